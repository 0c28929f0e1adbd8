//! Conformity of a measured value to a requirement: conforms, does not, or undecided.

use serde::Serialize;

use crate::methods::distributions::normal_quantile;
use crate::methods::numeric::{halve, normal_cdf};

/// A requirement on a feature, in its unit; at least one side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Requirement {
    /// The smallest value allowed.
    pub lower: Option<f64>,
    /// The largest value allowed.
    pub upper: Option<f64>,
}

/// Who bears the doubt, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DecisionRule {
    /// Decided only with this probability, above one half.
    Probability(f64),
    /// Older practice: the value with its expanded uncertainty, this factor times u, lies wholly on one side.
    Expanded(f64),
}

impl DecisionRule {
    /// ISO 14253-1:2017 where nothing else is agreed: 95 % probability, a guard band of 1.65u at a single limit.
    pub const DEFAULT: Self = Self::Probability(0.95);
    /// Practice before it: a guard band of U = 2u.
    pub const TWO_U: Self = Self::Expanded(2.0);

    fn is_sensible(self) -> bool {
        match self {
            Self::Probability(p) => p > 0.5 && p < 1.0,
            Self::Expanded(k) => k >= 0.0 && k.is_finite(),
        }
    }
}

/// The three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Conformity is shown.
    Conforms,
    /// Non-conformity is shown.
    DoesNotConform,
    /// Neither is shown: the supplier has not proved it, the buyer cannot reject it.
    Undecided,
}

/// Conformity of one value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Conformity {
    /// The answer by the rule.
    pub verdict: Verdict,
    /// Probability that the true value lies within the requirement, for a normal result.
    pub probability: f64,
    /// Guard band: how far within a limit a value has to lie to conform; `None` where no value could, the uncertainty
    /// being too large for the width of the requirement.
    pub guard_band: Option<f64>,
}

/// Conformity of a value with standard uncertainty u (U/k) to a requirement; `None` where a number makes no sense.
///
/// By [`DecisionRule::Probability`] p: conforms where P(within) ≥ p, does not where P(beyond one of the limits) ≥ p; with
/// both limits P(within) counts both, so for a narrow requirement the guard band grows. By [`DecisionRule::Expanded`] k: conforms
/// where value ± k·u lies within, does not where it lies outside one limit. Without uncertainty the value itself decides; a
/// value on the limit conforms. The true value is taken as normal about the measured one.
/// Source: ISO 14253-1; JCGM 106:2012, 7–8.
pub fn conformity(value: f64, u: f64, requirement: &Requirement, rule: DecisionRule) -> Option<Conformity> {
    let low = requirement.lower.unwrap_or(f64::NEG_INFINITY);
    let high = requirement.upper.unwrap_or(f64::INFINITY);
    let sides = requirement.lower.is_some() || requirement.upper.is_some();
    if !(sides && rule.is_sensible() && low < high && value.is_finite() && u >= 0.0 && u.is_finite()) {
        return None;
    }
    let (below, above) = (probability_beyond(low - value, u), probability_beyond(value - high, u));
    let probability = (1.0 - below - above).clamp(0.0, 1.0);
    let verdict = match rule {
        _ if u == 0.0 => sharp(value >= low && value <= high),
        DecisionRule::Probability(p) => by_probability(probability, below.max(above), p),
        DecisionRule::Expanded(k) => by_reach(value, k * u, low, high),
    };
    Some(Conformity { verdict, probability, guard_band: guard_band(u, high - low, rule) })
}

/// P(the true value lies beyond a limit) that lies this far towards the outside.
fn probability_beyond(distance: f64, u: f64) -> f64 {
    if u > 0.0 { normal_cdf(distance / u) } else { f64::from(u8::from(distance > 0.0)) }
}

fn sharp(within: bool) -> Verdict {
    if within { Verdict::Conforms } else { Verdict::DoesNotConform }
}

fn by_probability(within: f64, beyond: f64, needed: f64) -> Verdict {
    // A value exactly a guard band within conforms, though the last digit of its probability may fall short.
    let reaches = |p: f64| p >= needed - 1e-12;
    match (reaches(within), reaches(beyond)) {
        (true, _) => Verdict::Conforms,
        (false, true) => Verdict::DoesNotConform,
        (false, false) => Verdict::Undecided,
    }
}

