//! What a figure is of, in the words beside it: MTBF or B10, Cp or Cpk, S1 or S6. Figures compare only where no two
//! such words of one kind differ.

use crate::lexicon::has_word;
use crate::model::Criterion;
use crate::quantity::{Aside, Dimension, Remark, Unit};

/// A kind of words of which a figure can have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// Mean time between failures, to failure, to repair; life of a share of the units.
    Life,
    /// Index of capability or performance.
    Capability,
    /// Parameter of roughness.
    Roughness,
    /// What a tool change is timed from and to.
    ToolChange,
    /// Type of duty (IEC 60034-1).
    Duty,
    /// How many standard deviations.
    Sigma,
    /// Sound power or sound pressure.
    Sound,
    /// Distance at which a sound pressure was measured.
    Distance,
    /// What a term of delivery or warranty begins with.
    Start,
}

/// A word and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its kind.
    pub kind: TermKind,
    /// In one spelling: `MTBF`, `B10`, `Cpk`.
    pub name: String,
}

/// The words of each kind with a fixed spelling; longer ones first where one holds the other.
const WORDS: &[(TermKind, &str, &[&str])] = &[
    (TermKind::Life, "MTBF", &["mtbf", "mean time between failures", "平均无故障", "平均故障间隔", "平均失效间隔"]),
    (TermKind::Life, "MTTF", &["mttf", "mean time to failure", "平均失效前时间", "平均故障前时间"]),
    (TermKind::Life, "MTTR", &["mttr", "mean time to repair", "平均修复", "平均维修时间"]),
    (TermKind::Life, "MTBM", &["mtbm", "平均维护间隔"]),
    (TermKind::Life, "MCBF", &["mcbf", "mean cycles between failures"]),
    (TermKind::Capability, "Cp", &["cp"]),
    (TermKind::Capability, "Cpk", &["cpk"]),
    (TermKind::Capability, "Pp", &["pp"]),
    (TermKind::Capability, "Ppk", &["ppk"]),
    (TermKind::Capability, "Cm", &["cm"]),
    (TermKind::Capability, "Cmk", &["cmk"]),
    (TermKind::Roughness, "Ra", &["ra"]),
    (TermKind::Roughness, "Rz", &["rz"]),
    (TermKind::Roughness, "Rt", &["rt"]),
    (TermKind::Roughness, "Rq", &["rq"]),
    (TermKind::Roughness, "Rmax", &["rmax"]),
    (TermKind::ToolChange, "tool-to-tool", &["t-t", "tool-to-tool", "tool to tool", "刀对刀"]),
    (TermKind::ToolChange, "chip-to-chip", &["c-c", "chip-to-chip", "chip to chip", "屑对屑", "切屑到切屑"]),
    (TermKind::Duty, "S1", &["continuous", "cont", "rated", "连续", "持续", "额定"]),
    (TermKind::Duty, "30 min", &["30min", "30 min", "30分", "30 分"]),
    (TermKind::Duty, "60 min", &["60min", "60 min", "60分", "60 分"]),
    (TermKind::Sound, "LwA", &["lwa", "lw", "sound power", "声功率"]),
    (TermKind::Sound, "LpA", &["lpa", "lp", "sound pressure", "声压"]),
    (TermKind::Duty, "peak", &["peak", "maximum", "峰值", "瞬时", "瞬间", "短时", "最大"]),
];

/// What a term of delivery or warranty begins with. They are looked for in the words of a beginning only: elsewhere
/// delivery and order are words like others.
const STARTS: &[(TermKind, &str, &[&str])] = &[
    (TermKind::Start, "acceptance", &["acceptance", "commissioning", "验收", "调试合格", "sat"]),
    (TermKind::Start, "factory acceptance", &["fat", "出厂验收", "预验收"]),
    (TermKind::Start, "shipment", &["shipment", "dispatch", "shipping", "发货", "出厂", "装运", "b/l"]),
    (TermKind::Start, "arrival", &["arrival", "delivery", "receipt of goods", "到货", "交货", "收货", "交付"]),
    (TermKind::Start, "installation", &["installation", "安装"]),
    (TermKind::Start, "order", &["order", "aro", "po", "订单", "下单"]),
    (TermKind::Start, "contract", &["contract", "signing", "合同", "签订", "签约"]),
    (TermKind::Start, "payment", &["payment", "deposit", "预付款", "定金", "付款"]),
];

