//! Series of one feature as people write them: which columns are values, and what is asked instead of guessed.

use gapwise::model::{RawNote, RawSeries};
use gapwise::store::raw::{RawProblemKind as Kind, series};

use crate::raw_reading::{self, readable};

const VALUES: [f64; 6] = [5.01, 5.02, 5.00, 5.03, 4.99, 5.01];

fn found(text: &str) -> RawSeries {
    readable(series(text.as_bytes()), text)
}

fn refusal(text: &str) -> Kind {
    raw_reading::refusal(series(text.as_bytes()))
}

/// The six values with what stands before (`{}` counts from 1) and behind each.
fn lines(head: &str, before: &str, behind: &str) -> String {
    let line = |(k, value): (usize, &f64)| format!("{}{value}{behind}\n", before.replace("{}", &k.to_string()));
    let body: String = (1..).zip(&VALUES).map(line).collect();
    if head.is_empty() { body } else { format!("{head}\n{body}") }
}

fn singles() -> Vec<Vec<f64>> {
    VALUES.iter().map(|value| vec![*value]).collect()
}

#[test]
fn a_column_that_counts_the_lines_is_no_value() {
    for head in [
        "Part,Diameter",
        "part no,Diameter",
        "样件,直径",
        "零件号,直径",
        "次数,值",
        "测量序号,值",
        "number,value",
        "t,value",
        "时刻,值",
        "x,y",
        "Piece #,Diameter",
        "Stück,Wert",
        "",
        "Seq,Value",
        "件,外径",
    ] {
        assert_eq!(found(&lines(head, "{},", "")).groups, singles(), "{head}");
    }
    assert!(found(&lines("", "{},", "")).notes.contains(&RawNote::Numbering("1".to_owned())));
    assert!(found(&lines("件,外径", "{},", "")).notes.contains(&RawNote::Numbering("件".to_owned())));
}

#[test]
fn columns_beside_the_values_are_left_out() {
    for (head, before, behind) in [
        ("序号,值,规格", "{},", ",5.0"),
        ("序号,值,标称", "{},", ",5.0"),
        ("value,nominal value", "", ",5.0"),
        ("value,deviation", "", ",0.01"),
        ("Seq,Value,OK", "{},", ",1"),
        ("序号,值,判定", "{},", ",合格"),
        ("timestamp,value", "2024-01-0{} 08:00,", ""),
        ("日期时间,值", "2024-01-0{},", ""),
        ("Zeit;Wert", "2024-01-0{};", ""),
        ("", "2024-01-0{},", ""),
        ("Date,Shift,Value", "2024-01-0{},A{},", ""),
        ("spec,value", "5.0,", ""),
        ("Mean,value", "5.1,", ""),
        ("温度,测量值", "20.{},", ""),
    ] {
        assert_eq!(found(&lines(head, before, behind)).groups, singles(), "{head}");
    }
}

#[test]
fn numbered_columns_are_a_subgroup_and_statistics_are_none() {
    let groups = vec![vec![5.0, 5.1, 5.2], vec![5.1, 5.1, 5.0], vec![5.2, 5.0, 5.1]];
    for (head, before, behind) in [
        ("序号,x1,x2,x3,X̄,R", "{},", ",5.1,0.2"),
        ("序号,x1,x2,x3,均值,极差", "{},", ",5.1,0.2"),
        ("No,x1,x2,x3,Average value,Std dev", "{},", ",5.1,0.1"),
        ("x1,x2,x3,USL,Cpk", "", ",6,1"),
        ("序号,测量值1,测量值2,测量值3,备注", "{},", ",好"),
        ("子组,1,2,3", "{},", ""),
        ("组,第1次,第2次,第3次", "{},", ""),
        ("组,第一次,第二次,第三次", "{},", ""),
        ("scan no,lane1,lane2,lane3", "{},", ""),
        ("位置,lane1,lane2,lane3", "{}0,", ""),
        ("lane1_um,lane2_um,lane3_um,x", "", ",{}"),
        ("左,中,右", "", ""),
        ("a,b,c", "", ""),
        ("1,2,3", "", ""),
        ("", "", ""),
        ("", "组{},", ""),
        ("x1,x2,x3,temperature", "", ",20.{}"),
    ] {
        let line = |(k, row): (usize, &Vec<f64>)| {
            let values: Vec<String> = row.iter().map(f64::to_string).collect();
            let k = k.to_string();
            format!("{}{}{}\n", before.replace("{}", &k), values.join(","), behind.replace("{}", &k))
        };
        let body: String = (1..).zip(&groups).map(line).collect();
        let text = if head.is_empty() { body } else { format!("{head}\n{body}") };
        assert_eq!(found(&text).groups, groups, "{text}");
    }
}

#[test]
fn several_features_or_machines_are_asked() {
    for head in
        ["diameter_mm,length_mm", "thickness,temperature", "左口,右口", "U,I", "Höhe,Breite", "x1_mm,x2_mm,y1_mm,y2_mm"]
    {
        let behind = if head.matches(',').count() > 1 { ",5.3,9.1,9.2" } else { ",50.2" };
        assert!(matches!(refusal(&lines(head, "", behind)), Kind::SeveralValues(_)), "{head}");
    }
    for head in ["Machine A,Machine B", "机床1,机床2", "Supplier 1,Supplier 2"] {
        assert!(matches!(refusal(&lines(head, "", ",6.02")), Kind::SeveralMachines(_)), "{head}");
    }
    assert!(matches!(refusal("machine,value\nA,5.01\nB,5.02\nA,5.0\n"), Kind::SeveralMachines(_)));
    assert!(matches!(refusal("thickness_um,temperature_C\n5.01,20\n5.02,21\n"), Kind::UnlikeUnits(_)));
    assert!(matches!(refusal("name,thickness,temperature\na,5.01,20\nb,5.02,21\n"), Kind::SeveralValues(_)));
    assert_eq!(found("time,l1,l2\n08:00,5,6\n08:01,7,8\n").groups, [[5.0, 6.0], [7.0, 8.0]]);
    assert!(matches!(refusal("value_mm,value_um\n5.01,5010\n5.02,5020\n"), Kind::SeveralValues(_)));
    assert_eq!(found("machine,value\nA,5.01\nA,5.02\n").groups, [[5.01], [5.02]]);
}

