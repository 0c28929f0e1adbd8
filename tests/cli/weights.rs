//! `gapwise-cli weights`: published judgements and figures come out with the published weights; what is wrong is told
//! with its place.

use gapwise::methods::decision::direction::Direction;
use serde_json::{Value, json};

use crate::files::{Folder, tutorial};
use crate::sheet::{columns, csv, sheet};
use crate::support::close::close;
use crate::support::program::{self, run, text};
use crate::support::project;
use crate::support::published::weights::{
    CENTROID, CRITIC, CRITIC_WEIGHTS, DRINKS, DRINKS_RATIOS, DRINKS_WEIGHTS, ENTROPY, ENTROPY_WEIGHTS, HOUSE,
    HOUSE_BY_COLUMN_MEANS, HOUSE_BY_EIGENVECTOR, INCOMPLETE, INCOMPLETE_RATIO, INCOMPLETE_WEIGHTS, TRANSPORT,
    TRANSPORT_LINEAR, TRANSPORT_LINEAR_XI, TRANSPORT_NONLINEAR, TRANSPORT_NONLINEAR_CONSISTENCY,
};

impl Folder {
    fn found(&self, way: &str, more: &[&str]) -> Value {
        found(&[&[way, &self.file()], more].concat())
    }

    /// Exit code and what is told of a file that is wrong.
    fn refused(&self, way: &str) -> String {
        refused(&[way, &self.file()], 1).replace(&self.file(), "FILE")
    }
}

fn found(arguments: &[&str]) -> Value {
    program::json(&[&["weights"], arguments, &["--format", "json"]].concat())
}

fn refused(arguments: &[&str], code: i32) -> String {
    let output = run(&[&["weights"], arguments].concat());
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stdout));
    assert!(output.stdout.is_empty());
    text(&output.stderr).trim_end().to_owned()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// Values of a map in its order.
fn values(map: &Value) -> Vec<f64> {
    map.as_object().expect("map").values().map(number).collect()
}

const DRINK_NAMES: [&str; 7] = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"];

/// Saaty (2008), International Journal of Services Sciences 1(1):83–98. The CR depends on the table of random indices.
#[test]
fn ahp_saaty_2008_drinks() {
    let rows: Vec<String> = DRINK_NAMES.iter().zip(DRINKS.lines()).map(|(name, row)| format!("{name},{row}")).collect();
    let sheet = Folder::with("drinks.csv", &format!(",{}\n{}\n", DRINK_NAMES.join(","), rows.join("\n")));
    let saaty = sheet.found("--ahp", &[]);
    assert_eq!((&saaty["method"], &saaty["variant"]), (&"ahp".into(), &"eigenvector".into()));
    let names: Vec<&String> = saaty["weights"].as_object().expect("map").keys().collect();
    assert_eq!(names, DRINK_NAMES);
    close(&values(&saaty["weights"]), &DRINKS_WEIGHTS, 6e-4);
    assert_eq!((&saaty["random_index"], &saaty["random_index_value"]), (&"saaty".into(), &1.32.into()));
    assert_eq!((&saaty["acceptable"], &saaty["filled"]), (&true.into(), &json!([])));
    let other = sheet.found("--ahp", &["--random-index", "donegan-dodd"]);
    close(&[&saaty, &other].map(|found| number(&found["consistency_ratio"])), &DRINKS_RATIOS, 6e-4);
    // The judgement that is furthest off, beside what the weights make of it.
    let worst = &saaty["worst_judgement"];
    assert_eq!((&worst["row"], &worst["column"]), (&"wine".into(), &"water".into()));
    let weight = |name: &str| number(&saaty["weights"][name]);
    close(
        &[number(&worst["given"]), number(&worst["consistent"])],
        &[1.0 / 9.0, weight("wine") / weight("water")],
        1e-9,
    );
}

