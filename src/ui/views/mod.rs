//! The parts of the window, one a file.

pub mod criterion_editor;
pub mod decide;
pub mod dialogs;
pub mod equipment_editor;
pub mod evidence_editor;
pub mod figure_pane;
pub mod findings;
pub mod history;
pub mod import_review;
pub mod inspector;
pub mod matrix;
pub mod measure;
pub mod palette;
pub mod presentation;
pub mod project_editor;
pub mod rail;
pub mod results;
pub mod scenario_editor;
pub mod settings;
pub mod sources;
pub mod start;
pub mod status;
pub mod tender;
pub mod topbar;
pub mod weights_editor;
pub mod what_if;
