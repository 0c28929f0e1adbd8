//! Laws that every analysis obeys, on generated projects.

mod corners;
mod cross_checks;
mod decision;
mod linear_program;
mod parity;
mod robustness;
mod smaa;
mod verdicts;
mod weights;
mod whole;

use std::sync::Arc;

use gapwise::analysis::{Analysis, Options, Verdict, analyse, analyse_with};
use gapwise::model::{Better, Category, Cell, Criterion, Equipment, Origin, Project, Scale, Spec};
use proptest::prelude::*;

use crate::support::close::is_near;
use crate::support::project;

/// One generated cell: (shape, value 0..1 on the scale).
type CellSeed = (u8, f64);

fn text(seed: &CellSeed, unit: &str, worst: f64, best: f64) -> Option<String> {
    let x = worst + seed.1 * (best - worst);
    let x = (x * 1000.0).round() / 1000.0;
    Some(match seed.0 {
        0 => return None,
        1 => format!("≥ {x} {unit}"),
        2 => format!("≤ {x} {unit}"),
        3 => format!("{x} ± {} {unit}", (x * 0.05 * 1000.0).round() / 1000.0),
        4 => format!("{}-{} {unit}", x, x + 1.0),
        5 => "not stated".to_owned(),
        6 => "n/a".to_owned(),
        _ => format!("{x} {unit}"),
    })
}

fn project(seeds: &[Vec<CellSeed>], origins: &[bool], lower: &[bool], weights: &[f64], grades: &[u8]) -> Project {
    let criterion = |(k, lower): (usize, &bool)| {
        let (worst, best) = if *lower { (200.0, 100.0) } else { (100.0, 200.0) };
        Criterion {
            name: format!("Criterion {k}"),
            category: Category::ALL[k % 9],
            unit: "mm".to_owned(),
            better: if *lower { Better::Lower } else { Better::Higher },
            // The first criterion is analysed on a provisional scale.
            scale: (k > 0).then(|| Scale { worst, best, points: Vec::new() }),
            weight: weights[k],
            ..Criterion::default()
        }
    };
    let criteria = lower.iter().enumerate().map(criterion).collect();
    project::generated(criteria, origins, grades, |i, k| text(&seeds[i][k], "mm", 100.0, 200.0))
}

prop_compose! {
    fn projects()(n in 2_usize..6, k in 2_usize..5)(
        seeds in prop::collection::vec(prop::collection::vec((0_u8..12, 0.0..1.0_f64), k), n),
        origins in prop::collection::vec(any::<bool>(), n),
        lower in prop::collection::vec(any::<bool>(), k),
        weights in prop::collection::vec(1.0..10.0_f64, k),
        grades in prop::collection::vec(0_u8..5, n),
    ) -> Project {
        project(&seeds, &origins, &lower, &weights, &grades)
    }
}

fn options(benchmark: &str) -> Options {
    Options { benchmark: benchmark.to_owned(), ..Options::default() }
}

fn verdicts(analysis: &Analysis, equipment: &str) -> Vec<(Option<Verdict>, Option<Verdict>)> {
    let found = analysis.equipment.iter().find(|e| e.id == equipment).expect("there");
    found.cells.iter().map(|c| (c.comparison.verdict, c.comparison.as_stated)).collect()
}

