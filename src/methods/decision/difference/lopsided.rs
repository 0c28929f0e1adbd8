//! The same probability where a normal part is wider on one side of its centre than on the other.

use std::f64::consts::TAU;

use crate::methods::numeric::normal_cdf as phi;

use super::{Uncertain, density};

/// Steps of Simpson's rule over each piece.
const STEPS: u32 = 64;
/// A normal part is followed this many standard deviations.
const REACH: f64 = 8.0;

/// P(x − y ≤ t) for independent x and y of which at least one is lopsided.
///
/// A lopsided and a normal part in closed form: half of the draws are those of a half-normal, and
/// `P(Z > 0, sZ + σW ≤ a) = Φ(h)/2 − T(h, s/σ)`, h = a/√(s² + σ²), with Owen's T. Two lopsided ones are integrated over
/// the narrower, one with an even part over the narrower of both, numerically to about 10⁻⁵ or better.
/// Source: Azzalini (1985), Scand. J. Stat. 12, for the distribution function; Owen (1956), Ann. Math. Stat. 27, for T.
pub fn probability_at_most(x: Uncertain, y: Uncertain, t: f64) -> f64 {
    // x − y ≤ t as a sum of two independent figures about 0.
    let (a, b) = (x, y.mirrored());
    let at = t - (a.centre + b.centre);
    let (a, b) = (Uncertain { centre: 0.0, ..a }, Uncertain { centre: 0.0, ..b });
    let (lopsided, other) = if a.excess == 0.0 { (b, a) } else { (a, b) };
    let even = lopsided.half_width.hypot(other.half_width);
    let whole = |z: f64| sum_at_most(lopsided, other, z);
    if even == 0.0 { whole(at) } else { with_even(lopsided, other, at) }.clamp(0.0, 1.0)
}

/// P(lopsided + other ≤ at) without even parts.
fn sum_at_most(lopsided: Uncertain, other: Uncertain, at: f64) -> f64 {
    if other.excess == 0.0 {
        return beside_normal(lopsided, other.normal_sd, at);
    }
    let width = |u: Uncertain| u.normal_sd.max(u.upper_sd());
    let (narrow, wide) = if width(lopsided) < width(other) { (lopsided, other) } else { (other, lopsided) };
    over_halves(narrow, at, |moved| beside_normal(wide, 0.0, moved))
}

/// P(lopsided + N(0, σ²) ≤ at).
fn beside_normal(lopsided: Uncertain, sigma: f64, at: f64) -> f64 {
    let half = |s: f64, sign: f64| {
        let all = s.hypot(sigma);
        if all == 0.0 {
            return 0.5 * f64::from(u8::from(at >= 0.0));
        }
        let h = at / all;
        // T over a slope that may be endless.
        0.5 * phi(h) - sign * if sigma == 0.0 { 0.5 * phi(-h.abs()) } else { owen_t(h, s / sigma) }
    };
    half(lopsided.upper_sd(), 1.0) + half(lopsided.normal_sd, -1.0)
}

/// Mean of `probability(at − draw)` over the draws of a lopsided figure about 0; the kink where the draw is `at` ends a
/// piece.
fn over_halves(figure: Uncertain, at: f64, probability: impl Fn(f64) -> f64) -> f64 {
    let half = |sd: f64| {
        if sd == 0.0 {
            return 0.5 * probability(at);
        }
        let kink = (at / sd).clamp(0.0, REACH);
        let value = |z: f64| density(z) * probability(at - sd * z);
        simpson(0.0, kink, value) + simpson(kink, REACH, value)
    };
    half(-figure.normal_sd) + half(figure.upper_sd())
}

/// With even parts: over the even part where it is the narrower, else over the lopsided one.
fn with_even(lopsided: Uncertain, other: Uncertain, at: f64) -> f64 {
    let [mine, theirs] = [lopsided, other].map(|u| Uncertain { half_width: 0.0, ..u });
    let even = lopsided.half_width.max(other.half_width);
    // Two even parts: the narrower goes into the normal one.
    let rest = lopsided.half_width.min(other.half_width) / 3.0_f64.sqrt();
    let theirs =
        if theirs.excess == 0.0 { Uncertain { normal_sd: theirs.normal_sd.hypot(rest), ..theirs } } else { theirs };
    if even <= mine.normal_sd.max(mine.upper_sd()) || theirs.excess != 0.0 {
        return simpson(-even, even, |u| sum_at_most(mine, theirs, at - u)) / (2.0 * even);
    }
    let beside = Uncertain { half_width: even, ..theirs };
    over_halves(mine, at, |moved| super::probability_at_most(beside, Uncertain::default(), moved))
}

