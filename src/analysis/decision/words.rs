//! The decision in sentences.

mod answer;
mod methods;
mod parity;
mod speaker;
mod strip;
mod why;

use crate::model::{Missing, Project, WeightSet};
use crate::text::Lang;
use crate::text::number::{number, whole_points};

use self::speaker::Speaker;
use super::super::Analysis;
use super::board::{Board, Method};
use super::table::Table;
use super::{Decision, Depth};

pub use self::answer::{AnswerWords, answer_sentences, answer_words, certainty_word, no_leader};
pub use self::methods::{agreement_note, method_notes, tau_text};
pub use self::parity::{parity_beside_targets, parity_goal, parity_sentences};
pub use self::strip::{AnswerStrip, StripAsk, StripTotal, answer_strip};
pub use self::why::{both_stated, why_sentences};

/// Weighted points below this are written as 0.
const NO_POINTS: f64 = 0.05;

/// What a method is called.
pub fn method_name(method: Method, lang: Lang) -> &'static str {
    (method.spec().name)(lang)
}

/// What a method works on: its normalisation.
pub fn method_basis(method: Method, board: &Board, lang: Lang) -> &'static str {
    (method.spec().basis)(lang, board)
}

/// What a set of weights is called.
pub fn weight_set_name(set: WeightSet, lang: Lang) -> String {
    match set {
        WeightSet::Free => lang.weight_set_free().to_owned(),
        WeightSet::Ordinal => lang.weight_set_ordinal().to_owned(),
        WeightSet::Given => lang.weight_set_given().to_owned(),
        WeightSet::Intervals => lang.weight_set_intervals().to_owned(),
        WeightSet::Around(relative) => lang.weight_set_around(&number(relative)),
    }
}

/// The decision in a few sentences, the most important first.
pub fn overview(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    let Some(first) = speaker.first() else { return vec![lang.decide_nothing().to_owned()] };
    let mut sentences = vec![first];
    sentences.extend(speaker.excluded());
    sentences.extend(speaker.samples());
    sentences.extend(speaker.flip());
    sentences.extend(speaker.methods());
    if let Some(depth) = &decision.depth {
        sentences.extend(speaker.dominance(depth));
    }
    all_closed_up(sentences, lang)
}

/// How often who is first.
pub fn samples_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    all_closed_up(speaker.samples(), lang)
}

/// How often who is first, who can be first at all, and what the figures are where none is stated.
pub fn robustness_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    let mut sentences = samples_sentences(project, analysis, decision, lang);
    if let Some(depth) = &decision.depth {
        sentences.extend(speaker.dominance(depth));
    }
    sentences.push(policy_sentence(&decision.table, lang));
    all_closed_up(sentences, lang)
}

/// How far the weights may move.
pub fn stability_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    all_closed_up(Speaker { project, analysis, decision, lang }.flip(), lang)
}

/// How the methods agree, why not, and what they stand on.
pub fn board_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    if speaker.first().is_none() {
        return vec![lang.decide_nothing().to_owned()];
    }
    let mut sentences = speaker.methods();
    sentences.push(policy_sentence(&decision.table, lang));
    sentences.extend(speaker.assumed_preferences());
    all_closed_up(sentences, lang)
}

/// What is told below the board and not `said` already: agreement and its causes, conditions of the methods, reversals.
pub fn below_the_board(
    project: &Project,
    analysis: &Analysis,
    decision: &Decision,
    overview_sentences: &[String],
    lang: Lang,
) -> Vec<String> {
    board_sentences(project, analysis, decision, lang)
        .into_iter()
        .filter(|sentence| !overview_sentences.contains(sentence))
        .chain(method_notes(project, decision, lang))
        .chain(reversal_sentences(project, analysis, decision, lang))
        .collect()
}

/// What taking machines away or copying them turns round, method by method.
pub fn reversal_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    all_closed_up(decision.depth.as_deref().map(|depth| speaker.reversals(depth)).unwrap_or_default(), lang)
}

/// How many cells have their figure from the policy and not from a statement.
pub fn policy_sentence(table: &Table, lang: Lang) -> String {
    let filled = table.filled;
    if filled.is_complete() {
        return lang.decide_policy_none().to_owned();
    }
    let missing = match table.missing {
        Missing::Proven => lang.decide_policy_worst(filled.missing),
        Missing::Possible => lang.decide_policy_best(filled.missing),
    };
    let parts = [
        (filled.missing, missing),
        (filled.guarantees, lang.decide_policy_guarantees(filled.guarantees)),
        (filled.open, lang.decide_policy_open(filled.open)),
        (filled.not_applicable, lang.decide_policy_not_applicable(filled.not_applicable)),
    ];
    let told: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    lang.decide_policy(&told.join(lang.list_semicolon()))
}

/// Who is first in which scenario.
pub fn scenario_sentences(project: &Project, depth: &Depth, lang: Lang) -> Vec<String> {
    let sentence = |scenario: &super::ScenarioResult| {
        let first = scenario.first()?;
        let result = scenario.analysis.equipment.get(first)?;
        let name = project.equipment_name(first, lang);
        let points = lang.points(&whole_points(result.total_points));
        let scenario_name = capitalised(scenario.name(project, lang));
        Some(lang.scenario_first(&scenario_name, &name, &points, &scenario.benchmark(project, lang)))
    };
    all_closed_up(depth.scenarios.iter().filter_map(sentence).collect(), lang)
}

fn all_closed_up(sentences: Vec<String>, lang: Lang) -> Vec<String> {
    sentences.into_iter().map(|text| closed_up(text, lang)).collect()
}

/// A text as it is written in its language: texts set names off by spaces, which Chinese puts beside Latin letters and
/// figures only.
pub fn closed_up(text: String, lang: Lang) -> String {
    if lang == Lang::Zh { without_inner_spaces(&text) } else { text }
}

fn without_inner_spaces(text: &str) -> String {
    let is_wide = |c: char| matches!(c, '“' | '”' | '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let characters: Vec<char> = text.chars().collect();
    let stays = |(i, c): &(usize, &char)| {
        let beside = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(|c| is_wide(*c));
        **c != ' ' || !(beside(i.checked_sub(1)) && beside(Some(i + 1)))
    };
    characters.iter().enumerate().filter(stays).map(|(_, c)| *c).collect()
}

/// With a capital at the start, as a sentence begins.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_between_chinese_characters_go() {
        let texts = ["落后 本方需求 4.7 分", "由 5 年 改善到 11.7 年", "为 “价格”；A 与 机床 D，Own 机床"];
        let closed = texts.map(without_inner_spaces);
        assert_eq!(closed, ["落后本方需求 4.7 分", "由 5 年改善到 11.7 年", "为“价格”；A 与机床 D，Own 机床"]);
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!(["base case", "é", "", "基准"].map(capitalised), ["Base case", "É", "", "基准"]);
    }
}
