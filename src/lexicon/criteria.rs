//! The criteria of the lexicon and how a name finds its entry.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::key::key;
use crate::model::Category;

/// One criterion that the trade knows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Unique id.
    pub id: String,
    /// Name in English.
    pub en: String,
    /// Name in Chinese.
    pub zh: String,
    /// Further English names.
    #[serde(default)]
    pub also_en: Vec<String>,
    /// Further Chinese names.
    #[serde(default)]
    pub also_zh: Vec<String>,
    /// Usual units, the most usual first.
    #[serde(default)]
    pub units: Vec<String>,
    /// Standards and definitions that figures refer to.
    #[serde(default)]
    pub bases: Vec<String>,
    /// Kinds of equipment.
    #[serde(default)]
    pub applies_to: Vec<String>,
    /// Group of criteria.
    pub category: Category,
    /// Which direction is usually better.
    pub direction: Direction,
    /// Least and greatest plausible value in the first unit.
    #[serde(default)]
    pub span: Option<(f64, f64)>,
    /// Whether half and full width are mixed up in practice.
    #[serde(default)]
    pub plus_minus: bool,
    /// What a supplier commits to (price, delivery, warranty): nothing that is measured.
    #[serde(default)]
    pub commitment: bool,
    /// What to watch for.
    #[serde(default)]
    pub note: String,
    /// Page where the name, the unit or a value inside the span was read, or `assumed`.
    pub source: String,
}

impl Entry {
    /// Every name, the main ones first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.en, &self.zh].into_iter().chain(&self.also_en).chain(&self.also_zh).map(String::as_str)
    }
}

/// Which direction of a criterion is usually better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// A value between is best; which one is the user's to say.
    Target,
    /// It depends on the use.
    Ask,
    /// Described in words.
    Text,
}

/// An entry found for a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The entry.
    pub entry: &'static Entry,
    /// True where the whole name is one of the entry's; otherwise a part of it is.
    pub exact: bool,
}

/// All entries, in the order of the file.
pub fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    // The text is a part of the program; a test reads it.
    ENTRIES.get_or_init(|| ron::from_str(include_str!("../../assets/lexicon/criteria.ron")).unwrap_or_default())
}

/// Names by their key.
fn index() -> &'static BTreeMap<String, &'static Entry> {
    static INDEX: OnceLock<BTreeMap<String, &'static Entry>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = BTreeMap::new();
        // A main name goes before another entry's further name.
        for main in [true, false] {
            for entry in entries() {
                for (_, name) in entry.names().enumerate().filter(|(place, _)| (*place < 2) == main) {
                    index.entry(key(name)).or_insert(entry);
                }
            }
        }
        index
    })
}

/// The entry one of whose names is exactly this, apart from case, widths, blanks and marks.
pub fn find_exact(name: &str) -> Option<&'static Entry> {
    index().get(&key(name)).copied()
}

/// Entries whose names begin with this text or have it in them, at most so many: main names first, beginnings first,
/// short names first.
pub fn completions(text: &str, most: usize) -> Vec<&'static Entry> {
    static KEYS: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    let typed = key(text);
    if typed.is_empty() {
        return Vec::new();
    }
    let keys = KEYS.get_or_init(|| entries().iter().map(|entry| entry.names().map(key).collect()).collect());
    let rank = |(keys, entry): (&Vec<String>, &'static Entry)| {
        let ranks = keys.iter().enumerate().filter_map(|(place, name)| {
            let at = name.find(&typed)?;
            Some((at > 0, place > 1, name.chars().count()))
        });
        ranks.min().map(|rank| (rank, entry))
    };
    let mut known: Vec<_> = keys.iter().zip(entries()).filter_map(rank).collect();
    known.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.id.cmp(&y.id)));
    known.into_iter().take(most).map(|(_, entry)| entry).collect()
}

/// Keys of at least two Chinese characters or four letters by their first character, the longest first.
fn by_first_character() -> &'static BTreeMap<char, Vec<(&'static str, &'static Entry)>> {
    static INDEX: OnceLock<BTreeMap<char, Vec<(&'static str, &'static Entry)>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: BTreeMap<char, Vec<(&'static str, &'static Entry)>> = BTreeMap::new();
        for (known, entry) in self::index() {
            if let Some(first) = known.chars().next().filter(|_| size(known) >= 4) {
                index.entry(first).or_default().push((known, entry));
            }
        }
        for known in index.values_mut() {
            known.sort_by(|(a, _), (b, _)| size(b).cmp(&size(a)).then_with(|| a.cmp(b)));
        }
        index
    })
}

