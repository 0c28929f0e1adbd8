//! An order of importance, with ties.

use crate::model::{Project, Weighting};

/// Criteria from the most to the least important.
#[derive(Clone, Debug)]
pub struct Order {
    /// Indices of the project.
    pub criteria: Vec<usize>,
    /// Which places are as important as the one above them.
    pub tied: Vec<bool>,
    /// Was judged: weights made in another way no longer change it.
    pub own: bool,
    /// The row to give the keyboard to.
    pub wanted: Option<usize>,
}

impl Order {
    /// The project's order, or one by the weights.
    pub fn new(project: &Project, counted: &[bool], weights: &[f64]) -> Self {
        let mut order = Self { criteria: Vec::new(), tied: Vec::new(), own: false, wanted: None };
        let Weighting::RankOrder(ranks) = &project.weighting else {
            order.begin(counted, weights);
            return order;
        };
        for ids in ranks {
            let known = ids.iter().filter_map(|id| project.criteria.iter().position(|c| c.id == *id));
            for (place, index) in known.enumerate() {
                order.criteria.push(index);
                order.tied.push(place > 0);
            }
        }
        order.own = true;
        order
    }

    /// By the weights, where nothing was judged yet; equal weights are tied.
    pub fn begin(&mut self, counted: &[bool], weights: &[f64]) {
        if self.own {
            return;
        }
        let weight = |index: &usize| weights.get(*index).copied().unwrap_or_default();
        self.criteria = (0..counted.len()).filter(|index| counted[*index]).collect();
        self.criteria.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
        self.tied = vec![false; self.criteria.len()];
        for (place, pair) in self.criteria.windows(2).enumerate() {
            self.tied[place + 1] = weight(&pair[0]) == weight(&pair[1]);
        }
    }

    /// Takes out who is no longer counted; who is again goes to the end.
    pub fn count(&mut self, counted: &[bool]) {
        let is_counted = |index: &usize| counted.get(*index).copied().unwrap_or_default();
        let kept = |(index, tied): (&usize, &bool)| is_counted(index).then_some((*index, *tied));
        let (mut criteria, mut tied): (Vec<usize>, Vec<bool>) =
            self.criteria.iter().zip(&self.tied).filter_map(kept).unzip();
        for index in (0..counted.len()).filter(is_counted) {
            if !criteria.contains(&index) {
                criteria.push(index);
                tied.push(false);
            }
        }
        if let Some(first) = tied.first_mut() {
            *first = false;
        }
        (self.criteria, self.tied, self.own) = (criteria, tied, true);
    }

    /// Places the criterion one further up or down; ties belong to the places and stay.
    pub fn swap(&mut self, place: usize, with: usize) {
        if place < self.criteria.len() && with < self.criteria.len() {
            self.criteria.swap(place, with);
            self.wanted = Some(with);
            self.own = true;
        }
    }

    /// As kept in the project.
    pub fn weighting(&self, project: &Project) -> Weighting {
        let mut ranks: Vec<Vec<String>> = Vec::new();
        for (index, tied) in self.criteria.iter().zip(&self.tied) {
            let Some(criterion) = project.criteria.get(*index) else { continue };
            match ranks.last_mut().filter(|_| *tied) {
                Some(rank) => rank.push(criterion.id.clone()),
                None => ranks.push(vec![criterion.id.clone()]),
            }
        }
        Weighting::RankOrder(ranks)
    }

    /// Ranks as competitions give them: 1, 2, 2, 4.
    pub fn rank(&self, place: usize) -> usize {
        let first = (0..=place).rev().find(|place| !self.tied.get(*place).copied().unwrap_or_default());
        first.unwrap_or_default() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_stay_with_their_places() {
        let mut order = Order { criteria: vec![4, 2, 0], tied: vec![false, true, false], own: false, wanted: None };
        assert_eq!([0, 1, 2].map(|place| order.rank(place)), [1, 1, 3]);
        order.swap(2, 1);
        assert_eq!((order.criteria.clone(), order.tied.clone()), (vec![4, 0, 2], vec![false, true, false]));
        order.count(&[true, true, true, false, false]);
        assert_eq!((order.criteria, order.tied), (vec![0, 2, 1], vec![false, false, false]));
    }

    #[test]
    fn an_order_begins_with_the_weights() {
        let mut order = Order { criteria: Vec::new(), tied: Vec::new(), own: false, wanted: None };
        order.begin(&[true, true, false, true], &[5.0, 20.0, 99.0, 5.0]);
        assert_eq!((order.criteria, order.tied), (vec![1, 0, 3], vec![false, false, true]));
    }
}
