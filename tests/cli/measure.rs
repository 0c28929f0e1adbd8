//! `measure` on files as a laboratory hands them over: published figures come back, warnings stand beside them.

use std::fmt::Write as _;

use serde_json::Value;

use crate::files::Folder;
use crate::support::close::close;
use crate::support::program::{json, run, text};

fn measure(kind: &str, name: &'static str, data: &str, options: &[&str]) -> Value {
    let folder = Folder::with(name, data);
    let file = folder.file();
    json(&[&["measure", kind, &file, "--format", "json"], options].concat())
}

fn figures(value: &Value, keys: &[&str]) -> Vec<f64> {
    keys.iter().map(|key| value[*key].as_f64().unwrap_or(f64::NAN)).collect()
}

/// Eight targets, five runs each way, of a public report whose own A, R and E follow another rule.
const DEMO: &str = "target_mm,F1,F2,F3,F4,F5,R1,R2,R3,R4,R5\n\
    0.0,-0.00294,-0.00334,-0.00295,-0.00289,-0.00236,-0.00092,-0.00065,-0.00095,-0.00064,-0.00052\n\
    248.32508,-0.00366,-0.00384,-0.00311,-0.00332,-0.00299,-0.00081,-0.00084,-0.00059,-0.00071,-0.00073\n\
    492.23062,-0.00345,-0.00316,-0.00314,-0.0033,-0.00336,-0.00046,-0.00029,-0.00037,-0.00028,-0.00027\n\
    634.25114,-0.00356,-0.00306,-0.00288,-0.00273,-0.00301,-0.00022,0.00016,-2e-05,0.00026,0.00061\n\
    898.08078,-0.00249,-0.00257,-0.00258,-0.00278,-0.00196,0.00038,0.00066,0.00058,0.00076,0.00079\n\
    1098.58378,-0.00188,-0.00167,-0.00148,-0.00161,-0.00117,0.00129,0.00133,0.00141,0.0019,0.00181\n\
    1365.58207,-0.00054,-8e-05,-0.00059,-6e-05,-2e-05,0.00226,0.00192,0.0026,0.00267,0.00263\n\
    1600.0,0.00058,0.00057,0.001,0.00133,0.00091,0.00279,0.00316,0.00331,0.00316,0.00346\n";

#[test]
fn positioning_iso_230_2_and_vdi_3441_demo_1600_mm() {
    let found = measure("positioning", "x.csv", DEMO, &[]);
    let keys = ["A", "A_up", "A_down", "E", "E_up", "E_down", "M", "R", "R_up", "R_down", "B", "B_mean"];
    let expected = [
        0.007_778_2,
        0.005_617_6,
        0.004_788_16,
        0.006_56,
        0.004_262,
        0.003_912,
        0.004_087,
        0.004_456_88,
        0.001_440_17,
        0.001_287_66,
        0.003_206,
        -0.002_769_25,
    ];
    close(&figures(&found, &keys), &expected, 1e-8);
    let vdi = figures(&found["vdi_3441"], &["P", "Pa", "Ps_max", "Ps_mean", "U_max", "U_mean"]);
    close(&vdi, &[0.008_097_102_7, 0.004_087, 0.001_876_326, 0.001_509_471_8, 0.003_206, 0.002_769_25], 1e-8);
    assert_eq!(
        (found["positions"].as_u64(), found["runs"].as_u64(), found["unit"].as_str()),
        (Some(8), Some(5), Some("mm"))
    );
    assert_eq!(found["standard"], "ISO 230-2:2014");
    assert_eq!(found["per_position"].as_array().map(Vec::len), Some(8));
    let interval = figures(&found["interval"]["A"], &["low", "high"]);
    assert!(interval[0] < 0.007_778 && 0.007_778 < interval[1]);
    let warnings = found["warnings"].to_string();
    assert!(warnings.contains("R grows with the number of positions"), "{warnings}");
}

#[test]
fn stability_i_mr_nist_flowrate() {
    let data = "flow\n49.6\n47.6\n49.9\n51.3\n47.8\n51.2\n52.6\n52.4\n53.6\n52.1\n";
    let found = measure("stability", "flow.csv", data, &["--lsl", "45", "--usl", "58"]);
    // The handbook rounds d2 to 1.128 and prints 45.8159 and 55.8041.
    close(&figures(&found["chart"], &["lower", "center", "upper"]), &[45.817_59, 50.81, 55.802_41], 1e-5);
    assert_eq!((&found["n"], &found["in_control"]), (&10.into(), &true.into()));
    let keys = ["cp", "cpk", "pp", "ppk", "cpk_lower_95", "cv", "s_within", "s_overall"];
    assert!(figures(&found, &keys).iter().all(|x| x.is_finite()), "{found}");
    let groups = measure("stability", "flow.csv", data, &["--subgroup", "5"]);
    assert_eq!((&groups["subgroup"], groups["cpk"].is_null()), (&5.into(), true));
}

