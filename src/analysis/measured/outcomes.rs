//! The outcomes of measurements, remembered.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use super::values::DerivedValue;
use super::{NoOutcome, NoValue, Outcome, outcome};
use crate::model::{Evidence, Measurement, MeasurementAnalysis, Raw};

/// How many analyses of the same data are remembered: the present one and those that undo may come back to.
const REMEMBERED: usize = 4;

/// The outcomes of measurements, each worked out when it is first asked for: a cell, a plot and the page of the same
/// measurement rest on one result, and an edit elsewhere works out nothing again. Copies share what they remember.
///
/// An outcome depends on raw data, unit, confidence and options alone, so nothing that is seen depends on what is
/// remembered; data that nobody holds any more are forgotten.
#[derive(Clone, Default)]
pub struct Outcomes(Arc<Mutex<Vec<Arc<Entry>>>>);

/// What one analysis gives of the same data.
struct Entry {
    raw: Weak<Raw>,
    unit: String,
    confidence: Option<f64>,
    analysis: MeasurementAnalysis,
    outcome: OnceLock<SharedOutcome>,
}

/// An outcome, or why there is none.
pub type SharedOutcome = Arc<Result<Outcome, NoOutcome>>;

impl Outcomes {
    /// What the data of a measurement give by the analysis chosen.
    pub fn of(&self, measurement: &Measurement) -> SharedOutcome {
        let Some(raw) = measurement.raw() else { return Arc::new(outcome(measurement)) };
        let entry = self.entry(measurement, raw);
        // Worked out while nobody else waits but who asks for the same.
        Arc::clone(entry.outcome.get_or_init(|| Arc::new(outcome(measurement))))
    }

    /// The value that a spec names in its evidence.
    pub fn value(&self, evidence: &Evidence, measurement: &str, value: &str) -> Result<DerivedValue, NoValue> {
        let measurement = evidence.measurement(measurement).ok_or(NoValue::NoMeasurement)?;
        match self.of(measurement).as_ref() {
            Ok(outcome) => outcome.value(value).cloned().ok_or(NoValue::NoSuchValue),
            Err(why) => Err(NoValue::NoOutcome(why.clone())),
        }
    }

    fn entry(&self, measurement: &Measurement, raw: &Arc<Raw>) -> Arc<Entry> {
        let is_of = |entry: &Entry| std::ptr::eq(entry.raw.as_ptr(), Arc::as_ptr(raw));
        let is_it = |entry: &&Arc<Entry>| {
            is_of(entry)
                && entry.unit == measurement.unit
                && entry.confidence == measurement.confidence
                && entry.analysis == measurement.analysis
        };
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = entries.iter().find(is_it) {
            return Arc::clone(entry);
        }
        entries.retain(|entry| entry.raw.strong_count() > 0);
        if entries.iter().filter(|entry| is_of(entry)).count() >= REMEMBERED
            && let Some(oldest) = entries.iter().position(|entry| is_of(entry))
        {
            entries.remove(oldest);
        }
        let entry = Arc::new(Entry {
            raw: Arc::downgrade(raw),
            unit: measurement.unit.clone(),
            confidence: measurement.confidence,
            analysis: measurement.analysis.clone(),
            outcome: OnceLock::new(),
        });
        entries.push(Arc::clone(&entry));
        entry
    }
}

/// What is remembered changes nothing that is seen.
impl PartialEq for Outcomes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Outcomes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outcomes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Content, Data, RawFailures, RepairableAnalysis};

    fn measured() -> Measurement {
        let times = vec![10.0, 25.0, 45.0, 70.0];
        let raw = Raw::Failures(RawFailures { times, ..RawFailures::default() });
        let analysis = MeasurementAnalysis::Repairable(RepairableAnalysis::default());
        let of = Measurement { id: "a".to_owned(), analysis, ..Measurement::default() };
        let content = Some(Content::new(&of, Data::Read(Arc::new(raw))));
        Measurement { content, ..of }
    }

    #[test]
    fn an_outcome_is_worked_out_once_an_analysis() {
        let (outcomes, measurement) = (Outcomes::default(), measured());
        let first = outcomes.of(&measurement);
        assert!(first.is_ok() && Arc::ptr_eq(&first, &outcomes.of(&measurement.clone())));
        let other = Measurement { confidence: Some(90.0), ..measurement.clone() };
        let second = outcomes.of(&other);
        assert!(*second != *first && Arc::ptr_eq(&second, &outcomes.of(&other)));
        assert!(Arc::ptr_eq(&first, &outcomes.clone().of(&measurement)));
        // What is remembered is what a fresh one gives.
        assert_eq!(*second, outcome(&other));
    }

    #[test]
    fn few_analyses_are_remembered_and_lost_data_none() {
        let (outcomes, measurement) = (Outcomes::default(), measured());
        let count = || outcomes.0.lock().expect("not poisoned").len();
        for k in 0..3 * REMEMBERED {
            let confidence = Some(60.0 + k as f64);
            let _ = outcomes.of(&Measurement { confidence, ..measurement.clone() });
        }
        assert_eq!(count(), REMEMBERED);
        drop(measurement);
        let _ = outcomes.of(&measured());
        assert_eq!(count(), 1);
    }
}
