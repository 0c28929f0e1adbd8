//! Where the headings are, which way the table stands, and what its columns hold.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::equipment::EquipmentGuess;
use super::title::Title;
use super::{Certainty, Choices, Column, Guess, Role, normal};
use crate::lexicon::{self, Heading};
use crate::quantity::{Expected, Meaning, Unit, read};
use crate::sheet::grid::{Block, Grid};

/// Rows from the top among which the headings are looked for.
const LOOKED_AT: usize = 30;

/// Headings of more rows than this are not joined.
const MAX_HEADINGS: usize = 3;

/// A table with criteria as rows and the place of its headings.
pub(super) struct Layout {
    pub turned: bool,
    pub rows: Vec<Vec<String>>,
    pub headings: Range<usize>,
    /// What stood where the user put another text.
    pub originals: BTreeMap<(usize, usize), String>,
    /// The row in which another table begins, which is not read.
    pub second_table: Option<usize>,
    merged: Vec<Block>,
}

impl Layout {
    pub(super) fn new(grid: &Grid, choices: &Choices) -> Self {
        let mut rows = squared(&grid.rows);
        clear_hidden(&mut rows, grid);
        let mut originals = BTreeMap::new();
        normal::clear_rules(&mut rows);
        normal::without_emphasis(&mut rows);
        normal::with_points(&mut rows, &mut originals);
        let mut merged = grid.merged.clone();
        let first = first_heading(&rows);
        let is_turned = choices.turned.unwrap_or_else(|| is_turned(&rows, first));
        if is_turned {
            // Places of a turned table are other ones.
            originals.clear();
            let (turned_rows, machine) = turned(&rows, first);
            rows = turned_rows;
            // Blocks of a turned table have no use: its headings are one line.
            merged.clear();
            let mut layout =
                Self { turned: true, rows, headings: 0..1, originals: BTreeMap::new(), second_table: None, merged };
            layout.name_machines(machine);
            return layout.chosen(choices);
        }
        fill_blocks(&mut rows, &merged, first + 1);
        let mut layout =
            Self { turned: false, headings: first..first + 1, rows, originals, second_table: None, merged };
        layout.headings.end = layout.end_of_headings(first);
        layout.take_repeated_headings();
        layout.take_units();
        layout.chosen(choices)
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
        let name = self.name_column(start);
        normal::take_table_unit(&mut self.rows, (start, end), name);
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
        let filled = self.rows[self.headings.end..].iter().any(|row| !row[at].is_empty());
        let Some(last) = parts.last() else {
            return if filled { Guess::open(Role::Ignored) } else { Guess::sure(Role::Ignored) };
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

    /// Bare numbers below a heading of weights.
    fn weights_or_machine(&self, at: usize) -> Guess<Role> {
        let mut texts = self.rows[self.headings.end..].iter().map(|row| &row[at]).filter(|text| !text.is_empty());
        let weights = texts.all(|text| normal::is_bare(text.trim_end_matches(['%', '％'])));
        if weights { Guess::open(Role::Ignored) } else { Guess::guessed(Role::Equipment) }
    }

    /// Most texts below the headings are limits: nobody answers with ≤ in each row.
    fn is_of_limits(&self, at: usize) -> bool {
        let texts = || self.rows[self.headings.end..].iter().map(|row| &row[at]).filter(|text| !text.is_empty());
        let is_limit = |text: &&String| {
            let text = text.trim_start_matches(['★', '▲', '*', '#', ' ']);
            text.starts_with(['≤', '≥', '<', '>', '≦', '≧', '＜', '＞']) || text.starts_with("不")
        };
        let (limits, all) = (texts().filter(is_limit).count(), texts().count());
        limits >= 3 && 10 * limits >= 8 * all || limits == 2 && all == 2
    }

    /// Numbers of clauses: with dots, or rising from row to row.
    fn is_of_clauses(&self, at: usize) -> bool {
        let texts: Vec<&str> =
            self.rows[self.headings.end..].iter().map(|row| row[at].as_str()).filter(|text| !text.is_empty()).collect();
        let numbers: Vec<f64> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        numbers.len() < texts.len() || numbers.windows(2).all(|pair| pair[0] <= pair[1])
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
        let texts =
            || self.rows[self.headings.end..].iter().map(|row| row[at].as_str()).filter(|text| !text.is_empty());
        let numbers: Vec<u32> = texts().filter_map(|text| text.trim_end_matches(['.', '、']).parse().ok()).collect();
        numbers.len() >= 2 && numbers.len() == texts().count() && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    }

    /// One column holds the names: the one that says so, else that of requirements in words, else the first that is no
    /// number and no other property.
    fn settle_names(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        self.settle_specifications(columns);
        let names: Vec<usize> = (0..columns.len()).filter(|at| is(&columns[*at], Heading::Name)).collect();
        match names.as_slice() {
            [] => self.find_names(columns),
            [_] => {}
            // A second table beside the first one: which of its columns belongs to which row, nobody says.
            [first, .., last] if columns[*first].heading == columns[*last].heading => {
                let second = names[1];
                for column in &mut columns[second..] {
                    column.role = Guess::open(Role::Ignored);
                }
            }
            // Two columns of names: the first is filled once for several rows, or both are; then the first groups.
            [first, .., last] => {
                if columns.iter().any(|column| is(column, Heading::Category)) {
                    // The finest level names the criterion.
                    for at in &names[..names.len() - 1] {
                        columns[*at].role = Guess::guessed(Role::Ignored);
                    }
                } else {
                    columns[*first].role = Guess::guessed(Role::Property(Heading::Category));
                    for at in &names[1..names.len() - 1] {
                        columns[*at].role = Guess::guessed(Role::Ignored);
                    }
                    debug_assert!(is(&columns[*last], Heading::Name));
                }
            }
        }
    }

    /// A second column of names that holds no names (`Specification`, `规格`) states what is asked for, or what the one
    /// machine of the sheet has.
    fn settle_specifications(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        let names: Vec<usize> = (0..columns.len()).filter(|at| is(&columns[*at], Heading::Name)).collect();
        let has_machines = columns.iter().any(|column| column.role.value == Role::Equipment);
        for at in names.iter().skip(1).filter(|at| !self.is_of_names(**at)) {
            let asked = columns.iter().any(|column| is(column, Heading::Requirement));
            columns[*at].role = match (has_machines, asked) {
                (true, false) => Guess::guessed(Role::Property(Heading::Requirement)),
                (true, true) => Guess::open(Role::Ignored),
                (false, _) => Guess::guessed(Role::Equipment),
            };
        }
    }

    /// The column of names where no heading says so.
    fn find_names(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        // `技术要求: 定位精度≤0.008mm`: what is asked for names itself.
        let of_requirements = [Heading::Requirement, Heading::Must, Heading::Clause, Heading::Basis];
        let named = of_requirements
            .into_iter()
            .find_map(|heading| (0..columns.len()).find(|at| is(&columns[*at], heading) && self.is_of_names(*at)));
        let first = named
            .or_else(|| {
                let is_free = |at: &usize| !matches!(columns[*at].role.value, Role::Property(_));
                (0..columns.len()).find(|at| is_free(at) && self.is_of_words(*at))
            })
            .or_else(|| (0..columns.len()).find(|at| columns[*at].role.value == Role::Equipment));
        if let Some(at) = first {
            let is_bare = columns[at].heading.is_empty();
            let role = Role::Property(Heading::Name);
            columns[at].role = if is_bare { Guess::sure(role) } else { Guess::guessed(role) };
        }
    }

    /// Most texts begin with a word, behind marks and numbers: they name something.
    fn is_of_names(&self, at: usize) -> bool {
        let texts = || self.rows[self.headings.end..].iter().map(|row| &row[at]).filter(|text| !text.is_empty());
        let named = texts().filter(|text| names_something(text)).count();
        named > 0 && named * 3 >= texts().count() * 2
    }

    fn is_of_words(&self, at: usize) -> bool {
        let texts = || self.rows[self.headings.end..].iter().map(|row| &row[at]).filter(|text| !text.is_empty());
        let words = texts().filter(|text| is_words(text)).count();
        words > 0 && words * 2 >= texts().count()
    }
}

/// Beside machines whose headings say where they are from, one that says nothing of a machine may be anything: a ratio,
/// an axis, a weight. It is asked.
fn doubt_machines(columns: &mut [Column]) {
    let is_settled = |column: &Column| {
        let origin = column.equipment.as_ref().map(|equipment| equipment.origin.certainty);
        matches!(origin, Some(Certainty::Sure))
    };
    if !columns.iter().any(is_settled) {
        return;
    }
    for column in columns.iter_mut().filter(|column| column.role.certainty == Certainty::Guessed) {
        let Some(equipment) = &column.equipment else { continue };
        let is_known = equipment.origin.certainty != Certainty::Open || !equipment.maker.is_empty();
        if !is_known && !names_a_machine(&column.heading) {
            column.role.certainty = Certainty::Open;
        }
    }
}

/// A letter, a type designation, a word for who offers or what is offered.
fn names_a_machine(heading: &str) -> bool {
    const WORDS: [&str; 30] = [
        "供应商",
        "厂",
        "公司",
        "方案",
        "机",
        "设备",
        "投标",
        "报价",
        "品牌",
        "集团",
        "股份",
        "科技",
        "线",
        "型",
        "系统",
        "supplier",
        "vendor",
        "machine",
        "offer",
        "bidder",
        "option",
        "candidate",
        "model",
        "system",
        "line",
        "brand",
        "gmbh",
        "ltd",
        "inc",
        "co.",
    ];
    let folded = lexicon::folded(heading);
    let letters: Vec<char> = heading.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_short = matches!(letters.as_slice(), [one] if one.is_ascii_uppercase() || "甲乙丙丁戊己庚辛".contains(*one));
    let is_designation = letters.iter().any(char::is_ascii_digit) && letters.iter().any(|c| c.is_alphabetic());
    let is_name = heading.is_ascii() && heading.split_whitespace().count() == 1 && heading.len() > 3;
    is_short
        || is_designation
        || is_name
        || WORDS.iter().any(|word| lexicon::has_word(&folded, word))
        || lexicon::heading(heading).is_some_and(|h| matches!(h, Heading::Machine | Heading::Model))
}

/// A word of its own in front: `定位精度≤0.008mm`, `(1) Spindle speed`, but not `≤ 0.008`, `5 mm`, `不大于3`, `无`.
fn names_something(text: &str) -> bool {
    let name = Title::of(text).name;
    let word: String = name.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_answer = matches!(read(text, Expected::Number(None)).meaning, Meaning::NotStated | Meaning::NotApplicable)
        || matches!(read(text, Expected::YesNo).meaning, Meaning::YesNo(_));
    let is_limit = ["不", "大于", "小于", "max", "min", "less", "more", "at ", "up to"]
        .iter()
        .any(|start| name.to_lowercase().starts_with(start));
    word.chars().count() > 1 && !is_answer && !is_limit && Unit::find(&word).is_none()
}

/// No number by itself: a name or a remark.
fn is_words(text: &str) -> bool {
    let text = text.trim_start_matches(['★', '▲', '*', '#', '※']).trim();
    !matches!(
        read(text, Expected::Number(None)).meaning,
        Meaning::Number(_) | Meaning::NotStated | Meaning::NotApplicable
    ) && !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '±' | '≥' | '≤' | '<' | '>' | '+'))
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

/// The row that looks most like headings: most words that head columns, then most texts; the first of equals.
fn best_heading(rows: &[Vec<String>]) -> usize {
    let mut best = (0, 0);
    for (at, row) in rows.iter().take(LOOKED_AT).enumerate() {
        let known = known_headings(row);
        let filled = row.iter().filter(|text| !text.is_empty()).count();
        // A title or a remark is one text; a row with numbers in it is no heading.
        let numbers = row.iter().filter(|text| !text.is_empty() && !is_words(text)).count();
        if filled < 2 || numbers * 2 > filled {
            continue;
        }
        let score = known * 100 + filled.min(50) - numbers.min(filled);
        if score > best.1 {
            best = (at, score);
        }
    }
    if best.1 == 0 { first_filled(rows) } else { best.0 }
}

/// How many different headings and words of origin a row holds; `Standard` in each cell is an answer.
fn known_headings(row: &[String]) -> usize {
    let headings: HashSet<Heading> = row.iter().filter_map(|text| lexicon::heading(text)).collect();
    let origins: HashSet<&String> = row.iter().filter(|text| lexicon::group_word(text).is_some()).collect();
    headings.len() + origins.len()
}

/// The best row, or one right above it that heads columns as well: a second line may name more of them than the first.
fn first_heading(rows: &[Vec<String>]) -> usize {
    let mut first = best_heading(rows);
    let known = |row: &Vec<String>| row.iter().filter(|text| lexicon::heading(text).is_some()).count();
    let words = |row: &Vec<String>| row.iter().all(|text| text.is_empty() || is_words(text));
    while first > 0 && known(&rows[first]) >= 2 && known(&rows[first - 1]) >= 2 && words(&rows[first - 1]) {
        first -= 1;
    }
    first
}

fn first_filled(rows: &[Vec<String>]) -> usize {
    let filled = |row: &Vec<String>| row.iter().filter(|text| !text.is_empty()).count() > 1;
    rows.iter().position(filled).unwrap_or_default()
}

/// True when criteria stand in the headings and equipment below: properties of criteria or known criteria are found
/// across rather than down.
fn is_turned(rows: &[Vec<String>], first: usize) -> bool {
    let Some(head) = rows.get(first) else { return false };
    // A list of offers: make, model and price head its columns.
    let offers = |text: &String| {
        lexicon::heading(text).is_some_and(|h| h.is_of_equipment() || matches!(h, Heading::Price | Heading::Quantity))
    };
    let across = head.iter().filter(|text| offers(text)).count();
    let asks = |text: &String| {
        lexicon::heading(text).is_some_and(|h| matches!(h, Heading::Requirement | Heading::Direction | Heading::Weight))
    };
    if across >= 3
        && !head.iter().any(asks)
        && across > rows[first + 1..].iter().filter(|row| offers(&row[column_of_names(rows, first)])).count()
    {
        return true;
    }
    let property = |text: &String| {
        lexicon::heading(text).is_some_and(|heading| {
            !matches!(heading, Heading::Name | Heading::RowNumber | Heading::Machine | Heading::Price | Heading::Score)
                && !heading.is_of_equipment()
        })
    };
    let below = || rows[first + 1..].iter();
    // A row of remarks, a weight that is measured: one such word alone says nothing.
    let weak = |text: &String| {
        matches!(lexicon::heading(text), Some(Heading::Note | Heading::Weight | Heading::Category | Heading::Basis))
    };
    let count = |texts: &[&String]| {
        let known = texts.iter().filter(|text| property(text)).count();
        if known == 1 && texts.iter().any(|text| property(text) && weak(text)) { 0 } else { known }
    };
    let properties_across = count(&head.iter().collect::<Vec<_>>());
    let first_column = column_of_names(rows, first);
    let properties_down = count(&below().map(|row| &row[first_column]).collect::<Vec<_>>());
    if properties_across != properties_down {
        return properties_down > properties_across;
    }
    let described_across = head.iter().filter(|text| text.starts_with('@')).count();
    let described_down = below().filter(|row| row[first_column].starts_with('@')).count();
    if described_across != described_down {
        return described_across > described_down;
    }
    if lexicon::heading(&head[first_column]) == Some(Heading::Machine) {
        return true;
    }
    let criterion = |text: &String| !text.is_empty() && lexicon::find(text).is_some();
    let machine = |text: &String| lexicon::heading(text).is_some_and(Heading::is_of_equipment);
    let across = head.iter().enumerate().filter(|(at, _)| *at != first_column);
    let across = across.filter(|(_, text)| criterion(text) || machine(text)).count();
    let down = below().filter(|row| criterion(&row[first_column]) || machine(&row[first_column])).count();
    across > down
}

/// The first column that is no running number.
fn column_of_names(rows: &[Vec<String>], first: usize) -> usize {
    let head = &rows[first];
    let is_number = |at: &usize| lexicon::heading(&head[*at]) == Some(Heading::RowNumber);
    (0..head.len()).find(|at| !is_number(at)).unwrap_or_default()
}

/// A second line below the headings of a turned table: units, or the finer names below merged ones.
fn one_line_heads(rows: &[&Vec<String>], machines: usize) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = rows.iter().map(|row| (*row).clone()).collect();
    let Some(second) = out.get(1).cloned().filter(|_| out.len() > 2) else { return out };
    let is_nameless = second[machines].is_empty() || second[machines] == out[0][machines];
    let texts: Vec<&String> = second
        .iter()
        .enumerate()
        .filter(|(at, text)| *at != machines && !text.is_empty())
        .map(|(_, text)| text)
        .collect();
    if !is_nameless || texts.len() < 2 {
        return out;
    }
    let units = texts.iter().filter(|text| Unit::stated(text).is_some()).count();
    if units * 2 >= texts.len() {
        "单位".clone_into(&mut out[1][machines]);
    } else if texts.iter().all(|text| is_words(text)) {
        for (at, text) in second.into_iter().enumerate().filter(|(at, text)| *at != machines && !text.is_empty()) {
            out[0][at] = text;
        }
        out.remove(1);
    }
    out
}

