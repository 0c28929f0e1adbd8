//! Points of a circular test from delimited text.

mod senses;

use self::senses::Senses;
use super::columns::{Field, RawOptions, field};
use super::table::Table;
use crate::model::{RawCircular, RawNote};
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit, convert};

/// A circular test: `x, y[, direction]` or `angle, radius[, direction]`, columns in any order, one line a point.
///
/// `radius` is the nominal one in the unit of the points, which the headings name or the options say; of x and y with
/// different units the points have that of x. Angles are degrees unless their heading says otherwise; they rise
/// counterclockwise. The direction is cw or ccw, `-` or `+`; without the column the points follow each other: where
/// their angle turns back, the other sense begins, and where it starts anew, the sense is asked.
pub fn circular(bytes: &[u8], radius: f64, options: &RawOptions) -> Result<RawCircular, RawProblem> {
    let (mut found, mut notes) = Table::read(bytes, |table| of_table(table, radius, options))?;
    notes.append(&mut found.notes);
    Ok(RawCircular { notes, ..found })
}

fn of_table(table: &Table, radius: f64, options: &RawOptions) -> Result<RawCircular, RawProblem> {
    let columns = Columns::of(table, options)?;
    columns.ask_of_angles(table)?;
    let sense = table.find(&["direction", "dir", "sense", "rotation", "方向", "旋向", "旋转方向", "转向", "走向"]);
    let mut found = RawCircular { unit: columns.unit().symbol().to_owned(), radius, ..RawCircular::default() };
    for row in table.rows() {
        let point = columns.point(row)?;
        match sense.map(|column| clockwise(&field(row, column))).transpose()? {
            Some(true) => found.clockwise.push(point),
            Some(false) | None => found.counterclockwise.push(point),
        }
    }
    if sense.is_none() {
        let path = std::mem::take(&mut found.counterclockwise);
        let starts_anew = (0..table.width()).any(|column| table.counts_anew(column));
        let columns_of_angles = matches!(columns, Columns::Polar { .. });
        let senses = Senses::of(&path, columns_of_angles, starts_anew);
        let senses = senses.ok_or_else(|| table.heading(0).problem(Kind::SenseNotStated))?;
        if senses.is_divided() {
            found.notes.push(RawNote::SensesByTurn);
        }
        (found.clockwise, found.counterclockwise) = (senses.clockwise, senses.counterclockwise);
    }
    Ok(found)
}

/// Where the two numbers of a point stand, with their units.
enum Columns {
    /// x and y; the unit of y where it is another.
    Plane { x: (usize, Unit), y: (usize, Unit) },
    /// Angle and radius.
    Polar { angle: (usize, Option<Unit>), radius: (usize, Unit) },
}

impl Columns {
    fn of(table: &Table, options: &RawOptions) -> Result<Self, RawProblem> {
        let length = |column: usize| {
            let unit = table.unit(column, options.unit.as_ref(), &[Dimension::Length])?;
            unit.map(|unit| (column, unit)).ok_or_else(|| table.heading(column).problem(Kind::UnitNotStated))
        };
        if let Some(angle) = table.find(&["angle", "theta", "θ", "角度", "转角"]) {
            let unit = table.unit(angle, None, &[Dimension::Angle])?;
            let radius = table.need(&["radius", "r", "半径", "实测半径"])?;
            return Ok(Self::Polar { angle: (angle, unit), radius: length(radius)? });
        }
        let (x, y) = (table.need(&["x", "x坐标", "x 坐标", "x轴"])?, table.need(&["y", "y坐标", "y 坐标", "y轴"])?);
        Ok(Self::Plane { x: length(x)?, y: length(y)? })
    }

    /// Angles without a unit that all lie within a turn in radians are refused: degrees of so small an arc are rare.
    fn ask_of_angles(&self, table: &Table) -> Result<(), RawProblem> {
        let Self::Polar { angle: (column, None), .. } = self else { return Ok(()) };
        let angles: Vec<f64> = table.rows().iter().filter_map(|row| field(row, *column).number().ok()).collect();
        let largest = angles.iter().map(|angle| angle.abs()).fold(0.0, f64::max);
        let is_open = angles.len() > 2 && largest > 0.0 && largest <= std::f64::consts::TAU + 0.05;
        if is_open { Err(table.heading(*column).problem(Kind::AngleUnitNotStated)) } else { Ok(()) }
    }

    /// The unit of the points.
    fn unit(&self) -> Unit {
        match self {
            Self::Plane { x, .. } => x.1,
            Self::Polar { radius, .. } => radius.1,
        }
    }

    fn point(&self, row: &[Field]) -> Result<[f64; 2], RawProblem> {
        match self {
            Self::Plane { x, y } => {
                let second = field(row, y.0);
                Ok([field(row, x.0).number()?, in_unit(&second, y.1, x.1)?])
            }
            Self::Polar { angle: (column, unit), radius } => {
                let angle = field(row, *column);
                let degree = Unit::find("°").zip(*unit);
                let degrees = match degree {
                    Some((degree, unit)) => in_unit(&angle, unit, degree)?,
                    None => angle.number()?,
                };
                let (turn, r) = (degrees.to_radians(), field(row, radius.0).number()?);
                Ok([r * libm::cos(turn), r * libm::sin(turn)])
            }
        }
    }
}

/// The number of a field in another unit.
fn in_unit(field: &Field, from: Unit, to: Unit) -> Result<f64, RawProblem> {
    let number = field.number()?;
    convert(number, from, to, 1.0).ok_or_else(|| field.problem(Kind::NotANumber(field.text.to_string())))
}

/// True for clockwise. `+` is counterclockwise, as angles count.
fn clockwise(field: &Field) -> Result<bool, RawProblem> {
    match field.text.to_lowercase().as_str() {
        "cw" | "clockwise" | "g2" | "g02" | "-" | "−" | "-1" | "−1" | "顺时针" | "顺" => Ok(true),
        "ccw" | "acw" | "counterclockwise" | "anticlockwise" | "g3" | "g03" | "+" | "1" | "+1" | "逆时针" | "逆" => {
            Ok(false)
        }
        _ => Err(field.problem(Kind::UnknownSense(field.text.to_string()))),
    }
}
