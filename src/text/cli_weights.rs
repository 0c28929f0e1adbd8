//! Texts of the subcommand `weights`: weights from judgements and data, and how far these agree.

texts! {
    // Ways to weights.
    cli_weights_way_ahp_eigenvector { "AHP, principal eigenvector", "层次分析法（AHP），特征向量法" }
    cli_weights_way_ahp_geometric { "AHP, geometric means of the rows", "层次分析法（AHP），行几何平均法" }
    cli_weights_way_ahp_column { "AHP, means of the normalised columns", "层次分析法（AHP），列归一化平均法" }
    cli_weights_way_roc { "Rank order centroid", "排序重心法（ROC）" }
    cli_weights_way_bwm_linear { "Best-worst method, linear model", "最优最劣法（BWM），线性模型" }
    cli_weights_way_bwm_nonlinear { "Best-worst method, nonlinear model", "最优最劣法（BWM），非线性模型" }
    cli_weights_way_swing { "Swing points: what the step from worst to best on each scale is worth", "摆幅法（Swing）：各指标由最差到最优的改进值多少分" }
    cli_weights_way_entropy { "Entropy: what the spread of these data would say", "熵权法：由数据的离散程度得出" }
    cli_weights_way_critic { "CRITIC: what the spread of these data and their conflicts would say", "CRITIC 法：由数据的对比强度与冲突性得出" }
    cli_weights_way_project(title: &str) { "Weights of the project \"{title}\"", "项目“{title}”的权重" }

    // Columns.
    cli_weights_column_low { "From, %", "下限，%" }
    cli_weights_column_high { "To, %", "上限，%" }
    cli_weights_column_points { "Points", "分值" }
    cli_weights_column_group { "Group", "指标组" }
    cli_weights_column_own { "Project, %", "项目权重，%" }
    cli_weights_column_judged { "By the judgements, %", "按判断计算，%" }
    cli_weights_column_divergence { "Divergence", "差异系数" }
    cli_weights_column_deviation { "Standard deviation", "标准差" }
    cli_weights_column_conflict { "Conflict", "冲突性" }
    cli_weights_group(name: &str, percent: &str) { "{name} ({percent} %)", "{name}（{percent} %）" }

    // Consistency of pairwise judgements.
    cli_weights_ahp_ratio(lambda: &str, ci: &str, cr: &str, ri: &str, table: &str) {
        "λ_max = {lambda}, CI = {ci}, CR = {cr} (random index {ri}, {table}).",
        "λ_max = {lambda}，CI = {ci}，CR = {cr}（随机一致性指标 RI = {ri}，{table}）。"
    }
    cli_weights_ahp_no_ratio(lambda: &str, ci: &str, n: usize, table: &str) {
        "λ_max = {lambda}, CI = {ci}; no CR, because {table} has no random index for {n} criteria.",
        "λ_max = {lambda}，CI = {ci}；{table} 未给出 {n} 个指标的随机一致性指标，故无 CR。"
    }
    cli_weights_ahp_other_index(index: &str) { "With --random-index {index} there is one.", "可改用 --random-index {index}。" }
    cli_weights_ahp_consistent { "All judgements agree with each other.", "各项判断完全一致。" }
    cli_weights_ahp_acceptable { "CR is at most 0.1: the judgements agree well enough.", "CR 不大于 0.1：判断矩阵的一致性可以接受。" }
    cli_weights_ahp_warning {
        "Warning: CR is above 0.1. The judgements contradict each other; revise them before using these weights.",
        "警告：CR 大于 0.1。判断之间相互矛盾，请修正后再使用该权重。"
    }
    cli_weights_ahp_worst(row: &str, column: &str, given: &str, consistent: &str) {
        "The judgement that disagrees most: {row} over {column} is {given}; to agree with these weights it would have to be {consistent}.",
        "偏差最大的判断：“{row}”对“{column}”给定为 {given}；与该权重一致时应为 {consistent}。"
    }
    cli_weights_ahp_filled(list: &str) { "Filled in: {list}.", "补全的判断：{list}。" }
    cli_weights_ahp_filled_one(row: &str, column: &str, value: &str) { "{row} over {column} {value}", "“{row}”对“{column}”为 {value}" }
    cli_weights_ahp_filled_ratio {
        "With judgements left out fewer of them can contradict each other: CR comes out too low.",
        "判断有缺失时相互矛盾的机会减少，CR 偏低。"
    }

    // Best-worst method.
    cli_weights_bwm_linear(xi: &str) {
        "ξ = {xi}, the largest difference left between judgements and weights; 0 where all agree. The linear model has no CR.",
        "ξ = {xi}，即判断与权重之间的最大偏差，完全一致时为 0。线性模型没有 CR。"
    }
    cli_weights_bwm_nonlinear(xi: &str, index: &str, best_to_worst: &str, ratio: &str) {
        "ξ = {xi}, CR = {ratio} (consistency index {index} for best over worst {best_to_worst}).",
        "ξ = {xi}，CR = {ratio}（最优对最劣为 {best_to_worst} 时一致性指标 {index}）。"
    }
    cli_weights_bwm_no_ratio(xi: &str) {
        "ξ = {xi}; no CR, because best and worst are judged alike and other judgements contradict that.",
        "ξ = {xi}；最优与最劣被判为同等重要，而其他判断与此矛盾，故无 CR。"
    }
    cli_weights_bwm_bounds {
        "Several weights fit the judgements equally well; the shares are the centres of their bounds.",
        "多组权重与判断同样吻合；所列权重为其区间中点。"
    }
    cli_weights_bwm_agree { "All judgements agree with each other.", "各项判断完全一致。" }
    cli_weights_bwm_disagree(ratio: &str, criterion: &str) {
        "Input-based consistency ratio {ratio}: the two judgements of {criterion} disagree most with best over worst.",
        "基于输入的一致性比率为 {ratio}：“{criterion}”的两项判断与“最优对最劣”偏差最大。"
    }

    // Orders and points.
    cli_weights_roc_about {
        "Only the order is used; criteria of one rank share the mean of their places.",
        "仅使用次序信息；并列指标取所占位次权重的平均值。"
    }
    cli_weights_swing_about { "Only the ratios of the points count.", "只看分值的相互比例。" }

    // The project's own weights.
    cli_weights_project_swing { "They came about by points for the step from worst to best on each scale (swing).", "权重来源：对各指标由最差到最优的改进赋分（摆幅法）。" }
    cli_weights_project_direct { "They came about by points given directly.", "权重来源：直接赋分。" }
    cli_weights_project_roc { "They came about by an order of importance (rank order centroid).", "权重来源：重要性排序（排序重心法）。" }
    cli_weights_project_ahp { "They came about by judgements in pairs (AHP).", "权重来源：两两比较判断（AHP）。" }
    cli_weights_project_bwm { "They came about by judgements against the best and the worst criterion (best-worst method).", "权重来源：与最优、最劣指标的比较判断（最优最劣法）。" }
    cli_weights_project_groups(list: &str) { "Groups: {list}.", "指标组：{list}。" }
    cli_weights_project_kept { "The weights are those of the judgements.", "项目权重与判断结果一致。" }
    cli_weights_project_changed { "The weights are not those of the judgements: they were changed afterwards.", "项目权重与判断结果不一致：判断之后又作了更改。" }
    cli_weights_project_unjudged(names: &str) { "With weight, but not judged: {names}.", "有权重但未参与判断：{names}。" }

    // Weights from data.
    cli_weights_data_about {
        "Such weights know nothing of what matters to the buyer, and one odd machine changes them: to be shown beside weights that were asked for, not in their place.",
        "此类权重不反映买方的真实关切，且易受个别异常设备影响：只宜与征询所得权重对照，不能取而代之。"
    }
    cli_weights_data_too_few_rows { "It takes at least two machines that are not excluded", "至少需要两台未被排除的设备" }
    cli_weights_data_no_columns { "It takes at least one criterion with weight", "至少需要一个有权重的指标" }
    cli_weights_data_no_whole_column {
        "It takes at least one criterion with weight that applies to every machine and is not 0 for all",
        "至少需要一个有权重、适用于所有设备且不全为 0 的指标"
    }
    cli_weights_data_not_finite(equipment: &str, criterion: &str) {
        "{criterion} does not apply to {equipment}, so its column has a gap", "“{criterion}”不适用于 {equipment}，该列不完整"
    }
    cli_weights_data_negative(equipment: &str, criterion: &str) {
        "{criterion} of {equipment} is negative; entropy takes shares, and a negative figure has none",
        "{equipment} 的“{criterion}”为负值；熵权法按占比计算，不能有负值"
    }
    cli_weights_data_all_zero(criterion: &str) { "All figures of {criterion} are 0, so they have no shares", "“{criterion}”全部为 0，无法计算占比" }
    cli_weights_data_nothing_varies { "All machines have the same figures, so nothing tells them apart", "各设备数值完全相同，无法区分" }
    cli_weights_data_no_conflict { "All criteria put the machines in the same order, so there is no conflict to weigh", "各指标的变化完全一致，不存在可供加权的冲突" }

    // What a file or an argument must be.
    cli_weights_place(file: &str, row: usize, column: usize, what: &str) { "{file}: Row {row}, column {column}: {what}", "{file}：第 {row} 行第 {column} 列：{what}" }
    cli_weights_pair_wrong(first: &str, second: &str) { "The judgement of {first} over {second} is not possible", "“{first}”对“{second}”的判断值无效" }
    cli_weights_pair_twice(first: &str, second: &str) { "{first} and {second} are judged twice, and the two judgements contradict each other", "“{first}”与“{second}”有两项判断且相互矛盾" }
    cli_weights_one_missing(name: &str) { "The judgement of {name} against the best or the worst is missing", "缺少“{name}”与最优或最劣指标的比较" }
    cli_weights_best_to_worst_twice { "Best over worst is judged twice, differently", "“最优对最劣”有两项不同的判断" }
    cli_weights_file_empty { "There is nothing in it", "文件为空" }
    cli_weights_no_judgement(text: &str) {
        "\"{text}\" is no judgement; write 3, 1/3 or 0.333, or leave it empty", "“{text}”不是判断值；请写 3、1/3 或 0.333，未判断的留空"
    }
    cli_weights_judgement_missing { "A judgement is missing here", "此处缺少判断值" }
    cli_weights_not_positive(text: &str) { "\"{text}\" is no judgement; it must be above 0 and at most a million to one", "“{text}”不能作为判断值；须大于 0 且不超过一百万比一" }
    cli_weights_not_one { "A criterion compared with itself must be 1", "指标与自身比较必须为 1" }
    cli_weights_not_square(rows: usize, columns: usize) { "The matrix must be square; it has {rows} rows and {columns} columns", "判断矩阵必须为方阵；现为 {rows} 行 {columns} 列" }
    cli_weights_not_reciprocal(row: &str, column: &str, given: &str, back: &str) {
        "{row} over {column} is {given}, but {column} over {row} is {back}; one must be 1 divided by the other",
        "“{row}”对“{column}”为 {given}，而“{column}”对“{row}”为 {back}；两者必须互为倒数"
    }
    cli_weights_disconnected(from: &str, to: &str) { "No chain of judgements leads from {from} to {to}; give one more judgement", "没有判断链将“{from}”与“{to}”联系起来；请再补充一项判断" }
    cli_weights_other_name(name: &str, first: &str) { "\"{name}\" stands here, but the first row has \"{first}\" in this place", "此处为“{name}”，而首行对应位置为“{first}”" }
    cli_weights_twice(name: &str) { "\"{name}\" stands twice", "“{name}”出现两次" }
    cli_weights_line_break {
        "A line break stands in this field; a quotation mark may be missing at its end", "此处字段内含换行；可能缺少右引号"
    }
    cli_weights_no_name { "A name is missing here", "此处缺少名称" }
    cli_weights_roc_needs {
        "--roc needs an order such as a,b=c (= for ties), or a file with one criterion a line",
        "--roc 需要次序，如 a,b=c（= 表示并列），或每行一个指标的文件"
    }
    cli_weights_roc_no_file(cause: &str) {
        "{cause}. Without a file, write the order itself: a,b=c (= for ties)", "{cause}。不用文件时请直接写出次序：a,b=c（= 表示并列）"
    }
    cli_weights_roc_separator {
        "A separator stands in this line; write one criterion a line, and a name with a comma or a semicolon in double quotes",
        "此行含有分隔符；请每行写一个指标，名称含逗号或分号时请加双引号"
    }
    cli_weights_roc_no_text {
        "A control character stands in this line; an order is plain text with one criterion a line", "此行含有控制字符；次序文件应为纯文本，每行一个指标"
    }
    cli_weights_swing_needs { "--swing needs points such as accuracy=100,life=60", "--swing 需要分值，如 accuracy=100,life=60" }
    cli_weights_no_points(text: &str) { "\"{text}\" is no points; write name=points, such as accuracy=100", "“{text}”没有给出分值；请写 名称=分值，如 accuracy=100" }
    cli_weights_bad_points(text: &str) { "\"{text}\" is not possible here; points are 0 or more", "此处不能写“{text}”；分值须大于或等于 0" }
    cli_weights_all_zero { "At least one criterion needs points above 0", "至少一个指标的分值须大于 0" }
    cli_weights_no_best { "No criterion has 1 for best to others: the best compared with itself is 1", "没有指标的“最优对其他”为 1：最优指标与自身比较应为 1" }
    cli_weights_no_worst { "No criterion has 1 for others to worst: the worst compared with itself is 1", "没有指标的“其他对最劣”为 1：最劣指标与自身比较应为 1" }
    cli_weights_best_is_worst { "The best is also the worst; it takes two criteria", "最优与最劣为同一指标；至少需要两个指标" }
    cli_weights_below_one(text: &str) { "\"{text}\" is not possible here; these judgements are 1 to 9", "此处不能写“{text}”；该判断值为 1 至 9" }
    cli_weights_best_to_worst(over: &str, under: &str) {
        "Best over worst is {over} in one column and {under} in the other; it must be the same",
        "最优对最劣在一列为 {over}，在另一列为 {under}；两者必须相同"
    }
    cli_weights_not_solved { "The linear program could not be solved because of rounding", "线性规划因舍入误差未能求解" }
}
