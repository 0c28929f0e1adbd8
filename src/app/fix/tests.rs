#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use super::*;
use crate::analysis::analyse;
use crate::app::Session;
use crate::model::{Better, Cell, Claim, Criterion, Equipment, Evidence, Kind, Level, Place, Scale, Scenario, Spec};

fn criterion(id: &str, unit: &str) -> Criterion {
    let scale = Some(Scale { worst: 1000.0, best: 20_000.0, points: Vec::new() });
    Criterion { id: id.into(), unit: unit.into(), better: Better::Higher, scale, weight: 1.0, ..Default::default() }
}

fn machine(id: &str, cells: &[(&str, &str)]) -> Equipment {
    let mut equipment = Equipment { id: id.into(), ..Equipment::default() };
    equipment.specs.0 = cells.iter().map(|(key, text)| ((*key).to_owned(), Cell::one(Spec::text(*text)))).collect();
    equipment
}

fn project() -> Project {
    let mut project = Project::new("");
    project.criteria = vec![Arc::new(criterion("spindle-life", "h")), Arc::new(criterion("mtbf", "h"))];
    project.equipment = vec![
        Arc::new(machine("one", &[("spindle-life", "8 600 h"), ("mtbf", "900 h")])),
        Arc::new(machine("another", &[("spindle-life", "9 000 h"), ("mtbf", "1 200 h")])),
    ];
    project.evidence = vec![Arc::new(Evidence { id: "own-test".into(), ..Default::default() })];
    project
}

/// The finding for which there is a remedy, the remedy, and the project with it.
fn mended(project: &Project, wanted: impl Fn(&FindingKind) -> bool) -> (Fix, Project) {
    let analysis = analyse(project);
    let finding = analysis.findings.iter().find(|finding| wanted(&finding.kind)).expect("the finding");
    let fix = fix(finding, project, &analysis).unwrap_or_else(|| panic!("no remedy for {finding:?}"));
    let mut session = Session::new(project.clone());
    session.apply(fix.command(project)).unwrap();
    let after = session.project().as_ref().clone();
    let left =
        session.analysis().findings.iter().any(|other| (&other.kind, &other.place) == (&finding.kind, &finding.place));
    assert!(!left, "the finding is gone");
    assert_eq!(session.history().next_undo().unwrap().label(Lang::En), fix.kind.step(Lang::En));
    assert!(session.undo());
    assert_eq!(**session.project(), *project, "one step takes it back");
    (fix, after)
}

/// That the finding is there and nothing is offered.
fn none_offered(project: &Project, wanted: impl Fn(&FindingKind) -> bool) {
    let analysis = analyse(project);
    let finding = analysis.findings.iter().find(|finding| wanted(&finding.kind)).expect("the finding");
    assert_eq!(fix(finding, project, &analysis), None, "{finding:?}");
}

#[test]
fn a_slip_in_a_criterion_is_renamed() {
    let unknown = |kind: &FindingKind| matches!(kind, FindingKind::UnknownCriterion(_));
    let mut project = project();
    project.equipment[0] = Arc::new(machine("one", &[("Spindle_Life", "8 600 h")]));
    let (fix, after) = mended(&project, unknown);
    assert_eq!(fix.label(Lang::En), "Rename to \"spindle-life\"");
    assert_eq!(after.equipment[0].cell("spindle-life").unwrap().chosen().unwrap().is, "8 600 h");
    // Both there: which one is right?
    project.equipment[0] = Arc::new(machine("one", &[("spindle-lfe", "8 600 h"), ("spindle-life", "9 000 h")]));
    none_offered(&project, unknown);
    project.equipment[0] = Arc::new(machine("one", &[("price", "8 600 h")]));
    none_offered(&project, unknown);
}

