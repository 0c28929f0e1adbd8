//! What is drawn, and what the window and the command line say of it.

mod backend;
mod decision;
mod decision_values;
mod limits;
mod measured;
mod side_by_side;
#[expect(dead_code, reason = "the other test programs need the rest")]
#[path = "../support/mod.rs"]
mod support;
