//! The words for the choices of the model.

use eframe::egui::Color32;

use crate::analysis::{
    Flag, MustState, Verdict, category_name, direction_words, evidence_kind_name, flag_words, verdict_word,
};
use crate::model::{Better, Category, EvidenceKind, Grade, Kind, Origin, State};
use crate::text::Lang;
pub use crate::text::number::{number, percent, points, probability, with_unit};
use crate::ui::theme::Tokens;

/// A category.
pub fn category(lang: Lang, category: Category) -> &'static str {
    category_name(category, lang)
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
        EvidenceKind::OwnTest,
        EvidenceKind::ThirdPartyTest,
        EvidenceKind::Contract,
        EvidenceKind::Quotation,
        EvidenceKind::Catalogue,
        EvidenceKind::Article,
        EvidenceKind::Opinion,
        EvidenceKind::Other,
    ]
    .map(|kind| (kind, evidence_kind_name(kind, lang)))
}

/// Which direction is better, in words.
pub fn better(lang: Lang, kind: Kind, better: Better) -> &'static str {
    direction_words(kind, better, lang)
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
    let colour = match verdict {
        Verdict::Ahead => tokens.ahead,
        Verdict::Parity => tokens.parity,
        Verdict::Behind => tokens.behind,
        Verdict::Undecided => tokens.undecided,
    };
    (verdict_word(verdict, lang), colour)
}

/// A flag in words.
pub fn flag(lang: Lang, flag: Flag) -> &'static str {
    flag_words(flag, lang)
}