/// Every number of one equipment, for comparisons.
fn numbers(analysis: &Analysis, equipment: &str) -> Vec<f64> {
    let e = analysis.equipment.iter().find(|e| e.id == equipment).expect("there");
    let mut all = vec![
        e.total_points,
        e.total_low,
        e.total_high,
        e.gap_points.unwrap_or(-1e9),
        e.shortfall,
        e.surplus,
        e.coverage,
    ];
    all.extend(e.cells.iter().flat_map(|c| [c.points.unwrap_or(-1e9), c.comparison.gap_points.unwrap_or(-1e9)]));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn contributions_add_up_exactly(project in projects()) {
        let analysis = analyse(&project);
        for e in &analysis.equipment {
            let sum: f64 = e.cells.iter().filter_map(|c| c.comparison.contribution_points).fold(0.0, |s, c| s + c);
            if let Some(gap) = e.gap_points {
                prop_assert_eq!(gap, sum);
                prop_assert!(is_near(gap, e.shortfall - e.surplus, 1e-9));
            }
            prop_assert!(e.total_low <= e.total_points + 1e-9 && e.total_points <= e.total_high + 1e-9);
            if let (Some(r), Some(low), Some(high)) = (e.rank, e.rank_low, e.rank_high) {
                prop_assert!(low <= r && r <= high);
            }
        }
    }

    #[test]
    fn origin_swap_mirrors_everything(project in projects()) {
        let mut swapped = project.clone();
        for e in &mut swapped.equipment {
            let e = Arc::make_mut(e);
            e.origin = if e.origin == Origin::Domestic { Origin::Imported } else { Origin::Domestic };
        }
        for (word, mirrored) in [("best", "best"), ("best-imported", "best-domestic"), ("each-best-domestic", "each-best-imported")] {
            let (a, b) = (analyse_with(&project, &options(word)), analyse_with(&swapped, &options(mirrored)));
            for e in &project.equipment {
                prop_assert!(is_near(&numbers(&a, &e.id), &numbers(&b, &e.id), 1e-9));
                prop_assert_eq!(verdicts(&a, &e.id), verdicts(&b, &e.id));
            }
            for (x, y) in [(&a.groups.best, &b.groups.best), (&a.groups.median, &b.groups.median), (&a.groups.each_best, &b.groups.each_best)] {
                prop_assert_eq!(x.is_some(), y.is_some());
                if let (Some(x), Some(y)) = (x, y) {
                    prop_assert_eq!(x.total_gap.is_some(), y.total_gap.is_some());
                    prop_assert!(is_near(x.total_gap.unwrap_or(0.0), -y.total_gap.unwrap_or(0.0), 1e-9));
                    for (v, w) in x.verdicts.iter().zip(&y.verdicts) {
                        prop_assert_eq!(v.map(Verdict::mirrored), *w);
                    }
                }
            }
        }
    }

    #[test]
    fn order_changes_nothing(project in projects()) {
        let mut turned = project.clone();
        turned.equipment.reverse();
        turned.criteria.reverse();
        let (a, b) = (analyse(&project), analyse(&turned));
        prop_assert_eq!(
            a.benchmark.as_ref().and_then(|x| x.equipment).map(|i| &a.equipment[i].id),
            b.benchmark.as_ref().and_then(|x| x.equipment).map(|i| &b.equipment[i].id)
        );
        for e in &project.equipment {
            let mut other = verdicts(&b, &e.id);
            other.reverse();
            prop_assert_eq!(verdicts(&a, &e.id), other);
            let rank = |x: &Analysis| x.equipment.iter().find(|r| r.id == e.id).and_then(|r| r.rank);
            prop_assert_eq!(rank(&a), rank(&b));
        }
    }

    #[test]
    fn unit_change_changes_nothing(project in projects()) {
        let mut micrometres = project.clone();
        for c in &mut micrometres.criteria {
            let c = Arc::make_mut(c);
            c.unit = "µm".to_owned();
            if let Some(scale) = &mut c.scale {
                (scale.worst, scale.best) = (scale.worst * 1000.0, scale.best * 1000.0);
            }
        }
        let (a, b) = (analyse_with(&project, &options("e0")), analyse_with(&micrometres, &options("e0")));
        for e in &project.equipment {
            prop_assert!(is_near(&numbers(&a, &e.id), &numbers(&b, &e.id), 1e-9));
            prop_assert_eq!(verdicts(&a, &e.id), verdicts(&b, &e.id));
        }
    }

    #[test]
    fn moving_the_best_end_changes_no_verdict(project in projects(), factor in 0.3..0.9_f64) {
        let mut moved = project.clone();
        for c in &mut moved.criteria {
            let c = Arc::make_mut(c);
            if let Some(scale) = &mut c.scale {
                scale.best = if c.better == Better::Lower { scale.best * factor } else { scale.best / factor };
            }
        }
        let (a, b) = (analyse_with(&project, &options("e0")), analyse_with(&moved, &options("e0")));
        for e in &project.equipment {
            prop_assert_eq!(verdicts(&a, &e.id), verdicts(&b, &e.id));
        }
    }

    #[test]
    fn a_duplicate_ties(project in projects()) {
        let mut doubled = project.clone();
        let mut copy = doubled.equipment[0].as_ref().clone();
        copy.id = "zz-copy".to_owned();
        doubled.equipment.push(Arc::new(copy));
        let analysis = analyse(&doubled);
        let rank = |id: &str| analysis.equipment.iter().find(|e| e.id == id).and_then(|e| e.rank);
        prop_assert_eq!(rank("e0"), rank("zz-copy"));
        // On declared scales nobody else's points move.
        let before = analyse(&project);
        for e in &project.equipment {
            let points = |a: &Analysis| -> Vec<Option<f64>> {
                a.equipment.iter().find(|r| r.id == e.id).expect("there").cells.iter().skip(1).map(|c| c.points).collect()
            };
            prop_assert_eq!(points(&before), points(&analysis));
        }
    }

    #[test]
    fn weights_count_by_their_ratios_only(project in projects(), factor in 0.001..1000.0_f64) {
        let mut scaled = project.clone();
        for c in &mut scaled.criteria {
            Arc::make_mut(c).weight *= factor;
        }
        let (a, b) = (analyse_with(&project, &options("e1")), analyse_with(&scaled, &options("e1")));
        for e in &project.equipment {
            prop_assert!(is_near(&numbers(&a, &e.id), &numbers(&b, &e.id), 1e-9));
        }
    }

    #[test]
    fn a_dominating_equipment_never_ranks_behind(project in projects()) {
        // What does not apply drops out; a machine judged on other criteria cannot be dominated.
        let mut with_best = project.clone();
        for e in &mut with_best.equipment {
            Arc::make_mut(e).specs.0.retain(|_, cell| cell.specs[0].is != "n/a");
        }
        let mut best = Equipment { id: "best-one".to_owned(), evidence: "g0".to_owned(), ..Equipment::default() };
        for c in &project.criteria {
            let end = if c.better == Better::Lower { 50.0 } else { 400.0 };
            best.specs.0.insert(c.id.clone(), Cell::one(Spec::text(format!("{end} mm"))));
        }
        with_best.equipment.push(Arc::new(best));
        let analysis = analyse(&with_best);
        prop_assert_eq!(analysis.equipment.last().and_then(|e| e.rank), Some(1));
    }

    #[test]
    fn every_probability_is_one(project in projects()) {
        for e in &analyse(&project).equipment {
            for p in e.cells.iter().filter_map(|c| c.comparison.probabilities) {
                for x in [p.ahead, p.parity, p.behind] {
                    prop_assert!((-1e-12..=1.0 + 1e-12).contains(&x));
                }
                prop_assert!(p.ahead + p.parity + p.behind <= 1.0 + 1e-9);
            }
        }
    }
}
