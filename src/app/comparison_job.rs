//! Two measurements compared on a thread of its own: intervals by draws take longer than a frame of the window.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::analysis::measured::{NotComparable, PairComparison, PairQuestion, compare_measurements};
use crate::model::Measurement;

/// A comparison, or why there is none.
pub type Compared = Arc<Result<PairComparison, NotComparable>>;

/// Which two are compared, and what is asked of them.
#[derive(Clone, Debug)]
pub struct Asked {
    /// A and B.
    pub of: [Arc<Measurement>; 2],
    /// Margin and requirement.
    pub question: PairQuestion,
}

/// The same measurements by identity, and the same question.
impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let same = self.of.iter().zip(&other.of).all(|(one, other)| Arc::ptr_eq(one, other));
        same && self.question == other.question
    }
}

/// The last comparison asked for, and the one under way. One thread at a time: a question that comes while it works
/// waits for it.
#[derive(Debug, Default)]
pub struct ComparisonJob {
    done: Option<(Asked, Compared)>,
    running: Option<(Asked, Receiver<Compared>)>,
}

impl ComparisonJob {
    /// What is asked for, where it is worked out; begins the work where it is not. `wake` is called when that is done.
    pub fn get(&mut self, asked: &Asked, wake: impl Fn() + Send + 'static) -> Option<Compared> {
        self.take();
        if let Some((_, found)) = self.done.as_ref().filter(|(of, _)| of == asked) {
            return Some(Arc::clone(found));
        }
        if self.running.is_none() {
            self.begin(asked.clone(), wake);
        }
        None
    }

    fn begin(&mut self, asked: Asked, wake: impl Fn() + Send + 'static) {
        let (sender, result) = channel();
        let Asked { of, question } = asked.clone();
        std::thread::spawn(move || {
            let [a, b] = &of;
            let found = compare_measurements([a, b], &question);
            if sender.send(Arc::new(found)).is_ok() {
                wake();
            }
        });
        self.running = Some((asked, result));
    }

    fn take(&mut self) {
        let Some((asked, result)) = self.running.take() else { return };
        match result.try_recv() {
            Ok(found) => self.done = Some((asked, found)),
            Err(TryRecvError::Empty) => self.running = Some((asked, result)),
            Err(TryRecvError::Disconnected) => {}
        }
    }
}
