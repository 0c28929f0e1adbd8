//! The bar at the top: project, undo and redo, scenario, benchmark, findings, language, saving, exporting.

mod choices;

use eframe::egui::{
    Align, Button, Color32, Layout, Rect, RichText, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::{Preferences, Session, ThemeChoice};
use crate::model::Severity;
use crate::text::Lang;
use crate::ui::app::project_title;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::button;

use self::choices::{benchmark_menu, export_menu, scenario_menu};

/// What undo and redo would do; `None`: nothing.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    undo: Option<String>,
    redo: Option<String>,
}

impl Steps {
    /// The names of the next steps.
    pub fn of(session: &mut Session, lang: Lang) -> Self {
        let history = session.history();
        let name = |command: Option<&crate::app::Command>| command.map(|command| command.label(lang));
        Self { undo: name(history.next_undo()), redo: name(history.next_redo()) }
    }
}

/// Shows the bar.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, steps: &Steps, preferences: &Preferences, actions: &mut Vec<Action>) {
    let rect = ui.max_rect().shrink2(vec2(12.0, 0.0));
    let mut right =
        ui.new_child(UiBuilder::new().id_salt("right").max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    right_side(&mut right, shared, preferences, actions);
    let left = rect.with_max_x(right.min_rect().left() - Tokens::GAP);
    let mut left =
        ui.new_child(UiBuilder::new().id_salt("left").max_rect(left).layout(Layout::left_to_right(Align::Center)));
    left.shrink_clip_rect(rect);
    left_side(&mut left, shared, steps, preferences, actions);
}

fn left_side(ui: &mut Ui, shared: &Shared<'_>, steps: &Steps, preferences: &Preferences, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    logo(ui, shared.tokens, 24.0);
    file_menu(ui, lang, preferences, actions);
    title(ui, shared);
    let undo = steps.undo.as_ref().map_or(lang.bar_undo().to_owned(), |what| lang.bar_undo_what(what));
    if button::icon(ui, "↶", &undo, steps.undo.is_some()).clicked() {
        actions.push(Action::Undo);
    }
    let redo = steps.redo.as_ref().map_or(lang.bar_redo().to_owned(), |what| lang.bar_redo_what(what));
    if button::icon(ui, "↷", &redo, steps.redo.is_some()).clicked() {
        actions.push(Action::Redo);
    }
}

/// The title, cut where room is short, with the mark of unsaved changes.
fn title(ui: &mut Ui, shared: &Shared<'_>) {
    let tokens = shared.tokens;
    let text = project_title(shared.session.project(), shared.lang);
    // Two icons and the mark keep their room.
    let room = (ui.available_width() - 100.0).max(60.0);
    let label = eframe::egui::Label::new(theme::bold(text).color(tokens.text_strong)).truncate();
    let width = crate::figure::font::Metrics::shared().width(text, Tokens::BODY, true).ceil() + 2.0;
    ui.allocate_ui_with_layout(vec2(width.min(room), Tokens::CONTROL), Layout::left_to_right(Align::Center), |ui| {
        ui.add(label);
    });
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
    if shared.session.is_dirty() {
        ui.painter().circle_filled(rect.center(), 5.0, tokens.unsaved);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, shared.lang.bar_unsaved()));
        response.on_hover_text(shared.lang.bar_unsaved());
    }
}

fn file_menu(ui: &mut Ui, lang: Lang, preferences: &Preferences, actions: &mut Vec<Action>) {
    let face =
        Button::new(format!("{} ▾", lang.bar_file())).frame_when_inactive(false).stroke(eframe::egui::Stroke::NONE);
    button::menu(face, ui, |ui| {
        ui.set_min_width(210.0);
        let entries = [
            (lang.file_start(), "Ctrl+N", Action::New),
            (lang.file_open(), "Ctrl+O", Action::Open),
            (lang.file_save(), "Ctrl+S", Action::Save),
            (lang.file_save_as(), "Ctrl+Shift+S", Action::SaveAs),
            (lang.file_project(), "", Action::EditProject),
        ];
        for (name, keys, action) in entries {
            let entry = Button::new(name);
            let response = ui.add(if keys.is_empty() { entry } else { entry.shortcut_text(keys) });
            response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, name));
            if response.clicked() {
                actions.push(action);
            }
        }
        if !preferences.recent.is_empty() {
            ui.separator();
            ui.label(theme::label(lang.file_recent(), theme::tokens(ui)));
        }
        for path in preferences.recent.iter().take(5) {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let entry = ui.add(Button::new(button::shortened(&name, 40)));
            if entry.on_hover_text(path.display().to_string()).clicked() {
                actions.push(Action::OpenPath(path.clone()));
            }
        }
    });
}

