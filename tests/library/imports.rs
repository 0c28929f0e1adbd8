//! A table on its way into a project: questions, corrections, what is remembered, and how it differs from a project.

use std::path::Path;

use gapwise::app::import::{CellChange, ImportDraft, ReviewColumn, SheetLayout, read};
use gapwise::app::{Preferences, Session};
use gapwise::model::{Arc, Better, Category, Equipment, Evidence, Grade, Origin, Project, Rate, Terms, Width};
use gapwise::sheet::grid;
use gapwise::sheet::recognise::{Certainty, QuestionKind, Role};
use gapwise::text::Lang;

fn table(text: &str) -> ImportDraft {
    ImportDraft::new("", grid::from_text(text).expect("a table"), &[]).expect("a draft")
}

fn file(name: &str) -> ImportDraft {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets").join(name), &[]).expect("a draft")
}

fn project(draft: &ImportDraft) -> Project {
    draft.project("p").expect("a project").project
}

fn open(draft: &ImportDraft) -> Vec<&'static str> {
    draft.questions().filter(|(_, answered)| !answered).map(|(question, _)| question.kind.key()).collect()
}

#[test]
fn every_question_of_a_tender_table_can_be_answered() {
    let mut draft = file("tender/zh_tender_three.tsv");
    let asked = ["plus-minus", "price-terms", "price-terms", "rate", "rate"];
    let mut kinds = open(&draft);
    kinds.sort_unstable();
    assert_eq!(kinds, asked);
    let rate = |value| Some(Rate { value, date: "2026-11-27".into(), source: "bank".into(), ..Rate::default() });
    draft.set_rate("EUR", "CNY", rate(7.85));
    draft.set_rate("JPY", "CNY", rate(0.046));
    draft.change(|choices| {
        choices.rows.entry(1).or_default().unsigned = Some(Width::Full);
        let terms = &mut choices.rows.entry(9).or_default().terms;
        terms.extend([(4, Terms::DDP), (6, Terms::CIF)]);
    });
    assert_eq!((draft.open_questions(), draft.questions().count()), (0, 5), "answered, and still shown");
    let project = project(&draft);
    assert_eq!(project.criteria[0].unsigned, Some(Width::Full));
    let price = project.criteria[8].id.clone();
    let terms = |at: usize| project.equipment[at].cell(&price).and_then(|c| c.chosen()?.price.as_ref()?.terms);
    assert_eq!([terms(0), terms(1), terms(2)], [Some(Terms::DDP), None, Some(Terms::CIF)]);
    assert_eq!(project.rates.len(), 2);
    assert_eq!((project.rates[0].pair.as_str(), project.rates[0].source.as_str()), ("EUR/CNY", "bank"));
    draft.set_rate("EUR", "CNY", None);
    assert_eq!(open(&draft), ["rate"]);
}

#[test]
fn one_of_several_values_counts_and_the_words_of_the_table_stay() {
    let mut draft = table("Item\tUnit\tA\tB\nRapid traverse\tm/min\t48/48/36\t50\nMTBF\th\t1000\t2000\n");
    assert!(open(&draft).contains(&"several-values"));
    draft.set(&[(1, ReviewColumn::Table(2), "36".into())]).expect("taken");
    assert!(!open(&draft).contains(&"several-values"));
    let project = project(&draft);
    let spec = project.equipment[0].cell(&project.criteria[0].id).and_then(|cell| cell.chosen()).expect("stated");
    assert_eq!((spec.is.as_str(), spec.quote.as_str()), ("36", "48/48/36"));
    draft.clear(&[(1, ReviewColumn::Table(2))]);
    assert!(open(&draft).contains(&"several-values"), "taken back");
}

#[test]
fn corrections_are_steps_that_can_be_taken_back() {
    let mut draft = table("Item\tUnit\tA (domestic)\tB (Japan)\nFrobnication\tN\t3\t4\nMTBF\th\t1000\t2000\n");
    assert_eq!(open(&draft), ["direction"]);
    draft.set(&[(1, ReviewColumn::Direction, "lower".into())]).expect("a direction");
    assert_eq!((open(&draft).len(), project(&draft).criteria[0].better), (0, Better::Lower));
    assert!(draft.undo() && !draft.undo());
    assert_eq!(open(&draft), ["direction"]);
    assert!(draft.redo() && !draft.redo());
    assert_eq!(project(&draft).criteria[0].better, Better::Lower);
    // A block is one step, and taken as a whole or not at all.
    let block = [(1, ReviewColumn::Category, "精度".to_owned()), (2, ReviewColumn::Category, "nonsense".to_owned())];
    let (text, refusal) = draft.set(&block).expect_err("no category");
    assert!(refusal.sentence(&text, Lang::En).contains("\"nonsense\""), "{}", refusal.sentence(&text, Lang::En));
    assert_ne!(project(&draft).criteria[0].category, Category::Accuracy);
    draft.set(&block[..1]).expect("a category");
    assert_eq!(project(&draft).criteria[0].category, Category::Accuracy);
}

