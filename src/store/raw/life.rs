//! Life records from delimited text.

use super::columns::{Field, Lines, field, heading, lower, read, unit_of_time};
use super::problem::{RawProblem, RawProblemKind as Kind};
use crate::model::{RawLife, RawLives};

/// A life record: `time, event[, until][, group][, count]`, columns in any order; without a heading the first is the
/// time and the second the event. An event of 1 is a failure, 0 still running; an interval in which it failed goes from
/// `time` to `until` (0 as its beginning: some time before). Without an event column all are failures. The heading of the
/// time may name the unit.
pub fn life(bytes: &[u8]) -> Result<RawLives, RawProblem> {
    read(bytes, life_of)
}

fn life_of(lines: &Lines) -> Result<RawLives, RawProblem> {
    let head = Some(lines.head()).filter(|line| line.first().is_some_and(|field| field.number().is_err()));
    let columns = Columns::of(head)?;
    let records = lines.rows(head.is_none(), |row| columns.one(row))?;
    let unit = head.and_then(|head| head.get(columns.time)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
    if records.is_empty() { Err(RawProblem::of_file(Kind::Empty)) } else { Ok(RawLives { unit, records }) }
}

struct Columns {
    time: usize,
    event: Option<usize>,
    until: Option<usize>,
    group: Option<usize>,
    count: Option<usize>,
}

impl Columns {
    fn of(head: Option<&[Field]>) -> Result<Self, RawProblem> {
        let Some(head) = head else {
            return Ok(Self { time: 0, event: Some(1), until: None, group: None, count: None });
        };
        let names: Vec<String> = head.iter().map(|field| heading(&field.text).0).collect();
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let line = head.first().map_or(1, |field| field.line);
        let time = find(&["time", "hours", "cycles", "km", "after", "lower", "时间", "寿命"]);
        Ok(Self {
            time: time.ok_or(RawProblem::at(line, 0, Kind::NoColumn("time")))?,
            event: find(&["event", "failed", "failure", "status", "事件", "失效"]),
            until: find(&["until", "upper", "to", "至"]),
            group: find(&["group", "machine", "sample", "组", "设备"]),
            count: find(&["count", "n", "quantity", "freq", "数量"]),
        })
    }

    fn one(&self, row: &[Field]) -> Result<RawLife, RawProblem> {
        let at = |column: Option<usize>| column.map(|c| field(row, c)).filter(|field| !field.text.is_empty());
        let (time, until) = (field(row, self.time), at(self.until));
        let end = until.as_ref().map(Field::number).transpose()?;
        let begin = if time.text.is_empty() && end.is_some() { 0.0 } else { time.number()? };
        if begin < 0.0 || (begin == 0.0 && end.is_none()) {
            return Err(time.problem(Kind::BadTime(time.text.to_string())));
        }
        if let (Some(field), Some(end)) = (&until, end)
            && end < begin
        {
            return Err(field.problem(Kind::BadTime(field.text.to_string())));
        }
        let failed = at(self.event).map_or(Ok(true), |field| event(&field))?;
        let count = at(self.count).map_or(Ok(1), |field| {
            let count = field.text.parse::<u32>().ok().filter(|count| *count > 0);
            count.ok_or_else(|| field.problem(Kind::BadCount(field.text.to_string())))
        })?;
        let until = end.filter(|end| failed && *end > begin);
        Ok(RawLife {
            time: begin,
            until,
            failed,
            group: at(self.group).map(|f| f.text.into_owned()).unwrap_or_default(),
            count,
        })
    }
}

fn event(field: &Field) -> Result<bool, RawProblem> {
    match lower(&field.text).as_ref() {
        "1" | "1.0" | "f" | "failure" | "failed" | "fail" | "true" | "yes" | "失效" | "故障" => Ok(true),
        "0" | "0.0" | "s" | "c" | "censored" | "suspension" | "suspended" | "running" | "false" | "no" | "运行"
        | "截尾" | "未失效" => Ok(false),
        _ => Err(field.problem(Kind::UnknownEvent(field.text.to_string()))),
    }
}
