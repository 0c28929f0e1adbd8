//! `measure compare`: two machines on the same kind of raw data.

mod life;
mod shown;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::super::{Failure, Format};
use super::budget::{SetupArguments, no_setup};
use super::report::Report;
use super::{confidence, file_name, finite, not_negative, read};
use crate::analysis::measured::{
    Comparison, NotComparable, Question, Side, compare_positioning, compare_stability, no_life_text, unusable_text,
};
use crate::methods::stability::indices::Limits;
use crate::model::RawPositioning;
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;

/// What kind of measurement both files hold.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Compare {
    /// Positioning of two axes: A, E, R by draws, pooled s by F.
    Positioning(PositioningPair),
    /// Lives of units: who outlasts whom, whose B10 is longer, tests, MTBF.
    Life(life::LifePair),
    /// Two series or their subgroups: means, spreads, capability.
    Stability(StabilityPair),
}

/// What every pair takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Pair {
    /// Raw data file of machine A.
    a: PathBuf,
    /// Raw data file of machine B.
    b: PathBuf,
    /// Differences up to this are none for practical ends, in the unit of A.
    #[arg(long, default_value_t = 0.0, value_parser = not_negative)]
    margin: f64,
    /// Confidence of the intervals, in per cent.
    #[arg(long, default_value_t = 95.0, value_parser = confidence)]
    confidence: f64,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Two axes.
#[derive(Debug, Args)]
pub(in crate::cli) struct PositioningPair {
    #[command(flatten)]
    pair: Pair,
    /// Unit of the figures where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
    /// Seed of the draws.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The most that is allowed of the figure of --requirement-of, in the unit of A.
    #[arg(long, value_parser = not_negative)]
    requirement: Option<f64>,
    /// The figure that the requirement is of.
    #[arg(long, value_enum, default_value_t = Required::A, ignore_case = true)]
    requirement_of: Required,
    #[command(flatten)]
    setup: SetupArguments,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Required {
    #[value(name = "A")]
    A,
    #[value(name = "E")]
    E,
    #[value(name = "R")]
    R,
}

/// Two series.
#[derive(Debug, Args)]
pub(in crate::cli) struct StabilityPair {
    #[command(flatten)]
    pair: Pair,
    /// Lower specification limit, in the unit of A.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    lsl: Option<f64>,
    /// Upper specification limit.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    usl: Option<f64>,
    /// The least that is allowed of Cpk.
    #[arg(long, value_parser = finite)]
    requirement: Option<f64>,
}

impl Compare {
    /// The comparison as it is printed, and how.
    pub(super) fn report(&self, lang: Lang) -> Result<(Report, Format), Failure> {
        let (pair, found) = match self {
            Self::Life(arguments) => return Ok((arguments.report(lang)?, arguments.format)),
            Self::Positioning(arguments) => (&arguments.pair, arguments.compared(lang)?),
            Self::Stability(arguments) => (&arguments.pair, arguments.compared(lang)?),
        };
        let names = [file_name(&pair.a), file_name(&pair.b)];
        Ok((shown::report(&found, &names, pair.confidence, lang), pair.format))
    }
}

impl Pair {
    fn question(&self) -> Question {
        Question { margin: self.margin, confidence: self.confidence / 100.0, ..Question::default() }
    }

    fn files(&self) -> Files<'_> {
        Files { a: &self.a, b: &self.b }
    }
}

/// The raw data files of both machines.
struct Files<'a> {
    a: &'a Path,
    b: &'a Path,
}

impl Files<'_> {
    /// Both files by a reader, their problems with the name of the file.
    fn both<T>(&self, reader: impl Fn(&[u8]) -> Result<T, raw::RawProblem>, lang: Lang) -> Result<(T, T), Failure> {
        let one = |path: &Path| {
            let bytes = read(path, lang)?;
            let told =
                |problem: raw::RawProblem| Failure::failed(lang.cli_in_file(&file_name(path), &problem.sentence(lang)));
            reader(&bytes).map_err(told)
        };
        Ok((one(self.a)?, one(self.b)?))
    }

    fn failure(&self, problem: NotComparable, lang: Lang) -> Failure {
        let of = |side: Side, what: &str| {
            let path = if side == Side::A { self.a } else { self.b };
            Failure::failed(lang.cli_in_file(&file_name(path), what))
        };
        match problem {
            NotComparable::Units(a, b) => Failure::failed(lang.compare_units(&a, &b)),
            NotComparable::Runs(side, _) => of(side, lang.compare_few_runs()),
            NotComparable::Values(side, problem) => of(side, &unusable_text(problem, lang)),
            NotComparable::Lives(side, problem) => of(side, &no_life_text(&problem, lang)),
            NotComparable::Setup(problem) => Failure::failed(no_setup(problem, lang)),
            NotComparable::NoLimits => Failure::usage(lang.compare_requirement_needs_limits()),
        }
    }
}

impl PositioningPair {
    fn compared(&self, lang: Lang) -> Result<Comparison, Failure> {
        let options = RawOptions { unit: self.unit.clone() };
        let reader = |bytes: &[u8]| -> Result<RawPositioning, raw::RawProblem> { raw::axis(bytes, &options) };
        let (a, b) = self.pair.files().both(reader, lang)?;
        let required = match self.requirement_of {
            Required::A => "A",
            Required::E => "E",
            Required::R => "R",
        };
        let question = Question {
            seed: self.seed,
            requirement: self.requirement,
            required: Some(required),
            setup: self.setup.setup(),
            ..self.pair.question()
        };
        compare_positioning(&a, &b, &question).map_err(|problem| self.pair.files().failure(problem, lang))
    }
}

impl StabilityPair {
    fn compared(&self, lang: Lang) -> Result<Comparison, Failure> {
        let (a, b) = self.pair.files().both(raw::series, lang)?;
        let limits = Limits { lsl: self.lsl, usl: self.usl, target: None };
        let question = Question { requirement: self.requirement, limits, ..self.pair.question() };
        compare_stability(&a, &b, &question).map_err(|problem| self.pair.files().failure(problem, lang))
    }
}
