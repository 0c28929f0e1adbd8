//! A paper as PDF/A-2a and PDF/UA-1: the template of `assets/paper`, with the paper as its data.

use crate::report::paper::{Paper, PaperError, Written};

/// Writes the paper.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Paper) -> Result<Written, PaperError> {
    Err(PaperError::NoPdf)
}

#[cfg(feature = "pdf")]
pub use self::typeset::write;

#[cfg(feature = "pdf")]
mod typeset {
    use serde_json::{Value, json};

    use super::{Paper, PaperError, Written};
    use crate::figure::font::{BOLD, Metrics, REGULAR, SYMBOLS};
    use crate::report::paper::write::{Numbers, figure_svg, words};
    use crate::report::paper::{About, Block, Fact, PaperFigure, PaperTable, Piece, shares};
    use crate::table::ColumnKind;
    use crate::text::Lang;
    use crate::typeset::{Document, families, pdf};

    const TEMPLATE: &str = include_str!("../../../../assets/paper/paper.typ");
    const FONTS: [&[u8]; 3] = [REGULAR, BOLD, SYMBOLS];

    /// Words of more characters may be broken anywhere, so that none leaves its column.
    const LONGEST_WORD: usize = 14;
    /// The same in a paragraph.
    const LONGEST_IN_TEXT: usize = 48;

    /// Writes the paper.
    pub fn write(paper: &Paper) -> Result<Written, PaperError> {
        let mut writer = Writer { numbers: Numbers::default(), files: Vec::new(), replaced: 0 };
        let mut data = writer.paper(paper)?;
        if writer.replaced > 0 {
            data["replaced"] = json!(words(paper, |lang| lang.paper_about_replaced(writer.replaced)));
        }
        let document = Document {
            template: TEMPLATE,
            data: data.to_string().into_bytes(),
            files: writer.files,
            fonts: &FONTS,
            ident: format!("{} {} {}", paper.title, paper.foot, paper.date),
            is_archived: true,
        };
        let bytes = pdf(document).map_err(PaperError::Refused)?;
        Ok(Written { bytes, replaced: writer.replaced })
    }

    struct Writer {
        numbers: Numbers,
        files: Vec<(String, Vec<u8>)>,
        replaced: usize,
    }

    impl Writer {
        fn paper(&mut self, paper: &Paper) -> Result<Value, PaperError> {
            let mut sections = Vec::new();
            for section in &paper.sections {
                let blocks = section.blocks.iter().map(|block| self.block(block)).collect::<Result<Vec<_>, _>>()?;
                sections.push(json!({
                    "title": self.text(&section.title),
                    "wide": section.id.spec().is_wide,
                    "blocks": blocks,
                }));
            }
            let [year, month, day] = parts(&paper.date);
            Ok(json!({
                "title": self.text(&paper.title),
                "kind": paper.kind,
                "date": paper.date,
                "year": year, "month": month, "day": day,
                "program": About::PROGRAM,
                "foot": self.text(&paper.foot),
                "languages": paper.languages.iter().map(|lang| lang.key()).collect::<Vec<_>>(),
                "fonts": families(&FONTS),
                "words": {
                    "contents": words(paper, |lang| lang.paper_contents().to_owned()),
                    "table": words(paper, |lang| lang.paper_table().to_owned()),
                },
                "sections": sections,
                "replaced": "",
            }))
        }

        fn block(&mut self, block: &Block) -> Result<Value, PaperError> {
            match block {
                Block::One(lang, piece) => self.piece(piece, *lang),
                Block::Beside((first, Piece::Facts(a)), (second, Piece::Facts(b))) => {
                    let facts: Vec<Value> =
                        a.iter().zip(b).map(|(a, b)| self.fact(&[(*first, a), (*second, b)])).collect();
                    Ok(json!({ "kind": "facts-beside", "facts": facts }))
                }
                Block::Beside((first, a), (second, b)) => {
                    let mut sides = [self.piece(a, *first)?, self.piece(b, *second)?];
                    for (side, lang) in sides.iter_mut().zip([first, second]) {
                        side["lang"] = json!(lang.key());
                    }
                    Ok(json!({ "kind": "beside", "sides": sides }))
                }
            }
        }

        fn piece(&mut self, piece: &Piece, lang: Lang) -> Result<Value, PaperError> {
            Ok(match piece {
                Piece::Heading(text) => json!({ "kind": "heading", "text": self.text(text) }),
                Piece::Paragraph(text) => json!({ "kind": "paragraph", "text": self.text(text) }),
                Piece::Formula(text) => json!({ "kind": "formula", "text": self.text(text) }),
                Piece::List(items) => json!({ "kind": "list", "items": self.texts(items) }),
                Piece::Warnings(items) => json!({ "kind": "warnings", "items": self.texts(items) }),
                Piece::Facts(facts) => {
                    let facts: Vec<Value> = facts.iter().map(|fact| self.fact(&[(lang, fact)])).collect();
                    json!({ "kind": "facts", "facts": facts })
                }
                Piece::Table(table) => self.table(table),
                Piece::Figure(figure) => self.figure(figure)?,
                Piece::Signatures(of) => json!({
                    "kind": "signatures",
                    "choices": self.texts(&of.choices),
                    "headings": self.texts(&of.headings),
                    "roles": self.texts(&of.roles),
                }),
            })
        }