fn right_side(ui: &mut Ui, shared: &Shared<'_>, preferences: &Preferences, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    export_menu(ui, shared, actions);
    if ui.button(lang.bar_save()).clicked() {
        actions.push(Action::Save);
    }
    appearance_menu(ui, lang, preferences, actions);
    lang_button(ui, lang, actions);
    findings_button(ui, shared, actions);
    benchmark_menu(ui, shared, actions);
    if !shared.session.project().scenarios.is_empty() {
        scenario_menu(ui, shared, actions);
    }
}

/// The button that switches to the other language.
pub fn lang_button(ui: &mut Ui, lang: Lang, actions: &mut Vec<Action>) {
    if button::quiet(ui, theme::subdued(lang.bar_other_lang(), theme::tokens(ui))).clicked() {
        actions.push(Action::SetLang(if lang == Lang::En { Lang::Zh } else { Lang::En }));
    }
}

/// Theme and size.
pub fn appearance_menu(ui: &mut Ui, lang: Lang, preferences: &Preferences, actions: &mut Vec<Action>) {
    let tokens = theme::tokens(ui);
    let sign = RichText::new("⚙").size(Tokens::HEADING).color(tokens.text_subdued);
    let face = Button::new(sign).frame_when_inactive(false).stroke(eframe::egui::Stroke::NONE);
    let response = button::menu(face, ui, |ui| {
        ui.set_min_width(150.0);
        let themes = [
            (ThemeChoice::System, lang.theme_system()),
            (ThemeChoice::Light, lang.theme_light()),
            (ThemeChoice::Dark, lang.theme_dark()),
        ];
        for (theme, name) in themes {
            if ui.add(Button::selectable(preferences.theme == theme, name)).clicked() {
                actions.push(Action::SetTheme(theme));
            }
        }
        ui.separator();
        ui.label(theme::label(lang.zoom(), tokens));
        for zoom in [0.9_f32, 1.0, 1.1, 1.25, 1.5] {
            let chosen = (preferences.zoom - zoom).abs() < 0.01;
            if ui.add(Button::selectable(chosen, format!("{:.0} %", zoom * 100.0))).clicked() {
                actions.push(Action::SetZoom(zoom));
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, lang.bar_settings()));
    response.on_hover_text(lang.bar_settings());
}

fn findings_button(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let (tokens, lang) = (shared.tokens, shared.lang);
    let findings = &shared.session.analysis().findings;
    let text = match findings.len() {
        0 => lang.bar_no_findings().to_owned(),
        1 => lang.bar_one_finding().to_owned(),
        count => lang.bar_findings(count),
    };
    let colour = match findings.iter().map(|finding| finding.severity).max() {
        Some(Severity::Error) => tokens.error,
        Some(Severity::Warning) => tokens.warning,
        _ => tokens.text_subdued,
    };
    let sign = if findings.is_empty() { "✓" } else { "⚠" };
    let response = button::quiet(ui, RichText::new(format!("{sign} {text}")).color(colour));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    if response.clicked() {
        actions.push(Action::ToggleFindings);
    }
}

/// The sign of the program: two halves that meet.
pub fn logo(ui: &mut Ui, tokens: &Tokens, size: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, size * 0.2, tokens.domestic);
    let half = rect.shrink(size * 0.08);
    let inner = Rect::from_min_max(half.min, half.max);
    let corner = |x: f32, y: f32| pos2(inner.left() + inner.width() * x, inner.top() + inner.height() * y);
    let shape = vec![corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)];
    painter.add(Shape::convex_polygon(shape, tokens.imported, (0.0, Color32::TRANSPARENT)));
}
