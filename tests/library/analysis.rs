//! What the analysis says of single cells: bounds, ±, missing, must-clauses, bases, prices, benchmarks.

use gapwise::analysis::{
    Analysis, CellResult, EquipmentResult, Finding, FindingKind, Flag, Options, Standing, Verdict, analyse,
    analyse_with,
};
use gapwise::model::{Project, Severity};
use gapwise::text::Lang;

use crate::support::close::close;
use crate::support::project;

/// Documents of every grade.
const GRADES: &str = r#"evidence: [(id: "a", grade: A), (id: "b", grade: B), (id: "c", grade: C), (id: "d", grade: D), (id: "e", grade: E)]"#;

fn project(criteria: &str, equipment: &str) -> Project {
    project::read(criteria, equipment, GRADES)
}

fn against(project: &Project, benchmark: &str) -> Analysis {
    analyse_with(project, &Options { benchmark: benchmark.into(), ..Options::default() })
}

fn machine<'a>(analysis: &'a Analysis, id: &str) -> &'a EquipmentResult {
    analysis.equipment.iter().find(|e| e.id == id).expect("machine")
}

fn cell<'a>(analysis: &'a Analysis, id: &str) -> &'a CellResult {
    &machine(analysis, id).cells[0]
}

const LIFE: &str = r#"(id: "life", unit: "h", better: Higher, scale: (worst: 0, best: 20000), weight: 1)"#;
const ACCURACY: &str =
    r#"(id: "acc", unit: "mm", better: Lower, scale: (worst: 0.02, best: 0), weight: 1, width: Half)"#;

#[test]
fn a_bound_on_the_good_side_is_a_guarantee() {
    let p = project(
        LIFE,
        r#"(id: "g", origin: Domestic, evidence: "c", specs: {"life": "≥ 12000 h"}),
        (id: "r", origin: Imported, evidence: "c", specs: {"life": "8000 h"}),
        (id: "s", origin: Imported, evidence: "c", specs: {"life": "20000 h"})"#,
    );
    let a = against(&p, "r");
    let g = cell(&a, "g");
    assert_eq!((g.points, g.points_high, g.value, g.high), (Some(60.0), Some(100.0), Some(12000.0), None));
    assert_eq!(
        (g.comparison.verdict, g.comparison.standing, g.comparison.level_percent),
        (Some(Verdict::Ahead), Standing::Sure, Some(150.0))
    );
    assert!(g.flags.contains(&Flag::Guarantee));
    // Against a better one the open side leaves it undecided.
    assert_eq!(cell(&against(&p, "s"), "g").comparison.verdict, Some(Verdict::Undecided));
}

#[test]
fn a_bound_on_the_bad_side_earns_the_worst_end() {
    let p = project(
        LIFE,
        r#"(id: "x", origin: Domestic, evidence: "c", specs: {"life": "≤ 5000 h"}),
        (id: "r", origin: Imported, evidence: "c", specs: {"life": "10000 h"})"#,
    );
    let a = against(&p, "r");
    let x = cell(&a, "x");
    assert_eq!((x.points, x.points_low), (Some(0.0), Some(0.0)));
    assert_eq!(
        (x.comparison.verdict, x.comparison.as_stated, x.comparison.level_percent),
        (Some(Verdict::Behind), Some(Verdict::Behind), None)
    );
}

