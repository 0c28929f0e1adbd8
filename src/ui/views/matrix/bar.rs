//! The bar above the table: filters, and what is hidden.

use eframe::egui::{Align, Key, Label, Layout, Rect, Ui, UiBuilder, vec2};

use crate::analysis::category_name;
use crate::model::Category;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;
use crate::ui::widgets::fields::{self, TextField};

use super::MatrixView;
use super::filter::{Filter, ShownRows};

/// Height of a row of the bar.
const ROW: f32 = 44.0;
/// Below this width words and choices take a row each.
const NARROW: f32 = 960.0;

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

    /// Height of the bar in a table this wide: where room is short it takes two rows.
    pub(super) fn bar_height(&self, width: f32) -> f32 {
        match (self.has_bar(), width < NARROW) {
            (false, _) => 0.0,
            (true, false) => ROW,
            (true, true) => 2.0 * ROW - Tokens::GAP,
        }
    }

    pub(super) fn show_bar(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let rect = ui.max_rect();
        let stroke = eframe::egui::Stroke::new(1.0, shared.tokens.separator);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
        let inner = rect.shrink2(vec2(Tokens::GAP, 0.0));
        let (first, second) = (inner.with_max_y(inner.top() + ROW), inner.with_min_y(inner.bottom() - ROW));
        let narrow = rect.height() > ROW;
        let mut right = ui
            .new_child(UiBuilder::new().id_salt("right").max_rect(first).layout(Layout::right_to_left(Align::Center)));
        self.bar_end(&mut right, shared);
        let left = first.with_max_x(right.min_rect().left() - Tokens::GAP);
        let row = |ui: &mut Ui, name: &str, rect: Rect| {
            let layout = Layout::left_to_right(Align::Center);
            let mut row = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
            row.shrink_clip_rect(rect);
            row
        };
        let mut filter = self.filter.clone();
        let mut words = row(ui, "left", left);
        self.words(&mut words, shared, &mut filter);
        if narrow {
            choices(&mut row(ui, "second", second), shared, &mut filter);
        } else {
            choices(&mut words, shared, &mut filter);
        }
        if filter != self.filter {
            // The ends of the bar were drawn for the filter before.
            ui.request_repaint();
            self.set_filter(filter);
        }
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

    /// The field for words.
    fn words(&mut self, ui: &mut Ui, shared: &Shared<'_>, filter: &mut Filter) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.label(theme::subdued(icons::FILTER, tokens));
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(190.0));
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
    }
}

/// Origin, category, and which rows.
fn choices(ui: &mut Ui, shared: &Shared<'_>, filter: &mut Filter) {
    let lang = shared.lang;
    let origins = [
        (None, lang.filter_all_origins()),
        (Some("domestic"), lang.origin_domestic()),
        (Some("imported"), lang.origin_imported()),
        (Some("other"), lang.origin_other()),
    ];
    chooser(ui, 140.0, lang.filter_origin(), &mut filter.origin, &origins);
    let mut categories = vec![(None, lang.filter_all_categories())];
    let project = shared.session.project();
    let present = |category: &Category| project.criteria.iter().any(|c| c.category == *category);
    let named = |category: Category| (Some(category), category_name(category, lang));
    categories.extend(Category::ALL.into_iter().filter(present).map(named));
    chooser(ui, 150.0, lang.filter_category(), &mut filter.category, &categories);
    let rows = [
        (ShownRows::All, lang.filter_all_rows()),
        (ShownRows::Differing, lang.filter_differing()),
        (ShownRows::Deciding, lang.filter_deciding()),
        (ShownRows::Problems, lang.filter_problems()),
    ];
    chooser(ui, 230.0, lang.filter_rows(), &mut filter.rows, &rows);
}

fn chooser<T: PartialEq + Clone>(ui: &mut Ui, width: f32, name: &str, value: &mut T, options: &[(T, &str)]) {
    ui.scope(|ui| {
        ui.set_max_width(width);
        fields::choose_bare(ui, name, value, options);
    });
}
