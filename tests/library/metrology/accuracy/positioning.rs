//! ISO 230-2, VDI/DGQ 3441 and the style of Japanese catalogues on public readings, recomputed independently (numpy).

use gapwise::methods::accuracy::positioning::{
    Approach, Position, Positioning, Runs, Unusable, iso_230_2_1988, iso_230_2_2014, jis_style, vdi_dgq_3441,
};

use super::readings::{b02, demo, stage};
use crate::support::close::relative;

fn some(figure: Option<f64>) -> f64 {
    figure.expect("two directions")
}

/// B, B mean, R up, R down, R, E up, E down, E, M, A up, A down, A.
fn figures(p: &Positioning) -> [f64; 12] {
    let [b, b_mean, r_down, r, e_down] = [p.b, p.b_mean, p.r_down, p.r, p.e_down].map(some);
    let [e, m, a_down, a] = [p.e, p.m, p.a_down, p.a].map(some);
    [b, b_mean, some(p.r_up), r_down, r, p.e_up, e_down, e, m, some(p.a_up), a_down, a]
}

fn all_near(found: &[f64], expected: &[f64], part: f64) {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(found, expected)| relative(*found, *expected, part));
}

fn column(p: &Positioning, of: impl Fn(&Position) -> f64) -> Vec<f64> {
    p.per_position.iter().map(of).collect()
}

#[test]
fn iso_230_2_2014_ecmc_demo_1600mm() {
    let p = iso_230_2_2014(&demo()).expect("usable");
    let expected = [
        0.003_206,
        -0.002_769_25,
        0.001_440_166_657_022_721_3,
        0.001_287_664_552_591_240_6,
        0.004_456_883_996_003_389,
        0.004_262,
        0.003_912,
        0.006_56,
        0.004_087,
        0.005_617_598_867_267_102_4,
        0.004_788_164_068_296_427,
        0.007_778_199_780_759_227,
    ];
    all_near(&figures(&p), &expected, 1e-9);
    let mean_up = [-0.002_896, -0.003_384, -0.003_282, -0.003_048, -0.002_476, -0.001_562, -0.000_258, 0.000_878];
    all_near(&column(&p, |p| p.mean_up), &mean_up, 1e-9);
    let mean_down = [-0.000_736, -0.000_736, -0.000_334, 0.000_158, 0.000_634, 0.001_548, 0.002_416, 0.003_176];
    all_near(&column(&p, |p| some(p.mean_down)), &mean_down, 1e-9);
    let mean = [-0.001_816, -0.002_06, -0.001_808, -0.001_445, -0.000_921, -0.000_007, 0.001_079, 0.002_027];
    all_near(&column(&p, |p| some(p.mean)), &mean, 1e-9);
    let reversal = [-0.002_16, -0.002_648, -0.002_948, -0.003_206, -0.003_11, -0.003_11, -0.002_674, -0.002_298];
    all_near(&column(&p, |p| some(p.reversal)), &reversal, 1e-9);
    let band = [
        0.003_237_561_733_132_697_7,
        0.003_563_838_277_363_235_4,
        0.003_373_586_526_037_038,
        0.004_456_883_996_003_389,
        0.004_054_359_829_542_354_5,
        0.004_205_545_686_960_782,
        0.003_881_108_407_513_693_7,
        0.003_431_631_991_003_607_4,
    ];
    all_near(&column(&p, |p| some(p.r)), &band, 1e-9);
}

#[test]
fn iso_230_2_2014_ecmc_demo_standard_deviations() {
    let p = iso_230_2_2014(&demo()).expect("usable");
    let up = [
        0.000_349_757_058_542_068_56,
        0.000_360_041_664_255_680_3,
        0.000_131_984_847_615_171_33,
        0.000_313_480_461_911_105_4,
        0.000_307_619_895_325_383_6,
        0.000_262_430_943_297_470_16,
        0.000_281_638_065_609_036_6,
        0.000_317_757_769_377_870_6,
    ];
    all_near(&column(&p, |p| some(p.s_up)), &up, 1e-9);
    let down = [
        0.000_189_023_808_024_280_4,
        0.000_097_877_474_425_937_23,
        0.000_080_808_415_403_347_7,
        0.000_311_961_536_090_589_16,
        0.000_164_560_019_445_793_7,
        0.000_285_341_900_182_920_9,
        0.000_321_916_138_147_810_14,
        0.000_249_058_226_123_932_7,
    ];
    all_near(&column(&p, |p| some(p.s_down)), &down, 1e-9);
    let squares: f64 = up.iter().chain(&down).map(|s| s * s).sum();
    relative(some(p.pooled_s), (squares / 16.0).sqrt(), 1e-9);
    assert_eq!(p.degrees_of_freedom, 64.0);
}

