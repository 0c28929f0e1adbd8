//! What the spread of the figures would say, beside the weights that were asked for.

use crate::methods::decision::objective_weights::{Critic, Problem, critic, entropy};
use crate::model::Project;
use crate::text::Lang;

use super::super::table::Table;

/// Entropy and CRITIC shares of a table beside its own weights; one a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The weights in use.
    pub present: Vec<f64>,
    /// Entropy: a column whose figures are more unequal gets more. `None`: left out.
    pub entropy: Result<Vec<Option<f64>>, Problem>,
    /// CRITIC: a column that spreads and goes against the others gets more. `None`: left out.
    pub critic: Result<Vec<Option<f64>>, Problem>,
    /// What the entropy comes from: how unequal the figures of a column are; empty where there is none.
    pub divergence: Vec<Option<f64>>,
    /// What CRITIC comes from: the standard deviation of a column; empty where there is none.
    pub deviation: Vec<Option<f64>>,
    /// What CRITIC comes from: how far a column goes against the others; empty where there is none.
    pub conflict: Vec<Option<f64>>,
    /// Columns that do not apply to every row: with a gap their spread cannot be told.
    pub left_out: Vec<usize>,
}

/// Both, of the figures of this table. A column in which all figures are 0 does not spread and gets nothing.
pub fn spread_weights(table: &Table) -> Spread {
    let columns: Vec<Option<Vec<f64>>> =
        (0..table.criteria.len()).map(|k| table.figures.iter().map(|row| *row.get(k)?).collect()).collect();
    let is_zero = |column: &Vec<f64>| column.iter().all(|x| *x == 0.0);
    let pick = |test: &dyn Fn(&Vec<f64>) -> bool| -> Vec<usize> {
        let fits = |k: &usize| columns[*k].as_ref().is_some_and(test);
        (0..columns.len()).filter(fits).collect()
    };
    let (whole, shared) = (pick(&|_| true), pick(&|column| !is_zero(column)));
    let matrix = |picked: &[usize]| -> Vec<Vec<f64>> {
        let figure = |row: &Vec<Option<f64>>, k: &usize| row.get(*k).copied().flatten().unwrap_or_default();
        table.figures.iter().map(|row| picked.iter().map(|k| figure(row, k)).collect()).collect()
    };
    let directions: Vec<_> = whole.iter().map(|k| table.directions[*k]).collect();
    let spread = |picked: &[usize], values: &[f64]| -> Vec<Option<f64>> {
        let value = |k: usize| picked.iter().position(|other| *other == k).map(|place| values[place]);
        (0..columns.len()).map(|k| value(k).or(columns[k].is_some().then_some(0.0))).collect()
    };
    let (unequal, opposed) = (entropy(&matrix(&shared)), critic(&matrix(&whole), &directions));
    let by_critic = |values: fn(&Critic) -> &[f64]| opposed.as_ref().map(|f| spread(&whole, values(f))).map_err(|p| *p);
    Spread {
        present: table.weights.clone(),
        divergence: unequal.as_ref().map(|f| spread(&shared, &f.divergence)).unwrap_or_default(),
        deviation: by_critic(|f| &f.deviation).unwrap_or_default(),
        conflict: by_critic(|f| &f.conflict).unwrap_or_default(),
        entropy: unequal.map(|f| spread(&shared, &f.weights)).map_err(|p| in_table(p, &shared)),
        critic: by_critic(|f| &f.weights).map_err(|p| in_table(p, &whole)),
        left_out: (0..columns.len()).filter(|k| columns[*k].is_none()).collect(),
    }
}

/// A problem of the columns picked, told of the table's.
fn in_table(problem: Problem, picked: &[usize]) -> Problem {
    let of = |column: usize| picked.get(column).copied().unwrap_or(column);
    match problem {
        Problem::NotFinite { row, column } => Problem::NotFinite { row, column: of(column) },
        Problem::Negative { row, column } => Problem::Negative { row, column: of(column) },
        Problem::AllZero { column } => Problem::AllZero { column: of(column) },
        other => other,
    }
}

/// Why there are none, in a sentence.
pub fn spread_problem(project: &Project, table: &Table, problem: Problem, lang: Lang) -> String {
    let equipment =
        |row: usize| table.equipment.get(row).map(|index| project.equipment_name(*index, lang)).unwrap_or_default();
    let criterion = |column: usize| table.criteria.get(column).map_or("", |index| project.criterion_name(*index, lang));
    match problem {
        // Every row of the table has the same columns.
        Problem::TooFewRows | Problem::NotRectangular => lang.cli_weights_data_too_few_rows().to_owned(),
        // Some have weight, but none is left.
        Problem::NoColumns if !table.criteria.is_empty() => lang.cli_weights_data_no_whole_column().to_owned(),
        Problem::NoColumns => lang.cli_weights_data_no_columns().to_owned(),
        Problem::NotFinite { row, column } => lang.cli_weights_data_not_finite(&equipment(row), criterion(column)),
        Problem::Negative { row, column } => lang.cli_weights_data_negative(&equipment(row), criterion(column)),
        Problem::AllZero { column } => lang.cli_weights_data_all_zero(criterion(column)),
        Problem::NothingVaries => lang.cli_weights_data_nothing_varies().to_owned(),
        Problem::NoConflict => lang.cli_weights_data_no_conflict().to_owned(),
    }
}
