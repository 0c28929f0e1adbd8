//! Readings over time from delimited text.

mod clock;

use self::clock::Clock;
use super::columns::{Field, RawOptions, field};
use super::table::Table;
use crate::model::RawDrift;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit, convert};

/// Drift over time: `time, drift[, temperature]`, columns in any order, times rising.
///
/// The heading of the time names its unit (min, h, s); that of the drift its own, else the options say it; temperatures
/// are °C unless the heading says otherwise.
pub fn drift(bytes: &[u8], options: &RawOptions) -> Result<RawDrift, RawProblem> {
    let (found, notes) = Table::read(bytes, |table| of_table(table, options))?;
    Ok(RawDrift { notes, ..found })
}

fn of_table(table: &Table, options: &RawOptions) -> Result<RawDrift, RawProblem> {
    let columns = Columns::of(table, options)?;
    let mut found = RawDrift { unit: columns.unit.symbol().to_owned(), ..RawDrift::default() };
    let mut clock = Clock::default();
    for row in table.rows() {
        let place = field(row, columns.time.0);
        let time = if columns.is_clock { clock.minutes(&place)? } else { converted(&place, columns.time.1)? };
        if found.times.last().is_some_and(|last| time <= *last) {
            return Err(place.problem(Kind::NotBeyond(place.text.to_string())));
        }
        found.times.push(time);
        found.readings.push(field(row, columns.reading).number()?);
        if let Some((column, units)) = columns.temperature {
            found.temperatures.push(converted(&field(row, column), units)?);
        }
    }
    Ok(found)
}

/// The unit of a column with the one it is wanted in.
type Units = Option<(Unit, Unit)>;

struct Columns {
    time: (usize, Units),
    /// The times are those of a clock.
    is_clock: bool,
    reading: usize,
    unit: Unit,
    temperature: Option<(usize, Units)>,
}

impl Columns {
    fn of(table: &Table, options: &RawOptions) -> Result<Self, RawProblem> {
        let time = table.need(&[
            "time",
            "时间",
            "t",
            "elapsed",
            "elapsed time",
            "运行时间",
            "测量时间",
            "经过时间",
            "zeit",
            "时刻",
            "采样时间",
            "日期时间",
            "datetime",
            "date time",
            "timestamp",
            "时间戳",
        ])?;
        let reading = Self::reading(table)?;
        let is_clock = table.rows().iter().all(|row| clock::reading(&field(row, time).text).is_some());
        let of_time = table.unit(time, None, &[Dimension::Time])?;
        let of_time = of_time.or_else(|| Unit::find("min").filter(|_| is_clock));
        let of_time = of_time.ok_or_else(|| table.heading(time).problem(Kind::TimeUnitNotStated))?;
        let unit = table.unit(reading, options.unit.as_ref(), &[Dimension::Length, Dimension::Angle])?;
        let unit = unit.ok_or_else(|| table.heading(reading).problem(Kind::UnitNotStated))?;
        let temperature = table.find(&["temperature", "temp", "温度", "环境温度", "主轴温度"]);
        let temperature = temperature.map(|column| {
            let unit = table.unit(column, None, &[Dimension::Temperature])?;
            Ok((column, unit.zip(Unit::find("°C"))))
        });
        Ok(Self {
            time: (time, Some(of_time).zip(Unit::find("min"))),
            is_clock,
            reading,
            unit,
            temperature: temperature.transpose()?,
        })
    }

    /// The column of the readings; of those of one axis (`drift X`) the only one.
    fn reading(table: &Table) -> Result<usize, RawProblem> {
        let of_axes = table.with_axis(&["drift", "热漂移", "漂移", "热变形", "热位移", "位移", "displacement"]);
        match of_axes.as_slice() {
            [] => {
                // Bare letters of axes.
                let bare: Vec<usize> = ["x", "y", "z"].into_iter().filter_map(|axis| table.find(&[axis])).collect();
                match bare.as_slice() {
                    [] => {}
                    [only] => return Ok(*only),
                    [_, second, ..] => {
                        let names = bare.iter().map(|at| table.heading(*at).text.into_owned()).collect();
                        return Err(table.heading(*second).problem(Kind::SeveralReadings(names)));
                    }
                }
            }
            [only] => return Ok(*only),
            [_, second, ..] => {
                let names = of_axes.iter().map(|at| table.heading(*at).text.into_owned()).collect();
                return Err(table.heading(*second).problem(Kind::SeveralReadings(names)));
            }
        }
        table.need(&[
            "drift",
            "reading",
            "deviation",
            "displacement",
            "漂移",
            "读数",
            "偏差",
            "热漂移",
            "位移",
            "漂移量",
            "热变形",
            "变形",
            "热位移",
            "verlagerung",
            "drift value",
        ])
    }
}

fn converted(field: &Field, units: Units) -> Result<f64, RawProblem> {
    let number = field.number()?;
    let found = units.map_or(Some(number), |(from, to)| convert(number, from, to, f64::NAN));
    found.ok_or_else(|| field.problem(Kind::NotANumber(field.text.to_string())))
}
