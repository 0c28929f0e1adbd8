//! Texts of the window: menus, matrix, start page, dialogs.

use super::Lang;

texts! {
    app_name { "Gapwise", "Gapwise" }
    untitled { "Untitled", "未命名" }
    no_display {
        "gapwise needs a display to open its window; use gapwise-cli for the same work without one",
        "gapwise 需要显示器才能打开窗口；无显示环境请使用 gapwise-cli"
    }

    bar_undo_what(what: &str) { "Undo: {what}", "撤销：{what}" }
    bar_redo_what(what: &str) { "Redo: {what}", "重做：{what}" }
    bar_scenario { "Scenario", "情景" }
    bar_base_case { "Base case", "基准情景" }
    bar_benchmark { "Benchmark", "比较基准" }
    bar_benchmark_default { "As set in the project", "按项目设置" }
    bar_no_benchmark { "none", "无" }
    bar_findings(count: usize) { "{count} findings", "{count} 条提示" }
    bar_one_finding { "1 finding", "1 条提示" }
    bar_no_findings { "No findings", "无提示" }
    bar_save { "Save", "保存" }
    bar_export { "Export…", "导出…" }
    bar_other_lang { "中文", "English" }
    bar_unsaved { "Unsaved changes", "有未保存的更改" }

    export_to_file(name: &str) { "{name}…", "{name}…" }
    export_heading(formats: &str) { "Figure as {formats}", "图形导出为 {formats}" }
    theme_system { "As the system", "跟随系统" }
    theme_light { "Light", "浅色" }
    theme_dark { "Dark", "深色" }

    page_compare { "Compare", "对比" }
    page_sources { "Sources", "来源" }

    split_name { "Divide table and results", "调整表格与结果的分界" }
    matrix_name { "Comparison table", "对比表" }
    matrix_criterion { "Criterion", "指标" }
    matrix_unit { "Unit", "单位" }
    matrix_weight { "Weight", "权重" }
    matrix_must { "must", "必须" }
    matrix_band(name: &str, count: usize) { "{name} · {count}", "{name} · {count}" }
    matrix_add_criterion { "+ Add criterion…", "+ 添加指标…" }
    matrix_add_equipment { "+ Add equipment…", "+ 添加设备…" }
    matrix_cell_edit { "Cell text", "单元格内容" }
    matrix_weight_edit { "Weight entry", "权重输入" }
    matrix_unit_in_editor { "A unit is changed in the editor of its criterion: F2 or a double click opens it", "单位在指标编辑窗口中修改：按 F2 或双击打开" }
    matrix_summary_is_read_only { "A summary is computed and cannot be typed", "汇总值由计算得出，不能输入" }
    matrix_excluded { "excluded", "已排除" }
    matrix_total(points: &str, low: &str, high: &str) {
        "Total {points} of 100 points, possible {low} to {high}", "总分 {points}（满分 100），可能范围 {low}–{high}"
    }
    matrix_coverage(stated: &str, evidence: &str) {
        "Values for {stated} % of the weight, with evidence for {evidence} %",
        "按权重：数据覆盖率 {stated} %，证据覆盖率 {evidence} %"
    }
    matrix_empty { "No equipment and no criteria yet", "尚无设备和指标" }
    matrix_empty_hint {
        "Add them one by one, or copy a table from Excel or WPS and paste it here with Ctrl+V",
        "可逐个添加，也可从 Excel 或 WPS 复制整张表后在此按 Ctrl+V 粘贴"
    }
    cell_evidence(grade: &str, title: &str) { "Evidence {grade} · {title}", "证据 {grade} · {title}" }

    menu_edit { "Edit…", "编辑…" }
    menu_as_benchmark { "Use as benchmark", "设为比较基准" }

    start_subtitle {
        "Domestic and imported side by side: where the gap is, how sure that is, what would close it",
        "国产与进口并排对比：差距在哪、有多确定、如何缩小"
    }
    start_open { "Open a project or table…", "打开项目或表格…" }
    start_paste {
        "Or press Ctrl+V with a table from Excel or WPS on the clipboard, or drop a file here.",
        "也可从 Excel 或 WPS 复制表格后按 Ctrl+V，或将文件拖放到此处。"
    }
    start_two { "Compare two machines", "对比两台设备" }
    start_two_about {
        "A domestic and an imported one with the usual criteria: fill in what you know, the answer follows.",
        "一台国产、一台进口，常用指标已列好：填入已知数值，结论随即给出。"
    }
    start_example { "Look at an example", "查看示例" }
    start_example_about {
        "Six machining centres with illustrative values: change anything and see what follows.",
        "六台加工中心，示意数据：任意修改并查看结果变化。"
    }
    start_recent { "Recent", "最近打开" }
    start_no_recent { "Projects you open or save appear here", "打开或保存过的项目会显示在此处" }
    start_samples { "Samples", "示例" }
    start_templates { "New from a template", "从模板新建" }
    start_blank { "Empty project", "空白项目" }
    start_blank_about { "No criteria, no equipment: paste a table or type", "无指标、无设备：粘贴表格或直接录入" }

    sample_tutorial { "Tutorial: six machining centres", "教程：六台加工中心" }
    sample_tutorial_about { "Illustrative values: change anything and see what follows", "示意数据：任意修改并查看结果" }
    sample_five_axis { "5-axis machining centres", "五轴加工中心" }
    sample_five_axis_about { "15 real machines from public lists, each figure with its quote", "15 台真实设备，取自公开资料，每个数值附原文" }
    sample_lithium { "Lithium battery equipment, 2019", "锂电设备（2019 年）" }
    sample_lithium_about { "What an article claims of the two classes, kept as claims", "一篇文章对两类设备的说法，仅作为说法保留" }
    template_machining_centre { "Machining centre", "加工中心" }
    template_ball_screw { "Ball screw", "滚珠丝杠副" }
    template_cnc_system { "CNC system", "数控系统" }
    template_coating_line { "Electrode coating line", "极片涂布线" }
    template_blank { "Any equipment", "通用设备" }
    template_acceptance { "Acceptance of two machines", "两台设备的验收检测" }
    sample_positioning { "Positioning runs of two motion stages", "两台运动平台的定位检测" }
    sample_positioning_about { "Raw runs of two public test reports, worked out by ISO 230-2", "两份公开检测报告的原始数据，按 ISO 230-2 计算" }
    template_acceptance_about { "Positioning, circularity, drift, capability, MTBF and life from raw data", "由原始数据得出定位、圆度、热漂移、能力指数、MTBF 和寿命" }
    template_machining_centre_about { "Accuracy, bearing life, MTBF, speeds, price, delivery, service", "精度、轴承寿命、MTBF、速度、价格、交货、服务" }
    template_ball_screw_about { "Travel variation, rated and tested life, preload, Dm·N value, price", "行程变动量、额定与试验寿命、预紧、Dm·N 值、价格" }
    template_cnc_system_about { "Contour deviation, MTBF, axes, openness, licences, service", "轮廓偏差、MTBF、轴数、开放程度、许可、服务" }
    template_coating_line_about { "Areal density, lip wear, Cpk, availability, coating speed, energy", "面密度、模唇磨损、Cpk、稼动率、涂布速度、能耗" }
    template_blank_about { "Accuracy, life, stability, output, cost and delivery of two machines", "两台设备的精度、寿命、稳定性、产能、成本、交货" }

    findings_title { "Findings", "提示" }
    findings_none { "Nothing stands out", "没有需要注意的内容" }
    close { "Close", "关闭" }
    cancel { "Cancel", "取消" }
    ok { "OK", "确定" }

    decide_more_makers(count: usize) { "and {count} more", "另有 {count} 家" }
    scenario_nothing_fits {
        "A scenario keeps weights, margins, benchmark and the rule for what is not stated; none of them was changed",
        "情景只保存权重、容差、比较基准和未说明参数的规则，均未更改"
    }
    scenario_kept_rest(name: &str, count: usize) {
        "\"{name}\" is kept as a scenario; what does not fit into one is still being tried · changes: {count}",
        "“{name}”已存为情景；情景无法保存的内容仍在试算中 · 更改 {count} 项"
    }

    unsaved_title(title: &str) { "Save changes to \"{title}\"?", "是否保存对“{title}”的更改？" }
    unsaved_text { "Changes that are not saved are lost", "不保存则更改会丢失" }
    unsaved_discard { "Discard", "不保存" }
    comments_title { "The file holds comments", "文件含有注释" }
    comments_text(file: &str) {
        "Saving writes {file} anew and drops its comments; a backup of the file as it is stays beside it as .bak",
        "保存会重新写入 {file}，其中的注释会丢失；原文件将以 .bak 备份在同一文件夹"
    }
    comments_save { "Save without comments", "保存（不保留注释）" }
    open_failed_title(file: &str) { "{file} was not opened", "未能打开 {file}" }
    open_failed_text { "The file is as it was; these places need attention", "文件未改动；以下位置需要修正" }
    save_failed_title { "Not saved", "未保存" }
    export_failed(cause: &str) { "The picture could not be made: {cause}", "无法生成图片：{cause}" }
    prompt_open { "Open a project", "打开项目" }
    prompt_save { "Save the project", "保存项目" }
    prompt_export { "Save the picture", "保存图片" }
    prompt_why { "The system's file dialog did not open; type the path here", "系统文件对话框未能打开；请在此输入路径" }
    prompt_path { "Path", "路径" }
    prompt_exists { "This file exists and will be replaced", "该文件已存在，将被替换" }
    prompt_missing { "There is no such file", "文件不存在" }
    prompt_folder { "There is no such folder", "文件夹不存在" }
    filter_openable { "Projects and tables", "项目与表格" }
    filter_project { "Gapwise project", "Gapwise 项目" }
    filter_picture_svg { "SVG picture", "SVG 图片" }
    filter_picture_png { "PNG picture", "PNG 图片" }
    filter_pdf { "PDF document", "PDF 文档" }
    filter_docx { "Word document", "Word 文档" }
    filter_html { "Web page", "网页" }
    filter_plain { "Plain text", "纯文本" }

    saved(file: &str) { "Saved {file}", "已保存 {file}" }
    export_no_format(file: &str, formats: &str) {
        "{file} is not written: its ending is no picture format; use {formats}",
        "未写入 {file}：文件扩展名不是图片格式，请使用 {formats}"
    }
    export_exists(file: &str) {
        "{file} is there already and was not overwritten; choose it by its full name",
        "{file} 已存在，未覆盖；如需覆盖请输入完整文件名"
    }
    exported(file: &str) { "Exported {file}", "已导出 {file}" }
    copied_figure { "Figure copied", "图形已复制" }
    nothing_to_draw { "There is nothing to draw yet", "暂无可绘制的内容" }

    status_size(criteria: usize, equipment: usize) { "{criteria} criteria × {equipment} equipment", "{criteria} 个指标 × {equipment} 台设备" }
    status_not_saved { "Not saved yet", "尚未保存" }
    status_coverage(name: &str, stated: &str, evidence: &str) {
        "{name}: values for {stated} % of the weight, evidence for {evidence} %",
        "{name}：按权重，数据 {stated} %，证据 {evidence} %"
    }

    sources_evidence { "Evidence", "证据" }
    sources_claims { "Claims about a class", "关于某类设备的说法" }
    sources_claims_note {
        "Shown with their source; never part of a machine's cell, total or verdict",
        "仅连同出处展示；不计入任何设备的参数、总分或判定"
    }
    sources_says_ahead { "domestic ahead of imported", "国产领先进口" }
    sources_says_parity { "domestic equal to imported", "国产与进口相当" }
    sources_says_behind { "domestic behind imported", "国产落后进口" }
    severity_error { "Error", "错误" }
    severity_warning { "Warning", "警告" }
    severity_info { "Note", "说明" }
    side_both { "Domestic and imported", "国产与进口" }
}

