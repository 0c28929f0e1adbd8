//! `weights`: weights from judgements or data, and how far these agree.

mod ahp;
mod best_worst;
mod data;
mod order;
mod project;
mod sheet;

use std::io::Write;
use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum};

use crate::methods::decision::ahp::{Method, RandomIndex};
use crate::report::weights::Report;
use crate::report::{csv, terminal};
use crate::text::Lang;

use super::{Failure, Format};

/// Where weights come from beside a project. In a group of which one is taken, `requires` alone refuses none of them.
const OTHER_SOURCES: [&str; 4] = ["ahp", "roc", "bwm", "swing"];

/// Arguments of `weights`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("source").required(true))]
#[command(group = ArgGroup::new("spread").multiple(false))]
pub(super) struct WeightsArguments {
    /// Project file: its weights and how they came about.
    #[arg(group = "source")]
    project: Option<PathBuf>,
    /// Square matrix of judgements in pairs (CSV): 3, 1/3, 0.333; empty, ? or - where missing.
    #[arg(long, value_name = "MATRIX", group = "source")]
    ahp: Option<PathBuf>,
    /// Criteria from the most important: a,b=c,d (= for ties), or a file with one a line.
    #[arg(long, value_name = "ORDER", group = "source")]
    roc: Option<String>,
    /// Judgements against best and worst (CSV): criterion, `best_to_others`, `others_to_worst`.
    #[arg(long, value_name = "FILE", group = "source")]
    bwm: Option<PathBuf>,
    /// Points of the step from worst to best on each scale: a=100,b=60.
    #[arg(long, value_name = "POINTS", group = "source")]
    swing: Option<String>,
    /// What the entropy of the project's figures would say, beside its own weights.
    #[arg(long, requires = "project", conflicts_with_all = OTHER_SOURCES, group = "spread")]
    entropy: bool,
    /// What the contrast and conflict of the project's figures (CRITIC) would say, beside its own weights.
    #[arg(long, requires = "project", conflicts_with_all = OTHER_SOURCES, group = "spread")]
    critic: bool,
    /// How weights are made of a matrix.
    #[arg(long, value_enum, default_value_t = AhpMethod::Eigenvector)]
    #[arg(conflicts_with_all = ["roc", "bwm", "swing", "spread"])]
    ahp_method: AhpMethod,
    /// Table of random indices behind CR; default: saaty up to 15 criteria, donegan-dodd beyond.
    #[arg(long, value_enum, conflicts_with_all = ["roc", "bwm", "swing", "spread"])]
    random_index: Option<Table>,
    /// Model of the best-worst method.
    #[arg(long, value_enum, default_value_t = BwmModel::Linear)]
    #[arg(conflicts_with_all = ["project", "ahp", "roc", "swing"])]
    bwm_model: BwmModel,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl WeightsArguments {
    /// As the user named it.
    fn project_name(&self) -> String {
        self.project.as_ref().map_or_else(String::new, |path| path.display().to_string())
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AhpMethod {
    Eigenvector,
    GeometricMean,
    ColumnMean,
}

impl AhpMethod {
    fn method(self) -> Method {
        match self {
            Self::Eigenvector => Method::Eigenvector,
            Self::GeometricMean => Method::GeometricMean,
            Self::ColumnMean => Method::ColumnMean,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Table {
    Saaty,
    AlonsoLamata,
    DoneganDodd,
}

impl Table {
    fn of(index: RandomIndex) -> Self {
        match index {
            RandomIndex::Saaty1980 => Self::Saaty,
            RandomIndex::AlonsoLamata2006 => Self::AlonsoLamata,
            RandomIndex::DoneganDodd1991 => Self::DoneganDodd,
        }
    }

    fn random_index(self) -> RandomIndex {
        match self {
            Self::Saaty => RandomIndex::Saaty1980,
            Self::AlonsoLamata => RandomIndex::AlonsoLamata2006,
            Self::DoneganDodd => RandomIndex::DoneganDodd1991,
        }
    }

    /// As on the command line.
    fn key(self) -> &'static str {
        match self {
            Self::Saaty => "saaty",
            Self::AlonsoLamata => "alonso-lamata",
            Self::DoneganDodd => "donegan-dodd",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Saaty => "Saaty 1980",
            Self::AlonsoLamata => "Alonso & Lamata 2006",
            Self::DoneganDodd => "Donegan & Dodd 1991",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum BwmModel {
    Linear,
    Nonlinear,
}

/// Prints weights with what is known of them; a ratio of consistency above its limit is told and is no failure, stored
/// judgements that give no weights are one, beside the weights.
pub(super) fn weights(arguments: &WeightsArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let report = report(arguments, lang)?;
    match arguments.format {
        Format::Table => terminal::write(&report.outline(lang), out)?,
        Format::Json => writeln!(out, "{:#}", report.json())?,
        Format::Csv => csv::write(&report.table(), out)?,
    }
    report.refusal.map_or(Ok(0), |what| Err(Failure::failed(what)))
}

fn report(arguments: &WeightsArguments, lang: Lang) -> Result<Report, Failure> {
    if let Some(path) = &arguments.ahp {
        ahp::of_file(path, arguments.ahp_method.method(), arguments.random_index, lang)
    } else if let Some(text) = &arguments.roc {
        order::rank_order(text, lang)
    } else if let Some(path) = &arguments.bwm {
        best_worst::of_file(path, arguments.bwm_model, lang)
    } else if let Some(text) = &arguments.swing {
        order::swing(text, lang)
    } else if arguments.entropy {
        data::entropy(&opened(arguments, lang)?, &arguments.project_name(), lang)
    } else if arguments.critic {
        data::critic(&opened(arguments, lang)?, &arguments.project_name(), lang)
    } else {
        Ok(project::own(&opened(arguments, lang)?, arguments, lang))
    }
}

fn opened(arguments: &WeightsArguments, lang: Lang) -> Result<crate::model::Project, Failure> {
    let path = arguments.project.clone().unwrap_or_default();
    super::open(&path, lang).map(|(project, _)| project)
}
