//! The figures by name.

use crate::analysis::Analysis;
use crate::analysis::decision::{Decision, closed_up};
use crate::model::Project;
use crate::text::Lang;

use super::measured::{MEASURED, of_project};
use super::{Figure, decide};

/// Figures of the comparison, by the name the command line uses, in the order of the window's tabs.
pub const COMPARISON: [&str; 6] = ["profile", "contributions", "ranking", "scatter", "radar", "levels"];

/// Figures of the decision, in the order of the window's tabs.
pub const DECISION: [&str; 11] = [
    "acceptability",
    "pairwise",
    "stability",
    "tornado",
    "waterfall",
    "gaia",
    "agreement",
    "scenarios",
    "value-price",
    "parity",
    "break-even",
];

/// Every figure: those of the comparison, then those of the decision.
pub fn names() -> impl Iterator<Item = &'static str> + Clone {
    COMPARISON.into_iter().chain(DECISION)
}

/// What a figure is about, beside the analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Equipment id of figures about one; `None`: the best that is not the benchmark, for parity and break-even the best
    /// that is behind it.
    pub equipment: Option<String>,
    /// Equipment id that waterfall, tornado, parity and break-even compare with; `None`: the benchmark, and for the
    /// waterfall the next one in the ranking where the benchmark is no machine.
    pub against: Option<String>,
    /// Criterion id whose weight is walked in `stability`; `None`: the one with the nearest turn.
    pub criterion: Option<String>,
    /// Criterion id of the scatter's horizontal axis; `None`: the first numeric ones with weight.
    pub x: Option<String>,
    /// Criterion id of the scatter's vertical axis.
    pub y: Option<String>,
    /// Evidence id and own id of the measurement that figures of measurements show; `None`: the first that has such a
    /// figure.
    pub measurement: Option<(String, String)>,
}

/// Builds a figure; `None` for a name that is none of [`names`] or [`MEASURED`], or a figure of measurements where there is
/// no such measurement. `decision`: what the figures of the decision show; the
/// others need none.
pub fn build(
    name: &str,
    project: &Project,
    analysis: &Analysis,
    decision: Option<&Decision>,
    choice: &Choice,
    lang: Lang,
) -> Option<Figure> {
    let scene = super::view::View { project, analysis, decision, lang };
    let figure = match name {
        "profile" => Some(super::profile::profile(&scene, choice)),
        "contributions" => Some(super::contributions::contributions(&scene, choice)),
        "ranking" => Some(super::ranking::ranking(&scene)),
        "scatter" => Some(super::scatter::scatter(&scene, choice)),
        "radar" => Some(super::radar::radar(&scene, choice)),
        "levels" => Some(super::levels::levels(&scene)),
        "acceptability" => Some(decide::acceptability(&scene)),
        "pairwise" => Some(decide::pairwise(&scene)),
        "stability" => Some(decide::stability(&scene, choice)),
        "tornado" => Some(decide::tornado(&scene, choice)),
        "waterfall" => Some(decide::waterfall(&scene, choice)),
        "gaia" => Some(decide::gaia(&scene)),
        "agreement" => Some(decide::agreement(&scene)),
        "scenarios" => Some(decide::scenarios(&scene)),
        "value-price" => Some(decide::value_price(&scene)),
        "parity" => Some(decide::parity(&scene, choice)),
        "break-even" => Some(decide::break_even(&scene, choice)),
        name if MEASURED.contains(&name) => of_project(name, project, choice.measurement.as_ref(), lang),
        _ => None,
    };
    figure.map(|figure| if DECISION.contains(&name) { written_out(figure, lang) } else { figure })
}

/// The same with its sentences and labels as they are written in the language; names in rows and columns stay as they
/// are.
fn written_out(mut figure: Figure, lang: Lang) -> Figure {
    let close = |text: &mut String| *text = closed_up(std::mem::take(text), lang);
    close(&mut figure.title);
    close(&mut figure.summary);
    figure.notes.iter_mut().for_each(close);
    figure.marks.iter_mut().map(|mark| &mut mark.hover).for_each(close);
    figure.legend.iter_mut().map(|entry| &mut entry.label).for_each(close);
    close(&mut figure.x.label);
    close(&mut figure.y.label);
    figure
}

/// The title of a figure's tab.
pub fn tab_name(name: &str, lang: Lang) -> &'static str {
    match name {
        "contributions" => lang.figure_contributions(),
        "ranking" => lang.figure_ranking(),
        "scatter" => lang.figure_scatter(),
        "radar" => lang.figure_radar(),
        "levels" => lang.figure_levels(),
        "acceptability" => lang.figure_acceptability(),
        "pairwise" => lang.figure_pairwise(),
        "stability" => lang.figure_stability(),
        "tornado" => lang.figure_tornado(),
        "waterfall" => lang.figure_waterfall(),
        "gaia" => lang.figure_gaia(),
        "agreement" => lang.figure_agreement(),
        "scenarios" => lang.figure_scenarios(),
        "value-price" => lang.figure_value_price(),
        "parity" => lang.figure_parity(),
        "break-even" => lang.figure_break_even(),
        "positioning" => lang.tab_positioning(),
        "circular" => lang.tab_circular(),
        "lead" => lang.tab_lead(),
        "weibull" => lang.tab_weibull(),
        "survival" => lang.tab_survival(),
        "mcf" => lang.tab_mcf(),
        "control-chart" => lang.tab_control_chart(),
        "histogram" => lang.tab_histogram(),
        "normal-plot" => lang.tab_normal_plot(),
        "warm-up" => lang.tab_warm_up(),
        _ => lang.figure_profile(),
    }
}
