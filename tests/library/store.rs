//! Project files: round trip, and every kind of mistake with its place.

use gapwise::store::{read, sentences, to_ron};
use gapwise::text::Lang;

const SMALL: &str = r#"(
    format: 1,
    title: "5-axis machining centres",
    home: "China",
    criteria: [
        (id: "tolerance", name: "Best part tolerance, advertised", category: Accuracy, unit: "mm", better: Lower,
         scale: (worst: 0.02, best: 0.003), width: Half, weight: 30, must: (is: "≤ ±0.015 mm", clause: "3.2")),
        (id: "spindle", unit: "rpm", rating: true),
    ],
    equipment: [
        (id: "hermle-c400", maker: "Hermle", model: "C400", origin: Imported, made_in: "Germany", specs: {
            "tolerance": (is: "±0.005 mm", evidence: "list-2025", quote: "…"),
            "spindle": ["18 000 rpm", (is: "20 000 rpm", chosen: true)],
        }),
        (id: "x", origin: Other("Taiwan"), specs: {}),
    ],
    evidence: [(id: "list-2025", kind: Catalogue, title: "…", source: "…", date: "2025-08-12", grade: D)],
)"#;

fn problems(text: &str) -> Vec<String> {
    sentences(&read(text).expect_err("has problems"), Lang::En)
}

#[test]
fn round_trip_is_equal_and_stable() {
    let project = read(SMALL).unwrap_or_else(|p| panic!("{:?}", sentences(&p, Lang::En)));
    let text = to_ron(&project);
    let again = read(&text).unwrap_or_else(|p| panic!("{text}\n{:?}", sentences(&p, Lang::En)));
    assert_eq!(project, again);
    assert_eq!(text, to_ron(&again));
    assert!(text.contains("\"tolerance\": (is: \"±0.005 mm\", evidence: \"list-2025\", quote: \"…\"),"));
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    assert!(read(&format!("\u{feff}{SMALL}")).is_ok());
}

#[test]
fn several_problems_are_told_together_with_their_places() {
    let text = SMALL
        .replace("maker: \"Hermle\"", "makr: \"Hermle\"")
        .replace("\"±0.005 mm\", evidence", "3, evidence")
        .replace("rating: true", "rating: 7")
        .replace("grade: D", "grade: Z");
    let found = problems(&text);
    assert_eq!(found.len(), 4, "{found:#?}");
    for (line, word) in ["8:", "11:", "12:", "17:"].iter().zip(["true or false", "makr", "text in double quotes", "Z"])
    {
        assert!(found.iter().any(|f| f.starts_with(line) && f.contains(word)), "{line} {word}: {found:#?}");
    }
}

#[test]
fn duplicates_and_references_are_all_told() {
    let text = SMALL
        .replace("\"spindle\": [", "\"tolerance\": \"1 mm\", \"spinle\": \"9\", \"spindle\": [")
        .replace("id: \"x\"", "id: \"hermle-c400\"")
        .replace("evidence: \"list-2025\"", "evidence: \"list\"");
    let found = problems(&text);
    for part in [
        "13:13 \"tolerance\" stands twice",
        "\"spinle\"",
        "The equipment id \"hermle-c400\" stands twice",
        "no evidence \"list\"",
    ] {
        assert!(found.iter().any(|f| f.contains(part)), "{part}: {found:#?}");
    }
}

#[test]
fn numbers_must_be_finite() {
    for bad in ["NaN", "inf", "1e999", "-inf"] {
        let found = problems(&SMALL.replace("weight: 30", &format!("weight: {bad}")));
        assert_eq!(found, [format!("7:66 \"{bad}\" is not a usable number")]);
    }
}

#[test]
fn syntax_errors_have_a_place() {
    let found = problems(&SMALL.replace("home: \"China\",", "home: \"China"));
    assert_eq!(found.len(), 1, "{found:#?}");
    let found = problems("");
    assert_eq!(found.len(), 1, "{found:#?}");
    let found = problems("[1, 2]");
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_newer_format_is_refused() {
    let text = SMALL.replace("format: 1", "format: 9").replace("home:", "planet:");
    assert_eq!(
        problems(&text),
        ["2:5 The file has format 9, this version reads up to 1; please update Gapwise. Nothing was changed"]
    );
}
