//! Laws that every decision obeys, on generated projects: figures, bounds, ranges, levels, yes and no, and what is
//! missing or does not apply.

use std::collections::BTreeMap;
use std::sync::Arc;

use gapwise::analysis::decision::{Board, Decision, Method, PairSamples, Robustness, Table, parity, why};
use gapwise::analysis::{Analysis, analyse};
use gapwise::model::{
    Better, Cell, Criterion, Equipment, Kind, Level, Missing, Origin, Project, Scale, Spec, WeightSet,
};
use proptest::prelude::*;

use crate::support::project;

const LEVELS: [&str; 3] = ["none", "partner", "own branch"];

/// What a criterion is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    Higher,
    Lower,
    Target,
    Levels,
    YesNo,
}

const SHAPES: [Shape; 5] = [Shape::Higher, Shape::Lower, Shape::Target, Shape::Levels, Shape::YesNo];

/// One generated cell: (kind of text, value 0..1).
type CellSeed = (u8, f64);

fn text(seed: CellSeed, shape: Shape) -> Option<String> {
    let x = (100.0 + 100.0 * seed.1).round();
    Some(match (seed.0, shape) {
        (0, _) => return None,
        (1, _) => "?".to_owned(),
        (2, _) => "n/a".to_owned(),
        (_, Shape::Levels) => LEVELS[(seed.1 * 2.99) as usize].to_owned(),
        (_, Shape::YesNo) => if seed.1 > 0.5 { "yes" } else { "no" }.to_owned(),
        (3, _) => format!("≥ {x} mm"),
        (4, _) => format!("≤ {x} mm"),
        (5, _) => format!("{x} ± 4 mm"),
        (6, _) => format!("{x}-{} mm", x + 7.0),
        _ => format!("{x} mm"),
    })
}

fn criterion(k: usize, shape: Shape, weight: f64) -> Criterion {
    let (worst, best) = if shape == Shape::Lower { (200.0, 100.0) } else { (100.0, 200.0) };
    let numeric = !matches!(shape, Shape::Levels | Shape::YesNo);
    let points = if shape == Shape::Target { vec![(160.0, 100.0), (220.0, 0.0)] } else { Vec::new() };
    let best = if shape == Shape::Target { 160.0 } else { best };
    Criterion {
        id: format!("c{k}"),
        name: format!("Criterion {k}"),
        kind: match shape {
            Shape::Levels => Kind::Ordinal,
            Shape::YesNo => Kind::YesNo,
            _ => Kind::Numeric,
        },
        unit: if numeric { "mm".to_owned() } else { String::new() },
        better: match shape {
            Shape::Lower => Better::Lower,
            Shape::Target => Better::Target(160.0),
            _ => Better::Higher,
        },
        scale: numeric.then(|| Scale { worst, best, points: points.into_iter().skip(1).collect() }),
        levels: if shape == Shape::Levels { levels() } else { Vec::new() },
        weight,
        ..Criterion::default()
    }
}

fn levels() -> Vec<Level> {
    LEVELS.iter().zip([0.0, 40.0, 100.0]).map(|(name, p)| Level { name: (*name).to_owned(), points: Some(p) }).collect()
}

fn project(seeds: &[Vec<CellSeed>], shapes: &[Shape], weights: &[f64], domestic: &[bool], grades: &[u8]) -> Project {
    let criteria = shapes.iter().zip(weights).enumerate().map(|(k, (shape, weight))| criterion(k, *shape, *weight));
    let mut project = project::generated(criteria.collect(), domestic, grades, |i, k| text(seeds[i][k], shapes[k]));
    project.settings.robustness.samples = 200;
    project
}

prop_compose! {
    fn projects()(n in 2_usize..6, k in 2_usize..5)(
        seeds in prop::collection::vec(prop::collection::vec((0_u8..14, 0.0..1.0_f64), k), n),
        shapes in prop::collection::vec(prop::sample::select(SHAPES.to_vec()), k),
        weights in prop::collection::vec(1.0..10.0_f64, k),
        domestic in prop::collection::vec(any::<bool>(), n),
        grades in prop::collection::vec(0_u8..5, n),
    ) -> Project {
        project(&seeds, &shapes, &weights, &domestic, &grades)
    }
}

/// Only higher or lower is better, so that every figure can become better.
fn one_way(project: &Project) -> Project {
    let mut project = project.clone();
    for (k, c) in project.criteria.iter_mut().enumerate() {
        let shape = if k % 2 == 0 { Shape::Higher } else { Shape::Lower };
        *c = Arc::new(criterion(k, shape, c.weight));
    }
    for e in &mut project.equipment {
        Arc::make_mut(e).specs.0.retain(|_, cell| cell.specs[0].is.contains("mm"));
    }
    project
}

fn set(project: &mut Project, equipment: usize, criterion: &str, text: String) {
    let equipment = Arc::make_mut(&mut project.equipment[equipment]);
    equipment.specs.0.insert(criterion.to_owned(), Cell::one(Spec::text(text)));
}

fn board(project: &Project) -> (Table, Board) {
    let table = Table::new(project, &analyse(project));
    let board = Board::new(&table, project.settings.robustness.fixed_ideal);
    (table, board)
}

