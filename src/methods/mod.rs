//! Published methods as pure functions: numbers in, named results out; no project, no text, no files.

pub mod decision;
