//! The window: shows what [`crate::app`] holds and sends what the user wants; computes nothing.

mod listed;

pub mod app;
pub mod commands;
pub mod context;
pub mod files;
pub mod pages;
pub mod theme;
pub mod views;
pub mod widgets;
