//! A cell: what is known of one criterion for one equipment.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeSeq as _, Serializer};
use serde::{Deserialize, Serialize};

use super::serde_help::{FromText, is_default, text_or_struct};
use super::{Judgement, PriceBasis, Width};

/// One statement about a criterion, with the text as entered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Spec {
    /// The text as entered; empty: not stated.
    #[serde(default)]
    pub is: String,
    /// How the statement is meant.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: State,
    /// The standard the figure refers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Whether an unsigned figure is a half or a full width.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Width>,
    /// What a price includes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<PriceBasis>,
    /// Under which condition it holds.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub condition: String,
    /// Id of the evidence; empty: the equipment's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Page or place in the evidence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// The words of the source.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Id of the evidence's measurement that the figure is worked out of; empty: the text counts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measurement: String,
    /// Which figure of that measurement: `A`, `B10`, `Cpk` …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub figure: String,
    /// A figure of another rule, knowingly taken for one of ISO 230-2:2014 within a band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<AcceptedFigure>,
    /// The verdict on the criterion's clause, given by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judgement>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// This one counts, of several specs of one cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub chosen: bool,
}

impl Spec {
    /// A spec of this text and nothing else.
    pub fn text(is: impl Into<String>) -> Self {
        Self { is: is.into(), ..Self::default() }
    }

    /// True when only the text is given; such a spec is written as a bare text.
    pub fn is_bare(&self) -> bool {
        *self == Self::text(self.is.clone())
    }
}

impl Serialize for Spec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_bare() {
            serializer.serialize_str(&self.is)
        } else {
            // What the derive made: the fields.
            Self::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Spec {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_struct(deserializer)
    }
}

impl FromText for Spec {
    type Full = SpecFull;
    const EXPECTED: &'static str = "a text or (is: \"…\", …)";

    fn from_text(text: &str) -> Self {
        Self::text(text)
    }

    fn from_full(full: SpecFull) -> Self {
        full.0
    }
}

/// The written-out form of a [`Spec`]; only the reader needs it.
pub struct SpecFull(Spec);

impl<'de> Deserialize<'de> for SpecFull {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spec::deserialize(deserializer).map(Self)
    }
}

/// A figure of another rule that has a counterpart in ISO 230-2:2014, with which it may be compared within a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AcceptedFigure {
    /// P of VDI/DGQ 3441, for A.
    VdiP,
    /// Largest Ps of VDI/DGQ 3441, for R↑.
    VdiPs,
    /// A of ISO 230-2:1988, for A.
    Iso1988A,
    /// R↑ of ISO 230-2:1988, for R↑.
    Iso1988R,
    /// Positioning accuracy as JIS B 6330 states it, for A.
    JisAccuracy,
    /// Repeatability as JIS B 6330 states it, for R.
    JisRepeatability,
}

impl AcceptedFigure {
    /// All, in the order of the choosers.
    pub const ALL: [Self; 6] =
        [Self::VdiP, Self::VdiPs, Self::Iso1988A, Self::Iso1988R, Self::JisAccuracy, Self::JisRepeatability];

    /// The figure as its own rule calls it, and as ISO 230-2:2014 does.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::VdiP => ("VDI/DGQ 3441 P", "A"),
            Self::VdiPs => ("VDI/DGQ 3441 Ps", "R↑"),
            Self::Iso1988A => ("ISO 230-2:1988 A", "A"),
            Self::Iso1988R => ("ISO 230-2:1988 R↑", "R↑"),
            Self::JisAccuracy => ("JIS B 6330", "A"),
            Self::JisRepeatability => ("JIS B 6330 ±", "R"),
        }
    }

    /// What the figure refers to once it is taken so.
    pub fn basis(self) -> Basis {
        let both = !matches!(self.names().1, "R↑");
        let direction = if both { "bidirectional" } else { "unidirectional" };
        Basis { direction: direction.to_owned(), ..Basis::parse("ISO 230-2:2014") }
    }
}

/// How a statement is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// The source says so.
    #[default]
    Stated,
    /// Guaranteed in the contract.
    Guaranteed,
    /// Estimated by the user.
    Estimated,
    /// Taken over from another machine ("typical of").
    Borrowed,
    /// The source was searched and does not say.
    NotStated,
    /// Has no meaning for this equipment.
    NotApplicable,
}

