//! The inner loops: totals and comparisons of one block of samples, lane by lane.

use std::ops::Range;

use super::curve::Ready;
use super::problem::Problem;
use crate::methods::decision::difference::Uncertain;
use crate::methods::decision::draw::{BLOCK, Stream};
use crate::methods::decision::rank::TIE;

/// One alternative, sorted by what its cells need. Criteria that take no part are left out.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Column and points of each certain cell.
    pub exact: Vec<(usize, f64)>,
    /// The uncertain cells.
    pub drawn: Vec<Drawn>,
    /// True where a criterion that takes part does not apply.
    pub has_gaps: bool,
    /// With gaps: the columns that apply, by whose weights the total is divided.
    pub scaled_by: Vec<usize>,
}

/// One uncertain cell with the streams of its draws.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    pub column: usize,
    curve: usize,
    figure: Uncertain,
    /// Points taken off every value.
    cost: f64,
    normal: Stream,
    even: Stream,
}

impl Row {
    /// Without the criteria that take no part.
    pub fn without(mut self, active: &[bool]) -> Self {
        self.exact.retain(|(column, _)| active[*column]);
        self.drawn.retain(|cell| active[cell.column]);
        self.scaled_by.retain(|column| active[*column]);
        self
    }
}

impl Row {
    /// The columns that apply and take part, rising.
    pub fn columns(&self) -> Vec<usize> {
        let exact = self.exact.iter().map(|(column, _)| *column);
        let mut columns: Vec<usize> = exact.chain(self.drawn.iter().map(|cell| cell.column)).collect();
        columns.sort_unstable();
        columns
    }

    /// With these columns alone; its total is not divided by their weights.
    pub fn only(&self, columns: &[usize]) -> Self {
        let stays = |column: usize| columns.binary_search(&column).is_ok();
        let exact = self.exact.iter().copied().filter(|(column, _)| stays(*column)).collect();
        let drawn = self.drawn.iter().copied().filter(|cell| stays(cell.column)).collect();
        Self { exact, drawn, ..Self::default() }
    }
}

impl Drawn {
    /// The normal and the even part have a stream each, so that one can change without the other.
    pub fn new(column: usize, figure: Uncertain, curve: usize, stream: Stream) -> Self {
        Self { column, curve, figure, cost: 0.0, normal: stream, even: stream.branch(1) }
    }

    /// The same with so many points less.
    pub fn less(self, cost: f64) -> Self {
        Self { cost, ..self }
    }

    /// True without any uncertainty.
    pub fn is_certain(&self) -> bool {
        self.figure.normal_sd == 0.0 && self.figure.excess == 0.0 && self.figure.half_width == 0.0
    }

    /// Values in the samples from `first` on.
    pub fn values(&self, curves: &[Ready], first: u64, values: &mut [f64]) {
        values.fill(self.figure.centre);
        if self.figure.excess != 0.0 {
            self.add_lopsided(first, values);
        } else if self.figure.normal_sd > 0.0 {
            self.normal.add_normals(first, self.figure.normal_sd, values);
        }
        if self.figure.half_width > 0.0 {
            self.even.add_evens(first, self.figure.half_width, values);
        }
        curves[self.curve].values(values);
        if self.cost != 0.0 {
            for value in values {
                *value -= self.cost;
            }
        }
    }

    /// Adds the normal part, stretched differently on its two sides.
    fn add_lopsided(&self, first: u64, values: &mut [f64]) {
        let (below, above) = (self.figure.normal_sd, self.figure.upper_sd());
        for (number, x) in (first..).zip(values) {
            let z = self.normal.normal(number);
            *x += z * if z < 0.0 { below } else { above };
        }
    }
}

/// Totals of one row in the samples from `first` on, as `additive::weighted_sum` for each.
pub fn row_totals<const L: usize>(
    row: &Row,
    curves: &[Ready],
    first: u64,
    weights: &[[f64; L]],
    totals: &mut [f64; L],
) {
    totals.fill(0.0);
    for (column, points) in &row.exact {
        totals.iter_mut().zip(&weights[*column]).for_each(|(total, w)| *total += w * points);
    }
    let mut values = [0.0; L];
    for cell in &row.drawn {
        cell.values(curves, first, &mut values);
        let weighted = values.iter().zip(&weights[cell.column]);
        totals.iter_mut().zip(weighted).for_each(|(total, (v, w))| *total += w * v);
    }
    if row.has_gaps {
        let mut sums = [0.0; L];
        for column in &row.scaled_by {
            sums.iter_mut().zip(&weights[*column]).for_each(|(sum, w)| *sum += w);
        }
        totals.iter_mut().zip(&sums).for_each(|(total, sum)| *total = if *sum > 0.0 { *total / sum } else { 0.0 });
    }
}

