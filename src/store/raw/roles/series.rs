//! Columns beside the values of a series.

use super::key;

/// True for the heading of a limit, nominal or statistic beside the values of a series.
pub(in crate::store::raw) fn is_limit_or_statistic(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "lsl",
        "usl",
        "lower limit",
        "upper limit",
        "tolerance",
        "nominal",
        "target",
        "spec",
        "mean",
        "average",
        "avg",
        "xbar",
        "x bar",
        "range",
        "r",
        "s",
        "std",
        "sd",
        "min",
        "max",
        "sum",
        "下限",
        "上限",
        "公差",
        "公差下限",
        "公差上限",
        "规格下限",
        "规格上限",
        "公称值",
        "名义值",
        "目标值",
        "标准值",
        "要求",
        "均值",
        "平均",
        "平均值",
        "极差",
        "标准差",
        "最大值",
        "最小值",
        "合计",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for the heading of when a value was taken, or of the number of its group.
pub(in crate::store::raw) fn is_group_or_time(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "group",
        "subgroup",
        "sample",
        "time",
        "scan",
        "batch",
        "lot",
        "hour",
        "shift",
        "组",
        "组号",
        "子组",
        "子组号",
        "样本",
        "时间",
        "扫描",
        "批次",
        "批号",
        "班次",
        "样本组",
        "组别",
    ];
    WORDS.contains(&key(name).as_str())
}
