//! Texts of the sources page, the findings with their remedies, and what the inspector says about sources.

texts! {
    // Remedies.
    fix_rename(to: &str) { "Rename to \"{to}\"", "改为“{to}”" }
    fix_rename_all(to: &str, places: usize) { "Rename to \"{to}\" in {places} places", "{places} 处均改为“{to}”" }
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

    // Findings.
    findings_all(count: usize) { "All {count}", "全部 {count}" }
    findings_errors { "Errors", "错误" }
    findings_warnings { "Warnings", "警告" }
    findings_notes { "Notes", "说明" }
    findings_more(count: usize) { "Show {count} more", "再显示 {count} 条" }
    findings_none_hint {
        "Slips, contradictions, unmet must-clauses and figures that cannot be compared are listed here",
        "录入错误、相互矛盾的来源、不满足的必须条款以及口径不同的数值会列在此处"
    }

    // Sources of a cell.
    calc_source { "Source", "出处" }
    grade_named(letter: &str, meaning: &str) { "Grade {letter}: {meaning}", "{letter} 级：{meaning}" }
    grade_of_nothing { "No evidence named: counts as grade E", "未注明证据，按 E 级计" }
    cell_sources(count: usize) { "{count} sources of this cell", "该单元格有 {count} 个来源" }
    cell_source_counts { "counts", "以此为准" }
    cell_source_empty { "Not filled in yet", "尚未填写" }
    cell_source_more(percent: &str) { "{percent} % more", "大 {percent} %" }
    cell_source_less(percent: &str) { "{percent} % less", "小 {percent} %" }
    cell_source_same { "same value", "数值相同" }
}
