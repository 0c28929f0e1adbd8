//! What the review calls columns and questions.

use crate::lexicon::Heading;
use crate::model::Origin;
use crate::sheet::recognise::{QuestionKind, Role};
use crate::text::Lang;

/// What a column can be, in the order of the list: the parts of a criterion, then those of equipment.
pub const ROLES: [Role; 26] = [
    Role::Equipment,
    Role::Ignored,
    Role::Property(Heading::Name),
    Role::Property(Heading::Unit),
    Role::Property(Heading::Requirement),
    Role::Property(Heading::Need),
    Role::Property(Heading::Must),
    Role::Property(Heading::AtLeast),
    Role::Property(Heading::AtMost),
    Role::Property(Heading::Clause),
    Role::Property(Heading::Category),
    Role::Property(Heading::Direction),
    Role::Property(Heading::Weight),
    Role::Property(Heading::WeightGroup),
    Role::Property(Heading::Note),
    Role::Property(Heading::Basis),
    Role::Property(Heading::RowNumber),
    Role::Property(Heading::NameZh),
    Role::Property(Heading::Id),
    Role::Property(Heading::Worst),
    Role::Property(Heading::Best),
    Role::Property(Heading::Margin),
    Role::Property(Heading::Width),
    Role::Property(Heading::Rating),
    Role::Property(Heading::Preference),
    Role::Property(Heading::Score),
];

/// The name of a role.
pub fn role_name(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Ignored => lang.review_role_ignored(),
        Role::Equipment => lang.review_role_machine(),
        Role::Property(heading) => heading_name(heading, lang),
    }
}

/// The name of what a heading says.
pub fn heading_name(heading: Heading, lang: Lang) -> &'static str {
    match heading {
        Heading::RowNumber => lang.heading_row_number(),
        Heading::Name => lang.heading_name(),
        Heading::NameZh => lang.heading_name_zh(),
        Heading::Id => lang.heading_id(),
        Heading::Category => lang.heading_category(),
        Heading::Unit => lang.heading_unit(),
        Heading::Direction => lang.heading_direction(),
        Heading::Weight => lang.heading_weight(),
        Heading::Worst => lang.heading_worst(),
        Heading::Best => lang.heading_best(),
        Heading::Must => lang.heading_must(),
        Heading::AtLeast => lang.heading_at_least(),
        Heading::AtMost => lang.heading_at_most(),
        Heading::Clause => lang.heading_clause(),
        Heading::Requirement => lang.heading_requirement(),
        Heading::Need => lang.heading_need(),
        Heading::Margin => lang.heading_margin(),
        Heading::Basis => lang.heading_basis(),
        Heading::Width => lang.heading_width(),
        Heading::Rating => lang.heading_rating(),
        Heading::Note => lang.heading_note(),
        Heading::WeightGroup => lang.heading_weight_group(),
        Heading::Preference => lang.heading_preference(),
        Heading::Machine => lang.heading_machine(),
        Heading::Origin => lang.heading_origin(),
        Heading::Maker => lang.heading_maker(),
        Heading::Model => lang.heading_model(),
        Heading::Supplier => lang.heading_supplier(),
        Heading::Country => lang.heading_country(),
        Heading::Quantity => lang.heading_quantity(),
        Heading::Price => lang.heading_price(),
        Heading::Date => lang.heading_date(),
        Heading::Score => lang.heading_score(),
    }
}

/// The name of an origin; empty words stand for one that nobody knows.
pub fn origin_name(origin: &Origin, lang: Lang) -> String {
    match origin {
        Origin::Domestic => lang.origin_domestic().to_owned(),
        Origin::Imported => lang.origin_imported().to_owned(),
        Origin::Other(text) if text.is_empty() => lang.review_origin_open().to_owned(),
        Origin::Other(text) => text.clone(),
    }
}

/// A question in a few words, as the remark on its row.
pub fn question_in_short(kind: &QuestionKind, lang: Lang) -> String {
    match kind {
        QuestionKind::Direction => lang.review_ask_direction().to_owned(),
        QuestionKind::Origin => lang.review_ask_origin().to_owned(),
        QuestionKind::Rate { from, to } => lang.review_ask_rate(from, to),
        QuestionKind::PlusMinus => lang.review_ask_plus_minus().to_owned(),
        QuestionKind::SeveralValues => lang.review_ask_several().to_owned(),
        QuestionKind::Currency => lang.review_ask_currency().to_owned(),
        QuestionKind::Unit => lang.review_ask_unit().to_owned(),
        QuestionKind::Unlikely => lang.review_ask_unlikely().to_owned(),
        QuestionKind::PriceTerms => lang.review_ask_terms().to_owned(),
        QuestionKind::Column => lang.review_ask_column().to_owned(),
    }
}
