//! CPU time of one frame of the whole window on a large project, without a screen: layout and tessellation.

mod generated;

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::App as _;
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2,
};
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
        let folder = tempfile::tempdir().expect("a folder for the project");
        let path = folder.path().join("large.ron");
        std::fs::write(&path, to_ron(&generated::project(1000, 100))).expect("room for the project");
        let setup = Setup { preferences: None, recovery: None, ..Setup::new(Some(path), Some(Lang::En)) };
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
    targets = benches
}
criterion_main!(all);
