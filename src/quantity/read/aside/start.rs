//! From which side a figure was approached, and when a term begins.

use super::holds;
use crate::quantity::words::strip_word;

pub(super) fn direction(lower: &str) -> Option<bool> {
    let both = ["bidirectional", "bi-directional", "both directions", "双向", "beidseitig"];
    let one = ["unidirectional", "uni-directional", "one direction", "one-way", "单向", "einseitig"];
    if holds(lower, &both) {
        return Some(true);
    }
    holds(lower, &one).then_some(false)
}

static START_HEADS: &[&str] =
    &["after", "from", "following", "since", "upon", "counted from", "starting", "ab", "nach", "aro", "a.r.o"];

static START_TAILS: &[&str] =
    &["后", "起", "之日", "之日起", "以后", "之后", "起算", "起计", "起计算", "日起算", "后内", "开始", "算起"];

/// When a term begins: `after acceptance`, `ARO`, `合同生效后`.
pub(super) fn is_start(lower: &str) -> bool {
    let events = [
        "签", "合同", "生效", "验收", "交货", "交付", "发货", "收到", "到货", "付款", "订单", "下单", "安装", "调试",
        "定金", "预付", "开箱", "出厂", "投产", "购买", "质保",
    ];
    let heads = START_HEADS.iter().any(|head| strip_word(lower, head).is_some());
    heads || (START_TAILS.iter().any(|tail| lower.ends_with(tail)) && events.iter().any(|event| lower.contains(event)))
}
