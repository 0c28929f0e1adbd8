//! An outline as text of fixed width.

use std::io::{self, Write};

use super::{Block, Outline, Section};
use crate::table::Table;
use crate::text::visible::visible;

/// Writes title, lead and sections, with an empty line before each section; below a heading sentences are indented.
pub fn write(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    let title = Some(&outline.title).filter(|title| !title.is_empty());
    for line in title.into_iter().chain(&outline.lead) {
        writeln!(out, "{}", visible(line))?;
    }
    let mut is_first = title.is_none() && outline.lead.is_empty();
    for section in outline.sections.iter().filter(|section| !section.blocks.is_empty()) {
        if !std::mem::take(&mut is_first) {
            writeln!(out)?;
        }
        write_section(section, out)?;
    }
    Ok(())
}

fn write_section(section: &Section, out: &mut impl Write) -> io::Result<()> {
    let indent = if section.title.is_empty() { "" } else { "  " };
    if !section.title.is_empty() {
        writeln!(out, "{}", visible(&section.title))?;
    }
    for block in &section.blocks {
        match block {
            Block::Table(found) => table(found, out)?,
            Block::Values(_) => {}
            Block::Sentences(found) => found.iter().try_for_each(|text| writeln!(out, "{indent}{}", visible(text)))?,
            Block::Warnings(found) => found.iter().try_for_each(|text| writeln!(out, "{indent}⚠ {}", visible(text)))?,
        }
    }
    Ok(())
}

/// Writes a table with aligned columns; Chinese characters take two places.
pub fn table(table: &Table, out: &mut impl Write) -> io::Result<()> {
    let shown = |text: &str| visible(text).replace(['\n', '\t'], " ");
    let head: Vec<String> = table.headings().map(shown).collect();
    let rows: Vec<Vec<String>> = table.texts().map(|row| row.iter().map(|text| shown(text)).collect()).collect();
    let mut widths: Vec<usize> = head.iter().map(|text| width(text)).collect();
    for row in &rows {
        for (w, text) in widths.iter_mut().zip(row) {
            *w = (*w).max(width(text));
        }
    }
    let rule: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
    for row in [&head, &rule].into_iter().chain(&rows) {
        let mut line = String::new();
        for (text, w) in row.iter().zip(&widths) {
            let pad = " ".repeat(w.saturating_sub(width(text)));
            let (before, behind) = if is_number(text) { (pad.as_str(), "") } else { ("", pad.as_str()) };
            line.extend([before, text, behind, "  "]);
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '−' || c == '-')
        && text.chars().all(|c| c.is_ascii_digit() || " .−-\u{a0}".contains(c))
}

/// Places that a text takes.
fn width(text: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
