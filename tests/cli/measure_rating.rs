//! `measure rating` on published cases, what it refuses, and both languages.

use serde_json::Value;

use crate::support::close::close;
use crate::support::program::{json, run, text};

const BEARING: [&str; 9] = ["measure", "rating", "bearing", "--c", "22.4", "--p", "3.2", "--rpm", "650"];

/// The cycle of tests/library/metrology/repair/cases.rs.
const SCREW: [&str; 13] = [
    "measure",
    "rating",
    "screw",
    "--ca",
    "50",
    "--lead",
    "10",
    "--load",
    "10:200:20",
    "--load",
    "5:500:50",
    "--load",
    "2:1000:30",
];

fn as_json(command: &[&str], options: &[&str]) -> Value {
    json(&[command, options, &["--format", "json"]].concat())
}

fn figures<const N: usize>(value: &Value, keys: [&str; N]) -> [f64; N] {
    keys.map(|key| value[key].as_f64().unwrap_or(f64::NAN))
}

/// What a usage error says.
fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
    text(&output.stderr)
}

#[test]
fn bearing_6208_of_fag() {
    let found = as_json(&BEARING, &[]);
    let keys = ["l10_mrev", "l10h", "a1", "lnm_mrev", "lnmh"];
    close(&figures(&found, keys), &[343.0, 8_794.871_794_871_795, 1.0, 343.0, 8_794.871_794_871_795], 1e-8);
    assert_eq!(found["standard"], "ISO 281:2007");
    let warnings = found["warnings"].to_string();
    for word in ["computed by the maker (ISO 281)", "Fatigue only", "Compare lives that were tested"] {
        assert!(warnings.contains(word), "{warnings}");
    }
    assert!(!warnings.contains("half of C") && !warnings.contains("aISO") && found.get("confidence").is_none());
}

#[test]
fn reliability_edition_and_conditions_shorten_the_life() {
    let keys = ["a1", "lnm_mrev", "l10_mrev"];
    let new = as_json(&BEARING, &["--reliability", "95", "--a-iso", "0.5"]);
    close(&figures(&new, keys), &[0.64, 0.32 * 343.0, 343.0], 1e-8);
    assert!(new["warnings"].to_string().contains("aISO = 0.5"), "{}", new["warnings"]);
    let old = as_json(&BEARING, &["--reliability", "95", "--edition", "1990"]);
    close(&figures(&old, keys), &[0.62, 0.62 * 343.0, 343.0], 1e-8);
    assert_eq!(old["standard"], "ISO 281:1990");
    let roller = as_json(&BEARING, &["--kind", "roller"]);
    close(&figures(&roller, ["l10_mrev"]), &[7.0_f64.powf(10.0 / 3.0)], 1e-8);
}

fn under(forces: [&str; 4]) -> Vec<&str> {
    let [fr, fa, x, y] = forces;
    vec!["measure", "rating", "bearing", "--c", "20", "--rpm", "1000", "--fr", fr, "--fa", fa, "--x", x, "--y", y]
}

#[test]
fn load_from_forces() {
    // P = 0.56·2 + 1.6·0.8 = 2.4
    let found = as_json(&under(["2", "0.8", "0.56", "1.6"]), &[]);
    close(&figures(&found, ["l10_mrev"]), &[(20.0_f64 / 2.4).powi(3)], 1e-8);
    let heavy = as_json(&under(["12", "0", "1", "0"]), &[]);
    assert!(heavy["warnings"].to_string().contains("P is 0.6 of C"), "{}", heavy["warnings"]);
    assert!(refused(&under(["0", "0", "1", "1"])).contains("above 0"));
    assert!(refused(&under(["-2", "3", "1", "1"])).contains("0 or more"));
}

#[test]
fn screw_in_its_cycle() {
    let found = as_json(&SCREW, &[]);
    let keys = ["mean_load", "mean_speed", "l10_mrev", "l10h", "km"];
    let expected =
        [4.997_739_090_806_366, 590.0, 1_001.357_773_251_868_5, 28_286.942_747_227_924, 10_013.577_732_518_685];
    close(&figures(&found, keys), &expected, 1e-7);
    let units = ["standard", "mean_load_unit", "mean_speed_unit"].map(|key| found[key].as_str());
    assert_eq!(units, [Some("ISO 3408-5"), Some("kN"), Some("r/min")]);
    let warnings = found["warnings"].to_string();
    for word in ["computed by the maker (ISO 3408-5)", "loss of preload", "Compare lives that were tested"] {
        assert!(warnings.contains(word), "{warnings}");
    }
    let shocks = as_json(&SCREW, &["--fw", "1.2"]);
    close(&figures(&shocks, ["l10h"]), &[16_369.758_534_275_421], 1e-7);
}

