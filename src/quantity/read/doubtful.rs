//! What looks like a figure and is none, or not the one that is asked for: dates, letters among digits, yen that may be
//! yuan, a part of a price, a year of shifts.

use super::aside::part_of_price;
use crate::quantity::words::strip_word;
use crate::quantity::{Currency, Dimension, Unit, Unread};

/// Years of the calendar.
const YEARS: std::ops::Range<u32> = 1980..2100;

/// What of a folded text, numerals as digits, is no figure; looked for before any is read.
pub(super) fn check_text(text: &str, expected: Option<Unit>) -> Result<(), Unread> {
    let is_time = expected.is_some_and(|unit| unit.dimension() == Dimension::Time);
    if let Some(date) = full_date(text).or_else(|| if is_time { month_of_calendar(text) } else { None }) {
        return Err(Unread::Date(date.to_owned()));
    }
    let lower = text.to_lowercase();
    let is_sound = expected.is_some_and(|unit| unit.dimension() == Dimension::SoundLevel);
    if let Some(other) = weighting(&lower).filter(|_| is_sound) {
        return Err(Unread::UnknownUnit(format!("dB({other})")));
    }
    let money = expected.is_some_and(|unit| unit.dimension().is_money());
    if let Some(lot) = lot(&lower).filter(|_| money) {
        return Err(Unread::PriceOfSeveral(lot.to_owned()));
    }
    if let Some(word) = open_price(&lower).filter(|_| money) {
        return Err(Unread::NotTheOffer(word.to_owned()));
    }
    match letter_among_digits(text) {
        Some(word) => Err(Unread::LetterInNumber(word.to_owned())),
        None => Ok(()),
    }
}

/// `75 dB(C)`: another weighting than that of the ear.
fn weighting(lower: &str) -> Option<char> {
    let (_, rest) = lower.split_once("db")?;
    let start = rest.trim_start().trim_start_matches(['(', '[']);
    let letter = start.chars().next().filter(|c| matches!(c, 'b' | 'c' | 'd' | 'z'))?;
    let ends = !start.get(1..)?.starts_with(char::is_alphanumeric);
    ends.then(|| letter.to_ascii_uppercase())
}

/// `2台` beside a price, not one that is part of the delivery (`含2台电脑`).
fn lot(lower: &str) -> Option<&str> {
    const COUNTS: &[&str] = &["台", "套", "sets", "units", "machines"];
    for count in COUNTS {
        for (at, _) in lower.match_indices(count) {
            let head = lower.get(..at)?.trim_end();
            let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
            let number: u32 = head.get(before.len()..).and_then(|digits| digits.parse().ok()).unwrap_or(1);
            let tail = lower.get(at + count.len()..)?;
            let ends = !tail.starts_with(|c: char| c.is_alphanumeric() && !"总合共价".contains(c));
            let is_part = ["含", "带", "送", "配", "赠", "附", "with ", "incl. ", "including "]
                .iter()
                .any(|word| before.ends_with(word));
            if (2..1000).contains(&number) && ends && !is_part && !before.ends_with(['.', ',']) {
                return lower.get(before.len()..at + count.len());
            }
        }
    }
    None
}

/// `预算170万`, `八折168万`: a word that leaves open whether this is the price asked.
fn open_price(lower: &str) -> Option<&'static str> {
    if let Some(word) = ["预算", "budget"].into_iter().find(|word| lower.contains(word)) {
        return Some(word);
    }
    let (_, after) = lower.split_once('折')?;
    (!after.starts_with(['算', '合', '后', '弯', '叠', '旧', '扣', '人'])).then_some("折")
}

/// `2026-06-30`, `30.06.2026`, `2026年6月`, `2026/6`.
fn full_date(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | '年' | '月' | '日' | '号');
    let runs = text.split(|c: char| !is_part(c)).map(|run| run.trim_matches(['-', '.', '/']));
    runs.filter(|run| !run.is_empty()).find(|run| is_date(run))
}

fn is_date(run: &str) -> bool {
    let plain = run.trim_end_matches(['日', '号', '月']).replace(['年', '月'], "-");
    let separator = ['-', '.', '/'].into_iter().find(|c| plain.contains(*c)).unwrap_or('-');
    let parts: Vec<&str> = plain.split(separator).collect();
    let number = |part: &&str| -> Option<u32> { (part.len() <= 4).then(|| part.parse().ok()).flatten() };
    let is_year = |part: &&str| part.len() == 4 && number(part).is_some_and(|year| YEARS.contains(&year));
    let within = |part: &&str, most: u32| part.len() <= 2 && number(part).is_some_and(|x| (1..=most).contains(&x));
    match parts.as_slice() {
        [year, month, day] if is_year(year) => within(month, 12) && within(day, 31),
        [day, month, year] if is_year(year) => {
            (within(day, 31) && within(month, 12)) || (within(day, 12) && within(month, 31))
        }
        [year, month] if is_year(year) && run.contains('年') => within(month, 12),
        _ => false,
    }
}

