//! The library: quantities, files, models, methods, analyses.

mod analysis;
mod answers;
mod calibration;
mod cases;
mod clauses;
mod decision_explanations;
mod decision_words;
mod dependencies;
mod deviation;
mod directions;
mod files;
mod formats;
mod fuzzed;
mod imports;
mod laws;
mod layers;
mod measured;
mod measured_reports;
mod memo;
mod metrology;
mod misread_tables;
mod notations;
mod origin;
mod pairs;
mod papers;
mod prices;
mod projects;
mod proposals;
mod quantity;
mod raw_files;
mod raw_forms;
mod raw_kinds;
mod raw_lives;
mod raw_read;
mod raw_reading;
mod raw_series;
mod save;
mod sheet;
mod store;
#[expect(dead_code, reason = "the other test programs need the rest")]
#[path = "../support/mod.rs"]
mod support;
mod table_kinds;
mod tables;
mod templates;
mod verdicts;
