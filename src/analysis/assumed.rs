//! The uncertainty assumed of a figure that brings none of its own.
//!
//! The project's percentages by grade stand for everything that such a figure leaves open, its rounding included: the
//! number of digits says nothing reliable of it, for data sheets state chosen round figures. An uncertainty made of the
//! digits would let a verdict turn with a trailing zero (`7` and `7.0`), or from ahead to undecided as a figure gets
//! better (`6.99` and `7`). So what is assumed goes by the figure alone, and grows with it.

use crate::methods::decision::difference::Uncertain;
use crate::model::{Spec, State};
use crate::quantity::{Dimension, Number, Unit};

use super::criterion::Ready;

/// Half of the whole unit to which figures on a scale without a zero of its own are stated (ISO 4871: noise emission
/// values to the nearest decibel; temperatures to the degree), in that unit.
const HALF_UNIT: f64 = 0.5;

/// What is assumed of this figure with its centre in the criterion's unit; `relative`: the standard uncertainty of its
/// grade, 1 = 100 %. `None`: it holds as stated.
pub(super) fn assumed(
    ready: &Ready<'_>,
    spec: &Spec,
    number: &Number,
    centre: f64,
    relative: f64,
) -> Option<Uncertain> {
    // An estimate, or what another machine has, is nobody's promise.
    let promised = !number.about && !matches!(spec.state, State::Borrowed | State::Estimated);
    if ready.exact && promised {
        return None;
    }
    let sd = Some(relative * centre.abs()).filter(|sd| *sd > 0.0)?;
    let exact = Uncertain::exact(centre);
    Some(if is_interval_scale(number, ready.unit) {
        // A share of such a figure has no meaning (40 °C is not twice 20 °C): half a unit, and for figures below one
        // the share, which is less.
        Uncertain { half_width: HALF_UNIT.min(3.0_f64.sqrt() * sd), ..exact }
    } else {
        Uncertain { normal_sd: sd, ..exact }
    })
}

/// Decibels, and points of a temperature scale. Differences of temperature have a zero.
fn is_interval_scale(number: &Number, unit: Option<Unit>) -> bool {
    unit.is_some_and(|unit| {
        has_no_zero(unit) && (unit.dimension() == Dimension::SoundLevel || !number.is_difference(Some(unit)))
    })
}

/// Units of scales whose zero is a convention: decibels, degrees of temperature.
pub(super) fn has_no_zero(unit: Unit) -> bool {
    match unit.dimension() {
        Dimension::SoundLevel => true,
        Dimension::Temperature => unit.symbol() != "K",
        _ => false,
    }
}
