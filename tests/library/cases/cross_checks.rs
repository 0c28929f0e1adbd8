//! Published and independently computed cases of the cross-check rankings, named after their sources.

use gapwise::methods::decision::agreement::{kendall_tau_b, weighted_tau};
use gapwise::methods::decision::gaia::gaia;
use gapwise::methods::decision::preference::Preference;
use gapwise::methods::decision::promethee::{Flows, Relation, preference_index, promethee};
use gapwise::methods::decision::topsis::{IdealRows, Normalisation, Topsis, TopsisOptions, topsis};
use gapwise::methods::decision::vikor::{DEFAULT_STRATEGY, Degenerate, Vikor, vikor};

use super::known;
use crate::support::close::close;
use crate::support::published::cross_checks::{
    Compromise, EQUAL_REGRETS, EQUAL_REGRETS_RANKS, FIGHTERS, FIGHTERS_BY_TOPSIS, HYDROPOWER, HYDROPOWER_BY_VIKOR,
    MOUNTAIN, MOUNTAIN_BY_TOPSIS, MOUNTAIN_BY_VIKOR, POWER_PLANT_FLOWS, POWER_PLANT_PREFERENCES, POWER_PLANTS, Problem,
    UNNORMALISED, UNNORMALISED_BY_TOPSIS,
};

fn options(normalisation: Normalisation) -> TopsisOptions {
    TopsisOptions { normalisation, ideal: None }
}

/// Hwang & Yoon (1981), Multiple Attribute Decision Making, fighter aircraft; three digits are printed.
#[test]
fn topsis_hwang_yoon_1981_fighter() {
    let Problem { matrix, weights, directions } = FIGHTERS;
    let found = topsis(&known(&matrix), &weights, &directions, &options(Normalisation::Vector));
    close(&found.scores, &FIGHTERS_BY_TOPSIS.scores, 6e-4);
    assert_eq!(found.ranks, FIGHTERS_BY_TOPSIS.ranks);
}

/// `JMcDM`, `test/mcdm/testtopsis.jl`: the weights do not sum to 1.
#[test]
fn topsis_jmcdm_unnormalised_weights() {
    let Problem { matrix, weights, .. } = UNNORMALISED;
    let found = topsis(&known(&matrix), &weights, &[], &options(Normalisation::Vector));
    close(&found.scores, &UNNORMALISED_BY_TOPSIS.scores, 1e-5);
    assert_eq!(found.ranks, UNNORMALISED_BY_TOPSIS.ranks);
}

fn mountain(options: &TopsisOptions) -> Topsis {
    let Problem { matrix, weights, directions } = MOUNTAIN;
    topsis(&known(&matrix), &weights, &directions, options)
}

/// Opricovic & Tzeng (2004), EJOR 156(2), mountain climbing, as in pymcdm; two alternatives tie exactly.
#[test]
fn topsis_opricovic_tzeng_2004_mountain() {
    let found = mountain(&options(Normalisation::MinMax));
    close(&found.scores, &[0.5, 0.617, 0.5], 6e-4);
    assert_eq!(found.ranks, [2, 1, 2]);
}

/// The same figures with the original normalisation, computed independently: another order.
#[test]
fn topsis_same_data_vector_normalization() {
    let found = mountain(&options(Normalisation::Vector));
    close(&found.scores, &MOUNTAIN_BY_TOPSIS.scores, 1e-9);
    assert_eq!(found.ranks, MOUNTAIN_BY_TOPSIS.ranks);
}

/// The same figures between given rows, computed independently from the formulas.
#[test]
fn topsis_same_data_given_rows() {
    let rows = IdealRows { ideal: vec![0.0, 6000.0], anti_ideal: vec![10.0, 2000.0] };
    let scores = |normalisation| mountain(&TopsisOptions { normalisation, ideal: Some(rows.clone()) }).scores;
    let min_max = [0.552_474_796_738_989_2, 0.604_326_121_618_229_5, 0.561_523_675_802_234_8];
    close(&scores(Normalisation::MinMax), &min_max, 1e-12);
    let vector = [0.653_378_481_440_569_2, 0.674_705_951_211_698_2, 0.535_262_235_119_384_4];
    close(&scores(Normalisation::Vector), &vector, 1e-12);
}

