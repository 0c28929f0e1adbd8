//! What no sense can be made of in a project; `sense` looks for it.

/// What no sense can be made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Nonsense {
    /// A setting that must be above zero; its name in the file, and the value.
    NotPositive(&'static str, f64),
    /// A setting that must not be below zero; its name in the file, and the value.
    Negative(&'static str, f64),
    /// A share in per cent that is none: its name in the file, and the value.
    NotAShare(&'static str, f64),
    /// A pair of currencies that has two rates; the first counts.
    RateTwice(String),
    /// Two rates that do not agree: of a pair and of its reverse.
    RatesDisagree(String, String),
    /// A judgement that is no number of times: first and second criterion, and the value.
    Judgement(String, String, f64),
    /// Two judgements of one pair that do not agree.
    JudgementsDisagree(String, String),
    /// A criterion that stands in a ranking more than once.
    RankedTwice(String),
    /// A scenario with the name of the project itself.
    ScenarioBase,
}
