//! Uncertainty budgets by the GUM: standard uncertainties added up, degrees of freedom, expanded uncertainty.

mod positioning_budget;

pub use positioning_budget::{PositioningBudget, Setup, misalignment, positioning_budget, scale_contributions};

use crate::methods::distributions::{normal_quantile, t_quantile};

/// What is known of the spread of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    /// `half_width` is k standard uncertainties; k = 1 states the standard uncertainty itself.
    Normal {
        /// Coverage factor that belongs to `half_width`, above 0.
        k: f64,
    },
    /// Anything within ± `half_width` is as likely: u = a/√3.
    Rectangular,
    /// Falls off in straight lines from the middle: u = a/√6.
    Triangular,
    /// Swings between the ends, as a controlled temperature: u = a/√2.
    UShaped,
}

/// One input of a budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// Half width a of the input's spread, in the input's unit, at least 0.
    pub half_width: f64,
    /// What `half_width` means.
    pub distribution: Distribution,
    /// c = ∂f/∂x: unit of the result per unit of the input.
    pub sensitivity: f64,
    /// Degrees of freedom of the spread, above 0; infinite where it is taken as known.
    pub degrees_of_freedom: f64,
}

/// Two inputs that vary together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// Index of one input.
    pub first: usize,
    /// Index of the other.
    pub second: usize,
    /// Correlation coefficient, −1 to 1.
    pub coefficient: f64,
}

/// Why there is no result; indices count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBudget {
    /// There is no contribution.
    Empty,
    /// A number of this contribution makes no sense: not finite, a half width below 0, k or degrees of freedom not
    /// above 0.
    Contribution(usize),
    /// This correlation names an input that is not there, an input with itself, a pair twice, or is beyond −1 to 1.
    Correlation(usize),
    /// The correlations contradict each other: the variance would be below 0.
    Contradiction,
    /// The confidence is not between 0 and 1.
    Confidence,
}

/// Where the degrees of freedom of a result come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degrees {
    /// By Welch & Satterthwaite.
    Effective,
    /// The least of all contributions: Welch & Satterthwaite do not hold, as inputs with limited degrees of freedom are
    /// correlated.
    Least,
}

/// The result, in its own unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    /// `u_c`: combined standard uncertainty.
    pub combined: f64,
    /// `c·u` of each contribution, with its sign.
    pub contributions: Vec<f64>,
    /// Degrees of freedom of `combined`; infinite where all are.
    pub degrees_of_freedom: f64,
    /// Where they come from.
    pub degrees: Degrees,
    /// k: from Student's t with the degrees of freedom cut down to a whole number, from the normal where infinite.
    pub coverage_factor: f64,
    /// `U = k·u_c`.
    pub expanded: f64,
}

impl Contribution {
    /// A standard uncertainty with this sensitivity and unlimited degrees of freedom.
    pub fn standard(uncertainty: f64, sensitivity: f64) -> Self {
        let distribution = Distribution::Normal { k: 1.0 };
        Self { half_width: uncertainty, distribution, sensitivity, degrees_of_freedom: f64::INFINITY }
    }

    /// Limits ± `half_width`, anything within as likely, unlimited degrees of freedom.
    pub fn rectangular(half_width: f64, sensitivity: f64) -> Self {
        let distribution = Distribution::Rectangular;
        Self { half_width, distribution, sensitivity, degrees_of_freedom: f64::INFINITY }
    }

    /// The same with these degrees of freedom.
    pub fn with_degrees(self, degrees_of_freedom: f64) -> Self {
        Self { degrees_of_freedom, ..self }
    }

    /// u: standard uncertainty of the input, in its unit.
    pub fn standard_uncertainty(&self) -> f64 {
        match self.distribution {
            Distribution::Normal { k } => self.half_width / k,
            Distribution::Rectangular => self.half_width / 3.0_f64.sqrt(),
            Distribution::Triangular => self.half_width / 6.0_f64.sqrt(),
            Distribution::UShaped => self.half_width / 2.0_f64.sqrt(),
        }
    }

    fn makes_sense(&self) -> bool {
        let k = matches!(self.distribution, Distribution::Normal { k } if !(k.is_finite() && k > 0.0));
        let width = self.half_width.is_finite() && self.half_width >= 0.0;
        !k && width && self.sensitivity.is_finite() && self.degrees_of_freedom > 0.0
    }
}