/// The words that a text says beside its figure on a criterion in this unit: `max` is a duty of a power, and no word of
/// a speed.
pub(super) fn of_remarks(remarks: &[Remark], unit: Option<Unit>) -> Vec<Term> {
    let mut found = Vec::new();
    for remark in remarks {
        match remark {
            Remark::Beside(Aside::Name(words) | Aside::Condition(words) | Aside::Words(words)) => {
                add(words, &mut found);
            }
            Remark::Beside(Aside::Start(words)) => add_known(STARTS, &words.to_lowercase(), &mut found),
            _ => {}
        }
    }
    found.retain(|term| suits(term.kind, unit));
    unambiguous(&found)
}

/// Whether figures in this unit have such a word.
fn suits(kind: TermKind, unit: Option<Unit>) -> bool {
    let dimension = unit.map(Unit::dimension);
    match kind {
        TermKind::Duty => matches!(dimension, Some(Dimension::Power | Dimension::ApparentPower | Dimension::Torque)),
        TermKind::Sound | TermKind::Distance => dimension == Some(Dimension::SoundLevel),
        TermKind::Start => dimension == Some(Dimension::Time),
        TermKind::Life | TermKind::Capability | TermKind::Roughness | TermKind::ToolChange | TermKind::Sigma => true,
    }
}

/// The words in the name of a criterion: what its figures are of where they do not say.
pub(super) fn of_criterion(criterion: &Criterion) -> Vec<Term> {
    let mut found = Vec::new();
    add(&criterion.name, &mut found);
    add(&criterion.name_zh, &mut found);
    // Peak power is one; the maximum of anything else is a word like another.
    let unit = Unit::stated(criterion.unit.trim());
    found.retain(|term| term.kind != TermKind::Sigma && suits(term.kind, unit));
    unambiguous(&found)
}

/// The first with what the second adds of other kinds.
pub(super) fn with_default(mut own: Vec<Term>, default: &[Term]) -> Vec<Term> {
    let missing = default.iter().filter(|term| own.iter().all(|own| own.kind != term.kind)).cloned();
    let missing: Vec<Term> = missing.collect();
    own.extend(missing);
    own
}

/// Two words of one kind differ; or one is that of a duty or noise of which nobody speaks without saying so: a figure
/// without a word is continuous power, and sound pressure.
pub(super) fn differ(a: &[Term], b: &[Term]) -> bool {
    let unlike = a.iter().any(|a| b.iter().any(|b| a.kind == b.kind && a.name != b.name));
    unlike || says_more(a, b) || says_more(b, a)
}

fn says_more(own: &[Term], other: &[Term]) -> bool {
    let silent = |kind: TermKind| other.iter().all(|term| term.kind != kind);
    own.iter().any(|term| match term.kind {
        TermKind::Duty => term.name != "S1" && silent(term.kind),
        TermKind::Sound => term.name == "LwA" && silent(term.kind),
        _ => false,
    })
}

fn add(text: &str, found: &mut Vec<Term>) {
    let lower = text.to_lowercase();
    add_known(WORDS, &lower, found);
    let words = lower.split(|c: char| !(c.is_ascii_alphanumeric() || c == '%' || c == 'σ'));
    let of_word = |word| share(word).or_else(|| duty(word, &lower)).or_else(|| sigma(word));
    let distance = distance(&lower).map(|distance| (TermKind::Distance, distance));
    for (kind, name) in distance.into_iter().chain(words.filter_map(of_word)) {
        push(found, kind, name);
    }
}

fn add_known(known: &[(TermKind, &str, &[&str])], lower: &str, found: &mut Vec<Term>) {
    for (kind, name, words) in known {
        if words.iter().any(|word| has_word(lower, word)) {
            push(found, *kind, (*name).to_owned());
        }
    }
}

fn push(found: &mut Vec<Term>, kind: TermKind, name: String) {
    let term = Term { kind, name };
    if !found.contains(&term) {
        found.push(term);
    }
}

/// A kind of which a text has two words says nothing.
fn unambiguous(found: &[Term]) -> Vec<Term> {
    let single = |term: &Term| found.iter().filter(|other| other.kind == term.kind).count() == 1;
    found.iter().filter(|term| single(term)).cloned().collect()
}