#[test]
fn a_slip_in_a_claim_or_scenario_is_renamed() {
    let unknown = |kind: &FindingKind| matches!(kind, FindingKind::UnknownCriterion(_));
    let mut project = project();
    let claim = Claim { id: "c".into(), criterion: "MTBF".into(), evidence: "own-tset".into(), ..Default::default() };
    project.claims = vec![Arc::new(claim)];
    assert_eq!(mended(&project, unknown).1.claims[0].criterion, "mtbf");
    let evidence = mended(&project, |kind| matches!(kind, FindingKind::UnknownEvidence(_))).1;
    assert_eq!(evidence.claims[0].evidence, "own-test");
    project.claims.clear();
    let mut scenario = Scenario { id: "s".into(), benchmark: "anothr".into(), ..Default::default() };
    scenario.weights.insert("spindle-lief".into(), 3.0);
    project.scenarios = vec![scenario];
    assert_eq!(mended(&project, unknown).1.scenarios[0].weights["spindle-life"], 3.0);
    let benchmark = mended(&project, |kind| matches!(kind, FindingKind::UnknownBenchmark(_))).1;
    assert_eq!(benchmark.scenarios[0].benchmark, "another");
}

#[test]
fn a_slip_in_an_evidence_is_renamed_wherever_it_stands() {
    let unknown = |kind: &FindingKind| matches!(kind, FindingKind::UnknownEvidence(_));
    let mut project = project();
    let mut part = machine("one", &[("mtbf", "900 h")]);
    part.specs.0.get_mut("mtbf").unwrap().chosen_mut().evidence = "OwnTest".into();
    project.equipment[0] = Arc::new(part);
    let after = mended(&project, unknown).1;
    assert_eq!(after.equipment[0].cell("mtbf").unwrap().chosen().unwrap().evidence, "own-test");
    let part = Equipment { evidence: "own-tets".into(), ..machine("one", &[]) };
    project.equipment = vec![Arc::new(part.clone()), Arc::new(Equipment { id: "two".into(), ..part })];
    let (fix, after) = mended(&project, unknown);
    assert_eq!(fix.label(Lang::En), "Rename to \"own-test\" in 2 places");
    assert!(after.equipment.iter().all(|part| part.evidence == "own-test"));
}

#[test]
fn the_project_s_own_benchmark_is_renamed() {
    let mut project = project();
    project.benchmark = "Another".into();
    let after = mended(&project, |kind| matches!(kind, FindingKind::UnknownBenchmark(_))).1;
    assert_eq!(after.benchmark, "another");
}

#[test]
fn a_reversed_scale_is_turned_round() {
    let unusable = |kind: &FindingKind| *kind == FindingKind::ScaleUnusable;
    let mut project = project();
    let scale = Some(Scale { worst: 20_000.0, best: 1000.0, points: vec![(8000.0, 50.0)] });
    project.criteria[0] = Arc::new(Criterion { scale, ..criterion("spindle-life", "h") });
    let after = mended(&project, unusable).1;
    let scale = after.criteria[0].scale.clone().unwrap();
    assert_eq!((scale.worst, scale.best, scale.points.len()), (1000.0, 20_000.0, 1));
    let equal = Some(Scale { worst: 5.0, best: 5.0, points: Vec::new() });
    project.criteria[0] = Arc::new(Criterion { scale: equal, ..criterion("spindle-life", "h") });
    none_offered(&project, unusable);
}

#[test]
fn a_unit_with_a_slip() {
    let unknown = |kind: &FindingKind| matches!(kind, FindingKind::UnknownUnit(_));
    let mut project = project();
    project.criteria[0] = Arc::new(criterion("spindle-life", "huor"));
    assert_eq!(mended(&project, unknown).1.criteria[0].unit, "h");
    // Its specs are in hours, so kilometres were not meant.
    project.criteria[0] = Arc::new(criterion("spindle-life", "metrs"));
    none_offered(&project, unknown);
    project.criteria[0] = Arc::new(criterion("spindle-life", "furlong"));
    none_offered(&project, unknown);
}

#[test]
fn a_spec_with_a_slip() {
    let unread = |kind: &FindingKind| matches!(kind, FindingKind::SpecUnread { .. });
    let mut project = project();
    project.equipment[0] = Arc::new(machine("one", &[("mtbf", "900 huors")]));
    let (fix, after) = mended(&project, unread);
    assert_eq!(fix.label(Lang::En), "Replace with \"900 h\"");
    assert_eq!(after.equipment[0].cell("mtbf").unwrap().chosen().unwrap().is, "900 h");
    project.equipment[0] = Arc::new(machine("one", &[("mtbf", "900 bananas")]));
    none_offered(&project, unread);
    let level = |name: &str| Level { name: name.into(), points: None };
    let levels = vec![level("partner"), level("own branch")];
    project.criteria[1] = Arc::new(Criterion { id: "mtbf".into(), kind: Kind::Ordinal, levels, ..Default::default() });
    project.equipment = vec![Arc::new(machine("one", &[("mtbf", "own brnach")]))];
    assert_eq!(mended(&project, unread).1.equipment[0].cell("mtbf").unwrap().chosen().unwrap().is, "own branch");
}

