//! Flows of one criterion: how far each alternative is preferred to the others, and they to it.

use super::direction::Direction;
use super::preference::{Preference, Shape, is_beyond};

/// The flows of one criterion, one figure per alternative, each 0..1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CriterionFlows {
    /// Mean degree to which the alternative is preferred to the others.
    pub plus: Vec<f64>,
    /// Mean degree to which the others are preferred to it.
    pub minus: Vec<f64>,
}

impl CriterionFlows {
    /// The unicriterion net flows, −1..1; their sum is 0.
    pub fn net(&self) -> Vec<f64> {
        self.plus.iter().zip(&self.minus).map(|(plus, minus)| plus - minus).collect()
    }
}

/// The flows of one criterion over m alternatives, figures as they stand.
///
/// `φ⁺(a) = 1/(m−1)·Σ_b P(d(a, b))`, `φ⁻(a) = 1/(m−1)·Σ_b P(d(b, a))`, d the difference in favour of the first.
/// Once sorted, what an alternative is preferred to lies in front of it, and what counts in part lies in a window that
/// only moves forward: O(m log m) in place of O(m²). The Gaussian function has no such sums; there the pairs within
/// the window are worked out one by one.
///
/// A figure that is `None`, for a criterion that does not apply, or that is not finite is neutral: all degrees with it
/// are 0, and the divisor stays m − 1. What is merely missing has to be replaced before. One alternative has flows 0.
/// Sources: Brans & Vincke (1985), Management Science 31(6); the sorted sums: Calders & Van Assche
/// (2018), Omega 76.
pub fn criterion_flows(figures: &[Option<f64>], direction: Direction, function: Preference) -> CriterionFlows {
    let (rows, rising) = in_order(figures, direction);
    match function.shape() {
        Shape::Steps { first, second } => by_row(figures.len(), &rows, steps(&rising, first, second)),
        Shape::Ramp { from, to } => by_row(figures.len(), &rows, ramp(&rising, from, to)),
        Shape::Bell { s } => by_row(figures.len(), &rows, bell(&rising, s)),
    }
}

/// Sums of degrees (to which it is preferred, to which others are) of the ordered figures, as flows by row.
fn by_row(m: usize, rows: &[u32], sums: impl Iterator<Item = (f64, f64)>) -> CriterionFlows {
    let others = m.saturating_sub(1).max(1) as f64;
    let mut flows = CriterionFlows { plus: vec![0.0; m], minus: vec![0.0; m] };
    for (row, (plus, minus)) in rows.iter().zip(sums) {
        flows.plus[*row as usize] = plus / others;
        flows.minus[*row as usize] = minus / others;
    }
    flows
}

/// The rows with a figure by rising worth, and their figures turned so that more is better.
///
/// Sorting is the greater part of the work. So what is sorted are single numbers, with the leading bits of a figure and
/// its row in the trailing ones; figures alike in the leading bits are put in order afterwards.
fn in_order(figures: &[Option<f64>], direction: Direction) -> (Vec<u32>, Vec<f64>) {
    let row_bits = figures.len().next_power_of_two() as u64 - 1;
    let worth = |key: &u64| figures[(key & row_bits) as usize].unwrap_or_default() * direction.sign();
    let key = |(row, x): (usize, &Option<f64>)| {
        let worth = x.filter(|x| x.is_finite())? * direction.sign();
        Some((rising_bits(worth) & !row_bits) | row as u64)
    };
    let mut keys: Vec<u64> = figures.iter().enumerate().filter_map(key).collect();
    keys.sort_unstable();
    for alike in keys.chunk_by_mut(|a, b| a & !row_bits == b & !row_bits).filter(|alike| alike.len() > 1) {
        alike.sort_unstable_by(|a, b| worth(a).total_cmp(&worth(b)));
    }
    (keys.iter().map(|key| (key & row_bits) as u32).collect(), keys.iter().map(worth).collect())
}

