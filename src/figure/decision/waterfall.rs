//! The waterfall: from the total of one equipment to that of another, criterion by criterion.

use crate::analysis::decision::{Contribution, Sides, Why, why, why_sentences};
use crate::figure::kit::{
    View, categories, column, decided, entry, fitted, height, linear, origin, origin_style, quiet, signed, stated,
};
use crate::figure::plot::{AxisKind, ColourRole, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Table};
use crate::text::Lang;
use crate::text::number::{percent, points};

/// Key of the figure.
pub(crate) const NAME: &str = "waterfall";

/// More bars are gathered.
const BARS: usize = 14;

/// A contribution this small is none.
const NOTHING: f64 = 1e-9;

/// Bars that reach from 0 are shortened where the steps between them would be too small to see.
const SMALL: f64 = 0.4;

/// Length of a stated figure in a column and its size, in points.
const LONGEST: f32 = 96.0;
const TICK: f32 = 12.0;

const FOR: Style = Style::fill(ColourRole::Surplus);
const AGAINST: Style = Style::fill(ColourRole::Shortfall).with_pattern(Pattern::Hatch);
const LINK: Style = Style::line(ColourRole::Axis, 1.0);

/// One bar between two totals.
struct Step {
    name: String,
    points: f64,
    /// The criterion; `None`: several gathered.
    criterion: Option<usize>,
}

/// The pair with its totals on the criteria that apply to both.
struct Fall {
    found: Why,
    start: f64,
    steps: Vec<Step>,
}

impl Fall {
    /// The running total before each step and after the last.
    fn running(&self) -> Vec<f64> {
        let mut total = self.start;
        let after = self.steps.iter().map(|step| {
            total += step.points;
            total
        });
        std::iter::once(self.start).chain(after).collect()
    }
}

/// Two totals and what lies between them, the largest first.
pub(crate) fn waterfall(view: &View<'_>, sides: Option<Sides>) -> Figure {
    let lang = view.lang;
    let fall = match fall(view, sides) {
        Ok(fall) => fall,
        Err(why) => return view.empty(NAME, lang.figure_waterfall(), why),
    };
    let (from, to) = (view.name(fall.found.behind), view.name(fall.found.ahead));
    let mut figure = view.figure(NAME, lang.title_waterfall(&from, &to));
    figure.findings = why_sentences(view.project, view.analysis, &fall.found, lang);
    figure.summary = summary(&fall, &figure.findings, lang);
    let running = fall.running();
    let (low, high) = (fold(&running, f64::INFINITY, f64::min), fold(&running, f64::NEG_INFINITY, f64::max));
    let cut = high - low < SMALL * high;
    let floor = if cut { (low - 0.6 * (high - low).max(1.0)).max(0.0) } else { low.min(0.0) };
    figure.x = linear(lang.axis_total(), floor, (high + 0.05 * (high - floor)).max(floor + 1.0));
    let AxisKind::Linear { from: edge, to: end } = figure.x.kind else { return figure };
    let mut names = vec![from.clone()];
    names.extend(fall.steps.iter().map(|step| step.name.clone()));
    names.push(to.clone());
    figure.y = categories(names);
    columns(view, &fall, &running, &mut figure);
    figure.height = height(27.0, running.len() + 1, 105.0);
    figure.marks = marks(view, &fall, &running, (edge, end));
    figure.legend = legend(view, &fall);
    if edge > 0.0 {
        figure.notes.push(lang.note_cut_axis(&lang.points(&points(edge))));
    }
    notes(view, &fall, &running, &mut figure);
    figure.table = table(view, &fall, &running);
    figure
}

fn fold(all: &[f64], start: f64, by: fn(f64, f64) -> f64) -> f64 {
    all.iter().copied().fold(start, by)
}

