//! How the robustness of a ranking is looked at: the set of weights, number of samples, seed.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::serde_help::is_default;

/// Samples, seed and weights of the robustness analysis; kept in the file so that a report can be repeated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Robustness {
    /// How many samples are drawn.
    #[serde(skip_serializing_if = "is_usual_samples")]
    pub samples: u32,
    /// Seed of the draws.
    #[serde(skip_serializing_if = "is_usual_seed")]
    pub seed: u64,
    /// Which weights are possible.
    #[serde(skip_serializing_if = "is_default")]
    pub weights: WeightSet,
    /// How far the first reading varies each share of the user's own weights, in per cent of itself.
    #[serde(skip_serializing_if = "is_usual_around")]
    pub around: f64,
    /// TOPSIS measures against the ends of the scales. With declared ones the machines present do not matter; a
    /// provisional one follows them.
    #[serde(skip_serializing_if = "is_default")]
    pub fixed_ideal: bool,
}

impl Robustness {
    /// More than this would only be waited for.
    pub const MOST_SAMPLES: u32 = 10_000_000;

    /// The weights of the first reading: the user's own, varied a little. Where the project's set is made of them
    /// already, it is that set.
    pub fn first_reading(&self) -> WeightSet {
        match self.weights {
            WeightSet::Around(_) | WeightSet::Given => self.weights,
            WeightSet::Free | WeightSet::Ordinal | WeightSet::Intervals => {
                let usable = (0.0..=1000.0).contains(&self.around);
                WeightSet::Around(if usable { self.around } else { Self::default().around })
            }
        }
    }
}

impl Default for Robustness {
    fn default() -> Self {
        Self { samples: 10_000, seed: 1, weights: WeightSet::default(), around: 20.0, fixed_ideal: false }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_usual_samples(samples: &u32) -> bool {
    *samples == Robustness::default().samples
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_usual_around(percent: &f64) -> bool {
    *percent == Robustness::default().around
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_usual_seed(seed: &u64) -> bool {
    *seed == Robustness::default().seed
}

/// Which weights are possible; written as on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum WeightSet {
    /// Any weights of the criteria that have one.
    #[default]
    Free,
    /// Any weights that keep the order of the given ones; equal ones may go either way.
    Ordinal,
    /// Each share between the ends that its criterion names; where it names none, anything.
    Intervals,
    /// Each share within this many per cent of itself, up or down.
    Around(f64),
    /// Only the given ones.
    Given,
}

impl WeightSet {
    /// From `free`, `ordinal`, `given`, `intervals`, `around:20`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Some(match text.as_str() {
            "free" => Self::Free,
            "ordinal" => Self::Ordinal,
            "given" => Self::Given,
            "intervals" => Self::Intervals,
            _ => {
                let number = text.strip_prefix("around:")?.trim_end_matches('%').trim();
                Self::Around(number.parse().ok().filter(|x: &f64| (0.0..=1000.0).contains(x))?)
            }
        })
    }
}

impl fmt::Display for WeightSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Free => f.write_str("free"),
            Self::Ordinal => f.write_str("ordinal"),
            Self::Given => f.write_str("given"),
            Self::Intervals => f.write_str("intervals"),
            Self::Around(percent) => write!(f, "around:{percent}"),
        }
    }
}

impl Serialize for WeightSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for WeightSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl de::Visitor<'_> for Words {
            type Value = WeightSet;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"free\", \"ordinal\", \"given\", \"intervals\" or \"around:20\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<WeightSet, E> {
                WeightSet::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_round_trip() {
        for set in
            [WeightSet::Free, WeightSet::Ordinal, WeightSet::Given, WeightSet::Intervals, WeightSet::Around(12.5)]
        {
            assert_eq!(WeightSet::parse(&set.to_string()), Some(set));
        }
        assert_eq!(WeightSet::parse("around:20 %"), Some(WeightSet::Around(20.0)));
        assert_eq!(WeightSet::parse("around:x"), None);
        assert_eq!(WeightSet::parse("around:-3"), None);
    }
}
