//! Laws of SMAA: keyed draws, equal bits with any threads and cuts, and what the additive model guarantees.

use gapwise::methods::decision::additive::weighted_sum;
use gapwise::methods::decision::difference::{Uncertain, probability_at_most};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::draw::{BLOCK, key};
use gapwise::methods::decision::smaa::{
    Cell, Curve, Input, Mismatch, Problem, Reference, Summary, Tally, Unusable, confidence, run, standard_error,
};
use gapwise::methods::decision::value::ValueFunction;
use gapwise::methods::decision::weight_space::{NoWeights, Sampler, WeightSpace};
use proptest::prelude::*;

const BLOCK_SIZE: u64 = BLOCK as u64;

fn keys(letter: char, count: usize) -> Vec<u64> {
    (0..count).map(|k| key(&format!("{letter}{k}"))).collect()
}

fn line(anchors: &[(f64, f64)]) -> Curve {
    Curve::PiecewiseLinear(ValueFunction::new(anchors.to_vec()).expect("valid"))
}

fn uncertain(centre: f64, normal_sd: f64, half_width: f64, curve: usize) -> Cell {
    Cell::Uncertain { figure: Uncertain { centre, normal_sd, half_width, excess: 0.0 }, curve }
}

fn input(criteria: usize, cells: Vec<Cell>) -> Input {
    let rows = cells.len() / criteria;
    Input {
        seed: 11,
        rows: keys('e', rows),
        columns: keys('c', criteria),
        cells,
        curves: vec![
            line(&[(0.0, 0.0), (100.0, 100.0)]),
            line(&[(10.0, 100.0), (40.0, 30.0), (90.0, 0.0)]),
            Curve::Geometric { centre: 50.0, direction: Direction::Higher },
        ],
        active: vec![true; criteria],
        groups: vec![(0..rows / 2).collect(), (rows / 2..rows).collect()],
        ..Input::default()
    }
}

/// Five alternatives on four criteria with cells of all kinds.
fn mixed() -> Input {
    let mut cells = Vec::new();
    for i in 0..5 {
        let x = f64::from(i);
        cells.push(uncertain(40.0 + 3.0 * x, 8.0, 0.0, 0));
        cells.push(uncertain(60.0 - 4.0 * x, 3.0, 6.0, 1));
        cells.push(if i == 3 { Cell::NotApplicable } else { Cell::Points(50.0 + 2.0 * x) });
        cells.push(uncertain(50.0 + x, 0.0, 20.0, 2));
    }
    Input { reference: Some(Reference::Alternative(1)), ..input(4, cells) }
}

fn tally(input: &Input, samples: u64) -> Tally {
    run(&Problem::new(input).expect("usable"), 0..samples, 2, &|| false).expect("not cancelled")
}

fn summary(input: &Input, samples: u64) -> Summary {
    tally(input, samples).summary().expect("samples")
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let problem = Problem::new(&mixed()).expect("usable");
    let with = |threads| run(&problem, 0..2000, threads, &|| false).expect("not cancelled");
    let one = with(1);
    assert!([0, 2, 3, 100].map(with).iter().all(|other| *other == one));
    let sure = |threads| confidence(&problem, &one, 1000, threads, &|| false);
    assert!(sure(1).is_some() && sure(1) == sure(2) && sure(1) == sure(3));
}

