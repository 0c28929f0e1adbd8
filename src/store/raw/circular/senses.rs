//! The senses of rotation of points that no column tells.

use std::f64::consts::{PI, TAU};

/// The points of a path by their sense.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Senses {
    pub clockwise: Vec<[f64; 2]>,
    pub counterclockwise: Vec<[f64; 2]>,
}

/// A smaller share of steps against the others is noise.
const NOISE: f64 = 0.1;

impl Senses {
    /// Points in the order in which they stand: all of one sense, or the first of one and the others of the other.
    /// `None`: they turn back more than once, or what numbers them starts anew without a turn.
    ///
    /// `are_angles`: the file has angles, which may be sorted; then a second lap is no sign of its sense.
    pub fn of(path: &[[f64; 2]], are_angles: bool, starts_anew: bool) -> Option<Self> {
        let steps = steps(path, are_angles);
        let against = |steps: &[f64], sense: f64| steps.iter().filter(|step| **step * sense < 0.0).count();
        let (falling, rising) = (against(&steps, 1.0), against(&steps, -1.0));
        let moved = (falling + rising) as f64;
        if falling.min(rising) as f64 <= NOISE * moved {
            let laps = steps.iter().sum::<f64>().abs() / TAU;
            if starts_anew || (are_angles && laps > 1.5) {
                return None;
            }
            return Some(Self::default().with(path, falling > rising));
        }
        let (at, is_falling, odd) = [1.0, -1.0]
            .into_iter()
            .filter_map(|sense| {
                // Steps against the sense before the turn, and with it behind.
                let mut odd = rising_with(&steps, sense);
                let mut best = (0, odd);
                for (at, step) in steps.iter().enumerate() {
                    odd = if step * sense < 0.0 { odd + 1 } else { odd - usize::from(step * sense > 0.0) };
                    if odd < best.1 {
                        best = (at + 1, odd);
                    }
                }
                (best.0 > 0).then_some((best.0, sense < 0.0, best.1))
            })
            .min_by_key(|(_, _, odd)| *odd)?;
        if odd as f64 > NOISE / 2.0 * moved {
            return None;
        }
        let (before, behind) = path.split_at_checked(at + 1)?;
        Some(Self::default().with(before, is_falling).with(behind, !is_falling))
    }

    /// Whether both senses stand in the path.
    pub fn is_divided(&self) -> bool {
        !self.clockwise.is_empty() && !self.counterclockwise.is_empty()
    }

    fn with(mut self, path: &[[f64; 2]], is_clockwise: bool) -> Self {
        let of = if is_clockwise { &mut self.clockwise } else { &mut self.counterclockwise };
        of.extend_from_slice(path);
        self
    }
}

/// Steps that go in this sense.
fn rising_with(steps: &[f64], sense: f64) -> usize {
    steps.iter().filter(|step| **step * sense > 0.0).count()
}

/// The angles from each point to the next within half a turn, about their middle or about zero; hardly any is none.
fn steps(path: &[[f64; 2]], are_angles: bool) -> Vec<f64> {
    const LEAST: f64 = 1e-9;
    let n = path.len().max(1) as f64;
    let (x, y) = path.iter().fold((0.0, 0.0), |(x, y), point| (x + point[0] / n, y + point[1] / n));
    let (x, y) = if are_angles { (0.0, 0.0) } else { (x, y) };
    let angles: Vec<f64> = path.iter().map(|point| libm::atan2(point[1] - y, point[0] - x)).collect();
    let turned = |(a, b): (&f64, &f64)| {
        let step = b - a;
        let step = if step > PI {
            step - TAU
        } else if step < -PI {
            step + TAU
        } else {
            step
        };
        if step.abs() < LEAST { 0.0 } else { step }
    };
    angles.iter().zip(angles.iter().skip(1)).map(turned).collect()
}
