//! Blocks of samples shared out among threads.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{Builder, scope};

/// Works on all blocks of this range, each by whichever thread is free, and returns what each thread has gathered;
/// `None` when cancelled. The calling thread is one of them; where the system gives no more, there are fewer.
pub fn share<T: Send>(
    blocks: Range<u64>,
    threads: usize,
    cancel: &(dyn Fn() -> bool + Sync),
    start: &(dyn Fn() -> T + Sync),
    work: &(dyn Fn(&mut T, u64) + Sync),
) -> Option<Vec<T>> {
    let next = AtomicU64::new(blocks.start);
    let one = || {
        let mut gathered = start();
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block >= blocks.end {
                return Some(gathered);
            }
            if cancel() {
                return None;
            }
            work(&mut gathered, block);
        }
    };
    let count = threads.min(usize::try_from(blocks.end.saturating_sub(blocks.start)).unwrap_or(usize::MAX));
    scope(|scope| {
        let spawned: Vec<_> = (1..count).map_while(|_| Builder::new().spawn_scoped(scope, one).ok()).collect();
        let mut all = vec![one()?];
        for thread in spawned {
            all.push(thread.join().ok()??);
        }
        Some(all)
    })
}
