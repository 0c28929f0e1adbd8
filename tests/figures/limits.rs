//! Where there is more than a page can hold, the most important is shown and the rest is told.

use std::fmt::Write as _;

use gapwise::analysis::analyse;
use gapwise::figure::{Choice, Figure, FigureId, build};
use gapwise::text::Lang;

/// Thirty criteria and thirty machines; the later, the heavier and the better.
fn figure(id: FigureId) -> Figure {
    let (mut criteria, mut equipment) = (String::new(), String::new());
    for n in 0..30 {
        let _ = writeln!(criteria, r#"(id: "c{n}", name: "C{n}", unit: "h", better: Higher, weight: {}),"#, n + 1);
        let specs: Vec<String> = (0..30).map(|k| format!(r#""c{k}": "{} h""#, 100 + n)).collect();
        let _ =
            writeln!(equipment, r#"(id: "m{n}", model: "M{n}", origin: Domestic, specs: {{{}}}),"#, specs.join(", "));
    }
    let text = format!(r#"(format: 1, title: "t", criteria: [{criteria}], equipment: [{equipment}])"#);
    let project = gapwise::store::read(&text).expect("readable");
    let analysis = analyse(&project);
    let choice = Choice { equipment: Some("m0".into()), ..Choice::default() };
    build(id, &project, &analysis, None, &choice, Lang::En).expect("a figure")
}

#[test]
fn the_heat_map_keeps_the_heaviest_criteria_and_the_best_machines() {
    let figure = figure(FigureId::Levels);
    let labels = |ticks: &[gapwise::figure::Tick]| ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>();
    let expected = |letter: &str| (6..30).map(|n| format!("{letter}{n}")).collect::<Vec<_>>();
    assert_eq!((labels(&figure.y.ticks), labels(&figure.x.ticks)), (expected("C"), expected("M")));
    assert!(figure.notes.iter().any(|note| note.contains("24 heaviest of 30")), "{:?}", figure.notes);
    assert!(figure.notes.iter().any(|note| note.contains("24 best ranked of 30")), "{:?}", figure.notes);
}

#[test]
fn the_radar_keeps_twelve_axes_and_says_where_all_of_them_are() {
    let figure = figure(FigureId::Radar);
    assert_eq!(figure.table.rows.len(), 12);
    assert_eq!(figure.table.rows[0][0], "C18");
    assert!(figure.notes.iter().any(|note| note.contains("12 heaviest of 30") && note.contains("Profile")));
}
