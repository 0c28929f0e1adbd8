//! The presentation: one figure fills the window, with its headline and nothing else.

use eframe::egui::{Align, Align2, Key, Label, Layout, Modifiers, Rect, Ui, UiBuilder, vec2};

use crate::analysis::benchmark_name;
use crate::ui::context::{Action, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;
use crate::ui::widgets::figure_painter::FigurePainter;

use super::figure_pane::FigurePage;

/// Around everything.
const MARGIN: f32 = 40.0;
/// Headline and title above the figure.
const HEAD: f32 = 84.0;
/// The line of keys below it.
const FOOT: f32 = 36.0;
/// Size of the headline.
const HEADLINE: f32 = 28.0;
/// A figure grows up to this factor.
const LARGEST: f32 = 2.2;

/// What the presentation keeps between frames.
#[derive(Default)]
pub struct Presentation {
    painter: FigurePainter,
}

/// Shows the figure in view of a page in all of `all`; keys go to the next.
pub fn show(
    ui: &mut Ui,
    all: Rect,
    shared: &Shared<'_>,
    (presentation, page): (&mut Presentation, &mut dyn FigurePage),
    actions: &mut Vec<Action>,
) {
    keys(ui, shared, page, actions);
    ui.painter().rect_filled(all, 0.0, shared.tokens.card);
    let inner = all.shrink(MARGIN);
    let (head, foot) = (inner.with_max_y(inner.top() + HEAD), inner.with_min_y(inner.bottom() - FOOT));
    let room = inner.with_min_y(head.bottom()).with_max_y(foot.top() - Tokens::GAP);
    buttons(ui, foot, shared, page, actions);
    let Some((figure, headline, built)) = page.current(shared) else {
        let middle = inner.center();
        let text = shared.lang.results_empty_figure();
        let font = theme::font(HEADLINE);
        ui.painter().text(middle, Align2::CENTER_CENTER, text, font, shared.tokens.text_subdued);
        return;
    };
    heading(ui, head, shared, headline);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("figure").max_rect(room));
    ui.centered_and_justified(|ui| {
        presentation.painter.show_enlarged(ui, shared.tokens, (figure, built), room.size(), LARGEST);
    });
}

fn keys(ui: &Ui, shared: &Shared<'_>, page: &mut dyn FigurePage, actions: &mut Vec<Action>) {
    let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (keys, forward) in
        [([Key::ArrowRight, Key::PageDown, Key::Space], true), ([Key::ArrowLeft, Key::PageUp, Key::Backspace], false)]
    {
        if keys.into_iter().any(taken) {
            page.next_tab(forward);
        }
    }
    for (key, forward) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if taken(key) {
            page.next_subject(shared.session, forward);
        }
    }
    if taken(Key::Escape) || taken(Key::F5) {
        actions.push(Action::View(ViewAction::TogglePresentation));
    }
}

/// What the figure says, and of which project against what.
fn heading(ui: &mut Ui, rect: Rect, shared: &Shared<'_>, headline: &str) {
    let (lang, tokens, session) = (shared.lang, shared.tokens, shared.session);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("head").max_rect(rect).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.y = Tokens::GRID;
    let text = eframe::egui::RichText::new(headline).font(theme::bold_font(HEADLINE)).color(tokens.text_strong);
    ui.add(Label::new(text).truncate());
    let benchmark = benchmark_name(session.project(), session.analysis(), lang);
    let mut words = vec![session.project().title(lang).to_owned()];
    if !benchmark.is_empty() {
        words.push(lang.present_against(&benchmark));
    }
    let text = theme::subdued(words.join("  ·  "), tokens).size(Tokens::HEADING);
    ui.add(Label::new(text).truncate());
}

/// The keys, and the same for the mouse.
fn buttons(ui: &mut Ui, rect: Rect, shared: &Shared<'_>, page: &mut dyn FigurePage, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    let layout = Layout::right_to_left(Align::Center);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(rect).layout(layout));
    ui.spacing_mut().item_spacing = vec2(Tokens::GRID, 0.0);
    if button::icon(&mut ui, icons::CLOSE, lang.present_back(), true).clicked() {
        actions.push(Action::View(ViewAction::TogglePresentation));
    }
    if button::icon(&mut ui, icons::RIGHT, lang.present_next(), true).clicked() {
        page.next_tab(true);
    }
    if button::icon(&mut ui, icons::LEFT, lang.present_previous(), true).clicked() {
        page.next_tab(false);
    }
    ui.add_space(Tokens::SECTION);
    ui.label(theme::label(lang.present_keys(), shared.tokens));
}
