//! The command line: the same work as the window, headless.

mod check;
mod deviations;
mod import;
mod measure;
mod output;
mod plot;
mod report;
mod score;
mod weights;
mod why;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{Parser, Subcommand, ValueEnum};

use crate::analysis::{Analysis, Finding, FindingKind, Options, analyse_with};
use crate::model::{Place, Project};
use crate::store::raw::Outside;
use crate::store::{Reading, open_with};
use crate::text::Lang;
use crate::text::visible::visible;

/// Compare domestic and imported equipment without a window.
#[derive(Debug, Parser)]
#[command(name = "gapwise-cli", version, about, max_term_width = 100)]
struct Arguments {
    /// Language of sentences and figures.
    #[arg(long, global = true, value_enum, default_value_t = Language::En)]
    lang: Language,
    /// Read data files that a project names outside its own folder, too.
    #[arg(long, global = true)]
    outside: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    En,
    Zh,
    /// Both side by side, in a report.
    Both,
}

impl Language {
    fn languages(self) -> Vec<Lang> {
        match self {
            Self::En => vec![Lang::En],
            Self::Zh => vec![Lang::Zh],
            Self::Both => vec![Lang::En, Lang::Zh],
        }
    }

    /// The one language of an output that cannot have two.
    fn single(self) -> Result<Lang, Failure> {
        match self {
            Self::En => Ok(Lang::En),
            Self::Zh => Ok(Lang::Zh),
            Self::Both => Err(Failure::usage(Lang::En.cli_both_in_report())),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read and validate a project; print its findings.
    Check {
        /// Project file.
        project: PathBuf,
        /// How to print.
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Print gaps, points, ranks, methods, robustness and findings; never writes.
    Score(score::ScoreArguments),
    /// Print the deviation table of a tender: every must-clause with what is offered.
    Deviations {
        /// Project file.
        project: PathBuf,
        /// Id of one equipment; default: all.
        #[arg(long)]
        equipment: Option<String>,
        /// How to print.
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Print weights and their consistency: of judgements (AHP, best-worst), of an order, of swing points, of a project.
    Weights(weights::WeightsArguments),
    /// Say why one machine is ahead of another, with the evidence behind it.
    Why(why::WhyArguments),
    /// Figures of raw data by the standard: positioning, circular, leadscrew, drift, stability; two machines compared.
    #[command(subcommand)]
    Measure(measure::Measure),
    /// Draw one figure to a file, or all to a folder.
    Plot(plot::PlotArguments),
    /// Write the comparison as a document for a committee: PDF, DOCX, HTML or plain text.
    Report(report::ReportArguments),
    /// Print the licences of everything that the program is built with.
    Notices,
    /// Make a project from a comparison sheet.
    Import {
        #[command(flatten)]
        arguments: import::Arguments,
    },
}

/// The licences of everything that the programs are built with; made by `assets/notices/make.py`.
pub const NOTICES: &str = include_str!("../../assets/notices/THIRD-PARTY-NOTICES.txt");

/// What went wrong, in the user's words; the exit code is 1, or 2 where the call itself is wrong.
#[derive(Debug)]
struct Failure {
    lines: Vec<String>,
    code: u8,
}

impl Failure {
    fn failed(line: impl Into<String>) -> Self {
        Self { lines: vec![line.into()], code: 1 }
    }

    fn usage(line: impl Into<String>) -> Self {
        Self { lines: vec![line.into()], code: 2 }
    }
}

/// A reader that went away (`| head`) is no failure.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        let code = u8::from(error.kind() != std::io::ErrorKind::BrokenPipe);
        let lines = if code == 0 { Vec::new() } else { vec![error.to_string()] };
        Self { lines, code }
    }
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    ExitCode::from(run_parsed(&Arguments::parse(), &mut out, &mut std::io::stderr()))
}

/// Runs the program with these arguments, the first of which is its name; gives the exit code. A call that is wrong, as
/// one that asks for help, is answered on `problems`.
pub fn run_with<A: Into<OsString> + Clone>(
    arguments: impl IntoIterator<Item = A>,
    out: &mut dyn Write,
    problems: &mut dyn Write,
) -> u8 {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => run_parsed(&arguments, out, problems),
        Err(error) => {
            // Nobody is left to tell that even this failed.
            let _ = write!(problems, "{error}");
            u8::try_from(error.exit_code()).unwrap_or(1)
        }
    }
}

fn run_parsed(arguments: &Arguments, mut out: &mut dyn Write, problems: &mut dyn Write) -> u8 {
    OUTSIDE.store(arguments.outside, Ordering::Relaxed);
    let result = dispatch(&arguments.command, arguments.lang, &mut out).and_then(|code| {
        out.flush()?;
        Ok(code)
    });
    result.unwrap_or_else(|failure| {
        for line in &failure.lines {
            let _ = writeln!(problems, "{}", visible(line));
        }
        failure.code
    })
}

fn dispatch(command: &Command, language: Language, out: &mut impl Write) -> Result<u8, Failure> {
    let lang = || language.single();
    match command {
        Command::Check { project, format } => check::check(project, *format, lang()?, out),
        Command::Score(arguments) => score::score(arguments, lang()?, out),
        Command::Deviations { project, equipment, format } => {
            deviations::deviations(project, equipment.as_deref(), *format, lang()?, out)
        }
        Command::Weights(arguments) => weights::weights(arguments, lang()?, out),
        Command::Why(arguments) => why::run(arguments, lang()?, out),
        Command::Measure(kind) => measure::measure(kind, lang()?, out),
        Command::Report(arguments) => report::report(arguments, language.languages(), out),
        Command::Plot(arguments) => plot::plot(arguments, lang()?, out),
        Command::Notices => Ok(out.write_all(NOTICES.as_bytes()).map(|()| 0)?),
        Command::Import { arguments } => import::import(arguments, lang()?, out),
    }
}

/// Opens a project; all its problems are told, one a line.
fn open(path: &std::path::Path, lang: Lang) -> Result<(Project, String), Failure> {
    let outside = if OUTSIDE.load(Ordering::Relaxed) { Outside::Anything } else { Outside::Nothing };
    open_with(path, &Reading { outside, ..Reading::default() })
        .map_err(|error| Failure { lines: error.sentences(lang), code: 1 })
}

/// Whether projects may have data files read that lie outside their folders: one answer for the process, as it is one
/// call.
static OUTSIDE: AtomicBool = AtomicBool::new(false);

/// A line beside the output.
fn tell(line: &str) -> std::io::Result<()> {
    writeln!(std::io::stderr().lock(), "{}", visible(line))
}

/// The analysis with this benchmark and scenario; what was asked for and is not there is refused, so that nobody takes
/// the base case for it.
fn analysed(project: &Project, options: &Options, lang: Lang) -> Result<Analysis, Failure> {
    let analysis = analyse_with(project, options);
    let is_asked = !options.benchmark.is_empty() || !options.scenario.is_empty();
    match not_there(&analysis).filter(|_| is_asked) {
        Some(finding) => Err(Failure::failed(finding.sentence(lang))),
        None => Ok(analysis),
    }
}

/// What the analysis says of a benchmark or a scenario that it did not find.
fn not_there(analysis: &Analysis) -> Option<&Finding> {
    let is_it = |kind: &FindingKind| {
        matches!(
            kind,
            FindingKind::UnknownBenchmark(_)
                | FindingKind::NoBenchmark(_)
                | FindingKind::MedianNeedsThree(_)
                | FindingKind::UnknownScenario(_)
        )
    };
    // A benchmark that only another scenario asks for has the scenario as its place.
    analysis.findings.iter().find(|finding| finding.place == Place::Project && is_it(&finding.kind))
}

/// Two sides as given on the command line: each is there, and they are two.
fn two_sides(
    project: &Project,
    equipment: Option<&String>,
    against: Option<&String>,
    lang: Lang,
) -> Result<(), Failure> {
    if let Some(id) = [equipment, against].into_iter().flatten().find(|id| project.equipment(id).is_none()) {
        return Err(Failure::failed(lang.cli_unknown_equipment(id)));
    }
    match equipment.filter(|_| equipment == against) {
        Some(id) => Err(Failure::failed(lang.cli_same_equipment(id))),
        None => Ok(()),
    }
}
