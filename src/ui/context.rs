//! What views are given and what they answer: they read [`Shared`] and push [`Action`]s.

use std::path::PathBuf;

use crate::app::{Command, Session, ThemeChoice};
use crate::figure::{Choice, FigureId};
use crate::text::{Lang, number::Format};

use super::theme::Tokens;

/// What every view may look at.
#[derive(Clone, Copy)]
pub struct Shared<'a> {
    /// The open project with its analysis.
    pub session: &'a Session,
    /// The language of the window.
    pub lang: Lang,
    /// Colours and measures of the theme in use.
    pub tokens: &'static Tokens,
    /// What is selected.
    pub selection: &'a Selection,
}

/// What is selected in the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Id of the equipment.
    pub equipment: Option<String>,
    /// Id of the criterion.
    pub criterion: Option<String>,
    /// The other corner of a selected block, as equipment and criterion id.
    pub corner: Option<(String, String)>,
}

impl Selection {
    /// This cell alone.
    pub fn cell(equipment: impl Into<String>, criterion: impl Into<String>) -> Self {
        Self { equipment: Some(equipment.into()), criterion: Some(criterion.into()), corner: None }
    }
}

/// A figure with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChoice {
    /// Which figure.
    pub id: FigureId,
    /// What it is about.
    pub choice: Choice,
}

/// What a new evidence is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceFor {
    /// All specs of this equipment that name none.
    Equipment(String),
    /// One spec of a cell.
    Spec {
        /// Equipment id.
        equipment: String,
        /// Criterion id.
        criterion: String,
        /// Which of its specs.
        index: usize,
    },
}

/// What a view asks for; done after the frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changes the project.
    Run(Command),
    /// Selects an equipment, a criterion, or a cell.
    Select {
        /// Equipment id.
        equipment: Option<String>,
        /// Criterion id.
        criterion: Option<String>,
    },
    /// Selects a block of cells.
    SelectBlock(Selection),
    /// Opens the editor of this criterion; `None`: a new one.
    EditCriterion(Option<String>),
    /// Opens the editor of a new criterion that goes before this one.
    InsertCriterion(String),
    /// Opens the editor of a new equipment that goes before this one.
    InsertEquipment(String),
    /// Opens the editor of this equipment; `None`: a new one.
    EditEquipment(Option<String>),
    /// Opens the editor of this evidence; `None`: a new one.
    EditEvidence(Option<String>),
    /// Opens the editor of a new evidence that is assigned in the same step.
    NewEvidence(EvidenceFor),
    /// From now on changes are only tried.
    BeginWhatIf,
    /// Makes what was tried a change of the project.
    AdoptWhatIf,
    /// Forgets what was tried.
    DiscardWhatIf,
    /// Opens the weights of all criteria.
    EditWeights,
    /// Opens the editor of title, origin rule, policies and rates.
    EditProject,
    /// Looks at the project against this benchmark, as on the command line; empty: the project's own.
    SetBenchmark(String),
    /// Opens the editor of this scenario; `None`: a new one.
    EditScenario(Option<String>),
    /// Makes what a scenario can hold of what is tried a scenario, and leaves the trial unless more is tried.
    KeepAsScenario,
    /// Looks at the project with this scenario; empty: its own weights.
    SetScenario(String),
    /// Saves a figure as a picture file.
    ExportFigure(FigureChoice),
    /// Puts a figure on the clipboard as a picture.
    CopyFigure(FigureChoice),
    /// Puts a text on the clipboard.
    CopyText(String),
    /// Does something with what is selected in the table.
    Table(TableWish),
    /// Shows this figure on its page.
    ShowFigure(FigureId),
    /// Shows the results at full size, or the table again.
    ToggleFull,
    /// Begins or ends the presentation of the figure in view.
    TogglePresentation,
    /// Lets the window fill the screen, or not.
    ToggleFullScreen,
    /// Takes the last change back.
    Undo,
    /// Brings the last undone change back.
    Redo,
    /// Goes to the state after this many steps of the history.
    GoToStep(usize),
    /// Closes the project and shows the start page.
    New,
    /// Asks for a file and opens it.
    Open,
    /// Opens this file.
    OpenPath(PathBuf),
    /// Begins an empty project.
    OpenEmpty,
    /// Opens the sample or template of this file name.
    OpenSample(&'static str),
    /// Saves the project to its file.
    Save,
    /// Asks for a file and saves the project to it.
    SaveAs,
    /// Asks for a file with raw data and takes it into the measurement being prepared.
    OpenData,
    /// Takes this file with raw data.
    TakeData(PathBuf),
    /// Begins a new measurement for the selected cell.
    Measure,
    /// Shows this measurement: evidence id and own id.
    OpenMeasurement(String, String),
    /// Shows another page of the window.
    Show(Page),
    /// Closes the window.
    Quit,
    /// Shows or hides the findings.
    ToggleFindings,
    /// Shows or hides the steps of the history.
    ToggleHistory,
    /// Shows or hides the side pane.
    ToggleSide,
    /// Opens the list of all commands.
    OpenPalette,
    /// Opens the first menu.
    OpenMenu,
    /// Opens the settings.
    OpenSettings,
    /// Speaks another language.
    SetLang(Lang),
    /// Light, dark, or as the system.
    SetTheme(ThemeChoice),
    /// Enlarges everything by this factor.
    SetZoom(f32),
    /// Writes numbers so.
    SetNumbers(Format),
    /// Tells the user something that happened elsewhere.
    Tell(String),
}

