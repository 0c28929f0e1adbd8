//! `measure`: figures of a raw data file by the standard.

mod budget;
mod circular;
mod compare;
mod leadscrew;
mod life;
mod plain;
mod positioning;
mod rating;
mod repairable;
mod stability;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::analysis::measured::{self, outcome};
use crate::model::{Data, Measurement, MeasurementKind};
use crate::quantity::typed::{self, Rule};
use crate::report::measured::{Report, measurement};
use crate::report::{csv, terminal};
use crate::store::{MOST_OF_DATA, raw, read_regular};
use crate::text::Lang;

use self::plain::PlainKind;
use super::{Failure, Format};

/// What kind of measurement the file holds.
#[derive(Debug, Subcommand)]
pub(super) enum Measure {
    #[command(flatten)]
    WithArguments(WithArguments),
    #[command(flatten)]
    Plain(PlainKind),
}

/// Kinds with arguments of their own, and what is no kind of measurement; other kinds are [`PlainKind`].
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum WithArguments {
    #[command(about = MeasurementKind::Positioning.about(Lang::En))]
    Positioning(positioning::PositioningArguments),
    #[command(about = MeasurementKind::Circular.about(Lang::En))]
    Circular(circular::CircularArguments),
    #[command(about = MeasurementKind::LeadScrew.about(Lang::En))]
    Leadscrew(leadscrew::LeadscrewArguments),
    #[command(about = MeasurementKind::Life.about(Lang::En))]
    Life(life::LifeArguments),
    #[command(about = MeasurementKind::Repairable.about(Lang::En))]
    Repairable(repairable::RepairableArguments),
    /// Life that a maker's load rating promises: bearing by ISO 281, ball screw by ISO 3408-5.
    #[command(subcommand)]
    Rating(rating::Rating),
    #[command(about = MeasurementKind::Stability.about(Lang::En))]
    Stability(stability::StabilityArguments),
    /// Two machines on raw data of the same kind: difference, ratio, chances, tests, conformity.
    #[command(subcommand)]
    Compare(compare::Compare),
}

/// What every kind takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Common {
    /// Raw data file.
    data: PathBuf,
    /// Confidence of the intervals, in per cent.
    #[arg(long, default_value_t = 95.0, value_parser = confidence)]
    confidence: f64,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl WithArguments {
    fn report(&self, lang: Lang) -> Result<(Report, Format), Failure> {
        match self {
            Self::Positioning(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Circular(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Leadscrew(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Life(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Repairable(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Stability(arguments) => arguments.common.report(arguments.measurement(), lang),
            Self::Rating(rating) => rating.report(lang),
            Self::Compare(compare) => compare.report(lang),
        }
    }
}

impl Common {
    /// What the file gives by this measurement's analysis.
    fn report(&self, of: Measurement, lang: Lang) -> Result<(Report, Format), Failure> {
        let of = attached(Measurement { confidence: Some(self.confidence), ..of }, &self.data, lang)?;
        let failure = |sentence: String| in_file(&self.data, &sentence, lang);
        let worked_out = outcome(&of).map_err(|why| failure(why.sentence(lang)))?;
        // Who states a setup asks for its budget.
        if let measured::Report::Positioning(report) = &worked_out.report
            && let Some(Err(problem)) = report.budget
        {
            return Err(failure(problem.sentence(lang).to_owned()));
        }
        Ok((measurement(&of, &worked_out, &file_name(&self.data), lang), self.format))
    }
}

/// The measurement with the data of a file.
fn attached(of: Measurement, path: &Path, lang: Lang) -> Result<Measurement, Failure> {
    let content = raw::content(&of, &read(path, lang)?);
    let of = Measurement { content: Some(content), ..of };
    let Some(Data::Unreadable(problem)) = of.data() else { return Ok(of) };
    let sentence = problem.sentence(lang);
    // A screw has no option of its own for the unit.
    let has_option = of.analysis.kind() != MeasurementKind::LeadScrew;
    let message = problem
        .option()
        .filter(|_| has_option)
        .map_or_else(|| sentence.clone(), |option| lang.cli_with_option(&sentence, option));
    Err(in_file(path, &message, lang))
}

fn read(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    read_regular(path, MOST_OF_DATA).map_err(|error| Failure::failed(error.sentence(path, lang)))
}

/// What is wrong with the data, with the name of the file.
fn in_file(path: &Path, sentence: &str, lang: Lang) -> Failure {
    Failure::failed(lang.cli_in_file(&file_name(path), sentence))
}

/// The name of a file without its folder.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// A confidence in per cent between 50 and 99.99.
fn confidence(text: &str) -> Result<f64, String> {
    let percent = number(text, Rule::Confidence);
    percent.filter(|x| *x <= 99.99).ok_or_else(|| "50 … 99.99".to_owned())
}

/// A number that is one.
fn finite(text: &str) -> Result<f64, String> {
    number(text, Rule::Any).ok_or_else(|| "a number".to_owned())
}

/// A finite number of 0 or more.
fn not_negative(text: &str) -> Result<f64, String> {
    number(text, Rule::NotNegative).ok_or_else(|| "≥ 0".to_owned())
}

/// A number; `1,234` is none, for nothing here tells which of two a script means.
fn number(text: &str, rule: Rule) -> Option<f64> {
    typed::number(text, rule).ok().filter(|_| !typed::may_be_decimal_comma(text))
}

/// Runs the kind asked for.
pub(super) fn measure(kind: &Measure, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (report, format) = match kind {
        Measure::WithArguments(kind) => kind.report(lang)?,
        Measure::Plain(kind) => kind.common().report(kind.measurement(), lang)?,
    };
    print(&report, format, out)?;
    if format == Format::Csv {
        warn(&report)?;
    }
    Ok(0)
}

/// Tells beside rows of values what has to be known of them.
fn warn(report: &Report) -> std::io::Result<()> {
    let warnings = report.json.get("warnings").and_then(serde_json::Value::as_array);
    warnings.into_iter().flatten().filter_map(serde_json::Value::as_str).try_for_each(super::tell)
}

fn print(report: &Report, format: Format, out: &mut impl Write) -> std::io::Result<()> {
    match format {
        Format::Table => terminal::write(&report.outline, out),
        Format::Json => writeln!(out, "{:#}", report.json),
        Format::Csv => csv::write(&csv::values(&report.outline), out),
    }
}

#[cfg(test)]
mod tests {
    use clap::Command;

    use super::*;

    #[test]
    fn every_kind_of_measurement_has_its_subcommand() {
        let command = Measure::augment_subcommands(Command::new("measure"));
        for kind in MeasurementKind::ALL {
            assert!(Measure::has_subcommand(kind.key()), "{kind:?}");
            assert!(command.find_subcommand(kind.key()).is_some(), "{kind:?}");
        }
    }
}
