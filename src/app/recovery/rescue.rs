//! The last copy of a program that is ended: by a signal, a panic, or the loss of its screen.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::Slot;
use super::copy::Copy;

/// What is in no copy yet, in reach of every thread; copies share it.
#[derive(Clone, Debug)]
pub struct Rescue(Arc<Mutex<Waiting>>);

#[derive(Debug)]
struct Waiting {
    folder: PathBuf,
    /// The work, and the file for it once there is one.
    work: Option<(Copy, Option<PathBuf>)>,
}

impl Rescue {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(Arc::new(Mutex::new(Waiting { folder, work: None })))
    }

    /// This work is in no copy.
    pub(super) fn keep(&self, copy: Copy, file: Option<PathBuf>) {
        self.waiting().work = Some((copy, file));
    }

    /// This work is in a copy now.
    pub(super) fn done(&self, copy: &Copy) {
        self.waiting().work.take_if(|(work, _)| work.is_same(copy));
    }

    /// No copy is needed any more.
    pub(super) fn forget(&self) {
        self.waiting().work = None;
    }

    /// Copies the work that is in no copy, at once. Nobody is left to be told where that fails.
    pub fn write(&self) {
        let mut waiting = self.waiting();
        let Some((copy, file)) = waiting.work.take() else { return };
        match file {
            Some(file) => {
                let _ = copy.write(&file);
            }
            None => {
                if let Ok(slot) = Slot::take(&waiting.folder) {
                    let _ = copy.write(&slot.file);
                }
            }
        }
    }

    /// Whoever panicked left it whole: it is only ever replaced.
    fn waiting(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
