//! Rows of fields to a project.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::lexicon::{self, Heading};
use crate::model::{
    Basis, Benchmark, Better, Cell, Criterion, Equipment, Kind, Must, Origin, Preference, PriceBasis, Project, Scale,
    Spec, WeightGroup,
};
use crate::quantity::{Expected, Figure, Meaning, Unit, convert, read};
use crate::sheet::grid::{self, Grid};

use super::SheetError;
use super::note::{ImportNote, asked, of_file};
use super::offers::OfferedOption;
use super::recognise::{self, Certainty, Choices, CriterionGuess, EquipmentGuess, Recognition, RowKind};
use super::{offers, words};

/// A project made from a sheet, and what in the sheet was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The project.
    pub project: Project,
    /// What was left out or kept differently.
    pub notes: Vec<ImportNote>,
}

/// Makes a project of this title from the text of a sheet.
pub fn import(text: &str, title: &str) -> Result<Import, SheetError> {
    let grids = match grid::from_text(text) {
        Err(grid::GridError::Empty) => return Err(SheetError::Empty),
        grids => grids?,
    };
    let found = recognised(&grids, &Choices::default()).ok_or(SheetError::Empty)?;
    project(&found, title)
}

/// The sheet that says most: most criteria times equipment, a hidden one only where no other says anything.
pub fn recognised(grids: &[Grid], choices: &Choices) -> Option<Recognition> {
    best_sheet(grids, choices).map(|(_, recognition)| recognition)
}

/// The same with its place among the sheets.
pub fn best_sheet(grids: &[Grid], choices: &Choices) -> Option<(usize, Recognition)> {
    let size = |recognition: &Recognition| recognition.criteria().count() * recognition.equipment().count();
    let all = grids.iter().enumerate().map(|(at, grid)| (at, Recognition::new(grid, choices)));
    // The first of equals.
    all.rev().max_by_key(|(at, recognition)| {
        let size = size(recognition);
        (!grids[*at].hidden && size > 0, size)
    })
}

/// Makes a project of this title from what a table was recognised to say.
pub fn project(found: &Recognition, title: &str) -> Result<Import, SheetError> {
    let mut sheet = Sheet { found, notes: Vec::new(), machines: Ids::default(), criteria: Ids::default() };
    let machines = sheet.named();
    let mut equipment: Vec<Equipment> = machines.iter().map(|at| sheet.machine(*at)).collect();
    let mut criteria = Vec::new();
    for row in &found.body {
        match &row.kind {
            RowKind::Describes(heading) => sheet.describe(row.at, *heading, &machines, &mut equipment),
            RowKind::UnknownDescription => sheet.unknown_heading(row.at, 0, &found.rows[row.at][0]),
            RowKind::Criterion(guess) if guess.name.is_empty() => sheet.unknown_heading(row.at, 0, ""),
            RowKind::Criterion(guess) => {
                let criterion = sheet.criterion(row.at, guess, &machines);
                for (machine, at) in equipment.iter_mut().zip(&machines) {
                    if let Some(spec) = spec(found, guess, (row.at, *at)) {
                        machine.specs.0.insert(criterion.id.clone(), Cell::one(spec));
                    }
                }
                criteria.push(criterion);
            }
            RowKind::Blank | RowKind::Section | RowKind::Total | RowKind::LeftOut | RowKind::PriceOption { .. } => {}
        }
    }
    offered(found, &criteria, &machines, &mut equipment);
    if criteria.is_empty() || equipment.is_empty() {
        return Err(SheetError::Empty);
    }
    let mut project = Project::new(title);
    project.groups = groups(&mut criteria);
    project.criteria = criteria.into_iter().map(Arc::new).collect();
    project.equipment = equipment.into_iter().map(Arc::new).collect();
    sheet.notes.extend(of_file(found));
    sheet.notes.extend(found.questions.iter().filter_map(|question| asked(found, question)));
    Ok(Import { project, notes: sheet.notes })
}