/// Ranks by id, method by method.
fn ranks(project: &Project) -> Vec<BTreeMap<String, usize>> {
    let (table, board) = board(project);
    let by_id = |method: Method| {
        let ranks = board.ranks(method).iter();
        table.equipment.iter().map(|i| project.equipment[*i].id.clone()).zip(ranks.copied()).collect()
    };
    Method::ALL.into_iter().map(by_id).collect()
}

fn total(analysis: &Analysis, i: usize) -> f64 {
    analysis.equipment[i].total_points
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_dominating_row_is_first_in_every_method(project in projects(), fixed in any::<bool>()) {
        let mut project = project;
        project.settings.robustness.fixed_ideal = fixed;
        for e in &mut project.equipment {
            // A machine judged on other criteria cannot be dominated.
            Arc::make_mut(e).specs.0.retain(|_, cell| cell.specs[0].is != "n/a");
        }
        let mut best = Equipment { id: "best-one".to_owned(), evidence: "g0".to_owned(), ..Equipment::default() };
        for c in &project.criteria {
            let text = match (c.kind, c.better) {
                (Kind::Ordinal, _) => LEVELS[2].to_owned(),
                (Kind::YesNo, _) => "yes".to_owned(),
                (_, Better::Target(x)) => format!("{x} mm"),
                (_, Better::Lower) => "50 mm".to_owned(),
                _ => "400 mm".to_owned(),
            };
            best.specs.0.insert(c.id.clone(), Cell::one(Spec::text(text)));
        }
        project.equipment.push(Arc::new(best));
        for (method, ranks) in Method::ALL.into_iter().zip(ranks(&project)) {
            prop_assert_eq!(ranks["best-one"], 1, "{:?}", method);
        }
        let analysis = analyse(&project);
        let last = project.equipment.len() - 1;
        for other in 0..last {
            let found = why(&analysis, other, last).expect("all can be compared");
            prop_assert!(found.ahead == last || found.lead == 0.0);
            prop_assert!(found.contributions.iter().all(|c| c.points >= 0.0));
            prop_assert!(found.reasons_against.is_empty());
        }
    }

    #[test]
    fn weights_count_by_their_ratios_only(project in projects(), factor in 0.001..1000.0_f64) {
        let mut scaled = project.clone();
        for c in &mut scaled.criteria {
            Arc::make_mut(c).weight *= factor;
        }
        prop_assert_eq!(ranks(&project), ranks(&scaled));
        let (a, b) = (board(&project).1, board(&scaled).1);
        for method in Method::ALL {
            for (x, y) in a.scores(method).iter().zip(b.scores(method)) {
                prop_assert!((x - y).abs() < 1e-9, "{method:?}: {x} {y}");
            }
        }
    }

    #[test]
    fn a_unit_changes_no_rank(project in projects()) {
        let mut micrometres = project.clone();
        for c in micrometres.criteria.iter_mut().filter(|c| !c.unit.is_empty()) {
            let c = Arc::make_mut(c);
            c.unit = "µm".to_owned();
            if let Better::Target(x) = &mut c.better {
                *x *= 1000.0;
            }
            let scale = c.scale.as_mut().expect("declared");
            (scale.worst, scale.best) = (1000.0 * scale.worst, 1000.0 * scale.best);
            scale.points.iter_mut().for_each(|(x, _)| *x *= 1000.0);
        }
        prop_assert_eq!(ranks(&project), ranks(&micrometres));
        // The texts too: thousands more digits, the same length.
        let mut written = micrometres.clone();
        for e in &mut written.equipment {
            for cell in Arc::make_mut(e).specs.0.values_mut() {
                let spec = &mut cell.specs[0];
                if spec.is.ends_with(" mm") && !spec.is.contains(['±', '-']) {
                    spec.is = spec.is.replace(" mm", "000 µm");
                }
            }
        }
        prop_assert_eq!(ranks(&project), ranks(&written));
    }

    #[test]
    fn a_duplicate_has_the_same_rank(project in projects(), which in 0_usize..5) {
        let mut doubled = project;
        let mut copy = doubled.equipment[which % doubled.equipment.len()].as_ref().clone();
        let id = std::mem::replace(&mut copy.id, "zz-copy".to_owned());
        doubled.equipment.push(Arc::new(copy));
        for (method, ranks) in Method::ALL.into_iter().zip(ranks(&doubled)) {
            // Neither is there where nothing applies to it.
            prop_assert_eq!(ranks.get(&id), ranks.get("zz-copy"), "{:?}", method);
        }
    }

    #[test]
    fn the_order_of_rows_changes_no_rank(project in projects(), first in 0_usize..5) {
        let mut turned = project.clone();
        let n = turned.equipment.len();
        turned.equipment.rotate_left(first % n);
        turned.equipment.swap(0, n - 1);
        prop_assert_eq!(ranks(&project), ranks(&turned));
    }

    #[test]
    fn contributions_add_up_to_the_difference_of_totals(project in projects()) {
        let mut project = project;
        for e in &mut project.equipment {
            Arc::make_mut(e).specs.0.retain(|_, cell| cell.specs[0].is != "n/a");
        }
        let analysis = analyse(&project);
        for one in 0..project.equipment.len() {
            for other in 0..project.equipment.len() {
                let found = why(&analysis, one, other).expect("all can be compared");
                let sum: f64 = found.contributions.iter().map(|c| c.points).sum();
                let difference = total(&analysis, found.ahead) - total(&analysis, found.behind);
                prop_assert_eq!(found.lead, sum);
                prop_assert!((difference - sum).abs() < 1e-9, "{difference} {sum}");
                prop_assert!(found.lead >= 0.0);
                prop_assert!(found.contributions.iter().all(|c| c.low <= c.points + 1e-9 && c.points <= c.high + 1e-9));
            }
        }
    }

    #[test]
    fn the_figure_for_parity_closes_the_gap(project in projects()) {
        let project = one_way(&project);
        let analysis = analyse(&project);
        let (one, other) = if total(&analysis, 0) < total(&analysis, 1) { (0, 1) } else { (1, 0) };
        let samples = PairSamples::default();
        let found = parity(&project, &analysis, one, Some(other), &samples).expect("both can be compared");
        let gap = |changed: &Project| parity(changed, &analyse(changed), one, Some(other), &samples).expect("still").gap;
        prop_assert!((found.gap - (total(&analysis, other) - total(&analysis, one))).abs() < 1e-9);
        for target in found.targets.iter().filter(|target| target.reachable) {
            let figure = target.figure.expect("reachable");
            let mut changed = project.clone();
            set(&mut changed, one, &format!("c{}", target.criterion), format!("{figure} mm"));
            prop_assert!(gap(&changed).abs() <= 1e-6, "{}", gap(&changed));
            // A figure that is not stated is no starting point.
            let stated = analysis.equipment[one].cells[target.criterion].value.is_some();
            prop_assert!(stated || !target.stated);
        }
        // Where the weights are given, level with all weights of the set is level.
        let mut given = project.clone();
        given.settings.robustness.weights = WeightSet::Given;
        let all = parity(&given, &analyse(&given), one, Some(other), &samples).expect("the same").targets;
        for target in all.iter().filter(|target| target.reachable) {
            let (all, alone) = (target.all_weights.expect("reachable"), target.figure.expect("reachable"));
            prop_assert!((all - alone).abs() <= 1e-6, "{all} {alone}");
        }
        let Some(mix) = found.mix.filter(|mix| mix.remaining <= 1e-9) else { return Ok(()) };
        let mut changed = project.clone();
        for (k, figure, _) in &mix.steps {
            set(&mut changed, one, &format!("c{k}"), format!("{figure} mm"));
        }
        prop_assert!(gap(&changed).abs() <= 1e-6, "{}", gap(&changed));
    }

    #[test]
    fn swapped_origins_mirror_who_is_first(project in projects()) {
        let mut swapped = project.clone();
        for e in &mut swapped.equipment {
            let e = Arc::make_mut(e);
            e.origin = if e.origin == Origin::Domestic { Origin::Imported } else { Origin::Domestic };
        }
        let drawn = |project: &Project| {
            let analysis = analyse(project);
            let table = Table::new(project, &analysis);
            let found = Robustness::of(project, &analysis, &table, project.settings.robustness.weights).expect("can be drawn");
            (found.domestic, table.equipment.len())
        };
        let (one, ranked) = drawn(&project);
        match (one, drawn(&swapped).0) {
            (Some(domestic), Some(imported)) => {
                prop_assert!((domestic.probability + imported.probability - 1.0).abs() < 1e-9);
                prop_assert!((domestic.base_rate + imported.base_rate - 1.0).abs() < 1e-9);
                prop_assert_eq!(domestic.count + imported.count, ranked);
            }
            (one, other) => prop_assert!(one.is_none() && other.is_none()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_undefined(project in projects(), possible in any::<bool>(), fixed in any::<bool>()) {
        let mut project = project;
        project.settings.missing = if possible { Missing::Possible } else { Missing::Proven };
        project.settings.robustness.fixed_ideal = fixed;
        let analysis = analyse(&project);
        let whole = Decision::complete(&project, &analysis);
        let robustness = whole.robustness.as_deref().expect("can be drawn");
        for told in [format!("{:?}", whole.board), format!("{robustness:?}"), format!("{:?}", whole.stability), format!("{:?}", whole.radius)] {
            prop_assert!(!told.contains("NaN") && !told.contains("inf"), "{told}");
        }
        for (row, shares) in robustness.rank_acceptability.iter().enumerate() {
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            let expected: f64 = (1..).zip(shares).map(|(rank, share)| f64::from(rank) * share).sum();
            prop_assert!((robustness.expected_rank[row] - expected).abs() < 1e-9);
        }
        for one in 0..project.equipment.len() {
            let samples = PairSamples::new(&project, &analysis, one, None);
            let told = format!("{:?}", parity(&project, &analysis, one, None, &samples));
            prop_assert!(!told.contains("NaN") && !told.contains("inf"), "{told}");
        }
    }
}
