//! Saving: atomic, with versions kept, and what a session remembers.

use gapwise::app::{BatchLabel, Command, CommandError, Session};
use gapwise::model::{Criterion, Equipment, Origin, Project};
use gapwise::store::{open, save_text, versions};

fn sample() -> Project {
    let mut project = Project::new("x");
    project.criteria.push(Criterion { id: "a".into(), unit: "mm".into(), weight: 1.0, ..Criterion::default() }.into());
    for id in ["m", "n"] {
        project.equipment.push(Equipment { id: id.into(), origin: Origin::Domestic, ..Equipment::default() }.into());
    }
    project
}

fn type_text(session: &mut Session, equipment: &str, text: &str) {
    let command = Command::SetText { equipment: equipment.into(), criterion: "a".into(), text: text.into() };
    session.apply(command).expect("applies");
}

#[test]
fn saving_keeps_versions_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    for text in ["first", "second", "third"] {
        save_text(&path, text).expect("saved");
    }
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "third");
    assert_eq!(std::fs::read_to_string(folder.path().join("p.ron.bak")).expect("read"), "second");
    let kept: Vec<String> =
        versions(&path).iter().map(|version| std::fs::read_to_string(&version.path).expect("read")).collect();
    assert_eq!(kept, ["second", "first"]);
    assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 3);
}

#[test]
fn a_failed_saving_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("no-such-folder").join("p.ron");
    let error = save_text(&path, "text").expect_err("cannot");
    assert!(error.sentence(gapwise::text::Lang::En).contains("could not be saved"));
}

#[test]
fn enter_save_reopen_undo() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    let mut session = Session::new(sample());
    assert!(!session.is_dirty());
    type_text(&mut session, "m", "5 mm");
    type_text(&mut session, "m", "6 mm");
    assert!(session.is_dirty());
    session.save_to(&path).expect("saved");
    assert!(!session.is_dirty());
    let (reopened, _) = open(&path).expect("opens");
    assert_eq!(reopened, **session.project());
    // Two changes of one cell in a row are one step.
    assert!(session.undo());
    assert_eq!(**session.project(), sample());
    assert!(session.is_dirty() && !session.undo());
    assert!(session.redo() && !session.is_dirty());
}

#[test]
fn a_batch_is_one_step_and_fails_as_a_whole() {
    let mut session = Session::new(sample());
    let set =
        |equipment: &str| Command::SetText { equipment: equipment.into(), criterion: "a".into(), text: "7".into() };
    let batch = |commands| Command::Batch { label: BatchLabel::Paste(2), commands };
    let error = session.apply(batch(vec![set("m"), set("nobody")]));
    assert!(matches!(error, Err(CommandError::Unknown { .. })));
    assert_eq!(**session.project(), sample());
    session.apply(batch(vec![set("m"), set("n")])).expect("applies");
    assert!(session.undo());
    assert_eq!(**session.project(), sample());
}

#[test]
fn renaming_carries_references_along() {
    let mut project = sample();
    project.benchmark = "m".into();
    let mut session = Session::new(project);
    type_text(&mut session, "m", "5 mm");
    let renamed = Criterion { id: "b".into(), ..session.project().criteria[0].as_ref().clone() };
    session.apply(Command::ReplaceCriterion("a".into(), Box::new(renamed))).expect("applies");
    let machine = Equipment { id: "k".into(), ..session.project().equipment[0].as_ref().clone() };
    session.apply(Command::ReplaceEquipment("m".into(), Box::new(machine))).expect("applies");
    assert_eq!(session.project().benchmark, "k");
    assert_eq!(session.project().equipment[0].cell("b").and_then(|c| c.chosen()).map(|s| s.is.as_str()), Some("5 mm"));
    let taken = Equipment { id: "n".into(), ..Equipment::default() };
    assert!(matches!(session.apply(Command::AddEquipment(0, Box::new(taken))), Err(CommandError::IdTaken { .. })));
}
