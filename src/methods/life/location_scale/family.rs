//! The standard distributions of (ln T − μ)/σ: what one unit adds to the log-likelihood, with its derivatives.

use std::f64::consts::{LN_2, PI, SQRT_2};

use crate::methods::distributions::normal_quantile;

/// Below this width, in units of how fast the density changes, an interval is its middle times its width; the
/// difference of two distribution functions would have lost more digits than that leaves out.
const NARROW: f64 = 1e-5;

/// Which distribution (ln T − μ)/σ has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Smallest extreme value: T is Weibull, η = e^μ, β = 1/σ.
    Weibull,
    /// Normal: T is lognormal.
    Lognormal,
    /// Logistic: T is log-logistic.
    Loglogistic,
}

/// A function of z with its first and second derivative.
pub type Term = [f64; 3];

/// ln of the probability of an interval by its middle m and width h: value, ∂m, ∂h, ∂mm, ∂mh, ∂hh.
pub type Wide = [f64; 6];

impl Family {
    /// The z below which this share fails; `None` unless 0 < p < 1.
    pub fn quantile(self, p: f64) -> Option<f64> {
        match self {
            Self::Lognormal => normal_quantile(p),
            _ if !(p > 0.0 && p < 1.0) => None,
            Self::Weibull => Some((-libm::log1p(-p)).ln()),
            Self::Loglogistic => Some(p.ln() - libm::log1p(-p)),
        }
    }

    /// The share still running at z.
    pub fn survival(self, z: f64) -> f64 {
        self.running(z)[0].exp()
    }

    /// ln of the density.
    pub fn failed(self, z: f64) -> Term {
        match self {
            Self::Weibull => {
                let e = z.exp();
                [z - e, 1.0 - e, -e]
            }
            Self::Lognormal => [-0.5 * (z * z + (2.0 * PI).ln()), -z, -1.0],
            Self::Loglogistic => {
                let [below, above] = [logistic(z), logistic(-z)];
                [-z.abs() - 2.0 * libm::log1p((-z.abs()).exp()), above - below, -2.0 * below * above]
            }
        }
    }

    /// ln of the probability to lie above.
    pub fn running(self, z: f64) -> Term {
        match self {
            Self::Weibull => [-z.exp(); 3],
            Self::Lognormal => {
                let ln = ln_normal_above(z);
                let hazard = (self.failed(z)[0] - ln).exp();
                [ln, -hazard, (-hazard * (hazard - z)).min(0.0)]
            }
            Self::Loglogistic => [-soft_plus(z), -logistic(z), -logistic(z) * logistic(-z)],
        }
    }

    /// ln of the probability to lie below.
    pub fn below(self, z: f64) -> Term {
        if self == Self::Weibull {
            let ln = ln_one_less(z);
            let [density, slope, _] = self.failed(z);
            let p = (density - ln).exp();
            // Far above p is 0 and the slope has no limit.
            let second = if p > 0.0 { (p * slope - p * p).min(0.0) } else { 0.0 };
            return [ln, p, second];
        }
        // The other two are symmetric.
        let [ln, first, second] = self.running(-z);
        [ln, -first, second]
    }

    /// ln of the probability to lie in the interval with this middle and width.
    pub fn within(self, middle: f64, width: f64) -> Wide {
        let [ln, slope, second] = self.failed(middle);
        if width * (1.0 + slope.abs()) < NARROW {
            return [ln + width.ln(), slope, 1.0 / width, second, 0.0, -1.0 / (width * width)];
        }
        let (low, high) = (middle - 0.5 * width, middle + 0.5 * width);
        let whole = self.ln_between(low, high, width);
        let side = |z: f64| {
            let [ln, slope, _] = self.failed(z);
            let p = (ln - whole).exp();
            (p, if p > 0.0 { p * slope } else { 0.0 })
        };
        let ((p, dp), (q, dq)) = (side(low), side(high));
        let (m, h) = (q - p, 0.5 * (q + p));
        [whole, m, h, dq - dp - m * m, 0.5 * (dq + dp) - m * h, 0.25 * (dq - dp) - h * h]
    }

