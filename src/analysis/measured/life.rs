//! Lives of units: the Weibull and other distributions, MTBF, survival, a probability plot, groups.

mod notes;
mod weibull;

use super::values::{DerivedValue, Extent};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::life::choice::{Choice, Exponential, choose, exponential};
use crate::methods::life::data::{End, Life, Record, Unusable};
use crate::methods::life::exponential::{Mtbf, Termination, mtbf};
use crate::methods::life::location_scale::LocationScale;
use crate::methods::life::log_rank::{LogRank, log_rank};
use crate::methods::life::survival::{Hazard, KaplanMeier, kaplan_meier, nelson_aalen};
use crate::methods::life::weibayes::{Weibayes, weibayes};
use crate::methods::life::{loglogistic, lognormal};
use crate::methods::stability::summary::sum;
use crate::model::{self, LifeBounds, LifeFit, Measurement, MeasurementAnalysis, RawLife, RawLives};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

pub use self::notes::{LifeNote, distribution_text};
pub use self::weibull::{LifePlot, WeibullReport};

/// Groups up to this many have reports of their own and are tested against each other.
pub const MOST_GROUPS: usize = 12;

/// Below this p the groups do not last alike.
const DIFFERENT: f64 = 0.05;

/// How lives are worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeOptions {
    /// Unit of the times where the heading names none; may be empty.
    pub unit: String,
    /// How the Weibull is fitted.
    pub fit: LifeFit,
    /// How its bounds are made.
    pub bounds: LifeBounds,
    /// Confidence of intervals and bounds, within 0..1.
    pub confidence: f64,
    /// What ended the watch; one without a failure was ended by time.
    pub termination: Termination,
    /// Shape β assumed for the bound of few failures or none, > 0; `None`: no such bound.
    pub shape: Option<f64>,
    /// Time of the reliability asked for, > 0.
    pub at: Option<f64>,
    /// The group that is reported; `None`: all units.
    pub group: Option<String>,
}

impl Default for LifeOptions {
    fn default() -> Self {
        Self {
            unit: String::new(),
            fit: LifeFit::default(),
            bounds: LifeBounds::default(),
            confidence: 0.95,
            termination: Termination::Time,
            shape: None,
            at: None,
            group: None,
        }
    }
}

/// Everything that life records give; what cannot be estimated is `None`, and a note says why.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeReport {
    /// Symbol of the unit of all times; empty: not stated.
    pub unit: String,
    /// How it was made.
    pub options: LifeOptions,
    /// Units.
    pub n: usize,
    /// Units that failed.
    pub failures: usize,
    /// Units still running.
    pub suspensions: usize,
    /// Running time of all units; `None` with intervals.
    pub total_time: Option<f64>,
    /// The Weibull.
    pub weibull: Option<WeibullReport>,
    /// Which distribution fits best, by AIC.
    pub choice: Option<Choice>,
    /// The lognormal.
    pub lognormal: Option<LocationScale>,
    /// The log-logistic.
    pub loglogistic: Option<LocationScale>,
    /// The exponential.
    pub exponential: Option<Exponential>,
    /// MTBF at a constant failure rate.
    pub mtbf: Option<Mtbf>,
    /// Lower bound of life at the shape that was assumed.
    pub weibayes: Option<Weibayes>,
    /// Kaplan-Meier.
    pub survival: Option<KaplanMeier>,
    /// Nelson-Aalen; empty without failures at exact times.
    pub hazard: Vec<Hazard>,
    /// The probability plot; `None` without a Weibull.
    pub plot: Option<LifePlot>,
    /// The groups in the order of the file; empty where there are fewer than two or more than [`MOST_GROUPS`].
    pub groups: Vec<LifeGroup>,
    /// Whether the groups last alike.
    pub log_rank: Option<LogRank>,
    /// What has to be known beside the figures.
    pub notes: Vec<LifeNote>,
}

/// One group of units.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeGroup {
    /// Its name.
    pub name: String,
    /// Its report, without groups of its own.
    pub report: LifeReport,
}

