//! The length a figure refers to: `/300 mm`, `per 300 mm`, `/m`, `/全行程`.

use super::part::strip_part;
use crate::quantity::words::strip_word;
use crate::quantity::{Dimension, Reference, Unit, Unread, convert};

static FULL_TRAVEL: &[&str] =
    &["full travel", "full stroke", "full length", "entire travel", "total travel", "全行程", "全程", "全长"];

/// A reference, and what it tells of the figure before it.
pub(super) struct Referred {
    pub reference: Reference,
    /// The unit of the length; that of the figure as well where the figure has none (`0.005/300 mm`).
    pub unit: Option<Unit>,
}

/// The reference at the start of a text, and what follows.
///
/// A slash also separates two figures (`5 mm/10 mm`). After a slash only what is far longer than the figure is taken
/// for a reference; after `per` any length is.
pub(super) fn strip_reference(text: &str, figure: f64, unit: Option<Unit>) -> Result<Option<(Referred, &str)>, Unread> {
    let (explicit, rest) = match (text.strip_prefix('/'), strip_word(text, "per")) {
        (Some(rest), _) => (false, rest),
        (_, Some(rest)) => (true, rest),
        _ => return Ok(None),
    };
    if let Some(rest) = FULL_TRAVEL.iter().find_map(|word| strip_word(rest, word)) {
        return Ok(Some((Referred { reference: Reference::FullTravel, unit: None }, rest)));
    }
    let rest = ["any", "任意"].iter().find_map(|word| strip_word(rest, word)).unwrap_or(rest);
    if let Some((length, rest)) = Unit::strip(rest, Some(Dimension::Length)) {
        return Ok(
            length_in_mm(1.0, length).map(|mm| (Referred { reference: Reference::Length(mm), unit: None }, rest))
        );
    }
    let Some((part, rest)) = strip_part(rest, Some(Dimension::Length))? else { return Ok(None) };
    let length = part.unit.ok_or(Unread::SeveralFigures)?;
    let mm = length_in_mm(part.value()?, length).filter(|mm| *mm > 0.0).ok_or(Unread::SeveralFigures)?;
    // `1/100 mm` is a hundredth of a millimetre just as well.
    let fraction = unit.is_none() && figure.fract() == 0.0;
    if !explicit && (fraction || !is_far_longer(mm, figure, unit.unwrap_or(length))) {
        return Err(Unread::SeveralFigures);
    }
    Ok(Some((Referred { reference: Reference::Length(mm), unit: Some(length) }, rest)))
}

fn length_in_mm(value: f64, unit: Unit) -> Option<f64> {
    convert(value, unit, Unit::find("mm")?, f64::NAN)
}

/// A straightness per 300 mm, not the second of two travels.
fn is_far_longer(mm: f64, figure: f64, unit: Unit) -> bool {
    mm >= 50.0 && length_in_mm(figure.abs(), unit).is_none_or(|figure| figure * 100.0 <= mm)
}
