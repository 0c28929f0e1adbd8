//! Published cases of the weighting methods and of the linear programs behind them, named after their sources.

use gapwise::methods::decision::additive::weighted_sum;
use gapwise::methods::decision::ahp::{Method, Priorities, RandomIndex, priorities, synthesise};
use gapwise::methods::decision::best_worst::{self, Judgements};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::linear_program::{Constraint, Outcome, maximise};
use gapwise::methods::decision::objective_weights::{critic, entropy};
use gapwise::methods::decision::rank::competition;
use gapwise::methods::decision::rank_order::{rank_order_centroid, rank_order_weights};
use gapwise::methods::decision::value::ValueFunction;

use super::known;
use crate::support::close::close;
use crate::support::published::weights::{
    CENTROID, CRITIC, CRITIC_WEIGHTS, DRINKS, DRINKS_RATIOS, DRINKS_WEIGHTS, ENTROPY, ENTROPY_WEIGHTS, HOUSE,
    HOUSE_BY_COLUMN_MEANS, HOUSE_BY_EIGENVECTOR, INCOMPLETE, INCOMPLETE_RATIO, INCOMPLETE_WEIGHTS, TRANSPORT,
    TRANSPORT_LINEAR, TRANSPORT_LINEAR_XI, TRANSPORT_NONLINEAR, TRANSPORT_NONLINEAR_CONSISTENCY,
};

fn optimum(objective: &[f64], constraints: &[Constraint]) -> (f64, Vec<f64>) {
    match maximise(objective, constraints) {
        Outcome::Optimal { value, x } => (value, x),
        other => panic!("{other:?}"),
    }
}

/// Hillier & Lieberman, Introduction to Operations Research, ch. 3: the Wyndor Glass Co.
#[test]
fn linear_program_hillier_lieberman_wyndor() {
    let plants = [
        Constraint::at_most(vec![1.0, 0.0], 4.0),
        Constraint::at_most(vec![0.0, 2.0], 12.0),
        Constraint::at_most(vec![3.0, 2.0], 18.0),
    ];
    let (value, x) = optimum(&[3.0, 5.0], &plants);
    close(&[value, x[0], x[1]], &[36.0, 2.0, 6.0], 1e-12);
}

/// Hillier & Lieberman, ch. 3: radiation therapy, all three relations; minimised.
#[test]
fn linear_program_hillier_lieberman_radiation() {
    let tissues = [
        Constraint::at_most(vec![0.3, 0.1], 2.7),
        Constraint::equal(vec![0.5, 0.5], 6.0),
        Constraint::at_least(vec![0.6, 0.4], 6.0),
    ];
    let (value, x) = optimum(&[-0.4, -0.5], &tissues);
    close(&[value, x[0], x[1]], &[-5.25, 7.5, 4.5], 1e-12);
}

/// Beale (1955), Naval Research Logistics Quarterly 2(4): cycles under the plain rule of the largest gain.
#[test]
fn linear_program_beale_1955_cycling() {
    let constraints = [
        Constraint::at_most(vec![0.25, -60.0, -0.04, 9.0], 0.0),
        Constraint::at_most(vec![0.5, -90.0, -0.02, 3.0], 0.0),
        Constraint::at_most(vec![0.0, 0.0, 1.0, 0.0], 1.0),
    ];
    let (value, x) = optimum(&[0.75, -150.0, 0.02, -6.0], &constraints);
    close(value, 0.05, 1e-12);
    close(&x, &[0.04, 0.0, 1.0, 0.0], 1e-12);
}

/// Klee & Minty (1972): the distorted cube in five dimensions; the largest gain walks along many of its 32 corners.
#[test]
fn linear_program_klee_minty_1972() {
    let n = 5;
    let row = |i: i32| (0..n).map(move |j| if j < i { 2.0 * 10_f64.powi(i - j) } else { f64::from(u8::from(i == j)) });
    let constraints: Vec<Constraint> = (0..n).map(|i| Constraint::at_most(row(i).collect(), 100_f64.powi(i))).collect();
    let objective: Vec<f64> = (0..n).map(|j| 10_f64.powi(n - 1 - j)).collect();
    let (value, x) = optimum(&objective, &constraints);
    close(&[value / 1e8, x[4] / 1e8], &[1.0, 1.0], 1e-12);
}

/// Textbook cases without an optimum.
#[test]
fn linear_program_infeasible_and_unbounded() {
    let against = [Constraint::at_most(vec![1.0, 1.0], 1.0), Constraint::at_least(vec![1.0, 1.0], 2.0)];
    assert_eq!(maximise(&[1.0, 1.0], &against), Outcome::Infeasible);
    let open = [Constraint::at_least(vec![1.0, -1.0], 1.0)];
    assert_eq!(maximise(&[1.0, 1.0], &open), Outcome::Unbounded);
    close(&[optimum(&[-1.0, -1.0], &open).0], &[-1.0], 1e-12);
}

