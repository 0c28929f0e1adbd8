//! What is wrong with a criterion as typed, field by field, in plain sentences.

use std::collections::BTreeMap;

use super::draft::{Direction, Draft};
use crate::model::{Benchmark, Kind, Preference, Project};
use crate::quantity::typed::{self, Refusal, Rule};
use crate::text::Lang;

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Name.
    Name,
    /// Key.
    Id,
    /// Unit.
    Unit,
    /// Target value.
    Target,
    /// Weight.
    Weight,
    /// Worst end.
    Worst,
    /// Best end.
    Best,
    /// An interior point.
    Point(usize),
    /// A level.
    Level(usize),
    /// The list of levels.
    Levels,
    /// Margin.
    Margin,
    /// Least and most share of the weight.
    WeightRange,
    /// Preference function.
    Preference,
    /// Must-clause.
    Must,
    /// Own need.
    Need,
}

/// The problems found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    problems: BTreeMap<Field, String>,
    /// Only missing yet: said after OK was tried.
    missing: BTreeMap<Field, String>,
}

impl Problems {
    /// Looks at every field.
    pub fn of(draft: &Draft, project: &Project, lang: Lang) -> Self {
        let mut problems = Self::default();
        problems.identity(draft, project, lang);
        problems.numbers(draft, lang);
        match draft.kind {
            Kind::Numeric => problems.scale(draft, lang),
            Kind::Ordinal => problems.levels(draft, lang),
            Kind::YesNo | Kind::Text => {}
        }
        problems.texts(draft, lang);
        problems
    }

    /// Nothing is wrong or missing.
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty() && self.missing.is_empty()
    }

    /// What to show: with what is missing once OK was tried.
    pub fn shown(&self, tried: bool) -> Self {
        let mut shown = self.clone();
        if tried {
            shown.problems.extend(std::mem::take(&mut shown.missing));
        }
        shown
    }

    /// What is wrong with this field.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.problems.get(&field).map(String::as_str)
    }

    fn add(&mut self, field: Field, sentence: impl Into<String>) {
        self.problems.entry(field).or_insert_with(|| sentence.into());
    }

    fn identity(&mut self, draft: &Draft, project: &Project, lang: Lang) {
        if draft.name.trim().is_empty() && draft.name_zh.trim().is_empty() {
            self.missing.insert(Field::Name, lang.edit_bad_name().to_owned());
        }
        let id = draft.id.trim();
        if id.is_empty() {
            self.missing.insert(Field::Id, lang.edit_bad_id().to_owned());
        } else if draft.original.as_deref() != Some(id) && project.criterion(id).is_some() {
            self.add(Field::Id, lang.edit_bad_id_taken(id));
        } else if !matches!(Benchmark::parse(id), Benchmark::Equipment(_)) {
            self.add(Field::Id, lang.edit_bad_id_reserved(id));
        }
    }

    fn numbers(&mut self, draft: &Draft, lang: Lang) {
        if let Some(sentence) = draft.weight.problem(lang) {
            self.add(Field::Weight, sentence);
        }
        if let Err(refusal) = draft.typed_margin() {
            self.add(Field::Margin, draft.margin.sentence(&refusal, lang));
        }
        if typed::optional_range(&draft.weight_range, Rule::Hundred).is_err() {
            self.add(Field::WeightRange, lang.edit_bad_weight_range());
        }
        let preference = draft.preference.trim();
        if !preference.is_empty() && Preference::parse(preference).is_none() {
            self.add(Field::Preference, lang.edit_bad_preference());
        }
    }

    fn scale(&mut self, draft: &Draft, lang: Lang) {
        let unit = draft.unit.trim();
        if !unit.is_empty() && draft.known_unit().is_none() {
            self.add(Field::Unit, lang.edit_bad_unit(unit));
            return;
        }
        if draft.direction == Direction::Target && draft.value(&draft.target).is_none() {
            self.add(Field::Target, lang.edit_bad_target());
        }
        let ends = [(Field::Worst, &draft.worst), (Field::Best, &draft.best)];
        for (field, number) in ends {
            let other = ends.iter().any(|(_, number)| !number.is_empty());
            if number.is_empty() && other {
                self.add(field, lang.edit_bad_both_ends());
            } else if let Err(refusal) = draft.read(number) {
                self.add(field, number.sentence(&refusal, lang));
            }
        }
        self.ends(draft, lang);
        for (index, (value, points)) in draft.points.iter().enumerate() {
            let field = Field::Point(index);
            match (draft.read(value), points.value()) {
                (Err(refusal), _) => self.add(field, value.sentence(&refusal, lang)),
                (_, Err(Refusal::Not(_))) => self.add(field, lang.edit_bad_points()),
                (_, Err(refusal)) => self.add(field, points.sentence(&refusal, lang)),
                (Ok(Some(value)), _) if outside(draft, value) => self.add(field, lang.edit_bad_point_outside()),
                _ => {}
            }
        }
    }

    fn ends(&mut self, draft: &Draft, lang: Lang) {
        let Some((worst, best)) = draft.value(&draft.worst).zip(draft.value(&draft.best)) else { return };
        let sentence = match draft.direction {
            _ if worst == best => lang.edit_bad_ends_equal(),
            Direction::Higher if best < worst => lang.edit_bad_ends_higher(),
            Direction::Lower if best > worst => lang.edit_bad_ends_lower(),
            Direction::Target if draft.value(&draft.target).is_some_and(|target| target != best) => {
                lang.edit_bad_target_best()
            }
            _ => return,
        };
        self.add(Field::Best, sentence);
    }

    fn levels(&mut self, draft: &Draft, lang: Lang) {
        if draft.levels.len() < 2 {
            self.missing.insert(Field::Levels, lang.edit_bad_levels().to_owned());
        }
        let given = draft.levels.iter().filter(|(_, points)| !points.is_empty()).count();
        let mut before = f64::NEG_INFINITY;
        for (index, (name, points)) in draft.levels.iter().enumerate() {
            let field = Field::Level(index);
            let name = name.trim();
            if name.is_empty() {
                self.missing.insert(field, lang.edit_bad_level_empty().to_owned());
            } else if draft.levels.iter().take(index).any(|(other, _)| other.trim() == name) {
                self.add(field, lang.edit_bad_level_twice(name));
            }
            match points.value() {
                Ok(None) => {
                    if given > 0 {
                        self.add(field, lang.edit_bad_level_some());
                    }
                }
                Err(Refusal::Not(_)) => self.add(field, lang.edit_bad_points()),
                Err(refusal) => self.add(field, points.sentence(&refusal, lang)),
                Ok(Some(worth)) if worth < before => self.add(field, lang.edit_bad_level_order()),
                Ok(Some(worth)) => before = worth,
            }
        }
    }

    fn texts(&mut self, draft: &Draft, lang: Lang) {
        let limit = draft.must.is.trim();
        if !limit.is_empty() && !draft.reads(limit) {
            self.add(Field::Must, lang.edit_bad_limit(limit));
        }
        let need = draft.need.trim();
        if !need.is_empty() && !draft.reads(need) {
            self.add(Field::Need, lang.edit_bad_need(need));
        }
    }
}

/// Beyond both ends; on a target only the worst end limits nothing.
fn outside(draft: &Draft, value: f64) -> bool {
    if draft.direction == Direction::Target {
        return false;
    }
    let Some((worst, best)) = draft.value(&draft.worst).zip(draft.value(&draft.best)) else { return false };
    value <= worst.min(best) || value >= worst.max(best)
}
