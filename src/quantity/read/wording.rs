//! Ways of writing that say the same as a plainer one: `12, 000 rpm`, `0.008/0.008/0.008`, `百分之九十九`, `RT~150℃`.

use super::numeral::number;
use crate::quantity::{Aside, Dimension, Unit};

/// Temperatures that are called by a name; about 20 °C.
const ROOM: &[&str] = &["室温", "常温", "环境温度", "rt", "ambient", "room temperature"];

/// A text in plainer words, and what was taken out of it.
pub(super) struct Plain {
    pub text: String,
    pub asides: Vec<Aside>,
}

/// The plain writing of a folded text.
pub(super) fn plain(text: &str, expected: Option<Unit>) -> Plain {
    let text = share(text, expected).unwrap_or_else(|| text.to_owned());
    let dimension = expected.map(Unit::dimension);
    let symbol = expected.map_or("", Unit::symbol);
    let text = if dimension.is_some_and(Dimension::is_money) { thousands_behind(&text).unwrap_or(text) } else { text };
    let text = single(&text).unwrap_or(text);
    let text = minimum_behind(&text, expected).unwrap_or(text);
    let text = spaced_thousands(&text, expected).unwrap_or(text);
    let text = if dimension == Some(Dimension::Length) { without_measure_word(&text) } else { text };
    let text = if dimension == Some(Dimension::Count) { axes_together(&text).unwrap_or(text) } else { text };
    let text = if symbol == "month" { months(&text).unwrap_or(text) } else { text };
    let room = if dimension == Some(Dimension::Temperature) { from_room(&text) } else { None };
    match room {
        Some((text, word)) => Plain { text, asides: vec![Aside::Condition(word)] },
        None => Plain { text, asides: Vec::new() },
    }
}

/// `百分之九十九`, `千分之五毫米`: a share as per cent, or as a decimal of the unit behind it.
fn share(text: &str, expected: Option<Unit>) -> Option<String> {
    let (head, tail) = text.split_once("分之")?;
    let names = [("十万", 100_000.0), ("百万", 1e6), ("百", 100.0), ("千", 1000.0), ("万", 10_000.0)];
    let (name, parts) = names.into_iter().find(|(name, _)| head.ends_with(name))?;
    let before = head.strip_suffix(name)?;
    let (count, rest) = number(tail)?;
    let is_ratio = expected.is_some_and(|unit| unit.dimension() == Dimension::Ratio);
    let figure = match Unit::strip(rest.trim_start(), expected.map(Unit::dimension)) {
        Some(_) if !is_ratio => format!("{}", count / parts),
        _ => format!("{}%", rounded(100.0 * count / parts)),
    };
    Some(format!("{before}{figure}{rest}"))
}

fn rounded(x: f64) -> f64 {
    (x * 1e9).round() / 1e9
}

/// `0.008/0.008/0.008 mm`: three times the same.
fn single(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let (first, last) = (parts.first()?, parts.last()?);
    let is_figure = first.contains(|c: char| c.is_ascii_digit())
        && first.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '±' | '≤' | ' '));
    let rest = last.strip_prefix(*first)?;
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let alike = parts.iter().rev().skip(1).all(|part| part == first);
    (parts.len() == 3 && is_figure && alike && ends).then(|| (*last).to_owned())
}

/// `12,000 min.` in rpm or hours: at least so many. Minutes are written with a point by nobody who counts in hours, and
/// are none where no time is counted.
fn minimum_behind(text: &str, expected: Option<Unit>) -> Option<String> {
    let unit = expected.filter(|unit| unit.symbol() != "min")?;
    let (head, is_dotted) = match text.strip_suffix("min.") {
        Some(head) => (head, true),
        None => (text.strip_suffix("min")?, false),
    };
    let is_figure = head.trim_end().ends_with(|c: char| c.is_ascii_digit())
        && head.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’' | '′'));
    (is_figure && (is_dotted || unit.dimension() != Dimension::Time)).then(|| format!("{} minimum", head.trim_end()))
}

