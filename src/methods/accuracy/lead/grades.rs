//! Grades of ball screws: ISO P grades and JIS C grades, which are not the same.

use super::Lead;

/// A figure that a grade limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Mean travel deviation `e_0a` against the specified one.
    Travel,
    /// Band over the useful travel `V_ua`.
    Band,
    /// Band in any 300 mm.
    Band300,
    /// Band in any one revolution.
    BandTurn,
}

/// The best grade whose known limits are all met.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The number of the grade (3 for P3 or C3); `None` where not even the widest is met.
    pub grade: Option<u8>,
    /// The figure that is furthest beyond the limit of the next better grade, one without a known limit first; `None`
    /// where there is no better grade.
    pub limited_by: Option<Figure>,
    /// What the grade also limits but was not held against it, as figure or limit is not at hand: the verdict is no
    /// proof.
    pub unchecked: Vec<Figure>,
}

/// Limits of a grade, µm; what it does not limit is `None`.
#[derive(Clone, Copy, Debug)]
struct Limits {
    grade: u8,
    band: f64,
    turn: Option<f64>,
}

const fn limits(grade: u8, band: f64, turn: Option<f64>) -> Limits {
    Limits { grade, band, turn }
}

/// `V_300p` and `V_2πp` of ISO 3408-3: from memory and secondary sources; only 12 µm of P3 was read at a maker's.
const ISO: [Limits; 7] = [
    limits(0, 3.5, Some(3.0)),
    limits(1, 6.0, Some(4.0)),
    limits(2, 8.0, Some(5.0)),
    limits(3, 12.0, Some(6.0)),
    limits(5, 23.0, Some(8.0)),
    limits(7, 52.0, None),
    limits(10, 210.0, None),
];

/// `e_300` and `e_2π` of JIS B 1192: from memory of makers' catalogues.
const JIS: [Limits; 7] = [
    limits(0, 3.5, Some(3.0)),
    limits(1, 5.0, Some(4.0)),
    limits(2, 7.0, Some(5.0)),
    limits(3, 8.0, Some(6.0)),
    limits(5, 18.0, Some(8.0)),
    limits(7, 50.0, None),
    limits(10, 210.0, None),
];

/// Useful travel up to this, mm, and `e_p` of P1, P3, P5, µm; from memory.
const ISO_TRAVEL: [(f64, [f64; 3]); 11] = [
    (315.0, [6.0, 12.0, 23.0]),
    (400.0, [7.0, 13.0, 25.0]),
    (500.0, [8.0, 15.0, 27.0]),
    (630.0, [9.0, 16.0, 32.0]),
    (800.0, [10.0, 18.0, 36.0]),
    (1000.0, [11.0, 21.0, 40.0]),
    (1250.0, [13.0, 24.0, 47.0]),
    (1600.0, [15.0, 29.0, 55.0]),
    (2000.0, [18.0, 35.0, 65.0]),
    (2500.0, [22.0, 41.0, 78.0]),
    (3150.0, [26.0, 50.0, 96.0]),
];

/// The best ISO 3408-3 positioning grade met, with the specified travel compensation c in µm.
///
/// `|e_0a − c| ≤ e_p`, `V_300a ≤ V_300p`, `V_2πa ≤ V_2πp`, each where the grade limits it. The limit of `V_ua` is not
/// at hand, so it is never checked. Limits for the travel are known for P1, P3, P5 up to 3150 mm and by formula for P7
/// and P10; P2 is held against that of P1, which is narrower than its own; P0, and any grade better than P7 beyond
/// 3150 mm, is never found. Limits are from memory and secondary sources: check them against the standard before a
/// claim rests on them. P grades are for positioning screws; transport screws (T) have no `e_p` of this kind.
pub fn iso_grade(lead: &Lead, compensation: f64) -> Verdict {
    let travel = |grade: u8| (Figure::Travel, Some((lead.e0a - compensation).abs()), Limit::of_travel(grade, lead));
    best(&ISO, lead, &[Figure::Band], |grade| Some(travel(grade)))
}

/// The best JIS B 1192 C grade whose limits of `e_300` and `e_2π` are met.
///
/// The limits of travel deviation and band over the useful travel are not at hand: both are unchecked, so a screw may
/// be worse than the grade found. C and P grades of the same number differ (18 µm in 300 mm for C5, 23 for P5).
/// Limits from memory of makers' catalogues.
pub fn jis_grade(lead: &Lead) -> Verdict {
    best(&JIS, lead, &[Figure::Travel, Figure::Band], |_| None)
}

