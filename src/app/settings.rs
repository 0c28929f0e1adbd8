//! What the program remembers between starts; never a part of a project.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Origin;
use crate::store::raw::Outside;
use crate::store::{SaveOptions, fields, read_regular_text, save};
use crate::text::number::Format;

use super::import::SheetLayout;
use super::{ReportChoice, TableLook};

/// Bytes of the file that are read at most.
const MOST: u64 = 16 << 20;
/// Files opened last that are remembered.
const MOST_RECENT: usize = 10;
/// Commands used last that are remembered.
const MOST_COMMANDS: usize = 8;
/// Layouts of tables that are remembered.
const MOST_LAYOUTS: usize = 50;
/// Data files outside of projects' folders that are remembered.
const MOST_OUTSIDE: usize = 200;
/// No screen is wider, in points.
const MOST_WIDTH: f32 = 20_000.0;

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
    /// What the recent files came to when they were last open.
    pub answers: BTreeMap<PathBuf, RecentAnswer>,
    /// How the tables of the recent files were looked at.
    pub looks: BTreeMap<PathBuf, TableLook>,
    /// Keys of the commands used last from the palette, latest first.
    pub commands: Vec<String>,
    /// What was corrected in imported tables, by their headings, latest first.
    pub layouts: Vec<SheetLayout>,
    /// Data files outside a project's folder that the user let it read, latest first.
    pub outside: Vec<AllowedFile>,
    /// What was chosen for the last report.
    pub report: ReportChoice,
}

/// What a project came to: a small picture for the list of recent files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentAnswer {
    /// Who leads, or why nobody does, in the language of the window then.
    pub headline: String,
    /// The leader and the next one with their totals, 0 to 100.
    pub totals: Vec<(String, Origin, f64)>,
}

/// A data file outside a project's folder that the user let it read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowedFile {
    /// The project's file.
    pub project: PathBuf,
    /// The data file.
    pub file: PathBuf,
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
            answers: BTreeMap::new(),
            looks: BTreeMap::new(),
            commands: Vec::new(),
            layouts: Vec::new(),
            outside: Vec::new(),
            report: ReportChoice::default(),
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

    /// Reads the file; of what is wrong with it, each part by itself gives way to its default.
    pub fn load(path: &Path) -> Self {
        let text = read_regular_text(path, MOST).unwrap_or_default();
        ron::from_str(&text).unwrap_or_else(|_| Self::of_parts(&text)).sensible()
    }

    /// What can be read of a file with parts that cannot.
    fn of_parts(text: &str) -> Self {
        let is_sound = |part: &str| ron::from_str::<Self>(&format!("({part})")).is_ok();
        let mut seen = BTreeSet::new();
        let parts = fields(text).into_iter().filter(|(name, _)| seen.insert(name.clone()));
        let parts = parts.map(|(name, value)| format!("{name}: {value}")).filter(|part| is_sound(part));
        ron::from_str(&format!("({})", parts.collect::<Vec<_>>().join(", "))).unwrap_or_default()
    }

    /// With the default in place of every number that no control can give.
    fn sensible(mut self) -> Self {
        let default = Self::default();
        let within = |value: f32, least: f32, most: f32| value.is_finite() && (least..=most).contains(&value);
        if !within(self.zoom, *Self::ZOOM.start(), *Self::ZOOM.end()) {
            self.zoom = default.zoom;
        }
        if !within(self.split, 0.0, 1.0) {
            self.split = default.split;
        }
        if !within(self.side, 0.0, MOST_WIDTH) {
            self.side = default.side;
        }
        for look in self.looks.values_mut() {
            look.widths.retain(|_, width| within(*width, 0.0, MOST_WIDTH));
        }
        self.recent.truncate(MOST_RECENT);
        self.commands.truncate(MOST_COMMANDS);
        self.layouts.truncate(MOST_LAYOUTS);
        self.outside.truncate(MOST_OUTSIDE);
        self
    }

    /// The data files outside the folder of this project that the user has let it read.
    pub fn outside(&self, project: &Path) -> Outside {
        let mut outside = Outside::Nothing;
        let own = self.outside.iter().filter(|allowed| allowed.project == project);
        own.for_each(|allowed| outside.allow(allowed.file.clone()));
        outside
    }

    /// Remembers that this project may read these files.
    pub fn allow_outside(&mut self, project: &Path, files: &[PathBuf]) {
        for file in files {
            let allowed = AllowedFile { project: project.to_owned(), file: file.clone() };
            self.outside.retain(|other| *other != allowed);
            self.outside.insert(0, allowed);
        }
        self.outside.truncate(MOST_OUTSIDE);
    }

    /// Writes the file; failing to remember is no reason to disturb the user.
    pub fn save(&self, path: &Path) {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default();
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        // On the window's thread, which never waits for the disk; at worst the preferences of yesterday come back.
        let _ = save(path, text.as_bytes(), &SaveOptions { relaxed: true, ..SaveOptions::default() });
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
        let recent = &self.recent;
        self.answers.retain(|path, _| recent.contains(path));
        self.looks.retain(|path, look| recent.contains(path) && !look.is_default());
    }

    /// Keeps what a recent file came to; true where that is new.
    pub fn keep_answer(&mut self, path: &Path, answer: RecentAnswer) -> bool {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let is_new = self.recent.contains(&path) && self.answers.get(&path) != Some(&answer);
        if is_new {
            self.answers.insert(path, answer);
        }
        is_new
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
            self.layouts.truncate(MOST_LAYOUTS);
        }
    }

    /// Puts a command at the head of those used last.
    pub fn remember_command(&mut self, key: &str) {
        self.commands.retain(|other| other != key);
        self.commands.insert(0, key.to_owned());
        self.commands.truncate(MOST_COMMANDS);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]
