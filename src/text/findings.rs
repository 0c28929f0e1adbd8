//! Sentences of the analysis: findings, verdicts, summary, calculation.

texts! {
    // Verdicts.
    verdict_ahead { "ahead", "领先" }
    verdict_parity { "parity", "持平" }
    verdict_behind { "behind", "落后" }
    verdict_undecided { "undecided", "待定" }

    // Benchmarks.
    benchmark_requirement { "the own requirement", "本方需求" }
    benchmark_best_of(group: &str, name: &str) { "the best {group}, {name}", "{group}最佳 {name}" }
    benchmark_best(group: &str) { "the best {group}", "{group}最佳" }
    benchmark_median(group: &str) { "the median of {group}", "{group}中位数" }
    benchmark_each_best(group: &str) { "the best of each criterion over {group} (a virtual machine)", "{group}各项最佳（虚拟设备）" }
    benchmark_none { "no benchmark", "无比较基准" }
    group_any { "all equipment", "全部设备" }
    group_domestic { "domestic", "国产" }
    group_imported { "imported", "进口" }
    group_best_any { "of all", "全部设备" }

    // Summary of one equipment.
    name_offered_by(name: &str, supplier: &str) { "{name} ({supplier})", "{name}（{supplier}）" }
    summary_is_benchmark(name: &str) { "{name} is the benchmark itself.", "{name} 即为比较基准。" }
    summary_parity(category: &str, standing: &str) { "At parity in {category}{standing}.", "{category}持平{standing}。" }
    summary_ahead(points: &str, category: &str, standing: &str) {
        "{points} points ahead in {category}{standing}.",
        "{category}领先 {points} 分{standing}。"
    }
    summary_ahead_only(category: &str, standing: &str) { "Is ahead in {category}{standing}.", "{category}领先{standing}。" }
    summary_behind(points: &str, category: &str, standing: &str) {
        "{points} points behind in {category}{standing}.",
        "{category}落后 {points} 分{standing}。"
    }
    summary_behind_only(category: &str, standing: &str) { "Is behind in {category}{standing}.", "{category}落后{standing}。" }
    summary_mixed(category: &str, ahead: &str, behind: &str) {
        "Mixed in {category}: ahead in {ahead}, behind in {behind}.",
        "{category}互有高低：{ahead}领先，{behind}落后。"
    }
    summary_undecided(category: &str, settle: &str) { "Undecided in {category}: {settle}.", "{category}尚不能判定：{settle}。" }
    summary_undecided_stated(category: &str, stated: &str, settle: &str) {
        "Undecided in {category}, as stated {stated}: {settle}.",
        "{category}尚不能判定，按所述数值{stated}：{settle}。"
    }
    summary_unread(category: &str) { "What is stated in {category} could not be read.", "{category}所填内容无法识别。" }
    summary_ahead_by(points: &str, category: &str, criteria: &str, standing: &str) {
        "{points} points ahead in {category}, because of {criteria}{standing}.",
        "{category}领先 {points} 分，源于“{criteria}”{standing}。"
    }
    summary_ahead_on(category: &str, criteria: &str, standing: &str) { "Is ahead in {category} on {criteria}{standing}.", "{category}在“{criteria}”上领先{standing}。" }
    summary_behind_by(points: &str, category: &str, criteria: &str, standing: &str) {
        "{points} points behind in {category}, because of {criteria}{standing}.",
        "{category}落后 {points} 分，源于“{criteria}”{standing}。"
    }
    summary_behind_on(category: &str, criteria: &str, standing: &str) { "Is behind in {category} on {criteria}{standing}.", "{category}在“{criteria}”上落后{standing}。" }
    summary_not_stated(category: &str) { "Nothing stated in {category}.", "{category}未说明。" }
    summary_total(total: &str, low: &str, high: &str) { "Total {total} ({low}–{high}) of 100.", "总分 {total}（{low}–{high}），满分 100。" }
    summary_rank(rank: usize, low: usize, high: usize, of: usize) { "Rank {rank} ({low}–{high}) of {of}.", "排名第 {rank}（{low}–{high}），共 {of} 台。" }
    summary_coverage(stated: &str, evidence: &str) {
        "Values are stated for {stated} % of the weight, with evidence for {evidence} %.",
        "按权重，数据覆盖率 {stated} %，证据覆盖率 {evidence} %。"
    }
    summary_excluded(limit: &str, offered: &str, clause: &str) {
        "Excluded: {limit} is required{clause}, {offered} is offered.",
        "已排除：要求 {limit}{clause}，实际为 {offered}。"
    }
    summary_too_many(count: usize, allowed: u32) {
        "Excluded: {count} clauses deviate, {allowed} are allowed.",
        "已排除：负偏离 {count} 项，允许 {allowed} 项。"
    }
    summary_deviations(count: usize) { "Negative deviations: {count}.", "负偏离：{count} 项。" }
    summary_deviations_allowed(count: usize, allowed: u32) { "Negative deviations: {count}, {allowed} allowed.", "负偏离：{count} 项，允许 {allowed} 项。" }
    summary_deviations_scored(count: usize, points: &str) { "Negative deviations: {count}, which cost {points} of the total.", "负偏离：{count} 项，总分扣 {points}。" }
    summary_clause(clause: &str) { " (clause {clause})", "（条款 {clause}）" }
    summary_open_musts(n: usize) { "Must-clauses not proven: {n}.", "未证实的必须条款：{n} 条。" }
    summary_nothing { "Enter specs of at least two machines to compare them.", "请至少录入两台设备的参数以进行比较。" }
    standing_sure { ", 95 % sure", "，置信度 95 %" }
    standing_as_stated { ", as stated", "（按所述数值）" }
    standing_undecided(n: usize, of: usize) { " ({n} of {of} criteria undecided)", "（{of} 项中 {n} 项待定）" }
    list_comma { ", ", "、" }
    sentence_gap { " ", "" }
    list_semicolon { "; ", "；" }
    sentence_and(first: &str, second: &str) { "{first} ({second})", "{first}（{second}）" }
    and_more_of_them(names: &str, more: usize) { "{names} and {more} more", "{names} 及另外 {more} 项" }

    // What would settle an open question.
    settle_accuracy { "a test of both by one standard, such as ISO 230-2 with 5 runs, would settle it", "双方按同一标准实测（如 ISO 230-2，5 次）即可判定" }
    settle_life { "life records of both, with failures and units still running, would settle it", "双方的寿命记录（含失效与在用数量）即可判定" }
    settle_stability { "a field record of running hours and failures of both would settle it", "双方的现场运行小时与故障记录即可判定" }
    settle_other { "guaranteed figures of both sides would settle it", "双方的保证值即可判定" }
    settle_basis { "figures on one basis would settle it", "统一口径的数值即可判定" }
    settle_missing { "a stated figure is needed", "需要明确的数值" }

    // Summary of the groups.
    groups_counts(domestic: usize, domestic_makers: usize, imported: usize, imported_makers: usize) {
        "{domestic} domestic from {domestic_makers} makers, {imported} imported from {imported_makers}.",
        "国产 {domestic} 台（{domestic_makers} 家制造商），进口 {imported} 台（{imported_makers} 家）。"
    }
    groups_best(domestic: &str, imported: &str, what: &str) {
        "Best against best, {domestic} against {imported}: {what}.",
        "最佳对最佳，{domestic} 对 {imported}：{what}。"
    }
    groups_median(what: &str) { "Median against median: {what}.", "中位数对中位数：{what}。" }
    groups_each_best(what: &str) { "Best of each criterion (virtual machines): {what}.", "各项最佳（虚拟设备）：{what}。" }
    groups_domestic_behind(points: &str) { "the domestic side is {points} points behind", "国产落后 {points} 分" }
    groups_domestic_ahead(points: &str) { "the domestic side is {points} points ahead", "国产领先 {points} 分" }
    groups_nothing { "no values of both sides can be compared", "双方没有可比的数据" }
    groups_level { "the two are level", "双方持平" }

    // Calculation of a cell.
    calc_text { "As entered", "原始录入" }
    calc_meaning { "Meaning", "含义" }
    calc_unit { "In the unit of the criterion", "换算到指标单位" }
    calc_price { "Price on one footing", "价格换算" }
    calc_uncertainty { "Uncertainty", "不确定度" }
    calc_interval { "95 % interval", "95 % 区间" }
    calc_points { "Points", "得分" }
    calc_benchmark { "Benchmark", "比较基准" }
    calc_level { "Level", "水平" }
    calc_gap { "Gap", "差距" }
    calc_contribution { "Contribution", "贡献" }
    calc_margin { "Margin", "容差" }
    calc_as_stated { "As stated", "按所述数值" }
    calc_verdict { "Verdict", "判定" }
    calc_assumed_sd(percent: &str, grade: &str, sd: &str) {
        "assumed: {percent} % of the figure for evidence grade {grade} = {sd} (standard uncertainty)",
        "假定：证据等级 {grade} 取数值的 {percent} % = {sd}（标准不确定度）"
    }
    calc_assumed_half_unit(sd: &str) {
        "assumed: half a unit on a scale without a zero of its own = {sd} (standard uncertainty)",
        "假定：该标度无自然零点，取半个单位 = {sd}（标准不确定度）"
    }
    calc_exact { "none assumed: promised or counted, taken as stated", "不假定：承诺值或计数，按所述取值" }
    calc_own_sd(sd: &str) { "its own: {sd} (standard uncertainty)", "自带：{sd}（标准不确定度）" }
    calc_no_evidence { "none named, counts as E", "未注明，按 E 级" }
    calc_scale_declared(anchors: &str) { "declared scale {anchors}", "声明的评分尺度 {anchors}" }
    calc_scale_geometric(centre: &str) {
        "provisional scale: 50 + 50·s·log2(x / {centre}), clipped to 0…100",
        "临时尺度：50 + 50·s·log2(x / {centre})，限于 0…100"
    }
    calc_scale_linear(anchors: &str) { "provisional linear scale {anchors}", "临时线性尺度 {anchors}" }
    calc_scale_levels { "points of the level", "等级对应得分" }
    calc_points_missing(points: &str, low: &str, high: &str) {
        "not stated: {points} by the policy, {low}…{high} possible",
        "未说明：按规则计 {points}，可能为 {low}…{high}"
    }
    calc_points_open(points: &str, low: &str, high: &str) { "{points}, open from {low} to {high}", "{points}，开区间 {low}…{high}" }
    calc_points_range(points: &str, low: &str, high: &str) { "{points} ({low}…{high})", "{points}（{low}…{high}）" }
    calc_margin_given(margin: &str) { "{margin}, as given", "{margin}，已给定" }
    calc_margin_assumed(margin: &str, percent: &str) {
        "{margin}, assumed: {percent} % of the benchmark",
        "{margin}，假定：取基准值的 {percent} %"
    }
    calc_margin_points(margin: &str) { "{margin} points, assumed", "{margin} 分，假定" }
    calc_probabilities(ahead: &str, parity: &str, behind: &str) {
        "P(ahead) {ahead}, P(parity) {parity}, P(behind) {behind}; 0.95 decides",
        "P(领先) {ahead}，P(持平) {parity}，P(落后) {behind}；达到 0.95 即判定"
    }
    calc_probabilities_bound { "with a bound each is the smaller of its end and its open side", "含界限值时取端点与开侧中较小者" }
    calc_unlike { "figures on different bases are not compared", "口径不同，不作比较" }
    calc_unknown { "a side is not known", "一方未知" }
    calc_weight(weight: &str, gap: &str, result: &str) { "{weight} % × {gap} = {result} points", "{weight} % × {gap} = {result} 分" }
    calc_rate(pair: &str, value: &str, source: &str) { "{pair} = {value} ({source})", "{pair} = {value}（{source}）" }
    calc_plus(what: &str, amount: &str) { "plus {what}: {amount}", "加 {what}：{amount}" }
    calc_duty(rate: &str, factor: &str) { "duty {rate}: × {factor}", "关税 {rate}：× {factor}" }
    calc_vat(rate: &str, factor: &str) { "VAT {rate}: × {factor}", "增值税 {rate}：× {factor}" }
    calc_rate_of_text(percent: &str) { "{percent} % (as the price says)", "{percent} %（报价中注明）" }
    calc_rate_of_equipment(percent: &str) { "{percent} % (this machine's rate)", "{percent} %（该设备的税率）" }
    calc_rate_of_heading(percent: &str, hs_code: &str) {
        "{percent} % (this machine's rate, HS code {hs_code})",
        "{percent} %（该设备的税率，税则号列 {hs_code}）"
    }
    calc_rate_of_project(percent: &str) { "{percent} % (the project's rate)", "{percent} %（本项目的税率）" }
    calc_workshop { "丝 is 0.01 mm", "1 丝 = 0.01 mm" }
    calc_hours(hours: &str) { "one year counts {hours} h", "一年按 {hours} h 计" }
    calc_itself { "the equipment is its own benchmark", "该设备即为比较基准" }

    // What a text was read as.
    meaning_at_least(x: &str) { "at least {x}", "不小于 {x}" }
    meaning_more_than(x: &str) { "more than {x}", "大于 {x}" }
    meaning_at_most(x: &str) { "at most {x}", "不大于 {x}" }
    meaning_less_than(x: &str) { "less than {x}", "小于 {x}" }
    meaning_up_to(x: &str) { "up to {x}", "最高 {x}" }
    meaning_half_width(x: &str) { "half width {x} (±)", "半宽 {x}（±）" }
    meaning_about(x: &str) { "about {x}", "约 {x}" }
    meaning_per(x: &str, reference: &str) { "{x} per {reference}", "{x}，每 {reference}" }
    meaning_full_travel { "full travel", "全行程" }
    meaning_yes { "yes", "是" }
    meaning_no { "no", "否" }
    meaning_grade(grade: &str) { "grade {grade}", "等级 {grade}" }
    meaning_not_stated { "not stated", "未说明" }
    meaning_not_applicable { "not applicable", "不适用" }

    // Why a text could not be read.
    unread_several { "it holds more than one figure; enter one per cell", "含多个数值；每个单元格请只填一个" }
    unread_wrong_dimension(unit: &str, found: &str, expected: &str) {
        "{unit} is a unit of {found}, this criterion takes {expected}",
        "{unit} 是{found}单位，本指标应为{expected}"
    }
    unread_unknown_unit(unit: &str) { "\"{unit}\" is no unit known here", "“{unit}”不是已知单位" }
    unread_ambiguous(text: &str) { "\"{text}\" can be read in two ways; write the figure in full, without thousands marks", "“{text}”有两种读法；请写出完整数值，不加千位分隔符" }
    unread_not_finite { "it is not a usable number", "不是可用的数值" }
    unread_reversed { "the range runs backwards", "区间上下限颠倒" }
    unread_not_option(text: &str) { "\"{text}\" is none of the possible answers", "“{text}”不在可选项之中" }
    unread_word(word: &str) { "\"{word}\" was not understood", "“{word}”无法识别" }
    unread_negative {
        "it is below zero; if a dash stands in front of it, take it away, and if figures of this criterion can be negative, give a scale that is",
        "数值为负；若前面是短横请去掉；若该指标可取负值，请设定含负值的标尺"
    }
    unread_yuan_or_yen { "¥ may mean yuan or yen here; write CNY or JPY", "此处的 ¥ 可能是人民币，也可能是日元；请写 CNY 或 JPY" }
    unread_date(text: &str) { "\"{text}\" is a date or may be one; write a number of days, weeks or months", "“{text}”是日期或可能是日期；请写明天数、周数或月数" }
    unread_hours_of_shifts {
        "how many hours a year of these shifts has is not said; write the hours",
        "未说明按此班次每年多少小时；请直接填写小时数"
    }
    unread_share_or_percent { "it may be a share of one or a per cent; write it with %", "可能是小数比例，也可能是百分数；请写上 %" }
    unread_point_or_difference {
        "degrees Fahrenheit may be a point of the scale or a difference; write it in °C or K",
        "华氏度可能指温度值，也可能指温差；请用 °C 或 K 填写"
    }
    unread_part_of_price(word: &str) { "\"{word}\" is a part of the price, not the price", "“{word}”只是价款的一部分，不是总价" }
    unread_price_of_several(text: &str) { "it is the price of more than one (\"{text}\"); write the price of one", "这是多台的价格（“{text}”）；请填写单台价格" }
    unread_not_the_offer(word: &str) { "\"{word}\" leaves open whether this is the price asked", "“{word}”未说明这是否为最终报价" }
    unread_gauge_or_absolute {
        "some figures of this row are below the atmosphere, others above nothing; write all in one of the two ways",
        "本行既有相对真空（负压）又有绝对压力；请统一写法"
    }
    unread_letter(text: &str) { "\"{text}\" has a letter among its digits", "“{text}”的数字中混有字母" }
    unread_not_a_number { "no number was found in it", "其中没有数值" }
    plain_number { "a plain number", "无单位数值" }

    // Findings.
    finding_empty_id(what: &str) { "A {what} has no id", "有一个{what}没有标识" }
    finding_unknown_criterion(id: &str) { "There is no criterion \"{id}\"", "没有指标“{id}”" }
    finding_unknown_group(id: &str) { "There is no group of criteria \"{id}\"; the criterion counts on its own", "没有指标组“{id}”；该指标单独计权" }
    finding_bad_weight_ranges { "The weight ranges of the criteria leave no weights: each from 0 to 100 %, the least together at most 100 %, the most at least 100 %", "各指标的权重区间没有可行解：须在 0–100 % 内，下限之和不超过 100 %，上限之和不低于 100 %" }
    finding_bad_preference { "The thresholds of the preference function are out of order; the usual ones are used", "偏好函数的阈值无效；改用默认阈值" }
    finding_unknown_evidence(id: &str) { "There is no evidence \"{id}\"", "没有证据“{id}”" }
    finding_reserved_id(id: &str) { "The equipment id \"{id}\" is also the name of a benchmark", "设备标识“{id}”与比较基准名称相同" }
    finding_unknown_benchmark(id: &str) { "The benchmark \"{id}\" is no equipment of this project", "比较基准“{id}”不是本项目的设备" }
    finding_no_benchmark(word: &str) { "Nothing suits the benchmark \"{word}\"", "没有符合比较基准“{word}”的设备" }
    finding_median_needs_three(word: &str) { "The benchmark \"{word}\" needs three eligible machines", "比较基准“{word}”至少需要三台合格设备" }
    finding_unknown_scenario(id: &str) { "There is no scenario \"{id}\"", "没有情景“{id}”" }
    finding_unknown_unit(unit: &str) { "\"{unit}\" is no unit known here", "“{unit}”不是已知单位" }
    finding_scale_unusable { "The scale runs against the direction, or its points are out of order", "评分尺度与优劣方向相反，或其中的点顺序有误" }
    finding_provisional_scale { "No scale is declared; a provisional one is used", "未声明评分尺度；现用临时尺度" }
    finding_bad_weight { "The weight is negative or no number; it counts as 0", "权重为负或无效；按 0 计" }
    finding_no_weights { "No criterion has a weight; all count equally", "所有指标均无权重；按等权计算" }
    finding_levels_without_points { "The levels have no points; the gap is told in levels only", "等级未设得分；差距仅按等级说明" }
    finding_must_unread(text: &str) { "The must-clause \"{text}\" could not be read", "无法读懂必须条款“{text}”" }
    finding_need_unread(text: &str) { "The need \"{text}\" could not be read", "无法读懂需求“{text}”" }
    finding_spec_unread(text: &str, reason: &str) { "\"{text}\" is kept as text: {reason}", "“{text}”按文本保留：{reason}" }
    finding_grade_for_number(text: &str) { "\"{text}\" is a grade, a number is wanted", "“{text}”是等级，此处需要数值" }
    finding_comma_thousands(text: &str) { "The comma in \"{text}\" was read as a thousands mark", "“{text}”中的逗号按千位分隔符处理" }
    finding_comma_decimal(text: &str) { "The comma in \"{text}\" was read as a decimal mark", "“{text}”中的逗号按小数点处理" }
    finding_point_decimal(text: &str) {
        "The point in \"{text}\" was read as a decimal mark; if thousands are meant, write the figure without it",
        "“{text}”中的点按小数点处理；如为千位分隔，请去掉该点"
    }
    finding_read_beside(text: &str, parts: &str) { "\"{text}\": read beside the figure: {parts}", "“{text}”：数值之外另读出：{parts}" }
    finding_point_thousands(text: &str) {
        "The point in \"{text}\" was read as a thousands mark; if decimals are meant, write the figure with another number of them",
        "“{text}”中的点按千位分隔符处理；如为小数点，请改变小数位数"
    }
    finding_bullet(text: &str) {
        "The dash in front of \"{text}\" was taken for a bullet, not for a minus sign; if it is one, write it close to the figure",
        "“{text}”前的短横按项目符号处理；如为负号，请紧贴数值书写"
    }
    finding_multiplier_of_unit(text: &str) {
        "\"{text}\" was read once with the multiplier, not as a multiple of the criterion's unit",
        "“{text}”中的数量词只计一次，不再乘以指标单位中的数量词"
    }
    finding_unit_by_size(text: &str) {
        "\"{text}\" gives no unit in front of the reference length; it was chosen by size",
        "“{text}”在参考长度之前未写单位；按数值大小取定"
    }
    finding_formal_numerals(text: &str) { "The numerals in words of \"{text}\" were read as a figure", "“{text}”中的中文数字已按数值读取" }
    finding_difference(text: &str) { "\"{text}\" was read as a difference of temperature", "“{text}”按温差处理" }
    finding_best_case(text: &str) {
        "\"{text}\" is a best case, not a guaranteed limit; it earns the worst end",
        "“{text}”为最佳情况，不是保证的上限；按最差端计分"
    }
    finding_span(text: &str) { "\"{text}\" was read as a working span; its better end counts", "“{text}”按工作范围处理；以较优一端为准" }
    finding_wide_range(text: &str) {
        "\"{text}\" is a wide range; if it is a working span, enter the end that counts",
        "“{text}”区间很宽；如为工作范围，请填写起决定作用的一端"
    }
    finding_either_end(text: &str) {
        "\"{text}\" is a range; enter the end that counts",
        "“{text}”为区间；请填写起决定作用的一端"
    }
    finding_symmetric_half(text: &str) { "\"{text}\" was read as a deviation with ±", "“{text}”按带 ± 的偏差处理" }
    finding_symmetric_travel(text: &str) { "\"{text}\" was read as a travel from end to end", "“{text}”按两端之间的总行程处理" }
    finding_magnitude(text: &str, others: &str) {
        "\"{text}\" where the others state about {others}: a slip of the unit or of a thousands mark?",
        "“{text}”与其他设备（约 {others}）相差数百倍：单位或千位分隔符是否有误？"
    }
    finding_span_of_sizes(text: &str) {
        "\"{text}\" was read as the sizes that are taken; the upper end counts",
        "“{text}”按可适用的尺寸范围处理；以上限为准"
    }
    finding_deviation(text: &str) {
        "\"{text}\" was read as a deviation; its worse side counts in both directions",
        "“{text}”按偏差处理；两侧均以较差一侧为准"
    }
    finding_hours_per_year(text: &str) {
        "\"{text}\" was converted with the project's hours per year; the source does not say how many it means",
        "“{text}”按项目设定的每年小时数换算；来源未说明每年按多少小时计"
    }
    finding_lost_power(text: &str) {
        "The number behind the minus in \"{text}\" was read as the power of ten",
        "“{text}”中减号后的数按 10 的幂次处理"
    }
    finding_marks_of_time(text: &str) {
        "The marks in \"{text}\" were read as minutes and seconds",
        "“{text}”中的撇号按分、秒处理"
    }
    finding_working_days(text: &str) {
        "\"{text}\" was taken for five working days a week; holidays are not known",
        "“{text}”按每周五个工作日换算；未计节假日"
    }
    finding_first_of_two(text: &str) {
        "\"{text}\" ends with what comes first; the second limit is not compared",
        "“{text}”以先到者为准；第二个限值未参与比较"
    }
    aside_vat_rate(percent: &str) { "VAT at {percent} %", "增值税率 {percent}%" }
    aside_plus(words: &str) { "not in the price: {words}", "价格不含 {words}" }
    aside_footnote(mark: &str) { "footnote {mark}, of which the text is not here", "脚注 {mark}（内容未列出）" }
    aside_name(words: &str) { "name {words}", "名称 {words}" }
    aside_standard(words: &str) { "standard {words}", "标准 {words}" }
    aside_bidirectional { "bidirectional", "双向" }
    aside_unidirectional { "unidirectional", "单向" }
    aside_condition(words: &str) { "condition {words}", "条件 {words}" }
    aside_option(words: &str) { "option {words}", "选配 {words}" }
    aside_terms(words: &str) { "delivery terms {words}", "贸易术语 {words}" }
    aside_start(words: &str) { "start of the term {words}", "起算点 {words}" }
    aside_same(words: &str) { "the same as {words}", "等值 {words}" }
    aside_words(words: &str) { "note {words}", "附注 {words}" }
    aside_unknown(words: &str) { "not understood: {words}", "未读懂 {words}" }
    finding_width_open(texts: &str) {
        "Half or full width? Nobody says what the figures without ± are: {texts}",
        "半宽还是全宽？未带 ± 的数值含义未定：{texts}"
    }
    finding_width_mixed(texts: &str) {
        "Some figures of this row are written with ±, some without; those without may be half or full widths: {texts}",
        "本行有的数值带 ±，有的不带；不带 ± 的可能是半宽，也可能是全宽：{texts}"
    }
    finding_unlike_basis(own: &str, other: &str) { "Not comparable: {own} against {other}", "口径不同，不可比：{own} 对 {other}" }
    term_tool_to_tool { "tool to tool", "刀对刀" }
    term_chip_to_chip { "chip to chip", "切屑对切屑" }
    term_peak { "peak", "峰值" }
    term_distance(distance: &str) { "at {distance}", "距离 {distance}" }
    term_from_acceptance { "from acceptance", "自验收起" }
    term_from_factory_acceptance { "from acceptance at the maker's", "自出厂验收起" }
    term_from_shipment { "from shipment", "自发货起" }
    term_from_arrival { "from arrival", "自到货起" }
    term_from_installation { "from installation", "自安装起" }
    term_from_order { "from order", "自下单起" }
    term_from_payment { "from payment", "自付款起" }
    term_from_contract { "from contract", "自合同签订起" }
    finding_contradiction(texts: &str) { "The sources contradict each other: {texts}", "来源相互矛盾：{texts}" }
    finding_no_direction { "Nobody has said which direction is better: the criterion is not scored", "未注明该指标越大越好还是越小越好：不参与评分" }
    hint_no_direction { "Say whether more or less is better", "请注明越大越好还是越小越好" }
    fix_step_direction { "Direction set", "设置方向" }
    criterion_direction_unknown { "not stated", "未注明" }
    finding_several_chosen { "More than one source is marked as the one that counts; the first is taken", "标记了多个“以此为准”的来源；取第一个" }
    finding_no_rate(from: &str, to: &str) { "There is no exchange rate from {from} to {to}", "没有 {from} 到 {to} 的汇率" }
    finding_bad_date(text: &str) {
        "\"{text}\" is not a date; write it as 2026-11-30",
        "“{text}”不是日期；请写成 2026-11-30 的形式"
    }
    finding_offer_expired(until: &str, event: &str) {
        "The offer was valid until {until} and has expired at the event date {event}",
        "报价有效期至 {until}，在基准日 {event} 已过期"
    }
    finding_old_evidence(date: &str, years: u32, event: &str) {
        "The document of {date} is more than {years} years old at the event date {event}",
        "该文件日期为 {date}，至基准日 {event} 已超过 {years} 年"
    }
    finding_undated_evidence(text: &str) {
        "The document's date \"{text}\" cannot be read, so its age at the event date is not known",
        "无法识别文件日期“{text}”，不能判断其在基准日的时效"
    }
    finding_bad_rate(pair: &str) { "The exchange rate {pair} cannot be used", "汇率 {pair} 无法使用" }
    finding_beyond_scale(text: &str) { "{text} lies beyond the ends of the scale", "{text} 超出评分尺度两端" }
    finding_must_failed(limit: &str, offered: &str) { "Fails the must-clause {limit}: {offered}", "不满足必须条款 {limit}：{offered}" }
    finding_deviates(limit: &str, offered: &str) { "Deviates from the clause {limit}: {offered}", "负偏离：要求 {limit}，实际为 {offered}" }
    finding_too_many_deviations(count: usize, allowed: u32) { "{count} clauses deviate, {allowed} are allowed", "负偏离 {count} 项，超出允许的 {allowed} 项" }
    finding_must_contradicted(limit: &str, meets: &str, fails: &str) {
        "The sources answer the must-clause {limit} differently: one meets it (\"{meets}\"), another fails it (\"{fails}\")",
        "各来源对必须条款 {limit} 的响应不一致：一个满足（“{meets}”），另一个不满足（“{fails}”）"
    }
    finding_must_not_proven(limit: &str) { "The must-clause {limit} is not proven", "必须条款 {limit} 未证实" }
    finding_no_spread { "All have the same points: this criterion does not tell them apart", "各设备得分相同：该指标无区分作用" }
    finding_group_empty(group: &str) { "There is no {group} equipment to compare with", "没有可比较的{group}设备" }
    finding_one_maker(count: usize, of: usize, group: &str, maker: &str) {
        "{count} of {of} {group} machines are from {maker}: the group speaks mostly for one maker",
        "{group} {of} 台中有 {count} 台来自 {maker}：该组主要代表一家制造商"
    }
    finding_nothing_stated { "Nobody states anything on this criterion", "该指标上无人说明" }
    finding_nothing_read { "What is stated on this criterion could not be read", "该指标所填内容无法识别" }
    finding_left_out { "There is no readable value here and no scale: the criterion is left out", "没有可识别的数值且没有评分尺度：该指标不参与计算" }

    hint_width { "Say once for the row what figures without ± are; a single cell may say otherwise in the inspector", "请为本行确定未带 ± 的数值是半宽还是全宽；个别单元格可在检查栏中另行指定" }
    hint_rate { "Add the rate in the project settings", "请在项目设置中添加汇率" }
    hint_scale { "Give the criterion a scale: worst and best value", "请为该指标设定评分尺度：最差值与最优值" }
    hint_levels { "Give each level its points in the criterion's editor", "请在指标编辑器中为各等级设定得分" }
    hint_unit { "Write the unit as in the list, or leave it empty for a plain number", "请按列表填写单位；无单位数值请留空" }
    hint_basis { "Ask for a figure by the same standard, or test both", "请索取同一标准的数值，或对双方实测" }
    hint_contradiction { "Choose in the inspector which source counts", "请在检查栏中选择以哪个来源为准" }
    hint_must { "Ask the supplier for a guaranteed figure", "请向供应商索取保证值" }
}

