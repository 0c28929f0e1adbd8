//! Texts of the frame: commands with what they do, menus, palette, history, presentation, settings.

texts! {
    menu_file { "File", "文件" }
    menu_edit_title { "Edit", "编辑" }
    menu_table { "Table", "表格" }
    menu_view { "View", "视图" }
    group_go { "Go to", "转到" }
    group_figure { "Figure", "图形" }
    group_benchmark { "Benchmark", "比较基准" }
    group_scenario { "Scenario", "情景" }
    group_sample { "Sample", "示例" }
    group_recent { "Recent file", "最近打开" }
    menu_recent { "Recent files", "最近打开的文件" }
    with_keys(what: &str, keys: &str) { "{what} ({keys})", "{what}（{keys}）" }

    why_no_project { "Open a project first", "请先打开项目" }
    why_nothing_selected { "Select a cell first", "请先选择单元格" }
    why_no_table { "Only where the table is shown", "仅在显示对比表时可用" }
    why_nothing_to_undo { "Nothing to undo", "没有可撤销的操作" }
    why_nothing_to_redo { "Nothing to redo", "没有可重做的操作" }
    why_nothing_drawn { "There is no figure yet", "暂无图形" }
    why_as_it_is { "It is so already", "当前已是此状态" }

    do_start { "Start page", "起始页" }
    do_start_about { "Closes the project; asks to save changes", "关闭当前项目；有更改时询问是否保存" }
    do_empty { "New empty project", "新建空白项目" }
    do_empty_about { "No criteria, no equipment: paste a table or type", "无指标、无设备：粘贴表格或直接录入" }
    do_open { "Open…", "打开…" }
    do_open_about { "Opens a project file", "打开项目文件" }
    do_save { "Save", "保存" }
    do_save_about { "Saves to the project's own file", "保存到项目文件" }
    do_save_as { "Save as…", "另存为…" }
    do_save_as_about { "Saves to another file", "保存为另一个文件" }
    do_project { "Project settings…", "项目设置…" }
    do_project_about { "Title, origin rule, policies, exchange rates", "标题、国产与进口的划分规则、计算规则、汇率" }
    do_export { "Export figure…", "导出图形…" }
    do_export_about { "Saves the figure in view as SVG, PNG or PDF", "将当前图形保存为 SVG、PNG 或 PDF" }
    do_copy_figure { "Copy figure", "复制图形" }
    do_copy_figure_about { "Puts the figure in view on the clipboard as a picture", "将当前图形以图片形式复制到剪贴板" }
    do_settings { "Settings…", "设置…" }
    do_settings_about { "Language, theme, size, number format", "语言、主题、缩放、数字格式" }
    do_quit { "Quit", "退出" }
    do_quit_about { "Closes the window; asks to save changes", "关闭窗口；有更改时询问是否保存" }

    do_undo { "Undo", "撤销" }
    do_undo_about { "Takes the last change back", "撤销上一步更改" }
    do_redo { "Redo", "重做" }
    do_redo_about { "Brings back what was undone", "恢复刚撤销的更改" }
    do_history { "Undo history", "操作历史" }
    do_history_about { "Lists every step; go to any of them", "列出每一步操作，可回到任意一步" }
    do_cut { "Cut", "剪切" }
    do_cut_about { "Copies the selected cells and empties them", "复制所选单元格并清空" }
    do_copy { "Copy", "复制" }
    do_copy_about { "Copies the selected cells, for Excel or WPS too", "复制所选单元格，可粘贴到 Excel 或 WPS" }
    do_paste { "Paste", "粘贴" }
    do_paste_about { "Pastes at the selected cell", "从所选单元格开始粘贴" }
    do_clear { "Clear cells", "清除单元格" }
    do_clear_about { "Empties the selected cells", "清空所选单元格" }
    do_edit_cell { "Edit cell text", "编辑单元格内容" }
    do_edit_cell_about { "Types into the cell, beginning with its text", "在原有内容基础上编辑" }
    do_fill_down { "Fill down", "向下填充" }
    do_fill_down_about { "Fills the block with its first row", "用首行内容填充所选区域" }
    do_fill_right { "Fill right", "向右填充" }
    do_fill_right_about { "Fills the block with its first column", "用首列内容填充所选区域" }
    do_select_all { "Select all cells", "全选单元格" }
    do_select_all_about { "Selects every cell shown", "选择所有显示的单元格" }

    do_add_criterion { "Add criterion…", "添加指标…" }
    do_add_criterion_about { "A new row at the end", "在末尾新增一行" }
    do_add_equipment { "Add equipment…", "添加设备…" }
    do_add_equipment_about { "A new column at the end", "在末尾新增一列" }
    do_add_evidence { "Add evidence…", "添加证据…" }
    do_add_evidence_about { "A test report, quotation or catalogue that specs refer to", "参数所依据的检测报告、报价单或样本" }
    do_weights { "Weights…", "权重…" }
    do_weights_about { "How much each criterion counts", "各指标所占的权重" }
    do_insert_criterion { "Insert criterion…", "插入指标…" }
    do_insert_criterion_about { "A new row above the selected one", "在所选行上方插入一行" }
    do_insert_equipment { "Insert equipment…", "插入设备…" }
    do_insert_equipment_about { "A new column left of the selected one", "在所选列左侧插入一列" }
    do_duplicate_criteria { "Duplicate criteria", "复制一份指标" }
    do_duplicate_criteria_about { "Copies the selected rows with their specs", "复制所选行及其参数" }
    do_duplicate_equipment { "Duplicate equipment", "复制一份设备" }
    do_duplicate_equipment_about { "Copies the selected columns with their specs", "复制所选列及其参数" }
    do_delete_criteria { "Delete criteria", "删除指标" }
    do_delete_criteria_about { "Removes the selected rows with their specs", "删除所选行及其参数" }
    do_delete_equipment { "Delete equipment", "删除设备" }
    do_delete_equipment_about { "Removes the selected columns with their specs", "删除所选列及其参数" }
    do_move_up { "Move criteria up", "指标上移" }
    do_move_up_about { "Moves the selected rows one place up", "将所选行上移一位" }
    do_move_down { "Move criteria down", "指标下移" }
    do_move_down_about { "Moves the selected rows one place down", "将所选行下移一位" }
    do_move_left { "Move equipment left", "设备左移" }
    do_move_left_about { "Moves the selected columns one place to the left", "将所选列左移一位" }
    do_move_right { "Move equipment right", "设备右移" }
    do_move_right_about { "Moves the selected columns one place to the right", "将所选列右移一位" }
    do_sort_equipment { "Sort equipment by this criterion", "设备按该指标排序" }
    do_sort_equipment_about { "Best first, domestic and imported apart", "优者在前，国产与进口分别排序" }
    do_sort_by_total { "Sort equipment by total", "设备按总分排序" }
    do_sort_by_total_about { "Highest total first, domestic and imported apart", "总分高者在前，国产与进口分别排序" }
    do_sort_criteria { "Sort criteria by gap", "指标按差距排序" }
    do_sort_criteria_about { "Largest gap of the selected equipment first", "所选设备差距大者在前" }
    do_sort_by_weight { "Sort criteria by weight", "指标按权重排序" }
    do_sort_by_weight_about { "Largest weight first, within each category", "各类别内权重大者在前" }
    do_hide_criteria { "Hide criteria", "隐藏指标" }
    do_hide_criteria_about { "Hides the selected rows; they still count", "隐藏所选行；仍参与计算" }
    do_hide_equipment { "Hide equipment", "隐藏设备" }
    do_hide_equipment_about { "Hides the selected columns; they still count", "隐藏所选列；仍参与计算" }
    do_show_all { "Show all rows and columns", "显示全部行列" }
    do_show_all_about { "Brings back what is hidden or filtered out", "恢复显示被隐藏或筛除的行列" }
    do_filter { "Filter…", "筛选…" }
    do_filter_about { "Shows only rows and columns that match", "仅显示符合条件的行列" }
    do_fit_widths { "Fit column widths", "自动调整列宽" }
    do_fit_widths_about { "Gives every column the width that it needs", "按内容调整每列宽度" }

    do_compare { "Compare", "对比" }
    do_compare_about { "The comparison table with figures", "对比表与图形" }
    do_sources { "Sources", "来源" }
    do_sources_about { "Evidence and claims", "证据与各方说法" }
    do_findings { "Findings", "提示" }
    do_findings_about { "What deserves attention, gravest first", "需要注意的内容，重要的在前" }
    do_side { "Side pane", "侧栏" }
    do_side_about { "Shows or hides the pane at the right", "显示或隐藏右侧窗格" }
    do_full { "Results at full size", "放大结果区" }
    do_full_about { "Gives the results the room of the table; Esc returns", "结果区占满页面；按 Esc 返回" }
    do_present { "Present", "演示" }
    do_present_about { "One figure fills the window, for a projector", "单个图形占满窗口，便于投影" }
    do_full_screen { "Full screen", "全屏" }
    do_full_screen_about { "The window fills the screen", "窗口占满屏幕" }
    do_zoom_in { "Zoom in", "放大" }
    do_zoom_in_about { "Everything a tenth larger", "整体放大一成" }
    do_zoom_out { "Zoom out", "缩小" }
    do_zoom_out_about { "Everything a tenth smaller", "整体缩小一成" }
    do_zoom_reset { "Actual size", "实际大小" }
    do_zoom_reset_about { "Back to 100 %", "恢复为 100 %" }
    do_theme_light { "Light theme", "浅色主题" }
    do_theme_dark { "Dark theme", "深色主题" }
    do_theme_system { "Theme of the system", "跟随系统主题" }
    do_theme_about { "Colours of the window", "窗口配色" }
    do_lang_en { "Language: English", "语言：English" }
    do_lang_zh { "Language: 中文", "语言：中文" }
    do_lang_about { "Language of the window and its figures", "窗口和图形的语言" }
    do_palette { "All commands…", "所有命令…" }
    do_palette_about { "Finds any command, criterion or equipment by typing", "输入文字即可查找命令、指标或设备" }
    do_menu { "Open the menu", "打开菜单" }
    do_menu_about { "Arrow keys move in it", "可用方向键移动" }
    do_show_figure(figure: &str) { "Show figure: {figure}", "显示图形：{figure}" }
    do_show_figure_about { "Below the table, or on the decision page", "在表格下方或决策页显示" }
    do_benchmark(name: &str) { "Compare with: {name}", "对比基准：{name}" }
    do_benchmark_about { "What every gap is measured against", "所有差距均以此为参照" }
    do_scenario(name: &str) { "Scenario: {name}", "情景：{name}" }
    do_scenario_about { "Looks at the project with these weights and assumptions", "按该情景的权重和假设查看" }
    do_sample(name: &str) { "Open sample: {name}", "打开示例：{name}" }
    do_recent(name: &str) { "Open recent: {name}", "打开最近文件：{name}" }

    palette_name { "Commands", "命令" }
    palette_hint { "Type a command, a criterion or an equipment", "输入命令、指标或设备名称" }
    palette_list { "Results of the search", "搜索结果" }
    palette_last_used { "Last used", "最近使用" }
    palette_commands { "Commands", "命令" }
    palette_places { "Criteria and equipment", "指标与设备" }
    palette_none { "Nothing found", "未找到匹配项" }
    palette_criterion { "Criterion", "指标" }
    palette_equipment { "Equipment", "设备" }
    palette_keys { "↑ ↓ choose · Enter run · Esc close", "↑ ↓ 选择 · Enter 执行 · Esc 关闭" }

    step_of(label: &str, name: &str) { "{label}: {name}", "{label}：{name}" }
    step_cell(row: &str, column: &str, old: &str, new: &str) { "{row}, {column}: {old} → {new}", "{row}，{column}：{old} → {new}" }
    step_cell_details(row: &str, column: &str) { "{row}, {column}: details", "{row}，{column}：其他信息" }
    history_title { "Undo history", "操作历史" }
    history_begin { "As opened", "打开时" }
    history_none { "Changes appear here, latest first", "更改会显示在此处，最新的在前" }

    side_split_name { "Width of the side pane", "调整侧栏宽度" }
    results_shrink { "Back to the table", "返回对比表" }
    present_back { "Leave the presentation", "退出演示" }
    present_previous { "Previous figure", "上一个图形" }
    present_next { "Next figure", "下一个图形" }
    present_keys { "← → figure · ↑ ↓ equipment · Esc back", "← → 切换图形 · ↑ ↓ 切换设备 · Esc 退出" }
    present_against(benchmark: &str) { "Benchmark: {benchmark}", "比较基准：{benchmark}" }

    settings_title { "Settings", "设置" }
    settings_note { "Applies at once and is kept for the next start", "立即生效，并在下次启动时保留" }
    settings_lang { "Language", "语言" }
    settings_theme { "Theme", "主题" }
    settings_zoom { "Size of everything", "界面缩放" }
    settings_decimal { "Decimal sign", "小数点" }
    settings_decimal_point { "Point  0.5", "点号  0.5" }
    settings_decimal_comma { "Comma  0,5", "逗号  0,5" }
    settings_thousands { "Thousands", "千位分隔" }
    settings_thousands_space { "Space", "空格" }
    settings_thousands_none { "None", "无" }
    settings_thousands_comma { "Comma", "逗号" }
    settings_thousands_point { "Point", "点号" }
    settings_thousands_apostrophe { "Apostrophe", "撇号" }
    settings_numbers_note(example: &str) {
        "Calculated numbers are shown as {example}; what you type stays as typed, with a point or a comma",
        "计算结果显示为 {example}；录入内容保持原样，点号、逗号均可"
    }
    settings_of_project { "This project", "当前项目" }
    settings_hours_problem { "A number from 1 to 8784", "请输入 1 至 8784 之间的数" }
}
