//! Figures that a criterion does not take as they stand: what they mean is asked, and none is counted.

use crate::model::{Better, Criterion};
use crate::quantity::{Dimension, Expected, Figure, Meaning, Number, Unit, Unread, convert_span, read};

use super::criterion::Ready;
use super::row::Row;

/// Differences of temperature are not larger than this, where a criterion is about them, in kelvins.
const DIFFERENCE: f64 = 20.0;

/// Words in a name by which a temperature is a difference.
const DIFFERENCES: &[&str] = &[
    "stability",
    "drift",
    "rise",
    "fluctuation",
    "uniformity",
    "variation",
    "deviation",
    "difference",
    "稳定",
    "漂移",
    "温升",
    "波动",
    "均匀",
    "偏差",
    "温差",
    "精度",
];

/// Why this figure is not counted on this criterion; `None`: it is.
pub(super) fn doubt(number: &Number, ready: &Ready<'_>) -> Option<Unread> {
    let (criterion, unit) = (ready.criterion, ready.unit);
    if is_below_zero(number.figure) && takes_no_sign(criterion, unit) {
        return Some(Unread::Negative);
    }
    if is_of_unlike_pressure(number.figure, ready) {
        return Some(Unread::GaugeOrAbsolute);
    }
    if is_share_of_one(number, unit) && is_small_for_percent(ends(number.figure).1, ready) {
        return Some(Unread::ShareOrPercent);
    }
    let open = fahrenheit(number, unit).is_some_and(|kelvins| {
        criterion.better == Better::Lower && kelvins.abs() <= DIFFERENCE && !is_about_differences(criterion, unit)
    });
    open.then_some(Unread::PointOrDifference)
}

/// Figures of a vacuum: how many are below the atmosphere, and how many above nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Vacuum {
    below: usize,
    above: usize,
}

impl Vacuum {
    /// Of this column; nothing where it is no vacuum.
    pub fn of(ready: &Ready<'_>, rows: &[Row], k: usize) -> Self {
        let mut vacuum = Self::default();
        if !is_vacuum(ready) {
            return vacuum;
        }
        for row in rows {
            let Some(cell) = row.cells.get(k) else { continue };
            match &cell.result.reading.meaning {
                Meaning::Number(number) if ends(number.figure).0 < 0.0 => vacuum.below += 1,
                Meaning::Number(_) => vacuum.above += 1,
                _ => {}
            }
        }
        vacuum
    }
}

fn is_vacuum(ready: &Ready<'_>) -> bool {
    let name = format!("{} {} {}", ready.criterion.id, ready.criterion.name, ready.criterion.name_zh).to_lowercase();
    let is_pressure = ready.unit.is_some_and(|unit| unit.dimension() == Dimension::Pressure);
    is_pressure && (name.contains("vacuum") || name.contains("真空"))
}

/// A vacuum written as fewer others of its row are, or as many: below the atmosphere, or above nothing.
fn is_of_unlike_pressure(figure: Figure, ready: &Ready<'_>) -> bool {
    let Vacuum { below, above } = ready.notation.vacuum;
    let is_mixed = below > 0 && above > 0 && is_vacuum(ready);
    is_mixed && if ends(figure).0 < 0.0 { below <= above } else { above <= below }
}

/// A figure in degrees Fahrenheit on a criterion about differences of temperature: `1.8 °F` are one kelvin.
pub(super) fn as_difference(number: &Number, criterion: &Criterion, unit: Option<Unit>) -> Option<Number> {
    let kelvins = fahrenheit(number, unit)?;
    let is_one = criterion.better == Better::Lower && is_about_differences(criterion, unit);
    let scale = kelvins / central(number.figure);
    (is_one && kelvins.abs() < 100.0 && scale.is_finite()).then(|| Number {
        figure: scaled(number.figure, scale),
        unit: Unit::find("K"),
        ..number.clone()
    })
}

/// The figure as a difference in kelvins, where it is written in °F and the criterion counts °C.
fn fahrenheit(number: &Number, unit: Option<Unit>) -> Option<f64> {
    let own = number.unit.filter(|own| own.symbol() == "°F")?;
    unit.filter(|unit| unit.symbol() == "°C")?;
    convert_span(central(number.figure), own, Unit::find("K")?, f64::NAN)
}

pub(super) fn is_about_differences(criterion: &Criterion, unit: Option<Unit>) -> bool {
    let name = format!("{} {} {}", criterion.id, criterion.name, criterion.name_zh).to_lowercase();
    let limits = limits(criterion, unit);
    let small = !limits.is_empty() && limits.iter().all(|x| (0.0..=DIFFERENCE).contains(x));
    DIFFERENCES.iter().any(|word| name.contains(word)) || small
}

