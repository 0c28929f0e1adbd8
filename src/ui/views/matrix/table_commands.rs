//! What the table does when it is asked to, by its keys, its menus, or from outside.

use eframe::egui::{Context, ViewportCommand};

use crate::app::block::{self, Block};
use crate::app::{BatchLabel, Command, Summary, clipboard, parts};
use crate::ui::context::{Action, EditorRequest, FileAction, Selection, Shared, TableCommand};

use super::{At, MatrixView, edit};

/// How much a key changes a column's width.
const STEP: f32 = 16.0;

/// Which way whole rows or columns move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// Up or to the left.
    Back,
    /// Down or to the right.
    Forward,
}

impl MatrixView {
    /// Does this with what is selected; a cell being edited is taken first. The project's changes and what else
    /// follows are the actions given back.
    pub fn perform(&mut self, ctx: &Context, shared: &Shared<'_>, command: TableCommand) -> Vec<Action> {
        let mut typed = Vec::new();
        self.end_edit(shared.lang, &mut typed);
        if !typed.is_empty() {
            // Asked for again once the project holds what was typed.
            typed.push(Action::Table(command));
            return typed;
        }
        self.refresh_layout(shared);
        let mut actions = Vec::new();
        let out = &mut actions;
        match command {
            TableCommand::Cut => self.cut(shared, out),
            TableCommand::Copy => self.copy(shared, out),
            TableCommand::CopyWithNames => self.copy_with_names(shared, out),
            TableCommand::Paste => self.request_paste(ctx, shared),
            TableCommand::Clear => out.extend(self.clear(shared)),
            TableCommand::Edit => self.edit_selected(shared, out),
            TableCommand::FillDown => out.extend(self.fill_down(shared)),
            TableCommand::FillRight => out.extend(self.fill_right(shared)),
            TableCommand::SelectAll => self.select(At::default(), Some(self.last()), out),
            TableCommand::AddCriterion => out.push(Action::Edit(EditorRequest::Criterion(None))),
            TableCommand::AddEquipment => out.push(Action::Edit(EditorRequest::Equipment(None))),
            TableCommand::AddEvidence => out.push(Action::Edit(EditorRequest::Evidence(None))),
            TableCommand::InsertCriterion => out.push(Action::Edit(self.criterion_before_selected(shared))),
            TableCommand::InsertEquipment => out.push(Action::Edit(self.equipment_before_selected(shared))),
            TableCommand::DuplicateCriteria => out.extend(self.duplicate_criteria(shared)),
            TableCommand::DuplicateEquipment => out.extend(self.duplicate_equipment(shared)),
            TableCommand::DeleteCriteria => out.extend(self.delete_criteria(shared)),
            TableCommand::DeleteEquipment => out.extend(self.delete_equipment(shared)),
            TableCommand::MoveUp => self.move_rows(shared, Direction::Back, out),
            TableCommand::MoveDown => self.move_rows(shared, Direction::Forward, out),
            TableCommand::MoveLeft => self.move_columns(shared, Direction::Back, out),
            TableCommand::MoveRight => self.move_columns(shared, Direction::Forward, out),
            TableCommand::SortEquipment => out.extend(self.sort_equipment(shared)),
            TableCommand::SortByTotal => out.extend(self.sort_by_total(shared)),
            TableCommand::SortCriteria => out.extend(self.sort_criteria(shared)),
            TableCommand::SortByWeight => out.extend(self.sort_by_weight(shared)),
            TableCommand::HideCriteria => self.hide_criteria(shared, out),
            TableCommand::HideEquipment => self.hide_equipment(shared, out),
            TableCommand::ShowAll => self.show_all(),
            TableCommand::Filter => self.open_filter(),
            TableCommand::FitWidths => self.change_look(|look| look.widths.clear()),
            TableCommand::Wider => self.widen(shared, STEP),
            TableCommand::Narrower => self.widen(shared, -STEP),
            TableCommand::Summary => self.toggle_summary(),
            TableCommand::Weights => out.push(Action::Edit(EditorRequest::Weights)),
        }
        actions
    }

    fn toggle_summary(&mut self) {
        let next = if self.layout.summary.is_some() { Summary::Off } else { Summary::All };
        self.change_look(|look| look.summary = Some(next));
    }

