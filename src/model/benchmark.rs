//! What a gap is measured against.

use std::fmt;

/// What a gap is measured against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Benchmark {
    /// The equipment with this id.
    Equipment(String),
    /// The eligible equipment of the group with the highest total.
    Best(Group),
    /// The median of each criterion over the group (three or more).
    Median(Group),
    /// The best of each criterion over the group: a machine nobody sells.
    EachBest(Group),
    /// The buyer's own need.
    Requirement,
}

/// Over which equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Domestic only.
    Domestic,
    /// Imported only.
    Imported,
    /// All, also those of other origin.
    Any,
}

impl Benchmark {
    /// From the words of the command line and the file; a word that is none of them is an equipment id.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text == "requirement" {
            return Self::Requirement;
        }
        let (word, group) = match (text.strip_suffix("-imported"), text.strip_suffix("-domestic")) {
            (Some(word), _) => (word, Group::Imported),
            (_, Some(word)) => (word, Group::Domestic),
            _ => (text, Group::Any),
        };
        match word {
            "best" => Self::Best(group),
            "median" => Self::Median(group),
            "each-best" => Self::EachBest(group),
            _ => Self::Equipment(text.to_owned()),
        }
    }

    /// Every benchmark that is no equipment, for menus.
    pub const WORDS: [&'static str; 10] = [
        "requirement",
        "best",
        "best-imported",
        "best-domestic",
        "median",
        "median-imported",
        "median-domestic",
        "each-best",
        "each-best-imported",
        "each-best-domestic",
    ];
}

impl fmt::Display for Benchmark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, group) = match self {
            Self::Equipment(id) => return f.write_str(id),
            Self::Requirement => return f.write_str("requirement"),
            Self::Best(group) => ("best", group),
            Self::Median(group) => ("median", group),
            Self::EachBest(group) => ("each-best", group),
        };
        f.write_str(word)?;
        f.write_str(match group {
            Group::Any => "",
            Group::Imported => "-imported",
            Group::Domestic => "-domestic",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_round_trip() {
        for word in Benchmark::WORDS {
            let benchmark = Benchmark::parse(word);
            assert!(!matches!(benchmark, Benchmark::Equipment(_)), "{word}");
            assert_eq!(benchmark.to_string(), word);
        }
        assert_eq!(Benchmark::parse("hermle-c400"), Benchmark::Equipment("hermle-c400".into()));
    }
}
