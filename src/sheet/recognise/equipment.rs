//! A heading that names an equipment: its name, and what the words say of its origin.

use super::{Certainty, Guess};
use crate::lexicon::{self, Group, OriginWord};
use crate::model::Origin;

/// The country that is home where a sheet speaks of domestic and imported.
const HOME: &str = "CN";

/// Countries of which the user decides whether they count as home.
const ASKED: [&str; 3] = ["TW", "HK", "MO"];

/// What a heading says of an equipment.
#[derive(Clone, Debug, PartialEq)]
pub struct EquipmentGuess {
    /// Its name, without the words of origin in brackets.
    pub name: String,
    /// The group.
    pub origin: Guess<Origin>,
    /// Two letters of the country that the heading names; empty: none.
    pub country: String,
    /// The maker that the name contains; empty: none.
    pub maker: String,
}

impl EquipmentGuess {
    /// Reads a heading; `chosen`: what the user said of the origin.
    pub(in crate::sheet) fn new(heading: &str, chosen: Option<&Origin>) -> Self {
        let (name, marks) = without_origin(heading);
        let mut found =
            Self { name, origin: Guess::open(Origin::default()), country: String::new(), maker: String::new() };
        for mark in &marks {
            found.take(mark);
        }
        if found.origin.certainty == Certainty::Open {
            found.by_words();
        }
        if found.origin.certainty == Certainty::Open {
            found.by_maker();
        }
        if let Some(origin) = chosen {
            found.origin = Guess::chosen(origin.clone());
        }
        found
    }

    /// A word of origin or a country, from brackets or from a row.
    pub(in crate::sheet) fn take(&mut self, mark: &str) {
        match (lexicon::group_word(mark), lexicon::country(mark)) {
            (Some(Group::Domestic), _) => self.origin = Guess::sure(Origin::Domestic),
            (Some(Group::Imported), _) => self.origin = Guess::sure(Origin::Imported),
            (Some(Group::Unclear), _) => self.origin = Guess::open(Origin::Other(mark.trim().to_owned())),
            (None, Some(country)) => {
                country.clone_into(&mut self.country);
                // A group that is written out goes before one that follows from a country.
                if self.origin.certainty != Certainty::Sure {
                    self.origin = of_country(country, mark);
                }
            }
            (None, None) => {}
        }
    }

    /// A word of origin that begins the name or what stands in brackets, glued to it or not: `国产VMC850`, `进口B1`,
    /// `Offer A (Domestic VMC)`, `German D`.
    fn by_words(&mut self) {
        let word = self.name.split(['(', '（', '[', '【']).find_map(lexicon::leading_origin);
        match word {
            Some(OriginWord::Group(Group::Domestic)) => self.origin = Guess::guessed(Origin::Domestic),
            Some(OriginWord::Group(Group::Imported)) => self.origin = Guess::guessed(Origin::Imported),
            Some(OriginWord::Country(country)) => {
                country.clone_into(&mut self.country);
                self.origin = guessed(of_country(country, country));
            }
            Some(OriginWord::Group(Group::Unclear)) | None => {}
        }
    }

    /// The maker's country makes a guess: it is the brand's and says nothing of where this machine was built.
    fn by_maker(&mut self) {
        let Some((maker, ambiguous)) = lexicon::maker_in(&self.name) else { return };
        if ambiguous && !self.name.chars().any(|c| c.is_ascii_digit()) {
            return;
        }
        self.maker = maker.names.first().cloned().unwrap_or_default();
        if maker.ask.is_empty() {
            self.origin = guessed(of_country(&maker.country, &maker.country));
        }
    }
}

/// What is not open is a guess all the same.
fn guessed(origin: Guess<Origin>) -> Guess<Origin> {
    if origin.certainty == Certainty::Open { origin } else { Guess::guessed(origin.value) }
}

fn of_country(country: &str, written: &str) -> Guess<Origin> {
    if country == HOME {
        Guess::sure(Origin::Domestic)
    } else if ASKED.contains(&country) {
        Guess::open(Origin::Other(written.trim().to_owned()))
    } else {
        Guess::sure(Origin::Imported)
    }
}

