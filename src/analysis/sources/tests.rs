#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use super::*;
use crate::analysis::analyse;
use crate::model::{Better, Cell, Claim, Criterion};

fn cell(is: &str, evidence: &str) -> Cell {
    Cell::one(Spec { evidence: evidence.to_owned(), ..Spec::text(is) })
}

fn machine(id: &str, evidence: &str, cells: Vec<(&str, Cell)>) -> Arc<Equipment> {
    let mut equipment = Equipment { id: id.to_owned(), evidence: evidence.to_owned(), ..Equipment::default() };
    equipment.specs.0 = cells.into_iter().map(|(key, cell)| (key.to_owned(), cell)).collect();
    Arc::new(equipment)
}

fn project() -> Project {
    let mut project = Project::new("");
    project.criteria = ["life", "mtbf", "noise"]
        .map(|id| Arc::new(Criterion { id: id.into(), unit: "h".into(), better: Better::Higher, ..Default::default() }))
        .to_vec();
    project.evidence = [("test", Grade::A), ("list", Grade::D), ("old", Grade::E)]
        .map(|(id, grade)| Arc::new(Evidence { id: id.into(), grade, ..Default::default() }))
        .to_vec();
    project.equipment = vec![
        machine(
            "a",
            "list",
            vec![("life", cell("8 000 h", "test")), ("mtbf", cell("900 h", "")), ("noise", cell("?", ""))],
        ),
        machine("b", "", vec![("life", cell("9 000 h", "")), ("mtbf", cell("800 h", "test")), ("noise", cell("", ""))]),
        machine("c", "gone", vec![("life", cell("1 h", ""))]),
    ];
    project.claims =
        vec![Arc::new(Claim { id: "k".into(), subject: "all".into(), evidence: "old".into(), ..Default::default() })];
    project
}

#[test]
fn each_evidence_knows_what_it_carries() {
    let sources = Sources::of(&project());
    let test = sources.of_evidence("test").unwrap();
    assert_eq!((test.cells, test.equipment.as_slice()), (2, ["a".to_owned(), "b".to_owned()].as_slice()));
    let list = sources.of_evidence("list").unwrap();
    // The question mark says nothing: it rests on nothing.
    assert_eq!((list.cells, list.named.as_slice()), (1, [Use::Default("a".into())].as_slice()));
    let old = sources.of_evidence("old").unwrap();
    assert_eq!((old.cells, old.named.as_slice()), (0, [Use::Claim("all".into())].as_slice()));
}

#[test]
fn a_figure_without_evidence_is_missing_one() {
    let sources = Sources::of(&project());
    // An evidence that is not there is a finding of its own, not a figure that names none.
    assert_eq!(sources.missing, [MissingSources { equipment: "b".into(), criteria: vec!["life".into()] }]);
    assert_eq!(sources.grades, GradeCount { graded: [2, 0, 0, 1, 0], none: 2 });
    assert_eq!(sources.grades.total(), 5);
}

#[test]
fn evidence_of_an_equipment_begins_with_its_own() {
    let project = project();
    assert_eq!(evidence_of(&project.equipment[0]), [("list".to_owned(), 1), ("test".to_owned(), 1)]);
    assert_eq!(evidence_of(&project.equipment[1]), [("test".to_owned(), 1)]);
}

#[test]
fn several_specs_are_read_side_by_side() {
    let mut project = project();
    let mut both = cell("8 h", "test");
    both.specs.extend([Spec::text("0.01 kh"), Spec::text("banana")]);
    project.equipment[0] = machine("a", "list", vec![("life", both)]);
    let analysis = analyse(&project);
    let sources = cell_sources(&project, &analysis, &project.equipment[0], "life", Lang::En);
    let [first, second, third] = sources.as_slice() else { panic!("{sources:?}") };
    assert_eq!((first.value, first.grade, first.apart_percent), (Some(8.0), Some(Grade::A), None));
    assert_eq!((second.value, second.grade), (Some(10.0), Some(Grade::D)));
    assert!((second.apart_percent.unwrap() - 25.0).abs() < 1e-9);
    assert!(third.unread && third.value.is_none());
}
