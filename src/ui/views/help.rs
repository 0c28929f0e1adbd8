//! The help page: every mark, word, figure and command in the user's words, found by typing.

mod entries;

use eframe::egui::{Context, Id, Key, Label, Modifiers, ScrollArea, TextEdit, Ui};

use crate::text::Lang;
use crate::ui::commands::State;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::dialog::modal;
use crate::ui::widgets::fields;

use self::entries::{Entry, entries};

/// Size of the page.
const WIDTH: f32 = 860.0;
const HEIGHT: f32 = 640.0;

/// Width of the names before their explanations.
const NAMES: f32 = 250.0;

/// What the help is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// How to begin.
    #[default]
    First,
    /// Signs in cells and figures.
    Marks,
    /// Terms of the field.
    Words,
    /// What each figure shows.
    Figures,
    /// Commands with their keys.
    Commands,
}

impl Topic {
    const ALL: [Self; 5] = [Self::First, Self::Marks, Self::Words, Self::Figures, Self::Commands];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::First => lang.help_first(),
            Self::Marks => lang.help_marks(),
            Self::Words => lang.help_words(),
            Self::Figures => lang.help_figures(),
            Self::Commands => lang.help_commands(),
        }
    }
}

/// The page while it is open.
#[derive(Default)]
pub struct HelpView {
    topic: Topic,
    query: String,
    /// The entries of a language, made once.
    made: Option<(Lang, Vec<Entry>)>,
    shown: bool,
}

impl HelpView {
    /// Shows the page; false once it is closed.
    pub fn show(&mut self, ctx: &Context, state: &State<'_>) -> bool {
        let (lang, tokens) = (state.lang, theme::tokens(ctx));
        if self.made.as_ref().is_none_or(|(made, _)| *made != lang) {
            self.made = Some((lang, entries(ctx, state)));
        }
        let room = ctx.content_rect().size();
        let (width, height) = (WIDTH.min(room.x - 64.0), HEIGHT.min(room.y - 120.0));
        let id = Id::unique("help");
        let response = modal(id).frame(tokens.dialog_frame()).backdrop_color(tokens.backdrop).show(ctx, |ui| {
            ui.set_width(width);
            let closed = self.head(ui, lang, tokens);
            ui.add_space(Tokens::GRID);
            let area = ScrollArea::vertical().id_salt((self.topic.name(lang), self.query.as_str()));
            area.max_height(height - 110.0).min_scrolled_height(height - 110.0).auto_shrink(false).show(ui, |ui| {
                self.list(ui, lang, tokens);
            });
            closed
        });
        let escape = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        !(response.inner || escape || response.backdrop_response.clicked())
    }

    /// Title, search and topics; true when it is closed.
    fn head(&mut self, ui: &mut Ui, lang: Lang, tokens: &Tokens) -> bool {
        let mut closed = false;
        ui.horizontal(|ui| {
            ui.label(theme::heading(lang.help_title()));
            ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
                closed = fields::button(ui, lang.help_close()).clicked();
            });
        });
        let field = TextEdit::singleline(&mut self.query).hint_text(lang.help_search()).desired_width(f32::INFINITY);
        let response = ui.add(field);
        response
            .widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::TextInput, true, lang.help_search()));
        if !std::mem::replace(&mut self.shown, true) {
            response.request_focus();
        }
        ui.add_space(Tokens::GRID);
        if self.query.trim().is_empty() {
            let topics = Topic::ALL.map(|topic| (topic, topic.name(lang)));
            fields::pills(ui, tokens, &mut self.topic, &topics);
        }
        closed
    }

    /// The entries of the topic, or all that the query finds.
    fn list(&self, ui: &mut Ui, lang: Lang, tokens: &Tokens) {
        let Some((_, all)) = &self.made else { return };
        let words: Vec<String> = self.query.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let is_shown = |entry: &&Entry| {
            if words.is_empty() {
                entry.topic == self.topic
            } else {
                words.iter().all(|word| entry.search.contains(word))
            }
        };
        let mut section = String::new();
        let mut any = false;
        for entry in all.iter().filter(is_shown) {
            any = true;
            let heading = if words.is_empty() { entry.section.as_str() } else { entry.topic.name(lang) };
            if section != heading && !heading.is_empty() {
                fields::group(ui, heading);
            }
            heading.clone_into(&mut section);
            show(ui, tokens, entry);
        }
        if !any {
            fields::nothing(ui, tokens, lang.help_nothing());
        }
    }
}

/// A name and its explanation beside it.
fn show(ui: &mut Ui, tokens: &Tokens, entry: &Entry) {
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(NAMES.min(ui.available_width() * 0.35));
            ui.add(Label::new(theme::bold(entry.name.as_str())).wrap().selectable(true));
            if !entry.aside.is_empty() {
                ui.add(Label::new(theme::label(entry.aside.as_str(), tokens)).wrap());
            }
        });
        ui.add(Label::new(entry.about.as_str()).wrap().selectable(true));
    });
    ui.add_space(Tokens::GRID);
}
