//! Draws the cells of the matrix.

use std::ops::Range;

use eframe::egui::{Align2, Context, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use egui_table::{CellInfo, HeaderCellInfo, TableDelegate};

use crate::analysis::{CellResult, GroupFigure, category_name};
use crate::model::{Criterion, Equipment};
use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme::{self, Tokens, icons};

use super::drag::Carry;
use super::edit::Place;
use super::layout::{Column, Layout, Row};
use super::paint::{Look, line};
use super::widths::PADDING;
use super::{At, CellEvents, text};

/// Draws headers and cells for one frame.
pub(super) struct Painter<'a, 'b> {
    pub shared: &'a Shared<'b>,
    pub layout: &'a Layout,
    pub selected: Option<(At, At)>,
    pub editing: Option<Place>,
    /// Unit, weight or summary that has the keyboard: place of its row, and its column.
    pub side: Option<(usize, Column)>,
    pub summaries: &'a [Vec<GroupFigure>],
    pub dragging: bool,
    pub carrying: Option<Carry>,
    pub focused: bool,
    pub events: &'a mut CellEvents,
    pub actions: &'a mut Vec<Action>,
}

impl TableDelegate for Painter<'_, '_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        self.header(ui, cell);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let tokens = self.shared.tokens;
        if matches!(self.layout.rows.get(row as usize), Some(Row::Category(_))) {
            ui.painter().rect_filled(rect, 0.0, tokens.raised);
        }
        if !matches!(self.layout.rows.get(row as usize), Some(Row::Add)) {
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Some(row) = self.layout.rows.get(cell.row_nr as usize).copied() else { return };
        match row {
            Row::Category(category) if cell.col_nr == 0 => {
                let name = category_name(category, self.shared.lang);
                line(ui, ui.max_rect(), name, &Look::small(self.shared.tokens.text_subdued), Align2::LEFT_CENTER);
            }
            Row::Add if cell.col_nr == 0 => self.add_criterion(ui),
            Row::Category(_) | Row::Add => {}
            Row::Criterion(place) => self.criterion_cell(ui, place, cell.col_nr),
        }
    }

    fn row_top_offset(&self, _: &Context, _: Id, row: u64) -> f32 {
        self.layout.tops.get(row as usize).or(self.layout.tops.last()).copied().unwrap_or_default()
    }
}

impl Painter<'_, '_> {
    fn criterion_cell(&mut self, ui: &mut Ui, place: usize, column: usize) {
        let project = self.shared.session.project();
        let Some(index) = self.layout.criteria.get(place) else { return };
        let Some(criterion) = project.criteria.get(*index) else { return };
        match self.layout.columns.get(column).copied() {
            Some(Column::Name) => self.name_cell(ui, place, criterion),
            Some(Column::Unit) => {
                let unit = text::unit_in_table(criterion, self.shared.lang);
                self.fixed_cell(ui, (place, Column::Unit), criterion, &unit, Align2::LEFT_CENTER);
            }
            Some(Column::Weight) => {
                let weight = text::weight(criterion.weight);
                self.fixed_cell(ui, (place, Column::Weight), criterion, &weight, Align2::RIGHT_CENTER);
            }
            Some(Column::Equipment(column)) => {
                let at = At { row: place, column };
                let equipment = self.layout.equipment.get(at.column).and_then(|i| project.equipment.get(*i));
                if let Some(equipment) = equipment {
                    self.spec_cell(ui, at, *index, criterion, equipment);
                }
            }
            Some(Column::Summary(band)) => self.summary_cell(ui, band, place, *index),
            Some(Column::Add) | None => {}
        }
    }

