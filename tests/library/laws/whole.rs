//! Laws of whole projects: every section filled, texts as people and enemies type them. A project comes from one number,
//! so a failure is repeated by it.

use std::sync::Arc;

use gapwise::analysis::decision::Method;
use gapwise::analysis::{Analysis, Names, analyse};
use gapwise::app::{Command, Session};
use gapwise::model::{
    Better, Category, Cell, Claim, ClaimMeaning, Criterion, Equipment, Evidence, Grade, Measurement,
    MeasurementAnalysis, MeasurementKind, Must, Origin, PriceAddition, PriceBasis, Project, Rate, Scale, Scenario,
    Section, Side, Spec, WeightGroup, Weighting,
};
use gapwise::report;
use gapwise::store;
use gapwise::text::Lang;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::close::is_near;

/// Texts that have been taken for something else somewhere.
const TEXTS: [&str; 18] = [
    "",
    "plain words",
    "主轴最高转速（不低于）",
    "quote \" and \\ back",
    "ends in a backslash \\",
    "two\nlines\r\nand a\ttab",
    "=1+1",
    "// no comment",
    "/* none either */",
    "r#\"raw\"#",
    "\u{0}\u{1b}[31m\u{7f}",
    "\u{feff}mark",
    "Some(1)",
    "30.0, 1.0e5",
    "(a: 1, [b], {c})",
    "'",
    "5 µm ± 2 \u{202e}mm",
    "🛠 \u{1f9d1}\u{200d}\u{1f527}",
];
const NUMBERS: [f64; 12] = [0.0, -0.0, 1.0, 30.0, 0.1, 1.0 / 3.0, 1e-300, 1.7e308, -2.5, 1e15, 123_456_789.0, 5e-324];
const CELLS: [&str; 16] = [
    "12 mm",
    "≥ 12 mm",
    "≤ 0.5 mm",
    "12 ± 0.5 mm",
    "10-12 mm",
    "not stated",
    "n/a",
    "约 11",
    "0.01 m",
    "words",
    "12.5 mm",
    "±0.5 mm",
    "up to 40 mm",
    "",
    "1e400 mm",
    "合格",
];

