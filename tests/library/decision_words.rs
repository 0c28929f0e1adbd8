//! What the sentences and figures of the decision owe their reader: no word about what is not there, figures that are
//! enough, ties that are told, Chinese without odd spaces.

use gapwise::analysis::decision::{
    Decision, PairSamples, method_notes, overview, parity, parity_goal, parity_sentences, why, why_sentences,
};
use gapwise::analysis::{Analysis, analyse};
use gapwise::figure::{Choice, Family, Figure, FigureId, build};
use gapwise::model::{Arc, Better, Cell, Kind, Project, Spec};
use gapwise::store;
use gapwise::text::Lang;
use gapwise::text::number::number;

use crate::support::samples;

/// A project with what is said of it.
struct Case {
    project: Project,
    analysis: Analysis,
    decision: Decision,
}

impl Case {
    fn new(mut project: Project) -> Self {
        // Fewer samples than a user wants are enough for words.
        project.settings.robustness.samples = 200;
        let analysis = analyse(&project);
        let decision = Decision::complete(&project, &analysis);
        Self { project, analysis, decision }
    }

    fn read(text: &str) -> Self {
        Self::new(store::read(text).expect("valid"))
    }

    fn all() -> Vec<(String, Self)> {
        samples::names().into_iter().map(|name| (name.clone(), Self::new(samples::open(&name)))).collect()
    }

    fn tutorial() -> Self {
        Self::new(samples::open("tutorial.ron"))
    }

    fn figure(&self, name: &str, equipment: Option<&str>, lang: Lang) -> Figure {
        let choice = Choice { equipment: equipment.map(str::to_owned), ..Choice::default() };
        let id = FigureId::from_key(name).expect("a figure of the register");
        build(id, &self.project, &self.analysis, Some(&self.decision), &choice, lang).expect("a figure")
    }

    fn index(&self, id: &str) -> usize {
        self.analysis.position(id).expect("there")
    }

    fn overview(&self, lang: Lang) -> String {
        overview(&self.project, &self.analysis, &self.decision, lang).join(" ")
    }

    fn parity(&self, equipment: usize, lang: Lang) -> Vec<String> {
        let samples = PairSamples::default();
        let found = parity(&self.project, &self.analysis, equipment, None, &samples).expect("can be compared");
        parity_sentences(&self.project, &self.analysis, &found, lang)
    }
}

#[test]
fn a_parity_figure_speaks_of_nothing_it_does_not_say() {
    for (file, case) in Case::all() {
        for (i, equipment) in case.analysis.equipment.iter().enumerate() {
            for (lang, dangling) in [(Lang::En, "Of these"), (Lang::Zh, "其中")] {
                let figure = case.figure("parity", Some(&equipment.id), lang);
                assert!(!figure.summary.contains(dangling), "{file} {}: {}", equipment.id, figure.summary);
                let told = figure.marks.is_empty()
                    || case.parity(i, lang).first().is_some_and(|gap| figure.summary.starts_with(gap));
                assert!(told, "{file} {}: {}", equipment.id, figure.summary);
                // "Or every criterion" goes on from the mix.
                let or = [" Or every criterion", "。或各指标"].iter().any(|or| figure.summary.contains(or));
                let mix =
                    ["With the least effort", "的组合：", "的改进："].iter().any(|mix| figure.summary.contains(mix));
                assert!(!or || mix, "{file} {}: {}", equipment.id, figure.summary);
            }
        }
    }
    let case = Case::tutorial();
    assert_eq!(
        case.figure("parity", Some("machine-b"), Lang::En).summary,
        "Machine B is 4.7 points behind the own requirement. With the least effort, counted in parts of the way to the best end: MTBF to 2\u{a0}060 h. Or every criterion, 10.6 % of the way to its best end. Price, DDP without VAT alone cannot make up for it."
    );
    assert_eq!(
        case.figure("parity", Some("machine-b"), Lang::Zh).summary,
        "机床 B 落后本方需求，相差 4.7 分。所占改进空间比例最小的改进：“平均故障间隔时间 MTBF”改善到 2\u{a0}060 h。或各指标均改善其改进空间的 10.6 %。仅靠“价格（DDP，不含增值税）”无法追平。"
    );
}

