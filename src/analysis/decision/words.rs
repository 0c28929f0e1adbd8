//! The decision in sentences.

use crate::methods::decision::potential_optimality::Standing;
use crate::methods::decision::rank_reversal::Change;
use crate::model::{Equipment, Kind, Missing, Project, WeightSet};
use crate::text::Lang;
use crate::text::number::{percent, points, whole_points, with_unit};

use super::super::{Analysis, benchmark_name};
use super::board::{Board, Method};
use super::disagreement::{Cause, Disagreement};
use super::parity::{Parity, Target};
use super::why::{Contribution, Why};
use super::{Decision, Depth, Robustness};

/// More names than this are counted.
const NAMES: usize = 4;

/// What a method is called.
pub fn method_name(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Mavt => lang.method_mavt(),
        Method::Topsis => lang.method_topsis(),
        Method::Promethee => lang.method_promethee(),
        Method::Vikor => lang.method_vikor(),
    }
}

/// What a method works on: its normalisation.
pub fn method_basis(method: Method, board: &Board, lang: Lang) -> &'static str {
    match method {
        Method::Mavt => lang.method_mavt_basis(),
        Method::Topsis if board.fixed_ideal => lang.method_topsis_fixed_basis(),
        Method::Topsis => lang.method_topsis_basis(),
        Method::Promethee => lang.method_promethee_basis(),
        Method::Vikor => lang.method_vikor_basis(),
    }
}

/// What a set of weights is called.
pub fn weight_set_name(set: WeightSet, lang: Lang) -> String {
    match set {
        WeightSet::Free => lang.weight_set_free().to_owned(),
        WeightSet::Ordinal => lang.weight_set_ordinal().to_owned(),
        WeightSet::Given => lang.weight_set_given().to_owned(),
        WeightSet::Around(relative) => lang.weight_set_around(&crate::text::number::number(relative)),
    }
}

/// Names and words of one decision.
struct Speaker<'a> {
    project: &'a Project,
    analysis: &'a Analysis,
    decision: &'a Decision,
    lang: Lang,
}

/// The decision in a few sentences, the most important first.
pub fn overview(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    let Some(first) = speaker.first() else { return vec![lang.decide_nothing().to_owned()] };
    let mut sentences = vec![first];
    if let Some(robustness) = &decision.robustness {
        sentences.extend(speaker.robustness(robustness));
    }
    sentences.extend(speaker.flip());
    sentences.push(speaker.agreement());
    if let Some(depth) = &decision.depth {
        sentences.extend(speaker.causes(depth));
        sentences.extend(speaker.dominance(depth));
    }
    sentences
}

/// How often who is first.
pub fn robustness_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    let mut sentences = decision.robustness.as_deref().map(|found| speaker.robustness(found)).unwrap_or_default();
    if let Some(depth) = &decision.depth {
        sentences.extend(speaker.dominance(depth));
    }
    sentences.push(speaker.policy());
    sentences
}

/// How far the weights may move.
pub fn stability_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    Speaker { project, analysis, decision, lang }.flip()
}

/// How the methods agree, why not, and what they stand on.
pub fn board_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    if speaker.first().is_none() {
        return vec![lang.decide_nothing().to_owned()];
    }
    let mut sentences = vec![speaker.agreement()];
    if let Some(depth) = &decision.depth {
        sentences.extend(speaker.causes(depth));
    }
    sentences.push(speaker.policy());
    let assumed = &decision.board.assumed_preferences;
    if !assumed.is_empty() {
        let names: Vec<String> = assumed.iter().map(|column| speaker.column(*column)).collect();
        sentences.push(lang.decide_assumed_preferences(&speaker.list(&names)));
    }
    sentences
}

/// What taking machines away or copying them turns round, method by method.
pub fn reversal_sentences(project: &Project, analysis: &Analysis, decision: &Decision, lang: Lang) -> Vec<String> {
    let speaker = Speaker { project, analysis, decision, lang };
    decision.depth.as_deref().map(|depth| speaker.reversals(depth)).unwrap_or_default()
}

