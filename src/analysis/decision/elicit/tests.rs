//! Weights from judgements kept in a project.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::analyse;
use crate::analysis::decision::Table;
use crate::methods::decision::ahp::RandomIndex;
use crate::methods::decision::objective_weights::Problem;
use crate::model::{Better, Cell, Criterion, Equipment, Kind, Level, Origin, Project, Scale, Spec, Weighting};
use crate::text::Lang;

use super::*;

fn project(ids: &[&str]) -> Project {
    let mut project = Project::new("test");
    let criterion = |id: &&str| Arc::new(Criterion { id: (*id).to_owned(), weight: 1.0, ..Criterion::default() });
    project.criteria = ids.iter().map(criterion).collect();
    project
}

fn from(weighting: &Weighting, project: &Project) -> Result<Elicited, ElicitProblem> {
    weights_from(weighting, project, RandomIndex::Saaty1980)
}

fn pairs(judgements: &[(&str, &str, f64)]) -> Weighting {
    Weighting::Pairwise(judgements.iter().map(|(a, b, x)| ((*a).to_owned(), (*b).to_owned(), *x)).collect())
}

fn best_worst(best: &str, worst: &str, to_others: &[(&str, f64)], to_worst: &[(&str, f64)]) -> Weighting {
    let map = |list: &[(&str, f64)]| list.iter().map(|(id, x)| ((*id).to_owned(), *x)).collect::<BTreeMap<_, _>>();
    Weighting::BestWorst {
        best: best.to_owned(),
        worst: worst.to_owned(),
        best_to_others: map(to_others),
        others_to_worst: map(to_worst),
    }
}

fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() <= tolerance), "{found:?} {expected:?}");
}