#[test]
fn up_to_is_the_value_of_a_rating_only() {
    let with = |rating: &str| {
        let c = format!(r#"(id: "s", unit: "rpm", scale: (worst: 0, best: 40000), weight: 1{rating})"#);
        let p = project(&c, r#"(id: "x", origin: Domestic, specs: {"s": "up to 20000 rpm"})"#);
        let a = analyse(&p);
        (cell(&a, "x").points, cell(&a, "x").flags.clone())
    };
    assert_eq!(with(", rating: true"), (Some(50.0), vec![Flag::UpTo]));
    assert_eq!(with("").0, Some(0.0));
}

#[test]
fn a_bare_plus_minus_is_a_half_width() {
    let p = project(
        ACCURACY,
        r#"(id: "s", origin: Domestic, evidence: "d", specs: {"acc": "±0.005 mm"}),
        (id: "u", origin: Imported, evidence: "d", specs: {"acc": "0.010 mm"}),
        (id: "f", origin: Imported, evidence: "d", specs: {"acc": (is: "0.010 mm", width: Full)})"#,
    );
    let a = against(&p, "s");
    assert_eq!(cell(&a, "s").value, Some(0.005));
    // Open: both readings, of which the worse one counts; chosen: the half of it.
    let u = cell(&a, "u");
    let reach = 1.0 - 0.1 * 1.959_963_984_540_054;
    for (found, expected) in [(u.value, 0.01), (u.low, 0.005 * reach), (u.high, 0.01 * (2.0 - reach))] {
        close(found, expected, 1e-12);
    }
    assert!(u.flags.contains(&Flag::WidthOpen));
    assert_eq!(cell(&a, "f").value, Some(0.005));
    assert!(a.findings.iter().any(|f| matches!(f.kind, FindingKind::WidthOpen { .. })));
}

#[test]
fn an_open_width_never_excludes() {
    let must = ACCURACY.replace("width: Half", r#"width: Half, must: (is: "≤ ±0.008 mm", star: true)"#);
    let p = project(
        &must,
        r#"(id: "open", origin: Domestic, specs: {"acc": "0.012 mm"}),
        (id: "out", origin: Domestic, specs: {"acc": "±0.012 mm"}), (id: "in", origin: Domestic, specs: {"acc": "±0.008 mm"}),
        (id: "silent", origin: Domestic, specs: {})"#,
    );
    let a = analyse(&p);
    assert!(machine(&a, "open").excluded.is_none());
    assert_eq!(machine(&a, "open").open_musts, ["acc"]);
    assert!(machine(&a, "out").excluded.is_some());
    assert!(machine(&a, "in").excluded.is_none() && machine(&a, "in").open_musts.is_empty());
    assert_eq!(machine(&a, "silent").open_musts, ["acc"]);
    assert_eq!(machine(&a, "out").rank, None);
}

#[test]
fn a_tolerance_is_normal_by_test_and_even_by_catalogue() {
    let p = project(
        LIFE,
        r#"(id: "t", origin: Domestic, evidence: "a", specs: {"life": "10000 ± 600 h"}),
        (id: "k", origin: Imported, evidence: "d", specs: {"life": "10000 ± 600 h"})"#,
    );
    let a = against(&p, "k");
    assert_eq!(cell(&a, "t").standard_uncertainty, Some(300.0));
    let even = cell(&a, "k").standard_uncertainty.expect("has one");
    assert!((even - 600.0 / 3.0_f64.sqrt()).abs() < 1e-9);
    assert_eq!(cell(&a, "t").comparison.as_stated, Some(Verdict::Parity));
}

#[test]
fn assumed_uncertainty_follows_the_grade() {
    for (grade, relative) in [("b", 0.03), ("c", 0.05), ("d", 0.1), ("e", 0.3)] {
        let machines = format!(r#"(id: "x", origin: Domestic, evidence: "{grade}", specs: {{"life": "10000 h"}})"#);
        let a = analyse(&project(LIFE, &machines));
        let x = cell(&a, "x");
        assert!(x.assumed && (x.standard_uncertainty.unwrap_or(0.0) - 10000.0 * relative).abs() < 1e-9, "{grade}");
    }
}

#[test]
fn hiding_never_pays_and_the_policy_is_one_for_all() {
    let machines = r#"(id: "x", origin: Domestic, specs: {"life": (is: "", state: NotStated)}),
        (id: "r", origin: Imported, specs: {"life": "1000 h"})"#;
    let mut p = project(LIFE, machines);
    let a = against(&p, "r");
    let x = machine(&a, "x");
    assert_eq!((x.total_points, x.total_low, x.total_high, x.coverage), (0.0, 0.0, 100.0, 0.0));
    assert_eq!((x.rank, x.rank_low, x.rank_high), (Some(2), Some(1), Some(2)));
    assert_eq!((x.cells[0].comparison.verdict, x.cells[0].comparison.as_stated), (Some(Verdict::Undecided), None));
    p.settings.missing = gapwise::model::Missing::Possible;
    assert_eq!(machine(&against(&p, "r"), "x").total_points, 100.0);
}

#[test]
fn not_applicable_drops_out_of_the_pair() {
    let criteria = format!(r#"{LIFE}, (id: "q", unit: "h", scale: (worst: 0, best: 100), weight: 3)"#);
    let p = project(
        &criteria,
        r#"(id: "x", origin: Domestic, specs: {"life": "10000 h", "q": "n/a"}),
        (id: "r", origin: Imported, specs: {"life": "20000 h", "q": "50 h"})"#,
    );
    let a = against(&p, "r");
    let x = machine(&a, "x");
    assert_eq!((x.total_points, x.gap_points), (50.0, Some(50.0)));
    assert_eq!(x.cells[1].comparison.verdict, None);
    assert!(x.cells[1].flags.contains(&Flag::NotApplicable));
}

#[test]
fn unlike_bases_are_flagged_and_undecided() {
    let p = project(
        LIFE,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"life": (is: "5000 h", basis: "ISO 230-2:2014")}),
        (id: "r", origin: Imported, evidence: "a", specs: {"life": (is: "15000 h", basis: "VDI/DGQ 3441")}),
        (id: "s", origin: Imported, evidence: "a", specs: {"life": (is: "15000 h", basis: "ISO 230-2:2014")})"#,
    );
    let a = against(&p, "r");
    assert_eq!(cell(&a, "x").comparison.verdict, Some(Verdict::Undecided));
    assert!(cell(&a, "x").flags.contains(&Flag::UnlikeBasis));
    assert_eq!(cell(&against(&p, "s"), "x").comparison.verdict, Some(Verdict::Behind));
}

#[test]
fn a_reference_length_compares_only_with_the_same() {
    let lead = r#"(id: "e", unit: "µm", better: Lower, scale: (worst: 50, best: 0), weight: 1)"#;
    let p = project(
        lead,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"e": "0.005/300 mm"}),
        (id: "r", origin: Imported, evidence: "a", specs: {"e": "0.020 mm"}),
        (id: "s", origin: Imported, evidence: "a", specs: {"e": "20 µm/300 mm"})"#,
    );
    assert!(cell(&against(&p, "r"), "x").flags.contains(&Flag::UnlikeBasis));
    assert_eq!(cell(&against(&p, "s"), "x").comparison.verdict, Some(Verdict::Ahead));
}

#[test]
fn unlike_bases_are_named_in_the_language_of_the_reader() {
    let said = |p: &Project, benchmark: &str, lang: Lang| {
        let a = against(p, benchmark);
        let unlike = |f: &&Finding| matches!(f.kind, FindingKind::UnlikeBasis { .. });
        a.findings.iter().find(unlike).map(|finding| finding.sentence(lang)).unwrap_or_default()
    };
    let p = project(
        r#"(id: "e", unit: "µm", better: Lower, scale: (worst: 50, best: 0), weight: 1)"#,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"e": "0.005/全行程"}),
        (id: "r", origin: Imported, evidence: "a", specs: {"e": "0.020/300 mm"})"#,
    );
    assert_eq!(said(&p, "r", Lang::En), "Not comparable: over full travel against per 300 mm");
    assert_eq!(said(&p, "r", Lang::Zh), "口径不同，不可比：全行程 对 每 300 mm");
    let p = project(
        r#"(id: "p", unit: "万元", better: Lower, weight: 1, scale: (worst: 300, best: 0))"#,
        r#"(id: "x", origin: Domestic, evidence: "c", specs: {"p": (is: "150 万元", price: (terms: DDP, vat: In))}),
        (id: "r", origin: Imported, evidence: "c", specs: {"p": (is: "100 万元", price: (terms: EXW, vat: Out))})"#,
    );
    assert_eq!(said(&p, "r", Lang::En), "Not comparable: DDP, with VAT against EXW, without VAT");
    assert_eq!(said(&p, "r", Lang::Zh), "口径不同，不可比：DDP、含增值税 对 EXW、不含增值税");
}

#[test]
fn what_cannot_be_read_stays_text_with_a_finding() {
    let p = project(
        ACCURACY,
        r#"(id: "x", origin: Domestic, specs: {"acc": "0.008/0.005"}),
        (id: "y", origin: Imported, specs: {"acc": "12 kg"})"#,
    );
    let a = analyse(&p);
    assert_eq!((cell(&a, "x").value, cell(&a, "x").text.as_str()), (None, "0.008/0.005"));
    let unread = a.findings.iter().filter(|f| matches!(f.kind, FindingKind::SpecUnread { .. })).count();
    assert_eq!(unread, 2);
}

#[test]
fn levels_without_points_compare_by_their_order() {
    let levels = r#"(id: "n", kind: Ordinal, levels: ["none", "regional", "national"], weight: 1)"#;
    let p = project(
        levels,
        r#"(id: "x", origin: Domestic, evidence: "c", specs: {"n": "national"}),
        (id: "r", origin: Imported, evidence: "c", specs: {"n": "none"})"#,
    );
    let a = against(&p, "r");
    assert_eq!((cell(&a, "x").points, cell(&a, "x").comparison.verdict), (None, Some(Verdict::Ahead)));
    assert_eq!(machine(&a, "x").gap_points, None);
    let with_points = levels.replace(
        r#""none", "regional", "national""#,
        r#"(name: "none", points: 0), (name: "regional", points: 40), (name: "national", points: 100)"#,
    );
    let p = project(
        &with_points,
        r#"(id: "x", origin: Domestic, evidence: "c", specs: {"n": "national"}),
        (id: "r", origin: Imported, evidence: "c", specs: {"n": "regional"})"#,
    );
    assert_eq!(machine(&against(&p, "r"), "x").gap_points, Some(-60.0));
}

#[test]
fn a_target_is_best_at_its_value() {
    let target =
        r#"(id: "h", unit: "mm", better: Target(900), scale: (worst: 700, best: 900, points: [(1100, 0)]), weight: 1)"#;
    let p = project(
        target,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"h": "900 ± 2 mm"}),
        (id: "r", origin: Imported, evidence: "a", specs: {"h": "1000 ± 2 mm"})"#,
    );
    let a = against(&p, "r");
    assert_eq!((cell(&a, "x").points, cell(&a, "r").points), (Some(100.0), Some(50.0)));
    assert_eq!(
        (cell(&a, "x").comparison.verdict, cell(&a, "x").comparison.level_percent),
        (Some(Verdict::Ahead), None)
    );
}

