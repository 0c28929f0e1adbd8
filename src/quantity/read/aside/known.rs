//! Words and axes that change nothing about a figure.

use crate::quantity::words::yes_or_no;

static KNOWN: &[&str] = &[
    "typ",
    "typical",
    "typically",
    "nominal",
    "std",
    "standard",
    "标准",
    "标配",
    "标准配置",
    "标准型",
    "resolution",
    "分辨率",
    "accuracy",
    "可调",
    "可调节",
    "任意可调",
    "无级",
    "无级调速",
    "无级可调",
    "无级变速",
    "stepless",
    "infinitely variable",
    "adjustable",
    "variable",
    "programmable",
    "可编程",
    "联动",
    "guaranteed",
    "guarantee",
    "保证",
    "保证值",
    "承诺",
    "参考",
    "参考值",
    "仅供参考",
    "reference",
    "ref",
    "实测",
    "实测值",
    "measured",
    "as measured",
    "设定",
    "ac",
    "dc",
    "交流",
    "直流",
    "each",
    "per piece",
    "per set",
    "per unit",
    "per machine",
    "each axis",
    "per axis",
    "/台",
    "/套",
    "/set",
    "/unit",
    "/pc",
    "/pcs",
    "/件",
    "/个",
    "每台",
    "每套",
    "各轴",
    "每轴",
    "all axes",
    "三轴",
    "全轴",
    "整机",
    "每",
    "单台",
    "单价",
    "总价",
    "合计",
    "total",
    "overall",
    "3~",
    "3 ~",
    "1~",
    "3ph",
    "3 ph",
    "3ac",
    "3 ac",
    "3-phase",
    "3 phase",
    "3相",
    "单相",
    "三相",
    "限位",
    "行程",
    "travel",
    "stroke",
    "直径",
    "diameter",
    "dia",
    "radius",
    "半径",
    "公差",
    "tolerance",
    "误差",
    "整",
    "左右各",
    "以内均可",
    "t.i.r",
    "直线轴",
    "旋转轴",
    "linear axes",
    "rotary axes",
    "保修",
    "质保",
    "warranty",
    "交货",
    "交货期",
    "delivery",
    "寿命",
    "life",
    "service life",
    "刀",
    "刀库",
    "刀位",
];

/// Words that change nothing about the figure.
pub(super) fn is_known(lower: &str) -> bool {
    let trimmed = lower.trim_matches(['.', ' ', ':', '-', '·']);
    KNOWN.contains(&trimmed) || KNOWN.contains(&lower)
}

/// `X/Y/Z`, `X、Y、Z轴`, `XYZ`, `B/C axis`.
pub(in crate::quantity::read) fn is_axes(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = ["axes", "axis", "轴向", "轴"]
        .iter()
        .fold(lower.trim(), |rest, word| rest.strip_suffix(word).map_or(rest, str::trim_end));
    let is_axis = |c: char| matches!(c, 'x' | 'y' | 'z' | 'a' | 'b' | 'c' | 'u' | 'v' | 'w');
    let is_separator = |c: char| matches!(c, '/' | '、' | ',' | '&' | ' ' | '-' | '1' | '2');
    let axes = bare.chars().filter(|c| is_axis(*c)).count();
    // A lone `w` or `c` is a unit written small.
    let named = axes > 1 || matches!(text.trim(), "X" | "Y" | "Z" | "X轴" | "Y轴" | "Z轴" | "A轴" | "B轴" | "C轴");
    named
        && axes < 9
        && bare.chars().all(|c| is_axis(c) || is_separator(c))
        && bare.starts_with(is_axis)
        && yes_or_no(bare).is_none()
}
