//! Files that were once read wrongly or refused though anyone reads them at once.

use gapwise::model::{RawNote, RawSeries};
use gapwise::store::raw::{RawOptions, RawProblemKind as Kind, circular, cumulative, drift, lead, life, scans, series};

use crate::raw_reading::{axis, fates, readable, refusal};

fn groups(text: &str) -> RawSeries {
    readable(series(text.as_bytes()), text)
}

#[test]
fn nothing_is_subtracted_from_deviations() {
    let body = "0,0,0.3,0.1,0.4\n2,1.5,1.9,1.6,2.0\n4,3.1,3.5,3.2,3.6\n6,4.7,5.0,4.8,5.2\n8,6.2,6.6,6.3,6.8\n";
    for word in ["error", "deviation", "偏差", "误差"] {
        let text = format!("Target (µm),F1 {word} (µm),R1 {word} (µm),F2 {word} (µm),R2 {word} (µm)\n{body}");
        let found = readable(axis(&text), &text);
        assert_eq!((&found.forward[4], &found.backward[4]), (&vec![6.2, 6.3], &vec![6.6, 6.8]), "{word}");
    }
    let open = format!("Target (µm),F1_um,R1_um,F2_um,R2_um\n{body}");
    assert_eq!(refusal(axis(&open)), Kind::PositionsOrDeviations);
    let positions =
        readable(axis(&open.replace("1_um", "1 position (um)").replace("2_um", "2 position (um)")), "positions");
    assert!((positions.forward[4][0] + 1.8).abs() < 1e-9 && positions.notes.is_empty());
    let long = "target_um,run,direction,Error_um\n0,1,+,0\n5,1,+,4.5\n10,1,+,9\n";
    assert_eq!(readable(axis(long), long).forward, [[0.0], [4.5], [9.0]]);
    let large = "target_mm,F1_mm\n0,0.001\n100,100.002\n200,200.001\n";
    assert_eq!(readable(axis(large), large).notes, [RawNote::TargetsSubtracted]);
}

#[test]
fn the_number_of_a_target_is_not_its_position() {
    let text = "Run,Target,Direction,Target position (mm),Error (um)\n1,1,+,0,1\n1,2,+,50,2\n1,3,+,100,4\n";
    let found = readable(axis(text), text);
    assert_eq!((found.targets, found.forward), (vec![0.0, 50.0, 100.0], vec![vec![1.0], vec![2.0], vec![4.0]]));
}

#[test]
fn numbers_above_columns_are_headings() {
    for head in ["测量次数,1,2,3,4,5,6,7,8,9,10,11,12", "样本号,1,2,3,4,5,6,7,8,9,10,11,12"] {
        let line = |k: usize| {
            let values: Vec<String> = (1..=12).map(|at| format!("{}", 10.0 + 0.1 * (at * k) as f64)).collect();
            format!("x{k},{}\n", values.join(","))
        };
        let text = format!("{head}\n{}{}{}", line(1), line(2), line(3));
        let found = groups(&text);
        assert_eq!((found.groups.len(), found.groups[1].len()), (12, 3), "{head}");
        assert!((found.groups[11][2] - 13.6).abs() < 1e-9 && found.notes.contains(&RawNote::ColumnsAreGroups));
    }
    let found = groups("幅宽位置(mm),100,200,300,400\n扫描1,101,102,103,104\n扫描2,102,101,104,103\n");
    assert_eq!(found.groups, [[101.0, 102.0, 103.0, 104.0], [102.0, 101.0, 104.0, 103.0]]);
}

#[test]
fn columns_that_are_subgroups_are_turned() {
    for head in ["Subgroup,1,2,3", "子组号,1,2,3", "组号,1,2,3", "Sample,1,2,3", "样本号,样本1,样本2,样本3"]
    {
        let found = groups(&format!("{head}\n测量1,5.1,5.2,5.3\n测量2,5.0,5.1,5.4\n"));
        assert_eq!(found.groups, [[5.1, 5.0], [5.2, 5.1], [5.3, 5.4]], "{head}");
    }
    let rows = groups("子组,1,2,3\n1,5.1,5.2,5.3\n2,5.0,5.1,5.4\n");
    assert_eq!(rows.groups, [[5.1, 5.2, 5.3], [5.0, 5.1, 5.4]]);
}

