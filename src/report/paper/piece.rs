//! What a paper is made of.

use crate::figure::Figure;
use crate::report::{Outline, Section};
use crate::table::Table;
use crate::text::Lang;

/// One thing in one language.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Items, one a line.
    List(Vec<String>),
    /// What has to be known beside the rest.
    Warnings(Vec<String>),
    /// What is known of some things, a label and its sentences each.
    Facts(Vec<Fact>),
    /// A table.
    Table(PaperTable),
    /// A figure.
    Figure(Box<PaperFigure>),
    /// A formula in plain characters.
    Formula(String),
    /// Lines to sign.
    Signatures(Signatures),
}

/// A label with what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// In order.
    pub sentences: Vec<String>,
    /// The first thing to read.
    pub is_main: bool,
}

/// A table with its caption.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaperTable {
    /// What it shows; empty: the heading above says it.
    pub caption: String,
    /// Headings are repeated on every page.
    pub table: Table,
}

/// A figure with its caption.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperFigure {
    /// What it shows.
    pub caption: String,
    /// The same for those who cannot see it.
    pub alternative: String,
    /// The figure.
    pub figure: Figure,
    /// Its language.
    pub lang: Lang,
}

/// Lines to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signatures {
    /// What can be ticked, one a line.
    pub choices: Vec<String>,
    /// Headings: role, name, signature, date.
    pub headings: Vec<String>,
    /// The roles, one a line.
    pub roles: Vec<String>,
}

/// What stands across the page, or two languages of it beside each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Once.
    One(Lang, Piece),
    /// The same in two languages.
    Beside((Lang, Piece), (Lang, Piece)),
}

impl Fact {
    /// A label with these sentences.
    pub fn new(label: impl Into<String>, sentences: Vec<String>) -> Self {
        Self { label: label.into(), sentences, is_main: false }
    }

    /// The first thing to read.
    pub fn main(self) -> Self {
        Self { is_main: true, ..self }
    }
}

impl Piece {
    /// A table with its caption.
    pub fn table(caption: impl Into<String>, table: Table) -> Self {
        Self::Table(PaperTable { caption: caption.into(), table })
    }

    /// A figure; title and summary are the caption, with what it is compared with the alternative text.
    pub fn figure(figure: Figure, lang: Lang) -> Self {
        let spoken = [figure.title.as_str(), figure.summary.as_str()].into_iter().filter(|text| !text.is_empty());
        let caption = spoken.collect::<Vec<_>>().join(lang.label_colon());
        let subject = Some(figure.subtitle.as_str()).filter(|text| !text.is_empty());
        let alternative = std::iter::once(caption.as_str()).chain(subject).collect::<Vec<_>>().join(lang.label_colon());
        Self::Figure(Box::new(PaperFigure { caption, alternative, figure, lang }))
    }

    /// Paragraphs, one a sentence.
    pub fn paragraphs(sentences: Vec<String>) -> impl Iterator<Item = Self> {
        sentences.into_iter().map(Self::Paragraph)
    }

    /// An outline as another output shows it, without its title.
    pub fn outline(outline: Outline) -> Vec<Self> {
        let sections = outline.sections.into_iter().flat_map(Self::section);
        Self::paragraphs(outline.lead).chain(sections).collect()
    }

    /// A section of an outline.
    pub fn section(section: Section) -> Vec<Self> {
        use crate::report::Block as Part;
        let heading = Some(section.title).filter(|title| !title.is_empty()).map(Self::Heading);
        let blocks = section.blocks.into_iter().flat_map(|block| match block {
            Part::Table(table) => vec![Self::table("", table)],
            Part::Values(_) => Vec::new(),
            Part::Sentences(sentences) => Self::paragraphs(sentences).collect(),
            Part::Warnings(warnings) => vec![Self::Warnings(warnings)],
        });
        heading.into_iter().chain(blocks).collect()
    }
}
