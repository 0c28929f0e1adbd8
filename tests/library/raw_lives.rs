//! Lives of units and failures of machines as people write them: what is read, and what is asked instead of guessed.

use gapwise::model::{RawFailures, RawNote};
use gapwise::store::raw::{RawProblemKind as Kind, cumulative, life};

use crate::raw_reading::{self, fates, lives, readable};

fn refusal(text: &str) -> Kind {
    raw_reading::refusal(life(text.as_bytes()))
}

fn log(text: &str) -> RawFailures {
    readable(cumulative(text.as_bytes(), false), text)
}

fn log_refusal(text: &str) -> Kind {
    raw_reading::refusal(cumulative(text.as_bytes(), false))
}

#[test]
fn the_legend_of_a_heading_counts() {
    for head in [
        "time_h,Failed (0) / Censored (1)",
        "time_h,event [1=running]",
        "时间(h),失效（0=失效，1=截尾）",
        "time_h,\"Status (0=failed, 1=censored)\"",
        "time_h,status (1=censored)",
        "时间(h),状态（0失效1在用）",
        "时间(h),状态（0为失效）",
        "time_h,Zustand (0 = failed)",
    ] {
        assert_eq!(fates(&format!("{head}\n100,0\n150,1\n200,0\n")), (vec![100.0, 200.0], vec![150.0]), "{head}");
    }
    assert_eq!(fates("time_h,status (1=failed; 2=running)\n100,1\n150,2\n"), (vec![100.0], vec![150.0]));
    assert_eq!(fates("time_h,Failure (1=yes)\n100,1\n150,0\n"), (vec![100.0], vec![150.0]));
    for head in ["status (0=new, 1=old)", "event (0=failed, 1=dead)"] {
        let text = format!("time_h,\"{head}\"\n100,0\n150,1\n");
        assert_eq!(refusal(&text), Kind::UnclearStatus(head.to_owned()));
    }
}

#[test]
fn a_number_of_the_line_is_no_count() {
    for head in ["Number", "n", "Frequency", "频数"] {
        let text = format!("{head},time_h,event\n1,100,1\n2,150,0\n3,200,1\n");
        assert_eq!(fates(&text), (vec![100.0, 200.0], vec![150.0]), "{head}");
        assert_eq!(lives(&text).notes, [RawNote::Numbering(head.to_owned())]);
        let counts = format!("{head},time_h,event\n2,100,1\n5,150,0\n");
        assert_eq!((fates(&counts).0.len(), fates(&counts).1.len()), (2, 5), "{head}");
        assert_eq!(lives(&counts).notes, [RawNote::CountColumn(head.to_owned())]);
    }
    assert_eq!(fates("count,time_h,event\n1,100,1\n2,150,0\n").1.len(), 2);
}

#[test]
fn the_clear_status_wins_and_two_that_contradict_are_refused() {
    assert_eq!(fates("type,time_h,status\n1,100,F\n1,120,S\n1,160,F\n"), (vec![100.0, 160.0], vec![120.0]));
    assert_eq!(fates("No.,Hours,Condition,Status\n1,1200,dry,F\n2,1500,wet,S\n"), (vec![1200.0], vec![1500.0]));
    assert_eq!(fates("code,time_h,event\n7,100,1\n3,150,0\n"), (vec![100.0], vec![150.0]));
    assert_eq!(fates("time_h,event,event\n100,1,1\n150,0,0\n"), (vec![100.0], vec![150.0]));
    for text in [
        "time_h,event,event\n100,1,0\n200,0,1\n",
        "time_h,event,status\n100,1,S\n200,0,F\n",
        "time_h,类型,状态\n100,截尾,失效\n200,失效,截尾\n",
        "time_h,event,remark\n100,1,suspended\n200,0,\n",
    ] {
        assert!(matches!(refusal(text), Kind::Contradiction(..)), "{text}");
    }
}

#[test]
fn intervals_and_clock_readings() {
    assert_eq!(fates("start_h,end_h,event\n0,100,1\n0,150,0\n0,200,1\n"), (vec![100.0, 200.0], vec![150.0]));
    let readings = "start_h,end_h,event\n1000,1100,1\n1000,1150,0\n2000,2200,1\n";
    assert_eq!(fates(readings), (vec![100.0, 200.0], vec![150.0]));
    assert!(matches!(lives(readings).notes.as_slice(), [RawNote::LivesFromReadings { .. }]));
    assert!(matches!(refusal("start_h,end_h\n0,100\n0,150\n"), Kind::ReadingsWithoutEvent(..)));
    let runs = lives("from_h,to_h,event\n100,100,1\n120,200,0\n200,210,1\n");
    let of = |at: usize| (runs.records[at].time, runs.records[at].until, runs.records[at].failed);
    assert_eq!((of(0), of(1), of(2)), ((100.0, None, true), (200.0, None, false), (200.0, Some(210.0), true)));
    let open = lives("time_h,until_h\n100,120\n120,\n200,210\n300,\n");
    assert_eq!(open.records.iter().map(|record| record.failed).collect::<Vec<_>>(), [true, false, true, false]);
    assert_eq!(open.notes, [RawNote::OpenEnd("until_h".to_owned())]);
}

