//! Texts of the inspector, the editors and the results pane.

texts! {
    // Words used in several editors.
    edit_ok { "OK", "确定" }
    edit_cancel { "Cancel", "取消" }
    edit_delete { "Delete", "删除" }
    edit_delete_sure { "Really delete?", "确认删除？" }
    edit_button { "Edit…", "编辑…" }
    edit_name { "Name", "名称" }
    edit_name_zh { "Name in Chinese", "中文名称" }
    edit_id { "Key in the file", "文件中的标识" }
    edit_id_hint { "made from the name", "由名称生成" }
    edit_note { "Note", "备注" }
    edit_not_stated { "Not stated", "未说明" }
    edit_group_more { "More", "其他" }

    // What is wrong with an entry.
    edit_bad_name { "A name is needed", "请填写名称" }
    edit_bad_id { "A key is needed", "请填写标识" }
    edit_bad_id_taken(id: &str) { "\"{id}\" is taken; choose another key", "“{id}”已被使用，请换一个" }
    edit_bad_id_reserved(id: &str) { "\"{id}\" is the word for a benchmark; choose another key", "“{id}”是比较基准的保留字，请换一个" }
    edit_bad_unit(unit: &str) { "The unit \"{unit}\" is not known; choose one of the list", "无法识别单位“{unit}”，请从列表中选择" }
    edit_bad_number(text: &str) { "\"{text}\" is not a number", "“{text}”不是数值" }
    edit_bad_negative { "Must not be negative", "不能为负数" }
    edit_bad_positive { "Must be greater than 0", "必须大于 0" }
    edit_bad_hundred { "From 0 to 100", "应在 0 到 100 之间" }
    edit_bad_confidence { "From 50 to below 100", "应不小于 50 且小于 100" }
    edit_bad_points { "Points go from 0 to 100", "得分应在 0 到 100 之间" }
    edit_bad_both_ends { "Give both ends, or neither", "两端须同时填写或同时留空" }
    edit_bad_ends_equal { "The ends must differ", "两端不能相同" }
    edit_bad_ends_higher { "Higher is better, so the best end is the larger one", "越大越好时，最优端应大于最差端" }
    edit_bad_ends_lower { "Lower is better, so the best end is the smaller one", "越小越好时，最优端应小于最差端" }
    edit_bad_target_best { "The best value is the target", "最优值应等于目标值" }
    edit_bad_target { "Give the target value", "请填写目标值" }
    edit_bad_point_outside { "Points in between lie between the ends", "中间点应位于两端之间" }
    edit_bad_levels { "Give at least two levels", "至少需要两个等级" }
    edit_bad_level_empty { "A level needs a name", "等级需要名称" }
    edit_bad_level_twice(name: &str) { "The level \"{name}\" stands twice", "等级“{name}”重复" }
    edit_bad_level_order { "A better level has at least as many points", "较优等级的得分不应低于较差等级" }
    edit_bad_level_some { "Give points to every level, or to none", "各等级须全部给分或全部不给分" }
    edit_bad_limit(text: &str) { "The limit \"{text}\" cannot be read", "无法识别限值“{text}”" }
    edit_bad_need(text: &str) { "\"{text}\" cannot be read as a value of this criterion", "“{text}”无法识别为该指标的取值" }
    edit_bad_pair { "Two currencies such as EUR/CNY", "两种货币，如 EUR/CNY" }

    // Results pane.
    results_headline(name: &str, benchmark: &str) { "{name} against {benchmark}", "{name} 对比{benchmark}" }
    results_groups_headline { "Domestic and imported", "国产与进口" }
    results_equipment { "Equipment", "设备" }
    results_x { "Horizontal axis", "横轴" }
    results_y { "Vertical axis", "纵轴" }
    results_export { "Export…", "导出…" }
    results_copy { "Copy picture", "复制图片" }
    results_data { "Data", "数据" }
    results_data_hint { "Shows the figure's numbers as a table", "以表格显示图中数据" }
    results_data_copy { "Copy table", "复制表格" }
    results_reset_view { "Whole plot", "显示全部" }
    results_empty_equipment { "Add at least two machines to compare them", "请至少添加两台设备再进行对比" }
    results_empty_criteria { "Add a criterion: what is to be compared?", "请添加指标：要比较什么？" }
    results_empty_specs { "Enter specs of at least two machines", "请至少为两台设备录入参数" }
    results_empty_figure { "This figure needs more specs", "数据不足，暂无法绘制此图" }
    results_empty_scatter { "A scatter needs two criteria with figures", "散点图需要两个有数值的指标" }

    // Inspector.
    inspector_as_entered { "As entered", "原始录入" }
    inspector_as_entered_hint { "e.g. ≥ 20 000 h", "例如 ≥ 20 000 h" }
    inspector_state { "Kind of statement", "表述性质" }
    inspector_meaning { "Meaning", "含义" }
    inspector_interval(low: &str, high: &str) { "({low} … {high})", "（{low} … {high}）" }
    inspector_interval_low(low: &str) { "({low} or more)", "（不低于 {low}）" }
    inspector_interval_high(high: &str) { "({high} or less)", "（不高于 {high}）" }
    inspector_meaning_none { "No value known", "无已知数值" }
    inspector_assumed { "The uncertainty is assumed from the grade of the evidence", "不确定度按证据等级假定" }
    inspector_evidence { "Evidence", "证据" }
    inspector_evidence_default(title: &str) { "As for the whole machine: {title}", "沿用整机证据：{title}" }
    inspector_evidence_none { "No evidence", "无证据" }
    inspector_evidence_new { "New evidence…", "新增证据…" }
    inspector_evidence_edit { "Edit evidence…", "编辑证据…" }
    inspector_page { "Page", "页码" }
    inspector_quote { "Quote", "原文" }
    inspector_basis { "Basis", "依据标准" }
    inspector_basis_hint { "Standard and edition, e.g. ISO 230-2:2014", "标准及版本，例如 ISO 230-2:2014" }
    inspector_basis_wanted(basis: &str) { "The comparison asks for {basis}", "对比要求的依据为 {basis}" }
    inspector_width { "Width of the tolerance", "公差宽度" }
    inspector_width_open { "Not settled", "未确定" }
    inspector_width_half { "Half width (±)", "半宽（±）" }
    inspector_width_full { "Full width", "全宽" }
    inspector_price_terms { "Delivery terms", "交货条款" }
    inspector_price_vat { "VAT", "增值税" }
    inspector_price_duty { "Import duty", "关税" }
    inspector_price_in { "Included", "含" }
    inspector_price_out { "Not included", "不含" }
    inspector_price_plus { "Added to the price", "另加到价格中" }
    inspector_price_offered { "Offered on top, not in the price", "另行报价的选配（不含在价格中）" }
    inspector_price_lines_hint { "One a line: 4th axis = 6 万元", "每行一项：第四轴 = 6 万元" }
    inspector_price_breaks { "Price by quantity", "按数量计价" }
    inspector_price_breaks_hint { "One a line: 5 = 80 万元", "每行一项：5 = 80 万元" }
    inspector_price_breaks_bad { "Write a number of pieces, =, and the price", "请写明件数、等号与价格" }
    inspector_price_add(what: &str) { "Add to the price: {what}", "计入价格：{what}" }
    inspector_price_use(price: &str, from: u32) { "Use {price} (from {from})", "采用 {price}（{from} 件起）" }
    inspector_price_options { "Options included", "所含选配" }
    inspector_condition { "Condition", "适用条件" }
    inspector_yes { "Yes", "是" }
    inspector_no { "No", "否" }
    inspector_details_hint { "The quote is the source's own words", "原文为来源的原话" }
    inspector_details { "Details", "详细信息" }
    inspector_source_of(n: usize, of: usize) { "Source {n} of {of}", "来源 {n}/{of}" }
    inspector_source_counts { "This one counts", "以此为准" }
    inspector_source_choose { "Let this one count", "改以此为准" }
    inspector_source_add { "Add another source", "添加其他来源" }
    inspector_source_remove { "Remove this source", "移除此来源" }
    inspector_clear_cell { "Clear the cell", "清空单元格" }
    inspector_must { "Must-clause", "必须条款" }
    inspector_must_clause(clause: &str) { "Clause {clause}", "条款 {clause}" }
    inspector_must_met { "met", "满足" }
    inspector_must_not_proven { "not proven", "未证实" }
    inspector_must_failed { "not met", "不满足" }
    inspector_against(benchmark: &str) { "Against {benchmark}", "与{benchmark}相比" }
    inspector_is_benchmark { "This is the benchmark", "此设备即为比较基准" }
    inspector_no_benchmark { "Nothing to compare with on this criterion", "该指标没有可比较的基准" }
    inspector_use_as_benchmark { "Use as benchmark", "设为比较基准" }
    inspector_sure { "95 % sure", "置信度 95 %" }
    inspector_as_stated { "as stated", "按所述数值" }
    inspector_as_stated_verdict(verdict: &str) { "as stated: {verdict}", "按所述数值：{verdict}" }
    inspector_level(percent: &str) { "Level {percent} %", "水平 {percent} %" }
    inspector_p_all(ahead: &str, parity: &str, behind: &str) {
        "P ahead {ahead} · parity {parity} · behind {behind}",
        "P 领先 {ahead} · 持平 {parity} · 落后 {behind}"
    }
    inspector_calculation_show { "Show calculation", "查看计算过程" }
    inspector_calculation_hide { "Hide calculation", "收起计算过程" }
    inspector_calculation_none { "No calculation for this cell yet", "此单元格暂无计算过程" }
    inspector_nothing { "Nothing selected", "未选择内容" }
    inspector_nothing_hint {
        "Click a cell to see what it means, where it comes from and how it compares",
        "点击单元格，查看其含义、来源以及对比结果"
    }
    inspector_gone { "This part is no longer in the project", "该条目已不在项目中" }
    inspector_scale { "Scale", "评分尺度" }
    inspector_scale_provisional { "No scale is declared; a provisional one is used", "未声明尺度；现用临时尺度" }
    inspector_weight { "Weight", "权重" }
    inspector_share(percent: &str) { "{percent} % of the total", "占总权重 {percent} %" }
    inspector_margin { "Margin", "容差" }
    inspector_margin_default(percent: &str) { "{percent} % of the benchmark (assumed)", "基准值的 {percent} %（假定）" }
    inspector_need { "Own need", "本方需求" }
    inspector_none { "None", "无" }
    inspector_direction { "Better", "优劣方向" }
    inspector_maker { "Maker", "制造商" }
    inspector_model { "Model", "型号" }
    inspector_total { "Total", "总分" }
    inspector_total_range(total: &str, low: &str, high: &str) { "{total} ({low}–{high}) of 100", "{total}（{low}–{high}），满分 100" }
    inspector_rank { "Rank", "排名" }
    inspector_rank_range(rank: usize, low: usize, high: usize) { "{rank} ({low}–{high})", "第 {rank}（{low}–{high}）" }
    inspector_rank_only(rank: usize) { "{rank}", "第 {rank}" }
    inspector_coverage { "Data coverage, evidence coverage (% of weight)", "数据覆盖率、证据覆盖率（按权重）" }
    inspector_open_musts { "Must-clauses not proven", "未证实的必须条款" }
    inspector_gap { "Gap to the benchmark", "与基准的差距" }
    inspector_gap_points(points: &str) { "{points} points", "{points} 分" }


    // Flags in words.
    inspector_flag_missing { "Nothing was entered", "尚未录入" }
    inspector_flag_not_stated { "The source does not say", "来源未说明" }
    inspector_flag_not_applicable { "Has no meaning for this machine", "对该设备不适用" }
    inspector_flag_unread { "The text could not be read", "文本无法识别" }
    inspector_flag_estimated { "Estimated", "估计值" }
    inspector_flag_borrowed { "Taken over from another machine", "借用自其他设备" }
    inspector_flag_guarantee { "A bound on the good side counts as a guarantee", "有利侧的界限按保证值计" }
    inspector_flag_open_to_worst { "A bound on the bad side: it may reach the worst end", "不利侧的界限：可能达到最差端" }
    inspector_flag_span { "The better end of a working span is taken as the value", "按工作范围中较优的一端计" }
    inspector_flag_up_to { "\"Up to\" is taken as the value itself", "“最高”按该数值本身计" }
    inspector_flag_width_open { "Half or full width is not settled", "半宽或全宽尚未确定" }
    inspector_flag_contradiction { "Sources contradict each other", "来源之间相互矛盾" }
    inspector_flag_unlike_basis { "The basis differs from the benchmark's", "依据与基准不同" }
    inspector_flag_basis_not_stated { "The basis is not stated", "未说明依据" }
    inspector_flag_beyond_scale { "Lies beyond the ends of the scale", "超出评分尺度" }
    inspector_flag_converted { "The price was converted or adjusted", "价格已换算或调整" }
    inspector_flag_no_rate { "An exchange rate is missing", "缺少汇率" }
    inspector_flag_magnitude { "Of another order of magnitude than the others", "与其他设备相差数量级" }
    inspector_flag_about { "The figure is said to be approximate", "所述为近似值" }

    // Kinds of statement.
    state_stated { "Stated", "已说明" }
    state_guaranteed { "Guaranteed in the contract", "合同保证" }
    state_estimated { "Estimated", "估计" }
    state_borrowed { "Taken over from another machine", "借用自其他设备" }
    state_not_stated { "Searched, not stated", "已查找，未说明" }
    state_not_applicable { "Not applicable", "不适用" }

    // Criterion editor.
    criterion_title_new { "New criterion", "新增指标" }
    criterion_title { "Edit criterion", "编辑指标" }
    criterion_category { "Category", "类别" }
    criterion_kind { "What specs are", "参数形式" }
    criterion_kind_numeric { "Numbers", "数值" }
    criterion_kind_ordinal { "Named levels", "等级" }
    criterion_kind_yes_no { "Yes or no", "是或否" }
    criterion_kind_text { "Words, judged by hand", "文字，人工判定" }
    criterion_unit { "Unit", "单位" }
    criterion_unit_hint { "empty: plain number", "留空：无单位" }
    criterion_unit_list { "List of units", "单位列表" }
    criterion_better { "Better is", "优劣方向" }
    criterion_completions { "Known names; one of them fills in category, direction and unit:", "常用指标名称（点选后自动填入类别、方向和单位）：" }
    criterion_higher { "Higher", "越大越好" }
    criterion_lower { "Lower", "越小越好" }
    criterion_target { "A target value", "接近目标值" }
    criterion_target_value { "Target value", "目标值" }
    criterion_yes_better { "Yes is better", "“是”为优" }
    criterion_no_better { "No is better", "“否”为优" }
    criterion_weight { "Weight", "权重" }
    criterion_weight_share(percent: &str) { "{percent} % of all weight", "占全部权重的 {percent} %" }
    criterion_group_scale { "Scale", "评分尺度" }
    criterion_scale_hint { "Leave both ends empty for a provisional scale", "两端留空则使用临时尺度" }
    criterion_worst { "Worst, 0 points", "最差，0 分" }
    criterion_best { "Best, 100 points", "最优，100 分" }
    criterion_points_between { "Points in between", "中间点" }
    criterion_point_value(n: usize) { "Value of point {n}", "第 {n} 点的数值" }
    criterion_point_points(n: usize) { "Points of point {n}", "第 {n} 点的得分" }
    criterion_point_add { "Add point", "添加中间点" }
    criterion_point_remove(n: usize) { "Remove point {n}", "移除第 {n} 点" }
    criterion_curve { "Value curve", "价值曲线" }
    criterion_curve_summary(worst: &str, best: &str) { "0 points at {worst}, 100 points at {best}", "{worst} 为 0 分，{best} 为 100 分" }
    criterion_curve_axis { "points", "得分" }
    criterion_levels { "Levels, worst first", "等级（由差到优）" }
    criterion_level_name(n: usize) { "Level {n}", "等级 {n}" }
    criterion_level_points(n: usize) { "Points of level {n}", "等级 {n} 的得分" }
    criterion_level_points_short { "Points", "得分" }
    criterion_level_add { "Add level", "添加等级" }
    criterion_level_remove(n: usize) { "Remove level {n}", "移除等级 {n}" }
    criterion_group_compare { "Comparison", "对比规则" }
    criterion_margin { "Margin", "容差" }
    criterion_margin_hint { "empty: assumed", "留空：采用假定值" }
    criterion_margin_points { "Margin in points", "容差（分）" }
    criterion_weight_range { "Weight range, % of all weight", "权重区间（占总权重 %）" }
    criterion_weight_range_hint { "such as 10–30; empty: any", "如 10–30；留空：不限" }
    edit_bad_weight_range { "Two shares from 0 to 100, such as 10–30", "请填写 0–100 内的两个百分数，如 10–30" }
    criterion_preference { "Preference function", "偏好函数" }
    criterion_preference_hint { "empty: linear, 10 to 50 % of the range; or: usual, u q, v p, level q p, linear q p, gauss s", "留空：线性，极差的 10–50 %；或：usual、u q、v p、level q p、linear q p、gauss s" }
    edit_bad_preference { "Write usual, u q, v p, level q p, linear q p or gauss s, with q ≤ p", "请填写 usual、u q、v p、level q p、linear q p 或 gauss s，且 q ≤ p" }
    criterion_group { "Group of the weights", "权重分组" }
    criterion_no_group { "none", "无" }
    criterion_need { "Own need", "本方需求" }
    criterion_rating { "\"Up to\" means the value itself", "“最高”即指该数值本身" }
    criterion_group_must { "Must-clause", "必须条款" }
    criterion_must { "Limit", "限值" }
    criterion_must_hint { "e.g. ≤ 0.015 mm", "例如 ≤ 0.015 mm" }
    criterion_clause { "Clause number", "条款号" }
    criterion_star { "Marked ★: what surely fails is excluded", "带★：确定不满足即排除" }
    criterion_group_basis { "Basis", "依据标准" }
    criterion_basis { "Basis a figure must refer to", "数值须符合的依据" }
    criterion_bases { "Usual bases", "常用依据" }
    criterion_bases_hint { "One a line", "每行一个" }
    criterion_width { "Figures count as", "数值按" }
    criterion_width_none { "Does not matter", "不涉及" }
    criterion_exact { "Uncertainty of bare figures", "裸值的不确定度" }
    criterion_exact_by_kind { "By kind: assumed by grade", "按类别：按证据等级假定" }
    criterion_exact_by_kind_none { "By kind: none, promised or counted", "按类别：不假定（承诺值或计数）" }
    criterion_exact_yes { "None: promised or counted", "不假定：承诺值或计数" }
    criterion_exact_no { "Assumed by grade", "按证据等级假定" }
    criterion_unsigned { "Figures without ± are", "未带 ± 的数值为" }
    criterion_unsigned_open { "Not settled: asked where it matters", "未确定：有影响时询问" }
    criterion_price { "Prices are compared on this basis", "按以下口径比较价格" }
    criterion_source { "Source of scale and margin", "尺度与容差的来源" }

    // Equipment editor.
    equipment_title_new { "New equipment", "新增设备" }
    equipment_title { "Edit equipment", "编辑设备" }
    equipment_name_hint { "empty: maker and model", "留空：制造商加型号" }
    equipment_supplier { "Supplier", "供应商" }
    equipment_group_origin { "Origin", "来源地" }
    equipment_origin_what { "What it is", "具体说明" }
    equipment_origin_what_hint { "e.g. Taiwan", "例如 中国台湾" }
    equipment_made_in { "Made in", "产地" }
    equipment_brand_country { "Country of the brand", "品牌所属国" }
    equipment_owner { "Owner of the maker", "制造商所有者" }
    equipment_owner_country { "Country of the owner", "所有者所属国" }
    equipment_declaration { "Declaration of origin", "原产地声明" }
    equipment_declaration_unknown { "Not known", "不详" }
    equipment_declaration_present { "Handed in", "已提交" }
    equipment_declaration_missing { "Missing", "未提交" }
    equipment_content { "Domestic content in %", "国产化率（%）" }
    equipment_content_hint { "as the source states it", "按来源所述" }
    equipment_content_source { "Source of the domestic content", "国产化率来源" }
    equipment_content_of(percent: &str, source: &str) { "{percent} % ({source})", "{percent} %（{source}）" }
    equipment_content_unsourced { "no source named", "未注明来源" }
    equipment_group_tax { "Duty and VAT", "关税与增值税" }
    equipment_hs_code { "HS code", "税则号列" }
    equipment_hs_code_hint { "e.g. 8457.10", "例如 8457.10" }
    equipment_duty { "Import duty in %", "关税（%）" }
    equipment_vat { "VAT in %", "增值税（%）" }
    equipment_tax_hint { "empty: the project's rate", "留空：按项目税率" }
    equipment_tax_project(percent: &str) { "empty: the project's rate, {percent} %", "留空：按项目税率 {percent} %" }
    equipment_evidence { "Evidence of specs that name none", "未注明证据的参数所用证据" }
    picture_show { "Show picture", "显示图片" }
    equipment_link { "Web page or picture", "网页或图片" }
    equipment_bad_nameless { "Give a name, or maker and model", "请填写名称，或制造商与型号" }
    equipment_bad_origin { "Say what it is", "请具体说明" }
    origin_domestic { "Domestic", "国产" }
    origin_imported { "Imported", "进口" }
    origin_other { "Other", "其他" }
    origin_rule_hint(rule: &str) { "Rule of this project: {rule}", "本项目的判定规则：{rule}" }

    // Evidence editor.
    evidence_title_all { "Evidence", "证据" }
    evidence_title_new { "New evidence", "新增证据" }
    evidence_title { "Edit evidence", "编辑证据" }
    evidence_name { "Title", "标题" }
    evidence_kind { "Kind", "类型" }
    evidence_source { "Where it is found", "出处" }
    evidence_source_hint { "Address, file, archive number", "网址、文件或档案号" }
    evidence_date { "Date", "日期" }
    evidence_date_hint { "e.g. 2025-08-12", "例如 2025-08-12" }
    evidence_valid_until { "Offer valid until", "报价有效期至" }
    evidence_grade { "Grade", "等级" }
    evidence_used(n: usize) { "Used in {n} places", "用于 {n} 处" }
    evidence_used_one { "Used in one place", "用于 1 处" }
    evidence_unused { "Not used yet", "尚未使用" }
    evidence_used_default(name: &str) { "{name}, all specs without own evidence", "{name}，所有未注明证据的参数" }
    evidence_used_more(n: usize) { "and {n} more", "另有 {n} 处" }
    evidence_used_claim(subject: &str) { "Claim: {subject}", "说法：{subject}" }
    evidence_empty { "No evidence yet. Add where specs come from", "尚无证据。请添加参数的来源" }
    evidence_add { "Add evidence", "添加证据" }
    evidence_remove_named(title: &str) { "Remove {title}", "移除 {title}" }
    grade_a { "Own test with raw data", "自有试验，含原始数据" }
    grade_b { "Third-party test", "第三方检测" }
    grade_c { "Contract-guaranteed value", "合同保证值" }
    grade_d { "Catalogue or unsigned quotation", "样本或未签署的报价" }
    grade_e { "Article, opinion, class claim", "文章、观点或类别性说法" }
    grade_firm { "A, B and C allow \"95 % sure\"; D and E only \"as stated\"", "A、B、C 级可给出“置信度 95 %”；D、E 级仅“按所述数值”" }
    evidence_own_test { "Own test", "自有试验" }
    evidence_third_party { "Third-party test", "第三方检测" }
    evidence_contract { "Contract or signed offer", "合同或已签署报价" }
    evidence_quotation { "Unsigned quotation", "未签署报价" }
    evidence_catalogue { "Catalogue or data sheet", "样本或数据表" }
    evidence_article { "Article, report, web page", "文章、报告或网页" }
    evidence_opinion { "Opinion", "观点" }
    evidence_other { "Other", "其他" }

    // Project editor.
    project_edit_title { "Project settings", "项目设置" }
    project_edit_name { "Title", "标题" }
    project_edit_name_zh { "Title in Chinese", "中文标题" }
    project_edit_home { "Home country", "本国" }
    project_edit_home_hint { "e.g. China", "例如 中国" }
    project_edit_rule { "Rule by which equipment counts as domestic", "国产设备的判定规则" }
    project_edit_policies { "Policies", "规则" }
    project_edit_missing { "What is not stated counts as", "未说明的参数按" }
    project_edit_missing_proven { "The worst end (hiding never pays)", "最差端（隐瞒无益）" }
    project_edit_missing_possible { "The best end", "最优端" }
    project_edit_borrowed { "Values taken over from another machine", "借用自其他设备的数值" }
    project_edit_borrowed_use { "Count, with grade E", "计入，按 E 级" }
    project_edit_borrowed_ignore { "Count as not stated", "视为未说明" }
    project_edit_assumed { "Assumed standard uncertainty in %, by grade", "按证据等级假定的标准不确定度（%）" }
    project_edit_assumed_grade(grade: &str) { "Assumed uncertainty of grade {grade} in %", "{grade} 级假定不确定度（%）" }
    project_edit_hours { "Hours per year of service", "每年工作小时数" }
    project_edit_margin { "Assumed margin in %", "假定容差（%）" }
    project_edit_vat { "VAT in %", "增值税（%）" }
    project_edit_duty { "Import duty in %", "关税（%）" }
    project_edit_tax_hint { "not given", "未给出" }
    project_edit_event { "Event date, e.g. bid opening", "基准日（如开标日）" }
    project_edit_event_hint { "e.g. 2026-11-30; empty: no expiry check", "例如 2026-11-30；留空则不检查时效" }
    project_edit_evidence_years { "Documents are old after so many years (0: never)", "文件超过多少年视为过时（0：不检查）" }
    project_edit_rates { "Exchange rates", "汇率" }
    project_edit_rate_pair(n: usize) { "Pair of rate {n}", "汇率 {n} 的货币对" }
    project_edit_rate_value(n: usize) { "Value of rate {n}", "汇率 {n} 的数值" }
    project_edit_rate_date(n: usize) { "Date of rate {n}", "汇率 {n} 的日期" }
    project_edit_rate_source(n: usize) { "Source of rate {n}", "汇率 {n} 的来源" }
    project_edit_rate_remove(n: usize) { "Remove rate {n}", "移除汇率 {n}" }
    project_edit_rate_add { "Add rate", "添加汇率" }
    project_edit_pair { "Pair", "货币对" }
    project_edit_value { "Rate", "汇率" }
    project_edit_date { "Date", "日期" }
    project_edit_source { "Source", "来源" }

    // Categories.
    category_accuracy { "Accuracy", "精度" }
    category_service_life { "Service life", "使用寿命" }
    category_stability { "Stability", "稳定性" }
    category_capability { "Capability", "能力" }
    category_cost { "Cost", "成本" }
    category_delivery { "Delivery", "交付" }
    category_supply { "Supply", "供应" }
    category_environment { "Environment", "环境" }
    category_other { "Other", "其他" }

    // Widgets.
    widget_density(name: &str, benchmark: &str) { "Distribution of {name}, benchmark {benchmark}", "{name} 的分布，基准 {benchmark}" }
    widget_density_alone(name: &str) { "Distribution of {name}", "{name} 的分布" }
}
