//! Figures of the decision are true to the numbers they stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use gapwise::analysis::decision::{Decision, Method, pair, tornado};
use gapwise::analysis::{Analysis, analyse};
use gapwise::figure::{AxisKind, Choice, Figure, FigureId, Shape, Symbol, build};
use gapwise::methods::decision::gaia::gaia;
use gapwise::text::Lang;

use crate::support::case::{Case, about, sketch};
use crate::support::program::json;
use crate::support::samples;

fn rects(figure: &Figure) -> Vec<([f64; 2], [f64; 2])> {
    let rect = |shape: &Shape| if let Shape::Rect { from, to } = shape { Some((*from, *to)) } else { None };
    figure.marks.iter().filter_map(|mark| rect(&mark.shape)).collect()
}

#[test]
fn bars_of_ranks_add_up_to_all_samples() {
    let case = Case::tutorial();
    let figure = case.figure("acceptability", &Choice::default());
    let found = case.decision.around.as_ref().expect("drawn");
    let mut rows: Vec<usize> = (0..found.expected_rank.len()).collect();
    rows.sort_by(|a, b| found.expected_rank[*a].total_cmp(&found.expected_rank[*b]));
    for (y, row) in rows.into_iter().enumerate() {
        let name = case.project.equipment[case.decision.table.equipment[row]].display_name(Lang::En);
        assert_eq!(figure.y.ticks[y].label, name);
        let bars: Vec<f64> = rects(&figure)
            .into_iter()
            .filter(|(from, _)| (from[1] - (y as f64 - 0.32)).abs() < 1e-12)
            .map(|(from, to)| to[0] - from[0])
            .collect();
        // The frame around them comes last.
        let (whole, shares) = bars.split_last().expect("bars");
        let expected: Vec<f64> = found.rank_acceptability[row].iter().copied().filter(|share| *share > 0.0).collect();
        assert_eq!(shares.len(), expected.len());
        assert!(shares.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-12));
        assert!((whole - 1.0).abs() < 1e-12);
    }
}

#[test]
fn a_waterfall_adds_up_from_one_total_to_the_other() {
    for file in ["tutorial.ron", "five-axis-machining-centres.ron"] {
        let case = Case::new(sketch(file));
        let ids: Vec<&str> = case.project.equipment.iter().map(|e| e.id.as_str()).collect();
        for (i, one) in ids.iter().enumerate() {
            for (j, other) in ids.iter().enumerate().filter(|(j, _)| *j != i) {
                let figure = case.figure("waterfall", &about(one, Some(other)));
                let (totals, steps) = bars_and_steps(&figure);
                let [start, end] = totals;
                let last = steps.iter().fold(start, |running, (from, to)| {
                    assert!((from - running).abs() < 1e-9, "{one} {other}");
                    *to
                });
                assert!((last - end).abs() < 1e-9 && end >= start - 1e-9, "{one} {other}: {last} {end}");
                let mut expected = common_totals(&case.analysis, i, j);
                expected.sort_by(f64::total_cmp);
                assert!((start - expected[0]).abs() < 1e-9 && (end - expected[1]).abs() < 1e-9, "{one} {other}");
            }
        }
    }
}

/// Right ends of the two totals, and the steps between them.
fn bars_and_steps(figure: &Figure) -> ([f64; 2], Vec<(f64, f64)>) {
    let AxisKind::Category(rows) = figure.y.kind else { panic!("categories") };
    let mut bars: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (from, to) in rects(figure) {
        let row = (from[1] + 0.3).round() as usize;
        assert!(bars.insert(row, (from[0], to[0])).is_none());
    }
    assert_eq!(bars.len(), rows);
    let steps = (1..rows - 1).map(|row| bars[&row]).collect();
    ([bars[&0].1, bars[&(rows - 1)].1], steps)
}

/// Totals of two machines over the criteria that apply to both.
fn common_totals(analysis: &Analysis, one: usize, other: usize) -> [f64; 2] {
    let cells = |i: usize| analysis.equipment[i].cells.iter();
    let both = analysis.criteria.iter().zip(cells(one).zip(cells(other))).filter(|(c, _)| c.weight > 0.0);
    let both: Vec<(f64, f64, f64)> = both.filter_map(|(c, (a, b))| Some((c.weight, a.points?, b.points?))).collect();
    let weight: f64 = both.iter().map(|(w, ..)| w).sum();
    [both.iter().map(|(w, a, _)| w * a).sum::<f64>() / weight, both.iter().map(|(w, _, b)| w * b).sum::<f64>() / weight]
}

#[test]
fn the_default_pair_is_that_of_the_reasons() {
    let case = Case::tutorial();
    let sides = pair(&case.analysis, None, None).expect("two machines");
    let names =
        [sides.equipment, sides.against.expect("a machine")].map(|i| case.project.equipment[i].display_name(Lang::En));
    let title = case.figure("waterfall", &Choice::default()).title;
    assert!(names.iter().all(|name| title.contains(name.as_str())), "{title} {names:?}");
}