#[test]
fn every_text_of_a_cell_can_be_typed_back_in() {
    for lang in [Lang::En, Lang::Zh] {
        let mut draft = file("tender/zh_tender_three.tsv");
        let before = project(&draft);
        let rows: Vec<_> = draft.rows().cloned().collect();
        for row in &rows {
            for column in draft.columns() {
                let text = draft.text(row, column, lang);
                let is_said = !matches!(column, ReviewColumn::Remark) && text != lang.review_text();
                if is_said {
                    draft.set(&[(row.at, column, text.clone())]).unwrap_or_else(|e| panic!("{text}: {e:?}"));
                }
            }
        }
        assert_eq!(project(&draft), before, "{lang:?}");
    }
}

#[test]
fn roles_origins_names_and_rows_follow_what_the_user_says() {
    let mut draft = table("Item\tUnit\tA\tB\tNotes of mine\nMTBF\th\t1000\t2000\tx\nTotal\t\t5\t6\t\n");
    draft.change(|choices| {
        choices.roles.insert(4, Role::Ignored);
        choices.origins.insert(2, Origin::Domestic);
        choices.names.insert(3, "NV-850".into());
        choices.rows.entry(2).or_default().counts = Some(true);
    });
    let project = project(&draft);
    let names: Vec<&str> = project.equipment.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(names, ["A", "NV-850"]);
    assert_eq!(project.equipment[0].origin, Origin::Domestic);
    assert_eq!(project.criteria.len(), 2, "the row of totals counts");
    draft.change(|choices| choices.rows.entry(1).or_default().counts = Some(false));
    assert_eq!(draft.size(), (1, 2));
}

#[test]
fn a_corrected_guess_is_remembered_for_the_next_table_of_its_layout() {
    let first =
        "No.\tThing\tEinheit\tBemerkenswertes\tAlpha\n1\tFrobnication\tN\tsee p. 3\t3\n2\tMTBF\th\tp. 4\t1000\n";
    let mut draft = table(first);
    draft.change(|choices| {
        choices.roles.insert(2, Role::parse("unit").expect("a role"));
        choices.roles.insert(3, Role::parse("note").expect("a role"));
        choices.rows.entry(1).or_default().better = Some(Better::Lower);
        choices.rows.entry(1).or_default().weight = Some(7.0);
    });
    let mut preferences = Preferences::default();
    preferences.keep_layout(draft.layout());
    let kept: Preferences = ron::from_str(&ron::to_string(&preferences).expect("written")).expect("read");
    let next = first.replace("Alpha", "Beta").replace("\t3\n", "\t9\n");
    let grids = || grid::from_text(&next).expect("a table");
    let mut again = ImportDraft::new("", grids(), &kept.layouts).expect("a draft");
    assert_eq!(again.remembered(), 3);
    let made = project(&again);
    assert_eq!((made.criteria[0].unit.as_str(), made.criteria[0].better), ("N", Better::Lower));
    assert_eq!(
        (made.criteria[0].note.as_str(), made.criteria[0].weight),
        ("see p. 3", 1.0),
        "weights are of one table"
    );
    assert_eq!(made.equipment.len(), 1);
    again.forget();
    assert_ne!(project(&again), made, "not applied where the user says so");
    // Another layout is not touched.
    let other = grid::from_text("Item\tUnit\tX\nMTBF\th\t1\n").expect("a table");
    assert_eq!(ImportDraft::new("", other, &kept.layouts).expect("a draft").remembered(), 0);
    // Saying nothing forgets the layout.
    let plain = ImportDraft::new("", grids(), &[]).expect("a draft");
    preferences.keep_layout(SheetLayout { headings: draft.layout().headings, ..plain.layout() });
    assert!(preferences.layouts.is_empty());
}

const FILLED: &str =
    "Item\tUnit\tA (domestic)\tB (Japan)\nPositioning accuracy\tmm\t0.005\t0.004\nMTBF\th\t1200\t2000\n";

