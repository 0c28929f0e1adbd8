//! The inspector, the editors and the results pane, driven as a user or a screen reader would.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CentralPanel, Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use gapwise::app::{Command, Session};
use gapwise::model::{Better, Kind, Origin};
use gapwise::text::Lang;
use gapwise::ui::context::{Action, Selection, Shared};
use gapwise::ui::theme;
use gapwise::ui::views::criterion_editor::CriterionEditor;
use gapwise::ui::views::equipment_editor::EquipmentEditor;
use gapwise::ui::views::evidence_editor::EvidenceEditor;
use gapwise::ui::views::inspector::InspectorView;
use gapwise::ui::views::project_editor::ProjectEditor;
use gapwise::ui::views::results::ResultsView;

/// What is on the bench.
enum View {
    Inspector(InspectorView),
    Results(Box<ResultsView>),
    Criterion(CriterionEditor),
    Equipment(EquipmentEditor),
    Evidence(EvidenceEditor),
    Project(ProjectEditor),
    Closed,
}

/// One view with what it is given and what it answered; changes are made as the program would.
struct Bench {
    session: Session,
    selection: Selection,
    lang: Lang,
    view: View,
    actions: Vec<Action>,
}

impl Bench {
    fn new(session: Session, lang: Lang, view: View) -> Self {
        Self { session, selection: Selection::default(), lang, view, actions: Vec::new() }
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        let shared = Shared {
            session: &self.session,
            lang: self.lang,
            tokens: theme::tokens(ui.ctx()),
            selection: &self.selection,
        };
        let mut actions = Vec::new();
        let ctx = ui.ctx().clone();
        let open = match &mut self.view {
            View::Inspector(view) => {
                CentralPanel::default().show(ui, |ui| view.ui(ui, &shared, &mut actions));
                true
            }
            View::Results(view) => {
                CentralPanel::default().show(ui, |ui| view.ui(ui, &shared, &mut actions));
                true
            }
            View::Criterion(view) => view.show(&ctx, &shared, &mut actions),
            View::Equipment(view) => view.show(&ctx, &shared, &mut actions),
            View::Evidence(view) => view.show(&ctx, &shared, &mut actions),
            View::Project(view) => view.show(&ctx, &shared, &mut actions),
            View::Closed => true,
        };
        if !open {
            self.view = View::Closed;
        }
        for action in actions {
            if let Action::Run(command) = &action {
                self.session.apply(command.clone()).unwrap();
            }
            self.actions.push(action);
        }
    }

    fn only_command(&self) -> &Command {
        let commands: Vec<_> = self.actions.iter().collect();
        match commands.as_slice() {
            [Action::Run(command)] => command,
            other => panic!("one command expected, got {other:?}"),
        }
    }
}

fn tutorial() -> Session {
    Session::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron")).unwrap()
}

fn harness(bench: Bench, size: [f32; 2], theme_choice: Theme) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(theme_choice)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, bench: &mut Bench| bench.ui(ui), bench);
    harness.run();
    harness
}

fn show(view: impl FnOnce(&Session) -> View) -> Harness<'static, Bench> {
    let session = tutorial();
    let view = view(&session);
    harness(Bench::new(session, Lang::En, view), [900.0, 1400.0], Theme::Light)
}

fn type_into(harness: &mut Harness<'_, Bench>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
}

fn click(harness: &mut Harness<'_, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

fn choose(harness: &mut Harness<'_, Bench>, label: &str, option: &str) {
    harness.get_by_role_and_label(Role::ComboBox, label).click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, option).click();
    harness.run();
}

fn inspector(equipment: Option<&str>, criterion: Option<&str>) -> Harness<'static, Bench> {
    let mut bench = Bench::new(tutorial(), Lang::En, View::Inspector(InspectorView::default()));
    bench.selection =
        Selection { equipment: equipment.map(str::to_owned), criterion: criterion.map(str::to_owned), corner: None };
    harness(bench, [320.0, 1400.0], Theme::Light)
}

