//! The table as a spreadsheet: fill, blocks over the edge, sort, filter, hide, whole rows and columns, undo across all.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{
    Fake, click, key, project, sample, says, text_of, tutorial, type_text, window, window_at, window_with,
};

fn criteria(harness: &Harness<'_, App>) -> Vec<String> {
    project(harness).criteria.iter().map(|c| c.id.clone()).collect()
}

fn equipment(harness: &Harness<'_, App>) -> Vec<String> {
    project(harness).equipment.iter().map(|e| e.id.clone()).collect()
}

const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn fill_down_and_right_take_the_text_and_not_the_source() {
    let mut harness = tutorial();
    let before = project(&harness);
    click(&mut harness, "Positioning accuracy A, Machine A");
    key(&mut harness, SHIFT, Key::ArrowRight);
    key(&mut harness, SHIFT, Key::ArrowRight);
    key(&mut harness, CTRL, Key::R);
    let filled = project(&harness);
    assert_eq!(text_of(&filled, "machine-b", "positioning"), "7.8 ± 0.3 µm");
    assert_eq!(text_of(&filled, "machine-c", "positioning"), "7.8 ± 0.3 µm");
    let spec = |id: &str| filled.equipment(id).unwrap().cell("positioning").unwrap().chosen().unwrap().clone();
    assert_ne!(spec("machine-b").page, "sheet 2", "the page is the other machine's");
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(*project(&harness), *before, "one step");

    // A single cell takes what stands above it.
    click(&mut harness, "Repeatability R, Machine D");
    key(&mut harness, CTRL, Key::D);
    assert_eq!(text_of(&project(&harness), "machine-d", "repeatability"), text_of(&before, "machine-d", "positioning"));
}

#[test]
fn a_block_over_the_edge_adds_rows_and_columns_in_one_step() {
    let mut harness = tutorial();
    let before = project(&harness);
    key(&mut harness, CTRL, Key::End);
    harness.event(Event::Paste("yes\tno\r\nnonsense\t5".into()));
    harness.run_steps(4);
    let after = project(&harness);
    assert_eq!(after.criteria.len(), before.criteria.len() + 1);
    assert_eq!(after.equipment.len(), before.equipment.len() + 1);
    let (row, column) = (after.criteria.last().unwrap(), after.equipment.last().unwrap());
    assert_eq!((row.weight, row.category), (0.0, before.criteria.last().unwrap().category), "no weight unasked");
    assert_eq!(column.origin.key(), "other", "a block does not say where a machine comes from");
    assert_eq!(text_of(&after, &column.id, &row.id), "5");
    let corner = harness.state().selection().corner.clone();
    assert_eq!(corner, Some((column.id.clone(), row.id.clone())), "the pasted block is selected");
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(*project(&harness), *before);
    key(&mut harness, CTRL, Key::Y);
    assert_eq!(*project(&harness), *after);
}

