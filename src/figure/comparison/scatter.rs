//! Two criteria against each other, with the Pareto front of the pair.

use crate::figure::kit::{View, criterion_axis, entry, origin_style, origin_word, segment};
use crate::figure::plot::{Anchor, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table};
use crate::methods::decision::pareto;
use crate::model::{Better, Kind, Origin};
use crate::text::number::{number, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "scatter";

const FRONT: Style = Style::line(ColourRole::Accent, 1.5).with_dash(Dash::Dashed);
const NEED: Style = Style::line(ColourRole::Benchmark, 1.0).with_dash(Dash::Dotted);

/// More labels hide each other.
const LABELS: usize = 40;

/// Names in one label.
const NAMED: usize = 2;

/// A marker an equipment.
pub(crate) fn scatter(view: &View<'_>, chosen: [Option<usize>; 2]) -> Figure {
    let lang = view.lang;
    let Some((kx, ky)) = axes(view, chosen) else {
        return view.empty(NAME, lang.figure_scatter(), lang.figure_nothing());
    };
    let title = lang.title_scatter(view.criterion(ky), view.criterion(kx));
    let points = points(view, kx, ky);
    if points.is_empty() {
        return view.empty(NAME, &title, lang.figure_nothing());
    }
    let mut figure = view.figure(NAME, title);
    figure.x = criterion_axis(view, kx, points.iter().map(|p| p.x), false);
    figure.y = criterion_axis(view, ky, points.iter().map(|p| p.y), true);
    figure.height = 420.0;
    figure.marks = needs(view, kx, ky);
    front_line(&mut figure.marks, &points);
    for point in &points {
        marks(&mut figure.marks, view, point, kx, ky);
    }
    labels(&mut figure.marks, view, &points);
    figure.legend = legend(view, &points, !figure.marks.is_empty() && !needs(view, kx, ky).is_empty());
    figure.summary = summary(view, &points, kx, ky);
    let out: Vec<String> = (0..view.analysis.equipment.len())
        .filter(|i| points.iter().all(|p| p.equipment != *i))
        .map(|i| view.name(i))
        .collect();
    if !out.is_empty() {
        figure.notes.push(lang.note_left_out(&out.join(lang.list_comma())));
    }
    figure.table = table(view, &points, kx, ky);
    figure
}

/// The chosen criteria; else the first two numeric ones, those with weight and figures first.
fn axes(view: &View<'_>, chosen: [Option<usize>; 2]) -> Option<(usize, usize)> {
    let numeric = |k: &usize| view.analysis.criteria[*k].kind == Kind::Numeric;
    let stated =
        |k: usize| view.analysis.equipment.iter().filter(|e| e.cells.get(k).is_some_and(|c| c.value.is_some())).count();
    let mut usual: Vec<usize> = (0..view.analysis.criteria.len()).filter(numeric).collect();
    usual.sort_by_key(|k| (stated(*k) < 2, view.analysis.criteria[*k].weight <= 0.0));
    let [x, y] = chosen.map(|k| k.filter(numeric));
    let next = |taken: Option<usize>| usual.iter().copied().find(|k| Some(*k) != taken);
    let x = x.or_else(|| next(y))?;
    let y = y.or_else(|| next(Some(x)))?;
    Some((x, y))
}

/// One equipment in the plane.
struct Point {
    equipment: usize,
    x: f64,
    y: f64,
    on_front: bool,
    /// Larger is better on both; for the front.
    goodness: [f64; 2],
}

fn goodness(view: &View<'_>, k: usize, x: f64) -> f64 {
    match view.analysis.criteria.get(k).map(|c| c.better) {
        Some(Better::Lower) => -x,
        // Nothing is better than another.
        Some(Better::Unknown) => 0.0,
        Some(Better::Target(target)) => -(x - target).abs(),
        _ => x,
    }
}

fn points(view: &View<'_>, kx: usize, ky: usize) -> Vec<Point> {
    let value = |i: usize, k: usize| view.analysis.equipment[i].cells.get(k).and_then(|cell| cell.value);
    let point = |i: usize| {
        let (x, y) = (value(i, kx)?, value(i, ky)?);
        let goodness = [goodness(view, kx, x), goodness(view, ky, y)];
        Some(Point { equipment: i, x, y, on_front: false, goodness })
    };
    let mut points: Vec<Point> = (0..view.analysis.equipment.len()).filter_map(point).collect();
    let eligible: Vec<bool> = points.iter().map(|p| view.analysis.equipment[p.equipment].excluded.is_none()).collect();
    let rows: Vec<Vec<Option<f64>>> = points.iter().map(|p| p.goodness.map(Some).to_vec()).collect();
    for (i, point) in points.iter_mut().enumerate() {
        let beaten =
            rows.iter().zip(&eligible).any(|(other, eligible)| *eligible && pareto::dominates(other, &rows[i]));
        point.on_front = eligible[i] && !beaten;
    }
    points
}

/// The own requirement as lines across.
fn needs(view: &View<'_>, kx: usize, ky: usize) -> Vec<Mark> {
    let requirement = view.analysis.benchmark.as_ref().filter(|b| b.choice == crate::model::Benchmark::Requirement);
    let value = |k: usize| requirement.and_then(|b| b.cells.get(k)?.as_ref()?.value);
    let rule = |k: usize, vertical: bool| {
        value(k).map(|at| Mark {
            shape: Shape::Rule { vertical, at },
            style: NEED,
            hover: format!("{}: {}", view.lang.legend_need(), with_unit(at, view.unit(k))),
        })
    };
    rule(kx, true).into_iter().chain(rule(ky, false)).collect()
}

fn front_line(marks: &mut Vec<Mark>, points: &[Point]) {
    let mut front: Vec<&Point> = points.iter().filter(|p| p.on_front).collect();
    front.sort_by(|a, b| a.goodness[0].total_cmp(&b.goodness[0]));
    front.dedup_by(|a, b| a.x == b.x && a.y == b.y);
    if front.len() > 1 {
        let line = front.iter().map(|p| [p.x, p.y]).collect();
        marks.push(Mark { shape: Shape::Line(line), style: FRONT, hover: String::new() });
    }
}

/// Names beside the markers; those that share a place share a label.
fn labels(marks: &mut Vec<Mark>, view: &View<'_>, points: &[Point]) {
    let mut groups: Vec<(&Point, Vec<String>)> = Vec::new();
    for point in points {
        let name = view.name(point.equipment);
        match groups.iter_mut().find(|(first, _)| first.x == point.x && first.y == point.y) {
            Some((_, names)) => names.push(name),
            None => groups.push((point, vec![name])),
        }
    }
    if groups.len() > LABELS {
        return;
    }
    for (point, names) in groups {
        let more = names.len().saturating_sub(NAMED);
        let mut text = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(view.lang.list_comma());
        if more > 0 {
            text = view.lang.and_more(&text, more);
        }
        let shape = Shape::Text { at: [point.x, point.y], offset: [9.0, 0.0], text, anchor: Anchor::Left, size: 11.0 };
        marks.push(Mark { shape, style: Style::fill(ColourRole::Text), hover: String::new() });
    }
}

fn marks(marks: &mut Vec<Mark>, view: &View<'_>, point: &Point, kx: usize, ky: usize) {
    let result = &view.analysis.equipment[point.equipment];
    let (role, _, symbol) = origin_style(&result.origin);
    let at = [point.x, point.y];
    let faint = Style::line(role, 1.0).with_fill(0.45);
    for (k, horizontal) in [(kx, true), (ky, false)] {
        let Some(cell) = result.cells.get(k) else { continue };
        // Own uncertainty only: an assumed one on every point would hide the points.
        if let (Some(low), Some(high), false) = (cell.low, cell.high, cell.assumed)
            && high > low
        {
            let ends = if horizontal { [[low, at[1]], [high, at[1]]] } else { [[at[0], low], [at[0], high]] };
            marks.push(Mark { shape: segment(ends[0], ends[1]), style: faint, hover: String::new() });
        }
    }
    let name = view.name(point.equipment);
    let hover = format!(
        "{name}\n{}: {}\n{}: {}",
        view.criterion(kx),
        with_unit(point.x, view.unit(kx)),
        view.criterion(ky),
        with_unit(point.y, view.unit(ky)),
    );
    let style = if result.excluded.is_some() { Style::outline(ColourRole::Neutral, 1.5) } else { Style::fill(role) };
    marks.push(Mark { shape: Shape::Marker { at, symbol, radius: 5.5 }, style, hover });
}

fn legend(view: &View<'_>, points: &[Point], needs: bool) -> Vec<LegendEntry> {
    let lang = view.lang;
    let origins = [Origin::Domestic, Origin::Imported, Origin::Other(String::new())];
    let present = |o: &&Origin| points.iter().any(|p| view.analysis.equipment[p.equipment].origin.key() == o.key());
    let mut legend: Vec<LegendEntry> = origins
        .iter()
        .filter(present)
        .map(|origin| {
            let (role, _, symbol) = origin_style(origin);
            let label = origin_word(origin, lang).to_owned();
            LegendEntry { label, key: LegendKey::Symbol(symbol), style: Style::fill(role) }
        })
        .collect();
    legend.push(entry(lang.legend_front(), LegendKey::Line, FRONT));
    if needs {
        legend.push(entry(lang.legend_need(), LegendKey::Line, NEED));
    }
    legend
}

fn summary(view: &View<'_>, points: &[Point], kx: usize, ky: usize) -> String {
    let lang = view.lang;
    let names: Vec<String> = points.iter().filter(|p| p.on_front).map(|p| view.name(p.equipment)).collect();
    let mut sentences = vec![lang.figure_front_summary(&names.join(lang.list_comma()))];
    for (axis, k) in [(0, kx), (1, ky)] {
        let by = |a: &&Point, b: &&Point| a.goodness[axis].total_cmp(&b.goodness[axis]);
        if let (Some(best), Some(worst)) = (points.iter().max_by(by), points.iter().min_by(by)) {
            let show = |p: &Point| {
                let value = if axis == 0 { p.x } else { p.y };
                format!("{} ({})", view.name(p.equipment), with_unit(value, view.unit(k)))
            };
            sentences.push(lang.figure_scatter_extremes(view.criterion(k), &show(best), &show(worst)));
        }
    }
    sentences.join(lang.sentence_gap())
}

fn table(view: &View<'_>, points: &[Point], kx: usize, ky: usize) -> Table {
    let lang = view.lang;
    let named = |k: usize| match view.unit(k) {
        "" => view.criterion(k).to_owned(),
        unit => format!("{}, {unit}", view.criterion(k)),
    };
    let header = vec![
        lang.column_equipment().to_owned(),
        lang.column_origin().to_owned(),
        named(kx),
        named(ky),
        lang.column_on_front().to_owned(),
    ];
    let row = |p: &Point| {
        vec![
            view.name(p.equipment),
            origin_word(&view.analysis.equipment[p.equipment].origin, lang).to_owned(),
            number(p.x),
            number(p.y),
            if p.on_front { lang.meaning_yes() } else { lang.meaning_no() }.to_owned(),
        ]
    };
    Table { header, rows: points.iter().map(row).collect() }
}
