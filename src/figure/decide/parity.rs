//! The way to parity: what each criterion alone would have to become.

use crate::analysis::decision::{PairSamples, Parity, Target, parity as parity_of, parity_sentences, weight_set_name};
use crate::text::number::{percent, points};

use super::super::build::Choice;
use super::super::view::{View, categories, linear, origin_style};
use super::super::{ColourRole, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Symbol, Table};
use super::shared::{SHOWN, column, empty, figure_text, first_shown, origin, quiet, rival};

const NAME: &str = "parity";

/// A gap this small is none.
const LEVEL: f64 = 1e-9;

const NEEDED: Style = Style::line(ColourRole::Text, 3.0);
const EVEN: Style = Style::outline(ColourRole::Text, 1.5);

/// A bar a criterion: points now, points needed, points at best. What can do it with the smallest step comes first.
pub(in super::super) fn parity(view: &View<'_>, choice: &Choice) -> Figure {
    let lang = view.lang;
    let Some(equipment) = view.chosen(choice) else {
        return empty(view, NAME, lang.figure_parity(), lang.figure_nothing());
    };
    let rival = match rival(view, equipment, choice) {
        Ok(rival) => rival,
        Err(why) => return empty(view, NAME, lang.figure_parity(), &why),
    };
    let title = lang.title_parity(&view.name(equipment), &rival.name);
    let samples = PairSamples::new(view.project, view.analysis, equipment, rival.against);
    let Some(found) = parity_of(view.project, view.analysis, equipment, rival.against, &samples) else {
        return empty(view, NAME, &title, lang.figure_nothing());
    };
    let mut figure = view.figure(NAME, title);
    figure.summary = summary(view, &found);
    let mut targets = found.targets.clone();
    targets.sort_by(|a, b| {
        let step = |t: &Target| t.needed_points.map_or(f64::INFINITY, |needed| needed - t.points);
        b.reachable.cmp(&a.reachable).then(step(a).total_cmp(&step(b)))
    });
    first_shown(view, &mut figure, &mut targets, SHOWN);
    figure.x = linear(lang.axis_points(), 0.0, 100.0);
    figure.y = categories(targets.iter().map(|t| view.criterion(t.criterion).to_owned()).collect());
    figure.y.columns = vec![
        column(lang.column_way(), targets.iter().map(|t| way(view, &found, t))),
        column(lang.column_even_odds(), targets.iter().map(|t| figure_or_dash(view, t, t.even_odds))),
    ];
    figure.height = 28.0 * targets.len() as f32 + 110.0;
    let style = present(view, equipment);
    for (y, target) in targets.iter().enumerate() {
        figure.marks.extend(row(view, &found, target, style, y as f64));
    }
    figure.legend = legend(view, &found, style);
    let settings = &view.project.settings.robustness;
    figure.notes.push(lang.note_parity().to_owned());
    figure.notes.push(lang.note_even_odds(&weight_set_name(settings.weights, lang), settings.seed));
    figure.table = table(view, &found, &targets);
    figure
}

/// Without what the columns say of each criterion alone.
fn summary(view: &View<'_>, found: &Parity) -> String {
    let mut told = parity_sentences(view.project, view.analysis, found, view.lang);
    let alone = found.targets.iter().filter(|t| t.reachable && t.figure.is_some()).count();
    if found.gap > LEVEL && alone < told.len() {
        told.drain(1..=alone);
    }
    told.join(view.lang.sentence_gap())
}

/// From what to what, or what remains of the gap even at best.
fn way(view: &View<'_>, found: &Parity, target: &Target) -> String {
    let lang = view.lang;
    let text = |x: f64| figure_text(view, target.criterion, x);
    match target.figure.filter(|_| target.reachable) {
        _ if found.gap <= LEVEL => lang.parity_enough().to_owned(),
        Some(to) => format!("{} → {}", text(target.now), text(to)),
        None => lang.parity_remains(&points(target.remaining)),
    }
}

fn figure_or_dash(view: &View<'_>, target: &Target, figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |x| figure_text(view, target.criterion, x))
}

/// The bar of the points now.
fn present(view: &View<'_>, equipment: usize) -> Style {
    Style::fill(origin(view, equipment).map_or(ColourRole::Neutral, |origin| origin_style(origin).0)).with_fill(0.85)
}

