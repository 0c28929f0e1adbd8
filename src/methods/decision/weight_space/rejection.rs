//! Even weights between bounds by rejection.

use super::bounds::Bounds;
use crate::methods::decision::draw::{BLOCK, Stream};

/// Draws from the simplex that the lowest shares leave over, or the mirrored one below the highest shares, whichever is
/// smaller; what breaks the other bounds is drawn again.
#[derive(Clone, Debug)]
pub struct Rejection {
    bounds: Bounds,
    /// The corner the simplex starts from: all at the lowest, or all at the highest share.
    corner: Vec<f64>,
    /// What is to be shared out from there; negative downwards from the highest.
    rest: f64,
    /// Criteria whose share is open, with their streams.
    open: Vec<(usize, Stream)>,
}

/// Drawn again at most this often; at one in [`super::LEAST_ACCEPTED`] nobody sees it happen.
const MOST_ATTEMPTS: u64 = 2000;
/// Draws by which the rate of acceptance is estimated.
const TRIALS: u32 = 1000;

impl Rejection {
    /// `open`: indices of the criteria whose share is open; `streams`: one a criterion.
    pub fn new(bounds: &Bounds, open: &[usize], streams: &[Stream]) -> Self {
        let above = 1.0 - bounds.low.iter().sum::<f64>();
        let below = 1.0 - bounds.high.iter().sum::<f64>();
        // Around given weights both are the same but for rounding, which must not decide.
        let (corner, rest) = if above <= -below * (1.0 + 1e-9) { (&bounds.low, above) } else { (&bounds.high, below) };
        let open = open.iter().map(|j| (*j, streams[*j])).collect();
        Self { bounds: bounds.clone(), corner: corner.clone(), rest, open }
    }

    /// Whether at least one draw in so many is accepted, by trial. The trials are keyed by criterion alone, so that the
    /// seed does not decide on the way of drawing.
    pub fn accepts_one_in(&self, many: u32, columns: &[u64]) -> bool {
        let trial = |(j, _): &(usize, Stream)| (*j, Stream::new(0, 0, columns[*j]));
        let trial = Self { open: self.open.iter().map(trial).collect(), ..self.clone() };
        let mut weights = vec![[0.0; BLOCK]; self.corner.len()];
        let accepted = (0..TRIALS).filter(|k| trial.attempt(u64::from(*k), 0, 0, &mut weights)).count();
        accepted * many as usize >= TRIALS as usize
    }

    /// The weights of the samples of this block.
    pub fn block(&self, number: u64, weights: &mut [[f64; BLOCK]]) {
        let first = number.wrapping_mul(BLOCK as u64);
        weights.iter_mut().zip(&self.corner).for_each(|(row, weight)| row.fill(*weight));
        for lane in 0..BLOCK {
            let sample = first.wrapping_add(lane as u64);
            let accepted = (0..MOST_ATTEMPTS).any(|attempt| self.attempt(sample, attempt, lane, weights));
            if !accepted {
                weights.iter_mut().zip(self.bounds.centre()).for_each(|(row, weight)| row[lane] = weight);
            }
        }
    }

    fn attempt(&self, sample: u64, attempt: u64, lane: usize, weights: &mut [[f64; BLOCK]]) -> bool {
        let mut sum = 0.0;
        for (j, stream) in &self.open {
            let Some(row) = weights.get_mut(*j) else { continue };
            let stream = if attempt == 0 { *stream } else { stream.branch(attempt) };
            row[lane] = stream.exponential(sample);
            sum += row[lane];
        }
        let step = self.rest / sum;
        let mut accepted = true;
        for (j, _) in &self.open {
            let Some(row) = weights.get_mut(*j) else { continue };
            row[lane] = self.corner[*j] + step * row[lane];
            accepted &= self.bounds.low[*j] <= row[lane] && row[lane] <= self.bounds.high[*j];
        }
        accepted
    }
}
