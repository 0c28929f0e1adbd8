//! The bar above the table: filters, and what is hidden.

use eframe::egui::{Align, Key, Label, Layout, Ui, UiBuilder, vec2};

use crate::analysis::category_name;
use crate::model::Category;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;
use crate::ui::widgets::fields::{self, TextField};

use super::MatrixView;

/// Height of the bar.
pub(super) const HEIGHT: f32 = 44.0;

/// The bar, opened by the user.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bar {
    /// The field takes the keyboard in the next frame.
    pub wants_focus: bool,
}

impl MatrixView {
    /// True while there is a bar: opened, or because not everything is shown.
    pub(super) fn has_bar(&self) -> bool {
        self.bar.is_some() || !self.filter.is_off() || self.look.hides()
    }

    pub(super) fn show_bar(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let rect = ui.max_rect();
        ui.painter().hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            eframe::egui::Stroke::new(1.0, shared.tokens.separator),
        );
        let inner = rect.shrink2(vec2(Tokens::GAP, 0.0));
        let mut right = ui
            .new_child(UiBuilder::new().id_salt("right").max_rect(inner).layout(Layout::right_to_left(Align::Center)));
        self.bar_end(&mut right, shared);
        let left = inner.with_max_x(right.min_rect().left() - Tokens::GAP);
        let mut left =
            ui.new_child(UiBuilder::new().id_salt("left").max_rect(left).layout(Layout::left_to_right(Align::Center)));
        left.shrink_clip_rect(left.max_rect());
        self.bar_filters(&mut left, shared);
    }

    /// From the right: close, show all, how much is shown.
    fn bar_end(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let lang = shared.lang;
        if button::icon(ui, icons::CLOSE, lang.filter_close(), true).clicked() {
            self.show_all();
            return;
        }
        if !self.filter.is_off() || self.look.hides() {
            if fields::button(ui, lang.filter_show_all()).clicked() {
                self.show_all();
                return;
            }
            let project = shared.session.project();
            let rows = (self.layout.criteria.len(), project.criteria.len());
            let columns = (self.layout.equipment.len(), project.equipment.len());
            let text = lang.filter_shown(rows.0, rows.1, columns.0, columns.1);
            ui.add(Label::new(theme::label(text, shared.tokens)).truncate());
        }
    }

    fn bar_filters(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let mut filter = self.filter.clone();
        ui.label(theme::subdued(icons::FILTER, tokens));
        ui.scope(|ui| {
            ui.set_max_width(190.0);
            let field = TextField::new(lang.filter_text()).hint(lang.filter_text());
            let response = field.bare(ui, tokens, &mut filter.text);
            if self.bar.as_mut().is_some_and(|bar| std::mem::take(&mut bar.wants_focus)) {
                response.request_focus();
            }
            // Both keys lead back into the table; the filter stays.
            if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter) || i.key_pressed(Key::Escape)) {
                self.wants_focus = true;
                ui.request_repaint();
            }
        });
        let origins = [
            (None, lang.filter_all_origins()),
            (Some("domestic"), lang.origin_domestic()),
            (Some("imported"), lang.origin_imported()),
            (Some("other"), lang.origin_other()),
        ];
        chooser(ui, 150.0, lang.filter_origin(), &mut filter.origin, &origins);
        let mut categories = vec![(None, lang.filter_all_categories())];
        let project = shared.session.project();
        let present = |category: &Category| project.criteria.iter().any(|c| c.category == *category);
        let named = |category: Category| (Some(category), category_name(category, lang));
        categories.extend(Category::ALL.into_iter().filter(present).map(named));
        chooser(ui, 150.0, lang.filter_category(), &mut filter.category, &categories);
        fields::checkbox(ui, &mut filter.problems, lang.filter_problems());
        if filter != self.filter {
            // The ends of the bar were drawn for the filter before.
            ui.request_repaint();
            self.set_filter(filter);
        }
    }
}

fn chooser<T: PartialEq + Clone>(ui: &mut Ui, width: f32, name: &str, value: &mut T, options: &[(T, &str)]) {
    ui.scope(|ui| {
        ui.set_max_width(width);
        fields::choose_bare(ui, name, value, options);
    });
}