/// Puts what rows say of options beside the price of each machine.
fn offered(found: &Recognition, criteria: &[Criterion], machines: &[usize], equipment: &mut [Equipment]) {
    let Some(price) = found.price() else { return };
    let Some(criterion) = found.criteria().position(|(row, _)| row == price).and_then(|at| criteria.get(at)) else {
        return;
    };
    for row in &found.body {
        let RowKind::PriceOption { name, unit } = &row.kind else { continue };
        for (machine, column) in equipment.iter_mut().zip(machines) {
            let text = found.rows[row.at][*column].as_str();
            let Some(option) = OfferedOption::of(name, text, unit) else { continue };
            let cell = machine.specs.0.entry(criterion.id.clone()).or_insert_with(|| Cell::one(Spec::default()));
            let spec = cell.chosen_mut();
            option.add_to(spec.price.get_or_insert_with(PriceBasis::default));
        }
    }
}

/// What a cell of the table says; its own words are kept where the user put others. `None`: nothing.
fn spec(found: &Recognition, guess: &CriterionGuess, (row, column): (usize, usize)) -> Option<Spec> {
    let written = found.rows[row][column].as_str();
    // Behind a unit that is not known stands the number as it is.
    let unit = Some(guess.unit.value.as_str()).filter(|unit| is_unknown(unit));
    let bare = unit.and_then(|unit| written.trim_end().strip_suffix(unit)).map(str::trim_end);
    let text = bare.filter(|bare| !bare.is_empty()).unwrap_or(written);
    let original = found.originals.get(&(row, column)).filter(|original| !original.is_empty());
    let breaks = offers::breaks(original.map_or(text, String::as_str)).unwrap_or_default();
    let price = PriceBasis { terms: guess.terms.get(&column).copied(), breaks, ..PriceBasis::default() };
    (!text.is_empty()).then(|| Spec {
        quote: original.cloned().unwrap_or_default(),
        price: (price != PriceBasis::default()).then_some(price),
        ..Spec::text(text)
    })
}

/// A unit that is written and not known.
fn is_unknown(unit: &str) -> bool {
    !unit.is_empty() && Unit::stated(unit).is_none()
}

struct Sheet<'a> {
    found: &'a Recognition,
    notes: Vec<ImportNote>,
    machines: Ids,
    criteria: Ids,
}

