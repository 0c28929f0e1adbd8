//! Lead accuracy of ball screws: travel deviation against the specified travel, and the grades.

mod grades;
mod window;

pub use grades::{Figure, GradeLimits, Verdict, iso_grade, iso_limits, iso_travel_limit, jis_grade, jis_limits};

/// Length over which `V300` is taken, mm.
const SPAN: f64 = 300.0;
/// Gaps between points, at most, as a share of the lead, for one revolution to be seen.
const GAP_IN_LEAD: f64 = 0.25;

/// One point of a lead test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Travel, mm.
    pub travel: f64,
    /// Deviation from the specified travel, µm.
    pub deviation: f64,
}

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// Fewer than three points.
    FewPoints,
    /// This point, from 0, is no number.
    NotFinite(usize),
    /// The travel of this point, from 0, is not beyond that of the point before.
    NotAscending(usize),
    /// The lead is not a number above 0.
    Lead,
}

/// Figures of a lead test over the useful travel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// Useful travel: from the first to the last point, mm.
    pub useful_travel: f64,
    /// Slope of the mean travel deviation, µm per mm.
    pub slope: f64,
    /// Mean travel deviation at travel 0, µm.
    pub intercept: f64,
    /// `e_0a`: mean travel deviation over the useful travel, µm.
    pub e0a: f64,
    /// `V_ua`: band about the mean line over the useful travel, µm.
    pub vua: f64,
    /// `V_300a`: widest band in any 300 mm, µm; `None` where the useful travel is shorter.
    pub v300: Option<f64>,
    /// `V_2πa`: widest band in any one revolution, µm; `None` where points lie further apart than a quarter of the
    /// lead, or the useful travel is less than a revolution.
    pub v2pi: Option<f64>,
}

/// Lead accuracy of a ball screw from points in ascending travel, with its lead in mm.
///
/// A straight line by least squares through all points is the mean travel deviation; `e_0a` is its rise over the
/// useful travel. Bands are ranges of the deviations from this line, parallel to it: over all (`V_ua`), and the widest
/// in any window of 300 mm and of one lead, wherever it begins. Between points deviations run straight; a window's
/// ends are interpolated. Bands need not be proportional to length: 12 µm in 300 mm are not 36 µm in 900 mm. Points
/// should be evenly spaced, as each counts the same in the line. That one revolution needs four points is a choice of
/// this function. Source: ISO 3408-3, definitions as a screw maker gives them.
pub fn lead_accuracy(points: &[Point], lead: f64) -> Result<Lead, Unusable> {
    check(points, lead)?;
    let (slope, intercept) = line(points);
    let about = |p: &Point| Point { travel: p.travel, deviation: p.deviation - (intercept + slope * p.travel) };
    let residuals: Vec<Point> = points.iter().map(about).collect();
    let useful_travel = travel(points);
    let gaps = points.iter().zip(points.iter().skip(1)).map(|(a, b)| b.travel - a.travel);
    let gap = gaps.fold(0.0, f64::max);
    // Ends that differ by a rounding belong to the window.
    let band = |length: f64| (useful_travel >= length * (1.0 - 1e-12)).then(|| window::widest(&residuals, length));
    Ok(Lead {
        useful_travel,
        slope,
        intercept,
        e0a: slope * useful_travel,
        vua: window::widest(&residuals, useful_travel),
        v300: band(SPAN),
        v2pi: if gap <= GAP_IN_LEAD * lead { band(lead) } else { None },
    })
}

fn check(points: &[Point], lead: f64) -> Result<(), Unusable> {
    if points.len() < 3 {
        return Err(Unusable::FewPoints);
    }
    if let Some(i) = points.iter().position(|p| !(p.travel.is_finite() && p.deviation.is_finite())) {
        return Err(Unusable::NotFinite(i));
    }
    let pairs = points.iter().zip(points.iter().skip(1));
    if let Some(i) = pairs.enumerate().find(|(_, (a, b))| b.travel <= a.travel).map(|(i, _)| i) {
        return Err(Unusable::NotAscending(i + 1));
    }
    if lead.is_finite() && lead > 0.0 { Ok(()) } else { Err(Unusable::Lead) }
}

fn travel(points: &[Point]) -> f64 {
    points.first().zip(points.last()).map_or(0.0, |(first, last)| last.travel - first.travel)
}

/// Slope and intercept of the least-squares line.
fn line(points: &[Point]) -> (f64, f64) {
    let n = points.len() as f64;
    let middle = points.iter().map(|p| p.travel).sum::<f64>() / n;
    let height = points.iter().map(|p| p.deviation).sum::<f64>() / n;
    let along: f64 = points.iter().map(|p| (p.travel - middle).powi(2)).sum();
    let rise: f64 = points.iter().map(|p| (p.travel - middle) * (p.deviation - height)).sum();
    let slope = rise / along;
    (slope, height - slope * middle)
}