/// Brans & Vincke (1985), Management Science 31(6): the definitions, what only reaches q included.
#[test]
fn promethee_six_preference_functions() {
    let (q, p, s) = (2.0, 6.0, 3.0);
    let differences = [-10.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 30.0];
    let degrees = |function: Preference| differences.map(|d| function.degree(d));
    close(&degrees(Preference::Usual), &[0., 0., 0., 1., 1., 1., 1., 1., 1., 1., 1., 1.], 0.0);
    close(&degrees(Preference::UShape { q }), &[0., 0., 0., 0., 0., 0., 1., 1., 1., 1., 1., 1.], 0.0);
    let v_shape = [0., 0., 0., 0.5 / 6., 1. / 6., 2. / 6., 0.5, 4. / 6., 5. / 6., 1., 1., 1.];
    close(&degrees(Preference::VShape { p }), &v_shape, 1e-12);
    close(&degrees(Preference::Level { q, p }), &[0., 0., 0., 0., 0., 0., 0.5, 0.5, 0.5, 0.5, 1., 1.], 0.0);
    close(&degrees(Preference::Linear { q, p }), &[0., 0., 0., 0., 0., 0., 0.25, 0.5, 0.75, 1., 1., 1.], 1e-12);
    let gaussian = [
        0.0,
        0.0,
        0.0,
        0.013_792_883_256_083_743,
        0.054_040_531_093_234_59,
        0.199_262_597_083_191_94,
        0.393_469_340_287_366_6,
        0.588_887_709_492_812_5,
        0.750_647_791_222_703_8,
        0.864_664_716_763_387_3,
        0.934_271_471_383_469_6,
        1.0,
    ];
    close(&degrees(Preference::Gaussian { s }), &gaussian, 1e-12);
}

fn power_plant_flows() -> Flows {
    let Problem { matrix, weights, directions } = POWER_PLANTS;
    promethee(&known(&matrix), &weights, &directions, &POWER_PLANT_PREFERENCES.map(|(function, _)| function))
}

/// Brans, Vincke & Mareschal (1986), EJOR 24(2), sites of power plants: the preference indices.
#[test]
fn promethee_brans_1986_power_plants_indices() {
    let Problem { matrix, weights, directions } = POWER_PLANTS;
    let functions = POWER_PLANT_PREFERENCES.map(|(function, _)| function);
    let expected = [
        [0.0, 0.296, 0.25, 0.269, 0.1, 0.185],
        [0.463, 0.0, 0.389, 0.333, 0.296, 0.5],
        [0.235, 0.18, 0.0, 0.333, 0.056, 0.429],
        [0.399, 0.506, 0.305, 0.0, 0.224, 0.212],
        [0.444, 0.515, 0.487, 0.38, 0.0, 0.448],
        [0.287, 0.399, 0.25, 0.431, 0.133, 0.0],
    ];
    let found = preference_index(&known(&matrix), &weights, &directions, &functions);
    found.iter().zip(expected).for_each(|(found, expected)| close(found, &expected, 6e-4));
}

/// The same source: flows, where the printed ones are sums over the five others, and the complete order.
#[test]
fn promethee_brans_1986_power_plants_flows() {
    let flows = power_plant_flows();
    let sums = |flows: &[f64]| flows.iter().map(|flow| 5.0 * flow).collect::<Vec<_>>();
    close(&sums(&flows.phi_plus), &POWER_PLANT_FLOWS.plus, 6e-3);
    close(&sums(&flows.phi_minus), &POWER_PLANT_FLOWS.minus, 6e-3);
    close(&flows.phi, &POWER_PLANT_FLOWS.net, 1e-6);
    assert_eq!(flows.ranks, POWER_PLANT_FLOWS.ranks);
}

/// The same source: the partial order.
#[test]
fn promethee_brans_1986_power_plants_partial_order() {
    let flows = power_plant_flows();
    let outranked = |a: usize| -> Vec<usize> {
        (0..6).filter(|b| flows.partial(a, *b) == Some(Relation::Outranks)).map(|b| b + 1).collect()
    };
    let expected: [&[usize]; 6] = [&[], &[], &[1], &[1, 6], &[1, 2, 3, 4, 6], &[1]];
    (0..6).zip(expected).for_each(|(a, expected)| assert_eq!(outranked(a), expected));
    assert_eq!(flows.partial(1, 3), Some(Relation::Incomparable));
    assert_eq!(flows.partial(0, 4), Some(Relation::Outranked));
}

