//! What a group offers on each criterion: its best figure, its middle one, and how far the best is from the benchmark.

use std::collections::BTreeSet;

use crate::model::{Kind, Origin, Project};
use crate::quantity::Unit;
use crate::text::Lang;
use crate::text::number::number;

use super::cell_result::CellResult;
use super::result::Analysis;
use super::worth_function::median_of_sorted;

/// What a group offers on one criterion. Only what is stated counts; excluded equipment takes no part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GroupFigure {
    /// Index of the equipment with the most points, the first of equals.
    pub best: Option<usize>,
    /// Its figure, in the criterion's unit.
    pub best_value: Option<f64>,
    /// Median of the figures, in the criterion's unit; numeric criteria only.
    pub median: Option<f64>,
    /// Points of the benchmark minus those of the best; positive = behind.
    pub gap_points: Option<f64>,
    /// How many state a figure.
    pub stated: usize,
}

/// One figure a criterion, in the order of the project, for the equipment of this origin.
pub fn group_figures(project: &Project, analysis: &Analysis, origin: &Origin) -> Vec<GroupFigure> {
    let of_group = |index: &usize| project.equipment.get(*index).is_some_and(|e| e.origin == *origin);
    let results = || analysis.equipment.iter().enumerate().filter(|(i, r)| of_group(i) && r.excluded.is_none());
    let figure = |k: usize| {
        let stated: Vec<(usize, &CellResult)> = results()
            .filter_map(|(i, result)| Some((i, result.cells.get(k)?)))
            .filter(|(_, cell)| cell.value.is_some())
            .collect();
        let best = stated.iter().fold(None, |best: Option<&(usize, &CellResult)>, other| match best {
            Some(best) if best.1.points.unwrap_or_default() >= other.1.points.unwrap_or_default() => Some(best),
            _ => other.1.points.is_some().then_some(other).or(best),
        });
        let numeric = analysis.criteria.get(k).is_some_and(|criterion| criterion.kind == Kind::Numeric);
        let mut values: Vec<f64> = stated.iter().filter(|_| numeric).filter_map(|(_, cell)| cell.value).collect();
        values.sort_by(f64::total_cmp);
        let benchmark = analysis.benchmark.as_ref().and_then(|b| b.cells.get(k)?.as_ref()?.points);
        GroupFigure {
            best: best.map(|(i, _)| *i),
            best_value: best.and_then(|(_, cell)| cell.value),
            median: median_of_sorted(&values),
            gap_points: benchmark.zip(best.and_then(|(_, cell)| cell.points)).map(|(b, own)| b - own),
            stated: stated.len(),
        }
    };
    (0..analysis.criteria.len()).map(figure).collect()
}

/// What the figures of a block of cells come to; only where all are in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockFigures {
    /// How many cells state a figure.
    pub count: usize,
    /// The smallest.
    pub least: f64,
    /// The arithmetic mean.
    pub mean: f64,
    /// The largest.
    pub most: f64,
    /// Their unit.
    pub unit: Option<Unit>,
}

/// The figures of every one of these criteria with every one of these equipments; `None` with fewer than two figures,
/// or with different units or kinds.
pub fn block_figures(analysis: &Analysis, criteria: &[String], equipment: &[String]) -> Option<BlockFigures> {
    let place = |id: &String| analysis.criteria.iter().position(|c| c.id == *id);
    let rows: Vec<usize> = criteria.iter().filter_map(place).collect();
    let unit = |k: &usize| analysis.criteria.get(*k).filter(|c| c.kind == Kind::Numeric).map(|c| c.unit);
    let first = unit(rows.first()?)?;
    if rows.iter().any(|k| unit(k) != Some(first)) {
        return None;
    }
    let wanted: BTreeSet<&str> = equipment.iter().map(String::as_str).collect();
    let results = analysis.equipment.iter().filter(|result| wanted.contains(result.id.as_str()));
    let values: Vec<f64> = results.flat_map(|r| rows.iter().filter_map(|k| r.cells.get(*k)?.value)).collect();
    let (least, most) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (values.len() > 1).then_some(BlockFigures { count: values.len(), least, mean, most, unit: first })
}

/// A figure on this criterion in words: a number without its unit, a level's name, yes or no.
pub fn value_text(project: &Project, criterion: usize, value: f64, lang: Lang) -> String {
    let Some(criterion) = project.criteria.get(criterion) else { return number(value) };
    match criterion.kind {
        Kind::Numeric | Kind::Text => number(value),
        Kind::YesNo if value > 0.5 => lang.meaning_yes().to_owned(),
        Kind::YesNo => lang.meaning_no().to_owned(),
        Kind::Ordinal => {
            let level = (value >= 0.0).then(|| criterion.levels.get(value.round() as usize)).flatten();
            level.map_or_else(|| number(value), |level| level.name.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::model::{Arc, Cell, Criterion, Equipment, Must, Scale, Spec};

    fn machine(id: &str, origin: Origin, text: &str) -> Arc<Equipment> {
        let mut equipment = Equipment { id: id.into(), origin, ..Equipment::default() };
        equipment.specs.0.insert("life".into(), Cell::one(Spec::text(text)));
        Arc::new(equipment)
    }

    /// Points are (x − 1000) / 90: 10 000 h earns 100, 4 600 h 40, 5 500 h 50.
    #[test]
    fn best_median_and_gap_of_a_group() {
        let mut project = Project::new("t");
        let scale = Some(Scale { worst: 1000.0, best: 10_000.0, points: Vec::new() });
        let must = Some(Must { is: "≥ 2000 h".into(), star: true, ..Must::default() });
        let criterion =
            Criterion { id: "life".into(), unit: "h".into(), scale, must, weight: 1.0, ..Criterion::default() };
        project.criteria.push(Arc::new(criterion));
        for (id, text) in [("a", "4600 h"), ("b", "5500 h"), ("c", "?"), ("d", "1500 h")] {
            project.equipment.push(machine(id, Origin::Domestic, text));
        }
        project.equipment.push(machine("x", Origin::Imported, "10000 h"));
        let analysis = analyse(&project);
        let domestic = group_figures(&project, &analysis, &Origin::Domestic);
        let figure = domestic.first().copied().unwrap_or_default();
        assert_eq!((figure.best, figure.best_value, figure.stated), (Some(1), Some(5500.0), 2), "d is excluded");
        assert_eq!(figure.median, Some(5050.0));
        assert!((figure.gap_points.unwrap_or_default() - 50.0).abs() < 1e-9);
        let all: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into();
        let block = block_figures(&analysis, &["life".to_owned()], &all).map(|b| (b.count, b.least, b.mean, b.most));
        assert_eq!(block, Some((3, 1500.0, 11_600.0 / 3.0, 5500.0)), "c states none");
        assert_eq!(block_figures(&analysis, &["life".to_owned()], &all[..1]), None, "one figure says itself");
        let imported = group_figures(&project, &analysis, &Origin::Imported);
        assert_eq!(imported.first().and_then(|figure| figure.gap_points), Some(0.0));
    }
}