/// What a number says that is written for people.
fn read_back(text: &str) -> f64 {
    let plain: String = text.chars().filter(|c| *c != '\u{a0}').map(|c| if c == '−' { '-' } else { c }).collect();
    plain.parse().expect("a number")
}

#[test]
fn figures_to_be_reached_are_enough_as_they_are_shown() {
    let mut rounded = 0;
    for (file, case) in Case::all() {
        for i in 0..case.analysis.equipment.len() {
            let samples = PairSamples::new(&case.project, &case.analysis, i, None);
            let Some(found) = parity(&case.project, &case.analysis, i, None, &samples) else { continue };
            for target in &found.targets {
                let criterion = &case.analysis.criteria[target.criterion];
                if criterion.kind != Kind::Numeric {
                    continue;
                }
                for x in [target.figure, target.even_odds, target.all_weights].into_iter().flatten() {
                    let goal = parity_goal(&case.analysis, target, x);
                    let what = format!("{file} {i} {}: {x} {goal}", criterion.id);
                    let shown = read_back(&number(goal));
                    assert!((shown - goal).abs() <= 1e-9 * goal.abs(), "{what}: shown as {shown}");
                    let spare = match criterion.better {
                        Better::Higher => goal - x,
                        Better::Lower => x - goal,
                        Better::Target(best) => (x - best).abs() - (goal - best).abs(),
                        Better::Unknown => 0.0,
                    };
                    assert!(spare >= -1e-9 * x.abs(), "{what}");
                    rounded += usize::from(goal != x);
                }
            }
        }
    }
    assert!(rounded > 100, "{rounded}");
}

#[test]
fn a_small_step_is_not_rounded_away() {
    let mut case = Case::read(LEVEL);
    let life = Arc::make_mut(&mut case.project.equipment[1]);
    life.specs.0.insert("life".into(), Cell::one(Spec::text("14003 h")));
    let case = Case::new(case.project);
    let choice = Choice { equipment: Some("one".into()), against: Some("two".into()), ..Choice::default() };
    let figure = build(FigureId::Parity, &case.project, &case.analysis, Some(&case.decision), &choice, Lang::En);
    let way = &figure.expect("a figure").y.columns[0].cells[0].text;
    assert_eq!(way, "14\u{a0}000 h → 14\u{a0}003 h");
}

#[test]
fn columns_and_sentences_ask_for_the_same_figure() {
    let case = Case::tutorial();
    let figure = case.figure("parity", Some("machine-b"), Lang::En);
    let told = case.parity(case.index("machine-b"), Lang::En).join(" ");
    let ways = figure.y.columns[0].cells.iter().filter_map(|cell| cell.text.split_once(" → "));
    let goals: Vec<&str> = ways.map(|(_, goal)| goal).collect();
    assert!(!goals.is_empty() && goals.iter().all(|goal| told.contains(goal)), "{goals:?}\n{told}");
}

/// Two that are level on everything, one of each group.
const LEVEL: &str = r#"(
    format: 1,
    title: "Level",
    criteria: [
        (id: "life", name: "Spindle life", name_zh: "主轴寿命", category: ServiceLife, unit: "h",
         scale: (worst: 5000, best: 20000), weight: 100),
    ],
    equipment: [
        (id: "one", name: "Machine One", name_zh: "一号机", origin: Domestic, specs: {"life": "14000 h"}),
        (id: "two", name: "Machine Two", name_zh: "二号机", origin: Imported, specs: {"life": "14000 h"}),
    ],
    evidence: [],
)"#;

#[test]
fn a_shared_first_place_is_told_as_one() {
    for (file, case) in Case::all().into_iter().filter(|(file, _)| file.starts_with("template")) {
        let told = case.overview(Lang::En);
        assert!(told.contains(" is first, or level with the first, in 100 %"), "{file}: {told}");
        let domestic =
            "A domestic machine is first in 50 % of the samples, where a shared first place counts in equal parts;";
        assert!(told.contains(domestic), "{file}: {told}");
        let told = case.overview(Lang::Zh);
        assert!(told.contains("居首或并列第一的比例为 100 %") && told.contains("均分"), "{file}: {told}");
        let notes = case.figure("acceptability", None, Lang::En).notes;
        assert!(notes.iter().any(|note| note == Lang::En.note_level_ranks()), "{file}: {notes:?}");
    }
    // Whoever is never level with another one is just first.
    let case = Case::tutorial();
    let told = case.overview(Lang::En);
    assert!(!told.contains("or level with the first, in") && !told.contains("in equal parts"), "{told}");
    let notes = case.figure("acceptability", None, Lang::En).notes;
    assert!(!notes.iter().any(|note| note == Lang::En.note_level_ranks()), "{notes:?}");
}

