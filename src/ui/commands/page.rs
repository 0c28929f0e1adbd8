//! The commands that go to a page, made of the register of pages.

use crate::text::Lang;
use crate::ui::context::{Action, PageSpec, ViewAction};

use super::{Command, Effect, Menu, Place, State, Why, at};

/// All pages stand in one section, in the order of their register.
const PLACES: &[Place] = &[at(Menu::View, 1, 1)];

/// The row of the command that shows this page.
pub(super) fn row(spec: &'static PageSpec) -> Command {
    let words = (spec.command_name, spec.about);
    Command::with_effect((spec.command, spec.icon), Lang::group_go, words, Effect::Go(spec))
        .keys(spec.keys)
        .menus(PLACES)
}

/// Shows the page, or says why it has nothing to show.
pub(super) fn action(spec: &PageSpec, state: &State<'_>) -> Result<Action, Why> {
    let session = state.session.ok_or(Lang::why_no_project as Why)?;
    (spec.available)(session).map(|()| Action::View(ViewAction::Show(spec.page)))
}
