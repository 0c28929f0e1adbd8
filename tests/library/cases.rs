//! Published and independently computed cases of the decision methods, named after their sources.

mod cross_checks;
mod robustness;
mod smaa;
mod weights;

use gapwise::methods::decision::additive::{shares, weighted_sum};
use gapwise::methods::decision::pareto;
use gapwise::methods::decision::rank::competition;
use gapwise::methods::decision::value::{OutOfBounds, ValueFunction};

use crate::support::close::close;
use crate::support::published::scales::{
    PARITY, PARITY_GAP, PARITY_VALUES, Problem, SPOTIS, SPOTIS_RANKS, SPOTIS_VALUES,
};
use crate::support::published::smaa::KNIFE_EDGE;

/// The straight value function of a scale with this worst and best end.
fn straight((worst, best): (f64, f64)) -> ValueFunction {
    let mut anchors = vec![(worst, 0.0), (best, 1.0)];
    anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
    ValueFunction::new(anchors).expect("two ends")
}

/// Additive values of a problem.
fn values<const ROWS: usize, const COLUMNS: usize>(problem: &Problem<ROWS, COLUMNS>) -> Vec<f64> {
    let scales = problem.scales.map(straight);
    let value =
        |row: &[f64; COLUMNS]| weighted_sum(&problem.weights, row.iter().zip(&scales).map(|(x, v)| Some(v.value(*x))));
    problem.matrix.iter().map(value).collect()
}

fn known<const N: usize>(rows: &[[f64; N]]) -> Vec<Vec<Option<f64>>> {
    rows.iter().map(|row| row.map(Some).to_vec()).collect()
}

fn function(cutoffs: &[f64], values: &[f64]) -> ValueFunction {
    ValueFunction::new(cutoffs.iter().copied().zip(values.iter().copied()).collect()).expect("valid anchors")
}

/// R package smaa, tests/pvf.R, pvf6.
#[test]
fn value_function_r_smaa_clip() {
    let v = function(&[50.0, 75.0, 90.0, 100.0], &[1.0, 0.8, 0.5, 0.0]);
    let found = [50.0, 90.0, 100.0, 10.0, 40.0, 101.0, 120.0].map(|x| v.value(x));
    close(&found, &[1.0, 0.5, 0.0, 1.0, 1.0, 0.0, 0.0], 1e-12);
}

/// R package smaa, tests/pvf.R, pvf3.
#[test]
fn value_function_r_smaa_increasing() {
    let v = function(&[-0.15, 0.0, 0.25, 0.35], &[0.0, 0.1, 0.9, 1.0]);
    let found = [0.35, -0.15, 0.0, 0.25, 0.1].map(|x| v.value(x));
    close(&found, &[1.0, 0.0, 0.1, 0.9, 0.42], 1e-12);
}

/// R package smaa, tests/pvf.R, pvf5.
#[test]
fn value_function_r_smaa_interpolate() {
    let v = function(&[50.0, 75.0, 90.0, 100.0], &[1.0, 0.8, 0.5, 0.0]);
    let found = [10.0, 40.0, 101.0, 120.0].map(|x| v.value_with(x, OutOfBounds::Extrapolate));
    close(&found, &[1.32, 1.08, -0.05, -1.0], 1e-12);
}

/// `JMcDM`, `test/mcdm/testsaw.jl`, example 1: linear ratios x/max and min/x, equal weights.
#[test]
fn weighted_sum_jmcdm_saw_ex1() {
    let matrix = [[25.0, 65.0, 7.0, 20.0], [21.0, 78.0, 6.0, 24.0], [19.0, 53.0, 5.0, 33.0], [22.0, 25.0, 2.0, 31.0]];
    let ratio = |row: &[f64; 4]| [row[0] / 25.0, row[1] / 78.0, 2.0 / row[2], row[3] / 33.0].map(Some);
    let scores: Vec<f64> = matrix.iter().map(|row| weighted_sum(&[0.25; 4], ratio(row))).collect();
    close(&scores, &[0.681_277, 0.725_151, 0.709_871, 0.784_976], 1e-5);
    assert_eq!(competition(&scores), [4, 2, 3, 1]);
}

/// Triantaphyllou & Sanchez (1997), Decision Sciences 28(1): weights sum to 1.0001 as printed.
#[test]
fn weighted_sum_triantaphyllou_sanchez_1997() {
    let weights = [0.3277, 0.3058, 0.2876, 0.079];
    let matrix = [
        [0.3088, 0.2897, 0.3867, 0.1922],
        [0.2163, 0.3458, 0.1755, 0.6288],
        [0.4509, 0.2473, 0.1194, 0.0575],
        [0.024, 0.1172, 0.3184, 0.1215],
    ];
    let scores: Vec<f64> = matrix.iter().map(|row| weighted_sum(&shares(&weights), row.map(Some))).collect();
    close(&scores, &[0.3162, 0.2768, 0.2623, 0.1449], 1e-4);
    assert_eq!(competition(&scores), [1, 2, 3, 4]);
}

/// Dezert, Tchamova, Han & Tacnet (2020), FUSION: SPOTIS = 1 − additive value on fixed bounds.
#[test]
fn fixed_scales_spotis_dezert_2020() {
    let found = values(&SPOTIS);
    close(&found, &SPOTIS_VALUES, 6e-5);
    assert_eq!(competition(&found), SPOTIS_RANKS);
}

/// The additive totals and the gap of the constructed parity case: exact by hand.
#[test]
fn fixed_scales_parity_case() {
    let found = values(&PARITY);
    close(&found, &PARITY_VALUES, 1e-12);
    close(&[found[1] - found[0]], &[PARITY_GAP], 1e-12);
}

/// `JMcDM`, `test/mcdm/testnds.jl`.
#[test]
fn pareto_jmcdm_nds() {
    let rows = known(&[[1.0, 2.0, 3.0], [2.0, 1.0, 3.0], [1.0, 3.0, 2.0], [4.0, 5.0, 6.0]]);
    assert_eq!(pareto::counts(&rows), [(0, true), (0, true), (0, true), (3, false)]);
}

/// pysensmcda, `test_exact_degenerate`: best only on a knife's edge of weights, and still not dominated.
#[test]
fn pareto_pysensmcda_knife_edge() {
    assert!(pareto::counts(&known(&KNIFE_EDGE)).iter().all(|(_, dominated)| !dominated));
}
