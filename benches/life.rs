//! Speed of the life models with few units; many units and refits are in `metrology.rs`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::compare::{Machine, ratio};
use gapwise::methods::life::data::{End, Life, Record};
use gapwise::methods::life::weibull::{Bounds, Quantity, bounds_of, fit};

/// Weibull lives with β = 1.8, about a third of the units still running.
fn lives(n: u64) -> Life {
    let stream = Stream::new(1, 2, 3);
    let record = |k: u64| {
        let (time, end) =
            (1000.0 * stream.exponential(k).powf(1.0 / 1.8), 1500.0 * stream.branch(1).uniform(k) + 400.0);
        if time < end { Record::failed(time) } else { Record::running(end) }
    };
    Life::new((0..n).map(record).collect()).expect("usable")
}

fn benches(c: &mut Criterion) {
    let some = lives(100);
    let found = fit(&some).expect("estimable");
    c.bench_function("fit, 100 units", |b| b.iter(|| fit(black_box(&some))));
    let figures =
        [Quantity::Beta, Quantity::Eta, Quantity::Quantile(0.1), Quantity::Mean, Quantity::Reliability(500.0)];
    c.bench_function("likelihood-ratio bounds of five figures, 100 units", |b| {
        b.iter(|| bounds_of(black_box(&some), &found, &figures, 0.9, Bounds::LikelihoodRatio));
    });
    let within = |record: &Record| {
        let end = if record.end == End::Failed { End::Within(record.time * 1.2) } else { record.end };
        Record { end, ..*record }
    };
    let intervals = Life::new(some.records().iter().map(within).collect()).expect("usable");
    c.bench_function("fit, 100 units with intervals", |b| b.iter(|| fit(black_box(&intervals))));
    let other = lives(60);
    let (a, b) = (Machine::new(&some).expect("estimable"), Machine::new(&other).expect("estimable"));
    c.bench_function("ratio of B10 of two machines", |bench| bench.iter(|| ratio(black_box(&a), &b, 0.1, 0.9)));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20);
    targets = benches
}
criterion_main!(all);
