//! From a meaning back to a text that reads the same.

use super::fold::fold_word;
use super::{Figure, Meaning, Number, Reading, Reference, Relation, Remark, Unit};

/// The canonical text of a reading: read again, it means the same, to the last bit of each figure.
///
/// Levels are named by `levels`. What could not be read has no canonical text (the caller still holds the original):
/// empty there, and for a level that does not exist.
pub fn to_text(reading: &Reading, levels: &[String]) -> String {
    match &reading.meaning {
        Meaning::Number(number) => quantity_text(number, &reading.remarks),
        Meaning::Level(index) => levels.get(*index).cloned().unwrap_or_default(),
        Meaning::YesNo(true) => "yes".to_owned(),
        Meaning::YesNo(false) => "no".to_owned(),
        Meaning::Grade(grade) => grade.clone(),
        Meaning::NotStated => unlike(levels, &["?", "not stated"]),
        Meaning::NotApplicable => unlike(levels, &["n/a", "not applicable", "不适用"]),
        Meaning::Unread(_) => String::new(),
    }
}

/// The first of these words that is no level's name; an empty text is always "not stated".
fn unlike(levels: &[String], words: &[&str]) -> String {
    let is_level = |word: &str| levels.iter().any(|level| fold_word(level) == word);
    words.iter().find(|word| !is_level(word)).map(|word| (*word).to_owned()).unwrap_or_default()
}

/// The shortest decimal that reads back as the same number; an exponent only below 1e-7 and from 1e16.
pub fn number_text(x: f64) -> String {
    let size = x.abs();
    if size < f64::MIN_POSITIVE {
        "0".to_owned()
    } else if (1e-7..1e16).contains(&size) || !x.is_finite() {
        format!("{x}")
    } else {
        format!("{x:e}")
    }
}

/// Two numbers as a range, in the form that [`typed::range`](super::typed::range) reads.
pub fn range_text((low, high): (f64, f64)) -> String {
    format!("{}–{}", number_text(low), number_text(high))
}

fn quantity_text(number: &Number, remarks: &[Remark]) -> String {
    let about = if number.about { "about " } else { "" };
    let unit = number.unit.map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
    let figure = figure_text(number, remarks);
    format!("{about}{figure}{unit}{}", reference_text(number.reference))
}

fn figure_text(number: &Number, remarks: &[Remark]) -> String {
    let text = |x: f64| without_group(resolved_text(x, number.resolution), number.unit);
    let has = |remark: Remark| remarks.contains(&remark);
    match number.figure {
        // The words that say more than a sign.
        Figure::Bound { value, half_width, .. } if has(Remark::Reaches) || has(Remark::BetterThan) => {
            let words = if has(Remark::Reaches) { "up to" } else { "better than" };
            format!("{words} {}{}", if half_width { "±" } else { "" }, text(value))
        }
        Figure::Point(x) => text(x),
        Figure::HalfWidth(half) => format!("±{}", text(half)),
        Figure::Tolerance { value, half } => format!("{} ± {}", text(value), text(half)),
        Figure::Bound { relation, value, half_width } => {
            format!("{} {}{}", sign(relation), if half_width { "±" } else { "" }, text(value))
        }
        Figure::UpTo(x) if has(Remark::Reaches) => format!("up to {}", text(x)),
        Figure::UpTo(x) => format!("max. {}", text(x)),
        // A dash between signs is hard to read.
        Figure::Range { low, high } if low < 0.0 || high < 0.0 => format!("{} to {}", text(low), text(high)),
        Figure::Range { low, high } => format!("{}–{}", text(low), text(high)),
    }
}

/// `12.500` with one more nought where its point could pass for a thousands mark.
fn without_group(text: String, unit: Option<Unit>) -> String {
    let head = text.trim_start_matches('-').split_once('.').filter(|(head, tail)| head.len() <= 3 && tail.len() == 3);
    let is_group = head.is_some_and(|(head, tail)| !head.starts_with('0') && tail.bytes().all(|b| b.is_ascii_digit()));
    if is_group && !unit.is_some_and(Unit::is_fine) { text + "0" } else { text }
}

fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::AtLeast => "≥",
        Relation::MoreThan => ">",
        Relation::AtMost => "≤",
        Relation::LessThan => "<",
    }
}

fn reference_text(reference: Option<Reference>) -> String {
    match reference {
        None => String::new(),
        Some(Reference::FullTravel) => " per full travel".to_owned(),
        Some(Reference::Length(mm)) => format!(" per {} mm", number_text(mm)),
    }
}

/// The number with its last digit at the place that was written, so that `0.0050` keeps its zero; shortest where
/// that would change the value.
fn resolved_text(x: f64, resolution: f64) -> String {
    let shortest = number_text(x);
    // Beyond this no data sheet goes, and the zeros would be many.
    if !(1e-12..1e12).contains(&resolution) {
        return shortest;
    }
    let place = resolution.log10().floor() as i32;
    let digits = match usize::try_from(-place) {
        Ok(decimals) if x.abs() < 1e16 => format!("{x:.decimals$}"),
        Ok(_) => return shortest,
        Err(_) => with_exponent(x, place),
    };
    if digits.parse() == Ok(x) { digits } else { shortest }
}

/// `1.2e3`: the last digit stands for tens or more.
fn with_exponent(x: f64, place: i32) -> String {
    if x.abs() < f64::MIN_POSITIVE {
        return format!("0e{place}");
    }
    let digits = usize::try_from(x.abs().log10().floor() as i32 - place).unwrap_or(0);
    format!("{x:.digits$e}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Expected, Unit, read};

    #[test]
    fn numbers() {
        for (x, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.005, "0.005"),
            (18_000.0, "18000"),
            (-1.5, "-1.5"),
            (1e15, "1000000000000000"),
            (1.5e20, "1.5e20"),
            (2.5e-9, "2.5e-9"),
        ] {
            assert_eq!(number_text(x), expected);
        }
    }

    #[test]
    fn canonical_texts() {
        for (text, unit, expected) in [
            ("0.0050mm", "mm", "0.0050 mm"),
            ("+/-5 um", "mm", "±5 µm"),
            ("12.3±0.2kg", "kg", "12.3 ± 0.2 kg"),
            ("18,000 r/min", "rpm", "18000 rpm"),
            ("6000小时以上", "h", "≥ 6000 h"),
            ("最高 20000", "rpm", "up to 20000"),
            ("8~10 年", "h", "8–10 year"),
            ("-5 ~ 3 ℃", "°C", "-5 to 3 °C"),
            ("1.2e3 h", "h", "1.2e3 h"),
            ("0.005/300 mm", "mm", "0.005 mm per 300 mm"),
            ("0.005/全行程", "mm", "0.005 per full travel"),
            ("≤±0.005 mm", "mm", "≤ ±0.005 mm"),
            ("约 2万小时", "h", "about 20000 h"),
            ("￥149万", "CNY", "1490000 CNY"),
            ("—", "mm", "?"),
            ("N/A", "mm", "n/a"),
            ("it7", "mm", "IT7"),
            ("banana", "mm", ""),
        ] {
            assert_eq!(to_text(&read(text, Expected::Number(Unit::find(unit))), &[]), expected, "{text}");
        }
    }

    #[test]
    fn a_level_that_does_not_exist_has_no_text() {
        assert_eq!(to_text(&Reading { meaning: Meaning::Level(3), remarks: Vec::new() }, &[]), "");
    }
}
