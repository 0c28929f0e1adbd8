//! `report`: a comparison as a document for a committee.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::analysis::Options;
use crate::analysis::decision::Decision;
use crate::model::Date;
use crate::report::paper::{About, FORMATS, Paper, PaperFormat, PaperOptions, SectionId, Source};
use crate::store::Stamp;
use crate::text::Lang;

use super::score::DrawArguments;
use super::{Failure, analysed, open, output, tell};

/// Arguments of `report`.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// Project file.
    project: PathBuf,
    /// File to write, or - for standard output; its ending says the format.
    #[arg(short, long)]
    output: PathBuf,
    /// Format, whatever the ending.
    #[arg(long, value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.key)))]
    format: Option<String>,
    /// Sections beside the first page, separated by commas; default: all that have something to say.
    #[arg(long, value_delimiter = ',', value_name = "A,B", long_help = sections_help())]
    sections: Option<Vec<String>>,
    /// Day of the report, as 2026-11-30; default: `SOURCE_DATE_EPOCH`, else today.
    #[arg(long)]
    date: Option<String>,
    /// Benchmark, as for score.
    #[arg(long, default_value = "")]
    benchmark: String,
    /// Scenario, as for score.
    #[arg(long, default_value = "")]
    scenario: String,
    #[command(flatten)]
    draws: DrawArguments,
}

fn sections_help() -> String {
    let keys: Vec<&str> = SectionId::ALL.iter().skip(1).map(|id| id.key()).collect();
    format!(
        "Sections beside the first page, separated by commas: {}; default: all that have something to say",
        keys.join(", ")
    )
}

/// Writes the report; the whole file is made before the first byte is written.
pub(super) fn report(arguments: &ReportArguments, languages: Vec<Lang>, out: &mut impl Write) -> Result<u8, Failure> {
    let lang = languages.first().copied().unwrap_or_default();
    let format = arguments.format(lang)?;
    let date = arguments.date(lang)?;
    let options = PaperOptions { languages, sections: arguments.sections(lang)? };
    let (project, text) = open(&arguments.project, lang)?;
    let project = arguments.draws.applied(project);
    let looked_at = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analysed(&project, &looked_at, lang)?;
    let about = About {
        file: arguments.project.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        digest: Stamp::of(&arguments.project, text.as_bytes()).digest().to_owned(),
        is_unsaved: false,
        date: date.to_string(),
        program: About::PROGRAM.to_owned(),
    };
    let decision = Decision::complete(&project, &analysis);
    let source = Source { project: &project, analysis: &analysis, decision: &decision, about: &about };
    let written = format.write(&Paper::new(&source, &options));
    let written = written.map_err(|error| Failure::failed(error.sentence(lang)))?;
    if written.replaced > 0 {
        tell(&lang.paper_about_replaced(written.replaced))?;
    }
    output::write(&arguments.output, &written.bytes, &[&arguments.project], lang, out)?;
    Ok(0)
}

impl ReportArguments {
    fn format(&self, lang: Lang) -> Result<&'static PaperFormat, Failure> {
        let named = self.format.as_deref().and_then(PaperFormat::from_key);
        let format = named.or_else(|| PaperFormat::of_path(&self.output));
        format.ok_or_else(|| {
            let endings: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.key)).collect();
            Failure::usage(lang.cli_unknown_paper(&self.output.display().to_string(), &endings.join(lang.list_comma())))
        })
    }

    fn sections(&self, lang: Lang) -> Result<Option<Vec<SectionId>>, Failure> {
        let section = |key: &String| {
            SectionId::from_key(key.trim()).ok_or_else(|| {
                let keys: Vec<&str> = SectionId::ALL.iter().map(|id| id.key()).collect();
                Failure::usage(lang.cli_unknown_section(key, &keys.join(", ")))
            })
        };
        self.sections.as_ref().map(|keys| keys.iter().map(section).collect()).transpose()
    }

    /// As given, else as reproducible builds say it, else today.
    fn date(&self, lang: Lang) -> Result<Date, Failure> {
        let wrong = |text: &str| Failure::usage(lang.cli_bad_date(text));
        if let Some(text) = &self.date {
            return Date::parse(text).ok_or_else(|| wrong(text));
        }
        match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(text) => text.trim().parse().ok().and_then(Date::of_seconds).ok_or_else(|| wrong(&text)),
            Err(_) => Date::today().ok_or_else(|| wrong("")),
        }
    }
}
