//! A number with its bound, tolerance, range, unit and reference.

use super::note::settle;
use super::pair;
use super::part::{Part, strip_part};
use super::reference::{Referred, strip_reference};
use crate::quantity::unit::needs_hours_per_year;
use crate::quantity::words::{Qualifier, strip_after, strip_before, strip_word};
use crate::quantity::{Dimension, Figure, Number, Reference, Relation, Remark, Unit, Unread};

/// The number that a folded text gives, and what was assumed.
pub(super) fn read_number(text: &str, expected: Option<Unit>) -> Result<(Number, Vec<Remark>), Unread> {
    let text = settle(text)?;
    let mut qualifiers = Qualifiers::default();
    let rest = qualifiers.strip_all(&text, strip_before);
    let (shape, rest) = strip_shape(rest, expected.map(Unit::dimension))?;
    // Per length a double prime is no inch but a second of arc.
    let per_length = text.contains('″') && shape.unit.is_some_and(is_length);
    let arcsec = if per_length { Unit::find("arcsec") } else { None };
    let found = strip_reference(rest.trim_start(), shape.central(), arcsec.or(shape.unit))?;
    let (referred, rest) = found.map_or((None, rest), |(referred, rest)| (Some(referred), rest));
    let rest = qualifiers.strip_all(rest, strip_after);
    expect_end(rest)?;
    if let (Some(arcsec), Some(_)) = (arcsec, &referred) {
        return Err(wrong_dimension(arcsec, expected));
    }
    let (unit, reference) = resolve_reference(&shape, referred.as_ref(), expected)?;
    check_dimension(unit, expected)?;
    let figure = qualifiers.apply(shape.figure, shape.plus)?;
    let remarks = remarks(shape.remarks, unit, expected);
    Ok((Number { figure, unit, reference, about: qualifiers.about, resolution: shape.resolution }, remarks))
}

/// A figure before its qualifiers.
struct Shape {
    figure: Figure,
    unit: Option<Unit>,
    resolution: f64,
    remarks: Vec<Remark>,
    plus: bool,
}

impl Shape {
    /// A size to tell a reference length from a second figure.
    fn central(&self) -> f64 {
        match self.figure {
            Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) => x,
            Figure::Tolerance { value, .. } | Figure::Bound { value, .. } => value,
            Figure::Range { high, .. } => high,
        }
    }

    fn single(part: &Part, figure: impl FnOnce(f64) -> Figure) -> Result<Self, Unread> {
        Ok(Self {
            figure: figure(part.value()?),
            unit: part.unit,
            resolution: part.resolution()?,
            remarks: part.remarks().collect(),
            plus: part.plus,
        })
    }

    fn double(first: Part, second: Part, is_range: bool) -> Result<Self, Unread> {
        let remarks = first.remarks().chain(second.remarks()).collect();
        let plus = first.plus || second.plus;
        let pair = if is_range { pair::range(first, second)? } else { pair::tolerance(first, second)? };
        let figure = if is_range {
            Figure::Range { low: pair.first, high: pair.second }
        } else {
            Figure::Tolerance { value: pair.first, half: pair.second }
        };
        Ok(Self { figure, unit: pair.unit, resolution: pair.resolution, remarks, plus })
    }
}

fn strip_shape(text: &str, prefer: Option<Dimension>) -> Result<(Shape, &str), Unread> {
    if let Some(rest) = strip_plus_minus(text) {
        let (half, rest) = strip_part(rest, prefer)?.ok_or(Unread::NotANumber)?;
        let shape = Shape::single(&half, Figure::HalfWidth)?;
        return if shape.central() < 0.0 { Err(Unread::NotANumber) } else { Ok((shape, rest)) };
    }
    let (first, rest) = strip_part(text, prefer)?.ok_or_else(|| no_number(text))?;
    let half = match strip_plus_minus(rest.trim_start()) {
        Some(rest) => strip_part(rest, prefer)?,
        None => None,
    };
    if let Some((half, rest)) = half {
        return Ok((Shape::double(first, half, false)?, rest));
    }
    let high = match strip_separator(rest.trim_start()) {
        Some(rest) => strip_part(rest, prefer)?,
        None => None,
    };
    if let Some((high, rest)) = high {
        return Ok((Shape::double(first, high, true)?, rest));
    }
    Ok((Shape::single(&first, Figure::Point)?, rest))
}

fn strip_plus_minus(text: &str) -> Option<&str> {
    ["±", "+/-", "+-"].iter().find_map(|sign| text.strip_prefix(sign)).map(str::trim_start)
}

fn strip_separator(text: &str) -> Option<&str> {
    if let Some(rest) = ["to", "至", "到"].iter().find_map(|word| strip_word(text, word)) {
        return Some(rest);
    }
    ["——", "—", "-", "~", "…", "..."].iter().find_map(|sign| text.strip_prefix(sign)).map(str::trim_start)
}

/// Bounds and `about`, before and after the figure.
#[derive(Default)]
struct Qualifiers {
    about: bool,
    bounds: Vec<Qualifier>,
}

