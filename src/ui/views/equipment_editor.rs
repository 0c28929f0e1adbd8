//! The editor of an equipment.

mod evidence;
mod form;

use eframe::egui::Context;

use crate::app::{Command, Session};
use crate::model::{Benchmark, Equipment, Origin, Project};
use crate::quantity::typed::Rule;
use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::ids;
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::picture::Picture;

/// Width of the dialog.
const WIDTH: f32 = 680.0;

/// The editor of an equipment.
pub struct EquipmentEditor {
    dialog: Dialog,
    /// Id in the project; `None`: a new one.
    original: Option<String>,
    draft: Equipment,
    group: Group,
    /// What an equipment of other origin is.
    other: String,
    picture: Picture,
    duty: NumberField,
    vat: NumberField,
    content: NumberField,
    /// The id follows maker and model until it is edited.
    id_follows: bool,
    /// The maker takes the focus in the first frame.
    takes_focus: bool,
    /// A new one goes before this one.
    before: Option<String>,
    /// OK was tried: what is missing is marked from now on, too.
    tried: bool,
}

/// An origin without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Domestic,
    Imported,
    Other,
}

/// What is wrong, by field.
#[derive(Debug, Default, PartialEq, Eq)]
struct Problems {
    name: Option<String>,
    id: Option<String>,
    origin: Option<String>,
}

fn group_of(origin: &Origin) -> (Group, String) {
    match origin {
        Origin::Domestic => (Group::Domestic, String::new()),
        Origin::Imported => (Group::Imported, String::new()),
        Origin::Other(what) => (Group::Other, what.clone()),
    }
}

impl EquipmentEditor {
    /// Edits the equipment with this id; `None`: a new one.
    pub fn new(session: &Session, id: Option<String>) -> Self {
        let found = id.and_then(|id| session.project().equipment(&id).cloned());
        let original = found.as_ref().map(|equipment| equipment.id.clone());
        let draft = found.unwrap_or_else(|| Equipment { origin: Origin::Domestic, ..Equipment::default() });
        let (group, other) = group_of(&draft.origin);
        let percent = |own: Option<f64>| NumberField::optional(Rule::NotNegative).with(own);
        let dialog = Dialog::new("equipment editor", WIDTH).deletable(original.is_some());
        Self {
            dialog,
            duty: percent(draft.duty_percent),
            vat: percent(draft.vat_percent),
            content: percent(draft.domestic_content_percent),
            id_follows: original.is_none(),
            takes_focus: original.is_none(),
            original,
            draft,
            group,
            other,
            picture: Picture::default(),
            before: None,
            tried: false,
        }
    }

    /// A new equipment that goes before this one, of its origin.
    pub fn before(session: &Session, id: String) -> Self {
        let mut editor = Self::new(session, None);
        if let Some(neighbour) = session.project().equipment(&id) {
            (editor.group, editor.other) = group_of(&neighbour.origin);
            editor.before = Some(id);
        }
        editor
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let lang = shared.lang;
        let title = if self.original.is_some() { lang.equipment_title() } else { lang.equipment_title_new() };
        let project = shared.session.project();
        self.follow_name(project);
        let problems = self.problems(project, lang);
        let shown = if self.tried { problems } else { Problems { name: None, origin: None, ..problems } };
        // A part of the editor: apart while it shows the rest.
        let mut dialog = self.dialog;
        let mut opened = None;
        let ended = dialog.show(ctx, shared, title, |ui| opened = self.body(ui, shared, &shown, actions));
        self.dialog = dialog;
        if let Some(evidence) = opened {
            // Another editor takes its place, so what was typed is kept first.
            let closes = self.accept(shared, actions);
            actions.extend(closes.then_some(Action::Edit(EditorRequest::Evidence(Some(evidence)))));
            return !closes;
        }
        match ended {
            Ended::Open => true,
            Ended::Cancelled => false,
            Ended::Deleted => {
                actions.extend(self.original.clone().map(|id| Action::Run(Command::RemoveEquipment(id))));
                false
            }
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    fn accept(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        self.tried = true;
        let project = shared.session.project();
        let are_numbers = [&self.duty, &self.vat, &self.content].into_iter().all(|field| field.value().is_ok());
        if !are_numbers || self.problems(project, shared.lang) != Problems::default() {
            return false;
        }
        let equipment = Box::new(self.equipment());
        let command = if let Some(id) = &self.original {
            Command::ReplaceEquipment(id.clone(), equipment)
        } else {
            let before = self.before.as_ref();
            let place = before.and_then(|id| project.equipment.iter().position(|other| other.id == *id));
            Command::AddEquipment(place.unwrap_or(project.equipment.len()), equipment)
        };
        actions.push(Action::Run(command));
        true
    }

    fn equipment(&self) -> Equipment {
        let mut equipment = self.draft.clone();
        equipment.origin = match self.group {
            Group::Domestic => Origin::Domestic,
            Group::Imported => Origin::Imported,
            Group::Other => Origin::Other(self.other.trim().to_owned()),
        };
        (equipment.duty_percent, equipment.vat_percent) = (self.duty.number(), self.vat.number());
        equipment.domestic_content_percent = self.content.number();
        let Equipment {
            id,
            name,
            name_zh,
            maker,
            model,
            supplier,
            made_in,
            brand_country,
            owner,
            owner_country,
            domestic_content_source,
            hs_code,
            link,
            note,
            ..
        } = &mut equipment;
        let names = [id, name, name_zh, maker, model, supplier, link, note];
        let facts = [made_in, brand_country, owner, owner_country, domestic_content_source, hs_code];
        for text in names.into_iter().chain(facts) {
            *text = text.trim().to_owned();
        }
        equipment
    }

    fn follow_name(&mut self, project: &Project) {
        if self.id_follows {
            let mut named = self.equipment();
            named.id.clear();
            let name = named.display_name(Lang::En);
            self.draft.id = ids::from_name(&name, "machine", |id| {
                project.equipment(id).is_some() || !matches!(Benchmark::parse(id), Benchmark::Equipment(_))
            });
        }
    }

    fn problems(&self, project: &Project, lang: Lang) -> Problems {
        let equipment = self.equipment();
        let id = equipment.id.as_str();
        let nameless =
            [&equipment.name, &equipment.name_zh, &equipment.maker, &equipment.model].into_iter().all(String::is_empty);
        let id_problem = if id.is_empty() {
            (!nameless).then(|| lang.edit_bad_id().to_owned())
        } else if self.original.as_deref() != Some(id) && project.equipment(id).is_some() {
            Some(lang.edit_bad_id_taken(id))
        } else if !matches!(Benchmark::parse(id), Benchmark::Equipment(_)) {
            Some(lang.edit_bad_id_reserved(id))
        } else {
            None
        };
        Problems {
            name: nameless.then(|| lang.equipment_bad_nameless().to_owned()),
            id: id_problem,
            origin: (equipment.origin == Origin::Other(String::new())).then(|| lang.equipment_bad_origin().to_owned()),
        }
    }
}
