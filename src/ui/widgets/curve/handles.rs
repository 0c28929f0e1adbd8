//! Handles on the points of a curve: pointer, keys, context menu.

use eframe::egui::accesskit::Role;
use eframe::egui::{CursorIcon, EventFilter, Id, Key, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::{Curve, Map};
use crate::methods::decision::value::ValueFunction;
use crate::text::Lang;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::names;

/// How near to the line a double-click means it.
const NEAR: f32 = 20.0;
/// Steps of the keyboard and of rounding over the width of the curve.
const STEPS: f64 = 200.0;

/// A handle on an anchor, in the order of the anchors.
#[derive(Clone, Debug)]
pub struct Handle {
    /// What it is called.
    pub name: String,
    /// Worst or best: it keeps its points and cannot be removed.
    pub end: bool,
}

/// What was done to the curve; values are round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CurveEdit {
    /// An anchor was moved.
    Moved {
        /// Which anchor.
        index: usize,
        /// Its new value.
        value: f64,
        /// Its new points, 0..100.
        points: f64,
    },
    /// A point is wanted here on the line.
    Added {
        /// Its value.
        value: f64,
        /// Its points.
        points: f64,
    },
    /// This anchor is to go.
    Removed(usize),
}

/// What is kept while a handle is held: the range of values, so that the curve does not move under the pointer, and
/// how far from the handle's middle it was taken.
#[derive(Clone, Copy, Debug)]
struct Held {
    range: (f64, f64),
    offset: Vec2,
}

fn handle_id(response: &Response, index: usize) -> Id {
    response.id.with(("anchor", index))
}

/// The range of values that a handle is held in.
pub(super) fn held_range(ui: &Ui, response: &Response, count: usize) -> Option<(f64, f64)> {
    let key = response.id.with("held");
    if !(0..count).any(|index| ui.ctx().is_being_dragged(handle_id(response, index))) {
        ui.data_mut(|data| data.remove::<Held>(key));
    }
    ui.data(|data| data.get_temp::<Held>(key)).map(|held| held.range)
}

/// A point wanted on the line, by double-click or from the menu.
pub(super) fn added(curve: &Curve<'_>, response: &Response, map: Map, lang: Lang) -> Option<CurveEdit> {
    let here = |at: Pos2| {
        let value = round(map.back(at).0, step(map));
        let points = ValueFunction::new(curve.anchors.to_vec())?.value(value);
        Some((CurveEdit::Added { value, points: points.round() }, map.at(value, points)))
    };
    let pointer = response.interact_pointer_pos();
    if response.double_clicked() {
        return pointer.and_then(here).filter(|(_, on)| pointer.is_some_and(|at| at.distance(*on) < NEAR)).map(|f| f.0);
    }
    // The menu stands where it was asked for, not where the pointer is by now.
    let asked = response.id.with("asked");
    if response.secondary_clicked()
        && let Some(at) = pointer
    {
        response.ctx.data_mut(|data| data.insert_temp(asked, at));
    }
    let at = response.ctx.data(|data| data.get_temp::<Pos2>(asked)).and_then(here)?;
    chosen(response, &format!("{} {}", icons::ADD, lang.curve_add_here())).then_some(at.0)
}

/// Shows the handles; says what was done to one.
pub(super) fn show(
    curve: &Curve<'_>,
    ui: &Ui,
    (tokens, lang): (&Tokens, Lang),
    map: Map,
    response: &Response,
    handles: &[Handle],
) -> Option<CurveEdit> {
    let mut edit = None;
    for (index, (handle, &(value, points))) in handles.iter().zip(curve.anchors).enumerate() {
        let at = map.at(value, points);
        let id = handle_id(response, index);
        let found = ui.interact(Rect::from_center_size(at, vec2(18.0, 18.0)), id, Sense::click_and_drag());
        let said = lang.curve_at(&names::with_unit(value, curve.unit), &names::points(points));
        found.widget_info(|| WidgetInfo {
            current_text_value: Some(said.clone()),
            value: Some(value),
            ..WidgetInfo::labeled(Role::Slider, true, &handle.name)
        });
        let held = found.hovered() || found.dragged() || found.has_focus();
        ui.painter().circle(
            at,
            5.0,
            if held { tokens.accent } else { tokens.floating },
            Stroke::new(2.0, tokens.accent),
        );
        if found.has_focus() {
            ui.painter().circle_stroke(at, 8.5, Stroke::new(1.5, tokens.accent));
        }
        let moved =
            pulled(ui, map, response, &found, at).or_else(|| keyed(ui, map, &found, (value, points), handle.end));
        if let Some((value, points)) = moved {
            let (value, points) = kept(curve.anchors, index, map, value, points);
            let points = if handle.end { curve.anchors.get(index).map_or(points, |anchor| anchor.1) } else { points };
            edit = Some(CurveEdit::Moved { index, value, points });
        }
        if !handle.end && removed(ui, &found, lang) {
            edit = Some(CurveEdit::Removed(index));
        }
        let found = found.on_hover_and_drag_cursor(CursorIcon::Grab);
        if !found.dragged() {
            found.on_hover_text(format!("{}: {said}", handle.name));
        }
    }
    edit
}

