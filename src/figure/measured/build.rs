//! The figures of a measurement by name.

use super::{Heading, Recurrence, Series, SurvivalGroup, WeibullGroup, WeibullPlot};
use crate::analysis::measured::{LifeReport, Outcome, Report, outcome};
use crate::figure::Figure;
use crate::methods::life::plotting::{OnLine, height};
use crate::methods::stability::capability::Limits;
use crate::model::{Data, Evidence, Measurement, Project, Raw};
use crate::text::Lang;

/// Figures of measurements, by the name the command line uses.
pub const MEASURED: [&str; 10] = [
    "positioning",
    "circular",
    "lead",
    "weibull",
    "survival",
    "mcf",
    "control-chart",
    "histogram",
    "normal-plot",
    "warm-up",
];

/// The figures that a report has, the first one first.
pub fn names_of(report: &Report) -> &'static [&'static str] {
    match report {
        Report::Positioning(_) => &["positioning"],
        Report::Circular(_) => &["circular"],
        Report::Lead(_) => &["lead"],
        Report::Stability(report) if report.charts.is_some() => &["control-chart", "histogram", "normal-plot"],
        Report::Stability(_) => &["histogram", "normal-plot"],
        Report::Drift(_) => &["warm-up"],
        Report::Life(report) if report.plot.is_some() => &["weibull", "survival"],
        Report::Life(report) if report.survival.is_some() => &["survival"],
        Report::Life(_) => &[],
        Report::Repairable(_) => &["mcf"],
    }
}

/// The figures that some measurement of the project has.
pub fn names_in(project: &Project) -> Vec<&'static str> {
    let of = |measurement: &Measurement| match outcome(measurement).as_ref() {
        Ok(outcome) => names_of(&outcome.report),
        Err(_) => &[],
    };
    let all: Vec<&str> = project.evidence.iter().flat_map(|e| &e.measurements).flat_map(|m| of(m)).copied().collect();
    MEASURED.into_iter().filter(|name| all.contains(name)).collect()
}

/// A figure of a measurement of the project: the one named by evidence and own id, else the first that has such a
/// figure. `None`: there is none.
pub fn of_project(name: &str, project: &Project, named: Option<&(String, String)>, lang: Lang) -> Option<Figure> {
    let all = project.evidence.iter().flat_map(|e| e.measurements.iter().map(move |m| (e.as_ref(), m.as_ref())));
    let mut wanted =
        all.filter(|(evidence, measurement)| named.is_none_or(|n| n.0 == evidence.id && n.1 == measurement.id));
    wanted.find_map(|(evidence, measurement)| of_measurement(name, measurement, &heading(evidence, measurement), lang))
}

/// What stands under the title.
pub fn heading(evidence: &Evidence, measurement: &Measurement) -> Heading {
    let parts = [evidence.display_title(), &evidence.date];
    let subtitle = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Heading { title: measurement.display_name().to_owned(), subtitle }
}

/// A figure of one measurement; `None`: it gives no such figure.
pub fn of_measurement(name: &str, measurement: &Measurement, heading: &Heading, lang: Lang) -> Option<Figure> {
    let found = outcome(measurement);
    let outcome = found.as_ref().as_ref().ok().filter(|outcome| names_of(&outcome.report).contains(&name))?;
    let Some(Data::Read(raw)) = measurement.data() else { return None };
    Some(drawn(name, (measurement, raw), outcome, heading, lang))
}

fn drawn(
    name: &str,
    (measurement, raw): (&Measurement, &Raw),
    outcome: &Outcome,
    heading: &Heading,
    lang: Lang,
) -> Figure {
    match &outcome.report {
        Report::Positioning(report) => match raw {
            Raw::Positioning(runs) => super::positioning_with_runs(report, runs, heading, lang),
            _ => super::positioning(report, heading, lang),
        },
        Report::Circular(report) => super::circular(report, heading, lang),
        Report::Lead(report) => super::lead(report, heading, lang),
        Report::Drift(report) => super::warm_up(report, heading, lang),
        Report::Life(report) if name == "weibull" => weibull(report, heading, lang),
        Report::Life(report) => survival(report, heading, lang),
        Report::Repairable(report) => {
            let recurrence = Recurrence {
                counts: &report.points,
                machines: 1,
                end: report.end,
                unit: &report.unit,
                fit: report.power_law.as_ref(),
                trend: report.trend.as_ref(),
                confidence: report.confidence,
            };
            super::mcf(&recurrence, heading, lang)
        }
        Report::Stability(report) => {
            let (feature, unit, values) = match raw {
                Raw::Series(series) => (series.name.as_str(), series.unit.as_str(), series.groups.concat()),
                _ => ("", "", Vec::new()),
            };
            let analysis = &measurement.analysis;
            let limits = Limits { lsl: analysis.lsl, usl: analysis.usl, target: analysis.target };
            let unit = if unit.is_empty() { &measurement.unit } else { unit };
            let series = Series { name: feature, unit, values: &values, limits };
            match name {
                "control-chart" => super::control_chart(report, &series, heading, lang),
                "histogram" => super::histogram(report, &series, heading, lang),
                _ => super::normal_plot(report, &series, heading, lang),
            }
        }
    }
}

/// The groups, or the whole where there are none, or too many to be told apart; each with its name.
fn parts(report: &LifeReport) -> Vec<(&str, &LifeReport)> {
    /// Groups that a figure tells apart.
    const MOST: usize = 4;
    if (2..=MOST).contains(&report.groups.len()) {
        report.groups.iter().map(|group| (group.name.as_str(), &group.report)).collect()
    } else {
        vec![("", report)]
    }
}

fn weibull(report: &LifeReport, heading: &Heading, lang: Lang) -> Figure {
    let group = |(name, part): (&'_ str, &'_ LifeReport)| {
        let plot = part.plot.as_ref()?;
        let found = part.weibull.as_ref()?;
        let (low, high) = (found.b10.span.low, found.b10.span.high);
        let b10 = found
            .b10
            .figure
            .and_then(|time| Some(OnLine { failed: 0.1, y: height(0.1)?, time: Some(time), low, high }));
        let beta = Some(found.beta.span);
        Some((name.to_owned(), plot.clone(), b10, beta))
    };
    let found: Vec<_> = parts(report).into_iter().filter_map(group).collect();
    let groups: Vec<WeibullGroup<'_>> = found
        .iter()
        .map(|(name, plot, b10, beta)| WeibullGroup {
            name,
            points: &plot.points,
            line: &plot.line,
            fit: &plot.fit,
            beta: *beta,
            b10: *b10,
            running: &plot.running,
        })
        .collect();
    let plot = WeibullPlot { groups: &groups, unit: &report.unit, confidence: report.options.confidence };
    super::weibull_plot(&plot, heading, lang)
}

fn survival(report: &LifeReport, heading: &Heading, lang: Lang) -> Figure {
    let running = |part: &LifeReport| part.plot.as_ref().map(|plot| plot.running.clone()).unwrap_or_default();
    let group =
        |(name, part): (&'_ str, &'_ LifeReport)| Some((name.to_owned(), part.survival.clone()?, running(part)));
    let found: Vec<_> = parts(report).into_iter().filter_map(group).collect();
    let groups: Vec<SurvivalGroup<'_>> =
        found.iter().map(|(name, curve, running)| SurvivalGroup { name, curve, running }).collect();
    super::survival(&groups, &report.unit, report.log_rank.as_ref(), heading, lang)
}
