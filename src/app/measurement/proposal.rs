//! Where a value of a measurement belongs: the criterion it answers, of the machine the data belong to.
//!
//! A proposal is shown and changed with a click; a value of another dimension than the criterion's is refused.

use std::cmp::Reverse;

use crate::analysis::measured::{DerivedValue, Outcome};
use crate::lexicon;
use crate::model::{Criterion, Equipment, Kind, MeasurementKind, Project};
use crate::quantity::{Dimension, Unit};
use crate::text::Lang;

/// Fewest bytes of a name that is looked for in other texts: three letters, or a Chinese character.
const NAME: usize = 3;

/// Why a criterion takes no such value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It takes levels, yes or no, or words.
    NoNumber,
    /// The value is a plain number, or the data name no unit; unit of the criterion.
    NoUnit(String),
    /// The criterion has no unit; that of the value.
    PlainNumber(String),
    /// Both have units of unlike dimensions: the value's, the criterion's.
    Unlike(String, String),
}

impl Misfit {
    /// The sentence in this language, for a value and a criterion of these names.
    pub fn sentence(&self, symbol: &str, criterion: &str, lang: Lang) -> String {
        match self {
            Self::NoNumber => lang.measure_misfit_kind(criterion),
            Self::NoUnit(unit) => lang.measure_misfit_no_unit(symbol, criterion, unit),
            Self::PlainNumber(unit) => lang.measure_misfit_plain(symbol, unit, criterion),
            Self::Unlike(value, unit) => lang.measure_misfit_unlike(symbol, value, criterion, unit),
        }
    }
}

/// Why this criterion takes no such value; `None`: it does.
pub fn misfit(value: &DerivedValue, criterion: &Criterion) -> Option<Misfit> {
    if criterion.kind != Kind::Numeric {
        return Some(Misfit::NoNumber);
    }
    let (of_value, of_criterion) = (value.unit.trim(), criterion.unit.trim());
    let owned = str::to_owned;
    match (is_plain(of_value), is_plain(of_criterion)) {
        (true, true) => None,
        (true, false) => Some(Misfit::NoUnit(owned(of_criterion))),
        (false, true) => Some(Misfit::PlainNumber(owned(of_value))),
        (false, false) if of_value == of_criterion || is_alike(of_value, of_criterion) => None,
        (false, false) => Some(Misfit::Unlike(owned(of_value), owned(of_criterion))),
    }
}

fn is_plain(unit: &str) -> bool {
    unit.is_empty() || unit == "1"
}

fn is_alike(a: &str, b: &str) -> bool {
    let dimension = |unit: &str| Unit::find(unit).map(Unit::dimension);
    dimension(a).is_some_and(|of_a: Dimension| Some(of_a) == dimension(b))
}

/// What is known of the data beside their values.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// Texts that may name the machine: name of the measurement, file, title of the evidence.
    pub texts: &'a [&'a str],
    /// Id of the evidence that takes the measurement.
    pub evidence: Option<&'a str>,
    /// Equipment id and criterion id of the cell in view.
    pub cell: Option<(&'a str, &'a str)>,
    /// True where the data are brought for that cell.
    pub is_asked: bool,
}

/// Where a value belongs, as far as it can be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Equipment id.
    pub equipment: Option<String>,
    /// Criterion id and key of the value.
    pub value: Option<(String, String)>,
}

/// The machine that the texts or the evidence name, else that of the cell in view; the criterion that a value answers by
/// its name, else the only one of the kind's category that takes one.
///
/// The cell that asked for the data goes before all, where it takes one of the values. Where several criteria fit alike,
/// that in view decides; if it is none of them, nothing is proposed.
pub fn propose(project: &Project, (kind, outcome): (MeasurementKind, &Outcome), hints: Hints<'_>) -> Proposal {
    let of_cell = || hints.cell.map(|(equipment, _)| equipment.to_owned());
    let by_words = || named(project, hints.texts).or_else(|| cited(project, hints.evidence));
    let equipment = if hints.is_asked { of_cell() } else { by_words().or_else(of_cell) };
    let close = |criterion| closeness(outcome, kind, criterion).map(|closeness| (criterion, closeness));
    let close: Vec<(&Criterion, Closeness)> = project.criteria.iter().map(AsRef::as_ref).filter_map(close).collect();
    let is_in_view = |(criterion, closeness): &&(&Criterion, Closeness)| {
        hints.cell.is_some_and(|(_, id)| id == criterion.id) && (hints.is_asked || closeness.answers > 0)
    };
    let in_view = close.iter().find(is_in_view).map(|(criterion, _)| *criterion);
    let criterion = in_view.or_else(|| only(&most(close.iter().copied())));
    let value = criterion.and_then(|criterion| Some((criterion.id.clone(), value_for(outcome, criterion)?)));
    Proposal { equipment, value }
}

