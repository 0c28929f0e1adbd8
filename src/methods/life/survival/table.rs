//! How many were at risk, failed and left, time by time.

use crate::methods::life::data::{End, Life, Unusable};

/// One time at which something happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The time, in the data's unit.
    pub time: f64,
    /// Units neither failed nor taken out before it.
    pub at_risk: usize,
    /// Failures at it.
    pub failures: usize,
    /// Units taken out at it, after the failures.
    pub suspensions: usize,
}

/// Life records by time, ascending, equal times in one row; refused where there are intervals.
pub fn table(life: &Life) -> Result<Vec<Row>, Unusable> {
    let mut records = Vec::with_capacity(life.records().len());
    for record in life.records() {
        let count = record.count as usize;
        records.push(match record.end {
            End::Failed => (record.time, count, 0),
            End::Running => (record.time, 0, count),
            End::Within(_) => return Err(Unusable::Intervals),
        });
    }
    records.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut rows: Vec<Row> = Vec::new();
    let mut at_risk = life.n();
    for (time, failures, suspensions) in records {
        match rows.last_mut().filter(|row| row.time == time) {
            Some(row) => {
                row.failures += failures;
                row.suspensions += suspensions;
            }
            None => rows.push(Row { time, at_risk, failures, suspensions }),
        }
        at_risk -= failures + suspensions;
    }
    Ok(rows)
}
