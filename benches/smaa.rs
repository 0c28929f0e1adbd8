//! Speed of the SMAA engine on two threads.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gapwise::methods::decision::difference::Uncertain;
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::draw::{Stream, key};
use gapwise::methods::decision::smaa::{Cell, Curve, Input, Problem, confidence, run};
use gapwise::methods::decision::value::ValueFunction;
use gapwise::methods::decision::weight_space::WeightSpace;

const THREADS: usize = 2;

/// How the cells of a generated problem look.
#[derive(Clone, Copy)]
enum Cells {
    Exact,
    Normal,
    NormalAndEven,
    Geometric,
}

fn problem(alternatives: usize, criteria: usize, cells: Cells, weights: WeightSpace) -> Problem {
    let figures = Stream::new(1, 2, 3);
    let cell = |k: usize| {
        let centre = 20.0 + 60.0 * figures.uniform(k as u64);
        let half_width = if matches!(cells, Cells::NormalAndEven) { 3.0 } else { 0.0 };
        let curve = usize::from(matches!(cells, Cells::Geometric));
        match cells {
            Cells::Exact => Cell::Points(centre),
            _ => Cell::Uncertain { figure: Uncertain { centre, normal_sd: 4.0, excess: 0.0, half_width }, curve },
        }
    };
    let scale = ValueFunction::new(vec![(0.0, 0.0), (100.0, 100.0)]).expect("valid");
    let input = Input {
        seed: 1,
        rows: (0..alternatives).map(|i| key(&format!("e{i}"))).collect(),
        columns: (0..criteria).map(|j| key(&format!("c{j}"))).collect(),
        cells: (0..alternatives * criteria).map(cell).collect(),
        curves: vec![Curve::PiecewiseLinear(scale), Curve::Geometric { centre: 50.0, direction: Direction::Higher }],
        weights,
        active: vec![true; criteria],
        groups: vec![(0..alternatives / 2).collect(), (alternatives / 2..alternatives).collect()],
        reference: None,
        costs: Vec::new(),
    };
    Problem::new(&input).expect("usable")
}

fn weighted(criteria: usize, relative: f64) -> WeightSpace {
    WeightSpace::Around { weights: (1..=criteria).map(|j| j as f64).collect(), relative }
}

fn benches(c: &mut Criterion) {
    let mut bench = |name: &str, problem: &Problem, samples: u64| {
        c.bench_function(name, |b| b.iter(|| run(black_box(problem), 0..samples, THREADS, &|| false)));
    };
    let free = WeightSpace::Free;
    bench("100 000 samples, 10 x 6 exact", &problem(10, 6, Cells::Exact, free.clone()), 100_000);
    bench("100 000 samples, 10 x 6 normal", &problem(10, 6, Cells::Normal, free.clone()), 100_000);
    bench("100 000 samples, 10 x 6 normal and even", &problem(10, 6, Cells::NormalAndEven, free.clone()), 100_000);
    bench("10 000 samples, 50 x 20 normal", &problem(50, 20, Cells::Normal, free.clone()), 10_000);
    bench("10 000 samples, 50 x 20 normal and even", &problem(50, 20, Cells::NormalAndEven, free.clone()), 10_000);
    bench("10 000 samples, 50 x 20 geometric", &problem(50, 20, Cells::Geometric, free.clone()), 10_000);
    bench("first 1 000 samples, 50 x 20 normal and even", &problem(50, 20, Cells::NormalAndEven, free.clone()), 1_000);
    let ordinal = |n: usize| WeightSpace::Ordinal((0..n).collect());
    bench("100 000 samples, 10 x 6 exact, ordinal", &problem(10, 6, Cells::Exact, ordinal(6)), 100_000);
    bench("100 000 samples, 10 x 6 exact, around 20 %", &problem(10, 6, Cells::Exact, weighted(6, 0.2)), 100_000);
    bench("10 000 samples, 10 x 20 exact, around 20 %", &problem(10, 20, Cells::Exact, weighted(20, 0.2)), 10_000);
    for (name, problem) in [
        ("confidence of 10 000 samples, 10 x 6", problem(10, 6, Cells::NormalAndEven, free.clone())),
        ("confidence of 10 000 samples, 50 x 20", problem(50, 20, Cells::NormalAndEven, free.clone())),
    ] {
        let tally = run(&problem, 0..10_000, THREADS, &|| false).expect("not cancelled");
        c.bench_function(name, |b| b.iter(|| confidence(black_box(&problem), &tally, 10_000, THREADS, &|| false)));
    }
    c.bench_function("problem 50 x 20", |b| b.iter(|| problem(50, 20, Cells::NormalAndEven, WeightSpace::Free)));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20);
    targets = benches
}
criterion_main!(all);
