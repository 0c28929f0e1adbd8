//! The way to parity: what each criterion alone would have to become.

use crate::analysis::decision::{
    PairSamples, Parity, Sides, Target, parity as parity_of, parity_beside_targets, parity_goal, parity_sentences,
    weight_set_name,
};
use crate::figure::kit::{
    MOST_ROWS, View, categories, column, entry, first_shown, height, linear, origin, origin_style, quiet, rivals,
};
use crate::figure::plot::{
    ColourRole, Column, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Symbol, Table,
};
use crate::text::number::{percent, points};

/// Key of the figure.
pub(crate) const NAME: &str = "parity";

/// A gap this small is none.
const LEVEL: f64 = 1e-9;

const NEEDED: Style = Style::line(ColourRole::Text, 3.0);
const EVEN: Style = Style::outline(ColourRole::Text, 1.5);

/// A bar a criterion: points now, points needed, points at best. What can do it with the smallest step comes first.
pub(crate) fn parity(view: &View<'_>, sides: Option<Sides>) -> Figure {
    let lang = view.lang;
    let (sides, rival) = match rivals(view, sides) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, lang.figure_parity(), &why),
    };
    let samples = PairSamples::new(view.project, view.analysis, sides.equipment, sides.against);
    let Some(found) = parity_of(view.project, view.analysis, sides.equipment, sides.against, &samples) else {
        return view.empty(NAME, lang.figure_parity(), lang.figure_nothing());
    };
    let mut figure = view.figure(NAME, title(view, &found, &rival));
    figure.findings = parity_sentences(view.project, view.analysis, &found, lang);
    figure.summary = parity_beside_targets(view.project, view.analysis, &found, lang).join(lang.sentence_gap());
    let mut targets = found.targets.clone();
    // Those that can do it alone by the smallest step, then by what would remain; level ones keep their order.
    let step = |t: &Target| t.needed_points.filter(|_| t.reachable).map_or(f64::INFINITY, |needed| needed - t.points);
    targets.sort_by(|a, b| step(a).total_cmp(&step(b)).then(a.remaining.total_cmp(&b.remaining)));
    first_shown(lang, &mut figure, &mut targets, MOST_ROWS);
    figure.x = linear(lang.axis_points(), 0.0, 100.0);
    figure.y = categories(targets.iter().map(|t| view.criterion(t.criterion).to_owned()).collect());
    figure.y.columns = columns(view, &found, &targets);
    figure.height = height(28.0, targets.len(), 110.0);
    let style = present(view, sides.equipment);
    for (y, target) in targets.iter().enumerate() {
        figure.marks.extend(row(view, &found, target, style, y as f64));
    }
    figure.legend = legend(view, &found, style);
    let settings = &view.project.settings.robustness;
    figure.notes.push(lang.note_parity().to_owned());
    let set = weight_set_name(settings.weights, lang);
    figure.notes.push(match found.targets.as_slice() {
        all if all.iter().any(|t| open_even(view, t).is_some()) => lang.note_even_odds(&set, settings.seed),
        all if all.iter().any(|t| t.even_odds.is_some()) => lang.note_even_already(&set, settings.seed),
        _ => lang.note_even_never(&set, settings.seed),
    });
    figure.table = table(view, &found, &targets);
    figure
}

fn title(view: &View<'_>, found: &Parity, rival: &str) -> String {
    let name = view.name(found.equipment);
    if found.gap > LEVEL { view.lang.title_parity(&name, rival) } else { view.lang.title_parity_level(&name, rival) }
}

/// The way, and even odds where some step takes there; where it is level already what is stated.
fn columns(view: &View<'_>, found: &Parity, targets: &[Target]) -> Vec<Column> {
    let lang = view.lang;
    if found.gap <= LEVEL {
        return vec![column(lang.column_now(), targets.iter().map(|t| now(view, t)))];
    }
    let mut columns = vec![column(lang.column_way(), targets.iter().map(|t| way(view, t)))];
    if targets.iter().any(|t| open_even(view, t).is_some()) {
        columns.push(column(lang.column_even_odds(), targets.iter().map(|t| even_odds(view, t))));
    }
    columns
}

