//! Weights in two levels: groups of criteria, and criteria within their group.

use super::additive::shares;

/// Shares of all criteria, from the weight of each within its group and the weights of the groups; they add up to 1.
///
/// `within` and `group_of` have one entry per criterion; `group_of` names a place in `group_weights`. A group's weight
/// is spread over its members by their `within` weights, so only their ratios count: `W_g·w_j / Σ_{k in g} w_k`. A
/// criterion in no group is a group of one with its own weight, on the scale of the group weights.
///
/// A group without a member of positive weight gets nothing, and the others share what it would have had: a weight of
/// 0 says that a criterion does not count, and an even split would make it count again. Negative and non-finite weights
/// count as 0, as does a group that is not there.
/// Source: Keeney & Raiffa (1976), ch. 3; von Winterfeldt & Edwards (1986), ch. 8 (value trees).
pub fn group_shares(within: &[f64], group_of: &[Option<usize>], group_weights: &[f64]) -> Vec<f64> {
    let group = |j: usize| group_of.get(j).copied().flatten();
    let mut global = vec![0.0; within.len()];
    // The top level: each group that has something to spread over, then the criteria in no group.
    let mut top = Vec::new();
    let mut below: Vec<Vec<(usize, f64)>> = Vec::new();
    for (g, weight) in group_weights.iter().enumerate() {
        let members: Vec<usize> = (0..within.len()).filter(|j| group(*j) == Some(g)).collect();
        let parts = shares(&members.iter().map(|j| within[*j]).collect::<Vec<f64>>());
        if parts.iter().any(|part| *part > 0.0) {
            top.push(*weight);
            below.push(members.into_iter().zip(parts).collect());
        }
    }
    for (j, weight) in within.iter().enumerate().filter(|(j, _)| group(*j).is_none()) {
        top.push(*weight);
        below.push(vec![(j, 1.0)]);
    }
    for (weight, parts) in shares(&top).into_iter().zip(below) {
        for (j, part) in parts {
            global[j] = weight * part;
        }
    }
    global
}

/// The same for criteria of which only some count, `counts` with one entry a criterion: the others get nothing. Without
/// groups the weights stand beside each other. `None` where nothing that counts has a weight.
pub fn counted_shares(
    weights: &[f64],
    counts: &[bool],
    group_of: &[Option<usize>],
    group_weights: &[f64],
) -> Option<Vec<f64>> {
    let given: Vec<f64> = weights.iter().zip(counts).map(|(w, counts)| if *counts { *w } else { 0.0 }).collect();
    let found = if group_weights.is_empty() { shares(&given) } else { group_shares(&given, group_of, group_weights) };
    found.iter().any(|share| *share > 0.0).then_some(found)
}

/// The same share for all that count.
pub fn equal_shares(counts: &[bool]) -> Vec<f64> {
    shares(&counts.iter().map(|counts| f64::from(u8::from(*counts))).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let group_of = [Some(0), Some(1), Some(0), None];
        assert_eq!(group_shares(&[3.0, 7.0, 1.0, 20.0], &group_of, &[40.0, 20.0]), [0.375, 0.25, 0.125, 0.25]);
    }

    #[test]
    fn what_does_not_count_gets_nothing() {
        let counts = [true, false, true];
        let found = |group_of: &[_], groups: &[f64]| counted_shares(&[1.0, 9.0, 3.0], &counts, group_of, groups);
        assert_eq!(found(&[], &[]), Some(vec![0.25, 0.0, 0.75]));
        assert_eq!(found(&[Some(0), None, None], &[9.0]), Some(vec![0.75, 0.0, 0.25]));
        assert_eq!(found(&[Some(0); 3], &[0.0]), None);
        assert_eq!((equal_shares(&counts), equal_shares(&[false; 2])), (vec![0.5, 0.0, 0.5], vec![0.0, 0.0]));
    }

    #[test]
    fn a_group_of_nothing_gets_nothing() {
        let group_of = [Some(0), Some(0), Some(1)];
        assert_eq!(group_shares(&[0.0, f64::NAN, 2.0], &group_of, &[70.0, 30.0, 50.0]), [0.0, 0.0, 1.0]);
        assert_eq!(group_shares(&[1.0, 1.0], &[Some(9), None], &[]), [0.0, 1.0]);
        assert_eq!(group_shares(&[0.0], &[], &[]), [0.0]);
        assert!(group_shares(&[], &[], &[1.0]).is_empty());
    }
}
