//! The first minutes: the start page, its three ways to begin, what recent projects came to, and help.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::Preferences;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::decide::finish;
use crate::driver::{Fake, click, copy, key, project, says, tutorial, type_text, window, window_with};

#[test]
fn the_first_start_offers_the_own_table_first() {
    let folder = tempfile::tempdir().unwrap();
    let preferences = folder.path().join("none yet.ron");
    let mut harness = window_with(None, Lang::En, |setup| setup.preferences = Some(preferences));
    assert!(harness.state().session().is_none(), "nobody's machines are shown unasked");
    let top = |label: &str| harness.get_by_role_and_label(Role::Button, label).rect().left();
    let ways = ["Open a project or table…", "Compare two machines", "Look at an example"].map(top);
    assert!(ways[0] < ways[1] && ways[1] < ways[2], "{ways:?}");
    click(&mut harness, "Compare two machines");
    assert_eq!(project(&harness).equipment.len(), 2);

    let mut harness = window(None, Lang::Zh, Fake::default());
    click(&mut harness, "查看示例");
    assert_eq!(project(&harness).equipment.len(), 6);
}

#[test]
fn every_sample_and_template_has_a_name_and_a_line_of_its_own() {
    for lang in [Lang::En, Lang::Zh] {
        let all: Vec<_> = gapwise::app::samples::SAMPLES.iter().map(|sample| lang.sample(sample.file)).collect();
        for (n, (name, about)) in all.iter().enumerate() {
            assert!(!name.is_empty() && !about.is_empty(), "{n}");
            assert!(all.iter().skip(n + 1).all(|other| other.0 != *name && other.1 != *about), "{name}");
        }
    }
}

#[test]
fn a_recent_project_says_who_led() {
    let folder = tempfile::tempdir().unwrap();
    let (path, preferences) = (copy(&folder), folder.path().join("preferences.ron"));
    let kept = preferences.clone();
    let mut harness = window_with(Some(path.clone()), Lang::En, |setup| setup.preferences = Some(kept));
    finish(&mut harness);
    harness.run_steps(3);
    let answer = Preferences::load(&preferences).answers.get(&path).cloned().expect("kept");
    assert_eq!(answer.headline, "Machine D leads");
    assert_eq!(answer.totals.len(), 2);
    // What is not saved is not what the file came to.
    key(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(harness.state().session().is_none());
    assert!(harness.get_by_role_and_label(Role::Button, "copy").is_focused() || says(&harness, "copy"));
}

#[test]
fn help_explains_marks_words_figures_and_commands() {
    let mut harness = tutorial();
    key(&mut harness, Modifiers::NONE, Key::F1);
    assert!(says(&harness, "Bring in what suppliers sent"));
    for (topic, part) in [
        ("Marks", "Taken from another machine"),
        ("Words", "The machine, group or requirement that every gap is measured from."),
        ("Figures", "How often the leader stays first"),
        ("Commands and keys", "Ctrl+Shift+P"),
    ] {
        click(&mut harness, topic);
        assert!(says(&harness, part), "{topic}");
    }
    // By a word of the other language, and by one that others use.
    harness.get_by_role_and_label(Role::TextInput, "Search marks, words, figures and commands").focus();
    harness.run_steps(2);
    type_text(&mut harness, "比较基准");
    assert!(says(&harness, "The machine, group or requirement that every gap is measured from."));
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "Search marks"));
    key(&mut harness, Modifiers::NONE, Key::F1);
    type_text(&mut harness, "zzzz");
    assert!(says(&harness, "Nothing found"));
}

#[test]
fn what_was_deleted_comes_back_by_the_note() {
    let mut harness = tutorial();
    let before = project(&harness);
    click(&mut harness, "MTBF");
    harness.get_by_label("Table").click();
    harness.run_steps(3);
    click(&mut harness, Lang::En.do_delete_criteria());
    assert_eq!(project(&harness).criteria.len(), before.criteria.len() - 1);
    let undo = harness
        .get_all_by_role_and_label(Role::Button, "Undo")
        .max_by(|a, b| a.rect().top().total_cmp(&b.rect().top()));
    undo.expect("a note with a way back").click();
    harness.run_steps(3);
    assert_eq!(*project(&harness), *before);
}

