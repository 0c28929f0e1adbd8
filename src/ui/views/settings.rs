//! Settings of the program: language, theme, size, number format; and of the project what belongs beside them.

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Context, DragValue, Id, Key, Layout, Modifiers, Slider, Ui};

use crate::app::{Command, Preferences, Session, ThemeChoice};
use crate::model::Settings;
use crate::quantity::typed::Rule;
use crate::text::Lang;
use crate::text::number::{Decimal, Format, Thousands, number};
use crate::ui::commands::State;
use crate::ui::context::{Action, EditorRequest, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::{button, dialog, fields};

/// Width of the dialog.
const WIDTH: f32 = 440.0;
/// Hours in the longest year.
const LONGEST_YEAR: f64 = 8784.0;

/// The dialog while it is open.
#[derive(Debug, Default)]
pub struct SettingsView {
    /// Zoom under the pointer: applied when the slider is let go, or it would run away.
    zoom: Option<f32>,
    /// Hours as typed.
    hours: Option<NumberField>,
    shown: bool,
    /// A text had the focus in the last frame: Escape leaves that first.
    typing: bool,
}

impl SettingsView {
    /// Shows the dialog; false when it is to be closed. Every choice is done at once.
    pub fn show(&mut self, ctx: &Context, state: &State<'_>, actions: &mut Vec<Action>) -> bool {
        let (tokens, lang) = (theme::tokens(ctx), state.lang);
        if !std::mem::replace(&mut self.shown, true) {
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        let modal = dialog::modal(Id::unique("settings")).frame(tokens.dialog_frame()).backdrop_color(tokens.backdrop);
        let mut open = true;
        let response = modal.show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 64.0));
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            ui.horizontal(|ui| {
                ui.label(theme::heading(lang.settings_title()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    open &= !button::icon(ui, icons::CLOSE, lang.close(), true).clicked();
                });
            });
            fields::hint(ui, tokens, lang.settings_note());
            ui.add_space(Tokens::GRID);
            appearance(ui, state, tokens, actions);
            self.size(ui, state, tokens, actions);
            ui.separator();
            numbers(ui, state, tokens, actions);
            if let Some(session) = state.session {
                ui.separator();
                open &= !self.project(ui, session, lang, tokens, actions);
            }
        });
        let typing = std::mem::replace(&mut self.typing, ctx.text_edit_focused()) || response.any_popup_open;
        let escape = response.is_top_modal && !typing;
        let left = escape && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let stays = open && !left && !response.backdrop_response.clicked();
        if let Some(session) = state.session.filter(|_| !stays) {
            self.commit_hours(session, actions);
        }
        stays
    }

    /// Slider and buttons.
    fn size(&mut self, ui: &mut Ui, state: &State<'_>, tokens: &Tokens, actions: &mut Vec<Action>) {
        fields::label(ui, tokens, state.lang.settings_zoom());
        ui.horizontal(|ui| {
            let now = state.preferences.zoom;
            let mut percent = self.zoom.unwrap_or(now) * 100.0;
            let range = Preferences::ZOOM.start() * 100.0..=Preferences::ZOOM.end() * 100.0;
            let name = state.lang.settings_zoom();
            let slider = |ui: &mut Ui| {
                theme::style_slider(ui, tokens);
                ui.spacing_mut().slider_width = 220.0;
                let slider = Slider::new(&mut percent, range.clone()).step_by(5.0).show_value(false);
                ui.add(slider.handle_shape(HandleShape::Circle)).accessible_name(name)
            };
            let pulled = ui.scope(slider).inner;
            // The styles of the rail would make the number hard to read, so it is a field of its own.
            let value = DragValue::new(&mut percent).range(range).speed(1.0).suffix(" %").max_decimals(0);
            let response = pulled | ui.add(value).accessible_name(format!("{name} (%)"));
            if response.dragged() {
                self.zoom = Some(percent / 100.0);
            } else if let Some(zoom) = self.zoom.take().or(response.changed().then_some(percent / 100.0)) {
                actions.push(Action::View(ViewAction::SetZoom(zoom)));
            }
            if fields::link(ui, tokens, state.lang.do_zoom_reset()).clicked() {
                actions.push(Action::View(ViewAction::SetZoom(1.0)));
            }
        });
    }

    /// Hours per year, and the way to everything else; true when that is taken.
    fn project(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        lang: Lang,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) -> bool {
        ui.label(theme::bold(lang.settings_of_project()));
        let settings = &session.project().settings;
        let hours = self.hours.get_or_insert_with(|| NumberField::new(Rule::Positive).with(settings.hours_per_year));
        let problem = hours_typed(hours).is_none().then_some(lang.settings_hours_problem());
        let mut leaves = false;
        let field = ui.horizontal_top(|ui| {
            let field = ui
                .scope(|ui| {
                    ui.set_max_width(200.0);
                    hours.show_with(ui, tokens, fields::TextField::new(lang.project_edit_hours()), problem)
                })
                .inner;
            ui.add_space(Tokens::SECTION);
            ui.vertical(|ui| {
                ui.add_space(20.0);
                leaves = fields::link(ui, tokens, lang.do_project()).clicked();
            });
            field
        });
        if field.inner.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.hours = None;
        } else if field.inner.lost_focus() {
            self.commit_hours(session, actions);
        }
        if leaves {
            self.commit_hours(session, actions);
            actions.push(Action::Edit(EditorRequest::Project));
        }
        leaves
    }

    /// Sends the hours typed; what is no right number stays in the field.
    fn commit_hours(&mut self, session: &Session, actions: &mut Vec<Action>) {
        let settings = &session.project().settings;
        let Some(field) = self.hours.take_if(|field| hours_typed(field).is_some()) else { return };
        if let Some(hours) = hours_typed(&field).filter(|hours| *hours != settings.hours_per_year) {
            let changed = Settings { hours_per_year: hours, ..settings.clone() };
            actions.push(Action::Run(Command::SetSettings(changed)));
        }
    }
}