#[test]
fn runs_in_portions_give_the_same_bits() {
    let space = |relative| WeightSpace::Around { weights: vec![9.0, 1.0, 4.0, 0.5], relative };
    for weights in [WeightSpace::Free, space(0.4), space(3.0), WeightSpace::Ordinal(vec![1, 1, 2, 3])] {
        let problem = Problem::new(&Input { weights, ..mixed() }).expect("usable");
        let part = |from: u64, to: u64| run(&problem, from..to, 2, &|| false).expect("not cancelled");
        let whole = part(0, 10 * BLOCK_SIZE + 5);
        let mut forth = part(0, BLOCK_SIZE);
        forth.merge(&part(BLOCK_SIZE, 4 * BLOCK_SIZE)).expect("one problem");
        forth.merge(&part(4 * BLOCK_SIZE, 10 * BLOCK_SIZE + 5)).expect("one problem");
        assert_eq!(forth, whole);
        let mut back = part(4 * BLOCK_SIZE, 10 * BLOCK_SIZE + 5);
        back.merge(&part(0, 4 * BLOCK_SIZE)).expect("one problem");
        back.merge(&part(7, 7)).expect("one problem");
        assert_eq!(back, whole);
        // Cut anywhere: the same samples, so the same counts.
        let mut anywhere = part(0, 333);
        anywhere.merge(&part(333, 10 * BLOCK_SIZE + 5)).expect("one problem");
        let (found, expected) = (anywhere.summary().expect("samples"), whole.summary().expect("samples"));
        assert_eq!(found.pairwise, expected.pairwise);
        for (f, e) in found.alternatives.iter().zip(&expected.alternatives) {
            assert_eq!(f.rank_acceptability, e.rank_acceptability);
            assert!((f.mean - e.mean).abs() < 1e-12 && (f.sd - e.sd).abs() < 1e-12);
        }
    }
}

#[test]
fn a_cancelled_run_is_none_and_strangers_do_not_merge() {
    let problem = Problem::new(&mixed()).expect("usable");
    assert_eq!(run(&problem, 0..1000, 2, &|| true), None);
    let counted = run(&problem, 0..1000, 2, &|| false).expect("not cancelled");
    assert_eq!(confidence(&problem, &counted, 1000, 2, &|| true), None);
    let mut other = Tally::new(&Problem::new(&Input { seed: 12, ..mixed() }).expect("usable"));
    assert_eq!(other.merge(&counted), Err(Mismatch));
    assert_eq!(other.summary(), None);
}

#[test]
fn another_order_of_rows_only_permutes() {
    let plain = mixed();
    let order = [3, 0, 4, 2, 1];
    let mut moved = plain.clone();
    moved.rows = order.map(|i| plain.rows[i]).to_vec();
    moved.cells = order.iter().flat_map(|i| plain.cells[i * 4..(i + 1) * 4].to_vec()).collect();
    moved.reference = Some(Reference::Alternative(4));
    let (expected, found) = (summary(&plain, 1500), summary(&moved, 1500));
    for (place, i) in order.iter().enumerate() {
        assert_eq!(found.alternatives[place], expected.alternatives[*i]);
        for (other, k) in order.iter().enumerate() {
            assert_eq!(found.pairwise[place][other], expected.pairwise[*i][*k]);
        }
    }
}

#[test]
fn another_order_of_criteria_changes_last_digits_only() {
    // The weights of a sample are summed in the order of the criteria.
    let spaces: [fn([usize; 4]) -> WeightSpace; 4] = [
        |_| WeightSpace::Free,
        |order| WeightSpace::Ordinal(order.map(|j| [1, 2, 2, 3][j]).to_vec()),
        |order| WeightSpace::Around { weights: order.map(|j| [9.0, 8.0, 7.0, 5.0][j]).to_vec(), relative: 0.4 },
        |order| WeightSpace::Around { weights: order.map(|j| [90.0, 0.8, 0.7, 0.5][j]).to_vec(), relative: 0.4 },
    ];
    let order = [2, 0, 3, 1];
    for space in spaces {
        let plain = Input { weights: space([0, 1, 2, 3]), ..mixed() };
        let mut moved = Input { weights: space(order), ..plain.clone() };
        moved.columns = order.map(|j| plain.columns[j]).to_vec();
        moved.cells = plain.cells.chunks(4).flat_map(|row| order.map(|j| row[j])).collect();
        let (expected, found) = (summary(&plain, 1000), summary(&moved, 1000));
        assert_eq!(found.pairwise, expected.pairwise);
        for (f, e) in found.alternatives.iter().zip(&expected.alternatives) {
            assert_eq!(f.rank_acceptability, e.rank_acceptability);
            assert!((f.mean - e.mean).abs() < 1e-11 && (f.sd - e.sd).abs() < 1e-11);
            let (f, e) = (f.central_weights.as_ref().expect("first"), e.central_weights.as_ref().expect("first"));
            assert!(order.iter().enumerate().all(|(place, j)| (f[place] - e[*j]).abs() < 1e-12));
        }
    }
}