#[test]
fn one_is_not_many() {
    let en = Lang::En;
    for text in [
        en.elicit_best_worst_needed(1),
        en.elicit_counted_of(1, 1),
        en.elicit_pairs_given(1, 1),
        en.elicit_largest("1"),
        en.samples(1),
        en.points("1"),
        en.decide_reversal_one_more().to_owned(),
    ] {
        let many = ["judgements", "criteria", "pairs", "points", "samples", "changes"];
        assert!(!many.iter().any(|many| text.contains(many)), "{text}");
    }
    assert_eq!(en.elicit_best_worst_needed(2).split(':').next(), Some("2 more judgements needed"));
    assert_eq!([en.points("2.1"), en.points("0"), en.points("21")], ["2.1 points", "0 points", "21 points"]);
    let mut project = Case::read(LEVEL).project;
    project.settings.robustness.samples = 1;
    let analysis = analyse(&project);
    let decision = Decision::complete(&project, &analysis);
    let told = overview(&project, &analysis, &decision, en).join(" ");
    assert!(told.contains("of 1 sample of"), "{told}");
}

/// A space between two Chinese characters.
fn odd_space(text: &str) -> bool {
    let wide = |c: &char| matches!(c, '“' | '”' | '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let all: Vec<char> = text.chars().collect();
    all.windows(3).any(|three| three[1] == ' ' && wide(&three[0]) && wide(&three[2]))
}

#[test]
fn chinese_figures_have_no_spaces_between_characters() {
    for (file, case) in Case::all() {
        let ids: Vec<Option<&str>> = case.project.equipment.iter().map(|e| Some(e.id.as_str())).collect();
        for name in FigureId::of_family(Family::Decision).map(FigureId::key) {
            for equipment in std::iter::once(None).chain(ids.iter().copied().take(3)) {
                let figure = case.figure(name, equipment, Lang::Zh);
                let hovers = figure.marks.iter().map(|mark| &mark.hover);
                let labels = figure.legend.iter().map(|entry| &entry.label);
                let texts = [&figure.title, &figure.summary, &figure.x.label, &figure.y.label];
                let first = figure.table.rows.iter().filter_map(|row| row.first());
                for text in texts.into_iter().chain(&figure.notes).chain(hovers).chain(labels).chain(first) {
                    assert!(!odd_space(text), "{file} {name}: {text}");
                }
            }
        }
        for note in method_notes(&case.project, &case.decision, Lang::Zh) {
            assert!(!odd_space(&note), "{file}: {note}");
        }
    }
    let case = Case::tutorial();
    assert_eq!(case.figure("break-even", Some("machine-b"), Lang::Zh).title, "机床 B 相对本方需求的领先随其价格的变化");
}

#[test]
fn no_evidence_on_either_side() {
    let case = Case::read(LEVEL);
    let mut project = case.project;
    Arc::make_mut(&mut project.equipment[1]).specs.0.insert("life".into(), Cell::one(Spec::text("9000 h")));
    let case = Case::new(project);
    let found = why(&case.analysis, 0, 1).expect("can be compared");
    let told = |lang| why_sentences(&case.project, &case.analysis, &found, lang).join(" ");
    assert!(told(Lang::En).contains("no evidence on either side for \"Spindle life\""), "{}", told(Lang::En));
    assert!(told(Lang::Zh).contains("“主轴寿命”双方均无证据。"), "{}", told(Lang::Zh));
}

#[test]
fn figure_and_notes_tell_the_same_agreement() {
    let case = Case::tutorial();
    for lang in [Lang::En, Lang::Zh] {
        let notes = method_notes(&case.project, &case.decision, lang);
        assert!(case.figure("agreement", None, lang).notes.contains(&notes[0]), "{notes:?}");
    }
}
