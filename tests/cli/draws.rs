//! What a seed, the number of threads, the order of the file and a new machine may change in a decision.

use std::fmt::Write as _;
use std::process::Command;

use serde_json::Value;

use crate::files::{Folder, tutorial};
use crate::support::missing::missing;
use crate::support::program::{json, run, text};

#[test]
fn one_seed_gives_the_same_bytes_with_any_number_of_threads() {
    let arguments = ["score", &tutorial(), "--samples", "3000", "--seed", "7", "--format", "json"];
    let (once, again) = (run(&arguments), run(&arguments));
    assert!(once.status.success() && once.stdout == again.stdout);
    let other = run(&["score", &tutorial(), "--samples", "3000", "--seed", "8", "--format", "json"]);
    assert!(other.stdout != once.stdout);
    let one_thread =
        Command::new("taskset").args(["-c", "0", env!("CARGO_BIN_EXE_gapwise-cli")]).args(arguments).output();
    match one_thread {
        Ok(output) if output.status.success() => assert!(output.stdout == once.stdout),
        _ => missing("taskset (util-linux) that may bind to a processor"),
    }
}

/// Four machines with figures of every shape, those of these places in this order.
fn shop(order: &[usize]) -> String {
    let machines = [
        ("alpha", "8 ± 0.5 µm", "9 000 h", "120"),
        ("beta", "6.5 µm", "≥ 8 000 h", "150"),
        ("gamma", "7 µm", "12 000 h", "170"),
        ("delta", "9 µm", "?", "90"),
    ];
    let mut ron = "(format: 1, title: \"shop\", criteria: [\
        (id: \"accuracy\", unit: \"µm\", better: Lower, scale: (worst: 15, best: 3), weight: 40),\
        (id: \"life\", unit: \"h\", scale: (worst: 5000, best: 20000), weight: 35),\
        (id: \"price\", better: Lower, scale: (worst: 250, best: 50), weight: 25)], equipment: ["
        .to_owned();
    for (name, accuracy, life, price) in order.iter().map(|place| machines[*place]) {
        write!(
            ron,
            "(id: \"{name}\", origin: Domestic, specs: {{\"accuracy\": \"{accuracy}\", \"life\": \"{life}\", \"price\": \"{price}\"}}),"
        )
        .expect("written");
    }
    ron.push_str("])");
    ron
}

fn scored_shop(order: &[usize]) -> Value {
    let folder = Folder::with("shop.ron", &shop(order));
    let arguments =
        ["score", &folder.file(), "--method", "all", "--samples", "4000", "--seed", "3", "--format", "json"];
    json(&arguments)
}

/// Equal but for the last digits of sums; lists in the same order.
fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| alike(value, other)))
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Number(a), Value::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * (1.0 + a.abs()),
            _ => false,
        },
        _ => a == b,
    }
}

#[test]
fn another_order_of_the_file_changes_the_order_of_results_only() {
    let (given, turned) = (scored_shop(&[0, 1, 2, 3]), scored_shop(&[2, 0, 3, 1]));
    for part in ["methods", "robustness", "stability", "robustness_radius", "parity", "nearest_flip"] {
        let (mut a, mut b) = (given[part].clone(), turned[part].clone());
        if part == "methods" {
            // Lists of rows follow the file.
            for methods in [&mut a, &mut b] {
                methods["promethee"]["incomparable"].take();
                methods["vikor"]["compromise"].take();
            }
        }
        assert!(alike(&a, &b), "{part}\n{a:#}\n{b:#}");
    }
    let drawn = |score: &Value| score["robustness"]["rank_acceptability"].clone();
    assert_eq!(drawn(&given), drawn(&turned));
}

#[test]
fn a_new_machine_leaves_the_draws_of_the_others_alone() {
    let (three, four) = (scored_shop(&[0, 1, 2]), scored_shop(&[0, 1, 2, 3]));
    for (a, b) in [("alpha", "beta"), ("beta", "alpha"), ("alpha", "gamma"), ("gamma", "beta")] {
        let share = |score: &Value| score["robustness"]["pairwise"][a][b].clone();
        assert!(share(&three).is_number());
        assert_eq!(share(&three), share(&four), "{a} {b}");
    }
    assert!(four["robustness"]["pairwise"]["alpha"]["delta"].is_number());
}

#[test]
fn what_cannot_be_drawn_is_a_wrong_call() {
    for wrong in [["--weight-space", "nonsense"], ["--samples", "0"], ["--seed", "x"], ["--method", "electre"]] {
        let output = run(&[&["score", &tutorial()], &wrong[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(text(&output.stderr).contains(wrong[0]), "{}", text(&output.stderr));
    }
}

/// The same shop with ranges of the weights.
fn ranged(accuracy: &str, life: &str) -> String {
    shop(&[0, 1, 2, 3])
        .replace("weight: 40)", &format!("weight: 40, weight_range: {accuracy})"))
        .replace("weight: 35)", &format!("weight: 35, weight_range: {life})"))
}

#[test]
fn weights_keep_to_the_ranges_of_their_criteria() {
    let folder = Folder::with("shop.ron", &ranged("(50, 60)", "(10, 20)"));
    let file = folder.file();
    let score = json(&["score", &file, "--weight-space", "intervals", "--samples", "3000", "--format", "json"]);
    assert_eq!(score["robustness"]["weight_space"], "intervals");
    let central = score["robustness"]["central_weights"].as_object().expect("by equipment");
    let mut seen = 0;
    for weights in central.values().filter(|weights| !weights.is_null()) {
        let share = |id: &str| weights[id].as_f64().expect("a share");
        assert!((0.5..=0.6).contains(&share("accuracy")) && (0.1..=0.2).contains(&share("life")), "{weights}");
        assert!((share("accuracy") + share("life") + share("price") - 1.0).abs() < 1e-9);
        seen += 1;
    }
    assert!(seen > 0, "somebody is first");
}

#[test]
fn ranges_that_leave_no_weights_are_told() {
    let ron = ranged("(70, 80)", "(60, 70)")
        .replace("criteria: [", "settings: (robustness: (weights: \"intervals\")), criteria: [");
    let folder = Folder::with("shop.ron", &ron);
    let output = run(&["check", &folder.file()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("leave no weights"), "{}", text(&output.stdout));
    // Still scored, only without samples.
    let output = run(&["score", &folder.file(), "--format", "json"]);
    let score: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(score["robustness"].is_null() && score["methods"]["topsis"].is_object());
}
