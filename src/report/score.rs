//! The comparison of a project: totals and ranks, what is said of each machine, the decision.

mod cells;
mod decision;
mod programs;

pub use self::cells::cells;
pub use self::programs::json;

use super::{Block, Outline, Section};
use crate::analysis::decision::{
    Decision, Method, PairSamples, Robustness, Score, answer, answer_sentences, below_the_board, method_basis,
    method_name, overview, parity, parity_sentences, scenario_sentences, weight_set_name,
};
use crate::analysis::{Analysis, EquipmentResult, Names, benchmark_name, group_summary, summary};
use crate::table::{Cell, Column, Digits, Table};

/// Gaps to the benchmark below this ask for no parity.
const NO_GAP: f64 = 0.05;

/// What is wanted of the decision beside its sentences.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The methods.
    pub methods: Vec<Method>,
    /// Scores and ranks by each.
    pub board: bool,
    /// How often who is on which rank.
    pub robustness: bool,
}

/// The whole comparison, each machine in the order of the ranking.
pub fn outline(names: Names<'_>, decision: &Decision, parts: &Parts) -> Outline {
    let Names { project, analysis, lang } = names;
    let order = order(analysis);
    let benchmark = format!("{}: {}", lang.column_benchmark(), benchmark_name(project, analysis, lang));
    let answered = answer_sentences(names, &answer(analysis, decision)).into_iter();
    let lead = answered.chain(std::iter::once(benchmark)).chain(group_summary(project, analysis, lang)).collect();
    let machine = |i: &usize| {
        let text = summary(project, analysis, *i, lang).join(lang.sentence_gap());
        Section::sentences(names.equipment(*i), vec![text])
    };
    let mut sections = vec![Section::table(ranking(names, &order))];
    sections.extend(order.iter().map(machine));
    sections.extend(decided(names, decision, parts));
    Outline { title: project.title(lang).to_owned(), lead, sections }
}

/// All equipment by rank, those that are excluded last.
pub fn order(analysis: &Analysis) -> Vec<usize> {
    let mut order: Vec<usize> = (0..analysis.equipment.len()).collect();
    order.sort_by_key(|i| analysis.equipment[*i].rank.unwrap_or(usize::MAX));
    order
}

/// Whether an equipment is so far behind the benchmark that it is asked what it would take.
pub fn is_behind(analysis: &Analysis, equipment: usize) -> bool {
    analysis.equipment.get(equipment).and_then(|e| e.gap_points).is_some_and(|gap| gap > NO_GAP)
}

/// Totals and ranks of the equipment, in this order.
pub fn ranking(names: Names<'_>, order: &[usize]) -> Table {
    let lang = names.lang;
    let columns = vec![
        Column::number(lang.column_rank()),
        Column::text(lang.column_equipment()),
        Column::text(lang.column_origin()),
        Column::number(lang.column_total()),
        Column::interval(lang.column_low_high()),
        Column::number(lang.column_gap()),
        Column::number(lang.row_shortfall()),
        Column::number(lang.row_surplus()),
        Column::number(lang.cli_coverage()),
        Column::number(lang.cli_evidence_coverage()),
    ];
    let points = |points: Option<f64>| Cell::number(points, Digits::Points);
    let row = |i: &usize| {
        let e: &EquipmentResult = &names.analysis.equipment[*i];
        vec![
            e.rank.map_or_else(|| Cell::words(lang.legend_excluded()), Cell::count),
            Cell::words(names.equipment(*i)),
            Cell::words(names.origin(*i)),
            points(Some(e.total_points)),
            Cell::Interval(e.total_low, e.total_high, Digits::Points, "–"),
            points(e.gap_points),
            points(Some(e.shortfall)),
            points(Some(e.surplus)),
            Cell::number(e.coverage, Digits::Percent).in_unit("%"),
            Cell::number(e.evidence_coverage, Digits::Percent).in_unit("%"),
        ]
    };
    Table { columns, rows: order.iter().map(row).collect() }
}

/// The decision in sentences, with the tables asked for.
fn decided(names: Names<'_>, decision: &Decision, parts: &Parts) -> Vec<Section> {
    let Names { project, analysis, lang } = names;
    let mut sections = stands(names, decision, parts);
    let behind = (0..analysis.equipment.len()).filter(|i| is_behind(analysis, *i));
    // The sentences need no samples.
    let found = behind.filter_map(|i| parity(project, analysis, i, None, &PairSamples::default()));
    let sentences = found.map(|found| parity_sentences(project, analysis, &found, lang).join(lang.sentence_gap()));
    sections.extend(sentences.map(|text| Section::sentences("", vec![text])));
    sections.extend(scenarios(names, decision));
    sections
}

