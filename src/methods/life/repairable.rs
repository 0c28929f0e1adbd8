//! Machines that fail, are put right and run on: trend, growth, mean number of failures.
//!
//! Times are cumulative operating times of a machine since it was new or since the watch began, the same for all.

pub mod crow_amsaa;
pub mod duane;
pub mod mean_cumulative;
pub mod trend;

use super::chances::positive;
use super::data::Unusable;
use super::exponential::{Mtbf, Termination, mtbf};
use crate::methods::stability::summary::sum;
use trend::{Trend, trend};

/// One machine's failures.
#[derive(Clone, Debug, PartialEq)]
pub struct System {
    /// Cumulative operating time at each failure, above 0 and not beyond the end; equal times are several failures.
    pub events: Vec<f64>,
    /// Operating time at the end of the watch.
    pub end: f64,
    /// What ended it. Ended by a failure, the last event is at the end.
    pub termination: Termination,
}

impl System {
    /// Failures whose times are free: the one that ended the watch is not.
    fn free(&self) -> usize {
        match self.termination {
            Termination::Time => self.events.len(),
            Termination::Failure => self.events.len().saturating_sub(1),
        }
    }

    /// The free failures' times, ascending.
    fn free_events(&self) -> impl Iterator<Item = f64> + '_ {
        self.events.iter().copied().take(self.free())
    }
}

/// Checked machines, events of each ascending.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    systems: Vec<System>,
}

impl History {
    /// Checks and sorts. Errors: [`Unusable::Nothing`] for no machine; [`Unusable::Time`] with the place of a machine
    /// (from 0) whose end or event is no time above zero, an event beyond the end, or a watch ended by a failure without
    /// one there; [`Unusable::Setting`] where the ends are too long to add up.
    pub fn new(mut systems: Vec<System>) -> Result<Self, Unusable> {
        if systems.is_empty() {
            return Err(Unusable::Nothing);
        }
        for (place, system) in systems.iter_mut().enumerate() {
            let inside = |event: &f64| *event > 0.0 && *event <= system.end;
            let usable = positive(system.end).is_some() && system.events.iter().all(inside);
            system.events.sort_by(f64::total_cmp);
            let ended = system.termination == Termination::Time || system.events.last() == Some(&system.end);
            if !(usable && ended) {
                return Err(Unusable::Time(place));
            }
        }
        let made = Self { systems };
        positive(made.total_time()).map(|_| made).ok_or(Unusable::Setting)
    }

    /// The machines.
    pub fn systems(&self) -> &[System] {
        &self.systems
    }

    /// Operating time of all together.
    pub fn total_time(&self) -> f64 {
        sum(self.systems.iter().map(|system| system.end))
    }

    /// Failures of all together.
    pub fn failures(&self) -> usize {
        self.systems.iter().map(|system| system.events.len()).sum()
    }

    /// The longest watch.
    fn longest(&self) -> f64 {
        self.systems.iter().map(|system| system.end).fold(0.0, f64::max)
    }

    /// Sum of something over the free failures, given a failure's time and its machine's end.
    fn over_free(&self, of: impl Fn(f64, f64) -> f64) -> f64 {
        sum(self.systems.iter().flat_map(|system| system.free_events().map(|event| of(event, system.end))))
    }

    /// Free failures of all together.
    fn free(&self) -> usize {
        self.systems.iter().map(System::free).sum()
    }
}

/// MTBF of repaired machines, and whether it says anything.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RepairedMtbf {
    /// T/r with its bounds, right only for a constant rate.
    pub mtbf: Mtbf,
    /// The trend; `None` with too few failures to tell.
    pub trend: Option<Trend>,
    /// A test of trend speaks against a constant rate at 5 %: T/r and its bounds mislead, show the present MTBF of
    /// [`crow_amsaa`] instead.
    pub misleading: bool,
}

/// MTBF = T/r over all machines, with a warning where failures show a trend.
///
/// Where all watches ended by a failure the bounds are those for that; else those for time, which are the wider ones.
/// Errors: [`Unusable::Setting`] for a confidence not within 0 and 1 or bounds beyond all numbers.
pub fn repaired_mtbf(history: &History, confidence: f64) -> Result<RepairedMtbf, Unusable> {
    let by_failure = history.systems.iter().all(|system| system.termination == Termination::Failure);
    let termination = if by_failure { Termination::Failure } else { Termination::Time };
    let mtbf = mtbf(history.total_time(), history.failures(), termination, confidence).ok_or(Unusable::Setting)?;
    let trend = trend(history).ok();
    Ok(RepairedMtbf { mtbf, trend, misleading: trend.is_some_and(|trend| trend.significant(0.05)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_checked() {
        let system = |events: &[f64], end, termination| System { events: events.to_vec(), end, termination };
        let place = |systems| History::new(systems).map(|made| made.failures());
        assert_eq!(place(vec![]), Err(Unusable::Nothing));
        let good = system(&[3.0, 1.0, 3.0], 3.0, Termination::Failure);
        assert_eq!(place(vec![good.clone(), system(&[4.0], 3.0, Termination::Time)]), Err(Unusable::Time(1)));
        assert_eq!(place(vec![system(&[0.0], 3.0, Termination::Time)]), Err(Unusable::Time(0)));
        assert_eq!(place(vec![system(&[], 3.0, Termination::Failure)]), Err(Unusable::Time(0)));
        assert_eq!(place(vec![system(&[], f64::NAN, Termination::Time)]), Err(Unusable::Time(0)));
        assert_eq!(place(vec![system(&[], 1e308, Termination::Time); 3]), Err(Unusable::Setting));
        assert_eq!(place(vec![good]), Ok(3));
    }

    #[test]
    fn a_trend_is_warned_of() {
        let events = |f: fn(f64) -> f64| (1..30_u32).map(|k| 1000.0 * f(f64::from(k) / 30.0)).collect::<Vec<f64>>();
        let found = |events| {
            let system = System { events, end: 1000.0, termination: Termination::Time };
            repaired_mtbf(&History::new(vec![system]).expect("usable"), 0.9).expect("usable")
        };
        assert!(!found(events(|x| x)).misleading && found(events(|x| x * x)).misleading);
        assert!(found(events(f64::sqrt)).trend.is_some_and(|trend| trend.laplace > 3.0));
        assert!(found(vec![]).trend.is_none());
    }
}
