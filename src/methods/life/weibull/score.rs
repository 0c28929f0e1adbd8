//! The score of β for failures and running units, and its root.

use crate::methods::life::location_scale::likelihood::Point;
use crate::methods::life::logs::{Block, Logs};

/// Units looked at for a first guess where there are many.
const SAMPLE: usize = 4096;

/// The root of the score.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    /// β.
    pub beta: f64,
    /// Number of failures and the sum of their y.
    failures: (f64, f64),
    /// The longest y, about which the powers are.
    top: f64,
    /// Σw, Σw·x and Σw·x² with x = y − top and w = e^{βx}.
    powers: [f64; 3],
}

impl Root {
    /// ln η about the centre of the logarithms.
    pub fn mu(&self) -> f64 {
        self.top + (self.powers[0] / self.failures.0).ln() / self.beta
    }

    /// The same as a place on the log-likelihood with a = −β·μ and b = β.
    pub fn point(&self) -> Point {
        let (r, sum) = self.failures;
        let (b, [sum_w, sum_x, sum_xx]) = (self.beta, self.powers);
        let a = -b * self.mu();
        // At the maximum Σe^z = r; moments of x about the top are turned into those of y.
        let (x, xx) = (sum_x / sum_w, sum_xx / sum_w);
        let (y, yy) = (self.top + x, self.top * self.top + 2.0 * self.top * x + xx);
        let value = r * (b.ln() + a - 1.0) + b * sum;
        Point { a, b, value, gradient: [0.0; 2], hessian: [-r, -r * y, -r * (yy + 1.0 / (b * b))] }
    }
}

/// The root of `Σw·x/Σw − 1/β + d`, d being how far the longest time is above the geometric mean of the failures.
///
/// The function ascends; the root is above 1/d, since the first part is negative, and below (N/e + 1)/d, since that part
/// is not below −N/(eβ). Newton's steps that leave what is left of these ends are replaced by halving. `None` without
/// failures, and where d is 0. Blocks with intervals are not for it.
pub fn root(logs: &Logs, guess: Option<f64>) -> Option<Root> {
    let (count, sum) = logs.failures();
    let (units, top) = logs.exact();
    let distance = top - sum / count;
    // What rounding leaves of equal times is no distance.
    (count > 0.0 && distance > 2e-15 * (1.0 + top.abs())).then_some(())?;
    let (mut low, mut high) = (1.0 / distance, (units / std::f64::consts::E + 1.0) / distance);
    let mut beta = guess.or_else(|| first_guess(logs)).unwrap_or(low).clamp(low, high);
    let mut powers = power_sums(logs, top, beta);
    for _ in 0..100 {
        let step = newton(powers, beta, distance);
        if step > 0.0 {
            low = beta;
        } else {
            high = beta;
        }
        // Rounding of the sums moves the root by about this much.
        if step.abs() <= 1e-12 * beta || high - low <= 1e-13 * high {
            break;
        }
        let next = beta + step;
        beta = if next > low && next < high { next } else { low.sqrt() * high.sqrt() };
        powers = power_sums(logs, top, beta);
    }
    Some(Root { beta, failures: (count, sum), top, powers })
}

/// Newton's step for β.
fn newton([sum, first, second]: [f64; 3], beta: f64, distance: f64) -> f64 {
    let mean = first / sum;
    let spread = (second / sum - mean * mean).max(0.0);
    -(mean - 1.0 / beta + distance) / (spread + 1.0 / (beta * beta))
}

fn power_sums(logs: &Logs, top: f64, beta: f64) -> [f64; 3] {
    logs.sum(&|block: &Block| {
        both(block).fold([0.0; 3], |[sum, first, second], (y, n)| {
            let x = y - top;
            let w = n * (beta * x).exp();
            [sum + w, first + w * x, second + w * x * x]
        })
    })
}

/// β of a sample of many units, else as if ln T had all failed: π/(√6·sd).
fn first_guess(logs: &Logs) -> Option<f64> {
    let total: usize = logs.blocks.iter().map(|block| block.failed.len() + block.running.len()).sum();
    if total >= 8 * SAMPLE {
        let every = |list: &[(f64, f64)]| list.iter().step_by(total / SAMPLE).copied().collect::<Vec<_>>();
        let sample = |block: &Block| (every(&block.failed), every(&block.running));
        let (failed, running): (Vec<_>, Vec<_>) = logs.blocks.iter().map(sample).unzip();
        let block = Block::of(failed.concat(), running.concat(), Vec::new());
        return root(&Logs { centre: 0.0, blocks: vec![block], threads: 1 }, None).map(|root| root.beta);
    }
    let (_, sd) = logs.moments();
    Some(std::f64::consts::PI / (6.0_f64.sqrt() * sd)).filter(|beta| beta.is_finite())
}

fn both(block: &Block) -> impl Iterator<Item = &(f64, f64)> {
    block.failed.iter().chain(&block.running)
}
