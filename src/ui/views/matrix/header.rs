//! Draws the header of the matrix: bands by origin, names with total and rank.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align, Align2, Color32, Rect, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo, vec2};
use egui_table::HeaderCellInfo;

use crate::analysis::EquipmentResult;
use crate::model::{Equipment, Origin};
use crate::text::Lang;
use crate::text::number::{fixed, percent};
use crate::ui::context::{Action, EditorRequest};
use crate::ui::theme::{self, Tokens};

use super::cells::Painter;
use super::drag::Carry;
use super::layout::{self, Column};
use super::paint::{Look, line};
use super::widths::PADDING;

impl Painter<'_, '_> {
    pub(super) fn header(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let tokens = self.shared.tokens;
        let rect = ui.max_rect();
        if cell.row_nr == 0 {
            return self.band(ui, rect, cell.col_range.start);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
        let lang = self.shared.lang;
        let look = Look { font: theme::bold_font(13.0), colour: tokens.text };
        let low = rect.with_min_y(rect.bottom() - 30.0);
        match self.layout.columns.get(cell.col_range.start).copied() {
            Some(Column::Name) => {
                line(ui, low, lang.matrix_criterion(), &look, Align2::LEFT_CENTER);
                self.width_handle(ui, rect, "@name", lang.matrix_criterion());
            }
            Some(Column::Unit) => {
                let look = Look { colour: tokens.text_subdued, ..look };
                line(ui, low, lang.matrix_unit(), &look, Align2::LEFT_CENTER);
                self.width_handle(ui, rect, "@unit", lang.matrix_unit());
            }
            Some(Column::Weight) => {
                self.weight_header(ui, rect, low, &look);
                self.width_handle(ui, rect, "@weight", lang.matrix_weight());
            }
            Some(Column::Equipment(place)) => self.equipment_header(ui, rect, place),
            Some(Column::Summary(band)) => self.summary_header(ui, rect, band),
            Some(Column::Add) => self.add_equipment(ui, low),
            None => {}
        }
    }

    /// A click weighs the criteria.
    fn weight_header(&mut self, ui: &Ui, rect: Rect, low: Rect, look: &Look) {
        let lang = self.shared.lang;
        let response = ui.interact(rect, ui.scope_id().with("weights"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, lang.matrix_weight()));
        if response.hovered() {
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, self.shared.tokens.hover);
        }
        line(ui, low, lang.matrix_weight(), look, Align2::RIGHT_CENTER);
        if response.on_hover_text(lang.matrix_weight_hint()).clicked() {
            self.actions.push(Action::Edit(EditorRequest::Weights));
        }
    }

