//! Rating life of ball screws (ISO 3408-5).

use crate::methods::life::chances::positive;
use crate::methods::stability::summary::sum;

/// One part of the working cycle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Axial load, preload included, N; 0 or more.
    pub load: f64,
    /// Speed, 1/min; 0 or more.
    pub speed: f64,
    /// Share of the time; shares of all parts need not add up to 1.
    pub share: f64,
}

/// Rating life of a ball screw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BallScrewLife {
    /// Mean load, N.
    pub mean_load: f64,
    /// Mean speed, 1/min.
    pub mean_speed: f64,
    /// L10, revolutions.
    pub revolutions: f64,
    /// L10h, hours of the cycle, standing still included.
    pub hours: f64,
    /// Travel, km.
    pub kilometres: f64,
}

/// Life from a working cycle, load rating Ca in N, lead in mm and load factor fw (1 smooth to 3 with shocks).
///
/// `n_m = Σn·q`, `F_m = (ΣF³·n·q/n_m)^(1/3)` with shares q of the time, `L10 = (Ca/(fw·F_m))³·10⁶` revolutions. Fatigue of
/// one direction only: wear and loss of preload end the life of a machine tool's screw earlier. `None` for an empty
/// cycle, figures below zero, no movement or no load. Source: ISO 3408-5 (fw: makers' catalogues).
pub fn ball_screw_life(parts: &[Part], rating: f64, lead: f64, load_factor: f64) -> Option<BallScrewLife> {
    let usable = |part: &Part| [part.load, part.speed, part.share].iter().all(|x| x.is_finite() && *x >= 0.0);
    if !parts.iter().all(usable) {
        return None;
    }
    let whole = positive(sum(parts.iter().map(|part| part.share)))?;
    let mean_speed = positive(sum(parts.iter().map(|part| part.speed * (part.share / whole))))?;
    // The largest load as unit, so that no cube leaves the numbers.
    let most = positive(parts.iter().map(|part| part.load).fold(0.0, f64::max))?;
    let cube = |part: &Part| (part.load / most).powi(3) * (part.speed / mean_speed) * (part.share / whole);
    let mean_load = positive(most * sum(parts.iter().map(cube)).cbrt())?;
    let revolutions = positive((positive(rating)? / (positive(load_factor)? * mean_load)).powi(3) * 1e6)?;
    let hours = positive(revolutions / mean_speed / 60.0)?;
    let kilometres = positive(revolutions * 1e-6 * positive(lead)?)?;
    Some(BallScrewLife { mean_load, mean_speed, revolutions, hours, kilometres })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_move_has_no_life() {
        let part = |load, speed, share| Part { load, speed, share };
        for parts in [vec![], vec![part(1.0, 0.0, 1.0)], vec![part(0.0, 1.0, 1.0)], vec![part(1.0, 1.0, 0.0)]] {
            assert_eq!(ball_screw_life(&parts, 10.0, 10.0, 1.0), None);
        }
        assert_eq!(ball_screw_life(&[part(-1.0, 1.0, 1.0)], 10.0, 10.0, 1.0), None);
        assert_eq!(ball_screw_life(&[part(1.0, 1.0, 1.0)], 10.0, 10.0, f64::NAN), None);
        let steady = ball_screw_life(&[part(1.0, 100.0, 0.2), part(1.0, 100.0, 0.1)], 10.0, 10.0, 1.0).expect("usable");
        assert!((steady.mean_load - 1.0).abs() < 1e-12 && (steady.mean_speed - 100.0).abs() < 1e-9, "{steady:?}");
    }
}
