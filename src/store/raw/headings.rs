//! Headings: names, and the units that they hold in all the ways people write them there.

use super::columns::{Field, narrow};
use super::roles::key;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// A heading: its name in small letters, and the unit behind `_`, `/` or a comma, in brackets, or behind Chinese letters.
pub(super) fn heading(text: &str) -> (String, Option<String>) {
    let text: String = text.chars().map(narrow).collect();
    let text = text.trim();
    let parts = bracketed(text)
        .or_else(|| behind_space(text))
        .or_else(|| ['/', ',', '，'].into_iter().find_map(|mark| behind(text, mark)))
        .or_else(|| behind_letters(text));
    match parts {
        Some((name, unit)) => (name.to_lowercase(), Some(unit.to_owned())),
        None => (text.to_lowercase(), None),
    }
}

/// What stands in brackets at the end.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    [('(', ')'), ('[', ']'), ('【', '】')].into_iter().find_map(|(open, close)| {
        let (name, rest) = text.split_once(open)?;
        Some((name.trim(), rest.trim_end().strip_suffix(close)?.trim()))
    })
}

/// A unit behind the last `_` or space. One capital letter names a machine, a lane or a group as well: `Machine A`.
fn behind_space(text: &str) -> Option<(&str, &str)> {
    let (name, unit) = text.rsplit_once(['_', ' '])?;
    let is_temperature = name.to_lowercase().contains("temp") || name.contains('温');
    if is_temperature && matches!(unit, "C" | "c") {
        return Some((name.trim(), "°C"));
    }
    let is_letter = unit.len() == 1 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_named = text.contains('_') && (matches!(unit, "K" | "N" | "V" | "W") || is_current(name));
    let name = name.trim().trim_end_matches(['/', ',']).trim();
    (Unit::find(unit).is_some() && (!is_letter || is_named)).then_some((name, unit))
}

fn is_current(name: &str) -> bool {
    let name = name.to_lowercase();
    name.contains("current") || name.contains("电流")
}

/// A unit behind this mark, with a multiplier or without.
fn behind(text: &str, mark: char) -> Option<(&str, &str)> {
    let (name, unit) = text.split_once(mark)?;
    let known = name.chars().count() > 1 || name == "t" || !name.is_ascii();
    let is_unit = Unit::find(unit.trim()).is_some() || scaled(unit).is_some();
    (known && is_unit).then(|| (name.trim(), unit.trim()))
}

/// A unit of Latin letters right behind Chinese ones: `时间h`, `目标位置mm`.
fn behind_letters(text: &str) -> Option<(&str, &str)> {
    let at = text.char_indices().rev().find(|(_, c)| is_chinese(*c)).map(|(at, c)| at + c.len_utf8())?;
    let (name, unit) = text.split_at_checked(at)?;
    (unit.chars().count() > 0 && !unit.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase()))
        .then(|| Unit::find(unit))
        .flatten()
        .map(|_| (name, unit))
}

pub(super) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}')
}

/// A unit with a multiplier in front, as `1000 h`, `10^6 次`, `百小时`: how many of it, and the unit.
pub(super) fn scaled(text: &str) -> Option<(f64, Unit)> {
    let text: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let rest = text.trim_start_matches(['x', '×', '*']);
    let (factor, rest) = multiplier(rest)?;
    let rest = rest.trim_start_matches(['·', '×', '*']);
    Unit::find(rest).map(|unit| (factor, unit))
}

