//! Even draws from a set of weights.

use super::bounds::Bounds;
use super::hit_and_run::HitAndRun;
use super::rejection::Rejection;
use super::{NoWeights, WeightSpace, shares_of_active};
use crate::methods::decision::draw::{BLOCK, Stream};

/// Even draws from a [`WeightSpace`], keyed by criterion.
///
/// - Free: exponentials divided by their sum, which is even on the simplex; evens divided by their sum are not (they
///   crowd in the middle). Source: Devroye (1986), Non-Uniform Random Variate Generation, ch. V.2.
/// - Ordinal: the same, sorted; the mean weights are then the rank-order centroid weights. Among equal ranks the larger
///   weight goes to the criterion with the larger draw.
/// - Intervals and around: rejection from the simplex of the lowest (or the highest) shares where at least one draw
///   in [`LEAST_ACCEPTED`] is accepted, else hit-and-run. Source: Tervonen, van Valkenhoef, Baştürk & Postmus (2013),
///   EJOR 224:552–559.
///
/// Weights of one sample are summed in the order of the criteria: another order changes the last digits of a weight.
#[derive(Clone, Debug)]
pub struct Sampler(Way);

/// The row of the weights among the keys; no id that anyone would write has this key.
const WEIGHTS: u64 = 0;

/// Rejection is used where at least one of this many draws is accepted.
pub const LEAST_ACCEPTED: u32 = 10;

#[derive(Clone, Debug)]
enum Way {
    Fixed(Vec<f64>),
    Free(Vec<Option<Stream>>),
    Ordinal { ranks: Vec<usize>, streams: Vec<Option<Stream>> },
    Rejection(Rejection),
    HitAndRun(HitAndRun),
}

impl Sampler {
    /// Draws from this set with this seed; `columns` are the keys of the criteria, `active` those that take part (the
    /// others get weight 0).
    pub fn new(space: &WeightSpace, columns: &[u64], active: &[bool], seed: u64) -> Result<Self, NoWeights> {
        if columns.len() != active.len() {
            return Err(NoWeights::Length);
        }
        let members = space.members(active)?;
        let streams: Vec<Stream> = columns.iter().map(|column| Stream::new(seed, WEIGHTS, *column)).collect();
        let drawn: Vec<Option<Stream>> = streams.iter().zip(active).map(|(s, on)| on.then_some(*s)).collect();
        Ok(Self(match space {
            WeightSpace::Free => Way::Free(drawn),
            WeightSpace::Ordinal(ranks) => Way::Ordinal { ranks: ranks.clone(), streams: drawn },
            WeightSpace::Fixed(weights) => Way::Fixed(shares_of_active(weights, active)?),
            WeightSpace::Intervals(_) | WeightSpace::Around { .. } => {
                Self::bounded(space.bounds(active)?, &members, columns, &streams, Stream::new(seed, WEIGHTS, WEIGHTS))
            }
        }))
    }

    fn bounded(bounds: Bounds, members: &[usize], columns: &[u64], streams: &[Stream], chain: Stream) -> Way {
        let mut open: Vec<usize> = members.iter().copied().filter(|j| bounds.is_open(*j)).collect();
        if open.len() < 2 {
            return Way::Fixed(bounds.centre());
        }
        let rejection = Rejection::new(&bounds, &open, streams);
        if rejection.accepts_one_in(LEAST_ACCEPTED, columns) {
            return Way::Rejection(rejection);
        }
        // In the order of their keys, so that the order of the criteria changes no draw.
        open.sort_by_key(|j| columns[*j]);
        Way::HitAndRun(HitAndRun::new(bounds, open, chain))
    }

    /// The weights of the samples of this block, one row a criterion. Rows without a criterion are left alone.
    pub fn block(&self, number: u64, weights: &mut [[f64; BLOCK]]) {
        match &self.0 {
            Way::Fixed(fixed) => weights.iter_mut().zip(fixed).for_each(|(row, weight)| row.fill(*weight)),
            Way::Free(streams) => {
                exponentials(streams, number, weights);
                to_sum_one(weights);
            }
            Way::Ordinal { ranks, streams } => {
                exponentials(streams, number, weights);
                to_sum_one(weights);
                in_order(ranks, streams, weights);
            }
            Way::Rejection(rejection) => rejection.block(number, weights),
            Way::HitAndRun(chain) => chain.block(number, weights),
        }
    }
}

