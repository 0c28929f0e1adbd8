//! The register of commands: one row a command says its name, icon, shortcuts, menus, when it can be done or why not,
//! and what it asks for. Menus, palette, tooltips and shortcuts are made of it; what is asked for is an [`Action`].

/// The rows of a kind of commands, `Id => row`, with the enum of their ids unless that stands elsewhere. A command
/// without a row does not compile.
macro_rules! register {
    ($ids:ident: $($id:ident => $row:expr),+ $(,)?) => {
        /// The row of a command.
        pub(super) fn row(id: $ids) -> &'static super::Command {
            match id {
                $($ids::$id => {
                    static ROW: super::Command = $row;
                    &ROW
                })+
            }
        }
    };
    ($(#[$doc:meta])* pub enum $ids:ident { $($(#[$id_doc:meta])* $id:ident => $row:expr),+ $(,)? }) => {
        crate::ui::listed::listed_enum! {
            $(#[$doc])*
            pub enum $ids { $($(#[$id_doc])* $id),+ }
        }

        register! { $ids: $($id => $row),+ }
    };
}

mod dynamic;
mod edit;
mod file;
mod menu;
mod page;
mod table;
mod view;

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::Preferences;
use crate::app::Session;
use crate::figure::FigureId;
use crate::text::Lang;

use super::context::{Action, FigureChoice, Page, PageSpec, Selection, Side, TableCommand, Word};

pub use self::dynamic::dynamic_items;
pub use self::edit::EditCommand;
pub use self::file::FileCommand;
pub use self::menu::{Menu, Place, sections, table_sections};
pub use self::table::table_command_of;
pub use self::view::ViewCommand;

use self::menu::at;

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
    /// Every page of the window.
    pub pages: &'static [PageSpec],
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

/// Names a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandId {
    /// Of files, figures as files, and the program.
    File(FileCommand),
    /// Of the history, of scenarios and trials.
    Edit(EditCommand),
    /// Of the comparison table.
    Table(TableCommand),
    /// Shows a page.
    Go(&'static PageSpec),
    /// Of the view.
    View(ViewCommand),
}

impl CommandId {
    /// Every command that does not depend on the project, in the order of the palette.
    pub fn all(pages: &'static [PageSpec]) -> impl Iterator<Item = Self> {
        let files = FileCommand::ALL.iter().copied().map(Self::File);
        let edits = EditCommand::ALL.iter().copied().map(Self::Edit);
        let table = TableCommand::ALL.iter().copied().map(Self::Table);
        let views = ViewCommand::ALL.iter().copied().map(Self::View);
        files.chain(edits).chain(table).chain(pages.iter().map(Self::Go)).chain(views)
    }

    /// Its row in the register.
    pub fn command(self) -> Command {
        match self {
            Self::File(id) => *file::row(id),
            Self::Edit(id) => *edit::row(id),
            Self::Table(id) => *table::row(id),
            Self::Go(spec) => page::row(spec),
            Self::View(id) => *view::row(id),
        }
    }
}

impl From<FileCommand> for CommandId {
    fn from(id: FileCommand) -> Self {
        Self::File(id)
    }
}

impl From<EditCommand> for CommandId {
    fn from(id: EditCommand) -> Self {
        Self::Edit(id)
    }
}

impl From<TableCommand> for CommandId {
    fn from(id: TableCommand) -> Self {
        Self::Table(id)
    }
}

impl From<ViewCommand> for CommandId {
    fn from(id: ViewCommand) -> Self {
        Self::View(id)
    }
}

/// A row of the register.
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
    /// The menus it stands in, and where.
    pub menus: &'static [Place],
    chosen: fn(&State<'_>) -> bool,
    effect: Effect,
}

/// What a command asks for, and when.
#[derive(Clone, Copy)]
enum Effect {
    /// The action, or why not now.
    Asks(fn(&State<'_>) -> Result<Action, Why>),
    /// A command of the table, unless something is in the way.
    Table(TableCommand, fn(&State<'_>) -> Result<(), Why>),
    /// A page, unless the project has nothing to show on it.
    Go(&'static PageSpec),
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
        Self::with_effect((key, icon), group, (name, about), Effect::Asks(action))
    }

    const fn with_effect(
        (key, icon): (&'static str, &'static str),
        group: Word,
        (name, about): (Word, Word),
        effect: Effect,
    ) -> Self {
        let chosen: fn(&State<'_>) -> bool = |_| false;
        Self { key, icon, name, about, group, shortcuts: &[], reach: Reach::Window, menus: &[], chosen, effect }
    }

    const fn keys(self, shortcuts: &'static [KeyboardShortcut]) -> Self {
        Self { shortcuts, ..self }
    }

    const fn reach(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    const fn menus(self, menus: &'static [Place]) -> Self {
        Self { menus, ..self }
    }

    const fn chosen(self, chosen: fn(&State<'_>) -> bool) -> Self {
        Self { chosen, ..self }
    }

    /// What it asks for, or why not now.
    pub fn action(&self, state: &State<'_>) -> Result<Action, Why> {
        match self.effect {
            Effect::Asks(action) => action(state),
            Effect::Table(command, possible) => possible(state).map(|()| Action::Table(command)),
            Effect::Go(spec) => page::action(spec, state),
        }
    }

    /// True while it is switched on.
    pub fn is_chosen(&self, state: &State<'_>) -> bool {
        match self.effect {
            Effect::Asks(_) | Effect::Table(..) => (self.chosen)(state),
            Effect::Go(spec) => state.session.is_some() && state.page == spec.page,
        }
    }

    /// The shortcut to show; empty without one.
    pub fn first_keys(&self, ctx: &Context) -> String {
        self.shortcuts.first().map(|shortcut| written(ctx, *shortcut)).unwrap_or_default()
    }

    /// Name and shortcut, for the tooltip of a button that does it.
    pub fn tooltip(&self, ctx: &Context, lang: Lang) -> String {
        let (name, keys) = ((self.name)(lang), self.first_keys(ctx));
        if keys.is_empty() { name.to_owned() } else { lang.with_keys(name, &keys) }
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
            chosen: self.is_chosen(state),
            action: self.action(state).map_err(|why| why(lang)),
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
pub fn written(ctx: &Context, shortcut: KeyboardShortcut) -> String {
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

/// The command in words.
pub fn item(id: impl Into<CommandId>, state: &State<'_>) -> Item {
    id.into().command().item(state)
}

/// Name and shortcut of a command, for the tooltip of a button that does it.
pub fn tooltip(ctx: &Context, id: impl Into<CommandId>, lang: Lang) -> String {
    id.into().command().tooltip(ctx, lang)
}

/// The shortcut that shows this figure; empty without one.
pub fn figure_keys(ctx: &Context, id: FigureId) -> String {
    let shortcut = dynamic::figure_shortcuts(id).first();
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

pub(in crate::ui) const fn ctrl(key: Key) -> KeyboardShortcut {
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
    use crate::ui::pages::PAGES;

    use super::*;

    /// Nothing is open yet.
    pub(super) fn at_the_start<'a>(selection: &'a Selection, preferences: &'a Preferences) -> State<'a> {
        State {
            session: None,
            selection,
            lang: Lang::En,
            preferences,
            pages: &PAGES,
            page: Page::COMPARE,
            side: Side::Inspector,
            full: false,
            figure: None,
        }
    }

    #[test]
    fn keys_names_and_shortcuts_are_one_commands_own() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for id in CommandId::all(&PAGES) {
            let command = id.command();
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
        let why = |id: CommandId, state: &State<'_>| item(id, state).action.err();
        let (undo, cut, save) = (EditCommand::Undo.into(), TableCommand::Cut.into(), FileCommand::Save.into());
        for id in [undo, cut, save, ViewCommand::Full.into()] {
            assert_eq!(why(id, &start), Some("Open a project first"));
        }
        assert_eq!(why(FileCommand::Open.into(), &start), None);

        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        let session = Session::new(crate::store::read(sample.text).expect("readable"));
        let open = State { session: Some(&session), ..start };
        assert_eq!(why(save, &open), None);
        assert_eq!(why(undo, &open), Some("Nothing to undo"));
        assert_eq!(why(cut, &open), Some("Select a cell first"));
        let selection = Selection::cell("machine-a", "mtbf");
        assert_eq!(why(cut, &State { selection: &selection, ..open.clone() }), None);
        let elsewhere = State { selection: &selection, page: Page::SOURCES, ..open };
        assert_eq!(why(cut, &elsewhere), Some("Only where the table is shown"));
    }
}
