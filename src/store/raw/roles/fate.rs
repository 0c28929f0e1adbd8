//! What became of a unit, in the words of both languages.

use super::key;

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
