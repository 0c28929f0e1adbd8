//! What always holds of life models.

use gapwise::methods::life::choice::exponential;
use gapwise::methods::life::compare::*;
use gapwise::methods::life::data::{End, Life, Record};
use gapwise::methods::life::location_scale::{self, Family};
use gapwise::methods::life::regression::{Direction, Ranks, rank_regression};
use gapwise::methods::life::weibull::{Bounds, Quantity, Weibull, bounds_of, fit, resample};
use proptest::prelude::*;

use crate::support::close::near;

const FAMILIES: [Family; 3] = [Family::Weibull, Family::Lognormal, Family::Loglogistic];

/// Failures and running units, some at equal times.
fn exact() -> impl Strategy<Value = Vec<Record>> {
    let record = (1_u32..500, prop::bool::weighted(0.6), 1_u32..4).prop_map(|(time, failed, count)| {
        let end = if failed { End::Failed } else { End::Running };
        Record { time: f64::from(time) / 4.0, end, count }
    });
    prop::collection::vec(record, 2..20)
}

/// The same with intervals among them.
fn any_ends() -> impl Strategy<Value = Vec<Record>> {
    let record = (0_u32..500, 0_u32..3, 1_u32..100, 1_u32..4).prop_map(|(time, kind, width, count)| {
        let (time, width) = (f64::from(time) / 4.0, f64::from(width) / 4.0);
        let end = match kind {
            0 => End::Failed,
            1 => End::Running,
            _ => End::Within(time + width),
        };
        Record { time: if kind < 2 { time + 0.25 } else { time }, end, count }
    });
    prop::collection::vec(record, 2..15)
}

/// Whatever can be put in.
fn hostile() -> impl Strategy<Value = Vec<Record>> {
    let time = || prop_oneof![(-300.0_f64..300.0).prop_map(|x| 10.0_f64.powf(x)), (1_u32..4).prop_map(f64::from)];
    let count = prop_oneof![Just(1_u32), Just(u32::MAX), 1_u32..1000];
    let record = (time(), time(), 0_u32..4, count).prop_map(|(time, other, kind, count)| match kind {
        0 | 1 => Record { time, end: if kind == 0 { End::Failed } else { End::Running }, count },
        2 => Record { time: 0.0, end: End::Within(time), count },
        _ => Record { time: time.min(other), end: End::Within(time.max(other) * 1.001), count },
    });
    prop::collection::vec(record, 1..6)
}

fn life(records: &[Record]) -> Life {
    Life::new(records.to_vec()).expect("usable")
}

fn mapped(records: &[Record], f: impl Fn(f64) -> f64) -> Life {
    let end = |end| if let End::Within(until) = end { End::Within(f(until)) } else { end };
    Life::new(records.iter().map(|r| Record { time: f(r.time), end: end(r.end), ..*r }).collect()).expect("usable")
}

/// Log-likelihood of a Weibull, without any of the tricks.
fn plain_likelihood(records: &[Record], ln_eta: f64, beta: f64) -> f64 {
    let unit = |r: &Record| {
        let z = beta * (r.time.ln() - ln_eta);
        f64::from(r.count) * (if r.end == End::Failed { beta.ln() + z - r.time.ln() } else { 0.0 } - z.exp())
    };
    records.iter().map(unit).sum()
}

/// The largest value of a hill over ln β, by thirds.
fn over_shapes(of: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-12.0_f64, 12.0_f64);
    for _ in 0..200 {
        let (a, b) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        // Where both are out of reach the hill is at smaller shapes.
        if of(a.exp()) < of(b.exp()) && of(b.exp()).is_finite() { low = a } else { high = b }
    }
    of(f64::midpoint(low, high).exp())
}

const FIGURES: [Quantity; 5] =
    [Quantity::Beta, Quantity::Eta, Quantity::Quantile(0.1), Quantity::Mean, Quantity::Reliability(40.0)];

