//! What is wrong with a file, with its place; the sentence is made in the user's language.

use ron::error::{Error as RonError, SpannedError};

use crate::text::Lang;

/// Line and column in a file, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl Position {
    /// The place of this byte in the text.
    pub fn of_offset(text: &str, offset: usize) -> Self {
        let mut before = offset.min(text.len());
        while !text.is_char_boundary(before) {
            before -= 1;
        }
        let before = &text[..before];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Self { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }

    /// A place inside a piece that itself begins here.
    pub fn within(self, inner: Self) -> Self {
        match inner.line {
            0 | 1 => Self { line: self.line, column: self.column + inner.column.saturating_sub(1) },
            line => Self { line: self.line + line - 1, column: inner.column },
        }
    }
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub position: Position,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not RON; what the reader says.
    Syntax(String),
    /// A field that this place does not have.
    UnknownField {
        /// The field found.
        found: String,
        /// The fields that exist.
        expected: Vec<String>,
    },
    /// A field that must be there.
    MissingField(String),
    /// A field that stands twice.
    DuplicateField(String),
    /// A word that is none of the allowed ones.
    UnknownWord {
        /// The word found.
        found: String,
        /// The words that exist.
        expected: Vec<String>,
    },
    /// Another kind of value was expected.
    WrongType {
        /// Expected.
        expected: String,
        /// Found.
        found: String,
    },
    /// This kind of value was expected: `boolean`, `string`, `number`, `list`, `map`, `structure`.
    Wanted(&'static str),
    /// A key that stands twice in one map.
    DuplicateKey(String),
    /// An id that stands twice.
    DuplicateId {
        /// `criterion`, `equipment` …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// A reference to something that is not there.
    UnknownReference {
        /// `criterion`, `evidence`.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// NaN, infinite, or too large.
    NotFinite(String),
    /// Written by a newer version.
    NewerFormat(u32),
    /// A format number that never existed.
    UnknownFormat(u32),
    /// The file is not UTF-8.
    NotUtf8,
}

impl Problem {
    /// From the RON reader's error in a piece that begins at `base`.
    pub(super) fn from_ron(error: &SpannedError, base: Position) -> Self {
        let start = error.span.start;
        let position = base.within(Position { line: start.line, column: start.col });
        Self { position, kind: kind_of(&error.code) }
    }

    /// The sentence, without the place.
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.kind {
            ProblemKind::Syntax(detail) => lang.problem_syntax(detail),
            ProblemKind::UnknownField { found, expected } => match nearest(found, expected) {
                Some(near) => lang.problem_unknown_field_near(found, near),
                None => lang.problem_unknown_field(found, &expected.join(", ")),
            },
            ProblemKind::MissingField(field) => lang.problem_missing_field(field),
            ProblemKind::DuplicateField(field) => lang.problem_duplicate_field(field),
            ProblemKind::UnknownWord { found, expected } => lang.problem_unknown_word(found, &expected.join(", ")),
            ProblemKind::WrongType { expected, found } => lang.problem_wrong_type(expected, found),
            ProblemKind::Wanted(what) => lang.problem_wanted(lang.wanted(what)),
            ProblemKind::DuplicateKey(key) => lang.problem_duplicate_key(key),
            ProblemKind::DuplicateId { what, id } => lang.problem_duplicate_id(lang.part(what), id),
            ProblemKind::UnknownReference { what, id } => lang.problem_unknown_reference(lang.part(what), id),
            ProblemKind::NotFinite(token) => lang.problem_not_finite(token),
            ProblemKind::NewerFormat(format) => lang.problem_newer_format(*format, crate::model::FORMAT),
            ProblemKind::UnknownFormat(format) => lang.problem_unknown_format(*format),
            ProblemKind::NotUtf8 => lang.problem_not_utf8().to_owned(),
        }
    }
}

/// One line a problem: `line:column sentence`.
pub fn sentences(problems: &[Problem], lang: Lang) -> Vec<String> {
    problems.iter().map(|p| format!("{}:{} {}", p.position.line, p.position.column, p.sentence(lang))).collect()
}

fn kind_of(code: &RonError) -> ProblemKind {
    let owned = |list: &&'static [&'static str]| list.iter().map(|s| (*s).to_owned()).collect();
    match code {
        RonError::NoSuchStructField { expected, found, .. } => {
            ProblemKind::UnknownField { found: found.clone(), expected: owned(expected) }
        }
        RonError::NoSuchEnumVariant { expected, found, .. } => {
            ProblemKind::UnknownWord { found: found.clone(), expected: owned(expected) }
        }
        RonError::MissingStructField { field, .. } => ProblemKind::MissingField((*field).to_owned()),
        RonError::DuplicateStructField { field, .. } => ProblemKind::DuplicateField((*field).to_owned()),
        RonError::InvalidValueForType { expected, found } => {
            ProblemKind::WrongType { expected: expected.clone(), found: found.clone() }
        }
        RonError::Message(message) => match message.strip_prefix("duplicate key \"") {
            Some(rest) => ProblemKind::DuplicateKey(rest.trim_end_matches('"').to_owned()),
            None => ProblemKind::Syntax(message.clone()),
        },
        RonError::ExpectedBoolean => ProblemKind::Wanted("boolean"),
        RonError::ExpectedString | RonError::ExpectedStringEnd => ProblemKind::Wanted("string"),
        RonError::ExpectedFloat | RonError::ExpectedInteger => ProblemKind::Wanted("number"),
        RonError::ExpectedArray => ProblemKind::Wanted("list"),
        RonError::ExpectedMap => ProblemKind::Wanted("map"),
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => ProblemKind::Wanted("structure"),
        other => ProblemKind::Syntax(other.to_string()),
    }
}

/// The expected word that differs from `found` by at most two letters.
fn nearest<'a>(found: &str, expected: &'a [String]) -> Option<&'a str> {
    let scored = expected.iter().map(|word| (edit_distance(found, word), word.as_str()));
    scored.filter(|(distance, _)| *distance <= 2).min().map(|(_, word)| word)
}

fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let text = "a\n精度 x";
        let offset = text.find('x').expect("there");
        assert_eq!(Position::of_offset(text, offset), Position { line: 2, column: 4 });
    }

    #[test]
    fn near_words_are_suggested() {
        let expected = ["criteria".to_owned(), "equipment".to_owned()];
        assert_eq!(nearest("equipmnet", &expected), Some("equipment"));
        assert_eq!(nearest("foo", &expected), None);
    }
}