/// `JMcDM`, `test/mcdm/testpromethee.jl`, with its signs turned round: there the fifth, which five others dominate, is
/// best, here it is last.
#[test]
fn promethee_yildirim_8x4() {
    let rows = known(&[
        [42.0, 35.0, 43.0, 51.0],
        [89.0, 72.0, 92.0, 85.0],
        [14.0, 85.0, 17.0, 40.0],
        [57.0, 60.0, 45.0, 80.0],
        [48.0, 32.0, 43.0, 40.0],
        [71.0, 45.0, 60.0, 85.0],
        [69.0, 40.0, 72.0, 55.0],
        [64.0, 35.0, 70.0, 60.0],
    ]);
    let functions = [
        Preference::Linear { q: 49.0, p: 100.0 },
        Preference::VShape { p: 98.0 },
        Preference::Linear { q: 45.0, p: 95.0 },
        Preference::Linear { q: 30.0, p: 80.0 },
    ];
    let flows = promethee(&rows, &[0.25, 0.35, 0.22, 0.18], &[], &functions);
    close(&flows.phi, &[-0.07, 0.15, 0.06, 0.05, -0.10, 0.0, -0.03, -0.06], 5e-3);
    assert_eq!((flows.ranks[1], flows.ranks[4]), (1, 8));
}

/// Mareschal & Brans (1988), EJOR 34(1), on the sites of power plants; figures computed independently.
#[test]
fn gaia_brans_power_plants_delta() {
    let flows = power_plant_flows();
    let expected = [
        [-0.4, 0.546_666_667, -0.044_444_444, 0.1, -1.0, -0.076_206_629],
        [0.2, -0.653_333_333, 0.777_777_778, -0.7, 1.0, -0.521_471_65],
        [-0.4, -0.6, 0.377_777_778, -0.2, 0.2, 0.085_080_322],
        [1.0, 0.16, -0.822_222_222, -0.2, -0.6, 0.342_207_009],
        [0.6, -0.16, -0.044_444_444, 0.6, 0.6, 0.161_844_003],
        [-1.0, 0.706_666_667, -0.244_444_444, 0.4, -0.2, 0.008_546_945],
    ];
    flows.unicriterion.iter().zip(expected).for_each(|(found, expected)| close(found, &expected, 1e-8));
    let plane = gaia(&flows.unicriterion, &[1.0; 6]);
    let eigenvalues = [
        0.897_959_466_484_261_1,
        0.517_160_802_434_187_7,
        0.191_175_716_899_353_98,
        0.054_990_138_174_164_434,
        0.034_051_382_015_136_62,
        0.0,
    ];
    close(&plane.eigenvalues, &eigenvalues, 1e-8);
    close(plane.quality.expect("varies"), 0.834_713_007_825_427_7, 1e-8);
}

/// scikit-criteria, `test_VIKOR_warn_zerodiv`: equal regrets are dropped. The peer ranks the compromise set first.
#[test]
fn vikor_degenerate_equal_regrets() {
    let Problem { matrix, weights, .. } = EQUAL_REGRETS;
    let found = vikor(&known(&matrix), &weights, &[], DEFAULT_STRATEGY);
    assert_eq!(found.degenerate, [Degenerate::Regret]);
    assert_eq!(found.compromise_ranks, EQUAL_REGRETS_RANKS);
    close(&found.q, &[0.5, 0.0], 1e-12);
    assert_eq!(found.ranks, [2, 1]);
}

/// The same source: a constant criterion is ignored.
#[test]
fn vikor_degenerate_constant_column() {
    let rows = known(&[[1.0, 0.0, 3.0], [5.0, 0.0, 6.0]]);
    let found = vikor(&rows, &[1.0; 3], &[], DEFAULT_STRATEGY);
    assert_eq!((&found.degenerate, &found.ranks), (&vec![Degenerate::Criterion(1)], &vec![2, 1]));
    close(&found.s, &[2.0 / 3.0, 0.0], 1e-12);
}

fn check(found: &Vikor, expected: &Compromise, tolerance: f64) {
    [&found.s, &found.r, &found.q].iter().zip(expected.srq).for_each(|(f, e)| close(*f, e, tolerance));
    assert_eq!(found.ranks, expected.ranks);
    assert_eq!((found.acceptable_advantage, found.acceptable_stability), expected.conditions);
    assert_eq!(found.compromise, expected.set);
}

/// Opricovic & Tzeng (2004), EJOR 156(2), mountain climbing.
#[test]
fn vikor_opricovic_tzeng_2004_mountain() {
    let Problem { matrix, weights, directions } = MOUNTAIN;
    let moved = [[6.0, 2.0], [7.0, 2.75], [10.0, 3.5]];
    for rows in [matrix, moved] {
        check(&vikor(&known(&rows), &weights, &directions, 0.5), &MOUNTAIN_BY_VIKOR, 1e-9);
    }
}

fn hydropower(weights: &[f64]) -> Vikor {
    vikor(&known(&HYDROPOWER.matrix), weights, &HYDROPOWER.directions, DEFAULT_STRATEGY)
}

/// Opricovic & Tzeng (2007), EJOR 178(2), hydropower on the Drina; the paper rounds to three digits.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w1() {
    check(&hydropower(&HYDROPOWER.weights), &HYDROPOWER_BY_VIKOR, 1.1e-3);
}

