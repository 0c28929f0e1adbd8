//! Tables as people lay them out, a kind a test: what is read, and what is asked.

use gapwise::app::import::ImportDraft;
use gapwise::lexicon::Heading;
use gapwise::model::{Better, Origin, Project};
use gapwise::sheet::grid::{self, Block, Grid};
use gapwise::sheet::recognise::{Certainty, Choices, Recognition, Role};
use gapwise::sheet::{self};

fn recognise(text: &str) -> Recognition {
    let grids = grid::from_text(text).expect("a table");
    sheet::recognised(&grids, &Choices::default()).expect("recognised")
}

fn project(text: &str) -> Project {
    sheet::project(&recognise(text), "p").expect("a project").project
}

fn names(project: &Project) -> Vec<&str> {
    project.criteria.iter().map(|criterion| criterion.name.as_str()).collect()
}

fn machines(project: &Project) -> Vec<&str> {
    project.equipment.iter().map(|machine| machine.name.as_str()).collect()
}

fn asked(text: &str) -> Vec<&'static str> {
    recognise(text).questions.iter().map(|question| question.kind.key()).collect()
}

#[test]
fn one_answer_for_several_machines_counts_for_each() {
    let rows =
        [["指标", "单位", "甲（国产）", "乙（德国）"], ["质保期", "月", "24", ""], ["MTBF", "h", "1000", "2000"]];
    let grid = Grid {
        rows: rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect(),
        merged: vec![Block { top: 1, left: 2, bottom: 1, right: 3 }],
        ..Grid::default()
    };
    let project = sheet::project(&Recognition::new(&grid, &Choices::default()), "p").expect("a project").project;
    for machine in &project.equipment {
        let text = machine.cell(&project.criteria[0].id).and_then(|cell| cell.chosen()).map(|spec| spec.is.clone());
        assert_eq!(text.as_deref(), Some("24"), "{}", machine.name);
    }
}

#[test]
fn units_in_names_are_read_or_asked() {
    for (name, expected, unit) in [
        ("噪声 dB(A)", "噪声", "dB(A)"),
        ("噪音：dB(A)", "噪音", "dB(A)"),
        ("Noise, dB(A)", "Noise", "dB(A)"),
        ("Flow rate (at 6 bar) l/min", "Flow rate (at 6 bar)", "l/min"),
        ("Tool weight max/min", "Tool weight max/min", ""),
        ("换刀时间/s", "换刀时间", "s"),
        ("机床重量 t", "机床重量", "t"),
        ("MTBF h", "MTBF", "h"),
        ("定位精度mm", "定位精度", "mm"),
        ("质保期（月）★", "质保期", "月"),
        ("交货期（月）（▲）", "交货期", "月"),
        ("交货期(月)*", "交货期", "月"),
        ("定位精度(mm)↓", "定位精度", "mm"),
        ("Surface roughness (Ra, µm)", "Surface roughness (Ra)", "µm"),
        ("Torque (S1, Nm)", "Torque (S1)", "Nm"),
        ("价格（万元，含13%增值税）", "价格（含13%增值税）", "万元"),
        ("Rapid traverse X/Y/Z", "Rapid traverse X/Y/Z", ""),
        ("Plan A", "Plan A", ""),
        ("行程/mm", "行程", "mm"),
        ("Speed, rpm", "Speed", "rpm"),
    ] {
        let project = project(&format!("指标\t甲（国产）\t乙（德国）\n{name}\t3\t4\nMTBF\t1000 h\t2000 h\n"));
        assert_eq!((project.criteria[0].name.as_str(), project.criteria[0].unit.as_str()), (expected, unit), "{name}");
    }
    for name in ["故障率（次/月）", "年产量（万件）", "转速(×1000rpm)", "Price (kUSD)"] {
        let text = format!("指标\t甲（国产）\t乙（德国）\n{name}\t3\t4\nMTBF\t1000 h\t2000 h\n");
        assert!(asked(&text).contains(&"unit") || !project(&text).criteria[0].unit.is_empty(), "{name}");
    }
}

