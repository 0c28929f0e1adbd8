//! The page of the tender: clauses, deviations, and the table for Excel.

use std::path::PathBuf;

use eframe::egui::OutputCommand;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::Session;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::context::{Action, EditorRequest, Page, Selection, Shared, ViewAction};
use gapwise::ui::theme;
use gapwise::ui::views::tender::TenderView;

use crate::driver::{Fake, click, sample, window};

const PROJECT: &str = r#"(format: 1, title: "Offers",
    criteria: [
        (id: "acc", name: "Accuracy", name_zh: "精度", unit: "µm", better: Lower, must: (is: "≤ 10 µm", clause: "3.2", star: true)),
        (id: "life", name: "Life", name_zh: "寿命", unit: "h", must: (is: "≥ 100 h", clause: "3.10")),
    ],
    equipment: [
        (id: "a", name: "Alpha", origin: Domestic, evidence: "offer", specs: {
            "acc": (is: "8", page: "12"), "life": "≥ 90 h"}),
        (id: "b", name: "Beta", origin: Imported, evidence: "offer", specs: {"acc": "12"}),
    ],
    evidence: [(id: "offer", title: "Signed offer", grade: C)])"#;

fn file(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("tender.ron");
    std::fs::write(&path, text).unwrap();
    path
}

fn page(text: &str, lang: Lang) -> Harness<'static, App> {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(Some(file(&folder, text)), lang, Fake::default());
    click(&mut harness, lang.page_tender());
    harness
}

fn copied(harness: &mut Harness<'_, App>) -> Option<String> {
    harness.get_by_role_and_label(Role::Button, "\u{E1CA} Copy table").click();
    (0..4).find_map(|_| {
        harness.step();
        harness.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    })
}

#[test]
fn every_clause_says_how_the_offer_deviates() {
    let harness = page(PROJECT, Lang::En);
    for row in [
        "★3.2 Accuracy, Alpha: positive",
        "3.10 Life, Alpha: not proven",
        "★3.2 Accuracy, Beta: negative",
        "3.10 Life, Beta: no response",
    ] {
        harness.get_by_role_and_label(Role::Button, row);
    }
    assert!(harness.query_by_label("1 ★ not met").is_some(), "the rejecting clause is said in words");
    let harness = page(PROJECT, Lang::Zh);
    harness.get_by_role_and_label(Role::Button, "★3.2 精度，Beta：负偏离");
}

#[test]
fn the_table_goes_to_excel() {
    let mut harness = page(PROJECT, Lang::En);
    let text = copied(&mut harness).expect("a table");
    let rows: Vec<Vec<&str>> = text.split("\r\n").map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 5);
    assert_eq!(
        rows[1],
        ["Alpha", "3.2\u{a0}", "★", "Accuracy", "≤ 10 µm", "µm", "8", "positive", "Signed offer", "12", "", "clause"]
    );
    assert_eq!(rows[3][7], "negative");
    harness.get_by_role_and_label(Role::ComboBox, "Equipment").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Beta").click();
    harness.run_steps(3);
    let text = copied(&mut harness).expect("a table");
    assert!(text.contains("Beta") && !text.contains("Alpha"), "{text}");
}

#[test]
fn a_row_leads_to_its_cell() {
    let mut harness = page(PROJECT, Lang::En);
    click(&mut harness, "3.10 Life, Beta: no response");
    let selection = harness.state().selection();
    assert_eq!((selection.equipment.as_deref(), selection.criterion.as_deref()), (Some("b"), Some("life")));
    assert!(harness.query_by_label("Comparison table").is_some() || harness.query_by_label("Life, Beta").is_some());
}

#[test]
fn without_a_clause_the_page_is_not_offered() {
    let harness = window(Some(sample("template-blank.ron")), Lang::En, Fake::default());
    assert!(harness.query_by_role_and_label(Role::Tab, "Tender").is_none());
}

/// The page alone, as it is while the last clause goes.
#[test]
fn an_empty_page_says_how_to_add_a_clause() {
    for (text, said) in [
        (
            PROJECT.replace("must:", "note:").replace(r#"(is: "≤ 10 µm", clause: "3.2", star: true)"#, r#""10 µm""#),
            "No tender clauses yet",
        ),
        (
            "(format: 1, title: \"x\", criteria: [(id: \"k\", must: \"1\")], equipment: [])".to_owned(),
            "No equipment yet",
        ),
    ] {
        let text = text.replace(r#"(is: "≥ 100 h", clause: "3.10")"#, r#""100 h""#);
        let session = Session::new(gapwise::store::read(&text).unwrap());
        let state = (session, TenderView::default(), Vec::<Action>::new());
        let mut harness = Harness::builder().with_context_setup(theme::install).build_ui_state(
            |ui, (session, view, actions): &mut (Session, TenderView, Vec<Action>)| {
                let selection = Selection::default();
                let shared = Shared { session, lang: Lang::En, tokens: theme::tokens(ui), selection: &selection };
                view.ui(ui, &shared, actions);
            },
            state,
        );
        harness.run();
        harness.get_by_label(said);
        harness.get_by_role_and_label(Role::Button, "Go to the comparison").click();
        harness.run();
        assert_eq!(harness.state().2, [Action::View(ViewAction::Show(Page::COMPARE))]);
        if said.contains("clauses") {
            harness.get_by_role_and_label(Role::Button, "Edit Accuracy…").click();
            harness.run();
            assert_eq!(harness.state().2.last(), Some(&Action::Edit(EditorRequest::Criterion(Some("acc".into())))));
        }
    }
}
