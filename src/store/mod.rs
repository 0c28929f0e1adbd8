//! Files: RON projects in and out, atomic saving, comparison sheets.

mod atomic;
mod pieces;
mod problem;
pub mod raw;
mod read;
mod scan;
mod write;

pub use self::atomic::{SaveError, save_text, write_atomically};
pub use self::pieces::{Places, places};
pub use self::problem::{Position, Problem, ProblemKind, sentences};
pub use self::read::{OpenError, open, open_up_to, read};
pub use self::scan::has_comments;
pub use self::write::to_ron;

use ron::extensions::Extensions;

/// The RON dialect of project files: `Some` is not written.
fn dialect() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