impl Sheet<'_> {
    fn unknown_heading(&mut self, row: usize, column: usize, heading: &str) {
        self.notes.push(ImportNote::UnknownHeading { row: row + 1, column: column + 1, heading: heading.to_owned() });
    }

    /// Columns of equipment; content under no name is told, an empty column is not.
    fn named(&mut self) -> Vec<usize> {
        let head = self.found.headings.start;
        for (at, column) in self.found.columns.iter().enumerate() {
            let is_told = column.role.certainty == Certainty::Open && column.heading.is_empty();
            if is_told {
                self.unknown_heading(head, at, "");
            }
        }
        self.found.equipment().collect()
    }

    fn machine(&mut self, at: usize) -> Equipment {
        let column = &self.found.columns[at];
        let Some(guess) = &column.equipment else { return Equipment::default() };
        Equipment {
            id: self.machines.unique(&guess.name, "e"),
            name: guess.name.clone(),
            origin: guess.origin.value.clone(),
            brand_country: guess.country.clone(),
            maker: guess.maker.clone(),
            ..Equipment::default()
        }
    }

    fn describe(&mut self, row: usize, what: Heading, machines: &[usize], equipment: &mut [Equipment]) {
        for (machine, column) in equipment.iter_mut().zip(machines) {
            let text = self.found.rows[row][*column].clone();
            if text.is_empty() {
                continue;
            }
            match what {
                Heading::Id => {
                    self.machines.taken.remove(&machine.id);
                    machine.id = self.machines.unique(&text, "e");
                }
                Heading::Origin if lexicon::country(&text).is_some() => {
                    machine.origin = of_country(&text);
                    machine.made_in = text;
                }
                Heading::Origin => machine.origin = words::origin(&text),
                Heading::Maker => machine.maker = text,
                Heading::Model => machine.model = text,
                Heading::Supplier => machine.supplier = text,
                Heading::Country => {
                    if machine.origin == Origin::default() {
                        machine.origin = of_country(&text);
                    }
                    machine.made_in = text;
                }
                Heading::NameZh => machine.name_zh = text,
                Heading::Note => machine.note = text,
                _ => {
                    self.unknown_heading(row, 0, &self.found.rows[row][0].clone());
                    return;
                }
            }
        }
    }

    fn criterion(&mut self, row: usize, guess: &CriterionGuess, machines: &[usize]) -> Criterion {
        let text = |wanted: Heading| self.found.field(row, wanted).map_or("", |(_, text)| text).to_owned();
        let mut criterion = Criterion {
            name: guess.name.clone(),
            name_zh: text(Heading::NameZh),
            unit: guess.unit.value.clone(),
            note: text(Heading::Note),
            rating: words::is_yes(&text(Heading::Rating)),
            category: guess.category.value,
            better: guess.better.value.unwrap_or(Better::Unknown),
            group: text(Heading::WeightGroup),
            ..Criterion::default()
        };
        if is_unknown(&criterion.unit) {
            // Values in one unit compare as they are; the name keeps it.
            criterion.name = format!("{} ({})", criterion.name, criterion.unit);
            criterion.unit.clear();
        }
        let id = text(Heading::Id);
        criterion.id = self.criteria.unique(if id.is_empty() { &guess.name } else { &id }, "c");
        self.check_words(row, guess);
        let unit = Unit::find(&criterion.unit);
        criterion.weight = self.weight(row, guess);
        criterion.margin = self.number(row, Heading::Margin, unit);
        criterion.preference = self.preference(row);
        let (worst, best) = (self.number(row, Heading::Worst, unit), self.number(row, Heading::Best, unit));
        criterion.scale = match (worst, best) {
            (Some(worst), Some(best)) => Some(Scale { worst, best, points: Vec::new() }),
            (None, None) => None,
            _ => {
                self.notes.push(ImportNote::HalfScale { row: row + 1 });
                None
            }
        };
        (criterion.need, criterion.must) = self.limits(row, guess, unit);
        let basis = text(Heading::Basis);
        criterion.basis = (!basis.is_empty()).then(|| Basis::parse(&basis));
        criterion.width = words::width(&text(Heading::Width));
        criterion.unsigned = guess.unsigned;
        let answers: Vec<&str> = machines.iter().map(|at| self.found.rows[row][*at].as_str()).collect();
        if criterion.unit.is_empty() && words::is_yes_no(&answers) {
            criterion.kind = Kind::YesNo;
        }
        if guess.is_text {
            criterion.kind = Kind::Text;
            criterion.better = Better::default();
        }
        criterion
    }

    /// What is asked for: a limit, a mark or words make a clause, a plain value is a need.
    fn limits(&self, row: usize, guess: &CriterionGuess, unit: Option<Unit>) -> (String, Option<Must>) {
        let text = |wanted: Heading| self.found.field(row, wanted).map_or("", |(_, text)| text);
        let need = text(Heading::Need).to_owned();
        let is_must = !text(Heading::Must).is_empty();
        let is_limit = recognise::bound(&guess.requirement, unit).is_some() || guess.star || guess.is_text;
        let is_clause = is_must || is_limit || !is_value(&guess.requirement, unit);
        if guess.requirement.is_empty() {
            return (need, None);
        }
        if !is_clause && need.is_empty() {
            return (guess.requirement.clone(), None);
        }
        let must = Must { is: guess.requirement.clone(), clause: guess.clause.clone(), star: guess.star };
        (need, Some(must))
    }

    /// Words that are not known are told; what stands in for them is the guess.
    fn check_words(&mut self, row: usize, guess: &CriterionGuess) {
        let category = self.found.field(row, Heading::Category).filter(|(_, word)| {
            !word.is_empty() && words::category(word).is_none() && guess.category.certainty == Certainty::Open
        });
        let better = self
            .found
            .field(row, Heading::Direction)
            .filter(|(_, word)| !word.is_empty() && guess.better.certainty != Certainty::Sure);
        for (column, word) in [category, better].into_iter().flatten() {
            self.notes.push(ImportNote::UnknownWord { row: row + 1, column: column + 1, word: word.to_owned() });
        }
    }

    /// Without a column of weights all that is scored counts alike; an empty field in one counts nothing, nor do words.
    fn weight(&mut self, row: usize, guess: &CriterionGuess) -> f64 {
        let has_column = self.found.field(row, Heading::Weight).is_some();
        let given = guess.weight.or_else(|| self.number(row, Heading::Weight, None));
        if guess.is_text {
            return 0.0;
        }
        given.unwrap_or_else(|| f64::from(u8::from(!has_column)))
    }

    fn preference(&mut self, row: usize) -> Option<Preference> {
        let (column, word) = self.found.field(row, Heading::Preference).filter(|(_, word)| !word.is_empty())?;
        let preference = Preference::parse(word);
        if preference.is_none() {
            self.notes.push(ImportNote::UnknownWord { row: row + 1, column: column + 1, word: word.to_owned() });
        }
        preference
    }

    fn number(&mut self, row: usize, heading: Heading, unit: Option<Unit>) -> Option<f64> {
        let (column, text) = self.found.field(row, heading).filter(|(_, text)| !text.is_empty())?;
        let bare = if heading == Heading::Weight { text.trim_end_matches(['%', '％', '分']).trim() } else { text };
        let found = value(bare, unit);
        if found.is_none() {
            self.notes.push(ImportNote::NotANumber { row: row + 1, column: column + 1, text: text.to_owned() });
        }
        found
    }
}

