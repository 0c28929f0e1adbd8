//! Commands of the view: pages, panes, size, theme, language.

use eframe::egui::Key;

use crate::app::{Preferences, ThemeChoice};
use crate::text::Lang;
use crate::ui::context::{Action, Page, Side};
use crate::ui::theme::icons;

use super::{Command, Reach, State, Why, ctrl, ctrl_shift, plain, with_project};

pub(super) const COMMANDS: &[Command] = &[
    Command::new(("go.compare", icons::COMPARE), Lang::group_go, (Lang::do_compare, Lang::do_compare_about), |state| {
        with_project(state, Action::Show(Page::Compare))
    })
    .keys(&[ctrl(Key::Num1)])
    .chosen(|state| state.session.is_some() && state.page == Page::Compare),
    Command::new(("go.decide", icons::DECIDE), Lang::group_go, (Lang::do_decide, Lang::do_decide_about), |state| {
        with_project(state, Action::Show(Page::Decide))
    })
    .keys(&[ctrl(Key::Num2)])
    .chosen(|state| state.page == Page::Decide),
    Command::new(("go.sources", icons::SOURCES), Lang::group_go, (Lang::do_sources, Lang::do_sources_about), |state| {
        with_project(state, Action::Show(Page::Sources))
    })
    .keys(&[ctrl(Key::Num3)])
    .chosen(|state| state.page == Page::Sources),
    Command::new(("go.measure", icons::MEASURE), Lang::group_go, (Lang::do_measure, Lang::do_measure_about), |state| {
        with_project(state, Action::Show(Page::Measure))
    })
    .keys(&[ctrl(Key::Num4)])
    .chosen(|state| state.page == Page::Measure),
    Command::new(("go.tender", icons::TENDER), Lang::group_go, (Lang::do_tender, Lang::do_tender_about), |state| {
        let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
        let clauses = session.project().criteria.iter().any(|criterion| criterion.must.is_some());
        if clauses { Ok(Action::Show(Page::Tender)) } else { Err(Lang::why_no_clause) }
    })
    .keys(&[ctrl(Key::Num5)])
    .chosen(|state| state.page == Page::Tender),
    Command::new(
        ("view.findings", icons::WARNING),
        Lang::menu_view,
        (Lang::do_findings, Lang::do_findings_about),
        |state| with_project(state, Action::ToggleFindings),
    )
    .keys(&[plain(Key::F8)])
    .chosen(|state| state.side == Side::Findings),
    Command::new(("view.side", icons::SIDE), Lang::menu_view, (Lang::do_side, Lang::do_side_about), |state| {
        with_project(state, Action::ToggleSide)
    })
    .keys(&[plain(Key::F4), ctrl(Key::I)])
    .chosen(|state| !state.preferences.side_hidden),
    Command::new(("view.full", icons::ENLARGE), Lang::menu_view, (Lang::do_full, Lang::do_full_about), |state| {
        compared(state, Action::ToggleFull)
    })
    .keys(&[plain(Key::F9)])
    .chosen(|state| state.full),
    Command::new(
        ("view.present", icons::PRESENT),
        Lang::menu_view,
        (Lang::do_present, Lang::do_present_about),
        |state| compared(state, Action::TogglePresentation),
    )
    .keys(&[plain(Key::F5)]),
    Command::new(
        ("view.full-screen", icons::FULL_SCREEN),
        Lang::menu_view,
        (Lang::do_full_screen, Lang::do_full_screen_about),
        |_| Ok(Action::ToggleFullScreen),
    )
    .keys(&[plain(Key::F11)])
    .reach(Reach::Always),
    Command::new(
        ("view.zoom-in", icons::ZOOM_IN),
        Lang::menu_view,
        (Lang::do_zoom_in, Lang::do_zoom_in_about),
        |state| zoom(state, 0.1),
    )
    .keys(&[ctrl(Key::Plus), ctrl(Key::Equals)])
    .reach(Reach::Always),
    Command::new(
        ("view.zoom-out", icons::ZOOM_OUT),
        Lang::menu_view,
        (Lang::do_zoom_out, Lang::do_zoom_out_about),
        |state| zoom(state, -0.1),
    )
    .keys(&[ctrl(Key::Minus)])
    .reach(Reach::Always),
    Command::new(
        ("view.zoom-reset", icons::ZOOM),
        Lang::menu_view,
        (Lang::do_zoom_reset, Lang::do_zoom_reset_about),
        |_| Ok(Action::SetZoom(1.0)),
    )
    .keys(&[ctrl(Key::Num0)])
    .reach(Reach::Always),
    Command::new(("view.light", icons::LIGHT), Lang::menu_view, (Lang::do_theme_light, Lang::do_theme_about), |_| {
        Ok(Action::SetTheme(ThemeChoice::Light))
    })
    .chosen(|state| state.preferences.theme == ThemeChoice::Light),
    Command::new(("view.dark", icons::DARK), Lang::menu_view, (Lang::do_theme_dark, Lang::do_theme_about), |_| {
        Ok(Action::SetTheme(ThemeChoice::Dark))
    })
    .chosen(|state| state.preferences.theme == ThemeChoice::Dark),
    Command::new(
        ("view.system", icons::SYSTEM),
        Lang::menu_view,
        (Lang::do_theme_system, Lang::do_theme_about),
        |_| Ok(Action::SetTheme(ThemeChoice::System)),
    )
    .chosen(|state| state.preferences.theme == ThemeChoice::System),
    Command::new(("view.english", icons::LANGUAGE), Lang::menu_view, (Lang::do_lang_en, Lang::do_lang_about), |_| {
        Ok(Action::SetLang(Lang::En))
    })
    .chosen(|state| state.lang == Lang::En),
    Command::new(("view.chinese", icons::LANGUAGE), Lang::menu_view, (Lang::do_lang_zh, Lang::do_lang_about), |_| {
        Ok(Action::SetLang(Lang::Zh))
    })
    .chosen(|state| state.lang == Lang::Zh),
    Command::new(
        ("view.commands", icons::COMMANDS),
        Lang::menu_view,
        (Lang::do_palette, Lang::do_palette_about),
        |_| Ok(Action::OpenPalette),
    )
    .keys(&[ctrl_shift(Key::P), ctrl(Key::K)]),
    Command::new(("view.menu", icons::MENU), Lang::menu_view, (Lang::do_menu, Lang::do_menu_about), |state| {
        with_project(state, Action::OpenMenu)
    })
    .keys(&[plain(Key::F10)]),
];

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
    if (next - now).abs() > 0.001 { Ok(Action::SetZoom(next)) } else { Err(Lang::why_as_it_is) }
}
