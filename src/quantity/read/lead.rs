//! What stands in front of a figure: bounds, the name of the figure, a length it refers to, the start of a term, phases.

use super::aside::{
    TOUCHING, classify, is_axes, is_dew_point, strip_duty_type, strip_interface, strip_sigma, strip_statistic,
    strip_symbol, strip_tax,
};
use super::doubtful::{check_currency_named, check_part_of_price};
use super::number::{Qualifiers, figures, no_number, strip_plus_minus, strip_shape, word_of};
use super::part::strip_currency;
use super::reference::{Referred, strip_leading};
use super::standard::strip_standard;
use crate::quantity::words::{Qualifier, strip_before, strip_word};
use crate::quantity::{Aside, Dimension, Figure, Relation, Unit, Unread};

/// A label longer than this is prose.
const LABEL: usize = 40;

/// What stood in front of a figure.
#[derive(Default)]
pub(super) struct Lead {
    pub qualifiers: Qualifiers,
    pub asides: Vec<Aside>,
    pub reference: Option<Referred>,
    /// `between 10 and 20`.
    pub between: bool,
    /// `- 0.005`.
    pub bullet: bool,
}

/// Takes off what stands in front of the figure.
pub(super) fn strip(text: &str, expected: Option<Unit>) -> Result<(Lead, &str), Unread> {
    let mut lead = Lead::default();
    let mut rest = lead.strip_bullet(text, expected);
    loop {
        rest = lead.qualifiers.strip_all(rest, strip_before);
        rest = strip_diameter(rest, expected);
        let before = rest.len();
        rest = lead.step(rest, expected)?;
        if rest.len() == before {
            return Ok((lead, rest));
        }
        lead.settle_maximum(rest);
    }
}

impl Lead {
    /// `最高转速≥12000`: the maximum is the name, the bound behind it holds.
    fn settle_maximum(&mut self, rest: &str) {
        let reaches = |bound: &Qualifier| matches!(bound, Qualifier::UpTo | Qualifier::Reaches);
        let bounded = matches!(strip_before(rest), Some((Qualifier::Relation(_), _)));
        if bounded && self.qualifiers.bounds.iter().all(reaches) {
            self.qualifiers.bounds.clear();
        }
    }