fn exponentials(streams: &[Option<Stream>], block: u64, weights: &mut [[f64; BLOCK]]) {
    for (row, stream) in weights.iter_mut().zip(streams) {
        match stream {
            Some(stream) => stream.exponentials(block.wrapping_mul(BLOCK as u64), row),
            None => row.fill(0.0),
        }
    }
}

fn to_sum_one(weights: &mut [[f64; BLOCK]]) {
    let mut sums = [0.0; BLOCK];
    for row in weights.iter() {
        sums.iter_mut().zip(row).for_each(|(sum, w)| *sum += w);
    }
    for row in weights.iter_mut() {
        row.iter_mut().zip(&sums).for_each(|(w, sum)| *w /= sum);
    }
}

/// Gives the largest weight of each sample to the criterion of the first rank, and so on.
fn in_order(ranks: &[usize], streams: &[Option<Stream>], weights: &mut [[f64; BLOCK]]) {
    let mut order: Vec<usize> = (0..streams.len().min(weights.len())).filter(|j| streams[*j].is_some()).collect();
    let mut sorted = vec![0.0; order.len()];
    let mut one = |lane: usize| {
        let larger = |a: usize, b: usize| weights[b][lane].total_cmp(&weights[a][lane]);
        order.sort_unstable_by(|a, b| ranks[*a].cmp(&ranks[*b]).then(larger(*a, *b)));
        sorted.iter_mut().zip(&order).for_each(|(value, j)| *value = weights[*j][lane]);
        sorted.sort_unstable_by(|a, b| b.total_cmp(a));
        sorted.iter().zip(&order).for_each(|(value, j)| weights[*j][lane] = *value);
    };
    (0..BLOCK).for_each(&mut one);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::decision::draw::key;

    fn drawn(space: &WeightSpace, active: &[bool], blocks: u64) -> Vec<Vec<f64>> {
        let columns: Vec<u64> = (0..active.len()).map(|j| key(&format!("c{j}"))).collect();
        let sampler = Sampler::new(space, &columns, active, 1).expect("possible");
        let mut rows = vec![Vec::new(); active.len()];
        for number in 0..blocks {
            let mut block = vec![[0.0; BLOCK]; active.len()];
            sampler.block(number, &mut block);
            rows.iter_mut().zip(&block).for_each(|(row, lanes)| row.extend_from_slice(lanes));
        }
        rows
    }

    fn means(rows: &[Vec<f64>]) -> Vec<f64> {
        rows.iter().map(|row| row.iter().sum::<f64>() / row.len() as f64).collect()
    }

    #[test]
    fn those_that_take_no_part_weigh_nothing() {
        let spaces = [
            WeightSpace::Free,
            WeightSpace::Ordinal(vec![2, 1, 0]),
            WeightSpace::Intervals(vec![(0.1, 0.9), (0.5, 0.6), (0.0, 1.0)]),
            WeightSpace::Around { weights: vec![1.0, 5.0, 2.0], relative: 0.3 },
            WeightSpace::Fixed(vec![1.0, 5.0, 2.0]),
        ];
        for space in &spaces {
            let rows = drawn(space, &[true, false, true], 2);
            assert!(rows[1].iter().all(|w| *w == 0.0));
            assert!(rows[0].iter().zip(&rows[2]).all(|(a, b)| (a + b - 1.0).abs() < 1e-12), "{space:?}");
        }
    }

    #[test]
    fn equal_ranks_go_either_way() {
        let rows = drawn(&WeightSpace::Ordinal(vec![5, 5, 9]), &[true; 3], 80);
        let first = rows[0].iter().zip(&rows[1]).filter(|(a, b)| a > b).count() as f64 / rows[0].len() as f64;
        assert!((first - 0.5).abs() < 0.02);
        assert!(rows[2].iter().zip(rows[0].iter().zip(&rows[1])).all(|(c, (a, b))| c <= a && c <= b));
        // Rank-order centroid of three: 11/18, 5/18, 2/18; the first two share.
        for (found, expected) in means(&rows).iter().zip([8.0 / 18.0, 8.0 / 18.0, 2.0 / 18.0]) {
            assert!((found - expected).abs() < 0.008);
        }
    }

    #[test]
    fn both_ways_between_bounds_draw_from_one_set() {
        let intervals = [(0.05, 0.3), (0.1, 0.45), (0.0, 0.35), (0.15, 0.2), (0.02, 0.5)];
        let bounds = Bounds::new(&intervals, &[true; 5]).expect("possible");
        let streams: Vec<Stream> = (0..5).map(|j| Stream::new(1, 2, j)).collect();
        let rejection = Rejection::new(&bounds, &[0, 1, 2, 3, 4], &streams);
        let chain = HitAndRun::new(bounds, vec![0, 1, 2, 3, 4], Stream::new(1, 2, 9));
        let gather = |way: &dyn Fn(u64, &mut [[f64; BLOCK]])| {
            let mut rows = vec![Vec::new(); 5];
            for number in 0..100 {
                let mut block = vec![[0.0; BLOCK]; 5];
                way(number, &mut block);
                rows.iter_mut().zip(&block).for_each(|(row, lanes)| row.extend_from_slice(lanes));
            }
            rows
        };
        let exact = gather(&|number, weights| rejection.block(number, weights));
        let walked = gather(&|number, weights| chain.block(number, weights));
        let square = |rows: &[Vec<f64>], i: usize, j: usize| {
            let (m, n) = (means(rows)[i], means(rows)[j]);
            rows[i].iter().zip(&rows[j]).map(|(a, b)| (a - m) * (b - n)).sum::<f64>() / rows[i].len() as f64
        };
        for i in 0..5 {
            let error = (square(&exact, i, i) / exact[i].len() as f64).sqrt();
            assert!((means(&exact)[i] - means(&walked)[i]).abs() < 5.0 * error, "{i}");
            for j in 0..5 {
                let scale = (square(&exact, i, i) * square(&exact, j, j)).sqrt();
                let apart = (square(&exact, i, j) - square(&walked, i, j)).abs();
                assert!(apart < 0.06 * scale, "{i} {j}: {apart} {scale}");
            }
        }
    }

    #[test]
    fn what_is_impossible_says_why() {
        let tried = |space: &WeightSpace, active: &[bool]| {
            let columns: Vec<u64> = (0..active.len() as u64).collect();
            Sampler::new(space, &columns, active, 1).err()
        };
        let intervals = |bounds: &[(f64, f64)]| WeightSpace::Intervals(bounds.to_vec());
        let on = [true, true];
        assert_eq!(tried(&WeightSpace::Free, &[]), Some(NoWeights::NoCriterion));
        assert_eq!(tried(&WeightSpace::Free, &[false]), Some(NoWeights::NoCriterion));
        assert_eq!(tried(&WeightSpace::Fixed(vec![1.0]), &on), Some(NoWeights::Length));
        assert_eq!(tried(&WeightSpace::Fixed(vec![0.0, 0.0]), &on), Some(NoWeights::NoCriterion));
        assert_eq!(tried(&WeightSpace::Fixed(vec![1.0, f64::NAN]), &on), Some(NoWeights::Entry { criterion: 1 }));
        assert_eq!(tried(&intervals(&[(0.7, 0.8), (0.5, 0.6)]), &on), Some(NoWeights::LowestTooHigh));
        assert_eq!(tried(&intervals(&[(0.1, 0.3), (0.1, 0.2)]), &on), Some(NoWeights::HighestTooLow));
        assert_eq!(tried(&intervals(&[(0.4, 0.3), (0.1, 0.9)]), &on), Some(NoWeights::Entry { criterion: 0 }));
        let around = WeightSpace::Around { weights: vec![1.0, 1.0], relative: f64::NAN };
        assert_eq!(tried(&around, &on), Some(NoWeights::Relative));
    }
}
