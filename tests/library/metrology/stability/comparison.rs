//! Two machines compared: published and recomputed cases, and what always holds.

use gapwise::methods::comparison::capability::{ObservedIndex, compare_capability};
use gapwise::methods::comparison::conformity::{DecisionRule, Requirement, Verdict, conformity};
use gapwise::methods::comparison::difference::{Measured, Sample, difference, welch};
use gapwise::methods::comparison::variance::{f_test, pooled_df};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::stability::sigma::Sigma;
use proptest::prelude::*;

use super::list;
use crate::support::close::{close, near, relative};

#[test]
fn f_test_ceramic() {
    // NIST/SEMATECH e-Handbook 1.3.5.9.
    let (a, b) = (Sigma { value: 65.549_09, df: 239.0 }, Sigma { value: 61.854_25, df: 239.0 });
    let found = f_test(a, b, 0.95).expect("usable");
    close(found.f, 1.123_037, 1e-6);
    close(found.cdf, 0.814_808, 1e-6);
    relative(found.f, 1.123_037_460_744_319_4, 1e-12);
    relative(found.cdf, 0.814_808_420_061_459_6, 1e-9);
}

#[test]
fn variance_ratio_ci() {
    // Five positions, five runs one way.
    let df = pooled_df(5, 5).expect("defined") / 2.0;
    let (a, b) = (Sigma { value: 1.2, df }, Sigma { value: 1.9, df });
    let found = f_test(a, b, 0.95).expect("usable");
    relative(found.ratio, 0.631_578_947_368_421, 1e-12);
    relative(found.deviations.low, 0.402_313_510_589_465_74, 1e-9);
    relative(found.deviations.high, 0.991_495_329_536_783_9, 1e-9);
    relative(found.p, 0.045_945_311_489_671_72, 1e-9);
    relative(found.smaller, 0.977_027_344_255_164_1, 1e-9);
}

#[test]
fn prob_a_better_normal() {
    let (a, b) = (Measured { value: 4.1, u: 0.8 / 2.0 }, Measured { value: 5.0, u: 1.0 / 2.0 });
    let found = difference(a, b, 0.0).expect("usable");
    relative(found.u, 0.640_312_423_743_284_9, 1e-12);
    relative(found.chances(0.0, Direction::Lower).expect("usable").better, 0.920_073_162_581_186_3, 1e-12);
}

#[test]
fn welch_nist_auto83b() {
    // NIST/SEMATECH e-Handbook 1.3.5.3, unequal variances; digits from memory, arithmetic checked by hand.
    let a = Sample { n: 249, mean: 20.144_58, sd: 6.414_700 };
    let b = Sample { n: 79, mean: 30.481_01, sd: 6.107_710 };
    let found = welch(&a, &b).expect("usable");
    close(found.test().expect("defined").statistic, -12.946_27, 5e-4);
    close(found.df.expect("Welch"), 136.8750, 5e-3);
}

