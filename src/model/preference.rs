//! How a difference on one criterion is taken by outranking methods.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Preference function of PROMETHEE (Brans & Vincke 1985); thresholds in the criterion's unit, in points for targets,
/// levels and yes/no.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Preference {
    /// Any difference counts in full.
    Usual,
    /// Nothing up to `q`, in full beyond.
    UShape {
        /// Indifference threshold.
        q: f64,
    },
    /// Rises evenly up to `p`.
    VShape {
        /// Preference threshold.
        p: f64,
    },
    /// Nothing up to `q`, half up to `p`, in full beyond.
    Level {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// Nothing up to `q`, then evenly up to `p`.
    Linear {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// `1 − exp(−d²/2s²)`.
    Gaussian {
        /// Where the curve turns.
        s: f64,
    },
}

impl Preference {
    /// True when every threshold is finite and not negative, and `q ≤ p`.
    pub fn is_usable(&self) -> bool {
        let right = |x: f64| x.is_finite() && x >= 0.0;
        match *self {
            Self::Usual => true,
            Self::UShape { q } => right(q),
            Self::VShape { p } => right(p),
            Self::Level { q, p } | Self::Linear { q, p } => right(q) && right(p) && q <= p,
            Self::Gaussian { s } => right(s),
        }
    }

    /// From the words of a comparison sheet: `usual`, `u q`, `v p`, `level q p`, `linear q p`, `gauss s`.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = text.trim().to_lowercase();
        let mut words = folded.split([' ', ',', ';', '(', ')', '/']).filter(|word| !word.is_empty());
        let name = words.next()?;
        let numbers: Option<Vec<f64>> = words
            .map(|word| word.rsplit(['=', ':']).next().unwrap_or(word).parse().ok().filter(|x: &f64| x.is_finite()))
            .collect();
        let found = match (name.trim_end_matches("-shape").trim_end_matches("shape"), numbers?.as_slice()) {
            ("usual", []) => Self::Usual,
            ("u", [q]) => Self::UShape { q: *q },
            ("v", [p]) => Self::VShape { p: *p },
            ("level", [q, p]) => Self::Level { q: *q, p: *p },
            ("linear", [q, p]) => Self::Linear { q: *q, p: *p },
            ("gaussian" | "gauss", [s]) => Self::Gaussian { s: *s },
            _ => return None,
        };
        found.is_usable().then_some(found)
    }
}

/// The words that [`Preference::parse`] reads.
impl fmt::Display for Preference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usual => f.write_str("usual"),
            Self::UShape { q } => write!(f, "u {q}"),
            Self::VShape { p } => write!(f, "v {p}"),
            Self::Level { q, p } => write!(f, "level {q} {p}"),
            Self::Linear { q, p } => write!(f, "linear {q} {p}"),
            Self::Gaussian { s } => write!(f, "gauss {s}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_sheet() {
        for (text, expected) in [
            ("usual", Some(Preference::Usual)),
            ("u-shape q=10", Some(Preference::UShape { q: 10.0 })),
            ("V 30", Some(Preference::VShape { p: 30.0 })),
            ("Linear 50 500", Some(Preference::Linear { q: 50.0, p: 500.0 })),
            ("level(1; 6)", Some(Preference::Level { q: 1.0, p: 6.0 })),
            ("Gaussian s:5", Some(Preference::Gaussian { s: 5.0 })),
            ("linear 6 1", None),
            ("usual 3", None),
            ("", None),
        ] {
            assert_eq!(Preference::parse(text), expected, "{text}");
            assert!(expected.is_none_or(|p| Preference::parse(&p.to_string()) == Some(p)), "{text}");
        }
    }
}
