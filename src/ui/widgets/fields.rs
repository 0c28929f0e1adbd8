//! Form fields of one look: a small label above, a field of full width, what is wrong with the entry below.

use eframe::egui::{
    Align, Button, ComboBox, Label, Layout, Margin, Response, RichText, Stroke, TextEdit, TextStyle, Ui, vec2,
};

use crate::ui::theme::{self, Tokens};

/// Height of an opened list.
pub const POPUP: f32 = 320.0;

/// A text field with what belongs to it.
pub struct TextField<'a> {
    label: &'a str,
    hint: &'a str,
    problem: Option<&'a str>,
    wrong: bool,
    rows: usize,
}

impl<'a> TextField<'a> {
    /// One line under this label.
    pub fn new(label: &'a str) -> Self {
        Self { label, hint: "", problem: None, wrong: false, rows: 1 }
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is wrong with the entry.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    /// Marks the entry as wrong without a sentence; that stands elsewhere.
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// Several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Shows label, field and problem; returns the field's response.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let label = label(ui, tokens, self.label);
            let response = self.edit(ui, tokens, text).labelled_by(label.id);
            problem(ui, tokens, self.problem);
            response
        })
        .inner
    }

    /// The field alone, named by the label that is not shown.
    pub fn bare(self, ui: &mut Ui, tokens: &Tokens, text: &mut String) -> Response {
        let response = self.edit(ui, tokens, text);
        response.accessible_name(self.label)
    }

    fn edit(&self, ui: &mut Ui, tokens: &Tokens, text: &mut String) -> Response {
        let wrong = self.wrong || self.problem.is_some_and(|problem| !problem.is_empty());
        ui.scope(|ui| {
            if wrong {
                let widgets = &mut ui.visuals_mut().widgets;
                for state in [&mut widgets.inactive, &mut widgets.hovered] {
                    state.bg_stroke = Stroke::new(1.0, tokens.error);
                }
            }
            let edit = if self.rows > 1 { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
            ui.add(
                edit.hint_text(RichText::new(self.hint).color(tokens.text_subdued))
                    .margin(Margin::symmetric(8, 4))
                    .desired_rows(self.rows)
                    .desired_width(ui.available_width())
                    .min_size(vec2(0.0, Tokens::CONTROL)),
            )
        })
        .inner
    }
}

/// Gives the focus to a field until it has it: what asks in the first frame of a dialog, which only measures, is not
/// heard.
pub fn take_focus(response: &Response, wanted: &mut bool) {
    if *wanted && response.has_focus() {
        *wanted = false;
    } else if *wanted {
        response.request_focus();
    }
}

/// A small label above a field.
pub fn label(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    ui.add(Label::new(theme::label(text, tokens)).truncate())
}

/// What is wrong, under its field; nothing without a problem.
pub fn problem(ui: &mut Ui, tokens: &Tokens, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        ui.add(Label::new(theme::small(format!("⚠ {text}")).color(tokens.error)).wrap());
    }
}

/// A line of explanation in small print.
pub fn hint(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.add(Label::new(theme::label(text, tokens)).wrap());
}

/// The heading of a group of fields.
pub fn group(ui: &mut Ui, text: &str) {
    ui.add_space(Tokens::GAP);
    ui.label(theme::bold(text));
}

/// A label with what it names below it.
pub fn labelled<R>(ui: &mut Ui, tokens: &Tokens, text: &str, body: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        label(ui, tokens, text);
        body(ui)
    })
    .inner
}

/// A labelled choice of one among a few; true when it changed. The labels are what the user reads.
pub fn choose<T: PartialEq + Clone>(
    ui: &mut Ui,
    tokens: &Tokens,
    label_text: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    labelled(ui, tokens, label_text, |ui| choose_bare(ui, label_text, value, options))
}

/// The same without the label shown; it still names the choice.
pub fn choose_bare<T: PartialEq + Clone>(ui: &mut Ui, label_text: &str, value: &mut T, options: &[(T, &str)]) -> bool {
    let shown = options.iter().find(|(option, _)| option == value).map_or("–", |(_, text)| text);
    let entry = |number: usize| {
        options.get(number).map(|(option, text)| ((*text).to_owned(), option == value)).unwrap_or_default()
    };
    let chosen = choose_among(ui, label_text, shown, options.len(), entry).and_then(|number| options.get(number));
    let Some((option, _)) = chosen else { return false };
    *value = option.clone();
    true
}

/// Width of a choice behind its label.
pub const CHOICE: f32 = 220.0;

/// A choice behind its label, as wide as a name needs; true where it changed.
pub fn choose_behind<T: PartialEq + Clone>(
    ui: &mut Ui,
    tokens: &Tokens,
    text: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    choose_behind_in(ui, tokens, text, value, options, CHOICE)
}

/// The same of another width.
pub fn choose_behind_in<T: PartialEq + Clone>(
    ui: &mut Ui,
    tokens: &Tokens,
    text: &str,
    value: &mut T,
    options: &[(T, &str)],
    width: f32,
) -> bool {
    ui.label(theme::label(text, tokens));
    let choice = ui.scope(|ui| {
        ui.set_max_width(width);
        choose_bare(ui, text, value, options)
    });
    choice.inner
}