/// What it would take.
pub fn parity_sentences(project: &Project, analysis: &Analysis, found: &Parity, lang: Lang) -> Vec<String> {
    let name = equipment_name(project, found.equipment, lang);
    let other = found
        .against
        .map_or_else(|| benchmark_name(project, analysis, lang), |against| equipment_name(project, against, lang));
    let figure = |criterion: usize, x: f64| figure_text(project, analysis, criterion, x, lang);
    let criterion = |k: usize| project.criteria.get(k).map_or("", |c| c.display_name(lang));
    let mut sentences = Vec::new();
    if found.gap <= 1e-9 {
        sentences.push(lang.parity_level(&name, &other));
    } else {
        sentences.push(lang.parity_gap(&name, &other, &points(found.gap)));
        let enough: Vec<&Target> = found.targets.iter().filter(|t| t.reachable && t.figure.is_some()).collect();
        for target in &enough {
            let to = target.figure.map(|x| figure(target.criterion, x)).unwrap_or_default();
            sentences.push(lang.parity_alone(criterion(target.criterion), &figure(target.criterion, target.now), &to));
        }
        if enough.is_empty() {
            sentences.push(lang.parity_none_alone().to_owned());
        }
        if let Some(mix) = found.mix.as_ref().filter(|mix| mix.remaining > 1e-9) {
            sentences.push(lang.parity_mix_rest(&points(mix.remaining)));
        } else if let Some(mix) = &found.mix {
            let steps = mix.steps.iter().map(|(k, x, _)| lang.parity_mix_step(criterion(*k), &figure(*k, *x)));
            sentences.push(lang.parity_mix(&steps.collect::<Vec<_>>().join(lang.list_comma())));
        }
        sentences.extend(found.equal_effort.map(|part| lang.parity_equal(&percent(part))));
    }
    sentences.extend(found.price.map(|found_price| {
        let k = found_price.criterion;
        match found_price.price {
            None => lang.parity_price_none(criterion(k)),
            Some(price) => {
                let (price, now) = (figure(k, price), figure(k, found_price.now));
                let down = found.gap > 1e-9;
                if down {
                    lang.parity_price_down(criterion(k), &price, &now)
                } else {
                    lang.parity_price_most(criterion(k), &price, &now)
                }
            }
        }
    }));
    sentences
}

/// Why one is ahead of the other: lead, reasons for and against, evidence behind them, what is uncertain.
pub fn why_sentences(project: &Project, analysis: &Analysis, found: &Why, lang: Lang) -> Vec<String> {
    let name = |i: usize| equipment_name(project, i, lang);
    let (ahead, behind) = (name(found.ahead), name(found.behind));
    let mut sentences = vec![if found.lead < 0.05 {
        lang.why_level(&ahead, &behind)
    } else {
        lang.why_lead(&ahead, &behind, &points(found.lead))
    }];
    let at = |n: &usize| found.contributions.get(*n);
    let reason = |c: &Contribution| {
        let text = |equipment: usize| {
            let cell = analysis.equipment.get(equipment).and_then(|e| e.cells.get(c.criterion));
            cell.and_then(|cell| cell.value).map_or_else(
                || lang.figure_not_stated().to_owned(),
                |x| figure_text(project, analysis, c.criterion, x, lang),
            )
        };
        let criterion = project.criteria.get(c.criterion).map_or("", |k| k.display_name(lang));
        lang.why_reason(criterion, &text(found.ahead), &text(found.behind), &signed(c.points))
    };
    let reasons = |places: &[usize]| places.iter().filter_map(at).map(reason).collect::<Vec<_>>();
    let (for_it, against) = (reasons(&found.reasons_for), reasons(&found.reasons_against));
    if !for_it.is_empty() {
        sentences.push(lang.why_for(&for_it.join(lang.list_semicolon())));
    }
    if !against.is_empty() {
        sentences.push(lang.why_against(&against.join(lang.list_semicolon())));
    } else if found.lead >= 0.05 {
        sentences.push(lang.why_nothing_against().to_owned());
    }
    let told = found.reasons_for.iter().chain(&found.reasons_against).filter_map(at);
    for c in told {
        let criterion = project.criteria.get(c.criterion);
        let source = |i: usize| {
            let equipment = project.equipment.get(i);
            criterion.zip(equipment).map_or_else(String::new, |(k, e)| evidence_text(project, e, &k.id, lang))
        };
        let criterion = criterion.map_or("", |k| k.display_name(lang));
        sentences.push(lang.why_evidence(criterion, &source(found.ahead), &source(found.behind)));
    }
    let open: Vec<&str> = found
        .contributions
        .iter()
        .filter(|c| c.is_open())
        .filter_map(|c| project.criteria.get(c.criterion).map(|k| k.display_name(lang)))
        .collect();
    sentences.push(if open.is_empty() {
        lang.why_firm().to_owned()
    } else {
        lang.why_open(&open.join(lang.list_comma()))
    });
    sentences
}

/// Who is first in which scenario.
pub fn scenario_sentences(project: &Project, depth: &Depth, lang: Lang) -> Vec<String> {
    let sentence = |scenario: &super::ScenarioResult| {
        let first = scenario.first()?;
        let result = scenario.analysis.equipment.get(first)?;
        let name = equipment_name(project, first, lang);
        let points = whole_points(result.total_points);
        Some(lang.scenario_first(scenario.name(project, lang), &name, &points, &scenario.benchmark(project, lang)))
    };
    depth.scenarios.iter().filter_map(sentence).collect()
}

