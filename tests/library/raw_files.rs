//! Raw data files: the forms that are read, and what is said of a broken one.

use std::fmt::Write as _;

use gapwise::model::{RawLife, RawPositioning};
use gapwise::store::raw::{
    RawOptions, RawProblem, circular, cumulative, drift, is_rtl, lead, life, pairs, positioning, rtl, series,
};
use gapwise::text::Lang;
use proptest::prelude::*;

const WIDE: &str = "target_mm,F1_um,F2,R1,R2\n0,1.5,1.0,-2,-2.5\n100,3,2.5,0,-0.5\n200,4,4.5,1,0.5\n";

fn read(text: &str) -> Result<RawPositioning, RawProblem> {
    positioning(text.as_bytes(), &RawOptions::default())
}

fn sentence<T: std::fmt::Debug>(found: Result<T, RawProblem>) -> String {
    found.expect_err("broken").sentence(Lang::En)
}

#[test]
fn wide_and_long_say_the_same() {
    let wide = read(WIDE).expect("readable");
    assert_eq!((wide.target_unit.as_str(), wide.unit.as_str()), ("mm", "µm"));
    assert_eq!(wide.targets, [0.0, 100.0, 200.0]);
    assert_eq!(wide.forward, [[1.5, 1.0], [3.0, 2.5], [4.0, 4.5]]);
    assert_eq!(wide.backward, [[-2.0, -2.5], [0.0, -0.5], [1.0, 0.5]]);
    let mut long = "axis;target (mm);run;dir;value (µm)\n".to_owned();
    for (i, target) in wide.targets.iter().enumerate().rev() {
        for run in 0..2 {
            writeln!(long, "X;{target};{};+;{}", run + 1, wide.forward[i][run].to_string().replace('.', ","))
                .expect("text");
            writeln!(long, "X;{target};{};-;{}", run + 1, wide.backward[i][run].to_string().replace('.', ","))
                .expect("text");
        }
    }
    let found = positioning(long.as_bytes(), &RawOptions::default()).expect("readable");
    assert_eq!(found, RawPositioning { axis: "X".into(), ..wide });
}

#[test]
fn positions_become_deviations() {
    let found = read("target,F1,F2\n# a remark\n0,0.001,0.002\n\n100,100.003,100.004\n");
    assert_eq!(
        sentence(found.clone()),
        "Line 1, column 1: the unit is not stated; put it into the heading (target_mm, F1_um) or state it beside the data"
    );
    let said = RawOptions { unit: Some("mm".into()), ..RawOptions::default() };
    let found = positioning(b"target,F1,F2\n0,0.001,0.002\n100,100.003,100.004\n", &said).expect("readable");
    let deviations: Vec<f64> = found.forward.concat().iter().map(|x| (x * 1e6).round() / 1e6).collect();
    assert_eq!((found.unit.as_str(), deviations), ("mm", vec![0.001, 0.002, 0.003, 0.004]));
    assert!(found.backward.is_empty());
    let small = positioning(b"target,F1\n0,0.001\n100,0.003\n", &said).expect("readable");
    assert_eq!(small.forward, [[0.001], [0.003]], "nearer to zero: deviations");
}

/// A file by the grammar: targets in mm over several lines, even runs backward.
fn instrument(machine: &str) -> String {
    let mut text = format!(
        "HEADER::\r\nFile Type: linear\r\nTARGET DATA::\r\nFiletype: 1\r\nTarget-count: 3\r\nTargets :\r\n0.0 100.0\r\n200.0\r\nFlags: 0 0 2 0\r\n\
         USER-TEXT::\r\nMachine: {machine}\r\nDate: 2026-03-07\r\nAxis: X\r\nRUNS::\r\nRun-count: 4\r\nDEVIATIONS::\r\nRun Target Data:\r\n"
    );
    let wide = read(WIDE).expect("readable");
    for run in 1..=4 {
        let of = if run % 2 == 1 { &wide.forward } else { &wide.backward };
        let targets: Vec<usize> = if run % 2 == 1 { vec![0, 1, 2] } else { vec![2, 1, 0] };
        for target in targets {
            write!(text, "{run} {} {}\r\n", target + 1, of[target][(run - 1) / 2]).expect("text");
        }
    }
    text + "ENVIRONMENT::\r\nAir temp: 20.1\r\nEOF::\r\n"
}

