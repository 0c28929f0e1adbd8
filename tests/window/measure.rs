//! The page of measurements: data pasted and dropped, looked at, attached to a cell, changed and removed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::analysis::CellResult;
use gapwise::analysis::measured::{PairQuestion, compare_measurements};
use gapwise::model::{Cell, Measurement};
use gapwise::report::Block;
use gapwise::report::measured::pair;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, copy, key, project, sample, says, text_of, window};

/// Two targets, three runs each way; mm and µm.
const RUNS: &str = "target_mm,F1_um,F2_um,F3_um,R1_um,R2_um,R3_um\n0,0,1,2,3,4,5\n100,5,6,7,9,10,11\n";

const NONE: Modifiers = Modifiers::NONE;

pub fn measuring(path: PathBuf, lang: Lang, dialogs: Fake) -> Harness<'static, App> {
    let mut harness = window(Some(path), lang, dialogs);
    click(&mut harness, if lang == Lang::En { "Measure" } else { "测量" });
    harness
}

/// Pastes into the field for data and waits until it is worked out.
pub fn paste(harness: &mut Harness<'_, App>, text: &str) {
    typed(harness, text);
    settle(harness);
}

pub fn typed(harness: &mut Harness<'_, App>, text: &str) {
    harness.get_by_role(Role::MultilineTextInput).focus();
    harness.run_steps(2);
    harness.event(Event::Paste(text.to_owned()));
    harness.run_steps(2);
}

/// Jobs run on threads of their own.
pub fn settle(harness: &mut Harness<'_, App>) {
    wait(harness, |harness| {
        harness.query_by_label("Attach").is_some_and(|button| !button.accesskit_node().is_disabled())
    });
}

pub fn settle_until(harness: &mut Harness<'_, App>, said: &str) {
    wait(harness, |harness| says(harness, said));
}

fn wait(harness: &mut Harness<'_, App>, done: impl Fn(&Harness<'_, App>) -> bool) {
    for _ in 0..600 {
        harness.run_steps(1);
        if done(harness) {
            return harness.run_steps(1);
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
    panic!("waited in vain: {harness:?}");
}

pub fn attach(harness: &mut Harness<'_, App>) {
    settle(harness);
    harness.get_by_label("Attach").scroll_to_me();
    harness.run_steps(4);
    click(harness, "Attach");
}

pub fn choose(harness: &mut Harness<'_, App>, list: &str, entry: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).scroll_to_me();
    harness.run_steps(4);
    harness.get_by_role_and_label(Role::ComboBox, list).click();
    harness.run_steps(3);
    let entries: Vec<_> = harness.query_all_by_role_and_label(Role::Button, entry).collect();
    entries.last().expect("an entry").click();
    drop(entries);
    harness.run_steps(3);
}

fn cell_of(harness: &Harness<'_, App>, equipment: &str, criterion: &str) -> CellResult {
    let session = harness.state().session().expect("open");
    let at = session.analysis().position(equipment).expect("there");
    let k = session.project().criteria.iter().position(|c| c.id == criterion).expect("there");
    session.analysis().equipment[at].cells[k].clone()
}

pub fn chosen(harness: &Harness<'_, App>, equipment: &str, criterion: &str) -> Cell {
    project(harness).equipment(equipment).and_then(|e| e.cell(criterion)).cloned().unwrap_or_default()
}

#[test]
fn pasted_runs_become_the_figure_of_a_cell() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    assert!(says(&harness, "No measurement yet"));
    click(&mut harness, "New measurement");
    assert!(says(&harness, "What can be brought"));
    paste(&mut harness, RUNS);
    assert!(says(&harness, "2 targets in mm, 3 runs in 2 directions, deviations in µm"));
    choose(&mut harness, "Equipment", "Machine A");
    choose(&mut harness, "Criterion", "Positioning accuracy A");
    attach(&mut harness);
    // x̄↑ 1 and 6, x̄↓ 4 and 10, s = 1: A = 12 − (−1).
    let spec = chosen(&harness, "machine-a", "positioning").chosen().cloned().expect("a spec");
    assert_eq!((spec.is.as_str(), spec.figure.as_str(), spec.chosen), ("13 µm", "A", true));
    assert_eq!(spec.basis.expect("its standard").to_string(), "ISO 230-2:2014, bidirectional, m = 2, n = 3");
    let cell = cell_of(&harness, "machine-a", "positioning");
    assert_eq!(cell.value, Some(13.0));
    assert!(!cell.assumed && cell.low < Some(13.0) && cell.high > Some(13.0), "{cell:?}");
    let after = project(&harness);
    let evidence = after.evidence(&spec.evidence).expect("a new one");
    assert_eq!((evidence.grade.letter(), evidence.measurements[0].rows.len()), ("A", 3));
    // One step of the history.
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "7.8 ± 0.3 µm");
    assert!(project(&harness).evidence(&spec.evidence).is_none());
    key(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(cell_of(&harness, "machine-a", "positioning").value, Some(13.0));
}

#[test]
fn what_is_wrong_with_data_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    click(&mut harness, "New measurement");
    typed(&mut harness, "target_mm,F1_um,F2_um\n0,1,2\n100,3,x4\n");
    settle_until(&mut harness, "Line 3, column 3");
    assert!(harness.get_by_label("Attach").accesskit_node().is_disabled());
    click(&mut harness, "Discard");
    assert!(says(&harness, "No measurement yet"));
}

