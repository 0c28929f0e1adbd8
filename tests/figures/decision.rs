//! Figures of the decision are complete and finite for every project, and the same every time.

use std::sync::Arc;

use gapwise::analysis::decision::{Decision, Robustness};
use gapwise::analysis::{Options, analyse, analyse_with};
use gapwise::figure::font::Metrics;
use gapwise::figure::layout::{LayoutOptions, Primitive, Text, layout, page_size};
use gapwise::figure::svg::{PageOptions, svg};
use gapwise::figure::{AxisKind, Choice, Family, Figure, FigureId, Palette, Shape, build};
use gapwise::model::{Missing, Project};
use gapwise::text::Lang;

use crate::support::case::{Case, about, sketch};
use crate::support::samples;

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

/// Choices worth a look: none, each equipment against the benchmark and against the first, each criterion.
fn choices(project: &Project) -> Vec<Choice> {
    let id = |i: usize| Some(project.equipment[i].id.clone());
    let mut choices = vec![Choice::default()];
    for i in 0..project.equipment.len() {
        choices.push(Choice { equipment: id(i), ..Choice::default() });
        choices.push(Choice { equipment: id(i), against: id(0), ..Choice::default() });
    }
    let criteria = project.criteria.iter().map(|c| Some(c.id.clone()));
    choices.extend(criteria.map(|criterion| Choice { criterion, ..Choice::default() }));
    choices
}

fn coordinates(figure: &Figure) -> Vec<f64> {
    let mut all = Vec::new();
    for axis in [&figure.x, &figure.y] {
        all.extend(axis.ticks.iter().map(|tick| tick.at));
        all.extend(axis.columns.iter().flat_map(|column| column.cells.iter().map(|cell| cell.at)));
        match axis.kind {
            AxisKind::Linear { from, to } | AxisKind::Log { from, to } | AxisKind::Hidden { from, to } => {
                all.extend([from, to]);
                assert!(from < to, "{}: an axis from {from} to {to}", figure.name);
            }
            AxisKind::Category(_) => {}
        }
    }
    for mark in &figure.marks {
        match &mark.shape {
            Shape::Line(points) | Shape::Area(points) => all.extend(points.iter().flatten()),
            Shape::Rect { from, to } => all.extend(from.iter().chain(to)),
            Shape::Span { from, to, y, .. } => all.extend([from, to, y]),
            Shape::Marker { at, .. } | Shape::Text { at, .. } => all.extend(at),
            Shape::Rule { at, .. } => all.push(*at),
        }
    }
    all
}

/// What every figure owes its reader.
fn complete(figure: &Figure, name: &str, what: &str) {
    assert_eq!(figure.name, name);
    let words = [&figure.title, &figure.subtitle, &figure.summary];
    assert!(words.iter().all(|text| !text.trim().is_empty()), "{what}: {words:?}");
    assert!(!figure.notes.is_empty() && figure.notes.iter().all(|note| !note.is_empty()), "{what}");
    assert!(coordinates(figure).iter().all(|x| x.is_finite()), "{what}");
    assert_eq!(figure.marks.is_empty(), figure.table.rows.is_empty(), "{what}: marks and table");
    assert_eq!(figure.marks.is_empty(), figure.legend.is_empty(), "{what}: marks and legend");
    assert!(figure.table.rows.iter().all(|row| row.len() == figure.table.header.len()), "{what}");
    let glyphs = Metrics::shared();
    let shown = words.into_iter().chain(&figure.notes).chain(figure.table.rows.iter().flatten());
    for text in shown {
        assert!(text.chars().all(|c| c == '\n' || glyphs.has_glyph(c)), "{what}: {text}");
    }
}

#[test]
fn every_figure_of_every_project_is_complete_and_the_same_every_time() {
    let files = samples::names();
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        let case = Case::new(sketch(&file));
        for id in FigureId::of_family(Family::Decision) {
            let name = id.key();
            for lang in LANGS {
                for choice in choices(&case.project) {
                    let make = || build(id, &case.project, &case.analysis, Some(&case.decision), &choice, lang);
                    let figure = make().expect("a figure");
                    complete(&figure, name, &format!("{file} {name} {lang:?} {choice:?}"));
                    assert_eq!(make(), Some(figure), "{file} {name}");
                }
            }
        }
    }
}

#[test]
fn a_figure_is_the_same_file_every_time() {
    let (one, other) = (Case::tutorial(), Case::tutorial());
    for name in FigureId::of_family(Family::Decision).map(FigureId::key) {
        let page = PageOptions::default();
        let file = |case: &Case| svg(&case.figure(name, &Choice::default()), Palette::Light, &page).expect("a picture");
        assert_eq!(file(&one), file(&other), "{name}");
    }
}

#[test]
fn every_figure_of_the_register_has_a_key_and_a_tab_of_its_own() {
    let is_own = |mut words: Vec<&str>| {
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), FigureId::ALL.len(), "{words:?}");
    };
    is_own(FigureId::ALL.iter().map(|id| id.key()).collect());
    for lang in LANGS {
        is_own(FigureId::ALL.iter().map(|id| id.name(lang)).collect());
    }
    for id in FigureId::ALL {
        assert_eq!(FigureId::from_key(id.key()), Some(*id));
    }
    assert_eq!(FigureId::from_key("pie"), None);
    let families = [Family::Comparison, Family::Decision, Family::Measurement];
    assert!(families.into_iter().flat_map(FigureId::of_family).eq(FigureId::ALL.iter().copied()));
}

#[test]
fn a_figure_carries_the_key_of_its_row() {
    let project = samples::open("positioning-method-demonstration.ron");
    let analysis = analyse(&project);
    for id in FigureId::ALL {
        let figure = build(*id, &project, &analysis, None, &Choice::default(), Lang::En);
        assert!(figure.is_none_or(|figure| figure.name == id.key()), "{id:?}");
    }
}