/// Rows of one word of origin (`一、国产`) head the machines below: the word goes to their names.
fn with_section_origins(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut origin = String::new();
    let mut out = Vec::new();
    for row in rows {
        let mut row = row.clone();
        let mut texts = row.iter_mut().filter(|text| !text.is_empty());
        let first = texts.next();
        let is_alone = texts.next().is_none();
        let section = first.as_ref().map(|text| Title::of(text).name).filter(|_| is_alone);
        if let Some(word) = section.filter(|word| lexicon::group_word(word.trim_end_matches("机床")).is_some()) {
            origin = word;
            continue;
        }
        if let Some(name) = first.filter(|_| !origin.is_empty()) {
            *name = format!("{name} ({origin})");
        }
        out.push(row);
    }
    out
}

/// The table turned, its column of machines first, and that column's heading.
fn turned(rows: &[Vec<String>], first: usize) -> (Vec<Vec<String>>, String) {
    let rows = with_section_origins(&rows[first..]);
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| row.iter().any(|text| !text.is_empty())).collect();
    let width = rows.first().map_or(0, |row| row.len());
    let head = rows.first().copied().cloned().unwrap_or_default();
    let is = |at: usize, heading| lexicon::heading(&head[at]) == Some(heading);
    let machines = [Heading::Machine, Heading::Supplier, Heading::Model, Heading::Name]
        .into_iter()
        .find_map(|heading| (0..width).find(|at| is(*at, heading)))
        .or_else(|| (0..width).find(|at| !is(*at, Heading::RowNumber)))
        .unwrap_or_default();
    let rows = one_line_heads(&rows, machines);
    let order =
        std::iter::once(machines).chain((0..width).filter(|at| *at != machines && !is(*at, Heading::RowNumber)));
    let turned = order.map(|at| rows.iter().map(|row| row[at].clone()).collect()).collect();
    (turned, head.get(machines).cloned().unwrap_or_default())
}