#[test]
fn a_file_is_opened_and_lands_in_the_cell_that_asked_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("x axis.csv");
    std::fs::write(&data, RUNS).unwrap();
    let fake = Fake::default();
    *fake.answer.lock().unwrap() = Some(data);
    let mut harness = window(Some(copy(&folder)), Lang::En, fake);
    click(&mut harness, "From raw data…");
    click(&mut harness, "Open file…");
    settle(&mut harness);
    assert!(says(&harness, "x axis.csv"));
    attach(&mut harness);
    let (equipment, criterion) = {
        let selection = harness.state().selection();
        (selection.equipment.clone().expect("one"), selection.criterion.clone().expect("one"))
    };
    let spec = chosen(&harness, &equipment, &criterion).chosen().cloned().expect("a spec");
    assert_eq!(spec.measurement, "x-axis");
}

#[test]
fn many_data_go_into_a_file_beside_the_project() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = "thickness_um\n".to_owned();
    // More than a project file takes up: digits make the lines long, not the figures many.
    for k in 0..2_000 {
        writeln!(text, "{:.30}", 100.0 + f64::from(k % 17) * 0.01).expect("text");
    }
    let data = folder.path().join("elsewhere");
    std::fs::create_dir(&data).unwrap();
    let data = data.join("batch.csv");
    std::fs::write(&data, &text).unwrap();
    let fake = Fake::default();
    *fake.answer.lock().unwrap() = Some(data);
    let home = folder.path().join("home");
    std::fs::create_dir(&home).unwrap();
    let path = home.join("copy.ron");
    std::fs::copy(sample("tutorial.ron"), &path).unwrap();
    let mut harness = measuring(path.clone(), Lang::En, fake);
    click(&mut harness, "New measurement");
    click(&mut harness, "Open file…");
    settle_until(&mut harness, "2000 single figures");
    attach(&mut harness);
    let after = project(&harness);
    let measurement = after.evidence.iter().find_map(|e| e.measurements.first()).expect("attached").clone();
    assert_eq!((measurement.file.as_str(), measurement.rows.len()), ("data/batch.csv", 0));
    assert_eq!(std::fs::read_to_string(home.join("data/batch.csv")).unwrap(), text);
    key(&mut harness, Modifiers::COMMAND, Key::S);
    // Opened again it is read; changed on disk it is told.
    let (again, _) = gapwise::store::open(&path).expect("opens");
    assert!(again.evidence.iter().flat_map(|e| &e.measurements).all(|m| m.data().is_some()));
    std::fs::write(home.join("data/batch.csv"), "thickness_um\n1\n2\n3\n").unwrap();
    let mut harness = measuring(path, Lang::En, Fake::default());
    assert!(says(&harness, "no longer the one that was attached"));
    click(&mut harness, "Take the file as it is now");
    settle_until(&mut harness, "3 figures");
}

