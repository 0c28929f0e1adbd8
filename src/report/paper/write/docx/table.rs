//! Tables of the document: those with data, those of labels and answers, lines to sign.

use crate::report::paper::{Fact, PaperTable, Signatures, shares};
use crate::table::ColumnKind;
use crate::text::Lang;

use super::body::{Paragraph, paragraph};
use super::xml::Xml;

/// A line below a row.
const THIN: &str =
    "<w:tblBorders><w:insideH w:val=\"single\" w:sz=\"2\" w:space=\"0\" w:color=\"C9CED6\"/></w:tblBorders>";
/// Lines of a table with data.
const RULED: &str = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"5A6472\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"5A6472\"/><w:insideH w:val=\"single\" w:sz=\"2\" w:space=\"0\" w:color=\"C9CED6\"/></w:tblBorders>";
/// Lines all around each cell.
const GRID: &str = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA3AF\"/></w:tblBorders>";

/// A table of these columns in twips; rows go in between, then it is closed.
fn begin(xml: &mut Xml, widths: &[u32], borders: &'static str) {
    let sum = widths.iter().sum::<u32>().to_string();
    xml.open("w:tbl", &[]).open("w:tblPr", &[]).empty("w:tblW", &[("w:w", &sum), ("w:type", "dxa")]);
    xml.constant(borders).constant("<w:tblLayout w:type=\"fixed\"/>").close("w:tblPr").open("w:tblGrid", &[]);
    for width in widths {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
}

/// A table is followed by a paragraph, so that two do not grow together.
fn end(xml: &mut Xml) {
    xml.close("w:tbl")
        .constant("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
}

fn cell(xml: &mut Xml, width: u32, shade: bool, content: impl FnOnce(&mut Xml)) {
    xml.open("w:tc", &[]).open("w:tcPr", &[]).empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if shade {
        xml.constant("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1F4F8\"/>");
    }
    xml.close("w:tcPr");
    content(xml);
    xml.close("w:tc");
}

/// The width shared out by these shares.
fn in_twips(shares: &[f32], room: u32) -> Vec<u32> {
    shares.iter().map(|share| (share * room as f32) as u32).collect()
}

/// A table with its heads repeated on each page.
pub fn data(xml: &mut Xml, of: &PaperTable, room: u32) {
    let widths = in_twips(&shares(&of.table), room);
    let is_right = |kind| matches!(kind, ColumnKind::Number | ColumnKind::Interval);
    let style = |at: usize| {
        let right = of.table.columns.get(at).is_some_and(|column| is_right(column.kind));
        Paragraph { style: "Cell", right, ..Paragraph::default() }
    };
    begin(xml, &widths, RULED);
    xml.constant("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (at, (name, width)) in of.table.headings().zip(&widths).enumerate() {
        cell(xml, *width, true, |xml| paragraph(xml, &Paragraph { bold: true, ..style(at) }, name));
    }
    xml.close("w:tr");
    for row in of.table.texts() {
        xml.constant("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (at, (text, width)) in row.iter().zip(&widths).enumerate() {
            cell(xml, *width, false, |xml| paragraph(xml, &style(at), text));
        }
        xml.close("w:tr");
    }
    end(xml);
}

/// Labels with their answers, in one language or two beside each other.
pub fn facts(xml: &mut Xml, sides: &[(Lang, &[Fact])], room: u32) {
    let label = room / 5;
    let answer = (room - label) / sides.len().max(1) as u32;
    let widths: Vec<u32> = std::iter::once(label).chain(sides.iter().map(|_| answer)).collect();
    let rows = sides.iter().map(|(_, facts)| facts.len()).min().unwrap_or_default();
    begin(xml, &widths, THIN);
    for at in 0..rows {
        let row = || sides.iter().filter_map(move |(lang, facts)| Some((*lang, facts.get(at)?)));
        xml.constant("<w:tr>");
        cell(xml, label, false, |xml| {
            let mut labels: Vec<&str> = row().map(|(_, fact)| fact.label.as_str()).collect();
            labels.dedup();
            let style = Paragraph { style: "Label", ..Paragraph::default() };
            for label in labels {
                paragraph(xml, &style, label);
            }
        });
        let small = sides.len() > 1;
        row().for_each(|(_, fact)| cell(xml, answer, false, |xml| sentences(xml, fact, small)));
        xml.close("w:tr");
    }
    end(xml);
}

/// Two languages beside each other are written smaller, so that the first page stays one.
fn sentences(xml: &mut Xml, fact: &Fact, small: bool) {
    let is_list = fact.sentences.len() > 1 && !fact.is_main;
    let style = match (fact.is_main, small) {
        (true, false) => "Main",
        (true, true) => "MainSmall",
        (false, false) => "Normal",
        (false, true) => "Cell",
    };
    let style = Paragraph { style, list: is_list.then_some("1"), tight: true, ..Paragraph::default() };
    fact.sentences.iter().for_each(|text| paragraph(xml, &style, text));
    if fact.sentences.is_empty() {
        paragraph(xml, &style, "");
    }
}

/// Lines to sign.
pub fn signatures(xml: &mut Xml, of: &Signatures, room: u32) {
    let style = Paragraph { tight: true, ..Paragraph::default() };
    paragraph(xml, &style, &of.choices.join("        "));
    let widths = in_twips(&[0.16, 0.28, 0.36, 0.2], room);
    begin(xml, &widths, GRID);
    xml.constant("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (heading, width) in of.headings.iter().zip(&widths) {
        let style = Paragraph { style: "Cell", ..Paragraph::default() };
        cell(xml, *width, true, |xml| paragraph(xml, &style, heading));
    }
    xml.close("w:tr");
    for role in &of.roles {
        xml.constant("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"600\" w:hRule=\"atLeast\"/></w:trPr>");
        for (at, width) in widths.iter().enumerate() {
            cell(xml, *width, false, |xml| paragraph(xml, &style, if at == 0 { role } else { "" }));
        }
        xml.close("w:tr");
    }
    end(xml);
}