/// `12, 000 rpm`: a space behind the comma of thousands, where no list can be meant.
fn spaced_thousands(text: &str, expected: Option<Unit>) -> Option<String> {
    let (head, tail) = text.split_once(", ")?;
    let digits = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let group = tail.bytes().take_while(u8::is_ascii_digit).count();
    let opens = head.get(..head.len() - digits)?;
    let is_head = (1..=3).contains(&digits) && !opens.ends_with(['.', ',']);
    let coarse = expected.is_some_and(Unit::is_coarse) && tail.starts_with("000");
    (is_head && group == 3 && coarse).then(|| format!("{head},{tail}"))
}

/// `TEUR 198`, `K€ 198`: thousands in front of the sum they count.
fn thousands_behind(text: &str) -> Option<String> {
    let named = ["TEUR", "T€", "KEUR", "kEUR", "K€", "k€", "KUSD", "kUSD", "K$", "k$"];
    let (name, rest) = named.iter().find_map(|name| Some((name, text.strip_prefix(name)?.trim_start())))?;
    let digits = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(rest.len());
    let (sum, after) = rest.split_at_checked(digits).filter(|(sum, _)| !sum.is_empty())?;
    Some(format!("{sum} {name}{after}"))
}

/// `10个µm`: the measure word in front of a unit.
fn without_measure_word(text: &str) -> String {
    let is_unit = |rest: &str| ["µm", "mm", "um", "nm", "微米", "毫米", "丝"].iter().any(|unit| rest.starts_with(unit));
    match text.split_once('个') {
        Some((head, rest)) if head.ends_with(|c: char| c.is_ascii_digit()) && is_unit(rest) => format!("{head}{rest}"),
        _ => text.to_owned(),
    }
}

/// `5轴5联动`: the same count twice.
fn axes_together(text: &str) -> Option<String> {
    let (head, tail) = text.split_once('轴')?;
    let digits = head.get(head.trim_end_matches(|c: char| c.is_ascii_digit()).len()..)?;
    let rest = tail.trim_start().strip_prefix(digits)?;
    (!digits.is_empty() && rest.starts_with("联动")).then(|| format!("{head}轴{rest}"))
}

/// `12M` where months are counted.
fn months(text: &str) -> Option<String> {
    let head = text.strip_suffix('M')?.trim_end();
    head.ends_with(|c: char| c.is_ascii_digit()).then(|| format!("{head}个月"))
}

/// `RT~150℃`: a range from about 20 °C, and the word that says so.
fn from_room(text: &str) -> Option<(String, String)> {
    let lower = text.to_lowercase();
    let word = ROOM.iter().find(|word| lower.starts_with(**word))?;
    let rest = text.get(word.len()..)?.trim_start();
    let is_latin = word.is_ascii();
    let after = ["~", "至", "到", "—", "…", "to "].iter().find_map(|sign| rest.strip_prefix(sign));
    let after = after.or_else(|| rest.strip_prefix('-').filter(|_| !is_latin))?.trim_start();
    let is_upper = after.starts_with(|c: char| c.is_ascii_digit() || c == '+');
    is_upper.then(|| (format!("20~{after}"), (*word).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plainer_words() {
        for (text, unit, expected) in [
            ("百分之九十九", "%", "99%"),
            ("百分之99.5", "%", "99.5%"),
            ("万分之一", "%", "0.01%"),
            ("千分之五毫米", "mm", "0.005毫米"),
            ("0.008/0.008/0.008", "mm", "0.008"),
            ("0.008/0.008/0.008 mm", "mm", "0.008 mm"),
            ("0.008/0.008/0.005", "mm", "0.008/0.008/0.005"),
            ("12, 000 rpm", "rpm", "12,000 rpm"),
            ("800, 500", "mm", "800, 500"),
            ("小于10个µm", "µm", "小于10µm"),
            ("5轴5联动", "pcs", "5轴联动"),
            ("5轴3联动", "pcs", "5轴3联动"),
            ("12M", "month", "12个月"),
            ("TEUR 198", "EUR", "198 TEUR"),
            ("RT~150°C", "°C", "20~150°C"),
            ("RT+10~150°C", "°C", "RT+10~150°C"),
        ] {
            assert_eq!(plain(text, Unit::find(unit)).text, expected, "{text}");
        }
    }
}
