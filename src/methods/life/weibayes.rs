//! A lower bound of life from few failures or none, with the Weibull shape stated and not fitted.

use super::chances::{chi_squared, positive};
use super::data::{Life, Unusable};
use crate::methods::stability::summary::sum;

/// Weibull scale at a stated shape, in the unit of the times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weibayes {
    /// The shape β that was stated: an assumption, to be shown with every figure below.
    pub shape: f64,
    /// Confidence of the lower bounds, one-sided.
    pub confidence: f64,
    /// Failures.
    pub failures: usize,
    /// `η = (Σt^β/r)^(1/β)`; `None` without a failure.
    pub scale: Option<f64>,
    /// Lower bound of η.
    pub scale_lower: f64,
}

impl Weibayes {
    /// Lower bound of the life that a share `p` of the units does not reach (0.1 for B10): `η_L·(−ln(1 − p))^(1/β)`.
    ///
    /// `None` unless 0 < p < 1, or where the figure is too small or large for a number.
    pub fn life_lower(&self, p: f64) -> Option<f64> {
        self.at(p, self.scale_lower)
    }

    /// The same life without allowance for chance; `None` without a failure.
    pub fn life(&self, p: f64) -> Option<f64> {
        self.at(p, self.scale?)
    }

    fn at(&self, p: f64, scale: f64) -> Option<f64> {
        let inside = (p > 0.0 && p < 1.0).then_some(p)?;
        positive(scale * (-libm::log1p(-inside)).powf(1.0 / self.shape))
    }
}

/// Lower bound of η at the shape stated, from exact times and running units.
///
/// `η_L = (2Σt^β/χ²(confidence; 2r + 2))^(1/β)`, without failures `(Σt^β/ln(1/α))^(1/β)`. Powers t^β of a Weibull life are
/// exponential lives, so this is the bound of an MTBF ended by time; it holds at least its confidence if β is right. β
/// comes from earlier tests of the same failure; a β too large gives a bound too high for short lives. Errors: intervals,
/// and [`Unusable::Setting`] for a shape not above zero, a confidence not within 0 and 1 or a bound beyond all numbers.
/// Source: Nelson (1985), J. Qual. Technol. 17(3); Abernethy, The New Weibull Handbook.
pub fn weibayes(life: &Life, shape: f64, confidence: f64) -> Result<Weibayes, Unusable> {
    if life.has_intervals() {
        return Err(Unusable::Intervals);
    }
    let shape = positive(shape).ok_or(Unusable::Setting)?;
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(Unusable::Setting);
    }
    // Of the longest time as unit, so that no power leaves the numbers.
    let longest = life.records().iter().map(|record| record.time).fold(0.0, f64::max);
    let powers = sum(life.records().iter().map(|record| (record.time / longest).powf(shape) * f64::from(record.count)));
    let failures = life.failures();
    let scale_of = |expected: f64| positive(longest * (powers / expected).powf(1.0 / shape));
    let expected = match failures {
        0 => Some(-libm::log1p(-confidence)),
        r => chi_squared(confidence, 2.0 * r as f64 + 2.0).map(|x| x / 2.0),
    };
    let scale_lower = expected.and_then(scale_of).ok_or(Unusable::Setting)?;
    let scale = if failures == 0 { None } else { Some(scale_of(failures as f64).ok_or(Unusable::Setting)?) };
    Ok(Weibayes { shape, confidence, failures, scale, scale_lower })
}

#[cfg(test)]
mod tests {
    use super::super::data::{End, Record};
    use super::*;

    #[test]
    fn settings_are_checked() {
        let life = Life::new(vec![Record::running(10.0), Record::failed(1e-200)]).expect("usable");
        for (shape, confidence) in [(0.0, 0.9), (-1.0, 0.9), (f64::NAN, 0.9), (1.0, 0.0), (1.0, 1.0), (1e-300, 0.9)] {
            assert_eq!(weibayes(&life, shape, confidence), Err(Unusable::Setting));
        }
        let found = weibayes(&life, 2.0, 0.9).expect("usable");
        assert_eq!((found.failures, found.life_lower(0.0), found.life_lower(1.0)), (1, None, None));
        let within = Life::new(vec![Record { time: 1.0, end: End::Within(2.0), count: 1 }]).expect("usable");
        assert_eq!(weibayes(&within, 1.0, 0.9), Err(Unusable::Intervals));
    }
}
