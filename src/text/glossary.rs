//! The terms of the field as the program uses them: one name and one explanation each, in both languages.
//!
//! They stand in `assets/glossary/terms.tsv`, a line a term under the heading of its section: key, English, Chinese, an
//! explanation in each, and words that others use for the same.

use std::sync::LazyLock;

use super::Lang;

/// A term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable key.
    pub key: &'static str,
    names: [&'static str; 2],
    explanations: [&'static str; 2],
    /// Other words for it, for a search.
    pub also: &'static str,
}

impl Term {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.names[side(lang)]
    }

    /// What it means.
    pub fn explanation(&self, lang: Lang) -> &'static str {
        self.explanations[side(lang)]
    }
}

/// Terms that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    names: [&'static str; 2],
    /// Its terms.
    pub terms: Vec<Term>,
}

impl Section {
    /// What it is about.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.names[side(lang)]
    }
}

fn side(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Zh => 1,
    }
}

/// All terms, section by section.
pub fn sections() -> &'static [Section] {
    static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| parsed(include_str!("../../assets/glossary/terms.tsv")));
    &SECTIONS
}

/// The term of this key.
pub fn term(key: &str) -> Option<&'static Term> {
    sections().iter().flat_map(|section| &section.terms).find(|term| term.key == key)
}

fn parsed(text: &'static str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in text.lines() {
        let fields: Vec<&'static str> = line.split('\t').collect();
        match (fields.as_slice(), sections.last_mut()) {
            ([en, zh], _) => {
                sections.push(Section { names: [en.trim_start_matches("# "), zh], terms: Vec::new() });
            }
            ([key, en, zh, about_en, about_zh, also], Some(section)) => {
                section.terms.push(Term { key, names: [en, zh], explanations: [about_en, about_zh], also });
            }
            _ => {}
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_term_is_there_once() {
        let lines = include_str!("../../assets/glossary/terms.tsv").lines().count();
        let terms: Vec<&Term> = sections().iter().flat_map(|section| &section.terms).collect();
        assert_eq!(lines, terms.len() + sections().len());
        for (n, one) in terms.iter().enumerate() {
            assert!(terms.iter().skip(n + 1).all(|other| other.key != one.key), "{}", one.key);
            for lang in [Lang::En, Lang::Zh] {
                assert!(!one.name(lang).is_empty() && !one.explanation(lang).is_empty(), "{}", one.key);
            }
        }
        assert_eq!(term("benchmark").map(|term| term.name(Lang::Zh)), Some("比较基准"));
    }
}
