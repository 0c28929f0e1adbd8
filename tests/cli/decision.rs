//! The decision on the command line: published matrices go in as comparison sheets and come out with the published
//! numbers.

use std::fmt::Write as _;

use gapwise::methods::decision::direction::Direction;
use serde_json::Value;

use crate::files::{Folder, tutorial};
use crate::sheet::{Column, columns, csv, sheet, turned};
use crate::support::close::close;
use crate::support::program::{json, run, text};
use crate::support::published::cross_checks::{
    Compromise, EQUAL_REGRETS, EQUAL_REGRETS_RANKS, FIGHTERS, FIGHTERS_BY_TOPSIS, HYDROPOWER, HYDROPOWER_BY_VIKOR,
    MOUNTAIN, MOUNTAIN_BY_TOPSIS, MOUNTAIN_BY_VIKOR, POWER_PLANT_FLOWS, POWER_PLANT_PREFERENCES, POWER_PLANTS, Problem,
    UNNORMALISED, UNNORMALISED_BY_TOPSIS,
};
use crate::support::published::scales::{
    self, PARITY, PARITY_GAP, PARITY_NEEDED, PARITY_VALUES, SPOTIS, SPOTIS_RANKS, SPOTIS_VALUES, STABILITY,
    STABILITY_INTERVALS,
};
use crate::support::published::smaa::{
    KNIFE_EDGE, KNIFE_EDGE_FIRST, TWO_ALTERNATIVES, TWO_ALTERNATIVES_CENTRAL, TWO_ALTERNATIVES_RANKS,
};
use crate::support::published::weights::CENTROID;

/// The JSON of a sheet, imported and scored.
fn scored(sheet: &str, more: &[&str]) -> Value {
    let folder = Folder::with("case.csv", sheet);
    json(&[&["score", &folder.project(), "--method", "all", "--format", "json"], more].concat())
}

/// What each method makes of a published problem.
fn case<const ROWS: usize, const COLUMNS: usize>(problem: &Problem<ROWS, COLUMNS>) -> Value {
    scored(&csv(&sheet(&columns(problem.weights, problem.directions), &problem.matrix)), &[])
}

/// The sheet of a problem with declared scales.
fn on_scales<const ROWS: usize, const COLUMNS: usize>(problem: &scales::Problem<ROWS, COLUMNS>) -> String {
    let directions =
        problem.scales.map(|(worst, best)| if best > worst { Direction::Higher } else { Direction::Lower });
    let mut columns: [Column; COLUMNS] = columns(problem.weights, directions);
    for (column, scale) in columns.iter_mut().zip(problem.scales) {
        column.scale = Some(scale);
    }
    csv(&sheet(&columns, &problem.matrix))
}

/// Values of a1, a2 … in this order.
fn rows(map: &Value) -> Vec<f64> {
    let count = map.as_object().expect("map").len();
    (1..=count).map(|i| map[format!("a{i}")].as_f64().expect("number")).collect()
}

/// Exactly these ranks of a1, a2 …
fn ranked(method: &Value, expected: &[usize]) {
    let expected: Vec<f64> = expected.iter().map(|rank| *rank as f64).collect();
    close(&rows(&method["ranks"]), &expected, 0.0);
}

fn compromised(vikor: &Value, expected: &Compromise, tolerances: [f64; 3]) {
    for ((field, values), tolerance) in ["s", "r", "q"].into_iter().zip(expected.srq).zip(tolerances) {
        close(&rows(&vikor[field]), values, tolerance);
    }
    ranked(vikor, expected.ranks);
    assert_eq!((&vikor["c1"], &vikor["c2"]), (&expected.conditions.0.into(), &expected.conditions.1.into()));
    let set: Vec<String> = expected.set.iter().map(|i| format!("a{}", i + 1)).collect();
    assert_eq!(vikor["compromise"], serde_json::json!(set));
}

/// Hwang & Yoon (1981), Multiple Attribute Decision Making: the fighter aircraft. The book prints three digits.
#[test]
fn topsis_hwang_yoon_1981_fighter() {
    let found = case(&FIGHTERS);
    let topsis = &found["methods"]["topsis"];
    close(&rows(&topsis["scores"]), &FIGHTERS_BY_TOPSIS.scores, 6e-4);
    ranked(topsis, &FIGHTERS_BY_TOPSIS.ranks);
    let weights = ["c1", "c2", "c3", "c4", "c5", "c6"].map(|c| found["weights"][c].as_f64().expect("share"));
    close(&weights, &FIGHTERS.weights, 1e-12);
}

