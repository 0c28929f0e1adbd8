//! Words of the comparison table: what is done with rows, columns and blocks, filters, groups.

texts! {
    menu_all { "Menu", "菜单" }
    new_criterion(number: usize) { "Criterion {number}", "指标 {number}" }
    new_equipment(number: usize) { "Equipment {number}", "设备 {number}" }
    paste_added(criteria: usize, equipment: usize) {
        "The block ran over the table. Criteria added: {criteria}, equipment added: {equipment}; give them names and origin",
        "粘贴内容超出表格：已新增 {criteria} 个指标、{equipment} 台设备，请补充名称和来源"
    }

    filter_text { "Criterion or equipment", "指标或设备" }
    filter_origin { "Origin", "来源地" }
    filter_all_origins { "All origins", "全部来源地" }
    filter_category { "Category", "类别" }
    filter_all_categories { "All categories", "全部类别" }
    filter_rows { "Rows", "行" }
    filter_all_rows { "All rows", "全部行" }
    filter_differing { "Only rows that differ", "仅看有差异的行" }
    filter_deciding { "Only rows that decide", "仅看起决定作用的行" }
    filter_problems { "Only what needs attention", "仅看待处理项" }
    filter_shown(rows: usize, of_rows: usize, columns: usize, of_columns: usize) {
        "{rows} of {of_rows} criteria, {columns} of {of_columns} equipment",
        "显示 {rows}/{of_rows} 个指标、{columns}/{of_columns} 台设备"
    }
    filter_show_all { "Show all", "全部显示" }
    filter_close { "Close the filter", "关闭筛选" }
    filter_nothing { "Nothing passes the filter", "没有符合筛选条件的内容" }
    filter_nothing_hint { "Loosen the filter, or show all", "请放宽筛选条件，或点击“全部显示”" }
    move_within_category { "Criteria move within their category; the editor changes the category", "指标只能在所属类别内移动；如需更改类别，请编辑指标" }
    move_within_origin { "Equipment moves within its origin; the editor changes the origin", "设备只能在所属来源组内移动；如需更改来源，请编辑设备" }

    summary_header { "What the group offers; click to choose", "该组汇总；点击选择显示内容" }
    summary_of(group: &str) { "{group}, summary", "{group}汇总" }
    summary_best { "Best", "最佳" }
    summary_median { "Median", "中位" }
    summary_gap { "Gap", "差距" }
    summary_all { "Best, median, gap", "最佳、中位、差距" }
    summary_off { "No summary", "不显示汇总" }
    summary_spoken(best: &str, median: &str, gap: &str) { "best {best}, median {median}, gap {gap}", "最佳 {best}，中位 {median}，差距 {gap}" }
    summary_best_is(name: &str, value: &str) { "Best: {name}, {value}", "最佳：{name}，{value}" }
    summary_median_is(value: &str, count: usize) { "Median of {count} figures: {value}", "{count} 个数值的中位数：{value}" }
    summary_gap_is(points: &str) { "Gap of the best to the benchmark: {points} points", "最佳者与基准的差距：{points} 分" }

    do_wider { "Widen column", "加宽列" }
    do_wider_about { "Widens the selected columns", "加宽所选列" }
    do_narrower { "Narrow column", "收窄列" }
    do_narrower_about { "Narrows the selected columns", "收窄所选列" }
    do_summary { "Summary of each group", "各组汇总" }
    do_summary_about { "Shows or hides best, median and gap behind each group", "显示或隐藏每组之后的最佳、中位与差距" }
    do_copy_with_names { "Copy with names", "连同名称复制" }
    do_copy_with_names_about { "Copies the block with its row and column names", "复制所选区域及其行列名称" }

    status_block(count: usize, least: &str, mean: &str, most: &str) {
        "{count} figures · from {least} to {most} · mean {mean}", "{count} 个数值 · 最小 {least} · 最大 {most} · 平均 {mean}"
    }
    cell_not_applicable { "n/a", "不适用" }
    matrix_hidden(name: &str, shown: usize, count: usize) { "{name} · {shown} of {count}", "{name} · {shown}/{count}" }
    matrix_width_of(name: &str) { "Width of {name}", "{name}列宽" }
    matrix_weight_hint { "Click to weigh the criteria", "点击设置权重" }
    matrix_against(verdict: &str, gap: &str) { "Against the benchmark: {verdict}, gap {gap} points", "与基准相比：{verdict}，差距 {gap} 分" }
    matrix_specs(count: usize) { "{count} statements, one counts", "{count} 个来源，取其一" }
    menu_counts { "Which one counts", "采用哪个来源" }
}
