//! Files: RON projects in and out, atomic saving, comparison sheets.

mod lines;
mod lock;
mod pieces;
mod problem;
pub mod raw;
mod read;
mod regular;
mod save;
mod scan;
mod stamp;
mod write;

pub use self::lock::{Holder, Locking, ProjectLock, holder, lock, take_over};
pub use self::pieces::{Places, fields, places};
pub use self::problem::{Position, Problem, ProblemKind, sentences};
pub use self::read::{OpenError, Reading, open, open_with, read};
pub use self::regular::{MOST_OF_DATA, MOST_OF_PICTURE, MOST_OF_PROJECT, ReadError, read_regular, read_regular_text};
pub use self::save::{
    SaveCause, SaveError, SaveNote, SaveOptions, Saved, Version, Way, save, save_text, sweep, versions,
    write_atomically,
};
pub use self::scan::has_comments;
pub use self::stamp::{OnDisk, Stamp};
pub use self::write::to_ron;

use ron::extensions::Extensions;

/// The RON dialect of project files: `Some` is not written.
fn dialect() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
