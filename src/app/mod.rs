//! The session behind the window and the command line: project, commands, history, saving. Knows no window.

pub mod clipboard;
mod command;
mod deviations;
mod history;
pub mod samples;
mod session;
mod settings;

pub use self::command::{BatchLabel, Command, CommandError};
pub use self::deviations::deviation_block;
pub use self::history::History;
pub use self::session::Session;
pub use self::settings::{Preferences, ThemeChoice};
