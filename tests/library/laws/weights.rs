//! Laws of the weighting methods.

use gapwise::methods::decision::ahp::{self, Method, priorities};
use gapwise::methods::decision::best_worst::{self, Judgements};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::hierarchy::group_shares;
use gapwise::methods::decision::linear_program::{Constraint, Outcome, maximise};
use gapwise::methods::decision::objective_weights::{critic, entropy};
use gapwise::methods::decision::rank_order::{rank_order_centroid, rank_order_weights};
use gapwise::methods::decision::swing;
use gapwise::methods::decision::value::ValueFunction;
use proptest::prelude::*;

use crate::support::close::close;

/// The things in another order: place k gets what was at `order[k]`.
fn reordered<T: Clone>(things: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|k| things[*k].clone()).collect()
}

fn shuffled(n: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..n).collect::<Vec<usize>>()).prop_shuffle()
}

proptest! {
    /// The centroid of the corners (1, 0, …), (1/2, 1/2, 0, …), … of all weights in this order.
    #[test]
    fn rank_order_weights_are_the_centroid(order in (1_usize..12).prop_flat_map(shuffled)) {
        let n = order.len();
        let at = |k: usize| (k..n).map(|corner| 1.0 / (corner + 1) as f64).sum::<f64>() / n as f64;
        close(&rank_order_centroid(n), &(0..n).map(at).collect::<Vec<f64>>(), 1e-14);
        let ranks: Vec<Option<usize>> = order.iter().map(|k| Some(k + 1)).collect();
        close(&rank_order_weights(&ranks), &reordered(&rank_order_centroid(n), &order), 0.0);
    }

    #[test]
    fn rank_order_ties_share(ranks in prop::collection::vec(prop::option::of(0_usize..5), 0..10)) {
        let weights = rank_order_weights(&ranks);
        let sum: f64 = weights.iter().sum();
        let any = ranks.iter().any(Option::is_some);
        prop_assert!((sum - f64::from(u8::from(any))).abs() < 1e-12);
        for (a, w) in ranks.iter().zip(&weights) {
            for (b, v) in ranks.iter().zip(&weights) {
                match (a, b) {
                    (Some(a), Some(b)) if a == b => prop_assert_eq!(w, v),
                    (Some(a), Some(b)) if a < b => prop_assert!(w > v),
                    (None, _) => prop_assert_eq!(*w, 0.0),
                    _ => {}
                }
            }
        }
    }
}

const METHODS: [Method; 3] = [Method::Eigenvector, Method::GeometricMean, Method::ColumnMean];

/// Complete judgements, reciprocal, on Saaty's scale.
fn judged(n: usize) -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    prop::collection::vec(-8_i32..9, n * n).prop_map(move |steps| {
        let above = |i: usize, j: usize| {
            let step = steps[i * n + j];
            if step < 0 { 1.0 / f64::from(1 - step) } else { f64::from(1 + step) }
        };
        let at = |i: usize, j: usize| match i.cmp(&j) {
            std::cmp::Ordering::Less => above(i, j),
            std::cmp::Ordering::Equal => 1.0,
            std::cmp::Ordering::Greater => 1.0 / above(j, i),
        };
        (0..n).map(|i| (0..n).map(|j| Some(at(i, j))).collect()).collect()
    })
}

/// Judgements of which some above the diagonal are missing; a chain through all criteria stays.
fn incomplete() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (2_usize..8).prop_flat_map(|n| (judged(n), prop::collection::vec(any::<bool>(), n * n))).prop_map(
        |(mut matrix, missing)| {
            let n = matrix.len();
            for i in 0..n {
                for j in i + 2..n {
                    if missing[i * n + j] {
                        (matrix[i][j], matrix[j][i]) = (None, None);
                    }
                }
            }
            matrix
        },
    )
}

