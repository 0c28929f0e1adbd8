//! The GAIA plane: equipment, criteria and weights in the two directions in which the equipment differs most.

use crate::analysis::decision::{Decision, Method};
use crate::figure::kit::{
    GroupKey, MOST_ROWS, View, WORD, decided, name_labels, origin_legend, origin_marker, origin_text, quiet,
    some_names, spread,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::methods::decision::gaia::{GaiaPlane, gaia as plane_of};
use crate::text::number::{fixed, percent};

/// Key of the figure.
pub(crate) const NAME: &str = "gaia";

/// Below this the plane shows too little.
const TRUSTED: f64 = 0.7;

/// Height of the figure, and what of it is surely left for the plot.
const HEIGHT: f32 = 440.0;
const PLOT: f64 = 370.0;

/// Reach of the plot up and down, and to the sides; everything drawn lies within 1.
const TALL: f64 = 1.06;
const WIDE: f64 = 1.16;

/// From the name of one criterion to the next, in points.
const APART: f64 = 14.0;

/// An axis shorter than this part of the longest is not seen on the plane.
const UNSEEN: f64 = 0.08;

/// Equipment with a name where there is more than can be named.
const NAMED: usize = 5;

/// Axes that count when conflicts are sentences.
const CLEAR: f64 = 0.4;

const CRITERION: Style = Style::line(ColourRole::Neutral, 1.25);
const STICK: Style = Style::line(ColourRole::Text, 3.0);
const LEAD: Style = Style::line(ColourRole::Axis, 0.75).with_fill(0.7);
const CROSS: Style = Style::line(ColourRole::Grid, 1.0);

/// The plane scaled so that the farthest equipment and the longest axis both reach 1.
struct Scaled {
    equipment: Vec<[f64; 2]>,
    criteria: Vec<[f64; 2]>,
    stick: [f64; 2],
    /// How much longer the axes are drawn than the net flows.
    stretch: f64,
}

impl Scaled {
    fn new(plane: &GaiaPlane) -> Self {
        let reach = |all: &[[f64; 2]]| all.iter().map(|p| length(*p)).fold(0.0, f64::max).max(1e-12);
        let (far, long) = (reach(&plane.alternatives), reach(&plane.criteria));
        let by = |all: &[[f64; 2]], unit: f64| all.iter().map(|p| p.map(|x| x / unit)).collect();
        Self {
            equipment: by(&plane.alternatives, far),
            criteria: by(&plane.criteria, long),
            stick: plane.stick.map(|x| x / long),
            stretch: far / long,
        }
    }

    /// Columns whose axis can be seen.
    fn seen(&self) -> Vec<usize> {
        (0..self.criteria.len()).filter(|j| length(self.criteria[*j]) >= UNSEEN).collect()
    }
}

fn length(p: [f64; 2]) -> f64 {
    p[0].hypot(p[1])
}

/// Markers for equipment, axes for criteria, and the decision stick.
pub(crate) fn gaia(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_gaia();
    let decision = match decided(view) {
        Ok(decision) => decision,
        Err(why) => return view.empty(NAME, title, why),
    };
    let plane = plane_of(&decision.board.promethee.unicriterion, &decision.table.weights);
    let Some(quality) = plane.quality else { return view.empty(NAME, title, lang.gaia_nothing()) };
    let scaled = Scaled::new(&plane);
    let mut figure = view.figure(NAME, title.to_owned());
    figure.summary = summary(view, decision, &scaled, quality);
    figure.equal_aspect = true;
    (figure.x, figure.y) = (hidden(WIDE), hidden(TALL));
    figure.height = HEIGHT;
    figure.marks.push(quiet(Shape::Rule { vertical: true, at: 0.0 }, CROSS));
    figure.marks.push(quiet(Shape::Rule { vertical: false, at: 0.0 }, CROSS));
    figure.marks.extend(axes(view, decision, &scaled));
    figure.marks.extend(stick(view, &scaled));
    figure.marks.extend(equipment(view, decision, &scaled));
    figure.legend = legend(view, decision);
    figure.notes.push(lang.note_gaia(&percent(quality), &fixed(scaled.stretch, 2)));
    let flat: Vec<String> = (0..scaled.criteria.len())
        .filter(|j| !scaled.seen().contains(j))
        .map(|j| view.criterion(decision.table.criteria[j]).to_owned())
        .collect();
    if !flat.is_empty() {
        figure.notes.push(lang.note_gaia_unseen(&flat.join(lang.list_comma())));
    }
    figure.table = table(view, decision, &plane);
    figure
}

fn hidden(reach: f64) -> Axis {
    let kind = AxisKind::Hidden { from: -reach, to: reach };
    Axis { kind, label: String::new(), ticks: Vec::new(), columns: Vec::new() }
}

/// How much the plane shows, who lies along the stick, and which criteria conflict.
fn summary(view: &View<'_>, decision: &Decision, scaled: &Scaled, quality: f64) -> String {
    let lang = view.lang;
    let mut sentences = Vec::new();
    if quality < TRUSTED {
        sentences.push(lang.gaia_warning(&percent(quality)));
    }
    let first: Vec<String> =
        decision.board.first(Method::Promethee).iter().map(|row| view.name(decision.table.equipment[*row])).collect();
    sentences.push(lang.gaia_first(&some_names(view, &first, 3)));
    let dot = |a: [f64; 2], b: [f64; 2]| (a[0] * b[0] + a[1] * b[1]) / (length(a) * length(b));
    let clear: Vec<usize> = scaled.seen().into_iter().filter(|j| length(scaled.criteria[*j]) >= CLEAR).collect();
    let pairs = clear.iter().enumerate().flat_map(|(n, a)| clear[n + 1..].iter().map(move |b| (*a, *b)));
    let angles = pairs.map(|(a, b)| (dot(scaled.criteria[a], scaled.criteria[b]), a, b));
    if let Some((_, a, b)) = angles.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|(cosine, ..)| *cosine < -0.5) {
        let name = |column: usize| view.criterion(decision.table.criteria[column]);
        sentences.push(lang.gaia_conflict(name(a), name(b)));
    }
    sentences.join(lang.sentence_gap())
}

