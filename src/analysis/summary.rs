//! What a comparison says, in sentences: the profile first, the total last.

use crate::model::{Category, DeviationRule, Project};
use crate::text::Lang;
use crate::text::number::{percent, points, whole_points};

use super::cell_result::{CellResult, Flag, Standing, Verdict};
use super::result::{Analysis, EquipmentResult, Exclusion, GroupComparison};
use super::words::{category_name, verdict_word};

/// What the comparison says of one equipment against the benchmark.
pub fn summary(project: &Project, analysis: &Analysis, equipment: usize, lang: Lang) -> Vec<String> {
    let (Some(result), Some(part)) = (analysis.equipment.get(equipment), project.equipment.get(equipment)) else {
        return vec![lang.summary_nothing().to_owned()];
    };
    let mut sentences = Vec::new();
    if let Some(exclusion) = &result.excluded {
        sentences.push(exclusion.sentence(lang));
    }
    if analysis.benchmark.as_ref().is_some_and(|b| b.equipment == Some(equipment)) {
        sentences.push(lang.summary_is_benchmark(&project.name_of(part, lang)));
    } else if analysis.benchmark.is_some() {
        let categories = Category::ALL.iter();
        sentences.extend(categories.filter_map(|c| category_sentence(project, analysis, result, *c, lang)));
    }
    sentences.extend(deviations(project, result, lang));
    if !result.open_musts.is_empty() {
        sentences.push(lang.summary_open_musts(result.open_musts.len()));
    }
    if analysis.criteria.iter().any(|c| c.weight > 0.0) {
        sentences.push(lang.summary_total(
            &whole_points(result.total_points),
            &whole_points(result.total_low),
            &whole_points(result.total_high),
        ));
        if let (Some(rank), Some(low), Some(high)) = (result.rank, result.rank_low, result.rank_high) {
            let of = analysis.equipment.iter().filter(|e| e.rank.is_some()).count();
            sentences.push(lang.summary_rank(rank, low, high, of));
        }
        if result.evidence_coverage < 0.995 {
            sentences.push(lang.summary_coverage(&percent(result.coverage), &percent(result.evidence_coverage)));
        }
    }
    sentences
}

/// How many clauses without ★ the offer deviates from, and what that does.
fn deviations(project: &Project, result: &EquipmentResult, lang: Lang) -> Option<String> {
    let (count, clauses) = (result.deviations, project.settings.clauses);
    if count == 0 || matches!(result.excluded, Some(Exclusion::TooManyDeviations(_))) {
        return None;
    }
    Some(match (clauses.rule, clauses.allowed) {
        (DeviationRule::Scored(_), _) => {
            lang.summary_deviations_scored(count, &lang.points(&points(result.deviation_points)))
        }
        (DeviationRule::Counted | DeviationRule::Excluding, Some(allowed)) => {
            lang.summary_deviations_allowed(count, allowed)
        }
        (DeviationRule::Counted | DeviationRule::Excluding, None) => lang.summary_deviations(count),
    })
}

/// The cells of one category that are compared: (index, weight, cell).
fn compared<'a>(
    analysis: &'a Analysis,
    result: &'a EquipmentResult,
    category: Category,
) -> Vec<(usize, f64, &'a CellResult)> {
    let all = analysis.criteria.iter().zip(&result.cells).enumerate();
    // Rows without weight are there to be seen, not to be judged.
    all.filter(|(_, (criterion, cell))| {
        criterion.category == category && criterion.weight > 0.0 && cell.comparison.verdict.is_some()
    })
    .map(|(k, (criterion, cell))| (k, criterion.weight, cell))
    .collect()
}