/// How the ranking stands other weights, other values and other methods: sentences, and the tables asked for.
pub fn stands(names: Names<'_>, decision: &Decision, parts: &Parts) -> Vec<Section> {
    let Names { project, analysis, lang } = names;
    let overview_sentences = overview(project, analysis, decision, lang);
    let mut sections = Vec::new();
    if parts.board {
        let mut below = normalisations(decision, &parts.methods, names);
        below.extend(below_the_board(project, analysis, decision, &overview_sentences, lang));
        let table = board(names, decision, &parts.methods);
        sections.push(Section { title: String::new(), blocks: vec![Block::Table(table), Block::Sentences(below)] });
    }
    if parts.robustness {
        let readings: Vec<&Robustness> =
            decision.around.as_deref().into_iter().chain(decision.second_reading()).collect();
        sections.extend((!readings.is_empty()).then(|| Section::table(robustness(names, decision, &readings))));
    }
    sections.insert(0, Section::sentences(lang.cli_decision(), overview_sentences));
    sections
}

/// Who is first in which scenario, where there is more than the base case.
pub fn scenarios(names: Names<'_>, decision: &Decision) -> Option<Section> {
    let depth = decision.depth.as_deref().filter(|depth| depth.scenarios.len() > 1)?;
    Some(Section::sentences("", scenario_sentences(names.project, depth, names.lang)))
}

/// The name of a row of the decision.
fn name(names: Names<'_>, decision: &Decision, row: usize) -> Cell {
    Cell::words(decision.table.equipment.get(row).map(|i| names.equipment(*i)).unwrap_or_default())
}

/// Scores and ranks of each method, in the order of the first.
fn board(names: Names<'_>, decision: &Decision, methods: &[Method]) -> Table {
    let (lang, board) = (names.lang, &decision.board);
    let mut columns = vec![Column::text(lang.column_equipment())];
    for method in methods {
        columns.push(Column::number(lang.method_score(method_name(*method, lang))));
        columns.push(Column::number(lang.column_rank()));
    }
    let row = |row: usize| {
        let mut cells = vec![name(names, decision, row)];
        for method in methods {
            cells.push(Cell::significant(board.scores(*method).get(row).copied().unwrap_or(f64::NAN), 4));
            cells.push(board.ranks(*method).get(row).copied().map_or(Cell::Missing, Cell::count));
        }
        cells
    };
    let mut order: Vec<usize> = (0..decision.table.equipment.len()).collect();
    let first = methods.first().copied().unwrap_or(Method::Mavt);
    order.sort_by_key(|row| board.ranks(first).get(*row).copied());
    Table { columns, rows: order.into_iter().map(row).collect() }
}

/// What each method works on.
fn normalisations(decision: &Decision, methods: &[Method], names: Names<'_>) -> Vec<String> {
    let lang = names.lang;
    let sentence = |method: &Method| {
        let mut basis = vec![method_basis(*method, &decision.board, lang)];
        if method.spec().score == Score::LessIsBetter {
            basis.push(lang.method_vikor_less());
        }
        lang.decide_normalisation(method_name(*method, lang), &basis.join(lang.list_semicolon()))
    };
    methods.iter().map(sentence).collect()
}

/// Rank acceptability of each row, by expected rank, reading by reading under the name of the weights drawn.
fn robustness(names: Names<'_>, decision: &Decision, readings: &[&Robustness]) -> Table {
    let lang = names.lang;
    let ranks = readings.iter().map(|found| found.rank_acceptability.len()).max().unwrap_or_default();
    let mut columns = vec![Column::text(lang.column_weights_drawn()), Column::text(lang.column_equipment())];
    columns.extend((1..=ranks).map(|rank| Column::number(lang.column_rank_share(rank))));
    columns.push(Column::number(lang.column_expected_rank()));
    columns.push(Column::number(lang.column_confidence()));
    let rows = readings.iter().flat_map(|found| {
        let mut order: Vec<usize> = (0..found.rank_acceptability.len()).collect();
        order.sort_by(|a, b| found.expected_rank[*a].total_cmp(&found.expected_rank[*b]));
        order.into_iter().map(|row| rank_row(names, decision, found, row))
    });
    Table { rows: rows.collect(), columns }
}

fn rank_row(names: Names<'_>, decision: &Decision, found: &Robustness, row: usize) -> Vec<Cell> {
    let shares = found.rank_acceptability[row].iter().map(|share| Cell::number(*share, Digits::Percent));
    let set = Cell::words(weight_set_name(found.set, names.lang));
    let mut cells: Vec<Cell> = [set, name(names, decision, row)].into_iter().chain(shares).collect();
    cells.push(Cell::significant(found.expected_rank[row], 3));
    cells.push(Cell::number(found.confidence[row], Digits::Percent));
    cells
}