#[test]
fn rows_and_columns_move_by_key_and_stay_in_their_group() {
    let mut harness = tutorial();
    let before = criteria(&harness);
    click(&mut harness, "Repeatability R, Machine B");
    key(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(criteria(&harness)[..2], [before[1].clone(), before[0].clone()]);
    // The first of its category goes no further.
    key(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(criteria(&harness)[..2], [before[1].clone(), before[0].clone()]);
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(equipment(&harness)[..2], ["machine-b", "machine-a"]);
    key(&mut harness, CTRL, Key::Z);
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(criteria(&harness), before);
    assert_eq!(equipment(&harness)[..2], ["machine-a", "machine-b"]);
}

#[test]
fn a_row_is_carried_by_its_name() {
    let mut harness = tutorial();
    let before = criteria(&harness);
    let row = |name| harness.get_by_role_and_label(Role::RowHeader, name).rect();
    let from = row("Positioning accuracy A").center();
    let to = row("Repeatability R").center_bottom() - eframe::egui::vec2(0.0, 3.0);
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from.lerp(to, 0.5));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run_steps(3);
    assert_eq!(criteria(&harness)[..2], [before[1].clone(), before[0].clone()]);
}

#[test]
fn sorting_is_a_step_and_a_second_time_turns_it_round() {
    let mut harness = tutorial();
    let before = equipment(&harness);
    click(&mut harness, "MTBF, Machine A");
    // 1 450, 900–1 600 and 1 100 h; 2 100, ≥ 2 000 and 1 900 h: the best stand first already.
    menu(&mut harness, "MTBF, Machine A", "Sort equipment by this criterion");
    let worst_first = ["machine-c", "machine-b", "machine-a", "machine-f", "machine-e", "machine-d"];
    assert_eq!(equipment(&harness), worst_first, "domestic and imported apart");
    menu(&mut harness, "MTBF, Machine A", "Sort equipment by this criterion");
    assert_eq!(equipment(&harness), before);
    key(&mut harness, CTRL, Key::Z);
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(equipment(&harness), before);

    menu(&mut harness, "MTBF, Machine A", "Sort criteria by gap");
    let project = project(&harness);
    let gap = |id: &str| {
        let analysis = harness.state().session().unwrap().analysis();
        let k = analysis.criteria.iter().position(|c| c.id == id).unwrap();
        analysis.equipment[0].cells[k].comparison.gap_points.unwrap_or(f64::NEG_INFINITY)
    };
    for pair in project.criteria.windows(2).filter(|pair| pair[0].category == pair[1].category) {
        assert!(gap(&pair[0].id) >= gap(&pair[1].id), "{} before {}", pair[0].id, pair[1].id);
    }
}

/// Chooses an entry of the context menu of a cell or name.
fn menu(harness: &mut Harness<'_, App>, label: &str, entry: &str) {
    let headers = [Role::Cell, Role::RowHeader, Role::ColumnHeader];
    let found = headers.into_iter().find_map(|role| harness.query_by_role_and_label(role, label));
    found.unwrap().click_secondary();
    harness.run_steps(3);
    harness.get_by_label(entry).click();
    harness.run_steps(3);
}

#[test]
fn filters_hide_and_show_again() {
    let mut harness = tutorial();
    let before = project(&harness);
    key(&mut harness, CTRL | SHIFT, Key::F);
    type_text(&mut harness, "mtbf");
    harness.run_steps(3);
    assert!(harness.query_by_label("MTBF, Machine A").is_some());
    assert!(harness.query_by_label("Repeatability R, Machine A").is_none(), "only rows with the word");
    // Enter leads back into the table, where typing fills a shown cell.
    key(&mut harness, Modifiers::NONE, Key::Enter);
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(harness.state().selection().criterion.as_deref(), Some("mtbf"));
    click(&mut harness, "Show all");
    assert!(harness.query_by_label("Repeatability R, Machine A").is_some());

    click(&mut harness, "Repeatability R, Machine A");
    key(&mut harness, CTRL, Key::Num9);
    assert!(harness.query_by_label("Repeatability R, Machine A").is_none());
    key(&mut harness, CTRL, Key::Z);
    assert!(harness.query_by_label("Repeatability R, Machine A").is_some(), "undo right after shows it again");
    click(&mut harness, "Repeatability R, Machine A");
    key(&mut harness, CTRL, Key::Num9);
    key(&mut harness, CTRL, Key::Num8);
    assert!(harness.query_by_label("MTBF, Machine A").is_none());
    assert_eq!(*project(&harness), *before, "looking changes no project");
    click(&mut harness, "Show all");
    assert!(harness.query_by_label("Repeatability R, Machine A").is_some());
}

#[test]
fn a_block_is_pasted_into_what_is_shown_only() {
    let mut harness = tutorial();
    click(&mut harness, "Repeatability R, Machine A");
    key(&mut harness, CTRL, Key::Num9);
    let before = project(&harness);
    click(&mut harness, "Positioning accuracy A, Machine A");
    harness.event(Event::Paste("9 µm\n9000 h".into()));
    harness.run_steps(3);
    let after = project(&harness);
    assert_eq!(text_of(&after, "machine-a", "positioning"), "9 µm");
    assert_eq!(text_of(&after, "machine-a", "repeatability"), text_of(&before, "machine-a", "repeatability"));
    assert_eq!(text_of(&after, "machine-a", "spindle-life"), "9000 h");
}

#[test]
fn whole_rows_are_duplicated_with_their_specs_and_removed() {
    let mut harness = tutorial();
    let before = project(&harness);
    menu(&mut harness, "MTBF", "Duplicate criteria");
    let copy = project(&harness).criteria.iter().find(|c| c.name == "MTBF (2)").unwrap().id.clone();
    assert_eq!(text_of(&project(&harness), "machine-d", &copy), text_of(&before, "machine-d", "mtbf"));
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(*project(&harness), *before);
    menu(&mut harness, "Machine B", "Delete equipment");
    assert!(project(&harness).equipment("machine-b").is_none());
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(*project(&harness), *before);
}

#[test]
fn inserting_opens_an_editor_and_cancelling_it_inserts_nothing() {
    let mut harness = tutorial();
    let before = project(&harness);
    click(&mut harness, "MTBF, Machine A");
    key(&mut harness, CTRL | SHIFT, Key::I);
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(*project(&harness), *before);
    harness.run_steps(4);
    key(&mut harness, CTRL | SHIFT, Key::I);
    // The name has the keyboard.
    type_text(&mut harness, "Uptime");
    key(&mut harness, CTRL, Key::Enter);
    let after = project(&harness);
    let place = after.criteria.iter().position(|c| c.id == "mtbf").unwrap();
    assert_eq!(after.criteria[place - 1].name, "Uptime", "before the selected one");
    assert_eq!(after.criteria[place - 1].category, after.criteria[place].category);
}

#[test]
fn a_block_is_copied_with_its_names() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine A");
    key(&mut harness, SHIFT, Key::ArrowRight);
    harness.event(Event::ModifiersChanged(CTRL | SHIFT));
    harness.event(Event::Copy);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some("\tUnit\tMachine A\tMachine B\r\nMTBF\th\t1 450 ± 150 h\t900–1 600 h"));
}

