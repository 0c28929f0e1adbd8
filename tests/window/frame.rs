//! The frame of the window: palette, menus, history, panes, presentation, settings.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::app::Preferences;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::pages::PAGES;

use crate::driver::{click, key, project, sample, text_of, tutorial, type_text, window_with};

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// The window with preferences in this folder.
fn remembering(folder: &tempfile::TempDir) -> Harness<'static, App> {
    let path = folder.path().join("preferences.ron");
    window_with(Some(sample("tutorial.ron")), Lang::En, |setup| setup.preferences = Some(path))
}

fn kept(folder: &tempfile::TempDir) -> Preferences {
    Preferences::load(&folder.path().join("preferences.ron"))
}

fn has(harness: &Harness<'_, App>, label: &str) -> bool {
    harness.query_all_by_label(label).next().is_some()
}

fn options(harness: &Harness<'_, App>) -> Vec<String> {
    let found = harness.query_all_by_role(Role::ListBoxOption);
    found.filter_map(|node| node.accesskit_node().label()).collect()
}

fn chosen_option(harness: &Harness<'_, App>) -> Option<String> {
    let mut found = harness.query_all_by_role(Role::ListBoxOption);
    let chosen = found.find(|node| node.accesskit_node().is_selected() == Some(true));
    chosen.and_then(|node| node.accesskit_node().label())
}

/// Types over a cell and ends with Enter.
fn enter(harness: &mut Harness<'_, App>, cell: &str, text: &str) {
    click(harness, cell);
    type_text(harness, text);
    key(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_palette_finds_runs_and_gives_the_keyboard_back() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine B");
    key(&mut harness, CTRL_SHIFT, Key::P);
    assert!(options(&harness).contains(&"Save as…".to_owned()));
    type_text(&mut harness, "as save");
    assert_eq!(options(&harness), ["Save as…"], "words in any order");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(options(&harness).is_empty(), "closed");
    type_text(&mut harness, "7");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-b", "mtbf"), "7", "the table has the keyboard again");

    key(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, "撤销");
    assert_eq!(chosen_option(&harness).as_deref(), Some("Undo"), "found in the other language");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_ne!(text_of(&project(&harness), "machine-b", "mtbf"), "7");

    assert!(!has(&harness, "Open data interface (OPC UA), Machine A"), "further down");
    key(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, "opc");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(has(&harness, "Open data interface (OPC UA), Machine A"), "the table scrolls to the row");

    key(&mut harness, Modifiers::COMMAND, Key::K);
    type_text(&mut harness, "undo");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    key(&mut harness, Modifiers::COMMAND, Key::K);
    let first: Vec<String> = options(&harness).into_iter().take(2).collect();
    assert_eq!(first, ["Undo", "Start page"], "the command used last, then all");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!options(&harness).is_empty(), "nothing to undo: it stays open and says so");
    assert!(has(&harness, "Nothing to undo"));
    type_text(&mut harness, "loading height");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().selection().criterion.as_deref(), Some("loading-height"), "goes to the row");
    assert_eq!(harness.state().selection().equipment.as_deref(), Some("machine-b"));
}

#[test]
fn arrows_choose_in_the_palette() {
    let mut harness = tutorial();
    key(&mut harness, Modifiers::COMMAND, Key::K);
    let all = options(&harness);
    assert_eq!(chosen_option(&harness).as_ref(), all.first());
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen_option(&harness).as_ref(), all.get(2));
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen_option(&harness).as_ref(), all.get(1));
}

#[test]
fn what_is_typed_counts_before_the_enter_of_the_same_moment() {
    let mut harness = tutorial();
    key(&mut harness, Modifiers::COMMAND, Key::K);
    assert!(harness.query_by_role_and_label(Role::ListBox, "Results of the search").is_some());
    // A slow machine sees letters and Enter in one frame.
    harness.event(Event::Text("sources".into()));
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(options(&harness).is_empty() && harness.state().session().is_some());
    assert!(!has(&harness, "MTBF, Machine A"), "the page of sources, not the first command of all");
}

