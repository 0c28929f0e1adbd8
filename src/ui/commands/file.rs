//! Commands about files, figures as files, and the program.

use eframe::egui::Key;

use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, FigureChoice, FileAction, ViewAction};
use crate::ui::theme::icons;

use super::{Command, Menu, Reach, State, Why, at, ctrl, ctrl_shift, with_project};

register! {
    /// A command about files, figures as files, and the program; in the order of the palette.
    pub enum FileCommand {
        /// Closes the project.
        Start => Command::new(("file.start", icons::START), Lang::menu_file, (Lang::do_start, Lang::do_start_about), |state| {
            with_project(state, Action::File(FileAction::Close))
        })
        .keys(&[ctrl(Key::N)])
        .menus(&[at(Menu::File, 1, 1)]),
        /// Begins an empty project.
        Empty => Command::new(("file.empty", icons::NEW), Lang::menu_file, (Lang::do_empty, Lang::do_empty_about), |_| {
            Ok(Action::File(FileAction::OpenEmpty))
        })
        .menus(&[at(Menu::File, 1, 2)]),
        /// Opens a project file.
        Open => Command::new(("file.open", icons::OPEN), Lang::menu_file, (Lang::do_open, Lang::do_open_about), |_| {
            Ok(Action::File(FileAction::Open))
        })
        .keys(&[ctrl(Key::O)])
        .menus(&[at(Menu::File, 1, 3)]),
        /// Saves to the project's file.
        Save => Command::new(("file.save", icons::SAVE), Lang::menu_file, (Lang::do_save, Lang::do_save_about), |state| {
            with_project(state, Action::File(FileAction::Save))
        })
        .keys(&[ctrl(Key::S)])
        .menus(&[at(Menu::File, 2, 1)]),
        /// Saves to another file.
        SaveAs => Command::new(
            ("file.save-as", icons::SAVE_AS),
            Lang::menu_file,
            (Lang::do_save_as, Lang::do_save_as_about),
            |state| with_project(state, Action::File(FileAction::SaveAs)),
        )
        .keys(&[ctrl_shift(Key::S)])
        .menus(&[at(Menu::File, 2, 2)]),
        /// Opens the settings of the project.
        Project => Command::new(
            ("file.project", icons::PROJECT),
            Lang::menu_file,
            (Lang::do_project, Lang::do_project_about),
            |state| with_project(state, Action::Edit(EditorRequest::Project)),
        )
        .menus(&[at(Menu::File, 4, 1)]),
        /// Saves the figure in view.
        Export => Command::new(
            ("file.export", icons::EXPORT),
            Lang::menu_file,
            (Lang::do_export, Lang::do_export_about),
            |state| with_figure(state, FileAction::ExportFigure),
        )
        .keys(&[ctrl(Key::E)])
        .menus(&[at(Menu::File, 3, 1)]),
        /// Opens the dialog of the report.
        Report => Command::new(
            ("file.report", icons::SOURCES),
            Lang::menu_file,
            (Lang::do_report, Lang::do_report_about),
            |state| with_project(state, Action::File(FileAction::Report)),
        )
        .menus(&[at(Menu::File, 3, 3)]),
        /// Copies the figure in view.
        CopyFigure => Command::new(
            ("file.copy-figure", icons::IMAGE),
            Lang::menu_file,
            (Lang::do_copy_figure, Lang::do_copy_figure_about),
            |state| with_figure(state, FileAction::CopyFigure),
        )
        .keys(&[ctrl_shift(Key::G)])
        .menus(&[at(Menu::File, 3, 2)]),
        /// Opens the settings of the program.
        Settings => Command::new(
            ("file.settings", icons::SETTINGS),
            Lang::menu_file,
            (Lang::do_settings, Lang::do_settings_about),
            |_| Ok(Action::View(ViewAction::OpenSettings)),
        )
        .keys(&[ctrl(Key::Comma)])
        .menus(&[at(Menu::File, 4, 2)]),
        /// Closes the window.
        Quit => Command::new(("file.quit", icons::CLOSE), Lang::menu_file, (Lang::do_quit, Lang::do_quit_about), |_| {
            Ok(Action::File(FileAction::Quit))
        })
        .keys(&[ctrl(Key::Q)])
        .reach(Reach::Toolkit)
        .menus(&[at(Menu::File, 4, 3)]),
    }
}

fn with_figure(state: &State<'_>, action: fn(FigureChoice) -> FileAction) -> Result<Action, Why> {
    state.figure.clone().map(|figure| Action::File(action(figure))).ok_or(match state.session {
        Some(_) => Lang::why_nothing_drawn,
        None => Lang::why_no_project,
    })
}
