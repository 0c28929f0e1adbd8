//! Trying changes without touching the project: what is kept meanwhile.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::model::Project;

use super::History;

/// The project with its history from before something was tried.
#[derive(Debug)]
pub(super) struct Kept {
    pub project: Arc<Project>,
    pub analysis: Arc<Analysis>,
    pub history: History,
    /// Differs from the state on disk.
    pub dirty: bool,
}

#[cfg(test)]
mod tests {
    use crate::app::{Command, Session, samples};

    fn session() -> Session {
        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        Session::new(crate::store::read(sample.text).expect("readable"))
    }

    fn weight(criterion: &str, weight: f64) -> Command {
        Command::SetWeight { criterion: criterion.into(), weight }
    }

    #[test]
    fn what_is_tried_and_discarded_leaves_no_trace() {
        let mut session = session();
        session.apply(weight("mtbf", 17.0)).expect("a criterion");
        let (before, total) = (session.project().clone(), session.analysis().equipment[0].total_points);
        session.begin_what_if();
        session.apply(weight("mtbf", 90.0)).expect("a criterion");
        assert!(session.analysis().equipment[0].total_points != total, "results follow");
        assert_eq!(session.kept_project(), &before, "the project does not");
        session.discard_what_if();
        assert_eq!((session.project(), session.analysis().equipment[0].total_points), (&before, total));
        assert_eq!(session.steps().position(), 1, "and the history is as it was");
    }

    #[test]
    fn what_is_adopted_is_one_step() {
        let mut session = session();
        let before = session.project().clone();
        session.begin_what_if();
        for tried in [20.0, 40.0, 60.0] {
            session.apply(weight("mtbf", tried)).expect("a criterion");
            session.apply(weight("price", tried)).expect("a criterion");
        }
        session.undo();
        assert!(!session.is_dirty(), "nothing to save yet");
        session.adopt_what_if();
        assert!(!session.is_what_if() && session.is_dirty());
        let weights = ["mtbf", "price"].map(|id| session.project().criterion(id).expect("there").weight);
        assert_eq!(weights, [60.0, 40.0]);
        assert_eq!(session.steps().position(), 1);
        session.undo();
        assert_eq!(*session.project(), before);
    }

    #[test]
    fn saving_meanwhile_saves_the_project_without_what_is_tried() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("own.ron");
        let mut session = session();
        session.begin_what_if();
        session.apply(weight("mtbf", 90.0)).expect("a criterion");
        session.save_to(&path).expect("writable");
        let saved = Session::open(&path).expect("readable");
        assert_eq!(saved.project(), session.kept_project());
        session.adopt_what_if();
        assert!(session.is_dirty(), "adopted after saving");
    }

    #[test]
    fn adopting_nothing_is_no_step() {
        let mut session = session();
        session.begin_what_if();
        session.adopt_what_if();
        assert_eq!((session.steps().position(), session.is_dirty()), (0, false));
    }
}
