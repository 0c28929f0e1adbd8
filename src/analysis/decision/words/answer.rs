//! The answer in sentences.

use super::super::super::Names;
use super::super::answer::{Answer, CertaintyLevel, Difference, Turn};
use super::super::information::Ask;
use super::super::leader::NoLeader;
use super::super::why::Contribution;
use super::all_closed_up;
use crate::text::Lang;
use crate::text::number::{percent, points, significant, whole_percent, with_unit};

/// Which one, how sure, why, price and delivery, what would change it, what to ask: a sentence or two each.
pub fn answer_sentences(names: Names<'_>, answer: &Answer) -> Vec<String> {
    let lang = names.lang;
    let mut sentences = vec![first(names, answer)];
    if let (Some(certainty), Some((values, evidence))) = (answer.certainty, answer.coverage) {
        sentences.push(lang.answer_certainty(certainty_word(certainty.level, lang), &percent(certainty.share)));
        sentences.push(lang.answer_coverage(&percent(values), &percent(evidence)));
    }
    let reasons = |of: &[Contribution]| {
        let reason =
            |c: &Contribution| lang.answer_reason(names.criterion(c.criterion), &lang.points(&points(c.points.abs())));
        of.iter().map(reason).collect::<Vec<_>>().join(lang.list_comma())
    };
    sentences.extend((!answer.because.is_empty()).then(|| lang.answer_because(&reasons(&answer.because))));
    sentences.extend((!answer.in_spite_of.is_empty()).then(|| lang.answer_in_spite_of(&reasons(&answer.in_spite_of))));
    sentences.extend(answer.price_and_delivery.iter().map(|difference| difference_sentence(names, difference)));
    sentences.extend(turn(names, answer));
    sentences.extend(answer.other_group.map(|other| lang.answer_other_group(&names.equipment(other))));
    let asked: Vec<String> = answer.ask.iter().map(|ask| ask_phrase(names, answer, ask)).collect();
    sentences.extend((!asked.is_empty()).then(|| lang.answer_ask(&asked.join(lang.list_semicolon()))));
    sentences.extend(asks_nothing(answer).then(|| lang.answer_ask_none().to_owned()));
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
    let lang = names.lang;
    answer.runner_up?;
    Some(match answer.would_change.first() {
        None => lang.answer_no_turn().to_owned(),
        Some(Turn::Weight { criterion, from, to, first }) => {
            lang.answer_turn(names.criterion(*criterion), &percent(*from), &percent(*to), &names.equipment(*first))
        }
        Some(Turn::Weights { moved, first }) => lang.answer_turn_all(&percent(*moved), &names.equipment(*first)),
    })
}