/// The heading without brackets that hold only words of origin, and these words.
fn without_origin(heading: &str) -> (String, Vec<String>) {
    let (mut name, mut marks) = (String::new(), Vec::new());
    let mut rest = heading;
    while let Some(at) = rest.find(['(', '（', '[', '【']) {
        let (before, bracket) = rest.split_at(at);
        let open = bracket.chars().next().map_or(1, char::len_utf8);
        let close = bracket.find([')', '）', ']', '】']).filter(|end| *end >= open);
        let Some(end) = close else { break };
        let inside = &bracket[open..end];
        let after = &bracket[end..];
        let after = &after[after.chars().next().map_or(0, char::len_utf8)..];
        name.push_str(before);
        let words: Vec<&str> = inside.split([',', '，', '、', '/', ';', '；', '·']).map(str::trim).collect();
        let is_origin = |word: &&str| lexicon::group_word(word).is_some() || lexicon::country(word).is_some();
        if !words.is_empty() && words.iter().all(is_origin) {
            marks.extend(words.into_iter().map(str::to_owned));
        } else {
            name.push_str(&bracket[..bracket.len() - after.len()]);
        }
        rest = after;
    }
    name.push_str(rest);
    // "国产 VMC-850", "Imported: NV-850": a group written in front.
    let trimmed = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if marks.is_empty()
        && let Some((word, rest)) = trimmed.split_once([' ', ':', '：', '-', '—'])
        && lexicon::group_word(word).is_some()
        && !rest.trim().is_empty()
    {
        marks.push(word.to_owned());
    } else if marks.is_empty() && lexicon::group_word(&trimmed).is_some() {
        marks.push(trimmed.clone());
    }
    (trimmed, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_origins_of_headings() {
        let open = || (Origin::default(), Certainty::Open);
        for (heading, name, (origin, certainty), country) in [
            ("供应商甲（国产）", "供应商甲", (Origin::Domestic, Certainty::Sure), ""),
            ("供应商乙（德国）", "供应商乙", (Origin::Imported, Certainty::Sure), "DE"),
            ("Supplier A (domestic) VMC-850", "Supplier A VMC-850", (Origin::Domestic, Certainty::Sure), ""),
            ("Supplier B (Japan) NV-850", "Supplier B NV-850", (Origin::Imported, Certainty::Sure), "JP"),
            ("A（进口，日本）", "A", (Origin::Imported, Certainty::Sure), "JP"),
            ("机床 C（合资）", "机床 C", (Origin::Other("合资".into()), Certainty::Open), ""),
            ("机床 D（台湾）", "机床 D", (Origin::Other("台湾".into()), Certainty::Open), "TW"),
            ("VMC-850 (5-axis)", "VMC-850 (5-axis)", open(), ""),
            ("国产 A", "国产 A", (Origin::Domestic, Certainty::Sure), ""),
            ("国产VMC850", "国产VMC850", (Origin::Domestic, Certainty::Guessed), ""),
            ("进口(DMG)", "进口(DMG)", (Origin::Imported, Certainty::Guessed), ""),
            ("国产化机床", "国产化机床", open(), ""),
            ("Offer A (Domestic VMC)", "Offer A (Domestic VMC)", (Origin::Domestic, Certainty::Guessed), ""),
            ("German D", "German D", (Origin::Imported, Certainty::Guessed), "DE"),
            ("德国B机床", "德国B机床", (Origin::Imported, Certainty::Guessed), "DE"),
            ("[in]", "[in]", open(), ""),
            ("Okuma MB-46VAE", "Okuma MB-46VAE", (Origin::Imported, Certainty::Guessed), ""),
            ("", "", open(), ""),
        ] {
            let found = EquipmentGuess::new(heading, None);
            let origin_found = (found.origin.value, found.origin.certainty);
            assert_eq!(
                (found.name.as_str(), origin_found, found.country.as_str()),
                (name, (origin, certainty), country)
            );
        }
        let chosen = EquipmentGuess::new("A", Some(&Origin::Domestic)).origin;
        assert_eq!(chosen, Guess::chosen(Origin::Domestic));
    }
}
