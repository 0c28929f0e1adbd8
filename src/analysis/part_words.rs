//! Words for the parts of a project and for what an analysis marks: kinds of evidence, flags, directions, places.

use crate::model::{Better, ClaimMeaning, EvidenceKind, Kind, Place, Project, Side};
use crate::text::Lang;

use super::cell_result::Flag;

/// What a kind of evidence is called.
pub fn evidence_kind_name(kind: EvidenceKind, lang: Lang) -> &'static str {
    match kind {
        EvidenceKind::OwnTest => lang.evidence_own_test(),
        EvidenceKind::ThirdPartyTest => lang.evidence_third_party(),
        EvidenceKind::Contract => lang.evidence_contract(),
        EvidenceKind::Quotation => lang.evidence_quotation(),
        EvidenceKind::Catalogue => lang.evidence_catalogue(),
        EvidenceKind::Article => lang.evidence_article(),
        EvidenceKind::Opinion => lang.evidence_opinion(),
        EvidenceKind::Other => lang.evidence_other(),
    }
}

/// What a claim says, in words.
pub fn claim_words(says: &ClaimMeaning, lang: Lang) -> &str {
    match says {
        ClaimMeaning::Band(text) | ClaimMeaning::Statement(text) => text,
        ClaimMeaning::DomesticAhead => lang.sources_says_ahead(),
        ClaimMeaning::Parity => lang.sources_says_parity(),
        ClaimMeaning::DomesticBehind => lang.sources_says_behind(),
    }
}

/// Which class a claim speaks of.
pub fn side_name(side: Side, lang: Lang) -> &'static str {
    match side {
        Side::Domestic => lang.origin_domestic(),
        Side::Imported => lang.origin_imported(),
        Side::Both => lang.side_both(),
    }
}

/// Which direction is better, in words.
pub fn direction_words(kind: Kind, better: Better, lang: Lang) -> &'static str {
    match (kind, better) {
        (Kind::YesNo, Better::Lower) => lang.criterion_no_better(),
        (Kind::YesNo, Better::Higher | Better::Target(_)) => lang.criterion_yes_better(),
        (Kind::Text, _) => lang.criterion_kind_text(),
        (_, Better::Unknown) => lang.criterion_direction_unknown(),
        (_, Better::Higher) => lang.criterion_higher(),
        (_, Better::Lower) => lang.criterion_lower(),
        (_, Better::Target(_)) => lang.criterion_target(),
    }
}

/// A flag in words.
pub fn flag_words(flag: Flag, lang: Lang) -> &'static str {
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
        Flag::Span => lang.inspector_flag_span(),
        Flag::WidthOpen => lang.inspector_flag_width_open(),
        Flag::Contradiction => lang.inspector_flag_contradiction(),
        Flag::UnlikeBasis => lang.inspector_flag_unlike_basis(),
        Flag::BasisNotStated => lang.inspector_flag_basis_not_stated(),
        Flag::BeyondScale => lang.inspector_flag_beyond_scale(),
        Flag::PlausibleBand => lang.inspector_flag_band(),
        Flag::Converted => lang.inspector_flag_converted(),
        Flag::NoRate => lang.inspector_flag_no_rate(),
        Flag::About => lang.inspector_flag_about(),
        Flag::Magnitude => lang.inspector_flag_magnitude(),
    }
}

/// The names of a place, as far as the sentence of a finding does not say them.
pub fn place_name(project: &Project, place: &Place, lang: Lang) -> Option<String> {
    let criterion = |id: &str| project.criterion(id).map(|c| c.display_name(lang).to_owned());
    let equipment = |id: &str| project.equipment(id).map(|e| project.name_of(e, lang));
    match place {
        Place::Criterion(id) => criterion(id),
        Place::Equipment(id) => equipment(id),
        Place::Cell { equipment: machine, criterion: row } => {
            let names = [criterion(row), equipment(machine)].into_iter().flatten().collect::<Vec<_>>();
            (!names.is_empty()).then(|| names.join(" · "))
        }
        Place::Evidence(id) => project.evidence(id).map(|evidence| evidence.display_title().to_owned()),
        Place::Claim(id) => {
            let claim = project.claims.iter().find(|claim| claim.id == *id)?;
            Some(lang.evidence_used_claim(&claim.subject))
        }
        Place::Scenario(id) => project.scenario(id).map(|scenario| scenario.display_name().to_owned()),
        Place::Group(id) => project.group(id).map(|group| group.display_name(lang).to_owned()),
        Place::Project | Place::Part { .. } => None,
    }
}
