//! Two machines compared on how long their units last: both machines, both questions, tests, MTBF.

use serde_json::{Value as Json, json};

use super::Report;
use crate::analysis::measured::{LifeComparison, LifeSide, Side, WeibullPair};
use crate::methods::life::compare::{Lead, LrTest};
use crate::methods::life::location_scale::Span;
use crate::methods::life::mtbf_ratio::MtbfRatio;
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// The comparison of machines of these names; confidence of the intervals in per cent.
pub(super) fn life_comparison(found: &LifeComparison, [a, b]: [&str; 2], confidence: f64, lang: Lang) -> Report {
    let section = |(title, values): (String, Vec<Value>)| Section::values(title, values, Some(confidence), lang);
    let sections = sections(found, lang).into_iter().map(section).collect();
    let p = |p: f64| number(significant(p, 3));
    let sentences = |of: &WeibullPair| {
        let longer = of.longer.map(|chance| lang.compare_life_longer(&p(chance)));
        std::iter::once(lang.compare_life_outlasts(&p(of.outlasts))).chain(longer).collect()
    };
    let report = Report::new(lang.compare_headline(a, b), sections, Some(confidence), json(found));
    report.closed_by(found.weibull.as_ref().map(sentences).unwrap_or_default(), found.warnings(lang))
}

fn sections(found: &LifeComparison, lang: Lang) -> Vec<(String, Vec<Value>)> {
    let sides = [Side::A, Side::B].into_iter().zip(&found.sides);
    let machine = |(side, of): (Side, &LifeSide)| (lang.compare_machine(side.letter()), machine(of, &found.unit, lang));
    let mut sections: Vec<(String, Vec<Value>)> = sides.map(machine).collect();
    let mut section = |title: &str, values: Vec<Value>| {
        if !values.is_empty() {
            sections.push((title.to_owned(), values));
        }
    };
    if let Some(weibull) = &found.weibull {
        let outlasts = Value::new(lang.compare_life_p_outlasts(), weibull.outlasts, "");
        let interval = weibull.outlasts_interval.and_then(Span::above_zero);
        section(lang.compare_life_unit(), vec![outlasts.within(interval)]);
        section(lang.compare_life_b10(), b10(found, weibull, lang));
    }
    section(lang.compare_life_tests(), tests(found, lang));
    section(lang.compare_life_mtbf(), found.mtbf.map(|ratio| mtbf(&ratio, lang)).unwrap_or_default());
    sections
}

fn machine(of: &LifeSide, unit: &str, lang: Lang) -> Vec<Value> {
    vec![
        Value::new(lang.life_units(), of.n as f64, ""),
        Value::new(lang.life_failed(), of.failures as f64, ""),
        Value::new("β", of.fit.map(|fit| fit.beta), ""),
        Value::new("η", of.fit.map(|fit| fit.eta), unit),
        Value::new("B10", of.b10, unit),
    ]
}

fn b10(found: &LifeComparison, weibull: &WeibullPair, lang: Lang) -> Vec<Value> {
    let ratio = weibull.ratio.map(|ratio| {
        Value::new(lang.compare_life_ratio(), ratio.ratio, "").within(ratio.likelihood_ratio.above_zero())
    });
    let longer = Value::new(lang.compare_life_p_longer(), weibull.longer, "");
    let mut values: Vec<Value> = ratio.into_iter().chain([longer]).collect();
    let margin = match found.question.margin {
        Lead::Time(0.0) | Lead::Factor(1.0) => return values,
        Lead::Time(time) => with_unit(time, &found.unit),
        Lead::Factor(factor) => lang.compare_life_times(&number(factor)),
    };
    values.push(Value::new(lang.compare_life_p_better(&margin), weibull.better, ""));
    values.push(Value::new(lang.compare_life_p_equal(&margin), equal(weibull), ""));
    values.push(Value::new(lang.compare_life_p_worse(&margin), weibull.worse, ""));
    values
}

/// P(neither is better by more than the margin).
fn equal(weibull: &WeibullPair) -> Option<f64> {
    weibull.better.zip(weibull.worse).map(|(better, worse)| (1.0 - better - worse).max(0.0))
}

fn tests(found: &LifeComparison, lang: Lang) -> Vec<Value> {
    let p = |test: Option<LrTest>| test.map(|test| test.p_value);
    let of_weibulls = found.weibull.map(|weibull| {
        [
            Value::new(lang.compare_life_same_shape(), weibull.same_shape.p_value, ""),
            Value::new(lang.compare_life_same_b10(), p(weibull.same_life), ""),
            Value::new(lang.compare_life_same(), p(weibull.same_distribution), ""),
        ]
    });
    let log_rank = found.log_rank.as_ref().map(|test| Value::new(lang.compare_life_log_rank(), test.p, ""));
    of_weibulls.into_iter().flatten().chain(log_rank).collect()
}

fn mtbf(ratio: &MtbfRatio, lang: Lang) -> Vec<Value> {
    let interval = Span { low: ratio.lower, high: ratio.upper };
    vec![
        Value::new(lang.compare_life_mtbf_ratio(), ratio.ratio, "").within(interval.above_zero()),
        Value::new(lang.compare_life_mtbf_longer(), ratio.better, ""),
        Value::new(lang.compare_life_mtbf_p(), ratio.p, ""),
    ]
}

fn json(found: &LifeComparison) -> Json {
    let [a, b] = &found.sides;
    let weibull = found.weibull.as_ref();
    json!({
        "kind": "life",
        "unit": found.unit,
        "margin": found.question.margin,
        "a": side(a),
        "b": side(b),
        "p_unit_of_b_outlasts_unit_of_a": weibull.map(|weibull| json!({
            "value": weibull.outlasts, "interval": weibull.outlasts_interval,
        })),
        "b10": weibull.map(|weibull| json!({
            "ratio": weibull.ratio.and_then(|ratio| ratio.ratio),
            "ratio_interval": weibull.ratio.map(|ratio| ratio.likelihood_ratio),
            "ratio_interval_fisher": weibull.ratio.map(|ratio| ratio.fisher),
            "p_b_longer": weibull.longer,
            "p_better": weibull.better,
            "p_equal": equal(weibull),
            "p_worse": weibull.worse,
        })),
        "tests": {
            "same_shape": weibull.map(|weibull| weibull.same_shape),
            "same_b10": weibull.and_then(|weibull| weibull.same_life),
            "same_distribution": weibull.and_then(|weibull| weibull.same_distribution),
            "log_rank": found.log_rank.as_ref().map(|test| json!({
                "statistic": test.chi_squared, "df": test.df, "p": test.p,
            })),
        },
        "mtbf": found.mtbf.map(|ratio| json!({
            "ratio": ratio.ratio,
            "ratio_interval": [ratio.lower, ratio.upper],
            "p_b_longer": ratio.better,
            "p": ratio.p,
            "termination": ratio.termination,
        })),
    })
}

fn side(of: &LifeSide) -> Json {
    json!({
        "n": of.n,
        "failures": of.failures,
        "total_time": of.total_time,
        "beta": of.fit.map(|fit| fit.beta),
        "eta": of.fit.map(|fit| fit.eta),
        "b10": of.b10,
    })
}