    fn name_cell(&mut self, ui: &mut Ui, place: usize, criterion: &Criterion) {
        let tokens = self.shared.tokens;
        let rect = ui.max_rect();
        let name = criterion.display_name(self.shared.lang);
        let response = ui.interact(rect, ui.scope_id().with("name"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, name));
        if response.hovered() {
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, tokens.hover);
        }
        let chip = criterion.must.as_ref().map(|must| text::must_chip(must, self.shared.lang));
        let chip_width = chip.as_ref().map_or(0.0, |chip| self.chip(ui, rect, name, chip));
        let selected = self.selected.is_some_and(|(at, _)| at.row == place);
        let look = Look {
            font: if selected { theme::bold_font(Tokens::BODY) } else { theme::font(Tokens::BODY) },
            colour: tokens.text,
        };
        let space = rect.with_max_x(rect.right() - chip_width);
        line(ui, space, name, &look, Align2::LEFT_CENTER);
        self.carried(ui, &response, Carry::Rows, place);
        self.criterion_responses(ui, &response, place, criterion);
    }

    /// Draws the must-clause's sign behind the name and gives the room it takes.
    fn chip(&self, ui: &Ui, rect: Rect, name: &str, chip: &str) -> f32 {
        let tokens = self.shared.tokens;
        let painter = ui.painter();
        let galley = painter.layout_no_wrap(chip.to_owned(), theme::font(Tokens::SMALL - 1.0), tokens.text_subdued);
        let metrics = crate::figure::font::Metrics::shared();
        let after = rect.left() + PADDING + metrics.width(name, Tokens::BODY, true) + 6.0;
        let size = galley.size() + vec2(10.0, 2.0);
        let left = after.min(rect.right() - size.x - 4.0);
        let frame = Rect::from_min_size(pos2(left, rect.center().y - size.y / 2.0), size);
        painter.rect_stroke(frame, 3.0, Stroke::new(1.0, tokens.outline), StrokeKind::Inside);
        painter.galley(frame.min + vec2(5.0, 1.0), galley, tokens.text_subdued);
        // The text itself keeps clear of the chip; its padding may run under it.
        rect.right() - left - PADDING
    }

    fn spec_cell(&mut self, ui: &mut Ui, at: At, index: usize, criterion: &Criterion, equipment: &Equipment) {
        let tokens = self.shared.tokens;
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("cell"), Sense::click_and_drag());
        let shared = self.shared;
        let result = result_of(shared, self.layout, at, index);
        let shown = text::cell_text(criterion, equipment.cell(&criterion.id), result, shared.lang);
        // Asked for where somebody reads the window aloud, not with every frame.
        response.widget_info(|| {
            let machine = shared.session.project().name_of(equipment, shared.lang);
            let name = format!("{}, {machine}", criterion.display_name(shared.lang));
            let mut info = WidgetInfo::labeled(Role::Cell, true, name);
            info.current_text_value = Some(
                [shown.text.as_str(), said_mark(shown.mark, shared.lang), shown.several].join(" ").trim().to_owned(),
            );
            info
        });
        self.fill(ui, rect, at);
        let subdued = shown.empty || at_excluded(self.shared, self.layout, at);
        let colour = if subdued { tokens.text_subdued } else { tokens.text };
        let mut space = rect;
        for (place, mark) in [shown.mark, shown.several].into_iter().filter(|mark| !mark.is_empty()).enumerate() {
            let colour = if place == 0 && shown.doubtful { tokens.warning } else { tokens.text_subdued };
            line(ui, space, mark, &Look { font: theme::font(Tokens::SMALL), colour }, Align2::RIGHT_CENTER);
            space.max.x -= 15.0;
        }
        if self.editing == Some(Place::Cell(at)) {
            self.events.edit_rect = Some(rect);
        }
        let size = if self.layout.tight { 13.0 } else { Tokens::BODY };
        line(ui, space, &shown.text, &Look { font: theme::font(size), colour }, Align2::RIGHT_CENTER);
        self.cell_responses(ui, response, at, criterion, equipment, result);
    }

    /// Places of the selected rows.
    pub(super) fn rows(&self) -> Range<usize> {
        self.selected.map_or(0..0, |(a, b)| a.row.min(b.row)..a.row.max(b.row) + 1)
    }

    /// Places of the selected columns.
    pub(super) fn columns(&self) -> Range<usize> {
        self.selected.map_or(0..0, |(a, b)| a.column.min(b.column)..a.column.max(b.column) + 1)
    }

    pub(super) fn is_selected(&self, at: At) -> bool {
        self.rows().contains(&at.row) && self.columns().contains(&at.column)
    }

    fn fill(&self, ui: &Ui, rect: Rect, at: At) {
        let Some((active, _)) = self.selected else { return };
        let tokens = self.shared.tokens;
        let inner = rect.shrink2(vec2(0.0, 0.5));
        if at == active && self.side.is_some() {
            // Another cell of its row has the keyboard.
            ui.painter().rect_filled(inner, 0.0, tokens.block);
        } else if at == active {
            ui.painter().rect_filled(inner, 0.0, tokens.accent_soft);
            let width = if self.focused { 2.0 } else { 1.0 };
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(width, tokens.accent), StrokeKind::Inside);
        } else if self.is_selected(at) {
            ui.painter().rect_filled(inner, 0.0, tokens.block);
        }
    }

    fn add_criterion(&mut self, ui: &mut Ui) {
        let rect = ui.max_rect();
        let lang = self.shared.lang;
        let response = ui.interact(rect, ui.scope_id().with("add"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, lang.matrix_add_criterion()));
        let tokens = self.shared.tokens;
        let colour = if response.hovered() { tokens.accent } else { tokens.text_subdued };
        line(ui, rect, lang.matrix_add_criterion(), &Look { font: theme::font(13.0), colour }, Align2::LEFT_CENTER);
        if response.clicked() {
            self.actions.push(Action::Edit(EditorRequest::Criterion(None)));
        }
    }
}

/// True for equipment that a must-clause excludes.
fn at_excluded(shared: &Shared<'_>, layout: &Layout, at: At) -> bool {
    let index = layout.equipment.get(at.column);
    let result = index.and_then(|index| shared.session.analysis().equipment.get(*index));
    result.is_some_and(|result| result.excluded.is_some())
}

fn result_of<'s>(shared: &'s Shared<'_>, layout: &Layout, at: At, criterion: usize) -> Option<&'s CellResult> {
    let index = layout.equipment.get(at.column)?;
    shared.session.analysis().equipment.get(*index)?.cells.get(criterion)
}

/// A mark as it is said.
fn said_mark(mark: &'static str, lang: Lang) -> &'static str {
    if mark == icons::MEASURE { lang.measured_mark() } else { mark }
}
