//! The first cell of a row taken apart: name, clause number, unit, marks and directions.

use crate::lexicon::{self, Direction};
use crate::model::Better;
use crate::quantity::{Expected, Figure, Meaning, Number, Unit, Unread, read};

/// The first cell of a row taken apart.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Title {
    /// Name, without marks, numbers and units.
    pub name: String,
    /// Clause number.
    pub clause: String,
    /// Unit.
    pub unit: String,
    /// Marked ★.
    pub star: bool,
    /// Marked ▲ or #.
    pub important: bool,
    /// Written behind the name: `（越小越好）`, `↓`.
    pub better: Option<Better>,
    /// The limit in the name: `定位精度≤0.008mm`.
    pub limit: String,
}

impl Title {
    pub(super) fn of(text: &str) -> Self {
        let mut title = Self::default();
        let text = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let rest = title.marks(text.trim());
        let rest = title.number(rest);
        let rest = title.marks(rest);
        let rest = title.behind(rest);
        let rest = title.limit(rest);
        let (name, unit) = without_unit(rest);
        let name = title.behind(&name).to_owned();
        name.trim_end_matches(['：', ':']).trim().clone_into(&mut title.name);
        title.unit = unit;
        title
    }

    /// Where requirements name the criteria: also a plain value at the end (`定位精度0.006mm`).
    pub(super) fn of_requirement(text: &str) -> Self {
        let title = Self::of(text);
        let start = title.name.find(|c: char| c.is_ascii_digit() || c == '±');
        let Some((name, value)) = start.filter(|at| *at > 0).map(|at| title.name.split_at(at)) else { return title };
        let plain = name.trim_end().trim_end_matches(['：', ':', '为', '＝', '=']).trim_end();
        let is_value = number_in(value).is_some();
        let is_named = plain.chars().filter(|c| c.is_alphabetic()).count() > 1;
        if !(is_value && is_named && title.limit.is_empty() && title.unit.is_empty()) {
            return title;
        }
        Self { name: plain.to_owned(), limit: value.trim().to_owned(), ..title }
    }

    /// Takes a limit at the end of the name.
    fn limit<'a>(&mut self, text: &'a str) -> &'a str {
        const SIGNS: [&str; 14] =
            ["≤", "≥", "≦", "≧", "＜", "＞", "<", ">", "不大于", "不小于", "不低于", "不高于", "不超过", "不少于"];
        let start = SIGNS.iter().filter_map(|sign| text.find(sign)).min().filter(|at| *at > 0);
        let Some((name, limit)) = start.map(|at| text.split_at(at)) else { return text };
        let is_named = name.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let is_bound = number_in(limit).is_some_and(|number| matches!(number.figure, Figure::Bound { .. }));
        if !(is_named && is_bound) {
            return text;
        }
        limit.trim().clone_into(&mut self.limit);
        name.trim_end_matches(|c: char| c.is_whitespace() || "：:,，".contains(c))
    }

    /// A clause number with its marks.
    pub(super) fn of_clause(text: &str) -> Self {
        let mut title = Self::default();
        let rest = title.marks(text.trim());
        title.name = rest.trim_end_matches('★').trim().to_owned();
        title.star |= rest.ends_with('★');
        title
    }

    /// Marks and directions behind the name, in brackets or not.
    fn behind<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text.trim_end();
        loop {
            let before = rest;
            for (open, close) in [('（', '）'), ('(', ')'), ('[', ']'), ('【', '】')] {
                let Some(body) = rest.strip_suffix(close) else { continue };
                let Some(at) = body.rfind(open) else { continue };
                if self.takes(&body[at + open.len_utf8()..]) {
                    rest = body[..at].trim_end();
                }
            }
            let last = rest.char_indices().next_back().map_or(rest.len(), |(at, _)| at);
            if !rest[..last].trim().is_empty() && self.takes(&rest[last..]) {
                rest = rest[..last].trim_end();
            }
            if rest.len() == before.len() {
                return rest;
            }
        }
    }

    /// Takes a mark or a direction; false for anything else.
    fn takes(&mut self, text: &str) -> bool {
        match text.trim() {
            "★" | "*" | "＊" => self.star = true,
            "▲" | "△" | "#" | "＃" | "※" => self.important = true,
            "↑" => self.better = Some(Better::Higher),
            "↓" => self.better = Some(Better::Lower),
            other => {
                let is_short =
                    matches!(other.to_lowercase().as_str(), "min" | "max" | "cost" | "benefit" | "target" | "text");
                match lexicon::direction_word(other).filter(|_| !is_short && other.chars().count() > 2) {
                    Some(Direction::Higher) => self.better = Some(Better::Higher),
                    Some(Direction::Lower) => self.better = Some(Better::Lower),
                    _ => return false,
                }
            }
        }
        true
    }

    fn marks<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            match c {
                '★' | '*' | '＊' => self.star = true,
                '▲' | '△' | '#' | '＃' | '※' => self.important = true,
                ' ' | '\u{3000}' => {}
                _ => break,
            }
            rest = &rest[c.len_utf8()..];
        }
        rest
    }

    /// `3.1 `, `1、`, `(2)`, `一、`, `①`.
    fn number<'a>(&mut self, text: &'a str) -> &'a str {
        let open = text.strip_prefix(['(', '（']);
        let inner = open.unwrap_or(text);
        let circled = |c: char| ('①'..='⑳').contains(&c);
        if let Some(rest) = inner.strip_prefix(circled) {
            return rest.trim_start();
        }
        let digits = inner.find(|c: char| !(c.is_ascii_digit() || c == '.' || "一二三四五六七八九十".contains(c)));
        let Some(end) = digits.filter(|end| *end > 0) else { return text };
        let (number, rest) = inner.split_at(end);
        let plain = number.trim_end_matches('.');
        let closed = rest.strip_prefix([')', '）']).filter(|_| open.is_some());
        let rest = closed.or_else(|| rest.strip_prefix(['、', '．', '）', ')'])).or_else(|| {
            let dotted = number.ends_with('.') || (plain.contains('.') && rest.starts_with([' ', '\u{3000}']));
            (dotted && open.is_none()).then_some(rest)
        });
        // Between dots and Chinese there need be no blank: `3.1定位精度`.
        let glued = || {
            (plain.contains('.') && open.is_none() && !inner[end..].starts_with(|c: char| c.is_ascii()))
                .then_some(&inner[end..])
        };
        let Some(rest) = rest.or_else(glued).map(str::trim_start).filter(|rest| !rest.is_empty()) else { return text };
        if plain.contains('.') {
            plain.clone_into(&mut self.clause);
        }
        rest
    }
}