#[test]
fn limits_change_the_figures_and_the_cell_follows() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    click(&mut harness, "New measurement");
    paste(&mut harness, "value\n9\n10\n11\n10\n9\n10\n11\n10\n10\n9\n11\n10\n");
    harness.get_by_label("Upper limit").focus();
    harness.run_steps(2);
    harness.event(Event::Text("15".to_owned()));
    key(&mut harness, NONE, Key::Tab);
    settle_until(&mut harness, "Cpk");
    settle(&mut harness);
    attach(&mut harness);
    let before = project(&harness).evidence.last().expect("one").measurements[0].clone();
    assert_eq!(before.analysis.as_stability().and_then(|options| options.usl), Some(15.0));
    harness.get_by_label("Upper limit").focus();
    harness.run_steps(2);
    key(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text("13".to_owned()));
    key(&mut harness, NONE, Key::Tab);
    let after = project(&harness).evidence.last().expect("one").measurements[0].clone();
    assert_eq!(after.analysis.as_stability().and_then(|options| options.usl), Some(13.0));
}

/// A project with two measurements of this kind, each from its rows and with these limits.
fn pair_of(folder: &tempfile::TempDir, kind: &str, limits: &str, rows: [&[&str]; 2]) -> PathBuf {
    let quoted = |rows: &[&str]| rows.iter().map(|row| format!("{row:?}")).collect::<Vec<_>>().join(", ");
    let [first, second] = rows.map(quoted);
    let text = format!(
        "(format: 1, title: \"Two\", criteria: [], equipment: [], evidence: [(id: \"e\", kind: OwnTest, title: \"Tests\", \
         source: \"made up for this test\", grade: A, measurements: [\
         (id: \"a\", name: \"First\", kind: {kind}, analysis: ({limits}), rows: [{first}]), \
         (id: \"b\", name: \"Second\", kind: {kind}, analysis: ({limits}), rows: [{second}])])])"
    );
    let path = folder.path().join("two.ron");
    std::fs::write(&path, text).expect("written");
    path
}

/// What the report of the first two measurements says, cell by cell and sentence by sentence.
fn said_of_both(harness: &Harness<'_, App>, asked: &PairQuestion) -> Vec<String> {
    let project = project(harness);
    let all: Vec<&Measurement> = project.evidence.iter().flat_map(|e| &e.measurements).map(AsRef::as_ref).collect();
    let (a, b) = (all[0], all[1]);
    let found = compare_measurements([a, b], asked).expect("comparable");
    let outline = pair(&found, [a, b], [a.display_name(), b.display_name()], Lang::En).outline;
    let said = |block: &Block| match block {
        Block::Table(table) => table.texts().flatten().collect(),
        Block::Values(_) => Vec::new(),
        Block::Sentences(sentences) => sentences.clone(),
        Block::Warnings(warnings) => warnings.iter().map(|warning| format!("⚠ {warning}")).collect(),
    };
    let titles = outline.sections.iter().map(|section| section.title.clone());
    let texts = titles.chain(outline.blocks().flat_map(said)).filter(|text| !text.is_empty());
    let texts: Vec<String> = texts.collect();
    assert!(texts.len() > 20, "{texts:?}");
    texts
}

fn typed_into(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run_steps(2);
    harness.event(Event::Text(text.to_owned()));
    key(harness, NONE, Key::Tab);
}

