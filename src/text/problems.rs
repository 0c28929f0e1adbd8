//! Sentences about files.

use super::Lang;

texts! {
    problem_syntax(detail: &str) { "The file is not well formed: {detail}", "文件格式有误：{detail}" }
    problem_unknown_field(found: &str, expected: &str) {
        "There is no field \"{found}\" here; possible are: {expected}",
        "此处没有字段“{found}”；可用字段：{expected}"
    }
    problem_unknown_field_near(found: &str, near: &str) {
        "There is no field \"{found}\" here; did you mean \"{near}\"?",
        "此处没有字段“{found}”；是否想写“{near}”？"
    }
    problem_missing_field(field: &str) { "The field \"{field}\" is missing", "缺少字段“{field}”" }
    problem_duplicate_field(field: &str) { "The field \"{field}\" stands twice; keep one", "字段“{field}”出现两次；请保留一个" }
    problem_unknown_word(found: &str, expected: &str) {
        "\"{found}\" is not possible here; possible are: {expected}",
        "此处不能写“{found}”；可写：{expected}"
    }
    problem_wrong_type(expected: &str, found: &str) { "Expected {expected}, found {found}", "应为 {expected}，实际为 {found}" }
    problem_wanted(what: &str) { "Expected {what}", "此处应为{what}" }
    problem_duplicate_key(key: &str) {
        "\"{key}\" stands twice; give both specs as a list: [\"…\", \"…\"]",
        "“{key}”出现两次；若两条参数都要保留，请写成列表：[\"…\", \"…\"]"
    }
    problem_duplicate_id(what: &str, id: &str) { "The {what} id \"{id}\" stands twice; ids must differ", "{what}标识“{id}”重复；标识必须唯一" }
    problem_unknown_reference(what: &str, id: &str) { "There is no {what} \"{id}\" in this project", "本项目中没有{what}“{id}”" }
    problem_not_finite(token: &str) { "\"{token}\" is not a usable number", "“{token}”不是可用的数值" }
    problem_newer_format(found: u32, known: u32) {
        "The file has format {found}, this version reads up to {known}; please update Gapwise. Nothing was changed",
        "文件格式为 {found}，本版本最高支持 {known}；请更新 Gapwise。文件未作任何改动"
    }
    problem_unknown_format(found: u32) { "Format {found} is not known; the current one is 1", "未知的文件格式 {found}；当前格式为 1" }
    problem_not_utf8 { "The file is not UTF-8 text", "文件不是 UTF-8 文本" }
    cannot_read(path: &str, cause: &str) { "{path} could not be read: {cause}", "无法读取 {path}：{cause}" }
    cannot_save(path: &str, cause: &str) {
        "{path} could not be saved: {cause}. The file on disk is as it was",
        "无法保存 {path}：{cause}。磁盘上的文件未改动"
    }
}

impl Lang {
    /// A kind of value, by its key.
    pub fn wanted(self, key: &str) -> &'static str {
        match (self, key) {
            (Self::En, "boolean") => "true or false",
            (Self::Zh, "boolean") => "true 或 false",
            (Self::En, "string") => "a text in double quotes",
            (Self::Zh, "string") => "双引号中的文本",
            (Self::En, "number") => "a number",
            (Self::Zh, "number") => "数值",
            (Self::En, "list") => "a list [ … ]",
            (Self::Zh, "list") => "列表 [ … ]",
            (Self::En, "map") => "a map { … }",
            (Self::Zh, "map") => "映射 { … }",
            (Self::En, _) => "a structure (field: value, …)",
            (Self::Zh, _) => "结构 (字段: 值, …)",
        }
    }

    /// The name of a kind of part, by its key.
    pub fn part(self, key: &str) -> &'static str {
        match (self, key) {
            (Self::En, "criterion") => "criterion",
            (Self::Zh, "criterion") => "指标",
            (Self::En, "equipment") => "equipment",
            (Self::Zh, "equipment") => "设备",
            (Self::En, "evidence") => "evidence",
            (Self::Zh, "evidence") => "证据",
            (Self::En, "measurement") => "measurement",
            (Self::Zh, "measurement") => "测量",
            (Self::En, "claim") => "claim",
            (Self::Zh, "claim") => "说法",
            (Self::En, "scenario") => "scenario",
            (Self::Zh, "scenario") => "情景",
            (Self::En, "group") => "group of criteria",
            (Self::Zh, "group") => "指标组",
            (Self::En, "weighting") => "judgements",
            (Self::Zh, "weighting") => "判断",
            (Self::En, "rate") => "exchange rate",
            (Self::Zh, "rate") => "汇率",
            (Self::En, _) => "part",
            (Self::Zh, _) => "条目",
        }
    }
}
