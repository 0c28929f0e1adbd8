//! Rows of one criterion with a text for each machine.

use std::sync::Arc;

use gapwise::analysis::{CellResult, analyse};
use gapwise::model::{AssumedUncertainty, Better, Cell, Criterion, Equipment, Project, Settings, Spec};

/// The cells of machines with these texts on one criterion; nothing is assumed of their uncertainty.
pub fn cells(criterion: Criterion, texts: &[&str], settings: Settings) -> Vec<CellResult> {
    let id = criterion.id.clone();
    let machine = |(i, text): (usize, &&str)| {
        let mut machine = Equipment { id: format!("m{i}"), ..Equipment::default() };
        machine.specs.0.insert(id.clone(), Cell::one(Spec::text(*text)));
        Arc::new(machine)
    };
    let project = Project {
        settings: Settings { assumed: AssumedUncertainty { a: 0.0, b: 0.0, c: 0.0, d: 0.0, e: 0.0 }, ..settings },
        equipment: texts.iter().enumerate().map(machine).collect(),
        criteria: vec![Arc::new(criterion)],
        ..Project::new("n")
    };
    analyse(&project).equipment.iter().map(|row| row.cells[0].clone()).collect()
}

/// A criterion of nothing but unit and direction.
pub fn criterion(unit: &str, better: Better) -> Criterion {
    Criterion { id: "c".to_owned(), unit: unit.to_owned(), better, ..Criterion::default() }
}
