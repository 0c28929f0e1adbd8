//! The weights of a project: shares, groups, and the judgements behind them, computed again.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::analysis::decision::{Consistency, ElicitProblem, SAME_SHARE, usual_index, weights_from};
use crate::analysis::{Analysis, analyse};
use crate::methods::decision::additive::shares;
use crate::methods::decision::ahp::priorities;
use crate::model::{Criterion, Project, Weighting};
use crate::report::weights::{Named, Report, Values, WeightColumn, figure};
use crate::text::Lang;
use crate::text::number::percent;

use super::{WeightsArguments, ahp, best_worst};

/// The project's weights and how they came about; with the reason where its judgements give none.
pub(super) fn own(project: &Project, arguments: &WeightsArguments, lang: Lang) -> Report {
    let analysis = analyse(project);
    let (judged, refusal) = match Judged::of(project, arguments, lang) {
        Ok(judged) => (judged, None),
        Err(what) => (None, Some(lang.cli_in_file(&arguments.project_name(), &what))),
    };
    let criteria: Vec<&Criterion> = project.criteria.iter().map(AsRef::as_ref).collect();
    let mut sentences = vec![source(&project.weighting, lang).to_owned()];
    sentences.extend(groups_sentence(project, &analysis, lang));
    let mut fields: Map<String, Value> = std::iter::once(("project".to_owned(), json!(project.title))).collect();
    if !project.groups.is_empty() {
        fields.insert("groups".to_owned(), groups_json(project, &analysis, lang));
    }
    let mut columns = given(project, &criteria, lang);
    if let Some(judged) = judged {
        sentences.extend(judged.sentences);
        sentences.extend(compared(&criteria, &judged.shares, lang));
        fields.extend(judged.fields);
        let values = Values::Shares(criteria.iter().map(|c| judged.shares.get(&c.id).copied()).collect());
        columns.push(WeightColumn { key: "judged_weights", heading: lang.cli_weights_column_judged(), values });
    }
    Report {
        method: key(&project.weighting),
        variant: "",
        title: lang.cli_weights_way_project(project.title(lang)),
        criteria: criteria.iter().map(|c| named(c, lang)).collect(),
        weights: analysis.criteria.iter().map(|c| Some(c.weight)).collect(),
        columns,
        fields,
        sentences,
        refusal,
    }
}

/// The points given, and the groups where there are any.
fn given(project: &Project, criteria: &[&Criterion], lang: Lang) -> Vec<WeightColumn> {
    let points = Values::Numbers(criteria.iter().map(|c| Some(c.weight)).collect());
    let mut columns = vec![WeightColumn { key: "points", heading: lang.cli_weights_column_points(), values: points }];
    if !project.groups.is_empty() {
        let group = |c: &&Criterion| {
            let name = project.group(&c.group).map_or("", |group| group.display_name(lang));
            (c.group.clone(), name.to_owned())
        };
        let values = Values::Words(criteria.iter().map(group).collect());
        columns.push(WeightColumn { key: "group", heading: lang.cli_weights_column_group(), values });
    }
    columns
}

fn key(weighting: &Weighting) -> &'static str {
    match weighting {
        Weighting::Swing => "swing",
        Weighting::Direct => "direct",
        Weighting::RankOrder(_) => "roc",
        Weighting::Pairwise(_) => "ahp",
        Weighting::BestWorst { .. } => "bwm",
    }
}

fn source(weighting: &Weighting, lang: Lang) -> &'static str {
    match weighting {
        Weighting::Swing => lang.cli_weights_project_swing(),
        Weighting::Direct => lang.cli_weights_project_direct(),
        Weighting::RankOrder(_) => lang.cli_weights_project_roc(),
        Weighting::Pairwise(_) => lang.cli_weights_project_ahp(),
        Weighting::BestWorst { .. } => lang.cli_weights_project_bwm(),
    }
}

fn named(criterion: &Criterion, lang: Lang) -> Named {
    Named { id: criterion.id.clone(), name: criterion.display_name(lang).to_owned() }
}

/// What the criteria of a group weigh together.
fn share_of(project: &Project, analysis: &Analysis, group: &str) -> f64 {
    let members = project.criteria.iter().zip(&analysis.criteria).filter(|(c, _)| c.group == group);
    members.map(|(_, result)| result.weight).sum()
}

fn groups_sentence(project: &Project, analysis: &Analysis, lang: Lang) -> Option<String> {
    let one = |group: &crate::model::WeightGroup| {
        lang.cli_weights_group(group.display_name(lang), &percent(share_of(project, analysis, &group.id)))
    };
    let list: Vec<String> = project.groups.iter().map(one).collect();
    (!list.is_empty()).then(|| lang.cli_weights_project_groups(&list.join(lang.list_comma())))
}

fn groups_json(project: &Project, analysis: &Analysis, lang: Lang) -> Value {
    let one = |group: &crate::model::WeightGroup| {
        let share = share_of(project, analysis, &group.id);
        (group.id.clone(), json!({ "name": group.display_name(lang), "weight": group.weight, "share": share }))
    };
    Value::Object(project.groups.iter().map(one).collect())
}

