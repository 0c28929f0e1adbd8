//! What of the table is looked at: widths, what is hidden, the filter.

use crate::analysis::{BlockFigures, block_figures};
use crate::app::TableLook;
use crate::app::block::Block;
use crate::model::Project;
use crate::ui::context::{Selection, Shared};

use super::filter::Filter;
use super::widths::DRAWN;
use super::{MatrixView, bar::Bar};

impl MatrixView {
    /// How the table is looked at, when that changed since the last call.
    pub fn take_look(&mut self) -> Option<TableLook> {
        std::mem::take(&mut self.look_changed).then(|| self.look.clone())
    }

    /// The table goes on under another file name: how it is looked at goes with it.
    pub fn keep_look(&mut self) {
        self.look_changed = true;
    }

    /// A criterion or equipment has another id now.
    pub fn renamed(&mut self, old: &str, new: &str) {
        self.change_look(|look| look.rename(old, new));
    }

    /// The selection with what is gone replaced by its nearest neighbour shown.
    pub fn nearest(&self, project: &Project, selection: &Selection) -> Selection {
        let is_criterion = |id: &String| project.criterion(id).is_some();
        let is_equipment = |id: &String| project.equipment(id).is_some();
        let near = |ids: &[String], id: &Option<String>, exists: &dyn Fn(&String) -> bool| {
            let place = ids.iter().position(|other| Some(other) == id.as_ref()).unwrap_or(ids.len());
            let after = ids.iter().skip(place);
            let before = ids.iter().take(place).rev();
            id.iter().chain(after).chain(before).find(|id| exists(id)).cloned()
        };
        let corner = selection.corner.clone().filter(|(e, c)| is_equipment(e) && is_criterion(c));
        Selection {
            equipment: near(&self.layout.equipment_ids, &selection.equipment, &is_equipment),
            criterion: near(&self.layout.criterion_ids, &selection.criterion, &is_criterion),
            corner,
        }
    }

    /// How the table is looked at.
    pub fn look(&self) -> &TableLook {
        &self.look
    }

    /// What the figures of the selected block come to, for the bar at the bottom.
    pub fn figures(&mut self, shared: &Shared<'_>) -> Option<&BlockFigures> {
        let now = (shared.session.revision(), self.views, shared.selection.clone());
        if self.figures.as_ref().is_none_or(|(of, _)| *of != now) {
            // A single cell says its figure itself.
            let block = if shared.selection.corner.is_some() { self.block(shared) } else { Block::default() };
            let figures = block_figures(shared.session.analysis(), &block.criteria, &block.equipment);
            self.figures = Some((now, figures));
        }
        self.figures.as_ref().and_then(|(_, figures)| figures.as_ref())
    }

    pub(super) fn change_look(&mut self, change: impl FnOnce(&mut TableLook)) {
        let before = self.look.clone();
        change(&mut self.look);
        if self.look != before {
            self.look_changed = true;
            self.views += 1;
        }
    }

    pub(super) fn set_filter(&mut self, filter: Filter) {
        if self.filter != filter {
            self.filter = filter;
            self.views += 1;
        }
    }

    pub(super) fn open_filter(&mut self) {
        self.bar = Some(Bar { wants_focus: true });
    }

    pub(super) fn show_all(&mut self) {
        self.set_filter(Filter::default());
        self.change_look(TableLook::show_all);
        self.bar = None;
        self.wants_focus = true;
    }

    /// Keeps the width of a column, within what can be read.
    pub(super) fn draw_width(&mut self, key: String, width: f32) {
        let width = width.clamp(*DRAWN.start(), *DRAWN.end()).round();
        self.change_look(|look| {
            look.widths.insert(key, width);
        });
    }

    /// Shows what was selected from elsewhere, even if it was hidden or filtered out.
    pub(super) fn reveal(&mut self, shared: &Shared<'_>) {
        if self.known.as_ref() == Some(shared.selection) {
            return;
        }
        self.known = Some(shared.selection.clone());
        let (Some(equipment), Some(criterion)) = (&shared.selection.equipment, &shared.selection.criterion) else {
            return;
        };
        let project = shared.session.project();
        let exists = project.equipment(equipment).is_some() && project.criterion(criterion).is_some();
        if !exists || self.find(equipment, criterion).is_some() {
            return;
        }
        self.change_look(|look| {
            look.hidden_equipment.remove(equipment);
            look.hidden_criteria.remove(criterion);
        });
        let kept = self.filter.kept(project, shared.session.analysis(), shared.lang);
        let place = |ids: Option<usize>, kept: &[bool]| ids.is_none_or(|i| kept.get(i).copied().unwrap_or(true));
        let row = project.criteria.iter().position(|c| c.id == *criterion);
        let column = project.equipment.iter().position(|e| e.id == *equipment);
        if !place(row, &kept.criteria) || !place(column, &kept.equipment) {
            self.set_filter(Filter::default());
        }
    }
}
