//! Corners of sets of weights.

use std::collections::{BTreeSet, VecDeque};

use super::bounds::Bounds;

/// All weight on one criterion each.
pub fn free(criteria: usize, members: &[usize], limit: usize) -> Option<Vec<Vec<f64>>> {
    let alone = |j: &usize| evenly_on(criteria, &[*j]);
    (members.len() <= limit).then(|| members.iter().map(alone).collect())
}

/// Even weights on the first so many ranks: on one criterion of the first rank, or on all of the better ranks and some
/// of the next. Criteria of equal rank make many: 2^k − 1 for k of them.
pub fn ordinal(ranks: &[usize], members: &[usize], limit: usize) -> Option<Vec<Vec<f64>>> {
    let mut order = members.to_vec();
    order.sort_by_key(|j| ranks[*j]);
    let mut corners = Vec::new();
    let mut better: Vec<usize> = Vec::new();
    for equal in order.chunk_by(|a, b| ranks[*a] == ranks[*b]) {
        let of_first = better.is_empty();
        let choices = if of_first { equal.len() } else { (1_usize << equal.len().min(32)) - 1 };
        if corners.len() + choices > limit {
            return None;
        }
        for choice in 1..=choices {
            let chosen = |k: usize| if of_first { k + 1 == choice } else { choice >> k & 1 == 1 };
            let some = (0..equal.len()).filter(|k| chosen(*k)).map(|k| equal[k]);
            corners.push(evenly_on(ranks.len(), &better.iter().copied().chain(some).collect::<Vec<_>>()));
        }
        better.extend_from_slice(equal);
    }
    Some(corners)
}

fn evenly_on(criteria: usize, chosen: &[usize]) -> Vec<f64> {
    let mut weights = vec![0.0; criteria];
    for j in chosen {
        weights[*j] = 1.0 / chosen.len() as f64;
    }
    weights
}

/// A share this near a bound is at it.
const AT_BOUND: f64 = 1e-9;

/// Corners between bounds: all criteria at a bound but at most one. Found by walking along the edges, each of which
/// moves weight from one criterion to another.
pub fn of_bounds(bounds: &Bounds, limit: usize) -> Option<Vec<Vec<f64>>> {
    let first = first_corner(bounds);
    let mut seen = BTreeSet::from([places(bounds, &first)]);
    let mut waiting = VecDeque::from([first]);
    let mut corners = Vec::new();
    while let Some(corner) = waiting.pop_front() {
        if seen.len() > limit {
            return None;
        }
        for next in neighbours(bounds, &corner) {
            if seen.insert(places(bounds, &next)) {
                waiting.push_back(next);
            }
        }
        corners.push(corner);
    }
    Some(corners)
}

/// As much as possible on the first criteria.
fn first_corner(bounds: &Bounds) -> Vec<f64> {
    let mut left = (1.0 - bounds.low.iter().sum::<f64>()).max(0.0);
    let mut fill = |(low, high): (&f64, &f64)| {
        let more = left.min(high - low);
        left -= more;
        low + more
    };
    bounds.low.iter().zip(&bounds.high).map(&mut fill).collect()
}

/// Where a share is between its bounds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Lowest,
    Highest,
    Between,
}

fn places(bounds: &Bounds, weights: &[f64]) -> Vec<Place> {
    let place = |(j, w): (usize, &f64)| match (w - bounds.low[j] < AT_BOUND, bounds.high[j] - w < AT_BOUND) {
        (true, _) => Place::Lowest,
        (_, true) => Place::Highest,
        _ => Place::Between,
    };
    weights.iter().enumerate().map(place).collect()
}

