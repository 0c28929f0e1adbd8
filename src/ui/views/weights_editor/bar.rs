//! The bar that shows what share of the weight each category and criterion has.

use eframe::egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::model::Category;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::names;

const HEIGHT: f32 = 28.0;

/// Shows the shares; the active criterion stands out.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, shares: &[f64], active: Option<usize>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let categories = by_category(shared, shares);
    let share_of = |(category, _, share): &(Category, Vec<usize>, f64)| {
        format!("{} {}", names::category(lang, *category), lang.weights_share(&names::percent(*share)))
    };
    let parts: Vec<String> = categories.iter().map(share_of).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, lang.weights_bar(&parts.join(lang.list_comma()))));
    ui.painter().rect_filled(rect, Tokens::RADIUS, tokens.raised);
    let mut left = rect.left();
    let mut pointed = None;
    for ((_, members, share), said) in categories.iter().zip(&parts) {
        let right = left + (*share as f32) * rect.width();
        let block = Rect::from_x_y_ranges(left..=(right - 2.0).max(left), rect.y_range());
        ui.painter().rect_filled(block, 3.0, tokens.accent_soft);
        let mut from = left;
        for index in members {
            let part = shares.get(*index).copied().unwrap_or_default() as f32;
            let piece = Rect::from_min_max(pos2(from, rect.top()), pos2(from + part * rect.width(), rect.bottom()));
            if active == Some(*index) {
                let filled = piece.intersect(block).with_min_y(rect.bottom() - 5.0);
                ui.painter().rect_filled(filled, 2.0, tokens.accent);
            }
            if from > left {
                ui.painter().vline(from, rect.shrink(5.0).y_range(), Stroke::new(1.0, tokens.outline));
            }
            if response.hover_pos().is_some_and(|pointer| piece.contains(pointer)) {
                pointed = Some(*index);
            }
            from = piece.right();
        }
        let galley = ui.painter().layout_no_wrap(said.clone(), theme::font(Tokens::SMALL), tokens.text);
        if galley.size().x + 8.0 < block.width() {
            let at = block.center() - galley.size() / 2.0;
            ui.painter().galley(at, galley, tokens.text);
        }
        left = right;
    }
    if let Some(criterion) = pointed.and_then(|index| shared.session.project().criteria.get(index).map(|c| (index, c)))
    {
        let share = shares.get(criterion.0).copied().unwrap_or_default();
        response.on_hover_text(lang.weights_share_of(criterion.1.display_name(lang), &names::percent(share)));
    }
}

/// The categories that have criteria, with their members and share.
pub fn by_category(shared: &Shared<'_>, shares: &[f64]) -> Vec<(Category, Vec<usize>, f64)> {
    let criteria = &shared.session.project().criteria;
    let one = |category: Category| {
        let members: Vec<usize> =
            criteria.iter().enumerate().filter(|(_, c)| c.category == category).map(|(index, _)| index).collect();
        let share = members.iter().filter_map(|index| shares.get(*index)).sum();
        (category, members, share)
    };
    Category::ALL.into_iter().map(one).filter(|(_, members, _)| !members.is_empty()).collect()
}
