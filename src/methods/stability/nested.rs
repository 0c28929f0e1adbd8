//! Variance split by where it comes from: along and across a web, or group within group.

use super::data::Unusable;
use super::sigma::Sigma;
use super::summary::sum;

/// A part of the variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Component {
    /// Variance, at least 0, in the square of the unit.
    pub variance: f64,
    /// What the mean squares gave; below 0 the part is lost in the rest and counts as 0.
    pub estimate: f64,
    /// Mean square.
    pub mean_square: f64,
    /// Degrees of freedom of the mean square.
    pub df: f64,
}

impl Component {
    /// Whether the estimate came out below 0.
    pub fn is_negative(&self) -> bool {
        self.estimate < 0.0
    }
}

/// Variance split in three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Components {
    /// Mean of all values.
    pub mean: f64,
    /// First factor: along the machine direction; the outer groups.
    pub first: Component,
    /// Second factor: across the web; the groups within the outer ones.
    pub second: Component,
    /// What is left: short-term scatter and gauge.
    pub residual: Component,
    /// Standard deviation of a single value by the sum of the parts, ν by Satterthwaite.
    pub total: Sigma,
    /// The number of independent values that would leave the mean as uncertain: far fewer than measured where lanes or
    /// times differ. For the intervals of capability.
    pub effective_n: f64,
}

/// Variance of a web measured at times (rows) in fixed lanes (columns), one value each: along, across and residual.
///
/// Two-way analysis of variance without repeats, a times and b lanes, both taken as random: `σ_MD² = (MS_times − MS_R)/b`,
/// `σ_CD² = (MS_lanes − MS_R)/a`, `σ_R² = MS_R`. What lanes do differently over time is part of the residual, and so is the
/// gauge. Needs 2 × 2 values, none missing; lanes keep their place. A scan that covers little of the web says nothing of
/// what lies between the lanes. Source: Montgomery, Design and Analysis of Experiments; Satterthwaite (1946), Biometrics 2.
pub fn web_variance(times: &[Vec<f64>]) -> Result<Components, Unusable> {
    let lanes = rectangle(times)?;
    let (a, b) = (times.len() as f64, lanes as f64);
    let mean = sum(times.iter().flatten().copied()) / (a * b);
    let off_row: Vec<f64> = times.iter().map(|row| average(row.iter().copied()) - mean).collect();
    let lane = |j: usize| average(times.iter().filter_map(|row| row.get(j).copied())) - mean;
    let off_lane: Vec<f64> = (0..lanes).map(lane).collect();
    let rest = times
        .iter()
        .zip(&off_row)
        .flat_map(|(row, time)| row.iter().zip(&off_lane).map(move |(x, lane)| x - mean - time - lane));
    let rest = square(squares(rest), (a - 1.0) * (b - 1.0));
    let first = square(b * squares(off_row.iter().copied()), a - 1.0);
    let second = square(a * squares(off_lane.iter().copied()), b - 1.0);
    let first = first.part(1.0 / b, rest);
    let second = second.part(1.0 / a, rest);
    let [c1, c2] = [first.kept(1.0 / b), second.kept(1.0 / a)];
    let combination = [(c1, first), (c2, second), (1.0 - c1 - c2, rest)];
    components(mean, [first, second, rest], combination, [a, b, a * b])
}

