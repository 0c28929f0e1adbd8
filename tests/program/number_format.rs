//! The number format is one for the process, so it is tested in a process of its own, one test at a time.

use std::path::Path;
use std::sync::Mutex;

use gapwise::app::Session;
use gapwise::figure::{Choice, FigureId, build};
use gapwise::quantity::number_text;
use gapwise::text::Lang;
use gapwise::text::number::{self, Decimal, Format, Thousands, number, probability, with_unit};

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

#[test]
fn what_is_shown_follows_the_format_and_what_is_kept_does_not() {
    let _alone = ONE_AT_A_TIME.lock().expect("the other test passed");
    assert_eq!(number::format(), Format::default());
    assert_eq!(number(-8600.0), "−8\u{a0}600");

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron");
    let session = Session::open(&path).expect("the tutorial");
    let words = || {
        let (project, analysis) = (session.project(), session.analysis());
        let choice = Choice { equipment: Some("machine-a".into()), ..Choice::default() };
        let figure = build(FigureId::Profile, project, analysis, None, &choice, Lang::En).expect("a figure");
        format!("{:?}", figure.table.rows)
    };
    let with_point = words();
    let saved = gapwise::store::to_ron(session.project());

    for (decimal, thousands, expected) in [
        (Decimal::Comma, Thousands::Mark, ["12.346", "0,75", "0,52", "> 0,99", "1,5e-7 mm"]),
        (Decimal::Comma, Thousands::None, ["12346", "0,75", "0,52", "> 0,99", "1,5e-7 mm"]),
        (Decimal::Point, Thousands::Mark, ["12,346", "0.75", "0.52", "> 0.99", "1.5e-7 mm"]),
        (Decimal::Point, Thousands::Apostrophe, ["12'346", "0.75", "0.52", "> 0.99", "1.5e-7 mm"]),
    ] {
        let format = Format { decimal, thousands };
        number::set_format(format);
        assert_eq!(number::format(), format, "as it was set");
        let shown = [number(12_345.6), number(0.75), probability(0.52), probability(0.999), with_unit(1.5e-7, "mm")];
        assert_eq!(shown, expected);
        assert_eq!(number_text(12_345.6), "12345.6", "entry fields and files keep the point");
        assert_eq!(gapwise::store::to_ron(session.project()), saved);
    }
    number::set_format(Format { decimal: Decimal::Comma, thousands: Thousands::None });
    let with_comma = words();
    assert_ne!(with_comma, with_point, "figures follow");
    number::set_format(Format::default());
    assert_eq!(words(), with_point);
}

#[cfg(feature = "gui")]
mod window {
    use std::path::PathBuf;
    use std::sync::mpsc::{Receiver, channel};

    use eframe::egui::{Key, Modifiers, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use gapwise::app::Preferences;
    use gapwise::ui::app::{App, Setup};
    use gapwise::ui::files::{Dialogs, FileAnswer, FileRequest, Host};
    use gapwise::ui::theme;

    use super::*;

    struct Nobody;

    impl Dialogs for Nobody {
        fn ask(&mut self, _: &FileRequest, _: Option<PathBuf>, _: &Host<'_>) -> Receiver<FileAnswer> {
            channel().1
        }
    }

    #[test]
    fn the_window_writes_everything_anew() {
        let _alone = ONE_AT_A_TIME.lock().expect("the other test passed");
        let folder = tempfile::tempdir().expect("a folder");
        let preferences = folder.path().join("preferences.ron");
        let setup = Setup {
            open: Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron")),
            lang: Some(Lang::En),
            preferences: Some(preferences.clone()),
            dialogs: Box::new(Nobody),
            recovery: None,
            locks: false,
            ..Setup::new(None, None)
        };
        let mut harness = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .with_max_steps(20)
            .with_context_setup(theme::install)
            .build_eframe(|cc| App::new(&cc.egui_ctx, setup));
        harness.run_steps(4);
        let has = |harness: &Harness<'_, App>, part: &str| harness.query_all_by_label_contains(part).next().is_some();
        harness.get_by_label("Profile").click();
        harness.run_steps(3);
        harness.get_by_label("Data").click();
        harness.run_steps(3);
        assert!(has(&harness, "7.506") && has(&harness, "−6.7"), "inspector and figure");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        harness.run_steps(3);
        for choice in ["Comma  0,5", "Point", "Close"] {
            harness.get_by_label(choice).click();
            harness.run_steps(3);
        }
        assert!(has(&harness, "7,506") && has(&harness, "−6,7"), "both follow at once");
        assert!(!has(&harness, "7.506") && !has(&harness, "−6.7"));
        let kept = Preferences::load(&preferences).numbers;
        assert_eq!(kept, Format { decimal: Decimal::Comma, thousands: Thousands::Mark });
        number::set_format(Format::default());
    }
}
