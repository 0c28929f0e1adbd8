//! Laws of linear programs, on generated ones.

use gapwise::methods::decision::linear_program::{Constraint, Outcome, Relation, maximise};
use proptest::prelude::*;

fn relation() -> impl Strategy<Value = Relation> {
    prop_oneof![3 => Just(Relation::AtMost), 2 => Just(Relation::AtLeast), 1 => Just(Relation::Equal)]
}

/// Whole numbers, so that corners meet and constraints repeat often.
fn constraint(n: usize) -> impl Strategy<Value = Constraint> {
    (prop::collection::vec(-3_i8..5, n), relation(), -4_i8..9).prop_map(|(coefficients, relation, bound)| Constraint {
        coefficients: coefficients.into_iter().map(f64::from).collect(),
        relation,
        bound: f64::from(bound),
    })
}

fn program() -> impl Strategy<Value = (Vec<f64>, Vec<Constraint>)> {
    (2_usize..4).prop_flat_map(|n| {
        let objective = prop::collection::vec((-4_i8..5).prop_map(f64::from), n);
        (objective, prop::collection::vec(constraint(n), 0..6))
    })
}

/// Gauss–Jordan with the largest pivot; `None` where singular.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = rows.len();
    for k in 0..n {
        let r = (k..n).max_by(|a, b| rows[*a][k].abs().total_cmp(&rows[*b][k].abs()))?;
        if rows[r][k].abs() < 1e-9 {
            return None;
        }
        rows.swap(k, r);
        let pivot: Vec<f64> = rows[k].iter().map(|a| a / rows[k][k]).collect();
        for (i, row) in rows.iter_mut().enumerate().filter(|(i, _)| *i != k) {
            let (factor, _) = (row[k], i);
            row.iter_mut().zip(&pivot).for_each(|(a, b)| *a -= factor * b);
        }
        rows[k] = pivot;
    }
    Some(rows.iter().map(|row| row[n]).collect())
}

fn met(c: &Constraint, x: &[f64]) -> bool {
    let sum: f64 = c.coefficients.iter().zip(x).map(|(a, x)| a * x).sum();
    match c.relation {
        Relation::AtMost => sum <= c.bound + 1e-7,
        Relation::AtLeast => sum >= c.bound - 1e-7,
        Relation::Equal => (sum - c.bound).abs() <= 1e-7,
    }
}