/// Those with the largest key.
fn most<T: Copy, K: Copy + Ord>(candidates: impl Iterator<Item = (T, K)>) -> Vec<T> {
    let candidates: Vec<(T, K)> = candidates.collect();
    let most = candidates.iter().map(|(_, key)| *key).max();
    candidates.iter().filter(|(_, key)| Some(*key) == most).map(|(of, _)| *of).collect()
}

fn only<T: Copy>(candidates: &[T]) -> Option<T> {
    candidates.first().copied().filter(|_| candidates.len() == 1)
}

/// Key of the value for this criterion: the one that answers it, else the first that it takes.
pub fn value_for(outcome: &Outcome, criterion: &Criterion) -> Option<String> {
    let known = known(criterion);
    let fit = outcome.values.iter().enumerate().filter(|(_, value)| misfit(value, criterion).is_none());
    let best = fit.max_by_key(|(place, value)| (answers(value, &known), Reverse(*place)));
    best.map(|(_, value)| value.key.to_owned())
}

/// How well the best value answers a criterion, and which it is: A goes before R where both have a criterion. `None`: not
/// at all.
fn closeness(outcome: &Outcome, kind: MeasurementKind, criterion: &Criterion) -> Option<Closeness> {
    let known = known(criterion);
    let fit = outcome.values.iter().enumerate().filter(|(_, value)| misfit(value, criterion).is_none());
    let best = fit.map(|(place, value)| Closeness { answers: answers(value, &known), first: Reverse(place) }).max()?;
    (best.answers > 0 || criterion.category == kind.category()).then_some(best)
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Closeness {
    answers: usize,
    first: Reverse<usize>,
}

/// Names of a criterion, and what the lexicon knows of them.
struct Known<'a> {
    names: Vec<&'a str>,
    entries: Vec<lexicon::Found>,
}

fn known(criterion: &Criterion) -> Known<'_> {
    let names = [&criterion.name, &criterion.name_zh, &criterion.id].into_iter().map(String::as_str);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let entries = names.iter().filter_map(|name| lexicon::find(name)).collect();
    Known { names, entries }
}

/// How closely a value answers a criterion: by what the lexicon knows of its name, more where all of it is known, most
/// where the symbol of the value stands in it; 0: not at all.
fn answers(value: &DerivedValue, of: &Known<'_>) -> usize {
    let answered = lexicon::answered_by(value.key);
    let answering = of.entries.iter().filter(|known| answered.contains(&known.entry.id.as_str()));
    let by_name = answering.map(|known| if known.exact { 2 } else { 1 }).max().unwrap_or(0);
    let letters = |c: char| !(c.is_ascii_alphanumeric() || c == 'β' || c == 'η');
    let mut words = of.names.iter().flat_map(|name| name.split(letters));
    let symbol = value.symbol;
    let is_named = (by_name > 0 || symbol.len() > 2) && words.any(|word| word.eq_ignore_ascii_case(symbol));
    by_name + if is_named { 2 } else { 0 }
}

/// The only machine whose name, model or id stands in the texts; the longest name counts.
fn named(project: &Project, texts: &[&str]) -> Option<String> {
    let texts: Vec<String> = texts.iter().map(|text| lexicon::key(text)).collect();
    let longest = |equipment: &Equipment| {
        let names = [&equipment.name, &equipment.name_zh, &equipment.model, &equipment.id];
        let keys = names.into_iter().map(|name| lexicon::key(name)).filter(|key| key.len() >= NAME);
        keys.filter(|key| texts.iter().any(|text| text.contains(key))).map(|key| key.len()).max()
    };
    let named =
        project.equipment.iter().map(AsRef::as_ref).filter_map(|equipment| Some((equipment, longest(equipment)?)));
    only(&most(named)).map(|equipment| equipment.id.clone())
}

/// The only machine that rests on this evidence.
fn cited(project: &Project, evidence: Option<&str>) -> Option<String> {
    let evidence = evidence?;
    let rests = |equipment: &&Equipment| {
        let mut specs = equipment.specs.0.values().flat_map(|cell| &cell.specs);
        equipment.evidence == evidence || specs.any(|spec| spec.evidence == evidence)
    };
    let resting: Vec<&Equipment> = project.equipment.iter().map(AsRef::as_ref).filter(rests).collect();
    only(&resting).map(|equipment| equipment.id.clone())
}
