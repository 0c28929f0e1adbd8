//! The gap profile: benchmark and equipment on each criterion, with intervals and verdict.

use crate::analysis::{CellResult, Flag, Verdict, verdict_word};
use crate::figure::kit::{
    UNKNOWN, View, categories, entry, interval_marks, linear, open_side, origin_style, quiet, segment,
};
use crate::figure::plot::{
    Axis, ColourRole, Column, ColumnCell, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::text::number::{number, points, probability_is};

/// Key of the figure.
pub(crate) const NAME: &str = "profile";

const BENCHMARK: Style = Style::outline(ColourRole::Benchmark, 1.5);
const MARGIN: Style = Style::fill(ColourRole::Margin);
const LINK: Style = Style::line(ColourRole::Text, 1.25);

/// A dumbbell a criterion.
pub(crate) fn profile(view: &View<'_>, chosen: Option<usize>) -> Figure {
    let lang = view.lang;
    let title = |name: &str| lang.title_profile(name, &view.benchmark());
    let Some(index) = chosen.filter(|_| view.analysis.benchmark.is_some()) else {
        return view.empty(NAME, lang.figure_profile(), lang.figure_nothing());
    };
    let rows = rows(view, index);
    if rows.is_empty() {
        return view.empty(NAME, &title(&view.name(index)), lang.figure_nothing());
    }
    let mut figure = view.figure(NAME, title(&view.name(index)));
    figure.summary = view.gap_summary(index);
    figure.x = linear(lang.axis_points(), 0.0, 100.0);
    figure.y = axis(view, &rows);
    figure.height = 28.0 * rows.len() as f32 + 70.0;
    let style = own_style(view, index);
    for (y, row) in rows.iter().enumerate() {
        row_marks(&mut figure.marks, y as f64, row, style, view, index);
    }
    figure.legend = legend(view, index, &rows, style);
    figure.table = table(view, &rows);
    figure
}

/// One criterion of the profile.
struct Row<'a> {
    k: usize,
    own: &'a CellResult,
    other: &'a CellResult,
}

fn rows<'a>(view: &'a View<'_>, index: usize) -> Vec<Row<'a>> {
    let row = |k: usize| {
        let own = view.analysis.equipment.get(index)?.cells.get(k)?;
        let other = view.analysis.benchmark.as_ref()?.cells.get(k)?.as_ref()?;
        own.comparison.verdict.map(|_| Row { k, own, other })
    };
    let mut rows: Vec<Row<'a>> = view.weighted().into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| view.analysis.criteria[row.k].category);
    rows
}

fn own_style(view: &View<'_>, index: usize) -> (ColourRole, Symbol) {
    let origin = view.analysis.equipment.get(index).map(|e| origin_style(&e.origin));
    origin.map_or((ColourRole::Neutral, Symbol::Circle), |(role, _, _)| (role, Symbol::Circle))
}

fn axis(view: &View<'_>, rows: &[Row<'_>]) -> Axis {
    let mut axis = categories(rows.iter().map(|row| view.criterion(row.k).to_owned()).collect());
    let cell = |y: usize, text: String, role| ColumnCell { at: y as f64, text, role };
    let verdict = |(y, row): (usize, &Row<'_>)| {
        let verdict = row.own.comparison.verdict.unwrap_or(Verdict::Undecided);
        cell(y, verdict_word(verdict, view.lang).to_owned(), verdict_role(verdict))
    };
    let gap = |(y, row): (usize, &Row<'_>)| {
        // The policy's points of an unknown figure are no measured gap.
        let gap = row.own.comparison.gap_points.filter(|_| row.own.value.is_some() && row.other.value.is_some());
        cell(y, gap.map_or_else(|| "–".to_owned(), points), ColourRole::Text)
    };
    axis.columns = vec![
        Column {
            header: view.lang.column_verdict().to_owned(),
            cells: rows.iter().enumerate().map(verdict).collect(),
            right_aligned: false,
        },
        Column {
            header: view.lang.column_gap().to_owned(),
            cells: rows.iter().enumerate().map(gap).collect(),
            right_aligned: true,
        },
    ];
    axis
}

pub(crate) fn verdict_role(verdict: Verdict) -> ColourRole {
    match verdict {
        Verdict::Ahead => ColourRole::Ahead,
        Verdict::Parity => ColourRole::Parity,
        Verdict::Behind => ColourRole::Behind,
        Verdict::Undecided => ColourRole::Undecided,
    }
}

