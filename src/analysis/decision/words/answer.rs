//! The answer in sentences.

use super::super::super::Names;
use super::super::answer::{Answer, CertaintyLevel, Difference, Turn};
use super::super::information::Ask;
use super::super::leader::NoLeader;
use super::super::why::Contribution;
use super::{all_closed_up, closed_up};
use crate::text::Lang;
use crate::text::number::{percent, points, significant, whole_percent, with_unit};

/// What an answer says, piece by piece: the one place in which its sentences are made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerWords {
    /// Who leads, or why nobody does.
    pub first: String,
    /// How sure that is and how much of the weight has values; empty: nothing was drawn.
    pub certainty: Vec<String>,
    /// What speaks for the leader: criterion and points.
    pub because: Vec<String>,
    /// What speaks for the next one.
    pub in_spite_of: Vec<String>,
    /// Differences of price and delivery, a sentence each.
    pub price_and_delivery: Vec<String>,
    /// What would put another one first, the nearest change first, a sentence each.
    pub turns: Vec<String>,
    /// The best of the other group.
    pub other_group: Option<String>,
    /// What is worth asking of whom.
    pub ask: Vec<String>,
    /// That no single value would change the choice.
    pub ask_nothing: Option<String>,
}

/// An answer, piece by piece.
pub fn answer_words(names: Names<'_>, answer: &Answer) -> AnswerWords {
    let lang = names.lang;
    let mut certainty = Vec::new();
    if let (Some(found), Some((values, evidence))) = (answer.certainty, answer.coverage) {
        certainty.push(lang.answer_certainty(certainty_word(found.level, lang), &percent(found.share)));
        certainty.push(lang.answer_coverage(&percent(values), &percent(evidence)));
    }
    let reason =
        |c: &Contribution| lang.answer_reason(names.criterion(c.criterion), &lang.points(&points(c.points.abs())));
    let asked = answer.ask.iter().map(|ask| ask_phrase(names, answer, ask));
    let differences = answer.price_and_delivery.iter().map(|difference| difference_sentence(names, difference));
    AnswerWords {
        first: closed_up(first(names, answer), lang),
        certainty: all_closed_up(certainty, lang),
        because: answer.because.iter().map(reason).collect(),
        in_spite_of: answer.in_spite_of.iter().map(reason).collect(),
        price_and_delivery: all_closed_up(differences.collect(), lang),
        turns: all_closed_up(turns(names, answer), lang),
        other_group: answer.other_group.map(|other| closed_up(lang.answer_other_group(&names.equipment(other)), lang)),
        ask: all_closed_up(asked.collect(), lang),
        ask_nothing: asks_nothing(answer).then(|| lang.answer_ask_none().to_owned()),
    }
}

/// Which one, how sure, why, price and delivery, what would change it, what to ask: a sentence or two each.
pub fn answer_sentences(names: Names<'_>, answer: &Answer) -> Vec<String> {
    let lang = names.lang;
    let words = answer_words(names, answer);
    let listed = |of: &[String], gap: &str| Some(of.join(gap)).filter(|list| !list.is_empty());
    let mut sentences = vec![words.first];
    let [certainty, coverage] = [words.certainty.first(), words.certainty.get(1)];
    sentences.extend(certainty.map(|text| lang.answer_how_sure(text)));
    sentences.extend(coverage.cloned());
    sentences.extend(listed(&words.because, lang.list_comma()).map(|list| lang.answer_because(&list)));
    sentences.extend(listed(&words.in_spite_of, lang.list_comma()).map(|list| lang.answer_in_spite_of(&list)));
    sentences.extend(words.price_and_delivery);
    sentences.extend(words.turns.into_iter().next());
    sentences.extend(words.other_group);
    sentences.extend(listed(&words.ask, lang.list_semicolon()).map(|list| lang.answer_ask(&list)));
    sentences.extend(words.ask_nothing);
    all_closed_up(sentences, lang)
}

