//! Overall equipment effectiveness and what each factor costs.

use crate::methods::life::chances::positive;

/// What a shift, or a longer time, brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Planned production time: without breaks and what was never planned.
    pub planned: f64,
    /// Stops within it, in the same unit.
    pub stops: f64,
    /// Time of one piece at the ideal speed, in the same unit.
    pub ideal_cycle: f64,
    /// Pieces made.
    pub total: u64,
    /// Pieces of them not good at the first attempt.
    pub rejected: u64,
}

/// Overall equipment effectiveness, factors as shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oee {
    /// Running time over planned time.
    pub availability: f64,
    /// Ideal time of the pieces made over running time. Above 1 the ideal cycle is not the ideal one: correct it.
    pub performance: f64,
    /// Good pieces over pieces.
    pub quality: f64,
    /// Product of the three.
    pub oee: f64,
    /// Share of the planned time lost by stops, 1 − A.
    pub lost_by_stops: f64,
    /// Share of the planned time lost by low speed, A(1 − P); below 0 where P is above 1.
    pub lost_by_speed: f64,
    /// Share of the planned time lost by rejects, A·P(1 − Q). The three losses and `oee` add up to 1.
    pub lost_by_rejects: f64,
}

/// `OEE = A·P·Q`.
///
/// OEE mixes the machine with the plant around it (material, people, orders): between machines compare availability for
/// technical reasons, and OEE only in one plant. `None` where nothing was planned or made, stops fill the time, or more
/// pieces were rejected than made. Source: ISO 22400-2; Nakajima (1988), Introduction to TPM.
pub fn oee(shift: &Shift) -> Option<Oee> {
    let Shift { planned, stops, ideal_cycle, total, rejected } = *shift;
    let planned = positive(planned)?;
    let running = positive(planned - stops).filter(|_| stops >= 0.0)?;
    if total == 0 || rejected > total {
        return None;
    }
    let availability = running / planned;
    let performance = positive(total as f64 * (positive(ideal_cycle)? / running))?;
    let quality = (total - rejected) as f64 / total as f64;
    Some(Oee {
        availability,
        performance,
        quality,
        oee: availability * performance * quality,
        lost_by_stops: 1.0 - availability,
        lost_by_speed: availability * (1.0 - performance),
        lost_by_rejects: availability * performance * (1.0 - quality),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_shifts_have_none() {
        let shift = Shift { planned: 400.0, stops: 40.0, ideal_cycle: 1.0, total: 300, rejected: 30 };
        let found = oee(&shift).expect("usable");
        assert!((found.oee - 0.675).abs() < 1e-12);
        assert_eq!(oee(&Shift { stops: 400.0, ..shift }), None);
        assert_eq!(oee(&Shift { stops: -1.0, ..shift }), None);
        assert_eq!(oee(&Shift { total: 0, rejected: 0, ..shift }), None);
        assert_eq!(oee(&Shift { rejected: 301, ..shift }), None);
        assert_eq!(oee(&Shift { planned: f64::NAN, ..shift }), None);
    }
}
