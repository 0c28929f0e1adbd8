//! The samples and templates in `projects/`, and the example in their README.

use std::collections::BTreeSet;

use gapwise::analysis::{Verdict, analyse};
use gapwise::model::{
    Benchmark, Category, Cell, ClaimMeaning, Criterion, Equipment, Grade, Kind, Origin, Project, Severity, Side, Spec,
    State, Width,
};
use gapwise::quantity::{Expected, Figure, Meaning, Unit, read};
use gapwise::store;
use gapwise::text::Lang;

use crate::support::samples::{folder, names, open};

fn all() -> impl Iterator<Item = (String, Project)> {
    names().into_iter().map(|name| (name.clone(), open(&name)))
}

fn templates() -> impl Iterator<Item = (String, Project)> {
    all().filter(|(name, _)| name.starts_with("template-"))
}

fn example() -> Project {
    let text = std::fs::read_to_string(folder().join("README.md")).expect("the README is there");
    let (_, rest) = text.split_once("```ron\n").expect("an example");
    let (ron, _) = rest.split_once("```").expect("its end");
    store::read(ron).unwrap_or_else(|problems| panic!("{:#?}", store::sentences(&problems, Lang::En)))
}

fn specs(project: &Project) -> impl Iterator<Item = (&Equipment, &Criterion, &Spec)> {
    project.equipment.iter().flat_map(move |equipment| {
        equipment.specs.0.iter().flat_map(move |(key, cell)| {
            let criterion = project.criterion(key).expect("the store checks references");
            cell.specs.iter().map(move |spec| (equipment.as_ref(), criterion, spec))
        })
    })
}

fn meaning(criterion: &Criterion, text: &str) -> Meaning {
    let unit = (!criterion.unit.is_empty()).then(|| Unit::find(&criterion.unit).expect("a known unit"));
    let levels: Vec<String> = criterion.levels.iter().map(|level| level.name.clone()).collect();
    let expected = match criterion.kind {
        Kind::Numeric => Expected::Number(unit),
        Kind::Ordinal => Expected::Level(&levels),
        Kind::YesNo => Expected::YesNo,
        Kind::Text => return Meaning::NotApplicable,
    };
    read(text, expected).meaning
}

fn figure(criterion: &Criterion, text: &str) -> Option<Figure> {
    match meaning(criterion, text) {
        Meaning::Number(number) => Some(number.figure),
        _ => None,
    }
}

fn evidence<'a>(equipment: &'a Equipment, spec: &'a Spec) -> &'a str {
    if spec.evidence.is_empty() { &equipment.evidence } else { &spec.evidence }
}

#[test]
fn every_project_opens_and_survives_writing() {
    let names = names();
    assert_eq!(names.len(), 10, "{names:?}");
    for (name, project) in all() {
        let text = store::to_ron(&project);
        let again = store::read(&text).unwrap_or_else(|p| panic!("{name}: {:#?}", store::sentences(&p, Lang::En)));
        assert_eq!(project, again, "{name}");
    }
}

#[test]
fn the_example_of_the_readme_opens() {
    let project = example();
    assert_eq!((project.criteria.len(), project.equipment.len()), (6, 2));
    assert_eq!(store::read(&store::to_ron(&project)).expect("written by the program"), project);
}

/// Field names of a RON text: what stands before a colon outside of quotes.
fn fields(text: &str) -> BTreeSet<String> {
    let outside: String = text.replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let before_colons = outside.split(':').map(|part| {
        let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
        part.rsplit(|c: char| !is_name(c)).next().unwrap_or_default().to_owned()
    });
    before_colons.filter(|name| !name.is_empty()).collect()
}

#[test]
fn the_readme_names_every_field_and_word_used() {
    let readme = std::fs::read_to_string(folder().join("README.md")).expect("the README is there");
    let mut words: BTreeSet<String> = Benchmark::WORDS.iter().map(|&word| word.to_owned()).collect();
    words.extend(Category::ALL.iter().map(|category| format!("{category:?}")));
    for (_, project) in all().chain([("README".to_owned(), example())]) {
        words.extend(fields(&store::to_ron(&project)));
    }
    for part in ["worst", "best", "star", "clause", "plus", "what", "amount", "terms", "vat", "duty", "points"] {
        assert!(readme.contains(&format!("{part}: ")) && words.remove(part), "{part}");
    }
    for part in ["pair", "value", "standard", "edition", "direction", "positions", "runs"] {
        assert!(readme.contains(&format!("{part}: ")), "{part}");
        words.remove(part);
    }
    for word in words {
        assert!(readme.contains(&format!("`{word}`")), "the README does not name `{word}`");
    }
}

