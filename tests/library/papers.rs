//! The document for a committee: it says what the other outputs say, to the digit, in both languages alike.

use std::collections::BTreeSet;

use gapwise::analysis::decision::{Decision, Method};
use gapwise::analysis::{Analysis, Names, analyse};
use gapwise::model::{Arc, Better, Cell, Criterion, Equipment, Origin, Project, Spec};
use gapwise::report::paper::{
    About, Block, FORMATS, Paper, PaperFormat, PaperOptions, Piece, SectionId, Source, shares,
};
use gapwise::report::score;
use gapwise::text::Lang;

use crate::support::samples;

struct Case {
    project: Project,
    analysis: Analysis,
    decision: Decision,
    about: About,
}

impl Case {
    fn new(mut project: Project) -> Self {
        // Fewer samples than a user wants are enough for words.
        project.settings.robustness.samples = 200;
        let analysis = analyse(&project);
        let decision = Decision::complete(&project, &analysis);
        let about = About { date: "2026-11-30".into(), program: About::PROGRAM.into(), ..About::default() };
        Self { project, analysis, decision, about }
    }

    fn all() -> Vec<(String, Self)> {
        samples::names().into_iter().map(|name| (name.clone(), Self::new(samples::open(&name)))).collect()
    }

    fn paper(&self, languages: &[Lang]) -> Paper {
        self.paper_with(&PaperOptions::in_languages(languages.to_vec()))
    }

    fn paper_with(&self, options: &PaperOptions) -> Paper {
        let Self { project, analysis, decision, about } = self;
        Paper::new(&Source { project, analysis, decision, about }, options)
    }

    /// The sentences of the answer, as `score` gives them to programs.
    fn sentences(&self, lang: Lang) -> Vec<String> {
        let json = score::json(Names::new(&self.project, &self.analysis, lang), &Method::ALL);
        let sentences = json["answer"]["sentences"].as_array().expect("a list");
        sentences.iter().filter_map(|sentence| sentence.as_str()).map(str::to_owned).collect()
    }
}

/// Every sentence of the first page.
fn first_page(paper: &Paper) -> Vec<String> {
    let section = paper.sections.first().expect("a first page");
    let pieces = section.blocks.iter().flat_map(|block| match block {
        Block::One(_, piece) => vec![piece],
        Block::Beside((_, a), (_, b)) => vec![a, b],
    });
    let sentences = pieces.flat_map(|piece| match piece {
        Piece::Facts(facts) => facts.iter().flat_map(|fact| fact.sentences.clone()).collect(),
        _ => Vec::new(),
    });
    sentences.collect()
}

#[test]
fn the_first_page_says_what_score_says() {
    for (name, case) in Case::all() {
        for lang in [Lang::En, Lang::Zh] {
            let page = first_page(&case.paper(&[lang])).join("\n").to_lowercase();
            let sentences = case.sentences(lang);
            let told: Vec<&String> = sentences
                .iter()
                .filter(|sentence| !sentence.starts_with(lang.answer_because("").trim_end_matches(['.', '。', ' '])))
                .filter(|sentence| {
                    !sentence.starts_with(lang.answer_in_spite_of("").trim_end_matches(['.', '。', ' ']))
                })
                .filter(|sentence| !sentence.starts_with(lang.answer_ask("").trim_end_matches(['.', '。', ' '])))
                .collect();
            assert!(!told.is_empty());
            for sentence in told {
                // The label in front is the label of the row.
                let said = sentence.strip_prefix(&lang.answer_how_sure("")).unwrap_or(sentence).to_lowercase();
                assert!(page.contains(&said), "{name} {lang:?}: {said} in {page}");
            }
        }
    }
}

#[test]
fn no_method_is_named_on_the_first_page() {
    for (name, case) in Case::all() {
        let page = first_page(&case.paper(&[Lang::En, Lang::Zh])).join("\n");
        for method in ["TOPSIS", "PROMETHEE", "VIKOR", "SMAA", "MAVT", "Monte"] {
            assert!(!page.contains(method), "{name}: {method}");
        }
    }
}

#[test]
fn every_section_stands_once_in_its_order() {
    for (name, case) in Case::all() {
        for languages in [&[Lang::En][..], &[Lang::Zh], &[Lang::En, Lang::Zh]] {
            let paper = case.paper(languages);
            let ids: Vec<SectionId> = paper.sections.iter().map(|section| section.id).collect();
            let expected: Vec<SectionId> = SectionId::ALL.iter().copied().filter(|id| ids.contains(id)).collect();
            assert_eq!(ids, expected, "{name}");
            assert_eq!(ids.first(), Some(&SectionId::Summary));
            assert!(paper.sections.iter().all(|section| !section.blocks.is_empty() && !section.title.is_empty()));
        }
    }
    let case = Case::new(samples::open("five-axis-machining-centres.ron"));
    let asked = |keys: &[SectionId]| {
        let options = PaperOptions { languages: vec![Lang::En], sections: Some(keys.to_vec()) };
        case.paper_with(&options).sections.iter().map(|section| section.id).collect::<Vec<_>>()
    };
    assert_eq!(asked(&[]), [SectionId::Summary]);
    assert_eq!(
        asked(&[SectionId::Values, SectionId::Ranking]),
        [SectionId::Summary, SectionId::Ranking, SectionId::Values]
    );
}

