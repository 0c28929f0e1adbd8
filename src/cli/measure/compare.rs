//! `measure compare`: two machines on the same kind of raw data.

mod life;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::super::{Failure, Format};
use super::budget::SetupArguments;
use super::{confidence, file_name, finite, not_negative, read, sentences};
use crate::analysis::measured::{Comparison, NotComparable, Question, Side, compare_positioning, compare_stability};
use crate::methods::stability::indices::Limits;
use crate::model::{RawNote, RawPositioning};
use crate::report::measured::{Report, comparison, not_comparable};
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
        let (pair, (found, notes)) = match self {
            Self::Life(arguments) => return Ok((arguments.report(lang)?, arguments.format)),
            Self::Positioning(arguments) => (&arguments.pair, arguments.compared(lang)?),
            Self::Stability(arguments) => (&arguments.pair, arguments.compared(lang)?),
        };
        let names = pair.files().names();
        let report = comparison(&found, names.each_ref().map(String::as_str), pair.confidence, lang);
        Ok((report.after_notes(notes), pair.format))
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

/// A comparison with the notes of both files.
type Noted = (Comparison, Vec<String>);

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

    /// How both were read, with the names of the files.
    fn notes(&self, notes: [&[RawNote]; 2], lang: Lang) -> Vec<String> {
        let of = |(path, notes): (&Path, &[RawNote])| {
            let name = file_name(path);
            sentences(notes, lang).into_iter().map(move |note| lang.cli_in_file(&name, &note)).collect::<Vec<_>>()
        };
        [self.a, self.b].into_iter().zip(notes).flat_map(of).collect()
    }

    fn names(&self) -> [String; 2] {
        [file_name(self.a), file_name(self.b)]
    }

    fn failure(&self, problem: &NotComparable, lang: Lang) -> Failure {
        let (side, sentence) = not_comparable(problem, lang);
        match (problem, side) {
            (NotComparable::NoLimits, _) => Failure::usage(lang.compare_requirement_needs_limits()),
            (_, None) => Failure::failed(sentence),
            (_, Some(Side::A)) => Failure::failed(lang.cli_in_file(&file_name(self.a), &sentence)),
            (_, Some(Side::B)) => Failure::failed(lang.cli_in_file(&file_name(self.b), &sentence)),
        }
    }
}

impl PositioningPair {
    fn compared(&self, lang: Lang) -> Result<Noted, Failure> {
        let options = RawOptions { unit: self.unit.clone(), ..RawOptions::default() };
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
        let found = compare_positioning(&a, &b, &question);
        let found = found.map_err(|problem| self.pair.files().failure(&problem, lang))?;
        Ok((found, self.pair.files().notes([&a.notes, &b.notes], lang)))
    }
}

impl StabilityPair {
    fn compared(&self, lang: Lang) -> Result<Noted, Failure> {
        let (a, b) = self.pair.files().both(raw::series, lang)?;
        let limits = Limits { lsl: self.lsl, usl: self.usl, target: None };
        let question = Question { requirement: self.requirement, limits, ..self.pair.question() };
        let found = compare_stability(&a, &b, &question);
        let found = found.map_err(|problem| self.pair.files().failure(&problem, lang))?;
        Ok((found, self.pair.files().notes([&a.notes, &b.notes], lang)))
    }
}