fn row_marks(
    marks: &mut Vec<Mark>,
    y: f64,
    row: &Row<'_>,
    (role, symbol): (ColourRole, Symbol),
    view: &View<'_>,
    index: usize,
) {
    let (own, other) = (row.own, row.other);
    if let Some((low, high)) = own.comparison.margin_points {
        marks.push(quiet(Shape::Rect { from: [low, y - 0.34], to: [high, y + 0.34] }, MARGIN));
    }
    // Where neither side is known one band says it for both.
    if own.value.is_some() || other.value.is_some() {
        marks.extend(interval_marks(other, ColourRole::Benchmark, y + 0.16));
    }
    marks.extend(interval_marks(own, role, y));
    if let (Some(a), Some(b)) = (own.points, other.points)
        && own.value.is_some()
        && other.value.is_some()
    {
        marks.push(quiet(segment([a, y], [b, y]), LINK));
    }
    let name = view.criterion(row.k);
    if let Some(points) = other.points.filter(|_| other.value.is_some()) {
        let hover = format!("{name}\n{}: {}", view.benchmark(), view.value_text(row.k, other));
        let shape = Shape::Marker { at: [points, y], symbol: Symbol::Diamond, radius: 6.5 };
        marks.push(Mark { shape, style: BENCHMARK, hover });
    }
    if let Some(points) = own.points.filter(|_| own.value.is_some()) {
        let shape = Shape::Marker { at: [points, y], symbol, radius: 5.5 };
        marks.push(Mark { shape, style: Style::fill(role), hover: own_hover(row, view, index) });
    }
}

fn own_hover(row: &Row<'_>, view: &View<'_>, index: usize) -> String {
    let own = row.own;
    let verdict = verdict_word(own.comparison.verdict.unwrap_or(Verdict::Undecided), view.lang);
    let mut text =
        format!("{}\n{}: {}\n{verdict}", view.criterion(row.k), view.name(index), view.value_text(row.k, own));
    if let Some(level) = own.comparison.level_percent {
        text.extend([" · ", &number(level.round()), " %"]);
    }
    if let Some(p) = own.comparison.probabilities {
        let largest = p.ahead.max(p.parity).max(p.behind);
        text.extend([" · P ", &probability_is(largest)]);
    }
    text
}

fn legend(view: &View<'_>, index: usize, rows: &[Row<'_>], (role, symbol): (ColourRole, Symbol)) -> Vec<LegendEntry> {
    let lang = view.lang;
    let mut legend = vec![
        entry(view.name(index), LegendKey::Symbol(symbol), Style::fill(role)),
        entry(view.benchmark(), LegendKey::Symbol(Symbol::Diamond), BENCHMARK),
        entry(lang.legend_interval(), LegendKey::Span, Style::fill(role).with_fill(0.35)),
    ];
    let cells = || rows.iter().flat_map(|row| [row.own, row.other]);
    if cells().any(|c| c.flags.contains(&Flag::Guarantee) || c.flags.contains(&Flag::OpenToWorst)) {
        let style = open_side(role);
        legend.push(entry(lang.legend_open(), LegendKey::Swatch, style));
    }
    if cells().any(|c| c.value.is_none()) {
        legend.push(entry(lang.legend_unknown(), LegendKey::Swatch, UNKNOWN));
    }
    legend.push(entry(lang.legend_margin(), LegendKey::Swatch, MARGIN));
    legend
}

fn table(view: &View<'_>, rows: &[Row<'_>]) -> Table {
    let lang = view.lang;
    let header = [
        lang.column_criterion(),
        lang.column_own(),
        lang.column_benchmark(),
        lang.column_verdict(),
        lang.column_level(),
        lang.column_gap(),
    ];
    let row = |row: &Row<'_>| {
        let dash = || "–".to_owned();
        let gap = row.own.comparison.gap_points.filter(|_| row.own.value.is_some() && row.other.value.is_some());
        vec![
            view.criterion(row.k).to_owned(),
            view.value_text(row.k, row.own),
            view.value_text(row.k, row.other),
            row.own.comparison.verdict.map_or_else(dash, |v| verdict_word(v, lang).to_owned()),
            row.own.comparison.level_percent.map_or_else(dash, |level| number(level.round())),
            gap.map_or_else(dash, points),
        ]
    };
    Table { header: header.map(str::to_owned).to_vec(), rows: rows.iter().map(row).collect() }
}
