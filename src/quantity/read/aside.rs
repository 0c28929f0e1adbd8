//! What a piece of text beside a figure is: tax, terms, option, start of a term, condition, name.

use super::standard::strip_standard;
use crate::quantity::Aside;
use crate::quantity::words::{strip_word, yes_or_no};

static FULL_NAMES: &[&str] =
    &["平均无故障", "平均故障间隔", "平均修复", "mean time between", "mean time to", "直线度", "定位精度"];

/// What this piece of a folded text says; empty where nothing of it is understood.
pub(super) fn classify(piece: &str) -> Vec<Aside> {
    let piece = piece.trim();
    let lower = piece.to_lowercase();
    if let Some((standard, rest)) = strip_standard(piece) {
        let rest = rest.trim_matches([' ', ',', ';', ':', '、']);
        let beside = if rest.is_empty() { Vec::new() } else { classify(rest) };
        if rest.is_empty() || !beside.is_empty() {
            return std::iter::once(Aside::Standard(standard)).chain(beside).collect();
        }
    }
    let money = [vat(&lower), duty(&lower), terms(piece)].into_iter().flatten().collect::<Vec<_>>();
    if !money.is_empty() {
        return money;
    }
    let owned = || piece.to_owned();
    let one = |aside: Option<Aside>| aside.into_iter().collect::<Vec<_>>();
    if holds(&lower, OPTION) {
        return one(Some(Aside::Option(owned())));
    }
    if let Some(both) = direction(&lower) {
        return one(Some(Aside::Bidirectional(both)));
    }
    one(if is_start(&lower) {
        Some(Aside::Start(owned()))
    } else if FULL_NAMES.iter().any(|name| lower.contains(name))
        || is_statistic(piece)
        || NAMES.contains(&lower.trim_end_matches('.'))
    {
        Some(Aside::Name(owned()))
    } else if is_condition(&lower) || is_duty_type(piece) {
        Some(Aside::Condition(owned()))
    } else if is_known(&lower) || is_axes(piece) {
        Some(Aside::Words(owned()))
    } else {
        None
    })
}

static OPTION: &[&str] = &[
    "选配",
    "选购",
    "选装",
    "选件",
    "选用",
    "可选",
    "另购",
    "另配",
    "加装",
    "加价",
    "opt.",
    "optional",
    "option",
    "opt",
    "オプション",
];

/// One of these words: a Latin one as a whole.
fn holds(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| find_word(lower, word).is_some())
}

fn find_word(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).and_then(|head| head.chars().next_back());
        let after = lower.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        !word.is_ascii() || !(letter(before) || (letter(after) && word.ends_with(|c: char| c.is_ascii_alphabetic())))
    })
}

static VAT_OUT: &[&str] = &[
    "不含税",
    "未税",
    "未含税",
    "不含增值税",
    "不包含税",
    "不包括税",
    "除税",
    "税抜",
    "税别",
    "net",
    "netto",
    "ohne mwst",
    "zzgl. mwst",
    "zzgl. ust",
    "ex vat",
    "ex-vat",
    "excl. tax",
    "tax excluded",
    "plus tax",
    "before tax",
    "ht",
    "hors taxes",
    "hors taxe",
];

static VAT_IN: &[&str] = &[
    "含税",
    "税込",
    "gross",
    "brutto",
    "inkl. mwst",
    "inkl. ust",
    "incl. tax",
    "including tax",
    "tax included",
    "tax inclusive",
    "with tax",
    "ttc",
    "价税合计",
];

/// Whether VAT is in, by the words of invoices: `含13%增值税`, `不含税`, `excl. VAT`, `net`.
fn vat(lower: &str) -> Option<Aside> {
    if holds(lower, VAT_OUT) {
        return Some(Aside::Vat(false));
    }
    if holds(lower, VAT_IN) {
        return Some(Aside::Vat(true));
    }
    let tax = ["增值税", "vat", "mwst", "gst"].into_iter().find_map(|word| find_word(lower, word))?;
    let (before, after) = lower.split_at_checked(tax)?;
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let out = says(
        before,
        &[
            "不含",
            "不包",
            "未含",
            "另加",
            "excl",
            "exclusive",
            "without",
            "plus",
            "+",
            "ohne",
            "zzgl",
            "not incl",
            "no ",
        ],
    ) || says(after, &["另计", "除外", "excl", "not incl", "extra"]);
    let inside = says(before, &["含", "包", "incl", "with", "inkl", "inc."]) || says(after, &["incl", "已含"]);
    if out { Some(Aside::Vat(false)) } else { inside.then_some(Aside::Vat(true)) }
}

