//! Specs of one cell that say different things.

use crate::model::{Cell, Grade, Severity, Spec};
use crate::quantity::{Figure, Meaning, Number, convert_span, read};

use super::cell_result::Flag;
use super::compare::unlike;
use super::criterion::Ready;
use super::finding::FindingKind;
use super::ready_cell::ReadyCell;
use super::width::Notation;
use super::worth::Worth;

/// A spec and the cell that it alone would make.
pub(super) struct Source<'a> {
    pub spec: &'a Spec,
    pub cell: ReadyCell,
}

/// Tells where the specs contradict each other, or more than one is to count. `sources`: all of a cell with several.
pub(super) fn contradictions(
    cell: &Cell,
    sources: &[Source<'_>],
    ready: &Ready<'_>,
    ready_cell: &mut ReadyCell,
    tell: &mut impl FnMut(Severity, FindingKind),
) {
    if cell.is_contradictory() && !is_rounding(cell, ready) && !is_confirmed(sources, ready) {
        ready_cell.flag(Flag::Contradiction);
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

/// Whatever differs is an offer and a test that confirms it: what was tested reaches what is offered, or is better.
fn is_confirmed(sources: &[Source<'_>], ready: &Ready<'_>) -> bool {
    let pairs = || sources.iter().enumerate().flat_map(|(k, a)| sources.iter().skip(k + 1).map(move |b| (a, b)));
    let agree = |(a, b): (&Source<'_>, &Source<'_>)| {
        let same = a.spec.is.trim() == b.spec.is.trim();
        same || match (is_test(a), is_test(b)) {
            (true, false) => confirms(&a.cell, &b.cell, ready),
            (false, true) => confirms(&b.cell, &a.cell, ready),
            (true, true) | (false, false) => false,
        }
    };
    sources.len() > 1 && pairs().all(agree)
}

/// Measured, not promised.
fn is_test(source: &Source<'_>) -> bool {
    !source.spec.measurement.is_empty() || matches!(source.cell.result.grade, Some(Grade::A | Grade::B))
}

/// The figure offered lies within what was tested, or all that was tested is better.
fn confirms(test: &ReadyCell, offer: &ReadyCell, ready: &Ready<'_>) -> bool {
    // ±0.006 confirms no 0.008 of which nobody said whether it is half or full.
    let open = [Notation::Half, Notation::Unsigned].into_iter().all(|n| test.notation == n || offer.notation == n)
        && ready.criterion.unsigned.is_none();
    if open || unlike(&test.result, &offer.result) {
        return false;
    }
    if let (Worth::Exact(tested), Worth::Exact(offered)) = (&test.worth, &offer.worth) {
        return tested == offered || ready.sign().is_some_and(|sign| sign * (tested - offered) > 0.0);
    }
    let Some((tested, offered)) = test.stated.zip(offer.stated) else { return false };
    let meets = tested.low <= offered.high && offered.low <= tested.high;
    meets
        || ready
            .sign()
            .is_some_and(|sign| if sign > 0.0 { tested.low > offered.high } else { tested.high < offered.low })
}
