//! A paper as plain text, for a mail: tables in fixed width, figures by what they say.

use std::io::Write as _;

use crate::report::paper::{Block, Fact, Paper, PaperError, Piece, Signatures, Written};
use crate::report::terminal;
use crate::text::Lang;

pub fn write(paper: &Paper) -> Result<Written, PaperError> {
    let mut out = Vec::new();
    text(paper, &mut out).map_err(|error| PaperError::Refused(error.to_string()))?;
    Ok(Written { bytes: out, replaced: 0 })
}

fn text(paper: &Paper, out: &mut Vec<u8>) -> std::io::Result<()> {
    writeln!(out, "{}\n{}, {}", paper.title, paper.kind, paper.date)?;
    for section in &paper.sections {
        writeln!(out, "\n{}\n{}", section.title, "─".repeat(40))?;
        for block in &section.blocks {
            match block {
                Block::One(lang, of) => piece(of, *lang, out)?,
                Block::Beside(first, second) => {
                    piece(&first.1, first.0, out)?;
                    piece(&second.1, second.0, out)?;
                }
            }
        }
    }
    writeln!(out, "\n{}", paper.foot)
}

fn piece(of: &Piece, lang: Lang, out: &mut Vec<u8>) -> std::io::Result<()> {
    match of {
        Piece::Heading(text) => writeln!(out, "\n{text}"),
        Piece::Paragraph(text) | Piece::Formula(text) => writeln!(out, "{text}"),
        Piece::List(items) => items.iter().try_for_each(|item| writeln!(out, "- {item}")),
        Piece::Warnings(items) => items.iter().try_for_each(|item| writeln!(out, "⚠ {item}")),
        Piece::Facts(facts) => facts.iter().try_for_each(|of| fact(of, lang, out)),
        Piece::Table(of) => {
            if !of.caption.is_empty() {
                writeln!(out, "\n{}", of.caption)?;
            }
            terminal::table(&of.table, out)
        }
        Piece::Figure(of) => writeln!(out, "[{}] {}", lang.paper_figure(), of.alternative),
        Piece::Signatures(of) => signatures(of, out),
    }
}

fn fact(of: &Fact, lang: Lang, out: &mut Vec<u8>) -> std::io::Result<()> {
    match of.sentences.as_slice() {
        [one] => writeln!(out, "{}{}{one}", of.label, lang.label_colon()),
        more => {
            writeln!(out, "{}{}", of.label, lang.label_colon().trim_end())?;
            more.iter().try_for_each(|sentence| writeln!(out, "- {sentence}"))
        }
    }
}

fn signatures(of: &Signatures, out: &mut Vec<u8>) -> std::io::Result<()> {
    of.choices.iter().try_for_each(|choice| writeln!(out, "{choice}"))?;
    let line = "_".repeat(16);
    of.roles.iter().try_for_each(|role| {
        let fields: Vec<String> = of.headings.iter().skip(1).map(|heading| format!("{heading} {line}")).collect();
        writeln!(out, "{role}  {}", fields.join("  "))
    })
}