/// Else the two languages would stand one after the other.
#[test]
fn both_languages_say_as_much() {
    for (name, case) in Case::all() {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| case.paper(&[lang]));
        for (a, b) in en.sections.iter().zip(&zh.sections) {
            assert_eq!(a.id, b.id, "{name}");
            let kinds = |blocks: &[Block]| -> Vec<_> {
                let kind = |block: &Block| match block {
                    Block::One(_, piece) | Block::Beside((_, piece), _) => std::mem::discriminant(piece),
                };
                blocks.iter().map(kind).collect()
            };
            assert_eq!(kinds(&a.blocks), kinds(&b.blocks), "{name}, {}", a.title);
        }
        let both = case.paper(&[Lang::En, Lang::Zh]);
        let beside = both.blocks().filter(|block| matches!(block, Block::Beside(..))).count();
        assert!(beside > 0, "{name}");
    }
}

#[test]
fn the_ranking_has_the_digits_of_score() {
    let case = Case::new(samples::open("five-axis-machining-centres.ron"));
    let names = Names::new(&case.project, &case.analysis, Lang::En);
    let table = score::ranking(names, &score::order(&case.analysis));
    let paper = case.paper(&[Lang::En]);
    let shown = paper.blocks().find_map(|block| match block {
        Block::One(_, Piece::Table(found)) => Some(found.table.clone()),
        _ => None,
    });
    let shown = shown.expect("the first table is the ranking");
    for (row, other) in table.texts().zip(shown.texts()) {
        for (text, padded) in row.iter().zip(&other) {
            let same = padded == text || *padded == format!("{text}.0") || *padded == text.replace(" %", ".0 %");
            assert!(same, "{text} is shown as {padded}");
        }
    }
}

/// A project of so many machines and criteria.
fn large(machines: usize, criteria: usize) -> Project {
    let mut project = Project::new("large");
    for k in 0..criteria {
        let (name, id) = (format!("criterion {k}"), format!("c{k}"));
        let criterion =
            Criterion { id, name, weight: 1.0, better: Better::Higher, unit: "mm".into(), ..Criterion::default() };
        project.criteria.push(Arc::new(criterion));
    }
    for i in 0..machines {
        let origin = if i % 2 == 0 { Origin::Domestic } else { Origin::Imported };
        let mut equipment =
            Equipment { id: format!("e{i}"), model: format!("machine {i}"), origin, ..Equipment::default() };
        let value = |k: usize| format!("{} mm", 100 + (i * 7 + k * 13) % 50);
        equipment.specs.0.extend((0..criteria).map(|k| (format!("c{k}"), Cell::one(Spec::text(value(k))))));
        project.equipment.push(Arc::new(equipment));
    }
    project
}

#[test]
fn a_paper_of_a_large_project_is_bounded_and_says_so() {
    let case = Case::new(large(60, 300));
    let options =
        PaperOptions { languages: vec![Lang::En], sections: Some(vec![SectionId::Values, SectionId::Ranking]) };
    let paper = case.paper_with(&options);
    let cells: usize = paper
        .blocks()
        .map(|block| match block {
            Block::One(_, Piece::Table(found)) => found.table.columns.len() * found.table.rows.len(),
            _ => 0,
        })
        .sum();
    assert!(cells < 20_000, "{cells}");
    let told = paper.blocks().filter(|block| match block {
        Block::One(_, Piece::Paragraph(text)) => text.starts_with("Shown: "),
        _ => false,
    });
    assert!(told.count() >= 2, "machines and criteria that are left out are told");
}

#[test]
fn columns_have_widths_and_formats_have_names() {
    for (name, case) in Case::all() {
        for block in case.paper(&[Lang::Zh]).blocks() {
            if let Block::One(_, Piece::Table(found)) = block {
                let widths = shares(&found.table);
                assert_eq!(widths.len(), found.table.columns.len());
                assert!((widths.iter().sum::<f32>() - 1.0).abs() < 1e-3, "{name}: {widths:?}");
            }
        }
    }
    let keys: BTreeSet<&str> = FORMATS.iter().map(|format| format.key).collect();
    assert_eq!(keys.len(), FORMATS.len());
    assert_eq!(PaperFormat::of_path(std::path::Path::new("x.DOCX")).map(|format| format.key), Some("docx"));
    let keys: BTreeSet<&str> = SectionId::ALL.iter().map(|id| id.key()).collect();
    assert_eq!(keys.len(), SectionId::ALL.len());
}