/// What a grade asks for, µm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradeLimits {
    /// The number of the grade.
    pub grade: u8,
    /// Of the mean travel deviation; `None`: not at hand.
    pub travel: Option<f64>,
    /// Of the band in any 300 mm.
    pub band_300: f64,
    /// Of the band in any one revolution; `None`: the grade does not limit it.
    pub turn: Option<f64>,
}

impl GradeLimits {
    /// The limit of a figure; `None`: free, or not at hand.
    pub fn of(&self, figure: Figure) -> Option<f64> {
        match figure {
            Figure::Travel => self.travel,
            Figure::Band => None,
            Figure::Band300 => Some(self.band_300),
            Figure::BandTurn => self.turn,
        }
    }
}

/// The limits of every ISO 3408-3 P grade, the finest first, over a useful travel in mm. Sources as [`iso_grade`].
pub fn iso_limits(useful_travel: f64) -> Vec<GradeLimits> {
    limits_of(&ISO, |grade| iso_travel_limit(grade, useful_travel))
}

/// The limits of every JIS B 1192 C grade, the finest first. Sources as [`jis_grade`].
pub fn jis_limits() -> Vec<GradeLimits> {
    limits_of(&JIS, |_| None)
}

fn limits_of(table: &[Limits], travel: impl Fn(u8) -> Option<f64>) -> Vec<GradeLimits> {
    let one = |l: &Limits| GradeLimits { grade: l.grade, travel: travel(l.grade), band_300: l.band, turn: l.turn };
    table.iter().map(one).collect()
}

/// `e_p` of an ISO P grade over a useful travel in mm, in µm: half the tolerance about the specified travel.
///
/// P7 and P10: `2·l_u/300·V_300p`. P2 has that of P1. `None` for P0, unknown grades, and beyond 3150 mm for P1 to P5.
pub fn iso_travel_limit(grade: u8, useful_travel: f64) -> Option<f64> {
    let column = match grade {
        1 | 2 => 0,
        3 => 1,
        5 => 2,
        7 | 10 => {
            let band = ISO.iter().find(|limits| limits.grade == grade)?.band;
            return Some(2.0 * useful_travel / 300.0 * band);
        }
        _ => return None,
    };
    let (_, row) = ISO_TRAVEL.iter().find(|(up_to, _)| useful_travel <= *up_to)?;
    row.get(column).copied()
}

/// What a figure must not exceed.
#[derive(Clone, Copy)]
enum Limit {
    /// The grade does not limit it.
    Free,
    /// The limit is not known: the grade cannot be found.
    Unknown,
    /// µm.
    At(f64),
}

impl Limit {
    fn of_travel(grade: u8, lead: &Lead) -> Self {
        iso_travel_limit(grade, lead.useful_travel).map_or(Self::Unknown, Self::At)
    }

    /// How many times a figure is as large as its limit.
    fn excess(self, figure: f64) -> f64 {
        match self {
            Self::Free => 0.0,
            Self::At(limit) if figure.is_finite() => figure / limit,
            Self::Unknown | Self::At(_) => f64::INFINITY,
        }
    }
}

/// A figure, how large it is where known, and its limit.
type Held = (Figure, Option<f64>, Limit);

fn best(table: &[Limits], lead: &Lead, never: &[Figure], travel: impl Fn(u8) -> Option<Held>) -> Verdict {
    let held = |limits: &Limits| -> Vec<Held> {
        let band = (Figure::Band300, lead.v300, Limit::At(limits.band));
        let turn = (Figure::BandTurn, lead.v2pi, limits.turn.map_or(Limit::Free, Limit::At));
        travel(limits.grade).into_iter().chain([band, turn]).collect()
    };
    let worst = |limits: &Limits| {
        let excess =
            held(limits).into_iter().map(|(figure, found, limit)| (figure, found.map_or(0.0, |x| limit.excess(x))));
        excess.fold((Figure::Band300, 0.0), |worst: (Figure, f64), next| if next.1 > worst.1 { next } else { worst })
    };
    // A figure at its limit, but for rounding, is within it.
    let met = table.iter().position(|limits| worst(limits).1 <= 1.0 + 1e-12);
    let better = met.unwrap_or(table.len()).checked_sub(1).and_then(|i| table.get(i));
    let grade = met.and_then(|i| table.get(i));
    let missing =
        grade.into_iter().flat_map(held).filter(|(_, found, limit)| found.is_none() && !matches!(limit, Limit::Free));
    Verdict {
        grade: grade.map(|limits| limits.grade),
        limited_by: better.map(|limits| worst(limits).0),
        unchecked: never.iter().copied().chain(missing.map(|(figure, ..)| figure)).collect(),
    }
}
