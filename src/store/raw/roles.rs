//! What the heading of a column says that the column holds, in the words that people use for it.

mod fate;
mod life;
mod series;

use super::headings::heading;

pub(super) use self::fate::Fate;
pub(super) use self::life::{
    LifeRole, is_ambiguous_count, is_beginning, is_cumulative_count, is_failure_count, is_gap, is_mode, is_weak_status,
};
pub(super) use self::series::{
    STATISTICS, is_group, is_limit_or_statistic, is_machine, is_missing, is_time, is_unit, is_value, is_verdict,
};

/// Rows, specimens or positions counted through; no value of them.
const COUNTER: &[&str] = &[
    "no",
    "no.",
    "nr",
    "nr.",
    "#",
    "id",
    "index",
    "item",
    "item no",
    "item no.",
    "row",
    "line",
    "s/n",
    "sn",
    "seq",
    "seq.",
    "serial",
    "serial no",
    "serial no.",
    "serial number",
    "specimen",
    "specimen no",
    "sample no",
    "sample no.",
    "unit no",
    "test no",
    "part",
    "part no",
    "part no.",
    "part number",
    "piece no",
    "workpiece",
    "workpiece no",
    "scan no",
    "scan no.",
    "failure no",
    "failure no.",
    "measurement no",
    "measurement no.",
    "序号",
    "序",
    "编号",
    "行号",
    "件号",
    "样品号",
    "试样号",
    "试件号",
    "试件",
    "样本号",
    "试样编号",
    "样品编号",
    "试件编号",
    "测点号",
    "点号",
    "机号",
    "流水号",
    "样件",
    "样件号",
    "零件",
    "零件号",
    "工件",
    "工件号",
    "测量序号",
    "故障序号",
    "扫描号",
];

/// What somebody remarked, when and by whom.
const REMARK: &[&str] = &[
    "remark",
    "remarks",
    "note",
    "notes",
    "comment",
    "comments",
    "operator",
    "date",
    "day",
    "timestamp",
    "date time",
    "datetime",
    "time stamp",
    "inspector",
    "备注",
    "说明",
    "注",
    "附注",
    "日期",
    "日期时间",
    "时间戳",
    "测量日期",
    "试验日期",
    "操作者",
    "操作员",
    "记录人",
    "检验员",
    "测量人",
];

/// True for the heading of a column that counts the lines through, none of whose numbers is a value.
pub(super) fn is_counter(name: &str) -> bool {
    COUNTER.contains(&key(name).as_str())
}

/// True for the heading of a column of remarks, dates or names.
pub(super) fn is_remark(name: &str) -> bool {
    REMARK.contains(&key(name).as_str())
}

/// A heading's name as the lists have it: without its unit, in small letters, words divided by single spaces.
pub(super) fn key(name: &str) -> String {
    let name = name.to_lowercase();
    let words =
        name.split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '\u{3000}')).filter(|w| !w.is_empty());
    let joined = words.collect::<Vec<_>>().join(" ");
    joined.trim_matches(['*', ':', '：', '?', '？', '"']).trim().to_owned()
}

/// The key of a whole heading, unit left out.
pub(super) fn key_of(text: &str) -> String {
    key(&heading(text).0)
}