fn session() -> Session {
    Session::new(project(&table(FILLED)))
}

#[test]
fn a_table_that_says_the_same_changes_nothing() {
    let session = session();
    for text in [FILLED.to_owned(), FILLED.replace("1200", "1,200"), FILLED.replace("0.005", "5 µm")] {
        let differences = table(&text).differences(session.project()).expect("differences");
        let same = text == FILLED || differences.cells.len() <= 1;
        assert!(same && differences.new_criteria.is_empty() && differences.new_equipment.is_empty(), "{text}");
    }
    let differences = table(FILLED).differences(session.project()).expect("differences");
    assert!(differences.is_empty());
    assert_eq!((differences.same, differences.cells.len()), (4, 0));
}

#[test]
fn new_changed_and_gone_parts_are_one_step() {
    let mut session = session();
    let before = session.project().clone();
    let text = "Item\tUnit\tA\tC (domestic)\nMTBF\th\t1500\t900\nSpindle speed\trpm\t12000\t10000\n";
    let draft = table(text);
    let differences = draft.differences(session.project()).expect("differences");
    assert_eq!(differences.new_criteria.len(), 1);
    assert_eq!(differences.new_equipment.len(), 1);
    assert_eq!((differences.count(CellChange::Changed), differences.count(CellChange::Added)), (1, 1));
    assert_eq!(differences.cell(1, 2).expect("changed").before, "1200");
    let gone = |parts: &[(String, String)]| parts.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>();
    assert_eq!(gone(&differences.gone_criteria), ["Positioning accuracy"]);
    assert_eq!(gone(&differences.gone_equipment), ["B"]);
    session.apply(differences.command(false)).expect("applied");
    let project = session.project().clone();
    let cell = |machine: &str, criterion: &str| {
        let criterion = project.criteria.iter().find(|c| c.name == criterion)?;
        let machine = project.equipment.iter().find(|e| e.name == machine)?;
        machine.cell(&criterion.id)?.chosen().map(|spec| spec.is.clone())
    };
    assert_eq!(cell("A", "MTBF").as_deref(), Some("1500"));
    assert_eq!(cell("C", "MTBF").as_deref(), Some("900"));
    assert_eq!(cell("A", "Spindle speed").as_deref(), Some("12000"));
    assert_eq!(cell("A", "Positioning accuracy").as_deref(), Some("0.005"), "what the table does not have stays");
    let speed = project.criteria.iter().find(|c| c.name == "Spindle speed").expect("added");
    assert_eq!((speed.weight, project.criteria[1].weight), (0.0, 1.0), "no weight that nobody gave");
    session.undo();
    assert_eq!(session.project(), &before, "one step");
    session.apply(differences.command(true)).expect("applied");
    assert_eq!((session.project().criteria.len(), session.project().equipment.len()), (2, 2));
}

#[test]
fn values_in_other_units_carry_theirs() {
    let session = session();
    let draft = table("Item\tUnit\tA\tB\nPositioning accuracy\tµm\t5\t±4\nMTBF\th\t1200\t2000\n");
    let differences = draft.differences(session.project()).expect("differences");
    let mut after = session;
    after.apply(differences.command(false)).expect("applied");
    let project = after.project();
    let id = &project.criteria[0].id;
    let text = |at: usize| project.equipment[at].cell(id).and_then(|c| c.chosen()).map(|s| s.is.clone());
    assert_eq!([text(0).as_deref(), text(1).as_deref()], [Some("5 µm"), Some("±4 µm")]);
    assert_eq!(project.criteria[0].unit, "mm", "the project's own");
}

#[test]
fn what_rests_on_evidence_is_not_overwritten() {
    let mut made = project(&table(FILLED));
    made.evidence.push(std::sync::Arc::new(Evidence { id: "report".into(), ..Evidence::default() }));
    let id = made.criteria[1].id.clone();
    let machine = std::sync::Arc::make_mut(&mut made.equipment[0]);
    machine.specs.0.get_mut(&id).expect("a cell").specs[0].evidence = "report".into();
    let mut session = Session::new(made);
    let draft = table(&FILLED.replace("1200", "1500"));
    let differences = draft.differences(session.project()).expect("differences");
    assert_eq!(differences.count(CellChange::Beside), 1);
    session.apply(differences.command(false)).expect("applied");
    let cell = session.project().equipment[0].cell(&id).expect("a cell").clone();
    let texts: Vec<&str> = cell.specs.iter().map(|spec| spec.is.as_str()).collect();
    assert_eq!((texts, cell.chosen_index()), (vec!["1200", "1500"], 0));
}

