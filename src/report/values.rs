//! Criteria, every value as it was entered with its marks, and the points.

use crate::analysis::{Analysis, CellResult, Flag, Names, direction_words, figure_text, flag_words, unit_name};
use crate::model::{Cell as Specs, Criterion, State};
use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;
use crate::text::number::joined;

/// The criteria with the most weight, in the order of the project.
pub fn heaviest(analysis: &Analysis, most: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..analysis.criteria.len()).collect();
    order.sort_by(|a, b| analysis.criteria[*b].weight.total_cmp(&analysis.criteria[*a].weight));
    order.truncate(most);
    order.sort_unstable();
    order
}

/// What is compared and how: one criterion a row.
pub fn criteria(names: Names<'_>, criteria: &[usize]) -> Table {
    let Names { project, analysis, lang } = names;
    let row = |k: &usize| {
        let (part, result) = (project.criteria.get(*k)?, analysis.criteria.get(*k)?);
        Some(vec![
            Cell::words(part.display_name(lang)),
            Cell::words(unit_name(part, lang)),
            Cell::number(result.weight, Digits::Percent),
            Cell::words(direction_words(result.kind, result.better, lang)),
            Cell::words(scale(names, *k)),
            Cell::words(demand(part)),
        ])
    };
    let columns = vec![
        Column::text(lang.column_criterion()),
        Column::text(lang.tender_column_unit()),
        Column::number(lang.column_weight()),
        Column::text(lang.paper_column_direction()),
        Column::text(lang.paper_column_scale()),
        Column::text(lang.paper_column_demand()),
    ];
    Table { columns, rows: criteria.iter().filter_map(row).collect() }
}

/// Both ends of the scale.
fn scale(names: Names<'_>, k: usize) -> String {
    let Names { project, analysis, lang } = names;
    let Some(result) = analysis.criteria.get(k) else { return String::new() };
    let ends: Vec<f64> = result.anchors.first().into_iter().chain(result.anchors.last()).map(|(x, _)| *x).collect();
    let [low, high] = ends.as_slice() else { return String::new() };
    let rises = result.anchors.first().map(|a| a.1) <= result.anchors.last().map(|a| a.1);
    let (worst, best) = if rises { (*low, *high) } else { (*high, *low) };
    let text = match result.unit {
        Some(unit) => joined(&[worst, best], " … ", lang.unit(unit.symbol())),
        None => [worst, best].map(|x| figure_text(project, analysis, k, x, lang)).join(" … "),
    };
    if result.provisional.is_some() { format!("{text} ({})", lang.paper_provisional()) } else { text }
}

/// The clause, else the need.
fn demand(criterion: &Criterion) -> String {
    criterion.must.as_ref().map_or_else(
        || criterion.need.trim().to_owned(),
        |must| {
            let star = if must.star { "★ " } else { "" };
            format!("{star}{} {}", must.clause, must.is).trim().to_owned()
        },
    )
}

/// The marks of the cells of some tables, numbered in the order in which they occur.
#[derive(Clone, Debug, Default)]
pub struct Marks(Vec<Flag>);

impl Marks {
    fn number(&mut self, flag: Flag) -> usize {
        let known = self.0.iter().position(|known| *known == flag);
        known.map_or_else(
            || {
                self.0.push(flag);
                self.0.len()
            },
            |at| at + 1,
        )
    }

    /// What each number stands for, one a line.
    pub fn notes(&self, lang: Lang) -> Vec<String> {
        self.0.iter().enumerate().map(|(at, flag)| format!("[{}] {}", at + 1, flag_words(*flag, lang))).collect()
    }
}

/// Values as entered, with the grade of their evidence and the numbers of their marks: one criterion a row, so many
/// machines in a table.
pub fn tables(
    names: Names<'_>,
    criteria: &[usize],
    machines: &[usize],
    across: usize,
    marks: &mut Marks,
) -> Vec<Table> {
    in_parts(names, criteria, machines, across, &Column::text, &mut |k, machine| {
        let (Some(part), Some(equipment)) = (names.project.criteria.get(k), names.project.equipment.get(machine))
        else {
            return Cell::Missing;
        };
        let result = names.analysis.equipment.get(machine).and_then(|e| e.cells.get(k));
        entered(equipment.cell(&part.id), result, marks, names.lang)
    })
}

/// Points of each value, one criterion a row, so many machines in a table.
pub fn points(names: Names<'_>, criteria: &[usize], machines: &[usize], across: usize) -> Vec<Table> {
    in_parts(names, criteria, machines, across, &Column::number, &mut |k, machine| {
        let cell = names.analysis.equipment.get(machine).and_then(|e| e.cells.get(k));
        Cell::number(cell.and_then(|cell| cell.points), Digits::Points)
    })
}

fn in_parts(
    names: Names<'_>,
    criteria: &[usize],
    machines: &[usize],
    across: usize,
    column: &dyn Fn(String) -> Column,
    cell: &mut dyn FnMut(usize, usize) -> Cell,
) -> Vec<Table> {
    let part = |machines: &[usize]| {
        let head = Column::text(names.lang.column_criterion());
        let columns = std::iter::once(head).chain(machines.iter().map(|i| column(names.equipment(*i)))).collect();
        let rows = criteria.iter().map(|k| {
            let named = std::iter::once(Cell::words(names.criterion(*k)));
            named.chain(machines.iter().map(|machine| cell(*k, *machine))).collect()
        });
        Table { columns, rows: rows.collect() }
    };
    machines.chunks(across.max(1)).map(part).collect()
}

/// What a cell says: the text as entered, the grade of its evidence, the numbers of its marks.
fn entered(specs: Option<&Specs>, result: Option<&CellResult>, marks: &mut Marks, lang: Lang) -> Cell {
    let Some(spec) = specs.and_then(Specs::chosen) else { return Cell::Missing };
    let flags = result.map(|result| result.flags.as_slice()).unwrap_or_default();
    if spec.state == State::NotApplicable || flags.contains(&Flag::NotApplicable) {
        return Cell::words(lang.cell_not_applicable());
    }
    let text = spec.is.trim();
    if spec.state == State::NotStated || text.is_empty() {
        return Cell::Missing;
    }
    let numbers: Vec<String> = flags.iter().map(|flag| marks.number(*flag).to_string()).collect();
    let marked = if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) };
    let grade = result.and_then(|result| result.grade).map(|grade| format!(" · {}", grade.letter()));
    Cell::words(format!("{text}{}{marked}", grade.unwrap_or_default()))
}
