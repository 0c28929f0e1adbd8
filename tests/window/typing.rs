//! Keys that come in one frame of a slow machine, and texts that are still being typed when something else is done.

use eframe::App as _;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::Session;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, copy, key, project, text_of, tutorial, type_text, window};

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

fn press(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn letter(text: &str) -> Event {
    Event::Text(text.to_owned())
}

/// One frame that took so long that all of this came in it, and the quick ones behind it.
fn slow_frame(harness: &mut Harness<'_, App>, events: Vec<Event>) {
    harness.input_mut().events.extend(events);
    for _ in 0..8 {
        let mut input = std::mem::take(harness.input_mut());
        let ctx = harness.ctx.clone();
        harness.state_mut().raw_input_hook(&ctx, &mut input);
        *harness.input_mut() = input;
        harness.step();
    }
}

/// What the first two rows of a column hold after these events with the first cell selected.
fn after(events: Vec<Event>) -> (String, String) {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    slow_frame(&mut harness, events);
    key(&mut harness, NONE, Key::Enter);
    let project = project(&harness);
    (text_of(&project, "machine-a", "positioning"), text_of(&project, "machine-a", "repeatability"))
}

#[test]
fn keys_of_one_frame_reach_the_cell_they_were_meant_for() {
    let before = after(Vec::new());
    let down = || press(Key::ArrowDown, NONE);
    let release =
        Event::Key { key: Key::ArrowDown, physical_key: None, pressed: false, repeat: false, modifiers: NONE };
    let nine = [press(Key::Num9, NONE), letter("9")];
    let typed = [vec![down(), release.clone()], nine.to_vec()].concat();
    assert_eq!(after(typed), (before.0.clone(), "9".to_owned()), "an arrow and a digit");
    let cleared = vec![down(), release.clone(), press(Key::Delete, NONE)];
    assert_eq!(after(cleared), (before.0.clone(), String::new()), "an arrow and Delete");
    let pasted = vec![down(), release, Event::Paste("8".to_owned())];
    assert_eq!(after(pasted), (before.0, "8".to_owned()), "an arrow and Ctrl+V");
    let two = vec![letter("5"), down(), letter("6")];
    assert_eq!(after(two), ("5".to_owned(), "6".to_owned()), "two cells");
}

#[test]
fn a_shortcut_takes_what_was_typed_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = window(Some(path.clone()), Lang::En, Fake::default());
    click(&mut harness, "Positioning accuracy A, Machine A");
    slow_frame(&mut harness, vec![letter("7"), letter("9"), press(Key::S, CTRL)]);
    assert_eq!(text_of(Session::open(&path).unwrap().project(), "machine-a", "positioning"), "79");
}

#[test]
fn a_click_and_a_digit_meet_in_the_cell_clicked() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    let pos = harness.get_by_label("Repeatability R, Machine A").rect().center();
    let button = |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: NONE };
    let before = text_of(&project(&harness), "machine-a", "positioning");
    slow_frame(&mut harness, vec![Event::PointerMoved(pos), button(true), button(false), letter("9")]);
    key(&mut harness, NONE, Key::Enter);
    let project = project(&harness);
    assert_eq!(text_of(&project, "machine-a", "positioning"), before);
    assert_eq!(text_of(&project, "machine-a", "repeatability"), "9");
}

#[test]
fn an_arrow_held_down_goes_as_far_as_it_repeats() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    for _ in 0..3 {
        key(&mut harness, NONE, Key::ArrowDown);
    }
    let expected = harness.state().selection().clone();
    click(&mut harness, "Positioning accuracy A, Machine A");
    slow_frame(&mut harness, vec![press(Key::ArrowDown, NONE); 3]);
    assert_eq!(harness.state().selection(), &expected);
    click(&mut harness, "Positioning accuracy A, Machine A");
    slow_frame(&mut harness, vec![press(Key::ArrowDown, Modifiers::SHIFT); 3]);
    let selection = harness.state().selection();
    assert_eq!(selection.criterion.as_deref(), Some("positioning"), "the active cell stays");
    assert_eq!(selection.corner.as_ref().map(|(_, criterion)| criterion), expected.criterion.as_ref());
}

/// Types into the inspector's text of the MTBF of machine A; the focus stays there.
fn type_into_inspector(harness: &mut Harness<'_, App>, text: &str) {
    click(harness, "MTBF, Machine A");
    harness.get_by_role_and_label(Role::TextInput, "As entered").focus();
    harness.run_steps(2);
    key(harness, CTRL, Key::A);
    type_text(harness, text);
}

