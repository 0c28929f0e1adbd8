//! What is recognised in a table, as JSON, as an outline and as a table.

use serde_json::{Value, json};

use crate::analysis::category_name;
use crate::model::{Better, Origin};
use crate::sheet::grid::Grid;
use crate::sheet::recognise::{Certainty, Column, CriterionGuess, Guess, Question, QuestionKind, Row, RowKind};
use crate::sheet::{ImportNote, Recognition};
use crate::table::{self, Cell, Table};
use crate::text::Lang;

use super::{Outline, Section};

/// The sheets of a file and everything that is recognised in one of them, with stable keys; rows and columns from 1.
pub fn json(found: &Recognition, grids: &[Grid], notes: &[ImportNote], lang: Lang) -> Value {
    let sheets: Vec<Value> = grids
        .iter()
        .map(|grid| json!({ "name": grid.name, "hidden": grid.hidden, "formulas_without_result": grid.without_result }))
        .collect();
    json!({
        "sheet": found.sheet,
        "sheets": sheets,
        "turned": found.turned,
        "headings": { "first": found.headings.start + 1, "count": found.headings.len() },
        "columns": found.columns.iter().enumerate().map(column).collect::<Vec<_>>(),
        "rows": found.body.iter().map(|row| row_json(found, row)).collect::<Vec<_>>(),
        "questions": found.questions.iter().map(|question| asked(found, question)).collect::<Vec<_>>(),
        "notes": notes.iter().map(|note| note.sentence(lang)).collect::<Vec<_>>(),
    })
}

fn column((at, column): (usize, &Column)) -> Value {
    let mut value = json!({
        "column": at + 1,
        "heading": column.heading,
        "role": column.role.value.key(),
        "certainty": column.role.certainty.key(),
    });
    if let Some(equipment) = &column.equipment {
        value["name"] = json!(equipment.name);
        value["origin"] = json!(equipment.origin.value.key());
        value["origin_certainty"] = json!(equipment.origin.certainty.key());
        value["country"] = json!(equipment.country);
        value["maker"] = json!(equipment.maker);
    }
    value
}

fn guess<T>(guess: &Guess<T>, value: &Value) -> Value {
    json!({ "value": value, "certainty": guess.certainty.key() })
}

fn row_json(found: &Recognition, row: &Row) -> Value {
    let mut value = json!({ "row": row.at + 1, "kind": row.kind.key() });
    if let Some(name) = option_name(&row.kind) {
        value["name"] = json!(name);
    }
    if let RowKind::Criterion(criterion) = &row.kind {
        value["name"] = json!(criterion.name);
        value["lexicon"] = json!(criterion.entry.map(|found| &found.entry.id));
        value["unit"] = guess(&criterion.unit, &json!(criterion.unit.value));
        value["category"] = guess(&criterion.category, &json!(format!("{:?}", criterion.category.value)));
        value["better"] = guess(&criterion.better, &better(criterion.better.value));
        value["clause"] = json!(criterion.clause);
        value["star"] = json!(criterion.star);
        value["important"] = json!(criterion.important);
        value["requirement"] = json!(criterion.requirement);
        value["text"] = json!(criterion.is_text);
        value["answers"] = found.equipment().map(|at| json!(found.rows[row.at][at])).collect();
    }
    value
}

fn better(better: Option<Better>) -> Value {
    match better {
        None | Some(Better::Unknown) => Value::Null,
        Some(Better::Higher) => json!("higher"),
        Some(Better::Lower) => json!("lower"),
        Some(Better::Target(target)) => json!({ "target": target }),
    }
}

fn asked(found: &Recognition, question: &Question) -> Value {
    let criterion = question.row.and_then(|row| found.criterion(row));
    let mut value = json!({
        "kind": question.kind.key(),
        "row": question.row.map(|row| row + 1),
        "column": question.column.map(|column| column + 1),
        "criterion": criterion.map(|guess| &guess.name),
    });
    if let QuestionKind::Rate { from, to } = &question.kind {
        value["from"] = json!(from);
        value["to"] = json!(to);
    }
    value
}

