//! Side by side: two machines on each criterion in its own unit, with their ranges and what is asked for. It can be read
//! by somebody who never heard of points.

use crate::analysis::{CellResult, Flag, stated_text, unstated_word};
use crate::figure::kit::{
    MOST_ROWS, View, categories, column, entry, first_shown, height, interval_marks, linear, open_side, origin_style,
    quiet, segment,
};
use crate::figure::plot::{
    Axis, ColourRole, Column, ColumnCell, Figure, LegendKey, Mark, Shape, Style, Symbol, Table, Tick,
};

/// Key of the figure.
pub(crate) const NAME: &str = "side-by-side";

const SCALE: Style = Style::fill(ColourRole::Margin);
const DEMAND: Style = Style::line(ColourRole::Text, 1.5);
/// Height of a row in points.
const ROW: f32 = 28.0;

/// A row a criterion: the chosen machine and the one it is compared with.
pub(crate) fn side_by_side(view: &View<'_>, chosen: Option<usize>) -> Figure {
    let lang = view.lang;
    let Some((one, other)) = chosen.and_then(|chosen| sides(view, chosen)) else {
        return view.empty(NAME, lang.figure_side_by_side(), lang.figure_needs_two());
    };
    let title = lang.title_side_by_side(&view.name(one), &view.name(other));
    let mut rows = rows(view, one, other);
    if rows.is_empty() {
        return view.empty(NAME, &title, lang.figure_nothing());
    }
    let mut figure = view.figure(NAME, title);
    // Of a long list those with most weight; the sentence is about all of them.
    figure.summary = summary(view, &rows, [one, other]);
    rows.sort_by(|a, b| view.analysis.criteria[b.k].weight.total_cmp(&view.analysis.criteria[a.k].weight));
    first_shown(lang, &mut figure, &mut rows, MOST_ROWS);
    rows.sort_by_key(|row| (view.analysis.criteria[row.k].category, row.k));
    figure.x = scale_axis(view);
    figure.y = axis(view, &rows, [one, other]);
    figure.height = height(ROW, rows.len(), 70.0);
    let looks = looks(view, [one, other]);
    for (y, row) in rows.iter().enumerate() {
        marks(&mut figure.marks, y as f64, row, view, ([one, other], looks));
    }
    for (index, (role, symbol)) in [one, other].into_iter().zip(looks) {
        figure.legend.push(entry(view.name(index), LegendKey::Symbol(symbol), Style::fill(role)));
    }
    let range = Style::fill(looks[0].0).with_fill(0.35);
    figure.legend.push(entry(lang.legend_interval(), LegendKey::Span, range));
    let is_open = |cell: &CellResult| {
        let sides = [Flag::Guarantee, Flag::OpenToWorst];
        sides.iter().any(|flag| cell.flags.contains(flag)) && cell.value.is_some()
    };
    if rows.iter().flat_map(|row| row.cells).any(is_open) {
        figure.legend.push(entry(lang.legend_open(), LegendKey::Swatch, open_side(looks[0].0)));
    }
    if rows.iter().any(|row| row.demand.is_some()) {
        figure.legend.push(entry(lang.legend_demand(), LegendKey::Line, DEMAND));
    }
    figure.table = table(view, &rows, [one, other]);
    figure
}

/// A criterion with both cells and what is asked for, in points.
struct Row<'a> {
    k: usize,
    cells: [&'a CellResult; 2],
    demand: Option<f64>,
}

/// The chosen machine and the benchmark; where that is none or the same one, the best of the others. Of two machines
/// the first of the project stands first, whichever is chosen: the sides stay where they are.
fn sides(view: &View<'_>, chosen: usize) -> Option<(usize, usize)> {
    let analysis = view.analysis;
    let benchmark = analysis.benchmark.as_ref().and_then(|benchmark| benchmark.equipment);
    let others = || (0..analysis.equipment.len()).filter(|index| *index != chosen);
    let rank = |index: &usize| analysis.equipment[*index].rank.unwrap_or(usize::MAX);
    let other = benchmark.filter(|index| *index != chosen).or_else(|| others().min_by_key(rank))?;
    let are_all = analysis.equipment.len() == 2;
    Some(if are_all { (chosen.min(other), chosen.max(other)) } else { (chosen, other) })
}

fn rows<'a>(view: &'a View<'_>, one: usize, other: usize) -> Vec<Row<'a>> {
    let cell = |index: usize, k: usize| view.analysis.equipment.get(index)?.cells.get(k);
    let row = |k: usize| {
        let cells = [cell(one, k)?, cell(other, k)?];
        let criterion = &view.analysis.criteria[k];
        let points = |x: f64| criterion.worth.as_ref().map(|worth| worth.points(x));
        let says = cells.iter().any(|cell| cell.value.is_some() && cell.points.is_some());
        says.then(|| Row { k, cells, demand: criterion.demand.and_then(points) })
    };
    view.weighted().into_iter().filter_map(row).collect()
}

/// The colours of the origins; of one origin the second machine differs by its symbol.
fn looks(view: &View<'_>, sides: [usize; 2]) -> [(ColourRole, Symbol); 2] {
    let role = |index: usize| {
        view.analysis.equipment.get(index).map_or(ColourRole::Neutral, |machine| origin_style(&machine.origin).0)
    };
    [(role(sides[0]), Symbol::Circle), (role(sides[1]), Symbol::Diamond)]
}

