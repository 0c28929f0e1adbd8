//! Everything that the raw data of one measurement give: the report by its kind, and the figures that a cell can take.

use std::sync::Arc;

use super::derived::DerivedFigure;
use super::{
    CircularReport, DriftReport, LeadReport, LifeOptions, LifeReport, PositioningReport, RepairableReport, RuleSet,
    StabilityOptions, StabilityReport, circular, drift, figures, lead, life, no_circle_text, no_history_text,
    no_lead_text, no_life_text, positioning, repairable, stability_with, unusable_text,
};
use crate::methods::stability::capability::Limits;
use crate::model::{
    Data, Equipment, Evidence, Measurement, MeasurementAnalysis, Project, Raw, RawCircular, RawNote, RawSeries,
    SignalRules, Spec,
};
use crate::text::Lang;
use crate::text::number::{confidence, number, significant, with_unit};

/// Seed of the draws behind intervals.
pub const SEED: u64 = 1;

/// What the data give.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// By the kind of data.
    pub report: Report,
    /// What a cell can take, the most asked for first.
    pub figures: Vec<DerivedFigure>,
    /// What was assumed while the data were read.
    pub notes: Vec<RawNote>,
}

/// The report of a kind of data.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// An axis.
    Positioning(Box<PositioningReport>),
    /// A circular test.
    Circular(Box<CircularReport>),
    /// A ball screw.
    Lead(Box<LeadReport>),
    /// A batch or series.
    Stability(Box<StabilityReport>),
    /// Drift over time.
    Drift(Box<DriftReport>),
    /// Lives of units.
    Life(Box<LifeReport>),
    /// Failures of one machine.
    Repairable(Box<RepairableReport>),
}

/// Why there is no outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoOutcome {
    /// The data are not read yet.
    NotRead,
    /// The file is not there; what the system says.
    Missing(String),
    /// The file is another one than that attached; its SHA-256.
    Changed(String),
    /// The data make no sense, or not enough for any figure; in English and in Chinese.
    Unusable([String; 2]),
}

impl NoOutcome {
    fn of(sentence: impl Fn(Lang) -> String) -> Self {
        Self::Unusable([Lang::En, Lang::Zh].map(sentence))
    }

    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotRead => lang.measured_not_read().to_owned(),
            Self::Missing(cause) => lang.measured_missing(cause),
            Self::Changed(_) => lang.measured_changed().to_owned(),
            Self::Unusable([en, zh]) => if lang == Lang::En { en } else { zh }.clone(),
        }
    }
}

impl Outcome {
    /// The figure of this key.
    pub fn figure(&self, key: &str) -> Option<&DerivedFigure> {
        self.figures.iter().find(|figure| figure.key == key)
    }

    /// What has to be known beside the figures: first what was assumed while the data were read.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let of_report = match &self.report {
            Report::Positioning(report) => report.warnings(lang),
            Report::Circular(report) => report.warnings(lang),
            Report::Lead(report) => report.warnings(lang),
            Report::Drift(report) => report.warnings(lang),
            Report::Stability(report) => report.warnings(lang),
            Report::Life(report) => report.warnings(lang),
            Report::Repairable(report) => report.warnings(lang),
        };
        self.notes.iter().map(|note| note.sentence(lang)).chain(of_report).collect()
    }

    /// How much was measured, in words: positions, runs, figures, failures.
    pub fn extent(&self, lang: Lang) -> String {
        match &self.report {
            Report::Positioning(report) => lang.measured_extent_positioning(report.positions, report.runs),
            Report::Circular(report) => {
                lang.measured_extent_points(report.clockwise.len() + report.counterclockwise.len())
            }
            Report::Lead(report) => lang.measured_extent_points(report.points.len()),
            Report::Stability(report) => lang.measured_extent_figures(report.summary.n),
            Report::Drift(report) => lang.measured_extent_readings(report.times.len()),
            Report::Life(report) => lang.measured_extent_life(report.n, report.failures),
            Report::Repairable(report) => lang.measured_extent_failures(report.failures),
        }
    }
}

/// What the data of a measurement give by the analysis chosen; worked out once for the same data and analysis.
pub fn outcome(of: &Measurement) -> Arc<Result<Outcome, NoOutcome>> {
    match of.data() {
        Some(Data::Read(raw)) => of.remembered(|| {
            let found = worked_out(raw, &of.unit, &of.analysis)?;
            Ok(Outcome { notes: raw.notes().to_vec(), ..found })
        }),
        Some(Data::Unreadable(sentences)) => Arc::new(Err(NoOutcome::Unusable(sentences.clone()))),
        Some(Data::Missing(cause)) => Arc::new(Err(NoOutcome::Missing(cause.clone()))),
        Some(Data::Changed(found)) => Arc::new(Err(NoOutcome::Changed(found.clone()))),
        None => Arc::new(Err(NoOutcome::NotRead)),
    }
}

/// The figure that a spec names in its evidence.
pub fn derived(evidence: &Evidence, measurement: &str, figure: &str) -> Result<DerivedFigure, NoFigure> {
    let found = evidence.measurement(measurement).ok_or(NoFigure::NoMeasurement)?;
    match outcome(found).as_ref() {
        Ok(outcome) => outcome.figure(figure).cloned().ok_or(NoFigure::NoSuchFigure),
        Err(why) => Err(NoFigure::NoOutcome(why.clone())),
    }
}

