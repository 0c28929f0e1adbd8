//! Which kind of measurement a file most likely holds, from its headings.

use super::columns::lines;
use super::headings::heading;
use super::{delimited, is_rtl, read};
use crate::model::{Measurement, MeasurementAnalysis, MeasurementKind as Kind, Raw, RawNote};

/// Headings that only one kind has, the surest first.
const SIGNS: [(&[&str], Kind); 6] = [
    (&["target", "position", "pos", "f1", "目标", "目标位置", "位置"], Kind::Positioning),
    (&["travel", "行程"], Kind::LeadScrew),
    (
        &["event", "failed", "failure", "status", "until", "censored", "suspended", "事件", "失效", "截尾", "删失"],
        Kind::Life,
    ),
    (&["angle", "radius", "x", "角度", "半径"], Kind::Circular),
    (&["drift", "reading", "temperature", "漂移", "读数", "温度"], Kind::Drift),
    (&["gap", "间隔"], Kind::Repairable),
];

/// The kind, from the headings; where they are in other words, the first that can be read. Without any that says so:
/// single figures, a batch or series.
pub fn guess(bytes: &[u8]) -> Kind {
    /// Headings stand at the beginning; a long file need not be read for them.
    const HEAD: usize = 4096;
    if is_rtl(bytes) {
        return Kind::Positioning;
    }
    let text = delimited(bytes);
    let bytes = &*text;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let end = if head.len() < bytes.len() {
        head.iter().rposition(|b| *b == b'\n').unwrap_or(head.len())
    } else {
        head.len()
    };
    let head = head.get(..end).unwrap_or(head);
    let Ok(lines) = lines(head) else { return Kind::Stability };
    let names: Vec<String> = lines.first().into_iter().flatten().map(|field| heading(&field.text).0).collect();
    let has = |known: &[&str]| known.iter().any(|known| names.iter().any(|name| name == known));
    let sure = SIGNS.iter().find(|(known, _)| has(known)).map(|(_, kind)| *kind);
    // Times alone are those of failures.
    let times = || has(&["time", "hours", "时间"]).then_some(Kind::Repairable);
    let has_headings = names.iter().any(|name| name.parse::<f64>().is_err());
    sure.or_else(times).or_else(|| readable(head).filter(|_| has_headings)).unwrap_or(Kind::Stability)
}

/// The first kind whose headings stand in the data, whatever else is wrong with them.
fn readable(head: &[u8]) -> Option<Kind> {
    let kinds = [Kind::Positioning, Kind::LeadScrew, Kind::Circular, Kind::Drift, Kind::Life];
    kinds.into_iter().find_map(|kind| match read(&Measurement::of(MeasurementAnalysis::new(kind)), head) {
        // Lives of which nothing says what became of them: failures of one machine.
        Ok(Raw::Life(lives)) if lives.notes.contains(&RawNote::AllFailed) => {
            let all_columns_used = !lives.notes.iter().any(|note| matches!(note, RawNote::UnusedColumn(_)));
            all_columns_used.then_some(Kind::Repairable)
        }
        Ok(_) => Some(kind),
        Err(problem) => (!problem.kind.is_of_headings() && problem.line != 1).then_some(kind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tell_the_kind() {
        let cases = [
            ("target_mm,F1,F2,R1,R2\n0,1,2,3,4", Kind::Positioning),
            ("axis,target,run,direction,value\nX,0,1,f,0.1", Kind::Positioning),
            ("travel,deviation\n0,0", Kind::LeadScrew),
            ("time,event\n10,1", Kind::Life),
            ("x_mm;y_mm\n1;2", Kind::Circular),
            ("time_min,drift_um,temperature\n0,0,20", Kind::Drift),
            ("time\n10\n20", Kind::Repairable),
            ("1.01\n1.02", Kind::Stability),
            ("thickness_um\n1.01\n1.02", Kind::Stability),
            ("试验时间(h),状态\n900,失效\n1200,在用", Kind::Life),
            ("寿命（万次）,是否失效\n3,是\n5,否", Kind::Life),
            ("目标位置(mm),正向1,反向1,正向2,反向2\n0,1,2,1,2\n100,1,2,1,2", Kind::Positioning),
            ("行程(mm),行程偏差(µm)\n0,0\n100,1", Kind::LeadScrew),
            ("时间(min),漂移(µm)\n0,0\n10,1", Kind::Drift),
            ("运行时间(h)\n10\n20", Kind::Repairable),
            ("涂布厚度(µm)\n10\n20", Kind::Stability),
            ("序号,直径(mm)\n1,10.01\n2,10.02", Kind::Stability),
            ("日期,面密度\n2025-01-01,10.01\n2025-01-02,10.02", Kind::Stability),
            ("", Kind::Stability),
        ];
        for (text, kind) in cases {
            assert_eq!(guess(text.as_bytes()), kind, "{text}");
        }
    }
}