#[test]
fn the_lead_changes_where_the_stability_intervals_end() {
    for file in ["tutorial.ron", "five-axis-machining-centres.ron", "template-machining-centre.ron"] {
        let case = Case::new(sketch(file));
        let stability = case.decision.stability.as_ref().expect("a table");
        for (column, found) in stability.criteria.iter().enumerate() {
            let Some(found) = found else { continue };
            let criterion = Some(case.project.criteria[case.decision.table.criteria[column]].id.clone());
            let figure = case.figure("stability", &Choice { criterion, ..Choice::default() });
            let turns: Vec<[f64; 2]> = figure
                .marks
                .iter()
                .filter_map(|mark| match (&mark.shape, mark.style.fill) {
                    (Shape::Marker { at, symbol: Symbol::Circle, .. }, 0.0) => Some(*at),
                    _ => None,
                })
                .collect();
            let ends = [found.down, found.up].into_iter().flatten().map(|flip| flip.to);
            for end in ends {
                assert!(turns.iter().any(|at| (at[0] - end).abs() < 1e-9), "{file} {end} {turns:?}");
            }
            for [share, total] in turns {
                let mut totals = totals_at(&case.decision, column, share);
                totals.sort_by(|a, b| b.total_cmp(a));
                assert!((totals[0] - total).abs() < 1e-9 && (totals[0] - totals[1]).abs() < 1e-9, "{file} {share}");
            }
            let (from, to) = found.winner;
            let band = rects(&figure).into_iter().find(|(a, b)| (a[0] - from).abs() + (b[0] - to).abs() < 1e-12);
            assert_eq!(band.is_some(), to - from > 1e-9, "{file} {from} {to}");
            let now = figure.marks.iter().any(
                |mark| matches!(mark.shape, Shape::Rule { vertical: true, at } if (at - found.share).abs() < 1e-12),
            );
            assert!(now, "{file}");
        }
    }
}

/// Totals with one share moved and the others in proportion, worked out anew.
fn totals_at(decision: &Decision, column: usize, share: f64) -> Vec<f64> {
    let weights = &decision.table.weights;
    let rest: f64 = 1.0 - weights[column];
    let moved = |(j, w): (usize, &f64)| if j == column { share } else { w * (1.0 - share) / rest };
    let moved: Vec<f64> = weights.iter().enumerate().map(moved).collect();
    let total = |row: &Vec<f64>| row.iter().zip(&moved).map(|(p, w)| p * w).sum();
    decision.table.full_points().iter().map(total).collect()
}

#[test]
fn the_swings_of_a_tornado_keep_the_laws() {
    let case = Case::tutorial();
    for (i, equipment) in case.analysis.equipment.iter().enumerate() {
        let found = tornado(&case.analysis, i, None).expect("a benchmark");
        assert!((found.gap - equipment.gap_points.expect("compared")).abs() < 1e-9);
        assert!(found.swings.windows(2).all(|pair| pair[0].width() >= pair[1].width()));
        for swing in &found.swings {
            assert!((swing.halved - found.gap) * (swing.doubled - found.gap) <= 1e-12);
            assert!(swing.least <= found.gap + 1e-9 && swing.most >= found.gap - 1e-9);
            for (factor, expected) in [(0.5, swing.halved), (2.0, swing.doubled)] {
                let mut project = case.project.clone();
                Arc::make_mut(&mut project.criteria[swing.criterion]).weight *= factor;
                let gap = analyse(&project).equipment[i].gap_points.expect("compared");
                assert!((gap - expected).abs() < 1e-9, "{} × {factor}: {gap} {expected}", swing.criterion);
            }
        }
        let mirrored = tornado(&case.analysis, (i + 1) % 6, Some(i)).expect("two machines");
        let found = tornado(&case.analysis, i, Some((i + 1) % 6)).expect("two machines");
        assert!((found.gap + mirrored.gap).abs() < 1e-9);
        for swing in &found.swings {
            let other = mirrored.swings.iter().find(|s| s.criterion == swing.criterion).expect("the same criteria");
            assert!((swing.least + other.most).abs() < 1e-9 && (swing.doubled + other.doubled).abs() < 1e-9);
        }
    }
}

#[test]
fn bars_of_a_tornado_are_its_swings() {
    let case = Case::tutorial();
    let figure = case.figure("tornado", &about("machine-b", None));
    let found = tornado(&case.analysis, 1, None).expect("a benchmark");
    let bars = rects(&figure);
    for (bars, swing) in bars.chunks_exact(3).zip(&found.swings) {
        let ends: Vec<(f64, f64)> = bars.iter().map(|(from, to)| (from[0], to[0])).collect();
        let expected = [(found.gap, swing.halved), (found.gap, swing.doubled), (swing.least, swing.most)];
        assert_eq!(ends, expected);
    }
    for at in [0.0, found.gap] {
        assert!(figure.marks.iter().any(|mark| mark.shape == Shape::Rule { vertical: true, at }));
    }
}

