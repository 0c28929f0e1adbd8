//! Laws of weight stability, robustness, and dominance, on generated tables, and the answers against brute force.

use gapwise::methods::decision::additive::shares;
use gapwise::methods::decision::linear_program::{Constraint, Outcome, maximise};
use gapwise::methods::decision::min_weight_change::changes;
use gapwise::methods::decision::pareto::{self, interval_dominators};
use gapwise::methods::decision::potential_optimality::{Standing, potential, potentials};
use gapwise::methods::decision::rank::{TIE, competition};
use gapwise::methods::decision::rank_reversal::trials;
use gapwise::methods::decision::robustness_radius::{Distance, Flip, flips, radius};
use gapwise::methods::decision::weight_stability::{Stability, stability};
use proptest::prelude::*;

use crate::support::close::is_near;

type Table = (Vec<Vec<f64>>, Vec<f64>);

/// Whole numbers bring ties, copies, and equal cells.
fn cell() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..100.0_f64, (0_u8..5).prop_map(|x| f64::from(x) * 25.0)]
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.1..10.0_f64, 1 => Just(0.0)]
}

fn tables(rows: usize, columns: usize) -> impl Strategy<Value = Table> {
    (2..=rows, 2..=columns).prop_flat_map(|(m, n)| {
        let points = prop::collection::vec(prop::collection::vec(cell(), n), m);
        let weights = prop::collection::vec(weight(), n);
        (points, weights.prop_filter("some weight", |w| w.iter().any(|x| *x > 0.0)))
    })
}

fn totals(points: &[Vec<f64>], shares: &[f64]) -> Vec<f64> {
    points.iter().map(|row| row.iter().zip(shares).map(|(v, w)| v * w).sum()).collect()
}

fn winners(points: &[Vec<f64>], shares: &[f64], tie: f64) -> Vec<usize> {
    let totals = totals(points, shares);
    let best = totals.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (0..totals.len()).filter(|i| totals[*i] >= best - tie).collect()
}

/// Shares with criterion k at x and the others in proportion.
fn moved_to(shares: &[f64], k: usize, x: f64) -> Vec<f64> {
    let rest: f64 = (0..shares.len()).filter(|j| *j != k).map(|j| shares[j]).sum();
    let even = 1.0 / (shares.len() - 1) as f64;
    let part = |j: usize| if rest > 0.0 { shares[j] / rest } else { even };
    (0..shares.len()).map(|j| if j == k { x } else { (1.0 - x) * part(j) }).collect()
}

/// The simplex in steps of 1/parts.
fn grid(columns: usize, parts: usize) -> Vec<Vec<f64>> {
    let mut grids = vec![Vec::new()];
    for column in 0..columns {
        let longer = |part: &Vec<usize>| {
            let left = parts - part.iter().sum::<usize>();
            let options = if column + 1 == columns { left..=left } else { 0..=left };
            options.map(|x| part.iter().copied().chain([x]).collect()).collect::<Vec<Vec<usize>>>()
        };
        grids = grids.iter().flat_map(longer).collect();
    }
    grids.iter().map(|part| part.iter().map(|x| *x as f64 / parts as f64).collect()).collect()
}

