//! Whether a positioning test was planned as ISO 230-2 asks for.

/// Linear axes up to this length, in mm, are tested with full runs.
const LONG: f64 = 2000.0;
/// Runs in each direction on an axis that is not long.
const RUNS: usize = 5;
/// Mean spacing of targets on a long axis, at most, in mm.
const LONG_SPACING: f64 = 250.0;
/// Gaps that differ by less than this part of their mean are even.
const EVEN: f64 = 1e-3;

/// The kind of axis, which says the unit of travel and targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Travel and targets in mm.
    Linear,
    /// Travel and targets in degrees.
    Rotary,
}

/// A test plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The kind of axis.
    pub axis: Axis,
    /// Travel of the axis, mm or degrees; `None` takes the span of the targets.
    pub travel: Option<f64>,
    /// Target positions, mm or degrees.
    pub targets: Vec<f64>,
    /// Runs per position and direction.
    pub runs: usize,
    /// Whether targets are approached from both sides.
    pub bidirectional: bool,
}

/// What is not as the standard asks for, or limits what the figures say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// A target or the travel is no number, or the travel is below 0: nothing else is checked.
    NotFinite,
    /// Fewer targets than the travel asks for.
    FewTargets {
        /// How many there are.
        found: usize,
        /// How many there should be at least.
        least: usize,
    },
    /// A long axis whose targets lie further apart than 250 mm in the mean.
    WideSpacing {
        /// Mean spacing, mm.
        found: f64,
        /// Most that is allowed, mm.
        most: f64,
    },
    /// Fewer runs in each direction than asked for.
    FewRuns {
        /// How many there are.
        found: usize,
        /// How many there should be at least.
        least: usize,
    },
    /// Approached from one side only: no A, E, R, B and M of both directions.
    OneDirection,
    /// Targets at even distances: a periodic error, as of a screw, hides between them or is taken for a systematic one.
    EvenSpacing {
        /// The distance, mm or degrees.
        spacing: f64,
    },
    /// Targets that do not ascend, or stand twice.
    NotAscending {
        /// The first target, from 0, that is not larger than the one before.
        position: usize,
    },
    /// The targets leave out more of the travel than one spacing; the figures hold for the span only.
    PartOfTravel {
        /// Span of the targets.
        span: f64,
        /// Travel of the axis.
        travel: f64,
    },
    /// One run, as a long axis allows and a short one does not: it says nothing of repeatability and of A.
    NoRepeatability,
}

/// All findings about a plan; none means that it is one of ISO 230-2 as far as numbers show.
///
/// Linear axis up to 2 m: at least 5 targets per metre and 5 in all, 5 runs each way. Beyond 2 m: targets every 250
/// mm in the mean, one run each way. Rotary axis: 3 targets up to 90°, 5 up to 180°, 8 beyond, 5 runs each way.
/// Targets are not evenly spaced: `P_i = (i − 1)·p + r` with a random r of each. Warm-up, feed, dwell, compensation
/// and the uncertainty of the measurement belong to the plan too and are not seen here. That gaps are even within a
/// thousandth, and the allowance for `PartOfTravel`, are choices of this function. Source: ISO 230-2:2014, from
/// memory.
pub fn check(plan: &Plan) -> Vec<Finding> {
    let finite = plan.targets.iter().all(|target| target.is_finite());
    if !finite || plan.travel.is_some_and(|travel| !travel.is_finite() || travel < 0.0) {
        return vec![Finding::NotFinite];
    }
    let (low, high) = plan.targets.iter().fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(*x), high.max(*x)));
    let span = if plan.targets.is_empty() { 0.0 } else { high - low };
    let travel = plan.travel.unwrap_or(span);
    let long = plan.axis == Axis::Linear && travel > LONG;
    let gaps: Vec<f64> = plan.targets.iter().zip(plan.targets.iter().skip(1)).map(|(a, b)| b - a).collect();
    let spacing = span / gaps.len().max(1) as f64;
    let mut found = vec![];
    found.extend(targets(plan, travel, long));
    found.extend(
        (long && spacing > LONG_SPACING).then_some(Finding::WideSpacing { found: spacing, most: LONG_SPACING }),
    );
    found.extend(runs(plan.runs, if long { 1 } else { RUNS }));
    found.extend((plan.runs == 1).then_some(Finding::NoRepeatability));
    found.extend((!plan.bidirectional).then_some(Finding::OneDirection));
    let back = gaps.iter().position(|gap| *gap <= 0.0);
    found.extend(back.map(|gap| Finding::NotAscending { position: gap + 1 }));
    let even = spacing > 0.0 && gaps.iter().all(|gap| (gap - spacing).abs() <= EVEN * spacing);
    found.extend((even && gaps.len() > 1).then_some(Finding::EvenSpacing { spacing }));
    found.extend((travel - span > spacing).then_some(Finding::PartOfTravel { span, travel }));
    found
}

fn targets(plan: &Plan, travel: f64, long: bool) -> Option<Finding> {
    let least = match plan.axis {
        Axis::Linear if long => 5,
        // A metre and a rounding more is no sixth target.
        Axis::Linear => ((travel / 200.0 - 1e-9).ceil() as usize).max(5),
        Axis::Rotary if travel <= 90.0 => 3,
        Axis::Rotary if travel <= 180.0 => 5,
        Axis::Rotary => 8,
    };
    let found = plan.targets.len();
    (found < least).then_some(Finding::FewTargets { found, least })
}

fn runs(found: usize, least: usize) -> Option<Finding> {
    (found < least).then_some(Finding::FewRuns { found, least })
}
