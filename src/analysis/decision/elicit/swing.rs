//! The step that swing points are given to: from the worst to the best end of a scale.

use crate::model::{Better, Criterion, Project};
use crate::text::Lang;
use crate::text::number::{joined, number, significant, with_unit};

use super::super::super::{Analysis, unit_name};

/// The step from the worst to the best end of a scale, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swing {
    /// `14 → 4 µm`, `none → own staff`, `no → yes`.
    pub range: String,
    /// The scale was not declared: it may move with the figures.
    pub provisional: bool,
}

/// The step of the criterion at this index; `None` where it gives no points.
pub fn swing(project: &Project, analysis: &Analysis, index: usize, lang: Lang) -> Option<Swing> {
    let (criterion, result) = (project.criteria.get(index)?, analysis.criteria.get(index)?);
    if !result.counts {
        return None;
    }
    let range = match result.anchors.as_slice() {
        [] => words(criterion, lang),
        anchors => figures(criterion, anchors, lang)?,
    };
    Some(Swing { range, provisional: result.provisional.is_some() })
}

/// From the anchor with the fewest points to the one with the most; a target from either side.
fn figures(criterion: &Criterion, anchors: &[(f64, f64)], lang: Lang) -> Option<String> {
    let unit = unit_name(criterion, lang);
    let shown = |x: f64| number(significant(x, 4));
    let (low, high) = (anchors.first()?, anchors.last()?);
    if let Better::Target(target) = criterion.better {
        let from = lang.elicit_either(&shown(low.0), &shown(high.0));
        return Some(format!("{from} → {}", with_unit(target, unit)));
    }
    let (worst, best) = if low.1 <= high.1 { (low.0, high.0) } else { (high.0, low.0) };
    Some(joined(&[worst, best].map(|x| significant(x, 4)), " → ", unit))
}

fn words(criterion: &Criterion, lang: Lang) -> String {
    let points = |level: &&crate::model::Level| level.points.unwrap_or_default();
    let by_points = |a: &&crate::model::Level, b: &&crate::model::Level| points(a).total_cmp(&points(b));
    match (criterion.levels.iter().min_by(by_points), criterion.levels.iter().rev().max_by(by_points)) {
        (Some(worst), Some(best)) => format!("{} → {}", worst.name, best.name),
        _ if criterion.better == Better::Lower => format!("{} → {}", lang.meaning_yes(), lang.meaning_no()),
        _ => format!("{} → {}", lang.meaning_no(), lang.meaning_yes()),
    }
}
