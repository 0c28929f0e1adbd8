//! A second, slower look at a project file, piece by piece: finds every problem, and the place of every part.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::model::{
    Cell, Criterion, Equipment, Evidence, FORMAT, Place, Project, Section, SectionPart, SectionVisitor,
};

use super::lines::Lines;
use super::problem::{Position, Problem, ProblemKind};
use super::{dialect, scan};

/// So many bytes before a value its key is looked for: blanks and comments may stand between them.
const KEY_WITHIN: usize = 1 << 10;

/// Where each part of a project stands in its file.
pub type Places = BTreeMap<Place, Position>;

/// The places of all parts; empty where the text is no project.
pub fn places(text: &str) -> Places {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Reader::new(text).map(|reader| reader.places).unwrap_or_default()
}

/// The fields of a structure with their texts, unread; none where it is no structure.
pub fn fields(text: &str) -> Vec<(String, &str)> {
    let entries = dialect().from_str::<Entries<'_>>(text).map(|Entries(fields)| fields).unwrap_or_default();
    entries.into_iter().map(|(name, raw)| (name, raw.get_ron().trim())).collect()
}

/// All problems of a text that did not pass; `fast` is what the fast way said.
pub(super) fn problems(text: &str, fast: Option<&SpannedError>) -> Vec<Problem> {
    let start = Position { line: 1, column: 1 };
    if let Some(kind) = format_problem(text) {
        return vec![Problem { position: find_word(text, "format").unwrap_or(start), kind }];
    }
    let Some(mut reader) = Reader::new(text) else {
        // Not even a structure: syntax, and only the first can be told.
        return fast.map(|error| Problem::from_ron(error, start)).into_iter().collect();
    };
    for (at, token) in scan::not_finite(text) {
        let position = reader.lines.position(at);
        reader.problems.push(Problem { position, kind: ProblemKind::NotFinite(token.to_owned()) });
    }
    if reader.problems.is_empty()
        && let Some(error) = fast
    {
        reader.problems.push(Problem::from_ron(error, start));
    }
    reader.problems.sort_by_key(|p| p.position);
    reader.problems.dedup();
    reader.problems
}

fn format_problem(text: &str) -> Option<ProblemKind> {
    #[derive(Deserialize)]
    struct Peek {
        format: u32,
    }
    let Peek { format } = dialect().from_str(text).ok()?;
    match format {
        FORMAT => None,
        newer if newer > FORMAT => Some(ProblemKind::NewerFormat(newer)),
        unknown => Some(ProblemKind::UnknownFormat(unknown)),
    }
}

/// The id of a part whose other fields may be wrong.
fn peek_id(raw: &RawValue) -> Option<String> {
    #[derive(Deserialize)]
    struct Peek {
        id: String,
    }
    dialect().from_str::<Peek>(raw.get_ron().trim()).ok().map(|peek| peek.id)
}

fn find_word(text: &str, word: &str) -> Option<Position> {
    text.find(word).map(|offset| Position::of_offset(text, offset))
}

/// The fields of a structure, or the entries of a map, unread.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl Visitor<'_> for KeyVisitor {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field name or a key")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Key, E> {
                Ok(Key(text.to_owned()))
            }
        }
        deserializer.deserialize_any(KeyVisitor)
    }
}

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("(field: value, …)")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    entries.push((key, map.next_value::<&'de RawValue>()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_any(EntriesVisitor)
    }
}

/// Reads the sections that need to know no other, and notes the ids of their parts.
struct Parts<'r, 'a> {
    reader: &'r mut Reader<'a>,
    lists: &'r BTreeMap<&'r str, Vec<&'a RawValue>>,
    ids: BTreeMap<&'static str, BTreeSet<String>>,
}

