//! Speed of what measurements need, on the threads there are: lives of a million units, refits, intervals of a
//! positioning test, files of 100 MB.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use gapwise::analysis::measured::positioning;
use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::data::{Life, Record};
use gapwise::methods::life::weibull::{fit, resample};
use gapwise::model::RawPositioning;
use gapwise::store::raw::{RawOptions, life, positioning as read_positioning, series};

/// Size of the files.
const SIZE: usize = 100_000_000;

/// Weibull lives with β = 1.8, about a third of the units still running.
fn lives(n: u64) -> Vec<Record> {
    let stream = Stream::new(1, 2, 3);
    let record = |k: u64| {
        let (time, end) =
            (1000.0 * stream.exponential(k).powf(1.0 / 1.8), 1500.0 * stream.branch(1).uniform(k) + 400.0);
        if time < end { Record::failed(time) } else { Record::running(end) }
    };
    (0..n).map(record).collect()
}

fn weibull(c: &mut Criterion) {
    let many = lives(1_000_000);
    let checked = Life::new(many.clone()).expect("usable");
    c.bench_function("Weibull, 1 000 000 units", |b| b.iter(|| fit(black_box(&checked))));
    c.bench_function("Weibull, 1 000 000 units, with the check of the records", |b| {
        b.iter_batched(
            || many.clone(),
            |records| Life::new(records).and_then(|life| fit(&life)),
            BatchSize::PerIteration,
        );
    });
    let some = Life::new(lives(100)).expect("usable");
    let found = fit(&some).expect("estimable");
    c.bench_function("1 000 refits of 100 units", |b| b.iter(|| resample(black_box(&some), &found, 1000, 1)));
}

/// Eleven positions, five runs in each direction.
fn intervals(c: &mut Criterion) {
    let stream = Stream::new(4, 5, 6);
    let runs = |way: u64| {
        let one = |k: u64| 3.0 * stream.branch(way).uniform(k);
        (0..11_u64).map(|i| (0..5_u64).map(|j| one(5 * i + j)).collect()).collect()
    };
    let raw = RawPositioning {
        axis: "X".into(),
        target_unit: "mm".into(),
        unit: "µm".into(),
        targets: (0..11).map(|i| 101.3 * f64::from(i)).collect(),
        forward: runs(1),
        backward: runs(2),
        ..RawPositioning::default()
    };
    c.bench_function("positioning of 11 × 5 × 2 with its intervals", |b| {
        b.iter(|| positioning(black_box(&raw), 0.95, 1));
    });
}

/// A file of [`SIZE`] bytes: the heading and as many lines as fit.
fn file(heading: &str, line: impl Fn(&mut String, u64)) -> String {
    let mut text = heading.to_owned();
    for k in 0.. {
        if text.len() >= SIZE {
            break;
        }
        line(&mut text, k);
    }
    text
}

fn files(c: &mut Criterion) {
    let stream = Stream::new(7, 8, 9);
    let x = |k: u64| 10.0 + 0.01 * stream.uniform(k);
    let mut group = c.benchmark_group("file of 100 MB");
    group.throughput(Throughput::Bytes(SIZE as u64));
    let text = file("thickness_um\n", |text, k| writeln!(text, "{:.5}", x(k)).expect("text"));
    group.bench_function("series, one column", |b| b.iter_with_large_drop(|| series(black_box(text.as_bytes()))));
    let text = file("group,x1,x2,x3,x4,x5\n", |text, k| {
        writeln!(text, "{k},{:.4},{:.4},{:.4},{:.4},{:.4}", x(k), x(k + 1), x(k + 2), x(k + 3), x(k + 4))
            .expect("text");
    });
    group.bench_function("series, groups of five", |b| b.iter_with_large_drop(|| series(black_box(text.as_bytes()))));
    let text = file("time_h,event\n", |text, k| writeln!(text, "{:.2},{}", 1000.0 * x(k), k % 2).expect("text"));
    group.bench_function("lives", |b| b.iter_with_large_drop(|| life(black_box(text.as_bytes()))));
    let text = file("axis,target_mm,run,direction,value_um\n", |text, k| {
        let (target, run, way) = (k / 2 % 1000, k / 2000 + 1, if k % 2 == 0 { '+' } else { '-' });
        writeln!(text, "X,{target},{run},{way},{:.3}", x(k) - 10.0).expect("text");
    });
    let read = |text: &str| read_positioning(text.as_bytes(), &RawOptions::default());
    group.bench_function("positioning, a line a figure", |b| b.iter_with_large_drop(|| read(black_box(&text))));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10);
    targets = weibull, intervals, files
}
criterion_main!(all);
