//! Rating life of rolling bearings (ISO 281); ball screws in [`ball_screw`].
//!
//! A rating life is the maker's claim for fatigue alone, made from a load rating that is itself computed. The figure to
//! compare is a life that was tested.

pub mod ball_screw;

use super::chances::positive;

/// Form of the rolling elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elements {
    /// Balls: exponent 3.
    Balls,
    /// Rollers: exponent 10/3.
    Rollers,
}

impl Elements {
    /// The exponent p of the life equation.
    pub fn exponent(self) -> f64 {
        match self {
            Self::Balls => 3.0,
            Self::Rollers => 10.0 / 3.0,
        }
    }
}

/// Edition of ISO 281 whose factors of reliability apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// ISO 281:1990.
    Iso1990,
    /// ISO 281:2007.
    Iso2007,
}

/// Factor a1 for a reliability in per cent, 90 or 95 to 99; `None` for any other.
pub fn reliability_factor(per_cent: u32, edition: Edition) -> Option<f64> {
    let (new, old) = match per_cent {
        90 => (1.0, 1.0),
        95 => (0.64, 0.62),
        96 => (0.55, 0.53),
        97 => (0.47, 0.44),
        98 => (0.37, 0.33),
        99 => (0.25, 0.21),
        _ => return None,
    };
    Some(if edition == Edition::Iso2007 { new } else { old })
}

/// Equivalent dynamic load `P = X·Fr + Y·Fa`, in the unit of the forces.
///
/// X and Y from the maker's table for this bearing and this Fa/Fr. `None` for forces or factors below zero or no load.
pub fn equivalent_load(radial: f64, axial: f64, x: f64, y: f64) -> Option<f64> {
    let usable = [radial, axial, x, y].iter().all(|value| value.is_finite() && *value >= 0.0);
    positive(x * radial + y * axial).filter(|_| usable)
}

/// What a bearing is rated and loaded with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bearing {
    /// Form of the rolling elements.
    pub elements: Elements,
    /// Basic dynamic load rating C.
    pub rating: f64,
    /// Equivalent dynamic load P, in the unit of C.
    pub load: f64,
    /// Speed, 1/min.
    pub speed: f64,
}

/// Rating life of a bearing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BearingLife {
    /// L10 in millions of revolutions: reached by nine of ten.
    pub millions: f64,
    /// L10h, hours.
    pub hours: f64,
}

impl BearingLife {
    /// Modified rating life `a1·aISO·L10`; `a_iso`, of lubrication and dirt, is the maker's figure. `None` unless above zero.
    pub fn modified(&self, a1: f64, a_iso: f64) -> Option<Self> {
        let factor = positive(a1)? * positive(a_iso)?;
        Some(Self { millions: positive(factor * self.millions)?, hours: positive(factor * self.hours)? })
    }
}

/// Basic rating life `L10 = (C/P)^p` million revolutions, `L10h = L10·10⁶/(60·n)`.
///
/// For steady load and speed, good lubrication and cleanliness, and P up to half of C. `None` for figures not above zero.
/// Source: ISO 281; Lundberg & Palmgren (1947).
pub fn bearing_life(bearing: &Bearing) -> Option<BearingLife> {
    let Bearing { elements, rating, load, speed } = *bearing;
    let millions = positive((positive(rating)? / positive(load)?).powf(elements.exponent()))?;
    let hours = positive(millions * (1e6 / 60.0) / positive(speed)?)?;
    Some(BearingLife { millions, hours })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_those_printed() {
        assert_eq!(reliability_factor(95, Edition::Iso2007), Some(0.64));
        assert_eq!(reliability_factor(99, Edition::Iso1990), Some(0.21));
        assert_eq!(reliability_factor(91, Edition::Iso2007), None);
        assert_eq!(equivalent_load(4.0, 2.0, 0.56, 1.5), Some(0.56 * 4.0 + 3.0));
        assert_eq!((equivalent_load(-1.0, 2.0, 1.0, 1.0), equivalent_load(0.0, 0.0, 1.0, 1.0)), (None, None));
    }

    #[test]
    fn rollers_last_longer_under_less_than_their_rating() {
        let of = |elements| bearing_life(&Bearing { elements, rating: 8.0, load: 1.0, speed: 100.0 }).expect("usable");
        assert!((of(Elements::Rollers).millions - 1024.0).abs() < 1e-9 && of(Elements::Balls).millions == 512.0);
        let bearing = Bearing { elements: Elements::Balls, rating: 1e200, load: 1e-200, speed: 1.0 };
        assert_eq!(bearing_life(&bearing), None);
        assert_eq!(of(Elements::Balls).modified(0.0, 1.0), None);
        assert_eq!(of(Elements::Balls).modified(0.5, 0.5).map(|life| life.millions), Some(128.0));
    }
}
