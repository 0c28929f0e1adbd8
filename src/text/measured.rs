//! Texts of measurements in a project: what a cell, a finding and the page say of them.

texts! {
    inspector_flag_band { "Figure of another rule, taken within a band: plausible, not measured", "其他规则的数值，按合理区间换算：仅为推测，非实测" }
    inspector_accept { "Take it for a figure of ISO 230-2:2014", "视为 ISO 230-2:2014 指标" }
    inspector_accept_no { "No: not comparable", "否：不可比较" }
    inspector_accept_as(own: &str, iso: &str, low: &str, high: &str) { "{own} → {iso}: ÷ {low} … {high}", "{own} → {iso}：÷ {low} … {high}" }
    inspector_accept_about {
        "No fixed factor exists. The band comes from simulated axes (systematic deviation about 3 times the scatter, 11 positions, 5 runs); the cell becomes an interval and proves nothing. With the raw runs the figure itself can be computed.",
        "不存在固定换算系数。区间来自模拟（系统偏差约为离散的 3 倍，11 点，5 次）；单元格成为区间，不能作为证明。有原始数据时可直接计算该指标。"
    }
    calc_band(own: &str, iso: &str, low: &str, high: &str) { "{own} taken for {iso} of ISO 230-2:2014, divided by {low} … {high}", "{own} 视为 ISO 230-2:2014 的 {iso}，除以 {low} … {high}" }
    calc_band_label { "Other rule", "其他规则" }
    hint_measured_differs { "Put the figure into the cell again on the page Measure, or type over it to let the text count", "请在“测量”页重新填入该指标；或直接改写，使文字为准" }
    hint_measured_unit { "Choose a figure of the criterion's kind, or correct the unit of the criterion", "请选择与指标同类的数值，或更正指标单位" }
    hint_measured { "Look at the measurement on the page Measure", "请在“测量”页查看该测量" }
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
    tab_weibull { "Weibull plot", "威布尔概率图" }
    tab_survival { "Survival", "生存曲线" }
    tab_mcf { "Failures over time", "累计故障" }
    tab_control_chart { "Control chart", "控制图" }
    tab_histogram { "Histogram", "直方图" }
    tab_normal_plot { "Normal plot", "正态概率图" }
    tab_warm_up { "Warm-up", "热漂移" }
    measured_not_read { "The raw data are not read yet", "原始数据尚未读取" }
    measured_missing(cause: &str) { "The file with the raw data cannot be read: {cause}", "无法读取原始数据文件：{cause}" }
    measured_changed { "The file with the raw data is no longer the one that was attached", "原始数据文件与附加时不一致" }
    measured_interval(figure: &str, percent: &str, low: &str, high: &str) { "{figure}, {percent} % interval {low} … {high}", "{figure}，{percent} % 区间 {low} … {high}" }
    measured_mark { "measured", "实测" }
    calc_measured { "Measured", "实测" }
    measured_extent_positioning(positions: usize, runs: usize) { "{positions} positions × {runs} runs", "{positions} 个位置 × {runs} 次" }
    measured_extent_points(n: usize) { "{n} points", "{n} 个点" }
    measured_extent_readings(n: usize) { "{n} readings", "{n} 个读数" }
    measured_extent_life(n: usize, failed: usize) { "{n} units, {failed} failed", "{n} 台，其中失效 {failed} 台" }
    measured_extent_failures(n: usize) { "{n} failures", "{n} 次故障" }
    measured_extent_figures(n: usize) { "{n} figures", "{n} 个数值" }
}

