//! Figures of another order of magnitude than the others on their criterion: a slip of µm and mm, of a thousands mark.

use crate::model::{Kind, Place, Severity};
use crate::quantity::Unit;

use super::criterion::Ready;
use super::finding::{Finding, FindingKind};
use super::row::Row;

/// How many times the others' median a figure is, or they it, to be told. A slip of a prefix or of a thousands mark is
/// a factor of 1000; this leaves room for what the machines really differ by.
const FACTOR: f64 = 300.0;

/// The middle half of the others lies within this factor, or no order of magnitude is common to them.
const TOGETHER: f64 = 30.0;

/// A figure out of line: its row, and what the others state about.
pub(super) type Slip = (usize, f64);

/// The figures of a criterion that are [`FACTOR`] times as large or as small as the median of the others.
pub(super) fn slips(ready: &Ready<'_>, rows: &[Row], k: usize) -> Vec<Slip> {
    if ready.criterion.kind != Kind::Numeric {
        return Vec::new();
    }
    let size = |row: &Row| row.cells.get(k)?.result.value.map(f64::abs).filter(|x| *x > 0.0 && x.is_finite());
    let sized = || rows.iter().enumerate().filter_map(|(i, row)| Some((i, size(row)?)));
    let (low, high) = sized().fold((f64::INFINITY, 0.0_f64), |(a, b), (_, x)| (a.min(x), b.max(x)));
    // The common case costs one pass.
    if high < FACTOR * low {
        return Vec::new();
    }
    let mut sorted: Vec<(f64, usize)> = sized().map(|(i, x)| (x, i)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let out_of_line = |place: usize| {
        let others = sorted.len() - 1;
        let at = |share: usize| {
            let nth = (others - 1) * share / 4;
            sorted.get(if nth < place { nth } else { nth + 1 }).map_or(f64::NAN, |(x, _)| *x)
        };
        let (x, row) = sorted.get(place).copied()?;
        let (quarter, middle, three_quarters) = (at(1), at(2), at(if others == 2 { 4 } else { 3 }));
        let apart = x >= FACTOR * middle || middle >= FACTOR * x;
        (apart && three_quarters <= TOGETHER * quarter).then_some((row, middle))
    };
    let mut found: Vec<Slip> = (0..sorted.len()).filter_map(out_of_line).collect();
    found.sort_by_key(|(row, _)| *row);
    found
}

/// Tells them, each at its cell.
pub(super) fn tell(ready: &Ready<'_>, rows: &[Row], k: usize, slips: &[Slip], findings: &mut Vec<Finding>) {
    for (i, others) in slips {
        let Some(row) = rows.get(*i) else { continue };
        let place = Place::Cell { equipment: row.equipment.id.clone(), criterion: ready.criterion.id.clone() };
        let text = row.cells.get(k).map(|cell| cell.result.text.clone()).unwrap_or_default();
        let unit = ready.unit.map_or("", Unit::symbol);
        findings.push(Finding::new(Severity::Warning, place, FindingKind::Magnitude { text, others: *others, unit }));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::analyse;
    use crate::model::{Cell, Criterion, Equipment, Project, Spec};

    /// Which of these texts are told, with what the others state about.
    fn slips(unit: &str, texts: &[&str]) -> Vec<(usize, f64)> {
        let criterion = Criterion { id: "c".to_owned(), unit: unit.to_owned(), ..Criterion::default() };
        let equipment = |(i, text): (usize, &&str)| {
            let mut equipment = Equipment { id: format!("e{i}"), ..Equipment::default() };
            equipment.specs.0.insert("c".to_owned(), Cell::one(Spec::text(*text)));
            Arc::new(equipment)
        };
        let project = Project {
            criteria: vec![Arc::new(criterion)],
            equipment: texts.iter().enumerate().map(equipment).collect(),
            ..Project::new("n")
        };
        let place = |i: usize| Place::Cell { equipment: format!("e{i}"), criterion: "c".to_owned() };
        let of = |finding: &Finding| match finding.kind {
            FindingKind::Magnitude { others, .. } => {
                (0..texts.len()).find(|i| finding.place == place(*i)).zip(Some(others))
            }
            _ => None,
        };
        analyse(&project).findings.iter().filter_map(of).collect()
    }

    #[test]
    fn a_slip_of_a_prefix_is_told() {
        assert_eq!(slips("mm", &["0.004", "5", "0.003", "0.006"]), [(1, 0.004)]);
        assert_eq!(slips("rpm", &["24000", "18000", "48", "20000"]), [(2, 20_000.0)]);
        assert_eq!(slips("mm", &["0.004", "5"]), [(0, 5.0), (1, 0.004)]);
        assert_eq!(slips("万元", &["168", "1680000", "145"]), [(1, 145.0)]);
    }

    #[test]
    fn what_machines_differ_by_is_not() {
        assert!(slips("mm", &["0.004", "0.02", "0.5"]).is_empty());
        assert!(slips("Pa", &["0.0001", "0.01", "10", "1000"]).is_empty());
        assert!(slips("mm", &["5"]).is_empty());
        assert!(slips("mm", &["0", "5", "banana"]).is_empty());
    }
}
