//! Which column says what became of the units, and what its fields say.

use super::super::columns::{Field, Lines, field};
use super::super::roles::{Fate, LifeRole as Role, is_missing, is_mode, is_weak_status, key_of};
use super::legend::{HeadingLegend, Legend};
use crate::model::{RawProblem, RawProblemKind as Kind};

/// A column that says what became of each unit.
#[derive(Clone, Debug)]
pub(in crate::store::raw) struct Status {
    pub column: usize,
    pub heading: String,
    /// What a yes means; `None`: the heading does not say, and a bare 1 is taken for a failure.
    yes: Option<bool>,
    legend: Legend,
    /// Whether a bare `F` is false; `None`: not looked at.
    f_is_false: Option<bool>,
    is_weak: bool,
    /// Tells how a unit failed; nothing there: it still ran.
    pub is_mode: bool,
}

impl Status {
    /// The column without a heading of a table of times and events.
    pub fn unnamed(column: usize, lines: &Lines) -> Self {
        Self {
            column,
            heading: String::new(),
            yes: Some(true),
            legend: Legend::default(),
            f_is_false: says_true(lines, column, true),
            is_weak: false,
            is_mode: false,
        }
    }

    /// The column by its heading; `None`: it is none of status.
    fn find(head: &[Field], column: usize, role: Option<Role>) -> Result<Option<Self>, RawProblem> {
        let place = field(head, column);
        let yes = match role {
            Some(Role::Failed) => Some(true),
            Some(Role::Running) => Some(false),
            Some(Role::Status) | None => None,
            Some(_) => return Ok(None),
        };
        let legend = match Legend::find(&place.text) {
            HeadingLegend::Legend(legend) => legend,
            HeadingLegend::Unclear if role.is_some() => {
                return Err(place.problem(Kind::UnclearStatus(place.text.to_string())));
            }
            HeadingLegend::Nothing | HeadingLegend::Unclear if role.is_none() => return Ok(None),
            HeadingLegend::Nothing | HeadingLegend::Unclear => Legend::default(),
        };
        let is_weak = is_weak_status(&key_of(&place.text)) && legend == Legend::default();
        Ok(Some(Self {
            column,
            heading: place.text.into_owned(),
            yes,
            legend,
            f_is_false: None,
            is_weak,
            is_mode: false,
        }))
    }

    /// All columns of status that the headings name.
    pub fn all(lines: &Lines, head: &[Field], roles: &[Option<Role>]) -> Result<Vec<Self>, RawProblem> {
        let mut found = Vec::new();
        for (column, role) in roles.iter().enumerate() {
            found.extend(Self::find(head, column, *role)?);
        }
        let mode = head.iter().position(|place| is_mode(&key_of(&place.text)));
        if let Some(column) = mode.filter(|_| found.is_empty() && lines.is_full()) {
            let unnamed = Self::unnamed(column, lines);
            found.push(Self { heading: field(head, column).text.into_owned(), is_mode: true, ..unnamed });
        }
        for status in &mut found {
            status.f_is_false = says_true(lines, status.column, false);
        }
        Ok(found)
    }

    /// True where nothing but the heading is needed to read it.
    pub fn is_clear(&self) -> bool {
        self.yes.is_some() && self.legend == Legend::default()
    }

    /// Whether the unit of a line failed.
    pub fn failed(&self, row: &[Field]) -> Result<bool, RawProblem> {
        let field = field(row, self.column);
        if self.is_mode {
            return Ok(!is_missing(&field.text) && Fate::find(&field.text) != Some(Fate::Running));
        }
        if field.text.is_empty() {
            return Err(field.problem(Kind::NoEvent));
        }
        let yes = self.yes.unwrap_or(true);
        if let Some(failed) = self.legend.failed(&field.text, yes) {
            return Ok(failed);
        }
        let is_false = self.f_is_false == Some(true);
        match Fate::find(&field.text) {
            Some(Fate::Failed) => Ok(true),
            Some(Fate::Running) => Ok(false),
            Some(Fate::Yes | Fate::No) if self.legend != Legend::default() && is_bare(&field.text) => {
                Err(field.problem(Kind::UnknownEvent(field.text.to_string())))
            }
            Some(Fate::Yes) => Ok(yes),
            Some(Fate::No) => Ok(!yes),
            Some(Fate::T) if is_false => Ok(yes),
            Some(Fate::F) if is_false => Ok(!yes),
            Some(Fate::F) if self.f_is_false == Some(false) => Ok(true),
            Some(Fate::F | Fate::T) | None => Err(field.problem(Kind::UnknownEvent(field.text.to_string()))),
        }
    }