#[test]
fn every_text_can_be_read() {
    for (name, project) in all().chain([("README".to_owned(), example())]) {
        for (equipment, criterion, spec) in specs(&project) {
            let meaning = meaning(criterion, &spec.is);
            let place = format!("{name}: {} {} {:?}: {meaning:?}", equipment.id, criterion.id, spec.is);
            assert!(!matches!(meaning, Meaning::Unread(_) | Meaning::Grade(_)), "{place}");
            match spec.state {
                State::NotStated => assert_eq!(meaning, Meaning::NotStated, "{place}"),
                State::NotApplicable => assert_eq!(meaning, Meaning::NotApplicable, "{place}"),
                _ => assert!(!matches!(meaning, Meaning::NotStated | Meaning::NotApplicable), "{place}"),
            }
        }
        for criterion in &project.criteria {
            let limits = criterion.must.iter().map(|must| &must.is).chain([&criterion.need]);
            for text in limits.filter(|text| !text.is_empty()) {
                let readable =
                    matches!(meaning(criterion, text), Meaning::Number(_) | Meaning::Level(_) | Meaning::YesNo(_));
                assert!(readable, "{name}: {} {text:?}", criterion.id);
            }
        }
    }
}

#[test]
fn a_band_beside_a_numeric_row_is_in_its_dimension() {
    for (name, project) in all() {
        for claim in &project.claims {
            if let (ClaimMeaning::Band(text), Some(criterion)) = (&claim.says, project.criterion(&claim.criterion)) {
                assert!(figure(criterion, text).is_some(), "{name}: {} {text:?}", claim.id);
            }
        }
    }
}