impl super::Lang {
    /// A unit as shown, by its symbol.
    pub fn unit(self, symbol: &'static str) -> &'static str {
        match (self, symbol) {
            (Self::En, "year") => "years",
            (Self::En, "month") => "months",
            (Self::En, "week") => "weeks",
            (Self::En, "丝") => "0.01 mm",
            (Self::En, "工作日") => "working days",
            (Self::En, "万次") => "10k cycles",
            (Self::Zh, "year") => "年",
            (Self::Zh, "month") => "个月",
            (Self::Zh, "week") => "周",
            (Self::Zh, "d") => "天",
            (_, symbol) => self.money_unit(symbol),
        }
    }

    /// A unit of money as it heads a column: `CNY`, `CNY 10 000`; `元`, `万元`.
    fn money_unit(self, symbol: &'static str) -> &'static str {
        match (self, crate::currency::money_unit(symbol)) {
            (Self::En, Some((currency, step))) => currency.heads(step),
            (Self::Zh, Some((currency, crate::currency::Step::One))) => currency.word(),
            _ => symbol,
        }
    }

    /// The name of a dimension, by its key.
    pub fn dimension(self, key: &str) -> &'static str {
        const NAMES: [(&str, &str, &str); 32] = [
            ("length", "length", "长度"),
            ("angle", "angle", "角度"),
            ("time", "time", "时间"),
            ("speed", "speed", "速度"),
            ("rotation", "rotational speed", "转速"),
            ("mass", "mass", "质量"),
            ("force", "force", "力"),
            ("torque", "torque", "转矩"),
            ("power", "power", "功率"),
            ("apparent-power", "apparent power", "视在功率"),
            ("energy", "energy", "能量"),
            ("voltage", "voltage", "电压"),
            ("current", "current", "电流"),
            ("temperature", "temperature", "温度"),
            ("pressure", "pressure", "压力"),
            ("volume", "volume", "体积"),
            ("flow", "flow", "流量"),
            ("area", "area", "面积"),
            ("mass-flow", "mass flow", "质量流量"),
            ("areal-density", "areal density", "面密度"),
            ("acceleration", "acceleration", "加速度"),
            ("stiffness", "stiffness", "刚度"),
            ("torsional-stiffness", "torsional stiffness", "扭转刚度"),
            ("ratio", "ratio", "比率"),
            ("sound-level", "sound level", "声级"),
            ("frequency", "frequency", "频率"),
            ("temperature-rate", "rate of temperature change", "温度变化率"),
            ("throughput", "throughput", "产能"),
            ("cycles", "cycles", "循环次数"),
            ("data", "data", "数据量"),
            ("money", "money", "货币"),
            ("count", "count", "数量"),
        ];
        let found = NAMES
            .iter()
            .find(|(name, ..)| *name == key)
            .map_or(("another kind", "其他类型"), |(_, en, zh)| (en, zh));
        match self {
            Self::En => found.0,
            Self::Zh => found.1,
        }
    }
}
