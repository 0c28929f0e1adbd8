//! What the command line refuses, and what it does not leave out without a word.

use serde_json::{Value, json};

use crate::files::{Folder, tutorial};
use crate::support::program::{self, run, text};
use crate::support::project;

/// What a call that fails says, with nothing printed beside.
fn refused(arguments: &[&str], code: i32) -> String {
    let (printed, told) = failed(arguments, code);
    assert!(printed.is_empty(), "{arguments:?}: {printed}");
    told
}

/// What a call that fails prints, and what it says.
fn failed(arguments: &[&str], code: i32) -> (String, String) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stdout));
    (text(&output.stdout), text(&output.stderr).trim_end().to_owned())
}

/// What is said of a file that a way to weights refuses.
fn refused_file(way: &str, content: &str) -> String {
    let folder = Folder::with("given.csv", content);
    refused(&["weights", way, &folder.file()], 1).replace(&folder.file(), "FILE")
}

fn weights(arguments: &[&str]) -> Value {
    program::json(&[&["weights"], arguments, &["--format", "json"]].concat())
}

fn sentences(found: &Value) -> Vec<&str> {
    found["sentences"].as_array().expect("list").iter().filter_map(Value::as_str).collect()
}

/// A project with these weights by id, scales from 0 to 1, and these equipment as RON.
fn project(weighting: &str, equipment: &str) -> Folder {
    let criteria =
        "(id: \"a\", scale: (worst: 0, best: 1), weight: 60), (id: \"b\", scale: (worst: 0, best: 1), weight: 40)";
    Folder::with("case.ron", &project::file(criteria, equipment, &format!("weighting: {weighting}")))
}

fn machine(id: &str, a: &str, b: &str) -> String {
    format!("(id: \"{id}\", origin: Domestic, specs: {{\"a\": {a}, \"b\": {b}}}),")
}

#[test]
fn a_criterion_that_does_not_apply_everywhere_is_left_out_of_the_spread() {
    for (way, key) in [("--entropy", "divergence"), ("--critic", "deviation")] {
        let found = weights(&[&tutorial(), way]);
        assert_eq!(found["left_out"], json!(["pallet-change"]), "{way}");
        assert_eq!((&found["weights"]["pallet-change"], &found[key]["pallet-change"]), (&Value::Null, &Value::Null));
        let shares = found["weights"].as_object().expect("map").values().filter_map(Value::as_f64);
        assert!((shares.sum::<f64>() - 1.0).abs() < 1e-9 && found[key]["mtbf"].as_f64().is_some_and(|x| x > 0.0));
        let told = "Left out, because they do not apply to every machine: Pallet change time";
        assert!(sentences(&found).contains(&told), "{found:#}");
        let csv = text(&run(&["weights", &tutorial(), way, "--format", "csv"]).stdout);
        assert!(csv.lines().any(|line| line.contains(",pallet-change,Pallet change time,,")), "{csv}");
    }
    let chinese = text(&run(&["--lang", "zh", "weights", &tutorial(), "--entropy"]).stdout);
    assert!(chinese.contains("以下指标并非适用于所有设备，未参与计算：托盘交换时间"), "{chinese}");
}

#[test]
fn a_refusal_of_the_spread_names_the_file() {
    let one = project("Direct", &machine("m", "\"1\"", "\"0.5\""));
    for way in ["--entropy", "--critic"] {
        let told = refused(&["weights", &one.file(), way], 1).replace(&one.file(), "FILE");
        assert_eq!(told, "FILE: It takes at least two machines that are not excluded");
    }
    let gap = "(is: \"n/a\", state: NotApplicable)";
    let gaps = project("Direct", &(machine("m", "\"1\"", gap) + &machine("n", gap, "\"1\"")));
    let told = refused(&["weights", &gaps.file(), "--critic"], 1).replace(&gaps.file(), "FILE");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        [
            "FILE: It takes at least one criterion with weight that applies to every machine and is not 0 for all",
            "Left out, because they do not apply to every machine: a, b"
        ]
    );
}

#[test]
fn an_unknown_scenario_or_benchmark_is_not_the_base_case() {
    let out = Folder::with("empty", "");
    let figure = out.beside("figure.svg");
    let plot = ["plot", &tutorial(), "--figure", "ranking", "-o", &figure];
    for (option, told) in [
        ("--scenario", "There is no scenario \"nobody\""),
        ("--benchmark", "The benchmark \"nobody\" is no equipment of this project"),
    ] {
        assert_eq!(refused(&["why", &tutorial(), option, "nobody"], 1), told);
        assert_eq!(refused(&[&plot[..], &[option, "nobody"]].concat(), 1), told);
        assert_eq!(failed(&["score", &tutorial(), option, "nobody"], 1).1, told);
    }
    assert!(!std::path::Path::new(&figure).exists());
    assert!(run(&[&plot[..], &["--scenario", "long-life", "--benchmark", "best-imported"]].concat()).status.success());
}

