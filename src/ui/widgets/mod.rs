//! Small pieces that several views are made of.

pub mod dialog;
pub mod fields;
pub mod figure_painter;
pub mod names;
pub mod scatter;

pub mod button;
pub mod curve;
pub mod distribution;
pub mod link;
pub mod origin;
pub mod picture;
pub mod row;
pub mod rows;
pub mod toast;

pub use crate::app::ids;
