//! Texts of the sources page, the findings with their remedies, and what the inspector says about sources.

texts! {
    // Remedies.
    fix_rename(to: &str) { "Rename to \"{to}\"", "改为“{to}”" }
    fix_unit(to: &str) { "Set the unit to {to}", "单位改为 {to}" }
    fix_text(to: &str) { "Replace with \"{to}\"", "替换为“{to}”" }
    fix_swap_scale { "Swap worst and best end", "对调最差端与最优端" }
    fix_keep_scale { "Keep this scale", "采用该临时尺度" }
    fix_keep_first { "Let only the first count", "仅以第一个为准" }
    fix_zero_weight { "Set the weight to 0", "权重设为 0" }
    fix_equal_weights { "Give every criterion weight 1", "各指标权重均设为 1" }
    fix_step_rename { "Correct reference", "更正引用" }
    fix_step_unit { "Correct unit", "更正单位" }
    fix_step_text { "Correct text", "更正文本" }
    fix_step_width { "Settle tolerance width", "确定公差宽度" }
    step_assign_evidence { "Assign evidence", "指定证据" }
}
