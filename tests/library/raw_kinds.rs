//! Raw data files as people write them: each kind of fault of the reading review, with neighbours of its own.

use gapwise::model::RawNote;
use gapwise::store::raw::{RawOptions, RawProblemKind as Kind, cumulative, drift, lead, life, positioning, series};
use gapwise::text::Lang;

use crate::raw_reading::{axis, lives, refusal};

/// Units and failed ones among them.
fn units(text: &str) -> (u32, u32) {
    let found = lives(text);
    let failed = found.records.iter().filter(|record| record.failed).map(|record| record.count).sum();
    (found.records.iter().map(|record| record.count).sum(), failed)
}

#[test]
fn the_status_is_read_by_its_heading_and_its_words() {
    for (text, right) in [
        // The files of the review.
        ("time,category,quantity\n40,F,1\n30.5,F,1\n33.5,F,1\n56,C,23\n33,C,94\n", (120, 3)),
        ("time_h,censored\n100,0\n150,1\n200,0\n220,1\n260,0\n", (5, 3)),
        // Opposites and their words.
        ("hours,suspended\n10,yes\n20,no\n", (2, 1)),
        ("hours,Right-censored\n10,TRUE\n20,FALSE\n", (2, 1)),
        ("时间（h）,是否截尾\n10,是\n20,否\n30,否\n", (3, 2)),
        ("运行时间/h,删失\n10,1\n20,0\n", (2, 1)),
        ("寿命(小时),未失效\n10,1\n20,0\n", (2, 1)),
        // Words that say it by themselves, whatever the heading.
        ("时间,状态\n10,失效\n20,截尾\n30,运行中\n", (3, 1)),
        ("时间,失效状态\n10,故障\n20,未故障\n", (2, 1)),
        ("time,F/S\n10,F\n20,S\n", (2, 1)),
        ("time,State\n10,Failed\n20,Suspended\n30,Run-out\n", (3, 1)),
        ("time,censored\n10,F\n20,C\n", (2, 1)),
        ("time,censored\n10,T\n20,F\n", (2, 1)),
        ("time,event\n10,True\n20,False\n", (2, 1)),
        ("time,event\n10,T\n20,F\n", (2, 1)),
        ("time,是否失效\n10,是\n20,否\n", (2, 1)),
        ("t/h,失效\n10,√\n20,×\n", (2, 1)),
        // Counts of both.
        ("time,failed,suspended\n100,3,20\n200,2,15\n", (40, 5)),
        ("时间,失效数,截尾数\n100,3,0\n200,0,15\n", (18, 3)),
        // Columns in Chinese that are no data, thousands, and headings in the first column.
        ("序号,时间(h),状态,备注\n1,\"1,200\",失效,轴承\n2,\"1,500\",截尾,\n", (2, 1)),
        ("时间,100,120,150\n状态,失效,截尾,失效\n", (3, 2)),
        ("主轴轴承寿命试验\n序号\t时间/h\t状态\n1\t1200\t失效\n2\t1500\t截尾\n合计\t2700\t\n", (2, 1)),
        ("sep=;\ntime_h;event\n1200,5;1\n900;0\n", (2, 1)),
    ] {
        assert_eq!(units(text), right, "{text}");
    }
}

#[test]
fn what_could_be_the_status_is_asked() {
    for text in [
        "time,outcome2\n10,broke\n20,fine\n",
        "时间,情况\n10,换下\n20,\n",
        "time,zustand\n10,1\n20,0\n30,1\n",
        "time,remark\n10,censored\n20,\n",
    ] {
        assert!(matches!(refusal(life(text.as_bytes())), Kind::UnclearStatus(_)), "{text}");
    }
    assert_eq!(refusal(life(b"time_h,event\n100,1\n120,\n")), Kind::NoEvent);
    assert_eq!(lives("time,status\n10,yes\n20,no\n").notes, [RawNote::OneIsFailure("status".to_owned())]);
    assert_eq!(refusal(life(b"time,status\n10,F\n20,0\n")), Kind::UnknownEvent("0".to_owned()));
    assert_eq!(refusal(life(b"10,1,5\n20,0,3\n")), Kind::Surplus { fields: 3, headings: 2 });
}