/// Which figure a cell has, by which standard, from how much, and its interval: `A by ISO 230-2:2014, 9 positions × 5 runs,
/// 95 % interval 128.5 … 142.8 µm`. `None` where the measurement is gone.
pub fn measured_words(
    project: &Project,
    equipment: &Equipment,
    spec: &Spec,
    figure: &DerivedFigure,
    lang: Lang,
) -> Option<String> {
    let of = project.evidence(equipment.evidence_of(spec))?.measurement(&spec.measurement)?;
    let extent = outcome(of).as_ref().as_ref().ok()?.extent(lang);
    let named = match figure.standard() {
        standard if standard.is_empty() => lang.measure_derived_plain(figure.symbol, &extent),
        standard => lang.measure_derived(figure.symbol, &standard, &extent),
    };
    let Some((low, high)) = figure.interval else { return Some(named) };
    let text = |x: f64| number(significant(x, 4));
    let ends = with_unit(significant(high, 4), &figure.unit);
    let level = confidence(figure.confidence);
    Some(lang.measured_interval(&named, &level, &text(low), &ends))
}

/// Why a spec gets no figure of its measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFigure {
    /// The evidence has no such measurement.
    NoMeasurement,
    /// The measurement gives no such figure.
    NoSuchFigure,
    /// The measurement gives nothing.
    NoOutcome(NoOutcome),
}

fn worked_out(raw: &Raw, unit: &str, analysis: &MeasurementAnalysis) -> Result<Outcome, NoOutcome> {
    match raw {
        Raw::Positioning(runs) => {
            let count = runs.forward.first().map_or(0, Vec::len).max(runs.backward.first().map_or(0, Vec::len));
            let report = positioning(runs, analysis.level(), SEED)
                .map_err(|_| NoOutcome::of(|lang| lang.measure_few_runs(count)))?;
            let figures = figures::positioning(&report, analysis.setup.as_ref());
            Ok(Outcome { report: Report::Positioning(Box::new(report)), figures, notes: Vec::new() })
        }
        Raw::Circular(paths) => {
            let paths = RawCircular { radius: analysis.radius.unwrap_or(0.0), ..paths.clone() };
            let report = circular(&paths).map_err(|problem| NoOutcome::of(|lang| no_circle_text(problem, lang)))?;
            let figures = figures::circular(&report);
            Ok(Outcome { report: Report::Circular(Box::new(report)), figures, notes: Vec::new() })
        }
        Raw::Lead(points) => {
            let report = lead(points, analysis.lead.unwrap_or(0.0), 0.0)
                .map_err(|problem| NoOutcome::of(|lang| no_lead_text(problem, lang)))?;
            let figures = figures::lead(&report);
            Ok(Outcome { report: Report::Lead(Box::new(report)), figures, notes: Vec::new() })
        }
        Raw::Series(series) => of_series(series, unit, analysis),
        Raw::Drift(readings) => {
            let report = drift(readings, analysis.level())
                .map_err(|problem| NoOutcome::of(|lang| unusable_text(problem, lang)))?;
            let figures = figures::drift(&report);
            Ok(Outcome { report: Report::Drift(Box::new(report)), figures, notes: Vec::new() })
        }
        Raw::Life(lives) => {
            let report = life(lives, &LifeOptions::of(analysis, unit))
                .map_err(|problem| NoOutcome::of(|lang| no_life_text(&problem, lang)))?;
            let figures = figures::life(&report);
            Ok(Outcome { report: Report::Life(Box::new(report)), figures, notes: Vec::new() })
        }
        Raw::Failures(found) => {
            let report = repairable(found, analysis.end, unit, analysis.level())
                .map_err(|problem| NoOutcome::of(|lang| no_history_text(problem, lang)))?;
            let figures = figures::repairable(&report);
            Ok(Outcome { report: Report::Repairable(Box::new(report)), figures, notes: Vec::new() })
        }
    }
}

fn of_series(series: &RawSeries, unit: &str, analysis: &MeasurementAnalysis) -> Result<Outcome, NoOutcome> {
    let limits = Limits { lsl: analysis.lsl, usl: analysis.usl, target: analysis.target };
    let rules = match analysis.rules {
        SignalRules::Nelson => RuleSet::Nelson,
        SignalRules::WesternElectric => RuleSet::WesternElectric,
    };
    let (web, machine, gauge) = (analysis.web, analysis.machine, analysis.gauge);
    let options = StabilityOptions { rules, gauge, machine, web, ..StabilityOptions::default() };
    let report = stability_with(series.groups.clone(), &limits, analysis.level(), &options)
        .map_err(|problem| NoOutcome::of(|lang| unusable_text(problem, lang)))?;
    let unit = if series.unit.is_empty() { unit } else { &series.unit };
    let figures = figures::stability(&report, unit);
    Ok(Outcome { report: Report::Stability(Box::new(report)), figures, notes: Vec::new() })
}
