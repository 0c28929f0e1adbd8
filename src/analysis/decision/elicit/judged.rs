//! Weights from judgements against the best and the worst criterion.

use std::collections::BTreeMap;

use crate::methods::decision::best_worst::{Judgements, Problem, disagreement, linear};
use crate::model::Project;

use super::elicited::{Consistency, ElicitProblem, Elicited, index_of};

/// The judgements of a project.
pub(super) struct Judged<'a> {
    pub best: &'a str,
    pub worst: &'a str,
    pub best_to_others: &'a BTreeMap<String, f64>,
    pub others_to_worst: &'a BTreeMap<String, f64>,
}

impl Judged<'_> {
    /// The linear model, over the criteria named.
    pub fn weights(&self, project: &Project) -> Result<Elicited, ElicitProblem> {
        let criteria = self.criteria(project)?;
        let place = |id: &str| criteria.iter().position(|(_, other)| *other == id).unwrap_or_default();
        let list = |of: &dyn Fn(&str) -> Option<f64>| -> Result<Vec<f64>, ElicitProblem> {
            criteria.iter().map(|(index, id)| of(id).ok_or(ElicitProblem::Missing(*index))).collect()
        };
        let judgements = Judgements {
            best: place(self.best),
            worst: place(self.worst),
            best_to_others: list(&|id| self.best_to(id))?,
            others_to_worst: list(&|id| self.to_worst(id))?,
        };
        let index = |place: usize| criteria.get(place).map_or(0, |(index, _)| *index);
        let to_project = |problem| in_project(problem, index, &judgements);
        let found = linear(&judgements).map_err(to_project)?;
        let agreement = disagreement(&judgements).map_err(to_project)?;
        let mut shares = vec![0.0; project.criteria.len()];
        for ((index, _), weight) in criteria.iter().zip(&found.weights) {
            shares[*index] = *weight;
        }
        let worst = agreement.criterion.map(index);
        let consistency = Consistency::BestWorst { xi: found.xi, ratio: agreement.ratio, worst };
        Ok(Elicited { shares, consistency: Some(consistency) })
    }

    /// The criteria named, in the order of the project.
    fn criteria(&self, project: &Project) -> Result<Vec<(usize, &str)>, ElicitProblem> {
        if self.best.is_empty() || self.worst.is_empty() {
            return Err(ElicitProblem::Nothing);
        }
        let both = [self.best, self.worst];
        let names =
            both.into_iter().chain(self.best_to_others.keys().chain(self.others_to_worst.keys()).map(|id| &**id));
        let mut criteria = Vec::new();
        for id in names {
            criteria.push((index_of(project, id)?, id));
        }
        criteria.sort_unstable();
        criteria.dedup();
        Ok(criteria)
    }

    /// What is compared with itself is 1; best over worst may stand in either list.
    fn best_to(&self, id: &str) -> Option<f64> {
        let other_list = || if id == self.worst { self.others_to_worst.get(self.best).copied() } else { None };
        let itself = || (id == self.best).then_some(1.0);
        self.best_to_others.get(id).copied().or_else(itself).or_else(other_list)
    }

    fn to_worst(&self, id: &str) -> Option<f64> {
        let other_list = || if id == self.best { self.best_to_others.get(self.worst).copied() } else { None };
        let itself = || (id == self.worst).then_some(1.0);
        self.others_to_worst.get(id).copied().or_else(itself).or_else(other_list)
    }
}

fn in_project(problem: Problem, index: impl Fn(usize) -> usize, judgements: &Judgements) -> ElicitProblem {
    let (best, worst) = (index(judgements.best), index(judgements.worst));
    match problem {
        // The lists are made of the same criteria.
        Problem::TooFew | Problem::Lengths | Problem::NoSuchCriterion | Problem::BestIsWorst => {
            ElicitProblem::BestIsWorst
        }
        Problem::BestToOthers(place) => ElicitProblem::NoJudgement(best, index(place)),
        Problem::OthersToWorst(place) => ElicitProblem::NoJudgement(index(place), worst),
        Problem::BestWithItself => ElicitProblem::NoJudgement(best, best),
        Problem::WorstWithItself => ElicitProblem::NoJudgement(worst, worst),
        Problem::BestToWorstDiffers => ElicitProblem::BestToWorst,
        Problem::NotSolved => ElicitProblem::NotSolved,
    }
}
