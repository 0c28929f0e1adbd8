//! What becomes of a weight when its scale is changed.

use crate::methods::decision::swing::{common_interval, rescaled, rescaled_over};
use crate::methods::decision::value::ValueFunction;
use crate::model::{Better, Criterion, Kind, Scale};
use crate::quantity::{Unit, convert};

use super::super::super::worth_function::declared_scale;

/// The weight that keeps what a step is worth when the declared scale of a criterion changes its width; `None` where
/// there is nothing to ask: no weight, no two scales, the same width, or another direction.
///
/// With points between the ends, or on a target, what is kept is the worth of the whole interval on both scales.
pub fn kept_weight(before: &Criterion, after: &Criterion, weight: f64, hours_per_year: f64) -> Option<f64> {
    let (old, new) = (before.scale.as_ref()?, after.scale.as_ref()?);
    let numeric = before.kind == Kind::Numeric && after.kind == Kind::Numeric;
    if !numeric || !same_direction(before.better, after.better) || weight <= 0.0 {
        return None;
    }
    let old = in_unit(old, before, after, hours_per_year)?;
    if new.worst == old.worst && new.best == old.best && new.points == old.points {
        return None;
    }
    let straight = |scale: &Scale, better: Better| scale.points.is_empty() && !matches!(better, Better::Target(_));
    let width = |scale: &Scale| (scale.best - scale.worst).abs();
    let kept = if straight(&old, before.better) && straight(new, after.better) {
        rescaled(weight, width(&old), width(new))
    } else {
        over_common(&declared_scale(&old, before.better)?, &declared_scale(new, after.better)?, weight)
    };
    kept.filter(|kept| (kept / weight - 1.0).abs() > 1e-9)
}

fn over_common(old: &ValueFunction, new: &ValueFunction, weight: f64) -> Option<f64> {
    let (low, high) = common_interval(old, new)?;
    // On a target the two sides would cancel: up to the best figure of the new scale.
    let best = new.anchors().iter().max_by(|a, b| a.1.total_cmp(&b.1))?.0;
    let high = if best > low && best < high { best } else { high };
    rescaled_over(weight, old, new, low, high)
}

fn same_direction(before: Better, after: Better) -> bool {
    match (before, after) {
        (Better::Target(a), Better::Target(b)) => a == b,
        _ => before == after,
    }
}

/// A scale in the unit of the criterion as it is now.
fn in_unit(scale: &Scale, before: &Criterion, after: &Criterion, hours_per_year: f64) -> Option<Scale> {
    if before.unit.trim() == after.unit.trim() {
        return Some(scale.clone());
    }
    let (from, to) = (Unit::stated(before.unit.trim())?, Unit::stated(after.unit.trim())?);
    let convert = |x: f64| convert(x, from, to, hours_per_year);
    Some(Scale {
        worst: convert(scale.worst)?,
        best: convert(scale.best)?,
        points: scale.points.iter().map(|(x, p)| Some((convert(*x)?, *p))).collect::<Option<_>>()?,
    })
}
