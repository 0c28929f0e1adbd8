//! What became of a unit, in the words of both languages.

use super::key;

/// It failed.
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
    "ng",
    "n.g.",
    "down",
    "exact",
    "不合格",
    "报废",
    "已报废",
    "失效点",
    "断",
    "已断",
    "断了",
    "失败",
    "破坏",
    "not ok",
    "nok",
    "replaced",
    "replacement",
    "更换",
    "已更换",
];

/// It still ran when the watch ended.
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
    "up",
    "right",
    "end",
    "end of test",
    "test end",
    "end of watch",
    "end of observation",
    "test stopped",
    "stopped",
    "截止",
    "试验截止",
    "试验结束",
    "试验停止",
    "停止试验",
    "观测结束",
    "观察结束",
    "停止观测",
    "合格",
    "r",
    "pass",
    "passed",
    "未断",
    "未断裂",
    "好",
    "继续使用",
    "退役",
    "服役",
    "服役中",
    "在役",
    "停止",
];

/// What the heading says is so.
const YES: &[&str] = &["1", "1.0", "true", "yes", "y", "是", "有", "√", "✓", "✔", "x"];

/// What the heading says is not so.
const NO: &[&str] = &["0", "0.0", "false", "no", "n", "否", "无", "×", "✗", "✘"];

/// What became of a unit, as one field says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store::raw) enum Fate {
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

    /// True for a word that says that the unit was replaced, which it can be without a failure.
    pub fn is_replaced(text: &str) -> bool {
        matches!(key(text).as_str(), "replaced" | "replacement" | "更换" | "已更换")
    }

    /// True where a sentence tells that a unit still ran, or that a watch ended.
    pub fn tells_running(text: &str) -> bool {
        const PARTS: &[&str] = &[
            "still run",
            "running",
            "suspend",
            "censor",
            "surviv",
            "not fail",
            "no fail",
            "unfailed",
            "in service",
            "in use",
            "intact",
            "end of test",
            "end of watch",
            "stopped",
            "停止",
            "在运行",
            "运行中",
            "仍运行",
            "未失效",
            "未坏",
            "未故障",
            "无故障",
            "未损",
            "截尾",
            "删失",
            "中止",
            "在用",
            "完好",
            "撤下",
            "观测结束",
            "观察结束",
            "试验结束",
            "截止",
        ];
        let key = key(text);
        PARTS.iter().any(|part| key.contains(part)) || matches!(Self::find(text), Some(Self::Running))
    }

    /// True for work that is planned and no failure.
    pub fn is_maintenance(text: &str) -> bool {
        const PARTS: &[&str] =
            &["maintenance", "preventive", "inspection", "overhaul", "保养", "维护", "点检", "检修", "大修", "巡检"];
        let key = key(text);
        key == "pm" || PARTS.iter().any(|part| key.contains(part))
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