/// Bozóki, Fülöp & Rónyai (2010), Mathematical and Computer Modelling 52:318–333, as asserted in `AHPy`,
/// `tests/test_ahp.py`: a judgement is missing, and √(8/15) makes all agree best.
#[test]
fn ahp_incomplete_bozoki_2010() {
    for missing in ["", "?", "-", "—"] {
        // One of the two places is enough.
        let matrix = format!("a,b,c,d\n{}", INCOMPLETE.replacen('?', missing, 1).replace('?', ""));
        let found = Folder::with("incomplete.csv", &matrix).found("--ahp", &["--random-index", "donegan-dodd"]);
        close(&values(&found["weights"]), &INCOMPLETE_WEIGHTS, 6e-5);
        close(&[number(&found["consistency_ratio"])], &[INCOMPLETE_RATIO], 6e-5);
        let filled = &found["filled"][0];
        assert_eq!((&filled["row"], &filled["column"]), (&"c".into(), &"d".into()));
        close(&[number(&filled["value"])], &[0.730_297_106_886_979], 1e-6);
    }
}

/// `JMcDM`, `test/mcdm/testahp.jl`, a house example after Saaty: column means; without names.
#[test]
fn ahp_jmcdm_8x8_house() {
    let sheet = Folder::with("house.csv", HOUSE);
    let found = sheet.found("--ahp", &["--ahp-method", "column-mean"]);
    assert_eq!(found["variant"], "column-mean");
    let told = ["lambda_max", "consistency_index", "consistency_ratio"].map(|field| number(&found[field]));
    close(&told, &HOUSE_BY_COLUMN_MEANS, 1e-8);
    let exact = sheet.found("--ahp", &[]);
    close(&[number(&exact["lambda_max"]), number(&exact["consistency_index"])], &HOUSE_BY_EIGENVECTOR, 1e-6);
    assert_eq!(exact["weights"].as_object().expect("map").keys().next().expect("named"), "c1");
    let geometric = sheet.found("--ahp", &["--ahp-method", "geometric-mean"]);
    assert_ne!(geometric["weights"], exact["weights"]);
}

/// Judgements in a circle: the warning names the limit, and the call itself succeeds.
#[test]
fn contradicting_judgements_are_warned_of() {
    let sheet = Folder::with("circle.csv", "x;y;z\n1;5;0,2\n;1;5\n;;1\n");
    let found = sheet.found("--ahp", &[]);
    close(&values(&found["weights"]), &[1.0 / 3.0; 3], 1e-9);
    assert_eq!(found["acceptable"], false);
    // λ_max of a reciprocal 3×3 matrix is 1 + s + 1/s with s³ = a13/(a12·a23) = 1/125.
    close(&[number(&found["lambda_max"])], &[6.2], 1e-9);
    let table = run(&["weights", "--ahp", &sheet.file()]);
    assert_eq!(table.status.code(), Some(0));
    assert!(text(&table.stdout).contains("Warning: CR is above 0.1"), "{}", text(&table.stdout));
    let chinese = text(&run(&["--lang", "zh", "weights", "--ahp", &sheet.file()]).stdout);
    assert!(chinese.contains("警告：CR 大于 0.1"), "{chinese}");
}

/// One half of the matrix says it all, with names or without.
#[test]
fn a_matrix_in_any_layout_says_the_same() {
    let expected = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0];
    for matrix in [
        "1,2,4\n1/2,1,2\n1/4,1/2,1\n",
        "1,2,4\n,1,2\n,,1\n",
        "1,2,4\n,1,2\n",
        "1\n1/2,1\n1/4,1/2\n",
        "a,b,c\n1,2,4\n?,1,2\n?,?,1\n",
        "a,1,2,4\nb,,1,2\nc,,,1\n",
        "criterion\ta\tb\tc\na\t1\t2\t4\nb\t\t1\t2\nc\t\t\t1\n",
        "\u{feff};a;b;c\na;1;2;4\nb;;1;2\nc;;;1\n",
    ] {
        let sheet = Folder::with("matrix.csv", matrix);
        let found = sheet.found("--ahp", &[]);
        close(&values(&found["weights"]), &expected, 1e-9);
        assert_eq!(found["worst_judgement"], Value::Null);
    }
}