fn weights_and_holes() -> impl Strategy<Value = (Vec<f64>, Vec<Vec<Option<f64>>>)> {
    incomplete().prop_flat_map(|matrix| (prop::collection::vec(0.5..9.0_f64, matrix.len()), Just(matrix)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Judgements that agree give the weights back, by every method, also where some are missing.
    #[test]
    fn ahp_finds_what_the_judgements_were_made_of((weights, holes) in weights_and_holes()) {
        let at = |i: usize, j: usize| holes[i][j].map(|_| weights[i] / weights[j]);
        let n = weights.len();
        let matrix: Vec<Vec<Option<f64>>> = (0..n).map(|i| (0..n).map(|j| at(i, j)).collect()).collect();
        let sum: f64 = weights.iter().sum();
        for method in METHODS {
            let found = priorities(&matrix, method).expect("valid");
            close(&found.weights, &weights.iter().map(|w| w / sum).collect::<Vec<f64>>(), 1e-9);
            prop_assert!(found.consistency_index < 1e-9 && found.disagreement.is_none());
        }
    }

    #[test]
    fn ahp_does_not_see_the_order(
        (matrix, order) in incomplete().prop_flat_map(|matrix| (Just(matrix.clone()), shuffled(matrix.len()))),
    ) {
        let other: Vec<Vec<Option<f64>>> =
            reordered(&matrix, &order).iter().map(|row| reordered(row, &order)).collect();
        for method in METHODS {
            let [one, other] = [&matrix, &other].map(|judged| priorities(judged, method).expect("valid"));
            close(&other.weights, &reordered(&one.weights, &order), 1e-7);
            prop_assert!((one.lambda_max - other.lambda_max).abs() < 1e-7);
        }
    }

    /// A criterion measured in another unit: its weight follows, the agreement stays.
    #[test]
    fn ahp_weights_follow_units((units, matrix) in weights_and_holes()) {
        let n = units.len();
        let at = |i: usize, j: usize| matrix[i][j].map(|a| a * units[i] / units[j]);
        let other: Vec<Vec<Option<f64>>> = (0..n).map(|i| (0..n).map(|j| at(i, j)).collect()).collect();
        for method in [Method::Eigenvector, Method::GeometricMean] {
            let [one, other] = [&matrix, &other].map(|judged| priorities(judged, method).expect("valid"));
            let followed: Vec<f64> = one.weights.iter().zip(&units).map(|(w, u)| w * u).collect();
            let sum: f64 = followed.iter().sum();
            close(&other.weights, &followed.iter().map(|w| w / sum).collect::<Vec<f64>>(), 1e-7);
            prop_assert!((one.lambda_max - other.lambda_max).abs() < 1e-7);
        }
    }

    /// λ_max is at least n, and no other filling makes it smaller.
    #[test]
    fn ahp_fills_in_with_the_smallest_eigenvalue(matrix in incomplete(), by in -0.5..0.5_f64) {
        let found = priorities(&matrix, Method::Eigenvector).expect("valid");
        prop_assert!(found.lambda_max >= matrix.len() as f64 - 1e-9);
        for (i, j) in &found.filled {
            let mut other: Vec<Vec<Option<f64>>> =
                found.matrix.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
            let moved = found.matrix[*i][*j] * by.exp();
            (other[*i][*j], other[*j][*i]) = (Some(moved), Some(1.0 / moved));
            let other = priorities(&other, Method::Eigenvector).expect("valid");
            prop_assert!(other.lambda_max >= found.lambda_max * (1.0 - 1e-12));
        }
        // The same once more from the filled matrix, complete now.
        let full: Vec<Vec<Option<f64>>> =
            found.matrix.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
        close(&priorities(&full, Method::Eigenvector).expect("valid").weights, &found.weights, 1e-9);
    }

    /// Up to three criteria the geometric mean and the eigenvector agree; turning every judgement round turns the
    /// geometric mean's weights round.
    #[test]
    fn ahp_geometric_mean(three in judged(3), many in incomplete()) {
        let weights = |matrix: &[Vec<Option<f64>>], method| priorities(matrix, method).expect("valid").weights;
        close(&weights(&three, Method::GeometricMean), &weights(&three, Method::Eigenvector), 1e-12);
        let n = many.len();
        let turned: Vec<Vec<Option<f64>>> = (0..n).map(|i| (0..n).map(|j| many[j][i]).collect()).collect();
        let (there, back) = (weights(&many, Method::GeometricMean), weights(&turned, Method::GeometricMean));
        let products: Vec<f64> = there.iter().zip(&back).map(|(a, b)| a * b / (there[0] * back[0])).collect();
        close(&products, &vec![1.0; n], 1e-9);
    }

    /// The judgement named is the one that is off by most.
    #[test]
    fn ahp_names_the_worst_judgement(matrix in incomplete()) {
        let found = priorities(&matrix, Method::Eigenvector).expect("valid");
        let off = |a: f64, i: usize, j: usize| (a * found.weights[j] / found.weights[i]).ln().abs();
        let named = found.disagreement.map_or(1e-8, |d| off(d.judgement, d.row, d.column));
        for (i, row) in matrix.iter().enumerate() {
            for (j, a) in row.iter().enumerate() {
                prop_assert!(a.is_none_or(|a| off(a, i, j) <= named + 1e-8));
            }
        }
    }

    /// Whatever stands in the matrix: weights that are numbers, or a reason.
    #[test]
    fn ahp_survives_anything(
        matrix in (0_usize..9).prop_flat_map(|n| {
            let extreme = prop_oneof![
                3 => Just(None),
                3 => (1e-6..1e6_f64).prop_map(Some),
                1 => prop_oneof![Just(1e6), Just(1e-6), Just(0.0), Just(-1.0), Just(f64::NAN), Just(f64::INFINITY)]
                    .prop_map(Some),
            ];
            prop::collection::vec(prop::collection::vec(extreme, n), n)
        }),
        one_side in any::<bool>(),
    ) {
        let n = matrix.len();
        let kept = |i: usize, j: usize| if i < j || !one_side { matrix[i][j] } else { None };
        let matrix: Vec<Vec<Option<f64>>> = (0..n).map(|i| (0..n).map(|j| kept(i, j)).collect()).collect();
        for method in METHODS {
            if let Ok(found) = priorities(&matrix, method) {
                prop_assert_eq!(ahp::check(&matrix), Ok(()));
                let sum: f64 = found.weights.iter().sum();
                prop_assert!((sum - 1.0).abs() < 1e-9 && found.weights.iter().all(|w| *w > 0.0), "{:?}", found.weights);
                prop_assert!(found.lambda_max.is_finite() && found.consistency_index >= 0.0);
            }
        }
    }
}

/// Judgements of n criteria, the first best and the second worst, none above `a_BW`.
fn best_worst_judgements() -> impl Strategy<Value = Judgements> {
    (1_u8..10, 0_usize..6)
        .prop_flat_map(|(most, others)| {
            let list = prop::collection::vec((1..=most).prop_map(f64::from), others);
            (Just(f64::from(most)), list.clone(), list)
        })
        .prop_map(|(most, over, under)| Judgements {
            best: 0,
            worst: 1,
            best_to_others: [vec![1.0, most], over].concat(),
            others_to_worst: [vec![most, 1.0], under].concat(),
        })
}

/// Whether weights with this deviation exist in the nonlinear model: a linear program for a given ξ.
fn reachable(judgements: &Judgements, xi: f64) -> bool {
    let n = judgements.best_to_others.len();
    let mut constraints = vec![Constraint::equal(vec![1.0; n], 1.0)];
    let mut between = |i: usize, a: f64, j: usize| {
        for (sign, bound) in [(1.0, a + xi), (-1.0, a - xi)] {
            let mut row = vec![0.0; n];
            row[i] += sign;
            row[j] -= sign * bound;
            constraints.push(Constraint::at_most(row, 0.0));
        }
    };
    for j in (0..n).filter(|j| *j != judgements.best) {
        between(judgements.best, judgements.best_to_others[j], j);
        if j != judgements.worst {
            between(j, judgements.others_to_worst[j], judgements.worst);
        }
    }
    matches!(maximise(&vec![0.0; n], &constraints), Outcome::Optimal { .. })
}

/// The largest deviation of the linear model.
fn deviation(judgements: &Judgements, w: &[f64]) -> f64 {
    let from_best = judgements.best_to_others.iter().zip(w).map(|(a, v)| (w[judgements.best] - a * v).abs());
    let to_worst = judgements.others_to_worst.iter().zip(w).map(|(a, v)| (v - a * w[judgements.worst]).abs());
    from_best.chain(to_worst).fold(0.0, f64::max)
}

proptest! {
    /// No other weights come closer to the judgements.
    #[test]
    fn best_worst_linear_is_best(
        judgements in best_worst_judgements(),
        other in prop::collection::vec(0.01..1.0_f64, 8),
    ) {
        let found = best_worst::linear(&judgements).expect("valid");
        prop_assert!((deviation(&judgements, &found.weights) - found.xi).abs() < 1e-9);
        let n = found.weights.len();
        for share in [0.001, 0.1, 1.0] {
            let sum: f64 = other[..n].iter().sum();
            let mixed: Vec<f64> =
                found.weights.iter().zip(&other).map(|(w, o)| w * (1.0 - share) + o / sum * share).collect();
            prop_assert!(deviation(&judgements, &mixed) >= found.xi - 1e-9);
        }
    }

    /// ξ* is reached, nothing smaller is, and the weights lie among those that reach it.
    #[test]
    fn best_worst_nonlinear_is_best(judgements in best_worst_judgements()) {
        let found = best_worst::nonlinear(&judgements).expect("valid");
        prop_assert!(reachable(&judgements, found.xi + 1e-6));
        prop_assert!(found.xi < 1e-5 || !reachable(&judgements, found.xi - 1e-5));
        // The index is the most that one criterion besides best and worst can do.
        let index = best_worst::consistency_index(judgements.best_to_others[1]);
        prop_assert!(found.weights.len() > 3 || found.xi <= index + 1e-9);
        let sum: f64 = found.weights.iter().sum();
        prop_assert!((sum - 1.0).abs() < 1e-12 && found.weights.iter().all(|w| *w > 0.0));
        for ((low, high), k) in found.bounds.iter().zip(0..) {
            prop_assert!(low <= high, "{k}: {low} {high}");
        }
        let agree = best_worst::disagreement(&judgements).expect("valid").criterion.is_none();
        prop_assert_eq!(agree, found.xi == 0.0);
    }

    #[test]
    fn best_worst_does_not_see_the_order(
        (judgements, order) in best_worst_judgements().prop_flat_map(|judgements| {
            let order = shuffled(judgements.best_to_others.len());
            (Just(judgements), order)
        }),
    ) {
        let place = |k: usize| order.iter().position(|o| *o == k).expect("there");
        let other = Judgements {
            best: place(judgements.best),
            worst: place(judgements.worst),
            best_to_others: reordered(&judgements.best_to_others, &order),
            others_to_worst: reordered(&judgements.others_to_worst, &order),
        };
        let [one, two] = [&judgements, &other].map(|j| best_worst::linear(j).expect("valid"));
        close(&two.weights, &reordered(&one.weights, &order), 1e-9);
        let [one, two] = [&judgements, &other].map(|j| best_worst::nonlinear(j).expect("valid"));
        close(&two.weights, &reordered(&one.weights, &order), 1e-12);
    }
}

fn figures() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2_usize..7, 2_usize..6).prop_flat_map(|(m, n)| prop::collection::vec(prop::collection::vec(0.1..50.0_f64, n), m))
}