    fn band(&mut self, ui: &mut Ui, rect: Rect, column: usize) {
        let layout = self.layout;
        let Some((index, band)) = layout.bands.iter().enumerate().find(|(_, band)| band.columns.start == column) else {
            return;
        };
        let colours = self.shared.tokens.origin(&band.origin);
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, colours.soft);
        painter.hline(rect.x_range(), rect.top() + 1.0, Stroke::new(2.0, colours.mark));
        painter.hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, colours.mark));
        let (lang, shown) = (self.shared.lang, band.places.len());
        let name = band_name(lang, &band.origin);
        let name = if shown == band.count {
            lang.matrix_band(name, shown)
        } else {
            lang.matrix_hidden(name, shown, band.count)
        };
        let look = Look { font: theme::bold_font(Tokens::SMALL), colour: colours.text };
        line(ui, rect.with_max_x(rect.right() - 26.0), &name, &look, Align2::LEFT_CENTER);
        if layout::is_group(&band.origin) {
            self.summary_button(ui, rect, index);
        }
    }

    fn equipment_header(&mut self, ui: &mut Ui, rect: Rect, place: usize) {
        let tokens = self.shared.tokens;
        let session = self.shared.session;
        let Some(index) = self.layout.equipment.get(place).copied() else { return };
        let Some(equipment) = session.project().equipment.get(index) else { return };
        let name = self.shared.session.project().name_of(equipment, self.shared.lang);
        let response = ui.interact(rect, ui.scope_id().with("equipment"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        let selected = self.selected.is_some_and(|(at, _)| at.column == place);
        if response.hovered() {
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, tokens.hover);
        }
        if selected {
            let line = rect.bottom() - 1.0;
            ui.painter().hline(rect.x_range(), line, Stroke::new(2.0, tokens.accent));
        }
        let (score, colour) = self.score(session.analysis().equipment.get(index));
        line(ui, rect.with_min_y(rect.bottom() - 21.0), &score, &Look::small(colour), Align2::RIGHT_CENTER);
        self.name(ui, rect.with_max_y(rect.bottom() - 20.0), &name);
        self.carried(ui, &response, Carry::Columns, place);
        self.equipment_responses(ui, response, place, equipment);
        self.width_handle(ui, rect, &equipment.id, &name);
    }

    /// The name in one or two lines, standing on the line below it.
    fn name(&self, ui: &Ui, rect: Rect, name: &str) {
        let mut job = LayoutJob::default();
        let colour = self.shared.tokens.text;
        job.append(name, 0.0, TextFormat { font_id: theme::bold_font(13.0), color: colour, ..TextFormat::default() });
        job.halign = Align::Max;
        let rows = if rect.height() > 2.0 * Tokens::NAME_LINE { 2 } else { 1 };
        job.wrap = TextWrapping { max_width: rect.width() - 2.0 * PADDING, max_rows: rows, ..TextWrapping::default() };
        let galley = ui.painter().layout_job(job);
        let at = rect.right_bottom() - vec2(PADDING, galley.size().y);
        ui.painter().galley(at, galley, colour);
    }

    fn score(&self, result: Option<&EquipmentResult>) -> (String, Color32) {
        let tokens = self.shared.tokens;
        let lang = self.shared.lang;
        match result {
            None => (String::new(), tokens.text_subdued),
            Some(result) if result.excluded.is_some() => (lang.matrix_excluded().to_owned(), tokens.error),
            Some(result) => {
                let points = fixed(result.total_points, 0);
                let text = result.rank.map_or(points.clone(), |rank| lang.matrix_score(&points, rank));
                (text, tokens.text_subdued)
            }
        }
    }

    fn equipment_responses(&mut self, ui: &Ui, response: eframe::egui::Response, place: usize, equipment: &Equipment) {
        if response.clicked() || (response.secondary_clicked() && !self.columns().contains(&place)) {
            self.actions.push(self.whole_column(ui, equipment));
        }
        if response.double_clicked() {
            self.actions.push(Action::Edit(EditorRequest::Equipment(Some(equipment.id.clone()))));
        }
        self.equipment_menu(&response, equipment);
        response.on_hover_ui(|ui| {
            for (place, line) in self.about(equipment).iter().enumerate() {
                ui.label(if place == 0 { theme::bold(line) } else { theme::small(line) });
            }
        });
    }

    /// Who makes and offers it, and what its total says.
    fn about(&self, equipment: &Equipment) -> Vec<String> {
        let lang = self.shared.lang;
        let mut lines = vec![self.shared.session.project().name_of(equipment, lang)];
        let made = [&equipment.maker, &equipment.made_in, &equipment.supplier];
        let made: Vec<&str> = made.into_iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
        lines.extend((!made.is_empty()).then(|| made.join(" · ")));
        let analysis = self.shared.session.analysis();
        let Some(result) = analysis.equipment.iter().find(|result| result.id == equipment.id) else { return lines };
        if let Some(out) = &result.excluded {
            lines.push(out.sentence(lang));
        }
        let points = |x: f64| fixed(x, 0);
        lines.push(lang.matrix_total(
            &points(result.total_points),
            &points(result.total_low),
            &points(result.total_high),
        ));
        lines.push(lang.matrix_coverage(&percent(result.coverage), &percent(result.evidence_coverage)));
        lines
    }

    fn add_equipment(&mut self, ui: &mut Ui, rect: Rect) {
        let lang = self.shared.lang;
        let response = ui.interact(rect, ui.scope_id().with("add"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, lang.matrix_add_equipment()));
        let tokens = self.shared.tokens;
        let colour = if response.hovered() { tokens.accent } else { tokens.text_subdued };
        let name = lang.matrix_add_equipment();
        // The whole name where the table leaves room beside it.
        let text = if rect.width() > 150.0 { name } else { "+" };
        line(ui, rect, text, &Look { font: theme::font(14.0), colour }, Align2::LEFT_CENTER);
        let response = response.on_hover_text(name);
        if response.clicked() {
            self.actions.push(Action::Edit(EditorRequest::Equipment(None)));
        }
    }
}

pub(super) fn band_name(lang: Lang, origin: &Origin) -> &'static str {
    match origin {
        Origin::Domestic => lang.origin_domestic(),
        Origin::Imported => lang.origin_imported(),
        Origin::Other(_) => lang.origin_other(),
    }
}
