//! How a table differs from the project that it goes into, and the change that takes it over.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::ImportDraft;
use crate::app::{BatchLabel, Command};
use crate::lexicon::{self, Heading};
use crate::model::{Cell, Criterion, Equipment, Evidence, Project, Section, Spec};
use crate::quantity::{Expected, Meaning, Unit, read};
use crate::sheet::{Import, Recognition};

/// What becomes of a value of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellChange {
    /// The project says nothing there yet.
    Added,
    /// Takes the place of the text that is there.
    Changed,
    /// What is there rests on evidence: both stand beside each other.
    Beside,
    /// Written in a unit that cannot be put behind the text: left out.
    UnitUnclear,
}

/// A value of the table that the project does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDifference {
    /// What becomes of it.
    pub change: CellChange,
    /// What the project says.
    pub before: String,
}

/// A table held against a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Row and column of the table → value that is new or other than the project's.
    pub cells: BTreeMap<(usize, usize), CellDifference>,
    /// How many values are the same.
    pub same: usize,
    /// Rows of criteria that the project does not have.
    pub new_criteria: BTreeSet<usize>,
    /// Columns of equipment that the project does not have.
    pub new_equipment: BTreeSet<usize>,
    /// Rows whose clause or need is another, with what the project says.
    pub demands: Vec<(usize, String)>,
    /// Ids and names of criteria that the table does not have.
    pub gone_criteria: Vec<(String, String)>,
    /// Ids and names of equipment that the table does not have.
    pub gone_equipment: Vec<(String, String)>,
    commands: Vec<Command>,
}

impl Differences {
    /// `source`: the name of the table's file; empty: the clipboard.
    pub(super) fn new(project: &Project, recognition: &Recognition, import: Import, source: &str) -> Self {
        let rows: Vec<usize> =
            recognition.criteria().filter(|(_, guess)| !guess.name.is_empty()).map(|(at, _)| at).collect();
        let columns: Vec<usize> = recognition.equipment().collect();
        let sheet = import.project;
        let criteria = pairs(&sheet.criteria, &project.criteria);
        let equipment = by_name(&sheet.equipment, &project.equipment, |e| [&e.name, &e.name_zh]);
        let mut taken: BTreeSet<String> = project.evidence.iter().map(|evidence| evidence.id.clone()).collect();
        let table = Evidence {
            id: free(&mut taken, "imported-table"),
            title: if source.is_empty() { "clipboard" } else { source }.to_owned(),
            ..Evidence::default()
        };
        let out = Self::default();
        let mut merge = Merge { project, sheet: &sheet, rows: &rows, columns: &columns, table, is_source: false, out };
        merge.rates_and_groups();
        let ids = merge.criteria(recognition, &criteria);
        merge.equipment(&ids, &criteria, &equipment);
        let mut out = merge.out;
        if merge.is_source {
            out.commands.insert(0, Command::AddEvidence(Box::new(merge.table)));
        }
        let there: BTreeSet<usize> = criteria.iter().flatten().copied().collect();
        let gone = project.criteria.iter().enumerate().filter(|(at, _)| !there.contains(at));
        out.gone_criteria = gone.map(|(_, c)| (c.id.clone(), c.name.clone())).collect();
        let there: BTreeSet<usize> = equipment.iter().flatten().copied().collect();
        let gone = project.equipment.iter().enumerate().filter(|(at, _)| !there.contains(at));
        out.gone_equipment = gone.map(|(_, e)| (e.id.clone(), e.name.clone())).collect();
        out
    }

    /// True where the table adds and changes nothing.
    pub fn is_empty(&self) -> bool {
        self.commands.is_empty()
    }

    /// How many values are of this kind.
    pub fn count(&self, change: CellChange) -> usize {
        self.cells.values().filter(|cell| cell.change == change).count()
    }

    /// What becomes of a value; `None`: it is the project's own, or of new equipment or a new criterion.
    pub fn cell(&self, row: usize, column: usize) -> Option<&CellDifference> {
        self.cells.get(&(row, column))
    }