#[test]
fn the_summary_of_a_group_is_offered_and_kept() {
    let mut harness = tutorial();
    click(&mut harness, "Domestic, summary");
    click(&mut harness, "Best, median, gap");
    let cell = harness.get_by_label("MTBF, Domestic, summary");
    assert_eq!(cell.value().as_deref(), Some("best 1\u{a0}450, median 1\u{a0}250, gap 13.5"));
}

#[test]
fn a_wide_table_shows_the_summary_unasked() {
    let mut harness = tutorial();
    assert!(harness.query_by_label("MTBF, Domestic, summary").is_none(), "figures come first");
    harness.set_size(eframe::egui::vec2(1920.0, 1080.0));
    harness.run_steps(4);
    assert!(harness.query_by_label("MTBF, Domestic, summary").is_some());
}

#[test]
fn the_bar_at_the_bottom_sums_up_the_selected_block() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine A");
    key(&mut harness, SHIFT, Key::ArrowRight);
    key(&mut harness, SHIFT, Key::ArrowRight);
    let said = "3 figures · from 1\u{a0}100 h to 1\u{a0}450 h · mean 1\u{a0}267 h";
    assert!(harness.query_by_label(said).is_some());
    // Two criteria of different units have no common sum.
    key(&mut harness, SHIFT, Key::ArrowDown);
    assert!(harness.query_by_label_contains("figures · from").is_none());
}

