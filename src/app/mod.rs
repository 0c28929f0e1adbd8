//! The session behind the window and the command line: project, commands, history, saving. Knows no window.

pub mod block;
pub mod clipboard;
mod command;
pub mod comparison_job;
mod decision_job;
mod describe;
mod deviations;
mod fix;
mod history;
pub mod ids;
pub mod import;
mod look;
mod measure_job;
pub mod measurement;
pub mod parts;
pub mod price_lines;
pub mod recovery;
pub mod samples;
mod session;
mod settings;
mod sheet_file;
mod what_if;

pub use self::command::{BatchLabel, Command, CommandError};
pub use self::decision_job::DecisionJob;
pub use self::deviations::deviation_block;
pub use self::fix::{Fix, FixKind, choices, fix};
pub use self::history::History;
pub use self::look::{Summary, TableLook};
pub use self::measure_job::{Cause, MeasureJob, Stage};
pub use self::session::Session;
pub use self::settings::{Preferences, ThemeChoice};
pub use self::sheet_file::{SHEET_ENDINGS, SheetFileError, is_sheet};