#[test]
fn an_instrument_file_in_utf_8_and_gbk() {
    let text = instrument("立式加工中心");
    let gbk = encoding_rs::GBK.encode(&text).0.into_owned();
    for bytes in [text.as_bytes(), &gbk] {
        assert!(is_rtl(bytes));
        let found = rtl(bytes).expect("readable");
        let wide = read(WIDE).expect("readable");
        assert_eq!((&found.targets, &found.forward, &found.backward), (&wide.targets, &wide.forward, &wide.backward));
        assert_eq!((found.axis.as_str(), found.target_unit.as_str(), found.unit.as_str()), ("X", "mm", "µm"));
        assert!(found.remarks.contains(&("Machine".into(), "立式加工中心".into())));
    }
    let one_way = text.replace("Flags: 0 0 2 0", "Flags: 0 1 2 0");
    let found = rtl(one_way.as_bytes()).expect("readable");
    assert_eq!((found.forward[0].len(), found.backward.len()), (4, 0));
}

#[test]
fn broken_files_are_told_with_their_place() {
    for (text, expected) in [
        ("", "there are no figures in this file"),
        ("target_mm,F1\n", "there are no figures in this file"),
        ("target_mm,F1\n0,1\n5,x\n", "Line 3, column 2: “x” is no number"),
        ("target_mm,F1,F2\n0,1,2\n5,1\n", "Line 3, column 3: a figure is missing here"),
        ("F1,F2\n0,1\n", "Line 1: a column “target” is needed; found are: F1, F2"),
        ("target_mm\n0\n", "Line 1: a column “F1” is needed; found are: target_mm"),
        (
            "target_parsec,F1\n0,1\n",
            "Line 1, column 1: the heading “target_parsec” is not known; known are target, F1, F2 … and R1, R2 …, or axis, target, run, direction, value",
        ),
        ("target (parsec),F1\n0,1\n", "Line 1, column 1: “parsec” is no unit of such a figure"),
        (
            "target_mm,run,direction,value\n0,1,left,2\n",
            "Line 2, column 3: “left” is no direction; forward, backward, up, down, +, − and 1, -1 are",
        ),
        (
            "target_mm,run,direction,value\n0,1,+,2\n0,1,+,3\n",
            "Line 3, column 4: this position has a figure of the same run and direction already",
        ),
        (
            "target_mm,run,direction,value\n0,1,+,2\n0,2,+,2\n9,1,+,3\n",
            "Line 4: this position has 1 runs, the first one 2; every position needs the same number",
        ),
    ] {
        assert_eq!(sentence(read(text)), expected, "{text}");
    }
    let text = instrument("A");
    for (from, to, expected) in [
        ("Target-count: 3", "Target-count: 4", "Line 5, column 2: 4 are announced, 3 are there"),
        ("Run-count: 4", "Run-count: six", "Line 15, column 2: “six” is no number"),
        ("4 1 -2.5", "4 9 -2.5", "Line 29, column 2: there is no target 9"),
        ("4 1 -2.5", "4 1 much", "Line 29, column 3: “much” is no number"),
        ("Run Target Data:", "Other:", "the section “Run Target Data” is not there"),
    ] {
        assert_eq!(sentence(rtl(text.replace(from, to).as_bytes())), expected);
    }
    for (text, expected) in [
        ("time,event\n100,1\n0,1\n", "Line 3, column 1: “0” is no running time above 0"),
        ("time,event\n100,maybe\n", "Line 2, column 2: “maybe” says neither failure (1) nor still running (0)"),
        ("time,event,count\n100,1,0\n", "Line 2, column 3: “0” is no count of 1 or more"),
        ("event\n1\n", "Line 1: a column “time” is needed; found are: event"),
    ] {
        assert_eq!(sentence(life(text.as_bytes())), expected, "{text}");
    }
    let first = "target_mm,run,direction,value\n0,1,+,2\n9,1,+,3\n0,1,+,3\n9,1,+,3\n9,2,left,3\n";
    assert!(sentence(read(first)).starts_with("Line 4, column 4: this position has"), "the first of three problems");
    assert_eq!(
        sentence(cumulative(b"time\n5\n3\nx\n", false)),
        "Line 3, column 1: “3” is not above the time before it; times between failures need the heading “gap”, or the option for gaps",
        "the first of two"
    );
    assert_eq!(
        sentence(cumulative(b"time\n5\n3\n", false)),
        "Line 3, column 1: “3” is not above the time before it; times between failures need the heading “gap”, or the option for gaps"
    );
}

