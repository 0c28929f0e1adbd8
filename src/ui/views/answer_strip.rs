//! The answer above the table: who leads, by how much, how sure, why, and what would change it.

use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Button, Color32, CornerRadius, Frame, Label, Layout, Margin, Rect, Response, RichText,
    Role as WidgetRole, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::analysis::Names;
use crate::analysis::decision::{AnswerStrip, Decision, StripTotal, answer, answer_strip};
use crate::text::Lang;
use crate::text::number::{Format, format};
use crate::ui::context::{Action, Page, Shared, ViewAction};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_pane::Same;
use crate::ui::widgets::within;

/// Height of the strip.
pub const HEIGHT: f32 = 114.0;
/// Height of the strip as one line.
pub const LOW_HEIGHT: f32 = 34.0;
/// A page lower than this has room for one line.
const LOW_PAGE: f32 = 520.0;
/// Wide enough for three columns, and for two.
const THREE: f32 = 860.0;
const TWO: f32 = 520.0;

/// The strip with the pieces it was made of.
#[derive(Default)]
pub struct AnswerStripView {
    made: Option<(Key, AnswerStrip)>,
}

/// What the pieces are made from.
#[derive(PartialEq)]
struct Key {
    revision: u64,
    decision: Same<Decision>,
    lang: Lang,
    format: Format,
}

impl AnswerStripView {
    /// The height on a page of this height.
    pub fn height(page: f32) -> f32 {
        if page < LOW_PAGE { LOW_HEIGHT } else { HEIGHT }
    }

    /// Shows the strip in this rectangle.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        ui.painter().rect_filled(rect, Tokens::RADIUS, shared.tokens.card);
        let Some(decision) = shared.session.decision() else {
            return within(ui, "answer", rect.shrink2(vec2(14.0, 8.0)), |ui| {
                ui.label(theme::subdued(shared.lang.decide_working(), shared.tokens));
            });
        };
        self.make(shared, decision);
        let Some((_, strip)) = &self.made else { return };
        if rect.height() < HEIGHT {
            return within(ui, "answer", rect.shrink2(vec2(14.0, 4.0)), |ui| one_line(ui, shared, strip, actions));
        }
        let inner = rect.shrink2(vec2(14.0, 9.0));
        let shares: &[f32] = match inner.width() {
            width if width >= THREE => &[0.36, 0.34, 0.30],
            width if width >= TWO => &[0.52, 0.48],
            _ => &[1.0],
        };
        let mut left = inner.left();
        for (at, share) in shares.iter().enumerate() {
            let width = share * inner.width();
            let column = Rect::from_min_size(pos2(left, inner.top()), vec2(width - 16.0, inner.height()));
            left += width;
            let name = ["answer lead", "answer reasons", "answer changes"][at.min(2)];
            within(ui, name, column, |ui| {
                // Rows as high as their words.
                ui.spacing_mut().interact_size.y = 18.0;
                match at {
                    0 => lead(ui, shared, strip, shares.len() == 1, actions),
                    1 => reasons(ui, shared, strip, shares.len() == 2, actions),
                    _ => changes(ui, shared, strip, actions),
                }
            });
        }
    }

    fn make(&mut self, shared: &Shared<'_>, decision: &Arc<Decision>) {
        let session = shared.session;
        let (lang, format) = (shared.lang, format());
        let key = Key { revision: session.revision(), decision: Same(Arc::clone(decision)), lang, format };
        if self.made.as_ref().is_some_and(|(made, _)| *made == key) {
            return;
        }
        let names = Names::new(session.project(), session.analysis(), lang);
        let strip = answer_strip(names, &answer(session.analysis(), decision));
        self.made = Some((key, strip));
    }
}

/// Leader and certainty in a line.
fn one_line(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, actions: &mut Vec<Action>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        all_reasons(ui, shared, strip, actions);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::bold(strip.headline.as_str()));
            ui.label(theme::subdued(strip.lead.as_str(), shared.tokens));
            certainty(ui, shared, strip);
        });
    });
}

/// Who leads, by how much, and how sure that is.
fn lead(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, alone: bool, actions: &mut Vec<Action>) {
    let tokens = shared.tokens;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.horizontal(|ui| {
        let name = Label::new(theme::heading(strip.headline.as_str()).color(tokens.text_strong)).truncate();
        ui.add(name).on_hover_text(strip.headline.as_str());
        ui.label(theme::subdued(strip.lead.as_str(), tokens));
        if alone {
            all_reasons(ui, shared, strip, actions);
        }
    });
    certainty(ui, shared, strip);
    ui.spacing_mut().item_spacing.y = if strip.totals.len() < 3 { 1.0 } else { 2.0 };
    for total in &strip.totals {
        bar(ui, shared, total);
    }
    if strip.totals.len() < 3 && !strip.coverage.is_empty() {
        ui.add(Label::new(theme::label(strip.coverage.as_str(), tokens)).truncate())
            .on_hover_text(strip.coverage.as_str());
    }
}