#[test]
fn scans_of_a_web_are_lines_whichever_way_they_stand() {
    for head in ["横向位置(mm),扫描1,扫描2", "CD position mm,scan 1,scan 2", "位置,第1次扫描,第2次扫描"]
    {
        let text = format!("{head}\n100,50.1,50.2\n200,50.3,50.4\n300,50.5,50.6\n");
        let found = readable(scans(text.as_bytes()), &text);
        assert_eq!(found.groups, [[50.1, 50.3, 50.5], [50.2, 50.4, 50.6]], "{head}");
    }
    for text in ["scan,lane1,lane2\n1,50.1,50.2\n2,50.3,50.4\n", "lane1,lane2\n50.1,50.2\n50.3,50.4\n"] {
        assert_eq!(readable(scans(text.as_bytes()), text).groups, [[50.1, 50.2], [50.3, 50.4]], "{text}");
    }
}

#[test]
fn machines_and_cavities_beside_each_other_are_asked() {
    for head in ["1#机,2#机", "M1,M2", "Cavity 1,Cavity 2", "工位1,工位2", "模腔1,模腔2"] {
        let found = series(format!("{head}\n5.01,6.02\n5.02,6.01\n5.00,6.03\n").as_bytes());
        assert!(matches!(refusal(found), Kind::SeveralMachines(_) | Kind::SeveralValues(_)), "{head}");
    }
}

#[test]
fn both_senses_of_a_circle_without_a_column() {
    let up = |r: f64| (0..12).map(|k| format!("{},{}\n", 30 * k, r)).collect::<Vec<_>>().concat();
    let down = |r: f64| (0..12).rev().map(|k| format!("{},{}\n", 30 * k, r)).collect::<Vec<_>>().concat();
    let circle = |text: &str| circular(text.as_bytes(), 100.0, &RawOptions::default());
    let text = format!("angle_deg,radius_mm\n{}{}", up(100.001), down(100.004));
    let found = readable(circle(&text), &text);
    assert_eq!((found.counterclockwise.len(), found.clockwise.len()), (12, 12));
    assert_eq!(found.notes, [RawNote::SensesByTurn]);
    let again = format!("angle_deg,radius_mm\n{}{}", up(100.001), up(100.004));
    assert_eq!(refusal(circle(&again)), Kind::SenseNotStated);
    let one = format!("angle_deg,radius_mm\n{}", down(100.001));
    assert_eq!(readable(circle(&one), &one).clockwise.len(), 12);
}

#[test]
fn counts_over_all_units_are_refused() {
    for text in [
        "时间(h),累计失效数\n100,1\n200,3\n",
        "time_h,cum failed\n100,1\n200,3\n",
        "time_h,failures,at risk\n100,1,10\n",
    ] {
        assert!(matches!(refusal(life(text.as_bytes())), Kind::CumulativeCounts(_)), "{text}");
    }
}

#[test]
fn words_of_fate() {
    for (failed, running) in [
        ("断", "未断"),
        ("失败", "继续使用"),
        ("坏", "好"),
        ("F", "R"),
        ("Fail", "Pass"),
        ("Y", "N"),
        ("是", "否"),
        ("not ok", "ok"),
        ("失效", "退役"),
    ] {
        let text = format!("time_h,Status\n100,{failed}\n150,{running}\n");
        assert_eq!(fates(&text), (vec![100.0], vec![150.0]), "{text}");
    }
    for none in ["", "-", "无", "none"] {
        let text = format!("时间(h),失效模式\n100,断裂\n150,{none}\n200,磨损\n");
        assert_eq!(fates(&text), (vec![100.0, 200.0], vec![150.0]), "{text}");
    }
    assert_eq!(
        fates("Number in State,State F or S,State End Time (hr)\n2,F,100\n1,S,150\n"),
        (vec![100.0; 2], vec![150.0])
    );
    assert_eq!(fates("Cycles (x1000),Status\n3,F\n5,S\n").0, [3000.0]);
    let log = readable(cumulative("故障发生时累计运行时间(h)\n100\n250\n".as_bytes(), false), "log");
    assert_eq!(log.times, [100.0, 250.0]);
    let gaps = readable(cumulative("时间间隔(h)\n100\n150\n".as_bytes(), false), "gaps");
    assert_eq!(gaps.times, [100.0, 250.0]);
}

