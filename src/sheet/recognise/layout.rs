//! Where the headings are, which way the table stands, and what its columns hold.

use std::collections::BTreeMap;
use std::ops::Range;

use super::equipment::EquipmentGuess;
use super::heading_rows::{first_heading, is_words};
use super::machines::doubt_machines;
use super::turned::{is_turned, turned};
use super::{Choices, Column, Guess, Role, normal};
use crate::lexicon::{self, Heading};
use crate::quantity::Unit;
use crate::sheet::grid::{Block, Grid};
use crate::sheet::words;

/// Headings of more rows than this are not joined.
const MAX_HEADINGS: usize = 3;

/// A table with criteria as rows and the place of its headings.
#[derive(Default)]
pub(super) struct Layout {
    pub turned: bool,
    pub rows: Vec<Vec<String>>,
    pub headings: Range<usize>,
    /// What stood where the user put another text.
    pub originals: BTreeMap<(usize, usize), String>,
    /// The row in which another table begins, which is not read.
    pub second_table: Option<usize>,
    /// The unit that the table gives to rows that state none.
    pub table_unit: Option<String>,
    merged: Vec<Block>,
}

impl Layout {
    pub(super) fn new(grid: &Grid, choices: &Choices) -> Self {
        let mut rows = squared(&grid.rows);
        clear_hidden(&mut rows, grid);
        normal::clear_rules(&mut rows);
        normal::without_emphasis(&mut rows);
        let first = first_heading(&rows);
        let is_turned = choices.turned.unwrap_or_else(|| is_turned(&rows, first));
        let mut layout = if is_turned { Self::turned(&rows, first) } else { Self::upright(rows, grid, first) };
        normal::with_points(&mut layout.rows, &mut layout.originals);
        layout.take_units();
        layout.chosen(choices)
    }

    /// A table with the machines in rows: its headings are one line, and blocks have no use.
    fn turned(rows: &[Vec<String>], first: usize) -> Self {
        let (rows, machines) = turned(rows, first);
        let mut layout = Self { turned: true, headings: 0..1, rows, ..Self::default() };
        layout.name_machines(machines);
        layout
    }

    fn upright(mut rows: Vec<Vec<String>>, grid: &Grid, first: usize) -> Self {
        fill_blocks(&mut rows, &grid.merged, first + 1);
        let mut layout = Self { headings: first..first + 1, rows, merged: grid.merged.clone(), ..Self::default() };
        layout.headings.end = layout.end_of_headings(first);
        layout.take_repeated_headings();
        layout
    }

    /// Headings that are repeated further down, as on a next page: the same ones head nothing new; the same names in
    /// another order move what is below them to its place; others begin another table, which is left out.
    fn take_repeated_headings(&mut self) {
        let name = self.name_column(self.headings.start);
        let head = self.rows[self.headings.start].clone();
        let mut order: Option<Vec<usize>> = None;
        for at in self.headings.end..self.rows.len() {
            if self.is_heading_again(at, name, &head) {
                let again = std::mem::replace(&mut self.rows[at], vec![String::new(); head.len()]);
                order =
                    Some(again.iter().map(|text| head.iter().position(|other| other == text)).collect::<Option<_>>())
                        .flatten();
                if order.is_none() {
                    self.second_table = Some(at);
                    self.rows[at..].iter_mut().flatten().for_each(String::clear);
                    return;
                }
            } else if let Some(order) = &order {
                let row = self.rows[at].clone();
                for (from, to) in order.iter().enumerate() {
                    self.rows[at][*to].clone_from(&row[from]);
                }
            }
        }
    }

    /// Units that stand beside or behind the machines.
    fn take_units(&mut self) {
        let Range { start, end } = self.headings.clone();
        self.table_unit = normal::table_unit(&self.rows, start, self.name_column(start));
        normal::take_unit_columns(&mut self.rows, end, &mut self.originals);
        if end == start + 1 {
            normal::take_heading_units(&mut self.rows, (start, end), &mut self.originals);
        }
    }

    /// True for a row of the heading of names and another one that is in the headings, too.
    fn is_heading_again(&self, at: usize, name: usize, head: &[String]) -> bool {
        let row = &self.rows[at];
        let heads = |text: &String| lexicon::heading(text);
        let same = row.iter().zip(head).filter(|(text, other)| !text.is_empty() && text == other).count();
        let known = row.iter().filter(|text| heads(text).is_some()).count();
        !row[name].is_empty() && heads(&row[name]) == Some(Heading::Name) && known >= 2 && same >= 1
    }

    fn chosen(mut self, choices: &Choices) -> Self {
        if let Some((first, count)) = choices.headings {
            let last = self.rows.len().saturating_sub(1);
            let first = first.min(last);
            self.headings = first..(first + count.clamp(1, MAX_HEADINGS)).min(self.rows.len());
        }
        self.originals.extend(choices.apply_cells(&mut self.rows));
        self
    }

    /// The name of a turned table's first column is that of the column of machines.
    fn name_machines(&mut self, heading: String) {
        if let Some(corner) = self.rows.first_mut().and_then(|row| row.first_mut()) {
            *corner = heading;
        }
    }

