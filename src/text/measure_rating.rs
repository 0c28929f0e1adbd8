//! Texts of rating lives on the command line.

texts! {
    rating_not_above_zero(option: &str, value: &str) {
        "{option} has to be above 0, not {value}",
        "{option} 须大于 0，而不是 {value}"
    }
    rating_no_reliability(percent: u32) {
        "There is a factor a1 for a reliability of 90, 95, 96, 97, 98 or 99 %, none for {percent} %",
        "可靠度系数 a1 只有 90、95、96、97、98、99 % 的值，没有 {percent} % 的值"
    }
    rating_which_load {
        "State the load either as --p or by all of --fr, --fa, --x and --y",
        "请用 --p 给出当量动载荷，或同时给出 --fr、--fa、--x 和 --y"
    }
    rating_no_load {
        "--fr, --fa, --x and --y have to be 0 or more, and X·Fr + Y·Fa above 0",
        "--fr、--fa、--x、--y 须不小于 0，且 X·Fr + Y·Fa 须大于 0"
    }
    rating_out_of_range {
        "No life can be computed from figures so far apart: check their units (kN, r/min, mm)",
        "所给数值相差过大，无法计算寿命：请检查单位（kN、r/min、mm）"
    }
    rating_bad_part(text: &str) {
        "--load \"{text}\": write force in kN, speed in r/min and share of the time as 12:500:40, each 0 or more",
        "--load“{text}”：请按“力（kN）:转速（r/min）:时间比例”书写，如 12:500:40，各值不小于 0"
    }
    rating_idle {
        "No part of the cycle has force, speed and share above 0: no life follows",
        "没有一个工况的力、转速和时间比例都大于 0：无法计算寿命"
    }
    rating_load_factor(value: &str) {
        "--fw is 1 where the screw runs smoothly and more with shocks, not {value}",
        "--fw 在平稳运行时为 1，有冲击时更大，不能为 {value}"
    }
    rating_ball_headline(c: &str, p: &str, n: &str) {
        "Ball bearing: C = {c} kN, P = {p} kN, {n} r/min",
        "球轴承：C = {c} kN，P = {p} kN，{n} r/min"
    }
    rating_roller_headline(c: &str, p: &str, n: &str) {
        "Roller bearing: C = {c} kN, P = {p} kN, {n} r/min",
        "滚子轴承：C = {c} kN，P = {p} kN，{n} r/min"
    }
    rating_screw_headline(ca: &str, lead: &str, fw: &str, parts: usize) {
        "Ball screw: Ca = {ca} kN, lead {lead} mm, fw = {fw}, parts of the cycle: {parts}",
        "滚珠丝杠：Ca = {ca} kN，导程 {lead} mm，fw = {fw}，工况数 {parts}"
    }
    rating_millions { "10⁶ rev", "10⁶ 转" }
    rating_a1(percent: u32) { "a1 at {percent} %", "a1（可靠度 {percent} %）" }
    rating_mean_load { "Mean load Fm", "平均载荷 Fm" }
    rating_mean_speed { "Mean speed nm", "平均转速 nm" }
    rating_travel { "Travel", "行程寿命" }
    rating_of_the_maker(rating: &str, standard: &str) {
        "The load rating {rating} is computed by the maker ({standard}), not measured: the life is a claim as good as {rating}",
        "额定动载荷 {rating} 由制造商计算（{standard}），并非实测：所得寿命的可信度取决于 {rating}"
    }
    rating_fatigue_bearing {
        "Fatigue only: wear, dirt, corrosion, lost lubrication and faulty mounting end the life of a bearing earlier",
        "仅考虑疲劳：磨损、污染、锈蚀、润滑失效和安装不当会使轴承更早失效"
    }
    rating_fatigue_screw {
        "Fatigue only, of one direction: wear and loss of preload end the life of a machine tool's screw earlier",
        "仅考虑单方向的疲劳：磨损和预紧力丧失会使机床丝杠更早失效"
    }
    rating_heavy(share: &str) {
        "P is {share} of C; the equation holds up to half of C",
        "P 为 C 的 {share} 倍；公式只适用于 P 不超过 C 的一半"
    }
    rating_lubrication(factor: &str) {
        "aISO = {factor} is the maker's figure of lubrication and dirt and holds under those conditions only",
        "aISO = {factor} 是制造商针对润滑和清洁度给出的系数，只适用于相应条件"
    }
    rating_tested_compares {
        "Compare lives that were tested (measure life): nine of ten are to reach L10, the B10 of a test",
        "请比较经试验得到的寿命（measure life）：L10 是十之有九应达到的寿命，对应试验的 B10"
    }
}
