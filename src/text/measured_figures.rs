//! Texts of the figures of measurements.

texts! {
    // Positioning.
    plot_positioning_title { "Positioning deviations (ISO 230-2)", "定位偏差（ISO 230-2）" }
    plot_deviation { "Deviation", "偏差" }
    plot_target { "Target position", "目标位置" }
    plot_mean_up { "mean ↑", "均值 ↑" }
    plot_mean_down { "mean ↓", "均值 ↓" }
    plot_band_up(k: &str) { "↑ ± {k}s", "↑ ± {k}s" }
    plot_band_down(k: &str) { "↓ ± {k}s", "↓ ± {k}s" }
    plot_mean_both { "mean of both", "双向均值" }
    plot_reversal { "largest reversal B", "最大反向差值 B" }
    plot_single_runs { "single runs", "单次测量" }
    plot_spans { "what the letter spans", "字母所指范围" }
    plot_mean_and_s(arrow: &str, mean: &str, s: &str) { "{arrow} mean {mean}, s = {s}", "{arrow} 均值 {mean}，s = {s}" }
    plot_end_at(value: &str, place: &str, side: &str) { "{value} (at {place}{side})", "{value}（{place} 处{side}）" }
    plot_accuracy(letter: &str, value: &str, low: &str, high: &str) {
        "Accuracy {letter} = {value}, from {low} to {high}.",
        "定位精度 {letter} = {value}：从 {low} 到 {high}。"
    }
    plot_systematic_alone(name: &str, value: &str) { "Systematic {name} = {value}; one run gives neither A nor R.", "系统偏差 {name} = {value}；仅一次测量，不能给出 A 和 R。" }
    plot_systematic(letter: &str, value: &str, percent: &str) {
        "Systematic deviation {letter} = {value}, {percent} % of that.",
        "系统偏差 {letter} = {value}，为其 {percent} %。"
    }
    plot_repeatability(letter: &str, value: &str, place: &str) {
        "Repeatability {letter} = {value}, at {place}.",
        "重复定位精度 {letter} = {value}，位于 {place}。"
    }
    plot_reversal_at(value: &str, place: &str) { "Reversal B = {value}, at {place}.", "反向差值 B = {value}，位于 {place}。" }
    plot_positioning_note(k: &str, positions: usize, runs: usize, directions: usize) {
        "By ISO 230-2:2014, k = {k}: {positions} positions, {runs} runs in each of {directions} directions; deviation = actual − target. Warm-up, compensation and measurement uncertainty are not in the data.",
        "按 ISO 230-2:2014，k = {k}：{positions} 个位置，{directions} 个方向各 {runs} 次；偏差 = 实际 − 目标。预热、补偿与测量不确定度不在数据中。"
    }
    plot_sampling_note(percent: &str) {
        "{percent} % intervals: where A, E and R lie in the mean of many tests with this same plan; instrument and temperature are not in them.",
        "{percent} % 区间：同一方案重复多次测试时 A、E、R 平均值所在范围；不含仪器与温度影响。"
    }

    // Series: chart, histogram, normal plot.
    plot_value { "Value", "数值" }
    plot_number { "Number", "序号" }
    plot_group { "Subgroup", "子组" }
    plot_group_mean { "Mean of the subgroup", "子组均值" }
    plot_moving_range { "Moving range", "移动极差" }
    plot_range { "Range", "极差" }
    plot_deviation_of_group { "Standard deviation", "标准差" }
    plot_chart_singles { "Control chart of single values and moving ranges (I-MR)", "单值–移动极差控制图（I-MR）" }
    plot_chart_ranges { "Control chart of means and ranges (X-bar, R)", "均值–极差控制图（X-R）" }
    plot_chart_deviations { "Control chart of means and standard deviations (X-bar, s)", "均值–标准差控制图（X-s）" }
    plot_no_chart { "A control chart needs at least two values, or subgroups of one size.", "控制图至少需要两个数值，或大小一致的子组。" }
    plot_limits { "limits, 3σ from the centre", "控制限（距中心 3σ）" }
    plot_centre { "centre", "中心线" }
    plot_zones { "1σ and 2σ", "1σ 与 2σ" }
    plot_signal_beyond { "beyond a limit (rule 1)", "超出控制限（准则 1）" }
    plot_signal_pattern { "another rule, by its number", "其他准则（标编号）" }
    plot_chart_limits(center: &str, lower: &str, upper: &str) { "Centre {center}, limits {lower} to {upper}.", "中心 {center}，控制限 {lower} 至 {upper}。" }
    plot_in_control(n: usize) { "In control: none of the eight rules fires at any of the {n} points.", "受控：{n} 个点均未触发八项准则。" }
    plot_fired(rule: &str, places: &str) { "{rule}: at {places}.", "{rule}：第 {places} 点。" }
    plot_spread_beyond(name: &str, places: &str) { "{name} beyond its limit at {places}.", "{name}超出控制限：第 {places} 点。" }
    plot_rule(number: usize, name: &str) { "Rule {number} ({name})", "准则 {number}（{name}）" }
    plot_rule_1 { "beyond 3σ", "超出 3σ" }
    plot_rule_2 { "nine on one side", "连续九点同侧" }
    plot_rule_3 { "six rising or falling", "连续六点递增或递减" }
    plot_rule_4 { "fourteen up and down in turn", "连续十四点上下交替" }
    plot_rule_5 { "two of three beyond 2σ", "三点中两点超出 2σ" }
    plot_rule_6 { "four of five beyond 1σ", "五点中四点超出 1σ" }
    plot_rule_7 { "fifteen within 1σ", "连续十五点在 1σ 内" }
    plot_rule_8 { "eight outside 1σ", "连续八点在 1σ 外" }
    plot_rule_western { "eight on one side", "连续八点同侧" }
    plot_rules_column { "Rules", "准则" }
    plot_sigma_singles(sigma: &str) {
        "Limits by ISO 7870-2 from these values themselves: σ = {sigma}, the mean moving range of two over d2.",
        "控制限按 ISO 7870-2 由本组数据计算：σ = {sigma}，为两点移动极差均值除以 d2。"
    }
    plot_sigma_ranges(sigma: &str, size: usize) {
        "Limits by ISO 7870-2 from these subgroups of {size} themselves: σ of a value = {sigma}, the mean range over d2.",
        "控制限按 ISO 7870-2 由本组 {size} 个一组的数据计算：单值 σ = {sigma}，为平均极差除以 d2。"
    }
    plot_sigma_deviations(sigma: &str, size: usize) {
        "Limits by ISO 7870-2 from these subgroups of {size} themselves: σ of a value = {sigma}, the mean standard deviation over c4.",
        "控制限按 ISO 7870-2 由本组 {size} 个一组的数据计算：单值 σ = {sigma}，为平均标准差除以 c4。"
    }
    plot_rules_note {
        "Rules 1 to 8 of Nelson (1984); the spread is held against its limits only. A process in control gives a false alarm by rule 1 once in 370 points, by all rules more often.",
        "准则 1–8 按 Nelson（1984）；离散图只判控制限。受控过程按准则 1 平均 370 点误报一次，全部准则并用时更频繁。"
    }
    plot_histogram_title { "Histogram and capability", "直方图与过程能力" }
    plot_count { "Values in a class", "每组个数" }
    plot_within { "within", "组内" }
    plot_overall { "overall", "总体" }
    plot_target_value { "target", "目标值" }
    plot_mean { "mean", "均值" }
    plot_sigma_of(name: &str) { "σ {name}", "σ {name}" }
    plot_bin(low: &str, high: &str, count: usize) { "{low} to {high}: {count}", "{low} 至 {high}：{count} 个" }
    plot_values_in_bins { "values", "数值" }
    plot_normal_curve(name: &str) { "normal curve, σ {name}", "正态曲线，{name} σ" }
    plot_tolerance { "limits", "公差限" }
    plot_index(name: &str, value: &str, spread: &str) { "{name} = {value} (σ {spread}).", "{name} = {value}（{spread} σ）。" }
    plot_index_bound(name: &str, value: &str, spread: &str, low: &str, percent: &str) {
        "{name} = {value} (σ {spread}), with {percent} % confidence not below {low}.",
        "{name} = {value}（{spread} σ），以 {percent} % 置信度不低于 {low}。"
    }
    plot_outside(ppm: &str, seen: usize, n: usize) {
        "Outside the limits: {ppm} per million expected of a normal distribution, {seen} of {n} seen.",
        "超差：按正态分布预计每百万 {ppm} 个，实测 {n} 个中有 {seen} 个。"
    }
    plot_no_limits(mean: &str, sigma: &str) {
        "Mean {mean}, standard deviation {sigma}. Without limits there is no capability.",
        "均值 {mean}，标准差 {sigma}。未给公差限，无过程能力。"
    }
    plot_capability_note {
        "Cp and Cpk with σ within the subgroups (single values: from moving ranges), Pp and Ppk with that of all values, as in ISO 22514-2; intervals of Cp and Pp by χ², of Cpk and Ppk by Bissell (1990). They hold for normal values of a stable process.",
        "Cp、Cpk 用组内 σ（单值时由移动极差得出），Pp、Ppk 用总体 σ，同 ISO 22514-2；Cp、Pp 区间按 χ²，Cpk、Ppk 区间按 Bissell（1990）。以过程稳定且数值正态为前提。"
    }
    plot_bins_note(count: usize, width: &str) { "{count} classes of {width} (Freedman and Diaconis).", "{count} 组，组距 {width}（Freedman–Diaconis）。" }
    plot_from { "From", "自" }
    plot_to { "To", "至" }
    plot_normal_title { "Normal probability plot", "正态概率图" }
    plot_normal_place { "Share below, %", "累积比例，%" }
    plot_normal_legend { "normal distribution", "正态分布" }
    plot_normal_line(mean: &str, sigma: &str) { "Line: mean {mean}, standard deviation {sigma}", "直线：均值 {mean}，标准差 {sigma}" }
    plot_stop { ".", "。" }
    plot_normal_band(percent: &str) { "{percent} % of such points, each place", "{percent} % 的点落在此带（逐点）" }
    plot_is_normal(a: &str, p: &str) {
        "Nothing against a normal distribution: Anderson–Darling A² = {a}, p {p}.",
        "未见偏离正态：Anderson–Darling A² = {a}，p {p}。"
    }
    plot_not_normal(a: &str, p: &str) {
        "Not normal: Anderson–Darling A² = {a}, p {p}; capability figures that assume it say little.",
        "不服从正态：Anderson–Darling A² = {a}，p {p}；以正态为前提的能力指数意义不大。"
    }
    plot_normal_untested { "Fewer than eight values: not tested.", "少于八个数值，未作检验。" }
    plot_normal_note(percent: &str) {
        "Places (i − 0.3)/(n + 0.4) (Benard). The band holds {percent} % of the points of normal samples with this mean and standard deviation, place by place. The test is that of Stephens (1986); rounded readings make p small.",
        "位置 (i − 0.3)/(n + 0.4)（Benard）。该带为同均值、同标准差正态样本各点的 {percent} % 范围（逐点）。检验按 Stephens（1986）；读数取整会使 p 偏小。"
    }

    // Circular tests.
    plot_circular_title { "Circular test (ISO 230-4)", "圆检验（ISO 230-4）" }
    plot_nominal { "nominal circle", "名义圆" }
    plot_least_squares { "least-squares circle of all points", "全部点的最小二乘圆" }
    plot_nominal_circle(radius: &str) { "nominal radius {radius}", "名义半径 {radius}" }
    plot_fitted_circle(radius: &str, off: &str) { "least-squares radius {radius} ({off} from nominal)", "最小二乘半径 {radius}（与名义值差 {off}）" }
    plot_circular_both(g: &str) { "Bidirectional circular deviation G(b) = {g}.", "双向圆偏差 G(b) = {g}。" }
    plot_circular_one(sense: &str, g: &str) { "Circular deviation G = {g}, {sense} only.", "圆偏差 G = {g}（仅{sense}）。" }
    plot_circular_senses(clockwise: &str, counter: &str) { "G = {clockwise} clockwise, {counter} counterclockwise.", "顺时针 G = {clockwise}，逆时针 G = {counter}。" }
    plot_circular_reach(high: &str, high_at: &str, low: &str, low_at: &str) {
        "Radial deviations from {low} (at {low_at}°) to {high} (at {high_at}°).",
        "径向偏差从 {low}（{low_at}°）到 {high}（{high_at}°）。"
    }
    plot_circular_size(d: &str) { "Mean bidirectional radial deviation D = {d}.", "双向平均径向偏差 D = {d}。" }
    plot_circular_note(step: &str, factor: &str, points: &str) {
        "{step} from ring to ring; radial deviations drawn {factor} times larger than the circle. {points} points; centre: least-squares circle of all points.",
        "每圈 {step}；径向偏差相对圆放大 {factor} 倍。{points} 个点；圆心取全部点的最小二乘圆心。"
    }
    plot_sense { "Sense", "方向" }
    plot_cw { "CW", "顺时针" }
    plot_ccw { "CCW", "逆时针" }
    plot_angle { "Angle", "角度" }
    plot_radial { "Radial deviation", "径向偏差" }

    // Warm-up.
    plot_warm_up_title { "Thermal drift over time", "热漂移随时间变化" }
    plot_drift { "Drift", "漂移" }
    plot_time { "Time from the first reading", "自首次读数起的时间" }
    plot_temperature { "Temperature", "温度" }
    plot_readings { "readings", "读数" }
    plot_fitted_curve { "fitted curve", "拟合曲线" }
    plot_beyond_record { "beyond the record", "超出记录部分" }
    plot_settled { "settled drift d∞", "稳定漂移 d∞" }
    plot_time_constant { "time constant τ (63 %)", "时间常数 τ（63 %）" }
    plot_after_60 { "after 60 min", "60 min 时" }
    plot_residual { "scatter s", "残差 s" }
    plot_slope { "slope", "斜率" }
    plot_tau(time: &str) { "τ = {time}: 63 % of d∞", "τ = {time}：达 d∞ 的 63 %" }
    plot_at_60(value: &str) { "after 60 min: {value}", "60 min 时：{value}" }
    plot_warm_up(settled: &str, tau: &str, ready: &str) {
        "The drift settles at d∞ = {settled} with a time constant of {tau}; 95 % of it after {ready}.",
        "漂移稳定于 d∞ = {settled}，时间常数 {tau}；{ready} 后达到 95 %。"
    }
    plot_warm_up_none(range: &str, time: &str) {
        "The drift covers {range} in {time} and settles on no time constant.",
        "{time} 内漂移范围 {range}，未呈现稳定的时间常数。"
    }
    plot_warm_up_60(value: &str) { "After 60 min it is {value}.", "60 min 时为 {value}。" }
    plot_slope_told(slope: &str) { "Over temperature: {slope}.", "随温度变化：{slope}。" }
    plot_slope_between(slope: &str, low: &str, high: &str, percent: &str) { "Over temperature: {slope} ({percent} %: {low} to {high}).", "随温度变化：{slope}（{percent} %：{low} 至 {high}）。" }
    plot_warm_up_note(n: usize) {
        "{n} readings; curve d(t) = d∞(1 − exp(−t/τ)) by least squares, one time constant. The tests are those of ISO 230-3, the curve is not part of it.",
        "{n} 个读数；曲线 d(t) = d∞(1 − exp(−t/τ))，最小二乘拟合，单一时间常数。试验按 ISO 230-3，曲线不属该标准。"
    }

    // Lead.
    plot_lead_title { "Lead deviation of a ball screw (ISO 3408-3)", "滚珠丝杠导程偏差（ISO 3408-3）" }
    plot_travel { "Travel", "行程" }
    plot_lead_course { "lead deviation", "导程偏差" }
    plot_lead_mean { "mean line", "平均线" }
    plot_lead_worst { "worst 300 mm", "最差 300 mm" }
    plot_from_mean { "From the mean line", "距平均线" }
    plot_mean_line(e0a: &str) { "mean line, rise e0a = {e0a}", "平均线，上升 e0a = {e0a}" }
    plot_grade_band(grade: &str, limit: &str) { "{grade} allows {limit} in 300 mm", "{grade} 级：300 mm 内允许 {limit}" }
    plot_grade_travel(grade: &str, limit: &str) { "{grade} allows e0a ± {limit} about the specified travel", "{grade} 级：e0a 允许偏离规定行程 ± {limit}" }
    plot_limit_of(grade: &str) { "limit {grade}", "{grade} 级限值" }
    plot_limits_of(grade: &str) { "limits of grade {grade}", "{grade} 级限值" }
    plot_lead(travel: &str, e0a: &str, vua: &str) {
        "Over {travel} the mean travel deviation is e0a = {e0a}, the band about it Vua = {vua}.",
        "{travel} 行程内平均行程偏差 e0a = {e0a}，其带宽 Vua = {vua}。"
    }
    plot_lead_300(v: &str, from: &str, to: &str) { "Worst 300 mm: V300 = {v}, from {from} to {to} mm.", "最差 300 mm：V300 = {v}，位于 {from} 至 {to} mm。" }
    plot_lead_turn(v: &str) { "In one turn V2π = {v}.", "一转内 V2π = {v}。" }
    plot_lead_grades(iso: &str, jis: &str) { "Best grades met as far as checked: ISO {iso}, JIS {jis}.", "就已核对项目，达到的最高等级：ISO {iso}，JIS {jis}。" }
    plot_lead_grade(grade: &str) { "Best grade met as far as checked: {grade}.", "就已核对项目，达到的最高等级：{grade}。" }
    plot_lead_no_grade { "No grade of ISO or JIS is met.", "未达到 ISO 或 JIS 的任何等级。" }
    plot_lead_note(lead: &str, compensation: &str, points: usize) {
        "Lead {lead}, specified travel compensation c = {compensation}; {points} points, mean line by least squares.",
        "导程 {lead}，规定行程补偿 c = {compensation}；{points} 个点，平均线按最小二乘。"
    }

    // Life.
    plot_weibull_title { "Weibull plot", "威布尔概率图" }
    plot_life_time { "Running time", "运行时间" }
    plot_failed { "Failed, %", "累积失效，%" }
    plot_failed_units { "failed units", "失效件" }
    plot_running { "still running", "仍在运行" }
    plot_failures { "failures", "失效数" }
    plot_units { "units", "件数" }
    plot_rank { "Adjusted rank", "修正秩" }
    plot_life_group { "Group", "组别" }
    plot_weibull_line { "fitted Weibull", "拟合威布尔" }
    plot_bounds(percent: &str) { "{percent} % bounds", "{percent} % 界限" }
    plot_bounds_told(percent: &str, text: &str) { " ({percent} %: {text})", "（{percent} %：{text}）" }
    plot_running_at(time: &str) { "{time}: still running", "{time}：仍在运行" }
    plot_of_group(name: &str, text: &str) { "{name}: {text}", "{name}：{text}" }
    plot_weibull(failures: usize, running: usize, beta: &str, eta: &str) {
        "{failures} failed, {running} still running; β = {beta}, η = {eta}.",
        "失效 {failures} 件，仍在运行 {running} 件；β = {beta}，η = {eta}。"
    }
    plot_wear { "β is above 1: units wear out.", "β 大于 1：属磨损失效。" }
    plot_early { "β is below 1: early failures.", "β 小于 1：属早期失效。" }
    plot_no_shape { "Bounds of β hold 1: neither wear nor early failures are shown.", "β 的界限包含 1：未能证明磨损或早期失效。" }
    plot_b10(time: &str, bounds: &str) { "10 % have failed by B10 = {time}{bounds}.", "10 % 失效的寿命 B10 = {time}{bounds}。" }
    plot_weibull_note(percent: &str) {
        "Points at median ranks, adjusted for units still running; line by maximum likelihood, so it need not pass through the points. Bounds of {percent} % for each share alone. Units must fail independently by one mode.",
        "点为按未失效件修正的中位秩；直线为极大似然拟合，不必穿过各点。界限为逐点 {percent} %。前提：各件独立失效，失效模式单一。"
    }
    plot_survival_title { "Survival (Kaplan–Meier)", "生存曲线（Kaplan–Meier）" }
    plot_surviving { "Surviving, %", "存活比例，%" }
    plot_surviving_units { "surviving units", "存活比例" }
    plot_taken_out { "unit taken out running", "未失效退出" }
    plot_median { "median", "中位寿命" }
    plot_at_risk { "Watched", "在观件数" }
    plot_step(time: &str, share: &str, low: &str, high: &str, at_risk: usize) {
        "{time}: {share} % ({low}–{high} %), {at_risk} watched",
        "{time}：{share} %（{low}–{high} %），在观 {at_risk} 件"
    }
    plot_survival_median(failures: usize, units: usize, time: &str) { "{failures} of {units} failed; half by {time}.", "{units} 件中失效 {failures} 件；半数失效于 {time}。" }
    plot_survival_no_median(failures: usize, units: usize, share: &str, time: &str) {
        "{failures} of {units} failed; {share} % outlast the watch of {time}.",
        "{units} 件中失效 {failures} 件；{share} % 在 {time} 观测期后仍存活。"
    }
    plot_survival_none(units: usize, time: &str) { "None of {units} failed in {time}.", "{units} 件在 {time} 内均未失效。" }
    plot_unlike(chi: &str, p: &str) { "They do not last alike: log-rank χ² = {chi}, p {p}.", "两组寿命不同：对数秩 χ² = {chi}，p {p}。" }
    plot_alike(chi: &str, p: &str) { "No difference is shown: log-rank χ² = {chi}, p {p}.", "未显示差异：对数秩 χ² = {chi}，p {p}。" }
    plot_survival_note(percent: &str) {
        "No distribution is assumed. Limits of {percent} % by log(−log) for each time alone. Units must be taken out for reasons that have nothing to do with their state.",
        "不假设分布。界限为逐点 {percent} %（log(−log) 法）。前提：退出原因与件的状态无关。"
    }
    plot_mcf_title { "Failures of repaired machines over age", "可修复设备的累计故障" }
    plot_no_failures { "No failure was seen.", "未观测到故障。" }
    plot_age { "Operating time", "工作时间" }
    plot_mean_count { "Failures of a machine in the mean", "平均每台累计故障数" }
    plot_count_so_far { "Failures so far", "累计故障数" }
    plot_power_law { "power law (Crow-AMSAA)", "幂律（Crow-AMSAA）" }
    plot_constant_rate { "constant rate", "恒定故障率" }
    plot_machines { "machines", "台数" }
    plot_mtbf_now { "MTBF now", "当前 MTBF" }
    plot_mtbf_mean { "MTBF so far", "累计 MTBF" }
    plot_laplace { "Laplace U", "Laplace U" }
    plot_mcf_one(failures: usize, time: &str) { "{failures} failures of one machine in {time}.", "一台设备在 {time} 内发生 {failures} 次故障。" }
    plot_mcf(failures: usize, machines: usize, time: &str) { "{failures} failures of {machines} machines in up to {time}.", "{machines} 台设备在最长 {time} 内发生 {failures} 次故障。" }
    plot_trend_better(p: &str) { "Failures come further apart (p {p}).", "故障间隔变长（p {p}）。" }
    plot_trend_worse(p: &str) { "Failures come closer together (p {p}).", "故障间隔变短（p {p}）。" }
    plot_trend_none(p: &str) { "No trend is shown (p {p}).", "未显示趋势（p {p}）。" }
    plot_mtbf_told(present: &str, mean: &str) { "MTBF now {present}; so far {mean} in the mean.", "当前 MTBF {present}；累计平均 {mean}。" }
    plot_mcf_note {
        "Mean cumulative function by Nelson (1988), limits from machine to machine; power law by Crow (1974), fitted for repairs that leave a machine as it was. A bend up is wear, a bend down is growth. Trend: the smaller p of Laplace and MIL-HDBK-189.",
        "平均累计函数按 Nelson（1988），界限按各台差异；幂律按 Crow（1974），前提为最小修复。上弯为磨损，下弯为增长。趋势：取 Laplace 与 MIL-HDBK-189 中较小的 p。"
    }
}
