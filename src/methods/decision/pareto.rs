//! Pareto dominance.

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
