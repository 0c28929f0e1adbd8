//! Texts of the figures.

texts! {
    // Names, as in the tabs.
    figure_side_by_side { "Side by side", "并列" }
    figure_needs_two { "Two machines are needed to stand side by side", "并列比较需要两台设备" }
    title_side_by_side(one: &str, other: &str) { "{one} and {other} side by side", "{one} 与 {other} 并列比较" }
    axis_worst_to_best { "Each criterion on its own scale, better to the right", "各指标按自身尺度，越靠右越好" }
    scale_worst { "worst", "最差" }
    scale_best { "best", "最好" }
    legend_demand { "What is asked for", "要求值" }
    column_better { "Better", "更优" }
    side_summary(one: &str, first: usize, other: &str, second: usize, open: usize, equal: usize) {
        "{one} is better on {first}, {other} on {second} criteria; {open} are open, {equal} equal",
        "{one} 在 {first} 项上更优，{other} 在 {second} 项上更优；{open} 项未定，{equal} 项相同"
    }
    side_unknown { "not stated", "未说明" }
    side_equal { "equal", "相同" }
    side_open { "too close to call", "难分高下" }
    figure_profile { "Profile", "剖面" }
    figure_contributions { "Contributions", "贡献" }
    figure_ranking { "Ranking", "排名" }
    figure_scatter { "Scatter", "散点" }
    figure_radar { "Radar", "雷达" }
    figure_levels { "Levels", "水平" }

    // Titles.
    title_profile(name: &str, benchmark: &str) { "{name} against {benchmark}", "{name} 对比 {benchmark}" }
    title_contributions(name: &str, benchmark: &str) { "What the gap of {name} to {benchmark} is made of", "{name} 与 {benchmark} 的差距构成" }
    title_ranking { "Ranking by total points", "按总分排名" }
    title_levels(benchmark: &str) { "Levels against {benchmark}", "相对 {benchmark} 的水平" }
    title_scatter(y: &str, x: &str) { "{y} against {x}", "{y} 与 {x}" }
    title_radar(name: &str, benchmark: &str) { "Profile of {name} and {benchmark}", "{name} 与 {benchmark} 的轮廓" }
    subtitle(project: &str, benchmark: &str, scenario: &str) {
        "{project} · benchmark: {benchmark} · scenario: {scenario}",
        "{project} · 比较基准：{benchmark} · 情景：{scenario}"
    }
    scenario_base { "base case", "基准情景" }

    // Axes.
    axis_points { "Points on the criterion's scale (right: better)", "指标得分（向右更优）" }
    axis_contribution { "Weighted points: left of 0 ahead, right of 0 behind", "加权得分：0 左侧为领先，右侧为落后" }
    axis_total { "Total points", "总分" }
    axis_better_up { "up: better", "向上更优" }
    axis_better_down { "down: better", "向下更优" }
    axis_better_right { "right: better", "向右更优" }
    axis_better_left { "left: better", "向左更优" }
    axis_directed(name: &str, direction: &str) { "{name} ({direction})", "{name}（{direction}）" }
    axis_of_unit(name: &str, unit: &str) { "{name}, {unit}", "{name}，{unit}" }
    axis_target(value: &str) { "best: {value}", "最佳：{value}" }

    // Legends.
    legend_interval { "95 % interval", "95 % 区间" }
    legend_open { "open side of a bound", "界限值的开侧" }
    legend_unknown { "not stated: anything possible", "未说明：均有可能" }
    legend_margin { "margin", "容差" }
    legend_shortfall { "shortfall (behind)", "不足（落后）" }
    legend_surplus { "surplus (ahead)", "超出（领先）" }
    legend_total { "total", "合计" }
    legend_whisker { "low to high", "低值至高值" }
    legend_domestic { "domestic", "国产" }
    legend_imported { "imported", "进口" }
    legend_other { "other", "其他" }
    legend_excluded { "excluded", "已排除" }
    legend_front { "Pareto front: none is better on both", "帕累托前沿：无一在两项上均更优" }
    legend_need { "own requirement", "本方需求" }
    legend_level_parity { "level", "持平" }

    // Columns and tables.
    column_verdict { "verdict", "判定" }
    column_gap { "gap", "差距" }
    column_points { "points", "得分" }
    column_criterion { "Criterion", "指标" }
    column_equipment { "Equipment", "设备" }
    column_weight { "Weight, %", "权重，%" }
    column_own { "Stated", "所述" }
    column_benchmark { "Benchmark", "比较基准" }
    column_total { "Total", "总分" }
    column_rank { "Rank", "排名" }
    column_low_high { "Low–high", "低–高" }
    column_level { "Level, %", "水平，%" }
    column_origin { "Origin", "来源地" }
    column_on_front { "On the front", "位于前沿" }
    row_total { "Total gap", "总差距" }
    row_shortfall { "Shortfall", "不足" }
    row_surplus { "Surplus", "超出" }

    // Summaries.
    figure_best_worst(best: &str, best_gap: &str, worst: &str, worst_gap: &str) {
        "Best in {best} ({best_gap}), worst in {worst} ({worst_gap}).",
        "最佳：{best}（{best_gap}）；最差：{worst}（{worst_gap}）。"
    }
    figure_largest_gap(name: &str, gap: &str, points: &str) {
        "The largest gap is in {name}: {gap} ({points}).",
        "差距最大：{name}，{gap}（{points}）。"
    }
    figure_ahead_by(points: &str) { "{points} ahead", "领先 {points}" }
    figure_behind_by(points: &str) { "{points} behind", "落后 {points}" }
    figure_level_with { "level", "持平" }
    figure_total_gap(total: &str, shortfall: &str, surplus: &str) {
        "Total gap {total} points = shortfall {shortfall} − surplus {surplus}.",
        "总差距 {total} 分 = 不足 {shortfall} − 超出 {surplus}。"
    }
    figure_ranking_summary(first: &str, points: &str, last: &str, last_points: &str) {
        "{first} comes first with {points} points, {last} last with {last_points}.",
        "{first} 以 {points} 分居首，{last} 以 {last_points} 分居末。"
    }
    figure_ranking_level(points: &str) { "All have the same total, {points} points.", "各设备总分相同，均为 {points} 分。" }
    figure_ranking_overlap(n: usize) { "Within low and high, {n} of them may be first.", "在低值与高值范围内，有 {n} 台可能居首。" }
    figure_front_summary(names: &str) { "On the Pareto front: {names}.", "位于帕累托前沿：{names}。" }
    figure_scatter_extremes(x: &str, best_x: &str, worst_x: &str) { "{x}: best {best_x}, worst {worst_x}.", "{x}：最佳 {best_x}，最差 {worst_x}。" }
    figure_levels_summary(criterion: &str, equipment: &str, gap: &str) {
        "The largest gap is {equipment} in {criterion}: {gap}.",
        "差距最大：{equipment} 的{criterion}，{gap}。"
    }
    figure_nothing { "Nothing to show yet: enter specs of at least two machines.", "暂无内容：请至少录入两台设备的参数。" }
    figure_radar_outside { "Outside is better; a missing spec leaves a gap in the outline.", "越靠外越优；缺失参数在轮廓上留空。" }
    figure_radar_three { "A radar needs at least three criteria with points.", "雷达图至少需要三个有得分的指标。" }

    and_more(names: &str, more: usize) { "{names} and {more} more", "{names} 及另外 {more} 台" }

    // Notes.
    note_missing_proven { "What is not stated counts as the worst end of the scale (for every origin alike).", "未说明的参数按尺度最差端计（对各来源一视同仁）。" }
    note_missing_possible { "What is not stated counts as the best end of the scale (for every origin alike).", "未说明的参数按尺度最优端计（对各来源一视同仁）。" }
    note_provisional(names: &str) { "Provisional scale (none declared): {names}.", "临时尺度（未声明）：{names}。" }
    note_assumed { "Uncertainty and margins are assumed where no figure of their own is given.", "未给出不确定度或容差时采用假定值。" }
    note_excluded(names: &str) { "Excluded by a must-clause: {names}.", "因必须条款被排除：{names}。" }
    note_first_of(shown: usize, all: usize) { "The first {shown} of {all} are shown.", "仅显示前 {shown} 项，共 {all} 项。" }
    note_heaviest(shown: usize, all: usize, figure: &str) {
        "The {shown} heaviest of {all} criteria are shown; \"{figure}\" shows them all.",
        "仅显示 {all} 项指标中权重最大的 {shown} 项；“{figure}”显示全部。"
    }
    note_best_ranked(shown: usize, all: usize) { "The {shown} best ranked of {all} machines are shown.", "仅显示 {all} 台设备中排名最前的 {shown} 台。" }
    note_left_out(names: &str) { "Not comparable or not stated: {names}.", "不可比或未说明：{names}。" }
    note_whiskers { "Whiskers: what is open at its worst and best; measured and assumed uncertainty as root of the sum of squares.", "须线：未知部分取最差与最优；实测与假定不确定度按平方和开方合成。" }
}
