//! One-sided tolerance bounds of a normal process and the noncentral t distribution behind them.

use crate::methods::distributions::normal_quantile;
use crate::methods::numeric::{halve, normal_cdf};

/// Beyond this many natural logarithms below its top a density adds nothing.
const NEGLIGIBLE: f64 = 45.0;

/// Steps per standard deviation of the integrand.
const STEPS: f64 = 12.0;

/// P(T ≤ t) of the noncentral t distribution with these degrees of freedom and noncentrality δ.
///
/// `∫Φ(t·s − δ)·f(s)ds`, s = χ/√ν, summed over ln s, where the sum of even steps converges fastest. Absolute error about
/// 1e-12. `None` unless df is at least 0.1 and all numbers are finite.
/// Source: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 31.
pub fn noncentral_t_cdf(t: f64, df: f64, noncentrality: f64) -> Option<f64> {
    if !(t.is_finite() && noncentrality.is_finite() && df >= 0.1 && df.is_finite()) {
        return None;
    }
    // The density of u = ln s is proportional to exp(ν(u − (e^{2u} − 1)/2)), largest at u = 0.
    let depth = |u: f64| df * (u - libm::expm1(2.0 * u) / 2.0);
    let step = 1.0 / (STEPS * (2.0 * df).sqrt());
    let (mut total, mut below) = (0.0, 0.0);
    for side in [1.0, -1.0] {
        // The middle is counted on both sides by half.
        for k in 0_u32.. {
            let u = side * f64::from(k) * step;
            if depth(u) < -NEGLIGIBLE {
                break;
            }
            let weight = depth(u).exp() * if k == 0 { 0.5 } else { 1.0 };
            total += weight;
            below += weight * normal_cdf(t * u.exp() - noncentrality);
        }
    }
    Some((below / total).clamp(0.0, 1.0))
}

/// The factor k with which x̄ + k·s lies above the share `coverage` of a normal process with this confidence.
///
/// `k = t'(confidence; n − 1, √n·z_coverage)/√n`, t' the quantile of the noncentral t. By symmetry x̄ − k·s is the bound
/// from below. Needs n ≥ 2 independent normal values from a stable process; both probabilities within 0..1.
/// Source: Natrella (1963), NBS Handbook 91; NIST/SEMATECH e-Handbook 7.2.6.3.
pub fn tolerance_factor_one_sided(n: usize, coverage: f64, confidence: f64) -> Option<f64> {
    let z = normal_quantile(coverage)?;
    if n < 2 || !(confidence > 0.0 && confidence < 1.0) {
        return None;
    }
    let (root, df) = ((n as f64).sqrt(), n as f64 - 1.0);
    let short = |k: f64| noncentral_t_cdf(root * k, df, root * z).is_some_and(|p| p < confidence);
    let (mut low, mut high) = (z - 1.0, z + 1.0);
    while short(high) && high.is_finite() {
        (low, high) = (high, high + 2.0 * (high - z));
    }
    while !short(low) && low.is_finite() {
        (high, low) = (low, low - 2.0 * (z - low));
    }
    (low, high) = halve(low, high, 64, short);
    let factor = f64::midpoint(low, high);
    factor.is_finite().then_some(factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::distributions::t_cdf;

    #[test]
    fn without_noncentrality_it_is_student() {
        for (t, df) in [(0.5, 1.0), (-2.0, 3.0), (2.306, 8.0), (1.0, 300.0)] {
            let (found, student) = (noncentral_t_cdf(t, df, 0.0), t_cdf(t, df));
            assert!((found.expect("defined") - student.expect("defined")).abs() < 1e-12, "{t} {df}");
        }
        assert_eq!(noncentral_t_cdf(1.0, 0.0, 0.0), None);
    }

    #[test]
    fn half_the_process_is_the_mean_s_own_bound() {
        // z = 0: the factor is t/√n.
        let factor = tolerance_factor_one_sided(9, 0.5, 0.975).expect("defined");
        assert!((factor - 2.306_004_135 / 3.0).abs() < 1e-8);
        let mirrored = tolerance_factor_one_sided(9, 0.5, 0.025).expect("defined");
        assert!((factor + mirrored).abs() < 1e-10);
        assert_eq!(tolerance_factor_one_sided(1, 0.9, 0.9), None);
        assert_eq!(tolerance_factor_one_sided(5, 0.9, 1.0), None);
    }
}