    /// One thing off the start; the same text where a figure begins.
    fn step<'a>(&mut self, text: &'a str, expected: Option<Unit>) -> Result<&'a str, Unread> {
        if let Some((shifts, rest)) = strip_shifts(text).or_else(|| strip_supply(text, expected)) {
            self.asides.push(Aside::Condition(shifts.to_owned()));
            return Ok(rest);
        }
        if let Some((axes, rest)) = strip_axis_count(text, expected) {
            self.asides.push(Aside::Words(axes.to_owned()));
            return Ok(rest);
        }
        if let Some((phases, rest)) = strip_phases(text, expected) {
            self.asides.push(Aside::Words(phases.to_owned()));
            return Ok(rest);
        }
        if self.reference.is_none()
            && expected.is_none_or(|unit| matches!(unit.dimension(), Dimension::Length | Dimension::Angle))
            && let Some((referred, rest)) = strip_leading(text).ok().flatten()
            && figures(rest) > 0
        {
            self.reference = Some(referred);
            return Ok(rest);
        }
        if let Some((sigma, rest)) = strip_sigma(text).filter(|(_, rest)| figures(rest) > 0) {
            self.asides.push(Aside::Condition(sigma.to_owned()));
            return Ok(rest.trim_start_matches([':', '=', ' ']));
        }
        if let Some((condition, rest)) = strip_condition(text, expected) {
            self.asides.push(Aside::Condition(condition.to_owned()));
            return Ok(rest);
        }
        if is_figure(text, expected) {
            return Ok(text);
        }
        match self.strip_known(text, expected).or_else(|| self.strip_from(text, expected)) {
            Some(rest) => Ok(rest),
            None => self.strip_label(text, expected),
        }
    }

    /// Words with digits of their own: tax with its rate, a taper, a statistic, a standard.
    fn strip_known<'a>(&mut self, text: &'a str, expected: Option<Unit>) -> Option<&'a str> {
        if expected.is_some_and(|unit| unit.dimension().is_money())
            && let Some((found, rest)) = strip_tax(text).filter(|(_, rest)| figures(rest) > 0)
        {
            self.asides.extend(found);
            return Some(rest);
        }
        if let Some((named, rest)) = strip_interface(text).filter(|(_, rest)| figures(rest) > 0) {
            self.asides.push(Aside::Words(named.to_owned()));
            return Some(rest.trim_start_matches(['/', ' ', ',', ':', ';', '、']));
        }
        if let Some((name, rest)) = strip_name(text) {
            self.asides.push(Aside::Name(name.to_owned()));
            return Some(rest);
        }
        if let Some((standard, rest)) = strip_standard(text).filter(|(_, rest)| figures(rest) > 0) {
            self.asides.push(Aside::Standard(standard));
            return Some(rest.trim_start_matches([' ', ':', ',', ';', '、']));
        }
        None
    }

    /// `between 8 and 10`, `from 16 weeks`, `ab 16 Wochen`.
    fn strip_from<'a>(&mut self, text: &'a str, expected: Option<Unit>) -> Option<&'a str> {
        if let Some(rest) =
            ["between", "from", "zwischen", "von", "介于", "从"].iter().find_map(|word| strip_word(text, word))
        {
            // `from 16 weeks` is the earliest, `from 8 to 16 weeks` a range.
            let word = text.get(..text.len().saturating_sub(rest.len())).unwrap_or_default().trim_end();
            if matches!(word, "from" | "From" | "von" | "从") && is_figure(rest, expected) && is_alone(rest, expected)
            {
                self.qualifiers.bounds.push(Qualifier::Relation(Relation::AtLeast));
            } else {
                self.between = true;
            }
            return Some(rest);
        }
        let rest = ["ab", "starting at", "starting from"].iter().find_map(|word| strip_word(text, word));
        let rest = rest.filter(|rest| is_figure(rest, expected))?;
        self.qualifiers.bounds.push(Qualifier::Relation(Relation::AtLeast));
        Some(rest)
    }

    /// A name, a condition, the start of a term in words.
    fn strip_label<'a>(&mut self, text: &'a str, expected: Option<Unit>) -> Result<&'a str, Unread> {
        let (label, rest) = strip_label(text, expected)?;
        check_room(label, text)?;
        check_currency_named(label, expected)?;
        check_part_of_price(label, expected)?;
        let found = classify(label);
        self.asides.extend(if found.is_empty() { vec![Aside::Name(label.to_owned())] } else { found });
        Ok(rest)
    }

    /// A dash and a space in front of a figure is the bullet of a list; below zero there are temperatures and angles.
    fn strip_bullet<'a>(&mut self, text: &'a str, expected: Option<Unit>) -> &'a str {
        let signed = |d: Dimension| matches!(d, Dimension::Temperature | Dimension::Angle | Dimension::Pressure);
        match text.strip_prefix("- ").or_else(|| text.strip_prefix("— ")) {
            Some(rest) if !expected.map(Unit::dimension).is_some_and(signed) => {
                self.bullet = is_figure(rest.trim_start(), expected);
                rest.trim_start()
            }
            _ => text,
        }
    }
}

/// `20℃时`, `距离1米`, `at 1 m:`, `S1`, `S6-40%`: when the figure behind it holds.
fn strip_condition(text: &str, expected: Option<Unit>) -> Option<(&str, &str)> {
    const HEADS: &[&str] = &["距离", "距", "在", "当", "环境温度", "温度", "@", "at a distance of", "at", "bei", "in"];
    const CLOSERS: &[&str] =
        &["条件下", "环境下", "时", "处", "下", "以外", "外", "distance", "Abstand", ":", ",", "的"];
    if let Some((duty, rest)) = strip_duty_type(text).filter(|(_, rest)| figures(rest) > 0) {
        return Some((duty, rest.trim_start_matches([':', '=', ' ', ','])));
    }
    let head = HEADS.iter().find_map(|word| strip_word(text, word));
    let (other, rest) = strip_shape(head.unwrap_or(text), None, false).ok()?;
    let differs = other.unit?.dimension() != expected?.dimension() && !other.unit?.dimension().is_money();
    let mut rest = rest.trim_start();
    let mut closers = 0;
    while let Some(after) = CLOSERS.iter().find_map(|word| strip_word(rest, word)) {
        (rest, closers) = (after.trim_start(), closers + 1);
    }
    let condition = text.get(..text.len() - rest.len())?.trim_end_matches([' ', ':', ',', '的']);
    (differs && (head.is_some() || closers > 0) && figures(rest) > 0).then_some((condition, rest))
}

/// `室温~45℃`: a range from a temperature that is not said, not about 45 °C.
fn check_room(label: &str, text: &str) -> Result<(), Unread> {
    const ROOM: &[&str] = &["室温", "常温", "环境温度", "rt", "ambient", "room temperature", "raumtemperatur"];
    let after = text.get(label.len()..).unwrap_or_default().trim_start();
    let is_range = after.starts_with(['~', '-', '—', '…', '+', '至', '到']) || after.starts_with("to ");
    let is_room = ROOM.contains(&label.trim_end_matches(['~', '-', '至', '到', '+', ' ']).to_lowercase().as_str());
    if is_room && (is_range || label.ends_with(['~', '-', '至', '到'])) {
        Err(Unread::Word(label.to_owned()))
    } else {
        Ok(())
    }
}