/// `6月`, `6月底`, `6-8月`: June, or six months; a bound (`≤6月`) has months.
fn month_of_calendar(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('月') {
        let head = text.get(..at)?;
        let tail = text.get(at + '月'.len_utf8()..)?;
        let digits = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let number: Option<u32> = head.get(head.len() - digits..).and_then(|number| number.parse().ok());
        let is_month = number.is_some_and(|number| (1..=12).contains(&number));
        let is_part = ["底", "初", "中旬", "上旬", "下旬", "末", "份"].iter().any(|word| tail.starts_with(word))
            || tail.starts_with(|c: char| c.is_ascii_digit());
        let before = head.get(..head.len() - digits)?.trim_end();
        let bounded = before.ends_with(['≤', '≥', '<', '>', '=', '.']) || before.ends_with("超过");
        if is_month && (is_part || !bounded) {
            return Some(text);
        }
    }
    None
}

/// `0.0O8`, `1O00`: the letters O and l where digits are meant.
fn letter_among_digits(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '.';
    text.split(|c: char| !is_part(c)).find(|word| {
        let bytes = word.as_bytes();
        let starts = bytes.first().is_some_and(u8::is_ascii_digit);
        let digit = |at: Option<&u8>| at.is_some_and(|b| b.is_ascii_digit() || *b == b'.');
        let inside = |at: usize| at > 0 && digit(bytes.get(at - 1)) && digit(bytes.get(at + 1));
        starts && bytes.iter().enumerate().any(|(at, b)| matches!(b, b'O' | b'o' | b'l' | b'I') && inside(at))
    })
}

/// Words and ports by which a price is a Japanese one.
static JAPAN: &[&str] = &[
    "japan",
    "yokohama",
    "tokyo",
    "nagoya",
    "osaka",
    "kobe",
    "hakata",
    "kawasaki",
    "shimizu",
    "moji",
    "fukuoka",
    "niigata",
    "kitakyushu",
    "日本",
    "横滨",
    "橫濱",
    "横浜",
    "东京",
    "東京",
    "名古屋",
    "大阪",
    "神户",
    "神戸",
    "博多",
    "川崎",
    "清水",
    "税抜",
    "税込",
    "税别",
    "消費税",
];

/// `¥` beside words of Japan, or where yen are counted: yuan or yen?
pub(super) fn check_currency(text: &str, unit: Option<Unit>, expected: Option<Unit>) -> Result<(), Unread> {
    let is_yuan = unit.is_some_and(|unit| unit.dimension() == Dimension::Money(Currency::Cny));
    if !is_yuan || !text.contains('¥') {
        return Ok(());
    }
    let lower = text.to_lowercase();
    let names_yuan = ["元", "圆", "rmb", "cn¥", "cny", "人民币", "yuan"].iter().any(|word| lower.contains(word));
    let yen = expected.is_some_and(|unit| unit.dimension() == Dimension::Money(Currency::Jpy));
    let japan = JAPAN.iter().any(|word| lower.contains(word));
    if !names_yuan && (yen || japan) { Err(Unread::YuanOrYen) } else { Ok(()) }
}

/// `首付168万`, `168万（定金）`: a part of the price; `words`: what stands beside the figure.
pub(super) fn check_part_of_price(words: &str, expected: Option<Unit>) -> Result<(), Unread> {
    let money = expected.is_some_and(|unit| unit.dimension().is_money());
    let has_share = words.contains(|c: char| c.is_ascii_digit()) || words.contains('%');
    match part_of_price(words).filter(|_| money && !has_share) {
        Some(word) => Err(Unread::PartOfPrice(word.to_owned())),
        None => Ok(()),
    }
}

