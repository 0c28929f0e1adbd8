//! Rows of fields to a project.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    Basis, Benchmark, Cell, Criterion, Equipment, Kind, Must, Preference, Project, Scale, Spec, WeightGroup, Width,
};
use crate::quantity::{Expected, Figure, Meaning, Unit, convert, read};
use crate::text::Lang;

use super::table::{SheetError, table};
use super::words::{self, Attribute, Describes};

/// A project made from a sheet, and what in the sheet was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The project.
    pub project: Project,
    /// What was left out or kept differently.
    pub notes: Vec<ImportNote>,
}

/// Something in a sheet that was not understood; row and column from 1, in the orientation with criteria as rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportNote {
    /// A row or column whose heading is not known; its content is left out.
    UnknownHeading {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The heading; empty where there is content without one.
        heading: String,
    },
    /// A word that is none of the possible ones; the default is taken.
    UnknownWord {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The word.
        word: String,
    },
    /// A number was expected.
    NotANumber {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// The text.
        text: String,
    },
    /// Only one end of the scale is given.
    HalfScale {
        /// Row.
        row: usize,
    },
}

impl ImportNote {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownHeading { row, column, heading } => lang.sheet_unknown_heading(*row, *column, heading),
            Self::UnknownWord { row, column, word } => lang.sheet_unknown_word(*row, *column, word),
            Self::NotANumber { row, column, text } => lang.sheet_not_a_number(*row, *column, text),
            Self::HalfScale { row } => lang.sheet_half_scale(*row),
        }
    }
}

/// Makes a project of this title from the text of a sheet.
pub fn import(text: &str, title: &str) -> Result<Import, SheetError> {
    let rows = table(text)?;
    let head = rows.first().ok_or(SheetError::Empty)?;
    let mut sheet = Sheet { notes: Vec::new(), machines: BTreeSet::new(), criteria: BTreeSet::new() };
    let columns: Vec<(usize, Attribute)> =
        head.iter().enumerate().skip(1).filter_map(|(i, h)| Some((i, words::attribute(h)?))).collect();
    let machines: Vec<usize> = (1..head.len()).filter(|i| columns.iter().all(|(c, _)| c != i)).collect();
    let machines = sheet.named(&rows, machines);
    let mut equipment: Vec<Equipment> = machines.iter().map(|i| sheet.machine(&head[*i])).collect();
    let mut criteria = Vec::new();
    for (r, row) in rows.iter().enumerate().skip(1) {
        if row[0].starts_with('@') {
            sheet.describe(r, row, &machines, &mut equipment);
        } else if row[0].is_empty() {
            sheet.notes.push(ImportNote::UnknownHeading { row: r + 1, column: 1, heading: String::new() });
        } else {
            let texts: Vec<&String> = machines.iter().map(|i| &row[*i]).collect();
            let criterion = sheet.criterion(r, row, &columns, &texts);
            for (machine, text) in equipment.iter_mut().zip(texts).filter(|(_, text)| !text.is_empty()) {
                machine.specs.0.insert(criterion.id.clone(), Cell::one(Spec::text(text.as_str())));
            }
            criteria.push(criterion);
        }
    }
    if criteria.is_empty() || equipment.is_empty() {
        return Err(SheetError::Empty);
    }
    let mut project = Project::new(title);
    project.groups = groups(&mut criteria);
    project.criteria = criteria.into_iter().map(Arc::new).collect();
    project.equipment = equipment.into_iter().map(Arc::new).collect();
    Ok(Import { project, notes: sheet.notes })
}

struct Sheet {
    notes: Vec<ImportNote>,
    machines: BTreeSet<String>,
    criteria: BTreeSet<String>,
}

impl Sheet {
    /// Columns with a name; content under no name is told, an empty column is not.
    fn named(&mut self, rows: &[Vec<String>], machines: Vec<usize>) -> Vec<usize> {
        let (named, unnamed): (Vec<usize>, Vec<usize>) = machines.into_iter().partition(|i| !rows[0][*i].is_empty());
        for column in unnamed {
            if rows.iter().any(|row| !row[column].is_empty()) {
                self.notes.push(ImportNote::UnknownHeading { row: 1, column: column + 1, heading: String::new() });
            }
        }
        named
    }

    fn machine(&mut self, name: &str) -> Equipment {
        Equipment { id: unique(&mut self.machines, name, "e"), name: name.to_owned(), ..Equipment::default() }
    }

    fn describe(&mut self, r: usize, row: &[String], machines: &[usize], equipment: &mut [Equipment]) {
        let Some(what) = words::describes(&row[0]) else {
            self.notes.push(ImportNote::UnknownHeading { row: r + 1, column: 1, heading: row[0].clone() });
            return;
        };
        for (machine, column) in equipment.iter_mut().zip(machines) {
            let text = row[*column].clone();
            if text.is_empty() {
                continue;
            }
            match what {
                Describes::Id => {
                    self.machines.remove(&machine.id);
                    machine.id = unique(&mut self.machines, &text, "e");
                }
                Describes::Origin => machine.origin = words::origin(&text),
                Describes::Maker => machine.maker = text,
                Describes::Model => machine.model = text,
                Describes::Supplier => machine.supplier = text,
                Describes::Country => machine.made_in = text,
                Describes::NameZh => machine.name_zh = text,
                Describes::Note => machine.note = text,
            }
        }
    }

