//! The difference of two uncertain figures, and the probability that it exceeds a margin.

pub mod lopsided;

use crate::methods::numeric::{halve, normal_cdf as phi};

/// An uncertain figure: centre + normal part + even (rectangular) part, independent.
///
/// The normal part may be wider above the centre than below, or narrower: a standard normal z is stretched by
/// `normal_sd` below 0 and by `normal_sd + excess` above, so that the centre is the median and half of all draws lie on
/// each side. Lives and spreads from few measurements are of that kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Uncertain {
    /// Centre.
    pub centre: f64,
    /// Standard deviation of the normal part, of a lopsided one that below the centre.
    pub normal_sd: f64,
    /// How much larger that above the centre is, ≥ −`normal_sd`; 0: the same.
    pub excess: f64,
    /// Half width of the rectangular part.
    pub half_width: f64,
}

impl Uncertain {
    /// A figure without uncertainty.
    pub fn exact(centre: f64) -> Self {
        Self { centre, ..Self::default() }
    }

    /// A figure whose normal part has these standard deviations below and above its centre.
    pub fn lopsided(centre: f64, below: f64, above: f64) -> Self {
        Self { centre, normal_sd: below, excess: above - below, half_width: 0.0 }
    }

    /// Standard deviation of the normal part above the centre.
    pub fn upper_sd(self) -> f64 {
        self.normal_sd + self.excess
    }

    /// Standard uncertainty √(σ² + a²/3); of a lopsided normal part σ² = (σ₁² + σ₂²)/2 − (σ₂ − σ₁)²/(2π).
    pub fn standard_uncertainty(self) -> f64 {
        let even = self.half_width / 3.0_f64.sqrt();
        if self.excess == 0.0 {
            return self.normal_sd.hypot(even);
        }
        let upper = self.upper_sd();
        let mean_square = f64::midpoint(self.normal_sd * self.normal_sd, upper * upper);
        (mean_square - self.excess * self.excess / std::f64::consts::TAU).max(0.0).sqrt().hypot(even)
    }

    /// The figure that is not exceeded with this probability, 0 < p < 1, to about 1e-9 of its uncertainty.
    pub fn quantile(self, p: f64) -> f64 {
        let reach = 9.0 * self.normal_sd.max(self.upper_sd()) + self.half_width;
        let at_most = |x: f64| probability_at_most(self, Self::default(), x) < p;
        halve(self.centre - reach, self.centre + reach, 40, at_most).0
    }

    /// The same turned about 0.
    fn mirrored(self) -> Self {
        Self { centre: -self.centre, normal_sd: self.upper_sd(), excess: -self.excess, half_width: self.half_width }
    }
}

/// P(x − y ≤ t) for independent x and y.
///
/// The difference is c + N(0, σ²) + two even parts of half widths a and b. Integrating Φ twice gives the closed form
/// F(t) = [G(t+a+b) − G(t+a−b) − G(t−a+b) + G(t−a−b)]/(4ab), with G'' = Φ(·/σ); for one even part
/// F(t) = [H(t+a) − H(t−a)]/(2a), with H' = Φ(·/σ); without any Φ(t/σ). σ = 0 gives steps and ramps.
/// Lopsided normal parts: see [`lopsided`].
/// Source: convolution of normal and rectangular distributions, JCGM 101:2008 §6.4 for the distributions.
pub fn probability_at_most(x: Uncertain, y: Uncertain, t: f64) -> f64 {
    if x.excess != 0.0 || y.excess != 0.0 {
        return lopsided::probability_at_most(x, y, t);
    }
    let at = t - (x.centre - y.centre);
    let sigma = x.normal_sd.hypot(y.normal_sd);
    let (small, large) = (x.half_width.min(y.half_width), x.half_width.max(y.half_width));
    // A part that hardly matters beside the rest goes into the normal part: the closed form would lose its digits.
    let rest = sigma.hypot(large);
    if small > 0.0 && small < 1e-3 * rest {
        return one_even_part(at, sigma.hypot(small / 3.0_f64.sqrt()), large);
    }
    if small > 0.0 {
        let whole = |z: f64| twice_integrated(z, sigma);
        let sum = whole(at + small + large) - whole(at + large - small) - whole(at - large + small)
            + whole(at - small - large);
        return (sum / (4.0 * small * large)).clamp(0.0, 1.0);
    }
    one_even_part(at, sigma, large)
}

