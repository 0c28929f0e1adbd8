//! Linear programming: small, dense problems by the simplex method.

mod scaling;

use std::cmp::Ordering;

use scaling::Scaled;

/// How the weighted sum of a constraint relates to its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `a·x ≤ b`.
    AtMost,
    /// `a·x ≥ b`.
    AtLeast,
    /// `a·x = b`.
    Equal,
}

/// One linear constraint `a·x (≤, ≥, =) b`.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// One coefficient a per variable.
    pub coefficients: Vec<f64>,
    /// How the sum relates to the bound.
    pub relation: Relation,
    /// The bound b; of either sign.
    pub bound: f64,
}

impl Constraint {
    /// `a·x ≤ b`.
    pub fn at_most(coefficients: Vec<f64>, bound: f64) -> Self {
        Self { coefficients, relation: Relation::AtMost, bound }
    }

    /// `a·x ≥ b`.
    pub fn at_least(coefficients: Vec<f64>, bound: f64) -> Self {
        Self { coefficients, relation: Relation::AtLeast, bound }
    }

    /// `a·x = b`.
    pub fn equal(coefficients: Vec<f64>, bound: f64) -> Self {
        Self { coefficients, relation: Relation::Equal, bound }
    }
}

/// What a linear program comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A best point.
    Optimal {
        /// `c·x` there.
        value: f64,
        /// The point; where several are best, one corner of them.
        x: Vec<f64>,
    },
    /// No point meets all constraints.
    Infeasible,
    /// The objective grows without end.
    Unbounded,
    /// The input is no program (a row of another length, a number that is not finite), or rounding or the limit of
    /// pivots got in the way.
    NotSolved,
}

/// Reduced costs up to this count as no gain, beside a largest coefficient of about 1.
const NO_GAIN: f64 = 1e-10;
/// Smaller entries beside the largest of their column are not pivoted on.
const PIVOT: f64 = 1e-9;
/// Ratios closer than this are equal.
const TIED: f64 = 1e-12;
/// Together the constraints may be missed by this much, beside a largest bound of about 1.
const FEASIBLE: f64 = 1e-9;

/// Maximises `c·x` over `x ≥ 0` subject to the constraints, each with one coefficient per variable.
///
/// Two-phase tableau simplex. The column with the largest gain enters; the lexicographic rule says which leaves, so it
/// cannot cycle, and where many bounds are 0 it takes far fewer pivots than Bland's rule. Rows, columns, and bounds are
/// first scaled by powers of two, so units do not matter; the tolerances (1e-10 for a gain, 1e-9 for feasibility and,
/// beside the largest of its column, for a pivot) refer to the scaled problem, whose largest figures are about 1. A
/// region thinner than about 1e-7 there may be taken for empty or not. Meant for up to about a hundred constraints and
/// variables; minimise by maximising `−c·x`.
/// Sources: Dantzig (1963), Linear Programming and Extensions; Dantzig, Orden & Wolfe (1955), Pacific Journal of
/// Mathematics 5(2), for the lexicographic rule.
pub fn maximise(objective: &[f64], constraints: &[Constraint]) -> Outcome {
    let Some(scaled) = Scaled::new(objective, constraints) else { return Outcome::NotSolved };
    let mut tableau = Tableau::new(&scaled);
    match tableau.make_feasible() {
        Some(true) => {}
        Some(false) => return Outcome::Infeasible,
        None => return Outcome::NotSolved,
    }
    tableau.aim_at(&scaled.objective);
    match tableau.climb() {
        Climb::Top => {}
        Climb::Unbounded => return Outcome::Unbounded,
        Climb::GaveUp => return Outcome::NotSolved,
    }
    let found = tableau.solution(objective.len());
    if !scaled.holds(&found, -last(&tableau.gains)) {
        return Outcome::NotSolved;
    }
    let x = scaled.unscaled(&found);
    let value: f64 = objective.iter().zip(&x).map(|(c, x)| c * x).sum();
    if value.is_finite() { Outcome::Optimal { value, x } } else { Outcome::NotSolved }
}

enum Climb {
    Top,
    Unbounded,
    GaveUp,
}

/// Columns: the variables, one slack per inequality, the artificial variables, the bound.
struct Tableau {
    rows: Vec<Vec<f64>>,
    /// The basic variable of each row.
    basis: Vec<usize>,
    /// What one unit of each column adds to the objective; last, minus the objective so far.
    gains: Vec<f64>,
    /// Artificial variables start here.
    artificial: usize,
}

