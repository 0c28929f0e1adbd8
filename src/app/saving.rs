//! Saving a session: made ready on its own thread, written on any, and taken back when it is done. The links to data
//! files follow to another folder only once the new file is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::Project;
use crate::store::{self, SaveError, SaveNote, SaveOptions, Stamp, Way};

use super::session::{Session, absolute};

/// How a project is to be saved where the plain way does not do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SaveChoice {
    /// Over whatever is in the file by now.
    pub over_changes: bool,
    /// How the bytes are replaced.
    pub way: Way,
}

/// A project on its way to a file; holds all that it needs.
#[derive(Debug)]
pub struct Saving {
    path: PathBuf,
    text: String,
    /// As it is written, with the links that hold in the file's folder.
    written: Arc<Project>,
    /// Folders, where the project goes from one to another.
    moves: Option<(PathBuf, PathBuf)>,
    expected: Option<Stamp>,
    way: Way,
}

/// A project that is in its file.
#[derive(Debug)]
pub struct Written {
    saving: Saving,
    stamp: Stamp,
    /// What did not go as usual.
    pub notes: Vec<SaveNote>,
}

impl Saving {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the file.
    pub fn write(self) -> Result<Written, SaveError> {
        let options = SaveOptions {
            way: self.way,
            expected: self.expected.as_ref(),
            keeps_versions: true,
            ..SaveOptions::default()
        };
        let saved = store::save(&self.path, self.text.as_bytes(), &options)?;
        Ok(Written { saving: self, stamp: saved.stamp, notes: saved.notes })
    }
}

impl Session {
    /// Saves to this file, which becomes the session's own; gives what did not go as usual.
    pub fn save_to(&mut self, path: &Path) -> Result<Vec<SaveNote>, SaveError> {
        let written = self.saving(path, SaveChoice::default()).write()?;
        let notes = written.notes.clone();
        self.take_written(written);
        Ok(notes)
    }

    /// The project as it is to be written to this file. The session is as it was until [`Session::take_written`].
    pub fn saving(&self, path: &Path, choice: SaveChoice) -> Saving {
        let path = absolute(path);
        let is_own = self.path() == Some(&path);
        let moves = self.moves_to(&path);
        let moved = moves.as_ref().and_then(|(from, to)| store::raw::rebased(self.kept_project(), from, to));
        let written = moved.map_or_else(|| Arc::clone(self.kept_project()), Arc::new);
        let expected = self.stamp().filter(|_| is_own && !choice.over_changes).cloned();
        Saving { text: store::to_ron(&written), written, moves, expected, way: choice.way, path }
    }

    /// The project is in this file, which is the session's own from now on; what was changed meanwhile is not saved.
    pub fn take_written(&mut self, written: Written) {
        let Written { saving: Saving { path, written, moves, .. }, stamp, .. } = written;
        if let Some((from, to)) = &moves {
            self.move_data(from, to);
        }
        self.own(path, stamp, written);
    }

    fn moves_to(&self, path: &Path) -> Option<(PathBuf, PathBuf)> {
        let from = self.path()?.parent()?;
        let to = path.parent()?;
        (from != to).then(|| (from.to_owned(), to.to_owned()))
    }
}
