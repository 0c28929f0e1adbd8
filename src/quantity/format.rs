//! From a meaning back to a text that reads the same.

use super::fold::fold_word;
use super::{Figure, Meaning, Number, Reading, Reference, Relation};

/// The canonical text of a reading: read again, it means the same, to the last bit of each figure.
///
/// Levels are named by `levels`. What could not be read has no canonical text (the caller still holds the original):
/// empty there, and for a level that does not exist.
pub fn to_text(reading: &Reading, levels: &[String]) -> String {
    match &reading.meaning {
        Meaning::Number(number) => quantity_text(number),
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

fn quantity_text(number: &Number) -> String {
    let about = if number.about { "about " } else { "" };
    let unit = number.unit.map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
    format!("{about}{}{unit}{}", figure_text(number.figure, number.resolution), reference_text(number.reference))
}

fn figure_text(figure: Figure, resolution: f64) -> String {
    let text = |x: f64| resolved_text(x, resolution);
    match figure {
        Figure::Point(x) => text(x),
        Figure::HalfWidth(half) => format!("±{}", text(half)),
        Figure::Tolerance { value, half } => format!("{} ± {}", text(value), text(half)),
        Figure::Bound { relation, value, half_width } => {
            format!("{} {}{}", sign(relation), if half_width { "±" } else { "" }, text(value))
        }
        Figure::UpTo(x) => format!("up to {}", text(x)),
        // A dash between signs is hard to read.
        Figure::Range { low, high } if low < 0.0 || high < 0.0 => format!("{} to {}", text(low), text(high)),
        Figure::Range { low, high } => format!("{}–{}", text(low), text(high)),
    }
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