/// No second figure of a range follows.
fn is_alone(text: &str, expected: Option<Unit>) -> bool {
    strip_shape(text, expected, true).is_ok_and(|(shape, _)| matches!(shape.figure, Figure::Point(_)))
}

/// `Ø` in front of a figure.
fn strip_diameter(text: &str, expected: Option<Unit>) -> &str {
    match text.strip_prefix('Ø').map(str::trim_start) {
        Some(rest) if is_figure(rest, expected) => rest,
        _ => text,
    }
}

/// Where a figure begins: digits, a sign or a currency and digits.
fn is_figure(text: &str, expected: Option<Unit>) -> bool {
    let digits = |text: &str| {
        let text = text.strip_prefix('.').unwrap_or(text);
        text.starts_with(|c: char| c.is_ascii_digit())
    };
    let unsigned = strip_plus_minus(text).unwrap_or(text);
    let unsigned = unsigned.strip_prefix(['+', '-']).unwrap_or(unsigned).trim_start();
    digits(unsigned)
        || strip_currency(unsigned, expected).is_some_and(|(_, rest)| digits(rest.trim_start_matches(['-', '+'])))
}

/// `B10 =`, `L10h:`, `3σ`: a name with a digit in it.
fn strip_name(text: &str) -> Option<(&str, &str)> {
    if let Some((name, rest)) = strip_symbol(text) {
        let start = rest.trim_start();
        let rest = start.trim_start_matches([':', '=', ' ']);
        let closed = rest.len() < start.len() || strip_before(rest).is_some();
        return (closed && figures(rest) > 0).then_some((name, rest));
    }
    let (name, rest) = strip_statistic(text)?;
    let start = rest.trim_start();
    let rest = start.trim_start_matches([':', '=', ' ']);
    let bounded = strip_before(rest).is_some();
    (rest.len() < start.len() || start.len() < text.len() - name.len() || bounded).then_some((name, rest))
}

/// `2 shifts 20000h`, `2班制10年`: how the figure behind it is worked, no figure itself.
fn strip_shifts(text: &str) -> Option<(&str, &str)> {
    const WORDS: &[&str] = &["shifts", "shift", "班制", "班倒", "班", "Schichten", "Schicht"];
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text.get(digits..).filter(|_| digits > 0)?.trim_start_matches([' ', '-']);
    let rest = WORDS.iter().find_map(|word| strip_word(after, word))?;
    let rest = rest.trim_start_matches([',', ':', ';', '/', ' ', '、']);
    let shifts = text.get(..text.len() - rest.len())?.trim_end_matches([',', ':', ';', '/', ' ', '、']);
    (figures(rest) > 0).then_some((shifts, rest))
}

/// `3轴0.006`, `3 axes 0.006 mm`: of how many axes the figure holds.
fn strip_axis_count(text: &str, expected: Option<Unit>) -> Option<(&str, &str)> {
    expected.filter(|unit| unit.dimension() != Dimension::Count)?;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text.get(digits..).filter(|_| digits == 1)?.trim_start_matches([' ', '-']);
    let rest = ["轴", "axes", "axis"].iter().find_map(|word| strip_word(after, word))?;
    let rest = rest.trim_start_matches([':', ' ', ',']);
    let axes = text.get(..text.len() - rest.len())?.trim_end_matches([':', ' ', ',']);
    is_figure(rest, expected).then_some((axes, rest))
}

/// `3相380V 15kW`: the supply in front of a figure of another kind.
fn strip_supply(text: &str, expected: Option<Unit>) -> Option<(&str, &str)> {
    let volt = Unit::find("V")?;
    expected.filter(|unit| unit.dimension() != Dimension::Voltage)?;
    let (_, after) = strip_phases(text, Some(volt))?;
    let (supply, rest) = strip_shape(after, Some(volt), false).ok()?;
    let rest = rest.trim_start_matches([' ', ',', '/', ';']);
    let named = text.get(..text.len() - rest.len())?.trim_end_matches([' ', ',', '/', ';']);
    let is_volt = supply.unit.is_some_and(|unit| unit.dimension() == Dimension::Voltage);
    (is_volt && is_figure(rest, expected)).then_some((named, rest))
}

