//! Tax, duty, terms of delivery and of payment beside a price.

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
    "税前",
    "不含票",
    "不开票",
    "未开票",
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
    "专票",
    "专用发票",
];

/// Names of the tax; longer ones first.
static TAX: &[&str] = &["增值税", "消費税", "消费税", "vat", "mwst", "ust", "gst", "tva", "iva", "tax", "税"];

/// Duties, which are no VAT.
static DUTIES: &[&str] = &["关税", "进口税", "完税", "免税"];

/// Before the name of the tax: it comes on top.
static ON_TOP: &[&str] = &[
    "不含",
    "不包",
    "未含",
    "另加",
    "excl",
    "exclusive",
    "without",
    "w/o",
    "plus",
    "+",
    "加",
    "ohne",
    "zzgl",
    "not incl",
    "no ",
    "hors",
    "fuera",
    "esclusa",
];

/// Before the name of the tax: it is in.
static INSIDE: &[&str] = &["含", "包", "incl", "with", "inkl", "inc.", "w/", "toutes"];

/// Whether VAT is in and at what rate, by the words of invoices: `含13%增值税`, `不含税`, `excl. VAT`, `net`.
pub(super) fn vat(lower: &str) -> Vec<Aside> {
    let text = DUTIES.iter().fold(compact(lower), |text, duty| text.replace(duty, ""));
    let included = includes_vat(&text);
    let rate = percent(&text).filter(|_| included.is_some() || TAX.iter().any(|tax| find_word(&text, tax).is_some()));
    let rate = rate.map(Aside::VatRate);
    included.map(Aside::Vat).into_iter().chain(rate).collect()
}

fn includes_vat(text: &str) -> Option<bool> {
    let is_payment = text.starts_with("net") && text.contains(|c: char| c.is_ascii_digit()) && !text.contains("vat");
    if holds(text, VAT_OUT) && !is_payment {
        return Some(false);
    }
    if holds(text, VAT_IN) {
        return Some(true);
    }
    let tax = TAX.iter().find_map(|word| find_word(text, word))?;
    let (before, after) = text.split_at_checked(tax)?;
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(before, ON_TOP) || says(after, &["另计", "另付", "除外", "excl", "not incl", "extra"]) {
        return Some(false);
    }
    (says(before, INSIDE) || says(after, &["incl", "已含", "在内"])).then_some(true)
}

/// The text without the spaces between Chinese characters: `含 税`.
fn compact(lower: &str) -> String {
    let chinese = |c: char| c >= '\u{2e80}';
    let mut out = String::with_capacity(lower.len());
    let mut rest = lower.chars().peekable();
    while let Some(c) = rest.next() {
        let inside = c == ' ' && out.ends_with(chinese) && rest.peek().copied().is_some_and(chinese);
        if !inside {
            out.push(c);
        }
    }
    out
}

/// Words of tax in front of a price: `incl. 19% VAT 119万`.
pub(in crate::quantity::read) fn strip_tax(text: &str) -> Option<(Vec<Aside>, &str)> {
    let lower = text.to_lowercase();
    let ends = TAX.iter().filter_map(|word| Some(find_word(&lower, word)? + word.len()));
    let (label, rest) = (lower.len() == text.len()).then(|| text.split_at_checked(ends.min()?))??;
    let asides = vat(&label.to_lowercase());
    let others = label
        .split_once('%')
        .map_or(label, |(head, _)| head.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ',')));
    let is_tax = asides.iter().any(|aside| matches!(aside, Aside::Vat(_)));
    let rest = rest.strip_prefix('价').unwrap_or(rest).trim_start_matches([':', ',', ' ', '=']);
    (is_tax && !others.contains(|c: char| c.is_ascii_digit())).then_some((asides, rest))
}

/// The first per cent in a text, in hundredths of one.
pub(in crate::quantity::read) fn percent(text: &str) -> Option<u32> {
    let head = text.split_once('%')?.0.trim_end();
    let start = head
        .rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map_or(0, |at| at + head.get(at..).and_then(|tail| tail.chars().next()).map_or(1, char::len_utf8));
    let value: f64 = head.get(start..)?.replace(',', ".").parse().ok()?;
    let hundredths = (value * 100.0).round();
    (0.0..10_000.0).contains(&hundredths).then_some(hundredths as u32)
}