/// Hours of a year as typed.
fn hours_typed(field: &NumberField) -> Option<f64> {
    field.number().filter(|hours| (1.0..=LONGEST_YEAR).contains(hours))
}

fn appearance(ui: &mut Ui, state: &State<'_>, tokens: &Tokens, actions: &mut Vec<Action>) {
    let lang = state.lang;
    let mut chosen = lang;
    if fields::choose_pill(ui, tokens, lang.settings_lang(), &mut chosen, &[(Lang::En, "English"), (Lang::Zh, "中文")])
    {
        actions.push(Action::View(ViewAction::SetLang(chosen)));
    }
    let mut theme = state.preferences.theme;
    let themes = [
        (ThemeChoice::Light, lang.theme_light()),
        (ThemeChoice::Dark, lang.theme_dark()),
        (ThemeChoice::System, lang.theme_system()),
    ];
    if fields::choose_pill(ui, tokens, lang.settings_theme(), &mut theme, &themes) {
        actions.push(Action::View(ViewAction::SetTheme(theme)));
    }
}

fn numbers(ui: &mut Ui, state: &State<'_>, tokens: &Tokens, actions: &mut Vec<Action>) {
    let lang = state.lang;
    let before = state.preferences.numbers;
    let Format { mut decimal, mut thousands } = before;
    let signs = [(Decimal::Point, lang.settings_decimal_point()), (Decimal::Comma, lang.settings_decimal_comma())];
    fields::choose_pill(ui, tokens, lang.settings_decimal(), &mut decimal, &signs);
    let mark =
        if decimal == Decimal::Comma { lang.settings_thousands_point() } else { lang.settings_thousands_comma() };
    let marks = [
        (Thousands::Space, lang.settings_thousands_space()),
        (Thousands::None, lang.settings_thousands_none()),
        (Thousands::Mark, mark),
        (Thousands::Apostrophe, lang.settings_thousands_apostrophe()),
    ];
    fields::choose_pill(ui, tokens, lang.settings_thousands(), &mut thousands, &marks);
    fields::hint(ui, tokens, &lang.settings_numbers_note(&format!("{}, {}", number(12_345.0), number(0.75))));
    let format = Format { decimal, thousands };
    if format != before {
        actions.push(Action::View(ViewAction::SetNumbers(format)));
    }
}
