//! `plot`: one figure to a file.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::analysis::decision::Decision;
use crate::analysis::{Options, analyse_with};
use crate::figure::png::png;
use crate::figure::svg::{PageOptions, svg};
use crate::figure::{Choice, DECISION, Palette, build, names};
use crate::store::write_atomically;
use crate::text::Lang;

use super::score::DrawArguments;
use super::{Failure, open};

/// Arguments of `plot`.
#[derive(Debug, Args)]
pub(super) struct PlotArguments {
    /// Project file.
    #[arg(required_unless_present = "list")]
    project: Option<PathBuf>,
    /// Name of the figure (see --list).
    #[arg(long)]
    figure: Option<String>,
    /// File to write; .svg or .png.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Name the figures, one a line.
    #[arg(long)]
    list: bool,
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
        for name in names() {
            writeln!(out, "{name}")?;
        }
        return Ok(0);
    }
    let (Some(path), Some(name), Some(output)) = (&arguments.project, &arguments.figure, &arguments.output) else {
        return Err(Failure::usage(lang.cli_plot_needs()));
    };
    let unknown = || Failure::usage(lang.cli_unknown_figure(name, &names().collect::<Vec<_>>().join(", ")));
    if names().all(|known| known != name) {
        return Err(unknown());
    }
    let ending = output.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !matches!(ending.as_str(), "svg" | "png") {
        return Err(Failure::usage(lang.cli_unknown_ending(&output.display().to_string())));
    }
    let (project, _) = open(path, lang)?;
    let project = arguments.draws.applied(project);
    for id in [&arguments.x, &arguments.y, &arguments.criterion].into_iter().flatten() {
        if project.criterion(id).is_none() {
            return Err(Failure::failed(lang.cli_unknown_criterion(id)));
        }
    }
    for id in [&arguments.equipment, &arguments.against].into_iter().flatten() {
        if project.equipment(id).is_none() {
            return Err(Failure::failed(lang.cli_unknown_equipment(id)));
        }
    }
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analyse_with(&project, &options);
    let choice = Choice {
        equipment: arguments.equipment.clone(),
        against: arguments.against.clone(),
        criterion: arguments.criterion.clone(),
        x: arguments.x.clone(),
        y: arguments.y.clone(),
    };
    let decision = DECISION.contains(&name.as_str()).then(|| Decision::whole(&project, &analysis));
    let figure = build(name, &project, &analysis, decision.as_ref(), &choice, lang).ok_or_else(unknown)?;
    let palette = if arguments.dark { Palette::Dark } else { Palette::Light };
    let page = PageOptions { width: arguments.width, ..PageOptions::default() };
    let bytes = if ending == "svg" {
        svg(&figure, palette, &page).map(String::into_bytes)
    } else {
        png(&figure, palette, &page, arguments.scale)
    };
    let bytes = bytes.map_err(|error| Failure::failed(lang.cli_figure_failed(&error.to_string())))?;
    write_atomically(output, &bytes).map_err(|error| Failure::failed(error.sentence(lang)))?;
    writeln!(out, "{}", lang.cli_written(&output.display().to_string()))?;
    Ok(0)
}