    /// The change as one step; `remove_gone`: also removes what the table does not have.
    pub fn command(&self, remove_gone: bool) -> Command {
        let mut commands = self.commands.clone();
        if remove_gone {
            commands.extend(self.gone_equipment.iter().map(|(id, _)| Command::RemoveEquipment(id.clone())));
            commands.extend(self.gone_criteria.iter().map(|(id, _)| Command::RemoveCriterion(id.clone())));
        }
        let cells = self.count(CellChange::Added) + self.count(CellChange::Changed) + self.count(CellChange::Beside);
        let label =
            BatchLabel::Import { cells, criteria: self.new_criteria.len(), equipment: self.new_equipment.len() };
        Command::Batch { label, commands }
    }
}

struct Merge<'a> {
    project: &'a Project,
    sheet: &'a Project,
    /// Row of each criterion of the sheet.
    rows: &'a [usize],
    /// Column of each equipment of the sheet.
    columns: &'a [usize],
    /// The table as a source, for values beside such that have one.
    table: Evidence,
    is_source: bool,
    out: Differences,
}

impl Merge<'_> {
    fn rates_and_groups(&mut self) {
        let (project, sheet) = (self.project, self.sheet);
        let new = |pair: &str| project.rates.iter().all(|rate| rate.pair != pair);
        let rates: Vec<_> = sheet.rates.iter().filter(|rate| new(&rate.pair)).cloned().collect();
        if !rates.is_empty() {
            let all = project.rates.iter().cloned().chain(rates).collect();
            self.out.commands.push(Command::SetSection(Section::Rates(all)));
        }
        let new = |id: &str| project.groups.iter().all(|group| group.id != id);
        let groups: Vec<_> = sheet.groups.iter().filter(|group| new(&group.id)).cloned().collect();
        if !groups.is_empty() {
            let all = project.groups.iter().cloned().chain(groups).collect();
            self.out.commands.push(Command::SetSection(Section::Groups(all)));
        }
    }

    /// Adds new criteria and changes what is asked for; gives the id in the project of each criterion of the sheet.
    fn criteria(&mut self, recognition: &Recognition, pairs: &[Option<usize>]) -> Vec<String> {
        let mut taken: BTreeSet<String> = self.project.criteria.iter().map(|c| c.id.clone()).collect();
        let mut ids = Vec::with_capacity(pairs.len());
        for ((criterion, pair), row) in self.sheet.criteria.iter().zip(pairs).zip(self.rows) {
            if let Some(own) = pair.and_then(|at| self.project.criteria.get(at)) {
                self.demand(*row, criterion, own);
                ids.push(own.id.clone());
                continue;
            }
            let mut new = Criterion::clone(criterion);
            new.id = free(&mut taken, &criterion.id);
            if !self.project.criteria.is_empty() && !states_weight(recognition, *row) {
                new.weight = 0.0;
            }
            ids.push(new.id.clone());
            self.out.new_criteria.insert(*row);
            self.out.commands.push(Command::AddCriterion(usize::MAX, Box::new(new)));
        }
        ids
    }

    /// A clause or need that the table states otherwise than the project; what it does not state stays.
    fn demand(&mut self, row: usize, sheet: &Criterion, own: &Criterion) {
        let mut new = own.clone();
        if let Some(must) = &sheet.must {
            let kept = own.must.as_ref();
            let clause = if must.clause.is_empty() { kept.map_or("", |must| &must.clause) } else { &must.clause };
            let star = must.star || (must.clause.is_empty() && kept.is_some_and(|must| must.star));
            new.must = Some(crate::model::Must { is: must.is.clone(), clause: clause.to_owned(), star });
        }
        if !sheet.need.is_empty() {
            new.need.clone_from(&sheet.need);
        }
        if new == *own {
            return;
        }
        let before = own.must.as_ref().map_or(&own.need, |must| &must.is);
        self.out.demands.push((row, before.clone()));
        self.out.commands.push(Command::ReplaceCriterion(own.id.clone(), Box::new(new)));
    }

    fn equipment(&mut self, ids: &[String], criteria: &[Option<usize>], pairs: &[Option<usize>]) {
        let mut taken: BTreeSet<String> = self.project.equipment.iter().map(|e| e.id.clone()).collect();
        for ((machine, pair), column) in self.sheet.equipment.iter().zip(pairs).zip(self.columns) {
            match pair.and_then(|at| self.project.equipment.get(at)) {
                Some(own) => self.values((machine, own), ids, criteria, *column),
                None => self.add(machine, ids, criteria, (*column, &mut taken)),
            }
        }
    }

    fn add(
        &mut self,
        machine: &Equipment,
        ids: &[String],
        criteria: &[Option<usize>],
        (column, taken): (usize, &mut BTreeSet<String>),
    ) {
        let mut new = machine.clone();
        new.id = free(taken, &machine.id);
        new.specs.0.clear();
        for (at, id) in ids.iter().enumerate() {
            let Some(spec) = stated(machine, &self.sheet.criteria[at].id) else { continue };
            match self.carried(spec, at, criteria[at]) {
                Some(spec) => {
                    new.specs.0.insert(id.clone(), Cell::one(spec));
                }
                None => self.note((self.rows[at], column), CellChange::UnitUnclear, ""),
            }
        }
        self.out.new_equipment.insert(column);
        self.out.commands.push(Command::AddEquipment(usize::MAX, Box::new(new)));
    }

    /// What the table says of equipment that the project has.
    fn values(
        &mut self,
        (machine, own): (&Equipment, &Equipment),
        ids: &[String],
        criteria: &[Option<usize>],
        column: usize,
    ) {
        for (at, id) in ids.iter().enumerate() {
            let Some(spec) = stated(machine, &self.sheet.criteria[at].id) else { continue };
            let place = (self.rows[at], column);
            let Some(spec) = self.carried(spec, at, criteria[at]) else {
                self.note(place, CellChange::UnitUnclear, "");
                continue;
            };
            let unit = criteria[at].and_then(|pair| Unit::find(&self.project.criteria[pair].unit));
            self.value(place, own, id, spec, unit);
        }
    }

    fn value(&mut self, place: (usize, usize), own: &Equipment, id: &str, spec: Spec, unit: Option<Unit>) {
        let cell = own.cell(id);
        let chosen = cell.and_then(|cell| cell.chosen());
        let before = chosen.map_or("", |spec| spec.is.as_str()).to_owned();
        if cell.is_some_and(|cell| cell.specs.iter().any(|other| means_the_same(&other.is, &spec.is, unit))) {
            self.out.same += 1;
            return;
        }
        // A spec that names no evidence rests on the machine's own: the table is none of it.
        let has_source = !own.evidence.is_empty() || chosen.is_some_and(rests_on_evidence);
        let spec = if has_source { Spec { evidence: self.table.id.clone(), ..spec } } else { spec };
        self.is_source |= has_source;
        let (change, new) = match (cell, chosen) {
            (Some(cell), Some(_)) if has_source && !before.is_empty() => {
                (CellChange::Beside, Cell { specs: cell.specs.iter().cloned().chain([spec]).collect() })
            }
            (Some(cell), Some(old)) if !before.is_empty() => {
                let new = Spec {
                    is: spec.is,
                    quote: spec.quote,
                    price: spec.price.or_else(|| old.price.clone()),
                    ..old.clone()
                };
                let others = cell.specs.iter().map(|other| if other == old { new.clone() } else { other.clone() });
                (CellChange::Changed, Cell { specs: others.collect() })
            }
            _ => (CellChange::Added, Cell::one(spec)),
        };
        self.note(place, change, &before);
        let (equipment, criterion) = (own.id.clone(), id.to_owned());
        self.out.commands.push(Command::SetCell { equipment, criterion, cell: new });
    }

    fn note(&mut self, place: (usize, usize), change: CellChange, before: &str) {
        self.out.cells.insert(place, CellDifference { change, before: before.to_owned() });
    }

    /// The spec under the project's criterion: where that counts in another unit, the table's own is written behind the
    /// value. `None`: that changes what is read.
    fn carried(&self, spec: &Spec, at: usize, pair: Option<usize>) -> Option<Spec> {
        let Some(own) = pair.and_then(|pair| self.project.criteria.get(pair)) else { return Some(spec.clone()) };
        let sheet = &self.sheet.criteria[at].unit;
        let text = in_unit_of(&spec.is, sheet, &own.unit)?;
        Some(Spec { is: text, ..spec.clone() })
    }
}

