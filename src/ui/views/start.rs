//! The start page: recent files, samples, templates.

use eframe::egui::{Align, Align2, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::samples::SAMPLES;
use crate::text::Lang;
use crate::ui::commands::{FileCommand, State};
use crate::ui::context::{Action, FileAction};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::button;

use super::topbar;

/// What the start page shows.
pub struct Page<'a> {
    /// The language.
    pub lang: Lang,
    /// Colours and measures.
    pub tokens: &'static Tokens,
    /// Recent files, and what commands look at.
    pub state: &'a State<'a>,
}

/// Shows the start page.
pub fn show(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    let all = ui.max_rect();
    let corner = Rect::from_min_max(pos2(all.left(), all.top()), pos2(all.right() - 14.0, all.top() + Tokens::TOP_BAR));
    let mut bar =
        ui.new_child(UiBuilder::new().id_salt("bar").max_rect(corner).layout(Layout::right_to_left(Align::Center)));
    topbar::command(&mut bar, page.state, FileCommand::Settings.into(), actions);
    topbar::lang_button(&mut bar, page.lang, actions);
    let width = (all.width() - 80.0).min(980.0);
    let body = Rect::from_min_max(
        pos2(all.center().x - width / 2.0, all.top() + (all.height() * 0.1).max(Tokens::TOP_BAR)),
        pos2(all.center().x + width / 2.0, all.bottom() - 16.0),
    );
    let mut body = ui.new_child(UiBuilder::new().id_salt("body").max_rect(body).layout(Layout::top_down(Align::Min)));
    head(&mut body, page, actions);
    body.add_space(24.0);
    let left = body.available_rect_before_wrap();
    let gap = 32.0;
    let half = (left.width() - gap) / 2.0;
    let columns = [left.with_max_x(left.left() + half), left.with_min_x(left.left() + half + gap)];
    for (index, rect) in columns.into_iter().enumerate() {
        let builder = UiBuilder::new().id_salt(("column", index)).max_rect(rect).layout(Layout::top_down(Align::Min));
        let mut column = body.new_child(builder);
        ScrollArea::vertical().auto_shrink(false).id_salt(index).show(&mut column, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if index == 0 { shelf(ui, page, actions) } else { recent(ui, page, actions) }
        });
    }
}

fn head(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    let lang = page.lang;
    ui.horizontal(|ui| {
        topbar::logo(ui, page.tokens, 44.0);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme::title(lang.app_name()).color(page.tokens.text_strong));
            ui.label(theme::subdued(lang.start_subtitle(), page.tokens));
        });
    });
    ui.add_space(18.0);
    ui.horizontal(|ui| {
        if button::primary(ui, lang.start_open()).clicked() {
            actions.push(Action::File(FileAction::Open));
        }
        if ui.button(lang.start_blank()).on_hover_text(lang.start_blank_about()).clicked() {
            actions.push(Action::File(FileAction::OpenEmpty));
        }
        ui.label(theme::subdued(lang.start_paste(), page.tokens));
    });
}

/// Samples and templates.
fn shelf(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    let lang = page.lang;
    for (heading, template) in [(lang.start_samples(), false), (lang.start_templates(), true)] {
        ui.label(theme::label(heading, page.tokens));
        ui.add_space(4.0);
        for sample in SAMPLES.iter().filter(|sample| sample.template == template) {
            let (name, about) = lang.sample(sample.file);
            if entry(ui, page.tokens, name, about) {
                actions.push(Action::File(FileAction::OpenSample(sample.file)));
            }
        }
        ui.add_space(16.0);
    }
}

fn recent(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    ui.label(theme::label(page.lang.start_recent(), page.tokens));
    ui.add_space(4.0);
    if page.state.preferences.recent.is_empty() {
        ui.label(theme::subdued(page.lang.start_no_recent(), page.tokens));
    }
    for path in &page.state.preferences.recent {
        let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        if entry(ui, page.tokens, &name, &folder) {
            actions.push(Action::File(FileAction::OpenPath(path.clone())));
        }
    }
}

/// An entry of two lines; true when it is clicked.
fn entry(ui: &mut Ui, tokens: &Tokens, name: &str, about: &str) -> bool {
    let height = if about.is_empty() { 34.0 } else { 50.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let fill = if response.hovered() { tokens.hover } else { tokens.card };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), Tokens::RADIUS, fill);
    let at = rect.left_center() + vec2(14.0, if about.is_empty() { 0.0 } else { -10.0 });
    painter.text(at, Align2::LEFT_CENTER, name, theme::bold_font(Tokens::BODY), tokens.text);
    let at = rect.left_center() + vec2(14.0, 11.0);
    painter.text(at, Align2::LEFT_CENTER, about, theme::font(Tokens::SMALL), tokens.text_subdued);
    response.clicked()
}