#[test]
fn a_provisional_scale_is_geometric_and_said_so() {
    let p = project(
        r#"(id: "m", unit: "h", weight: 1)"#,
        r#"(id: "x", origin: Domestic, specs: {"m": "1000 h"}),
        (id: "y", origin: Imported, specs: {"m": "2000 h"}), (id: "z", origin: Imported, specs: {"m": "9000 h"})"#,
    );
    let a = analyse(&p);
    // Median 2000: half of it 0 points, twice 100, clipped beyond.
    assert_eq!(
        (cell(&a, "x").points, cell(&a, "y").points, cell(&a, "z").points),
        (Some(0.0), Some(50.0), Some(100.0))
    );
    assert!(a.criteria[0].provisional.is_some());
    assert!(a.findings.iter().any(|f| f.kind == FindingKind::ProvisionalScale));
}

#[test]
fn prices_come_to_one_footing_by_a_calculation() {
    let price = r#"(id: "p", unit: "万元", better: Lower, scale: (worst: 500, best: 100), weight: 1,
        price: (terms: DDP, vat: Out, duty: In))"#;
    let mut p = project(
        price,
        r#"(id: "d", origin: Domestic, evidence: "c", specs: {"p": (is: "226 万元", price: (terms: DDP, vat: In, duty: In))}),
        (id: "i", origin: Imported, evidence: "c", specs: {"p": (is: "350 000 EUR", price: (terms: CIF, vat: Out, duty: Out,
            plus: [(what: "inland freight", amount: "2 万元")]))}),
        (id: "u", origin: Imported, evidence: "c", specs: {"p": (is: "350 000 EUR", price: (terms: EXW, vat: Out, duty: Out))})"#,
    );
    assert!(cell(&analyse(&p), "i").flags.contains(&Flag::NoRate));
    p.rates.push(gapwise::model::Rate { pair: "EUR/CNY".into(), value: 8.0, ..Default::default() });
    p.settings.vat_percent = Some(13.0);
    p.settings.duty_percent = Some(10.0);
    let a = against(&p, "d");
    let near = |id: &str, x: f64| (cell(&a, id).value.expect("value") - x).abs() < 1e-9;
    assert!(near("d", 200.0), "226 / 1.13");
    assert!(near("i", 310.0), "350 000 × 8 / 10 000 × 1.1 + 2");
    assert_eq!(cell(&a, "i").comparison.verdict, Some(Verdict::Behind));
    // Ex works without the freight stated: not comparable.
    assert!(cell(&a, "u").flags.contains(&Flag::UnlikeBasis));
    let steps = gapwise::analysis::calculation(&p, &a, 1, 0, gapwise::text::Lang::En);
    assert!(steps.iter().any(|s| s.text.contains("EUR/CNY = 8")), "{steps:#?}");
}

