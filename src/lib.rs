//! Gapwise puts domestic and imported equipment side by side: where the gap is, how sure that is, what would close it.
//!
//! Data takes one way, downhill, once:
//!
//! ```text
//! text or file ──▶ model::Project ──▶ analysis::Analysis ──▶ figure::Figure, report::Outline ──▶ screen, files, terminal
//!    ▲   (store)                        (pure, total)         (every table and sentence once)
//!    └── ui sends app::Command ◀────────────────────────────────────────────────── ui shows
//! ```
//!
//! Invariants; tests keep what a test can (`tests/library/layers.rs`, `tests/library/laws.rs`):
//!
//! - Only `ui` and `main.rs` name egui, eframe or rfd; the feature `gui` gates them. Library and command line build
//!   without.
//! - [`methods`] takes numbers and returns named results: no I/O, no project, no text.
//! - [`analysis::analyse`] is pure and total: it never fails, never panics, never writes back; a problem is a finding.
//! - A project changes only through [`app::Command`]; undo returns an earlier project. Parts are shared, so a snapshot
//!   costs microseconds. A revision number decides what is recomputed.
//! - A [`figure::Figure`] is described once, with finished labels; one layout places it for screen and files.
//! - A table is made once, by [`report`], with numbers as numbers; every output writes or shows that one.
//! - `ui` shows and sends; it computes nothing.
//! - Missing is "–", never 0. The policy for it is one per project, the same for every origin, printed on every figure.
//! - Swapping all origins mirrors every number.
//! - User text is data: it never becomes code, a formula or markup in any output.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod currency;
pub mod figure;
pub mod lexicon;
pub mod methods;
pub mod model;
pub mod quantity;
pub mod report;
pub mod sheet;
pub mod store;
pub mod table;
pub mod text;
#[cfg(feature = "pdf")]
pub mod typeset;
#[cfg(feature = "gui")]
pub mod ui;
