//! Two machines' MTBFs compared at constant failure rates.

use super::chances::{f_cdf, f_quantile, positive};
use super::exponential::Termination;
use crate::methods::distributions::{beta_cdf, normal_cdf};
use crate::methods::stability::data::tail;

/// Up to this many failures the conditional test counts each outcome, beyond it goes by the normal.
const COUNTED: f64 = 1e6;

/// What was seen of one machine, or of several of one make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Operating time, above zero; of both machines in one unit.
    pub total_time: f64,
    /// Failures in it.
    pub failures: usize,
}

/// The MTBF of the first machine over that of the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MtbfRatio {
    /// What ended both watches.
    pub termination: Termination,
    /// `(T_A/r_A)/(T_B/r_B)`; `None` where one of them did not fail.
    pub ratio: Option<f64>,
    /// Lower end of its interval; `None`, that is zero, where the second did not fail.
    pub lower: Option<f64>,
    /// Upper end; `None`, that is without end, where the first did not fail.
    pub upper: Option<f64>,
    /// Two-sided p of the conditional test that both rates are equal; 1 where neither failed.
    pub p: f64,
    /// a of both rates' distributions: r ended by failures, r + ½ (Jeffreys) ended by time.
    pub shapes: [f64; 2],
    /// P(λA < λB): how likely the first machine's MTBF is the longer one.
    pub better: f64,
    times: [f64; 2],
}

impl MtbfRatio {
    /// How likely the first MTBF is more than `factor` times the second; `None` for a factor not above zero.
    ///
    /// `P(λA < λB/f) = F((T_A/T_B)(a_B/a_A)/f; 2a_A, 2a_B)`.
    pub fn better_by(&self, factor: f64) -> Option<f64> {
        let [a, b] = self.shapes;
        let [ta, tb] = self.times;
        let point = (ta / tb) * (b / a) / positive(factor)?;
        f_cdf(point, 2.0 * a, 2.0 * b)
    }
}

/// Compares two MTBFs.
///
/// Interval, both ended by failures: `ratio/F(1 − α/2; 2r_A, 2r_B)` to `ratio/F(α/2; 2r_A, 2r_B)`, exact. Ended by time, r
/// is a half open count: one failure more of the first at the lower end and of the second at the upper. That is the exact
/// binomial interval of the first's failures given those of both, which holds at least its confidence. Test:
/// `r_A | r_A + r_B ~ Bin(T_A/(T_A + T_B))` where both rates are equal, p the probability of all outcomes not likelier than
/// the one seen; it is made for watches ended by time.
/// Chance: rates with densities Γ(a, T), a = r ended by failures, r + ½ by time; not the same kind of statement as p.
///
/// `None` for times not above zero, a confidence not within 0 and 1, no failure in a watch ended by one, and times so far
/// apart that their quotient is no number. Assumes constant rates: see [`super::repairable`].
/// Source: Cox (1953), Biometrika 40; Przyborowski & Wilenski (1940), Biometrika 31; Epstein & Sobel (1953).
pub fn mtbf_ratio(a: Seen, b: Seen, termination: Termination, confidence: f64) -> Option<MtbfRatio> {
    let side = tail(confidence)?;
    let times = [positive(a.total_time)?, positive(b.total_time)?];
    let quotient = positive(a.total_time / b.total_time)?;
    let (ra, rb) = (a.failures as f64, b.failures as f64);
    let (more, half) = match termination {
        Termination::Time => (1.0, 0.5),
        Termination::Failure if ra > 0.0 && rb > 0.0 => (0.0, 0.0),
        Termination::Failure => return None,
    };
    let end =
        |p: f64, ra: f64, rb: f64| f_quantile(p, 2.0 * ra, 2.0 * rb).and_then(|f| positive(quotient * (rb / ra) / f));
    let shapes = [ra + half, rb + half];
    let mut made = MtbfRatio {
        termination,
        ratio: if ra > 0.0 && rb > 0.0 { Some(positive(quotient * (rb / ra))?) } else { None },
        lower: if rb > 0.0 { Some(end(1.0 - side, ra + more, rb)?) } else { None },
        upper: if ra > 0.0 { Some(end(side, ra, rb + more)?) } else { None },
        p: conditional_p(ra, ra + rb, quotient / (1.0 + quotient)),
        shapes,
        better: 0.5,
        times,
    };
    made.better = made.better_by(1.0)?;
    Some(made)
}

