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
    /// Entropy: a column whose figures are more unequal gets more. `None`: left out.
    pub entropy: Result<Vec<Option<f64>>, Problem>,
    /// CRITIC: a column that spreads and goes against the others gets more. `None`: left out.
    pub critic: Result<Vec<Option<f64>>, Problem>,
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
    let spread = |picked: &[usize], weights: Vec<f64>| {
        let weight = |k: usize| picked.iter().position(|other| *other == k).map(|place| weights[place]);
        (0..columns.len()).map(|k| weight(k).or(columns[k].is_some().then_some(0.0))).collect()
    };
    Spread {
        present: table.weights.clone(),
        entropy: entropy(&matrix(&shared)).map(|f| spread(&shared, f.weights)).map_err(|p| in_table(p, &shared)),
        critic: critic(&matrix(&whole), &directions)
            .map(|f| spread(&whole, f.weights))
            .map_err(|p| in_table(p, &whole)),
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