/// Saaty (2008), International Journal of Services Sciences 1(1):83–98: consumption of drinks, as judgements of a
/// project.
#[test]
fn saaty_2008_drinks() {
    let drinks = ["coffee", "wine", "tea", "beer", "sodas", "milk", "water"];
    let upper: [&[f64]; 6] = [
        &[9.0, 5.0, 2.0, 1.0, 1.0, 0.5],
        &[1.0 / 3.0, 1.0 / 9.0, 1.0 / 9.0, 1.0 / 9.0, 1.0 / 9.0],
        &[1.0 / 3.0, 0.25, 1.0 / 3.0, 1.0 / 9.0],
        &[0.5, 1.0, 1.0 / 3.0],
        &[2.0, 0.5],
        &[1.0 / 3.0],
    ];
    let judgement = |i: usize, k: usize, x: f64| (drinks[i], drinks[i + 1 + k], x);
    let judged: Vec<_> = upper
        .iter()
        .enumerate()
        .flat_map(|(i, row)| row.iter().enumerate().map(move |(k, x)| judgement(i, k, *x)))
        .collect();
    let found = from(&pairs(&judged), &project(&drinks)).expect("connected");
    close(&found.shares, &[0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 6e-4);
    let Some(Consistency::Pairs(consistency)) = found.consistency else { panic!("judged in pairs") };
    close(&[consistency.ratio.expect("listed")], &[0.022], 6e-4);
    assert_eq!(consistency.missing, 0);
    let worst = consistency.worst.expect("they do not agree fully");
    let implied = found.shares[worst.first] / found.shares[worst.second];
    close(&[worst.implied], &[implied], 1e-9);
}

#[test]
fn what_was_not_judged_gets_nothing() {
    let project = project(&["a", "b", "c", "d"]);
    let found = from(&pairs(&[("d", "a", 3.0), ("a", "b", 2.0)]), &project).expect("a chain");
    close(&found.shares, &[0.2222, 0.1111, 0.0, 0.6667], 1e-4);
    let Some(Consistency::Pairs(consistency)) = found.consistency else { panic!("judged in pairs") };
    assert_eq!((consistency.missing, consistency.worst), (1, None));
    let order = Weighting::RankOrder(vec![vec!["c".to_owned()], vec!["a".to_owned(), "b".to_owned()]]);
    close(&from(&order, &project).expect("an order").shares, &[7.0 / 36.0, 7.0 / 36.0, 22.0 / 36.0, 0.0], 1e-12);
}

#[test]
fn the_judgement_that_is_off_is_named() {
    let project = project(&["a", "b", "c", "d"]);
    let steps = [("a", "b", 2.0), ("a", "c", 4.0), ("b", "c", 2.0), ("a", "d", 8.0), ("b", "d", 4.0)];
    let judged: Vec<_> = steps.into_iter().chain([("d", "c", 2.0)]).collect();
    let Some(Consistency::Pairs(found)) = from(&pairs(&judged), &project).expect("complete").consistency else {
        panic!("judged in pairs")
    };
    assert!(found.ratio.expect("listed") > 0.05);
    let worst = found.worst.expect("one is off");
    assert_eq!((worst.first, worst.second, worst.judgement), (2, 3, 0.5));
    assert_eq!(on_saaty_scale(worst.implied), 1.0);
}

#[test]
fn saaty_scale() {
    assert_eq!(
        [2, 15, 16].map(usual_index),
        [RandomIndex::Saaty1980, RandomIndex::Saaty1980, RandomIndex::DoneganDodd1991]
    );
    for (given, nearest) in [(2.4, 2.0), (2.5, 3.0), (0.4, 1.0 / 3.0), (0.1, 1.0 / 9.0), (40.0, 9.0), (f64::NAN, 1.0)] {
        assert_eq!(on_saaty_scale(given), nearest, "{given}");
    }
}

#[test]
fn best_and_worst() {
    let project = project(&["price", "idle", "life", "accuracy"]);
    let judged = best_worst("accuracy", "price", &[("life", 2.0), ("price", 8.0)], &[("life", 4.0)]);
    let found = from(&judged, &project).expect("they agree");
    close(&found.shares, &[1.0 / 13.0, 0.0, 4.0 / 13.0, 8.0 / 13.0], 1e-9);
    let Some(Consistency::BestWorst { xi, ratio, worst }) = found.consistency else {
        panic!("judged against best and worst")
    };
    assert!(xi < 1e-9 && ratio == 0.0 && worst.is_none());
    let off = best_worst("accuracy", "price", &[("life", 2.0), ("price", 8.0)], &[("life", 2.0)]);
    let Some(Consistency::BestWorst { xi, worst, .. }) = from(&off, &project).expect("valid").consistency else {
        panic!("judged against best and worst")
    };
    assert!(xi > 0.01 && worst == Some(2));
}

#[test]
fn what_gives_no_weights() {
    let project = project(&["a", "b", "c"]);
    let problem = |weighting: Weighting| from(&weighting, &project).expect_err("a problem");
    assert_eq!(problem(pairs(&[])), ElicitProblem::Nothing);
    assert_eq!(problem(pairs(&[("a", "x", 2.0)])), ElicitProblem::Unknown("x".to_owned()));
    assert_eq!(problem(pairs(&[("b", "c", -2.0)])), ElicitProblem::NoJudgement(1, 2));
    assert_eq!(problem(pairs(&[("b", "b", 2.0), ("b", "c", 2.0)])), ElicitProblem::NoJudgement(1, 1));
    assert_eq!(problem(pairs(&[("a", "c", 2.0), ("c", "a", 2.0)])), ElicitProblem::Contradiction(0, 2));
    let order = |ids: &[&str]| Weighting::RankOrder(ids.iter().map(|id| vec![(*id).to_owned()]).collect());
    assert_eq!(problem(order(&[])), ElicitProblem::Nothing);
    assert_eq!(problem(order(&["b", "b"])), ElicitProblem::Twice(1));
    assert_eq!(problem(best_worst("", "", &[], &[])), ElicitProblem::Nothing);
    assert_eq!(problem(best_worst("a", "a", &[], &[])), ElicitProblem::BestIsWorst);
    assert_eq!(problem(best_worst("a", "b", &[("b", 3.0)], &[("c", 2.0)])), ElicitProblem::Missing(2));
    assert_eq!(problem(best_worst("a", "b", &[("b", 3.0)], &[("a", 2.0)])), ElicitProblem::BestToWorst);
    let unjudged = Project { criteria: Vec::new(), ..project.clone() };
    assert_eq!(from(&Weighting::Swing, &unjudged), Err(ElicitProblem::Nothing));
    close(&from(&Weighting::Direct, &project).expect("equal").shares, &[1.0 / 3.0; 3], 1e-12);
}

#[test]
fn unconnected_judgements_need_more() {
    let project = project(&["a", "b", "c", "d"]);
    let found = from(&pairs(&[("a", "c", 2.0), ("b", "d", 2.0)]), &project);
    assert_eq!(found, Err(ElicitProblem::Unreachable(1)));
    assert_eq!(pairs_needed(4, &[(0, 2), (1, 3)]), 1);
    assert_eq!((pairs_needed(4, &[]), pairs_needed(0, &[]), pairs_needed(2, &[(7, 0)])), (3, 0, 1));
}

#[test]
fn the_first_is_compared_with_all_and_then_neighbours_with_each_other() {
    let mut judged = Vec::new();
    while let Some(pair) = next_pair(4, &judged) {
        judged.push(pair);
    }
    assert_eq!(judged, [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3), (1, 3)]);
    assert_eq!(next_pair(3, &[(2, 0)]), Some((0, 1)));
    assert_eq!((next_pair(0, &[]), next_pair(1, &[])), (None, None));
}