/// Variance of groups within groups: outer (rolls, days) × inner (scans, batches) × values, all of one size.
///
/// Balanced nested analysis of variance, a outer groups of b inner groups of n: `σ_outer² = (MS_outer − MS_inner)/(bn)`,
/// `σ_inner² = (MS_inner − MS_R)/n`, `σ_R² = MS_R`. Needs at least two of each. Source: as [`web_variance`].
pub fn nested_variance(groups: &[Vec<Vec<f64>>]) -> Result<Components, Unusable> {
    let (b, n) = block(groups)?;
    let (a, b, n) = (groups.len() as f64, b as f64, n as f64);
    let inner = |group: &Vec<Vec<f64>>| group.iter().map(|x| average(x.iter().copied())).collect::<Vec<f64>>();
    let inner: Vec<Vec<f64>> = groups.iter().map(inner).collect();
    let outer: Vec<f64> = inner.iter().map(|group| average(group.iter().copied())).collect();
    let mean = average(outer.iter().copied());
    let off_inner = inner.iter().zip(&outer).flat_map(|(group, outer)| group.iter().map(move |x| x - outer));
    let values = groups.iter().flatten().zip(inner.iter().flatten());
    let rest = square(squares(values.flat_map(|(x, own)| x.iter().map(move |x| x - own))), a * b * (n - 1.0));
    let second = square(n * squares(off_inner), a * (b - 1.0));
    let first = square(b * n * squares(outer.iter().map(|x| x - mean)), a - 1.0);
    let first = first.part(1.0 / (b * n), second);
    let second = second.part(1.0 / n, rest);
    let [c1, c2] = [first.kept(1.0 / (b * n)), second.kept(1.0 / n)];
    let combination = [(c1, first), (c2 - c1, second), (1.0 - c2, rest)];
    components(mean, [first, second, rest], combination, [a, a * b, a * b * n])
}

/// Degrees of freedom of a sum of mean squares, each (coefficient, mean square, degrees of freedom):
/// `(Σ c·MS)²/Σ((c·MS)²/ν)`; `None` where the sum is not above 0.
///
/// Good where all coefficients are positive; with negative ones a rough guide. Source: Satterthwaite (1946), Biometrics 2.
pub fn satterthwaite(parts: &[(f64, f64, f64)]) -> Option<f64> {
    let total: f64 = parts.iter().map(|(c, ms, _)| c * ms).sum();
    let below: f64 = parts.iter().map(|(c, ms, df)| (c * ms).powi(2) / df).sum();
    (total > 0.0 && below > 0.0).then(|| total * total / below)
}

impl Component {
    /// The same with its variance from the difference to the mean square below it.
    fn part(self, factor: f64, below: Self) -> Self {
        let estimate = factor * (self.mean_square - below.mean_square);
        Self { estimate, variance: estimate.max(0.0), ..self }
    }

    /// The coefficient of its mean square in the total: none where it counts as 0.
    fn kept(&self, factor: f64) -> f64 {
        if self.estimate > 0.0 { factor } else { 0.0 }
    }
}

fn components(
    mean: f64,
    [first, second, residual]: [Component; 3],
    combination: [(f64, Component); 3],
    counts: [f64; 3],
) -> Result<Components, Unusable> {
    let total = first.variance + second.variance + residual.variance;
    let df = satterthwaite(&combination.map(|(c, part)| (c, part.mean_square, part.df))).ok_or(Unusable::NoSpread)?;
    let of_mean: f64 = [first, second, residual].iter().zip(counts).map(|(part, count)| part.variance / count).sum();
    let total_sigma = Sigma { value: total.sqrt(), df };
    Ok(Components { mean, first, second, residual, total: total_sigma, effective_n: total / of_mean })
}

fn square(squares: f64, df: f64) -> Component {
    let mean_square = squares / df;
    Component { variance: mean_square, estimate: mean_square, mean_square, df }
}

fn squares(values: impl Iterator<Item = f64>) -> f64 {
    sum(values.map(|x| x * x))
}

fn average(values: impl Iterator<Item = f64> + Clone) -> f64 {
    sum(values.clone()) / values.count() as f64
}

