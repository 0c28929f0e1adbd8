//! The scale: its ends, the points in between, the curve with the machines on it; for levels, the levels.

use eframe::egui::{RichText, Ui};

use super::check::{Field, Problems};
use super::curve;
use super::draft::{Draft, level_field, point_fields};
use crate::text::number::{number, significant};
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::fields::{self, TextField};

/// Ends, points in between, and the curve.
pub fn numeric(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let (worst, best) = (TextField::new(lang.criterion_worst()), TextField::new(lang.criterion_best()));
        draft.worst.show_with(left, tokens, worst, problems.get(Field::Worst));
        draft.best.show_with(right, tokens, best, problems.get(Field::Best));
    });
    if draft.worst.is_empty() && draft.best.is_empty() {
        fields::hint(ui, tokens, lang.criterion_scale_hint());
        return;
    }
    points(ui, shared, draft, problems);
    curve::show(ui, shared, draft);
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
            narrow(ui, 140.0, |ui| value.bare_with(ui, tokens, TextField::new(&value_name), problem.is_some()));
            ui.label(theme::subdued("→", tokens));
            narrow(ui, 80.0, |ui| points.bare_with(ui, tokens, TextField::new(&points_name), problem.is_some()));
            ui.label(theme::label(lang.criterion_curve_axis(), tokens));
            if fields::icon_button(ui, tokens, icons::CLOSE, &lang.criterion_point_remove(index + 1)).clicked() {
                removed = Some(index);
            }
        });
        fields::problem(ui, tokens, problems.get(Field::Point(index)));
    }
    if let Some(index) = removed {
        draft.points.remove(index);
    }
    ui.horizontal(|ui| {
        if fields::button(ui, lang.criterion_point_add()).clicked() {
            let middle = draft.scale().map(|scale| f64::midpoint(scale.worst, scale.best));
            draft.points.push(point_fields(middle, 50.0));
        }
        weight_follows(ui, shared, draft);
    });
}

/// Asks whether the weight follows, where the scale got another width; in a row that is there anyway, so that nothing
/// moves while an end is dragged.
fn weight_follows(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    let Some((from, to)) = draft.weight.number().zip(draft.kept_weight()) else { return };
    let (from, to) = (number(from), number(significant(to, 3)));
    let text = if draft.group.is_empty() {
        lang.elicit_scale_keep(&from, &to)
    } else {
        lang.elicit_scale_keep_group(&from, &to)
    };
    ui.add_space(Tokens::GAP);
    let text = RichText::new(text).color(shared.tokens.warning);
    ui.checkbox(&mut draft.keeps_step, text).on_hover_text(lang.elicit_scale_changed());
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
                points.bare(ui, shared, TextField::new(&worth).hint(lang.criterion_level_points_short()))
            });
            if fields::icon_button(ui, tokens, icons::CLOSE, &lang.criterion_level_remove(index + 1)).clicked() {
                removed = Some(index);
            }
        });
        fields::problem(ui, tokens, problems.get(Field::Level(index)));
    }
    if let Some(index) = removed {
        draft.levels.remove(index);
    }
    if fields::button(ui, lang.criterion_level_add()).clicked() {
        draft.levels.push((String::new(), level_field(None)));
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
