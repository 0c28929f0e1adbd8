//! The difference of two results: interval, test, and how likely it is in whose favour.

use serde::Serialize;

use crate::methods::decision::direction::Direction;
use crate::methods::distributions::{normal_quantile, t_cdf, t_quantile};
use crate::methods::numeric::normal_cdf;
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::summary::summary;

/// What is known of one machine's values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Number of values.
    pub n: usize,
    /// Mean.
    pub mean: f64,
    /// Standard deviation, n − 1.
    pub sd: f64,
}

impl Sample {
    /// Of two values or more, all finite.
    pub fn of(values: &[f64]) -> Option<Self> {
        let all = summary(values)?;
        Some(Self { n: all.n, mean: all.mean, sd: all.sd? })
    }
}

/// The difference A − B of two results, its standard uncertainty and the degrees of freedom of that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// A − B, in the unit of the results.
    pub value: f64,
    /// Standard uncertainty.
    pub u: f64,
    /// Degrees of freedom; `None` is as good as infinitely many: a normal result.
    pub df: Option<f64>,
}

/// A result with its standard uncertainty u, which is the expanded one over its factor: U/k.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The value.
    pub value: f64,
    /// Standard uncertainty.
    pub u: f64,
}

/// Test of no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// Difference over its standard uncertainty.
    pub statistic: f64,
    /// Two-sided probability of one so far from 0 if there were none.
    pub p: f64,
}

/// How likely the difference is in whose favour; the three add up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// A is better by more than the margin.
    pub better: f64,
    /// They differ by no more than the margin.
    pub equal: f64,
    /// A is worse by more than the margin.
    pub worse: f64,
}

/// Two one-sided tests of equivalence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Equivalence {
    /// The larger p of both tests: below the risk α they are equal for practical ends.
    pub p: f64,
    /// The smallest margin that would be shown at the level of the other interval: the farther end of the two-sided
    /// interval with the confidence 1 − 2α.
    pub shown: f64,
}

/// Difference of the means of two independent samples of unequal spread, after Welch.
///
/// `u² = s_A²/n_A + s_B²/n_B`, `ν = u⁴/((s_A²/n_A)²/(n_A − 1) + (s_B²/n_B)²/(n_B − 1))`. For values about normal, or many of
/// them; not for the same parts measured on both (take their differences then). `None` below two values or without any
/// spread. Source: Welch (1947), Biometrika 34; Satterthwaite (1946), Biometrics 2.
pub fn welch(a: &Sample, b: &Sample) -> Option<Difference> {
    let part = |s: &Sample| (s.n > 1).then(|| (s.sd * s.sd / s.n as f64, s.n as f64 - 1.0));
    let ((va, df_a), (vb, df_b)) = (part(a)?, part(b)?);
    let total = va + vb;
    // Shares rather than squares, so that very small spreads do not vanish.
    let df = 1.0 / ((va / total).powi(2) / df_a + (vb / total).powi(2) / df_b);
    (total > 0.0 && df.is_finite()).then(|| Difference { value: a.mean - b.mean, u: total.sqrt(), df: Some(df) })
}

/// Difference of two normal results; `correlation`, −1..1, is that of their errors.
///
/// `u² = u_A² + u_B² − 2·r·u_A·u_B`. r is 0 for independent results; what both share, as the same laser or gauge, drops out
/// of the difference and r tells how much. `None` where a number makes no sense or u is 0. Source: GUM 5.2.
pub fn difference(a: Measured, b: Measured, correlation: f64) -> Option<Difference> {
    let u = (a.u * a.u + b.u * b.u - 2.0 * correlation * a.u * b.u).max(0.0).sqrt();
    let sensible = a.u >= 0.0 && b.u >= 0.0 && correlation.abs() <= 1.0 && u > 0.0 && u.is_finite();
    let value = a.value - b.value;
    (sensible && value.is_finite()).then_some(Difference { value, u, df: None })
}

impl Difference {
    /// Two-sided interval, by Student's t or the normal distribution.
    pub fn interval(&self, confidence: f64) -> Option<Interval> {
        let reach = self.u * self.quantile(1.0 - tail(confidence)?)?;
        Some(Interval { low: self.value - reach, high: self.value + reach })
    }