/// Where the pointer pulls the handle to.
fn pulled(ui: &Ui, map: Map, response: &Response, found: &Response, at: Pos2) -> Option<(f64, f64)> {
    let key = response.id.with("held");
    if found.drag_started() {
        let taken = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
        let held = Held { range: (map.low, map.high), offset: taken - at };
        ui.data_mut(|data| data.insert_temp(key, held));
    }
    if !found.dragged() {
        return None;
    }
    found.request_focus();
    let offset = ui.data(|data| data.get_temp::<Held>(key)).map_or(Vec2::ZERO, |held| held.offset);
    found.interact_pointer_pos().map(|pointer| map.back(pointer - offset))
}

/// Where the arrow keys move the focused handle to.
fn keyed(ui: &Ui, map: Map, found: &Response, (value, points): (f64, f64), end: bool) -> Option<(f64, f64)> {
    if !found.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(found.id, arrows));
    let (keys, factor) = ui.input(|input| {
        let count = |key: Key| f64::from(u8::from(input.key_pressed(key)));
        let across = count(Key::ArrowRight) - count(Key::ArrowLeft);
        let up = count(Key::ArrowUp) - count(Key::ArrowDown);
        ((across, if end { 0.0 } else { up }), if input.modifiers.shift { 10.0 } else { 1.0 })
    });
    let (across, up) = (keys.0 * factor * step(map), keys.1 * factor);
    (across != 0.0 || up != 0.0).then_some((value + across, points + up))
}

/// True when the handle's point is to go: Delete on it, or its menu.
fn removed(ui: &Ui, found: &Response, lang: Lang) -> bool {
    let key = found.has_focus() && ui.input(|i| i.key_pressed(Key::Delete) || i.key_pressed(Key::Backspace));
    key || chosen(found, &format!("{} {}", icons::DELETE, lang.curve_remove()))
}

/// Offers one thing in a context menu; true once it is chosen.
fn chosen(response: &Response, text: &str) -> bool {
    let mut chosen = false;
    response.context_menu(|ui| chosen = ui.button(text).clicked());
    chosen
}

/// Round figures between the neighbours, so that the curve stays in order.
fn kept(anchors: &[(f64, f64)], index: usize, map: Map, value: f64, points: f64) -> (f64, f64) {
    let step = step(map);
    let before = index.checked_sub(1).and_then(|before| anchors.get(before));
    let after = anchors.get(index + 1);
    let mut value = round(value, step);
    if let Some((limit, _)) = before {
        value = value.max(round(limit + step, step));
    }
    if let Some((limit, _)) = after {
        value = value.min(round(limit - step, step));
    }
    // Only beside the best of a target does a free point lie outermost: it falls to 0 there.
    let (a, b) = (before.map_or(0.0, |anchor| anchor.1), after.map_or(0.0, |anchor| anchor.1));
    (value, points.round().clamp(a.min(b), a.max(b)))
}

/// A power of ten that is fine for this range.
fn step(map: Map) -> f64 {
    10_f64.powf(((map.high - map.low) / STEPS).log10().floor())
}

/// Rounded to a multiple of a power of ten.
fn round(value: f64, step: f64) -> f64 {
    // By the reciprocal, which is whole for steps below 1: 123.45 and not 123.450 000 000 01.
    let factor = 1.0 / step;
    let rounded =
        if factor >= 1.0 { (value * factor.round()).round() / factor.round() } else { (value / step).round() * step };
    if rounded.is_finite() { rounded } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(low: f64, high: f64) -> Map {
        Map { plot: Rect::from_min_size(Pos2::ZERO, vec2(400.0, 100.0)), low, high }
    }

    #[test]
    fn dragged_values_are_round() {
        assert_eq!(round(0.012_345, step(map(0.0, 0.017))), 0.012_35);
        assert_eq!(round(8_612.3, step(map(2000.0, 18_000.0))), 8_610.0);
    }

    #[test]
    fn a_point_stays_between_its_neighbours() {
        let anchors = [(0.0, 0.0), (4.0, 40.0), (10.0, 100.0)];
        let kept = |value: f64, points: f64| kept(&anchors, 1, map(0.0, 10.0), value, points);
        assert_eq!(kept(-3.0, 120.0), (0.01, 100.0));
        assert_eq!(kept(12.0, -5.0), (9.99, 0.0));
        assert_eq!(kept(5.004, 50.4), (5.0, 50.0));
    }

    #[test]
    fn an_end_moves_outwards_freely_and_never_past_the_next_point() {
        let anchors = [(0.0, 0.0), (4.0, 40.0), (10.0, 100.0)];
        assert_eq!(kept(&anchors, 0, map(0.0, 10.0), -3.0, 0.0).0, -3.0);
        assert_eq!(kept(&anchors, 2, map(0.0, 10.0), 1.0, 100.0).0, 4.01);
    }
}
