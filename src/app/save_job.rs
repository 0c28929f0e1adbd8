//! A file written on a thread of its own, while the window goes on.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::store::{SaveCause, SaveError};

use super::{Saving, Written};

/// A project on its way to its file.
#[derive(Debug)]
pub struct SaveJob {
    path: PathBuf,
    result: Receiver<Result<Written, SaveError>>,
}

impl SaveJob {
    /// Begins to write; `wake` is called when that is done.
    pub fn begin(saving: Saving, wake: impl Fn() + Send + 'static) -> Self {
        let (sender, result) = channel();
        let path = saving.path().to_owned();
        std::thread::spawn(move || {
            if sender.send(saving.write()).is_ok() {
                wake();
            }
        });
        Self { path, result }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What came of it, as soon as that is known; waits so long for it at most.
    pub fn take(&self, patience: Duration) -> Option<Result<Written, SaveError>> {
        match self.result.recv_timeout(patience) {
            Ok(done) => Some(done),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                let gone = std::io::Error::other("the thread that wrote it ended");
                Some(Err(SaveError { path: self.path.clone(), cause: SaveCause::System(gone) }))
            }
        }
    }
}
