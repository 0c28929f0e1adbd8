//! The window without a screen: driven by its accessibility tree, as a user or a screen reader would.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

mod access;
mod bench;
#[path = "../close/mod.rs"]
mod close;
mod decide;
mod decide_trial;
mod driver;
mod editors;
mod elicit;
mod entries;
mod flows;
mod frame;
mod long_lists;
mod measure;
mod recovery;
mod snapshots;
mod sources;
mod table;
mod tender;
mod typing;
mod weights;