#[test]
fn life_records() {
    let found = life("time_h;event;group;count\n100;1;A;2\n250,5;0;B;\n".as_bytes()).expect("readable");
    let one = |time, failed, group: &str, count| RawLife { time, until: None, failed, group: group.into(), count };
    assert_eq!(found.records, [one(100.0, true, "A", 2), one(250.5, false, "B", 1)]);
    assert_eq!(found.unit, "h");
    assert_eq!(life(b"hours,event\n5,1\n").expect("readable").unit, "h");
    let intervals = life(b"time,until,event\n,50,1\n50,100,1\n100,,0\n").expect("readable");
    assert_eq!(
        intervals.records.iter().map(|l| (l.time, l.until)).collect::<Vec<_>>(),
        [(0.0, Some(50.0)), (50.0, Some(100.0)), (100.0, None)]
    );
    assert_eq!(life(b"100,1\n200,0\n").expect("readable").records.len(), 2, "without a heading");
}

#[test]
fn series_groups_and_pairs() {
    let found = series("thickness (µm)\n100.1\n99.8\n".as_bytes()).expect("readable");
    assert_eq!(
        (found.name.as_str(), found.unit.as_str(), found.groups),
        ("thickness", "µm", vec![vec![100.1], vec![99.8]])
    );
    let groups = series(b"subgroup,x1,x2\n1,5,6\n2,7,8\n").expect("readable");
    assert_eq!(groups.groups, [[5.0, 6.0], [7.0, 8.0]]);
    let scans = series("时间,幅道1,幅道2\n08:00,5,6\n08:05,7,8\n".as_bytes()).expect("readable");
    assert_eq!(scans.groups, groups.groups, "when a scan was made is no figure of it");
    assert_eq!(series(b"time_s\n5\n6\n").expect("readable").groups, [[5.0], [6.0]]);
    assert_eq!(pairs(b"travel_mm,deviation_um\n0,0\n100,2.5\n").expect("readable").pairs, [(0.0, 0.0), (100.0, 2.5)]);
    assert_eq!(cumulative(b"5\n3\n7\n", true).expect("readable").times, [5.0, 8.0, 15.0]);
    assert_eq!(cumulative(b"no,time_km\n1,5\n2,9\n", false).expect("readable").unit, "km");
}

#[test]
fn circular_points_in_every_form() {
    let said = RawOptions { unit: Some("mm".into()), ..RawOptions::default() };
    let plane = circular(b"x,y,direction\n1,0,cw\n0,-1,cw\n1,0,+\n0,1,ccw\n", 1.0, &said).expect("readable");
    assert_eq!((plane.unit.as_str(), plane.radius), ("mm", 1.0));
    assert_eq!(plane.clockwise, [[1.0, 0.0], [0.0, -1.0]]);
    assert_eq!(plane.counterclockwise, [[1.0, 0.0], [0.0, 1.0]]);
    let mixed =
        circular("方向;y_um;x (mm)\n顺时针;-1000;0,5\n逆时针;2000;1,5\n".as_bytes(), 1.0, &said).expect("readable");
    assert_eq!((mixed.clockwise, mixed.counterclockwise), (vec![[0.5, -1.0]], vec![[1.5, 2.0]]));
    let polar = |text: &str| circular(text.as_bytes(), 100.0, &RawOptions::default()).expect("readable");
    let falling = polar("angle,radius_mm\n90,100\n0,100\n-90,100.5\n");
    assert!(falling.counterclockwise.is_empty(), "angles fall: clockwise");
    for ([x, y], [right, up]) in falling.clockwise.iter().zip([[0.0, 100.0], [100.0, 0.0], [0.0, -100.5]]) {
        assert!((x - right).abs() < 1e-9 && (y - up).abs() < 1e-9, "{x} {y}");
    }
    let turned = polar("角度（arcmin）,半径_µm\n0,100\n5400,100\n10800,100\n");
    assert_eq!((turned.unit.as_str(), turned.clockwise.len(), turned.counterclockwise.len()), ("µm", 0, 3));
    assert!((turned.counterclockwise[1][1] - 100.0).abs() < 1e-9);
}

#[test]
fn lead_points_in_mm_and_um() {
    let found = lead(b"travel,deviation\n0,0\n100,2.5\n").expect("readable");
    assert_eq!((found.travel, found.deviation), (vec![0.0, 100.0], vec![0.0, 2.5]));
    let other = lead("偏差_mm;行程_m\n0;0\n0,002;0,5\n".as_bytes()).expect("readable");
    assert_eq!((other.travel, other.deviation), (vec![0.0, 500.0], vec![0.0, 2.0]));
}

