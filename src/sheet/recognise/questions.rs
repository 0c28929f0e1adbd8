//! What only the user can know of a table.

use super::criterion::is_of_other_kind;
use super::{Certainty, CriterionGuess, Recognition, Row, RowKind};
use crate::lexicon::{self, Heading};
use crate::model::Category;
use crate::quantity::{Aside, Dimension, Expected, Figure, Meaning, Number, Remark, Unit, Unread, convert, read};
use crate::sheet::offers;

/// Hours of a year of running without stop; only orders of magnitude matter here.
const HOURS_A_YEAR: f64 = 8760.0;

/// A question to the user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// Row of the table; `None`: of a column, or of the whole table.
    pub row: Option<usize>,
    /// Column of the table.
    pub column: Option<usize>,
    /// What is asked.
    pub kind: QuestionKind,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum QuestionKind {
    /// Which direction is better?
    Direction,
    /// Domestic or imported?
    Origin,
    /// How many of the second currency is one of the first?
    Rate {
        /// Letters of the currency of an answer.
        from: String,
        /// Letters of the currency of the criterion.
        to: String,
    },
    /// Some answers are written with ±, some without: do the others count as half or full width?
    PlusMinus,
    /// One cell states several values: which one counts, or are these several criteria?
    SeveralValues,
    /// Is ¥ yuan or yen? The machine is Japanese.
    Currency,
    /// In which unit are the values? The trade measures such a criterion in one.
    Unit,
    /// A value lies far beyond what the trade knows: is its unit right?
    Unlikely,
    /// The terms of delivery are not stated.
    PriceTerms,
    /// What is this column?
    Column,
}

impl QuestionKind {
    /// Stable key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Direction => "direction",
            Self::Origin => "origin",
            Self::Rate { .. } => "rate",
            Self::PlusMinus => "plus-minus",
            Self::SeveralValues => "several-values",
            Self::Currency => "currency",
            Self::Unit => "unit",
            Self::Unlikely => "unlikely",
            Self::PriceTerms => "price-terms",
            Self::Column => "column",
        }
    }
}

/// Every question of a table, row by row.
pub(super) fn of(found: &Recognition) -> Vec<Question> {
    let mut questions = Vec::new();
    for (at, column) in found.columns.iter().enumerate() {
        if column.role.certainty == Certainty::Open {
            questions.push(Question { row: None, column: Some(at), kind: QuestionKind::Column });
        }
    }
    questions.extend(origins(found));
    let mut rates: Vec<QuestionKind> = Vec::new();
    for (row, criterion) in found.criteria() {
        let ask = |kind| Question { row: Some(row), column: None, kind };
        if criterion.better.certainty == Certainty::Open && !criterion.is_text {
            questions.push(ask(QuestionKind::Direction));
        }
        let unit = Unit::find(&criterion.unit.value);
        let cells: Vec<(usize, Cell)> =
            found.equipment().map(|at| (at, Cell::new(&found.rows[row][at], unit))).collect();
        if has_half(&cells) && has_plain(&cells) && criterion.unsigned.is_none() {
            questions.push(ask(QuestionKind::PlusMinus));
        }
        if lacks_unit(criterion, &cells) {
            questions.push(ask(QuestionKind::Unit));
        }
        for (at, cell) in &cells {
            let from_japan = found.columns[*at].equipment.as_ref().is_some_and(|equipment| equipment.country == "JP");
            if from_japan && found.rows[row][*at].contains(['¥', '￥']) {
                questions.push(Question { column: Some(*at), ..ask(QuestionKind::Currency) });
            }
            if is_unlikely(criterion, cell, unit) {
                questions.push(Question { column: Some(*at), ..ask(QuestionKind::Unlikely) });
            }
            let is_several = cell.is_several || offers::breaks(&found.rows[row][*at]).is_some();
            if is_several && !criterion.is_text {
                questions.push(Question { column: Some(*at), ..ask(QuestionKind::SeveralValues) });
            }
        }
        if criterion.category.value != Category::Cost || !is_price(unit, &cells) {
            continue;
        }
        for (at, cell) in &cells {
            if cell.is_stated && !cell.has_terms && !criterion.terms.contains_key(at) {
                questions.push(Question { column: Some(*at), ..ask(QuestionKind::PriceTerms) });
            }
            let to = unit.filter(|unit| unit.dimension().is_money());
            let (Some(from), Some(to)) = (cell.currency, to) else { continue };
            let rate = QuestionKind::Rate { from: letters(from), to: letters(to) };
            if from.dimension() != to.dimension() && !rates.contains(&rate) {
                rates.push(rate.clone());
                questions.push(ask(rate));
            }
        }
    }
    questions
}

/// Equipment of which nothing says where it is from; one question where that holds for all of them.
fn origins(found: &Recognition) -> Vec<Question> {
    let described = |row: &Row| matches!(row.kind, RowKind::Describes(Heading::Origin | Heading::Country));
    if found.body.iter().any(described) {
        return Vec::new();
    }
    let is_open = |at: &usize| {
        let equipment =
            found.columns[*at].equipment.as_ref().filter(|_| found.columns[*at].role.certainty != Certainty::Open);
        equipment.is_some_and(|equipment| equipment.origin.certainty == Certainty::Open)
    };
    let open: Vec<usize> = found.equipment().filter(is_open).collect();
    let ask = |column| Question { row: None, column, kind: QuestionKind::Origin };
    if open.len() > 1 && open.len() == found.equipment().count() {
        return vec![ask(None)];
    }
    open.into_iter().map(|at| ask(Some(at))).collect()
}