#[test]
fn what_cannot_be_measured_is_told_with_its_place() {
    for (kind, data, options, expected) in [
        ("positioning", "target_mm,F1\n0,1\n5,x\n", &[][..], "x.csv: Line 3, column 2: “x” is no number"),
        (
            "positioning",
            "target_mm,F1\n0,1\n5,2\n",
            &[],
            "x.csv: Line 1, column 2: the unit is not stated; put it into the heading (target_mm, F1_um) or state it beside the data (--unit)",
        ),
        (
            "positioning",
            "axis,target_mm,F1_um\nX,0,1\nX,5,2\nY,0,1\nY,5,2\n",
            &[],
            "x.csv: this file holds several axes (X, Y); choose one (--axis)",
        ),
        (
            "stability",
            "5\n6\n5\n",
            &["--lsl", "9", "--usl", "1"],
            "x.csv: The limits are no interval: the lower one has to lie below the upper one",
        ),
    ] {
        let folder = Folder::with("x.csv", data);
        let output = run(&[&["measure", kind, &folder.file()], options].concat());
        assert_eq!(text(&output.stderr).trim(), expected);
        assert_eq!(output.status.code(), Some(1));
    }
    let nowhere = run(&["measure", "stability", "nowhere.csv"]);
    assert!(text(&nowhere.stderr).contains("nowhere.csv") && nowhere.status.code() == Some(1));
}

/// A file of several axes is compared by the one that is named, and the note of the choice names the file.
#[test]
fn an_axis_of_files_that_hold_several_is_compared() {
    let two = "axis,target_mm,F1_um,F2_um\nX,0,1,2\nX,5,2,4\nX,11,1,3\nY,0,10,12\nY,5,11,15\nY,11,13,14\n";
    let folder = Folder::with("two.csv", two);
    let file = folder.file();
    let compare = ["measure", "compare", "positioning", &file, &file];
    let refused = run(&compare);
    let sentence = "two.csv: this file holds several axes (X, Y); choose one (--axis)";
    assert_eq!((text(&refused.stderr).trim(), refused.status.code()), (sentence, Some(1)));
    let found = json(&[&compare[..], &["--axis", "Y", "--format", "json"]].concat());
    let warnings = found["warnings"].as_array().expect("a list");
    let notes = warnings.iter().filter(|warning| warning.as_str().is_some_and(|told| told.starts_with("two.csv: ")));
    assert_eq!(notes.count(), 2, "{warnings:?}");
}

#[test]
fn tables_in_both_languages() {
    let folder = Folder::with("x.csv", DEMO);
    for (lang, word) in [("en", "8 positions, 5 runs, 2 directions"), ("zh", "8 个位置，5 次测量，2 个方向")]
    {
        let output = text(&run(&["--lang", lang, "measure", "positioning", &folder.file()]).stdout);
        assert!(output.contains(word) && output.contains("VDI/DGQ 3441"), "{output}");
    }
    let csv = text(&run(&["measure", "positioning", &folder.file(), "--format", "csv"]).stdout);
    assert!(csv.starts_with("standard,figure,value,unit,low,high\nISO 230-2:2014,A,0.00777"), "{csv}");
}

/// An ellipse r = R + a·cos 2θ has G = 2a; counterclockwise it is larger by b.
fn ellipse() -> String {
    let mut text = "angle_deg,radius_mm,direction\n".to_owned();
    for k in 0..72 {
        let turn = f64::from(5 * k);
        let wave = 0.003 * (2.0 * turn.to_radians()).cos();
        write!(text, "{turn},{},cw\n{turn},{},ccw\n", 150.0 + wave, 150.002 + wave).expect("text");
    }
    text
}