/// The bits of a number, so that larger numbers have larger bits.
fn rising_bits(x: f64) -> u64 {
    let bits = x.to_bits();
    if x.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

/// For each of the rising figures, how many are lower, and how many are higher, by more than a threshold.
struct Beyond {
    lower: Vec<u32>,
    higher: Vec<u32>,
}

impl Beyond {
    fn new(rising: &[f64], threshold: f64) -> Self {
        Self::by(rising, |difference| is_beyond(difference, threshold))
    }

    /// From a test that a difference passes whenever a smaller one does, and 0 does not.
    fn by(rising: &[f64], passes: impl Fn(f64) -> bool) -> Self {
        let n = rising.len();
        let (mut low, mut lower, mut higher) = (0, vec![0; n], vec![0; n]);
        for (i, x) in rising.iter().enumerate() {
            // Those who have just come to lie far enough below see this one and all that follow far above.
            while passes(x - rising[low]) {
                higher[low] = (n - i) as u32;
                low += 1;
            }
            lower[i] = low as u32;
        }
        Self { lower, higher }
    }
}

/// Degrees of two half steps.
fn steps(rising: &[f64], first: f64, second: f64) -> impl Iterator<Item = (f64, f64)> {
    let halves = [first, second].map(|threshold| Beyond::new(rising, threshold));
    (0..rising.len()).map(move |i| {
        let [a, b] = halves.each_ref().map(|half| (f64::from(half.lower[i]), f64::from(half.higher[i])));
        (0.5 * (a.0 + b.0), 0.5 * (a.1 + b.1))
    })
}

/// Degrees of the ramp: what is beyond `to` counts 1, what lies in the window before it counts by how far it is beyond
/// `from`.
///
/// The sums over the windows come from running totals of the figures. As totals of floating-point figures would lose
/// digits to a large offset or to one figure far away, they are kept as whole numbers of a small unit, and gaps beyond
/// `to`, which no window spans, are cut to it. The totals may overflow; their differences come out right.
fn ramp(rising: &[f64], from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
    let n = rising.len();
    // Beyond `from`, some fully.
    let (partly, full) = (Beyond::new(rising, from), Beyond::by(rising, |difference| difference >= to));
    // Units in one `to`: a window's sum is at most n of them, below 2⁶².
    let units = f64::from(61 - n.max(1).ilog2()).exp2();
    let scale = (units / to).min(f64::MAX);
    let (mut place, mut totals) = (0_i64, vec![0_i64; n + 1]);
    for (i, pair) in rising.windows(2).enumerate() {
        let gap = (pair[1] - pair[0]).min(to);
        place += (gap * scale + 0.5) as i64;
        totals[i + 2] = totals[i + 1].wrapping_add(place);
    }
    // Over the window Σ (d − from)/(to − from) = (Σ d − count·from)/(to − from), and Σ d = |count·place − Σ places|.
    let (unit, share, steepness) = (1.0 / units, from / to, 1.0 / (1.0 - from / to));
    let of_window = move |i: usize, a: u32, b: u32| {
        let (count, place) = (i64::from(b - a), totals[i + 1].wrapping_sub(totals[i]));
        let places = totals[b as usize].wrapping_sub(totals[a as usize]);
        let sum = place.wrapping_mul(count).wrapping_sub(places) as f64 * unit;
        ((sum.abs() - count as f64 * share) * steepness).max(0.0)
    };
    (0..n).map(move |i| {
        let plus = f64::from(full.lower[i]) + of_window(i, full.lower[i], partly.lower[i]);
        let (start, end) = (n as u32 - partly.higher[i], n as u32 - full.higher[i]);
        (plus, f64::from(full.higher[i]) + of_window(i, start, end))
    })
}

/// Degrees of the Gaussian function, pair by pair up to 9 s; beyond, they differ from 1 by less than a number can say.
fn bell(rising: &[f64], s: f64) -> impl Iterator<Item = (f64, f64)> {
    let far = Beyond::new(rising, 9.0 * s);
    let mut sums: Vec<(f64, f64)> =
        far.lower.iter().zip(&far.higher).map(|(a, b)| ((*a).into(), (*b).into())).collect();
    for (i, x) in rising.iter().enumerate() {
        for j in far.lower[i] as usize..i {
            let degree = Shape::Bell { s }.degree(x - rising[j]);
            sums[i].0 += degree;
            sums[j].1 += degree;
        }
    }
    sums.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: &[f64], expected: &[f64]) {
        assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-12), "{found:?} {expected:?}");
    }

    #[test]
    fn by_hand() {
        // 0, 1, 3 and a row that does not apply; linear 0..2: P(1) = 0.5, P(2) = P(3) = 1.
        let figures = [Some(3.0), Some(0.0), None, Some(1.0)];
        let flows = criterion_flows(&figures, Direction::Higher, Preference::VShape { p: 2.0 });
        close(&flows.plus, &[2.0 / 3.0, 0.0, 0.0, 0.5 / 3.0]);
        close(&flows.minus, &[0.0, 1.5 / 3.0, 0.0, 1.0 / 3.0]);
        let costs = criterion_flows(&figures, Direction::Lower, Preference::VShape { p: 2.0 });
        assert_eq!((costs.plus, costs.minus), (flows.minus, flows.plus));
    }

    #[test]
    fn an_outlier_costs_no_digits() {
        let figures: Vec<Option<f64>> = [0.0, 0.25, 0.5, 0.75, 1e18].map(Some).to_vec();
        let flows = criterion_flows(&figures, Direction::Higher, Preference::Linear { q: 0.25, p: 0.75 });
        close(&flows.plus, &[0.0, 0.0, 0.125, 0.375, 1.0]);
    }

    #[test]
    fn few_or_unusable_figures_have_flows_0() {
        let function = Preference::Linear { q: 0.0, p: 1.0 };
        assert_eq!(criterion_flows(&[], Direction::Higher, function), CriterionFlows::default());
        for figures in [vec![Some(1.0)], vec![Some(f64::INFINITY), Some(f64::NAN), Some(2.0)], vec![Some(7.0); 5]] {
            let flows = criterion_flows(&figures, Direction::Higher, function);
            assert!(flows.plus.iter().chain(&flows.minus).all(|flow| *flow == 0.0), "{figures:?}");
        }
    }

    #[test]
    fn the_largest_numbers_stay_finite() {
        let figures = [Some(-f64::MAX), Some(f64::MAX), Some(0.0), Some(f64::MAX / 2.0)];
        for function in [Preference::VShape { p: f64::MAX }, Preference::Linear { q: 1.0, p: 2.0 }] {
            let flows = criterion_flows(&figures, Direction::Higher, function);
            assert!(flows.plus.iter().chain(&flows.minus).all(|flow| (0.0..=1.0).contains(flow)), "{flows:?}");
        }
    }
}
