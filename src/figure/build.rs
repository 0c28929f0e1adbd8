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
    /// Criterion id of the scatter's horizontal axis; `None`: the first two numeric criteria.
    pub x: Option<String>,
    /// Criterion id of the scatter's vertical axis.
    pub y: Option<String>,
}

/// Builds a figure; `None` for a name that is none of [`NAMES`].
pub fn build(_name: &str, _project: &Project, _analysis: &Analysis, _choice: &Choice, _lang: Lang) -> Option<Figure> {
    None
}