#[test]
fn marks_and_directions_stand_in_front_behind_or_beside() {
    let text = "序号\t指标\t单位\t招标要求\t甲（国产）\t乙（德国）\n\
        ★1\t定位精度\tmm\t≤0.008\t0.006\t0.004\n\
        2\t主轴转速\tr/min\t≥12000★\t15000\t18000\n\
        3\t交货期（月）（▲）\t\t≤6\t3\t10\n\
        4\t怪异指标（越小越好）\tN\t\t3\t4\n";
    let project = project(text);
    let star = |at: usize| project.criteria[at].must.as_ref().is_some_and(|must| must.star);
    assert_eq!([star(0), star(1), star(2)], [true, true, false]);
    assert_eq!(project.criteria[1].must.as_ref().map(|must| must.is.as_str()), Some("≥12000"));
    assert_eq!((names(&project)[2], project.criteria[3].better), ("交货期", Better::Lower));
    assert!(recognise(text).criterion(3).is_some_and(|guess| guess.important));
}

#[test]
fn least_and_largest_values_are_requirements_and_no_scale() {
    for (low, high) in [("Min", "Max"), ("最小值", "最大值"), ("下限", "上限")] {
        let text = format!(
            "Item\tUnit\t{low}\t{high}\tA (domestic)\tB (Japan)\n\
            Table height\tmm\t700\t850\t800\t900\nMTBF\th\t1500\t\t2000\t1000\nNoise\tdB\t\t78\t75\t80\n"
        );
        let project = project(&text);
        let must: Vec<Option<&str>> =
            project.criteria.iter().map(|c| c.must.as_ref().map(|must| must.is.as_str()).or(Some(&c.need))).collect();
        assert_eq!(must, [Some("700–850"), Some("≥1500"), Some("≤78")], "{low}");
        assert!(project.criteria.iter().all(|criterion| criterion.scale.is_none()));
        assert_ne!(recognise(&text).criterion(1).expect("a criterion").better.certainty, Certainty::Sure);
        assert_eq!(machines(&project), ["A", "B"]);
    }
}

#[test]
fn headings_that_are_known_by_a_word_or_by_what_stands_below() {
    let role = |heading: &str, cells: [&str; 3]| {
        let text = format!(
            "项目\t单位\t{heading}\t甲（国产）\n定位精度\tmm\t{}\t0.006\nMTBF\th\t{}\t2000\n主轴转速\trpm\t{}\t9000\n",
            cells[0], cells[1], cells[2]
        );
        recognise(&text).columns[2].role.value
    };
    let limits = ["≤0.008", "≥1500", "≥8000"];
    for heading in ["技术参数要求", "规格要求", "投标要求", "Our spec", "Minimum requirement", "指标值", "Vorgabe XY"]
    {
        assert_eq!(role(heading, limits), Role::Property(Heading::Requirement), "{heading}");
    }
    for heading in ["甲得分", "Score A", "结论", "差距"] {
        assert_eq!(role(heading, ["3", "4", "5"]), Role::Ignored, "{heading}");
    }
    for (heading, expected) in [("单位 Unit", Heading::Unit), ("要求 Requirement", Heading::Requirement)] {
        assert_eq!(gapwise::lexicon::heading(heading), Some(expected), "{heading}");
    }
    let reference =
        recognise("Item\tUnit\tReference\tA (domestic)\nMTBF\th\t45\t2000\nRange\tmm\t2\t30\nPower\tkW\t70\t9\n");
    assert_eq!(reference.columns[2].role.certainty, Certainty::Open, "no clause numbers");
}

