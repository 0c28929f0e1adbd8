//! A number with its bound, tolerance, range, unit and reference, and what stands beside it.

use super::aside::settled_sound;
use super::beside::PiecesBeside;
use super::doubtful::{check_currency, check_text, names_shifts, with_minus};
use super::lead;
use super::numeral::{is_formal, to_digits};
use super::pair;
use super::part::{Part, UnitBy, strip_part};
use super::reference::{Referred, strip_reference, unit_by_size};
use super::together::{apart, strip_time, with_plus_minus};
use super::wording::{Plain, plain};
use super::{brackets, footnote, fraction, lines, spelled};
use crate::quantity::unit::needs_hours_per_year;
use crate::quantity::words::{Qualifier, strip_after, strip_word};
use crate::quantity::{Aside, Dimension, Figure, Number, Reference, Relation, Remark, Unit, Unread};

/// Longer texts are prose, in which a figure found is no statement.
const LONGEST: usize = 600;

/// The number that a folded text gives, and what was assumed.
pub(super) fn read_number(text: &str, expected: Option<Unit>) -> Result<(Number, Vec<Remark>), Unread> {
    read_text(text, expected).map_err(|unread| match unread {
        // There is a number, but not one that can be taken out.
        Unread::NotANumber if figures(text) > 0 => Unread::Word(word_of(text)),
        unread => unread,
    })
}

fn read_text(text: &str, expected: Option<Unit>) -> Result<(Number, Vec<Remark>), Unread> {
    if text.len() > LONGEST {
        return Err(if figures(text) > 0 { Unread::SeveralFigures } else { no_number(text) });
    }
    let is_formal = is_formal(text) || text.contains("分之");
    let (text, footnote, taken_out) = prepared(text, expected)?;
    let found = brackets::take(&text)?;
    let (mut lead, rest) = lead::strip(&found.text, expected)?;
    let (shape, rest) = strip_shape(rest, expected, lead.between)?;
    // Per length a double prime is no inch but a second of arc.
    let per_length = found.text.contains('″') && shape.unit.is_some_and(is_length);
    let arcsec = if per_length { Unit::find("arcsec") } else { None };
    let referred = strip_reference(rest.trim_start(), shape.central(), arcsec.or(shape.unit), expected)?;
    let (referred, rest) = referred.map_or((None, rest), |(referred, rest)| (Some(referred), rest));
    if let (Some(arcsec), Some(_)) = (arcsec, &referred) {
        return Err(wrong_dimension(arcsec, expected));
    }
    let touches = !rest.starts_with(' ');
    let rest = lead.qualifiers.strip_all(rest, strip_after);
    let mut beside = PiecesBeside::new(&shape, expected, lead.reference.take().or(referred));
    beside.tail(rest, touches, &mut lead.qualifiers)?;
    for note in &found.notes {
        beside.note(note)?;
    }
    let (unit, reference, by_size) = resolve_reference(&shape, beside.referred.as_ref(), expected)?;
    check_dimension(unit, expected)?;
    check_date(&shape, unit, expected, &text)?;
    check_currency(&text, unit, expected)?;
    check_size(&shape, unit, expected, &text)?;
    check_shifts(&text, unit, expected)?;
    let (figure, sided) = lead.qualifiers.apply(shape.figure, shape.plus, lead.between)?;
    let about = lead.qualifiers.about;
    let number = Number { figure, unit, reference, about, resolution: shape.resolution };
    let assumed = [
        (lead.bullet, Remark::Bullet),
        (by_size, Remark::UnitBySize),
        (is_formal, Remark::FormalNumerals),
        (number.is_difference(expected) && !is_half_width(figure), Remark::Difference),
        (needs_hours(unit, expected), Remark::HoursPerYear),
        (beside.first_of_two, Remark::FirstOfTwo),
    ];
    let assumed = assumed.into_iter().filter_map(|(holds, remark)| holds.then_some(remark)).chain(sided);
    let asides = lead.asides.into_iter().chain(taken_out).chain(beside.asides).chain(footnote.map(Aside::Footnote));
    let remarks = shape.remarks.into_iter().chain(assumed).chain(named(asides, expected));
    Ok((number, distinct(remarks)))
}

