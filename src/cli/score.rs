//! `score`: gaps, points, ranks, methods, robustness, groups, findings.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::analysis::decision::{Decision, Method};
use crate::analysis::{Names, Options, analyse_with};
use crate::model::{Project, Robustness, Severity, WeightSet};
use crate::report::{self, score::Parts};
use crate::text::Lang;

use super::{Failure, Format, not_there, open};

/// Arguments of `score`.
#[derive(Debug, Args)]
pub(super) struct ScoreArguments {
    /// Project file.
    pub project: PathBuf,
    /// An equipment id, best, best-imported, best-domestic, median…, each-best…, or requirement.
    #[arg(long, default_value = "")]
    pub benchmark: String,
    /// Id of a scenario of the project; base: the project itself.
    #[arg(long, default_value = "")]
    pub scenario: String,
    /// Ranking method shown; all: the additive value and the cross-checks.
    #[arg(long, value_parser = MethodChoice::parser())]
    method: Option<MethodChoice>,
    #[command(flatten)]
    draws: DrawArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// How the robustness analysis draws; what is not given is as the project says.
#[derive(Debug, Args)]
pub(super) struct DrawArguments {
    /// Samples of the robustness analysis.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(Robustness::MOST_SAMPLES)))]
    samples: Option<u32>,
    /// Seed of the draws.
    #[arg(long)]
    seed: Option<u64>,
    /// Which weights are possible: free, ordinal, intervals (the ranges of the criteria), given, or around:X for ± X %.
    #[arg(long, value_parser = weight_set)]
    weight_space: Option<WeightSet>,
    /// Measure TOPSIS against the ends of the scales and not against the machines present.
    #[arg(long)]
    fixed_ideal: bool,
}

impl DrawArguments {
    /// The project with these settings; it is never written.
    pub fn applied(&self, mut project: Project) -> Project {
        let settings = &mut project.settings.robustness;
        settings.samples = self.samples.unwrap_or(settings.samples);
        settings.seed = self.seed.unwrap_or(settings.seed);
        settings.weights = self.weight_space.unwrap_or(settings.weights);
        settings.fixed_ideal |= self.fixed_ideal;
        project
    }

    fn is_given(&self) -> bool {
        self.samples.is_some() || self.seed.is_some() || self.weight_space.is_some()
    }
}

fn weight_set(text: &str) -> Result<WeightSet, String> {
    WeightSet::parse(text).ok_or_else(|| "must be free, ordinal, intervals, given or around:X".to_owned())
}

/// Every method, or one by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MethodChoice {
    One(Method),
    All,
}

impl MethodChoice {
    /// Reads the key of a method or `all`; help and messages name what is possible.
    fn parser() -> impl TypedValueParser<Value = Self> {
        let keys = Method::ALL.map(Method::key);
        let parser = PossibleValuesParser::new(keys.into_iter().chain(["all"]));
        parser.map(|key| Method::from_key(&key).map_or(Self::All, Self::One))
    }

    fn methods(self) -> Vec<Method> {
        match self {
            Self::One(method) => vec![method],
            Self::All => Method::ALL.to_vec(),
        }
    }
}

/// Prints the analysis of a project; exit code 1 when the benchmark or scenario asked for does not exist.
pub(super) fn score(arguments: &ScoreArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (project, _) = open(&arguments.project, lang)?;
    let project = arguments.draws.applied(project);
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analyse_with(&project, &options);
    let names = Names::new(&project, &analysis, lang);
    let parts = Parts {
        methods: arguments.method.unwrap_or(MethodChoice::All).methods(),
        board: arguments.method.is_some(),
        robustness: arguments.draws.is_given(),
    };
    match arguments.format {
        Format::Json => writeln!(out, "{:#}", report::score::json(names, &parts.methods))?,
        Format::Csv => report::csv::write(&report::score::cells(names, &parts), out)?,
        Format::Table => {
            let decision = Decision::complete(&project, &analysis);
            report::terminal::write(&report::score::outline(names, &decision, &parts), out)?;
        }
    }
    match not_there(&analysis) {
        Some(finding) => Err(Failure::failed(finding.sentence(lang))),
        None => Ok(u8::from(analysis.findings.iter().any(|f| f.severity == Severity::Error))),
    }
}
