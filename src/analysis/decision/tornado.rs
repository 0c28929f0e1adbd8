//! What moves the gap between two: the weight of one criterion, or its figures, with all else as it is.

use super::super::Analysis;
use super::pair::{Side, gap, sides};

/// What moves the gap of one equipment to another, or to a benchmark nobody sells.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// Index of the equipment.
    pub equipment: usize,
    /// Index of the equipment it is measured against; `None`: the benchmark.
    pub against: Option<usize>,
    /// Weighted points between them now; positive: behind.
    pub gap: f64,
    /// One a criterion with weight on which both can be compared; what moves the gap most comes first.
    pub swings: Vec<GapSwing>,
}

/// The gap with one criterion changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapSwing {
    /// Index of the criterion.
    pub criterion: usize,
    /// Share of the weight within the pair.
    pub share: f64,
    /// The gap with half its weight.
    pub halved: f64,
    /// The gap with twice its weight.
    pub doubled: f64,
    /// The gap with both figures at the ends of their intervals that speak for the equipment.
    pub least: f64,
    /// The same at the ends that speak against it.
    pub most: f64,
}

impl GapSwing {
    /// Smallest and largest gap of the four.
    pub fn ends(&self) -> (f64, f64) {
        let all = [self.halved, self.doubled, self.least, self.most];
        all.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
    }

    /// How far this criterion can move the gap.
    pub fn width(&self) -> f64 {
        let (low, high) = self.ends();
        high - low
    }

    /// True where one of the changes gives the lead to the other side.
    pub fn turns(&self, gap: f64) -> bool {
        let (low, high) = self.ends();
        if gap > 0.0 { low < 0.0 } else { high > 0.0 }
    }
}

/// What moves the gap of this equipment to `against` (`None`: the benchmark).
///
/// A weight is halved and doubled beside the others, which keep their proportions: the share s becomes f·s/(1 + (f − 1)·s)
/// with f = ½ and 2. The figures go to the ends of their 95 % intervals, own and other at once; what is not stated has
/// the whole scale. `None` where no criterion with weight can be compared.
pub fn tornado(analysis: &Analysis, equipment: usize, against: Option<usize>) -> Option<Tornado> {
    let sides = sides(analysis, equipment, against)?;
    let gap = gap(analysis, equipment, against, &sides);
    let mut swings: Vec<GapSwing> = sides.iter().map(|side| swing(side.k, side.share, &Ahead::of(side), gap)).collect();
    swings.sort_by(|a, b| b.width().total_cmp(&a.width()));
    Some(Tornado { equipment, against, gap, swings })
}

/// Points that the other is ahead by on one criterion: now, at least and at most.
struct Ahead {
    now: f64,
    least: f64,
    most: f64,
}

impl Ahead {
    fn of(side: &Side<'_>) -> Self {
        let (least, most) = side.difference_ends();
        Self { now: side.difference(), least, most }
    }
}

fn swing(criterion: usize, share: f64, ahead: &Ahead, gap: f64) -> GapSwing {
    let difference = ahead.now;
    // All terms but this one keep their proportions, so the gap moves on the line between it and the rest.
    let times = |factor: f64| gap + (factor - 1.0) * share * (difference - gap) / (1.0 + (factor - 1.0) * share);
    let with = |difference_then: f64| gap + share * (difference_then - difference);
    GapSwing {
        criterion,
        share,
        halved: times(0.5),
        doubled: times(2.0),
        least: with(ahead.least),
        most: with(ahead.most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // A quarter of the weight, 40 points behind on it; the rest is level: the gap is 10.
        // Own 20 in 10..40, the other 60 in 60..80.
        let found = swing(3, 0.25, &Ahead { now: 40.0, least: 20.0, most: 70.0 }, 10.0);
        // Half of 1 : 3 is 1 : 6, twice is 2 : 3.
        assert!((found.halved - 40.0 / 7.0).abs() < 1e-12 && (found.doubled - 16.0).abs() < 1e-12);
        assert_eq!((found.least, found.most), (10.0 - 5.0, 10.0 + 7.5));
        assert_eq!((found.ends(), found.turns(10.0)), ((5.0, 17.5), false));
    }

    #[test]
    fn an_only_criterion_keeps_its_weight() {
        let found = swing(0, 1.0, &Ahead { now: -5.0, least: -10.0, most: 5.0 }, -5.0);
        assert_eq!((found.halved, found.doubled), (-5.0, -5.0));
        assert_eq!((found.ends(), found.turns(-5.0)), ((-10.0, 5.0), true));
    }
}
