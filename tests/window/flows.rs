//! What a user does in the window, and what then holds.

use std::sync::Arc;

use eframe::egui::{Event, Key, Modifiers, OutputCommand, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::Session;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::files::FileRequest;

use crate::driver::{Fake, click, copy, key, project, sample, text_of, type_text, window};

#[test]
fn entering_a_spec_changes_the_analysis_saves_and_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let before = Session::open(&path).unwrap();
    let mut harness = window(Some(path.clone()), Lang::En, Fake::default());
    let gap = |harness: &Harness<'_, App>| {
        let analysis = Arc::clone(harness.state().session().unwrap().analysis());
        analysis.equipment.first().and_then(|e| e.gap_points)
    };
    let gap_before = gap(&harness);
    click(&mut harness, "Positioning accuracy A, Machine A");
    type_text(&mut harness, "9.5 µm");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "9.5 µm");
    assert_ne!(gap(&harness), gap_before, "the gap follows the entry");
    assert_eq!(harness.state().selection().criterion.as_deref(), Some("repeatability"), "Enter goes down");
    assert!(harness.state().session().unwrap().is_dirty());

    key(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!harness.state().session().unwrap().is_dirty(), "saved to its own file");
    assert_eq!(**Session::open(&path).unwrap().project(), *project(&harness));

    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(*project(&harness), **before.project());
    key(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "9.5 µm");
}

#[test]
fn a_pasted_block_is_one_step() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let before = project(&harness);
    click(&mut harness, "Positioning accuracy A, Machine A");
    harness.event(Event::Paste("6 µm\t7 µm\r\n3 µm\t\"4 µm\"\r\n".into()));
    harness.run_steps(3);
    let pasted = project(&harness);
    for (equipment, criterion, text) in [
        ("machine-a", "positioning", "6 µm"),
        ("machine-b", "positioning", "7 µm"),
        ("machine-a", "repeatability", "3 µm"),
        ("machine-b", "repeatability", "4 µm"),
    ] {
        assert_eq!(text_of(&pasted, equipment, criterion), text);
    }
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(*project(&harness), *before);
}

#[test]
fn a_sheet_pasted_into_an_empty_project_builds_it() {
    let mut harness = window(None, Lang::En, Fake::default());
    click(&mut harness, "Empty project");
    harness.event(Event::Paste("criterion\tunit\tbetter\tAlpha\tBeta\r\nMTBF\th\thigher\t1200\t900\r\n".into()));
    harness.run_steps(4);
    assert!(project(&harness).criteria.is_empty(), "reviewed first");
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    let built = project(&harness);
    assert_eq!((built.criteria.len(), built.equipment.len()), (1, 2));
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(project(&harness).criteria.is_empty());
}

#[test]
fn a_text_that_cannot_be_read_is_a_finding_and_kept() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let count = |harness: &Harness<'_, App>| harness.state().session().unwrap().analysis().findings.len();
    let before = count(&harness);
    click(&mut harness, "Positioning accuracy A, Machine A");
    type_text(&mut harness, "see page 4");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "see page 4");
    assert!(count(&harness) > before);
    let cell = harness.get_by_label("Positioning accuracy A, Machine A");
    assert_eq!(cell.value().as_deref(), Some("see page 4 ⚠"));
}

#[test]
fn keys_move_as_in_a_spreadsheet() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let at = |harness: &Harness<'_, App>| {
        let selection = harness.state().selection();
        format!("{} {}", selection.equipment.as_deref().unwrap_or("-"), selection.criterion.as_deref().unwrap_or("-"))
    };
    click(&mut harness, "Positioning accuracy A, Machine A");
    for (modifiers, pressed, expected) in [
        (Modifiers::NONE, Key::ArrowRight, "machine-b positioning"),
        (Modifiers::NONE, Key::ArrowDown, "machine-b repeatability"),
        (Modifiers::NONE, Key::Tab, "machine-c repeatability"),
        (Modifiers::NONE, Key::Tab, "machine-d repeatability"),
        (Modifiers::NONE, Key::Enter, "machine-b spindle-life"),
        (Modifiers::SHIFT, Key::Tab, "machine-a spindle-life"),
        (Modifiers::SHIFT, Key::Enter, "machine-a repeatability"),
        (Modifiers::COMMAND, Key::Home, "machine-a positioning"),
    ] {
        key(&mut harness, modifiers, pressed);
        assert_eq!(at(&harness), expected, "{modifiers:?} {pressed:?}");
    }
    key(&mut harness, Modifiers::NONE, Key::F2);
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "7.8 ± 0.3 µm", "Escape changes nothing");
    key(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    key(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    key(&mut harness, Modifiers::NONE, Key::Delete);
    let cleared = project(&harness);
    for equipment in ["machine-a", "machine-b"] {
        for criterion in ["positioning", "repeatability"] {
            assert_eq!(text_of(&cleared, equipment, criterion), "");
        }
    }
}

#[test]
fn unsaved_changes_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let dialogs = Fake::default();
    *dialogs.answer.lock().unwrap() = Some(sample("template-blank.ron"));
    let path = copy(&folder);
    let mut harness = window(Some(path.clone()), Lang::En, dialogs.clone());
    key(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(harness.state().session().unwrap().is_dirty());
    key(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(*dialogs.asked.lock().unwrap(), [FileRequest::Open]);
    click(&mut harness, "Cancel");
    assert_eq!(harness.state().session().unwrap().path(), Some(path.as_path()), "nothing happened");
    key(&mut harness, Modifiers::COMMAND, Key::O);
    click(&mut harness, "Discard");
    assert_eq!(harness.state().session().unwrap().path(), Some(sample("template-blank.ron").as_path()));
}

#[test]
fn without_a_system_dialog_the_window_asks_for_the_path() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(Some(copy(&folder)), Lang::En, Fake::default());
    key(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(harness.query_by_label("Path").is_some());
    let target = folder.path().join("other.ron");
    key(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(target.display().to_string()));
    harness.run_steps(2);
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(target.is_file());
    assert_eq!(harness.state().session().unwrap().path(), Some(target.as_path()));
}

#[test]
fn a_broken_file_is_told_with_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.ron");
    std::fs::write(&path, "(\n    format: 1,\n    titel: \"x\",\n)").unwrap();
    let harness = window(Some(path), Lang::En, Fake::default());
    assert!(harness.state().session().is_none());
    assert!(harness.query_by_label_contains("broken.ron:3:").is_some());
}

#[test]
fn a_figure_typed_over_not_stated_counts() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let cell = "Guideway overhaul interval, Machine C";
    assert_eq!(harness.get_by_label(cell).value().as_deref(), Some("?"));
    click(&mut harness, cell);
    type_text(&mut harness, "7 years");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.get_by_label(cell).value().as_deref(), Some("7"));
}