#[test]
fn lines_of_one_group_are_one_subgroup() {
    for head in ["subgroup,value", "组号,值", "Lot,Diameter"] {
        let found = found(&format!("{head}\n1,5.01\n1,5.02\n2,5.00\n2,5.03\n3,4.99\n3,5.01\n"));
        assert_eq!(found.groups, [[5.01, 5.02], [5.0, 5.03], [4.99, 5.01]], "{head}");
        assert!(matches!(found.notes.as_slice(), [RawNote::GroupedBy(_)]), "{head}");
    }
    let merged = found("组号,值\n1,5.01\n,5.02\n2,5.00\n,5.03\n");
    assert_eq!(merged.groups, [[5.01, 5.02], [5.0, 5.03]]);
}

#[test]
fn lines_that_sum_up_are_left_out_wherever_they_stand() {
    for (above, below) in [
        ("", "UCL,5.30\nLCL,4.70\n"),
        ("", "Stdev,0.014\nCpk,1.5\n"),
        ("", "X̄,5.01\nR,0.04\n"),
        ("上限,5.1\n下限,4.9\n", ""),
        ("", "平均数,5.01\nσ,0.014\n"),
        ("平均,5.01\n", ""),
        ("", "Mittel,5.01\n"),
        ("", "检验员意见,5.01\n"),
    ] {
        let text = format!("序号,直径\n{above}{}{below}", lines("", "{},", ""));
        let found = found(&text);
        assert_eq!(found.groups, singles(), "{text}");
        assert_eq!(found.notes.len(), (above.to_owned() + below).lines().count(), "{text}");
        assert!(found.notes.iter().all(|note| matches!(note, RawNote::Total { .. })), "{text}");
    }
    let text = lines("value", "", "") + "Mean: 5.01\n";
    assert_eq!(found(&text).groups, singles());
}

#[test]
fn a_first_line_is_a_heading_a_value_or_asked() {
    for first in ["5.O1", "5.01 mm", "5.01*", "<5.01", "l.02"] {
        assert!(matches!(refusal(&lines(first, "", "")), Kind::HeadingOrValue(_)), "{first}");
    }
    for first in ["1", "2024"] {
        let found = found(&lines(first, "", ""));
        assert_eq!((found.groups, found.notes), (singles(), vec![RawNote::NumbersAsHeadings(first.to_owned())]));
    }
    assert_eq!(found("5\n5.01\n5.02\n").groups.len(), 3);
    assert_eq!(found("1,2,3\n5.01,5.02,5.00\n5.03,4.99,5.01\n").groups.len(), 2);
    assert_eq!(found("1,2,3\n2,3,1\n3,1,2\n").groups.len(), 3);
}

#[test]
fn marks_within_numbers_are_read_by_their_column_or_asked() {
    let all = |text: &str| found(text).groups.concat();
    assert_eq!(all("Nr;Wert_mm;Temp\n1;5,012;20.5\n2;5,023;20.5\n3;5,004;20.6\n"), [5.012, 5.023, 5.004]);
    assert_eq!(all("Software;2.1\nNr;Wert_mm\n1;5,012\n2;5,023\n"), [5.012, 5.023]);
    assert_eq!(all("Nr;Wert\n1;5,012\n2;5,023\n3;5,004\n"), [5.012, 5.023, 5.004]);
    assert!(matches!(refusal("Nr;Wert;Temp\n1;5,012;20.5\n2;5,023;20.5\n"), Kind::OpenNumber(_)));
    for text in ["501 502 500\n503 499 501\n", "value\n501 502 500\n503 499 501\n", "501 502\n503 499\n"] {
        assert!(matches!(refusal(text), Kind::SpacedNumber(_)), "{text}");
    }
    assert_eq!(all("value\n1 200\n900\n"), [1200.0, 900.0]);
    assert_eq!(found("5.01 5.02 5.00\n5.03 4.99 5.01\n").groups, [[5.01, 5.02, 5.0], [5.03, 4.99, 5.01]]);
}

#[test]
fn missing_values_and_units() {
    let some = found("value_um\n5.01\n\n5.02\nN/A\n5.00\n");
    assert_eq!(some.groups.concat(), [5.01, 5.02, 5.0]);
    assert_eq!(some.notes[0], RawNote::Missing { line: 5, text: "N/A".to_owned() });
    assert_eq!(refusal("value\n5.01\n5.02*\n5.00\n"), Kind::NotANumber("5.02*".to_owned()));
    let units = found("value,unit\n5.01,mm\n5020,µm\n");
    assert!(units.unit == "mm" && (units.groups[1][0] - 5.02).abs() < 1e-9);
    let scaled = found("值(0.001mm)\n501\n502\n");
    assert_eq!((scaled.unit.as_str(), scaled.groups.concat()), ("mm", vec![0.501, 0.502]));
}