// The page.
texts! {
    prompt_data { "Open raw data", "打开原始数据" }
    filter_data { "Raw data", "原始数据" }
    measure_still_open { "Attach the measurement or discard it first", "请先附加或放弃正在准备的测量" }
    page_measure { "Measure", "测量" }
    do_measure { "Measurements", "测量数据" }
    do_measure_about { "Raw data of tests: figures of the standard, plots, and cells that rest on them", "试验原始数据：按标准计算指标、绘图，并供单元格引用" }
    measure_title { "Measurements", "测量数据" }
    measure_new { "New measurement", "新建测量" }
    measure_none_yet { "No measurement yet", "尚无测量" }
    measure_none_about {
        "Bring an acceptance-test file, a failure log or a batch of figures: you get the figure of the standard with its uncertainty and its plot, and a cell that rests on the data.",
        "导入验收试验文件、故障记录或一批测量值：得到标准指标、不确定度与图形，并使单元格以数据为依据。"
    }
    measure_kind { "Kind of data", "数据类型" }
    measure_kind_positioning { "Positioning", "定位精度" }
    measure_kind_circular { "Circular test", "圆检验" }
    measure_kind_lead { "Ball-screw lead", "丝杠导程" }
    measure_kind_life { "Life", "寿命" }
    measure_kind_repairable { "Failures of a machine", "设备故障" }
    measure_kind_stability { "Batch or series", "批量或序列" }
    measure_kind_drift { "Warm-up, drift", "热漂移" }
    measure_name { "What was measured", "测量对象" }
    measure_name_hint { "e.g. X axis, 1000 mm", "例如 X 轴，1000 mm" }
    measure_data { "Data", "数据" }
    measure_data_hint { "Paste from a spreadsheet, with its headings, or drop a file here", "从电子表格粘贴（含表头），或将文件拖到此处" }
    measure_open_file { "Open file…", "打开文件…" }
    measure_take_text { "Paste instead", "改为粘贴" }
    measure_formats { "What can be brought", "可导入的数据" }
    measure_formats_about {
        "Text with one line a record, fields divided by commas, semicolons or tabs, headings in English or Chinese with their unit behind _ or in brackets; Renishaw .rtl files too. Columns may stand in any order.",
        "每行一条记录的文本，以逗号、分号或制表符分隔；表头可为中文或英文，单位写在 _ 之后或括号内；也可为 Renishaw .rtl 文件。列的顺序不限。"
    }
    measure_about_positioning { "Positioning of an axis by ISO 230-2 (also VDI/DGQ 3441, ISO 230-2:1988, JIS style) from raw runs", "由原始数据按 ISO 230-2 评定轴线定位精度（另有 VDI/DGQ 3441、ISO 230-2:1988 和 JIS 方式）" }
    measure_about_circular { "Circular test by ISO 230-4 from points of one or both senses", "由一个或两个旋向的测点按 ISO 230-4 评定圆检验" }
    measure_about_lead { "Lead accuracy of a ball screw by ISO 3408-3, with the grades of ISO and JIS that it meets", "按 ISO 3408-3 评定滚珠丝杠导程精度及所达到的 ISO、JIS 等级" }
    measure_about_life { "Life of units: Weibull with bounds, MTBF, survival, groups", "样本寿命：Weibull 分布及置信界、MTBF、生存曲线、分组" }
    measure_about_repairable { "Failures of a repaired machine: trend, power law, MTBF", "可修复设备的故障：趋势、幂律、MTBF" }
    measure_about_stability { "Stability of a process: capability, control chart, spread", "过程稳定性：过程能力、控制图、离散程度" }
    measure_about_drift { "Thermal drift: warm-up curve, slope over temperature", "热漂移：热机曲线、随温度的斜率" }
    measure_gives_positioning { "A, E, R, M, B by ISO 230-2:2014 with intervals; VDI/DGQ 3441, ISO 230-2:1988 and JIS style from the same runs", "按 ISO 230-2:2014 计算 A、E、R、M、B 及其区间；同一数据另给出 VDI/DGQ 3441、ISO 230-2:1988 与 JIS 方式的指标" }
    measure_gives_circular { "G, F, D by ISO 230-4", "按 ISO 230-4 计算 G、F、D" }
    measure_gives_lead { "e0a, Vua, V300, V2π against ISO P and JIS C grades", "e0a、Vua、V300、V2π，并与 ISO P 级、JIS C 级对照" }
    measure_gives_life { "Weibull with bounds, B10, MTBF, survival; units still running count", "Weibull 分布及置信界、B10、MTBF、生存曲线；仍在运行的样本计入" }
    measure_gives_repairable { "Trend, Crow-AMSAA, instantaneous MTBF, MTTR and availability; one line a failure", "趋势检验、Crow-AMSAA、瞬时 MTBF、MTTR 与可用度；每行一次故障" }
    measure_gives_stability { "Capability with bounds, control chart, spread; several columns are subgroups", "过程能力及置信界、控制图、离散程度；多列为子组" }
    measure_gives_drift { "Settled drift, time constant, slope per °C", "稳定漂移量、时间常数、每 °C 斜率" }
    measure_unit { "Unit, where the data name none", "单位（数据未注明时）" }
    measure_unit_hint { "e.g. µm", "例如 µm" }
    measure_unit_unknown { "This unit is not known", "未知单位" }
    measure_field_confidence { "Confidence, %", "置信水平，%" }
    measure_field_lsl { "Lower limit", "下限" }
    measure_field_usl { "Upper limit", "上限" }
    measure_field_target { "Target", "目标值" }
    measure_field_gauge { "Gauge, standard deviation", "量具标准偏差" }
    measure_field_machine { "Short run of one machine (Cm, Cmk)", "单台设备短期测试（Cm、Cmk）" }
    measure_field_web { "Lines are scans of a web, columns its lanes", "每行为一次扫描，每列为一个横向位置" }
    measure_field_rules { "Rules of the chart", "判异准则" }
    measure_field_radius { "Nominal radius", "名义半径" }
    measure_field_lead { "Lead, mm", "导程，mm" }
    measure_field_end { "End of the watch", "观察终止时间" }
    measure_field_gaps { "Times are those between failures", "时间为相邻故障的间隔" }
    measure_field_fit { "Fit", "拟合方法" }
    measure_fit_mle { "Maximum likelihood", "极大似然" }
    measure_fit_rrx { "Rank regression, X on Y", "秩回归（X 对 Y）" }
    measure_fit_rry { "Rank regression, Y on X", "秩回归（Y 对 X）" }
    measure_field_bounds { "Bounds", "置信界" }
    measure_bounds_lr { "Likelihood ratio", "似然比" }
    measure_bounds_fisher { "Fisher information", "Fisher 信息" }
    measure_bounds_bootstrap { "Bootstrap", "自助法" }
    measure_setup { "Measurement uncertainty", "测量不确定度" }
    measure_setup_about { "What is known of the test; what stays empty is not in the uncertainty", "已知的试验条件；留空者不计入不确定度" }
    measure_setup_device { "Instrument, U (k = 2) over the travel, µm", "仪器在全行程的扩展不确定度 U（k = 2），µm" }
    measure_setup_offset { "Beam offset over the travel, mm", "全行程光束横向偏移，mm" }
    measure_setup_temperature { "Material temperature, standard uncertainty, K", "材料温度的标准不确定度，K" }
    measure_setup_expansion { "Expansion coefficient, 1/K", "热膨胀系数，1/K" }
    measure_setup_expansion_half { "± of the expansion coefficient, 1/K", "热膨胀系数的半宽，1/K" }
    measure_setup_from_20 { "Material temperature − 20 °C, K", "材料温度与 20 °C 之差，K" }
    measure_setup_drift { "Drift with the axis at rest, range, µm", "轴静止时的漂移范围，µm" }
    measure_reading { "Reading the data…", "正在读取数据…" }
    measure_working { "Working out the figures…", "正在计算…" }
    measure_cancel_work { "Stop", "停止" }
    measure_stopped { "Stopped", "已停止" }
    measure_work_again { "Work out", "计算" }
    measure_seen { "As read", "识别结果" }
    measure_seen_positioning(positions: usize, runs: usize, directions: usize, target: &str, unit: &str) {
        "{positions} targets in {target}, {runs} runs in {directions} directions, deviations in {unit}",
        "目标位置 {positions} 个（{target}），{directions} 个方向各 {runs} 次，偏差单位 {unit}"
    }
    measure_seen_circular(clockwise: usize, counter: usize, unit: &str) { "{clockwise} points clockwise, {counter} counterclockwise, in {unit}", "顺时针 {clockwise} 点，逆时针 {counter} 点，单位 {unit}" }
    measure_seen_lead(points: usize) { "{points} points, travel in mm, deviation in µm", "{points} 个点，行程单位 mm，偏差单位 µm" }
    measure_seen_series(n: usize, groups: usize, unit: &str) { "{n} figures in {groups} groups, unit {unit}", "{n} 个数值，{groups} 组，单位 {unit}" }
    measure_seen_singles(n: usize, unit: &str) { "{n} single figures, unit {unit}", "{n} 个单值，单位 {unit}" }
    measure_seen_drift(n: usize, unit: &str) { "{n} readings in {unit}, times in min", "{n} 个读数（{unit}），时间单位 min" }
    measure_seen_life(failed: u64, running: u64) { "{failed} failed, {running} still running", "失效 {failed}，仍在运行 {running}" }
    measure_seen_failures(n: usize) { "{n} failures of one machine", "一台设备的 {n} 次故障" }
    measure_no_unit { "not stated", "未注明" }
    measure_figures { "Figures", "指标" }
    measure_standard { "Standard", "标准" }
    measure_put { "Put into cell", "填入单元格" }
    measure_put_named(figure: &str) { "Put {figure} into the cell", "将 {figure} 填入单元格" }
    measure_cell { "Cell", "单元格" }
    measure_no_cell { "No cell", "不填入单元格" }
    measure_figure { "Value", "数值" }
    measure_misfit_kind(criterion: &str) { "“{criterion}” takes no number: choose another criterion", "“{criterion}”不接受数值：请另选指标" }
    measure_misfit_no_unit(symbol: &str, criterion: &str, unit: &str) {
        "{symbol} has no unit and “{criterion}” is in {unit}: state the unit of the data, or choose another criterion",
        "{symbol} 没有单位，而“{criterion}”的单位为 {unit}：请注明数据的单位，或另选指标"
    }
    measure_misfit_plain(symbol: &str, unit: &str, criterion: &str) {
        "{symbol} is in {unit} and “{criterion}” has no unit: give the criterion its unit, or choose another one",
        "{symbol} 的单位为 {unit}，而“{criterion}”没有单位：请为该指标填写单位，或另选指标"
    }
    measure_misfit_unlike(symbol: &str, unit: &str, criterion: &str, other: &str) {
        "{symbol} is in {unit} and “{criterion}” in {other}: choose another criterion or value",
        "{symbol} 的单位为 {unit}，“{criterion}”的单位为 {other}，量纲不同：请另选指标或数值"
    }
    measure_proposed(machine: &str, criterion: &str, symbol: &str) {
        "Proposed from the data: {symbol} for “{criterion}” of {machine}",
        "根据数据建议：{symbol} 填入 {machine} 的“{criterion}”"
    }
    measure_proposed_row(criterion: &str, symbol: &str) {
        "{symbol} answers “{criterion}”; choose the machine the data belong to",
        "{symbol} 对应“{criterion}”；请选择数据所属的设备"
    }
    measure_axis { "Axis", "轴" }
    measure_axis_choose { "Choose an axis", "请选择一个轴" }
    measure_evidence { "Evidence", "证据" }
    measure_evidence_new { "New: own test, grade A", "新建：自有试验，A 级" }
    measure_attach { "Attach", "附加" }
    measure_attached { "Measurement attached", "测量已附加" }
    measure_save_first { "So many data go into a file beside the project: save the project first", "数据较多，需存为项目旁的文件：请先保存项目" }
    measure_not_yet { "Wait until the figures are worked out", "请等待计算完成" }
    measure_discard { "Discard", "放弃" }
    measure_remove { "Remove measurement", "移除测量" }
    measure_used_in { "Cells that rest on it", "引用该测量的单元格" }
    measure_used_nowhere { "No cell rests on it yet", "尚无单元格引用" }
    measure_rows(n: usize) { "{n} lines in the project file", "项目文件中 {n} 行数据" }
    measure_in_file(file: &str) { "File {file}, SHA-256 checked", "文件 {file}，已核对 SHA-256" }
    measure_take_changed { "Take the file as it is now", "采用当前文件" }
    measure_open_measurement { "Open the measurement", "打开测量" }
    measure_from_raw { "From raw data…", "由原始数据…" }
    measure_derived(symbol: &str, standard: &str, extent: &str) { "{symbol} by {standard}, {extent}", "{symbol}，按 {standard}，{extent}" }
    measure_derived_plain(symbol: &str, extent: &str) { "{symbol} from raw data, {extent}", "{symbol}，由原始数据，{extent}" }
}

// Two measurements side by side.
texts! {
    measure_beside { "Beside another measurement", "与另一测量比较" }
    measure_beside_none { "None", "不比较" }
    measure_beside_with { "B, compared with A in view", "B（与当前 A 比较）" }
    measure_beside_margin { "Differences that do not matter, up to", "可忽略的差异上限" }
    measure_beside_required { "Requirement on", "要求项" }
    measure_beside_at_most { "At most", "不大于" }
    measure_beside_cpk { "Requirement: Cpk at least", "要求：Cpk 不小于" }
    measure_beside_not { "Two measurements of this kind are not compared", "此类测量不支持比较" }
}

// The uncertainty budget as a table.
texts! {}
