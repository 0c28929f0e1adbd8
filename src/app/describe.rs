//! What a step of the history did, with names and texts: the label alone says too little to go back by.

use crate::model::{Cell, Project};
use crate::text::Lang;

use super::Command;

/// Longest text of a cell in a step.
const TEXT: usize = 24;

impl Command {
    /// The step in words, from the states around it: `Positioning accuracy, Machine A: 8 µm → 9 µm`.
    pub fn describe(&self, before: &Project, after: &Project, lang: Lang) -> String {
        match self {
            Self::SetText { equipment, criterion, .. } | Self::SetCell { equipment, criterion, .. } => {
                cell_step(before, after, (equipment, criterion), lang)
            }
            Self::Batch { commands, .. } => match commands.as_slice() {
                [Self::OrderCriteria(_) | Self::OrderEquipment(_)] => self.label(lang),
                [only] => only.describe(before, after, lang),
                _ => self.label(lang),
            },
            _ => match self.part_name(before, after, lang) {
                Some(name) => lang.step_of(&self.label(lang), &name),
                None => self.label(lang),
            },
        }
    }

    /// The name of the one part that is added, changed, moved or removed.
    fn part_name(&self, before: &Project, after: &Project, lang: Lang) -> Option<String> {
        let criterion = |id: &str| {
            let found = after.criterion(id).or_else(|| before.criterion(id));
            found.map(|criterion| criterion.display_name(lang).to_owned())
        };
        let equipment = |id: &str| {
            let of = |project: &Project| project.equipment(id).map(|equipment| project.name_of(equipment, lang));
            of(after).or_else(|| of(before))
        };
        let evidence = |id: &str| {
            let found = after.evidence(id).or_else(|| before.evidence(id));
            found.map(|evidence| evidence.display_title().to_owned())
        };
        let name = match self {
            Self::AddCriterion(_, part) | Self::ReplaceCriterion(_, part) => criterion(&part.id),
            Self::RemoveCriterion(id) | Self::SetWeight { criterion: id, .. } => criterion(id),
            Self::AddEquipment(_, part) | Self::ReplaceEquipment(_, part) => equipment(&part.id),
            Self::RemoveEquipment(id) => equipment(id),
            Self::AddEvidence(part) | Self::ReplaceEvidence(_, part) => evidence(&part.id),
            Self::RemoveEvidence(id) => evidence(id),
            Self::SetBenchmark(id) if id.is_empty() => None,
            Self::SetBenchmark(id) => equipment(id).or_else(|| Some(lang.benchmark_word(id).to_owned())),
            _ => None,
        };
        name.filter(|name| !name.trim().is_empty())
    }
}

/// Which cell, and its text before and after; where the text is the same, something beside it changed.
fn cell_step(before: &Project, after: &Project, (equipment, criterion): (&str, &str), lang: Lang) -> String {
    let row = after.criterion(criterion).or_else(|| before.criterion(criterion));
    let column = after.equipment(equipment).or_else(|| before.equipment(equipment));
    let (Some(row), Some(column)) = (row, column) else { return lang.step_edit_cell().to_owned() };
    let text = |project: &Project| {
        let cell = project.equipment(equipment).and_then(|equipment| equipment.cell(criterion));
        shortened(cell.and_then(Cell::chosen).map_or("", |spec| spec.is.as_str()))
    };
    let (old, new) = (text(before), text(after));
    let (row, column) = (row.display_name(lang), column.display_name(lang));
    if old == new { lang.step_cell_details(row, &column) } else { lang.step_cell(row, &column, &old, &new) }
}

fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return "–".to_owned();
    }
    if text.chars().count() <= TEXT {
        return text.to_owned();
    }
    text.chars().take(TEXT - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::app::{BatchLabel, Session};

    use super::*;

    #[test]
    fn a_step_names_its_cell_and_both_texts() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron");
        let mut session = Session::open(&path).expect("the tutorial");
        let set = |text: &str| Command::SetText {
            equipment: "machine-b".into(),
            criterion: "positioning".into(),
            text: text.into(),
        };
        session.apply(set("9 µm")).expect("a cell");
        session.apply(set("9.5 µm")).expect("a cell");
        let twice = vec![set("7 µm"), Command::RemoveEquipment("machine-f".into())];
        session.apply(Command::Batch { label: BatchLabel::Paste(2), commands: twice }).expect("two changes");
        session.apply(Command::RemoveCriterion("mtbf".into())).expect("a criterion");
        let said: Vec<String> = session
            .steps()
            .steps(session.project())
            .map(|(command, before, after)| command.describe(before, after, Lang::En))
            .collect();
        let expected =
            ["Positioning accuracy A, Machine B: 8.0 µm → 9.5 µm", "Paste 2 cells", "Remove criterion: MTBF"];
        assert_eq!(said, expected, "two changes of one cell are one step with the last text");
    }
}
