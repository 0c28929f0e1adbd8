//! Columns beside the values of a series, and the words that values are called by.

use super::key;

/// Statistics and limits, as the heading of a column or in front of a line.
pub(in crate::store::raw) const STATISTICS: &[&str] = &[
    "lsl",
    "usl",
    "lcl",
    "ucl",
    "cl",
    "mean",
    "average",
    "avg",
    "xbar",
    "x bar",
    "x̄",
    "x̅",
    "r̄",
    "range",
    "σ",
    "sigma",
    "std",
    "stdev",
    "std dev",
    "std. dev.",
    "stddev",
    "standard deviation",
    "variance",
    "median",
    "min",
    "max",
    "minimum",
    "maximum",
    "sum",
    "total",
    "cp",
    "cpk",
    "pp",
    "ppk",
    "cm",
    "cmk",
    "下限",
    "上限",
    "公差下限",
    "公差上限",
    "规格下限",
    "规格上限",
    "均值",
    "平均",
    "平均值",
    "平均数",
    "中位数",
    "极差",
    "标准差",
    "标准偏差",
    "方差",
    "最大",
    "最大值",
    "最小",
    "最小值",
    "合计",
    "总和",
];

/// True for the heading of a limit, nominal or statistic beside the values of a series.
pub(in crate::store::raw) fn is_limit_or_statistic(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "lower limit",
        "upper limit",
        "lower",
        "upper",
        "tolerance",
        "tol",
        "nominal",
        "nominal value",
        "target",
        "target value",
        "spec",
        "specification",
        "mean value",
        "average value",
        "r",
        "s",
        "sd",
        "ca",
        "公差",
        "规格",
        "标称",
        "标称值",
        "公称",
        "公称值",
        "公称尺寸",
        "名义",
        "名义值",
        "理论值",
        "目标",
        "目标值",
        "标准",
        "标准值",
        "要求",
    ];
    let name = key(name);
    WORDS.contains(&name.as_str()) || STATISTICS.contains(&name.as_str())
}

/// True for the heading of a verdict on each value.
pub(in crate::store::raw) fn is_verdict(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "ok",
        "ng",
        "ok/ng",
        "pass",
        "fail",
        "pass/fail",
        "result",
        "verdict",
        "judgement",
        "judgment",
        "status",
        "判定",
        "结果",
        "结论",
        "合格",
        "是否合格",
        "检验结果",
        "状态",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for the heading of when a value was taken.
pub(in crate::store::raw) fn is_time(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "time",
        "t",
        "elapsed",
        "elapsed time",
        "hour",
        "minute",
        "position",
        "location",
        "scan",
        "时间",
        "时刻",
        "测量时间",
        "采样时间",
        "检测时间",
        "扫描",
        "位置",
        "测点位置",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for the heading of the group of a value.
pub(in crate::store::raw) fn is_group(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "group",
        "subgroup",
        "group no",
        "group no.",
        "subgroup no",
        "subgroup no.",
        "sample",
        "sample group",
        "batch",
        "batch no",
        "lot",
        "lot no",
        "shift",
        "组",
        "组号",
        "子组",
        "子组号",
        "样本",
        "批次",
        "批号",
        "批",
        "班次",
        "样本组",
        "组别",
        "分组",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for the heading of what made or measured a value, several of which are no process.
pub(in crate::store::raw) fn is_machine(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "machine",
        "machine no",
        "machine no.",
        "machine id",
        "device",
        "equipment",
        "spindle",
        "station",
        "tool",
        "cavity",
        "supplier",
        "maker",
        "brand",
        "model",
        "设备",
        "设备号",
        "设备编号",
        "设备名称",
        "机床",
        "机床号",
        "机床编号",
        "机台",
        "机台号",
        "主轴",
        "工位",
        "型号",
        "厂家",
        "供应商",
        "品牌",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for the heading of the units of the values.
pub(in crate::store::raw) fn is_unit(name: &str) -> bool {
    const WORDS: &[&str] = &["unit", "units", "uom", "unit of measure", "单位", "计量单位", "einheit"];
    WORDS.contains(&key(name).as_str())
}

/// True for a heading that says by itself that its column holds the values.
pub(in crate::store::raw) fn is_value(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "value",
        "values",
        "reading",
        "readings",
        "measured",
        "measured value",
        "measurement",
        "measurements",
        "data",
        "actual",
        "actual value",
        "result value",
        "wert",
        "messwert",
        "istwert",
        "值",
        "数值",
        "测量值",
        "实测值",
        "测得值",
        "检测值",
        "读数",
        "数据",
        "测量数据",
        "实测",
        "实测数据",
        "实际值",
        "检测数据",
        "测量结果",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for an empty field, and for what people write where there is no value.
pub(in crate::store::raw) fn is_missing(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "n/a", "na", "n.a.", "n.a", "#n/a", "nan", "null", "none", "-", "--", "—", "–", "/", "无", "缺", "缺失",
        "未测", "missing", "nil",
    ];
    text.is_empty() || WORDS.contains(&text.to_lowercase().as_str())
}
