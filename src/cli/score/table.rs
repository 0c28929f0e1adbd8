//! The decision as text for the terminal.

use std::io::Write;

use crate::analysis::Analysis;
use crate::analysis::decision::{
    Decision, Method, PairSamples, below_the_board, method_basis, method_name, overview, parity, parity_sentences,
    scenario_sentences,
};
use crate::model::Project;
use crate::text::Lang;
use crate::text::number::{percent, significant};

use super::super::{Failure, output};
use super::Wanted;

/// The decision in sentences, and the tables asked for.
pub(super) fn print(
    project: &Project,
    analysis: &Analysis,
    decision: &Decision,
    wanted: &Wanted,
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    writeln!(out, "\n{}", lang.cli_decision())?;
    let said = overview(project, analysis, decision, lang);
    for sentence in &said {
        writeln!(out, "  {sentence}")?;
    }
    if wanted.board {
        board(project, decision, &wanted.methods, lang, out)?;
        for sentence in below_the_board(project, analysis, decision, &said, lang) {
            writeln!(out, "{sentence}")?;
        }
    }
    if wanted.robustness {
        robustness(project, decision, lang, out)?;
    }
    let behind = analysis.equipment.iter().enumerate().filter(|(_, e)| e.gap_points.is_some_and(|gap| gap > 0.05));
    for (i, _) in behind {
        // The sentences need no samples.
        let Some(found) = parity(project, analysis, i, None, &PairSamples::default()) else { continue };
        writeln!(out, "\n{}", parity_sentences(project, analysis, &found, lang).join(lang.sentence_gap()))?;
    }
    if let Some(depth) = decision.depth.as_deref().filter(|depth| depth.scenarios.len() > 1) {
        writeln!(out)?;
        for sentence in scenario_sentences(project, depth, lang) {
            writeln!(out, "{sentence}")?;
        }
    }
    Ok(())
}

fn name(project: &Project, decision: &Decision, row: usize, lang: Lang) -> String {
    let equipment = decision.table.equipment.get(row).and_then(|i| project.equipment.get(*i));
    equipment.map(|e| e.display_name(lang)).unwrap_or_default()
}

/// Scores and ranks of each method, with its normalisation.
fn board(
    project: &Project,
    decision: &Decision,
    methods: &[Method],
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    writeln!(out)?;
    let mut header = vec![lang.column_equipment().to_owned()];
    for method in methods {
        header.push(lang.method_score(method_name(*method, lang)));
        header.push(lang.column_rank().to_owned());
    }
    let row = |row: usize| {
        let mut cells = vec![name(project, decision, row, lang)];
        for method in methods {
            let score = decision.board.scores(*method).get(row).copied().unwrap_or(f64::NAN);
            cells.push(crate::text::number::number(significant(score, 4)));
            cells.push(decision.board.ranks(*method).get(row).map_or_else(|| "–".to_owned(), ToString::to_string));
        }
        cells
    };
    let mut order: Vec<usize> = (0..decision.table.equipment.len()).collect();
    let first = methods.first().copied().unwrap_or(Method::Mavt);
    order.sort_by_key(|row| decision.board.ranks(first).get(*row).copied());
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    output::table(out, &header, &order.into_iter().map(row).collect::<Vec<_>>())?;
    for method in methods {
        let mut basis = vec![method_basis(*method, &decision.board, lang)];
        if *method == Method::Vikor {
            basis.push(lang.method_vikor_less());
        }
        let basis = basis.join(lang.list_semicolon());
        writeln!(out, "{}", lang.decide_normalisation(method_name(*method, lang), &basis))?;
    }
    Ok(())
}

/// Rank acceptability of each row.
fn robustness(project: &Project, decision: &Decision, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let Some(found) = &decision.robustness else { return Ok(()) };
    writeln!(out)?;
    let ranks = found.rank_acceptability.len();
    let mut header = vec![lang.column_equipment().to_owned()];
    header.extend((1..=ranks).map(|rank| lang.column_rank_share(rank)));
    header.push(lang.column_expected_rank().to_owned());
    header.push(lang.column_confidence().to_owned());
    let row = |row: usize| {
        let mut cells = vec![name(project, decision, row, lang)];
        cells.extend(found.rank_acceptability[row].iter().map(|share| percent(*share)));
        cells.push(crate::text::number::number(significant(found.expected_rank[row], 3)));
        cells.push(found.confidence[row].map_or_else(|| "–".to_owned(), percent));
        cells
    };
    let mut order: Vec<usize> = (0..ranks).collect();
    order.sort_by(|a, b| found.expected_rank[*a].total_cmp(&found.expected_rank[*b]));
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    output::table(out, &header, &order.into_iter().map(row).collect::<Vec<_>>())
}
