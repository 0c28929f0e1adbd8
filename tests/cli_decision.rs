//! The decision on the command line: published matrices go in as comparison sheets and come out with the published
//! numbers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gapwise-cli")).args(arguments).output().expect("runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn path(file: &Path) -> String {
    file.display().to_string()
}

fn tutorial() -> String {
    path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"))
}

/// A column of a published matrix.
struct Column {
    better: &'static str,
    weight: f64,
    /// Worst and best end of the scale, where the source has one.
    scale: Option<(f64, f64)>,
    /// Preference function in the words of a sheet.
    preference: &'static str,
}

fn higher(weight: f64) -> Column {
    Column { better: "higher", weight, scale: None, preference: "" }
}

fn lower(weight: f64) -> Column {
    Column { better: "lower", ..higher(weight) }
}

impl Column {
    fn on(self, worst: f64, best: f64) -> Self {
        Self { scale: Some((worst, best)), ..self }
    }

    fn taken(self, preference: &'static str) -> Self {
        Self { preference, ..self }
    }

    fn fields(&self) -> [String; 6] {
        let end = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
        let (worst, best) = (self.scale.map(|s| s.0), self.scale.map(|s| s.1));
        [
            "1".to_owned(),
            self.better.to_owned(),
            self.weight.to_string(),
            end(worst),
            end(best),
            self.preference.to_owned(),
        ]
    }
}

/// A sheet of rows of fields: criteria c1, c2 … as rows, alternatives a1, a2 … as columns.
fn sheet<const N: usize>(columns: &[Column; N], matrix: &[[f64; N]]) -> Vec<Vec<String>> {
    let mut head: Vec<String> =
        ["criterion", "unit", "better", "weight", "worst", "best", "preference"].map(str::to_owned).to_vec();
    head.extend((1..=matrix.len()).map(|i| format!("a{i}")));
    let mut rows = vec![head];
    for (k, column) in columns.iter().enumerate() {
        let mut row = vec![format!("c{}", k + 1)];
        row.extend(column.fields());
        row.extend(matrix.iter().map(|figures| figures[k].to_string()));
        rows.push(row);
    }
    rows
}

fn csv(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join(",") + "\n").collect()
}

fn turned(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column].clone()).collect()).collect()
}

/// The JSON of a sheet, imported and scored.
fn scored(sheet: &str, more: &[&str]) -> Value {
    let folder = tempfile::tempdir().expect("folder");
    let (from, to) = (folder.path().join("case.csv"), folder.path().join("case.ron"));
    std::fs::write(&from, sheet).expect("written");
    let output = run(&["import", &path(&from), "-o", &path(&to)]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let project = path(&to);
    json(&[&["score", &project, "--method", "all", "--format", "json"], more].concat())
}

fn case<const N: usize>(columns: &[Column; N], matrix: &[[f64; N]]) -> Value {
    scored(&csv(&sheet(columns, matrix)), &[])
}

/// Values of a1, a2 … in this order.
fn rows(map: &Value) -> Vec<f64> {
    let count = map.as_object().expect("map").len();
    (1..=count).map(|i| map[format!("a{i}")].as_f64().expect("number")).collect()
}

fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= tolerance, "{found:?} {expected:?}");
    }
}

fn fighters() -> ([Column; 6], [[f64; 6]; 4]) {
    let columns = [higher(0.2), higher(0.1), higher(0.1), lower(0.1), higher(0.2), higher(0.3)];
    let matrix = [
        [2.0, 1500.0, 20_000.0, 5.5, 5.0, 9.0],
        [2.5, 2700.0, 18_000.0, 6.5, 3.0, 5.0],
        [1.8, 2000.0, 21_000.0, 4.5, 7.0, 7.0],
        [2.2, 1800.0, 20_000.0, 5.0, 5.0, 5.0],
    ];
    (columns, matrix)
}

