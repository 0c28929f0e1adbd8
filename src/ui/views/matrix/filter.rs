//! What of the table is shown: by words, origin, category, or only where something needs attention.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::decision::why;
use crate::model::{Category, Place, Project, Severity};
use crate::text::Lang;

/// What is shown; the default shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that a criterion or an equipment must contain.
    pub text: String,
    /// Only this origin, by its key.
    pub origin: Option<&'static str>,
    /// Only this category.
    pub category: Option<Category>,
    /// Which rows.
    pub rows: ShownRows,
}

/// Which rows of the table are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownRows {
    /// All.
    #[default]
    All,
    /// Those on which the machines differ, or not all of them state something.
    Differing,
    /// The reasons for and against the leader beside the next one.
    Deciding,
    /// Those, and the columns, with a warning or an error.
    Problems,
}

/// Which criteria and which equipment pass, in the order of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// One a criterion; empty: all.
    pub criteria: Vec<bool>,
    /// One an equipment; empty: all.
    pub equipment: Vec<bool>,
    /// The words are in no name at all.
    pub nothing_found: bool,
}

impl Filter {
    /// True when everything is shown.
    pub fn is_off(&self) -> bool {
        *self == Self::default()
    }

    /// Which criteria and which equipment pass. Words that are found among the criteria restrict the rows, words found
    /// among the equipment the columns; found in both, both.
    pub fn kept(&self, project: &Project, analysis: &Analysis, lang: Lang) -> Kept {
        if self.is_off() {
            return Kept::default();
        }
        let mut kept = Kept {
            criteria: vec![true; project.criteria.len()],
            equipment: vec![true; project.equipment.len()],
            nothing_found: false,
        };
        if let Some(category) = self.category {
            restrict(&mut kept.criteria, project.criteria.iter().map(|c| c.category == category));
        }
        if let Some(key) = self.origin {
            restrict(&mut kept.equipment, project.equipment.iter().map(|e| e.origin.key() == key));
        }
        self.by_words(project, lang, &mut kept);
        match self.rows {
            ShownRows::All => {}
            ShownRows::Differing => restrict(&mut kept.criteria, differing(analysis)),
            ShownRows::Deciding => restrict(&mut kept.criteria, deciding(analysis)),
            ShownRows::Problems => by_problems(project, analysis, &mut kept),
        }
        kept
    }

    fn by_words(&self, project: &Project, lang: Lang, kept: &mut Kept) {
        let words: Vec<String> = self.text.split_whitespace().map(str::to_lowercase).collect();
        if words.is_empty() {
            return;
        }
        let has = |texts: &[&str]| {
            let all = texts.join("\u{1}").to_lowercase();
            words.iter().all(|word| all.contains(word))
        };
        let criteria: Vec<bool> =
            project.criteria.iter().map(|c| has(&[&c.name, &c.name_zh, &c.id, &c.unit])).collect();
        let named = |e: &crate::model::Equipment| {
            has(&[&e.display_name(lang), &e.name, &e.name_zh, &e.maker, &e.model, &e.supplier, &e.made_in, &e.id])
        };
        let equipment: Vec<bool> = project.equipment.iter().map(|e| named(e)).collect();
        let (rows, columns) = (criteria.contains(&true), equipment.contains(&true));
        if rows {
            restrict(&mut kept.criteria, criteria);
        }
        if columns {
            restrict(&mut kept.equipment, equipment);
        }
        if !rows && !columns {
            kept.criteria.fill(false);
            kept.nothing_found = true;
        }
    }
}

fn restrict(kept: &mut [bool], passes: impl IntoIterator<Item = bool>) {
    for (kept, passes) in kept.iter_mut().zip(passes) {
        *kept &= passes;
    }
}

/// One a criterion: the values, or what stands in their place, are not all the same.
fn differing(analysis: &Analysis) -> Vec<bool> {
    let differs = |k: usize| {
        let mut values = analysis.equipment.iter().filter_map(|machine| machine.cells.get(k)).map(|cell| cell.value);
        let first = values.next().flatten();
        values.any(|value| value != first)
    };
    (0..analysis.criteria.len()).map(differs).collect()
}