/// Probability of all outcomes of Bin(n, share) not likelier than k.
fn conditional_p(k: f64, n: f64, share: f64) -> f64 {
    let mean = n * share;
    let spread = (mean * (1.0 - share)).sqrt();
    if n > COUNTED {
        let z = (((k - mean).abs() - 0.5) / spread).max(0.0);
        return (2.0 * normal_cdf(-z)).min(1.0);
    }
    let likelihood = |k: f64| {
        let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
        ways + weighted(k, share.ln()) + weighted(n - k, libm::log1p(-share))
    };
    // Outcomes as likely as the one seen count too; the slack is for rounding, as usual for this test.
    let limit = likelihood(k) + 1e-7 + 1e-14 * n;
    let mode = ((n + 1.0) * share).floor().clamp(0.0, n);
    if k == mode || likelihood(mode) <= limit {
        return 1.0;
    }
    let p = if k < mode {
        let from = first(mode, n + 1.0, |j| j > n || likelihood(j) <= limit);
        at_most(k, n, share) + 1.0 - at_most(from - 1.0, n, share)
    } else {
        let from = first(0.0, mode + 1.0, |j| likelihood(j) > limit);
        1.0 - at_most(k - 1.0, n, share) + at_most(from - 1.0, n, share)
    };
    p.clamp(0.0, 1.0)
}

/// 0·ln 0 is 0 here.
fn weighted(count: f64, log: f64) -> f64 {
    if count > 0.0 { count * log } else { 0.0 }
}

/// The first whole number from `low` on that passes, `high` at the latest; all after it pass too.
fn first(mut low: f64, mut high: f64, passes: impl Fn(f64) -> bool) -> f64 {
    while low < high {
        let middle = f64::midpoint(low, high).floor();
        if passes(middle) { high = middle } else { low = middle + 1.0 }
    }
    low
}

/// P(X ≤ k) of Bin(n, share).
fn at_most(k: f64, n: f64, share: f64) -> f64 {
    if k < 0.0 {
        0.0
    } else if k >= n {
        1.0
    } else {
        beta_cdf(1.0 - share, n - k, k + 1.0).unwrap_or(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_failures_leave_the_ends_open() {
        let seen = |total_time, failures| Seen { total_time, failures };
        let neither = mtbf_ratio(seen(10.0, 0), seen(10.0, 0), Termination::Time, 0.9).expect("usable");
        assert_eq!((neither.ratio, neither.lower, neither.upper, neither.p), (None, None, None, 1.0));
        assert!((neither.better - 0.5).abs() < 1e-12);
        let first = mtbf_ratio(seen(10.0, 0), seen(10.0, 3), Termination::Time, 0.9).expect("usable");
        assert!(first.lower.is_some() && first.upper.is_none() && first.better > 0.9);
        assert_eq!(mtbf_ratio(seen(10.0, 0), seen(10.0, 3), Termination::Failure, 0.9), None);
        assert_eq!(mtbf_ratio(seen(1e-300, 1), seen(1e300, 3), Termination::Time, 0.9), None);
        assert_eq!(first.better_by(0.0), None);
        let many = mtbf_ratio(seen(1e9, 4_000_000_000), seen(1e9, 4_000_000_000), Termination::Time, 0.9);
        assert!(many.is_some_and(|many| many.p > 0.99 && (many.better - 0.5).abs() < 1e-6));
    }

    #[test]
    fn conditional_p_adds_up_single_outcomes() {
        for (n, share) in [(7.0, 0.3), (12.0, 0.5), (9.0, 0.85), (4.0, 0.999)] {
            let chance = |k: f64| at_most(k, n, share) - at_most(k - 1.0, n, share);
            let outcomes = || (0..=n as u32).map(f64::from);
            for k in outcomes() {
                let added: f64 = outcomes().map(chance).filter(|other| *other <= chance(k) * (1.0 + 1e-7)).sum();
                let found = conditional_p(k, n, share);
                assert!((found - added).abs() < 1e-9, "{n} {share} {k}: {found} {added}");
            }
        }
    }
}
