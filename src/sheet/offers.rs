//! What stands beside a price: options that are offered on top, prices by the number of pieces.

use crate::model::{PriceAddition, PriceBasis, PriceBreak};
use crate::quantity::{Expected, Figure, Meaning, Unit, read};

use super::words::is_bare;

/// Words in front of the name of an option.
const OPTION_WORDS: [&str; 14] = [
    "可选配置",
    "选配件",
    "选购件",
    "可选件",
    "选配",
    "选件",
    "选购",
    "可选",
    "选项",
    "optional",
    "options",
    "option",
    "extras",
    "extra",
];
/// Words for what the price holds already.
const INCLUDED: [&str; 16] = [
    "included",
    "incl.",
    "incl",
    "standard",
    "std",
    "std.",
    "yes",
    "inbegriffen",
    "标配",
    "含",
    "包含",
    "已含",
    "标准配置",
    "有",
    "✓",
    "●",
];
/// Words for what is not offered.
const ABSENT: [&str; 12] = ["", "-", "—", "–", "/", "no", "n/a", "none", "not available", "无", "不可选", "×"];
/// Pieces, as price lists count them; the longer word first.
const PIECES: [&str; 22] = [
    "pieces", "piece", "machines", "machine", "units", "unit", "sets", "set", "pcs.", "pcs", "pc.", "pc", "stück",
    "stk.", "stk", "off", "ea", "台套", "台", "套", "件", "个",
];
/// Words for "or more" behind a number.
const OR_MORE: [&str; 12] =
    ["or more", "and more", "and above", "and up", "and over", "及以上", "或以上", "以上", "起", "+", "up", "ff"];
/// Words for "at least" in front of a number.
const AT_LEAST: [&str; 8] = ["from", "ab", ">=", "≥", "≧", "从", "满", "qty"];

/// The name of the option where a row prices one: `Option: 4th axis`, `选配：第四轴`.
pub fn option_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let word = OPTION_WORDS.iter().find(|word| starts_with(name, word))?;
    let rest = &name[word.len()..];
    let is_word = word.is_ascii() && rest.starts_with(|c: char| c.is_ascii_alphabetic());
    let mark = |c: char| c.is_whitespace() || ":：-–—()（）、.".contains(c);
    let bare = rest.trim_matches(mark);
    // A number of its own in front of the name: `选配件1：刀库`, but not `4th axis`.
    let behind_number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = behind_number.len() < bare.len() && behind_number.starts_with(mark);
    let named = if numbered { behind_number.trim_matches(mark) } else { bare };
    (!is_word && !named.is_empty()).then_some(named)
}

/// What a supplier says of an option.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferedOption {
    /// The price holds it already.
    Included(String),
    /// It is offered on top, for this.
    OnTop(PriceAddition),
}

impl OfferedOption {
    /// Of this text; bare amounts are in the unit. `None`: it is not offered.
    pub fn of(option: &str, text: &str, unit: &str) -> Option<Self> {
        let text = text.trim();
        let folded = text.to_lowercase();
        if ABSENT.contains(&folded.as_str()) {
            return None;
        }
        if INCLUDED.contains(&folded.as_str()) {
            return Some(Self::Included(option.to_owned()));
        }
        let amount = if is_bare(text) { format!("{text} {unit}").trim_end().to_owned() } else { text.to_owned() };
        Some(Self::OnTop(PriceAddition { what: option.to_owned(), amount }))
    }

    /// Puts it beside the price.
    pub fn add_to(self, price: &mut PriceBasis) {
        match self {
            Self::OnTop(addition) => price.offered.push(addition),
            Self::Included(option) if price.options.is_empty() => price.options = option,
            Self::Included(option) => price.options.extend([", ", option.as_str()]),
        }
    }
}

/// Prices by number of pieces (`1-2台85万元；3台以上80万元`, `1 pc: 120 000; 5 pcs: 110 000`); `None` where a part of the
/// text is anything else.
pub fn breaks(text: &str) -> Option<Vec<PriceBreak>> {
    let read = |marks: &[char]| {
        let parts = text.split(marks).map(str::trim).filter(|part| !part.is_empty());
        parts.map(price_break).collect::<Option<Vec<_>>>()
    };
    let breaks = read(&[';', '；', '\n', '|'])
        .filter(|breaks| breaks.len() > 1)
        .or_else(|| read(&[';', '；', '\n', '，', '、']))
        .or_else(|| read(&[';', '；', '\n', ',', '，', '/']))?;
    let rises = breaks.windows(2).all(|pair| pair[0].from < pair[1].from);
    (breaks.len() > 1 && rises).then_some(breaks)
}

/// A price and from how many pieces it counts, the number in front or in brackets behind.
fn price_break(part: &str) -> Option<PriceBreak> {
    let in_front = || {
        let (from, rest) = pieces(part)?;
        let price = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：@=→，,".contains(c)).trim();
        is_price(price).then(|| PriceBreak { from, price: price.to_owned() })
    };
    let behind = || {
        let open = part.rfind(['(', '（'])?;
        let inside = part[open..].trim_matches(['(', ')', '（', '）']);
        let (from, rest) = pieces(inside)?;
        let price = part[..open].trim();
        (rest.trim().is_empty() && is_price(price)).then(|| PriceBreak { from, price: price.to_owned() })
    };
    in_front().or_else(behind)
}