/// True where the row or the user gave a weight.
fn states_weight(recognition: &Recognition, row: usize) -> bool {
    let given = recognition.criterion(row).is_some_and(|guess| guess.weight.is_some());
    given || recognition.field(row, Heading::Weight).is_some_and(|(_, text)| !text.is_empty())
}

fn stated<'a>(machine: &'a Equipment, criterion: &str) -> Option<&'a Spec> {
    machine.cell(criterion)?.chosen().filter(|spec| !spec.is.trim().is_empty())
}

fn rests_on_evidence(spec: &Spec) -> bool {
    !spec.evidence.is_empty() || !spec.measurement.is_empty() || spec.judged.is_some()
}

/// The text with the unit of the table behind it where the criterion has another one.
fn in_unit_of(text: &str, sheet: &str, own: &str) -> Option<String> {
    let (written, wanted) = (Unit::find(sheet), Unit::find(own));
    if sheet.trim().is_empty() || sheet == own || (written.is_some() && written == wanted) {
        return Some(text.to_owned());
    }
    let Meaning::Number(number) = read(text, Expected::Number(written)).meaning else { return Some(text.to_owned()) };
    if number.unit.is_some() {
        return Some(text.to_owned());
    }
    let candidate = format!("{text} {sheet}");
    match read(&candidate, Expected::Number(wanted)).meaning {
        Meaning::Number(again) if again.figure == number.figure && again.unit == written => Some(candidate),
        _ => None,
    }
}