#[test]
fn one_more_alternative_leaves_the_draws_of_the_others() {
    let plain = mixed();
    let mut more = plain.clone();
    more.rows.insert(0, key("new"));
    more.cells.splice(0..0, [Cell::Points(10.0), uncertain(20.0, 5.0, 0.0, 1), Cell::NotApplicable, Cell::Points(1.0)]);
    more.reference = None;
    let (before, after) = (summary(&plain, 1000), summary(&more, 1000));
    for (i, old) in before.alternatives.iter().enumerate() {
        let new = &after.alternatives[i + 1];
        assert_eq!((new.mean, new.sd), (old.mean, old.sd));
        assert_eq!(after.pairwise[i + 1][1..], before.pairwise[i]);
    }
}

#[test]
fn an_edit_redraws_one_cell() {
    let plain = mixed();
    let mut edited = plain.clone();
    edited.cells[2 * 4 + 1] = uncertain(70.0, 1.0, 0.0, 1);
    let (before, after) = (summary(&plain, 1000), summary(&edited, 1000));
    for i in 0..5 {
        let (old, new) = (&before.alternatives[i], &after.alternatives[i]);
        assert_eq!((new.mean, new.sd) == (old.mean, old.sd), i != 2);
        assert!((0..5).all(|k| i == 2 || k == 2 || after.pairwise[i][k] == before.pairwise[i][k]));
    }
    // With all weight on another criterion even the edited alternative keeps every draw.
    let only = |input: &Input, j: usize| {
        let mut weights = vec![0.0; 4];
        weights[j] = 1.0;
        let alone = Input { weights: WeightSpace::Fixed(weights), ..input.clone() };
        let found = summary(&alone, 300).alternatives[2].clone();
        (found.mean, found.sd)
    };
    assert!((0..4).all(|j| (only(&plain, j) == only(&edited, j)) == (j != 1)));
}

#[test]
fn exact_cells_and_fixed_weights_are_the_weighted_sum() {
    let values = [[Some(10.0), None, Some(70.0)], [Some(30.0), Some(20.0), Some(1.0)], [None, None, None]];
    let cells = values.iter().flatten().map(|v| v.map_or(Cell::NotApplicable, Cell::Points)).collect();
    let weights = [2.0, 1.0, 5.0];
    let found = summary(&Input { weights: WeightSpace::Fixed(weights.to_vec()), ..input(3, cells) }, 300);
    for (alternative, row) in found.alternatives.iter().zip(values) {
        assert!((alternative.mean - weighted_sum(&weights, row)).abs() < 1e-12);
        assert_eq!(alternative.sd, 0.0);
    }
}

#[test]
fn two_figures_at_fixed_weights_agree_with_the_closed_form() {
    let figures = [(52.0, 4.0, 0.0), (49.0, 2.0, 7.0), (50.0, 0.0, 9.0), (51.0, 3.0, 3.0)];
    let cells = figures.map(|(centre, sd, half)| uncertain(centre, sd, half, 0)).to_vec();
    let samples = 30_000;
    let of_own = Reference::Row { key: key("need"), cells: vec![uncertain(51.0, 1.0, 2.0, 0)] };
    let found = summary(&Input { reference: Some(of_own), ..input(1, cells) }, samples);
    let figure = |(centre, normal_sd, half_width)| Uncertain { centre, normal_sd, half_width, excess: 0.0 };
    let close = |found: f64, expected: f64| {
        let error = standard_error(expected, samples).expect("samples");
        assert!((found - expected).abs() < 4.0 * error, "{found} {expected}");
    };
    for (i, x) in figures.iter().enumerate() {
        let x = figure(*x);
        let one = &found.alternatives[i];
        close(one.reaches_reference.expect("reference"), probability_at_most(figure((51.0, 1.0, 2.0)), x, 0.0));
        assert!((one.mean - x.centre).abs() < 4.0 * x.standard_uncertainty() / (samples as f64).sqrt());
        assert!((one.sd / x.standard_uncertainty() - 1.0).abs() < 0.02);
        for (k, y) in figures.iter().enumerate().filter(|(k, _)| *k != i) {
            close(found.pairwise[i][k], probability_at_most(figure(*y), x, 0.0));
        }
    }
}

