//! `measure` on files as a laboratory hands them over: published figures come back, warnings stand beside them.

use serde_json::Value;

use super::close::close;
use super::files::Folder;
use super::program::{json, run, text};

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
            "x.csv: 1 run at a position: at least two are needed for a standard deviation",
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
