//! Life records: how long units ran and how their watch ended.

/// How the watch of a unit ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// It failed at the time given.
    Failed,
    /// It was still running at the time given (right-censored).
    Running,
    /// It failed after the time given and not later than this (interval-censored; from 0: left-censored).
    Within(f64),
}

/// One unit, or several with the same fate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// Running time in the data's unit, ≥ 0; of an interval its beginning.
    pub time: f64,
    /// How it ended.
    pub end: End,
    /// How many units this stands for, ≥ 1.
    pub count: u32,
}

impl Record {
    /// One unit that failed at this time.
    pub fn failed(time: f64) -> Self {
        Self { time, end: End::Failed, count: 1 }
    }

    /// One unit still running at this time.
    pub fn running(time: f64) -> Self {
        Self { time, end: End::Running, count: 1 }
    }
}

/// Why life records give no figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unusable {
    /// No record.
    Nothing,
    /// The time of this record (from 0) is negative, not finite, or zero where it has to be positive.
    Time(usize),
    /// The interval of this record (from 0) does not end after it begins.
    Interval(usize),
    /// This record (from 0) stands for no unit.
    Count(usize),
    /// Fewer failures than the method needs.
    FewFailures {
        /// The least it needs.
        needed: usize,
    },
    /// The likelihood has no finite maximum: for instance all failures at one time and none running longer.
    NotEstimable,
    /// The method takes exact times and running units only.
    Intervals,
    /// A setting (confidence, shape, time) is outside what the method takes.
    Setting,
}

/// Checked life records, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    records: Vec<Record>,
    n: usize,
    failures: usize,
    longest: f64,
}

impl Life {
    /// Checks the records: times finite and > 0 (an interval may begin at 0 and must end later), counts ≥ 1.
    pub fn new(records: Vec<Record>) -> Result<Self, Unusable> {
        if records.is_empty() {
            return Err(Unusable::Nothing);
        }
        let (mut n, mut failures, mut longest) = (0, 0, 0.0_f64);
        for (place, record) in records.iter().enumerate() {
            check(place, record)?;
            let count = record.count as usize;
            n += count;
            failures += if record.end == End::Running { 0 } else { count };
            longest = longest.max(if let End::Within(until) = record.end { until } else { record.time });
        }
        Ok(Self { records, n, failures, longest })
    }

    /// The records.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Number of units.
    pub fn n(&self) -> usize {
        self.n
    }

    /// Number of units that failed, intervals included.
    pub fn failures(&self) -> usize {
        self.failures
    }

    /// Number of units still running.
    pub fn suspensions(&self) -> usize {
        self.n() - self.failures()
    }

    /// The longest time, interval ends included.
    pub fn longest(&self) -> f64 {
        self.longest
    }

    /// Some unit failed within an interval.
    pub fn has_intervals(&self) -> bool {
        self.records.iter().any(|record| matches!(record.end, End::Within(_)))
    }
}

fn check(place: usize, record: &Record) -> Result<(), Unusable> {
    let Record { time, end, count } = *record;
    let least = if matches!(end, End::Within(_)) { time >= 0.0 } else { time > 0.0 };
    if !(time.is_finite() && least) {
        return Err(Unusable::Time(place));
    }
    if let End::Within(until) = end
        && !(until.is_finite() && until > time)
    {
        return Err(Unusable::Interval(place));
    }
    if count == 0 { Err(Unusable::Count(place)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_checked_and_counted() {
        assert_eq!(Life::new(Vec::new()), Err(Unusable::Nothing));
        assert_eq!(Life::new(vec![Record::failed(1.0), Record::running(0.0)]), Err(Unusable::Time(1)));
        let within = |time, until| Record { time, end: End::Within(until), count: 3 };
        assert_eq!(Life::new(vec![within(2.0, 2.0)]), Err(Unusable::Interval(0)));
        assert_eq!(Life::new(vec![Record { count: 0, ..Record::failed(1.0) }]), Err(Unusable::Count(0)));
        let life = Life::new(vec![within(0.0, 2.0), Record::failed(4.0), Record::running(5.0)]).expect("usable");
        assert_eq!((life.n(), life.failures(), life.suspensions(), life.has_intervals()), (5, 4, 1, true));
        assert_eq!(life.longest(), 5.0);
    }
}