/// How much a key says, in letters: a Chinese character says as much as three.
fn size(known: &str) -> usize {
    known.chars().map(|c| if c.is_ascii() { 1 } else { 3 }).sum()
}

/// The entry of this name: of the whole name, else the one with the longest name in it; the first in the text where
/// several are as long.
///
/// A name within must be two Chinese characters or four letters at least, and whole words where it is of letters.
pub fn find(name: &str) -> Option<Found> {
    if let Some(entry) = find_exact(name) {
        return Some(Found { entry, exact: true });
    }
    let words = Words::of(name);
    let mut best: Option<(usize, &'static Entry)> = None;
    for (at, first) in words.key.char_indices() {
        let Some(known) = by_first_character().get(&first) else { continue };
        let found = known.iter().find(|(known, _)| words.has_at(known, at));
        if let Some((known, entry)) = found.filter(|(known, _)| best.is_none_or(|(other, _)| size(known) > other)) {
            best = Some((size(known), entry));
        }
    }
    best.map(|(_, entry)| Found { entry, exact: false })
}

/// A name cut for looking for known names in it.
struct Words {
    key: String,
    /// Byte offsets in the key at which a word begins or ends.
    borders: Vec<usize>,
}

impl Words {
    fn of(name: &str) -> Self {
        let (mut text, mut borders) = (String::new(), vec![0]);
        for word in name.split(|c: char| !c.is_alphanumeric()) {
            text.push_str(&key(word));
            borders.push(text.len());
        }
        Self { key: text, borders }
    }

    /// True when this key stands here, as whole words where it is of letters.
    fn has_at(&self, known: &str, at: usize) -> bool {
        let whole_words = || self.is_border(at) && self.is_border(at + known.len());
        self.key[at..].starts_with(known) && (!known.is_ascii() || whole_words())
    }

    /// True between words, and between letters and Chinese.
    fn is_border(&self, at: usize) -> bool {
        let before = self.key[..at].chars().next_back();
        let after = self.key[at..].chars().next();
        let changes = |a: char, b: char| a.is_ascii() != b.is_ascii();
        self.borders.contains(&at) || before.zip(after).is_none_or(|(a, b)| changes(a, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;
    use std::collections::HashSet;

    #[test]
    fn names_are_completed_beginnings_first() {
        let ids = |text: &str| completions(text, 4).into_iter().map(|entry| entry.en.clone()).collect::<Vec<_>>();
        assert_eq!(ids("positioning acc")[0], "Positioning accuracy");
        assert!(completions("定位", 6).iter().any(|entry| entry.zh == "定位精度"));
        assert!(completions("mtb", 3)[0].names().any(|name| name == "MTBF"));
        assert!(completions("", 3).is_empty() && completions("qqqq", 3).is_empty());
        assert_eq!(completions("a", 3).len(), 3);
    }

    #[test]
    fn the_file_is_whole() {
        let read = ron::from_str::<Vec<Entry>>(include_str!("../../assets/lexicon/criteria.ron"));
        assert!(read.is_ok(), "{:?}", read.err());
        assert!(entries().len() >= 250);
        let ids: HashSet<&str> = entries().iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), entries().len());
        for entry in entries() {
            assert!(!entry.en.is_empty() && !entry.zh.is_empty() && !entry.source.is_empty(), "{}", entry.id);
            assert!(entry.span.is_none_or(|(low, high)| low <= high), "{}", entry.id);
        }
    }

    #[test]
    fn most_units_are_ours() {
        let units: HashSet<&str> = entries().iter().flat_map(|entry| &entry.units).map(String::as_str).collect();
        let unknown: Vec<&str> = units.iter().copied().filter(|unit| Unit::find(unit).is_none()).collect();
        assert!(unknown.len() * 2 < units.len(), "{unknown:?}");
    }

    #[test]
    fn names_of_sheets_find_their_entry() {
        for (name, id, exact) in [
            ("Positioning accuracy", "positioning-accuracy", true),
            ("定位精度", "positioning-accuracy", true),
            ("★定位精度", "positioning-accuracy", true),
            ("Repeatability", "repeatability", true),
            ("重复定位精度", "repeatability", true),
            ("X轴重复定位精度", "repeatability", false),
            ("MTBF", "mtbf", true),
            ("Rapid traverse of all axes", "rapid-traverse", false),
        ] {
            let found = find(name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!((found.entry.id.as_str(), found.exact), (id, exact), "{name}");
        }
        assert!(find("Colour of the door").is_none());
    }
}
