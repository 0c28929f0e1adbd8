//! Robustness by SMAA-2: how the ranking holds when weights and figures vary.

use std::ops::Range;

use crate::methods::decision::direction::Direction;
use crate::methods::decision::draw::key;
use crate::methods::decision::rank;
use crate::methods::decision::smaa::{Cell, Curve, Input, Problem, Reference, Summary, Tally, confidence, run};
use crate::methods::decision::weight_space::WeightSpace;
use crate::methods::threads;
use crate::model::{Better, Origin, Project, WeightSet};

use super::super::{Analysis, CellResult, Flag, WorthFunction};
use super::table::Table;

/// Samples behind a confidence factor.
const CONFIDENCE_SAMPLES: u64 = 10_000;
/// What the samples say. Rows and columns are those of the decision table.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Which weights were drawn.
    pub set: WeightSet,
    /// Seed of the draws.
    pub seed: u64,
    /// Samples counted so far.
    pub samples: u64,
    /// Samples asked for.
    pub wanted: u64,
    /// Share of the samples with rank 1, 2, …: rows × ranks.
    pub rank_acceptability: Vec<Vec<f64>>,
    /// Mean rank.
    pub expected_rank: Vec<f64>,
    /// In how many samples a row was first.
    pub hits: Vec<u64>,
    /// Mean weights of those samples; `None`: never first.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// P(first) with the central weights; `None`: never first, or not worked out yet.
    pub confidence: Vec<Option<f64>>,
    /// Share of the samples in which one row is better than another: rows × rows.
    pub pairwise: Vec<Vec<f64>>,
    /// P(the row reaches the benchmark); `None` without a benchmark.
    pub reaches: Vec<Option<f64>>,
    /// Mean and standard deviation of each row's total.
    pub totals: Vec<(f64, f64)>,
    /// The origin question; `None` unless both groups are there.
    pub domestic: Option<DomesticFirst>,
    /// The same by maker, most often first at the top.
    pub makers: Vec<MakerFirst>,
}

/// P(some domestic machine is best).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DomesticFirst {
    /// The probability; several that are first share it.
    pub probability: f64,
    /// What machines that do not differ would give.
    pub base_rate: f64,
    /// How many are domestic.
    pub count: usize,
}

/// P(some machine of this maker is best).
#[derive(Clone, Debug, PartialEq)]
pub struct MakerFirst {
    /// The maker; the machine's id where none is named.
    pub maker: String,
    /// Origin of its first machine.
    pub origin: Origin,
    /// The probability.
    pub probability: f64,
    /// What machines that do not differ would give.
    pub base_rate: f64,
    /// Its machines.
    pub count: usize,
}

/// Standard error of a share of so many samples: √(p·(1 − p)/N).
pub fn standard_error(share: f64, samples: u64) -> f64 {
    crate::methods::decision::smaa::standard_error(share, samples).unwrap_or(0.0)
}

/// Samples being drawn; can be continued.
#[derive(Clone, Debug)]
pub struct Draws {
    problem: Problem,
    tally: Tally,
    set: WeightSet,
    seed: u64,
    wanted: u64,
    makers: Vec<(String, Origin, usize)>,
    domestic: Option<usize>,
}

impl Robustness {
    /// As many samples of these weights as the project asks for, at once; `None` where nothing can be drawn.
    pub fn of(project: &Project, analysis: &Analysis, table: &Table, set: WeightSet) -> Option<Self> {
        let mut draws = Draws::new(project, analysis, table, set)?;
        draws.draw(draws.wanted, threads(), &|| false);
        draws.with_confidence(&|| false)
    }
}

impl Draws {
    /// Makes the table ready; `None` where there is nothing to rank or no weights are possible.
    pub fn new(project: &Project, analysis: &Analysis, table: &Table, set: WeightSet) -> Option<Self> {
        let settings = &project.settings.robustness;
        let makers = makers(project, table);
        let domestic: Vec<usize> = of_origin(analysis, table, &Origin::Domestic);
        let imported = of_origin(analysis, table, &Origin::Imported);
        let asked = (!domestic.is_empty() && !imported.is_empty()).then_some(domestic.len());
        let groups = std::iter::once(domestic).chain(makers.iter().map(|(_, _, rows)| rows.clone())).collect();
        let input = input(analysis, table, set, settings.seed, groups)?;
        let problem = Problem::new(&input).ok()?;
        Some(Self {
            tally: Tally::new(&problem),
            problem,
            set,
            seed: settings.seed,
            wanted: u64::from(settings.samples.max(1)),
            makers: makers.into_iter().map(|(name, origin, rows)| (name, origin, rows.len())).collect(),
            domestic: asked,
        })
    }

