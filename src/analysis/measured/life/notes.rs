//! What has to be known beside the figures of a life report.

use super::{LifeReport, MOST_GROUPS};
use crate::methods::life::choice::Distribution;
use crate::methods::life::data::{End, Life, Unusable};
use crate::model::LifeFit;
use crate::text::Lang;
use crate::text::number::{number, significant};

/// Below this many failures β comes out too large on average and bounds hold less than they say.
const FEW: usize = 10;

/// So much lower an AIC speaks clearly for the other distribution (Burnham & Anderson 2002).
const CLEARLY: f64 = 4.0;

/// One thing to be known.
#[derive(Clone, Debug, PartialEq)]
pub enum LifeNote {
    /// No unit failed.
    NoFailure,
    /// 3T stands beside the bound.
    ThreeTimes,
    /// Without failures, a bound of B10 needs a shape.
    NoShape,
    /// The shape was assumed.
    AssumedShape(f64),
    /// So few failures.
    FewFailures(usize),
    /// The Weibull cannot be fitted.
    NoFit(Unusable),
    /// A line through ranks has no bounds.
    NoBounds,
    /// The bounds of B10 are open at an end.
    OpenBounds,
    /// So many resamples gave no fit.
    Lost(usize),
    /// This one fits better, by so much in AIC.
    FitsBetter(Distribution, f64),
    /// All failures came up to the first time, units ran to the second.
    Early(f64, f64),
    /// The interval of β leaves 1 out.
    RateChanges,
    /// Most units still run.
    Extrapolated,
    /// Some failures are known within intervals.
    Intervals,
    /// The groups do not last alike.
    GroupsDiffer,
    /// So many groups.
    ManyGroups(usize),
}

/// Those of this report of these records.
pub(super) fn notes(report: &LifeReport, life: &Life, no_fit: Option<Unusable>) -> Vec<LifeNote> {
    let mut told = Vec::new();
    let mut tell = |told_if: bool, note: LifeNote| told.extend(told_if.then_some(note));
    tell(report.failures == 0, LifeNote::NoFailure);
    tell(report.mtbf.is_some_and(|mtbf| mtbf.three_times.is_some()), LifeNote::ThreeTimes);
    match report.weibayes {
        Some(bound) => tell(true, LifeNote::AssumedShape(bound.shape)),
        None => tell(report.failures == 0, LifeNote::NoShape),
    }
    tell((1..FEW).contains(&report.failures), LifeNote::FewFailures(report.failures));
    if let Some(why) = no_fit.filter(|_| report.failures > 0) {
        tell(true, LifeNote::NoFit(why));
    }
    if let Some(found) = &report.weibull {
        let by_line = report.options.fit != LifeFit::MaximumLikelihood;
        let span = found.b10.span;
        tell(by_line, LifeNote::NoBounds);
        tell(!by_line && (span.low.is_none() || span.high.is_none()), LifeNote::OpenBounds);
        tell(found.b10.not_estimable > 0, LifeNote::Lost(found.b10.not_estimable));
        tell(report.mtbf.is_some() && !found.beta.span.contains(1.0), LifeNote::RateChanges);
        tell(2 * report.failures < report.n, LifeNote::Extrapolated);
    }
    told.extend(better(report));
    told.extend(early(life));
    told.extend(life.has_intervals().then_some(LifeNote::Intervals));
    told
}

/// A distribution that fits clearly better than the Weibull.
fn better(report: &LifeReport) -> Option<LifeNote> {
    let choice = report.choice.as_ref()?;
    let best = choice.candidates.first()?;
    let weibull = choice.candidates.iter().find(|candidate| candidate.distribution == Distribution::Weibull)?;
    let lead = weibull.aic - best.aic;
    (lead >= CLEARLY).then_some(LifeNote::FitsBetter(best.distribution, lead))
}

/// Three failures or more, all in the first half of the longest time, which half of the units or more passed: a part of
/// them was weak, and one distribution is no model of both.
fn early(life: &Life) -> Option<LifeNote> {
    let end = |end: End, time: f64| if let End::Within(until) = end { until } else { time };
    let longest = life.records().iter().map(|r| end(r.end, r.time)).fold(0.0, f64::max);
    let failed = life.records().iter().filter(|r| r.end != End::Running);
    let last = failed.map(|r| end(r.end, r.time)).fold(0.0, f64::max);
    let beyond = life.records().iter().filter(|r| r.time > last).map(|r| r.count as usize).sum::<usize>();
    let is_early = life.failures() >= 3 && last <= 0.5 * longest && 2 * beyond >= life.n();
    is_early.then_some(LifeNote::Early(last, longest))
}

impl LifeNote {
    /// The note as a sentence of this report.
    pub(super) fn sentence(&self, report: &LifeReport, lang: Lang) -> String {
        match *self {
            Self::NoFailure => lang.life_no_failure().to_owned(),
            Self::ThreeTimes => lang.life_three_times().to_owned(),
            Self::NoShape => lang.life_no_shape().to_owned(),
            Self::AssumedShape(beta) => lang.life_assumed_shape(&number(beta)),
            Self::FewFailures(found) => lang.life_few_failures(found),
            Self::NoFit(Unusable::NotEstimable) => lang.life_no_maximum().to_owned(),
            Self::NoFit(why) => lang.life_no_fit(&super::no_records_text(why, lang)),
            Self::NoBounds => lang.life_no_bounds().to_owned(),
            Self::OpenBounds => lang.life_open_bounds().to_owned(),
            Self::Lost(resamples) => lang.life_lost(resamples),
            Self::FitsBetter(which, lead) => {
                lang.life_fits_better(distribution_text(which, lang), &number(significant(lead, 2)))
            }
            Self::Early(last, longest) => lang.life_early(&report.time_text(last), &report.time_text(longest)),
            Self::RateChanges => lang.life_rate_changes().to_owned(),
            Self::Extrapolated => lang.life_extrapolated(report.failures, report.n),
            Self::Intervals => lang.life_intervals().to_owned(),
            Self::GroupsDiffer => lang.life_groups_differ().to_owned(),
            Self::ManyGroups(found) => lang.life_many_groups(found, MOST_GROUPS),
        }
    }
}

/// The name of a distribution.
pub fn distribution_text(which: Distribution, lang: Lang) -> &'static str {
    match which {
        Distribution::Exponential => lang.life_exponential(),
        Distribution::Weibull => lang.life_weibull(),
        Distribution::Lognormal => lang.life_lognormal(),
        Distribution::Loglogistic => lang.life_loglogistic(),
    }
}
