//! Words of comparison sheets and tenders: headings, directions, origins, countries, makers, rows of totals.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::criteria::Direction;
use super::heading::heading_key;
use super::key::{folded, key};

/// A group that a word of origin names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Made at home.
    Domestic,
    /// Made abroad.
    Imported,
    /// Joint venture, assembled here: the user decides.
    Unclear,
}

/// A word that speaks of where something is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginWord {
    /// A group.
    Group(Group),
    /// The two letters of a country.
    Country(&'static str),
}

/// A maker that the trade knows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maker {
    /// Names, the main one first.
    pub names: Vec<String>,
    /// Country of the brand, two letters; never where a machine was built.
    pub country: String,
    /// Why the country has to be asked for.
    #[serde(default)]
    pub ask: String,
    /// Page where it was read, or `assumed`.
    pub source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetWords {
    pub(super) roles: BTreeMap<String, Vec<String>>,
    direction_lower: WordList,
    direction_higher: WordList,
    direction_target: WordList,
    direction_text: WordList,
    name_lower: Vec<String>,
    name_higher: Vec<String>,
    origin_domestic: WordList,
    origin_imported: WordList,
    origin_unclear: WordList,
    countries: BTreeMap<String, String>,
    makers: Vec<Maker>,
    ambiguous_makers: Vec<String>,
    total_row_words: WordList,
}

/// Words with what they are compared by: keys as headings are, and folded.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
struct WordList {
    keys: HashSet<String>,
    folded: Vec<String>,
}

impl From<Vec<String>> for WordList {
    fn from(words: Vec<String>) -> Self {
        let keys = words.iter().map(|word| heading_key(word)).filter(|key| !key.is_empty()).collect();
        Self { keys, folded: words.iter().map(|word| folded(word).trim().to_owned()).collect() }
    }
}

pub(super) fn words() -> &'static SheetWords {
    static WORDS: OnceLock<SheetWords> = OnceLock::new();
    // The text is a part of the program; a test reads it.
    WORDS.get_or_init(|| ron::from_str(include_str!("../../assets/lexicon/words.ron")).unwrap_or_default())
}

/// True for the heading of scores, ranks or verdicts that somebody gave: nothing that equipment states.
pub fn is_score(text: &str) -> bool {
    const WORDS: [&str; 29] = [
        "average",
        "ratio",
        "compliant",
        "compliance",
        "complies",
        "fulfilled",
        "平均",
        "比值",
        "差值",
        "偏离",
        "评委",
        "专家",
        "是否满足",
        "score",
        "scores",
        "points",
        "evaluation",
        "difference",
        "conclusion",
        "verdict",
        "rank",
        "ranking",
        "得分",
        "评分",
        "打分",
        "结论",
        "差距",
        "排名",
        "名次",
    ];
    let text = folded(text);
    WORDS.iter().any(|word| has_word(&text, word))
}

/// True for a heading that has the word of a requirement in it.
pub fn is_requirement(text: &str) -> bool {
    let text = folded(text);
    ["要求", "requirement", "requirements", "required"].iter().any(|word| has_word(&text, word))
}

fn is_one_of(list: &WordList, text: &str) -> bool {
    list.keys.contains(&heading_key(text))
}

/// A direction in words (`越小越好`, `cost`, `min`).
pub fn direction_word(text: &str) -> Option<Direction> {
    let words = words();
    [
        (&words.direction_lower, Direction::Lower),
        (&words.direction_higher, Direction::Higher),
        (&words.direction_target, Direction::Target),
        (&words.direction_text, Direction::Text),
    ]
    .into_iter()
    .find_map(|(list, direction)| is_one_of(list, text).then_some(direction))
}

/// The direction that words in a name speak of (`Radial error`, `年维护费用`); `None`: none does;
/// [`Direction::Ask`]: of both.
pub fn direction_of_name(name: &str) -> Option<Direction> {
    let name = folded(name);
    let known = |list: &[String]| list.iter().any(|word| has_word(&name, word));
    match (known(&words().name_lower), known(&words().name_higher)) {
        (true, false) => Some(Direction::Lower),
        (false, true) => Some(Direction::Higher),
        (true, true) => Some(Direction::Ask),
        (false, false) => None,
    }
}

/// The group that a word names (`国产`, `imported`, `合资`).
pub fn group_word(text: &str) -> Option<Group> {
    let words = words();
    [
        (&words.origin_domestic, Group::Domestic),
        (&words.origin_imported, Group::Imported),
        (&words.origin_unclear, Group::Unclear),
    ]
    .into_iter()
    .find_map(|(list, group)| is_one_of(list, text).then_some(group))
}

