//! What is done with a block of cells: copy, clear, fill, paste. The block is given by the ids as shown, so that hidden
//! rows and columns are never touched.

use std::collections::BTreeSet;

use crate::model::{Category, Cell, Criterion, Equipment, Origin, Project, Spec, State};
use crate::text::Lang;

use super::{BatchLabel, Command, ids};

/// A block of cells: every one of these criteria (rows) with every one of these equipments (columns).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Criterion ids from top to bottom.
    pub criteria: Vec<String>,
    /// Equipment ids from left to right.
    pub equipment: Vec<String>,
}

impl Block {
    fn cells(&self) -> impl Iterator<Item = (&String, &String)> {
        self.criteria.iter().flat_map(|criterion| self.equipment.iter().map(move |equipment| (criterion, equipment)))
    }

    /// The texts of the block, row by row; empty where nothing is known.
    pub fn texts(&self, project: &Project) -> Vec<Vec<String>> {
        let text = |criterion: &String, equipment: &String| {
            spec(project, equipment, criterion).map(spec_text).unwrap_or_default()
        };
        let row = |criterion| self.equipment.iter().map(|equipment| text(criterion, equipment)).collect();
        self.criteria.iter().map(row).collect()
    }

    /// The texts with the names of criteria (with unit) and equipment around them.
    pub fn texts_with_names(&self, project: &Project, lang: Lang) -> Vec<Vec<String>> {
        let name = |id: &String| project.equipment(id).map(|e| project.name_of(e, lang)).unwrap_or_default();
        let heading = [String::new(), lang.matrix_unit().to_owned()];
        let mut rows = vec![heading.into_iter().chain(self.equipment.iter().map(name)).collect::<Vec<_>>()];
        for (id, texts) in self.criteria.iter().zip(self.texts(project)) {
            let criterion = project.criterion(id);
            let head = criterion.map(|c| [c.display_name(lang).to_owned(), c.unit.clone()]).unwrap_or_default();
            rows.push(head.into_iter().chain(texts).collect());
        }
        rows
    }

    /// The change that empties the cells; `None` when they are.
    pub fn clear(&self, project: &Project) -> Option<Command> {
        let emptied = self.cells().filter_map(|(c, e)| match spec(project, e, c)? {
            // What the state says goes with it.
            spec if matches!(spec.state, State::NotStated | State::NotApplicable) => {
                Some(without_statement(project, e, c))
            }
            spec if !spec.is.is_empty() => Some(set_text(e, c, "")),
            _ => None,
        });
        batch(emptied.collect(), BatchLabel::Clear)
    }

    /// The change that fills every row with what the first one says. A block of one row takes the row `above`.
    pub fn fill_down(&self, project: &Project, above: Option<&str>) -> Option<Command> {
        let (source, targets) = source(&self.criteria, above)?;
        let filled = targets.iter().flat_map(|to| {
            self.equipment.iter().filter_map(|equipment| said_again(project, (equipment, source), (equipment, to)))
        });
        batch(filled.collect(), BatchLabel::Fill)
    }

    /// The change that fills every column with what the first one says. A block of one column takes the one `before`.
    pub fn fill_right(&self, project: &Project, before: Option<&str>) -> Option<Command> {
        let (source, targets) = source(&self.equipment, before)?;
        let filled = self.criteria.iter().flat_map(|criterion| {
            targets.iter().filter_map(move |to| said_again(project, (source, criterion), (to, criterion)))
        });
        batch(filled.collect(), BatchLabel::Fill)
    }
}

/// What is copied and where to.
fn source<'a>(ids: &'a [String], before: Option<&'a str>) -> Option<(&'a str, &'a [String])> {
    match ids {
        [_] => Some((before?, ids)),
        [first, rest @ ..] => Some((first, rest)),
        [] => None,
    }
}

/// The change that makes a cell say what another says: text, state, basis, condition. Its evidence is about the other
/// one and stays there.
fn said_again(project: &Project, from: (&str, &str), to: (&str, &str)) -> Option<Command> {
    let spec = spec(project, from.0, from.1).cloned().unwrap_or_default();
    let mut cell = project.equipment(to.0)?.cell(to.1).cloned().unwrap_or_default();
    let before = cell.clone();
    let own = cell.chosen_mut();
    let Spec { is, state, basis, width, price, condition, .. } = spec;
    *own = Spec { is, state, basis, width, price, condition, chosen: own.chosen, ..Spec::default() };
    if cell.specs == [Spec::default()] {
        cell = Cell::default();
    }
    let changed = cell != before;
    changed.then(|| Command::SetCell { equipment: to.0.to_owned(), criterion: to.1.to_owned(), cell })
}

fn spec<'a>(project: &'a Project, equipment: &str, criterion: &str) -> Option<&'a Spec> {
    project.equipment(equipment)?.cell(criterion)?.chosen()
}

/// What a spec says as a text that is read again as the same.
fn spec_text(spec: &Spec) -> String {
    match spec.state {
        State::NotStated if spec.is.is_empty() => "not stated".to_owned(),
        State::NotApplicable if spec.is.is_empty() => "n/a".to_owned(),
        _ => spec.is.clone(),
    }
}

