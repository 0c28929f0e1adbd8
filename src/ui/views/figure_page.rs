//! What the pages with figures share: the figure in view for the presentation, and the tools beside its tabs.

use eframe::egui::{Ui, vec2};

use crate::app::Session;
use crate::figure::Figure;
use crate::ui::commands;
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::figure_painter::{FigurePainter, WIDEST};
use crate::ui::widgets::{button, fields};

/// At full size a figure grows up to this factor.
const LARGEST: f32 = 1.6;

/// A page that shows one figure after another.
pub trait FigurePage {
    /// Shows another figure, round and round.
    fn next_tab(&mut self, forward: bool);

    /// Shows another equipment where the figure is about one, round and round.
    fn next_equipment(&mut self, session: &Session, forward: bool);

    /// The figure in view with a headline and a number that tells it from the next, made now.
    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)>;
}

/// What the tools beside the tabs of a page act on.
pub struct Tools<'a> {
    /// The figure in view.
    pub wanted: &'a FigureChoice,
    /// It could be drawn.
    pub drawn: bool,
    /// Figures have all the room there is.
    pub full: bool,
    /// Its data are shown as a table.
    pub data: &'a mut bool,
}

impl Tools<'_> {
    /// From the right: size, presentation, export, copy, table.
    pub fn show(self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        let tooltip = |ui: &Ui, key| commands::tooltip(ui, key, lang);
        let (icon, name) =
            if self.full { (icons::SHRINK, lang.results_shrink()) } else { (icons::ENLARGE, lang.do_full()) };
        let said = if self.full { name.to_owned() } else { tooltip(ui, "view.full") };
        if button::icon_with(ui, icon, (name, &said), true).clicked() {
            actions.push(Action::ToggleFull);
        }
        let said = tooltip(ui, "view.present");
        if button::icon_with(ui, icons::PRESENT, (lang.do_present(), &said), self.drawn).clicked() {
            actions.push(Action::TogglePresentation);
        }
        ui.add_enabled_ui(self.drawn, |ui| {
            let export = fields::button(ui, lang.results_export()).on_hover_text(tooltip(ui, "file.export"));
            if export.clicked() {
                actions.push(Action::ExportFigure(self.wanted.clone()));
            }
            let copy = fields::pill(ui, tokens, false, lang.results_copy());
            if copy.on_hover_text(tooltip(ui, "file.copy-figure")).clicked() {
                actions.push(Action::CopyFigure(self.wanted.clone()));
            }
        });
        let data = fields::pill(ui, tokens, *self.data, lang.results_data());
        if data.on_hover_text(lang.results_data_hint()).clicked() {
            *self.data = !*self.data;
        }
    }
}

/// Paints a figure at its own size, or as large as the room below allows.
pub fn paint(ui: &mut Ui, shared: &Shared<'_>, painter: &mut FigurePainter, figure: (&Figure, u64), full: bool) {
    let room = vec2(ui.available_width(), ui.clip_rect().bottom() - ui.cursor().top() - Tokens::SECTION);
    let width = ui.available_width().clamp(200.0, WIDEST);
    ui.vertical_centered(|ui| {
        if full {
            painter.show_enlarged(ui, shared.tokens, figure, room, LARGEST);
        } else {
            painter.show(ui, shared.tokens, figure.0, figure.1, width);
        }
    });
}

/// The equipment after (or before) one, round and round; without `skipped`.
pub fn next_id(session: &Session, now: Option<&str>, skipped: Option<&str>, forward: bool) -> Option<String> {
    let ids: Vec<&str> = session.project().equipment.iter().map(|equipment| equipment.id.as_str()).collect();
    let kept: Vec<&str> = ids.into_iter().filter(|id| Some(*id) != skipped).collect();
    let at = kept.iter().position(|id| Some(*id) == now).unwrap_or(0);
    let step = if forward { 1 } else { kept.len().saturating_sub(1) };
    kept.get((at + step) % kept.len().max(1)).map(|id| (*id).to_owned())
}
