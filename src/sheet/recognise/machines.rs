//! Columns that may be no machine, beside those that surely are.

use super::{Certainty, Column};
use crate::lexicon::{self, Heading};

/// Beside machines whose headings say where they are from, one that says nothing of a machine may be anything: a ratio,
/// an axis, a weight. It is asked.
pub(super) fn doubt_machines(columns: &mut [Column]) {
    let is_settled = |column: &Column| {
        let origin = column.equipment.as_ref().map(|equipment| equipment.origin.certainty);
        matches!(origin, Some(Certainty::Sure))
    };
    if !columns.iter().any(is_settled) {
        return;
    }
    for column in columns.iter_mut().filter(|column| column.role.certainty == Certainty::Guessed) {
        let Some(equipment) = &column.equipment else { continue };
        let is_known = equipment.origin.certainty != Certainty::Open || !equipment.maker.is_empty();
        if !is_known && !names_a_machine(&column.heading) {
            column.role.certainty = Certainty::Open;
        }
    }
}

/// A letter, a type designation, a word for who offers or what is offered.
fn names_a_machine(heading: &str) -> bool {
    const WORDS: [&str; 30] = [
        "供应商",
        "厂",
        "公司",
        "方案",
        "机",
        "设备",
        "投标",
        "报价",
        "品牌",
        "集团",
        "股份",
        "科技",
        "线",
        "型",
        "系统",
        "supplier",
        "vendor",
        "machine",
        "offer",
        "bidder",
        "option",
        "candidate",
        "model",
        "system",
        "line",
        "brand",
        "gmbh",
        "ltd",
        "inc",
        "co.",
    ];
    let folded = lexicon::folded(heading);
    let letters: Vec<char> = heading.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_short = matches!(letters.as_slice(), [one] if one.is_ascii_uppercase() || "甲乙丙丁戊己庚辛".contains(*one));
    let is_designation = letters.iter().any(char::is_ascii_digit) && letters.iter().any(|c| c.is_alphabetic());
    let is_name = heading.is_ascii() && heading.split_whitespace().count() == 1 && heading.len() > 3;
    is_short
        || is_designation
        || is_name
        || WORDS.iter().any(|word| lexicon::has_word(&folded, word))
        || lexicon::heading(heading).is_some_and(|h| matches!(h, Heading::Machine | Heading::Model))
}