mod tests {
    use super::*;

    fn loaded(text: &str) -> Preferences {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        std::fs::write(&path, text).unwrap();
        Preferences::load(&path)
    }

    #[test]
    fn what_makes_no_sense_is_dropped_alone() {
        for zoom in ["NaN", "inf", "-inf", "-1.0", "1e30", "0.0", "\"large\"", "7"] {
            let preferences = loaded(&format!("(lang: \"zh\", zoom: {zoom}, side_hidden: true)"));
            assert_eq!(
                (preferences.zoom, preferences.lang.as_str(), preferences.side_hidden),
                (1.0, "zh", true),
                "{zoom}"
            );
        }
        let preferences = loaded("(lang: \"zh\", theme: Pink, split: NaN, side: -3.0, zoom: 1.5, future: Thing(3))");
        assert_eq!((preferences.lang.as_str(), preferences.zoom, preferences.theme), ("zh", 1.5, ThemeChoice::System));
        assert_eq!((preferences.split, preferences.side), (Preferences::SPLIT, 0.0));
        let preferences = loaded("(looks: {\"/p.ron\": (widths: {\"a\": NaN, \"b\": 80.0})})");
        assert_eq!(preferences.looks.values().next().unwrap().widths.len(), 1);
        for garbage in ["", "(", "(lang", "garbage", "(lang: \"en\", lang: \"zh\")"] {
            assert!(loaded(garbage).zoom == 1.0, "{garbage}");
        }
    }

    #[test]
    fn what_a_project_may_read_is_remembered_for_it_alone() {
        let mut preferences = Preferences::default();
        let (one, other, file) = (Path::new("/a/p.ron"), Path::new("/b/p.ron"), PathBuf::from("/x.csv"));
        preferences.allow_outside(one, std::slice::from_ref(&file));
        preferences.allow_outside(one, std::slice::from_ref(&file));
        assert_eq!(preferences.outside.len(), 1);
        assert_ne!(preferences.outside(one), Outside::Nothing);
        assert_eq!(preferences.outside(other), Outside::Nothing);
    }
}
