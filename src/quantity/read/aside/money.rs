//! Tax, duty and terms of delivery beside a price.

use super::{find_word, holds};
use crate::quantity::Aside;

static VAT_OUT: &[&str] = &[
    "不含税",
    "未税",
    "未含税",
    "不含增值税",
    "不包含税",
    "不包括税",
    "除税",
    "税抜",
    "税别",
    "net",
    "netto",
    "ohne mwst",
    "zzgl. mwst",
    "zzgl. ust",
    "ex vat",
    "ex-vat",
    "excl. tax",
    "tax excluded",
    "plus tax",
    "before tax",
    "ht",
    "hors taxes",
    "hors taxe",
];

static VAT_IN: &[&str] = &[
    "含税",
    "税込",
    "gross",
    "brutto",
    "inkl. mwst",
    "inkl. ust",
    "incl. tax",
    "including tax",
    "tax included",
    "tax inclusive",
    "with tax",
    "ttc",
    "价税合计",
];

/// Whether VAT is in, by the words of invoices: `含13%增值税`, `不含税`, `excl. VAT`, `net`.
pub(super) fn vat(lower: &str) -> Option<Aside> {
    if holds(lower, VAT_OUT) {
        return Some(Aside::Vat(false));
    }
    if holds(lower, VAT_IN) {
        return Some(Aside::Vat(true));
    }
    let tax = ["增值税", "vat", "mwst", "gst"].into_iter().find_map(|word| find_word(lower, word))?;
    let (before, after) = lower.split_at_checked(tax)?;
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let out = says(
        before,
        &[
            "不含",
            "不包",
            "未含",
            "另加",
            "excl",
            "exclusive",
            "without",
            "plus",
            "+",
            "ohne",
            "zzgl",
            "not incl",
            "no ",
        ],
    ) || says(after, &["另计", "除外", "excl", "not incl", "extra"]);
    let inside = says(before, &["含", "包", "incl", "with", "inkl", "inc."]) || says(after, &["incl", "已含"]);
    if out { Some(Aside::Vat(false)) } else { inside.then_some(Aside::Vat(true)) }
}

pub(super) fn duty(lower: &str) -> Option<Aside> {
    let out =
        ["不含关税", "免税", "免税价", "excl. duty", "excluding duty", "duty excluded", "duty free", "without duty"];
    let inside =
        ["含关税", "完税", "incl. duty", "including duty", "duty paid", "duty included", "含进口税", "关税已含"];
    if holds(lower, &out) {
        return Some(Aside::Duty(false));
    }
    holds(lower, &inside).then_some(Aside::Duty(true))
}

/// Incoterms, and the words that are used in their place.
pub(super) fn terms(piece: &str) -> Option<Aside> {
    const CODES: &[&str] =
        &["EXW", "FCA", "FAS", "FOB", "CFR", "CNF", "C&F", "CIF", "CPT", "CIP", "DAP", "DPU", "DAT", "DDU", "DDP"];
    const WORDS: &[(&str, &str)] = &[
        ("ex works", "EXW"),
        ("ex-works", "EXW"),
        ("ab werk", "EXW"),
        ("出厂价", "EXW"),
        ("工厂交货", "EXW"),
        ("离岸价", "FOB"),
        ("到岸价", "CIF"),
        ("完税后交货", "DDP"),
    ];
    let code = CODES.iter().find_map(|code| {
        find_word(piece, code).or_else(|| find_word(piece, &code.to_lowercase())).map(|at| (at, *code))
    });
    if let Some((at, code)) = code {
        let place = piece.get(at + code.len()..).unwrap_or_default();
        let place = place.split([',', ';', '(']).next().unwrap_or_default().trim();
        return Some(Aside::Terms(format!("{code} {place}").trim_end().to_owned()));
    }
    let lower = piece.to_lowercase();
    WORDS.iter().find(|(word, _)| find_word(&lower, word).is_some()).map(|(_, code)| Aside::Terms((*code).to_owned()))
}
