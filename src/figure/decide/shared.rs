//! What the figures of the decision share: reasons for an empty one, what is said in the notes, styles by origin.

use crate::analysis::decision::{Decision, Robustness, Sides, samples_sentences, weight_set_name};
use crate::analysis::stated_text;
use crate::model::Origin;
use crate::text::number::{fixed, number, points};

use super::super::build::Choice;
use super::super::view::{View, origin_style, origin_word};
use super::super::{
    Axis, AxisKind, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol,
    Tick,
};

/// More rows are not readable on one page.
pub(super) const SHOWN: usize = 40;

/// Height of a figure of few rows: below it the notes would give way to the plot.
const LOWEST: f32 = 195.0;

/// Height of a figure of rows this high, with what stands around them.
pub(super) fn height(row: f32, rows: usize, around: f32) -> f32 {
    (row * rows as f32 + around).max(LOWEST)
}

/// Size of words among the marks.
pub(super) const WORD: f32 = 11.0;

/// The decision where there is something to decide; else the sentence that says why there is nothing to see.
pub(super) fn decided<'a>(view: &View<'a>) -> Result<&'a Decision, &'static str> {
    let decision = view.decision.ok_or(view.lang.decide_figure_working())?;
    if decision.is_a_choice() { Ok(decision) } else { Err(view.lang.decide_nothing()) }
}

/// The decision with what was drawn for it; else the sentence that says why there is nothing to see.
pub(super) fn sampled<'a>(view: &View<'a>) -> Result<(&'a Decision, &'a Robustness), &'static str> {
    let decision = decided(view)?;
    Ok((decision, drawn(decision).ok_or(view.lang.decide_figure_working())?))
}

/// What was drawn for this very table; a table that just changed has nothing yet.
fn drawn(decision: &Decision) -> Option<&Robustness> {
    let rows = decision.table.equipment.len();
    let square = |all: &[Vec<f64>]| all.len() == rows && all.iter().all(|row| row.len() == rows);
    let fits = |found: &&Robustness| square(&found.rank_acceptability) && square(&found.pairwise);
    decision.robustness.as_deref().filter(fits).filter(|found| found.expected_rank.len() == rows)
}

/// A figure that says why there is nothing to see.
pub(super) fn empty(view: &View<'_>, name: &'static str, title: &str, why: &str) -> Figure {
    let mut figure = view.empty(name, title);
    why.clone_into(&mut figure.summary);
    figure
}

/// Cuts what is shown to so many, with a note.
pub(super) fn first_shown<T>(view: &View<'_>, figure: &mut Figure, all: &mut Vec<T>, most: usize) {
    let count = all.len();
    all.truncate(most);
    if count > most {
        figure.notes.push(view.lang.note_first_of(most, count));
    }
}

/// Rows from the best mean rank down.
pub(super) fn by_mean_rank(found: &Robustness) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..found.expected_rank.len()).collect();
    rows.sort_by(|a, b| found.expected_rank[*a].total_cmp(&found.expected_rank[*b]));
    rows
}

/// What the samples say, without what concerns other figures.
pub(super) fn samples_told(view: &View<'_>, decision: &Decision) -> String {
    samples_sentences(view.project, view.analysis, decision, view.lang).join(view.lang.sentence_gap())
}

/// A mean rank as it stands in a column.
pub(super) fn mean_rank(found: &Robustness, row: usize) -> String {
    fixed(found.expected_rank.get(row).copied().unwrap_or(f64::NAN), 2)
}

/// Weights, samples and seed: what it takes to draw them again.
pub(super) fn draws_note(view: &View<'_>, found: &Robustness) -> String {
    let (lang, set) = (view.lang, weight_set_name(found.set, view.lang));
    if found.samples < found.wanted {
        lang.note_draws_running(&set, &number(found.samples as f64), &lang.samples(found.wanted), found.seed)
    } else {
        lang.note_draws(&set, &lang.samples(found.samples), found.seed)
    }
}

/// Whom the figure of this name is about, and what that is compared with, by name; else the sentence that says why there
/// is nothing to see.
pub(super) fn rivals(view: &View<'_>, name: &str, choice: &Choice) -> Result<(Sides, String), String> {
    let sides = super::sides(name, view.analysis, choice).ok_or(view.lang.figure_nothing())?;
    let rival = match (sides.against, &view.analysis.benchmark) {
        (Some(against), _) => Ok(view.name(against)),
        (None, None) => Err(view.lang.figure_nothing().to_owned()),
        (None, Some(benchmark)) if benchmark.equipment == Some(sides.equipment) => {
            Err(view.lang.decide_is_benchmark(&view.name(sides.equipment)))
        }
        (None, Some(_)) => Ok(view.benchmark()),
    };
    Ok((sides, rival?))
}

/// What an equipment states on a criterion.
pub(super) fn stated(view: &View<'_>, equipment: usize, k: usize) -> String {
    let text = stated_text(view.project, view.analysis, equipment, k, view.lang);
    text.unwrap_or_else(|| "–".to_owned())
}

