//! Icons, as characters of the embedded icon font (`assets/icons`); named by what they stand for.

/// The comparison page.
pub const COMPARE: &str = "\u{E476}";
/// The decision page.
pub const DECIDE: &str = "\u{E750}";
/// Trying changes.
pub const TRY: &str = "\u{E79E}";
/// The page of sources.
pub const SOURCES: &str = "\u{E758}";
/// The page of tender clauses.
pub const TENDER: &str = "\u{EA32}";
/// The start page.
pub const START: &str = "\u{E2C2}";
/// A new project.
pub const NEW: &str = "\u{E236}";
/// Open a file.
pub const OPEN: &str = "\u{E256}";
/// Save.
pub const SAVE: &str = "\u{E248}";
/// Export.
pub const EXPORT: &str = "\u{EAF0}";
/// The project itself.
pub const PROJECT: &str = "\u{E23A}";
/// Undo.
pub const UNDO: &str = "\u{E08A}";
/// Redo.
pub const REDO: &str = "\u{E08C}";
/// The steps so far.
pub const HISTORY: &str = "\u{E1A0}";
/// Cut.
pub const CUT: &str = "\u{EAE0}";
/// Copy.
pub const COPY: &str = "\u{E1CA}";
/// Paste.
pub const PASTE: &str = "\u{E198}";
/// Clear.
pub const CLEAR: &str = "\u{E21E}";
/// Delete.
pub const DELETE: &str = "\u{E4A6}";
/// Duplicate.
pub const DUPLICATE: &str = "\u{E1CC}";
/// Edit.
pub const EDIT: &str = "\u{E3B4}";
/// Add.
pub const ADD: &str = "\u{E3D4}";
/// Add a row.
pub const ADD_ROW: &str = "\u{E59E}";
/// Add a column.
pub const ADD_COLUMN: &str = "\u{E542}";
/// Select all.
pub const SELECT_ALL: &str = "\u{E746}";
/// Up.
pub const UP: &str = "\u{E08E}";
/// Down.
pub const DOWN: &str = "\u{E03E}";
/// Left.
pub const LEFT: &str = "\u{E058}";
/// Right.
pub const RIGHT: &str = "\u{E06C}";
/// Fill downwards.
pub const FILL_DOWN: &str = "\u{E05C}";
/// Fill to the right.
pub const FILL_RIGHT: &str = "\u{E064}";
/// Sort, largest first.
pub const SORT_DOWN: &str = "\u{E446}";
/// Filter.
pub const FILTER: &str = "\u{E266}";
/// Show.
pub const SHOW: &str = "\u{E220}";
/// Hide.
pub const HIDE: &str = "\u{E224}";
/// Column widths.
pub const WIDTH: &str = "\u{E534}";
/// Search.
pub const SEARCH: &str = "\u{E30C}";
/// All commands.
pub const COMMANDS: &str = "\u{E1C4}";
/// Keyboard.
pub const KEYS: &str = "\u{E2D8}";
/// Settings.
pub const SETTINGS: &str = "\u{E272}";
/// Light theme.
pub const LIGHT: &str = "\u{E472}";
/// Dark theme.
pub const DARK: &str = "\u{E330}";
/// As the system.
pub const SYSTEM: &str = "\u{E32E}";
/// Language.
pub const LANGUAGE: &str = "\u{E4A2}";
/// Size of everything.
pub const ZOOM: &str = "\u{E6EE}";
/// Close.
pub const CLOSE: &str = "\u{E4F6}";
/// Right, chosen.
pub const CHECK: &str = "\u{E182}";
/// Opens a menu.
pub const MENU: &str = "\u{E136}";
/// Error.
pub const ERROR: &str = "\u{E4F8}";
/// Warning.
pub const WARNING: &str = "\u{E4E0}";
/// Note.
pub const INFO: &str = "\u{E2CE}";
/// Nothing to say.
pub const FINE: &str = "\u{E184}";
/// Certain remedy.
pub const FIX: &str = "\u{E6B6}";
/// Explanation.
pub const HELP: &str = "\u{E3E8}";
/// Full size.
pub const ENLARGE: &str = "\u{E1D0}";
/// Back from full size.
pub const SHRINK: &str = "\u{E1CE}";
/// Presentation.
pub const PRESENT: &str = "\u{E656}";
/// Figure.
pub const FIGURE: &str = "\u{E150}";
/// Picture.
pub const IMAGE: &str = "\u{E2CA}";
/// Link.
pub const LINK: &str = "\u{E2E6}";
/// Opens outside.
pub const OUTSIDE: &str = "\u{E5DE}";
/// Side pane.
pub const SIDE: &str = "\u{EC24}";
/// Weights.
pub const WEIGHTS: &str = "\u{E750}";
/// Scenario.
pub const SCENARIO: &str = "\u{E434}";
/// Benchmark.
pub const BENCHMARK: &str = "\u{E47C}";
/// More.
pub const MORE: &str = "\u{E1FE}";
/// Handle to drag.
pub const HANDLE: &str = "\u{EAE2}";
/// Criterion.
pub const CRITERION: &str = "\u{EADC}";
/// Equipment.
pub const EQUIPMENT: &str = "\u{E760}";
/// Evidence.
pub const EVIDENCE: &str = "\u{E606}";
/// Table of figures.
pub const TABLE: &str = "\u{E5A2}";
/// Larger.
pub const ZOOM_IN: &str = "\u{E310}";
/// Smaller.
pub const ZOOM_OUT: &str = "\u{E30E}";
/// All menus behind one button.
pub const LIST: &str = "\u{E2F0}";
/// Full screen.
pub const FULL_SCREEN: &str = "\u{E626}";
/// Save under another name.
pub const SAVE_AS: &str = "\u{EAF4}";
/// The page of measurements.
pub const MEASURE: &str = "\u{E6B8}";