    /// Samples counted so far and asked for.
    pub fn progress(&self) -> (u64, u64) {
        (self.tally.samples(), self.wanted)
    }

    /// Draws up to so many samples in all; false when cancelled.
    pub fn draw(&mut self, up_to: u64, threads: usize, cancel: &(dyn Fn() -> bool + Sync)) -> bool {
        let range: Range<u64> = self.tally.samples()..up_to.min(self.wanted);
        let Some(more) = run(&self.problem, range, threads, cancel) else { return false };
        // Tallies of one problem always fit.
        self.tally.merge(&more).is_ok()
    }

    /// What the samples so far say, without the confidence factors; `None` before the first.
    pub fn robustness(&self) -> Option<Robustness> {
        let summary = self.tally.summary()?;
        let none = vec![None; summary.alternatives.len()];
        Some(self.reported(summary, none))
    }

    /// The same with the confidence factors; `None` when cancelled, too.
    pub fn with_confidence(&self, cancel: &(dyn Fn() -> bool + Sync)) -> Option<Robustness> {
        let summary = self.tally.summary()?;
        let samples = summary.samples.min(CONFIDENCE_SAMPLES);
        let found = confidence(&self.problem, &self.tally, samples, threads(), cancel)?;
        Some(self.reported(summary, found.factors))
    }

    fn reported(&self, summary: Summary, confidence: Vec<Option<f64>>) -> Robustness {
        let group = |n: usize| summary.groups.get(n).map_or((0.0, 0.0), |g| (g.best, g.base_rate));
        let maker = |(n, (maker, origin, count)): (usize, &(String, Origin, usize))| {
            let (probability, base_rate) = group(n + 1);
            MakerFirst { maker: maker.clone(), origin: origin.clone(), probability, base_rate, count: *count }
        };
        let mut makers: Vec<MakerFirst> = self.makers.iter().enumerate().map(maker).collect();
        makers.sort_by(|a, b| b.probability.total_cmp(&a.probability).then_with(|| a.maker.cmp(&b.maker)));
        let domestic = self.domestic.map(|count| {
            let (probability, base_rate) = group(0);
            DomesticFirst { probability, base_rate, count }
        });
        let rows = || summary.alternatives.iter();
        Robustness {
            set: self.set,
            seed: self.seed,
            samples: summary.samples,
            wanted: self.wanted,
            rank_acceptability: rows().map(|a| a.rank_acceptability.clone()).collect(),
            expected_rank: rows().map(|a| a.expected_rank).collect(),
            hits: rows().map(|a| a.hits).collect(),
            central_weights: rows().map(|a| a.central_weights.clone()).collect(),
            confidence,
            reaches: rows().map(|a| a.reaches_reference).collect(),
            totals: rows().map(|a| (a.mean, a.sd)).collect(),
            pairwise: summary.pairwise,
            domestic,
            makers,
        }
    }
}

fn of_origin(analysis: &Analysis, table: &Table, origin: &Origin) -> Vec<usize> {
    let is_it = |i: &usize| analysis.equipment.get(*i).is_some_and(|e| e.origin == *origin);
    (0..table.equipment.len()).filter(|row| is_it(&table.equipment[*row])).collect()
}

/// Makers with their rows, in the order of the rows.
fn makers(project: &Project, table: &Table) -> Vec<(String, Origin, Vec<usize>)> {
    let mut makers: Vec<(String, Origin, Vec<usize>)> = Vec::new();
    for (row, index) in table.equipment.iter().enumerate() {
        let Some(equipment) = project.equipment.get(*index) else { continue };
        let name = if equipment.maker.is_empty() { &equipment.id } else { &equipment.maker };
        match makers.iter_mut().find(|(maker, _, _)| maker == name) {
            Some((_, _, rows)) => rows.push(row),
            None => makers.push((name.clone(), equipment.origin.clone(), vec![row])),
        }
    }
    makers
}

