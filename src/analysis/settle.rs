//! What a figure as read means on its criterion: the end of a working span that counts, a deviation written as a range,
//! a best case, the side of "better than"; and what stood beside it as basis and price terms.

use crate::model::{Basis, Better, Criterion, PriceBasis, Spec, Tax, Terms};
use crate::quantity::{Aside, Dimension, Figure, Number, Relation, Remark, Unit, Unread};

use super::criterion::Ready;
use super::doubt::{as_difference, doubt, is_about_differences};
use super::finding::Assumption;

/// A range this many times as wide as its lower end is a working span where speeds are compared, and a question elsewhere.
const SPAN: f64 = 5.0;

/// A range of lengths this many times as wide as its lower end is what a machine takes, not what is open about a length.
const SIZES: f64 = 2.5;

/// A range of temperatures this wide says from where to where a thing works, in kelvins.
const WIDE: f64 = 20.0;

/// The number that counts and what was assumed of it, or why none does.
pub(super) fn counted(
    number: &Number,
    remarks: &[Remark],
    ready: &Ready<'_>,
) -> Result<(Number, Option<Assumption>), Unread> {
    let (criterion, unit) = (ready.criterion, ready.unit);
    if let Some(doubt) = doubt(number, ready) {
        return Err(doubt);
    }
    if let Some(difference) = as_difference(number, criterion, unit) {
        return Ok((difference, Some(Assumption::Difference)));
    }
    let (figure, assumption) = settle(number, remarks, criterion, unit);
    Ok((Number { figure, ..number.clone() }, assumption))
}

/// The figure that counts, and what was assumed of it.
pub(super) fn settle(
    number: &Number,
    remarks: &[Remark],
    criterion: &Criterion,
    unit: Option<Unit>,
) -> (Figure, Option<Assumption>) {
    let better = criterion.better;
    match number.figure {
        Figure::Bound { value, half_width, .. }
            if remarks.contains(&Remark::BetterThan) && better == Better::Higher =>
        {
            (Figure::Bound { relation: Relation::AtLeast, value, half_width }, None)
        }
        Figure::Bound { value, half_width, .. } if is_best_case(remarks, criterion) => {
            (Figure::Bound { relation: Relation::AtLeast, value, half_width }, Some(Assumption::BestCase))
        }
        Figure::UpTo(value) if is_best_case(remarks, criterion) => {
            (Figure::Bound { relation: Relation::AtLeast, value, half_width: false }, Some(Assumption::BestCase))
        }
        Figure::Range { low, high } => range(low, high, criterion, number.unit.or(unit)),
        other => (other, None),
    }
}

/// The same for a need or a must-clause: `up to` is a limit there.
pub(super) fn settle_limit(number: &Number, remarks: &[Remark], criterion: &Criterion, unit: Option<Unit>) -> Figure {
    let remarks: Vec<Remark> = remarks.iter().filter(|remark| **remark != Remark::Reaches).cloned().collect();
    match settle(number, &remarks, criterion, unit) {
        (_, Some(Assumption::WideRange | Assumption::SpanOfSizes | Assumption::EitherEnd)) => number.figure,
        // A limit with two ends is one, unless the criterion counts the end of a working span.
        (_, Some(Assumption::Span)) if !criterion.rating && is_range(number.figure) => number.figure,
        (figure, _) => figure,
    }
}

fn is_range(figure: Figure) -> bool {
    matches!(figure, Figure::Range { .. })
}

/// "Up to 0.005 mm" where less is better says what is reached at best and guarantees nothing.
fn is_best_case(remarks: &[Remark], criterion: &Criterion) -> bool {
    remarks.contains(&Remark::Reaches) && criterion.better == Better::Lower && !criterion.rating
}

fn range(low: f64, high: f64, criterion: &Criterion, unit: Option<Unit>) -> (Figure, Option<Assumption>) {
    let range = Figure::Range { low, high };
    let dimension = unit.map(Unit::dimension);
    if matches!(criterion.better, Better::Target(_) | Better::Unknown) {
        return (range, None);
    }
    let higher = criterion.better == Better::Higher;
    let end = Figure::Point(if higher { high } else { low });
    let has_travel = higher && matches!(dimension, Some(Dimension::Length | Dimension::Angle));
    if low < 0.0 && high > 0.0 {
        return across_zero(low, high, criterion, unit, has_travel);
    }
    if criterion.rating && high > low {
        return (end, Some(Assumption::Span));
    }
    if higher && dimension == Some(Dimension::Temperature) {
        return warmest(low, high);
    }
    // The ends of a scale whose zero is a convention say nothing of how wide it is.
    if matches!(dimension, Some(Dimension::Temperature | Dimension::Pressure | Dimension::SoundLevel)) || low < 0.0 {
        return (range, None);
    }
    // From nothing to something: an error is as large as its upper end.
    let is_error = matches!(dimension, Some(Dimension::Length | Dimension::Angle | Dimension::Ratio));
    if is_error && !higher && low == 0.0 && high > low {
        return (Figure::Point(high), Some(Assumption::Deviation));
    }
    let moves = higher && matches!(dimension, Some(Dimension::Speed | Dimension::Rotation));
    if moves && high > low {
        return (end, Some(Assumption::Span));
    }
    match high > low && high >= SPAN * low {
        // From nothing on: a travel.
        true if has_travel && low == 0.0 => (end, Some(Assumption::Travel)),
        true if !(higher && dimension == Some(Dimension::Length)) => (range, Some(Assumption::WideRange)),
        // What a machine takes from one size to another.
        _ if higher && dimension == Some(Dimension::Length) && high >= SIZES * low && high > low => {
            (end, Some(Assumption::SpanOfSizes))
        }
        _ => (range, None),
    }
}

