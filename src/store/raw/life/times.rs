//! The running times of a life record: units of headings, of a column and of single fields, and signs for more.

use super::super::columns::{Field, field};
use super::super::headings::time_unit;
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Unit, convert_span};

/// How the numbers of a column become times in the unit of the file.
#[derive(Clone, Copy, Debug)]
pub(in crate::store::raw) struct Scale {
    /// Unit of the file; `None`: none is stated.
    pub unit: Option<Unit>,
    /// What a bare number is multiplied with.
    pub factor: f64,
    /// The column that names the unit of each line.
    pub column: Option<usize>,
    /// The unit comes from single fields: one without is not clear.
    by_fields: bool,
}

/// A time as a field has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::store::raw) struct Time {
    pub value: f64,
    /// A sign says that it is more: the unit still ran.
    pub more: bool,
}

impl Scale {
    /// Of a heading alone.
    pub fn of_heading(heading: &Field) -> Result<Self, RawProblem> {
        let found = time_unit(heading)?;
        Ok(Self {
            unit: found.map(|(unit, _)| unit),
            factor: found.map_or(1.0, |(_, factor)| factor),
            column: None,
            by_fields: false,
        })
    }

    /// Without a heading.
    pub fn bare() -> Self {
        Self { unit: None, factor: 1.0, column: None, by_fields: false }
    }

    /// The same with what the lines say: a column of units, or units behind the numbers.
    pub fn with_lines(mut self, body: &[Vec<Field>], time: usize, units: Option<usize>) -> Result<Self, RawProblem> {
        if let Some(column) = units {
            let named = self.unit;
            for place in body.iter().map(|row| field(row, column)).filter(|place| !place.text.is_empty()) {
                let own = Unit::find(&place.text);
                let unit = own.ok_or_else(|| place.problem(Kind::UnknownUnit(place.text.to_string())))?;
                self.unit = self.unit.or(own);
                let is_alike = self.unit.is_some_and(|first| first.dimension() == unit.dimension());
                if !is_alike || named.is_some_and(|named| named != unit) {
                    return Err(place.problem(Kind::UnlikeUnits(place.text.to_string())));
                }
            }
            self.column = Some(column);
        } else if self.unit.is_none() {
            self.unit = body.iter().find_map(|row| parts(&field(row, time).text)?.1);
            self.by_fields = self.unit.is_some();
        }
        Ok(self)
    }

    /// The same scale for a second column of times, whose heading may name a unit of its own.
    pub fn for_heading(&self, heading: &Field) -> Result<Self, RawProblem> {
        let Some((own, factor)) = time_unit(heading)? else { return Ok(*self) };
        let Some(unit) = self.unit else { return Ok(*self) };
        let span = convert_span(1.0, own, unit, 1.0).filter(|_| own.dimension() == unit.dimension());
        let span = span.ok_or_else(|| heading.problem(Kind::UnlikeUnits(heading.text.to_string())))?;
        Ok(Self { factor: span * factor, ..*self })
    }

    /// The time of a field.
    pub fn time(&self, row: &[Field], column: usize) -> Result<Time, RawProblem> {
        let place = field(row, column);
        let of_line = self.column.map(|at| field(row, at)).filter(|unit| !unit.text.is_empty());
        let of_line = of_line.and_then(|unit| Unit::find(&unit.text));
        let scaled = |own: Unit| {
            self.unit.and_then(|unit| convert_span(1.0, own, unit, 1.0).filter(|_| own.dimension() == unit.dimension()))
        };
        match (place.number(), parts(&place.text)) {
            (Ok(_), _) if self.by_fields => Err(place.problem(Kind::UnitNotStated)),
            (Ok(number), _) => {
                Ok(Time { value: number * of_line.and_then(scaled).unwrap_or(self.factor), more: false })
            }
            (Err(_), Some((number, own, more))) => {
                let factor = match own {
                    Some(own) => scaled(own).ok_or_else(|| place.problem(Kind::UnlikeUnits(place.text.to_string())))?,
                    None if self.by_fields => return Err(place.problem(Kind::UnitNotStated)),
                    None => of_line.and_then(scaled).unwrap_or(self.factor),
                };
                Ok(Time { value: number * factor, more })
            }
            (Err(problem), None) => Err(problem),
        }
    }

    /// What has to be known of it.
    pub fn note(&self, heading: &Field) -> Option<RawNote> {
        (self.factor != 1.0).then(|| RawNote::Multiplied { heading: heading.text.to_string(), factor: self.factor })
    }
}

/// True for a time with a sign for more.
pub(super) fn says_more(text: &str) -> bool {
    parts(text).is_some_and(|(_, _, more)| more)
}

/// Number, unit and sign for more of a field such as `>1500`, `5000+`, `1200 h`; `None`: it has neither unit nor sign.
fn parts(text: &str) -> Option<(f64, Option<Unit>, bool)> {
    let trimmed = text.trim();
    let bare = trimmed.trim_start_matches(['>', '＞', '≥', '≧', '=', ' ']);
    let bare = bare.strip_suffix(['+', '＋']).map_or(bare, str::trim_end);
    let more = bare.len() < trimmed.len();
    let end = bare
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '+' | 'e' | 'E'))
        .unwrap_or(bare.len());
    let (number, rest) = bare.split_at_checked(end)?;
    let rest = rest.trim();
    let (rest, plus) = match rest.strip_suffix(['+', '＋']) {
        Some(rest) => (rest.trim(), true),
        None => (rest, false),
    };
    let unit = if rest.is_empty() { None } else { Some(Unit::find(rest)?) };
    let more = more || plus;
    let number = number.parse::<f64>().ok().filter(|x| x.is_finite())?;
    (unit.is_some() || more).then_some((number, unit, more))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_units_of_fields() {
        let found = |text: &str| parts(text).map(|(number, unit, more)| (number, unit.map(Unit::symbol), more));
        assert_eq!(found(">1500"), Some((1500.0, None, true)));
        assert_eq!(found("> 5000"), Some((5000.0, None, true)));
        assert_eq!(found("5000+"), Some((5000.0, None, true)));
        assert_eq!(found("1200 h"), Some((1200.0, Some("h"), false)));
        assert_eq!(found("1200小时"), Some((1200.0, Some("h"), false)));
        assert_eq!(found("50d"), Some((50.0, Some("d"), false)));
        assert_eq!(found(">1200h"), Some((1200.0, Some("h"), true)));
        for text in ["1200", "<100", "x", "12:30", "5.01*"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