#[test]
fn menus_open_and_move_with_the_keyboard() {
    let mut harness = tutorial();
    key(&mut harness, Modifiers::NONE, Key::F10);
    assert!(has(&harness, "Save as…"), "the first menu");
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(has(&harness, "Fill down") && !has(&harness, "Save as…"), "the one beside it");
    key(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    for _ in 0..2 {
        key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    let focused = harness.query_all_by_role(Role::MenuItem).find(|node| node.accesskit_node().is_focused());
    assert_eq!(focused.and_then(|node| node.accesskit_node().label()).as_deref(), Some("Open…"));
    let settings = |harness: &Harness<'_, App>| {
        let mut entries = harness.query_all_by_role(Role::MenuItem);
        entries.any(|node| {
            node.accesskit_node().is_focused() && node.accesskit_node().label().as_deref() == Some("Settings…")
        })
    };
    for _ in 0..12 {
        if !settings(&harness) {
            key(&mut harness, Modifiers::NONE, Key::ArrowDown);
        }
    }
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(has(&harness, "Applies at once and is kept for the next start"), "Enter does the entry");
    assert!(!has(&harness, "Save as…"), "and the menu is gone");
}

/// Names of what has this role, in the order of the window.
fn names_of(harness: &Harness<'_, App>, role: Role) -> Vec<String> {
    harness.query_all_by_role(role).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn rail_and_view_menu_list_every_page() {
    for lang in [Lang::En, Lang::Zh] {
        let mut harness = window_with(Some(sample("tutorial.ron")), lang, |_| ());
        let in_rail: Vec<&str> = PAGES.iter().map(|spec| (spec.name)(lang)).collect();
        assert_eq!(names_of(&harness, Role::Tab), in_rail);
        click(&mut harness, lang.menu_view());
        let menu = names_of(&harness, Role::MenuItem);
        let entries: Vec<&str> = PAGES.iter().map(|spec| (spec.command_name)(lang)).collect();
        let first = menu.iter().position(|name| *name == entries[0]).unwrap();
        assert_eq!(menu[first..first + entries.len()], entries);
        assert_eq!(menu[first + entries.len()], lang.do_side(), "and nothing but pages there");
    }
}

#[test]
fn each_page_is_reached_from_the_view_menu() {
    let mut harness = tutorial();
    for spec in PAGES.iter().rev() {
        click(&mut harness, Lang::En.menu_view());
        let entry = harness.get_by_role_and_label(Role::MenuItem, (spec.command_name)(Lang::En));
        entry.click();
        harness.run_steps(3);
        assert_eq!(harness.state().page(), spec.page);
    }
}

#[test]
fn the_history_lists_steps_and_goes_to_any() {
    let mut harness = tutorial();
    let begin = project(&harness);
    enter(&mut harness, "Positioning accuracy A, Machine B", "9 µm");
    let first = project(&harness);
    enter(&mut harness, "Repeatability R, Machine B", "5 µm");
    let second = project(&harness);
    key(&mut harness, Modifiers::COMMAND, Key::H);
    let steps =
        ["Repeatability R, Machine B: 4.4 µm → 5 µm", "Positioning accuracy A, Machine B: 8.0 µm → 9 µm", "As opened"];
    assert_eq!(options(&harness), steps, "latest first");
    assert_eq!(chosen_option(&harness).as_deref(), Some(steps[0]));
    for (step, state) in [(2, &begin), (0, &second), (1, &first)] {
        click(&mut harness, steps[step]);
        assert_eq!(project(&harness), *state, "{}", steps[step]);
        assert_eq!(options(&harness), steps, "what was taken back is still there");
        assert_eq!(chosen_option(&harness).as_deref(), Some(steps[step]));
    }
    key(&mut harness, Modifiers::COMMAND, Key::H);
    assert!(options(&harness).is_empty());
}

#[test]
fn a_text_field_undoes_its_own_typing() {
    let mut harness = tutorial();
    enter(&mut harness, "Positioning accuracy A, Machine B", "9 µm");
    let typed = project(&harness);
    click(&mut harness, "MTBF, Machine A");
    type_text(&mut harness, "55");
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(project(&harness), typed, "the project is as it was");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(text_of(&project(&harness), "machine-b", "positioning"), "8.0 µm", "outside it is the project's step");
}

#[test]
fn switching_the_language_keeps_what_is_typed() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine A");
    type_text(&mut harness, "1234 h");
    click(&mut harness, "中文");
    let kept = text_of(&project(&harness), "machine-a", "mtbf") == "1234 h";
    let typing = harness.query_all_by_value("1234 h").next().is_some();
    assert!(kept || typing, "taken over or still being typed");
    assert!(has(&harness, "对比"), "and the window speaks Chinese");
}

#[test]
fn panes_are_moved_with_pointer_and_keys_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = remembering(&folder);
    let left = |harness: &Harness<'_, App>, name: &str| harness.get_by_label(name).rect();
    let (side, split) = ("Width of the side pane", "Divide table and results");
    let before = left(&harness, side).center();
    drag(&mut harness, before, before - vec2(60.0, 0.0));
    let after = left(&harness, side).center();
    assert!((before.x - after.x - 60.0).abs() < 6.0, "{before} {after}");
    assert!((kept(&folder).side - 336.0).abs() < 6.0, "{}", kept(&folder).side);

    harness.get_by_label(split).focus();
    harness.run_steps(2);
    let before = left(&harness, split).center().y;
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert!((before - left(&harness, split).center().y - 16.0).abs() < 2.0);
    assert!(kept(&folder).split < Preferences::SPLIT);
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert!((kept(&folder).split - Preferences::SPLIT).abs() < 0.001, "back to the first");

    key(&mut harness, Modifiers::NONE, Key::F4);
    assert!(!has(&harness, side) && kept(&folder).side_hidden);
    key(&mut harness, Modifiers::COMMAND, Key::I);
    assert!(has(&harness, side) && !kept(&folder).side_hidden);
}

