//! Points as typed: direct ones, or swing points of which the largest is 100.

use crate::methods::decision::swing;
use crate::methods::decision::weights::to_total;
use crate::quantity::{Expected, Figure, Meaning, number_text, read};
use crate::text::number::significant;

/// Points as typed, in the order of the project.
#[derive(Clone, Debug)]
pub struct Points {
    /// What is typed for each criterion.
    pub texts: Vec<String>,
    /// Upper end of the sliders: stays where it is while the dialog is open, so that no slider jumps.
    pub most: f64,
    /// The criterion that was said to matter most.
    pub first: Option<usize>,
    /// What was typed at the beginning, and the weight that stands behind it to the last digit.
    given: Vec<(String, f64)>,
    /// Weight of one point.
    unit: f64,
}

impl Points {
    /// The weights themselves.
    pub fn direct(weights: &[f64]) -> Self {
        Self::new(weights, weights, 1.0, slider_end(weights))
    }

    /// Swing points; the weights keep their size, so that those which are not touched stay as they are.
    pub fn swing(weights: &[f64]) -> Self {
        let points: Vec<f64> = swing::points(weights).into_iter().map(|points| significant(points, 3)).collect();
        let largest = largest(weights);
        let unit = if largest > 0.0 { largest / swing::BEST_SWING } else { 1.0 };
        Self::new(&points, weights, unit, swing::BEST_SWING)
    }

    fn new(points: &[f64], weights: &[f64], unit: f64, most: f64) -> Self {
        let texts: Vec<String> = points.iter().copied().map(number_text).collect();
        let given = texts.iter().cloned().zip(weights.iter().copied()).collect();
        Self { texts, most, first: None, given, unit }
    }

    /// Whether every entry is a number of points.
    pub fn is_right(&self) -> bool {
        self.texts.iter().all(|text| typed(text).is_some())
    }

    /// The points; 0 where the entry is none.
    pub fn points(&self) -> Vec<f64> {
        self.texts.iter().map(|text| typed(text).unwrap_or_default()).collect()
    }

    /// The weights they stand for.
    pub fn weights(&self) -> Vec<f64> {
        let weight = |(text, (given, weight)): (&String, &(String, f64))| {
            let points = typed(text).unwrap_or_default();
            if text == given { *weight } else { significant(points * self.unit, 9) }
        };
        self.texts.iter().zip(&self.given).map(weight).collect()
    }

    /// The most points of any criterion.
    pub fn largest(&self) -> f64 {
        largest(&self.points())
    }

    /// Brings the points to this total.
    pub fn set_total(&mut self, total: f64) {
        self.set(&to_total(&self.points(), total));
    }

    /// Brings the largest to 100.
    pub fn set_largest(&mut self) {
        let points = swing::points(&self.points());
        self.set(&points.into_iter().map(|points| significant(points, 3)).collect::<Vec<_>>());
    }

    /// Types these points.
    pub fn set(&mut self, points: &[f64]) {
        self.texts = points.iter().copied().map(number_text).collect();
    }
}

/// Upper end of sliders for weights of this size: twice the largest, rounded up.
pub fn slider_end(weights: &[f64]) -> f64 {
    let largest = Some(largest(weights)).filter(|largest| *largest > 0.0).unwrap_or(10.0);
    let unit = 10_f64.powf(largest.log10().floor());
    (2.0 * largest / unit).ceil() * unit
}

fn largest(points: &[f64]) -> f64 {
    points.iter().copied().filter(|points| points.is_finite()).fold(0.0, f64::max)
}

/// Points or a weight as typed: a plain number that is not negative; nothing typed is 0.
pub fn typed(text: &str) -> Option<f64> {
    if text.trim().is_empty() {
        return Some(0.0);
    }
    let Meaning::Number(number) = read(text, Expected::Number(None)).meaning else { return None };
    match number.figure {
        Figure::Point(value) if value >= 0.0 => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_as_typed() {
        for (text, expected) in [("20", Some(20.0)), (" 0.5 ", Some(0.5)), ("", Some(0.0)), ("-1", None), ("x", None)] {
            assert_eq!(typed(text), expected, "{text}");
        }
    }

    #[test]
    fn sliders_end_at_twice_the_largest_weight_whatever_its_size() {
        for (weights, expected) in
            [(&[20.0, 3.0][..], 40.0), (&[0.35, 0.1], 0.7), (&[1234.0], 3000.0), (&[0.0, 0.0], 20.0), (&[], 20.0)]
        {
            assert!((slider_end(weights) - expected).abs() < 1e-12, "{weights:?}");
        }
    }

    #[test]
    fn what_is_not_touched_keeps_its_weight() {
        let mut points = Points::swing(&[20.0, 10.0, 7.0 / 3.0]);
        assert_eq!(points.texts, ["100", "50", "11.7"]);
        assert_eq!(points.weights(), [20.0, 10.0, 7.0 / 3.0]);
        "75".clone_into(&mut points.texts[1]);
        assert_eq!(points.weights(), [20.0, 15.0, 7.0 / 3.0]);
        "200".clone_into(&mut points.texts[1]);
        assert_eq!(points.largest(), 200.0);
        points.set_largest();
        assert_eq!(points.texts, ["50", "100", "5.85"]);
        assert_eq!(Points::swing(&[0.0, 0.0]).weights(), [0.0, 0.0]);
    }
}
