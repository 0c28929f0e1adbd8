//! The weights as typed.

use crate::analysis::Analysis;
use crate::analysis::trade_off::weight_shares;
use crate::app::Command;
use crate::methods::decision::weights::to_total;
use crate::model::Project;
use crate::quantity::{Expected, Figure, Meaning, number_text, read};

/// The weights as typed, in the order of the project.
pub struct Draft {
    /// What is typed for each criterion.
    pub texts: Vec<String>,
    /// Upper end of the sliders: stays where it is while the dialog is open, so that no slider jumps.
    pub most: f64,
    /// Index of the criterion whose step is told in the units of the others.
    pub reference: Option<usize>,
    /// Index of the criterion under the pointer or with the focus.
    pub active: Option<usize>,
}

impl Draft {
    /// The project's own weights.
    pub fn new(project: &Project) -> Self {
        let weights = project.criteria.iter().map(|criterion| criterion.weight);
        let largest = weights.clone().filter(|weight| weight.is_finite()).fold(10.0, f64::max);
        let unit = 10_f64.powf(largest.log10().floor());
        Self {
            texts: weights.map(number_text).collect(),
            most: (2.0 * largest / unit).ceil() * unit,
            reference: None,
            active: None,
        }
    }

    /// There is no criterion.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Whether every entry is a weight.
    pub fn is_right(&self) -> bool {
        self.texts.iter().all(|text| weight(text).is_some())
    }

    /// The weights; 0 where the entry is none.
    pub fn weights(&self) -> Vec<f64> {
        self.texts.iter().map(|text| weight(text).unwrap_or_default()).collect()
    }

    /// Their sum.
    pub fn total(&self) -> f64 {
        self.weights().iter().sum()
    }

    /// Their shares, 0..1.
    pub fn shares(&self, analysis: &Analysis) -> Vec<f64> {
        weight_shares(analysis, &self.weights())
    }

    /// Brings the weights to this total.
    pub fn set_total(&mut self, total: f64) {
        self.set(&to_total(&self.weights(), total));
    }

    /// The same weight for every criterion that gives points.
    pub fn set_equal(&mut self, analysis: &Analysis) {
        let counts = |index: usize| analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
        let equal: Vec<f64> = (0..self.texts.len()).map(|index| f64::from(u8::from(counts(index)))).collect();
        self.set(&to_total(&equal, 100.0));
    }

    fn set(&mut self, weights: &[f64]) {
        self.texts = weights.iter().copied().map(number_text).collect();
    }

    /// The criteria whose weight changed.
    pub fn commands(&self, project: &Project) -> Vec<Command> {
        let pairs = project.criteria.iter().zip(self.weights());
        let changed = pairs.filter(|(criterion, weight)| criterion.weight != *weight);
        changed
            .map(|(criterion, weight)| {
                let mut criterion = criterion.as_ref().clone();
                criterion.weight = weight;
                Command::ReplaceCriterion(criterion.id.clone(), Box::new(criterion))
            })
            .collect()
    }
}

/// A weight as typed: a plain number that is not negative; nothing typed is 0.
pub fn weight(text: &str) -> Option<f64> {
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
    use super::weight;

    #[test]
    fn weights_as_typed() {
        for (text, expected) in [("20", Some(20.0)), (" 0.5 ", Some(0.5)), ("", Some(0.0)), ("-1", None), ("x", None)] {
            assert_eq!(weight(text), expected, "{text}");
        }
    }
}
