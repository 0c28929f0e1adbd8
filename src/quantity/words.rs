//! The words of data sheets in English and Chinese: bounds here, missing values, yes and no below.

mod missing;

use super::Relation;

pub(super) use self::missing::{is_not_applicable, is_not_stated, yes_or_no};

/// What a word before or after a figure says about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Qualifier {
    About,
    Relation(Relation),
    /// A maximum: a limit where less is better.
    UpTo,
    /// What is reached at best: no limit where less is better.
    Reaches,
    /// On which side the open end lies is the criterion's matter.
    BetterThan,
}

use Qualifier::{About, BetterThan, Reaches, Relation as Rel, UpTo};
use Relation::{AtLeast, AtMost, LessThan, MoreThan};

static BEFORE: &[(Qualifier, &[&str])] = &[
    (
        About,
        &[
            "~",
            "≈",
            "about",
            "around",
            "approx",
            "approximately",
            "ca",
            "circa",
            "roughly",
            "nominal",
            "nom",
            "etwa",
            "rund",
            "约",
            "大约",
            "约为",
            "近",
            "大概",
        ],
    ),
    (
        Rel(AtLeast),
        &[
            "≥",
            "≮",
            ">=",
            "=>",
            "at least",
            "min",
            "minimum",
            "no less than",
            "not less than",
            "not below",
            "mindestens",
            "不小于",
            "不得小于",
            "不得低于",
            "不得少于",
            "不低于",
            "不少于",
            "不短于",
            "大于等于",
            "大于或等于",
            "至少",
            "最少",
            "最低",
            "最小",
            "最短",
            "最早",
            "as early as",
            "at the earliest",
            "earliest",
            "frühestens",
            "nicht unter",
        ],
    ),
    (
        Rel(MoreThan),
        &[
            ">",
            "more than",
            "greater than",
            "over",
            "above",
            "higher than",
            "exceeding",
            "exceeds",
            "größer als",
            "größer",
            "mehr als",
            "über",
            "超过",
            "超",
            "大于",
            "高于",
            "多于",
            "逾",
        ],
    ),
    (
        Rel(AtMost),
        &[
            "≤",
            "≯",
            "<=",
            "=<",
            "at most",
            "no more than",
            "not more than",
            "not exceeding",
            "not above",
            "höchstens",
            "within",
            "不得大于",
            "不得超过",
            "不得高于",
            "不大于",
            "不超过",
            "不高于",
            "不多于",
            "不长于",
            "小于等于",
            "小于或等于",
            "至多",
            "no later than",
            "not later than",
            "at the latest",
            "latest",
            "no longer than",
            "spätestens",
            "nicht mehr als",
            "nicht über",
            "不迟于",
            "不晚于",
            "不得迟于",
            "最迟",
            "最晚",
            "限价",
            "最高限价",
            "封顶",
            "上限",
        ],
    ),
    (
        Rel(LessThan),
        &[
            "<",
            "less than",
            "lower than",
            "smaller than",
            "below",
            "under",
            "fewer than",
            "kleiner als",
            "kleiner",
            "weniger als",
            "unter",
            "小于",
            "低于",
            "少于",
            "短于",
            "早于",
            "不到",
            "不足",
        ],
    ),
    (UpTo, &["max", "maximum", "maximal", "最大", "最多"]),
    (
        Reaches,
        &[
            "up to",
            "as high as",
            "as fast as",
            "as little as",
            "as short as",
            "at best",
            "best",
            "best case",
            "fastest",
            "quickest",
            "shortest",
            "soonest",
            "schnellstens",
            "bestenfalls",
            "as low as",
            "down to",
            "bis zu",
            "reaching",
            "最高",
            "最快",
            "可达",
            "可达到",
            "高达",
            "达",
            "达到",
            "能达到",
            "快至",
            "短至",
            "小至",
            "缩短至",
            "缩短到",
            "可缩短至",
            "可缩短到",
            "可至",
            "能至",
            "降至",
            "低到",
            "小到",
            "快到",
            "最快可",
            "最快只需",
            "最快仅需",
            "最优",
            "最好",
            "最佳",
            "低至",
            "最高可达",
            "最大可达",
            "最低可达",
            "最高达",
            "最大达",
        ],
    ),
    (
        BetterThan,
        &[
            "better than",
            "besser als",
            "优于",
            "好于",
            "不劣于",
            "不差于",
            "not worse than",
            "no worse than",
            "nicht schlechter als",
        ],
    ),
];

