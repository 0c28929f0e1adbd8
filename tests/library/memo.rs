//! The memo gives what a fresh analysis gives, whatever changes and in whatever order.
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::sync::Arc;

use gapwise::analysis::{Analysis, Derivation, Memo, Operand, Options, SectionResult, Sources, analyse_with};
use gapwise::app::{BatchLabel, Command, Session};
use gapwise::methods::decision::difference::Uncertain;
use gapwise::model::{
    Basis, Better, Borrowed, Cell, Criterion, Equipment, Evidence, Grade, Kind, Level, Missing, Must, Origin,
    PriceBasis, Project, Rate, Scale, Scenario, Section, Spec, State, Tax, Width,
};
use proptest::prelude::*;

/// What one step takes its choices from; every figure is taken modulo what there is.
type Seed = (u8, usize, usize, f64);

const TEXTS: [&str; 16] = [
    "8600 h",
    "≥ 20000 h",
    "≤ 900 h",
    "800-1500 h",
    "12 000 ± 300 h",
    "not stated",
    "n/a",
    "around 5000 h",
    "abc",
    "1,234 h",
    "up to 7000 h",
    "2 a",
    "yes",
    "good",
    "300 EUR",
    "±4 h",
];

const BENCHMARKS: [&str; 9] =
    ["", "e0", "e2", "best", "best-imported", "median", "each-best", "each-best-domestic", "requirement"];

fn text(at: usize, x: f64) -> String {
    match at % 20 {
        few if few < TEXTS.len() => TEXTS[few].to_owned(),
        _ => format!("{} h", (x * 20000.0).round()),
    }
}

fn spec((kind, e, c, x): Seed) -> Spec {
    Spec {
        state: [State::Stated, State::Borrowed, State::Estimated, State::NotStated, State::NotApplicable][e % 5],
        basis: c.is_multiple_of(3).then(|| Basis::parse(if kind > 9 { "ISO 230-2:2014" } else { "ISO 281" })),
        width: c.is_multiple_of(4).then_some(Width::Full),
        price: c.is_multiple_of(5).then(|| PriceBasis { vat: Some(Tax::Out), ..PriceBasis::default() }),
        evidence: ["", "", "g0", "g1", "nowhere"][c % 5].to_owned(),
        ..Spec::text(text(e + c, x))
    }
}

fn criterion(id: String, (kind, e, c, x): Seed) -> Criterion {
    let better = [Better::Higher, Better::Lower, Better::Target(9000.0)][c % 3];
    let ends = if better == Better::Lower { (20000.0, 100.0) } else { (100.0, 20000.0) };
    let declared = kind.is_multiple_of(2) && better != Better::Target(9000.0);
    Criterion {
        id,
        kind: [Kind::Numeric, Kind::Numeric, Kind::Numeric, Kind::Ordinal, Kind::YesNo][e % 5],
        unit: ["h", "h", "h", "CNY", "nonsense"][(e / 5) % 5].to_owned(),
        better,
        scale: declared.then(|| Scale { worst: ends.0, best: ends.1 * (1.0 + x), points: Vec::new() }),
        levels: ["bad", "good"].map(|name| Level { name: name.to_owned(), points: Some(x * 50.0) }).to_vec(),
        weight: [0.0, 1.0, 5.0 * x][c % 3],
        margin: c.is_multiple_of(4).then_some(x * 900.0),
        must: e.is_multiple_of(3).then(|| Must { is: "≥ 5000 h".to_owned(), clause: "3.1".to_owned(), star: true }),
        need: if c.is_multiple_of(2) { "10000 h".to_owned() } else { String::new() },
        basis: e.is_multiple_of(4).then(|| Basis::parse("ISO 281")),
        rating: e.is_multiple_of(2),
        ..Criterion::default()
    }
}

fn equipment(id: String, seed: Seed, project: &Project) -> Equipment {
    let (kind, e, c, x) = seed;
    let mut made = Equipment {
        id,
        origin: [Origin::Domestic, Origin::Imported, Origin::Other("Taiwan".to_owned())][e % 3].clone(),
        evidence: ["g0", "g1", ""][c % 3].to_owned(),
        ..Equipment::default()
    };
    for (k, criterion) in project.criteria.iter().enumerate() {
        let cell = Cell::one(spec((kind, e + k, c + 3 * k, (x + 0.13 * k as f64).fract())));
        made.specs.0.insert(criterion.id.clone(), cell);
    }
    made
}

