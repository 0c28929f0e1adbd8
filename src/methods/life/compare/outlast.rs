//! How likely a unit of one machine outlasts a unit of the other.

use crate::methods::life::weibull::Weibull;

/// P(a unit of B outlasts a unit of A) = `∫ f_A·R_B dt`, 0..1.
///
/// By the fitted lives, which is an extrapolation where most units are still running; [`super::Drawn::outlast_interval`]
/// says how sure it is. Source of the measure: Brown & Rutemiller (1973), IEEE Trans. Reliab. R-22.
pub fn outlast(a: &Weibull, b: &Weibull) -> f64 {
    of(a.eta.ln(), a.beta, b.eta.ln(), b.beta)
}

/// The same of ln η and β.
pub(super) fn of(mu_a: f64, beta_a: f64, mu_b: f64, beta_b: f64) -> f64 {
    if beta_b <= beta_a {
        flatter_last(beta_b * (mu_a - mu_b), beta_b / beta_a)
    } else {
        1.0 - flatter_last(beta_a * (mu_b - mu_a), beta_a / beta_b)
    }
}

/// `∫ e^{s − e^s}·exp(−k·e^{cs}) ds` over all s, with `s = ln (t/η_A)^β_A`, `c = β_B/β_A ≤ 1` and ln k given.
///
/// The trapezium rule: both factors are smooth on a strip of ±π/2 about the real line since c ≤ 1, so its error at this
/// step is below 1e-15; left of the first point lies e^−45.
fn flatter_last(ln_k: f64, c: f64) -> f64 {
    const STEP: f64 = 0.125;
    let at = |s: f64| (s - s.exp() - (ln_k + c * s).exp()).exp();
    let sum: f64 = (-360..=36).map(|i| at(STEP * f64::from(i))).sum();
    (STEP * sum).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_shapes_have_a_closed_form() {
        for (beta, ratio) in [(1.0_f64, 2.0_f64), (3.2, 1.1), (0.4, 1e-3), (50.0, 1.02), (1.0, 1.0)] {
            let odds = ratio.powf(beta);
            assert!((of(0.0, beta, ratio.ln(), beta) - odds / (1.0 + odds)).abs() < 1e-14);
        }
    }

    #[test]
    fn unequal_shapes_against_a_fine_sum() {
        // Over the share failed u of A: P = ∫ exp(−(Q(u)/η_B)^β_B) du by midpoints.
        for (mu, beta_a, beta_b) in [(0.3_f64, 2.0_f64, 0.7_f64), (-0.5, 1.0, 4.0), (0.1, 6.0, 1.5)] {
            let n = 400_000;
            let at = |i: i32| {
                let u = (f64::from(i) + 0.5) / f64::from(n);
                (-((-(1.0 - u).ln()).powf(beta_b / beta_a) * (-mu * beta_b).exp())).exp()
            };
            let sum = (0..n).map(at).sum::<f64>() / f64::from(n);
            assert!((of(0.0, beta_a, mu, beta_b) - sum).abs() < 1e-6, "{sum}");
        }
    }

    #[test]
    fn far_apart_shapes_and_scales_stay_probabilities() {
        for (mu_a, beta_a, mu_b, beta_b) in
            [(700.0, 1e12, -700.0, 1e-3), (-700.0, 1e-3, 700.0, 1e12), (0.0, 1e-9, 0.0, 1e9)]
        {
            let (there, back) = (of(mu_a, beta_a, mu_b, beta_b), of(mu_b, beta_b, mu_a, beta_a));
            assert!((there + back - 1.0).abs() < 1e-12 && (0.0..=1.0).contains(&there));
        }
    }
}
