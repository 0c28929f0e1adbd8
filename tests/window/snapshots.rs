//! Pictures compared with those that were looked at. The main page: both themes, both languages, two sizes, and
//! enlarged to 200 %; every other page: light in English, dark in Chinese. `UPDATE_SNAPSHOTS=1 cargo test --test window snapshots` makes them anew after a wanted change.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use eframe::egui::{Theme, vec2};
use egui_kittest::{Harness, SnapshotOptions};
use gapwise::app::{Preferences, ThemeChoice};
use gapwise::text::Lang;
use gapwise::ui::app::{App, Setup};
use gapwise::ui::context::{Page, PageSpec};
use gapwise::ui::pages::PAGES;
use gapwise::ui::theme;

use crate::decide::finish;
use crate::driver::{Fake, click, key, sample};
use crate::support::missing::missing;

/// Language, theme, and zoom.
type Look = (Lang, ThemeChoice, f32);

/// How every page is looked at.
const LOOKS: [(&str, Look); 2] =
    [("en-light", (Lang::En, ThemeChoice::Light, 1.0)), ("zh-dark", (Lang::Zh, ThemeChoice::Dark, 1.0))];

const DRIVER: &str = "a Vulkan driver to draw with (on Debian: mesa-vulkan-drivers)";

/// A picture of the main page.
struct Shot {
    name: &'static str,
    file: &'static str,
    lang: Lang,
    theme: ThemeChoice,
    size: [f32; 2],
    zoom: f32,
    /// The cell that is selected.
    cell: &'static str,
}

const SMALL: [f32; 2] = [1280.0, 800.0];
const LARGE: [f32; 2] = [1920.0, 1080.0];
const ENGLISH: &str = "Spindle bearing life B10, Machine B";
const CHINESE: &str = "主轴轴承寿命 B10, 机床 B";

const fn shot(name: &'static str, lang: Lang, theme: ThemeChoice, size: [f32; 2]) -> Shot {
    let cell = match lang {
        Lang::En => ENGLISH,
        Lang::Zh => CHINESE,
    };
    Shot { name, file: "tutorial.ron", lang, theme, size, zoom: 1.0, cell }
}

const SHOTS: [Shot; 9] = [
    shot("en-light-1280", Lang::En, ThemeChoice::Light, SMALL),
    shot("en-dark-1280", Lang::En, ThemeChoice::Dark, SMALL),
    shot("zh-light-1280", Lang::Zh, ThemeChoice::Light, SMALL),
    shot("zh-dark-1280", Lang::Zh, ThemeChoice::Dark, SMALL),
    shot("en-light-1920", Lang::En, ThemeChoice::Light, LARGE),
    shot("en-dark-1920", Lang::En, ThemeChoice::Dark, LARGE),
    shot("zh-light-1920", Lang::Zh, ThemeChoice::Light, LARGE),
    shot("zh-dark-1920", Lang::Zh, ThemeChoice::Dark, LARGE),
    // In points of the enlarged window: 1280 × 800 on the screen.
    Shot {
        zoom: 2.0,
        cell: "Positioning accuracy A, Machine A",
        ..shot("en-light-200-percent", Lang::En, ThemeChoice::Light, [640.0, 400.0])
    },
];

/// A window that draws, as it is once it has settled.
fn drawing(open: Option<&str>, (lang, theme, zoom): Look, size: [f32; 2], folder: &Path) -> Harness<'static, App> {
    let preferences = folder.join("preferences.ron");
    Preferences { theme, zoom, ..Preferences::default() }.save(&preferences);
    let setup = Setup {
        open: open.map(sample),
        lang: Some(lang),
        preferences: Some(preferences),
        dialogs: Box::new(Fake::default()),
        recovery: None,
        locks: false,
        ..Setup::new(None, None)
    };
    let mut harness = Harness::builder()
        .with_size(vec2(size[0], size[1]))
        .with_theme(if theme == ThemeChoice::Dark { Theme::Dark } else { Theme::Light })
        .with_max_steps(20)
        .with_context_setup(theme::install)
        .wgpu()
        .build_eframe(|cc| App::new(&cc.egui_ctx, setup));
    harness.run_steps(4);
    harness
}

