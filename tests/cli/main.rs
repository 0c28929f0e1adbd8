//! The command line, driven as a user drives it.

mod comparison;
mod decision;
mod draws;
mod files;
mod killed;
mod measure;
mod measure_life;
mod measure_rating;
mod network;
mod refusals;
mod report;
mod sheet;
#[expect(dead_code, reason = "the other test programs need the rest")]
#[path = "../support/mod.rs"]
mod support;
mod weights;
