//! Must-clauses and needs: failed is only what surely fails; missing, uncertain or disputed is not proven.

use crate::model::{Judged, Kind, Place, Project, Severity};
use crate::quantity::{Dimension, Figure, Meaning, Number, Reading, Reference, Relation, Unit, convert, convert_span};

use super::cell_result::Flag;
use super::clause::{Deviation, MustState, Unproven};
use super::criterion::Ready;
use super::finding::{Finding, FindingKind};
use super::price;
use super::ready_cell::{Hand, ReadyCell};
use super::terms::{self, TermKind};
use super::width;
use super::worth::{Ends, Worth};

/// Which demand of a criterion is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Demand {
    /// The must-clause.
    Clause,
    /// The buyer's own need.
    Need,
}

impl Demand {
    fn is_made(self, ready: &Ready<'_>) -> bool {
        match self {
            Self::Clause => ready.criterion.must.is_some(),
            Self::Need => !ready.criterion.need.trim().is_empty(),
        }
    }

    fn meaning<'r>(self, ready: &'r Ready<'_>) -> Option<&'r Meaning> {
        let reading = match self {
            Self::Clause => &ready.must,
            Self::Need => &ready.need,
        };
        reading.as_ref().map(|reading| &reading.meaning)
    }
}

/// How a cell stands against its criterion's must-clause. What its values leave open, a verdict by hand settles.
pub(super) fn state(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> MustState {
    if !Demand::Clause.is_made(ready) {
        return MustState::None;
    }
    let decided = by_value(Demand::Clause, ready, cell, project).filter(|_| !cell.clause_disputed);
    decided.unwrap_or(match cell.hand {
        Hand::Given(Judged::Meets | Judged::Positive) => MustState::Met,
        Hand::Given(Judged::Negative) => MustState::Failed,
        Hand::Given(Judged::Open) | Hand::None | Hand::Incomplete | Hand::Lapsed => MustState::NotProven,
    })
}

/// What the values alone prove; `None`: nothing either way.
pub(super) fn by_value(demand: Demand, ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Option<MustState> {
    // "Not applicable" does not fulfil a demand, nor does it surely fail one.
    let holds = match (demand.meaning(ready)?, &cell.worth) {
        (Meaning::YesNo(wanted), Worth::Exact(x)) => Some((*x > 0.5) == *wanted),
        (Meaning::Level(wanted), Worth::Exact(x)) => Some(*x >= *wanted as f64),
        (Meaning::Number(limit), Worth::Figure(_) | Worth::Bound { .. }) if limit.reference == cell.reference => {
            cell.stated.and_then(|ends| within(ready, limit, calendar(ready, cell, limit, ends), project))
        }
        _ => None,
    };
    let state = |holds| if holds { MustState::Met } else { MustState::Failed };
    holds.filter(|_| !proves_nothing(ready, cell)).map(state)
}

/// How the cell answers the must-clause, as a deviation table says it; goes by `cell.result.must`. `None`: the
/// criterion has no clause.
pub(super) fn deviation(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Option<Deviation> {
    if !Demand::Clause.is_made(ready) {
        return None;
    }
    let by_hand = by_value(Demand::Clause, ready, cell, project).is_none() || cell.clause_disputed;
    Some(match cell.result.must {
        MustState::Failed => Deviation::Negative,
        MustState::Met if by_hand && cell.hand == Hand::Given(Judged::Positive) => Deviation::Positive,
        MustState::Met if !by_hand && exceeds(Demand::Clause, ready, cell, project) => Deviation::Positive,
        MustState::Met => Deviation::None,
        MustState::None | MustState::NotProven => Deviation::NoResponse(open_clause(ready, cell, project)),
    })
}

/// How the cell answers the buyer's own need, which excludes nobody. `None`: none is named.
pub(super) fn need_deviation(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Option<Deviation> {
    Demand::Need.is_made(ready).then(|| match by_value(Demand::Need, ready, cell, project) {
        Some(MustState::Failed) => Deviation::Negative,
        Some(MustState::Met) if exceeds(Demand::Need, ready, cell, project) => Deviation::Positive,
        Some(MustState::Met) => Deviation::None,
        Some(MustState::None | MustState::NotProven) | None => {
            Deviation::NoResponse(unproven(Demand::Need, ready, cell, project))
        }
    })
}

/// Whether what is stated, of which all fulfils the demand, is better than it asks: a higher level, or room to the
/// limit on its open side where that is the better one. Within a range, and on yes or no, nothing is better than asked.
fn exceeds(demand: Demand, ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> bool {
    match (demand.meaning(ready), &cell.worth) {
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

/// Why a clause is open, a verdict by hand that does not count included.
fn open_clause(ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Unproven {
    match cell.hand {
        Hand::Incomplete => Unproven::JudgementIncomplete,
        Hand::Lapsed => Unproven::JudgementLapsed,
        Hand::None | Hand::Given(_) if cell.clause_disputed => Unproven::Contradiction,
        Hand::None | Hand::Given(_) => unproven(Demand::Clause, ready, cell, project),
    }
}

/// Why a demand is neither surely met nor surely failed; what is easiest to mend comes first.
fn unproven(demand: Demand, ready: &Ready<'_>, cell: &ReadyCell, project: &Project) -> Unproven {
    if ready.criterion.kind == Kind::Text {
        return if cell.result.text.trim().is_empty() { Unproven::NotStated } else { Unproven::Judgement };
    }
    let limit = match demand.meaning(ready) {
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
        (Flag::Magnitude, Unproven::Straddles),
    ];
    if let Some((_, reason)) = reasons.into_iter().find(|(flag, _)| cell.has(*flag)) {
        return reason;
    }
    if let Some(reason) = cell.reservation {
        return reason;
    }
    let other_length = limit.is_some_and(|limit| limit.reference != cell.reference);
    if other_length || proves_nothing(ready, cell) { Unproven::OtherBasis } else { Unproven::Straddles }
}

/// Figures that are vague, not this machine's own, or on another footing prove nothing either way.
fn proves_nothing(ready: &Ready<'_>, cell: &ReadyCell) -> bool {
    let vague = [Flag::About, Flag::Estimated, Flag::Borrowed, Flag::PlausibleBand, Flag::Magnitude]
        .into_iter()
        .any(|flag| cell.has(flag));
    let bases = cell.basis.as_ref().zip(ready.clause_basis.as_ref());
    vague
        || cell.reservation.is_some()
        || width::is_limit_open(ready)
        || is_of_another_thing(ready, cell)
        || cell.price_unlike
        || bases.is_some_and(|(own, wanted)| !own.is_like(wanted))
}

/// The clause is about a B10, say, and the cell states an MTBF; or the cell holds within one standard deviation, of
/// which the clause does not speak.
fn is_of_another_thing(ready: &Ready<'_>, cell: &ReadyCell) -> bool {
    let clause = &ready.clause_terms;
    let own = &cell.result.stands_on().terms;
    let speaks_of = |terms: &[terms::Term], kind| terms.iter().any(|term| term.kind == kind);
    let one_sigma = own.iter().any(|term| term.kind == TermKind::Sigma && term.name == "1σ");
    // Saying nothing of the beginning must not answer what naming another one leaves open.
    let begins_anywhere = speaks_of(clause, TermKind::Start) && !speaks_of(own, TermKind::Start);
    begins_anywhere || (one_sigma && !speaks_of(clause, TermKind::Sigma)) || terms::differ(clause, own)
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

/// Days that months of a calendar have more or less than as many mean months.
const CALENDAR_DAYS: f64 = 2.5;

/// The ends with what a calendar leaves open, where months are held against days or weeks: six months are 181 to 184
/// days.
fn calendar(ready: &Ready<'_>, cell: &ReadyCell, limit: &Number, ends: Ends) -> Ends {
    let own = match &cell.result.reading.meaning {
        Meaning::Number(number) => number.unit.or(ready.unit),
        _ => None,
    };
    let is_month = |unit: Unit| matches!(unit.symbol(), "month" | "year");
    let units = own.zip(limit.unit.or(ready.unit)).filter(|(a, b)| {
        a.dimension() == Dimension::Time && b.dimension() == Dimension::Time && is_month(*a) != is_month(*b)
    });
    let days = || convert_span(CALENDAR_DAYS, Unit::find("day")?, ready.unit?, 1.0);
    match units.and_then(|_| days()) {
        Some(days) => Ends { low: ends.low - days, high: ends.high + days, ..ends },
        None => ends,
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
            // At least, or at most? Nobody has said.
            None if ready.is_undirected() => return None,
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
            price::footing(project, from, to, price::Own::default(), None).ok().map(|footing| footing.factor * value)
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
