//! Whether groups of units last alike, without an assumed distribution.

use super::chances::chi_squared_beyond;
use super::data::{Life, Unusable};
use super::survival::{Row, table};

/// A share of variance below this is rounding.
const ROUNDING: f64 = 1e-10;

/// The log-rank test.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRank {
    /// χ² of the differences; 0 where each group failed just as often as expected.
    pub chi_squared: f64,
    /// Degrees of freedom: groups less one, less those that never were at risk together with another.
    pub df: usize,
    /// Probability of so large a χ² if all groups last alike.
    pub p: f64,
    /// Failures of each group.
    pub observed: Vec<f64>,
    /// Failures of each group to be expected if all last alike; their sum is that of the failures.
    pub expected: Vec<f64>,
}

/// Log-rank test of two or more groups.
///
/// At each failure time the d failures fall on the groups like a draw without replacement from those at risk: expected
/// `d·n_j/n`, covariance `d(n − d)/(n − 1)·(n_j/n)(δ_jk − n_k/n)`; `χ² = (O − E)'V⁻(O − E)`. Strongest where hazards are
/// in a fixed proportion; curves that cross may cancel out. χ² is rough below about five expected failures in a group.
/// Errors: intervals; [`Unusable::Nothing`] below two groups; [`Unusable::FewFailures`] without one;
/// [`Unusable::NotEstimable`] where no failure was seen while units of several groups were at risk.
/// Source: Mantel (1966), Cancer Chemother. Rep. 50; Peto & Peto (1972), J. R. Stat. Soc. A 135.
pub fn log_rank(groups: &[&Life]) -> Result<LogRank, Unusable> {
    if groups.len() < 2 {
        return Err(Unusable::Nothing);
    }
    let tables = groups.iter().map(|life| table(life)).collect::<Result<Vec<_>, _>>()?;
    let mut sums = Sums::new(groups.len());
    let mut places = vec![0_usize; groups.len()];
    let mut any = false;
    while let Some(time) = next_time(&tables, &places) {
        let (mut at_risk, mut failures) = (Vec::new(), Vec::new());
        for (rows, place) in tables.iter().zip(&mut places) {
            let row = rows.get(*place);
            at_risk.push(row.map_or(0.0, |row| row.at_risk as f64));
            let now = row.filter(|row| row.time == time);
            failures.push(now.map_or(0.0, |row| row.failures as f64));
            *place += usize::from(now.is_some());
        }
        any |= failures.iter().any(|d| *d > 0.0);
        sums.add(&at_risk, &failures);
    }
    if !any {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    let (chi_squared, df) = sums.statistic();
    let p = chi_squared_beyond(chi_squared, df as f64).ok_or(Unusable::NotEstimable)?;
    Ok(LogRank { chi_squared, df, p, observed: sums.observed, expected: sums.expected })
}

/// The earliest time not yet done.
fn next_time(tables: &[Vec<Row>], places: &[usize]) -> Option<f64> {
    let times = tables.iter().zip(places).filter_map(|(rows, place)| rows.get(*place).map(|row| row.time));
    times.min_by(f64::total_cmp)
}

/// Observed, expected and covariance over the times.
struct Sums {
    observed: Vec<f64>,
    expected: Vec<f64>,
    variance: Vec<Vec<f64>>,
}

impl Sums {
    fn new(groups: usize) -> Self {
        Self { observed: vec![0.0; groups], expected: vec![0.0; groups], variance: vec![vec![0.0; groups]; groups] }
    }

    fn add(&mut self, at_risk: &[f64], failures: &[f64]) {
        let (n, d): (f64, f64) = (at_risk.iter().sum(), failures.iter().sum());
        if d <= 0.0 {
            return;
        }
        let spread = if n > 1.0 { d * (n - d) / (n - 1.0) } else { 0.0 };
        let groups = self.observed.iter_mut().zip(&mut self.expected).zip(&mut self.variance);
        for (j, (((observed, expected), row), (nj, dj))) in groups.zip(at_risk.iter().zip(failures)).enumerate() {
            *observed += dj;
            *expected += d * nj / n;
            for (k, (cell, nk)) in row.iter_mut().zip(at_risk).enumerate() {
                let own = if j == k { (n - nk) / n } else { -nk / n };
                *cell += spread * (nj / n) * own;
            }
        }
    }

    /// `u'V⁻u` and the rank of V, by elimination with the largest pivot; rows without variance of their own are left out.
    fn statistic(&self) -> (f64, usize) {
        let mut rows: Vec<Vec<f64>> = self.variance.clone();
        let mut off: Vec<f64> = self.observed.iter().zip(&self.expected).map(|(o, e)| o - e).collect();
        let diagonal = |rows: &[Vec<f64>], k: usize| rows.get(k).and_then(|row| row.get(k)).copied().unwrap_or(0.0);
        let own: Vec<f64> = (0..off.len()).map(|k| diagonal(&rows, k)).collect();
        let (mut left, mut chi_squared, mut df) = ((0..off.len()).collect::<Vec<usize>>(), 0.0, 0);
        while let Some(k) = left.iter().copied().max_by(|a, b| diagonal(&rows, *a).total_cmp(&diagonal(&rows, *b))) {
            left.retain(|other| *other != k);
            let pivot = diagonal(&rows, k);
            if !(pivot > ROUNDING * own.get(k).copied().unwrap_or(0.0) && pivot > 0.0) {
                continue;
            }
            let (pivot_row, u) = (rows.get(k).cloned().unwrap_or_default(), off.get(k).copied().unwrap_or(0.0));
            chi_squared += u * u / pivot;
            df += 1;
            for j in &left {
                let (Some(row), Some(u_j)) = (rows.get_mut(*j), off.get_mut(*j)) else { continue };
                let factor = row.get(k).copied().unwrap_or(0.0) / pivot;
                row.iter_mut().zip(&pivot_row).for_each(|(cell, above)| *cell -= factor * above);
                *u_j -= factor * u;
            }
        }
        (chi_squared, df)
    }
}

#[cfg(test)]
mod tests {
    use super::super::data::Record;
    use super::*;

    #[test]
    fn refusals() {
        let of = |records: &[Record]| Life::new(records.to_vec()).expect("usable");
        let (failed, running) = (of(&[Record::failed(1.0)]), of(&[Record::running(1.0)]));
        assert_eq!(log_rank(&[&failed]), Err(Unusable::Nothing));
        assert_eq!(log_rank(&[&running, &running]), Err(Unusable::FewFailures { needed: 1 }));
        let late = of(&[Record::running(0.5)]);
        assert_eq!(log_rank(&[&failed, &late]), Err(Unusable::NotEstimable));
    }
}
