//! The sentences of the page.

use crate::analysis::decision::{
    self, Decision, PairSamples, overview, parity, parity_sentences, robustness_sentences, stability_sentences, why,
    why_sentences,
};
use crate::figure::{Choice, Figure, sides};
use crate::ui::context::Shared;

/// What is said above the figure of this name, or at the top of the overview.
pub fn above(
    name: Option<&str>,
    shared: &Shared<'_>,
    decision: &Decision,
    choice: &Choice,
    figure: Option<&Figure>,
) -> Vec<String> {
    let (lang, project, analysis) = (shared.lang, shared.session.project(), shared.session.analysis());
    let Some(name) = name else { return overview(project, analysis, decision, lang) };
    match (name, sides(name, analysis, choice)) {
        ("acceptability", _) => robustness_sentences(project, analysis, decision, lang),
        ("stability", _) => stability_sentences(project, analysis, decision, lang),
        ("waterfall", Some(sides)) => {
            let found = sides.against.and_then(|against| why(analysis, sides.equipment, against));
            found.map(|found| why_sentences(project, analysis, &found, lang)).unwrap_or_default()
        }
        ("parity", Some(sides)) => {
            // The sentences do not tell of even odds: nothing needs to be drawn.
            let found = parity(project, analysis, sides.equipment, sides.against, &PairSamples::default());
            found.map(|found| parity_sentences(project, analysis, &found, lang)).unwrap_or_default()
        }
        _ => figure.map(|figure| figure.summary.clone()).filter(|text| !text.is_empty()).into_iter().collect(),
    }
}

/// What is told below the board and not said above it already.
pub fn below_the_board(shared: &Shared<'_>, decision: &Decision, said: &[String]) -> Vec<String> {
    let (lang, project, analysis) = (shared.lang, shared.session.project(), shared.session.analysis());
    decision::below_the_board(project, analysis, decision, said, lang)
}
