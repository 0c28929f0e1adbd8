//! What is decided: alternatives, criteria, possible weights and figures; checked and made ready.

use super::comparison::Comparison;
use super::curve::{Curve, Ready};
use super::kernel::{Drawn, Row, row_totals};
use crate::methods::decision::difference::Uncertain;
use crate::methods::decision::draw::{BLOCK, Stream};
use crate::methods::decision::weight_space::{NoWeights, Sampler, WeightSpace};

/// What is known of one criterion for one alternative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Drops out: the weights of what applies are scaled up.
    NotApplicable,
    /// These points, without uncertainty.
    Points(f64),
    /// The points of a drawn figure: centre + `normal_sd`·N(0, 1) + `half_width`·U(−1, 1);
    /// a lopsided one has `normal_sd + excess` above its centre.
    Uncertain {
        /// The figure, in the unit of its curve.
        figure: Uncertain,
        /// Index of its curve.
        curve: usize,
    },
}

/// What the others are also compared to, one by one; an own row is not ranked.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// Index of an alternative.
    Alternative(usize),
    /// A row of its own: the key of its draws and one cell a criterion.
    Row {
        /// Key, as for the alternatives; with the key of an alternative it shares its draws.
        key: u64,
        /// One cell a criterion.
        cells: Vec<Cell>,
    },
}

/// Everything that is put in: m alternatives (excluded ones are left out) and n criteria.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// Seed of all draws.
    pub seed: u64,
    /// Key of each alternative (`draw::key` of its id). Those with one key share their draws.
    pub rows: Vec<u64>,
    /// Key of each criterion.
    pub columns: Vec<u64>,
    /// m × n cells, alternative by alternative.
    pub cells: Vec<Cell>,
    /// The curves that uncertain cells name.
    pub curves: Vec<Curve>,
    /// Which weights are possible.
    pub weights: WeightSpace,
    /// Whether each criterion takes part; the others have weight 0.
    pub active: Vec<bool>,
    /// Groups of alternatives, as indices; one in several groups is fine.
    pub groups: Vec<Vec<usize>>,
    /// What the others are also compared to.
    pub reference: Option<Reference>,
    /// Points taken off each row's total, the reference row's last; rows beyond the end: nothing.
    pub costs: Vec<f64>,
}

/// Why the input cannot be worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The lengths of rows, columns, cells and active do not fit each other.
    Length,
    /// Points, a figure or a curve that is no finite number, a negative uncertainty, a missing curve, or a size
    /// beyond 10¹⁰⁰. The row m is the reference row.
    Cell {
        /// Index of the alternative.
        row: usize,
        /// Index of the criterion.
        column: usize,
    },
    /// A curve without a positive centre, or with values beyond 10¹⁰⁰.
    Curve {
        /// Its index.
        curve: usize,
    },
    /// A group names an alternative that is not there.
    Group {
        /// Its index.
        group: usize,
    },
    /// The reference is not there, or its row has not one cell a criterion.
    Reference,
    /// No weights can be drawn.
    Weights(NoWeights),
}

/// Larger figures and values are refused, so that no sum overflows.
const LARGEST: f64 = 1e100;

/// A checked problem, made ready for [`super::run`].
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) columns: usize,
    /// The alternatives, then the reference row if it has one of its own.
    pub(super) rows: Vec<Row>,
    /// How many of the rows are alternatives.
    pub(super) alternatives: usize,
    pub(super) curves: Vec<Ready>,
    pub(super) sampler: Sampler,
    pub(super) groups: Vec<Vec<usize>>,
    /// Row of the reference.
    pub(super) reference: Option<usize>,
    /// How each alternative is compared with it; empty without one.
    pub(super) comparisons: Vec<Comparison>,
    /// Totals of the first sample: sums run over the differences to these, so that they lose no digits.
    pub(super) pivots: Vec<f64>,
    /// No total is further from another than this.
    pub(super) span: f64,
}

