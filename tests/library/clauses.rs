//! Clauses: what ★ and the project's policy do with a deviation, verdicts by hand, and clauses beside needs.

use gapwise::analysis::deviation::{DemandKind, DeviationCounts, table};
use gapwise::analysis::{Analysis, Deviation, Exclusion, Memo, Options, TooMany, Unproven, analyse, summary};
use gapwise::model::{ClausePolicy, DeviationRule, Project, Settings};
use gapwise::report;
use gapwise::store::{read, to_ron};
use gapwise::text::Lang;

const CRITERIA: &str = r#"
    (id: "acc", name: "Accuracy", unit: "µm", better: Lower, scale: (worst: 20, best: 0), weight: 2,
     must: (is: "≤ 10 µm", clause: "3.1", STAR)),
    (id: "life", name: "Life", unit: "h", better: Higher, scale: (worst: 0, best: 10000), weight: 1,
     must: (is: "≥ 5000 h", clause: "3.2"), need: "6000 h"),
    (id: "load", unit: "kg", better: Higher, scale: (worst: 0, best: 1000), weight: 1, must: "≥ 500 kg")"#;

/// `a` deviates from every clause, `b` from none.
const MACHINES: &str = r#"
    (id: "a", origin: Domestic, specs: {"acc": "12 µm", "life": "4000 h", "load": "400 kg"}),
    (id: "b", origin: Imported, specs: {"acc": "8 µm", "life": "6000 h", "load": "600 kg"})"#;