/// The same sheet with alternatives as rows says the same.
#[test]
fn alternatives_as_rows_say_the_same() {
    let rows = sheet(&columns(FIGHTERS.weights, FIGHTERS.directions), &FIGHTERS.matrix);
    let (as_columns, as_rows) = (scored(&csv(&rows), &[]), scored(&csv(&turned(&rows)), &[]));
    assert_eq!(as_columns, as_rows);
}

/// `JMcDM`, `test/mcdm/testtopsis.jl`: weights that do not add up to 1.
#[test]
fn topsis_jmcdm_unnormalised_weights() {
    let found = case(&UNNORMALISED);
    let topsis = &found["methods"]["topsis"];
    close(&rows(&topsis["scores"]), &UNNORMALISED_BY_TOPSIS.scores, 1e-5);
    ranked(topsis, &UNNORMALISED_BY_TOPSIS.ranks);
}

/// The data of Opricovic & Tzeng (2004) with vector normalisation: another one gives other scores.
#[test]
fn topsis_same_data_vector_normalization() {
    let found = case(&MOUNTAIN);
    let topsis = &found["methods"]["topsis"];
    close(&rows(&topsis["scores"]), &MOUNTAIN_BY_TOPSIS.scores, 1e-9);
    ranked(topsis, &MOUNTAIN_BY_TOPSIS.ranks);
    assert!(topsis["normalisation"].as_str().expect("named").contains("vector"));
}

/// Opricovic & Tzeng (2004), European Journal of Operational Research 156(2):445–455: the mountain climber.
#[test]
fn vikor_opricovic_tzeng_2004_mountain() {
    let found = case(&MOUNTAIN);
    compromised(&found["methods"]["vikor"], &MOUNTAIN_BY_VIKOR, [1e-9; 3]);
}

/// Opricovic & Tzeng (2007), European Journal of Operational Research 178(2):514–529: hydropower on the Drina, equal
/// weights, three digits.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w1() {
    let found = case(&HYDROPOWER);
    compromised(&found["methods"]["vikor"], &HYDROPOWER_BY_VIKOR, [1.1e-3, 1.1e-3, 3e-3]);
}

/// scikit-criteria, `test_VIKOR_warn_zerodiv`: equal regrets are told and give no undefined numbers; both alternatives
/// are in the compromise set.
#[test]
fn vikor_degenerate_constant_column() {
    let found = case(&EQUAL_REGRETS);
    let vikor = &found["methods"]["vikor"];
    assert_eq!(vikor["degenerate"], true);
    ranked(vikor, &EQUAL_REGRETS_RANKS);
    assert!(rows(&vikor["q"]).iter().all(|q| (0.0..=1.0).contains(q)));
}

/// Brans, Vincke & Mareschal (1986), European Journal of Operational Research 24(2):228–238: sites of power plants with
/// all six preference functions. The source gives flows as sums; level and linear are given by where they end.
#[test]
fn promethee_brans_1986_power_plants() {
    let mut columns = columns(POWER_PLANTS.weights, POWER_PLANTS.directions);
    for (column, (_, words)) in columns.iter_mut().zip(POWER_PLANT_PREFERENCES) {
        column.preference = words;
    }
    let found = scored(&csv(&sheet(&columns, &POWER_PLANTS.matrix)), &[]);
    let promethee = &found["methods"]["promethee"];
    let sums = |flows: &Value| rows(flows).iter().map(|flow| flow * 5.0).collect::<Vec<f64>>();
    close(&sums(&promethee["phi_plus"]), &POWER_PLANT_FLOWS.plus, 6e-3);
    close(&sums(&promethee["phi_minus"]), &POWER_PLANT_FLOWS.minus, 6e-3);
    close(&rows(&promethee["phi"]), &POWER_PLANT_FLOWS.net, 1e-6);
    ranked(promethee, &POWER_PLANT_FLOWS.ranks);
    assert_eq!(promethee["assumed_preferences"], serde_json::json!([]));
    // PROMETHEE I: the second by net flow is comparable with the first only.
    let open = promethee["incomparable"].as_array().expect("pairs");
    for pair in [["a1", "a2"], ["a2", "a3"], ["a2", "a4"], ["a2", "a6"]] {
        assert!(open.contains(&serde_json::json!(pair)), "{pair:?} {open:?}");
    }
    assert!(!open.contains(&serde_json::json!(["a2", "a5"])));
}

