//! Certainty: how often the leader is first, and what that rests on.

use crate::analysis::decision::{CertaintyReading, Decision, Method, Values, certainty_readings};
use crate::figure::kit::{
    View, categories, column, decided, draws_note, entry, mark, percent_axis, quiet, sampled, word,
};
use crate::figure::plot::{Anchor, ColourRole, Dash, Figure, LegendKey, Mark, Shape, Style, Table};
use crate::model::WeightSet;
use crate::text::number::{number, whole_percent};

/// Key of the figure.
pub(crate) const NAME: &str = "certainty";

/// From one bar to the next, and what stands around them.
const ROW: f32 = 42.0;
const AROUND: f32 = 140.0;

const FIRST: Style = Style::fill(ColourRole::Surplus);
const OTHER: Style = Style::fill(ColourRole::Neutral).with_fill(0.7);
const TRACK: Style = Style::fill(ColourRole::Margin).with_fill(0.45);
const CHANCE: Style = Style::line(ColourRole::Text, 1.25).with_dash(Dash::Dotted);

/// A bar a reading, the first one on top.
pub(crate) fn certainty(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_certainty();
    let (decision, leader) = match decided(view).map(|decision| (decision, leader(decision))) {
        Ok((decision, Some(leader))) => (decision, leader),
        Ok((_, None)) => return view.empty(NAME, title, lang.decide_nothing()),
        Err(why) => return view.empty(NAME, title, why),
    };
    let readings = certainty_readings(decision);
    let Some(first) = readings.first() else { return view.empty(NAME, title, lang.decide_figure_working()) };
    let name = view.name(leader);
    let mut figure = view.figure(NAME, lang.title_certainty_of(&name));
    figure.summary = lang.certainty_summary(&name, &whole_percent(first.share), &varied(view, first));
    figure.x = percent_axis(lang.axis_certainty(), 0.0, 1.0);
    figure.y = categories(readings.iter().map(|reading| varied(view, reading)).collect());
    figure.y.columns = vec![column("%", readings.iter().map(|reading| whole_percent(reading.share)))];
    figure.height = ROW.mul_add(readings.len() as f32, AROUND);
    let rows = readings.iter().enumerate();
    figure.marks = rows.flat_map(|(y, reading)| bar(view, &name, y, reading)).collect();
    figure.marks.extend(by_chance(view, decision.table.equipment.len()));
    figure.legend = vec![
        entry(lang.legend_first_reading(), LegendKey::Swatch, FIRST),
        entry(lang.legend_other_reading(), LegendKey::Swatch, OTHER),
        entry(lang.legend_by_chance(), LegendKey::Line, CHANCE),
    ];
    figure.notes.extend(sampled(view).map(|(_, found)| draws_note(view, found)));
    figure.notes.push(lang.note_certainty().to_owned());
    figure.table = table(view, &readings);
    figure
}

/// Index of the machine that is first by the project's own method.
fn leader(decision: &Decision) -> Option<usize> {
    decision.table.equipment.get(*decision.board.first(Method::Mavt).first()?).copied()
}

/// What a reading varies, in a few words.
fn varied(view: &View<'_>, reading: &CertaintyReading) -> String {
    let lang = view.lang;
    let weights = match reading.weights {
        WeightSet::Around(percent) => lang.varied_around(&number(percent)),
        WeightSet::Given => lang.varied_given().to_owned(),
        WeightSet::Free => lang.varied_free().to_owned(),
        WeightSet::Ordinal => lang.varied_ordinal().to_owned(),
        WeightSet::Intervals => lang.varied_intervals().to_owned(),
    };
    let values = match reading.values {
        Values::Uncertain => lang.varied_uncertain(),
        Values::Stated => lang.varied_stated(),
        Values::Guaranteed => lang.varied_guaranteed(),
    };
    lang.varied(&weights, values)
}

fn bar(view: &View<'_>, name: &str, y: usize, reading: &CertaintyReading) -> [Mark; 2] {
    let rect = |to: f64| {
        let y = y as f64;
        Shape::Rect { from: [0.0, y - 0.28], to: [to, y + 0.28] }
    };
    let hover = view.lang.certainty_summary(name, &whole_percent(reading.share), &varied(view, reading));
    [quiet(rect(1.0), TRACK), mark(rect(reading.share), if y == 0 { FIRST } else { OTHER }, hover)]
}

/// How often each would be first if they did not differ.
fn by_chance(view: &View<'_>, machines: usize) -> [Mark; 2] {
    let share = 1.0 / machines.max(1) as f64;
    let text = view.lang.certainty_by_chance(&whole_percent(share));
    [quiet(Shape::Rule { vertical: true, at: share }, CHANCE), word([share, -0.5], [5.0, -2.0], Anchor::Left, text)]
}

fn table(view: &View<'_>, readings: &[CertaintyReading]) -> Table {
    let lang = view.lang;
    let row = |reading: &CertaintyReading| vec![varied(view, reading), whole_percent(reading.share)];
    Table {
        header: vec![lang.column_varied().to_owned(), lang.column_first_percent().to_owned()],
        rows: readings.iter().map(row).collect(),
    }
}