/// The decision table as the samples need it.
pub(super) fn input(
    analysis: &Analysis,
    table: &Table,
    set: WeightSet,
    seed: u64,
    groups: Vec<Vec<usize>>,
) -> Option<Input> {
    if table.equipment.is_empty() || table.criteria.is_empty() {
        return None;
    }
    let worths = || table.criteria.iter().map(|k| analysis.criteria[*k].worth.as_ref());
    let curves: Vec<Curve> = worths().map(curve).collect();
    let better = |k: usize| analysis.criteria[k].better;
    let row = |cells: Vec<Option<&CellResult>>| -> Vec<Cell> {
        let numbered = table.criteria.iter().zip(cells).zip(worths()).enumerate();
        numbered.map(|(column, ((k, cell), worth))| drawn(cell, worth, better(*k), column)).collect()
    };
    let own = |i: &usize| table.criteria.iter().map(|k| analysis.equipment[*i].cells.get(*k)).collect();
    Some(Input {
        seed,
        rows: table.equipment.iter().map(|i| key(&analysis.equipment[*i].id)).collect(),
        columns: table.criteria.iter().map(|k| key(&analysis.criteria[*k].id)).collect(),
        cells: table.equipment.iter().flat_map(|i| row(own(i))).collect(),
        curves,
        weights: weight_space(&table.weights, &table.ranges, set),
        active: vec![true; table.criteria.len()],
        groups,
        reference: reference(analysis, table, row),
        costs: costs(analysis, table),
    })
}

/// What deviations cost each row, and last a benchmark that is a machine but no row.
fn costs(analysis: &Analysis, table: &Table) -> Vec<f64> {
    let benchmark = analysis.benchmark.as_ref().and_then(|b| analysis.equipment.get(b.equipment?));
    table.costs.iter().copied().chain(benchmark.map(|e| e.deviation_points)).collect()
}

/// The benchmark: one of the rows, or a row of its own.
fn reference(
    analysis: &Analysis,
    table: &Table,
    row: impl Fn(Vec<Option<&CellResult>>) -> Vec<Cell>,
) -> Option<Reference> {
    let benchmark = analysis.benchmark.as_ref()?;
    if let Some(place) = benchmark.equipment.and_then(|i| table.row(i)) {
        return Some(Reference::Alternative(place));
    }
    // A benchmark that is no machine has draws of its own; a machine that is not ranked keeps its own.
    let id = benchmark.equipment.and_then(|i| analysis.equipment.get(i)).map_or("", |e| e.id.as_str());
    let cells = table.criteria.iter().map(|k| benchmark.cells.get(*k).and_then(Option::as_ref)).collect();
    Some(Reference::Row { key: key(id), cells: row(cells) })
}

/// Points as they stand, or a figure to be drawn and put on its curve.
fn drawn(cell: Option<&CellResult>, worth: Option<&WorthFunction>, better: Better, column: usize) -> Cell {
    let Some((cell, points)) = cell.and_then(|cell| Some((cell, cell.points?))) else { return Cell::NotApplicable };
    let curved = worth.is_some_and(|w| !matches!(w, WorthFunction::Levels(_) | WorthFunction::YesNo(_)));
    // A bound on the good side is worth its end, which may be uncertain; any other bound is worth what it surely earns.
    let is_bound = cell.low.is_none() || cell.high.is_none();
    let goes_up = !matches!(better, Better::Target(_));
    let guaranteed = cell.flags.contains(&Flag::Guarantee) && goes_up;
    match cell.uncertain.filter(|_| curved && (!is_bound || guaranteed)) {
        Some(figure) => Cell::Uncertain { figure, curve: column },
        None => Cell::Points(points),
    }
}

/// Levels and yes/no are never drawn; their place is held by a flat curve.
fn curve(worth: Option<&WorthFunction>) -> Curve {
    use crate::methods::decision::value::ValueFunction;
    match worth {
        Some(WorthFunction::Declared(v) | WorthFunction::Linear(v)) => Curve::PiecewiseLinear(v.clone()),
        Some(WorthFunction::Geometric { centre, sign }) => {
            let direction = if *sign > 0.0 { Direction::Higher } else { Direction::Lower };
            Curve::Geometric { centre: *centre, direction }
        }
        _ => ValueFunction::new(vec![(0.0, 0.0), (1.0, 0.0)])
            .map_or(Curve::Geometric { centre: 1.0, direction: Direction::Higher }, Curve::PiecewiseLinear),
    }
}

/// The set of weights around these shares.
pub(super) fn weight_space(shares: &[f64], ranges: &[(f64, f64)], set: WeightSet) -> WeightSpace {
    match set {
        WeightSet::Free => WeightSpace::Free,
        WeightSet::Ordinal => WeightSpace::Ordinal(rank::competition(shares)),
        WeightSet::Intervals => WeightSpace::Intervals(ranges.to_vec()),
        WeightSet::Given => WeightSpace::Fixed(shares.to_vec()),
        WeightSet::Around(percent) => WeightSpace::Around { weights: shares.to_vec(), relative: percent / 100.0 },
    }
}
