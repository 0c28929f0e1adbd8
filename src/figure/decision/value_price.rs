//! Value against price: the total without the price, and what it costs, with the Pareto front.

use crate::analysis::decision::first_cost;
use crate::analysis::{CellResult, EquipmentResult};
use crate::figure::kit::{
    GroupKey, MOST_ROWS, View, WORD, criterion_axis, linear, name_labels, origin_legend, origin_marker, origin_text,
    quiet, segment, some_names,
};
use crate::figure::plot::{
    Anchor, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::methods::decision::additive::weighted_sum;
use crate::methods::decision::pareto::dominates;
use crate::text::number::{points, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "value-price";

const FRONT: Style = Style::line(ColourRole::Accent, 1.5).with_dash(Dash::Dashed);
const NEED: Style = Style::outline(ColourRole::Benchmark, 1.5);
const EXCLUDED: Style = Style::outline(ColourRole::Neutral, 1.5);

/// One equipment in the plane.
struct Point {
    equipment: usize,
    price: f64,
    value: f64,
    excluded: bool,
    on_front: bool,
}

/// A marker an equipment: right dearer, up better.
pub(crate) fn value_price(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let Some(k) = price_criterion(view) else {
        return view.empty(NAME, lang.figure_value_price(), lang.value_price_no_price());
    };
    let weights = other_weights(view, k);
    if weights.iter().all(|weight| *weight <= 0.0) {
        return view.empty(NAME, lang.figure_value_price(), lang.value_price_no_value());
    }
    let points = points_of(view, k, &weights);
    if points.is_empty() {
        return view.empty(NAME, lang.figure_value_price(), lang.value_price_no_price());
    }
    let need = need(view, k, &weights);
    let mut figure = view.figure(NAME, lang.title_value_price().to_owned());
    figure.summary = summary(view, k, &points);
    let prices: Vec<f64> = points.iter().map(|p| p.price).chain(need.map(|n| n[0])).collect();
    figure.x = criterion_axis(view, k, prices.iter().copied(), false);
    let values = || points.iter().map(|p| p.value).chain(need.map(|n| n[1]));
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let spare = (0.08 * (high - low)).max(0.5);
    figure.y = linear(&lang.axis_value(view.criterion(k)), (low - spare).max(0.0), (high + spare).clamp(1.0, 100.0));
    figure.height = 420.0;
    figure.marks.extend(front(&points));
    for point in &points {
        figure.marks.extend(marks(view, k, point));
    }
    figure.marks.extend(need.into_iter().flat_map(|at| need_marks(view, k, at)));
    // More names hide each other.
    let named = points.iter().filter(|p| p.on_front || points.len() <= MOST_ROWS);
    figure.marks.extend(name_labels(view, &named.map(|p| (p.equipment, [p.price, p.value])).collect::<Vec<_>>()));
    figure.legend = legend(view, &points, need.is_some());
    notes(view, k, &points, &mut figure);
    figure.table = table(view, k, &points);
    figure
}

/// The criterion of cost on which somebody states a figure.
fn price_criterion(view: &View<'_>) -> Option<usize> {
    let all = view.analysis.criteria.iter().enumerate();
    first_cost(all.filter(|(k, _)| view.analysis.equipment.iter().any(|e| price(e, *k).is_some())))
}

fn price(result: &EquipmentResult, k: usize) -> Option<f64> {
    result.cells.get(k)?.value
}

/// The weights without that of the price; only their ratios count.
fn other_weights(view: &View<'_>, price: usize) -> Vec<f64> {
    let all = view.analysis.criteria.iter().enumerate();
    all.map(|(k, c)| if k == price { 0.0 } else { c.weight }).collect()
}

fn points_of(view: &View<'_>, k: usize, weights: &[f64]) -> Vec<Point> {
    let point = |(equipment, result): (usize, &EquipmentResult)| {
        let price = price(result, k)?;
        let value = weighted_sum(weights, result.cells.iter().map(|cell| cell.points));
        Some(Point { equipment, price, value, excluded: result.excluded.is_some(), on_front: false })
    };
    let mut points: Vec<Point> = view.analysis.equipment.iter().enumerate().filter_map(point).collect();
    let goodness = |p: &Point| [Some(-p.price), Some(p.value)];
    let eligible: Vec<_> = points.iter().filter(|p| !p.excluded).map(goodness).collect();
    for point in &mut points {
        point.on_front = !point.excluded && !eligible.iter().any(|other| dominates(other, &goodness(point)));
    }
    points
}

/// The own requirement or another benchmark nobody sells, where its price is known.
fn need(view: &View<'_>, k: usize, weights: &[f64]) -> Option<[f64; 2]> {
    let benchmark = view.analysis.benchmark.as_ref().filter(|b| b.equipment.is_none())?;
    let cell = |cell: &Option<CellResult>| cell.as_ref().and_then(|cell| cell.points);
    let price = benchmark.cells.get(k)?.as_ref()?.value?;
    Some([price, weighted_sum(weights, benchmark.cells.iter().map(cell))])
}

fn front(points: &[Point]) -> Option<Mark> {
    let mut front: Vec<[f64; 2]> = points.iter().filter(|p| p.on_front).map(|p| [p.price, p.value]).collect();
    front.sort_by(|a, b| a[0].total_cmp(&b[0]));
    front.dedup();
    (front.len() > 1).then(|| quiet(Shape::Line(front), FRONT))
}

fn marks(view: &View<'_>, k: usize, point: &Point) -> Vec<Mark> {
    let (role, symbol) = origin_marker(view, point.equipment);
    let at = [point.price, point.value];
    let cell = view.analysis.equipment.get(point.equipment).and_then(|e| e.cells.get(k));
    // Own uncertainty only, as in the scatter.
    let range = cell.filter(|cell| !cell.assumed).and_then(|cell| Some((cell.low?, cell.high?)));
    let bar = range
        .filter(|(low, high)| high > low)
        .map(|(low, high)| quiet(segment([low, at[1]], [high, at[1]]), Style::line(role, 1.0).with_fill(0.45)));
    let style = if point.excluded { EXCLUDED } else { Style::fill(role) };
    let name = view.name(point.equipment);
    let price = with_unit(point.price, view.unit(k));
    let hover =
        format!("{name}\n{}: {price}\n{}: {}", view.criterion(k), view.lang.column_value(), points(point.value));
    bar.into_iter().chain([Mark { shape: Shape::Marker { at, symbol, radius: 5.5 }, style, hover }]).collect()
}

fn need_marks(view: &View<'_>, k: usize, at: [f64; 2]) -> [Mark; 2] {
    let name = view.benchmark();
    let hover = format!("{name}\n{}: {}", view.criterion(k), with_unit(at[0], view.unit(k)));
    let text = Shape::Text { at, offset: [10.0, 0.0], text: name, anchor: Anchor::Left, size: WORD };
    let marker = Shape::Marker { at, symbol: Symbol::Diamond, radius: 6.0 };
    [Mark { shape: marker, style: NEED, hover }, quiet(text, Style::fill(ColourRole::TextSubdued))]
}

fn legend(view: &View<'_>, points: &[Point], need: bool) -> Vec<LegendEntry> {
    let lang = view.lang;
    let equipment: Vec<usize> = points.iter().map(|p| p.equipment).collect();
    let mut legend = origin_legend(view, &equipment, GroupKey::Symbols);
    let mut add = |label: String, key, style| legend.push(LegendEntry { label, key, style });
    if points.iter().any(|p| p.excluded) {
        add(lang.legend_excluded().to_owned(), LegendKey::Symbol(Symbol::Circle), EXCLUDED);
    }
    if need {
        add(view.benchmark(), LegendKey::Symbol(Symbol::Diamond), NEED);
    }
    add(lang.legend_front().to_owned(), LegendKey::Line, FRONT);
    legend
}

/// The front by rising price, and what the best costs against the cheapest.
fn summary(view: &View<'_>, k: usize, points: &[Point]) -> String {
    let lang = view.lang;
    let mut front: Vec<&Point> = points.iter().filter(|p| p.on_front).collect();
    front.sort_by(|a, b| a.price.total_cmp(&b.price));
    let names: Vec<String> = front.iter().map(|p| view.name(p.equipment)).collect();
    let mut sentences = vec![lang.figure_front_summary(&some_names(view, &names, 6))];
    if let Some((cheapest, best)) = front.first().zip(front.last()).filter(|(a, b)| b.price > a.price) {
        sentences.push(lang.value_price_step(
            &view.name(best.equipment),
            &lang.points(&self::points(best.value - cheapest.value)),
            &with_unit(best.price - cheapest.price, view.unit(k)),
            &view.name(cheapest.equipment),
        ));
    }
    sentences.join(lang.sentence_gap())
}

fn notes(view: &View<'_>, k: usize, points: &[Point], figure: &mut Figure) {
    let lang = view.lang;
    figure.notes.push(lang.note_without_price(view.criterion(k)));
    let names = |keep: &dyn Fn(usize) -> bool| -> Vec<String> {
        (0..view.analysis.equipment.len()).filter(|i| keep(*i)).map(|i| view.name(i)).collect()
    };
    let shown = |i: usize| points.iter().any(|p| p.equipment == i);
    let out = names(&|i| !shown(i));
    if !out.is_empty() {
        figure.notes.push(lang.note_no_price(&out.join(lang.list_comma())));
    }
    let excluded = names(&|i| points.iter().any(|p| p.equipment == i && p.excluded));
    if !excluded.is_empty() {
        figure.notes.push(lang.note_excluded(&excluded.join(lang.list_comma())));
    }
}

fn table(view: &View<'_>, k: usize, points: &[Point]) -> Table {
    let lang = view.lang;
    let header = vec![
        lang.column_equipment().to_owned(),
        lang.column_origin().to_owned(),
        view.criterion(k).to_owned(),
        lang.column_value().to_owned(),
        lang.column_on_front().to_owned(),
    ];
    let row = |p: &Point| {
        let front = if p.on_front { lang.meaning_yes() } else { lang.meaning_no() };
        vec![
            view.name(p.equipment),
            origin_text(view, p.equipment),
            with_unit(p.price, view.unit(k)),
            self::points(p.value),
            if p.excluded { lang.legend_excluded() } else { front }.to_owned(),
        ]
    };
    let mut sorted: Vec<&Point> = points.iter().collect();
    sorted.sort_by(|a, b| a.price.total_cmp(&b.price));
    Table { header, rows: sorted.into_iter().map(row).collect() }
}