fn with(settings: &str, star: bool) -> Project {
    let criteria = CRITERIA.replace("STAR", if star { "star: true" } else { "star: false" });
    let settings = if settings.is_empty() { String::new() } else { format!("settings: (clauses: ({settings})),") };
    read(&format!(r#"(format: 1, title: "t", {settings} criteria: [{criteria}], equipment: [{MACHINES}])"#))
        .expect("readable")
}

fn found(settings: &str, star: bool) -> Analysis {
    analyse(&with(settings, star))
}

#[test]
fn only_a_star_excludes_unless_the_project_says_so() {
    for (settings, star, excluded) in [
        ("", false, false),
        ("", true, true),
        ("rule: Scored(1.5)", false, false),
        ("rule: Scored(1.5)", true, true),
        ("rule: Excluding", false, true),
        ("allowed: 3, beyond: Excluded", false, false),
        ("allowed: 2, beyond: Excluded", false, true),
        ("allowed: 2", false, false),
    ] {
        let analysis = found(settings, star);
        assert_eq!(analysis.equipment[0].excluded.is_some(), excluded, "{settings} {star}");
        assert_eq!(analysis.equipment[1].excluded, None);
        assert_eq!(analysis.equipment[0].deviations, if star { 2 } else { 3 }, "{settings} {star}");
    }
}

#[test]
fn deviations_are_counted_in_words_and_beyond_the_allowed_they_are_told() {
    let project = with("allowed: 2", false);
    let analysis = analyse(&project);
    let told = summary(&project, &analysis, 0, Lang::En).join(" ");
    assert!(told.contains("Negative deviations: 3, 2 allowed."), "{told}");
    let sentences: Vec<String> = analysis.findings.iter().map(|f| f.sentence(Lang::En)).collect();
    assert!(sentences.contains(&"3 clauses deviate, 2 are allowed".to_owned()), "{sentences:?}");
    assert!(!sentences.iter().any(|s| s.starts_with("Fails")), "nothing excludes here: {sentences:?}");
    let out = found("allowed: 2, beyond: Excluded", false);
    assert_eq!(out.equipment[0].excluded, Some(Exclusion::TooManyDeviations(TooMany { count: 3, allowed: 2 })));
}

#[test]
fn scored_deviations_come_off_the_total_everywhere() {
    let (plain, scored) = (found("", false), found("rule: Scored(1.5)", false));
    let (before, after) = (&plain.equipment[0], &scored.equipment[0]);
    assert_eq!(after.deviation_points, 4.5);
    for (x, y) in [
        (before.total_points, after.total_points),
        (before.total_low, after.total_low),
        (before.total_high, after.total_high),
    ] {
        assert!((x - y - 4.5).abs() < 1e-9);
    }
    let gap = |analysis: &Analysis| analysis.equipment[0].gap_points.expect("a benchmark");
    assert!((gap(&scored) - gap(&plain) - 4.5).abs() < 1e-9, "the gap holds what they cost");
    let shared = scored.equipment[0].shortfall - scored.equipment[0].surplus;
    assert!((shared - gap(&scored)).abs() < 1e-9);
    // The decision stands on the same totals, drawn ones too.
    let project = with("rule: Scored(1.5)", false);
    let decision = gapwise::analysis::decision::Decision::complete(&project, &scored);
    for (row, i) in decision.table.equipment.iter().enumerate() {
        assert!((decision.board.mavt[row] - scored.equipment[*i].total_points).abs() < 1e-9);
    }
    let own = |project: &Project| {
        let analysis = analyse(project);
        let decision = gapwise::analysis::decision::Decision::complete(project, &analysis);
        decision.robustness.as_ref().expect("drawn").totals[0].0
    };
    assert!((own(&with("", false)) - own(&project) - 4.5).abs() < 1e-9);
    let why = gapwise::analysis::decision::why(&scored, 0, 1).expect("a pair");
    let sum: f64 = why.contributions.iter().map(|c| c.points).sum();
    assert!((why.lead - sum - 4.5).abs() < 1e-9 && (why.deviations - 4.5).abs() < 1e-9);
}

#[test]
fn a_changed_policy_is_taken_up_by_the_memo() {
    let mut memo = Memo::default();
    for (settings, star) in [("", false), ("rule: Scored(2.0)", false), ("rule: Excluding", false), ("", true)] {
        let project = with(settings, star);
        assert_eq!(memo.analyse(&project, &Options::default()), analyse(&project), "{settings}");
    }
}

#[test]
fn the_policy_survives_the_file_and_the_default_is_left_out() {
    let policy = ClausePolicy { rule: DeviationRule::Scored(1.5), allowed: Some(10), ..ClausePolicy::default() };
    let mut project = with("", true);
    assert!(!to_ron(&project).contains("clauses"));
    project.settings = Settings { clauses: policy, ..Settings::default() };
    assert_eq!(read(&to_ron(&project)).expect("readable").settings.clauses, policy);
}

/// The one answer to a clause on words, with this verdict by hand.
fn judged(judged: &str) -> (Deviation, Option<String>, String) {
    let judged = if judged.is_empty() { String::new() } else { format!(", judged: ({judged})") };
    let project = read(&format!(
        r#"(format: 1, title: "t", criteria: [(id: "k", kind: Text, must: (is: "Training on site", clause: "5", star: true)),
            (id: "p", unit: "h", scale: (worst: 0, best: 10), weight: 1)],
            equipment: [(id: "m", origin: Domestic, specs: {{"k": (is: "3 days, 2 people"{judged}), "p": "5 h"}})])"#
    ))
    .expect("readable");
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, None);
    assert!(analysis.findings.iter().all(|f| !f.sentence(Lang::En).contains("kept as text")), "words are words");
    let out = analysis.equipment[0].excluded.as_ref().map(|e| e.sentence(Lang::En));
    (rows[0].deviation, out, rows[0].remark(Lang::En))
}