/// Words beside a sum that name another currency, or one of several (`TRY: 500 000`, `500 000 (SGD)`, `85万卢比`): the sum
/// is not one of the criterion's, and must not be taken for it.
pub(super) fn check_currency_named(words: &str, expected: Option<Unit>) -> Result<(), Unread> {
    const SHARED: &[&str] = &["kr", "kr.", "Kr", "Rs", "Rs.", "RM", "Rp", "卢比", "比索", "克朗", "第纳尔", "里亚尔"];
    let Some(own) = expected.map(Unit::dimension).filter(|dimension| dimension.is_money()) else { return Ok(()) };
    let mut named = words.split(|c: char| c.is_whitespace() || ":,;/()、，：；（）".contains(c)).filter(|word| {
        let currency = Unit::stated(word).map(Unit::dimension).filter(|dimension| dimension.is_money());
        SHARED.contains(word) || currency.is_some_and(|dimension| dimension != own)
    });
    named.next().map_or(Ok(()), |word| Err(Unread::UnknownUnit(word.to_owned())))
}

/// A year of so many shifts has other hours than the project's year.
pub(super) fn names_shifts(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.contains('班')
        || lower.contains("shift")
        || lower.contains("schicht")
        || lower.contains("h/day")
        || text.contains("小时/天")
        || lower.contains("h/天")
        || text.contains("每天")
        || lower.contains("per day")
}

/// The text with `零下10` and `minus 10` as `-10`.
pub(super) fn with_minus(text: &str) -> Result<String, Unread> {
    let lower = text.to_lowercase();
    if let Some(word) =
        ["below zero", "under zero", "unter null", "unter 0"].into_iter().find(|word| lower.contains(word))
    {
        return Err(Unread::Word(word.to_owned()));
    }
    let mut out = text.to_owned();
    while let Some((at, rest)) = first_minus(&out) {
        out = format!("{}-{rest}", out.get(..at).unwrap_or_default());
    }
    Ok(out)
}

/// Where the first word for a minus stands, and the figure behind it.
fn first_minus(text: &str) -> Option<(usize, &str)> {
    const WORDS: &[&str] = &["零下", "负", "minus"];
    WORDS.iter().find_map(|word| {
        let at = text.find(word)?;
        let rest = strip_word(text.get(at..)?, word)?;
        let is_pair = text.get(..at)?.trim_end().ends_with(['正', '/', 's', 'r']);
        (!is_pair && rest.starts_with(|c: char| c.is_ascii_digit() || c == '.')).then_some((at, rest))
    })
}

/// The text without the quotes around the whole of it, as a table in plain text has them.
pub(super) fn unquoted(text: &str) -> &str {
    const PAIRS: &[(char, char)] = &[
        ('(', ')'),
        ('（', '）'),
        ('[', ']'),
        ('【', '】'),
        ('〔', '〕'),
        ('"', '"'),
        ('\'', '\''),
        ('“', '”'),
        ('‘', '’'),
        ('「', '」'),
        ('『', '』'),
        ('«', '»'),
        ('„', '“'),
        ('＂', '＂'),
    ];
    let text = text.trim();
    let inside = PAIRS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    // `(a) 5 (b)` is not wrapped, and `(5)` in a column of sums is no negative one here.
    let quotes_all =
        |inside: &&str| !inside.is_empty() && !inside.contains(['(', ')', '（', '）', '[', ']', '【', '】', '"']);
    match inside {
        Some(inside) if text.starts_with("\"\"") && inside.len() > 2 => unquoted(inside),
        _ => inside.filter(quotes_all).map_or(text, unquoted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_no_figures() {
        let week = Unit::find("week");
        for text in
            ["2026-06-30", "30.06.2026", "2026/6/30", "2026年6月", "2026年6月30日", "6月", "6月底", "6-8月", "12月"]
        {
            assert!(matches!(check_text(text, week), Err(Unread::Date(_))), "{text}");
        }
        for text in ["24月", "6个月", "≤6月", "2-3", "12.5", "1/2", "0.005/1000", "2014-2016", "3.5.2"] {
            assert_eq!(check_text(text, week), Ok(()), "{text}");
        }
        assert_eq!(check_text("6月", Unit::find("mm")), Ok(()));
    }

    #[test]
    fn letters_among_digits() {
        for text in ["0.0O8mm", "1O00", "0.o08", "1l5"] {
            assert!(matches!(check_text(text, None), Err(Unread::LetterInNumber(_))), "{text}");
        }
        for text in ["10 l", "5l/min", "L10h", "ISO 230-2", "2Ol"] {
            assert_eq!(check_text(text, None), Ok(()), "{text}");
        }
    }

    #[test]
    fn quotes_around_a_text_go() {
        for (text, expected) in [
            ("\"0.008\"", "0.008"),
            ("\"\"0.008\"\"", "0.008"),
            ("「0.008」", "0.008"),
            ("40\"", "40\""),
            ("\"", "\""),
            ("'0.005", "'0.005"),
        ] {
            assert_eq!(unquoted(text), expected, "{text}");
        }
    }
}