/// The report's own A, E and R come from ranges; what does not depend on them agrees as printed.
#[test]
fn ecmc_demo_1600mm_as_printed() {
    let p = iso_230_2_2014(&demo()).expect("usable");
    let found = [some(p.b), some(p.b_mean).abs(), some(p.m)].map(|x| (x * 1e5).round());
    assert_eq!(found, [321.0, 277.0, 409.0]);
    let tool = [(some(p.a), 0.007_32), (some(p.e), 0.006_86), (some(p.r), 0.004_04), (some(p.r_up), 0.000_98)];
    assert!(tool.iter().all(|(ours, printed)| (ours - printed).abs() > 1e-4));
}

#[test]
fn iso_230_2_2014_ecmc_stage_8a() {
    let p = iso_230_2_2014(&stage()).expect("usable");
    let expected = [
        0.051_237_999_999_999_985,
        0.035_444_4,
        0.125_284_876_661_151_43,
        0.237_148_940_541_592_77,
        0.237_148_940_541_592_77,
        0.028_064,
        0.026_464,
        0.063_542,
        0.022_26,
        0.141_390_254_433_675_48,
        0.243_370_070_490_546_18,
        0.243_370_070_490_546_18,
    ];
    all_near(&figures(&p), &expected, 1e-9);
    let up = [
        0.021_147_625_162_178_434,
        0.031_321_219_165_287_86,
        0.025_015_212_971_310_076,
        0.030_179_908_051_549_82,
        0.020_942_176_343_446_45,
    ];
    all_near(&column(&p, |p| some(p.s_up)), &up, 1e-9);
    let down = [
        0.052_956_673_517_131_03,
        0.059_287_235_135_398_19,
        0.056_245_800_109_874_865,
        0.029_951_956_196_549_116,
        0.031_836_223_865_276_54,
    ];
    all_near(&column(&p, |p| some(p.s_down)), &down, 1e-9);
    let band = [
        0.211_826_694_068_524_1,
        0.237_148_940_541_592_77,
        0.224_983_200_439_499_46,
        0.143_457_728_496_197_8,
        0.132_626_800_417_445_96,
    ];
    all_near(&column(&p, |p| some(p.r)), &band, 1e-9);
    // As printed in the report, which takes E from one direction only.
    let printed = [
        0.051_24, 0.035_44, 0.125_29, 0.237_15, 0.237_15, 0.028_06, 0.026_46, 0.028_06, 0.022_26, 0.141_39, 0.243_37,
        0.243_37,
    ];
    for (k, (found, printed)) in figures(&p).iter().zip(printed).enumerate() {
        assert_eq!((found - printed).abs() <= 1e-5, k != 7, "{found} {printed}");
    }
}

/// E and R of that report are those of one direction; B, M, A and the one-way figures agree within a last digit.
#[test]
fn iso_230_2_2014_ecmc_b02_x() {
    let p = iso_230_2_2014(&b02()).expect("usable");
    let found = figures(&p).map(|x| 1000.0 * x);
    let recomputed =
        [33.578, 25.3678, 28.3106, 19.3569, 55.1565, 90.646, 98.034, 122.848, 93.652, 108.4165, 111.4896, 135.2624];
    found.iter().zip(recomputed).for_each(|(x, y)| assert!((x - y).abs() < 5.1e-5, "{x} {y}"));
    let printed = [33.58, 25.37, 28.31, 19.37, 28.31, 90.65, 98.03, 90.65, 93.65, 108.42, 111.5, 135.27];
    for (k, (x, y)) in found.iter().zip(printed).enumerate() {
        assert_eq!((x - y).abs() < 0.016, ![4, 7].contains(&k), "{x} {y}");
    }
}

#[test]
fn vdi_3441_ecmc_demo_1600mm() {
    let v = vdi_dgq_3441(&demo()).expect("usable");
    let expected = [
        0.008_097_102_701_275_134,
        0.004_087,
        0.001_876_325_994_005_083_6,
        0.001_509_471_833_916_899_4,
        0.003_206,
        0.002_769_25,
    ];
    all_near(&[v.p, v.pa, v.ps_max, v.ps_mean, v.u_max, v.u_mean], &expected, 1e-9);
    let one_way = Runs { backward: vec![], ..demo() };
    assert_eq!(vdi_dgq_3441(&one_way), Err(Unusable::OneDirection));
}

