//! Measurements to draw: public ones, and made ones of the kind that machines give.

use std::f64::consts::{PI, TAU};

use gapwise::analysis::measured::{self, CircularReport, DriftReport, LeadReport, PositioningReport, StabilityReport};
use gapwise::figure::measured::weibull::WeibullGroup;
use gapwise::figure::{Heading, Series};
use gapwise::methods::life::data::{Life, Record};
use gapwise::methods::life::exponential::Termination;
use gapwise::methods::life::location_scale::Span;
use gapwise::methods::life::plotting::{self, OnLine, Point};
use gapwise::methods::life::regression::Ranks;
use gapwise::methods::life::repairable::{History, System};
use gapwise::methods::life::survival::{KaplanMeier, kaplan_meier};
use gapwise::methods::life::weibull::{self, Bounds, Quantity, Weibull};
use gapwise::methods::stability::capability::Limits;
use gapwise::model::{RawCircular, RawDrift, RawLead, RawPositioning};

use crate::support::published::rings::RINGS;

/// Michelson's speed of light in air, 1879, in 10 Mm/s (`StRD` of NIST).
#[rustfmt::skip]
pub const MICHELSON: [i32; 100] = [
    29985, 29974, 29990, 30007, 29993, 29985, 29995, 29998, 29998, 29988, 30000, 29998, 29993, 29965, 29976, 29981,
    30000, 30000, 29996, 29996, 29996, 29994, 29996, 29994, 29988, 29980, 29985, 29988, 29990, 29984, 29983, 29979,
    29981, 29988, 29988, 29983, 29980, 29979, 29976, 29980, 29988, 29988, 29988, 29986, 29972, 29972, 29962, 29986,
    29997, 29995, 29988, 29991, 29985, 29987, 29984, 29984, 29985, 29984, 29984, 29984, 29989, 29981, 29981, 29982,
    29980, 29977, 29976, 29974, 29975, 29976, 29991, 29992, 29989, 29986, 29988, 29972, 29984, 29985, 29985, 29978,
    29989, 29984, 29978, 29981, 29976, 29981, 29979, 29981, 29982, 29985, 29987, 29987, 29981, 29974, 29981, 29994,
    29995, 29980, 29981, 29987,
];

/// Flow rates of the NIST/SEMATECH e-Handbook, 6.3.2.2.
pub const FLOW: [f64; 10] = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

pub fn heading() -> Heading {
    Heading { title: "Machine A, X axis".into(), subtitle: "run-2026-03-14.csv".into() }
}

/// Axis b02-X of a motion stage, readings in mm; deviations times `factor` in `unit`.
pub fn stage(factor: f64, unit: &str) -> RawPositioning {
    let mut raw = RawPositioning { target_unit: "mm".into(), unit: unit.into(), ..RawPositioning::default() };
    for line in include_str!("positioning_b02_x.csv").lines().skip(2) {
        let mut cells = line.split(',');
        let forward = cells.next() == Some("forward");
        let figures: Vec<f64> = cells.map(|cell| cell.parse().expect("a number")).collect();
        let row = figures[1..].iter().map(|x| (x - figures[0]) * factor).collect();
        if forward {
            raw.targets.push(figures[0]);
            raw.forward.push(row);
        } else {
            raw.backward.push(row);
        }
    }
    raw
}

pub fn positioning(raw: &RawPositioning) -> PositioningReport {
    measured::positioning(raw, 0.95, 1).expect("usable")
}

/// A long axis with so many targets.
pub fn long_axis(targets: usize) -> RawPositioning {
    let at = |i: usize| i as f64 * 2000.0 / targets as f64;
    let row = |i: usize, off: f64| {
        let x = at(i);
        (0..5).map(|run| 4.0 * (x / 300.0).sin() + x / 400.0 + off + noise(i * 7 + run) * 0.8).collect()
    };
    RawPositioning {
        target_unit: "mm".into(),
        unit: "µm".into(),
        targets: (0..targets).map(at).collect(),
        forward: (0..targets).map(|i| row(i, 0.0)).collect(),
        backward: (0..targets).map(|i| row(i + 1000, -1.5)).collect(),
        ..RawPositioning::default()
    }
}

/// Between −1 and 1, without any pattern to the eye, the same every time.
pub fn noise(k: usize) -> f64 {
    let x = ((k as f64 + 1.0) * 12.9898).sin() * 43_758.545_3;
    2.0 * (x - x.floor()) - 1.0
}

pub fn rings() -> Vec<Vec<f64>> {
    RINGS.iter().map(|group| group.iter().map(|x| 74.0 + f64::from(*x) / 1000.0).collect()).collect()
}

pub fn michelson() -> Vec<Vec<f64>> {
    MICHELSON.iter().map(|x| vec![f64::from(*x) / 100.0]).collect()
}

pub fn stability(groups: &[Vec<f64>], limits: Limits) -> StabilityReport {
    measured::stability(groups.to_vec(), &limits, 0.95).expect("usable")
}

pub fn series<'a>(values: &'a [f64], name: &'a str, unit: &'a str, limits: Limits) -> Series<'a> {
    Series { name, unit, values, limits }
}

