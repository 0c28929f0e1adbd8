//! What a view asks for. Every match over an action is exhaustive: a new variant does not compile until it is done
//! somewhere and until it says what becomes of a text that is being typed.

use std::path::PathBuf;

use crate::app::{Command, ThemeChoice};
use crate::figure::FigureId;
use crate::text::{Lang, number::Format};

use super::{FigureChoice, Page, Selection, TableCommand};

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
    /// Does something with what is selected in the table.
    Table(TableCommand),
    /// Opens an editor over the window.
    Edit(EditorRequest),
    /// Goes to another state of the project.
    History(HistoryStep),
    /// Begins or ends trying changes.
    WhatIf(WhatIfStep),
    /// Compares the project with this benchmark, as on the command line; empty: the project's own.
    SetBenchmark(String),
    /// Evaluates the project with this scenario; empty: its own weights.
    SetScenario(String),
    /// Changes what is shown and how.
    View(ViewAction),
    /// Files, the clipboard, and the end of the program.
    File(FileAction),
    /// Tells the user something that happened elsewhere.
    Tell(String),
}

/// Which editor to open, and on what.
#[derive(Clone, Debug, PartialEq)]
pub enum EditorRequest {
    /// This criterion; `None`: a new one.
    Criterion(Option<String>),
    /// A new criterion that goes before this one.
    CriterionBefore(String),
    /// This equipment; `None`: a new one.
    Equipment(Option<String>),
    /// A new equipment that goes before this one.
    EquipmentBefore(String),
    /// This evidence; `None`: a new one.
    Evidence(Option<String>),
    /// A new evidence that is assigned in the same step.
    NewEvidence(EvidenceFor),
    /// Title, origin rule, policies and rates of the project.
    Project,
    /// This scenario; `None`: a new one.
    Scenario(Option<String>),
    /// The weights of all criteria.
    Weights,
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

/// A step through the history of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryStep {
    /// Takes the last change back.
    Undo,
    /// Brings the last undone change back.
    Redo,
    /// Goes to the state after this many steps.
    GoTo(usize),
}

/// Beginning and ending a trial of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatIfStep {
    /// From now on changes are only tried.
    Begin,
    /// Makes what was tried a change of the project.
    Adopt,
    /// Forgets what was tried.
    Discard,
    /// Makes what a scenario can hold of what is tried a scenario, and leaves the trial unless more is tried.
    KeepAsScenario,
}

/// What is shown and how.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewAction {
    /// Shows another page of the window.
    Show(Page),
    /// Shows this figure on its page.
    ShowFigure(FigureId),
    /// Begins a new measurement for the selected cell.
    NewMeasurement,
    /// Shows this measurement: evidence id and own id.
    OpenMeasurement(String, String),
    /// Shows the figures at full size, or the page again.
    ToggleFull,
    /// Begins or ends the presentation of the figure in view.
    TogglePresentation,
    /// Lets the window fill the screen, or not.
    ToggleFullScreen,
    /// Shows or hides the findings.
    ToggleFindings,
    /// Shows or hides the steps of the history.
    ToggleHistory,
    /// Shows or hides the side pane.
    ToggleSide,
    /// Opens the list of all commands.
    OpenPalette,
    /// Opens the help page.
    OpenHelp,
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
    /// Writes numbers in this format.
    SetNumbers(Format),
    /// Gives the table this share of the height of its page.
    SetSplit(f32),
}

/// Files, the clipboard, and the end of the program.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// Saves a figure as a picture file.
    ExportFigure(FigureChoice),
    /// Opens the dialog of the report.
    Report,
    /// Puts a figure on the clipboard as a picture.
    CopyFigure(FigureChoice),
    /// Puts a text on the clipboard.
    CopyText(String),
    /// Closes the project and shows the start page.
    Close,
    /// Asks for a file and opens it.
    Open,
    /// Opens this file.
    OpenPath(PathBuf),
    /// Reviews a pasted table.
    OpenText(String),
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
    /// Closes the window.
    Quit,
}

/// What an action does with a text that is being typed into a cell or into the side pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// The typing goes on.
    GoesOn,
    /// The typing goes on, but a shortcut pressed while typing ends it first.
    EndsByShortcut,
    /// The text is taken first: it would be out of sight afterwards, or belongs to the project as it was.
    Ends,
}

impl Action {
    /// What becomes of a text that is being typed.
    pub fn typing(&self) -> Typing {
        match self {
            // An editor begins with what the project holds. What is typed belongs to the project before a trial
            // begins, and to the trial before it ends.
            Self::Edit(_) | Self::History(_) | Self::WhatIf(_) => Typing::Ends,
            Self::View(action) => action.typing(),
            Self::File(action) => action.typing(),
            // The table ends the typing in its cell itself.
            Self::Table(_)
            | Self::Run(_)
            | Self::Select { .. }
            | Self::SelectBlock(_)
            | Self::SetBenchmark(_)
            | Self::SetScenario(_)
            | Self::Tell(_) => Typing::EndsByShortcut,
        }
    }
}

impl ViewAction {
    fn typing(&self) -> Typing {
        match self {
            Self::Show(_)
            | Self::ShowFigure(_)
            | Self::NewMeasurement
            | Self::OpenMeasurement(..)
            | Self::ToggleFull
            | Self::TogglePresentation
            | Self::ToggleFindings
            | Self::ToggleHistory
            | Self::ToggleSide => Typing::Ends,
            Self::SetZoom(_) | Self::ToggleFullScreen | Self::SetSplit(_) => Typing::GoesOn,
            Self::OpenPalette
            | Self::OpenHelp
            | Self::OpenMenu
            | Self::OpenSettings
            | Self::SetLang(_)
            | Self::SetTheme(_)
            | Self::SetNumbers(_) => Typing::EndsByShortcut,
        }
    }
}

impl FileAction {
    fn typing(&self) -> Typing {
        match self {
            Self::Save | Self::SaveAs | Self::TakeData(_) | Self::Report => Typing::Ends,
            // What leaves the project takes the text itself, once no editor is in the way.
            Self::Close
            | Self::Open
            | Self::OpenPath(_)
            | Self::OpenText(_)
            | Self::OpenEmpty
            | Self::OpenSample(_)
            | Self::OpenData
            | Self::ExportFigure(_)
            | Self::CopyFigure(_)
            | Self::CopyText(_)
            | Self::Quit => Typing::EndsByShortcut,
        }
    }
}
