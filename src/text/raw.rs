//! Texts of raw data files: what is wrong with one, and where.

texts! {
    raw_at(line: usize, column: usize, what: &str) { "Line {line}, column {column}: {what}", "第 {line} 行第 {column} 列：{what}" }
    raw_at_line(line: usize, what: &str) { "Line {line}: {what}", "第 {line} 行：{what}" }
    raw_empty { "there are no figures in this file", "文件中没有数值" }
    raw_broken(cause: &str) { "the delimited text is broken: {cause}", "分隔文本有误：{cause}" }
    raw_no_figure { "a figure is missing here", "此处缺少数值" }
    raw_not_a_number(text: &str) { "“{text}” is no number", "“{text}”不是数值" }
    raw_no_column(name: &str, headings: &str) {
        "a column “{name}” is needed; found are: {headings}",
        "缺少“{name}”列；现有表头：{headings}"
    }
    raw_unknown_heading(text: &str) {
        "the heading “{text}” is not known; known are target, F1, F2 … and R1, R2 …, or axis, target, run, direction, value",
        "无法识别表头“{text}”；可用 target、F1、F2……和 R1、R2……，或 axis、target、run、direction、value"
    }
    raw_unknown_unit(text: &str) { "“{text}” is no unit of such a figure", "“{text}”不是此类数值的单位" }
    raw_unit_not_stated {
        "the unit is not stated; put it into the heading (target_mm, F1_um) or state it beside the data",
        "未注明单位；请写入表头（如 target_mm、F1_um），或在数据旁注明"
    }
    raw_unknown_direction(text: &str) {
        "“{text}” is no direction; forward, backward, up, down, +, − and 1, -1 are",
        "“{text}”不是方向；可用 forward、backward、up、down、+、−、1、-1"
    }
    raw_time_unit_not_stated {
        "the unit of time is not stated; put it into the heading (time_min, time_h, time_s)",
        "未注明时间单位；请写入表头（如 time_min、time_h、time_s）"
    }
    raw_unknown_sense(text: &str) {
        "“{text}” is no sense of rotation; cw, ccw, − (clockwise) and + (counterclockwise) are",
        "“{text}”不是旋转方向；可用 顺时针、逆时针、cw、ccw、−（顺时针）、+（逆时针）"
    }
    raw_not_beyond(text: &str) { "“{text}” is not beyond the one before", "“{text}”不大于前一个值" }
    raw_unknown_event(text: &str) {
        "“{text}” says neither failure (1) nor still running (0)",
        "“{text}”既不是失效（1），也不是仍在运行（0）"
    }
    raw_bad_time(text: &str) { "“{text}” is no running time above 0", "“{text}”不是大于 0 的运行时间" }
    raw_bad_count(text: &str) { "“{text}” is no count of 1 or more", "“{text}”不是不小于 1 的数量" }
    raw_runs_differ(found: usize, first: usize) {
        "this position has {found} runs, the first one {first}; every position needs the same number",
        "此位置有 {found} 次测量，而第一个位置有 {first} 次；各位置的次数须相同"
    }
    raw_directions_differ(forward: usize, backward: usize) {
        "there are {forward} runs forward and {backward} in reverse; both directions need the same number",
        "正向有 {forward} 次测量，反向有 {backward} 次；两个方向的次数须相同"
    }
    raw_twice { "this position has a figure of the same run and direction already", "该位置在同一次、同一方向上已有数值" }
    raw_no_section(name: &str) { "the section “{name}” is not there", "缺少“{name}”部分" }
    raw_count_differs(announced: usize, found: usize) { "{announced} are announced, {found} are there", "声明有 {announced} 个，实际有 {found} 个" }
    raw_no_target(number: usize) { "there is no target {number}", "没有第 {number} 个目标位置" }
    raw_mixed_decimals(text: &str) {
        "“{text}” has another decimal sign than the numbers before it; write all with the same one",
        "“{text}”的小数点写法与前面的数值不同；请统一写法"
    }
    raw_surplus(fields: usize, headings: usize) {
        "this line has {fields} fields, the first one {headings}; a decimal comma in a file divided by commas makes two of one number",
        "此行有 {fields} 个字段，而首行有 {headings} 个；以逗号分隔的文件中，小数逗号会把一个数拆成两个"
    }
    raw_no_event { "it is not stated whether the unit failed; write F (failed) or S (still running)", "未注明该件是否失效；请填写 F（失效）或 S（仍在运行）" }
    raw_unclear_status(heading: &str) {
        "the column “{heading}” is not understood and could tell which units failed; name it “event” (1 failed, 0 still running) or “censored” (the opposite), or remove it",
        "无法理解“{heading}”列，而它可能说明哪些件失效；请改名为“失效”（1 为失效，0 为仍在运行）或“截尾”（相反），或删除该列"
    }
    raw_unlike_units(heading: &str) { "the unit of “{heading}” is of another kind than that of the column before it", "“{heading}”的单位与前一列不是同一类" }
    raw_target_twice(target: &str) {
        "the target {target} is there twice, others are not; every target needs the same number of lines",
        "目标位置 {target} 出现两次，而其他位置没有；各目标位置的行数须相同"
    }
    raw_several_sheets(sheets: &str) {
        "several sheets of this workbook hold such data ({sheets}); save the one that counts as a file of its own",
        "该工作簿有多个工作表含此类数据（{sheets}）；请将所需的一个另存为单独文件"
    }
    raw_password { "the workbook is protected by a password", "工作簿受密码保护" }
    raw_too_large { "the workbook is too large", "工作簿过大" }
    raw_too_many(found: usize, most: usize) { "{found} are announced here; at most {most} are read", "此处声明 {found} 个；最多读取 {most} 个" }
    raw_workbook(cause: &str) { "the workbook could not be read: {cause}", "无法读取工作簿：{cause}" }
    raw_several_axes(axes: &str) { "this file holds several axes ({axes}); choose one", "该文件含有多个轴（{axes}）；请选定其中一个" }
    raw_no_axis(asked: &str, axes: &str) { "there is no axis “{asked}” in this file; it holds {axes}", "该文件中没有“{asked}”轴；有 {axes}" }
    raw_after_end(text: &str) {
        "“{text}” is after the line in which the watch of this machine ended",
        "“{text}”位于该设备观测结束的行之后"
    }
    raw_note_skipped(line: usize, text: &str) { "Line {line} was taken for a title and left out: {text}", "第 {line} 行视为标题，未读取：{text}" }
    raw_note_total(line: usize, text: &str) { "Line {line} sums up the others and was left out: {text}", "第 {line} 行为汇总行，未读取：{text}" }
    raw_note_turned { "The headings stand in the first column; the table was turned.", "表头位于第一列，已将表格转置读取。" }
    raw_note_thousands(text: &str, read: &str) {
        "“{text}” was read as {read}: the comma was taken for a thousands mark.",
        "“{text}”读作 {read}：逗号视为千位分隔符。"
    }
    raw_note_unused(heading: &str) { "The column “{heading}” was not used.", "未使用“{heading}”列。" }
    raw_note_all_failed { "No column tells which units failed; all were taken as failed.", "没有任何列说明哪些件失效；全部按失效处理。" }
    raw_note_one_is_failure(heading: &str) {
        "“{heading}” does not say what 1 (or yes) means; it was taken for failed, 0 (or no) for still running.",
        "“{heading}”未说明 1（或“是”）的含义；按 1（是）为失效、0（否）为仍在运行处理。"
    }
    raw_note_groups_are_units { "Every unit has a group of its own; the groups were taken for numbers of units.", "每件自成一组；组名视为件号。" }
    raw_note_unit_of_targets(unit: &str) {
        "No heading names the unit of the deviations; that of the targets was taken: {unit}.",
        "表头未注明偏差的单位；按目标位置的单位 {unit} 处理。"
    }
    raw_note_repeated_targets(times: usize) {
        "Every target is there {times} times; the lines were taken for further runs.",
        "每个目标位置出现 {times} 次；各行视为更多次测量。"
    }
    raw_note_full_turn { "Positions near a full turn from their targets were taken within one turn.", "与目标位置相差约一整圈的读数已归算到同一圈内。" }
    raw_note_larger_than_step(deviation: &str, step: &str) {
        "A deviation of {deviation} is larger than the step of {step} between targets; check units, decimal signs and headings.",
        "有偏差 {deviation}，大于目标位置间距 {step}；请核对单位、小数点和表头。"
    }
    raw_note_spread(span: &str) {
        "The deviations span {span}, more than a machine tool axis does; check the unit and the decimal signs.",
        "偏差的范围为 {span}，超出机床轴的常见水平；请核对单位和小数点。"
    }
    raw_note_far_out(value: &str, median: &str) {
        "One value, {value}, is at least a hundred times the typical size of {median}; check its decimal sign.",
        "有一个值 {value}，至少是一般大小 {median} 的一百倍；请核对其小数点。"
    }
    raw_note_unequal_groups(smallest: usize, largest: usize) {
        "The subgroups have from {smallest} to {largest} values.",
        "子组大小不一：{smallest} 至 {largest} 个值。"
    }
    raw_note_chosen_axis(axis: &str) { "The file holds several axes; this is {axis}.", "该文件含有多个轴；此为 {axis} 轴。" }
    raw_several_values(headings: &str) {
        "several columns could hold the values ({headings}); keep only one, or head it “value” (several of one feature: x1, x2 …)",
        "有多列可能是测量值（{headings}）；请只保留一列，或将其表头改为“值”（同一特性的多列请用 x1、x2……）"
    }
    raw_several_readings(headings: &str) {
        "this file holds readings of several axes ({headings}); keep only one",
        "该文件含有多个轴的读数（{headings}）；请只保留一个"
    }
    raw_several_machines(heading: &str) {
        "“{heading}” tells several machines apart, whose values are no one process; keep the lines of one machine",
        "“{heading}”列区分多台设备，其数值不属于同一过程；请只保留一台设备的数据"
    }
    raw_spaced_number(text: &str) {
        "“{text}” could be one number or several; put a comma, semicolon or tab between values, and write thousands without spaces",
        "“{text}”可能是一个数，也可能是多个数；请用逗号、分号或制表符分隔数值，千位之间不要加空格"
    }
    raw_open_number(text: &str) {
        "“{text}” could have a decimal sign or a thousands mark; write it without thousands marks, or with another number of decimals",
        "“{text}”中的符号可能是小数点，也可能是千位分隔符；请去掉千位分隔符，或改变小数位数"
    }
    raw_heading_or_value(text: &str) {
        "“{text}” could be a heading or a value; write values as bare numbers below a heading such as “value_mm”",
        "“{text}”可能是表头，也可能是数值；请在“值_mm”之类的表头下只写数字"
    }
    raw_contradiction(first: &str, second: &str) {
        "“{first}” and “{second}” say different of whether this unit failed; remove the wrong one",
        "“{first}”与“{second}”对该件是否失效的说法不一致；请删除有误的一列"
    }
    raw_several_times(first: &str, second: &str) {
        "both “{first}” and “{second}” could hold the running time, and they differ; keep only one",
        "“{first}”和“{second}”都可能是运行时间，且数值不同；请只保留一列"
    }
    raw_readings_without_event(from: &str, to: &str) {
        "“{from}” and “{to}” could be clock readings or the interval in which a unit failed; add a column “event” (1 failed, 0 still running), or head them “from” and “until” for an interval",
        "“{from}”和“{to}”可能是起止读数，也可能是失效所在区间；请增加“失效”列（1 为失效，0 为仍在运行），区间请用“起”和“止”作表头"
    }
    raw_second_time(heading: &str) {
        "“{heading}” could hold the running time as well as the column before it; keep only one",
        "“{heading}”列与前面一列都可能是运行时间；请只保留一列"
    }
    raw_ends_differ {
        "the lines of this machine name different ends of its watch; state one for each machine",
        "同一设备各行所列的观测结束时间不同；每台设备请只写一个"
    }
    raw_bare_f {
        "“F” could mean failed or false here; write F and S, or 1 and 0",
        "此处的“F”可能是失效（failed），也可能是否（false）；请用 F 和 S，或 1 和 0"
    }
    raw_not_above(text: &str) {
        "“{text}” is not above the time before it; times between failures need the heading “gap”, or the option for gaps",
        "“{text}”不大于前一个时间；若为故障间隔，请以“故障间隔时间”作表头，或选择按间隔读取"
    }
    raw_counts_without_times(heading: &str) {
        "“{heading}” counts failures; each failure needs a line of its own with its running time",
        "“{heading}”列为故障次数；每次故障须单独一行，并写明其运行时间"
    }
    raw_unclear_machine(heading: &str) {
        "the column “{heading}” is not understood and could tell machines apart; name it “machine”, or remove it",
        "无法理解“{heading}”列，而它可能区分不同设备；请改名为“设备”，或删除该列"
    }
    raw_no_headings {
        "the columns have no headings; put a line such as “machine,time_h” above them",
        "各列没有表头；请在上方加一行表头，如“设备,时间_h”"
    }
    raw_blank_axis { "the axis of this line is blank", "此行的轴名为空" }
    raw_same_heading(heading: &str) { "two columns have the heading “{heading}”; keep only one", "有两列的表头均为“{heading}”；请只保留一列" }
    raw_angle_unit_not_stated {
        "the angles could be radians or degrees; put the unit into the heading (angle_deg, angle_rad)",
        "角度可能是弧度，也可能是度；请在表头中注明单位（如 角度_deg、角度_rad）"
    }
    raw_note_numbering(heading: &str) { "The column “{heading}” counts the lines and was not used.", "“{heading}”列为行号，未使用。" }
    raw_note_numbers_as_headings(text: &str) {
        "The first line, “{text}”, was taken for headings and not for values.",
        "首行“{text}”视为表头，未作为数值。"
    }
    raw_note_grouped_by(heading: &str) {
        "Lines with the same “{heading}” were taken for one subgroup.",
        "“{heading}”相同的各行视为同一子组。"
    }
    raw_note_missing(line: usize, text: &str) {
        "“{text}” in line {line} was taken for a missing value; such fields were left out.",
        "第 {line} 行的“{text}”视为缺失值；此类单元格未读取。"
    }
    raw_note_multiplied(heading: &str, factor: &str) {
        "The numbers below “{heading}” were multiplied by {factor}.",
        "“{heading}”下的数值已乘以 {factor}。"
    }
    raw_note_count_column(heading: &str) {
        "“{heading}” was taken for the number of units of each line.",
        "“{heading}”视为每行的件数。"
    }
    raw_note_lives_from_readings(from: &str, to: &str) {
        "“{to}” less “{from}” was taken for the life.",
        "以“{to}”减“{from}”作为寿命。"
    }
    raw_note_still_running(text: &str) { "“{text}” was taken for a unit that still ran.", "“{text}”视为仍在运行。" }
    raw_note_open_end(heading: &str) {
        "A blank “{heading}” was taken for a unit that still ran.",
        "“{heading}”为空视为仍在运行。"
    }
    raw_note_replaced_failed(text: &str) { "“{text}” was taken for failed.", "“{text}”按失效处理。" }
    raw_note_carried_down(heading: &str) {
        "Blank fields below “{heading}” were taken for that of the line above.",
        "“{heading}”下的空白单元格沿用上一行的内容。"
    }
    raw_note_lead_units {
        "No heading names the units; travel was taken in mm and deviations in µm.",
        "表头未注明单位；行程按 mm、偏差按 µm 处理。"
    }
    raw_note_runs_counted {
        "No column numbers the runs; figures of one position and direction were counted through.",
        "没有测量次数列；同一位置、同一方向的数值依次计为各次测量。"
    }
    raw_note_footer(line: usize, text: &str) {
        "Line {line} was taken for a remark and left out: {text}",
        "第 {line} 行视为备注，未读取：{text}"
    }
    raw_note_decimal_comma(text: &str, read: &str) {
        "“{text}” was read as {read}: the comma was taken for a decimal sign.",
        "“{text}”按 {read} 读取：逗号视为小数点。"
    }
    raw_note_targets_subtracted {
        "The values lie at their targets and were taken for positions; the targets were subtracted.",
        "数值接近目标位置，按实际位置处理，已减去目标位置。"
    }
    raw_note_senses_by_turn {
        "No column names the sense of rotation; the points were divided where the angle turns back.",
        "没有旋向列；已在角度折返处将各点分为两个旋向。"
    }
    raw_note_columns_are_groups {
        "Each column was taken for one subgroup, or one scan of a web.",
        "每列视为一个子组，或幅面的一次扫描。"
    }
    raw_positions_or_deviations {
        "the values could be positions or deviations; say which in the headings (F1 deviation (µm), F1 position (µm))",
        "数值可能是位置，也可能是偏差；请在表头中写明（如“正向1偏差(µm)”或“正向1位置(µm)”）"
    }
    raw_sense_not_stated {
        "this file holds several runs and does not say in which sense each went; add a column “direction” with cw and ccw",
        "该文件含有多次测量，未注明各次的旋向；请增加“方向”列，填写“顺时针”“逆时针”"
    }
    raw_cumulative_counts(heading: &str) {
        "“{heading}” counts over all units up to each time; give each unit a line with its time and what became of it",
        "“{heading}”列为截至各时刻的全体计数；请每件单独一行，写明其时间和状态"
    }
}
