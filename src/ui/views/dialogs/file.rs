//! Questions about the file of the project: changed by others, in use elsewhere, not replaceable, there already.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use eframe::egui::{Label, ScrollArea, Ui};

use crate::store::Holder;
use crate::text::Lang;
use crate::ui::files::NextStep;
use crate::ui::theme;
use crate::ui::widgets::button;

use super::recovery::ago;
use super::{Outcome, buttons, name_of};

/// Lines of differences shown at most.
const MOST_LINES: usize = 200;

/// A file that is another one than was opened.
#[derive(Debug)]
pub struct Changed {
    /// The file.
    pub path: PathBuf,
    /// It is not there any more.
    pub gone: bool,
    /// The window has changes of its own.
    pub dirty: bool,
    /// What differs, once that was asked for.
    pub differences: Option<Vec<String>>,
    /// What goes on once the project is saved.
    pub then: Option<NextStep>,
}

/// What is done with a file that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedAnswer {
    /// The window takes what is in the file.
    Reload,
    /// The project goes to another file.
    SaveAs,
    /// What differs is shown.
    Show,
    /// The project goes into the file all the same.
    Overwrite,
}

impl Changed {
    pub(super) fn title(&self, lang: Lang) -> String {
        let file = name_of(&self.path);
        if self.gone { lang.gone_title(&file) } else { lang.changed_title(&file) }
    }

    pub(super) fn show(&self, ui: &mut Ui, lang: Lang) -> Outcome {
        let tokens = theme::tokens(ui);
        ui.label(if self.gone { lang.gone_text() } else { lang.changed_text() });
        if self.dirty && !self.gone {
            ui.label(theme::subdued(lang.changed_unsaved(), tokens));
        }
        if let Some(lines) = &self.differences {
            differences(ui, lang, lines);
        }
        let mut outcome = Outcome::Open;
        let mut answer = |answer| outcome = Outcome::Changed(answer, self.path.clone(), self.then.clone());
        let mut cancelled = false;
        buttons(ui, |ui| {
            if self.gone {
                if button::primary(ui, lang.gone_save()).clicked() {
                    answer(ChangedAnswer::Overwrite);
                }
            } else if button::primary(ui, self.reload(lang)).clicked() {
                answer(ChangedAnswer::Reload);
            }
            if ui.button(lang.changed_save_as()).clicked() {
                answer(ChangedAnswer::SaveAs);
            }
            if !self.gone && self.differences.is_none() && ui.button(lang.changed_differences()).clicked() {
                answer(ChangedAnswer::Show);
            }
            if !self.gone && ui.button(lang.changed_overwrite()).clicked() {
                answer(ChangedAnswer::Overwrite);
            }
            cancelled = ui.button(lang.cancel()).clicked();
        });
        if cancelled { Outcome::Closed } else { outcome }
    }

    fn reload(&self, lang: Lang) -> &'static str {
        if self.dirty { lang.changed_reload_drop() } else { lang.changed_reload() }
    }
}

fn differences(ui: &mut Ui, lang: Lang, lines: &[String]) {
    ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if lines.is_empty() {
            ui.label(lang.differs_none());
        }
        for line in lines.iter().take(MOST_LINES) {
            ui.add(Label::new(line.as_str()).selectable(true).wrap());
        }
        if let Some(more) = lines.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
            ui.label(lang.differs_more(more));
        }
    });
}

/// Who has a project open, in words.
pub fn who(holder: &Holder, lang: Lang) -> String {
    match (holder.user.trim(), holder.machine.trim()) {
        ("", "") => lang.in_use_unknown().to_owned(),
        ("", one) | (one, "") => one.to_owned(),
        (user, machine) => lang.in_use_who(user, machine),
    }
}

pub(super) fn in_use(ui: &mut Ui, lang: Lang, path: &Path, holder: &Holder) -> Outcome {
    ui.label(lang.in_use_text(&who(holder, lang), &ago(holder.since, SystemTime::now(), lang)));
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.in_use_read_only()).clicked() {
            outcome = Outcome::OpenReadOnly(path.to_owned());
        }
        if ui.button(lang.in_use_take_over()).clicked() {
            outcome = Outcome::TakeOver(path.to_owned());
        }
        if ui.button(lang.cancel()).clicked() {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

pub(super) fn direct(ui: &mut Ui, lang: Lang, (path, cause): (&Path, &str), then: Option<&NextStep>) -> Outcome {
    ui.label(lang.direct_text(&path.display().to_string(), cause));
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.changed_save_as()).clicked() {
            outcome = Outcome::Changed(ChangedAnswer::SaveAs, path.to_owned(), then.cloned());
        }
        if ui.button(lang.direct_write()).clicked() {
            outcome = Outcome::WriteDirect(path.to_owned(), then.cloned());
        }
        if ui.button(lang.cancel()).clicked() {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

pub(super) fn replace(ui: &mut Ui, lang: Lang, path: &Path, then: Option<&NextStep>) -> Outcome {
    ui.label(lang.replace_text(&name_of(path)));
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.replace_do()).clicked() {
            outcome = Outcome::SaveTo(path.to_owned(), then.cloned());
        }
        if ui.button(lang.cancel()).clicked() {
            outcome = Outcome::Closed;
        }
    });
    outcome
}

pub(super) fn outside(ui: &mut Ui, lang: Lang, files: &[PathBuf]) -> Outcome {
    ui.label(lang.outside_text());
    ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for file in files {
            ui.add(Label::new(file.display().to_string()).selectable(true).wrap());
        }
    });
    let mut outcome = Outcome::Open;
    buttons(ui, |ui| {
        if button::primary(ui, lang.outside_leave()).clicked() {
            outcome = Outcome::Closed;
        }
        if ui.button(lang.outside_read()).clicked() {
            outcome = Outcome::AllowOutside(files.to_vec());
        }
    });
    outcome
}