fn scaled(worst: f64, best: f64, points: &[(f64, f64)]) -> Criterion {
    let scale = Scale { worst, best, points: points.to_vec() };
    let better = if best > worst { Better::Higher } else { Better::Lower };
    Criterion { id: "x".to_owned(), unit: "µm".to_owned(), better, scale: Some(scale), ..Criterion::default() }
}

#[test]
fn a_weight_follows_its_scale() {
    let kept = |old: &Criterion, new: &Criterion| kept_weight(old, new, 20.0, 8760.0);
    let old = scaled(14.0, 4.0, &[]);
    // A third of the width is gone.
    close(&[kept(&old, &scaled(14.0, 22.0 / 3.0, &[])).expect("narrower")], &[40.0 / 3.0], 1e-9);
    assert_eq!(kept(&old, &scaled(24.0, 4.0, &[])), Some(40.0));
    assert_eq!(kept(&old, &scaled(15.0, 5.0, &[])), None, "moved, not widened");
    assert_eq!(kept(&old, &old), None);
    assert_eq!(kept(&old, &scaled(4.0, 14.0, &[])), None, "another direction");
    assert_eq!(kept_weight(&old, &scaled(24.0, 4.0, &[]), 0.0, 8760.0), None);
    assert_eq!(kept(&Criterion { scale: None, ..old.clone() }, &old), None);
    // Another unit is no other width.
    let millimetres = Criterion { unit: "mm".to_owned(), ..scaled(0.014, 0.004, &[]) };
    assert_eq!(kept(&old, &millimetres), None);
    // With a bend the common interval counts: half of the old points, a quarter of the new.
    let bent = scaled(0.0, 20.0, &[(10.0, 25.0)]);
    close(&[kept(&scaled(0.0, 20.0, &[(10.0, 50.0)]), &bent).unwrap_or(20.0)], &[20.0], 1e-9);
    close(&[kept(&scaled(0.0, 10.0, &[(5.0, 40.0)]), &bent).expect("longer")], &[80.0], 1e-9);
}

#[test]
fn a_target_keeps_the_worth_of_its_side() {
    let target = |worst: f64| Criterion { better: Better::Target(1000.0), ..scaled(worst, 1000.0, &[]) };
    close(&[kept_weight(&target(800.0), &target(600.0), 10.0, 8760.0).expect("wider")], &[20.0], 1e-9);
}

#[test]
fn swings_in_words() {
    let mut project = Project::new("test");
    let declared = Criterion { id: "a".into(), ..scaled(14.0, 4.0, &[]) };
    let target = Criterion { id: "t".into(), better: Better::Target(1000.0), ..scaled(800.0, 1000.0, &[]) };
    let provisional = Criterion { id: "b".into(), scale: None, ..declared.clone() };
    let levels = ["none", "partner", "own"].map(|name| Level { name: name.to_owned(), points: None });
    let mut ordinal = Criterion { id: "c".into(), kind: Kind::Ordinal, ..Criterion::default() };
    ordinal.levels = levels.into_iter().zip([0.0, 50.0, 100.0]).map(|(l, p)| Level { points: Some(p), ..l }).collect();
    let yes = Criterion { id: "d".into(), kind: Kind::YesNo, ..Criterion::default() };
    project.criteria = [declared, target, provisional, ordinal, yes].map(Arc::new).to_vec();
    let mut machine = Equipment { id: "m".into(), origin: Origin::Domestic, ..Equipment::default() };
    let spec = Spec { is: "8 µm".into(), ..Spec::default() };
    machine.specs.0.insert("b".into(), Cell::one(spec));
    project.equipment.push(Arc::new(machine));
    let analysis = analyse(&project);
    let found: Vec<Option<Swing>> = (0..6).map(|index| swing(&project, &analysis, index, Lang::En)).collect();
    let said: Vec<&str> = found.iter().flatten().map(|swing| swing.range.as_str()).collect();
    assert_eq!(said, ["14 → 4 µm", "800 or 1\u{a0}200 → 1\u{a0}000 µm", "16 → 4 µm", "none → own", "no → yes"]);
    assert_eq!(found.iter().flatten().map(|s| s.provisional).collect::<Vec<_>>(), [false, false, true, false, false]);
}

