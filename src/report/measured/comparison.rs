//! Two machines compared on runs of an axis or on a series: one section a figure.

use serde_json::{Map, Value as Json, json};

use super::Report;
use crate::analysis::measured::{Compared, Comparison, Estimate, Side, TestName};
use crate::methods::comparison::conformity::{Conformity, Verdict};
use crate::methods::decision::direction::Direction;
use crate::methods::stability::data::Interval;
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// The comparison of machines of these names; confidence of the intervals in per cent.
pub(super) fn comparison(found: &Comparison, [a, b]: [&str; 2], confidence: f64, lang: Lang) -> Report {
    let section = |of: &Compared| Section::values(of.name(lang), values(of, lang), Some(confidence), lang);
    let sections = found.figures.iter().map(section).collect();
    let report = Report::new(lang.compare_headline(a, b), sections, Some(confidence), json(found));
    report.closed_by(verdicts(found, lang), found.warnings(lang))
}

fn values(of: &Compared, lang: Lang) -> Vec<Value> {
    let unit = of.unit.as_str();
    let estimate = |estimate: Estimate, name: &str, unit: &str| {
        Value::new(name, estimate.value, unit).within(estimate.interval.map(Interval::ends))
    };
    let [a, b] = of.values;
    let mut values = vec![
        Value::new(lang.compare_machine(Side::A.letter()), a, unit),
        Value::new(lang.compare_machine(Side::B.letter()), b, unit),
        estimate(of.difference, lang.compare_difference(), unit),
    ];
    values.extend(of.ratio.map(|ratio| estimate(ratio, lang.compare_ratio(), "")));
    values.extend(chances(of, lang));
    if let Some(equivalence) = of.equivalence {
        values.push(Value::new(lang.compare_tost(), equivalence.p, ""));
        values.push(Value::new(lang.compare_shown(), equivalence.shown, unit));
    }
    values.extend(of.test.map(|(test, p)| Value::new(test_text(test, lang), p, "")));
    values
}

/// In whose favour the difference is, and how likely.
fn chances(of: &Compared, lang: Lang) -> Vec<Value> {
    let Some(chances) = of.chances else { return Vec::new() };
    let margin = with_unit(of.margin, &of.unit);
    let (better, worse) = match of.direction {
        Some(_) if of.margin == 0.0 => (lang.compare_just_better("A", "B"), lang.compare_just_better("B", "A")),
        None if of.margin == 0.0 => (lang.compare_just_higher("A", "B"), lang.compare_just_higher("B", "A")),
        Some(_) => (lang.compare_better(&margin), lang.compare_worse(&margin)),
        None => (lang.compare_higher(&margin), lang.compare_lower(&margin)),
    };
    let equal = (of.margin > 0.0).then(|| Value::new(lang.compare_equal(&margin), chances.equal, ""));
    let better = Value::new(better, chances.better, "");
    [Some(better), equal, Some(Value::new(worse, chances.worse, ""))].into_iter().flatten().collect()
}

fn test_text(test: TestName, lang: Lang) -> &'static str {
    match test {
        TestName::Welch => lang.compare_welch(),
        TestName::F => lang.compare_f(),
        TestName::Z => lang.compare_z(),
    }
}

/// Whether each machine keeps the requirement, and the rule behind it.
fn verdicts(found: &Comparison, lang: Lang) -> Vec<String> {
    let Some((of, limit)) = found.requirement else { return Vec::new() };
    let Some(figure) = found.figures.iter().find(|figure| figure.figure == of) else { return Vec::new() };
    let sign = if figure.direction == Some(Direction::Higher) { "≥" } else { "≤" };
    let requirement = format!("{sign} {}", with_unit(limit, &figure.unit));
    let verdict = |(side, conformity): (Side, Conformity)| {
        let p = number(significant(conformity.probability, 3));
        let sentence = match conformity.verdict {
            Verdict::Conforms => Lang::compare_conforms,
            Verdict::DoesNotConform => Lang::compare_does_not,
            Verdict::Undecided => Lang::compare_undecided,
        };
        sentence(lang, side.letter(), of, &requirement, &p)
    };
    let sides = [Side::A, Side::B].into_iter().zip(figure.conformity.into_iter().flatten());
    sides.map(verdict).chain([lang.compare_rule().to_owned()]).collect()
}

fn json(found: &Comparison) -> Json {
    let figures: Map<String, Json> = found.figures.iter().map(|of| (of.figure.to_owned(), figure_json(of))).collect();
    let requirement = found
        .requirement
        .map(|(of, limit)| json!({ "figure": of, "limit": limit, "rule": "ISO 14253-1:2017", "probability": 0.95 }));
    json!({ "kind": found.kind, "unit": found.unit, "requirement": requirement, "figures": figures })
}

fn figure_json(of: &Compared) -> Json {
    json!({
        "unit": of.unit,
        "better": of.direction,
        "a": of.values[0],
        "b": of.values[1],
        "difference": of.difference.value,
        "difference_interval": of.difference.interval,
        "ratio": of.ratio.map(|ratio| ratio.value),
        "ratio_interval": of.ratio.and_then(|ratio| ratio.interval),
        "margin": of.margin,
        "p_better": of.chances.map(|chances| chances.better),
        "p_equal": of.chances.map(|chances| chances.equal),
        "p_worse": of.chances.map(|chances| chances.worse),
        "tost": of.equivalence,
        "test": of.test.map(|(test, p)| json!({ "name": test, "p": p })),
        "conformity": of.conformity.map(|[a, b]| json!({ "a": a, "b": b })),
    })
}
