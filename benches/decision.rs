//! Speed of the decision: the methods, and what an edit needs at once and as a job, against the figures in the README.

mod generated;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use gapwise::analysis::analyse;
use gapwise::analysis::decision::{Decision, Draws};
use gapwise::app::{Command, Session};
use gapwise::methods::decision::direction::Direction;
use gapwise::methods::decision::draw::Stream;
use gapwise::methods::decision::preference::Preference;
use gapwise::methods::decision::promethee::promethee;
use gapwise::model::Robustness;

use generated::project;

const THREADS: usize = 2;

fn methods(c: &mut Criterion) {
    let figures = Stream::new(1, 2, 3);
    let matrix: Vec<Vec<Option<f64>>> =
        (0..10_000_u64).map(|i| (0..10).map(|j| Some(100.0 * figures.uniform(i * 10 + j))).collect()).collect();
    let directions = [Direction::Higher; 10];
    let functions = [Preference::Linear { q: 5.0, p: 30.0 }; 10];
    c.bench_function("PROMETHEE II 10 000 x 10", |b| {
        b.iter_with_large_drop(|| promethee(black_box(&matrix), &[1.0; 10], &directions, &functions));
    });
}

fn edit(c: &mut Criterion) {
    let mut session = Session::new(project(50, 20));
    let mut number = 0_usize;
    // What the window does on its thread: the analysis, all methods, the first thousand samples.
    c.bench_function("edit at 50 x 20, all methods, first 1 024 samples", |b| {
        b.iter(|| {
            number += 1;
            let text = format!("{} h", 6000 + number * 7919 % 9000);
            let edit = Command::SetText { equipment: "e25".into(), criterion: "c10".into(), text };
            session.apply(edit).expect("a cell");
            let (project, analysis) = (session.project(), session.analysis());
            let decision = Decision::new(project, analysis);
            let mut draws =
                Draws::new(project, analysis, &decision.table, project.settings.robustness.weights).expect("a choice");
            draws.draw(1024, THREADS, &|| false);
            (decision, draws.robustness())
        });
    });
    let mut long = project(50, 20);
    long.settings.robustness = Robustness { samples: 10_000, ..Robustness::default() };
    let analysis = analyse(&long);
    let decision = Decision::new(&long, &analysis);
    c.bench_function("10 000 samples at 50 x 20 as a job", |b| {
        b.iter(|| {
            let mut draws =
                Draws::new(&long, &analysis, &decision.table, long.settings.robustness.weights).expect("a choice");
            draws.draw(10_000, THREADS, &|| false);
            draws.robustness()
        });
    });
    c.bench_function("what takes longer at 50 x 20", |b| {
        b.iter_with_large_drop(|| decision.depth(&long, &analysis, &|| false));
    });
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20);
    targets = methods, edit
}
criterion_main!(all);
