//! Constants of control charts for subgroups of a normal process.

use std::sync::OnceLock;

use crate::methods::numeric::normal_cdf;

/// The largest subgroup with constants of the range; larger ones are charted with the standard deviation.
pub const LARGEST: usize = 25;

/// Steps of the grid per standard deviation; the errors of the sums stay below 1e-9.
const STEPS: u16 = 16;

/// The constants of one subgroup size; factors, without units.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(non_snake_case, reason = "these are the names in every book")]
pub struct Constants {
    /// Mean of the range over σ.
    pub d2: f64,
    /// Standard deviation of the range over σ.
    pub d3: f64,
    /// Mean of the standard deviation over σ.
    pub c4: f64,
    /// Limits of the mean from R̄: 3/(d2·√n).
    pub A2: f64,
    /// Limits of the mean from s̄: 3/(c4·√n).
    pub A3: f64,
    /// Lower limit of s from s̄: 1 − 3√(1 − c4²)/c4, at least 0.
    pub B3: f64,
    /// Upper limit of s from s̄.
    pub B4: f64,
    /// Lower limit of R from R̄: 1 − 3·d3/d2, at least 0.
    pub D3: f64,
    /// Upper limit of R from R̄.
    pub D4: f64,
    /// Limits of single values from a mean range: 3/d2.
    pub E2: f64,
}

/// The constants for subgroups of n = 2 to [`LARGEST`] values; `None` for other sizes.
///
/// `d2 = ∫(1 − F)dw` and `d2² + d3² = 2∫w(1 − F)dw` with F the distribution of the range of n standard normal values,
/// `F(w) = n∫φ(x)(Φ(x + w) − Φ(x))^(n−1)dx`, integrated once and kept. They hold for normal values.
/// Source: Tippett (1925), Biometrika 17; ISO 7870-2.
pub fn constants(n: usize) -> Option<Constants> {
    static TABLE: OnceLock<Vec<Moments>> = OnceLock::new();
    let range = *TABLE.get_or_init(range_moments).get(n.checked_sub(2)?)?;
    let (c4, root) = (c4(n)?, (n as f64).sqrt());
    let (b, d) = (3.0 * (1.0 - c4 * c4).sqrt() / c4, 3.0 * range.deviation / range.mean);
    Some(Constants {
        d2: range.mean,
        d3: range.deviation,
        c4,
        A2: 3.0 / (range.mean * root),
        A3: 3.0 / (c4 * root),
        B3: (1.0 - b).max(0.0),
        B4: 1.0 + b,
        D3: (1.0 - d).max(0.0),
        D4: 1.0 + d,
        E2: 3.0 / range.mean,
    })
}

/// Mean of the standard deviation of n normal values over σ, `√(2/(n−1))·Γ(n/2)/Γ((n−1)/2)`; `None` below n = 2.
pub fn c4(n: usize) -> Option<f64> {
    let n = n as f64;
    (n >= 2.0).then(|| (2.0 / (n - 1.0)).sqrt() * (libm::lgamma(n / 2.0) - libm::lgamma((n - 1.0) / 2.0)).exp())
}

#[derive(Clone, Copy)]
struct Moments {
    mean: f64,
    deviation: f64,
}

/// Mean and standard deviation of the range of 2, 3, … standard normal values.
fn range_moments() -> Vec<Moments> {
    let step = 1.0 / f64::from(STEPS);
    // Φ from −8.5 on; ranges up to 16 above the last x.
    let x = |k: usize| -8.5 + k as f64 * step;
    let cdf: Vec<f64> = (0..=33 * usize::from(STEPS)).map(|k| normal_cdf(x(k))).collect();
    let density = |k: usize| (-0.5 * x(k) * x(k)).exp() / (2.0 * std::f64::consts::PI).sqrt() * step;
    let weights: Vec<f64> = (0..=17 * usize::from(STEPS)).map(density).collect();
    let mut sums = vec![(0.0, 0.0); LARGEST - 1];
    for k in 0..=16 * usize::from(STEPS) {
        let w = k as f64 * step;
        let within = range_cdf(&weights, &cdf, cdf.get(k..).unwrap_or_default());
        for (sum, f) in sums.iter_mut().zip(within) {
            let part = boole(k, 16 * usize::from(STEPS)) * step * (1.0 - f);
            sum.0 += part;
            sum.1 += 2.0 * w * part;
        }
    }
    let moments = |(mean, square): (f64, f64)| Moments { mean, deviation: (square - mean * mean).max(0.0).sqrt() };
    sums.into_iter().map(moments).collect()
}

/// P(range ≤ w) of 2, 3, … values, from Φ at x and Φ at x + w.
fn range_cdf(weights: &[f64], at: &[f64], beyond: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; LARGEST - 1];
    for ((weight, low), high) in weights.iter().zip(at).zip(beyond) {
        let mut power = *weight;
        for sum in &mut sums {
            power *= high - low;
            *sum += power;
        }
    }
    (2..).zip(sums).map(|(n, sum)| f64::from(n) * sum).collect()
}

/// Weights of Boole's rule over 0..=last, which is a multiple of 4.
fn boole(k: usize, last: usize) -> f64 {
    let weight = match k % 4 {
        0 if k == 0 || k == last => 7.0,
        0 => 14.0,
        2 => 12.0,
        _ => 32.0,
    };
    weight * 2.0 / 45.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_forms_of_small_groups() {
        let pi = std::f64::consts::PI;
        let two = constants(2).expect("defined");
        assert!((two.d2 - 2.0 / pi.sqrt()).abs() < 1e-9 && (two.d3 - (2.0 - 4.0 / pi).sqrt()).abs() < 1e-9);
        let three = constants(3).expect("defined");
        assert!((three.d2 - 3.0 / pi.sqrt()).abs() < 1e-9);
        assert!((two.c4 - (2.0 / pi).sqrt()).abs() < 1e-14);
        assert!([0, 1, 26].iter().all(|n| constants(*n).is_none()));
        assert!(c4(1).is_none() && c4(50).is_some_and(|c| c > 0.99 && c < 1.0));
    }
}