/// Whether two upright texts touch.
fn touch(a: &Text, b: &Text) -> bool {
    let (a, b) = (a.bounds(), b.bounds());
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
}

#[test]
fn words_are_on_the_page_and_off_each_other() {
    for file in ["tutorial.ron", "five-axis-machining-centres.ron"] {
        let case = Case::new(sketch(file));
        let second = case.project.equipment.get(1).map(|e| e.id.clone());
        for (id, lang) in FigureId::of_family(Family::Decision).flat_map(|id| LANGS.map(|lang| (id, lang))) {
            let name = id.key();
            for equipment in [None, second.clone()] {
                let choice = Choice { equipment, ..Choice::default() };
                let figure = build(id, &case.project, &case.analysis, Some(&case.decision), &choice, lang);
                let figure = figure.expect("a figure");
                for width in [640.0, 960.0] {
                    let options = LayoutOptions::default();
                    let size = page_size(&figure, width, Metrics::shared(), &options);
                    let scene = layout(&figure, size, Metrics::shared(), &options);
                    let texts: Vec<&Text> = scene
                        .items
                        .iter()
                        .filter_map(|item| if let Primitive::Text(text) = &item.primitive { Some(text) } else { None })
                        .collect();
                    let notes: Vec<&str> = figure.notes.iter().filter_map(|note| note.split(' ').next()).collect();
                    let whole: String = texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
                    assert!(notes.iter().all(|word| whole.contains(word)), "{file} {name} {lang:?} {width}: notes");
                    for (n, a) in texts.iter().enumerate() {
                        let bounds = a.bounds();
                        let inside = bounds.left >= 0.0 && bounds.right <= size[0] && bounds.bottom <= size[1] + 0.5;
                        assert!(inside, "{file} {name} {lang:?} {width}: {:?}", a.text);
                        let upright = |text: &Text| text.angle == 0.0;
                        for b in texts[n + 1..].iter().filter(|b| upright(a) && upright(b)) {
                            assert!(!touch(a, b), "{file} {name} {lang:?} {width}: {:?} {:?}", a.text, b.text);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_not_worked_out_yet_is_said() {
    use FigureId::{Acceptability, Agreement, Gaia, Pairwise, Scenarios, Stability, Waterfall};

    let case = Case::tutorial();
    let fresh = Decision::new(&case.project, &case.analysis);
    let working = Lang::En.decide_figure_working();
    for id in [Acceptability, Pairwise, Scenarios] {
        let figure = build(id, &case.project, &case.analysis, Some(&fresh), &Choice::default(), Lang::En);
        let figure = figure.expect("a figure");
        assert_eq!((figure.summary.as_str(), figure.marks.len()), (working, 0), "{id:?}");
    }
    for id in [Acceptability, Pairwise, Stability, Waterfall, Gaia, Agreement, Scenarios] {
        let figure = build(id, &case.project, &case.analysis, None, &Choice::default(), Lang::En);
        assert_eq!(figure.expect("a figure").summary, working, "{id:?}");
    }
    // Samples of another table are none of this one.
    let mut stale = case.decision.clone();
    let mut two = case.project.clone();
    two.equipment.truncate(2);
    let analysis = analyse(&two);
    let table = Decision::new(&two, &analysis).table;
    let set = two.settings.robustness.first_reading();
    stale.around = Robustness::of(&two, &analysis, &table, set).map(Arc::new);
    let figure = build(FigureId::Pairwise, &case.project, &case.analysis, Some(&stale), &Choice::default(), Lang::En);
    assert_eq!(figure.expect("a figure").summary, working);
}

#[test]
fn reasons_for_an_empty_figure() {
    let mut case = Case::tutorial();
    let options = Options { benchmark: "machine-a".to_owned(), ..Options::default() };
    case.analysis = analyse_with(&case.project, &options);
    for name in ["tornado", "parity"] {
        let itself = case.figure(name, &about("machine-a", None));
        assert_eq!(itself.summary, Lang::En.decide_is_benchmark("Machine A"));
        assert!(!case.figure(name, &about("machine-a", Some("machine-b"))).marks.is_empty());
    }
    let mut project = sketch("tutorial.ron");
    project.scenarios.clear();
    Arc::make_mut(&mut project.criteria[0]).weight = 0.0;
    let id = project.criteria[0].id.clone();
    let name = project.criteria[0].name.clone();
    let case = Case::new(project);
    assert_eq!(case.figure("scenarios", &Choice::default()).summary, Lang::En.scenarios_how());
    let figure = case.figure("stability", &Choice { criterion: Some(id), ..Choice::default() });
    assert_eq!(figure.summary, Lang::En.stability_no_weight(&name));
    let five = Case::new(sketch("five-axis-machining-centres.ron"));
    assert_eq!(five.figure("value-price", &Choice::default()).summary, Lang::En.value_price_no_price());
}

#[test]
fn notes_say_what_it_takes_to_repeat_the_figure() {
    let mut project = sketch("tutorial.ron");
    project.settings.robustness.seed = 77;
    project.settings.missing = Missing::Possible;
    let case = Case::new(project);
    for name in ["acceptability", "pairwise"] {
        let notes = case.figure(name, &Choice::default()).notes.join(" ");
        assert!(
            ["within ±20 % of the given ones", "400 samples", "seed 77"].iter().all(|part| notes.contains(part)),
            "{name}: {notes}"
        );
    }
    for name in FigureId::of_family(Family::Decision).map(FigureId::key) {
        let notes = case.figure(name, &Choice::default()).notes;
        assert!(notes.iter().any(|note| note == Lang::En.note_missing_possible()), "{name}");
    }
}