/// The multiplier at the beginning of a text, and what follows it.
fn multiplier(text: &str) -> Option<(f64, &str)> {
    const WORDS: [(&str, f64); 9] = [
        ("百万", 1e6),
        ("千万", 1e7),
        ("十万", 1e5),
        ("亿", 1e8),
        ("万", 1e4),
        ("千", 1e3),
        ("百", 1e2),
        ("million", 1e6),
        ("thousand", 1e3),
    ];
    if let Some((word, factor)) = WORDS.iter().find(|(word, _)| text.starts_with(word)) {
        return Some((*factor, text.get(word.len()..)?));
    }
    for ten in ["10^", "10**", "1e", "1E"] {
        if let Some(rest) = text.strip_prefix(ten) {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '-' && c != '+').unwrap_or(rest.len());
            let (power, rest) = rest.split_at_checked(end)?;
            return Some((10_f64.powi(power.parse().ok()?), rest));
        }
    }
    if let Some(rest) = text.strip_prefix("10") {
        const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        let power: String =
            rest.chars().map_while(|c| RAISED.chars().position(|r| r == c)).map(|d| d.to_string()).collect();
        if let Ok(exponent) = power.parse() {
            let rest = rest.trim_start_matches(|c| RAISED.contains(c));
            return Some((10_f64.powi(exponent), rest));
        }
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|end| *end > 0)?;
    let (number, rest) = text.split_at_checked(end)?;
    number.parse::<f64>().ok().filter(|x| *x > 0.0).map(|x| (x, rest))
}

/// Words in the brackets of a heading that are no unit.
fn is_remark(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "operating",
        "total",
        "cumulative",
        "running",
        "actual",
        "measured",
        "net",
        "累计",
        "实际",
        "运行",
        "实测",
        "总",
        "总计",
        "工作",
    ];
    WORDS.contains(&key(text).as_str())
}

/// The unit of a heading of times, and what its numbers are multiplied with to have it: named beside the name
/// (`time_h`, `寿命（千次）`) or as the name (`hours`). `None`: none is named; one that is not known is refused, for a
/// multiplier may stand in it.
pub(super) fn time_unit(field: &Field) -> Result<Option<(Unit, f64)>, RawProblem> {
    let (name, named) = heading(&field.text);
    // 时间 is the hour in Japanese and time itself in Chinese.
    let own = Unit::find(&name)
        .filter(|_| name != "时间")
        .or_else(|| name.ends_with("小时").then(|| Unit::find("h")).flatten());
    let Some(text) = named else { return Ok(own.map(|unit| (unit, 1.0))) };
    if let Some(unit) = Unit::find(&text) {
        return Ok(Some((unit, 1.0)));
    }
    if let Some((factor, unit)) = scaled(&text) {
        return Ok(Some((unit, factor)));
    }
    let times = text.trim_start_matches(['x', 'X', '×', '*']).parse::<f64>().ok().filter(|times| *times > 0.0);
    if let (Some(times), Some(unit), true) = (times, own, text.starts_with(['x', 'X', '×', '*'])) {
        return Ok(Some((unit, times)));
    }
    let is_bare = text.is_empty() || is_remark(&text) || (own.is_some() && !text.chars().any(|c| c.is_ascii_digit()));
    if is_bare { Ok(own.map(|unit| (unit, 1.0))) } else { Err(field.problem(Kind::UnknownUnit(text))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_units() {
        for (text, name, unit) in [
            ("time_h", "time", Some("h")),
            ("时间h", "时间", Some("h")),
            ("目标位置mm", "目标位置", Some("mm")),
            ("Machine A", "machine a", None),
            ("temperature_C", "temperature", Some("°C")),
            ("force_N", "force", Some("N")),
            ("寿命/百小时", "寿命", Some("百小时")),
            ("轴X", "轴x", None),
        ] {
            assert_eq!(heading(text), (name.to_owned(), unit.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn multipliers_in_front_of_units() {
        for (text, factor, unit) in [
            ("1000 h", 1e3, "h"),
            ("10^6次", 1e6, "cycles"),
            ("10⁶次", 1e6, "cycles"),
            ("百小时", 1e2, "h"),
            ("千次", 1e3, "cycles"),
            ("1000 km", 1e3, "km"),
            ("×0.001mm", 1e-3, "mm"),
        ] {
            let found = scaled(text).map(|(factor, unit)| (factor, unit.symbol()));
            assert_eq!(found, Some((factor, unit)), "{text}");
        }
        assert!(scaled("h").is_none() && scaled("万转").is_none() && scaled("2").is_none());
    }
}
