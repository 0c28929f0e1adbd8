//! What a piece of text beside a figure is: tax, terms, option, start of a term, condition, name.

mod condition;
mod known;
mod money;
mod names;
mod sound;
mod start;

pub(super) use self::condition::{may_hold_figures, strip_duty_type};
pub(super) use self::known::is_axes;
pub(super) use self::money::{bare_rate, is_payment, part_of_price, strip_tax};
pub(super) use self::names::{
    TOUCHING, interface, is_dew_point, is_joint, strip_interface, strip_sigma, strip_statistic, strip_symbol,
};
pub(super) use self::sound::{distance, settled as settled_sound};

use self::condition::{is_condition, is_duty_type};
use self::known::is_known;
use self::money::{duty, plus, terms, vat};
use self::names::{NAMES, is_statistic};
use self::start::{direction, is_start};
use super::standard::strip_standard;
use crate::quantity::Aside;

static FULL_NAMES: &[&str] =
    &["平均无故障", "平均故障间隔", "平均修复", "mean time between", "mean time to", "直线度", "定位精度"];

/// What this piece of a folded text says; empty where nothing of it is understood.
pub(super) fn classify(piece: &str) -> Vec<Aside> {
    let piece = piece.trim();
    let lower = piece.to_lowercase();
    if let Some((standard, rest)) = strip_standard(piece) {
        let rest = rest.trim_matches([' ', ',', ';', ':', '、']);
        let beside = if rest.is_empty() { Vec::new() } else { classify(rest) };
        if rest.is_empty() || !beside.is_empty() {
            return std::iter::once(Aside::Standard(standard)).chain(beside).collect();
        }
    }
    let money = vat(&lower).into_iter().chain(duty(&lower)).chain(terms(piece)).chain(plus(piece)).collect::<Vec<_>>();
    if !money.is_empty() {
        return money;
    }
    let owned = || piece.to_owned();
    let one = |aside: Option<Aside>| aside.into_iter().collect::<Vec<_>>();
    if holds(&lower, OPTION) {
        return one(Some(Aside::Option(owned())));
    }
    if let Some(both) = direction(&lower) {
        return one(Some(Aside::Bidirectional(both)));
    }
    one(if is_start(&lower) {
        Some(Aside::Start(owned()))
    } else if FULL_NAMES.iter().any(|name| lower.contains(name))
        || is_statistic(piece)
        || NAMES.contains(&lower.trim_end_matches('.'))
    {
        Some(Aside::Name(owned()))
    } else if is_condition(&lower) || is_duty_type(piece) {
        Some(Aside::Condition(owned()))
    } else if is_known(&lower) || is_axes(piece) {
        Some(Aside::Words(owned()))
    } else {
        None
    })
}

static OPTION: &[&str] = &[
    "选配",
    "选购",
    "选装",
    "选件",
    "选用",
    "可选",
    "另购",
    "另配",
    "加装",
    "加价",
    "opt.",
    "optional",
    "option",
    "opt",
    "オプション",
];

/// One of these words: a Latin one as a whole.
fn holds(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| find_word(lower, word).is_some())
}

fn find_word(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).and_then(|head| head.chars().next_back());
        let after = lower.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        !word.is_ascii() || !(letter(before) || (letter(after) && word.ends_with(|c: char| c.is_ascii_alphabetic())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let words = |s: &str| Aside::Words(s.to_owned());
        let condition = |s: &str| Aside::Condition(s.to_owned());
        let terms = |s: &str| Aside::Terms(s.to_owned());
        for (text, expected) in [
            ("含税", vec![Aside::Vat(true)]),
            ("含13%增值税", vec![Aside::Vat(true), Aside::VatRate(1300)]),
            ("含 6% 税", vec![Aside::Vat(true), Aside::VatRate(600)]),
            ("税率13%", vec![Aside::VatRate(1300)]),
            ("增值税专票", vec![Aside::Vat(true)]),
            ("w/ VAT", vec![Aside::Vat(true)]),
            ("w/o VAT", vec![Aside::Vat(false)]),
            ("+ 税", vec![Aside::Vat(false)]),
            ("含关税", vec![Aside::Duty(true)]),
            ("+运费", vec![Aside::Plus("运费".to_owned())]),
            ("DDP 不含税", vec![Aside::Vat(false), terms("DDP")]),
            ("不含税", vec![Aside::Vat(false)]),
            ("未税价", vec![Aside::Vat(false)]),
            ("incl. VAT", vec![Aside::Vat(true)]),
            ("VAT incl.", vec![Aside::Vat(true)]),
            ("excl. 19 % VAT", vec![Aside::Vat(false), Aside::VatRate(1900)]),
            ("plus VAT", vec![Aside::Vat(false)]),
            ("zzgl. MwSt.", vec![Aside::Vat(false)]),
            ("net", vec![Aside::Vat(false)]),
            ("CIF上海", vec![terms("CIF 上海")]),
            ("FOB Yokohama", vec![terms("FOB Yokohama")]),
            ("ex works", vec![terms("EXW")]),
            ("CIF Shanghai, 不含税", vec![Aside::Vat(false), terms("CIF Shanghai")]),
            ("选配", vec![Aside::Option("选配".to_owned())]),
            ("opt. 18,000", vec![Aside::Option("opt. 18,000".to_owned())]),
            ("unidirectional", vec![Aside::Bidirectional(false)]),
            ("双向", vec![Aside::Bidirectional(true)]),
            ("ISO 230-2", vec![Aside::Standard("ISO 230-2".to_owned())]),
            ("ISO 230-2, bidirectional", vec![Aside::Standard("ISO 230-2".to_owned()), Aside::Bidirectional(true)]),
            ("after acceptance", vec![Aside::Start("after acceptance".to_owned())]),
            ("ARO", vec![Aside::Start("ARO".to_owned())]),
            ("验收合格后", vec![Aside::Start("验收合格后".to_owned())]),
            ("自合同签订之日起", vec![Aside::Start("自合同签订之日起".to_owned())]),
            ("L10h", vec![Aside::Name("L10h".to_owned())]),
            ("TIR", vec![Aside::Name("TIR".to_owned())]),
            ("S1", vec![condition("S1")]),
            ("S6-40%", vec![condition("S6-40%")]),
            ("S6 40 % ED", vec![condition("S6 40 % ED")]),
            ("at 20 °C", vec![condition("at 20 °C")]),
            ("空载", vec![condition("空载")]),
            ("3σ", vec![condition("3σ")]),
            ("k = 2", vec![condition("k = 2")]),
            ("X/Y/Z", vec![words("X/Y/Z")]),
            ("typ.", vec![words("typ.")]),
            ("/台", vec![words("/台")]),
            ("furlongs", vec![]),
            ("banana", vec![]),
        ] {
            assert_eq!(classify(text), expected, "{text}");
        }
    }
}
