//! The answer in short.

use gapwise::analysis::decision::{CertaintyLevel, Decision, NoLeader, Turn, answer, answer_sentences};
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