#[test]
fn what_was_assumed_of_lives_is_noted() {
    assert_eq!(lives("time_h\n100\n200\n").notes, [RawNote::AllFailed]);
    assert_eq!(lives("time_h,status\n100,1\n200,0\n").notes, [RawNote::OneIsFailure("status".to_owned())]);
    assert_eq!(
        lives("time_h,event,load_kN\n100,1,5.5\n200,0,5.6\n300,1,7\n").notes,
        [RawNote::UnusedColumn("load_kN".to_owned())]
    );
    let thousands = RawNote::Thousands { text: "12,000".to_owned(), read: "12000".to_owned() };
    assert_eq!(lives("time_h\tevent\n12,000\t1\n15,500\t0\n21,000\t1\n").notes, [thousands]);
    assert!(lives("time_h,event\n100,1\n200,0\n").notes.is_empty());
}

#[test]
fn times_of_another_unit_and_thousands() {
    let found = lives("time_h,until_d,event\n24,2,1\n");
    assert_eq!((found.records[0].time, found.records[0].until), (24.0, Some(48.0)));
    assert!(matches!(refusal(life(b"time_h,until_km,event\n24,2,1\n")), Kind::UnlikeUnits(_)));
    let times = |text: &str| lives(text).records.iter().map(|record| record.time).collect::<Vec<_>>();
    assert_eq!(times("time,event\n\"1,200\",1\n\"1,500\",0\n\"2,100\",1\n"), [1200.0, 1500.0, 2100.0]);
    assert_eq!(times("time;event\n1.200,5;1\n900;0\n"), [1200.5, 900.0]);
    assert_eq!(times("time\tevent\n1 200\t1\n1'500\t0\n"), [1200.0, 1500.0]);
    assert_eq!(times("time\tevent\n１２００\t1\n900\t0\n"), [1200.0, 900.0]);
}

#[test]
fn several_axes_are_asked_and_one_is_chosen() {
    let two = "axis,target_mm,run,direction,value_um\nX,0,1,+,0.1\nX,100,1,+,0.4\nY,0,1,+,5\nY,100,1,+,7\n";
    let wide = "轴,目标位置_mm,正向1_um,正向2_um\nX,0,1,2\nX,100,2,3\nY,0,5,6\nY,100,7,8\n";
    for text in [two, wide] {
        assert_eq!(refusal(axis(text)), Kind::SeveralAxes(vec!["X".to_owned(), "Y".to_owned()]), "{text}");
        let chosen = |axis: &str| RawOptions { axis: Some(axis.to_owned()), ..RawOptions::default() };
        let found = positioning(text.as_bytes(), &chosen("y")).expect("readable");
        assert_eq!((found.axis.as_str(), found.targets.as_slice(), found.forward[0][0]), ("Y", &[0.0, 100.0][..], 5.0));
        assert!(matches!(refusal(positioning(text.as_bytes(), &chosen("Z"))), Kind::NoAxis { .. }));
    }
}