#[test]
fn the_way_to_parity_is_that_of_the_command_line() {
    for file in ["tutorial.ron", "five-axis-machining-centres.ron"] {
        let path = samples::folder().join(file).display().to_string();
        let json = json(&["score", &path, "--format", "json", "--samples", "400"]);
        let case = Case::new(sketch(file));
        for equipment in &case.project.equipment {
            let figure = case.figure("parity", &about(&equipment.id, None));
            if figure.marks.is_empty() {
                assert_eq!(figure.summary, Lang::En.decide_is_benchmark(&equipment.display_name(Lang::En)));
                continue;
            }
            let behind = json["parity"]["gap"][&equipment.id].as_f64().expect("a gap") > 1e-9;
            let mut told = 0;
            for tick in &figure.y.ticks {
                let criterion = case.project.criteria.iter().find(|c| c.display_name(Lang::En) == tick.label);
                let id = &criterion.expect("a criterion").id;
                let target = &json["parity"][&equipment.id][id];
                let needed = target["needed_points"].as_f64().filter(|_| behind && target["reachable"] == true);
                let markers: Vec<f64> = figure
                    .marks
                    .iter()
                    .filter_map(|mark| match &mark.shape {
                        Shape::Line(points) if (points[0][1] + 0.36 - tick.at).abs() < 1e-9 => Some(points[0][0]),
                        _ => None,
                    })
                    .collect();
                assert_eq!(markers.len(), usize::from(needed.is_some()), "{} {id}", equipment.id);
                assert!(markers.iter().zip(needed).all(|(a, b)| (a - b).abs() < 1e-9), "{} {id}", equipment.id);
                told += markers.len();
            }
            assert!(
                told > 0
                    || !behind
                    || json["parity"][&equipment.id]
                        .as_object()
                        .is_some_and(|all| { all.values().all(|target| target["reachable"] == false) })
            );
        }
    }
}

#[test]
fn rank_lines_stand_at_the_ranks() {
    let case = Case::tutorial();
    let at_ranks = |figure: &Figure, expected: &[Vec<Option<usize>>]| {
        let markers: Vec<[f64; 2]> = figure
            .marks
            .iter()
            .filter_map(|mark| if let Shape::Marker { at, .. } = mark.shape { Some(at) } else { None })
            .collect();
        let ranked = expected.iter().flatten().flatten().count();
        assert_eq!(markers.len(), ranked, "{}", figure.name);
        for (x, column) in expected.iter().enumerate() {
            for rank in column.iter().flatten() {
                assert!(markers.contains(&[x as f64, *rank as f64 - 1.0]), "{} {x} {rank}", figure.name);
            }
        }
    };
    let board = &case.decision.board;
    let methods = Method::ALL.map(|m| board.ranks(m).iter().map(|rank| Some(*rank)).collect());
    at_ranks(&case.figure("agreement", &Choice::default()), &methods);
    let depth = case.decision.depth.as_ref().expect("worked out");
    let scenarios: Vec<Vec<Option<usize>>> =
        depth.scenarios.iter().map(|s| s.analysis.equipment.iter().map(|e| e.rank).collect()).collect();
    at_ranks(&case.figure("scenarios", &Choice::default()), &scenarios);
}

#[test]
fn value_leaves_the_price_out() {
    let mut case = Case::tutorial();
    let figure = case.figure("value-price", &Choice::default());
    let price = case.project.criteria.iter().position(|c| c.id == "price").expect("a price");
    Arc::make_mut(&mut case.project.criteria[price]).weight = 0.0;
    let without = analyse(&case.project);
    for equipment in &without.equipment {
        let cost = equipment.cells[price].value.expect("stated");
        let found = figure.marks.iter().any(|mark| match mark.shape {
            Shape::Marker { at, .. } => (at[0] - cost).abs() < 1e-9 && (at[1] - equipment.total_points).abs() < 1e-9,
            _ => false,
        });
        assert!(found, "{}", equipment.id);
    }
}

#[test]
fn the_plane_warns_where_it_shows_too_little() {
    let case = Case::tutorial();
    let flows = &case.decision.board.promethee.unicriterion;
    let plane = gaia(flows, &case.decision.table.weights);
    let figure = case.figure("gaia", &Choice::default());
    let quality = plane.quality.expect("something varies");
    assert!(quality > 0.7 && !figure.summary.contains("not to be trusted"), "{quality} {}", figure.summary);
    let mut poor = case.decision.clone();
    // Every machine is best on a criterion of its own: no plane shows that.
    let rows = poor.table.equipment.len();
    for (i, row) in poor.board.promethee.unicriterion.iter_mut().enumerate() {
        for (j, flow) in row.iter_mut().enumerate() {
            *flow = if j >= rows {
                0.0
            } else if i == j {
                1.0
            } else {
                -1.0 / (rows as f64 - 1.0)
            };
        }
    }
    let figure = build(FigureId::Gaia, &case.project, &case.analysis, Some(&poor), &Choice::default(), Lang::En);
    assert!(figure.expect("a figure").summary.contains("only 40 %"));
}
