//! The window: shows what [`crate::app`] holds and sends what the user wants; computes nothing.

pub mod context;
pub mod theme;
pub mod views;
pub mod widgets;
