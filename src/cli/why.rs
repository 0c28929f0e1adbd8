//! `why`: why one machine is ahead of another.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::analysis::decision::{Contribution, Why, pair, why, why_sentences};
use crate::analysis::{Analysis, Options};
use crate::model::Project;
use crate::text::Lang;

use super::{Failure, Format, analysed, open, output, two_sides};

/// Arguments of `why`.
#[derive(Debug, Args)]
pub(super) struct WhyArguments {
    /// Project file.
    project: PathBuf,
    /// Equipment id; default: the first of the ranking.
    #[arg(long)]
    equipment: Option<String>,
    /// Equipment id it is compared with; default: the benchmark where that is another machine, else the next in the
    /// ranking.
    #[arg(long)]
    against: Option<String>,
    /// Benchmark, as for score.
    #[arg(long, default_value = "")]
    benchmark: String,
    /// Scenario, as for score.
    #[arg(long, default_value = "")]
    scenario: String,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Prints lead, reasons with their evidence, and what every criterion contributes.
pub(super) fn run(arguments: &WhyArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (project, _) = open(&arguments.project, lang)?;
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analysed(&project, &options, lang)?;
    two_sides(&project, arguments.equipment.as_ref(), arguments.against.as_ref(), lang)?;
    let index = |id: &Option<String>| id.as_ref().and_then(|id| analysis.position(id));
    let (equipment, against) = (index(&arguments.equipment), index(&arguments.against));
    let sides = pair(&analysis, equipment, against).and_then(|sides| Some((sides.equipment, sides.against?)));
    let Some(found) = sides.and_then(|(one, other)| why(&analysis, one, other)) else {
        return Err(Failure::failed(lang.decide_nothing()));
    };
    match arguments.format {
        Format::Json => writeln!(out, "{:#}", whole(&project, &analysis, &found, lang))?,
        Format::Csv => output::csv(out, &HEADER, &rows(&analysis, &found))?,
        Format::Table => print(&project, &analysis, &found, lang, out)?,
    }
    Ok(0)
}

const HEADER: [&str; 5] = ["criterion", "share", "points", "points_low", "points_high"];

fn id(analysis: &Analysis, index: usize) -> &str {
    analysis.equipment.get(index).map_or("", |e| e.id.as_str())
}

fn criterion_id<'a>(analysis: &'a Analysis, contribution: &Contribution) -> &'a str {
    analysis.criteria.get(contribution.criterion).map_or("", |c| c.id.as_str())
}

fn whole(project: &Project, analysis: &Analysis, found: &Why, lang: Lang) -> Value {
    let one = |c: &Contribution| {
        json!({
            "criterion": criterion_id(analysis, c),
            "share": c.share,
            "points": c.points,
            "points_low": c.low,
            "points_high": c.high,
            "open": c.is_open(),
        })
    };
    let named = |places: &[usize]| -> Vec<&str> {
        places.iter().filter_map(|n| found.contributions.get(*n)).map(|c| criterion_id(analysis, c)).collect()
    };
    json!({
        "project": project.title,
        "scenario": analysis.scenario,
        "ahead": id(analysis, found.ahead),
        "behind": id(analysis, found.behind),
        "lead_points": found.lead,
        "contributions": found.contributions.iter().map(one).collect::<Vec<_>>(),
        "reasons_for": named(&found.reasons_for),
        "reasons_against": named(&found.reasons_against),
        "summary": why_sentences(project, analysis, found, lang),
    })
}

fn rows(analysis: &Analysis, found: &Why) -> Vec<Vec<String>> {
    let row = |c: &Contribution| {
        let numbers = [c.share, c.points, c.low, c.high].map(|x| x.to_string());
        std::iter::once(criterion_id(analysis, c).to_owned()).chain(numbers).collect()
    };
    found.contributions.iter().map(row).collect()
}

fn print(project: &Project, analysis: &Analysis, found: &Why, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    for sentence in why_sentences(project, analysis, found, lang) {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out)?;
    let mut order: Vec<&Contribution> = found.contributions.iter().collect();
    order.sort_by(|a, b| b.points.total_cmp(&a.points));
    let row = |c: &&Contribution| {
        let name = project.criteria.get(c.criterion).map_or("", |part| part.display_name(lang));
        let points = crate::text::number::points;
        let share = crate::text::number::percent(c.share);
        vec![name.to_owned(), share, points(c.points), format!("{}…{}", points(c.low), points(c.high))]
    };
    let header = [lang.column_criterion(), lang.column_weight(), lang.column_points(), lang.column_low_high()];
    output::table(out, &header, &order.iter().map(row).collect::<Vec<_>>())
}
