//! A project with everything that is told and drawn of it.

use gapwise::analysis::decision::Decision;
use gapwise::analysis::{Analysis, analyse};
use gapwise::figure::{Choice, Figure, FigureId, build};
use gapwise::model::Project;
use gapwise::text::Lang;

use super::samples;

pub struct Case {
    pub project: Project,
    pub analysis: Analysis,
    pub decision: Decision,
}

impl Case {
    pub fn new(project: Project) -> Self {
        let analysis = analyse(&project);
        let decision = Decision::complete(&project, &analysis);
        Self { project, analysis, decision }
    }

    /// The tutorial as it is drawn.
    pub fn tutorial() -> Self {
        Self::new(sketch("tutorial.ron"))
    }

    pub fn figure(&self, key: &str, choice: &Choice) -> Figure {
        let id = FigureId::from_key(key).expect("a figure of the register");
        build(id, &self.project, &self.analysis, Some(&self.decision), choice, Lang::En).expect("a figure")
    }
}

/// A sample to draw; fewer samples of its weights and figures than a user wants are enough for that.
pub fn sketch(file: &str) -> Project {
    let mut project = samples::open(file);
    project.settings.robustness.samples = 400;
    project
}

pub fn about(equipment: &str, against: Option<&str>) -> Choice {
    Choice { equipment: Some(equipment.to_owned()), against: against.map(str::to_owned), ..Choice::default() }
}
