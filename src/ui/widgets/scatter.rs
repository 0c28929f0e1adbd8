//! The scatter with zoom and pan: egui's plot keeps the bounds, the layout of the files draws the figure within them.

use eframe::egui::{Pos2, Rect, Sense, Ui, UiBuilder, Vec2, pos2};
use egui_plot::{Plot, PlotBounds};

use super::{fields, figure_painter, names};
use crate::figure::font::Metrics;
use crate::figure::layout::{self, Scene};
use crate::figure::{Axis, AxisKind, Figure, Tick};
use crate::ui::context::Shared;

use super::figure_painter::{FigurePainter, ON_SCREEN};

/// The whole figure; the plot counts in shares of the axes, whatever their kind.
const WHOLE: [f64; 4] = [0.0, 1.0, 0.0, 1.0];

/// A figure with zoom and pan.
#[derive(Default)]
pub struct ScatterView {
    painter: FigurePainter,
    /// Left, right, lower and upper end of the view; `None`: the whole.
    view: Option<[f64; 4]>,
    /// The figure within the view, and for what it was made.
    zoomed: Option<(u64, Figure)>,
    /// Grows with every change of figure or view.
    made: u64,
    revision: u64,
    /// Grows with every reset, so that the plot forgets its bounds.
    resets: u64,
}

impl ScatterView {
    /// Shows the figure at this width.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, figure: &Figure, revision: u64, width: f32) {
        if self.revision != revision {
            self.revision = revision;
            self.reset();
        }
        let size = layout::page_size(figure, width, Metrics::shared(), &ON_SCREEN);
        let (rect, response) = ui.allocate_exact_size(Vec2::from(size), Sense::hover());
        figure_painter::describe(ui, &response, figure);
        let figure = self.within_view(figure).clone();
        let Some(plot) = self.painter.paint(ui, shared.tokens, &figure, self.made, rect).map(plot_rect) else { return };
        let plot = plot.translate(rect.min.to_vec2());
        let (bounds, over) = self.interact(ui, plot);
        self.painter.tooltip(&over, &figure, rect.min);
        self.take(ui, bounds);
        if self.view.is_some() {
            self.reset_button(ui, shared, plot);
        }
    }

    fn reset(&mut self) {
        self.view = None;
        self.zoomed = None;
        self.resets += 1;
    }

    fn within_view(&mut self, figure: &Figure) -> &Figure {
        let made = &mut self.made;
        let view = self.view;
        let (_, zoomed) = self.zoomed.get_or_insert_with(|| {
            *made += 1;
            (*made, zoom(figure, view))
        });
        zoomed
    }

    fn interact(&self, ui: &mut Ui, plot: Rect) -> (PlotBounds, eframe::egui::Response) {
        let shown = ui.scope_builder(UiBuilder::new().max_rect(plot), |ui| {
            Plot::new(("scatter", self.resets))
                .default_x_bounds(0.0, 1.0)
                .default_y_bounds(0.0, 1.0)
                .width(plot.width())
                .height(plot.height())
                .show_axes(false)
                .show_grid(false)
                .show_background(false)
                .show_x(false)
                .show_y(false)
                .show_crosshair(false)
                .allow_scroll(false)
                .allow_double_click_reset(true)
                .show(ui, |_| {})
        });
        let shown = shown.inner;
        (*shown.transform.bounds(), shown.response)
    }

    /// Remembers what the plot shows now.
    fn take(&mut self, ui: &Ui, bounds: PlotBounds) {
        let ([left, lower], [right, upper]) = (bounds.min(), bounds.max());
        let view = [left, right, lower, upper];
        let whole = view.iter().zip(WHOLE).all(|(a, b)| (a - b).abs() < 1e-6);
        let view = (!whole && bounds.is_valid()).then_some(view);
        if view != self.view {
            self.view = view;
            self.zoomed = None;
            ui.ctx().request_repaint();
        }
    }

    fn reset_button(&mut self, ui: &mut Ui, shared: &Shared<'_>, plot: Rect) {
        let place = Rect::from_min_max(pos2(plot.right() - 150.0, plot.top() + 4.0), plot.right_bottom());
        let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Min);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
            if fields::button(ui, shared.lang.results_reset_view()).clicked() {
                self.reset();
                ui.ctx().request_repaint();
            }
        });
    }
}

fn plot_rect(scene: &Scene) -> Rect {
    Rect::from_min_max(Pos2::new(scene.plot.left, scene.plot.top), Pos2::new(scene.plot.right, scene.plot.bottom))
}

/// The figure with its axes cut to the view.
fn zoom(figure: &Figure, view: Option<[f64; 4]>) -> Figure {
    let mut zoomed = figure.clone();
    if let Some([left, right, lower, upper]) = view {
        cut(&mut zoomed.x, left, right);
        cut(&mut zoomed.y, lower, upper);
    }
    zoomed
}

fn cut(axis: &mut Axis, from_share: f64, to_share: f64) {
    let between = |from: f64, to: f64, share: f64| from + share * (to - from);
    match &mut axis.kind {
        AxisKind::Linear { from, to } | AxisKind::Hidden { from, to } => {
            (*from, *to) = (between(*from, *to, from_share), between(*from, *to, to_share));
        }
        AxisKind::Log { from, to } => {
            let (low, high) = (from.ln(), to.ln());
            (*from, *to) = (between(low, high, from_share).exp(), between(low, high, to_share).exp());
        }
        AxisKind::Category(_) => return,
    }
    let (AxisKind::Linear { from, to } | AxisKind::Log { from, to }) = axis.kind else { return };
    let (low, high) = (from.min(to), from.max(to));
    axis.ticks.retain(|tick| (low..=high).contains(&tick.at));
    if axis.ticks.len() < 3 {
        axis.ticks = ticks(low, high);
    }
}

/// About five round numbers between two values.
fn ticks(low: f64, high: f64) -> Vec<Tick> {
    let rough = (high - low) / 5.0;
    if !(rough.is_finite() && rough > 0.0) {
        return Vec::new();
    }
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|unit| unit * power).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step).ceil();
    (0..12)
        .map(|index| (first + f64::from(index)) * step)
        .take_while(|at| *at <= high)
        .map(|at| Tick { at, label: names::number(at) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let labels = |low, high| ticks(low, high).into_iter().map(|tick| tick.label).collect::<Vec<_>>();
        assert_eq!(labels(0.0, 1.0), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        assert_eq!(labels(1.0, 1.0), Vec::<String>::new());
        assert_eq!(labels(f64::NEG_INFINITY, f64::INFINITY), Vec::<String>::new());
    }
}
