//! Lives of units: the records, and how a life distribution is fitted to them.

use serde::{Deserialize, Serialize};

use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// One line of a life record.
#[derive(Clone, Debug, PartialEq)]
pub struct RawLife {
    /// Running time; of an interval its beginning.
    pub time: f64,
    /// End of the interval in which it failed; `None`: the time is exact.
    pub until: Option<f64>,
    /// It failed; else it was still running.
    pub failed: bool,
    /// Group; empty: all are one.
    pub group: String,
    /// How many units this stands for.
    pub count: u32,
}

/// A life record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLives {
    /// Symbol of the unit of all times; empty: none is stated.
    pub unit: String,
    /// Its lines.
    pub records: Vec<RawLife>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of lives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LifeAnalysis {
    /// How the distribution is fitted.
    pub fit: LifeFit,
    /// How its bounds are made.
    pub bounds: LifeBounds,
    /// What ended the watch. No form shows this nor the following options.
    pub termination: Termination,
    /// Shape β assumed for lower bounds from few failures or none.
    pub shape: Option<f64>,
    /// Time at which the reliability is wanted, in the unit of the data.
    pub at: Option<f64>,
    /// The group that is reported; `None`: all units.
    pub group: Option<String>,
}

impl LifeAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        visitor.choice(OptionName("fit", Lang::measure_field_fit), &mut self.fit);
        visitor.choice(OptionName("bounds", Lang::measure_field_bounds), &mut self.bounds);
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self {
            fit: file.fit,
            bounds: file.bounds,
            termination: file.termination,
            shape: file.shape,
            at: file.at,
            group: file.group.clone(),
        }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        file.fit = self.fit;
        file.bounds = self.bounds;
        file.termination = self.termination;
        file.shape = self.shape;
        file.at = self.at;
        file.group.clone_from(&self.group);
    }
}

/// What ended a watch over units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Termination {
    /// A time settled beforehand.
    #[default]
    Time,
    /// A failure.
    Failure,
}

/// How a life distribution is fitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LifeFit {
    /// Maximum likelihood.
    #[default]
    MaximumLikelihood,
    /// Rank regression of times on median ranks.
    RankRegressionX,
    /// Rank regression of median ranks on times.
    RankRegressionY,
}

/// How bounds of a life distribution are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LifeBounds {
    /// From the likelihood ratio.
    #[default]
    LikelihoodRatio,
    /// From the Fisher information.
    Fisher,
    /// From resampled data.
    Bootstrap,
}