/// Edwards & Barron (1994), Organizational Behavior and Human Decision Processes 60:306–325; Barron & Barrett (1996),
/// Management Science 42(11):1515–1523.
#[test]
fn rank_order_centroid_edwards_barron_1994() {
    let table: [&[f64]; 6] = [
        &[1.0],
        &[0.75, 0.25],
        &[11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0],
        &CENTROID,
        &[137.0 / 300.0, 77.0 / 300.0, 47.0 / 300.0, 27.0 / 300.0, 12.0 / 300.0],
        &[0.408_333_333_333_333, 0.241_666_666_666_667, 0.158_333_333_333_333, 37.0 / 360.0, 22.0 / 360.0, 1.0 / 36.0],
    ];
    for (n, expected) in (1..).zip(table) {
        close(&rank_order_centroid(n), expected, 1e-12);
    }
    let ten = [
        0.292_896_825_396_825_4,
        0.192_896_825_396_825_4,
        0.142_896_825_396_825_4,
        0.109_563_492_063_492_07,
        0.084_563_492_063_492_06,
        0.064_563_492_063_492_06,
        0.047_896_825_396_825_396,
        0.033_611_111_111_111_11,
        0.021_111_111_111_111_112,
        0.01,
    ];
    close(&rank_order_centroid(10), &ten, 1e-12);
    let reversed: Vec<Option<usize>> = (1..=10).rev().map(Some).collect();
    close(&rank_order_weights(&reversed), &ten.iter().rev().copied().collect::<Vec<f64>>(), 1e-12);
}

fn eigenvector<const N: usize>(rows: [[f64; N]; N]) -> Priorities {
    priorities(&known(&rows), Method::Eigenvector).expect("valid")
}

/// A matrix as it is printed: numbers and fractions, or a question mark.
fn judgements(printed: &str) -> Vec<Vec<Option<f64>>> {
    let number = |text: &str| text.parse::<f64>().expect("a number");
    let judgement = |text: &str| match text.split_once('/') {
        Some((over, under)) => Some(number(over) / number(under)),
        None => (text != "?").then(|| number(text)),
    };
    printed.lines().map(|line| line.split(',').map(judgement).collect()).collect()
}

/// Saaty (2008), International Journal of Services Sciences 1(1):83–98: consumption of drinks. The CR depends on the
/// table of random indices.
#[test]
fn ahp_saaty_2008_drinks() {
    let found = priorities(&judgements(DRINKS), Method::Eigenvector).expect("valid");
    close(&found.weights, &DRINKS_WEIGHTS, 6e-4);
    let ratio = |table| found.consistency_ratio(table).expect("listed");
    close(&[ratio(RandomIndex::Saaty1980), ratio(RandomIndex::DoneganDodd1991)], &DRINKS_RATIOS, 6e-4);
}

/// Bozóki, Fülöp & Rónyai (2010), Mathematical and Computer Modelling 52:318–333, as asserted in `AHPy`,
/// `tests/test_ahp.py`; the missing judgement is √(8/15) in closed form.
#[test]
fn ahp_incomplete_bozoki_2010() {
    let found = priorities(&judgements(INCOMPLETE), Method::Eigenvector).expect("connected");
    assert_eq!(found.filled, [(2, 3)]);
    close(&[found.matrix[2][3], found.matrix[3][2]], &[(8.0_f64 / 15.0).sqrt(), (15.0_f64 / 8.0).sqrt()], 1e-9);
    close(&found.weights, &INCOMPLETE_WEIGHTS, 6e-5);
    close(found.consistency_ratio(RandomIndex::DoneganDodd1991).expect("listed"), INCOMPLETE_RATIO, 6e-5);
}

/// `JMcDM`, `test/mcdm/testahp.jl`, a house example after Saaty: column means. The eigenvector's λ computed apart.
#[test]
fn ahp_jmcdm_8x8_house() {
    let matrix = judgements(HOUSE);
    let found = priorities(&matrix, Method::ColumnMean).expect("valid");
    let ratio = found.consistency_ratio(RandomIndex::Saaty1980).expect("listed");
    close(&[found.lambda_max, found.consistency_index, ratio], &HOUSE_BY_COLUMN_MEANS, 1e-8);
    let exact = priorities(&matrix, Method::Eigenvector).expect("valid");
    close(&[exact.lambda_max, exact.consistency_index], &HOUSE_BY_EIGENVECTOR, 1e-6);
}

/// R package MCDA, `tests/AHP.R`: cars, two levels.
#[test]
fn ahp_r_mcda_cars_hierarchy() {
    let criteria = eigenvector([[1.0, 0.5, 3.0], [2.0, 1.0, 4.0], [1.0 / 3.0, 0.25, 1.0]]);
    let style =
        eigenvector([[1.0, 0.25, 4.0, 1.0 / 6.0], [4.0, 1.0, 4.0, 0.25], [0.25, 0.25, 1.0, 0.2], [6.0, 4.0, 5.0, 1.0]]);
    let reliability =
        eigenvector([[1.0, 2.0, 5.0, 1.0], [0.5, 1.0, 3.0, 2.0], [0.2, 1.0 / 3.0, 1.0, 0.25], [1.0, 0.5, 4.0, 1.0]]);
    let fuel =
        eigenvector([[1.0, 2.0, 4.0, 1.0], [0.5, 1.0, 3.0, 2.0], [0.25, 1.0 / 3.0, 1.0, 0.2], [1.0, 0.5, 5.0, 1.0]]);
    let totals = synthesise(&criteria.weights, &[style.weights, reliability.weights, fuel.weights]);
    close(&totals, &[0.2922, 0.2767, 0.0697, 0.3613], 6e-5);
    assert_eq!(competition(&totals), [2, 3, 4, 1]);
}