fn equipment_name(project: &Project, index: usize, lang: Lang) -> String {
    project.equipment.get(index).map(|e| e.display_name(lang)).unwrap_or_default()
}

/// A figure of a criterion with its unit; a level or yes/no by its name.
fn figure_text(project: &Project, analysis: &Analysis, k: usize, x: f64, lang: Lang) -> String {
    let Some(criterion) = project.criteria.get(k) else { return String::new() };
    match criterion.kind {
        Kind::Numeric => {
            let unit = analysis.criteria.get(k).and_then(|c| c.unit).map_or("", |unit| lang.unit(unit.symbol()));
            with_unit(crate::text::number::significant(x, 4), unit)
        }
        Kind::Ordinal => criterion.levels.get(x.max(0.0) as usize).map(|l| l.name.clone()).unwrap_or_default(),
        Kind::YesNo if x > 0.5 => lang.meaning_yes().to_owned(),
        Kind::YesNo => lang.meaning_no().to_owned(),
    }
}

/// Title and grade of the evidence behind a cell.
fn evidence_text(project: &Project, equipment: &Equipment, criterion: &str, lang: Lang) -> String {
    let spec = equipment.cell(criterion).and_then(crate::model::Cell::chosen);
    let evidence = spec.and_then(|spec| project.evidence(equipment.evidence_of(spec)));
    match evidence {
        Some(evidence) => lang.why_graded(evidence.display_title(), &evidence.grade.letter().to_string()),
        None => lang.why_no_evidence().to_owned(),
    }
}

fn signed(x: f64) -> String {
    if x > 0.0 { format!("+{}", points(x)) } else { points(x) }
}

