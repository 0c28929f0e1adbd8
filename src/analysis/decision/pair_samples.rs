//! Draws of one pair, for targets that hold in half of them.

use crate::methods::decision::rank;
use crate::methods::decision::smaa::{Cell, Input, Problem, Reference, samples};
use crate::model::Project;

use super::super::Analysis;
use super::robustness::input;
use super::table::Table;

/// Samples of a pair.
const SAMPLES: usize = 2048;

/// Draws of one pair over the weight set, for targets that hold in half of them.
#[derive(Clone, Debug, Default)]
pub struct PairSamples {
    /// Total of the other minus own over the criteria of the pair, sample by sample.
    differences: Vec<f64>,
    /// Index of the criterion and its share of the pair's weight, sample by sample.
    shares: Vec<(usize, Vec<f64>)>,
}

impl PairSamples {
    /// Of this equipment against another or the benchmark; empty where nothing can be drawn.
    pub fn new(project: &Project, analysis: &Analysis, equipment: usize, against: Option<usize>) -> Self {
        let rows = std::iter::once(equipment).chain(against).collect();
        let table = Table::of_rows(project, analysis, rows);
        let settings = &project.settings.robustness;
        let Some(mut input) = input(analysis, &table, settings.weights, settings.seed, Vec::new()) else {
            return Self::default();
        };
        if against.is_some() {
            input.reference = Some(Reference::Alternative(1));
        }
        let shared = keep_shared(&mut input);
        let Ok(problem) = Problem::new(&input) else { return Self::default() };
        let found = samples(&problem, &[0, 1], SAMPLES);
        let [own, other] = found.totals.as_slice() else { return Self::default() };
        let in_pair = || found.weights.iter().zip(&shared).filter(|(_, shared)| **shared).map(|(weights, _)| weights);
        let sums: Vec<f64> = (0..own.len()).map(|n| in_pair().map(|weights| weights[n]).sum()).collect();
        let share = |weights: &Vec<f64>| weights.iter().zip(&sums).map(|(w, sum)| w / sum).collect();
        Self {
            differences: other.iter().zip(own).map(|(other, own)| other - own).collect(),
            shares: table.criteria.iter().copied().zip(found.weights.iter().map(share)).collect(),
        }
    }

    /// Points on this criterion of the pair at which it is ahead in half of the samples; `None`: not up to the best.
    ///
    /// The total moves by share × step in every sample, so the step each sample needs is known, and the median of them
    /// is the answer. A step up to the end of the scale is taken for possible in each sample.
    pub fn points_for_even_odds(&self, criterion: usize, points: f64, best: f64) -> Option<f64> {
        let (_, shares) = self.shares.iter().find(|(k, _)| *k == criterion)?;
        let need = |(d, share): (&f64, &f64)| match *d {
            d if d <= rank::TIE => 0.0,
            d if *share > 0.0 => d / share,
            _ => f64::INFINITY,
        };
        let mut steps: Vec<f64> = self.differences.iter().zip(shares).map(need).collect();
        steps.sort_by(f64::total_cmp);
        let median = *steps.get(steps.len().saturating_sub(1) / 2)?;
        Some(points + median).filter(|points| *points <= best + rank::TIE)
    }
}

/// Leaves both rows the criteria that apply to both, and says which these are: only so are the totals of one pair.
fn keep_shared(input: &mut Input) -> Vec<bool> {
    let (own, rest) = input.cells.split_at_mut(input.columns.len());
    let other: &mut [Cell] = match &mut input.reference {
        Some(Reference::Row { cells, .. }) => cells,
        _ => rest,
    };
    let pairs = own.iter_mut().zip(other);
    let shared = pairs.map(|(own, other)| {
        let shared = *own != Cell::NotApplicable && *other != Cell::NotApplicable;
        if !shared {
            (*own, *other) = (Cell::NotApplicable, Cell::NotApplicable);
        }
        shared
    });
    shared.collect()
}
