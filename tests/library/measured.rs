//! Cells that rest on raw data: figure, interval, standard and verdict, what is told where the data cannot be had, and
//! what a change of them changes.

use std::sync::Arc;

use gapwise::analysis::measured::{Outcome, Outcomes, Report, outcome};
use gapwise::analysis::{
    Analysis, CellResult, FindingKind, Flag, Memo, MustState, Options, Standing, Verdict, analyse,
};
use gapwise::app::measurement::{Target, Under, attach, put_into_cell, remove, replace, resting_on, with_data};
use gapwise::app::{Command, Session};
use gapwise::model::{
    ChartKind, Evidence, Measurement, MeasurementAnalysis, PositioningAnalysis, PositioningSetup, Project,
    StabilityAnalysis,
};
use gapwise::store::{Reading, open, open_with, raw, read, to_ron};
use gapwise::text::Lang;

use crate::support::project;

/// Two targets, three runs each way: x̄↑ 1 and 6, x̄↓ 4 and 10, s = 1, so A = 13 µm.
const RUNS: &str = r#""target_mm,F1_um,F2_um,F3_um,R1_um,R2_um,R3_um", "0,0,1,2,3,4,5", "100,5,6,7,9,10,11","#;
/// The same, ten times as wide.
const WIDE: &str =
    r#""target_mm,F1_um,F2_um,F3_um,R1_um,R2_um,R3_um", "0,0,10,20,30,40,50", "100,50,60,70,90,100,110","#;

const SPEC: &str = r#"(is: "13 µm", evidence: "own", measurement: "x", figure: "A")"#;

fn project_with(criterion: &str, spec: &str, measurement: &str) -> Project {
    let criterion =
        format!(r#"(id: "acc", unit: "mm", better: Lower, scale: (worst: 0.2, best: 0), weight: 1{criterion})"#);
    let equipment = format!(
        r#"(id: "a", origin: Domestic, specs: {{"acc": {spec}}}),
           (id: "b", origin: Imported, specs: {{"acc": (is: "130 µm", evidence: "wide", measurement: "x", figure: "A")}})"#
    );
    let more = format!(
        r#"benchmark: "b", evidence: [
            (id: "own", grade: A, measurements: [(id: "x", kind: Positioning, {measurement})]),
            (id: "wide", grade: A, measurements: [(id: "x", kind: Positioning, rows: [{WIDE}])]),
        ]"#
    );
    project::read(&criterion, &equipment, &more)
}

fn project() -> Project {
    project_with("", SPEC, &format!("rows: [{RUNS}]"))
}

fn cell(analysis: &Analysis) -> &CellResult {
    &analysis.equipment[0].cells[0]
}

fn kinds(analysis: &Analysis) -> Vec<&FindingKind> {
    analysis.findings.iter().map(|finding| &finding.kind).collect()
}

#[test]
fn a_cell_has_the_figure_interval_and_standard_of_its_data() {
    let analysis = analyse(&project());
    let found = cell(&analysis);
    assert!((found.value.expect("known") - 0.013).abs() < 1e-12);
    let figure = found.measured.as_ref().expect("measured");
    let (low, high) = figure.interval.expect("drawn");
    // The 95 % interval of the cell is that of the draws, in the criterion's unit.
    assert!(
        (found.low.expect("known") - low / 1000.0).abs() < 1e-9
            && (found.high.expect("known") - high / 1000.0).abs() < 1e-9
    );
    assert_eq!((figure.symbol, figure.standard().as_str()), ("A", "ISO 230-2:2014"));
    assert_eq!((figure.basis.positions, figure.basis.runs), (Some(2), Some(3)));
    assert!(!found.assumed);
    // Both were measured alike, and 130 µm is surely worse.
    assert_eq!(found.comparison.verdict, Some(Verdict::Ahead));
    assert!(analysis.findings.iter().all(|f| !matches!(f.kind, FindingKind::MeasuredDiffers { .. })));
}

