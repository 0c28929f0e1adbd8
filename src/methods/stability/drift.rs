//! Thermal drift: the warm-up curve, and drift over temperature.

use super::data::{Interval, Unusable, check_list, tail};
use super::summary::sum;
use crate::methods::distributions::t_quantile;
use crate::methods::numeric::valley;

/// Points of the first search over the time constant.
const GRID: u32 = 240;

/// Warm-up of a machine: drift d(t) = d∞(1 − e^{−t/τ}). Times in minutes, drift in the unit of the readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WarmUp {
    /// Largest less smallest reading.
    pub range: f64,
    /// The reading at 60 min, between neighbours by a straight line; `None` where the record is shorter.
    pub measured_at_60: Option<f64>,
    /// The fitted curve; `None` where the readings settle on no time constant: still a straight line at the end, or
    /// settled before the second reading.
    pub curve: Option<Curve>,
}

/// The fitted curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Drift when settled, d∞.
    pub settled: f64,
    /// Time constant τ, min: 63 % of the drift is reached; 95 % after 3τ.
    pub time_constant: f64,
    /// The curve at 60 min.
    pub at_60: f64,
    /// The share of d∞ reached at the last reading; below about 0.9 d∞ is a guess beyond the record.
    pub reached: f64,
    /// Standard deviation of the readings about the curve, n − 2.
    pub residual: f64,
}

impl Curve {
    /// The curve at a time, min.
    pub fn at(&self, time: f64) -> f64 {
        self.settled * rise(time, self.time_constant)
    }
}

/// Fits the warm-up curve by least squares.
///
/// `times` in minutes from switching on, ascending, not negative; `drifts` in any unit, 0 at time 0: readings less the
/// first one. For each τ the best d∞ is Σgd/Σg², g = 1 − e^{−t/τ}; τ is searched between a twentieth of the first
/// interval and 50 times the record. Needs four readings. One time constant only: spindle and column together may need
/// two, and a step of speed begins a new curve. The tests are those of ISO 230-3; the curve is not part of it.
pub fn warm_up(times: &[f64], drifts: &[f64]) -> Result<WarmUp, Unusable> {
    check_list(times, 4)?;
    check_list(drifts, 4)?;
    if times.len() != drifts.len() {
        return Err(Unusable::Uneven);
    }
    let ascending = times.iter().zip(times.iter().skip(1)).all(|(a, b)| a < b);
    if !ascending || times.first().is_some_and(|t| *t < 0.0) {
        return Err(Unusable::TimesNotAscending);
    }
    let (min, max) = drifts.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), d| (a.min(*d), b.max(*d)));
    if min == max && max == 0.0 {
        return Err(Unusable::NoSpread);
    }
    Ok(WarmUp { range: max - min, measured_at_60: between(times, drifts, 60.0), curve: fit(times, drifts) })
}