/// The judgements of Belton & Gear (1983) with one more alternative, a copy of the second.
fn with_copy(rows: [[f64; 3]; 3]) -> [[f64; 4]; 4] {
    [0, 1, 2, 1].map(|i: usize| [0, 1, 2, 1].map(|j: usize| rows[i][j]))
}

/// Belton & Gear (1983), Omega 11(3):228–230: a copy of B reverses A and B where alternatives are judged in pairs. In
/// the additive model on declared scales, with the same figures, nothing moves.
#[test]
fn rank_reversal_belton_gear_1983_ahp() {
    let judged = [
        [[1.0, 1.0 / 9.0, 1.0], [9.0, 1.0, 9.0], [1.0, 1.0 / 9.0, 1.0]],
        [[1.0, 9.0, 9.0], [1.0 / 9.0, 1.0, 1.0], [1.0 / 9.0, 1.0, 1.0]],
        [[1.0, 8.0 / 9.0, 8.0], [9.0 / 8.0, 1.0, 9.0], [1.0 / 8.0, 1.0 / 9.0, 1.0]],
    ];
    let local = judged.map(|rows| eigenvector(rows).weights);
    let three = synthesise(&[1.0; 3], &local);
    let four = synthesise(&[1.0; 3], &judged.map(|rows| eigenvector(with_copy(rows)).weights));
    close(&three, &[0.45, 0.47, 0.08], 0.006);
    close(&four, &[0.37, 0.29, 0.06, 0.29], 0.006);
    assert_eq!((competition(&three), competition(&four)), (vec![2, 1, 3], vec![1, 2, 4, 2]));

    let scale = ValueFunction::new(vec![(0.0, 0.0), (1.0, 100.0)]).expect("valid");
    let total = |i: usize| weighted_sum(&[1.0; 3], local.iter().map(|column| Some(scale.value(column[i]))));
    let (before, after) = ([0, 1, 2].map(total), [0, 1, 2, 1].map(total));
    assert_eq!(before, after[..3]);
    assert_eq!((competition(&before), competition(&after)), (vec![2, 1, 3], vec![3, 1, 4, 1]));
}

fn transport() -> Judgements {
    let best_to_others = TRANSPORT.map(|(_, best_to, _)| best_to).to_vec();
    let others_to_worst = TRANSPORT.map(|(.., to_worst)| to_worst).to_vec();
    Judgements { best: 2, worst: 0, best_to_others, others_to_worst }
}

/// Rezaei (2015), Omega 53:49–57: transport mode, nonlinear model; as asserted in `JMcDM`,
/// `test/mcdm/testbestworst.jl`.
#[test]
fn best_worst_rezaei_2015_transport_nonlinear() {
    let found = best_worst::nonlinear(&transport()).expect("valid");
    let (xi, ratio) = TRANSPORT_NONLINEAR_CONSISTENCY;
    close(&found.weights, &TRANSPORT_NONLINEAR, 1e-4);
    close(found.xi, xi, 5e-3);
    close(found.consistency_ratio.expect("defined"), ratio, 1e-3);
    // With three criteria one point reaches ξ.
    assert!(found.bounds.iter().all(|(low, high)| high - low < 1e-9));
}

/// Rezaei (2016), Omega 64:126–130: the same by the linear model; pyDecision agrees.
#[test]
fn best_worst_rezaei_2016_transport_linear() {
    let found = best_worst::linear(&transport()).expect("valid");
    close(&found.weights, &TRANSPORT_LINEAR, 6e-5);
    close(found.xi, TRANSPORT_LINEAR_XI, 6e-5);
}

/// Liang, Brunelli & Rezaei (2020), Omega 96:102175, the formula on the transport example: |2·5 − 8| / (64 − 8).
#[test]
fn best_worst_liang_2020_input_based_ratio() {
    let found = best_worst::disagreement(&transport()).expect("valid");
    close(found.ratio, 1.0 / 28.0, 1e-12);
    assert_eq!(found.criterion, Some(1));
}

/// `JMcDM`, `test/mcdm/testentropy.jl`.
#[test]
fn entropy_jmcdm_6x8() {
    close(&entropy(&ENTROPY.map(|row| row.to_vec())).expect("valid").weights, &ENTROPY_WEIGHTS, 1e-9);
}

/// Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7):763–770: firms of the
/// pharmaceutical industry; as asserted in scikit-criteria, `tests/preprocessing/test_weighters.py`.
#[test]
fn critic_diakoulaki_1995() {
    let found = critic(&CRITIC.map(|row| row.to_vec()), &[Direction::Higher; 3]).expect("valid");
    close(&found.weights, &CRITIC_WEIGHTS, 1e-8);
}
