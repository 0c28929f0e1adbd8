//! Axes: categories, round ticks, shares, and the values of a criterion.

use crate::figure::plot::{Axis, AxisKind, Tick};
use crate::model::Better;
use crate::text::number::{number, with_unit};

use super::scale::round_step;
use super::view::View;

/// A category axis with these labels.
pub(crate) fn categories(labels: Vec<String>) -> Axis {
    let kind = AxisKind::Category(labels.len());
    let ticks = labels.into_iter().enumerate().map(|(i, label)| Tick { at: i as f64, label }).collect();
    Axis { kind, label: String::new(), ticks, columns: Vec::new() }
}

/// A linear axis over [low, high] with about six round ticks, its ends at ticks.
pub(crate) fn linear(label: &str, low: f64, high: f64) -> Axis {
    let step = round_step((high - low) / 5.0);
    let (from, to) = ((low / step).floor() * step, (high / step).ceil() * step);
    let count = ((to - from) / step).round().clamp(1.0, 20.0) as usize;
    let tick = |i: usize| {
        let at = from + step * i as f64;
        // Rounded to the step, or 0.30000000000000004 would be shown.
        let at = (at / step).round() * step;
        Tick { at, label: number(if at.abs() < step * 1e-9 { 0.0 } else { rounded_to(at, step) }) }
    };
    Axis {
        kind: AxisKind::Linear { from, to },
        label: label.to_owned(),
        ticks: (0..=count).map(tick).collect(),
        columns: Vec::new(),
    }
}

fn rounded_to(x: f64, step: f64) -> f64 {
    let digits = (-step.log10().floor()).clamp(0.0, 15.0) as usize;
    format!("{x:.digits$}").parse().unwrap_or(x)
}

/// An axis of shares, told in per cent; `to` is the right end where that is beyond 100 %.
pub(crate) fn percent_axis(label: &str, from: f64, to: f64) -> Axis {
    let tick = |n: u32| Tick { at: f64::from(n) / 5.0, label: number(f64::from(n) * 20.0) };
    let kind = AxisKind::Linear { from, to };
    Axis { kind, label: label.to_owned(), ticks: (0..=5).map(tick).collect(), columns: Vec::new() }
}

/// The axis of a criterion over these values: name, unit and where better lies; logarithmic where the largest is more than
/// 30 times the smallest. `vertical`: an axis upwards.
pub(crate) fn criterion_axis(
    view: &View<'_>,
    k: usize,
    values: impl Iterator<Item = f64> + Clone,
    vertical: bool,
) -> Axis {
    let lang = view.lang;
    let direction = match (view.analysis.criteria.get(k).map(|c| c.better), vertical) {
        (Some(Better::Target(t)), _) => lang.axis_target(&with_unit(t, view.unit(k))),
        (Some(Better::Lower), true) => lang.axis_better_down().to_owned(),
        (Some(Better::Lower), false) => lang.axis_better_left().to_owned(),
        (Some(Better::Unknown), _) => lang.criterion_direction_unknown().to_owned(),
        (_, true) => lang.axis_better_up().to_owned(),
        (_, false) => lang.axis_better_right().to_owned(),
    };
    let unit = view.unit(k);
    let name = view.criterion(k);
    let name = if unit.is_empty() { name.to_owned() } else { lang.axis_of_unit(name, unit) };
    let label = lang.axis_directed(&name, &direction);
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(x), b.max(x)));
    if low > 0.0 && high / low > 30.0 {
        return logarithmic(label, low, high);
    }
    let spare = if high > low { 0.08 * (high - low) } else { 0.1 * high.abs().max(1.0) };
    let floor = if low >= 0.0 { (low - spare).max(0.0) } else { low - spare };
    linear(&label, floor, high + spare)
}

fn logarithmic(label: String, low: f64, high: f64) -> Axis {
    let (from, to) = (low.log10().floor() as i32, high.log10().ceil() as i32);
    let tick = |power: i32| {
        let at = 10_f64.powi(power);
        Tick { at, label: number(at) }
    };
    Axis {
        kind: AxisKind::Log { from: 10_f64.powi(from), to: 10_f64.powi(to) },
        label,
        ticks: (from..=to).map(tick).collect(),
        columns: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let labels = |low, high| linear("", low, high).ticks.into_iter().map(|t| t.label).collect::<Vec<_>>();
        assert_eq!(labels(0.0, 100.0), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(labels(0.003, 0.021), ["0", "0.005", "0.01", "0.015", "0.02", "0.025"]);
        assert_eq!(labels(-3.0, 12.0), ["−5", "0", "5", "10", "15"]);
        assert!(!labels(1.0, 1.0).is_empty());
    }
}
