//! Raw data as read, kept beside the measurement that they belong to.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex};

use super::super::{RawCircular, RawDrift, RawFailures, RawLead, RawLives, RawNote, RawPositioning, RawSeries};
use super::{Measurement, MeasurementAnalysis};

/// How many analyses of one measurement are remembered: the present one and those that undo may come back to.
const REMEMBERED: usize = 4;

/// What became of the raw data of a measurement; copies share it.
#[derive(Clone, Debug)]
pub struct Content(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// What was read, without its content.
    of: Measurement,
    data: Data,
    results: Mutex<Vec<(MeasurementAnalysis, Remembered)>>,
}

/// Raw data, or why there are none.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// They could be read.
    Read(Raw),
    /// They are there and make no sense; why, in English and in Chinese.
    Unreadable([String; 2]),
    /// The file is not there, or the system says why it cannot be read.
    Missing(String),
    /// The file is no longer the one that was attached; its SHA-256.
    Changed(String),
}

/// Raw data of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Runs of one axis.
    Positioning(RawPositioning),
    /// Paths of a circular test; the nominal radius is that of the analysis.
    Circular(RawCircular),
    /// Travel deviations of a screw.
    Lead(RawLead),
    /// A batch or series.
    Series(RawSeries),
    /// Readings over time.
    Drift(RawDrift),
    /// Lives of units.
    Life(RawLives),
    /// Running times at which one machine failed.
    Failures(RawFailures),
}

impl Raw {
    /// What was assumed while the data were read.
    pub fn notes(&self) -> &[RawNote] {
        match self {
            Self::Positioning(raw) => &raw.notes,
            Self::Circular(raw) => &raw.notes,
            Self::Lead(raw) => &raw.notes,
            Self::Series(raw) => &raw.notes,
            Self::Drift(raw) => &raw.notes,
            Self::Life(raw) => &raw.notes,
            Self::Failures(raw) => &raw.notes,
        }
    }
}

/// What was worked out of the data by whoever did.
#[derive(Clone)]
struct Remembered(Arc<dyn Any + Send + Sync>);

impl fmt::Debug for Remembered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Content {
    /// What was read for this measurement.
    pub fn new(of: &Measurement, data: Data) -> Self {
        let of = Measurement { content: None, ..of.clone() };
        Self(Arc::new(Inner { of, data, results: Mutex::default() }))
    }

    /// The same content for a measurement that holds the same data elsewhere, as a file or as rows; with what was worked
    /// out of it. `None` where they are not read in the same way.
    pub fn moved_to(&self, other: &Measurement) -> Option<Self> {
        let Inner { of, data, results } = self.0.as_ref();
        let alike = of.kind == other.kind
            && of.unit == other.unit
            && of.axis == other.axis
            && of.analysis.gaps == other.analysis.gaps;
        let results = results.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
        let of = Measurement { content: None, ..other.clone() };
        alike.then(|| Self(Arc::new(Inner { of, data: data.clone(), results: Mutex::new(results) })))
    }
}

impl Measurement {
    /// The raw data; `None`: not read yet, or read for other rows or another file.
    pub fn data(&self) -> Option<&Data> {
        self.read().map(|inner| &inner.data)
    }

    /// The content, where it is still that of this measurement.
    fn read(&self) -> Option<&Inner> {
        self.content.as_ref().map(|content| content.0.as_ref()).filter(|inner| inner.of.is_same_data(self))
    }

    /// What was worked out of these data by this analysis, worked out now where it was not yet. A figure and a cell of
    /// the same measurement so rest on one result, and an edit elsewhere works out nothing again.
    pub fn remembered<T: Send + Sync + 'static>(&self, work_out: impl FnOnce() -> T) -> Arc<T> {
        let Some(inner) = self.read() else { return Arc::new(work_out()) };
        if let Some(found) = inner.result(&self.analysis) {
            return found;
        }
        let result = Arc::new(work_out());
        let mut results = inner.results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if results.len() >= REMEMBERED {
            results.remove(0);
        }
        results.push((self.analysis.clone(), Remembered(result.clone())));
        result
    }
}

impl Inner {
    fn result<T: Send + Sync + 'static>(&self, analysis: &MeasurementAnalysis) -> Option<Arc<T>> {
        let results = self.results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let found = results.iter().find(|(of, _)| of == analysis)?;
        Arc::clone(&found.1.0).downcast().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured() -> Measurement {
        let rows = vec!["1".to_owned(), "2".to_owned()];
        let mut measurement = Measurement { id: "a".to_owned(), rows, ..Measurement::default() };
        let raw = Data::Read(Raw::Failures(RawFailures { times: vec![1.0, 2.0], ..RawFailures::default() }));
        measurement.content = Some(Content::new(&measurement, raw));
        measurement
    }

    #[test]
    fn other_rows_have_no_data_yet() {
        let measurement = measured();
        assert!(measurement.data().is_some());
        let renamed = Measurement { name: "X".to_owned(), ..measurement.clone() };
        assert!(renamed.data().is_some() && renamed != measurement);
        let other = Measurement { rows: vec!["3".to_owned()], ..measurement };
        assert!(other.data().is_none());
    }

    #[test]
    fn a_result_is_worked_out_once_an_analysis() {
        let measurement = measured();
        let (first, copy) = (measurement.remembered(|| 1), measurement.clone().remembered(|| 2));
        assert_eq!((*first, *copy), (1, 1));
        let analysis = MeasurementAnalysis { confidence: Some(90.0), ..MeasurementAnalysis::default() };
        let other = Measurement { analysis, ..measurement.clone() };
        assert_eq!((*other.remembered(|| 3), *measurement.remembered(|| 4)), (3, 1));
    }
}
