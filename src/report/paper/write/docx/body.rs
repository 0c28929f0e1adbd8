//! The body of the document: headings, paragraphs, lists, captions, pictures, and how its pages lie.

use crate::report::paper::write::{Numbers, figure_png, figure_svg, words};
use crate::report::paper::{Block, Paper, PaperError, PaperFigure, PaperSection, Piece};
use crate::text::Lang;

use super::parts::{RELATION, WORD};
use super::xml::Xml;
use super::{Picture, table};

/// A4 less its margins, in twips (1/20 point).
const ROOM: u32 = 9866;
/// The same of a page on its side.
const ROOM_WIDE: u32 = 14798;
/// English metric units a twip.
const EMU: u32 = 635;
/// Tallest picture on an upright page, in twips.
const TALLEST: u32 = 12_600;

/// How a paragraph looks.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one a property of the format")]
pub struct Paragraph {
    /// Id of its style; empty: the usual one.
    pub style: &'static str,
    /// Id of the list that it is an item of.
    pub list: Option<&'static str>,
    /// Begins a page.
    pub on_new_page: bool,
    /// Ends at the right margin.
    pub right: bool,
    /// Bold.
    pub bold: bool,
    /// Without space below.
    pub tight: bool,
}

/// A paragraph of one text; its line ends are kept.
pub fn paragraph(xml: &mut Xml, look: &Paragraph, text: &str) {
    xml.open("w:p", &[]);
    properties(xml, look);
    run(xml, text, look.bold);
    xml.close("w:p");
}

fn properties(xml: &mut Xml, look: &Paragraph) {
    xml.open("w:pPr", &[]);
    if !look.style.is_empty() {
        xml.empty("w:pStyle", &[("w:val", look.style)]);
    }
    if look.on_new_page {
        xml.constant("<w:pageBreakBefore/>");
    }
    if let Some(list) = look.list {
        xml.constant("<w:numPr><w:ilvl w:val=\"0\"/>").empty("w:numId", &[("w:val", list)]).close("w:numPr");
    }
    if look.tight {
        xml.constant("<w:spacing w:before=\"30\" w:after=\"30\"/>");
    }
    if look.right {
        xml.constant("<w:jc w:val=\"right\"/>");
    }
    xml.close("w:pPr");
}

fn run(xml: &mut Xml, text: &str, bold: bool) {
    for (at, line) in text.split('\n').enumerate() {
        xml.open("w:r", &[]);
        if bold {
            xml.constant("<w:rPr><w:b/></w:rPr>");
        }
        if at > 0 {
            xml.constant("<w:br/>");
        }
        xml.open("w:t", &[("xml:space", "preserve")]).text(line).close("w:t").close("w:r");
    }
}

/// The body with its pictures.
pub struct Body {
    xml: Xml,
    numbers: Numbers,
    /// In the order of their numbers.
    pub pictures: Vec<Picture>,
    room: u32,
}

impl Body {
    /// Everything that the paper says.
    pub fn of(paper: &Paper) -> Result<Self, PaperError> {
        let mut body = Self { xml: Xml::default(), numbers: Numbers::default(), pictures: Vec::new(), room: ROOM };
        body.text("Title", &paper.title);
        body.text("Quiet", &format!("{} · {}", paper.kind, paper.date));
        for (at, section) in paper.sections.iter().enumerate() {
            let wide = section.id.spec().is_wide;
            let turns = wide != (body.room == ROOM_WIDE);
            if turns {
                body.turn();
            }
            body.section(section, at == 1 && !turns, paper)?;
        }
        body.pages();
        Ok(body)
    }

    /// The part `document.xml`.
    pub fn into_document(self) -> Vec<u8> {
        let mut xml = Xml::default();
        xml.constant("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.open(
            "w:document",
            &[
                ("xmlns:w", WORD),
                ("xmlns:r", RELATION),
                ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
            ],
        );
        xml.open("w:body", &[]).append(&self.xml).close("w:body").close("w:document");
        xml.into_bytes()
    }

    fn text(&mut self, style: &'static str, text: &str) {
        paragraph(&mut self.xml, &Paragraph { style, ..Paragraph::default() }, text);
    }

