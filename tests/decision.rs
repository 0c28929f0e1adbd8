//! What the window and the command line say and draw of a decision.

#[path = "decision/case.rs"]
mod case;
#[path = "decision/explanations.rs"]
mod explanations;
#[path = "decision/figure_numbers.rs"]
mod figure_numbers;
#[path = "decision/figures.rs"]
mod figures;

mod program;
mod samples;
