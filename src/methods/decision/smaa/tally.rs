//! Counts and sums over samples, in any portions.

use std::ops::Range;

use super::comparison::Comparison;
use super::kernel::Block;
use super::order_free::OrderFree;
use super::problem::Problem;
use super::workers;
use crate::methods::decision::draw::BLOCK;

/// Counts and sums over some samples of one problem of m alternatives and n criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    pub(super) samples: u64,
    pub(super) columns: usize,
    /// m × m: how often alternative i had rank r + 1.
    pub(super) ranks: Vec<u64>,
    /// m × m: how often i was better than k.
    pub(super) wins: Vec<u64>,
    /// m × n: sum of the weights where i was first.
    pub(super) first_weights: Vec<OrderFree>,
    /// Sum over the samples of the group's part of those first.
    pub(super) group_firsts: Vec<OrderFree>,
    pub(super) group_sizes: Vec<usize>,
    /// How often i reached the reference; `None`: it cannot be compared with one.
    pub(super) reached: Vec<Option<u64>>,
    /// Sums of (total − pivot) / span and of its square.
    pub(super) totals: Vec<(OrderFree, OrderFree)>,
    pub(super) pivots: Vec<f64>,
    pub(super) span: f64,
}

/// Two tallies that are not of one problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch;

/// Counts the samples of this range on up to so many threads; `None` when cancelled, which is looked at once a block.
///
/// Samples are numbered from 0 and each is what its number says, whatever the range. Ranges that meet at multiples of
/// [`BLOCK`] merge to the same bits as one run; others to the same counts, with the last digits of means open.
pub fn run(
    problem: &Problem,
    samples: Range<u64>,
    threads: usize,
    cancel: &(dyn Fn() -> bool + Sync),
) -> Option<Tally> {
    if samples.is_empty() {
        return Some(Tally::new(problem));
    }
    let block = BLOCK as u64;
    let start = || Worker::new(problem);
    let work = |worker: &mut Worker, number: u64| {
        let first = number * block;
        let lane = |sample: u64| sample.saturating_sub(first).min(block) as usize;
        worker.count(problem, number, &(lane(samples.start)..lane(samples.end)));
    };
    let blocks = samples.start / block..samples.end.div_ceil(block);
    let gathered = workers::share(blocks, threads, cancel, &start, &work)?;
    let mut tally = Tally::new(problem);
    for worker in &gathered {
        tally.add(&worker.tally);
    }
    Some(tally)
}

impl Tally {
    /// Of no samples yet.
    pub fn new(problem: &Problem) -> Self {
        let (m, n) = (problem.alternatives, problem.columns);
        Self {
            samples: 0,
            columns: n,
            ranks: vec![0; m * m],
            wins: vec![0; m * m],
            first_weights: vec![OrderFree::default(); m * n],
            group_firsts: vec![OrderFree::default(); problem.groups.len()],
            group_sizes: problem.groups.iter().map(Vec::len).collect(),
            reached: reached(problem),
            totals: vec![Default::default(); m],
            pivots: problem.pivots.clone(),
            span: problem.span,
        }
    }

    /// How many samples have been counted.
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// How many alternatives there are.
    pub fn alternatives(&self) -> usize {
        self.pivots.len()
    }

    /// Adds the counts of other samples of the same problem; in any order.
    pub fn merge(&mut self, other: &Self) -> Result<(), Mismatch> {
        let compared = |tally: &Self| tally.reached.iter().map(Option::is_some).collect::<Vec<_>>();
        let shape = |tally: &Self| (tally.columns, tally.group_sizes.clone(), compared(tally), tally.span);
        if shape(self) != shape(other) || self.pivots != other.pivots {
            return Err(Mismatch);
        }
        self.add(other);
        Ok(())
    }

    fn add(&mut self, other: &Self) {
        self.samples += other.samples;
        add_counts(&mut self.ranks, &other.ranks);
        add_counts(&mut self.wins, &other.wins);
        self.reached.iter_mut().flatten().zip(other.reached.iter().flatten()).for_each(|(a, b)| *a += b);
        self.first_weights.iter_mut().zip(&other.first_weights).for_each(|(a, b)| a.merge(*b));
        self.group_firsts.iter_mut().zip(&other.group_firsts).for_each(|(a, b)| a.merge(*b));
        for (mine, others) in self.totals.iter_mut().zip(&other.totals) {
            mine.0.merge(others.0);
            mine.1.merge(others.1);
        }
    }

    /// How often alternative i was first, ties included.
    pub(super) fn hits(&self, i: usize) -> u64 {
        self.ranks[i * self.alternatives()]
    }

    /// Mean weights of the samples in which alternative i was first; `None` where it never was.
    pub fn central_weights(&self, i: usize) -> Option<Vec<f64>> {
        let sums = self.first_weights.get(i * self.columns..(i + 1) * self.columns)?;
        let hits = self.hits(i);
        (hits > 0).then(|| sums.iter().map(|sum| sum.value() / hits as f64).collect())
    }
}

/// Nothing reached yet.
fn reached(problem: &Problem) -> Vec<Option<u64>> {
    let compared = |i: usize| {
        problem.comparisons.get(i).filter(|comparison| !matches!(comparison, Comparison::Nothing)).map(|_| 0)
    };
    (0..problem.alternatives).map(compared).collect()
}

fn add_counts(to: &mut [u64], from: &[u64]) {
    to.iter_mut().zip(from).for_each(|(a, b)| *a += b);
}