#[test]
fn clauses_in_words_are_judged_by_hand_with_reason_and_name() {
    let open = Deviation::NoResponse(Unproven::Judgement);
    assert_eq!(judged("").0, open);
    assert_eq!(judged("verdict: Open").0, open);
    let by = r#"reason: "as asked", by: "Li Wei", date: "2026-11-30""#;
    let (deviation, out, remark) = judged(&format!("verdict: Meets, {by}"));
    assert_eq!((deviation, out), (Deviation::None, None));
    assert_eq!(remark, "Judged by Li Wei on 2026-11-30: as asked");
    assert_eq!(judged(&format!("verdict: Positive, {by}")).0, Deviation::Positive);
    let (deviation, out, _) = judged(&format!("verdict: Negative, {by}"));
    assert_eq!(deviation, Deviation::Negative);
    assert!(out.is_some(), "★: a verdict by hand excludes as well");
    for incomplete in ["verdict: Meets", r#"verdict: Meets, by: "Li Wei""#, r#"verdict: Negative, reason: "x""#] {
        let found = judged(incomplete);
        assert_eq!((found.0, found.1), (Deviation::NoResponse(Unproven::JudgementIncomplete), None), "{incomplete}");
    }
    let lapsed = judged(&format!(r#"verdict: Meets, {by}, of: "2 days""#)).0;
    assert_eq!(lapsed, Deviation::NoResponse(Unproven::JudgementLapsed));
    assert_eq!(judged(&format!(r#"verdict: Meets, {by}, of: "3 days, 2 people""#)).0, Deviation::None);
}

#[test]
fn a_verdict_by_hand_settles_what_is_open_and_overrides_nothing() {
    let answer = |text: &str, verdict: &str| {
        let project = read(&format!(
            r#"(format: 1, title: "t", criteria: [(id: "k", unit: "µm", better: Lower, must: "≤ 10 µm")],
                equipment: [(id: "m", origin: Domestic, specs: {{"k": (is: "{text}",
                    judged: (verdict: {verdict}, reason: "letter of 3 May", by: "Li Wei"))}})])"#
        ))
        .expect("readable");
        let analysis = analyse(&project);
        table(&project, &analysis, None)[0].deviation
    };
    assert_eq!(answer("8–12", "Meets"), Deviation::None);
    assert_eq!(answer("8–12", "Negative"), Deviation::Negative);
    assert_eq!(answer("?", "Meets"), Deviation::None);
    assert_eq!(answer("12", "Meets"), Deviation::Negative);
    assert_eq!(answer("8", "Negative"), Deviation::Positive);
}

#[test]
fn a_star_without_a_response_is_for_the_committee() {
    let project = project_of(r#"must: (is: "≤ 10 µm", star: true)"#, "");
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, None);
    assert_eq!(rows[0].remark(Lang::En), "Nothing is stated; ★: for the evaluation committee");
    assert_eq!(rows[0].remark(Lang::Zh), "未填写响应值；★ 由评标委员会认定");
    assert_eq!(analysis.equipment[0].excluded, None);
}

fn project_of(criterion: &str, specs: &str) -> Project {
    read(&format!(
        r#"(format: 1, title: "t", criteria: [(id: "k", unit: "µm", better: Lower, {criterion})],
            equipment: [(id: "m", origin: Domestic, specs: {{{specs}}})])"#
    ))
    .expect("readable")
}

#[test]
fn sources_that_answer_a_clause_differently_keep_it_open_until_one_is_chosen() {
    let answer = |specs: &str| {
        let project = project_of(r#"must: (is: "≤ 10 µm", star: true)"#, specs);
        let analysis = analyse(&project);
        (table(&project, &analysis, None)[0].deviation, analysis.equipment[0].open_musts.len())
    };
    let open = (Deviation::NoResponse(Unproven::Contradiction), 1);
    assert_eq!(answer(r#""k": ["8 µm", "12 µm"]"#), open);
    assert_eq!(answer(r#""k": ["12 µm", "8 µm"]"#), open);
    assert_eq!(answer(r#""k": ["12 µm", (is: "8 µm", chosen: true)]"#), (Deviation::Positive, 0));
    assert_eq!(answer(r#""k": ["8 µm", "9 µm"]"#), (Deviation::Positive, 0), "both meet it");
}

#[test]
fn needs_stand_in_the_table_beside_clauses_with_their_units() {
    let project = with("", true);
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, Some("a"));
    let found: Vec<_> = rows.iter().map(|r| (r.kind(), r.criterion.id.as_str(), r.deviation.key())).collect();
    assert_eq!(
        found,
        [
            (DemandKind::Clause, "acc", "negative"),
            (DemandKind::Clause, "life", "negative"),
            (DemandKind::Clause, "load", "negative"),
            (DemandKind::Need, "life", "negative"),
        ]
    );
    assert!(!rows[3].rejects() && rows[3].remark(Lang::En) == "Our requirement not met");
    assert_eq!(rows[0].unit(Lang::En), "µm");
    let counts = DeviationCounts::of(&rows);
    assert_eq!((counts.negative, counts.rejecting, counts.counted, counts.needs_missed), (3, 1, 2, 1));
    let json = report::deviations::json(&project, &rows, Lang::En);
    assert_eq!((&json["rows"][3]["kind"], &json["rows"][3]["unit"]), (&"need".into(), &"h".into()));
    let shown = report::deviations::table(&rows, Lang::En);
    assert!(shown.headings().any(|heading| heading == "Unit"));
}

/// Values without a document behind them are stated and not evidenced; leaving one out raises neither share.
#[test]
fn coverage_tells_values_from_evidence_and_hiding_raises_neither() {
    let found = |specs: &str| {
        let project = read(&format!(
            r#"(format: 1, title: "t", criteria: [(id: "x", unit: "h", scale: (worst: 0, best: 10), weight: 3),
                (id: "y", unit: "h", scale: (worst: 0, best: 10), weight: 1)],
                equipment: [(id: "m", origin: Domestic, specs: {{{specs}}})], evidence: [(id: "c", grade: C)])"#
        ))
        .expect("readable");
        let analysis = analyse(&project);
        let told = summary(&project, &analysis, 0, Lang::En).join(" ");
        (analysis.equipment[0].coverage, analysis.equipment[0].evidence_coverage, told)
    };
    let (stated, evidence, told) = found(r#""x": "5 h", "y": (is: "5 h", evidence: "c")"#);
    assert_eq!((stated, evidence), (1.0, 0.25));
    assert!(told.contains("Values are stated for 100 % of the weight, with evidence for 25 %."), "{told}");
    for hidden in ["", r#""y": (is: "5 h", evidence: "c")"#, r#""x": "5 h""#, r#""x": "?", "y": "?""#] {
        let less = found(hidden);
        assert!(less.0 < stated && less.1 <= evidence, "{hidden}");
    }
}

#[test]
fn what_was_stated_and_cannot_be_read_is_not_called_unstated() {
    let told = |text: &str| {
        let machine = |id: &str| format!(r#"(id: "{id}", origin: Domestic, specs: {{"k": "{text}"}})"#);
        let project = read(&format!(
            r#"(format: 1, title: "t", criteria: [(id: "k", category: Accuracy, unit: "µm", better: Lower,
                scale: (worst: 20, best: 0), weight: 1, need: "8 µm")], equipment: [{}, {}])"#,
            machine("a"),
            machine("b")
        ))
        .expect("readable");
        let analysis = analyse(&project);
        let findings: Vec<String> = analysis.findings.iter().map(|f| f.sentence(Lang::En)).collect();
        (summary(&project, &analysis, 0, Lang::En).join(" "), findings)
    };
    let (said, findings) = told("good and sturdy");
    assert!(said.contains("What is stated in accuracy could not be read."), "{said}");
    assert!(findings.contains(&"What is stated on this criterion could not be read".to_owned()), "{findings:?}");
    let (said, findings) = told("?");
    assert!(said.contains("Nothing stated in accuracy."), "{said}");
    assert!(findings.contains(&"Nobody states anything on this criterion".to_owned()), "{findings:?}");
}

/// One of four criteria is 40 points behind: the category is 10 behind, because of that one.
#[test]
fn a_category_says_its_own_gap_and_names_what_makes_it() {
    let criterion = |id: &str| {
        format!(
            r#"(id: "{id}", name: "Name {id}", category: Accuracy, unit: "h", scale: (worst: 0, best: 10), margin: 1,
                weight: 1)"#
        )
    };
    let all: Vec<String> = ["a", "b", "c", "d"].map(criterion).into();
    let project = read(&format!(
        r#"(format: 1, title: "t", benchmark: "y", settings: (assumed: (c: 0.1)), criteria: [{}],
            equipment: [(id: "x", origin: Domestic, evidence: "c", specs: {{"a": "4 h", "b": "8 h", "c": "8 h", "d": "8 h"}}),
                (id: "y", origin: Imported, evidence: "c", specs: {{"a": "8 h", "b": "8 h", "c": "8 h", "d": "8 h"}})],
            evidence: [(id: "c", grade: C)])"#,
        all.join(", ")
    ))
    .expect("readable");
    let told = summary(&project, &analyse(&project), 0, Lang::En).join(" ");
    assert!(told.contains("10 points behind in accuracy, because of Name a"), "{told}");
}

#[test]
fn one_model_of_two_suppliers_is_told_apart() {
    let machine = |id: &str, supplier: &str| {
        format!(r#"(id: "{id}", maker: "Hermle", model: "C400", supplier: "{supplier}", origin: Imported)"#)
    };
    let names = |suppliers: [&str; 2]| {
        let machines = [machine("a", suppliers[0]), machine("b", suppliers[1])].join(", ");
        let project = read(&format!(r#"(format: 1, title: "t", equipment: [{machines}])"#)).expect("readable");
        [0, 1].map(|i| project.equipment_name(i, Lang::En))
    };
    assert_eq!(names(["North", "South"]), ["Hermle C400 (North)", "Hermle C400 (South)"]);
    assert_eq!(names(["North", "North"]), ["Hermle C400 (a)", "Hermle C400 (b)"]);
    assert_eq!(names(["", "South"]), ["Hermle C400 (a)", "Hermle C400 (South)"]);
}

#[test]
fn a_price_is_one_by_its_unit_whatever_its_category() {
    let project = read(
        r#"(format: 1, title: "t", criteria: [(id: "p", unit: "CNY", better: Lower, scale: (worst: 10, best: 0), weight: 1)],
            equipment: [(id: "a", origin: Domestic, specs: {"p": "5 CNY"})])"#,
    )
    .expect("readable");
    let analysis = analyse(&project);
    let found = gapwise::analysis::decision::first_cost(analysis.criteria.iter().enumerate());
    assert_eq!(found, Some(0));
}

/// How the offer "a" answers a ★ clause of a criterion of these fields.
fn answer(criterion: &str, clause: &str, specs: &str) -> (Deviation, Vec<String>) {
    let text = format!(
        r#"(format: 1, title: "t",
        evidence: [(id: "q", kind: Quotation, grade: C), (id: "t", kind: OwnTest, grade: A)],
        criteria: [(id: "k", weight: 1, {criterion}, must: (is: "{clause}", clause: "3", star: true))],
        equipment: [(id: "a", origin: Domestic, evidence: "q", specs: {{"k": {specs}}}),
            (id: "b", origin: Imported, evidence: "q", specs: {{}})])"#
    );
    let project = read(&text).expect("readable");
    let analysis = analyse(&project);
    let found = analysis.findings.iter().map(|finding| finding.sentence(Lang::En)).collect();
    (analysis.equipment[0].cells[0].deviation.expect("a clause"), found)
}

#[test]
fn what_is_not_promised_meets_no_clause() {
    let accuracy = r#"unit: "mm", better: Lower"#;
    for (text, why) in [
        ("0.008（选配）", Unproven::Optional),
        ("0.008 mm (optional)", Unproven::Optional),
        ("0.008（目标）", Unproven::NotPromised),
        ("0.008 typ.", Unproven::NotPromised),
        ("0.008 (typical)", Unproven::NotPromised),
        ("典型值 0.008", Unproven::NotPromised),
        ("0.008 (1σ)", Unproven::OtherBasis),
        ("0.008(暂定)", Unproven::Reserved),
        ("0.008（不含热误差）", Unproven::Reserved),
        ("0.008（需光栅尺）", Unproven::Reserved),
        ("0.008*", Unproven::Reserved),
    ] {
        let (deviation, _) = answer(accuracy, "≤ 0.010 mm", &format!("\"{text}\""));
        assert_eq!(deviation, Deviation::NoResponse(why), "{text}");
    }
    for text in ["0.008", "0.008（选配0.005）", "0.008 mm (3σ)"] {
        let (deviation, _) = answer(accuracy, "≤ 0.010 mm", &format!("\"{text}\""));
        assert_eq!(deviation, Deviation::Positive, "{text}");
    }
}

#[test]
fn a_term_that_begins_elsewhere_does_not_answer_the_clause() {
    let warranty = r#"name: "Warranty", category: Supply, unit: "month", better: Higher"#;
    let answer = |clause: &str, offer: &str| answer(warranty, clause, &format!("\"{offer}\"")).0;
    assert_eq!(answer("验收后24个月", "发货后24个月"), Deviation::NoResponse(Unproven::OtherBasis));
    assert_eq!(answer("验收后24个月", "验收合格后24个月"), Deviation::None);
    // Who says nothing of the beginning must not be better off than who names another.
    assert_eq!(answer("验收后24个月", "24个月"), Deviation::NoResponse(Unproven::OtherBasis));
    assert_eq!(answer("验收后24个月", "出厂验收后24个月"), Deviation::NoResponse(Unproven::OtherBasis));
    assert_eq!(answer("24个月", "发货后24个月"), Deviation::None);
}

#[test]
fn a_star_is_open_where_a_second_source_may_break_it() {
    let accuracy = r#"unit: "mm", better: Lower"#;
    // ±0.006 may be 0.012 wide.
    let signed = r#"[(is: "0.008", evidence: "q"), (is: "±0.006", evidence: "t")]"#;
    let (deviation, _) = answer(accuracy, "≤ 0.010 mm", signed);
    assert!(matches!(deviation, Deviation::NoResponse(_)), "{deviation:?}");
    // A test that is better than the offer which fails: the sources answer differently.
    let better = r#"[(is: "0.012", evidence: "q"), (is: "0.008", evidence: "t")]"#;
    let (deviation, found) = answer(accuracy, "≤ 0.010 mm", better);
    assert_eq!(deviation, Deviation::NoResponse(Unproven::Contradiction));
    assert!(found.iter().any(|text| text.contains("0.012") && text.contains("0.008")), "{found:?}");
    // Whoever chose is still told.
    let chosen = r#"[(is: "0.008", evidence: "q", chosen: true), (is: "0.012", evidence: "t")]"#;
    let (deviation, found) = answer(accuracy, "≤ 0.010 mm", chosen);
    assert_eq!(deviation, Deviation::Positive);
    assert!(found.iter().any(|text| text.contains("0.012") && text.contains("≤ 0.010 mm")), "{found:?}");
}

#[test]
fn a_clause_names_its_own_basis_and_duty() {
    let accuracy = r#"unit: "mm", better: Lower"#;
    let power = r#"name: "Spindle power", unit: "kW", better: Higher"#;
    for (criterion, clause, offer, open) in [
        (accuracy, "≤0.010（ISO 230-2）", "0.008（VDI/DGQ 3441）", true),
        (accuracy, "≤0.010（ISO 230-2）", "0.008（ISO 230-2）", false),
        (accuracy, "≤0.010（双向）", "0.008（单向）", true),
        (power, "≥ 15 kW (S1)", "22kW（30min）", true),
        (power, "≥ 15 kW (S1)", "22kW（峰值）", true),
        (power, "≥ 15 kW (S1)", "22 kW", false),
        (power, "≥ 15 kW", "22 kW (S6-40%)", true),
    ] {
        let (deviation, _) = answer(criterion, clause, &format!("\"{offer}\""));
        assert_eq!(matches!(deviation, Deviation::NoResponse(_)), open, "{clause} {offer}: {deviation:?}");
    }
}

#[test]
fn months_of_a_calendar_are_no_mean_months() {
    let delivery = r#"name: "Lead time", category: Delivery, unit: "day", better: Lower"#;
    let answer = |clause: &str, offer: &str| answer(delivery, clause, &format!("\"{offer}\"")).0;
    for offer in ["181天", "183天", "184天"] {
        assert!(matches!(answer("≤ 6个月", offer), Deviation::NoResponse(_)), "{offer}");
    }
    assert_eq!(answer("≤ 6个月", "175天"), Deviation::Positive);
    assert_eq!(answer("≤ 6个月", "190天"), Deviation::Negative);
    assert_eq!(answer("≤ 6个月", "6个月"), Deviation::None);
    assert_eq!(answer("≤ 180天", "180天"), Deviation::None);
}