#[test]
fn benchmarks_are_what_their_words_say() {
    let criteria = format!(r#"{LIFE}, (id: "q", unit: "h", scale: (worst: 0, best: 100), weight: 1, need: "≥ 70 h")"#);
    let p = project(
        &criteria,
        r#"(id: "i1", origin: Imported, specs: {"life": "10000 h", "q": "90 h"}),
        (id: "i2", origin: Imported, specs: {"life": "18000 h", "q": "20 h"}),
        (id: "i3", origin: Imported, specs: {"life": "12000 h", "q": "40 h"}),
        (id: "d1", origin: Domestic, specs: {"life": "9000 h", "q": "30 h"})"#,
    );
    let value = |word: &str, k: usize| {
        let a = against(&p, word);
        a.benchmark.and_then(|b| b.cells[k].as_ref()?.value)
    };
    assert_eq!((value("best-imported", 0), value("best-imported", 1)), (Some(10000.0), Some(90.0)));
    assert_eq!((value("median-imported", 0), value("median-imported", 1)), (Some(12000.0), Some(40.0)));
    assert_eq!((value("each-best-imported", 0), value("each-best-imported", 1)), (Some(18000.0), Some(90.0)));
    assert_eq!((value("d1", 0), value("requirement", 0), value("requirement", 1)), (Some(9000.0), None, Some(70.0)));
    assert_eq!(value("median-domestic", 0), None);
    let a = against(&p, "median-domestic");
    assert!(
        a.findings.iter().any(|f| f.severity == Severity::Error && matches!(f.kind, FindingKind::MedianNeedsThree(_)))
    );
    // A need is given, so it is the default.
    assert_eq!(analyse(&p).benchmark.map(|b| b.choice.to_string()).as_deref(), Some("requirement"));
}

#[test]
fn excluded_equipment_is_no_benchmark_unless_named() {
    let must = LIFE.replace("weight: 1", r#"weight: 1, must: (is: "≤ 15000 h", star: true)"#);
    let p = project(
        &must,
        r#"(id: "out", origin: Imported, specs: {"life": "19000 h"}),
        (id: "in", origin: Imported, specs: {"life": "9000 h"}), (id: "d", origin: Domestic, specs: {"life": "8000 h"})"#,
    );
    let best = |word: &str| against(&p, word).benchmark.and_then(|b| b.equipment);
    assert_eq!((best("best"), best("out")), (Some(1), Some(0)));
}

#[test]
fn borrowed_values_count_as_grade_e_or_not_at_all() {
    let mut p = project(
        LIFE,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"life": (is: "10000 h", state: Borrowed)}),
        (id: "r", origin: Imported, evidence: "a", specs: {"life": "10000 h"})"#,
    );
    let a = against(&p, "r");
    assert_eq!(
        (cell(&a, "x").standard_uncertainty, cell(&a, "x").comparison.standing),
        (Some(3000.0), Standing::AsStated)
    );
    assert_eq!(machine(&a, "x").coverage, 0.0);
    p.settings.borrowed = gapwise::model::Borrowed::Ignore;
    assert_eq!(cell(&against(&p, "r"), "x").points, Some(0.0));
}

