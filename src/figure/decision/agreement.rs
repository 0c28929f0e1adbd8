//! Agreement of the methods: the ranks that the same table gets from each.

use crate::analysis::decision::{
    Decision, Method, Score, agreement_note, board_sentences, closed_up, method_basis, method_name, policy_sentence,
    tau_text,
};
use crate::figure::kit::{MOST_ROWS, RankLine, View, decided, draw_rank_lines, first_shown, origin_text};
use crate::figure::plot::{Figure, Table};
use crate::text::number::{fixed, points};

/// Key of the figure.
pub(crate) const NAME: &str = "agreement";

/// A line an equipment over the methods, in the order of the project's own.
pub(crate) fn agreement(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_agreement(&lang.count_word(Method::ALL.len()));
    let decision = match decided(view) {
        Ok(decision) => decision,
        Err(why) => return view.empty(NAME, &title, why),
    };
    let mut figure = view.figure(NAME, title);
    let mut sentences = board_sentences(view.project, view.analysis, decision, lang);
    // Behind agreement and causes stands what the figures rest on.
    let policy = policy_sentence(&decision.table, lang);
    let rest =
        sentences.split_off(sentences.iter().position(|sentence| *sentence == policy).unwrap_or(sentences.len()));
    figure.summary = sentences.join(lang.sentence_gap());
    let mut rows: Vec<usize> = (0..decision.table.equipment.len()).collect();
    rows.sort_by_key(|row| decision.board.mavt_ranks[*row]);
    first_shown(lang, &mut figure, &mut rows, MOST_ROWS);
    let lines: Vec<RankLine> = rows.iter().map(|row| line(view, decision, *row)).collect();
    draw_rank_lines(view, &mut figure, Method::ALL.map(|m| method_name(m, lang).to_owned()).to_vec(), &lines);
    figure.notes.extend(rest);
    let basis = |m: Method| lang.decide_normalisation(method_name(m, lang), method_basis(m, &decision.board, lang));
    figure.notes.push(lang.note_basis(&Method::ALL.map(basis).join(lang.list_semicolon())));
    figure.notes.push(agreement_note(decision, lang));
    figure.table = table(view, decision, &rows);
    figure
}

fn line(view: &View<'_>, decision: &Decision, row: usize) -> RankLine {
    let equipment = decision.table.equipment[row];
    let name = view.name(equipment);
    let hover = |m: Method| format!("{name}\n{}: {}", method_name(m, view.lang), cell(decision, m, row));
    RankLine {
        equipment,
        ranks: Method::ALL.map(|m| decision.board.ranks(m).get(row).copied()).to_vec(),
        hovers: Method::ALL.map(hover).to_vec(),
    }
}

/// Rank, and in brackets the score.
fn cell(decision: &Decision, method: Method, row: usize) -> String {
    let board = &decision.board;
    let (rank, score) = (board.ranks(method)[row], board.scores(method)[row]);
    let score = match method.spec().score {
        Score::Points => points(score),
        kind @ (Score::MoreIsBetter | Score::LessIsBetter) => fixed(score, kind.decimals()),
    };
    format!("{rank} ({score})")
}

/// Kendall's τ-b and the weighted one.
fn tau(decision: &Decision, a: Method, b: Method) -> [String; 2] {
    let found = decision.board.agreement(a, b);
    [found.tau, found.weighted].map(tau_text)
}

fn table(view: &View<'_>, decision: &Decision, rows: &[usize]) -> Table {
    let lang = view.lang;
    let mut header = vec![lang.column_equipment().to_owned(), lang.column_origin().to_owned()];
    header.extend(Method::ALL.map(|m| lang.column_rank_score(method_name(m, lang))));
    let row = |row: &usize| {
        let equipment = decision.table.equipment[*row];
        let mut cells = vec![view.name(equipment), origin_text(view, equipment)];
        cells.extend(Method::ALL.map(|m| cell(decision, m, *row)));
        cells
    };
    let mut all: Vec<Vec<String>> = rows.iter().map(row).collect();
    for a in Method::ALL {
        let with = |b: Method| if a == b { "–".to_owned() } else { tau(decision, a, b).join(" / ") };
        let mut cells = vec![closed_up(lang.row_tau(method_name(a, lang)), lang), String::new()];
        cells.extend(Method::ALL.map(with));
        all.push(cells);
    }
    Table { header, rows: all }
}
