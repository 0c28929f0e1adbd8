//! What a figure may say, kind by kind: rounding, promises and counts, scales without a zero, ± beside none.

use std::sync::Arc;

use gapwise::analysis::{
    Analysis, CellResult, Comparison, FindingKind, Flag, Options, Standing, Verdict, analyse_with,
};
use gapwise::model::{Place, Project, Width};

use crate::support::project;

/// Documents of every grade.
const GRADES: &str = r#"evidence: [(id: "a", grade: A), (id: "b", grade: B), (id: "c", grade: C), (id: "d", grade: D), (id: "e", grade: E)]"#;

fn against(project: &Project, benchmark: &str) -> Analysis {
    analyse_with(project, &Options { benchmark: benchmark.into(), ..Options::default() })
}

fn cell<'a>(analysis: &'a Analysis, id: &str) -> &'a CellResult {
    &analysis.equipment.iter().find(|e| e.id == id).expect("machine").cells[0]
}

/// The cell of "own" beside "other", both of this grade, on a criterion of these fields.
fn pair(criterion: &str, grade: &str, own: &str, other: &str) -> CellResult {
    let equipment = format!(
        r#"(id: "own", origin: Domestic, evidence: "{grade}", specs: {{"c": "{own}"}}),
        (id: "other", origin: Imported, evidence: "{grade}", specs: {{"c": "{other}"}})"#
    );
    let p = project::read(&format!(r#"(id: "c", weight: 1, {criterion})"#), &equipment, GRADES);
    cell(&against(&p, "other"), "own").clone()
}

fn said(comparison: &Comparison) -> (Option<Verdict>, Option<Verdict>) {
    (comparison.verdict, comparison.as_stated)
}

const ACCURACY: &str = r#"unit: "mm", better: Lower, width: Half"#;
const DELIVERY: &str = r#"name: "Lead time", category: Delivery, unit: "month", better: Lower"#;
const WARRANTY: &str = r#"name: "Warranty", category: Supply, unit: "year", better: Higher"#;
const PRICE: &str = r#"name: "Price", category: Cost, unit: "万元", better: Lower"#;
const TOOLS: &str = r#"name: "Tools in the magazine", category: Capability, unit: "pcs", better: Higher"#;
const AXES: &str = r#"name: "联动轴数", category: Capability, better: Higher"#;
const NOISE: &str = r#"name: "Noise", category: Environment, unit: "dB", better: Lower, margin: 1"#;
const AMBIENT: &str = r#"name: "Ambient temperature", category: Environment, unit: "°C", better: Higher, margin: 1"#;

#[test]
fn rounding_is_no_margin() {
    for (criterion, own, other) in [
        (ACCURACY, "±0.01", "±0.005"),
        (ACCURACY, "±0.009", "±0.005"),
        (ACCURACY, "±0.01 mm", "±5 µm"),
        (ACCURACY, "±0.2", "±0.1"),
        (DELIVERY, "7", "6"),
        (DELIVERY, "7 months", "6 months"),
        (DELIVERY, "7.0", "6"),
        (WARRANTY, "1 year", "2 years"),
        (WARRANTY, "1年", "2年"),
        (r#"unit: "mm", better: Lower"#, "0.0165–0.02", "0.01"),
        (r#"unit: "mm", better: Lower"#, "0.02", "0.01"),
    ] {
        let verdict = said(&pair(criterion, "c", own, other).comparison);
        assert_eq!(verdict, (Some(Verdict::Behind), Some(Verdict::Behind)), "{own} beside {other}");
        assert_ne!(
            pair(criterion, "e", own, other).comparison.as_stated,
            Some(Verdict::Parity),
            "{own} beside {other}"
        );
    }
}

#[test]
fn promises_and_counts_carry_no_assumed_uncertainty() {
    for (criterion, own, other, verdict) in [
        (DELIVERY, "7 months", "6 months", Verdict::Behind),
        (DELIVERY, "26周", "6 months", Verdict::Parity),
        (WARRANTY, "3 years", "2 years", Verdict::Ahead),
        (PRICE, "168万", "149万", Verdict::Behind),
        (PRICE, "168", "168.0", Verdict::Parity),
        (TOOLS, "24", "30", Verdict::Behind),
        (TOOLS, "≥ 40", "30", Verdict::Ahead),
        (AXES, "5", "4", Verdict::Ahead),
    ] {
        for grade in ["c", "d", "e"] {
            let cell = pair(criterion, grade, own, other);
            assert!(!cell.assumed && cell.standard_uncertainty == Some(0.0), "{own}: {cell:?}");
            assert_eq!(cell.comparison.verdict, Some(verdict), "{own} beside {other}, grade {grade}");
        }
    }
}

#[test]
fn what_is_no_promise_keeps_its_uncertainty() {
    let assumed = |criterion: &str, own: &str| pair(criterion, "d", own, "1").assumed;
    assert!(assumed(DELIVERY, "about 7 months"));
    assert!(assumed(r#"name: "Running cost per year", category: Cost, unit: "万元""#, "168"));
    assert!(assumed(r#"name: "Price", category: Cost, unit: "万元", exact: false"#, "168"));
    assert!(!assumed(r#"name: "Service life", category: ServiceLife, unit: "year", exact: true"#, "10"));
    assert!(assumed(r#"name: "Service life", category: ServiceLife, unit: "year""#, "10"));
    let spec = r#"(id: "own", origin: Domestic, evidence: "d", specs: {"c": (is: "7", state: Estimated)})"#;
    let p = project::read(&format!(r#"(id: "c", weight: 1, {DELIVERY})"#), spec, GRADES);
    assert!(cell(&against(&p, ""), "own").assumed, "an estimate is nobody's promise");
}

#[test]
fn scales_without_a_zero_carry_no_relative_uncertainty() {
    // Half a unit, rectangular, whatever the grade and however large the figure.
    let half_unit = 0.5 / 3.0_f64.sqrt();
    for (criterion, own, other) in [(NOISE, "75 dB", "70 dB"), (NOISE, "78 dB(A)", "70"), (AMBIENT, "40 ℃", "45 ℃")]
    {
        for grade in ["c", "d", "e"] {
            let cell = pair(criterion, grade, own, other);
            let sd = cell.standard_uncertainty.expect("has one");
            assert!(cell.assumed && (sd - half_unit).abs() < 1e-12, "{own}: {sd}");
            assert_eq!(cell.comparison.verdict, Some(Verdict::Behind), "{own} beside {other}, grade {grade}");
        }
    }
    // Differences of temperature have a zero.
    let drift = pair(r#"name: "Temperature stability", unit: "K", better: Lower"#, "d", "±2 ℃", "±1 ℃");
    assert_eq!(drift.standard_uncertainty, Some(0.2));
    let bath = pair(r#"name: "Temperature stability", unit: "°C", better: Lower"#, "d", "±0.2 ℃", "±0.1 ℃");
    assert!((bath.standard_uncertainty.expect("has one") - 0.02).abs() < 1e-12);
}

#[test]
fn the_same_text_of_unlike_meaning_is_not_the_same() {
    let p = project::read(
        r#"(id: "c", name: "Price", unit: "万元", better: Lower, weight: 1, price: (vat: Out))"#,
        r#"(id: "own", origin: Domestic, evidence: "c", specs: {"c": (is: "149 万元", price: (vat: Out))}),
        (id: "other", origin: Imported, evidence: "c", specs: {"c": (is: "149 万元", price: (vat: In))})"#,
        &format!("settings: (vat_percent: 13), {GRADES}"),
    );
    assert_eq!(said(&cell(&against(&p, "other"), "own").comparison), (Some(Verdict::Behind), Some(Verdict::Behind)));
    let p = project::read(
        r#"(id: "c", unit: "mm", better: Lower, weight: 1, width: Half)"#,
        r#"(id: "own", origin: Domestic, evidence: "c", specs: {"c": (is: "0.01 mm", width: Half)}),
        (id: "other", origin: Imported, evidence: "c", specs: {"c": (is: "0.01 mm", width: Full)})"#,
        GRADES,
    );
    assert_eq!(said(&cell(&against(&p, "other"), "own").comparison), (Some(Verdict::Behind), Some(Verdict::Behind)));
}

/// A row of three on an accuracy criterion of these fields.
fn row(criterion: &str, own: &str, other: &str, third: &str) -> Project {
    let machine = |id: &str, origin: &str, text: &str| {
        format!(r#"(id: "{id}", origin: {origin}, evidence: "c", specs: {{"c": "{text}"}})"#)
    };
    let equipment =
        [machine("own", "Domestic", own), machine("other", "Imported", other), machine("third", "Imported", third)];
    let criterion =
        format!(r#"(id: "c", unit: "mm", better: Lower, weight: 1, scale: (worst: 0.05, best: 0) {criterion})"#);
    project::read(&criterion, &equipment.join(", "), GRADES)
}

/// How often the analysis asks what figures without ± are, and where.
fn asked(analysis: &Analysis) -> Vec<Place> {
    let open = analysis.findings.iter().filter(|finding| matches!(finding.kind, FindingKind::WidthOpen { .. }));
    open.map(|finding| finding.place.clone()).collect()
}

#[test]
fn plus_minus_beside_none_is_never_sure_and_asked_once() {
    for width in ["", ", width: Half", ", width: Full"] {
        let mut p = row(width, "0.01 mm", "±0.005 mm", "0.008");
        let a = against(&p, "other");
        let own = cell(&a, "own");
        assert!(own.flags.contains(&Flag::WidthOpen), "{width}");
        assert_eq!(said(&own.comparison), (Some(Verdict::Undecided), Some(Verdict::Undecided)), "{width}");
        assert_eq!(own.comparison.standing, Standing::AsStated, "{width}");
        assert_eq!(asked(&a), [Place::Criterion("c".to_owned())], "{width}");
        // From the other side, too.
        let back = against(&p, "own");
        assert_eq!(said(&cell(&back, "other").comparison).0, Some(Verdict::Undecided), "{width}");
        assert_eq!(cell(&back, "other").comparison.standing, Standing::AsStated, "{width}");
        for (answer, verdict) in [(Width::Half, Verdict::Behind), (Width::Full, Verdict::Parity)] {
            Arc::make_mut(&mut p.criteria[0]).unsigned = Some(answer);
            let a = against(&p, "other");
            assert_eq!(cell(&a, "own").comparison.as_stated, Some(verdict), "{width} {answer:?}");
            assert_eq!(cell(&a, "own").comparison.standing, Standing::Sure, "{width} {answer:?}");
            assert!(asked(&a).is_empty(), "{width} {answer:?}");
        }
    }
}

#[test]
fn what_holds_for_both_widths_is_said_but_not_sure() {
    let a = against(&row("", "0.04 mm", "±0.005 mm", "±0.006"), "other");
    let own = &cell(&a, "own").comparison;
    assert_eq!((own.verdict, own.standing), (Some(Verdict::Behind), Standing::AsStated));
}

#[test]
fn a_row_of_one_notation_is_not_asked() {
    for (own, other) in [("±0.01", "±0.005"), ("0.01", "0.005")] {
        let a = against(&row("", own, other, other), "other");
        assert!(asked(&a).is_empty(), "{own}");
        assert_eq!(cell(&a, "own").comparison.standing, Standing::Sure, "{own}");
    }
    // Where the criterion counts widths, figures without ± are open even when all are.
    assert_eq!(asked(&against(&row(", width: Half", "0.01", "0.005", "0.005"), "other")).len(), 1);
}

#[test]
fn a_clause_without_plus_minus_excludes_nobody_who_writes_it() {
    let excluded = |criterion: &str, own: &str| {
        let p = row(criterion, own, "±0.001", "±0.001");
        let a = against(&p, "other");
        a.equipment[0].excluded.is_some()
    };
    let must = |limit: &str, more: &str| format!(r#", must: (is: "{limit}", star: true){more}"#);
    assert!(!excluded(&must("≤ 0.008 mm", ""), "±0.01 mm"));
    assert!(!excluded(&must("≤ ±0.008 mm", ""), "0.01 mm"));
    assert!(!excluded(&must("≤ ±0.008 mm", ", width: Half"), "0.01 mm"));
    assert!(excluded(&must("≤ ±0.008 mm", ""), "0.02 mm"), "fails in both readings");
    assert!(excluded(&must("≤ ±0.008 mm", ""), "±0.01 mm"));
    assert!(excluded(&must("≤ 0.008 mm", ", unsigned: Half"), "±0.01 mm"));
    assert!(!excluded(&must("≤ 0.008 mm", ", width: Full"), "±0.004 mm"));
}

#[test]
fn a_change_of_one_text_opens_and_closes_the_row() {
    // The memo reads the other cells of the row again.
    let mut memo = gapwise::analysis::Memo::default();
    let options = Options { benchmark: "other".into(), ..Options::default() };
    for third in ["0.006", "±0.006", "0.006", "±0.006"] {
        let p = row("", "0.01", "0.005", third);
        let (kept, fresh) = (memo.analyse(&p, &options), analyse_with(&p, &options));
        assert_eq!(kept, fresh, "{third}");
        assert_eq!(cell(&kept, "own").flags.contains(&Flag::WidthOpen), third.starts_with('±'));
    }
}
