//! The inspector of the selected cell.

use eframe::egui::Ui;

use crate::ui::context::{Action, Shared};

/// The inspector of the selected cell.
#[derive(Default)]
pub struct InspectorView {}

impl InspectorView {
    /// Shows the inspector.
    pub fn ui(&mut self, _ui: &mut Ui, _shared: &Shared<'_>, _actions: &mut Vec<Action>) {}
}
