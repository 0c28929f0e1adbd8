//! `measure life`, `measure repairable` and `measure compare life` on published data.

use serde_json::Value;

use crate::files::Folder;
use crate::support::close::close;
use crate::support::program::{json, run, text};

/// Distances of shock absorbers, km: 1 failed, 0 ran on. Meeker & Escobar (1998), *Statistical Methods for Reliability
/// Data*, p. 630.
const SHOCK: &str = "time_km,event\n6700,1\n6950,0\n7820,0\n8790,0\n9120,1\n9660,0\n9820,0\n11310,0\n11690,0\n11850,0\n\
    11880,0\n12140,0\n12200,1\n12870,0\n13150,1\n13330,0\n13470,0\n14040,0\n14300,1\n17520,1\n17540,0\n17890,0\n18450,0\n\
    18960,0\n18980,0\n19410,0\n20100,1\n20100,0\n20150,0\n20320,0\n20900,1\n22700,1\n23490,0\n26510,1\n27410,0\n27490,1\n\
    27890,0\n28100,0\n";

/// Remission of leukaemia, weeks, with 6-MP and without. Gehan (1965), Biometrika 52.
const TREATED: &str = "6,1\n6,1\n6,1\n6,0\n7,1\n9,0\n10,1\n10,0\n11,0\n13,1\n16,1\n17,0\n19,0\n20,0\n22,1\n23,1\n25,0\n\
    32,0\n32,0\n34,0\n35,0\n";
const CONTROL: &str = "1,1\n1,1\n2,1\n2,1\n3,1\n4,1\n4,1\n5,1\n5,1\n8,1\n8,1\n8,1\n8,1\n11,1\n11,1\n12,1\n12,1\n15,1\n\
    17,1\n22,1\n23,1\n";

/// Failures of a prototype, h. Python package `reliability`, its tests.
const GROWTH: &str = "time_h\n10400\n26900\n43400\n66400\n89400\n130400\n163400\n232000\n242000\n340700\n";

fn measure(kind: &str, data: &str, options: &[&str]) -> Value {
    let folder = Folder::with("x.csv", data);
    json(&[&["measure", kind, &folder.file(), "--format", "json"], options].concat())
}

fn figures(value: &Value, keys: &[&str]) -> Vec<f64> {
    keys.iter().map(|key| value[*key].as_f64().unwrap_or(f64::NAN)).collect()
}

fn ends(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().map(|end| end.as_f64().unwrap_or(f64::NAN)).collect()
}

fn weeks(rows: &str) -> String {
    format!("time (weeks),event\n{rows}")
}

fn groups() -> String {
    let of = |rows: &str, group: &str| rows.trim_end().replace('\n', &format!(",{group}\n")) + &format!(",{group}\n");
    format!("time (weeks),event,group\n{}{}", of(TREATED, "6-MP"), of(CONTROL, "control"))
}

#[test]
fn repairs_beside_the_failures_give_availability() {
    // Repair in minutes, running time in hours; one repair was not recorded.
    let data = "time_h,repair_min\n100,60\n250,90\n400,\n700,120\n900,60\n";
    let found = measure("repairable", data, &["--end", "1000"]);
    let times = [1.0_f64, 1.5, 2.0, 1.0];
    let mean = times.iter().sum::<f64>() / 4.0;
    close(&figures(&found["mttr"], &["mean", "n"]), &[mean, 4.0], 1e-9);
    let logs = times.map(f64::ln);
    let centre = logs.iter().sum::<f64>() / 4.0;
    let variance = logs.iter().map(|x| (x - centre).powi(2)).sum::<f64>() / 3.0;
    let fitted = (centre + variance / 2.0).exp();
    close(&figures(&found["mttr"], &["point"]), &[fitted], 1e-9);
    close(&figures(&found["availability"], &["value"]), &[200.0 / (200.0 + fitted)], 1e-9);
    let interval = ends(&found["availability"]["interval"]);
    assert!(interval[0] < 200.0 / (200.0 + fitted) && interval[1] > 200.0 / (200.0 + fitted) && interval[1] < 1.0);
    let without = measure("repairable", GROWTH, &[]);
    assert!(without["mttr"].is_null() && without["availability"].is_null());
    let folder = Folder::with("x.csv", "time_h,repair_h\n100,1\n200,-2\n");
    let output = run(&["measure", "repairable", &folder.file()]);
    assert!(text(&output.stderr).contains("Line 3, column 2"), "{}", text(&output.stderr));
    let zh = run(&["--lang", "zh", "measure", "repairable", &Folder::with("x.csv", data).file()]);
    assert!(text(&zh.stdout).contains("固有可用度"));
}

