//! Two axes: A, E and R by draws of both, the pooled standard deviation by F.

use super::{Compared, Comparison, Estimate, Kind, NotComparable, Note, Question, RISK, Side, TestName};
use crate::analysis::measured::{PositioningReport, measurement_budget, positioning};
use crate::methods::accuracy::intervals::{DRAWS, Draws, Spread, simulate};
use crate::methods::accuracy::positioning::Unusable;
use crate::methods::comparison::conformity::{DecisionRule, Requirement, conformity};
use crate::methods::comparison::difference::{Chances, Difference};
use crate::methods::comparison::variance::{VarianceRatio, f_test};
use crate::methods::decision::direction::Direction;
use crate::methods::stability::data::Interval;
use crate::methods::stability::percentile::{QuantileType, quantile};
use crate::methods::stability::sigma::Sigma;
use crate::methods::stability::summary::summary;
use crate::model::RawPositioning;
use crate::quantity::{Unit, convert_span};

/// Spans that differ by less than this share are one.
const SAME_SPAN: f64 = 0.01;

/// Two axes by their runs, in the units of A. All figures are better where they are smaller.
///
/// A, E and R of each are drawn as their intervals are, with other draws for each machine; both ways of giving out the
/// draws are taken, so that A and B may change places. Draws are taken about their own mean and put around the figure.
/// The pooled s is compared by F: it alone stays comparable where positions or runs differ.
pub fn compare_positioning(
    a: &RawPositioning,
    b: &RawPositioning,
    question: &Question,
) -> Result<Comparison, NotComparable> {
    let b = converted(b, a).ok_or_else(|| NotComparable::Units(a.unit.clone(), b.unit.clone()))?;
    let one_way = is_one_way(a) != is_one_way(&b);
    let of = |raw: &RawPositioning, side: Side| {
        let raw = if one_way { forward(raw) } else { raw.clone() };
        let report = positioning(&raw, question.confidence, question.seed);
        // Of one run nothing is known of its scatter, so nothing can be compared.
        report.and_then(scattered).map_err(|problem| NotComparable::Runs(side, problem))
    };
    let reports = [of(a, Side::A)?, of(&b, Side::B)?];
    let required = question.requirement.map(|limit| (question.required.unwrap_or("A"), limit));
    let mut figures = drawn(&reports, question, required)?;
    figures.extend(pooled(&reports, question.confidence));
    let mut notes = Vec::new();
    let plans = reports.each_ref().map(plan);
    notes.extend(differ(&plans).then_some(Note::PlanDiffers(plans)));
    notes.extend(one_way.then_some(Note::OneWay));
    notes.push(Note::SamplingOnly);
    notes.extend((required.is_some() && question.setup.is_none()).then_some(Note::VerdictOnSampling));
    let (unit, travel_unit) = (a.unit.clone(), a.target_unit.clone());
    Ok(Comparison { kind: Kind::Positioning, unit, travel_unit, requirement: required, figures, notes })
}

/// The runs of one axis in the units of another.
fn converted(raw: &RawPositioning, like: &RawPositioning) -> Option<RawPositioning> {
    let factor = |from: &str, to: &str| convert_span(1.0, Unit::find(from)?, Unit::find(to)?, 1.0);
    let (figure, target) = (factor(&raw.unit, &like.unit)?, factor(&raw.target_unit, &like.target_unit)?);
    let scaled = |runs: &[Vec<f64>]| runs.iter().map(|run| run.iter().map(|x| x * figure).collect()).collect();
    Some(RawPositioning {
        unit: like.unit.clone(),
        target_unit: like.target_unit.clone(),
        targets: raw.targets.iter().map(|x| x * target).collect(),
        forward: scaled(&raw.forward),
        backward: scaled(&raw.backward),
        ..raw.clone()
    })
}

fn is_one_way(raw: &RawPositioning) -> bool {
    raw.forward.iter().all(Vec::is_empty) || raw.backward.iter().all(Vec::is_empty)
}