fn now(view: &View<'_>, target: &Target) -> String {
    if target.stated {
        view.figure_text(target.criterion, target.now)
    } else {
        view.lang.figure_not_stated().to_owned()
    }
}

/// From what to what, or what remains of the gap even at best.
fn way(view: &View<'_>, target: &Target) -> String {
    match target.figure.filter(|_| target.reachable) {
        Some(to) => format!("{} → {}", now(view, target), goal(view, target, to)),
        None => view.lang.parity_remains(&view.lang.points(&points(target.remaining))),
    }
}

/// The figure that is as likely ahead as behind; the present one may be better already.
fn even_odds(view: &View<'_>, target: &Target) -> String {
    match (target.even_odds, open_even(view, target)) {
        (Some(_), None) => view.lang.parity_enough().to_owned(),
        (_, figure) => goal_or_dash(view, target, figure),
    }
}

/// The figure with even odds where it is better than the present one.
fn open_even(view: &View<'_>, target: &Target) -> Option<f64> {
    target.even_odds.filter(|x| points_of(view, target, *x).is_some_and(|points| points > target.points + LEVEL))
}

/// A figure to be reached, rounded as the sentences do: with it, it is enough.
fn goal(view: &View<'_>, target: &Target, x: f64) -> String {
    view.figure_text(target.criterion, parity_goal(view.analysis, target, x))
}

fn goal_or_dash(view: &View<'_>, target: &Target, figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |x| goal(view, target, x))
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
    let hover = format!("{name}\n{}: {}", view.lang.legend_now(), now(view, target));
    let mut marks = vec![
        quiet(bar(target.points, best, 0.14), room(style)),
        Mark { shape: bar(0.0, target.points, 0.26), style, hover },
    ];
    if let Some(needed) = target.needed_points.filter(|_| target.reachable && found.gap > LEVEL) {
        let shape = Shape::Line(vec![[needed, y - 0.36], [needed, y + 0.36]]);
        let hover = format!("{name}\n{}: {}", view.lang.legend_needed(), goal_or_dash(view, target, target.figure));
        marks.push(Mark { shape, style: NEEDED, hover });
    }
    let even = open_even(view, target);
    if let Some((figure, points)) = even.and_then(|x| Some((x, points_of(view, target, x)?))) {
        let shape = Shape::Marker { at: [points, y], symbol: Symbol::Square, radius: 4.5 };
        let hover = format!("{name}\n{}: {}", view.lang.legend_even_odds(), goal(view, target, figure));
        marks.push(Mark { shape, style: EVEN, hover });
    }
    marks
}

fn legend(view: &View<'_>, found: &Parity, style: Style) -> Vec<LegendEntry> {
    let lang = view.lang;
    let mut legend = vec![
        entry(lang.legend_now(), LegendKey::Swatch, style),
        entry(lang.legend_room(), LegendKey::Swatch, room(style)),
    ];
    if found.gap > LEVEL && found.targets.iter().any(|t| t.reachable) {
        legend.push(entry(lang.legend_needed(), LegendKey::Line, NEEDED));
    }
    if found.targets.iter().any(|t| open_even(view, t).is_some()) {
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
            now(view, t),
            points(t.points),
            if found.gap > LEVEL { goal_or_dash(view, t, t.figure) } else { lang.parity_enough().to_owned() },
            t.needed_points.map_or_else(|| "–".to_owned(), points),
            alone.to_owned(),
            points(t.remaining),
            even_odds(view, t),
            goal_or_dash(view, t, t.all_weights),
        ]
    };
    Table { header: header.map(str::to_owned).to_vec(), rows: targets.iter().map(row).collect() }
}
