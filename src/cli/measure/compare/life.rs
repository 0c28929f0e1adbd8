//! `measure compare life`: both questions, tests, MTBF.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::super::life::programs::{pair, termination};
use super::super::life::{Ended, margin};
use super::super::report::{Block, Report, Row, reach};
use super::super::{confidence, file_name};
use super::{Files, Format};
use crate::analysis::measured::{LifeComparison, LifeQuestion, LifeSide, Side, WeibullPair, compare_life};
use crate::cli::Failure;
use crate::methods::life::compare::{Lead, LrTest};
use crate::methods::life::mtbf_ratio::MtbfRatio;
use crate::store::raw;
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// Two files of lives.
#[derive(Debug, Args)]
pub(in crate::cli) struct LifePair {
    /// Raw data file of machine A.
    a: PathBuf,
    /// Raw data file of machine B.
    b: PathBuf,
    /// B10 count as the same up to this: a time in the unit of A, or a factor such as 1.2x.
    #[arg(long, default_value = "0", value_parser = margin)]
    margin: Lead,
    /// Confidence of the intervals, in per cent.
    #[arg(long, default_value_t = 95.0, value_parser = confidence)]
    confidence: f64,
    /// What ended both watches.
    #[arg(long, value_enum, default_value_t = Ended::Time)]
    termination: Ended,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

impl LifePair {
    /// The comparison as it is printed.
    pub(in crate::cli::measure) fn report(&self, lang: Lang) -> Result<Report, Failure> {
        let files = Files { a: &self.a, b: &self.b };
        let (a, b) = files.both(raw::life, lang)?;
        let question = LifeQuestion {
            margin: self.margin,
            confidence: self.confidence / 100.0,
            termination: self.termination.termination(),
        };
        let found = compare_life(&a, &b, &question).map_err(|problem| files.failure(problem, lang))?;
        let sentence = |of: &WeibullPair| {
            let told = |p: f64| number(significant(p, 3));
            let longer = of.longer.map(|p| lang.compare_life_longer(&told(p)));
            [Some(lang.compare_life_outlasts(&told(of.outlasts))), longer].into_iter().flatten().collect()
        };
        Ok(Report {
            headline: lang.compare_headline(&file_name(&self.a), &file_name(&self.b)),
            blocks: blocks(&found, lang),
            sentences: found.weibull.as_ref().map(sentence).unwrap_or_default(),
            warnings: found.warnings(lang),
            json: whole(&found),
            confidence: Some(self.confidence),
        })
    }
}

fn blocks(found: &LifeComparison, lang: Lang) -> Vec<Block> {
    let sides = [Side::A, Side::B].into_iter().zip(&found.sides);
    let mut blocks: Vec<Block> = sides.map(|(side, of)| machine(side, of, &found.unit, lang)).collect();
    if let Some(weibull) = &found.weibull {
        let outlasts = Row::new(lang.compare_life_p_outlasts(), weibull.outlasts, "");
        let interval = weibull.outlasts_interval.and_then(reach);
        blocks.push(Block::new(lang.compare_life_unit(), vec![outlasts.within(interval)]));
        blocks.push(Block::new(lang.compare_life_b10(), b10(found, weibull, lang)));
    }
    let p = |test: Option<LrTest>| test.map(|test| test.p_value);
    let tests = found.weibull.map(|weibull| {
        [
            (lang.compare_life_same_shape(), Some(weibull.same_shape.p_value)),
            (lang.compare_life_same_b10(), p(weibull.same_life)),
            (lang.compare_life_same(), p(weibull.same_distribution)),
        ]
    });
    let mut rows: Vec<Row> = tests.into_iter().flatten().map(|(name, p)| Row::new(name, p, "")).collect();
    rows.extend(found.log_rank.as_ref().map(|test| Row::new(lang.compare_life_log_rank(), test.p, "")));
    if !rows.is_empty() {
        blocks.push(Block::new(lang.compare_life_tests(), rows));
    }
    blocks.extend(found.mtbf.map(|ratio| Block::new(lang.compare_life_mtbf(), mtbf(&ratio, lang))));
    blocks
}

fn machine(side: Side, of: &LifeSide, unit: &str, lang: Lang) -> Block {
    let rows = vec![
        Row::new(lang.life_units(), of.n as f64, ""),
        Row::new(lang.life_failed(), of.failures as f64, ""),
        Row::new("β", of.fit.map(|fit| fit.beta), ""),
        Row::new("η", of.fit.map(|fit| fit.eta), unit),
        Row::new("B10", of.b10, unit),
    ];
    Block::new(&lang.compare_machine(side.letter()), rows)
}

fn b10(found: &LifeComparison, weibull: &WeibullPair, lang: Lang) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(ratio) = weibull.ratio {
        rows.push(Row::new(lang.compare_life_ratio(), ratio.ratio, "").within(reach(ratio.likelihood_ratio)));
    }
    rows.push(Row::new(lang.compare_life_p_longer(), weibull.longer, ""));
    let margin = match found.question.margin {
        Lead::Time(0.0) | Lead::Factor(1.0) => return rows,
        Lead::Time(time) if found.unit.is_empty() => number(time),
        Lead::Time(time) => with_unit(time, &found.unit),
        Lead::Factor(factor) => lang.compare_life_times(&number(factor)),
    };
    rows.push(Row::new(&lang.compare_life_p_better(&margin), weibull.better, ""));
    rows.push(Row::new(&lang.compare_life_p_equal(&margin), equal(weibull), ""));
    rows.push(Row::new(&lang.compare_life_p_worse(&margin), weibull.worse, ""));
    rows
}