impl Speaker<'_> {
    fn row(&self, row: usize) -> String {
        self.decision.table.equipment.get(row).map(|i| equipment_name(self.project, *i, self.lang)).unwrap_or_default()
    }

    fn column(&self, column: usize) -> String {
        let criterion = self.decision.table.criteria.get(column).and_then(|k| self.project.criteria.get(*k));
        criterion.map(|c| c.display_name(self.lang).to_owned()).unwrap_or_default()
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

    /// Who is first and by how much; `None`: nobody can be ranked.
    fn first(&self) -> Option<String> {
        let board = &self.decision.board;
        let first = board.first(Method::Mavt);
        let best = *first.first()?;
        if self.decision.table.criteria.is_empty() {
            return None;
        }
        let total = whole_points(board.mavt[best]);
        if first.len() > 1 {
            return Some(self.lang.decide_first_tied(&self.rows(&first), &total));
        }
        let others = (0..board.mavt.len()).filter(|row| *row != best);
        let Some(second) = others.max_by(|a, b| board.mavt[*a].total_cmp(&board.mavt[*b]).then(b.cmp(a))) else {
            return Some(self.lang.decide_first_only(&self.row(best), &total));
        };
        let gap = points(board.mavt[best] - board.mavt[second]);
        Some(self.lang.decide_first(&self.row(best), &total, &self.row(second), &gap))
    }

    fn robustness(&self, found: &Robustness) -> Vec<String> {
        let lang = self.lang;
        let Some(winner) = self.decision.board.first(Method::Mavt).first().copied() else { return Vec::new() };
        let first = |row: usize| found.rank_acceptability.get(row).and_then(|ranks| ranks.first()).copied();
        let Some(share) = first(winner) else { return Vec::new() };
        let error = super::standard_error(share, found.samples);
        let samples = crate::text::number::number(found.samples as f64);
        let set = weight_set_name(found.set, lang);
        let (name, part) = (self.row(winner), percent(share));
        let mut told = vec![lang.decide_first_share(&name, &part, &percent(error), &set, &samples)];
        let often = (0..found.rank_acceptability.len())
            .max_by(|a, b| first(*a).unwrap_or(0.0).total_cmp(&first(*b).unwrap_or(0.0)).then(b.cmp(a)));
        if let Some(often) = often.filter(|often| *often != winner && first(*often) > Some(share)) {
            told.push(lang.decide_most_often(&self.row(often), &percent(first(often).unwrap_or(0.0))));
        }
        if let Some(domestic) = &found.domestic {
            let (all, base) = (found.rank_acceptability.len(), percent(domestic.base_rate));
            told.push(lang.decide_domestic(&percent(domestic.probability), domestic.count, all, &base));
        }
        told
    }

    /// The nearest turns of single weights and of all together.
    fn flip(&self) -> Vec<String> {
        let lang = self.lang;
        let Some(stability) = &self.decision.stability else { return Vec::new() };
        if !self.decision.is_a_choice() {
            return Vec::new();
        }
        let nearest = stability.nearest().map_or_else(
            || lang.decide_no_flip().to_owned(),
            |flip| {
                let (from, to) = (percent(flip.from), percent(flip.to));
                lang.decide_flip(&self.column(flip.criterion), &from, &to, &self.row(flip.first))
            },
        );
        let radius = self.decision.radius.as_ref().map_or_else(
            || lang.decide_no_radius().to_owned(),
            |flip| lang.decide_radius(&percent(flip.distance), &self.row(flip.rival)),
        );
        vec![nearest, radius]
    }

    /// Which methods name the same first.
    fn agreement(&self) -> String {
        let board = &self.decision.board;
        let own = board.first(Method::Mavt);
        let (same, apart): (Vec<Method>, Vec<Method>) =
            Method::ALL.into_iter().partition(|method| board.first(*method) == own);
        let names: Vec<&str> = same.iter().map(|method| method_name(*method, self.lang)).collect();
        let mut text = Vec::new();
        if same.len() > 1 {
            text.push(self.lang.decide_methods_agree(&names.join(self.lang.list_comma())));
        }
        for method in apart {
            let names = self.rows(&board.first(method));
            text.push(self.lang.decide_method_apart(method_name(method, self.lang), &names));
        }
        text.join(self.lang.sentence_gap())
    }

    /// Why a method does not agree.
    fn causes(&self, depth: &Depth) -> Vec<String> {
        let lang = self.lang;
        let one = |found: &Disagreement| {
            let method = method_name(found.method, lang);
            let what = if found.first_agrees {
                lang.decide_method_order(method)
            } else {
                lang.decide_method_apart(method, &self.rows(&found.first))
            };
            let cause = match found.cause {
                Some(Cause::Criterion(k)) => {
                    lang.cause_criterion(self.project.criteria.get(k).map_or("", |c| c.display_name(lang)))
                }
                Some(Cause::Missing(Missing::Possible)) => lang.cause_missing_possible().to_owned(),
                Some(Cause::Missing(Missing::Proven)) => lang.cause_missing_proven().to_owned(),
                Some(Cause::FixedIdeal) => lang.cause_fixed_ideal().to_owned(),
                Some(Cause::Points) => lang.cause_points().to_owned(),
                None => lang.cause_none().to_owned(),
            };
            format!("{what}{}{cause}", lang.sentence_gap())
        };
        depth.disagreements.iter().map(one).collect()
    }

    fn dominance(&self, depth: &Depth) -> Vec<String> {
        let lang = self.lang;
        let rows = || depth.dominance.iter().enumerate();
        let dominated = rows().filter(|(_, found)| !found.dominators.surely.is_empty());
        let mut told: Vec<String> = dominated
            .take(NAMES)
            .map(|(row, found)| lang.decide_dominated(&self.row(row), &self.rows(&found.dominators.surely)))
            .collect();
        let with = |wanted: Standing| -> Vec<usize> {
            let is_it = |found: &super::Dominance| found.potential.as_ref().is_some_and(|p| p.standing == wanted);
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

    /// How many cells have their figure from the policy.
    fn policy(&self) -> String {
        let filled = self.decision.table.filled;
        if filled.is_complete() {
            return self.lang.decide_policy_none().to_owned();
        }
        self.lang.decide_policy(filled.missing, filled.guarantees, filled.open, filled.not_applicable)
    }

    fn reversals(&self, depth: &Depth) -> Vec<String> {
        let lang = self.lang;
        let mut told = Vec::new();
        let mut steady = Vec::new();
        for (method, trials) in &depth.reversals {
            let turned: Vec<_> = trials.iter().filter(|trial| !trial.swapped.is_empty()).collect();
            let Some(first) = turned.first() else {
                steady.push(method_name(*method, lang));
                continue;
            };
            let (a, b) = first.swapped.first().map_or((0, 0), |pair| *pair);
            let (method, a, b) = (method_name(*method, lang), self.row(a), self.row(b));
            let mut text = match first.change {
                Change::Removed(row) => lang.decide_reversal_removed(method, &self.row(row), &a, &b),
                Change::Copied(row) => lang.decide_reversal_copied(method, &self.row(row), &a, &b),
            };
            let more = turned.iter().map(|trial| trial.swapped.len()).sum::<usize>() - 1;
            if more > 0 {
                text = lang.sentence_and(&text, &lang.decide_reversal_more(more));
            }
            told.push(text);
        }
        if !steady.is_empty() {
            told.insert(0, lang.decide_reversal_none(&steady.join(lang.list_comma())));
        }
        let _ = self.analysis;
        told
    }
}
