//! Laws that the cross-check rankings obey, on generated tables.

use gapwise::methods::decision::agreement::{kendall_tau_b, weighted_tau};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::gaia::gaia;
use gapwise::methods::decision::net_flow::criterion_flows;
use gapwise::methods::decision::pareto::dominates;
use gapwise::methods::decision::preference::{Preference, default_preference};
use gapwise::methods::decision::promethee::{Flows, Relation, preference_index, promethee};
use gapwise::methods::decision::topsis::{IdealRows, Normalisation, Topsis, TopsisOptions, topsis};
use gapwise::methods::decision::vikor::{DEFAULT_STRATEGY, Vikor, vikor};
use proptest::prelude::*;

use crate::support::close::is_close;

type Matrix = Vec<Vec<Option<f64>>>;

#[derive(Clone, Debug)]
struct Problem {
    matrix: Matrix,
    weights: Vec<f64>,
    directions: Vec<Direction>,
    functions: Vec<Preference>,
}

fn function() -> impl Strategy<Value = Preference> {
    (0_u8..6, 0_u8..4, 1_u8..5).prop_map(|(kind, q, width)| {
        let (q, p) = (f64::from(q), f64::from(q + width));
        match kind {
            0 => Preference::Usual,
            1 => Preference::UShape { q },
            2 => Preference::VShape { p },
            3 => Preference::Level { q, p },
            4 => Preference::Linear { q, p },
            _ => Preference::Gaussian { s: p },
        }
    })
}

/// Whole figures −8..8, so that ties abound and thresholds are hit exactly.
fn problem(cell: impl Strategy<Value = Option<i8>> + Clone + 'static) -> impl Strategy<Value = Problem> {
    (1_usize..9, 1_usize..5).prop_flat_map(move |(m, n)| {
        let row = prop::collection::vec(cell.clone().prop_map(|x| x.map(f64::from)), n);
        let direction = any::<bool>().prop_map(|higher| if higher { Direction::Higher } else { Direction::Lower });
        (
            prop::collection::vec(row, m),
            prop::collection::vec(0.1..10.0_f64, n),
            prop::collection::vec(direction, n),
            prop::collection::vec(function(), n),
        )
            .prop_map(|(matrix, weights, directions, functions)| Problem {
                matrix,
                weights,
                directions,
                functions,
            })
    })
}

fn complete() -> impl Strategy<Value = Problem> {
    problem((-8_i8..9).prop_map(Some))
}

fn with_gaps() -> impl Strategy<Value = Problem> {
    problem(prop::option::weighted(0.8, -8_i8..9))
}

const NORMALISATIONS: [Normalisation; 2] = [Normalisation::Vector, Normalisation::MinMax];

impl Problem {
    fn flows(&self) -> Flows {
        promethee(&self.matrix, &self.weights, &self.directions, &self.functions)
    }

    fn topsis(&self, normalisation: Normalisation) -> Topsis {
        topsis(&self.matrix, &self.weights, &self.directions, &TopsisOptions { normalisation, ideal: None })
    }

    fn vikor(&self) -> Vikor {
        vikor(&self.matrix, &self.weights, &self.directions, DEFAULT_STRATEGY)
    }

    /// What each method ranks by: φ, C, and Q.
    fn scores(&self) -> Vec<Vec<f64>> {
        let [vector, min_max] = NORMALISATIONS.map(|normalisation| self.topsis(normalisation).scores);
        vec![self.flows().phi, vector, min_max, self.vikor().q]
    }

    fn ranks(&self) -> Vec<Vec<usize>> {
        let [vector, min_max] = NORMALISATIONS.map(|normalisation| self.topsis(normalisation).ranks);
        vec![self.flows().ranks, vector, min_max, self.vikor().ranks]
    }

    fn oriented(&self) -> Matrix {
        let row = |row: &Vec<Option<f64>>| {
            row.iter().zip(&self.directions).map(|(x, direction)| x.map(|x| x * direction.sign())).collect()
        };
        self.matrix.iter().map(row).collect()
    }

