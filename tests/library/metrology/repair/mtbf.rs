//! MTBF, constant failure rates and the comparison of two machines against cases.

use gapwise::methods::life::data::{Life, Record};
use gapwise::methods::life::exponential::{Termination, constant_rate, mtbf};
use gapwise::methods::life::mtbf_ratio::{Seen, mtbf_ratio};
use gapwise::methods::life::weibayes::weibayes;

use super::data::{FACTORS, SHOCK, life};
use crate::support::close::{close, relative};

#[test]
fn mtbf_nist_800h_2f() {
    // NIST/SEMATECH e-Handbook 8.4.5.1: 127 h to 2251 h.
    let found = mtbf(800.0, 2, Termination::Time, 0.9).expect("usable");
    relative(found.point.expect("failures"), 400.0, 1e-15);
    close(found.lower, 127.068_968_274_428_36, 1e-6);
    close(found.upper.expect("failures"), 2_251.228_610_625_704, 1e-6);
}

#[test]
fn mtbf_time_terminated_factors() {
    for (r, rows) in FACTORS {
        for (confidence, [low, high]) in [0.6, 0.8, 0.9, 0.95].into_iter().zip(rows) {
            let found = mtbf(1000.0, r, Termination::Time, confidence).expect("usable");
            let point = found.point.expect("failures");
            relative(found.lower / point, low, 1e-6);
            relative(found.upper.expect("failures") / point, high, 1e-6);
        }
    }
    for (confidence, bound) in [(0.9, 434.294_481_903_251_8), (0.95, 333.808_200_695_334_05)] {
        let found = mtbf(1000.0, 0, Termination::Time, confidence).expect("usable");
        relative(found.one_sided_lower, bound, 1e-12);
    }
}

#[test]
fn exponential_shock_mle() {
    // R package weibulltools, vignette on maximum likelihood.
    let found = constant_rate(&life(&SHOCK), 0.95).expect("usable");
    relative(found.mean, 56_818.19, 1e-6);
    relative(found.mean, 56_818.181_818_181_816, 1e-12);
    relative(found.interval.low, 31_465.93, 1e-6);
    relative(found.interval.high, 102_596.9, 1e-6);
    relative(found.error * found.error, 293_482_393.0, 1e-6);
    relative(found.log_likelihood, -131.4237, 1e-6);
}

#[test]
fn weibayes_zero_failures() {
    let life = Life::new(vec![Record { count: 10, ..Record::running(2000.0) }]).expect("usable");
    let found = weibayes(&life, 1.5, 0.9).expect("usable");
    relative(found.scale_lower, 5_323.773_088_099_989, 1e-12);
    relative(found.life_lower(0.1).expect("defined"), 1_187.603_479_999_578_2, 1e-12);
    assert_eq!(found.scale, None);
}

#[test]
fn mtbf_two_machines_ratio() {
    let (a, b) = (Seen { total_time: 6000.0, failures: 5 }, Seen { total_time: 5200.0, failures: 9 });
    let found = mtbf_ratio(a, b, Termination::Failure, 0.9).expect("usable");
    relative(found.ratio.expect("failures"), 2.076_923_076_923_076_6, 1e-9);
    relative(found.lower.expect("failures"), 0.861_185_603_618_805, 1e-9);
    relative(found.upper.expect("failures"), 5.811_324_357_281_641_5, 1e-9);
    let found = mtbf_ratio(a, b, Termination::Time, 0.9).expect("usable");
    relative(found.p, 0.193_069_378_114_142_13, 1e-9);
    relative(found.better, 0.909_947_309_862_688_7, 1e-9);
}