fn duty(lower: &str) -> Option<Aside> {
    let out =
        ["不含关税", "免税", "免税价", "excl. duty", "excluding duty", "duty excluded", "duty free", "without duty"];
    let inside =
        ["含关税", "完税", "incl. duty", "including duty", "duty paid", "duty included", "含进口税", "关税已含"];
    if holds(lower, &out) {
        return Some(Aside::Duty(false));
    }
    holds(lower, &inside).then_some(Aside::Duty(true))
}

/// Incoterms, and the words that are used in their place.
fn terms(piece: &str) -> Option<Aside> {
    const CODES: &[&str] =
        &["EXW", "FCA", "FAS", "FOB", "CFR", "CNF", "C&F", "CIF", "CPT", "CIP", "DAP", "DPU", "DAT", "DDU", "DDP"];
    const WORDS: &[(&str, &str)] = &[
        ("ex works", "EXW"),
        ("ex-works", "EXW"),
        ("ab werk", "EXW"),
        ("出厂价", "EXW"),
        ("工厂交货", "EXW"),
        ("离岸价", "FOB"),
        ("到岸价", "CIF"),
        ("完税后交货", "DDP"),
    ];
    let code = CODES.iter().find_map(|code| {
        find_word(piece, code).or_else(|| find_word(piece, &code.to_lowercase())).map(|at| (at, *code))
    });
    if let Some((at, code)) = code {
        let place = piece.get(at + code.len()..).unwrap_or_default();
        let place = place.split([',', ';', '(']).next().unwrap_or_default().trim();
        return Some(Aside::Terms(format!("{code} {place}").trim_end().to_owned()));
    }
    let lower = piece.to_lowercase();
    WORDS.iter().find(|(word, _)| find_word(&lower, word).is_some()).map(|(_, code)| Aside::Terms((*code).to_owned()))
}

fn direction(lower: &str) -> Option<bool> {
    let both = ["bidirectional", "bi-directional", "both directions", "双向", "beidseitig"];
    let one = ["unidirectional", "uni-directional", "one direction", "one-way", "单向", "einseitig"];
    if holds(lower, &both) {
        return Some(true);
    }
    holds(lower, &one).then_some(false)
}

static START_HEADS: &[&str] =
    &["after", "from", "following", "since", "upon", "counted from", "starting", "ab", "nach", "aro", "a.r.o"];

static START_TAILS: &[&str] =
    &["后", "起", "之日", "之日起", "以后", "之后", "起算", "起计", "起计算", "日起算", "后内", "开始", "算起"];

/// When a term begins: `after acceptance`, `ARO`, `合同生效后`.
fn is_start(lower: &str) -> bool {
    let events = [
        "签", "合同", "生效", "验收", "交货", "交付", "发货", "收到", "到货", "付款", "订单", "下单", "安装", "调试",
        "定金", "预付", "开箱", "出厂", "投产", "购买", "质保",
    ];
    let heads = START_HEADS.iter().any(|head| strip_word(lower, head).is_some());
    heads || (START_TAILS.iter().any(|tail| lower.ends_with(tail)) && events.iter().any(|event| lower.contains(event)))
}

/// A name of a figure with a digit in it, or none: `L10`, `B10d`, `L10h`.
pub(super) fn strip_statistic(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix(['L', 'B', 'l', 'b'])?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let rest = after.get(digits..)?;
    let rest = rest.strip_prefix(['h', 'd', 'm']).unwrap_or(rest);
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() && c < '\u{2e80}');
    ((1..=2).contains(&digits) && ends).then(|| text.split_at_checked(text.len() - rest.len()))?
}