/// What the comparison table is asked to do with what is selected in it; from a key, a menu or the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableWish {
    /// Copies the block and clears it.
    Cut,
    /// Copies the block.
    Copy,
    /// Copies the block with the names of its rows and columns.
    CopyWithNames,
    /// Pastes at the upper left cell of the block.
    Paste,
    /// Empties the cells.
    Clear,
    /// Types into the cell, beginning with its text.
    Edit,
    /// Fills the block with its first row.
    FillDown,
    /// Fills the block with its first column.
    FillRight,
    /// Selects every cell shown.
    SelectAll,
    /// Opens the editor of a new criterion that goes before the selected one.
    InsertCriterion,
    /// Opens the editor of a new equipment that goes before the selected one.
    InsertEquipment,
    /// Adds a copy of the selected criteria, with their specs.
    DuplicateCriteria,
    /// Adds a copy of the selected equipment.
    DuplicateEquipment,
    /// Removes the selected criteria.
    DeleteCriteria,
    /// Removes the selected equipment.
    DeleteEquipment,
    /// Moves the selected criteria one place up.
    MoveUp,
    /// Moves the selected criteria one place down.
    MoveDown,
    /// Moves the selected equipment one place to the left.
    MoveLeft,
    /// Moves the selected equipment one place to the right.
    MoveRight,
    /// Orders the equipment of each origin by the selected criterion, best first.
    SortEquipment,
    /// Orders the equipment of each origin by its total, best first.
    SortByTotal,
    /// Orders the criteria of each category by the selected equipment's gap, largest first.
    SortCriteria,
    /// Orders the criteria of each category by weight, largest first.
    SortByWeight,
    /// Hides the selected criteria.
    HideCriteria,
    /// Hides the selected equipment.
    HideEquipment,
    /// Shows everything that is hidden or filtered out.
    ShowAll,
    /// Opens the bar that filters rows and columns, and goes into its field.
    Filter,
    /// Gives every column the width that its content needs.
    FitWidths,
    /// Shows or hides the summary columns.
    Summary,
    /// Widens the selected columns.
    Wider,
    /// Narrows the selected columns.
    Narrower,
}

/// A page of the window while a project is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Matrix, results and inspector.
    #[default]
    Compare,
    /// How sure the ranking is, what it would take, and why.
    Decide,
    /// Sources and claims.
    Sources,
    /// Raw data of tests, the figures made of them, and the cells that rest on them.
    Measure,
    /// Must-clauses and how offers deviate from them.
    Tender,
}

/// What the side pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The selected cell.
    #[default]
    Inspector,
    /// What deserves attention.
    Findings,
    /// The steps of the history.
    History,
}
