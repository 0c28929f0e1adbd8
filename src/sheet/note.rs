//! What of a sheet was left out, kept differently, or has to be asked.

use super::recognise::{Question, QuestionKind, Recognition};
use crate::text::Lang;

/// Something in a sheet that was not understood; row and column from 1, in the orientation with criteria as rows.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportNote {
    /// A row or column whose heading is not known; its content is left out.
    UnknownHeading {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The heading; empty where there is content without one.
        heading: String,
    },
    /// A word that is none of the possible ones; the default is taken.
    UnknownWord {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The word.
        word: String,
    },
    /// A number was expected.
    NotANumber {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The text.
        text: String,
    },
    /// Only one end of the scale is given.
    HalfScale {
        /// Row.
        row: usize,
    },
    /// Formulas without a result: their cells are empty.
    WithoutResult(usize),
    /// Currencies, units and per cent signs of cell formats are not known.
    WithoutFormats,
    /// Rows and columns with content that the file hides are left out.
    Hidden {
        /// Rows from 1.
        rows: Vec<usize>,
        /// Columns from 1.
        columns: Vec<usize>,
    },
    /// Another table begins in this row and is not read.
    SecondTable(usize),
    /// What only the user can know.
    Asked {
        /// Row; `None`: of an equipment as a whole.
        row: Option<usize>,
        /// Name of the criterion; empty where it is about an equipment as a whole.
        criterion: String,
        /// Heading of the equipment; empty where it is about the whole row.
        equipment: String,
        /// What is asked.
        kind: QuestionKind,
    },
}

impl ImportNote {
    /// True where this rate (`EUR/CNY`) answers the note.
    pub fn asks_rate(&self, pair: &str) -> bool {
        match self {
            Self::Asked { kind: QuestionKind::Rate { from, to }, .. } => {
                pair == format!("{from}/{to}") || pair == format!("{to}/{from}")
            }
            _ => false,
        }
    }

    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownHeading { row, column, heading } => lang.sheet_unknown_heading(*row, *column, heading),
            Self::UnknownWord { row, column, word } => lang.sheet_unknown_word(*row, *column, word),
            Self::NotANumber { row, column, text } => lang.sheet_not_a_number(*row, *column, text),
            Self::HalfScale { row } => lang.sheet_half_scale(*row),
            Self::WithoutResult(count) => lang.sheet_without_result(*count),
            Self::WithoutFormats => lang.sheet_without_formats().to_owned(),
            Self::Hidden { rows, columns } => lang.sheet_hidden(&listed(rows), &listed(columns)),
            Self::SecondTable(row) => lang.sheet_second_table(*row),
            Self::Asked { criterion, equipment, kind, .. } => match kind {
                QuestionKind::Direction => lang.sheet_ask_direction(criterion),
                QuestionKind::Origin if equipment.is_empty() => lang.sheet_ask_origins().to_owned(),
                QuestionKind::Origin => lang.sheet_ask_origin(equipment),
                QuestionKind::Rate { from, to } => lang.sheet_ask_rate(criterion, from, to),
                QuestionKind::PlusMinus => lang.sheet_ask_plus_minus(criterion),
                QuestionKind::SeveralValues => lang.sheet_ask_several(criterion, equipment),
                QuestionKind::Currency => lang.sheet_ask_currency(criterion, equipment),
                QuestionKind::Unit => lang.sheet_ask_unit(criterion),
                QuestionKind::Unlikely => lang.sheet_ask_unlikely(criterion, equipment),
                QuestionKind::PriceTerms => lang.sheet_ask_terms(criterion, equipment),
                QuestionKind::Column => lang.sheet_ask_column(equipment),
            },
        }
    }
}

/// What the file as a whole does not tell.
pub fn of_file(recognition: &Recognition) -> Vec<ImportNote> {
    let without_result = recognition.without_result;
    let hidden =
        || ImportNote::Hidden { rows: recognition.hidden_rows.clone(), columns: recognition.hidden_columns.clone() };
    let has_hidden = !recognition.hidden_rows.is_empty() || !recognition.hidden_columns.is_empty();
    let notes = [
        (without_result > 0).then_some(ImportNote::WithoutResult(without_result)),
        recognition.without_formats.then_some(ImportNote::WithoutFormats),
        has_hidden.then(hidden),
        recognition.second_table.map(|row| ImportNote::SecondTable(row + 1)),
    ];
    notes.into_iter().flatten().collect()
}

/// The note of a question; a column without a heading has one already.
pub(super) fn asked(found: &Recognition, question: &Question) -> Option<ImportNote> {
    let heading = |at: Option<usize>| at.and_then(|at| found.columns.get(at)).map(|column| column.heading.clone());
    let name = question.row.and_then(|row| found.criterion(row)).map(|guess| &guess.name);
    // A column without a heading has a note of its own.
    let is_column =
        question.kind == QuestionKind::Column && heading(question.column).is_none_or(|text| text.is_empty());
    (!is_column).then(|| ImportNote::Asked {
        row: question.row.map(|row| row + 1),
        criterion: name.cloned().unwrap_or_default(),
        equipment: heading(question.column).unwrap_or_default(),
        kind: question.kind.clone(),
    })
}

/// Numbers as a list, the first few; a dash where there is none.
fn listed(numbers: &[usize]) -> String {
    const MOST: usize = 12;
    let shown: Vec<String> = numbers.iter().take(MOST).map(usize::to_string).collect();
    let more = if numbers.len() > MOST { ", …" } else { "" };
    if numbers.is_empty() { "–".to_owned() } else { shown.join(", ") + more }
}