/// The report of the measurement whose lives these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawLives, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::Life(asked) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let options = LifeOptions {
        unit: of.unit.clone(),
        fit: asked.fit,
        bounds: asked.bounds,
        confidence: of.level(),
        termination: asked.termination.into(),
        shape: asked.shape,
        at: asked.at,
        group: asked.group.clone(),
    };
    let report = life(raw, &options).map_err(UnusableData::Life)?;
    let values = values(&report);
    let extent = Extent::Units { units: report.n, failures: report.failures };
    Ok(Outcome::new(Report::Life(Box::new(report)), extent, values))
}

impl From<model::Termination> for Termination {
    fn from(stated: model::Termination) -> Self {
        match stated {
            model::Termination::Time => Self::Time,
            model::Termination::Failure => Self::Failure,
        }
    }
}

/// Values of lives; the lower bound of the MTBF is one-sided and has no interval of its own.
fn values(report: &LifeReport) -> Vec<DerivedValue> {
    let (unit, level) = (report.unit.as_str(), report.options.confidence);
    let mut found = Vec::new();
    if let Some(weibull) = &report.weibull {
        let rows = [
            ("b10", "B10", weibull.b10, unit),
            ("b50", "B50", weibull.b50, unit),
            ("mean_life", "MTTF", weibull.mean, unit),
            ("beta", "β", weibull.beta, ""),
            ("eta", "η", weibull.eta, unit),
        ];
        found.extend(rows.into_iter().filter_map(|(key, symbol, bounded, unit)| {
            let interval = bounded.span.low.zip(bounded.span.high);
            Some(DerivedValue::new(key, symbol, bounded.figure?, unit).within(interval, level))
        }));
    }
    if let Some(mtbf) = &report.mtbf {
        found.extend(mtbf_value(mtbf, unit));
        let lower = DerivedValue::new("mtbf_lower", "MTBF L", mtbf.one_sided_lower, unit);
        found.push(DerivedValue { confidence: level, ..lower });
    }
    found
}

/// The MTBF with its two-sided interval; `None` without a failure.
pub(super) fn mtbf_value(mtbf: &Mtbf, unit: &str) -> Option<DerivedValue> {
    let interval = mtbf.upper.map(|upper| (mtbf.lower, upper));
    Some(DerivedValue::new("mtbf", "MTBF", mtbf.point?, unit).within(interval, mtbf.confidence))
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq)]
pub enum NoLife {
    /// The records or the confidence make no sense.
    Unusable(Unusable),
    /// There is no such group.
    NoGroup(String),
}

/// The report of these records. Only records and settings that make no sense are refused; too few failures are not.
pub fn life(raw: &RawLives, options: &LifeOptions) -> Result<LifeReport, NoLife> {
    if !(options.confidence > 0.0 && options.confidence < 1.0) {
        return Err(NoLife::Unusable(Unusable::Setting));
    }
    let names = group_names(&raw.records);
    let of = |name: &String| checked(raw.records.iter().filter(|record| record.group == *name));
    let mut report = match &options.group {
        None => life_report(&checked(raw.records.iter())?, &raw.unit, options),
        Some(name) if names.contains(name) => life_report(&of(name)?, &raw.unit, options),
        Some(name) => return Err(NoLife::NoGroup(name.clone())),
    };
    if names.len() > MOST_GROUPS {
        report.notes.push(LifeNote::ManyGroups(names.len()));
    } else if names.len() > 1 {
        let lives = names.iter().map(of).collect::<Result<Vec<_>, _>>()?;
        report.log_rank = log_rank(&lives.iter().collect::<Vec<_>>()).ok();
        let differ = report.log_rank.as_ref().is_some_and(|test| test.p < DIFFERENT) && options.group.is_none();
        report.notes.extend(differ.then_some(LifeNote::GroupsDiffer));
        let group = |(name, life): (String, &Life)| LifeGroup { report: life_report(life, &raw.unit, options), name };
        report.groups = names.into_iter().zip(&lives).map(group).collect();
    }
    Ok(report)
}

