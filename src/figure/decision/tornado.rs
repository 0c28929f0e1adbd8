//! The tornado: what moves the gap of one equipment to another, by weight and by what the figures leave open.

use crate::analysis::decision::{GapSwing, Sides, Tornado, tornado as swings_of};
use crate::figure::kit::{
    MOST_ROWS, View, categories, column, entry, first_shown, height, linear, quiet, rivals, some_names,
};
use crate::figure::plot::{ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Table};
use crate::text::number::{percent, points};

/// Key of the figure.
pub(crate) const NAME: &str = "tornado";

/// A criterion that moves the gap less is left out.
const STILL: f64 = 0.05;

/// Names sentences.
const TOLD: usize = 3;

const DOUBLED: Style = Style::fill(ColourRole::Neutral);
const HALVED: Style = Style { stroke: 1.0, ..Style::fill(ColourRole::Neutral).with_fill(0.18) };
const OPEN: Style = Style { stroke: 1.0, ..Style::fill(ColourRole::Series(3)).with_pattern(Pattern::Hatch) };
const NOW: Style = Style::line(ColourRole::Text, 1.25).with_dash(Dash::Dotted);
const LEVEL: Style = Style::line(ColourRole::Text, 1.0);

/// Two bars a criterion, the widest first.
pub(crate) fn tornado(view: &View<'_>, sides: Option<Sides>) -> Figure {
    let lang = view.lang;
    let (sides, rival) = match rivals(view, sides) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, lang.figure_tornado(), &why),
    };
    let title = lang.title_tornado(&view.name(sides.equipment), &rival);
    let Some(found) = swings_of(view.analysis, sides.equipment, sides.against) else {
        return view.empty(NAME, &title, lang.figure_nothing());
    };
    let mut figure = view.figure(NAME, title);
    figure.summary = summary(view, &found, &rival);
    let (mut swings, still): (Vec<GapSwing>, Vec<GapSwing>) = found.swings.iter().partition(|s| s.width() >= STILL);
    first_shown(lang, &mut figure, &mut swings, MOST_ROWS);
    let ends = || swings.iter().map(GapSwing::ends).chain([(found.gap.min(0.0), found.gap.max(0.0))]);
    let (low, high) = (ends().map(|e| e.0).fold(0.0, f64::min), ends().map(|e| e.1).fold(0.0, f64::max));
    figure.x = linear(lang.axis_contribution(), low, if high - low < 1.0 { low + 1.0 } else { high });
    figure.y = categories(swings.iter().map(|s| view.criterion(s.criterion).to_owned()).collect());
    figure.y.columns = vec![
        column(lang.column_half_double(), swings.iter().map(|s| range(s.halved, s.doubled))),
        column(lang.column_interval_ends(), swings.iter().map(|s| range(s.least, s.most))),
    ];
    figure.height = height(32.0, swings.len(), 110.0);
    for (y, swing) in swings.iter().enumerate() {
        figure.marks.extend(bars(view, swing, found.gap, y as f64));
    }
    figure.marks.push(quiet(Shape::Rule { vertical: true, at: found.gap }, NOW));
    figure.marks.push(quiet(Shape::Rule { vertical: true, at: 0.0 }, LEVEL));
    figure.legend = legend(view, found.gap);
    figure.notes.push(lang.note_tornado().to_owned());
    if !still.is_empty() {
        let names: Vec<String> = still.iter().map(|s| view.criterion(s.criterion).to_owned()).collect();
        figure.notes.push(lang.note_still(&lang.points(&points(STILL)), &names.join(lang.list_comma())));
    }
    figure.table = table(view, &found);
    figure
}

/// How they stand, what moves that most, and what alone can turn it round.
fn summary(view: &View<'_>, found: &Tornado, rival: &str) -> String {
    let lang = view.lang;
    let name = view.name(found.equipment);
    let mut sentences = vec![lang.tornado_gap(&name, rival, &gap_words(view, found.gap))];
    if let Some(most) = found.swings.first().filter(|swing| swing.width() >= STILL) {
        let (low, high) = most.ends();
        sentences.push(lang.tornado_most(view.criterion(most.criterion), &points(low), &points(high)));
    }
    let turning = found.swings.iter().filter(|swing| swing.turns(found.gap));
    let names: Vec<String> = turning.map(|swing| view.criterion(swing.criterion).to_owned()).collect();
    sentences.push(match names.len() {
        0 => lang.tornado_no_turn().to_owned(),
        count if count <= TOLD => lang.tornado_turn(&names.join(lang.list_comma())),
        count => lang.tornado_turn(&lang.and_more_of_them(&some_names(view, &names[..TOLD], TOLD), count - TOLD)),
    });
    sentences.join(lang.sentence_gap())
}

fn gap_words(view: &View<'_>, gap: f64) -> String {
    match points(gap.abs()) {
        text if text == "0" => view.lang.figure_level_with().to_owned(),
        text if gap > 0.0 => view.lang.figure_behind_by(&view.lang.points(&text)),
        text => view.lang.figure_ahead_by(&view.lang.points(&text)),
    }
}

/// From one end to the other; one figure where they do not differ.
fn range(from: f64, to: f64) -> String {
    let (from, to) = (points(from), points(to));
    if from == to { from } else { format!("{from} … {to}") }
}

/// Above what the weight does, below what the figures may do.
fn bars(view: &View<'_>, swing: &GapSwing, gap: f64, y: f64) -> Vec<Mark> {
    let lang = view.lang;
    let name = view.criterion(swing.criterion);
    let bar = |from: f64, to: f64, y: f64, style: Style, what: &str| Mark {
        shape: Shape::Rect { from: [from, y - 0.15], to: [to, y + 0.15] },
        style,
        hover: format!("{name}\n{what}: {}", points(to)),
    };
    vec![
        bar(gap, swing.halved, y - 0.19, HALVED, lang.legend_halved()),
        bar(gap, swing.doubled, y - 0.19, DOUBLED, lang.legend_doubled()),
        Mark {
            hover: format!("{name}\n{}: {}", lang.legend_figures_open(), range(swing.least, swing.most)),
            ..bar(swing.least, swing.most, y + 0.19, OPEN, "")
        },
    ]
}

fn legend(view: &View<'_>, gap: f64) -> Vec<LegendEntry> {
    let lang = view.lang;
    vec![
        entry(lang.legend_doubled(), LegendKey::Swatch, DOUBLED),
        entry(lang.legend_halved(), LegendKey::Swatch, HALVED),
        entry(lang.legend_figures_open(), LegendKey::Swatch, OPEN),
        entry(lang.legend_gap_now(&points(gap)), LegendKey::Line, NOW),
        entry(lang.legend_level_line(), LegendKey::Line, LEVEL),
    ]
}

fn table(view: &View<'_>, found: &Tornado) -> Table {
    let lang = view.lang;
    let header = [
        lang.column_criterion(),
        lang.column_weight(),
        lang.column_halved(),
        lang.column_doubled(),
        lang.column_least(),
        lang.column_most(),
        lang.column_turns(),
    ];
    let row = |swing: &GapSwing| {
        let turns = if swing.turns(found.gap) { lang.meaning_yes() } else { lang.meaning_no() };
        vec![
            view.criterion(swing.criterion).to_owned(),
            percent(swing.share),
            points(swing.halved),
            points(swing.doubled),
            points(swing.least),
            points(swing.most),
            turns.to_owned(),
        ]
    };
    Table { header: header.map(str::to_owned).to_vec(), rows: found.swings.iter().map(row).collect() }
}
