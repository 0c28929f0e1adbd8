//! Published and exactly known cases of SMAA-2, named after their sources.

use gapwise::methods::decision::difference::{Uncertain, probability_at_most};
use gapwise::methods::decision::draw::{BLOCK, key};
use gapwise::methods::decision::smaa::{
    Cell, Confidence, Curve, Input, Problem, Summary, confidence, run, standard_error,
};
use gapwise::methods::decision::value::ValueFunction;
use gapwise::methods::decision::weight_space::{Sampler, WeightSpace};

use crate::support::close::close;
use crate::support::published::smaa::{
    KNIFE_EDGE, KNIFE_EDGE_FIRST, TWO_ALTERNATIVES, TWO_ALTERNATIVES_CENTRAL, TWO_ALTERNATIVES_RANKS,
};
use crate::support::published::weights::CENTROID;

fn keys(letter: char, count: usize) -> Vec<u64> {
    (0..count).map(|k| key(&format!("{letter}{k}"))).collect()
}

fn exact<const N: usize>(rows: &[[f64; N]]) -> Input {
    Input {
        seed: 1,
        rows: keys('e', rows.len()),
        columns: keys('c', N),
        cells: rows.iter().flat_map(|row| row.map(Cell::Points)).collect(),
        active: vec![true; N],
        ..Input::default()
    }
}

fn summary(input: &Input, samples: u64) -> (Summary, Confidence) {
    let problem = Problem::new(input).expect("usable");
    let tally = run(&problem, 0..samples, 2, &|| false).expect("not cancelled");
    let confidence = confidence(&problem, &tally, samples.min(10_000), 2, &|| false).expect("not cancelled");
    (tally.summary().expect("samples"), confidence)
}

/// Within the tolerance of the case and within four standard errors, for shares known exactly.
fn shares_close(found: &[f64], expected: &[f64], tolerance: f64, samples: u64) {
    for (f, e) in found.iter().zip(expected) {
        let error = standard_error(*e, samples).expect("samples");
        assert!((f - e).abs() <= tolerance && (f - e).abs() <= 4.0 * error, "{found:?} {expected:?}");
    }
}

/// Configuration of JSMAA, `SMAA2SimulationTest.testCorrectResults`; closed form: the first wins where w₂ < 1/2,
/// w₂ ~ Beta(1, 2).
#[test]
fn smaa_exact_two_alternatives() {
    let samples = 60_000;
    let (found, confidence) = summary(&exact(&TWO_ALTERNATIVES), samples);
    for i in 0..2 {
        let one = &found.alternatives[i];
        shares_close(&one.rank_acceptability, &TWO_ALTERNATIVES_RANKS[i], 0.005, samples);
        close(one.central_weights.as_ref().expect("first at times"), &TWO_ALTERNATIVES_CENTRAL[i], 0.005);
    }
    assert_eq!(confidence.factors, [Some(1.0), Some(1.0)]);
}

/// pysensmcda 2.0.0, `test_exact_degenerate`: the third is best only on the plane w₁ = w₂.
#[test]
fn smaa_exact_knife_edge() {
    let samples = 60_000;
    let (found, confidence) = summary(&exact(&KNIFE_EDGE), samples);
    let first: Vec<f64> = found.alternatives.iter().map(|a| a.rank_acceptability[0]).collect();
    shares_close(&first, &KNIFE_EDGE_FIRST, 0.005, samples);
    assert_eq!((found.alternatives[2].central_weights.as_ref(), confidence.factors[2]), (None, None));
}

/// Exact: even weights with w₁ ≥ w₂ ≥ w₃ ≥ w₄ have the rank-order centroid weights as their mean.
#[test]
fn smaa_ordinal_weights_centroid_is_roc() {
    let space = WeightSpace::Ordinal(vec![1, 2, 3, 4]);
    let sampler = Sampler::new(&space, &keys('c', 4), &[true; 4], 1).expect("possible");
    let (blocks, mut sums) = (400, [0.0; 4]);
    for number in 0..blocks {
        let mut weights = [[0.0; BLOCK]; 4];
        sampler.block(number, &mut weights);
        assert!((0..BLOCK).all(|lane| weights.windows(2).all(|pair| pair[0][lane] >= pair[1][lane])));
        sums.iter_mut().zip(&weights).for_each(|(sum, row)| *sum += row.iter().sum::<f64>());
    }
    let means = sums.map(|sum| sum / (blocks as f64 * BLOCK as f64));
    close(&means, &CENTROID, 0.003);
}

/// R package smaa, tests/pwi.R and tests/nacw.R: one criterion, the winner by chance; never first has no central
/// weights. The counting of fixed samples is tested beside the code.
#[test]
fn smaa_pairwise_winning_and_na_cw() {
    // Figures even in 0..1: the first is above 0.1 in nine of ten samples, where it is worth 1 and the second 0.5.
    let step = ValueFunction::new(vec![(0.1 - 1e-12, 0.0), (0.1, 1.0)]).expect("valid");
    let even = Uncertain { centre: 0.5, half_width: 0.5, ..Uncertain::default() };
    let mut input = exact(&[[0.0], [0.5], [-1.0]]);
    input.curves = vec![Curve::PiecewiseLinear(step)];
    input.cells[0] = Cell::Uncertain { figure: even, curve: 0 };
    let samples = 20_000;
    let (found, _) = summary(&input, samples);
    shares_close(&found.pairwise[0], &[0.0, 0.9, 1.0], 0.01, samples);
    shares_close(&found.pairwise[1], &[0.1, 0.0, 1.0], 0.01, samples);
    assert_eq!(found.pairwise[2], [0.0; 3]);
    assert!((found.pairwise[0][1] + found.pairwise[1][0] - 1.0).abs() < 1e-12);
    assert_eq!(found.alternatives[2].central_weights, None);
    assert_eq!(found.alternatives[0].central_weights, Some(vec![1.0]));
}

