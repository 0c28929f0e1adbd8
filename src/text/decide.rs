//! Texts of the decision: how sure, what if, what would it take.

use super::Lang;
use super::number::number;

texts! {
    // The page.
    page_decide { "Decide", "决策" }
    do_decide { "Decide", "决策" }
    do_decide_about { "How sure the ranking is, what it would take, and why", "排名是否可靠、需要改进多少、原因何在" }
    decide_overview { "In short", "概览" }
    question_answer { "Answer", "结论" }
    question_answer_about { "Which one, by how much, and what speaks for and against it", "选哪台、领先多少、利弊何在" }
    question_why { "Why", "原因" }
    question_why_about { "What makes the difference, criterion by criterion", "差距来自哪些指标" }
    question_how_sure { "How sure, and what would change it", "把握程度与变数" }
    question_how_sure_about { "How often the leader stays first, what would put another one first, and what to ask", "领先者保持居首的比例、何时会换成另一台、应询问什么" }
    question_methods { "Checked by other methods", "其他方法校验" }
    question_methods_about { "TOPSIS, PROMETHEE and VIKOR on the same table", "以 TOPSIS、PROMETHEE、VIKOR 计算同一张表" }
    answer_page_certainty(word: &str, basis: &str) { "How sure: {word} – {basis}.", "把握程度：{word}，{basis}。" }
    answer_page_price { "Price and delivery", "价格与交货期" }
    answer_page_more { "More", "补充说明" }
    how_sure_ask { "Worth asking", "值得询问" }
    how_sure_ask_about {
        "How likely the answer puts another machine first, and how many points better the choice is for it on average. A value that is not stated is taken as equally likely anywhere on its scale.",
        "答复使另一台设备居首的可能，以及选择因此平均改善的分数。未说明的数值按其尺度上各处可能性相等计。"
    }
    how_sure_open { "The whole figure, with its notes and data", "查看完整图形、说明和数据" }
    how_sure_takes { "What it would take", "追平所需的改进" }
    how_sure_weights { "Weights that would change it", "会改变结论的权重" }
    column_stated_now { "Stated now", "现有数值" }
    column_changes_choice { "Changes the choice", "改变选择的可能" }
    column_gain_known { "Worth, points", "价值，分" }
    column_gain_guaranteed { "Worth as a guaranteed value", "合同保证值的价值，分" }
    decide_working { "Being worked out…", "正在计算…" }
    decide_board { "Methods side by side", "各方法对照" }
    decide_normalisation(method: &str, basis: &str) { "{method}: {basis}", "{method}：{basis}" }
    decide_makers { "First by maker", "按制造商居首比例" }
    decide_maker { "Maker", "制造商" }
    decide_machines { "Machines", "设备数" }
    decide_first_percent { "First, %", "居首，%" }
    decide_chance_percent { "By chance, %", "随机基准，%" }
    decide_reaches_percent { "Reaches the benchmark, %", "达到基准，%" }
    decide_scenarios { "In each scenario", "在各情景下" }
    decide_automatic(name: &str) { "Automatic: {name}", "自动：{name}" }
    decide_the_benchmark(name: &str) { "Benchmark: {name}", "比较基准：{name}" }
    decide_against { "against", "对比" }
    decide_weight_of { "Weight of", "权重" }
    decide_nearest_turn { "The one with the nearest turn", "最近翻转点所在指标" }
    column_weights_drawn { "Weights drawn", "抽样权重" }
    decide_samples(samples: &str, set: &str, seed: u64) { "Samples of {set}: {samples}, seed {seed}", "{samples} 次抽样，{set}，种子 {seed}" }
    decide_samples_running(samples: &str, wanted: &str, set: &str) { "{samples} of {wanted} samples of {set}…", "已抽样 {samples}/{wanted} 次，{set}…" }

    // Scenarios.
    scenario_new { "New scenario…", "新建情景…" }
    scenario_edit { "Edit this scenario…", "编辑此情景…" }
    scenario_edit_named(name: &str) { "Edit {name}…", "编辑“{name}”…" }
    scenario_new_title { "New scenario", "新建情景" }
    scenario_edit_title { "Scenario", "情景" }
    scenario_about { "A named set of weights, benchmark, margins and policy, beside the project's own", "在项目自身设置之外，命名一组权重、基准、容差和规则" }
    scenario_name { "Name", "名称" }
    scenario_needs_name { "A scenario needs a name", "请填写情景名称" }
    scenario_as_project { "As in the project", "与项目相同" }
    scenario_weights_margins { "Weights and margins", "权重与容差" }
    scenario_weight_of(name: &str) { "Weight of {name} in this scenario", "“{name}”在此情景中的权重" }
    scenario_margin_of(name: &str) { "Margin of {name} in this scenario", "“{name}”在此情景中的容差" }
    scenario_margin_assumed { "assumed margin", "假定容差" }
    scenario_empty_is_project { "What is left empty is as in the project", "留空则与项目相同" }
    scenario_tried_name { "Tried weights", "试算权重" }
    do_scenario_new_about { "Weights, benchmark and margins under a name, beside the project's own", "在项目设置之外另存一组权重、基准和容差" }
    what_if_as_scenario { "Keep as scenario…", "存为情景…" }
    what_if_as_scenario_about { "Keeps the tried weights, benchmark, margins and rule for what is not stated under a name; the project stays as it is", "将试算的权重、基准、容差和未说明项的处理规则命名保存；项目本身不变" }

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
    what_if_still_open { "Adopt or discard what is being tried first", "请先采用或放弃试算内容" }
    what_if_specs { "Figures of", "指标值" }
    what_if_slider_of(name: &str) { "Figure of {name}", "“{name}”的数值" }
    what_if_order { "Order now", "当前次序" }
    what_if_more(count: usize) { "and {count} more", "另有 {count} 台" }
    what_if_was_rank(rank: usize) { "Was rank {rank}", "原排名第 {rank}" }
    what_if_scenario_weights(name: &str) { "The scenario \"{name}\" has weights of its own; choose the base case to move them", "情景“{name}”自带权重；请切换到基准情景再调整" }
    what_if_samples { "Samples", "抽样" }
    samples_weights { "Weights that are possible", "可能的权重" }
    samples_around { "First reading: own weights within, ±%", "首要解读：自身权重变动范围（±%）" }
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
    method_mavt_provisional_basis { "points, some on automatic scales that follow the machines present", "得分，部分指标采用随现有设备变化的自动尺度" }
    method_topsis_basis { "vector-normalised figures, ideal from the machines present", "向量归一化，理想解取自现有设备" }
    method_topsis_fixed_basis { "vector-normalised figures, ideal from the ends of the scales", "向量归一化，理想解取自尺度两端" }
    method_promethee_basis { "preference functions on the figures", "按指标值的偏好函数" }
    method_vikor_basis { "figures between the best and the worst present, v = 0.5", "按现有最优与最差值归一化，v = 0.5" }
    method_score(method: &str) { "{method}, score", "{method} 得分" }
    method_vikor_less { "Q, less is better", "Q 值，越小越优" }

    // Overview.
    decide_first(name: &str, points: &str, second: &str, gap: &str) {
        "{name} comes first with {points}; {second} follows {gap} behind.",
        "{name} 以 {points}居首；其后为 {second}，相差 {gap}。"
    }
    decide_first_tied(names: &str, points: &str) { "{names} share the first place with {points}.", "{names} 以 {points}并列第一。" }
    decide_first_narrow(name: &str, points: &str, second: &str) {
        "{name} comes first with {points}; {second} follows less than 0.1 points behind.",
        "{name} 以 {points}居首；其后为 {second}，相差不足 0.1 分。"
    }
    decide_first_only(name: &str, points: &str) { "{name} is the only one that can be ranked, with {points}.", "仅 {name} 可参与排名，得 {points}。" }
    decide_excluded(names: &str) { "Not ranked, because a must-clause is not met: {names}.", "因不满足必须条款而未参与排名：{names}。" }
    decide_first_share(name: &str, percent: &str, error: &str, set: &str, samples: &str) {
        "{name} is first in {percent} % of {samples} of {set} and of the figures within their uncertainty (standard error {error} %).",
        "对{set}及不确定度范围内的指标值抽样 {samples}，{name} 居首的比例为 {percent} %（标准误差 {error} %）。"
    }
    decide_first_share_level(name: &str, percent: &str, error: &str, set: &str, samples: &str) {
        "{name} is first, or level with the first, in {percent} % of {samples} of {set} and of the figures within their uncertainty (standard error {error} %).",
        "对{set}及不确定度范围内的指标值抽样 {samples}，{name} 居首或并列第一的比例为 {percent} %（标准误差 {error} %）。"
    }
    decide_coverage(name: &str, stated: &str, evidence: &str) {
        "Behind it: {name} states values for {stated} % of the weight, with evidence for {evidence} %.",
        "其依据：按权重，{name} 的数据覆盖率为 {stated} %，证据覆盖率为 {evidence} %。"
    }
    decide_second_reading(set: &str, name: &str, percent: &str, error: &str) {
        "Second reading, with {set}: {name} is first in {percent} % of the samples (standard error {error} %).",
        "第二种解读（{set}）：{name} 在 {percent} % 的抽样中居首（标准误差 {error} %）。"
    }
    decide_second_most(name: &str, percent: &str) {
        "There {name} is first most often, in {percent} % of the samples.", "此时居首次数最多的是 {name}，占抽样的 {percent} %。"
    }
    decide_most_often(name: &str, percent: &str) { "{name} is first most often, in {percent} % of the samples.", "居首次数最多的是 {name}，占抽样的 {percent} %。" }
    decide_most_often_level(name: &str, percent: &str) {
        "{name} is first, or level with the first, most often, in {percent} % of the samples.",
        "居首或并列第一次数最多的是 {name}，占 {percent} %。"
    }
    decide_domestic(percent: &str, domestic: usize, all: usize, base: &str) {
        "A domestic machine is first in {percent} % of the samples; with {domestic} of {all} machines domestic, chance alone would give {base} %.",
        "国产设备居首的抽样比例为 {percent} %；{all} 台中有 {domestic} 台国产，若各设备毫无差别，该比例应为 {base} %。"
    }
    decide_domestic_parts(percent: &str, domestic: usize, all: usize, base: &str) {
        "A domestic machine is first in {percent} % of the samples, where a shared first place counts in equal parts; with {domestic} of {all} machines domestic, chance alone would give {base} %.",
        "国产设备居首的抽样比例为 {percent} %（并列第一时由各并列设备均分）；{all} 台中有 {domestic} 台国产，若各设备毫无差别，该比例应为 {base} %。"
    }
    decide_flip(criterion: &str, from: &str, to: &str, name: &str) {
        "The nearest turn by a single weight: {criterion} at {to} % in place of {from} % puts {name} first.",
        "单一权重的最近翻转点：“{criterion}”的权重由 {from} % 变为 {to} % 时，{name} 居首。"
    }
    decide_no_flip { "No change of a single weight puts another one first.", "单独改变任一权重都不会改变第一名。" }
    decide_radius(percent: &str, name: &str) {
        "By several weights at once, moving {percent} % of the weight is enough for {name} to draw level.",
        "若同时调整多个权重，只需转移 {percent} % 的权重，{name} 即可追平。"
    }
    decide_no_radius { "With the figures as they stand, no weights put another one first.", "按现有指标值，任何权重都不会改变第一名。" }
    decide_methods_agree(methods: &str) { "{methods} agree on who comes first.", "{methods} 得出的第一名一致。" }
    list_or(names: &str, last: &str) { "{names} or {last}", "{names} 或 {last}" }
    list_and(names: &str, last: &str) { "{names} and {last}", "{names} 和 {last}" }
    decide_method_apart(method: &str, names: &str) { "{method} puts {names} first.", "{method} 将 {names} 排在首位。" }
    decide_vikor_apart(names: &str, own: &str) {
        "VIKOR puts {names} first, with {own} in its compromise set.", "VIKOR 将 {names} 排在首位，{own} 也在其折中解之内。"
    }
    decide_method_order(method: &str) {
        "{method} agrees with the additive value on who comes first, but not on the order behind.",
        "{method} 与加权价值的第一名相同，其后次序不同。"
    }
    cause_criterion(name: &str) { "Without {name} the two would agree.", "若去掉“{name}”，两者一致。" }
    cause_missing_possible { "The two would agree if what is not stated counted at its best.", "若未说明的参数按最优端计，两者一致。" }
    cause_missing_proven { "The two would agree if what is not stated counted at its worst.", "若未说明的参数按最差端计，两者一致。" }
    cause_fixed_ideal {
        "Measured against the ends of the scales it would agree: the machines present set its ideal.",
        "若以尺度两端为理想解，两者一致：差异来自由现有设备确定的理想解。"
    }
    cause_points {
        "On points in place of figures it would agree: the curves of the scales make the difference.",
        "若改用得分而非原始值，两者一致：差异来自尺度曲线。"
    }
    cause_none { "No single criterion or policy explains the difference.", "没有单一指标或规则能解释这一差异。" }
    decide_dominated(name: &str, by: &str) {
        "Even within the uncertainty of the figures, {name} is better than {by} on no criterion.",
        "即使考虑不确定度，{name} 在任何指标上都不优于 {by}。"
    }
    decide_never_best(names: &str) {
        "With the figures as they stand, first under no weights at all: {names}.",
        "按现有指标值，在任何权重下都不会居首：{names}。"
    }
    decide_tie_only(names: &str) {
        "With the figures as they stand, level with the first at best, never alone in front, whatever the weights: {names}.",
        "按现有指标值，在任何权重下至多并列第一，不会单独居首：{names}。"
    }
    decide_policy(parts: &str) { "Cells without a figure of their own: {parts}.", "没有明确数值的单元格：{parts}。" }
    decide_policy_worst(count: usize) { "{count} not stated or not readable, counted at the worst end", "{count} 个未说明或无法识别，按最差端计" }
    decide_policy_best(count: usize) { "{count} not stated or not readable, counted at the best end", "{count} 个未说明或无法识别，按最优端计" }
    decide_policy_guarantees(count: usize) { "{count} guaranteed, counted at the bound", "{count} 个为保证值，按界限计" }
    decide_policy_open(count: usize) { "{count} open to the worse side, counted at the worst end", "{count} 个未限定较差一侧，按最差端计" }
    decide_policy_not_applicable(count: usize) { "{count} not applicable, left out", "{count} 个不适用，不参与计算" }
    decide_policy_none { "Every cell is stated as a figure.", "所有单元格均有明确数值。" }
    decide_assumed_preferences(names: &str) {
        "PROMETHEE II goes by assumed thresholds, 10 and 50 % of the range of the figures, on {names}.",
        "PROMETHEE II 在以下指标上采用假定阈值（数值极差的 10 % 与 50 %）：{names}。"
    }
    decide_assumed_preferences_all {
        "PROMETHEE II goes by assumed thresholds on every criterion: 10 and 50 % of the range of the figures.",
        "PROMETHEE II 在所有指标上均采用假定阈值（数值极差的 10 % 与 50 %）。"
    }
    decide_nothing { "Nothing to decide yet: it takes two machines that are not excluded, and a criterion with weight.", "尚无可决策内容：至少需要两台未被排除的设备和一个有权重的指标。" }
    decide_reversal_none(methods: &str) {
        "With {methods}, taking any machine away or adding a copy of one turns no two others round.",
        "{methods}：去掉任一设备或加入其副本，其余设备的次序均不变。"
    }
    decide_reversal_removed(method: &str, name: &str, a: &str, b: &str) {
        "{method}: without {name}, {a} and {b} change places.", "{method}：去掉 {name} 后，{a} 与 {b} 次序互换。"
    }
    decide_reversal_copied(method: &str, name: &str, a: &str, b: &str) {
        "{method}: with a copy of {name}, {a} and {b} change places.", "{method}：加入 {name} 的副本后，{a} 与 {b} 次序互换。"
    }
    decide_reversal_one_more { "and one more such change", "另有 1 处类似变化" }
    decide_reversal_more(count: usize) { "and {count} more such changes", "另有 {count} 处类似变化" }

    note_agreement(method: &str, tau: &str, weighted: &str) { "{method} {tau} ({weighted})", "{method} {tau}（{weighted}）" }
    note_agreements(all: &str) { "Agreement with the additive value, Kendall τ (the top weighted more): {all}.", "与加权价值的一致性，Kendall τ（括号内为前列加权）：{all}。" }
    note_partial_none { "PROMETHEE I puts every pair in an order.", "PROMETHEE I 对每一对设备都能排出先后。" }
    note_partial_pair(a: &str, b: &str) { "{a} and {b}", "{a} 与 {b}" }
    note_partial(pairs: &str) { "PROMETHEE I cannot say of {pairs}: better by one flow, worse by the other.", "PROMETHEE I 无法比较 {pairs}：一种流量更优而另一种更劣。" }
    note_vikor_accepted(name: &str) { "VIKOR accepts {name}: far enough ahead, and first by S or R too.", "VIKOR 接受 {name}：领先幅度足够，且按 S 或 R 也居首。" }
    note_vikor_advantage(names: &str) { "VIKOR offers a compromise, {names}: the lead by Q is below 1/(m − 1).", "VIKOR 给出折中解 {names}：按 Q 的领先不足 1/(m − 1)。" }
    note_vikor_stability(names: &str) { "VIKOR offers a compromise, {names}: the first by Q is first neither by S nor by R.", "VIKOR 给出折中解 {names}：按 Q 居首者按 S、R 均非第一。" }

    // Weight sets.
    weight_set_free { "any weights", "任意权重" }
    weight_set_ordinal { "weights in the given order", "保持给定次序的权重" }
    weight_set_intervals { "weights within their ranges", "各自区间内的权重" }
    weight_set_given { "the given weights", "给定权重" }
    weight_set_around(percent: &str) { "weights within ±{percent} % of the given ones", "给定权重 ±{percent} % 范围内的权重" }

    // What would it take.
    parity_level(name: &str, other: &str) { "{name} is level with {other}.", "{name} 与 {other} 持平。" }
    parity_ahead(name: &str, other: &str, points: &str) { "{name} is {points} ahead of {other}.", "{name} 领先 {other}，相差 {points}。" }
    parity_gap(name: &str, other: &str, points: &str) { "{name} is {points} behind {other}.", "{name} 落后 {other}，相差 {points}。" }
    parity_gap_small(name: &str, other: &str) { "{name} is less than 0.1 points behind {other}.", "{name} 落后 {other}，相差不足 0.1 分。" }
    parity_step(criterion: &str, from: &str, to: &str) { "{criterion} from {from} to {to}", "“{criterion}”由 {from} 改善到 {to}" }
    parity_alone(step: &str) { "{step} is enough by itself.", "仅{step} 即可持平。" }
    parity_any(steps: &str) { "Any one of these is enough by itself: {steps}.", "以下任一项单独改善即可持平：{steps}。" }
    parity_alone_proven(criterion: &str, to: &str) {
        "{criterion} is not proven so far; {to}, once proven, would be enough by itself.",
        "“{criterion}”尚无可采信的数值；若证实为 {to}，仅此一项即可持平。"
    }
    parity_step_proven(criterion: &str, to: &str) { "{criterion}, {to}", "“{criterion}” {to}" }
    parity_any_proven(steps: &str) {
        "Of what is not proven so far, any one of these would be enough by itself once proven: {steps}.",
        "以下参数尚无可采信的数值，任一项证实达到所列水平即可持平：{steps}。"
    }
    parity_none_alone { "No criterion alone is enough.", "没有任何单一指标足以追平。" }
    parity_mix(steps: &str) {
        "With the least effort, counted in parts of the way to the best end: {steps}.",
        "总改进幅度（占各自改进空间的比例之和）最小的组合：{steps}。"
    }
    parity_mix_one(step: &str) {
        "With the least effort, counted in parts of the way to the best end: {step}.",
        "所占改进空间比例最小的改进：{step}。"
    }
    parity_mix_of_these(step: &str) {
        "Of these, {step} takes the smallest part of the way to the best end.",
        "其中{step} 所占改进空间的比例最小。"
    }
    parity_mix_step(criterion: &str, to: &str) { "{criterion} to {to}", "“{criterion}”改善到 {to}" }
    parity_mix_rest(rest: &str) { "Even all criteria at their best leave {rest}.", "即使所有指标都达到最优，仍差 {rest}。" }
    parity_equal(percent: &str) { "Or every criterion, {percent} % of the way to its best end.", "或各指标均改善其改进空间的 {percent} %。" }
    parity_price_most(criterion: &str, price: &str, now: &str) {
        "{criterion} may go up to {price} before it falls behind (now {now}).", "“{criterion}”升至 {price} 之前不会落后（现为 {now}）。"
    }
    parity_price_any(criterion: &str) { "It does not fall behind at any figure on the scale of {criterion}.", "在“{criterion}”的整个尺度范围内均不会落后。" }
    parity_price_none(criterion: &str) { "{criterion} alone cannot make up for it.", "仅靠“{criterion}”无法追平。" }
    parity_enough { "as it is", "保持现状" }
    settle_both(own: &str, other: &str) { "Settled once known to ±{own}, and the benchmark to ±{other}", "当本机精确到 ±{own}、基准精确到 ±{other} 时即可判定" }
    settle_own(own: &str) { "Settled once known to ±{own}", "精确到 ±{own} 时即可判定" }
    settle_benchmark(other: &str) { "Settled once the benchmark is known to ±{other}", "当基准精确到 ±{other} 时即可判定" }
    settle_like_basis { "Settled once both figures refer to the same standard and conditions", "双方数据采用同一标准和条件后方可判定" }
    settle_on_the_margin { "Lies on the margin: only another margin would decide", "恰在容差边界上：只有改变容差才能判定" }
    settle_missing_figure { "Settled once a figure is stated", "补充数值后方可判定" }

    scenario_first(scenario: &str, name: &str, points: &str, benchmark: &str) {
        "{scenario}: {name} is first with {points} (benchmark: {benchmark}).",
        "{scenario}：{name} 以 {points}居首（比较基准：{benchmark}）。"
    }
    figure_unread { "stated, not readable", "所填内容无法识别" }
    figure_not_stated { "not stated", "未说明" }

    // Why.
    why_lead(a: &str, b: &str, points: &str) { "{a} is ahead of {b} by {points}.", "{a} 领先 {b}，相差 {points}。" }
    why_level(a: &str, b: &str) { "{a} and {b} are level.", "{a} 与 {b} 持平。" }
    why_for(name: &str, reasons: &str) { "For {name}: {reasons}.", "{name} 占优：{reasons}。" }
    why_nothing_against(name: &str) { "Nothing that counts speaks for {name}.", "没有对 {name} 明显有利的指标。" }
    why_deviations(name: &str, points: &str) { "Deviations from clauses cost {name} {points} more.", "因条款偏离，{name} 多扣 {points}。" }
    why_reason(criterion: &str, own: &str, other: &str, points: &str) {
        "{criterion}, {own} against {other} ({points})", "“{criterion}” {own}，对方 {other}（{points}）"
    }
    why_evidence(name: &str, other: &str, sources: &str) { "Evidence, {name} against {other}: {sources}.", "证据（{name} 对 {other}）：{sources}。" }
    why_source(names: &str, source: &str) { "{source} on both sides for {names}", "{names} 双方均为 {source}" }
    why_no_source(names: &str) { "no evidence on either side for {names}", "{names} 双方均无证据" }
    why_sources(names: &str, own: &str, other: &str) { "{own} against {other} for {names}", "{names} {own}，对方 {other}" }
    quoted(word: &str) { "\"{word}\"", "“{word}”" }
    why_no_evidence { "no evidence", "无证据" }
    why_graded(title: &str, grade: &str) { "{title} (grade {grade})", "{title}（{grade} 级）" }
    why_unlike(names: &str) {
        "Of these the figures are on unlike bases, so they are no reason for either, though their points count: {names}.",
        "以下指标双方口径不同，不作为任一方的理由，但其得分仍计入：{names}。"
    }
    why_open(names: &str) { "Within the uncertainty of the figures these may speak for either: {names}.", "在不确定度范围内，以下指标可能对任一方有利：{names}。" }
    why_firm { "No figure is so uncertain that its criterion could change sides.", "没有指标因不确定度而可能改变有利方。" }

    // Numbers with what they count.
    points_one { "1 point", "1 分" }
    points_many(number: &str) { "{number} points", "{number} 分" }
    samples_one { "1 sample", "1 次" }
    samples_many(number: &str) { "{number} samples", "{number} 次" }
}

impl Lang {
    /// A number of points with the word for them.
    pub fn points(self, number: &str) -> String {
        if number == "1" { self.points_one().to_owned() } else { self.points_many(number) }
    }

    /// A number of samples with the word for them.
    pub fn samples(self, count: u64) -> String {
        if count == 1 { self.samples_one().to_owned() } else { self.samples_many(&number(count as f64)) }
    }
}
