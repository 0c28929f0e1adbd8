//! Numbers and judgements that no sense can be made of are findings with their place in the file.

use gapwise::analysis::{FindingKind, Nonsense, analyse};
use gapwise::model::{Place, Severity};
use gapwise::store::{places, read};
use gapwise::text::Lang;

/// What is found in a project with this content; each with a sentence in both languages and a place in the file.
fn found(content: &str) -> Vec<Nonsense> {
    let criteria = "criteria: [(id: \"a\", unit: \"mm\"), (id: \"b\", unit: \"mm\")]";
    let criteria = if content.contains("criteria:") { "" } else { criteria };
    let comma = if criteria.is_empty() { "" } else { "," };
    let text = format!("(format: 1,\ntitle: \"p\", {criteria}{comma}\n{content})");
    let project = read(&text).unwrap_or_else(|problems| panic!("{text}\n{problems:?}"));
    let places = places(&text);
    let mut found = Vec::new();
    for finding in analyse(&project).findings {
        if let FindingKind::Nonsense(what) = &finding.kind {
            assert_eq!(finding.severity, Severity::Error);
            assert_ne!(finding.place, Place::Project);
            assert!(places.contains_key(&finding.place), "{:?} in {text}", finding.place);
            assert_ne!(finding.sentence(Lang::En), finding.sentence(Lang::Zh));
            found.push(what.clone());
        }
    }
    found
}

#[test]
fn settings_that_make_no_sense_are_told() {
    for (setting, name) in [
        ("hours_per_year: -8760", "hours_per_year"),
        ("hours_per_year: 0", "hours_per_year"),
        ("margin_percent: -1", "margin_percent"),
        ("vat_percent: -150", "vat_percent"),
        ("duty_percent: -3", "duty_percent"),
        ("assumed: (a: -5)", "assumed.a"),
        ("robustness: (samples: 0)", "robustness.samples"),
    ] {
        let findings = found(&format!("settings: ({setting})"));
        let names: Vec<&str> = findings
            .iter()
            .map(|what| match what {
                Nonsense::NotPositive(name, _) | Nonsense::Negative(name, _) => *name,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(names, [name], "{setting}");
    }
    assert_eq!(found("settings: (vat_percent: 13, margin_percent: 0, duty_percent: 0)"), []);
}

#[test]
fn rates_that_contradict_are_told() {
    let rates = |pairs: &[(&str, f64)]| {
        let list: Vec<String> =
            pairs.iter().map(|(pair, value)| format!("(pair: \"{pair}\", value: {value})")).collect();
        found(&format!("rates: [{}]", list.join(", ")))
    };
    assert_eq!(rates(&[("EUR/CNY", 7.0), ("CNY/EUR", 8.0)]).len(), 1);
    assert_eq!(rates(&[("EUR/CNY", 7.0), ("EUR/CNY", 70.0)]), [Nonsense::RateTwice("EUR/CNY".into())]);
    assert_eq!(rates(&[("EUR/CNY", 7.8), ("CNY/EUR", 0.128)]), [], "rounded");
}

#[test]
fn judgements_that_make_no_sense_are_told() {
    let pairwise = |pairs: &str| found(&format!("weighting: Pairwise([{pairs}])"));
    for times in ["0", "-3", "1e300"] {
        assert!(
            matches!(pairwise(&format!("(\"a\", \"b\", {times})")).as_slice(), [Nonsense::Judgement(..)]),
            "{times}"
        );
    }
    let findings = pairwise("(\"a\", \"b\", 3), (\"b\", \"a\", 3)");
    assert!(matches!(findings.as_slice(), [Nonsense::JudgementsDisagree(..)]), "{findings:?}");
    assert_eq!(pairwise("(\"a\", \"b\", 3), (\"b\", \"a\", 0.333)"), []);
    let findings = found("weighting: RankOrder([[\"a\"], [\"b\", \"a\"], [\"a\"]])");
    assert!(
        findings.iter().all(|what| *what == Nonsense::RankedTwice("a".into())) && findings.len() == 2,
        "{findings:?}"
    );
}

#[test]
fn margins_below_zero_and_a_scenario_called_base_are_told() {
    let findings = found("criteria: [(id: \"a\", unit: \"mm\", margin: -1)]");
    assert!(matches!(findings.as_slice(), [Nonsense::Negative("margin", _)]), "{findings:?}");
    let findings = found("scenarios: [(id: \"base\", margins: {\"a\": -1})]");
    assert_eq!(findings.len(), 2, "{findings:?}");
}
