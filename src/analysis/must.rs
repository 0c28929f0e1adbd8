//! Must-clauses: exclude only what surely fails; missing or uncertain is not proven.

use crate::quantity::{Figure, Meaning, Number, convert};

use super::cell::{ReadyCell, Worth};
use super::criterion::Ready;
use super::result::MustState;

/// How a cell stands against its criterion's must-clause.
pub(super) fn state(ready: &Ready<'_>, cell: &ReadyCell, hours_per_year: f64) -> MustState {
    let Some(must) = &ready.must else { return MustState::None };
    // "Not applicable" does not fulfil a demand, nor does it surely fail one.
    let decided = match (&must.meaning, &cell.worth) {
        (Meaning::YesNo(wanted), Worth::Exact(x)) => Some((*x > 0.5) == *wanted),
        (Meaning::Level(wanted), Worth::Exact(x)) => Some(*x >= *wanted as f64),
        (Meaning::Number(limit), _) => cell.stated.and_then(|ends| within(ready, limit, ends, hours_per_year)),
        _ => None,
    };
    // Prices on another footing and figures on another basis prove nothing either way.
    match decided.filter(|_| !cell.price_unlike) {
        Some(true) => MustState::Met,
        Some(false) => MustState::Failed,
        None => MustState::NotProven,
    }
}

/// Whether everything from low to high fulfils the limit (true), nothing does (false), or neither.
fn within(ready: &Ready<'_>, limit: &Number, (low, high): (f64, f64), hours_per_year: f64) -> Option<bool> {
    let (from, to) = allowed(ready, limit, hours_per_year)?;
    // The last digits of a conversion must not decide.
    let slack = 1e-9 * [from, to].into_iter().filter(|x| x.is_finite()).fold(0.0, |m: f64, x| m.max(x.abs()));
    let strict = matches!(limit.figure, Figure::Bound { relation, .. }
        if matches!(relation, crate::quantity::Relation::MoreThan | crate::quantity::Relation::LessThan));
    let slack = if strict { -slack } else { slack };
    if low >= from - slack && high <= to + slack {
        Some(true)
    } else if high < from - slack || low > to + slack || (strict && (high <= from || low >= to)) {
        Some(false)
    } else {
        None
    }
}

/// The allowed interval in the criterion's unit and width.
fn allowed(ready: &Ready<'_>, limit: &Number, hours_per_year: f64) -> Option<(f64, f64)> {
    let open = (f64::NEG_INFINITY, f64::INFINITY);
    let x = |value: f64| in_unit(ready, limit, value, hours_per_year);
    match limit.figure {
        Figure::Bound { relation, value, .. } => {
            Some(if relation.is_lower_bound() { (x(value)?, open.1) } else { (open.0, x(value)?) })
        }
        Figure::UpTo(value) => Some((open.0, x(value)?)),
        Figure::Range { low, high } => Some((x(low)?, x(high)?)),
        Figure::Tolerance { value, half } => Some((x(value - half)?, x(value + half)?)),
        // A bare figure: at least as good.
        Figure::Point(value) | Figure::HalfWidth(value) => match ready.sign() {
            Some(s) if s > 0.0 => Some((x(value)?, open.1)),
            Some(_) => Some((open.0, x(value)?)),
            None => Some((x(value)?, x(value)?)),
        },
    }
}

/// A figure of a need or limit in the criterion's unit and width; an unsigned one is meant in the criterion's width.
pub(super) fn in_unit(ready: &Ready<'_>, number: &Number, value: f64, hours_per_year: f64) -> Option<f64> {
    let signed = matches!(number.figure, Figure::HalfWidth(_) | Figure::Bound { half_width: true, .. });
    let doubled = signed && ready.criterion.width == Some(crate::model::Width::Full);
    let value = if doubled { 2.0 * value } else { value };
    match (number.unit, ready.unit) {
        (Some(from), Some(to)) => convert(value, from, to, hours_per_year),
        _ => Some(value),
    }
}

/// The need as a figure to compare with: the end of a bound, the middle of a range.
pub(super) fn need_figure(ready: &Ready<'_>, hours_per_year: f64) -> Option<f64> {
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
            in_unit(ready, number, value, hours_per_year)
        }
        _ => None,
    }
}
