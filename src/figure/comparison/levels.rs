//! The level heat map: every equipment on every criterion against the benchmark.

use crate::analysis::{CellResult, Flag, Verdict};
use crate::figure::kit::{View, categories, keep_heaviest};
use crate::figure::plot::{Anchor, ColourRole, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Table};
use crate::text::number::number;

/// Key of the figure.
pub(crate) const NAME: &str = "levels";

/// More columns or rows are not readable on one page.
const SHOWN: usize = 24;

/// Gap in points at which the colour is full.
const FULL: f64 = 50.0;

/// A cell a criterion and equipment, with the level in % (or a mark) and the gap as colour.
pub(crate) fn levels(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let mut rows = view.weighted();
    let mut columns: Vec<usize> = (0..view.analysis.equipment.len()).collect();
    let (all_rows, all_columns) = (rows.len(), columns.len());
    keep_heaviest(view, &mut rows, SHOWN);
    keep_best_ranked(view, &mut columns);
    rows.sort_by_key(|k| view.analysis.criteria[*k].category);
    columns.sort_by_key(|i| match view.analysis.equipment[*i].origin.key() {
        "domestic" => 0,
        "imported" => 1,
        _ => 2,
    });
    let title = lang.title_levels(&view.benchmark());
    if rows.is_empty() || columns.is_empty() || view.analysis.benchmark.is_none() {
        return view.empty(NAME, &title, lang.figure_nothing());
    }
    let mut figure = view.figure(NAME, title);
    figure.summary = summary(view, &rows);
    if rows.len() < all_rows {
        figure.notes.push(lang.note_heaviest(rows.len(), all_rows, lang.figure_profile()));
    }
    if columns.len() < all_columns {
        figure.notes.push(lang.note_best_ranked(columns.len(), all_columns));
    }
    figure.x = categories(columns.iter().map(|i| view.name(*i)).collect());
    figure.y = categories(rows.iter().map(|k| view.criterion(*k).to_owned()).collect());
    figure.height = 26.0 * rows.len() as f32 + 110.0;
    for (y, k) in rows.iter().enumerate() {
        for (x, i) in columns.iter().enumerate() {
            if let Some(cell) = view.analysis.equipment[*i].cells.get(*k) {
                marks(&mut figure.marks, view, (*i, *k), cell, [x as f64, y as f64]);
            }
        }
    }
    figure.legend = legend(view);
    figure.table = table(view, &rows, &columns);
    figure
}

/// Keeps the best ranked machines, in the order they had.
fn keep_best_ranked(view: &View<'_>, machines: &mut Vec<usize>) {
    let mut kept = machines.clone();
    kept.sort_by_key(|i| view.analysis.equipment.get(*i).and_then(|e| e.rank).unwrap_or(usize::MAX));
    kept.truncate(SHOWN);
    machines.retain(|i| kept.contains(i));
}

fn summary(view: &View<'_>, rows: &[usize]) -> String {
    let mut largest: Option<(f64, usize, usize)> = None;
    for (i, equipment) in view.analysis.equipment.iter().enumerate() {
        for k in rows {
            let Some(cell) = equipment.cells.get(*k).filter(|cell| cell.value.is_some()) else { continue };
            if let Some(gap) = cell.comparison.gap_points.filter(|gap| largest.is_none_or(|(most, ..)| *gap > most)) {
                largest = Some((gap, i, *k));
            }
        }
    }
    match largest {
        Some((gap, i, k)) if gap >= 0.05 => {
            let words = format!("{}, {}", view.natural_gap(i, k), view.gap_words(gap));
            view.lang.figure_levels_summary(view.criterion(k), &view.name(i), &words)
        }
        Some(_) => view.lang.figure_level_with().to_owned(),
        None => view.lang.figure_nothing().to_owned(),
    }
}

/// The level in %, or the mark that says why there is none.
fn label(cell: &CellResult) -> String {
    let has = |flag: Flag| cell.flags.contains(&flag);
    if let Some(level) = cell.comparison.level_percent {
        return number(level.round());
    }
    if has(Flag::UnlikeBasis) || has(Flag::Unread) {
        return "⚠".to_owned();
    }
    if has(Flag::NotStated) {
        return "?".to_owned();
    }
    if cell.value.is_none() {
        return "–".to_owned();
    }
    match cell.comparison.as_stated {
        Some(Verdict::Ahead) => "▲",
        Some(Verdict::Behind) => "▼",
        Some(Verdict::Parity) => "=",
        _ => "±",
    }
    .to_owned()
}

fn marks(marks: &mut Vec<Mark>, view: &View<'_>, (i, k): (usize, usize), cell: &CellResult, [x, y]: [f64; 2]) {
    let gap = cell.comparison.gap_points.filter(|_| cell.value.is_some() && !cell.flags.contains(&Flag::UnlikeBasis));
    let share = gap.map(|gap| (gap / FULL).clamp(-1.0, 1.0));
    let fill = share.map(ColourRole::diverging);
    let style = match fill {
        Some(role) => Style::fill(role),
        None => Style::fill(ColourRole::Panel).with_pattern(Pattern::None),
    };
    let hover = format!("{}\n{}: {}", view.criterion(k), view.name(i), view.value_text(k, cell));
    let shape = Shape::Rect { from: [x - 0.48, y - 0.46], to: [x + 0.48, y + 0.46] };
    marks.push(Mark { shape, style, hover });
    let text = Shape::Text { at: [x, y], offset: [0.0, 0.0], text: label(cell), anchor: Anchor::Centre, size: 12.0 };
    let role = fill.map_or(ColourRole::TextSubdued, ColourRole::words_on);
    marks.push(Mark { shape: text, style: Style::fill(role), hover: String::new() });
}

fn legend(view: &View<'_>) -> Vec<LegendEntry> {
    let lang = view.lang;
    let entry = |label: &str, share: f64| LegendEntry {
        label: label.to_owned(),
        key: LegendKey::Swatch,
        style: Style::fill(ColourRole::diverging(share)),
    };
    vec![
        entry(&lang.figure_ahead_by(&lang.points("50")), -1.0),
        entry(lang.legend_level_parity(), 0.0),
        entry(&lang.figure_behind_by(&lang.points("50")), 1.0),
    ]
}

fn table(view: &View<'_>, rows: &[usize], columns: &[usize]) -> Table {
    let mut header = vec![view.lang.column_criterion().to_owned()];
    header.extend(columns.iter().map(|i| view.name(*i)));
    let row = |k: &usize| {
        let mut row = vec![view.criterion(*k).to_owned()];
        row.extend(columns.iter().map(|i| view.analysis.equipment[*i].cells.get(*k).map(label).unwrap_or_default()));
        row
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
