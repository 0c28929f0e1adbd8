//! Texts of the review of a table before it is imported.

texts! {
    review_title { "Check what will be imported", "核对导入内容" }
    review_clipboard { "Clipboard", "剪贴板" }
    review_reading(file: &str) { "Reading {file} …", "正在读取 {file} …" }
    review_stop { "Stop reading", "停止读取" }
    review_size(source: &str, rows: usize, columns: usize) {
        "{source} · {rows} rows × {columns} columns.",
        "{source} · {rows} 行 × {columns} 列。"
    }
    review_legend {
        "Solid line: stands in the table. Dashed: inferred. Double: only you can know. Every cell can be typed over; pasting and filling down work as in a spreadsheet.",
        "实线为表中写明，虚线为推断，双线需要您选择。任何单元格都可直接修改，粘贴与向下填充同样可用。"
    }
    review_sure { "stands in the table", "表中写明" }
    review_guessed { "inferred", "推断" }
    review_open { "only you can know", "需要您选择" }
    review_chosen { "chosen by you", "您已选定" }
    review_tab { "Sheet", "工作表" }
    review_machines_in { "Machines stand in", "设备排列方式" }
    review_in_columns { "columns", "按列" }
    review_in_rows { "rows", "按行" }
    review_heading_row { "Headings begin in row", "表头起始行" }
    review_heading_rows { "Heading rows", "表头行数" }
    review_target { "Import into", "导入到" }
    review_target_open(title: &str) { "the open project \"{title}\"", "当前项目“{title}”" }
    review_target_new { "a new project", "新项目" }
    review_remembered(n: usize) {
        "{n} corrections of an earlier table with these headings are applied.",
        "已沿用您对同版式表格所作的 {n} 处修正。"
    }
    review_forget { "Do not apply", "不沿用" }
    review_table { "Table to be imported", "待导入表格" }
    review_cell_edit { "Text of the cell", "单元格内容" }
    review_row { "Row", "行" }
    review_row_import(row: usize) { "Import row {row}", "导入第 {row} 行" }
    review_column_role(column: &str) { "Column {column}: what it is", "列 {column}：内容" }
    review_role_machine { "Machine", "设备" }
    review_role_ignored { "Left out", "不导入" }
    review_role_origin(role: &str, origin: &str) { "{role} · {origin}", "{role} · {origin}" }
    review_origin_open { "origin?", "来源？" }
    review_origin_of { "Where it is from", "来源" }
    review_origin_other { "Other", "其他" }
    review_machine_name { "Name of the machine", "设备名称" }
    review_column_clause { "Clause", "条款" }
    review_column_weight { "Weight", "权重" }
    review_column_remark { "Remark", "说明" }
    review_choose { "choose", "请选择" }
    review_text { "text, judged by hand", "文字，人工判定" }
    review_no_category(text: &str) { "No category is called \"{text}\"; press Alt+Down for the list", "没有名为“{text}”的类别；按 Alt+↓ 从列表选择" }
    review_no_direction(text: &str) { "\"{text}\" is no direction: type higher, lower or target(20)", "“{text}”不是优劣方向：请输入越大越好、越小越好或目标(20)" }
    review_no_weight(text: &str) { "\"{text}\" is no weight: type a number from 0", "“{text}”不是权重：请输入不小于 0 的数" }
    review_fixed { "Nothing can be typed here", "此处不能输入" }
    review_row_section { "heading of a section: not imported", "分节标题，不导入" }
    review_row_total { "total, rank or signature: not imported", "合计、名次或签字栏，不导入" }
    review_row_option(name: &str) { "option beside the price: {name}", "价格的选配项：{name}" }
    review_row_describes(what: &str) { "describes the machines: {what}", "设备信息：{what}" }
    review_row_unknown { "not understood: not imported", "无法识别，不导入" }
    review_row_left_out { "left out", "不导入" }

    // What is asked of a row, in short.
    review_ask_direction { "better: higher or lower?", "优劣方向待定" }
    review_ask_origin { "origin?", "来源待定" }
    review_ask_rate(from: &str, to: &str) { "rate {from} → {to} missing", "缺汇率 {from}→{to}" }
    review_ask_plus_minus { "± beside values without ±", "± 与未写 ± 的数值并存" }
    review_ask_several { "several values in one cell", "一格含多个数值" }
    review_ask_currency { "¥: yuan or yen?", "¥ 是人民币还是日元？" }
    review_ask_unit { "unit not stated", "单位未注明" }
    review_ask_unlikely { "value unlikely: is the unit right?", "数值异常，请核对单位" }
    review_ask_terms { "delivery terms not stated", "交货条件未说明" }
    review_ask_column { "what is this column?", "该列内容待定" }

    // Cards of questions.
    review_card_rates { "Exchange rates", "汇率" }
    review_card_rate_one(from: &str, to: &str) { "1 {from} in {to}", "1 {from} 折合 {to}" }
    review_card_rate_date { "Day", "日期" }
    review_card_rate_day { "YYYY-MM-DD", "年-月-日" }
    review_card_rate_source { "Source", "来源" }
    review_card_plus_minus(criterion: &str) { "{criterion}: a value without ± is", "{criterion}：未写 ± 的数值是" }
    review_plus_minus_full { "the full width", "全宽" }
    review_plus_minus_half { "half the width, as ±", "半宽，与 ± 相同" }
    review_later { "decide later", "以后再定" }
    review_later_about { "Nothing is counted as sure until this is decided", "未定之前不作确定结论" }
    review_card_direction(criterion: &str) { "{criterion}: better is", "{criterion}：优劣方向" }
    review_card_origins { "Where the machines are from", "设备来源" }
    review_card_currency(criterion: &str, text: &str) { "{criterion}: ¥ in \"{text}\" is", "{criterion}：“{text}”中的 ¥ 是" }
    review_card_unit(criterion: &str) { "{criterion}: unit of the values", "{criterion}：数值的单位" }
    review_card_unlikely(criterion: &str, values: &str) {
        "{criterion}: {values} is far from what is known of such equipment",
        "{criterion}：{values} 与同类设备相差甚远"
    }
    review_usual(low: &str, high: &str, unit: &str) { "Known: {low} to {high} {unit}. If a unit is wrong, correct it in the table.", "已知范围：{low}～{high} {unit}。单位有误时请在表中修正。" }
    review_is_right { "the values are right", "数值无误" }
    review_card_terms(criterion: &str) { "{criterion}: delivery terms that are not stated", "{criterion}：未说明的交货条件" }
    review_terms_open { "not stated", "未说明" }
    review_card_several(criterion: &str, machine: &str) { "{criterion}, {machine}: which value counts", "{criterion}，{machine}：以哪个数值为准" }
    review_several_as_is(text: &str) { "leave \"{text}\"", "保留“{text}”" }
    review_card_column(column: &str) { "Column {column}: what it is", "列 {column}：内容" }
    review_card_clauses { "Clauses", "条款规则" }
    review_card_clauses_text {
        "A ★ clause that is not met excludes the machine; other clauses count as deviations. This can be changed in the project's settings.",
        "★ 条款不满足即否决；一般条款计为偏离。可在项目设置中修改。"
    }

    // Differences from the open project.
    review_card_file { "What the file does not tell", "文件未说明的内容" }
    review_card_differences { "Against the open project", "与当前项目相比" }
    review_new_criteria(n: usize) { "{n} new criteria; they come without weight unless the table states one", "新增指标 {n} 个；表中未给权重的，权重为 0" }
    review_new_equipment(n: usize) { "{n} new machines", "新增设备 {n} 台" }
    review_changed_values(n: usize) { "{n} changed values", "变更数值 {n} 个" }
    review_added_values(n: usize) { "{n} added values", "补充数值 {n} 个" }
    review_beside_values(n: usize) { "{n} values beside such that rest on evidence", "{n} 个数值与已有依据的数值并列" }
    review_unit_unclear(n: usize) { "{n} values left out: their unit is not the project's and cannot be put behind them", "{n} 个数值的单位与项目不同且无法附注，未导入" }
    review_changed_demands(n: usize) { "{n} changed requirements", "变更要求 {n} 项" }
    review_same_values(n: usize) { "{n} values are the same", "相同数值 {n} 个" }
    review_gone(names: &str) { "Not in the table: {names}", "表中没有：{names}" }
    review_gone_more(names: &str, n: usize) { "{names} and {n} more", "{names} 等，另有 {n} 个" }
    review_remove_gone { "Remove what the table does not have", "删除表中没有的指标和设备" }
    review_no_difference { "The table says nothing that the project does not have", "表中内容与当前项目一致" }
    review_before(text: &str) { "In the project: {text}", "项目中为：{text}" }
    review_is_new { "new", "新增" }
    review_is_changed { "changed", "变更" }
    review_is_beside { "beside the one with evidence", "与有依据的数值并列" }

    // Below.
    review_nothing_yet { "Nothing changes before you import; importing is one step and can be undone.", "导入前不改动项目；导入为一步，可撤销。" }
    review_cancel { "Cancel", "取消" }
    review_import(criteria: usize, equipment: usize) { "Import {criteria} criteria, {equipment} machines", "导入 {criteria} 个指标、{equipment} 台设备" }
    review_import_open(criteria: usize, equipment: usize, open: usize) {
        "Import {criteria} criteria, {equipment} machines ({open} open)",
        "导入 {criteria} 个指标、{equipment} 台设备（{open} 项待定）"
    }
    review_nothing_to_import { "No criteria or no machines: say in the heads of the columns which one holds the names and which are machines", "没有指标或没有设备：请在列首指定指标名称列和设备列" }
    review_imported(criteria: usize, equipment: usize) { "Imported: {criteria} criteria, {equipment} machines", "已导入 {criteria} 个指标、{equipment} 台设备" }
    review_merged { "The table is taken over; Ctrl+Z takes it back", "表格内容已合并，可按 Ctrl+Z 撤销" }
    step_import(cells: usize, criteria: usize, equipment: usize) {
        "Import a table: {cells} values, new criteria: {criteria}, new machines: {equipment}",
        "导入表格：{cells} 个数值，新增指标 {criteria} 个、设备 {equipment} 台"
    }

    // What a column can be.
    heading_row_number { "Row number", "序号" }
    heading_name { "Criterion", "指标名称" }
    heading_name_zh { "Criterion in Chinese", "指标中文名称" }
    heading_id { "Id", "标识" }
    heading_category { "Category", "类别" }
    heading_unit { "Unit", "单位" }
    heading_direction { "Better direction", "优劣方向" }
    heading_weight { "Weight", "权重" }
    heading_worst { "Worst end of the scale", "尺度下端（最差）" }
    heading_best { "Best end of the scale", "尺度上端（最好）" }
    heading_must { "Must-clause", "必须条款" }
    heading_at_least { "Least value required", "要求下限" }
    heading_at_most { "Largest value required", "要求上限" }
    heading_clause { "Clause number", "条款号" }
    heading_requirement { "Requirement", "需求 / 必须条款" }
    heading_need { "Own need", "自身需求" }
    heading_margin { "Margin of parity", "等同裕度" }
    heading_basis { "Standard", "依据标准" }
    heading_width { "Half or full width", "半宽或全宽" }
    heading_rating { "\"Up to\" is the value", "“最高”即额定值" }
    heading_note { "Remarks", "备注" }
    heading_weight_group { "Weight group", "权重组" }
    heading_preference { "Preference function", "偏好函数" }
    heading_machine { "Machine", "设备" }
    heading_origin { "Origin", "来源" }
    heading_maker { "Maker", "制造商" }
    heading_model { "Model", "型号" }
    heading_supplier { "Supplier", "供应商" }
    heading_country { "Country", "国别" }
    heading_quantity { "Quantity", "数量" }
    heading_price { "Price", "价格" }
    heading_date { "Date", "日期" }
    heading_score { "Scores", "评分" }
}
