//! Points as typed: direct ones, or swing points of which the largest is 100.

use crate::methods::decision::swing;
use crate::methods::decision::weights::to_total;
use crate::quantity::typed::Rule;
use crate::text::number::significant;
use crate::ui::widgets::number_field::NumberField;

/// Points as typed, in the order of the project.
#[derive(Clone, Debug)]
pub struct Points {
    /// What is typed for each criterion; nothing typed is 0.
    pub fields: Vec<NumberField>,
    /// Upper end of the sliders: stays where it is while the dialog is open, so that no slider jumps.
    pub most: f64,
    /// The criterion that was said to matter most.
    pub first: Option<usize>,
    /// The points at the beginning, and the weight that stands behind them to the last digit.
    given: Vec<(f64, f64)>,
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
        let field = |points: &f64| NumberField::optional(Rule::NotNegative).with(*points);
        let given = points.iter().copied().zip(weights.iter().copied()).collect();
        Self { fields: points.iter().map(field).collect(), most, first: None, given, unit }
    }

    /// Whether every entry is a number of points.
    pub fn is_right(&self) -> bool {
        self.fields.iter().all(|field| field.value().is_ok())
    }

    /// The points; 0 where the entry is none.
    pub fn points(&self) -> Vec<f64> {
        self.fields.iter().map(|field| field.number().unwrap_or_default()).collect()
    }

    /// The weights they stand for.
    pub fn weights(&self) -> Vec<f64> {
        let weight = |(points, (given, weight)): (f64, &(f64, f64))| {
            if points == *given { *weight } else { significant(points * self.unit, 9) }
        };
        self.points().into_iter().zip(&self.given).map(weight).collect()
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
        for (field, points) in self.fields.iter_mut().zip(points) {
            field.set(*points);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sliders_end_at_twice_the_largest_weight_whatever_its_size() {
        for (weights, expected) in
            [(&[20.0, 3.0][..], 40.0), (&[0.35, 0.1], 0.7), (&[1234.0], 3000.0), (&[0.0, 0.0], 20.0), (&[], 20.0)]
        {
            assert!((slider_end(weights) - expected).abs() < 1e-12, "{weights:?}");
        }
    }

    fn texts(points: &Points) -> Vec<&str> {
        points.fields.iter().map(NumberField::text).collect()
    }

    #[test]
    fn what_is_not_touched_keeps_its_weight() {
        let mut points = Points::swing(&[20.0, 10.0, 7.0 / 3.0]);
        assert_eq!(texts(&points), ["100", "50", "11.7"]);
        assert_eq!(points.weights(), [20.0, 10.0, 7.0 / 3.0]);
        points.fields[1].type_text("75");
        assert_eq!(points.weights(), [20.0, 15.0, 7.0 / 3.0]);
        points.fields[1].type_text("200");
        assert_eq!(points.largest(), 200.0);
        points.set_largest();
        assert_eq!(texts(&points), ["50", "100", "5.85"]);
        assert_eq!(Points::swing(&[0.0, 0.0]).weights(), [0.0, 0.0]);
    }
}
