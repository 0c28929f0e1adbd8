//! Accuracy from raw data held against published and recomputed cases, and against what always holds.

#[path = "metrology/accuracy/budget.rs"]
mod budget;
#[path = "metrology/accuracy/circle.rs"]
mod circle;
#[path = "metrology/accuracy/coverage.rs"]
mod coverage;
#[path = "metrology/accuracy/intervals.rs"]
mod intervals;
#[path = "metrology/accuracy/laws.rs"]
mod laws;
#[path = "metrology/accuracy/lead.rs"]
mod lead;
#[path = "metrology/accuracy/plan.rs"]
mod plan;
#[path = "metrology/accuracy/positioning.rs"]
mod positioning;
#[path = "metrology/accuracy/readings.rs"]
mod readings;