    /// The row behind the headings: lines that go on with a heading above, and name no criterion themselves.
    fn end_of_headings(&self, first: usize) -> usize {
        let name = self.name_column(first);
        let mut end = first + 1;
        while end < self.rows.len() && end - first < MAX_HEADINGS && self.goes_on(first, end, name) {
            end += 1;
        }
        end
    }

    /// True where the row goes on with the headings: words alone, and nothing below the heading of the names (or the
    /// same, in a merged block) or further words that head columns.
    fn goes_on(&self, first: usize, at: usize, name: usize) -> bool {
        let row = &self.rows[at];
        let filled: Vec<&String> = row.iter().filter(|text| !text.is_empty()).collect();
        let below_name = row[name].is_empty() || (at == first + 1 && row[name] == self.rows[first][name]);
        let known = filled.iter().filter(|text| lexicon::heading(text).is_some()).count();
        // One text behind an empty name is a section.
        let behind = row.iter().skip(name + 1).filter(|text| !text.is_empty()).count();
        ((below_name && behind >= 2) || known >= 2) && filled.iter().all(|text| is_words(text))
    }

    fn name_column(&self, first: usize) -> usize {
        let row = &self.rows[first];
        row.iter().position(|text| lexicon::heading(text) == Some(Heading::Name)).unwrap_or_else(|| {
            let other = |text: &String| text.is_empty() || lexicon::heading(text) == Some(Heading::RowNumber);
            row.iter().position(|text| !other(text)).unwrap_or_default()
        })
    }

    /// What each column holds.
    pub(super) fn columns(&self, choices: &Choices) -> Vec<Column> {
        let width = self.rows.first().map_or(0, Vec::len);
        let mut columns: Vec<Column> = (0..width).map(|at| self.column(at)).collect();
        if let Some(first) = columns.first_mut().filter(|_| self.turned) {
            first.role = Guess::sure(Role::Property(Heading::Name));
        }
        self.settle_names(&mut columns);
        let mut seen = Vec::new();
        for (at, column) in columns.iter_mut().enumerate() {
            if let Some(role) = choices.roles.get(&at) {
                column.role = Guess::chosen(*role);
            }
            // The second column of a kind has nothing to add where one counts.
            if let Role::Property(heading) = column.role.value {
                let again = seen.contains(&heading) && !choices.roles.contains_key(&at);
                if again {
                    column.role = Guess::guessed(Role::Ignored);
                }
                seen.push(heading);
            }
            if let Some(name) = choices.names.get(&at) {
                column.heading.clone_from(name);
            }
            let origin = choices.origins.get(&at);
            let is_equipment = column.role.value == Role::Equipment;
            column.equipment = is_equipment.then(|| EquipmentGuess::new(&column.heading, origin));
        }
        doubt_machines(&mut columns);
        columns
    }

    fn column(&self, at: usize) -> Column {
        let parts = self.heading_parts(at);
        let heading = parts.join(" ");
        let role = match self.role(at, &parts) {
            // A number in each row is no name.
            Guess { value: Role::Property(Heading::Name), .. } if self.is_running_number(at) => {
                Guess::guessed(Role::Property(Heading::RowNumber))
            }
            role => role,
        };
        // What answers for a supplier bears the supplier's name alone.
        let named = match (&role.value, parts.as_slice()) {
            (Role::Equipment, [.., last]) if parts.len() > 1 && lexicon::heading(last) == Some(Heading::Machine) => {
                parts[..parts.len() - 1].join(" ")
            }
            _ => heading,
        };
        Column { heading: named, role, equipment: None }
    }

    fn role(&self, at: usize, parts: &[String]) -> Guess<Role> {
        let Some(last) = parts.last() else {
            return if self.below(at).next().is_some() {
                Guess::open(Role::Ignored)
            } else {
                Guess::sure(Role::Ignored)
            };
        };
        let found = lexicon::heading(last).or_else(|| lexicon::heading(&parts.join("")));
        match found {
            // A remark on one supplier's answer is a remark.
            Some(Heading::Machine | Heading::Price) if parts.len() > 1 => Guess::sure(Role::Equipment),
            Some(Heading::Note) if parts.len() > 1 => Guess::guessed(Role::Ignored),
            // Where a value comes from; in a row of its own it is where the machine does.
            Some(Heading::Origin) => Guess::guessed(Role::Property(Heading::Note)),
            Some(Heading::Machine | Heading::Model | Heading::Maker | Heading::Supplier) => {
                Guess::guessed(Role::Equipment)
            }
            Some(Heading::Score | Heading::Date | Heading::Quantity | Heading::Price) => Guess::guessed(Role::Ignored),
            // Limits that a standard sets, or that are called one.
            Some(Heading::Basis) if self.is_of_limits(at) => Guess::guessed(Role::Property(Heading::Requirement)),
            // `Reference` heads clauses, and machines that are compared with.
            Some(Heading::Clause) if !self.is_of_clauses(at) => Guess::open(Role::Ignored),
            Some(heading) => Guess::sure(Role::Property(heading)),
            None if last.starts_with('@') => Guess::sure(Role::Ignored),
            // One level of weights of several: which counts how, nobody says.
            None if last.contains("权重") || last.to_lowercase().contains("weight") => self.weights_or_machine(at),
            None if lexicon::is_score(last) => Guess::guessed(Role::Ignored),
            None if lexicon::is_requirement(last) || self.is_of_limits(at) => {
                Guess::guessed(Role::Property(Heading::Requirement))
            }
            // A unit under a name: nobody says that the others are in the same one.
            None if parts.len() > 1 && Unit::find(last).is_some() => Guess::open(Role::Equipment),
            None => Guess::guessed(Role::Equipment),
        }
    }