#[test]
fn confidence_is_first_rank_acceptability_at_the_central_weights() {
    let plain = mixed();
    let problem = Problem::new(&plain).expect("usable");
    let counted = run(&problem, 0..1000, 2, &|| false).expect("not cancelled");
    let found = confidence(&problem, &counted, 777, 2, &|| false).expect("not cancelled");
    assert_eq!(found.samples, 777);
    for i in 0..5 {
        let weights = WeightSpace::Fixed(counted.central_weights(i).expect("first at times"));
        let at_them = summary(&Input { weights, ..plain.clone() }, 777);
        assert_eq!(found.factors[i], Some(at_them.alternatives[i].rank_acceptability[0]));
    }
}

#[test]
fn ties_are_shared_out_among_groups_only() {
    let same = [Cell::Points(40.0), Cell::Points(60.0)];
    let cells = [same, same, [Cell::Points(1.0), Cell::Points(2.0)], same].concat();
    let groups = vec![vec![0], vec![2, 1, 2], vec![3], vec![]];
    let found = summary(&Input { groups, ..input(2, cells) }, 500);
    let shares: Vec<(f64, f64)> = found.groups.iter().map(|g| (g.best, g.base_rate)).collect();
    for ((best, base), expected) in
        shares.iter().zip([(1.0 / 3.0, 0.25), (1.0 / 3.0, 0.5), (1.0 / 3.0, 0.25), (0.0, 0.0)])
    {
        assert!((best - expected.0).abs() < 1e-12 && *base == expected.1);
    }
    for i in [0, 1, 3] {
        let one = &found.alternatives[i];
        assert_eq!((one.hits, one.expected_rank), (500, 1.0));
        assert_eq!(found.pairwise[i], [0.0, 0.0, 1.0, 0.0]);
        // First in every sample: the central weights are the mean weights.
        assert!((one.central_weights.as_ref().expect("first")[0] - 0.5).abs() < 0.06);
    }
    assert_eq!(found.alternatives[2].rank_acceptability, [0.0, 0.0, 0.0, 1.0]);
}

#[test]
fn what_cannot_be_worked_on_says_where() {
    let tried = |change: &dyn Fn(&mut Input)| {
        let mut changed = mixed();
        change(&mut changed);
        Problem::new(&changed).err()
    };
    let wrong_cell = Some(Unusable::Cell { row: 2, column: 1 });
    for cell in [
        Cell::Points(f64::NAN),
        Cell::Points(f64::INFINITY),
        uncertain(f64::NAN, 1.0, 0.0, 0),
        uncertain(1.0, -1.0, 0.0, 0),
        uncertain(1.0, 0.0, f64::INFINITY, 0),
        uncertain(1.0, 1.0, 0.0, 9),
        uncertain(1.0, 0.0, 0.0, 9),
    ] {
        assert_eq!(tried(&|input| input.cells[2 * 4 + 1] = cell), wrong_cell, "{cell:?}");
    }
    assert_eq!(tried(&|input| _ = input.cells.pop()), Some(Unusable::Length));
    assert_eq!(tried(&|input| _ = input.active.pop()), Some(Unusable::Length));
    assert_eq!(tried(&|input| input.groups.push(vec![5])), Some(Unusable::Group { group: 2 }));
    assert_eq!(tried(&|input| input.reference = Some(Reference::Alternative(5))), Some(Unusable::Reference));
    let short = Reference::Row { key: 1, cells: vec![] };
    assert_eq!(tried(&|input| input.reference = Some(short.clone())), Some(Unusable::Reference));
    let flat = Curve::Geometric { centre: 0.0, direction: Direction::Lower };
    assert_eq!(tried(&|input| input.curves.push(flat.clone())), Some(Unusable::Curve { curve: 3 }));
    assert_eq!(tried(&|input| input.active.fill(false)), Some(Unusable::Weights(NoWeights::NoCriterion)));
    assert_eq!(Problem::new(&Input::default()).err(), Some(Unusable::Weights(NoWeights::NoCriterion)));
}