fn mtbf(harness: &Harness<'_, App>) -> String {
    text_of(&project(harness), "machine-a", "mtbf")
}

#[test]
fn text_of_the_inspector_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = window(Some(path.clone()), Lang::En, Fake::default());
    type_into_inspector(&mut harness, "4321 h");
    key(&mut harness, CTRL, Key::S);
    assert_eq!(mtbf(&harness), "4321 h");
    assert_eq!(text_of(Session::open(&path).unwrap().project(), "machine-a", "mtbf"), "4321 h");
    type_text(&mut harness, "0");
    key(&mut harness, NONE, Key::Enter);
    assert_eq!(mtbf(&harness), "4321 h0", "the field was not left");
}

#[test]
fn text_of_the_inspector_survives_another_page_and_pane() {
    for (modifiers, wanted) in [(CTRL, Key::Num2), (CTRL, Key::H), (NONE, Key::F8)] {
        let mut harness = tutorial();
        type_into_inspector(&mut harness, "777 h");
        key(&mut harness, modifiers, wanted);
        assert_eq!(mtbf(&harness), "777 h", "{wanted:?}");
    }
    let mut harness = tutorial();
    type_into_inspector(&mut harness, "777 h");
    // A screen reader clicks without taking the focus away.
    harness.get_by_role_and_label(Role::Tab, "Sources").click_accesskit();
    harness.run_steps(3);
    assert!(harness.query_by_role_and_label(Role::TextInput, "As entered").is_none(), "another page");
    assert_eq!(mtbf(&harness), "777 h", "clicked");
}

/// Asks the window to close; true when it refuses.
fn close(harness: &mut Harness<'_, App>) -> bool {
    harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().events.push(ViewportEvent::Close);
    harness.step();
    let commands = harness.output().viewport_output.values().flat_map(|viewport| viewport.commands.clone());
    let refused = commands.into_iter().any(|command| matches!(command, ViewportCommand::CancelClose));
    harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().events.clear();
    harness.run_steps(2);
    refused
}

#[test]
fn closing_asks_for_text_of_the_inspector_too() {
    let mut harness = tutorial();
    type_into_inspector(&mut harness, "777 h");
    assert!(close(&mut harness));
    assert!(harness.query_by_label_contains("Save changes to").is_some());
    assert_eq!(mtbf(&harness), "777 h");
}

#[test]
fn an_open_editor_keeps_its_entries_when_the_window_is_to_close() {
    let mut harness = tutorial();
    harness.get_by_role_and_label(Role::ColumnHeader, "Machine A").click_secondary();
    harness.run_steps(3);
    click(&mut harness, "Edit…");
    harness.get_by_role_and_label(Role::TextInput, "Owner of the maker").focus();
    harness.run_steps(2);
    type_text(&mut harness, "State-owned");
    assert!(close(&mut harness));
    assert!(close(&mut harness), "also the second time");
    assert_eq!(harness.query_all_by_label_contains("Confirm or cancel the open editor first").count(), 1);
    click(&mut harness, "OK");
    assert_eq!(project(&harness).equipment("machine-a").unwrap().owner, "State-owned");
    assert!(close(&mut harness), "unsaved now");
}

#[test]
fn the_table_has_the_keyboard_again_after_a_dialog() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    key(&mut harness, CTRL, Key::Comma);
    key(&mut harness, NONE, Key::Escape);
    key(&mut harness, NONE, Key::ArrowDown);
    type_text(&mut harness, "9");
    key(&mut harness, NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "repeatability"), "9");
}

#[test]
fn keys_behind_an_edit_stay_in_the_table() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    let [down, up, right] = [Key::ArrowDown, Key::ArrowUp, Key::ArrowRight].map(|key| press(key, NONE));
    let release =
        Event::Key { key: Key::ArrowDown, physical_key: None, pressed: false, repeat: false, modifiers: NONE };
    let keys = [letter("5"), down.clone(), release, down, up.clone(), right, press(Key::Tab, NONE), up];
    slow_frame(&mut harness, keys.to_vec());
    slow_frame(&mut harness, vec![letter("6")]);
    key(&mut harness, NONE, Key::Enter);
    let project = project(&harness);
    assert_eq!(text_of(&project, "machine-a", "positioning"), "5");
    assert_eq!(text_of(&project, "machine-c", "positioning"), "6");
}