/// True for two texts of one value.
fn means_the_same(a: &str, b: &str, unit: Option<Unit>) -> bool {
    if a.trim() == b.trim() {
        return true;
    }
    let read = |text: &str| read(text, Expected::Number(unit));
    let (a, b) = (read(a), read(b));
    match (&a.meaning, &b.meaning) {
        (Meaning::Number(x), Meaning::Number(y)) => {
            x.figure == y.figure && x.unit.or(unit) == y.unit.or(unit) && a.remarks == b.remarks
        }
        _ => false,
    }
}

/// The criterion of the project that each of the table is: by name, else the only ones of one entry of the lexicon.
fn pairs(sheet: &[Arc<Criterion>], own: &[Arc<Criterion>]) -> Vec<Option<usize>> {
    let mut pairs = by_name(sheet, own, |c| [&c.name, &c.name_zh]);
    let entry = |c: &Criterion| lexicon::find(&c.name).filter(|found| found.exact).map(|found| found.entry.id.clone());
    let entries: Vec<Option<String>> = own.iter().map(|c| entry(c)).collect();
    let wanted: Vec<Option<String>> = sheet.iter().map(|c| entry(c)).collect();
    let (here, there) = (alone(&wanted), alone(&entries));
    let mut used: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
    for (id, at) in here {
        let place = there.get(id).copied().flatten();
        if let (Some(at), Some(place)) = (at, place)
            && pairs[at].is_none()
            && used.insert(place)
        {
            pairs[at] = Some(place);
        }
    }
    pairs
}

/// Each word with its place; `None` where it stands several times.
fn alone(words: &[Option<String>]) -> BTreeMap<&str, Option<usize>> {
    let mut places = BTreeMap::new();
    for (at, word) in words.iter().enumerate() {
        let Some(word) = word else { continue };
        places.entry(word.as_str()).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

/// The part of the project with the same name as each of the table; of several, in their order.
fn by_name<T>(sheet: &[Arc<T>], own: &[Arc<T>], names: impl Fn(&T) -> [&String; 2]) -> Vec<Option<usize>> {
    let keys = |part: &T| -> Vec<String> {
        names(part).into_iter().map(|name| lexicon::key(name)).filter(|key| !key.is_empty()).collect()
    };
    let mut places: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (at, part) in own.iter().enumerate() {
        for key in keys(part) {
            places.entry(key).or_default().insert(at);
        }
    }
    let mut used = BTreeSet::new();
    let find = |part: &Arc<T>| {
        let key = keys(part).into_iter().find(|key| places.get(key).is_some_and(|at| !at.is_empty()))?;
        let free = places.get_mut(&key)?;
        // A part of two names is taken once.
        while let Some(at) = free.pop_first() {
            if used.insert(at) {
                return Some(at);
            }
        }
        None
    };
    sheet.iter().map(find).collect()
}

/// An id that nobody has.
fn free(taken: &mut BTreeSet<String>, id: &str) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let free = std::iter::once(id.to_owned()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

impl ImportDraft {
    /// True where what the table says of this column is of equipment.
    pub fn is_equipment(&self, column: usize) -> bool {
        self.recognition().equipment().any(|at| at == column)
    }
}