#[test]
fn bad_values_are_refused_with_a_sentence() {
    let bearing = |options: &[&str]| refused(&[&["measure", "rating", "bearing"], options].concat());
    assert!(bearing(&["--c", "-1", "--p", "1", "--rpm", "1"]).contains("--c has to be above 0"));
    assert!(bearing(&["--c", "1", "--p", "0", "--rpm", "1"]).contains("--p has to be above 0, not 0"));
    assert!(bearing(&["--c", "1", "--p", "1", "--rpm", "0"]).contains("--rpm has to be above 0"));
    assert!(bearing(&["--c", "nan", "--p", "1", "--rpm", "1"]).contains("a number"));
    assert!(bearing(&["--c", "1", "--rpm", "1"]).contains("either as --p or by all of --fr"));
    assert!(bearing(&["--c", "1", "--rpm", "1", "--p", "1", "--x", "1"]).contains("either as --p"));
    assert!(bearing(&["--c", "1e200", "--p", "1e-200", "--rpm", "1"]).contains("check their units"));
    assert!(refused(&[&BEARING[..], &["--reliability", "91"]].concat()).contains("none for 91 %"));
    assert!(refused(&[&BEARING[..], &["--a-iso", "0"]].concat()).contains("--a-iso has to be above 0"));
    refused(&[&BEARING[..], &["--edition", "1977"]].concat());
}

#[test]
fn bad_cycles_are_refused_with_a_sentence() {
    let screw = |loads: &[&str]| {
        refused(&[&["measure", "rating", "screw", "--ca", "30", "--lead", "10", "--load"], loads].concat())
    };
    for load in ["12:500", "12:500:40:1", "a:500:40", "12:-5:40", "-12:500:40", "inf:1:1", ""] {
        assert!(screw(&[load]).contains("12:500:40, each 0 or more"), "{load}");
    }
    assert!(screw(&["12:0:40", "--load", "0:100:60"]).contains("No part of the cycle"));
    assert!(screw(&["1e306:1:1"]).contains("check their units"));
    assert!(screw(&["12:500:40", "--fw", "0.5"]).contains("not 0.5"));
    assert!(refused(&["measure", "rating", "screw", "--ca", "30", "--lead", "10"]).contains("--load"));
    assert!(
        refused(&["measure", "rating", "screw", "--ca", "30", "--lead", "0", "--load", "1:1:1"]).contains("--lead has")
    );
}

#[test]
fn tables_in_both_languages() {
    let shown = |lang: &str, command: &[&str], format: &str| {
        let output = run(&[&["--lang", lang], command, &["--format", format]].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let table = shown("en", &BEARING, "table");
    assert!(table.starts_with("Ball bearing: C = 22.4 kN, P = 3.2 kN, 650 r/min\n\nISO 281:2007\n"), "{table}");
    assert!(table.contains("10⁶ rev") && table.contains("8\u{a0}795") && table.contains("⚠ Fatigue only"), "{table}");
    let table = shown("zh", &BEARING, "table");
    assert!(
        table.starts_with("球轴承：C = 22.4 kN") && table.contains("10⁶ 转") && table.contains("⚠ 仅考虑疲劳"),
        "{table}"
    );
    let table = shown("zh", &SCREW, "table");
    assert!(table.starts_with("滚珠丝杠：Ca = 50 kN") && table.contains("平均载荷 Fm"), "{table}");
    let csv = shown("en", &SCREW, "csv");
    let line = csv.lines().find(|line| line.starts_with("ISO 3408-5,L10h,")).unwrap_or_default();
    assert!(line.starts_with("ISO 3408-5,L10h,28286.9427472") && line.contains(",h,"), "{csv}");
    let output = run(&["--lang", "zh", "measure", "rating", "bearing", "--c", "0", "--p", "1", "--rpm", "1"]);
    assert_eq!((output.status.code(), text(&output.stderr).contains("--c 须大于 0")), (Some(2), true));
}