#[test]
fn what_is_wrong_in_a_matrix_is_told_with_its_place() {
    for (matrix, told) in [
        (
            "1,3,x\n1/3,1,2\n,,1\n",
            "FILE: Row 1, column 3: \"x\" is no judgement; write 3, 1/3 or 0.333, or leave it empty",
        ),
        (
            "a,b\n1,-2\n,1\n",
            "FILE: Row 2, column 2: \"-2\" is no judgement; it must be above 0 and at most a million to one",
        ),
        (
            ",a,b\na,1,3\nb,3,1\n",
            "FILE: Row 2, column 3: a over b is 3, but b over a is 3; one must be 1 divided by the other",
        ),
        (
            ",a,b\n\nb,1,3\na,,1\n",
            "FILE: Row 3, column 1: \"b\" stands here, but the first row has \"a\" in this place",
        ),
        ("2,3\n,1\n", "FILE: Row 1, column 1: A criterion compared with itself must be 1"),
        ("a,a\n1,2\n,1\n", "FILE: Row 1, column 2: \"a\" stands twice"),
        (
            "a,b,c\n1,2,\n,1,\n,,1\n",
            "FILE: Row 2, column 3: No chain of judgements leads from a to c; give one more judgement",
        ),
        ("1,2\n,1\n1,1\n2,2\n", "FILE: The matrix must be square; it has 4 rows and 2 columns"),
        ("\n", "FILE: There is nothing in it"),
    ] {
        assert_eq!(Folder::with("matrix.csv", matrix).refused("--ahp"), told);
    }
    let sheet = Folder::with("matrix.csv", "a,b\n1,-2\n,1\n");
    let chinese = run(&["--lang", "zh", "weights", "--ahp", &sheet.file()]);
    assert!(text(&chinese.stderr).contains("第 2 行第 2 列：“-2”不能作为判断值"), "{}", text(&chinese.stderr));
    assert!(refused(&["--ahp", "no-such-file.csv"], 1).contains("no-such-file.csv could not be read"));
}

/// Rezaei (2015), Omega 53:49–57, transport mode, nonlinear model, as asserted in `JMcDM`; Rezaei (2016), Omega
/// 64:126–130, the linear one.
#[test]
fn best_worst_rezaei_2015_transport() {
    let bare = TRANSPORT.map(|(name, best_to, to_worst)| format!("{name},{best_to},{to_worst}\n")).concat();
    let sheet = Folder::with("transport.csv", &format!("criterion,best_to_others,others_to_worst\n{bare}"));
    let nonlinear = sheet.found("--bwm", &["--bwm-model", "nonlinear"]);
    let (xi, ratio) = TRANSPORT_NONLINEAR_CONSISTENCY;
    close(&values(&nonlinear["weights"]), &TRANSPORT_NONLINEAR, 2e-3);
    close(&[number(&nonlinear["xi"]), number(&nonlinear["consistency_index"])], &[xi, 4.47], 5e-3);
    close(&[number(&nonlinear["consistency_ratio"])], &[ratio], 1e-3);
    assert_eq!((&nonlinear["best"], &nonlinear["worst"]), (&"quality".into(), &"load".into()));
    let linear = sheet.found("--bwm", &[]);
    close(&values(&linear["weights"]), &TRANSPORT_LINEAR, 6e-5);
    close(&[number(&linear["xi"])], &[TRANSPORT_LINEAR_XI], 6e-5);
    assert_eq!((&linear["variant"], &linear["consistency_ratio"]), (&"linear".into(), &Value::Null));
    // The heading decides which column is which; without one their order does.
    let rows = TRANSPORT.map(|(name, best_to, to_worst)| format!("{name},{to_worst},{best_to}\n")).concat();
    let turned = format!("criterion,others_to_worst,best_to_others\n{rows}");
    assert_eq!(Folder::with("turned.csv", &turned).found("--bwm", &[]), linear);
    assert_eq!(Folder::with("bare.csv", &bare).found("--bwm", &[]), linear);
}

#[test]
fn what_is_wrong_in_best_worst_judgements_is_told_with_its_place() {
    for (judgements, told) in [
        ("a,8,1\nb,0.5,5\nc,1,8\n", "FILE: Row 2, column 2: \"0.5\" is not possible here; these judgements are 1 to 9"),
        ("a,8,1\nb,,5\nc,1,8\n", "FILE: Row 2, column 2: A judgement is missing here"),
        (
            "a,8,1\nb,2,5\nc,1,7\n",
            "FILE: Row 1, column 2: Best over worst is 8 in one column and 7 in the other; it must be the same",
        ),
        ("a,8,1\nb,2,5\nc,2,8\n", "FILE: No criterion has 1 for best to others: the best compared with itself is 1"),
        ("a,8,2\nb,2,5\nc,1,8\n", "FILE: No criterion has 1 for others to worst: the worst compared with itself is 1"),
        ("a,1,1\n", "FILE: The best is also the worst; it takes two criteria"),
        ("a,8,1\na,1,8\n", "FILE: Row 2, column 1: \"a\" stands twice"),
    ] {
        assert_eq!(Folder::with("bwm.csv", judgements).refused("--bwm"), told);
    }
}

