//! Batches and series: capability, chart and its signals, spread.

use crate::methods::stability::capability::{Capability, capability};
use crate::methods::stability::charts::{Charts, imr, xbar_r, xbar_s};
use crate::methods::stability::data::{Subgroups, Unusable};
use crate::methods::stability::indices::{Limits, cpk_needed};
use crate::methods::stability::normality::{AndersonDarling, anderson_darling};
use crate::methods::stability::rules::{NELSON, Signal, signals};
use crate::methods::stability::sigma::{Sigma, Within, overall_sigma, within_sigma};
use crate::methods::stability::summary::{Summary, summary};
use crate::methods::stability::variation::{Variation, variation};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// What a requirement is often set to; what would have to be observed to show it is told beside.
const REQUIRED: f64 = 1.33;

/// Subgroups above this size have charts of standard deviations.
const RANGES_UP_TO: usize = 10;

/// Everything that a series or its subgroups give, in their unit.
#[derive(Clone, Debug, PartialEq)]
pub struct StabilityReport {
    /// Size of the subgroups; 1: single figures.
    pub size: usize,
    /// Number, mean, extremes.
    pub summary: Summary,
    /// Standard deviation within subgroups, or from moving ranges.
    pub within: Option<Sigma>,
    /// Standard deviation over all.
    pub overall: Option<Sigma>,
    /// Capability; `None` without limits.
    pub capability: Option<Capability>,
    /// The Cpk to be observed at this n to show [`Self::REQUIRED`] with 95 % confidence.
    pub needed: Option<f64>,
    /// Coefficient of variation; `None` for a mean that is not positive.
    pub variation: Option<Variation>,
    /// The chart; `None`: too few, or subgroups of different sizes.
    pub charts: Option<Charts>,
    /// Rules of Nelson that fired on it.
    pub signals: Vec<Signal>,
    /// Test of the normal distribution.
    pub normality: Option<AndersonDarling>,
}

/// The figures of these groups against these limits (all may be missing); `confidence` of the intervals 0..1.
pub fn stability(groups: Vec<Vec<f64>>, limits: &Limits, confidence: f64) -> Result<StabilityReport, Unusable> {
    let data = Subgroups::new(groups)?;
    let values = data.values();
    let summary = summary(&values).ok_or(Unusable::Nothing)?;
    let size = data.size().unwrap_or(0);
    let way = if size == 1 { Within::MovingRange } else { Within::Pooled };
    let is_limited = limits.lsl.is_some() || limits.usl.is_some();
    let capability = is_limited.then(|| capability(&data, limits, way, confidence)).transpose()?;
    let charts = match size {
        0 => None,
        1 => imr(&data).ok(),
        size if size <= RANGES_UP_TO => xbar_r(&data).ok(),
        _ => xbar_s(&data).ok(),
    };
    let location = charts.as_ref().map(|charts| &charts.location);
    let signals = location.map(|chart| signals(&chart.points, chart.center, chart.sigma, &NELSON)).unwrap_or_default();
    let within = within_sigma(&data, way).ok();
    Ok(StabilityReport {
        size,
        within,
        overall: overall_sigma(&data).ok(),
        needed: within.and_then(|sigma| cpk_needed(REQUIRED, summary.n as f64, sigma.df, 0.95)),
        variation: variation(&values, confidence).ok(),
        normality: anderson_darling(&values).ok(),
        summary,
        capability,
        charts,
        signals,
    })
}

impl StabilityReport {
    /// What [`Self::needed`] is to show.
    pub const REQUIRED: f64 = REQUIRED;

    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let x = |x: f64| number(significant(x, 3));
        let unstable = (!self.signals.is_empty()).then(|| lang.measure_not_in_control(self.signals.len()));
        let normal = self.normality.filter(|test| test.p < 0.05);
        let normal = normal.map(|test| lang.measure_not_normal(&x(test.p)));
        let cpk = self.capability.map(|found| found.cpk.value);
        let needed = self.needed.zip(cpk).filter(|(needed, cpk)| cpk < needed && *cpk >= REQUIRED);
        let needed = needed.map(|(needed, _)| lang.measure_cpk_needed(&x(needed), &x(REQUIRED), self.summary.n));
        [unstable, normal, needed].into_iter().flatten().collect()
    }
}

/// Why groups give no figures, as a sentence.
pub fn unusable_text(problem: Unusable, lang: Lang) -> String {
    match problem {
        Unusable::Nothing => lang.raw_empty().to_owned(),
        Unusable::EmptyGroup(group) => lang.measure_empty_group(group + 1),
        Unusable::TooFew { needed } => lang.measure_too_few(needed),
        Unusable::GroupsTooSmall { needed } => lang.measure_groups_too_small(needed),
        Unusable::GroupsTooLarge { most } => lang.measure_groups_too_large(most),
        Unusable::NoSpread => lang.measure_no_spread().to_owned(),
        Unusable::NoLimits => lang.measure_no_limits().to_owned(),
        Unusable::TimesNotAscending => lang.measure_times_not_ascending().to_owned(),
        _ => lang.measure_unusable().to_owned(),
    }
}
