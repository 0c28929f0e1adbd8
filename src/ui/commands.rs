//! Every command of the window in one table: menus, palette, tooltips and shortcuts are made of it.

mod edit;
mod file;
mod found;
mod table;
mod view;
mod wishes;

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::Preferences;
use crate::app::Session;
use crate::figure::FigureId;
use crate::text::Lang;

use super::context::{Action, FigureChoice, Page, Selection, Side};

pub use self::found::of_the_project;
pub use self::wishes::{of_wish, wish_of};

/// A text of the table.
pub type Word = fn(Lang) -> &'static str;

/// What commands look at to tell whether they can be done now.
#[derive(Clone)]
pub struct State<'a> {
    /// The open project, if any.
    pub session: Option<&'a Session>,
    /// What is selected in it.
    pub selection: &'a Selection,
    /// The language of the window.
    pub lang: Lang,
    /// Theme, size, recent files.
    pub preferences: &'a Preferences,
    /// The page shown.
    pub page: Page,
    /// What the side pane shows.
    pub side: Side,
    /// The results have all the room.
    pub full: bool,
    /// The figure in view.
    pub figure: Option<FigureChoice>,
}

/// Where a shortcut works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In the whole window while nothing lies over it.
    Window,
    /// The same, but not in a text field, which has its own.
    OutsideTexts,
    /// Also while a dialog is open.
    Always,
    /// In the table while it has the keyboard; handled there.
    Table,
    /// Handled by the toolkit.
    Toolkit,
}

/// Why a command cannot be done now.
pub type Why = Word;

