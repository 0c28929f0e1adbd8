//! Sets of possible weights, even draws from them, and their corners.

mod bounds;
mod hit_and_run;
mod rejection;
mod sampler;
mod vertices;

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
    /// Corners of the set: the weights of which all others are mixtures. A linear function of the weights is smallest
    /// and largest at a corner, so what holds at all corners holds for all weights.
    ///
    /// `active`: criteria that take part; the others have weight 0 in every corner. `Ok(None)` with more than `limit`.
    pub fn vertices(&self, active: &[bool], limit: usize) -> Result<Option<Vec<Vec<f64>>>, NoWeights> {
        let members = self.members(active)?;
        Ok(match self {
            Self::Free => vertices::free(active.len(), &members, limit),
            Self::Ordinal(ranks) => vertices::ordinal(ranks, &members, limit),
            _ => vertices::of_bounds(&self.bounds(active)?, limit),
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