#[test]
fn small_and_strange_problems_do_no_harm() {
    let none = Input { groups: vec![vec![]], ..input(2, vec![]) };
    let found = summary(&none, 200);
    assert_eq!((found.alternatives.len(), found.groups[0].best), (0, 0.0));
    let alone = summary(&input(1, vec![Cell::Points(7.0)]), 200);
    assert_eq!((alone.alternatives[0].mean, alone.alternatives[0].rank_acceptability[0]), (7.0, 1.0));
    // Nothing applies: total 0, as the weighted sum has it.
    let empty = summary(&input(2, vec![Cell::NotApplicable; 4]), 200);
    assert_eq!((empty.alternatives[0].mean, empty.alternatives[1].expected_rank), (0.0, 1.0));
    // The largest figures allowed.
    let large = summary(&input(1, vec![uncertain(9e99, 9e99, 9e99, 0), uncertain(-9e99, 9e99, 9e99, 2)]), 200);
    assert!(large.alternatives.iter().all(|one| one.mean.is_finite() && (0.0..=100.0).contains(&one.mean)));
    // The last samples there are.
    let problem = Problem::new(&mixed()).expect("usable");
    let last = run(&problem, u64::MAX - 100..u64::MAX, 2, &|| false).expect("not cancelled");
    assert_eq!(last.samples(), 100);
}

/// Exact values of m rows on n criteria, between 0 and 100.
fn values() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2..5_usize, 1..5_usize).prop_flat_map(|(m, n)| prop::collection::vec(prop::collection::vec(0.0..100.0, n), m))
}

fn points(rows: &[Vec<f64>]) -> Input {
    input(rows[0].len(), rows.iter().flatten().map(|v| Cell::Points(*v)).collect())
}