fn fit(times: &[f64], drifts: &[f64]) -> Option<Curve> {
    let first = times.iter().copied().find(|t| *t > 0.0)?;
    let last = times.last().copied()?;
    let (low, high) = ((first / 20.0).ln(), (50.0 * last).ln());
    let step = (high - low) / f64::from(GRID);
    let loss = |log: f64| best(times, drifts, log.exp()).1;
    let (k, _) = (0..=GRID)
        .map(|k| (k, loss(low + f64::from(k) * step)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .filter(|(k, _)| *k > 0 && *k < GRID)?;
    let center = low + f64::from(k) * step;
    let time_constant = valley(center - step, center + step, loss).exp();
    let (settled, squares) = best(times, drifts, time_constant);
    let residual = (squares / (times.len() as f64 - 2.0)).sqrt();
    let (at_60, reached) = (settled * rise(60.0, time_constant), rise(last, time_constant));
    Some(Curve { settled, time_constant, at_60, reached, residual })
}

/// 1 − e^{−t/τ}.
fn rise(time: f64, time_constant: f64) -> f64 {
    -libm::expm1(-time / time_constant)
}

/// The best d∞ for a time constant, and the squares left.
fn best(times: &[f64], drifts: &[f64], time_constant: f64) -> (f64, f64) {
    let g: Vec<f64> = times.iter().map(|t| rise(*t, time_constant)).collect();
    let settled = sum(g.iter().zip(drifts).map(|(g, d)| g * d)) / sum(g.iter().map(|g| g * g));
    (settled, sum(g.iter().zip(drifts).map(|(g, d)| (d - settled * g).powi(2))))
}

/// The reading at a time between two readings.
fn between(times: &[f64], drifts: &[f64], time: f64) -> Option<f64> {
    let points = || times.iter().copied().zip(drifts.iter().copied());
    let (t1, d1) = points().take_while(|(t, _)| *t <= time).last()?;
    let (t2, d2) = points().find(|(t, _)| *t >= time)?;
    Some(if t2 > t1 { d1 + (d2 - d1) * (time - t1) / (t2 - t1) } else { d1 })
}

/// A straight line through points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Slope: drift per degree, for drift over temperature.
    pub slope: f64,
    /// The line at 0.
    pub intercept: f64,
    /// Standard error of the slope; 0 where all points lie on the line.
    pub slope_error: f64,
    /// Degrees of freedom, n − 2.
    pub df: f64,
    /// Standard deviation about the line.
    pub residual: f64,
}

impl Line {
    /// Interval of the slope by Student's t.
    pub fn slope_interval(&self, confidence: f64) -> Option<Interval> {
        let reach = t_quantile(1.0 - tail(confidence)?, self.df)? * self.slope_error;
        Some(Interval { low: self.slope - reach, high: self.slope + reach })
    }
}

/// Least squares line of y over x: drift over temperature gives the slope per °C.
///
/// Needs three points and two different x. Drift lags behind the temperature of the air, so take that of the material or
/// of a slow record; then readings close in time are not independent and the interval is too narrow.
pub fn line(x: &[f64], y: &[f64]) -> Result<Line, Unusable> {
    check_list(x, 3)?;
    check_list(y, 3)?;
    if x.len() != y.len() {
        return Err(Unusable::Uneven);
    }
    let n = x.len() as f64;
    let (x_mean, y_mean) = (sum(x.iter().copied()) / n, sum(y.iter().copied()) / n);
    let squares = sum(x.iter().map(|x| (x - x_mean).powi(2)));
    if x.iter().all(|other| Some(other) == x.first()) || squares <= 0.0 {
        return Err(Unusable::NoSpread);
    }
    let slope = sum(x.iter().zip(y).map(|(x, y)| (x - x_mean) * (y - y_mean))) / squares;
    let off = sum(x.iter().zip(y).map(|(x, y)| (y - y_mean - slope * (x - x_mean)).powi(2)));
    let (df, intercept) = (n - 2.0, y_mean - slope * x_mean);
    let residual = (off / df).sqrt();
    Ok(Line { slope, intercept, slope_error: residual / squares.sqrt(), df, residual })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_found_again() {
        let times: Vec<f64> = (0..25).map(|k| f64::from(k) * 10.0).collect();
        let drifts: Vec<f64> = times.iter().map(|t| -42.0 * (1.0 - (-t / 37.0).exp())).collect();
        let found = warm_up(&times, &drifts).expect("usable");
        let curve = found.curve.expect("settles");
        assert!((curve.settled + 42.0).abs() < 1e-5 && (curve.time_constant - 37.0).abs() < 1e-5, "{curve:?}");
        assert!((curve.at_60 - curve.at(60.0)).abs() < 1e-12 && curve.residual < 1e-5 && curve.reached > 0.99);
        assert!(found.measured_at_60.is_some_and(|d| (d - curve.at_60).abs() < 1e-5));
    }

    #[test]
    fn a_straight_line_settles_nowhere() {
        let found = warm_up(&[0.0, 10.0, 20.0, 30.0], &[0.0, 1.0, 2.0, 3.0]).expect("usable");
        assert_eq!((found.curve, found.range, found.measured_at_60), (None, 3.0, None));
        let jump = warm_up(&[0.0, 10.0, 20.0, 30.0], &[0.0, 3.0, 3.0, 3.0]).expect("usable");
        assert_eq!(jump.curve, None);
    }

    #[test]
    fn refusals() {
        assert_eq!(warm_up(&[0.0, 1.0], &[0.0, 1.0]), Err(Unusable::TooFew { needed: 4 }));
        assert_eq!(warm_up(&[0.0, 2.0, 1.0, 3.0], &[1.0; 4]), Err(Unusable::TimesNotAscending));
        assert_eq!(warm_up(&[0.0, 1.0, 2.0, 3.0], &[0.0; 4]), Err(Unusable::NoSpread));
        assert_eq!(line(&[1.0; 3], &[1.0, 2.0, 3.0]), Err(Unusable::NoSpread));
        assert_eq!(line(&[1.0; 3], &[1.0; 4]), Err(Unusable::Uneven));
    }

    #[test]
    fn a_line_by_hand() {
        let found = line(&[0.0, 1.0, 2.0], &[1.0, 2.0, 6.0]).expect("usable");
        assert!((found.slope - 2.5).abs() < 1e-12 && (found.intercept - 0.5).abs() < 1e-12);
        // Residuals 0.5, −1, 0.5.
        assert!((found.residual - 1.5_f64.sqrt()).abs() < 1e-12);
        let interval = found.slope_interval(0.95).expect("defined");
        assert!((interval.high - 2.5 - 12.7062 * 0.75_f64.sqrt()).abs() < 1e-3);
    }
}
