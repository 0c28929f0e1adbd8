//! Judgements in pairs: the matrix of a file, and what is told of weights and consistency.

use std::cmp::Ordering;
use std::path::Path;

use clap::ValueEnum as _;
use serde_json::{Map, Value, json};

use crate::analysis::decision::{PairsConsistency, usual_index};
use crate::methods::decision::ahp::{Method, Priorities, Problem, priorities};
use crate::report::weights::{Named, Report, figure};
use crate::text::Lang;
use crate::text::number::{number, significant};

use super::super::Failure;
use super::Table;
use super::sheet::{Judgement, Sheet, judgement};

/// Weights from the matrix in a file; `table`: the one asked for.
pub(super) fn of_file(path: &Path, method: Method, table: Option<Table>, lang: Lang) -> Result<Report, Failure> {
    let sheet = Sheet::open(path, lang)?;
    let matrix = Matrix::of(&sheet, lang)?;
    let found = priorities(&matrix.cells, method).map_err(|problem| matrix.failure(&sheet, problem, lang))?;
    let (fields, sentences) = fields_and_sentences(&matrix.criteria, &found, table, lang);
    let (variant, title) = match method {
        Method::Eigenvector => ("eigenvector", lang.cli_weights_way_ahp_eigenvector()),
        Method::GeometricMean => ("geometric-mean", lang.cli_weights_way_ahp_geometric()),
        Method::ColumnMean => ("column-mean", lang.cli_weights_way_ahp_column()),
    };
    Ok(Report {
        method: "ahp",
        variant,
        title: title.to_owned(),
        criteria: matrix.criteria,
        weights: found.weights.into_iter().map(Some).collect(),
        columns: Vec::new(),
        fields,
        sentences,
        refusal: None,
    })
}

/// Consistency as fields and in sentences; without a table asked for, the usual one for so many criteria.
pub(super) fn fields_and_sentences(
    criteria: &[Named],
    found: &Priorities,
    table: Option<Table>,
    lang: Lang,
) -> (Map<String, Value>, Vec<String>) {
    let n = criteria.len();
    let table = table.unwrap_or_else(|| Table::of(usual_index(n)));
    let index = table.random_index();
    let (value, ratio) = (index.value(n), found.consistency_ratio(index));
    let id = |place: usize| criteria.get(place).map_or("", |c| c.id.as_str());
    let at = |row: usize, column: usize| found.matrix.get(row).and_then(|row| row.get(column)).copied();
    let filled =
        |(row, column): &(usize, usize)| json!({ "row": id(*row), "column": id(*column), "value": at(*row, *column) });
    let worst = found.disagreement.map(|worst| {
        json!({
            "row": id(worst.row),
            "column": id(worst.column),
            "given": worst.judgement,
            "consistent": worst.implied,
        })
    });
    let fields = [
        ("lambda_max", json!(found.lambda_max)),
        ("consistency_index", json!(found.consistency_index)),
        ("consistency_ratio", json!(ratio)),
        ("random_index", json!(table.key())),
        ("random_index_value", json!(value)),
        ("acceptable", json!(ratio.map(|ratio| ratio <= PairsConsistency::LIMIT))),
        ("worst_judgement", json!(worst)),
        ("filled", found.filled.iter().map(filled).collect()),
    ];
    (fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect(), sentences(criteria, found, table, lang))
}

fn sentences(criteria: &[Named], found: &Priorities, table: Table, lang: Lang) -> Vec<String> {
    let name = |place: usize| criteria.get(place).map_or("", |c| c.name.as_str());
    let (lambda, ci) = (figure(found.lambda_max), figure(found.consistency_index));
    let index = table.random_index();
    let mut told = vec![match (found.consistency_ratio(index), index.value(criteria.len())) {
        (Some(ratio), Some(value)) => {
            lang.cli_weights_ahp_ratio(&lambda, &ci, &figure(ratio), &figure(value), table.source())
        }
        _ => lang.cli_weights_ahp_no_ratio(&lambda, &ci, criteria.len(), table.source()),
    }];
    if index.value(criteria.len()).is_none() {
        told.extend(other_table(criteria.len()).map(|other| lang.cli_weights_ahp_other_index(other.key())));
    }
    // What prints alike does not disagree for a reader.
    let worst = found.disagreement.map(|worst| (worst, ratio_text(worst.judgement), ratio_text(worst.implied)));
    if let Some((worst, given, consistent)) = worst.filter(|(_, given, consistent)| given != consistent) {
        told.extend(found.consistency_ratio(index).map(|ratio| {
            if ratio > PairsConsistency::LIMIT {
                lang.cli_weights_ahp_warning()
            } else {
                lang.cli_weights_ahp_acceptable()
            }
            .to_owned()
        }));
        told.push(lang.cli_weights_ahp_worst(name(worst.row), name(worst.column), &given, &consistent));
    } else {
        told.push(lang.cli_weights_ahp_consistent().to_owned());
    }
    told.extend(filled(&name, found, lang));
    told
}