/// What stands beside the figure, that of sound levels in one spelling.
fn named(asides: impl Iterator<Item = Aside>, expected: Option<Unit>) -> impl Iterator<Item = Remark> {
    let sound = expected.is_some_and(|unit| unit.dimension() == Dimension::SoundLevel);
    asides.map(move |aside| Remark::Beside(if sound { settled_sound(aside) } else { aside }))
}

/// The text with its numerals as digits, in one line, without the mark of a footnote, which is given with it, and what
/// else was taken out.
fn prepared(text: &str, expected: Option<Unit>) -> Result<(String, Option<String>, Vec<Aside>), Unread> {
    let Plain { text, asides } = plain(text, expected);
    let text = lines::join(&lines::strip_marks(&spelled::to_digits(&to_digits(&text))))?;
    check_text(&text, expected)?;
    let (text, footnote) = footnote::take(&text);
    let is_time = expected.is_some_and(|unit| unit.dimension() == Dimension::Time);
    let text = if is_time { apart(text) } else { text.to_owned() };
    let text = with_plus_minus(&with_minus(&text)?);
    Ok((fraction::to_decimals(&text, expected).into_owned(), footnote, asides))
}

fn distinct(found: impl Iterator<Item = Remark>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for remark in found {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks
}

/// A figure before its qualifiers.
pub(super) struct Shape {
    pub figure: Figure,
    pub unit: Option<Unit>,
    pub resolution: f64,
    pub remarks: Vec<Remark>,
    pub plus: bool,
    /// The unit was not written: it follows from the multiplier (`168万` in 万元).
    pub is_unit_assumed: bool,
    /// The unit is a currency that stood in front, and no multiplier stood behind.
    pub is_currency_in_front: bool,
}

impl Shape {
    /// A size to tell a reference length from a second figure.
    pub fn central(&self) -> f64 {
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
            is_unit_assumed: part.unit_by == UnitBy::Multiplier,
            is_currency_in_front: part.prefixed && part.multiplier.is_none(),
        })
    }

    fn double(first: Part, second: Part, is_range: bool, expected: Option<Unit>) -> Result<Self, Unread> {
        let remarks = first.remarks().chain(second.remarks()).collect();
        let plus = first.plus || second.plus;
        let is_unit_assumed = second.unit_by == UnitBy::Multiplier;
        let is_currency_in_front = first.prefixed && first.multiplier.is_none() && second.multiplier.is_none();
        let pair = if is_range { pair::range(first, second)? } else { pair::tolerance(first, second, expected)? };
        let figure = if is_range {
            Figure::Range { low: pair.first, high: pair.second }
        } else {
            Figure::Tolerance { value: pair.first, half: pair.second }
        };
        Ok(Self {
            figure,
            unit: pair.unit,
            resolution: pair.resolution,
            remarks,
            plus,
            is_unit_assumed,
            is_currency_in_front,
        })
    }
}

/// The figure at the start of a text, and what follows. `between`: two figures are joined by `and`.
pub(super) fn strip_shape(text: &str, expected: Option<Unit>, between: bool) -> Result<(Shape, &str), Unread> {
    if let Some(rest) = strip_plus_minus(text) {
        let (half, rest) = strip_part(rest, expected)?.ok_or(Unread::NotANumber)?;
        let shape = Shape::single(&half, Figure::HalfWidth)?;
        return if shape.central() < 0.0 { Err(Unread::NotANumber) } else { Ok((shape, rest)) };
    }
    let (first, rest) = strip_part(text, expected)?.ok_or_else(|| no_number(text))?;
    if let Some(found) = strip_time(&first, rest, expected)? {
        return Ok(found);
    }
    let half = match strip_plus_minus(rest.trim_start()) {
        Some(rest) => strip_part(rest, expected)?,
        None => None,
    };
    if let Some((half, rest)) = half {
        return Ok((Shape::double(first, half, false, expected)?, rest));
    }
    if is_doubled_point(rest) {
        return Err(Unread::AmbiguousNumber(text.to_owned()));
    }
    let high = match strip_separator(rest.trim_start(), between) {
        Some(rest) => strip_part(rest, expected)?,
        None => None,
    };
    if let Some((high, rest)) = high {
        // `10-2 Pa`: a power of ten that lost its place.
        let is_pressure = high.unit.or(expected).is_some_and(|unit| unit.dimension() == Dimension::Pressure);
        let is_power = is_pressure
            && first.unit.is_none()
            && matches!((first.value(), high.value()), (Ok(10.0), Ok(x)) if x < 10.0);
        let pair = Shape::double(first, high, true, expected).map_err(|unread| match unread {
            Unread::RangeReversed if is_power => Unread::AmbiguousNumber(text.to_owned()),
            unread => unread,
        });
        return Ok((pair?, rest));
    }
    Ok((Shape::single(&first, Figure::Point)?, rest))
}