/// Dezert, Tchamova, Han & Tacnet (2020), FUSION: SPOTIS; on fixed scales 1 − SPOTIS is the additive value.
#[test]
fn mavt_spotis_dezert_2020_fixed_scales() {
    let found = scored(&on_scales(&SPOTIS), &[]);
    let mavt = &found["methods"]["mavt"];
    close(&rows(&mavt["scores"]), &SPOTIS_VALUES.map(|value| 100.0 * value), 6e-3);
    ranked(mavt, &SPOTIS_RANKS);
}

/// Closed form, constructed: what one criterion has to become, `v + G/w` through the inverse of its scale.
#[test]
fn minimal_improvement_to_parity_additive() {
    let found = scored(&on_scales(&PARITY), &["--benchmark", "a2"]);
    close(&rows(&found["methods"]["mavt"]["scores"]), &PARITY_VALUES.map(|value| 100.0 * value), 1e-9);
    close(&[found["parity"]["gap"]["a1"].as_f64().expect("gap")], &[100.0 * PARITY_GAP], 1e-9);
    let target = |criterion: &str, field: &str| found["parity"]["a1"][criterion][field].clone();
    let number = |criterion: &str, field: &str| target(criterion, field).as_f64().expect("number");
    for (c, needed) in ["c1", "c2", "c3"].into_iter().zip(PARITY_NEEDED) {
        let told = ["target", "needed_points", "remaining"].map(|field| number(c, field));
        close(&told, &[needed.figure, 100.0 * needed.value, 100.0 * needed.remaining], 1e-9);
        assert_eq!(target(c, "reachable"), needed.reachable);
    }
    assert_eq!(target("c1", "stated"), true);
}

/// Closed form after Mareschal (1988), constructed: the others keep their proportions while one weight moves.
#[test]
fn weight_stability_interval_top1() {
    let found = scored(&on_scales(&STABILITY), &[]);
    ranked(&found["methods"]["mavt"], &[1, 3, 2]);
    for (k, (low, high)) in STABILITY_INTERVALS.into_iter().enumerate() {
        let winner = &found["stability"][format!("c{}", k + 1)]["winner"];
        close(&[winner[0].as_f64().expect("low"), winner[1].as_f64().expect("high")], &[low, high], 1e-9);
    }
}

/// A project of exact figures on scales from 0 to 1, so that only the weights vary.
fn exact<const N: usize>(weights: [f64; N], matrix: &[[f64; N]]) -> String {
    let mut ron =
        "(format: 1, title: \"case\", settings: (assumed: (a: 0, b: 0, c: 0, d: 0, e: 0)), criteria: [".to_owned();
    for (k, weight) in weights.iter().enumerate() {
        write!(ron, "(id: \"c{}\", scale: (worst: 0, best: 1), weight: {weight}),", k + 1).expect("written");
    }
    ron.push_str("], equipment: [");
    for (i, row) in matrix.iter().enumerate() {
        write!(ron, "(id: \"a{}\", origin: Domestic, specs: {{", i + 1).expect("written");
        for (k, x) in row.iter().enumerate() {
            write!(ron, "\"c{}\": \"{x}\",", k + 1).expect("written");
        }
        ron.push_str("}),");
    }
    ron.push_str("])");
    ron
}

/// The robustness part of the JSON of such a project, 20 000 samples.
fn drawn(ron: &str, weights: &str) -> Value {
    let folder = Folder::with("case.ron", ron);
    let file = folder.file();
    let arguments = ["score", &file, "--samples", "20000", "--seed", "1", "--weight-space", weights, "--format"];
    json(&[&arguments[..], &["json"]].concat())
}

/// First ranks with their own standard errors.
fn within_errors<const RANKS: usize>(robustness: &Value, expected: &[[f64; RANKS]]) {
    for (i, ranks) in expected.iter().enumerate() {
        let id = format!("a{}", i + 1);
        for (rank, share) in ranks.iter().enumerate() {
            let of = |field: &str| robustness[field][&id][rank].as_f64().expect("number");
            let (found, error) = (of("rank_acceptability"), of("rank_acceptability_se"));
            assert!((found - share).abs() <= 4.0 * error, "{id} rank {}: {found} ± {error}, {share}", rank + 1);
        }
    }
}