fn evidence(id: String, e: usize) -> Evidence {
    Evidence { id, grade: Grade::ALL[e % 5], ..Evidence::default() }
}

/// A project with a little of everything.
fn project() -> Project {
    let mut project = Project::new("memo");
    for k in 0..5 {
        project.criteria.push(Arc::new(criterion(format!("c{k}"), (k as u8, k, k + 1, 0.4))));
    }
    for g in 0..2 {
        project.evidence.push(Arc::new(evidence(format!("g{g}"), g)));
    }
    project.rates.push(Rate { pair: "EUR/CNY".to_owned(), value: 7.8, ..Rate::default() });
    project.scenarios.push(Scenario {
        id: "other".to_owned(),
        weights: [("c1".to_owned(), 9.0)].into(),
        margins: [("c2".to_owned(), 50.0)].into(),
        benchmark: "each-best".to_owned(),
        missing: Some(Missing::Possible),
        ..Scenario::default()
    });
    for i in 0..7 {
        let made = equipment(format!("e{i}"), (i as u8, i, i + 2, 0.1 * i as f64), &project);
        project.equipment.push(Arc::new(made));
    }
    project
}

/// Some of the ids, each once, the first ones behind the others.
fn turned(ids: impl Iterator<Item = String>, by: usize) -> Vec<String> {
    let mut ids: Vec<String> = ids.collect();
    ids.dedup();
    let by = by % ids.len().max(1);
    ids.rotate_left(by);
    ids.truncate(ids.len().saturating_sub(by % 2));
    ids
}

/// One step at the window: a change, undo or redo, or another view.
fn step(session: &mut Session, number: usize, seed: Seed) {
    let (kind, e, c, x) = seed;
    let project = Arc::clone(session.project());
    let (es, cs) = (project.equipment.len(), project.criteria.len());
    let equipment_id = || project.equipment[e % es.max(1)].id.clone();
    let criterion_id = || project.criteria[c % cs.max(1)].id.clone();
    let command = match kind {
        0..=5 if es > 0 && cs > 0 => {
            Command::SetText { equipment: equipment_id(), criterion: criterion_id(), text: text(e + c, x) }
        }
        6 if es > 0 && cs > 0 => {
            let specs = (0..c % 3).map(|n| spec((kind, e + n, c, x))).collect();
            Command::SetCell { equipment: equipment_id(), criterion: criterion_id(), cell: Cell { specs } }
        }
        7 => Command::AddEquipment(e, Box::new(equipment(format!("n{number}"), seed, &project))),
        8 if es > 1 => Command::RemoveEquipment(equipment_id()),
        9 if es > 0 => Command::OrderEquipment(turned(project.equipment.iter().map(|part| part.id.clone()), c)),
        10 if es > 0 => {
            let id = if c.is_multiple_of(2) { equipment_id() } else { format!("r{number}") };
            Command::ReplaceEquipment(equipment_id(), Box::new(equipment(id, seed, &project)))
        }
        11 if e.is_multiple_of(2) => Command::Batch {
            label: BatchLabel::Project,
            commands: vec![
                Command::AddCriterion(c, Box::new(criterion(format!("n{number}"), seed))),
                Command::AddEquipment(e, Box::new(equipment(format!("n{number}"), seed, &project))),
            ],
        },
        11 => Command::AddCriterion(c, Box::new(criterion(format!("n{number}"), seed))),
        12 if cs > 1 => Command::RemoveCriterion(criterion_id()),
        13 if cs > 0 => Command::OrderCriteria(turned(project.criteria.iter().map(|part| part.id.clone()), e)),
        14 if cs > 0 => {
            let id = if e.is_multiple_of(3) { format!("r{number}") } else { criterion_id() };
            Command::ReplaceCriterion(criterion_id(), Box::new(criterion(id, seed)))
        }
        15 if cs > 0 => {
            let changed = Criterion { weight: x * 10.0, ..project.criteria[c % cs].as_ref().clone() };
            Command::ReplaceCriterion(criterion_id(), Box::new(changed))
        }
        16 => match project.evidence.first().filter(|_| c.is_multiple_of(3)) {
            None => Command::AddEvidence(Box::new(evidence(format!("n{number}"), e))),
            Some(first) => {
                let id = if e.is_multiple_of(2) { first.id.clone() } else { format!("r{number}") };
                Command::ReplaceEvidence(first.id.clone(), Box::new(evidence(id, c)))
            }
        },
        17 if !project.evidence.is_empty() => Command::RemoveEvidence(project.evidence[0].id.clone()),
        18 => {
            let mut settings = project.settings.clone();
            match c % 5 {
                0 => settings.missing = if e.is_multiple_of(2) { Missing::Possible } else { Missing::Proven },
                1 => settings.margin_percent = x * 20.0,
                2 => settings.borrowed = if e.is_multiple_of(2) { Borrowed::Ignore } else { Borrowed::Use },
                3 => settings.assumed.e = x * 50.0,
                _ => settings.hours_per_year = 4000.0 + x,
            }
            Command::SetSettings(settings)
        }
        19 => Command::SetBenchmark(BENCHMARKS[c % BENCHMARKS.len()].to_owned()),
        20 => Command::SetSection(Section::Rates(vec![Rate {
            pair: "EUR/CNY".to_owned(),
            value: x * 10.0,
            ..Rate::default()
        }])),
        21 | 22 => {
            session.undo();
            return;
        }
        23 => {
            session.redo();
            return;
        }
        _ => {
            let scenario = if e.is_multiple_of(2) { "other" } else { "" }.to_owned();
            return session.set_options(Options { benchmark: BENCHMARKS[c % BENCHMARKS.len()].to_owned(), scenario });
        }
    };
    // Refused changes leave all as it was: that, too, is a step.
    let _ = session.apply(command);
}

