//! GAIA: the plane on which alternatives and criteria are seen best.

/// The plane, coordinates in net flows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GaiaPlane {
    /// Where each alternative lies.
    pub alternatives: Vec<[f64; 2]>,
    /// Where the unit axis of each criterion points; a long one is seen well, similar ones agree, opposite ones conflict.
    pub criteria: Vec<[f64; 2]>,
    /// The decision stick: Σ `w_j` times the criteria's axes. Alternatives far along it have a high net flow; a short one
    /// says that the weights lead away from the plane.
    pub stick: [f64; 2],
    /// Variances along all principal axes, falling.
    pub eigenvalues: Vec<f64>,
    /// Quality δ: the share of the variance that the plane shows, 0..1; `None` where nothing varies.
    pub quality: Option<f64>,
}

/// GAIA over the table of unicriterion net flows, alternatives × criteria, and the weights of the criteria.
///
/// Principal components of the table Φ: eigenvectors u of `ΦᵀΦ/m`, alternatives at `Φ_i·u`, criteria at the rows of u,
/// `δ = (λ₁ + λ₂)/Σλ`. The columns are not weighted, so the plane stays where it is while the weights are moved, and
/// they are centred as they come: net flows sum up to 0. Weights count by their shares. The picture is a projection:
/// below about 70 % quality it is commonly held to be no sound base.
///
/// The signs of the axes are free; they are chosen so that equal weights point to the right and up (where they point
/// nowhere, the first criterion with a share in the axis does). With fewer than two criteria the second coordinate is
/// 0. The number of weights is the number of criteria. A flow beyond −1..1 counts as the nearest end, one that is no
/// number or not there as 0.
/// Source: Mareschal & Brans (1988), EJOR 34(1).
pub fn gaia(net_flows: &[Vec<f64>], weights: &[f64]) -> GaiaPlane {
    let n = weights.len();
    let flow = |row: &Vec<f64>, j: usize| row.get(j).map_or(0.0, |x| if x.is_nan() { 0.0 } else { x.clamp(-1.0, 1.0) });
    let table: Vec<Vec<f64>> = net_flows.iter().map(|row| (0..n).map(|j| flow(row, j)).collect()).collect();
    let axes = principal_axes(covariance(&table, n));
    let eigenvalues: Vec<f64> = axes.iter().map(|axis| axis.0).collect();
    let plane: [&[f64]; 2] = [0, 1].map(|k| axes.get(k).map_or(&[][..], |axis| &axis.1));
    let project = |row: &[f64]| plane.map(|axis| row.iter().zip(axis).map(|(x, u)| x * u).sum::<f64>());
    let sum: f64 = eigenvalues.iter().sum();
    GaiaPlane {
        alternatives: table.iter().map(|row| project(row)).collect(),
        criteria: (0..n).map(|j| plane.map(|axis| axis.get(j).copied().unwrap_or(0.0))).collect(),
        stick: project(&super::additive::shares(weights)),
        quality: (sum > 0.0).then(|| eigenvalues.iter().take(2).sum::<f64>() / sum),
        eigenvalues,
    }
}

/// ΦᵀΦ/m.
fn covariance(table: &[Vec<f64>], n: usize) -> Vec<Vec<f64>> {
    let rows = table.len().max(1) as f64;
    let entry = |j: usize, k: usize| table.iter().map(|row| row[j] * row[k]).sum::<f64>() / rows;
    (0..n).map(|j| (0..n).map(|k| entry(j, k)).collect()).collect()
}

/// Eigenvalues and unit eigenvectors of a symmetric positive semidefinite matrix, by falling eigenvalue.
fn principal_axes(matrix: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let (diagonal, vectors) = jacobi(matrix);
    let mut axes: Vec<(f64, Vec<f64>)> =
        diagonal.into_iter().map(|x| x.max(0.0)).zip(vectors.into_iter().map(facing)).collect();
    axes.sort_by(|a, b| b.0.total_cmp(&a.0));
    axes
}