    /// Ends the pages that lie as they do; those behind lie the other way.
    fn turn(&mut self) {
        self.xml.constant("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
        self.pages();
        self.xml.constant("</w:pPr></w:p>");
        self.room = if self.room == ROOM { ROOM_WIDE } else { ROOM };
    }

    /// How the pages before this place lie.
    fn pages(&mut self) {
        self.xml
            .constant("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/>");
        self.xml.constant(if self.room == ROOM_WIDE {
            "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
        } else {
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        });
        self.xml.constant("<w:pgMar w:top=\"960\" w:right=\"1020\" w:bottom=\"960\" w:left=\"1020\" w:header=\"480\" w:footer=\"480\" w:gutter=\"0\"/></w:sectPr>");
    }

    fn section(&mut self, section: &PaperSection, on_new_page: bool, paper: &Paper) -> Result<(), PaperError> {
        let look = Paragraph { style: "Heading1", on_new_page, ..Paragraph::default() };
        paragraph(&mut self.xml, &look, &section.title);
        for block in &section.blocks {
            match block {
                Block::One(lang, piece) => self.piece(piece, *lang, paper)?,
                Block::Beside((first, Piece::Facts(a)), (second, Piece::Facts(b))) => {
                    table::facts(&mut self.xml, &[(*first, a), (*second, b)], self.room);
                }
                Block::Beside((first, a), (second, b)) => {
                    self.piece(a, *first, paper)?;
                    self.piece(b, *second, paper)?;
                }
            }
        }
        Ok(())
    }

    fn piece(&mut self, piece: &Piece, lang: Lang, paper: &Paper) -> Result<(), PaperError> {
        match piece {
            Piece::Heading(text) => self.text("Heading2", text),
            Piece::Paragraph(text) | Piece::Formula(text) => self.text("", text),
            Piece::List(items) => self.list("1", items),
            Piece::Warnings(items) => self.list("2", items),
            Piece::Facts(facts) => table::facts(&mut self.xml, &[(lang, facts)], self.room),
            Piece::Table(of) => {
                let number = self.numbers.table();
                if !of.caption.is_empty() {
                    let word = words(paper, |lang| lang.paper_table().to_owned());
                    self.caption(&word, "Table", number, &of.caption);
                }
                table::data(&mut self.xml, of, self.room);
            }
            Piece::Figure(of) => self.figure(of)?,
            Piece::Signatures(of) => table::signatures(&mut self.xml, of, self.room),
        }
        Ok(())
    }

    fn list(&mut self, list: &'static str, items: &[String]) {
        let look = Paragraph { list: Some(list), tight: true, ..Paragraph::default() };
        for item in items {
            paragraph(&mut self.xml, &look, item);
        }
    }

    /// A caption whose number is a field, so that Word counts on.
    fn caption(&mut self, word: &str, sequence: &'static str, number: usize, text: &str) {
        // That of a table stands above it, that of a figure below.
        let keeps = sequence == "Table";
        self.xml.constant("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/>");
        self.xml.constant(if keeps { "<w:keepNext/></w:pPr>" } else { "</w:pPr>" });
        run(&mut self.xml, &format!("{word} "), false);
        self.xml.open("w:fldSimple", &[("w:instr", &format!(" SEQ {sequence} \\* ARABIC "))]);
        run(&mut self.xml, &number.to_string(), false);
        self.xml.close("w:fldSimple");
        run(&mut self.xml, &format!(" · {text}"), false);
        self.xml.close("w:p");
    }

    fn figure(&mut self, of: &PaperFigure) -> Result<(), PaperError> {
        let number = self.numbers.figure();
        let (png, [width, height]) = figure_png(of)?;
        let svg = figure_svg(of, number)?.into_bytes();
        self.pictures.push(Picture { png, svg });
        let shown = ROOM.min(TALLEST * width / height.max(1));
        let size = [shown * EMU, (f64::from(shown) * f64::from(height) / f64::from(width.max(1))) as u32 * EMU];
        self.picture(number, size, &of.alternative);
        self.caption(of.lang.paper_figure(), "Figure", number, &of.caption);
        Ok(())
    }

    /// The picture in its line: the PNG for all, the SVG for those who know it.
    fn picture(&mut self, number: usize, [width, height]: [u32; 2], alternative: &str) {
        let (id, width, height) = (number.to_string(), width.to_string(), height.to_string());
        let (png, svg) = (format!("rIdPng{number}"), format!("rIdSvg{number}"));
        let xml = &mut self.xml;
        xml.constant("<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        xml.empty("wp:docPr", &[("id", &id), ("name", &format!("Figure {number}")), ("descr", alternative)]);
        xml.constant("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>");
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &format!("figure{number}.png")), ("descr", alternative)]);
        xml.constant("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
        xml.open("a:blip", &[("r:embed", &png)]);
        xml.constant("<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">");
        xml.empty(
            "asvg:svgBlip",
            &[("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"), ("r:embed", &svg)],
        );
        xml.constant("</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
        xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        xml.constant("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }
}
