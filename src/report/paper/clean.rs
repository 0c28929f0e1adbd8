//! Foreign text on its way into a document: what would steer a reader's screen is shown, what no document holds is cut.

use crate::figure::{Figure, Shape};
use crate::table::{Cell, Table};
use crate::text::Lang;
use crate::text::visible::visible;

use super::columns::aligned;
use super::{Fact, PaperFigure, PaperTable, Piece, Signatures};

/// Longer texts are cut, and say so: nobody reads a cell of ten pages, and formats have limits.
const LONGEST: usize = 10_000;

/// A text of one or more lines.
pub(super) fn text(text: &str, lang: Lang) -> String {
    let shown: String = visible(text).chars().map(|c| if is_steering(c) { '\u{25a1}' } else { c }).collect();
    let count = shown.chars().count();
    if count <= LONGEST {
        return shown;
    }
    let start: String = shown.chars().take(LONGEST).collect();
    format!("{start}{}", lang.paper_cut(count))
}

/// A text of one line, such as a title.
pub(super) fn line(of: &str) -> String {
    text(of, Lang::En).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs that turn the direction of what follows, or that are no characters at all.
fn is_steering(c: char) -> bool {
    matches!(u32::from(c), 0x061C | 0x200E | 0x200F | 0x2028..=0x202E | 0x2066..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF)
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(u32::from(c), 0xFDD0..=0xFDEF)
}

/// Every text of a piece.
pub(super) fn piece(of: Piece, lang: Lang) -> Piece {
    let one = |of: String| text(&of, lang);
    let all = |of: Vec<String>| of.into_iter().map(one).collect::<Vec<_>>();
    match of {
        Piece::Heading(of) => Piece::Heading(line(&of)),
        Piece::Paragraph(of) => Piece::Paragraph(one(of)),
        Piece::List(of) => Piece::List(all(of)),
        Piece::Warnings(of) => Piece::Warnings(all(of)),
        Piece::Formula(of) => Piece::Formula(one(of)),
        Piece::Facts(of) => {
            let fact = |of: Fact| Fact { label: one(of.label), sentences: all(of.sentences), ..of };
            Piece::Facts(of.into_iter().map(fact).collect())
        }
        Piece::Table(of) => Piece::Table(PaperTable { caption: line(&of.caption), table: table(of.table, lang) }),
        Piece::Figure(of) => {
            let PaperFigure { caption, alternative, figure, lang } = *of;
            let (caption, alternative) = (line(&caption), text(&alternative, lang));
            Piece::Figure(Box::new(PaperFigure { caption, alternative, figure: drawn(figure, lang), lang }))
        }
        Piece::Signatures(of) => {
            Piece::Signatures(Signatures { choices: all(of.choices), headings: all(of.headings), roles: all(of.roles) })
        }
    }
}

fn table(mut of: Table, lang: Lang) -> Table {
    for column in &mut of.columns {
        column.name = line(&column.name);
    }
    for cell in of.rows.iter_mut().flatten() {
        if let Cell::Text(words) = cell {
            *words = text(words.trim(), lang);
        }
    }
    aligned(of)
}

/// Every text of a figure: drawn, read out, or shown where a label is shortened.
fn drawn(mut figure: Figure, lang: Lang) -> Figure {
    let clean = |of: &mut String| *of = text(of, lang);
    [&mut figure.title, &mut figure.subtitle, &mut figure.summary].into_iter().for_each(clean);
    figure.notes.iter_mut().chain(&mut figure.findings).for_each(clean);
    for mark in &mut figure.marks {
        clean(&mut mark.hover);
        if let Shape::Text { text, .. } = &mut mark.shape {
            clean(text);
        }
    }
    figure.legend.iter_mut().map(|entry| &mut entry.label).for_each(clean);
    for axis in [&mut figure.x, &mut figure.y] {
        clean(&mut axis.label);
        axis.ticks.iter_mut().map(|tick| &mut tick.label).for_each(clean);
        for column in &mut axis.columns {
            clean(&mut column.header);
            column.cells.iter_mut().map(|cell| &mut cell.text).for_each(clean);
        }
    }
    figure.table.header.iter_mut().chain(figure.table.rows.iter_mut().flatten()).for_each(clean);
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_and_nothing_is_endless() {
        assert_eq!(text("a\u{202e}b\u{7}\u{fffe}", Lang::En), "a□b␇□");
        assert_eq!(text("=1+1 #read(\"x\") <b>", Lang::En), "=1+1 #read(\"x\") <b>");
        let long = text(&"长".repeat(20_000), Lang::Zh);
        assert!(long.starts_with("长长") && long.ends_with("共 20000 个字符）"), "{}", long.chars().count());
        assert_eq!(line(" a \n b\t"), "a b");
    }
}