    fn with_columns(&self, change: impl Fn(usize, f64) -> f64) -> Self {
        let cells = |row: &Vec<Option<f64>>| row.iter().enumerate().map(|(j, x)| x.map(|x| change(j, x))).collect();
        Self { matrix: self.matrix.iter().map(cells).collect(), ..self.clone() }
    }
}

fn all_close(a: &[Vec<f64>], b: &[Vec<f64>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| is_close(x, y, 1e-10))
}

fn rotated<T: Clone>(list: &[T], by: usize) -> Vec<T> {
    let mut list = list.to_vec();
    let by = by % list.len().max(1);
    list.rotate_left(by);
    list
}

fn scaled(function: Preference, factor: f64) -> Preference {
    match function {
        Preference::Usual => Preference::Usual,
        Preference::UShape { q } => Preference::UShape { q: q * factor },
        Preference::VShape { p } => Preference::VShape { p: p * factor },
        Preference::Level { q, p } => Preference::Level { q: q * factor, p: p * factor },
        Preference::Linear { q, p } => Preference::Linear { q: q * factor, p: p * factor },
        Preference::Gaussian { s } => Preference::Gaussian { s: s * factor },
    }
}

/// φ⁺ and φ⁻ from the pairwise indices.
fn from_pairs(pi: &[Vec<f64>]) -> (Vec<f64>, Vec<f64>) {
    let others = pi.len().saturating_sub(1).max(1) as f64;
    let plus = pi.iter().map(|row| row.iter().sum::<f64>() / others).collect();
    let minus = (0..pi.len()).map(|a| pi.iter().map(|row| row[a]).sum::<f64>() / others).collect();
    (plus, minus)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_dominates_is_never_behind(problem in complete()) {
        let rows = problem.oriented();
        for ranks in problem.ranks() {
            for (a, rank_a) in rows.iter().zip(&ranks) {
                for (b, rank_b) in rows.iter().zip(&ranks) {
                    prop_assert!(!dominates(a, b) || rank_a <= rank_b, "{ranks:?}");
                }
            }
        }
        let flows = problem.flows();
        for (i, a) in rows.iter().enumerate() {
            for (j, b) in rows.iter().enumerate().filter(|(_, b)| dominates(a, b)) {
                let relation = flows.partial(i, j);
                prop_assert!(matches!(relation, Some(Relation::Outranks | Relation::Indifferent)), "{b:?}");
            }
        }
    }

    #[test]
    fn what_is_best_everywhere_comes_first(problem in complete()) {
        let best = |j: usize| problem.oriented().iter().filter_map(|row| row[j]).fold(f64::NEG_INFINITY, f64::max);
        let ideal = problem.directions.iter().enumerate().map(|(j, d)| Some((best(j) + 1.0) * d.sign())).collect();
        let mut more = problem.clone();
        more.matrix.push(ideal);
        for ranks in more.ranks() {
            prop_assert_eq!(ranks.last(), Some(&1));
        }
        for normalisation in NORMALISATIONS {
            let scores = more.topsis(normalisation).scores;
            prop_assert_eq!(scores.last(), Some(&1.0));
        }
    }

    #[test]
    fn the_order_of_rows_and_columns_does_not_matter(problem in with_gaps(), by in 0_usize..8) {
        let rows = Problem { matrix: rotated(&problem.matrix, by), ..problem.clone() };
        let expected: Vec<Vec<f64>> = problem.scores().iter().map(|scores| rotated(scores, by)).collect();
        prop_assert!(all_close(&rows.scores(), &expected));
        prop_assert_eq!(rows.flows().unicriterion, rotated(&problem.flows().unicriterion, by));
        let columns = Problem {
            matrix: problem.matrix.iter().map(|row| rotated(row, by)).collect(),
            weights: rotated(&problem.weights, by),
            directions: rotated(&problem.directions, by),
            functions: rotated(&problem.functions, by),
        };
        prop_assert!(all_close(&columns.scores(), &problem.scores()));
    }

    #[test]
    fn units_do_not_matter(problem in with_gaps(), power in -20_i32..20, shift in -1000_i16..1000) {
        // Powers of two, so that a difference which reaches a threshold exactly still does.
        let factor = f64::from(power).exp2();
        let unit = |j: usize, x: f64| if j == 0 { factor * x } else { x };
        let mut functions = problem.functions.clone();
        functions[0] = scaled(functions[0], factor);
        let in_unit = Problem { functions: functions.clone(), ..problem.with_columns(unit) };
        prop_assert!(all_close(&in_unit.scores(), &problem.scores()));
        let moved = problem.with_columns(|j, x| if j == 0 { factor * (x + f64::from(shift)) } else { x });
        let moved = Problem { functions, ..moved };
        prop_assert_eq!(moved.flows().phi, problem.flows().phi);
        prop_assert!(is_close(&moved.vikor().q, &problem.vikor().q, 1e-10));
        let min_max = |problem: &Problem| problem.topsis(Normalisation::MinMax).scores;
        prop_assert!(is_close(&min_max(&moved), &min_max(&problem), 1e-10));
    }

    #[test]
    fn costs_are_benefits_with_the_sign_turned(problem in with_gaps()) {
        let turned = Problem {
            directions: vec![Direction::Higher; problem.directions.len()],
            ..problem.with_columns(|j, x| problem.directions[j].sign() * x)
        };
        prop_assert_eq!(turned.scores(), problem.scores());
        let opposite: Vec<f64> = problem.with_columns(|_, x| -x).flows().phi.iter().map(|phi| -phi).collect();
        prop_assert!(is_close(&opposite, &problem.flows().phi, 1e-12));
    }

    #[test]
    fn equal_rows_have_equal_scores(problem in with_gaps(), at in 0_usize..8) {
        let mut twice = problem.clone();
        let at = at % problem.matrix.len();
        twice.matrix.push(problem.matrix[at].clone());
        for scores in twice.scores() {
            prop_assert_eq!(scores.get(at), scores.last());
        }
        for ranks in twice.ranks() {
            prop_assert_eq!(ranks.get(at), ranks.last());
        }
        prop_assert_eq!(twice.flows().partial(at, problem.matrix.len()), Some(Relation::Indifferent));
    }

    #[test]
    fn only_ratios_of_weights_matter(problem in with_gaps(), factor in 1e-6..1e6_f64) {
        let weights = problem.weights.iter().map(|w| w * factor).collect();
        let heavier = Problem { weights, ..problem.clone() };
        prop_assert!(all_close(&heavier.scores(), &problem.scores()));
    }

    #[test]
    fn a_criterion_without_weight_changes_nothing(problem in with_gaps()) {
        let mut wider = problem.clone();
        wider.matrix.iter_mut().enumerate().for_each(|(i, row)| row.push(Some(i as f64)));
        wider.weights.push(0.0);
        wider.directions.push(Direction::Lower);
        wider.functions.push(Preference::Usual);
        prop_assert_eq!(wider.scores(), problem.scores());
    }

    #[test]
    fn between_given_rows_the_set_does_not_matter(problem in with_gaps(), others in with_gaps()) {
        let n = problem.weights.len();
        let ideal = IdealRows { ideal: vec![-6.0; n], anti_ideal: vec![7.0; n] };
        for normalisation in NORMALISATIONS {
            let options = TopsisOptions { normalisation, ideal: Some(ideal.clone()) };
            let scores = |matrix: &Matrix| topsis(matrix, &problem.weights, &problem.directions, &options).scores;
            let mut more = problem.matrix.clone();
            more.extend(others.matrix.iter().cloned());
            let (with, without) = (scores(&more), scores(&problem.matrix));
            prop_assert_eq!(&with[..without.len()], &without[..]);
        }
    }

    #[test]
    fn fast_flows_are_the_pairwise_ones(problem in with_gaps()) {
        let flows = problem.flows();
        let pi = preference_index(&problem.matrix, &problem.weights, &problem.directions, &problem.functions);
        let (plus, minus) = from_pairs(&pi);
        prop_assert!(is_close(&flows.phi_plus, &plus, 1e-12) && is_close(&flows.phi_minus, &minus, 1e-12));
    }

    #[test]
    fn fast_flows_lose_no_digits(
        figures in prop::collection::vec((0.0..1.0_f64, 0_u8..10), 2..120),
        offset in prop::sample::select(vec![0.0, 1e3, -1e9, 1e15]),
        function in function(),
        unit in 0.01..0.5_f64,
    ) {
        // Ties, and now and then an outlier.
        let figure = |(x, kind): &(f64, u8)| match kind {
            0 => 1e12 * x,
            1 | 2 => (10.0 * x).round() / 10.0,
            _ => *x,
        };
        let column: Vec<Option<f64>> = figures.iter().map(|seed| Some(figure(seed) + offset)).collect();
        let rows: Matrix = column.iter().map(|x| vec![*x]).collect();
        let function = scaled(function, unit);
        let fast = criterion_flows(&column, Direction::Lower, function);
        let (plus, minus) = from_pairs(&preference_index(&rows, &[1.0], &[Direction::Lower], &[function]));
        prop_assert!(is_close(&fast.plus, &plus, 1e-9) && is_close(&fast.minus, &minus, 1e-9));
    }

    #[test]
    fn flows_add_up(problem in with_gaps()) {
        let flows = problem.flows();
        prop_assert!(flows.phi.iter().sum::<f64>().abs() < 1e-12);
        let total: f64 = problem.weights.iter().sum();
        for (row, phi) in flows.unicriterion.iter().zip(&flows.phi) {
            let sum: f64 = row.iter().zip(&problem.weights).map(|(flow, w)| flow * w / total).sum();
            prop_assert!((sum - phi).abs() < 1e-12 && phi.abs() < 1.0 + 1e-12);
        }
    }

    #[test]
    fn what_does_not_apply_is_neutral(problem in with_gaps()) {
        let mut more = problem.clone();
        more.matrix.push(vec![None; problem.weights.len()]);
        let m = problem.matrix.len() as f64;
        let flows = more.flows();
        prop_assert_eq!(flows.phi.last(), Some(&0.0));
        // The others keep their flows but for the divisor.
        let spread: Vec<f64> = problem.flows().phi.iter().map(|phi| phi * (m - 1.0) / m).collect();
        prop_assert!(is_close(&flows.phi[..spread.len()], &spread, 1e-12));
    }

    #[test]
    fn the_plane_is_a_projection(problem in with_gaps()) {
        let flows = problem.flows();
        let plane = gaia(&flows.unicriterion, &problem.weights);
        let variance: f64 = flows.unicriterion.iter().flatten().map(|x| x * x).sum::<f64>() / flows.phi.len() as f64;
        prop_assert!((plane.eigenvalues.iter().sum::<f64>() - variance).abs() < 1e-12);
        prop_assert!(plane.eigenvalues.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert_eq!(plane.quality.is_some(), variance > 0.0);
        for (row, at) in flows.unicriterion.iter().zip(&plane.alternatives) {
            for k in 0..2 {
                let sum: f64 = row.iter().zip(&plane.criteria).map(|(x, axis)| x * axis[k]).sum();
                prop_assert!((sum - at[k]).abs() < 1e-12);
            }
        }
        if problem.weights.len() <= 2 {
            prop_assert!(plane.quality.is_none_or(|quality| (quality - 1.0).abs() < 1e-12));
            let along: Vec<f64> =
                plane.alternatives.iter().map(|at| at[0] * plane.stick[0] + at[1] * plane.stick[1]).collect();
            prop_assert!(is_close(&along, &flows.phi, 1e-12));
        }
    }

    #[test]
    fn the_compromise_set_holds_the_best(problem in with_gaps(), v in 0.0..1.0_f64) {
        let found = vikor(&problem.matrix, &problem.weights, &problem.directions, v);
        let first = found.q.iter().copied().fold(f64::INFINITY, f64::min);
        let rated = found.undefined.iter().filter(|undefined| !**undefined).count();
        for (i, q) in found.q.iter().enumerate().filter(|(i, _)| !found.undefined[*i]) {
            prop_assert!(*q > first || found.compromise.contains(&i));
        }
        prop_assert_eq!(found.compromise.is_empty(), rated == 0);
        if found.acceptable_advantage && found.acceptable_stability {
            prop_assert_eq!(found.compromise.len(), 1);
        }
        prop_assert!(found.compromise.iter().all(|i| found.compromise_ranks[*i] == 1));
    }

    #[test]
    fn agreement_is_symmetric_and_blind_to_names(
        pairs in prop::collection::vec((1_usize..6, 1_usize..6), 2..30),
        by in 0_usize..30,
    ) {
        let (x, y): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
        for agreement in [kendall_tau_b, weighted_tau] {
            let Some(tau) = agreement(&x, &y) else { continue };
            prop_assert!((-1.0..=1.0).contains(&tau));
            let other = |x: &[usize], y: &[usize]| agreement(x, y).expect("defined as well");
            prop_assert!((other(&y, &x) - tau).abs() < 1e-12);
            prop_assert!((other(&rotated(&x, by), &rotated(&y, by)) - tau).abs() < 1e-12);
            prop_assert!((other(&x, &x) - 1.0).abs() < 1e-12);
        }
        let turned: Vec<usize> = y.iter().map(|rank| 10 - rank).collect();
        let sum = kendall_tau_b(&x, &y).zip(kendall_tau_b(&x, &turned)).map_or(0.0, |(tau, against)| tau + against);
        prop_assert!(sum.abs() < 1e-12);
    }

    #[test]
    fn any_input_gives_finite_results(
        matrix in prop::collection::vec(prop::collection::vec(prop::option::of(any::<f64>()), 0..4), 0..6),
        weights in prop::collection::vec(any::<f64>(), 0..4),
        lower in prop::collection::vec(any::<bool>(), 0..4),
        (q, p) in any::<(f64, f64)>(),
    ) {
        let direction = |lower: &bool| if *lower { Direction::Lower } else { Direction::Higher };
        let directions: Vec<Direction> = lower.iter().map(direction).collect();
        let functions = [Preference::Linear { q, p }, Preference::Gaussian { s: q }, Preference::Level { q, p }];
        let flows = promethee(&matrix, &weights, &directions, &functions);
        let plane = gaia(&flows.unicriterion, &weights);
        let vikor = vikor(&matrix, &weights, &directions, q);
        let mut found: Vec<f64> = [flows.phi_plus, flows.phi_minus, vikor.q, vikor.s, vikor.r].concat();
        for normalisation in NORMALISATIONS {
            let ideal = IdealRows { ideal: vec![q; 2], anti_ideal: vec![p; 3] };
            for ideal in [None, Some(ideal)] {
                found.extend(topsis(&matrix, &weights, &directions, &TopsisOptions { normalisation, ideal }).scores);
            }
        }
        prop_assert!(found.iter().all(|x| (-1e-12..=1.0 + 1e-12).contains(x)), "{found:?}");
        prop_assert!(plane.alternatives.iter().flatten().all(|x| x.is_finite()));
        let column: Vec<Option<f64>> = matrix.iter().map(|row| row.first().copied().flatten()).collect();
        let Preference::Linear { q, p } = default_preference(&column) else { panic!("linear by definition") };
        prop_assert!(q.is_finite() && p.is_finite() && 0.0 <= q && q <= p);
    }
}

/// Several threads work on a table this large; each criterion comes out as it does alone.
#[test]
fn a_large_table_is_its_criteria_one_by_one() {
    let figure = |i: usize, j: usize| ((i * 7919 + j * 104_729) % 10_007) as f64;
    let matrix: Matrix = (0..4000).map(|i| (0..7).map(|j| Some(figure(i, j))).collect()).collect();
    let function = Preference::Linear { q: 1000.0, p: 5000.0 };
    let flows = promethee(&matrix, &[1.0; 7], &[Direction::Lower; 7], &[function; 7]);
    for j in 0..7 {
        let column: Vec<Option<f64>> = matrix.iter().map(|row| row[j]).collect();
        let alone = criterion_flows(&column, Direction::Lower, function).net();
        assert!(flows.unicriterion.iter().zip(&alone).all(|(row, flow)| row[j] == *flow));
    }
}
