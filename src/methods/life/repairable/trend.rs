//! Tests of trend: do failures come at a constant rate?

use super::History;
use crate::methods::distributions::{chi_squared_cdf, normal_cdf};
use crate::methods::life::data::Unusable;

/// Two tests of the same question. Laplace is strongest against a rate that changes evenly, the other against a power of
/// time; a machine running in and wearing out in turn may pass both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Failures whose times are free.
    pub failures: usize,
    /// Laplace's U: above 0 failures come closer together (wear), below 0 further apart (growth).
    pub laplace: f64,
    /// Two-sided p of U.
    pub laplace_p: f64,
    /// χ² of MIL-HDBK-189: small for wear, large for growth.
    pub power: f64,
    /// Its degrees of freedom.
    pub power_df: f64,
    /// Its two-sided p, twice the smaller tail.
    pub power_p: f64,
}

impl Trend {
    /// Whether either test is significant at this level. With both looked at, the chance of a false alarm is above the
    /// level: about 7 % at 5 %.
    pub fn significant(&self, level: f64) -> bool {
        self.laplace_p < level || self.power_p < level
    }
}

/// Tests one machine or several of one kind for a trend.
///
/// `U = (Σt − Σ r·T/2)/√(Σ r·T²/12)`, T the end of each machine's watch; `χ² = 2Σ ln(T/t)` with 2r degrees of freedom. A
/// failure that ended a watch is left out. Both ask against a constant rate, the same or not for each machine. U is near
/// normal from about four failures on, χ² is exact. Errors: [`Unusable::FewFailures`] below two free failures.
/// Source: Cox & Lewis (1966), The Statistical Analysis of Series of Events; MIL-HDBK-189; Ascher & Feingold (1984).
pub fn trend(history: &History) -> Result<Trend, Unusable> {
    let failures = history.free();
    if failures < 2 {
        return Err(Unusable::FewFailures { needed: 2 });
    }
    let unit = history.longest();
    let off = history.over_free(|event, end| (event - end / 2.0) / unit);
    let squares = history.over_free(|_, end| (end / unit).powi(2) / 12.0);
    let laplace = off / squares.sqrt();
    let power = 2.0 * history.over_free(|event, end| end.ln() - event.ln());
    let power_df = 2.0 * failures as f64;
    let below = chi_squared_cdf(power, power_df).filter(|p| p.is_finite()).ok_or(Unusable::NotEstimable)?;
    if !laplace.is_finite() {
        return Err(Unusable::NotEstimable);
    }
    Ok(Trend {
        failures,
        laplace,
        laplace_p: (2.0 * normal_cdf(-laplace.abs())).min(1.0),
        power,
        power_df,
        power_p: (2.0 * below.min(1.0 - below)).clamp(0.0, 1.0),
    })
}
