//! The figures by name.

use crate::analysis::Analysis;
use crate::model::Project;
use crate::text::Lang;

use super::Figure;

/// Every figure, by the name the command line uses, in the order of the window's tabs.
pub const NAMES: [&str; 6] = ["profile", "contributions", "ranking", "scatter", "radar", "levels"];

/// What a figure is about, beside the analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Equipment id for profile, contributions and radar; `None`: the best that is not the benchmark.
    pub equipment: Option<String>,
    /// Criterion id of the scatter's horizontal axis; `None`: the first numeric ones with weight.
    pub x: Option<String>,
    /// Criterion id of the scatter's vertical axis.
    pub y: Option<String>,
}

/// Builds a figure; `None` for a name that is none of [`NAMES`].
pub fn build(name: &str, project: &Project, analysis: &Analysis, choice: &Choice, lang: Lang) -> Option<Figure> {
    let scene = super::view::View { project, analysis, lang };
    match name {
        "profile" => Some(super::profile::profile(&scene, choice)),
        "contributions" => Some(super::contributions::contributions(&scene, choice)),
        "ranking" => Some(super::ranking::ranking(&scene)),
        "scatter" => Some(super::scatter::scatter(&scene, choice)),
        "radar" => Some(super::radar::radar(&scene, choice)),
        "levels" => Some(super::levels::levels(&scene)),
        _ => None,
    }
}

/// The title of a figure's tab.
pub fn tab_name(name: &str, lang: Lang) -> &'static str {
    match name {
        "contributions" => lang.figure_contributions(),
        "ranking" => lang.figure_ranking(),
        "scatter" => lang.figure_scatter(),
        "radar" => lang.figure_radar(),
        "levels" => lang.figure_levels(),
        _ => lang.figure_profile(),
    }
}
