//! What the counts say.

use super::tally::Tally;

/// Shares of the samples, alternative by alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many samples the shares are of.
    pub samples: u64,
    /// One entry an alternative.
    pub alternatives: Vec<Alternative>,
    /// Pairwise winning indices: share of the samples in which i is better than k by more than `rank::TIE`, 0 on the
    /// diagonal. Ties count for neither, as in the R package smaa: `[i][k] + [k][i]` is below 1 by their share.
    pub pairwise: Vec<Vec<f64>>,
    /// One entry a group.
    pub groups: Vec<GroupShare>,
}

/// One alternative over all samples.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// Rank acceptability: share of the samples with rank 1, 2 …, m; competition ranks, so ties share the better one
    /// and a column may add up to more or less than 1.
    pub rank_acceptability: Vec<f64>,
    /// Mean rank.
    pub expected_rank: f64,
    /// In how many samples it was first, ties included.
    pub hits: u64,
    /// Mean weights of those samples; `None` where there are none.
    pub central_weights: Option<Vec<f64>>,
    /// Mean of the totals.
    pub mean: f64,
    /// Standard deviation of the totals.
    pub sd: f64,
    /// Share of the samples in which it is as good as the reference or better (`rank::TIE` below still counts) on the
    /// criteria that apply to both; `None` without a reference, or without such a criterion.
    pub reaches_reference: Option<f64>,
}

/// How often the best of all belongs to a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupShare {
    /// P(the best of all is in the group); where several are first, each gets an equal part, so that the shares of
    /// groups that hold every alternative once add up to 1.
    pub best: f64,
    /// The group's share of the alternatives: what blind chance would give it.
    pub base_rate: f64,
}

impl Tally {
    /// The shares; `None` without samples.
    pub fn summary(&self) -> Option<Summary> {
        if self.samples == 0 {
            return None;
        }
        let m = self.alternatives();
        let groups = self.group_firsts.iter().zip(&self.group_sizes);
        Some(Summary {
            samples: self.samples,
            alternatives: (0..m).map(|i| self.alternative(i)).collect(),
            pairwise: (0..m).map(|i| self.shares(&self.wins[i * m..(i + 1) * m])).collect(),
            groups: groups
                .map(|(first, size)| GroupShare {
                    best: first.value() / self.samples as f64,
                    base_rate: if m > 0 { *size as f64 / m as f64 } else { 0.0 },
                })
                .collect(),
        })
    }

    fn alternative(&self, i: usize) -> Alternative {
        let m = self.alternatives();
        let counts = &self.ranks[i * m..(i + 1) * m];
        let rank_sum: f64 = counts.iter().zip(1_u64..).map(|(count, rank)| *count as f64 * rank as f64).sum();
        let all = self.samples as f64;
        let (sum, squares) = self.totals[i];
        let mean = sum.value() / all;
        Alternative {
            rank_acceptability: self.shares(counts),
            expected_rank: rank_sum / all,
            hits: self.hits(i),
            central_weights: self.central_weights(i),
            mean: self.pivots[i] + mean * self.span,
            sd: (squares.value() / all - mean * mean).max(0.0).sqrt() * self.span,
            reaches_reference: self.reached[i].map(|reached| reached as f64 / all),
        }
    }

    fn shares(&self, counts: &[u64]) -> Vec<f64> {
        counts.iter().map(|count| *count as f64 / self.samples as f64).collect()
    }
}

/// Standard error of a share p of so many samples: √(p·(1 − p)/N). 1.96 times it is the half width of a 95 % interval
/// where neither p·N nor (1 − p)·N is small. `None` without samples.
pub fn standard_error(share: f64, samples: u64) -> Option<f64> {
    (samples > 0).then(|| ((share * (1.0 - share)).max(0.0) / samples as f64).sqrt())
}

/// Holistic acceptability index `a_i = Σ_r α_r·b_i^r` with centroid weights of the ranks,
/// `α_r = Σ_{k=r..m} (1/k) / Σ_{k=1..m} (1/k)`, so that a first rank counts in full. Only for ordering at a
/// glance: what a second rank is worth beside a first is a choice. Source: Lahdelma & Salminen (2001).
pub fn holistic_acceptability(rank_acceptability: &[f64]) -> f64 {
    let (mut tail, mut index) = (0.0, 0.0);
    for (k, share) in rank_acceptability.iter().enumerate().rev() {
        tail += 1.0 / (k + 1) as f64;
        index += tail * share;
    }
    if tail > 0.0 { index / tail } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holistic_acceptability_by_hand() {
        // m = 3: α = 1, 5/11, 2/11.
        assert!((holistic_acceptability(&[0.5, 0.3, 0.2]) - (0.5 + 0.3 * 5.0 / 11.0 + 0.2 * 2.0 / 11.0)).abs() < 1e-12);
        assert_eq!(holistic_acceptability(&[1.0]), 1.0);
        assert_eq!(holistic_acceptability(&[]), 0.0);
    }

    #[test]
    fn standard_errors() {
        // Tervonen & Lahdelma (2007): 9604 samples give ±0.01 at 95 %.
        assert!((1.96 * standard_error(0.5, 9604).expect("samples") - 0.01).abs() < 1e-12);
        assert_eq!(standard_error(0.5, 0), None);
        assert_eq!(standard_error(1.0, 10), Some(0.0));
    }
}
