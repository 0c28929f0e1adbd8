//! A criterion of which nobody has said which direction is better.

use gapwise::analysis::analyse;

use crate::support::project;

const LIFE: &str = r#"(id: "life", unit: "h", better: Higher, scale: (worst: 0, best: 20000), weight: 1)"#;

/// A criterion of which nobody knows the direction is kept, told, and takes no part in anything that is scored.
#[test]
fn a_criterion_without_a_direction_is_not_scored() {
    let machines = r#"(id: "a", origin: Domestic, specs: {"life": "9000 h", "q": "5 mm"}),
        (id: "b", origin: Imported, specs: {"life": "8000 h", "q": "7 mm"})"#;
    let alone = analyse(&project::read(LIFE, machines, ""));
    for scale in ["", "scale: (worst: 0, best: 10),"] {
        let criteria =
            format!(r#"{LIFE}, (id: "q", unit: "mm", better: Unknown, {scale} weight: 5, need: "6 mm", must: "6 mm")"#);
        let p = project::read(&criteria, machines, "");
        assert_eq!(gapwise::store::read(&gapwise::store::to_ron(&p)).expect("readable").criteria, p.criteria);
        let a = analyse(&p);
        for (own, other) in a.equipment.iter().zip(&alone.equipment) {
            assert_eq!((own.total_points, own.rank), (other.total_points, other.rank), "{scale}");
            let cell = &own.cells[1];
            assert!(cell.value.is_some() && cell.points.is_none() && cell.comparison.gap_points.is_none());
            assert!(own.excluded.is_none(), "a bare limit says neither at least nor at most");
        }
        assert_eq!(a.criteria[1].weight, 0.0, "{scale}");
        let told: Vec<_> =
            a.findings.iter().filter(|f| f.kind == gapwise::analysis::FindingKind::NoDirection).collect();
        assert_eq!(told.len(), 1);
        let answers = gapwise::app::choices(told[0], &p);
        assert_eq!(answers.len(), 2);
    }
}
