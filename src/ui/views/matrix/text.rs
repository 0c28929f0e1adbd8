//! What a cell shows: the text as entered without what the row says already, marks, and the words behind the marks.

use crate::analysis::{CellResult, Flag, unit_name, verdict_word};
use crate::model::{Cell, Criterion, Equipment, Must, Project, Spec, State};
use crate::quantity::{Figure, Meaning, Number, Unit};
use crate::text::Lang;
use crate::text::number::{number, whole_points};
use crate::ui::theme::icons;
use crate::ui::widgets::names;

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellText {
    /// The text, short.
    pub text: String,
    /// A sign behind it, or nothing.
    pub mark: &'static str,
    /// The sign of several sources, or nothing.
    pub several: &'static str,
    /// Nothing is known: the text is a placeholder.
    pub empty: bool,
    /// Something is wrong or doubtful.
    pub doubtful: bool,
}

/// What the cell of this criterion shows.
pub fn cell_text(criterion: &Criterion, cell: Option<&Cell>, result: Option<&CellResult>, lang: Lang) -> CellText {
    let Some(spec) = cell.and_then(Cell::chosen) else {
        return CellText { text: "–".into(), empty: true, ..CellText::default() };
    };
    let flags = result.map(|r| r.flags.as_slice()).unwrap_or_default();
    let has = |flag: Flag| flags.contains(&flag);
    if spec.state == State::NotApplicable || has(Flag::NotApplicable) {
        return CellText { text: lang.cell_not_applicable().into(), empty: true, ..CellText::default() };
    }
    if spec.state == State::NotStated || has(Flag::NotStated) {
        return CellText { text: "?".into(), empty: true, ..CellText::default() };
    }
    if spec.is.trim().is_empty() {
        return CellText { text: "–".into(), empty: true, ..CellText::default() };
    }
    let doubts = [Flag::Unread, Flag::UnlikeBasis, Flag::Contradiction, Flag::NoRate, Flag::WidthOpen, Flag::Magnitude];
    let doubtful = doubts.into_iter().any(has);
    let mark = match spec.state {
        _ if doubtful => "⚠",
        State::Borrowed => "▲",
        State::Estimated => "*",
        _ if result.is_some_and(|result| result.measured.is_some()) => icons::MEASURE,
        _ => result.map_or("", |result| bound_sign(&spec.is, &result.reading.meaning)),
    };
    let several = match cell.map_or(0, |cell| cell.specs.len()) {
        0 | 1 => "",
        2 => "②",
        3 => "③",
        _ => "④",
    };
    CellText { text: short(&spec.is, &criterion.unit), mark, several, empty: false, doubtful }
}

/// The sign of a bound that the text says in words only.
fn bound_sign(text: &str, meaning: &Meaning) -> &'static str {
    let Meaning::Number(Number { figure: Figure::Bound { relation, .. }, .. }) = meaning else { return "" };
    match relation {
        _ if text.contains(['≤', '≥', '<', '>', '＜', '＞', '≦', '≧', '⩽', '⩾']) => "",
        relation if relation.is_lower_bound() => "≥",
        _ => "≤",
    }
}

/// The text of a cell for measuring.
pub fn plain(criterion: &Criterion, cell: &Cell) -> String {
    cell.chosen().map(|spec| short(&spec.is, &criterion.unit)).unwrap_or_default()
}

/// The unit as the narrow column of units shows it.
pub(super) fn unit_in_table(criterion: &Criterion, lang: Lang) -> String {
    unit_name(criterion, lang).replace("10\u{a0}000", "10k")
}

/// The text as entered, in the criterion's own unit without the unit.
fn short(text: &str, unit: &str) -> String {
    let text = text.trim();
    let Some(unit) = Unit::stated(unit) else { return text.to_owned() };
    // `0.005/300 mm`: the unit belongs to the length.
    if text.replace("+/-", "").contains('/') && !unit.symbol().contains('/') {
        return text.to_owned();
    }
    let figure_end = |(i, c): (usize, char)| (c.is_numeric() || ")）".contains(c)).then_some(i + c.len_utf8());
    let Some(end) = text.char_indices().rev().find_map(figure_end) else { return text.to_owned() };
    let (figure, tail) = text.split_at(end);
    // A superscript counts as numeric: `600 m²` ends in one.
    if Unit::find(tail.trim()) == Some(unit) { figure.to_owned() } else { text.to_owned() }
}

/// The lines that explain a cell, beginning with the text as entered.
pub fn explanation(
    project: &Project,
    equipment: &Equipment,
    criterion: &Criterion,
    result: Option<&CellResult>,
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(spec) = equipment.cell(&criterion.id).and_then(Cell::chosen) {
        if !spec.is.trim().is_empty() {
            lines.push(spec.is.trim().to_owned());
        }
        lines.extend(result.and_then(|result| result.measured.as_deref()).map(|value| value.words(lang)));
        lines.extend(from(project, equipment, spec, lang));
        lines.extend([&spec.condition, &spec.note].into_iter().filter(|text| !text.is_empty()).cloned());
    }
    let flags = result.map(|r| r.flags.as_slice()).unwrap_or_default();
    lines.extend(flags.iter().map(|flag| names::flag(lang, *flag).to_owned()));
    let cell = equipment.cell(&criterion.id);
    lines.extend(cell.filter(|cell| cell.specs.len() > 1).map(|cell| lang.matrix_specs(cell.specs.len())));
    lines.extend(result.filter(|r| r.comparison.verdict.is_some()).and_then(|result| against(result, lang)));
    lines
}

/// How the cell stands against the benchmark, short.
fn against(result: &CellResult, lang: Lang) -> Option<String> {
    let verdict = verdict_word(result.comparison.verdict?, lang);
    let gap = whole_points(result.comparison.gap_points?);
    Some(lang.matrix_against(verdict, &gap))
}

/// Where a spec comes from: title, page, grade.
fn from(project: &Project, equipment: &Equipment, spec: &Spec, lang: Lang) -> Option<String> {
    let evidence = project.evidence(equipment.evidence_of(spec))?;
    let title = evidence.display_title();
    let page = if spec.page.is_empty() { String::new() } else { format!(", {}", spec.page) };
    Some(lang.cell_evidence(evidence.grade.letter(), &format!("{title}{page}")))
}

/// The short sign of a must-clause beside the criterion's name.
pub fn must_chip(must: &Must, lang: Lang) -> String {
    let star = if must.star { "★" } else { "" };
    format!("{} {star}{}", lang.matrix_must(), must.clause).trim_end().to_owned()
}

/// A weight or a number of points, without needless digits.
pub fn weight(value: f64) -> String {
    if value == 0.0 { "–".to_owned() } else { number((value * 100.0).round() / 100.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_unit_is_dropped() {
        for (text, unit, short_text) in [
            ("5 µm", "µm", "5"),
            ("5um", "µm", "5"),
            ("≥ 20 000 h", "h", "≥ 20 000"),
            ("0.008 mm", "µm", "0.008 mm"),
            ("+/-0.01 mm", "mm", "+/-0.01"),
            ("0.005/300 mm", "mm", "0.005/300 mm"),
            ("18000", "rpm", "18000"),
            ("看样册", "mm", "看样册"),
        ] {
            assert_eq!(short(text, unit), short_text);
        }
    }
}