#[test]
fn multiples_of_units_are_read_or_refused() {
    for (head, times, unit) in [
        ("寿命（千次）", [12e3, 15e3], "cycles"),
        ("time (1000 h)", [12e3, 15e3], "h"),
        ("time (1000 km)", [12e3, 15e3], "km"),
        ("寿命/百小时", [1200.0, 1500.0], "h"),
        ("寿命(千小时)", [12.0, 15.0], "kh"),
        ("寿命(10^6次)", [12e6, 15e6], "cycles"),
        ("时间h", [12.0, 15.0], "h"),
        ("运行小时", [12.0, 15.0], "h"),
        ("Hours (operating)", [12.0, 15.0], "h"),
    ] {
        let found = lives(&format!("{head},event\n12,1\n15,0\n"));
        let read: Vec<f64> = found.records.iter().map(|record| record.time).collect();
        assert_eq!((read.as_slice(), found.unit.as_str()), (&times[..], unit), "{head}");
    }
    for head in ["寿命(万转)", "寿命(10^6转)", "Life (Mrev)", "time (kilohours)", "time (x)"] {
        assert!(matches!(refusal(&format!("{head},event\n12,1\n15,0\n")), Kind::UnknownUnit(_)), "{head}");
    }
    let until = lives("from_h,until_kh,event\n100,0.12,1\n");
    assert_eq!(until.records[0].until, Some(120.0));
    let until = lives("from (h),to (千小时),event\n100,0.12,1\n");
    assert_eq!(until.records[0].until, Some(120.0));
}

#[test]
fn units_and_signs_of_single_fields() {
    assert_eq!(fates("time_h\n1200\n>1500\n2000\n5000+\n"), (vec![1200.0, 2000.0], vec![1500.0, 5000.0]));
    assert_eq!(fates("time,event\n1200 h,1\n1500 h,0\n"), (vec![1200.0], vec![1500.0]));
    assert_eq!(fates("time,status\n1200h,F\n50d,F\n2000h,S\n"), (vec![1200.0, 1200.0], vec![2000.0]));
    assert_eq!(fates("time,event,unit\n1200,1,h\n50,1,d\n2000,0,h\n"), (vec![1200.0, 1200.0], vec![2000.0]));
    assert_eq!(fates("时间,单位,状态\n2,千小时,失效\n1,千小时,截尾\n"), (vec![2.0], vec![1.0]));
    assert!(matches!(refusal("time_h,event,unit\n1200,1,min\n50,1,min\n"), Kind::UnlikeUnits(_)));
    assert!(matches!(refusal("time,event\n1200 h,1\n1500,0\n"), Kind::UnitNotStated));
    assert!(matches!(refusal("time_h,event\n>1200,1\n1500,0\n"), Kind::Contradiction(..)));
    assert!(matches!(refusal("time_h,event\n<1200,1\n1500,0\n"), Kind::NotANumber(_)));
}

#[test]
fn lines_of_sums_are_no_lives() {
    for text in [
        "序号,时间(h)\n1,100\n2,150\n3,200\n总时间,450\n",
        "No.,time_h,event\n1,100,1\n2,150,1\n3,200,1\n累计,250,1\n",
        "No.,time_h,event\n1,100,1\n2,150,1\n3,200,1\nB10,55,1\n",
        "No.,time_h,event\n1,100,1\n2,150,1\n3,200,1\nGesamt,450,1\n",
    ] {
        assert_eq!(fates(text).0, [100.0, 150.0, 200.0], "{text}");
        assert!(lives(text).notes.iter().any(|note| matches!(note, RawNote::Total { .. })), "{text}");
    }
}

#[test]
fn what_could_mean_either_is_asked() {
    assert_eq!(refusal("time_h,failed\n100,F\n150,F\n200,F\n"), Kind::BareF);
    assert_eq!(refusal("time_h,censored\n100,F\n150,F\n"), Kind::BareF);
    assert_eq!(fates("time_h,failed\n100,F\n150,S\n"), (vec![100.0], vec![150.0]));
    assert_eq!(fates("time_h,status\n100,F\n150,F\n"), (vec![100.0, 150.0], vec![]));
    for text in [
        "time_h,comment\n100,\n150,still running at end\n200,\n",
        "time_h,备注\n100,\n150,试验停止\n200,\n",
        "time_h,what\n100,broke its seal\n150,suspended at 150 h\n200,spalled ring\n",
    ] {
        assert!(matches!(refusal(text), Kind::UnclearStatus(_)), "{text}");
    }
    for text in [
        "试验时间(h),失效时间(h)\n500,100\n500,\n500,200\n",
        "time_h,failure time_h,status\n500,100,F\n500,,S\n500,200,F\n",
    ] {
        assert!(matches!(refusal(text), Kind::SeveralTimes(..)), "{text}");
    }
    assert_eq!(fates("time_h,time_min,event\n100,6000,1\n200,12000,0\n"), (vec![100.0], vec![200.0]));
    assert!(matches!(refusal("time;event\n1.200;1\n1.500;0\n2.000;1\n"), Kind::OpenNumber(_)));
}

