//! Two series: means by Welch, spreads by F, capabilities against the same limits.

use super::positioning::by_f;
use super::{Compared, Comparison, Estimate, Kind, NotComparable, Note, Question, RISK, Side, TestName};
use crate::analysis::measured::{StabilityReport, stability};
use crate::methods::comparison::capability::{ObservedIndex, compare_capability};
use crate::methods::comparison::conformity::{DecisionRule, Requirement, conformity};
use crate::methods::comparison::difference::{Difference, Sample, welch};
use crate::methods::comparison::variance::f_test;
use crate::methods::decision::direction::Direction;
use crate::methods::distributions::t_quantile;
use crate::methods::stability::data::Interval;
use crate::methods::stability::indices::cpk_error;
use crate::model::RawSeries;
use crate::quantity::{Unit, convert};

/// Below this p the values are not taken as normal.
const NOT_NORMAL: f64 = 0.05;

/// Two series in the unit of A, against the same limits (all may be missing); the margin is one of the means.
///
/// Means by Welch, standard deviations by F (of all values, and within subgroups), Cpk and Ppk by Bissell's errors. Which
/// mean is better is not known here: its chances are those of lying higher. A requirement is one on Cpk.
pub fn compare_stability(a: &RawSeries, b: &RawSeries, question: &Question) -> Result<Comparison, NotComparable> {
    let b = &converted(b, a).ok_or_else(|| NotComparable::Units(a.unit.clone(), b.unit.clone()))?;
    let is_limited = question.limits.lsl.is_some() || question.limits.usl.is_some();
    if question.requirement.is_some() && !is_limited {
        return Err(NotComparable::NoLimits);
    }
    let report = |raw: &RawSeries, side: Side| {
        let found = stability(raw.groups.clone(), &question.limits, question.confidence);
        found.map_err(|problem| NotComparable::Values(side, problem))
    };
    let reports = [report(a, Side::A)?, report(b, Side::B)?];
    let unit = if a.unit.is_empty() { b.unit.clone() } else { a.unit.clone() };
    let figures = [mean(a, b, question, &unit), spread("s", &reports, |r| r.overall, question, &unit)]
        .into_iter()
        .chain([spread("s_within", &reports, |r| r.within, question, &unit)])
        .chain(capability(&reports, question))
        .flatten();
    let notes = [Side::A, Side::B].into_iter().zip(&reports).flat_map(|(side, report)| of_series(side, report));
    let missing = (a.unit.is_empty() != b.unit.is_empty()).then_some(Note::UnitMissing);
    Ok(Comparison {
        kind: Kind::Stability,
        travel_unit: String::new(),
        requirement: question.requirement.map(|limit| ("Cpk", limit)),
        figures: figures.collect(),
        notes: notes.chain(missing).collect(),
        unit,
    })
}

/// The values in the unit of another series; one without a unit is taken as it stands.
fn converted(raw: &RawSeries, like: &RawSeries) -> Option<RawSeries> {
    if raw.unit.is_empty() || like.unit.is_empty() || raw.unit == like.unit {
        return Some(raw.clone());
    }
    let (from, to) = (Unit::find(&raw.unit)?, Unit::find(&like.unit)?);
    let group = |group: &Vec<f64>| group.iter().map(|x| convert(*x, from, to, f64::NAN)).collect::<Option<Vec<f64>>>();
    let groups = raw.groups.iter().map(group).collect::<Option<Vec<_>>>()?;
    Some(RawSeries { unit: like.unit.clone(), groups, ..raw.clone() })
}

fn of_series(side: Side, report: &StabilityReport) -> Vec<Note> {
    let signals = (!report.signals.is_empty()).then_some(Note::Signals(side, report.signals.len()));
    let normal = report.normality.filter(|test| test.p < NOT_NORMAL).map(|test| Note::NotNormal(side, test.p));
    signals.into_iter().chain(normal).collect()
}

