//! Where data that are attached go: proposed from what they are, changed by hand, refused where they do not belong.

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::text::Lang;

use crate::driver::{Fake, click, copy, project, says, window};
use crate::measure::{attach, choose, chosen, drop_file, measuring, paste, settle, settle_until, typed};

const RUNS: &str = "target_mm,F1_um,F2_um,F3_um,R1_um,R2_um,R3_um\n0,0,1,2,3,4,5\n100,5,6,7,9,10,11\n";
const LIVES: &str = "试验时间(h),状态\n900,失效\n1200,失效\n1500,失效\n1800,在用\n";

#[test]
fn a_dropped_file_goes_to_the_machine_and_the_criterion_it_belongs_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Machine B x-axis.csv");
    std::fs::write(&path, RUNS).unwrap();
    let mut harness = window(Some(copy(&folder)), Lang::En, Fake::default());
    drop_file(&mut harness, &path);
    settle(&mut harness);
    assert!(says(&harness, "Proposed from the data: A for “Positioning accuracy A” of Machine B"));
    attach(&mut harness);
    let spec = chosen(&harness, "machine-b", "positioning").chosen().cloned().expect("a spec");
    assert_eq!((spec.is.as_str(), spec.figure.as_str()), ("13 µm", "A"));
}

#[test]
fn hours_are_not_put_into_a_cell_of_a_length() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::Zh, Fake::default());
    click(&mut harness, "新建测量");
    typed(&mut harness, LIVES);
    settle_until(&mut harness, "对应“平均故障间隔时间 MTBF”");
    choose(&mut harness, "设备", "机床 A");
    harness.run_steps(3);
    // The row that the data answer, not the first of the table.
    assert!(
        harness
            .query_by_role_and_label(Role::ComboBox, "指标")
            .is_some_and(|list| { list.accesskit_node().value().is_some_and(|value| value.contains("MTBF")) })
    );
    choose(&mut harness, "指标", "定位精度 A");
    assert!(says(&harness, "“定位精度 A”的单位为 µm，量纲不同"));
    assert!(harness.get_by_label("附加").accesskit_node().is_disabled());
    let before = project(&harness);
    choose(&mut harness, "指标", "平均故障间隔时间 MTBF");
    assert!(!says(&harness, "量纲不同"));
    harness.get_by_label("附加").scroll_to_me();
    harness.run_steps(4);
    click(&mut harness, "附加");
    assert_eq!(
        chosen(&harness, "machine-a", "positioning"),
        before.equipment("machine-a").unwrap().specs.0["positioning"]
    );
    let spec = chosen(&harness, "machine-a", "mtbf").chosen().cloned().expect("a spec");
    // 5 400 h under test, 3 failures.
    assert_eq!((spec.is.as_str(), spec.figure.as_str()), ("1\u{a0}800 h", "mtbf"));
}

#[test]
fn one_of_several_axes_is_chosen_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = measuring(copy(&folder), Lang::En, Fake::default());
    click(&mut harness, "New measurement");
    let two = "axis,target_mm,F1_um,F2_um,R1_um,R2_um\nX,0,0,1,3,4\nX,100,5,6,9,10\nY,0,0,1,0,1\nY,100,1,2,1,2\n";
    typed(&mut harness, two);
    settle_until(&mut harness, "X, Y");
    assert!(harness.get_by_label("Attach").accesskit_node().is_disabled());
    choose(&mut harness, "Axis", "Y");
    settle_until(&mut harness, "2 targets in mm, 2 runs in 2 directions");
    choose(&mut harness, "Equipment", "Machine A");
    attach(&mut harness);
    let spec = chosen(&harness, "machine-a", "positioning").chosen().cloned().expect("a spec");
    let after = project(&harness);
    assert_eq!(after.evidence(&spec.evidence).expect("new").measurements[0].axis, "Y");
    // Other data begin anew.
    click(&mut harness, "New measurement");
    paste(&mut harness, RUNS);
    assert!(harness.query_by_role_and_label(Role::ComboBox, "Axis").is_none());
}