impl Lang {
    /// Total points and rank, short.
    pub fn matrix_score(self, points: &str, rank: usize) -> String {
        let suffix = match (rank % 10, rank % 100) {
            (1, teen) if teen != 11 => "st",
            (2, teen) if teen != 12 => "nd",
            (3, teen) if teen != 13 => "rd",
            _ => "th",
        };
        match self {
            Self::En => format!("{points} · {rank}{suffix}"),
            Self::Zh => format!("{points} · 第 {rank}"),
        }
    }

    /// A benchmark that is no equipment, by its word.
    pub fn benchmark_word(self, word: &str) -> &'static str {
        match (self, word) {
            (Self::En, "requirement") => "Own requirement",
            (Self::Zh, "requirement") => "本方需求",
            (Self::En, "best") => "Best of all",
            (Self::Zh, "best") => "全部中最佳",
            (Self::En, "best-imported") => "Best imported",
            (Self::Zh, "best-imported") => "最佳进口设备",
            (Self::En, "best-domestic") => "Best domestic",
            (Self::Zh, "best-domestic") => "最佳国产设备",
            (Self::En, "median") => "Median of all",
            (Self::Zh, "median") => "全部中位",
            (Self::En, "median-imported") => "Median of the imported",
            (Self::Zh, "median-imported") => "进口中位",
            (Self::En, "median-domestic") => "Median of the domestic",
            (Self::Zh, "median-domestic") => "国产中位",
            (Self::En, "each-best") => "Best of each criterion (no real machine)",
            (Self::Zh, "each-best") => "各指标最佳（虚拟设备）",
            (Self::En, "each-best-imported") => "Best imported of each criterion (no real machine)",
            (Self::Zh, "each-best-imported") => "各指标进口最佳（虚拟设备）",
            (Self::En, "each-best-domestic") => "Best domestic of each criterion (no real machine)",
            (Self::Zh, "each-best-domestic") => "各指标国产最佳（虚拟设备）",
            (Self::En, _) => "Equipment",
            (Self::Zh, _) => "设备",
        }
    }
}

impl super::Lang {
    /// Name of the sample or template of this file name, and what it shows.
    pub fn sample(self, file: &str) -> (&'static str, &'static str) {
        match file {
            "tutorial.ron" => (self.sample_tutorial(), self.sample_tutorial_about()),
            "five-axis-machining-centres.ron" => (self.sample_five_axis(), self.sample_five_axis_about()),
            "lithium-equipment-2019-claims.ron" => (self.sample_lithium(), self.sample_lithium_about()),
            "positioning-method-demonstration.ron" => (self.sample_positioning(), self.sample_positioning_about()),
            "template-acceptance-two-machines.ron" => (self.template_acceptance(), self.template_acceptance_about()),
            "template-machining-centre.ron" => {
                (self.template_machining_centre(), self.template_machining_centre_about())
            }
            "template-ball-screw.ron" => (self.template_ball_screw(), self.template_ball_screw_about()),
            "template-cnc-system.ron" => (self.template_cnc_system(), self.template_cnc_system_about()),
            "template-coating-line.ron" => (self.template_coating_line(), self.template_coating_line_about()),
            _ => (self.template_blank(), self.template_blank_about()),
        }
    }
}
