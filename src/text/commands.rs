//! Names of the steps in the history.

texts! {
    command_empty_id(what: &str) { "The {what} needs an id", "{what}需要标识" }
    step_edit_cell { "Edit cell", "编辑单元格" }
    step_add(what: &str) { "Add {what}", "添加{what}" }
    step_edit(what: &str) { "Edit {what}", "编辑{what}" }
    step_remove(what: &str) { "Remove {what}", "删除{what}" }
    step_move(what: &str) { "Move {what}", "移动{what}" }
    step_benchmark { "Change benchmark", "更改比较基准" }
    step_settings { "Change settings", "更改设置" }
    step_head { "Edit project", "编辑项目" }
    step_paste_one { "Paste 1 cell", "粘贴 1 个单元格" }
    step_clear_one { "Clear 1 cell", "清除 1 个单元格" }
    step_fill_one { "Fill 1 cell", "填充 1 个单元格" }
    step_paste(n: usize) { "Paste {n} cells", "粘贴 {n} 个单元格" }
    step_clear(n: usize) { "Clear {n} cells", "清除 {n} 个单元格" }
    step_fill(n: usize) { "Fill {n} cells", "填充 {n} 个单元格" }
    step_paste_and_add(cells: usize, criteria: usize, equipment: usize) {
        "Paste cells: {cells}; new criteria: {criteria}, new equipment: {equipment}",
        "粘贴 {cells} 个单元格，新增 {criteria} 个指标、{equipment} 台设备"
    }
    step_sort(what: &str) { "Sort {what}", "{what}排序" }
    step_duplicate(what: &str) { "Duplicate {what}", "复制{what}" }
    step_duplicate_many(n: usize, what: &str) { "Duplicate {n} × {what}", "复制 {n} 个{what}" }
    step_remove_many(n: usize, what: &str) { "Remove {n} × {what}", "删除 {n} 个{what}" }
}