/// The least number of pieces that a text begins with, and what follows. A number counts as one of pieces by a word for
/// them, or for "at least" or "or more".
fn pieces(text: &str) -> Option<(u32, &str)> {
    let (at_least, rest) = strip(text.trim_start(), &AT_LEAST);
    let (from, rest) = number(rest)?;
    let (to, rest) = up_to(rest);
    let (before, rest) = strip(rest, &OR_MORE);
    let (counted, rest) = strip(rest, &PIECES);
    let (after, rest) = strip(rest, &OR_MORE);
    (counted || at_least || before || after || (to && rest.trim_start().starts_with([':', '：'])))
        .then_some((from, rest))
}

/// The upper end of a range, where there is one.
fn up_to(text: &str) -> (bool, &str) {
    let rest = text.trim_start().strip_prefix(['-', '–', '—', '~', '～', '至', '到']);
    rest.and_then(|rest| number(rest.trim_start())).map_or((false, text), |(_, rest)| (true, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|number| *number > 0)?;
    Some((number, &text[end..]))
}

fn strip<'a>(text: &'a str, words: &[&str]) -> (bool, &'a str) {
    let trimmed = text.trim_start();
    let word = words.iter().find(|word| {
        let next = trimmed.get(word.len()..).and_then(|rest| rest.chars().next());
        let ends = !word.ends_with(|c: char| c.is_ascii_alphabetic()) || next.is_none_or(|c| !c.is_ascii_alphabetic());
        starts_with(trimmed, word) && ends
    });
    word.map_or((false, text), |word| (true, &trimmed[word.len()..]))
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.to_lowercase() == word)
}

/// A number that is money or has no unit.
fn is_price(text: &str) -> bool {
    let cny = Unit::find("CNY");
    let Meaning::Number(number) = read(text, Expected::Number(cny)).meaning else { return false };
    let is_money = number.unit.is_none_or(|unit| unit.dimension().is_money());
    is_money && matches!(number.figure, Figure::Point(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(u32, String)> {
        breaks(text).unwrap_or_default().into_iter().map(|part| (part.from, part.price)).collect()
    }

    #[test]
    fn prices_by_number_of_pieces() {
        let expected = |low: &str, from: u32, high: &str| vec![(1, low.to_owned()), (from, high.to_owned())];
        for (text, low, from, high) in [
            ("1-2台85万元；3台以上80万元", "85万元", 3, "80万元"),
            ("1台: 120万元; 5台: 110万元", "120万元", 5, "110万元"),
            ("1 pc: 120000; 5 pcs: 110000", "120000", 5, "110000"),
            ("1–4 units @ 95 000 EUR\n5+ units @ 90 000 EUR", "95 000 EUR", 5, "90 000 EUR"),
            ("1台85万元，5台以上80万元", "85万元", 5, "80万元"),
            ("85万元（1台）；80万元（≥5台）", "85万元", 5, "80万元"),
            ("1-9: 12.5 EUR; from 10: 11 EUR", "12.5 EUR", 10, "11 EUR"),
        ] {
            assert_eq!(of(text), expected(low, from, high), "{text}");
        }
    }

    #[test]
    fn what_is_no_list_of_prices_is_left_alone() {
        for text in [
            "85万元",
            "85/90 万元",
            "X: 500; Y: 400",
            "5台: 110万元; 1台: 120万元",
            "1台: 85万元; 含安装",
            "1: 2; 3: 4",
            "",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn options_by_their_names() {
        for (name, option) in [
            ("Option: 4th axis", "4th axis"),
            ("选配：第四轴", "第四轴"),
            ("选配件1：刀库", "刀库"),
            ("Optional chip conveyor", "chip conveyor"),
            ("可选（中心出水）", "中心出水"),
        ] {
            assert_eq!(option_name(name), Some(option), "{name}");
        }
        for name in ["Optical scale", "Options", "Price", "选型依据", "Extraction", "选配"] {
            assert_eq!(option_name(name), None, "{name}");
        }
    }

    #[test]
    fn what_a_supplier_says_of_an_option() {
        let mut price = PriceBasis::default();
        for (option, text) in
            [("A", "6"), ("B", "标配"), ("C", "—"), ("D", "on request"), ("E", "8 000 USD"), ("F", "含")]
        {
            if let Some(option) = OfferedOption::of(option, text, "万元") {
                option.add_to(&mut price);
            }
        }
        let offered: Vec<_> = price.offered.iter().map(|part| (part.what.as_str(), part.amount.as_str())).collect();
        assert_eq!(offered, [("A", "6 万元"), ("D", "on request"), ("E", "8 000 USD")]);
        assert_eq!(price.options, "B, F");
    }
}
