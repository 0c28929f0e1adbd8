//! Shares of the weight with groups, as the analysis counts them.

use crate::methods::decision::hierarchy::{counted_shares, equal_shares};

use super::super::super::Analysis;

/// Shares 0..1 of these weights, one a criterion: members of a group share its weight. A criterion that gives no points
/// gets nothing, and without any weight all others count alike.
///
/// `group_of` names a place in `groups` for each criterion.
pub fn shares_with_groups(
    analysis: &Analysis,
    weights: &[f64],
    group_of: &[Option<usize>],
    groups: &[f64],
) -> Vec<f64> {
    let counts = |index: usize| analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
    let counts: Vec<bool> = (0..weights.len()).map(counts).collect();
    counted_shares(weights, &counts, group_of, groups).unwrap_or_else(|| equal_shares(&counts))
}