#[test]
fn the_analysis_finds_no_error() {
    for (name, project) in all().chain([("README".to_owned(), example())]) {
        let analysis = analyse(&project);
        let errors: Vec<_> = analysis.findings.iter().filter(|f| f.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn everything_is_named_in_both_languages() {
    for (name, project) in all() {
        assert!(!project.title.is_empty() && !project.title_zh.is_empty(), "{name}");
        assert!(!project.home.is_empty() && !project.origin_rule.is_empty() && !project.note.is_empty(), "{name}");
        for criterion in &project.criteria {
            assert!(!criterion.name.is_empty() && !criterion.name_zh.is_empty(), "{name}: {}", criterion.id);
        }
    }
}

fn count(project: &Project, wanted: impl Fn(&Origin) -> bool) -> usize {
    project.equipment.iter().filter(|equipment| wanted(&equipment.origin)).count()
}

#[test]
fn five_axis_has_the_whole_list() {
    let project = open("five-axis-machining-centres.ron");
    assert_eq!(count(&project, |origin| *origin == Origin::Imported), 6);
    assert_eq!(count(&project, |origin| *origin == Origin::Domestic), 8);
    assert_eq!(count(&project, |origin| *origin == Origin::Other("Taiwan".into())), 1);

    let tolerance = project.criterion("tolerance").expect("a row");
    assert_eq!((tolerance.name.as_str(), tolerance.width), ("Best part tolerance, advertised", Some(Width::Half)));
    assert!(project.criterion("spindle-speed").expect("a row").rating);
    for size in ["travel-x", "travel-y", "travel-z", "volume"] {
        assert_eq!(project.criterion(size).expect("a row").weight, 0.0, "a size is no merit: {size}");
    }
    for silent in ["positioning", "spindle-life", "overhaul", "mtbf", "cmk", "price"] {
        let criterion = project.criterion(silent).expect("a row");
        assert!(criterion.weight > 0.0, "{silent}");
        for equipment in &project.equipment {
            let cell = equipment.cell(silent).and_then(Cell::chosen).expect("a cell");
            assert_eq!(cell.state, State::NotStated, "{} {silent}", equipment.id);
        }
    }
}

#[test]
fn every_figure_of_five_axis_stands_in_its_quote() {
    let project = open("five-axis-machining-centres.ron");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut stated = 0;
    for (equipment, criterion, spec) in specs(&project).filter(|(_, _, spec)| spec.state != State::NotStated) {
        stated += 1;
        let place = format!("{} {}", equipment.id, criterion.id);
        assert!(!spec.quote.is_empty(), "{place}");
        assert!(project.evidence(evidence(equipment, spec)).is_some(), "{place}");
        match (criterion.kind, spec.state) {
            (Kind::YesNo, _) => assert!(spec.quote.starts_with("Control: "), "{place}"),
            (_, State::Estimated) => assert_eq!(criterion.id, "volume", "{place}"),
            _ => assert!(digits(&spec.quote).contains(&digits(&spec.is)), "{place}: {} {}", spec.is, spec.quote),
        }
    }
    assert_eq!(stated, 15 * 7);
}

#[test]
fn no_claim_of_five_axis_reached_a_cell() {
    let project = open("five-axis-machining-centres.ron");
    assert_eq!(project.claims.len(), 19);
    let from_claims: BTreeSet<&str> = project.claims.iter().map(|claim| claim.evidence.as_str()).collect();
    for claim in &project.claims {
        assert!(!claim.quote.is_empty(), "{}", claim.id);
        assert_eq!(project.evidence(&claim.evidence).map(|e| e.grade), Some(Grade::E), "{}", claim.id);
    }
    for (equipment, criterion, spec) in specs(&project) {
        let place = format!("{} {}", equipment.id, criterion.id);
        assert!(!from_claims.contains(evidence(equipment, spec)), "{place}");
        let beside = project.claims.iter().filter(|claim| claim.criterion == criterion.id).count();
        assert!(beside == 0 || spec.state == State::NotStated, "{place}");
    }
}

#[test]
fn lithium_holds_claims_only() {
    let project = open("lithium-equipment-2019-claims.ron");
    assert!(project.equipment.is_empty());
    let article: Vec<_> = project.claims.iter().filter(|claim| claim.evidence == "article-2019").collect();
    let says = |criterion: &str| {
        let claim = article.iter().find(|claim| claim.criterion == criterion).expect("a claim");
        (claim.side, claim.says.clone())
    };
    assert_eq!(says("accuracy"), (Side::Both, ClaimMeaning::Parity));
    assert_eq!(says("use-effect"), (Side::Both, ClaimMeaning::Parity));
    assert_eq!(says("life"), (Side::Both, ClaimMeaning::DomesticBehind));
    assert_eq!(says("stability"), (Side::Both, ClaimMeaning::DomesticBehind));
    let quotes: String = article.iter().map(|claim| claim.quote.as_str()).collect();
    for words in [
        "have been equal to imported equipment",
        "manufacturing accuracy and use effect",
        "the service life and stability need to be improved",
        "domestic equipment is still very little original",
        "extrusion coating domestic coating head can be used normally is still rare",
        "a comprehensive lithium battery industry standard has not been established",
    ] {
        assert!(quotes.contains(words), "{words}");
    }
    let source = project.evidence("article-2019").expect("the article");
    assert_eq!((source.date.as_str(), source.grade), ("2019-05-22", Grade::E));
    for claim in &project.claims {
        let source = project.evidence(&claim.evidence);
        assert!(!claim.quote.is_empty() && source.is_some_and(|e| !e.source.is_empty()), "{}", claim.id);
    }
}

#[test]
fn templates_are_ready_to_use() {
    let found: Vec<String> = templates().map(|(name, _)| name).collect();
    assert_eq!(found.len(), 6, "{found:?}");
    for (name, project) in templates() {
        assert!(project.criteria.len() >= 12, "{name}");
        for criterion in &project.criteria {
            let place = format!("{name}: {}", criterion.id);
            let plain = ["cmk", "cpk", "capability", "dn", "unplanned-stops"].contains(&criterion.id.as_str());
            match criterion.kind {
                Kind::Numeric => {
                    assert!(Unit::find(&criterion.unit).is_some() || (criterion.unit.is_empty() && plain), "{place}");
                    assert!(criterion.scale.is_some(), "{place}");
                }
                Kind::Ordinal => {
                    assert!(criterion.levels.len() > 1, "{place}");
                    assert!(criterion.levels.iter().all(|level| level.points.is_some()), "{place}");
                }
                Kind::Text => panic!("{place}: no sample has words"),
                Kind::YesNo => assert!(criterion.scale.is_none() && criterion.levels.is_empty(), "{place}"),
            }
            assert!(criterion.margin.is_some_and(|margin| margin > 0.0), "{place}");
            assert!(!criterion.source.is_empty(), "{place}");
        }
        assert!(project.criteria.iter().any(|criterion| !criterion.bases.is_empty()), "{name}");
        assert_eq!(specs(&project).count(), 0, "{name}");
        let weight: f64 = project.criteria.iter().map(|criterion| criterion.weight).sum();
        assert_eq!(weight, 100.0, "{name}");
    }
    let blank = open("template-blank.ron");
    let machines: Vec<_> = blank.equipment.iter().map(|e| (e.name.as_str(), &e.origin)).collect();
    assert_eq!(machines, [("Machine A", &Origin::Domestic), ("Machine B", &Origin::Imported)]);
}

#[test]
fn the_tutorial_shows_every_feature() {
    let project = open("tutorial.ron");
    assert_eq!(count(&project, |origin| *origin == Origin::Domestic), 3);
    assert_eq!(count(&project, |origin| *origin == Origin::Imported), 3);
    assert!(project.note.contains("Illustrative") && project.note.contains("示意"));
    for equipment in &project.equipment {
        assert!(equipment.maker.is_empty() && equipment.note.contains("Illustrative"), "{}", equipment.id);
    }
    assert!(project.evidence.iter().all(|evidence| evidence.note.contains("Illustrative")));
    let used: BTreeSet<Grade> = specs(&project)
        .filter_map(|(equipment, _, spec)| project.evidence(evidence(equipment, spec)))
        .map(|evidence| evidence.grade)
        .collect();
    assert_eq!(used.len(), 5, "grades A to E: {used:?}");
    assert_eq!(project.scenarios.len(), 2);
    assert!(project.criteria.iter().all(|criterion| !criterion.need.is_empty()), "a need on each row");

    let has = |test: &dyn Fn(&Criterion, &Spec) -> bool| specs(&project).any(|(_, c, s)| test(c, s));
    let shape = |test: fn(&Figure) -> bool| has(&|c, s| figure(c, &s.is).as_ref().is_some_and(test));
    assert!(shape(|f| matches!(f, Figure::Bound { .. })), "a bound");
    assert!(shape(|f| matches!(f, Figure::Range { .. })), "a range");
    assert!(shape(|f| matches!(f, Figure::Tolerance { .. })), "a value with its uncertainty");
    assert!(shape(|f| matches!(f, Figure::HalfWidth(_))), "a half width");
    assert!(shape(|f| matches!(f, Figure::UpTo(_))), "a rating");
    for state in [State::Guaranteed, State::Estimated, State::Borrowed, State::NotStated, State::NotApplicable] {
        assert!(has(&|_, spec| spec.state == state), "{state:?}");
    }
    assert!(has(&|c, s| c.basis.is_some() && s.basis.is_some() && c.basis != s.basis), "an unlike basis");
    let cells = || project.equipment.iter().flat_map(|equipment| equipment.specs.0.values());
    let decided = |cell: &Cell| cell.is_contradictory() && cell.specs.iter().filter(|s| s.chosen).count() == 1;
    assert!(cells().any(decided), "two sources, one chosen");
    let all_cells = project.criteria.len() * project.equipment.len();
    assert!(cells().count() < all_cells, "a missing cell");

    let kinds = |kind: Kind| project.criteria.iter().find(|c| c.kind == kind);
    assert!(kinds(Kind::Ordinal).is_some_and(|c| c.levels.iter().all(|level| level.points.is_some())));
    assert!(kinds(Kind::YesNo).is_some());
    assert!(project.criteria.iter().any(|c| c.must.as_ref().is_some_and(|must| must.star && must.clause == "3.2")));
    let euro = has(&|c, s| c.id == "price" && s.is.contains("EUR") && s.price.is_some());
    assert!(euro && project.rates.iter().any(|rate| rate.pair == "EUR/CNY"), "a price in another currency");
    assert!(!project.claims.is_empty());
}

/// Equal accuracy, and the gaps in service life and stability in plain sight, whichever benchmark is taken.
#[test]
fn the_tutorial_tells_its_story() {
    for benchmark in ["requirement", "best-imported"] {
        let project = Project { benchmark: benchmark.into(), ..open("tutorial.ron") };
        let analysis = analyse(&project);
        let verdict = |equipment: &str, criterion: &str| {
            let row = analysis.criteria.iter().position(|c| c.id == criterion).expect("a row");
            let found = analysis.equipment.iter().find(|e| e.id == equipment).expect("a machine");
            found.cells[row].comparison.verdict
        };
        for machine in ["machine-a", "machine-b"] {
            assert_eq!(verdict(machine, "positioning"), Some(Verdict::Parity), "{benchmark} {machine}");
            assert_eq!(verdict(machine, "repeatability"), Some(Verdict::Parity), "{benchmark} {machine}");
            assert_eq!(verdict(machine, "mtbf"), Some(Verdict::Behind), "{benchmark} {machine}");
        }
        assert_eq!(verdict("machine-b", "spindle-life"), Some(Verdict::Behind), "{benchmark}");
        assert_eq!(verdict("machine-b", "overhaul"), Some(Verdict::Behind), "{benchmark}");
        assert!(analysis.equipment.iter().all(|e| e.excluded.is_none()), "the must-clause excludes nobody");
        let open: Vec<_> = analysis.equipment.iter().filter(|e| !e.open_musts.is_empty()).map(|e| &e.id).collect();
        assert_eq!(open, ["machine-e", "machine-f"], "E is on another basis, F does not state it");
    }
}
