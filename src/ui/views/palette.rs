//! The palette: every command, criterion and equipment, found by typing.

mod search;

use std::sync::Arc;

use eframe::egui::accesskit;
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Align2, Context, Event, Id, Key, Layout, Modal, Response, ScrollArea, Sense, TextEdit, TextFormat, Ui,
    UiBuilder, vec2,
};

use crate::analysis::Analysis;
use crate::app::{Preferences, Session};
use crate::text::Lang;
use crate::ui::commands::{Item, State};
use crate::ui::context::{Action, Page, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;

use self::search::{Row, rows};

/// Width of the list.
const WIDTH: f32 = 620.0;
/// Height of an entry.
const ROW: f32 = 32.0;
/// Entries that are always in view, where there are as many.
const SHOWN: f32 = 12.0;
/// Below the upper edge of the window.
const TOP: f32 = 56.0;

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct CommandPalette {
    query: String,
    chosen: usize,
    fresh: bool,
    /// Lets the list follow the keys, but not the wheel.
    follow: bool,
    /// What was found last.
    result: Option<SearchResult>,
    /// What had the keyboard before.
    pub focus_before: Option<Id>,
}

/// What was found, and for what: it is looked for again only when that changes.
#[derive(Debug)]
struct SearchResult {
    query: String,
    lang: Lang,
    analysis: Option<Arc<Analysis>>,
    /// A shortcut may change these while the palette is open.
    preferences: Preferences,
    rows: Vec<Row>,
}

/// How a frame of the palette ended.
#[derive(Debug, PartialEq)]
pub enum Answer {
    /// Not yet.
    Open,
    /// Without a choice.
    Closed,
    /// With what this asks for; the key is that of a command, to be remembered, and none for a place.
    Run(Option<String>, Vec<Action>),
}

impl CommandPalette {
    /// An empty query; `focus_before` gets the keyboard back.
    pub fn new(focus_before: Option<Id>) -> Self {
        Self { focus_before, fresh: true, ..Self::default() }
    }

    /// Shows the palette.
    pub fn show(&mut self, ctx: &Context, state: &State<'_>) -> Answer {
        let tokens = theme::tokens(ctx);
        let id = Id::unique("palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
        let frame = tokens.dialog_frame().inner_margin(8.0);
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(tokens.backdrop);
        let response = modal.show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 48.0));
            ui.spacing_mut().item_spacing.y = 4.0;
            // The keys before the field takes them; what they do after it, with what was typed in the same frame.
            let pressed = pressed(ui);
            self.field(ui, state.lang, tokens);
            let result = self.search_result(state);
            let rows = &result.rows;
            let answer = self.act(&pressed, rows);
            let clicked = self.list(ui, state.lang, tokens, rows);
            foot(ui, state, tokens, rows.iter().filter_map(Row::item).nth(self.chosen));
            self.result = Some(result);
            if answer == Answer::Open { clicked } else { answer }
        });
        let beside = response.backdrop_response.clicked();
        if response.inner == Answer::Open && beside { Answer::Closed } else { response.inner }
    }

    /// What the query finds.
    fn search_result(&mut self, state: &State<'_>) -> SearchResult {
        let analysis = state.session.map(Session::analysis);
        let is_this = |result: &SearchResult| {
            result.query == self.query
                && result.lang == state.lang
                && result.analysis.as_ref().map(Arc::as_ptr) == analysis.map(Arc::as_ptr)
                && result.preferences == *state.preferences
        };
        self.result.take().filter(is_this).unwrap_or_else(|| SearchResult {
            query: self.query.clone(),
            lang: state.lang,
            analysis: analysis.map(Arc::clone),
            preferences: state.preferences.clone(),
            rows: rows(state, &self.query),
        })
    }

    fn act(&mut self, pressed: &[Key], rows: &[Row]) -> Answer {
        let items: Vec<&Item> = rows.iter().filter_map(Row::item).collect();
        let (last, page) = (items.len().saturating_sub(1), SHOWN as usize);
        self.chosen = self.chosen.min(last);
        for key in pressed {
            let now = self.chosen;
            self.chosen = match key {
                Key::ArrowDown if now >= last => 0,
                Key::ArrowDown => now + 1,
                Key::ArrowUp => now.checked_sub(1).unwrap_or(last),
                Key::PageDown => (now + page).min(last),
                Key::PageUp => now.saturating_sub(page),
                Key::Escape => return Answer::Closed,
                _ => return items.get(now).map_or(Answer::Open, |item| run(item)),
            };
            self.follow = true;
        }
        Answer::Open
    }

    fn field(&mut self, ui: &mut Ui, lang: Lang, tokens: &Tokens) {
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            ui.label(theme::subdued(icons::SEARCH, tokens));
            let field = TextEdit::singleline(&mut self.query)
                .hint_text(lang.palette_hint())
                .frame(eframe::egui::Frame::NONE)
                .desired_width(f32::INFINITY)
                .min_size(vec2(0.0, 32.0))
                .align(Align2::LEFT_CENTER);
            let response = ui.add(field).accessible_name(lang.palette_name());
            if std::mem::take(&mut self.fresh) || !response.has_focus() {
                response.request_focus();
            }
            self.follow = response.changed();
            if self.follow {
                self.chosen = 0;
            }
        });
        ui.separator();
    }

    fn list(&mut self, ui: &mut Ui, lang: Lang, tokens: &Tokens, rows: &[Row]) -> Answer {
        let height = (ROW * SHOWN + 40.0).min(ui.ctx().content_rect().height() - TOP - 150.0).max(ROW * 3.0);
        let mut answer = Answer::Open;
        let mut place = 0;
        // The height stays, however many are found: nothing jumps while typing.
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(accesskit::Role::ListBox);
                node.set_label(lang.palette_list());
            });
            if rows.is_empty() {
                ui.add_space(24.0);
                ui.vertical_centered(|ui| ui.label(theme::subdued(lang.palette_none(), tokens)));
            }
            for row in rows {
                let item = match row {
                    Row::Heading(text) => {
                        heading(ui, tokens, text);
                        continue;
                    }
                    Row::Item(item) => item,
                };
                let response = entry(ui, tokens, item, place == self.chosen);
                if place == self.chosen && self.follow {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    self.chosen = place;
                    answer = run(item);
                }
                place += 1;
            }
        });
        answer
    }
}

