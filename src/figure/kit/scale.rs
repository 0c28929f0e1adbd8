//! Axes of measured figures: round ticks with as many decimals as the step asks for, and panels above each other.

use crate::figure::plot::{Axis, AxisKind, Tick};
use crate::text::number::{fixed, number};

pub(crate) use crate::text::number::{decimals, to_spread as text_to_spread};

/// Beyond this an axis shows nothing more.
const LARGEST: f64 = 1e300;

/// A stretch of an axis with its ticks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    /// Lower end.
    pub from: f64,
    /// Upper end.
    pub to: f64,
    /// Round places with finished labels.
    pub ticks: Vec<Tick>,
}

impl Scale {
    /// About so many round ticks from below `low` to above `high`; a range that is none is widened.
    pub(crate) fn around(low: f64, high: f64, about: usize) -> Self {
        let (low, high) = widened(low, high);
        let step = round_step((high - low) / about.max(1) as f64);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        Self { from: first * step, to: last * step, ticks: ticks(first, last, step) }
    }

    /// The ends as they are, about so many round ticks between.
    pub(crate) fn within(low: f64, high: f64, about: usize) -> Self {
        let (low, high) = widened(low, high);
        let step = round_step((high - low) / about.max(1) as f64);
        // A tick at the end belongs to it, rounding or not.
        let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
        Self { from: low, to: high, ticks: ticks(first, last, step) }
    }

    /// The scale as an axis.
    pub(crate) fn axis(self, label: String) -> Axis {
        let kind = AxisKind::Linear { from: self.from, to: self.to };
        Axis { kind, label, ticks: self.ticks, columns: Vec::new() }
    }
}

/// One of several panels that share a vertical axis: data to the axis' own figures, 0 at the bottom to 1 at the top.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Panel {
    scale: Scale,
    bottom: f64,
    top: f64,
}

impl Panel {
    /// The scale between these places of the common axis.
    pub(crate) fn new(scale: Scale, bottom: f64, top: f64) -> Self {
        Self { scale, bottom, top }
    }

    /// Where a figure stands on the common axis; what lies outside stands at the edge.
    pub(crate) fn at(&self, y: f64) -> f64 {
        let share = (y - self.scale.from) / (self.scale.to - self.scale.from);
        self.bottom + share.clamp(0.0, 1.0) * (self.top - self.bottom)
    }

    /// Lower and upper end on the common axis.
    pub(crate) fn ends(&self) -> [f64; 2] {
        [self.bottom, self.top]
    }

    /// The ticks on the common axis.
    pub(crate) fn ticks(&self) -> Vec<Tick> {
        self.scale.ticks.iter().map(|tick| Tick { at: self.at(tick.at), label: tick.label.clone() }).collect()
    }
}

/// The ticks at whole numbers, written without decimals.
pub(crate) fn whole_ticks(ticks: Vec<Tick>) -> Vec<Tick> {
    let counted = ticks.into_iter().filter(|tick| tick.at.fract() == 0.0);
    counted.map(|tick| Tick { label: number(tick.at), ..tick }).collect()
}

/// A range with a width that figures of this size can show.
fn widened(low: f64, high: f64) -> (f64, f64) {
    let sane = |x: f64| if x.is_finite() { x.clamp(-LARGEST, LARGEST) } else { 0.0 };
    let (low, high) = (sane(low).min(sane(high)), sane(low).max(sane(high)));
    let size = low.abs().max(high.abs());
    if high - low > size * 1e-12 {
        return (low, high);
    }
    let by = if size > 0.0 { size * 0.05 } else { 1.0 };
    (low - by, high + by)
}

fn ticks(first: f64, last: f64, step: f64) -> Vec<Tick> {
    let count = (last - first).clamp(0.0, 40.0) as u32;
    let tick = |i: u32| {
        let at = (first + f64::from(i)) * step;
        Tick { at, label: tick_label(at, step) }
    };
    if last < first { Vec::new() } else { (0..=count).map(tick).collect() }
}

/// The decimals of the step on all ticks; far from 1 powers of ten.
fn tick_label(at: f64, step: f64) -> String {
    let decimals = decimals(step);
    if at.abs() >= 1e7 || decimals > 7 { number(at) } else { fixed(at, decimals) }
}

/// A figure with all the decimals it was given, up to nine.
pub(crate) fn as_stated(x: f64) -> String {
    let same = |decimals: &u8| {
        let scale = 10_f64.powi(i32::from(*decimals));
        ((x * scale).round() / scale - x).abs() <= x.abs() * 1e-12
    };
    let decimals = (0..=9).find(same).filter(|_| x.abs() < 1e12);
    decimals.map_or_else(|| number(x), |decimals| fixed(x, usize::from(decimals)))
}

/// Smallest and largest of values; `None` without values, or where one is not finite.
pub(crate) fn extremes(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    let mut ends: Option<(f64, f64)> = None;
    for x in values {
        if !x.is_finite() {
            return None;
        }
        ends = Some(ends.map_or((x, x), |(low, high)| (low.min(x), high.max(x))));
    }
    ends
}

/// The next larger of 1, 2, 5 × 10ⁿ.
pub(crate) fn round_step(raw: f64) -> f64 {
    if !raw.is_finite() || raw <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|f| f * power >= raw * 0.999).unwrap_or(10.0);
    factor * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(scale: &Scale) -> Vec<&str> {
        scale.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn ticks_tell_apart_what_lies_close_together() {
        let rings = Scale::around(73.991, 74.013, 5);
        assert_eq!(labels(&rings), ["73.990", "73.995", "74.000", "74.005", "74.010", "74.015"]);
        let within = Scale::within(0.3, 2.0, 3);
        assert_eq!((within.from, within.to, labels(&within)), (0.3, 2.0, vec!["1", "2"]));
    }

    #[test]
    fn a_range_that_is_none_is_widened() {
        for (low, high) in [(0.0, 0.0), (5.0, 5.0), (f64::NAN, f64::INFINITY), (-1e308, 1e308), (1e-300, 1e-300)] {
            let scale = Scale::around(low, high, 5);
            assert!(scale.from < scale.to && scale.from.is_finite() && scale.to.is_finite(), "{low} {high} {scale:?}");
            assert!(scale.ticks.len() >= 2 && scale.ticks.len() <= 41, "{low} {high} {scale:?}");
        }
    }

    #[test]
    fn panels_map_their_ends() {
        let panel = Panel::new(Scale { from: 10.0, to: 20.0, ticks: Vec::new() }, 0.5, 1.0);
        assert_eq!((panel.at(10.0), panel.at(15.0), panel.at(25.0)), (0.5, 0.75, 1.0));
    }

    #[test]
    fn limits_keep_their_decimals() {
        let texts = [74.0005, 12.0, -0.25, 0.0, 1e-300].map(as_stated);
        assert_eq!(texts, ["74.0005", "12", "−0.25", "0", "1e-300"]);
    }

    #[test]
    fn figures_are_told_by_their_spread() {
        assert_eq!(
            (text_to_spread(74.001_18, 0.0098), text_to_spread(50.81, 2.1), text_to_spread(0.0, 0.0)),
            ("74.00118".into(), "50.81".into(), "0".into())
        );
    }
}
