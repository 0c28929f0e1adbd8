//! Rank acceptability: how often each equipment takes which rank, over the samples of weights and figures.

use crate::analysis::decision::{Decision, Robustness, policy_sentence, robustness_sentences, standard_error};
use crate::figure::kit::{
    GroupKey, MOST_ROWS, View, WORD, by_mean_rank, categories, column, draws_note, first_shown, height, mean_rank,
    origin_legend, origin_marker, origin_text, percent_axis, quiet, sampled, samples_text,
};
use crate::figure::plot::{Anchor, ColourRole, Column, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table};
use crate::text::number::{number, percent};

/// Key of the figure.
pub(crate) const NAME: &str = "acceptability";

/// Left of the bars, where the symbols of the groups stand.
const SYMBOLS: f64 = -0.045;

/// A share that has room for each digit of its rank.
const DIGIT: f64 = 0.045;

/// Shares that a line between them does not hide.
const APART: f64 = 0.012;

/// Ranks that the legend shows one by one.
const LEGEND: usize = 6;

/// A stacked bar an equipment, the best mean rank first.
pub(crate) fn acceptability(view: &View<'_>) -> Figure {
    let sentences = |decision| robustness_sentences(view.project, view.analysis, decision, view.lang);
    Figure { findings: view.decision.map(sentences).unwrap_or_default(), ..drawn(view) }
}

fn drawn(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_acceptability();
    let (decision, found) = match sampled(view) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, title, why),
    };
    let mut figure = view.figure(NAME, title.to_owned());
    figure.summary = samples_text(view, decision);
    let mut rows = by_mean_rank(found);
    first_shown(lang, &mut figure, &mut rows, MOST_ROWS);
    figure.x = percent_axis(lang.axis_acceptability(), SYMBOLS, 1.0);
    figure.y = categories(rows.iter().map(|row| view.name(decision.table.equipment[*row])).collect());
    figure.y.columns = columns(view, found, &rows);
    figure.height = height(28.0, rows.len(), 95.0);
    for (y, row) in rows.iter().enumerate() {
        figure.marks.extend(bar(view, decision, found, *row, y as f64));
    }
    figure.legend = legend(view, decision, &rows);
    figure.notes.push(draws_note(view, found));
    figure.notes.push(policy_sentence(&decision.table, lang));
    figure.notes.push(lang.note_confidence().to_owned());
    let first: f64 = found.rank_acceptability.iter().filter_map(|ranks| ranks.first()).sum();
    if percent(first) != percent(1.0) {
        figure.notes.push(lang.note_level_ranks().to_owned());
    }
    figure.table = table(view, decision, found, &rows);
    figure
}

/// The step of the scale for a rank counted from 0: the first is strongest.
fn strength(rank: usize, of: usize) -> ColourRole {
    ColourRole::level(1.0 - 0.9 * rank as f64 / of.saturating_sub(1).max(1) as f64)
}

fn bar(view: &View<'_>, decision: &Decision, found: &Robustness, row: usize, y: f64) -> Vec<Mark> {
    let equipment = decision.table.equipment[row];
    let name = view.name(equipment);
    let shares = &found.rank_acceptability[row];
    let (role, symbol) = origin_marker(view, equipment);
    let shape = Shape::Marker { at: [SYMBOLS / 2.0, y], symbol, radius: 4.5 };
    let mut marks = vec![Mark { shape, style: Style::fill(role), hover: origin_text(view, equipment) }];
    let mut edges = Vec::new();
    let (mut from, mut before) = (0.0, 0.0);
    for (rank, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
        let fill = strength(rank, shares.len());
        let hover = format!("{name}\n{}: {}", view.lang.column_rank_share(rank + 1), percent(*share));
        let shape = Shape::Rect { from: [from, y - 0.32], to: [from + share, y + 0.32] };
        marks.push(Mark { shape, style: Style::fill(fill), hover });
        let text = number(rank as f64 + 1.0);
        if *share >= DIGIT * text.len() as f64 {
            let at = [from + share / 2.0, y];
            let shape = Shape::Text { at, offset: [0.0; 2], text, anchor: Anchor::Centre, size: WORD };
            marks.push(quiet(shape, Style::fill(fill.words_on())));
        }
        if share.min(before) >= APART {
            edges.push(from);
        }
        (from, before) = (from + share, *share);
    }
    // Where one rank ends and the next begins can be seen even where their steps are alike.
    let edge =
        |x: f64| quiet(Shape::Line(vec![[x, y - 0.32], [x, y + 0.32]]), Style::line(ColourRole::Background, 1.0));
    marks.extend(edges.into_iter().map(edge));
    let frame = Shape::Rect { from: [0.0, y - 0.32], to: [from, y + 0.32] };
    marks.push(quiet(frame, Style::outline(ColourRole::Axis, 0.75)));
    marks
}

/// P(first), its standard error, mean rank, confidence: as text, for columns and table.
fn figures(found: &Robustness, row: usize) -> [String; 4] {
    let first = found.rank_acceptability[row].first().copied().unwrap_or(0.0);
    let confidence = found.confidence.get(row).copied().flatten();
    [
        percent(first),
        percent(standard_error(first, found.samples)),
        mean_rank(found, row),
        confidence.map_or_else(|| "–".to_owned(), percent),
    ]
}

fn headers(view: &View<'_>) -> [String; 4] {
    let lang = view.lang;
    let texts = [
        lang.column_first_percent(),
        lang.column_standard_error(),
        lang.column_expected_rank(),
        lang.column_confidence(),
    ];
    texts.map(str::to_owned)
}

fn columns(view: &View<'_>, found: &Robustness, rows: &[usize]) -> Vec<Column> {
    let one = |(n, header): (usize, String)| {
        column(&header, rows.iter().map(|row| figures(found, *row).into_iter().nth(n).unwrap_or_default()))
    };
    headers(view).into_iter().enumerate().map(one).collect()
}

fn legend(view: &View<'_>, decision: &Decision, rows: &[usize]) -> Vec<LegendEntry> {
    let equipment: Vec<usize> = rows.iter().map(|row| decision.table.equipment[*row]).collect();
    let of = decision.table.equipment.len();
    let shown: Vec<usize> = if of <= LEGEND { (0..of).collect() } else { vec![0, of / 4, of / 2, of - 1] };
    let rank = |rank: usize| LegendEntry {
        label: view.lang.legend_rank(rank + 1),
        key: LegendKey::Swatch,
        style: Style::fill(strength(rank, of)),
    };
    shown.into_iter().map(rank).chain(origin_legend(view, &equipment, GroupKey::Symbols)).collect()
}

fn table(view: &View<'_>, decision: &Decision, found: &Robustness, rows: &[usize]) -> Table {
    let lang = view.lang;
    let mut header = vec![lang.column_equipment().to_owned(), lang.column_origin().to_owned()];
    header.extend(headers(view));
    header.extend((1..decision.table.equipment.len()).map(|rank| lang.column_rank_share(rank + 1)));
    let row = |row: &usize| {
        let equipment = decision.table.equipment[*row];
        let mut cells = vec![view.name(equipment), origin_text(view, equipment)];
        cells.extend(figures(found, *row));
        cells.extend(found.rank_acceptability[*row].iter().skip(1).map(|share| percent(*share)));
        cells
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