impl Qualifiers {
    fn strip_all<'a>(&mut self, text: &'a str, strip: fn(&str) -> Option<(Qualifier, &str)>) -> &'a str {
        let mut rest = text.trim_start();
        while let Some((qualifier, after)) = strip(rest) {
            match qualifier {
                Qualifier::About => self.about = true,
                bound => self.bounds.push(bound),
            }
            rest = after;
        }
        rest
    }

    fn apply(&self, figure: Figure, plus: bool) -> Result<Figure, Unread> {
        let plus = plus.then_some(Qualifier::Relation(Relation::AtLeast));
        let mut bounds = self.bounds.iter().copied().chain(plus);
        let Some(bound) = bounds.next() else { return Ok(figure) };
        if bounds.any(|other| other != bound) {
            return Err(Unread::SeveralFigures);
        }
        bounded(figure, bound)
    }
}

/// A bound on a single figure; a bound on a range or on a tolerance is more than one figure.
fn bounded(figure: Figure, bound: Qualifier) -> Result<Figure, Unread> {
    match (bound, figure) {
        (Qualifier::Relation(relation), Figure::Point(value)) => {
            Ok(Figure::Bound { relation, value, half_width: false })
        }
        (Qualifier::Relation(relation), Figure::HalfWidth(value)) => {
            Ok(Figure::Bound { relation, value, half_width: true })
        }
        (Qualifier::UpTo, Figure::Point(value)) => Ok(Figure::UpTo(value)),
        (Qualifier::UpTo, Figure::HalfWidth(value)) => {
            Ok(Figure::Bound { relation: Relation::AtMost, value, half_width: true })
        }
        _ => Err(Unread::SeveralFigures),
    }
}

/// The unit of the figure and the length it refers to.
fn resolve_reference(
    shape: &Shape,
    referred: Option<&Referred>,
    expected: Option<Unit>,
) -> Result<(Option<Unit>, Option<Reference>), Unread> {
    let Some(&Referred { reference, unit }) = referred else { return Ok((shape.unit, None)) };
    let dimension = shape.unit.or(expected).map(Unit::dimension);
    match (shape.unit, dimension) {
        (None, Some(Dimension::Length)) => Ok((unit, Some(reference))),
        (_, Some(Dimension::Length | Dimension::Angle)) => Ok((shape.unit, Some(reference))),
        (Some(written), _) => Err(wrong_dimension(written, expected)),
        (None, _) => Err(Unread::SeveralFigures),
    }
}

fn is_length(unit: Unit) -> bool {
    unit.dimension() == Dimension::Length
}

fn check_dimension(unit: Option<Unit>, expected: Option<Unit>) -> Result<(), Unread> {
    let Some(written) = unit else { return Ok(()) };
    let fits = expected.map(Unit::dimension).is_some_and(|expected| {
        expected == written.dimension() || (expected.is_money() && written.dimension().is_money())
    });
    if fits { Ok(()) } else { Err(wrong_dimension(written, expected)) }
}

fn wrong_dimension(unit: Unit, expected: Option<Unit>) -> Unread {
    Unread::WrongDimension { unit, expected: expected.map(Unit::dimension) }
}

fn remarks(found: Vec<Remark>, unit: Option<Unit>, expected: Option<Unit>) -> Vec<Remark> {
    let years = unit.zip(expected).is_some_and(|(written, expected)| needs_hours_per_year(written, expected));
    let mut remarks = Vec::new();
    for remark in found.into_iter().chain(years.then_some(Remark::HoursPerYear)) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks
}

/// Why a text without a number at its start is none.
fn no_number(text: &str) -> Unread {
    let lower = text.to_lowercase();
    let sign = lower.trim_start_matches(['-', '+']);
    match sign.trim() {
        "nan" | "inf" | "infinity" | "infinite" | "∞" | "无穷" | "无穷大" => Unread::NotFinite,
        _ if figures(text) > 1 => Unread::SeveralFigures,
        _ => Unread::NotANumber,
    }
}

/// Nothing may follow a number but a full stop.
fn expect_end(rest: &str) -> Result<(), Unread> {
    let rest = rest.trim().trim_end_matches(['.', '。', ';']).trim_end();
    match rest {
        "" => Ok(()),
        _ if figures(rest) > 0 => Err(Unread::SeveralFigures),
        _ if rest.contains(char::is_alphabetic) => Err(Unread::UnknownUnit(rest.to_owned())),
        _ => Err(Unread::NotANumber),
    }
}

/// Runs of digits that can be figures; the exponent of an unknown unit (`m2`) is none.
fn figures(text: &str) -> usize {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | ',')));
    words
        .flat_map(|word| word.split(char::is_alphabetic).map(move |run| (word, run)))
        .filter(|(word, run)| is_figure(word, run))
        .count()
}

fn is_figure(word: &str, run: &str) -> bool {
    let exponent = matches!(run, "2" | "3") && word.starts_with(char::is_alphabetic) && word.ends_with(run);
    run.contains(|c: char| c.is_ascii_digit()) && !exponent
}