/// The criteria, each with a small square at its end and its name at the side it points to.
fn axes(view: &View<'_>, decision: &Decision, scaled: &Scaled) -> Vec<Mark> {
    let name = |column: usize| view.criterion(decision.table.criteria[column]);
    let mut marks = Vec::new();
    let seen = scaled.seen();
    for column in &seen {
        let at = scaled.criteria[*column];
        marks.push(quiet(Shape::Line(vec![[0.0; 2], at]), CRITERION));
        let shape = Shape::Marker { at, symbol: Symbol::Square, radius: 3.0 };
        let weight = percent(decision.table.weights[*column]);
        let hover = format!("{}\n{}: {weight}", name(*column), view.lang.column_weight());
        marks.push(Mark { shape, style: Style::fill(ColourRole::Neutral), hover });
    }
    for (side, anchor) in [(1.0, Anchor::Left), (-1.0, Anchor::Right)] {
        let here: Vec<usize> =
            seen.iter().copied().filter(|j| (scaled.criteria[*j][0] >= 0.0) == (side > 0.0)).collect();
        let wanted: Vec<f64> = here.iter().map(|j| scaled.criteria[*j][1]).collect();
        let places = spread(&wanted, APART * 2.0 * TALL / PLOT, 0.02 - TALL, TALL - 0.02);
        for (column, y) in here.into_iter().zip(places) {
            let at = [side * (WIDE - 0.02), y];
            marks.push(quiet(Shape::Line(vec![scaled.criteria[column], at]), LEAD));
            let (at, text) = ([side * WIDE, y], name(column).to_owned());
            let shape = Shape::Text { at, offset: [0.0; 2], text, anchor, size: WORD };
            marks.push(quiet(shape, Style::fill(ColourRole::TextSubdued)));
        }
    }
    marks
}

fn stick(view: &View<'_>, scaled: &Scaled) -> Vec<Mark> {
    let at = scaled.stick;
    let hover = view.lang.legend_stick().to_owned();
    let end = Shape::Marker { at, symbol: Symbol::Square, radius: 4.5 };
    vec![
        Mark { shape: Shape::Line(vec![[0.0; 2], at]), style: STICK, hover: hover.clone() },
        Mark { shape: end, style: Style::fill(ColourRole::Text), hover },
    ]
}

fn equipment(view: &View<'_>, decision: &Decision, scaled: &Scaled) -> Vec<Mark> {
    let all = || decision.table.equipment.iter().copied().zip(scaled.equipment.iter().copied());
    let mark = |((equipment, at), flow): ((usize, [f64; 2]), &f64)| {
        let (role, symbol) = origin_marker(view, equipment);
        let hover = format!("{}\nφ {}", view.name(equipment), fixed(*flow, 3));
        Mark { shape: Shape::Marker { at, symbol, radius: 5.5 }, style: Style::fill(role), hover }
    };
    let mut marks: Vec<Mark> = all().zip(&decision.board.promethee.phi).map(mark).collect();
    // More names hide each other.
    let ranks = &decision.board.promethee.ranks;
    let named =
        all().zip(ranks).filter(|(_, rank)| ranks.len() <= MOST_ROWS || **rank <= NAMED).map(|(place, _)| place);
    marks.extend(name_labels(view, &named.collect::<Vec<_>>()));
    marks
}

fn legend(view: &View<'_>, decision: &Decision) -> Vec<LegendEntry> {
    let lang = view.lang;
    let mut legend = origin_legend(view, &decision.table.equipment, GroupKey::Symbols);
    let entry = |label: &str, style| LegendEntry { label: label.to_owned(), key: LegendKey::Line, style };
    legend.push(entry(lang.legend_criterion_axis(), CRITERION));
    legend.push(entry(lang.legend_stick(), STICK));
    legend
}

fn table(view: &View<'_>, decision: &Decision, plane: &GaiaPlane) -> Table {
    let lang = view.lang;
    let header = [
        lang.column_name(),
        lang.column_kind(),
        lang.column_plane_u(),
        lang.column_plane_v(),
        lang.column_net_flow(),
        lang.column_weight(),
    ];
    let thousandth = |x: f64| fixed(x, 3);
    let row = |name: String, kind: String, at: [f64; 2], flow: String, weight: String| {
        let [u, v] = at.map(thousandth);
        vec![name, kind, u, v, flow, weight]
    };
    let equipment = decision.table.equipment.iter().zip(&plane.alternatives).zip(&decision.board.promethee.phi);
    let mut rows: Vec<Vec<String>> = equipment
        .map(|((i, at), flow)| row(view.name(*i), origin_text(view, *i), *at, thousandth(*flow), String::new()))
        .collect();
    let criteria = decision.table.criteria.iter().zip(&plane.criteria).zip(&decision.table.weights);
    rows.extend(criteria.map(|((k, at), weight)| {
        let name = view.criterion(*k).to_owned();
        row(name, lang.column_criterion().to_owned(), *at, String::new(), percent(*weight))
    }));
    rows.push(row(lang.legend_stick().to_owned(), String::new(), plane.stick, String::new(), String::new()));
    Table { header: header.map(str::to_owned).to_vec(), rows }
}
