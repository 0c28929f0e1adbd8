//! The log-likelihood of (a, b) with z = a + b·y, its derivatives and its maximum.

use super::family::Family;
use crate::methods::life::logs::{Block, Logs};

/// A place on the log-likelihood, without the −Σ ln t of exact failures, and its derivatives there.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// −μ/σ, μ about the centre of the logarithms.
    pub a: f64,
    /// 1/σ > 0.
    pub b: f64,
    /// Log-likelihood.
    pub value: f64,
    /// ∂a, ∂b.
    pub gradient: [f64; 2],
    /// ∂aa, ∂ab, ∂bb.
    pub hessian: [f64; 3],
}

/// The log-likelihood at (a, b).
pub fn at(family: Family, logs: &Logs, a: f64, b: f64) -> Point {
    let one = |block: &Block| terms(family, block, a, b);
    let [value, ga, gb, aa, ab, bb] = logs.sum(&one);
    Point { a, b, value, gradient: [ga, gb], hessian: [aa, ab, bb] }
}

fn terms(family: Family, block: &Block, a: f64, b: f64) -> [f64; 6] {
    let mut sum = [0.0; 6];
    let mut add = |y: f64, weight: f64, [value, first, second]: [f64; 3]| {
        let parts = [value, first, y * first, second, y * second, y * y * second];
        sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += weight * part);
    };
    for (y, weight) in &block.failed {
        add(*y, *weight, family.failed(a + b * y));
    }
    for (y, weight) in &block.running {
        add(*y, *weight, family.running(a + b * y));
    }
    for (low, high, weight) in &block.within {
        if low.is_finite() {
            let parts = interval(family, *low, *high, a, b);
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += weight * part);
        } else {
            let z = a + b * high;
            let [value, first, second] = family.below(z);
            let parts = [value, first, high * first, second, high * second, high * high * second];
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += weight * part);
        }
    }
    // The density of y is b times that of z.
    let count: f64 = block.failed.iter().map(|(_, weight)| weight).sum();
    let [value, _, gb, _, _, bb] = &mut sum;
    *value += count * b.ln();
    *gb += count / b;
    *bb -= count / (b * b);
    sum
}

/// An interval by its middle and width, both of which are straight in a and b.
fn interval(family: Family, low: f64, high: f64, a: f64, b: f64) -> [f64; 6] {
    let (middle, width) = (f64::midpoint(low, high), high - low);
    let [value, m, h, mm, mh, hh] = family.within(a + b * middle, b * width);
    let ab = mm * middle + mh * width;
    let bb = mm * middle * middle + 2.0 * mh * middle * width + hh * width * width;
    [value, m, m * middle + h * width, mm, ab, bb]
}

/// Where to begin: as if all units had failed. Not far up, where e^z rules and Newton's steps are only 1 long.
pub fn start(logs: &Logs) -> (f64, f64) {
    let (mean, sd) = logs.moments();
    let b = 1.0 / sd.max(1e-15);
    ((-b * mean).min(3.0), b)
}

/// The maximum by Newton's method; `None` where there is none that numbers can hold.
pub fn maximum(family: Family, logs: &Logs, (a, b): (f64, f64)) -> Option<Point> {
    /// Steps that any likelihood with a maximum needs at most; those without one creep on for ever.
    const STEPS: usize = 200;
    let mut here = at(family, logs, a, b);
    for _ in 0..10 {
        // A start whose upper tail is too far away for numbers.
        if here.value.is_finite() {
            break;
        }
        here = at(family, logs, 0.0, 0.2 * here.b);
    }
    for _ in 0..STEPS {
        let [da, db] = here.step()?;
        if here.flat([da, db]) {
            return polished(family, logs, here);
        }
        let share = (0.75 * here.b / db.abs().max(f64::MIN_POSITIVE)).min(1.0);
        here = climb(family, logs, &here, [da * share, db * share])?;
    }
    None
}

/// Steps from a place so close to the maximum that rounding of the sum hides which of them climb. They soon become
/// nothing, unless this is no maximum but a slope that grows ever flatter.
fn polished(family: Family, logs: &Logs, mut here: Point) -> Option<Point> {
    for _ in 0..8 {
        let [da, db] = here.step()?;
        if da.abs() <= 1e-10 * (1.0 + here.a.abs()) && db.abs() <= 1e-10 * here.b {
            return Some(here).filter(Point::settled);
        }
        here = at(family, logs, here.a + da, here.b + db);
        (here.b > 0.0 && here.value.is_finite()).then_some(())?;
    }
    None
}

/// The first of ever shorter steps that leads up.
fn climb(family: Family, logs: &Logs, from: &Point, [da, db]: [f64; 2]) -> Option<Point> {
    (0..40).map(|k| 0.5_f64.powi(k)).find_map(|share| {
        let next = at(family, logs, from.a + share * da, from.b + share * db);
        (next.value.is_finite() && next.value > from.value).then_some(next)
    })
}

impl Point {
    /// Newton's step; along a diagonal made steeper where rounding has left no maximum.
    fn step(&self) -> Option<[f64; 2]> {
        let [aa, ab, bb] = self.hessian;
        let [ga, gb] = self.gradient;
        [0.0, 1e-9, 1e-6, 1e-3, 1.0].into_iter().find_map(|more| {
            let (aa, bb) = (aa * (1.0 + more), bb * (1.0 + more));
            let det = aa * bb - ab * ab;
            let step = [(ab * gb - bb * ga) / det, (ab * ga - aa * gb) / det];
            (aa < 0.0 && bb < 0.0 && det > 0.0 && step.iter().all(|x| x.is_finite())).then_some(step)
        })
    }

    /// What the step would gain is close to the rounding of the sum.
    fn flat(&self, [da, db]: [f64; 2]) -> bool {
        (self.gradient[0] * da + self.gradient[1] * db).abs() <= 1e-10 * (1.0 + self.value.abs())
    }

    /// Information enough that this is a maximum and not a slope too flat for numbers.
    fn settled(&self) -> bool {
        /// Standard error of ln σ with one failure is about 1.
        const MOST: f64 = 100.0;
        self.covariance().is_some_and(|[_, [_, ss]]| ss.sqrt() * self.b < MOST)
    }

    /// Covariance of (μ, σ) at a maximum, by the observed information; `None` where that is not positive.
    pub fn covariance(&self) -> Option<[[f64; 2]; 2]> {
        let [aa, ab, bb] = self.hessian.map(|x| -x);
        let (b, mu) = (self.b, -self.a / self.b);
        // a = −μ/σ, b = 1/σ: ∂a/∂μ = −b, ∂a/∂σ = μb², ∂b/∂σ = −b².
        let mm = b * b * aa;
        let ms = b * b * b * (ab - mu * aa);
        let ss = b * b * b * b * (mu * mu * aa - 2.0 * mu * ab + bb);
        invert(mm, ms, ss)
    }
}

/// The inverse of a symmetric positive matrix.
pub fn invert(mm: f64, ms: f64, ss: f64) -> Option<[[f64; 2]; 2]> {
    // Scaled to a unit diagonal: no power of a far-off σ overflows.
    let (x, y) = (mm.sqrt(), ss.sqrt());
    let r = ms / x / y;
    let rest = 1.0 - r * r;
    let inverse = [[1.0 / rest / x / x, -r / rest / x / y], [-r / rest / x / y, 1.0 / rest / y / y]];
    (mm > 0.0 && ss > 0.0 && rest > 0.0 && inverse.iter().flatten().all(|x| x.is_finite())).then_some(inverse)
}