/// `SplitMix64`: a project from a number.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn is(&mut self) -> bool {
        self.next().is_multiple_of(2)
    }

    fn text(&mut self) -> String {
        if self.is() { self.of(&TEXTS).to_owned() } else { String::new() }
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.is() { Some(make(self)) } else { None }
    }

    fn spec(&mut self) -> Spec {
        let mut spec = Spec::text(self.of(&CELLS));
        if self.is() {
            spec.condition = self.text();
            spec.page = self.text();
            spec.quote = self.text();
            spec.note = self.text();
            spec.evidence = if self.is() { "e0".to_owned() } else { String::new() };
            spec.price = self.maybe(|dice| PriceBasis {
                options: dice.text(),
                plus: vec![PriceAddition { what: dice.text(), amount: "1000 CNY".to_owned() }],
                ..PriceBasis::default()
            });
        }
        spec
    }

    fn cell(&mut self) -> Cell {
        let mut cell = Cell::one(self.spec());
        if self.is() {
            cell.specs.push(self.spec());
            let chosen = self.below(2);
            cell.specs[chosen].chosen = self.is();
        }
        cell
    }

    fn criterion(&mut self, k: usize) -> Criterion {
        Criterion {
            id: format!("c{k}"),
            name: format!("{} {k}", self.text()),
            name_zh: self.text(),
            category: self.of(&Category::ALL),
            unit: self.of(&["mm", "mm", "", "CNY", "no unit"]).to_owned(),
            better: self.of(&[Better::Higher, Better::Lower]),
            scale: self.maybe(|dice| Scale { worst: 1.0, best: 40.0, points: dice.of(&[vec![], vec![(20.0, 60.0)]]) }),
            weight: self.of(&[1.0, 2.5, 0.0, 1.0 / 3.0]),
            weight_range: self.maybe(|_| (0.05, 0.6)),
            group: self.of(&["", "g", "gone"]).to_owned(),
            margin: self.maybe(|_| 0.1),
            must: self.maybe(|dice| Must { is: "≥ 10 mm".to_owned(), clause: dice.text(), star: dice.is() }),
            need: self.of(&["", "≥ 11 mm", "?"]).to_owned(),
            source: self.text(),
            note: self.text(),
            ..Criterion::default()
        }
    }

    fn equipment(&mut self, i: usize, criteria: usize) -> Equipment {
        let mut equipment = Equipment {
            id: format!("m{i}"),
            name: self.text(),
            maker: self.text(),
            model: format!("{} {i}", self.text()),
            supplier: self.text(),
            origin: self.of(&[Origin::Domestic, Origin::Imported]),
            made_in: self.text(),
            declaration: self.maybe(Self::is),
            evidence: self.of(&["", "e0", "gone"]).to_owned(),
            duty_percent: self.maybe(|_| 7.5),
            link: self.text(),
            note: self.text(),
            ..Equipment::default()
        };
        for k in 0..criteria {
            if self.below(5) > 0 {
                equipment.specs.0.insert(format!("c{k}"), self.cell());
            }
        }
        if self.is() {
            equipment.specs.0.insert("gone".to_owned(), self.cell());
        }
        equipment
    }

    fn evidence(&mut self, at: usize) -> Evidence {
        let measurement = |dice: &mut Self, kind| {
            let rows = ["value", "10", "10.1", "9.9", "10.2"].map(str::to_owned).to_vec();
            Arc::new(Measurement {
                id: format!("{kind:?}"),
                name: dice.text(),
                rows,
                ..Measurement::of(MeasurementAnalysis::new(kind))
            })
        };
        Evidence {
            id: format!("e{at}"),
            title: self.text(),
            source: self.text(),
            date: self.of(&["", "2026-02-30", "2026-03-01"]).to_owned(),
            grade: self.of(&Grade::ALL),
            note: self.text(),
            measurements: MeasurementKind::ALL.into_iter().map(|kind| measurement(self, kind)).collect(),
            ..Evidence::default()
        }
    }

    fn project(&mut self) -> Project {
        let (criteria, machines) = (1 + self.below(4), self.below(5));
        let mut project = Project::new(self.text());
        project.title_zh = self.text();
        project.home = self.text();
        project.origin_rule = self.text();
        project.note = self.text();
        self.of(&["", "best", "m0", "requirement", "gone"]).clone_into(&mut project.benchmark);
        project.settings.margin_percent = self.of(&NUMBERS);
        project.settings.assumed.a = self.of(&NUMBERS);
        project.settings.vat_percent = self.maybe(|dice| dice.of(&NUMBERS));
        project.settings.event_date = self.text();
        project.settings.robustness.samples = 200;
        project.rates =
            vec![Rate { pair: "EUR/CNY".into(), value: self.of(&NUMBERS), date: self.text(), ..Rate::default() }];
        project.weighting = self.of(&[
            Weighting::Swing,
            Weighting::Direct,
            Weighting::RankOrder(vec![vec!["c0".into()], vec!["c1".into(), "c2".into()]]),
            Weighting::Pairwise(vec![("c0".into(), "c1".into(), 3.0)]),
        ]);
        project.groups = vec![WeightGroup { id: "g".into(), name: self.text(), name_zh: self.text(), weight: 2.0 }];
        project.criteria = (0..criteria).map(|k| Arc::new(self.criterion(k))).collect();
        project.equipment = (0..machines).map(|i| Arc::new(self.equipment(i, criteria))).collect();
        project.evidence = (0..self.below(3)).map(|at| Arc::new(self.evidence(at))).collect();
        project.scenarios = vec![Scenario {
            id: "s".into(),
            name: self.text(),
            weights: [("c0".to_owned(), self.of(&NUMBERS))].into(),
            note: self.text(),
            ..Scenario::default()
        }];
        project.claims = vec![Arc::new(Claim {
            id: "k".into(),
            subject: self.text(),
            side: self.of(&[Side::Domestic, Side::Both]),
            says: ClaimMeaning::Statement(self.text()),
            quote: self.text(),
            ..Claim::default()
        })];
        // What reading does with data that stand in the project itself.
        store::raw::fill(&mut project, None, 0);
        project
    }

    /// A change that fits the project, or one that is refused.
    fn command(&mut self, project: &Project) -> Command {
        let equipment = format!("m{}", self.below(6));
        let criterion = format!("c{}", self.below(5));
        let (at, new) = (self.below(project.criteria.len() + 1), self.below(40) + 10);
        match self.below(15) {
            0..=3 => Command::SetText { equipment, criterion, text: self.of(&CELLS).to_owned() },
            4 => Command::SetCell { equipment, criterion, cell: self.cell() },
            5 => Command::AddCriterion(at, Box::new(self.criterion(new))),
            6 => Command::ReplaceCriterion(criterion, Box::new(self.criterion(new))),
            7 => Command::RemoveCriterion(criterion),
            8 => Command::SetWeight { criterion, weight: self.of(&NUMBERS) },
            9 => {
                let at = self.below(project.equipment.len() + 1);
                Command::AddEquipment(at, Box::new(self.equipment(new, 3)))
            }
            10 => Command::RemoveEquipment(equipment),
            11 => Command::ReplaceEquipment(equipment, Box::new(self.equipment(new, 3))),
            12 => Command::OrderCriteria(project.criteria.iter().rev().map(|c| c.id.clone()).collect()),
            13 => Command::RemoveEvidence("e0".to_owned()),
            _ => Command::SetSection(Section::Groups(Vec::new())),
        }
    }
}