#[test]
fn a_benchmark_that_only_another_scenario_misses_is_no_matter() {
    let ron = "(format: 1, title: \"case\", criteria: [(id: \"a\", scale: (worst: 0, best: 1), weight: 1)], scenarios: [\
        (id: \"good\"), (id: \"broken\", benchmark: \"nobody\")], equipment: [\
        (id: \"m\", origin: Domestic, specs: {\"a\": \"1\"}), (id: \"n\", origin: Domestic, specs: {\"a\": \"0\"})])";
    let folder = Folder::with("case.ron", ron);
    assert!(run(&["why", &folder.file(), "--scenario", "good"]).status.success());
    let told = refused(&["why", &folder.file(), "--scenario", "broken"], 1);
    assert_eq!(told, "The benchmark \"nobody\" is no equipment of this project");
}

#[test]
fn a_machine_is_not_compared_with_itself() {
    let out = Folder::with("empty", "");
    let figure = out.beside("figure.svg");
    let sides = ["--equipment", "machine-a", "--against", "machine-a"];
    let told = "--equipment and --against both name \"machine-a\"; it takes two different machines";
    assert_eq!(refused(&[&["why", &tutorial()], &sides[..]].concat(), 1), told);
    for name in ["waterfall", "tornado", "parity"] {
        let plot = ["plot", &tutorial(), "--figure", name, "-o", &figure];
        assert_eq!(refused(&[&plot[..], &sides].concat(), 1), told);
    }
    let chinese = refused(&[&["--lang", "zh", "why", &tutorial()], &sides[..]].concat(), 1);
    assert!(chinese.contains("须为两台不同的设备"), "{chinese}");
    // The figure is about the first that is behind, where none is named.
    let parity = ["plot", &tutorial(), "--figure", "parity", "-o", &figure, "--against"];
    let told = refused(&[&parity[..], &["machine-b"]].concat(), 1);
    assert_eq!(told, "--against names \"machine-b\", which the figure is about; name another machine with --equipment");
    assert!(!std::path::Path::new(&figure).exists());
    assert!(run(&[&parity[..], &["machine-d"]].concat()).status.success());
}

#[test]
fn an_option_that_another_way_does_not_know_is_refused() {
    let matrix = Folder::with("matrix.csv", "a,b\n1,2\n,1\n");
    for (source, value) in [("--ahp", matrix.file().as_str()), ("--roc", "a,b"), ("--swing", "a=1,b=2")] {
        for option in ["--entropy", "--critic"] {
            let told = refused(&["weights", source, value, option], 2);
            assert!(told.contains(source) && told.contains(option), "{told}");
        }
        assert!(run(&["weights", source, value]).status.success());
        refused(&["weights", source, value, "--bwm-model", "linear"], 2);
    }
    for option in [["--ahp-method", "column-mean"], ["--random-index", "saaty"]] {
        refused(&[&["weights", "--roc", "a,b"], &option[..]].concat(), 2);
        refused(&[&["weights", &tutorial(), "--entropy"], &option[..]].concat(), 2);
        assert!(run(&[&["weights", "--ahp", &matrix.file()], &option[..]].concat()).status.success());
    }
}

#[test]
fn csv_has_the_methods_and_samples_asked_for() {
    let csv = |more: &[&str]| -> Vec<Vec<String>> {
        let output = run(&[&["score", &tutorial(), "--format", "csv"], more].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&output.stdout[..]);
        reader.records().map(|row| row.expect("CSV").iter().map(str::to_owned).collect()).collect()
    };
    let plain = csv(&[]);
    let asked = csv(&["--method", "topsis", "--samples", "100"]);
    assert_eq!(asked[0][plain[0].len()..], ["topsis_score", "topsis_rank", "first_share", "first_share_around"]);
    let json = program::json(&["score", &tutorial(), "--method", "topsis", "--samples", "100", "--format", "json"]);
    for (row, plain) in asked.iter().zip(&plain).skip(1) {
        let (before, more) = row.split_at(plain.len());
        assert_eq!(before, plain);
        let topsis = &json["methods"]["topsis"];
        let first = &json["robustness"]["rank_acceptability"][&row[0]][0];
        let around = &json["around_weights"]["first"][&row[0]];
        let expected = [&topsis["scores"][&row[0]], &topsis["ranks"][&row[0]], first, around];
        assert_eq!(more.len(), expected.len());
        for (found, expected) in more.iter().zip(expected) {
            assert_eq!(found.parse::<f64>().ok(), expected.as_f64(), "{row:?}");
        }
    }
    assert_eq!(csv(&["--method", "all"])[0].len(), plain[0].len() + 8);
}

