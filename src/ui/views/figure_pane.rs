//! The pane that shows the figures of a page, one at a time: tabs, tools, data, full size, export and presentation.

pub mod data;

use std::sync::Arc;

use eframe::egui::{Ui, vec2};

use crate::app::Session;
use crate::figure::{Figure, FigureId, Subject};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::commands::{self, FileCommand, ViewCommand};
use crate::ui::context::{Action, FigureChoice, FileAction, Shared, ViewAction};
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::figure_painter::{FigurePainter, WIDEST};
use crate::ui::widgets::scatter::ScatterView;
use crate::ui::widgets::{button, fields};

/// At full size a figure grows up to this factor.
const LARGEST: f32 = 1.6;

/// A page that shows one figure after another.
pub trait FigurePage {
    /// The figure in view where it could be drawn.
    fn in_view(&self) -> Option<FigureChoice>;

    /// The figures that the page can export now, in the order of its tabs.
    fn exports(&self, shared: &Shared<'_>) -> Vec<FigureChoice>;

    /// Shows this figure from now on.
    fn show_figure(&mut self, id: FigureId);

    /// Shows another figure, round and round.
    fn next_tab(&mut self, forward: bool);

    /// Shows another equipment or measurement where the figure is about one, round and round.
    fn next_subject(&mut self, session: &Session, forward: bool);

    /// The figure in view with a headline and a number that tells it from the next, made now.
    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)>;
}

/// A shared value that equals only itself. It is kept, so that no later one can take its address.
#[derive(Clone, Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// One figure at a time. `K` is what the figures are made from: while it stays, so does the figure. `W` are the words
/// beside the figure, made with it.
pub struct FigurePane<K, W> {
    chosen: Option<FigureId>,
    /// The data of the figure are shown in its place.
    data: bool,
    /// The figure has all the room there is.
    pub full: bool,
    made: Option<Made<K, W>>,
    /// Grows with every figure made, so that painters know a new one.
    count: u64,
    painter: FigurePainter,
    scatter: ScatterView,
}

/// What is in view, and for what it was made.
struct Made<K, W> {
    key: (K, Option<FigureChoice>, Lang, Format),
    figure: Option<Figure>,
    words: W,
}

impl<K, W> Default for FigurePane<K, W> {
    fn default() -> Self {
        Self {
            chosen: None,
            data: false,
            full: false,
            made: None,
            count: 0,
            painter: FigurePainter::default(),
            scatter: ScatterView::default(),
        }
    }
}

impl<K, W> FigurePane<K, W> {
    /// The figure chosen last; `None`: the page decides.
    pub fn chosen(&self) -> Option<FigureId> {
        self.chosen
    }

    /// Chooses a figure.
    pub fn choose(&mut self, id: Option<FigureId>) {
        self.chosen = id;
    }

    /// Chooses the figure after (or before) this one, round and round; without one the first (or the last).
    pub fn choose_next(&mut self, tabs: &[FigureId], now: Option<FigureId>, forward: bool) {
        let count = tabs.len().max(1);
        let next = match now.and_then(|id| tabs.iter().position(|tab| *tab == id)) {
            None if forward => 0,
            None => count - 1,
            Some(at) if forward => (at + 1) % count,
            Some(at) => (at + count - 1) % count,
        };
        self.chosen = tabs.get(next).copied().or(self.chosen);
    }

    /// Shows the data in place of the figure.
    pub fn shows_data(&self) -> bool {
        self.data
    }

    /// The figure in view with a number that tells it from the next.
    pub fn figure(&self) -> Option<(&Figure, u64)> {
        let figure = self.made.as_ref()?.figure.as_ref()?;
        Some((figure, self.count))
    }

    /// A number that tells what is in view from the next.
    pub fn made(&self) -> u64 {
        self.count
    }

    /// The words made with the figure.
    pub fn words(&self) -> Option<&W> {
        self.made.as_ref().map(|made| &made.words)
    }

    /// What the figure in view was made from.
    pub fn source(&self) -> Option<&K> {
        self.made.as_ref().map(|made| &made.key.0)
    }

    /// The figure in view with what it is about, where it could be drawn.
    pub fn in_view(&self) -> Option<&FigureChoice> {
        self.made.as_ref().filter(|made| made.figure.is_some())?.key.1.as_ref()
    }
}

