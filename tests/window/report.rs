//! The dialog of the report: what is chosen, how it is made, what is remembered.

use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::files::FileRequest;

use crate::driver::{Fake, click, copy, key, says, window_with};

/// By the export menu of the top bar; the pane of a figure has a button of its name, too.
fn open_dialog(harness: &mut Harness<'_, App>) {
    let buttons = harness.get_all_by_label(Lang::En.bar_export());
    buttons.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).expect("the menu").click();
    harness.run_steps(3);
    click(harness, "Report…");
}

#[test]
fn a_report_is_chosen_written_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let preferences = folder.path().join("preferences.ron");
    std::fs::write(&preferences, "()").unwrap();
    let dialogs = Fake::default();
    let target = folder.path().join("for-the-committee");
    *dialogs.answer.lock().unwrap() = Some(target.clone());
    let open = |dialogs: &Fake| {
        let (dialogs, preferences) = (dialogs.clone(), preferences.clone());
        window_with(Some(copy(&folder)), Lang::En, move |setup| {
            setup.dialogs = Box::new(dialogs);
            setup.preferences = Some(preferences);
        })
    };
    let mut harness = open(&dialogs);
    open_dialog(&mut harness);
    assert!(says(&harness, "Report for the committee"));
    for choice in ["Web page", "Both, side by side", "Measurements", "All values"] {
        click(&mut harness, choice);
    }
    click(&mut harness, "Choose file and write…");
    assert_eq!(*dialogs.asked.lock().unwrap(), [FileRequest::SaveReport("copy.html".into(), "html")]);
    let begin = Instant::now();
    while !says(&harness, "is written") {
        assert!(begin.elapsed() < Duration::from_mins(2), "the report is made in time");
        std::thread::sleep(Duration::from_millis(20));
        harness.run_steps(1);
    }
    let html = std::fs::read_to_string(target.with_extension("html")).unwrap();
    assert!(html.contains("id=\"summary\"") && html.contains("结论与推荐意见"));
    assert!(!html.contains("id=\"values\""), "what was left out is not there");
    assert!(harness.query_by_label("Open").is_some() && harness.query_by_label("Open folder").is_some());
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "Report for the committee"));
    drop(harness);

    // The next window begins with what was chosen; a name whose file is there with the ending is not overwritten.
    let mut harness = open(&dialogs);
    open_dialog(&mut harness);
    let before = std::fs::metadata(target.with_extension("html")).unwrap().modified().unwrap();
    click(&mut harness, "Choose file and write…");
    harness.run_steps(3);
    assert!(says(&harness, "for-the-committee.html"), "the name with its ending was not asked about");
    assert_eq!(std::fs::metadata(target.with_extension("html")).unwrap().modified().unwrap(), before);
}