#[test]
fn requirements_of_a_table_are_compared_with_the_clauses() {
    let with = |limit: &str| {
        format!("序号\t技术指标\t单位\t招标要求\t甲\n1\t★定位精度\tmm\t{limit}\t0.006\n2\tMTBF\th\t≥1500\t2000\n")
    };
    let session = Session::new(project(&table(&with("≤0.008"))));
    assert!(table(&with("≤0.008")).differences(session.project()).expect("differences").is_empty());
    let differences = table(&with("≤0.010")).differences(session.project()).expect("differences");
    assert_eq!(differences.demands, [(1, "≤0.008".to_owned())]);
    let mut after = session;
    after.apply(differences.command(false)).expect("applied");
    let must = after.project().criteria[0].must.clone().expect("a clause");
    assert_eq!((must.is.as_str(), must.star), ("≤0.010", true));
}

#[test]
fn rates_of_the_open_project_are_not_asked_for_again() {
    let mut draft = file("tender/zh_tender_three.tsv");
    let rate = Rate { pair: "EUR/CNY".into(), value: 7.8, ..Rate::default() };
    draft.go_into(Some(&Project { rates: vec![rate], ..Project::new("p") }));
    let rates = draft.questions().filter(|(q, answered)| matches!(q.kind, QuestionKind::Rate { .. }) && !answered);
    assert_eq!(rates.count(), 1);
}

#[test]
fn titles_sheets_and_comparisons() {
    let draft = table("立式加工中心技术参数对比表\t\t\n指标\t单位\t甲\nMTBF\th\t1000\n");
    assert_eq!(draft.title().as_deref(), Some("立式加工中心技术参数对比表"));
    assert!(file("tender_merged.xlsx").title().is_some());
    assert!(draft.is_comparison());
    // Raw data of a measurement are none.
    assert!(!table("target\tF1\tB1\n0\t0.001\t0.002\n100\t0.003\t0.001\n").is_comparison());
    assert!(!table("time\tstatus\n100\tF\n200\tS\n").is_comparison());
    assert!(ImportDraft::new("", grid::from_text("one\ntwo\n").expect("a table"), &[]).is_err());
    let guessed = table("Item\tUnit\tA\nMTBF\th\t1000\n");
    let row = guessed.rows().next().expect("a row");
    assert_eq!(guessed.certainty(row, ReviewColumn::Category), Some(Certainty::Guessed));
}

#[test]
fn raw_data_come_from_a_workbook_as_from_text() {
    use gapwise::model::{Measurement, MeasurementAnalysis, MeasurementKind};
    use gapwise::store::raw;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/raw");
    let bytes = |name: &str| std::fs::read(folder.join(name)).expect(name);
    assert_eq!(raw::guess(&bytes("lives.xlsx")), MeasurementKind::Life);
    let of = Measurement::of(MeasurementAnalysis::new(MeasurementKind::Life));
    let read = raw::read(&of, &bytes("lives.xlsx")).expect("read");
    assert_eq!(read, raw::read(&of, &bytes("lives.csv")).expect("read"));
    assert_eq!(read, raw::read(&of, &bytes("lives.ods")).expect("read"));
    let problem = raw::read(&of, &bytes("lives_twice.xlsx")).expect_err("asked");
    assert!(problem.sentence(Lang::En).contains("several sheets"), "{}", problem.sentence(Lang::En));
}

/// Written by `LibreOffice`: cover, merged title, heads of two lines, sections, a date, a formula, a total, a hidden sheet.
#[test]
fn a_suppliers_workbook_is_one_project_in_every_form() {
    let forms = ["tender_book.xlsx", "tender_book.ods", "tender_book.xls"].map(file);
    let projects = forms.each_ref().map(project);
    assert_eq!(projects[0], projects[1]);
    assert_eq!(projects[0], projects[2]);
    let project = &projects[0];
    let names: Vec<&str> = project.criteria.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["定位精度", "重复定位精度", "主轴最高转速", "主轴轴承寿命", "交货期", "质保期", "投标报价"]);
    let origins: Vec<&Origin> = project.equipment.iter().map(|e| &e.origin).collect();
    assert_eq!(origins, [&Origin::Domestic, &Origin::Imported]);
    let price = &project.criteria[6].id;
    let text = |at: usize| project.equipment[at].cell(price).and_then(|c| c.chosen()).map(|s| s.is.clone());
    assert_eq!([text(0).as_deref(), text(1).as_deref()], [Some("168"), Some("€325,000 CIF上海")], "a formula's result");
    let title = forms[0].title();
    assert_eq!(title.as_deref(), Some("立式加工中心技术参数对比表"));
    let stars: Vec<bool> = project.criteria.iter().map(|c| c.must.as_ref().is_some_and(|m| m.star)).collect();
    assert_eq!(stars, [true, false, false, false, false, false, false]);
}