#[test]
fn comments_are_not_dropped_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("// by hand\n{text}")).unwrap();
    let mut harness = window(Some(path.clone()), Lang::En, Fake::default());
    key(&mut harness, Modifiers::NONE, Key::Delete);
    key(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("// by hand"));
    click(&mut harness, "Save without comments");
    assert!(!std::fs::read_to_string(&path).unwrap().contains("by hand"));
    assert!(!harness.state().session().unwrap().is_dirty());
}

#[test]
fn a_block_is_copied_and_cut_as_a_spreadsheet_takes_it() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    click(&mut harness, "Positioning accuracy A, Machine A");
    key(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    harness.event(Event::Cut);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some("7.8 ± 0.3 µm\t8.0 µm"));
    assert_eq!(text_of(&project(&harness), "machine-b", "positioning"), "");
}

/// Editors and menus in Chinese, for their glyphs and for opening at all.
#[test]
fn editors_open_and_close() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::Zh, Fake::default());
    let before = project(&harness);
    for opens in ["+ 添加指标…", "+ 添加设备…"] {
        if opens.contains("指标") {
            key(&mut harness, Modifiers::COMMAND, Key::End);
        }
        click(&mut harness, opens);
        click(&mut harness, "取消");
    }
    click(&mut harness, "文件");
    click(&mut harness, "项目设置…");
    click(&mut harness, "取消");
    assert_eq!(*project(&harness), *before, "Cancel changes nothing");
}

/// Keys, texts, clipboard and clicks in any order: nothing panics, and undo leads back to the beginning.
#[test]
fn no_order_of_keys_and_clicks_panics() {
    let keys = [
        Key::ArrowDown,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowLeft,
        Key::Tab,
        Key::Enter,
        Key::Escape,
        Key::F2,
        Key::Delete,
        Key::Home,
        Key::End,
        Key::PageDown,
        Key::Z,
        Key::Y,
        Key::A,
        Key::F6,
        Key::Backspace,
    ];
    let texts = ["8 µm", "±", "\"", "≥ 1e400 h", "0,005/300 mm", "精度", "-", "\u{202e}x"];
    let blocks = ["", "\t\t\n\n", "1\t2\n3", "\"a\tb", "\r\n", "x\ty\tz\tu\tv\tw\tq\n1"];
    for name in ["tutorial.ron", "template-blank.ron"] {
        let mut harness = window(Some(sample(name)), Lang::En, Fake::default());
        let before = project(&harness);
        let mut state = 12345_u64;
        let mut random = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        for _ in 0..80 {
            match random(8) {
                0 => harness.event(Event::Text(texts[random(texts.len())].to_owned())),
                1 => harness.event(Event::Paste(blocks[random(blocks.len())].to_owned())),
                2 => harness.event(if random(2) == 0 { Event::Copy } else { Event::Cut }),
                3 => {
                    let pos = pos2(90.0 + random(880) as f32, 60.0 + random(340) as f32);
                    harness.drag_at(pos);
                    harness.drop_at(pos);
                }
                _ => {
                    let modifiers = [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND][random(4)];
                    harness.key_press_modifiers(modifiers, keys[random(keys.len())]);
                }
            }
            harness.run_steps(1);
        }
        key(&mut harness, Modifiers::NONE, Key::Escape);
        key(&mut harness, Modifiers::NONE, Key::Escape);
        if harness.query_by_label("Cancel").is_some() {
            click(&mut harness, "Cancel");
        }
        for _ in 0..80 {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            harness.run_steps(1);
        }
        assert_eq!(*project(&harness), *before, "{name}");
    }
}

/// The harness panics on a character that no font has: every page in Chinese.
#[test]
fn every_page_in_chinese_has_its_glyphs() {
    let mut start = window(None, Lang::Zh, Fake::default());
    start.run_steps(2);
    // Not the lithium sample: its article is quoted in traditional characters, which the system's fonts draw.
    for name in ["tutorial.ron", "five-axis-machining-centres.ron", "template-coating-line.ron"] {
        let mut harness = window(Some(sample(name)), Lang::En, Fake::default());
        click(&mut harness, "中文");
        for tab in ["贡献", "排名", "散点", "雷达", "水平", "剖面"] {
            if harness.query_by_label(tab).is_some() {
                click(&mut harness, tab);
            }
        }
        if harness.query_by_label("来源").is_some() {
            click(&mut harness, "来源");
        }
        let count = harness.state().session().unwrap().analysis().findings.len();
        click(&mut harness, &if count == 0 { "无提示".to_owned() } else { format!("{count} 条提示") });
    }
}