/// The two letters of a country by its name, or by these letters in capitals: `in` is a unit, `no` a word.
pub fn country(text: &str) -> Option<&'static str> {
    static INDEX: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let index = INDEX.get_or_init(|| words().countries.iter().map(|(name, code)| (key(name), code.as_str())).collect());
    let code = || words().countries.values().find(|code| *code == text.trim()).map(String::as_str);
    let is_code = text.trim().len() == 2 && text.is_ascii();
    // `UK` is no code, but a name in capitals.
    let is_capital = text.chars().all(|c| !c.is_ascii_lowercase());
    let named = || index.get(&key(text)).copied();
    if is_code { code().or_else(|| named().filter(|_| is_capital)) } else { named() }
}

/// The word of origin or the country that begins a text: Chinese may be glued to what follows, other words stand apart.
/// Of words that begin alike the longest counts (`国产化` is no `国产`).
pub fn leading_origin(text: &str) -> Option<OriginWord> {
    let words = words();
    let text = folded(text);
    let text = text.trim();
    let begins = |word: &str| {
        let rest = text.strip_prefix(word)?;
        let is_apart = !word.is_ascii() || rest.is_empty() || !rest.starts_with(|c: char| c.is_alphanumeric());
        (is_apart && !word.is_empty()).then_some(word.len())
    };
    let groups = [
        (&words.origin_domestic, Group::Domestic),
        (&words.origin_imported, Group::Imported),
        (&words.origin_unclear, Group::Unclear),
    ];
    let group = groups.into_iter().flat_map(|(list, group)| list.folded.iter().map(move |word| (word, group)));
    let group = group.filter_map(|(word, group)| Some((begins(word)?, OriginWord::Group(group))));
    let country = words.countries.iter();
    let country = country.filter_map(|(name, code)| Some((begins(folded(name).trim())?, OriginWord::Country(code))));
    group.chain(country).max_by_key(|(length, _)| *length).map(|(_, word)| word)
}

/// The maker that a text names, and whether the name may mean something else as well.
pub fn maker_in(text: &str) -> Option<(&'static Maker, bool)> {
    static INDEX: OnceLock<Vec<(String, bool, &'static Maker)>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let is_ambiguous = |name: &str| words().ambiguous_makers.iter().any(|other| other == name);
        let of = |maker: &'static Maker| {
            maker.names.iter().map(move |name| (folded(name).trim().to_owned(), is_ambiguous(name), maker))
        };
        let mut index: Vec<_> = words().makers.iter().flat_map(of).filter(|(name, ..)| name.len() > 1).collect();
        index.sort_by_key(|(name, ..)| std::cmp::Reverse(name.chars().count()));
        index
    });
    let text = folded(text);
    let found = index.iter().find(|(name, ..)| has_word(&text, name))?;
    Some((found.2, found.1))
}

/// True when the word stands in the text, apart from other letters where it is of letters itself.
pub fn has_word(text: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !word.is_ascii() || !(letter(before) || letter(after))
    })
}

/// True for the first cell of a row of totals, ranks or signatures.
pub fn is_total(text: &str) -> bool {
    is_one_of(&words().total_row_words, text) || is_signature(text)
}

/// `编制：张三`, `Prepared by: Li`, and what somebody decided below the table.
fn is_signature(text: &str) -> bool {
    const WORDS: [&str; 24] = [
        "编制",
        "审核",
        "批准",
        "制表",
        "填表",
        "复核",
        "评委",
        "签字",
        "签名",
        "投标人",
        "日期",
        "编制人",
        "审核人",
        "prepared",
        "prepared by",
        "checked",
        "checked by",
        "approved",
        "approved by",
        "evaluated by",
        "signature",
        "date",
        "recommended bidder",
        "reviewed by",
    ];
    let text = folded(text);
    let head = text.split(':').next().unwrap_or_default().trim();
    // Without a colon only what is no criterion by itself.
    let is_alone = head.len() == text.trim().len();
    WORDS.contains(&head) && (!is_alone || head.contains("by") || head.contains("bidder") || head == "signature")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole() {
        let read = ron::from_str::<SheetWords>(include_str!("../../assets/lexicon/words.ron"));
        assert!(read.is_ok(), "{:?}", read.err());
    }

    #[test]
    fn origins_countries_makers() {
        assert_eq!(group_word("国产"), Some(Group::Domestic));
        assert_eq!(group_word("Imported"), Some(Group::Imported));
        assert_eq!(group_word("合资"), Some(Group::Unclear));
        assert_eq!((country("德国"), country("Japan"), country("甲")), (Some("DE"), Some("JP"), None));
        let found = maker_in("FANUC 31i-B5").map(|(maker, sure)| (maker.country.as_str(), sure));
        assert_eq!(found, Some(("JP", false)));
        assert!(maker_in("Indexed tables").is_none());
    }
}
