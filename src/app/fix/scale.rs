//! Scales and weights: what is reversed is turned round, what is assumed may be kept.

use crate::analysis::{Analysis, Provisional, scale_is_usable};
use crate::app::Command;
use crate::model::{Better, Criterion, Place, Project, Scale};

use super::{Change, Fix, FixKind};

/// Points at which a kept geometric scale meets the provisional one; in between they differ by less than a point.
const KEPT_POINTS: [f64; 4] = [20.0, 40.0, 60.0, 80.0];
/// Digits of the values of a kept scale.
const DIGITS: i32 = 4;

/// Worst and best end exchanged, where that makes the scale usable.
pub(super) fn swap(project: &Project, place: &Place) -> Option<Fix> {
    let criterion = criterion_of(project, place)?;
    let scale = criterion.scale.as_ref()?;
    let swapped = Scale { worst: scale.best, best: scale.worst, points: scale.points.clone() };
    let changed = Criterion { scale: Some(swapped.clone()), ..criterion.clone() };
    scale_is_usable(&swapped, criterion.better).then(|| Fix::new(FixKind::SwapScale, "", replace(changed)))
}

/// The provisional scale as a declared one, marked as assumed.
pub(super) fn keep(project: &Project, analysis: &Analysis, place: &Place) -> Option<Fix> {
    let criterion = criterion_of(project, place)?;
    let result = analysis.criteria.iter().find(|result| result.id == criterion.id)?;
    let scale = match result.provisional? {
        Provisional::Geometric(centre) => geometric(centre, criterion.better)?,
        Provisional::Linear => linear(&result.anchors, criterion.better)?,
    };
    if criterion.scale.is_some() || !scale_is_usable(&scale, criterion.better) {
        return None;
    }
    let source = if criterion.source.is_empty() { Criterion::ASSUMED.to_owned() } else { criterion.source.clone() };
    let kept = Criterion { scale: Some(scale), source, ..criterion.clone() };
    Some(Fix::new(FixKind::KeepScale, "", replace(kept)))
}

fn geometric(centre: f64, better: Better) -> Option<Scale> {
    let sign = match better {
        Better::Higher => 1.0,
        Better::Lower => -1.0,
        Better::Target(_) | Better::Unknown => return None,
    };
    let at = |points: f64| rounded(centre * (sign * (points - 50.0) / 50.0).exp2());
    let points = KEPT_POINTS.iter().map(|&points| (at(points), points)).collect();
    Some(Scale { worst: at(0.0), best: at(100.0), points })
}

fn linear(anchors: &[(f64, f64)], better: Better) -> Option<Scale> {
    let at = |wanted: f64| anchors.iter().find(|(_, points)| *points == wanted).map(|(value, _)| *value);
    // A target with one end mirrors it; that end need not be rounded to meet the other.
    let best = if let Better::Target(target) = better { target } else { at(100.0)? };
    Some(Scale { worst: at(0.0)?, best, points: Vec::new() })
}

/// The direction that the user says.
pub(super) fn direction(project: &Project, place: &Place, kind: FixKind, better: Better) -> Option<Fix> {
    let criterion = criterion_of(project, place)?;
    let changed = Criterion { better, ..criterion.clone() };
    Some(Fix::new(kind, "", replace(changed)))
}

/// The weight of 0 that a negative one or none counts as.
pub(super) fn zero_weight(project: &Project, place: &Place) -> Option<Fix> {
    let criterion = criterion_of(project, place)?;
    let usable = criterion.weight.is_finite() && criterion.weight >= 0.0;
    let zero = Criterion { weight: 0.0, ..criterion.clone() };
    (!usable).then(|| Fix::new(FixKind::ZeroWeight, "", replace(zero)))
}

/// Weight 1 for every criterion; a scenario's weights are its own matter.
pub(super) fn equal_weights(project: &Project) -> Option<Fix> {
    if project.criteria.iter().any(|criterion| criterion.weight > 0.0) {
        return None;
    }
    Some(Fix { kind: FixKind::EqualWeights, to: String::new(), places: 1, change: Change::EqualWeights })
}

/// The changes that give every criterion weight 1.
pub(super) fn set_equal_weights(project: &Project) -> Vec<Command> {
    let equal = |criterion: &Criterion| replace(Criterion { weight: 1.0, ..criterion.clone() });
    project.criteria.iter().map(|criterion| equal(criterion)).collect()
}

fn criterion_of<'a>(project: &'a Project, place: &Place) -> Option<&'a Criterion> {
    let Place::Criterion(id) = place else { return None };
    project.criterion(id)
}

fn replace(criterion: Criterion) -> Command {
    Command::ReplaceCriterion(criterion.id.clone(), Box::new(criterion))
}

/// To four digits: a scale that people read.
fn rounded(x: f64) -> f64 {
    format!("{x:.*e}", DIGITS as usize - 1).parse().unwrap_or(x)
}