impl Problem {
    /// Checks the input and makes it ready.
    pub fn new(input: &Input) -> Result<Self, Unusable> {
        let (alternatives, columns) = (input.rows.len(), input.columns.len());
        if input.active.len() != columns || Some(input.cells.len()) != alternatives.checked_mul(columns) {
            return Err(Unusable::Length);
        }
        let sampler = Sampler::new(&input.weights, &input.columns, &input.active, input.seed);
        let sampler = sampler.map_err(Unusable::Weights)?;
        let curves = ready_curves(&input.curves)?;
        let magnitude = magnitude(input);
        let mut rows = Vec::with_capacity(alternatives + 1);
        // Without criteria there are no weights: columns > 0 here.
        for (row, cells) in input.cells.chunks_exact(columns).enumerate() {
            rows.push(ready_row(input, &curves, (row, input.rows[row]), cells)?);
        }
        let reference = match &input.reference {
            None => None,
            Some(Reference::Alternative(row)) if *row < alternatives => Some(*row),
            Some(Reference::Row { key, cells }) if cells.len() == columns => {
                rows.push(ready_row(input, &curves, (alternatives, *key), cells)?);
                Some(alternatives)
            }
            Some(_) => return Err(Unusable::Reference),
        };
        let groups = checked_groups(&input.groups, alternatives)?;
        let against = |reference: usize| -> Vec<Comparison> {
            rows.iter().take(alternatives).map(|row| Comparison::new(row, &rows[reference])).collect()
        };
        let comparisons = reference.map(against).unwrap_or_default();
        let span = 2.0 * magnitude.max(1.0 / LARGEST);
        let mut problem =
            Self { columns, rows, alternatives, curves, sampler, groups, reference, comparisons, pivots: vec![], span };
        problem.pivots = problem.first_totals();
        Ok(problem)
    }

    /// How many alternatives are ranked.
    pub fn alternatives(&self) -> usize {
        self.alternatives
    }

    /// True where no cell is uncertain: then only weights are drawn.
    pub fn is_exact(&self) -> bool {
        self.rows.iter().all(|row| row.drawn.is_empty())
    }

    fn first_totals(&self) -> Vec<f64> {
        let mut block = vec![[0.0; BLOCK]; self.columns];
        self.sampler.block(0, &mut block);
        let weights: Vec<[f64; 1]> = block.iter().map(|lanes| [lanes[0]]).collect();
        let total = |row: &Row| {
            let mut total = [0.0];
            row_totals(row, &self.curves, 0, &weights, &mut total);
            total[0]
        };
        self.rows.iter().take(self.alternatives).map(total).collect()
    }
}

fn ready_curves(curves: &[Curve]) -> Result<Vec<Ready>, Unusable> {
    let one = |(index, curve): (usize, &Curve)| {
        let ready = curve.ready().filter(|_| curve.magnitude() < LARGEST);
        ready.ok_or(Unusable::Curve { curve: index })
    };
    curves.iter().enumerate().map(one).collect()
}

fn magnitude(input: &Input) -> f64 {
    let points = input.cells.iter().map(|cell| if let Cell::Points(points) = cell { points.abs() } else { 0.0 });
    let costs = input.costs.iter().map(|cost| cost.abs()).fold(0.0, f64::max);
    costs + points.chain(input.curves.iter().map(Curve::magnitude)).fold(0.0, f64::max)
}

fn ready_row(input: &Input, curves: &[Ready], at: (usize, u64), cells: &[Cell]) -> Result<Row, Unusable> {
    let (row, key) = at;
    // As weights add up to 1, points off every cell are points off the total.
    let cost = input.costs.get(row).copied().unwrap_or_default();
    let mut ready = Row::default();
    for (column, cell) in cells.iter().enumerate() {
        let wrong = Unusable::Cell { row, column };
        match cell {
            Cell::NotApplicable => {}
            Cell::Points(points) if points.abs() < LARGEST => {
                ready.exact.push((column, *points - cost));
            }
            Cell::Uncertain { figure, curve } if is_usable(*figure) => {
                let stream = Stream::new(input.seed, key, input.columns[column]);
                let drawn = Drawn::new(column, *figure, *curve, stream).less(cost);
                let value = curves.get(*curve).ok_or(wrong)?.value(figure.centre);
                if drawn.is_certain() { ready.exact.push((column, value - cost)) } else { ready.drawn.push(drawn) }
            }
            _ => return Err(wrong),
        }
    }
    let applies = |column: &usize| !matches!(cells[*column], Cell::NotApplicable);
    let gaps = (0..cells.len()).any(|column| input.active[column] && !applies(&column));
    ready.scaled_by = if gaps { (0..cells.len()).filter(applies).collect() } else { Vec::new() };
    ready.has_gaps = gaps;
    Ok(ready.without(&input.active))
}

fn is_usable(figure: Uncertain) -> bool {
    let widths = [figure.normal_sd, figure.upper_sd(), figure.half_width];
    figure.centre.abs() < LARGEST && widths.iter().all(|width| (0.0..LARGEST).contains(width))
}

fn checked_groups(groups: &[Vec<usize>], alternatives: usize) -> Result<Vec<Vec<usize>>, Unusable> {
    let one = |(group, members): (usize, &Vec<usize>)| {
        let mut members = members.clone();
        members.sort_unstable();
        members.dedup();
        if members.last().is_some_and(|last| *last >= alternatives) {
            return Err(Unusable::Group { group });
        }
        Ok(members)
    };
    groups.iter().enumerate().map(one).collect()
}