fn certainty(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip) {
    if strip.certainty.is_empty() {
        return;
    }
    let about = format!("{}\n{}", strip.coverage, shared.lang.strip_certainty_about());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::small(strip.certainty.as_str()).font(theme::bold_font(Tokens::SMALL + 1.0)))
            .on_hover_text(about.as_str());
        let basis = Label::new(theme::label(strip.certainty_basis.as_str(), shared.tokens)).truncate();
        ui.add(basis).on_hover_text(about.as_str());
    });
}

/// A total on the scale from 0 to 100, with its machine's name and points.
pub fn bar(ui: &mut Ui, shared: &Shared<'_>, total: &StripTotal) {
    let tokens = shared.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 15.0), Sense::hover());
    let Some(machine) = shared.session.project().equipment.get(total.equipment) else { return };
    let colours = tokens.origin(&machine.origin);
    let name_width = (rect.width() * 0.38).min(150.0);
    let name = rect.with_max_x(rect.left() + name_width);
    // The response below says the name with the points.
    ui.painter_at(name).text(
        name.left_center(),
        Align2::LEFT_CENTER,
        total.name.as_str(),
        theme::font(Tokens::SMALL),
        colours.text,
    );
    let track = Rect::from_min_max(
        pos2(name.right() + 6.0, rect.center().y - 3.5),
        pos2(rect.right() - 40.0, rect.center().y + 3.5),
    );
    ui.painter().rect_filled(track, CornerRadius::same(3), tokens.hover);
    let share = (total.total / 100.0).clamp(0.0, 1.0) as f32;
    let filled = track.with_max_x(track.left() + share * track.width());
    ui.painter().rect_filled(filled, CornerRadius::same(3), colours.mark);
    let font = theme::font(Tokens::SMALL);
    ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, total.text.as_str(), font, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetRole::Label, true, format!("{}: {}", total.name, total.text)));
}

/// What speaks for the leader and for the next one.
fn reasons(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, last: bool, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.spacing_mut().item_spacing.y = 3.0;
    if strip.because.is_empty() && strip.in_spite_of.is_empty() {
        return changes(ui, shared, strip, actions);
    }
    chips(ui, shared, lang.strip_because(), &strip.because, tokens.ahead);
    chips(ui, shared, lang.strip_in_spite_of(), &strip.in_spite_of, tokens.behind);
    if !strip.price_and_delivery.is_empty() {
        let line = Label::new(theme::label(strip.price_and_delivery.as_str(), tokens));
        ui.add(if last { line.truncate() } else { line.wrap() }).on_hover_text(strip.price_and_delivery.as_str());
    }
    if last {
        let row = vec2(ui.available_width(), 18.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            all_reasons(ui, shared, strip, actions);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| asked(ui, shared, strip, 1, actions));
        });
    }
}

/// Reasons as words with their points, as many as fit.
fn chips(ui: &mut Ui, shared: &Shared<'_>, title: &str, of: &[String], colour: Color32) {
    if of.is_empty() {
        return;
    }
    let all = of.join("\n");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::label(title, shared.tokens)).on_hover_text(shared.lang.strip_reason_about());
        for reason in of {
            if ui.available_width() < 110.0 {
                ui.label(theme::label("…", shared.tokens)).on_hover_text(all.as_str());
                break;
            }
            chip(ui, shared, reason, colour).on_hover_text(format!("{}\n{all}", shared.lang.strip_reason_about()));
        }
    });
}

fn chip(ui: &mut Ui, shared: &Shared<'_>, text: &str, colour: Color32) -> Response {
    let frame = Frame::new()
        .fill(shared.tokens.raised)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(7, 2));
    frame.show(ui, |ui| ui.add(Label::new(theme::small(text).color(colour)).truncate())).inner
}

/// What would change the answer, and what to ask first.
fn changes(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.label(theme::label(lang.strip_would_change(), tokens));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| all_reasons(ui, shared, strip, actions));
    });
    if !strip.turn.is_empty() {
        ui.add(Label::new(theme::small(strip.turn.as_str())).wrap()).on_hover_text(strip.turn.as_str());
    }
    asked(ui, shared, strip, if strip.turn.is_empty() { 3 } else { 1 }, actions);
}

/// What to ask first, each leading to its cell.
fn asked(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, most: usize, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    for ask in strip.ask.iter().take(most) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(theme::label(lang.strip_ask_first(), tokens));
            let text = RichText::new(ask.text.as_str()).font(theme::font(Tokens::SMALL)).color(tokens.accent);
            if ui.add(Button::new(text).frame(false).truncate()).on_hover_text(ask.why.as_str()).clicked() {
                let (equipment, criterion) = (Some(ask.equipment.clone()), Some(ask.criterion.clone()));
                actions.push(Action::Select { equipment, criterion });
            }
        });
    }
}

/// Opens the page of reasons, where somebody leads.
fn all_reasons(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, actions: &mut Vec<Action>) {
    if strip.totals.is_empty() {
        return;
    }
    let text = RichText::new(shared.lang.strip_reasons()).font(theme::font(Tokens::SMALL)).color(shared.tokens.accent);
    if ui.add(Button::new(text).frame(false)).clicked() {
        actions.push(Action::View(ViewAction::Show(Page::DECIDE)));
    }
}