#[test]
fn life_of_38_shock_absorbers() {
    let found = measure("life", SHOCK, &["--confidence", "90", "--at", "10000"]);
    let counts = ["n", "failures", "suspensions"].map(|key| found[key].as_u64());
    assert_eq!((counts, &found["unit"]), ([Some(38), Some(11), Some(27)], &"km".into()));
    let weibull = &found["weibull"];
    close(&figures(weibull, &["beta", "log_likelihood"]), &[1.0 / 0.316_408_603_9, -123.995_361_189], 1e-8);
    close(&figures(weibull, &["eta", "b10"]), &[10.229_863_208_7_f64.exp(), 13_600.034_715], 1e-4);
    close(&ends(&weibull["b10_interval"]), &[10_102.526_704_7, 16_709.433_813], 1e-3);
    close(&ends(&weibull["beta_interval"]), &[2.078_658_948, 4.487_677_82], 1e-7);
    close(&ends(&weibull["eta_interval"]), &[23_896.279_542, 35_439.260_673], 1e-3);
    let reliability = &weibull["reliability"];
    assert!(reliability["time"] == 10_000.0 && ends(&reliability["interval"])[0] < 0.961);
    close(&figures(&found["mtbf"], &["point", "confidence"]), &[56_818.181_818, 0.9], 1e-5);
    assert_eq!(found["distributions"][0]["name"], "weibull");
    close(&figures(&found["distributions"][2], &["mu", "sigma"]), &[10.144_771, 0.530_068_3], 5e-6);
    let steps = found["kaplan_meier"].as_array().expect("steps");
    close(&figures(&steps[1], &["time", "survival"]), &[9120.0, 37.0 / 38.0 * 33.0 / 34.0], 1e-12);
    assert!(steps.len() == 11 && figures(&steps[1], &["lower", "upper"]).iter().all(|x| x.is_finite()));
    assert_eq!(found["plot"]["points"].as_array().map(Vec::len), Some(11));
    assert!(found["warnings"].to_string().contains("11 of 38 units failed"), "{}", found["warnings"]);
    let fisher = measure("life", SHOCK, &["--confidence", "90", "--bounds", "fisher"]);
    close(&ends(&fisher["weibull"]["b10_interval"]), &[10_702.046_217, 17_282.764_483], 1e-3);
}

#[test]
fn life_by_a_line_through_ranks() {
    for (method, mu, sigma) in [("rrx", 10.259_580_2, 0.363_205_1), ("rry", 10.265_364_7, 0.366_815_1)] {
        let found = measure("life", SHOCK, &["--method", method]);
        let [beta, eta] = figures(&found["weibull"], &["beta", "eta"])[..] else { panic!("two figures") };
        close(&[eta.ln(), 1.0 / beta], &[mu, sigma], 1e-6);
        assert_eq!(
            (&found["weibull"]["method"], found["weibull"]["b10_interval"][0].is_null()),
            (&method.into(), true)
        );
        assert!(found["warnings"].to_string().contains("no honest bounds"));
    }
}

#[test]
fn life_of_two_groups() {
    let found = measure("life", &groups(), &[]);
    close(&figures(&found["log_rank"], &["chi_squared", "df"]), &[16.793, 1.0], 1e-3);
    let names: Vec<&str> =
        found["groups"].as_array().expect("groups").iter().filter_map(|g| g["name"].as_str()).collect();
    assert_eq!(names, ["6-MP", "control"]);
    close(&figures(&found["groups"][0]["weibull"], &["beta", "eta"]), &[1.353_734_524, 33.765_150_968], 1e-7);
    close(&figures(&found["groups"][1]["weibull"], &["beta", "eta"]), &[1.370_499_86, 9.482_141_256], 1e-7);
    assert!(found["warnings"].to_string().contains("do not last alike"));
    let one = measure("life", &groups(), &["--group", "control"]);
    assert_eq!((&one["n"], &one["weibull"]["beta"]), (&21.into(), &found["groups"][1]["weibull"]["beta"]));
    let folder = Folder::with("x.csv", &groups());
    let output = run(&["measure", "life", &folder.file(), "--group", "C"]);
    assert_eq!((text(&output.stderr).trim(), output.status.code()), ("x.csv: There is no group “C”", Some(1)));
}