/// The groups in the order of the file.
fn group_names(records: &[RawLife]) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    records.iter().filter(|record| seen.insert(record.group.as_str())).map(|record| record.group.clone()).collect()
}

fn checked<'a>(records: impl Iterator<Item = &'a RawLife>) -> Result<Life, NoLife> {
    let one = |raw: &RawLife| {
        let end = match raw.until {
            _ if !raw.failed => End::Running,
            Some(until) => End::Within(until),
            None => End::Failed,
        };
        Record { time: raw.time, end, count: raw.count }
    };
    Life::new(records.map(one).collect()).map_err(NoLife::Unusable)
}

/// Records as the methods take them.
pub(super) fn all_of(raw: &RawLives) -> Result<Life, NoLife> {
    checked(raw.records.iter())
}

/// Running time of all units; `None` where it is not known or beyond all numbers.
pub(super) fn total_time(life: &Life) -> Option<f64> {
    let whole = sum(life.records().iter().map(|record| record.time * f64::from(record.count)));
    Some(whole).filter(|whole| whole.is_finite() && !life.has_intervals())
}

fn life_report(life: &Life, unit: &str, options: &LifeOptions) -> LifeReport {
    let (failures, level) = (life.failures(), options.confidence);
    let termination = if failures == 0 { Termination::Time } else { options.termination };
    let total_time = total_time(life);
    let fitted = weibull::fitted(life, options);
    let mut report = LifeReport {
        unit: if unit.is_empty() { options.unit.clone() } else { unit.to_owned() },
        options: options.clone(),
        n: life.n(),
        failures,
        suspensions: life.suspensions(),
        total_time,
        plot: fitted.as_ref().ok().map(|(_, fit)| weibull::plot(life, fit, options)),
        weibull: fitted.as_ref().ok().map(|(report, _)| report.clone()),
        choice: choose(life).ok(),
        lognormal: lognormal::fit(life).ok(),
        loglogistic: loglogistic::fit(life).ok(),
        exponential: exponential(life).ok(),
        mtbf: total_time.and_then(|time| mtbf(time, failures, termination, level)),
        weibayes: options.shape.and_then(|shape| weibayes(life, shape, level).ok()),
        survival: kaplan_meier(life, level).ok(),
        hazard: nelson_aalen(life, level).unwrap_or_default(),
        groups: Vec::new(),
        log_rank: None,
        notes: Vec::new(),
    };
    report.notes = notes::notes(&report, life, fitted.err());
    report
}

/// Why there is no report, as a sentence.
pub fn no_life_text(problem: &NoLife, lang: Lang) -> String {
    match problem {
        NoLife::NoGroup(name) => lang.life_no_group(name),
        NoLife::Unusable(problem) => no_records_text(*problem, lang),
    }
}

/// Why records give nothing, as a sentence.
pub(super) fn no_records_text(problem: Unusable, lang: Lang) -> String {
    match problem {
        Unusable::Nothing => lang.life_nothing().to_owned(),
        Unusable::Time(place) => lang.life_bad_time(place + 1),
        Unusable::Interval(place) => lang.life_bad_interval(place + 1),
        Unusable::Count(place) => lang.life_bad_count(place + 1),
        Unusable::FewFailures { needed } => lang.life_needs_failures(needed),
        Unusable::NotEstimable => lang.life_not_estimable().to_owned(),
        Unusable::Intervals => lang.life_no_intervals().to_owned(),
        Unusable::Setting => lang.measure_unusable().to_owned(),
    }
}

impl LifeReport {
    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        self.notes.iter().map(|note| note.sentence(self, lang)).collect()
    }

    /// A time with the unit.
    fn time_text(&self, time: f64) -> String {
        let rounded = significant(time, 4);
        if self.unit.is_empty() { number(rounded) } else { with_unit(rounded, &self.unit) }
    }
}

#[cfg(test)]
mod tests;