/// Whether the weights are still those of the judgements, and what was never judged.
fn compared(criteria: &[&Criterion], judged: &BTreeMap<String, f64>, lang: Lang) -> Vec<String> {
    let (asked, others): (Vec<&Criterion>, Vec<&Criterion>) =
        criteria.iter().copied().partition(|c| judged.contains_key(&c.id));
    let given = shares(&asked.iter().map(|c| c.weight).collect::<Vec<_>>());
    let is_kept =
        asked.iter().zip(&given).all(|(c, share)| judged.get(&c.id).is_some_and(|j| (j - share).abs() <= SAME_SHARE));
    let mut told =
        vec![if is_kept { lang.cli_weights_project_kept() } else { lang.cli_weights_project_changed() }.to_owned()];
    let open: Vec<&str> = others.iter().filter(|c| c.weight > 0.0).map(|c| c.display_name(lang)).collect();
    if !open.is_empty() {
        told.push(lang.cli_weights_project_unjudged(&open.join(lang.list_comma())));
    }
    told
}

/// What the stored judgements give.
struct Judged {
    /// Shares of the criteria that were judged.
    shares: BTreeMap<String, f64>,
    fields: Map<String, Value>,
    sentences: Vec<String>,
}

impl Judged {
    /// `None`: nothing was judged. An error: why the judgements give no weights.
    fn of(project: &Project, arguments: &WeightsArguments, lang: Lang) -> Result<Option<Self>, String> {
        if matches!(project.weighting, Weighting::Swing | Weighting::Direct) {
            return Ok(None);
        }
        // The ratio of this table is not told: that of pairs is worked out below, by the table asked for.
        let found = match weights_from(&project.weighting, project, usual_index(project.criteria.len())) {
            Ok(found) => found,
            Err(ElicitProblem::Nothing) => return Ok(None),
            Err(problem) => return Err(refusal(project, &problem, lang)),
        };
        let asked = asked(project);
        let judged = project.criteria.iter().zip(&found.shares).filter(|(c, _)| asked.contains(&c.id));
        let shares = judged.map(|(c, share)| (c.id.clone(), *share)).collect();
        let whole = Self { shares, fields: Map::new(), sentences: Vec::new() };
        Ok(Some(match (&project.weighting, found.consistency) {
            (Weighting::Pairwise(judgements), _) => whole.with_pairs(project, judgements, arguments, lang),
            (_, Some(Consistency::BestWorst { xi, ratio, worst })) => {
                whole.with_best_worst(project, xi, ratio, worst, lang)
            }
            _ => whole,
        }))
    }

    /// The same judgements by the method asked for, with all that is known of their consistency.
    fn with_pairs(
        mut self,
        project: &Project,
        judgements: &[(String, String, f64)],
        arguments: &WeightsArguments,
        lang: Lang,
    ) -> Self {
        let asked = project.criteria.iter().filter(|c| self.shares.contains_key(&c.id));
        let criteria: Vec<Named> = asked.map(|c| named(c, lang)).collect();
        let place = |id: &String| criteria.iter().position(|c| c.id == *id);
        let mut matrix = vec![vec![None; criteria.len()]; criteria.len()];
        for (first, second, judgement) in judgements {
            if let (Some(row), Some(column)) = (place(first), place(second)) {
                matrix[row][column] = Some(*judgement);
            }
        }
        if let Ok(found) = priorities(&matrix, arguments.ahp_method.method()) {
            (self.fields, self.sentences) = ahp::fields_and_sentences(&criteria, &found, arguments.random_index, lang);
            self.shares = criteria.into_iter().map(|c| c.id).zip(found.weights).collect();
        }
        self
    }

    fn with_best_worst(mut self, project: &Project, xi: f64, ratio: f64, worst: Option<usize>, lang: Lang) -> Self {
        let worst = worst.and_then(|k| project.criteria.get(k)).map(|c| named(c, lang));
        let fields = [
            ("xi", json!(xi)),
            ("input_based_ratio", json!(ratio)),
            ("worst_judgement", json!(worst.as_ref().map(|c| &c.id))),
        ];
        self.fields = fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect();
        self.sentences = vec![
            lang.cli_weights_bwm_linear(&figure(xi)),
            best_worst::agreement(ratio, worst.as_ref().map(|c| c.name.as_str()), lang),
        ];
        self
    }
}

/// Ids of the criteria that were judged.
fn asked(project: &Project) -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    project.weighting.clone().for_each_id(|id| {
        asked.insert(id.clone());
    });
    asked
}

/// Why the stored judgements give no weights.
fn refusal(project: &Project, problem: &ElicitProblem, lang: Lang) -> String {
    let name = |k: usize| project.criteria.get(k).map_or("", |c| c.display_name(lang));
    match problem {
        ElicitProblem::Nothing => lang.cli_weights_file_empty().to_owned(),
        ElicitProblem::Unknown(id) => lang.cli_unknown_criterion(id),
        ElicitProblem::Twice(k) => lang.cli_weights_twice(name(*k)),
        ElicitProblem::TooMany => lang.elicit_too_many().to_owned(),
        ElicitProblem::NoJudgement(a, b) => lang.cli_weights_pair_wrong(name(*a), name(*b)),
        ElicitProblem::Contradiction(a, b) => lang.cli_weights_pair_twice(name(*a), name(*b)),
        ElicitProblem::Unreachable(k) => {
            let asked = asked(project);
            let first = project.criteria.iter().position(|c| asked.contains(&c.id)).unwrap_or_default();
            lang.cli_weights_disconnected(name(first), name(*k))
        }
        ElicitProblem::Missing(k) => lang.cli_weights_one_missing(name(*k)),
        ElicitProblem::BestIsWorst => lang.cli_weights_best_is_worst().to_owned(),
        ElicitProblem::BestToWorst => lang.cli_weights_best_to_worst_twice().to_owned(),
        ElicitProblem::NotSolved => lang.cli_weights_not_solved().to_owned(),
    }
}
