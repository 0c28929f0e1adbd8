//! What several test programs need.

pub mod case;
pub mod close;
pub mod program;
pub mod published;
pub mod samples;