fn category_sentence(
    project: &Project,
    analysis: &Analysis,
    result: &EquipmentResult,
    category: Category,
    lang: Lang,
) -> Option<String> {
    let cells = compared(analysis, result, category);
    if cells.is_empty() {
        return None;
    }
    let name = category_name(category, lang);
    let name = if lang == Lang::En { &name.to_lowercase() } else { name };
    if cells.iter().all(|(_, _, cell)| cell.value.is_none()) {
        let unread = cells.iter().any(|(_, _, cell)| cell.flags.contains(&Flag::Unread));
        return Some(if unread { lang.summary_unread(name) } else { lang.summary_not_stated(name) });
    }
    let with = |verdict: Verdict| {
        let found = cells.iter().filter(move |(_, _, cell)| cell.comparison.verdict == Some(verdict));
        found.collect::<Vec<_>>()
    };
    let (ahead, behind, parity) = (with(Verdict::Ahead), with(Verdict::Behind), with(Verdict::Parity));
    let decided = || ahead.iter().chain(&behind).chain(&parity);
    let standing = || {
        let sure = decided().all(|(_, _, cell)| cell.comparison.standing == Standing::Sure);
        let open = with(Verdict::Undecided).len();
        let rest = if open > 0 { lang.standing_undecided(open, cells.len()) } else { String::new() };
        format!("{}{rest}", if sure { lang.standing_sure() } else { lang.standing_as_stated() })
    };
    let names = |list: &[&(usize, f64, &CellResult)]| {
        let names = list.iter().filter_map(|(k, _, _)| Some(project.criteria.get(*k)?.display_name(lang)));
        names.collect::<Vec<_>>().join(lang.list_comma())
    };
    // The gap of the whole category; where clipping hides it, or others outweigh it, the word stands alone.
    let points = |sign: f64| {
        let gap = sign * mean_gap(cells.iter().copied());
        (gap >= 0.05).then(|| whole_points(gap))
    };
    // What makes the verdict, where that is not the whole category.
    let through = |list: &[&(usize, f64, &CellResult)]| (list.len() < cells.len()).then(|| names(list));
    Some(match (ahead.is_empty(), behind.is_empty(), parity.is_empty()) {
        (false, false, _) => lang.summary_mixed(name, &names(&ahead), &names(&behind)),
        (false, true, _) => match (points(-1.0), through(&ahead)) {
            (Some(points), None) => lang.summary_ahead(&points, name, &standing()),
            (None, None) => lang.summary_ahead_only(name, &standing()),
            (Some(points), Some(by)) => lang.summary_ahead_by(&points, name, &by, &standing()),
            (None, Some(by)) => lang.summary_ahead_on(name, &by, &standing()),
        },
        (true, false, _) => match (points(1.0), through(&behind)) {
            (Some(points), None) => lang.summary_behind(&points, name, &standing()),
            (None, None) => lang.summary_behind_only(name, &standing()),
            (Some(points), Some(by)) => lang.summary_behind_by(&points, name, &by, &standing()),
            (None, Some(by)) => lang.summary_behind_on(name, &by, &standing()),
        },
        (true, true, false) => lang.summary_parity(name, &standing()),
        (true, true, true) => undecided(&cells, category, name, lang),
    })
}

/// Weighted mean of the gaps in points.
fn mean_gap<'a>(cells: impl Iterator<Item = (usize, f64, &'a CellResult)>) -> f64 {
    let (mut sum, mut weight) = (0.0, 0.0);
    for (_, w, cell) in cells {
        if let Some(gap) = cell.comparison.gap_points {
            sum += w * gap;
            weight += w;
        }
    }
    if weight > 0.0 { sum / weight } else { 0.0 }
}

fn undecided(cells: &[(usize, f64, &CellResult)], category: Category, name: &str, lang: Lang) -> String {
    let any = |flag: Flag| cells.iter().any(|(_, _, cell)| cell.flags.contains(&flag));
    let settle = if any(Flag::UnlikeBasis) {
        lang.settle_basis()
    } else if cells.iter().all(|(_, _, cell)| cell.comparison.as_stated.is_none()) {
        lang.settle_missing()
    } else {
        settle(category, lang)
    };
    let mut stated = cells.iter().filter_map(|(_, _, cell)| cell.comparison.as_stated);
    match stated.next().filter(|first| *first != Verdict::Undecided && stated.all(|other| other == *first)) {
        Some(verdict) => lang.summary_undecided_stated(name, verdict_word(verdict, lang), settle),
        None => lang.summary_undecided(name, settle),
    }
}

/// Which evidence would settle an undecided comparison.
pub fn settle(category: Category, lang: Lang) -> &'static str {
    match category {
        Category::Accuracy => lang.settle_accuracy(),
        Category::ServiceLife => lang.settle_life(),
        Category::Stability => lang.settle_stability(),
        _ => lang.settle_other(),
    }
}

/// What the comparison says of the two groups.
pub fn group_summary(project: &Project, analysis: &Analysis, lang: Lang) -> Vec<String> {
    let groups = &analysis.groups;
    if groups.domestic.count + groups.imported.count == 0 {
        return Vec::new();
    }
    let name = |i: Option<usize>| i.and_then(|i| project.equipment.get(i)).map(|e| project.name_of(e, lang));
    let mut sentences = vec![lang.groups_counts(
        groups.domestic.count,
        groups.domestic.makers,
        groups.imported.count,
        groups.imported.makers,
    )];
    if let (Some(best), Some(domestic), Some(imported)) =
        (&groups.best, name(groups.domestic.best), name(groups.imported.best))
    {
        sentences.push(lang.groups_best(&domestic, &imported, &side(best, lang)));
    }
    sentences.extend(groups.median.as_ref().map(|median| lang.groups_median(&side(median, lang))));
    sentences.extend(groups.each_best.as_ref().map(|each| lang.groups_each_best(&side(each, lang))));
    sentences
}

fn side(comparison: &GroupComparison, lang: Lang) -> String {
    let Some(gap) = comparison.total_gap else { return lang.groups_nothing().to_owned() };
    let points = whole_points(gap.abs());
    match gap {
        gap if gap >= 0.05 => lang.groups_domestic_behind(&points),
        gap if gap <= -0.05 => lang.groups_domestic_ahead(&points),
        _ => lang.groups_level().to_owned(),
    }
}