impl Tableau {
    fn new(program: &Scaled) -> Self {
        let n = program.objective.len();
        let slacks = program.constraints.iter().filter(|c| c.relation != Relation::Equal).count();
        let artificial = n + slacks;
        let (mut rows, mut basis) = (Vec::new(), Vec::new());
        let (mut next_slack, mut next_artificial) = (n, artificial);
        for c in &program.constraints {
            // Bounds must not be negative; `≥ 0` turned into `≤ 0` needs no artificial variable.
            let turned = c.bound < 0.0 || (c.bound == 0.0 && c.relation == Relation::AtLeast);
            let sign = if turned { -1.0 } else { 1.0 };
            let mut row: Vec<f64> = c.coefficients.iter().map(|a| sign * a).collect();
            row.resize(artificial, 0.0);
            let slack = match c.relation {
                Relation::AtMost => sign,
                Relation::AtLeast => -sign,
                Relation::Equal => 0.0,
            };
            if slack != 0.0 {
                row[next_slack] = slack;
                next_slack += 1;
            }
            if slack > 0.0 {
                basis.push(next_slack - 1);
            } else {
                basis.push(next_artificial);
                next_artificial += 1;
            }
            row.push(sign * c.bound);
            rows.push(row);
        }
        let mut tableau = Self { rows, basis, gains: Vec::new(), artificial };
        tableau.add_artificial(next_artificial - artificial);
        tableau
    }

    fn add_artificial(&mut self, count: usize) {
        for (row, basic) in self.rows.iter_mut().zip(&self.basis) {
            let bound = row.pop().unwrap_or(0.0);
            row.resize(self.artificial + count, 0.0);
            if *basic >= self.artificial {
                row[*basic] = 1.0;
            }
            row.push(bound);
        }
    }

    /// Phase one: drives the artificial variables to 0 and drops them. False where they do not all go, `None` where
    /// that was not found out.
    fn make_feasible(&mut self) -> Option<bool> {
        let width = self.rows.first().map_or(self.artificial, |row| row.len() - 1);
        if width > self.artificial {
            let mut aim = vec![0.0; width];
            aim[self.artificial..].fill(-1.0);
            self.aim_at(&aim);
            if !matches!(self.climb(), Climb::Top) {
                return None;
            }
            let left = self.rows.iter().zip(&self.basis).filter(|(_, basic)| **basic >= self.artificial);
            if left.map(|(row, _)| last(row)).sum::<f64>() > FEASIBLE {
                return Some(false);
            }
            self.drop_artificial();
        }
        Some(true)
    }

    fn drop_artificial(&mut self) {
        for r in (0..self.rows.len()).rev() {
            if self.basis[r] < self.artificial {
                continue;
            }
            let entries = self.rows[r][..self.artificial].iter().map(|a| a.abs());
            match entries.enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)) {
                Some((s, entry)) if entry > PIVOT => self.pivot(r, s),
                // What is left says 0 = 0: the constraint follows from the others.
                _ => {
                    self.rows.remove(r);
                    self.basis.remove(r);
                }
            }
        }
        for row in &mut self.rows {
            let bound = last(row);
            row.truncate(self.artificial);
            row.push(bound);
        }
    }

    /// Sets the objective, in terms of what is not basic; columns behind its end count nothing.
    fn aim_at(&mut self, objective: &[f64]) {
        let width = self.rows.first().map_or(self.artificial + 1, Vec::len);
        self.gains = objective.to_vec();
        self.gains.resize(width, 0.0);
        for (row, basic) in self.rows.iter().zip(&self.basis) {
            subtract(&mut self.gains, row, *basic);
        }
    }

    /// Pivots until no column gains.
    fn climb(&mut self) -> Climb {
        let order = self.basis.clone();
        for _ in 0..50 * (self.rows.len() + self.gains.len()) {
            let Some(s) = self.entering() else { return Climb::Top };
            let Some(r) = self.leaving(s, &order) else { return Climb::Unbounded };
            self.pivot(r, s);
        }
        Climb::GaveUp
    }

    fn entering(&self) -> Option<usize> {
        let (_, gains) = self.gains.split_last()?;
        let gaining = gains.iter().enumerate().filter(|(_, gain)| **gain > NO_GAIN);
        gaining.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(s, _)| s)
    }

    /// The row whose basic variable reaches 0 first. Among equals the one that would if the bounds were larger by
    /// endlessly small amounts, each endlessly smaller than the one before: the lexicographic rule.
    fn leaving(&self, s: usize, order: &[usize]) -> Option<usize> {
        let largest = self.rows.iter().fold(0.0, |largest: f64, row| largest.max(row[s].abs()));
        let limiting = || self.rows.iter().enumerate().filter(|(_, row)| row[s] > PIVOT * largest.max(0.01));
        let ratio = |row: &[f64]| last(row).max(0.0) / row[s];
        let smallest = limiting().map(|(_, row)| ratio(row)).fold(f64::INFINITY, f64::min);
        let equal = limiting().filter(|(_, row)| ratio(row) <= smallest + TIED * (1.0 + smallest));
        let compared = |(_, a): &(usize, &Vec<f64>), (_, b): &(usize, &Vec<f64>)| {
            let differences = order.iter().map(|c| a[*c] / a[s] - b[*c] / b[s]);
            differences.into_iter().find(|d| d.abs() > TIED).map_or(Ordering::Equal, |d| d.total_cmp(&0.0))
        };
        equal.min_by(compared).map(|(r, _)| r)
    }

    fn pivot(&mut self, r: usize, s: usize) {
        let mut row = std::mem::take(&mut self.rows[r]);
        let by = row[s];
        for a in &mut row {
            *a /= by;
        }
        row[s] = 1.0;
        for other in self.rows.iter_mut().filter(|other| !other.is_empty()).chain([&mut self.gains]) {
            subtract(other, &row, s);
        }
        self.rows[r] = row;
        self.basis[r] = s;
    }

    fn solution(&self, n: usize) -> Vec<f64> {
        let mut x = vec![0.0; n];
        for (row, basic) in self.rows.iter().zip(&self.basis).filter(|(_, basic)| **basic < n) {
            x[*basic] = last(row).max(0.0);
        }
        x
    }
}