#[test]
fn other_tables_beside_and_below_are_not_mixed_in() {
    let beside = "Item\tUnit\tA (domestic)\tB (Japan)\t\tItem\tUnit\tA (domestic)\tB (Japan)\n\
        Positioning accuracy\tmm\t0.008\t0.005\t\tPrice\t万元\t95\t260\n";
    let project_beside = project(beside);
    assert_eq!((names(&project_beside), machines(&project_beside)), (vec!["Positioning accuracy"], vec!["A", "B"]));
    assert!(asked(beside).contains(&"column"));
    let below = "Item\tUnit\tA (domestic)\tB (Japan)\nMTBF\th\t1000\t2000\nItem\tUnit\tB (Japan)\tA (domestic)\nDelivery\tweeks\t30\t8\n";
    let project_below = project(below);
    assert_eq!(names(&project_below), ["MTBF", "Delivery"]);
    let text = |at: usize| {
        project_below.equipment[at].cell(&project_below.criteria[1].id).and_then(|c| c.chosen()).map(|s| s.is.clone())
    };
    assert_eq!([text(0).as_deref(), text(1).as_deref()], [Some("8"), Some("30")], "put in their places");
    let other = below.replace("B (Japan)\tA (domestic)", "C\tD");
    assert_eq!(names(&project(&other)), ["MTBF"]);
    assert_eq!(recognise(&other).second_table, Some(2));
}

#[test]
fn what_looks_like_a_criterion_and_is_none() {
    let text = "指标\t单位\t甲（国产）\t乙（德国）\nMTBF\th\t1000\t2000\n编制：张三\t审核：李四\t批准：王五\t\n";
    assert_eq!(names(&project(text)), ["MTBF"]);
    let remarks = "项目\t厂家A\t厂家B\n定位精度\t0.006 mm\t0.004 mm\nMTBF\t1000 h\t2000 h\n备注\t含税\t不含税\n";
    assert_eq!(machines(&project(remarks)), ["厂家A", "厂家B"], "a row of remarks turns no table");
    let ditto = "Item\tUnit\tA\tB\nMTBF\th\t1000\t\"\nPower\tkW\t5\t6\nWarranty\tmonth\t12\t\"\n";
    assert_eq!(names(&project(ditto)), ["MTBF", "Power", "Warranty"]);
}

#[test]
fn levels_of_names_dashes_and_countries() {
    let levels = "一级指标\t二级指标\t三级指标\t单位\t甲（国产）\t乙（德国）\n技术\t效率\t换刀时间\ts\t3\t2\n商务\t成本\t价格\t万元\t85\t120\n";
    assert_eq!(names(&project(levels)), ["换刀时间", "价格"]);
    let dash = "Item\tUnit\tBetter\tA\tB\nFrobnication\tkg\t-\t3\t4\nMTBF\th\tmax\t1000\t2000\n";
    assert_eq!(project(dash).criteria[0].better, Better::Unknown);
    let origin = "Item\tUnit\tA\tB\nOrigin\t\tChina\tJapan\nMTBF\th\t1000\t2000\n";
    let origins: Vec<Origin> = project(origin).equipment.iter().map(|machine| machine.origin.clone()).collect();
    assert_eq!(origins, [Origin::Domestic, Origin::Imported]);
}

#[test]
fn what_a_file_cannot_tell_is_said() {
    let yen = "Item\tUnit\tA (China)\tB (Japan)\nPrice\tCNY\t850000\t¥42,000,000\n";
    assert!(asked(yen).contains(&"currency"));
    let grids = grid::from_text("Item\tA\tB\nPrice\t950000\t325000\nMTBF\t1 h\t2 h\n").expect("a table");
    let grid = Grid { without_formats: true, without_result: 2, ..grids[0].clone() };
    let made = sheet::project(&Recognition::new(&grid, &Choices::default()), "p").expect("a project");
    assert_eq!(made.notes.iter().filter(|note| matches!(note, sheet::ImportNote::WithoutFormats)).count(), 1);
    assert!(made.notes.contains(&sheet::ImportNote::WithoutResult(2)));
    assert!(ImportDraft::new("", vec![grid], &[]).is_ok());
}