/// Hwang & Yoon (1981), Multiple Attribute Decision Making: the fighter aircraft. The book prints three digits.
#[test]
fn topsis_hwang_yoon_1981_fighter() {
    let (columns, matrix) = fighters();
    let found = case(&columns, &matrix);
    let topsis = &found["methods"]["topsis"];
    close(&rows(&topsis["scores"]), &[0.643, 0.268, 0.613, 0.312], 6e-4);
    close(&rows(&topsis["ranks"]), &[1.0, 4.0, 2.0, 3.0], 0.0);
    let weights = ["c1", "c2", "c3", "c4", "c5", "c6"].map(|c| found["weights"][c].as_f64().expect("share"));
    close(&weights, &[0.2, 0.1, 0.1, 0.1, 0.2, 0.3], 1e-12);
}

/// The same sheet with alternatives as rows says the same.
#[test]
fn alternatives_as_rows_say_the_same() {
    let (columns, matrix) = fighters();
    let rows = sheet(&columns, &matrix);
    let (as_columns, as_rows) = (scored(&csv(&rows), &[]), scored(&csv(&turned(&rows)), &[]));
    assert_eq!(as_columns, as_rows);
}

/// `JMcDM`, `test/mcdm/testtopsis.jl`: weights that do not add up to 1.
#[test]
fn topsis_jmcdm_unnormalised_weights() {
    let columns = [higher(4.0), higher(2.0), higher(6.0), higher(8.0)];
    let found = case(&columns, &[[9.0, 7.0, 6.0, 7.0], [8.0, 7.0, 9.0, 6.0], [7.0, 8.0, 6.0, 6.0]]);
    let topsis = &found["methods"]["topsis"];
    close(&rows(&topsis["scores"]), &[0.387_687, 0.650_323_8, 0.083_476_7], 1e-5);
    close(&rows(&topsis["ranks"]), &[2.0, 1.0, 3.0], 0.0);
}

fn mountain() -> Value {
    case(&[lower(0.5), higher(0.5)], &[[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]])
}

/// The data of Opricovic & Tzeng (2004) with vector normalisation: another one gives other scores.
#[test]
fn topsis_same_data_vector_normalization() {
    let found = mountain();
    let topsis = &found["methods"]["topsis"];
    let expected = [0.762_140_580_123_800_9, 0.722_177_833_229_329_6, 0.237_859_419_876_199_05];
    close(&rows(&topsis["scores"]), &expected, 1e-9);
    close(&rows(&topsis["ranks"]), &[1.0, 2.0, 3.0], 0.0);
    assert!(topsis["normalisation"].as_str().expect("named").contains("vector"));
}

/// Opricovic & Tzeng (2004), European Journal of Operational Research 156(2):445–455: the mountain climber.
#[test]
fn vikor_opricovic_tzeng_2004_mountain() {
    let found = mountain();
    let vikor = &found["methods"]["vikor"];
    close(&rows(&vikor["s"]), &[0.5, 0.375, 0.5], 1e-9);
    close(&rows(&vikor["r"]), &[0.5, 0.25, 0.5], 1e-9);
    close(&rows(&vikor["q"]), &[1.0, 0.0, 1.0], 1e-9);
    close(&rows(&vikor["ranks"]), &[2.0, 1.0, 2.0], 0.0);
    assert_eq!((&vikor["c1"], &vikor["c2"]), (&true.into(), &true.into()));
    assert_eq!(vikor["compromise"], serde_json::json!(["a2"]));
}

/// Opricovic & Tzeng (2007), European Journal of Operational Research 178(2):514–529: hydropower on the Drina, equal
/// weights, three digits.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w1() {
    let columns = [higher(1.0), lower(1.0), higher(1.0), higher(1.0), lower(1.0), lower(1.0), lower(1.0), higher(1.0)];
    let matrix = [
        [4184.3, 2914.0, 407.2, 251.0, 195.0, 244.0, 15.0, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282.0, 346.0, 21.0, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12.0, 56.0, 3.0, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167.0, 268.0, 16.0, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69.0, 90.0, 7.0, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12.0, 55.0, 3.0, 4.36],
    ];
    let found = case(&columns, &matrix);
    let vikor = &found["methods"]["vikor"];
    close(&rows(&vikor["s"]), &[0.692, 0.7, 0.29, 0.423, 0.28, 0.346], 1.1e-3);
    close(&rows(&vikor["r"]), &[0.125, 0.125, 0.121, 0.125, 0.067, 0.125], 1.1e-3);
    close(&rows(&vikor["q"]), &[0.991, 1.0, 0.473, 0.67, 0.0, 0.578], 3e-3);
    close(&rows(&vikor["ranks"]), &[5.0, 6.0, 2.0, 4.0, 1.0, 3.0], 0.0);
    assert_eq!((&vikor["c1"], &vikor["c2"]), (&true.into(), &true.into()));
    assert_eq!(vikor["compromise"], serde_json::json!(["a5"]));
}

