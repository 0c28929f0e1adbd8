//! The window without a screen: driven by its accessibility tree, as a user or a screen reader would.
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

mod access;
mod answer;
mod attach;
mod bench;
mod decide;
mod decide_trial;
mod disk;
mod driver;
mod editors;
mod elicit;
mod entries;
mod first_minutes;
mod flows;
mod frame;
mod long_lists;
mod measure;
mod offers;
mod recovery;
mod report;
mod snapshots;
mod sources;
#[expect(dead_code, reason = "the other test programs need the rest")]
#[path = "../support/mod.rs"]
mod support;
mod table;
mod tables;
mod tender;
mod typing;
mod weights;
