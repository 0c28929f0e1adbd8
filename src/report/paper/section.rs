//! The register of the sections, in the order of the paper: one file and one row a section. Command line and window walk
//! it.

use crate::text::Lang;

use super::sections::{
    about, clauses, evidence, findings, measurements, methods, parity, ranking, robustness, side_by_side, summary,
    values,
};
use super::{PaperOptions, Piece, Source, clean};

/// What the register says of a section.
pub struct SectionSpec {
    /// Stable name on the command line and in the preferences.
    pub key: &'static str,
    /// Its heading.
    pub name: fn(Lang) -> &'static str,
    /// Its tables ask for pages on their side.
    pub is_wide: bool,
    make: fn(&Source<'_>, Lang) -> Vec<Piece>,
}

/// How the pages of a section lie.
const UPRIGHT: bool = false;
const WIDE: bool = true;

/// Makes [`SectionId`] of the rows of the register.
macro_rules! sections {
    ($($(#[$doc:meta])* $id:ident = $module:ident, $key:literal, $name:ident, $width:expr;)+) => {
        /// A section of a paper.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum SectionId {
            $($(#[$doc])* $id,)+
        }

        impl SectionId {
            /// Every section, in the order of the paper.
            pub const ALL: &'static [Self] = &[$(Self::$id,)+];

            /// Its row of the register.
            pub const fn spec(self) -> &'static SectionSpec {
                match self {
                    $(Self::$id => {
                        &SectionSpec { key: $key, name: Lang::$name, is_wide: $width, make: $module::pieces }
                    })+
                }
            }
        }
    };
}

sections! {
    /// The first page.
    Summary = summary, "summary", paper_summary, UPRIGHT;
    /// The two best on each criterion, as a figure.
    SideBySide = side_by_side, "side-by-side", paper_side_by_side, UPRIGHT;
    /// Totals and ranks, and what is said of each machine.
    Ranking = ranking, "ranking", paper_ranking, UPRIGHT;
    /// Clauses and needs with what is offered.
    Clauses = clauses, "clauses", paper_clauses, WIDE;
    /// What those behind would have to change.
    Parity = parity, "parity", paper_parity, UPRIGHT;
    /// How the ranking stands other weights, other values, other methods.
    Robustness = robustness, "robustness", paper_robustness, UPRIGHT;
    /// Reports of raw data with their figures and budgets.
    Measurements = measurements, "measurements", paper_measurements, UPRIGHT;
    /// Every value with its marks.
    Values = values, "values", paper_values, WIDE;
    /// The documents.
    Evidence = evidence, "evidence", paper_evidence, UPRIGHT;
    /// What the user should know.
    Findings = findings, "findings", paper_findings, UPRIGHT;
    /// What was computed and how.
    Methods = methods, "methods", paper_methods, UPRIGHT;
    /// File, version, settings.
    About = about, "about", paper_about, UPRIGHT;
}

impl SectionId {
    /// The section of this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.key() == key)
    }

    /// Its stable name.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// Its heading.
    pub fn name(self, lang: Lang) -> &'static str {
        (self.spec().name)(lang)
    }

    /// What it says; nothing where the project has nothing for it, unless it was asked for by name.
    pub(super) fn pieces(self, source: &Source<'_>, lang: Lang, options: &PaperOptions) -> Vec<Piece> {
        let mut pieces = (self.spec().make)(source, lang);
        if pieces.is_empty() && options.names(self) {
            pieces.push(Piece::Paragraph(lang.paper_nothing().to_owned()));
        }
        pieces.into_iter().map(|piece| clean::piece(piece, lang)).collect()
    }
}
