//! The scale: its ends, the points in between, the curve with the machines on it; for levels, the levels.

use eframe::egui::Ui;

use super::check::{Field, Problems};
use super::draft::Draft;
use crate::quantity::number_text;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::views::inspector::machines_on;
use crate::ui::widgets::curve::{Curve, Dot};
use crate::ui::widgets::fields::{self, TextField};

/// Ends, points in between, and the curve.
pub fn numeric(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = TextField::new(lang.criterion_worst()).problem(problems.get(Field::Worst));
        field.show(left, tokens, &mut draft.worst);
        let field = TextField::new(lang.criterion_best()).problem(problems.get(Field::Best));
        field.show(right, tokens, &mut draft.best);
    });
    if draft.worst.trim().is_empty() && draft.best.trim().is_empty() {
        fields::hint(ui, tokens, lang.criterion_scale_hint());
        return;
    }
    points(ui, shared, draft, problems);
    curve(ui, shared, draft);
}

fn points(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if !draft.points.is_empty() {
        fields::label(ui, tokens, lang.criterion_points_between());
    }
    let mut removed = None;
    for (index, (value, points)) in draft.points.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let problem = problems.get(Field::Point(index));
            let (value_name, points_name) =
                (lang.criterion_point_value(index + 1), lang.criterion_point_points(index + 1));
            narrow(ui, 140.0, |ui| TextField::new(&value_name).problem(problem).bare(ui, tokens, value));
            ui.label(theme::subdued("→", tokens));
            narrow(ui, 80.0, |ui| TextField::new(&points_name).problem(problem).bare(ui, tokens, points));
            ui.label(theme::label(lang.criterion_curve_axis(), tokens));
            if fields::icon_button(ui, tokens, "×", &lang.criterion_point_remove(index + 1)).clicked() {
                removed = Some(index);
            }
        });
        fields::problem(ui, tokens, problems.get(Field::Point(index)));
    }
    if let Some(index) = removed {
        draft.points.remove(index);
    }
    if fields::button(ui, lang.criterion_point_add()).clicked() {
        let middle = draft.scale().map(|scale| f64::midpoint(scale.worst, scale.best));
        draft.points.push((middle.map(number_text).unwrap_or_default(), "50".to_owned()));
    }
}

/// The curve as typed; its inner points can be dragged.
fn curve(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let Some(scale) = draft.scale().filter(|scale| scale.worst != scale.best) else { return };
    // Which typed point an anchor is; the ends are none.
    let mut anchors: Vec<(f64, f64, Option<usize>)> = vec![(scale.worst, 0.0, None), (scale.best, 100.0, None)];
    for (index, (value, points)) in draft.points.iter().enumerate() {
        if let Some((value, points)) = draft.value(value).zip(super::draft::plain(points)) {
            anchors.push((value, points.clamp(0.0, 100.0), Some(index)));
        }
    }
    anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
    let line: Vec<(f64, f64)> = anchors.iter().map(|&(value, points, _)| (value, points)).collect();
    let dots = dots(shared, draft, &line);
    let name = shared.lang.criterion_curve_summary(&draft.worst, &draft.best);
    let curve = Curve { anchors: &line, dots: &dots, unit: &draft.unit, name: &name, height: 150.0, draggable: true };
    let Some(dragged) = curve.show(ui, shared.tokens) else { return };
    let place = anchors.get(dragged.index).and_then(|&(_, _, index)| draft.points.get_mut(index?));
    if let (Some(place), Some(((low, _), (high, _)))) = (place, line.first().copied().zip(line.last().copied())) {
        place.0 = number_text(round(dragged.value, (high - low) / 200.0));
        place.1 = number_text(dragged.points.round());
    }
}

/// The machines' figures on the curve as typed; none when the unit is another one now.
fn dots(shared: &Shared<'_>, draft: &Draft, line: &[(f64, f64)]) -> Vec<Dot> {
    let project = shared.session.project();
    let row = draft.original.as_ref().and_then(|id| project.criteria.iter().position(|criterion| criterion.id == *id));
    let same_unit =
        |row: &usize| project.criteria.get(*row).is_some_and(|criterion| criterion.unit == draft.unit.trim());
    let mut dots = row.filter(same_unit).map(|row| machines_on(shared, row)).unwrap_or_default();
    for dot in &mut dots {
        dot.points = height(line, dot.value);
    }
    dots
}

/// Where the drawn line passes at a value.
fn height(line: &[(f64, f64)], value: f64) -> f64 {
    let Some(((first, at_first), (last, at_last))) = line.first().copied().zip(line.last().copied()) else {
        return 0.0;
    };
    if value <= first {
        return at_first;
    }
    if value >= last {
        return at_last;
    }
    let within = |pair: &[(f64, f64)]| match *pair {
        [(a, from), (b, to)] if a <= value && value <= b && a < b => Some(from + (value - a) / (b - a) * (to - from)),
        _ => None,
    };
    line.windows(2).find_map(within).unwrap_or(at_last)
}

/// Rounded to a power of ten that is finer than `step`.
fn round(value: f64, step: f64) -> f64 {
    if !(step.is_finite() && step > 0.0) {
        return value;
    }
    let decimals = -step.log10().floor();
    let factor = 10_f64.powf(decimals);
    if factor.is_finite() && factor > 0.0 { (value * factor).round() / factor } else { value }
}

/// The levels, worst first.
pub fn levels(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    fields::label(ui, tokens, lang.criterion_levels());
    fields::problem(ui, tokens, problems.get(Field::Levels));
    let mut removed = None;
    for (index, (name, points)) in draft.levels.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let problem = problems.get(Field::Level(index));
            let (label, worth) = (lang.criterion_level_name(index + 1), lang.criterion_level_points(index + 1));
            narrow(ui, 260.0, |ui| TextField::new(&label).problem(problem).bare(ui, tokens, name));
            narrow(ui, 80.0, |ui| {
                TextField::new(&worth).hint(lang.criterion_level_points_short()).bare(ui, tokens, points)
            });
            if fields::icon_button(ui, tokens, "×", &lang.criterion_level_remove(index + 1)).clicked() {
                removed = Some(index);
            }
        });
        fields::problem(ui, tokens, problems.get(Field::Level(index)));
    }
    if let Some(index) = removed {
        draft.levels.remove(index);
    }
    if fields::button(ui, lang.criterion_level_add()).clicked() {
        draft.levels.push((String::new(), String::new()));
    }
    ui.add_space(Tokens::GRID);
}

fn narrow<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.set_max_width(width);
        add(ui)
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dragged_values_are_round() {
        assert_eq!(round(0.012_345, 0.000_085), 0.012_35);
        assert_eq!(round(8_612.3, 50.0), 8_610.0);
        assert_eq!(round(1.0, 0.0), 1.0);
    }

    #[test]
    fn the_line_goes_through_its_points() {
        let line = [(0.0, 0.0), (4.0, 80.0), (10.0, 100.0)];
        assert_eq!([-1.0, 2.0, 4.0, 7.0, 99.0].map(|x| height(&line, x)), [0.0, 40.0, 80.0, 90.0, 100.0]);
    }
}