/// One a criterion: a reason for or against the first machine beside the second.
fn deciding(analysis: &Analysis) -> Vec<bool> {
    let ranked = |rank: usize| analysis.equipment.iter().position(|machine| machine.rank == Some(rank));
    let first = ranked(1);
    let others = analysis.equipment.iter().enumerate().filter(|(index, _)| Some(*index) != first);
    let next = others.filter_map(|(index, machine)| Some((machine.rank?, index))).min().map(|(_, index)| index);
    let reasons = first.zip(next).and_then(|(first, next)| why(analysis, first, next));
    let mut out = vec![false; analysis.criteria.len()];
    if let Some(why) = &reasons {
        let named = why.reasons_for.iter().chain(&why.reasons_against);
        for reason in named.filter_map(|place| why.contributions.get(*place)) {
            if let Some(decides) = out.get_mut(reason.criterion) {
                *decides = true;
            }
        }
    }
    out
}

/// Keeps the rows and columns that a warning or an error is about.
fn by_problems(project: &Project, analysis: &Analysis, kept: &mut Kept) {
    let (mut criteria, mut equipment) = (BTreeSet::new(), BTreeSet::new());
    let (mut all_criteria, mut all_equipment) = (false, false);
    for finding in analysis.findings.iter().filter(|finding| finding.severity >= Severity::Warning) {
        match &finding.place {
            Place::Cell { equipment: e, criterion: c } => {
                equipment.insert(e.as_str());
                criteria.insert(c.as_str());
            }
            // What is wrong with a whole row is looked at over all columns.
            Place::Criterion(c) => {
                criteria.insert(c.as_str());
                all_equipment = true;
            }
            Place::Equipment(e) => {
                equipment.insert(e.as_str());
                all_criteria = true;
            }
            _ => {}
        }
    }
    if !all_criteria {
        restrict(&mut kept.criteria, project.criteria.iter().map(|c| criteria.contains(c.id.as_str())));
    }
    if !all_equipment {
        restrict(&mut kept.equipment, project.equipment.iter().map(|e| equipment.contains(e.id.as_str())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::store;

    fn shown(rows: ShownRows) -> Vec<String> {
        let text = r#"(format: 1, title: "t", criteria: [
            (id: "same", name: "same", unit: "mm", better: Lower, weight: 1, scale: (worst: 10, best: 0)),
            (id: "large", name: "large", unit: "mm", better: Lower, weight: 5, scale: (worst: 10, best: 0)),
            (id: "open", name: "open", unit: "mm", better: Lower, weight: 1, scale: (worst: 10, best: 0)),
            (id: "unit", name: "unit", unit: "mm", better: Lower, weight: 1, scale: (worst: 10, best: 0)),
        ], equipment: [
            (id: "a", name: "a", origin: Domestic, specs: {"same": "5", "large": "2", "open": "3", "unit": "1 mm"}),
            (id: "b", name: "b", origin: Imported, specs: {"same": "5", "large": "8", "unit": "1000 µm"}),
        ])"#;
        let project = store::read(text).expect("readable");
        let kept = Filter { rows, ..Filter::default() }.kept(&project, &analyse(&project), Lang::En);
        let passes = |(k, criterion): (usize, &crate::model::Arc<crate::model::Criterion>)| {
            kept.criteria.get(k).is_none_or(|kept| *kept).then(|| criterion.id.clone())
        };
        project.criteria.iter().enumerate().filter_map(passes).collect()
    }

    #[test]
    fn rows_that_differ_and_rows_that_decide() {
        assert_eq!(shown(ShownRows::All).len(), 4);
        assert_eq!(shown(ShownRows::Differing), ["large", "open"]);
        let deciding = shown(ShownRows::Deciding);
        assert!(deciding.contains(&"large".to_owned()) && !deciding.contains(&"same".to_owned()), "{deciding:?}");
    }
}