/// scikit-criteria, `test_VIKOR_warn_zerodiv`: equal regrets are told and give no undefined numbers; both alternatives
/// are in the compromise set.
#[test]
fn vikor_degenerate_constant_column() {
    let found = case(&[higher(1.0), higher(1.0), higher(1.0)], &[[1.0, 0.0, 3.0], [0.0, 5.0, 6.0]]);
    let vikor = &found["methods"]["vikor"];
    assert_eq!(vikor["degenerate"], true);
    close(&rows(&vikor["ranks"]), &[1.0, 1.0], 0.0);
    assert!(rows(&vikor["q"]).iter().all(|q| (0.0..=1.0).contains(q)));
}

/// Brans, Vincke & Mareschal (1986), European Journal of Operational Research 24(2):228–238: sites of power plants with
/// all six preference functions. The source gives flows as sums; level and linear are given by where they end.
#[test]
fn promethee_brans_1986_power_plants() {
    let columns = [
        lower(1.0).taken("u 10"),
        higher(1.0).taken("v 30"),
        lower(1.0).taken("linear 50 500"),
        lower(1.0).taken("level 1 6"),
        lower(1.0).taken("usual"),
        higher(1.0).taken("gauss 5"),
    ];
    let matrix = [
        [80.0, 90.0, 600.0, 5.4, 8.0, 5.0],
        [65.0, 58.0, 200.0, 9.7, 1.0, 1.0],
        [83.0, 60.0, 400.0, 7.2, 4.0, 7.0],
        [40.0, 80.0, 1000.0, 7.5, 7.0, 10.0],
        [52.0, 72.0, 600.0, 2.0, 3.0, 8.0],
        [94.0, 96.0, 700.0, 3.6, 5.0, 6.0],
    ];
    let found = case(&columns, &matrix);
    let promethee = &found["methods"]["promethee"];
    let sums = |flows: &Value| rows(flows).iter().map(|flow| flow * 5.0).collect::<Vec<f64>>();
    close(&sums(&promethee["phi_plus"]), &[1.099, 1.98, 1.234, 1.644, 2.274, 1.5], 6e-3);
    close(&sums(&promethee["phi_minus"]), &[1.827, 1.895, 1.681, 1.746, 0.808, 1.774], 6e-3);
    let net = [-0.145_664, 0.017_162, -0.089_524, -0.020_003, 0.2929, -0.054_872];
    close(&rows(&promethee["phi"]), &net, 1e-6);
    close(&rows(&promethee["ranks"]), &[6.0, 2.0, 5.0, 3.0, 1.0, 4.0], 0.0);
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
    let columns = [higher(0.2).on(-5.0, 12.0), lower(0.3).on(10.0, -6.0), higher(0.5).on(-8.0, 5.0)];
    let matrix = [[10.5, -3.1, 1.7], [-4.7, 0.0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]];
    let found = case(&columns, &matrix);
    let mavt = &found["methods"]["mavt"];
    close(&rows(&mavt["scores"]), &[80.11, 62.95, 69.37, 25.09], 6e-3);
    close(&rows(&mavt["ranks"]), &[1.0, 3.0, 2.0, 4.0], 0.0);
}

