//! The spec matrix: criteria as rows, equipment as columns, edited like a spreadsheet.

mod bar;
mod cells;
mod drag;
mod edit;
mod filter;
mod header;
mod keys;
mod layout;
mod menus;
pub(in crate::ui) mod paint;
mod pointer;
mod side;
mod summary;
mod table_commands;
mod text;
mod view;
mod widths;

use eframe::egui::{EventFilter, FocusDirection, Id, Role, Sense, Ui, UiBuilder, WidgetInfo};
use egui_table::{Column, HeaderRow, Table, TableState};

use crate::analysis::{BlockFigures, GroupFigure};
use crate::app::{Command, Summary, TableLook};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::context::{Action, Selection, Shared};
use crate::ui::theme::{self, Tokens};

use self::drag::{Carry, Drawn};
use self::edit::Edit;
use self::filter::Filter;
use self::layout::{Column as LayoutColumn, FIXED, Layout, View};
use self::side::SideCell;
use self::widths::Widths;

pub(in crate::ui) use self::keys::allow_ime;
pub use self::text::{cell_text, weight};

/// A cell by its places in the layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct At {
    /// Place of the criterion.
    row: usize,
    /// Place of the equipment.
    column: usize,
}

/// The matrix with what it remembers between frames.
#[derive(Default)]
pub struct MatrixView {
    layout: Layout,
    widths: Widths,
    /// Figures of each band's summary column, of the layout's revision.
    summaries: Vec<Vec<GroupFigure>>,
    made_for: Option<MadeFor>,
    look: TableLook,
    look_changed: bool,
    /// Revision at which something was hidden, and how it was before.
    hidden_at: Option<(u64, TableLook)>,
    filter: Filter,
    bar: Option<bar::Bar>,
    /// Grows with every change of look and filter.
    views: u64,
    /// Figures of the selected block, and for which revision, view and selection.
    figures: Option<((u64, u64, Selection), Option<BlockFigures>)>,
    /// The selection as last seen here.
    known: Option<Selection>,
    edit: Option<Edit>,
    /// Unit, weight or summary that has the keyboard in place of the selected cell.
    side: Option<SideCell>,
    /// Where Enter returns to after a run of Tab.
    tab_origin: Option<usize>,
    dragging: bool,
    carrying: Option<Carry>,
    wants_focus: bool,
    scroll_to: Option<At>,
    edits: u64,
}

/// What the layout was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct MadeFor {
    revision: u64,
    lang: Lang,
    numbers: Format,
    width: u32,
    views: u64,
}

/// What the pointer did on cells and headings while they were drawn.
#[derive(Default)]
struct CellEvents {
    /// Pressed cell, and whether it extends the selection.
    pressed: Option<(At, bool)>,
    dragged_to: Option<At>,
    /// Cell to be edited.
    edit: Option<At>,
    /// Unit, weight or summary that was pressed: place of its row, and its column.
    side_pressed: Option<(usize, LayoutColumn)>,
    /// One that was clicked twice.
    side_edit: Option<(usize, LayoutColumn)>,
    /// Where the cell being edited is drawn.
    edit_rect: Option<eframe::egui::Rect>,
    /// Rows or columns picked up, and the place of the one under the pointer.
    carry: Option<(Carry, usize)>,
    /// Where what is carried would be put down.
    drop: Option<(Carry, usize)>,
    /// Column drawn to a width.
    drawn: Option<Drawn>,
    /// Summary chosen from the menu of a summary column.
    summary: Option<Summary>,
}

impl MatrixView {
    /// Forgets the layout and takes the keyboard; for a project just opened, last looked at like this.
    pub fn reset(&mut self, look: TableLook) {
        *self = Self { look, wants_focus: true, edits: self.edits, ..Self::default() };
    }

    /// Takes the keyboard at the next frame and shows the selected cell.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Scrolls to what was selected elsewhere.
    pub fn show_selected(&mut self, shared: &Shared<'_>) {
        self.scroll_to = self.selected(shared).map(|(at, _)| at).or(self.scroll_to);
    }

    /// Ends an edit under way and gives its change.
    pub fn commit(&mut self) -> Option<Command> {
        self.edit.take().and_then(Edit::into_command)
    }

    /// The same; a weight that cannot be read is told and stays as it was.
    fn end_edit(&mut self, lang: Lang, actions: &mut Vec<Action>) {
        let Some(edit) = self.edit.take() else { return };
        actions.extend(edit.problem(lang).map(Action::Tell));
        actions.extend(edit.into_command().map(Action::Run));
    }

    /// Height that shows everything, at this width.
    pub fn full_height(&mut self, shared: &Shared<'_>, width: f32) -> f32 {
        self.reveal(shared);
        self.update_layout(shared, width);
        if self.layout.criteria.is_empty() && self.layout.equipment.is_empty() {
            return 320.0;
        }
        let bar = self.bar_height(width);
        self.header_heights().iter().sum::<f32>() + self.layout.rows_height() + 10.0 + bar
    }

