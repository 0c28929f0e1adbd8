//! Words about work that was kept when a window ended without saving, and about what is kept meanwhile.

texts! {
    recovery_title { "Unsaved work was kept", "已保留未保存的工作" }
    recovery_text {
        "Gapwise ended without saving; a copy of the work was kept. Restoring opens it unsaved; your saved files are untouched",
        "上次退出时未保存，程序已保留工作副本。恢复后以“未保存的更改”打开，原文件未改动"
    }
    recovery_restore { "Restore", "恢复" }
    recovery_discard { "Discard all copies", "丢弃全部副本" }
    recovery_discard_sure { "Really discard all copies", "确认丢弃全部副本" }
    recovery_discard_one { "Discard", "丢弃" }
    recovery_copy_at(ago: &str) { "copy: {ago}", "副本：{ago}" }
    recovery_file_at(ago: &str) { "file: {ago}", "文件：{ago}" }
    recovery_file_newer(ago: &str) {
        "file: {ago}, changed after this work began; saving will ask first",
        "文件：{ago}，在此项工作开始后已被更改；保存前会询问"
    }
    recovery_file_gone { "the file is no longer there", "文件已不存在" }
    recovery_later { "Not now", "以后再说" }
    recovery_unreadable { "The copy cannot be read; it stays where it is", "副本无法读取，已原样保留" }
    recovery_failed(cause: &str) {
        "Unsaved work cannot be copied for recovery, so save often. {cause}",
        "无法为未保存的工作保留恢复副本，请及时保存。{cause}"
    }
    editor_still_open {
        "Confirm or cancel the open editor first; its entries are not in the project yet",
        "请先确定或取消当前编辑窗口，其中的内容尚未写入项目"
    }
    history_forgotten { "Earlier steps are no longer kept", "更早的步骤已不再保留" }
    ago_now { "just now", "刚刚" }
    ago_minutes(n: u64) { "{n} min ago", "{n} 分钟前" }
    ago_hours(n: u64) { "{n} h ago", "{n} 小时前" }
    ago_days(n: u64) { "{n} days ago", "{n} 天前" }
}
