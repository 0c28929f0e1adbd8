//! Positioning tests: figures of ISO 230-2 and other rules from the same runs, intervals, what the plan lacks.

mod values;

use super::values::Extent;
use super::{MeasurementBudget, NoOutcome, NoSetup, Outcome, Report, SEED, UnusableData, measurement_budget};
use crate::methods::accuracy::intervals::{DRAWS, Intervals, Pooled, Spread, intervals, max_s_factor, pooled_interval};
use crate::methods::accuracy::plan::{Axis, Finding, Plan, check};
use crate::methods::accuracy::positioning::{
    Jis, Positioning, Runs, Unusable, Vdi, iso_230_2_1988, iso_230_2_2014, jis_style, vdi_dgq_3441,
};
use crate::model::{Measurement, MeasurementAnalysis, RawPositioning};
use crate::quantity::{Dimension, Unit, convert};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// Everything that the runs of one axis give, in the unit of the deviations.
#[derive(Clone, Debug, PartialEq)]
pub struct PositioningReport {
    /// Name of the axis; empty: not stated.
    pub axis: String,
    /// Symbol of the unit of all figures.
    pub unit: String,
    /// Symbol of the unit of the targets.
    pub target_unit: String,
    /// Confidence of the intervals, 0..1.
    pub confidence: f64,
    /// Number of positions.
    pub positions: usize,
    /// Runs in each direction.
    pub runs: usize,
    /// All runs went in the direction of falling targets: the figures of one direction are those of that one.
    pub falling: bool,
    /// Figures of ISO 230-2:2014.
    pub figures: Positioning,
    /// Figures of the edition of 1988.
    pub iso_1988: Positioning,
    /// Figures of VDI/DGQ 3441; `None`: one direction only.
    pub vdi: Option<Vdi>,
    /// Figures as JIS catalogues state them, from these runs.
    pub jis: Jis,
    /// Sampling intervals of A, E and R.
    pub intervals: Option<Intervals>,
    /// Pooled standard deviation with its interval.
    pub pooled: Option<Pooled>,
    /// The units are those of an instrument's files, which do not state them.
    pub instrument: bool,
    /// What the plan lacks.
    pub findings: Vec<Finding>,
    /// How much the largest of so many standard deviations exceeds the true one.
    pub largest_s: Option<f64>,
    /// The uncertainty budget; `None`: nothing is known of the setup.
    pub budget: Option<Result<MeasurementBudget, NoSetup>>,
}

/// The figures of these runs; `confidence` of the intervals within 0..1, `seed` of the draws behind them.
pub fn positioning(raw: &RawPositioning, confidence: f64, seed: u64) -> Result<PositioningReport, Unusable> {
    let RawPositioning { targets, forward, backward, .. } = raw.clone();
    let one_way = forward.iter().all(Vec::is_empty);
    // Runs in the other direction alone are one direction all the same.
    let (forward, backward) = if one_way { (backward, Vec::new()) } else { (forward, backward) };
    let runs = Runs { targets, forward, backward };
    let figures = iso_230_2_2014(&runs)?;
    let count = runs.forward.first().map_or(0, Vec::len);
    let cells = runs.targets.len() * if runs.backward.is_empty() { 1 } else { 2 };
    Ok(PositioningReport {
        axis: raw.axis.clone(),
        unit: raw.unit.clone(),
        target_unit: raw.target_unit.clone(),
        confidence,
        positions: runs.targets.len(),
        runs: count,
        falling: one_way,
        iso_1988: iso_230_2_1988(&runs)?,
        vdi: vdi_dgq_3441(&runs).ok(),
        jis: jis_style(&runs)?,
        intervals: intervals(&figures, Spread::default(), seed, DRAWS, confidence),
        pooled: pooled_interval(&figures, confidence),
        instrument: raw.instrument,
        findings: plan(raw, &runs, count),
        largest_s: max_s_factor(cells, count),
        figures,
        budget: None,
    })
}

/// The report of the measurement whose runs these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawPositioning, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::Positioning(options) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let runs = raw.forward.first().map_or(0, Vec::len).max(raw.backward.first().map_or(0, Vec::len));
    // The readers hand over whole tables, so too few runs are all that is left to be wrong.
    let seed = options.seed.unwrap_or(SEED);
    let mut report = positioning(raw, of.level(), seed).map_err(|_| UnusableData::Runs(runs))?;
    report.budget = options.setup.as_ref().map(|setup| measurement_budget(&report, &setup.into()));
    let values = values::values(&report);
    let extent = Extent::Positions { positions: report.positions, runs: report.runs };
    Ok(Outcome::new(Report::Positioning(Box::new(report)), extent, values))
}

fn plan(raw: &RawPositioning, runs: &Runs, count: usize) -> Vec<Finding> {
    let unit = Unit::find(&raw.target_unit);
    let rotary = unit.is_some_and(|unit| unit.dimension() == Dimension::Angle);
    let (axis, wanted) = if rotary { (Axis::Rotary, "°") } else { (Axis::Linear, "mm") };
    let to = |x: f64| unit.zip(Unit::find(wanted)).and_then(|(from, to)| convert(x, from, to, 1.0)).unwrap_or(x);
    check(&Plan {
        axis,
        travel: None,
        targets: runs.targets.iter().map(|x| to(*x)).collect(),
        runs: count,
        bidirectional: !runs.backward.is_empty(),
    })
}

impl PositioningReport {
    /// What has to be known beside the figures: where the plan is not that of the standard, and that R of another plan
    /// is no fair comparison.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let told = self.findings.iter().map(|finding| sentence(*finding, lang));
        let pooled = self.pooled.map(|pooled| with_unit(significant(4.0 * pooled.s, 3), &self.unit));
        let fair = self.largest_s.zip(pooled).map(|(factor, pooled)| {
            lang.measure_r_grows(self.positions, self.runs, &number(significant(factor, 3)), &pooled)
        });
        let units = self.instrument.then(|| lang.measure_rtl_not_genuine(&self.unit, &self.target_unit));
        told.chain(fair).chain(units).collect()
    }

    /// What is not known of the measurement uncertainty.
    pub fn budget_warnings(&self, lang: Lang) -> Vec<String> {
        match &self.budget {
            None => vec![lang.measure_budget_unknown().to_owned()],
            Some(Ok(budget)) => budget.warnings(lang),
            Some(Err(problem)) => vec![problem.sentence(lang).to_owned()],
        }
    }
}

/// A finding about the plan as a sentence.
fn sentence(finding: Finding, lang: Lang) -> String {
    let x = |x: f64| number(significant(x, 4));
    match finding {
        Finding::NotFinite => lang.measure_plan_not_finite().to_owned(),
        Finding::FewTargets { found, least } => lang.measure_plan_few_targets(found, least),
        Finding::WideSpacing { found, most } => lang.measure_plan_wide(&x(found), &x(most)),
        Finding::FewRuns { found, least } => lang.measure_plan_few_runs(found, least),
        Finding::OneDirection => lang.measure_plan_one_direction().to_owned(),
        Finding::EvenSpacing { spacing } => lang.measure_plan_even(&x(spacing)),
        Finding::NotAscending { position } => lang.measure_plan_not_ascending(position + 1),
        Finding::PartOfTravel { span, travel } => lang.measure_plan_part(&x(span), &x(travel)),
        Finding::NoRepeatability => lang.measure_plan_no_repeatability().to_owned(),
    }
}
