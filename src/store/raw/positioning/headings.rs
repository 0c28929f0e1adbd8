//! What the headings of a positioning test say, in the words that people use for it.

use super::super::columns::{Field, field, lower};
use super::super::roles::key_of;

/// Which way a run went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Way {
    /// Towards rising targets.
    Forward,
    /// Towards falling ones.
    Backward,
}

impl Way {
    /// The way that a field or a part of a heading names.
    pub fn find(text: &str) -> Option<Self> {
        match lower(text).as_ref() {
            "f" | "forward" | "fwd" | "up" | "u" | "+" | "1" | "+1" | "↑" | "→" | "p" | "pos" | "positive" | "out"
            | "vorwärts" | "hin" | "正" | "正向" | "正方向" | "正行程" | "去" | "去程" | "往" | "往程" | "进"
            | "上行" | "正向趋近" => Some(Self::Forward),
            "r" | "b" | "backward" | "reverse" | "bwd" | "rev" | "down" | "d" | "-" | "−" | "-1" | "−1" | "↓" | "←"
            | "neg" | "negative" | "back" | "return" | "rückwärts" | "zurück" | "反" | "反向" | "反方向" | "负"
            | "负向" | "负方向" | "负行程" | "回" | "回程" | "返" | "返程" | "退" | "下行" | "反向趋近"
            | "负向趋近" => Some(Self::Backward),
            _ => None,
        }
    }
}

pub(super) const TARGET: &[&str] = &[
    "target",
    "pos",
    "pos.",
    "angle",
    "target angle",
    "角度",
    "目标角度",
    "转角",
    "targets",
    "target position",
    "position",
    "nominal",
    "nominal position",
    "commanded",
    "command",
    "setpoint",
    "目标",
    "目标位置",
    "目标点",
    "目标值",
    "位置",
    "指令位置",
    "理论位置",
    "名义位置",
    "指令值",
    "理论值",
    "坐标",
    "sollposition",
    "sollwert",
    "soll",
    "zielposition",
];
pub(super) const AXIS: &[&str] = &["axis", "轴", "轴线", "坐标轴", "轴号", "axis name"];
pub(super) const RUN: &[&str] = &[
    "run",
    "cycle",
    "cycle no",
    "run no",
    "pass",
    "repeat",
    "次数",
    "序次",
    "测量次数",
    "循环",
    "循环次数",
    "循环号",
    "次",
    "测次",
    "第几次",
    "遍数",
    "轮次",
];
pub(super) const WAY: &[&str] = &[
    "direction",
    "dir",
    "approach",
    "approach direction",
    "way",
    "方向",
    "趋近方向",
    "移动方向",
    "运动方向",
    "行程方向",
];
pub(super) const VALUE: &[&str] = &[
    "value",
    "dev",
    "deviation",
    "deviations",
    "actual",
    "actual position",
    "measured",
    "measured position",
    "reading",
    "error",
    "position error",
    "数值",
    "偏差",
    "位置偏差",
    "定位偏差",
    "误差",
    "定位误差",
    "实测值",
    "实际位置",
    "实测位置",
    "测量值",
    "读数",
    "测得值",
    "实际值",
];

/// True for headings of one line a value.
pub(super) fn is_long(head: &[Field]) -> bool {
    let names: Vec<String> = head.iter().map(|field| key_of(&field.text)).collect();
    let has = |words: &[&str]| names.iter().any(|name| words.contains(&name.as_str()));
    has(VALUE) && (has(WAY) || has(RUN)) || has(WAY)
}

/// True for a line that names ways below another one of headings: two at least, and no number.
pub(super) fn is_second_head(row: &[Field]) -> bool {
    let ways = row.iter().filter(|field| Way::find(&field.text).is_some() && field.number().is_err()).count();
    let others = row.iter().filter(|field| !field.text.is_empty() && field.number().is_ok()).count();
    ways > 1 && others == 0
}

/// True for a line of numbers below ways with blanks behind: `正向,,,反向,,` over 1, 2, 3, 1, 2, 3.
pub(super) fn numbers_runs(above: &[Field], below: &[Field]) -> bool {
    let filled = || below.iter().enumerate().filter(|(_, field)| !field.text.is_empty());
    let numbers: Option<Vec<f64>> = filled().map(|(_, field)| field.number().ok()).collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.len() > 1) else { return false };
    let follow = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1.0 || pair[1] == 1.0);
    let (mut way, mut ways) = (false, 0);
    let are_below = (0..above.len().max(below.len())).all(|at| {
        let name = &field(above, at).text;
        if !name.is_empty() {
            way = run_of(&key_of(name)).is_some();
            ways += usize::from(way);
        }
        way || field(below, at).text.is_empty()
    });
    numbers.first() == Some(&1.0) && follow && ways > 0 && are_below
}

/// Two lines of headings as one: a blank field above continues the one before it.
pub(super) fn merged(above: &[Field<'static>], below: &[Field<'static>]) -> Vec<Field<'static>> {
    let mut last = String::new();
    let each = (0..above.len().max(below.len())).map(|at| {
        let (first, second) = (field(above, at), field(below, at));
        if !first.text.is_empty() {
            last = first.text.to_string();
        }
        let text = if second.text.is_empty() {
            first.text.to_string()
        } else {
            {
                // The number goes in front of the unit.
                let at = last.find(['(', '（', '[']).unwrap_or(last.len());
                let (name, unit) = last.split_at_checked(at).unwrap_or((&last, ""));
                format!("{} {} {unit}", name.trim(), second.text).trim().to_owned()
            }
        };
        Field { text: text.into(), ..first.owned() }
    });
    each.collect()
}

/// Way and number of a run in a heading: `F1`, `R 2`, `正向第3次`, `第2次反向`, `-1↓`, `+2`; a way alone is its only run.
pub(super) fn run_of(name: &str) -> Option<(Way, u32)> {
    let digits: String = name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let word: String = name.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    let parts = [
        "run",
        "lauf",
        "abweichung",
        "第",
        "次",
        "_",
        "#",
        "no.",
        "测量",
        "偏差",
        "误差",
        "循环",
        "deviation",
        "dev.",
        "dev",
        "error",
        "position",
        "actual",
        "measured",
        "实测值",
        "实测",
        "实际",
        "位置",
        "(",
        ")",
    ];
    let word = parts.iter().fold(word, |word, part| word.replace(part, ""));
    let way = Way::find(&word)?;
    if digits.is_empty() {
        (word.chars().count() > 1 || !word.is_ascii()).then_some((way, 0))
    } else {
        Some((way, digits.parse().ok()?))
    }
}