#[test]
fn units_that_are_missing_or_unlikely_are_asked() {
    let kinds = |text: &str| {
        let draft = table(text);
        draft.questions().map(|(question, _)| (question.kind.key(), question.column)).collect::<Vec<_>>()
    };
    let head = "Item\tUnit\tA (domestic)\tB (Japan)\n";
    for (row, expected) in [
        ("Positioning accuracy\tmm\t0.006\t0.004\n", vec![]),
        ("Positioning accuracy\tmm\t6\t4\n", vec![("unlikely", Some(2)), ("unlikely", Some(3))]),
        ("Positioning accuracy\tmm\t0.006\t4\n", vec![("unlikely", Some(3))]),
        ("Positioning accuracy\tmm\t0.006\t4 µm\n", vec![]),
        ("Positioning accuracy\t\t0.006\t0.004\n", vec![("unit", None)]),
        ("Positioning accuracy\t\t0.006 mm\t0.004 mm\n", vec![]),
        ("MTBF\th\t2000\tnot stated\n", vec![]),
    ] {
        assert_eq!(kinds(&format!("{head}{row}")), expected, "{row}");
    }
    let mut draft = table(&format!("{head}Positioning accuracy\tmm\t6\t4\n"));
    draft.change(|choices| choices.rows.entry(1).or_default().checked = true);
    assert_eq!(draft.open_questions(), 0);
    let mut draft = table(&format!("{head}Positioning accuracy\t\t0.006\t0.004\n"));
    draft.change(|choices| choices.rows.entry(1).or_default().unit = Some("mm".into()));
    assert_eq!((draft.open_questions(), project(&draft).criteria[0].unit.as_str()), (0, "mm"));
}

#[test]
fn a_value_of_a_table_never_borrows_the_machines_document() {
    let mut made = project(&table(FILLED));
    made.evidence.push(std::sync::Arc::new(Evidence { id: "test".into(), grade: Grade::A, ..Evidence::default() }));
    std::sync::Arc::make_mut(&mut made.equipment[0]).evidence = "test".into();
    let mut session = Session::new(made);
    let draft = table(&format!("{}Noise\tdB(A)\t75\t78\n", FILLED.replace("1200", "1500")));
    let differences = draft.differences(session.project()).expect("differences");
    assert_eq!((differences.count(CellChange::Beside), differences.count(CellChange::Changed)), (1, 0));
    session.apply(differences.command(false)).expect("applied");
    let project = session.project().clone();
    let sources = |criterion: usize| {
        let cell = project.equipment[0].cell(&project.criteria[criterion].id).expect("a cell");
        cell.specs.iter().map(|spec| spec.evidence.clone()).collect::<Vec<_>>()
    };
    assert_eq!((sources(1), sources(2)), (vec![String::new(), "imported-table".into()], vec!["imported-table".into()]));
    let of_table = project.evidence.iter().find(|evidence| evidence.id == "imported-table").expect("a source");
    assert_eq!((of_table.grade, of_table.title.as_str()), (Grade::E, "clipboard"));
    session.undo();
    assert_eq!(session.project().evidence.len(), 1, "one step");
}

#[test]
fn where_known_machines_are_from_is_not_asked_again() {
    let grids =
        grid::from_text("Item,Unit,Alpha One,Beta Two,Gamma\nRepeatability,mm,0.004,0.003,0.002").expect("a table");
    let mut draft = ImportDraft::new("", grids, &[]).expect("a draft");
    let before = draft.open_questions();
    let machine = |name: &str| Arc::new(Equipment { id: name.into(), name: name.into(), ..Equipment::default() });
    let project =
        Project { equipment: vec![machine("alpha one"), machine("Beta Two"), machine("Gamma")], ..Project::new("p") };
    draft.go_into(Some(&project));
    assert_eq!((before, draft.open_questions()), (1, 0));
    assert!(draft.questions().all(|(question, _)| question.kind.key() != "origin"));
    let other = Project { equipment: vec![machine("Alpha One")], ..Project::new("p") };
    draft.go_into(Some(&other));
    assert_eq!(draft.open_questions(), 1);
}