/// The columns and the criteria as a table.
pub fn table(found: &Recognition, lang: Lang) -> Table {
    let equipment: Vec<usize> = found.equipment().collect();
    let mut columns = vec![
        table::Column::number(lang.import_column_row()),
        table::Column::text(lang.column_criterion()),
        table::Column::text(lang.import_column_unit()),
        table::Column::text(lang.import_column_category()),
        table::Column::text(lang.import_column_better()),
        table::Column::text(lang.import_column_requirement()),
    ];
    for at in &equipment {
        columns.push(table::Column::label(&found.columns[*at].heading));
    }
    let rows = found.criteria().map(|(at, guess)| {
        let mut row = vec![Cell::count(at + 1), Cell::words(name(guess))];
        row.extend(
            [unit(guess, lang), category(guess, lang), direction(guess, lang), limit(guess)].iter().map(Cell::words),
        );
        row.extend(equipment.iter().map(|column| Cell::words(&found.rows[at][*column])));
        row
    });
    Table { columns, rows: rows.collect() }
}

/// The table, what each equipment is, and what is asked.
pub fn outline(found: &Recognition, notes: &[ImportNote], lang: Lang) -> Outline {
    let turned = if found.turned { lang.import_turned() } else { "" };
    let lead = lang.import_recognised(found.criteria().count(), found.equipment().count(), turned);
    let machines = found.equipment().filter_map(|at| {
        let equipment = found.columns[at].equipment.as_ref()?;
        let word = match &equipment.origin.value {
            Origin::Domestic => lang.origin_domestic(),
            Origin::Imported => lang.origin_imported(),
            Origin::Other(text) => text,
        };
        let origin = doubtful(word, equipment.origin.certainty, lang);
        Some(lang.import_equipment(at + 1, &equipment.name, &origin))
    });
    let mut sections = vec![Section::table(table(found, lang)), Section::sentences("", machines.collect())];
    let options: Vec<&str> = found.body.iter().filter_map(|row| option_name(&row.kind)).collect();
    if !options.is_empty() {
        sections.push(Section::sentences("", vec![lang.import_options(&options.join(lang.list_comma()))]));
    }
    sections.push(Section::closing(Vec::new(), notes.iter().map(|note| note.sentence(lang)).collect()));
    Outline { title: found.sheet.clone(), lead: vec![lead], sections }
}

fn option_name(kind: &RowKind) -> Option<&str> {
    match kind {
        RowKind::PriceOption { name, .. } => Some(name),
        _ => None,
    }
}

fn name(guess: &CriterionGuess) -> String {
    let mark = if guess.star { "★" } else { "" };
    let clause = if guess.clause.is_empty() { String::new() } else { format!("{} ", guess.clause) };
    format!("{clause}{mark}{}", guess.name)
}

fn unit(guess: &CriterionGuess, lang: Lang) -> String {
    doubtful(&guess.unit.value, guess.unit.certainty, lang)
}

fn category(guess: &CriterionGuess, lang: Lang) -> String {
    doubtful(category_name(guess.category.value, lang), guess.category.certainty, lang)
}

fn direction(guess: &CriterionGuess, lang: Lang) -> String {
    let word = match guess.better.value {
        _ if guess.is_text => return lang.import_text().to_owned(),
        None | Some(Better::Unknown) => return lang.import_open().to_owned(),
        Some(Better::Higher) => lang.criterion_higher().to_owned(),
        Some(Better::Lower) => lang.criterion_lower().to_owned(),
        Some(Better::Target(target)) => lang.import_target(&crate::text::number::number(target)),
    };
    doubtful(&word, guess.better.certainty, lang)
}

fn limit(guess: &CriterionGuess) -> String {
    guess.requirement.clone()
}

/// A word with a mark where it is a guess.
fn doubtful(word: &str, certainty: Certainty, lang: Lang) -> String {
    match certainty {
        Certainty::Guessed if !word.is_empty() => lang.import_guessed(word),
        Certainty::Open => lang.import_open().to_owned(),
        _ => word.to_owned(),
    }
}