/// The window shows whatever the command line prints of two measurements: every value with its interval, the tests of
/// equivalence, the verdict on a requirement, the sentences.
#[test]
fn the_comparison_of_two_measurements_holds_every_row_of_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let series: [&[&str]; 2] = [
        &["value", "9", "10", "11", "10", "9", "10", "11", "10", "10", "9"],
        &["value", "10", "10.5", "11", "10", "9.5", "10", "11", "10", "10.5", "9.5"],
    ];
    let lives: [&[&str]; 2] = [
        &["time_h,event", "400,1", "520,1", "610,1", "700,1", "815,1", "900,1", "1000,0", "1000,0"],
        &["time_h,event", "500,1", "680,1", "790,1", "860,1", "1000,1", "1100,1", "1200,0", "1200,0"],
    ];
    let axis = sample("positioning-method-demonstration.ron");
    let b02 = "X axis, −4 … 4 mm · Raw runs of stage 8A, X axis";
    let at_most = |requirement| PairQuestion { margin: 0.5, requirement: Some(requirement), ..PairQuestion::default() };
    let lives_folder = tempfile::tempdir().unwrap();
    let cases: [(PathBuf, &str, PairQuestion, Option<&str>, &str); 3] = [
        (axis, b02, PairQuestion { required: Some("A"), ..at_most(8.0) }, Some("At most"), "TOST, p"),
        (
            pair_of(&folder, "Stability", "lsl: 6, usl: 14", series),
            "Second · Tests",
            at_most(1.0),
            Some("Requirement: Cpk at least"),
            "Cpk",
        ),
        (
            pair_of(&lives_folder, "Life", "", lives),
            "Second · Tests",
            PairQuestion { margin: 0.5, ..PairQuestion::default() },
            None,
            "MTBF, B/A",
        ),
    ];
    for (path, other, asked, requirement, known) in cases {
        let mut harness = measuring(path, Lang::En, Fake::default());
        choose(&mut harness, "B, compared with A in view", other);
        typed_into(&mut harness, "Differences that do not matter, up to", &asked.margin.to_string());
        if let Some(field) = requirement {
            typed_into(&mut harness, field, &asked.requirement.expect("one").to_string());
        }
        let said = said_of_both(&harness, &asked);
        assert!(said.iter().any(|text| text == known), "{known}: {said:?}");
        settle_until(&mut harness, said.last().expect("some"));
        for text in &said {
            assert!(says(&harness, text), "{text}");
        }
        // Looking changes nothing.
        assert!(!harness.state().session().expect("open").is_dirty());
    }
}

#[test]
fn the_demonstration_is_shown_in_both_languages() {
    for (lang, said) in [(Lang::En, "9 positions × 5 runs"), (Lang::Zh, "9 个位置 × 5 次")] {
        let path = sample("positioning-method-demonstration.ron");
        let mut harness = measuring(path, lang, Fake::default());
        assert!(says(&harness, said));
        assert!(says(&harness, "ISO 230-2:2014"));
        harness.run_steps(2);
    }
}

#[test]
fn a_dropped_file_of_another_kind_than_a_project_is_raw_data() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("run.csv");
    std::fs::write(&path, RUNS).unwrap();
    let mut harness = window(Some(copy(&folder)), Lang::En, Fake::default());
    drop_file(&mut harness, &path);
    settle(&mut harness);
    assert!(says(&harness, "2 targets in mm"));
}

/// As the window system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

pub fn drop_file(harness: &mut Harness<'_, App>, path: &Path) {
    harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.to_owned())));
    harness.run_steps(3);
}

/// Attaches twelve figures with this as their lower and upper limit.
fn limited(harness: &mut Harness<'_, App>, lower: &str, upper: &str) {
    click(harness, "New measurement");
    paste(harness, "value\n9\n10\n11\n10\n9\n10\n11\n10\n10\n9\n11\n10\n");
    type_into(harness, "Lower limit", lower);
    type_into(harness, "Upper limit", upper);
    settle_until(harness, "Cpk");
    attach(harness);
}

