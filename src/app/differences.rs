//! How two states of a project differ, in words, cell by cell: mine and what is in the file.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Cell, Criterion, Equipment, Project, SectionPart, SectionVisitor, Specs};
use crate::text::Lang;

/// What each part of the file differs in from mine, a line each.
pub fn differences(mine: &Project, theirs: &Project, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if mine.without_sections() != theirs.without_sections() {
        lines.push(lang.differs_project().to_owned());
    }
    let (ours, others) = (Parts::of(mine), Parts::of(theirs));
    for (key, text) in &ours.0 {
        let name = name(key, (mine, theirs), lang);
        match others.0.get(key) {
            None => lines.push(lang.differs_only_mine(&name)),
            Some(other) if other != text => lines.push(lang.differs_part(&name)),
            Some(_) => {}
        }
    }
    let added = others.0.keys().filter(|key| !ours.0.contains_key(*key));
    lines.extend(added.map(|key| lang.differs_only_theirs(&name(key, (mine, theirs), lang))));
    lines.extend(cells(mine, theirs, lang));
    lines
}

/// Where cells of machines that both have differ.
fn cells(mine: &Project, theirs: &Project, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for equipment in &mine.equipment {
        let Some(other) = theirs.equipment(&equipment.id) else { continue };
        let mut criteria: Vec<&String> = equipment.specs.0.keys().chain(other.specs.0.keys()).collect();
        criteria.sort();
        criteria.dedup();
        for id in criteria {
            let (own, theirs_cell) = (equipment.cell(id), other.cell(id));
            if own == theirs_cell {
                continue;
            }
            let row = mine.criterion(id).or_else(|| theirs.criterion(id));
            let row = row.map_or_else(|| id.clone(), |criterion| criterion.display_name(lang).to_owned());
            let place = lang.differs_place(&row, &mine.name_of(equipment, lang));
            let (own, there) = (text(own, lang), text(theirs_cell, lang));
            // Evidence, grade, notes: what stands beside the text.
            let line = if own == there { lang.differs_beside(&place) } else { lang.differs_cell(&place, &own, &there) };
            lines.push(line);
        }
    }
    lines
}

fn text(cell: Option<&Cell>, lang: Lang) -> String {
    let chosen = cell.and_then(Cell::chosen).map(|spec| spec.is.clone());
    chosen.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| lang.differs_empty().to_owned())
}

/// What tells a part from the others: its section, the key of its kind in the texts, its id.
type Key = (&'static str, &'static str, String);

/// Every part of a project as text, machines without their cells.
struct Parts(BTreeMap<Key, String>);

impl Parts {
    fn of(project: &Project) -> Self {
        let mut parts = Self(BTreeMap::new());
        let mut bare = project.clone();
        for equipment in &mut bare.equipment {
            *equipment = Equipment { specs: Specs::default(), ..equipment.as_ref().clone() }.into();
        }
        bare.visit_sections(&mut parts);
        parts
    }
}

impl SectionVisitor for Parts {
    fn section<T: SectionPart, E: Borrow<T> + Serialize>(&mut self, parts: &[E]) {
        for part in parts.iter().map(Borrow::borrow) {
            let text = ron::to_string(part).unwrap_or_default();
            self.0.insert((T::SECTION, T::PART, part.id().to_owned()), text);
        }
    }
}

fn name((section, part, id): &Key, (mine, theirs): (&Project, &Project), lang: Lang) -> String {
    let display = if *section == Criterion::SECTION {
        let criterion = mine.criterion(id).or_else(|| theirs.criterion(id));
        criterion.map(|criterion| criterion.display_name(lang).to_owned())
    } else if *section == Equipment::SECTION {
        let of = |project: &Project| project.equipment(id).map(|equipment| project.name_of(equipment, lang));
        of(mine).or_else(|| of(theirs))
    } else {
        None
    };
    lang.differs_name(lang.part(part), &display.unwrap_or_else(|| id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::read;

    #[test]
    fn cells_and_parts_are_named() {
        let text = |cell: &str, more: &str| {
            let specs = format!("{{\"c\": {cell}}}");
            format!(
                "(format: 1, title: \"p\", criteria: [(id: \"c\", name: \"Accuracy\")], equipment: [(id: \"m\", maker: \"Machine A\", origin: Domestic, specs: {specs})], {more})"
            )
        };
        let mine = read(&text("\"9 µm\"", "")).expect("reads");
        let says = |theirs: &str| differences(&mine, &read(theirs).expect("reads"), Lang::En).join("\n");
        assert_eq!(says(&text("\"9 µm\"", "")), "");
        let lines = says(&text("\"8 µm\"", "evidence: [(id: \"k\", grade: D)]"));
        assert!(lines.contains("Accuracy") && lines.contains("Machine A"), "{lines}");
        assert!(lines.contains("9 µm") && lines.contains("8 µm") && lines.contains("evidence k"), "{lines}");
        assert!(says(&text("(is: \"9 µm\", note: \"x\")", "")).contains("Accuracy"));
    }
}
