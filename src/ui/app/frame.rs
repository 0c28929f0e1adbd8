//! One frame of the window: fixed panes, told apart by their fill.

use eframe::egui::{
    Align, CursorIcon, Layout, Margin, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::ui::context::{Action, Page, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::dialogs::Outcome;
use crate::ui::views::{findings, rail, sources, start, status, topbar};

use super::{App, Editor};

/// Between the cards of the page.
const GAP: f32 = 12.0;
/// Height the results keep.
const LEAST_RESULTS: f32 = 180.0;

/// The panes of the window.
struct Panes {
    top: Rect,
    rail: Rect,
    centre: Rect,
    side: Rect,
    status: Rect,
}

impl Panes {
    fn new(all: Rect, with_side: bool) -> Self {
        let side = if !with_side {
            0.0
        } else if all.width() < 1340.0 {
            276.0
        } else {
            304.0_f32
        };
        let (top, bottom) = (all.top() + Tokens::TOP_BAR, all.bottom() - Tokens::STATUS_BAR);
        let (left, right) = (all.left() + rail::WIDTH, all.right() - side);
        let rect = |x0, y0, x1, y1| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1));
        Self {
            top: rect(all.left(), all.top(), all.right(), top),
            rail: rect(all.left(), top, left, bottom),
            centre: rect(left, top, right, bottom),
            side: rect(right, top, all.right(), bottom),
            status: rect(all.left(), bottom, all.right(), all.bottom()),
        }
    }
}

impl App {
    pub(super) fn frame(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        // A window manager may make the window smaller than asked; panes never turn inside out.
        let all = ui.ctx().content_rect();
        let all = Rect::from_min_size(all.min, all.size().max(vec2(760.0, 460.0)));
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(all, 0.0, tokens.canvas);
        let Some(session) = &mut self.session else {
            let page = start::Page { lang: self.lang, tokens, preferences: &self.preferences };
            return within(ui, "start", all, |ui| start::show(ui, &page, actions));
        };
        let steps = topbar::Steps::of(session, self.lang);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        let panes = Panes::new(all, self.page == Page::Compare || self.findings_open);
        for pane in [panes.top, panes.rail, panes.side, panes.status] {
            ui.painter().rect_filled(pane, 0.0, tokens.panel);
        }
        lines(ui, &panes, tokens);
        within(ui, "top", panes.top, |ui| topbar::show(ui, &shared, &steps, &self.preferences, actions));
        within(ui, "rail", panes.rail, |ui| rail::show(ui, &shared, self.page, actions));
        within(ui, "status", panes.status, |ui| status::show(ui, &shared, actions));
        let findings_open = self.findings_open;
        let inspector = &mut self.inspector;
        let inner = Margin { left: 16, right: 6, top: 14, bottom: 8 };
        if panes.side.width() > 0.0 {
            within(ui, "side", panes.side - inner, |ui| {
                if findings_open {
                    findings::show(ui, &shared, actions);
                } else {
                    inspector.ui(ui, &shared, actions);
                }
            });
        }
        match self.page {
            Page::Compare => self.compare(ui, panes.centre.shrink(GAP), actions),
            Page::Tender => within(ui, "tender", panes.centre.shrink(GAP), |ui| self.tender.ui(ui, &shared, actions)),
            Page::Sources => within(ui, "sources", panes.centre.shrink(GAP), |ui| sources::show(ui, &shared, actions)),
        }
    }

    /// Matrix above, results below, with a split that can be dragged.
    fn compare(&mut self, ui: &mut Ui, rect: Rect, actions: &mut Vec<Action>) {
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ui);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        let full = self.matrix.full_height(&shared, rect.width());
        let most = (rect.height() - GAP - LEAST_RESULTS).max(120.0);
        let height = full.min(self.preferences.split * rect.height()).clamp(120.0_f32.min(most), most).floor();
        let upper = rect.with_max_y(rect.top() + height);
        let lower = rect.with_min_y(upper.bottom() + GAP);
        for card in [upper, lower] {
            ui.painter().rect_filled(card, Tokens::RADIUS, tokens.card);
        }
        let matrix = &mut self.matrix;
        within(ui, "matrix", upper, |ui| matrix.ui(ui, &shared, actions));
        let results = &mut self.results;
        within(ui, "results", lower - Margin { left: 8, right: 8, top: 8, bottom: 4 }, |ui| {
            results.ui(ui, &shared, actions);
        });
        let handle = Rect::from_min_max(upper.left_bottom(), lower.right_top());
        let response = ui.interact(handle, ui.scope_id().with("split"), Sense::drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, self.lang.split_name()));
        if response.hovered() || response.dragged() {
            ui.set_cursor_icon(CursorIcon::ResizeVertical);
            let middle = Rect::from_center_size(handle.center(), vec2(44.0, 3.0));
            ui.painter().rect_filled(middle, 2.0, tokens.accent);
        }
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            self.preferences.split = ((pointer.y - GAP / 2.0 - rect.top()) / rect.height()).clamp(0.15, 0.85);
        }
        if response.drag_stopped() {
            self.remember();
        }
    }

    /// Editors and questions over the window.
    pub(super) fn overlays(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let tokens = theme::tokens(ui);
        let ctx = ui.ctx().clone();
        if let (Some(session), Some(editor)) = (&self.session, &mut self.editor) {
            let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
            let open = match editor {
                Editor::Criterion(editor) => editor.show(&ctx, &shared, actions),
                Editor::Equipment(editor) => editor.show(&ctx, &shared, actions),
                Editor::Evidence(editor) => editor.show(&ctx, &shared, actions),
                Editor::Project(editor) => editor.show(&ctx, &shared, actions),
                Editor::Weights(editor) => editor.show(&ctx, &shared, actions),
            };
            if !open {
                self.editor = None;
                self.matrix.focus();
            }
        }
        let Some(modal) = &mut self.modal else { return };
        let title = self.session.as_ref().map(|s| super::project_title(s.project(), self.lang)).unwrap_or_default();
        let outcome = modal.show(&ctx, self.lang, title, &self.preferences.recent);
        if outcome != Outcome::Open {
            self.modal = None;
            self.matrix.focus();
        }
        self.answer(outcome, actions);
    }

    fn answer(&mut self, outcome: Outcome, actions: &mut Vec<Action>) {
        match outcome {
            Outcome::Open | Outcome::Closed => {}
            Outcome::GoOn(then) => self.go_on(then),
            Outcome::Save(then) => {
                self.then = Some(then);
                actions.push(Action::Save);
            }
            Outcome::SaveTo(path, then) => self.save_to(&path, then),
            Outcome::File(purpose, path) => self.use_file(purpose, path),
        }
    }
}

/// Shows content in exactly this rectangle.
fn within(ui: &mut Ui, name: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    let mut inner = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
    inner.shrink_clip_rect(rect);
    content(&mut inner);
}

/// Where bar, rail, page and side meet.
fn lines(ui: &Ui, panes: &Panes, tokens: &Tokens) {
    let stroke = Stroke::new(1.0, tokens.separator);
    let painter = ui.painter();
    painter.hline(panes.top.x_range(), panes.top.bottom() - 0.5, stroke);
    painter.hline(panes.status.x_range(), panes.status.top() + 0.5, stroke);
    painter.vline(panes.rail.right() - 0.5, panes.rail.y_range(), stroke);
    painter.vline(panes.side.left() + 0.5, panes.side.y_range(), stroke);
}
