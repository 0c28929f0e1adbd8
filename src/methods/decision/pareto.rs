//! Pareto dominance, of certain values and of intervals.

/// True when `a` is at least as good as `b` everywhere and better somewhere; larger is better.
/// A pair with a missing value on either side is skipped; with nothing left to compare there is no dominance.
pub fn dominates(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    let mut better = false;
    for (x, y) in a.iter().zip(b) {
        let (Some(x), Some(y)) = (x, y) else { continue };
        if x < y {
            return false;
        }
        better |= x > y;
    }
    better
}

/// For each row how many others it dominates, and whether it is dominated by any.
pub fn counts(rows: &[Vec<Option<f64>>]) -> Vec<(usize, bool)> {
    let count = |row: &Vec<Option<f64>>| {
        let dominated = rows.iter().any(|other| dominates(other, row));
        (rows.iter().filter(|other| dominates(row, other)).count(), dominated)
    };
    rows.iter().map(count).collect()
}

/// Who dominates a row of intervals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dominators {
    /// Rows that dominate it wherever the values lie. Each must do so alone: where it is now one and now another, none
    /// is listed here.
    pub surely: Vec<usize>,
    /// Rows that dominate it for some values, the sure ones among them. Empty: it is never dominated.
    pub possibly: Vec<usize>,
}

/// For each row who dominates it when every cell may lie anywhere between its low and high; larger is better.
///
/// a surely dominates b where even a's lows dominate b's highs, and possibly where a's highs dominate b's lows: both
/// exact as long as each cell may vary by itself. Rows × criteria; the two ends of a cell may be swapped. A cell that
/// is missing or NaN may be anything. Only the order within a criterion counts, not units or scales.
pub fn interval_dominators(low: &[Vec<f64>], high: &[Vec<f64>]) -> Vec<Dominators> {
    let (lows, highs) = (ends(low, high, f64::min), ends(low, high, f64::max));
    let rows = 0..lows.len();
    let who = |a: &[Vec<Option<f64>>], b: &[Option<f64>], row: usize| {
        rows.clone().filter(|other| *other != row && dominates(&a[*other], b)).collect()
    };
    rows.clone().map(|i| Dominators { surely: who(&lows, &highs[i], i), possibly: who(&highs, &lows[i], i) }).collect()
}

/// One end of every cell, as many rows and columns as the larger of the two has.
fn ends(low: &[Vec<f64>], high: &[Vec<f64>], end: fn(f64, f64) -> f64) -> Vec<Vec<Option<f64>>> {
    let width = low.iter().chain(high).map(Vec::len).max().unwrap_or(0);
    let unknown = end(f64::NEG_INFINITY, f64::INFINITY);
    let cell = |i: usize, k: usize| {
        let at = |rows: &[Vec<f64>]| rows.get(i).and_then(|row| row.get(k)).copied().filter(|x| !x.is_nan());
        Some(at(low).zip(at(high)).map_or(unknown, |(a, b)| end(a, b)))
    };
    (0..low.len().max(high.len())).map(|i| (0..width).map(|k| cell(i, k)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &[[(f64, f64); 2]]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let of =
            |end: fn(&(f64, f64)) -> f64| cells.iter().map(|row| row.iter().map(end).collect()).collect::<Vec<_>>();
        let found = interval_dominators(&of(|c| c.0), &of(|c| c.1));
        found.into_iter().map(|d| (d.surely, d.possibly)).collect()
    }

    #[test]
    fn surely_possibly_never() {
        let rows =
            [[(5.0, 6.0), (5.0, 6.0)], [(3.0, 4.9), (4.0, 5.0)], [(4.0, 7.0), (1.0, 5.5)], [(0.0, 1.0), (9.0, 9.0)]];
        let expected = [(vec![], vec![2]), (vec![0], vec![0, 2]), (vec![], vec![0, 1]), (vec![], vec![])];
        assert_eq!(found(&rows), expected);
    }

    #[test]
    fn touching_intervals_and_unknown_cells() {
        // Equal at the one point where they touch on both criteria: not better anywhere.
        assert_eq!(found(&[[(5.0, 6.0); 2], [(4.0, 5.0); 2]])[1], (vec![], vec![0]));
        assert_eq!(found(&[[(5.0, 6.0); 2], [(f64::NAN, 1.0), (4.0, 4.0)]]), [(vec![], vec![]), (vec![], vec![0])]);
        assert_eq!(interval_dominators(&[vec![1.0]], &[]), [Dominators::default()]);
    }
}
