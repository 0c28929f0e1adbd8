//! The deviation table of a tender, clause by clause, and what a step on one criterion is worth on another.

use gapwise::analysis::decision::shares_with_groups;
use gapwise::analysis::deviation::{DemandKind, DeviationCounts, table};
use gapwise::analysis::trade_off::{Side, holds, sentence, trade_off};
use gapwise::analysis::{Deviation, Unproven};
use gapwise::analysis::{MustState, Options, analyse, analyse_with};
use gapwise::app::deviation_block;
use gapwise::model::Project;
use gapwise::store::read;
use gapwise::text::Lang;

use crate::support::project;

const DOCUMENTS: &str = r#"evidence: [(id: "c", grade: C, title: "Signed offer"), (id: "d", grade: D)]"#;

fn project(criteria: &str, equipment: &str) -> Project {
    project::read(criteria, equipment, DOCUMENTS)
}

/// How one offer answers one clause.
fn answer(criterion: &str, spec: &str) -> Deviation {
    let criterion = format!(r#"(id: "k", {criterion})"#);
    let machine = format!(r#"(id: "m", origin: Domestic, evidence: "c", specs: {{{spec}}})"#);
    let project = project(&criterion, &machine);
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, None);
    assert_eq!(rows.len(), 1);
    rows[0].deviation
}

fn check(criterion: &str, expected: &[(&str, Deviation)]) {
    for (offered, deviation) in expected {
        assert_eq!(answer(criterion, &format!(r#""k": "{offered}""#)), *deviation, "{offered} on {criterion}");
    }
}

const STRADDLES: Deviation = Deviation::NoResponse(Unproven::Straddles);

#[test]
fn figures_and_bounds_where_less_is_better() {
    check(
        r#"unit: "µm", better: Lower, must: "≤ 10 µm""#,
        &[
            ("8", Deviation::Positive),
            ("10", Deviation::None),
            ("0.010 mm", Deviation::None),
            ("0.0099 mm", Deviation::Positive),
            ("10.1", Deviation::Negative),
            // A guarantee as asked, a better one, and ones that do not prove it.
            ("≤ 10 µm", Deviation::None),
            ("≤ 8 µm", Deviation::Positive),
            ("≤ 12 µm", STRADDLES),
            ("≥ 5 µm", STRADDLES),
            ("> 10 µm", Deviation::Negative),
            ("9.5 ± 0.3", Deviation::Positive),
            ("9.5 ± 0.5", Deviation::None),
            ("9.5 ± 1", STRADDLES),
            ("8–12", STRADDLES),
            ("11–12", Deviation::Negative),
            ("?", Deviation::NoResponse(Unproven::NotStated)),
            ("n/a", Deviation::NoResponse(Unproven::NotApplicable)),
            ("about 8", Deviation::NoResponse(Unproven::About)),
            ("8 kg", Deviation::NoResponse(Unproven::Unread)),
            ("8 µm/300 mm", Deviation::NoResponse(Unproven::OtherBasis)),
        ],
    );
}

#[test]
fn figures_and_bounds_where_more_is_better() {
    check(
        r#"unit: "h", better: Higher, must: (is: "≥ 20000 h", clause: "3.2")"#,
        &[
            ("20 000 h", Deviation::None),
            ("2.5万小时", Deviation::Positive),
            ("≥ 20000 h", Deviation::None),
            ("> 20000 h", Deviation::None),
            ("≥ 25000 h", Deviation::Positive),
            ("≥ 15000 h", STRADDLES),
            ("≤ 15000 h", Deviation::Negative),
            ("19 999 h", Deviation::Negative),
        ],
    );
}

#[test]
fn within_a_range_nothing_is_better_than_asked() {
    check(
        r#"unit: "V", better: Target(400.0), must: "380–420 V""#,
        &[("400", Deviation::None), ("380", Deviation::None), ("421", Deviation::Negative)],
    );
    check(r#"unit: "kg", better: Higher, must: "≤ 500 kg""#, &[("400", Deviation::None), ("501", Deviation::Negative)]);
}

#[test]
fn words_levels_and_clauses_that_are_no_limit() {
    check(
        r#"kind: YesNo, must: "yes""#,
        &[("yes", Deviation::None), ("no", Deviation::Negative), ("maybe", Deviation::NoResponse(Unproven::Unread))],
    );
    check(
        r#"kind: Ordinal, levels: ["none", "partner", "branch"], must: "partner""#,
        &[("branch", Deviation::Positive), ("partner", Deviation::None), ("none", Deviation::Negative)],
    );
    check(
        r#"unit: "mm", better: Lower, must: "as agreed""#,
        &[("0.01", Deviation::NoResponse(Unproven::Clause)), ("", Deviation::NoResponse(Unproven::Clause))],
    );
}

#[test]
fn what_proves_nothing_says_why() {
    let life = r#"unit: "h", better: Higher, must: "≥ 100 h", basis: "ISO 281""#;
    for (spec, reason) in [
        (r#""k": (is: "200 h", state: Estimated)"#, Unproven::Estimated),
        (r#""k": (is: "200 h", state: Borrowed)"#, Unproven::Borrowed),
        (r#""k": (is: "200 h", state: NotStated)"#, Unproven::NotStated),
        (r#""k": (is: "200 h", basis: "VDI 3423")"#, Unproven::OtherBasis),
        ("", Unproven::NotStated),
    ] {
        assert_eq!(answer(life, spec), Deviation::NoResponse(reason), "{spec}");
    }
    assert_eq!(answer(life, r#""k": (is: "200 h", basis: "ISO 281")"#), Deviation::Positive);
    let price = r#"unit: "CNY", better: Lower, must: "≤ 100 CNY""#;
    assert_eq!(answer(price, r#""k": "5 USD""#), Deviation::NoResponse(Unproven::NoRate));
}

const TENDER: &str = r#"(id: "b", name: "MTBF", name_zh: "平均故障间隔时间", unit: "h", must: (is: "≥ 100 h", clause: "3.10")),
    (id: "a", name: "Accuracy", name_zh: "精度", unit: "µm", better: Lower, must: (is: "≤ 10 µm", clause: "3.2", star: true)),
    (id: "free", unit: "h")"#;
const OFFERS: &str = r#"
    (id: "x", origin: Domestic, evidence: "c", specs: {"a": (is: "12", page: "3-2"), "b": "=1+1"}),
    (id: "y", origin: Imported, specs: {"a": (is: "9", evidence: "d"), "b": "100 h"})"#;

#[test]
fn rows_stand_by_equipment_and_clause_with_their_evidence() {
    let project = project(TENDER, OFFERS);
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, None);
    let found: Vec<_> = rows.iter().map(|r| (r.equipment.id.as_str(), r.clause, r.deviation.key())).collect();
    assert_eq!(
        found,
        [("x", "3.2", "negative"), ("x", "3.10", "no-response"), ("y", "3.2", "positive"), ("y", "3.10", "none")]
    );
    assert!(rows[0].rejects() && !rows[1].rejects());
    assert_eq!((rows[0].evidence.map(|e| e.title.as_str()), rows[0].page), (Some("Signed offer"), "3-2"));
    assert!(rows[3].evidence.is_none());
    assert_eq!(
        DeviationCounts::of(&rows),
        DeviationCounts {
            positive: 1,
            none: 1,
            negative: 1,
            no_response: 1,
            rejecting: 1,
            counted: 0,
            needs_missed: 0
        }
    );
    assert_eq!(table(&project, &analysis, Some("y")).len(), 2);
    let shown = gapwise::report::deviations::table(&rows, Lang::Zh);
    let lines: Vec<Vec<String>> = shown.texts().collect();
    assert!(lines.iter().all(|line| line.len() == shown.columns.len()));
    assert_eq!((lines[0][3].as_str(), lines[0][7].as_str()), ("精度", "负偏离"));
    assert!(lines[0][10].contains('★'));
}

#[test]
fn the_block_for_excel_keeps_clauses_and_disarms_formulas() {
    let project = project(TENDER, OFFERS);
    let analysis = analyse(&project);
    let block = deviation_block(&table(&project, &analysis, None), Lang::En);
    let lines: Vec<Vec<&str>> = block.split("\r\n").map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0][1], "Clause");
    assert_eq!((lines[1][1], lines[1][6], lines[1][9]), ("3.2\u{a0}", "12", "3-2\u{a0}"));
    assert_eq!((lines[2][1], lines[2][6]), ("3.10\u{a0}", "'=1+1"));
}

#[test]
fn a_scenario_does_not_change_what_was_offered() {
    let tutorial = read(include_str!("../../projects/tutorial.ron")).expect("reads");
    let (base, other) =
        (analyse(&tutorial), analyse_with(&tutorial, &Options { scenario: "long-life".into(), ..Options::default() }));
    let keys = |a| {
        table(&tutorial, a, None)
            .iter()
            .filter(|row| row.kind() == DemandKind::Clause)
            .map(|row| row.deviation)
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&base), keys(&other));
    assert_eq!(keys(&base).len(), tutorial.equipment.len());
}

#[test]
fn a_micrometre_of_the_tutorial_in_hours() {
    let tutorial = read(include_str!("../../projects/tutorial.ron")).expect("reads");
    let analysis = analyse(&tutorial);
    let index = |id: &str| tutorial.criteria.iter().position(|c| c.id == id).expect("criterion");
    let (accuracy, mtbf, life) = (index("positioning"), index("mtbf"), index("spindle-life"));
    let side = |k: usize| Side::of(&tutorial, &analysis, k).expect("a curve");
    // Weight 20 over 14 → 4 µm against weight 15 over 400 → 3000 h: 20·(100/10) / (15·(100/2600)).
    let found = trade_off(&side(accuracy), &side(mtbf)).expect("both count");
    assert!((found.amount - 2600.0 * 20.0 / 15.0 / 10.0).abs() < 1e-9);
    let said = sentence(&found, &tutorial.criteria[accuracy], &tutorial.criteria[mtbf], Lang::En);
    assert_eq!(said, "1 µm of Positioning accuracy A is worth 350 h of MTBF");
    // The requirement, 12 000 h, lies on the upper piece of the bent curve.
    assert_eq!(side(life).at, 12_000.0);
    let found = trade_off(&side(mtbf), &side(life)).expect("both count");
    assert_eq!(found.other_piece, (8000.0, 18_000.0));
    let range = holds(&found, &tutorial.criteria[mtbf], &tutorial.criteria[life], Lang::En);
    assert_eq!(range, "Holds for 400–3\u{a0}000 h and 8\u{a0}000–18\u{a0}000 h");
    // A level and a yes have no curve.
    assert!(Side::of(&tutorial, &analysis, index("service")).is_none());
}

#[test]
fn shares_leave_out_what_gives_no_points() {
    let project = project(
        r#"(id: "a", unit: "h", scale: (worst: 0, best: 10), weight: 1), (id: "b", unit: "h", weight: 5),
           (id: "c", kind: YesNo, weight: 3)"#,
        "",
    );
    let analysis = analyse(&project);
    assert_eq!(shares_with_groups(&analysis, &[1.0, 5.0, 3.0], &[None; 3], &[]), [0.25, 0.0, 0.75]);
    // As the analysis takes it: without any weight all that can count alike.
    assert_eq!(shares_with_groups(&analysis, &[0.0, 0.0, 0.0], &[None; 3], &[]), [0.5, 0.0, 0.5]);
}

#[test]
fn every_rate_of_the_tutorial_has_its_inverse() {
    let tutorial = read(include_str!("../../projects/tutorial.ron")).expect("reads");
    let analysis = analyse(&tutorial);
    let sides: Vec<Side> =
        (0..tutorial.criteria.len()).filter_map(|index| Side::of(&tutorial, &analysis, index)).collect();
    assert!(sides.len() > 8);
    for one in &sides {
        for other in &sides {
            let there = trade_off(one, other).expect("every criterion has a weight");
            let back = trade_off(other, one).expect("every criterion has a weight");
            assert!((there.amount / there.step * (back.amount / back.step) - 1.0).abs() < 1e-9);
            let heavier = Side { weight: 2.0 * one.weight, ..one.clone() };
            let twice = trade_off(&heavier, other).expect("every criterion has a weight");
            assert!((twice.amount / there.amount - 2.0).abs() < 1e-9);
        }
    }
}

#[test]
fn the_deviation_says_what_the_verdict_on_the_clause_says() {
    for offered in ["8", "10", "12", "≤ 10", "≤ 12", "> 10", "8–12", "?", "about 8", "n/a"] {
        let machine = format!(r#"(id: "m", origin: Domestic, evidence: "c", specs: {{"k": "{offered}"}})"#);
        let project = project(r#"(id: "k", unit: "µm", better: Lower, must: "≤ 10 µm")"#, &machine);
        let analysis = analyse(&project);
        let cell = &analysis.equipment[0].cells[0];
        let expected = match cell.deviation.expect("a clause") {
            Deviation::Positive | Deviation::None => MustState::Met,
            Deviation::Negative => MustState::Failed,
            Deviation::NoResponse(_) => MustState::NotProven,
        };
        assert_eq!(cell.must, expected, "{offered}");
    }
}