impl SectionVisitor for Parts<'_, '_> {
    fn section<T: SectionPart, E: Borrow<T> + Serialize>(&mut self, _: &[E]) {
        // Equipment is read cell by cell, once the ids of criteria and evidence are known.
        if T::SECTION != Equipment::SECTION {
            let raws = self.lists.get(T::SECTION).map(Vec::as_slice).unwrap_or_default();
            self.ids.insert(T::SECTION, self.reader.parts::<T>(raws));
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    lines: Lines<'a>,
    places: Places,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// `None` when the text is not even a structure.
    fn new(text: &'a str) -> Option<Self> {
        dialect().from_str::<IgnoredAny>(text).ok()?;
        let Entries(fields) = dialect().from_str(text).ok()?;
        let mut reader = Self { text, lines: Lines::new(text), places: Places::new(), problems: Vec::new() };
        let lists: BTreeMap<&str, Vec<&RawValue>> =
            fields.iter().map(|(name, raw)| (name.as_str(), reader.list(name, raw))).collect();
        let mut parts = Parts { reader: &mut reader, lists: &lists, ids: BTreeMap::new() };
        Project::new("").visit_sections(&mut parts);
        let ids = parts.ids;
        let ids = |name: &str| ids.get(name).cloned().unwrap_or_default();
        let list = |name: &str| lists.get(name).map(Vec::as_slice).unwrap_or_default();
        reader.measurements(list(Evidence::SECTION));
        reader.equipment(list(Equipment::SECTION), &ids(Criterion::SECTION), &ids(Evidence::SECTION));
        reader.rest(&fields);
        Some(reader)
    }

    fn position(&self, raw: &str) -> Position {
        self.lines.of(raw.trim_start())
    }

    fn list(&mut self, name: &str, raw: &'a RawValue) -> Vec<&'a RawValue> {
        if !Section::NAMES.contains(&name) {
            return Vec::new();
        }
        self.parse::<Vec<&RawValue>>(raw).unwrap_or_default()
    }

    /// Reads one piece; an error is kept with its place in the file.
    fn parse<T: Deserialize<'a>>(&mut self, raw: &'a RawValue) -> Option<T> {
        let trimmed = raw.get_ron().trim();
        match dialect().from_str::<T>(trimmed) {
            Ok(value) => Some(value),
            Err(error) => {
                let problem = Problem::from_ron(&error, self.position(raw.get_ron()));
                self.problems.push(problem);
                None
            }
        }
    }

    /// Reads a list of parts, tells duplicates, notes the places; returns the ids.
    fn parts<T: SectionPart>(&mut self, raws: &[&'a RawValue]) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for raw in raws {
            // A part that cannot be read still counts as known, or each reference to it would be a problem of its own.
            let id = self.parse::<T>(raw).map(|part| part.id().to_owned()).or_else(|| peek_id(raw));
            if let Some(id) = id {
                self.note_id::<T>(&mut ids, id, raw);
            }
        }
        ids
    }

    /// Tells ids that stand twice among the measurements of one evidence.
    fn measurements(&mut self, raws: &[&'a RawValue]) {
        for raw in raws {
            let Ok(evidence) = dialect().from_str::<Evidence>(raw.get_ron().trim()) else { continue };
            let mut seen = BTreeSet::new();
            for measurement in &evidence.measurements {
                if !seen.insert(&measurement.id) {
                    let kind = ProblemKind::DuplicateId { what: "measurement", id: measurement.id.clone() };
                    self.problems.push(Problem { position: self.position(raw.get_ron()), kind });
                }
            }
        }
    }

    fn note_id<T: SectionPart>(&mut self, ids: &mut BTreeSet<String>, id: String, raw: &RawValue) {
        let position = self.position(raw.get_ron());
        if ids.insert(id.clone()) {
            self.places.insert(T::place(id), position);
        } else {
            self.problems.push(Problem { position, kind: ProblemKind::DuplicateId { what: T::PART, id } });
        }
    }

    fn equipment(&mut self, raws: &[&'a RawValue], criteria: &BTreeSet<String>, evidence: &BTreeSet<String>) {
        let mut ids = BTreeSet::new();
        for raw in raws {
            let before = self.problems.len();
            let whole = self.parse::<Equipment>(raw);
            let id = match &whole {
                Some(equipment) => equipment.id.clone(),
                None => peek_id(raw).unwrap_or_else(|| format!("#{}", ids.len())),
            };
            self.note_id::<Equipment>(&mut ids, id.clone(), raw);
            if let Some(name) = whole.map(|e| e.evidence)
                && !name.is_empty()
                && !evidence.contains(&name)
            {
                let position = self.position(raw.get_ron());
                self.problems
                    .push(Problem { position, kind: ProblemKind::UnknownReference { what: "evidence", id: name } });
            }
            self.cells(raw, &id, criteria, evidence, before);
        }
    }

    /// Reads every cell of an equipment on its own. `before`: how many problems were known before the equipment was
    /// read as a whole; what that found inside a cell is found again here, so it is dropped.
    fn cells(
        &mut self,
        raw: &'a RawValue,
        id: &str,
        criteria: &BTreeSet<String>,
        evidence: &BTreeSet<String>,
        before: usize,
    ) {
        let Ok(Entries(fields)) = dialect().from_str::<Entries<'a>>(raw.get_ron().trim()) else { return };
        let Some((_, specs)) = fields.into_iter().find(|(name, _)| name == "specs") else { return };
        let Ok(Entries(cells)) = dialect().from_str::<Entries<'a>>(specs.get_ron().trim()) else { return };
        let (from, to) = (self.position(specs.get_ron()), self.end(specs.get_ron()));
        let outer = self.problems.split_off(before);
        self.problems.extend(outer.into_iter().filter(|p| p.position < from || p.position > to));
        let mut seen = BTreeSet::new();
        for (key, raw_cell) in cells {
            let position = self.key_position(&key, raw_cell);
            if !seen.insert(key.clone()) {
                self.problems.push(Problem { position, kind: ProblemKind::DuplicateKey(key.clone()) });
            }
            if !criteria.contains(&key) {
                let kind = ProblemKind::UnknownReference { what: "criterion", id: key.clone() };
                self.problems.push(Problem { position, kind });
            }
            let cell = self.parse::<Cell>(raw_cell);
            for name in cell.iter().flat_map(|c| &c.specs).map(|s| &s.evidence) {
                if !name.is_empty() && !evidence.contains(name) {
                    let kind = ProblemKind::UnknownReference { what: "evidence", id: name.clone() };
                    self.problems.push(Problem { position, kind });
                }
            }
            self.places.insert(Place::Cell { equipment: id.to_owned(), criterion: key }, position);
        }
    }

    fn end(&self, raw: &str) -> Position {
        self.lines.position(self.lines.offset(raw) + raw.len())
    }

    /// A key stands before its value; the raw value only knows itself.
    fn key_position(&self, key: &str, value: &RawValue) -> Position {
        let end = self.lines.offset(value.get_ron());
        let quoted = format!("\"{key}\"");
        // A key that is written with escapes is not found, and is not looked for in the whole file.
        let mut begin = end.saturating_sub(quoted.len() + KEY_WITHIN);
        while !self.text.is_char_boundary(begin) {
            begin -= 1;
        }
        match self.text.get(begin..end).and_then(|before| before.rfind(&quoted)) {
            Some(at) => self.lines.position(begin + at),
            None => self.position(value.get_ron()),
        }
    }

    /// Notes where the judgements and each setting stand; findings about them name these places.
    fn fields_of(&mut self, name: &str, raw: &'a RawValue) {
        let (section, fields) = match name {
            "settings" => ("settings", dialect().from_str::<Entries<'a>>(raw.get_ron().trim())),
            "weighting" => ("weighting", Ok(Entries(vec![(String::new(), raw)]))),
            _ => return,
        };
        for (id, value) in fields.map(|Entries(fields)| fields).unwrap_or_default() {
            let position = self.position(value.get_ron());
            self.places.insert(Place::Part { section, id }, position);
        }
    }

    /// What remains of the project: scalar fields and settings, with empty lists in place of those already read.
    fn rest(&mut self, fields: &[(String, &'a RawValue)]) {
        let known = |name: &str| Section::NAMES.contains(&name);
        for (name, raw) in fields.iter().filter(|(name, _)| !known(name)) {
            self.fields_of(name, raw);
            let alone = match name.as_str() {
                "format" => format!("(format: {}, title: \"\")", raw.get_ron()),
                "title" => format!("(format: 1, title: {})", raw.get_ron()),
                other => format!("(format: 1, title: \"\", {other}: {})", raw.get_ron()),
            };
            if let Err(error) = dialect().from_str::<Project>(&alone) {
                let position = self.position(raw.get_ron());
                self.problems.push(Problem { position, kind: Problem::from_ron(&error, position).kind });
            }
        }
        for name in ["format", "title"] {
            if !fields.iter().any(|(field, _)| field == name) {
                let position = Position { line: 1, column: 1 };
                self.problems.push(Problem { position, kind: ProblemKind::MissingField(name.to_owned()) });
            }
        }
        let mut seen = BTreeSet::new();
        for (name, raw) in fields {
            if !seen.insert(name) {
                let position = self.position(raw.get_ron());
                self.problems.push(Problem { position, kind: ProblemKind::DuplicateField(name.clone()) });
            }
        }
    }
}
