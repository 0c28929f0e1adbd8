//! What each cross-check says beyond its ranks: agreement, PROMETHEE's partial order, VIKOR's conditions.

use crate::model::Project;
use crate::text::Lang;
use crate::text::number::fixed;

use super::super::board::Method;
use super::super::{Decision, Table};
use super::{all_closed_up, method_name};

/// More pairs than this are counted.
const PAIRS: usize = 4;

/// Agreement with the project's own order, what PROMETHEE I leaves open, and what VIKOR accepts.
pub fn method_notes(project: &Project, decision: &Decision, lang: Lang) -> Vec<String> {
    if !decision.is_a_choice() {
        return Vec::new();
    }
    let mut notes = vec![agreement_note(decision, lang), partial(project, decision, lang)];
    notes.extend(vikor(project, decision, lang));
    all_closed_up(notes, lang)
}

/// Agreement of each cross-check with the project's own order.
pub fn agreement_note(decision: &Decision, lang: Lang) -> String {
    let one = |method: &Method| {
        let found = decision.board.agreement(Method::Mavt, *method);
        lang.note_agreement(method_name(*method, lang), &tau_text(found.tau), &tau_text(found.weighted))
    };
    let all: Vec<String> = Method::ALL[1..].iter().map(one).collect();
    lang.note_agreements(&all.join(lang.list_semicolon()))
}

/// Kendall's τ; a dash where all ranks are the same.
pub fn tau_text(tau: Option<f64>) -> String {
    tau.map_or_else(|| "–".to_owned(), |tau| fixed(tau, 2))
}

fn name(project: &Project, table: &Table, row: usize, lang: Lang) -> String {
    table.equipment.get(row).map(|i| project.equipment_name(*i, lang)).unwrap_or_default()
}

/// Pairs that are better by one flow and worse by the other.
fn partial(project: &Project, decision: &Decision, lang: Lang) -> String {
    let open = decision.board.incomparable();
    if open.is_empty() {
        return lang.note_partial_none().to_owned();
    }
    let name = |row| name(project, &decision.table, row, lang);
    let told: Vec<String> =
        open.iter().take(PAIRS).map(|(a, b)| lang.note_partial_pair(&name(*a), &name(*b))).collect();
    let told = told.join(lang.list_semicolon());
    match open.len().saturating_sub(PAIRS) {
        0 => lang.note_partial(&told),
        more => lang.note_partial(&lang.and_more_of_them(&told, more)),
    }
}

/// Whether VIKOR accepts its first, else its compromise set.
fn vikor(project: &Project, decision: &Decision, lang: Lang) -> Option<String> {
    let found = &decision.board.vikor;
    let names: Vec<String> = found.compromise.iter().map(|row| name(project, &decision.table, *row, lang)).collect();
    let names = names.join(lang.list_comma());
    if names.is_empty() {
        return None;
    }
    Some(match (found.acceptable_advantage, found.acceptable_stability) {
        (true, true) => lang.note_vikor_accepted(&names),
        (false, _) => lang.note_vikor_advantage(&names),
        (true, false) => lang.note_vikor_stability(&names),
    })
}