/// `b10`, `l10h`, `b10d`: the life that a share of the units reaches.
fn share(word: &str) -> Option<(TermKind, String)> {
    let letter = word.chars().next().filter(|c| matches!(c, 'b' | 'l'))?;
    let rest = word.get(1..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, tail) = rest.split_at_checked(digits)?;
    let known = matches!(tail, "" | "h" | "m" | "d") && (1..=2).contains(&digits);
    // Hours or modified: the same share; `d` counts dangerous failures only.
    let tail = if tail == "d" { "d" } else { "" };
    known.then(|| (TermKind::Life, format!("{}{number}{tail}", letter.to_ascii_uppercase())))
}

/// `s1`, `s6` with the share of time in what stands around it: `S6-40%`.
fn duty(word: &str, text: &str) -> Option<(TermKind, String)> {
    let number = word.strip_prefix('s').filter(|rest| rest.len() == 1 && ("1"..="9").contains(rest))?;
    let after = text.split_once(word)?.1;
    let percent: String = after.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let share = if percent.is_empty() || number == "1" { String::new() } else { format!(" {percent} %") };
    Some((TermKind::Duty, format!("S{number}{share}")))
}

/// `3σ`, `3sigma`.
fn sigma(word: &str) -> Option<(TermKind, String)> {
    let number = word.strip_suffix('σ').or_else(|| word.strip_suffix("sigma"))?;
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (TermKind::Sigma, format!("{number}σ")))
}

/// `@ 1 m`, `at 1 m`, `距离1米`: the distance, with a point and without blanks.
fn distance(text: &str) -> Option<String> {
    let after =
        ["@", "at ", "in ", "距离", "距", "abstand"].into_iter().find_map(|word| Some(text.split_once(word)?.1));
    let after = after?.trim_start();
    let end = after.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(after.len());
    let (number, unit) = after.split_at_checked(end)?;
    let unit = unit.trim_start();
    let is_metre = unit == "m" || unit.starts_with('米') || unit.starts_with("m ") || unit.starts_with("metre");
    (!number.is_empty() && is_metre).then(|| format!("{number} m"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Expected, read};

    fn names(terms: &[Term]) -> Vec<&str> {
        terms.iter().map(|term| term.name.as_str()).collect()
    }

    #[test]
    fn texts_say_what_their_figures_are_of() {
        for (text, unit, expected) in [
            ("MTBF≥2000小时", "h", vec!["MTBF"]),
            ("平均无故障时间 2000 h", "h", vec!["MTBF"]),
            ("B10 = 20000 h", "h", vec!["B10"]),
            ("20000 h (L10)", "h", vec!["L10"]),
            ("L10h: 20000 h", "h", vec!["L10"]),
            ("MTTF 20000 h", "h", vec!["MTTF"]),
            ("15 kW (S1)", "kW", vec!["S1"]),
            ("22 kW (S6-40%)", "kW", vec!["S6 40 %"]),
            ("22 kW (peak)", "kW", vec!["peak"]),
            ("Ra 0.4", "µm", vec!["Ra"]),
            ("1.5 s (T-T)", "s", vec!["tool-to-tool"]),
            ("4 s（屑对屑）", "s", vec!["chip-to-chip"]),
            ("CPK≥1.33", "", vec!["Cpk"]),
            ("LwA 75 dB(A)", "dB(A)", vec!["LwA"]),
            ("声压级 75 dB(A)", "dB(A)", vec!["LpA"]),
            ("75 dB(A) @ 1 m", "dB(A)", vec!["1 m"]),
            ("验收后24个月", "month", vec!["acceptance"]),
            ("24 months after shipment", "month", vec!["shipment"]),
            ("合同签订后6个月", "month", vec!["contract"]),
            ("20000 h", "h", vec![]),
        ] {
            let remarks = read(text, Expected::Number(Unit::find(unit))).remarks;
            assert_eq!(names(&of_remarks(&remarks, Unit::find(unit))), expected, "{text}");
        }
    }

    #[test]
    fn names_of_criteria_stand_in() {
        let of = |name: &str| of_criterion(&Criterion { name: name.to_owned(), ..Criterion::default() });
        assert_eq!(names(&of("Spindle bearing life B10")), ["B10"]);
        assert_eq!(names(&of("平均故障间隔时间 MTBF")), ["MTBF"]);
        assert_eq!(names(&of("Cpk of areal density")), ["Cpk"]);
        assert!(of("MTBF or MTTF").is_empty(), "two words say nothing");
        assert!(of("Rapid traverse, camp, scrap").is_empty());
    }
}