/// The same to the last bit; `==` alone would take 0 for −0 and no figure for itself.
fn is_same(a: &Analysis, b: &Analysis) -> bool {
    format!("{a:?}") == format!("{b:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_memo_gives_what_a_fresh_analysis_gives(
        seeds in prop::collection::vec((0_u8..25, 0_usize..60, 0_usize..60, 0.0..1.0_f64), 1..25),
    ) {
        let mut session = Session::new(project());
        for (number, seed) in seeds.into_iter().enumerate() {
            step(&mut session, number, seed);
            let fresh = analyse_with(session.project(), session.options());
            prop_assert!(is_same(session.analysis(), &fresh), "step {number} {seed:?}\n{:#?}\n{fresh:#?}", session.analysis());
        }
    }
}

/// The operands and the parameter added up.
fn sum(operands: &[Operand], parameters: &[f64]) -> Option<Uncertain> {
    let parts = || operands.iter().map(|operand| operand.figure);
    let squares: f64 = parts().map(|part| part.standard_uncertainty().powi(2)).sum();
    let centre = parts().map(|part| part.centre).sum::<f64>() + parameters.first()?;
    Some(Uncertain { centre, normal_sd: squares.sqrt(), ..Uncertain::default() })
}

/// Life and a year of hours; twice that beside another criterion. The second rests on the first and is named before it.
fn derivations(project: &Project) -> Vec<Derivation> {
    let derivation = |criterion: &str, operands: &[&str]| Derivation {
        criterion: criterion.to_owned(),
        operands: operands.iter().map(ToString::to_string).collect(),
        rule: "sum",
        parameters: vec![project.settings.hours_per_year],
        figure: sum,
    };
    vec![derivation("d1", &["d0", "d0", "c2"]), derivation("d0", &["c1"])]
}

/// A project with two criteria that no equipment states.
fn derived_project() -> Project {
    let mut project = project();
    for (at, id) in ["d0", "d1"].into_iter().enumerate() {
        let part = Criterion { kind: Kind::Numeric, unit: "h".to_owned(), ..criterion(id.to_owned(), (1, 0, 4, 0.2)) };
        project.criteria.insert(2 * at, Arc::new(part));
    }
    project
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn cells_that_rest_on_others_of_their_row_are_remembered_as_a_fresh_analysis_gives_them(
        seeds in prop::collection::vec((0_u8..25, 0_usize..60, 0_usize..60, 0.0..1.0_f64), 1..25),
    ) {
        let mut session = Session::new(derived_project());
        let mut memo = Memo::deriving(derivations);
        for (number, seed) in seeds.into_iter().enumerate() {
            step(&mut session, number, seed);
            let known = memo.analyse(session.project(), session.options());
            let fresh = Memo::deriving(derivations).analyse(session.project(), session.options());
            prop_assert!(is_same(&known, &fresh), "step {number} {seed:?}\n{known:#?}\n{fresh:#?}");
        }
    }

    #[test]
    fn results_of_sections_are_remembered_as_fresh_ones_are(
        seeds in prop::collection::vec((0_u8..25, 0_usize..60, 0_usize..60, 0.0..1.0_f64), 1..25),
    ) {
        let mut session = Session::new(project());
        for (number, seed) in seeds.into_iter().enumerate() {
            step(&mut session, number, seed);
            let known = session.section(|sections| &sections.sources);
            prop_assert_eq!(&*known, &Sources::of(session.project()), "step {}", number);
        }
    }
}

