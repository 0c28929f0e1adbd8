//! Whether a figure is promised as it stands: options, hoped-for and usual values, and reservations beside it.

use crate::quantity::{Aside, Remark};

use super::clause::Unproven;

/// Words by which a figure is hoped for or usual.
const HOPED: &[&str] =
    &["typ", "target", "theoretical", "expected", "nominally", "典型", "目标", "理论", "预期", "期望", "设计值"];

/// Words by which a figure holds for a part, for a while, or under a condition that somebody else has to meet.
const RESERVED: &[&str] = &[
    "only",
    "except",
    "excluding",
    "preliminary",
    "tentative",
    "provisional",
    "subject to",
    "requires",
    "customi",
    "tbd",
    "tbc",
    "仅",
    "除外",
    "不含",
    "不包括",
    "暂定",
    "待定",
    "定制",
    "需",
];

/// Why words beside a figure keep it from being promised as it stands; `None`: nothing does.
///
/// Words that were not understood may be such, and footnotes whose text stands elsewhere.
pub(super) fn reservation(remarks: &[Remark]) -> Option<Unproven> {
    let holds = |words: &str, known: &[&str]| {
        let lower = words.to_lowercase();
        known.iter().any(|word| lower.contains(word))
    };
    remarks.iter().find_map(|remark| match remark {
        // `选配 18000` beside 15000 names another figure.
        Remark::Beside(Aside::Option(words)) if !words.contains(|c: char| c.is_ascii_digit()) => {
            Some(Unproven::Optional)
        }
        Remark::Beside(Aside::Name(words) | Aside::Condition(words) | Aside::Words(words)) => {
            let hoped = holds(words, HOPED).then_some(Unproven::NotPromised);
            hoped.or_else(|| holds(words, RESERVED).then_some(Unproven::Reserved))
        }
        Remark::Beside(Aside::Unknown(words)) if holds(words, HOPED) => Some(Unproven::NotPromised),
        Remark::Beside(Aside::Unknown(_) | Aside::Footnote(_)) | Remark::WorkingDays | Remark::FirstOfTwo => {
            Some(Unproven::Reserved)
        }
        _ => None,
    })
}