/// One thread's counts and working memory.
struct Worker {
    tally: Tally,
    block: Block,
    firsts: Firsts,
}

/// Who is first in each sample of a block.
struct Firsts {
    /// How many are first.
    count: [u64; BLOCK],
    /// One of them: where only one is, that one.
    last: [u64; BLOCK],
    /// How many of one group are.
    of_group: [u64; BLOCK],
    /// m × n: sums of weights within the block.
    weights: Vec<f64>,
    /// How often each alternative was first.
    hits: Vec<u64>,
}

impl Firsts {
    fn new(problem: &Problem) -> Self {
        let lanes = [0; BLOCK];
        let (weights, hits) = (vec![0.0; problem.alternatives * problem.columns], vec![0; problem.alternatives]);
        Self { count: lanes, last: lanes, of_group: lanes, weights, hits }
    }

    fn find(&mut self, better: &[[u64; BLOCK]]) {
        self.count.fill(0);
        for (i, better) in (0..).zip(better) {
            for ((better, count), last) in better.iter().zip(&mut self.count).zip(&mut self.last) {
                *count += u64::from(*better == 0);
                *last = if *better == 0 { i } else { *last };
            }
        }
    }

    fn add(&mut self, i: usize, lane: usize, weights: &[[f64; BLOCK]]) {
        let n = weights.len();
        self.hits[i] += 1;
        self.weights[i * n..(i + 1) * n].iter_mut().zip(weights).for_each(|(sum, row)| *sum += row[lane]);
    }
}

impl Worker {
    fn new(problem: &Problem) -> Self {
        Self { tally: Tally::new(problem), block: Block::new(problem), firsts: Firsts::new(problem) }
    }

    fn count(&mut self, problem: &Problem, number: u64, lanes: &Range<usize>) {
        self.block.draw(problem, number);
        self.block.compare(lanes, &mut self.tally.wins);
        self.tally.samples += lanes.len() as u64;
        self.count_ranks(lanes);
        self.count_firsts(lanes);
        self.count_totals(lanes);
        self.count_groups(&problem.groups, lanes);
        if let Some(reference) = problem.reference {
            self.count_reached(problem, reference, number, lanes);
        }
    }

    fn count_ranks(&mut self, lanes: &Range<usize>) {
        let m = self.block.better.len();
        for (better, ranks) in self.block.better.iter().zip(self.tally.ranks.chunks_exact_mut(m.max(1))) {
            better[lanes.clone()].iter().for_each(|better| ranks[*better as usize] += 1);
        }
    }

    /// Sums the weights for those first, sample by sample: nearly always one is, and then nothing needs to be searched.
    fn count_firsts(&mut self, lanes: &Range<usize>) {
        let Self { tally, block, firsts } = self;
        firsts.find(&block.better);
        for lane in lanes.clone() {
            if firsts.count[lane] == 1 {
                firsts.add(firsts.last[lane] as usize, lane, &block.weights);
            } else {
                let tied = (0..block.better.len()).filter(|i| block.better[*i][lane] == 0);
                tied.for_each(|i| firsts.add(i, lane, &block.weights));
            }
        }
        let n = block.weights.len();
        let rows = firsts.weights.chunks_exact_mut(n).zip(tally.first_weights.chunks_exact_mut(n));
        for ((sums, to), hits) in rows.zip(&mut firsts.hits) {
            if std::mem::take(hits) > 0 {
                to.iter_mut().zip(sums).for_each(|(to, sum)| to.add(std::mem::take(sum)));
            }
        }
    }

    fn count_totals(&mut self, lanes: &Range<usize>) {
        let per_span = 1.0 / self.tally.span;
        let rows = self.block.totals.iter().zip(&self.tally.pivots).zip(&mut self.tally.totals);
        for ((totals, pivot), to) in rows {
            let (sum, squares) = moments(&totals[lanes.clone()], *pivot, per_span);
            to.0.add(sum);
            to.1.add(squares);
        }
    }

    fn count_groups(&mut self, groups: &[Vec<usize>], lanes: &Range<usize>) {
        let Firsts { count, of_group, .. } = &mut self.firsts;
        for (members, to) in groups.iter().zip(&mut self.tally.group_firsts) {
            of_group.fill(0);
            for i in members {
                let better = &self.block.better[*i];
                of_group.iter_mut().zip(better).for_each(|(of_group, better)| *of_group += u64::from(*better == 0));
            }
            to.add(lanes.clone().map(|lane| of_group[lane] as f64 / count[lane] as f64).sum());
        }
    }

    fn count_reached(&mut self, problem: &Problem, reference: usize, number: u64, lanes: &Range<usize>) {
        let first = number.wrapping_mul(BLOCK as u64);
        for (i, (comparison, count)) in problem.comparisons.iter().zip(&mut self.tally.reached).enumerate() {
            let more = comparison.reached(&self.block, (i, reference), &problem.curves, first, lanes);
            if let (Some(count), Some(more)) = (count, more) {
                *count += more;
            }
        }
    }
}

/// Sum of (total − pivot) / span and of its square. In four strands, since one would wait for itself at every addition.
fn moments(totals: &[f64], pivot: f64, per_span: f64) -> (f64, f64) {
    let (mut sums, mut squares) = ([0.0; 4], [0.0; 4]);
    for four in totals.chunks(4) {
        for ((total, sum), square) in four.iter().zip(&mut sums).zip(&mut squares) {
            let difference = (total - pivot) * per_span;
            *sum += difference;
            *square += difference * difference;
        }
    }
    (sums.iter().sum(), squares.iter().sum())
}
