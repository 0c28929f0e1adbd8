//! How often bounds hold the true B10, by simulation. The figures stand in the doc comment of `bounds_of`.

use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::data::{Life, Record};
use gapwise::methods::life::weibull::{Bounds, Quantity, bounds, fit};

/// Shape of the lives; η is 1.
const BETA: f64 = 2.0;

/// `n` units of which the first `r` failures are seen, the rest taken out then.
fn sample(stream: Stream, n: u64, r: usize) -> Life {
    let mut lives: Vec<f64> = (0..n).map(|k| stream.exponential(k).powf(1.0 / BETA)).collect();
    lives.sort_by(f64::total_cmp);
    let last = lives[r - 1];
    let record = |(k, t): (usize, &f64)| if k < r { Record::failed(*t) } else { Record::running(last) };
    Life::new(lives.iter().enumerate().map(record).collect()).expect("usable")
}

/// Share of samples whose 90 % bounds of B10 hold it, and of those without a fit.
fn coverage(n: u64, r: usize, samples: u64, method: Bounds) -> (f64, u64) {
    let truth = (-0.9_f64.ln()).powf(1.0 / BETA);
    let (mut held, mut fitted) = (0_u64, 0_u64);
    for number in 0..samples {
        let life = sample(Stream::new(11, n * 1000 + r as u64, number), n, r);
        let Ok(found) = fit(&life) else { continue };
        let span = bounds(&life, &found, Quantity::Quantile(0.1), 0.9, method).expect("usable").span;
        fitted += 1;
        held += u64::from(span.contains(truth));
    }
    (held as f64 / fitted as f64, samples - fitted)
}

#[test]
#[ignore = "takes minutes"]
fn bounds_of_b10() {
    for (n, r) in [(8, 8), (20, 8), (20, 15), (50, 40)] {
        let (ratio, lost) = coverage(n, r, 4000, Bounds::LikelihoodRatio);
        let (fisher, _) = coverage(n, r, 4000, Bounds::Fisher);
        let (bootstrap, _) = coverage(n, r, 1000, Bounds::Bootstrap { resamples: 500, seed: 3 });
        eprintln!("{n} units, {r} failures: {ratio:.3} {fisher:.3} {bootstrap:.3}, {lost} without a fit");
        assert!((0.80..0.93).contains(&ratio) && (0.76..0.93).contains(&fisher));
    }
}