/// Replaces what a field holds and leaves it.
fn type_into(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run_steps(2);
    key(harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    key(harness, NONE, Key::Tab);
}

fn last_measurement(harness: &Harness<'_, App>) -> gapwise::model::Measurement {
    project(harness).evidence.last().expect("one").measurements[0].as_ref().clone()
}

/// The options of the last measurement, which is a series.
fn options(harness: &Harness<'_, App>) -> gapwise::model::StabilityAnalysis {
    *last_measurement(harness).analysis.as_stability().expect("a series")
}

fn field_text(harness: &Harness<'_, App>, field: &str) -> String {
    harness.get_by_role_and_label(Role::TextInput, field).value().unwrap_or_default()
}

/// Every text in sight.
fn labels(harness: &Harness<'_, App>) -> Vec<String> {
    harness.query_all_by_role(Role::Label).filter_map(|node| node.accesskit_node().value()).collect()
}

#[test]
fn leaving_a_field_of_a_measurement_changes_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    limited(&mut harness, "4.00051", "12 000.25");
    let before = options(&harness);
    assert_eq!((before.lsl, before.usl), (Some(4.00051), Some(12_000.25)));
    assert_eq!(
        (field_text(&harness, "Lower limit"), field_text(&harness, "Upper limit")),
        ("4.00051".into(), "12000.25".into())
    );
    let project_before = project(&harness);
    // Every field is entered and left.
    for field in ["Lower limit", "Upper limit", "Target", "Confidence, %"] {
        harness.get_by_role_and_label(Role::TextInput, field).focus();
        harness.run_steps(2);
        key(&mut harness, NONE, Key::Tab);
    }
    assert!(std::sync::Arc::ptr_eq(&project_before, &project(&harness)), "no step of the history");
    // A change of one leaves the others to the last digit.
    type_into(&mut harness, "Target", "10,5");
    let after = options(&harness);
    assert_eq!((after.target, after.lsl, after.usl), (Some(10.5), Some(4.00051), Some(12_000.25)));
}

#[test]
fn the_fields_of_a_measurement_follow_undo_and_redo() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    limited(&mut harness, "5", "15");
    type_into(&mut harness, "Upper limit", "13");
    assert_eq!(options(&harness).usl, Some(13.0));
    click(&mut harness, "Undo");
    assert_eq!(options(&harness).usl, Some(15.0));
    assert_eq!(field_text(&harness, "Upper limit"), "15");
    // Leaving another field does not bring back what was undone.
    harness.get_by_role_and_label(Role::TextInput, "Lower limit").focus();
    harness.run_steps(2);
    key(&mut harness, NONE, Key::Tab);
    assert_eq!(options(&harness).usl, Some(15.0));
}

#[test]
fn no_comparison_is_made_with_a_margin_that_cannot_be_read() {
    let path = sample("positioning-method-demonstration.ron");
    let mut harness = measuring(path, Lang::En, Fake::default());
    choose(&mut harness, "B, compared with A in view", "X axis, −4 … 4 mm · Raw runs of stage 8A, X axis");
    let margin = gapwise::text::Lang::En.measure_beside_margin();
    // A decimal comma is one: other figures than without a margin.
    let compared = |harness: &mut Harness<'_, App>, text: &str| {
        type_into(harness, margin, text);
        wait(harness, |harness| !says(harness, Lang::En.measure_working()));
        labels(harness)
    };
    let (without, with) = (compared(&mut harness, ""), compared(&mut harness, "0.001"));
    assert_ne!(with, without);
    assert_eq!(compared(&mut harness, "0,001"), with);
    for (text, is_compared, said) in
        [("x", false, Some("\"x\" is not a number")), ("-1", false, Some("Must not be negative")), ("1", true, None)]
    {
        compared(&mut harness, text);
        assert_eq!(says(&harness, "A − B"), is_compared, "{text}");
        assert!(said.is_none_or(|said| says(&harness, said)), "{text}");
    }
}

#[test]
fn what_can_be_brought_is_shown_in_lines_wide_enough_to_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    click(&mut harness, "New measurement");
    for part in ["A, E, R, M, B by ISO 230-2:2014", "target_mm, F1_um", "Settled drift"] {
        let rect = harness.get_by_label_contains(part).rect();
        assert!(rect.width() > 150.0 && rect.height() < 60.0, "{part}: {rect:?}");
    }
}
