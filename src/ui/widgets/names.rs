//! The words for the choices of the model, and numbers as they are shown.

use eframe::egui::Color32;

use crate::analysis::{Flag, MustState, Verdict};
use crate::model::{Better, Category, EvidenceKind, Grade, Kind, Origin, State};
use crate::text::Lang;
use crate::ui::theme::Tokens;

/// A category.
pub fn category(lang: Lang, category: Category) -> &'static str {
    match category {
        Category::Accuracy => lang.category_accuracy(),
        Category::ServiceLife => lang.category_service_life(),
        Category::Stability => lang.category_stability(),
        Category::Capability => lang.category_capability(),
        Category::Cost => lang.category_cost(),
        Category::Delivery => lang.category_delivery(),
        Category::Supply => lang.category_supply(),
        Category::Environment => lang.category_environment(),
        Category::Other => lang.category_other(),
    }
}

/// An origin; what an other one is, in its own words.
pub fn origin(lang: Lang, origin: &Origin) -> String {
    match origin {
        Origin::Domestic => lang.origin_domestic().to_owned(),
        Origin::Imported => lang.origin_imported().to_owned(),
        Origin::Other(what) if what.trim().is_empty() => lang.origin_other().to_owned(),
        Origin::Other(what) => what.clone(),
    }
}

/// A kind of statement.
pub fn state(lang: Lang, state: State) -> &'static str {
    match state {
        State::Stated => lang.state_stated(),
        State::Guaranteed => lang.state_guaranteed(),
        State::Estimated => lang.state_estimated(),
        State::Borrowed => lang.state_borrowed(),
        State::NotStated => lang.state_not_stated(),
        State::NotApplicable => lang.state_not_applicable(),
    }
}

/// What a grade of evidence stands for.
pub fn grade(lang: Lang, grade: Grade) -> &'static str {
    match grade {
        Grade::A => lang.grade_a(),
        Grade::B => lang.grade_b(),
        Grade::C => lang.grade_c(),
        Grade::D => lang.grade_d(),
        Grade::E => lang.grade_e(),
    }
}

/// Every kind of evidence with its name.
pub fn evidence_kinds(lang: Lang) -> [(EvidenceKind, &'static str); 8] {
    [
        (EvidenceKind::OwnTest, lang.evidence_own_test()),
        (EvidenceKind::ThirdPartyTest, lang.evidence_third_party()),
        (EvidenceKind::Contract, lang.evidence_contract()),
        (EvidenceKind::Quotation, lang.evidence_quotation()),
        (EvidenceKind::Catalogue, lang.evidence_catalogue()),
        (EvidenceKind::Article, lang.evidence_article()),
        (EvidenceKind::Opinion, lang.evidence_opinion()),
        (EvidenceKind::Other, lang.evidence_other()),
    ]
}

/// Which direction is better, in words.
pub fn better(lang: Lang, kind: Kind, better: Better) -> &'static str {
    match (kind, better) {
        (Kind::YesNo, Better::Lower) => lang.criterion_no_better(),
        (Kind::YesNo, _) => lang.criterion_yes_better(),
        (_, Better::Higher) => lang.criterion_higher(),
        (_, Better::Lower) => lang.criterion_lower(),
        (_, Better::Target(_)) => lang.criterion_target(),
    }
}

/// A must-clause's state with its colour; nothing where there is no clause.
pub fn must(lang: Lang, tokens: &Tokens, must: MustState) -> Option<(&'static str, Color32)> {
    match must {
        MustState::None => None,
        MustState::Met => Some((lang.inspector_must_met(), tokens.ahead)),
        MustState::NotProven => Some((lang.inspector_must_not_proven(), tokens.warning)),
        MustState::Failed => Some((lang.inspector_must_failed(), tokens.error)),
    }
}