/// The same source, technical criteria at twice the weight.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w2() {
    let srq: [&[f64]; 3] = [
        &[0.701, 0.6, 0.386, 0.365, 0.317, 0.459],
        &[0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
        &[1.0, 0.533, 0.552, 0.563, 0.0, 0.686],
    ];
    let expected = Compromise { srq, ranks: &[6, 2, 3, 4, 1, 5], conditions: (true, true), set: &[4] };
    check(&hydropower(&[2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0]), &expected, 1.6e-3);
}

/// The same source, social criteria at twice the weight: no acceptable advantage, three in the compromise set.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w3() {
    let srq: [&[f64]; 3] = [
        &[0.683, 0.8, 0.193, 0.48, 0.243, 0.232],
        &[0.113, 0.167, 0.08, 0.122, 0.044, 0.083],
        &[0.684, 1.0, 0.147, 0.554, 0.041, 0.191],
    ];
    let expected = Compromise { srq, ranks: &[5, 6, 2, 4, 1, 3], conditions: (false, true), set: &[2, 4, 5] };
    check(&hydropower(&[1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0]), &expected, 1.6e-3);
}

/// The same source, social criteria at 3.2 times the weight.
#[test]
fn vikor_opricovic_tzeng_2007_hydropower_w4() {
    let srq: [&[f64]; 3] = [
        &[0.678, 0.857, 0.138, 0.513, 0.222, 0.167],
        &[0.129, 0.190, 0.057, 0.139, 0.042, 0.060],
        &[0.668, 1.0, 0.051, 0.588, 0.058, 0.078],
    ];
    let expected = Compromise { srq, ranks: &[5, 6, 1, 4, 2, 3], conditions: (false, true), set: &[2, 4, 5] };
    check(&hydropower(&[1.0, 1.0, 1.0, 1.0, 3.2, 3.2, 3.2, 3.2]), &expected, 1.6e-3);
}

/// scikit-criteria, `test_VIKOR_tied`: two tie at the top, a third is close.
#[test]
fn vikor_skcriteria_tied() {
    let rows = known(&[[4.0, 4.0, 4.0], [7.0, 6.0, 8.0], [8.0, 8.0, 6.0], [6.0, 8.0, 8.0]]);
    let srq: [&[f64]; 3] = [&[1.0, 0.275, 0.15, 0.15], &[0.4, 0.2, 0.15, 0.15], &[1.0, 0.173_529_41, 0.0, 0.0]];
    let expected = Compromise { srq, ranks: &[4, 3, 1, 1], conditions: (false, true), set: &[1, 2, 3] };
    check(&vikor(&rows, &[0.3, 0.4, 0.3], &[], DEFAULT_STRATEGY), &expected, 1e-8);
}

/// `SciPy`, documentation of `scipy.stats.weightedtau`, first example, as ranks.
#[test]
fn weighted_tau_scipy_documentation() {
    let (x, y) = ([1, 3, 5, 1, 3], [3, 2, 1, 3, 5]);
    close(&[weighted_tau(&x, &y).expect("defined")], &[-0.566_949_681_536_827_2], 1e-14);
    close(&[kendall_tau_b(&x, &y).expect("defined")], &[-0.471_404_520_791_031_7], 1e-14);
}

/// `SciPy` 1.17.1, `kendalltau` and `weightedtau` on negated ranks.
#[test]
fn agreement_scipy_1_17() {
    let cases: [(&[usize], &[usize], f64, f64); 5] = [
        (&[1, 2, 3, 4, 5, 6], &[2, 1, 3, 4, 6, 5], 0.733_333_333_333_333_3, 0.695_238_095_238_095_2),
        (&[1, 2, 3, 4, 5, 6], &[1, 2, 3, 4, 6, 5], 0.866_666_666_666_666_6, 0.940_136_054_421_768_6),
        (&[1, 1, 3, 4, 4, 6, 7], &[2, 1, 2, 5, 4, 6, 6], 0.894_736_842_105_262_9, 0.889_994_576_939_740_4),
        (
            &[3, 1, 4, 1, 5, 9, 2, 6, 5, 3],
            &[2, 7, 1, 8, 2, 8, 1, 8, 2, 8],
            0.130_410_132_739_325_25,
            0.057_252_772_286_606_52,
        ),
        (&[1, 2, 2, 2, 5], &[4, 1, 1, 5, 1], -0.428_571_428_571_428_55, -0.468_572_404_571_435),
    ];
    for (x, y, tau, weighted) in cases {
        close(&[kendall_tau_b(x, y).expect("defined"), weighted_tau(x, y).expect("defined")], &[tau, weighted], 1e-14);
    }
}
