//! Two machines side by side: which two, where they stand, and who is called better.

use gapwise::analysis::analyse;
use gapwise::figure::{Choice, Figure, FigureId, Shape, build};
use gapwise::model::Project;
use gapwise::text::Lang;

/// Positioning accuracy in mm (lower is better) and a life in h of machines `a`, `b` …
fn project(machines: &[(&str, &str)]) -> Project {
    let machine = |(at, (accuracy, life)): (usize, &(&str, &str))| {
        let id = char::from(b'a' + at as u8);
        format!(r#"(id: "{id}", name: "{id}", origin: Domestic, specs: {{"p": "{accuracy}", "l": "{life}"}})"#)
    };
    let machines: Vec<String> = machines.iter().enumerate().map(machine).collect();
    let text = format!(
        r#"(format: 1, title: "t", criteria: [
            (id: "p", name: "P", unit: "mm", better: Lower, weight: 1, must: "≤ 0.01", scale: (worst: 0.02, best: 0)),
            (id: "l", name: "L", unit: "h", better: Higher, weight: 1, scale: (worst: 0, best: 20000), exact: true),
        ], equipment: [{}])"#,
        machines.join(", ")
    );
    gapwise::store::read(&text).expect("readable")
}

fn figure(project: &Project, chosen: &str) -> Figure {
    let choice = Choice { equipment: Some(chosen.to_owned()), ..Choice::default() };
    build(FigureId::SideBySide, project, &analyse(project), None, &choice, Lang::En).expect("a figure")
}

#[test]
fn two_machines_keep_their_sides_whichever_is_chosen() {
    let p = project(&[("0.004", "10000"), ("0.016", "15000")]);
    let (a, b) = (figure(&p, "a"), figure(&p, "b"));
    assert_eq!(a.title, "a and b side by side");
    assert_eq!((&a.title, &a.table), (&b.title, &b.table));
}

#[test]
fn values_stand_in_their_own_unit_with_what_is_asked_for() {
    let p = project(&[("0.004", "10000"), ("0.016", "15000")]);
    let table = figure(&p, "a").table;
    assert_eq!(table.rows[0][..4], ["P", "0.004 mm", "0.016 mm", "0.01 mm"]);
    assert_eq!(table.rows[1], ["L", "10\u{a0}000 h", "15\u{a0}000 h", "–", "b"].map(str::to_owned));
    // The limit is drawn in the middle of the scale from 0.02 to 0.
    let figure = figure(&p, "a");
    let is_limit = |shape: &Shape| matches!(shape, Shape::Line(points) if points.iter().all(|point| (point[0] - 50.0).abs() < 1e-9));
    assert!(figure.marks.iter().any(|mark| is_limit(&mark.shape)));
}

#[test]
fn nobody_is_called_better_within_the_ranges() {
    let better = |a: &str, b: &str| figure(&project(&[(a, "1"), (b, "1")]), "a").table.rows[0][4].clone();
    assert_eq!(better("0.004 ± 0.001", "0.0045 ± 0.001"), "too close to call");
    assert_eq!(better("0.004 ± 0.0001", "0.016 ± 0.0001"), "a");
    assert_eq!(better("0.016 ± 0.0001", "0.004 ± 0.0001"), "b");
    assert_eq!(better("0.004", "0.004"), "equal");
    assert_eq!(better("0.004", ""), "not stated");
}

#[test]
fn the_benchmark_stands_beside_the_chosen_one_else_the_best_of_the_others() {
    let mut p = project(&[("0.004", "10000"), ("0.016", "15000"), ("0.002", "19000")]);
    p.benchmark = "b".to_owned();
    assert_eq!(figure(&p, "a").title, "a and b side by side");
    assert_eq!(figure(&p, "b").title, "b and c side by side");
}
