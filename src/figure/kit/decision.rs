//! What the figures of the decision share: reasons for an empty one, the two sides, samples in words.

use crate::analysis::decision::{Decision, Robustness, Sides, samples_sentences, weight_set_name};
use crate::analysis::stated_text;
use crate::text::number::{fixed, number, points};

use super::view::View;

/// The decision where there is something to decide; else the sentence that says why there is nothing to see.
pub(crate) fn decided<'a>(view: &View<'a>) -> Result<&'a Decision, &'static str> {
    let decision = view.decision.ok_or(view.lang.decide_figure_working())?;
    if decision.is_a_choice() { Ok(decision) } else { Err(view.lang.decide_nothing()) }
}

/// The decision with what was drawn for it; else the sentence that says why there is nothing to see.
pub(crate) fn sampled<'a>(view: &View<'a>) -> Result<(&'a Decision, &'a Robustness), &'static str> {
    let decision = decided(view)?;
    Ok((decision, drawn(decision).ok_or(view.lang.decide_figure_working())?))
}

/// What was drawn around the user's own weights for this very table; a table that just changed has nothing yet.
fn drawn(decision: &Decision) -> Option<&Robustness> {
    let rows = decision.table.equipment.len();
    let square = |all: &[Vec<f64>]| all.len() == rows && all.iter().all(|row| row.len() == rows);
    let fits = |found: &&Robustness| square(&found.rank_acceptability) && square(&found.pairwise);
    decision.around.as_deref().filter(fits).filter(|found| found.expected_rank.len() == rows)
}

/// Rows from the best mean rank down.
pub(crate) fn by_mean_rank(found: &Robustness) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..found.expected_rank.len()).collect();
    rows.sort_by(|a, b| found.expected_rank[*a].total_cmp(&found.expected_rank[*b]));
    rows
}

/// What the samples say, without what concerns other figures.
pub(crate) fn samples_text(view: &View<'_>, decision: &Decision) -> String {
    samples_sentences(view.project, view.analysis, decision, view.lang).join(view.lang.sentence_gap())
}

/// A mean rank as it stands in a column.
pub(crate) fn mean_rank(found: &Robustness, row: usize) -> String {
    fixed(found.expected_rank.get(row).copied().unwrap_or(f64::NAN), 2)
}

/// Weights, samples and seed: what it takes to draw them again.
pub(crate) fn draws_note(view: &View<'_>, found: &Robustness) -> String {
    let (lang, set) = (view.lang, weight_set_name(found.set, view.lang));
    if found.samples < found.wanted {
        lang.note_draws_running(&set, &number(found.samples as f64), &lang.samples(found.wanted), found.seed)
    } else {
        lang.note_draws(&set, &lang.samples(found.samples), found.seed)
    }
}

/// The two sides of a figure with the name of the second; else the sentence that says why there is nothing to show.
pub(crate) fn rivals(view: &View<'_>, sides: Option<Sides>) -> Result<(Sides, String), String> {
    let sides = sides.ok_or(view.lang.figure_nothing())?;
    let rival = match (sides.against, &view.analysis.benchmark) {
        (Some(against), _) => Ok(view.name(against)),
        (None, None) => Err(view.lang.figure_nothing().to_owned()),
        (None, Some(benchmark)) if benchmark.equipment == Some(sides.equipment) => {
            Err(view.lang.decide_is_benchmark(&view.name(sides.equipment)))
        }
        (None, Some(_)) => Ok(view.benchmark()),
    };
    Ok((sides, rival?))
}

/// What an equipment states on a criterion.
pub(crate) fn stated(view: &View<'_>, equipment: usize, k: usize) -> String {
    let text = stated_text(view.project, view.analysis, equipment, k, view.lang);
    text.unwrap_or_else(|| "–".to_owned())
}

/// Points with their sign.
pub(crate) fn signed(x: f64) -> String {
    let text = points(x);
    if x > 0.0 && text != "0" { format!("+{text}") } else { text }
}
