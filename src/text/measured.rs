//! Texts of measurements in a project: what a cell, a finding and the page say of them.

texts! {
    finding_no_measurement(id: &str) { "The evidence has no measurement \"{id}\"; the text counts", "证据中没有测量“{id}”；以文字为准" }
    finding_no_such_figure(id: &str, figure: &str) {
        "The measurement \"{id}\" gives no figure \"{figure}\"; the text counts",
        "测量“{id}”不含指标“{figure}”；以文字为准"
    }
    finding_no_outcome(id: &str, why: &str) { "Measurement \"{id}\": {why}. The text counts", "测量“{id}”：{why}。以文字为准" }
    finding_measured_differs(text: &str, figure: &str, data: &str) {
        "The text says {text}, the raw data give {figure} = {data}; the data count",
        "文字为 {text}，原始数据计算得 {figure} = {data}；以数据为准"
    }
    finding_measured_unit(figure: &str, wanted: &str) {
        "{figure} of the measurement is no figure in {wanted}; the text counts",
        "测量结果 {figure} 无法换算为 {wanted}；以文字为准"
    }
    step_attach_measurement { "Attach measurement", "附加测量数据" }
    step_change_analysis { "Change measurement", "修改测量" }
    tab_positioning { "Positioning", "定位" }
    tab_circular { "Circular test", "圆检验" }
    tab_lead { "Lead deviation", "导程偏差" }
    tab_control_chart { "Control chart", "控制图" }
    tab_histogram { "Histogram", "直方图" }
    tab_normal_plot { "Normal plot", "正态概率图" }
    tab_warm_up { "Warm-up", "热漂移" }
    measured_not_read { "The raw data are not read yet", "原始数据尚未读取" }
    measured_missing(cause: &str) { "The file with the raw data cannot be read: {cause}", "无法读取原始数据文件：{cause}" }
    measured_changed { "The file with the raw data is no longer the one that was attached", "原始数据文件与附加时不一致" }
    measured_extent_positioning(positions: usize, runs: usize) { "{positions} positions × {runs} runs", "{positions} 个位置 × {runs} 次" }
    measured_extent_points(n: usize) { "{n} points", "{n} 个点" }
    measured_extent_readings(n: usize) { "{n} readings", "{n} 个读数" }
    measured_extent_figures(n: usize) { "{n} figures", "{n} 个数值" }
}
