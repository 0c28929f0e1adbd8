//! Texts of raw data files: what is wrong with one, and where.

texts! {
    raw_at(line: usize, column: usize, what: &str) { "Line {line}, column {column}: {what}", "第 {line} 行第 {column} 列：{what}" }
    raw_at_line(line: usize, what: &str) { "Line {line}: {what}", "第 {line} 行：{what}" }
    raw_empty { "there are no figures in this file", "文件中没有数值" }
    raw_broken(cause: &str) { "the delimited text is broken: {cause}", "分隔文本有误：{cause}" }
    raw_no_figure { "a figure is missing here", "此处缺少数值" }
    raw_not_a_number(text: &str) { "“{text}” is no number", "“{text}”不是数值" }
    raw_no_column(name: &str) { "a column “{name}” is needed", "缺少“{name}”列" }
    raw_unknown_heading(text: &str) {
        "the heading “{text}” is not known; known are target, F1, F2 … and R1, R2 …, or axis, target, run, direction, value",
        "无法识别表头“{text}”；可用 target、F1、F2……和 R1、R2……，或 axis、target、run、direction、value"
    }
    raw_unknown_unit(text: &str) { "“{text}” is no unit of such a figure", "“{text}”不是此类数值的单位" }
    raw_unit_not_stated {
        "the unit is not stated; put it into the heading (target_mm, F1_um) or say it with --unit",
        "未注明单位；请写入表头（如 target_mm、F1_um）或用 --unit 指定"
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
    raw_twice { "this position has a figure of the same run and direction already", "该位置在同一次、同一方向上已有数值" }
    raw_no_section(name: &str) { "the section “{name}” is not there", "缺少“{name}”部分" }
    raw_count_differs(announced: usize, found: usize) { "{announced} are announced, {found} are there", "声明有 {announced} 个，实际有 {found} 个" }
    raw_no_target(number: usize) { "there is no target {number}", "没有第 {number} 个目标位置" }
}
