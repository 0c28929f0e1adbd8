//! The editor of a criterion.

mod check;
mod curve;
mod draft;
mod scale;
mod sections;
mod worth;

use eframe::egui::Context;

use self::check::Problems;
use self::draft::Draft;
use crate::app::{Command, Session};
use crate::model::Project;
use crate::ui::context::{Action, Shared};
use crate::ui::widgets::dialog::{Dialog, Ended};

/// The editor of a criterion.
pub struct CriterionEditor {
    dialog: Dialog,
    draft: Draft,
    /// A new one goes before this one, while they share a category.
    before: Option<String>,
    /// OK was tried: what is missing is marked from now on, too.
    tried: bool,
}

impl CriterionEditor {
    /// Edits the criterion with this id; `None`: a new one.
    pub fn new(session: &Session, id: Option<String>) -> Self {
        let draft = Draft::new(session.project(), id);
        let dialog = Dialog::new("criterion editor", 680.0).deletable(draft.original.is_some());
        Self { dialog, draft, before: None, tried: false }
    }

    /// A new criterion that goes before this one, in its category.
    pub fn before(session: &Session, id: String) -> Self {
        let mut editor = Self::new(session, None);
        if let Some(neighbour) = session.project().criterion(&id) {
            editor.draft.category = neighbour.category;
            editor.before = Some(id);
        }
        editor
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let lang = shared.lang;
        let project = shared.session.project();
        let title = if self.draft.original.is_some() { lang.criterion_title() } else { lang.criterion_title_new() };
        self.draft.follow_name(project);
        let problems = Problems::of(&self.draft, project, lang);
        let (draft, tried) = (&mut self.draft, self.tried);
        let ended =
            self.dialog.show(ctx, shared, title, |ui| sections::show(ui, shared, draft, &problems.shown(tried)));
        match ended {
            Ended::Open => true,
            Ended::Cancelled => false,
            Ended::Deleted => {
                actions.extend(self.draft.original.clone().map(|id| Action::Run(Command::RemoveCriterion(id))));
                false
            }
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    /// Where a new criterion goes.
    fn index(&self, project: &Project) -> usize {
        let before = self.before.as_ref();
        let place = before.and_then(|id| project.criteria.iter().position(|criterion| criterion.id == *id));
        let here = |place: &usize| project.criteria.get(*place).is_some_and(|c| c.category == self.draft.category);
        place.filter(here).unwrap_or_else(|| self.draft.index(project))
    }

    /// Sends the change unless something is wrong; true when the editor may close.
    fn accept(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        self.tried = true;
        let project = shared.session.project();
        if !Problems::of(&self.draft, project, shared.lang).is_empty() {
            return false;
        }
        let criterion = Box::new(self.draft.criterion());
        let command = match &self.draft.original {
            Some(id) => Command::ReplaceCriterion(id.clone(), criterion),
            None => Command::AddCriterion(self.index(project), criterion),
        };
        actions.push(Action::Run(command));
        true
    }
}