/// Rates of VAT that a bare per cent in brackets beside a price can be: `(13%)`.
const RATES: &[u32] = &[100, 300, 600, 900, 1300, 1600, 1700, 1900];

/// A bare rate of VAT in brackets: the price contains it.
pub(in crate::quantity::read) fn bare_rate(piece: &str) -> Option<u32> {
    let figure = piece.trim().strip_suffix('%')?.trim_end();
    let is_bare = figure.starts_with(|c: char| c.is_ascii_digit()) && !figure.contains(char::is_alphabetic);
    percent(piece).filter(|rate| is_bare && RATES.contains(rate))
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

/// Freight and the like that comes on top: `+运费`, `plus freight`, `不含运费`.
pub(super) fn plus(piece: &str) -> Option<Aside> {
    const HEADS: &[&str] =
        &["+", "plus", "另加", "加", "zzgl.", "zzgl", "不含", "excl.", "excluding", "without", "ohne", "exkl."];
    const COSTS: &[&str] = &[
        "运费",
        "运输",
        "安装",
        "调试",
        "培训",
        "保险",
        "包装",
        "freight",
        "shipping",
        "transport",
        "installation",
        "insurance",
        "packing",
        "training",
        "Fracht",
        "Versand",
        "Montage",
        "Verpackung",
    ];
    let head = HEADS.iter().find_map(|head| {
        piece.get(..head.len()).filter(|start| start.eq_ignore_ascii_case(head)).and(piece.get(head.len()..))
    })?;
    let cost = head.trim_start();
    let lower = cost.to_lowercase();
    COSTS.iter().any(|word| lower.starts_with(&word.to_lowercase())).then(|| Aside::Plus(cost.to_owned()))
}

/// What is a part of a price and not the price.
static PARTS: &[&str] = &[
    "首付",
    "首款",
    "预付",
    "定金",
    "订金",
    "押金",
    "尾款",
    "月供",
    "月付",
    "月租",
    "年租",
    "租金",
    "质保金",
    "保证金",
    "down payment",
    "deposit",
    "advance",
    "instalment",
    "installment",
    "per month",
    "monthly",
    "rent",
    "anzahlung",
    "monatlich",
];

/// The word by which a sum is a part of a price: `首付168万`.
pub(in crate::quantity::read) fn part_of_price(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    PARTS.iter().copied().find(|word| find_word(&lower, word).is_some())
}

/// Terms of payment, of which the figures are shares and days: `付款3/6/1`, `3%质保金`, `30% advance`.
pub(in crate::quantity::read) fn is_payment(piece: &str) -> bool {
    const WORDS: &[&str] =
        &["付款", "支付", "账期", "信用证", "电汇", "分期", "payment", "prepaid", "t/t", "l/c", "zahlung", "zahlbar"];
    let lower = piece.to_lowercase();
    let has_digits = lower.contains(|c: char| c.is_ascii_digit());
    let says = holds(&lower, WORDS) || (has_digits && part_of_price(&lower).is_some()) || lower.starts_with("net ");
    let has_share =
        lower.contains(['%', '/', ':']) || lower.contains("天") || lower.contains("day") || lower.contains("期");
    says && (has_share || !has_digits) && !lower.contains(['万', '元', '$', '€', '¥'])
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
        let place = place(piece.get(at + code.len()..).unwrap_or_default());
        return Some(Aside::Terms(format!("{code} {place}").trim_end().to_owned()));
    }
    let lower = piece.to_lowercase();
    WORDS.iter().find(|(word, _)| find_word(&lower, word).is_some()).map(|(_, code)| Aside::Terms((*code).to_owned()))
}

/// The place behind the letters of terms, without the words of tax and of the rules.
fn place(text: &str) -> &str {
    const ENDS: &[&str] = &[
        "不含",
        "含",
        "未税",
        "incoterms",
        "incl",
        "excl",
        "inkl",
        "zzgl",
        "net",
        "netto",
        "plus",
        "vat",
        "mwst",
        "with",
        "without",
        "w/",
        "ex vat",
        "gross",
    ];
    let text = text.split([',', ';', '(', '+']).next().unwrap_or_default();
    let lower = text.to_ascii_lowercase();
    let end = ENDS.iter().filter_map(|word| find_word(&lower, word)).min().unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim()
}
