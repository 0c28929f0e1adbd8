//! What a figure may say, kind by kind: rounding, promises and counts, scales without a zero, ± beside none, unlike meanings,
//! sources that contradict each other.

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
fn the_same_bound_with_more_noughts_states_the_same() {
    for (criterion, own, other) in [
        (r#"unit: "h", better: Higher"#, "≤ 57", "≤ 57"),
        (r#"unit: "h", better: Higher"#, "≤ 57.0", "≤ 57"),
        (r#"unit: "mm", better: Lower"#, "≥ 0.50", "≥ 0.5"),
        (r#"unit: "mm", better: Lower"#, "0.50", "0.5"),
    ] {
        let as_stated = pair(criterion, "c", own, other).comparison.as_stated;
        assert_eq!(as_stated, Some(Verdict::Parity), "{own} beside {other}");
    }
}

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

#[test]
fn unlike_meanings_are_never_compared() {
    let life = r#"name: "Life", unit: "h", better: Higher"#;
    let named = r#"name: "MTBF", unit: "h", better: Higher"#;
    let power = r#"name: "Spindle power", unit: "kW", better: Higher"#;
    let price = r#"name: "Price", category: Cost, unit: "万元", better: Lower"#;
    for (criterion, own, other) in [
        (life, "B10 = 20000 h", "MTBF 20000 h"),
        (life, "MTTF 20000 h", "MTBF 20000 h"),
        (life, "L10h = 20000 h", "MTBF≥2000小时"),
        (life, "L10 = 20000 h", "B10 = 20000 h"),
        (life, "B50 = 20000 h", "B10 = 20000 h"),
        (named, "20000 h", "20000 h (B10)"),
        (r#"name: "能力指数", better: Higher"#, "Cp 1.67", "CPK 1.67"),
        (r#"name: "Roughness", unit: "µm", better: Lower"#, "Ra 0.4", "Rz 0.4"),
        (r#"name: "Tool change", unit: "s", better: Lower"#, "1.5 s (T-T)", "1.5 s（屑对屑）"),
        (power, "22 kW (S6-40%)", "22 kW (S1)"),
        (power, "22 kW (S6-40%)", "22 kW (S6-60%)"),
        (price, "149万（含税）", "149万（不含税）"),
        (price, "149万元 CIF 上海", "149万元 EXW"),
    ] {
        for (a, b) in [(own, other), (other, own)] {
            let cell = pair(criterion, "c", a, b);
            assert_eq!(said(&cell.comparison), (Some(Verdict::Undecided), None), "{a} beside {b}");
            assert!(cell.flags.contains(&Flag::UnlikeBasis), "{a} beside {b}");
        }
    }
    for (criterion, own, other) in
        [(life, "MTBF 20000 h", "20000 h"), (named, "MTBF≥2000小时", "2000 h"), (life, "L10h = 20000 h", "L10 20000 h")]
    {
        assert!(!pair(criterion, "c", own, other).flags.contains(&Flag::UnlikeBasis), "{own} beside {other}");
    }
}

#[test]
fn a_price_that_says_its_tax_is_not_sure_beside_one_that_does_not() {
    let price = r#"name: "Price", category: Cost, unit: "万元", better: Lower"#;
    assert_eq!(pair(price, "c", "149万（含税）", "100万").comparison.standing, Standing::AsStated);
    assert_eq!(pair(price, "c", "149万（含税）", "100万（含税）").comparison.standing, Standing::Sure);
}

#[test]
fn a_clause_on_another_meaning_is_not_proven() {
    let criterion = r#"(id: "c", name: "Life", unit: "h", weight: 1, must: (is: "MTBF ≥ 2000 h", star: true))"#;
    let deviation = |text: &str| {
        let machine = format!(r#"(id: "own", origin: Domestic, evidence: "c", specs: {{"c": "{text}"}})"#);
        let p = project::read(criterion, &machine, GRADES);
        let a = against(&p, "");
        (a.equipment[0].excluded.is_some(), a.equipment[0].open_musts.len())
    };
    assert_eq!(deviation("B10 = 1000 h"), (false, 1));
    assert_eq!(deviation("B10 = 9000 h"), (false, 1));
    assert_eq!(deviation("MTBF 1000 h"), (true, 0));
    assert_eq!(deviation("9000 h"), (false, 0));
}

#[test]
fn why_gives_no_reason_on_unlike_bases() {
    let p = project::read(
        r#"(id: "life", name: "Life", unit: "h", weight: 1, scale: (worst: 0, best: 20000)),
        (id: "speed", name: "Speed", unit: "rpm", weight: 1, scale: (worst: 0, best: 20000))"#,
        r#"(id: "own", origin: Domestic, evidence: "c", specs: {"life": "B10 = 18000 h", "speed": "12000"}),
        (id: "other", origin: Imported, evidence: "c", specs: {"life": "MTBF 2000 h", "speed": "10000"})"#,
        GRADES,
    );
    let a = against(&p, "other");
    let found = gapwise::analysis::decision::why(&a, 0, 1).expect("comparable");
    assert_eq!(found.contributions.iter().map(|c| c.unlike).collect::<Vec<_>>(), [true, false]);
    assert_eq!(found.reasons_for, [1]);
    assert!((found.lead - 45.0).abs() < 1e-9, "the lead is the totals' all the same: {}", found.lead);
    let said = gapwise::analysis::decision::why_sentences(&p, &a, &found, gapwise::text::Lang::En);
    assert!(said.iter().any(|sentence| sentence.contains("unlike bases") && sentence.contains("Life")), "{said:?}");
}

/// Findings of contradiction, whether the machine is out, and its open clauses, of a cell with two sources.
fn sources(criterion: &str, one: &str, other: &str) -> (usize, bool, usize) {
    let machine = format!(r#"(id: "own", origin: Domestic, specs: {{"c": [{one}, {other}]}})"#);
    let p = project::read(&format!(r#"(id: "c", weight: 1, {criterion})"#), &machine, GRADES);
    let a = against(&p, "");
    let told = |f: &&gapwise::analysis::Finding| {
        matches!(f.kind, FindingKind::Contradiction(_) | FindingKind::MustContradicted { .. })
    };
    let own = &a.equipment[0];
    (a.findings.iter().filter(told).count(), own.excluded.is_some(), own.open_musts.len())
}

#[test]
fn contradicting_sources_keep_a_clause_open() {
    let must = r#"unit: "mm", better: Lower, must: (is: "≤ 0.008 mm", star: true)"#;
    let (meets, fails) = (r#"(is: "0.006 mm", evidence: "d")"#, r#"(is: "0.012 mm", evidence: "c")"#);
    assert_eq!(sources(must, meets, fails), (2, false, 1));
    assert_eq!(sources(must, fails, meets), (2, false, 1));
    // Who marks one as the one that counts has settled it; what the other one says of the clause stays told.
    assert_eq!(sources(must, r#"(is: "0.006 mm", chosen: true)"#, fails), (2, false, 0));
    // All meet it, or none.
    assert_eq!(sources(must, meets, r#"(is: "0.007 mm", evidence: "c")"#), (1, false, 0));
    assert_eq!(sources(must, fails, r#"(is: "0.02 mm", evidence: "d")"#), (1, true, 0));
    let yes = r#"kind: YesNo, must: (is: "yes", star: true)"#;
    assert_eq!(sources(yes, r#""yes""#, r#""no""#), (2, false, 1));
}

#[test]
fn a_test_that_confirms_an_offer_is_no_contradiction() {
    let accuracy = r#"unit: "mm", better: Lower"#;
    let life = r#"unit: "h", better: Higher"#;
    for (criterion, offer, test, told) in [
        (accuracy, "0.008 mm", "0.0065 mm", 0),
        (accuracy, "≤ 0.008 mm", "0.0078 ± 0.0004 mm", 0),
        (accuracy, "0.008 mm", "0.0078 ± 0.0004 mm", 0),
        (accuracy, "0.008 mm", "0.010 mm", 1),
        (accuracy, "≤ 0.008 mm", "0.010 ± 0.001 mm", 1),
        (life, "≥ 2000 h", "2600 h", 0),
        (life, "2000 h", "1500 h", 1),
    ] {
        let offer = format!(r#"(is: "{offer}", evidence: "c")"#);
        for grade in ["a", "b"] {
            let test = format!(r#"(is: "{test}", evidence: "{grade}")"#);
            assert_eq!(sources(criterion, &offer, &test).0, told, "{offer} {test}");
            assert_eq!(sources(criterion, &test, &offer).0, told, "{test} {offer}");
        }
    }
    // Two offers that differ contradict each other, though both may be true.
    assert_eq!(sources(life, r#"(is: "≥ 2000 h", evidence: "c")"#, r#"(is: "≥ 2400 h", evidence: "d")"#).0, 1);
}

/// Noise without a margin of its own.
const LOUDNESS: &str = r#"name: "Noise", category: Environment, unit: "dB(A)", better: Lower"#;

#[test]
fn a_share_of_a_scale_without_a_zero_is_no_margin() {
    for (criterion, own, other, verdict) in [
        (LOUDNESS, "78", "75", Verdict::Behind),
        (LOUDNESS, "77", "75", Verdict::Behind),
        (LOUDNESS, "72", "75", Verdict::Ahead),
        (r#"name: "Ambient", unit: "°C", better: Higher"#, "45", "40", Verdict::Ahead),
        (r#"name: "Ambient", unit: "°C", better: Higher"#, "38", "40", Verdict::Behind),
    ] {
        let found = pair(criterion, "a", own, other).comparison;
        assert_eq!(found.as_stated, Some(verdict), "{own} beside {other}");
        assert!(found.margin.is_some_and(|margin| margin <= 1.0), "{own} beside {other}: {:?}", found.margin);
    }
}

#[test]
fn noise_and_beginnings_of_another_kind_are_not_compared() {
    for (criterion, own, other) in [
        (LOUDNESS, "LwA 75 dB(A)", "LpA 75 dB(A)"),
        (LOUDNESS, "声功率级 85 dB(A)", "声压级 75 dB(A)"),
        (LOUDNESS, "75 dB(A) @ 1 m", "75 dB(A) @ 3 m"),
        (WARRANTY, "发货后12个月", "验收后12个月"),
        (WARRANTY, "12 months after shipment", "12 months after acceptance"),
        (DELIVERY, "合同签订后6个月", "收到预付款后6个月"),
    ] {
        let found = pair(criterion, "a", own, other);
        assert!(found.comparison.unlike_basis, "{own} beside {other}");
        assert_eq!(said(&found.comparison), (Some(Verdict::Undecided), None), "{own} beside {other}");
    }
    for (criterion, own, other) in
        [(LOUDNESS, "LpA 75 dB(A)", "75 dB(A)"), (WARRANTY, "验收后12个月", "12 months after acceptance")]
    {
        assert!(!pair(criterion, "a", own, other).comparison.unlike_basis, "{own} beside {other}");
    }
}

#[test]
fn a_promised_term_is_the_promise_itself() {
    for (criterion, own, other, verdict) in [
        (DELIVERY, "16周内", "16周", Verdict::Parity),
        (DELIVERY, "≤16周", "16周内", Verdict::Parity),
        (DELIVERY, "20周内", "16周内", Verdict::Behind),
        (WARRANTY, "≥24个月", "≥24个月", Verdict::Parity),
        (WARRANTY, "不少于24个月", "24个月", Verdict::Parity),
        (WARRANTY, "≥36个月", "≥24个月", Verdict::Ahead),
    ] {
        assert_eq!(pair(criterion, "a", own, other).comparison.verdict, Some(verdict), "{own} beside {other}");
    }
    // "At least" on the bad side promises nothing.
    let open = pair(DELIVERY, "a", "≥16周", "16周").comparison;
    assert_eq!(open.verdict, Some(Verdict::Undecided));
    // A count of pieces "at least" may be more.
    let count = pair(TOOLS, "a", "≥24", "≥24").comparison;
    assert_eq!(count.verdict, Some(Verdict::Undecided));
}

#[test]
fn every_incoterm_is_a_footing_of_its_own() {
    const DELIVERED: &str =
        r#"name: "Price", category: Cost, unit: "万元", better: Lower, price: (terms: DDP, vat: Out)"#;
    for terms in ["EXW", "FCA", "FAS", "FOB", "CFR", "C&F", "CIF", "CPT", "CIP", "DAP", "DPU", "DAT", "DDU"] {
        let own = format!("165万元 {terms} 不含税");
        let found = pair(DELIVERED, "a", &own, "168万元 DDP 不含税").comparison;
        assert!(found.unlike_basis && found.verdict == Some(Verdict::Undecided), "{own}: {found:?}");
    }
}

#[test]
fn groups_compare_no_values_of_unlike_things() {
    let equipment = r#"(id: "own", origin: Domestic, evidence: "a", specs: {"c": "B10 20000 h"}),
        (id: "other", origin: Imported, evidence: "a", specs: {"c": "MTBF 30000 h"})"#;
    let criterion = r#"(id: "c", weight: 1, unit: "h", better: Higher, scale: (worst: 0, best: 40000))"#;
    let groups = against(&project::read(criterion, equipment, GRADES), "other").groups;
    let each = groups.each_best.expect("both groups");
    assert_eq!((each.gaps, each.total_gap), (vec![None], None));
}

#[test]
fn a_word_of_duty_or_noise_is_not_compared_with_none() {
    const POWER: &str = r#"name: "Spindle power", unit: "kW", better: Higher"#;
    for (criterion, own, other) in [
        (POWER, "22 kW (S6-40%)", "15 kW"),
        (POWER, "22kW（峰值）", "15kW（额定）"),
        (POWER, "22kW（30min）", "15 kW (S1)"),
        (LOUDNESS, "LwA 88 dB(A)", "75 dB(A)"),
    ] {
        assert!(pair(criterion, "a", own, other).comparison.unlike_basis, "{own} beside {other}");
    }
    let speed = r#"name: "Speed", unit: "rpm", better: Higher"#;
    for (criterion, own, other) in [
        (POWER, "22 kW (S1)", "15 kW"),
        (r#"name: "Peak power", unit: "kW", better: Higher"#, "22 kW (peak)", "20 kW"),
        (POWER, "22kW（额定）", "15 kW (S1)"),
        (speed, "最大 12000 rpm", "10000 rpm"),
        (LOUDNESS, "LpA 72 dB(A)", "75 dB(A)"),
    ] {
        assert!(!pair(criterion, "a", own, other).comparison.unlike_basis, "{own} beside {other}");
    }
}

#[test]
fn what_is_not_promised_is_not_sure() {
    for own in ["0.008（选配）", "0.008 typ.", "0.008（目标）", "0.008(暂定)"] {
        let found = pair(r#"unit: "mm", better: Lower"#, "a", own, "0.012").comparison;
        assert_eq!(found.standing, Standing::AsStated, "{own}");
    }
    assert_eq!(pair(r#"unit: "mm", better: Lower"#, "a", "0.008", "0.012").comparison.standing, Standing::Sure);
}
