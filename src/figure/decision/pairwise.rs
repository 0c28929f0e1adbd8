//! Pairwise winning: how often the row is better than the column, over the samples of weights and figures.

use crate::analysis::decision::{Decision, Robustness, policy_sentence};
use crate::figure::kit::{
    View, by_mean_rank, categories, column, draws_note, first_shown, height, mean_rank, quiet, sampled,
};
use crate::figure::plot::{Anchor, ColourRole, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table};
use crate::text::number::{percent, whole_percent};

/// Key of the figure.
pub(crate) const NAME: &str = "pairwise";

/// More rows and columns are not readable on one page.
const SHOWN: usize = 24;

/// A cell a pair, in the order of the mean ranks.
pub(crate) fn pairwise(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_pairwise();
    let (decision, found) = match sampled(view) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, title, why),
    };
    let mut figure = view.figure(NAME, title.to_owned());
    let mut rows = by_mean_rank(found);
    figure.summary = summary(view, decision, found, &rows);
    first_shown(lang, &mut figure, &mut rows, SHOWN);
    let name = |row: &usize| view.name(decision.table.equipment[*row]);
    figure.x = categories(rows.iter().map(name).collect());
    figure.y = categories(rows.iter().map(name).collect());
    let mean = rows.iter().map(|row| mean_rank(found, *row));
    figure.y.columns = vec![column(lang.column_expected_rank(), mean)];
    figure.height = height(28.0, rows.len(), 130.0);
    for (y, a) in rows.iter().enumerate() {
        for (x, b) in rows.iter().enumerate() {
            figure.marks.extend(cell(view, decision, found, (*a, *b), [x as f64, y as f64]));
        }
    }
    figure.legend = legend(view);
    figure.notes.push(draws_note(view, found));
    figure.notes.push(policy_sentence(&decision.table, lang));
    figure.table = table(view, decision, found, &rows);
    figure
}

/// Who beats all others, the first against the second, and the neighbours closest to each other.
fn summary(view: &View<'_>, decision: &Decision, found: &Robustness, rows: &[usize]) -> String {
    let name = |row: usize| view.name(decision.table.equipment[row]);
    let share = |a: usize, b: usize| found.pairwise[a][b];
    let sentence = |a: usize, b: usize| view.lang.pairwise_better(&name(a), &name(b), &percent(share(a, b)));
    let Some((first, second)) = rows.first().zip(rows.get(1)) else { return String::new() };
    let beats = |a: &&usize| rows.iter().all(|b| b == *a || share(**a, *b) > 0.5);
    let mut sentences: Vec<String> =
        rows.iter().find(beats).map(|a| view.lang.pairwise_beats(&name(*a))).into_iter().collect();
    sentences.push(sentence(*first, *second));
    let even = |pair: &[usize; 2]| (share(pair[0], pair[1]) - share(pair[1], pair[0])).abs();
    let pairs = rows.array_windows().copied().min_by(|a, b| even(a).total_cmp(&even(b)));
    if let Some([a, b]) = pairs.filter(|pair| *pair != [*first, *second]) {
        sentences.push(view.lang.pairwise_closest(&name(a), &name(b), &percent(share(a, b)), &percent(share(b, a))));
    }
    sentences.join(view.lang.sentence_gap())
}

fn cell(
    view: &View<'_>,
    decision: &Decision,
    found: &Robustness,
    (a, b): (usize, usize),
    [x, y]: [f64; 2],
) -> Vec<Mark> {
    let room = Shape::Rect { from: [x - 0.48, y - 0.46], to: [x + 0.48, y + 0.46] };
    if a == b {
        return vec![quiet(room, Style::fill(ColourRole::Panel))];
    }
    let share = found.pairwise[a][b];
    let name = |row: usize| view.name(decision.table.equipment[row]);
    let fill = ColourRole::level(share);
    let hover = view.lang.pairwise_better(&name(a), &name(b), &percent(share));
    let text =
        Shape::Text { at: [x, y], offset: [0.0; 2], text: whole_percent(share), anchor: Anchor::Centre, size: 12.0 };
    vec![Mark { shape: room, style: Style::fill(fill), hover }, quiet(text, Style::fill(fill.words_on()))]
}

fn legend(view: &View<'_>) -> Vec<LegendEntry> {
    let entry = |share: f64| LegendEntry {
        label: view.lang.legend_better_in(&whole_percent(share)),
        key: LegendKey::Swatch,
        style: Style::fill(ColourRole::level(share)),
    };
    vec![entry(0.0), entry(0.5), entry(1.0)]
}

fn table(view: &View<'_>, decision: &Decision, found: &Robustness, rows: &[usize]) -> Table {
    let name = |row: &usize| view.name(decision.table.equipment[*row]);
    let header = std::iter::once(view.lang.column_better_than().to_owned()).chain(rows.iter().map(name)).collect();
    let row = |a: &usize| {
        let share = |b: &usize| if a == b { "–".to_owned() } else { percent(found.pairwise[*a][*b]) };
        std::iter::once(name(a)).chain(rows.iter().map(share)).collect()
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