/// The runs of one direction, the forward one where it is there.
fn forward(raw: &RawPositioning) -> RawPositioning {
    let has_forward = !raw.forward.iter().all(Vec::is_empty);
    if has_forward { RawPositioning { backward: Vec::new(), ..raw.clone() } } else { raw.clone() }
}

fn scattered(report: PositioningReport) -> Result<PositioningReport, Unusable> {
    if report.runs < 2 { Err(Unusable::FewRuns { found: report.runs }) } else { Ok(report) }
}

/// Positions, runs and span.
fn plan(report: &PositioningReport) -> (usize, usize, f64) {
    let positions = &report.figures.per_position;
    let span = positions.first().zip(positions.last()).map_or(0.0, |(first, last)| last.target - first.target);
    (report.positions, report.runs, span)
}

fn differ([a, b]: &[(usize, usize, f64); 2]) -> bool {
    a.0 != b.0 || a.1 != b.1 || (a.2 - b.2).abs() > SAME_SPAN * a.2.abs().max(b.2.abs())
}

/// A figure of the draws, of the report, and its standard uncertainty from the setup in µm.
type Figure = (&'static str, fn(&Draws) -> &Vec<f64>, fn(&PositioningReport) -> Option<f64>);

const FIGURES: [Figure; 3] = [
    ("A", |draws| &draws.a, |report| report.figures.a.or(report.figures.a_up)),
    ("E", |draws| &draws.e, |report| report.figures.e.or(Some(report.figures.e_up))),
    ("R", |draws| &draws.r, |report| report.figures.r.or(report.figures.r_up)),
];

fn drawn(
    reports: &[PositioningReport; 2],
    question: &Question,
    required: Option<(&'static str, f64)>,
) -> Result<Vec<Compared>, NotComparable> {
    let draws = |report: &PositioningReport| {
        [question.seed, question.seed.wrapping_add(1)]
            .map(|seed| simulate(&report.figures, Spread::Own, seed, DRAWS / 2))
    };
    let draws = reports.each_ref().map(draws);
    let one = |(name, of_draws, of_report): Figure| {
        let values = reports.each_ref().map(|report| of_report(report).unwrap_or_default());
        let [a, b] = [0, 1].map(|side| {
            let own: &[Draws; 2] = &draws[side];
            around(&own.each_ref().map(of_draws), values[side])
        });
        let mut found = compared(name, values, &[&a, &b], question);
        found.unit.clone_from(&reports[0].unit);
        if let Some((_, limit)) = required.filter(|(of, _)| *of == name) {
            let requirement = Requirement { lower: None, upper: Some(limit) };
            let verdict = |side: usize, draws: &[f64]| {
                let u = uncertainty(name, &reports[side], spread(draws), question)?;
                Ok::<_, NotComparable>(conformity(values[side], u, &requirement, DecisionRule::DEFAULT))
            };
            found.conformity = verdict(0, &a)?.zip(verdict(1, &b)?).map(|(a, b)| [a, b]);
        }
        Ok(found)
    };
    FIGURES.into_iter().map(one).collect()
}

/// The draws of both seeds in a row, about their own mean and around the figure.
fn around(draws: &[&Vec<f64>; 2], figure: f64) -> Vec<f64> {
    let all = || draws.iter().flat_map(|draws| draws.iter().copied());
    let mean = summary(&all().collect::<Vec<f64>>()).map_or(figure, |summary| summary.mean);
    all().map(|x| figure + (x - mean)).collect()
}

fn spread(draws: &[f64]) -> f64 {
    summary(draws).and_then(|summary| summary.sd).unwrap_or(0.0)
}

/// Standard uncertainty of a figure: of the setup where one is known, and of the number of runs.
fn uncertainty(
    name: &str,
    report: &PositioningReport,
    sampling: f64,
    question: &Question,
) -> Result<f64, NotComparable> {
    let Some(setup) = question.setup else { return Ok(sampling) };
    let budget = measurement_budget(report, &setup).map_err(NotComparable::Setup)?;
    let drift = budget.lines.iter().filter(|line| line.input == crate::analysis::measured::Input::Drift);
    let of = if name == "R" { drift.map(|line| line.part).sum() } else { budget.results.scale.combined };
    let units = Unit::find("µm").zip(Unit::find(&report.unit));
    let of = units.and_then(|(from, to)| convert_span(of, from, to, 1.0)).unwrap_or(of);
    Ok(of.hypot(sampling))
}

/// One figure from the draws of both.
fn compared(figure: &'static str, values: [f64; 2], [a, b]: &[&[f64]; 2], question: &Question) -> Compared {
    // The first half of A goes with the second of B: the same seed would let both rise and fall together.
    let half = b.len() / 2;
    let other = b.iter().skip(half).chain(b.iter().take(half));
    let pairs: Vec<(f64, f64)> = a.iter().copied().zip(other.copied()).collect();
    let differences: Vec<f64> = pairs.iter().map(|(a, b)| a - b).collect();
    let logs: Option<Vec<f64>> = pairs.iter().map(|(a, b)| (*a > 0.0 && *b > 0.0).then(|| a.ln() - b.ln())).collect();
    let share = |holds: &dyn Fn(f64) -> bool| {
        let count = differences.iter().filter(|d| holds(**d)).count();
        count as f64 / differences.len().max(1) as f64
    };
    let better = share(&|d| -d > question.margin);
    let worse = share(&|d| d > question.margin);
    let difference = Difference { value: values[0] - values[1], u: spread(&differences), df: None };
    let is_sure = difference.u > 0.0;
    Compared {
        figure,
        unit: String::new(),
        direction: Some(Direction::Lower),
        values,
        difference: Estimate { value: difference.value, interval: ends(&differences, question.confidence) },
        ratio: (values[0] > 0.0 && values[1] > 0.0).then(|| Estimate {
            value: values[0] / values[1],
            interval: logs
                .and_then(|logs| ends(&logs, question.confidence))
                .map(|log| Interval { low: log.low.exp(), high: log.high.exp() }),
        }),
        margin: question.margin,
        chances: Some(Chances { better, equal: (1.0 - better - worse).max(0.0), worse }),
        equivalence: is_sure.then(|| difference.equivalence(question.margin, RISK)).flatten(),
        test: is_sure.then(|| difference.test()).flatten().map(|test| (TestName::Z, test.p)),
        conformity: None,
    }
}

fn ends(values: &[f64], confidence: f64) -> Option<Interval> {
    let inside = confidence > 0.0 && confidence < 1.0;
    let end = |p: f64| quantile(values, p, QuantileType::Seven);
    inside.then_some(Interval { low: end(0.5 - 0.5 * confidence)?, high: end(0.5 + 0.5 * confidence)? })
}

/// The pooled standard deviations by F.
fn pooled(reports: &[PositioningReport; 2], confidence: f64) -> Option<Compared> {
    let sigma = |report: &PositioningReport| {
        Some(Sigma { value: report.figures.pooled_s?, df: report.figures.degrees_of_freedom })
    };
    let [a, b] = [sigma(&reports[0])?, sigma(&reports[1])?];
    f_test(a, b, confidence).map(|found| by_f("s_pooled", [a, b], &found, &reports[0].unit))
}

/// Two standard deviations compared by F.
pub(super) fn by_f(figure: &'static str, [a, b]: [Sigma; 2], found: &VarianceRatio, unit: &str) -> Compared {
    Compared {
        figure,
        unit: unit.to_owned(),
        direction: Some(Direction::Lower),
        values: [a.value, b.value],
        difference: Estimate { value: a.value - b.value, interval: None },
        ratio: Some(Estimate { value: found.ratio, interval: Some(found.deviations) }),
        margin: 0.0,
        chances: Some(Chances { better: found.smaller, equal: 0.0, worse: found.cdf }),
        equivalence: None,
        test: Some((TestName::F, found.p)),
        conformity: None,
    }
}
