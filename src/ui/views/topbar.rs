//! The bar at the top: menus, project, undo and redo, scenario, benchmark, findings, language, settings, exporting.

mod choices;
mod menus;

use eframe::egui::{Align, Color32, Layout, Rect, RichText, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::model::Severity;
use crate::text::Lang;
use crate::ui::commands::{self, CommandId, EditCommand, FileCommand, State, ViewCommand};
use crate::ui::context::{Action, FigureChoice, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;

use self::choices::{benchmark_menu, export_menu, scenario_menu};

pub use self::menus::Menus;

/// What the bar says in full at which width, and what it leaves to the menus where room is short.
#[derive(Clone, Copy)]
struct Room {
    width: f32,
}

impl Room {
    /// Findings in words.
    fn words(self) -> bool {
        self.width >= 1400.0
    }

    /// Longest name of a scenario or benchmark; the word before it goes too where this is short.
    fn longest(self) -> usize {
        match self.width {
            width if width >= 1400.0 => 32,
            width if width >= 1240.0 => 20,
            _ => button::BARE,
        }
    }

    /// Saving and history beside undo and redo.
    fn icons(self) -> &'static [CommandId] {
        const UNDO: CommandId = CommandId::Edit(EditCommand::Undo);
        const REDO: CommandId = CommandId::Edit(EditCommand::Redo);
        if self.width >= 1000.0 {
            &[CommandId::File(FileCommand::Save), UNDO, REDO, CommandId::Edit(EditCommand::History)]
        } else {
            &[UNDO, REDO]
        }
    }

    fn language(self) -> bool {
        self.width >= 900.0
    }

    /// The menus beside each other.
    fn menus(self) -> bool {
        self.width >= 780.0
    }

    /// The project's title, which the window's frame says too.
    fn title(self) -> bool {
        self.width >= 820.0
    }
}

/// Shows the bar.
///
/// `exports` are the figures that the export menu offers.
pub fn show(
    ui: &mut Ui,
    shared: &Shared<'_>,
    state: &State<'_>,
    (menus, exports): (&mut Menus, &dyn Fn() -> Vec<FigureChoice>),
    actions: &mut Vec<Action>,
) {
    let rect = ui.max_rect().shrink2(vec2(12.0, 0.0));
    let mut right =
        ui.new_child(UiBuilder::new().id_salt("right").max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    let room = Room { width: rect.width() };
    export_menu(&mut right, shared, exports, actions);
    right_side(&mut right, shared, state, room, actions);
    let left = rect.with_max_x(right.min_rect().left() - Tokens::GAP);
    let mut left =
        ui.new_child(UiBuilder::new().id_salt("left").max_rect(left).layout(Layout::left_to_right(Align::Center)));
    left.shrink_clip_rect(rect);
    logo(&mut left, shared.tokens, 24.0);
    if room.menus() {
        left.scope(|ui| menus.show(ui, state, actions));
    } else {
        menus.show_one(&mut left, state, actions);
    }
    title(&mut left, shared, room);
    left.spacing_mut().item_spacing.x = 0.0;
    for id in room.icons() {
        command(&mut left, state, *id, actions);
    }
}

/// A command as an icon; its tooltip says name and shortcut, and what undo would take back.
pub fn command(ui: &mut Ui, state: &State<'_>, id: CommandId, actions: &mut Vec<Action>) {
    let item = commands::item(id, state);
    let lang = state.lang;
    let steps = state.session.map(crate::app::Session::steps);
    let what = if id == EditCommand::Undo.into() {
        steps.and_then(|steps| steps.next_undo()).map(|step| lang.bar_undo_what(&step.label(lang)))
    } else if id == EditCommand::Redo.into() {
        steps.and_then(|steps| steps.next_redo()).map(|step| lang.bar_redo_what(&step.label(lang)))
    } else {
        None
    };
    let keys = item.keys(ui);
    let tooltip = match (&what, keys.as_str()) {
        (Some(what), keys) if !keys.is_empty() => lang.with_keys(what, keys),
        _ => item.tooltip(ui, lang),
    };
    if button::icon_with(ui, item.icon, (&item.name, &tooltip), item.action.is_ok()).clicked()
        && let Ok(action) = item.action
    {
        actions.push(action);
    }
}

/// The title, cut where room is short, with the mark of unsaved changes.
fn title(ui: &mut Ui, shared: &Shared<'_>, room: Room) {
    let tokens = shared.tokens;
    if room.title() {
        name(ui, shared, 36.0 + 38.0 * room.icons().len() as f32);
    }
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
    if shared.session.is_dirty() {
        ui.painter().circle_filled(rect.center(), 5.0, tokens.unsaved);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, shared.lang.bar_unsaved()));
        response.on_hover_text(shared.lang.bar_unsaved());
    }
}

/// The title itself; what stands beside it keeps its room.
fn name(ui: &mut Ui, shared: &Shared<'_>, beside: f32) {
    let tokens = shared.tokens;
    let text = shared.session.project().title(shared.lang);
    let room = (ui.available_width() - beside).max(60.0);
    // What is cut is told by the label itself, in a tooltip.
    let label = eframe::egui::Label::new(theme::bold(text).color(tokens.text_strong)).truncate();
    let width = crate::figure::font::Metrics::shared().width(text, Tokens::BODY, true).ceil() + 2.0;
    ui.allocate_ui_with_layout(vec2(width.min(room), Tokens::CONTROL), Layout::left_to_right(Align::Center), |ui| {
        ui.add(label);
    });
}

fn right_side(ui: &mut Ui, shared: &Shared<'_>, state: &State<'_>, room: Room, actions: &mut Vec<Action>) {
    if room.title() {
        command(ui, state, FileCommand::Settings.into(), actions);
    }
    if !room.menus() {
        command(ui, state, ViewCommand::Side.into(), actions);
    }
    if room.language() {
        lang_button(ui, shared.lang, actions);
    }
    findings_button(ui, shared, state, room, actions);
    benchmark_menu(ui, shared, room.longest(), actions);
    scenario_menu(ui, shared, room.longest(), actions);
}

/// The button that switches to the other language.
pub fn lang_button(ui: &mut Ui, lang: Lang, actions: &mut Vec<Action>) {
    if button::quiet(ui, theme::subdued(lang.bar_other_lang(), theme::tokens(ui))).clicked() {
        actions.push(Action::View(ViewAction::SetLang(if lang == Lang::En { Lang::Zh } else { Lang::En })));
    }
}

/// How many findings there are; where room is short the number alone.
fn findings_button(ui: &mut Ui, shared: &Shared<'_>, state: &State<'_>, room: Room, actions: &mut Vec<Action>) {
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
    let face = match (findings.len(), !room.words()) {
        (0, true) => icons::FINE.to_owned(),
        (0, false) => format!("{} {text}", icons::FINE),
        (count, true) => format!("{} {count}", icons::WARNING),
        (_, false) => format!("{} {text}", icons::WARNING),
    };
    let response = button::quiet(ui, RichText::new(face).color(colour));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let keys = commands::item(ViewCommand::Findings, state).keys(ui);
    if response.on_hover_text(lang.with_keys(&text, &keys)).clicked() {
        actions.push(Action::View(ViewAction::ToggleFindings));
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
