//! The rail at the left: the pages of the window.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::commands::State;
use crate::ui::context::{Action, Shared, ViewAction};
use crate::ui::theme::{self, Tokens};

/// Its width.
pub const WIDTH: f32 = 72.0;

/// Shows the rail: every page that has something to show.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, state: &State<'_>, actions: &mut Vec<Action>) {
    ui.add_space(10.0);
    for spec in state.pages.iter().filter(|spec| (spec.available)(shared.session).is_ok()) {
        let face = (spec.icon, (spec.name)(shared.lang));
        if entry(ui, shared.tokens, face, state.page == spec.page) {
            actions.push(Action::View(ViewAction::Show(spec.page)));
        }
    }
}

/// An entry of the rail; true when it is clicked.
fn entry(ui: &mut Ui, tokens: &Tokens, (sign, name): (&str, &str), chosen: bool) -> bool {
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
    response.clicked()
}
