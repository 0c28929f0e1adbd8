//! Judgements in pairs as they are given, and which pairs are asked for.

use crate::analysis::decision::{next_pair, pairs_needed};
use crate::model::{Project, Weighting};

/// Two criteria beside each other. Criteria are indices of the project.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// On the left.
    pub first: usize,
    /// On the right.
    pub second: usize,
    /// How many times as important the first is; `None`: not judged.
    pub judgement: Option<f64>,
}

impl Pair {
    /// Where a slider stands: −8 for nine times the first, 0 for alike, 8 for nine times the second.
    pub fn position(self) -> f64 {
        match self.judgement {
            None => 0.0,
            Some(times) if times >= 1.0 => 1.0 - times,
            Some(times) => 1.0 / times - 1.0,
        }
    }

    /// The judgement of a slider at this position.
    pub fn at(position: f64) -> f64 {
        if position <= 0.0 { 1.0 - position } else { 1.0 / (1.0 + position) }
    }
}

/// Judgements in pairs.
#[derive(Clone, Debug)]
pub struct Pairs {
    /// The pairs that are asked for, judged or not.
    pub asked: Vec<Pair>,
    /// Criteria by falling weight: the first is compared with the others.
    order: Vec<usize>,
    /// The pair to show and give the keyboard to.
    pub wanted: Option<usize>,
}

impl Pairs {
    /// The project's judgements, and what is missing to link all criteria.
    pub fn new(project: &Project, counted: &[bool], weights: &[f64]) -> Self {
        let mut pairs = Self { asked: Vec::new(), order: Vec::new(), wanted: None };
        if let Weighting::Pairwise(judgements) = &project.weighting {
            let place = |id: &str| project.criteria.iter().position(|criterion| criterion.id == id);
            for (first, second, judgement) in judgements {
                let (Some(first), Some(second)) = (place(first), place(second)) else { continue };
                if first != second && !pairs.is_asked(first, second) {
                    pairs.asked.push(Pair { first, second, judgement: Some(*judgement) });
                }
            }
        }
        pairs.begin(counted, weights);
        pairs
    }

    /// Asks by the order of these weights; what was judged stays.
    pub fn begin(&mut self, counted: &[bool], weights: &[f64]) {
        let weight = |index: &usize| weights.get(*index).copied().unwrap_or_default();
        self.order = (0..counted.len()).collect();
        self.order.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
        self.count(counted);
    }

    /// Asks for what links the counted criteria, and no longer for what is of no use.
    pub fn count(&mut self, counted: &[bool]) {
        self.asked.retain(|pair| pair.judgement.is_some());
        let order = self.counted(counted);
        while pairs_needed(order.len(), &self.places(&order, |_| true)) > 0 {
            if !self.ask(&order) {
                break;
            }
        }
    }

    /// Asks for one more pair; false when there is none.
    pub fn ask_next(&mut self, counted: &[bool]) -> bool {
        let order = self.counted(counted);
        let found = self.ask(&order);
        if found {
            self.wanted = self.asked.len().checked_sub(1);
        }
        found
    }

    /// Asks for every pair.
    pub fn ask_all(&mut self, counted: &[bool]) {
        let order = self.counted(counted);
        while self.ask(&order) {}
    }

    fn ask(&mut self, order: &[usize]) -> bool {
        let Some((a, b)) = next_pair(order.len(), &self.places(order, |_| true)) else { return false };
        let (Some(first), Some(second)) = (order.get(a).copied(), order.get(b).copied()) else { return false };
        self.asked.push(Pair { first, second, judgement: None });
        true
    }

    /// How many judgements are missing to link the counted criteria; at least two must be counted.
    pub fn needed(&self, counted: &[bool]) -> usize {
        let order = self.counted(counted);
        if order.len() < 2 {
            1
        } else {
            pairs_needed(order.len(), &self.places(&order, |pair| pair.judgement.is_some()))
        }
    }

