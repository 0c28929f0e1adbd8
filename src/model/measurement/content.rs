//! Raw data as read, kept beside the measurement that they belong to.

use std::path::PathBuf;
use std::sync::Arc;

use crate::text::Lang;

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
    /// It may be there and is not read.
    Refused(DataRefusal),
}

/// Why a data file is not read although it may be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataRefusal {
    /// A folder, a device, a pipe.
    NotRegular,
    /// It has more megabytes than this.
    TooLarge(u64),
    /// The name is a path that is not relative to the project's folder.
    Absolute(String),
    /// It lies outside the project's folder, and the user has not been asked.
    Outside(PathBuf),
}

impl DataRefusal {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotRegular => lang.data_not_regular().to_owned(),
            Self::TooLarge(megabytes) => lang.data_too_large(*megabytes),
            Self::Absolute(path) => lang.data_absolute(path),
            Self::Outside(path) => lang.data_outside(&path.display().to_string()),
        }
    }
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

    /// The file had more bytes than were to be read.
    pub fn is_too_large(&self) -> bool {
        matches!(self.data, Data::Refused(DataRefusal::TooLarge(_)))
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
