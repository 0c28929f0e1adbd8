//! A criterion: what is compared, on which scale.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::serde_help::{FromText, is_default, text_or_struct};
use super::{Basis, Preference, PriceBasis};
use crate::text::Lang;

/// What is compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Unique id, also the key of the specs.
    pub id: String,
    /// Name, in the user's language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The name in Chinese, where the project is kept in both languages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name_zh: String,
    /// Group in the matrix.
    #[serde(default)]
    pub category: Category,
    /// Number, named levels, yes/no, or words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Kind,
    /// Unit of scale, margin and bare numbers; empty: a plain number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which direction is better.
    #[serde(default)]
    pub better: Better,
    /// Declared scale; without one the analysis uses a provisional scale and says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// The levels of an ordinal criterion, worst first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Weight, ≥ 0; only the ratios count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weight: f64,
    /// Least and most share of all weight in %, where the robustness analysis goes by such ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_range: Option<(f64, f64)>,
    /// Id of the group whose weight this criterion shares; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// How outranking takes a difference; `None`: evenly from a tenth to half of the range of the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preference: Option<Preference>,
    /// Differences up to this count as parity, in the criterion's unit (points for targets and ordinals).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<f64>,
    /// What an offer must fulfil.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must: Option<Must>,
    /// The buyer's own need, the figure of the benchmark `requirement`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// The standard a figure must refer to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Bases that are usual for this criterion, offered in the inspector.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bases: Vec<Basis>,
    /// Where ± matters: whether figures count as half or full width.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Width>,
    /// How figures of this row without ± are meant; `None`: open, and asked where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsigned: Option<Width>,
    /// "up to 20 000 rpm" means 20 000 rpm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rating: bool,
    /// Whether figures hold as stated, as promises and counts do, and carry no assumed uncertainty; `None`: by category,
    /// unit and name (`analysis::is_exact_by_kind`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<bool>,
    /// What a price must include to be comparable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<PriceBasis>,
    /// Where scale and margin come from; `assumed` where they are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Criterion {
    /// Least and most share of all weight, 0 to 1; anything where none is named or it is none.
    pub fn share_range(&self) -> (f64, f64) {
        let usable = |(low, high): &(f64, f64)| (0.0..=100.0).contains(low) && low <= high && *high <= 100.0;
        self.weight_range.filter(usable).map_or((0.0, 1.0), |(low, high)| (low / 100.0, high / 100.0))
    }

    /// The [`Self::source`] of a scale that nobody gave; a word of the file.
    pub const ASSUMED: &str = "assumed";

    /// The name in this language, or the id where there is none.
    pub fn display_name(&self, lang: Lang) -> &str {
        super::equipment::pick(lang, &self.name, &self.name_zh, &self.id)
    }
}

/// Group of criteria, in the order shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// Positioning accuracy, repeatability, geometry, form.
    Accuracy,
    /// B10/L10, overhaul interval, accuracy retention.
    ServiceLife,
    /// MTBF, availability, Cpk, drift.
    Stability,
    /// Speeds, travels, power.
    Capability,
    /// Prices and running costs.
    Cost,
    /// Lead times.
    Delivery,
    /// Service, spare parts, sources.
    Supply,
    /// Energy, noise, emissions.
    Environment,
    /// Anything else.
    #[default]
    Other,
}

impl Category {
    /// All, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Accuracy,
        Self::ServiceLife,
        Self::Stability,
        Self::Capability,
        Self::Cost,
        Self::Delivery,
        Self::Supply,
        Self::Environment,
        Self::Other,
    ];
}

/// What the specs of a criterion are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Numbers with a unit.
    #[default]
    Numeric,
    /// Named levels in order.
    Ordinal,
    /// Yes or no.
    YesNo,
    /// Words, which give no points; a clause on them is judged by hand.
    Text,
}

/// Which direction is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
    /// This value is best, in the criterion's unit.
    Target(f64),
    /// Nobody has said which: figures are read and kept, and earn no points.
    Unknown,
}

/// A declared scale: worst end 0 points, best end 100, linear between the points given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Earns 0 points, in the criterion's unit.
    pub worst: f64,
    /// Earns 100 points.
    pub best: f64,
    /// Further points (value, points 0..100); on a target also beyond the best.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<(f64, f64)>,
}

/// A named level.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// Its name, as specs give it.
    pub name: String,
    /// Its points 0..100, once the user has set them.
    pub points: Option<f64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelFields {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    points: Option<f64>,
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.points {
            None => serializer.serialize_str(&self.name),
            points => LevelFields { name: self.name.clone(), points }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_struct(deserializer)
    }
}

impl FromText for Level {
    type Full = LevelFull;
    const EXPECTED: &'static str = "a level's name or (name: \"…\", points: …)";

    fn from_text(text: &str) -> Self {
        Self { name: text.to_owned(), points: None }
    }

    fn from_full(full: LevelFull) -> Self {
        Self { name: full.0.name, points: full.0.points }
    }
}

/// The written-out form of a [`Level`]; only the reader needs it.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct LevelFull(LevelFields);

/// A clause of the tender. With ★ it excludes what surely fails; without, the project says what a deviation does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Must {
    /// The limit as text: `≤ 0.015 mm`, `yes`, `C3`.
    pub is: String,
    /// Clause number of the tender.
    pub clause: String,
    /// Marked ★ in the tender: what surely fails is excluded.
    pub star: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MustFields {
    is: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    clause: String,
    #[serde(default, skip_serializing_if = "is_default")]
    star: bool,
}

impl Serialize for Must {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { is, clause, star } = self.clone();
        if clause.is_empty() && !star {
            return serializer.serialize_str(&is);
        }
        MustFields { is, clause, star }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Must {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_struct(deserializer)
    }
}

impl FromText for Must {
    type Full = MustFull;
    const EXPECTED: &'static str = "a limit such as \"≤ 0.015 mm\" or (is: \"…\", clause: \"…\")";

    fn from_text(text: &str) -> Self {
        Self { is: text.to_owned(), ..Self::default() }
    }

    fn from_full(full: MustFull) -> Self {
        let MustFields { is, clause, star } = full.0;
        Self { is, clause, star }
    }
}

/// The written-out form of a [`Must`]; only the reader needs it.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct MustFull(MustFields);

/// Half (±x) or full width of a tolerance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Width {
    /// Half: what stands behind the ±.
    Half,
    /// Full: from one end to the other.
    Full,
}
