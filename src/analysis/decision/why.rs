//! Why one equipment is ahead of another: contributions, the three strongest reasons for and against.

use super::super::Analysis;
use super::super::compare::unlike;
use super::pair::{Side, deviation_gap, sides};

/// Reasons told on each side.
const TOLD: usize = 3;

/// Smaller contributions are no reason.
const SMALL: f64 = 0.05;

/// Why one equipment is ahead of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// Index of the one with the higher total.
    pub ahead: usize,
    /// Index of the other.
    pub behind: usize,
    /// Points between their totals, ≥ 0; exactly the sum of all contributions and of `deviations`.
    pub lead: f64,
    /// Points that deviations from clauses cost the one behind more; negative: less.
    pub deviations: f64,
    /// One a criterion with weight on which both can be compared, in the order of the project.
    pub contributions: Vec<Contribution>,
    /// Places in `contributions` of the strongest reasons for the one ahead, strongest first.
    pub reasons_for: Vec<usize>,
    /// The same for the one behind.
    pub reasons_against: Vec<usize>,
}

/// What one criterion adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// Index of the criterion.
    pub criterion: usize,
    /// Share of the weight within the pair.
    pub share: f64,
    /// Weighted points; positive: for the one ahead.
    pub points: f64,
    /// Weighted points at least and at most, with both figures anywhere in their intervals.
    pub low: f64,
    /// At most.
    pub high: f64,
    /// The two figures are on unlike bases, or of different things: no reason for anybody.
    pub unlike: bool,
}

impl Contribution {
    /// True where the uncertainty of the figures leaves it open whom the criterion speaks for.
    pub fn is_open(&self) -> bool {
        self.low < 0.0 && self.high > 0.0
    }
}

/// Why one of these two equipment is ahead; of equal totals the first counts as ahead. `None` where no criterion with
/// weight can be compared.
pub fn why(analysis: &Analysis, one: usize, other: usize) -> Option<Why> {
    let contributions = contributions(analysis, one, other)?;
    let deviations = -deviation_gap(analysis, one, Some(other));
    let lead = contributions.iter().map(|c| c.points).sum::<f64>() + deviations;
    if lead < 0.0 {
        return why(analysis, other, one);
    }
    let strongest = |sign: f64| {
        let tells = |c: &Contribution| !c.unlike && sign * c.points >= SMALL;
        let mut places: Vec<usize> = (0..contributions.len()).filter(|n| tells(&contributions[*n])).collect();
        places.sort_by(|a, b| (sign * contributions[*b].points).total_cmp(&(sign * contributions[*a].points)));
        places.truncate(TOLD);
        places
    };
    Some(Why {
        ahead: one,
        behind: other,
        lead,
        deviations,
        reasons_for: strongest(1.0),
        reasons_against: strongest(-1.0),
        contributions,
    })
}

fn contributions(analysis: &Analysis, one: usize, other: usize) -> Option<Vec<Contribution>> {
    let contribution = |side: &Side<'_>| {
        let (least, most) = side.difference_ends();
        let [points, low, high] = [side.difference(), most, least].map(|ahead| -side.share * ahead);
        Contribution { criterion: side.k, share: side.share, points, low, high, unlike: unlike(side.own, side.other) }
    };
    Some(sides(analysis, one, Some(other))?.iter().map(contribution).collect())
}