#[test]
fn what_is_known_of_the_instrument_widens_the_interval() {
    let setup = "analysis: (setup: (device: 4.0)), ";
    let plain = analyse(&project());
    let known = project_with("", SPEC, &format!("{setup}rows: [{RUNS}]"));
    let known = analyse(&known);
    let half = |analysis: &Analysis| {
        let found = cell(analysis);
        (
            found.value.expect("there") - found.low.expect("there"),
            found.high.expect("there") - found.value.expect("there"),
        )
    };
    // U = 4 µm with k = 2 is u = 2 µm beside the sampling.
    let beside = 1.959_963_984_540_054 * 0.002;
    let expected = |part: f64| part.hypot(beside);
    assert!((half(&known).0 - expected(half(&plain).0)).abs() < 1e-9);
    assert!((half(&known).1 - expected(half(&plain).1)).abs() < 1e-9);
}

#[test]
fn a_must_clause_is_held_against_the_conformance_probability() {
    let must = |limit: &str| {
        let project = project_with(&format!(r#", must: (is: "{limit}")"#), SPEC, &format!("rows: [{RUNS}]"));
        cell(&analyse(&project)).must
    };
    assert_eq!(must("≤ 0.1 mm"), MustState::Met);
    // 13 µm meets 13.5 µm, but not with 95 %.
    assert_eq!(must("≤ 0.0135 mm"), MustState::NotProven);
    assert_eq!(must("≤ 0.001 mm"), MustState::Failed);
}

#[test]
fn a_text_that_says_another_figure_is_told_and_the_data_count() {
    let spec = r#"(is: "11 µm", evidence: "own", measurement: "x", figure: "A")"#;
    let analysis = analyse(&project_with("", spec, &format!("rows: [{RUNS}]")));
    assert!((cell(&analysis).value.expect("there") - 0.013).abs() < 1e-12);
    let told = FindingKind::MeasuredDiffers { text: "11 µm".into(), figure: "A".into(), data: "13 µm".into() };
    assert!(kinds(&analysis).contains(&&told));
    // Rounding is none.
    for text in ["13 µm", "0.013 mm", "13.0 µm", ""] {
        let spec = format!(r#"(is: "{text}", evidence: "own", measurement: "x", figure: "A")"#);
        let analysis = analyse(&project_with("", &spec, &format!("rows: [{RUNS}]")));
        assert!(kinds(&analysis).iter().all(|kind| !matches!(kind, FindingKind::MeasuredDiffers { .. })), "{text}");
    }
}

#[test]
fn what_cannot_be_worked_out_is_told_and_the_text_counts() {
    let cases = [
        (r#"measurement: "y", figure: "A""#, format!("rows: [{RUNS}]"), "no measurement \"y\""),
        (r#"measurement: "x", figure: "Z""#, format!("rows: [{RUNS}]"), "gives no figure \"z\""),
        (r#"measurement: "x", figure: "A""#, r#"rows: ["target_mm,F1_um", "0,zwei"]"#.to_owned(), "line 2, column 2"),
        (r#"measurement: "x", figure: "A""#, r#"file: "away.csv""#.to_owned(), "not read yet"),
    ];
    for (named, measurement, said) in cases {
        let spec = format!(r#"(is: "13 µm", evidence: "own", {named})"#);
        let project = project_with("", &spec, &measurement);
        let analysis = analyse(&project);
        assert!((cell(&analysis).value.expect("there") - 0.013).abs() < 1e-12);
        assert!(cell(&analysis).measured.is_none() && cell(&analysis).assumed);
        let sentences: Vec<String> = analysis.findings.iter().map(|f| f.sentence(Lang::En)).collect();
        assert!(sentences.iter().any(|s| s.to_lowercase().contains(said)), "{said}: {sentences:?}");
        assert!(analysis.findings.iter().all(|f| !f.sentence(Lang::Zh).is_empty()));
    }
}

#[test]
fn a_figure_of_another_dimension_is_told_and_the_text_counts() {
    let text = to_ron(&project()).replace("unit: \"mm\"", "unit: \"h\"");
    let project = read(&text).expect("there");
    let analysis = analyse(&project);
    assert!(kinds(&analysis).iter().any(|kind| matches!(kind, FindingKind::MeasuredUnit { .. })));
}

#[test]
fn a_project_with_raw_data_is_written_as_it_is_read() {
    let project = project();
    let text = to_ron(&project);
    assert!(text.contains("                \"0,0,1,2,3,4,5\",\n"), "{text}");
    let again = read(&text).expect("there");
    assert_eq!(again, project);
    assert_eq!(to_ron(&again), text);
    assert_eq!(analyse(&again), analyse(&project));
}

/// The file has the options of all kinds in one list. Those that a kind does not know are kept for the file.
#[test]
fn options_are_written_as_they_were_read() {
    let cases = [
        "kind: Positioning, analysis: (confidence: 90, setup: (device: 4, drift: 1.5))",
        "kind: Circular, analysis: (radius: 150)",
        "kind: LeadScrew, analysis: (lead: 10)",
        "kind: Life, analysis: (fit: RankRegressionX, bounds: Fisher)",
        "kind: Repairable, analysis: (gaps: true, end: 500)",
        "kind: Stability, analysis: (lsl: 1, usl: 3, target: 2, gauge: 0.1, web: true, \
         machine: true, rules: WesternElectric)",
        "kind: Drift, analysis: (confidence: 99.995)",
        "kind: Positioning, analysis: (seed: 7)",
        "kind: LeadScrew, analysis: (lead: 10, compensation: -12)",
        "kind: Life, analysis: (termination: Failure, shape: 2, at: 500, group: \"B\")",
        "kind: Stability, analysis: (usl: 3, chart: Individuals, percentile: true, subgroup: 5)",
        "kind: Drift",
        "kind: Positioning, analysis: (lsl: 1, fit: RankRegressionY, setup: (offset: 0.5))",
    ];
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for written in cases {
        let text = to_ron(&project()).replace("kind: Positioning, rows", &format!("{written}, rows"));
        assert!(text.contains(written), "the case stands in the file");
        let project = read(&text).unwrap_or_else(|problems| panic!("{written}: {problems:?}"));
        let again = to_ron(&project);
        assert!(flat(&again).contains(&flat(written)), "{written}: {again}");
        assert_eq!(to_ron(&read(&again).expect("readable")), again);
    }
}

#[test]
fn looking_twice_works_out_nothing_twice() {
    let mut session = Session::new(project());
    let found = |session: &Session| {
        let measurement = session.project().evidence("own").and_then(|e| e.measurement("x")).expect("there");
        session.analysis().outcomes.of(measurement)
    };
    let first = found(&session);
    assert!(Arc::ptr_eq(&first, &found(&session)));
    let text = Command::SetText { equipment: "b".into(), criterion: "acc".into(), text: "9 µm".into() };
    session.apply(text).expect("there");
    assert!(Arc::ptr_eq(&first, &found(&session)), "an edit elsewhere works out nothing again");
    let mut other = session.project().evidence("own").and_then(|e| e.measurement("x")).expect("there").as_ref().clone();
    other.confidence = Some(90.0);
    session.apply(replace(known(&session), "own", &other).expect("there")).expect("there");
    assert_eq!(found(&session).as_ref().as_ref().expect("values").values[0].confidence, 0.9);
    session.undo();
    assert!(Arc::ptr_eq(&first, &found(&session)), "undo comes back to what is remembered");
}

#[test]
fn a_doubled_measurement_is_refused_with_its_place() {
    let text = to_ron(&project());
    let text = text.replace("measurements: [\n", "measurements: [(id: \"x\", kind: Life),\n");
    let problems = read(&text).expect_err("doubled");
    assert_eq!(problems.len(), 2);
    assert!(problems[0].position.line > 10);
}

#[test]
fn an_analysis_that_goes_on_says_the_same_as_a_fresh_one() {
    let mut memo = Memo::default();
    let mut project = project();
    let same = |memo: &mut Memo, project: &Project| {
        let going_on = memo.analyse(project, &Options::default());
        assert_eq!(going_on, analyse(project));
    };
    same(&mut memo, &project);
    let evidence = Arc::<Evidence>::make_mut(&mut project.evidence[0]);
    let mut changed = evidence.measurements[0].as_ref().clone();
    changed.rows[1] = "0,0,1,2,3,4,50".to_owned();
    changed.content = raw::from_rows(&changed);
    evidence.measurements[0] = Arc::new(changed.clone());
    same(&mut memo, &project);
    // Data that are no longer there.
    changed.content = None;
    Arc::<Evidence>::make_mut(&mut project.evidence[0]).measurements[0] = Arc::new(changed);
    same(&mut memo, &project);
    Arc::<Evidence>::make_mut(&mut project.evidence[0]).measurements.clear();
    same(&mut memo, &project);
}

fn known(session: &Session) -> (&Project, &Outcomes) {
    (session.project(), &session.analysis().outcomes)
}

fn batch() -> Measurement {
    let rows = ["thickness_um", "101", "99", "100", "102", "98", "100", "101"].map(str::to_owned).to_vec();
    let limits = StabilityAnalysis { lsl: Some(90.0), usl: Some(110.0), ..StabilityAnalysis::default() };
    let of = Measurement { rows, analysis: MeasurementAnalysis::Stability(limits), ..Measurement::default() };
    Measurement { content: raw::from_rows(&of), ..of }
}

#[test]
fn a_batch_is_attached_changed_and_removed_as_steps_of_the_history() {
    let mut session = Session::new(project());
    let under = Under::New { title: "Own batch".to_owned(), date: "2026-01-02".to_owned() };
    let target = Target { equipment: "a".into(), criterion: "acc".into(), figure: "range".into() };
    let (command, place) = attach(known(&session), &under, &batch(), Some(&target)).expect("attached");
    session.apply(command).expect("there");
    let spec = |session: &Session| {
        session.project().equipment("a").expect("there").cell("acc").expect("there").chosen().expect("there").clone()
    };
    assert_eq!((spec(&session).is.as_str(), spec(&session).evidence.as_str()), ("4 µm", "own-batch"));
    // What was there stays beside it.
    assert_eq!(session.project().equipment("a").expect("there").cell("acc").expect("there").specs.len(), 2);
    assert_eq!(resting_on(session.project(), (&place.0, &place.1)), [("a".to_owned(), "acc".to_owned())]);

    let mut other =
        session.project().evidence(&place.0).expect("there").measurement(&place.1).expect("there").as_ref().clone();
    other.rows[1] = "105".to_owned();
    other.content = raw::from_rows(&other);
    session.apply(replace(known(&session), &place.0, &other).expect("there")).expect("there");
    assert_eq!(spec(&session).is, "7 µm");

    let mean = Target { figure: "mean".into(), ..target };
    session.apply(put_into_cell(known(&session), (&place.0, &place.1), &mean).expect("there")).expect("there");
    assert_eq!(
        (
            spec(&session).figure.as_str(),
            session.project().equipment("a").expect("there").cell("acc").expect("there").specs.len()
        ),
        ("mean", 2)
    );

    // What is typed over it counts from then on.
    let text = Command::SetText { equipment: "a".into(), criterion: "acc".into(), text: "9 µm".into() };
    session.apply(text).expect("there");
    assert_eq!((spec(&session).measurement.as_str(), spec(&session).is.as_str()), ("", "9 µm"));
    session.undo();

    session.apply(remove(session.project(), (&place.0, &place.1)).expect("there")).expect("there");
    assert!(spec(&session).measurement.is_empty() && !spec(&session).is.is_empty());
    for _ in 0..4 {
        session.undo();
    }
    assert_eq!(**session.project(), project());
}

#[test]
fn data_in_a_file_are_read_with_the_project_and_a_change_is_told() {
    let folder = tempfile::tempdir().expect("there");
    let path = folder.path().join("p.ron");
    let long = (0..20_000).fold(String::new(), |text, k| text + &(100 + k % 7).to_string() + "\n");
    let of = Measurement { rows: Vec::new(), id: "b".to_owned(), ..batch() };
    assert!(with_data(of.clone(), long.as_bytes(), None, None).is_none(), "without a project file there is no place");
    let attached = with_data(of, long.as_bytes(), None, Some(&path)).expect("there").expect("there");
    assert_eq!((attached.file.as_str(), attached.rows.len()), ("data/pasted.csv", 0));
    let mut project = project();
    let (command, place) =
        attach((&project, &Outcomes::default()), &Under::Evidence("own".into()), &attached, None).expect("there");
    command.apply(&mut project).expect("there");
    std::fs::write(&path, to_ron(&project)).expect("there");
    let state = |project: &Project| {
        outcome(project.evidence(&place.0).expect("there").measurement(&place.1).expect("there"))
            .map(|outcome| outcome.values.len())
            .map_err(|why| why.sentence(Lang::En))
    };
    assert!(state(&open(&path).expect("there").0).is_ok_and(|figures| figures > 5));
    // A copy with the same content gets no second file.
    assert_eq!(
        with_data(batch(), long.as_bytes(), None, Some(&path)).expect("there").expect("there").file,
        "data/pasted.csv"
    );
    std::fs::write(folder.path().join("data/pasted.csv"), "1\n2\n3\n").expect("there");
    assert!(state(&open(&path).expect("there").0).is_err_and(|said| said.contains("no longer the one")));
    std::fs::remove_file(folder.path().join("data/pasted.csv")).expect("there");
    assert!(state(&open(&path).expect("there").0).is_err_and(|said| said.contains("cannot be read")));
}

#[test]
fn a_project_saved_elsewhere_finds_its_data_where_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let (home, away) = (folder.path().join("home"), folder.path().join("away/deep"));
    for part in [&home, &away] {
        std::fs::create_dir_all(part).expect("made");
    }
    let path = home.join("p.ron");
    let long = (0..20_000).fold(String::new(), |text, k| text + &(100 + k % 7).to_string() + "\n");
    let of = Measurement { rows: Vec::new(), ..batch() };
    let attached = with_data(of, long.as_bytes(), None, Some(&path)).expect("a place").expect("written");
    let mut start = project();
    let (command, place) =
        attach((&start, &Outcomes::default()), &Under::Evidence("own".into()), &attached, None).expect("attached");
    command.apply(&mut start).expect("applied");
    std::fs::write(&path, to_ron(&start)).expect("written");
    let mut session = Session::open(&path).expect("opens");
    session.save_to(&away.join("q.ron")).expect("saved");
    // The data lie outside the new folder: read by leave only.
    let reading = Reading { outside: raw::Outside::Anything, ..Reading::default() };
    let (again, _) = open_with(&away.join("q.ron"), &reading).expect("opens");
    let moved = again.evidence(&place.0).and_then(|e| e.measurement(&place.1)).expect("there");
    assert_eq!(moved.file, "../../home/data/pasted.csv");
    assert!(outcome(moved).is_ok());
    assert!(!session.is_dirty());
}

#[test]
fn only_files_beside_the_project_are_read() {
    let folder = std::path::Path::new("/home");
    for outside in ["/etc/passwd", "\\\\server\\share\\x.csv", "C:\\x.csv", "file:///x"] {
        assert_eq!(raw::path_beside(outside, folder), None, "{outside}");
    }
    assert!(raw::path_beside("data\\x.csv", folder).is_some_and(|path| path.ends_with("home/data/x.csv")));
}

#[test]
fn a_figure_of_another_rule_is_taken_within_a_band_only_when_accepted() {
    let with = |spec: &str| {
        let equipment = format!(
            r#"(id: "a", origin: Domestic, evidence: "e", specs: {{"acc": {spec}}}),
               (id: "b", origin: Imported, evidence: "e", specs: {{"acc": (is: "20 µm", basis: "ISO 230-2:2014")}})"#
        );
        let criterion = r#"(id: "acc", unit: "µm", better: Lower, scale: (worst: 40, best: 0), weight: 1,
            basis: "ISO 230-2:2014", must: (is: "≤ 30 µm"))"#;
        let project = project::read(criterion, &equipment, r#"benchmark: "b", evidence: [(id: "e", grade: B)]"#);
        assert_eq!(to_ron(&read(&to_ron(&project)).expect("readable")), to_ron(&project));
        cell(&analyse(&project)).clone()
    };
    let plain = with(r#"(is: "11.5 µm", basis: "VDI/DGQ 3441")"#);
    assert!(plain.flags.contains(&Flag::UnlikeBasis) && plain.comparison.probabilities.is_none());
    let accepted = with(r#"(is: "11.5 µm", basis: "VDI/DGQ 3441", accepted: VdiP)"#);
    assert!(accepted.flags.contains(&Flag::PlausibleBand) && !accepted.flags.contains(&Flag::UnlikeBasis));
    // 11.5 / 1.15, and at least from 11.5 / 1.31 to 11.5 / 1.05.
    assert!((accepted.value.expect("known") - 10.0).abs() < 1e-9);
    assert!(accepted.low < Some(11.5 / 1.31) && accepted.high > Some(11.5 / 1.05), "{accepted:?}");
    assert_eq!((accepted.comparison.verdict, accepted.comparison.standing), (Some(Verdict::Ahead), Standing::AsStated));
    // Plausible is no proof.
    assert_eq!(
        (with(r#"(is: "11.5 µm", basis: "ISO 230-2:2014")"#).must, accepted.must),
        (MustState::Met, MustState::NotProven)
    );
}

#[test]
fn without_its_evidence_a_figure_is_a_text() {
    let mut session = Session::new(project());
    session.apply(Command::RemoveEvidence("own".into())).expect("removed");
    let spec = session.project().equipment("a").and_then(|e| e.cell("acc")?.chosen().cloned()).expect("there");
    assert_eq!((spec.is.as_str(), spec.measurement.as_str(), spec.figure.as_str()), ("13 µm", "", ""));
    // A file that names a measurement and no evidence is told.
    let lost = project_with("", r#"(is: "13 µm", measurement: "x", figure: "A")"#, &format!("rows: [{RUNS}]"));
    let found = analyse(&lost);
    assert!(kinds(&found).iter().any(|kind| matches!(kind, FindingKind::NoMeasuredFigure { .. })));
}

#[test]
fn a_setup_needs_a_length() {
    let setup = PositioningSetup { device: 1.0, ..PositioningSetup::default() };
    let text = to_ron(&project()).replace("target_mm", "target_deg");
    let mut rotary = read(&text).expect("there");
    let evidence = Arc::<Evidence>::make_mut(&mut rotary.evidence[0]);
    let mut of = evidence.measurements[0].as_ref().clone();
    of.analysis = MeasurementAnalysis::Positioning(PositioningAnalysis { setup: Some(setup), seed: None });
    // No budget of a length, and no panic; the warnings say so.
    let found = outcome(&of).expect("usable");
    assert!(found.value("A").is_some_and(|f| f.measurement_uncertainty == 0.0));
    let told = |lang: Lang| found.warnings(lang).contains(&lang.measure_budget_no_length().to_owned());
    assert!(told(Lang::En) && told(Lang::Zh));
}

/// The measurement of a file with these options; the report is that of its outcome.
fn measured(options: &str, rows: &str) -> (Measurement, Outcome) {
    let text = to_ron(&project());
    let (before, after) = text.split_once("kind: Positioning, rows: [").expect("the first measurement");
    let (_, after) = after.split_once(']').expect("its rows");
    let rows = rows.lines().map(|row| format!("{row:?},")).collect::<Vec<_>>().concat();
    let project = read(&format!("{before}{options}, rows: [{rows}]{after}")).expect("readable");
    let of = project.evidence[0].measurements[0].as_ref().clone();
    let found = outcome(&of).expect("usable");
    (of, found)
}

/// Options that the command line takes and no form shows have the same effect in a project.
#[test]
fn options_of_the_command_line_are_options_of_a_measurement() {
    let lives =
        (1..9).map(|k| format!("{},1,{}\n", 100 * k, if k < 5 { "a" } else { "b" })).collect::<Vec<_>>().concat();
    let lives = format!("time_h,event,group\n{lives}");
    let (_, all) = measured("kind: Life", &lives);
    let (_, of_b) = measured("kind: Life, analysis: (group: \"b\", shape: 2, at: 600)", &lives);
    let units = |found: &Outcome| match &found.report {
        Report::Life(report) => (report.n, report.weibayes.is_some(), report.options.at),
        other => panic!("{other:?}"),
    };
    assert_eq!((units(&all), units(&of_b)), ((8, false, None), (4, true, Some(600.0))));

    let values = (0..20).map(|k| format!("{}\n", 10.0 + 0.01 * f64::from(k % 7))).collect::<Vec<_>>().concat();
    let (_, grouped) = measured("kind: Stability, analysis: (subgroup: 5, chart: MeanDeviation)", &values);
    let Report::Stability(grouped) = grouped.report else { panic!("a series") };
    assert_eq!((grouped.size, grouped.chart), (5, Some(ChartKind::MeanDeviation)));
    let zero = to_ron(&project()).replace("kind: Positioning", "kind: Stability, analysis: (subgroup: 0)");
    assert!(read(&zero).is_err(), "no subgroup has no values");
}

/// What a report says is what its outcome warns of, after what was assumed while the file was read.
#[test]
fn a_report_says_all_that_its_outcome_warns_of() {
    let rows = "time_h\n10\n25\n45\n70";
    let cases = [
        measured("kind: Positioning", "target_mm,F1_um,F2_um\n0,1,2\n50,2,4\n120,1,3"),
        measured("kind: Positioning, analysis: (setup: (device: 1))", "target_mm,F1_um,F2_um\n0,1,2\n50,2,4\n120,1,3"),
        measured("kind: Life", rows),
    ];
    for (of, found) in &cases {
        for lang in [Lang::En, Lang::Zh] {
            let report = gapwise::report::measured::measurement(of, found, "file.csv", lang);
            assert_eq!(report.json["warnings"], serde_json::json!(found.warnings(lang)));
        }
    }
    let budget = |k: usize| cases[k].1.warnings(Lang::En).contains(&Lang::En.measure_budget_unknown().to_owned());
    assert!(budget(0) && !budget(1), "an axis without a setup has an unknown uncertainty");
    assert!(!cases[2].1.notes.is_empty(), "that all have failed is assumed, which is noted");
}

#[test]
fn the_same_figure_with_fewer_digits_is_no_contradiction() {
    let contradicts = |first: &str, second: &str| {
        let spec = format!(r#"[(is: "{first}", evidence: "own"), (is: "{second}", evidence: "own")]"#);
        let analysis = analyse(&project_with("", &spec, &format!("rows: [{RUNS}]")));
        cell(&analysis).flags.contains(&Flag::Contradiction)
    };
    assert!(!contradicts("135.3 µm", "135.27 µm") && !contradicts("0.1353 mm", "135.27 µm"));
    assert!(contradicts("135.3 µm", "135.2 µm") && contradicts("55.2 µm", "28.3 µm"));
    // Other words are not read as rounding.
    assert!(contradicts("≤ 135 µm", "135 µm"));
}