/// `0..005`: a point too many, not a range up to 005.
fn is_doubled_point(rest: &str) -> bool {
    let digits = rest.strip_prefix("..0");
    digits.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

pub(super) fn strip_plus_minus(text: &str) -> Option<&str> {
    const SIGNS: &[&str] = &["±", "+/-", "+-", "-/+", "土", "士", "正负", "plus/minus", "plus or minus"];
    SIGNS.iter().find_map(|sign| text.strip_prefix(sign)).map(str::trim_start)
}

fn strip_separator(text: &str, between: bool) -> Option<&str> {
    if between && let Some(rest) = ["and", "和", "与", "und"].iter().find_map(|word| strip_word(text, word)) {
        return Some(rest);
    }
    if let Some(rest) = ["to", "bis", "through", "thru", "至", "到"].iter().find_map(|word| strip_word(text, word)) {
        return Some(rest);
    }
    ["——", "—", "-", "~", "…", "...", ".."].iter().find_map(|sign| text.strip_prefix(sign)).map(str::trim_start)
}

/// Bounds and `about`, before and after the figure.
#[derive(Default)]
pub(super) struct Qualifiers {
    pub about: bool,
    pub bounds: Vec<Qualifier>,
}

impl Qualifiers {
    pub fn strip_all<'a>(&mut self, text: &'a str, strip: fn(&str) -> Option<(Qualifier, &str)>) -> &'a str {
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

    /// The figure with its bound, and what is to be remarked about the bound.
    fn apply(&self, figure: Figure, plus: bool, between: bool) -> Result<(Figure, Option<Remark>), Unread> {
        let plus = plus.then_some(Qualifier::Relation(Relation::AtLeast));
        let mut bounds = self.bounds.iter().copied().chain(plus);
        let is_range = matches!(figure, Figure::Range { .. });
        let Some(bound) = bounds.next() else {
            return if between && !is_range { Err(Unread::SeveralFigures) } else { Ok((figure, None)) };
        };
        // `最高可达 5`, `max. up to 5`: what is reached.
        let reaches = |bound| matches!(bound, Qualifier::UpTo | Qualifier::Reaches);
        let bounds: Vec<Qualifier> = bounds.filter(|other| *other != bound).collect();
        let bound = match bounds.as_slice() {
            [] => bound,
            others if reaches(bound) && others.iter().all(|other| reaches(*other)) => Qualifier::Reaches,
            _ => return Err(Unread::SeveralFigures),
        };
        bounded(figure, bound)
    }
}

/// A bound on a single figure; a bound on a range or on a tolerance is more than one figure.
fn bounded(figure: Figure, bound: Qualifier) -> Result<(Figure, Option<Remark>), Unread> {
    let (relation, remark) = match bound {
        Qualifier::Relation(relation) => (relation, None),
        Qualifier::BetterThan => (Relation::AtMost, Some(Remark::BetterThan)),
        Qualifier::UpTo => (Relation::AtMost, None),
        Qualifier::Reaches => (Relation::AtMost, Some(Remark::Reaches)),
        Qualifier::About => return Ok((figure, None)),
    };
    let up_to = matches!(bound, Qualifier::UpTo | Qualifier::Reaches);
    match figure {
        Figure::Point(value) if up_to => Ok((Figure::UpTo(value), remark)),
        Figure::Point(value) => Ok((Figure::Bound { relation, value, half_width: false }, remark)),
        Figure::HalfWidth(value) => Ok((Figure::Bound { relation, value, half_width: true }, remark)),
        Figure::Range { .. } | Figure::Tolerance { .. } | Figure::Bound { .. } | Figure::UpTo(_) => {
            Err(Unread::SeveralFigures)
        }
    }
}