/// A command.
#[derive(Clone, Copy)]
pub struct Command {
    /// Never changes; for the list of those used last.
    pub key: &'static str,
    /// One of [`super::theme::icons`].
    pub icon: &'static str,
    /// Its name in menus and palette.
    pub name: Word,
    /// What it does.
    pub about: Word,
    /// Heading in the palette.
    pub group: Word,
    /// Its shortcuts, the one to show first.
    pub shortcuts: &'static [KeyboardShortcut],
    /// Where they work.
    pub reach: Reach,
    /// True while it is switched on.
    pub chosen: fn(&State<'_>) -> bool,
    /// What it asks for, or why not now.
    pub action: fn(&State<'_>) -> Result<Action, Why>,
}

/// A command in words, ready to show; also those that depend on the project.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Never changes for the same thing.
    pub key: String,
    /// Its icon.
    pub icon: &'static str,
    /// Its name.
    pub name: String,
    /// Its name in the other language, to be found by.
    pub other_name: String,
    /// What it does.
    pub about: &'static str,
    /// Heading in the palette.
    pub group: &'static str,
    /// Its shortcuts, the one to show first.
    pub shortcuts: &'static [KeyboardShortcut],
    /// True while it is switched on.
    pub chosen: bool,
    /// What it asks for, or why not now.
    pub action: Result<Action, &'static str>,
}

impl Command {
    const fn new(
        (key, icon): (&'static str, &'static str),
        group: Word,
        (name, about): (Word, Word),
        action: fn(&State<'_>) -> Result<Action, Why>,
    ) -> Self {
        let (shortcuts, reach, chosen): (_, _, fn(&State<'_>) -> bool) = (&[], Reach::Window, |_| false);
        Self { key, icon, name, about, group, shortcuts, reach, chosen, action }
    }

    const fn keys(self, shortcuts: &'static [KeyboardShortcut]) -> Self {
        Self { shortcuts, ..self }
    }

    const fn reach(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    const fn chosen(self, chosen: fn(&State<'_>) -> bool) -> Self {
        Self { chosen, ..self }
    }

    /// The shortcut to show; empty without one.
    pub fn first_keys(&self, ctx: &Context) -> String {
        self.shortcuts.first().map(|shortcut| written(ctx, *shortcut)).unwrap_or_default()
    }

    /// The command in words.
    pub fn item(&self, state: &State<'_>) -> Item {
        let lang = state.lang;
        Item {
            key: self.key.to_owned(),
            icon: self.icon,
            name: (self.name)(lang).to_owned(),
            other_name: (self.name)(other(lang)).to_owned(),
            about: (self.about)(lang),
            group: (self.group)(lang),
            shortcuts: self.shortcuts,
            chosen: (self.chosen)(state),
            action: (self.action)(state).map_err(|why| why(lang)),
        }
    }
}

impl Item {
    /// The shortcut to show; empty without one.
    pub fn keys(&self, ctx: &Context) -> String {
        self.shortcuts.first().map(|shortcut| written(ctx, *shortcut)).unwrap_or_default()
    }

    /// Name and shortcut, as a tooltip of an icon says them.
    pub fn tooltip(&self, ctx: &Context, lang: Lang) -> String {
        let keys = self.keys(ctx);
        if keys.is_empty() { self.name.clone() } else { lang.with_keys(&self.name, &keys) }
    }
}

/// A shortcut with signs as they stand on the keys: `Ctrl+,`, `Alt+↑`.
fn written(ctx: &Context, shortcut: KeyboardShortcut) -> String {
    let text = ctx.format_shortcut(&shortcut);
    let sign = match shortcut.logical_key {
        Key::Comma => ",",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Period => ".",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Delete => "Del",
        _ => return text,
    };
    match text.strip_suffix(shortcut.logical_key.name()) {
        Some(modifiers) => format!("{modifiers}{sign}"),
        None => text,
    }
}

/// All commands that do not depend on the project.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [file::COMMANDS, edit::COMMANDS, table::COMMANDS, view::COMMANDS].into_iter().flatten()
}

/// The command of this key, in words.
pub fn find(key: &str, state: &State<'_>) -> Option<Item> {
    all().find(|command| command.key == key).map(|command| command.item(state))
}

/// Name and shortcut of this command, for the tooltip of a button that does it.
pub fn tooltip(ctx: &Context, key: &str, lang: Lang) -> String {
    let Some(command) = all().find(|command| command.key == key) else { return String::new() };
    let name = (command.name)(lang);
    match command.shortcuts.first() {
        Some(shortcut) => lang.with_keys(name, &written(ctx, *shortcut)),
        None => name.to_owned(),
    }
}

/// The shortcut that shows this figure; empty without one.
pub fn figure_keys(ctx: &Context, id: FigureId) -> String {
    let shortcut = found::figure_shortcuts(id).first();
    shortcut.map(|shortcut| written(ctx, *shortcut)).unwrap_or_default()
}

/// The other language.
pub fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Zh,
        Lang::Zh => Lang::En,
    }
}

/// True when this key press is the shortcut. Shift counts, except for `+`, which needs it on some keyboards only.
pub fn is_pressed(shortcut: &KeyboardShortcut, key: Key, modifiers: Modifiers) -> bool {
    let plus = matches!(key, Key::Plus | Key::Minus) && modifiers.matches_logically(shortcut.modifiers);
    shortcut.logical_key == key && (plus || modifiers.matches_exact(shortcut.modifiers))
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// What can be done with any open project.
fn with_project(state: &State<'_>, action: Action) -> Result<Action, Why> {
    if state.session.is_some() { Ok(action) } else { Err(Lang::why_no_project) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::app::{Session, samples};

    use super::*;

    /// Nothing is open yet.
    pub(super) fn at_the_start<'a>(selection: &'a Selection, preferences: &'a Preferences) -> State<'a> {
        State {
            session: None,
            selection,
            lang: Lang::En,
            preferences,
            page: Page::Compare,
            side: Side::Inspector,
            full: false,
            figure: None,
        }
    }

    #[test]
    fn keys_names_and_shortcuts_are_one_commands_own() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for command in all() {
            let shortcuts = command.shortcuts.iter().map(|s| format!("{:?} {:?}", s.modifiers, s.logical_key));
            let words = [Lang::En, Lang::Zh].map(|lang| format!("{lang:?} {}", (command.name)(lang)));
            for mark in shortcuts.chain(words).chain([command.key.to_owned()]) {
                let earlier = seen.insert(mark.clone(), command.key);
                assert_eq!(earlier, None, "{mark} belongs to {} too", command.key);
            }
        }
    }

    #[test]
    fn what_cannot_be_done_says_why() {
        let (selection, preferences) = (Selection::default(), Preferences::default());
        let start = at_the_start(&selection, &preferences);
        let why = |key: &str, state: &State<'_>| find(key, state).expect("a command").action.err();
        for key in ["edit.undo", "table.cut", "file.save", "view.full"] {
            assert_eq!(why(key, &start), Some("Open a project first"));
        }
        assert_eq!(why("file.open", &start), None);

        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        let session = Session::new(crate::store::read(sample.text).expect("readable"));
        let open = State { session: Some(&session), ..start };
        assert_eq!(why("file.save", &open), None);
        assert_eq!(why("edit.undo", &open), Some("Nothing to undo"));
        assert_eq!(why("table.cut", &open), Some("Select a cell first"));
        let selection = Selection::cell("machine-a", "mtbf");
        assert_eq!(why("table.cut", &State { selection: &selection, ..open.clone() }), None);
        let elsewhere = State { selection: &selection, page: Page::Sources, ..open };
        assert_eq!(why("table.cut", &elsewhere), Some("Only where the table is shown"));
    }
}