#[test]
fn an_excluded_machine_has_no_score_in_csv() {
    let ron = "(format: 1, title: \"case\", criteria: [\
        (id: \"a\", scale: (worst: 0, best: 1), weight: 1, must: (is: \"≥ 0.5\", star: true))], equipment: [\
        (id: \"m\", origin: Domestic, specs: {\"a\": \"1\"}), (id: \"out\", origin: Domestic, specs: {\"a\": \"0\"})])";
    let folder = Folder::with("case.ron", ron);
    let output = run(&["score", &folder.file(), "--format", "csv", "--method", "mavt"]);
    let csv = text(&output.stdout);
    let row = |id: &str| csv.lines().find(|line| line.starts_with(id)).expect("a row");
    assert!(row("out").ends_with(",,") && row("m,").ends_with(",100,1"), "{csv}");
}

#[test]
fn an_order_in_a_file_is_one_criterion_a_line() {
    let separator = "A separator stands in this line; write one criterion a line, and a name with a comma or a semicolon \
        in double quotes";
    for content in ["a\nb,c\n", "a\nb;c\n", "a\nb\tc\n", "a\nb，c\n", "a\n\"b\",\"c\"\n"] {
        assert_eq!(refused_file("--roc", content), format!("FILE: Row 2, column 1: {separator}"), "{content:?}");
    }
    assert!(refused_file("--roc", "a\n\u{1}b\n").starts_with("FILE: Row 2, column 1: A control character stands in"));
    assert!(refused(&["weights", "--roc", &tutorial()], 1).contains(separator));
    let quoted = Folder::with("order.txt", "\"Price, DDP\"\nb=\"c; d\"\n");
    assert_eq!(weights(&["--roc", &quoted.file()])["order"], json!([["Price, DDP"], ["b", "c; d"]]));
}

#[test]
fn what_an_order_may_be_is_told() {
    let told = refused(&["weights", "--roc", "order"], 1);
    assert!(told.starts_with("order could not be read: "), "{told}");
    assert!(told.ends_with(". Without a file, write the order itself: a,b=c (= for ties)"), "{told}");
    for empty in ["", " "] {
        let told = refused(&["weights", "--roc", empty], 2);
        assert_eq!(told, "--roc needs an order such as a,b=c (= for ties), or a file with one criterion a line");
    }
    assert!(refused(&["--lang", "zh", "weights", "--roc", ""], 2).contains("每行一个指标的文件"));
    assert_eq!(refused(&["weights", "--swing", ""], 2), "--swing needs points such as accuracy=100,life=60");
}

#[test]
fn names_are_not_taken_for_judgements() {
    for (matrix, rows, columns) in [
        ("a,b,c\n1,2,4\n?,1,2\n", 2, 3),
        ("a,b,c\n1,2,3\n", 1, 3),
        ("a,1,2\nb,,1\nc,,\n", 3, 2),
        (",a,b\nx,1,2\n", 1, 2),
    ] {
        let told = format!("FILE: The matrix must be square; it has {rows} rows and {columns} columns");
        assert_eq!(refused_file("--ahp", matrix), told, "{matrix:?}");
    }
    // A single text among judgements is a judgement that cannot be read.
    assert!(refused_file("--ahp", "1,x\n,1\n").starts_with("FILE: Row 1, column 2: \"x\" is no judgement"));
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_told() {
    let told = "A line break stands in this field; a quotation mark may be missing at its end";
    assert_eq!(refused_file("--ahp", ",a,b\na,\"1,3\nb,,1\n"), format!("FILE: Row 2, column 2: {told}"));
    assert_eq!(refused_file("--bwm", "a,8,1\n\"b,1,8\n"), format!("FILE: Row 2, column 1: {told}"));
    assert_eq!(refused_file("--bwm", "a,8,1\nb,1,\"8\n"), format!("FILE: Row 2, column 3: {told}"));
}

#[test]
fn best_worst_judgements_end_at_nine() {
    let told = "\"12\" is not possible here; these judgements are 1 to 9";
    assert_eq!(refused_file("--bwm", "a,12,1\nb,1,12\n"), format!("FILE: Row 1, column 2: {told}"));
    assert_eq!(refused_file("--bwm", "a,9,1\nc,2,12\nb,1,9\n"), format!("FILE: Row 2, column 3: {told}"));
    let nine = Folder::with("bwm.csv", "a,9,1\nb,1,9\n");
    let share = weights(&["--bwm", &nine.file()])["weights"]["b"].as_f64().expect("share");
    assert!((share - 0.9).abs() < 1e-9, "{share}");
}

#[test]
fn many_criteria_have_the_table_that_reaches() {
    let matrix = |n: usize| format!("{}\n", vec!["1"; n].join(",")).repeat(n);
    let sixteen = Folder::with("sixteen.csv", &matrix(16));
    let usual = weights(&["--ahp", &sixteen.file()]);
    assert_eq!((&usual["random_index"], &usual["acceptable"]), (&"donegan-dodd".into(), &true.into()));
    let saaty = weights(&["--ahp", &sixteen.file(), "--random-index", "saaty"]);
    assert_eq!((&saaty["random_index"], &saaty["consistency_ratio"]), (&"saaty".into(), &Value::Null));
    let told = sentences(&saaty);
    assert!(told[0].ends_with("no CR, because Saaty 1980 has no random index for 16 criteria."), "{told:?}");
    assert_eq!(told[1], "With --random-index donegan-dodd there is one.");
    let many = Folder::with("many.csv", &matrix(21));
    let none = weights(&["--ahp", &many.file()]);
    assert!(!sentences(&none).concat().contains("--random-index"), "{none:#}");
    let fifteen = Folder::with("fifteen.csv", &matrix(15));
    assert_eq!(weights(&["--ahp", &fifteen.file()])["random_index"], "saaty");
}

#[test]
fn no_sentence_of_the_decision_is_printed_twice() {
    for lang in ["en", "zh"] {
        let output = run(&["--lang", lang, "score", &tutorial(), "--method", "all", "--samples", "100"]);
        let table = text(&output.stdout);
        let mut lines: Vec<&str> = table.lines().map(str::trim).filter(|line| line.chars().count() > 30).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), all, "{table}");
    }
}