fn spaces(n: usize) -> Vec<WeightSpace> {
    let weights: Vec<f64> = (0..n).map(|j| 1.0 + (j * j) as f64).collect();
    vec![
        WeightSpace::Free,
        WeightSpace::Ordinal((0..n).map(|j| j / 2).collect()),
        WeightSpace::Around { weights: weights.clone(), relative: 0.3 },
        WeightSpace::Fixed(weights),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_dominating_row_is_always_first(mut rows in values(), by in 0.001..5.0) {
        let n = rows[0].len();
        let best = (0..n).map(|j| rows.iter().map(|row| row[j]).fold(0.0, f64::max) + by).collect();
        rows.push(best);
        for weights in spaces(n) {
            let found = summary(&Input { weights, ..points(&rows) }, 150);
            let last = found.alternatives.last().expect("some");
            prop_assert_eq!(last.rank_acceptability[0], 1.0);
            prop_assert!(found.pairwise.iter().all(|row| row[rows.len() - 1] == 0.0));
        }
    }

    #[test]
    fn a_dominated_row_changes_no_first_rank(mut rows in values(), by in 0.001..5.0) {
        let before = summary(&points(&rows), 150);
        rows.push(rows[0].iter().map(|v| v - by).collect());
        let after = summary(&points(&rows), 150);
        for (old, new) in before.alternatives.iter().zip(&after.alternatives) {
            prop_assert_eq!((old.hits, &old.central_weights, old.mean), (new.hits, &new.central_weights, new.mean));
        }
        prop_assert_eq!(after.alternatives.last().map(|one| one.hits), Some(0));
    }

    #[test]
    fn the_unit_of_a_figure_does_not_matter(rows in values(), factor in 0.01..100.0, shift in -50.0..50.0) {
        let n = rows[0].len();
        let cells = |f: &dyn Fn(f64) -> f64, scale: f64| -> Vec<Cell> {
            rows.iter().flatten().map(|v| uncertain(f(*v), 4.0 * scale, 3.0 * scale, 0)).collect()
        };
        let plain = input(n, cells(&|x| x, 1.0));
        let mut other = input(n, cells(&|x| x * factor + shift, factor));
        other.curves[0] = line(&[(shift, 0.0), (100.0 * factor + shift, 100.0)]);
        let (expected, found) = (summary(&plain, 150), summary(&other, 150));
        for (f, e) in found.alternatives.iter().zip(&expected.alternatives) {
            prop_assert_eq!(&f.rank_acceptability, &e.rank_acceptability);
            prop_assert!((f.mean - e.mean).abs() < 1e-9);
        }
    }

    #[test]
    fn ranks_and_pairs_add_up(rows in values()) {
        let n = rows[0].len();
        let cells: Vec<Cell> = rows.iter().flatten().map(|v| uncertain(*v, 5.0, 2.0, 0)).collect();
        for weights in spaces(n) {
            let found = summary(&Input { weights, ..input(n, cells.clone()) }, 150);
            for (i, one) in found.alternatives.iter().enumerate() {
                prop_assert!((one.rank_acceptability.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                // Rank = 1 + how many are better.
                let beaten: f64 = found.pairwise.iter().map(|row| row[i]).sum();
                prop_assert!((one.expected_rank - 1.0 - beaten).abs() < 1e-12);
                if let Some(weights) = &one.central_weights {
                    prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                }
            }
            prop_assert!((found.groups.iter().map(|g| g.best).sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn weights_stay_in_their_space(ends in prop::collection::vec((0.0..0.4, 0.0..0.5), 2..7), seed: u64) {
        let bounds: Vec<(f64, f64)> = ends.iter().map(|(low, width)| (*low, low + width)).collect();
        let n = bounds.len();
        let active = vec![true; n];
        let space = WeightSpace::Intervals(bounds.clone());
        let possible = bounds.iter().map(|b| b.0).sum::<f64>() <= 1.0 && bounds.iter().map(|b| b.1.min(1.0)).sum::<f64>() >= 1.0;
        let sampler = Sampler::new(&space, &keys('c', n), &active, seed);
        prop_assert_eq!(sampler.is_ok(), possible);
        let Ok(sampler) = sampler else { return Ok(()) };
        let mut weights = vec![[0.0; BLOCK]; n];
        sampler.block(seed % 1000, &mut weights);
        let corners = super::corners::of_bounds(&bounds.iter().map(|(low, high)| (*low, high.min(1.0))).collect::<Vec<_>>());
        let of_corners = |j: usize| corners.iter().map(|c| c[j]).fold((1.0_f64, 0.0_f64), |(a, b), w| (a.min(w), b.max(w)));
        for corner in &corners {
            prop_assert!((corner.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
        for lane in 0..BLOCK {
            prop_assert!((weights.iter().map(|row| row[lane]).sum::<f64>() - 1.0).abs() < 1e-9);
            for (j, (row, (low, high))) in weights.iter().zip(&bounds).enumerate() {
                prop_assert!(low - 1e-9 <= row[lane] && row[lane] <= high + 1e-9);
                let (least, most) = of_corners(j);
                prop_assert!(least - 1e-9 <= row[lane] && row[lane] <= most + 1e-9);
            }
        }
    }

    #[test]
    fn only_the_ratios_of_given_weights_count(rows in values(), power in -20..20_i32) {
        let n = rows[0].len();
        let weights: Vec<f64> = (0..n).map(|j| 1.0 + j as f64).collect();
        let scaled: Vec<f64> = weights.iter().map(|w| w * 2_f64.powi(power)).collect();
        let around = |weights: Vec<f64>| Input { weights: WeightSpace::Around { weights, relative: 0.5 }, ..points(&rows) };
        prop_assert_eq!(summary(&around(weights), 150), summary(&around(scaled), 150));
    }
}
