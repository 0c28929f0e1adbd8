//! Sets of possible weights, even draws from them, and what is largest on them.

mod best;
mod bounds;
mod hit_and_run;
mod rejection;
mod sampler;

use super::additive::shares;
use bounds::Bounds;

pub use sampler::{LEAST_ACCEPTED, Sampler};

/// Which weights are possible. Weights are shares: none negative, sum 1. One entry a criterion in every list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum WeightSpace {
    /// Any weights.
    #[default]
    Free,
    /// Any weights that keep this order: rank of each criterion, smaller is more important; equal ranks may go either
    /// way among themselves.
    Ordinal(Vec<usize>),
    /// Each share between a lowest and a highest.
    Intervals(Vec<(f64, f64)>),
    /// Each share within this fraction of itself, up or down: 0.2 is ±20 %.
    Around {
        /// The weights looked around; only their shares count.
        weights: Vec<f64>,
        /// The fraction, ≥ 0.
        relative: f64,
    },
    /// Only these.
    Fixed(Vec<f64>),
}

/// Why no weights can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWeights {
    /// A list has not one entry a criterion.
    Length,
    /// No criterion takes part, or none of those that do has a weight.
    NoCriterion,
    /// An entry that is no number, or a lowest share above the highest.
    Entry {
        /// Index of the criterion.
        criterion: usize,
    },
    /// The fraction is negative or no number.
    Relative,
    /// The lowest shares add up to more than 1.
    LowestTooHigh,
    /// The highest shares add up to less than 1.
    HighestTooLow,
}

impl WeightSpace {
    /// The weights of the set with the largest `Σ w_j·gains_j`; where several have it, one of them.
    ///
    /// A linear function is largest at a corner of the set, and which one is known without looking at them all: all on
    /// one criterion (free), even on the first so many (ordinal), filled up from the best (bounds; the continuous
    /// knapsack of Dantzig 1957). `active`: criteria that take part; the others have weight 0.
    pub fn largest(&self, gains: &[f64], active: &[bool]) -> Result<Vec<f64>, NoWeights> {
        if gains.len() != active.len() {
            return Err(NoWeights::Length);
        }
        let members = self.members(active)?;
        Ok(match self {
            Self::Free => best::free(gains, &members),
            Self::Ordinal(ranks) => best::ordinal(gains, ranks, &members),
            _ => best::of_bounds(gains, &self.bounds(active)?),
        })
    }

    /// Indices of the criteria that take part, with the lengths of all lists checked.
    fn members(&self, active: &[bool]) -> Result<Vec<usize>, NoWeights> {
        let length = match self {
            Self::Free => active.len(),
            Self::Ordinal(ranks) => ranks.len(),
            Self::Intervals(bounds) => bounds.len(),
            Self::Around { weights, .. } | Self::Fixed(weights) => weights.len(),
        };
        if length != active.len() {
            return Err(NoWeights::Length);
        }
        let members: Vec<usize> = (0..length).filter(|j| active[*j]).collect();
        if members.is_empty() { Err(NoWeights::NoCriterion) } else { Ok(members) }
    }

    /// Lowest and highest share of each criterion; those that take no part are held at 0.
    fn bounds(&self, active: &[bool]) -> Result<Bounds, NoWeights> {
        match self {
            Self::Free | Self::Ordinal(_) => Bounds::new(&vec![(0.0, 1.0); active.len()], active),
            Self::Intervals(bounds) => Bounds::new(bounds, active),
            Self::Around { weights, relative } if *relative >= 0.0 && relative.is_finite() => {
                let around = |share: &f64| (share * (1.0 - relative).max(0.0), share * (1.0 + relative));
                let shares = shares_of_active(weights, active)?;
                Bounds::new(&shares.iter().map(around).collect::<Vec<_>>(), active)
            }
            Self::Around { .. } => Err(NoWeights::Relative),
            Self::Fixed(weights) => {
                let shares = shares_of_active(weights, active)?;
                Bounds::new(&shares.iter().map(|share| (*share, *share)).collect::<Vec<_>>(), active)
            }
        }
    }
}

fn shares_of_active(weights: &[f64], active: &[bool]) -> Result<Vec<f64>, NoWeights> {
    if let Some(criterion) = weights.iter().position(|w| !w.is_finite() || *w < 0.0) {
        return Err(NoWeights::Entry { criterion });
    }
    let taking_part: Vec<f64> = weights.iter().zip(active).map(|(w, on)| if *on { *w } else { 0.0 }).collect();
    let shares = shares(&taking_part);
    if shares.iter().any(|share| *share > 0.0) { Ok(shares) } else { Err(NoWeights::NoCriterion) }
}