#[test]
fn a_derived_cell_follows_what_it_rests_on() {
    let state = |c1: &str, d0: &str, hours: f64| {
        let mut project = derived_project();
        project.settings.hours_per_year = hours;
        let specs = &mut Arc::make_mut(&mut project.equipment[0]).specs.0;
        for (id, text) in [("c1", c1), ("c2", "100 h"), ("d0", d0)] {
            specs.insert(id.to_owned(), Cell::one(Spec { evidence: "g1".to_owned(), ..Spec::text(text) }));
        }
        if d0.is_empty() {
            specs.remove("d0");
        }
        project
    };
    let mut memo = Memo::deriving(derivations);
    let mut values = |project: Project| {
        let row = memo.analyse(&project, &Options::default()).equipment.remove(0);
        let at = |id: &str| project.criteria.iter().position(|part| part.id == id).unwrap();
        ["d0", "d1"].map(|id| row.cells[at(id)].value)
    };
    assert_eq!(values(state("1000 h", "", 4000.0)), [Some(5000.0), Some(14100.0)]);
    assert_eq!(values(state("2000 h", "", 4000.0)), [Some(6000.0), Some(16100.0)], "an operand changed");
    assert_eq!(values(state("2000 h", "", 1000.0)), [Some(3000.0), Some(7100.0)], "a parameter changed");
    assert_eq!(values(state("2000 h", "7 h", 1000.0)), [Some(7.0), Some(1114.0)], "what is stated counts");
    assert_eq!(values(state("≥ 2000 h", "", 1000.0)), [None, None], "a bound is no figure");
}

#[test]
fn the_result_of_a_section_outlives_changes_of_other_sections() {
    let mut session = Session::new(project());
    let sources = |session: &Session| session.section(|sections| &sections.sources);
    let before = sources(&session);
    session.apply(Command::SetBenchmark("e0".to_owned())).unwrap();
    session.apply(Command::SetSection(Section::Rates(Vec::new()))).unwrap();
    assert!(Arc::ptr_eq(&before, &sources(&session)), "neither benchmark nor rates have a say");
    session.apply(Command::RemoveEvidence("g0".to_owned())).unwrap();
    assert!(*before != *sources(&session));
}

#[test]
fn an_edit_leaves_the_other_rows_shared() {
    let mut session = Session::new(project());
    let set = |text: &str| Command::SetText { equipment: "e3".into(), criterion: "c1".into(), text: text.into() };
    session.apply(Command::SetBenchmark("e0".to_owned())).unwrap();
    session.apply(set("9000 h")).unwrap();
    let before = Arc::clone(session.analysis());
    session.apply(set("9100 h")).unwrap();
    let shared = |i: usize| {
        std::ptr::eq(&raw const before.equipment[i].cells[0], &raw const session.analysis().equipment[i].cells[0])
    };
    assert!((0..7).all(shared), "cells that did not change are not made again");
    assert_eq!(before.equipment[3].cells[1].text, "9000 h", "an analysis once given does not change");
    assert_eq!(session.analysis().equipment[3].cells[1].text, "9100 h");
}

#[test]
fn projects_with_double_ids_are_analysed_alike() {
    let mut twice = project();
    let (machine, part) = (Arc::clone(&twice.equipment[2]), Arc::clone(&twice.criteria[1]));
    twice.equipment.push(machine);
    twice.criteria.push(part);
    let mut memo = Memo::default();
    for turned in [project(), twice.clone(), Project { equipment: Vec::new(), ..twice.clone() }, twice, project()] {
        let known = memo.analyse(&turned, &Options::default());
        let fresh = analyse_with(&turned, &Options::default());
        assert!(is_same(&known, &fresh), "{known:#?}\n{fresh:#?}");
    }
}
