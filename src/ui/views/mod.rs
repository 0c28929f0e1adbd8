//! The parts of the window, one a file.

pub mod criterion_editor;
pub mod dialogs;
pub mod equipment_editor;
pub mod evidence_editor;
pub mod findings;
pub mod inspector;
pub mod matrix;
pub mod project_editor;
pub mod rail;
pub mod results;
pub mod sources;
pub mod start;
pub mod status;
pub mod tender;
pub mod topbar;
pub mod weights_editor;
