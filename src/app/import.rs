//! A table on its way into a project: what was recognised in it, what the user corrected, what is still asked, and how
//! it differs from the project it goes into. Nothing enters the project before [`ImportDraft::project`] or
//! [`Differences::command`] is asked for.

mod columns;
mod differences;
mod job;
mod layouts;
pub mod values;
pub mod words;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use crate::lexicon::{self, Heading};
use crate::model::{Arc, Equipment, Project, Rate};
use crate::sheet::grid::Grid;
use crate::sheet::recognise::{Certainty, Guess, Question, QuestionKind, Role, Row, RowKind};
use crate::sheet::{self, Choices, Import, Recognition, SheetError};

pub use self::columns::{CellRefusal, ReviewColumn};
pub use self::differences::{CellChange, CellDifference, Differences};
pub use self::job::{ImportJob, Prepared, read};
pub use self::layouts::SheetLayout;

/// How many steps of corrections can be taken back.
const MOST_STEPS: usize = 200;

/// A longer text above the headings is no title.
const MOST_TITLE: usize = 80;

/// A table with what was recognised in it and what the user said of it.
#[derive(Clone, Debug)]
pub struct ImportDraft {
    /// Name of the file; empty: the clipboard.
    source: String,
    grids: Vec<Grid>,
    tab: usize,
    choices: Choices,
    recognition: Recognition,
    /// Every question that came up, answered or not, so that none goes away under the pointer.
    asked: Vec<Question>,
    /// Those that the table asks now, and by row.
    current: HashSet<Question>,
    by_row: HashMap<usize, Vec<QuestionKind>>,
    rates: BTreeMap<String, Rate>,
    /// Pairs of currencies that the project has rates for.
    known_rates: Vec<String>,
    /// Names of its machines: where they are from, it says itself.
    known_machines: HashSet<String>,
    /// The project that it goes into has criteria with weights already.
    adds: bool,
    done: Vec<Choices>,
    undone: Vec<Choices>,
    /// How many corrections were remembered from an earlier table of this layout.
    remembered: usize,
    /// Grows with every change.
    revision: u64,
}

impl ImportDraft {
    /// Recognises the sheet that says most; `layouts`: what was corrected in earlier tables.
    ///
    /// # Errors
    /// No sheet has two rows and two columns.
    pub fn new(source: &str, grids: Vec<Grid>, layouts: &[SheetLayout]) -> Result<Self, SheetError> {
        let is_table = |grid: &Grid| grid.rows.len() > 1 && grid.rows.iter().any(|row| row.len() > 1);
        if !grids.iter().any(is_table) {
            return Err(SheetError::Empty);
        }
        let (tab, recognition) = sheet::best_sheet(&grids, &Choices::default()).ok_or(SheetError::Empty)?;
        let mut draft = Self {
            source: source.to_owned(),
            grids,
            tab,
            choices: Choices::default(),
            asked: Vec::new(),
            current: HashSet::new(),
            by_row: HashMap::new(),
            recognition,
            rates: BTreeMap::new(),
            known_rates: Vec::new(),
            known_machines: HashSet::new(),
            adds: false,
            done: Vec::new(),
            undone: Vec::new(),
            remembered: 0,
            revision: 0,
        };
        draft.take_questions();
        draft.remember(layouts);
        Ok(draft)
    }

    /// Takes over what was corrected in an earlier table of this layout.
    fn remember(&mut self, layouts: &[SheetLayout]) {
        let Some(choices) = layouts.iter().find_map(|layout| layout.choices(&self.recognition)) else { return };
        self.remembered = layouts::corrections(&choices);
        self.choices = choices;
        self.refresh();
    }

    /// Name of the file; empty: the clipboard.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Names of the sheets.
    pub fn tabs(&self) -> impl Iterator<Item = &str> {
        self.grids.iter().map(|grid| grid.name.as_str())
    }

    /// The place of the sheet that is shown.
    pub fn tab(&self) -> usize {
        self.tab
    }

    /// What is recognised.
    pub fn recognition(&self) -> &Recognition {
        &self.recognition
    }

    /// What the user said.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// Grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many corrections come from an earlier table of this layout.
    pub fn remembered(&self) -> usize {
        self.remembered
    }

    /// Every question that came up, and whether it is answered.
    pub fn questions(&self) -> impl Iterator<Item = (&Question, bool)> {
        let asked = self.asked.iter().filter(|question| !self.is_settled(question));
        asked.map(|question| (question, !self.is_open(question)))
    }

    /// How many questions are open.
    pub fn open_questions(&self) -> usize {
        self.recognition.questions.iter().filter(|question| self.is_open(question)).count()
    }

