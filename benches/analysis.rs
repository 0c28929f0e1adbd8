//! Speed of the analysis and of reading a file, against the figures in the README.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use gapwise::analysis::analyse;
use gapwise::model::{Cell, Criterion as Part, Equipment, Origin, Project, Scale, Spec};
use gapwise::store::{read, to_ron};

/// A project of this size with texts as data sheets give them.
fn project(machines: usize, criteria: usize) -> Project {
    let mut project = Project::new("bench");
    for k in 0..criteria {
        project.criteria.push(Arc::new(Part {
            id: format!("c{k}"),
            unit: "h".into(),
            scale: Some(Scale { worst: 0.0, best: 20000.0, points: Vec::new() }),
            weight: 1.0 + (k % 7) as f64,
            ..Part::default()
        }));
    }
    for i in 0..machines {
        let origin = if i % 2 == 0 { Origin::Domestic } else { Origin::Imported };
        let mut machine = Equipment { id: format!("e{i}"), origin, ..Equipment::default() };
        for k in 0..criteria {
            let x = 5000 + (i * 37 + k * 101) % 12000;
            let text = match (i + k) % 5 {
                0 => format!("≥ {x} h"),
                1 => format!("{x}-{} h", x + 500),
                2 => format!("{x} ± 300 h"),
                _ => format!("{x} h"),
            };
            machine.specs.0.insert(format!("c{k}"), Cell::one(Spec::text(text)));
        }
        project.equipment.push(Arc::new(machine));
    }
    project
}

fn benches(c: &mut Criterion) {
    let small = project(15, 20);
    let large = project(1000, 100);
    c.bench_function("analyse 15 x 20", |b| b.iter_with_large_drop(|| analyse(black_box(&small))));
    c.bench_function("analyse 1000 x 100", |b| b.iter_with_large_drop(|| analyse(black_box(&large))));
    let text = to_ron(&large);
    c.bench_function("read 1000 x 100", |b| b.iter(|| read(black_box(&text))));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(all);
