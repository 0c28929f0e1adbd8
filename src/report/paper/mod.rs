//! A comparison as a document for a committee, made once as data: [`Paper`]. Its writers ([`FORMATS`]) put it into HTML,
//! PDF, DOCX or plain text; none of them makes a sentence or a table of its own.
//!
//! [`SectionId`] is the register of the sections, one file each; what a section says is made of the same parts as the
//! outputs of the command line and the pages of the window.

mod clean;
mod columns;
mod format;
mod piece;
mod section;
mod sections;
mod side_by_side;
mod source;
mod write;

pub use self::columns::shares;
pub use self::format::{FORMATS, PaperError, PaperFormat, Written};
pub use self::piece::{Block, Fact, PaperFigure, PaperTable, Piece, Signatures};
pub use self::section::{SectionId, SectionSpec};
pub use self::source::{About, Source};

use crate::text::Lang;

/// A document for a committee.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Its languages, one or two, the first one first.
    pub languages: Vec<Lang>,
    /// Title of the project, in each language where they differ.
    pub title: String,
    /// What kind of document it is.
    pub kind: String,
    /// The day it is dated, `2026-11-30`.
    pub date: String,
    /// What stands at the foot of every page.
    pub foot: String,
    /// In order; the first is the first page.
    pub sections: Vec<PaperSection>,
}

/// One section of a paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperSection {
    /// Which.
    pub id: SectionId,
    /// Heading, in each language.
    pub title: String,
    /// In order.
    pub blocks: Vec<Block>,
}

/// What is wanted of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperOptions {
    /// One language, or two beside each other.
    pub languages: Vec<Lang>,
    /// The sections beside the first page, in the order of the register; `None`: all that have something to say.
    pub sections: Option<Vec<SectionId>>,
}

impl Paper {
    /// The document; the first page is always there.
    pub fn new(source: &Source<'_>, options: &PaperOptions) -> Self {
        Self::made(source, options, &|| false).unwrap_or_else(|| Self::blank(source, options))
    }

    /// The same; `None` when cancelled, which is looked at between sections.
    pub fn made(source: &Source<'_>, options: &PaperOptions, cancel: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let mut paper = Self::blank(source, options);
        for id in SectionId::ALL.iter().copied().filter(|id| options.wants(*id)) {
            if cancel() {
                return None;
            }
            let pieces = paper.languages.iter().map(|lang| (*lang, id.pieces(source, *lang, options)));
            let blocks = side_by_side::blocks(pieces.collect());
            if !blocks.is_empty() {
                let title = side_by_side::joined(&paper.languages, |lang| id.name(lang).to_owned());
                paper.sections.push(PaperSection { id, title, blocks });
            }
        }
        Some(paper)
    }

    fn blank(source: &Source<'_>, options: &PaperOptions) -> Self {
        let languages = if options.languages.is_empty() { vec![Lang::En] } else { options.languages.clone() };
        let words = |text: &dyn Fn(Lang) -> String| side_by_side::joined(&languages, text);
        let title = words(&|lang| clean::line(source.project.title(lang)));
        let kind = words(&|lang| lang.paper_kind().to_owned());
        let foot = format!("{} · {}", source.about.program, source.about.short_digest());
        Self { title, kind, date: source.about.date.clone(), foot, sections: Vec::new(), languages }
    }

    /// The language that the document says it is in.
    pub fn lang(&self) -> Lang {
        self.languages.first().copied().unwrap_or_default()
    }

    /// Everything in all sections, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }
}

impl PaperOptions {
    /// All sections in these languages.
    pub fn in_languages(languages: Vec<Lang>) -> Self {
        Self { languages, sections: None }
    }

    fn wants(&self, id: SectionId) -> bool {
        id == SectionId::Summary || self.sections.as_ref().is_none_or(|sections| sections.contains(&id))
    }

    /// Asked for by name, so that nothing to say is said.
    fn names(&self, id: SectionId) -> bool {
        self.sections.as_ref().is_some_and(|sections| sections.contains(&id))
    }
}
