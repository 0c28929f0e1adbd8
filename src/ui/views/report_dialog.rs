//! The dialog of the report: format, language, sections; while it is made what it is at; afterwards the way to it.

use std::path::Path;

use eframe::egui::{Align, Context, Grid, Id, Key, Layout, Modifiers, Spinner, Ui};

use crate::app::{Made, ReportChoice, ReportFailure, ReportJob, ReportStep};
use crate::report::paper::{FORMATS, SectionId};
use crate::text::Lang;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{button, dialog, fields};

/// Width of the dialog.
const WIDTH: f32 = 520.0;

/// The dialog while it is open.
#[derive(Debug)]
pub struct ReportDialog {
    /// What is chosen.
    pub choice: ReportChoice,
    state: State,
    shown: bool,
}

#[derive(Debug)]
enum State {
    Choosing,
    Running(ReportJob),
    Made(Made),
    Failed(String),
}

/// What the dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    Stay,
    /// To be closed.
    Close,
    /// A file, then the report.
    Write,
    /// To have this opened by the system.
    Open(std::path::PathBuf),
}

impl ReportDialog {
    /// With what was chosen the last time.
    pub fn new(choice: ReportChoice) -> Self {
        Self { choice, state: State::Choosing, shown: false }
    }

    /// A report is being made.
    pub fn run(&mut self, job: ReportJob) {
        self.state = State::Running(job);
    }

    /// Something is wrong with the file that was named.
    pub fn fail(&mut self, why: String) {
        self.state = State::Failed(why);
    }

    /// Shows the dialog.
    pub fn show(&mut self, ctx: &Context, lang: Lang) -> Wish {
        let tokens = theme::tokens(ctx);
        if !std::mem::replace(&mut self.shown, true) {
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        self.poll(lang);
        let modal = dialog::modal(Id::unique("report")).frame(tokens.dialog_frame()).backdrop_color(tokens.backdrop);
        let mut wish = Wish::Stay;
        let response = modal.show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 64.0));
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            ui.horizontal(|ui| {
                ui.label(theme::heading(lang.report_title()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if button::icon(ui, icons::CLOSE, lang.close(), true).clicked() {
                        wish = Wish::Close;
                    }
                });
            });
            let asked = match &self.state {
                State::Choosing => choosing(ui, &mut self.choice, lang, tokens),
                State::Running(job) => running(ui, job, lang),
                State::Made(made) => done(ui, made, lang, tokens),
                State::Failed(_) => self.failed(ui, lang, tokens),
            };
            if wish == Wish::Stay {
                wish = asked;
            }
        });
        let escape = response.is_top_modal && !response.any_popup_open;
        if escape && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            wish = Wish::Close;
        }
        if let (Wish::Close, State::Running(job)) = (&wish, &self.state) {
            job.cancel();
        }
        wish
    }

    /// Takes what a job has done.
    fn poll(&mut self, lang: Lang) {
        let State::Running(job) = &self.state else { return };
        let Some(result) = job.take(lang) else { return };
        self.state = match result {
            Ok(made) => State::Made(made),
            Err(ReportFailure::Cancelled) => State::Failed(lang.report_cancelled().to_owned()),
            Err(ReportFailure::Failed(why)) => State::Failed(why),
        };
    }

    /// What went wrong, and the choices again.
    fn failed(&mut self, ui: &mut Ui, lang: Lang, tokens: &Tokens) -> Wish {
        if let State::Failed(why) = &self.state {
            ui.colored_label(tokens.warning, why.as_str());
        }
        choosing(ui, &mut self.choice, lang, tokens)
    }
}

fn choosing(ui: &mut Ui, choice: &mut ReportChoice, lang: Lang, tokens: &Tokens) -> Wish {
    fields::hint(ui, tokens, lang.report_about());
    let formats: Vec<(&'static str, &str)> =
        FORMATS.iter().filter(|format| format.is_built).map(|format| (format.key, (format.name)(lang))).collect();
    let mut format = choice.format().key;
    if fields::choose_pill(ui, tokens, lang.report_format(), &mut format, &formats) {
        format.clone_into(&mut choice.format);
    }
    languages(ui, choice, lang, tokens);
    fields::label(ui, tokens, lang.report_sections());
    Grid::new("report sections").num_columns(2).spacing([Tokens::SECTION, 4.0]).show(ui, |ui| {
        for (at, id) in SectionId::ALL.iter().copied().filter(|id| *id != SectionId::Summary).enumerate() {
            let mut is_in = choice.has(id);
            if fields::checkbox(ui, &mut is_in, id.name(lang)) {
                choice.set(id, is_in);
            }
            if at % 2 == 1 {
                ui.end_row();
            }
        }
    });
    let mut wish = Wish::Stay;
    ends(ui, |ui| {
        if button::primary(ui, lang.report_write()).clicked() {
            wish = Wish::Write;
        }
        if ui.button(lang.cancel()).clicked() {
            wish = Wish::Close;
        }
    });
    wish
}

fn languages(ui: &mut Ui, choice: &mut ReportChoice, lang: Lang, tokens: &Tokens) {
    let mut chosen = choice.languages(lang);
    let both = vec![Lang::En, Lang::Zh];
    // Whichever was first, both are one choice.
    if chosen.len() == 2 {
        chosen.clone_from(&both);
    }
    let options = [(vec![Lang::En], "English"), (vec![Lang::Zh], "中文"), (both, lang.report_both())];
    if fields::choose_pill(ui, tokens, lang.report_language(), &mut chosen, &options) {
        choice.languages = chosen.iter().map(|lang| lang.key().to_owned()).collect();
    }
}

fn running(ui: &mut Ui, job: &ReportJob, lang: Lang) -> Wish {
    ui.horizontal(|ui| {
        ui.add(Spinner::new());
        ui.label(match job.step() {
            ReportStep::Comparing => lang.report_comparing(),
            ReportStep::Composing => lang.report_composing(),
            ReportStep::Writing => lang.report_writing(),
        });
    });
    ends(ui, |ui| {
        if ui.button(lang.cancel()).clicked() {
            job.cancel();
        }
    });
    Wish::Stay
}

fn done(ui: &mut Ui, made: &Made, lang: Lang, tokens: &Tokens) -> Wish {
    let file = made.path.file_name().unwrap_or(made.path.as_os_str()).to_string_lossy();
    ui.label(lang.report_made(&file));
    for note in &made.notes {
        fields::hint(ui, tokens, note);
    }
    let mut wish = Wish::Stay;
    ends(ui, |ui| {
        if button::primary(ui, lang.report_open()).clicked() {
            wish = Wish::Open(made.path.clone());
        }
        if ui.button(lang.report_open_folder()).clicked() {
            wish = Wish::Open(made.path.parent().map(Path::to_owned).unwrap_or_default());
        }
        if ui.button(lang.close()).clicked() {
            wish = Wish::Close;
        }
    });
    wish
}

/// Buttons at the right lower corner, the main one first.
fn ends(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.add_space(Tokens::GAP);
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), Tokens::CONTROL + 2.0), layout, content);
}
