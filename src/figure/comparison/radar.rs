//! The radar: outside is better; a missing spec leaves a gap in the outline.

use std::f64::consts::TAU;

use crate::analysis::CellResult;
use crate::figure::kit::{View, keep_heaviest, origin_style, quiet};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::text::number::points;

/// Key of the figure.
pub(crate) const NAME: &str = "radar";

/// With more criteria names lie over each other and an outline says nothing.
const MOST_SPOKES: usize = 12;

const BENCHMARK: Style = Style::line(ColourRole::Benchmark, 1.5).with_dash(Dash::Dashed);
const GRID: Style = Style::line(ColourRole::Grid, 1.0);

/// Two outlines over the criteria.
pub(crate) fn radar(view: &View<'_>, chosen: Option<usize>) -> Figure {
    let lang = view.lang;
    let Some((index, benchmark)) = chosen.zip(view.analysis.benchmark.as_ref()) else {
        return view.empty(NAME, lang.figure_radar(), lang.figure_nothing());
    };
    let title = lang.title_radar(&view.name(index), &view.benchmark());
    let mut spokes: Vec<usize> = view.weighted();
    spokes.retain(|k| benchmark.cells.get(*k).is_some_and(Option::is_some));
    spokes.sort_by_key(|k| view.analysis.criteria[*k].category);
    if spokes.len() < 3 {
        return view.empty(NAME, &title, lang.figure_radar_three());
    }
    let mut figure = view.figure(NAME, title);
    if spokes.len() > MOST_SPOKES {
        figure.notes.push(lang.note_heaviest(MOST_SPOKES, spokes.len(), lang.figure_profile()));
        keep_heaviest(view, &mut spokes, MOST_SPOKES);
    }
    figure.summary = format!("{}{}{}", lang.figure_radar_outside(), lang.sentence_gap(), view.gap_summary(index));
    figure.equal_aspect = true;
    (figure.x, figure.y) = (hidden(), hidden());
    figure.height = 440.0;
    figure.marks = grid(view, &spokes);
    let own = |k: usize| view.analysis.equipment.get(index).and_then(|e| e.cells.get(k));
    let other = |k: usize| benchmark.cells.get(k).and_then(Option::as_ref);
    let role = view.analysis.equipment.get(index).map_or(ColourRole::Neutral, |e| origin_style(&e.origin).0);
    let outline = |cells: &dyn Fn(usize) -> Option<CellResult>, style, symbol, name: &str| {
        outline(view, &spokes, cells, style, symbol, name)
    };
    let other_cell = |k: usize| other(k).cloned();
    let own_cell = |k: usize| own(k).cloned();
    figure.marks.extend(outline(&other_cell, BENCHMARK, Symbol::Diamond, &view.benchmark()));
    figure.marks.extend(outline(&own_cell, Style::line(role, 2.0), Symbol::Circle, &view.name(index)));
    figure.legend = vec![
        LegendEntry { label: view.name(index), key: LegendKey::Symbol(Symbol::Circle), style: Style::fill(role) },
        LegendEntry {
            label: view.benchmark(),
            key: LegendKey::Symbol(Symbol::Diamond),
            style: Style::outline(ColourRole::Benchmark, 1.5),
        },
    ];
    figure.table = table(view, &spokes, &own_cell, &other_cell, index);
    figure
}

fn hidden() -> Axis {
    let kind = AxisKind::Hidden { from: -1.35, to: 1.35 };
    Axis { kind, label: String::new(), ticks: Vec::new(), columns: Vec::new() }
}

/// The place of so many points on a spoke; the first spoke points up, the others follow clockwise.
fn place(spoke: usize, of: usize, points: f64) -> [f64; 2] {
    let angle = TAU * spoke as f64 / of as f64;
    let radius = points.clamp(0.0, 100.0) / 100.0;
    [radius * angle.sin(), radius * angle.cos()]
}

fn grid(view: &View<'_>, spokes: &[usize]) -> Vec<Mark> {
    let n = spokes.len();
    let ring = |level: f64| Shape::Line((0..=n).map(|i| place(i % n, n, level)).collect());
    let mut marks: Vec<Mark> = [25.0, 50.0, 75.0, 100.0].into_iter().map(|level| quiet(ring(level), GRID)).collect();
    for (i, k) in spokes.iter().enumerate() {
        marks.push(quiet(Shape::Line(vec![[0.0, 0.0], place(i, n, 100.0)]), GRID));
        let [x, y] = place(i, n, 100.0);
        let anchor = match (x, y) {
            (x, y) if x.abs() < 0.12 && y > 0.0 => Anchor::Above,
            (x, _) if x.abs() < 0.12 => Anchor::Below,
            (x, _) if x > 0.0 => Anchor::Left,
            _ => Anchor::Right,
        };
        let offset = [x as f32 * 8.0, y as f32 * -8.0];
        let text = view.criterion(*k).to_owned();
        let shape = Shape::Text { at: [x, y], offset, text, anchor, size: 12.0 };
        marks.push(quiet(shape, Style::fill(ColourRole::Text)));
    }
    for level in [50.0, 100.0] {
        let at = [0.0, level / 100.0];
        let shape = Shape::Text { at, offset: [4.0, 7.0], text: points(level), anchor: Anchor::Left, size: 10.0 };
        marks.push(quiet(shape, Style::fill(ColourRole::TextSubdued)));
    }
    marks
}

fn outline(
    view: &View<'_>,
    spokes: &[usize],
    cells: &dyn Fn(usize) -> Option<CellResult>,
    style: Style,
    symbol: Symbol,
    name: &str,
) -> Vec<Mark> {
    let n = spokes.len();
    let known = |cell: &CellResult| cell.points.filter(|_| cell.value.is_some());
    let points: Vec<Option<f64>> = spokes.iter().map(|k| cells(*k).as_ref().and_then(known)).collect();
    let mut marks = Vec::new();
    for i in 0..n {
        let next = (i + 1) % n;
        if let (Some(a), Some(b)) = (points[i], points[next]) {
            let shape = Shape::Line(vec![place(i, n, a), place(next, n, b)]);
            marks.push(quiet(shape, style));
        }
    }
    let marker = if symbol == Symbol::Circle { Style::fill(style.role) } else { Style::outline(style.role, 1.5) };
    for (i, p) in points.iter().enumerate() {
        let Some(p) = p else { continue };
        let value = cells(spokes[i]).map(|cell| view.value_text(spokes[i], &cell)).unwrap_or_default();
        let hover = format!("{}\n{name}: {value}", view.criterion(spokes[i]));
        let shape = Shape::Marker { at: place(i, n, *p), symbol, radius: 4.5 };
        marks.push(Mark { shape, style: marker, hover });
    }
    marks
}

fn table(
    view: &View<'_>,
    spokes: &[usize],
    own: &dyn Fn(usize) -> Option<CellResult>,
    other: &dyn Fn(usize) -> Option<CellResult>,
    index: usize,
) -> Table {
    let header = vec![view.lang.column_criterion().to_owned(), view.name(index), view.benchmark()];
    let show = |cell: Option<CellResult>| {
        cell.and_then(|c| c.points.filter(|_| c.value.is_some())).map_or_else(|| "–".to_owned(), points)
    };
    let row = |k: &usize| vec![view.criterion(*k).to_owned(), show(own(*k)), show(other(*k))];
    Table { header, rows: spokes.iter().map(row).collect() }
}
