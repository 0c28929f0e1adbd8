//! Projects of any size for the benches.

use std::sync::Arc;

use gapwise::model::{Cell, Criterion, Equipment, Origin, Project, Scale, Spec};

/// A project of this size with texts as data sheets give them.
pub fn project(machines: usize, criteria: usize) -> Project {
    let mut project = Project::new("bench");
    for k in 0..criteria {
        project.criteria.push(Arc::new(Criterion {
            id: format!("c{k}"),
            unit: "h".into(),
            scale: Some(Scale { worst: 0.0, best: 20000.0, points: Vec::new() }),
            weight: 1.0 + (k % 7) as f64,
            ..Criterion::default()
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
