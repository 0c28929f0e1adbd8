//! Published and independently computed cases of stability, dominance, and parity, named after their sources.

use gapwise::methods::decision::min_weight_change::{Change, Measure, changes, critical};
use gapwise::methods::decision::pareto;
use gapwise::methods::decision::parity::{break_even, differences, single};
use gapwise::methods::decision::potential_optimality::{Standing, potentials};
use gapwise::methods::decision::rank::competition;
use gapwise::methods::decision::rank_reversal::{Change as RowChange, trials};
use gapwise::methods::decision::robustness_radius::{Distance, flips};
use gapwise::methods::decision::value::OutOfBounds;
use gapwise::methods::decision::weight_stability::stability;

use super::straight;
use crate::support::close::close;
use crate::support::published::scales::{Needed, PARITY, PARITY_GAP, PARITY_NEEDED, STABILITY, STABILITY_INTERVALS};
use crate::support::published::smaa::{KNIFE_EDGE, TWO_ALTERNATIVES};

/// Mareschal (1988), European Journal of Operational Research 33, 54–64: the stability interval of the first rank with
/// the other weights in proportion. Constructed numbers, checked there by a scan.
#[test]
fn weight_stability_mareschal_1988_top() {
    let found = stability(&STABILITY.matrix.map(|row| row.to_vec()), &STABILITY.weights).expect("a table");
    assert_eq!(found.winners, [0]);
    for (criterion, (low, high)) in found.criteria.iter().zip(STABILITY_INTERVALS) {
        let (a, b) = criterion.as_ref().expect("can move").winner;
        close(a, low, 1e-9);
        close(b, high, 1e-9);
    }
    // The nearest: the second criterion from 0.3 to 0.355, where the second row takes over.
    let flip = found.nearest().expect("can flip");
    assert_eq!((flip.criterion, flip.first), (1, 1));
    close(flip.to, 27.0 / 76.0, 1e-12);
}

type Delta = ((usize, usize), usize, f64, Option<f64>);

/// Triantaphyllou & Sanchez (1997), Decision Sciences 28(1), 151–194, Theorem 1 on the data of their example: (pair,
/// criterion, delta, per cent where feasible).
const TRIANTAPHYLLOU: [Delta; 24] = [
    ((0, 1), 0, 0.426_017_189_189_189_3, None),
    ((0, 1), 1, -0.702_434_759_358_289_4, Some(-229.703_976_245_352_98)),
    ((0, 1), 2, 0.186_584_232_954_545_54, Some(64.876_297_967_505_4)),
    ((0, 1), 3, -0.090_257_879_065_506_22, Some(-114.250_479_829_754_71)),
    ((0, 2), 0, -0.379_426_671_358_198_6, Some(-115.784_763_917_668_17)),
    ((0, 2), 1, 1.271_616_273_584_905_5, None),
    ((0, 2), 2, 0.201_707_931_163_486_8, Some(70.134_885_661_852_15)),
    ((0, 2), 3, 0.400_271_195_248_700_9, None),
    ((0, 3), 0, 0.601_502_247_191_011_2, None),
    ((0, 3), 1, 0.993_088_927_536_231_8, None),
    ((0, 3), 2, 2.508_167_496_339_679, None),
    ((0, 3), 3, 2.423_024_611_032_531, None),
    ((1, 2), 0, -0.061_849_701_619_778_33, Some(-18.873_879_041_738_89)),
    ((1, 2), 1, 0.147_309_035_532_994_9, Some(48.171_692_456_832_865)),
    ((1, 2), 2, 0.258_644_206_773_618_6, Some(89.931_921_687_628_16)),
    ((1, 2), 3, 0.025_398_109_574_654_295, Some(32.149_505_790_701_64)),
    ((1, 3), 0, 0.685_913_936_557_462_1, None),
    ((1, 3), 1, 0.576_995_844_269_466_2, None),
    ((1, 3), 2, -0.923_031_840_447_865_2, Some(-320.942_920_878_951_7)),
    ((1, 3), 3, 0.260_006_406_465_602_1, None),
    ((2, 3), 0, 0.274_985_500_117_123_36, Some(83.913_793_139_189_31)),
    ((2, 3), 1, 0.902_315_987_701_767_7, None),
    ((2, 3), 2, -0.589_906_080_402_009_9, Some(-205.113_379_833_800_37)),
    ((2, 3), 3, -1.834_239_218_749_999_4, Some(-2_321.821_795_886_075)),
];