    fn edit_selected(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if let Some(place) = self.side_cell(shared) {
            self.edit_side(shared, place, edit::Start::Keep, actions);
        } else if let Some((at, _)) = self.selected(shared) {
            self.begin_edit(shared, at, edit::Start::Keep);
        }
    }

    /// The system answers with the text to paste as an event, which the table takes while it has the keyboard.
    fn request_paste(&mut self, ctx: &Context, shared: &Shared<'_>) {
        if self.selected(shared).is_some() {
            self.wants_focus = true;
            ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    }

    /// The last cell.
    pub(super) fn last(&self) -> At {
        At { row: self.layout.criteria.len().saturating_sub(1), column: self.layout.equipment.len().saturating_sub(1) }
    }

    /// First and last row and column of the selected block.
    pub(super) fn span(&self, shared: &Shared<'_>) -> Option<(At, At)> {
        let (a, b) = self.selected(shared)?;
        let first = At { row: a.row.min(b.row), column: a.column.min(b.column) };
        Some((first, At { row: a.row.max(b.row), column: a.column.max(b.column) }))
    }

    /// The selected block by its ids; empty where nothing is selected.
    pub(super) fn block(&self, shared: &Shared<'_>) -> Block {
        self.selected_block(shared).unwrap_or_default()
    }

    fn selected_block(&self, shared: &Shared<'_>) -> Option<Block> {
        self.span(shared).map(|(first, last)| self.block_between(first, last))
    }

    /// The same for what empties or fills specs: nothing while a unit, weight or summary has the keyboard.
    fn selected_specs(&self, shared: &Shared<'_>) -> Option<Block> {
        self.selected_block(shared).filter(|_| self.side_cell(shared).is_none())
    }

    fn block_between(&self, first: At, last: At) -> Block {
        let ids = |ids: &[String], from: usize, to: usize| ids.iter().take(to + 1).skip(from).cloned().collect();
        Block {
            criteria: ids(&self.layout.criterion_ids, first.row, last.row),
            equipment: ids(&self.layout.equipment_ids, first.column, last.column),
        }
    }

    pub(super) fn criterion_id(&self, place: usize) -> Option<String> {
        self.layout.criterion_ids.get(place).cloned()
    }

    pub(super) fn equipment_id(&self, place: usize) -> Option<String> {
        self.layout.equipment_ids.get(place).cloned()
    }

    fn cut(&self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if self.side_cell(shared).is_some() {
            return;
        }
        self.copy(shared, actions);
        actions.extend(self.clear(shared));
    }

    fn copy(&self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if let Some(place) = self.side_cell(shared) {
            return actions.extend(self.side_text(shared, place));
        }
        let Some(block) = self.selected_block(shared) else { return };
        let rows = block.texts(shared.session.project());
        actions.push(Action::File(FileAction::CopyText(clipboard::format_block(&rows))));
    }

    fn copy_with_names(&self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if self.side_cell(shared).is_some() {
            return self.copy(shared, actions);
        }
        let Some(block) = self.selected_block(shared) else { return };
        let rows = block.texts_with_names(shared.session.project(), shared.lang);
        actions.push(Action::File(FileAction::CopyText(clipboard::format_block(&rows))));
    }

    fn clear(&self, shared: &Shared<'_>) -> Option<Action> {
        self.selected_specs(shared)?.clear(shared.session.project()).map(Action::Run)
    }

    fn fill_down(&self, shared: &Shared<'_>) -> Option<Action> {
        let (first, _) = self.span(shared)?;
        let above = first.row.checked_sub(1).and_then(|row| self.criterion_id(row));
        let filled = self.selected_specs(shared)?.fill_down(shared.session.project(), above.as_deref());
        filled.map(Action::Run)
    }

    fn fill_right(&self, shared: &Shared<'_>) -> Option<Action> {
        let (first, _) = self.span(shared)?;
        let before = first.column.checked_sub(1).and_then(|column| self.equipment_id(column));
        let filled = self.selected_specs(shared)?.fill_right(shared.session.project(), before.as_deref());
        filled.map(Action::Run)
    }

    /// Pastes a block at the upper left corner of the selection; a single text fills the whole selection.
    pub(super) fn paste_text(&mut self, shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let mut rows = clipboard::parse_block(text);
        if clipboard::is_whole_table(&rows) {
            actions.push(Action::File(FileAction::OpenText(text.to_owned())));
            return;
        }
        if let [row] = rows.as_slice()
            && let [one] = row.as_slice()
        {
            rows = vec![vec![one.clone(); last.column - first.column + 1]; last.row - first.row + 1];
        }
        let from = self.block_between(first, self.last());
        let pasted = block::paste(shared.session.project(), &rows, &from, shared.lang);
        actions.push(Action::Run(pasted.command));
        let corner = pasted.block.equipment.last().cloned().zip(pasted.block.criteria.last().cloned());
        if let Some((equipment, criterion)) = pasted.block.equipment.first().zip(pasted.block.criteria.first()) {
            let selection = Selection { corner, ..Selection::cell(equipment, criterion) };
            actions.push(Action::SelectBlock(selection));
        }
        if pasted.new_criteria + pasted.new_equipment > 0 {
            // What is new has no name yet that a filter could let pass.
            self.set_filter(super::filter::Filter::default());
            actions.push(Action::Tell(shared.lang.paste_added(pasted.new_criteria, pasted.new_equipment)));
        }
    }

    /// A new criterion before the first selected one; at the end where none is.
    fn criterion_before_selected(&self, shared: &Shared<'_>) -> EditorRequest {
        let (first, _) = self.span(shared).unwrap_or_default();
        self.criterion_id(first.row).map_or(EditorRequest::Criterion(None), EditorRequest::CriterionBefore)
    }

    /// A new equipment before the first selected one; at the end where none is.
    fn equipment_before_selected(&self, shared: &Shared<'_>) -> EditorRequest {
        let (first, _) = self.span(shared).unwrap_or_default();
        self.equipment_id(first.column).map_or(EditorRequest::Equipment(None), EditorRequest::EquipmentBefore)
    }

    fn duplicate_criteria(&self, shared: &Shared<'_>) -> Option<Action> {
        let block = self.selected_block(shared)?;
        parts::duplicate_criteria(shared.session.project(), &block.criteria).map(Action::Run)
    }

    fn duplicate_equipment(&self, shared: &Shared<'_>) -> Option<Action> {
        let block = self.selected_block(shared)?;
        parts::duplicate_equipment(shared.session.project(), &block.equipment).map(Action::Run)
    }

    fn delete_criteria(&self, shared: &Shared<'_>) -> Option<Action> {
        parts::remove_criteria(&self.selected_block(shared)?.criteria).map(Action::Run)
    }

    fn delete_equipment(&self, shared: &Shared<'_>) -> Option<Action> {
        parts::remove_equipment(&self.selected_block(shared)?.equipment).map(Action::Run)
    }

    /// The selected criteria one place on, within their category.
    fn move_rows(&mut self, shared: &Shared<'_>, direction: Direction, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let before = actions.len();
        if let Some(to) = one_on(direction, first.row, last.row) {
            self.move_criteria(shared, to, actions);
        }
        if actions.len() == before {
            actions.push(Action::Tell(shared.lang.move_within_category().to_owned()));
        }
    }

    /// The selected equipment one place on, within its origin.
    fn move_columns(&mut self, shared: &Shared<'_>, direction: Direction, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let before = actions.len();
        if let Some(to) = one_on(direction, first.column, last.column) {
            self.move_equipment(shared, to, actions);
        }
        if actions.len() == before {
            actions.push(Action::Tell(shared.lang.move_within_origin().to_owned()));
        }
    }

    /// Puts the selected criteria before the one shown at this place, as far as that is their category.
    pub(super) fn move_criteria(&mut self, shared: &Shared<'_>, to: usize, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let group = self.layout.category_of(shared.session.project(), first.row);
        if !group.contains(&last.row) || to < group.start || to > group.end {
            return;
        }
        let ids: Vec<String> = group.clone().filter_map(|place| self.criterion_id(place)).collect();
        let moved = self.block(shared).criteria;
        if let Some(order) = parts::moved(&ids, &moved, to - group.start) {
            let commands = vec![Command::OrderCriteria(order)];
            actions.push(Action::Run(Command::Batch { label: BatchLabel::Move("criterion"), commands }));
        }
    }

    /// Puts the selected equipment before the one shown at this place, as far as that is their origin.
    pub(super) fn move_equipment(&mut self, shared: &Shared<'_>, to: usize, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let group = self.layout.band_of(first.column);
        if !group.contains(&last.column) || to < group.start || to > group.end {
            return;
        }
        let ids: Vec<String> = group.clone().filter_map(|place| self.equipment_id(place)).collect();
        let moved = self.block(shared).equipment;
        if let Some(order) = parts::moved(&ids, &moved, to - group.start) {
            let commands = vec![Command::OrderEquipment(order)];
            actions.push(Action::Run(Command::Batch { label: BatchLabel::Move("equipment"), commands }));
        }
    }

    fn sort_equipment(&self, shared: &Shared<'_>) -> Option<Action> {
        let (at, _) = self.selected(shared)?;
        let criterion = self.criterion_id(at.row)?;
        parts::sort_equipment(shared.session.analysis(), &self.by_origin(), &criterion).map(Action::Run)
    }

    fn sort_by_total(&self, shared: &Shared<'_>) -> Option<Action> {
        parts::sort_by_total(shared.session.analysis(), &self.by_origin()).map(Action::Run)
    }

    fn sort_criteria(&self, shared: &Shared<'_>) -> Option<Action> {
        let (at, _) = self.selected(shared)?;
        let equipment = self.equipment_id(at.column)?;
        parts::sort_criteria(shared.session.analysis(), &self.by_category(shared), &equipment).map(Action::Run)
    }

    fn sort_by_weight(&self, shared: &Shared<'_>) -> Option<Action> {
        parts::sort_by_weight(shared.session.project(), &self.by_category(shared)).map(Action::Run)
    }

    /// Ids of the equipment shown, origin by origin.
    fn by_origin(&self) -> Vec<Vec<String>> {
        let ids = |places: std::ops::Range<usize>| places.filter_map(|place| self.equipment_id(place)).collect();
        self.layout.bands.iter().map(|band| ids(band.places.clone())).collect()
    }

    /// Ids of the criteria shown, category by category.
    fn by_category(&self, shared: &Shared<'_>) -> Vec<Vec<String>> {
        let project = shared.session.project();
        let category = |index: &usize| project.criteria.get(*index).map(|criterion| criterion.category);
        let runs = self.layout.criteria.chunk_by(|a, b| category(a) == category(b));
        let ids = |run: &[usize]| run.iter().filter_map(|i| project.criteria.get(*i)).map(|c| c.id.clone()).collect();
        runs.map(ids).collect()
    }

    /// Hides the selected rows; the next row shown is selected then.
    fn hide_criteria(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let hidden = self.block_between(first, last).criteria;
        self.hidden_at = Some((shared.session.revision(), self.look.clone()));
        self.change_look(|look| look.hidden_criteria.extend(hidden));
        // Found by its id: the places are those before the hiding.
        self.select(At { row: neighbour(first.row, last.row, self.last().row), ..first }, None, actions);
    }

    /// Hides the selected columns; the next column shown is selected then.
    fn hide_equipment(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let hidden = self.block_between(first, last).equipment;
        self.hidden_at = Some((shared.session.revision(), self.look.clone()));
        self.change_look(|look| look.hidden_equipment.extend(hidden));
        self.select(At { column: neighbour(first.column, last.column, self.last().column), ..first }, None, actions);
    }

    fn widen(&mut self, shared: &Shared<'_>, by: f32) {
        let Some((first, last)) = self.span(shared) else { return };
        for place in first.column..=last.column {
            let Some(id) = self.equipment_id(place) else { continue };
            let width = self.layout.column_of(place).and_then(|column| self.layout.widths.get(column));
            let width = width.copied().unwrap_or(92.0) + by;
            self.draw_width(id, width);
        }
    }
}

/// The place before which a block of places goes when it moves one on; `None`: it is the first already.
fn one_on(direction: Direction, first: usize, last: usize) -> Option<usize> {
    match direction {
        Direction::Back => first.checked_sub(1),
        Direction::Forward => Some(last + 2),
    }
}

/// The place after a block, or before it where it is the last.
fn neighbour(first: usize, last: usize, end: usize) -> usize {
    if last < end { last + 1 } else { first.saturating_sub(1) }
}