#[test]
fn vikor_says_that_less_is_better() {
    let table = |lang, method| {
        let output = run(&["--lang", lang, "score", &tutorial(), "--method", method, "--samples", "100"]);
        text(&output.stdout)
    };
    assert!(table("en", "vikor").contains("Q, less is better"));
    assert!(table("zh", "all").contains("Q 值，越小越优"));
    assert!(!table("en", "topsis").contains("less is better"));
}

#[test]
fn judgements_that_give_nothing_leave_the_weights() {
    for (weighting, told) in [
        ("Pairwise([(\"a\", \"b\", 0)])", "The judgement of a over b is not possible"),
        ("RankOrder([[\"a\"], [\"x\"]])", "There is no criterion \"x\" in this project"),
    ] {
        let folder = project(weighting, "");
        let (printed, refusal) = failed(&["weights", &folder.file(), "--format", "json"], 1);
        assert_eq!(refusal, format!("{}: {told}", folder.file()));
        let found: Value = serde_json::from_str(&printed).expect("JSON");
        let share = |id: &str| found["weights"][id].as_f64().expect("share");
        assert!((share("a") - 0.6).abs() < 1e-9 && (share("b") - 0.4).abs() < 1e-9, "{found:#}");
        assert!(found.get("judged_weights").is_none());
        let (table, refusal) = failed(&["--lang", "zh", "weights", &folder.file()], 1);
        assert!(
            table.contains("项目“case”的权重") && refusal.starts_with(&format!("{}：", folder.file())),
            "{refusal}"
        );
    }
}

#[test]
fn machines_keep_their_targets_whatever_they_are_called() {
    let ids = ["gap", "_gap", "price_break_even", "price_criterion", "cheapest_mix", "equal_effort", "plain"];
    let machines: String = ids.iter().map(|id| machine(id, "\"0.5\"", "\"0.5\"")).collect();
    let folder = project("Direct", &(machines + &machine("top", "\"1\"", "\"1\"")));
    let arguments = ["score", &folder.file(), "--benchmark", "top", "--samples", "100", "--format", "json"];
    let parity = &program::json(&arguments)["parity"];
    for id in ids {
        let key = if id == "plain" { id.to_owned() } else { format!("_{id}") };
        for field in ["target", "unit", "reachable", "remaining"] {
            assert!(parity[&key]["a"].get(field).is_some(), "{id}: {parity:#}");
        }
        assert_eq!(parity["gap"][id], 50.0, "{id}");
    }
    assert!(parity["price_break_even"].get("price_criterion").is_some());
    // A sheet brings such an id without anybody meaning it.
    let sheet = Folder::with("sheet.csv", "criterion,better,weight,worst,best,gap,top\na,higher,1,0,1,0.5,1\n");
    let arguments = ["score", &sheet.project(), "--samples", "100", "--format", "json"];
    assert!(program::json(&arguments)["parity"]["_gap"]["a"]["target"].is_number());
}
