//! Published methods as pure functions: numbers in, named results out; no project, no text, no files.

pub mod accuracy;
pub mod comparison;
pub mod decision;
pub mod distributions;
pub mod life;
pub mod numeric;
pub mod stability;

/// Threads worth having.
pub fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get)
}
