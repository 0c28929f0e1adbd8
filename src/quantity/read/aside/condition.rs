//! Conditions under which a figure holds.

use super::holds;
use super::names::{is_statistic, strip_sigma};
use crate::quantity::words::strip_word;

/// `S1`, `S6-40%`, `S3 25 % ED`, `100%ED`: types of duty (IEC 60034-1).
pub(super) fn is_duty_type(piece: &str) -> bool {
    let after_s = piece.strip_prefix(['S', 's']).filter(|rest| rest.starts_with(|c: char| ('1'..='9').contains(&c)));
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let is_type = after_s.and_then(|rest| rest.get(1..)).is_some_and(ends);
    let ed = piece.strip_suffix("ED").or_else(|| piece.strip_suffix("DC")).map(str::trim_end);
    is_type || ed.is_some_and(|rest| rest.ends_with('%'))
}

/// A type of duty at the start: `S1 15 kW`, `S6-40% 22 kW`, `S3 25 % ED: 22 kW`.
pub(in crate::quantity::read) fn strip_duty_type(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix(['S', 's'])?;
    let rest = after.strip_prefix(|c: char| ('1'..='9').contains(&c))?;
    let share = rest.trim_start_matches([' ', '-', ':', '/', '(']);
    let digits = share.bytes().take_while(u8::is_ascii_digit).count();
    let percent =
        share.get(digits..).filter(|_| digits > 0).map(str::trim_start).and_then(|rest| rest.strip_prefix('%'));
    let rest = match percent {
        Some(rest) => rest.trim_start().strip_prefix("ED").unwrap_or(rest).trim_start_matches(')'),
        None => rest
            .strip_prefix([' ', ':', '='])
            .or_else(|| rest.strip_prefix("工作制"))
            .or_else(|| rest.strip_prefix("连续"))?,
    };
    let duty = text.get(..text.len() - rest.len())?;
    Some((duty.trim_end_matches([' ', ':', '=']), rest))
}

static CONDITION_HEADS: &[&str] = &[
    "at",
    "@",
    "with",
    "without",
    "under",
    "when",
    "bei",
    "mit",
    "ohne",
    "during",
    "for",
    "in the",
    "within",
    "between",
    "excluding",
    "including",
    "incl.",
    "excl.",
    "在",
    "当",
    "含",
    "不含",
    "包含",
    "不包含",
    "除",
    "需",
    "仅",
    "only",
    "if",
    "depending on",
    "subject to",
];

static CONDITION_TAILS: &[&str] = &["时", "下", "条件", "条件下", "情况下", "状态", "以下时", "内有效"];

static CONDITION_WITHIN: &[&str] = &[
    "空载",
    "无负载",
    "无载",
    "负载",
    "满载",
    "轻载",
    "no load",
    "no-load",
    "unloaded",
    "loaded",
    "dry run",
    "连续",
    "间歇",
    "瞬时",
    "瞬间",
    "峰值",
    "短时",
    "短期",
    "长期",
    "额定",
    "持续",
    "最小设定",
    "continuous",
    "cont.",
    "cont",
    "peak",
    "rms",
    "rated",
    "intermittent",
    "short-time",
    "short time",
    "short term",
    "long term",
    "duty",
    "室温",
    "恒温",
    "环境",
    "温度",
    "预热",
    "热机",
    "冷机",
    "置信",
    "σ",
    "sigma",
    "non-condensing",
    "无凝露",
    "不结露",
    "无冷凝",
    "f.s",
    "f.s.",
    "fs",
    "full scale",
    "满量程",
    "量程",
    "v. e",
    "v.e",
    "v. m",
    "v.m",
    "of reading",
    "rdg",
    "三次",
    "平均",
    "average",
    "mean",
    "avg",
    "测量",
    "目标",
    "target",
    "设计值",
    "理论",
    "预计",
    "expected",
    "计算",
    "calculated",
    "theoretical",
    "直联",
    "直结",
    "皮带",
    "belt",
    "direct drive",
    "全闭环",
    "半闭环",
    "光栅",
    "ambient",
    "temperature",
    "humidity",
    "rh",
    "relative humidity",
    "静态",
    "动态",
    "static",
    "dynamic",
    "单班",
    "双班",
    "两班",
    "shift",
    "shifts",
    "schicht",
    "schichten",
    "班制",
    "one shift",
    "two shifts",
    "single shift",
    "8h/天",
    "不可叠加",
];

pub(super) fn is_condition(lower: &str) -> bool {
    CONDITION_HEADS
        .iter()
        .any(|head| strip_word(lower, head).is_some() || (!head.is_ascii() && lower.starts_with(head)))
        || CONDITION_TAILS.iter().any(|tail| lower.ends_with(tail) && lower.chars().count() > 2)
        || holds(lower, CONDITION_WITHIN)
        || lower.strip_prefix(['k', 'n', 'p']).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// Whether the figures in a piece cannot be the statement itself: it begins like a condition, or is one of the fixed
/// forms (`3σ`, `k = 2`, `S6-40%`).
pub(in crate::quantity::read) fn may_hold_figures(piece: &str) -> bool {
    const HEADS: &[&str] = &["at", "@", "under", "with", "when", "bei", "mit", "在", "当"];
    let lower = piece.trim().to_lowercase();
    let head = HEADS.iter().any(|head| strip_word(&lower, head).is_some());
    let assigned = lower.strip_prefix(['k', 'n', 'p']).is_some_and(|rest| rest.trim_start().starts_with('='));
    let sigma = strip_sigma(&lower).is_some_and(|(_, rest)| rest.trim().is_empty());
    let signs = ['≤', '≥', '<', '>', '±'];
    let phases =
        ["3~", "3 ~", "1~", "3ph", "3 ph", "3ac", "3 ac", "3-phase", "3 phase", "3相"].contains(&lower.as_str());
    let shifts = lower.contains("shift") || lower.contains('班') || lower.contains("schicht");
    phases
        || shifts
        || sigma
        || is_duty_type(piece.trim())
        || is_statistic(piece.trim())
        || ((head || assigned) && !lower.contains(signs))
}