#[test]
fn each_heading_has_the_unit_of_its_own_column() {
    let found =
        axis("target_mm,F1_um,F2_um,R1_mm,R2_mm\n0,1.5,2,-0.001,0.002\n100,-1,0.5,0.0005,0\n").expect("readable");
    assert_eq!((found.unit.as_str(), found.backward[0][0], found.backward[1][0]), ("µm", -1.0, 0.5));
    // What was said counts for the values, also beside `target_mm`; the targets keep their own unit.
    let said = RawOptions { unit: Some("µm".to_owned()), ..RawOptions::default() };
    let found = positioning(b"target_mm,F1,R1\n0,1.5,2\n100,-1,0.5\n", &said).expect("readable");
    assert_eq!((found.target_unit.as_str(), found.unit.as_str(), found.forward[0][0]), ("mm", "µm", 1.5));
    // Neither the targets take the unit of the deviations, nor deviations of micrometres that of the targets.
    assert_eq!(refusal(axis("target,F1_um\n0,1.5\n100,2\n")), Kind::UnitNotStated);
    assert_eq!(refusal(axis("target_mm,F1,R1\n0,1.5,2\n100,-1,0.5\n")), Kind::UnitNotStated);
    let small = axis("target_mm,F1,R1\n0,0.0015,0.002\n100,-0.001,0.0005\n").expect("readable");
    assert_eq!((small.unit.as_str(), small.notes.as_slice()), ("mm", &[RawNote::UnitOfTargets("mm".to_owned())][..]));
    let positions = axis("target_mm,F1,R1\n0,0.0015,0.002\n100,99.999,100.0005\n").expect("readable");
    assert!(positions.notes == [RawNote::TargetsSubtracted] && (positions.forward[1][0] + 0.001).abs() < 1e-9);
}

#[test]
fn long_and_turned_tables_in_chinese() {
    let wide = axis("target_mm,F1_um,F2_um,R1_um,R2_um\n0,1,2,3,4\n100,5,6,7,8\n").expect("readable");
    for text in [
        "轴,目标位置（mm）,次数,方向,偏差（µm）\n,0,1,正向,1\n,0,2,正向,2\n,0,1,反向,3\n,0,2,反向,4\n,100,1,正向,5\n,100,2,正向,6\n,100,1,反向,7\n,100,2,反向,8\n",
        "目标位置/mm,正向第1次/µm,正向第2次/µm,反向第1次/µm,反向第2次/µm\n0,1,2,3,4\n100,5,6,7,8\n",
        "目标位置(mm),0,100\n正向1(µm),1,5\n正向2(µm),2,6\n反向1(µm),3,7\n反向2(µm),4,8\n",
        "X轴定位精度检测记录\n设备,VMC-850\n序号,目标位置_mm,F1_um,F2_um,R1_um,R2_um\n1,0,1,2,3,4\n2,100,5,6,7,8\n",
    ] {
        let found = axis(text).unwrap_or_else(|problem| panic!("{text}: {}", problem.sentence(Lang::En)));
        assert_eq!(
            (&found.targets, &found.forward, &found.backward, &found.unit),
            (&wide.targets, &wide.forward, &wide.backward, &wide.unit),
            "{text}"
        );
    }
}

#[test]
fn odd_sizes_are_noted() {
    let has = |text: &str, wanted: fn(&RawNote) -> bool| axis(text).expect("readable").notes.iter().any(wanted);
    let slipped = "target_mm,F1_um,F2_um\n0,1,2\n100,1.5,2\n200,1,2100\n300,2,1\n";
    assert!(has(slipped, |note| matches!(note, RawNote::FarOut { .. })));
    let swapped = "F1_mm,target_mm\n0,0.001\n100,0.002\n200,0.0015\n";
    assert!(has(swapped, |note| matches!(note, RawNote::LargerThanStep { .. })));
    let coarse = "target_mm,F1_um,F2_um\n0,1,202\n100,1.5,150\n200,1,180\n";
    assert!(has(coarse, |note| matches!(note, RawNote::Spread { .. })));
    assert!(axis("target_mm,F1_um,F2_um\n0,1,2\n100,1.5,2\n").expect("readable").notes.is_empty());
}

#[test]
fn a_rotary_axis_goes_over_a_full_turn() {
    let found =
        axis("target_°,F1_°,F2_°\n0,359.999,0.001\n180,180.001,179.999\n360,0.002,360.001\n").expect("readable");
    let largest = found.forward.concat().into_iter().map(f64::abs).fold(0.0, f64::max);
    assert!(largest < 0.0021, "{largest}");
    assert!(found.notes.contains(&RawNote::FullTurn));
}

