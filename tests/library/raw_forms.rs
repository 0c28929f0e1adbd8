//! Tables of positioning, screws, circles and drift as people write them: forms that are read, and what is asked.

use gapwise::model::{RawNote, RawPositioning};
use gapwise::store::raw::{RawOptions, RawProblem, RawProblemKind as Kind, circular, drift, lead, positioning};
use gapwise::text::Lang;

use crate::raw_reading::{readable, refusal};

fn axis(text: &str, unit: Option<&str>) -> Result<RawPositioning, RawProblem> {
    positioning(text.as_bytes(), &RawOptions { unit: unit.map(str::to_owned), ..RawOptions::default() })
}

fn read(text: &str, unit: Option<&str>) -> RawPositioning {
    readable(axis(text, unit), text)
}

/// Three positions, two runs each way.
const FORWARD: [[f64; 2]; 3] = [[1.0, 2.0], [2.0, 3.0], [1.0, 1.0]];
const BACKWARD: [[f64; 2]; 3] = [[3.0, 2.0], [4.0, 3.0], [2.0, 2.0]];

#[test]
fn headings_that_people_use() {
    let body = "0,1,2,3,2\n100,2,3,4,3\n200,1,1,2,2\n";
    for (head, unit) in [
        ("Pos (mm),F1 (um),F2 (um),R1 (um),R2 (um)", None),
        ("目标位置mm,正向1,正向2,反向1,反向2", Some("um")),
        ("target_mm,dev_F1_um,dev_F2_um,dev_R1_um,dev_R2_um", None),
        ("角度(°),F1(″),F2(″),R1(″),R2(″)", None),
        ("target_mm,+1 (um),+2 (um),-1 (um),-2 (um)", None),
        ("target_mm  F1_um  F2_um  R1_um  R2_um", None),
    ] {
        let body = if head.contains("  ") { body.replace(',', "  ") } else { body.to_owned() };
        let found = read(&format!("{head}\n{body}"), unit);
        assert_eq!(
            (found.forward, found.backward),
            (FORWARD.map(Vec::from).to_vec(), BACKWARD.map(Vec::from).to_vec())
        );
    }
    for text in [
        "目标位置(mm),第1次,,第2次,\n,正向,反向,正向,反向\n0,1,3,2,2\n100,2,4,3,3\n200,1,2,1,2\n",
        "run,target_mm,forward,reverse\n1,0,1,3\n1,100,2,4\n1,200,1,2\n2,0,2,2\n2,100,3,3\n2,200,1,2\n",
    ] {
        let found = read(text, Some("um"));
        assert_eq!(
            (found.forward, found.backward),
            (FORWARD.map(Vec::from).to_vec(), BACKWARD.map(Vec::from).to_vec())
        );
    }
    let mean = read("target_mm,F1_um,F2_um,mean\n0,1,2,1.5\n100,2,3,2.5\n", None);
    assert_eq!((mean.forward.len(), mean.notes), (2, vec![RawNote::UnusedColumn("mean".to_owned())]));
    for title in ["单位: µm", "单位:,µm", "Unit;µm"] {
        let found = read(&format!("{title}\n目标位置(mm),F1,F2\n0,1,2\n100,2,3\n"), None);
        assert_eq!((found.unit.as_str(), found.target_unit.as_str()), ("µm", "mm"), "{title}");
    }
}