    /// The t test, or z test, of no difference.
    pub fn test(&self) -> Option<Test> {
        let statistic = self.value / self.u;
        Some(Test { statistic, p: 2.0 * self.below(-statistic.abs())? })
    }

    /// How likely A is better, equal or worse by more than a margin, 0 or larger, in the unit of the results.
    ///
    /// The difference is taken as distributed about its value with u, which is what the data say without any opinion
    /// before them. `direction` tells which way is better. With the margin 0 nothing is equal.
    pub fn chances(&self, margin: f64, direction: Direction) -> Option<Chances> {
        if margin.is_nan() || margin < 0.0 {
            return None;
        }
        let gain = direction.sign() * self.value;
        let better = self.below((gain - margin) / self.u)?;
        let worse = self.below((-gain - margin) / self.u)?;
        Some(Chances { better, equal: (1.0 - better - worse).max(0.0), worse })
    }

    /// Two one-sided tests that the difference lies within ± a margin, above 0, in the unit of the results.
    ///
    /// A small p shows equality for practical ends; a large p of the usual test does not. Equal where the interval with
    /// confidence 1 − 2α lies within the margin. `risk` is α, usually 0.05.
    /// Source: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15(6).
    pub fn equivalence(&self, margin: f64, risk: f64) -> Option<Equivalence> {
        if margin.is_nan() || margin <= 0.0 {
            return None;
        }
        let p = self.below((self.value.abs() - margin) / self.u)?;
        let reach = self.u * self.quantile(1.0 - risk)?;
        Some(Equivalence { p, shown: self.value.abs() + reach })
    }

    fn below(&self, t: f64) -> Option<f64> {
        self.df.map_or_else(|| Some(normal_cdf(t)), |df| t_cdf(t, df)).filter(|p| p.is_finite())
    }

    fn quantile(&self, p: f64) -> Option<f64> {
        self.df.map_or_else(|| normal_quantile(p), |df| t_quantile(p, df))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sizes_and_spreads_are_the_usual_t_test() {
        let (a, b) = (Sample { n: 5, mean: 3.0, sd: 1.0 }, Sample { n: 5, mean: 1.0, sd: 1.0 });
        let found = welch(&a, &b).expect("usable");
        assert!((found.u - 0.4_f64.sqrt()).abs() < 1e-15 && found.df.is_some_and(|df| (df - 8.0).abs() < 1e-12));
        let interval = found.interval(0.95).expect("defined");
        assert!((interval.low - (2.0 - 2.306_004_135 * 0.4_f64.sqrt())).abs() < 1e-8);
        assert!(found.test().is_some_and(|test| test.p > 0.013 && test.p < 0.0135));
    }

    #[test]
    fn a_known_part_leaves_its_own_df() {
        let found = welch(&Sample { n: 9, mean: 0.0, sd: 1.0 }, &Sample { n: 4, mean: 0.0, sd: 0.0 }).expect("usable");
        assert!(found.df.is_some_and(|df| (df - 8.0).abs() < 1e-12));
        assert_eq!(welch(&Sample { n: 9, mean: 0.0, sd: 0.0 }, &Sample { n: 9, mean: 1.0, sd: 0.0 }), None);
        assert_eq!(Sample::of(&[1.0]), None);
    }

    #[test]
    fn a_shared_error_drops_out() {
        let (a, b) = (Measured { value: 4.0, u: 1.0 }, Measured { value: 5.0, u: 1.0 });
        assert!(difference(a, b, 0.5).is_some_and(|d| (d.u - 1.0).abs() < 1e-15));
        assert_eq!((difference(a, b, 1.0), difference(a, b, f64::NAN)), (None, None));
    }

    #[test]
    fn equivalence_is_the_interval_within_the_margin() {
        let found = Difference { value: 0.3, u: 0.2, df: Some(12.0) };
        let shown = found.equivalence(1.0, 0.05).expect("defined").shown;
        assert!(found.equivalence(shown, 0.05).is_some_and(|e| (e.p - 0.05).abs() < 1e-9));
        let interval = found.interval(0.90).expect("defined");
        assert!((interval.high - shown).abs() < 1e-9);
        assert_eq!((found.equivalence(0.0, 0.05), found.chances(-1.0, Direction::Higher)), (None, None));
    }
}