/// The keys that are not typed into the field, in the order they were pressed.
fn pressed(ui: &Ui) -> Vec<Key> {
    let keys = [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Escape, Key::Enter];
    let mut pressed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if keys.contains(key) && modifiers.is_none() => {
                pressed.push(*key);
                false
            }
            _ => true,
        });
    });
    pressed
}

/// What cannot be done now stays where it is.
fn run(item: &Item) -> Answer {
    match &item.action {
        Ok(action) if search::is_place(item) => {
            Answer::Run(None, vec![Action::View(ViewAction::Show(Page::COMPARE)), action.clone()])
        }
        Ok(action) => Answer::Run(Some(item.key.clone()), vec![action.clone()]),
        Err(_) => Answer::Open,
    }
}

fn heading(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        ui.label(theme::label(text, tokens));
    });
    ui.add_space(2.0);
}

/// Icon and name at the left, group and shortcut at the right.
fn entry(ui: &mut Ui, tokens: &Tokens, item: &Item, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let enabled = item.action.is_ok();
    button::option(ui, &response, enabled, chosen, &item.name);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if chosen || response.hovered() {
        let fill = if chosen { tokens.accent_soft } else { tokens.hover };
        ui.painter().rect_filled(rect, Tokens::RADIUS, fill);
    }
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let builder =
        |name: &'static str, layout| UiBuilder::new().id_salt((name, &item.key)).max_rect(inner).layout(layout);
    let mut right = ui.new_child(builder("right", Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = 14.0;
    let keys = item.keys(ui);
    if !keys.is_empty() {
        right.label(theme::small(keys).color(tokens.text_subdued));
    }
    right.label(theme::label(item.group, tokens));
    let room = right.min_rect().left() - 14.0;
    let mut left = ui.new_child(builder("left", Layout::left_to_right(Align::Center)));
    left.set_max_width(room - inner.left());
    left.add(eframe::egui::Label::new(name(item, tokens, enabled)).truncate());
    response
}

/// Icon and name in one line, so that they are cut together where room is short.
fn name(item: &Item, tokens: &Tokens, enabled: bool) -> LayoutJob {
    let mut job = LayoutJob::default();
    let format = |color| TextFormat { font_id: theme::font(Tokens::BODY), color, ..TextFormat::default() };
    job.append(item.icon, 0.0, format(tokens.text_subdued));
    job.append(&item.name, 12.0, format(if enabled { tokens.text } else { tokens.text_subdued }));
    if item.chosen {
        job.append(icons::CHECK, 8.0, format(tokens.accent));
    }
    job
}

/// What the chosen one does, or why not now, and the keys.
fn foot(ui: &mut Ui, state: &State<'_>, tokens: &Tokens, chosen: Option<&Item>) {
    ui.separator();
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        let said = match chosen.map(|item| (&item.action, item.about)) {
            Some((Err(why), _)) => theme::small(*why).color(tokens.warning),
            Some((Ok(_), about)) => theme::label(about, tokens),
            None => theme::label("", tokens),
        };
        ui.label(said);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            ui.label(theme::label(state.lang.palette_keys(), tokens));
        });
    });
}
