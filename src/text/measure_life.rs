//! Texts of lives and failures: what stands beside their figures, headings of their tables.

// Lives.
texts! {
    life_no_group(group: &str) { "There is no group “{group}”", "没有分组“{group}”" }
    life_nothing { "There are no units", "没有样本" }
    life_bad_time(record: usize) { "Record {record}: the time is no number above 0", "第 {record} 条记录：时间须为大于 0 的数值" }
    life_bad_interval(record: usize) { "Record {record}: the interval does not end after it begins", "第 {record} 条记录：区间终点须大于起点" }
    life_bad_count(record: usize) { "Record {record} stands for no unit", "第 {record} 条记录：数量须至少为 1" }
    life_needs_failures(needed: usize) { "Too few failures, the least is {needed}", "至少需要 {needed} 次失效" }
    life_not_estimable { "The data do not determine it", "数据不足以确定该结果" }
    life_no_intervals { "Failures known within intervals only cannot be used here", "此处不能使用仅知区间的失效时间" }
    life_no_failure {
        "No unit failed: life itself cannot be estimated, only bounded from below",
        "没有失效：无法估计寿命，只能给出下限"
    }
    life_three_times {
        "3T is the convention of GB/T 23567.1 for a trial without failure and no estimate; the bound is what the trial shows",
        "3T 是 GB/T 23567.1 对无故障试验的约定，不是估计值；试验能证明的只是下限"
    }
    life_no_shape {
        "For a lower bound of B10 without failures a shape β has to be assumed, known from earlier tests of the same failure",
        "无失效时，B10 的下限需要假定形状参数 β（取自以往同类失效的试验）"
    }
    life_assumed_shape(beta: &str) {
        "The Weibayes bounds rest on the assumed shape β = {beta}; one too large makes them too favourable",
        "Weibayes 下限以假定的形状参数 β = {beta} 为前提；β 取得过大则下限偏高"
    }
    life_few_failures(found: usize) {
        "Only {found} failed: β comes out too large on average, and bounds hold less than they say (ten or more are better)",
        "仅 {found} 次失效：β 平均偏大，区间的实际置信度低于标称值（最好不少于 10 次）"
    }
    life_no_maximum {
        "The Weibull has no finite maximum of the likelihood, as where the failures are at one time or at the longest only: watch longer",
        "威布尔似然没有有限的最大值（例如失效集中在同一时刻或仅在最长时间）：请延长试验"
    }
    life_no_fit(why: &str) { "The Weibull is not fitted. {why}", "未拟合威布尔分布。{why}" }
    life_no_bounds {
        "A line through median ranks gives no honest bounds; maximum likelihood does",
        "中位秩回归不能给出可靠的置信区间；请用极大似然法"
    }
    life_open_bounds {
        "Bounds are open where the data set no end, or could not be worked out",
        "数据不足以确定的一侧，区间是开放的"
    }
    life_lost(resamples: usize) {
        "{resamples} resamples gave no fit and are not in the bounds",
        "{resamples} 次重抽样无法拟合，未计入区间"
    }
    life_fits_better(which: &str, lead: &str) {
        "{which} fits clearly better than the Weibull (AIC lower by {lead}): look at the plot before a figure of the Weibull is used",
        "{which}的拟合明显优于威布尔分布（AIC 低 {lead}）：使用威布尔结果前请先查看概率图"
    }
    life_early(last: &str, longest: &str) {
        "All failures came by {last}, half of the units or more ran on, the longest to {longest}: some may have been weak from the start, and one distribution is no model of both kinds",
        "全部失效发生在 {last} 以前，而至少一半样本继续运行，最长 {longest}：部分样本可能有早期缺陷，单一分布不适用"
    }
    life_rate_changes {
        "The failure rate is not constant (the interval of β leaves 1 out): MTBF and its bounds hold for this watch only, compare B10",
        "失效率不恒定（β 的区间不含 1）：MTBF 及其区间只适用于本次观测时间，请比较 B10"
    }
    life_extrapolated(failed: usize, n: usize) {
        "{failed} of {n} units failed: B50, η and the mean reach beyond the data",
        "{n} 台中失效 {failed} 台：B50、η 和平均寿命属于外推"
    }
    life_intervals {
        "Some failures are known within intervals only: no Kaplan–Meier, no points on the plot, no MTBF",
        "部分失效仅知区间：不给出 Kaplan–Meier、概率图散点和 MTBF"
    }
    life_groups_differ {
        "The groups do not last alike (log-rank): figures of all units together mix them",
        "各组寿命不同（对数秩检验）：全部样本的结果是混合值"
    }
    life_many_groups(found: usize, most: usize) {
        "{found} groups: more than {most} are not reported one by one",
        "共 {found} 个分组：超过 {most} 个时不逐组给出"
    }
    life_exponential { "Exponential", "指数分布" }
    life_weibull { "Weibull", "威布尔分布" }
    life_lognormal { "Lognormal", "对数正态分布" }
    life_loglogistic { "Log-logistic", "对数逻辑斯谛分布" }
    life_headline(file: &str, n: usize, failed: usize, running: usize) {
        "{file}: {n} units, {failed} failed, {running} still running",
        "{file}：{n} 台，失效 {failed} 台，仍在运行 {running} 台"
    }
    life_of_group(headline: &str, group: &str) { "{headline} (group {group})", "{headline}（分组 {group}）" }
    life_by_likelihood { "Weibull, maximum likelihood", "威布尔分布，极大似然法" }
    life_by_regression_x { "Weibull, rank regression of times on ranks", "威布尔分布，秩回归（时间对秩，RRX）" }
    life_by_regression_y { "Weibull, rank regression of ranks on times", "威布尔分布，秩回归（秩对时间，RRY）" }
    life_mean { "Mean life", "平均寿命" }
    life_reliability(time: &str) { "R({time})", "R（{time}）" }
    life_correlation { "Correlation", "相关系数" }
    life_other { "Distributions by AIC", "各分布比较（AIC）" }
    life_distribution { "Distribution", "分布" }
    life_mtbf_time { "MTBF, watch ended by time", "MTBF（定时截尾）" }
    life_mtbf_failure { "MTBF, watch ended by a failure", "MTBF（定数截尾）" }
    life_total_time { "Running time T", "总运行时间 T" }
    life_lower(percent: &str) { "Lower bound, one-sided {percent} %", "单侧下限（{percent} %）" }
    life_three { "3T", "3T" }
    life_weibayes(beta: &str) { "Weibayes, β = {beta} assumed", "Weibayes（假定 β = {beta}）" }
    life_lower_of(figure: &str, percent: &str) { "{figure}, lower bound {percent} %", "{figure} 单侧下限（{percent} %）" }
    life_survival { "Survival by Kaplan–Meier", "Kaplan–Meier 生存率" }
    life_time { "Time", "时间" }
    life_at_risk { "At risk", "在试数" }
    life_failed { "Failed", "失效数" }
    life_hazard { "H (Nelson–Aalen)", "H（Nelson–Aalen）" }
    life_groups { "Groups", "分组" }
    life_group { "Group", "分组" }
    life_units { "Units", "样本数" }
    life_log_rank(chi: &str, df: usize, p: &str) {
        "Log-rank test that all groups last alike: χ² = {chi}, df = {df}, p = {p}",
        "对数秩检验（各组寿命相同）：χ² = {chi}，自由度 {df}，p = {p}"
    }
}