/// Takes as much of a row with a 1 in column s from another as makes that one's entry there 0.
fn subtract(other: &mut [f64], row: &[f64], s: usize) {
    let factor = other[s];
    if factor != 0.0 {
        other.iter_mut().zip(row).for_each(|(a, b)| *a -= factor * b);
        other[s] = 0.0;
    }
}

fn last(row: &[f64]) -> f64 {
    row.last().copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn optimum(objective: &[f64], constraints: &[Constraint]) -> (f64, Vec<f64>) {
        match maximise(objective, constraints) {
            Outcome::Optimal { value, x } => (value, x),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn without_constraints() {
        assert_eq!(optimum(&[-1.0, 0.0], &[]), (0.0, vec![0.0, 0.0]));
        assert_eq!(maximise(&[1.0], &[]), Outcome::Unbounded);
        assert_eq!(optimum(&[], &[]), (0.0, vec![]));
        assert_eq!(maximise(&[], &[Constraint::at_least(vec![], 1.0)]), Outcome::Infeasible);
    }

    #[test]
    fn what_is_no_program() {
        assert_eq!(maximise(&[1.0], &[Constraint::at_most(vec![1.0, 1.0], 1.0)]), Outcome::NotSolved);
        assert_eq!(maximise(&[f64::NAN], &[Constraint::at_most(vec![1.0], 1.0)]), Outcome::NotSolved);
        assert_eq!(maximise(&[1.0], &[Constraint::at_most(vec![1.0], f64::INFINITY)]), Outcome::NotSolved);
    }

    #[test]
    fn redundant_equalities() {
        let same = [1.0, 2.0, -3.0].map(|f| Constraint::equal(vec![f, f], f));
        let (value, x) = optimum(&[1.0, 2.0], &same);
        assert_eq!((value, x), (2.0, vec![0.0, 1.0]));
        let against = [Constraint::equal(vec![1.0, 1.0], 1.0), Constraint::equal(vec![1.0, 1.0], 1.1)];
        assert_eq!(maximise(&[1.0, 2.0], &against), Outcome::Infeasible);
    }

    #[test]
    fn units_do_not_matter() {
        // 1e-12 and 1e6 side by side: y = 2e6 − 1e18·x falls as x rises to 1e-12.
        let constraints = [
            Constraint::at_most(vec![1.0, 0.0], 1e-12),
            Constraint::at_most(vec![1e18, 1.0], 2e6),
            Constraint::at_least(vec![1.0, 0.0], 5e-13),
        ];
        let (value, x) = optimum(&[3e18, 1.0], &constraints);
        assert!(
            (value / 4e6 - 1.0).abs() < 1e-12 && (x[0] / 1e-12 - 1.0).abs() < 1e-12 && (x[1] / 1e6 - 1.0).abs() < 1e-12
        );
        let tight = [Constraint::at_most(vec![1e-300], 1e-300), Constraint::at_least(vec![1e300], 2e300)];
        assert_eq!(maximise(&[1.0], &tight), Outcome::Infeasible);
    }
}
