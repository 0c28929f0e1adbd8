//! Reading a table's file on a thread of its own, while the window goes on.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::{ImportDraft, SheetLayout};
use crate::app::SheetFileError;
use crate::sheet::SheetError;
use crate::sheet::grid::{self, GridError};
use crate::store::{ReadError, read_regular};

/// A table that was read, and the file it is from.
#[derive(Debug)]
pub struct Prepared {
    /// The file.
    pub path: PathBuf,
    /// The table, or why there is none.
    pub draft: Result<ImportDraft, SheetFileError>,
}

/// A file being read.
#[derive(Debug)]
pub struct ImportJob {
    path: PathBuf,
    result: Receiver<Prepared>,
}

impl ImportJob {
    /// Reads this file; `wake` is called when that is done.
    pub fn begin(path: PathBuf, layouts: Vec<SheetLayout>, wake: impl Fn() + Send + 'static) -> Self {
        let (sender, result) = channel();
        let of = path.clone();
        std::thread::spawn(move || {
            let draft = read(&of, &layouts);
            if sender.send(Prepared { path: of, draft }).is_ok() {
                wake();
            }
        });
        Self { path, result }
    }

    /// The file being read.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The table, once it is read.
    pub fn take(&self) -> Option<Prepared> {
        match self.result.try_recv() {
            Ok(prepared) => Some(prepared),
            Err(TryRecvError::Empty) => None,
            // The thread is gone without an answer: as good as a file that could not be read.
            Err(TryRecvError::Disconnected) => {
                let gone = std::io::Error::from(std::io::ErrorKind::Interrupted);
                Some(Prepared { path: self.path.clone(), draft: Err(ReadError::System(gone).into()) })
            }
        }
    }
}

/// Reads and recognises a file.
///
/// # Errors
/// The file cannot be read, is too large, or holds no table.
pub fn read(path: &Path, layouts: &[SheetLayout]) -> Result<ImportDraft, SheetFileError> {
    let bytes = read_regular(path, grid::MAX_BYTES as u64).map_err(|error| match error {
        ReadError::TooLarge(_) => SheetError::Grid(GridError::TooLarge).into(),
        error => SheetFileError::from(error),
    })?;
    let grids = grid::read(&bytes).map_err(SheetError::Grid)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Ok(ImportDraft::new(&name, grids, layouts)?)
}
