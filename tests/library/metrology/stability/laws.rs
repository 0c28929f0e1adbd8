//! What always holds of stability.

use gapwise::methods::stability::capability::*;
use gapwise::methods::stability::charts::{xbar_r, xbar_s};
use gapwise::methods::stability::data::Subgroups;
use gapwise::methods::stability::drift::{line, warm_up};
use gapwise::methods::stability::nested::{nested_variance, web_variance};
use gapwise::methods::stability::normality::anderson_darling;
use gapwise::methods::stability::rules::{NELSON, WESTERN_ELECTRIC, signals};
use gapwise::methods::stability::summary::{summary, tolerance_factor_one_sided};
use gapwise::methods::stability::variation::variation;
use proptest::prelude::*;

use super::{both, list};
use crate::support::close::near;

/// Subgroups of one size with some spread, of thousandths, so that sums in another order differ by rounding only.
fn groups() -> impl Strategy<Value = Vec<Vec<f64>>> {
    let value = (-20_000_i32..20_000).prop_map(|k| f64::from(k) / 1000.0);
    (2_usize..6, 3_usize..10)
        .prop_flat_map(move |(n, k)| prop::collection::vec(prop::collection::vec(value.clone(), n), k))
}

fn mapped(groups: &[Vec<f64>], f: impl Fn(f64) -> f64 + Copy) -> Subgroups {
    Subgroups::new(groups.iter().map(|group| group.iter().map(|x| f(*x)).collect()).collect()).expect("usable")
}

/// All figures of a capability without unit.
fn figures(c: &Capability) -> Vec<f64> {
    let index = |i: Index| {
        let interval = i.interval.expect("defined");
        [i.value, interval.low, interval.high, i.lower.expect("defined")]
    };
    [c.cp.expect("both"), c.cpk, c.pp.expect("both"), c.ppk].into_iter().flat_map(index).chain(c.cpm).collect()
}

const WAYS: [Within; 3] = [Within::Pooled, Within::MeanRange, Within::MeanDeviation];