// Failures of a repaired machine.
texts! {
    repairable_end_before(end: &str, last: &str) {
        "The watch cannot end at {end}, before the last failure at {last}",
        "观测不能在 {end} 结束：最后一次故障在 {last}"
    }
    repairable_bad_time { "Times have to be numbers above 0", "时间须为大于 0 的数值" }
    repairable_wears {
        "Failures come closer together: MTBF = T/r is too favourable for the machine as it is now, take the instantaneous one",
        "故障间隔在缩短：MTBF = T/r 高估设备目前水平，请采用瞬时 MTBF"
    }
    repairable_grows {
        "Failures come further apart: MTBF = T/r is too unfavourable for the machine as it is now, take the instantaneous one",
        "故障间隔在延长：MTBF = T/r 低估设备目前水平，请采用瞬时 MTBF"
    }
    repairable_no_trend { "Too few failures for a test of trend", "故障次数太少，无法检验趋势" }
    repairable_few(found: usize) {
        "Failures for the tests of trend: {found}; they find only the strongest",
        "趋势检验仅有 {found} 次故障：只能发现很强的趋势"
    }
    repairable_no_trend_seen {
        "No trend is shown, which is not the same as a constant rate: with few failures a trend stays hidden",
        "未显示趋势，但不等于故障率恒定：故障次数少时趋势难以发现"
    }
    repairable_by_failure {
        "The watch is taken to end with the last failure; where the machine ran on, state until when",
        "按观测在最后一次故障时结束计算；若设备此后继续运行，请给出结束时间"
    }
    repairable_headline(file: &str, failures: usize, end: &str) {
        "{file}: {failures} failures by {end}",
        "{file}：至 {end} 共 {failures} 次故障"
    }
    repairable_trend { "Tests of a constant rate", "故障率恒定性检验" }
    repairable_laplace { "Laplace U", "Laplace U" }
    repairable_laplace_p { "Laplace, p", "Laplace p 值" }
    repairable_chi_squared { "MIL-HDBK-189 χ²", "MIL-HDBK-189 χ²" }
    repairable_degrees { "Degrees of freedom", "自由度" }
    repairable_power_p { "MIL-HDBK-189, p", "MIL-HDBK-189 p 值" }
    repairable_power_law { "Power law (Crow–AMSAA)", "幂律模型（Crow–AMSAA）" }
    repairable_unbiased { "β without bias", "β（无偏）" }
    repairable_now { "Instantaneous MTBF at the end", "结束时的瞬时 MTBF" }
    repairable_repairs(n: usize) { "Repairs ({n}), lognormal", "修理（{n} 次，对数正态）" }
    repairable_availability { "Availability MTBF/(MTBF + MTTR)", "固有可用度 MTBF/(MTBF + MTTR)" }
    repairable_constant { "MTBF = T/r at a constant rate", "MTBF = T/r（故障率恒定）" }
}

