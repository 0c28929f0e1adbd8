//! What is wrong with a project, with its place in the project and in the file.

use serde_json::{Value, json};

use super::Outline;
use crate::analysis::{Finding, place_name};
use crate::model::{Place, Project, Severity};
use crate::table::{Cell, Column, Table};
use crate::text::Lang;

/// Line and column of a place in the file; `None`: it is not there.
pub type Position<'a> = &'a dyn Fn(&Place) -> Option<(usize, usize)>;

/// One finding a line, as compilers write them, and how many there are; `file` is the name of the project's.
pub fn outline(findings: &[Finding], position: Position<'_>, file: &str, lang: Lang) -> Outline {
    let line = |finding: &Finding| {
        let position = of_file(position, &finding.place).map(|(l, c)| format!(":{l}:{c}")).unwrap_or_default();
        let word = severity_word(finding.severity, lang);
        let hint = finding.hint(lang).map(|hint| format!(" ({hint})")).unwrap_or_default();
        let place = path(&finding.place);
        let place = if place.is_empty() { place } else { format!(" [{place}]") };
        format!("{file}{position}: {word}:{place} {}{hint}", finding.sentence(lang))
    };
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let counts = if findings.is_empty() {
        lang.check_clean().to_owned()
    } else {
        lang.check_counts(count(Severity::Error), count(Severity::Warning), count(Severity::Info))
    };
    Outline { lead: findings.iter().map(line).chain([counts]).collect(), ..Outline::default() }
}

/// One finding a row, for programs.
pub fn table(findings: &[Finding], position: Position<'_>, lang: Lang) -> Table {
    let row = |finding: &Finding| {
        let (line, column) = of_file(position, &finding.place).unwrap_or_default();
        vec![
            Cell::words(severity_key(finding.severity)),
            Cell::count(line),
            Cell::count(column),
            Cell::words(path(&finding.place)),
            Cell::words(finding.sentence(lang)),
        ]
    };
    let columns = ["severity", "line", "column", "place", "message"].map(Column::text).to_vec();
    Table { columns, rows: findings.iter().map(row).collect() }
}

/// One finding a row, for readers: how grave, where, what. What to do about it is for those who work on the project.
pub fn readable(project: &Project, findings: &[&Finding], lang: Lang) -> Table {
    let row = |finding: &&Finding| {
        vec![
            Cell::words(severity_word(finding.severity, lang)),
            Cell::words(place_name(project, &finding.place, lang).unwrap_or_default()),
            Cell::words(finding.sentence(lang)),
        ]
    };
    let columns =
        [lang.paper_column_severity(), lang.paper_column_place(), lang.paper_column_message()].map(Column::text);
    Table { columns: columns.to_vec(), rows: findings.iter().map(row).collect() }
}

/// A finding for programs, with line and column where the file is known.
pub fn json(finding: &Finding, position: Option<Position<'_>>, lang: Lang) -> Value {
    let position = position.and_then(|position| of_file(position, &finding.place));
    json!({
        "severity": severity_key(finding.severity),
        "place": path(&finding.place),
        "message": finding.sentence(lang),
        "hint": finding.hint(lang),
        "line": position.map(|p| p.0),
        "column": position.map(|p| p.1),
    })
}

/// Line and column of a place; of a cell that is not in the file, of its equipment.
fn of_file(position: Position<'_>, place: &Place) -> Option<(usize, usize)> {
    position(place).or_else(|| match place {
        Place::Cell { equipment, .. } => position(&Place::Equipment(equipment.clone())),
        _ => None,
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
fn path(place: &Place) -> String {
    match place {
        Place::Project => String::new(),
        Place::Criterion(id) => format!("criteria/{id}"),
        Place::Equipment(id) => format!("equipment/{id}"),
        Place::Cell { equipment, criterion } => format!("equipment/{equipment}/{criterion}"),
        Place::Evidence(id) => format!("evidence/{id}"),
        Place::Claim(id) => format!("claims/{id}"),
        Place::Scenario(id) => format!("scenarios/{id}"),
        Place::Group(id) => format!("groups/{id}"),
        Place::Part { section, id } => format!("{section}/{id}"),
    }
}