#[test]
fn drift_over_time_in_its_units() {
    let found = drift(b"time_h,drift_um,temperature\n0,0,20\n0.5,3,21.5\n", &RawOptions::default()).expect("readable");
    assert_eq!((found.unit.as_str(), found.times, found.readings), ("µm", vec![0.0, 30.0], vec![0.0, 3.0]));
    assert_eq!(found.temperatures, [20.0, 21.5]);
    let said = RawOptions { unit: Some("mm".into()), ..RawOptions::default() };
    let other = drift("温度 (K);时间 (s);读数\n293,15;0;1\n294,15;90;2\n".as_bytes(), &said).expect("readable");
    assert_eq!((other.unit.as_str(), other.times, other.readings), ("mm", vec![0.0, 1.5], vec![1.0, 2.0]));
    assert!((other.temperatures[1] - 21.0).abs() < 1e-9);
    assert!(drift(b"t_min,drift_um\n0,0\n", &said).expect("readable").temperatures.is_empty());
}

#[test]
fn broken_circles_leads_and_drifts_are_told_with_their_place() {
    const NO_UNIT: &str =
        "the unit is not stated; put it into the heading (target_mm, F1_um) or state it beside the data";
    let none = RawOptions::default();
    let circle = |text: &str| sentence(circular(text.as_bytes(), 1.0, &none));
    for (text, expected) in [
        ("x_mm,y_mm\n", "there are no figures in this file".to_owned()),
        ("x,y\n1,2\n", format!("Line 1, column 1: {NO_UNIT}")),
        ("x_mm,y\n1,2\n", format!("Line 1, column 2: {NO_UNIT}")),
        ("x (h),y_mm\n1,2\n", "Line 1, column 1: “h” is no unit of such a figure".to_owned()),
        ("x_mm,z\n1,2\n", "Line 1, column 1: a column “y” is needed; found are: x_mm, z".to_owned()),
        ("1,2\n3,4\n", "Line 1, column 1: a column “x” is needed; found are: 1, 2".to_owned()),
        ("angle,x\n1,2\n", "Line 1, column 1: a column “radius” is needed; found are: angle, x".to_owned()),
        ("angle (mm),radius_mm\n1,2\n", "Line 1, column 1: “mm” is no unit of such a figure".to_owned()),
        ("x_mm,y_mm\n1,2\n1\n", "Line 3, column 2: a figure is missing here".to_owned()),
        ("x_mm,y_mm\n1,2\n# a remark\n\nfar,3\n", "Line 5, column 1: “far” is no number".to_owned()),
        ("x_mm,y_mm\n1,inf\n", "Line 2, column 2: “inf” is no number".to_owned()),
        (
            "x_mm,y_mm,direction\n1,2,left\n",
            "Line 2, column 3: “left” is no sense of rotation; cw, ccw, − (clockwise) and + (counterclockwise) are"
                .to_owned(),
        ),
    ] {
        assert_eq!(circle(text), expected, "{text}");
    }
    let lines = "x_mm,y_mm\r\n# a remark\r\n1,2\r\n\r\n3,far\r\n";
    assert_eq!(circle(lines), "Line 5, column 2: “far” is no number");
    for (text, expected) in [
        ("travel\n1\n", "Line 1, column 1: a column “deviation” is needed; found are: travel"),
        ("deviation,place\n1,2\n", "Line 1, column 1: a column “travel” is needed; found are: deviation, place"),
        ("travel (s),deviation\n1,2\n", "Line 1, column 1: “s” is no unit of such a figure"),
        ("travel,deviation\n0,1\n10,2\n10,3\n", "Line 4, column 1: “10” is not beyond the one before"),
        ("travel,deviation\n0,1\n10,\n", "Line 3, column 2: a figure is missing here"),
        ("travel,deviation_m\n0,1e305\n", "Line 2, column 2: “1e305” is no number"),
    ] {
        assert_eq!(sentence(lead(text.as_bytes())), expected, "{text}");
    }
    for (text, expected) in [
        (
            "time,drift_um\n0,0\n",
            "Line 1, column 1: the unit of time is not stated; put it into the heading (time_min, time_h, time_s)"
                .to_owned(),
        ),
        ("time_min,drift\n0,0\n", format!("Line 1, column 2: {NO_UNIT}")),
        ("time (mm),drift_um\n0,0\n", "Line 1, column 1: “mm” is no unit of such a figure".to_owned()),
        ("time_min,drift_h\n0,0\n", "Line 1, column 2: “h” is no unit of such a figure".to_owned()),
        ("time_min\n0\n", "Line 1, column 1: a column “drift” is needed; found are: time_min".to_owned()),
        ("drift_um,hours\n0,0\n", "Line 1, column 1: a column “time” is needed; found are: drift_um, hours".to_owned()),
        ("time_min,drift_um\n0,0\n5,1\n4,1\n", "Line 4, column 1: “4” is not beyond the one before".to_owned()),
        ("time_min,drift_um,温度\n0,0,warm\n", "Line 2, column 3: “warm” is no number".to_owned()),
        (
            "time_min,drift_um,temperature (mm)\n0,0,1\n",
            "Line 1, column 3: “mm” is no unit of such a figure".to_owned(),
        ),
    ] {
        assert_eq!(sentence(drift(text.as_bytes(), &none)), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn no_bytes_break_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "[-0-9,;\t\n .:a-zA-Z]{0,200}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let _ = (positioning(bytes, &RawOptions::default()), rtl(bytes), life(bytes), series(bytes));
            let _ = (pairs(bytes), cumulative(bytes, true), is_rtl(bytes));
            for head in ["x_mm,y_mm,direction\n", "angle,radius_mm\n", "travel,deviation\n", "time_min,drift_um,temp\n"] {
                let below = [head.as_bytes(), bytes].concat();
                let _ = (circular(&below, 1.0, &RawOptions::default()), lead(&below));
                let _ = drift(&below, &RawOptions::default());
            }
        }
        let around = instrument("M").replace("200.0", &text);
        let _ = rtl(around.as_bytes());
    }
}