// Two machines' lives.
texts! {
    compare_of(side: &str, what: &str) { "Machine {side}: {what}", "设备 {side}：{what}" }
    compare_life_few(side: &str, found: usize) {
        "Machine {side}: only {found} failed; intervals and probabilities hold less than they say",
        "设备 {side}：仅 {found} 次失效；区间和概率的实际置信度低于标称值"
    }
    compare_life_not_drawn {
        "There are too many units to be drawn anew: the probability of outlasting has no interval",
        "样本过多，无法重抽样：单台比较的概率不给出区间"
    }
    compare_life_shapes {
        "The machines fail in different manners (shapes differ): the ratio of B10 is not that of later lives",
        "两台设备的失效规律不同（形状参数有差异）：B10 之比不代表更长寿命之比"
    }
    compare_life_outlasts(chance: &str) {
        "Of a unit of each, that of B outlasts that of A with probability {chance}; near 0.5 means much overlap, not that too little is known",
        "各取一台，B 比 A 寿命长的概率为 {chance}；接近 0.5 说明寿命分布重叠，而非数据不足"
    }
    compare_life_longer(chance: &str) {
        "B10 of B is above B10 of A with probability {chance}; more units make this surer",
        "B 的 B10 高于 A 的概率为 {chance}；样本越多结论越确定"
    }
    compare_life_unit { "A unit of B against a unit of A", "单台比较：B 与 A 各取一台" }
    compare_life_b10 { "B10 of B against B10 of A", "总体比较：B 与 A 的 B10" }
    compare_life_p_outlasts { "P(unit of B outlasts unit of A)", "P（B 单台寿命长于 A 单台）" }
    compare_life_ratio { "B10, B/A", "B10 之比 B/A" }
    compare_life_p_longer { "P(B10 of B > B10 of A)", "P（B 的 B10 > A 的 B10）" }
    compare_life_p_better(margin: &str) { "P(B better by more than {margin})", "P（B 优于 A 超过 {margin}）" }
    compare_life_p_equal(margin: &str) { "P(within {margin} of each other)", "P（相差不超过 {margin}）" }
    compare_life_p_worse(margin: &str) { "P(A better by more than {margin})", "P（A 优于 B 超过 {margin}）" }
    compare_life_times(factor: &str) { "{factor} times", "{factor} 倍" }
    compare_life_tests { "Tests", "检验" }
    compare_life_same_shape { "One shape for both, p", "形状参数相同，p 值" }
    compare_life_same_b10 { "One B10 for both, p", "B10 相同，p 值" }
    compare_life_same { "One Weibull for both, p", "威布尔分布相同，p 值" }
    compare_life_log_rank { "Log-rank, p", "对数秩检验 p 值" }
    compare_life_mtbf { "MTBF at constant rates", "MTBF（失效率恒定）" }
    compare_life_mtbf_ratio { "MTBF, B/A", "MTBF 之比 B/A" }
    compare_life_mtbf_longer { "P(MTBF of B > MTBF of A)", "P（B 的 MTBF > A 的 MTBF）" }
    compare_life_mtbf_p { "One rate for both, p", "失效率相同，p 值" }
    compare_life_margin { "a time ≥ 0 in the unit of A, or a factor ≥ 1 such as 1.2x", "A 单位下不小于 0 的时间，或不小于 1 的倍数，如 1.2x" }
}
