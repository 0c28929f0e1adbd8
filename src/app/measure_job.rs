//! Raw data read and worked out on a thread of their own, while the window goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use crate::analysis::measured::Outcomes;
use crate::model::{Measurement, Project};
use crate::store::raw::{self, Reach};

/// What a job is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Data that are being prepared; which state of them.
    Draft(u64),
    /// Another analysis of a measurement of the project: its evidence.
    Changed(String),
    /// The data file of a measurement of the project: its evidence.
    File(String),
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The data are read.
    Reading,
    /// The figures are worked out.
    WorkingOut,
}

/// At most one piece of work at a time; a new one takes the place of the one before.
#[derive(Debug, Default)]
pub struct MeasureJob {
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    cause: Cause,
    result: Receiver<Measurement>,
    stage: Arc<AtomicU8>,
    begun: Instant,
}

impl MeasureJob {
    /// Reads these bytes for a measurement and works out its figures. `wake` is called when that is done.
    pub fn draft(
        &mut self,
        number: u64,
        (of, bytes): (Measurement, Arc<[u8]>),
        outcomes: &Outcomes,
        wake: impl Fn() + Send + 'static,
    ) {
        let read = move |of: &Measurement| raw::content(of, &bytes);
        self.begin(Cause::Draft(number), of, read, outcomes, wake);
    }

    /// Works out another analysis of data that are read.
    pub fn again(&mut self, evidence: String, of: Measurement, outcomes: &Outcomes, wake: impl Fn() + Send + 'static) {
        let content = of.content.clone();
        let read = move |of: &Measurement| content.unwrap_or_else(|| raw::content(of, &[]));
        self.begin(Cause::Changed(evidence), of, read, outcomes, wake);
    }

    /// Reads the next data file of the project that is not read yet; does nothing where none is left or one is under
    /// way.
    pub fn next_file(
        &mut self,
        (project, outcomes): (&Project, &Outcomes),
        reach: Option<Reach>,
        wake: impl Fn() + Send + 'static,
    ) {
        let Some(reach) = reach.filter(|_| self.running.is_none()) else { return };
        let waiting = project.evidence.iter().find_map(|evidence| {
            let of = evidence.measurements.iter().find(|m| m.data().is_none() && !m.file.is_empty())?;
            Some((evidence.id.clone(), of.as_ref().clone()))
        });
        if let Some((evidence, of)) = waiting {
            self.begin(Cause::File(evidence), of, move |of| raw::from_file(of, &reach), outcomes, wake);
        }
    }

    fn begin(
        &mut self,
        cause: Cause,
        of: Measurement,
        read: impl FnOnce(&Measurement) -> crate::model::Content + Send + 'static,
        outcomes: &Outcomes,
        wake: impl Fn() + Send + 'static,
    ) {
        let (sender, result) = channel();
        let stage = Arc::new(AtomicU8::new(0));
        let (reached, outcomes) = (Arc::clone(&stage), outcomes.clone());
        std::thread::spawn(move || {
            let mut of = Measurement { content: None, ..of };
            of.content = Some(read(&of));
            reached.store(1, Ordering::Relaxed);
            // Remembered, so that whoever shows them has not to wait.
            let _ = outcomes.of(&of);
            if sender.send(of).is_ok() {
                wake();
            }
        });
        self.running = Some(Running { cause, result, stage, begun: Instant::now() });
    }

    /// What is done, if anything.
    pub fn take(&mut self) -> Option<(Cause, Measurement)> {
        let running = self.running.as_ref()?;
        match running.result.try_recv() {
            Ok(done) => self.running.take().map(|running| (running.cause, done)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                self.running = None;
                None
            }
        }
    }

    /// How far the work is and since when; `None` where nothing is under way.
    pub fn progress(&self) -> Option<(Stage, Duration)> {
        let running = self.running.as_ref()?;
        let stage = if running.stage.load(Ordering::Relaxed) == 0 { Stage::Reading } else { Stage::WorkingOut };
        Some((stage, running.begun.elapsed()))
    }

    /// Nobody waits for the work any more; what comes of it is dropped.
    pub fn cancel(&mut self) {
        self.running = None;
    }
}