/// A range of temperatures where more is better: up to where it goes, or a narrow one of which either end may count.
fn warmest(low: f64, high: f64) -> (Figure, Option<Assumption>) {
    let range = Figure::Range { low, high };
    match high - low {
        width if width >= WIDE && high > 0.0 => (Figure::Point(high), Some(Assumption::Span)),
        width if width > 0.0 => (range, Some(Assumption::EitherEnd)),
        _ => (range, None),
    }
}

/// A range from below zero to above it: a travel, a deviation, or the span of a scale.
fn across_zero(
    low: f64,
    high: f64,
    criterion: &Criterion,
    unit: Option<Unit>,
    has_travel: bool,
) -> (Figure, Option<Assumption>) {
    let range = Figure::Range { low, high };
    let higher = criterion.better == Better::Higher;
    let dimension = unit.map(Unit::dimension);
    let is_scale = match dimension {
        Some(Dimension::Temperature) => higher || !is_about_differences(criterion, unit),
        Some(Dimension::Pressure | Dimension::SoundLevel) => true,
        _ => false,
    };
    let is_even = same(-low, high);
    match (is_scale, has_travel) {
        (true, _) if criterion.rating => (Figure::Point(if higher { high } else { low }), Some(Assumption::Span)),
        (true, _) if higher && dimension == Some(Dimension::Temperature) => warmest(low, high),
        (true, _) => (range, (!higher).then_some(Assumption::WideRange)),
        // A travel of 150°.
        (false, true) if criterion.width.is_none() => (Figure::Point(high - low), Some(Assumption::Travel)),
        (false, true) if !is_even => (range, Some(Assumption::WideRange)),
        (false, _) if is_even => (Figure::HalfWidth(high), Some(Assumption::HalfWidth)),
        (false, _) if higher => (range, Some(Assumption::WideRange)),
        // The worse side counts on both, so that no deviation earns more than the even one around it.
        (false, _) => (Figure::HalfWidth(high.max(-low)), Some(Assumption::Deviation)),
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// The standard and the direction of approach that the text names.
pub(super) fn basis(remarks: &[Remark]) -> Option<Basis> {
    let mut found: Option<Basis> = None;
    for remark in remarks {
        match remark {
            Remark::Beside(Aside::Standard(standard)) => {
                let read = Basis::parse(standard);
                let basis = found.get_or_insert_default();
                (basis.standard, basis.edition) = (read.standard, read.edition);
            }
            Remark::Beside(Aside::Bidirectional(both)) => {
                let direction = if *both { "bidirectional" } else { "unidirectional" };
                direction.clone_into(&mut found.get_or_insert_default().direction);
            }
            _ => {}
        }
    }
    found
}

/// What a price includes: as the spec says, else as its text does.
pub(super) fn price(spec: &Spec, remarks: &[Remark]) -> Option<PriceBasis> {
    if spec.price.is_some() || remarks.is_empty() {
        return spec.price.clone();
    }
    let mut found: Option<PriceBasis> = None;
    let tax = |included: bool| Some(if included { Tax::In } else { Tax::Out });
    for remark in remarks {
        match remark {
            Remark::Beside(Aside::Vat(included)) => found.get_or_insert_default().vat = tax(*included),
            Remark::Beside(Aside::Duty(included)) => found.get_or_insert_default().duty = tax(*included),
            Remark::Beside(Aside::Terms(terms)) => {
                if let Some(terms) = Terms::find(terms) {
                    found.get_or_insert_default().terms = Some(terms);
                }
            }
            _ => {}
        }
    }
    found
}

/// The rate of VAT that the text names, in per cent; the project's own is for prices that name none.
pub(super) fn vat_percent(remarks: &[Remark]) -> Option<f64> {
    remarks.iter().find_map(|remark| match remark {
        Remark::Beside(Aside::VatRate(hundredths)) => Some(f64::from(*hundredths) / 100.0),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Width;
    use crate::quantity::{Expected, Meaning, read};

    fn settled(text: &str, unit: &str, criterion: &Criterion) -> (Figure, Option<Assumption>) {
        let unit = Unit::find(unit);
        let reading = read(text, Expected::Number(unit));
        let Meaning::Number(number) = &reading.meaning else { panic!("{text}") };
        settle(number, &reading.remarks, criterion, unit)
    }

    #[test]
    fn figures_on_their_criterion() {
        let higher = Criterion { better: Better::Higher, ..Criterion::default() };
        let rating = Criterion { rating: true, ..higher.clone() };
        let lower = Criterion { better: Better::Lower, ..Criterion::default() };
        let accuracy = Criterion { width: Some(Width::Half), ..lower.clone() };
        let at_least = |value| Figure::Bound { relation: Relation::AtLeast, value, half_width: false };
        for (text, unit, criterion, figure, assumption) in [
            ("50-12000 rpm", "rpm", &rating, Figure::Point(12_000.0), Some(Assumption::Span)),
            ("8000-12000 rpm", "rpm", &rating, Figure::Point(12_000.0), Some(Assumption::Span)),
            ("50-12000 rpm", "rpm", &higher, Figure::Point(12_000.0), Some(Assumption::Span)),
            ("8000-12000 rpm", "rpm", &higher, Figure::Point(12_000.0), Some(Assumption::Span)),
            ("60～80m/min", "m/min", &higher, Figure::Point(80.0), Some(Assumption::Span)),
            ("0-360°", "°", &higher, Figure::Point(360.0), Some(Assumption::Travel)),
            ("500-4000mm", "mm", &higher, Figure::Point(4000.0), Some(Assumption::SpanOfSizes)),
            ("5~40 ℃", "°C", &higher, Figure::Point(40.0), Some(Assumption::Span)),
            ("20~25 ℃", "°C", &higher, Figure::Range { low: 20.0, high: 25.0 }, Some(Assumption::EitherEnd)),
            ("-165~+165°", "°", &higher, Figure::Point(330.0), Some(Assumption::Travel)),
            ("-120~+30°", "°", &rating, Figure::Point(150.0), Some(Assumption::Travel)),
            ("-120~+30°", "°", &higher, Figure::Point(150.0), Some(Assumption::Travel)),
            ("-30~+120 mm", "mm", &higher, Figure::Point(150.0), Some(Assumption::Travel)),
            ("-30~+120 mm", "mm", &lower, Figure::HalfWidth(120.0), Some(Assumption::Deviation)),
            ("-3~+2 µm", "µm", &lower, Figure::HalfWidth(3.0), Some(Assumption::Deviation)),
            ("-2~+3 µm", "µm", &accuracy, Figure::HalfWidth(3.0), Some(Assumption::Deviation)),
            ("200–800", "mm", &higher, Figure::Point(800.0), Some(Assumption::SpanOfSizes)),
            ("5~45℃", "°C", &rating, Figure::Point(45.0), Some(Assumption::Span)),
            ("-10~45℃", "°C", &rating, Figure::Point(45.0), Some(Assumption::Span)),
            ("0.5~6MPa", "MPa", &rating, Figure::Point(6.0), Some(Assumption::Span)),
            ("-0.005~+0.005 mm", "mm", &accuracy, Figure::HalfWidth(0.005), Some(Assumption::HalfWidth)),
            ("-0.005~+0.005 mm", "mm", &lower, Figure::HalfWidth(0.005), Some(Assumption::HalfWidth)),
            ("-2%~+2%", "%", &higher, Figure::HalfWidth(2.0), Some(Assumption::HalfWidth)),
            ("-10~+10 ℃", "°C", &lower, Figure::Range { low: -10.0, high: 10.0 }, Some(Assumption::WideRange)),
            ("up to 0.005 mm", "mm", &lower, at_least(0.005), Some(Assumption::BestCase)),
            ("高达0.003mm", "mm", &accuracy, at_least(0.003), Some(Assumption::BestCase)),
            ("max. 0.005 mm", "mm", &lower, Figure::UpTo(0.005), None),
            ("up to 20000 rpm", "rpm", &rating, Figure::UpTo(20_000.0), None),
            ("better than 95 %", "%", &higher, at_least(95.0), None),
        ] {
            assert_eq!(settled(text, unit, criterion), (figure, assumption), "{text}");
        }
    }

    #[test]
    fn what_stands_beside_is_basis_and_terms() {
        let remarks = |text: &str, unit: &str| read(text, Expected::Number(Unit::find(unit))).remarks;
        let found = basis(&remarks("0.006 mm (ISO 230-2:2014, unidirectional)", "mm")).expect("a basis");
        assert_eq!(found, Basis { direction: "unidirectional".to_owned(), ..Basis::parse("ISO 230-2:2014") });
        assert_eq!(basis(&remarks("0.006 mm", "mm")), None);
        let found = price(&Spec::default(), &remarks("149万（含税）CIF上海", "CNY")).expect("terms");
        assert_eq!((found.vat, found.terms), (Some(Tax::In), Some(Terms::CIF)));
        let own = PriceBasis { vat: Some(Tax::Out), ..PriceBasis::default() };
        let spec = Spec { price: Some(own.clone()), ..Spec::default() };
        assert_eq!(price(&spec, &remarks("149万（含税）", "CNY")), Some(own));
    }
}
