//! How far the weight of one criterion may move before the ranking changes.

use super::additive::{shares, weighted_sum};
use super::rank::{TIE, competition};

/// A total as a function of one criterion's share x: `intercept + slope·x`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Total where the criterion has no weight.
    pub intercept: f64,
    /// What a full share adds: value on the criterion minus the intercept.
    pub slope: f64,
}

impl Line {
    /// Total at the share x.
    pub fn at(self, x: f64) -> f64 {
        self.intercept + self.slope * x
    }
}

/// A stretch of shares on which the same alternatives lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Who leads: rows by their index, several only where they are tied all along.
    pub leaders: Vec<usize>,
}

/// A change of one share at which another alternative comes first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// Criterion by its index.
    pub criterion: usize,
    /// Share as given.
    pub from: f64,
    /// Share at which the two are level.
    pub to: f64,
    /// Who leads just beyond it.
    pub first: usize,
}

/// What happens while the share of one criterion runs from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareStability {
    /// Share as given.
    pub share: f64,
    /// One line an alternative.
    pub lines: Vec<Line>,
    /// Lowest and highest share at which all that are first now are first still.
    pub winner: (f64, f64),
    /// The same for the whole order.
    pub order: (f64, f64),
    /// Where the lead changes with a smaller share.
    pub down: Option<Flip>,
    /// Where the lead changes with a larger share.
    pub up: Option<Flip>,
    /// Who leads where, from 0 to 1: the upper envelope of the lines.
    pub leaders: Vec<Stretch>,
}

/// Stability of a ranking against each weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Stability {
    /// Rows that are first at the given weights.
    pub winners: Vec<usize>,
    /// One a criterion; `None` for an only criterion, whose share cannot move.
    pub criteria: Vec<Option<ShareStability>>,
}

impl Stability {
    /// The flip with the smallest change of a share; of equal ones the first. `None` where no weight alone changes who
    /// is first.
    pub fn nearest(&self) -> Option<Flip> {
        let flips = self.criteria.iter().flatten().flat_map(|c| [c.down, c.up]).flatten();
        flips.min_by(|a, b| (a.to - a.from).abs().total_cmp(&(b.to - b.from).abs()))
    }
}

/// Weight stability intervals: rows × criteria of values, larger better, and weights.
///
/// The share of criterion k runs over x in [0, 1], the others keep their proportions, so every total is a line
/// `V_i(x) = R_i + (v_ik − R_i)·x` with `R_i` the weighted mean of the other criteria. Two lines cross at
/// `x = (R_b − R_a)/((v_ak − R_a) − (v_bk − R_b))`; the interval ends at the nearest crossing on each side, or at 0
/// or 1. Where k holds all the weight, the others take what it gives up in equal parts.
///
/// Values need no common range and may be negative, so unicriterion net flows serve as well. At a crossing both are
/// first. Rows tied at the given weights ([`TIE`]) must stay tied: a tie that a shift breaks leaves an interval without
/// width, and a flip without change; a copy of a row limits nothing. Does not tell what happens when several weights
/// move freely at once. Source: Mareschal (1988), European Journal of Operational Research 33(1), 54–64.
///
/// `None` without rows or positive weight, where a row is not as long as the weights, or for a value that is not finite
/// or beyond ±1e100.
pub fn stability(points: &[Vec<f64>], weights: &[f64]) -> Option<Stability> {
    let shares = checked(points, weights)?;
    let totals = totals(points, &shares);
    let ranks = competition(&totals);
    let winners: Vec<usize> = (0..ranks.len()).filter(|i| ranks[*i] == 1).collect();
    let mut order: Vec<usize> = (0..totals.len()).collect();
    order.sort_by(|a, b| totals[*b].total_cmp(&totals[*a]));
    let one = |k: usize| (shares.len() > 1).then(|| share_stability(points, &shares, k, &winners, &order));
    let criteria = (0..shares.len()).map(one).collect();
    Some(Stability { winners, criteria })
}

/// Shares of the weights where the table is one that the methods of robustness can work on.
pub(super) fn checked(points: &[Vec<f64>], weights: &[f64]) -> Option<Vec<f64>> {
    let shares = shares(weights);
    (is_table(points, weights.len()) && shares.iter().any(|s| *s > 0.0)).then_some(shares)
}