proptest! {
    #[test]
    fn swapped_machines_swap_the_answer(a in list(3..20), b in list(3..20), margin in 0.0..10.0, factor in 0.01_f64..100.0) {
        let sample = |values: &[f64], f: f64| Sample::of(&values.iter().map(|x| f * x).collect::<Vec<f64>>());
        let (Some(sa), Some(sb)) = (sample(&a, 1.0), sample(&b, 1.0)) else { return Ok(()) };
        let (Some(here), Some(there)) = (welch(&sa, &sb), welch(&sb, &sa)) else { return Ok(()) };
        prop_assert_eq!((here.value, here.test()), (-there.value, there.test().map(|mut t| { t.statistic *= -1.0; t })));
        let (x, y) = (here.interval(0.9).expect("defined"), there.interval(0.9).expect("defined"));
        near(x.low, -y.high, 1e-7);
        let chances = here.chances(margin, Direction::Lower).expect("defined");
        let swapped = there.chances(margin, Direction::Lower).expect("defined");
        near(chances.better, swapped.worse, 1e-7);
        near(chances.better + chances.equal + chances.worse, 1.0, 1e-7);
        near(here.chances(margin, Direction::Higher).expect("defined").worse, chances.better, 1e-7);
        let scaled = welch(&sample(&a, factor).expect("two"), &sample(&b, factor).expect("two")).expect("usable");
        near(scaled.chances(factor * margin, Direction::Lower).expect("defined").equal, chances.equal, 1e-7);
        let df = here.df.expect("Welch");
        prop_assert!(df >= (a.len().min(b.len()) - 1) as f64 - 1e-9 && df <= (a.len() + b.len() - 2) as f64 + 1e-9);
    }

    #[test]
    fn swapped_spreads_invert_the_ratio(a in 0.1..10.0, b in 0.1..10.0, na in 2_u32..60, nb in 2_u32..60) {
        let (a, b) = (Sigma { value: a, df: f64::from(na) }, Sigma { value: b, df: f64::from(nb) });
        let (here, there) = (f_test(a, b, 0.95).expect("usable"), f_test(b, a, 0.95).expect("usable"));
        near(here.ratio * there.ratio, 1.0, 1e-7);
        near(here.deviations.low * there.deviations.high, 1.0, 1e-7);
        near(here.p, there.p, 1e-7);
        near(here.smaller + there.smaller, 1.0, 1e-7);
        // The interval leaves 1 out exactly where the test speaks against equality.
        prop_assert!((here.p - 0.05).abs() < 1e-6 || here.deviations.contains(1.0) == (here.p > 0.05));
    }

    #[test]
    fn conformity_has_no_unit_and_no_side(value in -15.0_f64..15.0, u in 0.01_f64..6.0, factor in 0.01_f64..100.0, width in 0.5_f64..12.0) {
        for rule in [DecisionRule::DEFAULT, DecisionRule::TWO_U] {
            let of = |f: &dyn Fn(f64) -> f64, scale: f64| {
                let (a, b): (f64, f64) = (f(-width), f(width));
                let requirement = Requirement { lower: Some(a.min(b)), upper: Some(a.max(b)) };
                conformity(f(value), scale * u, &requirement, rule).expect("usable")
            };
            let (here, there, turned) = (of(&|x| x, 1.0), of(&|x| factor * x, factor), of(&|x| -x, 1.0));
            near(there.probability, here.probability, 1e-7);
            near(turned.probability, here.probability, 1e-7);
            prop_assert_eq!((there.verdict, turned.verdict), (here.verdict, here.verdict));
            // Within the guard band of both limits just those conform.
            let inside = here.guard_band.is_some_and(|band| value.abs() <= width - band);
            let edge = here.guard_band.is_some_and(|band| (value.abs() - width + band).abs() < 1e-6);
            prop_assert!(edge || inside == (here.verdict == Verdict::Conforms), "{here:?}");
        }
    }

    #[test]
    fn no_one_both_conforms_and_fails(value in -15.0_f64..15.0, u in 0.01_f64..6.0) {
        let above = Requirement { lower: Some(0.0), upper: None };
        let below = Requirement { lower: None, upper: Some(0.0) };
        for rule in [DecisionRule::DEFAULT, DecisionRule::TWO_U] {
            let verdict = |requirement| conformity(value, u, requirement, rule).expect("usable").verdict;
            let opposite = match verdict(&above) {
                Verdict::Conforms => Verdict::DoesNotConform,
                Verdict::DoesNotConform => Verdict::Conforms,
                Verdict::Undecided => Verdict::Undecided,
            };
            prop_assert_eq!(verdict(&below), opposite);
        }
    }

    #[test]
    fn capability_compared_both_ways(a in 0.2..3.0, b in 0.2..3.0, n in 20_u32..200) {
        let index = |cpk| ObservedIndex { cpk, n: f64::from(n), df: f64::from(n) - 1.0 };
        let of = |a, b| compare_capability(index(a), index(b), 0.95).expect("usable");
        let (here, there) = (of(a, b), of(b, a));
        near(here.better + there.better, 1.0, 1e-7);
        near(here.difference_interval.low, -there.difference_interval.high, 1e-7);
        near(here.ratio.expect("above 0") * there.ratio.expect("above 0"), 1.0, 1e-7);
        prop_assert!(here.ratio_interval.expect("above 0").contains(here.ratio.expect("above 0")));
    }
}
