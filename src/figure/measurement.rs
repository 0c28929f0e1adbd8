//! The figures of the measurements of a project.

use crate::analysis::measured::{Outcome, Outcomes};
use crate::model::{Evidence, Measurement, Project};
use crate::text::Lang;

use super::FigureId;
use super::kit::{Heading, MeasurementSource};
use super::plot::Figure;
use super::spec::{Draw, Family};

/// The figures that some measurement of the project has.
pub fn figures_in(project: &Project, outcomes: &Outcomes) -> Vec<FigureId> {
    let measurements = || project.evidence.iter().flat_map(|evidence| &evidence.measurements);
    let has = |id: FigureId, measurement: &Measurement| {
        outcomes.of(measurement).as_ref().as_ref().is_ok_and(|outcome| id.shows(&outcome.report))
    };
    FigureId::of_family(Family::Measurement).filter(|id| measurements().any(|m| has(*id, m))).collect()
}

/// A figure of a measurement of the project: the one named by evidence and own id, else the first that has such a
/// figure. `None`: there is none.
pub(super) fn of_project(
    id: FigureId,
    (project, outcomes): (&Project, &Outcomes),
    named: Option<&(String, String)>,
    lang: Lang,
) -> Option<Figure> {
    let all = project.evidence.iter().flat_map(|e| e.measurements.iter().map(move |m| (e.as_ref(), m.as_ref())));
    let mut candidates =
        all.filter(|(evidence, measurement)| named.is_none_or(|n| n.0 == evidence.id && n.1 == measurement.id));
    candidates.find_map(|(evidence, measurement)| {
        let found = outcomes.of(measurement);
        of_measurement(id, (measurement, found.as_ref().as_ref().ok()?), &heading(evidence, measurement), lang)
    })
}

/// What stands under the title.
pub fn heading(evidence: &Evidence, measurement: &Measurement) -> Heading {
    let parts = [evidence.display_title(), &evidence.date];
    let subtitle = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Heading { title: measurement.display_name().to_owned(), subtitle }
}

/// A figure of one measurement and its outcome; `None`: it gives no such figure.
pub fn of_measurement(
    id: FigureId,
    (measurement, outcome): (&Measurement, &Outcome),
    heading: &Heading,
    lang: Lang,
) -> Option<Figure> {
    let Draw::Measurement(shows, draw) = id.spec().draw else { return None };
    let report = Some(&outcome.report).filter(|report| shows(report))?;
    draw(&MeasurementSource { measurement, raw: measurement.raw()?, report, heading, lang })
}
