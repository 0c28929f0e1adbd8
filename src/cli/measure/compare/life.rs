//! `measure compare life`: both questions, tests, MTBF.

use std::path::PathBuf;

use clap::Args;

use super::super::confidence;
use super::super::life::{Ended, margin};
use super::{Asked, Format};
use crate::analysis::measured::PairQuestion;
use crate::methods::life::compare::Lead;
use crate::model::{LifeAnalysis, Measurement, MeasurementAnalysis};

/// Two files of lives.
#[derive(Debug, Args)]
pub(in crate::cli) struct LifePair {
    /// Raw data file of machine A.
    a: PathBuf,
    /// Raw data file of machine B.
    b: PathBuf,
    /// B10 count as the same up to this: a time in the unit of A, or a factor such as 1.2x.
    #[arg(long, default_value = "0", value_parser = margin)]
    margin: Lead,
    /// Confidence of the intervals, in per cent.
    #[arg(long, default_value_t = 95.0, value_parser = confidence)]
    confidence: f64,
    /// What ended both watches.
    #[arg(long, value_enum, default_value_t = Ended::Time)]
    termination: Ended,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl LifePair {
    /// Both files, and what is asked of them.
    pub(super) fn asked(&self) -> Asked<'_> {
        let options = LifeAnalysis { termination: self.termination.termination(), ..LifeAnalysis::default() };
        let (margin, factor) = match self.margin {
            Lead::Time(time) => (time, None),
            Lead::Factor(factor) => (0.0, Some(factor)),
        };
        Asked {
            files: [&self.a, &self.b],
            of: Measurement {
                confidence: Some(self.confidence),
                ..Measurement::of(MeasurementAnalysis::Life(options))
            },
            question: PairQuestion { margin, factor, ..PairQuestion::default() },
            format: self.format,
        }
    }
}