fn one_even_part(at: f64, sigma: f64, half: f64) -> f64 {
    if half == 0.0 || half < 1e-3 * sigma {
        return phi_step(at, sigma.hypot(half / 3.0_f64.sqrt()));
    }
    ((once_integrated(at + half, sigma) - once_integrated(at - half, sigma)) / (2.0 * half)).clamp(0.0, 1.0)
}

/// Φ(z/σ); a step at 0 for σ = 0, with the step itself counted as reached.
fn phi_step(z: f64, sigma: f64) -> f64 {
    if sigma > 0.0 { phi(z / sigma) } else { f64::from(u8::from(z >= 0.0)) }
}

/// ∫ Φ(u/σ) du up to z.
fn once_integrated(z: f64, sigma: f64) -> f64 {
    if sigma == 0.0 {
        return z.max(0.0);
    }
    let u = z / sigma;
    sigma * (u * phi(u) + density(u))
}

/// The same once more.
fn twice_integrated(z: f64, sigma: f64) -> f64 {
    if sigma == 0.0 {
        let ramp = z.max(0.0);
        return ramp * ramp / 2.0;
    }
    let u = z / sigma;
    sigma * sigma * ((u * u + 1.0) * phi(u) + u * density(u)) / 2.0
}

fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / std::f64::consts::TAU.sqrt()
}

/// P(d > m), P(|d| ≤ m), P(d < −m) for d = x − y and a margin m ≥ 0.
pub fn against_margin(x: Uncertain, y: Uncertain, margin: f64) -> (f64, f64, f64) {
    let up_to_margin = probability_at_most(x, y, margin);
    // P(d < −m) through the mirrored difference, so that both sides are computed alike and mirror exactly.
    let behind = 1.0 - probability_at_most(y, x, margin);
    let ahead = 1.0 - up_to_margin;
    (ahead, (1.0 - ahead - behind).max(0.0), behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn simulated(x: Uncertain, y: Uncertain, t: f64) -> f64 {
        // A plain grid over both even parts, the normal part in closed form: independent of the formula tested.
        let n = 400;
        let sigma = x.normal_sd.hypot(y.normal_sd);
        let grid = |half: f64, i: usize| half * (2.0 * (i as f64 + 0.5) / f64::from(n) - 1.0);
        let mut sum = 0.0;
        for i in 0..n as usize {
            for j in 0..n as usize {
                let d = x.centre - y.centre + grid(x.half_width, i) - grid(y.half_width, j);
                sum += phi_step(t - d, sigma);
            }
        }
        sum / f64::from(n * n)
    }

    #[test]
    fn closed_form_agrees_with_integration_on_a_grid() {
        let figure = |centre, normal_sd, half_width| Uncertain { centre, normal_sd, half_width, excess: 0.0 };
        let cases = [
            (figure(1.0, 0.5, 0.0), figure(0.5, 0.2, 0.0)),
            (figure(1.0, 0.5, 0.7), figure(0.5, 0.0, 0.0)),
            (figure(1.0, 0.0, 0.7), figure(0.5, 0.0, 0.4)),
            (figure(1.0, 0.3, 0.7), figure(0.5, 0.4, 0.4)),
            (figure(1.0, 0.3, 0.7), figure(0.5, 0.4, 0.0008)),
        ];
        for (x, y) in cases {
            for t in [-1.0, 0.0, 0.4, 1.3] {
                let (exact, grid) = (probability_at_most(x, y, t), simulated(x, y, t));
                assert!((exact - grid).abs() < 2e-3, "{x:?} {y:?} {t}: {exact} {grid}");
            }
        }
    }

    #[test]
    fn phi_agrees_with_tables() {
        for (z, p) in [(0.0, 0.5), (1.644_853_626_951, 0.95), (-1.959_963_984_540, 0.025)] {
            assert!((phi(z) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn swapping_sides_mirrors_exactly() {
        let x = Uncertain { centre: 3.0, normal_sd: 0.4, excess: 0.0, half_width: 0.2 };
        let y = Uncertain { centre: 2.5, normal_sd: 0.1, excess: 0.0, half_width: 0.9 };
        let (ahead, parity, behind) = against_margin(x, y, 0.3);
        assert_eq!(against_margin(y, x, 0.3), (behind, parity, ahead));
        assert!((ahead + parity + behind - 1.0).abs() < 1e-12);
    }
}
