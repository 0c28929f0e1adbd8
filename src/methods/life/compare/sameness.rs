//! Likelihood-ratio tests: do two machines have the same life, the same shape, the same Bp?

use serde::Serialize;

use super::Machine;
use crate::methods::life::data::{Life, Unusable};
use crate::methods::life::location_scale::Family;
use crate::methods::life::weibull::{Ratio, fit};
use crate::methods::numeric::zero;

/// A likelihood-ratio test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LrTest {
    /// Twice the log-likelihood that sameness costs, ≥ 0.
    pub statistic: f64,
    /// Degrees of freedom of its χ² distribution.
    pub df: u32,
    /// Probability of such a statistic or a larger one for machines that are the same, 0..1. Approximate: with fewer than
    /// about ten failures each it is too small by some.
    #[serde(rename = "p")]
    pub p_value: f64,
}

impl LrTest {
    fn new(statistic: f64, df: u32) -> Self {
        let statistic = statistic.max(0.0);
        // Both in closed form, so that the far tail keeps its digits.
        let p_value = if df == 1 { libm::erfc((0.5 * statistic).sqrt()) } else { (-0.5 * statistic).exp() };
        Self { statistic, df, p_value }
    }
}

/// One Weibull for both against one for each, χ² with 2 degrees of freedom: `2(ℓ_A + ℓ_B − ℓ_both)`.
///
/// Source of this and the other tests: Wilks (1938), Ann. Math. Stat. 9; Lawless (2003), *Statistical Models and Methods
/// for Lifetime Data*. A large p-value does not show that machines are the same: with few failures nothing is found.
pub fn same_distribution(a: &Machine, b: &Machine) -> Result<LrTest, Unusable> {
    let both = Life::new([a.life.records(), b.life.records()].concat())?;
    let apart = a.fit.log_likelihood + b.fit.log_likelihood;
    Ok(LrTest::new(2.0 * (apart - fit(&both)?.log_likelihood), 2))
}

/// One shape β for both against one for each, η free, χ² with 1 degree of freedom: do they fail in the same manner?
pub fn same_shape(a: &Machine, b: &Machine) -> LrTest {
    let [of_a, of_b] = [a, b].map(|machine| Ratio::new(machine.life, &machine.fit));
    let fall = joint_fall(&|s| of_a.shape(s), &|s| of_b.shape(s), a.fit.beta.ln(), b.fit.beta.ln());
    LrTest::new(2.0 * fall, 1)
}

/// One Bp for both against one for each, all else free, χ² with 1 degree of freedom; `Setting` unless 0 < p < 1.
pub fn same_life(a: &Machine, b: &Machine, p: f64) -> Result<LrTest, Unusable> {
    let w = Family::Weibull.quantile(p).ok_or(Unusable::Setting)?;
    let [of_a, of_b] = [a, b].map(|machine| Ratio::new(machine.life, &machine.fit));
    let [ln_a, ln_b] = [a, b].map(|machine| machine.fit.eta.ln() + w / machine.fit.beta);
    Ok(LrTest::new(2.0 * joint_fall(&|c| of_a.quantile(w, c), &|c| of_b.quantile(w, c), ln_a, ln_b), 1))
}

/// The least that two profiles fall together at one common value: each by its value and slope, with the place of its
/// top.
///
/// The common value is between the tops, where the slopes cancel. Far below its top a profile flattens, so that each top
/// may have a place of its own beside it: the first one from either side is looked for, and the lower taken.
pub(super) fn joint_fall(a: &dyn Fn(f64) -> [f64; 2], b: &dyn Fn(f64) -> [f64; 2], top_a: f64, top_b: f64) -> f64 {
    let sum = |at: f64| {
        let ([fall_a, slope_a], [fall_b, slope_b]) = (a(at), b(at));
        [fall_a + fall_b, slope_a + slope_b]
    };
    let from = |start: f64, toward: f64| {
        let shares = (0..9).map(|k| 1e-4 * 3.0_f64.powi(k)).chain([1.0]);
        let mut inside = start;
        for at in shares.map(|share| start + share * (toward - start)) {
            if sum(at)[1] * (toward - start) >= 0.0 {
                return sum(zero(inside, at, &mut |at| sum(at)[1]))[0];
            }
            inside = at;
        }
        sum(toward)[0]
    };
    from(top_a, top_b).min(from(top_b, top_a)).min(sum(top_a)[0]).min(sum(top_b)[0])
}