/// A table that has an index for so many criteria.
fn other_table(criteria: usize) -> Option<&'static Table> {
    Table::value_variants().iter().find(|table| table.random_index().value(criteria).is_some())
}

/// What was put in for judgements left out.
fn filled<'a>(name: &dyn Fn(usize) -> &'a str, found: &Priorities, lang: Lang) -> Vec<String> {
    if found.filled.is_empty() {
        return Vec::new();
    }
    let one = |(row, column): &(usize, usize)| {
        let value = found.matrix.get(*row).and_then(|row| row.get(*column)).copied().unwrap_or(f64::NAN);
        lang.cli_weights_ahp_filled_one(name(*row), name(*column), &ratio_text(value))
    };
    let list: Vec<String> = found.filled.iter().map(one).collect();
    vec![lang.cli_weights_ahp_filled(&list.join(lang.list_semicolon())), lang.cli_weights_ahp_filled_ratio().to_owned()]
}

/// A ratio as people judge: `3`, `1/3`; three digits.
fn ratio_text(x: f64) -> String {
    let shown = |x: f64| number(significant(x, 3));
    if x > 0.0 && x < 1.0 { format!("1/{}", shown(1.0 / x)) } else { shown(x) }
}

/// The matrix of a file and where it stands there.
struct Matrix {
    criteria: Vec<Named>,
    cells: Vec<Vec<Option<f64>>>,
    /// Rows above and columns before the first judgement.
    above: usize,
    before: usize,
}

impl Matrix {
    fn of(sheet: &Sheet, lang: Lang) -> Result<Self, Failure> {
        let (above, before, n) = layout(sheet, lang)?;
        let cell = |row: usize, column: usize| {
            let text = sheet.rows.get(row).map_or("", |row| row.field(column));
            match judgement(text) {
                Judgement::Given(x) => Ok(Some(x)),
                Judgement::Missing => Ok(None),
                Judgement::Unread => Err(sheet.failed_at(row, column, &lang.cli_weights_no_judgement(text))),
            }
        };
        let row = |row: usize| (before..before + n).map(|column| cell(row, column)).collect();
        let cells = (above..above + n).map(row).collect::<Result<_, Failure>>()?;
        Ok(Self { criteria: names(sheet, above, before, n, lang)?, cells, above, before })
    }

    /// The sentence with its place in the file.
    fn failure(&self, sheet: &Sheet, problem: Problem, lang: Lang) -> Failure {
        let text = |row: usize, column: usize| {
            sheet.rows.get(row + self.above).map_or("", |row| row.field(column + self.before)).to_owned()
        };
        let what = sentence(&self.criteria, &text, problem, lang);
        match place(problem) {
            Some((row, column)) => sheet.failed_at(row + self.above, column + self.before, &what),
            None => sheet.failed(&what),
        }
    }
}

/// Where in the matrix the problem is.
fn place(problem: Problem) -> Option<(usize, usize)> {
    match problem {
        Problem::Empty | Problem::TooMany | Problem::NotSquare => None,
        Problem::NotPositive { row, column } | Problem::NotReciprocal { row, column } => Some((row, column)),
        Problem::DiagonalNotOne { row } => Some((row, row)),
        Problem::Disconnected { criterion } => Some((0, criterion)),
    }
}

/// Why judgements give no weights; `text`: a judgement as given.
fn sentence(criteria: &[Named], text: &dyn Fn(usize, usize) -> String, problem: Problem, lang: Lang) -> String {
    let name = |place: usize| criteria.get(place).map_or("", |c| c.name.as_str());
    match problem {
        Problem::Empty => lang.cli_weights_file_empty().to_owned(),
        Problem::TooMany => lang.elicit_too_many().to_owned(),
        Problem::NotSquare => lang.cli_weights_not_square(criteria.len(), criteria.len()),
        Problem::NotPositive { row, column } => lang.cli_weights_not_positive(&text(row, column)),
        Problem::DiagonalNotOne { .. } => lang.cli_weights_not_one().to_owned(),
        Problem::NotReciprocal { row, column } => {
            lang.cli_weights_not_reciprocal(name(row), name(column), &text(row, column), &text(column, row))
        }
        Problem::Disconnected { criterion } => lang.cli_weights_disconnected(name(0), name(criterion)),
    }
}

