//! The rail at the left: the pages of the window.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::context::{Action, Page, Shared};
use crate::ui::theme::{self, Tokens, icons};

/// Its width.
pub const WIDTH: f32 = 72.0;

/// Shows the rail.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, page: Page, actions: &mut Vec<Action>) {
    ui.add_space(10.0);
    let lang = shared.lang;
    entry(ui, shared.tokens, (icons::COMPARE, lang.page_compare()), page == Page::Compare, || {
        actions.push(Action::Show(Page::Compare));
    });
    entry(ui, shared.tokens, (icons::DECIDE, lang.page_decide()), page == Page::Decide, || {
        actions.push(Action::Show(Page::Decide));
    });
    entry(ui, shared.tokens, (icons::SOURCES, lang.page_sources()), page == Page::Sources, || {
        actions.push(Action::Show(Page::Sources));
    });
    entry(ui, shared.tokens, (icons::MEASURE, lang.page_measure()), page == Page::Measure, || {
        actions.push(Action::Show(Page::Measure));
    });
    if shared.session.project().criteria.iter().any(|criterion| criterion.must.is_some()) {
        entry(ui, shared.tokens, (icons::TENDER, lang.page_tender()), page == Page::Tender, || {
            actions.push(Action::Show(Page::Tender));
        });
    }
}

fn entry(ui: &mut Ui, tokens: &Tokens, (sign, name): (&str, &str), chosen: bool, mut go: impl FnMut()) {
    let (outer, response) = ui.allocate_exact_size(vec2(WIDTH, 56.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
    let rect = Rect::from_center_size(outer.center(), vec2(WIDTH - 10.0, 54.0));
    if chosen || response.hovered() {
        let fill = if chosen { tokens.accent_soft } else { tokens.hover };
        ui.painter().rect_filled(rect, Tokens::RADIUS, fill);
    }
    let colour = if chosen { tokens.text } else { tokens.text_subdued };
    let painter = ui.painter();
    painter.text(rect.center() - vec2(0.0, 9.0), Align2::CENTER_CENTER, sign, theme::font(18.0), colour);
    painter.text(rect.center() + vec2(0.0, 14.0), Align2::CENTER_CENTER, name, theme::font(13.0), colour);
    if response.clicked() {
        go();
    }
}
