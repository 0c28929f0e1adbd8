//! Batches and series: capability, chart and its signals, spread.

mod values;

use super::values::Extent;
use super::web::{Web, web};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::stability::capability::{
    Capability, PercentileCapability, QuantileType, capability, gauge_share, percentile_capability, without_gauge,
};
use crate::methods::stability::charts::{Charts, imr, xbar_r, xbar_s};
use crate::methods::stability::data::{Subgroups, Unusable};
use crate::methods::stability::indices::{Limits, cpk_lower, cpk_needed};
use crate::methods::stability::normality::{AndersonDarling, anderson_darling};
use crate::methods::stability::rules::{NELSON, Rule, Signal, WESTERN_ELECTRIC, signals};
use crate::methods::stability::sigma::{Sigma, Within, overall_sigma, within_sigma};
use crate::methods::stability::summary::{Summary, summary};
use crate::methods::stability::variation::{Variation, variation};
use crate::model::{ChartKind, Measurement, MeasurementAnalysis, RawSeries, SignalRules, StabilityAnalysis};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// What a requirement is often set to; what would have to be observed to show it is told beside.
const REQUIRED: f64 = 1.33;
/// Subgroups above this size have charts of standard deviations.
const RANGES_UP_TO: usize = 10;
/// Below this p the values are not taken as normal.
const NOT_NORMAL: f64 = 0.05;
/// Above this share of variance a capability says as much about the gauge.
const GAUGE: f64 = 0.1;
/// Parts of a short run for the capability of a machine.
const SHORT_RUN: usize = 50;

/// What the gauge does to the figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gauge {
    /// Standard deviation of its repeatability.
    pub sd: f64,
    /// Its share of the variance within subgroups, 0 to 1 and beyond.
    pub share: f64,
    /// The capability without it; `None`: it explains all the spread, or there are no limits.
    pub capability: Option<Capability>,
}

/// Everything that a series or its subgroups give, in their unit.
#[derive(Clone, Debug, PartialEq)]
pub struct StabilityReport {
    /// What was asked for.
    pub options: StabilityAnalysis,
    /// Symbol of the unit of the values; empty: not stated.
    pub unit: String,
    /// Confidence of the intervals, 0..1.
    pub confidence: f64,
    /// Size of the subgroups; 1: single figures.
    pub size: usize,
    /// Number, mean, extremes.
    pub summary: Summary,
    /// Standard deviation within subgroups, or from moving ranges; of a web what is left beside times and lanes.
    pub within: Option<Sigma>,
    /// Standard deviation over all.
    pub overall: Option<Sigma>,
    /// Capability; `None` without limits.
    pub capability: Option<Capability>,
    /// Lower bound of the Cpk with 95 % confidence on one side, whatever that of the intervals.
    pub cpk_lower_95: Option<f64>,
    /// The Cpk to be observed at this n to show [`Self::REQUIRED`] with 95 % confidence.
    pub needed: Option<f64>,
    /// What the gauge does; `None`: nothing is known of it.
    pub gauge: Option<Gauge>,
    /// Capability by percentiles, where asked for or the values are not normal.
    pub percentile: Option<PercentileCapability>,
    /// The parts of the variance of a web.
    pub web: Option<Web>,
    /// Coefficient of variation; `None` for a mean that is not positive.
    pub variation: Option<Variation>,
    /// Which chart it is; `None`: too few, or subgroups of different sizes.
    pub chart: Option<ChartKind>,
    /// The chart.
    pub charts: Option<Charts>,
    /// Rules that fired on it.
    pub signals: Vec<Signal>,
    /// Test of the normal distribution.
    pub normality: Option<AndersonDarling>,
}

/// The figures of these groups against these limits (all may be missing); `confidence` of the intervals 0..1.
pub fn stability(groups: Vec<Vec<f64>>, limits: &Limits, confidence: f64) -> Result<StabilityReport, Unusable> {
    let Limits { lsl, usl, target } = *limits;
    stability_with(groups, &StabilityAnalysis { lsl, usl, target, ..StabilityAnalysis::default() }, confidence)
}