/// From the worst end of each scale to its best.
fn scale_axis(view: &View<'_>) -> Axis {
    let mut axis = linear(view.lang.axis_worst_to_best(), 0.0, 100.0);
    let tick = |at: f64, label: &str| Tick { at, label: label.to_owned() };
    axis.ticks = vec![tick(0.0, view.lang.scale_worst()), tick(100.0, view.lang.scale_best())];
    axis
}

fn axis(view: &View<'_>, rows: &[Row<'_>], sides: [usize; 2]) -> Axis {
    let mut axis = categories(rows.iter().map(|row| view.criterion(row.k).to_owned()).collect());
    let values =
        |side: usize| column(&view.name(sides[side]), rows.iter().map(move |row| stated(view, sides[side], row.k)));
    let verdict = |(y, row): (usize, &Row<'_>)| {
        let (text, role) = better(view, row, sides);
        ColumnCell { at: y as f64, text, role }
    };
    let verdicts = Column {
        header: view.lang.column_better().to_owned(),
        cells: rows.iter().enumerate().map(verdict).collect(),
        right_aligned: false,
    };
    axis.columns = vec![values(0), values(1), verdicts];
    axis
}

/// The value with its unit, the sign of a bound before it; what is said in its place where there is none.
fn stated(view: &View<'_>, machine: usize, k: usize) -> String {
    let text = stated_text(view.project, view.analysis, machine, k, view.lang);
    text.unwrap_or_else(|| unstated_word(view.analysis, machine, k, view.lang).to_owned())
}

/// On how many criteria each is better.
fn summary(view: &View<'_>, rows: &[Row<'_>], sides: [usize; 2]) -> String {
    let count = |wanted: Better| rows.iter().filter(|row| who_is_better(row) == wanted).count();
    let [one, other] = sides.map(|index| view.name(index));
    let open = count(Better::Open) + count(Better::Unknown);
    view.lang.side_summary(&one, count(Better::Side(0)), &other, count(Better::Side(1)), open, count(Better::Equal))
}

/// Who is better on a criterion.
#[derive(Clone, Copy, PartialEq)]
enum Better {
    Side(usize),
    Equal,
    Open,
    Unknown,
}

/// As far as the values and their ranges say it.
fn who_is_better(row: &Row<'_>) -> Better {
    let ends = |cell: &CellResult| cell.value.and(cell.points_low.zip(cell.points_high)).zip(cell.points);
    match (ends(row.cells[0]), ends(row.cells[1])) {
        (Some((_, a)), Some((_, b))) if (a - b).abs() < 0.05 => Better::Equal,
        (Some(((a_low, a_high), _)), Some(((b_low, b_high), _))) if a_low <= b_high && b_low <= a_high => Better::Open,
        (Some((_, a)), Some((_, b))) => Better::Side(usize::from(a < b)),
        _ => Better::Unknown,
    }
}

fn better(view: &View<'_>, row: &Row<'_>, sides: [usize; 2]) -> (String, ColourRole) {
    let lang = view.lang;
    match who_is_better(row) {
        Better::Unknown => (lang.side_unknown().to_owned(), ColourRole::Undecided),
        Better::Equal => (lang.side_equal().to_owned(), ColourRole::Parity),
        Better::Open => (lang.side_open().to_owned(), ColourRole::Undecided),
        Better::Side(side) => (view.name(sides[side.min(1)]), ColourRole::Text),
    }
}

fn marks(
    marks: &mut Vec<Mark>,
    y: f64,
    row: &Row<'_>,
    view: &View<'_>,
    (sides, looks): ([usize; 2], [(ColourRole, Symbol); 2]),
) {
    marks.push(quiet(Shape::Rect { from: [0.0, y - 0.3], to: [100.0, y + 0.3] }, SCALE));
    if let Some(at) = row.demand {
        marks.push(quiet(segment([at, y - 0.4], [at, y + 0.4]), DEMAND));
    }
    // Where both stand at one place the second is moved out of the way.
    let apart = match (row.cells[0].points, row.cells[1].points) {
        (Some(a), Some(b)) if (a - b).abs() < 2.5 => 0.13,
        _ => 0.0,
    };
    for (side, cell) in row.cells.into_iter().enumerate() {
        let (role, symbol) = looks[side];
        let y = y + if side == 0 { -apart } else { apart };
        let (Some(points), true) = (cell.points, cell.value.is_some()) else { continue };
        marks.extend(interval_marks(cell, role, y));
        let hover =
            format!("{}\n{}: {}", view.criterion(row.k), view.name(sides[side]), stated(view, sides[side], row.k));
        let shape = Shape::Marker { at: [points, y], symbol, radius: 5.5 };
        marks.push(Mark { shape, style: Style::fill(role), hover });
    }
}

fn table(view: &View<'_>, rows: &[Row<'_>], sides: [usize; 2]) -> Table {
    let lang = view.lang;
    let header = vec![
        lang.column_criterion().to_owned(),
        view.name(sides[0]),
        view.name(sides[1]),
        lang.legend_demand().to_owned(),
        lang.column_better().to_owned(),
    ];
    let row = |row: &Row<'_>| {
        let demand = view.analysis.criteria[row.k].demand.map(|x| view.figure_text(row.k, x));
        vec![
            view.criterion(row.k).to_owned(),
            stated(view, sides[0], row.k),
            stated(view, sides[1], row.k),
            demand.unwrap_or_else(|| "–".to_owned()),
            better(view, row, sides).0,
        ]
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
