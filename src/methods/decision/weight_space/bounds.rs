//! Lowest and highest shares, made consistent.

use super::NoWeights;

/// Entries are shares of a hundred more often than not: their sum may miss 1 by this much.
const SUM_TOLERANCE: f64 = 1e-9;

/// Lowest and highest share of each criterion, every bound reached by some weights with sum 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    pub low: Vec<f64>,
    pub high: Vec<f64>,
}

impl Bounds {
    /// From intervals cut to 0..1 and to what the others leave over; criteria that take no part are held at 0.
    pub fn new(intervals: &[(f64, f64)], active: &[bool]) -> Result<Self, NoWeights> {
        let wrong = |(low, high): &(f64, f64)| !(low <= high && *low <= 1.0 && *high >= 0.0);
        let wrong_one = intervals.iter().zip(active).position(|(interval, on)| *on && wrong(interval));
        if let Some(criterion) = wrong_one {
            return Err(NoWeights::Entry { criterion });
        }
        let cut = |x: f64, on: bool| if on { x.clamp(0.0, 1.0) } else { 0.0 };
        let ends = intervals.iter().zip(active).map(|((low, high), on)| (cut(*low, *on), cut(*high, *on)));
        let (low, high): (Vec<f64>, Vec<f64>) = ends.unzip();
        let (lowest, highest): (f64, f64) = (low.iter().sum(), high.iter().sum());
        if lowest > 1.0 + SUM_TOLERANCE {
            return Err(NoWeights::LowestTooHigh);
        }
        if highest < 1.0 - SUM_TOLERANCE {
            return Err(NoWeights::HighestTooLow);
        }
        Ok(Self { low, high }.tightened(lowest, highest))
    }

    /// No share can be above what the lowest of the others leave over, nor below what their highest do.
    fn tightened(self, lowest: f64, highest: f64) -> Self {
        let one = |(low, high): (&f64, &f64)| {
            let most = high.min(1.0 - (lowest - low)).max(*low);
            let least = low.max(1.0 - (highest - high)).min(most);
            (least, most)
        };
        let (low, high) = self.low.iter().zip(&self.high).map(one).unzip();
        Self { low, high }
    }

    /// True where the share is not settled.
    pub fn is_open(&self, criterion: usize) -> bool {
        self.high[criterion] - self.low[criterion] > SUM_TOLERANCE
    }

    /// Weights as far up between the bounds everywhere: strictly inside wherever that is possible.
    pub fn centre(&self) -> Vec<f64> {
        let (lowest, highest): (f64, f64) = (self.low.iter().sum(), self.high.iter().sum());
        let up = if highest > lowest { ((1.0 - lowest) / (highest - lowest)).clamp(0.0, 1.0) } else { 0.0 };
        let weights: Vec<f64> = self.low.iter().zip(&self.high).map(|(low, high)| low + up * (high - low)).collect();
        super::shares(&weights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_out_of_reach_are_drawn_in() {
        let bounds = Bounds::new(&[(0.0, 1.0), (0.2, 0.3), (0.3, 0.4)], &[true; 3]).expect("possible");
        let close = |a: &[f64], b: [f64; 3]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(close(&bounds.low, [0.3, 0.2, 0.3]) && close(&bounds.high, [0.5, 0.3, 0.4]), "{bounds:?}");
        assert!(close(&bounds.centre(), [0.4, 0.25, 0.35]));
    }

    #[test]
    fn thirds_in_hundredths_are_weights() {
        let bounds = Bounds::new(&[(0.333_333_333_3, 0.333_333_333_3); 3], &[true; 3]).expect("near enough");
        assert!((bounds.centre().iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(!bounds.is_open(0));
    }
}