/// What all cells, units and weights of the project hold.
fn contents(harness: &Harness<'_, App>) -> gapwise::model::Project {
    project(harness).as_ref().clone()
}

#[test]
fn what_is_typed_after_a_click_on_a_weight_is_the_weight_of_that_row() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    let before = contents(&harness);
    click(&mut harness, "MTBF, Weight");
    assert_eq!(harness.state().selection().criterion.as_deref(), Some("mtbf"), "the row is selected");
    type_text(&mut harness, "30");
    key(&mut harness, NONE, Key::Enter);
    let after = contents(&harness);
    assert_eq!(after.criterion("mtbf").unwrap().weight, 30.0);
    assert_eq!(after.equipment, before.equipment, "no cell is overwritten");
    // Enter led to the weight below; what is typed goes there, and what is no weight is refused.
    let next = |project: &gapwise::model::Project| {
        let at = project.criteria.iter().position(|c| c.id == "mtbf").unwrap();
        project.criteria[at + 1].clone()
    };
    assert_eq!(harness.state().selection().criterion.as_deref(), Some(next(&before).id.as_str()));
    type_text(&mut harness, "x");
    key(&mut harness, NONE, Key::Enter);
    assert!(crate::driver::says(&harness, "\"x\" is not a number"));
    key(&mut harness, NONE, Key::Escape);
    assert_eq!(contents(&harness), after);
    // One step back.
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(contents(&harness), before);
}

#[test]
fn typing_after_a_click_on_a_unit_or_a_summary_overwrites_nothing() {
    let mut harness = tutorial();
    harness.set_size(eframe::egui::vec2(1920.0, 1080.0));
    harness.run_steps(4);
    let before = contents(&harness);
    for (place, said) in [("MTBF, Unit", "A unit is changed"), ("MTBF, Domestic, summary", "A summary is computed")] {
        click(&mut harness, "Positioning accuracy A, Machine A");
        click(&mut harness, place);
        assert_eq!(harness.state().selection().criterion.as_deref(), Some("mtbf"), "{place}");
        type_text(&mut harness, "30");
        assert!(crate::driver::says(&harness, said), "{place}");
        for keys in [Key::Enter, Key::Delete, Key::Backspace] {
            key(&mut harness, NONE, keys);
        }
        key(&mut harness, CTRL, Key::D);
        harness.event(Event::Cut);
        harness.event(Event::Paste("30".to_owned()));
        harness.run_steps(3);
        assert_eq!(contents(&harness), before, "{place}");
    }
}

#[test]
fn keys_lead_from_a_weight_to_the_specs_of_its_row() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Weight");
    // In one frame: out of the weight, and a digit for the cell it leads to.
    slow_frame(&mut harness, vec![press(Key::ArrowRight, NONE), letter("9")]);
    key(&mut harness, NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "mtbf"), "9");
    click(&mut harness, "MTBF, Weight");
    key(&mut harness, NONE, Key::F2);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Weight entry").is_some());
    key(&mut harness, NONE, Key::Escape);
    key(&mut harness, NONE, Key::Escape);
    type_text(&mut harness, "8");
    key(&mut harness, NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "mtbf"), "8", "Escape gives the cell the keyboard back");
}

#[test]
fn the_cell_that_is_typed_into_is_seen_wherever_the_table_was_scrolled() {
    let mut harness = tutorial();
    harness.set_size(eframe::egui::vec2(1280.0, 420.0));
    harness.run_steps(4);
    click(&mut harness, "Positioning accuracy A, Machine A");
    let table = harness.get_by_label("Positioning accuracy A, Machine A").rect().center();
    harness.hover_at(table);
    harness.event(Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: eframe::egui::vec2(0.0, -4000.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Unknown,
        modifiers: NONE,
    });
    harness.run_steps(20);
    assert!(harness.query_by_label("Positioning accuracy A, Machine A").is_none(), "scrolled away");
    type_text(&mut harness, "9 µm");
    harness.run_steps(3);
    let cell = harness.get_by_role_and_label(Role::Cell, "Positioning accuracy A, Machine A").rect();
    let field = harness.get_by_role_and_label(Role::TextInput, "Cell text").rect();
    assert!(cell.intersects(field), "{cell:?} {field:?}");
    key(&mut harness, NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "9 µm");
}