#[test]
fn the_menu_key_opens_the_menu_of_the_cell_with_the_keyboard_in_it() {
    for (modifiers, menu) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        let mut harness = tutorial();
        key(&mut harness, Modifiers::NONE, Key::ArrowDown);
        let cell = harness.state().selection().clone();
        key(&mut harness, modifiers, menu);
        harness.run_steps(2);
        let entries = harness.query_all_by_role(Role::Button).chain(harness.query_all_by_role(Role::MenuItem));
        assert_eq!(entries.filter(egui_kittest::Node::is_focused).count(), 1, "{menu:?}");
        key(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(*harness.state().selection(), cell);
    }
}

/// Hands that count what they do.
struct Hands {
    harness: Harness<'static, App>,
    files: Fake,
    actions: usize,
}

impl Hands {
    fn new(lang: Lang) -> Self {
        let files = Fake::default();
        Self { harness: window(None, lang, files.clone()), files, actions: 0 }
    }

    fn paste(&mut self, sheet: &str) {
        self.actions += 1;
        self.harness.event(Event::Paste(crate::tables::text(sheet)));
        self.harness.run_steps(4);
    }

    fn press(&mut self, modifiers: Modifiers, pressed: Key) {
        self.actions += 1;
        key(&mut self.harness, modifiers, pressed);
    }

    fn click(&mut self, label: &str) {
        self.actions += 1;
        click(&mut self.harness, label);
    }

    /// Typing a value counts as one.
    fn enter(&mut self, field: &str, text: &str) {
        self.actions += 1;
        self.harness.get_by_label(field).focus();
        self.harness.run_steps(2);
        type_text(&mut self.harness, text);
        self.harness.run_steps(2);
    }

    /// The next question for a file gets this one.
    fn file(&self, path: &std::path::Path) {
        *self.files.answer.lock().unwrap() = Some(path.to_owned());
    }

    /// Saves, and writes the figure in view.
    fn save_and_export(&mut self, folder: &std::path::Path) {
        self.file(&folder.join("answer.ron"));
        self.press(Modifiers::COMMAND, Key::S);
        self.harness.run_steps(4);
        self.file(&folder.join("answer.svg"));
        self.press(Modifiers::COMMAND, Key::E);
        self.harness.run_steps(4);
        let (saved, _) = gapwise::store::open(&folder.join("answer.ron")).expect("a project");
        assert!(saved.equipment.len() >= 2);
        let figure = std::fs::read_to_string(folder.join("answer.svg")).expect("a figure");
        assert!(figure.starts_with("<svg") || figure.contains("<svg"));
    }
}

#[test]
fn from_two_quotations_to_answer_file_and_figure_in_twelve_actions() {
    let folder = tempfile::tempdir().unwrap();
    let mut hands = Hands::new(Lang::En);
    hands.paste("tender/en_two_suppliers.tsv");
    hands.enter("1 JPY in CNY", "0.046");
    hands.click("the full width");
    hands.click("36");
    hands.press(Modifiers::COMMAND, Key::Enter);
    finish(&mut hands.harness);
    assert!(says(&hands.harness, "leads") && says(&hands.harness, "Because of"), "the answer stands on the first page");
    hands.save_and_export(folder.path());
    assert!(hands.actions <= 12, "{} actions", hands.actions);
}

#[test]
fn from_a_chinese_tender_to_answer_file_and_figure_in_twelve_actions() {
    let folder = tempfile::tempdir().unwrap();
    let mut hands = Hands::new(Lang::Zh);
    hands.paste("tender/zh_tender_three.tsv");
    hands.press(Modifiers::COMMAND, Key::Enter);
    finish(&mut hands.harness);
    assert!(says(&hands.harness, "领先") && says(&hands.harness, "主要原因"));
    hands.save_and_export(folder.path());
    assert!(hands.actions <= 12, "{} actions", hands.actions);
}
