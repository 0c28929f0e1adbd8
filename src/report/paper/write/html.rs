//! A paper as one HTML file: no script, nothing loaded, figures as SVG inside; made for reading, mailing and printing.

use std::fmt::Write as _;

use crate::figure::svg::escape;
use crate::report::paper::{
    Block, Fact, Paper, PaperError, PaperFigure, PaperSection, PaperTable, Piece, Signatures, Written,
};
use crate::table::ColumnKind;
use crate::text::Lang;

use super::{Numbers, figure_svg, words};

const STYLE: &str = include_str!("../../../../assets/paper/paper.css");

/// What a browser may load for the document: nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

pub fn write(paper: &Paper) -> Result<Written, PaperError> {
    let mut html = Html { out: String::new(), numbers: Numbers::default() };
    html.document(paper)?;
    Ok(Written { bytes: html.out.into_bytes(), replaced: 0 })
}

struct Html {
    out: String,
    numbers: Numbers,
}

impl Html {
    fn document(&mut self, paper: &Paper) -> Result<(), PaperError> {
        let tag = paper.lang().tag();
        self.raw(&format!("<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n"));
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.raw(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"));
        self.raw(&format!("<meta name=\"generator\" content=\"{}\">\n", escaped(&paper.foot)));
        self.element("title", "", &paper.title);
        self.raw(&format!("<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n"));
        self.element("h1", "", &paper.title);
        self.element("p", "", &format!("{} · {}", paper.kind, paper.date));
        self.raw("</header>\n");
        for (at, section) in paper.sections.iter().enumerate() {
            self.section(section)?;
            if at == 0 {
                self.contents(paper);
            }
        }
        self.raw("<footer>");
        self.text(&paper.foot);
        self.raw("</footer>\n</main>\n</body>\n</html>\n");
        Ok(())
    }

    /// Links to the sections behind the first page.
    fn contents(&mut self, paper: &Paper) {
        if paper.sections.len() < 3 {
            return;
        }
        self.raw("<nav>\n");
        self.element("h3", "", &words(paper, |lang| lang.paper_contents().to_owned()));
        self.raw("<ul>\n");
        for section in paper.sections.iter().skip(1) {
            self.raw(&format!("<li><a href=\"#{}\">", section.id.key()));
            self.text(&section.title);
            self.raw("</a></li>\n");
        }
        self.raw("</ul>\n</nav>\n");
    }

    fn section(&mut self, section: &PaperSection) -> Result<(), PaperError> {
        self.raw(&format!("<section id=\"{}\">\n", section.id.key()));
        self.element("h2", "", &section.title);
        for block in &section.blocks {
            match block {
                Block::One(lang, piece) => self.piece(piece, *lang)?,
                Block::Beside((first, Piece::Facts(a)), (second, Piece::Facts(b))) => {
                    self.facts_beside((*first, a), (*second, b));
                }
                Block::Beside((first, a), (second, b)) => {
                    self.raw("<div class=\"both-texts\">\n");
                    for (lang, piece) in [(first, a), (second, b)] {
                        self.raw(&format!("<div lang=\"{}\">\n", lang.tag()));
                        self.piece(piece, *lang)?;
                        self.raw("</div>\n");
                    }
                    self.raw("</div>\n");
                }
            }
        }
        self.raw("</section>\n");
        Ok(())
    }

    fn piece(&mut self, piece: &Piece, lang: Lang) -> Result<(), PaperError> {
        match piece {
            Piece::Heading(text) => self.element("h3", "", text),
            Piece::Paragraph(text) => self.element("p", "", text),
            Piece::Formula(text) => self.element("p", " class=\"formula\"", text),
            Piece::List(items) => self.list("", items),
            Piece::Warnings(items) => self.list(" class=\"warnings\"", items),
            Piece::Facts(facts) => self.facts(facts),
            Piece::Table(table) => self.table(table, lang),
            Piece::Figure(figure) => self.figure(figure)?,
            Piece::Signatures(signatures) => self.signatures(signatures),
        }
        Ok(())
    }

    fn list(&mut self, class: &str, items: &[String]) {
        self.raw(&format!("<ul{class}>\n"));
        for item in items {
            self.element("li", "", item);
        }
        self.raw("</ul>\n");
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.raw("<dl>\n");
        for fact in facts {
            self.element("dt", "", &fact.label);
            self.answer(fact, "");
        }
        self.raw("</dl>\n");
    }

    fn facts_beside(&mut self, first: (Lang, &[Fact]), second: (Lang, &[Fact])) {
        self.raw("<dl class=\"both\">\n");
        for (a, b) in first.1.iter().zip(second.1) {
            self.raw("<dt>");
            self.element("span", "", &a.label);
            if a.label != b.label {
                self.element("span", &format!(" lang=\"{}\"", second.0.tag()), &b.label);
            }
            self.raw("</dt>\n");
            self.answer(a, &format!(" lang=\"{}\"", first.0.tag()));
            self.answer(b, &format!(" lang=\"{}\"", second.0.tag()));
        }
        self.raw("</dl>\n");
    }

    fn answer(&mut self, fact: &Fact, lang: &str) {
        let class = if fact.is_main { " class=\"main\"" } else { "" };
        self.raw(&format!("<dd{class}{lang}>"));
        match fact.sentences.as_slice() {
            [one] => self.element("p", "", one),
            more if fact.is_main => more.iter().for_each(|text| self.element("p", "", text)),
            more => self.list("", more),
        }
        self.raw("</dd>\n");
    }

    fn table(&mut self, of: &PaperTable, lang: Lang) {
        let number = self.numbers.table();
        self.raw("<div class=\"wide\">\n<table>\n");
        if !of.caption.is_empty() {
            self.element("caption", "", &format!("{} {number} · {}", lang.paper_table(), of.caption));
        }
        let class: Vec<&str> = of.table.columns.iter().map(|column| class_of(column.kind)).collect();
        self.raw("<thead>\n<tr>");
        for (column, class) in of.table.columns.iter().zip(&class) {
            self.element("th", &format!(" scope=\"col\"{class}"), &column.name);
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in of.table.texts() {
            self.raw("<tr>");
            row.iter().zip(&class).for_each(|(text, class)| self.element("td", class, text));
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }

    fn figure(&mut self, of: &PaperFigure) -> Result<(), PaperError> {
        let number = self.numbers.figure();
        // Made by this program of escaped texts: the one thing that is not escaped here.
        let svg = figure_svg(of, number)?;
        self.raw(&format!("<figure lang=\"{}\">\n{svg}", of.lang.tag()));
        self.element("figcaption", "", &format!("{} {number} · {}", of.lang.paper_figure(), of.caption));
        self.raw("</figure>\n");
        Ok(())
    }

    fn signatures(&mut self, of: &Signatures) {
        self.raw("<div class=\"choices\">\n");
        of.choices.iter().for_each(|choice| self.element("span", "", choice));
        self.raw("</div>\n<table class=\"signatures\">\n<thead>\n<tr>");
        of.headings.iter().for_each(|heading| self.element("th", " scope=\"col\"", heading));
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for role in &of.roles {
            self.raw("<tr>");
            self.element("td", "", role);
            self.raw(&"<td></td>".repeat(of.headings.len().saturating_sub(1)));
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    /// An element of one text; `attributes` are this module's own.
    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let _ = writeln!(self.out, "<{name}{attributes}>{}</{name}>", escaped(text));
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(&escaped(text));
    }

    /// Markup of this module.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}

fn class_of(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number | ColumnKind::Interval => " class=\"number\"",
        ColumnKind::Text | ColumnKind::Label => "",
    }
}

/// Text as HTML, in an element or an attribute.
fn escaped(text: &str) -> String {
    escape(text).replace('\'', "&#39;")
}