/// Every reader's result, problems as their sentences.
fn all_readers(text: &str) -> Vec<String> {
    let (bytes, mm) = (text.as_bytes(), RawOptions { unit: Some("mm".into()), ..RawOptions::default() });
    let told = |problem: RawProblem| problem.sentence(Lang::En);
    vec![
        format!("{:?}", series(bytes).map_err(told)),
        format!("{:?}", pairs(bytes).map_err(told)),
        format!("{:?}", cumulative(bytes, false).map_err(told)),
        format!("{:?}", cumulative(bytes, true).map_err(told)),
        format!("{:?}", life(bytes).map_err(told)),
        format!("{:?}", positioning(bytes, &mm).map_err(told)),
    ]
}

/// A figure as files hold it, now and then something else.
fn cell(divided_by: char) -> impl Strategy<Value = String> {
    let figure = if divided_by == ',' { "[-+]?[0-9]{1,9}(\\.[0-9]{0,9})?" } else { "[-+]?[0-9]{1,9}([.,][0-9]{0,9})?" };
    prop_oneof![
        6 => figure,
        2 => "[0-2]",
        1 => " ?[0-9]{1,3}(e-?[0-9]{1,3})? ?",
        1 => "|inf|F|fwd|Running|A 1|-|12:30",
    ]
}

fn table() -> impl Strategy<Value = String> {
    let heads = [
        "",
        "thickness_um",
        "group,x1 (µm),x2",
        "时间,1,2",
        "time_h,event,until,group,count",
        "time,status",
        "gap",
        "target_mm,F1,F2,R1,R2",
        "axis,target,run,direction,value_um",
    ];
    (prop::sample::select(heads.to_vec()), prop::sample::select(vec![',', ';', '\t']), "\r?\n").prop_flat_map(
        |(head, divided_by, end)| {
            let width = head.matches(',').count() + 1;
            let line = prop::collection::vec(cell(divided_by), width.saturating_sub(1)..=width);
            prop::collection::vec(line, 1..12).prop_map(move |lines| {
                let lines = lines.iter().map(|line| line.join(&divided_by.to_string()));
                let head = (!head.is_empty()).then(|| head.replace(',', &divided_by.to_string()));
                head.into_iter().chain(lines).map(|line| line + &end).collect()
            })
        },
    )
}

proptest! {
    /// A remark has a file read in the slow way.
    #[test]
    fn plain_files_are_read_as_all_others(text in table()) {
        prop_assert_eq!(all_readers(&text), all_readers(&(text.clone() + "# a remark")));
    }
}

/// Long enough for several threads.
#[test]
fn a_long_file_is_read_in_order() {
    let mut text = "time_h,event\n".to_owned();
    (1..400_000).for_each(|k| writeln!(text, "{k}.5,{}", k % 2).expect("text"));
    let found = life(text.as_bytes()).expect("readable");
    assert_eq!(found.records.len(), 399_999);
    assert!(found.records.iter().zip(1..).all(|(one, k)| one.time == f64::from(k) + 0.5 && one.failed == (k % 2 == 1)));
    let all_failed = text.replace(",0\n", ",1\n");
    let times = cumulative(all_failed.as_bytes(), false).expect("readable");
    assert_eq!((times.times.len(), times.times.last()), (399_999, Some(&399_999.5)));
    text += "0,1\n";
    assert_eq!(sentence(life(text.as_bytes())), "Line 400001, column 1: “0” is no running time above 0");
}