/// Working memory for one block.
pub struct Block {
    /// One row a criterion.
    pub weights: Vec<[f64; BLOCK]>,
    /// One row an alternative, then the reference if it has its own.
    pub totals: Vec<[f64; BLOCK]>,
    /// How many alternatives are better, in each sample: rank − 1.
    pub better: Vec<[u64; BLOCK]>,
}

impl Block {
    pub fn new(problem: &Problem) -> Self {
        Self {
            weights: vec![[0.0; BLOCK]; problem.columns],
            totals: vec![[0.0; BLOCK]; problem.rows.len()],
            better: vec![[0; BLOCK]; problem.alternatives],
        }
    }

    /// Draws the samples of this block and computes their totals.
    pub fn draw(&mut self, problem: &Problem, number: u64) {
        problem.sampler.block(number, &mut self.weights);
        let first = number.wrapping_mul(BLOCK as u64);
        for (row, totals) in problem.rows.iter().zip(&mut self.totals) {
            row_totals(row, &problem.curves, first, &self.weights, totals);
        }
    }

    /// Compares all pairs in the lanes of this range; adds to `wins[i·m + k]` how often i is better than k.
    pub fn compare(&mut self, lanes: &Range<usize>, wins: &mut [u64]) {
        let m = self.better.len();
        self.better.iter_mut().for_each(|lanes| lanes.fill(0));
        for i in 0..m {
            let (upper, lower) = self.better.split_at_mut(i + 1);
            let (mine, my_better) = (&self.totals[i], &mut upper[i]);
            for (k, others_better) in (i + 1..m).zip(lower) {
                let (won, lost) = if lanes.len() == BLOCK {
                    compare(mine, &self.totals[k], my_better, others_better)
                } else {
                    let (mine, others) = (&mine[lanes.clone()], &self.totals[k][lanes.clone()]);
                    compare(mine, others, &mut my_better[lanes.clone()], &mut others_better[lanes.clone()])
                };
                wins[i * m + k] += won;
                wins[k * m + i] += lost;
            }
        }
    }
}

/// Counts on both sides how often the other is better by more than [`TIE`]. Without branches, so that the compiler makes
/// vector instructions of it.
#[inline]
fn compare(a: &[f64], b: &[f64], better_than_a: &mut [u64], better_than_b: &mut [u64]) -> (u64, u64) {
    let (mut won, mut lost) = (0, 0);
    for (((a, b), above_a), above_b) in a.iter().zip(b).zip(better_than_a).zip(better_than_b) {
        let difference = a - b;
        let (ahead, behind) = (u64::from(difference > TIE), u64::from(difference < -TIE));
        won += ahead;
        lost += behind;
        *above_a += behind;
        *above_b += ahead;
    }
    (won, lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::decision::rank::competition;

    /// Block with these totals in its first lanes.
    fn block(rows: &[Vec<f64>]) -> Block {
        let lanes = |row: &Vec<f64>| {
            let mut lanes = [0.0; BLOCK];
            lanes[..row.len()].copy_from_slice(row);
            lanes
        };
        Block { weights: vec![], totals: rows.iter().map(lanes).collect(), better: vec![[0; BLOCK]; rows.len()] }
    }

    /// R package smaa, tests/pwi.R: fixed samples, the counting alone.
    #[test]
    fn pairwise_winning_r_smaa() {
        let first: Vec<f64> = std::iter::once(0.0).chain([1.0; 9]).collect();
        let second = first.iter().map(|x| 1.0 - x).collect();
        let mut wins = [0; 4];
        block(&[first, second]).compare(&(0..10), &mut wins);
        assert_eq!(wins, [0, 9, 1, 0]);
    }

    #[test]
    fn ranks_are_competition_ranks() {
        let stream = Stream::new(1, 1, 1);
        // Few different values, some within the tolerance of ties.
        let total = |k: u64| (stream.uniform(k) * 6.0).floor() + 1e-10 * (stream.uniform(k + 10_000) - 0.5);
        let rows: Vec<Vec<f64>> =
            (0..7).map(|i| (0..BLOCK as u64).map(|lane| total(i * 1000 + lane)).collect()).collect();
        let (mut all, mut wins) = (block(&rows), vec![0; 49]);
        all.compare(&(0..BLOCK), &mut wins);
        for lane in 0..BLOCK {
            let totals: Vec<f64> = rows.iter().map(|row| row[lane]).collect();
            let found: Vec<usize> = all.better.iter().map(|better| better[lane] as usize + 1).collect();
            assert_eq!(found, competition(&totals));
        }
        let better = |i: usize, k: usize| rows[i].iter().zip(&rows[k]).filter(|(a, b)| **a - **b > TIE).count() as u64;
        assert!((0..49).all(|pair| wins[pair] == better(pair / 7, pair % 7)));
        // A part of the lanes counts that part.
        let mut some = vec![0; 49];
        all.compare(&(3..50), &mut some);
        all.compare(&(0..3), &mut some);
        all.compare(&(50..BLOCK), &mut some);
        assert_eq!(some, wins);
    }
}
