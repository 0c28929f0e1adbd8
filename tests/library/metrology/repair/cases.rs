//! Survival, growth, availability and rating life against cases.

use gapwise::methods::life::availability::availability;
use gapwise::methods::life::availability::oee::{Shift, oee};
use gapwise::methods::life::exponential::Termination;
use gapwise::methods::life::log_rank::log_rank;
use gapwise::methods::life::rating::ball_screw::{Part, ball_screw_life};
use gapwise::methods::life::rating::{Bearing, Elements, bearing_life};
use gapwise::methods::life::repairable::crow_amsaa::crow_amsaa;
use gapwise::methods::life::repairable::duane::duane;
use gapwise::methods::life::repairable::{History, System};
use gapwise::methods::life::survival::{kaplan_meier, nelson_aalen};

use super::data::{CONTROL, GEHAN, GROWTH, life};
use crate::support::close::{close, relative};

fn growth() -> History {
    let system = System { events: GROWTH.to_vec(), end: 340_700.0, termination: Termination::Failure };
    History::new(vec![system]).expect("usable")
}

#[test]
fn km_gehan_6mp() {
    // Cox & Oakes (1984); R package survival; lifelines.
    let expected = [
        (6.0, 0.857_142_857_142_857, 0.07636),
        (7.0, 0.806_722_689_075_629_9, 0.08694),
        (10.0, 0.752_941_176_470_587_8, 0.09635),
        (13.0, 0.690_196_078_431_372_2, 0.10681),
        (16.0, 0.627_450_980_392_156_6, 0.11405),
        (22.0, 0.537_815_126_050_419_9, 0.12823),
        (23.0, 0.448_179_271_708_683_27, 0.13459),
    ];
    let found = kaplan_meier(&life(&GEHAN), 0.95).expect("usable");
    assert_eq!((found.steps.len(), found.units, found.failures), (expected.len(), 21, 9));
    for (step, (time, survival, error)) in found.steps.iter().zip(expected) {
        assert_eq!(step.time, time);
        close(step.survival, survival, 1e-9);
        close(step.error, error, 1e-5);
    }
    assert_eq!(found.median().value, Some(23.0));
    let hazard = nelson_aalen(&life(&GEHAN), 0.95).expect("usable");
    // By hand: 3/21 + 1/17 + 1/15.
    relative(hazard.get(2).expect("three").hazard, 3.0 / 21.0 + 1.0 / 17.0 + 1.0 / 15.0, 1e-15);
}

#[test]
fn log_rank_gehan() {
    // χ² = 16.79 on 1 degree of freedom, expected 19.25 and 10.75: R, survdiff on the data of Freireich et al.
    let found = log_rank(&[&life(&GEHAN), &life(&CONTROL)]).expect("usable");
    close(found.chi_squared, 16.79, 0.005);
    close(found.expected[0], 19.25, 0.005);
    close(found.expected[1], 10.75, 0.005);
    assert_eq!((found.df, found.observed), (1, vec![9.0, 21.0]));
}

#[test]
fn crow_amsaa_10() {
    // Python package reliability, its tests.
    let found = crow_amsaa(&growth(), 0.9).expect("usable");
    relative(found.beta, 0.741_656_619_656_656, 1e-7);
    relative(found.lambda.expect("defined"), 0.000_788_641_423_538_573_3, 1e-7);
    relative(found.growth(), 0.258_343_380_343_344_03, 1e-7);
    relative(found.present, 45_937.700_948_145_56, 1e-7);
    relative(found.cumulative, 34_070.0, 1e-7);
    relative(found.unbiased_beta.expect("ten"), 0.8 * found.beta, 1e-12);
}

#[test]
fn crow_amsaa_present_interval() {
    // Quantiles of a product of χ² with 20 and 18 degrees of freedom, by Simpson's rule, computed apart.
    let found = crow_amsaa(&growth(), 0.9).expect("usable");
    let interval = found.present_interval.expect("ten");
    relative(interval.low / found.present, 0.588_284_182_356, 1e-9);
    relative(interval.high / found.present, 2.769_709_805_016, 1e-9);
}

#[test]
fn duane_10() {
    // Python package reliability, its tests.
    let found = duane(&growth()).expect("usable");
    relative(found.scale, 0.002_355_878_294_089_656, 1e-7);
    relative(found.alpha, 0.336_171_994_652_281_15, 1e-7);
    relative(found.present.expect("below 1"), 46_304.175_358_824_315, 1e-7);
    relative(found.cumulative, 30_738.008_367_719_336, 1e-7);
}

#[test]
fn availability_steady() {
    relative(availability(1200.0, 6.0).expect("usable"), 0.995_024_875_621_890_6, 1e-12);
}

#[test]
fn oee_example() {
    // As printed at oee.com.
    let shift = Shift { planned: 420.0, stops: 47.0, ideal_cycle: 1.0 / 60.0, total: 19_271, rejected: 423 };
    let found = oee(&shift).expect("usable");
    close(found.availability, 0.8881, 5e-5);
    close(found.performance, 0.8611, 5e-5);
    close(found.quality, 0.9780, 5e-5);
    close(found.oee, 0.7479, 5e-5);
    relative(found.oee, 0.747_936_507_936_507_9, 1e-12);
    relative(found.performance, 0.861_081_322_609_472_8, 1e-12);
    relative(found.quality, 0.978_049_919_568_263_1, 1e-12);
}

#[test]
fn bearing_6208_fag() {
    let bearing = Bearing { elements: Elements::Balls, rating: 22.4, load: 3.2, speed: 650.0 };
    let found = bearing_life(&bearing).expect("usable");
    relative(found.millions, 343.0, 1e-4);
    relative(found.hours, 8795.0, 1e-4);
    relative(found.hours, 8_794.871_794_871_795, 1e-12);
}

#[test]
fn ballscrew_mean_load_life() {
    let part = |load, speed, share| Part { load, speed, share };
    let cycle = [part(10_000.0, 200.0, 0.2), part(5000.0, 500.0, 0.5), part(2000.0, 1000.0, 0.3)];
    let found = ball_screw_life(&cycle, 50_000.0, 10.0, 1.0).expect("usable");
    relative(found.mean_speed, 590.0, 1e-12);
    relative(found.mean_load, 4_997.739_090_806_366, 1e-12);
    relative(found.revolutions, 1_001_357_773.251_868_5, 1e-12);
    relative(found.hours, 28_286.942_747_227_924, 1e-12);
    relative(found.kilometres, 10_013.577_732_518_685, 1e-12);
    let shocks = ball_screw_life(&cycle, 50_000.0, 10.0, 1.2).expect("usable");
    relative(shocks.hours, 16_369.758_534_275_421, 1e-12);
}
