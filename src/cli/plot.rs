//! `plot`: one figure to a file, or all to a folder.

mod every;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::analysis::decision::Decision;
use crate::analysis::measured::Outcomes;
use crate::analysis::{Analysis, Options};
use crate::figure::svg::PageOptions;
use crate::figure::{
    Choice, Drawing, FORMATS, Family, Figure, FigureFormat, FigureId, Palette, Subject, build, figures_in, format_list,
};
use crate::model::Project;
use crate::text::Lang;

use super::score::DrawArguments;
use super::{Failure, analysed, open, output, two_sides};

/// Arguments of `plot`.
#[derive(Debug, Args)]
pub(super) struct PlotArguments {
    /// Project file.
    #[arg(required_unless_present = "list")]
    project: Option<PathBuf>,
    /// Name of the figure (see --list).
    #[arg(long)]
    figure: Option<String>,
    #[arg(short, long, help = output_help())]
    output: Option<PathBuf>,
    /// Name the figures, one a line; with a project those that it has.
    #[arg(long)]
    list: bool,
    /// Every figure that the project has, into the folder of --output, which is made where it is not there.
    #[arg(long, conflicts_with_all = ["list", "figure", "measurement"])]
    all: bool,
    /// Format of --all.
    #[arg(long, default_value = "svg", value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.extension)))]
    format: String,
    /// Benchmark, as for score.
    #[arg(long, default_value = "")]
    benchmark: String,
    /// Scenario, as for score.
    #[arg(long, default_value = "")]
    scenario: String,
    /// Equipment id that the figure is about, where it is about one.
    #[arg(long)]
    equipment: Option<String>,
    /// Equipment id that it is compared with in waterfall, tornado and parity; default: the benchmark.
    #[arg(long)]
    against: Option<String>,
    /// Criterion id whose weight is walked in stability; default: the one with the nearest turn.
    #[arg(long)]
    criterion: Option<String>,
    #[command(flatten)]
    draws: DrawArguments,
    /// Criterion id of the scatter's horizontal axis.
    #[arg(long)]
    x: Option<String>,
    /// Criterion id of the scatter's vertical axis.
    #[arg(long)]
    y: Option<String>,
    /// Measurement that a figure of measurements shows, as EVIDENCE/ID; default: the first that has such a figure.
    #[arg(long, value_parser = measurement)]
    measurement: Option<(String, String)>,
    /// Width in points.
    #[arg(long, default_value_t = 960.0, value_parser = sensible_width)]
    width: f32,
    /// Pixels a point, for PNG.
    #[arg(long, default_value_t = 2.0, value_parser = sensible_scale)]
    scale: f32,
    /// Dark instead of light.
    #[arg(long)]
    dark: bool,
}

fn output_help() -> String {
    format!("File to write; {}, or - for SVG on standard output; with --all a folder", endings(Lang::list_or, Lang::En))
}

/// The endings of all formats: `.svg or .png`.
fn endings(join: fn(Lang, &str, &str) -> String, lang: Lang) -> String {
    format_list(|format| format!(".{}", format.extension), |others, last| join(lang, others, last), lang)
}

fn measurement(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('/').filter(|(evidence, id)| !evidence.is_empty() && !id.is_empty());
    parts.map(|(evidence, id)| (evidence.to_owned(), id.to_owned())).ok_or_else(|| "EVIDENCE/ID".to_owned())
}

fn sensible_width(text: &str) -> Result<f32, String> {
    number_in(text, 240.0, 4000.0)
}

fn sensible_scale(text: &str) -> Result<f32, String> {
    number_in(text, 0.5, 8.0)
}

fn number_in(text: &str, low: f32, high: f32) -> Result<f32, String> {
    let number: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (low..=high).contains(&number) { Ok(number) } else { Err(format!("must lie between {low} and {high}")) }
}