    /// How many pairs of counted criteria are judged, and how many there are.
    pub fn judged(&self, counted: &[bool]) -> (usize, usize) {
        let order = self.counted(counted);
        let n = order.len();
        (self.places(&order, |pair| pair.judgement.is_some()).len(), n * n.saturating_sub(1) / 2)
    }

    /// Whether both criteria of a pair are counted.
    pub fn is_counted(pair: Pair, counted: &[bool]) -> bool {
        [pair.first, pair.second].iter().all(|index| counted.get(*index).copied().unwrap_or_default())
    }

    /// As kept in the project.
    pub fn weighting(&self, project: &Project, counted: &[bool]) -> Weighting {
        let id = |index: usize| project.criteria.get(index).map(|criterion| criterion.id.clone());
        let kept = self.asked.iter().filter(|pair| Self::is_counted(**pair, counted));
        let judged = |pair: &Pair| Some((id(pair.first)?, id(pair.second)?, pair.judgement?));
        Weighting::Pairwise(kept.filter_map(judged).collect())
    }

    /// Judges the pair of these criteria so, told from the first.
    pub fn set(&mut self, first: usize, second: usize, judgement: f64) {
        for (index, pair) in self.asked.iter_mut().enumerate() {
            if (pair.first, pair.second) == (first, second) {
                (pair.judgement, self.wanted) = (Some(judgement), Some(index));
            } else if (pair.second, pair.first) == (first, second) {
                (pair.judgement, self.wanted) = (Some(1.0 / judgement), Some(index));
            }
        }
    }

    /// Shows the pair of these criteria.
    pub fn show(&mut self, first: usize, second: usize) {
        let is_it = |pair: &Pair| [(first, second), (second, first)].contains(&(pair.first, pair.second));
        self.wanted = self.asked.iter().position(is_it);
    }

    fn is_asked(&self, first: usize, second: usize) -> bool {
        self.asked.iter().any(|pair| [(first, second), (second, first)].contains(&(pair.first, pair.second)))
    }

    /// The counted criteria by falling weight.
    fn counted(&self, counted: &[bool]) -> Vec<usize> {
        self.order.iter().copied().filter(|index| counted.get(*index).copied().unwrap_or_default()).collect()
    }

    /// The pairs of these criteria, as places in their order.
    fn places(&self, order: &[usize], test: impl Fn(&Pair) -> bool) -> Vec<(usize, usize)> {
        let place = |index: usize| order.iter().position(|other| *other == index);
        let places = |pair: &Pair| Some((place(pair.first)?, place(pair.second)?));
        self.asked.iter().filter(|pair| test(pair)).filter_map(places).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_has_both_sides_of_the_scale() {
        for (times, position) in [(9.0, -8.0), (2.0, -1.0), (1.0, 0.0), (0.5, 1.0), (1.0 / 9.0, 8.0)] {
            let pair = Pair { first: 0, second: 1, judgement: Some(times) };
            assert!((pair.position() - position).abs() < 1e-12);
            assert_eq!(Pair::at(position), times);
        }
    }

    #[test]
    fn what_links_the_criteria_is_asked_first() {
        let counted = [true, true, false, true];
        let mut pairs = Pairs { asked: Vec::new(), order: Vec::new(), wanted: None };
        pairs.begin(&counted, &[5.0, 20.0, 99.0, 10.0]);
        let asked = |pairs: &Pairs| pairs.asked.iter().map(|pair| (pair.first, pair.second)).collect::<Vec<_>>();
        assert_eq!(asked(&pairs), [(1, 3), (1, 0)]);
        assert_eq!((pairs.needed(&counted), pairs.judged(&counted)), (2, (0, 3)));
        pairs.set(3, 1, 0.25);
        assert_eq!(pairs.asked[0].judgement, Some(4.0));
        assert!(pairs.ask_next(&counted) && !pairs.ask_next(&counted));
        assert_eq!((asked(&pairs)[2], pairs.needed(&counted)), ((3, 0), 1));
        pairs.count(&[true, true, true, false]);
        assert_eq!(asked(&pairs), [(1, 3), (2, 1), (2, 0)]);
    }
}
