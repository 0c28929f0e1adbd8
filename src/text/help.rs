//! The help page, and what each figure shows.

texts! {
    do_help { "Help", "帮助" }
    do_help_about { "Every mark, word and figure explained; searchable", "解释每个标记、术语和图形，可搜索" }
    menu_help { "Help", "帮助" }
    help_title { "Help", "帮助" }
    help_search { "Search marks, words, figures and commands", "搜索标记、术语、图形和命令" }
    help_first { "First steps", "入门" }
    help_marks { "Marks", "标记" }
    help_words { "Words", "术语" }
    help_figures { "Figures", "图形" }
    help_commands { "Commands and keys", "命令与快捷键" }
    help_nothing { "Nothing found. Try another word, or one in the other language.", "没有找到。可换一个词，或用另一种语言搜索。" }
    help_close { "Close", "关闭" }
    help_in_other(name: &str) { "Chinese: {name}", "英文：{name}" }

    help_step_paste { "Bring in what suppliers sent", "导入供应商资料" }
    help_step_paste_about {
        "Copy a table from Excel or WPS and press Ctrl+V, open a file, or drop it on the window. The review shows what each column and row was taken for; correct it there before it is taken over.",
        "从 Excel 或 WPS 复制表格后按 Ctrl+V，或打开文件，或拖入窗口。核对页显示每列每行的识别结果，可先更正再导入。"
    }
    help_step_read { "Read the answer", "查看结论" }
    help_step_read_about {
        "The strip above the table says who leads, by how much, how sure that is, why, and what to ask first. The page Decide says the same at length.",
        "表格上方的结论栏说明谁领先、领先多少、把握多大、原因何在、先问什么。“决策”页给出详细说明。"
    }
    help_step_weigh { "Say what matters", "设定权重" }
    help_step_weigh_about {
        "Click a weight and type, or click the heading of the column for help with weighing. Every result follows at once.",
        "点击权重直接输入，或点击该列标题进行赋权。所有结果随即更新。"
    }
    help_step_check { "Settle what is open", "落实未定之处" }
    help_step_check_about {
        "F8 lists the findings, each with its place and often a remedy of one click. Name the evidence behind values on the page Sources; measured raw data go in on the page Measure.",
        "按 F8 查看提示，每条标明位置，多数可一键处理。在“来源”页为数值注明证明材料；实测原始数据在“测量”页录入。"
    }
    help_step_hand { "Hand it over", "输出" }
    help_step_hand_about {
        "Ctrl+S saves a file that can be read without this program. Export… writes figures, Report… a paper as PDF, Word or HTML; the deviation table of a tender is on the page Tender.",
        "Ctrl+S 保存为无需本程序即可阅读的文件。“导出”输出图形；招标偏离表在“偏离表”页；“报告”输出 PDF、Word 或网页。"
    }

    mark_guarantee { "≥ or ≤: only a bound is stated; what lies beyond it is open", "≥ 或 ≤：只给出界限，界限之外未定" }
    mark_borrowed { "Taken from another machine", "借用自其他设备" }
    mark_estimated { "An estimate", "估计值" }
    mark_measured { "Worked out of measured raw data", "由实测原始数据得出" }
    mark_doubtful { "Not read, or doubtful: the inspector says why", "未能识别或存疑：详见右侧说明" }
    mark_several { "Two, three, or more sources for one cell", "同一单元格有两个、三个或更多来源" }
    mark_empty { "Nothing entered", "未填写" }
    mark_searched { "Searched for, and not stated", "已查找，来源未给出" }
    mark_star { "A clause that excludes whoever does not meet it", "不满足即被排除的条款" }
    mark_domestic { "A domestic machine", "国产设备" }
    mark_imported { "An imported machine", "进口设备" }
    mark_other { "Of another origin", "其他产地" }

    about_side_by_side { "Two machines on each criterion in its own unit: values, their ranges, and what is asked for.", "两台设备在每项指标上按其自身单位对照：数值、范围及需求。" }
    about_profile { "How many points a machine is behind or ahead of the benchmark on each criterion.", "设备在每项指标上相对比较基准落后或领先多少分。" }
    about_contributions { "What each criterion adds to the total gap, by its weight.", "各指标按权重对总差距的贡献。" }
    about_ranking { "Total points of every machine, with the lowest and highest they may be.", "各设备的总分及其可能的最低值与最高值。" }
    about_scatter { "All machines on two criteria; those that no other one beats on both are joined.", "所有设备在两项指标上的位置；未被其他设备同时超过的相连。" }
    about_radar { "Points on each criterion as an outline, beside those of the benchmark.", "各指标得分的轮廓，与比较基准对照。" }
    about_levels { "Every machine's value as a share of the benchmark's, criterion by criterion.", "各设备每项指标相对比较基准的水平。" }
    about_waterfall { "From one total to the other: which criterion adds or takes how many points.", "从一个总分到另一个总分：各指标增减多少分。" }
    about_certainty { "How often the leader stays first when weights and values vary, and what that rests on.", "权重和数值变动时领先者保持居首的比例及其依据。" }
    about_stability { "Totals as the weight of one criterion moves, and where another machine takes the lead.", "某项指标权重变动时的总分，以及换成另一台领先之处。" }
    about_parity { "What each criterion alone would have to become for a machine to draw level.", "仅靠某一项指标追平时，该指标需达到多少。" }
    about_break_even { "The lead of a machine as its price moves, and the price at which both are level.", "领先随价格的变化，以及双方持平的价格。" }
    about_tornado { "How far each weight and each value can move the gap of two machines.", "每个权重和数值对两台设备差距的影响范围。" }
    about_acceptability { "How often each machine takes which rank when weights and values vary.", "权重和数值变动时各设备取得各名次的频率。" }
    about_scenarios { "Ranks under the weights, benchmarks and rules of each scenario.", "各情景的权重、基准和规则下的名次。" }
    about_value_price { "Points without the price, against the price.", "不计价格的得分与价格的关系。" }
    about_pairwise { "How often the machine of the row is better than that of the column.", "行设备优于列设备的频率。" }
    about_gaia { "Machines and criteria as seen by PROMETHEE: near means alike, along an axis means good at it.", "PROMETHEE 的平面：相近者相似，沿轴方向者该项较优。" }
    about_agreement { "The rank of every machine by each decision method.", "各决策方法给出的名次。" }
    about_positioning { "Deviations of an axis along its travel with the results of ISO 230-2.", "轴沿行程的偏差及 ISO 230-2 结果。" }
    about_circular { "Deviation from the circle, enlarged, with the results of ISO 230-4.", "放大的圆偏差及 ISO 230-4 结果。" }
    about_lead { "Lead deviation of a ball screw along its length with the limits of its grade.", "滚珠丝杠沿长度的导程偏差及精度等级限值。" }
    about_weibull { "Failed units on Weibull paper with the fitted line and its bounds.", "失效单元在威布尔概率纸上的位置、拟合线及其界限。" }
    about_survival { "The share of units still running over time, without an assumed distribution.", "随时间仍在运行的单元比例，不假定分布。" }
    about_mcf { "Failures per machine over time: bending up means getting worse.", "每台设备随时间的累计失效次数：上弯表示变差。" }
    about_control_chart { "Values in the order of production with their control limits.", "按生产顺序的数值及控制限。" }
    about_histogram { "How the values spread between the limits, with the capability.", "数值在限值之间的分布及过程能力。" }
    about_normal_plot { "Values on normal paper: near the line means normally distributed.", "正态概率纸上的数值：靠近直线即近似正态。" }
    about_warm_up { "Drift over time as the machine warms up.", "设备预热过程中随时间的漂移。" }
}
