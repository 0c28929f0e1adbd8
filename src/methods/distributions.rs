//! Distributions behind intervals and tests: distribution functions and quantiles.
//!
//! A thin door to the library that computes them, so that the methods name what they need and a parameter that makes no
//! sense is `None` and no panic. Probabilities within 0..1, degrees of freedom > 0.

use statrs::distribution::{Beta, ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

/// P(Z ≤ z) of the standard normal.
pub fn normal_cdf(z: f64) -> f64 {
    Normal::standard().cdf(z)
}

/// The z with P(Z ≤ z) = p; `None` unless 0 < p < 1.
pub fn normal_quantile(p: f64) -> Option<f64> {
    inside(p).map(|p| Normal::standard().inverse_cdf(p))
}

/// P(χ² ≤ x) with this many degrees of freedom.
pub fn chi_squared_cdf(x: f64, df: f64) -> Option<f64> {
    ChiSquared::new(df).ok().map(|d| d.cdf(x))
}

/// The x with P(χ² ≤ x) = p.
pub fn chi_squared_quantile(p: f64, df: f64) -> Option<f64> {
    let d = ChiSquared::new(df).ok()?;
    inside(p).map(|p| d.inverse_cdf(p))
}

/// P(T ≤ t) of Student's t with this many degrees of freedom.
pub fn t_cdf(t: f64, df: f64) -> Option<f64> {
    StudentsT::new(0.0, 1.0, df).ok().map(|d| d.cdf(t))
}

/// The t with P(T ≤ t) = p.
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    let d = StudentsT::new(0.0, 1.0, df).ok()?;
    inside(p).map(|p| d.inverse_cdf(p))
}

/// P(F ≤ x) with these degrees of freedom of numerator and denominator.
pub fn f_cdf(x: f64, above: f64, below: f64) -> Option<f64> {
    FisherSnedecor::new(above, below).ok().map(|d| d.cdf(x))
}

/// The x with P(F ≤ x) = p.
pub fn f_quantile(p: f64, above: f64, below: f64) -> Option<f64> {
    let d = FisherSnedecor::new(above, below).ok()?;
    inside(p).map(|p| d.inverse_cdf(p))
}

/// The x with P(B ≤ x) = p of the beta distribution.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Option<f64> {
    let d = Beta::new(a, b).ok()?;
    inside(p).map(|p| d.inverse_cdf(p))
}

/// P(B ≤ x) of the beta distribution.
pub fn beta_cdf(x: f64, a: f64, b: f64) -> Option<f64> {
    Beta::new(a, b).ok().map(|d| d.cdf(x))
}

fn inside(p: f64) -> Option<f64> {
    (p > 0.0 && p < 1.0).then_some(p)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_printed_tables() {
        let close = |found: Option<f64>, printed: f64| assert!((found.expect("defined") - printed).abs() < 5e-5);
        close(normal_quantile(0.975), 1.95996);
        close(chi_squared_quantile(0.95, 6.0), 12.5916);
        close(t_quantile(0.975, 8.0), 2.3060);
        close(f_quantile(0.95, 4.0, 10.0), 3.4780);
        close(beta_quantile(0.5, 1.0, 9.0), 1.0 - 0.5_f64.powf(1.0 / 9.0));
        close(t_cdf(2.3060, 8.0), 0.975);
        close(f_cdf(3.4780, 4.0, 10.0), 0.95);
        close(chi_squared_cdf(12.5916, 6.0), 0.95);
        close(beta_cdf(0.5, 2.0, 2.0), 0.5);
        assert!((normal_cdf(1.959_964) - 0.975).abs() < 1e-6);
    }

    #[test]
    fn what_makes_no_sense_is_none() {
        assert_eq!([normal_quantile(0.0), normal_quantile(f64::NAN), chi_squared_quantile(0.5, 0.0)], [None; 3]);
        assert_eq!([t_quantile(0.5, -1.0), f_quantile(0.5, 1.0, f64::NAN), beta_quantile(1.0, 1.0, 1.0)], [None; 3]);
    }
}