/// The room up to the best there is: hatched, as nothing of it is there yet.
const fn room(present: Style) -> Style {
    Style { stroke: 0.75, ..Style::fill(present.role).with_fill(0.35).with_pattern(Pattern::Hatch) }
}

/// Points of a figure on the target's criterion.
fn points_of(view: &View<'_>, target: &Target, figure: f64) -> Option<f64> {
    view.analysis.criteria.get(target.criterion)?.worth.as_ref().map(|worth| worth.points(figure))
}

fn row(view: &View<'_>, found: &Parity, target: &Target, style: Style, y: f64) -> Vec<Mark> {
    let name = view.criterion(target.criterion);
    let worth = view.analysis.criteria.get(target.criterion).and_then(|c| c.worth.as_ref());
    let best = worth.map_or(100.0, |worth| worth.range().1);
    let bar = |from: f64, to: f64, half: f64| Shape::Rect { from: [from, y - half], to: [to, y + half] };
    let now = format!("{name}\n{}: {}", view.lang.legend_now(), figure_text(view, target.criterion, target.now));
    let mut marks = vec![
        quiet(bar(target.points, best, 0.14), room(style)),
        Mark { shape: bar(0.0, target.points, 0.26), style, hover: now },
    ];
    if let Some(needed) = target.needed_points.filter(|_| target.reachable && found.gap > LEVEL) {
        let shape = Shape::Line(vec![[needed, y - 0.36], [needed, y + 0.36]]);
        let hover = format!("{name}\n{}: {}", view.lang.legend_needed(), figure_or_dash(view, target, target.figure));
        marks.push(Mark { shape, style: NEEDED, hover });
    }
    if let Some((figure, points)) = target.even_odds.and_then(|x| Some((x, points_of(view, target, x)?))) {
        let shape = Shape::Marker { at: [points, y], symbol: Symbol::Square, radius: 4.5 };
        let hover =
            format!("{name}\n{}: {}", view.lang.legend_even_odds(), figure_text(view, target.criterion, figure));
        marks.push(Mark { shape, style: EVEN, hover });
    }
    marks
}

fn legend(view: &View<'_>, found: &Parity, style: Style) -> Vec<LegendEntry> {
    let lang = view.lang;
    let entry = |label: &str, key, style| LegendEntry { label: label.to_owned(), key, style };
    let mut legend = vec![
        entry(lang.legend_now(), LegendKey::Swatch, style),
        entry(lang.legend_room(), LegendKey::Swatch, room(style)),
    ];
    if found.gap > LEVEL && found.targets.iter().any(|t| t.reachable) {
        legend.push(entry(lang.legend_needed(), LegendKey::Line, NEEDED));
    }
    if found.targets.iter().any(|t| t.even_odds.is_some()) {
        legend.push(entry(lang.legend_even_odds(), LegendKey::Symbol(Symbol::Square), EVEN));
    }
    legend
}

fn table(view: &View<'_>, found: &Parity, targets: &[Target]) -> Table {
    let lang = view.lang;
    let header = [
        lang.column_criterion(),
        lang.column_weight(),
        lang.column_now(),
        lang.column_points(),
        lang.column_needed(),
        lang.column_needed_points(),
        lang.column_alone(),
        lang.column_remains(),
        lang.column_even_odds(),
        lang.column_all_weights(),
    ];
    let row = |t: &Target| {
        let alone = if t.reachable { lang.meaning_yes() } else { lang.meaning_no() };
        vec![
            view.criterion(t.criterion).to_owned(),
            percent(t.share),
            figure_text(view, t.criterion, t.now),
            points(t.points),
            if found.gap > LEVEL { figure_or_dash(view, t, t.figure) } else { lang.parity_enough().to_owned() },
            t.needed_points.map_or_else(|| "–".to_owned(), points),
            alone.to_owned(),
            points(t.remaining),
            figure_or_dash(view, t, t.even_odds),
            figure_or_dash(view, t, t.all_weights),
        ]
    };
    Table { header: header.map(str::to_owned).to_vec(), rows: targets.iter().map(row).collect() }
}
