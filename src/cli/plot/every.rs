//! `plot --all`: every figure that a project has, under names that stay the same from one time to the next.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use crate::analysis::decision::Decision;
use crate::analysis::{Analysis, Options};
use crate::figure::{Choice, Family, Figure, FigureFormat, FigureId, build, heading, of_measurement};
use crate::model::Project;
use crate::text::Lang;

use super::PlotArguments;
use crate::cli::{Failure, analysed, open, output};

/// Draws all figures; each is written as it is made.
pub(super) fn plot(arguments: &PlotArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (Some(path), Some(folder)) = (&arguments.project, &arguments.output) else {
        return Err(Failure::usage(lang.cli_plot_needs()));
    };
    let unknown = || Failure::usage(lang.cli_unknown_ending(&arguments.format, ""));
    let format = FigureFormat::from_extension(&arguments.format).ok_or_else(unknown)?;
    let (project, _) = open(path, lang)?;
    let project = arguments.draws.applied(project);
    arguments.check(&project, lang)?;
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analysed(&project, &options, lang)?;
    let decision = Decision::complete(&project, &analysis);
    make_folder(folder, lang)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (mut names, mut count) = (BTreeSet::new(), 0);
    for (name, figure) in figures(&project, &analysis, &decision, &arguments.choice(), lang) {
        let name = unused(&format!("{stem}-{}", plain(&name)), &mut names);
        let bytes = arguments.encoded(&figure, format, lang)?;
        let file = folder.join(format!("{name}.{}", format.extension));
        output::write(&file, &bytes, &[path], lang, out)?;
        count += 1;
    }
    writeln!(out, "{}", lang.cli_plots_written(count, &folder.display().to_string()))?;
    Ok(0)
}

fn make_folder(folder: &Path, lang: Lang) -> Result<(), Failure> {
    let name = folder.display().to_string();
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::usage(lang.cli_plot_folder(&name)));
    }
    std::fs::create_dir_all(folder).map_err(|error| Failure::failed(format!("{name}: {error}")))
}

/// The figures with their names, one after the other: those of the register, of measurements one a measurement.
fn figures<'a>(
    project: &'a Project,
    analysis: &'a Analysis,
    decision: &'a Decision,
    choice: &'a Choice,
    lang: Lang,
) -> impl Iterator<Item = (String, Figure)> + 'a {
    let registered = FigureId::ALL.iter().filter(|id| id.spec().family != Family::Measurement).filter_map(move |id| {
        let figure = build(*id, project, analysis, Some(decision), choice, lang)?;
        Some((id.key().to_owned(), figure))
    });
    let measurements = project.evidence.iter().flat_map(|e| e.measurements.iter().map(move |m| (e, m)));
    let measured = measurements.flat_map(move |(evidence, measurement)| {
        let worked_out = analysis.outcomes.of(measurement);
        let drawn = |id: FigureId| {
            let outcome = worked_out.as_ref().as_ref().ok()?;
            let figure = of_measurement(id, (measurement, outcome), &heading(evidence, measurement), lang)?;
            Some((format!("{}-{}-{}", id.key(), evidence.id, measurement.id), figure))
        };
        FigureId::of_family(Family::Measurement).filter_map(drawn).collect::<Vec<_>>()
    });
    registered.chain(measured)
}

/// Ids of a project may hold anything; names of files may not.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' }).take(120).collect()
}

/// The name, with a number behind it where it is taken.
fn unused(name: &str, names: &mut BTreeSet<String>) -> String {
    let mut candidates = std::iter::once(name.to_owned()).chain((2..).map(|n: u32| format!("{name}-{n}")));
    // Names of files that differ in case only are one on some systems.
    let free = candidates.find(|candidate| names.insert(candidate.to_lowercase()));
    free.unwrap_or_else(|| name.to_owned())
}