    /// Checks what can only be judged over all lines; true where a bare 1 was taken for a failure.
    pub fn check(&self, lines: &Lines) -> Result<bool, RawProblem> {
        let fields = lines.rows(false, |row| Ok(field(row, self.column).owned()))?;
        let fates: Vec<Option<Fate>> = fields.iter().map(|field| Fate::find(&field.text)).collect();
        let is = |fate: Fate| fates.contains(&Some(fate));
        if self.is_mode {
            return Ok(false);
        }
        let words = is(Fate::Failed) || is(Fate::Running);
        if self.yes.is_some() {
            // Below a question a bare F is an answer as well as a fate.
            let is_open = is(Fate::F) && !words && self.f_is_false != Some(true) && !is(Fate::Yes) && !is(Fate::No);
            let place = fields.first().filter(|_| is_open);
            return place.map_or(Ok(false), |place| Err(place.problem(Kind::BareF)));
        }
        if self.legend != Legend::default() {
            return Ok(false);
        }
        // Where words say it, a 1 among them says nothing of its own.
        let words = words || is(Fate::F);
        for (field, fate) in fields.iter().zip(&fates) {
            if matches!(fate, Some(Fate::Yes | Fate::No)) && words {
                return Err(field.problem(Kind::UnknownEvent(field.text.to_string())));
            }
        }
        Ok(is(Fate::Yes) || is(Fate::No))
    }

    /// What the lines say, as far as they can be read; `None`: none can, or a word stands among them that says nothing.
    fn failures(&self, lines: &Lines) -> Option<Vec<Option<bool>>> {
        let failures =
            lines.rows(false, |row| Ok((field(row, self.column).text.is_empty(), self.failed(row).ok()))).ok()?;
        let is_readable = failures.iter().all(|(is_blank, failed)| *is_blank || failed.is_some());
        (is_readable && failures.iter().any(|(_, failed)| failed.is_some()))
            .then(|| failures.iter().map(|(_, f)| *f).collect())
    }

    fn has_words(&self, lines: &Lines) -> bool {
        let bare = lines.rows(false, |row| Ok(is_bare(&field(row, self.column).text)));
        bare.is_ok_and(|bare| bare.contains(&false))
    }
}

/// Of several columns of status the one that counts: a clear name before one that says little. Two that can be read and
/// say different of a unit are refused.
pub(in crate::store::raw) fn chosen(all: Vec<Status>, lines: &Lines) -> Result<Option<Status>, RawProblem> {
    if all.len() < 2 {
        return Ok(all.into_iter().next());
    }
    let is_strong = all.iter().any(|status| !status.is_weak);
    let readable: Vec<(&Status, Vec<Option<bool>>)> =
        all.iter().filter_map(|status| Some((status, status.failures(lines)?))).collect();
    let first = readable.iter().find(|(status, _)| !is_strong || !status.is_weak);
    let Some((first, failures)) = first else {
        return Ok(all.iter().find(|status| !is_strong || !status.is_weak).cloned());
    };
    for (other, of_other) in readable.iter().filter(|(other, _)| other.column != first.column) {
        // Bare numbers below a name that says little can count anything.
        if other.is_weak && is_strong && !other.has_words(lines) {
            continue;
        }
        let differ = |(one, two): (&Option<bool>, &Option<bool>)| one.is_some() && two.is_some() && one != two;
        if let Some(at) = failures.iter().zip(of_other).position(differ) {
            let places = lines.rows(false, |row| Ok(field(row, other.column).owned()))?;
            let kind = Kind::Contradiction(first.heading.clone(), other.heading.clone());
            return Err(places.get(at).map_or(RawProblem::of_file(Kind::Empty), |place| place.problem(kind)));
        }
    }
    Ok(Some((*first).clone()))
}

/// A remark that says plainly the opposite of the status is refused.
pub(super) fn agrees(status: &Status, lines: &Lines, head: &[Field], column: usize) -> Result<(), RawProblem> {
    let one = |row: &[Field]| {
        let remark = field(row, column);
        // A single letter can stand for anything.
        let fate = match Fate::find(&remark.text).filter(|_| remark.text.len() > 1) {
            Some(Fate::Failed) => true,
            Some(Fate::Running) => false,
            _ => return Ok(()),
        };
        match status.failed(row) {
            Ok(failed) if failed != fate => {
                let heading = field(head, column).text.into_owned();
                Err(remark.problem(Kind::Contradiction(status.heading.clone(), heading)))
            }
            _ => Ok(()),
        }
    };
    lines.rows(false, one).map(drop)
}

fn is_bare(text: &str) -> bool {
    matches!(text, "1" | "0" | "1.0" | "0.0")
}

/// True where a column says `true` or `T`, so that a bare `F` in it is false and not a failure.
fn says_true(lines: &Lines, column: usize, with_head: bool) -> Option<bool> {
    let truths = |row: &[Field]| {
        let text = field(row, column).text.to_lowercase();
        Ok(text == "t" || text == "true")
    };
    lines.is_full().then(|| lines.rows(with_head, truths).is_ok_and(|truths| truths.contains(&true)))
}
