//! The start page: what the program is for, the three ways to begin, recent projects, samples and templates.

use eframe::egui::{
    Align, Align2, CornerRadius, Layout, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::RecentAnswer;
use crate::app::samples::{self, SAMPLES};
use crate::text::Lang;
use crate::text::number::points;
use crate::ui::commands::{FileCommand, State, ViewCommand};
use crate::ui::context::{Action, FileAction};
use crate::ui::theme::{self, Tokens, icons};

use super::topbar;

/// Height of a way to begin.
const WAY: f32 = 116.0;
/// Narrower, the ways to begin stand below each other.
const BESIDE: f32 = 700.0;
/// The template of two machines.
const TWO_MACHINES: &str = "template-blank.ron";

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
    topbar::command(&mut bar, page.state, ViewCommand::Help.into(), actions);
    topbar::lang_button(&mut bar, page.lang, actions);
    let width = (all.width() - 80.0).min(980.0);
    let top = all.top() + (all.height() * 0.07).max(Tokens::TOP_BAR);
    let body = Rect::from_min_max(
        pos2(all.center().x - width / 2.0, top),
        pos2(all.center().x + width / 2.0, all.bottom() - 16.0),
    );
    let mut body = ui.new_child(UiBuilder::new().id_salt("body").max_rect(body).layout(Layout::top_down(Align::Min)));
    head(&mut body, page);
    body.add_space(20.0);
    ways(&mut body, page, actions);
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
            if index == 0 { recent(ui, page, actions) } else { shelf(ui, page, actions) }
        });
    }
}

fn head(ui: &mut Ui, page: &Page<'_>) {
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
}

/// The three ways to begin: the own table first, an example last.
fn ways(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    let lang = page.lang;
    let ways = [
        (icons::PASTE, lang.start_open(), lang.start_paste(), FileAction::Open),
        (icons::COMPARE, lang.start_two(), lang.start_two_about(), FileAction::OpenSample(TWO_MACHINES)),
        (icons::DECIDE, lang.start_example(), lang.start_example_about(), FileAction::OpenSample(samples::TUTORIAL)),
    ];
    let across = ui.available_width() >= BESIDE;
    let gap = 16.0;
    let size = if across {
        vec2((ui.available_width() - 2.0 * gap) / 3.0, WAY)
    } else {
        vec2(ui.available_width(), WAY * 0.62)
    };
    let layout = if across { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, 8.0);
        if across {
            ui.set_max_height(WAY);
        }
        for (number, (icon, name, about, action)) in ways.into_iter().enumerate() {
            if way(ui, page.tokens, size, (icon, name, about), number == 0).clicked() {
                actions.push(Action::File(action));
            }
        }
    });
}

/// A way to begin; the first one in the colour of the main button.
fn way(
    ui: &mut Ui,
    tokens: &Tokens,
    size: eframe::egui::Vec2,
    (icon, name, about): (&str, &str, &str),
    main: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let lit = response.hovered() || response.has_focus();
    let (fill, strong, subdued) = match (main, lit) {
        (true, false) => (tokens.accent, tokens.on_accent, tokens.on_accent),
        (true, true) => (tokens.accent_hover, tokens.on_accent, tokens.on_accent),
        (false, false) => (tokens.card, tokens.text_strong, tokens.text_subdued),
        (false, true) => (tokens.hover, tokens.text_strong, tokens.text_subdued),
    };
    ui.painter().rect_filled(rect, Tokens::RADIUS, fill);
    focus_ring(ui, tokens, &response, rect);
    let inner = rect.shrink2(vec2(16.0, 12.0));
    let mut text = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    text.set_clip_rect(rect.intersect(ui.clip_rect()));
    text.style_mut().interaction.selectable_labels = false;
    text.spacing_mut().item_spacing.y = 4.0;
    let painter = text.painter();
    let font = theme::bold_font(Tokens::BODY + 1.0);
    let head = painter.layout(format!("{icon}  {name}"), font, strong, inner.width());
    let below = painter.layout(about.to_owned(), theme::font(Tokens::SMALL + 1.0), subdued, inner.width());
    let at = inner.min;
    let next = at + vec2(0.0, head.size().y + 6.0);
    painter.galley(at, head, strong);
    painter.galley(next, below, subdued);
    response
}

fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = eframe::egui::Stroke::new(2.0, tokens.text_strong);
        ui.painter().rect_stroke(rect, Tokens::RADIUS, stroke, eframe::egui::StrokeKind::Inside);
    }
}

/// Samples and templates.
fn shelf(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<Action>) {
    let lang = page.lang;
    for (heading, template) in [(lang.start_samples(), false), (lang.start_templates(), true)] {
        ui.label(theme::label(heading, page.tokens));
        ui.add_space(4.0);
        if template && entry(ui, page.tokens, (lang.start_blank(), lang.start_blank_about()), None) {
            actions.push(Action::File(FileAction::OpenEmpty));
        }
        for sample in SAMPLES.iter().filter(|sample| sample.template == template) {
            let (name, about) = lang.sample(sample.file);
            if entry(ui, page.tokens, (name, about), None) {
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
        let answer = page.state.preferences.answers.get(path);
        let about = answer.map(|answer| answer.headline.as_str()).filter(|headline| !headline.is_empty());
        if entry(ui, page.tokens, (&name, about.unwrap_or(&folder)), answer) {
            actions.push(Action::File(FileAction::OpenPath(path.clone())));
        }
    }
}

/// An entry of two lines, with a picture of what it came to; true when it is clicked.
fn entry(ui: &mut Ui, tokens: &Tokens, (name, about): (&str, &str), answer: Option<&RecentAnswer>) -> bool {
    let height = if about.is_empty() { 34.0 } else { 50.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let fill = if response.hovered() { tokens.hover } else { tokens.card };
    let shown = rect.shrink2(vec2(0.0, 1.0));
    ui.painter().rect_filled(shown, Tokens::RADIUS, fill);
    focus_ring(ui, tokens, &response, shown);
    let picture = answer.filter(|answer| !answer.totals.is_empty());
    let words = if picture.is_some() { rect.with_max_x(rect.right() - 150.0) } else { rect };
    let painter = ui.painter().with_clip_rect(words.intersect(ui.clip_rect()));
    let at = rect.left_center() + vec2(14.0, if about.is_empty() { 0.0 } else { -10.0 });
    painter.text(at, Align2::LEFT_CENTER, name, theme::bold_font(Tokens::BODY), tokens.text);
    let at = rect.left_center() + vec2(14.0, 11.0);
    painter.text(at, Align2::LEFT_CENTER, about, theme::font(Tokens::SMALL), tokens.text_subdued);
    if let Some(answer) = picture {
        let area = Rect::from_min_max(pos2(rect.right() - 140.0, rect.top() + 10.0), rect.max - vec2(12.0, 10.0));
        bars(ui, tokens, area, answer);
        return response.on_hover_text(about).clicked();
    }
    response.clicked()
}

/// The first two totals as bars.
fn bars(ui: &Ui, tokens: &Tokens, area: Rect, answer: &RecentAnswer) {
    let pitch = area.height() / 2.0;
    for (row, (_, origin, total)) in answer.totals.iter().take(2).enumerate() {
        let middle = area.top() + pitch * (row as f32 + 0.5);
        let track = Rect::from_min_max(pos2(area.left(), middle - 3.0), pos2(area.right() - 32.0, middle + 3.0));
        ui.painter().rect_filled(track, CornerRadius::same(3), tokens.hover);
        let share = (total / 100.0).clamp(0.0, 1.0) as f32;
        let filled = track.with_max_x(track.left() + share * track.width());
        ui.painter().rect_filled(filled, CornerRadius::same(3), tokens.origin(origin).mark);
        let (at, font) = (pos2(area.right(), middle), theme::font(Tokens::SMALL));
        ui.painter().text(at, Align2::RIGHT_CENTER, points(*total), font, tokens.text);
    }
}
