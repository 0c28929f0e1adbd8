//! What is said of a page: its id, names, shortcuts, and when it is offered.

use eframe::egui::KeyboardShortcut;

use crate::app::Session;
use crate::text::Lang;

/// A text in the language of the window.
pub type Word = fn(Lang) -> &'static str;

/// A page of the window while a project is open, by a key that never changes. `ui::pages` lists them all; those that
/// others lead to have a constant here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub &'static str);

impl Page {
    /// Matrix, results and inspector.
    pub const COMPARE: Self = Self("compare");
    /// How sure the ranking is, what it would take, and why.
    pub const DECIDE: Self = Self("decide");
    /// Sources and claims.
    pub const SOURCES: Self = Self("sources");
    /// Raw data of tests, the values made of them, and the cells that rest on them.
    pub const MEASURE: Self = Self("measure");
    /// Must-clauses and how offers deviate from them.
    pub const TENDER: Self = Self("tender");
}

/// The row of a page in the register: rail, View menu, palette and shortcuts are made of it.
#[derive(Clone, Copy, Debug)]
pub struct PageSpec {
    /// Which page.
    pub page: Page,
    /// One of [`crate::ui::theme::icons`].
    pub icon: &'static str,
    /// Its name in the rail.
    pub name: Word,
    /// Key of the command that shows it; never changes.
    pub command: &'static str,
    /// Name of that command.
    pub command_name: Word,
    /// What the page is for.
    pub about: Word,
    /// Its shortcuts, the one to show first.
    pub keys: &'static [KeyboardShortcut],
    /// Whether this project has something to show on it, or why not.
    pub available: fn(&Session) -> Result<(), Word>,
}

impl PartialEq for PageSpec {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page
    }
}

impl Eq for PageSpec {}
