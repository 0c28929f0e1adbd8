//! One view alone, with what it is given and what it answers.

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CentralPanel, Key, Pos2, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use gapwise::app::{Command, Session};
use gapwise::text::Lang;
use gapwise::ui::context::{Action, Selection, Shared};
use gapwise::ui::theme;
use gapwise::ui::views::criterion_editor::CriterionEditor;
use gapwise::ui::views::equipment_editor::EquipmentEditor;
use gapwise::ui::views::evidence_editor::EvidenceEditor;
use gapwise::ui::views::inspector::InspectorView;
use gapwise::ui::views::project_editor::ProjectEditor;
use gapwise::ui::views::results::ResultsView;
use gapwise::ui::views::weights_editor::WeightsEditor;

/// What is on the bench.
pub enum View {
    Inspector(InspectorView),
    Results(Box<ResultsView>),
    Criterion(CriterionEditor),
    Equipment(EquipmentEditor),
    Evidence(EvidenceEditor),
    Project(ProjectEditor),
    Weights(WeightsEditor),
    Closed,
}

/// One view with what it is given and what it answered; changes are made as the program would.
pub struct Bench {
    pub session: Session,
    pub selection: Selection,
    pub lang: Lang,
    pub view: View,
    pub actions: Vec<Action>,
}

impl Bench {
    pub fn new(session: Session, lang: Lang, view: View) -> Self {
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
            View::Weights(view) => view.show(&ctx, &shared, &mut actions),
            View::Closed => true,
        };
        let changes_only = matches!(self.view, View::Criterion(_) | View::Weights(_));
        if !open {
            self.view = View::Closed;
        }
        for action in actions {
            match &action {
                Action::Run(command) => self.session.apply(command.clone()).unwrap(),
                other => assert!(!changes_only, "{other:?}"),
            }
            self.actions.push(action);
        }
    }

    pub fn is_closed(&self) -> bool {
        matches!(self.view, View::Closed)
    }

    pub fn only_command(&self) -> &Command {
        let commands: Vec<_> = self.actions.iter().collect();
        match commands.as_slice() {
            [Action::Run(command)] => command,
            other => panic!("one command expected, got {other:?}"),
        }
    }
}

pub fn tutorial() -> Session {
    Session::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron")).unwrap()
}

pub fn harness(bench: Bench, size: [f32; 2], theme_choice: Theme) -> Harness<'static, Bench> {
    harness_at(0.25, bench, size, theme_choice)
}

/// The same with steps of this many seconds; what depends on a quick hand needs short ones.
pub fn harness_at(step: f32, bench: Bench, size: [f32; 2], theme_choice: Theme) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_step_dt(step)
        .with_theme(theme_choice)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, bench: &mut Bench| bench.ui(ui), bench);
    harness.run();
    harness
}

pub fn show(view: impl FnOnce(&Session) -> View) -> Harness<'static, Bench> {
    let session = tutorial();
    let view = view(&session);
    harness(Bench::new(session, Lang::En, view), [900.0, 1400.0], Theme::Light)
}

pub fn type_into(harness: &mut Harness<'_, Bench>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
}

pub fn click(harness: &mut Harness<'_, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

pub fn choose(harness: &mut Harness<'_, Bench>, label: &str, option: &str) {
    harness.get_by_role_and_label(Role::ComboBox, label).click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, option).click();
    harness.run();
}

/// Drags from here to there, in several moves.
pub fn drag(harness: &mut Harness<'_, Bench>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run();
    for share in [0.3, 0.6, 1.0] {
        harness.hover_at(from.lerp(to, share));
        harness.run();
    }
    harness.drop_at(to);
    harness.run();
}

pub fn inspector(equipment: Option<&str>, criterion: Option<&str>) -> Harness<'static, Bench> {
    let mut bench = Bench::new(tutorial(), Lang::En, View::Inspector(InspectorView::default()));
    bench.selection =
        Selection { equipment: equipment.map(str::to_owned), criterion: criterion.map(str::to_owned), corner: None };
    harness(bench, [320.0, 1400.0], Theme::Light)
}