/// Edwards & Barron (1994), Organizational Behavior and Human Decision Processes 60:306–325: rank order centroid.
#[test]
fn rank_order_centroid_edwards_barron_1994() {
    let four = found(&["--roc", "a,b,c,d"]);
    close(&values(&four["weights"]), &CENTROID, 1e-12);
    // Tied criteria share the mean of their places.
    let tied = found(&["--roc", "a, b=c, d"]);
    close(&values(&tied["weights"]), &[25.0 / 48.0, 10.0 / 48.0, 10.0 / 48.0, 3.0 / 48.0], 1e-12);
    assert_eq!(tied["order"], json!([["a"], ["b", "c"], ["d"]]));
    // A name in quotes may hold a comma where each line is one rank.
    let lines = Folder::with("order.txt", "\"Price, DDP\"\n\nb=c\nd\n").found("--roc", &[]);
    assert_eq!(lines["order"], json!([["Price, DDP"], ["b", "c"], ["d"]]));
    close(&values(&lines["weights"]), &values(&tied["weights"]), 0.0);
    assert_eq!(refused(&["--roc", "a,,b"], 2), "a,,b: A name is missing here");
    assert_eq!(refused(&["--roc", "a,b=a"], 2), "a,b=a: \"a\" stands twice");
    assert!(refused(&["--roc", "order.txt"], 1).contains("order.txt could not be read"));
    assert_eq!(Folder::with("order.txt", "a\nb\na\n").refused("--roc"), "FILE: Row 3, column 1: \"a\" stands twice");
}

#[test]
fn swing_points_become_shares() {
    let swing = found(&["--swing", "accuracy=100,life=60,price=40"]);
    assert_eq!(swing["weights"], json!({ "accuracy": 0.5, "life": 0.3, "price": 0.2 }));
    assert_eq!(swing["points"], json!({ "accuracy": 100.0, "life": 60.0, "price": 40.0 }));
    for (points, told) in [
        ("a=100,b", "\"b\" is no points; write name=points, such as accuracy=100"),
        ("a=100,b=-1", "\"-1\" is not possible here; points are 0 or more"),
        ("a=0,b=0", "At least one criterion needs points above 0"),
        ("a=1,a=2", "\"a\" stands twice"),
    ] {
        assert_eq!(refused(&["--swing", points], 2), format!("{points}: {told}"));
    }
}

/// A sheet of figures, criteria as rows, equal weights.
fn figures<const N: usize>(rows: &[[f64; N]]) -> Folder {
    Folder::with("figures.csv", &csv(&sheet(&columns([1.0; N], [Direction::Higher; N]), rows)))
}

/// `JMcDM`, `test/mcdm/testentropy.jl`.
#[test]
fn entropy_jmcdm_6x8() {
    let sheet = figures(&ENTROPY);
    let project = sheet.project();
    let entropy = found(&[&project, "--entropy"]);
    close(&values(&entropy["weights"]), &ENTROPY_WEIGHTS, 1e-5);
    close(&values(&entropy["project_weights"]), &[0.125; 8], 1e-12);
    let table = text(&run(&["weights", &project, "--entropy"]).stdout);
    assert!(table.contains("what the spread of these data would say"), "{table}");
}

/// Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7):763–770: firms of the
/// pharmaceutical industry. One figure is negative, which entropy cannot take.
#[test]
fn critic_diakoulaki_1995() {
    let sheet = figures(&CRITIC);
    let project = sheet.project();
    close(&values(&found(&[&project, "--critic"])["weights"]), &CRITIC_WEIGHTS, 1e-8);
    let told = refused(&[&project, "--entropy"], 1);
    assert!(told.starts_with(&format!("{project}: c1 of a7 is negative")), "{told}");
}

/// A project whose criteria a, b and c weigh 60, 30 and 10, with these judgements.
fn judged(weighting: &str) -> Folder {
    let criterion =
        |(id, weight): (&str, f64)| format!("(id: \"{id}\", scale: (worst: 0, best: 1), weight: {weight}),");
    let criteria: String = [("a", 60.0), ("b", 30.0), ("c", 10.0)].into_iter().map(criterion).collect();
    Folder::with("judged.ron", &project::file(&criteria, "", &format!("weighting: {weighting}")))
}

