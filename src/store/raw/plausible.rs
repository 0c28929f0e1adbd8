//! Sizes that speak of a wrong unit, a slipped decimal sign or swapped headings.

use crate::model::{RawNote, RawPositioning};
use crate::quantity::{Dimension, Unit, convert_span};

/// From this many values on one is held against the others.
const ENOUGH: usize = 8;

/// So many times the median of the absolute values is far out.
const FAR: f64 = 100.0;

/// The deviations of a machine's axis span less than this, mm; those of a rotary axis less than this, degrees. Assumed:
/// twice what the coarsest machine tools are sold with.
const SPAN: f64 = 0.1;

/// What is odd in the sizes of a positioning test; none of it proves an error.
pub(super) fn oddities(runs: &RawPositioning) -> Vec<RawNote> {
    let deviations: Vec<f64> = runs.forward.iter().chain(&runs.backward).flatten().copied().collect();
    let mut notes = Vec::new();
    notes.extend(far_out(&deviations));
    let (Some(target_unit), Some(unit)) = (Unit::find(&runs.target_unit), Unit::find(&runs.unit)) else { return notes };
    let steps = runs.targets.iter().zip(runs.targets.iter().skip(1)).map(|(a, b)| (b - a).abs());
    let step = steps.fold(f64::INFINITY, f64::min);
    let step = convert_span(1.0, target_unit, unit, 1.0).map(|scale| step * scale).filter(|step| step.is_finite());
    let largest = deviations.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(0.0);
    if let Some(step) = step.filter(|step| largest.abs() > *step && target_unit.dimension() == unit.dimension()) {
        notes.push(RawNote::LargerThanStep { deviation: largest, step, unit: runs.unit.clone() });
        return notes;
    }
    let base = if unit.dimension() == Dimension::Angle { "°" } else { "mm" };
    let limit = Unit::find(base).and_then(|base| convert_span(SPAN, base, unit, 1.0));
    let ends = deviations.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    if limit.is_some_and(|limit| ends.1 - ends.0 > limit) {
        notes.push(RawNote::Spread { span: ends.1 - ends.0, unit: runs.unit.clone() });
    }
    notes
}

/// The value that is a hundred times the median of the absolute values or more.
pub(super) fn far_out(values: &[f64]) -> Option<RawNote> {
    if values.len() < ENOUGH {
        return None;
    }
    let mut sizes: Vec<f64> = values.iter().map(|x| x.abs()).collect();
    let middle = sizes.len() / 2;
    let (_, median, _) = sizes.select_nth_unstable_by(middle, f64::total_cmp);
    let median = *median;
    let largest = values.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs()))?;
    (median > 0.0 && largest.abs() >= FAR * median).then_some(RawNote::FarOut { value: largest, median })
}