/// Combined and expanded uncertainty of a result `y = f(x_1, x_2, …)`.
///
/// `u_c² = Σ(c_i·u_i)² + 2·ΣΣ c_i·c_j·u_i·u_j·r_ij`, `ν_eff = u_c⁴ / Σ (c_i·u_i)⁴/ν_i`, `U = k·u_c` with k from t at
/// this two-sided confidence (0.9545 gives k = 2 where ν is unlimited). Correlations that are not named are 0.
/// First order: f is taken as straight within the uncertainties, and the result as nearly normal. It does not hold for
/// largest and smallest values, as A, E and R are: simulate those ([`super::intervals`]). Source: JCGM 100:2008,
/// 5.1, 5.2 and annex G.
pub fn budget(
    contributions: &[Contribution],
    correlations: &[Correlation],
    confidence: f64,
) -> Result<Budget, NoBudget> {
    check(contributions, correlations)?;
    let parts: Vec<f64> = contributions.iter().map(|c| c.sensitivity * c.standard_uncertainty()).collect();
    let part = |i: usize| parts.get(i).copied().unwrap_or_default();
    let own: f64 = parts.iter().map(|part| part * part).sum();
    let shared: f64 = correlations.iter().map(|c| 2.0 * c.coefficient * part(c.first) * part(c.second)).sum();
    // Full correlations may cancel to a rounding below 0.
    let variance = own + shared;
    if variance < -1e-12 * own {
        return Err(NoBudget::Contradiction);
    }
    let combined = variance.max(0.0).sqrt();
    let (degrees_of_freedom, degrees) = degrees(contributions, correlations, &parts, combined);
    let coverage_factor = factor(confidence, degrees_of_freedom).ok_or(NoBudget::Confidence)?;
    let expanded = coverage_factor * combined;
    Ok(Budget { combined, contributions: parts, degrees_of_freedom, degrees, coverage_factor, expanded })
}

fn check(contributions: &[Contribution], correlations: &[Correlation]) -> Result<(), NoBudget> {
    if contributions.is_empty() {
        return Err(NoBudget::Empty);
    }
    if let Some(i) = contributions.iter().position(|c| !c.makes_sense()) {
        return Err(NoBudget::Contribution(i));
    }
    let ends = |c: &Correlation| (c.first.min(c.second), c.first.max(c.second));
    let wrong = |(i, c): &(usize, &Correlation)| {
        let (first, second) = ends(c);
        let twice = correlations.iter().take(*i).any(|other| ends(other) == (first, second));
        first == second || second >= contributions.len() || twice || !(-1.0..=1.0).contains(&c.coefficient)
    };
    correlations.iter().enumerate().find(wrong).map_or(Ok(()), |(i, _)| Err(NoBudget::Correlation(i)))
}

fn degrees(
    contributions: &[Contribution],
    correlations: &[Correlation],
    parts: &[f64],
    combined: f64,
) -> (f64, Degrees) {
    let counts = |i: usize| parts.get(i).is_some_and(|part| *part != 0.0);
    let limited = |i: usize| counts(i) && contributions.get(i).is_some_and(|c| c.degrees_of_freedom.is_finite());
    let related = |c: &Correlation| c.coefficient != 0.0 && counts(c.first) && counts(c.second);
    if correlations.iter().any(|c| related(c) && (limited(c.first) || limited(c.second))) {
        let all = contributions.iter().enumerate().filter(|(i, _)| counts(*i)).map(|(_, c)| c.degrees_of_freedom);
        return (all.fold(f64::INFINITY, f64::min), Degrees::Least);
    }
    // By shares, so that no fourth power leaves the range of numbers.
    let share = |(part, c): (&f64, &Contribution)| (part / combined).powi(4) / c.degrees_of_freedom;
    let sum: f64 = if combined > 0.0 { parts.iter().zip(contributions).map(share).sum() } else { 0.0 };
    (1.0 / sum, Degrees::Effective)
}

/// Two-sided coverage factor; `None` unless 0 < confidence < 1.
///
/// Degrees of freedom are cut down to a whole number (GUM G.4.1), but not below 1.
fn factor(confidence: f64, degrees_of_freedom: f64) -> Option<f64> {
    let p = 0.5 + 0.5 * confidence;
    (confidence > 0.0).then_some(())?;
    // Beyond a million t and normal are one.
    if degrees_of_freedom > 1e6 {
        return normal_quantile(p);
    }
    t_quantile(p, if degrees_of_freedom < 1.0 { degrees_of_freedom } else { degrees_of_freedom.floor() })
}
