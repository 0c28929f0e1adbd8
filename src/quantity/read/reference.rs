//! The length a figure refers to: `/300 mm`, `per 300 mm`, `/m`, `/全行程`, `任意300mm内 0.005`.

use super::part::{Part, strip_part};
use crate::quantity::words::strip_word;
use crate::quantity::{Dimension, Reference, Unit, Unread, convert};

static FULL_TRAVEL: &[&str] = &[
    "full travel",
    "full stroke",
    "full length",
    "entire travel",
    "total travel",
    "whole travel",
    "全行程",
    "全程",
    "全长",
    "全行程内",
    "全长度",
    "全行程范围内",
];

/// A reference, and what it tells of the figure beside it.
pub(super) struct Referred {
    pub reference: Reference,
    /// The unit of the length; that of the figure as well where the figure has none (`0.005/300 mm`).
    pub unit: Option<Unit>,
    /// In mm; `None`: the full travel.
    pub length: Option<f64>,
}

impl Referred {
    fn full_travel() -> Self {
        Self { reference: Reference::FullTravel, unit: None, length: None }
    }

    fn length(mm: f64, unit: Unit) -> Self {
        Self { reference: Reference::Length(mm), unit: Some(unit), length: Some(mm) }
    }
}

/// The reference at the start of a text, and what follows.
///
/// A slash also separates two figures (`5 mm/10 mm`). After a slash only what is far longer than the figure is taken
/// for a reference; after `per` any length is. `unit`: the one written with the figure.
pub(super) fn strip_reference(
    text: &str,
    figure: f64,
    unit: Option<Unit>,
    expected: Option<Unit>,
) -> Result<Option<(Referred, &str)>, Unread> {
    const WORDS: &[&str] = &[
        "per",
        "over",
        "in any",
        "within any",
        "on any",
        "each",
        "auf",
        "je",
        "每",
        "任意",
        "在任意",
        "over any",
        "on",
        "in",
        "within",
    ];
    let word = WORDS.iter().find_map(|word| strip_word(text, word));
    let (explicit, rest) = match (text.strip_prefix('/'), word) {
        (Some(rest), _) => (false, rest),
        (_, Some(rest)) => (true, rest),
        _ => return Ok(None),
    };
    if let Some(rest) = strip_full_travel(rest) {
        return Ok(Some((Referred::full_travel(), rest)));
    }
    let rest = ["any", "任意", "each"].iter().find_map(|word| strip_word(rest, word)).unwrap_or(rest);
    if let Some((length, after)) = Unit::strip(rest, Some(Dimension::Length)).filter(|_| !starts_with_mark(rest)) {
        if length.dimension() != Dimension::Length {
            return Ok(None);
        }
        return Ok(length_in_mm(1.0, length).map(|mm| (Referred::length(mm, length), after)));
    }
    let Some((part, after)) = strip_part(rest, Unit::find("mm"))? else { return Ok(None) };
    let written = rest.get(..rest.len().saturating_sub(after.len())).unwrap_or_default();
    // `15″/8″` are two angles.
    let marked = written.contains(['′', '″']);
    if let Some(mm) = bare_length(&part, after, figure, unit.or(expected)).filter(|_| !explicit)
        && let Some(unit) = Unit::find("mm")
    {
        return Ok(Some((Referred::length(mm, unit), after)));
    }
    let Some(length) = part.unit.filter(|unit| unit.dimension() == Dimension::Length && !marked) else {
        return Ok(None);
    };
    let Some(mm) = length_in_mm(part.value()?, length).filter(|mm| *mm > 0.0) else { return Ok(None) };
    // `1/100 mm` is a hundredth of a millimetre just as well, and no slope where µm are meant: `2/300 mm`.
    let far = unit.is_none_or(|unit| is_far_longer(mm, figure, unit));
    if explicit || (far && mm >= 50.0) {
        Ok(Some((Referred::length(mm, length), strip_extent(after))))
    } else {
        Ok(None)
    }
}

/// `0.01/300`: a length in mm without its unit, behind a deviation that is a small fraction of it.
fn bare_length(part: &Part, after: &str, figure: f64, unit: Option<Unit>) -> Option<f64> {
    const USUAL: &[f64] = &[100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 500.0, 600.0, 1000.0, 2000.0];
    unit.filter(|unit| unit.dimension() == Dimension::Length)?;
    let mm = part.value().ok().filter(|mm| part.unit.is_none() && part.multiplier.is_none() && USUAL.contains(mm))?;
    let is_deviation = figure.fract() != 0.0 && figure.abs() < 1.0;
    let ends = !after.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '/');
    (is_deviation && ends).then_some(mm)
}

