//! Columns of life records and failure logs.

mod words;

use self::words::{
    AMBIGUOUS_COUNT, BEGINS, COUNT, FAILED, FAILURE_COUNT, GAP, GROUP, REPAIR, RUNNING, STATUS, TIME, UNTIL, WEAK,
};
use super::{COUNTER, REMARK, key};

/// What a column of a life record or failure log holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store::raw) enum LifeRole {
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

impl LifeRole {
    /// The role that a heading names; `None`: the heading is not understood.
    pub fn find(name: &str) -> Option<Self> {
        let name = key(name);
        let roles: [(&[&str], Self); 11] = [
            (TIME, Self::Time),
            (UNTIL, Self::Until),
            (FAILED, Self::Failed),
            (RUNNING, Self::Running),
            (STATUS, Self::Status),
            (WEAK, Self::Status),
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
pub(in crate::store::raw) fn is_gap(name: &str) -> bool {
    GAP.contains(&key(name).as_str())
}

/// True for a status column whose name says little.
pub(in crate::store::raw) fn is_weak_status(name: &str) -> bool {
    WEAK.contains(&key(name).as_str())
}

/// True for a count that could as well be the number of the line.
pub(in crate::store::raw) fn is_ambiguous_count(name: &str) -> bool {
    AMBIGUOUS_COUNT.contains(&key(name).as_str())
}

/// True for the clock reading at which a watch began.
pub(in crate::store::raw) fn is_beginning(name: &str) -> bool {
    BEGINS.contains(&key(name).as_str())
}

/// True for a count over all units up to each time: failures so far, or units that could still fail.
pub(in crate::store::raw) fn is_cumulative_count(name: &str) -> bool {
    const AT_RISK: &[&str] = &[
        "at risk",
        "number at risk",
        "n at risk",
        "units at risk",
        "n.risk",
        "风险数",
        "在险数",
        "风险集",
        "暴露数",
        "剩余数",
        "残存数",
    ];
    let name = key(name);
    let is_sum = name.contains("累计") || name.contains("累积") || name.starts_with("cum");
    let of_failures = name.contains("失效") || name.contains("故障") || name.contains("fail");
    let counts = name.contains('数') || name.contains("次") || name.contains("fail");
    let is_time = name.contains('时') || name.contains("time") || name.contains("hour");
    AT_RISK.contains(&name.as_str()) || (is_sum && of_failures && counts && !is_time)
}

/// True for a column that tells how a unit failed, blank for one that still ran.
pub(in crate::store::raw) fn is_mode(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "failure mode",
        "mode of failure",
        "failure cause",
        "cause of failure",
        "失效模式",
        "故障模式",
        "失效原因",
        "失效形式",
    ];
    WORDS.contains(&key(name).as_str())
}

/// True for a count of failures.
pub(in crate::store::raw) fn is_failure_count(name: &str) -> bool {
    FAILURE_COUNT.contains(&key(name).as_str())
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
}