/// From an empty start to a saved project without a pointer.
#[test]
fn the_whole_job_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let dialogs = Fake::default();
    *dialogs.answer.lock().unwrap() = Some(folder.path().join("job.ron"));
    let mut harness = window(None, Lang::En, dialogs);
    let palette = |harness: &mut Harness<'_, App>, words: &str| {
        key(harness, CTRL | SHIFT, Key::P);
        type_text(harness, words);
        key(harness, Modifiers::NONE, Key::Enter);
        harness.run_steps(3);
    };
    palette(&mut harness, "empty project");
    let sheet = "criterion\tcategory\tunit\tbetter\tweight\tworst\tbest\tHome 1\tAway 1\r\n\
        @origin\t\t\t\t\t\t\tdomestic\timported\r\n\
        Accuracy\tAccuracy\tµm\tlower\t2\t20\t0\t8\t6\r\n\
        Life\tServiceLife\th\thigher\t1\t0\t20000\t9000\t12000\r\n";
    harness.event(Event::Paste(sheet.into()));
    harness.run_steps(4);
    key(&mut harness, CTRL, Key::Enter);
    assert_eq!((criteria(&harness).len(), equipment(&harness).len()), (2, 2));
    key(&mut harness, CTRL, Key::Home);
    type_text(&mut harness, "5 um");
    key(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "7 um");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    let selected = harness.state().selection().clone();
    assert_eq!(selected.equipment.as_deref(), equipment(&harness).first().map(String::as_str), "back where Tab began");
    palette(&mut harness, "best imported");
    palette(&mut harness, "ranking");
    key(&mut harness, CTRL, Key::S);
    harness.run_steps(4);
    let saved = gapwise::app::Session::open(&folder.path().join("job.ron")).unwrap();
    assert_eq!(**saved.project(), *project(&harness));
    assert_eq!(saved.project().benchmark, "best-imported");
    assert_eq!(text_of(saved.project(), &equipment(&harness)[0], &criteria(&harness)[0]), "5 um");
    key(&mut harness, CTRL, Key::Z);
    assert!(harness.state().session().unwrap().is_dirty());
}

#[test]
fn widths_and_hidden_rows_are_kept_for_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let preferences = folder.path().join("preferences.ron");
    let path = crate::driver::copy(&folder);
    let open = || {
        let preferences = preferences.clone();
        window_with(Some(path.clone()), Lang::En, |setup| setup.preferences = Some(preferences))
    };
    let width =
        |harness: &Harness<'_, App>| harness.get_by_role_and_label(Role::ColumnHeader, "Machine B").rect().width();
    let mut harness = open();
    let before = width(&harness);
    click(&mut harness, "MTBF, Machine B");
    for _ in 0..3 {
        key(&mut harness, Modifiers::ALT, Key::Period);
    }
    assert!(width(&harness) > before + 40.0, "wider by key");
    click(&mut harness, "Repeatability R, Machine A");
    key(&mut harness, CTRL, Key::Num9);
    let drawn = width(&harness);
    let harness = open();
    assert_eq!(width(&harness), drawn, "kept");
    assert!(harness.query_by_label("Repeatability R, Machine A").is_none(), "still hidden");
    assert!(!harness.state().session().unwrap().is_dirty(), "looking is no change");
}

#[test]
fn a_column_is_drawn_to_a_width_and_fitted_again() {
    let mut harness = tutorial();
    let header = |harness: &Harness<'_, App>| harness.get_by_role_and_label(Role::ColumnHeader, "Machine A").rect();
    let before = header(&harness);
    let handle = harness.get_by_role_and_label(Role::Splitter, "Width of Machine A").rect().center();
    harness.drag_at(handle);
    harness.run_steps(2);
    harness.hover_at(handle + eframe::egui::vec2(60.0, 0.0));
    harness.run_steps(2);
    harness.drop_at(handle + eframe::egui::vec2(60.0, 0.0));
    harness.run_steps(3);
    assert!((header(&harness).width() - before.width() - 60.0).abs() < 6.0, "{:?}", header(&harness));
    let commands = "fit";
    key(&mut harness, CTRL | SHIFT, Key::P);
    type_text(&mut harness, commands);
    key(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(3);
    assert!((header(&harness).width() - before.width()).abs() < 2.0);
}

#[test]
fn what_is_left_is_selected_beside_what_was_deleted() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    key(&mut harness, CTRL, Key::Num8);
    menu(&mut harness, "Machine C", "Delete equipment");
    assert_eq!(harness.state().selection().equipment.as_deref(), Some("machine-d"), "the next one shown");
    assert!(harness.query_by_label("MTBF, Machine A").is_none(), "what was hidden stays hidden");
}

