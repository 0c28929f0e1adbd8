//! How a cell answers its criterion's must-clause.

use crate::text::Lang;

/// How a must-clause stands for a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MustState {
    /// The criterion has none.
    #[default]
    None,
    /// Fulfilled.
    Met,
    /// Missing or uncertain: not proven.
    NotProven,
    /// Surely fails.
    Failed,
}

/// How an offer answers a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// Better than required.
    Positive,
    /// Meets what is required.
    None,
    /// Surely fails.
    Negative,
    /// Nothing usable is said.
    NoResponse(Unproven),
}

impl Deviation {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::None => "none",
            Self::Negative => "negative",
            Self::NoResponse(_) => "no-response",
        }
    }

    /// The word; what is stated but proves nothing is called so.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Positive => lang.deviation_positive(),
            Self::None => lang.deviation_none(),
            Self::Negative => lang.deviation_negative(),
            Self::NoResponse(Unproven::NotStated) => lang.deviation_no_response(),
            Self::NoResponse(_) => lang.deviation_not_proven(),
        }
    }
}

/// Why a clause is without a usable answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproven {
    /// Nothing was entered, or the source does not say.
    NotStated,
    /// Said not to apply.
    NotApplicable,
    /// The entry cannot be read.
    Unread,
    /// A price without an exchange rate.
    NoRate,
    /// Estimated by the user.
    Estimated,
    /// Taken over from another machine.
    Borrowed,
    /// "About".
    About,
    /// Offered as an option, not part of the delivery.
    Optional,
    /// A typical, target or theoretical value: nothing that is promised.
    NotPromised,
    /// Words beside the value reserve something, or were not understood.
    Reserved,
    /// Another standard, reference length or price basis than the clause's.
    OtherBasis,
    /// A bound, range or tolerance that reaches over the limit.
    Straddles,
    /// The clause itself is no limit that can be read.
    Clause,
    /// Words that are judged by hand.
    Judgement,
    /// A verdict by hand without a reason or a name.
    JudgementIncomplete,
    /// A verdict by hand on another text than the present one.
    JudgementLapsed,
    /// Sources that answer the clause differently.
    Contradiction,
}

impl Unproven {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStated => "not-stated",
            Self::NotApplicable => "not-applicable",
            Self::Unread => "unread",
            Self::NoRate => "no-rate",
            Self::Estimated => "estimated",
            Self::Borrowed => "borrowed",
            Self::About => "about",
            Self::Optional => "optional",
            Self::NotPromised => "not-promised",
            Self::Reserved => "reserved",
            Self::OtherBasis => "other-basis",
            Self::Straddles => "straddles-limit",
            Self::Clause => "clause-unread",
            Self::Judgement => "to-be-judged",
            Self::JudgementIncomplete => "judgement-incomplete",
            Self::JudgementLapsed => "judgement-lapsed",
            Self::Contradiction => "contradiction",
        }
    }

    /// The reason as a sentence.
    pub fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::NotStated => lang.unproven_not_stated(),
            Self::NotApplicable => lang.unproven_not_applicable(),
            Self::Unread => lang.unproven_unread(),
            Self::NoRate => lang.unproven_no_rate(),
            Self::Estimated => lang.unproven_estimated(),
            Self::Borrowed => lang.unproven_borrowed(),
            Self::About => lang.unproven_about(),
            Self::Optional => lang.unproven_optional(),
            Self::NotPromised => lang.unproven_not_promised(),
            Self::Reserved => lang.unproven_reserved(),
            Self::OtherBasis => lang.unproven_other_basis(),
            Self::Straddles => lang.unproven_straddles(),
            Self::Clause => lang.unproven_clause(),
            Self::Judgement => lang.unproven_judgement(),
            Self::JudgementIncomplete => lang.unproven_judgement_incomplete(),
            Self::JudgementLapsed => lang.unproven_judgement_lapsed(),
            Self::Contradiction => lang.unproven_contradiction(),
        }
    }
}