    /// Shows the matrix in all of `ui`.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let mut rect = ui.available_rect_before_wrap();
        if self.has_bar() {
            let bar = rect.with_max_y(rect.top() + self.bar_height(rect.width()));
            let mut inner = ui.new_child(UiBuilder::new().id_salt("bar").max_rect(bar));
            self.show_bar(&mut inner, shared);
            rect.min.y = bar.max.y;
        }
        let mut inner = ui.new_child(UiBuilder::new().id_salt("table").max_rect(rect));
        inner.shrink_clip_rect(rect);
        self.table(&mut inner, shared, actions);
    }

    fn table(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let rect = ui.max_rect();
        self.update_layout(shared, rect.width());
        self.own_focus(ui, shared, rect);
        self.keys(ui, shared, actions);
        let mut events = CellEvents::default();
        self.show_table(ui, shared, &mut events, actions);
        self.take(ui, shared, &mut events, actions);
        if self.layout.criteria.is_empty() || self.layout.equipment.is_empty() {
            self.hint(ui, shared, rect);
        }
    }

    fn update_layout(&mut self, shared: &Shared<'_>, width: f32) {
        let session = shared.session;
        let width = width.max(0.0);
        let made_for = MadeFor {
            revision: session.revision(),
            lang: shared.lang,
            numbers: number::format(),
            width: width as u32,
            views: self.views,
        };
        if self.made_for != Some(made_for) {
            let view = View { look: &self.look, filter: &self.filter, lang: shared.lang, width: width - 1.0 };
            self.layout = Layout::new(session.project(), session.analysis(), view, &mut self.widths);
            self.summaries = summary::figures(shared, &self.layout);
            self.made_for = Some(made_for);
        }
    }

    /// Lays the table out again where an action of this frame changed the project since it was drawn.
    fn refresh_layout(&mut self, shared: &Shared<'_>) {
        let Some(made_for) = self.made_for.filter(|made_for| made_for.revision != shared.session.revision()) else {
            return;
        };
        self.update_layout(shared, made_for.width as f32);
        // The next frame lays it out for the width to the point.
        self.made_for = None;
    }

    fn header_heights(&self) -> [f32; 2] {
        let names = if self.layout.tall_header { 62.0 } else { 44.0 };
        [if self.layout.bands.is_empty() { 0.0 } else { 26.0 }, names]
    }

    /// The one id that holds the keyboard while no cell is edited.
    pub fn focus_id() -> Id {
        Id::unique("matrix focus")
    }

    fn own_focus(&mut self, ui: &Ui, shared: &Shared<'_>, rect: eframe::egui::Rect) {
        let id = Self::focus_id();
        // The lock below holds only from the third frame on; until then an arrow or Tab would lead out of the table.
        if ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, shared.lang.matrix_name()));
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        // A dialog that the same click opened keeps the keyboard; one that has just closed counts for a frame more.
        let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
        let wants_focus = !covered && (self.wants_focus || keys::are_for_nobody(ui));
        if covered && self.wants_focus {
            ui.request_repaint();
        }
        self.wants_focus &= covered;
        ui.memory_mut(|memory| {
            if wants_focus {
                memory.request_focus(id);
                // An arrow that came without focus leads nowhere else.
                memory.move_focus(FocusDirection::None);
            }
            memory.set_focus_lock_filter(id, filter);
        });
    }

    fn show_table(&mut self, ui: &mut Ui, shared: &Shared<'_>, events: &mut CellEvents, actions: &mut Vec<Action>) {
        let columns: Vec<Column> =
            self.layout.widths.iter().map(|width| Column::new(*width).resizable(false)).collect();
        let heights = self.header_heights();
        let mut bands = HeaderRow::new(heights[0]);
        bands.groups = std::iter::once(0..FIXED)
            .chain(self.layout.bands.iter().map(|band| band.columns.clone()))
            .chain(std::iter::once(columns.len() - 1..columns.len()))
            .collect();
        let mut table = Table::new()
            .id_salt("matrix")
            .num_rows(self.layout.rows.len() as u64)
            .num_sticky_cols(self.layout.sticky(ui.available_width()))
            .headers([bands, HeaderRow::new(heights[1])])
            .columns(columns);
        if let Some(at) = self.scroll_to.take() {
            if let Some(column) = self.layout.column_of(at.column) {
                table = table.scroll_to_column(column, None);
            }
            if let Some((first, last)) = self.layout.rows_around(at.row) {
                table = table.scroll_to_rows(first as u64..=last as u64, None);
            }
        }
        // A stored state spares the table its sizing pass over every column.
        let id = table.get_id(ui);
        TableState::default().store(ui, id);
        let mut painter = cells::Painter {
            shared,
            layout: &self.layout,
            selected: self.selected(shared),
            editing: self.edit.as_ref().map(Edit::place),
            side: self.side_cell(shared),
            summaries: &self.summaries,
            dragging: self.dragging,
            carrying: self.carrying,
            focused: ui.memory(|memory| memory.has_focus(Self::focus_id())),
            events,
            actions,
        };
        table.show(ui, &mut painter);
    }

    /// The selected block as active cell and other corner.
    fn selected(&self, shared: &Shared<'_>) -> Option<(At, At)> {
        let selection = shared.selection;
        let at = self.find(selection.equipment.as_deref()?, selection.criterion.as_deref()?)?;
        let corner = selection.corner.as_ref().and_then(|(equipment, criterion)| self.find(equipment, criterion));
        Some((at, corner.unwrap_or(at)))
    }

    fn find(&self, equipment: &str, criterion: &str) -> Option<At> {
        let place = |ids: &[String], id: &str| ids.iter().position(|other| other == id);
        let row = place(&self.layout.criterion_ids, criterion)?;
        Some(At { row, column: place(&self.layout.equipment_ids, equipment)? })
    }

    /// Equipment and criterion id of a cell.
    fn ids(&self, at: At) -> Option<(String, String)> {
        Some((self.equipment_id(at.column)?, self.criterion_id(at.row)?))
    }

    fn select(&mut self, at: At, corner: Option<At>, actions: &mut Vec<Action>) {
        let Some((equipment, criterion)) = self.ids(at) else { return };
        let corner = corner.filter(|corner| *corner != at).and_then(|corner| self.ids(corner));
        self.side = None;
        self.scroll_to = Some(at);
        actions.push(Action::SelectBlock(Selection { equipment: Some(equipment), criterion: Some(criterion), corner }));
    }

    /// Does what the pointer asked for, and shows the field of an edit.
    fn take(&mut self, ui: &mut Ui, shared: &Shared<'_>, events: &mut CellEvents, actions: &mut Vec<Action>) {
        self.take_presses(ui, shared, events, actions);
        self.take_drags(ui, shared, events, actions);
        if let Some(summary) = events.summary {
            self.change_look(|look| look.summary = Some(summary));
        }
        if let Some(at) = events.edit {
            self.begin_edit(shared, at, edit::Start::Keep);
        }
        if let Some(place) = events.side_edit {
            self.edit_side(shared, place, edit::Start::Keep, actions);
        }
        self.show_edit(ui, shared, events.edit_rect, actions);
    }

    fn take_presses(&mut self, ui: &Ui, shared: &Shared<'_>, events: &CellEvents, actions: &mut Vec<Action>) {
        if let Some((row, column)) = events.side_pressed {
            self.end_edit(shared.lang, actions);
            self.wants_focus = true;
            self.select_side(shared, row, column, actions);
        } else if let Some((at, extend)) = events.pressed {
            self.end_edit(shared.lang, actions);
            self.tab_origin = None;
            self.dragging = true;
            self.wants_focus = true;
            match self.selected(shared) {
                Some((active, _)) if extend => self.select(active, Some(at), actions),
                _ => self.select(at, None, actions),
            }
        } else if let Some(corner) = events.dragged_to
            && let Some((active, before)) = self.selected(shared)
            && corner != before
        {
            self.select(active, Some(corner), actions);
            self.scroll_to = Some(corner);
        }
        if !ui.input(|i| i.pointer.primary_down()) {
            self.dragging = false;
        }
    }

    /// What to do with an empty table, or with a filter that nothing passes.
    fn hint(&self, ui: &Ui, shared: &Shared<'_>, rect: eframe::egui::Rect) {
        let (tokens, lang) = (shared.tokens, shared.lang);
        let project = shared.session.project();
        let (title, hint) = if project.criteria.is_empty() && project.equipment.is_empty() {
            (lang.matrix_empty(), lang.matrix_empty_hint())
        } else if self.filter.is_off() && !self.look.hides() {
            return;
        } else {
            (lang.filter_nothing(), lang.filter_nothing_hint())
        };
        let middle = rect.center() + eframe::egui::vec2(0.0, 24.0);
        let (centre, painter) = (eframe::egui::Align2::CENTER_BOTTOM, ui.painter());
        painter.text(middle, centre, title, theme::bold_font(Tokens::HEADING), tokens.text);
        let font = theme::font(Tokens::BODY);
        let galley = painter.layout(hint.to_owned(), font, tokens.text_subdued, rect.width() * 0.7);
        let at = middle + eframe::egui::vec2(-galley.size().x / 2.0, 8.0);
        painter.galley(at, galley, tokens.text_subdued);
    }
}

impl Tokens {
    /// Height of the header text that a name in two lines needs.
    const NAME_LINE: f32 = 17.0;
}
