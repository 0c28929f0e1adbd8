//! The mean number of failures of a machine by its age, without an assumed model.

use super::History;
use crate::methods::life::data::Unusable;
use crate::methods::life::survival::z_of;
use crate::methods::stability::data::Interval;

/// The mean number of failures after those of one age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanCount {
    /// Age, in the data's unit.
    pub time: f64,
    /// Machines watched up to this age.
    pub at_risk: usize,
    /// Failures at this age.
    pub failures: usize,
    /// Mean number of failures of a machine up to this age.
    pub mean: f64,
    /// Its standard error; 0 with one machine, of which nothing can be said.
    pub error: f64,
    /// Limits; `None` with one machine.
    pub limits: Option<Interval>,
}

/// Nelson's mean cumulative function: a straight line for a constant rate, bending up for wear, down for growth.
///
/// `M(t) = Σ d/n` over ages with failures, n machines still watched. Variance from machine to machine, whatever makes the
/// failures: `Σ_j (Σ (δ_j/n)(d_j − d/n))²` over machines j, `δ_j` whether it is still watched. Limits `M·exp(±z·√Var/M)`,
/// too narrow for few machines. Watches must end for reasons that have nothing to do with failures: those ended by a
/// failure shift it a little up. Errors: [`Unusable::FewFailures`] without a failure, [`Unusable::Setting`].
/// Source: Nelson (1988), J. Qual. Technol. 20(1); variance: Lawless & Nadeau (1995), Technometrics 37(2).
pub fn mean_cumulative(history: &History, confidence: f64) -> Result<Vec<MeanCount>, Unusable> {
    let z = z_of(confidence)?;
    let mut events: Vec<(f64, usize)> = Vec::with_capacity(history.failures());
    for (machine, system) in history.systems().iter().enumerate() {
        events.extend(system.events.iter().map(|event| (*event, machine)));
    }
    if events.is_empty() {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    events.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut off = vec![0.0_f64; history.systems().len()];
    let mut mean = 0.0;
    let mut found = Vec::new();
    for same in events.chunk_by(|a, b| a.0 == b.0) {
        let Some((time, _)) = same.first().copied() else { continue };
        let watched = |end: f64| end >= time;
        let at_risk = history.systems().iter().filter(|system| watched(system.end)).count();
        let (n, d) = (at_risk as f64, same.len() as f64);
        mean += d / n;
        let machines = off.iter_mut().zip(history.systems()).filter(|(_, system)| watched(system.end));
        machines.for_each(|(own, _)| *own -= d / (n * n));
        for (_, machine) in same {
            off.get_mut(*machine).into_iter().for_each(|own| *own += 1.0 / n);
        }
        let error = off.iter().map(|own| own * own).sum::<f64>().sqrt();
        let factor = (z * error / mean).exp();
        let limits = (off.len() > 1).then_some(Interval { low: mean / factor, high: mean * factor });
        let error = if off.len() > 1 { error } else { 0.0 };
        found.push(MeanCount { time, at_risk, failures: same.len(), mean, error, limits });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::System;
    use super::*;
    use crate::methods::life::exponential::Termination;

    #[test]
    fn two_machines_by_hand() {
        let system = |events: &[f64], end| System { events: events.to_vec(), end, termination: Termination::Time };
        let history = History::new(vec![system(&[1.0, 3.0, 3.0], 4.0), system(&[1.0], 2.0)]).expect("usable");
        let found = mean_cumulative(&history, 0.9).expect("usable");
        let [first, second] = found[..] else { panic!("two ages") };
        assert_eq!((first.mean, first.at_risk, first.failures, first.error), (1.0, 2, 2, 0.0));
        assert_eq!((second.mean, second.at_risk, second.failures), (3.0, 1, 2));
        let one = History::new(vec![system(&[1.0], 4.0)]).expect("usable");
        assert_eq!(
            mean_cumulative(&one, 0.9).expect("usable").first().map(|row| (row.mean, row.limits)),
            Some((1.0, None))
        );
        let none = History::new(vec![system(&[], 4.0)]).expect("usable");
        assert_eq!(mean_cumulative(&none, 0.9), Err(Unusable::FewFailures { needed: 1 }));
        assert_eq!(mean_cumulative(&one, 0.0), Err(Unusable::Setting));
    }
}
