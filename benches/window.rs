//! CPU time of one frame of the whole window on a large project, without a screen: layout and tessellation.

mod generated;

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::App as _;
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2,
};
use gapwise::model::{Evidence, Must, Project};
use gapwise::store::to_ron;
use gapwise::text::Lang;
use gapwise::ui::app::{App, Setup};

/// The window and its clock.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
}

impl Window {
    /// On a project of 1000 machines and 100 criteria.
    fn large() -> Self {
        Self::on(&generated::project(1000, 100))
    }

    /// On this project.
    fn on(project: &Project) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the project");
        let path = folder.path().join("large.ron");
        std::fs::write(&path, to_ron(project)).expect("room for the project");
        let setup = Setup { preferences: None, recovery: None, locks: false, ..Setup::new(Some(path), Some(Lang::En)) };
        let ctx = Context::default();
        let app = App::new(&ctx, setup);
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest(), time: 0.0 };
        for _ in 0..10 {
            window.frame(Vec::new());
        }
        window
    }

    /// One frame with these events, down to the triangles.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1400.0, 900.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx(), frame);
            app.ui(ui, frame);
        });
        // Nothing is uploaded here.
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// Presses a key, and lets what it opens settle.
    fn press(&mut self, key: Key, modifiers: Modifiers) {
        for pressed in [true, false] {
            self.frame(vec![Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }]);
        }
        for _ in 0..5 {
            self.frame(Vec::new());
        }
    }

    /// Types a figure into the selected cell; Enter goes to the one below.
    fn edit(&mut self, number: usize) {
        for digit in (5000 + number * 7919 % 9000).to_string().chars() {
            self.frame(vec![Event::Text(digit.to_string())]);
        }
    }
}

fn enter(pressed: bool) -> Event {
    Event::Key { key: Key::Enter, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
}

fn wheel(x: f32, y: f32) -> Vec<Event> {
    let modifiers = Modifiers::NONE;
    let (unit, delta, phase) = (MouseWheelUnit::Point, vec2(x, y), TouchPhase::Move);
    let source = MouseWheelSource::Unknown;
    vec![Event::PointerMoved(pos2(700.0, 250.0)), Event::MouseWheel { unit, delta, phase, source, modifiers }]
}

/// 1000 machines that name a document which is not there, 20 must-clauses, 1000 documents.
fn documented() -> Project {
    let mut project = generated::project(1000, 20);
    for (k, criterion) in project.criteria.iter_mut().enumerate() {
        let must = Must { is: "≥ 8000 h".into(), clause: format!("3.{k}"), ..Must::default() };
        Arc::make_mut(criterion).must = Some(must);
    }
    for (i, equipment) in project.equipment.iter_mut().enumerate() {
        Arc::make_mut(equipment).evidence = "cataloque".into();
        let title = format!("Document {i}");
        project.evidence.push(Arc::new(Evidence { id: format!("d{i}"), title, ..Evidence::default() }));
    }
    project.evidence.push(Arc::new(Evidence { id: "catalogue".into(), ..Evidence::default() }));
    project
}

/// Pages and panes with long lists.
fn lists(c: &mut Criterion) {
    let mut window = Window::on(&documented());
    window.press(Key::F8, Modifiers::NONE);
    c.bench_function("frame with 1000 misspelt references 1000x20", |b| b.iter(|| window.frame(Vec::new())));
    window.press(Key::F8, Modifiers::NONE);
    window.press(Key::Num2, Modifiers::COMMAND);
    c.bench_function("frame with the sources 1000x20", |b| b.iter(|| window.frame(Vec::new())));
    window.press(Key::Num3, Modifiers::COMMAND);
    c.bench_function("frame with the tender table 1000x20", |b| b.iter(|| window.frame(Vec::new())));
}

fn benches(c: &mut Criterion) {
    let mut window = Window::large();
    c.bench_function("frame at rest 1000x100", |b| b.iter(|| window.frame(Vec::new())));
    let mut number = 0_usize;
    c.bench_function("frame while scrolling 1000x100", |b| {
        b.iter(|| {
            number += 1;
            let step = if (number / 50).is_multiple_of(2) { -40.0 } else { 40.0 };
            window.frame(wheel(step, step / 4.0))
        });
    });
    let mut window = Window::large();
    c.bench_function("frame that enters a figure 1000x100", |b| {
        b.iter_custom(|times| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..times {
                number += 1;
                window.edit(number);
                let begin = std::time::Instant::now();
                window.frame(vec![enter(true)]);
                window.frame(vec![enter(false)]);
                spent += begin.elapsed() / 2;
            }
            spent
        });
    });
    let revision = window.app.session().map_or(0, gapwise::app::Session::revision);
    assert!(revision > 0, "the figures were entered");
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20);
    targets = benches, lists
}
criterion_main!(all);
