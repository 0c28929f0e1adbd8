//! Published and exactly known cases, with what their sources find: the methods and the command line are held against
//! the same figures. Alternatives are rows.

pub mod cross_checks;
pub mod rings;
pub mod scales;
pub mod smaa;
pub mod weights;
