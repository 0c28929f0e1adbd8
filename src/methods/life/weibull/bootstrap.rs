//! Fits to units drawn anew: how far a fit moves by the chance of which units were watched.

use super::bounds::Quantity;
use super::{Weibull, root};
use crate::methods::decision::draw::Stream;
use crate::methods::life::data::{Life, Unusable};
use crate::methods::life::location_scale::likelihood::maximum;
use crate::methods::life::location_scale::{Family, Span};
use crate::methods::life::logs::{Block, Logs, in_order};
use crate::methods::stability::percentile::{QuantileType, quantile};
use crate::methods::threads;

/// Units that can be drawn anew; with more the other bounds say the same and cost nothing.
pub const MOST_UNITS: usize = 100_000;

/// Draws that can be asked for.
pub const MOST_RESAMPLES: usize = 1_000_000;

/// Resamples that one thread takes at a time.
const TOGETHER: usize = 32;

/// Fits to resamples, in the order of drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resamples {
    /// ln η and 1/β of each that gave a fit.
    pub fits: Vec<[f64; 2]>,
    /// Resamples without a fit: too few failures among the units drawn.
    pub not_estimable: usize,
}

/// Fits to this many resamples: as many units as there are, drawn from them with replacement, failures and running units
/// alike (Efron 1981, J. Am. Stat. Assoc. 76).
///
/// Draws depend on the seed alone, not on threads. `Setting` for no resamples or more than [`MOST_RESAMPLES`], or more
/// than [`MOST_UNITS`] units.
pub fn resample(life: &Life, fit: &Weibull, resamples: usize, seed: u64) -> Result<Resamples, Unusable> {
    resample_of(life, fit, resamples, seed, 0)
}

/// The same for one of several machines, so that one seed gives each its own draws.
pub(crate) fn resample_of(
    life: &Life,
    fit: &Weibull,
    resamples: usize,
    seed: u64,
    machine: u64,
) -> Result<Resamples, Unusable> {
    if !(1..=MOST_RESAMPLES).contains(&resamples) || life.n() > MOST_UNITS {
        return Err(Unusable::Setting);
    }
    let units = Units::new(&Logs::new(life));
    let begin = (-fit.beta * (fit.eta.ln() - units.centre), fit.beta);
    let some = |part: usize| {
        let numbers = part * TOGETHER..((part + 1) * TOGETHER).min(resamples);
        let mut tally = vec![0.0; units.entries.len()];
        numbers.map(|k| units.refit(Stream::new(seed, machine, k as u64), &mut tally, begin)).collect::<Vec<_>>()
    };
    let all = in_order(resamples.div_ceil(TOGETHER), threads(), &some);
    let fits: Vec<[f64; 2]> = all.into_iter().flatten().flatten().collect();
    Ok(Resamples { not_estimable: resamples - fits.len(), fits })
}

impl Resamples {
    /// Percentile interval of a figure, two-sided; `None` without a fit, unless 0 < confidence < 1, and for a figure
    /// that makes no sense.
    pub fn interval(&self, quantity: Quantity, confidence: f64) -> Option<Span> {
        let held = quantity.held(0.0)?;
        (confidence > 0.0 && confidence < 1.0).then_some(())?;
        let values: Vec<f64> = self.fits.iter().map(|[mu, sigma]| held.theta(-mu / sigma, 1.0 / sigma)).collect();
        let end = |p: f64| quantile(&values, p, QuantileType::Seven);
        let (low, high) = (end(0.5 - 0.5 * confidence)?, end(0.5 + 0.5 * confidence)?);
        Some(quantity.back(Span { low: Some(low), high: Some(high) }, 0.0))
    }
}

/// Units to draw from.
struct Units {
    centre: f64,
    /// What can be drawn.
    entries: Vec<Entry>,
    /// The entry of each unit.
    of_unit: Vec<u32>,
    intervals: bool,
}

#[derive(Clone, Copy)]
enum Entry {
    Failed(f64),
    Running(f64),
    Within(f64, f64),
}

impl Units {
    fn new(logs: &Logs) -> Self {
        let failed = |block: &Block| block.failed.iter().map(|(y, n)| (Entry::Failed(*y), *n)).collect::<Vec<_>>();
        let running = |block: &Block| block.running.iter().map(|(y, n)| (Entry::Running(*y), *n)).collect::<Vec<_>>();
        let within = |block: &Block| block.within.iter().map(|(a, b, n)| (Entry::Within(*a, *b), *n)).collect();
        let all = |block: &Block| [failed(block), running(block), within(block)].concat();
        let counted: Vec<(Entry, f64)> = logs.blocks.iter().flat_map(all).collect();
        let repeated = |(i, (_, n)): (usize, &(Entry, f64))| std::iter::repeat_n(i as u32, *n as usize);
        Self {
            centre: logs.centre,
            of_unit: counted.iter().enumerate().flat_map(repeated).collect(),
            entries: counted.into_iter().map(|(entry, _)| entry).collect(),
            intervals: logs.has_intervals(),
        }
    }

    /// ln η and 1/β of one resample.
    fn refit(&self, stream: Stream, tally: &mut [f64], begin: (f64, f64)) -> Option<[f64; 2]> {
        let block = self.drawn(stream, tally);
        let logs = Logs { centre: self.centre, blocks: vec![block], threads: 1 };
        let (mu, b) = if self.intervals {
            let point = maximum(Family::Weibull, &logs, begin)?;
            (-point.a / point.b, point.b)
        } else {
            let root = root(&logs, Some(begin.1))?;
            (root.mu(), root.beta)
        };
        let fit = [self.centre + mu, 1.0 / b];
        fit.iter().all(|x| x.is_finite()).then_some(fit)
    }

    fn drawn(&self, stream: Stream, tally: &mut [f64]) -> Block {
        let units = self.of_unit.len();
        tally.fill(0.0);
        for sample in 0..units as u64 {
            let unit = (stream.uniform(sample) * units as f64) as usize;
            if let Some(n) = self.of_unit.get(unit).and_then(|entry| tally.get_mut(*entry as usize)) {
                *n += 1.0;
            }
        }
        let (mut failed, mut running, mut within) = (Vec::new(), Vec::new(), Vec::new());
        for (entry, n) in self.entries.iter().zip(tally).filter(|(_, n)| **n > 0.0) {
            match *entry {
                Entry::Failed(y) => failed.push((y, *n)),
                Entry::Running(y) => running.push((y, *n)),
                Entry::Within(low, high) => within.push((low, high, *n)),
            }
        }
        Block::of(failed, running, within)
    }
}
