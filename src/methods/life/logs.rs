//! Logarithms of life times, in blocks: what every likelihood of a log-location-scale model is a sum over.

use super::data::{End, Life, Record};
use crate::methods::decision::smaa::workers::share;
use crate::methods::threads;

/// Records of one block. Sums are made block by block and added in order, so that threads change no digit.
const BLOCK: usize = 1 << 14;

/// A time y = ln(t/longest) ≤ 0 and how many units have it.
pub type Weighted = (f64, f64);

/// Life records as logarithms about the longest time, equal neighbours joined.
#[derive(Clone, Debug, Default)]
pub struct Logs {
    /// ln of the longest time, interval ends included.
    pub centre: f64,
    /// The units.
    pub blocks: Vec<Block>,
    /// Threads that sums are made on.
    pub threads: usize,
}

/// Some of the units, by how their watch ended.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Failed at a known time.
    pub failed: Vec<Weighted>,
    /// Still running.
    pub running: Vec<Weighted>,
    /// Failed between two times, the first −∞ where the interval begins at 0; with the number of units.
    pub within: Vec<(f64, f64, f64)>,
    /// Number of exact failures and the sum of their y.
    pub failures: (f64, f64),
    /// Number of exact failures and running units, and the longest of their y.
    pub exact: (f64, f64),
}

impl Logs {
    /// Of checked records; on several threads where they are many.
    pub fn new(life: &Life) -> Self {
        Self::on(life, if life.records().len() > BLOCK { threads() } else { 1 })
    }

    fn on(life: &Life, threads: usize) -> Self {
        let longest = life.longest();
        let parts: Vec<&[Record]> = life.records().chunks(BLOCK).collect();
        let make = |i: usize| parts.get(i).map(|part| Block::new(part, longest)).unwrap_or_default();
        Self { centre: longest.ln(), blocks: in_order(parts.len(), threads, &make), threads }
    }

    /// Some function of each block, summed over the blocks in order.
    pub fn sum<const N: usize>(&self, of: &(dyn Fn(&Block) -> [f64; N] + Sync)) -> [f64; N] {
        let one = |i: usize| self.blocks.get(i).map_or([0.0; N], of);
        in_order(self.blocks.len(), self.threads, &one).into_iter().fold([0.0; N], |mut total, part| {
            total.iter_mut().zip(part).for_each(|(total, x)| *total += x);
            total
        })
    }

    /// Number of exact failures and the sum of their y.
    pub fn failures(&self) -> (f64, f64) {
        self.blocks.iter().fold((0.0, 0.0), |(count, sum), block| (count + block.failures.0, sum + block.failures.1))
    }

    /// Number of exact failures and running units, and the longest of their y.
    pub fn exact(&self) -> (f64, f64) {
        let start = (0.0, f64::NEG_INFINITY);
        self.blocks.iter().fold(start, |(units, top), block| (units + block.exact.0, top.max(block.exact.1)))
    }

    /// Some unit failed within an interval.
    pub fn has_intervals(&self) -> bool {
        self.blocks.iter().any(|block| !block.within.is_empty())
    }

    /// Every failure and interval takes up one single time and nothing ran longer: the likelihood has no finite maximum
    /// in any log-location-scale model. Of exact failures the longest are at y = 0, so their mean distance from it
    /// says so, within rounding.
    pub fn degenerate(&self) -> bool {
        /// Rounding of y, a few units in the last place of the quotient.
        const ROUNDING: f64 = 2e-15;
        let (count, sum) = self.failures();
        !self.has_intervals() && -sum <= ROUNDING * count
    }

    /// About where the units are and how far apart: mean and standard deviation of y, intervals by their middles.
    pub fn moments(&self) -> (f64, f64) {
        let middle = |low: f64, high: f64| if low.is_finite() { f64::midpoint(low, high) } else { high - 1.0 };
        let one = |block: &Block| {
            let within = block.within.iter().map(|(low, high, n)| (middle(*low, *high), *n));
            let all = block.failed.iter().chain(&block.running).copied().chain(within);
            all.fold([0.0; 3], |[n, s, q], (y, w)| [n + w, s + w * y, q + w * y * y])
        };
        let [n, sum, squares] = self.sum(&one);
        let mean = sum / n;
        (mean, (squares / n - mean * mean).max(0.0).sqrt())
    }
}

