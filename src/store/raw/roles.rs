//! What the heading of a column says that the column holds, in the words that people use for it.

use super::columns::heading;

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
    "inspector",
    "备注",
    "说明",
    "注",
    "附注",
    "日期",
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

/// What a column of a life record or failure log holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LifeRole {
    /// Running time, or the beginning of the interval.
    Time,
    /// End of the interval.
    Until,
    /// Whether the unit failed: yes means that it did.
    Failed,
    /// Whether it still ran: yes means that it did.
    Running,
    /// What became of it, in words; a bare 1 is taken for a failure.
    Status,
    /// Group.
    Group,
    /// How many units the line stands for.
    Count,
    /// How long the repair took.
    Repair,
    /// Lines counted through.
    Counter,
    /// Remarks.
    Remark,
}

const TIME: &[&str] = &[
    "time",
    "t",
    "hours",
    "hour",
    "cycles",
    "cycle",
    "km",
    "days",
    "after",
    "lower",
    "from",
    "start",
    "age",
    "life",
    "lives",
    "lifetime",
    "duration",
    "running time",
    "run time",
    "run hours",
    "operating time",
    "operating hours",
    "working time",
    "test time",
    "service life",
    "service time",
    "time to failure",
    "time to event",
    "time between failures",
    "ttf",
    "tbf",
    "failure time",
    "failed at",
    "cumulative time",
    "cumulative hours",
    "gap",
    "mileage",
    "revolutions",
    "strokes",
    "时间",
    "寿命",
    "小时",
    "小时数",
    "运行时间",
    "工作时间",
    "试验时间",
    "失效时间",
    "故障时间",
    "使用时间",
    "寿命时间",
    "累计时间",
    "累计运行时间",
    "累计工作时间",
    "故障发生时间",
    "故障间隔",
    "故障间隔时间",
    "无故障工作时间",
    "间隔",
    "循环",
    "循环数",
    "循环次数",
    "里程",
    "行驶里程",
    "转数",
    "天数",
    "使用寿命",
    "疲劳寿命",
    "下限",
    "起",
];
const UNTIL: &[&str] = &["until", "upper", "to", "end", "before", "至", "止", "到", "上限", "终止时间", "结束时间"];
const FAILED: &[&str] = &[
    "event",
    "events",
    "failed",
    "failure",
    "failures",
    "fail",
    "is failed",
    "is failure",
    "dead",
    "death",
    "broken",
    "事件",
    "失效",
    "故障",
    "是否失效",
    "是否故障",
    "是否损坏",
    "失效否",
    "失效标志",
    "失效标记",
    "故障标志",
    "损坏",
    "失效数",
    "失效数量",
    "失效件数",
    "故障数",
    "已失效",
];
const RUNNING: &[&str] = &[
    "censored",
    "censor",
    "censoring",
    "cens",
    "is censored",
    "right censored",
    "suspended",
    "suspension",
    "suspensions",
    "running",
    "still running",
    "survived",
    "survivor",
    "survivors",
    "survival",
    "surviving",
    "alive",
    "in service",
    "截尾",
    "删失",
    "右删失",
    "右截尾",
    "是否截尾",
    "是否删失",
    "截尾标志",
    "删失标志",
    "截尾数",
    "删失数",
    "未失效",
    "未失效数",
    "是否未失效",
    "未故障",
    "中止",
    "仍在运行",
    "运行中",
    "是否运行",
    "在用",
    "存活",
    "完好",
];
const STATUS: &[&str] = &[
    "status",
    "state",
    "result",
    "outcome",
    "category",
    "type",
    "code",
    "condition",
    "kind",
    "flag",
    "end state",
    "f/s",
    "s/f",
    "f/c",
    "c/f",
    "failure/suspension",
    "failed/censored",
    "failed or running",
    "状态",
    "结果",
    "类别",
    "类型",
    "标志",
    "标记",
    "终止状态",
    "结束状态",
    "失效状态",
    "运行状态",
    "设备状态",
    "试验结果",
    "试验状态",
    "结局",
    "事件类型",
    "数据类型",
];
const GROUP: &[&str] = &[
    "group",
    "machine",
    "sample",
    "batch",
    "lot",
    "brand",
    "maker",
    "manufacturer",
    "supplier",
    "vendor",
    "design",
    "variant",
    "machine no",
    "machine id",
    "system",
    "equipment",
    "asset",
    "组",
    "组别",
    "分组",
    "设备",
    "设备号",
    "设备编号",
    "机床",
    "机床编号",
    "机台",
    "批次",
    "批号",
    "厂家",
    "制造商",
    "品牌",
    "供应商",
    "型号",
    "系统",
];
const COUNT: &[&str] = &[
    "count",
    "n",
    "quantity",
    "qty",
    "freq",
    "frequency",
    "units",
    "number",
    "number of units",
    "pcs",
    "pieces",
    "数量",
    "件数",
    "台数",
    "个数",
    "频数",
    "数目",
];
const REPAIR: &[&str] = &[
    "repair",
    "repair time",
    "repair hours",
    "ttr",
    "mttr",
    "down",
    "downtime",
    "down time",
    "修理",
    "修理时间",
    "维修时间",
    "修复时间",
    "停机时间",
    "维修工时",
];

