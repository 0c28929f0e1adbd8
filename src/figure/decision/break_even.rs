//! The lead as the price moves: where the curve meets zero both are level.

use crate::analysis::decision::{PriceCurve, Sides, price_curve};
use crate::figure::kit::{
    View, WORD, criterion_axis, entry, linear, origin_line, origin_marker, quiet, rivals, signed,
};
use crate::figure::plot::{
    Anchor, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::text::number::{points, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "break-even";

const LEVEL: Style = Style::line(ColourRole::Text, 1.0);
const NOW: Style = Style::line(ColourRole::Text, 1.25).with_dash(Dash::Dotted);

/// One curve: right dearer, up ahead.
pub(crate) fn break_even(view: &View<'_>, sides: Option<Sides>) -> Figure {
    let lang = view.lang;
    let (sides, rival) = match rivals(view, sides) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, lang.figure_break_even(), &why),
    };
    let title = lang.title_break_even(&view.name(sides.equipment), &rival);
    let Some(curve) = price_curve(view.analysis, sides.equipment, sides.against) else {
        return view.empty(NAME, &title, lang.break_even_no_price());
    };
    let mut figure = view.figure(NAME, title);
    figure.summary = summary(view, &curve, &rival);
    let leads = || curve.points.iter().map(|(_, lead)| *lead).chain([0.0]);
    let (low, high) = (leads().fold(0.0, f64::min), leads().fold(0.0, f64::max));
    let spare = (0.08 * (high - low)).max(0.5);
    figure.x = criterion_axis(view, curve.level.criterion, curve.points.iter().map(|(price, _)| *price), false);
    figure.y = linear(lang.axis_lead(), low - spare, high + spare);
    figure.height = 360.0;
    figure.marks = marks(view, &curve);
    figure.legend = legend(view, &curve);
    figure.notes.push(lang.note_break_even().to_owned());
    figure.table = table(view, &curve);
    figure
}

fn price(view: &View<'_>, curve: &PriceCurve, x: f64) -> String {
    with_unit(significant(x, 4), view.unit(curve.level.criterion))
}

fn summary(view: &View<'_>, curve: &PriceCurve, rival: &str) -> String {
    let (lang, name) = (view.lang, view.name(curve.equipment));
    let now = price(view, curve, curve.level.now);
    let stands = if curve.lead >= 0.05 {
        lang.break_even_ahead(&name, rival, &lang.points(&points(curve.lead)), &now)
    } else if curve.lead <= -0.05 {
        lang.break_even_behind(&name, rival, &lang.points(&points(-curve.lead)), &now)
    } else {
        lang.break_even_level_now(&name, rival, &now)
    };
    let level = match curve.level.price {
        Some(at) => lang.break_even_at(&price(view, curve, at), &price(view, curve, (at - curve.level.now).abs())),
        None => lang.break_even_never().to_owned(),
    };
    [stands, level].join(lang.sentence_gap())
}

fn marks(view: &View<'_>, curve: &PriceCurve) -> Vec<Mark> {
    let line: Vec<[f64; 2]> = curve.points.iter().map(|(price, lead)| [*price, *lead]).collect();
    let mut marks = vec![
        quiet(Shape::Rule { vertical: false, at: 0.0 }, LEVEL),
        quiet(Shape::Rule { vertical: true, at: curve.level.now }, NOW),
        quiet(Shape::Line(line), origin_line(view, curve.equipment, 2.25)),
    ];
    let (role, symbol) = origin_marker(view, curve.equipment);
    let at = [curve.level.now, curve.lead];
    let hover = format!("{}\n{}: {}", price(view, curve, at[0]), view.lang.column_lead(), signed(curve.lead));
    marks.push(Mark { shape: Shape::Marker { at, symbol, radius: 6.0 }, style: Style::fill(role), hover });
    if let Some(level) = curve.level.price {
        let at = [level, 0.0];
        let text = price(view, curve, level);
        let style = Style::outline(ColourRole::Text, 1.75);
        let shape = Shape::Marker { at, symbol: Symbol::Circle, radius: 5.5 };
        marks.push(Mark { shape, style, hover: text.clone() });
        let shape = Shape::Text { at, offset: [0.0, -10.0], text, anchor: Anchor::Above, size: WORD };
        marks.push(quiet(shape, Style::fill(ColourRole::Text)));
    }
    marks
}

fn legend(view: &View<'_>, curve: &PriceCurve) -> Vec<LegendEntry> {
    let lang = view.lang;
    let (role, symbol) = origin_marker(view, curve.equipment);
    let mut legend = vec![
        entry(view.name(curve.equipment), LegendKey::Line, origin_line(view, curve.equipment, 2.25)),
        entry(lang.legend_price_now().to_owned(), LegendKey::Symbol(symbol), Style::fill(role)),
    ];
    if curve.level.price.is_some() {
        let style = Style::outline(ColourRole::Text, 1.75);
        legend.push(entry(lang.legend_break_even().to_owned(), LegendKey::Symbol(Symbol::Circle), style));
    }
    legend
}

fn table(view: &View<'_>, curve: &PriceCurve) -> Table {
    let header = vec![view.criterion(curve.level.criterion).to_owned(), view.lang.column_lead().to_owned()];
    let row = |(x, lead): &(f64, f64)| vec![price(view, curve, *x), signed(*lead)];
    Table { header, rows: curve.points.iter().map(row).collect() }
}
