//! What is said of files: those that are not read, not written, changed by others or in use.

texts! {
    not_a_regular_file(path: &str) {
        "{path} is a folder, a device or a pipe and is not read",
        "{path} 是文件夹、设备或管道，不予读取"
    }
    file_too_large(path: &str, megabytes: u64) {
        "{path} is too large: at most {megabytes} MB are read",
        "{path} 过大：最多读取 {megabytes} MB"
    }
    data_not_regular { "The raw data are named in a folder, a device or a pipe, which is not read", "原始数据指向文件夹、设备或管道，不予读取" }
    data_too_large(megabytes: u64) {
        "The file with the raw data is too large: at most {megabytes} MB are read",
        "原始数据文件过大：最多读取 {megabytes} MB"
    }
    data_absolute(path: &str) {
        "The project names the file {path}; a path relative to the project's folder is needed",
        "项目引用了文件 {path}；须使用相对于项目文件夹的路径"
    }
    data_outside(path: &str) {
        "The raw data are in {path}, outside the project's folder, and are read only if you allow it",
        "原始数据位于项目文件夹之外的 {path}，须经您允许后才会读取"
    }
    cannot_replace(path: &str, cause: &str) {
        "{path} could not be saved: the system does not let another file take its place ({cause}). The file on disk is as it was",
        "无法保存 {path}：系统不允许以新文件替换（{cause}）。磁盘上的文件未改动"
    }
    save_not_regular(path: &str) {
        "{path} is a folder, a device or a pipe; nothing was written to it",
        "{path} 是文件夹、设备或管道，未写入任何内容"
    }
    save_read_only(path: &str) {
        "{path} is write-protected and was not changed; save under another name or lift the protection",
        "{path} 受写保护，未作改动；请另存为其他名称或取消写保护"
    }
    save_broken_link(path: &str) {
        "{path} is a link to a file that does not exist; nothing was written",
        "{path} 是指向不存在文件的链接，未写入任何内容"
    }
    save_too_large(path: &str) {
        "{path} is too large to be a file of this program; nothing was written",
        "{path} 过大，不是本程序的文件，未写入任何内容"
    }
    save_changed(path: &str) {
        "{path} was changed by another program after it was opened; nothing was written",
        "{path} 在打开后已被其他程序更改，未写入任何内容"
    }
    save_gone(path: &str) {
        "{path} is no longer there: it was moved, renamed or deleted after it was opened; nothing was written",
        "{path} 已不存在：打开后被移动、重命名或删除，未写入任何内容"
    }
    save_no_version(cause: &str) {
        "The previous version could not be kept: {cause}",
        "未能保留上一版本：{cause}"
    }
    save_not_confirmed(cause: &str) {
        "The file is saved, but the system did not confirm that it would survive a power cut right now: {cause}",
        "文件已保存，但系统未确认此刻断电后仍可保留：{cause}"
    }
    cli_output_is_input(path: &str) {
        "{path} is what is read; give another file to write, or - for standard output",
        "{path} 是输入文件；请指定其他输出文件，或用 - 写到标准输出"
    }

    // What differs between the window and the file.
    differs_project { "Title, settings or requirement differ", "标题、设置或需求不同" }
    differs_name(part: &str, name: &str) { "{part} {name}", "{part} {name}" }
    differs_only_mine(part: &str) { "Only here: {part}", "仅本窗口有：{part}" }
    differs_only_theirs(part: &str) { "Only in the file: {part}", "仅文件中有：{part}" }
    differs_part(part: &str) { "Differs: {part}", "不同：{part}" }
    differs_place(criterion: &str, machine: &str) { "{criterion}, {machine}", "{criterion}，{machine}" }
    differs_cell(place: &str, mine: &str, theirs: &str) { "{place}: here {mine}, in the file {theirs}", "{place}：本窗口为 {mine}，文件中为 {theirs}" }
    differs_beside(place: &str) { "{place}: evidence, grade or note differ", "{place}：证据、等级或备注不同" }
    differs_empty { "empty", "空" }
    differs_none { "The contents are the same", "内容相同" }
    differs_more(count: usize) { "… and {count} more", "……另有 {count} 处" }

    // The file is another one than was opened.
    changed_title(file: &str) { "{file} was changed by another program", "{file} 已被其他程序更改" }
    changed_text {
        "The file on disk is no longer what this window opened. Nothing was written to it",
        "磁盘上的文件已不是本窗口打开时的内容，未写入任何内容"
    }
    changed_unsaved { "This window has changes that are not in the file", "本窗口有尚未写入文件的更改" }
    gone_title(file: &str) { "{file} is no longer there", "{file} 已不存在" }
    gone_text {
        "The file was moved, renamed or deleted after it was opened. The project is still in this window",
        "文件在打开后被移动、重命名或删除。项目仍在本窗口中"
    }
    changed_reload { "Reload from disk", "从磁盘重新载入" }
    changed_reload_drop { "Reload, drop my changes", "重新载入并放弃我的更改" }
    changed_save_as { "Save mine as…", "另存我的版本…" }
    changed_differences { "Show differences", "显示差异" }
    changed_overwrite { "Overwrite the file", "覆盖文件" }
    gone_save { "Save it there again", "重新保存到原处" }
    direct_title { "The file cannot be replaced safely", "无法安全替换文件" }
    direct_text(path: &str, cause: &str) {
        "The system does not let a new file take the place of {path} ({cause}). It can be written directly; if the computer stops in the middle of that, the file is incomplete. The previous version is kept beside it where possible",
        "系统不允许以新文件替换 {path}（{cause}）。可以直接写入；若写入途中计算机停机，文件将不完整。如可能，上一版本会保留在旁边"
    }
    direct_write { "Write directly", "直接写入" }
    replace_title(file: &str) { "Replace {file}?", "替换 {file}？" }
    replace_text(file: &str) { "{file} exists already; saving replaces it", "{file} 已存在，保存将替换它" }
    replace_do { "Replace", "替换" }

    // A project that is open elsewhere.
    in_use_title(file: &str) { "{file} is open in another window", "{file} 已在其他窗口中打开" }
    in_use_text(who: &str, ago: &str) {
        "Opened by {who}, {ago}. If both windows save, the later one would overwrite the earlier one",
        "由 {who} 于{ago}打开。若两个窗口都保存，后保存的会覆盖先保存的"
    }
    in_use_who(user: &str, machine: &str) { "{user} on {machine}", "{machine} 上的 {user}" }
    in_use_unknown { "another program", "其他程序" }
    in_use_read_only { "Open read-only", "以只读方式打开" }
    in_use_take_over { "Take over", "接管" }
    in_use_refused(file: &str, who: &str) {
        "{file} is open in another window ({who}); choose another name",
        "{file} 已在其他窗口中打开（{who}）；请选择其他名称"
    }
    read_only_mark { "read-only", "只读" }
    read_only_save { "The project is open read-only here: save it under another name", "项目在此以只读方式打开：请另存为其他名称" }
    taken_over(file: &str) {
        "{file} was taken over by another window; this one is read-only now",
        "{file} 已被其他窗口接管，本窗口现为只读"
    }

    // Data files outside the project's folder.
    outside_title { "Read files outside the project's folder?", "读取项目文件夹之外的文件？" }
    outside_text {
        "The project names these data files outside its own folder. Read them only if you know where the project comes from",
        "项目引用了自身文件夹之外的下列数据文件。仅在了解项目来源时才应读取"
    }
    outside_read { "Read these files", "读取这些文件" }
    outside_leave { "Do not read", "不读取" }

    status_saving(file: &str) { "Saving {file}…", "正在保存 {file}…" }
    saved_with(file: &str, notes: &str) { "Saved {file}. {notes}", "已保存 {file}。{notes}" }
    save_under_way { "The file is still being written", "文件仍在写入" }
}
