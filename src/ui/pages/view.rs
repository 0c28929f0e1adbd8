//! What the window asks of a page.

use eframe::egui::{Context, Rect, Ui};

use crate::analysis::BlockFigures;
use crate::app::{Command, Preferences, Session};
use crate::figure::Family;
use crate::text::Lang;
use crate::ui::context::{Action, Shared};
use crate::ui::views::figure_pane::FigurePage;

/// Between the cards of a page, and around them.
pub const GAP: f32 = 12.0;

/// What a page is given to show itself.
pub struct PageInput<'a> {
    /// Project, language, colours, selection.
    pub shared: Shared<'a>,
    /// How the panes of a page are split.
    pub preferences: &'a Preferences,
    /// Its figures have all the room there is.
    pub full: bool,
    /// More of the decision is being worked out.
    pub deciding: bool,
}

/// A page of the window.
pub trait PageView {
    /// Shows the page in this rectangle.
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>);

    /// Takes what its jobs have done and begins what is due; called each frame, also while another page is shown.
    fn tick(&mut self, session: &mut Session, shown: bool, ctx: &Context) -> Option<Action> {
        let _ = (session, shown, ctx);
        None
    }

    /// True for a page that shows something of the decision, which is worked out only where it is looked at.
    fn needs_decision(&self) -> bool {
        false
    }

    /// Ends what is being typed on the page and gives the change that it makes.
    fn commit(&mut self) -> Option<Command> {
        None
    }

    /// Ends what is being typed in its side pane and gives the changes that it makes; asked for once what was typed on
    /// the page is part of the project.
    fn commit_side(&mut self, shared: &Shared<'_>) -> Vec<Action> {
        let _ = shared;
        Vec::new()
    }

    /// What would be lost by leaving the project, as a sentence.
    fn unfinished(&self, lang: Lang) -> Option<&'static str> {
        let _ = lang;
        None
    }

    /// True for a page with a side pane of its own.
    fn has_side(&self) -> bool {
        false
    }

    /// Shows its side pane.
    fn side(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let _ = (ui, shared, actions);
    }

    /// The figures that it shows; such a page can be enlarged and presented.
    fn figures(&self) -> Option<&dyn FigurePage> {
        None
    }

    /// The same, to be changed.
    fn figures_mut(&mut self) -> Option<&mut dyn FigurePage> {
        None
    }

    /// The family of the figures that it shows.
    fn family(&self) -> Option<Family> {
        None
    }

    /// Sums of what is selected on it, for the status bar.
    fn selected_figures(&mut self, shared: &Shared<'_>) -> Option<&BlockFigures> {
        let _ = shared;
        None
    }
}
