//! `measure life`: how long units last.

use clap::{Args, ValueEnum};

use super::{Common, finite, not_negative};
use crate::methods::life::compare::Lead;
use crate::model::{LifeAnalysis, LifeBounds, LifeFit, Measurement, MeasurementAnalysis, Termination};
use crate::text::Lang;

/// Units that failed or still run.
#[derive(Debug, Args)]
pub(in crate::cli) struct LifeArguments {
    #[command(flatten)]
    pub common: Common,
    /// How the Weibull is fitted.
    #[arg(long, value_enum, default_value_t = Method::Mle)]
    method: Method,
    /// How its bounds are made.
    #[arg(long, value_enum, default_value_t = Ends::Lr)]
    bounds: Ends,
    /// What ended the watch.
    #[arg(long, value_enum, default_value_t = Ended::Time)]
    termination: Ended,
    /// Report this group instead of all units.
    #[arg(long)]
    group: Option<String>,
    /// Shape β assumed for lower bounds from few failures or none.
    #[arg(long, value_parser = above_zero)]
    beta: Option<f64>,
    /// Time at which the reliability is wanted, in the unit of the data.
    #[arg(long, value_parser = above_zero)]
    at: Option<f64>,
    /// Unit of the times where no heading names one (h, km, cycles).
    #[arg(long)]
    unit: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Method {
    /// Maximum likelihood.
    Mle,
    /// Rank regression of times on ranks.
    Rrx,
    /// Rank regression of ranks on times.
    Rry,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Ends {
    /// Likelihood ratio.
    Lr,
    /// Fisher information.
    Fisher,
    /// Bootstrap.
    Bootstrap,
}

/// What ended a watch.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Ended {
    /// A time settled beforehand.
    Time,
    /// A failure.
    Failure,
}

impl Ended {
    /// As an analysis has it.
    pub fn termination(self) -> Termination {
        match self {
            Self::Time => Termination::Time,
            Self::Failure => Termination::Failure,
        }
    }
}

/// A finite number above 0.
pub(super) fn above_zero(text: &str) -> Result<f64, String> {
    finite(text).ok().filter(|x| *x > 0.0).ok_or_else(|| "> 0".to_owned())
}

impl LifeArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = LifeAnalysis {
            fit: match self.method {
                Method::Mle => LifeFit::MaximumLikelihood,
                Method::Rrx => LifeFit::RankRegressionX,
                Method::Rry => LifeFit::RankRegressionY,
            },
            bounds: match self.bounds {
                Ends::Lr => LifeBounds::LikelihoodRatio,
                Ends::Fisher => LifeBounds::Fisher,
                Ends::Bootstrap => LifeBounds::Bootstrap,
            },
            termination: self.termination.termination(),
            shape: self.beta,
            at: self.at,
            group: self.group.clone(),
        };
        let unit = self.unit.clone().unwrap_or_default();
        Measurement { unit, ..Measurement::of(MeasurementAnalysis::Life(options)) }
    }
}

/// A time of 0 or more, or a factor of 1 or more with an x behind it.
pub(super) fn margin(text: &str) -> Result<Lead, String> {
    let found = match text.strip_suffix(['x', '×']) {
        Some(factor) => finite(factor).ok().filter(|x| *x >= 1.0).map(Lead::Factor),
        None => not_negative(text).ok().map(Lead::Time),
    };
    found.ok_or_else(|| Lang::En.compare_life_margin().to_owned())
}
