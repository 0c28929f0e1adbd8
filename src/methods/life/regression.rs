//! Weibull by rank regression: the straight line through a probability plot.

use super::data::{End, Life, Unusable};
use super::location_scale::finite;
use crate::methods::distributions::beta_quantile;

/// Failed units that a line can be put through, each being one point.
pub const MOST_POINTS: usize = 1_000_000;

/// Units among which exact ranks can be worked out; with more, Benard's differ from them by less than the plot shows.
pub const MOST_EXACT: usize = 10_000;

/// How a rank becomes a share failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ranks {
    /// Benard's approximation of the median, (j − 0.3)/(n + 0.4).
    #[default]
    Benard,
    /// The median of the beta distribution of the j-th of n, exactly.
    Exact,
}

/// Which distances of the points from the line are made small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Those in ln t: the times are what is uncertain. Usual for lives.
    #[default]
    XOnY,
    /// Those in ln(−ln(1 − F)).
    YOnX,
}

/// One failed unit on the probability plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plotted {
    /// Its time.
    pub time: f64,
    /// Its rank among all units, adjusted for those taken out before; need not be whole.
    pub rank: f64,
    /// Share failed by then.
    pub failed: f64,
}

/// A Weibull by a straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankRegression {
    /// Shape β.
    pub beta: f64,
    /// Scale η in the data's unit.
    pub eta: f64,
    /// Correlation of ln t and ln(−ln(1 − F)), 0..1; its square is the coefficient of determination.
    pub correlation: f64,
    /// Number of units.
    pub n: usize,
    /// Number of units that failed.
    pub failures: usize,
}

/// The failed units in order of time with adjusted ranks.
///
/// `j_i = j_{i−1} + (n + 1 − j_{i−1})/(1 + m_i)`, `m_i` units being still watched just before, this one included; a unit
/// that failed and one taken out at the same time: the failure first. Units that failed at one time have ranks of their
/// own. Source: Johnson (1964), *The Statistical Treatment of Fatigue Experiments*; Benard & Bos-Levenbach (1953), Stat.
/// Neerl. 7. `Intervals` for interval-censored records, `Setting` for more than [`MOST_POINTS`] failures, or for exact
/// ranks among more than [`MOST_EXACT`] units.
pub fn points(life: &Life, ranks: Ranks) -> Result<Vec<Plotted>, Unusable> {
    if life.has_intervals() {
        return Err(Unusable::Intervals);
    }
    if life.failures() > MOST_POINTS || ranks == Ranks::Exact && life.n() > MOST_EXACT {
        return Err(Unusable::Setting);
    }
    let mut sorted: Vec<(f64, bool, u32)> =
        life.records().iter().map(|record| (record.time, record.end == End::Running, record.count)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let n = life.n();
    let (mut watched, mut rank) = (n, 0.0);
    let mut points = Vec::with_capacity(life.failures());
    for (time, running, count) in sorted {
        if running {
            watched -= count as usize;
            continue;
        }
        for _ in 0..count {
            rank += (n as f64 + 1.0 - rank) / (1.0 + watched as f64);
            watched -= 1;
            let failed = median(rank, n as f64, ranks).ok_or(Unusable::NotEstimable)?;
            points.push(Plotted { time, rank, failed });
        }
    }
    Ok(points)
}

fn median(rank: f64, n: f64, ranks: Ranks) -> Option<f64> {
    let share = match ranks {
        Ranks::Benard => Some((rank - 0.3) / (n + 0.4)),
        Ranks::Exact => beta_quantile(0.5, rank, n - rank + 1.0),
    };
    share.filter(|share| *share > 0.0 && *share < 1.0)
}

/// Puts the least-squares line through `y = ln(−ln(1 − F))` over `x = ln t`: `y = β(x − ln η)`.
///
/// Old, quick and easy to show, it looks at the running units through the ranks alone and gives no honest bounds; the
/// maximum likelihood is better with many units running. Directions differ by the square of the correlation. Source:
/// Abernethy (2006), *The New Weibull Handbook*. Needs failures at two times.
pub fn rank_regression(life: &Life, ranks: Ranks, direction: Direction) -> Result<RankRegression, Unusable> {
    let points = points(life, ranks)?;
    if points.len() < 2 {
        return Err(Unusable::FewFailures { needed: 2 });
    }
    let longest = points.last().map_or(1.0, |point| point.time);
    let x: Vec<f64> = points.iter().map(|point| ln_quotient(point.time, longest)).collect();
    let y: Vec<f64> = points.iter().map(|point| (-libm::log1p(-point.failed)).ln()).collect();
    let (mean_x, mean_y) = (mean(&x), mean(&y));
    let product =
        |a: &[f64], b: &[f64], (ma, mb): (f64, f64)| -> f64 { a.iter().zip(b).map(|(a, b)| (a - ma) * (b - mb)).sum() };
    let (xx, yy) = (product(&x, &x, (mean_x, mean_x)), product(&y, &y, (mean_y, mean_y)));
    let xy = product(&x, &y, (mean_x, mean_y));
    let beta = if direction == Direction::XOnY { yy / xy } else { xy / xx };
    let eta = (longest.ln() + mean_x - mean_y / beta).exp();
    let correlation = (xy / xx.sqrt() / yy.sqrt()).min(1.0);
    let spread = points.iter().any(|point| point.time != longest) && xy > 0.0;
    let usable = spread && [beta, correlation].iter().all(|x| x.is_finite()) && eta > 0.0;
    let (n, failures) = (life.n(), life.failures());
    let found = finite(eta).filter(|_| usable).map(|eta| RankRegression { beta, eta, correlation, n, failures });
    found.ok_or(Unusable::NotEstimable)
}

/// ln(t/longest), by the difference where the quotient underflows.
fn ln_quotient(time: f64, longest: f64) -> f64 {
    let quotient = time / longest;
    if quotient >= f64::MIN_POSITIVE { quotient.ln() } else { time.ln() - longest.ln() }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
