//! Missing judgements: what they would be if the judgements agreed as well as can be.

use super::{balanced, dot, mean_ratio, principal};

/// Logarithms of the weights by least squares over the judgements there are: minimises `Σ (ln a_ij − l_i + l_j)²`.
/// With none missing these are the row means of the logarithms. Their sum is 0.
pub(super) fn least_squares(given: &[Vec<Option<f64>>]) -> Vec<f64> {
    let n = given.len();
    let mut equations = vec![vec![0.0; n + 1]; n];
    for (i, row) in given.iter().enumerate() {
        // 1 added everywhere fixes what the judgements leave open: the sum becomes 0.
        equations[i][..n].fill(1.0);
        for (j, judgement) in row.iter().enumerate().filter(|(j, _)| *j != i) {
            // Both sides of the diagonal count alike, also where they are rounded.
            let Some((a, b)) = judgement.zip(given[j][i]) else { continue };
            equations[i][i] += 1.0;
            equations[i][j] -= 1.0;
            equations[i][n] += f64::midpoint(a.ln(), -b.ln());
        }
    }
    solve(equations).unwrap_or_else(|| vec![0.0; n])
}

/// The matrix with `exp(l_i − l_j)` where a judgement is missing.
pub(super) fn fill(given: &[Vec<Option<f64>>], logarithms: &[f64]) -> Vec<Vec<f64>> {
    let row = |(row, l): (&Vec<Option<f64>>, &f64)| {
        row.iter().zip(logarithms).map(|(a, other)| a.unwrap_or_else(|| (l - other).exp())).collect()
    };
    given.iter().zip(logarithms).map(row).collect()
}

/// The matrix with its missing judgements such that `λ_max` is smallest.
///
/// `λ_max` is convex in the logarithms of the missing judgements, with one minimum if the others connect all criteria
/// (Bozóki, Fülöp & Rónyai 2010). There `y_i·a_ij·x_j = y_j·a_ji·x_i` for each, with the right eigenvector x and the
/// left one y, so a missing judgement is `u_i/u_j` with `u_i = √(x_i/y_i)`. That leaves n unknowns, `ln u`, however
/// many are missing; Newton's method on them, from the least squares, takes a few steps where the paper minimises one
/// judgement after the other.
pub(super) fn smallest_eigenvalue(given: &[Vec<Option<f64>>], start: &[f64]) -> Vec<Vec<f64>> {
    let mut point = Point::new(given, start.to_vec());
    if given.iter().flatten().all(Option::is_some) {
        return point.matrix;
    }
    for _ in 0..100 {
        let Some(next) = (point.steepness() > 1e-14).then(|| step(given, &point)).flatten() else { break };
        point = next;
    }
    point.matrix
}

/// Logarithms u with the matrix they fill.
struct Point {
    u: Vec<f64>,
    matrix: Vec<Vec<f64>>,
    lambda: f64,
    /// Slope of `ln λ_max` along each u.
    gradient: Vec<f64>,
}

impl Point {
    fn new(given: &[Vec<Option<f64>>], u: Vec<f64>) -> Self {
        let matrix = fill(given, &u);
        // Balanced, the filled in entries are 1, and nothing can overflow.
        let near_one = balanced(&matrix, &u);
        let transposed: Vec<Vec<f64>> = (0..u.len()).map(|j| near_one.iter().map(|row| row[j]).collect()).collect();
        let (x, y) = (principal(&near_one), principal(&transposed));
        let lambda = mean_ratio(&near_one, &x);
        // ∂λ/∂ln a_ij = y_i·a_ij·x_j / (y·x); u_i raises the missing ones of its row and lowers those of its column.
        let whole = dot(&y, &x) * lambda;
        let slope = |i: usize| {
            let missing = given[i].iter().enumerate().filter(|(_, a)| a.is_none()).map(|(j, _)| j);
            missing.map(|j| y[i] * near_one[i][j] * x[j] - y[j] * near_one[j][i] * x[i]).sum::<f64>() / whole
        };
        let gradient = (0..u.len()).map(slope).collect();
        Self { u, matrix, lambda, gradient }
    }

    fn steepness(&self) -> f64 {
        self.gradient.iter().fold(0.0, |most, g| most.max(g.abs()))
    }

    /// Lower, or flatter where rounding hides whether it is lower.
    fn improves(&self, before: &Self) -> bool {
        let as_low = self.lambda <= before.lambda * (1.0 + 1e-13);
        self.lambda < before.lambda * (1.0 - 1e-13) || (as_low && self.steepness() < before.steepness() / 2.0)
    }

    fn moved(&self, given: &[Vec<Option<f64>>], direction: &[f64], by: f64) -> Self {
        Self::new(given, self.u.iter().zip(direction).map(|(u, d)| u + by * d).collect())
    }
}

/// One Newton step, halved until `λ_max` falls; `None` where it does not any more.
fn step(given: &[Vec<Option<f64>>], point: &Point) -> Option<Point> {
    let n = point.u.len();
    let small = 1e-5;
    // Row i: how the gradient changes along u_i. Symmetric, so rows and columns may be swapped.
    let mut equations: Vec<Vec<f64>> = (0..n)
        .map(|i| {
            let along: Vec<f64> = (0..n).map(|j| f64::from(u8::from(i == j))).collect();
            let moved = point.moved(given, &along, small);
            let slopes = moved.gradient.iter().zip(&point.gradient).map(|(a, b)| (a - b) / small);
            slopes.chain([-point.gradient[i]]).collect()
        })
        .collect();
    // Shifting all u of a group together changes nothing: a little on the diagonal keeps the equations solvable.
    let largest = equations.iter().enumerate().fold(0.0, |most: f64, (i, row)| most.max(row[i]));
    for (i, row) in equations.iter_mut().enumerate() {
        row[i] += 1e-6 * largest;
    }
    let newton = solve(equations).filter(|d| dot(d, &point.gradient) < 0.0);
    let direction = newton.unwrap_or_else(|| point.gradient.iter().map(|g| -g * n as f64).collect());
    let tries = (0..40).map(|k| point.moved(given, &direction, 0.5_f64.powi(k)));
    tries.into_iter().find(|next| next.improves(point))
}

/// Solves linear equations, each with its right side last; `None` where they have no single solution.
fn solve(mut equations: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = equations.len();
    for k in 0..n {
        let pivot = (k..n).max_by(|a, b| equations[*a][k].abs().total_cmp(&equations[*b][k].abs()))?;
        equations.swap(k, pivot);
        let row = equations[k].clone();
        if row[k] == 0.0 || !row[k].is_finite() {
            return None;
        }
        for (i, other) in equations.iter_mut().enumerate() {
            if i == k {
                continue;
            }
            let factor = other[k] / row[k];
            other.iter_mut().zip(&row).for_each(|(a, b)| *a -= factor * b);
        }
    }
    let solution: Vec<f64> = equations.iter().enumerate().map(|(i, row)| row[n] / row[i]).collect();
    solution.iter().all(|x| x.is_finite()).then_some(solution)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A chain of judgements that agree: everything follows from it.
    #[test]
    fn a_chain_is_filled_in_exactly() {
        let mut given = vec![vec![None; 5]; 5];
        for i in 0..5 {
            given[i][i] = Some(1.0);
            if i > 0 {
                (given[i - 1][i], given[i][i - 1]) = (Some(2.0), Some(0.5));
            }
        }
        let logarithms = least_squares(&given);
        let filled = smallest_eigenvalue(&given, &logarithms);
        assert!((filled[0][4] - 16.0).abs() < 1e-12 && (filled[3][0] - 0.125).abs() < 1e-12);
    }
}
