//! `why`: why one machine is ahead of another.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::analysis::decision::{pair, why};
use crate::analysis::{Names, Options};
use crate::report;
use crate::text::Lang;

use super::{Failure, Format, analysed, open, two_sides};

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
    let names = Names::new(&project, &analysis, lang);
    match arguments.format {
        Format::Json => writeln!(out, "{:#}", report::why::json(names, &found))?,
        Format::Csv => report::csv::write(&report::why::table(names, &found), out)?,
        Format::Table => report::terminal::write(&report::why::outline(names, &found), out)?,
    }
    Ok(0)
}
