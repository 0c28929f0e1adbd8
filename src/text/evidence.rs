//! Texts of the sources page, the findings with their remedies, and what the inspector says about sources.

use super::Lang;

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
    fix_step_origin { "Set origin", "更正来源" }
    fix_origin(group: &str) { "Set to {group}", "改为{group}" }
    fix_step_width { "Settle tolerance width", "确定公差宽度" }
    step_assign_evidence { "Assign evidence", "指定证据" }

    // Findings.
    findings_all(count: usize) { "All {count}", "全部 {count}" }
    findings_errors { "Errors", "错误" }
    findings_warnings { "Warnings", "警告" }
    findings_notes { "Notes", "说明" }
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

    // Sources page.
    sources_none { "No evidence yet", "尚无证据" }
    sources_none_why {
        "Evidence says where figures come from: a test, a contract, a catalogue. Its grade decides how firmly a verdict may be said",
        "证据说明数值的出处：检测、合同或样本。证据等级决定结论可以说得多肯定"
    }
    sources_none_how {
        "Add a document here and assign it to a machine, or choose it cell by cell in the inspector",
        "在此添加文件并指定给某台设备，或在检查栏中逐个单元格选择"
    }
    sources_add_button { "Add evidence…", "添加证据…" }
    sources_filter { "Filter evidence", "筛选证据" }
    sources_filter_none { "No evidence matches the filter", "没有符合筛选条件的证据" }
    sources_filter_clear { "Clear the filter", "清除筛选" }
    sources_grades { "Figures by grade of their evidence", "数值按证据等级分布" }
    sources_grade_none { "Without evidence", "无证据" }
    sources_grade_figures(letter: &str, count: usize) { "Grade {letter}: {count}", "{letter} 级：{count} 个" }
    sources_used { "Used", "使用" }
    sources_used_cells_many(count: usize) { "{count} cells", "{count} 个单元格" }
    sources_used_cell { "1 cell", "1 个单元格" }
    sources_used_elsewhere { "In claims", "仅用于说法" }
    sources_sort_by(column: &str) { "Sort by {column}", "按{column}排序" }
    sources_descending { "(descending)", "（降序）" }
    sources_missing { "Missing sources", "缺少出处" }
    sources_missing_why {
        "These figures name no evidence and count as grade E: the uncertainty assumed for them is the largest",
        "以下数值未注明证据，按 E 级计，假定的不确定度最大"
    }
    sources_missing_many(count: usize) { "{count} figures without evidence", "{count} 个数值无证据" }
    sources_missing_one { "1 figure without evidence", "1 个数值无证据" }
    sources_missing_more(count: usize) { "and {count} more equipment", "另有 {count} 台设备" }
    sources_assign { "Assign evidence to all of them…", "为其全部指定证据…" }
    link_open(address: &str) { "Open {address}", "打开 {address}" }
    link_missing(path: &str) { "There is no file {path}", "找不到文件 {path}" }

    // Equipment editor.
    equipment_evidence_used { "Its figures rest on", "其数值依据" }
    equipment_evidence_open { "Keeps what was typed here and opens the evidence", "保留此处的修改并打开该证据" }
    equipment_no_evidence { "No figure of this equipment names evidence yet", "该设备的数值尚未注明任何证据" }
    equipment_coverage(percent: &str) { "Evidence for the values of {percent} % of the weight", "按权重，{percent} % 的数值有证据" }
    equipment_owner_hint { "e.g. majority owned by a foreign group since 2019", "例如 2019 年起由外资集团控股" }
    equipment_link_hint { "Address, or a file beside the project such as m1.jpg", "网址，或项目文件夹中的文件，例如 m1.jpg" }
    origin_rule_none {
        "The project states no origin rule yet; write it in the project settings, so that the groups can be checked",
        "项目尚未写明来源判定规则；请在项目设置中填写，以便核查分组"
    }
    picture_loading { "Reading the picture…", "正在读取图片…" }
    picture_failed(why: &str) { "The picture could not be read: {why}", "无法读取图片：{why}" }
    picture_of(name: &str) { "Picture of {name}", "{name} 的图片" }
}

impl Lang {
    /// How many cells rest on an evidence.
    pub fn sources_used_cells(self, count: usize) -> String {
        if count == 1 { self.sources_used_cell().to_owned() } else { self.sources_used_cells_many(count) }
    }

    /// How many figures of an equipment name no evidence.
    pub fn sources_missing_count(self, count: usize) -> String {
        if count == 1 { self.sources_missing_one().to_owned() } else { self.sources_missing_many(count) }
    }
}