/// Draws the figure; the whole file is made before the first byte is written.
pub(super) fn plot(arguments: &PlotArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    if arguments.list {
        return list(arguments.project.as_deref(), lang, out);
    }
    if arguments.all {
        return every::plot(arguments, lang, out);
    }
    let wanted = arguments.wanted(lang)?;
    let (project, _) = open(wanted.project, lang)?;
    let project = arguments.draws.applied(project);
    arguments.check(&project, lang)?;
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analysed(&project, &options, lang)?;
    arguments.check_sides(wanted.figure, &analysis, lang)?;
    let needs_decision = wanted.figure.spec().family == Family::Decision;
    let decision = needs_decision.then(|| Decision::complete(&project, &analysis));
    let figure = build(wanted.figure, &project, &analysis, decision.as_ref(), &arguments.choice(), lang)
        .ok_or_else(|| Failure::failed(lang.cli_no_measurement(wanted.figure.key())))?;
    let bytes = arguments.encoded(&figure, wanted.format, lang)?;
    output::write(wanted.output, &bytes, &[wanted.project], lang, out)?;
    Ok(0)
}

/// All figures; of a project those that it has: figures of measurements need one.
fn list(project: Option<&Path>, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let measured = match project {
        None => FigureId::of_family(Family::Measurement).collect(),
        Some(path) => figures_in(&open(path, lang)?.0, &Outcomes::default()),
    };
    for id in FigureId::ALL {
        if id.subject() != Subject::Measurement || measured.contains(id) {
            writeln!(out, "{}", id.key())?;
        }
    }
    Ok(0)
}

/// What is drawn from where to where.
struct Wanted<'a> {
    project: &'a Path,
    figure: FigureId,
    output: &'a Path,
    format: &'static FigureFormat,
}

impl PlotArguments {
    /// What a call has to name, as far as it can be told without the project.
    fn wanted(&self, lang: Lang) -> Result<Wanted<'_>, Failure> {
        let (Some(project), Some(figure), Some(output)) = (&self.project, &self.figure, &self.output) else {
            return Err(Failure::usage(lang.cli_plot_needs()));
        };
        let figure = FigureId::from_key(figure).ok_or_else(|| unknown_figure(figure, lang))?;
        let unknown = || lang.cli_unknown_ending(&output.display().to_string(), &endings(Lang::list_and, lang));
        let standard = FORMATS.first().filter(|_| output::is_standard(output));
        let format = standard.or_else(|| FigureFormat::of_path(output)).ok_or_else(|| Failure::usage(unknown()))?;
        Ok(Wanted { project, figure, output, format })
    }

    /// Whether the project has what is named.
    fn check(&self, project: &Project, lang: Lang) -> Result<(), Failure> {
        let mut criteria = [&self.x, &self.y, &self.criterion].into_iter().flatten();
        if let Some(id) = criteria.find(|id| project.criterion(id).is_none()) {
            return Err(Failure::failed(lang.cli_unknown_criterion(id)));
        }
        two_sides(project, self.equipment.as_ref(), self.against.as_ref(), lang)
    }

    /// Whether the figure is about two machines where one is named to compare with.
    fn check_sides(&self, figure: FigureId, analysis: &Analysis, lang: Lang) -> Result<(), Failure> {
        let Some(id) = &self.against else { return Ok(()) };
        let subject = figure.sides(analysis, &self.choice()).map(|sides| sides.equipment);
        let is_itself = subject.is_some() && subject == analysis.position(id);
        if is_itself { Err(Failure::failed(lang.cli_against_itself(id))) } else { Ok(()) }
    }

    fn choice(&self) -> Choice {
        Choice {
            equipment: self.equipment.clone(),
            against: self.against.clone(),
            criterion: self.criterion.clone(),
            x: self.x.clone(),
            y: self.y.clone(),
            measurement: self.measurement.clone(),
        }
    }

    /// The file's content.
    fn encoded(&self, figure: &Figure, format: &FigureFormat, lang: Lang) -> Result<Vec<u8>, Failure> {
        let palette = if self.dark { Palette::Dark } else { Palette::Light };
        let page = PageOptions { width: self.width, ..PageOptions::default() };
        let bytes = format.encode(figure, &Drawing { palette, page, scale: self.scale });
        bytes.map_err(|error| Failure::failed(lang.cli_figure_failed(&error.to_string())))
    }
}

fn unknown_figure(name: &str, lang: Lang) -> Failure {
    Failure::usage(
        lang.cli_unknown_figure(name, &FigureId::ALL.iter().map(|id| id.key()).collect::<Vec<_>>().join(", ")),
    )
}
