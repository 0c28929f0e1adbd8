//! Readings of a clock, with the date or without.

use super::super::columns::Field;
use crate::model::{RawProblem, RawProblemKind as Kind};

/// Minutes of a day.
const DAY: f64 = 1440.0;

/// Minutes since the first reading.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    first: Option<f64>,
    last: f64,
    /// Minutes of the midnights that were passed.
    passed: f64,
}

impl Clock {
    /// Minutes from the first reading to this one; a clock without dates that goes back by half a day or more passed
    /// midnight.
    pub fn minutes(&mut self, place: &Field) -> Result<f64, RawProblem> {
        let Some((day, minutes)) = reading(&place.text) else {
            return Err(place.problem(Kind::NotANumber(place.text.to_string())));
        };
        let mut now = day.unwrap_or(0.0) * DAY + minutes + self.passed;
        if day.is_none() && self.first.is_some() && self.last - now >= DAY / 2.0 {
            self.passed += DAY;
            now += DAY;
        }
        self.last = now;
        Ok(now - *self.first.get_or_insert(now))
    }
}

/// The day, where a date stands in front, and the minutes of `22:05`, `00:05:00` or `2024/3/1 22:05`.
pub(super) fn reading(text: &str) -> Option<(Option<f64>, f64)> {
    let text = text.trim().trim_end_matches('Z');
    let (date, time) = match text.rsplit_once([' ', 'T']) {
        Some((date, time)) => (Some(day(date)?), time),
        None => (None, text),
    };
    let parts: Vec<f64> = time.split([':', '：']).map(|part| part.parse::<f64>().ok()).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts.as_slice() {
        [hours, minutes] => (*hours, *minutes, 0.0),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let is_time =
        (0.0..=24.0 * 31.0).contains(&hours) && (0.0..60.0).contains(&minutes) && (0.0..60.0).contains(&seconds);
    is_time.then_some((date, hours * 60.0 + minutes + seconds / 60.0))
}

/// Days from an arbitrary one to a date with the year in front (Hinnant 2013, *chrono-Compatible Low-Level Date
/// Algorithms*).
fn day(text: &str) -> Option<f64> {
    let parts: Vec<i64> = text.trim().split(['/', '-', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [year, month, day] = *parts.as_slice() else { return None };
    if year < 1000 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day;
    Some((365 * year + year / 4 - year / 100 + year / 400 + of_year) as f64)
}
