//! Where values of a measurement are proposed to go, and where they are refused.

use gapwise::analysis::measured::{Outcome, Outcomes};
use gapwise::app::measurement::{Hints, Misfit, Proposal, misfit, propose, value_for};
use gapwise::model::{Measurement, MeasurementAnalysis, MeasurementKind, Project};
use gapwise::store::{raw, read};

const RUNS: &str = "target_mm,F1_um,F2_um,F3_um,R1_um,R2_um,R3_um\n0,0,1,2,3,4,5\n100,5,6,7,9,10,11\n";
const LIVES: &str = "time_h,event\n900,failed\n1200,failed\n1500,failed\n1800,running\n";

fn project(criteria: &str, equipment: &str) -> Project {
    let evidence = r#"evidence: [(id: "sheet-b", grade: B)]"#;
    let text = format!(r#"(format: 1, title: "t", criteria: [{criteria}], {evidence}, equipment: [{equipment}])"#);
    read(&text).expect("a project")
}

fn outcome(kind: MeasurementKind, data: &str) -> Outcome {
    let of = Measurement {
        rows: data.lines().map(str::to_owned).collect(),
        ..Measurement::of(MeasurementAnalysis::new(kind))
    };
    let of = Measurement { content: raw::from_rows(&of), ..of };
    Outcomes::default().of(&of).as_ref().clone().expect("an outcome")
}

const MACHINES: &str = r#"(id: "a", name: "VMC-850", name_zh: "立加850", origin: Domestic, specs: {}),
    (id: "b", maker: "Makino", model: "PS95", origin: Imported, evidence: "sheet-b", specs: {})"#;
const ROWS: &str = r#"(id: "p", name: "Price", category: Cost, unit: "CNY", better: Lower),
    (id: "x", name: "X轴重复定位精度", category: Accuracy, unit: "mm", better: Lower),
    (id: "y", name: "Positioning accuracy", category: Accuracy, unit: "mm", better: Lower),
    (id: "m", name: "MTBF", category: Stability, unit: "h", better: Higher),
    (id: "l", name: "L10 life", category: ServiceLife, unit: "year", better: Higher)"#;

fn row(proposal: &Proposal) -> Option<(&str, &str)> {
    proposal.value.as_ref().map(|(criterion, value)| (criterion.as_str(), value.as_str()))
}

#[test]
fn a_value_is_proposed_for_the_criterion_that_it_answers() {
    let project = project(ROWS, MACHINES);
    let runs = outcome(MeasurementKind::Positioning, RUNS);
    let lives = outcome(MeasurementKind::Life, LIVES);
    let hints = Hints { texts: &["run of vmc850.csv"], ..Hints::default() };
    let of_runs = propose(&project, (MeasurementKind::Positioning, &runs), hints);
    assert_eq!((of_runs.equipment.as_deref(), row(&of_runs)), (Some("a"), Some(("y", "A"))));
    // MTBF by its symbol goes before B10 by its name.
    let of_lives = propose(&project, (MeasurementKind::Life, &lives), Hints { evidence: Some("sheet-b"), ..hints });
    assert_eq!(row(&of_lives), Some(("m", "mtbf")));
    assert_eq!(of_lives.equipment.as_deref(), Some("a"), "the file's name goes before the evidence");
    let by_evidence = Hints { texts: &["run.csv"], evidence: Some("sheet-b"), ..Hints::default() };
    let of_evidence = propose(&project, (MeasurementKind::Positioning, &runs), by_evidence);
    assert_eq!(of_evidence.equipment.as_deref(), Some("b"));
    assert_eq!(propose(&project, (MeasurementKind::Positioning, &runs), Hints::default()).equipment, None);
    let chinese = Hints { texts: &["立加850 X轴"], ..Hints::default() };
    assert_eq!(propose(&project, (MeasurementKind::Positioning, &runs), chinese).equipment.as_deref(), Some("a"));
}

#[test]
fn the_cell_in_view_counts_where_it_takes_such_a_value() {
    let project = project(ROWS, MACHINES);
    let runs = outcome(MeasurementKind::Positioning, RUNS);
    let at = |criterion, is_asked| {
        let hints = Hints { cell: Some(("b", criterion)), is_asked, ..Hints::default() };
        propose(&project, (MeasurementKind::Positioning, &runs), hints)
    };
    let in_view = at("x", false);
    assert_eq!((in_view.equipment.as_deref(), row(&in_view)), (Some("b"), Some(("x", "R"))));
    // Neither money nor hours take a deviation, asked or not.
    for criterion in ["p", "m", "l"] {
        assert_eq!(row(&at(criterion, true)), Some(("y", "A")), "{criterion}");
        assert_eq!(row(&at(criterion, false)), Some(("y", "A")), "{criterion}");
    }
}

#[test]
fn nothing_is_proposed_where_several_fit_alike_or_none_does() {
    let runs = outcome(MeasurementKind::Positioning, RUNS);
    let kind = MeasurementKind::Positioning;
    let two = r#"(id: "x", name: "X positioning accuracy", category: Accuracy, unit: "µm", better: Lower),
        (id: "y", name: "Y positioning accuracy", category: Accuracy, unit: "µm", better: Lower)"#;
    assert_eq!(propose(&project(two, MACHINES), (kind, &runs), Hints::default()).value, None);
    let none = r#"(id: "m", name: "MTBF", category: Stability, unit: "h", better: Higher)"#;
    assert_eq!(propose(&project(none, MACHINES), (kind, &runs), Hints::default()).value, None);
    // A before R, where both have their row.
    let both = r#"(id: "r", name: "Repeatability R", category: Accuracy, unit: "µm", better: Lower),
        (id: "a", name: "定位精度 A", category: Accuracy, unit: "µm", better: Lower)"#;
    let proposal = propose(&project(both, MACHINES), (kind, &runs), Hints::default());
    assert_eq!(row(&proposal), Some(("a", "A")));
    // The only accuracy in a length, whatever its name.
    let odd = r#"(id: "q", name: "Quality of the X axis", category: Accuracy, unit: "µm", better: Lower)"#;
    let proposal = propose(&project(odd, MACHINES), (kind, &runs), Hints::default());
    assert_eq!(row(&proposal), Some(("q", "A")));
}

#[test]
fn another_dimension_is_refused() {
    let of = project(
        r#"(id: "um", unit: "µm"), (id: "h", unit: "h"), (id: "none"), (id: "words", kind: Text), (id: "inch", unit: "inch"),
        (id: "percent", unit: "%"), (id: "one", unit: "1")"#,
        MACHINES,
    );
    let criterion = |id: &str| of.criterion(id).expect("there");
    let runs = outcome(MeasurementKind::Positioning, RUNS);
    let a = runs.value("A").expect("A");
    assert_eq!(misfit(a, criterion("um")), None);
    assert_eq!(misfit(a, criterion("inch")), None);
    assert_eq!(misfit(a, criterion("h")), Some(Misfit::Unlike("µm".to_owned(), "h".to_owned())));
    assert_eq!(misfit(a, criterion("none")), Some(Misfit::PlainNumber("µm".to_owned())));
    assert_eq!(misfit(a, criterion("words")), Some(Misfit::NoNumber));
    let lives = outcome(MeasurementKind::Life, LIVES);
    let beta = lives.value("beta").expect("beta");
    assert_eq!(misfit(beta, criterion("none")), None);
    assert_eq!(misfit(beta, criterion("one")), None);
    assert_eq!(misfit(beta, criterion("percent")), Some(Misfit::NoUnit("%".to_owned())));
    assert_eq!(value_for(&lives, criterion("um")), None);
    assert_eq!(value_for(&lives, criterion("none")).as_deref(), Some("beta"));
}

#[test]
fn a_criterion_of_indices_takes_the_one_it_names() {
    let of = project(r#"(id: "cmk", name: "Machine capability Cmk", category: Stability)"#, MACHINES);
    let criterion = of.criterion("cmk").expect("there");
    let mut analysis = MeasurementAnalysis::new(MeasurementKind::Stability);
    if let MeasurementAnalysis::Stability(options) = &mut analysis {
        (options.machine, options.lsl, options.usl) = (true, Some(8.0), Some(12.0));
    }
    let rows = "value\n9\n10\n11\n10\n9\n10\n11\n10\n10\n9\n11\n10".lines().map(str::to_owned).collect();
    let measurement = Measurement { rows, ..Measurement::of(analysis) };
    let measurement = Measurement { content: raw::from_rows(&measurement), ..measurement };
    let found = Outcomes::default().of(&measurement);
    let outcome = found.as_ref().as_ref().expect("an outcome");
    let key = value_for(outcome, criterion).expect("a value");
    assert_eq!(outcome.value(&key).expect("there").symbol, "Cmk");
}