proptest! {
    #[test]
    fn the_unit_of_time_does_not_matter(records in any_ends(), factor in 0.001_f64..1000.0) {
        let (here, there) = (life(&records), mapped(&records, |t| t * factor));
        for family in FAMILIES {
            let (Ok(a), Ok(b)) = (location_scale::fit(&here, family), location_scale::fit(&there, family)) else { continue };
            near(b.mu, a.mu + factor.ln(), 1e-6);
            near(b.sigma, a.sigma, 1e-6);
        }
    }

    #[test]
    fn bounds_have_the_unit_of_time(records in exact(), factor in 0.001_f64..1000.0) {
        let (here, there) = (life(&records), mapped(&records, |t| t * factor));
        let Ok(a) = fit(&here) else { return Ok(()) };
        let b = fit(&there).expect("as before");
        near(b.beta / a.beta, 1.0, 1e-9);
        near(b.eta / a.eta / factor, 1.0, 1e-9);
        let moved = FIGURES.map(|q| if let Quantity::Reliability(t) = q { Quantity::Reliability(t * factor) } else { q });
        for method in [Bounds::Fisher, Bounds::LikelihoodRatio] {
            let of = |life: &Life, fit: &Weibull, figures| bounds_of(life, fit, figures, 0.9, method).expect("usable");
            for (i, (x, y)) in of(&here, &a, &FIGURES).iter().zip(of(&there, &b, &moved)).enumerate() {
                // A reliability can be 0 to the last digit; times and shapes are compared by their quotients.
                let plain = |t: f64| match FIGURES[i] {
                    Quantity::Reliability(_) => t,
                    Quantity::Beta => t.ln(),
                    _ => t.ln() - factor.ln(),
                };
                let here = |t: f64| if matches!(FIGURES[i], Quantity::Reliability(_)) { t } else { t.ln() };
                near(y.span.low.map(plain), x.span.low.map(here), 1e-6);
                near(y.span.high.map(plain), x.span.high.map(here), 1e-6);
            }
        }
    }

    #[test]
    fn order_and_counting_do_not_matter(records in any_ends()) {
        let one = |r: &Record| vec![Record { count: 1, ..*r }; r.count as usize];
        let singles: Vec<Record> = records.iter().rev().flat_map(one).collect();
        for family in FAMILIES {
            match (location_scale::fit(&life(&records), family), location_scale::fit(&life(&singles), family)) {
                (Ok(a), Ok(b)) => {
                    near(b.mu, a.mu, 1e-7);
                    near(b.sigma, a.sigma, 1e-7);
                    near(b.log_likelihood, a.log_likelihood, 1e-9);
                }
                (a, b) => prop_assert_eq!(a.err(), b.err()),
            }
        }
        for ranks in [Ranks::Benard, Ranks::Exact] {
            let of = |records: &[Record]| rank_regression(&life(records), ranks, Direction::XOnY);
            let (Ok(a), Ok(b)) = (of(&records), of(&singles)) else { continue };
            near(a.beta, b.beta, 1e-9);
        }
    }

    #[test]
    fn both_ways_to_the_maximum_meet(records in exact()) {
        let life = life(&records);
        let (Ok(quick), Ok(general)) = (fit(&life), location_scale::fit(&life, Family::Weibull)) else {
            prop_assert_eq!(fit(&life).err(), location_scale::fit(&life, Family::Weibull).err());
            return Ok(());
        };
        near(general.sigma * quick.beta, 1.0, 1e-8);
        near(general.mu, quick.eta.ln(), 1e-8);
        near(general.log_likelihood, quick.log_likelihood, 1e-10);
        near(plain_likelihood(&records, quick.eta.ln(), quick.beta), quick.log_likelihood, 1e-10);
        for (a, b) in general.covariance.iter().flatten().zip(quick.covariance.iter().flatten()) {
            near(*a, *b, 1e-6);
        }
        // And it is one: no step to any side leads up.
        for (m, b) in [(1e-3, 0.0), (-1e-3, 0.0), (0.0, 1e-3), (0.0, -1e-3)] {
            let beside = plain_likelihood(&records, quick.eta.ln() + m / quick.beta, quick.beta * (1.0 + b));
            prop_assert!(beside <= quick.log_likelihood);
        }
    }

    #[test]
    fn bounds_enclose_and_solve_their_equation(records in exact(), confidence in 0.3_f64..0.99) {
        let life = life(&records);
        let Ok(fit) = fit(&life) else { return Ok(()) };
        let fall = gapwise::methods::distributions::chi_squared_quantile(confidence, 1.0).expect("defined");
        for method in [Bounds::Fisher, Bounds::LikelihoodRatio] {
            for bounded in bounds_of(&life, &fit, &FIGURES, confidence, method).expect("usable") {
                let Some(figure) = bounded.figure else { continue };
                // A reliability may be 0 or 1 to the last digit, and so its bounds.
                let last = figure < 1e-300 || figure == 1.0;
                prop_assert!(bounded.span.low.is_none_or(|low| low < figure || last), "{bounded:?}");
                prop_assert!(bounded.span.high.is_none_or(|high| figure < high || last), "{bounded:?}");
            }
        }
        let found = bounds_of(&life, &fit, &FIGURES, confidence, Bounds::LikelihoodRatio).expect("usable");
        let w = (-0.9_f64.ln()).ln();
        let profiles: [&dyn Fn(f64) -> f64; 5] = [
            &|beta| {
                let sum: f64 = records.iter().map(|r| f64::from(r.count) * (r.time / 100.0).powf(beta)).sum();
                plain_likelihood(&records, (sum / fit.failures as f64).ln() / beta + 100.0_f64.ln(), beta)
            },
            &|eta| over_shapes(|beta| plain_likelihood(&records, eta.ln(), beta)),
            &|t| over_shapes(|beta| plain_likelihood(&records, t.ln() - w / beta, beta)),
            &|m| over_shapes(|beta| {
                plain_likelihood(&records, m.ln() - libm::lgamma(1.0 + 1.0 / beta), beta)
            }),
            &|r| over_shapes(|beta| plain_likelihood(&records, 40.0_f64.ln() - (-r.ln()).ln() / beta, beta)),
        ];
        for (bounded, profile) in found.iter().zip(profiles) {
            for end in [bounded.span.low, bounded.span.high].into_iter().flatten() {
                // An end of reliability that is 0 or 1 to the last digit has no place on the other scale.
                if end > 1e-200 && end < 1e200 && (end - 1.0).abs() > 1e-9 {
                    near(2.0 * (fit.log_likelihood - profile(end)), fall, 1e-5);
                }
            }
        }
    }

    #[test]
    fn running_longer_raises_the_mean_life(records in exact(), more in 1.01_f64..3.0) {
        let Ok(here) = exponential(&life(&records)) else { return Ok(()) };
        let longer = |r: &Record| if r.end == End::Running { Record { time: r.time * more, ..*r } } else { *r };
        let there = exponential(&Life::new(records.iter().map(longer).collect()).expect("usable")).expect("as before");
        let running = records.iter().any(|r| r.end == End::Running);
        let as_expected = if running { there.mean > here.mean } else { there.mean == here.mean };
        prop_assert!(as_expected);
    }

    #[test]
    fn narrow_intervals_are_exact_times(records in exact()) {
        let Ok(here) = fit(&life(&records)) else { return Ok(()) };
        let narrow = |r: &Record| {
            let end = if r.end == End::Failed { End::Within(r.time * (1.0 + 1e-9)) } else { r.end };
            Record { end, ..*r }
        };
        let there = fit(&Life::new(records.iter().map(narrow).collect()).expect("usable"));
        // With failures at one time a narrow interval has room for a still larger shape.
        if let Ok(there) = there {
            near(there.beta / here.beta, 1.0, 1e-5);
            near(there.eta / here.eta, 1.0, 1e-5);
        } else {
            prop_assert!(here.beta > 1e5);
        }
    }

    #[test]
    fn lines_through_the_points(records in exact(), factor in 0.001_f64..1000.0) {
        for ranks in [Ranks::Benard, Ranks::Exact] {
            let of = |life: &Life, direction| rank_regression(life, ranks, direction);
            let Ok(x) = of(&life(&records), Direction::XOnY) else { continue };
            let y = of(&life(&records), Direction::YOnX).expect("as before");
            near(y.beta / x.beta, x.correlation * x.correlation, 1e-9);
            let there = of(&mapped(&records, |t| t * factor), Direction::XOnY).expect("as before");
            near(there.beta / x.beta, 1.0, 1e-9);
            near(there.eta / x.eta / factor, 1.0, 1e-8);
        }
    }

    #[test]
    fn two_machines_compared_both_ways(a in exact(), b in exact(), p in 0.01_f64..0.9) {
        let (a, b) = (life(&a), life(&b));
        let (Ok(a), Ok(b)) = (Machine::new(&a), Machine::new(&b)) else { return Ok(()) };
        near(outlast(&a.fit, &b.fit) + outlast(&b.fit, &a.fit), 1.0, 1e-12);
        let longer = |a: &Machine, b: &Machine, factor| longer_normal(&a.fit, &b.fit, p, factor).expect("defined");
        near(longer(&a, &b, 1.5) + longer(&b, &a, 1.0 / 1.5), 1.0, 1e-9);
        let (here, there) = (same_distribution(&a, &b).expect("estimable"), same_distribution(&b, &a).expect("estimable"));
        near(here.statistic, there.statistic, 1e-7);
        let (shape, of_p) = (same_shape(&a, &b), same_life(&a, &b, p).expect("usable"));
        near(shape.statistic, same_shape(&b, &a).statistic, 1e-6);
        near(of_p.statistic, same_life(&b, &a, p).expect("usable").statistic, 1e-6);
        // Machines that are the same have one shape and one Bp.
        let most = here.statistic + 1e-6;
        prop_assert!(shape.statistic <= most && of_p.statistic <= most, "{shape:?} {of_p:?} {here:?}");
        let (forth, back) = (ratio(&a, &b, p, 0.9).expect("usable"), ratio(&b, &a, p, 0.9).expect("usable"));
        near(forth.likelihood_ratio.low.map(f64::ln), back.likelihood_ratio.high.map(|x| -x.ln()), 1e-5);
        near(forth.likelihood_ratio.high.map(f64::ln), back.likelihood_ratio.low.map(|x| -x.ln()), 1e-5);
        let middle = forth.ratio.expect("finite");
        prop_assert!(forth.likelihood_ratio.contains(middle) && forth.fisher.contains(middle));
        let same = same_life(&a, &a, p).expect("usable");
        near(same.statistic, 0.0, 1e-9);
    }

    #[test]
    fn whatever_is_put_in_gives_figures_or_a_refusal(records in hostile(), others in hostile(), p in 0.0_f64..1.0) {
        let (life, other) = (life(&records), life(&others));
        for family in FAMILIES {
            if let Ok(fit) = location_scale::fit(&life, family) {
                prop_assert!([fit.mu, fit.sigma, fit.log_likelihood].iter().all(|x| x.is_finite()) && fit.sigma > 0.0);
                prop_assert!(fit.covariance.iter().flatten().all(|x| x.is_finite()));
            }
        }
        let figures = [Quantity::Beta, Quantity::Eta, Quantity::Quantile(p), Quantity::Mean, Quantity::Reliability(1e5)];
        if let Ok(fit) = fit(&life) {
            prop_assert!(fit.beta > 0.0 && fit.eta > 0.0 && fit.beta.is_finite() && fit.eta.is_finite());
            for method in [Bounds::LikelihoodRatio, Bounds::Fisher] {
                for bounded in bounds_of(&life, &fit, &figures, 0.9, method).unwrap_or_default() {
                    let span = bounded.span;
                    prop_assert!([bounded.figure, span.low, span.high].into_iter().flatten().all(f64::is_finite));
                    prop_assert!(span.low.zip(span.high).is_none_or(|(low, high)| low <= high), "{bounded:?}");
                }
            }
            let drawn = resample(&life, &fit, 10, 1);
            prop_assert!(drawn.is_ok_and(|d| d.fits.len() + d.not_estimable == 10) || life.n() > 100_000);
        }
        if let (Ok(a), Ok(b)) = (Machine::new(&life), Machine::new(&other)) {
            prop_assert!((0.0..=1.0).contains(&outlast(&a.fit, &b.fit)));
            let tests = [same_distribution(&a, &b).ok(), Some(same_shape(&a, &b)), same_life(&a, &b, p).ok()];
            for test in tests.into_iter().flatten() {
                prop_assert!(test.statistic >= 0.0 && (0.0..=1.0).contains(&test.p_value), "{test:?}");
            }
            if let Ok(found) = ratio(&a, &b, p, 0.9) {
                let ends = [found.ratio, found.likelihood_ratio.low, found.likelihood_ratio.high, found.fisher.low];
                prop_assert!(ends.into_iter().flatten().all(f64::is_finite));
            }
        }
        if let Ok(found) = exponential(&life) {
            prop_assert!(found.mean > 0.0 && found.mean.is_finite() && found.log_likelihood.is_finite());
        }
    }
}