/// Figures with an order of their rows, an order of their columns, and a unit and a zero for each column.
type FiguresAndMore = (Vec<Vec<f64>>, Vec<usize>, Vec<usize>, Vec<(f64, f64)>);

fn figures_and_more() -> impl Strategy<Value = FiguresAndMore> {
    figures().prop_flat_map(|f| {
        let (m, n) = (f.len(), f[0].len());
        (Just(f), shuffled(m), shuffled(n), prop::collection::vec((1e-3..1e3_f64, -20.0..20.0_f64), n))
    })
}

fn directions(n: usize) -> Vec<Direction> {
    (0..n).map(|j| if j % 2 == 0 { Direction::Higher } else { Direction::Lower }).collect()
}

proptest! {
    #[test]
    fn entropy_does_not_see_order_or_units((matrix, rows, columns, units) in figures_and_more()) {
        let one = entropy(&matrix).expect("valid").weights;
        let other: Vec<Vec<f64>> = reordered(&matrix, &rows)
            .iter()
            .map(|row| reordered(&row.iter().zip(&units).map(|(x, (u, _))| x * u).collect::<Vec<f64>>(), &columns))
            .collect();
        close(&entropy(&other).expect("valid").weights, &reordered(&one, &columns), 1e-9);
        // What is the same for all gets nothing and changes nothing.
        let with_constant: Vec<Vec<f64>> = matrix.iter().map(|row| [row.as_slice(), &[7.0]].concat()).collect();
        close(&entropy(&with_constant).expect("valid").weights, &[one.as_slice(), &[0.0]].concat(), 0.0);
    }

    #[test]
    fn critic_does_not_see_order_units_or_zeros((matrix, rows, columns, units) in figures_and_more()) {
        let directions = directions(units.len());
        // Two rows, or two columns, may leave no conflict.
        let Ok(one) = critic(&matrix, &directions) else { return Ok(()) };
        let measured = |row: &Vec<f64>| row.iter().zip(&units).map(|(x, (u, zero))| x * u + zero).collect::<Vec<f64>>();
        let other: Vec<Vec<f64>> =
            reordered(&matrix, &rows).iter().map(|row| reordered(&measured(row), &columns)).collect();
        let found = critic(&other, &reordered(&directions, &columns)).expect("valid");
        close(&found.weights, &reordered(&one.weights, &columns), 1e-6);
        // A cost is a benefit with the other sign.
        let signed: Vec<Vec<f64>> =
            matrix.iter().map(|row| row.iter().zip(&directions).map(|(x, d)| x * d.sign()).collect()).collect();
        close(&critic(&signed, &vec![Direction::Higher; units.len()]).expect("valid").weights, &one.weights, 1e-9);
        let with_constant: Vec<Vec<f64>> = matrix.iter().map(|row| [row.as_slice(), &[7.0]].concat()).collect();
        let with = critic(&with_constant, &[directions.as_slice(), &[Direction::Lower]].concat()).expect("valid");
        close(&with.weights, &[one.weights.as_slice(), &[0.0]].concat(), 0.0);
    }

    #[test]
    fn objective_weights_survive_anything(
        matrix in prop::collection::vec(prop::collection::vec(prop_oneof![
            3 => -5.0..5.0_f64,
            3 => prop_oneof![Just(0.0), Just(1.0), Just(2.0)],
            1 => any::<f64>(),
        ], 3), 0..5),
    ) {
        let fine = |w: &[f64]| w.iter().all(|w| (0.0..=1.0).contains(w)) && (w.iter().sum::<f64>() - 1.0).abs() < 1e-9;
        prop_assert!(entropy(&matrix).is_ok_and(|found| fine(&found.weights)) || entropy(&matrix).is_err());
        let found = critic(&matrix, &directions(3));
        prop_assert!(found.is_err() || found.as_ref().is_ok_and(|found| fine(&found.weights)), "{found:?}");
    }

    /// After a change of scale with the weight rescaled, a unit is worth what it was: `w·Δv` stays for every step.
    #[test]
    fn swing_weights_keep_the_worth_of_a_unit(
        weight in 0.1..100.0_f64,
        (worst, best) in (0.0..10.0_f64, 20.0..50.0_f64),
        (new_worst, new_best) in (-30.0..12.0_f64, 18.0..90.0_f64),
        cost in any::<bool>(),
    ) {
        let values = if cost { (100.0, 0.0) } else { (0.0, 100.0) };
        let scale = |low, high| ValueFunction::new(vec![(low, values.0), (high, values.1)]).expect("valid");
        let (old, new) = (scale(worst, best), scale(new_worst, new_best));
        let rescaled = swing::rescaled(weight, best - worst, new_best - new_worst).expect("positive");
        let (low, high) = swing::common_interval(&old, &new).expect("overlap");
        let worth = |w: f64, v: &ValueFunction| w * (v.value(high) - v.value(low));
        prop_assert!((worth(weight, &old) - worth(rescaled, &new)).abs() < 1e-9 * worth(weight, &old).abs());
        let over = swing::rescaled_over(weight, &old, &new, low, high).expect("same direction");
        prop_assert!((over / rescaled - 1.0).abs() < 1e-9);
        let back = swing::rescaled(rescaled, new_best - new_worst, best - worst).expect("positive");
        prop_assert!((back / weight - 1.0).abs() < 1e-12);
    }

    #[test]
    fn swing_points_and_weights_turn_back(points in prop::collection::vec(0.0..100.0_f64, 1..8)) {
        let weights = swing::weights(&points);
        close(&swing::weights(&swing::points(&weights)), &weights, 1e-12);
    }

    #[test]
    fn groups_spread_their_weight(
        (within, group_of, group_weights, order, factor) in (1_usize..9).prop_flat_map(|n| (
            prop::collection::vec(0.1..10.0_f64, n),
            prop::collection::vec(prop::option::of(0_usize..3), n),
            prop::collection::vec(0.1..10.0_f64, 3),
            shuffled(n),
            0.01..100.0_f64,
        )),
    ) {
        let found = group_shares(&within, &group_of, &group_weights);
        prop_assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        // Groups and lone criteria in the ratio of their weights; members in the ratio of theirs.
        let of_group = |g: usize| found.iter().zip(&group_of).filter(move |(_, of)| **of == Some(g));
        let total = |g: usize| of_group(g).map(|(w, _)| w).sum::<f64>();
        let present: Vec<usize> = (0..3).filter(|g| group_of.contains(&Some(*g))).collect();
        let lone: f64 = within.iter().zip(&group_of).filter(|(_, of)| of.is_none()).map(|(w, _)| w).sum();
        let whole: f64 = present.iter().map(|g| group_weights[*g]).sum::<f64>() + lone;
        for g in present {
            prop_assert!((total(g) - group_weights[g] / whole).abs() < 1e-12);
        }
        for (i, of) in group_of.iter().enumerate() {
            let same = (0..within.len()).filter(|j| of.is_some() && group_of[*j] == *of);
            for j in same {
                prop_assert!((found[i] * within[j] - found[j] * within[i]).abs() < 1e-12);
            }
        }
        // The scale within a group and the order of the criteria have no say.
        let scaled: Vec<f64> =
            within.iter().zip(&group_of).map(|(w, of)| if *of == Some(0) { w * factor } else { *w }).collect();
        close(&group_shares(&scaled, &group_of, &group_weights), &found, 1e-12);
        let other = group_shares(&reordered(&within, &order), &reordered(&group_of, &order), &group_weights);
        close(&other, &reordered(&found, &order), 1e-12);
    }
}