fn is_table(points: &[Vec<f64>], width: usize) -> bool {
    !points.is_empty() && points.iter().all(|row| is_row(row, width))
}

/// True for a row of this width, of numbers whose squares are finite too.
pub(super) fn is_row(row: &[f64], width: usize) -> bool {
    row.len() == width && row.iter().all(|v| v.abs() <= 1e100)
}

/// Total of each row.
pub(super) fn totals(points: &[Vec<f64>], shares: &[f64]) -> Vec<f64> {
    points.iter().map(|row| weighted_sum(shares, row.iter().copied().map(Some))).collect()
}

fn share_stability(
    points: &[Vec<f64>],
    shares: &[f64],
    k: usize,
    winners: &[usize],
    order: &[usize],
) -> ShareStability {
    let share = shares[k];
    let lines = lines(points, shares, k);
    let flip = |end: f64| {
        first_flip(&lines, winners, share, end).map(|(to, first)| Flip { criterion: k, from: share, to, first })
    };
    let (down, up) = (flip(0.0), flip(1.0));
    let winner = (down.map_or(0.0, |f| f.to), up.map_or(1.0, |f| f.to));
    let swaps = |end: f64| swaps(&lines, order, share, end);
    let order = (swaps(0.0).fold(winner.0, f64::max), swaps(1.0).fold(winner.1, f64::min));
    let leaders = envelope(&lines);
    ShareStability { share, lines, winner, order, down, up, leaders }
}

fn lines(points: &[Vec<f64>], shares: &[f64], k: usize) -> Vec<Line> {
    let mut rest = shares.to_vec();
    rest[k] = 0.0;
    if rest.iter().all(|s| *s == 0.0) {
        rest.fill(1.0);
        rest[k] = 0.0;
    }
    let line = |(row, intercept): (&Vec<f64>, f64)| Line { intercept, slope: row[k] - intercept };
    points.iter().zip(totals(points, &rest)).map(line).collect()
}

/// Where the order changes towards this end: whoever is overtaken at all is first overtaken by the next behind. Of tied
/// ones either may get ahead.
fn swaps(lines: &[Line], order: &[usize], share: f64, end: f64) -> impl Iterator<Item = f64> {
    order.windows(2).filter_map(move |pair| {
        let (ahead, behind) = (lines[pair[0]], lines[pair[1]]);
        let tied = ahead.at(share) - behind.at(share) <= TIE;
        let back = if tied { overtaking(behind, ahead, share, end) } else { None };
        overtaking(ahead, behind, share, end).or(back)
    })
}

/// Where between the given share and this end the one behind gets ahead, by more than a tie.
fn overtaking(ahead: Line, behind: Line, share: f64, end: f64) -> Option<f64> {
    let lead = |x: f64| ahead.at(x) - behind.at(x);
    if lead(end) >= -TIE {
        return None;
    }
    if lead(share) <= TIE {
        return Some(share);
    }
    let crossing = (behind.intercept - ahead.intercept) / (ahead.slope - behind.slope);
    // Not `clamp`: beyond all digits it may be no number.
    Some(crossing.max(share.min(end)).min(share.max(end)))
}

/// The nearest share towards this end at which a winner is overtaken, and who leads then: the steepest of those that
/// overtake there.
fn first_flip(lines: &[Line], winners: &[usize], share: f64, end: f64) -> Option<(f64, usize)> {
    let mut best: Option<(f64, usize)> = None;
    let gain = |i: usize| (end - share) * lines[i].slope;
    for winner in winners {
        for rival in 0..lines.len() {
            let Some(at) = overtaking(lines[*winner], lines[rival], share, end) else { continue };
            let better = best.is_none_or(|(x, first)| {
                let (nearer, same) = ((at - share).abs() - (x - share).abs(), SAME_SHARE);
                nearer < -same || nearer <= same && gain(rival) > gain(first)
            });
            if better {
                best = Some((at, rival));
            }
        }
    }
    best
}

/// Crossings closer than this are one: three lines through a point meet there only up to rounding.
const SAME_SHARE: f64 = 1e-12;