#[test]
fn repeated_targets_are_runs_or_refused() {
    let found = axis("target_mm,F1_um\n0,1\n100,2\n0,3\n100,4\n").expect("readable");
    assert_eq!(
        (found.targets.as_slice(), found.forward.as_slice()),
        (&[0.0, 100.0][..], &[vec![1.0, 3.0], vec![2.0, 4.0]][..])
    );
    assert_eq!(found.notes, [RawNote::RepeatedTargets(2)]);
    assert_eq!(refusal(axis("target_mm,F1_um\n0,1\n100,2\n100,3\n")), Kind::TargetTwice(100.0));
}

#[test]
fn a_decimal_comma_does_not_make_two_values() {
    for text in ["value\n10\n10.1\n1,5\n10.05\n", "target_mm,F1_um\n0,1\n100,1,5\n"] {
        let kind = if text.starts_with('v') { refusal(series(text.as_bytes())) } else { refusal(axis(text)) };
        assert!(matches!(kind, Kind::Surplus { .. }), "{text}");
    }
    assert_eq!(refusal(series(b"value;no\n10.1;1\n1,5;2\n")), Kind::MixedDecimals("1,5".to_owned()));
}

#[test]
fn series_with_what_stands_beside_the_values() {
    let mean = |text: &str| {
        let groups = series(text.as_bytes()).expect("readable").groups.concat();
        groups.iter().sum::<f64>() / groups.len() as f64
    };
    assert!((mean("value\n\"1,200\"\n\"1,210\"\n\"1,190\"\n\"1,205\"\n\"1,199\"\n") - 1200.8).abs() < 1e-9);
    assert!((mean("序号,直径_mm,下限,上限,备注\n1,10.01,9.9,10.1,\n2,10.03,9.9,10.1,复测\n") - 10.02).abs() < 1e-9);
    assert!((mean("x1_mm,x2_um\n0.010,12\n0.012,14\n") - 0.012).abs() < 1e-9);
    assert!(matches!(refusal(series(b"length_mm,time_h\n1,2\n")), Kind::UnlikeUnits(_)));
    let uneven = series(b"a,b,c\n5.1,5.2,5.0\n5.3,,\n5.1,5.0,5.2\n").expect("readable");
    assert_eq!(uneven.notes, [RawNote::UnequalGroups { smallest: 1, largest: 3 }]);
}

#[test]
fn fleets_and_watches_without_a_failure() {
    let fleet =
        cumulative("machine,time_h,event\nA,120,1\nA,500,1\nA,1000,0\nB,800,0\n".as_bytes(), false).expect("readable");
    let of =
        |at: usize| (fleet.machines[at].name.as_str(), fleet.machines[at].times.as_slice(), fleet.machines[at].end);
    assert_eq!((of(0), of(1)), (("A", &[120.0, 500.0][..], Some(1000.0)), ("B", &[][..], Some(800.0))));
    let quiet = cumulative("运行时间（h）,状态\n2000,运行中\n".as_bytes(), false).expect("readable");
    assert_eq!((quiet.times.len(), quiet.end), (0, Some(2000.0)));
    let gaps = cumulative("故障间隔时间(h)\n100\n50\n".as_bytes(), false).expect("readable");
    assert_eq!(gaps.times, [100.0, 150.0]);
    assert!(matches!(refusal(cumulative(b"time,event\n100,0\n200,1\n", false)), Kind::AfterEnd(_)));
    assert!(matches!(refusal(cumulative(b"time,what\n100,failed\n200,running\n", false)), Kind::UnclearStatus(_)));
}

#[test]
fn columns_that_are_not_used_are_named() {
    let found = lead("序号,行程_mm,偏差_um,车间\n1,0,0,A\n2,100,2.5,A\n".as_bytes()).expect("readable");
    assert_eq!(found.notes, [RawNote::UnusedColumn("车间".to_owned())]);
    let found =
        drift("时间_min,热位移_um,湿度\n0,0,50\n10,3,51\n".as_bytes(), &RawOptions::default()).expect("readable");
    assert_eq!(found.notes, [RawNote::UnusedColumn("湿度".to_owned())]);
}
