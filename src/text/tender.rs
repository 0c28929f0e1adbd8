//! Texts of the tender page and of deviation tables.

texts! {
    do_tender { "Tender table", "投标偏离表" }
    do_tender_about { "Must-clauses and how the offers deviate from them", "必须满足的条款及各设备的偏离情况" }
    why_no_clause { "No criterion has a must-clause", "没有指标设有必须条款" }

    // How an offer answers a clause.
    deviation_positive { "positive", "正偏离" }
    deviation_none { "none", "无偏离" }
    deviation_negative { "negative", "负偏离" }
    deviation_no_response { "no response", "未响应" }
    deviation_not_proven { "not proven", "未证实" }

    // Why a clause is without a usable answer.
    unproven_not_stated { "Nothing is stated; ask the supplier", "未填写响应值，请要求供应商澄清" }
    unproven_not_stated_star { "Nothing is stated", "未填写响应值" }
    unproven_not_applicable { "\"Not applicable\" does not answer a clause", "“不适用”不构成对条款的响应" }
    unproven_unread { "The entry cannot be read", "响应内容无法识别" }
    unproven_no_rate { "No exchange rate for this currency", "缺少该币种的汇率" }
    unproven_estimated { "An estimate proves nothing; ask for a binding figure", "估计值不能作为证明，请索取承诺值" }
    unproven_borrowed { "A figure of another machine proves nothing", "引自其他设备的数值不能作为证明" }
    unproven_optional { "Offered as an option only: ask whether it is part of the delivery", "仅作为选配提供：请确认是否包含在供货范围内" }
    unproven_reserved { "The words beside the value reserve something, or are not understood: ask what holds without them", "数值旁的文字含有保留条件或无法识别：请确认无条件成立的数值" }
    unproven_not_promised { "A typical or target value promises nothing; ask for a binding figure", "典型值或目标值不构成承诺，请索取承诺值" }
    unproven_about { "\"About\" proves nothing; ask for a binding figure", "“约”不能作为证明，请索取承诺值" }
    unproven_other_basis { "On another basis than the clause", "与条款的依据标准或口径不同" }
    unproven_straddles { "May lie on either side of the limit", "可能高于也可能低于限值" }
    unproven_judgement { "To be judged by hand", "待人工评审" }
    unproven_judgement_incomplete { "A verdict by hand needs a reason and a name", "人工判定须注明理由和判定人" }
    unproven_judgement_lapsed { "The verdict by hand was given on another text; judge it again", "人工判定所依据的内容已变更，请重新判定" }
    unproven_contradiction { "The sources answer it differently; choose which one counts", "各来源的响应不一致，请选定以何者为准" }
    unproven_clause { "The clause is no readable limit; judge it by hand", "条款限值无法识别，请人工判定" }
    unproven_star { "★: for the evaluation committee", "★ 由评标委员会认定" }
    deviation_rejects { "★ clause not met: the offer is rejected", "★ 条款不满足：作否决投标处理" }
    deviation_excludes { "Not met: excluded, as the project says", "不满足：按项目设置予以排除" }
    deviation_counts { "Not met: counts as a deviation", "不满足：计为负偏离" }
    deviation_costs(points: &str) { "Not met: costs {points}", "不满足：扣 {points}" }
    deviation_need { "Our requirement not met", "不满足本方需求" }
    judged_by(by: &str, date: &str, reason: &str) { "Judged by {by}{date}: {reason}", "{by}{date}判定：{reason}" }
    judged_on(date: &str) { " on {date}", "（{date}）" }
    judged_open { "Open", "待评审" }
    judged_meets { "Meets the clause", "满足" }
    judged_positive { "Better than required", "正偏离" }
    judged_negative { "Does not meet the clause", "负偏离" }
    judged_title { "Verdict by hand", "人工判定" }
    judged_about { "Counts where the values leave the clause open", "仅在数值无法判定该条款时生效" }
    judged_accept { "Set verdict", "确认判定" }
    judged_reason { "Reason", "理由" }
    judged_name { "Judged by", "判定人" }
    judged_date { "Date", "日期" }
    judged_needs { "A verdict needs a reason and a name", "判定须注明理由和判定人" }
    tender_kind_clause { "clause", "条款" }
    tender_kind_need { "need", "需求" }
    tender_column_kind { "Kind", "类别" }
    tender_column_unit { "Unit", "单位" }
    clauses_rule { "Deviations from clauses without ★", "非★条款的负偏离" }
    clauses_counted { "Are counted", "计数" }
    clauses_scored { "Cost points of the total", "扣减总分" }
    clauses_excluding { "Exclude", "予以排除" }
    clauses_points { "Points for each", "每项扣分" }
    clauses_allowed { "Deviations allowed", "允许的负偏离项数" }
    clauses_allowed_hint { "empty: any number", "留空：不限" }
    clauses_beyond { "More than allowed", "超出允许项数" }
    clauses_flagged { "Is a finding", "仅提示" }
    clauses_excluded { "Excludes", "予以排除" }

    tender_remark_gap { "; ", "；" }

    // The table.
    tender_column_clause { "Clause", "条款号" }
    tender_column_star { "★", "★" }
    tender_column_criterion { "Criterion", "指标" }
    tender_column_required { "Required", "招标要求" }
    tender_column_offered { "Offered", "投标响应" }
    tender_column_deviation { "Deviation", "偏离情况" }
    tender_column_evidence { "Evidence", "证明材料" }
    tender_column_page { "Page", "页码" }
    tender_column_remark { "Remark", "说明" }

    // The page.
    page_tender { "Tender", "偏离表" }
    tender_title { "Deviation table", "投标偏离表" }
    tender_about {
        "Every clause and every own requirement with what is offered; positive means better than required and earns nothing unless the tender says so",
        "逐条列出条款、本方需求与投标响应；正偏离指优于要求，除招标文件另有规定外不加分"
    }
    tender_equipment { "Equipment", "设备" }
    tender_all { "All equipment", "全部设备" }
    tender_copy { "Copy table", "复制表格" }
    tender_copied { "Deviation table copied; paste it into Excel or WPS", "偏离表已复制，可粘贴到 Excel 或 WPS" }
    tender_count(word: &str, count: usize) { "{word} {count}", "{word} {count}" }
    tender_count_unproven { "no response or not proven", "未响应或未证实" }
    tender_rejected(count: usize) { "{count} ★ not met", "{count} 项 ★ 条款不满足" }
    tender_empty { "No tender clauses yet", "尚无招标条款" }
    tender_empty_hint {
        "Give a criterion a must-clause: open its editor and fill in limit and clause number under \"Must-clause\"",
        "请为指标设置必须条款：打开指标编辑窗口，在“必须条款”中填写限值和条款号"
    }
    tender_empty_equipment { "No equipment yet", "尚无设备" }
    tender_empty_equipment_hint {
        "Add the machines that are offered on the comparison page", "请在对比页添加投标设备"
    }
    tender_to_compare { "Go to the comparison", "转到对比页" }
    tender_edit(name: &str) { "Edit {name}…", "编辑{name}…" }
    tender_row(clause: &str, criterion: &str, equipment: &str, deviation: &str) {
        "{clause} {criterion}, {equipment}: {deviation}", "{clause} {criterion}，{equipment}：{deviation}"
    }
}
