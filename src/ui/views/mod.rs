//! The parts of the window, one a file.

pub mod criterion_editor;
pub mod equipment_editor;
pub mod evidence_editor;
pub mod inspector;
pub mod project_editor;
pub mod results;
