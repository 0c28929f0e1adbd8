//! The decision worked out while the window goes on: at once what an edit needs, the rest on a thread of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::analysis::Analysis;
use crate::analysis::decision::{Decision, Draws, readings};
use crate::methods::threads;
use crate::model::Project;

use super::Session;

/// Samples drawn at once, so that an edit shows its effect without a blank.
const FIRST_SAMPLES: u64 = 1024;
/// Larger tables leave everything to the thread: the window does not wait for them. What is read grows with the cells,
/// what is compared with the pairs of rows.
const FEW_CELLS: usize = 1500;
const FEW_PAIRS: usize = 10_000;
/// Samples of the first portion of the thread; each next one is twice as large.
const PORTION: u64 = 8192;

/// What is being worked out, and for which state of the session.
#[derive(Debug, Default)]
pub struct DecisionJob {
    revision: Option<u64>,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    results: Receiver<Arc<Decision>>,
    cancel: Arc<AtomicBool>,
}

/// A thread that nobody listens to any more ends at its next look.
impl Drop for Running {
    fn drop(&mut self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl DecisionJob {
    /// Takes what has been worked out; begins anew when the session's state is another. `wake` is called whenever
    /// there is something new.
    pub fn tick(&mut self, session: &mut Session, wake: impl Fn() + Send + 'static) {
        let revision = session.revision();
        if self.revision != Some(revision) {
            self.revision = Some(revision);
            self.running = None;
            self.begin(session, revision, wake);
        }
        let Some(running) = &self.running else { return };
        let mut latest = None;
        let ended = loop {
            match running.results.try_recv() {
                Ok(decision) => latest = Some(decision),
                Err(error) => break error == std::sync::mpsc::TryRecvError::Disconnected,
            }
        };
        if let Some(decision) = latest {
            session.set_decision(revision, decision);
        }
        if ended {
            self.running = None;
        }
    }

    /// True while something is still being worked out.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    fn begin(&mut self, session: &mut Session, revision: u64, wake: impl Fn() + Send + 'static) {
        let (project, analysis) = (Arc::clone(session.project()), Arc::clone(session.analysis()));
        let rows = project.equipment.len();
        let few = rows * project.criteria.len() <= FEW_CELLS && rows * rows <= FEW_PAIRS;
        let begun = few.then(|| Begun::new(&project, &analysis, &|| false)).flatten();
        if let Some(begun) = &begun {
            session.set_decision(revision, Arc::new(begun.decision.clone()));
        }
        let (sender, results) = channel();
        let cancel = Arc::new(AtomicBool::new(false));
        self.running = Some(Running { results, cancel: Arc::clone(&cancel) });
        std::thread::spawn(move || {
            let flag = Arc::clone(&cancel);
            let post = Post { sender, cancel, wake };
            let begin = || Begun::new(&project, &analysis, &move || flag.load(Ordering::Relaxed));
            if let Some(mut begun) = begun.or_else(begin) {
                begun.finish(&project, &analysis, &post);
            }
        });
    }
}

/// Where results go.
struct Post<W> {
    sender: Sender<Arc<Decision>>,
    cancel: Arc<AtomicBool>,
    wake: W,
}

impl<W: Fn()> Post<W> {
    fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// True while somebody listens.
    fn send(&self, decision: &Decision) -> bool {
        let sent = !self.is_cancelled() && self.sender.send(Arc::new(decision.clone())).is_ok();
        if sent {
            (self.wake)();
        }
        sent
    }
}

/// A decision with the draws that go on.
struct Begun {
    decision: Decision,
    /// One for each reading, the first first.
    draws: Vec<Draws>,
}

impl Begun {
    /// `None` when cancelled.
    fn new(project: &Project, analysis: &Analysis, cancel: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let mut decision = Decision::new(project, analysis);
        let new = |set| Draws::new(project, analysis, &decision.table, set);
        let mut draws: Vec<Draws> = readings(project).into_iter().filter_map(new).collect();
        for draws in &mut draws {
            draws.draw(FIRST_SAMPLES, threads(), cancel).then_some(())?;
            decision.take(project, draws.robustness().map(Arc::new));
        }
        Some(Self { decision, draws })
    }

    /// First the samples asked for, in growing portions, then what takes longer, each sent as it is there. `None` where
    /// nobody listens any more.
    fn finish<W: Fn()>(&mut self, project: &Project, analysis: &Analysis, post: &Post<W>) -> Option<()> {
        let flag = Arc::clone(&post.cancel);
        let cancel = move || flag.load(Ordering::Relaxed);
        post.send(&self.decision).then_some(())?;
        for draws in &mut self.draws {
            let (mut portion, mut finished) = (PORTION, false);
            while !finished {
                let (done, wanted) = draws.progress();
                draws.draw(done + portion, threads(), &cancel).then_some(())?;
                portion *= 2;
                finished = draws.progress().0 >= wanted;
                let found = if finished { draws.with_confidence(&cancel) } else { draws.robustness() };
                self.decision.take(project, Some(Arc::new(found?)));
                post.send(&self.decision).then_some(())?;
            }
        }
        self.decision.depth = Some(Arc::new(self.decision.depth(project, analysis, &cancel)?));
        post.send(&self.decision).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use crate::app::{Command, samples};

    use super::*;

    fn session() -> Session {
        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        Session::new(crate::store::read(sample.text).expect("readable"))
    }

    fn finish(job: &mut DecisionJob, session: &mut Session) {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_mins(1) {
            job.tick(session, || {});
            if !job.is_running() {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the job does not end");
    }

    #[test]
    fn something_is_there_at_once_and_the_rest_follows() {
        let (mut session, mut job) = (session(), DecisionJob::default());
        assert!(session.decision().is_none());
        job.tick(&mut session, || {});
        let first = session.decision().expect("at once").robustness.clone().expect("some samples");
        assert!(first.samples >= FIRST_SAMPLES.min(first.wanted));
        finish(&mut job, &mut session);
        let whole = session.decision().expect("still there");
        let robustness = whole.robustness.as_ref().expect("samples");
        assert_eq!(robustness.samples, robustness.wanted);
        assert!(whole.depth.is_some() && robustness.confidence.iter().any(Option::is_some));
        let alone = Decision::complete(session.project(), session.analysis());
        assert_eq!(**whole, alone, "in portions and at once the same");
    }

    #[test]
    fn a_late_result_is_dropped() {
        let (mut session, mut job) = (session(), DecisionJob::default());
        job.tick(&mut session, || {});
        let before = Arc::clone(session.decision().expect("at once"));
        session.apply(Command::SetWeight { criterion: "mtbf".into(), weight: 90.0 }).expect("a criterion");
        assert!(session.decision().is_none(), "what was said of another state is not shown");
        finish(&mut job, &mut session);
        assert_ne!(before.table.weights, session.decision().expect("the new one").table.weights);
    }
}