    fn criterion(&mut self, r: usize, row: &[String], columns: &[(usize, Attribute)], texts: &[&String]) -> Criterion {
        let field = |wanted: Attribute| columns.iter().find(|(_, a)| *a == wanted).map(|(i, _)| (*i, row[*i].as_str()));
        let text = |wanted: Attribute| field(wanted).map_or("", |(_, text)| text);
        let mut criterion = Criterion {
            name: row[0].clone(),
            name_zh: text(Attribute::NameZh).to_owned(),
            unit: text(Attribute::Unit).to_owned(),
            need: text(Attribute::Need).to_owned(),
            note: text(Attribute::Note).to_owned(),
            rating: words::is_yes(text(Attribute::Rating)),
            ..Criterion::default()
        };
        criterion.id = match text(Attribute::Id) {
            "" => unique(&mut self.criteria, &row[0], "c"),
            id => unique(&mut self.criteria, id, "c"),
        };
        // 1 is the unit of a plain number.
        if criterion.unit == "1" || criterion.unit == "-" {
            criterion.unit.clear();
        }
        if let Some((column, word)) = field(Attribute::Category) {
            criterion.category = self.word(r, column, word, words::category(word));
        }
        if let Some((column, word)) = field(Attribute::Better).filter(|(_, word)| !word.is_empty()) {
            criterion.better = self.word(r, column, word, words::better(&word.replace("-1", "−1")));
        }
        let unit = Unit::find(&criterion.unit);
        criterion.weight = self.number(r, field(Attribute::Weight), None).unwrap_or_else(|| {
            // Without a column of weights all count alike; an empty field in one counts nothing.
            f64::from(u8::from(field(Attribute::Weight).is_none()))
        });
        criterion.margin = self.number(r, field(Attribute::Margin), unit);
        if let Some((column, word)) = field(Attribute::Preference).filter(|(_, word)| !word.is_empty()) {
            let found = Preference::parse(word);
            if found.is_none() {
                self.notes.push(ImportNote::UnknownWord { row: r + 1, column: column + 1, word: word.to_owned() });
            }
            criterion.preference = found;
        }
        text(Attribute::Group).clone_into(&mut criterion.group);
        let (worst, best) =
            (self.number(r, field(Attribute::Worst), unit), self.number(r, field(Attribute::Best), unit));
        criterion.scale = match (worst, best) {
            (Some(worst), Some(best)) => Some(Scale { worst, best, points: Vec::new() }),
            (None, None) => None,
            _ => {
                self.notes.push(ImportNote::HalfScale { row: r + 1 });
                None
            }
        };
        if !text(Attribute::Must).is_empty() {
            let clause = text(Attribute::Clause);
            criterion.must = Some(Must {
                is: text(Attribute::Must).trim_start_matches('★').trim().to_owned(),
                clause: clause.trim_start_matches('★').trim().to_owned(),
                star: clause.starts_with('★') || text(Attribute::Must).starts_with('★'),
            });
        }
        if !text(Attribute::Basis).is_empty() {
            criterion.basis = Some(Basis::parse(text(Attribute::Basis)));
        }
        criterion.width = match text(Attribute::Width).to_lowercase().as_str() {
            "half" | "半宽" => Some(Width::Half),
            "full" | "全宽" => Some(Width::Full),
            _ => None,
        };
        if criterion.unit.is_empty() && is_yes_no(texts) {
            criterion.kind = Kind::YesNo;
        }
        criterion
    }

    fn word<T: Default>(&mut self, r: usize, column: usize, word: &str, found: Option<T>) -> T {
        if found.is_none() {
            self.notes.push(ImportNote::UnknownWord { row: r + 1, column: column + 1, word: word.to_owned() });
        }
        found.unwrap_or_default()
    }

    fn number(&mut self, r: usize, field: Option<(usize, &str)>, unit: Option<Unit>) -> Option<f64> {
        let (column, text) = field.filter(|(_, text)| !text.is_empty())?;
        let Meaning::Number(number) = read(text, Expected::Number(unit)).meaning else {
            self.notes.push(ImportNote::NotANumber { row: r + 1, column: column + 1, text: text.to_owned() });
            return None;
        };
        let (Figure::Point(x) | Figure::HalfWidth(x)) = number.figure else {
            self.notes.push(ImportNote::NotANumber { row: r + 1, column: column + 1, text: text.to_owned() });
            return None;
        };
        match (number.unit, unit) {
            (Some(from), Some(to)) => convert(x, from, to, 8760.0),
            _ => Some(x),
        }
    }
}

/// The groups that the criteria name; each weighs as much as its members together, so that grouping alone changes no
/// share.
fn groups(criteria: &mut [Criterion]) -> Vec<WeightGroup> {
    let mut groups: Vec<WeightGroup> = Vec::new();
    let mut taken = BTreeSet::new();
    for criterion in criteria.iter_mut().filter(|criterion| !criterion.group.is_empty()) {
        let name = std::mem::take(&mut criterion.group);
        let at = groups.iter().position(|group| group.name == name).unwrap_or_else(|| {
            let id = unique(&mut taken, &name, "g");
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

/// A unique id made from a name: kept where it is fit for one, else in small letters and hyphens.
fn unique(taken: &mut BTreeSet<String>, name: &str, prefix: &str) -> String {
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let mut base = if name.chars().all(fit) { name.to_owned() } else { slug(name) };
    if base.is_empty() || !matches!(Benchmark::parse(&base), Benchmark::Equipment(_)) {
        base = format!("{prefix}{}", taken.len() + 1);
    }
    let mut id = base.clone();
    let mut n = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{n}");
        n += 1;
    }
    id
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

/// True when every text that says something says yes or no, in words.
fn is_yes_no(texts: &[&String]) -> bool {
    let meanings = || texts.iter().map(|text| read(text, Expected::YesNo).meaning);
    let wordy = texts.iter().all(|text| text.parse::<f64>().is_err());
    wordy
        && meanings().any(|m| matches!(m, Meaning::YesNo(_)))
        && meanings().all(|m| matches!(m, Meaning::YesNo(_) | Meaning::NotStated | Meaning::NotApplicable))
}
