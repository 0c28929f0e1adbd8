//! Even weights between bounds by hit-and-run.

use super::bounds::Bounds;
use crate::methods::decision::draw::{BLOCK, Stream};

/// A chain of weights that becomes even on the set: take a line through the last weights, go to an even point of its
/// part within the set. The lines here move weight from one criterion to another, which are the directions of all
/// edges of the set, so that the chain leaves every corner; a step costs the same with any number of criteria.
///
/// One sweep moves each criterion once, with a partner drawn in proportion to the widths of the intervals: those with
/// room exchange often, and neighbouring samples are hardly correlated, whatever the widths. Between two samples lie
/// ⌈log₂ n⌉ + 1 sweeps, as the chain on the whole simplex forgets its start in some n·log n steps. Each block of samples
/// has a chain of its own from the middle of the set, with [`BURN_IN`] times that many sweeps thrown away: a sample
/// depends on its number alone.
/// Sources: Tervonen, van Valkenhoef, Baştürk & Postmus (2013), EJOR 224:552–559; A. Smith (2014), A Gibbs sampler on
/// the n-simplex, Annals of Applied Probability 24:114–130.
#[derive(Clone, Debug)]
pub struct HitAndRun {
    bounds: Bounds,
    /// Criteria whose share is open.
    open: Vec<usize>,
    /// Each of them as many times as its width asks for.
    partners: Vec<usize>,
    /// Sweeps between two samples.
    thinning: u32,
    stream: Stream,
}

/// Samples thrown away at the start of a chain.
const BURN_IN: u32 = 10;
/// Entries in the list of partners for each criterion, on average.
const ENTRIES: usize = 16;

impl HitAndRun {
    /// `open`: indices of the criteria whose share is open, two or more.
    pub fn new(bounds: Bounds, open: Vec<usize>, stream: Stream) -> Self {
        let width = |j: usize| bounds.high[j] - bounds.low[j];
        let all: f64 = open.iter().map(|j| width(*j)).sum();
        let entries = |j: usize| ((width(j) / all * (ENTRIES * open.len()) as f64).round() as usize).max(1);
        let partners = open.iter().flat_map(|j| std::iter::repeat_n(*j, entries(*j))).collect();
        let thinning = usize::BITS.saturating_sub(open.len().saturating_sub(1).leading_zeros()) + 1;
        Self { bounds, open, partners, thinning, stream }
    }

    /// The weights of the samples of this block.
    pub fn block(&self, number: u64, weights: &mut [[f64; BLOCK]]) {
        let mut at = self.bounds.centre();
        let mut draws = Draws { stream: self.stream.branch(number), next: 0 };
        (0..BURN_IN * self.thinning).for_each(|_| self.sweep(&mut draws, &mut at));
        for lane in 0..BLOCK {
            (0..self.thinning).for_each(|_| self.sweep(&mut draws, &mut at));
            weights.iter_mut().zip(&at).for_each(|(row, weight)| row[lane] = *weight);
        }
    }

    fn sweep(&self, draws: &mut Draws, at: &mut [f64]) {
        let (low, high) = (&self.bounds.low, &self.bounds.high);
        let following = self.open.iter().cycle().skip(1);
        for (&i, &next) in self.open.iter().zip(following) {
            let partner = self.partners[draws.below(self.partners.len())];
            let j = if partner == i { next } else { partner };
            let least = (low[i] - at[i]).max(at[j] - high[j]);
            let most = (high[i] - at[i]).min(at[j] - low[j]);
            let step = least + draws.uniform() * (most - least);
            at[i] = (at[i] + step).clamp(low[i], high[i]);
            at[j] = (at[j] - step).clamp(low[j], high[j]);
        }
    }
}

/// The draws of one chain in sequence.
struct Draws {
    stream: Stream,
    next: u64,
}

impl Draws {
    fn uniform(&mut self) -> f64 {
        self.next += 1;
        self.stream.uniform(self.next)
    }

    /// One of 0, 1 … below this many.
    fn below(&mut self, many: usize) -> usize {
        self.next += 1;
        ((u128::from(self.stream.bits(self.next)) * many as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(bounds: &[(f64, f64)], blocks: u64) -> Vec<Vec<f64>> {
        let bounds = Bounds::new(bounds, &vec![true; bounds.len()]).expect("possible");
        let open: Vec<usize> = (0..bounds.low.len()).collect();
        let chain = HitAndRun::new(bounds, open, Stream::new(3, 4, 5));
        let mut rows = vec![Vec::new(); chain.open.len()];
        for number in 0..blocks {
            let mut block = vec![[0.0; BLOCK]; rows.len()];
            chain.block(number, &mut block);
            rows.iter_mut().zip(&block).for_each(|(row, lanes)| row.extend_from_slice(lanes));
        }
        rows
    }

    #[test]
    fn mean_and_variance_of_the_whole_simplex() {
        // Even on the simplex of n: mean 1/n, variance (n − 1)/(n²(n + 1)).
        for n in [2_usize, 5, 9] {
            let rows = samples(&vec![(0.0, 1.0); n], 40);
            let count = rows[0].len() as f64;
            for row in &rows {
                let mean = row.iter().sum::<f64>() / count;
                let variance = row.iter().map(|w| (w - mean).powi(2)).sum::<f64>() / count;
                let (m, f) = (1.0 / n as f64, n as f64);
                let expected = (f - 1.0) / (f * f * (f + 1.0));
                assert!((mean - m).abs() < 5.0 * (expected / count).sqrt() * 1.5, "{n}: {mean}");
                assert!((variance / expected - 1.0).abs() < 0.15, "{n}: {variance} {expected}");
            }
        }
    }

    #[test]
    fn samples_stay_within_and_add_up() {
        let bounds = [(0.05, 0.08), (0.0, 0.5), (0.3, 0.31), (0.1, 0.6)];
        let rows = samples(&bounds, 4);
        for (row, (low, high)) in rows.iter().zip(bounds) {
            assert!(row.iter().all(|w| low <= *w && *w <= high));
        }
        for lane in 0..rows[0].len() {
            assert!((rows.iter().map(|row| row[lane]).sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
