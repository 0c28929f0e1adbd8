//! Must-clauses: exclude only what surely fails; missing or uncertain is not proven.

use crate::model::{Place, Project, Severity};
use crate::quantity::{Figure, Meaning, Number, Reading, Reference, Relation, convert, convert_span};

use super::cell_result::Flag;
use super::clause::{Deviation, MustState, Unproven};
use super::compare;
use super::criterion::Ready;
use super::finding::{Finding, FindingKind};
use super::price;
use super::ready_cell::ReadyCell;
use super::width;
use super::worth::{Ends, Worth};

/// How a cell stands against its criterion's must-clause.
pub(super) fn state(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> MustState {
    let Some(must) = &ready.must else { return MustState::None };
    // "Not applicable" does not fulfil a demand, nor does it surely fail one.
    let decided = match (&must.meaning, &cell.worth) {
        (Meaning::YesNo(wanted), Worth::Exact(x)) => Some((*x > 0.5) == *wanted),
        (Meaning::Level(wanted), Worth::Exact(x)) => Some(*x >= *wanted as f64),
        (Meaning::Number(limit), Worth::Figure(_) | Worth::Bound { .. }) if limit.reference == cell.reference => {
            cell.stated.and_then(|ends| within(ready, limit, ends, project))
        }
        _ => None,
    };
    match decided.filter(|_| !proves_nothing(ready, cell)) {
        Some(true) => MustState::Met,
        Some(false) => MustState::Failed,
        None => MustState::NotProven,
    }
}

/// The same as a deviation table says it; goes by `cell.result.must`. `None`: the criterion has no clause.
pub(super) fn deviation(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Option<Deviation> {
    ready.criterion.must.as_ref()?;
    Some(match cell.result.must {
        MustState::Failed => Deviation::Negative,
        MustState::Met if exceeds(ready, cell, project) => Deviation::Positive,
        MustState::Met => Deviation::None,
        MustState::None | MustState::NotProven => Deviation::NoResponse(unproven(ready, cell, project)),
    })
}

/// Whether what is stated, of which all fulfils the clause, is better than it asks: a higher level, or room to the
/// limit on its open side where that is the better one. Within a range, and on yes or no, nothing is better than asked.
fn exceeds(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> bool {
    match (ready.must.as_ref().map(|must| &must.meaning), &cell.worth) {
        (Some(Meaning::Level(wanted)), Worth::Exact(x)) => *x > *wanted as f64,
        (Some(Meaning::Number(limit)), _) => {
            let ends = allowed(ready, limit, project).zip(cell.stated).zip(ready.sign());
            ends.is_some_and(|((allowed, stated), sign)| {
                let (limit, end, open) = if sign > 0.0 {
                    (allowed.low, stated.low, allowed.high)
                } else {
                    (allowed.high, stated.high, allowed.low)
                };
                limit.is_finite() && open.is_infinite() && !same(limit, end)
            })
        }
        _ => false,
    }
}

/// Why a clause is neither surely met nor surely failed; what is easiest to mend comes first.
fn unproven(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Unproven {
    let limit = match ready.must.as_ref().map(|must| &must.meaning) {
        None => return Unproven::Clause,
        Some(Meaning::Number(limit)) if allowed(ready, limit, project).is_none() => return Unproven::Clause,
        Some(Meaning::Number(limit)) => Some(limit),
        Some(_) => None,
    };
    let reasons = [
        (Flag::Missing, Unproven::NotStated),
        (Flag::NotStated, Unproven::NotStated),
        (Flag::NotApplicable, Unproven::NotApplicable),
        (Flag::NoRate, Unproven::NoRate),
        (Flag::Unread, Unproven::Unread),
        (Flag::Borrowed, Unproven::Borrowed),
        (Flag::Estimated, Unproven::Estimated),
        (Flag::About, Unproven::About),
    ];
    if let Some((_, reason)) = reasons.into_iter().find(|(flag, _)| cell.has(*flag)) {
        return reason;
    }
    let other_length = limit.is_some_and(|limit| limit.reference != cell.reference);
    if other_length || proves_nothing(ready, cell) { Unproven::OtherBasis } else { Unproven::Straddles }
}

/// Figures that are vague, not this machine's own, or on another footing prove nothing either way.
fn proves_nothing(ready: &Ready<'_>, cell: &ReadyCell) -> bool {
    let vague =
        [Flag::About, Flag::Estimated, Flag::Borrowed, Flag::PlausibleBand].into_iter().any(|flag| cell.has(flag));
    let bases = cell.basis.as_ref().zip(ready.criterion.basis.as_ref());
    vague
        || width::is_limit_open(ready)
        || cell.price_unlike
        || bases.is_some_and(|(own, wanted)| !compare::alike(own, wanted))
}

/// Whether everything stated fulfils the limit (true), nothing does (false), or neither.
fn within(ready: &Ready<'_>, limit: &Number, stated: Ends, project: &Project) -> Option<bool> {
    let allowed = allowed(ready, limit, project)?;
    let low_holds = if same(stated.low, allowed.low) {
        stated.above_low || !allowed.above_low || stated.low.is_infinite()
    } else {
        stated.low > allowed.low
    };
    let high_holds = if same(stated.high, allowed.high) {
        stated.below_high || !allowed.below_high || stated.high.is_infinite()
    } else {
        stated.high < allowed.high
    };
    let below =
        if same(stated.high, allowed.low) { stated.below_high || allowed.above_low } else { stated.high < allowed.low };
    let above =
        if same(stated.low, allowed.high) { stated.above_low || allowed.below_high } else { stated.low > allowed.high };
    match (low_holds && high_holds, below || above) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Equal figures; the last digits of a conversion must not decide.
fn same(a: f64, b: f64) -> bool {
    a == b || (a.is_finite() && b.is_finite() && (a - b).abs() <= 1e-9 * a.abs().max(b.abs()))
}

/// The allowed interval in the criterion's unit and width.
fn allowed(ready: &Ready<'_>, limit: &Number, project: &Project) -> Option<Ends> {
    let x = |value: f64| in_unit(ready, limit, value, project);
    let from = |low: f64, strict: bool| Ends { low, high: f64::INFINITY, above_low: strict, below_high: false };
    let up_to = |high: f64, strict: bool| Ends { low: f64::NEG_INFINITY, high, above_low: false, below_high: strict };
    let between = |low: f64, high: f64| Ends { low, high, above_low: false, below_high: false };
    Some(match limit.figure {
        Figure::Bound { relation, value, .. } => {
            let strict = matches!(relation, Relation::MoreThan | Relation::LessThan);
            if relation.is_lower_bound() { from(x(value)?, strict) } else { up_to(x(value)?, strict) }
        }
        Figure::UpTo(value) => up_to(x(value)?, false),
        Figure::Range { low, high } => between(x(low)?, x(high)?),
        Figure::Tolerance { value, half } => between(x(value - half)?, x(value + half)?),
        // A bare figure: at least as good.
        Figure::Point(value) | Figure::HalfWidth(value) => match ready.sign() {
            Some(s) if s > 0.0 => from(x(value)?, false),
            Some(_) => up_to(x(value)?, false),
            None => between(x(value)?, x(value)?),
        },
    })
}

/// Tells a need or must-clause that cannot be brought to the criterion's unit (a price without an exchange rate).
pub(super) fn check(ready: &Ready<'_>, project: &Project, findings: &mut Vec<Finding>) {
    let number = |reading: &Option<Reading>| match reading.as_ref().map(|r| &r.meaning) {
        Some(Meaning::Number(number)) => Some(number.clone()),
        _ => None,
    };
    let criterion = ready.criterion;
    let mut tell = |kind| findings.push(Finding::new(Severity::Error, Place::Criterion(criterion.id.clone()), kind));
    if number(&ready.need).is_some() && need_figure(ready, project).is_none() {
        tell(FindingKind::NeedUnread(criterion.need.clone()));
    }
    if number(&ready.must).is_some_and(|limit| allowed(ready, &limit, project).is_none())
        && let Some(must) = &criterion.must
    {
        tell(FindingKind::MustUnread(must.is.clone()));
    }
}

/// The length that the need (or must-clause) refers to.
pub(super) fn need_reference(ready: &Ready<'_>) -> Option<Reference> {
    match &ready.need.as_ref().or(ready.must.as_ref())?.meaning {
        Meaning::Number(number) => number.reference,
        _ => None,
    }
}

/// A figure of a need or limit in the criterion's unit and width.
fn in_unit(ready: &Ready<'_>, number: &Number, value: f64, project: &Project) -> Option<f64> {
    let value = value * width::limit_factor(number.figure, ready);
    match (number.unit, ready.unit) {
        (Some(from), Some(to)) if to.dimension().is_money() => {
            price::footing(project, from, to, None, None).ok().map(|footing| footing.factor * value)
        }
        (Some(from), Some(to)) if number.is_difference(Some(to)) => {
            convert_span(value, from, to, project.settings.hours_per_year)
        }
        (Some(from), Some(to)) => convert(value, from, to, project.settings.hours_per_year),
        _ => Some(value),
    }
}

/// The need as a figure to compare with: the end of a bound, the middle of a range.
pub(super) fn need_figure(ready: &Ready<'_>, project: &Project) -> Option<f64> {
    let reading = ready.need.as_ref().or(ready.must.as_ref())?;
    match &reading.meaning {
        Meaning::Level(index) => Some(*index as f64),
        Meaning::YesNo(yes) => Some(f64::from(u8::from(*yes))),
        Meaning::Number(number) => {
            let value = match number.figure {
                Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) => x,
                Figure::Tolerance { value, .. } | Figure::Bound { value, .. } => value,
                Figure::Range { low, high } => f64::midpoint(low, high),
            };
            in_unit(ready, number, value, project)
        }
        _ => None,
    }
}
