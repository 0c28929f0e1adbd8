//! Numbers and judgements of a project that no sense can be made of, and such as contradict each other.

use std::collections::HashSet;

use crate::model::{Place, Project, Rate, SectionPart, Severity, Weighting};
use crate::quantity::Unit;

use super::finding::{Finding, FindingKind};
use super::nonsense::Nonsense;

/// Rates of a pair and of its reverse differ by no more than both may be rounded.
const ROUNDED: f64 = 0.02;
/// Judgements beyond this are slips: the scale ends at 9.
const MOST_TIMES: f64 = 1000.0;

/// Tells what no sense can be made of.
pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    let mut tell = |severity, place, what| findings.push(Finding::new(severity, place, FindingKind::Nonsense(what)));
    settings(project, &mut tell);
    shares(project, &mut tell);
    margins(project, &mut tell);
    rates(project, &mut tell);
    judgements(&project.weighting, &mut tell);
    for scenario in project.scenarios.iter().filter(|scenario| scenario.id == "base") {
        tell(Severity::Error, Place::Scenario(scenario.id.clone()), Nonsense::ScenarioBase);
    }
}

/// Takes what was found.
type Tell<'a> = dyn FnMut(Severity, Place, Nonsense) + 'a;

/// Where a setting stands in the file.
fn setting(name: &str) -> Place {
    Place::Part { section: "settings", id: name.to_owned() }
}

/// Where the judgements stand in the file.
pub(super) fn weighting() -> Place {
    Place::Part { section: "weighting", id: String::new() }
}

fn settings(project: &Project, tell: &mut Tell<'_>) {
    let settings = &project.settings;
    let hours = settings.hours_per_year;
    if !(hours.is_finite() && hours > 0.0) {
        tell(Severity::Error, setting("hours_per_year"), Nonsense::NotPositive("hours_per_year", hours));
    }
    let optional = |value: Option<f64>| value.unwrap_or(0.0);
    let percents = [
        ("margin_percent", settings.margin_percent),
        ("vat_percent", optional(settings.vat_percent)),
        ("duty_percent", optional(settings.duty_percent)),
    ];
    for (name, percent) in percents.into_iter().filter(|(_, percent)| percent.is_nan() || *percent < 0.0) {
        tell(Severity::Error, setting(name), Nonsense::Negative(name, percent));
    }
    let assumed = &settings.assumed;
    for (name, percent) in [
        ("assumed.a", assumed.a),
        ("assumed.b", assumed.b),
        ("assumed.c", assumed.c),
        ("assumed.d", assumed.d),
        ("assumed.e", assumed.e),
    ] {
        if percent.is_nan() || percent < 0.0 {
            tell(Severity::Error, setting("assumed"), Nonsense::Negative(name, percent));
        }
    }
    if settings.robustness.samples == 0 {
        tell(Severity::Error, setting("robustness"), Nonsense::NotPositive("robustness.samples", 0.0));
    }
}

/// Shares of the cost that is made at home.
fn shares(project: &Project, tell: &mut Tell<'_>) {
    const LEAST: &str = "origin_criteria.content_percent";
    const STATED: &str = "domestic_content_percent";
    let beyond = |percent: &f64| !(0.0..=100.0).contains(percent);
    if let Some(percent) = project.settings.origin_criteria.content_percent.filter(beyond) {
        tell(Severity::Error, setting("origin_criteria"), Nonsense::NotAShare(LEAST, percent));
    }
    for equipment in &project.equipment {
        if let Some(percent) = equipment.domestic_content_percent.filter(beyond) {
            let place = Place::Equipment(equipment.id.clone());
            tell(Severity::Error, place, Nonsense::NotAShare(STATED, percent));
        }
    }
}

fn margins(project: &Project, tell: &mut Tell<'_>) {
    let is_negative = |margin: &f64| margin.is_nan() || *margin < 0.0;
    for criterion in &project.criteria {
        if let Some(margin) = criterion.margin.filter(is_negative) {
            let place = Place::Criterion(criterion.id.clone());
            tell(Severity::Error, place, Nonsense::Negative("margin", margin));
        }
    }
    for scenario in &project.scenarios {
        for margin in scenario.margins.values().filter(|margin| is_negative(margin)) {
            tell(Severity::Error, Place::Scenario(scenario.id.clone()), Nonsense::Negative("margins", *margin));
        }
    }
}

fn rates(project: &Project, tell: &mut Tell<'_>) {
    let usable: Vec<(&Rate, String, String)> = project
        .rates
        .iter()
        .filter(|rate| rate.value.is_finite() && rate.value > 0.0)
        .filter_map(|rate| {
            let (from, to) = rate.pair.split_once('/')?;
            Some((rate, currency(from)?, currency(to)?))
        })
        .collect();
    for (index, (rate, from, to)) in usable.iter().enumerate() {
        let place = || Rate::place(rate.pair.clone());
        for (other, other_from, other_to) in usable.iter().take(index) {
            if (other_from, other_to) == (from, to) && other.value != rate.value {
                tell(Severity::Error, place(), Nonsense::RateTwice(rate.pair.clone()));
            } else if (other_from, other_to) == (to, from) && (rate.value * other.value - 1.0).abs() > ROUNDED {
                let pairs = (other.pair.clone(), rate.pair.clone());
                tell(Severity::Error, place(), Nonsense::RatesDisagree(pairs.0, pairs.1));
            }
        }
    }
}

/// The currency by its one sign, however it is written.
fn currency(text: &str) -> Option<String> {
    Unit::stated(text.trim()).map(|unit| unit.symbol().to_owned())
}

fn judgements(weighting: &Weighting, tell: &mut Tell<'_>) {
    match weighting {
        Weighting::Swing | Weighting::Direct => {}
        Weighting::RankOrder(order) => {
            let mut seen = HashSet::new();
            for id in order.iter().flatten().filter(|id| !seen.insert(*id)) {
                tell(Severity::Error, self::weighting(), Nonsense::RankedTwice(id.clone()));
            }
        }
        Weighting::Pairwise(pairs) => pairwise(pairs, tell),
        Weighting::BestWorst { best, worst, best_to_others, others_to_worst } => {
            let of_best = best_to_others.iter().map(|(id, times)| (best, id, *times));
            let of_worst = others_to_worst.iter().map(|(id, times)| (id, worst, *times));
            for (a, b, times) in of_best.chain(of_worst).filter(|(_, _, times)| !is_times(*times)) {
                tell(Severity::Error, self::weighting(), Nonsense::Judgement(a.clone(), b.clone(), times));
            }
        }
    }
}

fn pairwise(pairs: &[(String, String, f64)], tell: &mut Tell<'_>) {
    for (index, (a, b, times)) in pairs.iter().enumerate() {
        if !is_times(*times) || (a == b && *times != 1.0) {
            tell(Severity::Error, weighting(), Nonsense::Judgement(a.clone(), b.clone(), *times));
            continue;
        }
        let disagrees = pairs.iter().take(index).filter(|(_, _, other)| is_times(*other)).any(|(c, d, other)| {
            let same = (c, d) == (a, b) && (other / times - 1.0).abs() > ROUNDED;
            let reverse = (c, d) == (b, a) && (other * times - 1.0).abs() > ROUNDED;
            a != b && (same || reverse)
        });
        if disagrees {
            tell(Severity::Error, weighting(), Nonsense::JudgementsDisagree(a.clone(), b.clone()));
        }
    }
}

/// A number of times that one thing can count as much as another.
fn is_times(times: f64) -> bool {
    times.is_finite() && (1.0 / MOST_TIMES..=MOST_TIMES).contains(&times)
}
