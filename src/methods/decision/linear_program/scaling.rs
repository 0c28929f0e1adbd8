//! Units of a linear program: scaled away before solving, and the check of what was found.

use super::{Constraint, Relation};

/// What a solution put into the scaled constraints may miss them by, beside the size of the terms.
const CHECKED: f64 = 1e-7;

/// The program with its rows, columns, and bounds multiplied by powers of two, which is exact.
pub(super) struct Scaled {
    pub(super) objective: Vec<f64>,
    pub(super) constraints: Vec<Constraint>,
    /// x = scaled x · 2^shift.
    shifts: Vec<i32>,
}

impl Scaled {
    pub(super) fn new(objective: &[f64], constraints: &[Constraint]) -> Option<Self> {
        let n = objective.len();
        let finite = |row: &[f64]| row.len() == n && row.iter().all(|x| x.is_finite());
        if !finite(objective) || !constraints.iter().all(|c| finite(&c.coefficients) && c.bound.is_finite()) {
            return None;
        }
        // The bounds are one more column and the objective one more row, so that their units are balanced too.
        let with_bound = |c: &Constraint| c.coefficients.iter().chain([&c.bound]).copied().map(exponent).collect();
        let mut exponents: Vec<Vec<Option<i32>>> = constraints.iter().map(with_bound).collect();
        exponents.push(objective.iter().copied().map(exponent).chain([None]).collect());
        let (rows, columns) = balance(&exponents);
        let scale = |values: &[f64], row: i32| -> Vec<f64> {
            values.iter().zip(&columns).map(|(a, column)| libm::scalbn(*a, row + column)).collect()
        };
        let scaled = |(c, row): (&Constraint, &i32)| Constraint {
            coefficients: scale(&c.coefficients, *row),
            relation: c.relation,
            bound: libm::scalbn(c.bound, row + columns[n]),
        };
        Some(Self {
            objective: scale(objective, rows[constraints.len()]),
            constraints: constraints.iter().zip(&rows).map(scaled).collect(),
            shifts: columns[..n].iter().map(|column| column - columns[n]).collect(),
        })
    }

    /// Whether x meets the constraints and comes to the value that the tableau says: guards against rounding.
    pub(super) fn holds(&self, x: &[f64], value: f64) -> bool {
        let met = |c: &Constraint| {
            let terms = c.coefficients.iter().zip(x).map(|(a, x)| a * x);
            let (sum, size) = terms.fold((0.0, 1.0 + c.bound.abs()), |(sum, size), t| (sum + t, size + t.abs()));
            let over = sum - c.bound;
            let missed = match c.relation {
                Relation::AtMost => over,
                Relation::AtLeast => -over,
                Relation::Equal => over.abs(),
            };
            missed <= CHECKED * size
        };
        let reached: f64 = self.objective.iter().zip(x).map(|(c, x)| c * x).sum();
        self.constraints.iter().all(met) && (reached - value).abs() <= CHECKED * (1.0 + value.abs())
    }

    pub(super) fn unscaled(&self, x: &[f64]) -> Vec<f64> {
        x.iter().zip(&self.shifts).map(|(x, shift)| libm::scalbn(*x, *shift)).collect()
    }
}

/// The power of two of a number; `None` for 0.
fn exponent(a: f64) -> Option<i32> {
    (a != 0.0).then(|| libm::ilogb(a))
}

/// Powers of two by which rows and columns are multiplied: a few rounds of geometric scaling, then the largest
/// coefficient of each row and the largest bound to about 1. The last column holds the bounds.
fn balance(exponents: &[Vec<Option<i32>>]) -> (Vec<i32>, Vec<i32>) {
    let width = exponents.first().map_or(0, Vec::len);
    let (mut rows, mut columns) = (vec![0; exponents.len()], vec![0; width]);
    let in_row = |i: usize, columns: &[i32]| -> Vec<i32> {
        exponents[i].iter().zip(columns).filter_map(|(e, c)| e.map(|e| e + c)).collect()
    };
    let in_column = |j: usize, rows: &[i32]| -> Vec<i32> {
        exponents.iter().zip(rows).filter_map(|(row, r)| row[j].map(|e| e + r)).collect()
    };
    for _ in 0..3 {
        for (i, row) in rows.iter_mut().enumerate() {
            *row = -middle(&in_row(i, &columns));
        }
        for (j, column) in columns.iter_mut().enumerate() {
            *column = -middle(&in_column(j, &rows));
        }
    }
    for (i, row) in rows.iter_mut().enumerate() {
        let coefficients = in_row(i, &columns[..width - 1]);
        let largest = coefficients.into_iter().max().or_else(|| in_row(i, &columns).into_iter().max());
        *row = -largest.unwrap_or(0);
    }
    if let Some(bounds) = columns.last_mut() {
        *bounds = -in_column(width - 1, &rows).into_iter().max().unwrap_or(0);
    }
    (rows, columns)
}

/// The mean: one entry far from the others, as the difference of two nearly equal figures, must not decide.
fn middle(exponents: &[i32]) -> i32 {
    let count = i32::try_from(exponents.len()).unwrap_or(i32::MAX).max(1);
    exponents.iter().sum::<i32>() / count
}