/// Bare numbers of a criterion that is measured in a unit, and nothing says in which.
fn lacks_unit(criterion: &CriterionGuess, cells: &[(usize, Cell)]) -> bool {
    // What is counted, and shares, mean the same without a unit.
    let has_unit = |unit: &String| {
        Unit::find(unit).is_some_and(|unit| !matches!(unit.dimension(), Dimension::Count | Dimension::Ratio))
    };
    let is_measured =
        criterion.entry.is_some_and(|found| found.exact && found.entry.units.first().is_some_and(has_unit));
    let states = |cell: &Cell| cell.value.is_some();
    if criterion.is_text {
        return false;
    }
    let unit = Unit::find(&criterion.unit.value);
    let is_other = criterion.unit.certainty == Certainty::Guessed
        && criterion.entry.is_some_and(|found| found.exact && is_of_other_kind(found, unit));
    if criterion.unit.certainty == Certainty::Open || is_other {
        return !criterion.unit.value.is_empty() || cells.iter().any(|(_, cell)| cell.is_stated);
    }
    let is_open = criterion.unit.value.is_empty() && criterion.unit.certainty != Certainty::Chosen;
    is_measured && is_open && cells.iter().any(|(_, cell)| states(cell) && !cell.has_unit)
}

/// A value ten times below or above all that the lexicon knows of the criterion: a slip of the unit as a rule.
fn is_unlikely(criterion: &CriterionGuess, cell: &Cell, unit: Option<Unit>) -> bool {
    const FAR: f64 = 10.0;
    let span = |found: lexicon::Found| {
        let span = found.entry.span.filter(|_| found.exact)?;
        Some((span, Unit::find(found.entry.units.first()?)?))
    };
    let known = criterion.entry.filter(|_| !criterion.is_checked && !criterion.is_text).and_then(span);
    let (Some(((low, high), usual)), Some(value), Some(unit)) = (known, cell.value, cell.unit.or(unit)) else {
        return false;
    };
    let Some(value) = convert(value, unit, usual, HOURS_A_YEAR) else { return false };
    value > high * FAR || (low > 0.0 && value < low / FAR)
}

fn has_half(cells: &[(usize, Cell)]) -> bool {
    cells.iter().any(|(_, cell)| cell.is_half)
}

fn has_plain(cells: &[(usize, Cell)]) -> bool {
    cells.iter().any(|(_, cell)| cell.is_plain)
}

/// The criterion is in money, or an answer is.
pub(super) fn states_money(found: &Recognition, row: usize, criterion: &CriterionGuess) -> bool {
    let unit = Unit::find(&criterion.unit.value);
    let cells: Vec<(usize, Cell)> = found.equipment().map(|at| (at, Cell::new(&found.rows[row][at], unit))).collect();
    is_price(unit, &cells) || found.equipment().any(|at| offers::breaks(&found.rows[row][at]).is_some())
}

fn is_price(unit: Option<Unit>, cells: &[(usize, Cell)]) -> bool {
    unit.is_some_and(|unit| unit.dimension().is_money()) || cells.iter().any(|(_, cell)| cell.currency.is_some())
}

/// Three letters of a unit's currency.
fn letters(unit: Unit) -> String {
    let plain = Unit::all()
        .find(|other| other.dimension() == unit.dimension() && other.symbol().len() == 3 && other.symbol().is_ascii());
    plain.unwrap_or(unit).symbol().to_owned()
}

/// What the questions need to know of an answer.
#[expect(clippy::struct_excessive_bools, reason = "one question each")]
#[derive(Debug, Default)]
struct Cell {
    is_stated: bool,
    is_half: bool,
    is_plain: bool,
    is_several: bool,
    has_terms: bool,
    has_unit: bool,
    currency: Option<Unit>,
    /// A single value or limit, and the unit it is written in.
    value: Option<f64>,
    unit: Option<Unit>,
}

impl Cell {
    fn new(text: &str, unit: Option<Unit>) -> Self {
        let reading = read(text, Expected::Number(unit));
        let has_terms = reading.remarks.iter().any(|remark| matches!(remark, Remark::Beside(Aside::Terms(_))));
        match reading.meaning {
            Meaning::Number(Number { figure, unit, .. }) => Self {
                is_stated: true,
                is_half: matches!(figure, Figure::HalfWidth(_) | Figure::Bound { half_width: true, .. }),
                is_plain: matches!(
                    figure,
                    Figure::Point(_) | Figure::Bound { half_width: false, .. } | Figure::UpTo(_)
                ),
                has_terms,
                has_unit: unit.is_some(),
                currency: unit.filter(|unit| unit.dimension().is_money()),
                value: match figure {
                    Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) => Some(x),
                    Figure::Tolerance { value, .. } | Figure::Bound { value, .. } => Some(value),
                    Figure::Range { .. } => None,
                },
                unit,
                ..Self::default()
            },
            Meaning::Unread(Unread::SeveralFigures) => Self { is_stated: true, is_several: true, ..Self::default() },
            Meaning::Unread(Unread::WrongDimension { unit, .. }) => Self {
                is_stated: true,
                has_terms,
                currency: Some(unit).filter(|unit| unit.dimension().is_money()),
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}
