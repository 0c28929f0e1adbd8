//! Circular tests: how far the path of a machine that should run a circle is from one.

mod fit;

pub use fit::{Circle, least_squares};

/// Points that are needed on a path.
const POINTS: usize = 3;

/// A path: x and y of its points, one unit, in any order.
pub type Path = Vec<[f64; 2]>;

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is neither path.
    NoPath,
    /// Fewer than three points on this path.
    FewPoints(Sense),
    /// A point is no number.
    NotFinite {
        /// On which path.
        path: Sense,
        /// Which point, from 0.
        point: usize,
    },
    /// Points on a line or in one place: no circle.
    NoCircle(Sense),
    /// The nominal radius is not a number above 0.
    NominalRadius,
}

/// The sense in which the machine goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// As the hands of a clock.
    Clockwise,
    /// Against them.
    Counterclockwise,
}

/// Figures of one path, in the unit of its points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathFigures {
    /// Least-squares circle of the path.
    pub circle: Circle,
    /// G: circular deviation, range of the distances from the path's own least-squares centre.
    pub g: f64,
    /// `F_max`: largest radial deviation, distance from the centre of both paths − nominal radius.
    pub f_max: f64,
    /// `F_min`: smallest radial deviation, mostly below 0.
    pub f_min: f64,
}

/// Figures of a circular test, in the unit of the points; `None` where a path was not measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circular {
    /// The clockwise path.
    pub clockwise: Option<PathFigures>,
    /// The counterclockwise path.
    pub counterclockwise: Option<PathFigures>,
    /// Least-squares circle of all points together.
    pub circle: Circle,
    /// G(b): range of the distances of both paths from their common centre; needs both.
    pub g_bidirectional: Option<f64>,
    /// D: mean bidirectional radial deviation, radius of the common circle − nominal radius; needs both.
    pub d: Option<f64>,
}

/// Points of a path from its angles, in radians, and radii; what is over on one side is left out.
pub fn points(angles: &[f64], radii: &[f64]) -> Path {
    angles.iter().zip(radii).map(|(angle, r)| [r * libm::cos(*angle), r * libm::sin(*angle)]).collect()
}

/// Circular test of one or both senses; a path without points was not measured.
///
/// G of a path: largest − smallest distance of its points from the centre of its least-squares circle. G(b): the same
/// over both paths, from the centre of the circle fitted to both. F: distances − nominal radius, from that same
/// centre. D: radius of that circle − nominal radius. The circle minimises the sum of squared distances to the
/// points, all with the same weight: a path should be sampled evenly over the arc.
///
/// G says nothing of the size of the circle and asks for no calibrated length; F and D do, and without it they are
/// only comparable among themselves. About the least-squares centre G is a little larger than about that of the
/// minimum zone. A figure is one of ISO 230-4 only with radius, feed, plane and sense stated. Source: ISO 230-4, from
/// memory.
pub fn iso_230_4(clockwise: &[[f64; 2]], counterclockwise: &[[f64; 2]], radius: f64) -> Result<Circular, Unusable> {
    if !(radius.is_finite() && radius > 0.0) {
        return Err(Unusable::NominalRadius);
    }
    let clockwise = checked(clockwise, Sense::Clockwise)?;
    let counterclockwise = checked(counterclockwise, Sense::Counterclockwise)?;
    let all: Path =
        [clockwise.as_ref(), counterclockwise.as_ref()].into_iter().flatten().flat_map(|p| p.0).copied().collect();
    let circle = match (&clockwise, &counterclockwise) {
        (None, None) => return Err(Unusable::NoPath),
        (Some((_, circle)), None) | (None, Some((_, circle))) => *circle,
        (Some(_), Some(_)) => least_squares(&all).ok_or(Unusable::NoCircle(Sense::Counterclockwise))?,
    };
    let figures = |path: &Checked| {
        let ((low, high), (from, to)) = (distances(path.0, path.1.centre), distances(path.0, circle.centre));
        PathFigures { circle: path.1, g: high - low, f_max: to - radius, f_min: from - radius }
    };
    let both = clockwise.is_some() && counterclockwise.is_some();
    let (low, high) = distances(&all, circle.centre);
    Ok(Circular {
        clockwise: clockwise.as_ref().map(figures),
        counterclockwise: counterclockwise.as_ref().map(figures),
        circle,
        g_bidirectional: both.then_some(high - low),
        d: both.then_some(circle.radius - radius),
    })
}

type Checked<'a> = (&'a [[f64; 2]], Circle);

fn checked(path: &[[f64; 2]], sense: Sense) -> Result<Option<Checked<'_>>, Unusable> {
    if path.is_empty() {
        return Ok(None);
    }
    if let Some(point) = path.iter().position(|[x, y]| !(x.is_finite() && y.is_finite())) {
        return Err(Unusable::NotFinite { path: sense, point });
    }
    if path.len() < POINTS {
        return Err(Unusable::FewPoints(sense));
    }
    least_squares(path).map(|circle| Some((path, circle))).ok_or(Unusable::NoCircle(sense))
}

/// Smallest and largest distance from a centre.
fn distances(path: &[[f64; 2]], centre: [f64; 2]) -> (f64, f64) {
    let distances = path.iter().map(|point| fit::distance(*point, centre));
    distances.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), r| (low.min(r), high.max(r)))
}