#[test]
fn words_of_the_shop() {
    for text in [
        "时间(h),结果\n100,NG\n150,OK\n",
        "time_h,OK/NG\n100,NG\n150,OK\n",
        "time_h,state\n100,down\n150,up\n",
        "time_h,event\n100,failure\n150,end of test\n",
        "time_h,type\n100,exact\n150,right\n",
        "时间(h),是否在用\n100,否\n150,是\n",
        "时间(h),删失指示\n100,0\n150,1\n",
        "time_h,event code\n100,1\n150,0\n",
        "机床,运行小时,状态\nA,100,故障\nA,150,截止\n",
    ] {
        assert_eq!(fates(text), (vec![100.0], vec![150.0]), "{text}");
    }
    let replaced = lives("时间(h),状态\n100,已更换\n150,在用\n");
    assert_eq!(replaced.notes, [RawNote::ReplacedFailed("已更换".to_owned())]);
}

#[test]
fn numbers_that_repeat_are_machines() {
    let times = |text: &str| log(text).machines.iter().map(|machine| machine.times.clone()).collect::<Vec<_>>();
    let two = [vec![100.0, 200.0], vec![250.0, 390.0]];
    for head in [
        "编号,故障时间(h)",
        "机号,故障时间(h)",
        "serial no,time_h",
        "id,time_h",
        "device,time_h",
        "设备名称,故障时间h",
        "unit,time_h",
        "机床编号,time_h",
    ] {
        assert_eq!(times(&format!("{head}\n1,100\n1,200\n2,250\n2,390\n")), two, "{head}");
    }
    assert_eq!(times("型号,机床编号,time_h\nX,1,100\nX,1,200\nX,2,250\nX,2,390\n"), two);
    assert_eq!(times("machine,time_h\nA,100\na ,200\nB,250\nb,390\n"), two);
    let merged = log("machine,time_h\nA,100\n,200\nB,250\n,390\n");
    assert_eq!(merged.machines.len(), 2);
    assert_eq!(merged.notes, [RawNote::CarriedDown("machine".to_owned())]);
    assert_eq!(log("No.,time_h\n1,100\n2,250\n3,380\n").times, [100.0, 250.0, 380.0]);
    assert!(matches!(log_refusal("machine,time_h\n,100\nA,200\n"), Kind::UnclearMachine(_)));
    assert!(matches!(log_refusal(",time_h\n1,100\n1,200\n2,250\n"), Kind::UnclearMachine(_)));
    assert!(matches!(log_refusal("序号,time_h\n1,100\n2,200\n1,250\n2,300\n"), Kind::UnclearMachine(_)));
    assert_eq!(log_refusal("1,100\n2,250\n3,380\n"), Kind::NoHeadings);
    assert!(matches!(log_refusal("Machine 1,Machine 2\n100,150\n200,300\n"), Kind::NoColumn { .. }));
}

#[test]
fn what_a_failure_log_does_not_say_is_asked() {
    assert!(matches!(log_refusal("TBF_h,维修时间(工日)\n100,0.5\n200,1\n"), Kind::UnknownUnit(_)));
    for text in ["机床,运行时间(h),故障次数\nA,1000,3\nB,900,2\n", "time_h,数量\n100,2\n200,1\n300,3\n"] {
        assert!(matches!(log_refusal(text), Kind::CountsWithoutTimes(_)), "{text}");
    }
    assert!(matches!(log_refusal("time_h,原因\n100,故障\n250,计划保养\n380,观测结束\n"), Kind::UnclearStatus(_)));
    assert!(matches!(log_refusal("time_h,event\n100,故障\n250,保养\n"), Kind::UnknownEvent(_)));
    assert!(matches!(log_refusal("machine,start_h,end_h\nA,0,100\nA,100,250\n"), Kind::SeveralTimes(..)));
    assert!(matches!(log_refusal("machine,time_h,end_h\nA,100,500\nA,200,600\n"), Kind::EndsDiffer));
    assert_eq!(log_refusal("time_h,failed\n100,F\n200,F\n"), Kind::BareF);
    assert!(matches!(log_refusal("运行时间_h\n100\n150\n130\n"), Kind::NotAbove(_)));
    let ended = log("time_h,failed\n100,TRUE\n200,F\n");
    assert_eq!((ended.times, ended.end), (vec![100.0], Some(200.0)));
    let counted = log("故障次数,时间(h)\n1,100\n2,250\n3,380\n");
    assert_eq!(counted.times, [100.0, 250.0, 380.0]);
    let ends = log("machine,time_h,end_h\nA,100,500\nA,200,500\nB,150,400\n");
    assert_eq!(ends.machines.iter().map(|machine| machine.end).collect::<Vec<_>>(), [Some(500.0), Some(400.0)]);
}
