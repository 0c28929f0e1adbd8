//! What deviations from clauses do, and verdicts on clauses that are given by hand.

use serde::{Deserialize, Serialize};

use super::serde_help::is_default;

/// How negative deviations from clauses without ★ are dealt with. A ★ clause that surely fails always excludes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClausePolicy {
    /// What each one does.
    #[serde(skip_serializing_if = "is_default")]
    pub rule: DeviationRule,
    /// How many are allowed; `None`: any number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<u32>,
    /// What more than that do.
    #[serde(skip_serializing_if = "is_default")]
    pub beyond: Beyond,
}

impl ClausePolicy {
    /// Points of the total that this many deviations cost.
    pub fn cost(&self, deviations: usize) -> f64 {
        match self.rule {
            DeviationRule::Scored(points) if points.is_finite() => points.max(0.0) * deviations as f64,
            DeviationRule::Scored(_) | DeviationRule::Counted | DeviationRule::Excluding => 0.0,
        }
    }

    /// The number allowed, where this many are more.
    pub fn exceeded(&self, deviations: usize) -> Option<u32> {
        self.allowed.filter(|allowed| deviations > *allowed as usize)
    }
}

/// What a negative deviation from a clause without ★ does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum DeviationRule {
    /// It is counted and shown.
    #[default]
    Counted,
    /// It costs so many points of the total.
    Scored(f64),
    /// It excludes the offer, as on a ★ clause.
    Excluding,
}

/// What more deviations than are allowed do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beyond {
    /// They are a finding.
    #[default]
    Flagged,
    /// They exclude the offer.
    Excluded,
}

/// A verdict on a clause, given by hand. It settles what the values leave open and never overrides what they prove.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Judged,
    /// Why; a verdict without a reason does not count.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who judged; a verdict without a name does not count.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// The text that was judged; another text than the cell's makes the verdict lapse. Empty: not noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub of: String,
}

impl Judgement {
    /// Reason and name are given.
    pub fn is_complete(&self) -> bool {
        !self.reason.trim().is_empty() && !self.by.trim().is_empty()
    }

    /// Was given on another text than this one.
    pub fn has_lapsed(&self, text: &str) -> bool {
        !self.of.trim().is_empty() && self.of.trim() != text.trim()
    }
}

/// How a clause is answered, in the view of who judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judged {
    /// Left open.
    #[default]
    Open,
    /// The clause is met.
    Meets,
    /// Better than required.
    Positive,
    /// The clause is not met.
    Negative,
}

impl Judged {
    /// All, in the order of the choosers.
    pub const ALL: [Self; 4] = [Self::Open, Self::Meets, Self::Positive, Self::Negative];
}
