//! How many figures rest on which grade: a small bar, with a number beside every letter.

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::GradeCount;
use crate::model::Grade;
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::views::inspector::{grade_chip, grade_tip};
use crate::ui::widgets::fields;

/// Width of the bar at most.
const WIDTH: f32 = 560.0;

/// Shows the overview.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, count: &GradeCount) {
    if count.total() == 0 {
        return;
    }
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        fields::label(ui, tokens, lang.sources_grades());
        bar(ui, lang, tokens, count);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (grade, figures) in Grade::ALL.into_iter().zip(count.graded) {
                grade_chip(ui, tokens, grade, &grade_tip(lang, Some(grade)));
                ui.label(figures.to_string());
                ui.add_space(10.0);
            }
            let none = format!("{} {}", lang.sources_grade_none(), count.none);
            ui.label(theme::subdued(none, tokens)).on_hover_text(lang.grade_of_nothing());
        });
    });
    ui.add_space(Tokens::GRID);
}

fn bar(ui: &mut Ui, lang: Lang, tokens: &Tokens, count: &GradeCount) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width().min(WIDTH), 10.0), Sense::hover());
    let words = |grade: Option<Grade>, figures: usize| match grade {
        Some(grade) => lang.sources_grade_figures(grade.letter(), figures),
        None => format!("{} {figures}", lang.sources_grade_none()),
    };
    let parts: Vec<(Option<Grade>, usize)> =
        Grade::ALL.into_iter().map(Some).zip(count.graded).chain([(None, count.none)]).collect();
    let said: Vec<String> = parts.iter().map(|(grade, figures)| words(*grade, *figures)).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, said.join(lang.list_comma())));
    let mut left = rect.left();
    for ((grade, figures), said) in parts.into_iter().zip(&said) {
        let width = rect.width() * figures as f32 / count.total() as f32;
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2(left + (width - 1.0).max(0.0), rect.bottom()));
        left += width;
        ui.painter().rect_filled(part, 2.0, fill(tokens, grade));
        if response.hover_pos().is_some_and(|pointer| part.contains(pointer)) {
            response.clone().on_hover_text_at_pointer(said);
        }
    }
}

/// Firm grades in the accent, the rest in the colour of what needs attention, both fading.
fn fill(tokens: &Tokens, grade: Option<Grade>) -> Color32 {
    match grade {
        Some(Grade::A) => tokens.accent,
        Some(Grade::B) => tokens.accent.gamma_multiply(0.7),
        Some(Grade::C) => tokens.accent.gamma_multiply(0.45),
        Some(Grade::D) => tokens.imported,
        Some(Grade::E) => tokens.imported.gamma_multiply(0.55),
        None => tokens.outline,
    }
}
