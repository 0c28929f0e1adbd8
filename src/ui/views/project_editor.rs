//! The editor of title, origin rule, policies and rates.

use eframe::egui::Context;

use crate::app::Session;
use crate::ui::context::{Action, Shared};

/// The editor of the project as a whole.
pub struct ProjectEditor {}

impl ProjectEditor {
    /// Edits the open project.
    pub fn new(_session: &Session) -> Self {
        Self {}
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, _ctx: &Context, _shared: &Shared<'_>, _actions: &mut Vec<Action>) -> bool {
        false
    }
}
