//! The Weibull of a life report: figures with their bounds, and the plot.

use super::super::SEED;
use super::LifeOptions;
use crate::methods::life::data::{End, Life, Unusable};
use crate::methods::life::location_scale::Span;
use crate::methods::life::plotting::{OnLine, Point, height, line, points, shares};
use crate::methods::life::regression::{Direction, RankRegression, Ranks, rank_regression};
use crate::methods::life::weibull::{Bounded, Bounds, Quantity, Weibull, bounds, bounds_of, fit};
use crate::model::{LifeBounds, LifeFit};

/// Resamples behind bootstrap bounds.
const RESAMPLES: usize = 2000;
/// Places of the fitted line on the plot.
const PLACES: usize = 61;
/// With more lines than this the bounds on the plot are Fisher's, which agree with the others there.
const MANY: usize = 5000;

/// A Weibull with what is read from it; bounds are two-sided, open ones `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct WeibullReport {
    /// Shape β.
    pub beta: Bounded,
    /// Scale η.
    pub eta: Bounded,
    /// Time by which 10 % have failed.
    pub b10: Bounded,
    /// Time by which half have failed.
    pub b50: Bounded,
    /// Mean life.
    pub mean: Bounded,
    /// The time asked for and the share that outlasts it.
    pub reliability: Option<(f64, Bounded)>,
    /// Log-likelihood; `None` of a line through ranks.
    pub log_likelihood: Option<f64>,
    /// Correlation of the points of such a line.
    pub correlation: Option<f64>,
}

/// The Weibull probability plot.
#[derive(Clone, Debug, PartialEq)]
pub struct LifePlot {
    /// The failed units at Benard's median ranks; empty with intervals or too many of them.
    pub points: Vec<Point>,
    /// The fitted line with the bounds of its times.
    pub line: Vec<OnLine>,
    /// The fit itself.
    pub fit: Weibull,
    /// Times of units still running.
    pub running: Vec<f64>,
}

/// The Weibull by the way chosen, also as the methods take it; its covariance is 0 for a line through ranks.
pub(super) fn fitted(life: &Life, options: &LifeOptions) -> Result<(WeibullReport, Weibull), Unusable> {
    let line = |direction| rank_regression(life, Ranks::Benard, direction).map(|line| (of_line(&line), Some(line)));
    let (fit, line) = match options.fit {
        LifeFit::MaximumLikelihood => (fit(life)?, None),
        LifeFit::RankRegressionX => line(Direction::XOnY)?,
        LifeFit::RankRegressionY => line(Direction::YOnX)?,
    };
    let at = options.at.filter(|at| *at > 0.0 && at.is_finite());
    let wanted = [Quantity::Beta, Quantity::Eta, Quantity::Quantile(0.1), Quantity::Quantile(0.5), Quantity::Mean];
    let wanted: Vec<Quantity> = wanted.into_iter().chain(at.map(Quantity::Reliability)).collect();
    let mut found = bounded(life, &fit, &wanted, options).into_iter();
    let mut next = || found.next().ok_or(Unusable::NotEstimable);
    let report = WeibullReport {
        beta: next()?,
        eta: next()?,
        b10: next()?,
        b50: next()?,
        mean: next()?,
        reliability: at.zip(next().ok()),
        log_likelihood: line.is_none().then_some(fit.log_likelihood),
        correlation: line.map(|line| line.correlation),
    };
    Ok((report, fit))
}

fn of_line(line: &RankRegression) -> Weibull {
    let RankRegression { beta, eta, n, failures, .. } = *line;
    Weibull { beta, eta, log_likelihood: 0.0, covariance: [[0.0; 2]; 2], n, failures }
}

/// How bounds are made; `None`: a line through ranks has none that are honest.
fn method(options: &LifeOptions) -> Option<Bounds> {
    (options.fit == LifeFit::MaximumLikelihood).then_some(match options.bounds {
        LifeBounds::LikelihoodRatio => Bounds::LikelihoodRatio,
        LifeBounds::Fisher => Bounds::Fisher,
        LifeBounds::Bootstrap => Bounds::Bootstrap { resamples: RESAMPLES, seed: SEED },
    })
}

fn bounded(life: &Life, fit: &Weibull, wanted: &[Quantity], options: &LifeOptions) -> Vec<Bounded> {
    let open = |of: &Quantity| Bounded { figure: of.of(fit), span: Span { low: None, high: None }, not_estimable: 0 };
    let Some(method) = method(options) else { return wanted.iter().map(open).collect() };
    // One that cannot be bounded leaves the others theirs.
    let alone = |of: &Quantity| bounds(life, fit, *of, options.confidence, method).unwrap_or_else(|_| open(of));
    bounds_of(life, fit, wanted, options.confidence, method).unwrap_or_else(|_| wanted.iter().map(alone).collect())
}

/// Points, line and bounds over all the points and what is between 1 and 99 %.
pub(super) fn plot(life: &Life, fit: &Weibull, options: &LifeOptions) -> LifePlot {
    let points = points(life, Ranks::Benard).unwrap_or_default();
    let from = points.first().map_or(0.01, |point| (0.5 * point.failed).min(0.01));
    let to = points.last().map_or(0.99, |point| point.failed.max(0.99));
    let places = shares(from, to, PLACES).unwrap_or_default();
    let quick = |method| if life.records().len() > MANY { Bounds::Fisher } else { method };
    let bounded = method(options).and_then(|method| line(life, fit, &places, options.confidence, quick(method)).ok());
    let bare = |failed: &f64| {
        Some(OnLine { failed: *failed, y: height(*failed)?, time: fit.quantile(*failed), low: None, high: None })
    };
    let running = life.records().iter().filter(|record| record.end == End::Running).map(|record| record.time).collect();
    let line = bounded.unwrap_or_else(|| places.iter().filter_map(bare).collect());
    LifePlot { points, line, fit: *fit, running }
}
