//! Projects to try something on.

use std::sync::Arc;

use gapwise::model::{Cell, Criterion, Equipment, Evidence, Grade, Origin, Project, Spec};
use gapwise::store;

/// A project file of these criteria and equipment, and whatever else stands in it, in the words of a file.
pub fn file(criteria: &str, equipment: &str, more: &str) -> String {
    format!(r#"(format: 1, title: "case", criteria: [{criteria}], equipment: [{equipment}], {more})"#)
}

/// What is read from such a file.
pub fn read(criteria: &str, equipment: &str, more: &str) -> Project {
    store::read(&file(criteria, equipment, more)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The project in which criterion k is `c{k}`, document g `g{g}` of grade A to E, and equipment i `e{i}`, whose origin
/// is domestic where it says so, whose document is numbered, and whose cell of criterion k is `text(i, k)`.
pub fn generated(
    criteria: Vec<Criterion>,
    domestic: &[bool],
    grades: &[u8],
    text: impl Fn(usize, usize) -> Option<String>,
) -> Project {
    let mut project = Project::new("generated");
    let columns = criteria.len();
    for (k, criterion) in criteria.into_iter().enumerate() {
        project.criteria.push(Arc::new(Criterion { id: format!("c{k}"), ..criterion }));
    }
    for (g, grade) in Grade::ALL.into_iter().enumerate() {
        project.evidence.push(Arc::new(Evidence { id: format!("g{g}"), grade, ..Evidence::default() }));
    }
    for (i, (domestic, grade)) in domestic.iter().zip(grades).enumerate() {
        let mut equipment = Equipment {
            id: format!("e{i}"),
            origin: if *domestic { Origin::Domestic } else { Origin::Imported },
            evidence: format!("g{grade}"),
            ..Equipment::default()
        };
        let cells = (0..columns).filter_map(|k| Some((format!("c{k}"), Cell::one(Spec::text(text(i, k)?)))));
        equipment.specs.0.extend(cells);
        project.equipment.push(Arc::new(equipment));
    }
    project
}