fn by_reach(value: f64, reach: f64, low: f64, high: f64) -> Verdict {
    if value - reach >= low && value + reach <= high {
        Verdict::Conforms
    } else if value + reach < low || value - reach > high {
        Verdict::DoesNotConform
    } else {
        Verdict::Undecided
    }
}

/// The guard band for a width, infinite for one limit.
fn guard_band(u: f64, width: f64, rule: DecisionRule) -> Option<f64> {
    match rule {
        DecisionRule::Expanded(k) => Some(k * u).filter(|band| 2.0 * band <= width),
        DecisionRule::Probability(p) => probability_band(u, width, p),
    }
}

/// How far within a limit P(within) reaches p, both limits counted.
fn probability_band(u: f64, width: f64, p: f64) -> Option<f64> {
    let single = normal_quantile(p)? * u;
    if width.is_infinite() || u == 0.0 {
        return Some(single);
    }
    let reaches = |band: f64| 1.0 - normal_cdf(-band / u) - normal_cdf((band - width) / u) >= p;
    let widest = width / 2.0;
    reaches(widest).then(|| halve(single.min(widest), widest, 80, |band| !reaches(band)).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UP_TO_TEN: Requirement = Requirement { lower: None, upper: Some(10.0) };

    fn verdict(value: f64, rule: DecisionRule) -> Verdict {
        conformity(value, 1.0, &UP_TO_TEN, rule).expect("usable").verdict
    }

    #[test]
    fn three_answers_at_one_limit() {
        use Verdict::{Conforms, DoesNotConform, Undecided};
        let found = [8.0, 8.3, 8.4, 11.6, 11.7, 12.1].map(|value| verdict(value, DecisionRule::DEFAULT));
        assert_eq!(found, [Conforms, Conforms, Undecided, Undecided, DoesNotConform, DoesNotConform]);
        let found = [8.0, 8.3, 12.0, 12.1].map(|value| verdict(value, DecisionRule::TWO_U));
        assert_eq!(found, [Conforms, Undecided, Undecided, DoesNotConform]);
    }

    #[test]
    fn the_guard_band_of_a_single_limit_is_1_65_u() {
        let found = conformity(8.0, 0.5, &UP_TO_TEN, DecisionRule::DEFAULT).expect("usable");
        let band = found.guard_band.expect("one limit");
        assert!((band - 0.822_426_8).abs() < 1e-6);
        let at = conformity(10.0 - band, 0.5, &UP_TO_TEN, DecisionRule::DEFAULT).expect("usable");
        assert!(at.verdict == Verdict::Conforms && (at.probability - 0.95).abs() < 1e-12);
    }

    #[test]
    fn a_narrow_requirement_leaves_no_room() {
        let both = |width: f64| Requirement { lower: Some(0.0), upper: Some(width) };
        let found = |width: f64| conformity(width / 2.0, 1.0, &both(width), DecisionRule::DEFAULT).expect("usable");
        assert_eq!((found(3.0).guard_band, found(3.0).verdict), (None, Verdict::Undecided));
        // In the middle of 2 × 1.96 the probability is just 0.95.
        assert!(found(3.93).guard_band.is_some_and(|band| band > 1.85) && found(3.93).verdict == Verdict::Conforms);
        // Far too uncertain to say anything: not a reason to reject.
        assert_eq!(found(0.1).verdict, Verdict::Undecided);
        assert!(found(20.0).guard_band.is_some_and(|band| (band - 1.644_853_6).abs() < 1e-6));
    }

    #[test]
    fn without_uncertainty_the_value_decides() {
        let found = |value| conformity(value, 0.0, &UP_TO_TEN, DecisionRule::DEFAULT).expect("usable");
        assert_eq!((found(10.0).verdict, found(10.0).probability), (Verdict::Conforms, 1.0));
        assert_eq!((found(10.1).verdict, found(10.1).probability), (Verdict::DoesNotConform, 0.0));
        assert_eq!(conformity(1.0, 1.0, &Requirement::default(), DecisionRule::DEFAULT), None);
        assert_eq!(conformity(1.0, 1.0, &UP_TO_TEN, DecisionRule::Probability(0.4)), None);
        assert_eq!(conformity(1.0, f64::NAN, &UP_TO_TEN, DecisionRule::DEFAULT), None);
    }
}
