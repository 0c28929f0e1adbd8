//! Texts of measurements: what stands beside the figures of a standard, headings of their tables.

texts! {
    measure_plan_not_finite { "The targets are no numbers, so the test plan was not checked", "目标位置不是有效数值，未检查测试方案" }
    measure_plan_few_targets(found: usize, least: usize) {
        "{found} target positions; ISO 230-2 asks for at least {least} on this travel",
        "目标位置 {found} 个；按 ISO 230-2，此行程至少应有 {least} 个"
    }
    measure_plan_wide(found: &str, most: &str) {
        "Targets lie {found} mm apart in the mean; at most {most} mm are allowed on a long axis",
        "目标位置平均间距 {found} mm；长轴最多允许 {most} mm"
    }
    measure_plan_few_runs(found: usize, least: usize) {
        "{found} runs in each direction; ISO 230-2 asks for at least {least}",
        "每个方向测量 {found} 次；ISO 230-2 要求至少 {least} 次"
    }
    measure_plan_one_direction {
        "Approached from one side only: A, E, R, B and M of both directions cannot be given",
        "仅单向趋近：无法给出双向的 A、E、R、B、M"
    }
    measure_plan_even(spacing: &str) {
        "Targets lie evenly, {spacing} apart: a periodic error can hide between them",
        "目标位置等间距（{spacing}）：周期误差可能被掩盖"
    }
    measure_plan_not_ascending(position: usize) { "Target {position} is not above the one before", "第 {position} 个目标位置不大于前一个" }
    measure_plan_part(span: &str, travel: &str) {
        "The targets span {span} of {travel} of travel; the figures hold for that part only",
        "目标位置仅覆盖行程 {travel} 中的 {span}；结果只适用于该部分"
    }
    measure_plan_no_repeatability {
        "One run says nothing of repeatability: neither R nor A is given",
        "仅测一次，不能说明重复定位精度：不给出 R 和 A"
    }
    measure_r_grows(positions: usize, runs: usize, factor: &str, pooled: &str) {
        "R grows with the number of positions (here {positions} with {runs} runs: the largest of their standard deviations is about {factor} times the true one). Compare it with a test of the same plan only, or compare the pooled width 4s = {pooled}",
        "R 随测点数增大（本次 {positions} 点、{runs} 次：各点标准差中的最大值约为真值的 {factor} 倍）。只能与相同方案的结果比较，或比较合并宽度 4s = {pooled}"
    }
    measure_few_runs(found: usize) { "{found} run at a position: at least two are needed for a standard deviation", "每个位置只有 {found} 次测量：至少需要两次才能求标准差" }
    measure_column_figure { "Figure", "指标" }
    measure_column_value { "Value", "数值" }
    measure_column_interval(percent: &str) { "{percent} % interval", "{percent} % 区间" }
    measure_positioning_headline(axis: &str, positions: usize, runs: usize, directions: usize) {
        "{axis}: {positions} positions, {runs} runs, {directions} directions",
        "{axis}：{positions} 个位置，{runs} 次测量，{directions} 个方向"
    }
    measure_jis_style { "JIS style, from these runs", "JIS 方式（由本组数据计算）" }
    measure_rtl_not_genuine(unit: &str, target_unit: &str) {
        "Deviations were taken for {unit} and targets for {target_unit}, odd runs for forward; this reader has not met a genuine file yet, so check a figure by hand",
        "偏差按 {unit}、目标位置按 {target_unit} 读取，奇数次为正向；该读取器尚未用真实文件验证，请人工核对一个数值"
    }
    measure_unusable { "These figures cannot be worked on", "这些数值无法计算" }
    measure_stability_headline_unlike(file: &str, n: usize) { "{file}: {n} values, subgroups of different sizes", "{file}：{n} 个数值，子组大小不等" }
    measure_stability_headline(file: &str, n: usize, size: usize) { "{file}: {n} figures, subgroups of {size}", "{file}：{n} 个数值，子组大小 {size}" }
    measure_spread { "Spread", "离散程度" }
    measure_capability { "Capability", "过程能力" }
    measure_chart { "Control chart", "控制图" }
    measure_not_in_control(signals: usize) {
        "{signals} signals of the control chart: a capability of a process that is not stable says little",
        "控制图有 {signals} 处异常：过程不稳定时过程能力意义不大"
    }
    measure_not_normal(p: &str) { "The figures are not normal (Anderson–Darling, p = {p}): Cpk assumes they are", "数据不服从正态分布（Anderson–Darling，p = {p}）：Cpk 以正态为前提" }
    measure_cpk_needed(needed: &str, required: &str, n: usize) {
        "With {n} figures a Cpk of {needed} has to be observed to show {required} with 95 % confidence",
        "样本量 {n} 时，需观测到 Cpk {needed} 才能以 95 % 置信度证明不低于 {required}"
    }
    measure_empty_group(group: usize) { "Subgroup {group} is empty", "第 {group} 个子组为空" }
    measure_too_few(needed: usize) { "At least {needed} figures are needed", "至少需要 {needed} 个数值" }
    measure_groups_too_small(needed: usize) { "Subgroups need at least {needed} figures", "每个子组至少需要 {needed} 个数值" }
    measure_groups_too_large(most: usize) { "Subgroups of more than {most} figures have no chart constants", "子组超过 {most} 个数值，没有控制图系数" }
    measure_no_spread { "All figures are equal: there is no spread to compare with the limits", "所有数值相同：没有离散可与公差比较" }
    measure_no_limits { "The limits are no interval: the lower one has to lie below the upper one", "公差限无效：下限须小于上限" }
    measure_clockwise { "Clockwise", "顺时针" }
    measure_counterclockwise { "Counterclockwise", "逆时针" }
    measure_circular_state {
        "A figure of ISO 230-4 only with diameter, feed, plane and sense stated; F and D need a calibrated length, G does not",
        "须注明直径、进给速度、平面和旋向才是 ISO 230-4 的结果；F 和 D 需要校准长度，G 不需要"
    }
    measure_circular_one_sense {
        "One sense of rotation only: G(b) and D of both cannot be given, and reversal may not show",
        "仅测量一个旋向：无法给出双向的 G(b) 和 D，反向误差可能显现不出来"
    }
    measure_circular_few(found: usize, sense: &str) {
        "{sense}: {found} points only; what lies between them is not in G",
        "{sense}：仅 {found} 个点，点与点之间的误差未计入 G"
    }
    measure_circular_open(gap: &str, sense: &str) {
        "{sense}: no points over {gap}°: the figures hold for that arc, not for a full circle",
        "{sense}：有 {gap}° 没有测点：结果只适用于该圆弧，不适用于整圆"
    }
    measure_circular_radius(found: &str, nominal: &str) {
        "The points lie on a radius of {found}, the nominal one is {nominal}: check the unit and the radius",
        "测点半径为 {found}，名义半径为 {nominal}：请检查单位和半径"
    }
    measure_circular_no_path { "There are no points", "没有测点" }
    measure_circular_few_points(sense: &str) { "{sense}: at least three points are needed", "{sense}：至少需要三个点" }
    measure_circular_not_finite(point: usize, sense: &str) { "{sense}: point {point} is no number", "{sense}：第 {point} 个点不是有效数值" }
    measure_circular_no_circle(sense: &str) { "{sense}: the points lie on a line or in one place", "{sense}：各点共线或重合" }
    measure_circular_nominal { "The nominal radius has to be above 0", "名义半径须大于 0" }
    measure_lead_few_points { "At least three points are needed", "至少需要三个点" }
    measure_lead_not_finite(point: usize) { "Point {point} is no number", "第 {point} 个点不是有效数值" }
    measure_lead_not_ascending(point: usize) { "The travel of point {point} is not beyond that of the one before", "第 {point} 个点的行程不大于前一点" }
    measure_lead_nominal { "The lead has to be above 0", "导程须大于 0" }
    measure_lead_no_300 { "The useful travel is shorter than 300 mm: no V300", "有效行程不足 300 mm：无法给出 V300" }
    measure_lead_no_turn {
        "Points lie further apart than a quarter of the lead, or over less than a revolution: no V2π",
        "测点间距大于导程的四分之一，或不足一转：无法给出 V2π"
    }
    measure_lead_unchecked(grade: &str, figures: &str) {
        "{grade} was not held against {figures}: this is no proof of the grade",
        "{grade} 未检查 {figures}：不能证明达到该等级"
    }
    measure_lead_memory {
        "Limits of the grades come from makers' catalogues: check them against ISO 3408-3 (GB/T 17587.3) and JIS B 1192 before a claim rests on them. P and C grades of one number are not the same",
        "等级极限值取自制造商样本：引用前请与 ISO 3408-3（GB/T 17587.3）和 JIS B 1192 核对。P 级与 C 级数字相同但并不等同"
    }
    measure_lead_no_grade { "none", "无" }
    measure_drift_late(first: &str) {
        "The first reading was taken at {first} min: times and drift count from it, what went before is not in the figures",
        "首个读数在 {first} min 时取得：时间和漂移均由此起算，此前的漂移未计入"
    }
    measure_drift_no_curve {
        "The readings settle on no time constant: record longer, or closer at the beginning",
        "读数不能确定时间常数：请延长记录，或加密开始阶段的读数"
    }
    measure_drift_short(reached: &str) {
        "The record reaches {reached} % of the settled drift: d∞ is a guess beyond it",
        "记录只达到稳定漂移的 {reached} %：d∞ 属于外推"
    }
    measure_drift_lag {
        "Drift lags behind the air; readings close in time are not independent, so the interval of the slope is too narrow",
        "漂移滞后于气温；相邻读数不独立，斜率区间偏窄"
    }
    measure_drift_no_slope { "The temperature did not change: no slope over temperature", "温度没有变化：无法求随温度的斜率" }
    measure_times_not_ascending { "Times have to rise and not to be negative", "时间须递增且不为负" }
    measure_circular_headline(file: &str, radius: &str, cw: usize, ccw: usize) {
        "{file}: nominal radius {radius}, {cw} points clockwise, {ccw} counterclockwise",
        "{file}：名义半径 {radius}，顺时针 {cw} 点，逆时针 {ccw} 点"
    }
    measure_lead_headline(file: &str, points: usize, travel: &str, lead: &str) {
        "{file}: {points} points over {travel} mm, lead {lead} mm",
        "{file}：{points} 个点，有效行程 {travel} mm，导程 {lead} mm"
    }
    measure_lead_grade { "Grade", "精度等级" }
    measure_lead_singly { "Each alone", "单项达到" }
    measure_lead_all { "All together", "综合达到" }
    measure_drift_headline(file: &str, readings: usize, time: &str) {
        "{file}: {readings} readings over {time} min",
        "{file}：{time} min 内 {readings} 个读数"
    }
    measure_drift_range { "Range", "极差" }
    measure_drift_curve { "Warm-up curve d(t) = d∞(1 − exp(−t/τ)), no part of ISO 230-3", "热机曲线 d(t) = d∞(1 − exp(−t/τ))（不属于 ISO 230-3）" }
    measure_drift_reached { "Reached at the end", "记录结束时已达到" }
    measure_drift_temperature { "Over temperature", "随温度变化" }
    measure_drift_slope { "Slope", "斜率" }
    measure_budget { "Uncertainty budget (GUM)", "测量不确定度评定（GUM）" }
    measure_budget_device { "Instrument", "测量仪器" }
    measure_budget_alignment { "Misalignment", "光路对准" }
    measure_budget_temperature { "Material temperature", "材料温度" }
    measure_budget_expansion { "Expansion coefficient", "热膨胀系数" }
    measure_budget_drift { "Drift", "环境变化（漂移）" }
    measure_budget_sampling_a { "Number of runs, on A", "测量次数（对 A）" }
    measure_budget_sampling_r { "Number of runs, on R", "测量次数（对 R）" }
    measure_budget_normal { "normal", "正态" }
    measure_budget_rectangular { "rectangular", "矩形" }
    measure_budget_triangular { "triangular", "三角" }
    measure_budget_u_shaped { "U-shaped", "U 形" }
    measure_budget_contribution { "Contribution", "不确定度来源" }
    measure_budget_distribution { "Distribution", "分布" }
    measure_budget_uncertainty { "Standard uncertainty", "标准不确定度" }
    measure_budget_sensitivity { "Sensitivity", "灵敏系数" }
    measure_budget_share(of: &str) { "Share {of}", "{of} 占比" }
    measure_budget_degrees { "ν", "自由度 ν" }
    measure_budget_combined { "Combined", "合成标准不确定度" }
    measure_budget_expanded { "Expanded U", "扩展不确定度 U" }
    measure_budget_unknown {
        "Nothing is known of the measurement uncertainty: the intervals hold the number of runs alone. Temperature mostly dominates it: state the uncertainty of temperature and of the coefficient of expansion first, then that of the device and of the set-up",
        "测量不确定度未知：区间只反映测量次数。温度通常占主要部分：请先给出温度与膨胀系数的不确定度，再给出仪器与安装的不确定度"
    }
    measure_budget_no_temperature(travel: &str, example: &str) {
        "The uncertainty of the material temperature is not in the budget; over {travel} mm of steel 0.1 K alone are {example}",
        "评定中未计入材料温度的不确定度；钢在 {travel} mm 行程上仅 0.1 K 就相当于 {example}"
    }
    measure_budget_no_drift { "Drift was not measured: U of R and B holds the number of runs alone", "未测量漂移：R 和 B 的 U 只反映测量次数" }
    measure_budget_no_length { "The inputs of the budget are those of a linear axis; this one turns", "不确定度输入量适用于直线轴，而该轴为回转轴" }
    measure_budget_numbers { "A number of the measurement setup makes no sense", "测量条件中有数值不合理" }
    measure_uneven { "All lines need the same number of figures", "各行的数值个数须相同" }
    measure_not_individuals { "This chart takes single figures, not subgroups", "该控制图用于单值，不用于子组" }
    measure_machine_capability { "Machine capability (one short run)", "设备能力（一次短期连续取样）" }
    measure_short_run(n: usize, usual: usize) {
        "{n} parts; a short run for Cm and Cmk usually has {usual}, made one after the other at one setting",
        "{n} 件；Cm、Cmk 的短期取样通常为同一调整状态下连续加工的 {usual} 件"
    }
    measure_percentile { "Capability by percentiles (ISO 22514-2), any distribution", "百分位法过程能力（ISO 22514-2），不限分布" }
    measure_percentile_few(n: usize) {
        "With {n} figures the 0.135 % points are just the smallest and the largest: the index by percentiles is too favourable",
        "样本量 {n} 时，0.135 % 分位点就是最小值和最大值：百分位法指数偏高"
    }
    measure_gauge_column { "Without the gauge", "扣除量具" }
    measure_gauge_share { "Gauge, share of variance", "量具占方差" }
    measure_gauge_large(share: &str) {
        "The gauge makes {share} % of the variance: the observed capability says as much about it as about the machine",
        "量具占方差的 {share} %：观测到的过程能力同时反映量具水平"
    }
    measure_gauge_all { "The gauge explains all the spread: nothing is known of the machine", "离散全部可由量具解释：无法判断设备本身" }
    measure_web { "Parts of the variance", "方差分量" }
    measure_web_machine { "Machine direction", "纵向（走带方向）" }
    measure_web_cross { "Cross web", "横向（幅宽方向）" }
    measure_web_residual { "Residual", "残差" }
    measure_web_total { "Total", "合计" }
    measure_web_share { "Share", "占比" }
    measure_web_capability { "Capability by the total spread", "按总离散的过程能力" }
    measure_web_lost(part: &str) { "{part}: lost in the residual, counted as 0", "{part}：淹没在残差中，按 0 计" }
    measure_web_lanes {
        "The parts hold for the lanes that were measured; what a scan leaves out of the web is not in them",
        "结果只适用于所测的幅道；扫描未覆盖的部分不在其中"
    }
    measure_chart_individuals { "Control chart of single figures and moving ranges", "单值-移动极差控制图" }
    measure_chart_scans { "Control chart of the means of the scans", "各次扫描均值的单值控制图" }
    measure_chart_ranges { "Control chart of means and ranges", "均值-极差控制图" }
    measure_chart_deviations { "Control chart of means and standard deviations", "均值-标准差控制图" }
    measure_s_within { "s (within)", "s（组内）" }
    compare_headline(a: &str, b: &str) { "A: {a}; B: {b}", "A：{a}；B：{b}" }
    compare_difference { "A − B", "A − B" }
    compare_ratio { "A/B", "A/B" }
    compare_better(margin: &str) { "P(A better by more than {margin})", "P（A 优于 B 超过 {margin}）" }
    compare_equal(margin: &str) { "P(|A − B| ≤ {margin})", "P（|A − B| ≤ {margin}）" }
    compare_worse(margin: &str) { "P(B better by more than {margin})", "P（B 优于 A 超过 {margin}）" }
    compare_just_better(side: &str, other: &str) { "P({side} better than {other})", "P（{side} 优于 {other}）" }
    compare_just_higher(side: &str, other: &str) { "P({side} above {other})", "P（{side} 高于 {other}）" }
    compare_higher(margin: &str) { "P(A above B by more than {margin})", "P（A 高于 B 超过 {margin}）" }
    compare_lower(margin: &str) { "P(B above A by more than {margin})", "P（B 高于 A 超过 {margin}）" }
    compare_tost { "TOST, p", "双单侧检验（TOST）p 值" }
    compare_shown { "TOST, smallest margin shown at 5 %", "TOST 在 5 % 水平可证明的最小界限" }
    compare_welch { "Welch test, p", "Welch t 检验 p 值" }
    compare_f { "F test, p", "F 检验 p 值" }
    compare_z { "Test of no difference, p", "无差异检验 p 值" }
    compare_machine(side: &str) { "Machine {side}", "设备 {side}" }
    compare_mean { "Mean", "均值" }
    compare_spread { "Standard deviation", "标准差" }
    compare_spread_within { "Standard deviation within subgroups", "组内标准差" }
    compare_pooled { "Pooled standard deviation s", "合并标准差 s" }
    compare_conforms(side: &str, figure: &str, requirement: &str, probability: &str) {
        "Machine {side}: {figure} {requirement} is met (probability {probability})",
        "设备 {side}：{figure} {requirement} 合格（概率 {probability}）"
    }
    compare_does_not(side: &str, figure: &str, requirement: &str, probability: &str) {
        "Machine {side}: {figure} {requirement} is not met (probability that it is: {probability})",
        "设备 {side}：{figure} {requirement} 不合格（合格概率 {probability}）"
    }
    compare_undecided(side: &str, figure: &str, requirement: &str, probability: &str) {
        "Machine {side}: {figure} {requirement} is undecided (probability that it is met: {probability}): the supplier has not proved it, the buyer cannot reject it",
        "设备 {side}：{figure} {requirement} 无法判定（合格概率 {probability}）：供方未能证明合格，需方也不能拒收"
    }
    compare_rule {
        "Decision rule: ISO 14253-1:2017, default: conforms, or does not, with at least 95 % probability (guard band 1.65u at a single limit)",
        "判定规则：ISO 14253-1:2017 默认规则，合格或不合格的概率均须不低于 95 %（单侧极限的保护带为 1.65u）"
    }
    compare_plan_differs(a: &str, b: &str) {
        "The test plans differ (A: {a}; B: {b}): R and A of them are no fair comparison, R grows with positions. Compare the pooled s",
        "两次测试方案不同（A：{a}；B：{b}）：R 和 A 不可直接比较，R 随测点数增大。请比较合并标准差 s"
    }
    compare_plan(positions: usize, runs: usize, span: &str) {
        "{positions} positions, {runs} runs, span {span}",
        "{positions} 个位置，{runs} 次，行程 {span}"
    }
    compare_one_way {
        "One of them was measured in one direction only: both are compared on the forward runs",
        "其中一台仅单向测量：两台均只按正向数据比较"
    }
    compare_sampling_only {
        "Differences and probabilities hold the number of runs alone: instrument, temperature and drift of both measurements come on top, save what they share",
        "差值和概率只反映测量次数：两次测量的仪器、温度和漂移影响须另行考虑（共有部分可抵消）"
    }
    compare_requirement_sampling {
        "The verdict holds the number of runs alone: state the measurement uncertainty",
        "判定只考虑了测量次数：请给出测量不确定度"
    }
    compare_signals(side: &str, signals: usize) {
        "Machine {side}: {signals} signals of the control chart, so its figures may not last",
        "设备 {side}：控制图有 {signals} 处异常，其结果未必能保持"
    }
    compare_not_normal(side: &str, p: &str) {
        "Machine {side}: not normal (Anderson–Darling, p = {p}); the F test and Cpk assume it",
        "设备 {side}：不服从正态分布（Anderson–Darling，p = {p}）；F 检验和 Cpk 以正态为前提"
    }
    compare_unit_missing(unit: &str) { "One file names no unit; its figures were taken for {unit}", "其中一个文件未注明单位，已按 {unit} 处理" }
    compare_units(a: &str, b: &str) { "A has {a}, B has {b}: they cannot be compared", "A 为 {a}，B 为 {b}：无法比较" }
    compare_no_limits { "A requirement on Cpk needs a specification limit", "对 Cpk 的要求须给出公差限" }
    compare_requirement_needs_limits { "--requirement is one on Cpk: it needs --lsl or --usl", "--requirement 针对 Cpk：需要 --lsl 或 --usl" }
    compare_few_runs {
        "At least two runs at a position are needed for a standard deviation",
        "每个位置至少需要两次测量才能求标准差"
    }
}
