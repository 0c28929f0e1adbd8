//! Bounds of B10 of a Weibull fit (`methods::life::weibull::bounds_of`).

use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::data::{Life, Record};
use gapwise::methods::life::weibull::{Bounds, Quantity, bounds, fit};

use super::Coverage;

/// Shape of the lives; η is 1.
const BETA: f64 = 2.0;

/// Units, and failures seen.
const SAMPLES: [(u64, usize); 4] = [(8, 8), (20, 8), (20, 15), (50, 40)];

/// The range within which 90 % bounds hold B10 with so few failures.
const LIKELIHOOD_RATIO: Option<(f64, f64)> = Some((0.80, 0.93));
const FISHER: Option<(f64, f64)> = Some((0.76, 0.93));

/// `n` units of which the first `r` failures are seen, the rest taken out then.
fn sample(stream: Stream, n: u64, r: usize) -> Life {
    let mut lives: Vec<f64> = (0..n).map(|k| stream.exponential(k).powf(1.0 / BETA)).collect();
    lives.sort_by(f64::total_cmp);
    let last = lives[r - 1];
    let record = |(k, t): (usize, &f64)| if k < r { Record::failed(*t) } else { Record::running(last) };
    Life::new(lives.iter().enumerate().map(record).collect()).expect("usable")
}

/// The samples with a fit, and those of them whose 90 % bounds of B10 hold it.
fn held(n: u64, r: usize, samples: u64, method: Bounds) -> (u64, u64) {
    let truth = (-0.9_f64.ln()).powf(1.0 / BETA);
    let (mut fitted, mut held) = (0, 0);
    for number in 0..samples {
        let life = sample(Stream::new(11, n * 1000 + r as u64, number), n, r);
        let Ok(found) = fit(&life) else { continue };
        let span = bounds(&life, &found, Quantity::Quantile(0.1), 0.9, method).expect("usable").span;
        fitted += 1;
        held += u64::from(span.contains(truth));
    }
    (fitted, held)
}

/// So many samples of each size; fewer for the bootstrap, with so many resamples.
pub fn coverage(samples: u64, resampled: u64, resamples: usize) -> Vec<Coverage> {
    let bootstrap = Bounds::Bootstrap { resamples, seed: 3 };
    let methods = [
        (Bounds::LikelihoodRatio, "likelihood ratio", samples, LIKELIHOOD_RATIO),
        (Bounds::Fisher, "Fisher", samples, FISHER),
        (bootstrap, "bootstrap", resampled, None),
    ];
    let mut found = Vec::new();
    for (n, r) in SAMPLES {
        for (method, name, samples, stated) in methods {
            let (runs, held) = held(n, r, samples, method);
            let of = format!("B10, {n} units, {r} failures, {name}");
            found.push(Coverage { of, runs, held, stated });
        }
    }
    found
}
