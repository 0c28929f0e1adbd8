//! What several test programs need.

pub mod case;
pub mod close;
pub mod missing;
pub mod program;
pub mod project;
pub mod published;
pub mod samples;