#[test]
fn circular_iso_230_4_ellipse() {
    let found = measure("circular", "x.csv", &ellipse(), &["--radius", "150"]);
    let keys = ["G_cw", "G_ccw", "G_bidirectional", "D", "F_max", "F_min", "radius"];
    close(&figures(&found, &keys), &[0.006, 0.006, 0.008, 0.001, 0.005, -0.003, 150.0], 1e-8);
    assert_eq!((found["standard"].as_str(), found["unit"].as_str()), (Some("ISO 230-4"), Some("mm")));
    assert!(found["warnings"].as_array().is_some_and(|w| w.len() == 1), "{found}");
    let one = measure("circular", "x.csv", "x,y\n1,0\n0,1\n-1,0\n0,-1.5\n", &["--radius", "2", "--unit", "mm"]);
    assert!(one["G_cw"].is_null() && one["D"].is_null() && one["G_ccw"].is_f64(), "{one}");
    let warnings = one["warnings"].to_string();
    for told in ["One sense of rotation only", "4 points only", "no points over 106°", "check the unit and the radius"]
    {
        assert!(warnings.contains(told), "{told}: {warnings}");
    }
}

#[test]
fn leadscrew_grades_of_iso_and_jis_are_kept_apart() {
    // 0.02 µm a mm and a wave of 16 µm from end to end in 200 mm.
    let mut data = "travel,deviation\n".to_owned();
    for k in 0..=400 {
        let travel = 2.0 * f64::from(k);
        let wave = 8.0 * (std::f64::consts::TAU * travel / 200.0).cos();
        writeln!(data, "{travel},{}", 0.02 * travel + wave).expect("text");
    }
    let found = measure("leadscrew", "x.csv", &data, &["--lead", "10"]);
    let value = figures(&found, &["e0a", "vua", "v300", "v2pi", "useful_travel"]);
    assert!((value[0] - 16.0).abs() < 0.01 && (value[1] - 16.0).abs() < 0.2 && (value[2] - 16.0).abs() < 0.2);
    // One lead is a twentieth of a wave.
    assert!((value[3] - 16.0 * (std::f64::consts::PI / 20.0).sin()).abs() < 0.05 && value[4] == 800.0, "{value:?}");
    let grade = |of: &str, key: &str| found[of][key].as_str().map(str::to_owned);
    assert_eq!((grade("iso_grade", "grade"), grade("jis_grade", "grade")), (Some("P5".into()), Some("C5".into())));
    assert_eq!(grade("iso_grade", "limited_by").as_deref(), Some("v300"));
    let best = &found["iso_grade"]["best"];
    assert_eq!(
        (best["e0a"].as_str(), best["v300"].as_str(), best["v2pi"].as_str()),
        (Some("P3"), Some("P5"), Some("P0"))
    );
    assert_eq!(found["jis_grade"]["best"]["e0a"], Value::Null);
    assert_eq!(found["iso_grade"]["limits"].as_array().map(Vec::len), Some(7));
    let aimed = measure("leadscrew", "x.csv", &data, &["--lead", "10", "--compensation", "16"]);
    assert_eq!(aimed["iso_grade"]["best"]["e0a"], "P1");
    assert!(found["warnings"].to_string().contains("C5 was not held against e0a, Vua"), "{found}");
}

#[test]
fn drift_finds_its_curve_again() {
    let mut data = "time_h,drift_um,temperature\n".to_owned();
    for k in 0..25 {
        let time = f64::from(10 * k);
        let drift = -42.0 * (1.0 - (-time / 37.0).exp());
        writeln!(data, "{},{},{}", time / 60.0, 7.0 + drift, 20.0 - drift / 12.0).expect("text");
    }
    let found = measure("drift", "x.csv", &data, &[]);
    let keys = ["d_inf", "tau", "d60", "slope_per_degree", "range"];
    let at = |time: f64| -42.0 * (1.0 - (-time / 37.0_f64).exp());
    close(&figures(&found, &keys), &[-42.0, 37.0, at(60.0), -12.0, -at(240.0)], 1e-4);
    assert!(found["reached"].as_f64().is_some_and(|share| share > 0.99) && found["slope_interval"].is_array());
    assert_eq!((found["standard"].as_str(), found["unit"].as_str()), (Some("ISO 230-3"), Some("µm")));
    let line = measure("drift", "x.csv", "time_min,drift\n5,0\n10,1\n15,2\n20,3\n", &["--unit", "um"]);
    assert!(line["d_inf"].is_null() && line["slope_per_degree"].is_null() && line["d60"].is_null(), "{line}");
    let warnings = line["warnings"].to_string();
    assert!(warnings.contains("settle on no time constant") && warnings.contains("first reading was taken at 5 min"));
}

