//! Shares of the weight with groups, as the analysis counts them.

use crate::methods::decision::additive::shares;
use crate::methods::decision::hierarchy::group_shares;

use super::super::super::Analysis;
use super::super::super::trade_off::weight_shares;

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
    if groups.is_empty() {
        return weight_shares(analysis, weights);
    }
    let counts = |index: usize| analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
    let counted = |(index, weight): (usize, &f64)| if counts(index) { *weight } else { 0.0 };
    let found = group_shares(&weights.iter().enumerate().map(counted).collect::<Vec<_>>(), group_of, groups);
    if found.iter().any(|share| *share > 0.0) {
        return found;
    }
    shares(&(0..weights.len()).map(|index| f64::from(u8::from(counts(index)))).collect::<Vec<_>>())
}
