//! Days of the calendar, as documents and projects state them.

use std::fmt;

/// A day. Later days are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// `2026-04-21`, and nothing else.
    ///
    /// ```
    /// # use gapwise::model::Date;
    /// assert!(Date::parse("2026-04-21") < Date::parse("2026-10-01"));
    /// assert_eq!(Date::parse("2026-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        match Self::parts(text)?.as_slice() {
            [year, month, day] => Self { year: *year, month: *month, day: *day }.checked(),
            _ => None,
        }
    }

    /// The last day that the text can mean: of `2026-04` the end of April, of `2026` that of the year.
    pub fn latest(text: &str) -> Option<Self> {
        match *Self::parts(text)?.as_slice() {
            [year, month, day] => Self { year, month, day }.checked(),
            [year, month] => Self { year, month, day: days(year, month) }.checked(),
            [year] => Self { year, month: 12, day: 31 }.checked(),
            _ => None,
        }
    }

    /// The day of this moment, in seconds since the beginning of 1970 (UTC); `None`: beyond the years that are told.
    pub fn of_seconds(seconds: u64) -> Option<Self> {
        let (mut left, mut year) = (u32::try_from(seconds / 86_400).ok()?, 1970);
        let of_year = |year| 337 + days(year, 2);
        while left >= of_year(year) && year < 2200 {
            left -= of_year(year);
            year += 1;
        }
        let mut month = 1;
        while month < 12 && left >= days(year, month) {
            left -= days(year, month);
            month += 1;
        }
        Self { year, month, day: left + 1 }.checked()
    }

    /// Today by the clock of the computer (UTC).
    pub fn today() -> Option<Self> {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
        Self::of_seconds(now.as_secs())
    }

    /// The same day so many years before.
    pub fn years_before(self, years: u32) -> Self {
        Self { year: self.year.saturating_sub(years), ..self }
    }

    fn parts(text: &str) -> Option<Vec<u32>> {
        let digits = [4, 2, 2];
        let parts: Vec<&str> = text.trim().split('-').collect();
        let is_one = |(part, count): (&&str, usize)| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        let fits = parts.len() <= digits.len() && parts.iter().zip(digits).all(is_one);
        fits.then(|| parts.iter().map(|part| part.parse().ok()).collect())?
    }

    fn checked(self) -> Option<Self> {
        (1900..2200).contains(&self.year).then_some(())?;
        (1..=12).contains(&self.month).then_some(())?;
        (1..=days(self.year, self.month)).contains(&self.day).then_some(self)
    }
}

/// How many days the month has.
fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_exist_are_read_and_others_are_not() {
        for text in ["2026-04-21", "2024-02-29", "1999-12-31"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in ["2026-02-29", "2026-13-01", "2026-04-31", "21.04.2026", "2026-4-21", "2026", "", "+026-04-21"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn moments_are_days() {
        let days =
            [(0, "1970-01-01"), (86_399, "1970-01-01"), (951_782_400, "2000-02-29"), (1_796_083_200, "2026-12-01")];
        for (seconds, day) in days {
            assert_eq!(Date::of_seconds(seconds).map(|date| date.to_string()).as_deref(), Some(day));
        }
        assert_eq!(Date::of_seconds(u64::MAX), None);
    }

    #[test]
    fn a_month_or_a_year_may_mean_its_last_day() {
        for (text, last) in [("2026-02", "2026-02-28"), ("2026", "2026-12-31"), ("2026-04-21", "2026-04-21")] {
            assert_eq!(Date::latest(text), Date::parse(last), "{text}");
        }
        assert_eq!(Date::latest("spring 2026"), None);
    }
}
