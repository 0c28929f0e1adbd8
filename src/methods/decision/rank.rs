//! Ranks from totals.

/// Totals closer than this are tied.
pub const TIE: f64 = 1e-9;

/// Competition ranks (1, 1, 3): 1 + how many totals are greater by more than [`TIE`].
pub fn competition(totals: &[f64]) -> Vec<usize> {
    let mut sorted = totals.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    totals.iter().map(|t| 1 + sorted.partition_point(|other| *other > t + TIE)).collect()
}

/// Best and worst rank each could have when every total may lie anywhere in its (low, high): 1 + how many are surely
/// better, and 1 + how many others are possibly better. Totals that coincide may go either way only where intervals
/// truly overlap: two certain, equal totals tie.
pub fn intervals(bounds: &[(f64, f64)]) -> Vec<(usize, usize)> {
    let mut lows: Vec<f64> = bounds.iter().map(|b| b.0).collect();
    let mut highs: Vec<f64> = bounds.iter().map(|b| b.1).collect();
    lows.sort_by(|a, b| b.total_cmp(a));
    highs.sort_by(|a, b| b.total_cmp(a));
    let one = |(low, high): &(f64, f64)| {
        let surely = lows.partition_point(|l| *l > high + TIE);
        let possibly = highs.partition_point(|h| *h > low + TIE);
        // One's own high is counted among the possibly better.
        let own = usize::from(*high > low + TIE);
        (1 + surely, 1 + possibly - own)
    };
    bounds.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_a_rank() {
        assert_eq!(competition(&[3.0, 5.0, 5.0, 1.0]), [3, 1, 1, 4]);
        assert_eq!(competition(&[]), Vec::<usize>::new());
    }

    #[test]
    fn interval_ranks() {
        let bounds = [(5.0, 5.0), (5.0, 5.0), (1.0, 6.0), (0.0, 0.5)];
        assert_eq!(intervals(&bounds), [(1, 2), (1, 2), (1, 3), (4, 4)]);
    }
}