/// The best corner of all: every choice of n planes among constraints and axes. A box of 1000 makes the region closed;
/// a corner better on it than on a box of 500 is on a ray.
fn best_corner(objective: &[f64], constraints: &[Constraint], box_size: f64) -> Option<f64> {
    let n = objective.len();
    let axis = |j: usize, bound: f64| {
        let mut row = vec![0.0; n + 1];
        (row[j], row[n]) = (1.0, bound);
        row
    };
    let mut planes: Vec<Vec<f64>> =
        constraints.iter().map(|c| c.coefficients.iter().chain([&c.bound]).copied().collect()).collect();
    planes.extend((0..n).flat_map(|j| [axis(j, 0.0), axis(j, box_size)]));
    let mut best: Option<f64> = None;
    for choice in 0_u32..1 << planes.len() {
        if choice.count_ones() as usize != n {
            continue;
        }
        let chosen = planes.iter().enumerate().filter(|(i, _)| choice >> i & 1 == 1).map(|(_, p)| p.clone()).collect();
        let Some(x) = solve(chosen) else { continue };
        let inside = x.iter().all(|x| (-1e-7..=box_size + 1e-7).contains(x));
        if inside && constraints.iter().all(|c| met(c, &x)) {
            let value: f64 = objective.iter().zip(&x).map(|(c, x)| c * x).sum();
            best = Some(best.map_or(value, |b: f64| b.max(value)));
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn linear_program_finds_the_best_corner((objective, constraints) in program()) {
        let (near, far) = (best_corner(&objective, &constraints, 500.0), best_corner(&objective, &constraints, 1000.0));
        match maximise(&objective, &constraints) {
            Outcome::Optimal { value, x } => {
                prop_assert!(constraints.iter().all(|c| met(c, &x)) && x.iter().all(|x| *x >= 0.0), "{x:?}");
                prop_assert!((value - far.expect("feasible")).abs() < 1e-6, "{value} {far:?}");
            }
            Outcome::Infeasible => prop_assert_eq!(far, None),
            Outcome::Unbounded => prop_assert!(far.expect("feasible") > near.expect("feasible") + 1.0),
            Outcome::NotSolved => prop_assert!(false, "not solved"),
        }
    }

    /// Every row, column, and bound may have its own unit.
    #[test]
    fn linear_program_knows_no_units(
        (objective, constraints) in program(),
        rows in prop::collection::vec(-9_i32..9, 6),
        columns in prop::collection::vec(-9_i32..9, 4),
    ) {
        let unit = |e: i32| 10_f64.powi(e);
        let scaled: Vec<Constraint> = constraints.iter().zip(&rows).map(|(c, r)| Constraint {
            coefficients: c.coefficients.iter().zip(&columns).map(|(a, c)| a * unit(*r) * unit(*c)).collect(),
            relation: c.relation,
            bound: c.bound * unit(*r) * unit(columns[3]),
        }).collect();
        let scaled_objective: Vec<f64> = objective.iter().zip(&columns).map(|(a, c)| a * unit(*c)).collect();
        match (maximise(&objective, &constraints), maximise(&scaled_objective, &scaled)) {
            (Outcome::Optimal { value, .. }, Outcome::Optimal { value: scaled, .. }) => {
                prop_assert!((scaled / unit(columns[3]) - value).abs() < 1e-6 * (1.0 + value.abs()));
            }
            (one, other) => prop_assert_eq!(std::mem::discriminant(&one), std::mem::discriminant(&other)),
        }
    }

    /// Whatever the figures: a point that is one, or no point.
    #[test]
    fn linear_program_survives_anything(
        objective in prop::collection::vec(any::<f64>(), 3),
        rows in prop::collection::vec((prop::collection::vec(any::<f64>(), 3), relation(), any::<f64>()), 0..6),
    ) {
        let constraints: Vec<Constraint> = rows
            .into_iter()
            .map(|(coefficients, relation, bound)| Constraint { coefficients, relation, bound })
            .collect();
        if let Outcome::Optimal { value, x } = maximise(&objective, &constraints) {
            prop_assert!(value.is_finite() && x.iter().all(|x| *x >= 0.0));
        }
    }

    /// Strong duality, at sizes where corners cannot be counted.
    #[test]
    fn linear_program_meets_its_dual(
        (c, b, a) in (1_usize..16, 1_usize..16).prop_flat_map(|(n, m)| (
            prop::collection::vec(-1.0..5.0_f64, n),
            prop::collection::vec(0.0..9.0_f64, m),
            prop::collection::vec(prop::collection::vec(0.01..3.0_f64, n), m),
        )),
    ) {
        let primal: Vec<Constraint> =
            a.iter().zip(&b).map(|(row, b)| Constraint::at_most(row.clone(), *b)).collect();
        let column = |j: usize| a.iter().map(|row| row[j]).collect();
        let dual: Vec<Constraint> = c.iter().enumerate().map(|(j, c)| Constraint::at_least(column(j), *c)).collect();
        let minus_b: Vec<f64> = b.iter().map(|b| -b).collect();
        let (Outcome::Optimal { value, .. }, Outcome::Optimal { value: minus_dual, .. }) =
            (maximise(&c, &primal), maximise(&minus_b, &dual)) else { return Err(TestCaseError::fail("not solved")) };
        prop_assert!((value + minus_dual).abs() < 1e-7 * (1.0 + value), "{value} {minus_dual}");
    }
}