/// Says in the middle of an empty page why there is nothing.
pub fn nothing(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.add_space(48.0);
    ui.vertical_centered(|ui| ui.label(theme::subdued(text, tokens)));
}

/// A choice of one among many, named by a label that is not shown. The list is made only while it is open, and only
/// what is in view of it; gives the number of the one newly chosen.
pub fn choose_among(
    ui: &mut Ui,
    label_text: &str,
    shown: &str,
    count: usize,
    entry: impl Fn(usize) -> (String, bool),
) -> Option<usize> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(("choose", label_text))
        .selected_text(shown)
        .width(ui.available_width())
        .height(POPUP)
        .truncate();
    let response = ui.scope(|ui| {
        filled(ui);
        combo.show_ui(ui, |ui| {
            rows_in_view(ui, count, |ui, number| {
                let (text, selected) = entry(number);
                let row = ui.add(Button::selectable(selected, text).truncate());
                if row.clicked() && !selected {
                    chosen = Some(number);
                }
            });
        })
    });
    response.inner.response.accessible_name(label_text);
    chosen
}

/// Shows of many rows, each one button high, those in view and one beyond, to which the keyboard goes next.
pub fn rows_in_view(ui: &mut Ui, count: usize, mut row: impl FnMut(&mut Ui, usize)) {
    let (spacing, gap) = (ui.spacing(), ui.spacing().item_spacing.y);
    let text = ui.text_style_height(&TextStyle::Button) + 2.0 * spacing.button_padding.y;
    let height = text.max(spacing.interact_size.y);
    let (top, view) = (ui.cursor().top(), ui.clip_rect());
    let at = |y: f32| ((y - top) / (height + gap)).max(0.0);
    let first = (at(view.top()).floor() as usize).saturating_sub(1).min(count);
    let last = (at(view.bottom()).ceil() as usize + 1).clamp(first, count);
    let width = ui.available_width();
    let skip = |ui: &mut Ui, rows: usize| {
        if rows > 0 {
            ui.allocate_space(vec2(width, rows as f32 * (height + gap) - gap));
        }
    };
    skip(ui, first);
    for number in first..last {
        ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down_justified(Align::Min), |ui| row(ui, number));
    }
    skip(ui, count - last);
}

/// Buttons in this scope look like fields: filled, with an outline.
pub fn filled(ui: &mut Ui) {
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.open] {
        state.weak_bg_fill = state.bg_fill;
    }
}

/// A row of soft pills of which one is chosen; true when it changed.
pub fn pills<T: PartialEq + Clone>(ui: &mut Ui, tokens: &Tokens, value: &mut T, options: &[(T, &str)]) -> bool {
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (option, text) in options {
            if pill(ui, tokens, option == value, text).clicked() && option != value {
                *value = option.clone();
                changed = true;
            }
        }
    });
    changed
}

/// One soft pill.
pub fn pill(ui: &mut Ui, tokens: &Tokens, selected: bool, text: &str) -> Response {
    let colour = if selected { tokens.text_strong } else { tokens.text_subdued };
    // Without a scope of its own, so that a row of pills can wrap.
    let button = Button::new(RichText::new(text).color(colour)).stroke(Stroke::NONE).selected(selected);
    ui.add(if selected { button.fill(tokens.accent_soft) } else { button.frame_when_inactive(false) })
}

/// A labelled row of pills; true when it changed.
pub fn choose_pill<T: PartialEq + Clone>(
    ui: &mut Ui,
    tokens: &Tokens,
    label_text: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    labelled(ui, tokens, label_text, |ui| pills(ui, tokens, value, options))
}

/// A text that acts when clicked, in the colour of links.
pub fn link(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let button = Button::new(RichText::new(text).color(tokens.accent)).frame(false);
    // Without a scope of its own, so that a row of links can wrap.
    let padding = std::mem::take(&mut ui.spacing_mut().button_padding.x);
    let response = ui.add(button);
    ui.spacing_mut().button_padding.x = padding;
    response
}

/// A quiet button with an outline.
pub fn button(ui: &mut Ui, text: &str) -> Response {
    ui.scope(|ui| {
        filled(ui);
        ui.add(Button::new(text).min_size(vec2(0.0, Tokens::CONTROL)))
    })
    .inner
}

/// The one main button of a dialog.
pub fn main_button(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let text = theme::bold(text).color(tokens.on_accent);
    ui.scope(|ui| {
        ui.visuals_mut().widgets.hovered.weak_bg_fill = tokens.accent_hover;
        ui.visuals_mut().widgets.inactive.weak_bg_fill = tokens.accent;
        ui.visuals_mut().widgets.active.weak_bg_fill = tokens.accent_hover;
        ui.add(Button::new(text).stroke(Stroke::NONE).min_size(vec2(72.0, Tokens::CONTROL)))
    })
    .inner
}

/// A small sign that acts, with its meaning as name and tooltip.
pub fn icon_button(ui: &mut Ui, tokens: &Tokens, sign: &str, name: &str) -> Response {
    let button = Button::new(RichText::new(sign).color(tokens.text_subdued)).frame_when_inactive(false);
    ui.add(button.min_size(vec2(24.0, Tokens::CONTROL))).on_hover_text(name).accessible_name(name)
}

/// A checkbox.
pub fn checkbox(ui: &mut Ui, value: &mut bool, text: &str) -> bool {
    ui.checkbox(value, text).changed()
}