#[test]
fn a_budget_is_that_of_the_setup() {
    let none = measure("positioning", "x.csv", DEMO, &[]);
    assert!(none["budget"].is_null() && none["warnings"].to_string().contains("Nothing is known of the measurement"));
    let options = ["--temperature-u", "0.1", "--expansion", "11.5e-6", "--device-u", "1", "--drift", "2"];
    let found = measure("positioning", "x.csv", DEMO, &options);
    let budget = &found["budget"];
    // 1.6 m × 11.5 µm/(m·K) × 0.1 K, 1/2, and 0.6 × 2/2.
    let scale = (1.84_f64.powi(2) + 0.25 + 0.36).sqrt();
    let of = |key: &str, field: &str| budget[key][field].as_f64().unwrap_or(f64::NAN);
    close(&[of("E_M", "u"), of("E_M", "k"), of("E_M", "U")], &[scale, 2.0, 2.0 * scale], 1e-4);
    let parts = budget["contributions"].as_array().expect("lines");
    let names: Vec<&str> = parts.iter().filter_map(|line| line["name"].as_str()).collect();
    assert_eq!(names, ["device", "alignment", "temperature", "expansion", "drift", "sampling_A", "sampling_R"]);
    for key in ["E_M", "A", "R_B"] {
        let shares: f64 = parts.iter().filter_map(|line| line["share"][key].as_f64()).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{key} {shares}");
    }
    assert!(of("R_B", "u") > 0.6 && of("R_B", "u") < of("A", "u"));
    // The coefficient may be stated either way.
    let other = measure("positioning", "x.csv", DEMO, &["--temperature-u", "0.1", "--expansion", "11.5"]);
    let third = |value: &Value| figures(&value["budget"]["contributions"][2], &["sensitivity", "contribution"]);
    close(&third(&other), &third(&found), 1e-12);
    assert!(other["warnings"].to_string().contains("Drift was not measured"));
    let rotary = DEMO.replace("target_mm", "target_deg");
    let folder = Folder::with("x.csv", &rotary);
    let output = run(&["measure", "positioning", &folder.file(), "--drift", "1"]);
    assert_eq!(
        text(&output.stderr).trim(),
        "x.csv: The inputs of the budget are those of a linear axis; this one turns"
    );
}

/// Sixty figures about 10 with a spread of about 0.01, by a rule.
fn parts(shift: f64, spread: f64) -> String {
    let one = |k: i32| 10.0 + shift + spread * f64::from((k * 37) % 61 - 30) / 30.0;
    lines((0..60).map(|k| one(k).to_string()))
}

#[test]
fn stability_names_rules_gauge_machine_and_percentiles() {
    let data = parts(0.0, 0.02);
    let limits = ["--lsl", "9.95", "--usl", "10.05"];
    let found = measure("stability", "x.csv", &data, &limits);
    let keys = ["n", "mean", "s_within", "s_overall", "cp", "cpk", "pp", "ppk", "cpk_lower_95", "cv"];
    assert!(figures(&found, &keys).iter().all(|x| x.is_finite()), "{found}");
    assert!(["cp_interval", "cpk_interval"].iter().all(|key| found[*key].as_array().is_some_and(|i| i.len() == 2)));
    assert!(found["signals"].is_array() && found["in_control"].is_boolean());
    let sure = measure("stability", "x.csv", &data, &[&limits[..], &["--confidence", "99"]].concat());
    assert_eq!(sure["cpk_lower_95"], found["cpk_lower_95"], "its confidence is in its name");
    let gauge = measure("stability", "x.csv", &data, &[&limits[..], &["--gauge", "0.005"]].concat());
    let sd = found["s_overall"].as_f64().expect("spread");
    let grown = gauge["gauge"]["ppk"].as_f64().expect("figure") / gauge["ppk"].as_f64().expect("figure");
    assert!((grown - sd / (sd * sd - 25e-6).sqrt()).abs() < 1e-9, "{grown}");
    let machine = measure("stability", "x.csv", &data, &[&limits[..], &["--machine", "--percentile"]].concat());
    assert_eq!((&machine["cmk"], &machine["cm"]), (&machine["ppk"], &machine["pp"]));
    assert!(machine["percentile"]["cpk"].is_f64() && !machine["percentile"]["reaches_tails"].as_bool().expect("told"));
    let folder = Folder::with("x.csv", &data);
    let file = folder.file();
    for (lang, word) in [("en", "Machine capability"), ("zh", "设备能力")] {
        let all = [&["--lang", lang, "measure", "stability", &file, "--machine"][..], &limits].concat();
        let output = text(&run(&all).stdout);
        assert!(output.contains(word) && output.contains("Cmk") && !output.contains("Ppk"), "{output}");
    }
    let rising: String = lines((0..12).map(|k| (if k == 5 { 9.0 } else { f64::from(k % 2) }).to_string()));
    for (rules, prefix) in [("western", "western-1"), ("nelson", "nelson-1")] {
        let found = measure("stability", "x.csv", &rising, &["--rules", rules]);
        assert_eq!(
            (found["signals"][0]["rule"].as_str(), found["signals"][0]["index"].as_u64()),
            (Some(prefix), Some(5))
        );
        assert_eq!(found["in_control"], false);
    }
}