/// The vector or its opposite: the one with a positive sum, else with a positive first component.
fn facing(mut axis: Vec<f64>) -> Vec<f64> {
    let clear = |x: &f64| x.abs() > 1e-9;
    let sum: f64 = axis.iter().sum();
    let side = if clear(&sum) { sum } else { axis.iter().copied().find(clear).unwrap_or(1.0) };
    if side < 0.0 {
        for x in &mut axis {
            *x = -*x;
        }
    }
    axis
}

/// Cyclic Jacobi rotations: diagonal and eigenvectors (one per entry of the diagonal) of a symmetric matrix.
///
/// Each rotation clears one entry beside the diagonal; a dozen rounds are plenty, as convergence is quadratic.
/// Source: Golub & Van Loan (2013), Matrix Computations, §8.5.
fn jacobi(mut a: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = a.len();
    let mut vectors: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let scale = a.iter().flatten().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    for _ in 0..50 {
        let mut rotated = false;
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q].abs() > f64::EPSILON * f64::EPSILON * scale {
                    rotate(&mut a, &mut vectors, p, q);
                    rotated = true;
                }
            }
        }
        if !rotated {
            break;
        }
    }
    ((0..n).map(|i| a[i][i]).collect(), vectors)
}

fn rotate(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    // Tangent of the smaller of the two angles that clear the entry.
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let t = 1.0_f64.copysign(theta) / (theta.abs() + theta.hypot(1.0));
    let c = 1.0 / t.hypot(1.0);
    let s = t * c;
    let turn = |x: &mut f64, y: &mut f64| (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    for row in a.iter_mut() {
        if let Ok([x, y]) = row.get_disjoint_mut([p, q]) {
            turn(x, y);
        }
    }
    for rows in [a, vectors] {
        if let Ok([x, y]) = rows.get_disjoint_mut([p, q]) {
            x.iter_mut().zip(y).for_each(|(x, y)| turn(x, y));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_are_orthonormal_and_make_up_the_matrix() {
        let matrix: Vec<Vec<f64>> = vec![
            vec![4.0, 1.0, -2.0, 0.5],
            vec![1.0, 3.0, 0.0, 1.0],
            vec![-2.0, 0.0, 5.0, -1.0],
            vec![0.5, 1.0, -1.0, 2.0],
        ];
        let axes = principal_axes(matrix.clone());
        for (j, row) in matrix.iter().enumerate() {
            for (k, expected) in row.iter().enumerate() {
                let found: f64 = axes.iter().map(|(value, axis)| value * axis[j] * axis[k]).sum();
                assert!((found - expected).abs() < 1e-13, "{j} {k}: {found} {expected}");
                let dot: f64 = axes[j].1.iter().zip(&axes[k].1).map(|(x, y)| x * y).sum();
                assert!((dot - f64::from(u8::from(j == k))).abs() < 1e-14);
            }
        }
        assert!(axes.windows(2).all(|pair| pair[0].0 >= pair[1].0));
    }

    #[test]
    fn two_opposite_criteria_lie_on_one_axis() {
        let plane = gaia(&[vec![1.0, -1.0], vec![0.0, 0.0], vec![-1.0, 1.0]], &[3.0, 1.0]);
        let half = 0.5_f64.sqrt();
        let expected = [[half, half], [-half, half]];
        for (found, expected) in plane.criteria.iter().flatten().zip(expected.iter().flatten()) {
            assert!((found - expected).abs() < 1e-12, "{plane:?}");
        }
        assert!((plane.stick[0] - 0.5 * half).abs() < 1e-12 && (plane.eigenvalues[0] - 4.0 / 3.0).abs() < 1e-12);
        assert_eq!(plane.quality, Some(1.0));
    }

    #[test]
    fn degenerate_tables() {
        assert_eq!(gaia(&[], &[]), GaiaPlane::default());
        let flat = gaia(&[vec![0.0, f64::NAN], vec![]], &[1.0, 1.0]);
        assert_eq!((flat.quality, flat.alternatives), (None, vec![[0.0, 0.0]; 2]));
        let one = gaia(&[vec![1.0], vec![-1.0]], &[1.0]);
        assert_eq!((one.alternatives, one.criteria), (vec![[1.0, 0.0], [-1.0, 0.0]], vec![[1.0, 0.0]]));
        assert_eq!((one.stick, one.quality), ([1.0, 0.0], Some(1.0)));
    }
}