    fn ln_between(self, low: f64, high: f64, width: f64) -> f64 {
        match self {
            // e^{−x}(1 − e^{−d}) with x = e^low and d = e^high − e^low = x(e^width − 1).
            Self::Weibull => -low.exp() + ln_one_less(low + ln_exp_less_one(width)),
            Self::Loglogistic => -soft_plus(-high) - soft_plus(low) + (-libm::expm1(-width)).ln(),
            // In the lower tail, where the figures keep their digits.
            Self::Lognormal if low + high > 0.0 => self.ln_between(-high, -low, width),
            Self::Lognormal => {
                let (below, above) = (ln_normal_above(-low), ln_normal_above(-high));
                above + (-libm::expm1(below - above)).ln()
            }
        }
    }
}

/// ln(1 − exp(−e^x)).
fn ln_one_less(x: f64) -> f64 {
    if x < -30.0 { x - 0.5 * x.exp() } else { (-libm::expm1(-x.exp())).ln() }
}

/// ln(e^x − 1), x > 0.
fn ln_exp_less_one(x: f64) -> f64 {
    if x > 40.0 { x } else { libm::expm1(x).ln() }
}

/// 1/(1 + e^{−z}).
fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// ln(1 + e^z).
fn soft_plus(z: f64) -> f64 {
    z.max(0.0) + libm::log1p((-z.abs()).exp())
}

/// ln of the upper tail of the standard normal.
fn ln_normal_above(z: f64) -> f64 {
    if z < -1.0 {
        libm::log1p(-0.5 * libm::erfc(-z / SQRT_2))
    } else if z < 20.0 {
        libm::erfc(z / SQRT_2).ln() - LN_2
    } else {
        // Laplace's continued fraction of Mills' ratio; 20 terms are exact here.
        let below = (1..=20).rev().fold(z, |x, k| z + f64::from(k) / x);
        -0.5 * (z * z + (2.0 * PI).ln()) - below.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Family; 3] = [Family::Weibull, Family::Lognormal, Family::Loglogistic];

    fn close(found: f64, expected: f64, what: &str) {
        assert!((found - expected).abs() <= 2e-6 * (1.0 + expected.abs()), "{what}: {found} {expected}");
    }

    #[test]
    fn derivatives_are_those_of_the_values() {
        let h = 1e-4;
        for family in ALL {
            let terms: [(&str, &dyn Fn(f64) -> Term); 3] = [
                ("failed", &|z| family.failed(z)),
                ("running", &|z| family.running(z)),
                ("below", &|z| family.below(z)),
            ];
            for z in [-6.0, -0.9, 0.0, 0.7, 1.9, 3.0] {
                for (name, term) in terms {
                    let [up, here, down] = [term(z + h), term(z), term(z - h)];
                    close(here[1], (up[0] - down[0]) / (2.0 * h), name);
                    close(here[2], (up[1] - down[1]) / (2.0 * h), name);
                }
                for width in [0.3, 2.0] {
                    let at = |m: f64, w: f64| family.within(z + m, width + w);
                    let here = at(0.0, 0.0);
                    close(here[1], (at(h, 0.0)[0] - at(-h, 0.0)[0]) / (2.0 * h), "m");
                    close(here[2], (at(0.0, h)[0] - at(0.0, -h)[0]) / (2.0 * h), "h");
                    close(here[3], (at(h, 0.0)[1] - at(-h, 0.0)[1]) / (2.0 * h), "mm");
                    close(here[4], (at(0.0, h)[1] - at(0.0, -h)[1]) / (2.0 * h), "mh");
                    close(here[5], (at(0.0, h)[2] - at(0.0, -h)[2]) / (2.0 * h), "hh");
                }
            }
        }
    }

    #[test]
    fn tails_and_narrow_intervals_are_finite_and_go_over_into_each_other() {
        for family in ALL {
            for z in [-900.0, -40.0, 0.0, 3.0] {
                assert!(
                    family.failed(z).iter().chain(&family.running(z)).chain(&family.below(z)).all(|x| x.is_finite())
                );
                assert!(
                    family.within(z, 1e-9).iter().chain(&family.within(z, 2.0)).all(|x| x.is_finite()),
                    "{family:?} {z}"
                );
            }
            let edge = NARROW / (1.0 + family.failed(0.5)[1].abs());
            let [narrow, wide] = [0.999, 1.001].map(|x| family.within(0.5, x * edge));
            close(narrow[0] - 0.999_f64.ln(), wide[0] - 1.001_f64.ln(), "value");
            close(narrow[1], wide[1], "slope");
        }
        close(ln_normal_above(20.0), ln_normal_above(19.999_999_9), "tail");
        close(ln_normal_above(-1.0), ln_normal_above(-1.000_000_1), "tail");
    }
}
