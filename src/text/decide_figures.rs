//! Texts of the figures of the decision.

texts! {
    // Names, as in the tabs.
    figure_acceptability { "Ranks", "名次" }
    figure_pairwise { "Pairwise", "两两比较" }
    figure_stability { "Weights", "权重" }
    figure_tornado { "Tornado", "龙卷风图" }
    figure_waterfall { "Waterfall", "瀑布图" }
    figure_gaia { "GAIA", "GAIA" }
    figure_agreement { "Methods", "方法对照" }
    figure_scenarios { "Scenarios", "情景对照" }
    figure_value_price { "Value–price", "价值–价格" }
    figure_parity { "Parity", "追平" }
    figure_break_even { "Break-even", "持平价格" }
    title_break_even(name: &str, other: &str) { "Lead of {name} over {other} by its price", "{name} 相对 {other} 的领先随其价格的变化" }
    break_even_no_price { "No equipment states a price that could move.", "没有可变动的价格。" }
    break_even_ahead(name: &str, other: &str, points: &str, now: &str) { "At {now} {name} is {points} ahead of {other}.", "价格为 {now} 时，{name} 领先 {other}，相差 {points}。" }
    break_even_behind(name: &str, other: &str, points: &str, now: &str) { "At {now} {name} is {points} behind {other}.", "价格为 {now} 时，{name} 落后 {other}，相差 {points}。" }
    break_even_level_now(name: &str, other: &str, now: &str) { "At {now} {name} is level with {other}.", "价格为 {now} 时，{name} 与 {other} 持平。" }
    break_even_at(price: &str, step: &str) { "The two are level at {price}, {step} from there.", "价格为 {price} 时两者持平，与现价相差 {step}。" }
    break_even_never { "No price on the scale makes them level.", "在尺度范围内没有使两者持平的价格。" }
    axis_lead { "Lead, weighted points (above 0: ahead)", "领先，加权得分（0 以上为领先）" }
    column_lead { "Lead, points", "领先，分" }
    legend_price_now { "price now", "现价" }
    legend_break_even { "level", "持平价格" }
    note_break_even { "All else as it is; beyond the ends of the price scale nothing changes.", "其他条件不变；超出价格尺度两端后不再变化。" }

    figure_certainty { "Certainty", "把握程度" }
    title_certainty { "How sure the lead is", "领先的把握程度" }
    title_certainty_of(name: &str) { "How often {name} is first", "{name} 居首的比例" }
    certainty_summary(name: &str, percent: &str, varied: &str) { "{name} is first in {percent} % of the draws ({varied}).", "{name} 在 {percent} % 的抽样中居首（{varied}）。" }
    certainty_by_chance(percent: &str) { "by chance: {percent} %", "随机：{percent} %" }
    axis_certainty { "First, % of the draws", "居首次数占抽样的 %" }
    note_certainty {
        "Each row varies only what it names; values that are missing count as the policy says. Guaranteed: every value whose uncertainty is assumed has that of a contract.",
        "每行只变动其所列内容；缺失值按缺失值规则计。保证值：凡不确定度为假定的数值，按合同保证值的不确定度计。"
    }
    legend_first_reading { "what the answer says", "结论所用" }
    legend_other_reading { "what it rests on", "其所依据的各项" }
    legend_by_chance { "if the machines did not differ", "各设备无差别时" }
    column_varied { "What is varied", "变动内容" }
    varied(weights: &str, values: &str) { "{weights}, {values}", "{weights}，{values}" }
    varied_around(percent: &str) { "your weights ±{percent} %", "您的权重 ±{percent} %" }
    varied_given { "your weights exactly", "您的权重不变" }
    varied_free { "any weights", "任意权重" }
    varied_ordinal { "any weights in your order", "保持您的次序的任意权重" }
    varied_intervals { "weights within your ranges", "您给定区间内的权重" }
    varied_uncertain { "values uncertain", "数值在不确定度内变动" }
    varied_stated { "values as stated", "数值按所述" }
    varied_guaranteed { "values as if guaranteed", "数值如同合同保证" }

    // Titles.
    title_acceptability { "How often each takes which rank", "各设备取得各名次的频率" }
    title_pairwise { "How often the row is better than the column", "行设备优于列设备的频率" }
    title_stability(criterion: &str) { "Totals against the weight of {criterion}", "总分随“{criterion}”权重的变化" }
    title_tornado(name: &str, other: &str) { "What moves the gap of {name} to {other}", "影响 {name} 与 {other} 差距的因素" }
    title_waterfall(from: &str, to: &str) { "From {from} to {to}, criterion by criterion", "从 {from} 到 {to} 的逐项得分差" }
    title_gaia { "Equipment, criteria and weights on the GAIA plane", "GAIA 平面上的设备、指标与权重" }
    title_agreement(count: &str) { "Ranks by {count} methods", "{count}种方法的排名" }
    title_scenarios { "Ranks in each scenario", "各情景下的排名" }
    title_value_price { "Value against price", "价值与价格" }
    title_parity_level(name: &str, other: &str) { "{name} is level with {other} or ahead", "{name} 已与 {other} 持平或领先" }
    title_parity(name: &str, other: &str) { "What it takes for {name} to come level with {other}", "{name} 追平 {other} 所需的改进" }

    // Reasons for an empty figure.
    decide_figure_working { "Being worked out; the figure follows.", "正在计算，稍后显示。" }
    decide_is_benchmark(name: &str) {
        "{name} is the benchmark itself: choose another equipment, or one to compare it with.",
        "{name} 就是比较基准：请选择其他设备，或指定对比对象。"
    }
    stability_no_weight(criterion: &str) { "{criterion} has no weight, so there is none to move.", "“{criterion}”没有权重，无从变动。" }
    stability_only(criterion: &str) { "{criterion} is the only criterion with weight: its share cannot move.", "“{criterion}”是唯一有权重的指标，其占比无法变动。" }
    gaia_nothing { "No criterion tells the equipment apart, so there is no plane.", "没有任何指标能区分各设备，无法构成平面。" }
    scenarios_how {
        "There is only the base case. A scenario has its own weights, benchmark, margins or policy: add one, and the ranks stand here side by side.",
        "目前只有基准情景。情景可自带权重、比较基准、容差或缺失值规则；新增情景后，各情景的排名将在此并列显示。"
    }
    value_price_no_price { "No equipment states a figure on a criterion of cost.", "没有设备在成本类指标上给出数值。" }
    value_price_no_value { "Without the price no criterion has weight, so there is no value to show.", "除价格外没有指标有权重，无法计算得分。" }

    // Axes.
    axis_acceptability { "Share of the samples, %", "占抽样次数的比例，%" }
    axis_share(criterion: &str) { "Weight of {criterion}, % of all weight", "“{criterion}”的权重，占总权重的 %" }
    axis_value(price: &str) { "Points without {price} (up: better)", "不计“{price}”的得分（向上更优）" }

    // Legends.
    legend_rank(rank: usize) { "rank {rank}", "第 {rank} 名" }
    legend_better_in(percent: &str) { "better in {percent} %", "优于的频率 {percent} %" }
    legend_turn { "the lead changes", "第一名更替" }
    legend_stays_first { "the first stays first", "第一名不变的范围" }
    legend_share_now { "weight now", "当前权重" }
    legend_doubled { "weight doubled", "权重加倍" }
    legend_halved { "weight halved", "权重减半" }
    legend_figures_open { "both figures within their 95 % intervals", "双方数值在各自 95 % 区间内" }
    legend_gap_now(points: &str) { "gap now ({points})", "当前差距（{points}）" }
    legend_level_line { "level", "持平" }
    legend_for_it { "speaks for the one ahead", "有利于领先者" }
    legend_against_it { "speaks against it", "不利于领先者" }
    legend_criterion_axis { "criterion: better this way", "指标：沿此方向更优" }
    legend_stick { "decision stick: all weights together", "决策轴：全部权重的合成方向" }
    legend_now { "points now", "当前得分" }
    legend_room { "room up to the best", "至最优端的余地" }
    legend_needed { "needed to be level", "持平所需" }
    legend_even_odds { "as likely ahead as behind", "领先与落后的概率相等" }

    // Columns and rows.
    column_first_percent { "First, %", "第 1 名，%" }
    column_standard_error { "±, %", "±，%" }
    column_better_than { "Better than, %", "优于，%" }
    column_total_at(share: &str) { "Total at {share} %", "权重 {share} % 时的总分" }
    column_leads { "First from–to, %", "居首区间，%" }
    column_half_double { "Weight ×½ … ×2", "权重 ×½ … ×2" }
    column_interval_ends { "Figures", "数值" }
    column_halved { "Gap, weight halved", "权重减半时的差距" }
    column_doubled { "Gap, weight doubled", "权重加倍时的差距" }
    column_least { "Gap, figures at best", "数值最有利时的差距" }
    column_most { "Gap, figures at worst", "数值最不利时的差距" }
    column_turns { "Can turn it", "可使次序翻转" }
    column_running_total { "Running total", "累计总分" }
    column_rank_score(method: &str) { "{method}: rank (score)", "{method}：名次（得分）" }
    column_rank_total(scenario: &str) { "{scenario}: rank (total)", "{scenario}：名次（总分）" }
    column_value { "Points without the price", "不计价格的得分" }
    column_way { "now → level", "现状 → 持平" }
    column_even_odds { "Even odds", "概率相等" }
    column_now { "Now", "现状" }
    column_needed { "Needed", "所需" }
    column_needed_points { "Points needed", "所需得分" }
    column_alone { "Enough alone", "单项可达" }
    column_remains { "Points that remain", "尚差分数" }
    column_all_weights { "Level with any weights", "任意权重下持平" }
    column_name { "Name", "名称" }
    column_kind { "Kind", "类别" }
    column_plane_u { "u", "u" }
    column_plane_v { "v", "v" }
    column_net_flow { "Net flow φ", "净流量 φ" }
    row_tau(method: &str) { "Kendall τ / weighted τ with {method}", "与 {method} 的 Kendall τ / 加权 τ" }

    // Summaries.
    pairwise_beats(name: &str) { "{name} is better than each of the others in more than half of the samples.", "{name} 对其他每一台的优于频率均超过一半。" }
    pairwise_better(a: &str, b: &str, percent: &str) { "{a} is better than {b} in {percent} % of the samples.", "在 {percent} % 的抽样中，{a} 优于 {b}。" }
    pairwise_closest(a: &str, b: &str, own: &str, other: &str) {
        "Closest neighbours: {a} and {b}, {own} to {other} %.",
        "最接近的相邻两台：{a} 与 {b}，{own} % 对 {other} %。"
    }
    stability_interval(names: &str, criterion: &str, from: &str, to: &str, now: &str) {
        "{names} stays first while {criterion} has {from} to {to} % of the weight (now {now} %).",
        "“{criterion}”的权重在 {from} %–{to} % 之间时，{names} 保持第一（现为 {now} %）。"
    }
    stability_always(names: &str, criterion: &str) { "{names} stays first whatever the weight of {criterion}.", "无论“{criterion}”的权重如何，{names} 都保持第一。" }
    stability_below(share: &str, name: &str) { "Below {share} %: {name}.", "低于 {share} %：{name}。" }
    stability_above(share: &str, name: &str) { "Above {share} %: {name}.", "高于 {share} %：{name}。" }
    stability_now(share: &str) { "now {share} %", "现为 {share} %" }
    stability_line(none: &str, now: &str, share: &str, all: &str) {
        "{none} at 0 %, {now} at {share} %, {all} at 100 %",
        "0 % 时 {none}，{share} % 时 {now} 分，100 % 时 {all} 分"
    }
    tornado_gap(name: &str, other: &str, gap: &str) { "{name} against {other}: {gap}.", "{name} 对比 {other}：{gap}。" }
    tornado_most(criterion: &str, low: &str, high: &str) { "The gap moves most with {criterion}: from {low} to {high}.", "对差距影响最大的是“{criterion}”：{low} 至 {high}。" }
    tornado_turn(names: &str) { "Alone these can turn the order of the two round: {names}.", "单独即可使二者次序翻转的指标：{names}。" }
    tornado_no_turn { "None of them alone turns the order of the two round.", "没有单一指标能使二者次序翻转。" }
    waterfall_others(count: usize) { "{count} others", "其余 {count} 项" }
    gaia_warning(percent: &str) {
        "The plane shows only {percent} % of the differences: distances on it are not to be trusted.",
        "该平面仅反映 {percent} % 的差异，图上距离不可作为判断依据。"
    }
    gaia_first(names: &str) { "Highest net flow: {names}.", "净流量最高：{names}。" }
    gaia_conflict(a: &str, b: &str) { "Most opposed: {a} and {b}.", "冲突最大的指标：“{a}”与“{b}”。" }
    scenarios_always_first(name: &str, count: usize) { "{name} is first in all {count} scenarios.", "{name} 在全部 {count} 个情景中均居首。" }
    value_price_step(best: &str, points: &str, price: &str, cheapest: &str) {
        "{best} gives {points} more than {cheapest} for {price} more.",
        "{best} 比 {cheapest} 高 {points}，价格高 {price}。"
    }
    parity_remains(points: &str) { "not alone: {points} short", "单项不足：尚差 {points}" }

    // Notes.
    note_draws(set: &str, samples: &str, seed: u64) { "Drawn: {set}, {samples}, seed {seed}.", "抽样：{set}，{samples}，随机种子 {seed}。" }
    note_draws_running(set: &str, samples: &str, wanted: &str, seed: u64) {
        "Drawn so far: {set}, {samples} of {wanted}, seed {seed}.",
        "目前抽样：{set}，{samples}/{wanted}，随机种子 {seed}。"
    }
    note_confidence {
        "±: standard error of the samples. Confidence: how often it is first with the mean of the weights that put it first.",
        "±：抽样标准误。置信因子：取使其居首的权重均值时，该设备居首的频率。"
    }
    note_proportions(criterion: &str) {
        "While the weight of {criterion} moves, the others keep their proportions.",
        "“{criterion}”的权重变动时，其余权重保持原有比例。"
    }
    note_order_interval(from: &str, to: &str) { "The whole order holds from {from} to {to} %.", "整个次序在 {from} %–{to} % 之间保持不变。" }
    note_tornado {
        "One criterion at a time. A weight is halved or doubled beside the others, which keep their proportions; figures go to the ends of their intervals, what is not stated over the whole scale.",
        "每次只变动一个指标。权重减半或加倍时其余权重保持比例；数值取区间两端，未说明者取整个尺度。"
    }
    note_still(points: &str, names: &str) { "Move the gap by less than {points}: {names}.", "对差距的影响不足 {points}：{names}。" }
    note_cut_axis(from: &str) { "The axis begins at {from}; the two totals are shortened.", "坐标轴从 {from}开始；两端总分条形为截断显示。" }
    note_common_criteria { "Totals over the criteria that apply to both.", "总分仅计双方均适用的指标。" }
    note_rounded { "The bars add up exactly; their rounded figures may differ in the last digit.", "各条形精确相加；舍入后的数值末位可能略有出入。" }
    note_gaia(percent: &str, stretch: &str) {
        "Quality δ = {percent} % of the variance. PROMETHEE net flows by criterion, not weighted; one unit of the axes is drawn as {stretch} of net flow.",
        "平面质量 δ = 方差的 {percent} %。采用 PROMETHEE 单准则净流量，未加权；指标轴的 1 个单位按净流量 {stretch} 绘制。"
    }
    note_gaia_unseen(names: &str) { "Without effect on this plane: {names}.", "在该平面上无影响：{names}。" }
    note_basis(methods: &str) { "Figures compared: {methods}.", "比较依据：{methods}。" }
    note_level_ranks {
        "Those that are level take the better rank together: the shares of the first rank add up to more than 100 %.",
        "得分相同者并列取靠前的名次，因此各设备第 1 名的比例之和超过 100 %。"
    }
    note_without_price(price: &str) { "{price} takes no part in the points; the other weights are scaled up.", "“{price}”不计入得分，其余权重按比例放大。" }
    note_no_price(names: &str) { "No price stated: {names}.", "未给出价格：{names}。" }
    note_parity { "One criterion at a time, all else as it is. Room: up to the best end of the scale.", "每次只改进一个指标，其余不变。余地：至尺度最优端。" }
    note_even_already(set: &str, seed: u64) {
        "As likely ahead as behind, or better, with the present figures: over samples of {set} and of the uncertain figures, seed {seed}.",
        "按现有数值，领先的概率已不低于落后：按{set}及不确定数值抽样，随机种子 {seed}。"
    }
    note_even_never(set: &str, seed: u64) {
        "No criterion alone makes it as likely ahead as behind: over samples of {set} and of the uncertain figures, seed {seed}.",
        "单独改进任一指标都不足以使领先与落后的概率相等：按{set}及不确定数值抽样，随机种子 {seed}。"
    }
    note_even_odds(set: &str, seed: u64) { "Even odds: over samples of {set} and of the uncertain figures, seed {seed}.", "概率相等：按{set}及不确定数值抽样，随机种子 {seed}。" }
}
