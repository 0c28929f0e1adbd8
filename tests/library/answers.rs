//! The answer in short.

use gapwise::analysis::decision::{
    Ask, CertaintyLevel, Decision, NoLeader, Turn, answer, answer_sentences, guaranteed,
};
use gapwise::analysis::{Names, analyse};
use gapwise::model::Project;
use gapwise::store::read;
use gapwise::text::Lang;

fn project(criteria: &str, equipment: &str) -> Project {
    let text = format!(r#"(format: 1, title: "t", criteria: [{criteria}], equipment: [{equipment}])"#);
    read(&text).expect("readable")
}

const CRITERIA: &str = r#"
    (id: "life", name: "Life", unit: "h", better: Higher, scale: (worst: 0, best: 10000), weight: 60),
    (id: "price", name: "Price", unit: "CNY", category: Cost, better: Lower, scale: (worst: 100, best: 0), weight: 40)"#;

fn answered(criteria: &str, equipment: &str) -> (gapwise::analysis::decision::Answer, Vec<String>) {
    let project = project(criteria, equipment);
    let analysis = analyse(&project);
    let decision = Decision::complete(&project, &analysis);
    let found = answer(&analysis, &decision);
    let said = answer_sentences(Names::new(&project, &analysis, Lang::En), &found);
    (found, said)
}

#[test]
fn the_leader_with_reasons_turn_and_questions() {
    // 60·0.8 + 40·0.5 = 68 against 60·0.4 + 40·0.9 = 60: 24 for, 16 against.
    let (found, said) = answered(
        CRITERIA,
        r#"(id: "a", origin: Domestic, specs: {"life": "8000 h", "price": "50 CNY"}),
        (id: "b", origin: Imported, specs: {"life": "4000 h", "price": "10 CNY"})"#,
    );
    assert_eq!((found.leader.clone(), found.runner_up), (Ok(0), Some(1)));
    assert!((found.lead - 8.0).abs() < 1e-9);
    assert!((found.because[0].points - 24.0).abs() < 1e-9 && (found.in_spite_of[0].points + 16.0).abs() < 1e-9);
    assert_eq!(found.price_and_delivery.len(), 1);
    assert!((found.price_and_delivery[0].value - 40.0).abs() < 1e-9);
    // Level where 40·w = 40·(1 − w).
    let Some(Turn::Weight { from, to, first, .. }) = found.would_change.first().copied() else { panic!("{found:?}") };
    assert!((to - 0.5).abs() < 1e-9 && first == 1 && ((from - 0.6).abs() < 1e-9 || (from - 0.4).abs() < 1e-9));
    let certainty = found.certainty.expect("drawn");
    assert!(certainty.share > 0.5 && certainty.level == CertaintyLevel::of(certainty.share));
    for part in ["A leads", "8 points", "Life", "CNY 40 more", "50 %"] {
        let part = part.replace("A leads", "a leads");
        assert!(said.iter().any(|sentence| sentence.contains(&part)), "{part}: {said:?}");
    }
}

#[test]
fn nobody_is_named_where_nothing_can_be_said() {
    let none = r#"(id: "a", origin: Domestic, specs: {}), (id: "b", origin: Imported, specs: {})"#;
    assert_eq!(answered(CRITERIA, none).0.leader, Err(NoLeader::NoValues));
    let one = r#"(id: "a", origin: Domestic, specs: {"life": "8000 h"}), (id: "b", origin: Imported, specs: {})"#;
    let (found, said) = answered(CRITERIA, one);
    assert_eq!(found.leader, Err(NoLeader::NoValues));
    // What is worth asking for is said all the same.
    assert_eq!(found.ask.len(), 3);
    assert!(found.ask[0].is_missing && said.iter().any(|sentence| sentence.contains("Worth asking")), "{said:?}");
    let same = r#"(id: "a", origin: Domestic, specs: {"life": "8000 h", "price": "50"}),
        (id: "b", origin: Imported, specs: {"life": "8000 h", "price": "50"})"#;
    assert_eq!(answered(CRITERIA, same).0.leader, Err(NoLeader::Level(vec![0, 1])));
    assert_eq!(
        answered("", same.replace("specs: {\"life\": \"8000 h\", \"price\": \"50\"}", "specs: {}").as_str()).0.leader,
        Err(NoLeader::Nothing)
    );
    let out = CRITERIA.replace("weight: 60)", r#"weight: 60, must: (is: "≥ 9000 h", star: true))"#);
    let both = r#"(id: "a", origin: Domestic, specs: {"life": "8000 h"}),
        (id: "b", origin: Imported, specs: {"life": "4000 h"})"#;
    assert_eq!(answered(&out, both).0.leader, Err(NoLeader::AllExcluded));
}

/// One criterion from 0 to 100 h, so that points are hours.
const HOURS: &str = r#"(id: "life", name: "Life", unit: "h", better: Higher, scale: (worst: 0, best: 100), weight: 1)"#;

#[test]
fn a_missing_value_changes_the_choice_where_its_scale_allows() {
    // a has 80 of 100 (measured: no uncertainty worth speaking of), b states nothing: it is ahead above 80.
    let (found, said) = answered(
        HOURS,
        r#"(id: "a", origin: Domestic, specs: {"life": "80 ± 0.001 h"}), (id: "b", origin: Imported, specs: {}),
        (id: "c", origin: Imported, specs: {"life": "10 ± 0.001 h"})"#,
    );
    assert_eq!(found.leader, Ok(0));
    let ask = found.ask.first().expect("b's life");
    assert_eq!((ask.equipment, ask.is_missing, found.ask.len()), (1, true, 1));
    assert!((ask.known.changes - 0.2).abs() < 0.01, "{ask:?}");
    // The mean of what is above 80 is 10 more, in a fifth of the cases.
    assert!((ask.known.gain - 2.0).abs() < 0.05, "{ask:?}");
    assert!(said.iter().any(|sentence| sentence.contains("Life of b") && sentence.contains("20 %")), "{said:?}");
}

#[test]
fn an_uncertain_value_changes_the_choice_as_often_as_it_passes_the_other_one() {
    let (found, _) = answered(
        HOURS,
        r#"(id: "a", origin: Domestic, specs: {"life": "50 ± 10 h"}),
        (id: "b", origin: Imported, specs: {"life": "45 ± 0.001 h"})"#,
    );
    // A tolerance is even: a quarter of 40 to 60 lies below 45, and ∫ (45 − x)/20 dx over it is 0.625.
    let ask = found.ask.first().expect("a's life");
    assert_eq!((ask.equipment, ask.is_missing), (0, false));
    assert!((ask.known.changes - 0.25).abs() < 0.01 && (ask.known.gain - 0.625).abs() < 0.01, "{ask:?}");
    // Without evidence 30 % of 50 is assumed: Φ(−5/15) = 0.3694, and 15·L(1/3) = 3.8135 points.
    let (found, _) = answered(
        HOURS,
        r#"(id: "a", origin: Domestic, specs: {"life": "50 h"}),
        (id: "b", origin: Imported, specs: {"life": "45 ± 0.001 h"})"#,
    );
    let ask = found.ask.first().expect("a's life");
    assert!((ask.known.changes - 0.3694).abs() < 0.006 && (ask.known.gain - 3.8135).abs() < 0.02, "{ask:?}");
}

#[test]
fn a_guaranteed_value_gains_less_than_the_truth() {
    let project = project(
        HOURS,
        r#"(id: "a", origin: Domestic, specs: {"life": "50 h"}), (id: "b", origin: Imported, specs: {"life": "45 ± 0.001 h"})"#,
    );
    let analysis = analyse(&project);
    let found = answer(&analysis, &Decision::complete(&project, &analysis));
    let ask = found.ask.first().expect("a's life");
    let offer = guaranteed(&project, &analysis, ask).expect("no evidence yet");
    assert!(offer.gain > 0.0 && offer.gain < ask.known.gain, "{offer:?} beside {:?}", ask.known);
    assert_eq!(
        guaranteed(&project, &analysis, &Ask { equipment: 1, ..*ask }),
        None,
        "a value with its own uncertainty"
    );
}

#[test]
fn where_no_single_value_can_change_it_nothing_is_asked() {
    let (found, said) = answered(
        HOURS,
        r#"(id: "a", origin: Domestic, specs: {"life": "90 ± 1 h"}), (id: "b", origin: Imported, specs: {"life": "10 ± 1 h"})"#,
    );
    assert!(found.ask.is_empty() && said.iter().any(|sentence| sentence.contains("No single value")), "{said:?}");
}