proptest! {
    #[test]
    fn capability_has_no_unit_no_zero_and_no_side(groups in groups(), factor in 0.01_f64..100.0, shift in -50.0_f64..50.0) {
        for way in WAYS {
            let of = |f: &dyn Fn(f64) -> f64, limits: &Limits| capability(&mapped(&groups, f), limits, way, 0.95);
            let Ok(here) = of(&|x| x, &both(-25.0, 30.0)) else { continue };
            let unit = |x: f64| factor * x + shift;
            let there = of(&unit, &both(unit(-25.0), unit(30.0))).expect("usable");
            let mirrored = of(&|x| -x, &both(-30.0, 25.0)).expect("usable");
            for other in [there, mirrored] {
                for (a, b) in figures(&other).into_iter().zip(figures(&here)) {
                    near(a, b, 1e-7);
                }
            }
        }
    }

    #[test]
    fn the_order_of_groups_does_not_matter(groups in groups()) {
        let turned: Vec<Vec<f64>> = groups.iter().rev().map(|group| group.iter().rev().copied().collect()).collect();
        for way in WAYS {
            let of = |groups: &[Vec<f64>]| capability(&mapped(groups, |x| x), &both(-25.0, 30.0), way, 0.95);
            let (Ok(here), Ok(there)) = (of(&groups), of(&turned)) else { continue };
            for (a, b) in figures(&there).into_iter().zip(figures(&here)) {
                near(a, b, 1e-7);
            }
        }
    }

    #[test]
    fn indices_keep_their_order(groups in groups(), gauge in 0.0..0.5) {
        let limits = both(-25.0, 30.0);
        let Ok(c) = capability(&mapped(&groups, |x| x), &limits, Within::Pooled, 0.95) else { return Ok(()) };
        let (cp, pp) = (c.cp.expect("both"), c.pp.expect("both"));
        prop_assert!(cp.value >= c.cpk.value - 1e-12 && pp.value >= c.ppk.value - 1e-12);
        prop_assert!(c.cpm.expect("target") <= pp.value + 1e-12);
        for index in [cp, c.cpk, pp, c.ppk] {
            let interval = index.interval.expect("defined");
            prop_assert!(interval.low <= index.lower.expect("defined") && index.lower.expect("defined") <= index.value);
            prop_assert!(interval.contains(index.value));
        }
        if let Some(clean) = without_gauge(&c, &limits, gauge, 0.95) {
            prop_assert!(clean.cpk.value.abs() >= c.cpk.value.abs() - 1e-12);
            prop_assert!(clean.within.df <= c.within.df + 1e-12);
        }
    }

    #[test]
    fn what_is_needed_is_what_shows(required in 0.3..3.0, n in 10_u32..300, confidence in 0.6..0.99) {
        let (n, df) = (f64::from(n), f64::from(n) - 1.0);
        if let Some(needed) = cpk_needed(required, n, df, confidence) {
            near(cpk_lower(needed, n, df, confidence).expect("defined"), required, 1e-7);
            prop_assert!(needed >= required);
        }
    }

    #[test]
    fn percentiles_have_no_unit_and_no_side(values in list(3..60), factor in 0.01_f64..100.0, shift in -50.0_f64..50.0) {
        for kind in [QuantileType::Six, QuantileType::Seven] {
            let of = |f: &dyn Fn(f64) -> f64, limits: &Limits| {
                percentile_capability(&values.iter().map(|x| f(*x)).collect::<Vec<f64>>(), limits, kind)
            };
            let Ok(here) = of(&|x| x, &both(-25.0, 30.0)) else { continue };
            // A median close to an end makes the index a quotient of roundings.
            prop_assume!(here.cpk < 1e4);
            let unit = |x: f64| factor * x + shift;
            let there = of(&unit, &both(unit(-25.0), unit(30.0))).expect("usable");
            let mirrored = of(&|x| -x, &both(-30.0, 25.0)).expect("usable");
            for other in [there, mirrored] {
                near(other.cpk, here.cpk, 1e-7);
                near(other.cp.expect("both"), here.cp.expect("both"), 1e-7);
            }
        }
    }

    #[test]
    fn charts_follow_the_values(groups in groups(), factor in 0.01_f64..100.0, shift in -50.0_f64..50.0) {
        for chart in [xbar_r, xbar_s] {
            let here = chart(&mapped(&groups, |x| x)).expect("usable");
            let there = chart(&mapped(&groups, |x| factor * x + shift)).expect("usable");
            near(there.location.upper, factor * here.location.upper + shift, 1e-7);
            near(there.location.lower, factor * here.location.lower + shift, 1e-7);
            near(there.spread.upper, factor * here.spread.upper, 1e-7);
            let mirrored = chart(&mapped(&groups, |x| -x)).expect("usable");
            near(mirrored.location.upper, -here.location.lower, 1e-7);
            near(mirrored.spread.center, here.spread.center, 1e-7);
        }
    }

    #[test]
    fn rules_have_no_side(points in list(0..40), center in -5.0..5.0, sigma in 0.1..10.0) {
        let mirrored: Vec<f64> = points.iter().map(|x| -x).collect();
        for rules in [&NELSON[..], &WESTERN_ELECTRIC[..]] {
            let found = signals(&points, center, sigma, rules);
            prop_assert_eq!(&found, &signals(&mirrored, -center, sigma, rules));
            prop_assert!(found.iter().all(|signal| signal.index < points.len() && signal.index + 1 >= signal.rule.length()));
        }
    }

    #[test]
    fn summaries_follow_the_values(values in list(2..60), factor in 0.01_f64..100.0, shift in -1e6..1e6) {
        let of = |f: &dyn Fn(f64) -> f64| summary(&values.iter().map(|x| f(*x)).collect::<Vec<f64>>()).expect("usable");
        let (here, there, turned) = (of(&|x| x), of(&|x| factor * x + shift), of(&|x| -x));
        near(there.mean, factor * here.mean + shift, 1e-7);
        near(there.sd.expect("two"), factor * here.sd.expect("two"), 1e-7);
        prop_assert_eq!((turned.mean, turned.sd), (-here.mean, here.sd));
        prop_assert!(here.min <= here.mean && here.mean <= here.max);
    }

    #[test]
    fn normality_has_no_unit(values in list(8..60), factor in 0.01_f64..100.0, shift in -50.0_f64..50.0) {
        let Ok(here) = anderson_darling(&values) else { return Ok(()) };
        let moved: Vec<f64> = values.iter().map(|x| shift - factor * x).collect();
        near(anderson_darling(&moved).expect("usable").statistic, here.statistic, 1e-7);
        prop_assert!((0.0..=1.0).contains(&here.p));
    }

    #[test]
    fn variation_has_no_unit(values in list(5..40), factor in 0.01_f64..100.0) {
        let of = |factor: f64| variation(&values.iter().map(|x| factor * (x + 100.0)).collect::<Vec<f64>>(), 0.95);
        let (Ok(here), Ok(there)) = (of(1.0), of(factor)) else { return Ok(()) };
        near(there.value, here.value, 1e-7);
        prop_assert!(here.interval.expect("small").contains(here.value));
        near(there.interval.expect("small").high, here.interval.expect("small").high, 1e-7);
    }

    #[test]
    fn a_turned_web_swaps_its_parts(table in groups()) {
        let lanes = table[0].len();
        let turned: Vec<Vec<f64>> = (0..lanes).map(|j| table.iter().map(|row| row[j]).collect()).collect();
        let (Ok(here), Ok(there)) = (web_variance(&table), web_variance(&turned)) else { return Ok(()) };
        near(there.first.estimate, here.second.estimate, 1e-7);
        near(there.residual.variance, here.residual.variance, 1e-7);
        near(there.total.df, here.total.df, 1e-7);
        let parts = [here.first, here.second, here.residual];
        let squares: f64 = parts.iter().map(|part| part.df * part.mean_square).sum();
        let all = summary(&table.concat()).expect("usable");
        near(squares, all.sd.expect("many").powi(2) * (all.n as f64 - 1.0), 1e-7);
        near(here.total.value.powi(2), parts.iter().map(|part| part.variance).sum::<f64>(), 1e-7);
        prop_assert!(here.effective_n <= all.n as f64 + 1e-9 && here.effective_n >= 1.0);
    }

    #[test]
    fn nested_squares_add_up(outer in prop::collection::vec(groups(), 2..4)) {
        // Cut to one size.
        let k = outer.iter().map(Vec::len).min().unwrap_or(0);
        let n = outer.iter().flatten().map(Vec::len).min().unwrap_or(0);
        let cut = |group: &Vec<Vec<f64>>| group.iter().take(k).map(|x| x[..n].to_vec()).collect::<Vec<Vec<f64>>>();
        let groups: Vec<Vec<Vec<f64>>> = outer.iter().map(cut).collect();
        let Ok(found) = nested_variance(&groups) else { return Ok(()) };
        let parts = [found.first, found.second, found.residual];
        let all = summary(&groups.concat().concat()).expect("usable");
        let squares: f64 = parts.iter().map(|part| part.df * part.mean_square).sum();
        near(squares, all.sd.expect("many").powi(2) * (all.n as f64 - 1.0), 1e-7);
        near(found.total.value.powi(2), parts.iter().map(|part| part.variance).sum::<f64>(), 1e-7);
    }

    #[test]
    fn drift_follows_its_units(settled in 1.0_f64..100.0, tau in 5.0_f64..200.0, factor in 0.01_f64..100.0, noise in list(25..26)) {
        let times: Vec<f64> = (0..25).map(|k| f64::from(k) * 20.0).collect();
        let drift = |(t, e): (&f64, &f64)| settled * -(-t / tau).exp_m1() + e * settled / 2000.0;
        let drifts: Vec<f64> = times.iter().zip(&noise).map(drift).collect();
        let here = warm_up(&times, &drifts).expect("usable");
        let curve = here.curve.expect("settles");
        prop_assert!((curve.time_constant / tau - 1.0).abs() < 0.25 && (curve.settled / settled - 1.0).abs() < 0.1);
        let turned: Vec<f64> = drifts.iter().map(|d| -factor * d).collect();
        let there = warm_up(&times, &turned).expect("usable");
        near(there.range, factor * here.range, 1e-7);
        // The bottom of the valley is flat: τ is found to half the digits.
        let other = there.curve.expect("settles");
        prop_assert!((other.time_constant / curve.time_constant - 1.0).abs() < 1e-6);
        prop_assert!((other.at_60 / (-factor * curve.at_60) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn slopes_follow_their_units(y in list(3..30), factor in 0.01_f64..100.0) {
        let x: Vec<f64> = (0..y.len()).map(|k| 20.0 + (k as f64) / 3.0).collect();
        let (here, scaled) = (line(&x, &y).expect("usable"), y.iter().map(|y| factor * y + 3.0).collect::<Vec<f64>>());
        let there = line(&x, &scaled).expect("usable");
        near(there.slope, factor * here.slope, 1e-7);
        near(there.slope_error, factor * here.slope_error, 1e-7);
        prop_assert!(here.slope_interval(0.95).expect("defined").contains(here.slope));
    }
}

proptest! {
    // Each factor is some ten thousand values of the normal distribution.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn tolerance_factors_rise(n in 2_usize..100, coverage in 0.5..0.99, confidence in 0.05..0.98) {
        let k = |n, coverage, confidence| tolerance_factor_one_sided(n, coverage, confidence).expect("defined");
        let here = k(n, coverage, confidence);
        prop_assert!(k(n, coverage + 0.005, confidence) > here && k(n, coverage, confidence + 0.01) > here);
        prop_assert!(confidence < 0.6 || k(n + 1, coverage, confidence) < here);
    }
}
