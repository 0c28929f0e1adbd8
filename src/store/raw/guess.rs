//! Which kind of measurement a file most likely holds, from its headings.

use super::columns::lines;
use super::headings::heading;
use super::is_rtl;
use crate::model::MeasurementKind as Kind;

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

/// The kind, from the headings; without any that says so: single figures, a batch or series.
pub fn guess(bytes: &[u8]) -> Kind {
    /// Headings stand at the beginning; a long file need not be read for them.
    const HEAD: usize = 4096;
    if is_rtl(bytes) {
        return Kind::Positioning;
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let end = if head.len() < bytes.len() {
        head.iter().rposition(|b| *b == b'\n').unwrap_or(head.len())
    } else {
        head.len()
    };
    let Ok(lines) = lines(head.get(..end).unwrap_or(head)) else { return Kind::Stability };
    let names: Vec<String> = lines.first().into_iter().flatten().map(|field| heading(&field.text).0).collect();
    let has = |known: &[&str]| known.iter().any(|known| names.iter().any(|name| name == known));
    let sure = SIGNS.iter().find(|(known, _)| has(known)).map(|(_, kind)| *kind);
    // Times alone are those of failures.
    let times = || has(&["time", "hours", "时间"]).then_some(Kind::Repairable);
    sure.or_else(times).unwrap_or(Kind::Stability)
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
            ("", Kind::Stability),
        ];
        for (text, kind) in cases {
            assert_eq!(guess(text.as_bytes()), kind, "{text}");
        }
    }
}
