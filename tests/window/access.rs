//! What a screen reader is told, and what an input method does.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::pages::PAGES;

use crate::driver::{Fake, click, key, project, sample, text_of, window};

/// Roles that a user acts on or reads a value from.
const NAMED: [Role; 14] = [
    Role::Button,
    Role::Cell,
    Role::CheckBox,
    Role::ColumnHeader,
    Role::ComboBox,
    Role::Figure,
    Role::Link,
    Role::MenuItem,
    Role::RowHeader,
    Role::Slider,
    Role::Splitter,
    Role::Tab,
    Role::TextInput,
    Role::RadioButton,
];

fn all_are_named(harness: &Harness<'_, App>, page: &str) {
    let mut seen = 0;
    for node in harness.root().children_recursive() {
        let access = node.accesskit_node();
        if !NAMED.contains(&access.role()) || access.is_hidden() {
            continue;
        }
        seen += 1;
        let name = access.label().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{page}: a {:?} without a name at {:?}", access.role(), node.rect());
        let icon = name.chars().all(|c| ('\u{e000}'..='\u{f8ff}').contains(&c) || c.is_whitespace());
        assert!(!icon, "{page}: a {:?} is named by its icon alone at {:?}", access.role(), node.rect());
    }
    assert!(seen > 5, "{page}: only {seen} controls seen");
}

#[test]
fn every_control_and_cell_has_a_name() {
    for lang in [Lang::En, Lang::Zh] {
        let start = window(None, lang, Fake::default());
        all_are_named(&start, "start");
        for file in ["tutorial.ron", "five-axis-machining-centres.ron", "template-ball-screw.ron"] {
            let mut harness = window(Some(sample(file)), lang, Fake::default());
            all_are_named(&harness, file);
            let with_shift = Modifiers::COMMAND | Modifiers::SHIFT;
            key(&mut harness, Modifiers::NONE, Key::F2);
            all_are_named(&harness, "typing into a cell");
            key(&mut harness, Modifiers::NONE, Key::Escape);
            key(&mut harness, with_shift, Key::F);
            all_are_named(&harness, "filter");
            for (page, modifiers, pressed) in [
                ("palette", with_shift, Key::P),
                ("weights", with_shift, Key::W),
                ("settings", Modifiers::COMMAND, Key::Comma),
                ("new criterion", with_shift, Key::I),
                ("new equipment", with_shift, Key::E),
                ("history", Modifiers::COMMAND, Key::H),
            ] {
                harness.run_steps(3);
                key(&mut harness, modifiers, pressed);
                all_are_named(&harness, page);
                if page == "weights" {
                    every_way_is_named(&mut harness, lang);
                }
                key(&mut harness, Modifiers::NONE, Key::Escape);
            }
        }
    }
}

#[test]
fn every_page_names_its_controls() {
    for lang in [Lang::En, Lang::Zh] {
        let mut checked = Vec::new();
        for file in ["tutorial.ron", "five-axis-machining-centres.ron", "template-ball-screw.ron"] {
            let mut harness = window(Some(sample(file)), lang, Fake::default());
            for spec in &PAGES {
                if (spec.available)(harness.state().session().unwrap()).is_err() {
                    continue;
                }
                let keys = spec.keys.first().unwrap();
                harness.run_steps(3);
                key(&mut harness, keys.modifiers, keys.logical_key);
                assert_eq!(harness.state().page(), spec.page, "{file}");
                all_are_named(&harness, spec.page.0);
                checked.push(spec.page);
            }
        }
        for spec in &PAGES {
            assert!(checked.contains(&spec.page), "{:?} is available in none of the samples", spec.page);
        }
    }
}

/// The ways of weighting, and the groups beside them.
fn every_way_is_named(harness: &mut Harness<'_, App>, lang: Lang) {
    let ways = match lang {
        Lang::En => {
            ["Direct points", "Rank order", "In pairs (AHP)", "Best and worst (BWM)", "What the spread says", "Groups"]
        }
        Lang::Zh => ["直接赋分", "排序法", "两两比较（AHP）", "最优最劣（BWM）", "数据离散度", "指标组"],
    };
    for way in ways {
        click(harness, way);
        all_are_named(harness, way);
    }
    click(harness, if lang == Lang::En { "One group per category" } else { "按类别分组" });
    all_are_named(harness, "groups");
}

#[test]
fn a_cell_tells_what_it_is_about_and_what_it_says() {
    let harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let value = |name: &str| harness.get_by_role_and_label(Role::Cell, name).value().unwrap_or_default();
    assert_eq!(value("Positioning accuracy A, Machine A"), "7.8 ± 0.3");
    assert_eq!(value("Positioning accuracy A, Machine F"), "–");
    assert_eq!(value("MTBF, Machine F"), "1 900 ⚠ ②");
}

fn preedit(text: &str) -> Event {
    let count = text.chars().count();
    Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: Some(count..count) })
}

#[test]
fn an_input_method_composes_in_a_cell() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::Zh, Fake::default());
    click(&mut harness, "重复定位精度 R, 机床 A");
    for syllables in ["b", "bu", "bu'da", "bu'da'yu"] {
        harness.event(preedit(syllables));
        harness.run_steps(2);
    }
    // Enter and arrows belong to the input method while it composes; here the words are chosen.
    harness.event(Event::Ime(ImeEvent::Commit("不大于".into())));
    harness.run_steps(2);
    for (event, steps) in [(Event::Text("5".into()), 1), (preedit("wei'mi"), 2)] {
        harness.event(event);
        harness.run_steps(steps);
    }
    harness.event(Event::Ime(ImeEvent::Commit("微米".into())));
    harness.run_steps(2);
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(text_of(&project(&harness), "machine-a", "repeatability"), "不大于5微米");
    let cell = harness.get_by_label("重复定位精度 R, 机床 A").value();
    assert_eq!(cell.as_deref(), Some("不大于5 ≤"), "the bound that the words say is marked");
}

#[test]
fn chinese_punctuation_is_kept_as_typed() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::Zh, Fake::default());
    click(&mut harness, "导轨大修间隔, 机床 A");
    for text in ["“", "厂家", "”", "，", "（", "全国", "）", "。", "～", "％", "、"] {
        harness.event(Event::Ime(ImeEvent::Commit(text.into())));
        harness.run_steps(2);
    }
    key(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(text_of(&project(&harness), "machine-a", "overhaul"), "“厂家”，（全国）。～％、");
}
