//! What the program remembers between starts; never a part of a project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::write_atomically;
use crate::text::number::Format;

use super::TableLook;
use super::import::SheetLayout;

/// What the program remembers between starts. A file that cannot be read counts as none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `en` or `zh`; empty: not chosen yet.
    pub lang: String,
    /// Light, dark, or as the system.
    pub theme: ThemeChoice,
    /// Zoom factor, 0.8–2.
    pub zoom: f32,
    /// Share of the page's height the table may take, 0.15–0.85.
    pub split: f32,
    /// Width of the side pane in points, 220–560; 0: as the window's width suggests.
    pub side: f32,
    /// The side pane is hidden.
    pub side_hidden: bool,
    /// How numbers are shown.
    pub numbers: Format,
    /// Files opened last, latest first.
    pub recent: Vec<PathBuf>,
    /// How the tables of the recent files were looked at.
    pub looks: BTreeMap<PathBuf, TableLook>,
    /// Keys of the commands used last from the palette, latest first.
    pub commands: Vec<String>,
    /// What was corrected in imported tables, by their headings, latest first.
    pub layouts: Vec<SheetLayout>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            lang: String::new(),
            theme: ThemeChoice::default(),
            zoom: 1.0,
            split: Self::SPLIT,
            side: 0.0,
            side_hidden: false,
            numbers: Format::default(),
            recent: Vec::new(),
            looks: BTreeMap::new(),
            commands: Vec::new(),
            layouts: Vec::new(),
        }
    }
}

/// Light, dark, or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Preferences {
    /// The split where the user has chosen none.
    pub const SPLIT: f32 = 0.52;
    /// Smallest and largest zoom.
    pub const ZOOM: std::ops::RangeInclusive<f32> = 0.8..=2.0;

    /// The file in the user's configuration folder; `None` where the system has none.
    pub fn default_path() -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "gapwise").map(|dirs| dirs.config_dir().join("preferences.ron"))
    }

    /// Reads the file; anything wrong with it gives the defaults.
    pub fn load(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    /// Writes the file; failing to remember is no reason to disturb the user.
    pub fn save(&self, path: &Path) {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default();
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = write_atomically(path, text.as_bytes());
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(10);
        let recent = &self.recent;
        self.looks.retain(|path, look| recent.contains(path) && !look.is_default());
    }

    /// How the table of this file was last looked at.
    pub fn look(&self, path: &Path) -> TableLook {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.looks.get(&path).cloned().unwrap_or_default()
    }

    /// Keeps how the table of this file is looked at.
    pub fn keep_look(&mut self, path: &Path, look: TableLook) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if look.is_default() {
            self.looks.remove(&path);
        } else {
            self.looks.insert(path, look);
        }
    }

    /// Remembers what was corrected in a table, for the next one of its layout.
    pub fn keep_layout(&mut self, layout: SheetLayout) {
        self.layouts.retain(|other| !other.is_like(&layout));
        if !layout.is_empty() {
            self.layouts.insert(0, layout);
            self.layouts.truncate(50);
        }
    }

    /// Puts a command at the head of those used last.
    pub fn remember_command(&mut self, key: &str) {
        self.commands.retain(|other| other != key);
        self.commands.insert(0, key.to_owned());
        self.commands.truncate(8);
    }
}
