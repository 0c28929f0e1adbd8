//! Words of the report for a committee: its sections, its first page, what stands below tables, its dialog.

texts! {
    paper_kind { "Equipment comparison report", "设备比选报告" }
    paper_page_of(page: &str, pages: &str) { "{page} / {pages}", "{page} / {pages}" }
    paper_contents { "Contents", "目录" }
    paper_table { "Table", "表" }
    paper_figure { "Figure", "图" }
    label_colon { ": ", "：" }

    // Sections.
    paper_summary { "Summary and recommendation", "结论与推荐意见" }
    paper_side_by_side { "Side by side", "并列对比" }
    paper_ranking { "Ranking", "排名" }
    paper_clauses { "Mandatory requirements and deviations", "实质性要求与偏离" }
    paper_parity { "What it would take", "追平条件" }
    paper_robustness { "How robust the result is", "结论的稳健性" }
    paper_measurements { "Measurements", "测量数据" }
    paper_values { "All values", "全部数值" }
    paper_evidence { "Evidence", "证明材料" }
    paper_findings { "Findings", "检查结果" }
    paper_methods { "Method notes", "方法说明" }
    paper_about { "About this report", "报告信息" }
    paper_nothing { "The project has nothing for this section.", "项目中没有此部分的内容。" }

    // The first page.
    paper_question { "Question", "问题" }
    paper_question_text(machines: usize, criteria: usize, benchmark: &str) {
        "Which machine should be chosen? Machines compared: {machines}; criteria: {criteria}; gaps are measured from {benchmark}.",
        "应选用哪一台设备？参与比较的设备 {machines} 台，指标 {criteria} 个；比较基准为{benchmark}。"
    }
    paper_recommendation { "Recommendation", "推荐意见" }
    paper_certainty { "How sure", "把握程度" }
    paper_price { "Price and delivery", "价格与交货期" }
    paper_compared(leader: &str, next: &str, differences: &str) {
        "{leader} vs. {next} – {differences}", "{leader} 与 {next} 相比——{differences}"
    }
    paper_price_none {
        "Price and delivery of the two cannot be compared: not stated for both.",
        "两台设备的价格和交货期未同时给出，无法比较。"
    }
    paper_for { "Reasons for", "主要理由" }
    paper_against { "Reasons against", "不利因素" }
    paper_for_none { "No criterion favours it.", "没有对其有利的指标。" }
    paper_against_none { "No criterion favours the next one.", "没有对次位设备有利的指标。" }
    paper_reason(criterion: &str, own: &str, other: &str, points: &str) {
        "{criterion}: {own} vs. {other} ({points})", "{criterion}：{own}，对方 {other}（{points}）"
    }
    paper_clauses_short { "Mandatory requirements", "实质性要求" }
    paper_clauses_met(name: &str) { "{name}: every mandatory requirement is met or answered.", "{name}：实质性要求均已满足或响应。" }
    paper_clauses_open(name: &str, count: usize) {
        "{name}: mandatory requirements not proven yet: {count}.", "{name}：尚未证实的实质性要求 {count} 条。"
    }
    paper_excluded(name: &str, why: &str) { "{name}: {why}", "{name}：{why}" }
    paper_more(count: usize) { "… and {count} more", "……另有 {count} 项" }
    paper_turn { "What could change it", "何时会改变" }
    paper_ask { "What to ask", "需要询问" }
    paper_ask_none { "No open value can change the result noticeably.", "没有能明显影响结论的待定数值。" }
    paper_decided { "Decision", "审定意见" }
    paper_decided_yes { "□ as recommended", "□ 同意推荐意见" }
    paper_decided_no { "□ otherwise, because:", "□ 不同意，理由：" }
    paper_sign_role { "Role", "职责" }
    paper_sign_name { "Name", "姓名" }
    paper_sign_signature { "Signature", "签字" }
    paper_sign_date { "Date", "日期" }
    paper_prepared { "Prepared by", "编制" }
    paper_reviewed { "Reviewed by", "审核" }
    paper_approved { "Approved by", "批准" }

    // Sections in words.
    paper_machine_summaries { "Machine by machine", "逐台说明" }
    paper_ranking_note {
        "Totals are weighted points from 0 to 100. Gap: points behind the benchmark; it is the shortfall less the surplus. Coverage: share of the weight with values, and with values that have evidence.",
        "总分为 0～100 的加权分。差距：落后比较基准的分数，等于不足减去富余。覆盖率：有数值的权重占比，以及有证明材料的权重占比。"
    }
    paper_left_out(shown: usize, of: usize) {
        "Shown: {shown} of {of}. The rest is in the project file and in the tables that the program exports.",
        "显示 {shown} 项，共 {of} 项；其余见项目文件及本软件导出的表格。"
    }
    paper_values_criteria { "Criteria", "指标" }
    paper_values_table { "Values as entered", "录入的数值" }
    paper_values_points { "Points from 0 to 100", "得分（0～100）" }
    paper_values_part(part: usize, parts: usize) { " ({part} of {parts})", "（{part}/{parts}）" }
    paper_values_note {
        "The letter behind a value is the grade of its evidence: A own test, B third-party test, C contract, D catalogue or unsigned quotation, E article or opinion. Numbers in brackets point to the notes below. A dash means that nothing is stated.",
        "数值后的字母为证明材料等级：A 自测，B 第三方检测，C 合同，D 样本或未签署的报价，E 文章或意见。方括号内的数字对应下方附注。短横表示未给出。"
    }
    paper_column_direction { "Preferred direction", "优选方向" }
    paper_column_scale { "Scale (0 … 100 points)", "评分尺度（0 … 100 分）" }
    paper_column_demand { "Required", "要求" }
    paper_column_grade { "Grade", "等级" }
    paper_column_title { "Title", "名称" }
    paper_column_source { "Source", "出处" }
    paper_column_date { "Date", "日期" }
    paper_column_subject { "Subject", "对象" }
    paper_column_claim { "Claim", "说法" }
    paper_column_used { "Values", "数值数" }
    paper_column_severity { "Severity", "级别" }
    paper_column_place { "Place", "位置" }
    paper_column_message { "Finding", "内容" }
    paper_provisional { "provisional", "自动尺度" }
    paper_findings_none { "No issues found.", "未发现问题。" }
    paper_evidence_none { "No document is recorded; every value counts as grade E.", "未登记证明材料，所有数值按 E 级处理。" }
    paper_measurement_failed(name: &str, why: &str) { "{name}: {why}", "{name}：{why}" }
    paper_budget { "Uncertainty budget", "不确定度分量表" }

    // About.
    paper_about_project { "Project", "项目" }
    paper_about_file { "Project file", "项目文件" }
    paper_about_digest { "SHA-256 of the file", "文件 SHA-256" }
    paper_about_unsaved { "The project had changes that were not saved; the sum is that of the file as it would be saved.", "项目含未保存的更改；校验值按将要保存的内容计算。" }
    paper_about_version { "Made with", "生成软件" }
    paper_about_date { "Date of the report", "报告日期" }
    paper_about_benchmark { "Benchmark", "比较基准" }
    paper_about_scenario { "Scenario", "方案" }
    paper_about_home { "Definition of \"domestic\"", "国产认定规则" }
    paper_about_missing { "What is not stated", "未给出的数值" }
    paper_about_samples { "Simulations", "模拟" }
    paper_about_samples_text(count: &str, seed: u64, weights: &str) {
        "{count} simulations, seed {seed}; second reading: {weights}", "抽样 {count} 次，种子 {seed}；第二种读法：{weights}"
    }
    paper_about_assumed { "Assumed relative standard uncertainty", "假定的相对标准不确定度" }
    paper_about_assumed_text(a: &str, b: &str, c: &str, d: &str, e: &str) {
        "grade A {a} %, B {b} %, C {c} %, D {d} %, E {e} %", "A 级 {a} %，B 级 {b} %，C 级 {c} %，D 级 {d} %，E 级 {e} %"
    }
    paper_about_replaced(count: usize) {
        "Characters that the typefaces of this document lack are shown as □: {count}.",
        "本文档字体中没有的字符显示为 □，共 {count} 处。"
    }
    paper_cut(characters: usize) { " … (cut; {characters} characters)", "……（已截断，共 {characters} 个字符）" }

    // Method notes: what is computed, how, and where the method is published.
    method_note_points { "Points", "得分" }
    method_note_points_text {
        "Every criterion has a scale from worst to best. Between the two, points rise from 0 to 100 along a value function; a scale that was not set is made from the requirement, or else from the median r of the values.",
        "每个指标都有从最差到最好的评分尺度，得分沿价值函数由 0 升至 100；未设置的尺度由本方需求或数值的中位数 r 生成。"
    }
    method_note_total { "Total", "总分" }
    method_note_total_text {
        "The total is the sum of the points weighted by the shares of the weights, which add up to 1.",
        "总分为各指标得分按权重占比加权之和，权重占比合计为 1。"
    }
    method_note_gap { "Gap", "差距" }
    method_note_gap_text {
        "The gap on a criterion is the points of the benchmark less those of the machine. Weighted gaps add up exactly to the total gap.",
        "单项差距为比较基准的得分减去该设备的得分；加权差距之和恰为总差距。"
    }
    method_note_verdict { "Verdict", "判定" }
    method_note_verdict_text {
        "d is the difference in the better direction, m the tolerance. Ahead, on par or behind is said where the probability is at least 95 %, else the criterion stays undecided. Values without an uncertainty of their own get an assumed one by the grade of their evidence.",
        "d 为优选方向上的差异，m 为容差。概率不低于 95 % 时判为领先、相当或落后，否则为待判定。没有自身不确定度的数值，按证明材料等级取假定值。"
    }
    method_note_certainty { "How sure", "把握程度" }
    method_note_certainty_text(samples: &str) {
        "The weights are drawn around those of the project and the values within their uncertainty, {samples} times; the share of the draws in which a machine is first is how sure its place is. Firm from 95 %, likely from 80 %, leaning from 60 %.",
        "在项目权重附近抽取权重，并在不确定度内抽取数值，共 {samples} 次；某设备居首的比例即为把握程度。95 % 以上为稳固，80 % 以上为较有把握，60 % 以上为略占优势。"
    }
    method_note_weights { "Change of weights", "权重变化" }
    method_note_weights_text {
        "The share of one criterion is moved while the others keep their ratios, until another machine comes first.",
        "改变一个指标的权重占比，其余指标保持相互比例，直至另一台设备居首。"
    }
    method_note_cross { "Cross-checks", "交叉验证" }
    method_note_cross_text(methods: &str) {
        "The same table is ranked by {methods}. They are no part of the recommendation; where they disagree the cause is named.",
        "同一张表另用 {methods} 排名，仅作交叉验证，不参与推荐；结论不一致时说明原因。"
    }

    // The dialog.
    do_report { "Report…", "生成报告…" }
    do_report_about { "Writes the comparison as a document for the committee", "将比选结果生成供评审使用的文档" }
    report_title { "Report for the committee", "评审报告" }
    report_about { "The first page says question, recommendation and what it rests on, with lines to sign; the sections below follow it", "首页给出问题、推荐意见及依据，并留有签字栏；其后为所选各部分" }
    report_format { "Format", "格式" }
    report_language { "Language", "语言" }
    report_both { "Both, side by side", "双语对照" }
    report_sections { "Sections", "内容" }
    report_write { "Choose file and write…", "选择文件并生成…" }
    report_comparing { "Working out the results…", "正在计算结果……" }
    report_composing { "Composing the pages…", "正在排版……" }
    report_writing { "Writing the file…", "正在写入文件……" }
    report_made(file: &str) { "{file} is written", "已生成 {file}" }
    report_cancelled { "Cancelled; no file was changed", "已取消，未改动任何文件" }
    report_open { "Open", "打开" }
    report_open_folder { "Open folder", "打开所在文件夹" }
    report_not_opened(cause: &str) { "The system did not open it: {cause}", "系统未能打开：{cause}" }
    report_thread_ended { "the thread that made it ended", "生成线程已终止" }
    prompt_report { "Save report", "保存报告" }

    // On the command line.
    cli_unknown_paper(path: &str, endings: &str) {
        "{path}: the format cannot be told from the ending; use {endings}, or --format",
        "{path}：无法由扩展名判断格式；请使用 {endings}，或用 --format 指定"
    }
    cli_unknown_section(name: &str, names: &str) { "There is no section {name}; there are {names}", "没有名为 {name} 的部分；可用：{names}" }
    cli_both_in_report { "Both languages are for report only; use --lang en or --lang zh", "仅 report 支持双语；请使用 --lang en 或 --lang zh" }
    cli_bad_date(text: &str) { "{text} is not a date; write it as 2026-11-30", "{text} 不是日期；请写作 2026-11-30" }
    cli_report_date(date: &str) { "Date of the report: {date}", "报告日期：{date}" }
    cli_plot_folder(path: &str) { "{path} is not a folder", "{path} 不是文件夹" }
    cli_plots_written(count: usize, folder: &str) { "{count} figures written to {folder}", "已将 {count} 张图写入 {folder}" }
    paper_no_pdf {
        "This build of the program makes no PDF: it was compiled without the feature pdf",
        "此版本的程序不能生成 PDF：编译时未启用 pdf 功能"
    }
    paper_failed(why: &str) { "The report could not be made: {why}", "无法生成报告：{why}" }
}

impl super::Lang {
    /// The language as documents name it: `en-GB`, `zh-CN`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            Self::Zh => "zh-CN",
        }
    }
}
