//! What the arguments of `import` say of a table.

use std::str::FromStr;

use clap::ValueEnum;

use super::Arguments;
use crate::cli::Failure;
use crate::model::Terms;
use crate::quantity::typed;
use crate::sheet::recognise::{Choices, Role, RowChoice};
use crate::sheet::words;
use crate::text::Lang;

/// Yes or no.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Truth {
    Yes,
    No,
}

/// `3` or `3+2`: the first row of the headings and their number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Headings {
    first: usize,
    count: usize,
}

impl FromStr for Headings {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (first, count) = text.split_once('+').unwrap_or((text, "1"));
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|n| *n > 0);
        let (first, count) = number(first).zip(number(count)).ok_or("ROW or ROW+COUNT, both from 1")?;
        Ok(Self { first: first - 1, count })
    }
}

/// `4=requirement`.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoleOf {
    column: usize,
    role: Role,
}

impl FromStr for RoleOf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let TextOf { at, text } = text.parse()?;
        let role = Role::parse(&text).ok_or_else(|| {
            let keys = crate::lexicon::Heading::ALL.map(crate::lexicon::Heading::key).join(", ");
            format!("the role is equipment, ignored, {keys}")
        })?;
        Ok(Self { column: at, role })
    }
}

/// `4=lower`: a row or column from 1 and a word; kept from 0.
#[derive(Clone, Debug)]
pub(super) struct TextOf {
    at: usize,
    text: String,
}

impl FromStr for TextOf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (at, word) = text.split_once('=').ok_or("NUMBER=WORD")?;
        let at = at.trim().parse::<usize>().ok().filter(|at| *at > 0).ok_or("a row or column from 1")?;
        Ok(Self { at: at - 1, text: word.trim().to_owned() })
    }
}

/// `9:6=CIF`: a row and a column from 1 and a word; kept from 0.
#[derive(Clone, Debug)]
pub(super) struct CellOf {
    row: usize,
    column: usize,
    text: String,
}

impl FromStr for CellOf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "ROW:COLUMN=TEXT, both from 1".to_owned();
        let (place, word) = text.split_once('=').ok_or_else(wrong)?;
        let (row, column) = place.split_once(':').ok_or_else(wrong)?;
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|at| *at > 0);
        let (row, column) = number(row).zip(number(column)).ok_or_else(wrong)?;
        Ok(Self { row: row - 1, column: column - 1, text: word.trim().to_owned() })
    }
}

/// `EUR/CNY=7.85`.
#[derive(Clone, Debug)]
pub(super) struct RateOf {
    pub pair: String,
    pub value: f64,
}

impl FromStr for RateOf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "FROM/TO=RATE, such as EUR/CNY=7.85".to_owned();
        let (pair, value) = text.split_once('=').ok_or_else(wrong)?;
        let value = value.trim().parse::<f64>().ok().filter(|value| value.is_finite() && *value > 0.0);
        let is_pair = pair.split_once('/').is_some_and(|(from, to)| from.len() == 3 && to.len() == 3);
        Ok(Self { pair: pair.trim().to_uppercase(), value: value.filter(|_| is_pair).ok_or_else(wrong)? })
    }
}

/// The choices that the arguments make.
pub(super) fn choices(arguments: &Arguments, lang: Lang) -> Result<Choices, Failure> {
    let mut choices = Choices {
        turned: arguments.turned.map(|truth| matches!(truth, Truth::Yes)),
        headings: arguments.headings.map(|headings| (headings.first, headings.count)),
        roles: arguments.columns.iter().map(|of| (of.column, of.role)).collect(),
        names: arguments.names.iter().map(|of| (of.at, of.text.clone())).collect(),
        cells: arguments.cells.iter().map(|of| ((of.row, of.column), of.text.clone())).collect(),
        origins: arguments.origins.iter().map(|of| (of.at, words::origin(&of.text))).collect(),
        ..Choices::default()
    };
    let unknown = |of: &TextOf| Failure::usage(lang.cli_unknown_choice(of.at + 1, &of.text));
    let mut row = |at: usize, change: &dyn Fn(&mut RowChoice)| change(choices.rows.entry(at).or_default());
    for of in &arguments.better {
        let better = words::better(&of.text).ok_or_else(|| unknown(of))?;
        row(of.at, &|row| row.better = Some(better));
    }
    for of in &arguments.categories {
        let category = words::category(&of.text).ok_or_else(|| unknown(of))?;
        row(of.at, &|row| row.category = Some(category));
    }
    for of in &arguments.weights {
        let weight = typed::number(&of.text, typed::Rule::NotNegative).ok().ok_or_else(|| unknown(of))?;
        row(of.at, &|row| row.weight = Some(weight));
    }
    for of in &arguments.units {
        row(of.at, &|row| row.unit = Some(of.text.clone()));
    }
    for at in &arguments.skipped {
        row(at.saturating_sub(1), &|row| row.counts = Some(false));
    }
    for at in &arguments.stars {
        row(at.saturating_sub(1), &|row| row.star = Some(true));
    }
    for at in &arguments.criteria {
        row(at.saturating_sub(1), &|row| row.counts = Some(true));
    }
    for at in &arguments.checked {
        row(at.saturating_sub(1), &|row| row.checked = true);
    }
    for of in &arguments.clauses {
        row(of.at, &|row| row.clause = Some(of.text.clone()));
    }
    for of in &arguments.unsigned {
        let width = words::width(&of.text).ok_or_else(|| unknown(of))?;
        row(of.at, &|row| row.unsigned = Some(width));
    }
    for of in &arguments.terms {
        let terms = Terms::find(&of.text.to_uppercase());
        let terms = terms.ok_or_else(|| Failure::usage(lang.cli_unknown_choice(of.row + 1, &of.text)))?;
        row(of.row, &|row| {
            row.terms.insert(of.column, terms);
        });
    }
    Ok(choices)
}
