//! What is worth asking for: which value would most likely change the choice.

use crate::analysis::decision::{Ask, guaranteed};
use crate::analysis::{Names, stated_text, unstated_word};
use crate::table::{Cell, Column, Digits, Table};

/// A row a question, in the order given: what to ask whom, what is stated now, how likely knowing it changes the choice,
/// and what that gains, exactly or as a guaranteed value.
pub fn table(names: Names<'_>, asks: &[Ask]) -> Table {
    let lang = names.lang;
    let columns = vec![
        Column::text(lang.column_equipment()),
        Column::text(lang.column_criterion()),
        Column::text(lang.column_stated_now()),
        Column::number(lang.column_changes_choice()).of_unit("%"),
        Column::number(lang.column_gain_known()),
        Column::number(lang.column_gain_guaranteed()),
    ];
    let row = |ask: &Ask| {
        let Names { project, analysis, .. } = names;
        let stated = stated_text(project, analysis, ask.equipment, ask.criterion, lang);
        let stated = stated.unwrap_or_else(|| unstated_word(analysis, ask.equipment, ask.criterion, lang).to_owned());
        let offer = guaranteed(project, analysis, ask);
        vec![
            Cell::words(names.equipment(ask.equipment)),
            Cell::words(names.criterion(ask.criterion)),
            Cell::words(stated),
            Cell::number(ask.known.changes, Digits::Percent).in_unit("%"),
            Cell::number(ask.known.gain, Digits::Points),
            offer.map_or(Cell::Empty, |offer| Cell::number(offer.gain, Digits::Points)),
        ]
    };
    Table { columns, rows: asks.iter().map(row).collect() }
}
