//! Two machines.

use gapwise::methods::life::compare::*;
use gapwise::methods::life::data::Life;

use super::data::{control, treated};
use crate::support::close::{close, relative};

#[test]
fn weibull_two_group_lrt_gehan() {
    // lifelines and scipy; close to Venables & Ripley (2002), Modern Applied Statistics with S.
    let (a, b) = (treated(), control());
    let (a, b) = (Machine::new(&a).expect("estimable"), Machine::new(&b).expect("estimable"));
    relative(a.fit.beta, 1.353_734_523_826_221_3, 1e-9);
    relative(a.fit.eta, 33.765_150_967_634_966, 1e-9);
    relative(a.fit.log_likelihood, -41.658_678_476_881_55, 1e-9);
    relative(b.fit.beta, 1.370_499_859_282_943_6, 1e-9);
    relative(b.fit.eta, 9.482_141_255_536_67, 1e-9);
    relative(b.fit.log_likelihood, -64.920_107_589_012_37, 1e-9);
    let pooled = Life::new([a.life.records(), b.life.records()].concat()).expect("usable");
    let pooled = Machine::new(&pooled).expect("estimable").fit;
    relative(pooled.beta, 1.140_822_314_369_671_6, 1e-9);
    relative(pooled.eta, 17.903_991_603_672_686, 1e-9);
    let same = same_distribution(&a, &b).expect("estimable");
    relative(same.statistic, 19.653_241_827_508_34, 1e-9);
    relative(same.p_value, 5.399_490_251_348_602e-5, 1e-7);
    let shape = same_shape(&a, &b);
    relative(shape.statistic, 0.001_411_031_342_399_837_7, 1e-6);
    relative(shape.p_value, 0.970_035_552_971_153_6, 1e-7);
    assert_eq!((same.df, shape.df), (2, 1));
}

#[test]
fn the_ratio_interval_ends_where_the_test_does() {
    let (a, b) = (treated(), control());
    let (a, b) = (Machine::new(&a).expect("estimable"), Machine::new(&b).expect("estimable"));
    let found = ratio(&a, &b, 0.1, 0.9).expect("usable");
    let middle = found.ratio.expect("finite");
    relative(middle, b.fit.quantile(0.1).expect("finite") / a.fit.quantile(0.1).expect("finite"), 1e-12);
    for end in [found.likelihood_ratio.low, found.likelihood_ratio.high] {
        // Times of B over the end of the interval have a Bp that the test just rejects.
        let end = end.expect("closed");
        let scaled = b.life.records().iter().map(|r| gapwise::methods::life::data::Record { time: r.time / end, ..*r });
        let scaled = Life::new(scaled.collect()).expect("usable");
        let test = same_life(&a, &Machine::new(&scaled).expect("estimable"), 0.1).expect("usable");
        relative(test.p_value, 0.1, 1e-6);
    }
    assert!(found.fisher.contains(middle) && found.likelihood_ratio.contains(middle));
}

#[test]
fn equal_lives_by_a_grid() {
    // The joint likelihood under one B10, maximised by a fine grid over both shapes and that B10.
    let (a, b) = (treated(), control());
    let (a, b) = (Machine::new(&a).expect("estimable"), Machine::new(&b).expect("estimable"));
    let w = (-0.9_f64.ln()).ln();
    let likelihood = |life: &Life, ln_time: f64, beta: f64| -> f64 {
        let mu = ln_time - w / beta;
        let unit = |r: &gapwise::methods::life::data::Record| {
            let z = beta * (r.time.ln() - mu);
            let failed = r.end == gapwise::methods::life::data::End::Failed;
            -z.exp() + if failed { beta.ln() + z - r.time.ln() } else { 0.0 }
        };
        life.records().iter().map(unit).sum()
    };
    let best = |life: &Life, c: f64| {
        (0..400).map(|k| likelihood(life, c, 0.5 + 0.005 * f64::from(k))).fold(f64::MIN, f64::max)
    };
    let joint = (0..300).map(|k| 0.3 + 0.005 * f64::from(k)).map(|c| best(a.life, c) + best(b.life, c));
    let fall = a.fit.log_likelihood + b.fit.log_likelihood - joint.fold(f64::MIN, f64::max);
    close(same_life(&a, &b, 0.1).expect("usable").statistic, 2.0 * fall, 1e-3);
}

#[test]
fn which_is_better_by_both_ways() {
    let (a, b) = (treated(), control());
    let (a, b) = (Machine::new(&a).expect("estimable"), Machine::new(&b).expect("estimable"));
    let drawn = draw(&a, &b, 2000, 7).expect("usable");
    let (normal, bootstrap) = (longer_normal(&a.fit, &b.fit, 0.1, 1.0), drawn.longer(0.1, 1.0));
    close(normal.expect("defined"), bootstrap.expect("defined"), 0.02);
    assert!(drawn.longer(0.1, 0.5) > bootstrap && drawn.longer(0.1, 2.0) < bootstrap);
    let (p, span) = (outlast(&a.fit, &b.fit), drawn.outlast_interval(0.9).expect("defined"));
    assert!(span.contains(p) && span.high < Some(0.4), "{p} {span:?}");
    assert!(
        drawn
            .ratio_interval(0.1, 0.9)
            .expect("defined")
            .contains(b.fit.quantile(0.1).expect("finite") / a.fit.quantile(0.1).expect("finite"))
    );
    let back = draw(&b, &a, 2000, 7).expect("usable");
    assert_eq!(back.a.fits.len(), 2000);
}