fn is_statistic(piece: &str) -> bool {
    strip_statistic(piece).is_some_and(|(_, rest)| matches!(rest.trim(), "" | "寿命" | "life" | "值"))
}

static NAMES: &[&str] = &[
    "mtbf",
    "mttf",
    "mttr",
    "mtbm",
    "mcbf",
    "tir",
    "t.i.r",
    "fim",
    "f.i.m",
    "cp",
    "cpk",
    "cm",
    "cmk",
    "ppk",
    "pp",
    "oee",
    "ra",
    "rz",
    "rt",
    "rq",
    "rmax",
    "mpe",
    "mpee",
    "a↑",
    "r↑",
    "rms",
    "t-t",
    "c-c",
    "chip-to-chip",
    "tool-to-tool",
    "刀对刀",
    "屑对屑",
    "切屑到切屑",
];

/// Words that name a statistic or a symbol and may touch their figure: `Ra0.4`, `AC220V`.
pub(super) static TOUCHING: &[&str] =
    &["ra", "rz", "rt", "rq", "rmax", "ac", "dc", "mtbf", "cpk", "cmk", "cp", "ppk", "dn", "oee"];

/// `S1`, `S6-40%`, `S3 25 % ED`, `100%ED`: types of duty (IEC 60034-1).
fn is_duty_type(piece: &str) -> bool {
    let after_s = piece.strip_prefix(['S', 's']).filter(|rest| rest.starts_with(|c: char| ('1'..='9').contains(&c)));
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let is_type = after_s.and_then(|rest| rest.get(1..)).is_some_and(ends);
    let ed = piece.strip_suffix("ED").or_else(|| piece.strip_suffix("DC")).map(str::trim_end);
    is_type || ed.is_some_and(|rest| rest.ends_with('%'))
}

static CONDITION_HEADS: &[&str] = &[
    "at",
    "@",
    "with",
    "without",
    "under",
    "when",
    "bei",
    "mit",
    "ohne",
    "during",
    "for",
    "in the",
    "within",
    "between",
    "excluding",
    "including",
    "incl.",
    "excl.",
    "在",
    "当",
    "含",
    "不含",
    "包含",
    "不包含",
    "除",
    "需",
    "仅",
    "only",
    "if",
    "depending on",
    "subject to",
];

static CONDITION_TAILS: &[&str] = &["时", "下", "条件", "条件下", "情况下", "状态", "以下时", "内有效"];

static CONDITION_WITHIN: &[&str] = &[
    "空载",
    "无负载",
    "无载",
    "负载",
    "满载",
    "轻载",
    "no load",
    "no-load",
    "unloaded",
    "loaded",
    "dry run",
    "连续",
    "间歇",
    "瞬时",
    "瞬间",
    "峰值",
    "短时",
    "短期",
    "长期",
    "额定",
    "持续",
    "最小设定",
    "continuous",
    "cont.",
    "cont",
    "peak",
    "rms",
    "rated",
    "intermittent",
    "short-time",
    "short time",
    "short term",
    "long term",
    "duty",
    "室温",
    "恒温",
    "环境",
    "温度",
    "预热",
    "热机",
    "冷机",
    "置信",
    "σ",
    "sigma",
    "non-condensing",
    "无凝露",
    "不结露",
    "无冷凝",
    "f.s",
    "f.s.",
    "fs",
    "full scale",
    "满量程",
    "量程",
    "v. e",
    "v.e",
    "v. m",
    "v.m",
    "of reading",
    "rdg",
    "三次",
    "平均",
    "average",
    "mean",
    "avg",
    "测量",
    "目标",
    "target",
    "设计值",
    "理论",
    "预计",
    "expected",
    "计算",
    "calculated",
    "theoretical",
    "直联",
    "直结",
    "皮带",
    "belt",
    "direct drive",
    "全闭环",
    "半闭环",
    "光栅",
    "ambient",
    "temperature",
    "humidity",
    "rh",
    "relative humidity",
    "静态",
    "动态",
    "static",
    "dynamic",
    "单班",
    "双班",
    "两班",
    "one shift",
    "two shifts",
    "single shift",
    "8h/天",
    "不可叠加",
];