fn score(project: &Project, lang: Lang) -> Value {
    let analysis = analyse(project);
    report::score::json(Names::new(project, &analysis, lang), &Method::ALL)
}

/// Every number in its order.
fn numbers(value: &Value, found: &mut Vec<f64>) {
    match value {
        Value::Number(number) => found.push(number.as_f64().unwrap_or(f64::NAN)),
        Value::Array(all) => all.iter().for_each(|value| numbers(value, found)),
        Value::Object(all) => all.values().for_each(|value| numbers(value, found)),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// What is said of one cell and of its machine, by ids.
fn said(analysis: &Analysis, project: &Project, equipment: &str, criterion: &str) -> (Vec<f64>, String) {
    let machine = analysis.equipment.iter().find(|e| e.id == equipment).expect("there");
    let at = project.criteria.iter().position(|c| c.id == criterion).expect("there");
    let cell = machine.cells.iter().nth(at).expect("there");
    let numbers = [
        Some(machine.total_points),
        Some(machine.total_low),
        Some(machine.total_high),
        machine.gap_points,
        cell.points,
        cell.comparison.gap_points,
    ];
    let words = format!("{:?} {:?} {:?}", machine.rank, cell.comparison.verdict, cell.comparison.as_stated);
    (numbers.map(|x| x.unwrap_or(-1e9)).to_vec(), words)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_is_saved_is_what_is_opened(seed in any::<u64>()) {
        let project = Dice(seed).project();
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("p.ron");
        let text = store::to_ron(&project);
        store::save_text(&path, &text).expect("saved");
        let (opened, read) = store::open(&path).unwrap_or_else(|error| panic!("{:?}\n{text}", error.sentences(Lang::En)));
        prop_assert_eq!(&read, &text);
        prop_assert_eq!(&opened, &project, "{}", text);
        prop_assert_eq!(store::to_ron(&opened), text);
    }

    #[test]
    fn changes_taken_back_leave_nothing_and_come_again_as_they_were(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let mut session = Session::new(dice.project());
        let mut states = vec![Arc::clone(session.project())];
        for _ in 0..25 {
            let command = dice.command(session.project());
            let before = Arc::clone(session.project());
            if session.apply(command).is_ok() {
                states.push(Arc::clone(session.project()));
            } else {
                prop_assert_eq!(session.project(), &before, "refused: as it was");
            }
        }
        let last = Arc::clone(session.project());
        while session.undo() {
            prop_assert!(states.contains(session.project()), "a state that was there");
        }
        prop_assert_eq!(session.project(), &states[0]);
        prop_assert!(!session.is_dirty());
        prop_assert_eq!(&session.analysis().findings, &analyse(&states[0]).findings, "and its analysis");
        while session.redo() {}
        prop_assert_eq!(session.project(), &last);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn two_runs_and_two_languages_give_the_same_numbers(seed in any::<u64>()) {
        let project = Dice(seed).project();
        let first = score(&project, Lang::En);
        prop_assert_eq!(first.to_string(), score(&project, Lang::En).to_string(), "to the byte");
        let [mut english, mut chinese] = [Vec::new(), Vec::new()];
        numbers(&first, &mut english);
        numbers(&score(&project, Lang::Zh), &mut chinese);
        prop_assert_eq!(english, chinese);
    }

    #[test]
    fn the_order_of_machines_and_criteria_changes_nothing(seed in any::<u64>()) {
        let project = Dice(seed).project();
        let mut turned = project.clone();
        turned.equipment.reverse();
        turned.criteria.reverse();
        let (a, b) = (analyse(&project), analyse(&turned));
        for equipment in &project.equipment {
            for criterion in &project.criteria {
                let (x, words) = said(&a, &project, &equipment.id, &criterion.id);
                let (y, other) = said(&b, &turned, &equipment.id, &criterion.id);
                prop_assert!(is_near(&x, &y, 1e-9), "{x:?} {y:?}");
                prop_assert_eq!(words, other);
            }
        }
    }
}