fn simpson(from: f64, to: f64, value: impl Fn(f64) -> f64) -> f64 {
    if to <= from {
        return 0.0;
    }
    let step = (to - from) / f64::from(STEPS);
    let inner = (1..STEPS).map(|k| value(from + step * f64::from(k)) * if k % 2 == 1 { 4.0 } else { 2.0 });
    step / 3.0 * (value(from) + inner.sum::<f64>() + value(to))
}

/// Owen's T for a slope ≥ 0: `T(h, a) = 1/(2π)·∫₀ᵃ exp(−h²(1 + u²)/2)/(1 + u²) du`.
fn owen_t(h: f64, a: f64) -> f64 {
    let h = h.abs();
    if a > 1.0 {
        let (p, q) = (phi(h), phi(a * h));
        return 0.5 * (p + q) - p * q - owen_t(a * h, 1.0 / a);
    }
    let value = |u: f64| {
        let square = 1.0 + u * u;
        (-0.5 * h * h * square).exp() / square
    };
    simpson(0.0, a, value) / TAU
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::decision::draw::Stream;

    #[test]
    fn owens_t_at_known_points() {
        // T(0, a) = arctan(a)/2π; T(h, 1) = Φ(h)(1 − Φ(h))/2.
        for a in [0.1_f64, 0.5, 1.0, 3.0, 40.0] {
            assert!((owen_t(0.0, a) - a.atan() / TAU).abs() < 1e-8, "{a}");
        }
        for h in [0.2, 1.0, 2.5, 5.0] {
            assert!((owen_t(h, 1.0) - 0.5 * phi(h) * phi(-h)).abs() < 1e-9, "{h}");
        }
    }

    #[test]
    fn agrees_with_draws() {
        let lop = Uncertain::lopsided;
        let even = |u, half_width| Uncertain { half_width, ..u };
        let normal = |centre, normal_sd| Uncertain { centre, normal_sd, ..Uncertain::default() };
        let pairs = [
            (lop(1.0, 0.5, 2.0), Uncertain::exact(1.4)),
            (lop(1.0, 0.5, 2.0), normal(0.2, 0.01)),
            (normal(0.2, 3.0), lop(1.0, 0.0, 2.0)),
            (lop(1.0, 0.5, 2.0), lop(0.5, 1.0, 0.3)),
            (lop(1.0, 0.5, 2.0), even(normal(0.3, 0.4), 0.3)),
            (lop(1.0, 0.5, 0.2), even(normal(0.3, 0.0), 5.0)),
        ];
        for (pair, (x, y)) in (0..).zip(pairs) {
            for t in [-1.0, 0.0, 0.3, 2.0] {
                let (exact, drawn) = (probability_at_most(x, y, t), drawn(pair, x, y, t));
                // Four standard deviations of 200,000 draws.
                assert!((exact - drawn).abs() < 0.0045, "{x:?} {y:?} {t}: {exact} {drawn}");
            }
        }
    }

    fn drawn(pair: u64, x: Uncertain, y: Uncertain, t: f64) -> f64 {
        const DRAWS: u64 = 200_000;
        let draw = |u: Uncertain, side: u64, k: u64| {
            let (z, e) = (Stream::new(1, pair, side).normal(k), Stream::new(2, pair, side).uniform(k));
            u.centre + z * if z < 0.0 { u.normal_sd } else { u.upper_sd() } + u.half_width * (2.0 * e - 1.0)
        };
        (0..DRAWS).filter(|k| draw(x, 0, *k) - draw(y, 1, *k) <= t).count() as f64 / DRAWS as f64
    }

    #[test]
    fn meets_the_closed_form_where_the_sides_are_alike() {
        let x = Uncertain { centre: 1.0, normal_sd: 0.5, ..Uncertain::default() };
        let y = Uncertain { centre: 0.4, normal_sd: 0.7, half_width: 0.2, ..Uncertain::default() };
        let nearly = Uncertain { excess: 1e-12, ..x };
        for t in [-2.0, 0.0, 0.6, 1.5] {
            let (even, lop) = (super::super::probability_at_most(x, y, t), probability_at_most(nearly, y, t));
            assert!((even - lop).abs() < 1e-7, "{t}: {even} {lop}");
        }
    }

    #[test]
    fn median_and_mirror() {
        let x = Uncertain::lopsided(3.0, 0.2, 4.0);
        assert!((probability_at_most(x, Uncertain::exact(3.0), 0.0) - 0.5).abs() < 1e-12);
        let y = Uncertain::lopsided(2.0, 1.0, 0.1);
        let sum = probability_at_most(x, y, 0.7) + probability_at_most(y, x, -0.7);
        assert!((sum - 1.0).abs() < 1e-6, "{sum}");
    }
}