fn is_condition(lower: &str) -> bool {
    CONDITION_HEADS
        .iter()
        .any(|head| strip_word(lower, head).is_some() || (!head.is_ascii() && lower.starts_with(head)))
        || CONDITION_TAILS.iter().any(|tail| lower.ends_with(tail) && lower.chars().count() > 2)
        || holds(lower, CONDITION_WITHIN)
        || lower.strip_prefix(['k', 'n', 'p']).is_some_and(|rest| rest.trim_start().starts_with('='))
}

static KNOWN: &[&str] = &[
    "typ",
    "typical",
    "typically",
    "nominal",
    "std",
    "standard",
    "标准",
    "标配",
    "标准配置",
    "标准型",
    "resolution",
    "分辨率",
    "accuracy",
    "可调",
    "可调节",
    "任意可调",
    "无级",
    "无级调速",
    "无级可调",
    "无级变速",
    "stepless",
    "infinitely variable",
    "adjustable",
    "variable",
    "programmable",
    "可编程",
    "联动",
    "guaranteed",
    "guarantee",
    "保证",
    "保证值",
    "承诺",
    "参考",
    "参考值",
    "仅供参考",
    "reference",
    "ref",
    "实测",
    "实测值",
    "measured",
    "as measured",
    "设定",
    "ac",
    "dc",
    "交流",
    "直流",
    "each",
    "per piece",
    "per set",
    "per unit",
    "per machine",
    "each axis",
    "per axis",
    "/台",
    "/套",
    "/set",
    "/unit",
    "/pc",
    "/pcs",
    "/件",
    "/个",
    "每台",
    "每套",
    "各轴",
    "每轴",
    "all axes",
    "三轴",
    "全轴",
    "整机",
    "每",
    "单台",
    "单价",
    "总价",
    "合计",
    "total",
    "overall",
    "3~",
    "3 ~",
    "1~",
    "3ph",
    "3 ph",
    "3ac",
    "3 ac",
    "3-phase",
    "3 phase",
    "3相",
    "单相",
    "三相",
    "限位",
    "行程",
    "travel",
    "stroke",
    "直径",
    "diameter",
    "dia",
    "radius",
    "半径",
    "公差",
    "tolerance",
    "误差",
    "整",
    "左右各",
    "以内均可",
    "t.i.r",
    "直线轴",
    "旋转轴",
    "linear axes",
    "rotary axes",
    "保修",
    "质保",
    "warranty",
    "交货",
    "交货期",
    "delivery",
    "寿命",
    "life",
    "service life",
    "刀",
    "刀库",
    "刀位",
];

/// Words that change nothing about the figure.
fn is_known(lower: &str) -> bool {
    let trimmed = lower.trim_matches(['.', ' ', ':', '-', '·']);
    KNOWN.contains(&trimmed) || KNOWN.contains(&lower)
}

/// Whether the figures in a piece cannot be the statement itself: it begins like a condition, or is one of the fixed
/// forms (`3σ`, `k = 2`, `S6-40%`).
pub(super) fn may_hold_figures(piece: &str) -> bool {
    const HEADS: &[&str] = &["at", "@", "under", "with", "when", "bei", "mit", "在", "当"];
    let lower = piece.trim().to_lowercase();
    let head = HEADS.iter().any(|head| strip_word(&lower, head).is_some());
    let assigned = lower.strip_prefix(['k', 'n', 'p']).is_some_and(|rest| rest.trim_start().starts_with('='));
    let sigma = strip_sigma(&lower).is_some_and(|(_, rest)| rest.trim().is_empty());
    let signs = ['≤', '≥', '<', '>', '±'];
    let phases =
        ["3~", "3 ~", "1~", "3ph", "3 ph", "3ac", "3 ac", "3-phase", "3 phase", "3相"].contains(&lower.as_str());
    phases
        || sigma
        || is_duty_type(piece.trim())
        || is_statistic(piece.trim())
        || ((head || assigned) && !lower.contains(signs))
}

/// `3σ`, `2 sigma` at the start: how wide a scatter is meant.
pub(super) fn strip_sigma(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let rest = text.get(digits..).filter(|_| digits > 0)?.trim_start();
    let rest = ["σ", "sigma", "Sigma", "西格玛"].iter().find_map(|word| rest.strip_prefix(word))?;
    text.split_at_checked(text.len() - rest.len())
}