/// A ballbar path of a machine with backlash, out of square, with noise; radii in mm.
pub fn circle(points: usize, senses: [bool; 2]) -> CircularReport {
    let path = |sign: f64| -> Vec<[f64; 2]> {
        let one = |k: usize| {
            let angle = sign * TAU * k as f64 / points as f64;
            let lag = if angle.rem_euclid(PI) < 0.12 { 0.004 } else { 0.0 };
            let off = 0.006 * (2.0 * angle).sin() + 0.003 * sign + lag + 0.0007 * noise(k) + 0.002;
            let r = 100.0 + off;
            [r * angle.cos() + 0.002, r * angle.sin() - 0.001]
        };
        (0..points).map(one).collect()
    };
    let [clockwise, counterclockwise] =
        [(-1.0, senses[0]), (1.0, senses[1])].map(|(sign, there)| if there { path(sign) } else { Vec::new() });
    let raw = RawCircular { unit: "mm".into(), radius: 100.0, clockwise, counterclockwise, ..RawCircular::default() };
    measured::circular(&raw).expect("usable")
}

/// A spindle warming up over so many minutes.
pub fn drift(minutes: usize) -> DriftReport {
    measured::drift(&drift_raw(minutes), 0.95).expect("usable")
}

/// Its readings, one in two minutes.
pub fn drift_raw(minutes: usize) -> RawDrift {
    let times: Vec<f64> = (0..=minutes / 2).map(|k| k as f64 * 2.0).collect();
    let share = |t: f64| 1.0 - (-t / 42.0).exp();
    let readings = times.iter().enumerate().map(|(k, t)| 31.0 * share(*t) + 0.6 * noise(k)).collect();
    let temperatures = times.iter().enumerate().map(|(k, t)| 20.0 + 6.5 * share(*t) + 0.1 * noise(k + 500)).collect();
    RawDrift { unit: "µm".into(), times, readings, temperatures, ..RawDrift::default() }
}

/// A screw of 10 mm lead over so many mm.
pub fn screw(travel: usize) -> LeadReport {
    let at: Vec<f64> = (0..=travel / 2).map(|k| k as f64 * 2.0).collect();
    let off = |x: &f64| {
        -0.011 * x
            + 2.4 * (x / 90.0).sin() * (1.0 + x / 700.0)
            + 1.1 * (TAU * x / 10.0).sin()
            + 0.5 * noise(*x as usize)
    };
    let deviation = at.iter().map(off).collect();
    measured::lead(&RawLead { travel: at, deviation, ..RawLead::default() }, 10.0, -10.0).expect("usable")
}

/// A figure of a Weibull analysis of failed and running units; 90 % bounds.
pub struct LifeSample {
    pub name: &'static str,
    pub points: Vec<Point>,
    pub line: Vec<OnLine>,
    pub fit: Weibull,
    pub beta: Span,
    pub b10: OnLine,
    pub running: Vec<f64>,
    pub curve: KaplanMeier,
    pub life: Life,
}

impl LifeSample {
    pub fn group(&self) -> WeibullGroup<'_> {
        WeibullGroup {
            name: self.name,
            points: &self.points,
            line: &self.line,
            fit: &self.fit,
            beta: Some(self.beta),
            b10: Some(self.b10),
            running: &self.running,
        }
    }
}

pub fn life_sample(name: &'static str, failed: &[f64], running: &[f64]) -> LifeSample {
    let records = failed.iter().map(|t| Record::failed(*t)).chain(running.iter().map(|t| Record::running(*t)));
    let life = Life::new(records.collect()).expect("usable");
    let fit = weibull::fit(&life).expect("a fit");
    let shares = plotting::shares(0.002, 0.999, 60).expect("shares");
    let line = |shares: &[f64]| plotting::line(&life, &fit, shares, 0.90, Bounds::LikelihoodRatio).expect("bounds");
    let beta = weibull::bounds(&life, &fit, Quantity::Beta, 0.90, Bounds::LikelihoodRatio).expect("bounds").span;
    LifeSample {
        name,
        points: plotting::points(&life, Ranks::default()).expect("points"),
        line: line(&shares),
        b10: line(&[0.1])[0],
        fit,
        beta,
        running: running.to_vec(),
        curve: kaplan_meier(&life, 0.95).expect("a curve"),
        life,
    }
}

/// Lieblein & Zelen (1956): ball bearings, millions of turns.
pub const BEARINGS: [f64; 23] = [
    17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88, 84.12,
    93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40,
];

/// Gehan (1965), weeks of remission: drug (failed, running) and placebo (failed).
pub const DRUG: ([f64; 9], [f64; 12]) = (
    [6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0],
    [6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0],
);
pub const PLACEBO: [f64; 21] =
    [1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 5.0, 5.0, 8.0, 8.0, 8.0, 8.0, 11.0, 11.0, 12.0, 12.0, 15.0, 17.0, 22.0, 23.0];

/// Machines whose failures come further apart, watched to different ends.
pub fn machines(count: usize) -> History {
    let system = |machine: usize| {
        let end = 4000.0 + 500.0 * machine as f64;
        let event = |k: usize| 60.0 * (k as f64 + 1.0 + 0.4 * noise(10 * machine + k)).powf(1.6);
        let events = (0..20).map(event).filter(|t| *t > 0.0 && *t < end).collect();
        System { events, end, termination: Termination::Time }
    };
    History::new((0..count).map(system).collect()).expect("usable")
}
