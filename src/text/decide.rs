//! Texts of the decision: how sure, what if, what would it take.

texts! {
    // The page.
    page_decide { "Decide", "决策" }
    do_decide { "Decide", "决策" }
    do_decide_about { "How sure the ranking is, what it would take, and why", "排名是否可靠、需要改进多少、原因何在" }
    decide_title { "What it comes to", "结论" }
    decide_overview { "Overview", "概览" }
    decide_working { "Being worked out…", "正在计算…" }
    decide_board { "Methods side by side", "各方法对照" }
    decide_normalisation(method: &str, basis: &str) { "{method}: {basis}", "{method}：{basis}" }
    decide_makers { "First by maker", "按制造商居首比例" }
    decide_maker { "Maker", "制造商" }
    decide_machines { "Machines", "设备数" }
    decide_first_percent { "First, %", "居首，%" }
    decide_chance_percent { "By chance, %", "随机基准，%" }
    decide_reaches_percent { "Reaches the benchmark, %", "达到基准，%" }
    decide_scenarios { "Scenarios", "情景" }
    decide_best_other { "The best other than the benchmark", "基准以外的最佳者" }
    decide_the_benchmark(name: &str) { "Benchmark: {name}", "比较基准：{name}" }
    decide_against { "against", "对比" }
    decide_weight_of { "Weight of", "权重" }
    decide_nearest_turn { "The one with the nearest turn", "最近翻转点所在指标" }
    decide_samples(samples: &str, set: &str, seed: u64) { "{samples} samples of {set}, seed {seed}", "{samples} 次抽样，{set}，种子 {seed}" }
    decide_samples_running(samples: &str, wanted: &str, set: &str) { "{samples} of {wanted} samples of {set}…", "已抽样 {samples}/{wanted} 次，{set}…" }

    // Trying changes.
    what_if_title { "What if", "试算" }
    what_if_about {
        "Move weights and figures and see every result follow. The project stays as it is until you adopt the changes.",
        "调整权重和指标值，所有结果随之变化；在采用之前项目保持不变。"
    }
    what_if_begin { "Try changes", "开始试算" }
    what_if_begin_about { "Changes are only tried until they are adopted", "采用之前，更改仅为试算" }
    what_if_adopt { "Adopt", "采用" }
    what_if_adopt_about { "Makes what was tried one change of the project", "将试算内容作为一次更改写入项目" }
    what_if_discard { "Discard", "放弃" }
    what_if_discard_about { "Forgets what was tried", "放弃试算内容" }
    what_if_moving { "Move the sliders, or edit the table as usual; the strip above adopts or discards", "拖动滑块，或照常编辑对比表；用上方横条采用或放弃" }
    what_if_banner(count: usize) { "Trying: nothing is kept until it is adopted · changes: {count}", "试算中：采用之前不会保留 · 更改 {count} 项" }
    why_no_what_if { "Nothing is being tried", "当前没有试算" }
    what_if_specs { "Figures of", "指标值" }
    what_if_slider_of(name: &str) { "Figure of {name}", "“{name}”的数值" }
    what_if_order { "Order now", "当前次序" }
    what_if_more(count: usize) { "and {count} more", "另有 {count} 台" }
    what_if_was_rank(rank: usize) { "Was rank {rank}", "原排名第 {rank}" }
    what_if_scenario_weights(name: &str) { "The scenario \"{name}\" has weights of its own; choose the base case to move them", "情景“{name}”自带权重；请切换到基准情景再调整" }
    what_if_samples { "Samples", "抽样" }
    samples_weights { "Weights that are possible", "可能的权重" }
    samples_count { "Number of samples", "抽样次数" }
    samples_seed { "Seed", "随机种子" }
    samples_bad_seed { "A whole number from 0", "请输入非负整数" }
    samples_fixed_ideal { "TOPSIS: ideal from the ends of the scales", "TOPSIS：理想解取尺度两端" }
    samples_about { "Kept with the project, so that a report can be repeated to the digit", "随项目保存，可逐位复现报告" }

    // Names of methods and what they go by.
    method_mavt { "Additive value", "加权价值" }
    method_topsis { "TOPSIS", "TOPSIS" }
    method_promethee { "PROMETHEE II", "PROMETHEE II" }
    method_vikor { "VIKOR", "VIKOR" }
    method_mavt_basis { "points on declared scales", "声明尺度上的得分" }
    method_topsis_basis { "vector-normalised figures, ideal from the machines present", "向量归一化，理想解取自现有设备" }
    method_topsis_fixed_basis { "vector-normalised figures, ideal from the ends of the scales", "向量归一化，理想解取自尺度两端" }
    method_promethee_basis { "preference functions on the figures", "按指标值的偏好函数" }
    method_vikor_basis { "figures between the best and the worst present, v = 0.5", "按现有最优与最差值归一化，v = 0.5" }
    method_score(method: &str) { "{method}, score", "{method} 得分" }
    method_vikor_less { "Q, less is better", "Q 值，越小越优" }

    // Overview.
    decide_first(name: &str, points: &str, second: &str, gap: &str) {
        "{name} comes first with {points} points; {second} follows {gap} points behind.",
        "{name} 以 {points} 分居首；其后为 {second}，相差 {gap} 分。"
    }
    decide_first_tied(names: &str, points: &str) { "{names} share the first place with {points} points.", "{names} 以 {points} 分并列第一。" }
    decide_first_only(name: &str, points: &str) { "{name} is the only one that can be ranked, with {points} points.", "仅 {name} 可参与排名，得 {points} 分。" }
    decide_first_share(name: &str, percent: &str, error: &str, set: &str, samples: &str) {
        "{name} is first in {percent} ± {error} % of {samples} samples of {set} and of the uncertain figures.",
        "在{set}及不确定指标值的 {samples} 次抽样中，{name} 居首的比例为 {percent} ± {error} %。"
    }
    decide_most_often(name: &str, percent: &str) { "Most often first is {name}, in {percent} %.", "最常居首的是 {name}，占 {percent} %。" }
    decide_domestic(percent: &str, domestic: usize, all: usize, base: &str) {
        "Some domestic machine is best in {percent} %; {domestic} of {all} are domestic, so machines that do not differ would give {base} %.",
        "国产设备中有一台居首的比例为 {percent} %；{all} 台中有 {domestic} 台国产，若各设备无差别则为 {base} %。"
    }
    decide_flip(criterion: &str, from: &str, to: &str, name: &str) {
        "The nearest turn: {criterion} from {from} to {to} % of the weight makes {name} first.",
        "最近的翻转点：“{criterion}”的权重由 {from} % 变为 {to} % 时，{name} 居首。"
    }
    decide_no_flip { "No change of a single weight puts another one first.", "单独改变任一权重都不会改变第一名。" }
    decide_radius(percent: &str, name: &str) {
        "All weights together: moving {percent} % of the weight is enough for {name} to draw level.",
        "综合来看：只需转移 {percent} % 的权重，{name} 即可追平。"
    }
    decide_no_radius { "No set of weights puts another one first.", "任何权重组合都不会改变第一名。" }
    decide_methods_agree(methods: &str) { "{methods} put the same first.", "{methods} 得出相同的第一名。" }
    decide_method_apart(method: &str, names: &str) { "{method} puts {names} first.", "{method} 将 {names} 排在首位。" }
    decide_method_order(method: &str) { "{method} agrees on the first but not on the order behind it.", "{method} 的第一名相同，其后次序不同。" }
    cause_criterion(name: &str) { "Without {name} both agree.", "去掉“{name}”后两者一致。" }
    cause_missing_possible { "With what is not stated at its best both agree.", "若未说明的参数按最优端计，两者一致。" }
    cause_missing_proven { "With what is not stated at its worst both agree.", "若未说明的参数按最差端计，两者一致。" }
    cause_fixed_ideal { "Measured against the ends of the scales it agrees: the machines present set its ideal.", "改以尺度两端为理想解后两者一致：差异来自以现有设备确定的理想解。" }
    cause_points { "On points in place of figures it agrees: the curves of the scales make the difference.", "改用得分而非原始值后两者一致：差异来自尺度曲线。" }
    cause_none { "No single criterion or policy explains it.", "没有单一指标或规则能解释这一差异。" }
    decide_dominated(name: &str, by: &str) { "{name} is surely no better on anything than {by}.", "{name} 在任何指标上都确定不优于 {by}。" }
    decide_never_best(names: &str) { "Best under no weights at all: {names}.", "任何权重下都不会居首：{names}。" }
    decide_tie_only(names: &str) { "Not dominated, but first at a tie at most: {names}.", "未被支配，但至多并列第一：{names}。" }
    decide_policy(missing: usize, guarantees: usize, open: usize, not_applicable: usize) {
        "Cells by policy: {missing} not stated, {guarantees} guarantees at their bound, {open} open to the worst; {not_applicable} do not apply and take no part.",
        "按规则取值的单元格：{missing} 个未说明，{guarantees} 个保证值取界限，{open} 个向最差端开放；{not_applicable} 个不适用，不参与计算。"
    }
    decide_policy_none { "Every cell is stated as a figure.", "所有单元格均有明确数值。" }
    decide_assumed_preferences(names: &str) { "Preference thresholds assumed (10 and 50 % of the range): {names}.", "偏好阈值为假定值（极差的 10 % 与 50 %）：{names}。" }
    decide_nothing { "Nothing to decide yet: it takes two machines that are not excluded, and a criterion with weight.", "尚无可决策内容：至少需要两台未被排除的设备和一个有权重的指标。" }
    decide_reversal_none(methods: &str) { "Taking a machine away or adding a copy turns no order round: {methods}.", "去掉任一设备或加入复制品均不改变次序：{methods}。" }
    decide_reversal_removed(method: &str, name: &str, a: &str, b: &str) {
        "{method}: without {name}, {a} and {b} change places.", "{method}：去掉 {name} 后，{a} 与 {b} 次序互换。"
    }
    decide_reversal_copied(method: &str, name: &str, a: &str, b: &str) {
        "{method}: with a copy of {name}, {a} and {b} change places.", "{method}：加入 {name} 的复制品后，{a} 与 {b} 次序互换。"
    }
    decide_reversal_more(count: usize) { "and {count} more such changes", "另有 {count} 处类似变化" }
    decide_not_enough_weights { "These bounds leave no weights.", "该范围内没有可行的权重。" }

    // Weight sets.
    weight_set_free { "any weights", "任意权重" }
    weight_set_ordinal { "weights in the given order", "保持给定次序的权重" }
    weight_set_given { "the given weights", "给定权重" }
    weight_set_around(percent: &str) { "weights within ±{percent} % of the given ones", "给定权重 ±{percent} % 范围内的权重" }

    // What would it take.
    parity_level(name: &str, other: &str) { "{name} is level with {other} or ahead.", "{name} 已与 {other} 持平或领先。" }
    parity_gap(name: &str, other: &str, points: &str) { "{name} has {points} points to make up for against {other}.", "{name} 需追赶 {other} {points} 分。" }
    parity_alone(criterion: &str, from: &str, to: &str) { "{criterion} from {from} to {to} is enough by itself.", "仅将“{criterion}”由 {from} 改善到 {to} 即可持平。" }
    parity_never(criterion: &str, rest: &str) { "{criterion}: not reachable by this alone; {rest} points remain.", "“{criterion}”：仅靠该项无法达到，尚差 {rest} 分。" }
    parity_none_alone { "No criterion alone is enough.", "没有任何单一指标足以追平。" }
    parity_mix(steps: &str) { "With the least effort together: {steps}.", "综合改善的最小代价：{steps}。" }
    parity_mix_step(criterion: &str, to: &str) { "{criterion} to {to}", "“{criterion}”达到 {to}" }
    parity_mix_rest(rest: &str) { "Even all criteria at their best leave {rest} points.", "即使所有指标都达到最优，仍差 {rest} 分。" }
    parity_equal(percent: &str) { "Or {percent} % of the way to the best end on every criterion.", "或所有指标均向最优端改善 {percent} %。" }
    parity_price_most(criterion: &str, price: &str, now: &str) { "It stays level up to {price} ({criterion}, now {now}).", "价格（{criterion}）升至 {price} 时仍持平（现为 {now}）。" }
    parity_price_down(criterion: &str, price: &str, now: &str) { "It is level at {price} ({criterion}, now {now}).", "价格（{criterion}）降至 {price} 时持平（现为 {now}）。" }
    parity_price_none(criterion: &str) { "No price on the scale of {criterion} makes them level.", "在“{criterion}”的尺度内没有能使两者持平的价格。" }
    parity_not_reachable { "not by this alone", "仅靠该项不可达" }
    parity_enough { "as it is", "保持现状" }
    settle_both(own: &str, other: &str) { "Settled once known to ±{own}, and the benchmark to ±{other}", "当本机精确到 ±{own}、基准精确到 ±{other} 时即可判定" }
    settle_own(own: &str) { "Settled once known to ±{own}", "精确到 ±{own} 时即可判定" }
    settle_missing_figure { "Settled once a figure is stated", "补充数值后方可判定" }

    scenario_first(scenario: &str, name: &str, points: &str, benchmark: &str) {
        "{scenario}: {name} is first with {points} points (benchmark: {benchmark}).",
        "{scenario}：{name} 以 {points} 分居首（比较基准：{benchmark}）。"
    }
    figure_not_stated { "not stated", "未说明" }

    // Why.
    why_lead(a: &str, b: &str, points: &str) { "{a} is ahead of {b} by {points} points.", "{a} 领先 {b} {points} 分。" }
    why_level(a: &str, b: &str) { "{a} and {b} are level.", "{a} 与 {b} 持平。" }
    why_for(reasons: &str) { "For it: {reasons}.", "优势：{reasons}。" }
    why_against(reasons: &str) { "Against it: {reasons}.", "劣势：{reasons}。" }
    why_nothing_against { "Nothing speaks against it.", "没有不利因素。" }
    why_reason(criterion: &str, own: &str, other: &str, points: &str) { "{criterion}, {own} against {other} ({points} points)", "“{criterion}” {own} 对 {other}（{points} 分）" }
    why_evidence(criterion: &str, own: &str, other: &str) { "{criterion} rests on {own} and {other}.", "“{criterion}”的依据：{own}；{other}。" }
    why_no_evidence { "no evidence", "无证据" }
    why_graded(title: &str, grade: &str) { "{title} (grade {grade})", "{title}（{grade} 级）" }
    why_open(names: &str) { "Within their uncertainty these may speak for either: {names}.", "在不确定度范围内，以下指标可能有利于任一方：{names}。" }
    why_firm { "No figure is uncertain enough to change sides.", "没有指标的不确定度大到会改变倾向。" }
}