/// Points with their sign.
pub(super) fn signed(x: f64) -> String {
    let text = points(x);
    if x > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A share in whole per cent that never claims more certainty than there is.
pub(super) fn whole_percent(share: f64) -> String {
    match share {
        share if share > 0.0 && share < 0.005 => "<1".to_owned(),
        share if share < 1.0 && share > 0.995 => ">99".to_owned(),
        share => number((share * 100.0).round()),
    }
}

/// An axis of shares, told in per cent; `to` is the right end where that is beyond 100 %.
pub(super) fn percent_axis(label: &str, from: f64, to: f64) -> Axis {
    let tick = |n: u32| Tick { at: f64::from(n) / 5.0, label: number(f64::from(n) * 20.0) };
    let kind = AxisKind::Linear { from, to };
    Axis { kind, label: label.to_owned(), ticks: (0..=5).map(tick).collect(), columns: Vec::new() }
}

/// A column of text, one cell at 0, 1, 2 …
pub(super) fn column(header: &str, cells: impl IntoIterator<Item = String>) -> Column {
    let cell = |(y, text): (usize, String)| ColumnCell { at: y as f64, text, role: ColourRole::Text };
    Column { header: header.to_owned(), cells: cells.into_iter().enumerate().map(cell).collect(), right_aligned: true }
}

/// A mark that says nothing when pointed at.
pub(super) fn quiet(shape: Shape, style: Style) -> Mark {
    Mark { shape, style, hover: String::new() }
}

/// Group of an equipment.
pub(super) fn origin<'a>(view: &View<'a>, equipment: usize) -> Option<&'a Origin> {
    view.analysis.equipment.get(equipment).map(|e| &e.origin)
}

/// The word of an equipment's group.
pub(super) fn origin_text(view: &View<'_>, equipment: usize) -> String {
    origin(view, equipment).map_or_else(String::new, |origin| origin_word(origin, view.lang).to_owned())
}

/// Colour and symbol of an equipment.
pub(super) fn origin_marker(view: &View<'_>, equipment: usize) -> (ColourRole, Symbol) {
    let style = origin(view, equipment).map(origin_style);
    style.map_or((ColourRole::Neutral, Symbol::Circle), |(role, _, symbol)| (role, symbol))
}

/// The line of an equipment, its group told by colour and dash.
pub(super) fn origin_line(view: &View<'_>, equipment: usize, width: f32) -> Style {
    origin(view, equipment).map_or(Style::line(ColourRole::Neutral, width), |origin| line_of(origin, width))
}

fn line_of(origin: &Origin, width: f32) -> Style {
    let dash = match origin {
        Origin::Domestic => Dash::Solid,
        Origin::Imported => Dash::Dashed,
        Origin::Other(_) => Dash::Dotted,
    };
    Style::line(origin_style(origin).0, width).with_dash(dash)
}

/// How a legend tells the groups apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// By their symbols.
    Symbols,
    /// By their lines.
    Lines,
}

/// The groups that are there, told apart by symbols or lines.
pub(super) fn origin_legend(view: &View<'_>, equipment: &[usize], by: Telling) -> Vec<LegendEntry> {
    let groups = [Origin::Domestic, Origin::Imported, Origin::Other(String::new())];
    let present = |group: &&Origin| equipment.iter().any(|i| origin(view, *i).is_some_and(|o| o.key() == group.key()));
    let entry = |group: &Origin| {
        let (role, _, symbol) = origin_style(group);
        let (key, style) = match by {
            Telling::Symbols => (LegendKey::Symbol(symbol), Style::fill(role)),
            Telling::Lines => (LegendKey::Line, line_of(group, 2.0)),
        };
        LegendEntry { label: origin_word(group, view.lang).to_owned(), key, style }
    };
    groups.iter().filter(present).map(entry).collect()
}

/// Names beside their marks; those that share a place share a label.
pub(super) fn name_labels(view: &View<'_>, places: &[(usize, [f64; 2])]) -> Vec<Mark> {
    let mut groups: Vec<([f64; 2], Vec<String>)> = Vec::new();
    for (equipment, at) in places {
        let same = |place: &[f64; 2]| (place[0] - at[0]).abs() < 1e-9 && (place[1] - at[1]).abs() < 1e-9;
        match groups.iter_mut().find(|(place, _)| same(place)) {
            Some((_, names)) => names.push(view.name(*equipment)),
            None => groups.push((*at, vec![view.name(*equipment)])),
        }
    }
    let label = |(at, names): ([f64; 2], Vec<String>)| {
        let text = some_names(view, &names, 2);
        let shape = Shape::Text { at, offset: [9.0, 0.0], text, anchor: super::super::Anchor::Left, size: WORD };
        quiet(shape, Style::fill(ColourRole::Text))
    };
    groups.into_iter().map(label).collect()
}

/// The first names; the others are counted.
pub(super) fn some_names(view: &View<'_>, names: &[String], most: usize) -> String {
    let text = names.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(view.lang.list_comma());
    match names.len().saturating_sub(most) {
        0 => text,
        more => view.lang.and_more(&text, more),
    }
}
