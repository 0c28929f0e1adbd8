//! What is said of a pair rests on the criteria that both can be compared on, in samples as in the analysis.

use gapwise::analysis::decision::{Decision, Draws, PairSamples, Parity, parity};
use gapwise::analysis::{Analysis, FindingKind, analyse};
use gapwise::model::Project;

use crate::support::project;

/// A project of these criteria and equipment; figures are exact.
fn project(settings: &str, criteria: &str, equipment: &str) -> (Project, Analysis) {
    let exact = "assumed: (a: 0, b: 0, c: 0, d: 0, e: 0)";
    let project = project::read(criteria, equipment, &format!("settings: ({exact}, {settings})"));
    let analysis = analyse(&project);
    (project, analysis)
}

fn of_pair(project: &Project, analysis: &Analysis, own: usize, against: Option<usize>) -> Parity {
    let samples = PairSamples::new(project, analysis, own, against);
    parity(project, analysis, own, against, &samples).expect("a pair")
}

#[test]
fn a_requirement_of_some_criteria_is_reached_on_these() {
    let (project, analysis) = project(
        "robustness: (samples: 2000)",
        r#"(id: "acc", name: "acc", unit: "um", better: Lower, scale: (worst: 10, best: 0), weight: 1, need: "5 um"),
           (id: "price", name: "price", unit: "CNY", category: Cost, better: Lower, scale: (worst: 100, best: 0), weight: 1)"#,
        r#"(id: "a", name: "a", origin: Domestic, specs: {"acc": "4 um", "price": "100 CNY"}),
           (id: "b", name: "b", origin: Imported, specs: {"acc": "5 um", "price": "90 CNY"}),
           (id: "c", name: "c", origin: Imported, specs: {"acc": "6 um", "price": "0 CNY"})"#,
    );
    let decision = Decision::complete(&project, &analysis);
    let found = decision.robustness.as_deref().expect("samples");
    assert_eq!(
        found.reaches,
        [Some(1.0), Some(1.0), Some(0.0)],
        "one is ahead, one level, one behind, whatever weights"
    );
    for own in [1, 2] {
        let even = of_pair(&project, &analysis, own, None).targets[0].even_odds.expect("reachable");
        assert!((even - 5.0).abs() < 1e-12, "{even}");
    }
}

#[test]
fn what_does_not_apply_to_one_side_has_no_say_in_what_the_other_needs() {
    let (project, analysis) = project(
        "robustness: (weights: \"given\")",
        r#"(id: "x", name: "x", better: Higher, scale: (worst: 0, best: 100), weight: 1),
           (id: "y", name: "y", better: Higher, scale: (worst: 0, best: 100), weight: 1)"#,
        r#"(id: "own", name: "own", origin: Domestic, specs: {"x": "30", "y": "n/a"}),
           (id: "rival", name: "rival", origin: Imported, specs: {"x": "60", "y": "60"})"#,
    );
    let found = of_pair(&project, &analysis, 0, Some(1));
    let x = found.targets.first().expect("x");
    assert_eq!((x.figure, x.even_odds, x.all_weights), (Some(60.0), Some(60.0), Some(60.0)));
}