fn drag(harness: &mut Harness<'_, App>, from: eframe::egui::Pos2, to: eframe::egui::Pos2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [
        Event::PointerMoved(from),
        button(from, true),
        Event::PointerMoved(from.lerp(to, 0.5)),
        Event::PointerMoved(to),
        button(to, false),
    ] {
        harness.event(event);
        harness.run_steps(2);
    }
}

#[test]
fn results_take_all_the_room_and_give_it_back() {
    let mut harness = tutorial();
    key(&mut harness, Modifiers::NONE, Key::F9);
    assert!(!has(&harness, "MTBF, Machine A") && has(&harness, "Back to the table"));
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(has(&harness, "MTBF, Machine A"));
    type_text(&mut harness, "6 µm");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "6 µm", "the table has the keyboard again");
}

#[test]
fn a_presentation_shows_figure_after_figure() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine B");
    key(&mut harness, Modifiers::NONE, Key::F5);
    let figure = |harness: &Harness<'_, App>| {
        let shown = harness.query_all_by_role(Role::Figure).next();
        shown.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    assert!(has(&harness, "Machine B and Machine D side by side"));
    assert!(!has(&harness, "File") && !has(&harness, "MTBF, Machine B"), "nothing else");
    let first = figure(&harness);
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(has(&harness, "Machine C and Machine D side by side"), "the next equipment");
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let second = figure(&harness);
    assert_ne!(second, first);
    key(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert!(has(&harness, "Machine C and Machine D side by side"));
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(has(&harness, "MTBF, Machine B"), "back in the window");
}

#[test]
fn settings_apply_at_once_and_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = remembering(&folder);
    key(&mut harness, Modifiers::COMMAND, Key::Comma);
    click(&mut harness, "Dark");
    assert_eq!(kept(&folder).theme, gapwise::app::ThemeChoice::Dark);
    harness.get_by_role_and_label(Role::TextInput, "Hours per year of service").focus();
    harness.run_steps(2);
    key(&mut harness, Modifiers::COMMAND, Key::A);
    type_text(&mut harness, "6000");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(project(&harness).settings.hours_per_year, 6000.0);
    click(&mut harness, "Close");
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(project(&harness).settings.hours_per_year, 8760.0, "a step like any other");

    key(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert!((kept(&folder).zoom - 1.1).abs() < 0.001);
    key(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert!((kept(&folder).zoom - 1.0).abs() < 0.001);
}

#[test]
fn figures_and_pages_have_keys() {
    let mut harness = tutorial();
    let before = Arc::clone(&project(&harness));
    key(&mut harness, Modifiers::ALT, Key::Num4);
    assert!(has(&harness, "Domestic and imported"), "the ranking");
    key(&mut harness, Modifiers::COMMAND, Key::Num3);
    assert!(!has(&harness, "MTBF, Machine A"));
    key(&mut harness, Modifiers::COMMAND, Key::Num1);
    assert!(has(&harness, "MTBF, Machine A"));
    assert_eq!(project(&harness), before);
}

#[test]
fn a_long_note_after_a_short_one_keeps_its_width() {
    use gapwise::ui::widgets::toast::Toasts;
    let long =
        "This data sheet names the unit of the spindle speed nowhere, so that it was taken for rpm as in the column";
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_step_dt(0.25)
        .with_context_setup(gapwise::ui::theme::install)
        .build_ui_state(|ui, toasts: &mut Toasts| _ = toasts.show(ui.ctx(), None), Toasts::default());
    for _ in 0..4 {
        harness.state_mut().say("Saved");
        harness.run_steps(24);
        harness.state_mut().say(long);
        harness.run_steps(3);
        let rect = harness.get_by_label(long).rect();
        assert!(rect.width() > 300.0 && rect.height() < 60.0, "{rect:?}");
        harness.run_steps(40);
    }
}
