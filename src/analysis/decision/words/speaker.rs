//! Sentences of one decision: who is first, how firmly, and what the methods make of it.

use crate::methods::decision::potential_optimality::Standing;
use crate::methods::decision::rank_reversal::Change;
use crate::model::{Missing, Project};
use crate::text::Lang;
use crate::text::number::{percent, points, whole_points};

use super::super::super::Analysis;
use super::super::board::Method;
use super::super::{Cause, Decision, Depth, Disagreement, Dominance, Robustness, standard_error};
use super::{NO_POINTS, method_name, weight_set_name};

/// More names than this are counted.
const NAMES: usize = 4;

/// A share below this is written as 0 %.
const UNSEEN: f64 = 0.0005;

/// Names and words of one decision.
pub(super) struct Speaker<'a> {
    pub project: &'a Project,
    pub analysis: &'a Analysis,
    pub decision: &'a Decision,
    pub lang: Lang,
}

impl Speaker<'_> {
    /// Who is first and by how much; `None`: nobody can be ranked.
    pub fn first(&self) -> Option<String> {
        let lang = self.lang;
        let board = &self.decision.board;
        let first = board.first(Method::Mavt);
        let best = *first.first()?;
        if self.decision.table.criteria.is_empty() {
            return None;
        }
        let total = lang.points(&whole_points(board.mavt[best]));
        if first.len() > 1 {
            return Some(lang.decide_first_tied(&self.rows(&first), &total));
        }
        let others = (0..board.mavt.len()).filter(|row| *row != best);
        let Some(second) = others.max_by(|a, b| board.mavt[*a].total_cmp(&board.mavt[*b]).then(b.cmp(a))) else {
            return Some(lang.decide_first_only(&self.row(best), &total));
        };
        let gap = board.mavt[best] - board.mavt[second];
        let (name, second) = (self.row(best), self.row(second));
        Some(if gap < NO_POINTS {
            lang.decide_first_narrow(&name, &total, &second)
        } else {
            lang.decide_first(&name, &total, &second, &lang.points(&points(gap)))
        })
    }

    /// Who is not ranked.
    pub fn excluded(&self) -> Option<String> {
        let rows = self.analysis.equipment.iter().enumerate().filter(|(_, e)| e.excluded.is_some());
        let names: Vec<String> = rows.map(|(i, _)| self.project.equipment_name(i, self.lang)).collect();
        (!names.is_empty()).then(|| self.lang.decide_excluded(&self.list(&names)))
    }

    /// How often who is first: around the user's own weights, with what the winner's values rest on; then, as a second
    /// reading, with the project's set of weights.
    pub fn samples(&self) -> Vec<String> {
        let Some(found) = self.decision.around.as_deref() else { return Vec::new() };
        let mut told = self.robustness(found);
        if told.is_empty() {
            return told;
        }
        told.extend(self.coverage());
        told.extend(self.decision.second_reading().and_then(|second| self.second(second)));
        told
    }

    /// What the values of the winner rest on.
    fn coverage(&self) -> Option<String> {
        let winner = *self.decision.board.first(Method::Mavt).first()?;
        let result = self.analysis.equipment.get(*self.decision.table.equipment.get(winner)?)?;
        let [stated, evidence] = [result.coverage, result.evidence_coverage].map(percent);
        Some(self.lang.decide_coverage(&self.row(winner), &stated, &evidence))
    }

    /// The second reading in one sentence.
    fn second(&self, found: &Robustness) -> Option<String> {
        let winner = *self.decision.board.first(Method::Mavt).first()?;
        let first = |row: usize| found.rank_acceptability.get(row).and_then(|ranks| ranks.first()).copied();
        let share = first(winner)?;
        let set = weight_set_name(found.set, self.lang);
        let error = percent(standard_error(share, found.samples));
        let said = self.lang.decide_second_reading(&set, &self.row(winner), &percent(share), &error);
        let rows = 0..found.rank_acceptability.len();
        let often = rows.max_by(|a, b| first(*a).unwrap_or(0.0).total_cmp(&first(*b).unwrap_or(0.0)).then(b.cmp(a)));
        let often = often.filter(|often| *often != winner && first(*often) > Some(share));
        Some(often.map_or(said.clone(), |often| {
            let more = self.lang.decide_second_most(&self.row(often), &percent(first(often).unwrap_or(0.0)));
            format!("{said}{}{more}", self.lang.sentence_gap())
        }))
    }

    fn robustness(&self, found: &Robustness) -> Vec<String> {
        let lang = self.lang;
        let Some(winner) = self.decision.board.first(Method::Mavt).first().copied() else { return Vec::new() };
        let first = |row: usize| found.rank_acceptability.get(row).and_then(|ranks| ranks.first()).copied();
        let Some(share) = first(winner) else { return Vec::new() };
        let error = percent(standard_error(share, found.samples));
        let (samples, set) = (lang.samples(found.samples), weight_set_name(found.set, lang));
        let rows = 0..found.rank_acceptability.len();
        // Each of several that are first counts as first; the groups have equal parts of such a place.
        let shared = rows.clone().filter_map(first).sum::<f64>() > 1.0 + UNSEEN;
        let (name, percent_first) = (self.row(winner), percent(share));
        let mut told = vec![if shared && ties(found, winner) {
            lang.decide_first_share_level(&name, &percent_first, &error, &set, &samples)
        } else {
            lang.decide_first_share(&name, &percent_first, &error, &set, &samples)
        }];
        let often = rows.max_by(|a, b| first(*a).unwrap_or(0.0).total_cmp(&first(*b).unwrap_or(0.0)).then(b.cmp(a)));
        if let Some(often) = often.filter(|often| *often != winner && first(*often) > Some(share)) {
            let (name, percent) = (self.row(often), percent(first(often).unwrap_or(0.0)));
            told.push(if shared && ties(found, often) {
                lang.decide_most_often_level(&name, &percent)
            } else {
                lang.decide_most_often(&name, &percent)
            });
        }
        if let Some(domestic) = &found.domestic {
            let (all, base) = (found.rank_acceptability.len(), percent(domestic.base_rate));
            let percent = percent(domestic.probability);
            told.push(if shared {
                lang.decide_domestic_parts(&percent, domestic.count, all, &base)
            } else {
                lang.decide_domestic(&percent, domestic.count, all, &base)
            });
        }
        told
    }

    /// The nearest turns of single weights and of all together; nothing where several are first anyway.
    pub fn flip(&self) -> Vec<String> {
        let lang = self.lang;
        let decision = self.decision;
        let Some(stability) = decision.stability.as_ref().filter(|found| found.winners.len() == 1) else {
            return Vec::new();
        };
        if !decision.is_a_choice() {
            return Vec::new();
        }
        let Some(radius) = &decision.radius else { return vec![lang.decide_no_radius().to_owned()] };
        let nearest = stability.nearest().map_or_else(
            || lang.decide_no_flip().to_owned(),
            |flip| {
                let (from, to) = (percent(flip.from), percent(flip.to));
                lang.decide_flip(&self.column(flip.criterion), &from, &to, &self.row(flip.first))
            },
        );
        vec![nearest, lang.decide_radius(&percent(radius.distance), &self.row(radius.rival))]
    }

    /// Which methods name the same first, and what the others say.
    pub fn methods(&self) -> Vec<String> {
        let (lang, board) = (self.lang, &self.decision.board);
        if !self.decision.is_a_choice() {
            return Vec::new();
        }
        let own = board.first(Method::Mavt);
        let (same, apart): (Vec<Method>, Vec<Method>) =
            Method::ALL.into_iter().partition(|method| board.first(*method) == own);
        let mut told = Vec::new();
        if same.len() > 1 {
            told.push(lang.decide_methods_agree(&self.method_list(&same)));
        }
        match &self.decision.depth {
            Some(depth) => told.extend(depth.disagreements.iter().map(|found| self.cause(found))),
            None => told.extend(apart.into_iter().map(|method| self.apart(method, &board.first(method)))),
        }
        told
    }

    /// PROMETHEE's thresholds that nobody gave.
    pub fn assumed_preferences(&self) -> Option<String> {
        let assumed = &self.decision.board.assumed_preferences;
        if assumed.is_empty() {
            return None;
        }
        if assumed.len() == self.decision.table.criteria.len() {
            return Some(self.lang.decide_assumed_preferences_all().to_owned());
        }
        let names: Vec<String> = assumed.iter().map(|column| self.column(*column)).collect();
        Some(self.lang.decide_assumed_preferences(&self.list(&names)))
    }

    pub fn dominance(&self, depth: &Depth) -> Vec<String> {
        let lang = self.lang;
        let rows = || depth.dominance.iter().enumerate();
        let dominated = rows().filter(|(_, found)| !found.dominators.surely.is_empty());
        let mut told: Vec<String> = dominated
            .take(NAMES)
            .map(|(row, found)| lang.decide_dominated(&self.row(row), &self.rows(&found.dominators.surely)))
            .collect();
        let with = |wanted: Standing| -> Vec<usize> {
            let is_it = |found: &Dominance| found.potential.as_ref().is_some_and(|p| p.standing == wanted);
            rows().filter(|(_, found)| is_it(found) && found.dominators.surely.is_empty()).map(|(row, _)| row).collect()
        };
        let (never, tie) = (with(Standing::Never), with(Standing::OnlyTied));
        if !never.is_empty() {
            told.push(lang.decide_never_best(&self.rows(&never)));
        }
        if !tie.is_empty() {
            told.push(lang.decide_tie_only(&self.rows(&tie)));
        }
        told
    }

    pub fn reversals(&self, depth: &Depth) -> Vec<String> {
        let lang = self.lang;
        let (mut told, mut steady) = (Vec::new(), Vec::new());
        for (method, trials) in &depth.reversals {
            let turned: Vec<_> = trials.iter().filter(|trial| !trial.swapped.is_empty()).collect();
            let Some(first) = turned.first() else {
                steady.push(*method);
                continue;
            };
            let (a, b) = first.swapped.first().map_or((0, 0), |pair| *pair);
            let (method, a, b) = (method_name(*method, lang), self.row(a), self.row(b));
            let text = match first.change {
                Change::Removed(row) => lang.decide_reversal_removed(method, &self.row(row), &a, &b),
                Change::Copied(row) => lang.decide_reversal_copied(method, &self.row(row), &a, &b),
            };
            let more = turned.iter().map(|trial| trial.swapped.len()).sum::<usize>() - 1;
            told.push(match more {
                0 => text,
                1 => lang.sentence_and(&text, lang.decide_reversal_one_more()),
                more => lang.sentence_and(&text, &lang.decide_reversal_more(more)),
            });
        }
        if !steady.is_empty() {
            told.insert(0, lang.decide_reversal_none(&self.method_list(&steady)));
        }
        told
    }

    /// What a method says where it does not agree, and why.
    fn cause(&self, found: &Disagreement) -> String {
        let lang = self.lang;
        let what = if found.first_agrees {
            lang.decide_method_order(method_name(found.method, lang))
        } else {
            self.apart(found.method, &found.first)
        };
        let cause = match found.cause {
            Some(Cause::Criterion(k)) => lang.cause_criterion(self.project.criterion_name(k, lang)),
            Some(Cause::Missing(Missing::Possible)) => lang.cause_missing_possible().to_owned(),
            Some(Cause::Missing(Missing::Proven)) => lang.cause_missing_proven().to_owned(),
            Some(Cause::FixedIdeal) => lang.cause_fixed_ideal().to_owned(),
            Some(Cause::Points) => lang.cause_points().to_owned(),
            None => lang.cause_none().to_owned(),
        };
        format!("{what}{}{cause}", lang.sentence_gap())
    }

    fn apart(&self, method: Method, first: &[usize]) -> String {
        let (board, own) = (&self.decision.board, self.decision.board.first(Method::Mavt));
        if method == Method::Vikor && own.iter().all(|row| board.vikor.compromise.contains(row)) {
            return self.lang.decide_vikor_apart(&self.rows(first), &self.rows(&own));
        }
        self.lang.decide_method_apart(method_name(method, self.lang), &self.rows(first))
    }

    fn row(&self, row: usize) -> String {
        self.decision.table.equipment.get(row).map(|i| self.project.equipment_name(*i, self.lang)).unwrap_or_default()
    }

    fn column(&self, column: usize) -> String {
        let criterion = self.decision.table.criteria.get(column);
        criterion.map(|k| self.project.criterion_name(*k, self.lang).to_owned()).unwrap_or_default()
    }

    /// Names in a row; many are counted.
    fn list(&self, names: &[String]) -> String {
        let comma = self.lang.list_comma();
        match names.len().checked_sub(NAMES) {
            None | Some(0) => names.join(comma),
            Some(more) => self.lang.and_more_of_them(&names[..NAMES].join(comma), more),
        }
    }

    fn rows(&self, rows: &[usize]) -> String {
        self.list(&rows.iter().map(|row| self.row(*row)).collect::<Vec<_>>())
    }

    /// Methods in a row, the last behind an "and".
    fn method_list(&self, methods: &[Method]) -> String {
        let names: Vec<&str> = methods.iter().map(|method| method_name(*method, self.lang)).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => self.lang.list_and(&rest.join(self.lang.list_comma()), last),
            _ => names.concat(),
        }
    }
}

/// Whether a row is level with another one in samples enough to be seen.
fn ties(found: &Robustness, row: usize) -> bool {
    let better = |a: usize, b: usize| found.pairwise.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0.0);
    let others = (0..found.pairwise.len()).filter(|other| *other != row);
    others.map(|other| 1.0 - better(row, other) - better(other, row)).any(|level| level > UNSEEN)
}
