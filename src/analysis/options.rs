//! What the viewer chooses without changing the project.

/// Benchmark and scenario of one analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Benchmark as on the command line; empty: the scenario's, else the project's, else the default.
    pub benchmark: String,
    /// Scenario id; empty or `base`: the project's own weights.
    pub scenario: String,
}
