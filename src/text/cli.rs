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
    cli_xlsx_later { "Sheets are read as CSV; save the sheet as CSV (UTF-8) first", "目前读取 CSV；请先将表格另存为 CSV（UTF-8）" }
    cli_with_option(sentence: &str, option: &str) { "{sentence} ({option})", "{sentence}（{option}）" }
}
