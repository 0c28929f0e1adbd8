//! Specs of one cell that say different things.

use crate::model::{Cell, Severity, Spec};
use crate::quantity::{Figure, Meaning, Number, convert_span, read};

use super::cell_result::Flag;
use super::criterion::Ready;
use super::finding::FindingKind;
use super::ready_cell::ReadyCell;

/// Tells where the specs contradict each other, or more than one is to count.
pub(super) fn contradictions(
    cell: &Cell,
    ready: &Ready<'_>,
    found: &mut ReadyCell,
    tell: &mut impl FnMut(Severity, FindingKind),
) {
    if cell.is_contradictory() && !is_rounding(cell, ready) {
        found.flag(Flag::Contradiction);
        let texts = cell.specs.iter().map(|spec| spec.is.clone()).collect();
        tell(Severity::Warning, FindingKind::Contradiction(texts));
    }
    if cell.specs.iter().filter(|spec| spec.chosen).count() > 1 {
        tell(Severity::Warning, FindingKind::SeveralChosen);
    }
}

/// All specs say one figure, some with fewer digits.
fn is_rounding(cell: &Cell, ready: &Ready<'_>) -> bool {
    let figure = |spec: &Spec| match read(&spec.is, ready.expected()).meaning {
        Meaning::Number(Number { figure: Figure::Point(x), unit, resolution, .. }) => {
            let span = match (unit, ready.unit) {
                (Some(from), Some(to)) => convert_span(1.0, from, to, 1.0)?,
                _ => 1.0,
            };
            Some((x * span, resolution * span))
        }
        _ => None,
    };
    let stated = cell.specs.iter().filter(|spec| !spec.is.trim().is_empty());
    let Some(figures) = stated.map(figure).collect::<Option<Vec<(f64, f64)>>>() else { return false };
    let alike = |a: &(f64, f64), b: &(f64, f64)| (a.0 - b.0).abs() <= 0.5 * a.1.max(b.1) * (1.0 + 1e-9);
    figures.iter().enumerate().all(|(k, a)| figures.iter().skip(k + 1).all(|b| alike(a, b)))
}
