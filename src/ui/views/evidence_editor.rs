//! The editor of a evidence.

use eframe::egui::Context;

use crate::app::Session;
use crate::ui::context::{Action, Shared};

/// The editor of a evidence.
pub struct EvidenceEditor {}

impl EvidenceEditor {
    /// Edits the evidence with this id; `None`: a new one.
    pub fn new(_session: &Session, _id: Option<String>) -> Self {
        Self {}
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, _ctx: &Context, _shared: &Shared<'_>, _actions: &mut Vec<Action>) -> bool {
        false
    }
}
