//! A comparison as it is printed: one block a figure.

use serde_json::{Map, Value, json};

use super::super::report::{Block, Report, Row, ends};
use crate::analysis::measured::{Compared, Comparison, Estimate, Kind, Side, TestName};
use crate::methods::comparison::conformity::{Conformity, Verdict};
use crate::methods::decision::direction::Direction;
use crate::methods::stability::data::Interval;
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// The comparison of files of these names.
pub(super) fn report(found: &Comparison, names: &[String; 2], confidence: f64, lang: Lang) -> Report {
    Report {
        headline: lang.compare_headline(&names[0], &names[1]),
        blocks: found.figures.iter().map(|figure| block(figure, lang)).collect(),
        sentences: verdicts(found, lang),
        warnings: found.warnings(lang),
        json: whole(found),
        confidence: Some(confidence),
    }
}

fn block(figure: &Compared, lang: Lang) -> Block {
    let unit = figure.unit.as_str();
    let of = |estimate: Estimate, symbol: &str, unit: &str| {
        Row::new(symbol, estimate.value, unit).within(ends(estimate.interval))
    };
    let [a, b] = figure.values;
    let mut rows = vec![
        Row::new(&lang.compare_machine(Side::A.letter()), a, unit),
        Row::new(&lang.compare_machine(Side::B.letter()), b, unit),
        of(figure.difference, lang.compare_difference(), unit),
    ];
    rows.extend(figure.ratio.map(|ratio| of(ratio, lang.compare_ratio(), "")));
    let margin = if unit.is_empty() { number(figure.margin) } else { with_unit(figure.margin, unit) };
    if let Some(chances) = figure.chances {
        let (better, worse) = match figure.direction {
            Some(_) if figure.margin == 0.0 => (lang.compare_just_better("A", "B"), lang.compare_just_better("B", "A")),
            None if figure.margin == 0.0 => (lang.compare_just_higher("A", "B"), lang.compare_just_higher("B", "A")),
            Some(_) => (lang.compare_better(&margin), lang.compare_worse(&margin)),
            None => (lang.compare_higher(&margin), lang.compare_lower(&margin)),
        };
        rows.push(Row::new(&better, chances.better, ""));
        rows.extend((figure.margin > 0.0).then(|| Row::new(&lang.compare_equal(&margin), chances.equal, "")));
        rows.push(Row::new(&worse, chances.worse, ""));
    }
    if let Some(equivalence) = figure.equivalence {
        rows.push(Row::new(lang.compare_tost(), equivalence.p, ""));
        rows.push(Row::new(lang.compare_shown(), equivalence.shown, unit));
    }
    rows.extend(figure.test.map(|(test, p)| Row::new(test_text(test, lang), p, "")));
    Block::new(figure.name(lang), rows)
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
    let limit = if figure.unit.is_empty() { number(limit) } else { with_unit(limit, &figure.unit) };
    let requirement = format!("{sign} {limit}");
    let one = |(side, conformity): (Side, Conformity)| {
        let p = number(significant(conformity.probability, 3));
        let tell = match conformity.verdict {
            Verdict::Conforms => Lang::compare_conforms,
            Verdict::DoesNotConform => Lang::compare_does_not,
            Verdict::Undecided => Lang::compare_undecided,
        };
        tell(lang, side.letter(), of, &requirement, &p)
    };
    let sides = [Side::A, Side::B].into_iter().zip(figure.conformity.into_iter().flatten());
    sides.map(one).chain([lang.compare_rule().to_owned()]).collect()
}

fn whole(found: &Comparison) -> Value {
    let figures: Map<String, Value> =
        found.figures.iter().map(|figure| (figure.figure.to_owned(), of_figure(figure))).collect();
    let kind = match found.kind {
        Kind::Positioning => "positioning",
        Kind::Stability => "stability",
    };
    json!({
        "kind": kind,
        "unit": found.unit,
        "requirement": found.requirement.map(|(of, limit)| json!({
            "figure": of,
            "limit": limit,
            "rule": "ISO 14253-1:2017",
            "probability": 0.95,
        })),
        "figures": figures,
    })
}

fn of_figure(figure: &Compared) -> Value {
    let pair = |interval: Option<Interval>| interval.map(|i| [i.low, i.high]);
    let better = figure.direction.map(|direction| match direction {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
    });
    let test = figure.test.map(|(test, p)| {
        let name = match test {
            TestName::Welch => "welch",
            TestName::F => "f",
            TestName::Z => "z",
        };
        json!({ "name": name, "p": p })
    });
    json!({
        "unit": figure.unit,
        "better": better,
        "a": figure.values[0],
        "b": figure.values[1],
        "difference": figure.difference.value,
        "difference_interval": pair(figure.difference.interval),
        "ratio": figure.ratio.map(|ratio| ratio.value),
        "ratio_interval": figure.ratio.and_then(|ratio| pair(ratio.interval)),
        "margin": figure.margin,
        "p_better": figure.chances.map(|chances| chances.better),
        "p_equal": figure.chances.map(|chances| chances.equal),
        "p_worse": figure.chances.map(|chances| chances.worse),
        "tost": figure.equivalence.map(|found| json!({ "p": found.p, "shown": found.shown })),
        "test": test,
        "conformity": figure.conformity.map(|[a, b]| json!({ "a": of_verdict(&a), "b": of_verdict(&b) })),
    })
}

fn of_verdict(found: &Conformity) -> Value {
    let verdict = match found.verdict {
        Verdict::Conforms => "conforms",
        Verdict::DoesNotConform => "does-not-conform",
        Verdict::Undecided => "undecided",
    };
    json!({ "verdict": verdict, "probability": found.probability, "guard_band": found.guard_band })
}