/// The pointer leaves, so that nothing is pointed at.
fn leave(harness: &mut Harness<'_, App>) {
    harness.hover_at(eframe::egui::pos2(-10.0, -10.0));
    harness.run_steps(4);
}

fn main_page(shot: &Shot, folder: &Path) -> Harness<'static, App> {
    let mut harness = drawing(Some(shot.file), (shot.lang, shot.theme, shot.zoom), shot.size, folder);
    click(&mut harness, shot.cell);
    finish(&mut harness);
    leave(&mut harness);
    harness
}

/// A page with all that is worked out for it: of a sample that has something to show there.
fn page(spec: &PageSpec, look: Look, folder: &Path) -> Harness<'static, App> {
    let file = if spec.page == Page::MEASURE { "positioning-method-demonstration.ron" } else { "tutorial.ron" };
    let mut harness = drawing(Some(file), look, SMALL, folder);
    let keys = spec.keys.first().expect("a page has keys");
    key(&mut harness, keys.modifiers, keys.logical_key);
    assert_eq!(harness.state().page(), spec.page, "{file}");
    if [Page::DECIDE, Page::COMPARE].contains(&spec.page) {
        finish(&mut harness);
    }
    leave(&mut harness);
    harness
}

/// True when this machine can draw without a screen.
fn can_draw() -> bool {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        Harness::builder().with_size(vec2(8.0, 8.0)).wgpu().build_ui(|_| {}).render().is_ok()
    }));
    drawn.unwrap_or(false)
}

/// Differences from the pictures that were looked at. Drivers differ in the last digit of a blend; a moved word is
/// thousands of pixels.
fn compare(harness: &mut Harness<'_, App>, name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/snapshots");
    let options = SnapshotOptions::new().threshold(2.0).max_failed_pixels(400_usize).output_path(folder);
    harness.try_snapshot_options(name, &options).err().map(|error| error.to_string())
}

#[test]
fn the_main_page_looks_as_it_was_looked_at() {
    if !can_draw() {
        return missing(DRIVER);
    }
    let mut failed = Vec::new();
    for shot in &SHOTS {
        let home = tempfile::tempdir().unwrap();
        failed.extend(compare(&mut main_page(shot, home.path()), shot.name));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_page_looks_as_it_was_looked_at() {
    if !can_draw() {
        return missing(DRIVER);
    }
    let mut failed = Vec::new();
    for (prefix, look) in LOOKS {
        let home = tempfile::tempdir().unwrap();
        let mut start = drawing(None, look, SMALL, home.path());
        leave(&mut start);
        failed.extend(compare(&mut start, &format!("{prefix}-start")));
        // The first is the main page.
        for spec in &PAGES[1..] {
            let home = tempfile::tempdir().unwrap();
            failed.extend(compare(&mut page(spec, look, home.path()), &format!("{prefix}-{}", spec.page.0)));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// The review of a tender table, on the start page and against an open project.
#[test]
fn the_review_of_a_table_looks_as_it_was_looked_at() {
    if !can_draw() {
        return missing(DRIVER);
    }
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets/tender");
    let text = |name: &str| std::fs::read_to_string(table.join(name)).expect("a table");
    let mut failed = Vec::new();
    for (prefix, look) in LOOKS {
        let home = tempfile::tempdir().unwrap();
        let mut review = drawing(None, look, [1440.0, 900.0], home.path());
        let name = if look.0 == Lang::En { "en_two_suppliers.tsv" } else { "zh_tender_three.tsv" };
        review.event(eframe::egui::Event::Paste(text(name)));
        review.run_steps(6);
        leave(&mut review);
        failed.extend(compare(&mut review, &format!("{prefix}-review")));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