/// A plain value in this unit.
fn value(text: &str, unit: Option<Unit>) -> Option<f64> {
    let Meaning::Number(number) = read(text, Expected::Number(unit)).meaning else { return None };
    let (Figure::Point(x) | Figure::HalfWidth(x)) = number.figure else { return None };
    match (number.unit, unit) {
        (Some(from), Some(to)) => convert(x, from, to, 8760.0),
        _ => Some(x),
    }
}

fn is_value(text: &str, unit: Option<Unit>) -> bool {
    matches!(read(text, Expected::Number(unit)).meaning, Meaning::Number(_))
}

/// The group of a country where nothing else says it.
fn of_country(text: &str) -> Origin {
    let mut guess = EquipmentGuess::new("", None);
    guess.take(text);
    guess.origin.value
}

/// The groups that the criteria name; each weighs as much as its members together, so that grouping alone changes no
/// share.
fn groups(criteria: &mut [Criterion]) -> Vec<WeightGroup> {
    let mut groups: Vec<WeightGroup> = Vec::new();
    let mut taken = Ids::default();
    for criterion in criteria.iter_mut().filter(|criterion| !criterion.group.is_empty()) {
        let name = std::mem::take(&mut criterion.group);
        let at = groups.iter().position(|group| group.name == name).unwrap_or_else(|| {
            let id = taken.unique(&name, "g");
            groups.push(WeightGroup { id, name: name.clone(), ..WeightGroup::default() });
            groups.len() - 1
        });
        if criterion.weight.is_finite() {
            groups[at].weight += criterion.weight.max(0.0);
        }
        criterion.group.clone_from(&groups[at].id);
    }
    groups
}

/// The ids given so far.
#[derive(Default)]
struct Ids {
    taken: BTreeSet<String>,
    /// Base → the number to go on with.
    next: HashMap<String, usize>,
}

impl Ids {
    /// A unique id made from a name: kept where it is fit for one, else in small letters and hyphens.
    fn unique(&mut self, name: &str, prefix: &str) -> String {
        let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let mut base = if name.chars().all(fit) { name.to_owned() } else { slug(name) };
        if base.is_empty() || !matches!(Benchmark::parse(&base), Benchmark::Equipment(_)) {
            base = format!("{prefix}{}", self.taken.len() + 1);
        }
        let mut id = base.clone();
        while !self.taken.insert(id.clone()) {
            let n = self.next.entry(base.clone()).or_insert(2);
            id = format!("{base}-{n}");
            *n += 1;
        }
        id
    }
}

/// Small letters and digits, everything else one hyphen.
pub(crate) fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}