/// The unit of the figure, the length it refers to, and whether the unit follows from the size alone.
fn resolve_reference(
    shape: &Shape,
    referred: Option<&Referred>,
    expected: Option<Unit>,
) -> Result<(Option<Unit>, Option<Reference>, bool), Unread> {
    let Some(referred) = referred else { return Ok((shape.unit, None, false)) };
    let reference = Some(referred.reference);
    match (shape.unit, expected.map(|unit| (unit, unit.dimension()))) {
        (None, Some((expected, Dimension::Length))) if referred.length.is_some() => {
            let (unit, by_size) = unit_by_size(shape.central(), expected, referred).ok_or(Unread::SeveralFigures)?;
            Ok((Some(unit), reference, by_size))
        }
        (None, Some((_, Dimension::Length | Dimension::Angle))) => Ok((None, reference, false)),
        (Some(unit), _) if matches!(unit.dimension(), Dimension::Length | Dimension::Angle) => {
            Ok((Some(unit), reference, false))
        }
        // `8 t/m` is no mass.
        (Some(written), Some((wanted, _))) if written.dimension() == wanted.dimension() => {
            let length = referred.unit.map_or("mm", Unit::symbol);
            Err(Unread::UnknownUnit(format!("{}/{length}", written.symbol())))
        }
        (Some(written), _) => Err(wrong_dimension(written, expected)),
        (None, _) => Err(Unread::SeveralFigures),
    }
}

fn is_half_width(figure: Figure) -> bool {
    matches!(figure, Figure::HalfWidth(_) | Figure::Bound { half_width: true, .. })
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

/// `2024年` is a year of the calendar, and so is `2027` of a term.
fn check_date(shape: &Shape, unit: Option<Unit>, expected: Option<Unit>, text: &str) -> Result<(), Unread> {
    let years = |unit: Option<Unit>| unit.is_some_and(|unit| matches!(unit.symbol(), "year" | "month" | "week"));
    let is_year = years(unit) && text.contains('年') || unit.is_none() && years(expected);
    let is_date = is_year && (1980.0..2100.0).contains(&shape.central()) && shape.central().fract() == 0.0;
    if is_date { Err(Unread::Date(text.to_owned())) } else { Ok(()) }
}

fn needs_hours(unit: Option<Unit>, expected: Option<Unit>) -> bool {
    unit.zip(expected).is_some_and(|(own, wanted)| needs_hours_per_year(own, wanted))
}

/// `5年(两班)` in hours: the shifts say how many, but not how.
fn check_shifts(text: &str, unit: Option<Unit>, expected: Option<Unit>) -> Result<(), Unread> {
    let days = unit.is_some_and(|unit| matches!(unit.symbol(), "d" | "week"));
    let by_day = days && expected.is_some_and(Unit::is_running_time);
    let open = (needs_hours(unit, expected) || by_day) && names_shifts(text);
    if open { Err(Unread::HoursOfShifts) } else { Ok(()) }
}

/// `¥168` of a criterion in 万元: so many yuan, or ten thousands of them?
fn check_size(shape: &Shape, unit: Option<Unit>, expected: Option<Unit>, text: &str) -> Result<(), Unread> {
    let counted = expected.and_then(Unit::counted).filter(|(plain, _)| plain.dimension().is_money());
    let small = counted.is_some_and(|(_, power)| shape.central().abs() < 10_f64.powi(power));
    let open = small && unit.is_some_and(Unit::is_plain_currency) && shape.is_currency_in_front;
    if open { Err(Unread::AmbiguousNumber(text.to_owned())) } else { Ok(()) }
}

pub(super) fn wrong_dimension(unit: Unit, expected: Option<Unit>) -> Unread {
    Unread::WrongDimension { unit, expected: expected.map(Unit::dimension) }
}

/// Why a text without a number at its start is none.
pub(super) fn no_number(text: &str) -> Unread {
    let lower = text.to_lowercase();
    let sign = lower.trim_start_matches(['-', '+']);
    match sign.trim() {
        "nan" | "inf" | "infinity" | "infinite" | "∞" | "无穷" | "无穷大" => Unread::NotFinite,
        _ if figures(text) > 1 => Unread::SeveralFigures,
        _ if text.contains(char::is_alphabetic) => Unread::Word(word_of(text)),
        _ => Unread::NotANumber,
    }
}

/// The words to be named, not too many of them.
pub(super) fn word_of(text: &str) -> String {
    text.trim().chars().take(40).collect()
}

/// Runs of digits that can be figures; the exponent of an unknown unit (`m2`) is none.
pub(super) fn figures(text: &str) -> usize {
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
