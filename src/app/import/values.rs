//! What cards show of values.

use crate::quantity::{Expected, Figure, Meaning, number_text, read};
use crate::sheet::offers;
use crate::sheet::recognise::CriterionGuess;

/// So many values of one cell are offered.
const MOST: usize = 6;

/// The values between slashes, commas or line ends, each once.
pub fn values_in(text: &str) -> Vec<String> {
    if let Some(breaks) = offers::breaks(text) {
        return breaks.into_iter().map(|part| part.price).take(MOST).collect();
    }
    let mut values: Vec<String> = Vec::new();
    for part in text.split(['/', '、', ';', '；', ',', '，', '\n']).map(str::trim) {
        let meaning = read(part, Expected::Number(None)).meaning;
        let is_value = matches!(&meaning, Meaning::Number(number) if matches!(number.figure, Figure::Point(_)));
        if is_value && !values.iter().any(|value| value == part) && values.len() < MOST {
            values.push(part.to_owned());
        }
    }
    values
}

/// Least and largest value that the lexicon knows of a criterion, and their unit.
pub fn usual_span(criterion: &CriterionGuess) -> Option<(String, String, String)> {
    let entry = criterion.entry?.entry;
    let (low, high) = entry.span?;
    Some((number_text(low), number_text(high), entry.units.first()?.clone()))
}
