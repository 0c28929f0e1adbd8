//! The log-likelihood where one figure is held, largest over the other: profiles, and bounds from them.

use statrs::function::gamma::{digamma, ln_gamma};

use super::Span;
use super::family::Family;
use super::likelihood::{Point, at};
use crate::methods::life::logs::Logs;
use crate::methods::numeric::{crossing, top};

/// The figure held at a value θ; times as logarithms about the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// θ = −ln σ.
    Scale,
    /// θ = μ + wσ, ln of the quantile at w.
    Quantile {
        /// Quantile of the standard distribution.
        w: f64,
    },
    /// θ = (y − μ)/σ, which says the reliability at y.
    Reliability {
        /// ln of the time.
        y: f64,
    },
    /// θ = μ + ln Γ(1 + σ), ln of the mean of a Weibull.
    Mean,
}

impl Held {
    /// θ at (a, b).
    pub fn theta(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Scale => b.ln(),
            Self::Quantile { w } => (w - a) / b,
            Self::Reliability { y } => a + b * y,
            Self::Mean => ln_gamma(1.0 + 1.0 / b) - a / b,
        }
    }

    /// Standard error of θ, from the covariance of (μ, σ).
    pub fn error(self, point: &Point, covariance: [[f64; 2]; 2]) -> f64 {
        let (sigma, z) = (1.0 / point.b, |y: f64| point.a + point.b * y);
        let [m, s] = match self {
            Self::Scale => [0.0, 1.0 / sigma],
            Self::Quantile { w } => [1.0, w],
            Self::Reliability { y } => [1.0 / sigma, z(y) / sigma],
            Self::Mean => [1.0, digamma(1.0 + sigma)],
        };
        let [[mm, ms], [_, ss]] = covariance;
        (m * m * mm + 2.0 * m * s * ms + s * s * ss).max(0.0).sqrt()
    }

    /// a on the line where θ is held, and its first two derivatives by b.
    fn line(self, theta: f64, b: f64) -> [f64; 3] {
        match self {
            Self::Scale => [0.0; 3],
            Self::Quantile { w } => [w - b * theta, -theta, 0.0],
            Self::Reliability { y } => [theta - b * y, -y, 0.0],
            Self::Mean => {
                let sigma = 1.0 / b;
                let (gamma, psi) = (ln_gamma(1.0 + sigma), digamma(1.0 + sigma));
                // The trigamma function by a difference: it only steers the steps.
                let h = 1e-4 * (1.0 + sigma);
                let trigamma = (digamma(1.0 + sigma + h) - digamma(1.0 + sigma - h)) / (2.0 * h);
                [b * (gamma - theta), gamma - theta - sigma * psi, sigma * sigma * sigma * trigamma]
            }
        }
    }

    /// The free variable at (a, b): a where the scale is held, else ln b.
    pub fn free(self, a: f64, b: f64) -> f64 {
        if self == Self::Scale { a } else { b.ln() }
    }

    /// The place with this θ and this free variable.
    pub fn place(self, theta: f64, free: f64) -> (f64, f64) {
        let b = if self == Self::Scale { theta.exp() } else { free.exp() };
        (if self == Self::Scale { free } else { self.line(theta, b)[0] }, b)
    }
}

/// The place of the largest log-likelihood with θ held; `from` is the free variable to begin at.
pub fn largest(family: Family, logs: &Logs, held: Held, theta: f64, from: f64) -> Point {
    let along = |free: f64| {
        let (a, b) = held.place(theta, free);
        let Point { value, gradient: [ga, gb], hessian: [aa, ab, bb], .. } = at(family, logs, a, b);
        if held == Held::Scale {
            return [value, ga, aa];
        }
        let [_, first, second] = held.line(theta, b);
        let slope = ga * first + gb;
        let curvature = aa * first * first + 2.0 * ab * first + bb + ga * second;
        [value, b * slope, b * b * curvature + b * slope]
    };
    // Far above the top e^z rules, where Newton's steps are short or the value is no number: down in whole steps first.
    let (mut begin, mut value) = (from, along(from)[0]);
    for _ in 0..200 {
        let below = along(begin - 1.0)[0];
        if value.is_finite() && below <= value {
            break;
        }
        (begin, value) = (begin - 1.0, below);
    }
    let (free, _) = top(begin, if held == Held::Scale { 4.0 } else { 1.0 }, &along);
    let (a, b) = held.place(theta, free);
    at(family, logs, a, b)
}

/// Likelihood-ratio bounds of θ: where twice the fall of the profile below the maximum is `fall`.
///
/// `step` is about how far away the bounds are: standard error × √fall.
pub fn bounds(family: Family, logs: &Logs, peak: &Point, held: Held, step: f64, fall: f64) -> Span {
    let side = |sign: f64| end(family, logs, peak, held, sign * step, fall);
    Span { low: side(-1.0), high: side(1.0) }
}

fn end(family: Family, logs: &Logs, peak: &Point, held: Held, step: f64, fall: f64) -> Option<f64> {
    let mut free = held.free(peak.a, peak.b);
    let mut short = |theta: f64| {
        let found = largest(family, logs, held, theta, free);
        if found.value.is_finite() {
            free = held.free(found.a, found.b);
        }
        // The root is nearly straight in θ.
        (2.0 * (peak.value - found.value)).max(0.0).sqrt() - fall.sqrt()
    };
    crossing(held.theta(peak.a, peak.b), step, &mut short)
}
