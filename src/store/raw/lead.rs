//! Points of a lead test from delimited text.

use super::columns::{Field, field};
use super::table::Table;
use crate::model::{RawLead, RawNote};
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit, convert};

/// Deviations that are all below this, µm, and have no unit are asked for one.
const SMALL: f64 = 0.5;

/// Headings of the deviation.
const DEVIATION: &[&str] = &[
    "deviation",
    "error",
    "travel deviation",
    "lead error",
    "偏差",
    "误差",
    "行程偏差",
    "行程误差",
    "导程误差",
    "导程偏差",
    "abweichung",
    "wegabweichung",
];

/// A lead test: `travel, deviation`, columns in any order, travel rising.
///
/// Travel in mm and deviation in µm unless the headings name another length; that is noted, and asked where deviations
/// without a unit are as small as millimetres would be.
pub fn lead(bytes: &[u8]) -> Result<RawLead, RawProblem> {
    let (mut found, mut notes) = Table::read(bytes, of_table)?;
    notes.append(&mut found.notes);
    Ok(RawLead { notes, ..found })
}

fn of_table(table: &Table) -> Result<RawLead, RawProblem> {
    let travel = table.need(&[
        "travel",
        "position",
        "target",
        "nominal travel",
        "actual travel",
        "行程",
        "位置",
        "名义行程",
        "公称行程",
        "丝杠行程",
        "长度",
        "weg",
        "verfahrweg",
    ])?;
    let actual = table.find(&["actual travel", "measured travel", "实际行程", "实测行程"]);
    let actual = actual.filter(|actual| *actual != travel && table.find(DEVIATION).is_none());
    let deviation = match actual {
        Some(actual) => actual,
        None => table.need(DEVIATION)?,
    };
    let wanted = if actual.is_some() { "mm" } else { "µm" };
    let units = (length(table, travel, "mm")?, length(table, deviation, wanted)?);
    let is_stated = [travel, deviation].map(|column| table.names_unit(column));
    let mut found = RawLead::default();
    for row in table.rows() {
        let place = field(row, travel);
        let x = converted(&place, units.0)?;
        if found.travel.last().is_some_and(|last| x <= *last) {
            return Err(place.problem(Kind::NotBeyond(place.text.to_string())));
        }
        found.travel.push(x);
        let y = converted(&field(row, deviation), units.1)?;
        // A travel that was measured less the nominal one, in µm.
        found.deviation.push(if actual.is_some() { (y - x) * 1000.0 } else { y });
    }
    let largest = found.deviation.iter().map(|x| x.abs()).fold(0.0, f64::max);
    match is_stated {
        [true, true] => {}
        _ if actual.is_some() => return Err(table.heading(deviation).problem(Kind::UnitNotStated)),
        // Deviations of a fraction of a micrometre are those of no screw: they may be in mm.
        [_, false] if largest > 0.0 && largest < SMALL => {
            return Err(table.heading(deviation).problem(Kind::UnitNotStated));
        }
        _ => found.notes.push(RawNote::LeadUnits),
    }
    Ok(found)
}

/// The unit of a column with the one it is wanted in.
type Units = Option<(Unit, Unit)>;

fn length(table: &Table, column: usize, wanted: &str) -> Result<Units, RawProblem> {
    Ok(table.unit(column, None, &[Dimension::Length])?.zip(Unit::find(wanted)))
}

fn converted(field: &Field, units: Units) -> Result<f64, RawProblem> {
    let number = field.number()?;
    let found = units.map_or(Some(number), |(from, to)| convert(number, from, to, 1.0));
    found.ok_or_else(|| field.problem(Kind::NotANumber(field.text.to_string())))
}