/// The same source: all deltas and the two most critical ones.
#[test]
fn min_weight_change_triantaphyllou_sanchez_1997() {
    let points = [
        vec![0.3088, 0.2897, 0.3867, 0.1922],
        vec![0.2163, 0.3458, 0.1755, 0.6288],
        vec![0.4509, 0.2473, 0.1194, 0.0575],
        vec![0.024, 0.1172, 0.3184, 0.1215],
    ];
    let found = changes(&points, &[0.3277, 0.3058, 0.2876, 0.079]);
    assert_eq!(found.len(), TRIANTAPHYLLOU.len());
    for (f, (pair, criterion, delta, percent)) in found.iter().zip(TRIANTAPHYLLOU) {
        assert_eq!(
            (f.pair, f.criterion, f.feasible, f.percent.is_some()),
            (pair, criterion, percent.is_some(), percent.is_some())
        );
        close(f.delta, delta, 1e-9);
        close(f.percent.unwrap_or(0.0), percent.unwrap_or(0.0), 1e-9);
    }
    let place = |c: Option<Change>| c.map(|c| (c.pair, c.criterion));
    assert_eq!(place(critical(&found, Measure::Absolute, None)), Some(((1, 2), 3)));
    assert_eq!(place(critical(&found, Measure::Percent, None)), Some(((1, 2), 0)));
    assert_eq!(place(critical(&found, Measure::Percent, Some(0))), Some(((0, 1), 2)));
}

/// The constructed case of the way to parity, exact by hand: values, needed values, and needed figures.
#[test]
fn parity_additive_three_criteria() {
    let (scales, weights, [domestic, imported]) = (PARITY.scales.map(straight), PARITY.weights, PARITY.matrix);
    let own: Vec<f64> = scales.iter().zip(domestic).map(|(v, x)| v.value(x)).collect();
    let rival: Vec<f64> = scales.iter().zip(imported).map(|(v, x)| v.value(x)).collect();
    for (f, e) in own.iter().chain(&rival).zip([5.0 / 9.0, 0.3, 5.0 / 7.0, 8.0 / 9.0, 0.7, 2.0 / 7.0]) {
        close(*f, e, 1e-12);
    }
    let gap: f64 = (0..3).map(|k| weights[k] * (rival[k] - own[k])).sum();
    close(gap, PARITY_GAP, 1e-12);
    for (k, expected) in PARITY_NEEDED.into_iter().enumerate() {
        let Needed { figure, value, reachable, remaining } = expected;
        let found = single(own[k], 1.0, weights[k], gap).expect("finite");
        let needed = found.needed_points.expect("has weight");
        assert_eq!(found.reachable, reachable);
        close(needed, value, 1e-12);
        close(scales[k].inverse_with(needed, domestic[k], OutOfBounds::Extrapolate).expect("a line"), figure, 1e-12);
        assert_eq!(scales[k].inverse(needed, domestic[k]).is_some(), reachable);
        assert_eq!(break_even(&scales[k], weights[k], domestic[k], gap).is_some(), reachable);
        close(found.remaining_gap, remaining, 1e-12);
    }
    // The imported machine may cost 146.5 on a line that goes on; its scale ends at 120 with some lead left.
    assert_eq!(break_even(&scales[2], 0.25, 100.0, -gap), None);
    close(differences(&scales[2], 0.25, 100.0, -gap, &[120.0])[0], gap - 0.25 * 2.0 / 7.0, 1e-12);
}

