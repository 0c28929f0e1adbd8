//! A cell whose figure is worked out of raw data.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::{Equipment, Grade, Project, Severity, Spec};
use crate::quantity::{Figure, Meaning, Unit, convert, convert_span, read};
use crate::text::number::{significant, with_unit};

use super::criterion::Ready;
use super::finding::FindingKind;
use super::measured::{DerivedValue, NoOutcome, NoValue, Outcomes};
use super::ready_cell::ReadyCell;
use super::width::factor;
use super::worth::{Affine, Ends, Worth};

/// Standard deviations of a one-sided 95 % conformance probability.
const ONE_SIDED: f64 = 1.644_853_626_951_472_7;

/// Digits of a figure that the text of a spec has.
const DIGITS: i32 = 4;

/// The text of a spec that takes this figure.
pub fn value_as_text(figure: &DerivedValue) -> String {
    with_unit(significant(figure.value, DIGITS), &figure.unit)
}

/// The cell of a spec that names a figure of a measurement; `None`: its text counts, a finding says why where it was to
/// be otherwise.
pub(super) fn figure(
    (project, outcomes): (&Project, &Outcomes),
    equipment: &Equipment,
    spec: &Spec,
    ready: &Ready<'_>,
    tell: &mut impl FnMut(Severity, FindingKind),
) -> Option<ReadyCell> {
    if spec.measurement.is_empty() {
        return None;
    }
    let evidence = project.evidence(equipment.evidence_of(spec));
    let grade = evidence.map(|evidence| evidence.grade).unwrap_or_default();
    let found = evidence.ok_or(NoValue::NoMeasurement);
    match found.and_then(|evidence| outcomes.value(evidence, &spec.measurement, &spec.figure)) {
        Ok(figure) => cell(project, (spec, grade), ready, figure, tell),
        Err(why) => {
            let severity = match &why {
                NoValue::NoOutcome(NoOutcome::NotRead) => Severity::Info,
                NoValue::NoOutcome(_) => Severity::Warning,
                _ => Severity::Error,
            };
            let (measurement, figure) = (spec.measurement.clone(), spec.figure.clone());
            tell(severity, FindingKind::NoMeasuredFigure { measurement, figure, why });
            None
        }
    }
}

fn cell(
    project: &Project,
    (spec, grade): (&Spec, Grade),
    ready: &Ready<'_>,
    figure: DerivedValue,
    tell: &mut impl FnMut(Severity, FindingKind),
) -> Option<ReadyCell> {
    let Some(affine) = affine(&figure, ready, project.settings.hours_per_year) else {
        let wanted = ready.unit.map_or_else(|| "–".to_owned(), |unit| unit.symbol().to_owned());
        let figure = format!("{} {}", figure.symbol, figure.unit).trim().to_owned();
        tell(Severity::Warning, FindingKind::MeasuredUnit { figure, wanted });
        return None;
    };
    let mut cell = ReadyCell::blank(&spec.is);
    let reading = read(&spec.is, ready.expected());
    if differs(&reading.meaning, &figure) {
        let (text, data) = (spec.is.clone(), value_as_text(&figure));
        tell(Severity::Warning, FindingKind::MeasuredDiffers { text, figure: figure.symbol.to_owned(), data });
    }
    let centre = affine.at(figure.value);
    let own = figure.uncertain().map(|u| Uncertain {
        centre,
        normal_sd: (u.normal_sd * affine.span).abs(),
        excess: u.excess * affine.span.abs(),
        half_width: 0.0,
    });
    let assumed = || Uncertain {
        centre,
        normal_sd: project.settings.assumed.relative(grade) * centre.abs(),
        ..Uncertain::default()
    };
    let uncertain = own.unwrap_or_else(assumed);
    if !(centre.is_finite() && uncertain.normal_sd.is_finite() && uncertain.upper_sd().is_finite()) {
        return None;
    }
    let reach = |sd: f64| if own.is_some() { ONE_SIDED * sd } else { 0.0 };
    let (low, high) = (centre - reach(uncertain.normal_sd), centre + reach(uncertain.upper_sd()));
    // A must-clause is proven, or fails, at a conformance probability of 95 %.
    cell.stated = Some(Ends { low, high, above_low: false, below_high: false });
    cell.worth = Worth::Figure(uncertain);
    cell.basis = Some(Box::new(figure.basis.clone())).filter(|basis| !basis.standard.is_empty());
    let result = cell.result_mut();
    result.reading = reading;
    result.assumed = own.is_none();
    result.measured = Some(Arc::new(figure));
    Some(cell)
}

/// How the figure becomes one in the criterion's unit and width; `None`: their units are of other kinds.
fn affine(figure: &DerivedValue, ready: &Ready<'_>, hours_per_year: f64) -> Option<Affine> {
    let width = figure.width.zip(ready.counted_width()).map_or(1.0, |(own, counted)| factor(own, counted));
    let units = match (Unit::find(&figure.unit), ready.unit) {
        (Some(from), Some(to)) => {
            let span = convert_span(1.0, from, to, hours_per_year)?;
            Affine { span, shift: convert(0.0, from, to, hours_per_year)? }
        }
        (None, None) if figure.unit.is_empty() => Affine::IDENTITY,
        // A series whose unit nobody stated is in the criterion's.
        (None, Some(_)) if figure.unit.is_empty() && figure.basis.standard.is_empty() => Affine::IDENTITY,
        _ => return None,
    };
    Some(Affine { span: units.span * width, shift: units.shift * width })
}

/// The text says another figure, beyond rounding.
fn differs(meaning: &Meaning, figure: &DerivedValue) -> bool {
    /// Rounded to [`DIGITS`] digits a figure is off by less than this share of it.
    const ROUNDED: f64 = 6e-4;
    let Meaning::Number(found) = meaning else { return false };
    let written = match found.figure {
        Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) | Figure::Tolerance { value: x, .. } => x,
        Figure::Range { .. } | Figure::Bound { .. } => return true,
    };
    let span = match (found.unit, Unit::find(&figure.unit)) {
        (Some(from), Some(to)) => convert_span(1.0, from, to, 1.0),
        _ => Some(1.0),
    };
    let allowed = |span: f64| (0.5 * found.resolution * span).max(ROUNDED * figure.value.abs());
    span.is_none_or(|span| (span * written - figure.value).abs() > allowed(span))
}