/// Rows above and columns before the judgements, and how many criteria there are. Names are known by their place and by
/// being no judgements: they make the sheet longer or wider than square, or stand on both sides of a free corner.
fn layout(sheet: &Sheet, lang: Lang) -> Result<(usize, usize, usize), Failure> {
    let not_square = |(rows, columns)| sheet.failed(&lang.cli_weights_not_square(rows, columns));
    let rows = sheet.rows.len();
    let columns = sheet.rows.iter().map(|row| used(&row.fields)).max().unwrap_or_default();
    let is_text = |text: &str| judgement(text) == Judgement::Unread;
    let corner = sheet.rows.first().map_or("", |row| row.field(0));
    let across = sheet.rows.first().is_some_and(|row| row.fields.iter().skip(1).any(|text| is_text(text)));
    let down = sheet.rows.iter().skip(1).any(|row| is_text(row.field(0)));
    let both = across && down && !matches!(judgement(corner), Judgement::Given(_));
    let (above, before) = (across || is_text(corner), down || is_text(corner));
    let (head_rows, head_columns) = heads(sheet);
    match rows.cmp(&columns) {
        Ordering::Equal if both => Ok((1, 1, rows - 1)),
        _ if head_rows + head_columns > 0 => match (rows - head_rows, columns - head_columns) {
            (rows, columns) if rows == columns => Ok((head_rows, head_columns, rows)),
            judged => Err(not_square(judged)),
        },
        Ordering::Equal => Ok((0, 0, rows)),
        Ordering::Greater if rows == columns + 1 && above => Ok((1, 0, columns)),
        Ordering::Less if rows + 1 == columns && before => Ok((0, 1, rows)),
        // A last row or column in which nothing is judged may be left out.
        _ if rows.abs_diff(columns) == 1 && !above && !before => Ok((0, 0, rows.max(columns))),
        _ => Err(not_square((rows, columns))),
    }
}

/// Rows and columns that hold nothing but names: those of a side from its first field on, those of both sides from
/// behind the corner.
fn heads(sheet: &Sheet) -> (usize, usize) {
    let is_text = |text: &str| judgement(text) == Judgement::Unread;
    let all = |fields: &[&str]| !fields.is_empty() && fields.iter().all(|text| is_text(text));
    let first = sheet.rows.first().map_or(&[][..], |row| &row.fields[..used(&row.fields)]);
    let across: Vec<&str> = first.iter().skip(1).map(String::as_str).collect();
    let down: Vec<&str> = sheet.rows.iter().skip(1).map(|row| row.field(0)).collect();
    let corner = first.first().map_or("", String::as_str);
    match (all(&across), all(&down)) {
        (true, true) if !matches!(judgement(corner), Judgement::Given(_)) => (1, 1),
        (true, false) if is_text(corner) => (1, 0),
        (false, true) if is_text(corner) => (0, 1),
        _ => (0, 0),
    }
}

/// Fields up to the last that is not empty.
fn used(fields: &[String]) -> usize {
    fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1)
}

/// The names of the first row, else of the first column, else c1, c2 …; where both have names they must be the same.
fn names(sheet: &Sheet, above: usize, before: usize, n: usize, lang: Lang) -> Result<Vec<Named>, Failure> {
    let field = |row: usize, column: usize| sheet.rows.get(row).map_or("", |row| row.field(column));
    let mut found: Vec<Named> = Vec::new();
    for place in 0..n {
        let (across, down) = (field(0, before + place), field(above + place, 0));
        let (name, row, column) = match (above, before) {
            (0, 0) => (format!("c{}", place + 1), 0, 0),
            (0, _) => (down.to_owned(), place, 0),
            _ => (across.to_owned(), 0, before + place),
        };
        if name.is_empty() {
            return Err(sheet.failed_at(row, column, lang.cli_weights_no_name()));
        }
        if above > 0 && before > 0 && down != across {
            return Err(sheet.failed_at(above + place, 0, &lang.cli_weights_other_name(down, across)));
        }
        if found.iter().any(|other| other.name == name) {
            return Err(sheet.failed_at(row, column, &lang.cli_weights_twice(&name)));
        }
        found.push(Named::plain(&name));
    }
    Ok(found)
}
