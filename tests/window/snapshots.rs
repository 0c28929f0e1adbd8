//! Pictures of the main page, compared with those that were looked at: both themes, both languages, two sizes, and
//! enlarged to 200 %. `UPDATE_SNAPSHOTS=1 cargo test --test window snapshots` makes them anew after a wanted change.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use eframe::egui::{Theme, vec2};
use egui_kittest::{Harness, SnapshotOptions};
use gapwise::app::{Preferences, ThemeChoice};
use gapwise::text::Lang;
use gapwise::ui::app::{App, Setup};
use gapwise::ui::theme;

use crate::driver::{Fake, click, sample};
use crate::support::missing::missing;

/// One picture.
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

fn window(shot: &Shot, folder: &Path) -> Harness<'static, App> {
    let preferences = folder.join("preferences.ron");
    Preferences { theme: shot.theme, zoom: shot.zoom, ..Preferences::default() }.save(&preferences);
    let setup = Setup {
        open: Some(sample(shot.file)),
        lang: Some(shot.lang),
        preferences: Some(preferences),
        dialogs: Box::new(Fake::default()),
        recovery: None,
        drawn: None,
    };
    let mut harness = Harness::builder()
        .with_size(vec2(shot.size[0], shot.size[1]))
        .with_theme(if shot.theme == ThemeChoice::Dark { Theme::Dark } else { Theme::Light })
        .with_max_steps(20)
        .with_context_setup(theme::install)
        .wgpu()
        .build_eframe(|cc| App::new(&cc.egui_ctx, setup));
    harness.run_steps(4);
    click(&mut harness, shot.cell);
    // The pointer leaves, so that nothing is pointed at.
    harness.hover_at(eframe::egui::pos2(-10.0, -10.0));
    harness.run_steps(4);
    harness
}

/// True when this machine can draw without a screen.
fn can_draw() -> bool {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        Harness::builder().with_size(vec2(8.0, 8.0)).wgpu().build_ui(|_| {}).render().is_ok()
    }));
    drawn.unwrap_or(false)
}

#[test]
fn the_main_page_looks_as_it_was_looked_at() {
    if !can_draw() {
        return missing("a Vulkan driver to draw with (on Debian: mesa-vulkan-drivers)");
    }
    // Drivers differ in the last digit of a blend; a moved word is thousands of pixels.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/snapshots");
    let options = SnapshotOptions::new().threshold(2.0).max_failed_pixels(400_usize).output_path(folder);
    let mut failed = Vec::new();
    for shot in &SHOTS {
        let home = tempfile::tempdir().unwrap();
        let mut harness = window(shot, home.path());
        failed.extend(harness.try_snapshot_options(shot.name, &options).err().map(|error| error.to_string()));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