/// P(neither is better by more than the margin).
fn equal(weibull: &WeibullPair) -> Option<f64> {
    weibull.better.zip(weibull.worse).map(|(better, worse)| (1.0 - better - worse).max(0.0))
}

fn mtbf(ratio: &MtbfRatio, lang: Lang) -> Vec<Row> {
    let ends = (ratio.lower.unwrap_or(0.0), ratio.upper.unwrap_or(f64::INFINITY));
    let known = ratio.lower.is_some() || ratio.upper.is_some();
    vec![
        Row::new(lang.compare_life_mtbf_ratio(), ratio.ratio, "").within(known.then_some(ends)),
        Row::new(lang.compare_life_mtbf_longer(), ratio.better, ""),
        Row::new(lang.compare_life_mtbf_p(), ratio.p, ""),
    ]
}

fn whole(found: &LifeComparison) -> Value {
    let [a, b] = &found.sides;
    let margin = match found.question.margin {
        Lead::Factor(factor) => json!({ "factor": factor }),
        Lead::Time(time) => json!({ "time": time }),
    };
    json!({
        "kind": "life",
        "unit": found.unit,
        "margin": margin,
        "a": side(a),
        "b": side(b),
        "p_unit_of_b_outlasts_unit_of_a": found.weibull.map(|weibull| json!({
            "value": weibull.outlasts, "interval": weibull.outlasts_interval.map(pair),
        })),
        "b10": found.weibull.map(|weibull| json!({
            "ratio": weibull.ratio.and_then(|ratio| ratio.ratio),
            "ratio_interval": weibull.ratio.map(|ratio| pair(ratio.likelihood_ratio)),
            "ratio_interval_fisher": weibull.ratio.map(|ratio| pair(ratio.fisher)),
            "p_b_longer": weibull.longer,
            "p_better": weibull.better,
            "p_equal": equal(&weibull),
            "p_worse": weibull.worse,
        })),
        "tests": {
            "same_shape": found.weibull.map(|weibull| test(&weibull.same_shape)),
            "same_b10": found.weibull.and_then(|weibull| weibull.same_life).map(|lr| test(&lr)),
            "same_distribution": found.weibull.and_then(|weibull| weibull.same_distribution).map(|lr| test(&lr)),
            "log_rank": found.log_rank.as_ref().map(|test| json!({
                "statistic": test.chi_squared, "df": test.df, "p": test.p,
            })),
        },
        "mtbf": found.mtbf.map(|ratio| json!({
            "ratio": ratio.ratio,
            "ratio_interval": [ratio.lower, ratio.upper],
            "p_b_longer": ratio.better,
            "p": ratio.p,
            "termination": termination(ratio.termination),
        })),
    })
}

fn side(of: &LifeSide) -> Value {
    json!({
        "n": of.n,
        "failures": of.failures,
        "total_time": of.total_time,
        "beta": of.fit.map(|fit| fit.beta),
        "eta": of.fit.map(|fit| fit.eta),
        "b10": of.b10,
    })
}

fn test(lr: &LrTest) -> Value {
    json!({ "statistic": lr.statistic, "df": lr.df, "p": lr.p_value })
}
