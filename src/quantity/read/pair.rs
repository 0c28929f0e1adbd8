//! Two figures that belong together: the ends of a range, a value and its tolerance.

use super::part::Part;
use crate::quantity::unit::convert_span;
use crate::quantity::{Dimension, Unit, Unread, convert};

/// Two values in one unit.
pub(super) struct Pair {
    pub first: f64,
    pub second: f64,
    pub unit: Option<Unit>,
    /// The coarser of the two.
    pub resolution: f64,
}

/// The ends of a range, in the unit of the upper one.
pub(super) fn range(mut low: Part, mut high: Part) -> Result<Pair, Unread> {
    share_multiplier(&mut low, &high)?;
    share_unit(&mut low, &mut high);
    let mut pair = Pair { first: low.value()?, second: high.value()?, unit: high.unit, resolution: high.resolution()? };
    let mut resolution = low.resolution()?;
    if let (Some(from), Some(to)) = (low.unit, high.unit) {
        // Years and hours have no fixed ratio here: two figures that cannot be brought together.
        pair.first = convert(pair.first, from, to, f64::NAN).ok_or(Unread::SeveralFigures)?;
        resolution = convert_span(resolution, from, to, f64::NAN).ok_or(Unread::SeveralFigures)?;
    }
    pair.resolution = pair.resolution.max(resolution);
    if pair.first > pair.second {
        // `-0.095~-0.1 MPa`, `0~-20 ℃`: below zero people go by size.
        if pair.second > 0.0 || pair.first > 0.0 {
            return Err(Unread::RangeReversed);
        }
        std::mem::swap(&mut pair.first, &mut pair.second);
    }
    Ok(pair)
}

/// A value and what stands behind its ±, in the unit of the value; `expected`: that of the criterion.
pub(super) fn tolerance(mut value: Part, mut half: Part, expected: Option<Unit>) -> Result<Pair, Unread> {
    if half.multiplier.is_some() && value.multiplier.is_none() && value.unit.is_none() {
        // `20000 ± 0.1万` or `2 ± 0.1万`: the word may belong to one or to both.
        return Err(Unread::SeveralFigures);
    }
    let relative = relative_unit(&value, &half, expected);
    if relative.is_none() {
        share_unit(&mut value, &mut half);
    }
    let mut pair =
        Pair { first: value.value()?, second: half.value()?, unit: value.unit, resolution: value.resolution()? };
    let mut resolution = half.resolution()?;
    if let Some((from, percent)) = relative {
        let share = |x: f64| convert(x, from, percent, f64::NAN).map(|x| x * pair.first.abs() / 100.0);
        (pair.second, resolution) = share(pair.second).zip(share(resolution)).ok_or(Unread::NotFinite)?;
    } else if let (Some(from), Some(to)) = (half.unit, value.unit) {
        pair.second = convert_span(pair.second, from, to, f64::NAN).ok_or(Unread::SeveralFigures)?;
        resolution = convert_span(resolution, from, to, f64::NAN).ok_or(Unread::SeveralFigures)?;
    }
    pair.resolution = pair.resolution.max(resolution);
    let usable = pair.second >= 0.0 && pair.second.is_finite();
    if usable { Ok(pair) } else { Err(Unread::NotANumber) }
}

/// `10 kN ± 2 %`: the unit of the share, and the per cent it is counted in.
fn relative_unit(value: &Part, half: &Part, expected: Option<Unit>) -> Option<(Unit, Unit)> {
    let is_ratio = |unit: Unit| unit.dimension() == Dimension::Ratio;
    let share = half.unit.filter(|unit| is_ratio(*unit))?;
    value.unit.or(expected).filter(|unit| !is_ratio(*unit)).and(Some((share, Unit::find("%")?)))
}

/// `2~3万小时` is twenty to thirty thousand, `8000~1万小时` eight to ten.
fn share_multiplier(low: &mut Part, high: &Part) -> Result<(), Unread> {
    let bare = low.multiplier.is_none() && (low.unit.is_none() || low.prefixed);
    if bare && high.multiplier.is_some() && low.literal.value(0)? <= high.literal.value(0)? {
        low.multiplier = high.multiplier;
    }
    Ok(())
}

/// A unit written once holds for both.
fn share_unit(first: &mut Part, second: &mut Part) {
    // `800万–1.2亿元`: the first is in yuan, not in hundreds of millions of them.
    let scaled_money = |unit: Unit| unit.dimension().is_money() && !unit.is_plain_currency();
    if first.multiplier.is_some() && first.unit.is_none() && second.unit.is_some_and(scaled_money) {
        first.unit = second.unit.and_then(Unit::plain_currency);
    }
    first.unit = first.unit.or(second.unit);
    second.unit = second.unit.or(first.unit);
}