/// `X/Y/Z`, `X、Y、Z轴`, `XYZ`, `B/C axis`.
pub(super) fn is_axes(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = ["axes", "axis", "轴向", "轴"]
        .iter()
        .fold(lower.trim(), |rest, word| rest.strip_suffix(word).map_or(rest, str::trim_end));
    let is_axis = |c: char| matches!(c, 'x' | 'y' | 'z' | 'a' | 'b' | 'c' | 'u' | 'v' | 'w');
    let is_separator = |c: char| matches!(c, '/' | '、' | ',' | '&' | ' ' | '-' | '1' | '2');
    let axes = bare.chars().filter(|c| is_axis(*c)).count();
    // A lone `w` or `c` is a unit written small.
    let named = axes > 1 || matches!(text.trim(), "X" | "Y" | "Z" | "X轴" | "Y轴" | "Z轴" | "A轴" | "B轴" | "C轴");
    named
        && axes < 9
        && bare.chars().all(|c| is_axis(c) || is_separator(c))
        && bare.starts_with(is_axis)
        && yes_or_no(bare).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let words = |s: &str| Aside::Words(s.to_owned());
        let condition = |s: &str| Aside::Condition(s.to_owned());
        let terms = |s: &str| Aside::Terms(s.to_owned());
        for (text, expected) in [
            ("含税", vec![Aside::Vat(true)]),
            ("含13%增值税", vec![Aside::Vat(true)]),
            ("不含税", vec![Aside::Vat(false)]),
            ("未税价", vec![Aside::Vat(false)]),
            ("incl. VAT", vec![Aside::Vat(true)]),
            ("VAT incl.", vec![Aside::Vat(true)]),
            ("excl. 19 % VAT", vec![Aside::Vat(false)]),
            ("plus VAT", vec![Aside::Vat(false)]),
            ("zzgl. MwSt.", vec![Aside::Vat(false)]),
            ("net", vec![Aside::Vat(false)]),
            ("CIF上海", vec![terms("CIF 上海")]),
            ("FOB Yokohama", vec![terms("FOB Yokohama")]),
            ("ex works", vec![terms("EXW")]),
            ("CIF Shanghai, 不含税", vec![Aside::Vat(false), terms("CIF Shanghai")]),
            ("选配", vec![Aside::Option("选配".to_owned())]),
            ("opt. 18,000", vec![Aside::Option("opt. 18,000".to_owned())]),
            ("unidirectional", vec![Aside::Bidirectional(false)]),
            ("双向", vec![Aside::Bidirectional(true)]),
            ("ISO 230-2", vec![Aside::Standard("ISO 230-2".to_owned())]),
            ("ISO 230-2, bidirectional", vec![Aside::Standard("ISO 230-2".to_owned()), Aside::Bidirectional(true)]),
            ("after acceptance", vec![Aside::Start("after acceptance".to_owned())]),
            ("ARO", vec![Aside::Start("ARO".to_owned())]),
            ("验收合格后", vec![Aside::Start("验收合格后".to_owned())]),
            ("自合同签订之日起", vec![Aside::Start("自合同签订之日起".to_owned())]),
            ("L10h", vec![Aside::Name("L10h".to_owned())]),
            ("TIR", vec![Aside::Name("TIR".to_owned())]),
            ("S1", vec![condition("S1")]),
            ("S6-40%", vec![condition("S6-40%")]),
            ("S6 40 % ED", vec![condition("S6 40 % ED")]),
            ("at 20 °C", vec![condition("at 20 °C")]),
            ("空载", vec![condition("空载")]),
            ("3σ", vec![condition("3σ")]),
            ("k = 2", vec![condition("k = 2")]),
            ("X/Y/Z", vec![words("X/Y/Z")]),
            ("typ.", vec![words("typ.")]),
            ("/台", vec![words("/台")]),
            ("furlongs", vec![]),
            ("banana", vec![]),
        ] {
            assert_eq!(classify(text), expected, "{text}");
        }
    }
}