fn mean(a: &RawSeries, b: &RawSeries, question: &Question, unit: &str) -> Option<Compared> {
    let (a, b) = (Sample::of(&a.groups.concat())?, Sample::of(&b.groups.concat())?);
    let found = welch(&a, &b)?;
    Some(Compared {
        figure: "mean",
        unit: unit.to_owned(),
        direction: None,
        values: [a.mean, b.mean],
        difference: Estimate { value: found.value, interval: found.interval(question.confidence) },
        ratio: ratio(&a, &b, &found, question.confidence),
        margin: question.margin,
        chances: found.chances(question.margin, Direction::Higher),
        equivalence: found.equivalence(question.margin, RISK),
        test: found.test().map(|test| (TestName::Welch, test.p)),
        conformity: None,
    })
}

/// The ratio of means that are both above 0, its interval from the relative errors on its logarithm.
fn ratio(a: &Sample, b: &Sample, difference: &Difference, confidence: f64) -> Option<Estimate> {
    let value = (a.mean > 0.0 && b.mean > 0.0).then(|| a.mean / b.mean)?;
    let error = |s: &Sample| s.sd / (s.n as f64).sqrt() / s.mean;
    let reach = difference.df.and_then(|df| t_quantile(0.5 + 0.5 * confidence, df)).map(|t| {
        let reach = t * error(a).hypot(error(b));
        Interval { low: value * (-reach).exp(), high: value * reach.exp() }
    });
    Some(Estimate { value, interval: reach.filter(|i| i.high.is_finite()) })
}

fn spread(
    figure: &'static str,
    reports: &[StabilityReport; 2],
    of: fn(&StabilityReport) -> Option<crate::methods::stability::sigma::Sigma>,
    question: &Question,
    unit: &str,
) -> Option<Compared> {
    let [a, b] = reports.each_ref().map(of);
    let (a, b) = a.zip(b)?;
    f_test(a, b, question.confidence).map(|found| by_f(figure, [a, b], &found, unit))
}

/// Cpk and Ppk of both.
fn capability(reports: &[StabilityReport; 2], question: &Question) -> [Option<Compared>; 2] {
    let observed = |report: &StabilityReport, is_short: bool| {
        let found = report.capability?;
        let (index, sigma) = if is_short { (found.cpk, found.within) } else { (found.ppk, found.overall) };
        Some(ObservedIndex { cpk: index.value, n: found.n as f64, df: sigma.df })
    };
    [("Cpk", true), ("Ppk", false)].map(|(figure, is_short)| {
        let (a, b) = observed(&reports[0], is_short).zip(observed(&reports[1], is_short))?;
        let mut found = index(figure, a, b, question.confidence)?;
        if let Some(limit) = question.requirement.filter(|_| is_short) {
            found.conformity = verdict(a, limit).zip(verdict(b, limit)).map(|(a, b)| [a, b]);
        }
        Some(found)
    })
}

fn index(figure: &'static str, a: ObservedIndex, b: ObservedIndex, confidence: f64) -> Option<Compared> {
    let found = compare_capability(a, b, confidence)?;
    let u = cpk_error(a.cpk, a.n, a.df)?.hypot(cpk_error(b.cpk, b.n, b.df)?);
    let difference = Difference { value: found.difference, u, df: None };
    Some(Compared {
        figure,
        unit: String::new(),
        direction: Some(Direction::Higher),
        values: [a.cpk, b.cpk],
        difference: Estimate { value: found.difference, interval: Some(found.difference_interval) },
        ratio: found.ratio.map(|value| Estimate { value, interval: found.ratio_interval }),
        margin: 0.0,
        chances: difference.chances(0.0, Direction::Higher),
        equivalence: None,
        test: difference.test().map(|test| (TestName::Z, test.p)),
        conformity: None,
    })
}

fn verdict(index: ObservedIndex, limit: f64) -> Option<crate::methods::comparison::conformity::Conformity> {
    let u = cpk_error(index.cpk, index.n, index.df)?;
    conformity(index.cpk, u, &Requirement { lower: Some(limit), upper: None }, DecisionRule::DEFAULT)
}