impl LifeRole {
    /// The role that a heading names; `None`: the heading is not understood.
    pub fn find(name: &str) -> Option<Self> {
        let name = key(name);
        let roles: [(&[&str], Self); 10] = [
            (TIME, Self::Time),
            (UNTIL, Self::Until),
            (FAILED, Self::Failed),
            (RUNNING, Self::Running),
            (STATUS, Self::Status),
            (GROUP, Self::Group),
            (COUNT, Self::Count),
            (REPAIR, Self::Repair),
            (COUNTER, Self::Counter),
            (REMARK, Self::Remark),
        ];
        roles.iter().find(|(words, _)| words.contains(&name.as_str())).map(|(_, role)| *role)
    }
}

/// True for the heading of running times from one failure to the next.
pub(super) fn is_gap(name: &str) -> bool {
    const GAP: &[&str] = &[
        "gap",
        "gaps",
        "tbf",
        "time between failures",
        "interval",
        "间隔",
        "故障间隔",
        "故障间隔时间",
        "无故障工作时间",
        "间隔时间",
    ];
    GAP.contains(&key(name).as_str())
}

/// True for the heading of a limit, nominal or statistic beside the values of a series.
pub(super) fn is_limit_or_statistic(name: &str) -> bool {
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
pub(super) fn is_group_or_time(name: &str) -> bool {
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

/// What became of a unit, as one field says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It failed.
    Failed,
    /// It still ran when the watch ended.
    Running,
    /// Yes or 1: what the heading says is so.
    Yes,
    /// No or 0: what the heading says is not so.
    No,
    /// A bare `F`: failed, but false where the column also says true.
    F,
    /// A bare `T`.
    T,
}

impl Fate {
    /// Reads a field; `None` for a word that says neither.
    pub fn find(text: &str) -> Option<Self> {
        const FAILED: &[&str] = &[
            "fail",
            "failed",
            "failure",
            "dead",
            "died",
            "broken",
            "broke",
            "worn",
            "worn out",
            "defect",
            "defective",
            "breakdown",
            "cracked",
            "spalled",
            "失效",
            "已失效",
            "故障",
            "已故障",
            "有故障",
            "损坏",
            "已损坏",
            "坏",
            "断裂",
            "剥落",
            "疲劳失效",
            "疲劳剥落",
            "磨损失效",
            "卡死",
            "失效件",
        ];
        const RUNNING: &[&str] = &[
            "s",
            "c",
            "censored",
            "censor",
            "right censored",
            "suspension",
            "suspended",
            "running",
            "still running",
            "runs",
            "in service",
            "in use",
            "survived",
            "survivor",
            "surviving",
            "survives",
            "alive",
            "ok",
            "intact",
            "runout",
            "run out",
            "removed",
            "withdrawn",
            "not failed",
            "no failure",
            "unfailed",
            "did not fail",
            "运行",
            "运行中",
            "仍在运行",
            "继续运行",
            "正常",
            "正常运行",
            "完好",
            "未失效",
            "未故障",
            "无故障",
            "未损坏",
            "在用",
            "使用中",
            "截尾",
            "已截尾",
            "右截尾",
            "定时截尾",
            "删失",
            "右删失",
            "中止",
            "撤下",
            "撤出",
            "未坏",
            "存活",
            "良好",
        ];
        const YES: &[&str] = &["1", "1.0", "true", "yes", "y", "是", "有", "√", "✓", "✔", "x"];
        const NO: &[&str] = &["0", "0.0", "false", "no", "n", "否", "无", "×", "✗", "✘"];
        let key = key(text);
        let is = |words: &[&str]| words.contains(&key.as_str());
        match key.as_str() {
            "f" => Some(Self::F),
            "t" => Some(Self::T),
            _ if is(FAILED) => Some(Self::Failed),
            _ if is(RUNNING) => Some(Self::Running),
            _ if is(YES) => Some(Self::Yes),
            _ if is(NO) => Some(Self::No),
            _ => None,
        }
    }

    /// True where a word by itself says what became of a unit, whatever the heading.
    pub fn is_plain_word(text: &str) -> bool {
        matches!(Self::find(text), Some(Self::Failed | Self::Running))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_both_languages_have_their_roles() {
        for (name, role) in [
            ("Time to failure", LifeRole::Time),
            ("time_to_failure", LifeRole::Time),
            ("失效时间", LifeRole::Time),
            ("Failed?", LifeRole::Failed),
            ("是否失效", LifeRole::Failed),
            ("Right-censored", LifeRole::Running),
            ("删失", LifeRole::Running),
            ("F/S", LifeRole::Status),
            ("状态", LifeRole::Status),
            ("台数", LifeRole::Count),
            ("序号", LifeRole::Counter),
            ("备注", LifeRole::Remark),
        ] {
            assert_eq!(LifeRole::find(name), Some(role), "{name}");
        }
        assert_eq!(LifeRole::find("load"), None);
    }

    #[test]
    fn fates_of_both_languages() {
        for (text, fate) in [
            ("F", Fate::F),
            ("Failed", Fate::Failed),
            ("失效", Fate::Failed),
            ("未失效", Fate::Running),
            ("S", Fate::Running),
            ("run-out", Fate::Running),
            ("截尾", Fate::Running),
            ("是", Fate::Yes),
            ("0", Fate::No),
        ] {
            assert_eq!(Fate::find(text), Some(fate), "{text}");
        }
        assert_eq!(Fate::find("2"), None);
    }
}