/// `定位精度（mm）`, `X travel [mm]`, `Speed, rpm`, `行程/mm`, `Ra（Ra, µm）`: the name and the unit.
fn without_unit(text: &str) -> (String, String) {
    let text = text.trim();
    in_brackets(text)
        .or_else(|| behind_mark(text))
        .or_else(|| behind_name(text))
        .unwrap_or_else(|| (text.to_owned(), String::new()))
}

/// The number of a text, in whatever unit it is written.
pub(super) fn number_in(text: &str) -> Option<Number> {
    let number = |unit| match read(text, Expected::Number(unit)).meaning {
        Meaning::Number(number) => Ok(number),
        Meaning::Unread(Unread::WrongDimension { unit, .. }) => Err(Some(unit)),
        _ => Err(None),
    };
    number(None).or_else(|unit| unit.ok_or(None).and_then(|unit| number(Some(unit)))).ok()
}

fn clean_unit(unit: &str) -> &str {
    unit.trim().trim_start_matches("单位").trim_start_matches([':', '：']).trim()
}

fn is_unit(unit: &str) -> bool {
    Unit::find(clean_unit(unit)).is_some()
}

/// The unit in brackets at the end, alone or beside other words of the value.
pub(super) fn in_brackets(text: &str) -> Option<(String, String)> {
    for (open, close) in [('（', '）'), ('(', ')'), ('[', ']'), ('【', '】'), ('（', ')'), ('(', '）')] {
        let Some(body) = text.strip_suffix(close) else { continue };
        let Some(at) = body.rfind(open) else { continue };
        let (before, inside) = (&body[..at], &body[at + open.len_utf8()..]);
        let name = before.trim_end().trim_end_matches(['/', '／']);
        // `dB(A)` is one symbol.
        if name.ends_with("dB") && inside.chars().count() == 1 {
            return None;
        }
        if is_unit(inside) {
            return Some((name.to_owned(), clean_unit(inside).to_owned()));
        }
        let parts: Vec<&str> = inside.split([',', '，', ';', '；', '、']).map(str::trim).collect();
        let units: Vec<&str> = parts.iter().copied().filter(|part| is_unit(part)).collect();
        if let [unit] = units.as_slice() {
            let rest: Vec<&str> = parts.iter().copied().filter(|part| part != unit).collect();
            return Some((format!("{before}{open}{}{close}", rest.join(", ")), clean_unit(unit).to_owned()));
        }
    }
    None
}

/// The unit behind a comma, a colon or a slash.
fn behind_mark(text: &str) -> Option<(String, String)> {
    for mark in ["，", ", ", "：", ": ", "/", "／"] {
        let Some((name, unit)) = text.rsplit_once(mark) else { continue };
        let is_slash = matches!(mark, "/" | "／");
        // `Flow l/min`, `weight max/min`: the slash is within a unit, or between words.
        let word = name.rsplit([' ', '\u{3000}', ')', '）']).next().unwrap_or_default();
        let is_within =
            is_slash && (is_unit(&format!("{word}/{unit}")) || matches!(word.to_lowercase().as_str(), "max" | "min"));
        let is_long = unit.trim().chars().count() > 1 || (is_slash && name.ends_with(is_chinese));
        if is_unit(unit) && name.chars().any(char::is_alphabetic) && is_long && !is_within {
            return Some((name.trim_end().to_owned(), clean_unit(unit).to_owned()));
        }
    }
    None
}

