//! The circle nearest to points.

/// Steps after which a fit is as good as it gets; 3 or 4 do for paths that are nearly circles.
const STEPS: usize = 50;

/// A circle, in the unit of its points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// Its centre, x and y.
    pub centre: [f64; 2],
    /// Its radius.
    pub radius: f64,
}

/// The circle with the least sum of squared distances to the points.
///
/// Gauss–Newton from the algebraic fit; for paths of the kind that machines make, where the distances are small
/// against the radius. `None` for fewer than three points, points on a line or in one place, or numbers that are not
/// finite. Source: Kåsa (1976), IEEE Trans. Instrum. Meas. 25(1) for the first circle; Forbes (1989), NPL Report DITC
/// 140/89 for the steps.
pub fn least_squares(points: &[[f64; 2]]) -> Option<Circle> {
    if points.len() < 3 {
        return None;
    }
    let n = points.len() as f64;
    let middle = [0, 1].map(|k| points.iter().filter_map(|point| point.get(k)).sum::<f64>() / n);
    let centred: Vec<[f64; 2]> = points.iter().map(|[x, y]| [x - middle[0], y - middle[1]]).collect();
    let mut circle = algebraic(&centred)?;
    for _ in 0..STEPS {
        let step = step(&centred, circle)?;
        circle.centre = [circle.centre[0] + step[0], circle.centre[1] + step[1]];
        circle.radius = centred.iter().map(|point| distance(*point, circle.centre)).sum::<f64>() / n;
        if step[0].abs().max(step[1].abs()) <= 1e-15 * circle.radius {
            break;
        }
    }
    let centre = [circle.centre[0] + middle[0], circle.centre[1] + middle[1]];
    (circle.radius.is_finite() && centre.iter().all(|c| c.is_finite()))
        .then_some(Circle { centre, radius: circle.radius })
}

pub(super) fn distance(point: [f64; 2], centre: [f64; 2]) -> f64 {
    libm::hypot(point[0] - centre[0], point[1] - centre[1])
}

/// The circle that is nearest in squared radii, of points about their middle.
fn algebraic(points: &[[f64; 2]]) -> Option<Circle> {
    let sum = |of: fn(f64, f64) -> f64| points.iter().map(|[x, y]| of(*x, *y)).sum::<f64>();
    let (xx, xy, yy) = (sum(|x, _| x * x), sum(|x, y| x * y), sum(|_, y| y * y));
    let right = [sum(|x, y| 0.5 * x * (x * x + y * y)), sum(|x, y| 0.5 * y * (x * x + y * y))];
    let centre = solved([xx, xy, yy], right)?;
    let squared = centre[0].powi(2) + centre[1].powi(2) + (xx + yy) / points.len() as f64;
    Some(Circle { centre, radius: squared.sqrt() })
}

/// The way of the centre in one step: each point's residual against its direction, the radius eliminated.
fn step(points: &[[f64; 2]], circle: Circle) -> Option<[f64; 2]> {
    let rows: Vec<[f64; 3]> = points.iter().filter_map(|point| row(*point, circle)).collect();
    let n = rows.len() as f64;
    let mean = [0, 1, 2].map(|k| rows.iter().filter_map(|row| row.get(k)).sum::<f64>() / n);
    let (mut matrix, mut right) = ([0.0; 3], [0.0; 2]);
    for [u, v, residual] in rows {
        let (u, v, residual) = (u - mean[0], v - mean[1], residual - mean[2]);
        matrix = [matrix[0] + u * u, matrix[1] + u * v, matrix[2] + v * v];
        right = [right[0] + u * residual, right[1] + v * residual];
    }
    solved(matrix, right)
}

/// Direction from the centre and distance − radius; nothing for a point at the centre, which has no direction.
fn row(point: [f64; 2], circle: Circle) -> Option<[f64; 3]> {
    let r = distance(point, circle.centre);
    (r > 0.0).then(|| [(point[0] - circle.centre[0]) / r, (point[1] - circle.centre[1]) / r, r - circle.radius])
}

/// The solution of a symmetric system of two; `None` where it is singular but for rounding.
fn solved([a, b, c]: [f64; 3], [p, q]: [f64; 2]) -> Option<[f64; 2]> {
    let determinant = a * c - b * b;
    (determinant > 1e-14 * a * c).then(|| [(c * p - b * q) / determinant, (a * q - b * p) / determinant])
}
