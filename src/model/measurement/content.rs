//! Raw data as read, kept beside the measurement that they belong to.

use std::sync::Arc;

use super::{Measurement, Raw, RawProblem};

/// What became of the raw data of a measurement; copies share it.
#[derive(Clone, Debug)]
pub struct Content {
    /// What was read, without its content.
    of: Arc<Measurement>,
    data: Data,
}

/// Raw data, or why there are none.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// They could be read.
    Read(Arc<Raw>),
    /// They are there and make no sense; the first problem.
    Unreadable(RawProblem),
    /// The file is not there, or the system says why it cannot be read.
    Missing(String),
    /// The file is no longer the one that was attached; its SHA-256.
    Changed(String),
}

impl Data {
    /// The same data, without looking into shared ones.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Read(one), Self::Read(other)) => Arc::ptr_eq(one, other) || one == other,
            (one, other) => one == other,
        }
    }
}

impl Content {
    /// What was read for this measurement.
    pub fn new(of: &Measurement, data: Data) -> Self {
        Self { of: Arc::new(Measurement { content: None, ..of.clone() }), data }
    }

    /// The same content for a measurement that holds the same data elsewhere, as a file or as rows. `None` where they
    /// are not read in the same way.
    pub fn moved_to(&self, other: &Measurement) -> Option<Self> {
        self.of.is_read_alike(other).then(|| Self::new(other, self.data.clone()))
    }

    /// It was read for this measurement.
    pub(super) fn is_of(&self, measurement: &Measurement) -> bool {
        self.of.is_same_data(measurement)
    }

    pub(super) fn data(&self) -> &Data {
        &self.data
    }
}

#[cfg(test)]
mod tests {
    use super::super::RawFailures;
    use super::*;

    #[test]
    fn other_rows_have_no_data_yet() {
        let rows = vec!["1".to_owned(), "2".to_owned()];
        let mut measurement = Measurement { id: "a".to_owned(), rows, ..Measurement::default() };
        let raw = Raw::Failures(RawFailures { times: vec![1.0, 2.0], ..RawFailures::default() });
        measurement.content = Some(Content::new(&measurement, Data::Read(Arc::new(raw))));
        assert!(measurement.raw().is_some());
        let renamed = Measurement { name: "X".to_owned(), ..measurement.clone() };
        assert!(renamed.raw().is_some() && renamed != measurement);
        let other = Measurement { rows: vec!["3".to_owned()], ..measurement };
        assert!(other.data().is_none());
    }
}