/// The same with what else is asked for; a chart that was asked for and cannot be made is refused.
pub fn stability_with(
    groups: Vec<Vec<f64>>,
    options: &StabilityAnalysis,
    confidence: f64,
) -> Result<StabilityReport, Unusable> {
    let limits = &Limits::from(options);
    let data = Subgroups::new(groups)?;
    let values = data.values();
    let summary = summary(&values).ok_or(Unusable::Nothing)?;
    let size = data.size().unwrap_or(0);
    let way = if size == 1 { Within::MovingRange } else { Within::Pooled };
    let is_limited = limits.lsl.is_some() || limits.usl.is_some();
    let web = options.web.then(|| web(&data.groups, limits, confidence)).transpose()?;
    // Lanes that differ would count as spread within, so a web has the capability of its total alone.
    let capability = (is_limited && web.is_none()).then(|| capability(&data, limits, way, confidence)).transpose()?;
    let (chart, charts) = chart(&data, size, options)?.unzip();
    let rules = rules_of(options.rules);
    let location = charts.as_ref().map(|charts| &charts.location);
    let signals = location.map(|chart| signals(&chart.points, chart.center, chart.sigma, rules)).unwrap_or_default();
    let within = web.as_ref().map_or_else(|| within_sigma(&data, way).ok(), Web::residual);
    let normality = anderson_darling(&values).ok();
    let by_percentile = options.percentile || normality.is_some_and(|test| test.p < NOT_NORMAL);
    let percentile = (is_limited && by_percentile).then(|| percentile_capability(&values, limits, QuantileType::Six));
    let (n, sigma) = match &web {
        Some(web) => (web.components.effective_n, Some(web.components.total)),
        None => (summary.n as f64, within),
    };
    let cpk = capability.map(|c| c.cpk).or(web.as_ref().and_then(|web| web.indices).map(|i| i.actual));
    Ok(StabilityReport {
        options: *options,
        unit: String::new(),
        confidence,
        size,
        within,
        overall: overall_sigma(&data).ok(),
        cpk_lower_95: cpk.zip(sigma).and_then(|(cpk, sigma)| cpk_lower(cpk.value, n, sigma.df, 0.95)),
        needed: sigma.and_then(|sigma| cpk_needed(REQUIRED, n, sigma.df, 0.95)),
        gauge: options.gauge.and_then(|sd| gauge(sd, within, capability.as_ref(), limits, confidence)),
        percentile: percentile.and_then(Result::ok),
        web,
        variation: variation(&values, confidence).ok(),
        normality,
        summary,
        capability,
        chart,
        charts,
        signals,
    })
}

/// The report of the measurement whose series this is, with the values that a cell can take.
pub(super) fn outcome(raw: &RawSeries, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::Stability(asked) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let groups = match asked.subgroup.filter(|_| !asked.web) {
        Some(size) => raw.groups.concat().chunks(usize::from(size.get())).map(<[f64]>::to_vec).collect(),
        None => raw.groups.clone(),
    };
    let report = stability_with(groups, asked, of.level()).map_err(UnusableData::Values)?;
    let unit = if raw.unit.is_empty() { &of.unit } else { &raw.unit };
    let report = StabilityReport { unit: unit.clone(), ..report };
    let values = values::values(&report);
    let extent = Extent::Values(report.summary.n);
    Ok(Outcome::new(Report::Stability(Box::new(report)), extent, values))
}

impl From<&StabilityAnalysis> for Limits {
    fn from(asked: &StabilityAnalysis) -> Self {
        Self { lsl: asked.lsl, usl: asked.usl, target: asked.target }
    }
}

/// The chart with its kind; `None` where none was asked for and none can be made.
fn chart(data: &Subgroups, size: usize, options: &StabilityAnalysis) -> Result<Option<(ChartKind, Charts)>, Unusable> {
    let means = || data.groups.iter().filter_map(|group| summary(group)).map(|group| vec![group.mean]).collect();
    let kind = match (options.chart, size) {
        _ if options.web => ChartKind::Individuals,
        (ChartKind::BySize, 0) => return Ok(None),
        (ChartKind::BySize, 1) => ChartKind::Individuals,
        (ChartKind::BySize, 2..=RANGES_UP_TO) => ChartKind::MeanRange,
        (ChartKind::BySize, _) => ChartKind::MeanDeviation,
        (asked, _) => asked,
    };
    let made = match kind {
        // Lanes stand still, so the chart of a web is that of the means of its scans.
        ChartKind::Individuals if options.web => Subgroups::new(means()).and_then(|means| imr(&means)),
        ChartKind::Individuals | ChartKind::BySize => imr(data),
        ChartKind::MeanRange => xbar_r(data),
        ChartKind::MeanDeviation => xbar_s(data),
    };
    match made {
        Err(problem) if options.chart != ChartKind::BySize => Err(problem),
        made => Ok(made.ok().map(|charts| (kind, charts))),
    }
}

