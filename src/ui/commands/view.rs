//! Commands of the view: panes, size, theme, language.

use eframe::egui::Key;

use crate::app::{Preferences, ThemeChoice};
use crate::text::Lang;
use crate::ui::context::{Action, Side, ViewAction};
use crate::ui::theme::icons;

use super::{Command, Menu, Reach, State, Why, at, ctrl, ctrl_shift, plain, with_project};

register! {
    /// A command of the view; in the order of the palette.
    pub enum ViewCommand {
        /// Shows or hides the findings.
        Findings => Command::new(
            ("view.findings", icons::WARNING),
            Lang::menu_view,
            (Lang::do_findings, Lang::do_findings_about),
            |state| with_project(state, Action::View(ViewAction::ToggleFindings)),
        )
        .keys(&[plain(Key::F8)])
        .chosen(|state| state.side == Side::Findings)
        .menus(&[at(Menu::View, 2, 2)]),
        /// Shows or hides the side pane.
        Side => Command::new(("view.side", icons::SIDE), Lang::menu_view, (Lang::do_side, Lang::do_side_about), |state| {
            with_project(state, Action::View(ViewAction::ToggleSide))
        })
        .keys(&[plain(Key::F4), ctrl(Key::I)])
        .chosen(|state| !state.preferences.side_hidden)
        .menus(&[at(Menu::View, 2, 1)]),
        /// Shows the figures at full size.
        Full => Command::new(("view.full", icons::ENLARGE), Lang::menu_view, (Lang::do_full, Lang::do_full_about), |state| {
            compared(state, Action::View(ViewAction::ToggleFull))
        })
        .keys(&[plain(Key::F9)])
        .chosen(|state| state.full)
        .menus(&[at(Menu::View, 2, 3)]),
        /// Presents the figure in view.
        Present => Command::new(
            ("view.present", icons::PRESENT),
            Lang::menu_view,
            (Lang::do_present, Lang::do_present_about),
            |state| compared(state, Action::View(ViewAction::TogglePresentation)),
        )
        .keys(&[plain(Key::F5)])
        .menus(&[at(Menu::View, 2, 4)]),
        /// Lets the window fill the screen.
        FullScreen => Command::new(
            ("view.full-screen", icons::FULL_SCREEN),
            Lang::menu_view,
            (Lang::do_full_screen, Lang::do_full_screen_about),
            |_| Ok(Action::View(ViewAction::ToggleFullScreen)),
        )
        .keys(&[plain(Key::F11)])
        .reach(Reach::Always)
        .menus(&[at(Menu::View, 2, 5)]),
        /// Enlarges everything by a tenth.
        ZoomIn => Command::new(
            ("view.zoom-in", icons::ZOOM_IN),
            Lang::menu_view,
            (Lang::do_zoom_in, Lang::do_zoom_in_about),
            |state| zoom(state, 0.1),
        )
        .keys(&[ctrl(Key::Plus), ctrl(Key::Equals)])
        .reach(Reach::Always)
        .menus(&[at(Menu::View, 3, 1)]),
        /// Shrinks everything by a tenth.
        ZoomOut => Command::new(
            ("view.zoom-out", icons::ZOOM_OUT),
            Lang::menu_view,
            (Lang::do_zoom_out, Lang::do_zoom_out_about),
            |state| zoom(state, -0.1),
        )
        .keys(&[ctrl(Key::Minus)])
        .reach(Reach::Always)
        .menus(&[at(Menu::View, 3, 2)]),
        /// Goes back to the actual size.
        ZoomReset => Command::new(
            ("view.zoom-reset", icons::ZOOM),
            Lang::menu_view,
            (Lang::do_zoom_reset, Lang::do_zoom_reset_about),
            |_| Ok(Action::View(ViewAction::SetZoom(1.0))),
        )
        .keys(&[ctrl(Key::Num0)])
        .reach(Reach::Always)
        .menus(&[at(Menu::View, 3, 3)]),
        /// The light theme.
        Light => Command::new(
            ("view.light", icons::LIGHT),
            Lang::menu_view,
            (Lang::do_theme_light, Lang::do_theme_about),
            |_| Ok(Action::View(ViewAction::SetTheme(ThemeChoice::Light))),
        )
        .chosen(|state| state.preferences.theme == ThemeChoice::Light)
        .menus(&[at(Menu::View, 4, 1)]),
        /// The dark theme.
        Dark => Command::new(("view.dark", icons::DARK), Lang::menu_view, (Lang::do_theme_dark, Lang::do_theme_about), |_| {
            Ok(Action::View(ViewAction::SetTheme(ThemeChoice::Dark)))
        })
        .chosen(|state| state.preferences.theme == ThemeChoice::Dark)
        .menus(&[at(Menu::View, 4, 2)]),
        /// The theme of the system.
        System => Command::new(
            ("view.system", icons::SYSTEM),
            Lang::menu_view,
            (Lang::do_theme_system, Lang::do_theme_about),
            |_| Ok(Action::View(ViewAction::SetTheme(ThemeChoice::System))),
        )
        .chosen(|state| state.preferences.theme == ThemeChoice::System)
        .menus(&[at(Menu::View, 4, 3)]),
        /// English texts.
        English => Command::new(
            ("view.english", icons::LANGUAGE),
            Lang::menu_view,
            (Lang::do_lang_en, Lang::do_lang_about),
            |_| Ok(Action::View(ViewAction::SetLang(Lang::En))),
        )
        .chosen(|state| state.lang == Lang::En),
        /// Chinese texts.
        Chinese => Command::new(
            ("view.chinese", icons::LANGUAGE),
            Lang::menu_view,
            (Lang::do_lang_zh, Lang::do_lang_about),
            |_| Ok(Action::View(ViewAction::SetLang(Lang::Zh))),
        )
        .chosen(|state| state.lang == Lang::Zh),
        /// Opens the palette.
        Commands => Command::new(
            ("view.commands", icons::COMMANDS),
            Lang::menu_view,
            (Lang::do_palette, Lang::do_palette_about),
            |_| Ok(Action::View(ViewAction::OpenPalette)),
        )
        .keys(&[ctrl_shift(Key::P), ctrl(Key::K)])
        .menus(&[at(Menu::View, 5, 1)]),
        /// Explains marks, words, figures and commands.
        Help => Command::new(("view.help", icons::HELP), Lang::menu_help, (Lang::do_help, Lang::do_help_about), |_| {
            Ok(Action::View(ViewAction::OpenHelp))
        })
        .keys(&[plain(Key::F1)])
        .menus(&[at(Menu::Help, 1, 1)]),
        /// Opens the first menu.
        Menu => Command::new(("view.menu", icons::MENU), Lang::menu_view, (Lang::do_menu, Lang::do_menu_about), |state| {
            with_project(state, Action::View(ViewAction::OpenMenu))
        })
        .keys(&[plain(Key::F10)]),
    }
}

/// What the results are needed for.
fn compared(state: &State<'_>, action: Action) -> Result<Action, Why> {
    let action = with_project(state, action)?;
    if state.figure.is_some() { Ok(action) } else { Err(Lang::why_nothing_drawn) }
}

/// A tenth larger or smaller, on whole tenths.
fn zoom(state: &State<'_>, by: f32) -> Result<Action, Why> {
    let now = state.preferences.zoom;
    let next = ((now + by) * 10.0).round() / 10.0;
    let next = next.clamp(*Preferences::ZOOM.start(), *Preferences::ZOOM.end());
    if (next - now).abs() > 0.001 { Ok(Action::View(ViewAction::SetZoom(next))) } else { Err(Lang::why_as_it_is) }
}
