//! What the measurement adds to a positioning test.

use super::{Budget, Contribution, Distribution, NoBudget, budget};

/// Share of the drift range that is its expanded uncertainty (k = 2).
const DRIFT: f64 = 0.6;
/// µm in a mm.
const MICROMETRES: f64 = 1000.0;

/// The setup of a positioning test. What is not known is 0, and then missing from the result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Setup {
    /// Measured travel, mm.
    pub travel: f64,
    /// Expanded uncertainty (k = 2) of the instrument over the travel, µm, from its calibration.
    pub device: f64,
    /// Sideways offset of the beam over the travel, mm; see [`misalignment`].
    pub offset: f64,
    /// Standard uncertainty of the material temperature, K.
    pub temperature: f64,
    /// Thermal expansion coefficient α, 1/K.
    pub expansion: f64,
    /// Half width of what α may be, 1/K; anything within as likely.
    pub expansion_half_width: f64,
    /// Material temperature − 20 °C, K.
    pub from_20: f64,
    /// `E_VE`: range of the drift that was measured with the axis at rest, µm.
    pub drift: f64,
    /// Standard uncertainty of A from the number of runs, µm ([`crate::methods::accuracy::intervals`]).
    pub sampling_of_accuracy: f64,
    /// Standard uncertainty of R from the number of runs, µm.
    pub sampling_of_repeatability: f64,
}

/// Budgets in µm. Contributions of `scale`: device, alignment, temperature, expansion coefficient, drift. Of the
/// others in the order of the fields.
#[derive(Clone, Debug, PartialEq)]
pub struct PositioningBudget {
    /// Of E and M (and of A apart from sampling).
    pub scale: Budget,
    /// Of A: as `scale`, and sampling.
    pub accuracy: Budget,
    /// Of R and B: drift, and sampling of R.
    pub repeatability: Budget,
}

/// How much too short a length of `travel` mm is measured with a beam that is `offset` mm aside at its end, µm.
///
/// `offset²/(2·travel)`, the cosine error for small angles; `None` without a travel above 0.
pub fn misalignment(offset: f64, travel: f64) -> Option<f64> {
    (travel > 0.0).then(|| MICROMETRES * offset * offset / (2.0 * travel))
}

/// The inputs of the budget of E and M in µm: device, alignment, temperature, expansion coefficient, drift.
pub fn scale_contributions(setup: &Setup) -> [Contribution; 5] {
    let length = setup.travel * MICROMETRES;
    let expanded = |half_width: f64| Contribution {
        half_width,
        distribution: Distribution::Normal { k: 2.0 },
        sensitivity: 1.0,
        degrees_of_freedom: f64::INFINITY,
    };
    // An offset without a travel is refused by the budget.
    let unknown = if setup.offset == 0.0 { 0.0 } else { f64::NAN };
    let aside = misalignment(setup.offset, setup.travel).unwrap_or(unknown);
    [
        expanded(setup.device),
        Contribution::rectangular(aside, 1.0),
        Contribution::standard(setup.temperature, setup.expansion * length),
        Contribution::rectangular(setup.expansion_half_width, setup.from_20 * length),
        expanded(DRIFT * setup.drift),
    ]
}

/// Uncertainty of the figures of a positioning test that comes from its setup.
///
/// Device U/2; alignment ± offset²/(2·L) rectangular; temperature `α·L·u_T`; expansion coefficient `L·(T − 20)·a/√3`;
/// drift `U = 0.6·E_VE` with k = 2 (a range taken as rectangular: 2/(2·√3) ≈ 0.6). What grows with the length moves E,
/// M and A; R and B feel the drift alone. L is the whole travel: the ends move most against each other. All
/// independent. Source: by the GUM; the contributors are those of ISO 230-2:2014 annex A, its constants from memory.
pub fn positioning_budget(setup: &Setup, confidence: f64) -> Result<PositioningBudget, NoBudget> {
    let scale = scale_contributions(setup);
    let [.., drift] = scale;
    let of_accuracy = Contribution::standard(setup.sampling_of_accuracy, 1.0);
    let of_repeatability = Contribution::standard(setup.sampling_of_repeatability, 1.0);
    let accuracy: Vec<Contribution> = scale.iter().copied().chain([of_accuracy]).collect();
    Ok(PositioningBudget {
        scale: budget(&scale, &[], confidence)?,
        accuracy: budget(&accuracy, &[], confidence)?,
        repeatability: budget(&[drift, of_repeatability], &[], confidence)?,
    })
}