static AFTER: &[(Qualifier, &[&str])] = &[
    (About, &["左右", "上下", "approx", "approximately", "nominal", "nom"]),
    (
        Rel(AtLeast),
        &[
            "以上",
            "及以上",
            "或以上",
            "+",
            "min",
            "minimum",
            "or more",
            "or above",
            "or higher",
            "and above",
            "and more",
            "and up",
            "and upwards",
            "upwards",
            "onwards",
            "起",
            "或更高",
            "或更多",
            "at the earliest",
            "earliest",
            "frühestens",
        ],
    ),
    (
        Rel(AtMost),
        &[
            "以下",
            "及以下",
            "或以下",
            "以内",
            "之内",
            "内",
            "or less",
            "or below",
            "or lower",
            "and below",
            "或更低",
            "封顶",
            "为限",
            "at the latest",
            "latest",
            "spätestens",
            "或更短",
            "或更快",
            "or earlier",
            "or faster",
            "or shorter",
        ],
    ),
    (Reaches, &["at best", "best case", "fastest", "quickest", "shortest", "soonest", "im besten Fall", "bestenfalls"]),
    (BetterThan, &["or better", "and better", "oder besser", "或更好", "或更优", "及更好", "或优于"]),
    (UpTo, &["max", "maximum"]),
];

/// A qualifier before a figure, and what follows.
pub(super) fn strip_before(text: &str) -> Option<(Qualifier, &str)> {
    strip(text, BEFORE)
}

/// A qualifier after a figure, and what follows.
pub(super) fn strip_after(text: &str) -> Option<(Qualifier, &str)> {
    strip(text, AFTER)
}

fn strip<'a>(text: &'a str, table: &[(Qualifier, &[&str])]) -> Option<(Qualifier, &'a str)> {
    if text.is_empty() || text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words = table.iter().flat_map(|(qualifier, words)| words.iter().map(|word| (*qualifier, *word)));
    let found = words.filter_map(|(qualifier, word)| Some((word.len(), qualifier, strip_word(text, word)?)));
    // `Ca=35 kN` is a load rating.
    let found = found.filter(|(_, qualifier, rest)| !(*qualifier == About && rest.starts_with('=')));
    let (_, qualifier, rest) = found.max_by_key(|(length, ..)| *length)?;
    // `100万元+税`: what comes on top is no more than that.
    let adds = text.starts_with('+') && rest.starts_with(char::is_alphanumeric);
    (!adds).then_some((qualifier, rest))
}

/// The text after this whole word and the point or colon of `max.`, `最高：`.
pub(super) fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
    let rest = text.get(word.len()..)?;
    if word.ends_with(|c: char| c.is_ascii_alphabetic()) && rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let abbreviated = word.ends_with(char::is_alphabetic);
    Some(if abbreviated { rest.trim_start_matches(['.', ':']) } else { rest }.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins() {
        for (text, expected) in [
            ("不超过 5", Rel(AtMost)),
            ("超过 5", Rel(MoreThan)),
            ("小于等于 5", Rel(AtMost)),
            ("<= 5", Rel(AtMost)),
            ("MAX. 5", UpTo),
            ("ca. 5", About),
        ] {
            assert_eq!(strip_before(text), Some((expected, "5")), "{text}");
        }
    }

    #[test]
    fn words_end_where_letters_end() {
        assert_eq!(strip_before("cat 5"), None);
        assert_eq!(strip_after("maximal"), None);
        assert_eq!(strip_after("min."), Some((Rel(AtLeast), "")));
    }
}