#[test]
fn life_without_failures_is_bounded_not_refused() {
    let data = "hours,event,count\n500,0,10\n";
    let found = measure("life", data, &["--confidence", "90"]);
    assert!(found["weibull"].is_null() && found["mtbf"]["point"].is_null() && found["mtbf"]["upper"].is_null());
    let mtbf = figures(&found["mtbf"], &["one_sided_lower", "three_times"]);
    close(&mtbf, &[5000.0 / 10.0_f64.ln(), 15_000.0], 1e-9);
    let warnings = found["warnings"].to_string();
    assert!(
        warnings.contains("No unit failed") && warnings.contains("3T") && warnings.contains("shape β"),
        "{warnings}"
    );
    let assumed = measure("life", data, &["--confidence", "90", "--beta", "2"]);
    let eta = 500.0 * (10.0 / 10.0_f64.ln()).sqrt();
    let expected = [2.0, eta, eta * (-0.9_f64.ln()).sqrt()];
    close(&figures(&assumed["weibayes"], &["beta", "eta_lower", "b10_lower"]), &expected, 1e-9);
    assert!(assumed["warnings"].to_string().contains("β = 2"));
}

#[test]
fn ten_failures_of_a_repaired_machine() {
    let found = measure("repairable", GROWTH, &["--confidence", "90"]);
    close(&figures(&found, &["beta", "growth"]), &[0.741_656_62, 0.258_343_38], 1e-7);
    close(&figures(&found, &["lambda"]), &[0.000_788_641_4], 1e-9);
    close(&figures(&found, &["instantaneous_mtbf"]), &[45_937.700_948], 1e-4);
    let interval = [0.588_284_182, 2.769_709_805].map(|factor| 45_937.700_948 * factor);
    close(&ends(&found["instantaneous_mtbf_interval"]), &interval, 1e-2);
    close(&figures(&found["mtbf"], &["point"]), &[34_070.0], 1e-9);
    assert_eq!(
        (&found["termination"], &found["unit"], &found["mtbf_misleads"]),
        (&"failure".into(), &"h".into(), &false.into())
    );
    assert!(found["laplace_u"].as_f64().is_some_and(|u| u < 0.0) && found["mil_hdbk_189"]["df"] == 18.0);
    let gaps = "gap_h\n10400\n16500\n16500\n23000\n23000\n41000\n33000\n68600\n10000\n98700\n";
    let added = measure("repairable", gaps, &["--gaps", "--confidence", "90"]);
    close(&figures(&added, &["beta"]), &figures(&found, &["beta"]), 1e-12);
    let later = measure("repairable", GROWTH, &["--end", "400000"]);
    assert_eq!((&later["termination"], &later["end"]), (&"time".into(), &400_000.0.into()));
    let rising: Vec<String> = (1..=30).map(|k| (1000.0 * (f64::from(k) / 30.0).sqrt()).to_string()).collect();
    let rising = rising.join("\n");
    let worn = measure("repairable", &rising, &["--end", "1000"]);
    assert_eq!(worn["mtbf_misleads"], true);
    assert!(worn["warnings"].to_string().contains("too favourable for the machine as it is now"));
}

fn compared(a: &str, b: &str, options: &[&str]) -> Value {
    let folder = Folder::with("a.csv", a);
    let other = folder.beside("b.csv");
    std::fs::write(&other, b).expect("written");
    json(&[&["measure", "compare", "life", &folder.file(), &other, "--format", "json"], options].concat())
}

