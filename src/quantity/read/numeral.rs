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
    "把",
    "工位",
    "元",
    "美元",
    "日元",
    "欧元",
];

/// The text with its Chinese numerals as digits.
pub(super) fn to_digits(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| digit(c).is_some() || matches!(c, '半' | '十')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut last = None;
    while let Some(c) = rest.chars().next() {
        let inside =
            last.is_some_and(|c: char| is_numeral(c) || c.is_ascii_digit() || matches!(c, '第' | '.' | '之' | '分'));
        if let Some((digits, after)) = (!inside).then(|| strip_numeral(rest)).flatten() {
            out.push_str(&digits);
            rest = after;
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        last = Some(c);
    }
    Cow::Owned(out)
}

/// The digits of the numeral at the start, and the unit it counts with what follows.
fn strip_numeral(text: &str) -> Option<(String, &str)> {
    if let Some(rest) = text.strip_prefix('半') {
        return counted(rest).map(|_| ("0.5".to_owned(), rest));
    }
    let first = text.chars().next()?;
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (run, rest) = text.split_at_checked(end)?;
    if digit(first).is_none() && first != '十' {
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

fn counted(text: &str) -> Option<&'static str> {
    COUNTED.iter().copied().filter(|unit| text.starts_with(unit)).max_by_key(|unit| unit.len())
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn place(c: char) -> Option<u64> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

fn is_numeral(c: char) -> bool {
    digit(c).is_some() || place(c).is_some()
}

/// The number that a run of numerals says; `None` where two digits stand side by side.
fn value(run: &str) -> Option<u64> {
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
            ("百分之九十八", "百分之九十八"),
        ] {
            assert_eq!(to_digits(text), expected, "{text}");
        }
    }
}