/// A verdict with its colour.
pub fn verdict(lang: Lang, tokens: &Tokens, verdict: Verdict) -> (&'static str, Color32) {
    match verdict {
        Verdict::Ahead => (lang.inspector_verdict_ahead(), tokens.ahead),
        Verdict::Parity => (lang.inspector_verdict_parity(), tokens.parity),
        Verdict::Behind => (lang.inspector_verdict_behind(), tokens.behind),
        Verdict::Undecided => (lang.inspector_verdict_undecided(), tokens.undecided),
    }
}

/// A flag in words.
pub fn flag(lang: Lang, flag: Flag) -> &'static str {
    match flag {
        Flag::Missing => lang.inspector_flag_missing(),
        Flag::NotStated => lang.inspector_flag_not_stated(),
        Flag::NotApplicable => lang.inspector_flag_not_applicable(),
        Flag::Unread => lang.inspector_flag_unread(),
        Flag::Estimated => lang.inspector_flag_estimated(),
        Flag::Borrowed => lang.inspector_flag_borrowed(),
        Flag::Guarantee => lang.inspector_flag_guarantee(),
        Flag::OpenToWorst => lang.inspector_flag_open_to_worst(),
        Flag::UpTo => lang.inspector_flag_up_to(),
        Flag::WidthOpen => lang.inspector_flag_width_open(),
        Flag::Contradiction => lang.inspector_flag_contradiction(),
        Flag::UnlikeBasis => lang.inspector_flag_unlike_basis(),
        Flag::BasisNotStated => lang.inspector_flag_basis_not_stated(),
        Flag::BeyondScale => lang.inspector_flag_beyond_scale(),
        Flag::Converted => lang.inspector_flag_converted(),
        Flag::NoRate => lang.inspector_flag_no_rate(),
        Flag::About => lang.inspector_flag_about(),
    }
}

/// A figure with four digits at most, thousands apart from five digits on: `8 600`, `0.005`, `12 400`.
pub fn number(x: f64) -> String {
    if !x.is_finite() {
        return "–".to_owned();
    }
    let size = x.abs();
    if size >= 1e9 || (size > 0.0 && size < 1e-4) {
        return crate::quantity::number_text(rounded(x, 4));
    }
    let decimals = if size == 0.0 { 0 } else { (3 - size.log10().floor() as i32).clamp(0, 7) as usize };
    let text = format!("{:.decimals$}", if decimals == 0 { rounded(x, 4) } else { x });
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = format!("{sign}{}", grouped(whole));
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A figure with its unit.
pub fn with_unit(x: f64, unit: &str) -> String {
    if unit.is_empty() { number(x) } else { format!("{} {unit}", number(x)) }
}

/// A share as per cent with at most one decimal.
pub fn percent(share: f64) -> String {
    number((share * 1000.0).round() / 10.0)
}

/// Points with at most one decimal.
pub fn points(points: f64) -> String {
    number((points * 10.0).round() / 10.0 + 0.0)
}

/// A probability with two decimals that never claims certainty.
pub fn probability(p: f64) -> String {
    if p > 0.995 && p < 1.0 {
        return "> 0.99".to_owned();
    }
    format!("{:.2}", p.clamp(0.0, 1.0))
}

fn rounded(x: f64, digits: i32) -> f64 {
    if x == 0.0 {
        return 0.0;
    }
    let factor = 10_f64.powi(digits - 1 - x.abs().log10().floor() as i32);
    (x * factor).round() / factor
}

/// Groups of three apart by a thin space.
fn grouped(digits: &str) -> String {
    if digits.len() < 4 {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_shown() {
        for (x, expected) in [
            (0.0, "0"),
            (0.005, "0.005"),
            (8600.0, "8\u{202f}600"),
            (123_456.0, "123\u{202f}500"),
            (-16.0, "−16"),
            (7.83, "7.83"),
            (1.0 / 3.0, "0.3333"),
            (1e-7, "1e-7"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(number(x), expected);
        }
    }
}