#[test]
fn rounding_at_a_corner_asks_for_nothing() {
    let criterion = |id: &str, weight: u8| {
        format!(r#"(id: "{id}", name: "{id}", better: Higher, scale: (worst: 0, best: 100), weight: {weight}),"#)
    };
    let criteria = [("s", 4), ("t", 3), ("u", 2), ("v", 1)].map(|(id, weight)| criterion(id, weight)).concat();
    let (project, analysis) = project(
        "robustness: (weights: \"ordinal\")",
        &criteria,
        r#"(id: "own", name: "own", origin: Domestic, specs: {"s": "50", "t": "50", "u": "50", "v": "40"}),
           (id: "rival", name: "rival", origin: Imported, specs: {"s": "49", "t": "45", "u": "56", "v": "40"})"#,
    );
    let found = of_pair(&project, &analysis, 0, Some(1));
    assert_eq!(found.targets[2].all_weights, Some(50.0));
}

#[test]
fn many_criteria_around_given_weights_are_answered_for_every_weight() {
    let count = 15;
    let each = |one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    let criteria =
        each(&|k| format!(r#"(id: "k{k}", name: "k{k}", better: Higher, scale: (worst: 0, best: 100), weight: 1)"#));
    let specs = |x: &str| each(&|k| format!(r#""k{k}": "{x}""#));
    let equipment = format!(
        r#"(id: "own", name: "own", origin: Domestic, specs: {{{}}}),
           (id: "rival", name: "rival", origin: Imported, specs: {{{}}})"#,
        specs("50"),
        specs("52")
    );
    let (project, analysis) = project("robustness: (weights: \"around:20\")", &criteria, &equipment);
    let found = of_pair(&project, &analysis, 0, Some(1));
    // 2 points behind with every weight, and least weight 0.8/15: 2·15/0.8 = 37.5 points.
    let needed = found.targets[3].all_weights.expect("reachable");
    assert!((needed - 87.5).abs() < 1e-9, "{needed}");
}

#[test]
fn figures_of_different_units_that_are_equal_tie_in_every_method() {
    let (project, analysis) = project(
        "",
        r#"(id: "x", name: "x", unit: "m", better: Higher, scale: (worst: 0, best: 10), weight: 1)"#,
        r#"(id: "a", name: "a", origin: Domestic, specs: {"x": "0.7 m"}),
           (id: "b", name: "b", origin: Imported, specs: {"x": "700 mm"})"#,
    );
    let board = Decision::new(&project, &analysis).board;
    assert_eq!(board.promethee.phi, [0.0, 0.0]);
    assert!(
        [&board.mavt_ranks, &board.topsis.ranks, &board.promethee.ranks, &board.vikor.ranks]
            .iter()
            .all(|r| **r == [1, 1])
    );
}

#[test]
fn a_provisional_scale_may_turn_the_order_round_and_says_so() {
    let (project, analysis) = project(
        "",
        r#"(id: "x", name: "x", better: Higher, weight: 1),
           (id: "y", name: "y", better: Higher, scale: (worst: 0, best: 20), weight: 1)"#,
        r#"(id: "a", name: "a", origin: Domestic, specs: {"x": "10", "y": "3"}),
           (id: "b", name: "b", origin: Imported, specs: {"x": "1", "y": "12"}),
           (id: "c", name: "c", origin: Imported, specs: {"x": "-30", "y": "1"})"#,
    );
    let decision = Decision::complete(&project, &analysis);
    let (_, trials) = &decision.depth.as_deref().expect("worked out").reversals[0];
    assert!(trials.iter().any(gapwise::methods::decision::rank_reversal::Trial::is_reversal));
}

#[test]
fn ranges_that_leave_no_weights_to_the_criteria_that_count_are_told() {
    let (project, analysis) = project(
        "robustness: (weights: \"intervals\")",
        r#"(id: "x", name: "x", better: Higher, scale: (worst: 0, best: 20), weight: 1, weight_range: (30, 40)),
           (id: "y", name: "y", better: Higher, scale: (worst: 0, best: 20), weight: 1, weight_range: (30, 40)),
           (id: "z", name: "z", kind: Ordinal, weight: 1, weight_range: (20, 40))"#,
        r#"(id: "a", name: "a", origin: Domestic, specs: {"x": "10", "y": "3"}),
           (id: "b", name: "b", origin: Imported, specs: {"x": "1", "y": "12"})"#,
    );
    let decision = Decision::new(&project, &analysis);
    assert!(Draws::new(&project, &analysis, &decision.table, project.settings.robustness.weights).is_none());
    assert!(analysis.findings.iter().any(|finding| finding.kind == FindingKind::BadWeightRanges));
}