    /// The texts below a heading that say something.
    pub(super) fn below(&self, at: usize) -> impl Iterator<Item = &str> {
        let texts = self.rows[self.headings.end..].iter().map(move |row| row[at].as_str());
        texts.filter(|text| !text.is_empty())
    }

    /// Bare numbers below a heading of weights.
    fn weights_or_machine(&self, at: usize) -> Guess<Role> {
        let weights = self.below(at).all(|text| words::is_bare(text.trim_end_matches(['%', '％'])));
        if weights { Guess::open(Role::Ignored) } else { Guess::guessed(Role::Equipment) }
    }

    /// Most texts below the headings are limits: nobody answers with ≤ in each row.
    fn is_of_limits(&self, at: usize) -> bool {
        let is_limit = |text: &&str| {
            let text = text.trim_start_matches(['★', '▲', '*', '#', ' ']);
            text.starts_with(['≤', '≥', '<', '>', '≦', '≧', '＜', '＞']) || text.starts_with("不")
        };
        let (limits, all) = (self.below(at).filter(is_limit).count(), self.below(at).count());
        limits >= 3 && 10 * limits >= 8 * all || limits == 2 && all == 2
    }

    /// Numbers of clauses: with dots, or rising from row to row.
    fn is_of_clauses(&self, at: usize) -> bool {
        let numbers: Vec<f64> = self.below(at).filter_map(|text| text.parse().ok()).collect();
        numbers.len() < self.below(at).count() || numbers.windows(2).all(|pair| pair[0] <= pair[1])
    }

    /// The lines of a column's heading, from above; a merged block above counts for all its columns.
    fn heading_parts(&self, at: usize) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for row in self.headings.clone() {
            let text = self.covering(row, at);
            let inherits = text.is_empty() && row + 1 < self.headings.end && !self.rows[row + 1][at].is_empty();
            let text = if inherits && self.merged.is_empty() { self.left_of(row, at) } else { text };
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text.replace('\n', " "));
            }
        }
        parts
    }

    /// The text of a cell, or of the merged block it lies in.
    fn covering(&self, row: usize, column: usize) -> String {
        let holds =
            |block: &&Block| (block.top..=block.bottom).contains(&row) && (block.left..=block.right).contains(&column);
        let text = match self.merged.iter().find(holds) {
            Some(block) => self.rows.get(block.top).and_then(|row| row.get(block.left)),
            None => self.rows[row].get(column),
        };
        text.cloned().unwrap_or_default()
    }

    /// The nearest text to the left: delimited text keeps a merged heading in its first cell only.
    fn left_of(&self, row: usize, column: usize) -> String {
        self.rows[row][..column].iter().rev().find(|text| !text.is_empty()).cloned().unwrap_or_default()
    }

    /// 1, 2, 3 … from top to bottom, gaps and sections left out.
    fn is_running_number(&self, at: usize) -> bool {
        let number = |text: &str| text.trim_end_matches(['.', '、']).parse::<u32>().ok();
        let numbers: Vec<u32> = self.below(at).filter_map(number).collect();
        let rises = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
        numbers.len() >= 2 && numbers.len() == self.below(at).count() && rises
    }
}

/// What the spreadsheet program hides is no part of the table that its sender sees; that is told.
fn clear_hidden(rows: &mut [Vec<String>], grid: &Grid) {
    for at in &grid.hidden_rows {
        rows.get_mut(*at).into_iter().flatten().for_each(String::clear);
    }
    for row in rows {
        for at in &grid.hidden_columns {
            row.get_mut(*at).into_iter().for_each(String::clear);
        }
    }
}

fn squared(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    rows.iter()
        .map(|row| {
            let mut row = row.clone();
            row.resize(width, String::new());
            row
        })
        .collect()
}

/// The text of a merged block below the headings counts for each of its cells: one answer for several machines, one
/// category for several rows.
fn fill_blocks(rows: &mut [Vec<String>], merged: &[Block], from: usize) {
    for block in merged.iter().filter(|block| block.top >= from) {
        let Some(text) = rows.get(block.top).and_then(|row| row.get(block.left)).cloned() else { continue };
        for row in rows.iter_mut().take(block.bottom + 1).skip(block.top) {
            for cell in row.iter_mut().take(block.right + 1).skip(block.left) {
                cell.clone_from(&text);
            }
        }
    }
}
