//! The editor of the evidence: all documents at the left, the one being edited at the right. OK sends everything that
//! changed as one step.

pub mod assign;
mod form;

use eframe::egui::{Atom, Button, Context, Id, Label, Response, ScrollArea, Ui, vec2};

use crate::app::{BatchLabel, Command, CommandError, Session};
use crate::model::{Evidence, Grade, Project};
use crate::text::Lang;
use crate::ui::context::{Action, EvidenceFor, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::inspector::{grade_chip, grade_tip};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::rows::Rows;
use crate::ui::widgets::{fields, ids};

/// Width of the list.
const LIST: f32 = 280.0;
/// Height of a line of the list.
const ROW: f32 = 32.0;

/// The editor of the evidence.
pub struct EvidenceEditor {
    dialog: Dialog,
    entries: Vec<Entry>,
    /// Index of the one shown in the form.
    current: usize,
    removed: Vec<String>,
    /// What the new evidence is assigned to.
    wanted: Option<EvidenceFor>,
    /// The title takes the focus in the first frame.
    takes_focus: bool,
    /// OK was tried: what is missing is marked from now on, too.
    tried: bool,
    /// The list at the left.
    rows: Rows,
}

/// One evidence as typed.
#[derive(Clone, Debug)]
struct Entry {
    /// Id in the project; `None`: a new one.
    original: Option<String>,
    draft: Evidence,
    id_follows: bool,
}

impl Entry {
    fn new() -> Self {
        let draft = Evidence { grade: Grade::D, ..Evidence::default() };
        Self { original: None, draft, id_follows: true }
    }

    /// A new one in which nothing was typed.
    fn is_blank(&self) -> bool {
        self.original.is_none() && self.draft.title.trim().is_empty() && self.draft.source.trim().is_empty()
    }
}

impl EvidenceEditor {
    /// Edits the evidence with this id; `None`: a new one.
    pub fn new(session: &Session, id: Option<String>) -> Self {
        let entry = |part: &std::sync::Arc<Evidence>| Entry {
            original: Some(part.id.clone()),
            draft: part.as_ref().clone(),
            id_follows: false,
        };
        let mut entries: Vec<Entry> = session.project().evidence.iter().map(entry).collect();
        let found = id.and_then(|id| entries.iter().position(|entry| entry.draft.id == id));
        let takes_focus = found.is_none();
        let current = found.unwrap_or_else(|| {
            entries.push(Entry::new());
            entries.len() - 1
        });
        let dialog = Dialog::new("evidence editor", 900.0);
        let mut rows = Rows::default();
        rows.reveal(current);
        Self { dialog, entries, current, removed: Vec::new(), wanted: None, takes_focus, tried: false, rows }
    }

    /// A new evidence that is assigned to this in the same step.
    pub fn new_for(session: &Session, wanted: EvidenceFor) -> Self {
        Self { wanted: Some(wanted), ..Self::new(session, None) }
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        self.follow_title();
        // A part of the editor: apart while it shows the rest.
        let mut dialog = self.dialog;
        let ended = dialog.show(ctx, shared, shared.lang.evidence_title_all(), |ui| self.body(ui, shared, actions));
        self.dialog = dialog;
        match ended {
            Ended::Open => true,
            Ended::Cancelled | Ended::Deleted => false,
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    /// Sends what changed; true when the editor may close.
    fn accept(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        self.tried = true;
        let is_wrong = |(index, entry): (usize, &Entry)| {
            let problem = self.problem(index, shared.lang);
            problem.is_some_and(|(_, missing)| !missing || !entry.is_blank()).then_some(index)
        };
        if let Some(index) = self.entries.iter().enumerate().find_map(is_wrong) {
            self.current = index;
            return false;
        }
        match self.change(shared.session.project()) {
            Ok(change) => actions.extend(change.map(Action::Run)),
            Err(error) => {
                actions.push(Action::Tell(error.sentence(shared.lang)));
                return false;
            }
        }
        true
    }

    /// Everything that changed as one step, tried out; `None` where nothing did.
    fn change(&self, project: &Project) -> Result<Option<Command>, CommandError> {
        let mut commands = self.commands(project);
        let mut tried = project.clone();
        commands.iter().try_for_each(|command| command.apply(&mut tried))?;
        // The part that names the new evidence may name others by their new keys.
        let assigned = self.assignment(&tried);
        let label = if assigned.is_some() { BatchLabel::Evidence } else { BatchLabel::Part("evidence") };
        commands.extend(assigned);
        Ok(match commands.len() {
            0 | 1 => commands.pop(),
            _ => Some(Command::Batch { label, commands }),
        })
    }

    /// Names the new evidence where it was asked for.
    fn assignment(&self, project: &Project) -> Option<Command> {
        let new = self.entries.iter().find(|entry| entry.original.is_none() && !entry.is_blank())?;
        let id = new.draft.id.trim();
        Some(match self.wanted.clone()? {
            EvidenceFor::Equipment(equipment) => assign::to_equipment(project, &equipment, id)?,
            EvidenceFor::Spec { equipment, criterion, index } => {
                assign::to_spec(project, &equipment, &criterion, index, id)?
            }
        })
    }

    /// Removes first, adds last; an evidence that takes the key of another one waits under a key of its own until that
    /// one has given it up.
    fn commands(&self, project: &Project) -> Vec<Command> {
        let mut commands: Vec<Command> = self.removed.iter().cloned().map(Command::RemoveEvidence).collect();
        let (mut waiting, mut added) = (Vec::new(), Vec::new());
        for entry in self.entries.iter().filter(|entry| !entry.is_blank()) {
            let evidence = trimmed(&entry.draft);
            match &entry.original {
                None => added.push(Command::AddEvidence(Box::new(evidence))),
                Some(id) if project.evidence(id) == Some(&evidence) => {}
                Some(id) if *id != evidence.id && self.held_by_another(&evidence.id) => {
                    let meanwhile = self.free_id(project, &evidence.id);
                    let renamed = Evidence { id: meanwhile.clone(), ..evidence.clone() };
                    commands.push(Command::ReplaceEvidence(id.clone(), Box::new(renamed)));
                    waiting.push(Command::ReplaceEvidence(meanwhile, Box::new(evidence)));
                }
                Some(id) => commands.push(Command::ReplaceEvidence(id.clone(), Box::new(evidence))),
            }
        }
        commands.extend(waiting);
        commands.extend(added);
        commands
    }

    /// True when an entry has this key in the project.
    fn held_by_another(&self, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.original.as_deref() == Some(id))
    }

    /// A key that none has before or afterwards, one for each wanted key.
    fn free_id(&self, project: &Project, wanted: &str) -> String {
        let taken = |id: &str| project.evidence(id).is_some() || self.entries.iter().any(|e| e.draft.id.trim() == id);
        let mut id = format!("{wanted}\u{2032}");
        while taken(&id) {
            id.push('\u{2032}');
        }
        id
    }

    fn follow_title(&mut self) {
        let Some(entry) = self.entries.get(self.current).filter(|entry| entry.id_follows) else { return };
        let others = |id: &str| {
            let mut entries = self.entries.iter().enumerate();
            entries.any(|(index, other)| index != self.current && other.draft.id == id)
        };
        let id = ids::from_name(&entry.draft.title, "evidence", others);
        if let Some(entry) = self.entries.get_mut(self.current) {
            entry.draft.id = id;
        }
    }

    /// What is wrong with an entry, and whether it is only missing yet.
    fn problem(&self, index: usize, lang: Lang) -> Option<(String, bool)> {
        let id = self.entries.get(index)?.draft.id.trim();
        if id.is_empty() {
            return Some((lang.edit_bad_id().to_owned(), true));
        }
        let twice = self.entries.iter().enumerate().any(|(other, entry)| other != index && entry.draft.id.trim() == id);
        twice.then(|| (lang.edit_bad_id_taken(id), false))
    }

    fn body(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let sources = shared.session.section(|sections| &sections.sources);
        let problem = self.problem(self.current, shared.lang);
        let problem = problem.filter(|(_, missing)| self.tried || !missing).map(|(sentence, _)| sentence);
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(LIST);
                self.list(ui, shared);
            });
            ui.add_space(Tokens::SECTION);
            ui.vertical(|ui| {
                ui.set_width((width - LIST - 3.0 * Tokens::SECTION).max(200.0));
                ui.set_min_height(360.0);
                if let Some(entry) = self.entries.get_mut(self.current) {
                    form::show(ui, shared, entry, problem.as_deref(), &sources, &mut self.takes_focus, actions);
                }
            });
        });
    }

    fn list(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        if fields::button(ui, lang.evidence_add()).clicked() {
            self.entries.push(Entry::new());
            self.current = self.entries.len() - 1;
            self.rows.reveal(self.current);
        }
        let mut done = None;
        let Self { rows, entries, current, .. } = self;
        ScrollArea::vertical().id_salt("evidence list").max_height(420.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rows.show(ui, entries.len(), ROW, |ui, index| {
                let (id, request) = line(ui, shared, entries.get(index)?, index == *current);
                done = request.map(|request| (index, request)).or(done);
                Some(id)
            });
        });
        if self.entries.is_empty() {
            ui.add(Label::new(theme::label(lang.evidence_empty(), tokens)).wrap());
        }
        match done {
            Some((index, LineRequest::Show)) => self.current = index,
            Some((index, LineRequest::Remove)) => self.remove(index),
            None => {}
        }
    }

    fn remove(&mut self, index: usize) {
        let entry = self.entries.remove(index);
        self.removed.extend(entry.original);
        if self.current >= index {
            self.current = self.current.saturating_sub(1);
        }
    }
}