        fn fact(&mut self, of: &[(Lang, &Fact)]) -> Value {
            let mut labels: Vec<String> = of.iter().map(|(_, fact)| self.text(&fact.label)).collect();
            labels.dedup();
            let answers: Vec<Value> =
                of.iter().map(|(lang, fact)| json!([lang.key(), self.texts(&fact.sentences)])).collect();
            json!({ "labels": labels, "answers": answers, "main": of.iter().any(|(_, fact)| fact.is_main) })
        }

        fn table(&mut self, of: &PaperTable) -> Value {
            self.numbers.table();
            let right = |kind| matches!(kind, ColumnKind::Number | ColumnKind::Interval);
            let narrow = of.table.columns.len() > 8;
            let rows: Vec<Vec<String>> =
                of.table.texts().map(|row| row.iter().map(|text| self.cell(text)).collect()).collect();
            json!({
                "kind": "table",
                "caption": self.text(&of.caption),
                "size": if narrow { 7.0 } else { 8.0 },
                "widths": shares(&of.table),
                "right": of.table.columns.iter().map(|column| right(column.kind)).collect::<Vec<_>>(),
                "head": of.table.headings().map(|name| self.cell(name)).collect::<Vec<_>>(),
                "rows": rows,
            })
        }

        fn figure(&mut self, of: &PaperFigure) -> Result<Value, PaperError> {
            let number = self.numbers.figure();
            let svg = figure_svg(of, number)?;
            let file = format!("figure-{number}.svg");
            let tall = is_tall(&svg);
            self.files.push((file.clone(), svg.into_bytes()));
            Ok(json!({
                "kind": "figure",
                "file": file,
                "alt": self.text(&of.alternative),
                "caption": self.text(&of.caption),
                "supplement": of.lang.paper_figure(),
                "tall": tall,
            }))
        }

        fn texts(&mut self, of: &[String]) -> Vec<String> {
            of.iter().map(|text| self.text(text)).collect()
        }

        fn text(&mut self, of: &str) -> String {
            breakable(&self.drawable(of), LONGEST_IN_TEXT)
        }

        fn cell(&mut self, of: &str) -> String {
            breakable(&self.drawable(of), LONGEST_WORD)
        }

        /// With a box for what no typeface has: PDF/A refuses a document with a character that cannot be drawn.
        fn drawable(&mut self, of: &str) -> String {
            let metrics = Metrics::shared();
            let mut draw = |c: char| match c {
                '\n' => c,
                '\t' => ' ',
                c if metrics.has_glyph(c) => c,
                _ => {
                    self.replaced += 1;
                    '\u{25a1}'
                }
            };
            of.chars().map(&mut draw).collect()
        }
    }

    /// Year, month and day of a date that was checked before.
    fn parts(date: &str) -> [u32; 3] {
        let mut parts = date.split('-').map(|part| part.parse().unwrap_or(1));
        [2000, 1, 1].map(|usual| parts.next().unwrap_or(usual))
    }

    /// Whether a figure is taller than a page that it would fill in width.
    fn is_tall(svg: &str) -> bool {
        let side = |name: &str| -> Option<f32> {
            let start = svg.find(&format!(" {name}=\""))? + name.len() + 3;
            svg.get(start..)?.split('"').next()?.parse().ok()
        };
        side("height").zip(side("width")).is_some_and(|(height, width)| height > 1.25 * width)
    }

    /// With places to break words that are longer than this, behind their signs where they have some.
    fn breakable(text: &str, most: usize) -> String {
        let mut out = String::with_capacity(text.len());
        let (mut run, mut rest) = (0, text.chars().peekable());
        while let Some(c) = rest.next() {
            out.push(c);
            let is_wide = matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
            run = if c.is_whitespace() || is_wide { 0 } else { run + 1 };
            let is_sign = matches!(c, '/' | '_' | '-' | '.' | ',' | ';' | ':' | '=' | '&' | '?' | '|');
            if (run >= most || (is_sign && run > most / 2)) && rest.peek().is_some_and(|next| !next.is_whitespace()) {
                out.push('\u{200b}');
                run = 0;
            }
        }
        out
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn only_long_words_are_broken() {
            assert_eq!(
                breakable("a short text, 中文没有问题中文没有问题中文没有问题", 14),
                "a short text, 中文没有问题中文没有问题中文没有问题"
            );
            assert_eq!(breakable("abcdefgh", 4), "abcd\u{200b}efgh");
            assert_eq!(breakable("12345678/12345678", 14), "12345678/\u{200b}12345678");
        }
    }
}