/// Columns of a table without gaps, at least 2 × 2.
fn rectangle(rows: &[Vec<f64>]) -> Result<usize, Unusable> {
    let columns = rows.first().ok_or(Unusable::Nothing)?.len();
    if rows.iter().any(|row| row.len() != columns) {
        return Err(Unusable::Uneven);
    }
    for (group, row) in rows.iter().enumerate() {
        if let Some(place) = row.iter().position(|x| !x.is_finite()) {
            return Err(Unusable::NotFinite { group, place });
        }
    }
    match (rows.len(), columns) {
        (0 | 1, _) => Err(Unusable::TooFew { needed: 2 }),
        (_, 0 | 1) => Err(Unusable::GroupsTooSmall { needed: 2 }),
        _ => Ok(columns),
    }
}

/// Inner groups and values of groups within groups without gaps.
fn block(groups: &[Vec<Vec<f64>>]) -> Result<(usize, usize), Unusable> {
    let inner = groups.first().ok_or(Unusable::Nothing)?.len();
    if groups.iter().any(|group| group.len() != inner) {
        return Err(Unusable::Uneven);
    }
    if groups.len() < 2 || inner < 2 {
        return Err(Unusable::TooFew { needed: 2 });
    }
    let flat: Vec<Vec<f64>> = groups.iter().flatten().cloned().collect();
    rectangle(&flat).map(|values| (inner, values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_by_hand() {
        // Times 1, 3; lanes differ by 4; residuals ±0.5.
        let found = web_variance(&[vec![0.5, 3.5], vec![1.5, 6.5]]).expect("usable");
        // Means of times 2, 4; of lanes 1, 5; residuals 0.5, so MS_R = 1.
        let squares = [found.first.mean_square, found.second.mean_square, found.residual.mean_square];
        assert_eq!((found.mean, squares), (3.0, [4.0, 16.0, 1.0]));
        assert_eq!([found.first.variance, found.second.variance, found.residual.variance], [1.5, 7.5, 1.0]);
        // Total 10 = 4/2 + 16/2 + 0·1.
        assert!((found.total.value.powi(2) - 10.0).abs() < 1e-12 && (found.total.df - 100.0 / 68.0).abs() < 1e-12);
        assert!((found.effective_n - 10.0 / 4.75).abs() < 1e-12);
    }

    #[test]
    fn a_negative_part_is_told() {
        let found = web_variance(&[vec![1.0, -1.0], vec![-1.0, 1.0]]).expect("usable");
        assert!(found.first.is_negative() && found.first.variance == 0.0 && !found.residual.is_negative());
        assert_eq!((found.total.value, found.total.df), (2.0, 1.0));
    }

    #[test]
    fn groups_within_groups_by_hand() {
        let groups = [vec![vec![1.0, 3.0], vec![5.0, 7.0]], vec![vec![11.0, 13.0], vec![11.0, 13.0]]];
        let found = nested_variance(&groups).expect("usable");
        // Inner means 2, 6, 12, 12; outer 4, 12; MS_outer = 4·32, MS_inner = 2·8/2, MS_R = 8/4.
        let squares = [found.first.mean_square, found.second.mean_square, found.residual.mean_square];
        assert_eq!((found.mean, squares), (8.0, [128.0, 8.0, 2.0]));
        assert_eq!([found.first.variance, found.second.variance], [30.0, 3.0]);
        assert!((found.total.value.powi(2) - 35.0).abs() < 1e-12);
    }

    #[test]
    fn refusals() {
        assert_eq!(web_variance(&[]), Err(Unusable::Nothing));
        assert_eq!(web_variance(&[vec![1.0, 2.0]]), Err(Unusable::TooFew { needed: 2 }));
        assert_eq!(web_variance(&[vec![1.0], vec![2.0]]), Err(Unusable::GroupsTooSmall { needed: 2 }));
        assert_eq!(web_variance(&[vec![1.0, 2.0], vec![2.0]]), Err(Unusable::Uneven));
        assert_eq!(web_variance(&vec![vec![1.0, 1.0]; 3]), Err(Unusable::NoSpread));
        assert_eq!(nested_variance(&[vec![vec![1.0, 2.0]]]), Err(Unusable::TooFew { needed: 2 }));
    }
}