fn gauge(
    sd: f64,
    within: Option<Sigma>,
    observed: Option<&Capability>,
    limits: &Limits,
    confidence: f64,
) -> Option<Gauge> {
    let share = gauge_share(within?, sd)?;
    let capability = observed.and_then(|observed| without_gauge(observed, limits, sd, confidence));
    Some(Gauge { sd, share, capability })
}

/// The rules in their order.
pub fn rules_of(set: SignalRules) -> &'static [Rule] {
    match set {
        SignalRules::Nelson => &NELSON,
        SignalRules::WesternElectric => &WESTERN_ELECTRIC,
    }
}

/// Who set a rule and its number, for programs: `nelson-2`, `western-4`.
pub fn rule_key(set: SignalRules, rule: Rule) -> String {
    let number = rules_of(set).iter().position(|known| *known == rule).map_or(0, |place| place + 1);
    match set {
        SignalRules::Nelson => format!("nelson-{number}"),
        SignalRules::WesternElectric => format!("western-{number}"),
    }
}

impl StabilityReport {
    /// What [`Self::needed`] is to show.
    pub const REQUIRED: f64 = REQUIRED;

    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let x = |x: f64| number(significant(x, 3));
        let n = self.summary.n;
        let unstable = (!self.signals.is_empty()).then(|| lang.measure_not_in_control(self.signals.len()));
        let normal = self.normality.filter(|test| test.p < NOT_NORMAL);
        let normal = normal.map(|test| lang.measure_not_normal(&x(test.p)));
        let tails = self.percentile.filter(|found| !found.reaches_tails).map(|_| lang.measure_percentile_few(n));
        let cpk = self.capability.map(|found| found.cpk.value);
        let needed = self.needed.zip(cpk).filter(|(needed, cpk)| cpk < needed && *cpk >= REQUIRED);
        let needed = needed.map(|(needed, _)| lang.measure_cpk_needed(&x(needed), &x(REQUIRED), n));
        let short = (self.options.machine && n < SHORT_RUN).then(|| lang.measure_short_run(n, SHORT_RUN));
        let gauge = self.gauge.filter(|gauge| gauge.share > GAUGE);
        let gauge = gauge.map(|gauge| match gauge.share {
            share if share >= 1.0 => lang.measure_gauge_all().to_owned(),
            share => lang.measure_gauge_large(&x(100.0 * share)),
        });
        let web = self.web.iter().flat_map(|web| web.warnings(lang));
        [unstable, normal, tails, needed, short, gauge].into_iter().flatten().chain(web).collect()
    }
}

/// Why groups give no figures, as a sentence.
pub fn unusable_text(problem: Unusable, lang: Lang) -> String {
    match problem {
        Unusable::Nothing => lang.raw_empty().to_owned(),
        Unusable::EmptyGroup(group) => lang.measure_empty_group(group + 1),
        Unusable::TooFew { needed } => lang.measure_too_few(needed),
        Unusable::Uneven => lang.measure_uneven().to_owned(),
        Unusable::NotIndividuals => lang.measure_not_individuals().to_owned(),
        Unusable::GroupsTooSmall { needed } => lang.measure_groups_too_small(needed),
        Unusable::GroupsTooLarge { most } => lang.measure_groups_too_large(most),
        Unusable::NoSpread => lang.measure_no_spread().to_owned(),
        Unusable::NoLimits => lang.measure_no_limits().to_owned(),
        Unusable::TimesNotAscending => lang.measure_times_not_ascending().to_owned(),
        Unusable::NotFinite { .. } | Unusable::MeanNotPositive => lang.measure_unusable().to_owned(),
    }
}
