//! What a table says: which rows are headings, what each column holds, what each row is, and how sure that is.
//!
//! Nothing here decides for the user: whatever is not written out is [`Certainty::Guessed`] or a [`Question`], and
//! [`Choices`] go before both.

mod choices;
mod criterion;
mod equipment;
mod heading_rows;
mod layout;
mod machines;
mod names;
mod normal;
mod questions;
mod title;
mod turned;

pub use self::choices::{Choices, RowChoice};
pub use self::criterion::CriterionGuess;
pub(super) use self::criterion::bound;
pub use self::equipment::EquipmentGuess;
pub use self::questions::{Question, QuestionKind};

use std::collections::BTreeMap;

use crate::lexicon::{self, Heading};
use crate::model::Category;
use crate::sheet::grid::Grid;
use crate::sheet::offers;

use self::layout::Layout;

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Written in the table.
    Sure,
    /// Follows from usual words or habits.
    Guessed,
    /// Only the user can know.
    Open,
    /// The user said so.
    Chosen,
}

impl Certainty {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Guessed => "guessed",
            Self::Open => "open",
            Self::Chosen => "chosen",
        }
    }
}

/// A reading and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess<T> {
    /// What is read.
    pub value: T,
    /// How sure.
    pub certainty: Certainty,
}

impl<T> Guess<T> {
    pub(super) fn sure(value: T) -> Self {
        Self { value, certainty: Certainty::Sure }
    }

    pub(super) fn guessed(value: T) -> Self {
        Self { value, certainty: Certainty::Guessed }
    }

    pub(super) fn open(value: T) -> Self {
        Self { value, certainty: Certainty::Open }
    }

    pub(super) fn chosen(value: T) -> Self {
        Self { value, certainty: Certainty::Chosen }
    }
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Left out.
    Ignored,
    /// The specs of one equipment.
    Equipment,
    /// A property of the criteria.
    Property(Heading),
}

impl Role {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Equipment => "equipment",
            Self::Property(heading) => heading.key(),
        }
    }

    /// The role with this key.
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "ignored" => Some(Self::Ignored),
            "equipment" => Some(Self::Equipment),
            other => Heading::parse(other).map(Self::Property),
        }
    }
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading; of two lines where there are two.
    pub heading: String,
    /// What it is.
    pub role: Guess<Role>,
    /// The equipment, where it is one.
    pub equipment: Option<EquipmentGuess>,
}

/// What a row below the headings is.
#[derive(Clone, Debug, PartialEq)]
pub enum RowKind {
    /// Nothing in it.
    Blank,
    /// A heading of the rows below: their category.
    Section,
    /// Sums, ranks, signatures.
    Total,
    /// Describes the equipment (maker, model, origin).
    Describes(Heading),
    /// An `@` row that is not known.
    UnknownDescription,
    /// An option that is offered on top of the price, by its name and the unit of bare amounts.
    PriceOption {
        /// What is offered.
        name: String,
        /// Unit of bare amounts.
        unit: String,
    },
    /// A criterion.
    Criterion(Box<CriterionGuess>),
    /// Left out by the user.
    LeftOut,
}

impl RowKind {
    /// The row is imported.
    pub fn counts(&self) -> bool {
        matches!(self, Self::Criterion(_) | Self::Describes(_) | Self::PriceOption { .. })
    }

    /// Stable key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Section => "section",
            Self::Total => "total",
            Self::Describes(heading) => heading.key(),
            Self::UnknownDescription => "unknown",
            Self::PriceOption { .. } => "price-option",
            Self::Criterion(_) => "criterion",
            Self::LeftOut => "left-out",
        }
    }
}

/// A row below the headings.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in [`Recognition::rows`].
    pub at: usize,
    /// What it is.
    pub kind: RowKind,
}

/// A table with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// Name of the sheet.
    pub sheet: String,
    /// True where the equipment stood in rows; [`Self::rows`] have been turned.
    pub turned: bool,
    /// The texts, criteria as rows.
    pub rows: Vec<Vec<String>>,
    /// Row and column → what stood in the table where the user put another text.
    pub originals: BTreeMap<(usize, usize), String>,
    /// The row in which another table begins, which is not read.
    pub second_table: Option<usize>,
    /// Formulas that the file holds without a result.
    pub without_result: usize,
    /// Currencies, units and per cent signs of cell formats are not known.
    pub without_formats: bool,
    /// Rows with content that the file hides, from 1; they are left out.
    pub hidden_rows: Vec<usize>,
    /// Columns with content that the file hides, from 1; they are left out.
    pub hidden_columns: Vec<usize>,
    /// The rows that hold the headings.
    pub headings: std::ops::Range<usize>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows below the headings.
    pub body: Vec<Row>,
    /// What only the user can know.
    pub questions: Vec<Question>,
}

impl Recognition {
    /// Reads a table; what the user chose goes before any guess.
    pub fn new(grid: &Grid, choices: &Choices) -> Self {
        let layout = Layout::new(grid, choices);
        let (hidden_rows, hidden_columns) = hidden(grid);
        let columns = layout.columns(choices);
        let body = body(&layout, &columns, choices);
        let mut recognition = Self {
            sheet: grid.name.clone(),
            turned: layout.turned,
            headings: layout.headings.clone(),
            rows: layout.rows,
            originals: layout.originals,
            second_table: layout.second_table,
            without_result: grid.without_result,
            without_formats: grid.without_formats,
            hidden_rows,
            hidden_columns,
            columns,
            body,
            questions: Vec::new(),
        };
        recognition.take_options(choices);
        recognition.questions = questions::of(&recognition);
        recognition
    }

