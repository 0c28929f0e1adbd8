//! Words of cells that say nothing, and of yes and no.

use super::super::fold::fold_word;

static NOT_STATED: &[&str] = &[
    "?",
    "??",
    "未定",
    "待定",
    "另定",
    "待确认",
    "待确定",
    "待议",
    "待报",
    "面议",
    "价格面议",
    "电议",
    "另议",
    "另行商定",
    "双方协商",
    "协商",
    "咨询",
    "询价",
    "暂无",
    "暂缺",
    "to be agreed",
    "to be confirmed",
    "to be defined",
    "to be determined",
    "on request",
    "upon request",
    "price on request",
    "poa",
    "negotiable",
    "auf anfrage",
    "-",
    "--",
    "---",
    "—",
    "——",
    "/",
    "//",
    "\\",
    "-/-",
    "·",
    "…",
    "...",
    "……",
    // A gap in the sheet; "not applicable" is said in full, or as the fixed form n/a.
    "na",
    "n.a.",
    "n.a",
    "n. a.",
    "#n/a",
    "#na",
    "n.d.",
    "nd",
    "null",
    "nil",
    "none",
    "k.a.",
    "k. a.",
    "keine angabe",
    "keine angaben",
    "o.a.",
    "tba",
    "tbd",
    "tbc",
    "t.b.d.",
    "t.b.a.",
    "t.b.c.",
    "unknown",
    "not stated",
    "not given",
    "not listed",
    "not available",
    "not provided",
    "not published",
    "not disclosed",
    "undisclosed",
    "not available yet",
    "not specified",
    "unspecified",
    "not known",
    "no data",
    "no information",
    "on request",
    "upon request",
    "on application",
    "by request",
    "auf anfrage",
    "poa",
    "p.o.a.",
    "ask",
    "contact us",
    "无",
    "空",
    "空白",
    "暂无",
    "暂无数据",
    "无数据",
    "无资料",
    "无信息",
    "未标明",
    "未标注",
    "未标示",
    "未公开",
    "未公布",
    "未说明",
    "未注明",
    "未写明",
    "未披露",
    "未提供",
    "未提及",
    "未给出",
    "未列出",
    "未列明",
    "未填",
    "未填写",
    "未明确",
    "未规定",
    "未知",
    "没有提供",
    "没有说明",
    "没有标明",
    "不详",
    "不明",
    "待定",
    "待确认",
    "待确定",
    "待商议",
    "待补充",
    "面议",
    "价格面议",
    "电议",
    "询价",
    "请询价",
    "请咨询",
    "記載なし",
    "非公開",
    "要問合せ",
    "要問い合わせ",
    "応相談",
];

static NOT_APPLICABLE: &[&str] =
    &["n/a", "not applicable", "does not apply", "不适用", "不涉及", "entfällt", "該当なし"];

static YES: &[&str] = &["yes", "y", "true", "是", "有", "支持", "✓", "✔", "√", "☑"];
static NO: &[&str] = &["no", "n", "false", "否", "无", "没有", "不支持", "✗", "✘", "×", "☒"];

/// A folded text that says nothing.
pub(in crate::quantity) fn is_not_stated(text: &str) -> bool {
    text.is_empty() || !begins_with_figure(text) && NOT_STATED.contains(&fold_word(text).as_str())
}

/// A folded text that says that the question does not arise.
pub(in crate::quantity) fn is_not_applicable(text: &str) -> bool {
    !begins_with_figure(text) && NOT_APPLICABLE.contains(&fold_word(text).as_str())
}

/// No word of these tables begins with a digit or a sign of a bound, and most cells do.
fn begins_with_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '≥' | '≤' | '±'))
}

/// Yes or no, of a folded text.
pub(in crate::quantity) fn yes_or_no(text: &str) -> Option<bool> {
    let word = fold_word(text);
    match (YES.contains(&word.as_str()), NO.contains(&word.as_str())) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}