fn fall(view: &View<'_>, sides: Option<Sides>) -> Result<Fall, &'static str> {
    decided(view)?;
    let both = sides.and_then(|sides| Some((sides.equipment, sides.against?)));
    let found = both.and_then(|(one, other)| why(view.analysis, one, other)).ok_or(view.lang.decide_nothing())?;
    let behind = view.analysis.equipment.get(found.behind);
    let points = |c: &Contribution| behind.and_then(|e| e.cells.get(c.criterion)?.points).unwrap_or_default();
    let start = found.contributions.iter().map(|c| c.share * points(c)).sum();
    let steps = steps(view, &found.contributions);
    Ok(Fall { found, start, steps })
}

/// The largest first; what is too much or nothing at all is gathered at the end.
fn steps(view: &View<'_>, contributions: &[Contribution]) -> Vec<Step> {
    let mut sorted: Vec<&Contribution> = contributions.iter().collect();
    sorted.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    let telling = sorted.iter().filter(|c| c.points.abs() > NOTHING).count();
    let most = if sorted.len() > BARS { BARS - 1 } else { sorted.len() };
    let kept = if sorted.len() - telling > 1 { most.min(telling) } else { most };
    let step = |c: &&Contribution| Step {
        name: view.criterion(c.criterion).to_owned(),
        points: c.points,
        criterion: Some(c.criterion),
    };
    let mut steps: Vec<Step> = sorted.iter().take(kept).map(step).collect();
    if let Some(rest) = sorted.get(kept..).filter(|rest| !rest.is_empty()) {
        let points = rest.iter().map(|c| c.points).sum();
        steps.push(Step { name: view.lang.waterfall_others(rest.len()), points, criterion: None });
    }
    steps
}

/// The lead with its reasons; the evidence behind them is sentences elsewhere.
fn summary(fall: &Fall, sentences: &[String], lang: Lang) -> String {
    let found = &fall.found;
    let reasons = usize::from(!found.reasons_for.is_empty())
        + usize::from(!found.reasons_against.is_empty() || found.lead >= 0.05);
    sentences.iter().take(1 + reasons).map(String::as_str).collect::<Vec<_>>().join(lang.sentence_gap())
}

/// Points of each bar, and what both state.
fn columns(view: &View<'_>, fall: &Fall, running: &[f64], figure: &mut Figure) {
    let lang = view.lang;
    let total = |x: Option<&f64>| points(x.copied().unwrap_or_default());
    let ends = |first: String, steps: Vec<String>, last: String| std::iter::once(first).chain(steps).chain([last]);
    let steps = fall.steps.iter().map(|step| signed(step.points)).collect();
    let mut all = vec![column(lang.column_points(), ends(total(running.first()), steps, total(running.last())))];
    for equipment in [fall.found.behind, fall.found.ahead] {
        // A long name of a level must not push the other's column out.
        let text = |k: usize| fitted(&stated(view, equipment, k), LONGEST, TICK);
        let cells = fall.steps.iter().map(|step| step.criterion.map_or_else(String::new, text)).collect();
        all.push(column(&view.name(equipment), ends(String::new(), cells, String::new())));
    }
    figure.y.columns = all;
}

fn marks(view: &View<'_>, fall: &Fall, running: &[f64], (edge, end): (f64, f64)) -> Vec<Mark> {
    let mut marks = Vec::new();
    let last = running.len() as f64;
    // Each running total is carried down to the next bar.
    for (y, total) in running.iter().enumerate() {
        let y = y as f64;
        marks.push(quiet(Shape::Line(vec![[*total, y - 0.3], [*total, y + 1.3]]), LINK));
    }
    for (equipment, total, y) in [(fall.found.behind, running.first(), 0.0), (fall.found.ahead, running.last(), last)] {
        let total = total.copied().unwrap_or_default();
        let style = origin(view, equipment).map_or(Style::fill(ColourRole::Neutral), |origin| {
            let (role, pattern, _) = origin_style(origin);
            Style::fill(role).with_fill(0.85).with_pattern(pattern)
        });
        let hover = format!("{}: {}", view.name(equipment), points(total));
        let shape = Shape::Rect { from: [edge, y - 0.3], to: [total, y + 0.3] };
        marks.push(Mark { shape, style, hover });
        if edge > 0.0 {
            marks.extend(break_marks((edge, end), y));
        }
    }
    for (n, (step, before)) in fall.steps.iter().zip(running).enumerate() {
        let y = n as f64 + 1.0;
        let style = if step.points < 0.0 { AGAINST } else { FOR };
        let shape = Shape::Rect { from: [*before, y - 0.3], to: [before + step.points, y + 0.3] };
        marks.push(Mark { shape, style, hover: format!("{}: {}", step.name, signed(step.points)) });
    }
    marks
}

/// Two strokes across a bar that does not begin at 0.
fn break_marks((edge, end): (f64, f64), y: f64) -> Vec<Mark> {
    let (x, lean) = (edge + 0.02 * (end - edge), 0.004 * (end - edge));
    let stroke = |x: f64| {
        let shape = Shape::Line(vec![[x - lean, y + 0.4], [x + lean, y - 0.4]]);
        quiet(shape, Style::line(ColourRole::Background, 2.5))
    };
    vec![stroke(x), stroke(x + 2.5 * lean)]
}

fn legend(view: &View<'_>, fall: &Fall) -> Vec<LegendEntry> {
    let lang = view.lang;
    let swatch = |label: &str, style| entry(label, LegendKey::Swatch, style);
    let mut legend = vec![swatch(lang.legend_for_it(), FOR)];
    if fall.steps.iter().any(|step| step.points < 0.0) {
        legend.push(swatch(lang.legend_against_it(), AGAINST));
    }
    legend
}

/// What of the totals is not what the ranking shows, and what rounding hides.
fn notes(view: &View<'_>, fall: &Fall, running: &[f64], figure: &mut Figure) {
    let whole = |equipment: usize| view.analysis.equipment.get(equipment).map_or(0.0, |e| e.total_points);
    let ends = [(fall.found.behind, running.first()), (fall.found.ahead, running.last())];
    if ends.iter().any(|(i, total)| total.is_some_and(|total| (whole(*i) - total).abs() > 0.05)) {
        figure.notes.push(view.lang.note_common_criteria().to_owned());
    }
    let tenths = |x: f64| (x * 10.0).round() as i64;
    let steps: i64 = fall.steps.iter().map(|step| tenths(step.points)).sum();
    let (first, last) = (running.first().map_or(0, |x| tenths(*x)), running.last().map_or(0, |x| tenths(*x)));
    if first + steps != last {
        figure.notes.push(view.lang.note_rounded().to_owned());
    }
}

fn table(view: &View<'_>, fall: &Fall, running: &[f64]) -> Table {
    let lang = view.lang;
    let Why { ahead, behind, .. } = fall.found;
    let header = vec![
        lang.column_criterion().to_owned(),
        lang.column_weight().to_owned(),
        view.name(behind),
        view.name(ahead),
        lang.column_points().to_owned(),
        lang.column_low_high().to_owned(),
        lang.column_running_total().to_owned(),
    ];
    let end = |name: String, total: Option<&f64>| {
        let mut row = vec![String::new(); 7];
        row[0] = name;
        row[6] = points(total.copied().unwrap_or_default());
        row
    };
    let row = |(step, total): (&Step, &f64)| {
        let of = step.criterion.and_then(|k| fall.found.contributions.iter().find(|c| c.criterion == k));
        let stated = |equipment: usize| step.criterion.map_or_else(String::new, |k| stated(view, equipment, k));
        vec![
            step.name.clone(),
            of.map_or_else(String::new, |c| percent(c.share)),
            stated(behind),
            stated(ahead),
            signed(step.points),
            of.map_or_else(String::new, |c| format!("{} … {}", points(c.low), points(c.high))),
            points(*total),
        ]
    };
    let mut rows = vec![end(view.name(behind), running.first())];
    rows.extend(fall.steps.iter().zip(running.iter().skip(1)).map(row));
    rows.push(end(view.name(ahead), running.last()));
    Table { header, rows }
}
