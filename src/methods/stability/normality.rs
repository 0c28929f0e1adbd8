//! Whether values look normal: the test of Anderson and Darling, and the points of the probability plot.

use super::data::{Unusable, check_list};
use super::summary::{sum, summary};
use crate::methods::distributions::normal_quantile;
use crate::methods::numeric::normal_cdf;

/// Result of the test of Anderson and Darling for normal values of unknown mean and spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AndersonDarling {
    /// A².
    pub statistic: f64,
    /// A² corrected for the number of values: A²(1 + 0.75/n + 2.25/n²).
    pub corrected: f64,
    /// The probability of so large a statistic if the values were normal.
    pub p: f64,
}

/// A point of the normal probability plot; on a straight line, x̄ + s·z, for normal values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotPoint {
    /// The value.
    pub value: f64,
    /// Standard normal quantile of its place.
    pub z: f64,
}

/// Test of Anderson and Darling, mean and standard deviation estimated; 8 values or more.
///
/// `A² = −n − (1/n)Σ(2i − 1)(ln Φ(z_i) + ln(1 − Φ(z_{n+1−i})))`, z sorted. A small p (below 0.05) speaks against normal
/// values; a large one with few values proves nothing. Rounded readings, with many equal ones, give small p though the
/// process is normal. Source: Stephens in D'Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9.
pub fn anderson_darling(values: &[f64]) -> Result<AndersonDarling, Unusable> {
    let sorted = sorted(values, 8)?;
    let all = summary(&sorted).ok_or(Unusable::Nothing)?;
    let sd = all.sd.filter(|sd| *sd > 0.0).ok_or(Unusable::NoSpread)?;
    let n = all.n as f64;
    let log_cdf = |z: f64| normal_cdf(z).max(f64::MIN_POSITIVE).ln();
    let z = || sorted.iter().map(|x| (x - all.mean) / sd);
    let terms = z().zip(z().rev()).zip(1_u32..);
    let terms = terms.map(|((low, high), i)| (2.0 * f64::from(i) - 1.0) * (log_cdf(low) + log_cdf(-high)));
    let statistic = -n - sum(terms) / n;
    let corrected = statistic * (1.0 + 0.75 / n + 2.25 / (n * n));
    Ok(AndersonDarling { statistic, corrected, p: anderson_darling_p(corrected) })
}

/// The p-value of a corrected statistic; beyond 10 the smallest the formula reaches.
pub fn anderson_darling_p(corrected: f64) -> f64 {
    let a = corrected;
    let power = |c: f64, b: f64, q: f64| (c + b * a + q * a * a).exp();
    match a {
        _ if a >= 10.0 => 3.7e-24,
        _ if a >= 0.6 => power(1.2937, -5.709, 0.0186),
        _ if a >= 0.34 => power(0.9177, -4.279, -1.38),
        _ if a >= 0.2 => 1.0 - power(-8.318, 42.796, -59.938),
        _ => 1.0 - power(-13.436, 101.14, -223.73),
    }
}

/// Points of the normal probability plot in ascending order, at Benard's median ranks (i − 0.3)/(n + 0.4).
pub fn normal_plot(values: &[f64]) -> Result<Vec<PlotPoint>, Unusable> {
    let sorted = sorted(values, 1)?;
    let n = sorted.len() as f64;
    let z = |i: u32| normal_quantile((f64::from(i) - 0.3) / (n + 0.4)).unwrap_or(f64::NAN);
    Ok(sorted.into_iter().zip(1_u32..).map(|(value, i)| PlotPoint { value, z: z(i) }).collect())
}

fn sorted(values: &[f64], needed: usize) -> Result<Vec<f64>, Unusable> {
    check_list(values, needed)?;
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    Ok(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p_joins_at_the_pieces() {
        for (edge, gap) in [(0.2, 2e-3), (0.34, 6e-3), (0.6, 3e-3)] {
            let (below, above) = (anderson_darling_p(edge - 1e-9), anderson_darling_p(edge + 1e-9));
            assert!((below - above).abs() < gap, "{edge}: {below} {above}");
        }
        assert!(anderson_darling_p(50.0) < 1e-20 && anderson_darling_p(0.0) <= 1.0);
    }

    #[test]
    fn normal_places_look_normal_and_powers_do_not() {
        let places: Vec<f64> = (1..=40).filter_map(|i| normal_quantile((f64::from(i) - 0.3) / 40.4)).collect();
        assert!(anderson_darling(&places).is_ok_and(|test| test.p > 0.99 && test.statistic < 0.1));
        let steep: Vec<f64> = places.iter().map(|z| (2.0 * z).exp()).collect();
        assert!(anderson_darling(&steep).is_ok_and(|test| test.p < 1e-6));
        let line = normal_plot(&places).expect("usable");
        assert!(line.iter().all(|point| (point.value - point.z).abs() < 1e-12));
        assert_eq!(anderson_darling(&[1.0; 8]), Err(Unusable::NoSpread));
        assert_eq!(anderson_darling(&places[..7]), Err(Unusable::TooFew { needed: 8 }));
    }
}
