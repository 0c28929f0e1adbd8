//! Confidence factors: how sure a first rank is at the weights that favour it.

use super::kernel::Row;
use super::problem::Problem;
use super::tally::Tally;
use super::workers;
use crate::methods::decision::rank::TIE;

/// Confidence factors and the number of samples they rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// `p_i^c = P(i first, ties included | w = w_i^c)`, one entry an alternative; `None` without central weights.
    pub factors: Vec<Option<f64>>,
    /// How many samples of the cells were drawn; 1 suffices where no cell is uncertain.
    pub samples: u64,
}

/// Confidence factors from the central weights of a tally of this problem, by drawing the cells of the samples from 0 up
/// to `samples` again: the same draws as those that [`super::run`] counted. `None` when cancelled.
///
/// The work grows with m²·n; 10 000 samples give ±0.01. A factor of 0 or 1 is certain only where no cell is
/// uncertain. Source: Lahdelma & Salminen (2001).
pub fn confidence(
    problem: &Problem,
    tally: &Tally,
    samples: u64,
    threads: usize,
    cancel: &(dyn Fn() -> bool + Sync),
) -> Option<Confidence> {
    let samples = if problem.is_exact() { samples.min(1) } else { samples };
    let favoured = favoured(problem, tally);
    let start = || Worker { values: vec![[0.0; LANES]; 0], hits: vec![0; favoured.len()] };
    let work = |worker: &mut Worker, tile: u64| {
        let first = tile * LANES as u64;
        worker.count(problem, &favoured, first, (samples - first).min(LANES as u64) as usize);
    };
    let gathered = workers::share(0..samples.div_ceil(LANES as u64), threads, cancel, &start, &work)?;
    let mut factors = vec![None; problem.alternatives];
    for (index, one) in favoured.iter().enumerate() {
        let hits: u64 = gathered.iter().map(|worker| worker.hits[index]).sum();
        factors[one.alternative] = (samples > 0).then(|| hits as f64 / samples as f64);
    }
    Some(Confidence { factors, samples })
}

/// Samples worked on together: few, since the values of all cells are kept for them.
const LANES: usize = 16;

/// An alternative at its central weights.
struct Favoured {
    alternative: usize,
    /// The totals at these weights: itself, then its rivals, the strongest first.
    sums: Vec<Sum>,
}

/// The total of one row at given weights: a certain part and a weighted sum over its uncertain cells.
struct Sum {
    certain: f64,
    /// Weights of the uncertain cells, scaled up over what applies.
    weights: Vec<f64>,
    /// Index of the first of its uncertain cells among all.
    offset: usize,
}

fn favoured(problem: &Problem, tally: &Tally) -> Vec<Favoured> {
    let rows = &problem.rows[..problem.alternatives];
    let place = |next: &mut usize, row: &Row| {
        *next += row.drawn.len();
        Some(*next - row.drawn.len())
    };
    let offsets: Vec<usize> = rows.iter().scan(0, place).collect();
    let mut rivals: Vec<usize> = (0..rows.len()).collect();
    rivals.sort_by_key(|i| std::cmp::Reverse(tally.hits(*i)));
    let one = |alternative: usize| {
        let weights = tally.central_weights(alternative).filter(|weights| weights.len() == problem.columns)?;
        let others = rivals.iter().copied().filter(|i| *i != alternative);
        let sums = std::iter::once(alternative).chain(others).map(|i| Sum::new(&rows[i], &weights, offsets[i]));
        Some(Favoured { alternative, sums: sums.collect() })
    };
    let known = tally.alternatives() == rows.len();
    (0..rows.len()).filter(|_| known).filter_map(one).collect()
}

impl Sum {
    fn new(row: &Row, weights: &[f64], offset: usize) -> Self {
        let all: f64 = row.scaled_by.iter().map(|column| weights[*column]).sum();
        let scale = match row.has_gaps {
            false => 1.0,
            true if all > 0.0 => 1.0 / all,
            true => 0.0,
        };
        let certain = row.exact.iter().map(|(column, points)| weights[*column] * points).sum::<f64>() * scale;
        Self { certain, weights: row.drawn.iter().map(|cell| weights[cell.column] * scale).collect(), offset }
    }

    fn lanes(&self, values: &[[f64; LANES]]) -> [f64; LANES] {
        let mut totals = [self.certain; LANES];
        for (weight, lanes) in self.weights.iter().zip(&values[self.offset..]) {
            totals.iter_mut().zip(lanes).for_each(|(total, value)| *total += weight * value);
        }
        totals
    }
}

/// One thread's counts and working memory.
struct Worker {
    /// Values of all uncertain cells, row by row.
    values: Vec<[f64; LANES]>,
    hits: Vec<u64>,
}

impl Worker {
    fn count(&mut self, problem: &Problem, favoured: &[Favoured], first: u64, lanes: usize) {
        let cells = problem.rows.iter().take(problem.alternatives).flat_map(|row| &row.drawn);
        self.values.clear();
        for cell in cells {
            let mut values = [0.0; LANES];
            cell.values(&problem.curves, first, &mut values);
            self.values.push(values);
        }
        for (one, hits) in favoured.iter().zip(&mut self.hits) {
            *hits += firsts(&one.sums, &self.values, lanes);
        }
    }
}

/// In how many of the first so many lanes no rival is better than the first sum.
fn firsts(sums: &[Sum], values: &[[f64; LANES]], lanes: usize) -> u64 {
    let Some((own, rivals)) = sums.split_first() else { return 0 };
    let own = own.lanes(values);
    let mut beaten = [0_u64; LANES];
    for rival in rivals {
        let rival = rival.lanes(values);
        for ((beaten, rival), own) in beaten.iter_mut().zip(&rival).zip(&own) {
            *beaten |= u64::from(rival - own > TIE);
        }
        if beaten.iter().sum::<u64>() == LANES as u64 {
            return 0;
        }
    }
    beaten[..lanes].iter().filter(|beaten| **beaten == 0).count() as u64
}