#[test]
fn an_empty_project_is_analysed_without_complaint() {
    let a = analyse(&Project::new("empty"));
    assert!(a.findings.is_empty() && a.benchmark.is_none() && a.equipment.is_empty());
}

#[test]
fn a_must_clause_excludes_only_what_surely_fails() {
    let state = |must: &str, spec: &str| {
        let criterion = format!(
            r#"(id: "x", unit: "mm", weight: 1, basis: "ISO 230-2:2014", scale: (worst: 0, best: 9), must: (is: "{must}", star: true))"#
        );
        let p = project(&criterion, &format!(r#"(id: "m", origin: Domestic, specs: {{"x": {spec}}})"#));
        let a = analyse(&p);
        let m = machine(&a, "m");
        (m.excluded.is_some(), m.open_musts.is_empty())
    };
    let (out, met, open) = ((true, true), (false, true), (false, false));
    for (must, spec, expected) in [
        ("≤ 0.01/300 mm", r#""0.02/1000 mm""#, open),
        ("≤ 0.01/300 mm", r#""0.02/300 mm""#, out),
        ("≤ 0.01 mm", r#"(is: "0.012 mm", basis: "VDI/DGQ 3441")"#, open),
        ("≥ 5", r#""about 4.9""#, open),
        ("≥ 5", r#"(is: "4", state: Estimated)"#, open),
        ("≥ 5", r#"(is: "3", state: Borrowed)"#, open),
        ("> 0", r#""0""#, out),
        ("> 5", r#""> 5""#, met),
        ("≥ 5", r#""< 5""#, out),
        ("≥ 5", r#""≤ 5""#, open),
        ("≤ 5", r#""5""#, met),
        ("< 5", r#""5""#, out),
        ("≥ 5", r#""≥ 4""#, open),
        ("≥ 5", r#""4.9""#, out),
    ] {
        assert_eq!(state(must, spec), expected, "{must} {spec}");
    }
}

#[test]
fn a_bound_that_may_hold_the_target_decides_nothing() {
    let target = r#"(id: "h", unit: "mm", better: Target(1000), scale: (worst: 800, best: 1000), weight: 1)"#;
    let p = project(
        target,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"h": "≥ 900 mm"}),
        (id: "r", origin: Imported, evidence: "a", specs: {"h": "1000 ± 1 mm"})"#,
    );
    let a = against(&p, "r");
    assert_eq!(
        (cell(&a, "x").comparison.verdict, cell(&a, "x").comparison.as_stated),
        (Some(Verdict::Undecided), Some(Verdict::Undecided))
    );
    assert_eq!((cell(&a, "x").points_low, cell(&a, "x").points_high), (Some(0.0), Some(100.0)));
    // A scale whose best end is not the target is not used.
    let p = project(
        &target.replace("Target(1000)", "Target(900)"),
        r#"(id: "x", origin: Domestic, specs: {"h": "900 mm"})"#,
    );
    assert!(analyse(&p).findings.iter().any(|f| f.kind == FindingKind::ScaleUnusable));
}

#[test]
fn prices_that_include_different_things_are_not_compared() {
    let p = project(
        r#"(id: "p", unit: "万元", better: Lower, weight: 1, scale: (worst: 300, best: 0))"#,
        r#"(id: "x", origin: Domestic, evidence: "c", specs: {"p": (is: "150 万元", price: (terms: DDP, vat: In))}),
        (id: "r", origin: Imported, evidence: "c", specs: {"p": (is: "100 万元", price: (terms: EXW, vat: Out))})"#,
    );
    let a = against(&p, "r");
    assert!(cell(&a, "x").flags.contains(&Flag::UnlikeBasis));
    assert_eq!(cell(&a, "x").comparison.verdict, Some(Verdict::Undecided));
    assert_eq!(a.groups.best.as_ref().and_then(|best| best.total_gap), None);
}

#[test]
fn a_need_keeps_its_reference_length_and_currency() {
    let lead = r#"(id: "e", unit: "mm", better: Lower, scale: (worst: 0.05, best: 0), weight: 1, need: "0.01/300 mm")"#;
    let p = project(
        lead,
        r#"(id: "x", origin: Domestic, evidence: "a", specs: {"e": "0.005/300 mm"}),
        (id: "y", origin: Domestic, evidence: "a", specs: {"e": "0.005 mm"})"#,
    );
    let a = against(&p, "requirement");
    assert_eq!(
        (cell(&a, "x").comparison.verdict, cell(&a, "y").comparison.verdict),
        (Some(Verdict::Ahead), Some(Verdict::Undecided))
    );
    let price = r#"(id: "p", unit: "万元", better: Lower, scale: (worst: 900, best: 0), weight: 1, need: "300000 EUR", must: (is: "≤ 350000 EUR", star: true))"#;
    let mut p = project(price, r#"(id: "x", origin: Domestic, evidence: "c", specs: {"p": "900 万元"})"#);
    assert!(analyse(&p).findings.iter().any(|f| matches!(f.kind, FindingKind::NeedUnread(_))));
    p.rates.push(gapwise::model::Rate { pair: "EUR/CNY".into(), value: 7.8, ..Default::default() });
    let a = against(&p, "requirement");
    assert_eq!(a.benchmark.as_ref().and_then(|b| b.cells[0].as_ref()?.value), Some(234.0));
    assert!(machine(&a, "x").excluded.is_some());
}

#[test]
fn an_open_width_stays_open_with_a_tolerance() {
    let p = project(ACCURACY, r#"(id: "x", origin: Domestic, evidence: "d", specs: {"acc": "0.010 ± 0.001 mm"})"#);
    let a = analyse(&p);
    let x = cell(&a, "x");
    assert!(x.low.is_some_and(|low| low <= 0.005) && x.high.is_some_and(|high| high >= 0.01), "{x:?}");
}

#[test]
fn the_groups_say_nothing_where_nothing_is_comparable() {
    let criteria = format!(r#"{LIFE}, (id: "q", unit: "h", scale: (worst: 0, best: 100), weight: 1)"#);
    let p = project(
        &criteria,
        r#"(id: "x", origin: Domestic, specs: {"life": "10000 h"}), (id: "r", origin: Imported, specs: {"q": "50 h"})"#,
    );
    let a = analyse(&p);
    assert_eq!(a.groups.best.as_ref().map(|best| best.total_gap), Some(None));
    let said = gapwise::analysis::group_summary(&p, &a, gapwise::text::Lang::En).join(" ");
    assert!(said.contains("no values of both sides can be compared"), "{said}");
}