/// The change that takes text and state from a cell's chosen spec; one that holds nothing else goes.
fn without_statement(project: &Project, equipment: &str, criterion: &str) -> Command {
    let mut cell = project.equipment(equipment).and_then(|e| e.cell(criterion)).cloned().unwrap_or_default();
    let spec = cell.chosen_mut();
    spec.is.clear();
    spec.state = State::default();
    if cell.specs == [Spec::default()] {
        cell = Cell::default();
    }
    Command::SetCell { equipment: equipment.to_owned(), criterion: criterion.to_owned(), cell }
}

fn set_text(equipment: &str, criterion: &str, text: &str) -> Command {
    Command::SetText { equipment: equipment.to_owned(), criterion: criterion.to_owned(), text: text.to_owned() }
}

/// These changes as one step that is named by their number.
fn batch(commands: Vec<Command>, label: impl FnOnce(usize) -> BatchLabel) -> Option<Command> {
    Command::batch(label(commands.len()), commands)
}

/// A block pasted into a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The change, one step.
    pub command: Command,
    /// The cells it was pasted into, those of new rows and columns too.
    pub block: Block,
    /// Criteria added because the block ran over.
    pub new_criteria: usize,
    /// Equipment added because the block ran over.
    pub new_equipment: usize,
}

/// Pastes rows of fields; the first field goes to the first criterion and equipment of `from`, which holds what is
/// shown from there on. Where the block runs over, criteria of the last one's category and equipment of no
/// stated origin are added beside the last ones.
pub fn paste(project: &Project, rows: &[Vec<String>], from: &Block, lang: Lang) -> Pasted {
    let wide = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut block = Block {
        criteria: from.criteria.iter().take(rows.len()).cloned().collect(),
        equipment: from.equipment.iter().take(wide).cloned().collect(),
    };
    let criteria = new_criteria(project, rows.len() - block.criteria.len(), from, lang);
    let equipment = new_equipment(project, wide - block.equipment.len(), lang);
    block.criteria.extend(criteria.iter().map(|part| part.id.clone()));
    block.equipment.extend(equipment.iter().map(|part| part.id.clone()));
    let (new_criteria, new_equipment) = (criteria.len(), equipment.len());
    let mut commands: Vec<Command> =
        criteria.into_iter().map(|part| Command::AddCriterion(usize::MAX, Box::new(part))).collect();
    commands.extend(equipment.into_iter().map(|part| Command::AddEquipment(usize::MAX, Box::new(part))));
    let mut cells = 0;
    for (row, criterion) in rows.iter().zip(&block.criteria) {
        for (text, equipment) in row.iter().zip(&block.equipment) {
            commands.push(set_text(equipment, criterion, text));
            cells += 1;
        }
    }
    let label = match (new_criteria, new_equipment) {
        (0, 0) => BatchLabel::Paste(cells),
        (criteria, equipment) => BatchLabel::PasteAndAdd { cells, criteria, equipment },
    };
    Pasted { command: Command::Batch { label, commands }, block, new_criteria, new_equipment }
}

/// Criteria named by their number, without weight until the user gives one, in the category of the last one shown.
fn new_criteria(project: &Project, count: usize, from: &Block, lang: Lang) -> Vec<Criterion> {
    let last = from.criteria.last().and_then(|id| project.criterion(id));
    let category = last.map_or_else(Category::default, |criterion| criterion.category);
    let mut taken: BTreeSet<String> = project.criteria.iter().map(|c| c.id.clone()).collect();
    let number = |n: usize| project.criteria.len() + 1 + n;
    let make = |n: usize| {
        let id = ids::from_name(&format!("criterion {}", number(n)), "criterion", |id| taken.contains(id));
        taken.insert(id.clone());
        let (name, name_zh) = named(lang, &lang.new_criterion(number(n)));
        Criterion { id, name, name_zh, category, ..Criterion::default() }
    };
    (0..count).map(make).collect()
}

/// Equipment named by its number; a block does not say where it comes from.
fn new_equipment(project: &Project, count: usize, lang: Lang) -> Vec<Equipment> {
    let mut taken: BTreeSet<String> = project.equipment.iter().map(|e| e.id.clone()).collect();
    let number = |n: usize| project.equipment.len() + 1 + n;
    let make = |n: usize| {
        let id = ids::from_name(&format!("equipment {}", number(n)), "equipment", |id| taken.contains(id));
        taken.insert(id.clone());
        let (name, name_zh) = named(lang, &lang.new_equipment(number(n)));
        Equipment { id, name, name_zh, origin: Origin::default(), ..Equipment::default() }
    };
    (0..count).map(make).collect()
}

/// A name in the field of its language.
fn named(lang: Lang, name: &str) -> (String, String) {
    match lang {
        Lang::En => (name.to_owned(), String::new()),
        Lang::Zh => (String::new(), name.to_owned()),
    }
}
