//! Every table and every sentence of an output, made once as data: an [`Outline`] of sections with values, tables,
//! sentences and warnings. The window, the terminal, CSV and JSON write it; none of them makes a table of its own.
//!
//! Numbers stay numbers ([`crate::table`]): the screen rounds them, CSV and JSON do not.

pub mod csv;
pub mod deviations;
pub mod evidence;
pub mod findings;
pub mod import;
pub mod measured;
mod outline;
pub mod paper;
pub mod questions;
pub mod score;
pub mod terminal;
pub mod values;
pub mod weights;
pub mod why;

pub use self::outline::{Block, Outline, Section, Value};