/// Every view that can be on the bench, with a size that suits it.
fn every_view(lang: Lang) -> Vec<(String, Bench, [f32; 2])> {
    let mut all = Vec::new();
    let mut add = |name: &str, size, selection: Option<(Option<&str>, Option<&str>)>, view: &dyn Fn(&Session) -> View| {
        let session = tutorial();
        let view = view(&session);
        let mut bench = Bench::new(session, lang, view);
        if let Some((equipment, criterion)) = selection {
            bench.selection.equipment = equipment.map(str::to_owned);
            bench.selection.criterion = criterion.map(str::to_owned);
        }
        all.push((name.to_owned(), bench, size));
    };
    let inspector = |_: &Session| View::Inspector(InspectorView::default());
    let pane = [304.0, 860.0];
    add("inspector-cell", pane, Some((Some("machine-b"), Some("spindle-life"))), &inspector);
    add("inspector-bound", pane, Some((Some("machine-c"), Some("positioning"))), &inspector);
    add("inspector-open", [304.0, 1500.0], Some((Some("machine-b"), Some("positioning"))), &inspector);
    add("inspector-missing", pane, Some((Some("machine-c"), Some("overhaul"))), &inspector);
    add("inspector-price", pane, Some((Some("machine-c"), Some("price"))), &inspector);
    add("inspector-level", pane, Some((Some("machine-a"), Some("service"))), &inspector);
    add("inspector-row", pane, Some((None, Some("spindle-life"))), &inspector);
    add("inspector-column", pane, Some((Some("machine-b"), None)), &inspector);
    add("inspector-nothing", pane, None, &inspector);
    let results = |_: &Session| View::Results(Box::default());
    add("results", [1000.0, 720.0], Some((Some("machine-b"), None)), &results);
    for tab in ["contributions", "ranking", "scatter", "radar", "levels", "data"] {
        add(&format!("results-{tab}"), [1000.0, 760.0], Some((Some("machine-b"), None)), &results);
    }
    let dialog = [900.0, 980.0];
    add("criterion", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("spindle-life".into()))));
    add("criterion-levels", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("service".into()))));
    add("criterion-price", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("price".into()))));
    add("criterion-new", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, None)));
    add("equipment", dialog, None, &|s| View::Equipment(EquipmentEditor::new(s, Some("machine-b".into()))));
    add("evidence", dialog, None, &|s| View::Evidence(EvidenceEditor::new(s, Some("own-test".into()))));
    add("project", dialog, None, &|s| View::Project(ProjectEditor::new(s)));
    all
}

/// What stands behind links, tabs and switches.
fn open_more(harness: &mut Harness<'_, Bench>, name: &str, lang: Lang) {
    if name.starts_with("inspector-open") {
        for label in [lang.inspector_calculation_show(), lang.inspector_details()] {
            harness.get_by_role_and_label(Role::Button, &format!("{label} →")).click();
            harness.run();
        }
    }
    let tabs = [
        ("contributions", lang.results_tab_contributions()),
        ("ranking", lang.results_tab_ranking()),
        ("scatter", lang.results_tab_scatter()),
        ("radar", lang.results_tab_radar()),
        ("levels", lang.results_tab_levels()),
        ("data", lang.results_data()),
    ];
    if let Some((_, label)) = tabs.iter().find(|(tab, _)| name == format!("results-{tab}")) {
        click(harness, label);
    }
}

/// Kittest fails on a glyph no font has and on an input without a name.
#[test]
fn every_view_in_both_languages() {
    let folder = std::env::var_os("GAPWISE_RENDER").map(std::path::PathBuf::from);
    for (lang, theme_choice) in [(Lang::En, Theme::Light), (Lang::Zh, Theme::Dark)] {
        for (name, bench, size) in every_view(lang) {
            let mut harness = harness(bench, size, theme_choice);
            open_more(&mut harness, &name, lang);
            if let Some(folder) = &folder {
                let image = harness.render().unwrap();
                image.save(folder.join(format!("{name}-{}.png", lang.key()))).unwrap();
            }
        }
    }
}
