//! Gapwise.
pub mod analysis;
pub mod app;
pub mod cli;
pub mod figure;
pub mod methods;
pub mod model;
pub mod quantity;
pub mod store;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
