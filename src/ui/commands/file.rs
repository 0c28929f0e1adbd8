//! Commands about files, figures as files, and the program.

use eframe::egui::Key;

use crate::text::Lang;
use crate::ui::context::{Action, FigureChoice};
use crate::ui::theme::icons;

use super::{Command, Reach, State, Why, ctrl, ctrl_shift, with_project};

pub(super) const COMMANDS: &[Command] = &[
    Command::new(("file.start", icons::START), Lang::menu_file, (Lang::do_start, Lang::do_start_about), |state| {
        with_project(state, Action::New)
    })
    .keys(&[ctrl(Key::N)]),
    Command::new(("file.empty", icons::NEW), Lang::menu_file, (Lang::do_empty, Lang::do_empty_about), |_| {
        Ok(Action::OpenEmpty)
    }),
    Command::new(("file.open", icons::OPEN), Lang::menu_file, (Lang::do_open, Lang::do_open_about), |_| {
        Ok(Action::Open)
    })
    .keys(&[ctrl(Key::O)]),
    Command::new(("file.save", icons::SAVE), Lang::menu_file, (Lang::do_save, Lang::do_save_about), |state| {
        with_project(state, Action::Save)
    })
    .keys(&[ctrl(Key::S)]),
    Command::new(
        ("file.save-as", icons::SAVE_AS),
        Lang::menu_file,
        (Lang::do_save_as, Lang::do_save_as_about),
        |state| with_project(state, Action::SaveAs),
    )
    .keys(&[ctrl_shift(Key::S)]),
    Command::new(
        ("file.project", icons::PROJECT),
        Lang::menu_file,
        (Lang::do_project, Lang::do_project_about),
        |state| with_project(state, Action::EditProject),
    ),
    Command::new(("file.export", icons::EXPORT), Lang::menu_file, (Lang::do_export, Lang::do_export_about), |state| {
        with_figure(state, Action::ExportFigure)
    })
    .keys(&[ctrl(Key::E)]),
    Command::new(
        ("file.copy-figure", icons::IMAGE),
        Lang::menu_file,
        (Lang::do_copy_figure, Lang::do_copy_figure_about),
        |state| with_figure(state, Action::CopyFigure),
    )
    .keys(&[ctrl_shift(Key::G)]),
    Command::new(
        ("file.settings", icons::SETTINGS),
        Lang::menu_file,
        (Lang::do_settings, Lang::do_settings_about),
        |_| Ok(Action::OpenSettings),
    )
    .keys(&[ctrl(Key::Comma)]),
    Command::new(("file.quit", icons::CLOSE), Lang::menu_file, (Lang::do_quit, Lang::do_quit_about), |_| {
        Ok(Action::Quit)
    })
    .keys(&[ctrl(Key::Q)])
    .reach(Reach::Toolkit),
];

fn with_figure(state: &State<'_>, action: fn(FigureChoice) -> Action) -> Result<Action, Why> {
    state.figure.clone().map(action).ok_or(match state.session {
        Some(_) => Lang::why_nothing_drawn,
        None => Lang::why_no_project,
    })
}
