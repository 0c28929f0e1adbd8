//! What a certainty rests on: how often the leader is first when only this or that is varied.

use crate::methods::decision::difference::Uncertain;
use crate::methods::decision::smaa::{Cell, Input, Problem, Tally, run};
use crate::methods::threads;
use crate::model::{Grade, Project, WeightSet};

use super::super::Analysis;
use super::robustness::input;
use super::table::Table;

/// Samples behind each share: a standard error of 0.8 points of a per cent at most.
const SAMPLES: u64 = 4096;

/// What the values do in the draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// They lie within their uncertainty.
    Uncertain,
    /// They are what is stated.
    Stated,
    /// Those whose uncertainty is assumed of poorer evidence have that of contract-guaranteed values.
    Guaranteed,
}

impl Values {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Uncertain => "uncertain",
            Self::Stated => "as-stated",
            Self::Guaranteed => "guaranteed",
        }
    }
}

/// How often the leader is first, and what was varied for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CertaintyReading {
    /// Which weights.
    pub weights: WeightSet,
    /// What the values do.
    pub values: Values,
    /// Share of the draws in which the leader is first, 0..1.
    pub share: f64,
}

/// What the first reading rests on: the given weights alone, the values as stated, and guaranteed values. A reading that
/// could not differ from the first is left out; `None` when cancelled. `leader`: the row in question.
pub(super) fn parts(
    project: &Project,
    analysis: &Analysis,
    (table, leader): (&Table, usize),
    cancel: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<CertaintyReading>> {
    let settings = &project.settings.robustness;
    let around = settings.first_reading();
    let mut readings = Vec::new();
    for (weights, values) in
        [(WeightSet::Given, Values::Uncertain), (around, Values::Stated), (around, Values::Guaranteed)]
    {
        if (weights, values) == (around, Values::Uncertain) {
            continue;
        }
        let Some(mut input) = input(analysis, table, weights, settings.seed, Vec::new()) else { continue };
        if !change(&mut input, values, project, analysis, table) {
            continue;
        }
        let Ok(problem) = Problem::new(&input) else { continue };
        let tally: Tally = run(&problem, 0..SAMPLES, threads(), cancel)?;
        let share =
            tally.summary().and_then(|found| found.alternatives.get(leader)?.rank_acceptability.first().copied());
        readings.extend(share.map(|share| CertaintyReading { weights, values, share }));
    }
    Some(readings)
}

/// Changes the values as asked; false where they are so already.
fn change(input: &mut Input, values: Values, project: &Project, analysis: &Analysis, table: &Table) -> bool {
    let relative = project.settings.assumed.relative(Grade::C);
    let columns = table.criteria.len();
    let mut changed = values == Values::Uncertain;
    for (at, drawn) in input.cells.iter_mut().enumerate() {
        let Cell::Uncertain { figure, .. } = drawn else { continue };
        let place = table.equipment.get(at / columns).zip(table.criteria.get(at % columns));
        let assumed =
            place.and_then(|(i, k)| analysis.equipment.get(*i)?.cells.get(*k)).is_some_and(|cell| cell.assumed);
        let new = match values {
            Values::Stated => Uncertain::exact(figure.centre),
            Values::Guaranteed if assumed => {
                let mut new = *figure;
                new.normal_sd = new.normal_sd.min(relative * figure.centre.abs());
                new
            }
            Values::Uncertain | Values::Guaranteed => *figure,
        };
        changed |= new != *figure;
        *figure = new;
    }
    changed
}