#[test]
fn a_kept_scale_changes_nothing_that_is_seen() {
    for (better, cells) in [
        (Better::Higher, ["8 600 h", "12 345 h"]),
        (Better::Lower, ["8 600 h", "12 345 h"]),
        (Better::Lower, ["-3 h", "4 h"]),
        (Better::Target(9000.0), ["8 600 h", "12 345 h"]),
    ] {
        let mut project = project();
        project.criteria[0] = Arc::new(Criterion { scale: None, better, ..criterion("spindle-life", "h") });
        for (part, text) in project.equipment.iter_mut().zip(cells) {
            *part = Arc::new(machine(&part.id, &[("spindle-life", text)]));
        }
        let after = mended(&project, |kind| *kind == FindingKind::ProvisionalScale).1;
        assert_eq!(after.criteria[0].source, "assumed");
        let (before, after) = (analyse(&project), analyse(&after));
        for (before, after) in before.equipment.iter().zip(&after.equipment) {
            let (before, after) = (before.cells[0].points.unwrap(), after.cells[0].points.unwrap());
            assert!((before - after).abs() < 1.0, "{better:?}: {before} {after}");
        }
    }
}

#[test]
fn weights_that_count_as_something_else() {
    let mut project = project();
    project.criteria[0] = Arc::new(Criterion { weight: -2.0, ..criterion("spindle-life", "h") });
    assert_eq!(mended(&project, |kind| *kind == FindingKind::BadWeight).1.criteria[0].weight, 0.0);
    for part in &mut project.criteria {
        *part = Arc::new(Criterion { weight: 0.0, ..part.as_ref().clone() });
    }
    let after = mended(&project, |kind| *kind == FindingKind::NoWeights).1;
    assert!(after.criteria.iter().all(|criterion| criterion.weight == 1.0));
}

#[test]
fn the_first_of_several_chosen_stays() {
    let mut project = project();
    let chosen = |is: &str| Spec { chosen: true, ..Spec::text(is) };
    let mut part = machine("one", &[]);
    part.specs.0.insert("mtbf".into(), Cell { specs: vec![Spec::text("1 h"), chosen("900 h"), chosen("950 h")] });
    project.equipment[0] = Arc::new(part);
    let after = mended(&project, |kind| *kind == FindingKind::SeveralChosen).1;
    let cell = after.equipment[0].cell("mtbf").unwrap();
    assert_eq!(cell.specs.iter().map(|spec| spec.chosen).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn half_or_full_width_is_a_question() {
    let mut project = project();
    let width = Some(Width::Half);
    project.criteria[0] =
        Arc::new(Criterion { better: Better::Lower, scale: None, width, ..criterion("spindle-life", "µm") });
    project.equipment[0] = Arc::new(machine("one", &[("spindle-life", "5 µm")]));
    let analysis = analyse(&project);
    let open = analysis.findings.iter().find(|finding| matches!(finding.kind, FindingKind::WidthOpen { .. })).unwrap();
    assert_eq!(fix(open, &project, &analysis), None, "not certain");
    let answers = choices(open, &project);
    assert_eq!(answers.iter().map(|fix| fix.label(Lang::En)).collect::<Vec<_>>(), ["Half width (±)", "Full width"]);
    let mut session = Session::new(project);
    let command = answers[1].command(session.project());
    session.apply(command).unwrap();
    assert_eq!(session.project().criterion("spindle-life").unwrap().unsigned, Some(Width::Full));
    assert!(!session.analysis().findings.iter().any(|finding| matches!(finding.kind, FindingKind::WidthOpen { .. })));
}

#[test]
fn only_the_known_kinds_have_remedies() {
    let project = project();
    let analysis = analyse(&project);
    let finding = Finding::new(crate::model::Severity::Info, Place::Project, FindingKind::NoSpread);
    assert_eq!(fix(&finding, &project, &analysis), None);
    assert!(choices(&finding, &project).is_empty());
}
