//! Doing what the table is asked for: by its keys, its menus, or from outside.

use eframe::egui::{Ui, ViewportCommand};

use crate::app::block::{self, Block};
use crate::app::{BatchLabel, Command, Summary, clipboard, parts};
use crate::ui::context::{Action, Selection, Shared, TableWish};

use super::{At, MatrixView, edit};

/// How much a key changes a column's width.
const STEP: f32 = 16.0;

impl MatrixView {
    pub(super) fn perform(&mut self, ui: &Ui, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        self.end_edit(shared.lang, actions);
        if self.perform_on_side(shared, wish, actions) {
            return;
        }
        match wish {
            TableWish::Filter => self.open_filter(),
            TableWish::ShowAll => self.show_all(),
            TableWish::Summary => {
                let next = if self.layout.summary.is_some() { Summary::Off } else { Summary::All };
                self.change_look(|look| look.summary = Some(next));
            }
            TableWish::FitWidths => self.change_look(|look| look.widths.clear()),
            TableWish::SelectAll => self.select(At::default(), Some(self.last()), actions),
            TableWish::InsertCriterion | TableWish::InsertEquipment => self.insert(shared, wish, actions),
            TableWish::SortByTotal | TableWish::SortByWeight => self.sort(shared, wish, actions),
            _ if self.selected(shared).is_none() => {}
            TableWish::Edit => {
                if let Some((at, _)) = self.selected(shared) {
                    self.begin_edit(shared, at, edit::Start::Keep);
                }
            }
            TableWish::Paste => {
                self.wants_focus = true;
                ui.send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            TableWish::Cut | TableWish::Copy | TableWish::CopyWithNames => self.copy(shared, wish, actions),
            TableWish::Clear => actions.extend(self.block(shared).clear(shared.session.project()).map(Action::Run)),
            TableWish::FillDown | TableWish::FillRight => self.fill(shared, wish, actions),
            TableWish::DuplicateCriteria
            | TableWish::DuplicateEquipment
            | TableWish::DeleteCriteria
            | TableWish::DeleteEquipment => self.whole_parts(shared, wish, actions),
            TableWish::MoveUp | TableWish::MoveDown | TableWish::MoveLeft | TableWish::MoveRight => {
                self.move_parts(shared, wish, actions);
            }
            TableWish::SortEquipment | TableWish::SortCriteria => self.sort(shared, wish, actions),
            TableWish::HideCriteria | TableWish::HideEquipment => self.hide(shared, wish, actions),
            TableWish::Wider => self.widen(shared, STEP),
            TableWish::Narrower => self.widen(shared, -STEP),
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

    /// The selected block by its ids.
    pub(super) fn block(&self, shared: &Shared<'_>) -> Block {
        let Some((first, last)) = self.span(shared) else { return Block::default() };
        self.block_between(first, last)
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

    fn copy(&self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let (block, project) = (self.block(shared), shared.session.project());
        let rows = match wish {
            TableWish::CopyWithNames => block.texts_with_names(project, shared.lang),
            _ => block.texts(project),
        };
        actions.push(Action::CopyText(clipboard::format_block(&rows)));
        if wish == TableWish::Cut {
            actions.extend(block.clear(project).map(Action::Run));
        }
    }

    fn fill(&self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let Some((first, _)) = self.span(shared) else { return };
        let (block, project) = (self.block(shared), shared.session.project());
        let command = if wish == TableWish::FillDown {
            let above = first.row.checked_sub(1).and_then(|row| self.criterion_id(row));
            block.fill_down(project, above.as_deref())
        } else {
            let before = first.column.checked_sub(1).and_then(|column| self.equipment_id(column));
            block.fill_right(project, before.as_deref())
        };
        actions.extend(command.map(Action::Run));
    }

    /// Pastes a block at the upper left corner of the selection; a single text fills the whole selection.
    pub(super) fn paste_text(&mut self, shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let mut rows = clipboard::parse_block(text);
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

    fn insert(&self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let (first, _) = self.span(shared).unwrap_or_default();
        actions.push(if wish == TableWish::InsertCriterion {
            self.criterion_id(first.row).map_or(Action::EditCriterion(None), Action::InsertCriterion)
        } else {
            self.equipment_id(first.column).map_or(Action::EditEquipment(None), Action::InsertEquipment)
        });
    }

    fn whole_parts(&self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let (block, project) = (self.block(shared), shared.session.project());
        let command = match wish {
            TableWish::DuplicateCriteria => parts::duplicate_criteria(project, &block.criteria),
            TableWish::DuplicateEquipment => parts::duplicate_equipment(project, &block.equipment),
            TableWish::DeleteCriteria => parts::remove_criteria(&block.criteria),
            _ => parts::remove_equipment(&block.equipment),
        };
        actions.extend(command.map(Action::Run));
    }

    /// One place on, within category and origin.
    fn move_parts(&mut self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let to = match wish {
            TableWish::MoveUp => first.row.checked_sub(1),
            TableWish::MoveDown => Some(last.row + 2),
            TableWish::MoveLeft => first.column.checked_sub(1),
            _ => Some(last.column + 2),
        };
        let rows = matches!(wish, TableWish::MoveUp | TableWish::MoveDown);
        let before = actions.len();
        match to {
            Some(to) if rows => self.move_criteria(shared, to, actions),
            Some(to) => self.move_equipment(shared, to, actions),
            None => {}
        }
        if actions.len() == before {
            let lang = shared.lang;
            let why = if rows { lang.move_within_category() } else { lang.move_within_origin() };
            actions.push(Action::Tell(why.to_owned()));
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

    fn sort(&self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let (project, analysis) = (shared.session.project(), shared.session.analysis());
        let bands = self.layout.bands.iter().map(|band| band.places.clone());
        let equipment: Vec<Vec<String>> =
            bands.map(|places| places.filter_map(|place| self.equipment_id(place)).collect()).collect();
        let selected = self.selected(shared).map(|(at, _)| at);
        let command = match wish {
            TableWish::SortByTotal => parts::sort_by_total(analysis, &equipment),
            TableWish::SortByWeight => parts::sort_by_weight(project, &self.by_category(shared)),
            TableWish::SortEquipment => selected
                .and_then(|at| self.criterion_id(at.row))
                .and_then(|id| parts::sort_equipment(analysis, &equipment, &id)),
            _ => selected
                .and_then(|at| self.equipment_id(at.column))
                .and_then(|id| parts::sort_criteria(analysis, &self.by_category(shared), &id)),
        };
        actions.extend(command.map(Action::Run));
    }

    /// Ids of the criteria shown, category by category.
    fn by_category(&self, shared: &Shared<'_>) -> Vec<Vec<String>> {
        let project = shared.session.project();
        let category = |index: &usize| project.criteria.get(*index).map(|criterion| criterion.category);
        let runs = self.layout.criteria.chunk_by(|a, b| category(a) == category(b));
        let ids = |run: &[usize]| run.iter().filter_map(|i| project.criteria.get(*i)).map(|c| c.id.clone()).collect();
        runs.map(ids).collect()
    }

    /// Hides the selected rows or columns; the neighbour is selected then.
    fn hide(&mut self, shared: &Shared<'_>, wish: TableWish, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let (block, end) = (self.block(shared), self.last());
        self.hidden_at = Some((shared.session.revision(), self.look.clone()));
        let next = |first: usize, last: usize, end: usize| if last < end { last + 1 } else { first.saturating_sub(1) };
        let at = if wish == TableWish::HideCriteria {
            self.change_look(|look| look.hidden_criteria.extend(block.criteria));
            At { row: next(first.row, last.row, end.row), ..first }
        } else {
            self.change_look(|look| look.hidden_equipment.extend(block.equipment));
            At { column: next(first.column, last.column, end.column), ..first }
        };
        // Found by its id: the places are those before the hiding.
        self.select(at, None, actions);
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

/// Builds an empty project from a pasted sheet with its headings.
pub(super) fn paste_sheet(shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
    let (lang, project) = (shared.lang, shared.session.project());
    if !project.criteria.is_empty() || !project.equipment.is_empty() {
        return;
    }
    match clipboard::paste_sheet(text) {
        Ok(sheet) => {
            actions.push(Action::Run(sheet.command));
            actions.push(Action::Tell(lang.paste_built(sheet.criteria, sheet.equipment)));
            let notes = sheet.notes.iter().take(5);
            actions.extend(notes.map(|note| Action::Tell(note.sentence(lang))));
        }
        Err(error) => actions.push(Action::Tell(error.sentence(lang))),
    }
}
