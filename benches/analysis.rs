//! Speed of the analysis, of an edit and of reading a file, against the figures in the README.

mod generated;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gapwise::analysis::analyse;
use gapwise::app::{Command, Session};
use gapwise::store::{read, to_ron};

use generated::project;

fn benches(c: &mut Criterion) {
    let small = project(15, 20);
    let large = project(1000, 100);
    c.bench_function("analyse 15 x 20", |b| b.iter_with_large_drop(|| analyse(black_box(&small))));
    c.bench_function("analyse 1000 x 100", |b| b.iter_with_large_drop(|| analyse(black_box(&large))));
    let mut session = Session::new(large.clone());
    let mut number = 0_usize;
    c.bench_function("edit one cell 1000x100", |b| {
        b.iter(|| {
            number += 1;
            let text = format!("{} h", 6000 + number * 7919 % 9000);
            let edit = Command::SetText { equipment: "e500".into(), criterion: "c50".into(), text };
            session.apply(edit).map(|()| session.revision())
        });
    });
    c.bench_function("undo and redo 1000x100", |b| b.iter(|| session.undo() && session.redo()));
    let text = to_ron(&large);
    c.bench_function("read 1000 x 100", |b| b.iter(|| read(black_box(&text))));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(all);