/// Closed form, constructed: what one criterion has to become, `v + G/w` through the inverse of its scale.
#[test]
fn minimal_improvement_to_parity_additive() {
    let columns = [lower(0.4).on(0.1, 0.01), higher(0.35).on(5.0, 15.0), lower(0.25).on(120.0, 50.0)];
    let sheet = csv(&sheet(&columns, &[[0.05, 8.0, 70.0], [0.02, 12.0, 100.0]]));
    let found = scored(&sheet, &["--benchmark", "a2"]);
    close(&rows(&found["methods"]["mavt"]["scores"]), &[50.579_365_079_365_08, 67.198_412_698_412_7], 1e-9);
    close(&[found["parity"]["gap"]["a1"].as_f64().expect("gap")], &[16.619_047_619_047_617], 1e-9);
    let target = |criterion: &str, field: &str| found["parity"]["a1"][criterion][field].clone();
    let number = |criterion: &str, field: &str| target(criterion, field).as_f64().expect("number");
    // The worth of the price cannot exceed 1; continued beyond its scale it would have to be 23.47.
    let expected = [("c1", 0.012_607_142_857_142_858), ("c2", 12.748_299_319_727_892), ("c3", 23.466_666_666_666_683)];
    let points = [97.103_174_603_174_6, 77.482_993_197_278_92, 137.904_761_904_761_9];
    for ((criterion, figure), needed) in expected.into_iter().zip(points) {
        close(&[number(criterion, "target"), number(criterion, "needed_points")], &[figure, needed], 1e-9);
    }
    assert_eq!(["c1", "c2", "c3"].map(|c| target(c, "reachable")), [true, true, false].map(Value::from));
    close(&["c1", "c2", "c3"].map(|c| number(c, "remaining")), &[0.0, 0.0, 9.476_190_476_190_476], 1e-9);
    assert_eq!(target("c1", "stated"), true);
}

/// Closed form after Mareschal (1988), constructed: the others keep their proportions while one weight moves.
#[test]
fn weight_stability_interval_top1() {
    let columns = [higher(0.5), higher(0.3), higher(0.2)].map(|column| column.on(0.0, 1.0));
    let found = case(&columns, &[[0.9, 0.2, 0.6], [0.4, 0.9, 0.5], [0.6, 0.5, 0.7]]);
    close(&rows(&found["methods"]["mavt"]["ranks"]), &[1.0, 3.0, 2.0], 0.0);
    let expected = [(0.431_818_181_818_181_9, 1.0), (0.0, 0.355_263_157_894_736_7), (0.0, 0.428_571_428_571_428_8)];
    for (k, (low, high)) in expected.into_iter().enumerate() {
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
    let folder = tempfile::tempdir().expect("folder");
    let project = written(folder.path(), ron);
    let arguments = ["score", &project, "--samples", "20000", "--seed", "1", "--weight-space", weights, "--format"];
    json(&[&arguments[..], &["json"]].concat())
}

fn written(folder: &Path, ron: &str) -> String {
    let file: PathBuf = folder.join("case.ron");
    std::fs::write(&file, ron).expect("written");
    path(&file)
}

/// First ranks with their own standard errors.
fn within_errors(robustness: &Value, expected: &[&[f64]]) {
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
    let score = drawn(&exact([1.0; 3], &[[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]), "free");
    let found = &score["robustness"];
    assert_eq!((&found["samples"], &found["seed"]), (&20_000.into(), &1.into()));
    within_errors(found, &[&[0.75, 0.25], &[0.25, 0.75]]);
    let weights = |id: &str| ["c1", "c2", "c3"].map(|c| found["central_weights"][id][c].as_f64().expect("share"));
    close(&weights("a1"), &[7.0 / 18.0, 4.0 / 18.0, 7.0 / 18.0], 5e-3);
    close(&weights("a2"), &[1.0 / 6.0, 4.0 / 6.0, 1.0 / 6.0], 5e-3);
    let hits = ["a1", "a2"].map(|id| found["central_weight_hits"][id].as_u64().expect("count"));
    assert_eq!(hits[0] + hits[1], 20_000);
}

/// pysensmcda 2.0.0, `test_exact_degenerate`: the third is best on a knife's edge of weights only. It is never first,
/// and yet it is not dominated.
#[test]
fn smaa_exact_knife_edge() {
    let score = drawn(&exact([1.0; 3], &[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.5, 0.5, 0.0]]), "free");
    let found = &score["robustness"];
    within_errors(found, &[&[0.5], &[0.5], &[0.0]]);
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
    within_errors(found, &[&[1.0, 0.0], &[0.0, 1.0]]);
    let mean = ["c1", "c2", "c3", "c4"].map(|c| found["central_weights"]["a1"][c].as_f64().expect("share"));
    close(&mean, &[25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 3.0 / 48.0], 3e-3);
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
