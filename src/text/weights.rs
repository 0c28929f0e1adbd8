//! Texts of the weights dialog, of trade-offs and of the value curve.

texts! {
    weights_title { "Weights", "权重" }
    weights_about {
        "Points say what the step from worst to best on a scale is worth; only their ratios count",
        "分值表示该指标从最差到最优的改进有多重要；只看相互比例"
    }
    weights_scenario(name: &str) {
        "The scenario \"{name}\" has weights of its own; here are those of the base case",
        "情景“{name}”另有自己的权重；此处编辑的是基准情景的权重"
    }
    weights_points_of(name: &str) { "Points of {name}", "“{name}”的分值" }
    weights_slider_of(name: &str) { "Slider for {name}", "“{name}”的滑块" }
    weights_total_points(points: &str) { "Total {points} points", "合计 {points} 分" }
    weights_subtotal(points: &str) { "{points} points", "小计 {points} 分" }
    weights_none { "No criterion counts yet: all count alike until one gets points", "尚无计分指标：在给出分值前各指标等权" }
    weights_not_counted { "not counted", "不计" }
    weights_no_points { "no scale", "无尺度" }
    weights_no_points_hint {
        "Gives no points: declare a scale, points for its levels, or enter figures",
        "该指标无法得分：请设置评分尺度或等级分值，或录入数值"
    }
    weights_share(percent: &str) { "{percent} %", "{percent} %" }
    weights_share_of(name: &str, percent: &str) { "{name}: {percent} % of all weight", "{name}：占全部权重的 {percent} %" }
    weights_bar(parts: &str) { "Shares of the weight: {parts}", "权重占比：{parts}" }
    weights_to_hundred { "Make the total 100", "合计归为 100" }
    weights_all_equal { "All equal", "全部等权" }
    weights_empty { "No criteria yet", "尚无指标" }
    step_what_if { "Adopt what was tried", "采用试算结果" }
    step_weights { "Change weights", "更改权重" }

    // Trade-offs.
    trade_off_title { "What a step is worth", "等价换算" }
    trade_off_reference { "A step on", "换算基准指标" }
    trade_off_worth(step: &str, one: &str, amount: &str, other: &str) {
        "{step} of {one} is worth {amount} of {other}", "“{one}”每改善 {step}，相当于“{other}”改善 {amount}"
    }
    trade_off_too_much(step: &str, one: &str, amount: &str, other: &str) {
        "{step} of {one} is worth {amount} of {other}, which is beyond the range it holds for",
        "“{one}”每改善 {step}，相当于“{other}”改善 {amount}（已超出适用范围）"
    }
    trade_off_holds(one: &str, other: &str) { "Holds for {one} and {other}", "适用范围：{one} 与 {other}" }
    trade_off_none {
        "Nothing to compare with: it needs a weight, a scale, and another criterion that has both",
        "暂无可换算的指标：该指标及另一指标均须有权重和评分尺度"
    }

    // Value curve.
    curve_point(n: usize) { "Curve point {n}", "曲线第 {n} 点" }
    curve_worst { "Worst end of the curve", "曲线最差端" }
    curve_best { "Best end of the curve", "曲线最优端" }
    curve_other_end { "Other end of the curve", "曲线另一端" }
    curve_at(value: &str, points: &str) { "{value}, {points} points", "{value}，{points} 分" }
    curve_hint {
        "Drag a point or use the arrow keys (Shift: larger steps); double-click the line to add one, Delete removes it",
        "拖动各点或用方向键微调（按住 Shift 加大步长）；双击曲线添加点，Delete 删除点"
    }
    curve_add_here { "Add point here", "在此添加点" }
    curve_remove { "Remove point", "删除该点" }
}