/// `Travel X mm`, `噪声 dB(A)`, `定位精度mm`: a unit at the end that is no English word.
fn behind_name(text: &str) -> Option<(String, String)> {
    if let Some((name, unit)) = text.rsplit_once([' ', '\u{3000}']) {
        let is_symbol = Unit::find(unit).is_some_and(|found| found.symbol() == unit || unit.contains(['/', '(', '·']));
        // A letter alone names an axis or a plan as a rule.
        let is_long = unit.chars().count() > 1 || (matches!(unit, "h" | "s" | "t") && name.len() > 2);
        if is_symbol && !is_word(unit) && is_long && name.chars().any(char::is_alphabetic) {
            return Some((name.trim_end().to_owned(), unit.to_owned()));
        }
        return None;
    }
    let at = text.char_indices().rfind(|(_, c)| is_chinese(*c)).map(|(at, c)| at + c.len_utf8())?;
    let (name, unit) = text.split_at(at);
    let is_symbol = Unit::find(unit).is_some_and(|found| found.symbol() == unit) && unit.chars().count() > 1;
    is_symbol.then(|| (name.to_owned(), unit.to_owned()))
}

fn is_chinese(c: char) -> bool {
    c >= '\u{2e80}'
}

/// True where brackets at the end of a name hold what is no unit that is known, but looks like one.
pub(super) fn has_unknown_unit(name: &str) -> bool {
    let Some(body) = name.trim_end().strip_suffix([')', '）', ']', '】']) else { return false };
    let Some(at) = body.rfind(['(', '（', '[', '【']) else { return false };
    let inside = body[at..].trim_start_matches(['(', '（', '[', '【']).trim();
    let is_short = inside.chars().count() <= 12;
    is_short && (inside.contains(['/', '×', '³', '²', '·', '万', '千', '$', '€', '¥']) || inside.starts_with('k'))
}

/// Symbols of units that end a name as words.
fn is_word(unit: &str) -> bool {
    matches!(unit.to_lowercase().as_str(), "in" | "inch" | "to" | "at" | "bar" | "day" | "month" | "year" | "pcs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_at_the_end_of_the_name_is_a_requirement() {
        for (text, name, limit) in [
            ("定位精度≤0.008mm", "定位精度", "≤0.008mm"),
            ("Spindle speed ≥ 12000 rpm", "Spindle speed", "≥ 12000 rpm"),
            ("刀库容量不少于24把", "刀库容量", "不少于24把"),
            ("★3.1 质保期：≥24个月", "质保期", "≥24个月"),
            ("Ra < surface", "Ra < surface", ""),
        ] {
            let title = Title::of(text);
            assert_eq!((title.name.as_str(), title.limit.as_str()), (name, limit), "{text}");
        }
        let title = Title::of_requirement("定位精度：0.006mm");
        assert_eq!((title.name.as_str(), title.limit.as_str()), ("定位精度", "0.006mm"));
        assert_eq!(Title::of_requirement("5轴联动").name, "5轴联动");
    }

    #[test]
    fn titles_of_rows() {
        let title = |name: &str, clause: &str, unit: &str, star: bool| Title {
            name: name.to_owned(),
            clause: clause.to_owned(),
            unit: unit.to_owned(),
            star,
            ..Title::default()
        };
        for (text, expected) in [
            ("★定位精度", title("定位精度", "", "", true)),
            ("3.1 ★定位精度（mm）", title("定位精度", "3.1", "mm", true)),
            ("★3.2.1定位精度", title("定位精度", "3.2.1", "", true)),
            ("1、主轴转速(r/min)", title("主轴转速", "", "r/min", false)),
            ("(2) Rapid traverse [m/min]", title("Rapid traverse", "", "m/min", false)),
            ("一、精度", title("精度", "", "", false)),
            ("①行程/mm", title("行程", "", "mm", false)),
            ("Rapid traverse X/Y/Z", title("Rapid traverse X/Y/Z", "", "", false)),
            ("5-axis machining", title("5-axis machining", "", "", false)),
            ("3D probe", title("3D probe", "", "", false)),
            ("Speed, rpm", title("Speed", "", "rpm", false)),
            ("Travel X mm", title("Travel X", "", "mm", false)),
            ("Built in", title("Built in", "", "", false)),
            ("Plan A", title("Plan A", "", "", false)),
            ("投标报价（万元）", title("投标报价", "", "万元", false)),
            ("MTBF：", title("MTBF", "", "", false)),
            ("1", title("1", "", "", false)),
            ("", title("", "", "", false)),
        ] {
            assert_eq!(Title::of(text), expected, "{text}");
        }
        assert!(Title::of("▲主轴功率").important);
    }
}
