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
        "One run, as a long axis allows: it says nothing of repeatability",
        "长轴允许只测一次，但无法说明重复定位精度"
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
}