    /// True while nobody answered this question.
    pub fn is_open(&self, question: &Question) -> bool {
        self.current.contains(question) && self.lacks_rate(&question.kind) && !self.is_settled(question)
    }

    /// True for the origin of machines that the project has: nothing of it is taken from the table.
    fn is_settled(&self, question: &Question) -> bool {
        let is_known = |at: usize| {
            let equipment = self.recognition.columns.get(at).and_then(|column| column.equipment.as_ref());
            equipment.is_some_and(|equipment| self.known_machines.contains(&lexicon::key(&equipment.name)))
        };
        let about_known = || match question.column {
            Some(at) => is_known(at),
            None => self.recognition.equipment().all(is_known),
        };
        question.kind == QuestionKind::Origin && about_known()
    }

    /// False for a question of a rate that is there.
    fn lacks_rate(&self, kind: &QuestionKind) -> bool {
        !matches!(kind, QuestionKind::Rate { from, to } if self.has_rate(from, to))
    }

    /// The open questions of a row.
    fn open_in_row(&self, row: usize) -> impl Iterator<Item = &QuestionKind> {
        self.by_row.get(&row).into_iter().flatten().filter(|kind| self.lacks_rate(kind))
    }

    fn has_rate(&self, from: &str, to: &str) -> bool {
        let pairs = [pair(from, to), pair(to, from)];
        pairs.iter().any(|pair| self.rates.contains_key(pair) || self.known_rates.contains(pair))
    }

    /// Says which project the table goes into: what that has rates for need not be asked, and what is added to its
    /// criteria comes without weight unless the table states one.
    pub fn go_into(&mut self, project: Option<&Project>) {
        let rates = project.map(|project| project.rates.as_slice()).unwrap_or_default();
        self.known_rates = rates.iter().map(|rate| rate.pair.clone()).collect();
        let names = |machine: &Arc<Equipment>| [lexicon::key(&machine.name), lexicon::key(&machine.name_zh)];
        let machines = project.into_iter().flat_map(|project| &project.equipment);
        self.known_machines = machines.flat_map(names).filter(|name| !name.is_empty()).collect();
        self.adds = project.is_some_and(|project| !project.criteria.is_empty());
    }

    /// The title above the headings, else the file's name without its ending.
    pub fn title(&self) -> Option<String> {
        let above = self.recognition.rows.iter().take(self.recognition.headings.start);
        let alone = |row: &Vec<String>| {
            let mut texts = row.iter().filter(|text| !text.is_empty());
            texts.next().filter(|first| texts.all(|text| text == *first)).cloned()
        };
        let title = above.filter_map(alone).find(|text| text.chars().count() <= MOST_TITLE);
        let stem = Path::new(&self.source).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        title.or(stem).filter(|title| !title.is_empty())
    }

    /// True for a table that looks like a comparison: a column of names, or criteria that the lexicon knows.
    pub fn is_comparison(&self) -> bool {
        let (criteria, equipment) = self.size();
        let is_sure =
            |role: &Guess<Role>| *role == Guess { value: Role::Property(Heading::Name), certainty: Certainty::Sure };
        let has_names = self.recognition.columns.iter().any(|column| is_sure(&column.role));
        let known = self.recognition.criteria().filter(|(_, guess)| guess.entry.is_some()).count();
        criteria > 0 && equipment > 0 && (2 * known >= criteria || (has_names && known > 0))
    }

    /// How many criteria and equipment there are.
    pub fn size(&self) -> (usize, usize) {
        let named = self.recognition.criteria().filter(|(_, guess)| !guess.name.is_empty());
        (named.count(), self.recognition.equipment().count())
    }

    /// The rate typed for a pair of currencies.
    pub fn rate(&self, from: &str, to: &str) -> Option<&Rate> {
        self.rates.get(&pair(from, to))
    }

    /// Sets or takes back a rate.
    pub fn set_rate(&mut self, from: &str, to: &str, rate: Option<Rate>) {
        let pair = pair(from, to);
        match rate {
            Some(rate) => self.rates.insert(pair.clone(), Rate { pair, ..rate }),
            None => self.rates.remove(&pair),
        };
        self.revision += 1;
    }

    /// Shows another sheet of the file; corrections are of one sheet.
    pub fn show_tab(&mut self, tab: usize) {
        if tab != self.tab && tab < self.grids.len() {
            self.tab = tab;
            self.start_over(Choices::default());
        }
    }

    /// Turns the table, or takes other rows for its headings: places of rows and columns change, so corrections go.
    pub fn arrange(&mut self, turned: Option<bool>, headings: Option<(usize, usize)>) {
        self.start_over(Choices { turned, headings, ..Choices::default() });
    }

