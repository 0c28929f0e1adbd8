//! Policies and assumptions of a project; one set for every origin.

use serde::{Deserialize, Serialize};

use super::serde_help::is_default;
use super::{ClausePolicy, Grade, OriginCriteria, Robustness};

/// Policies and assumptions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// What a spec that is not stated is worth.
    #[serde(skip_serializing_if = "is_default")]
    pub missing: Missing,
    /// Whether borrowed values count.
    #[serde(skip_serializing_if = "is_default")]
    pub borrowed: Borrowed,
    /// What deviations from clauses do.
    #[serde(skip_serializing_if = "is_default")]
    pub clauses: ClausePolicy,
    /// Relative standard uncertainty assumed for a figure that brings none, by grade.
    #[serde(skip_serializing_if = "is_default")]
    pub assumed: AssumedUncertainty,
    /// Hours that one year of service stands for.
    #[serde(skip_serializing_if = "is_calendar_year")]
    pub hours_per_year: f64,
    /// Margin assumed where a criterion has none, in % of the benchmark.
    #[serde(skip_serializing_if = "is_five_percent")]
    pub margin_percent: f64,
    /// VAT rate in %, to put prices with and without VAT side by side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_percent: Option<f64>,
    /// Import duty in %, to put prices with and without duty side by side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty_percent: Option<f64>,
    /// The day by which offers and documents are judged, such as the opening of bids (`2026-11-30`); empty: none is. The
    /// clock of the computer plays no part, so a project says the same on every day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub event_date: String,
    /// Documents older than so many years at that day are told; 0: none is. Five is an assumption, about one generation
    /// of machine tools; no standard sets it.
    #[serde(skip_serializing_if = "is_five_years")]
    pub evidence_years: u32,
    /// What an equipment has to show to count as domestic.
    #[serde(skip_serializing_if = "is_default")]
    pub origin_criteria: OriginCriteria,
    /// Samples, seed and weights of the robustness analysis.
    #[serde(skip_serializing_if = "is_default")]
    pub robustness: Robustness,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            missing: Missing::default(),
            borrowed: Borrowed::default(),
            clauses: ClausePolicy::default(),
            assumed: AssumedUncertainty::default(),
            hours_per_year: 8760.0,
            margin_percent: 5.0,
            vat_percent: None,
            duty_percent: None,
            event_date: String::new(),
            evidence_years: 5,
            origin_criteria: OriginCriteria::default(),
            robustness: Robustness::default(),
        }
    }
}

impl Settings {
    /// True when nothing was changed; such settings are left out of the file.
    pub fn is_default(&self) -> bool {
        is_default(self)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_calendar_year(hours: &f64) -> bool {
    *hours == Settings::default().hours_per_year
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_five_percent(percent: &f64) -> bool {
    *percent == Settings::default().margin_percent
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_five_years(years: &u32) -> bool {
    *years == Settings::default().evidence_years
}

/// What a spec that is not stated is worth in the ranking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// The worst end of the scale: hiding never pays.
    #[default]
    Proven,
    /// The best end of the scale.
    Possible,
}

/// Whether a borrowed value (typical of another machine) counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Borrowed {
    /// Counts, flagged, with the uncertainty of grade E.
    #[default]
    Use,
    /// Is treated as not stated.
    Ignore,
}

/// Relative standard uncertainty in % for a figure that brings none, by evidence grade.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AssumedUncertainty {
    /// Own test, figure without its uncertainty.
    pub a: f64,
    /// Third-party test.
    pub b: f64,
    /// Contract-guaranteed.
    pub c: f64,
    /// Catalogue or unsigned quotation.
    pub d: f64,
    /// Article, opinion, or no evidence at all.
    pub e: f64,
}

impl Default for AssumedUncertainty {
    fn default() -> Self {
        Self { a: 2.0, b: 3.0, c: 5.0, d: 10.0, e: 30.0 }
    }
}

impl AssumedUncertainty {
    /// Relative standard uncertainty (1 = 100 %) for this grade.
    pub fn relative(&self, grade: Grade) -> f64 {
        let percent = match grade {
            Grade::A => self.a,
            Grade::B => self.b,
            Grade::C => self.c,
            Grade::D => self.d,
            Grade::E => self.e,
        };
        percent.max(0.0) / 100.0
    }
}
