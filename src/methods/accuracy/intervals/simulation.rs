//! Figures of tests that could have been: means and standard deviations drawn anew around those found.

use crate::methods::accuracy::positioning::{Position, Positioning};
use crate::methods::decision::draw::{BLOCK, Stream};

/// Up to this many degrees of freedom χ² is a sum of exponentials, beyond it the cube of a normal.
const SUMMED: usize = 60;

/// Which standard deviation the draws take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// Each position and direction its own: safe whatever the positions are like, too wide where they are alike.
    #[default]
    Own,
    /// The pooled one everywhere: right where s differs between positions by chance alone, far too narrow elsewhere.
    Pooled,
}

/// Figures of the draws, in the unit of the deviations; of the forward direction where there is no other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// A, or A↑.
    pub a: Vec<f64>,
    /// E, or E↑.
    pub e: Vec<f64>,
    /// R, or R↑.
    pub r: Vec<f64>,
}

/// Figures of `count` tests of the same plan on an axis like the one found.
///
/// Per position and direction, with n runs and ν = n − 1: `x̄* ~ N(x̄, σ²/n)`, `s*² ~ σ²·χ²(ν)/ν`, all independent,
/// with σ as `spread` says; then A, E and R of these by the rule of the figures. Normal scatter and no drift between
/// runs are assumed: under a drift the runs are not independent, and the draws are wrong. Draws depend on seed,
/// position and number alone, so two machines need two seeds, else their draws go up and down together. Above 60
/// degrees of freedom χ² is by Wilson & Hilferty (1931), PNAS 17(12).
pub fn simulate(figures: &Positioning, spread: Spread, seed: u64, count: usize) -> Draws {
    let cells = Cells::new(figures, spread, seed);
    let mut draws = Draws::default();
    for first in (0..count).step_by(BLOCK) {
        let block = cells.block(first as u64);
        let take = BLOCK.min(count - first);
        draws.a.extend(block.top.iter().zip(&block.bottom).map(|(top, bottom)| top - bottom).take(take));
        draws.e.extend(block.high.iter().zip(&block.low).map(|(high, low)| high - low).take(take));
        draws.r.extend(block.band.iter().take(take));
    }
    draws
}

/// What is drawn around at each position.
struct Cells {
    k: f64,
    freedom: usize,
    positions: Vec<(Cell, Option<Cell>)>,
}

/// Mean and σ of one position and direction, with the stream of its draws.
struct Cell {
    mean: f64,
    sigma: f64,
    stream: Stream,
}

/// Extremes over the positions, sample by sample.
struct Block {
    high: [f64; BLOCK],
    low: [f64; BLOCK],
    top: [f64; BLOCK],
    bottom: [f64; BLOCK],
    band: [f64; BLOCK],
}

/// Means and k·s of one cell, sample by sample.
struct Drawn {
    mean: [f64; BLOCK],
    reach: [f64; BLOCK],
}

impl Cells {
    fn new(figures: &Positioning, spread: Spread, seed: u64) -> Self {
        let sigma = |own: f64| if spread == Spread::Own { own } else { figures.pooled_s.unwrap_or_default() };
        let cell = |(i, side): (usize, u64), mean: f64, s: f64| Cell {
            mean,
            sigma: sigma(s),
            stream: Stream::new(seed, i as u64, side),
        };
        let pair = |(i, position): (usize, &Position)| {
            let down = position.mean_down.zip(position.s_down);
            (
                cell((i, 0), position.mean_up, position.s_up.unwrap_or_default()),
                down.map(|(mean, s)| cell((i, 1), mean, s)),
            )
        };
        let positions: Vec<_> = figures.per_position.iter().enumerate().map(pair).collect();
        let cells: usize = positions.iter().map(|(_, down)| 1 + usize::from(down.is_some())).sum();
        let freedom = (figures.degrees_of_freedom / cells.max(1) as f64).round().max(1.0) as usize;
        Self { k: figures.k, freedom, positions }
    }

    /// The samples from this one on.
    fn block(&self, first: u64) -> Block {
        let mut block = Block {
            high: [f64::NEG_INFINITY; BLOCK],
            low: [f64::INFINITY; BLOCK],
            top: [f64::NEG_INFINITY; BLOCK],
            bottom: [f64::INFINITY; BLOCK],
            band: [0.0; BLOCK],
        };
        for (up, down) in &self.positions {
            let up = self.drawn(up, first);
            block.take(&up);
            match down.as_ref().map(|down| self.drawn(down, first)) {
                Some(down) => {
                    block.take(&down);
                    block.take_both(&up, &down);
                }
                None => block.take_one(&up),
            }
        }
        block
    }

    fn drawn(&self, cell: &Cell, first: u64) -> Drawn {
        let freedom = self.freedom as f64;
        let mut mean = [cell.mean; BLOCK];
        cell.stream.branch(0).add_normals(first, cell.sigma / (freedom + 1.0).sqrt(), &mut mean);
        let reach = chi_squared(cell.stream, self.freedom, first);
        let scale = self.k * cell.sigma;
        Drawn { mean, reach: reach.map(|x| scale * (x / freedom).sqrt()) }
    }
}

/// χ² with this many degrees of freedom, from branches 1 on of the stream.
fn chi_squared(stream: Stream, freedom: usize, first: u64) -> [f64; BLOCK] {
    let mut sum = [0.0; BLOCK];
    if freedom > SUMMED || freedom % 2 == 1 {
        stream.branch(1).add_normals(first, 1.0, &mut sum);
    }
    if freedom > SUMMED {
        let ninth = 2.0 / (9.0 * freedom as f64);
        return sum.map(|z| freedom as f64 * (1.0 - ninth + z * ninth.sqrt()).max(0.0).powi(3));
    }
    sum = sum.map(|z| z * z);
    let mut more = [0.0; BLOCK];
    for branch in 0..freedom / 2 {
        stream.branch(2 + branch as u64).exponentials(first, &mut more);
        sum.iter_mut().zip(&more).for_each(|(sum, x)| *sum += 2.0 * x);
    }
    sum
}

impl Block {
    fn take(&mut self, cell: &Drawn) {
        let ends = self.high.iter_mut().zip(&mut self.low).zip(self.top.iter_mut().zip(&mut self.bottom));
        for (((high, low), (top, bottom)), (mean, reach)) in ends.zip(cell.mean.iter().zip(&cell.reach)) {
            *high = high.max(*mean);
            *low = low.min(*mean);
            *top = top.max(mean + reach);
            *bottom = bottom.min(mean - reach);
        }
    }

    fn take_one(&mut self, cell: &Drawn) {
        self.band.iter_mut().zip(&cell.reach).for_each(|(band, reach)| *band = band.max(2.0 * reach));
    }

    fn take_both(&mut self, up: &Drawn, down: &Drawn) {
        let up = up.mean.iter().zip(&up.reach);
        let down = down.mean.iter().zip(&down.reach);
        for (band, ((up, reach_up), (down, reach_down))) in self.band.iter_mut().zip(up.zip(down)) {
            let wide = reach_up + reach_down + (up - down).abs();
            *band = band.max(wide).max(2.0 * reach_up).max(2.0 * reach_down);
        }
    }
}