    /// Rows that price an option stand beside the price, where the table has one.
    fn take_options(&mut self, choices: &Choices) {
        if self.price().is_none() {
            return;
        }
        for row in &mut self.body {
            let RowKind::Criterion(guess) = &row.kind else { continue };
            let is_forced = choices.row(row.at).is_some_and(|choice| choice.counts == Some(true));
            if let Some(name) = offers::option_name(&guess.name).filter(|_| !is_forced) {
                row.kind = RowKind::PriceOption { name: name.to_owned(), unit: guess.unit.value.clone() };
            }
        }
    }

    /// The first criterion that is a price, by its place in [`Self::rows`].
    pub fn price(&self) -> Option<usize> {
        let is_price = |(row, guess): &(usize, &CriterionGuess)| {
            let is_option = offers::option_name(&guess.name).is_some();
            guess.category.value == Category::Cost && !is_option && questions::states_money(self, *row, guess)
        };
        self.criteria().find(is_price).map(|(row, _)| row)
    }

    /// Places of the columns that hold equipment.
    pub fn equipment(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.columns.len()).filter(|at| self.columns[*at].role.value == Role::Equipment)
    }

    /// The criteria with the place of their row.
    pub fn criteria(&self) -> impl Iterator<Item = (usize, &CriterionGuess)> {
        self.body.iter().filter_map(|row| match &row.kind {
            RowKind::Criterion(guess) => Some((row.at, &**guess)),
            _ => None,
        })
    }

    /// The criterion of a row of [`Self::rows`]; `None`: the row is none.
    pub fn criterion(&self, row: usize) -> Option<&CriterionGuess> {
        match &self.body.get(row.checked_sub(self.headings.end)?)?.kind {
            RowKind::Criterion(guess) => Some(guess),
            _ => None,
        }
    }

    /// The text in a row under the first column with this heading, and the column.
    pub fn field(&self, row: usize, heading: Heading) -> Option<(usize, &str)> {
        let at = self.columns.iter().position(|column| column.role.value == Role::Property(heading))?;
        Some((at, self.rows.get(row)?.get(at)?.as_str()))
    }
}

/// Hidden rows and columns that hold something, from 1.
fn hidden(grid: &Grid) -> (Vec<usize>, Vec<usize>) {
    let filled = |row: &Vec<String>, at: usize| row.get(at).is_some_and(|text| !text.is_empty());
    let rows = grid
        .hidden_rows
        .iter()
        .filter(|at| grid.rows.get(**at).is_some_and(|row| row.iter().any(|text| !text.is_empty())));
    let columns = grid.hidden_columns.iter().filter(|at| grid.rows.iter().any(|row| filled(row, **at)));
    (rows.map(|at| at + 1).collect(), columns.map(|at| at + 1).collect())
}

/// What each row below the headings is.
fn body(layout: &Layout, columns: &[Column], choices: &Choices) -> Vec<Row> {
    let name = columns.iter().position(|column| column.role.value == Role::Property(Heading::Name)).unwrap_or_default();
    let equipment: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].role.value == Role::Equipment).collect();
    let mut section = String::new();
    let mut body = Vec::new();
    for at in layout.headings.end..layout.rows.len() {
        let row = &layout.rows[at];
        let table_unit = layout.table_unit.as_deref();
        let cells = criterion::Cells { columns, row, name, equipment: &equipment, table_unit };
        let kind = row_kind(&cells, choices.row(at), &section);
        if kind == RowKind::Section {
            cells.unnumbered().next().unwrap_or_default().clone_into(&mut section);
        }
        body.push(Row { at, kind });
    }
    body
}

fn row_kind(cells: &criterion::Cells<'_>, choice: Option<&RowChoice>, section: &str) -> RowKind {
    if cells.row.iter().all(String::is_empty) {
        return RowKind::Blank;
    }
    match choice.and_then(|choice| choice.counts) {
        Some(false) => return RowKind::LeftOut,
        Some(true) => return RowKind::Criterion(Box::new(CriterionGuess::new(cells, choice, section))),
        None => {}
    }
    let name = cells.row[cells.name].as_str();
    if let Some(described) = name.strip_prefix('@') {
        return lexicon::heading(described).map_or(RowKind::UnknownDescription, RowKind::Describes);
    }
    if lexicon::is_total(cells.first_text()) {
        return RowKind::Total;
    }
    if let Some(heading) =
        lexicon::heading(name).filter(|heading| heading.is_of_equipment() || *heading == Heading::NameZh)
    {
        return RowKind::Describes(heading);
    }
    // One text in a row of its own (or in each of its cells) heads the rows below; a criterion that nobody answers has a
    // unit or a limit.
    let mut texts: Vec<&str> = cells.unweighted().collect();
    let filled = texts.len();
    texts.dedup();
    if texts.len() <= 1 && (filled > 1 || cells.answers().next().is_none()) {
        return RowKind::Section;
    }
    RowKind::Criterion(Box::new(CriterionGuess::new(cells, choice, section)))
}
