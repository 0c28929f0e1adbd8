//! Published and independently computed cases of the decision methods, named after their sources.

use gapwise::methods::decision::additive::{shares, weighted_sum};
use gapwise::methods::decision::pareto;
use gapwise::methods::decision::rank::competition;
use gapwise::methods::decision::value::{OutOfBounds, ValueFunction};

fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= tolerance, "{found:?} {expected:?}");
    }
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
    let matrix = [[10.5, -3.1, 1.7], [-4.7, 0.0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]];
    let scales = [
        function(&[-5.0, 12.0], &[0.0, 1.0]),
        function(&[-6.0, 10.0], &[1.0, 0.0]),
        function(&[-8.0, 5.0], &[0.0, 1.0]),
    ];
    let score =
        |row: &[f64; 3]| weighted_sum(&[0.2, 0.3, 0.5], row.iter().zip(&scales).map(|(x, v)| Some(v.value(*x))));
    let scores: Vec<f64> = matrix.iter().map(score).collect();
    close(&scores, &[0.8011, 0.6295, 0.6937, 0.2509], 6e-5);
    assert_eq!(competition(&scores), [1, 3, 2, 4]);
}

/// The additive totals and the gap of the constructed parity case: exact by hand.
#[test]
fn fixed_scales_parity_case() {
    let scales = [
        function(&[0.01, 0.1], &[1.0, 0.0]),
        function(&[5.0, 15.0], &[0.0, 1.0]),
        function(&[50.0, 120.0], &[1.0, 0.0]),
    ];
    let value =
        |row: [f64; 3]| weighted_sum(&[0.4, 0.35, 0.25], row.iter().zip(&scales).map(|(x, v)| Some(v.value(*x))));
    let (domestic, imported) = (value([0.05, 8.0, 70.0]), value([0.02, 12.0, 100.0]));
    close(&[domestic, imported], &[0.505_793_650_793_650_8, 0.671_984_126_984_126_9], 1e-12);
    close(&[imported - domestic], &[0.166_190_476_190_476_17], 1e-12);
}

/// `JMcDM`, `test/mcdm/testnds.jl`.
#[test]
fn pareto_jmcdm_nds() {
    let rows: Vec<Vec<Option<f64>>> = [[1.0, 2.0, 3.0], [2.0, 1.0, 3.0], [1.0, 3.0, 2.0], [4.0, 5.0, 6.0]]
        .iter()
        .map(|row| row.map(Some).to_vec())
        .collect();
    assert_eq!(pareto::counts(&rows), [(0, true), (0, true), (0, true), (3, false)]);
}

/// pysensmcda, `test_exact_degenerate`: best only on a knife's edge of weights, and still not dominated.
#[test]
fn pareto_pysensmcda_knife_edge() {
    let rows: Vec<Vec<Option<f64>>> =
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.5, 0.5, 0.0]].iter().map(|row| row.map(Some).to_vec()).collect();
    assert!(pareto::counts(&rows).iter().all(|(_, dominated)| !dominated));
}
