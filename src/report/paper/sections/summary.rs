//! The first page: question, recommendation, how sure, price and delivery, reasons, what could change it, what to ask,
//! who decides.

use crate::analysis::decision::{Answer, Contribution, answer, answer_words, both_stated, capitalised, closed_up};
use crate::analysis::{Names, benchmark_name};
use crate::report::paper::{Fact, Piece, Signatures, Source};
use crate::text::Lang;
use crate::text::number::points;

/// Excluded machines named with their reasons.
const EXCLUDED: usize = 3;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let names = source.names(lang);
    let answer = answer(source.analysis, source.decision);
    let words = answer_words(names, &answer);
    let mut recommendation = vec![words.first];
    recommendation.extend(words.other_group);
    let mut facts = vec![
        Fact::new(lang.paper_question(), vec![question(source, lang)]),
        Fact::new(lang.paper_recommendation(), recommendation).main(),
        Fact::new(lang.paper_certainty(), words.certainty.iter().map(|text| capitalised(text)).collect()),
        Fact::new(lang.paper_price(), price(names, &answer, &words.price_and_delivery)),
    ];
    if let (Ok(leader), Some(next)) = (&answer.leader, answer.runner_up) {
        let listed = |of: &[Contribution], pair, none: &str| {
            let sentences: Vec<String> = of.iter().map(|c| reason(names, c, pair)).collect();
            if sentences.is_empty() { vec![none.to_owned()] } else { sentences }
        };
        let because = listed(&answer.because, (*leader, next), lang.paper_for_none());
        let in_spite_of = listed(&answer.in_spite_of, (next, *leader), lang.paper_against_none());
        facts.push(Fact::new(lang.paper_for(), because));
        facts.push(Fact::new(lang.paper_against(), in_spite_of));
    }
    facts.push(Fact::new(lang.paper_clauses_short(), clauses(names, &answer)));
    facts.push(Fact::new(lang.paper_turn(), words.turns));
    let nothing = words.ask_nothing.unwrap_or_else(|| lang.paper_ask_none().to_owned());
    let ask = if words.ask.is_empty() { vec![nothing] } else { words.ask };
    facts.push(Fact::new(lang.paper_ask(), ask));
    facts.retain(|fact| !fact.sentences.is_empty());
    vec![Piece::Facts(facts), Piece::Heading(lang.paper_decided().to_owned()), Piece::Signatures(signatures(lang))]
}

fn question(source: &Source<'_>, lang: Lang) -> String {
    let criteria = source.analysis.criteria.iter().filter(|criterion| criterion.weight > 0.0).count();
    let benchmark = benchmark_name(source.project, source.analysis, lang);
    closed_up(lang.paper_question_text(source.analysis.equipment.len(), criteria, &benchmark), lang)
}

fn price(names: Names<'_>, answer: &Answer, differences: &[String]) -> Vec<String> {
    match (&answer.leader, answer.runner_up) {
        (Ok(leader), Some(next)) if !differences.is_empty() => {
            let sentences = differences.join(names.lang.sentence_gap());
            let text = names.lang.paper_compared(&names.equipment(*leader), &names.equipment(next), &sentences);
            vec![closed_up(text, names.lang)]
        }
        (Ok(_), Some(_)) => vec![names.lang.paper_price_none().to_owned()],
        _ => Vec::new(),
    }
}

/// Both figures of a criterion and what they make, for the first of the pair.
fn reason(names: Names<'_>, c: &Contribution, pair: (usize, usize)) -> String {
    let lang = names.lang;
    let [own, other] = both_stated(names, c.criterion, pair);
    let points = lang.points(&points(c.points.abs()));
    closed_up(lang.paper_reason(names.criterion(c.criterion), &own, &other, &points), lang)
}

/// How the leader stands with the clauses, and who is out because of them.
fn clauses(names: Names<'_>, answer: &Answer) -> Vec<String> {
    let (lang, analysis) = (names.lang, names.analysis);
    let has_clauses = names.project.criteria.iter().any(|criterion| criterion.must.is_some());
    let leader = answer.leader.as_ref().ok().filter(|_| has_clauses).and_then(|leader| {
        let name = names.equipment(*leader);
        Some(match analysis.equipment.get(*leader)?.open_musts.len() {
            0 => lang.paper_clauses_met(&name),
            open => lang.paper_clauses_open(&name, open),
        })
    });
    let excluded = analysis.equipment.iter().enumerate();
    let excluded: Vec<String> = excluded
        .filter_map(|(i, e)| Some(lang.paper_excluded(&names.equipment(i), &e.excluded.as_ref()?.sentence(lang))))
        .collect();
    let more = excluded.len().saturating_sub(EXCLUDED);
    let sentences = leader.into_iter().chain(excluded.into_iter().take(EXCLUDED));
    sentences.chain((more > 0).then(|| lang.paper_more(more))).map(|text| closed_up(text, lang)).collect()
}

fn signatures(lang: Lang) -> Signatures {
    let words = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Signatures {
        choices: words(&[lang.paper_decided_yes(), lang.paper_decided_no()]),
        headings: words(&[
            lang.paper_sign_role(),
            lang.paper_sign_name(),
            lang.paper_sign_signature(),
            lang.paper_sign_date(),
        ]),
        roles: words(&[lang.paper_prepared(), lang.paper_reviewed(), lang.paper_approved()]),
    }
}
