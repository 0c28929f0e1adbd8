//! Flows of one criterion: how far each alternative is preferred to the others, and they to it.

use super::direction::Direction;
use super::preference::{Preference, Shape};

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
/// Sources: Brans & Vincke (1985), Management Science 31(6); Calders & Van Assche (2018), Omega (the fast way).
pub fn criterion_flows(figures: &[Option<f64>], direction: Direction, function: Preference) -> CriterionFlows {
    let finite = figures.iter().enumerate().filter_map(|(row, x)| x.filter(|x| x.is_finite()).map(|x| (x, row)));
    let mut order: Vec<(f64, usize)> = finite.map(|(x, row)| (x * direction.sign(), row)).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let rising: Vec<f64> = order.iter().map(|(x, _)| *x).collect();
    let sums = match function.shape() {
        Shape::Steps { first, second } if first == second => steps(&Beyond::new(&rising, first), None),
        Shape::Steps { first, second } => steps(&Beyond::new(&rising, first), Some(&Beyond::new(&rising, second))),
        Shape::Ramp { from, to } => ramp(&rising, from, to),
        Shape::Bell { s } => bell(&rising, s),
    };
    let others = figures.len().saturating_sub(1).max(1) as f64;
    let by_row = |sums: &[f64]| {
        let mut flows = vec![0.0; figures.len()];
        for ((_, row), sum) in order.iter().zip(sums) {
            flows[*row] = sum / others;
        }
        flows
    };
    CriterionFlows { plus: by_row(&sums.plus), minus: by_row(&sums.minus) }
}

/// For each of the rising figures, how many are lower, and how many are higher, by more than a threshold.
struct Beyond {
    lower: Vec<usize>,
    higher: Vec<usize>,
}

impl Beyond {
    fn new(rising: &[f64], threshold: f64) -> Self {
        Self::by(rising, |difference| difference > threshold)
    }

    /// From a test that a difference passes whenever a smaller one does, and 0 does not.
    fn by(rising: &[f64], passes: impl Fn(f64) -> bool) -> Self {
        let n = rising.len();
        let (mut low, mut lower, mut higher) = (0, vec![0; n], vec![0; n]);
        for (i, x) in rising.iter().enumerate() {
            // Those who have just come to lie far enough below see this one and all that follow far above.
            while passes(x - rising[low]) {
                higher[low] = n - i;
                low += 1;
            }
            lower[i] = low;
        }
        Self { lower, higher }
    }
}

/// Degrees of one step, or of two half ones.
fn steps(first: &Beyond, second: Option<&Beyond>) -> CriterionFlows {
    let second = second.unwrap_or(first);
    let half = |a: &[usize], b: &[usize]| a.iter().zip(b).map(|(a, b)| 0.5 * (a + b) as f64).collect();
    CriterionFlows { plus: half(&first.lower, &second.lower), minus: half(&first.higher, &second.higher) }
}

/// Degrees of the ramp: what is beyond `to` counts 1, what lies in the window before it counts by how far it is beyond
/// `from`.
///
/// The sums over the windows come from running totals of the figures. As totals of floating-point figures would lose
/// digits to a large offset or to one figure far away, they are kept as whole numbers of a small unit, and gaps beyond
/// `to`, which no window spans, are cut to it. The totals may overflow; their differences come out right.
fn ramp(rising: &[f64], from: f64, to: f64) -> CriterionFlows {
    let n = rising.len();
    let (started, full) = (Beyond::new(rising, from), Beyond::by(rising, |difference| difference >= to));
    // Units in one `to`: a window's sum is at most n of them, below 2⁶².
    let units = f64::from(61 - n.max(1).ilog2()).exp2();
    let (mut place, mut totals) = (0_i64, vec![0_i64; n + 1]);
    for (i, pair) in rising.windows(2).enumerate() {
        let gap = (pair[1] - pair[0]).min(to);
        place += (gap / to * units + 0.5) as i64;
        totals[i + 2] = totals[i + 1].wrapping_add(place);
    }
    // Σ (d − from)/(to − from) = (Σ d − count·from)/(to − from), with Σ d = ±(count·place − Σ places of the window).
    let (steepness, share) = (1.0 / (1.0 - from / to), from / to);
    let of_window = |i: usize, a: usize, b: usize| {
        let (count, place) = ((b - a) as i64, totals[i + 1].wrapping_sub(totals[i]));
        let sum = place.wrapping_mul(count).wrapping_sub(totals[b].wrapping_sub(totals[a]));
        ((sum as f64 / units).abs() - count as f64 * share) * steepness
    };
    let plus = |i: usize| full.lower[i] as f64 + of_window(i, full.lower[i], started.lower[i]).max(0.0);
    let minus = |i: usize| full.higher[i] as f64 + of_window(i, n - started.higher[i], n - full.higher[i]).max(0.0);
    CriterionFlows { plus: (0..n).map(plus).collect(), minus: (0..n).map(minus).collect() }
}

/// Degrees of the Gaussian function, pair by pair up to 9 s; beyond, they differ from 1 by less than a number can say.
fn bell(rising: &[f64], s: f64) -> CriterionFlows {
    let full = Beyond::new(rising, 9.0 * s);
    let mut flows = steps(&full, None);
    for (i, x) in rising.iter().enumerate() {
        let mut sum = 0.0;
        for (lower, minus) in rising[..i].iter().zip(&mut flows.minus).skip(full.lower[i]) {
            let degree = Shape::Bell { s }.degree(x - lower);
            sum += degree;
            *minus += degree;
        }
        flows.plus[i] += sum;
    }
    flows
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