/// A figure wider above its centre than below: half of the draws lie on each side, as far off as the closed form says.
#[test]
fn lopsided_figures_are_drawn_as_they_are_compared() {
    let value = ValueFunction::new(vec![(0.0, 0.0), (10.0, 10.0)]).expect("valid");
    let figure = Uncertain::lopsided(5.0, 0.2, 1.5);
    let samples = 40_000;
    for other in [4.7, 5.0, 6.0, 7.5] {
        let mut input = exact(&[[0.0], [other]]);
        input.curves = vec![Curve::PiecewiseLinear(value.clone())];
        input.cells[0] = Cell::Uncertain { figure, curve: 0 };
        let (found, _) = summary(&input, samples);
        let expected = 1.0 - probability_at_most(figure, Uncertain::exact(other), 0.0);
        shares_close(&found.pairwise[0], &[0.0, expected], 0.01, samples);
    }
}

/// JSMAA, `SMAA2SimulationTest.testCorrectResultsWithBRModel`, after Tervonen et al. (2011), Statistics in Medicine
/// 30:1419–1428: four antidepressants, efficacy log-normal and five side effects normal.
#[test]
fn smaa2_jsmaa_benefit_risk() {
    let means = [
        [0.0, 11.7, 7.2, 16.6, 13.7, 18.6],
        [0.086, 9.2, 10.6, 21.2, 14.3, 18.3],
        [0.095, 15.4, 7.5, 20.2, 15.0, 19.5],
        [0.113, 5.5, 15.7, 12.8, 11.2, 31.0],
    ];
    let sds = [
        [0.0, 2.5, 1.45, 3.27, 1.89, 1.79],
        [0.056, 1.86, 1.58, 5.15, 2.93, 3.7],
        [0.044, 2.65, 1.48, 3.78, 3.21, 2.6],
        [0.048, 2.32, 4.44, 2.45, 3.98, 1.68],
    ];
    let scales: [(f64, f64); 6] = [(0.98, 1.23), (1.0, 20.6), (4.4, 24.4), (8.0, 31.3), (3.4, 21.3), (11.1, 34.0)];
    let line = |anchors: Vec<(f64, f64)>| Curve::PiecewiseLinear(ValueFunction::new(anchors).expect("valid"));
    // Efficacy is linear in the figure itself; the curve is put over its logarithm, in a hundred pieces.
    let efficacy = (0..=100).map(|k| {
        let value = f64::from(k) / 100.0;
        ((0.98 + value * 0.25).ln(), value)
    });
    let mut curves = vec![line(efficacy.collect())];
    curves.extend(scales[1..].iter().map(|(best, worst)| line(vec![(*best, 1.0), (*worst, 0.0)])));
    let cell = |i: usize, j: usize| Cell::Uncertain {
        figure: Uncertain { centre: means[i][j], normal_sd: sds[i][j], ..Uncertain::default() },
        curve: j,
    };
    let input = Input {
        seed: 1,
        rows: keys('e', 4),
        columns: keys('c', 6),
        cells: (0..24).map(|k| cell(k / 6, k % 6)).collect(),
        curves,
        active: vec![true; 6],
        ..Input::default()
    };
    let (found, confidence) = summary(&input, 30_000);
    let expected = [
        ([0.2, 0.28, 0.3, 0.22], [0.08, 0.14, 0.23, 0.18, 0.16, 0.22], 0.48),
        ([0.25, 0.29, 0.27, 0.19], [0.18, 0.17, 0.15, 0.13, 0.15, 0.22], 0.44),
        ([0.17, 0.25, 0.29, 0.3], [0.21, 0.1, 0.22, 0.13, 0.15, 0.2], 0.34),
        ([0.39, 0.18, 0.15, 0.29], [0.18, 0.21, 0.12, 0.21, 0.19, 0.09], 0.74),
    ];
    for (i, (ranks, weights, factor)) in expected.into_iter().enumerate() {
        let one = &found.alternatives[i];
        // Printed to two digits and from 10 000 samples: half a digit and four standard errors of both.
        for (f, e) in one.rank_acceptability.iter().zip(ranks) {
            let error = standard_error(e, 30_000).expect("samples").hypot(standard_error(e, 10_000).expect("samples"));
            assert!((f - e).abs() < 0.005 + 4.0 * error, "{i}: {f} {e}");
        }
        close(&one.rank_acceptability, &ranks, 0.025);
        close(one.central_weights.as_ref().expect("first at times"), &weights, 0.025);
        close(&[confidence.factors[i].expect("has central weights")], &[factor], 0.035);
    }
}