fn envelope(lines: &[Line]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let higher = |a: &usize, b: &usize| {
        lines[*a].intercept.total_cmp(&lines[*b].intercept).then(lines[*a].slope.total_cmp(&lines[*b].slope))
    };
    let mut leader = (0..lines.len()).max_by(higher);
    let mut from = 0.0;
    while let Some(now) = leader {
        let next = next_leader(lines, now);
        let to = next.map_or(1.0, |(x, _)| x.clamp(from, 1.0));
        let ends = to >= 1.0 - SAME_SHARE;
        // A lead over no stretch at all is none.
        if ends || to > from + SAME_SHARE {
            let to = if ends { 1.0 } else { to };
            stretches.push(Stretch { from, to, leaders: level(lines, now, from, to) });
            from = to;
        }
        leader = next.filter(|_| !ends).map(|(_, row)| row);
    }
    stretches
}

/// Where the leader is overtaken, and by whom: only steeper lines can.
fn next_leader(lines: &[Line], now: usize) -> Option<(f64, usize)> {
    let ahead = lines[now];
    let steeper = (0..lines.len()).filter(|i| lines[*i].slope > ahead.slope);
    let crossing = |i: usize| ((ahead.intercept - lines[i].intercept) / (lines[i].slope - ahead.slope), i);
    steeper.map(crossing).min_by(|a, b| a.0.total_cmp(&b.0).then(lines[b.1].slope.total_cmp(&lines[a.1].slope)))
}

fn level(lines: &[Line], leader: usize, from: f64, to: f64) -> Vec<usize> {
    let tied = |i: &usize| [from, to].iter().all(|x| lines[*i].at(*x) >= lines[leader].at(*x) - TIE);
    (0..lines.len()).filter(tied).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(points: &[Vec<f64>], weights: &[f64], k: usize) -> ShareStability {
        stability(points, weights).expect("a table").criteria.swap_remove(k).expect("can move")
    }

    #[test]
    fn two_lines_by_hand() {
        // V_a = x, V_b = 1 − x.
        let found = only(&[vec![1.0, 0.0], vec![0.0, 1.0]], &[3.0, 1.0], 0);
        assert_eq!((found.winner, found.order), ((0.5, 1.0), (0.5, 1.0)));
        assert_eq!(found.down, Some(Flip { criterion: 0, from: 0.75, to: 0.5, first: 1 }));
        assert_eq!(found.up, None);
        let leaders: Vec<_> = found.leaders.iter().map(|s| (s.from, s.to, s.leaders.clone())).collect();
        assert_eq!(leaders, [(0.0, 0.5, vec![1]), (0.5, 1.0, vec![0])]);
    }

    #[test]
    fn all_weight_on_one_gives_way_in_equal_parts() {
        let found = only(&[vec![10.0, 0.0, 0.0], vec![0.0, 30.0, 10.0]], &[1.0, 0.0, 0.0], 0);
        assert_eq!(found.lines[1], Line { intercept: 20.0, slope: -20.0 });
        assert!((found.winner.0 - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn ties() {
        // Crossing at the given share: no width. A copy limits nothing.
        let crossing = only(&[vec![1.0, 0.0], vec![0.0, 1.0]], &[1.0, 1.0], 0);
        assert_eq!((crossing.winner, crossing.up.map(|f| (f.to, f.first))), ((0.5, 0.5), Some((0.5, 0))));
        let copies = stability(&[vec![5.0, 3.0], vec![5.0, 3.0]], &[1.0, 2.0]).expect("a table");
        assert_eq!(copies.winners, [0, 1]);
        assert_eq!(copies.nearest(), None);
        assert_eq!(copies.criteria[0].as_ref().map(|c| c.leaders[0].leaders.clone()), Some(vec![0, 1]));
    }

    #[test]
    fn what_cannot_be_asked() {
        assert_eq!(stability(&[], &[1.0]), None);
        assert_eq!(stability(&[vec![1.0]], &[1.0, 1.0]), None);
        assert_eq!(stability(&[vec![f64::NAN]], &[1.0]), None);
        assert_eq!(stability(&[vec![1.0]], &[0.0]), None);
        assert_eq!(stability(&[vec![1.0], vec![2.0]], &[1.0]).expect("a table").criteria, [None]);
    }
}