/// The configuration of `JSMAA`'s `SMAA2SimulationTest.testCorrectResults`: the first wins while w2 < 1/2, and
/// w2 ~ Beta(1, 2), so in 3/4.
#[test]
fn smaa_exact_two_alternatives() {
    let score = drawn(&exact([1.0; 3], &TWO_ALTERNATIVES), "free");
    let found = &score["robustness"];
    assert_eq!((&found["samples"], &found["seed"]), (&20_000.into(), &1.into()));
    within_errors(found, &TWO_ALTERNATIVES_RANKS);
    let weights = |id: &str| ["c1", "c2", "c3"].map(|c| found["central_weights"][id][c].as_f64().expect("share"));
    for (id, central) in ["a1", "a2"].into_iter().zip(TWO_ALTERNATIVES_CENTRAL) {
        close(&weights(id), &central, 5e-3);
    }
    let hits = ["a1", "a2"].map(|id| found["central_weight_hits"][id].as_u64().expect("count"));
    assert_eq!(hits[0] + hits[1], 20_000);
}

/// pysensmcda 2.0.0, `test_exact_degenerate`: the third is best on a knife's edge of weights only. It is never first,
/// and yet it is not dominated.
#[test]
fn smaa_exact_knife_edge() {
    let score = drawn(&exact([1.0; 3], &KNIFE_EDGE), "free");
    let found = &score["robustness"];
    within_errors(found, &KNIFE_EDGE_FIRST.map(|first| [first]));
    assert_eq!(found["central_weights"]["a3"], Value::Null);
    assert_eq!(found["confidence"]["a3"], Value::Null);
    assert_eq!(score["dominance"]["a3"]["surely_by"], serde_json::json!([]));
    assert_eq!(score["dominance"]["a3"]["best"], "only-tied");
}

/// Exact: weights in a given order have the rank order centroid as their mean, which shows where one alternative always
/// wins.
#[test]
fn smaa_ordinal_weights_centroid_is_roc() {
    let score = drawn(&exact([40.0, 30.0, 20.0, 10.0], &[[1.0; 4], [0.0; 4]]), "ordinal");
    let found = &score["robustness"];
    within_errors(found, &[[1.0, 0.0], [0.0, 1.0]]);
    let mean = ["c1", "c2", "c3", "c4"].map(|c| found["central_weights"]["a1"][c].as_f64().expect("share"));
    close(&mean, &CENTROID, 3e-3);
    assert_eq!(found["weight_space"], "ordinal");
}

#[test]
fn a_method_asked_for_is_the_only_one() {
    let keys = |method: &str| -> Vec<String> {
        let score = json(&["score", &tutorial(), "--method", method, "--samples", "100", "--format", "json"]);
        score["methods"].as_object().expect("map").keys().cloned().collect()
    };
    assert_eq!(keys("topsis"), ["topsis"]);
    assert_eq!(keys("all"), ["mavt", "topsis", "promethee", "vikor"]);
    let table = text(&run(&["score", &tutorial(), "--method", "topsis", "--samples", "100"]).stdout);
    assert!(table.contains("TOPSIS, score") && !table.contains("VIKOR, score"), "{table}");
}

#[test]
fn scenario_and_benchmark_are_followed() {
    let score = |more: &[&str]| json(&[&["score", &tutorial(), "--samples", "100", "--format", "json"], more].concat());
    let (base, life) = (score(&[]), score(&["--scenario", "long-life"]));
    assert_eq!((&base["scenario"], &life["scenario"]), (&"base".into(), &"long-life".into()));
    let weight = |of: &Value| of["weights"]["spindle-life"].as_f64().expect("share");
    close(&[weight(&base), weight(&life)], &[0.18, 30.0 / 125.0], 1e-12);
    // The decision is made with the scenario's weights, whichever it is.
    assert_ne!(base["methods"]["mavt"]["scores"], life["methods"]["mavt"]["scores"]);
    assert_ne!(base["robustness_radius"], life["robustness_radius"]);
    let against = score(&["--benchmark", "machine-f"]);
    assert_eq!(against["parity"]["gap"]["machine-f"], 0.0);
    assert!(against["robustness"]["reaches_benchmark"]["machine-c"].as_f64().expect("share") < 0.5);
}