/// A bare figure up to one, which may be a share of one as well as a per cent.
fn is_share_of_one(number: &Number, unit: Option<Unit>) -> bool {
    let percent = unit.is_some_and(|unit| unit.symbol() == "%");
    percent && number.unit.is_none() && central(number.figure) > 0.0 && ends(number.figure).1 <= 1.0
}

/// A share of one is nearer to what others state in per cent than as many per cent are. Where nobody states any, nobody
/// is best at less than one per cent.
fn is_small_for_percent(x: f64, ready: &Ready<'_>) -> bool {
    let limits = limits(ready.criterion, ready.unit);
    let mut others = limits.iter().copied().filter(|x| *x > 1.0).chain(ready.notation.percent).peekable();
    if others.peek().is_none() {
        return limits.iter().all(|limit| *limit <= 0.0) && ready.criterion.better == Better::Higher;
    }
    others.any(|other| 10.0 * x < other)
}

/// The middle one of the figures above one, where per cent are counted.
pub(super) fn middle_percent(ready: &Ready<'_>, rows: &[Row], k: usize) -> Option<f64> {
    ready.unit.filter(|unit| unit.symbol() == "%")?;
    let stated = rows.iter().filter_map(|row| match &row.cells.get(k)?.result.reading.meaning {
        Meaning::Number(number) if number.unit.is_none_or(|own| Some(own) == ready.unit) => Some(ends(number.figure).1),
        _ => None,
    });
    let all: Vec<f64> = stated.filter(|x| *x > 0.0).collect();
    let mut stated: Vec<f64> = all.iter().copied().filter(|x| *x > 1.0).collect();
    stated.sort_by(f64::total_cmp);
    // Where nobody states more than one, `0.01` beside `1` is as open.
    let largest = || all.iter().copied().reduce(f64::max).filter(|_| ready.criterion.better == Better::Lower);
    stated.get(stated.len() / 2).copied().or_else(largest)
}

/// Less is better, zero is best, and neither need nor clause nor scale goes below it.
fn takes_no_sign(criterion: &Criterion, unit: Option<Unit>) -> bool {
    use Dimension as D;
    let dimension = unit.map(Unit::dimension);
    let signed = match dimension {
        Some(D::Temperature | D::TemperatureRate | D::SoundLevel | D::Pressure | D::Voltage | D::Current) => true,
        // The end of a travel.
        Some(D::Angle) => unit.is_some_and(|unit| unit.symbol() == "°"),
        _ => false,
    };
    let money = dimension.is_some_and(D::is_money);
    let is_error = criterion.better == Better::Lower || money;
    is_error && !signed && limits(criterion, unit).iter().all(|x| *x >= 0.0)
}

/// The figures of need, clause and scale, in the criterion's unit.
fn limits(criterion: &Criterion, unit: Option<Unit>) -> Vec<f64> {
    let texts = [Some(criterion.need.as_str()), criterion.must.as_ref().map(|must| must.is.as_str())];
    let read = |text: &str| match read(text, Expected::Number(unit)).meaning {
        Meaning::Number(number) => Some(ends(number.figure).0),
        _ => None,
    };
    let scale = criterion.scale.iter().flat_map(|scale| [scale.worst, scale.best]);
    let target = match criterion.better {
        Better::Target(x) => Some(x),
        Better::Higher | Better::Lower | Better::Unknown => None,
    };
    texts.into_iter().flatten().filter_map(read).chain(scale).chain(target).collect()
}

fn is_below_zero(figure: Figure) -> bool {
    let (_, high) = ends(figure);
    high < 0.0 || matches!(figure, Figure::Range { low, high } if low < 0.0 && high <= 0.0)
}

fn central(figure: Figure) -> f64 {
    ends(figure).1
}

fn ends(figure: Figure) -> (f64, f64) {
    match figure {
        Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) | Figure::Bound { value: x, .. } => (x, x),
        Figure::Tolerance { value, .. } => (value, value),
        Figure::Range { low, high } => (low, high),
    }
}

fn scaled(figure: Figure, by: f64) -> Figure {
    match figure {
        Figure::Point(x) => Figure::Point(x * by),
        Figure::HalfWidth(x) => Figure::HalfWidth(x * by),
        Figure::UpTo(x) => Figure::UpTo(x * by),
        Figure::Bound { relation, value, half_width } => Figure::Bound { relation, value: value * by, half_width },
        Figure::Tolerance { value, half } => Figure::Tolerance { value: value * by, half: half * by },
        Figure::Range { low, high } => Figure::Range { low: low * by, high: high * by },
    }
}
