//! A machine that fails, is put right and runs on: trend, power law, MTBF now and over all.

use super::life::{mtbf_value, no_records_text};
use super::values::{DerivedValue, Extent};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::life::availability::{Inherent, RepairLaw, RepairTime, inherent, repair_time};
use crate::methods::life::data::Unusable;
use crate::methods::life::exponential::{Mtbf, Termination};
use crate::methods::life::repairable::crow_amsaa::{CrowAmsaa, crow_amsaa};
use crate::methods::life::repairable::mean_cumulative::{MeanCount, mean_cumulative};
use crate::methods::life::repairable::trend::Trend;
use crate::methods::life::repairable::{History, System, repaired_mtbf};
use crate::methods::stability::data::Interval;
use crate::model::{Measurement, MeasurementAnalysis, RawFailures, RawMachine};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// Places of the fitted curve.
const PLACES: u32 = 60;

/// From this many failures on Laplace's U is near normal.
const ENOUGH: usize = 4;

/// Everything that the failures of one machine, or of a fleet of alike ones, give, times in the unit of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct RepairableReport {
    /// Symbol of the unit of all times; empty: not stated.
    pub unit: String,
    /// Failures.
    pub failures: usize,
    /// Running time at the end of the watch.
    pub end: f64,
    /// What ended it.
    pub termination: Termination,
    /// Confidence of the intervals, within 0..1.
    pub confidence: f64,
    /// Tests of trend; `None` below two failures that did not end the watch.
    pub trend: Option<Trend>,
    /// The power law of Crow and AMSAA; `None` without such a failure.
    pub power_law: Option<CrowAmsaa>,
    /// T/r with its χ² bounds, right for a constant rate only.
    pub mtbf: Mtbf,
    /// Mean time to repair; `None`: not recorded.
    pub repair: Option<RepairTime>,
    /// Inherent availability MTBF/(MTBF + MTTR); `None` without repair times or their spread.
    pub availability: Option<Inherent>,
    /// A test of trend speaks against a constant rate at 5 %.
    pub misleading: bool,
    /// Failures up to each time with one.
    pub points: Vec<MeanCount>,
    /// The power law as (time, failures expected up to it), from 0 to the end; empty without one.
    pub curve: Vec<(f64, f64)>,
}

/// Why there is no report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoHistory {
    /// The watch ends before its last failure.
    EndBefore {
        /// The end.
        end: f64,
        /// The last failure.
        last: f64,
    },
    /// Times or confidence make no sense.
    Unusable(Unusable),
}

/// The report of these times of failure. `end` is the running time at which the watch ended, `None`: with the last
/// failure; `unit` that of the times where the heading names none; confidence within 0..1.
pub fn repairable(
    raw: &RawFailures,
    end: Option<f64>,
    unit: &str,
    confidence: f64,
) -> Result<RepairableReport, NoHistory> {
    let one = [RawMachine { name: String::new(), times: raw.times.clone(), end: raw.end }];
    let machines = if raw.machines.is_empty() { one.as_slice() } else { &raw.machines };
    let systems = machines.iter().map(|machine| system(machine, end)).collect::<Result<Vec<System>, _>>()?;
    let termination = systems.iter().map(|system| system.termination).find(|found| *found == Termination::Time);
    let termination = termination.unwrap_or(Termination::Failure);
    let end = systems.iter().map(|system| system.end).fold(0.0, f64::max);
    let history = History::new(systems);
    let history = history.map_err(NoHistory::Unusable)?;
    let found = repaired_mtbf(&history, confidence).map_err(NoHistory::Unusable)?;
    let power_law = crow_amsaa(&history, confidence).ok();
    let repair = repair_time(&raw.repairs, RepairLaw::LogNormal, confidence);
    Ok(RepairableReport {
        unit: if raw.unit.is_empty() { unit.to_owned() } else { raw.unit.clone() },
        failures: history.failures(),
        end,
        termination,
        confidence,
        trend: found.trend,
        curve: power_law.map(|law| curve(&law, end, machines.len())).unwrap_or_default(),
        power_law,
        repair,
        availability: repair.and_then(|repair| inherent(&found.mtbf, &repair)),
        mtbf: found.mtbf,
        misleading: found.misleading,
        points: mean_cumulative(&history, confidence).unwrap_or_default(),
    })
}