#[test]
fn stability_of_a_web_splits_its_variance() {
    let mut data = "time,l1,l2,l3\n".to_owned();
    for t in 0..6_i32 {
        let lanes = [-1.0, 0.0, 1.0].map(|lane| 100.0 + 2.0 * lane + 0.1 * f64::from(t % 2));
        writeln!(data, "08:0{t},{},{},{}", lanes[0], lanes[1] + 0.01 * f64::from(t), lanes[2]).expect("text");
    }
    let found = measure("stability", "x.csv", &data, &["--web", "--lsl", "90", "--usl", "110"]);
    let web = &found["web"];
    let share = |key: &str| web[key]["share"].as_f64().unwrap_or(f64::NAN);
    assert!((share("machine_direction") + share("cross_web") + share("residual") - 1.0).abs() < 1e-9, "{web}");
    assert!(share("cross_web") > 0.99 && share("machine_direction") > share("residual") / 100.0);
    let total = web["total"]["s"].as_f64().expect("total");
    let cpk = (110.0 - found["mean"].as_f64().expect("mean")) / (3.0 * total);
    close(&figures(&found, &["cpk"]), &[cpk], 1e-9);
    assert_eq!((&found["n"], &found["chart"]["kind"]), (&18.into(), &"imr".into()));
    let folder = Folder::with("x.csv", &data);
    let output = text(&run(&["--lang", "zh", "measure", "stability", &folder.file(), "--web"]).stdout);
    assert!(output.contains("横向（幅宽方向）") && output.contains("残差"), "{output}");
}

fn compared(kind: &str, a: &str, b: &str, options: &[&str]) -> Value {
    let folder = Folder::with("a.csv", a);
    let other = folder.beside("b.csv");
    std::fs::write(&other, b).expect("written");
    json(&[&["measure", "compare", kind, &folder.file(), &other, "--format", "json"], options].concat())
}

#[test]
fn two_axes_compared() {
    let fewer: String = lines(DEMO.lines().take(8).map(str::to_owned));
    let found = compared("positioning", DEMO, &fewer, &["--margin", "0.001", "--requirement", "0.0095"]);
    let a = &found["figures"]["A"];
    assert!(a["difference"].as_f64().is_some_and(|d| d > 0.0) && a["difference_interval"].is_array());
    let p = figures(a, &["p_better", "p_equal", "p_worse"]);
    assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-9 && a["tost"]["p"].is_f64() && a["test"]["p"].is_f64());
    assert_eq!(a["conformity"]["a"]["verdict"], "conforms");
    assert!(["E", "R", "s_pooled"].iter().all(|key| found["figures"][*key]["ratio_interval"].is_array()), "{found}");
    assert_eq!(found["figures"]["s_pooled"]["test"]["name"], "f");
    assert!(found["sentences"].to_string().contains("ISO 14253-1:2017"), "{found}");
    let warnings = found["warnings"].to_string();
    assert!(warnings.contains("test plans differ") && warnings.contains("pooled s"), "{warnings}");
    let same = compared("positioning", DEMO, DEMO, &[]);
    assert!(!same["warnings"].to_string().contains("plans differ"));
}