#[test]
fn groups_share_their_weight_as_the_analysis_does() {
    let mut project = project(&["a", "b", "c"]);
    for criterion in &mut project.criteria {
        Arc::make_mut(criterion).kind = Kind::YesNo;
    }
    Arc::make_mut(&mut project.criteria[0]).weight = 3.0;
    Arc::make_mut(&mut project.criteria[0]).group = "g".into();
    Arc::make_mut(&mut project.criteria[1]).group = "g".into();
    project.groups.push(crate::model::WeightGroup { id: "g".into(), weight: 4.0, ..Default::default() });
    let analysis = analyse(&project);
    let found = shares_with_groups(&analysis, &[3.0, 1.0, 1.0], &[Some(0), Some(0), None], &[4.0]);
    close(&found, &[0.6, 0.2, 0.2], 1e-12);
    close(&found, &analysis.criteria.iter().map(|c| c.weight).collect::<Vec<_>>(), 0.0);
    close(&shares_with_groups(&analysis, &[0.0; 3], &[Some(0); 3], &[4.0]), &[1.0 / 3.0; 3], 1e-12);
}

#[test]
fn spread_beside_the_present_weights() {
    let mut project = project(&["a", "b"]);
    for criterion in &mut project.criteria {
        Arc::make_mut(criterion).scale = Some(Scale { worst: 0.0, best: 10.0, points: Vec::new() });
    }
    for (id, a, b) in [("m", "1", "2"), ("n", "2", "1"), ("o", "4", "1.5")] {
        let mut machine = Equipment { id: id.into(), ..Equipment::default() };
        for (criterion, text) in [("a", a), ("b", b)] {
            let spec = Spec { is: text.into(), ..Spec::default() };
            machine.specs.0.insert(criterion.into(), Cell::one(spec));
        }
        project.equipment.push(Arc::new(machine));
    }
    let table = Table::new(&project, &analyse(&project));
    let found = spread_weights(&table);
    assert_eq!(found.present, [0.5, 0.5]);
    let sum = |shares: &[Option<f64>]| shares.iter().flatten().sum::<f64>();
    let entropy = found.entropy.expect("they vary");
    assert!(entropy[0].expect("whole") > 0.7 && (sum(&entropy) - 1.0).abs() < 1e-12, "a spreads more: {entropy:?}");
    assert!((sum(&found.critic.expect("they vary")) - 1.0).abs() < 1e-12 && found.left_out.is_empty());
    // One column with a gap, one of nothing but zeros.
    let mut gaps = table.clone();
    gaps.figures = vec![vec![Some(0.0), Some(1.0), None], vec![Some(0.0), Some(2.0), Some(3.0)]];
    (gaps.criteria, gaps.directions) = (vec![0, 1, 2], vec![table.directions[0]; 3]);
    let found = spread_weights(&gaps);
    assert_eq!((found.entropy, found.left_out), (Ok(vec![Some(0.0), Some(1.0), None]), vec![2]));
    assert_eq!(found.critic, Err(Problem::NoConflict));
    gaps.figures[0][1] = Some(-1.0);
    assert_eq!(spread_weights(&gaps).entropy, Err(Problem::Negative { row: 0, column: 1 }));
    let one = table.of(&[0]);
    assert_eq!(spread_weights(&one).entropy, Err(Problem::TooFewRows));
    assert!(!spread_problem(&project, &one, Problem::TooFewRows, Lang::Zh).is_empty());
}