    fn start_over(&mut self, choices: Choices) {
        self.done.clear();
        self.undone.clear();
        self.asked.clear();
        self.remembered = 0;
        self.choices = choices;
        self.refresh();
    }

    /// Forgets every correction.
    pub fn forget(&mut self) {
        let Choices { turned, headings, .. } = self.choices;
        self.change(|choices| *choices = Choices { turned, headings, ..Choices::default() });
        self.remembered = 0;
    }

    /// Changes what the user says of the table, as one step.
    pub fn change(&mut self, change: impl FnOnce(&mut Choices)) {
        let before = self.choices.clone();
        change(&mut self.choices);
        if self.choices == before {
            return;
        }
        self.done.push(before);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
        self.undone.clear();
        self.refresh();
    }

    /// Takes the last step back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.done.pop() else { return false };
        self.undone.push(std::mem::replace(&mut self.choices, before));
        self.refresh();
        true
    }

    /// Does the step taken back last again; false where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.undone.pop() else { return false };
        self.done.push(std::mem::replace(&mut self.choices, after));
        self.refresh();
        true
    }

    /// True where the user corrected anything.
    pub fn is_corrected(&self) -> bool {
        !self.done.is_empty() || !self.rates.is_empty()
    }

    fn refresh(&mut self) {
        self.recognition = Recognition::new(&self.grids[self.tab], &self.choices);
        self.take_questions();
        self.revision += 1;
    }

    /// What is asked now joins what was asked before; what is about nothing any more goes.
    fn take_questions(&mut self) {
        let recognition = &self.recognition;
        let mut known: HashSet<Question> = std::mem::take(&mut self.asked).into_iter().collect();
        let mut asked: Vec<Question> = recognition.questions.clone();
        for question in &asked {
            known.remove(question);
        }
        asked.extend(known.into_iter().filter(|question| is_of(question, recognition)));
        // In the order of the table, whichever are answered.
        asked.sort_by_key(|question| (question.row, question.column, question.kind.key()));
        self.asked = asked;
        self.current = recognition.questions.iter().cloned().collect();
        self.by_row = HashMap::new();
        for question in &recognition.questions {
            let Some(row) = question.row else { continue };
            self.by_row.entry(row).or_default().push(question.kind.clone());
        }
    }

    /// The rows that are shown: all but blank ones.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.recognition.body.iter().filter(|row| row.kind != RowKind::Blank)
    }

    /// How sure a row is as a whole: the least sure of what is read from it, with its open questions.
    pub fn row_certainty(&self, row: &Row) -> Certainty {
        if self.open_in_row(row.at).next().is_some() {
            return Certainty::Open;
        }
        let RowKind::Criterion(guess) = &row.kind else { return Certainty::Sure };
        // A category follows from a name that the lexicon knows as it stands.
        let is_known = guess.entry.is_some_and(|entry| entry.exact);
        let category = matches!(guess.category.certainty, Certainty::Guessed | Certainty::Open) && !is_known;
        let others = [guess.unit.certainty, guess.better.certainty].contains(&Certainty::Guessed);
        if category || others { Certainty::Guessed } else { Certainty::Sure }
    }

    /// The project that the table makes, with what is still open.
    ///
    /// # Errors
    /// The table has no criteria or no equipment.
    pub fn project(&self, title: &str) -> Result<Import, SheetError> {
        let mut import = sheet::project(&self.recognition, title)?;
        import.project.rates.extend(self.rates.values().cloned());
        import.notes.retain(|note| !self.rates.keys().any(|pair| note.asks_rate(pair)));
        Ok(import)
    }

    /// How the table differs from a project.
    ///
    /// # Errors
    /// The table has no criteria or no equipment.
    pub fn differences(&self, project: &Project) -> Result<Differences, SheetError> {
        Ok(Differences::new(project, &self.recognition, self.project("")?, &self.source))
    }

    /// What was corrected, to be taken over in the next table of this layout.
    pub fn layout(&self) -> SheetLayout {
        SheetLayout::of(&self.recognition, &self.choices)
    }
}

/// Two currencies as a rate names them.
fn pair(from: &str, to: &str) -> String {
    format!("{from}/{to}")
}

/// True while the row and the column of a question still are what it is about.
fn is_of(question: &Question, recognition: &Recognition) -> bool {
    let is_criterion = |row: usize| recognition.criterion(row).is_some();
    let is_equipment = |column: usize| recognition.equipment().any(|at| at == column);
    let about_column = matches!(question.kind, QuestionKind::Column);
    question.row.is_none_or(is_criterion) && question.column.is_none_or(|at| about_column || is_equipment(at))
}