#[test]
fn two_lives_compared_by_both_questions() {
    let found = compared(&weeks(CONTROL), &weeks(TREATED), &["--margin", "1.2x"]);
    let unit = &found["p_unit_of_b_outlasts_unit_of_a"];
    assert!(unit["value"].as_f64().is_some_and(|p| (0.8..0.9).contains(&p)) && ends(&unit["interval"])[0] > 0.5);
    let b10 = &found["b10"];
    let p = figures(b10, &["p_better", "p_equal", "p_worse", "p_b_longer"]);
    assert!((p[0] + p[1] + p[2] - 1.0).abs() < 1e-9 && p[0] < p[3]);
    assert!(ends(&b10["ratio_interval"])[0] < 1.0 && p[3] < 0.975, "the interval holds 1: {b10}");
    let tests = &found["tests"];
    close(&figures(&tests["same_distribution"], &["statistic", "df"]), &[19.653_241_83, 2.0], 1e-6);
    close(&figures(&tests["same_shape"], &["p"]), &[0.970_035_55], 1e-6);
    close(&figures(&tests["log_rank"], &["statistic"]), &[16.793], 1e-3);
    // All running time over the failures of each.
    close(&figures(&found["mtbf"], &["ratio"]), &[359.0 / 9.0 / (182.0 / 21.0)], 1e-9);
    let by_time = compared(&weeks(CONTROL), &weeks(TREATED), &["--margin", "1"]);
    assert_eq!(by_time["margin"]["time"], 1.0);
    assert!(by_time["b10"]["p_better"].as_f64() < found["b10"]["p_b_longer"].as_f64());
    let none = compared(&weeks(CONTROL), "time (weeks),event\n50,0\n60,0\n", &[]);
    assert!(
        none["b10"].is_null() && none["mtbf"]["ratio_interval"][1].is_null() && none["tests"]["log_rank"].is_object()
    );
}

#[test]
fn both_languages_and_refusals() {
    let table = |lang: &str, kind: &str, data: &str| {
        let folder = Folder::with("x.csv", data);
        text(&run(&["--lang", lang, "measure", kind, &folder.file()]).stdout)
    };
    for (lang, kind, data, words) in [
        ("en", "life", SHOCK, ["38 units, 11 failed, 27 still running", "Survival by Kaplan–Meier", "one-sided 95 %"]),
        ("zh", "life", SHOCK, ["38 台，失效 11 台", "Kaplan–Meier 生存率", "单侧下限（95 %）"]),
        ("en", "repairable", GROWTH, ["10 failures by 340 700 h", "Laplace U", "Instantaneous MTBF"]),
        ("zh", "repairable", GROWTH, ["共 10 次故障", "幂律模型", "瞬时 MTBF"]),
    ] {
        let shown = table(lang, kind, data).replace('\u{a0}', " ");
        assert!(words.iter().all(|word| shown.contains(word)), "{shown}");
    }
    let folder = Folder::with("a.csv", &weeks(CONTROL));
    let other = folder.beside("b.csv");
    std::fs::write(&other, weeks(TREATED)).expect("written");
    let pair = ["measure", "compare", "life", &folder.file(), &other];
    for (lang, word) in [("en", "that of B outlasts that of A"), ("zh", "B 比 A 寿命长的概率")] {
        let shown = text(&run(&[&["--lang", lang][..], &pair].concat()).stdout);
        assert!(shown.contains(word), "{shown}");
    }
    let csv = text(&run(&[&pair[..], &["--format", "csv"]].concat()).stdout);
    assert!(csv.starts_with("standard,figure,value,unit,low,high\nMachine A,"), "{csv}");
    assert_eq!(run(&[&pair[..], &["--margin", "0.5x"]].concat()).status.code(), Some(2));
    std::fs::write(&other, SHOCK).expect("written");
    let output = run(&pair);
    assert_eq!(text(&output.stderr).trim(), "A has week, B has km: they cannot be compared");
    for (kind, data, options, expected) in [
        ("life", "time,until,event\n0,5,0\n", &[][..], "Record 1: the time is no number above 0"),
        ("life", "time,event\n5,9\n", &[], "Line 2, column 2: “9” says neither failure (1) nor still running (0)"),
        ("repairable", "time\n5\n9\n", &["--end", "8"], "The watch cannot end at 8, before the last failure at 9"),
    ] {
        let folder = Folder::with("x.csv", data);
        let output = run(&[&["measure", kind, &folder.file()], options].concat());
        assert_eq!(
            (text(&output.stderr).trim(), output.status.code()),
            (format!("x.csv: {expected}").as_str(), Some(1))
        );
    }
}

#[test]
fn what_was_assumed_of_a_file_is_a_warning() {
    let data = "time_h,status\n100,1\n200,0\n";
    let found = measure("life", data, &[]);
    assert!(
        found["warnings"][0].as_str().is_some_and(|warning| warning.contains("it was taken for failed")),
        "{found}"
    );
    let folder = Folder::with("x.csv", data);
    let table = text(&run(&["measure", "life", &folder.file()]).stdout);
    assert!(table.contains("it was taken for failed"), "{table}");
}