/// The report of the measurement whose failures these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawFailures, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::Repairable(options) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let report = repairable(raw, options.end, &of.unit, of.level()).map_err(UnusableData::Failures)?;
    let values = values(&report);
    let extent = Extent::Failures(report.failures);
    Ok(Outcome::new(Report::Repairable(Box::new(report)), extent, values))
}

/// Values of a repaired machine.
fn values(report: &RepairableReport) -> Vec<DerivedValue> {
    let (unit, level) = (report.unit.as_str(), report.confidence);
    let of = |key, symbol, value, unit, interval: Option<Interval>| {
        DerivedValue::new(key, symbol, value, unit).within(interval.map(|i| (i.low, i.high)), level)
    };
    let law = report.power_law;
    let now = law.map(|law| of("instantaneous_mtbf", "MTBF(T)", law.present, unit, law.present_interval));
    let shape = law.map(|law| of("beta", "β", law.beta, "", Some(law.beta_interval)));
    let mend = report.repair.map(|repair| of("mttr", "MTTR", repair.fitted, unit, repair.interval));
    let up = report.availability.map(|a| {
        let percent = Interval { low: 100.0 * a.interval.low, high: 100.0 * a.interval.high };
        of("availability", "A", 100.0 * a.value, "%", Some(percent))
    });
    now.into_iter().chain(mtbf_value(&report.mtbf, unit)).chain(shape).chain(up).chain(mend).collect()
}

/// One machine's watch: until the end of all, else until its own, else until its last failure.
fn system(machine: &RawMachine, end: Option<f64>) -> Result<System, NoHistory> {
    let last = machine.times.iter().copied().fold(0.0, f64::max);
    let stated = end.or(machine.end);
    if let Some(end) = stated.filter(|end| *end < last) {
        return Err(NoHistory::EndBefore { end, last });
    }
    let termination = if stated.is_some() { Termination::Time } else { Termination::Failure };
    Ok(System { events: machine.times.clone(), end: stated.unwrap_or(last), termination })
}

/// λt^β of one machine. With one, that is the number of failures at the end of the watch.
fn curve(law: &CrowAmsaa, end: f64, machines: usize) -> Vec<(f64, f64)> {
    let shares = (0..=PLACES).map(|k| f64::from(k) / f64::from(PLACES));
    let at_end = match law.lambda.filter(|_| machines > 1) {
        Some(lambda) => lambda * end.powf(law.beta),
        None => law.failures as f64,
    };
    shares.map(|share| (end * share, at_end * share.powf(law.beta))).collect()
}

/// Why there is no report, as a sentence.
pub fn no_history_text(problem: NoHistory, lang: Lang) -> String {
    let told = |time: f64| number(significant(time, 6));
    match problem {
        NoHistory::EndBefore { end, last } => lang.repairable_end_before(&told(end), &told(last)),
        NoHistory::Unusable(Unusable::Time(_)) => lang.repairable_bad_time().to_owned(),
        NoHistory::Unusable(problem) => no_records_text(problem, lang),
    }
}

impl RepairableReport {
    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        let rises = self.trend.is_some_and(|trend| trend.laplace > 0.0);
        let misleading = if rises { lang.repairable_wears() } else { lang.repairable_grows() };
        told.extend(self.misleading.then(|| misleading.to_owned()));
        match self.trend {
            None => told.push(lang.repairable_no_trend().to_owned()),
            Some(trend) if trend.failures < ENOUGH => told.push(lang.repairable_few(trend.failures)),
            Some(_) if !self.misleading => told.push(lang.repairable_no_trend_seen().to_owned()),
            Some(_) => {}
        }
        told.extend((self.termination == Termination::Failure).then(|| lang.repairable_by_failure().to_owned()));
        told
    }
}

#[cfg(test)]
mod tests;