#[test]
fn two_series_compared() {
    let (a, b) = (parts(0.0, 0.02), parts(0.01, 0.01));
    let options = ["--lsl", "9.95", "--usl", "10.05", "--margin", "0.02", "--requirement", "1.0"];
    let found = compared("stability", &a, &b, &options);
    let mean = &found["figures"]["mean"];
    assert_eq!(mean["test"]["name"], "welch");
    assert!(mean["p_equal"].as_f64().is_some_and(|p| p > 0.99) && mean["tost"]["p"].as_f64().is_some_and(|p| p < 0.01));
    close(&figures(&found["figures"]["s"], &["ratio"]), &[2.0], 1e-9);
    assert!(found["figures"]["Cpk"]["conformity"]["b"]["verdict"].is_string(), "{found}");
    let mirrored = compared("stability", &b, &a, &options);
    close(&figures(&mirrored["figures"]["mean"], &["p_better"]), &figures(mean, &["p_worse"]), 1e-12);
    let folder = Folder::with("a.csv", &a);
    let (file, other) = (folder.file(), folder.beside("b.csv"));
    std::fs::write(&other, "d_h\n1\n2\n3\n").expect("written");
    let output = run(&["measure", "compare", "stability", &file, &other, "--requirement", "1"]);
    assert_eq!(
        (text(&output.stderr).trim(), output.status.code()),
        ("--requirement is one on Cpk: it needs --lsl or --usl", Some(2))
    );
    std::fs::write(&file, "d_mm\n1\n2\n3\n").expect("written");
    let output = run(&["measure", "compare", "stability", &file, &other]);
    assert_eq!(text(&output.stderr).trim(), "A has mm, B has h: they cannot be compared");
    std::fs::write(&other, "d_mm\n1\nx\n").expect("written");
    let output = run(&["measure", "compare", "stability", &file, &other]);
    assert_eq!(text(&output.stderr).trim(), "b.csv: Line 3, column 1: “x” is no number");
    std::fs::write(&other, "d_mm\n1\n5\n").expect("written");
    for (lang, word) in [("en", "Welch test, p"), ("zh", "Welch t 检验 p 值")] {
        let output = text(&run(&["--lang", lang, "measure", "compare", "stability", &file, &other]).stdout);
        assert!(output.contains(word), "{output}");
    }
}

#[test]
fn other_kinds_refuse_and_speak_both_languages() {
    let lead: String = lines((0..40).map(|k| format!("{},{}", 10 * k, k % 3)));
    let lead = format!("travel,deviation\n{lead}");
    let drift = "time_min,drift_um\n0,0\n10,5\n20,7\n30,7.8\n";
    for (kind, data, options, en, zh) in [
        ("circular", ellipse().as_str(), &["--radius", "150"][..], "72 points clockwise", "顺时针 72 点"),
        ("leadscrew", &lead, &["--lead", "10"], "40 points over 390 mm", "有效行程 390 mm"),
        ("drift", drift, &[], "4 readings over 30 min", "30 min 内 4 个读数"),
    ] {
        let folder = Folder::with("x.csv", data);
        let file = folder.file();
        for (lang, word) in [("en", en), ("zh", zh)] {
            let all = [&["--lang", lang, "measure", kind, &file][..], options].concat();
            let output = text(&run(&all).stdout);
            assert!(output.contains(word) && output.contains("ISO "), "{output}");
            let csv = text(&run(&[&all[..], &["--format", "csv"]].concat()).stdout);
            assert!(csv.starts_with("standard,figure,value,unit,low,high\nISO "), "{csv}");
        }
    }
    for (kind, data, options, expected) in [
        (
            "circular",
            "x_mm,y_mm\n1,0\n2,0\n3,0\n",
            &["--radius", "1"][..],
            "Clockwise: the points lie on a line or in one place",
        ),
        ("circular", "x_mm,y_mm\n1,0\n0,1\n", &["--radius", "1"], "Counterclockwise: at least three points are needed"),
        ("circular", "x_mm,y_mm\n1,0\n0,1\n-1,0\n", &["--radius", "0"], "The nominal radius has to be above 0"),
        ("leadscrew", "travel,deviation\n0,0\n1,1\n", &["--lead", "10"], "At least three points are needed"),
        ("leadscrew", "travel,deviation\n0,0\n1,1\n2,1\n", &["--lead", "0"], "The lead has to be above 0"),
        ("drift", "time_min,drift_um\n0,0\n1,1\n", &[], "At least 4 figures are needed"),
        ("stability", "1\n2\n3\n", &["--chart", "xbar-r"], "Subgroups need at least 2 figures"),
        ("stability", "1,2\n3\n", &["--web"], "All lines need the same number of figures"),
    ] {
        let folder = Folder::with("x.csv", data);
        let output = run(&[&["measure", kind, &folder.file()], options].concat());
        assert_eq!(
            (text(&output.stderr).trim(), output.status.code()),
            (format!("x.csv: {expected}").as_str(), Some(1))
        );
    }
}

/// Each in a line of its own.
fn lines(all: impl Iterator<Item = String>) -> String {
    all.fold(String::new(), |text, line| text + &line + "\n")
}