#[test]
fn the_long_form_without_runs_with_units_and_merged_axes() {
    let found = read("target_mm,direction,deviation_um\n0,F,1\n0,F,2\n100,F,2\n100,F,3\n", None);
    assert_eq!(found.forward, [[1.0, 2.0], [2.0, 3.0]]);
    assert_eq!(found.notes, [RawNote::RunsCounted]);
    let units = read("target_mm,run,direction,value,unit\n0,1,+,1,um\n100,1,+,2,um\n0,2,+,1,um\n100,2,+,3,um\n", None);
    assert_eq!((units.unit.as_str(), units.forward[1][1]), ("µm", 3.0));
    let mixed = read("target_mm,run,direction,value,unit\n0,1,+,1,um\n100,1,+,0.002,mm\n", None);
    assert!((mixed.forward[1][0] - 2.0).abs() < 1e-9);
    let wide = read("target_mm,F1,F2,unit\n0,1,2,um\n100,2,3,um\n", None);
    assert_eq!(wide.unit, "µm");
    assert!(matches!(refusal(axis("target_mm,F1_mm,unit\n0,1,um\n100,2,um\n", None)), Kind::UnlikeUnits(_)));
    let merged = read("axis,target_mm,F1_um,F2_um\nX,0,1,2\n,100,2,3\n", None);
    assert_eq!((merged.axis.as_str(), merged.targets.len()), ("X", 2));
    let chosen = RawOptions { axis: Some("Y".to_owned()), ..RawOptions::default() };
    let text = "axis,target_mm,run,direction,value_um\nX,0,1,+,1\n,100,1,+,2\nY,0,1,+,5\n,100,1,+,6\n";
    assert_eq!(positioning(text.as_bytes(), &chosen).expect("readable").forward, [[5.0], [6.0]]);
    assert_eq!(refusal(axis("axis,target_mm,F1_um\n,0,1\nX,100,2\n", None)), Kind::BlankAxis);
    for way in ["L", "左"] {
        let text = format!("target_mm,run,direction,value_um\n0,1,{way},1\n100,1,{way},2\n");
        assert!(matches!(refusal(axis(&text, None)), Kind::UnknownDirection(_)));
    }
    let uneven = axis("target_mm,F1_um,F2_um,R1_um\n0,1,2,2\n100,2,3,3\n", None);
    assert_eq!(refusal(uneven), Kind::DirectionsDiffer { forward: 2, backward: 1 });
}

#[test]
fn targets_tell_the_decimal_comma() {
    let found = read("target;F1;F2\n100;100,002;100,003\n200;200,001;199,999\n300;300,004;300,001\n", Some("mm"));
    assert!((found.forward[0][0] - 0.002).abs() < 1e-9 && (found.forward[1][1] + 0.001).abs() < 1e-9);
    let fine = read("target_mm;F1_um;F2_um\n0;1,512;2,514\n100;2,513;3,111\n", None);
    assert_eq!(fine.forward, [[1.512, 2.514], [2.513, 3.111]]);
}

#[test]
fn screws_circles_and_drift() {
    let bare = lead(b"travel,deviation\n0,0\n100,2.5\n").expect("readable");
    assert_eq!(bare.notes, [RawNote::LeadUnits]);
    for text in ["travel,deviation\n0,0\n100,0.002\n", "行程(mm),误差\n0,0\n100,0.002\n"] {
        assert_eq!(refusal(lead(text.as_bytes())), Kind::UnitNotStated, "{text}");
    }
    let circle = |text: &str| circular(text.as_bytes(), 100.0, &RawOptions::default());
    let arc = "0,100.001\n1.57,100.002\n3.14,100.001\n4.71,100.002\n6.28,100.0\n";
    assert_eq!(refusal(circle(&format!("angle,radius_mm\n{arc}"))), Kind::AngleUnitNotStated);
    assert!(circle(&format!("angle_rad,radius_mm\n{arc}")).is_ok());
    assert!(circle("angle,radius_mm\n0,100\n90,100\n180,100\n").is_ok());
    let drift = |text: &str| drift(text.as_bytes(), &RawOptions::default());
    assert_eq!(drift("time_min,drift X (µm)\n0,0\n10,2\n").expect("readable").readings, [0.0, 2.0]);
    assert!(matches!(refusal(drift("time_min,drift X (µm),drift Y (µm)\n0,0,0\n10,2,9\n")), Kind::SeveralReadings(_)));
    assert!(matches!(refusal(drift("time_min,drift_um,drift_um\n0,0,0\n10,2,9\n")), Kind::SameHeading(_)));
}

#[test]
fn a_missing_column_is_named_in_the_language_of_the_sentence() {
    let problem = axis("F1_um,F2_um\n0,1\n", None).expect_err("no target");
    assert_eq!(problem.sentence(Lang::En), "Line 1: a column “target” is needed; found are: F1_um, F2_um");
    assert_eq!(problem.sentence(Lang::Zh), "第 1 行：缺少“目标位置”列；现有表头：F1_um、F2_um");
}
