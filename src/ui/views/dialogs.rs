//! Questions and notes over the window.

mod file;
mod prompt;
mod recovery;

use std::path::{Path, PathBuf};

use eframe::egui::{self, Context, Id, Key, ScrollArea, Ui};

use crate::app::recovery::LeftBehind;
use crate::store::Holder;
use crate::text::Lang;
use crate::ui::files::{NextStep, Purpose};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{button, dialog};

pub use self::file::{Changed, ChangedAnswer, who};
pub use self::prompt::PathPrompt;
pub use self::recovery::Offer;

/// A question or note; one at a time.
#[derive(Debug)]
pub enum Modal {
    /// Save, discard or cancel?
    Unsaved {
        /// What waits for the answer.
        then: NextStep,
    },
    /// Saving drops the comments of the file.
    Comments {
        /// The file.
        path: PathBuf,
        /// What goes on afterwards.
        then: Option<NextStep>,
    },
    /// A file could not be opened.
    OpenFailed {
        /// Its name.
        file: String,
        /// One sentence a problem.
        problems: Vec<String>,
    },
    /// Something failed.
    Failed {
        /// What.
        title: &'static str,
        /// Why.
        text: String,
    },
    /// A window ended without saving; its work was kept.
    LeftBehind(Offer),
    /// The file is another one than was opened.
    Changed(Changed),
    /// No other file can take the file's place.
    Direct {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: String,
        /// What goes on once it is saved.
        then: Option<NextStep>,
    },
    /// Another file is there under the name that the project will have.
    Replace {
        /// The file.
        path: PathBuf,
        /// What goes on once it is saved.
        then: Option<NextStep>,
    },
    /// The project is open elsewhere.
    InUse {
        /// The file.
        path: PathBuf,
        /// By whom.
        holder: Holder,
    },
    /// The project names data files outside its folder.
    Outside(Vec<PathBuf>),
    /// The path of a file, where the system's dialog does not open.
    Prompt(PathPrompt),
}

/// How a question stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Not answered yet.
    Open,
    /// Closed without consequence.
    Closed,
    /// Goes on without saving.
    GoOn(NextStep),
    /// Saves first, then goes on.
    Save(NextStep),
    /// Saves to this file.
    SaveTo(PathBuf, Option<NextStep>),
    /// A file was named.
    File(Purpose, PathBuf),
    /// Goes on with the work of this copy.
    Restore(LeftBehind),
    /// Does this with a file that changed.
    Changed(ChangedAnswer, PathBuf, Option<NextStep>),
    /// Writes into this file itself.
    WriteDirect(PathBuf, Option<NextStep>),
    /// Opens this file to look at it only.
    OpenReadOnly(PathBuf),
    /// Opens this file whoever has it open.
    TakeOver(PathBuf),
    /// Lets the project read these files.
    AllowOutside(Vec<PathBuf>),
    /// Removes these copies.
    Discard(Vec<LeftBehind>),
}

impl Modal {
    /// Shows the question.
    pub fn show(&mut self, ctx: &Context, lang: Lang, title: &str, recent: &[PathBuf]) -> Outcome {
        let tokens = theme::tokens(ctx);
        let width: f32 = if matches!(
            self,
            Self::OpenFailed { .. } | Self::Prompt(_) | Self::Changed(_) | Self::LeftBehind(_) | Self::Outside(_)
        ) {
            600.0
        } else {
            430.0
        };
        let modal = dialog::modal(Id::unique("question")).frame(tokens.dialog_frame()).backdrop_color(tokens.backdrop);
        let response = modal.show(ctx, |ui| {
            ui.set_width(width.min(ctx.content_rect().width() - 64.0));
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            ui.label(theme::heading(self.title(lang, title)));
            self.body(ui, lang, recent)
        });
        let escape = response.is_top_modal && ctx.input(|i| i.key_pressed(Key::Escape));
        if response.inner == Outcome::Open && escape { Outcome::Closed } else { response.inner }
    }

    fn title(&self, lang: Lang, title: &str) -> String {
        match self {
            Self::Unsaved { .. } => lang.unsaved_title(title),
            Self::Comments { .. } => lang.comments_title().to_owned(),
            Self::OpenFailed { file, .. } => lang.open_failed_title(file),
            Self::Failed { title, .. } => (*title).to_owned(),
            Self::LeftBehind(_) => lang.recovery_title().to_owned(),
            Self::Changed(changed) => changed.title(lang),
            Self::Direct { .. } => lang.direct_title().to_owned(),
            Self::Replace { path, .. } => lang.replace_title(&name_of(path)),
            Self::InUse { path, .. } => lang.in_use_title(&name_of(path)),
            Self::Outside(_) => lang.outside_title().to_owned(),
            Self::Prompt(prompt) => prompt.title(lang).to_owned(),
        }
    }

    fn body(&mut self, ui: &mut Ui, lang: Lang, recent: &[PathBuf]) -> Outcome {
        match self {
            Self::Unsaved { then } => unsaved(ui, lang, then),
            Self::Comments { path, then } => comments(ui, lang, path, then.as_ref()),
            Self::OpenFailed { problems, .. } => open_failed(ui, lang, problems),
            Self::Failed { text, .. } => {
                ui.label(text.as_str());
                note(ui, lang)
            }
            Self::LeftBehind(offer) => offer.show(ui, lang),
            Self::Changed(changed) => changed.show(ui, lang),
            Self::Direct { path, cause, then } => file::direct(ui, lang, (path, cause), then.as_ref()),
            Self::Replace { path, then } => file::replace(ui, lang, path, then.as_ref()),
            Self::InUse { path, holder } => file::in_use(ui, lang, path, holder),
            Self::Outside(files) => file::outside(ui, lang, files),
            Self::Prompt(prompt) => prompt.show(ui, lang, recent),
        }
    }
}

/// The name of a file without its folder.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn unsaved(ui: &mut Ui, lang: Lang, then: &NextStep) -> Outcome {
    ui.label(lang.unsaved_text());
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.bar_save()).clicked() {
            outcome = Outcome::Save(then.clone());
        }
        if ui.button(lang.unsaved_discard()).clicked() {
            outcome = Outcome::GoOn(then.clone());
        }
        if ui.button(lang.cancel()).clicked() {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

fn comments(ui: &mut Ui, lang: Lang, path: &Path, then: Option<&NextStep>) -> Outcome {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    ui.label(lang.comments_text(&file));
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.comments_save()).clicked() {
            outcome = Outcome::SaveTo(path.to_owned(), then.cloned());
        }
        if ui.button(lang.cancel()).clicked() {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

fn open_failed(ui: &mut Ui, lang: Lang, problems: &[String]) -> Outcome {
    let tokens = theme::tokens(ui);
    ui.label(theme::subdued(lang.open_failed_text(), tokens));
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for problem in problems {
            // A sentence with place is something to copy into a mail.
            ui.add(egui::Label::new(problem.as_str()).selectable(true).wrap());
        }
    });
    note(ui, lang)
}

/// The one button of a note.
fn note(ui: &mut Ui, lang: Lang) -> Outcome {
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.close()).clicked() || ui.input(|i| i.key_pressed(Key::Enter)) {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

/// Buttons at the right lower corner, the main one first.
fn buttons(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.add_space(Tokens::GAP);
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), Tokens::CONTROL + 2.0), layout, content);
}