impl<K: PartialEq, W> FigurePane<K, W> {
    /// Makes the figure and its words where they are not those already. `wanted`: `None` for a page of words alone.
    pub fn update(
        &mut self,
        lang: Lang,
        source: K,
        wanted: Option<FigureChoice>,
        make: impl FnOnce(&K, Option<&FigureChoice>) -> (Option<Figure>, W),
    ) {
        let key = (source, wanted, lang, number::format());
        if self.made.as_ref().is_some_and(|made| made.key == key) {
            return;
        }
        let (figure, words) = make(&key.0, key.1.as_ref());
        self.count += 1;
        self.made = Some(Made { key, figure, words });
    }
}

impl<K, W> FigurePane<K, W> {
    /// A tab for each figure; `now` is the one in view.
    pub fn tabs(&mut self, ui: &mut Ui, shared: &Shared<'_>, tabs: &[FigureId], now: Option<FigureId>) {
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        for id in tabs {
            let tab = fields::pill(ui, shared.tokens, now == Some(*id), id.name(shared.lang));
            let keys = commands::figure_keys(ui, *id);
            let about = (id.spec().about)(shared.lang);
            let about = if keys.is_empty() { about.to_owned() } else { format!("{about}\n{keys}") };
            let tab = tab.on_hover_text(about);
            if tab.clicked() {
                self.chosen = Some(*id);
            }
        }
    }

    /// What can be done with the figure, from the right: size, presentation, export, copy, table.
    pub fn tools(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let lang = shared.lang;
        let in_view = self.in_view().cloned();
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        let (icon, name) =
            if self.full { (icons::SHRINK, lang.results_shrink()) } else { (icons::ENLARGE, lang.do_full()) };
        let hint = if self.full { name.to_owned() } else { commands::tooltip(ui, ViewCommand::Full, lang) };
        if button::icon_with(ui, icon, (name, &hint), true).clicked() {
            actions.push(Action::View(ViewAction::ToggleFull));
        }
        let hint = commands::tooltip(ui, ViewCommand::Present, lang);
        if button::icon_with(ui, icons::PRESENT, (lang.do_present(), &hint), in_view.is_some()).clicked() {
            actions.push(Action::View(ViewAction::TogglePresentation));
        }
        export_and_copy(ui, shared, in_view, actions);
        let data = fields::pill(ui, shared.tokens, self.data, lang.results_data());
        if data.on_hover_text(lang.results_data_hint()).clicked() {
            self.data = !self.data;
        }
    }

    /// The figure, or its data.
    pub fn body(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let made = self.made.as_ref();
        let Some((figure, wanted)) = made.and_then(|made| made.figure.as_ref().zip(made.key.1.as_ref())) else {
            return fields::nothing(ui, shared.tokens, shared.lang.results_empty_figure());
        };
        if self.data {
            return data::table(ui, shared, figure, actions);
        }
        if wanted.id.subject() == Subject::Axes {
            let width = ui.available_width().clamp(200.0, WIDEST);
            ui.vertical_centered(|ui| self.scatter.show(ui, shared, figure, self.count, width));
        } else {
            paint(ui, shared, &mut self.painter, (figure, self.count), self.full);
        }
    }
}

fn export_and_copy(ui: &mut Ui, shared: &Shared<'_>, in_view: Option<FigureChoice>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    let hints = [FileCommand::Export, FileCommand::CopyFigure].map(|id| commands::tooltip(ui, id, lang));
    let [export_hint, copy_hint] = hints;
    ui.add_enabled_ui(in_view.is_some(), |ui| {
        let export = fields::button(ui, lang.results_export()).on_hover_text(export_hint);
        let copy = fields::pill(ui, shared.tokens, false, lang.results_copy()).on_hover_text(copy_hint);
        let Some(figure) = in_view else { return };
        if export.clicked() {
            actions.push(Action::File(FileAction::ExportFigure(figure)));
        } else if copy.clicked() {
            actions.push(Action::File(FileAction::CopyFigure(figure)));
        }
    });
}

/// Paints a figure at its own size, or as large as the room below allows.
fn paint(ui: &mut Ui, shared: &Shared<'_>, painter: &mut FigurePainter, figure: (&Figure, u64), full: bool) {
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
