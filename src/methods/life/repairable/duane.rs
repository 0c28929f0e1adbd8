//! Duane's straight line of cumulative MTBF.

use super::History;
use crate::methods::life::chances::positive;
use crate::methods::life::data::Unusable;
use crate::methods::stability::summary::sum;

/// Duane's model: cumulative MTBF = t^α/A.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duane {
    /// Growth rate α, the slope: above 0 the machine gets better.
    pub alpha: f64,
    /// A; depends on the unit of time.
    pub scale: f64,
    /// Cumulative MTBF of the line at the end of the watch.
    pub cumulative: f64,
    /// MTBF at the end of the watch, cumulative/(1 − α); `None` for α of 1 and more.
    pub present: Option<f64>,
}

/// Least squares line of ln(t/k) over ln t, k the number of failures up to t.
///
/// One machine only. Points of the line depend on each other, so it has no interval: a picture beside
/// [`super::crow_amsaa`], which is the better estimate. Equal times are points of their own.
/// Errors: [`Unusable::Setting`] for several machines; [`Unusable::FewFailures`] below two different times;
/// [`Unusable::NotEstimable`] for figures beyond all numbers. Source: Duane (1964), IEEE Trans. Aerosp. 2(2).
pub fn duane(history: &History) -> Result<Duane, Unusable> {
    let [system] = history.systems() else { return Err(Unusable::Setting) };
    let points: Vec<(f64, f64)> = system
        .events
        .iter()
        .enumerate()
        .map(|(before, event)| (event.ln(), event.ln() - (before as f64 + 1.0).ln()))
        .collect();
    let n = points.len() as f64;
    if system.events.first() == system.events.last() {
        return Err(Unusable::FewFailures { needed: 2 });
    }
    let mean = |of: fn(&(f64, f64)) -> f64| sum(points.iter().map(of)) / n;
    let (x_mean, y_mean) = (mean(|p| p.0), mean(|p| p.1));
    let squares = sum(points.iter().map(|(x, _)| (x - x_mean).powi(2)));
    let alpha = sum(points.iter().map(|(x, y)| (x - x_mean) * (y - y_mean))) / squares;
    let level = y_mean - alpha * x_mean;
    let figure = |log: f64| positive(log.exp()).ok_or(Unusable::NotEstimable);
    let (scale, cumulative) = (figure(-level)?, figure(level + alpha * system.end.ln())?);
    if !alpha.is_finite() {
        return Err(Unusable::NotEstimable);
    }
    let present = positive(1.0 - alpha).and_then(|left| positive(cumulative / left));
    Ok(Duane { alpha, scale, cumulative, present })
}
