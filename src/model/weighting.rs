//! How the weights came about: the judgements behind them, kept so that they can be looked at and changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::serde_help::is_default;
use crate::text::Lang;

/// How the weights came about. The weights themselves stand with the criteria; this is where they come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Weighting {
    /// Points given to the step from worst to best on each scale.
    #[default]
    Swing,
    /// Points given as they are, without the question for the step.
    Direct,
    /// Criterion ids from the most to the least important step; those in one list are tied.
    RankOrder(Vec<Vec<String>>),
    /// Judgements in pairs (AHP): the first counts so many times as much as the second.
    Pairwise(Vec<(String, String, f64)>),
    /// Judgements against the best and the worst criterion (BWM), 1 to 9.
    BestWorst {
        /// The most important criterion.
        best: String,
        /// The least important criterion.
        worst: String,
        /// How many times as important the best is as each criterion.
        best_to_others: BTreeMap<String, f64>,
        /// How many times as important each criterion is as the worst.
        others_to_worst: BTreeMap<String, f64>,
    },
}

impl Weighting {
    /// True for the way that needs no mention in the file.
    pub fn is_default(&self) -> bool {
        is_default(self)
    }

    /// Calls `visit` for every criterion id named.
    pub fn for_each_id(&mut self, mut visit: impl FnMut(&mut String)) {
        match self {
            Self::Swing | Self::Direct => {}
            Self::RankOrder(order) => order.iter_mut().flatten().for_each(visit),
            Self::Pairwise(judgements) => judgements.iter_mut().for_each(|(a, b, _)| {
                visit(a);
                visit(b);
            }),
            Self::BestWorst { best, worst, best_to_others, others_to_worst } => {
                visit(best);
                visit(worst);
                for map in [best_to_others, others_to_worst] {
                    *map = std::mem::take(map)
                        .into_iter()
                        .map(|(mut id, value)| {
                            visit(&mut id);
                            (id, value)
                        })
                        .collect();
                }
            }
        }
    }

    /// Forgets what is said of this criterion.
    pub fn forget(&mut self, id: &str) {
        match self {
            Self::Swing | Self::Direct => {}
            Self::RankOrder(order) => {
                for tied in order.iter_mut() {
                    tied.retain(|other| other != id);
                }
                order.retain(|tied| !tied.is_empty());
            }
            Self::Pairwise(judgements) => judgements.retain(|(a, b, _)| a != id && b != id),
            Self::BestWorst { best, worst, best_to_others, others_to_worst } => {
                best_to_others.remove(id);
                others_to_worst.remove(id);
                // Without its best or worst the comparison says nothing.
                if best == id || worst == id {
                    *self = Self::default();
                }
            }
        }
    }
}

/// A group of criteria with a weight of its own, shared out by the weights within it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightGroup {
    /// Unique id, named by the criteria.
    pub id: String,
    /// Name, in the user's language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The name in Chinese, where the project is kept in both languages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name_zh: String,
    /// Weight among the groups, ≥ 0; criteria in no group stand beside the groups with their own weight.
    pub weight: f64,
}

impl WeightGroup {
    /// The name in this language, or the id where there is none.
    pub fn display_name(&self, lang: Lang) -> &str {
        super::equipment::pick(lang, &self.name, &self.name_zh, &self.id)
    }
}
