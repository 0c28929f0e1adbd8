//! Checking, scoring, plotting and importing from the command line.

use gapwise::figure::{Family, FigureId};
use serde_json::Value;

use crate::files::{Folder, sample, tutorial};
use crate::support::program::{json, run, text};

#[test]
fn check_tells_places_and_exits_by_severity() {
    let good = run(&["check", &tutorial()]);
    assert_eq!(good.status.code(), Some(0), "{}", text(&good.stdout));
    let bad =
        Folder::with("bad.ron", "(format: 1, title: \"x\",\n  criteria: [(id: \"a\", wieght: 3)],\n equipment: [])");
    let output = run(&["check", &bad.file()]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("bad.ron:2:24") && told.contains("did you mean \"weight\"?"), "{told}");
    let output = run(&["--lang", "zh", "check", &bad.file()]);
    assert!(text(&output.stderr).contains("是否想写“weight”"));
    let bad = Folder::with(
        "bad.ron",
        "(format: 1, title: \"x\", criteria: [(id: \"a\")],\n equipment: [\n(id: \"m\", origin: Domestic, evidence: \"nix\", specs: {})])",
    );
    let output = run(&["check", &bad.file()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains("bad.ron:3:1: Error: [equipment/m] There is no evidence \"nix\""),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn usage_errors_exit_with_two() {
    assert_eq!(run(&["score"]).status.code(), Some(2));
    assert_eq!(run(&["plot", &tutorial(), "--figure", "pie", "-o", "x.svg"]).status.code(), Some(2));
    assert_eq!(run(&["plot", &tutorial(), "--figure", "profile", "-o", "x.doc"]).status.code(), Some(2));
    assert_eq!(run(&["score", &tutorial(), "--benchmark", "nobody"]).status.code(), Some(1));
    assert_eq!(run(&["check", "no-such-file.ron"]).status.code(), Some(1));
}

#[test]
fn score_json_has_the_promised_fields() {
    let score = json(&["score", &tutorial(), "--format", "json", "--benchmark", "best-imported"]);
    assert_eq!(score["benchmark"], "best-imported");
    assert_eq!(score["scenario"], "base");
    let weights: f64 = score["criteria"].as_array().expect("list").iter().filter_map(|c| c["weight"].as_f64()).sum();
    assert!((weights - 1.0).abs() < 1e-12);
    for criterion in score["criteria"].as_array().expect("list") {
        for key in ["id", "name", "unit", "better", "weight"] {
            assert!(criterion.get(key).is_some(), "{key}");
        }
    }
    let fields = [
        "id",
        "name",
        "origin",
        "excluded",
        "open_musts",
        "cells",
        "total_points",
        "total_low",
        "total_high",
        "gap_points",
        "shortfall",
        "surplus",
        "coverage",
        "rank",
        "rank_low",
        "rank_high",
    ];
    let cell_fields = [
        "text",
        "value",
        "low",
        "high",
        "unit",
        "points",
        "points_low",
        "points_high",
        "level_percent",
        "gap_points",
        "contribution_points",
        "as_stated",
        "verdict",
        "p_ahead",
        "p_parity",
        "p_behind",
        "assumed",
        "flags",
    ];
    for equipment in score["equipment"].as_array().expect("list") {
        for key in fields {
            assert!(equipment.get(key).is_some(), "{key}");
        }
        let mut sum = 0.0;
        for cell in equipment["cells"].as_object().expect("map").values() {
            for key in cell_fields {
                assert!(cell.get(key).is_some(), "{key}");
            }
            sum += cell["contribution_points"].as_f64().unwrap_or_default();
        }
        assert!((equipment["gap_points"].as_f64().expect("gap") - sum).abs() < 1e-9);
    }
    assert!(score["groups"]["best"]["total_gap_points"].is_number());
    assert!(score["findings"].is_array());
}

#[test]
fn each_machine_has_its_facts_of_origin_and_its_own_rates() {
    let score = json(&["score", &tutorial(), "--format", "json"]);
    for machine in score["equipment"].as_array().expect("machines") {
        for key in ["made_in", "owner_country", "declaration", "domestic_content_percent", "domestic_content_source"] {
            assert!(machine["origin_facts"].as_object().expect("facts").contains_key(key), "{key}");
        }
        assert!(machine["tax"]["duty_percent"].is_null(), "the project's rate is no rate of the machine");
    }
}

/// Amounts are written as people write them; programs get the plain number with the unit of the project.
#[test]
fn no_amount_counts_in_a_unit_that_nobody_says() {
    for lang in ["en", "zh"] {
        let said = text(&run(&["score", &tutorial(), "--lang", lang]).stdout);
        assert!(!said.contains("10k") && said.contains(if lang == "en" { "CNY " } else { " 万元" }), "{said}");
    }
    let score = json(&["score", &tutorial(), "--format", "json"]);
    assert_eq!(score["equipment"][0]["cells"]["price"]["unit"], "万元");
}

#[test]
fn score_never_writes() {
    let before = std::fs::read(tutorial()).expect("read");
    for format in ["table", "json", "csv"] {
        assert!(run(&["score", &tutorial(), "--format", format]).status.success());
    }
    assert_eq!(before, std::fs::read(tutorial()).expect("read"));
}

#[test]
fn every_sample_draws_every_figure_in_both_languages() {
    let folder = tempfile::tempdir().expect("folder");
    let list = run(&["plot", "--list"]);
    let names: Vec<String> = text(&list.stdout).lines().map(str::to_owned).collect();
    assert!(names.iter().eq(FigureId::ALL.iter().map(|id| id.key())), "{names:?}");
    let (names, _) = names.split_at(names.len() - FigureId::of_family(Family::Measurement).count());
    assert_eq!(names[..7], ["side-by-side", "profile", "contributions", "ranking", "scatter", "radar", "levels"]);
    for file in
        ["tutorial.ron", "five-axis-machining-centres.ron", "lithium-equipment-2019-claims.ron", "template-blank.ron"]
    {
        for name in names {
            for (lang, ending) in [("en", "svg"), ("zh", "svg")] {
                let out = folder.path().join(format!("{name}.{ending}")).display().to_string();
                let output = run(&["--lang", lang, "plot", &sample(file), "--figure", name, "-o", &out]);
                assert!(output.status.success(), "{file} {name}: {}", text(&output.stderr));
                let svg = std::fs::read_to_string(&out).expect("written");
                assert!(
                    svg.contains("<title id=") && svg.contains("<desc id=") && !svg.contains("NaN"),
                    "{file} {name}"
                );
            }
        }
    }
    let out = folder.path().join("p.png").display().to_string();
    assert!(run(&["plot", &tutorial(), "--figure", "radar", "-o", &out, "--scale", "1"]).status.success());
    assert_eq!(std::fs::read(&out).expect("written").get(..4), Some(&b"\x89PNG"[..]));
}

#[test]
fn figures_of_measurements_are_drawn_where_there_are_such() {
    let folder = tempfile::tempdir().expect("folder");
    let demonstration = sample("positioning-method-demonstration.ron");
    for (lang, named) in [("en", "b02/x"), ("zh", "8a/x")] {
        let out = folder.path().join(format!("{lang}.svg")).display().to_string();
        let figure = ["plot", &demonstration, "--figure", "positioning", "--measurement", named, "-o", &out];
        assert!(run(&[&["--lang", lang], &figure[..]].concat()).status.success());
        assert!(std::fs::read_to_string(&out).expect("written").contains("ISO 230-2"));
    }
    let listed = |file: &str| text(&run(&["plot", file, "--list"]).stdout).lines().last().map(str::to_owned);
    assert_eq!(
        (listed(&demonstration).as_deref(), listed(&tutorial()).as_deref()),
        (Some("positioning"), Some("agreement"))
    );
    let out = folder.path().join("x.svg").display().to_string();
    for (file, figure, named) in [
        (&demonstration, "weibull", "b02/x"),
        (&demonstration, "positioning", "b02/y"),
        (&tutorial(), "positioning", "b02/x"),
    ] {
        let output = run(&["plot", file, "--figure", figure, "--measurement", named, "-o", &out]);
        assert_eq!(output.status.code(), Some(1), "{figure} {named}");
        assert!(text(&output.stderr).contains("no such measurement"), "{}", text(&output.stderr));
    }
    assert!(!std::path::Path::new(&out).exists());
}

#[test]
fn import_makes_a_project_that_scores() {
    let sheet = "criterion,unit,better,weight,worst,best,A,B\n@origin,,,,,,domestic,imported\n@colour,,,,,,,x\nlife,h,higher,1,0,100,40,80\n";
    let offers = Folder::with("offers.csv", sheet);
    let out = offers.beside("offers.ron");
    let output = run(&["import", &offers.file(), "-o", &out]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("Row 3, column 1: the heading \"@colour\" is not known"));
    let score = json(&["score", &out, "--format", "json"]);
    assert_eq!(score["project"], "offers");
    assert_eq!(score["equipment"][0]["gap_points"], 40.0);
    assert_eq!(score["equipment"][0]["cells"]["life"]["level_percent"], 50.0);
}

#[test]
fn deviations_print_the_table_of_the_tender() {
    let all = json(&["deviations", &tutorial(), "--format", "json"]);
    let rows = all["rows"].as_array().expect("rows");
    assert_eq!(rows.iter().filter(|row| row["kind"] == "clause").count(), 6);
    let of = |id: &str| rows.iter().find(|row| row["equipment"] == id).expect("a row");
    let accurate = of("machine-a");
    assert_eq!((&accurate["clause"], &accurate["star"]), (&Value::from("3.2"), &Value::from(true)));
    assert_eq!(accurate["deviation"], "positive");
    assert_eq!(accurate["page"], "sheet 2");
    let silent = of("machine-f");
    assert_eq!((&silent["deviation"], &silent["reason"]), (&"no-response".into(), &"not-stated".into()));
    assert_eq!(all["counts"]["machine-f"]["no_response"], 1);

    let one = run(&["--lang", "zh", "deviations", &tutorial(), "--equipment", "machine-a"]);
    let table = text(&one.stdout);
    assert!(table.contains("正偏离") && table.contains("机床 A") && !table.contains("机床 B"), "{table}");
    let csv = text(&run(&["deviations", &tutorial(), "--format", "csv"]).stdout);
    assert!(csv.starts_with("equipment,name,criterion,"), "{csv}");
    assert_eq!(csv.lines().count(), 1 + rows.len(), "needs and clauses");
    assert_eq!(run(&["deviations", &tutorial(), "--equipment", "nobody"]).status.code(), Some(1));
}
