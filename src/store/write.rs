//! Writing a project: short, ordered, defaults left out, one cell a line; made to be read and diffed by people.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt::Write as _;

use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::model::{Equipment, Evidence, Measurement, Project, SectionPart, SectionVisitor};

use super::dialect;

/// Lines are broken between fields beyond this many characters.
const WIDTH: usize = 110;

/// The project as RON text.
pub fn to_ron(project: &Project) -> String {
    let mut out = String::from("(\n");
    let head = project.without_sections();
    for field in fields(&one_line(&head)) {
        // The emptied lists are written below.
        if field != "criteria: []" && field != "equipment: []" {
            let _ = writeln!(out, "    {field},");
        }
    }
    project.visit_sections(&mut Writer { out: &mut out, project });
    out.push_str(")\n");
    out
}

/// Writes section after section.
struct Writer<'a> {
    out: &'a mut String,
    project: &'a Project,
}

impl SectionVisitor for Writer<'_> {
    fn section<T: SectionPart, E: Borrow<T> + Serialize>(&mut self, parts: &[E]) {
        match T::SECTION {
            Equipment::SECTION => equipment(self.out, self.project),
            Evidence::SECTION => evidence(self.out, self.project),
            name => list(self.out, name, parts),
        }
    }
}

fn list<T: Serialize>(out: &mut String, name: &str, parts: &[T]) {
    if parts.is_empty() {
        return;
    }
    let _ = writeln!(out, "    {name}: [");
    for part in parts {
        wrapped(out, 8, &one_line(part), ",\n");
    }
    out.push_str("    ],\n");
}

fn equipment(out: &mut String, project: &Project) {
    if project.equipment.is_empty() {
        return;
    }
    out.push_str("    equipment: [\n");
    let criteria: HashSet<&str> = project.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    for part in &project.equipment {
        let head = Equipment { specs: crate::model::Specs::default(), ..part.as_ref().clone() };
        let line = one_line(&head);
        let line = line.strip_suffix("specs: {})").unwrap_or(&line);
        wrapped(out, 8, line.trim_end(), " specs: {\n");
        let known = project.criteria.iter().map(|c| &c.id).filter(|id| part.specs.0.contains_key(*id));
        let unknown = part.specs.0.keys().filter(|key| !criteria.contains(key.as_str()));
        for key in known.chain(unknown) {
            if let Some(cell) = part.specs.0.get(key) {
                let _ = writeln!(out, "            {}: {},", one_line(key), one_line(cell));
            }
        }
        out.push_str("        }),\n");
    }
    out.push_str("    ],\n");
}

fn evidence(out: &mut String, project: &Project) {
    if project.evidence.is_empty() {
        return;
    }
    out.push_str("    evidence: [\n");
    for part in &project.evidence {
        if part.measurements.is_empty() {
            wrapped(out, 8, &one_line(part), ",\n");
            continue;
        }
        let head = Evidence { measurements: Vec::new(), ..part.as_ref().clone() };
        wrapped(out, 8, &open_end(&one_line(&head)), " measurements: [\n");
        for measurement in &part.measurements {
            self::measurement(out, measurement);
        }
        out.push_str("        ]),\n");
    }
    out.push_str("    ],\n");
}

/// One row of raw data a line.
fn measurement(out: &mut String, part: &Measurement) {
    if part.rows.is_empty() {
        return wrapped(out, 12, &one_line(part), ",\n");
    }
    let head = Measurement { rows: Vec::new(), content: None, ..part.clone() };
    wrapped(out, 12, &open_end(&one_line(&head)), " rows: [\n");
    for row in &part.rows {
        let _ = writeln!(out, "                {},", one_line(row));
    }
    out.push_str("            ]),\n");
}

/// A structure to which fields are still added.
fn open_end(text: &str) -> String {
    format!("{},", text.strip_suffix(')').unwrap_or(text))
}

/// Writes one part, broken between its outer fields where it is too long for a line.
fn wrapped(out: &mut String, indent: usize, text: &str, end: &str) {
    let mut column = indent;
    out.extend(std::iter::repeat_n(' ', indent));
    for (i, field) in pieces(text).into_iter().enumerate() {
        let width = field.chars().count();
        if i > 0 {
            if column + width + 1 > WIDTH {
                out.push('\n');
                out.extend(std::iter::repeat_n(' ', indent + 1));
                column = indent + 1;
            } else {
                out.push(' ');
                column += 1;
            }
        }
        out.push_str(field);
        column += width;
    }
    out.push_str(end);
}

/// A value in one line: `(id: "x", scale: (worst: 0.02, best: 0.003))`.
fn one_line<T: Serialize>(value: &T) -> String {
    let config = PrettyConfig::new().compact_arrays(true).compact_structs(true).compact_maps(true);
    // Plain data with finite depth: writing it to memory cannot fail.
    plain_numbers(&dialect().to_string_pretty(value, config).unwrap_or_default())
}

/// `30.0` as a person writes it, `30`; texts in quotes stay as they are.
fn plain_numbers(text: &str) -> String {
    let parts = text.split('"').enumerate();
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut before: &str = "";
    for (i, part) in parts {
        if i > 0 {
            out.push('"');
            // A quote behind an odd number of backslashes belongs to the string.
            let escaped = in_string && before.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1;
            in_string = if escaped { true } else { !in_string };
        }
        if in_string {
            out.push_str(part);
        } else {
            out.push_str(&shortened(part));
        }
        before = part;
    }
    out
}

/// Drops `.0` where the number ends behind it.
fn shortened(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(at) = rest.find(".0") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let goes_on = after.starts_with(|c: char| c.is_ascii_digit() || c == 'e');
        out.push_str(before);
        if goes_on || !before.ends_with(|c: char| c.is_ascii_digit()) {
            out.push_str(".0");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The fields of `(a: 1, b: 2)`, without the parentheses and commas.
fn fields(text: &str) -> Vec<&str> {
    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(text);
    pieces(inner).into_iter().map(|field| field.trim_end_matches(',')).collect()
}

/// Splits at the spaces behind the outermost commas.
fn pieces(text: &str) -> Vec<&str> {
    let outer = i32::from(text.starts_with('('));
    let (mut depth, mut start, mut in_string, mut escaped) = (0, 0, false, false);
    let mut found = Vec::new();
    for (i, c) in text.char_indices() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '"' => in_string = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == outer => {
                found.push(text[start..=i].trim());
                start = i + 1;
            }
            _ => {}
        }
    }
    found.push(text[start..].trim());
    found.retain(|piece| !piece.is_empty());
    found
}