fn starts_with_mark(text: &str) -> bool {
    text.starts_with(['′', '″'])
}

fn strip_full_travel(text: &str) -> Option<&str> {
    let found = FULL_TRAVEL.iter().filter_map(|word| Some((word.len(), strip_word(text, word)?)));
    found.max_by_key(|(length, _)| *length).map(|(_, rest)| rest)
}

static LEADING: &[&str] = &["在任意", "任意", "每", "在", "per any", "per", "any", "every", "each", "within any"];

/// A reference in front of its figure: `任意300mm内`, `每300 mm`, `per 300 mm:`, `全行程`.
pub(super) fn strip_leading(text: &str) -> Result<Option<(Referred, &str)>, Unread> {
    if let Some(rest) = strip_full_travel(text) {
        return Ok(Some((Referred::full_travel(), strip_colon(rest))));
    }
    let word = LEADING.iter().find_map(|word| strip_word(text, word));
    let Some((part, after)) = strip_part(word.unwrap_or(text), Unit::find("mm"))? else { return Ok(None) };
    let rest = strip_extent(after);
    let closed = rest.len() < after.trim_start().len() || rest.starts_with(':');
    let Some(length) = part.unit.filter(|unit| unit.dimension() == Dimension::Length) else { return Ok(None) };
    // `300 mm` alone is a figure.
    if !(closed || (word.is_some() && rest.starts_with(|c: char| c == ':' || c.is_ascii_digit()))) {
        return Ok(None);
    }
    let found = length_in_mm(part.value()?, length).filter(|mm| *mm > 0.0);
    Ok(found.map(|mm| (Referred::length(mm, length), strip_colon(rest))))
}

/// `内`, `长度上` behind a length.
fn strip_extent(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "长度范围内",
        "范围内",
        "长度内",
        "长度上",
        "长度",
        "行程内",
        "行程",
        "以内",
        "内",
        "上",
        "length",
        "travel",
        "of travel",
    ];
    let start = text.trim_start();
    let found = WORDS.iter().filter_map(|word| Some((word.len(), strip_word(start, word)?)));
    found.max_by_key(|(length, _)| *length).map_or(start, |(_, rest)| rest)
}

fn strip_colon(text: &str) -> &str {
    text.trim_start_matches([':', ',', ' ', '='])
}

/// The reference that a whole piece of text is: a bracket `(全行程)`, `(300mm)`, `(每300mm)`.
pub(super) fn whole(piece: &str) -> Option<Referred> {
    if let Some(rest) = strip_full_travel(piece) {
        return rest.is_empty().then(Referred::full_travel);
    }
    // A slash was tried with the figure before it.
    let behind = || strip_reference(piece, 0.0, None, None).ok().flatten().filter(|_| !piece.starts_with('/'));
    let (found, rest) = strip_leading(piece).ok().flatten().or_else(behind)?;
    rest.trim().is_empty().then_some(found)
}

/// Which unit a figure has that is written without one before a length: the criterion's, that of the length, or, before
/// metres, millimetres. The one for which the slope is that of a machine, 2e-7 (0.06 µm in 300 mm) to 3e-3;
/// true where it is not simply the criterion's. `None` where none fits or several do.
pub(super) fn unit_by_size(figure: f64, expected: Unit, referred: &Referred) -> Option<(Unit, bool)> {
    let (Some(mm), Some(length)) = (referred.length, referred.unit) else { return Some((expected, false)) };
    let whole = figure.fract().abs() < f64::EPSILON;
    let common = [100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 500.0, 600.0, 1000.0].iter().any(|x| (x - mm).abs() < 1e-9);
    let is_fraction = whole && (expected.symbol() == "mm" || figure < 2.0 || !common);
    let mut fitting: Vec<Unit> = Vec::new();
    for unit in
        [Some(expected), Some(length), Unit::find("mm").filter(|_| length.symbol() == "m")].into_iter().flatten()
    {
        let slope = length_in_mm(figure.abs(), unit)? / mm;
        if (2e-7..=3e-3).contains(&slope) && !fitting.contains(&unit) {
            fitting.push(unit);
        }
    }
    match fitting.as_slice() {
        [only] if !is_fraction => Some((*only, expected != length)),
        _ => None,
    }
}

fn length_in_mm(value: f64, unit: Unit) -> Option<f64> {
    convert(value, unit, Unit::find("mm")?, f64::NAN)
}

/// A straightness per 300 mm, not the second of two travels.
fn is_far_longer(mm: f64, figure: f64, unit: Unit) -> bool {
    mm >= 50.0 && length_in_mm(figure.abs(), unit).is_none_or(|figure| figure * 100.0 <= mm)
}
