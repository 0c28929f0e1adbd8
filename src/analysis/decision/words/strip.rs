//! The answer in the pieces of a strip: a heading, totals, reasons, price and delivery, what would change it, what to ask.

use super::super::super::Names;
use super::super::answer::Answer;
use super::super::why::Contribution;
use super::answer::{ask_phrase, certainty_word, difference_sentence, no_leader, turn};
use crate::text::number::{percent, points, signed_points};

/// The answer as a strip shows it. Every piece is made from the values that the sentences of the answer are made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerStrip {
    /// Who leads, or why nobody does.
    pub headline: String,
    /// By how much; empty where nobody leads or nobody is next.
    pub lead: String,
    /// Totals of the leader, the next one, and the best of the other group.
    pub totals: Vec<StripTotal>,
    /// How sure, in one word; empty: nothing was drawn.
    pub certainty: String,
    /// What that word rests on.
    pub certainty_basis: String,
    /// Shares of the weight with values and with evidence.
    pub coverage: String,
    /// What speaks for the leader, strongest first: criterion and points.
    pub because: Vec<String>,
    /// What speaks for the next one.
    pub in_spite_of: Vec<String>,
    /// Differences of price and delivery.
    pub price_and_delivery: String,
    /// What would change the answer.
    pub turn: String,
    /// What is worth asking for.
    pub ask: Vec<StripAsk>,
}

/// A total as a bar and a text.
#[derive(Clone, Debug, PartialEq)]
pub struct StripTotal {
    /// Index of the equipment.
    pub equipment: usize,
    /// Its name.
    pub name: String,
    /// Points, 0 to 100.
    pub total: f64,
    /// The same as text.
    pub text: String,
}

/// A value that is worth asking for.
#[derive(Clone, Debug, PartialEq)]
pub struct StripAsk {
    /// What to ask whom.
    pub text: String,
    /// What hangs on it.
    pub why: String,
    /// Id of the equipment.
    pub equipment: String,
    /// Id of the criterion.
    pub criterion: String,
}

/// The pieces of an answer.
pub fn answer_strip(names: Names<'_>, answer: &Answer) -> AnswerStrip {
    let lang = names.lang;
    let leader = answer.leader.as_ref().ok().copied();
    let headline = match &answer.leader {
        Ok(leader) if answer.runner_up.is_none() => lang.answer_only(&names.equipment(*leader)),
        Ok(leader) => lang.strip_leads(&names.equipment(*leader)),
        Err(why) => no_leader(names, why),
    };
    let shown = [leader, answer.runner_up, answer.other_group];
    let (certainty, certainty_basis) = answer.certainty.map_or((String::new(), String::new()), |certainty| {
        let word = certainty_word(certainty.level, lang).to_owned();
        (word, lang.strip_certainty(&percent(certainty.share)))
    });
    let coverage = answer.coverage.map(|(values, evidence)| lang.strip_coverage(&percent(values), &percent(evidence)));
    let differences: Vec<String> =
        answer.price_and_delivery.iter().map(|difference| difference_sentence(names, difference)).collect();
    AnswerStrip {
        headline,
        lead: answer.runner_up.map(|_| lang.strip_by(&lang.points(&points(answer.lead)))).unwrap_or_default(),
        totals: shown.into_iter().flatten().filter_map(|index| total(names, index)).collect(),
        certainty,
        certainty_basis,
        coverage: coverage.unwrap_or_default(),
        because: reasons(names, &answer.because),
        in_spite_of: reasons(names, &answer.in_spite_of),
        price_and_delivery: differences.join(" "),
        turn: turn(names, answer).unwrap_or_default(),
        ask: asks(names, answer),
    }
}

fn total(names: Names<'_>, index: usize) -> Option<StripTotal> {
    let total = names.analysis.equipment.get(index)?.total_points;
    Some(StripTotal { equipment: index, name: names.equipment(index), total, text: points(total) })
}

fn reasons(names: Names<'_>, of: &[Contribution]) -> Vec<String> {
    of.iter().map(|c| names.lang.strip_reason(names.criterion(c.criterion), &signed_points(c.points))).collect()
}

fn asks(names: Names<'_>, answer: &Answer) -> Vec<StripAsk> {
    let lang = names.lang;
    let ask = |ask: &super::super::information::Ask| {
        let criterion = names.criterion(ask.criterion);
        let machine = names.equipment(ask.equipment);
        StripAsk {
            text: lang.strip_ask(&machine, criterion),
            why: ask_phrase(names, answer, ask),
            equipment: names.equipment_id(ask.equipment).to_owned(),
            criterion: names.analysis.criteria.get(ask.criterion).map(|c| c.id.clone()).unwrap_or_default(),
        }
    };
    answer.ask.iter().map(ask).collect()
}
