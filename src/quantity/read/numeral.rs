//! Chinese numerals before a unit: `两年`, `半年`, `三百万次`, `一个半月`.

use std::borrow::Cow;

/// What numerals count; elsewhere they are part of a word (`一般`, `统一`).
static COUNTED: &[&str] = &[
    "年",
    "周年",
    "个月",
    "個月",
    "个",
    "月",
    "转",
    "轉",
    "件",
    "片",
    "条",
    "天",
    "日",
    "个小时",
    "小时",
    "周",
    "星期",
    "个星期",
    "分钟",
    "秒",
    "次",
    "台",
    "套",
    "轴",
    "相",
    "层",
    "丝",
    "把",
    "工位",
    "元",
    "圆",
    "万元",
    "美元",
    "日元",
    "欧元",
];

/// The text with its Chinese numerals as digits.
pub(super) fn to_digits(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| digit(c).is_some() || c == '半' || place(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let (mut last, mut before) = (None, None);
    while let Some(c) = rest.chars().next() {
        // `一年零半个月`: the nought joins two figures.
        let joins = last == Some('零') && before.is_some_and(|c: char| !is_numeral(c) && !c.is_ascii_digit());
        let inside = !joins
            && last.is_some_and(|c: char| is_numeral(c) || c.is_ascii_digit() || matches!(c, '第' | '.' | '之' | '分'));
        let follows_digit = out.trim_end().ends_with(|c: char| c.is_ascii_digit());
        let begins = last.is_none_or(|c: char| !c.is_alphabetic() || "约近达至于过到为价计共".contains(c));
        let alone = || strip_alone(rest).filter(|_| begins && !follows_digit);
        let found = || {
            let counted = strip_numeral(rest).filter(|_| !follows_digit || place(c).is_none());
            strip_half(rest).or_else(|| strip_mixed(rest)).or_else(|| strip_range(rest)).or(counted).or_else(alone)
        };
        if let Some((digits, after)) = (!inside).then(found).flatten() {
            out.push_str(&digits);
            rest = after;
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        (before, last) = (last, Some(c));
    }
    Cow::Owned(out)
}

/// `2万5千`, `1亿2千万`: digits and places in turn, at least two of each, falling.
fn strip_mixed(text: &str) -> Option<(String, &str)> {
    let (mut rest, mut pairs) = (text, 0);
    let (mut total, mut section) = (0_u64, 0_u64);
    // Places fall: those below ten thousand within a section, the others from section to section.
    let (mut small, mut large) = (10_000, u64::MAX);
    loop {
        let (digits, after) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?;
        let Some((c, place)) = after.chars().next().and_then(|c| Some((c, place(c)?))) else { break };
        let count: u64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        if place < 10_000 {
            if digits.is_empty() || place >= small {
                return None;
            }
            section = section.checked_add(count.checked_mul(place)?)?;
            small = place;
        } else {
            // `2千万` has its count before the thousand, `2万` its own.
            if place >= large || digits.is_empty() == (section == 0) {
                return None;
            }
            total = total.checked_add(section.checked_add(count)?.checked_mul(place)?)?;
            (section, small, large) = (0, 10_000, place);
        }
        pairs += u32::from(!digits.is_empty());
        rest = after.get(c.len_utf8()..)?;
    }
    let value = total.checked_add(section)?;
    // `2万5`: 25 000 to some.
    (pairs > 1 && !rest.starts_with(|c: char| c.is_ascii_digit())).then(|| (in_ten_thousands(value), rest))
}

/// `1年半`, `2个半月`: a half of what is counted.
fn strip_half(text: &str) -> Option<(String, &str)> {
    let (digits, rest) = text.split_at_checked(text.bytes().take_while(u8::is_ascii_digit).count())?;
    if digits.is_empty() {
        return None;
    }
    if let Some(after) = rest.strip_prefix("个半") {
        return counted(after).map(|_| (format!("{digits}.5个"), after));
    }
    let unit = counted(rest)?;
    let is_time = ["年", "月", "天", "日", "时", "周", "期", "钟"].iter().any(|end| unit.ends_with(end));
    let after = rest.get(unit.len()..)?.strip_prefix('半').filter(|_| is_time)?;
    Some((format!("{digits}.5{unit}"), after))
}

/// A numeral that is all there is, or has a sign or a unit in Latin letters behind it: `两万`, `一百六十八万`, `两万rpm`.
fn strip_alone(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (run, rest) = text.split_at_checked(end)?;
    let first = run.chars().next();
    let leads = first.and_then(digit).is_some() || first.and_then(place) == Some(10);
    let has_place = leads && run.chars().any(|c| place(c).is_some());
    let ends = !rest.trim_start().starts_with(|c: char| c.is_alphanumeric() && !c.is_ascii_alphabetic());
    (has_place && ends && run.chars().count() > 1).then_some(())?;
    Some((in_ten_thousands(value(run)?), rest))
}

/// `三到四个月`: both ends of a range.
fn strip_range(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c| !is_numeral(c))?;
    let (low, rest) =
        text.split_at_checked(end).filter(|(run, _)| run.chars().next().is_some_and(|c| digit(c).is_some()))?;
    let separator = ["到", "至", "~", "-", "—"].into_iter().find(|separator| rest.starts_with(separator))?;
    let (high, rest) = strip_numeral(rest.get(separator.len()..)?)?;
    Some((format!("{}{separator}{high}", value(low)?), rest))
}

/// The digits of a number, with 万 where it has more than ten thousands: its unit may have them, too (`168万` in 万元).
fn in_ten_thousands(value: u64) -> String {
    let (whole, rest) = (value / 10_000, value % 10_000);
    match (whole, rest) {
        (0, _) => value.to_string(),
        (_, 0) => format!("{whole}万"),
        _ => format!("{whole}.{}万", format!("{rest:04}").trim_end_matches('0')),
    }
}

/// The digits of the numeral at the start, and the unit it counts with what follows.
fn strip_numeral(text: &str) -> Option<(String, &str)> {
    if let Some(rest) = text.strip_prefix('半') {
        return counted(rest).map(|_| ("0.5".to_owned(), rest));
    }
    let first = text.chars().next()?;
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (run, rest) = text.split_at_checked(end)?;
    let is_short = run.chars().count() < 2;
    if digit(first).is_none() && place(first) != Some(10) && is_short {
        return None;
    }
    let value = value(run)?;
    if let Some(after) = rest.strip_prefix("个半") {
        return counted(after).map(|_| (format!("{value}.5个"), after));
    }
    let unit = counted(rest)?;
    // `一次装夹` counts nothing.
    if unit == "次" && run.chars().count() < 2 {
        return None;
    }
    match rest.get(unit.len()..)?.strip_prefix('半') {
        Some(after) => Some((format!("{value}.5{unit}"), after)),
        None => Some((value.to_string(), rest)),
    }
}

/// The number in digits or numerals at the start, and what follows.
pub(super) fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    if end > 0 {
        let (digits, rest) = text.split_at_checked(end)?;
        return Some((digits.parse().ok()?, rest));
    }
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (run, rest) = text.split_at_checked(end).filter(|_| end > 0)?;
    Some((value(run)? as f64, rest))
}

