//! `measure compare`: two machines on the same kind of raw data.

mod life;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::super::{Failure, Format};
use super::budget::SetupArguments;
use super::{attached, confidence, file_name, finite, in_file, not_negative};
use crate::analysis::measured::{NotComparable, PairQuestion, Side, compare_measurements};
use crate::model::{Measurement, MeasurementAnalysis, PositioningAnalysis, StabilityAnalysis};
use crate::report::measured::{Report, not_comparable, pair};
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
    /// Which axis of files that hold several.
    #[arg(long)]
    axis: Option<String>,
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

/// Two files, the measurement that both are, and what is asked of them.
struct Asked<'a> {
    files: [&'a Path; 2],
    of: Measurement,
    question: PairQuestion,
    format: Format,
}

impl Compare {
    /// The comparison as it is printed, and how.
    pub(super) fn report(&self, lang: Lang) -> Result<(Report, Format), Failure> {
        match self {
            Self::Positioning(arguments) => arguments.asked(),
            Self::Life(arguments) => arguments.asked(),
            Self::Stability(arguments) => arguments.asked(),
        }
        .report(lang)
    }
}

impl Asked<'_> {
    fn report(&self, lang: Lang) -> Result<(Report, Format), Failure> {
        let [a, b] = self.files.map(|path| attached(self.of.clone(), path, lang));
        let (a, b) = (a?, b?);
        let found = compare_measurements([&a, &b], &self.question).map_err(|problem| self.failure(&problem, lang))?;
        let names = self.files.map(file_name);
        let report = pair(&found, [&a, &b], names.each_ref().map(String::as_str), lang);
        Ok((report, self.format))
    }

    fn failure(&self, problem: &NotComparable, lang: Lang) -> Failure {
        let [a, b] = self.files;
        let (side, sentence) = not_comparable(problem, lang);
        match (problem, side) {
            (NotComparable::NoLimits, _) => Failure::usage(lang.compare_requirement_needs_limits()),
            (_, None) => Failure::failed(sentence),
            (_, Some(Side::A)) => in_file(a, &sentence, lang),
            (_, Some(Side::B)) => in_file(b, &sentence, lang),
        }
    }
}

impl Pair {
    fn asked(&self, of: MeasurementAnalysis, unit: Option<&String>, question: PairQuestion) -> Asked<'_> {
        let unit = unit.cloned().unwrap_or_default();
        Asked {
            files: [&self.a, &self.b],
            of: Measurement { unit, confidence: Some(self.confidence), ..Measurement::of(of) },
            question: PairQuestion { margin: self.margin, ..question },
            format: self.format,
        }
    }
}

impl PositioningPair {
    fn asked(&self) -> Asked<'_> {
        let required = match self.requirement_of {
            Required::A => "A",
            Required::E => "E",
            Required::R => "R",
        };
        let options = PositioningAnalysis { setup: self.setup.setup(), seed: Some(self.seed) };
        let question =
            PairQuestion { requirement: self.requirement, required: Some(required), ..PairQuestion::default() };
        let asked = self.pair.asked(MeasurementAnalysis::Positioning(options), self.unit.as_ref(), question);
        let axis = self.axis.clone().unwrap_or_default();
        Asked { of: Measurement { axis, ..asked.of }, ..asked }
    }
}

impl StabilityPair {
    fn asked(&self) -> Asked<'_> {
        let options = StabilityAnalysis { lsl: self.lsl, usl: self.usl, ..StabilityAnalysis::default() };
        let question = PairQuestion { requirement: self.requirement, ..PairQuestion::default() };
        self.pair.asked(MeasurementAnalysis::Stability(options), None, question)
    }
}