/// What to ask whom, and what hangs on it.
pub(super) fn ask_phrase(names: Names<'_>, answer: &Answer, ask: &Ask) -> String {
    let (lang, equipment, criterion) = (names.lang, names.equipment(ask.equipment), names.criterion(ask.criterion));
    if answer.leader.is_err() {
        return lang.answer_ask_swing(&equipment, criterion, &lang.points(&points(ask.swing)));
    }
    let share = whole_percent(ask.known.changes);
    if ask.is_open {
        lang.answer_ask_open(&equipment, criterion, &share)
    } else {
        lang.answer_ask_change(&equipment, criterion, &share)
    }
}

/// Someone leads, and no single value would change that.
fn asks_nothing(answer: &Answer) -> bool {
    answer.leader.is_ok() && answer.runner_up.is_some() && answer.ask.is_empty()
}

/// The word for how sure a lead is.
pub fn certainty_word(level: CertaintyLevel, lang: Lang) -> &'static str {
    match level {
        CertaintyLevel::Firm => lang.certainty_firm(),
        CertaintyLevel::Likely => lang.certainty_likely(),
        CertaintyLevel::Leaning => lang.certainty_leaning(),
        CertaintyLevel::Open => lang.certainty_open(),
    }
}

/// Who leads, or why nobody does.
fn first(names: Names<'_>, answer: &Answer) -> String {
    let lang = names.lang;
    match (&answer.leader, answer.runner_up) {
        (Ok(leader), Some(next)) => {
            let lead = lang.points(&points(answer.lead));
            lang.answer_leads(&names.equipment(*leader), &names.equipment(next), &lead)
        }
        (Ok(leader), None) => lang.answer_only(&names.equipment(*leader)),
        (Err(why), _) => no_leader(names, why),
    }
}

/// Why nobody leads, as a sentence.
pub fn no_leader(names: Names<'_>, why: &NoLeader) -> String {
    let lang = names.lang;
    match why {
        NoLeader::Nothing => lang.no_leader_nothing().to_owned(),
        NoLeader::AllExcluded => lang.no_leader_excluded().to_owned(),
        NoLeader::NoValues => lang.no_leader_no_values().to_owned(),
        NoLeader::Level(equal) => {
            let equal: Vec<String> = equal.iter().map(|index| names.equipment(*index)).collect();
            lang.no_leader_level(&equal.join(lang.list_comma()))
        }
    }
}

pub(super) fn difference_sentence(names: Names<'_>, difference: &Difference) -> String {
    let lang = names.lang;
    let criterion = names.criterion(difference.criterion);
    let unit = names.unit(difference.criterion).map_or("", |unit| lang.unit(unit));
    let amount = with_unit(significant(difference.value.abs(), 6), unit);
    match difference.value {
        value if value > 0.0 => lang.answer_more(criterion, &amount),
        value if value < 0.0 => lang.answer_less(criterion, &amount),
        _ => lang.answer_same(criterion),
    }
}

/// The nearest change that puts another one first.
pub(super) fn turn(names: Names<'_>, answer: &Answer) -> Option<String> {
    turns(names, answer).into_iter().next()
}

/// What would put another one first, the nearest change first; that nothing would, where nothing would.
fn turns(names: Names<'_>, answer: &Answer) -> Vec<String> {
    let lang = names.lang;
    let sentence = |turn: &Turn| match turn {
        Turn::Weight { criterion, from, to, first } => {
            lang.answer_turn(names.criterion(*criterion), &percent(*from), &percent(*to), &names.equipment(*first))
        }
        Turn::Weights { moved, first } => lang.answer_turn_all(&percent(*moved), &names.equipment(*first)),
    };
    match (answer.runner_up, answer.would_change.as_slice()) {
        (None, _) => Vec::new(),
        (Some(_), []) => vec![lang.answer_no_turn().to_owned()],
        (Some(_), turns) => turns.iter().map(sentence).collect(),
    }
}