/// The basis of a figure: figures on different bases are not compared silently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Standard, e.g. `ISO 230-2`.
    pub standard: String,
    /// Edition, e.g. `2014`.
    pub edition: String,
    /// Approach, e.g. `bidirectional`.
    pub direction: String,
    /// Number of positions.
    pub positions: Option<u32>,
    /// Number of runs.
    pub runs: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BasisFields {
    standard: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    edition: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    direction: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    positions: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    runs: Option<u32>,
}

impl Basis {
    /// From the short form `ISO 230-2:2014`.
    pub fn parse(text: &str) -> Self {
        let (standard, edition) = text.split_once(':').unwrap_or((text, ""));
        Self { standard: standard.trim().to_owned(), edition: edition.trim().to_owned(), ..Self::default() }
    }

    /// Nothing that both state differs.
    pub fn is_like(&self, other: &Self) -> bool {
        let texts = |x: &str, y: &str| x.is_empty() || y.is_empty() || x.trim().eq_ignore_ascii_case(y.trim());
        let counts = |x: Option<u32>, y: Option<u32>| x.is_none() || y.is_none() || x == y;
        texts(&self.standard, &other.standard)
            && texts(&self.edition, &other.edition)
            && texts(&self.direction, &other.direction)
            && counts(self.positions, other.positions)
            && counts(self.runs, other.runs)
    }

    /// True when the short form says it all.
    fn is_short(&self) -> bool {
        self.direction.is_empty() && self.positions.is_none() && self.runs.is_none()
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.standard)?;
        if !self.edition.is_empty() {
            write!(f, ":{}", self.edition)?;
        }
        let mut comma = if self.standard.is_empty() { "" } else { ", " };
        for part in [self.direction.clone(), count("m", self.positions), count("n", self.runs)] {
            if !part.is_empty() {
                write!(f, "{comma}{part}")?;
                comma = ", ";
            }
        }
        Ok(())
    }
}

fn count(symbol: &str, n: Option<u32>) -> String {
    n.map_or_else(String::new, |n| format!("{symbol} = {n}"))
}

impl Serialize for Basis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_short() {
            return serializer.collect_str(self);
        }
        let Self { standard, edition, direction, positions, runs } = self.clone();
        BasisFields { standard, edition, direction, positions, runs }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Basis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_struct(deserializer)
    }
}

impl FromText for Basis {
    type Full = BasisFull;
    const EXPECTED: &'static str = "a text such as \"ISO 230-2:2014\" or (standard: \"…\", …)";

    fn from_text(text: &str) -> Self {
        Self::parse(text)
    }

    fn from_full(full: BasisFull) -> Self {
        let BasisFields { standard, edition, direction, positions, runs } = full.0;
        Self { standard, edition, direction, positions, runs }
    }
}

/// The written-out form of a [`Basis`]; only the reader needs it.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct BasisFull(BasisFields);

/// All specs of one criterion for one equipment: mostly one, several where sources contradict each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// In the order entered.
    pub specs: Vec<Spec>,
}

impl Cell {
    /// A cell with one spec.
    pub fn one(spec: Spec) -> Self {
        Self { specs: vec![spec] }
    }

    /// Index of the spec that counts: the chosen one, else the first.
    pub fn chosen_index(&self) -> usize {
        self.specs.iter().position(|s| s.chosen).unwrap_or(0)
    }

    /// The spec that counts.
    pub fn chosen(&self) -> Option<&Spec> {
        self.specs.get(self.chosen_index())
    }

    /// The spec that counts, to edit; an empty cell gets one.
    pub fn chosen_mut(&mut self) -> &mut Spec {
        let index = self.chosen_index();
        if self.specs.is_empty() {
            self.specs.push(Spec::default());
        }
        let last = self.specs.len() - 1;
        &mut self.specs[index.min(last)]
    }

    /// True when several specs are given and at least two texts differ; one that was not filled in yet says nothing.
    pub fn is_contradictory(&self) -> bool {
        let mut texts = self.specs.iter().map(|spec| spec.is.trim()).filter(|text| !text.is_empty());
        let first = texts.next();
        texts.any(|text| Some(text) != first)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [only] = self.specs.as_slice() {
            return only.serialize(serializer);
        }
        let mut seq = serializer.serialize_seq(Some(self.specs.len()))?;
        for spec in &self.specs {
            seq.serialize_element(spec)?;
        }
        seq.end()
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, (is: \"…\", …) or a list of these")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::one(Spec::text(text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cell, A::Error> {
        Spec::deserialize(MapAccessDeserializer::new(map)).map(Cell::one)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Cell, A::Error> {
        let specs = Vec::<Spec>::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(Cell { specs })
    }
}
