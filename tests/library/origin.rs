//! The group of an equipment against the facts of its origin.

use gapwise::analysis::{FindingKind, analyse};
use gapwise::app;
use gapwise::model::{Origin, Project};
use gapwise::store;
use gapwise::text::Lang;

fn project(head: &str, equipment: &str) -> Project {
    let text = format!(
        r#"(format: 1, title: "t", {head}, criteria: [(id: "c", name: "c", unit: "mm", better: Lower)],
            equipment: [(id: "m", name: "M", {equipment}, specs: {{"c": "1 mm"}})])"#
    );
    store::read(&text).expect("as written")
}

/// The sentences about origin.
fn told(head: &str, equipment: &str) -> Vec<String> {
    let analysis = analyse(&project(head, equipment));
    let about = |kind: &FindingKind| {
        matches!(
            kind,
            FindingKind::NoHome
                | FindingKind::Nonsense(_)
                | FindingKind::OriginDiffers { .. }
                | FindingKind::OriginOpen(_)
        )
    };
    analysis.findings.iter().filter(|f| about(&f.kind)).map(|f| f.sentence(Lang::En)).collect()
}

const BY_PLACE: &str = r#"home: "China", settings: (origin_criteria: (made_in: true))"#;

#[test]
fn without_criteria_the_group_is_held_against_nothing() {
    assert_eq!(told(r#"home: "China""#, r#"origin: Domestic, made_in: "Germany""#), Vec::<String>::new());
}

#[test]
fn a_group_that_the_facts_contradict_is_told_both_ways() {
    assert_eq!(
        told(BY_PLACE, r#"origin: Domestic, made_in: "德国""#),
        ["Stated as domestic, but not by the project's criteria of origin (Made in: 德国)"]
    );
    assert_eq!(
        told(BY_PLACE, r#"origin: Imported, made_in: "Suzhou, China""#),
        ["Stated as imported, but domestic by the project's criteria of origin"]
    );
    for (origin, country) in
        [("Domestic", "中国"), ("Domestic", "P.R. China"), ("Imported", "Taiwan"), ("Imported", "JP")]
    {
        assert_eq!(
            told(BY_PLACE, &format!(r#"origin: {origin}, made_in: "{country}""#)),
            Vec::<String>::new(),
            "{country}"
        );
    }
}

#[test]
fn what_is_not_known_is_asked_and_never_taken_as_foreign() {
    for country in ["", "Shangri-La"] {
        assert_eq!(
            told(BY_PLACE, &format!(r#"origin: Domestic, made_in: "{country}""#)),
            ["The project's criteria of origin cannot be answered; not stated: Made in"]
        );
    }
    assert_eq!(told("settings: (origin_criteria: (brand: true))", "origin: Domestic").len(), 1);
    assert_eq!(told(BY_PLACE, r#"origin: Other("Taiwan"), made_in: "Germany""#), Vec::<String>::new());
}

#[test]
fn one_fact_that_fails_decides_whatever_else_is_open() {
    let head = r#"home: "China", settings: (origin_criteria: (made_in: true, declaration: true, content_percent: 60))"#;
    assert_eq!(
        told(head, "origin: Domestic, domestic_content_percent: 59.9, declaration: false"),
        [
            "Stated as domestic, but not by the project's criteria of origin (Declaration of origin: missing, Domestic content in %: 59.9 %)"
        ]
    );
    let all = r#"origin: Domestic, made_in: "China", domestic_content_percent: 60, declaration: true"#;
    assert_eq!(told(head, all), Vec::<String>::new());
    assert_eq!(told(head, r#"origin: Domestic, made_in: "China", domestic_content_percent: 160"#).len(), 2);
}

#[test]
fn the_remedy_sets_the_group_of_the_facts() {
    let mut project = self::project(BY_PLACE, r#"origin: Domestic, made_in: "Germany""#);
    let analysis = analyse(&project);
    let finding =
        analysis.findings.iter().find(|f| matches!(f.kind, FindingKind::OriginDiffers { .. })).expect("as written");
    let remedy = app::fix(finding, &project, &analysis).expect("as written");
    assert_eq!(remedy.label(Lang::Zh), "改为进口");
    remedy.command(&project).apply(&mut project).expect("as written");
    assert_eq!(project.equipment[0].origin, Origin::Imported);
    assert!(!analyse(&project).findings.iter().any(|f| matches!(f.kind, FindingKind::OriginDiffers { .. })));
}
