//! `check`: what is wrong with a project, with places.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use crate::analysis::{Finding, analyse};
use crate::model::{Place, Severity};
use crate::store::{Places, places};
use crate::text::Lang;

use super::{Failure, Format, open, output};

/// Prints the findings; exit code 1 when one is an error.
pub(super) fn check(path: &Path, format: Format, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (project, text) = open(path, lang)?;
    let analysis = analyse(&project);
    let places = places(&text);
    let findings = &analysis.findings;
    match format {
        Format::Table => print(path, findings, &places, lang, out)?,
        Format::Json => {
            let list: Vec<_> = findings.iter().map(|f| finding_json(f, Some(&places), lang)).collect();
            let whole = json!({ "project": project.title, "findings": list });
            writeln!(out, "{whole:#}")?;
        }
        Format::Csv => {
            let row = |f: &Finding| {
                let position = position(&places, &f.place).unwrap_or_default();
                let text = f.sentence(lang);
                vec![
                    severity_key(f.severity).to_owned(),
                    position.0.to_string(),
                    position.1.to_string(),
                    place_key(&f.place),
                    text,
                ]
            };
            let rows: Vec<Vec<String>> = findings.iter().map(row).collect();
            output::csv(out, &["severity", "line", "column", "place", "message"], &rows)?;
        }
    }
    Ok(u8::from(findings.iter().any(|f| f.severity == Severity::Error)))
}

fn print(path: &Path, findings: &[Finding], places: &Places, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    for finding in findings {
        let position = position(places, &finding.place).map(|(l, c)| format!(":{l}:{c}")).unwrap_or_default();
        let word = severity_word(finding.severity, lang);
        let hint = finding.hint(lang).map(|hint| format!(" ({hint})")).unwrap_or_default();
        let place = place_key(&finding.place);
        let place = if place.is_empty() { place } else { format!(" [{place}]") };
        writeln!(out, "{}{position}: {word}:{place} {}{hint}", path.display(), finding.sentence(lang))?;
    }
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    if findings.is_empty() {
        writeln!(out, "{}", lang.check_clean())?;
    } else {
        let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
        writeln!(out, "{}", lang.check_counts(errors, warnings, infos))?;
    }
    Ok(())
}

/// Line and column of a place; of a cell that is not in the file, of its equipment.
fn position(places: &Places, place: &Place) -> Option<(usize, usize)> {
    let found = places.get(place).or_else(|| match place {
        Place::Cell { equipment, .. } => places.get(&Place::Equipment(equipment.clone())),
        _ => None,
    });
    found.map(|p| (p.line, p.column))
}

/// A finding as JSON, with line and column where the file is known.
pub(super) fn finding_json(finding: &Finding, places: Option<&Places>, lang: Lang) -> serde_json::Value {
    let position = places.and_then(|places| position(places, &finding.place));
    json!({
        "severity": severity_key(finding.severity),
        "place": place_key(&finding.place),
        "message": finding.sentence(lang),
        "hint": finding.hint(lang),
        "line": position.map(|p| p.0),
        "column": position.map(|p| p.1),
    })
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Info => lang.severity_info(),
        Severity::Warning => lang.severity_warning(),
        Severity::Error => lang.severity_error(),
    }
}

/// A place as a path of ids.
fn place_key(place: &Place) -> String {
    match place {
        Place::Project => String::new(),
        Place::Criterion(id) => format!("criteria/{id}"),
        Place::Equipment(id) => format!("equipment/{id}"),
        Place::Cell { equipment, criterion } => format!("equipment/{equipment}/{criterion}"),
        Place::Evidence(id) => format!("evidence/{id}"),
        Place::Claim(id) => format!("claims/{id}"),
        Place::Scenario(id) => format!("scenarios/{id}"),
        Place::Group(id) => format!("groups/{id}"),
        Place::Rate(pair) => format!("rates/{pair}"),
    }
}