fn counted(text: &str) -> Option<&'static str> {
    COUNTED.iter().copied().filter(|unit| text.starts_with(unit)).max_by_key(|unit| unit.len())
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' => 2,
        '三' | '叁' | '叄' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// A text with formal numerals, which stand in contracts so that nobody can alter them.
pub(super) fn is_formal(text: &str) -> bool {
    text.contains(['壹', '贰', '貳', '叁', '叄', '肆', '伍', '陆', '陸', '柒', '捌', '玖', '拾', '佰', '仟'])
}

fn place(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

fn is_numeral(c: char) -> bool {
    digit(c).is_some() || place(c).is_some()
}

/// The number that a run of numerals says; `None` where two digits stand side by side, or where the last one counts the
/// place before its own (`一万二` is 12 000 as people speak).
fn value(run: &str) -> Option<u64> {
    let mut last = run.chars().rev();
    let is_shortened =
        last.next().and_then(digit).is_some() && last.next().and_then(place).is_some_and(|place| place > 10);
    if is_shortened {
        return None;
    }
    let (mut total, mut section, mut pending) = (0_u64, 0_u64, None);
    for c in run.chars() {
        if let Some(digit) = digit(c) {
            if pending.is_some_and(|p| p != 0) {
                return None;
            }
            pending = Some(digit);
        } else {
            let place = place(c)?;
            if place >= 10_000 {
                total = total.checked_add(section + pending.take().unwrap_or(0))?.checked_mul(place)?;
                section = 0;
            } else {
                section += pending.take().unwrap_or(1).checked_mul(place)?;
            }
        }
    }
    total.checked_add(section + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        for (text, expected) in [
            ("两年", "2年"),
            ("半年", "0.5年"),
            ("一年半", "1.5年"),
            ("一个半月", "1.5个月"),
            ("十二个月", "12个月"),
            ("二十四小时", "24小时"),
            ("三百万次", "3000000次"),
            ("两万小时", "20000小时"),
            ("一千零二十台", "1020台"),
            ("质保三年", "质保3年"),
            ("五轴联动", "5轴联动"),
            ("一般", "一般"),
            ("一次装夹", "一次装夹"),
            ("统一", "统一"),
            ("第三年", "第三年"),
            ("2千小时", "2千小时"),
            ("2万5千小时", "2.5万小时"),
            ("1万2千转", "1.2万转"),
            ("1亿2千万次", "12000万次"),
            ("168万5千", "168.5万"),
            ("1年半", "1.5年"),
            ("2个半月", "2.5个月"),
            ("3小时半", "3.5小时"),
            ("两万", "2万"),
            ("约两万", "约2万"),
            ("两万 rpm", "2万 rpm"),
            ("二十四", "24"),
            ("十八", "18"),
            ("一万二", "一万二"),
            ("两万五", "两万五"),
            ("一百零五", "105"),
            ("三到四个月", "3到4个月"),
            ("一年零半个月", "1年零0.5个月"),
            ("一百六十八万", "168万"),
            ("壹佰陆拾捌万", "168万"),
            ("百万次", "1000000次"),
            ("5百万次", "5百万次"),
            ("168 万元", "168 万元"),
            ("万一", "万一"),
            ("3千5百小时", "3500小时"),
            ("2万5小时", "2万5小时"),
            ("2.5万小时", "2.5万小时"),
            ("壹佰陆拾捌万元整", "1680000元整"),
            ("人民币叁佰贰拾伍万圆整", "人民币3250000圆整"),
            ("伍年", "5年"),
            ("贰拾肆个月", "24个月"),
            ("百分之九十八", "百分之九十八"),
        ] {
            assert_eq!(to_digits(text), expected, "{text}");
        }
    }
}
