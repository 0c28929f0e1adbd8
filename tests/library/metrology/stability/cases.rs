//! Published and recomputed cases of stability.

use gapwise::methods::stability::capability::*;
use gapwise::methods::stability::charts::{imr, imr_with, xbar_r, xbar_r_with, xbar_s};
use gapwise::methods::stability::constants::constants;
use gapwise::methods::stability::data::Subgroups;
use gapwise::methods::stability::normality::anderson_darling_p;
use gapwise::methods::stability::rules::{NELSON, Rule, signals};
use gapwise::methods::stability::summary::tolerance_factor_one_sided;

use super::both;
use super::data::{CONSTANTS, rings};
use crate::support::close::{close, relative};

#[test]
fn control_chart_constants() {
    for (n, expected) in CONSTANTS {
        let c = constants(n).expect("2 to 25");
        let found = [c.d2, c.d3, c.c4, c.A2, c.A3, c.D3, c.D4, c.B3, c.B4, c.E2];
        found.iter().zip(expected).for_each(|(found, expected)| close(*found, expected, 1e-7));
    }
}

#[test]
fn imr_nist_flowrate() {
    // NIST/SEMATECH e-Handbook 6.3.2.2, with d2 rounded to 1.128.
    let values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    let data = Subgroups::individuals(&values).expect("usable");
    let printed = imr_with(&data, 1.128).expect("usable");
    close(printed.location.center, 50.81, 5e-4);
    close(printed.spread.center, 1.8778, 5e-4);
    close(printed.location.upper, 55.8041, 5e-4);
    close(printed.location.lower, 45.8159, 5e-4);
    close(printed.location.upper, 55.804_089_834_515_37, 1e-10);
    let exact = imr(&data).expect("usable");
    relative(exact.sigma * std::f64::consts::FRAC_2_SQRT_PI, printed.sigma * 1.128, 1e-9);
    assert_eq!(signals(&values, exact.location.center, exact.sigma, &NELSON), []);
}

#[test]
fn qcc_pistonrings_xbar_r_s() {
    // R package qcc 3.0, vignette: to the digits printed, with d2 rounded to 2.326 as there.
    let (r, s) = (xbar_r_with(&rings(), 2.326).expect("usable"), xbar_s(&rings()).expect("usable"));
    close(r.location.center, 74.00118, 5e-6);
    close(r.sigma, 0.009_785_039, 5e-10);
    close(r.location.lower, 73.98805, 5e-6);
    close(r.location.upper, 74.0143, 5e-5);
    close(r.spread.center, 0.02276, 5e-9);
    assert_eq!(r.spread.lower, 0.0);
    // The vignette's d3 is 0.8640855; it is 0.8640819.
    close(r.spread.upper, 0.048_125_33, 2e-7);
    close(s.spread.center, 0.009_240_037, 5e-10);
    close(s.sigma, 0.009_829_977, 5e-10);
    assert_eq!(s.spread.lower, 0.0);
    close(s.spread.upper, 0.019_302_42, 5e-9);
    let rules = signals(&r.location.points, r.location.center, r.location.sigma, &[Rule::BeyondThreeSigma]);
    assert_eq!(rules, []);
}

#[test]
fn qcc_pistonrings_capability() {
    // The spread behind the chart gives the capability; d2 = 2.32593 moves it by 3 in 100,000.
    let found = |way| capability(&rings(), &both(73.95, 74.05), way, 0.95).expect("usable");
    let range = found(Within::MeanRange);
    close(range.within.value, xbar_r(&rings()).expect("usable").sigma, 1e-15);
    relative(range.within.value, 0.009_785_039, 4e-5);
    close(range.within.df, 0.9 * 25.0 * 4.0, 1e-12);
    relative(range.cp.expect("both limits").value, 0.1 / (6.0 * 0.009_785_039), 4e-5);
    relative(range.cpk.value, (74.05 - 74.00118) / (3.0 * 0.009_785_039), 2e-4);
    close(found(Within::MeanDeviation).within.value, 0.009_829_977, 5e-10);
    assert_eq!(found(Within::Pooled).within.df, 100.0);
}

#[test]
fn nelson_rules_synthetic() {
    // Made by hand after Nelson (1984), J. Qual. Technol. 16(4); places counted from 1.
    let z = [
        0.1, -0.2, 0.3, 3.2, -0.5, 2.3, 2.4, 0.1, 1.2, 1.3, 0.2, 1.4, 1.5, -0.1, 0.1, 0.2, 0.3, 0.4, 0.1, 0.2, 0.3,
        0.1, 0.5, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1,
    ];
    let expected: [&[usize]; 8] = [&[4], &[23], &[29], &[], &[6, 7, 8], &[10, 13], &[28, 29], &[]];
    for (rule, expected) in NELSON.iter().zip(expected) {
        let found: Vec<usize> = signals(&z, 0.0, 1.0, &[*rule]).iter().map(|signal| signal.index + 1).collect();
        assert_eq!(found, expected, "{rule:?}");
    }
    let western = signals(&z, 0.0, 1.0, &[Rule::EightOneSide]);
    assert_eq!(western.iter().map(|signal| signal.index + 1).collect::<Vec<usize>>(), [13, 22, 23]);
}

#[test]
fn cmk_50_parts_decision() {
    for (required, expected) in [(1.33, 1.608_240_156_842_139_2), (1.67, 2.013_406_649_501_278)] {
        relative(cpk_needed(required, 50.0, 49.0, 0.95).expect("enough"), expected, 1e-9);
    }
}

#[test]
fn cpk_ci_bissell_30() {
    let sigma = Sigma { value: 1.6, df: 29.0 };
    let found = indices(&both(90.0, 100.0), 97.0, 30.0, sigma, 0.95).expect("usable");
    relative(found.actual.value, 0.625, 1e-12);
    let interval = found.actual.interval.expect("defined");
    relative(interval.low, 0.424_751_356_411_680_4, 1e-9);
    relative(interval.high, 0.825_248_643_588_319_6, 1e-9);
    relative(found.actual.lower.expect("defined"), 0.456_946_040_694_387_6, 1e-9);
    let cp = found.potential.expect("both limits");
    let interval = cp.interval.expect("defined");
    relative(cp.value, 1.041_666_666_666_666_7, 1e-12);
    relative(interval.low, 0.774_867_890_173_806, 1e-9);
    relative(interval.high, 1.307_957_808_771_523_6, 1e-9);
}

#[test]
fn tolerance_factor_one_sided_nist() {
    // NIST/SEMATECH e-Handbook 7.2.6.3 prints 1.8740.
    let found = tolerance_factor_one_sided(43, 0.90, 0.99).expect("defined");
    close(found, 1.874, 5e-4);
    close(found, 1.873_953_605_851_198_7, 1e-9);
}

#[test]
fn anderson_darling_nortest() {
    // R package nortest, examples as printed: n = 100, A, p.
    for (a, p, unit) in
        [(0.182, 0.9104, 1e-3), (0.84479, 0.02864, 1e-5), (1.3941, 0.001_244, 1e-6), (1.8342, 0.000_101_5, 1e-7)]
    {
        close(anderson_darling_p(a * (1.0 + 0.75 / 100.0 + 2.25 / 10_000.0)), p, unit);
    }
}
