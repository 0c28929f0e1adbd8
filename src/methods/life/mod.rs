//! Service life: how long units last, from records with units still running.

pub mod data;
