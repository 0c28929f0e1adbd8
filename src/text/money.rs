//! Amounts of money as people write them: `CNY 850 000`, `EUR 1.25 million`; `85 万元`, `1.2 亿元`.
//!
//! Every figure with its unit is written by [`super::number::with_unit`] or [`super::number::joined`], which ask here
//! first. So a sentence never counts in a unit that nobody says in its language (`85 10k CNY`), and no caller needs to
//! know what money is. What stands in a table below a heading keeps the steps of the heading.

use super::number::{fixed, number};
use crate::currency::{Currency, Step, money_unit};

/// So many decimals of a larger step are still said: `2.8585 million`, `95.04 万元`. What has more stays in full.
const MILLION_DECIMALS: usize = 4;
const CHINESE_DECIMALS: usize = 2;
/// Cents, and hundredths of 万元.
const DECIMALS: usize = 2;

/// The amounts in one unit, with what stands between them; `None` where the unit is none of money.
pub(super) fn amounts(values: &[f64], between: &str, unit: &str) -> Option<String> {
    let (currency, step) = money_unit(unit)?;
    if values.iter().any(|x| !x.is_finite()) {
        return None;
    }
    Some(if unit.is_ascii() || unit.starts_with(currency.code()) {
        english(values, between, currency, step)
    } else {
        chinese(values, between, currency, step)
    })
}

/// In the currency itself; in millions where all of them are so many with few decimals.
fn english(values: &[f64], between: &str, currency: Currency, step: Step) -> String {
    let own: Vec<f64> = values.iter().map(|x| x * step.factor()).collect();
    let in_millions = |x: &f64| Some(*x / 1e6).filter(|x| x.abs() >= 1.0 && exact(*x, MILLION_DECIMALS).is_some());
    match own.iter().map(in_millions).collect::<Option<Vec<f64>>>() {
        Some(millions) => format!("{} {} million", currency.code(), listed(&millions, between, MILLION_DECIMALS)),
        None => format!("{} {}", currency.code(), listed(&own, between, DECIMALS)),
    }
}

/// In the steps of the unit, and in larger ones where nothing is lost by it.
fn chinese(values: &[f64], between: &str, currency: Currency, step: Step) -> String {
    let in_steps = |to: Step| -> Vec<f64> { values.iter().map(|x| x * step.factor() / to.factor()).collect() };
    let fits = |to: &Step| {
        let shown = in_steps(*to);
        shown.iter().any(|x| x.abs() >= 1.0) && shown.iter().all(|x| exact(*x, CHINESE_DECIMALS).is_some())
    };
    let larger = [Step::HundredMillion, Step::TenThousand].into_iter().filter(|to| to.factor() > step.factor());
    let to = larger.into_iter().find(fits).unwrap_or(step);
    let shown = if to == step { values.to_vec() } else { in_steps(to) };
    format!("{} {}{}", listed(&shown, between, DECIMALS), to.numeral(), currency.word())
}

/// The fewest decimals, up to so many, with which nothing of the amount is lost.
fn exact(x: f64, most: usize) -> Option<usize> {
    const POWERS: [f64; 5] = [1.0, 10.0, 100.0, 1e3, 1e4];
    let is_whole = |power: &f64| (x * power - (x * power).round()).abs() < 1e-6;
    POWERS.iter().take(most + 1).position(is_whole)
}

fn listed(values: &[f64], between: &str, decimals: usize) -> String {
    values.iter().map(|x| shown(*x, decimals)).collect::<Vec<_>>().join(between)
}

/// What was worked out has no end of digits: four of them, and never less than whole units.
fn shown(x: f64, decimals: usize) -> String {
    exact(x, decimals).map_or_else(|| number(x), |decimals| fixed(x, decimals))
}

#[cfg(test)]
mod tests {
    use crate::text::number::{joined, with_unit};

    fn spaced(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn an_english_amount_has_its_code_in_front_and_counts_in_the_currency() {
        for (x, unit, expected) in [
            (85.0, "CNY 10\u{a0}000", "CNY 850 000"),
            (95.04, "CNY 10\u{a0}000", "CNY 950 400"),
            (15.15, "CNY 10\u{a0}000", "CNY 151 500"),
            (850_000.0, "CNY", "CNY 850 000"),
            (325_000.0, "EUR", "EUR 325 000"),
            (125.0, "CNY 10\u{a0}000", "CNY 1.25 million"),
            (285.9, "CNY 10\u{a0}000", "CNY 2.859 million"),
            (285.85, "CNY 10\u{a0}000", "CNY 2.8585 million"),
            (1234.5, "CNY 10\u{a0}000", "CNY 12.345 million"),
            (2_983_716.0, "CNY", "CNY 2 983 716"),
            (123.45, "EUR", "EUR 123.45"),
            (1.0 / 3.0, "EUR", "EUR 0.3333"),
            (2_983_716.4, "CNY", "CNY 2 983 716.4"),
            (2_983_716.432_1, "CNY", "CNY 2 983 716"),
            (-5.0, "CNY 10\u{a0}000", "CNY −50 000"),
            (0.0, "CNY", "CNY 0"),
            (0.75, "EUR", "EUR 0.75"),
            (1.2, "CNY 100 million", "CNY 120 million"),
        ] {
            assert_eq!(spaced(&with_unit(x, unit)), expected, "{x} {unit}");
        }
    }

    #[test]
    fn a_chinese_amount_counts_in_ten_thousands_where_nothing_is_lost() {
        for (x, unit, expected) in [
            (85.0, "万元", "85 万元"),
            (850_000.0, "元", "85 万元"),
            (15.154_321, "万元", "15.15 万元"),
            (151_543.0, "元", "151 543 元"),
            (9_800.0, "元", "9 800 元"),
            (12_000.0, "万元", "1.2 亿元"),
            (12_345.67, "万元", "12 345.67 万元"),
            (1_234.56, "万元", "1 234.56 万元"),
            (12_345_600.0, "元", "1 234.56 万元"),
            (1_234.567_8, "万元", "1 235 万元"),
            (325_000.0, "欧元", "32.5 万欧元"),
            (3.2, "亿韩元", "3.2 亿韩元"),
            (28_500_000.0, "日元", "2 850 万日元"),
            (0.5, "万元", "0.5 万元"),
        ] {
            assert_eq!(spaced(&with_unit(x, unit)), expected, "{x} {unit}");
        }
    }

    #[test]
    fn amounts_that_stand_together_count_in_the_same_steps() {
        for (values, unit, expected) in [
            ([80.0, 95.0], "CNY 10\u{a0}000", "CNY 800 000–950 000"),
            ([80.0, 125.0], "CNY 10\u{a0}000", "CNY 800 000–1 250 000"),
            ([120.0, 150.0], "CNY 10\u{a0}000", "CNY 1.2–1.5 million"),
            ([0.0, 950_000.0], "元", "0–95 万元"),
            ([0.005, 0.006], "mm", "0.005–0.006 mm"),
        ] {
            assert_eq!(spaced(&joined(&values, "–", unit)), expected, "{values:?} {unit}");
        }
    }

    #[test]
    fn other_units_stay_behind_the_figure() {
        for unit in ["rpm", "TOP", "MPa", "CNY/h", "万次", "年", "分", "个月"] {
            let shown = with_unit(85.0, unit);
            assert!(shown.starts_with("85 ") || unit == "TOP", "{shown}");
        }
    }
}