/// pysensmcda, `test_exact_degenerate`: best only where the first two weights are equal, and not dominated.
#[test]
fn potential_optimality_pysensmcda_knife_edge() {
    let points = KNIFE_EDGE.map(|row| row.to_vec());
    let found = potentials(&points);
    let standings: Vec<_> = found.iter().flatten().map(|p| p.standing).collect();
    assert_eq!(standings, [Standing::Best, Standing::Best, Standing::OnlyTied]);
    let edge = found[2].as_ref().expect("solved");
    close(edge.margin, 0.0, 1e-9);
    close(edge.weights[0], edge.weights[1], 1e-9);
    assert!(pareto::interval_dominators(&points, &points).iter().all(|d| d.possibly.is_empty()));
}

/// `JMcDM`, `test/mcdm/testnds.jl`, as intervals without width: surely and possibly are then the same.
#[test]
fn interval_dominance_jmcdm_nds() {
    let points = [vec![1.0, 2.0, 3.0], vec![2.0, 1.0, 3.0], vec![1.0, 3.0, 2.0], vec![4.0, 5.0, 6.0]];
    let found = pareto::interval_dominators(&points, &points);
    let expected = [vec![3], vec![3], vec![3], vec![]];
    assert!(found.iter().zip(expected).all(|(d, e)| d.surely == e && d.possibly == e));
}

/// JSMAA, `testCorrectResults`: the first of two wins as long as the second weight is below a half.
#[test]
fn robustness_radius_jsmaa_two_alternatives() {
    let found = flips(&TWO_ALTERNATIVES.map(|row| row.to_vec()), &[1.0, 1.0, 1.0], Distance::Euclidean);
    let flip = found[1].as_ref().expect("can flip");
    close(flip.distance, (1.0_f64 / 36.0 + 2.0 / 144.0).sqrt(), 1e-12);
    close(flip.weights[1], 0.5, 1e-12);
    assert_eq!(found[0], None);
}

/// Belton & Gear (1983), Omega 11(3), 228–230: the priorities of AHP in distributive mode turn around with a copy of B;
/// values on fixed scales do not.
#[test]
fn rank_reversal_belton_gear_1983() {
    // Columns of the three consistent matrices of comparisons.
    let ratios = [[1.0, 9.0, 1.0], [9.0, 1.0, 1.0], [8.0, 9.0, 1.0]];
    let totals = |rows: &[usize], whole: fn(&[f64]) -> f64| -> Vec<f64> {
        let part = |column: &[f64; 3]| {
            let own: Vec<f64> = rows.iter().map(|i| column[*i]).collect();
            let whole = whole(&own);
            own.into_iter().map(|x| x / whole / 3.0).collect::<Vec<f64>>()
        };
        let parts = ratios.each_ref().map(part);
        (0..rows.len()).map(|i| parts.iter().map(|p| p[i]).sum()).collect()
    };
    let distributive = |rows: &[usize]| totals(rows, |own| own.iter().sum());
    for (found, printed) in distributive(&[0, 1, 2]).iter().zip([0.45, 0.47, 0.08]) {
        close(*found, printed, 0.006);
    }
    for (found, printed) in distributive(&[0, 1, 2, 1]).iter().zip([0.37, 0.29, 0.06, 0.29]) {
        close(*found, printed, 0.006);
    }
    let found = trials(3, |rows| competition(&distributive(rows)));
    let copied = found.iter().find(|t| t.change == RowChange::Copied(1)).expect("tried");
    assert_eq!(
        (copied.swapped.as_slice(), copied.winner_changed, copied.copy_apart),
        ([(1, 0)].as_slice(), true, false)
    );
    let fixed = trials(3, |rows| competition(&totals(rows, |_| 9.0)));
    assert!(fixed.iter().all(|trial| !trial.is_reversal()));
}