#[test]
fn stored_judgements_are_computed_again() {
    let own = |weighting: &str| {
        let folder = judged(weighting);
        let whole = found(&[&folder.file()]);
        close(&values(&whole["weights"]), &[0.6, 0.3, 0.1], 1e-12);
        whole
    };
    let pairs = own("Pairwise([(\"a\", \"b\", 2), (\"b\", \"c\", 3), (\"a\", \"c\", 6)])");
    assert_eq!(pairs["method"], "ahp");
    close(&values(&pairs["judged_weights"]), &[0.6, 0.3, 0.1], 1e-9);
    close(&[number(&pairs["lambda_max"]), number(&pairs["consistency_ratio"])], &[3.0, 0.0], 1e-9);
    assert!(pairs["sentences"].as_array().expect("list").contains(&"The weights are those of the judgements.".into()));

    let order = own("RankOrder([[\"b\"], [\"a\", \"c\"]])");
    assert_eq!(order["method"], "roc");
    close(&values(&order["judged_weights"]), &[7.0 / 36.0, 22.0 / 36.0, 7.0 / 36.0], 1e-12);
    let told = "The weights are not those of the judgements: they were changed afterwards.";
    assert!(order["sentences"].as_array().expect("list").contains(&told.into()));

    let best =
        "BestWorst(best: \"a\", worst: \"c\", best_to_others: {\"b\": 2, \"c\": 6}, others_to_worst: {\"b\": 3})";
    let best = own(best);
    assert_eq!((&best["method"], &best["xi"]), (&"bwm".into(), &0.0.into()));
    close(&values(&best["judged_weights"]), &[0.6, 0.3, 0.1], 1e-9);

    let part = own("Pairwise([(\"a\", \"b\", 2)])");
    assert_eq!(part["judged_weights"]["c"], Value::Null);
    assert!(part["sentences"].as_array().expect("list").contains(&"With weight, but not judged: c.".into()));
    for (weighting, told) in [
        (
            "Pairwise([(\"a\", \"b\", 2), (\"b\", \"a\", 2)])",
            "a and b are judged twice, and the two judgements contradict each other",
        ),
        ("Pairwise([(\"a\", \"b\", -2)])", "The judgement of a over b is not possible"),
        ("RankOrder([[\"a\"], [\"x\"]])", "There is no criterion \"x\" in this project"),
    ] {
        let folder = judged(weighting);
        let output = run(&["weights", &folder.file()]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stderr).trim_end(), format!("{}: {told}", folder.file()));
    }
}

#[test]
fn groups_and_points_of_a_project_are_shown() {
    let sheet = "criterion,better,weight,worst,best,group,A\na,higher,3,0,1,Quality,0.5\nb,higher,1,0,1,Quality,0.5\nc,higher,4,0,1,,0.5\n";
    let folder = Folder::with("grouped.csv", sheet);
    let project = folder.project();
    let own = found(&[&project]);
    assert_eq!((&own["method"], &own["points"]), (&"swing".into(), &json!({ "a": 3.0, "b": 1.0, "c": 4.0 })));
    close(&values(&own["weights"]), &[0.375, 0.125, 0.5], 1e-12);
    assert_eq!(own["group"]["c"], Value::Null);
    close(&[number(&own["groups"]["Quality"]["share"])], &[0.5], 1e-12);
    let csv = text(&run(&["weights", &project, "--format", "csv"]).stdout);
    assert!(csv.starts_with("method,variant,criterion,name,weight,points,group"), "{csv}");
    assert_eq!(csv.lines().count(), 4);
}

#[test]
fn one_way_is_asked_for_at_a_time() {
    let project = tutorial();
    assert_eq!(run(&["weights"]).status.code(), Some(2));
    assert_eq!(run(&["weights", "--entropy"]).status.code(), Some(2));
    assert_eq!(run(&["weights", &project, "--roc", "a,b"]).status.code(), Some(2));
    assert_eq!(run(&["weights", &project, "--entropy", "--critic"]).status.code(), Some(2));
    assert_eq!(run(&["weights", "--swing", "a=1", "--ahp-method", "median"]).status.code(), Some(2));
}