fn odd() -> impl Strategy<Value = f64> {
    let picked = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 1e100, 0.0, 5e-324];
    prop_oneof![prop::sample::select(picked.to_vec()), any::<f64>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_winner_stays_within_its_interval_and_only_there((points, weights) in tables(6, 5)) {
        let found = stability(&points, &weights).expect("a table");
        let own = shares(&weights);
        for (k, criterion) in found.criteria.iter().enumerate() {
            let criterion = criterion.as_ref().expect("can move");
            prop_assert!(criterion.winner.0 <= own[k] && own[k] <= criterion.winner.1);
            prop_assert!(criterion.winner.0 <= criterion.order.0 && criterion.order.1 <= criterion.winner.1);
            for step in 0..=40_u8 {
                let x = f64::from(step) / 40.0;
                let then = moved_to(&own, k, x);
                let first = winners(&points, &then, 1e-7);
                let stay = found.winners.iter().all(|w| first.contains(w));
                let inside = criterion.winner.0 <= x && x <= criterion.winner.1;
                let beyond = (criterion.winner.0 - x).max(x - criterion.winner.1);
                if inside {
                    prop_assert!(stay, "{k} {x} {criterion:?}");
                } else if beyond > 1e-4 {
                    let exactly = winners(&points, &then, TIE);
                    prop_assert!(!found.winners.iter().all(|w| exactly.contains(w)), "{k} {x} {criterion:?}");
                }
                let lines: Vec<f64> = criterion.lines.iter().map(|line| line.at(x)).collect();
                prop_assert!(lines.iter().zip(totals(&points, &then)).all(|(a, b)| is_near(*a, b, 1e-9)));
            }
        }
    }

    #[test]
    fn the_order_stays_within_its_interval((points, weights) in tables(5, 4), part in 0.0..1.0_f64) {
        let found = stability(&points, &weights).expect("a table");
        let own = shares(&weights);
        let now = totals(&points, &own);
        for (k, criterion) in found.criteria.iter().flatten().enumerate() {
            let x = criterion.order.0 + part * (criterion.order.1 - criterion.order.0);
            let then = totals(&points, &moved_to(&own, k, x));
            for i in 0..now.len() {
                for j in 0..now.len() {
                    prop_assert!(now[i] <= now[j] + TIE || then[i] >= then[j] - 1e-7);
                }
            }
        }
    }

    #[test]
    fn leaders_follow_each_other_and_lead((points, weights) in tables(8, 4)) {
        let found = stability(&points, &weights).expect("a table");
        let own = shares(&weights);
        for (k, criterion) in found.criteria.iter().flatten().enumerate() {
            let stretches = &criterion.leaders;
            prop_assert_eq!((stretches[0].from, stretches[stretches.len() - 1].to), (0.0, 1.0));
            prop_assert!(stretches.windows(2).all(|pair| pair[0].to == pair[1].from));
            for stretch in stretches {
                for x in [stretch.from, f64::midpoint(stretch.from, stretch.to), stretch.to] {
                    let first = winners(&points, &moved_to(&own, k, x), 1e-7);
                    prop_assert!(stretch.leaders.iter().all(|row| first.contains(row)));
                }
            }
        }
    }

    #[test]
    fn behind_a_flip_the_other_leads((points, weights) in tables(6, 4)) {
        let found = stability(&points, &weights).expect("a table");
        let own = shares(&weights);
        for flip in found.criteria.iter().flatten().flat_map(|c| [c.down, c.up]).flatten() {
            let at = winners(&points, &moved_to(&own, flip.criterion, flip.to), 1e-7);
            prop_assert!(at.contains(&flip.first) && at.contains(&found.winners[0]), "{flip:?} {at:?}");
            let nearest = found.nearest().expect("there is one");
            prop_assert!((nearest.to - nearest.from).abs() <= (flip.to - flip.from).abs());
        }
    }

    #[test]
    fn stability_ignores_units_of_weight_and_the_order_of_rows(
        (points, weights) in tables(6, 4), scale in 0.1..50.0_f64,
    ) {
        let found = stability(&points, &weights).expect("a table");
        let scaled: Vec<f64> = weights.iter().map(|w| w * scale).collect();
        let turned: Vec<Vec<f64>> = points.iter().rev().cloned().collect();
        let other = stability(&turned, &scaled).expect("a table");
        let ties: Vec<usize> = found.winners.iter().rev().map(|i| points.len() - 1 - i).collect();
        prop_assert_eq!(&ties, &other.winners);
        for (a, b) in found.criteria.iter().flatten().zip(other.criteria.iter().flatten()) {
            prop_assert!(is_near(a.winner.0, b.winner.0, 1e-9) && is_near(a.winner.1, b.winner.1, 1e-9));
            prop_assert!(is_near(a.order.0, b.order.0, 1e-9) && is_near(a.order.1, b.order.1, 1e-9));
        }
    }

    #[test]
    fn a_level_added_to_a_criterion_or_a_dominated_row_changes_no_interval(
        (points, weights) in tables(6, 4), level in -500.0..500.0_f64,
    ) {
        let found = stability(&points, &weights).expect("a table");
        let mut other = points.clone();
        for row in &mut other {
            row[0] += level;
        }
        let worst = |k: usize| other.iter().map(|row| row[k]).fold(f64::INFINITY, f64::min);
        other.push((0..weights.len()).map(|k| worst(k) - 1.0).collect());
        let other = stability(&other, &weights).expect("a table");
        prop_assert_eq!(&found.winners, &other.winners);
        for (a, b) in found.criteria.iter().flatten().zip(other.criteria.iter().flatten()) {
            prop_assert!(is_near(a.winner.0, b.winner.0, 1e-7) && is_near(a.winner.1, b.winner.1, 1e-7));
        }
    }

    #[test]
    fn a_delta_makes_the_pair_level((points, weights) in tables(5, 4)) {
        for change in changes(&points, &weights) {
            let mut other = weights.clone();
            other[change.criterion] -= change.delta;
            let (i, j) = change.pair;
            let then = totals(&points, &other);
            prop_assert!(is_near(then[i], then[j], 1e-6), "{change:?}");
            prop_assert_eq!(change.feasible, change.delta <= weights[change.criterion]);
        }
    }

    #[test]
    fn at_the_radius_the_rival_draws_level_and_no_grid_point_is_nearer((points, weights) in tables(4, 4)) {
        let own = shares(&weights);
        let winner = competition(&totals(&points, &own)).iter().position(|r| *r == 1).expect("a winner");
        let grid = grid(weights.len(), 20);
        for distance in [Distance::Euclidean, Distance::Moved] {
            let size = |u: &[f64]| -> f64 {
                let changes = u.iter().zip(&own).map(|(u, w)| u - w);
                match distance {
                    Distance::Euclidean => changes.map(|c| c * c).sum::<f64>().sqrt(),
                    Distance::Moved => changes.map(f64::abs).sum::<f64>() / 2.0,
                }
            };
            for (rival, flip) in flips(&points, &weights, distance).into_iter().enumerate() {
                let lead = |u: &[f64]| {
                    let all = totals(&points, u);
                    all[winner] - all[rival]
                };
                let Some(flip) = flip else {
                    prop_assert!(grid.iter().all(|u| lead(u) >= -1e-8));
                    continue;
                };
                prop_assert!(flip.weights.iter().all(|u| *u >= 0.0));
                prop_assert!((flip.weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                prop_assert!(lead(&flip.weights).abs() < 1e-7, "{flip:?} {}", lead(&flip.weights));
                prop_assert!((size(&flip.weights) - flip.distance).abs() < 1e-9);
                prop_assert!(grid.iter().all(|u| lead(u) > 0.0 || size(u) >= flip.distance - 1e-9));
            }
        }
    }

    #[test]
    fn where_nothing_falls_below_zero_the_radius_is_the_distance_from_the_plane((points, weights) in tables(3, 5)) {
        let own = shares(&weights);
        let now = totals(&points, &own);
        let winner = competition(&now).iter().position(|r| *r == 1).expect("a winner");
        for flip in flips(&points, &weights, Distance::Euclidean).into_iter().flatten().filter(|f| f.distance > 0.0) {
            let d: Vec<f64> = points[winner].iter().zip(&points[flip.rival]).map(|(a, b)| a - b).collect();
            let mean = d.iter().sum::<f64>() / d.len() as f64;
            let norm = d.iter().map(|x| (x - mean).powi(2)).sum::<f64>().sqrt();
            let plane = (now[winner] - now[flip.rival]) / norm;
            let inside = own.iter().zip(&d).all(|(w, d)| w - plane * (d - mean) / norm >= 0.0);
            prop_assert!(flip.distance >= plane - 1e-9 && (!inside || is_near(flip.distance, plane, 1e-9)));
        }
    }

    #[test]
    fn within_the_radius_nobody_gets_ahead(
        (points, weights) in tables(6, 4), target in prop::collection::vec(0.01..1.0_f64, 4),
    ) {
        let own = shares(&weights);
        let winner = competition(&totals(&points, &own)).iter().position(|r| *r == 1).expect("a winner");
        let towards = shares(&target[..own.len()]);
        let step: Vec<f64> = towards.iter().zip(&own).map(|(t, w)| t - w).collect();
        let length = step.iter().map(|s| s * s).sum::<f64>().sqrt();
        let reach = radius(&points, &weights, Distance::Euclidean).map_or(f64::INFINITY, |f| f.distance).min(length);
        let part = if length > 0.0 { reach / length } else { 0.0 };
        let there: Vec<f64> = own.iter().zip(&step).map(|(w, s)| w + s * part).collect();
        prop_assert!(winners(&points, &there, 1e-7).contains(&winner));
    }

    #[test]
    fn who_leads_somewhere_on_a_grid_is_potentially_best((points, _) in tables(6, 4)) {
        let grid = grid(points[0].len(), 12);
        let largest = points.iter().flatten().fold(0.0, |m: f64, v| m.max(*v));
        for (row, found) in potentials(&points).into_iter().enumerate() {
            let found = found.expect("solved");
            let margin = |u: &[f64]| {
                let all = totals(&points, u);
                (0..all.len()).filter(|i| *i != row).map(|i| all[row] - all[i]).fold(f64::INFINITY, f64::min)
            };
            prop_assert!(is_near(margin(&found.weights), found.margin, 1e-9));
            prop_assert!(grid.iter().all(|u| margin(u) <= found.margin + 1e-7 * (1.0 + largest)));
            let rows: Vec<Vec<Option<f64>>> = points.iter().map(|r| r.iter().copied().map(Some).collect()).collect();
            let (_, dominated) = pareto::counts(&rows)[row];
            prop_assert!(!dominated || found.standing != Standing::Best);
        }
    }

    #[test]
    fn a_mixture_of_others_is_never_best((points, weights) in tables(5, 4), behind in 0.5..10.0_f64) {
        let mix = shares(&weights.iter().chain(&[1.0; 5]).copied().take(points.len()).collect::<Vec<_>>());
        if mix.iter().all(|x| *x == 0.0) {
            return Ok(());
        }
        let mean = |k: usize| points.iter().zip(&mix).map(|(row, x)| x * row[k]).sum::<f64>();
        let mixture: Vec<f64> = (0..points[0].len()).map(|k| mean(k) - behind).collect();
        let more: Vec<Vec<f64>> = points.iter().cloned().chain([mixture]).collect();
        let found = potential(&more, points.len()).expect("solved");
        prop_assert_eq!(found.standing, Standing::Never);
        prop_assert!(found.margin <= -behind + 1e-6);
    }

    #[test]
    fn interval_dominance_holds_for_values_inside(
        (low, _) in tables(5, 4), wide in prop::collection::vec(0.0..30.0_f64, 20),
        at in prop::collection::vec(0.0..1.0_f64, 20),
    ) {
        let each = |f: &dyn Fn(f64, usize) -> f64| -> Vec<Vec<f64>> {
            let row = |(i, row): (usize, &Vec<f64>)| row.iter().enumerate().map(|(k, v)| f(*v, 4 * i + k)).collect();
            low.iter().enumerate().map(row).collect()
        };
        let (high, inside) = (each(&|v, at| v + wide[at]), each(&|v, k| v + wide[k] * at[k]));
        let bounds = interval_dominators(&low, &high);
        prop_assert_eq!(&bounds, &interval_dominators(&high, &low));
        let exact = interval_dominators(&inside, &inside);
        for (b, e) in bounds.iter().zip(&exact) {
            prop_assert!(b.surely.iter().all(|row| e.surely.contains(row) && b.possibly.contains(row)));
            prop_assert!(e.possibly.iter().all(|row| b.possibly.contains(row)));
        }
    }

    #[test]
    fn fixed_scales_never_reverse((points, weights) in tables(6, 4)) {
        let all = totals(&points, &shares(&weights));
        let found = trials(points.len(), |rows| competition(&rows.iter().map(|i| all[*i]).collect::<Vec<_>>()));
        prop_assert!(found.iter().all(|trial| !trial.is_reversal()));
    }

    #[test]
    fn the_radius_is_the_projection_on_all_weights_that_put_the_rival_level((points, weights) in tables(3, 12)) {
        let own = shares(&weights);
        let winner = competition(&totals(&points, &own)).iter().position(|r| *r == 1).expect("a winner");
        for flip in flips(&points, &weights, Distance::Euclidean).into_iter().flatten() {
            let d: Vec<f64> = points[winner].iter().zip(&points[flip.rival]).map(|(a, b)| a - b).collect();
            // From the projection nothing in a convex set lies back towards where one came from; its corners suffice.
            let away = |c: &[(usize, f64)]| -> f64 {
                let corner: f64 = c.iter().map(|(k, share)| (own[*k] - flip.weights[*k]) * share).sum();
                corner - own.iter().zip(&flip.weights).map(|(w, u)| (w - u) * u).sum::<f64>()
            };
            for i in 0..d.len() {
                prop_assert!(d[i] > 0.0 || away(&[(i, 1.0)]) <= 1e-9);
                for j in (0..d.len()).filter(|j| d[i] > 0.0 && d[*j] < 0.0) {
                    let part = -d[j] / (d[i] - d[j]);
                    prop_assert!(away(&[(i, part), (j, 1.0 - part)]) <= 1e-9);
                }
            }
        }
    }

    #[test]
    fn the_weight_moved_is_the_least((points, weights) in tables(3, 6)) {
        let own = shares(&weights);
        let n = own.len();
        let winner = competition(&totals(&points, &own)).iter().position(|r| *r == 1).expect("a winner");
        for flip in flips(&points, &weights, Distance::Moved).into_iter().flatten() {
            // Variables: what each gains, what each loses.
            let both = |f: &dyn Fn(usize) -> f64| (0..n).map(f).chain((0..n).map(|k| -f(k))).collect::<Vec<f64>>();
            let lead = |k: usize| points[winner][k] - points[flip.rival][k];
            let now: f64 = (0..n).map(|k| own[k] * lead(k)).sum();
            let one = |at: usize| (0..2 * n).map(|j| f64::from(u8::from(j == at))).collect();
            let lost = |k: usize| Constraint::at_most(one(n + k), own[k]);
            let mut constraints = vec![Constraint::equal(both(&|_| 1.0), 0.0), Constraint::at_most(both(&lead), -now)];
            constraints.extend((0..n).map(lost));
            let Outcome::Optimal { value, .. } = maximise(&vec![-0.5; 2 * n], &constraints) else { panic!("solved") };
            prop_assert!((flip.distance + value).abs() < 1e-7, "{} {value}", flip.distance);
        }
    }

    #[test]
    fn the_margin_is_that_of_the_program_with_all_rivals((points, _) in tables(12, 6)) {
        let n = points[0].len();
        for (row, found) in potentials(&points).into_iter().enumerate() {
            let rivals = (0..points.len()).filter(|i| *i != row);
            let ahead = |i: usize| {
                let lead = (0..n).map(|k| points[row][k] - points[i][k]);
                Constraint::at_least(lead.chain([-1.0, 1.0]).collect(), 0.0)
            };
            let simplex = Constraint::equal((0..n + 2).map(|k| f64::from(u8::from(k < n))).collect(), 1.0);
            let constraints: Vec<Constraint> = rivals.map(ahead).chain([simplex]).collect();
            let objective: Vec<f64> = (0..n).map(|_| 0.0).chain([1.0, -1.0]).collect();
            let Outcome::Optimal { value, .. } = maximise(&objective, &constraints) else { panic!("solved") };
            prop_assert!((found.expect("solved").margin - value).abs() < 1e-6);
        }
    }

    #[test]
    fn rows_columns_and_units_of_weight_may_change_places((points, weights) in tables(5, 5), scale in 0.1..50.0_f64) {
        let turned: Vec<Vec<f64>> = points.iter().rev().map(|row| row.iter().rev().copied().collect()).collect();
        let scaled: Vec<f64> = weights.iter().rev().map(|w| w * scale).collect();
        for distance in [Distance::Euclidean, Distance::Moved] {
            let nearest = |found: Option<Flip>| found.map_or(9.0, |f| f.distance);
            let (a, b) = (radius(&points, &weights, distance), radius(&turned, &scaled, distance));
            // Of tied rows the first is taken for the winner, which may be the other one now.
            let tied = stability(&points, &weights).is_some_and(|s| s.winners.len() > 1);
            prop_assert!(tied || is_near(nearest(a), nearest(b), 1e-9));
        }
        for (a, b) in potentials(&points).iter().rev().zip(potentials(&turned)) {
            let (a, b) = (a.as_ref().expect("solved").margin, b.expect("solved").margin);
            prop_assert!((a - b).abs() < 1e-5);
        }
    }

    #[test]
    fn a_copy_limits_nothing_and_is_at_most_tied((points, weights) in tables(5, 4), which in 0_usize..5) {
        let copied = which % points.len();
        let more: Vec<Vec<f64>> = points.iter().chain([&points[copied]]).cloned().collect();
        let (a, b) = (stability(&points, &weights).expect("a table"), stability(&more, &weights).expect("a table"));
        let intervals = |s: &Stability| s.criteria.iter().flatten().map(|c| (c.winner, c.order)).collect::<Vec<_>>();
        prop_assert_eq!(intervals(&a), intervals(&b));
        prop_assert_eq!(b.winners.contains(&copied), b.winners.contains(&points.len()));
        prop_assert!(potential(&more, copied).expect("solved").standing != Standing::Best);
    }

    #[test]
    fn odd_numbers_break_nothing(
        points in prop::collection::vec(prop::collection::vec(odd(), 0..4), 0..4),
        weights in prop::collection::vec(odd(), 0..4),
    ) {
        let _ = stability(&points, &weights).map(|s| s.nearest());
        let _ = (changes(&points, &weights), potentials(&points));
        let _ = interval_dominators(&points, &points[..points.len() / 2]);
        let _ = (radius(&points, &weights, Distance::Euclidean), radius(&points, &weights, Distance::Moved));
    }
}
