//! What the spread of the figures would say, beside the weights that were asked for.

use crate::methods::decision::objective_weights::{Problem, critic, entropy};
use crate::model::Project;
use crate::text::Lang;

use super::super::Table;

/// Entropy and CRITIC shares of a table beside its own weights; one a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The weights in use.
    pub present: Vec<f64>,
    /// Entropy: a column whose figures are more unequal gets more.
    pub entropy: Result<Vec<f64>, Problem>,
    /// CRITIC: a column that spreads and goes against the others gets more.
    pub critic: Result<Vec<f64>, Problem>,
}

/// Both, of the figures of this table; a figure that does not apply leaves a gap and is refused.
pub fn spread_weights(table: &Table) -> Spread {
    let row = |row: &Vec<Option<f64>>| row.iter().map(|figure| figure.unwrap_or(f64::NAN)).collect();
    let matrix: Vec<Vec<f64>> = table.figures.iter().map(row).collect();
    Spread {
        present: table.weights.clone(),
        entropy: entropy(&matrix).map(|found| found.weights),
        critic: critic(&matrix, &table.directions).map(|found| found.weights),
    }
}

/// Why there are none, in a sentence.
pub fn spread_problem(project: &Project, table: &Table, problem: Problem, lang: Lang) -> String {
    let equipment = |row: usize| {
        let found = table.equipment.get(row).and_then(|index| project.equipment.get(*index));
        found.map(|equipment| equipment.display_name(lang)).unwrap_or_default()
    };
    let criterion = |column: usize| {
        let found = table.criteria.get(column).and_then(|index| project.criteria.get(*index));
        found.map_or("", |criterion| criterion.display_name(lang))
    };
    match problem {
        // Every row of the table has the same columns.
        Problem::TooFewRows | Problem::NotRectangular => lang.cli_weights_data_too_few_rows().to_owned(),
        Problem::NoColumns => lang.cli_weights_data_no_columns().to_owned(),
        Problem::NotFinite { row, column } => lang.cli_weights_data_not_finite(&equipment(row), criterion(column)),
        Problem::Negative { row, column } => lang.cli_weights_data_negative(&equipment(row), criterion(column)),
        Problem::AllZero { column } => lang.cli_weights_data_all_zero(criterion(column)),
        Problem::NothingVaries => lang.cli_weights_data_nothing_varies().to_owned(),
        Problem::NoConflict => lang.cli_weights_data_no_conflict().to_owned(),
    }
}