#[test]
fn headings_of_positioning_that_people_use() {
    for text in [
        "Position / mm,F1 / µm,R1 / µm\n0,1,3\n100,2,4\n",
        "Sollposition [mm];Lauf 1 vorwärts [µm];Lauf 1 rückwärts [µm]\n0;1;3\n100;2;4\n",
        "位置(mm),正向偏差(µm),反向偏差(µm),温度\n,1,1,\n0,1,3,20\n100,2,4,20\n",
        "位置(mm),F1 (µm),R1 (µm),Mean Fwd\n0,1,3,1\n100,2,4,2\n",
    ] {
        let found = readable(axis(text), text);
        assert_eq!((found.forward, found.backward), (vec![vec![1.0], vec![2.0]], vec![vec![3.0], vec![4.0]]), "{text}");
    }
}

#[test]
fn travel_that_was_measured_and_drift() {
    let text = "行程(mm),实际行程(mm)\n0,0\n100,100.002\n";
    assert!((readable(lead(text.as_bytes()), text).deviation[1] - 2.0).abs() < 1e-6);
    let german = "Weg [mm];Abweichung [µm]\n0;0\n100;2\n";
    assert_eq!(readable(lead(german.as_bytes()), german).deviation, [0.0, 2.0]);
    for text in [
        "时间,漂移(µm)\n22:05,0\n22:15,1\n00:05,2\n",
        "time,drift_um\n00:05:00,0\n00:15:00,1\n02:05:00,2\n",
        "时间,Z(μm)\n2024/2/29 22:05,0\n2024/2/29 22:15,1\n2024/3/1 0:05,2\n",
        "time,drift\nmin,µm\n0,0\n10,1\n120,2\n",
        "Zeit [min];Verlagerung [µm]\n0;0\n10;1\n120;2\n",
    ] {
        let found = readable(drift(text.as_bytes(), &RawOptions::default()), text);
        assert_eq!((found.times, found.readings), (vec![0.0, 10.0, 120.0], vec![0.0, 1.0, 2.0]), "{text}");
    }
    let axes = drift("time_min,X(μm),Y(μm),Z(μm)\n0,0,0,0\n1,2,3,4\n".as_bytes(), &RawOptions::default());
    assert!(matches!(refusal(axes), Kind::SeveralReadings(names) if names.len() == 3));
}

#[test]
fn units_and_titles_beside_the_table() {
    for text in [
        "target,F1,R1\nmm,µm,µm\n0,1,3\n100,2,4\n",
        "位置,正向1,反向1\n(mm),(µm),(µm)\n0,1,3\n100,2,4\n",
        "型号,4010\n温度,20\n位置(mm),正向1(µm),反向1(µm)\n0,1,3\n100,2,4\n备注：无\n",
        "方向,目标位置(mm),第1次(µm)\n正向,0,1\n正向,100,2\n反向,0,3\n反向,100,4\n",
        "位置(mm),正向偏差(µm),反向偏差(µm)\n0 mm,1,3\n100 mm,2,4\n",
    ] {
        let found = readable(axis(text), text);
        assert_eq!((found.forward, found.backward), (vec![vec![1.0], vec![2.0]], vec![vec![3.0], vec![4.0]]), "{text}");
    }
    let two = "位置(mm),正向偏差(µm),,反向偏差(µm),\n,1,2,1,2\n0,1,2,3,4\n100,2,3,4,5\n";
    let found = readable(axis(two), two);
    assert_eq!(
        (found.forward, found.backward),
        (vec![vec![1.0, 2.0], vec![2.0, 3.0]], vec![vec![3.0, 4.0], vec![4.0, 5.0]])
    );
    let cells = groups("序号,直径\n1,10.013 mm\n2,10.015 mm\n");
    assert_eq!((cells.unit.as_str(), cells.groups), ("mm", vec![vec![10.013], vec![10.015]]));
    let titled = "型号,4010\n行程(mm),偏差(µm),温度\n0,0,20\n100,2,20\n";
    assert_eq!(readable(lead(titled.as_bytes()), titled).deviation, [0.0, 2.0]);
}

#[test]
fn german_commas_of_one_level_are_decimal() {
    let found = groups("Nr;Wert\n1;9,984\n2;10,012\n3;10,003\n");
    assert_eq!(found.groups.concat(), [9.984, 10.012, 10.003]);
    assert!(matches!(found.notes.as_slice(), [RawNote::DecimalComma { .. }]));
    assert!(matches!(refusal(series("Nr;Wert\n1;1,200\n2;35,000\n".as_bytes())), Kind::OpenNumber(_)));
}