/// What is asked of a line.
#[derive(Clone, Copy)]
enum LineRequest {
    Show,
    Remove,
}

/// One line of the list: grade, title, and the button that removes it.
fn line(ui: &mut Ui, shared: &Shared<'_>, entry: &Entry, selected: bool) -> (Id, Option<LineRequest>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let title = entry.draft.display_title();
    let title = if title.is_empty() { lang.evidence_title_new() } else { title };
    let line = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        grade_chip(ui, tokens, entry.draft.grade, &grade_tip(lang, Some(entry.draft.grade)));
        // Of one width: a row must not widen the next.
        let shown = row(ui, tokens, LIST - 76.0, selected, title);
        let remove = fields::icon_button(ui, tokens, icons::CLOSE, &lang.evidence_remove_named(title));
        let request =
            if remove.clicked() { Some(LineRequest::Remove) } else { shown.clicked().then_some(LineRequest::Show) };
        (shown.id, request)
    });
    ui.add_space(Tokens::GRID);
    line.inner
}

/// The title of a line, to be clicked.
fn row(ui: &mut Ui, tokens: &Tokens, width: f32, selected: bool, title: &str) -> Response {
    let colour = if selected { tokens.text_strong } else { tokens.text };
    let text = theme::small(title).size(13.0).color(colour);
    let button = Button::selectable(selected, (text, Atom::grow())).truncate();
    let response = ui.add_sized(vec2(width, 24.0), button).on_hover_text(title);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

fn trimmed(evidence: &Evidence) -> Evidence {
    let mut evidence = evidence.clone();
    let Evidence { id, title, source, date, valid_until, note, .. } = &mut evidence;
    for text in [id, title, source, date, valid_until, note] {
        *text = text.trim().to_owned();
    }
    evidence
}