impl Block {
    /// Of what it holds.
    pub fn of(failed: Vec<Weighted>, running: Vec<Weighted>, within: Vec<(f64, f64, f64)>) -> Self {
        let failures = failed.iter().fold((0.0, 0.0), |(count, sum), (y, n)| (count + n, sum + n * y));
        let ran: f64 = running.iter().map(|(_, n)| n).sum();
        let top = failed.iter().chain(&running).fold(f64::NEG_INFINITY, |top, (y, _)| top.max(*y));
        Self { failed, running, within, failures, exact: (failures.0 + ran, top) }
    }

    fn new(records: &[Record], longest: f64) -> Self {
        let (mut failed, mut running, mut within) = (Vec::new(), Vec::new(), Vec::new());
        let whole = longest.ln();
        let mut last = (f64::NAN, 0.0);
        for record in records {
            if last.0 != record.time {
                last = (record.time, relative(record.time, longest, whole));
            }
            let count = f64::from(record.count);
            match record.end {
                End::Failed => join(&mut failed, last.1, count),
                End::Running => join(&mut running, last.1, count),
                End::Within(until) => within.push((last.1, relative(until, longest, whole), count)),
            }
        }
        Self::of(failed, running, within)
    }
}

/// ln(t/longest), −∞ for 0. By the quotient, which keeps the digits of times that are nearly equal, unless that
/// underflows.
fn relative(time: f64, longest: f64, whole: f64) -> f64 {
    let quotient = time / longest;
    if quotient >= f64::MIN_POSITIVE { quotient.ln() } else { time.ln() - whole }
}

fn join(to: &mut Vec<Weighted>, y: f64, count: f64) {
    match to.last_mut() {
        Some(last) if last.0 == y => last.1 += count,
        _ => to.push((y, count)),
    }
}

/// The results of a piece of work for each number, in order, made by whichever thread is free.
pub fn in_order<T: Send>(count: usize, threads: usize, work: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
    let one = |gathered: &mut Vec<(usize, T)>, i: u64| gathered.push((i as usize, work(i as usize)));
    let shared =
        if threads > 1 && count > 1 { share(0..count as u64, threads, &|| false, &Vec::new, &one) } else { None };
    let Some(shared) = shared else { return (0..count).map(work).collect() };
    let mut all: Vec<(usize, T)> = shared.into_iter().flatten().collect();
    all.sort_unstable_by_key(|(i, _)| *i);
    all.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_keep_close_times_apart() {
        let close = [1.0 - f64::EPSILON, 1.0].map(|x| Record::failed(x * 1e6)).to_vec();
        let logs = Logs::new(&Life::new(close).expect("usable"));
        assert!(logs.failures().1 < 0.0 && logs.degenerate());
        let far = vec![Record::failed(1e-320), Record::running(1e300)];
        let logs = Logs::new(&Life::new(far).expect("usable"));
        assert!((logs.failures().1 + 620.0 * std::f64::consts::LN_10).abs() < 1e-1);
    }

    #[test]
    fn neighbours_are_joined_and_threads_change_nothing() {
        let records: Vec<Record> = (0..100_000_u32).map(|k| Record::failed(f64::from(k / 2 + 1))).collect();
        let life = Life::new(records).expect("usable");
        let (one, two) = (Logs::on(&life, 1), Logs::on(&life, 3));
        assert_eq!(one.blocks.iter().map(|b| b.failed.len()).sum::<usize>(), 50_000);
        let sums = |logs: &Logs| logs.sum(&|b| [b.failed.iter().map(|(y, n)| n * y.exp()).sum()]);
        assert_eq!(sums(&one), sums(&two));
    }
}