/// `3~ 400 V`, `3 AC 400 V`, `3相380V`: the number of phases, not a voltage.
fn strip_phases(text: &str, expected: Option<Unit>) -> Option<(&str, &str)> {
    const MARKS: &[&str] = &[
        "/N/PE", "/PE", "N~", "N ~", "~", "×", "x", "·", "Ø", "相", "-phase", "phases", "phase", "-ph", "ph", "AC",
        "交流", "三线", "四线", "线", ",", "/",
    ];
    expected.filter(|unit| unit.dimension() == Dimension::Voltage)?;
    let digit = text.chars().next().filter(|c| matches!(c, '1' | '2' | '3'))?;
    let mut rest = text.get(digit.len_utf8()..)?.trim_start();
    let mut marks = 0;
    while let Some(after) = MARKS.iter().find_map(|mark| strip_prefix_any_case(rest, mark)) {
        rest = after.trim_start();
        marks += 1;
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let phases = text.get(..text.len().checked_sub(rest.len())?)?;
    (marks > 0 && digits >= 2).then_some((phases.trim_end(), rest))
}

fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    text.get(..prefix.len()).filter(|start| start.eq_ignore_ascii_case(prefix))?;
    text.get(prefix.len()..)
}

/// Words in front of a figure: a name (`MTBF≥2000小时`, `主轴转速：12000`), the start of a term, a condition. A name needs
/// what closes it: a colon, a bound, a unit behind the figure, or is one that is known; a model number has none.
fn strip_label(text: &str, expected: Option<Unit>) -> Result<(&str, &str), Unread> {
    let starts = text.char_indices().map(|(at, _)| at).take(LABEL + 1).skip(1);
    let found = starts.filter_map(|at| text.split_at_checked(at)).find(|(label, rest)| begins(label, rest, expected));
    let Some((label, rest)) = found else { return Err(no_number(text)) };
    let dash =
        ['-', '—'].iter().find_map(|dash| label.trim_end().strip_suffix(*dash)).filter(|head| head.ends_with(' '));
    let name = dash.unwrap_or(label).trim_end().trim_end_matches([':', '=', ' ', '为', '是', '·', '|']).trim_end();
    let closed = name.len() < label.trim_end().len() || strip_before(rest).is_some();
    let refuse = || Err(if figures(rest) > 1 { Unread::SeveralFigures } else { Unread::Word(word_of(label)) });
    let allowed = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '.' | '-' | '/' | '&' | '_' | '、' | ',' | '′' | '*' | '·' | '↑' | '↓' | ':' | 'σ' | '%'
            )
    };
    let denied = [
        "not ", "no ", "without ", "except", "non ", "kein", "nicht", "型号", "版本", "编号", "序号", "代号", "第",
        "除", "未", "no.", "type ", "model",
    ];
    let lower = label.to_lowercase();
    if name.is_empty()
        || !label.chars().all(|c| allowed(c) || c == '=')
        || denied.iter().any(|word| lower.starts_with(word))
    {
        return refuse();
    }
    let latin = name.ends_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let touches = latin && name.len() == label.len();
    let known = !classify(name).is_empty() || is_axes(name);
    let is_travel = matches!(name, "X" | "Y" | "Z" | "R")
        && expected.is_some_and(|unit| unit.dimension() == Dimension::Length)
        && rest.bytes().take_while(u8::is_ascii_digit).count() > 1;
    let touching = is_travel || TOUCHING.contains(&name.to_lowercase().as_str()) && !rest.starts_with(['+', '-']);
    if touches && !closed && !touching {
        return refuse();
    }
    // `HNC -848`, `RT+10`: a sign right behind a name is part of it.
    if !closed && rest.starts_with(['+', '-']) && !is_dew_point(name) {
        return refuse();
    }
    if closed || known || touching || !latin || has_unit(rest, expected) {
        return Ok((name, rest));
    }
    refuse()
}

/// A figure or a bound in front of one begins behind this label.
fn begins(label: &str, rest: &str, expected: Option<Unit>) -> bool {
    // The middle of a Latin word.
    let inside =
        label.ends_with(|c: char| c.is_ascii_alphabetic()) && rest.starts_with(|c: char| c.is_ascii_alphabetic());
    if inside || rest.starts_with(' ') {
        return false;
    }
    if is_figure(rest, expected) && !(rest.starts_with('-') && label.ends_with(|c: char| c.is_ascii_alphabetic())) {
        return true;
    }
    let mut qualifiers = Qualifiers::default();
    let after = strip_diameter(qualifiers.strip_all(rest, strip_before), expected);
    after.len() < rest.len() && is_figure(after, expected)
}

/// The figure at the start has a unit of its own that fits.
fn has_unit(text: &str, expected: Option<Unit>) -> bool {
    let mut qualifiers = Qualifiers::default();
    let text = strip_diameter(qualifiers.strip_all(text, strip_before), expected);
    let shape = super::number::strip_shape(text, expected, false);
    shape.is_ok_and(|(shape, _)| shape.unit.is_some())
}