fn neighbours(bounds: &Bounds, corner: &[f64]) -> Vec<Vec<f64>> {
    let mut found = Vec::new();
    for i in 0..corner.len() {
        for j in 0..corner.len() {
            let step = (bounds.high[i] - corner[i]).min(corner[j] - bounds.low[j]);
            if i == j || step < AT_BOUND {
                continue;
            }
            let mut next = corner.to_vec();
            next[i] += step;
            next[j] -= step;
            if places(bounds, &next).iter().filter(|place| **place == Place::Between).count() <= 1 {
                found.push(next);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(corners: Option<Vec<Vec<f64>>>) -> Vec<Vec<f64>> {
        let mut corners = corners.expect("few");
        corners.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
        corners
    }

    #[test]
    fn strict_order_has_one_corner_a_rank() {
        let third = 1.0 / 3.0;
        let expected = [vec![0.0, 1.0, 0.0], vec![0.0, 0.5, 0.5], vec![third; 3]];
        assert_eq!(ordinal(&[3, 1, 2], &[0, 1, 2], 10).expect("few"), expected);
        assert_eq!(ordinal(&[3, 1, 2], &[0, 1, 2], 2), None);
    }

    #[test]
    fn equal_ranks_have_a_corner_for_every_choice() {
        let corners = ordinal(&[1, 1, 2, 2], &[0, 1, 2, 3], 10).expect("few");
        let expected = [
            vec![1.0, 0.0, 0.0, 0.0],
            vec![0.0, 1.0, 0.0, 0.0],
            vec![1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 0.0],
            vec![1.0 / 3.0, 1.0 / 3.0, 0.0, 1.0 / 3.0],
            vec![0.25; 4],
        ];
        assert_eq!(corners, expected);
        assert_eq!(ordinal(&[1; 70], &(0..70).collect::<Vec<_>>(), 69), None);
        assert_eq!(ordinal(&[vec![0], vec![1; 70]].concat(), &(0..71).collect::<Vec<_>>(), 1000), None);
    }

    #[test]
    fn corners_between_bounds() {
        let of = |intervals: &[(f64, f64)]| {
            let bounds = Bounds::new(intervals, &vec![true; intervals.len()]).expect("possible");
            sorted(of_bounds(&bounds, 100))
        };
        assert_eq!(of(&[(0.0, 1.0); 3]), [[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]);
        assert_eq!(of(&[(0.25, 0.5), (0.5, 0.75)]), [[0.25, 0.75], [0.5, 0.5]]);
        assert_eq!(of(&[(0.5, 0.5), (0.5, 0.5)]), [[0.5, 0.5]]);
        // A third cut off at each corner of the triangle: a hexagon.
        assert_eq!(of(&[(0.0, 0.625); 3]).len(), 6);
        // Half of each: the triangle upside down, all shares at a bound.
        assert_eq!(of(&[(0.0, 0.5); 3]), [[0.0, 0.5, 0.5], [0.5, 0.0, 0.5], [0.5, 0.5, 0.0]]);
    }

    #[test]
    fn every_corner_by_trying_all() {
        let intervals = [(0.05, 0.3), (0.1, 0.4), (0.0, 0.35), (0.15, 0.2), (0.02, 0.5)];
        let bounds = Bounds::new(&intervals, &[true; 5]).expect("possible");
        let mut all: Vec<Vec<f64>> = Vec::new();
        for between in 0..5 {
            for choice in 0..32_usize {
                let mut w: Vec<f64> =
                    (0..5).map(|j| if choice >> j & 1 == 1 { bounds.high[j] } else { bounds.low[j] }).collect();
                w[between] = 1.0 - (w.iter().sum::<f64>() - w[between]);
                let inside = bounds.low[between] - 1e-12 <= w[between] && w[between] <= bounds.high[between] + 1e-12;
                let known = all.iter().any(|other| other.iter().zip(&w).all(|(a, b)| (a - b).abs() < 1e-9));
                if inside && !known {
                    all.push(w);
                }
            }
        }
        let found = of_bounds(&bounds, 1000).expect("few");
        assert_eq!(found.len(), all.len());
        let near = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(all.iter().all(|corner| found.iter().any(|other| near(corner, other))));
        assert_eq!(of_bounds(&bounds, found.len() - 1), None);
    }
}
