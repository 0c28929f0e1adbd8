//! The path of a file, asked for inside the window.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Role, TextEdit, Ui, WidgetInfo};

use crate::text::Lang;
use crate::ui::files::Purpose;
use crate::ui::theme;
use crate::ui::widgets::button;

use super::{Outcome, buttons};

/// Asks for a path inside the window.
#[derive(Debug)]
pub struct PathPrompt {
    purpose: Purpose,
    path: String,
    fresh: bool,
}

impl PathPrompt {
    /// Asks for a file of this purpose, beginning with this path.
    pub fn new(purpose: Purpose, proposed: &Path) -> Self {
        Self { purpose, path: proposed.display().to_string(), fresh: true }
    }

    pub(super) fn title(&self, lang: Lang) -> &'static str {
        match self.purpose {
            Purpose::Open => lang.prompt_open(),
            Purpose::Data => lang.prompt_data(),
            Purpose::Save(_) => lang.prompt_save(),
            Purpose::Export(_) => lang.prompt_export(),
            Purpose::Report => lang.prompt_report(),
        }
    }

    /// The file that is meant: a project without an ending gets one before it is looked at.
    fn chosen(&self) -> PathBuf {
        let path = PathBuf::from(self.path.trim());
        let is_bare = matches!(self.purpose, Purpose::Save(_)) && path.extension().is_none() && !path.is_dir();
        if is_bare && path.file_name().is_some() && !self.path.ends_with(['/', '\\']) {
            path.with_extension("ron")
        } else {
            path
        }
    }

    /// What is to be said about the path, and whether it can be used.
    fn judge(&self, lang: Lang) -> (Option<&'static str>, bool) {
        let path = &self.chosen();
        let folder = path.parent().is_some_and(|folder| folder.as_os_str().is_empty() || folder.is_dir());
        match self.purpose {
            _ if path.file_name().is_none() || path.is_dir() => (None, false),
            Purpose::Open | Purpose::Data => {
                if path.is_file() {
                    (None, true)
                } else {
                    (Some(lang.prompt_missing()), false)
                }
            }
            _ if !folder => (Some(lang.prompt_folder()), false),
            _ if path.exists() => (Some(lang.prompt_exists()), true),
            _ => (None, true),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, lang: Lang, recent: &[PathBuf]) -> Outcome {
        let tokens = theme::tokens(ui);
        ui.label(theme::subdued(lang.prompt_why(), tokens));
        let field = TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY);
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, lang.prompt_path()));
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
        }
        let (said, fits) = self.judge(lang);
        ui.label(theme::small(said.unwrap_or(" ")).color(tokens.warning));
        if self.purpose == Purpose::Open {
            for path in recent.iter().take(6) {
                let text = theme::small(path.display().to_string());
                if button::quiet(ui, text).clicked() {
                    return Outcome::File(self.purpose.clone(), path.clone());
                }
            }
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let mut outcome = Outcome::Open;
        buttons(ui, |ui| {
            let ok = ui.add_enabled_ui(fits, |ui| button::primary(ui, lang.ok())).inner.clicked();
            if fits && (ok || entered) {
                outcome = Outcome::File(self.purpose.clone(), self.chosen());
            }
            if ui.button(lang.cancel()).clicked() {
                outcome = Outcome::Closed;
            }
        });
        outcome
    }
}