#[test]
fn not_stated_and_not_applicable_are_copied_and_cleared() {
    let mut harness = tutorial();
    click(&mut harness, "Guideway overhaul interval, Machine C");
    harness.event(Event::Cut);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.is_some_and(|text| !text.is_empty()), "the statement is copied in words");
    harness.run_steps(3);
    assert!(
        project(&harness).equipment("machine-c").unwrap().cell("overhaul").is_none_or(|c| c
            .chosen()
            .unwrap()
            .is
            .is_empty())
    );
    let value = harness.get_by_label("Guideway overhaul interval, Machine C").value();
    assert_eq!(value.as_deref(), Some("–"), "nothing is known any more");
}

#[test]
fn copies_stand_behind_their_originals() {
    let mut harness = tutorial();
    click(&mut harness, "Machine D");
    harness.get_by_role_and_label(Role::ColumnHeader, "Machine E").click_modifiers(SHIFT);
    harness.run_steps(3);
    menu(&mut harness, "Machine E", "Duplicate equipment");
    assert_eq!(equipment(&harness)[3..7], ["machine-d", "machine-d-2", "machine-e", "machine-e-2"]);
}

#[test]
fn a_double_click_opens_what_it_is_on() {
    let double_click = |harness: &mut Harness<'_, App>, role, name: &str| {
        let pos = harness.get_by_role_and_label(role, name).rect().center();
        harness.event(Event::PointerMoved(pos));
        harness.run_steps(1);
        for _ in 0..2 {
            for pressed in [true, false] {
                let button = PointerButton::Primary;
                harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
            }
            harness.run_steps(1);
        }
        harness.run_steps(3);
    };
    let mut harness = window_at(0.02, Some(sample("tutorial.ron")), Lang::En, |_| {});
    harness.run_steps(40);
    double_click(&mut harness, Role::RowHeader, "MTBF");
    assert!(harness.query_by_label("Edit criterion").is_some());
    key(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(20);
    double_click(&mut harness, Role::ColumnHeader, "Machine B");
    assert!(harness.query_by_label("Edit equipment").is_some());
    key(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(20);
    double_click(&mut harness, Role::Cell, "MTBF, Machine B");
    assert!(harness.query_by_role_and_label(Role::TextInput, "Cell text").is_some());
}

#[test]
fn one_model_of_two_suppliers_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.ron");
    let machine = |id: &str, supplier: &str| {
        format!(
            r#"(id: "{id}", maker: "Makino", model: "PS95", supplier: "{supplier}", origin: Imported, specs: {{}})"#
        )
    };
    let machines = [machine("a", "North Trading"), machine("b", "South Trading")].join(", ");
    let criteria = r#"(id: "x", name: "Travel", unit: "mm", better: Higher)"#;
    let text = format!(r#"(format: 1, title: "t", criteria: [{criteria}], equipment: [{machines}])"#);
    std::fs::write(&path, text).unwrap();
    let harness = window(Some(path), Lang::En, Fake::default());
    for supplier in ["North Trading", "South Trading"] {
        assert!(says(&harness, supplier), "{supplier}");
    }
}

/// The window system sends a key for Ctrl+Shift+C, no event of its own as for Ctrl+C.
#[test]
fn a_block_is_copied_with_its_names_by_key() {
    let mut harness = tutorial();
    click(&mut harness, "MTBF, Machine A");
    let modifiers = CTRL | SHIFT;
    harness.event(Event::ModifiersChanged(modifiers));
    harness.event(Event::Key { key: Key::C, physical_key: None, pressed: true, repeat: false, modifiers });
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("copied");
    assert!(copied.starts_with("\tUnit\tMachine A"), "{copied}");
}
