//! Texts of the command line and of imports.

texts! {
    cli_no_measurement(figure: &str) { "The project has no such measurement for the figure \"{figure}\"", "项目中没有可绘制“{figure}”的测量" }
    sheet_broken(line: u64, cause: &str) { "The sheet is broken at line {line}: {cause}", "表格第 {line} 行有误：{cause}" }
    sheet_empty {
        "The sheet has no criteria or no equipment; the first row must be: criterion, unit, better, weight, then the equipment names",
        "表格中没有指标或设备；首行应为：criterion, unit, better, weight，随后为设备名称"
    }
    sheet_unknown_heading(row: usize, column: usize, heading: &str) {
        "Row {row}, column {column}: the heading \"{heading}\" is not known; its content is left out",
        "第 {row} 行第 {column} 列：未知标题“{heading}”；其内容未导入"
    }
    sheet_unknown_word(row: usize, column: usize, word: &str) {
        "Row {row}, column {column}: \"{word}\" is not possible here; the default is taken",
        "第 {row} 行第 {column} 列：不能写“{word}”；已采用默认值"
    }
    sheet_not_a_number(row: usize, column: usize, text: &str) {
        "Row {row}, column {column}: \"{text}\" is no number for this place",
        "第 {row} 行第 {column} 列：“{text}”不是此处可用的数值"
    }
    grid_empty { "There is no cell with a content", "其中没有任何内容" }
    grid_password {
        "The workbook is protected by a password; open it in the spreadsheet program and save it without one",
        "工作簿受密码保护；请在表格软件中打开并另存为无密码文件"
    }
    grid_too_large(megabytes: usize, cells: usize) {
        "The table is too large: at most {megabytes} MB and {cells} million cells are read",
        "表格过大：最多读取 {megabytes} MB、{cells} 百万个单元格"
    }
    grid_workbook(cause: &str) { "The workbook could not be read: {cause}", "无法读取工作簿：{cause}" }
    grid_no_table { "This is no text, no workbook and no page with a table", "该文件不是文本、工作簿或含表格的网页" }
    sheet_ask_direction(criterion: &str) {
        "\"{criterion}\": is higher or lower better? The table does not say; it is not scored until you choose",
        "“{criterion}”：越大越好还是越小越好？表中未说明；选定前不参与评分"
    }
    sheet_ask_origin(equipment: &str) {
        "\"{equipment}\": domestic or imported? The table does not say",
        "“{equipment}”：国产还是进口？表中未说明"
    }
    sheet_ask_origins {
        "Which equipment is domestic, which imported? The table does not say",
        "哪些设备为国产，哪些为进口？表中未说明"
    }
    sheet_ask_rate(criterion: &str, from: &str, to: &str) {
        "\"{criterion}\": the exchange rate {from} → {to} is missing",
        "“{criterion}”：缺少汇率 {from} → {to}"
    }
    sheet_ask_plus_minus(criterion: &str) {
        "\"{criterion}\": some answers are written with ±, others without; say whether the others are half or full widths",
        "“{criterion}”：部分数值带 ±，部分不带；请说明不带 ± 者为半宽还是全宽"
    }
    sheet_ask_several(criterion: &str, equipment: &str) {
        "\"{criterion}\", {equipment}: the cell states several values; say which one counts",
        "“{criterion}”，{equipment}：单元格内有多个数值；请说明以哪一个为准"
    }
    sheet_without_result(n: usize) {
        "{n} formulas stand in the file without a result; their cells are read as empty: calculate and save it again",
        "文件中有 {n} 个公式没有计算结果，相应单元格按空白读取：请重新计算并保存"
    }
    sheet_without_formats {
        "This kind of file does not tell the formats of its cells: check currencies, units and per cent signs, or save it as XLSX",
        "该文件格式不提供单元格格式：请核对货币、单位和百分号，或另存为 XLSX"
    }
    sheet_second_table(row: usize) {
        "Another table with other headings begins in row {row} and is not read: import it on its own",
        "第 {row} 行起为另一张表头不同的表格，未读取：请单独导入"
    }
    sheet_other_sheets(names: &str) { "Not imported: the sheets {names}; choose one with --tab", "未导入的工作表：{names}；可用 --tab 选择" }
    sheet_ask_currency(criterion: &str, equipment: &str) {
        "\"{criterion}\", {equipment}: ¥ may be yuan or yen; write CNY or JPY",
        "“{criterion}”，{equipment}：¥ 可指人民币或日元；请写明 CNY 或 JPY"
    }
    sheet_ask_unit(criterion: &str) {
        "\"{criterion}\": no unit is stated; say in which one the values are",
        "“{criterion}”：未注明单位；请说明数值的单位"
    }
    sheet_ask_unlikely(criterion: &str, equipment: &str) {
        "\"{criterion}\", {equipment}: the value is far from what is known of such equipment; check its unit",
        "“{criterion}”，{equipment}：数值与同类设备相差甚远，请核对单位"
    }
    sheet_ask_terms(criterion: &str, equipment: &str) {
        "\"{criterion}\", {equipment}: terms of delivery and tax are not stated",
        "“{criterion}”，{equipment}：未说明交货条件与含税情况"
    }
    sheet_hidden(rows: &str, columns: &str) {
        "Hidden in the file and left out: rows {rows}, columns {columns}",
        "文件中隐藏、未导入的内容：行 {rows}，列 {columns}"
    }
    sheet_ask_column(heading: &str) { "Column \"{heading}\": what is it?", "列“{heading}”：是什么内容？" }
    cli_unknown_tab(tab: &str, names: &str) { "There is no sheet \"{tab}\"; there are: {names}", "没有工作表“{tab}”；现有：{names}" }
    cli_unknown_choice(at: usize, word: &str) { "{at}={word}: this word is not possible here", "{at}={word}：此处不能使用该词" }
    import_column_row { "Row", "行" }
    import_column_requirement { "Requirement", "招标要求" }
    import_guessed(word: &str) { "{word} (guessed)", "{word}（推断）" }
    import_open { "?", "？" }
    import_text { "text", "文字" }
    import_column_unit { "Unit", "单位" }
    import_column_category { "Category", "类别" }
    import_column_better { "Better", "优劣方向" }
    import_turned { ", equipment in rows", "，设备按行排列" }
    import_recognised(criteria: usize, equipment: usize, turned: &str) {
        "Recognised: {criteria} criteria, {equipment} equipment{turned}",
        "识别结果：{criteria} 个指标，{equipment} 台设备{turned}"
    }
    import_target(target: &str) { "target {target}", "目标值 {target}" }
    import_options(names: &str) { "Options kept beside the price: {names}", "价格的选配项：{names}" }
    import_equipment(column: usize, name: &str, origin: &str) { "Column {column}: {name}, {origin}", "第 {column} 列：{name}，{origin}" }
    sheet_half_scale(row: usize) {
        "Row {row}: a scale needs both its worst and its best end; it is left out",
        "第 {row} 行：评分尺度需同时给出最差值与最优值；已略去"
    }

    check_clean { "No findings", "没有发现问题" }
    check_counts(errors: usize, warnings: usize, infos: usize) {
        "{errors} errors, {warnings} warnings, {infos} notes",
        "{errors} 个错误，{warnings} 个警告，{infos} 条提示"
    }
    cli_written(path: &str) { "Written: {path}", "已写入：{path}" }
    cli_unknown_figure(name: &str, names: &str) { "There is no figure \"{name}\"; possible are: {names}", "没有图“{name}”；可用：{names}" }
    cli_unknown_ending(path: &str, endings: &str) { "{path}: the ending decides the format; possible are {endings}", "{path}：格式由扩展名决定；可用 {endings}" }
    cli_unknown_criterion(id: &str) { "There is no criterion \"{id}\" in this project", "本项目中没有指标“{id}”" }
    cli_unknown_equipment(id: &str) { "There is no equipment \"{id}\" in this project", "本项目中没有设备“{id}”" }
    cli_same_equipment(id: &str) {
        "--equipment and --against both name \"{id}\"; it takes two different machines",
        "--equipment 与 --against 均为“{id}”；须为两台不同的设备"
    }
    cli_against_itself(id: &str) {
        "--against names \"{id}\", which the figure is about; name another machine with --equipment",
        "--against 指定的“{id}”正是该图的对象；请用 --equipment 指定另一台设备"
    }
    cli_in_file(file: &str, what: &str) { "{file}: {what}", "{file}：{what}" }
    cli_figure_failed(cause: &str) { "The figure could not be drawn: {cause}", "无法绘制该图：{cause}" }
    cli_plot_needs { "plot needs --figure NAME and -o FILE (or --list)", "plot 需要 --figure 名称 与 -o 文件（或 --list）" }
    cli_decision { "The decision", "决策" }
    column_rank_share(rank: usize) { "Rank {rank}, %", "第 {rank} 名，%" }
    column_expected_rank { "Mean rank", "平均排名" }
    column_confidence { "Confidence, %", "置信因子，%" }
    cli_coverage { "Data coverage", "数据覆盖率" }
    cli_evidence_coverage { "Evidence coverage", "证据覆盖率" }
    cli_with_option(sentence: &str, option: &str) { "{sentence} ({option})", "{sentence}（{option}）" }
}