#[test]
fn iso_230_2_1988_ecmc_demo_1600mm() {
    let p = iso_230_2_1988(&demo()).expect("usable");
    let expected = [
        0.008_387_299_671_138_84,
        0.005_082_325_994_005_083_5,
        0.002_160_249_985_534_082,
        0.001_931_496_828_886_860_8,
        0.006_56,
    ];
    all_near(&[some(p.a), some(p.r), some(p.r_up), some(p.r_down), some(p.e)], &expected, 1e-9);
}

#[test]
fn jis_style_by_hand() {
    let runs = Runs {
        targets: vec![0.0, 50.0, 100.0],
        forward: vec![vec![1.0, 2.0, 1.5], vec![-3.0, -3.5, -1.0], vec![4.0, 4.0, 5.0]],
        backward: vec![],
    };
    let jis = jis_style(&runs).expect("usable");
    assert_eq!((jis.accuracy, some(jis.repeatability), jis.worst_position), (4.0, 1.25, 1));
    assert_eq!((jis.repeatability_backward, jis.lost_motion), (None, None));
    let both = Runs { backward: vec![vec![0.0, 0.0, 1.5], vec![-3.0, -3.5, -1.0], vec![3.0, 3.0, 4.0]], ..runs };
    let jis = jis_style(&both).expect("usable");
    assert_eq!((jis.repeatability_backward, jis.lost_motion), (Some(1.25), Some(1.0)));
}

#[test]
fn one_direction_has_no_figures_of_two() {
    let one_way = Runs { backward: vec![], ..demo() };
    let (one, two) = (iso_230_2_2014(&one_way).expect("usable"), iso_230_2_2014(&demo()).expect("usable"));
    assert_eq!([one.a, one.e, one.m, one.r, one.b, one.b_mean, one.a_down, one.e_down, one.r_down], [None; 9]);
    assert_eq!([one.a_up, Some(one.e_up), one.r_up], [two.a_up, Some(two.e_up), two.r_up]);
    assert_eq!(one.degrees_of_freedom, 32.0);
}

#[test]
fn what_is_unusable_is_said() {
    let refused = |change: fn(&mut Runs)| {
        let mut runs = demo();
        change(&mut runs);
        iso_230_2_2014(&runs).expect_err("unusable")
    };
    assert_eq!(iso_230_2_2014(&Runs::default()), Err(Unusable::NoPositions));
    let lost = |approach, found| Unusable::Positions { approach, found, targets: 8 };
    assert_eq!(refused(|r| r.forward.truncate(7)), lost(Approach::Forward, 7));
    assert_eq!(refused(|r| r.backward.truncate(1)), lost(Approach::Backward, 1));
    let unequal = Unusable::UnequalRuns { position: 2, approach: Approach::Backward, found: 4, expected: 5 };
    assert_eq!(refused(|r| r.backward[2].truncate(4)), unequal);
    let nan = Unusable::NotFinite { position: 3, approach: Approach::Forward, run: 1 };
    assert_eq!(refused(|r| r.forward[3][1] = f64::NAN), nan);
    assert_eq!(refused(|r| r.targets[4] = f64::INFINITY), Unusable::TargetNotFinite { position: 4 });
    let no_run = |r: &mut Runs| r.forward.iter_mut().chain(&mut r.backward).for_each(Vec::clear);
    assert_eq!(refused(no_run), Unusable::FewRuns { found: 0 });
}

/// ISO 230-2:2014 asks for one run each way beyond 2 m: means, reversal and systematic deviation, and nothing that needs
/// a standard deviation.
#[test]
fn one_run_gives_e_m_and_b_alone() {
    let runs = Runs {
        targets: vec![0.0, 1000.0, 2000.0],
        forward: vec![vec![0.0], vec![4.0], vec![7.0]],
        backward: vec![vec![2.0], vec![5.0], vec![10.0]],
    };
    let p = iso_230_2_2014(&runs).expect("usable");
    assert_eq!((p.e, p.m, p.b, p.e_up, p.e_down), (Some(10.0), Some(7.5), Some(3.0), 7.0, Some(8.0)));
    assert_eq!((p.a, p.a_up, p.a_down, p.r, p.r_up, p.r_down, p.pooled_s), (None, None, None, None, None, None, None));
    assert!(p.per_position.iter().all(|p| p.s_up.is_none() && p.r_up.is_none() && p.r.is_none()));
    assert_eq!(vdi_dgq_3441(&runs), Err(Unusable::FewRuns { found: 1 }));
    let jis = jis_style(&runs).expect("usable");
    assert_eq!((jis.accuracy, jis.repeatability, jis.lost_motion), (7.0, None, Some(3.0)));
}
