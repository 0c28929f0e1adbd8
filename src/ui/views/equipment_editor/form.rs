//! The fields of an equipment.

use eframe::egui::Ui;

use super::{EquipmentEditor, Group, Problems, evidence};
use crate::analysis::origin_verdict;
use crate::model::Evidence;
use crate::ui::context::{Action, Shared};
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::link::{self, Target};
use crate::ui::widgets::names;
use crate::ui::widgets::picture::is_picture;

impl EquipmentEditor {
    /// Shows the fields; says which evidence is to be opened.
    pub(super) fn body(
        &mut self,
        ui: &mut Ui,
        shared: &Shared<'_>,
        problems: &Problems,
        actions: &mut Vec<Action>,
    ) -> Option<String> {
        let lang = shared.lang;
        self.identity(ui, shared, problems);
        fields::group(ui, lang.equipment_group_origin());
        self.origin(ui, shared, problems);
        fields::group(ui, lang.equipment_group_tax());
        self.tax(ui, shared);
        fields::group(ui, lang.inspector_evidence());
        self.default_evidence(ui, shared);
        let opened = evidence::list(ui, shared, &self.draft, self.original.as_deref());
        fields::group(ui, lang.edit_group_more());
        self.link(ui, shared, actions);
        TextField::new(lang.edit_note()).rows(2).show(ui, shared.tokens, &mut self.draft.note);
        opened
    }

    fn identity(&mut self, ui: &mut Ui, shared: &Shared<'_>, problems: &Problems) {
        let (lang, tokens, draft) = (shared.lang, shared.tokens, &mut self.draft);
        let mut id_edited = false;
        let takes_focus = &mut self.takes_focus;
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            let maker = TextField::new(lang.inspector_maker()).show(left, tokens, &mut draft.maker);
            fields::take_focus(&maker, takes_focus);
            TextField::new(lang.inspector_model()).show(right, tokens, &mut draft.model);
            let name = TextField::new(lang.edit_name()).hint(lang.equipment_name_hint());
            name.problem(problems.name.as_deref()).show(left, tokens, &mut draft.name);
            TextField::new(lang.edit_name_zh()).show(right, tokens, &mut draft.name_zh);
            TextField::new(lang.equipment_supplier()).show(left, tokens, &mut draft.supplier);
            let id = TextField::new(lang.edit_id()).hint(lang.edit_id_hint()).problem(problems.id.as_deref());
            id_edited = id.show(right, tokens, &mut draft.id).changed();
        });
        self.id_follows &= !id_edited;
    }

    fn origin(&mut self, ui: &mut Ui, shared: &Shared<'_>, problems: &Problems) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let options = [
            (Group::Domestic, lang.origin_domestic()),
            (Group::Imported, lang.origin_imported()),
            (Group::Other, lang.origin_other()),
        ];
        fields::pills(ui, tokens, &mut self.group, &options);
        let rule = &shared.session.project().origin_rule;
        if rule.is_empty() {
            fields::hint(ui, tokens, lang.origin_rule_none());
        } else {
            fields::hint(ui, tokens, &lang.origin_rule_hint(rule));
        }
        if self.group == Group::Other {
            let field = TextField::new(lang.equipment_origin_what()).hint(lang.equipment_origin_what_hint());
            field.problem(problems.origin.as_deref()).show(ui, tokens, &mut self.other);
        }
        let draft = &mut self.draft;
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            TextField::new(lang.equipment_made_in()).show(left, tokens, &mut draft.made_in);
            TextField::new(lang.equipment_brand_country()).show(right, tokens, &mut draft.brand_country);
        });
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            let owner = TextField::new(lang.equipment_owner()).hint(lang.equipment_owner_hint());
            owner.show(left, tokens, &mut draft.owner);
            TextField::new(lang.equipment_owner_country()).show(right, tokens, &mut draft.owner_country);
        });
        self.content(ui, shared);
        if let Some(verdict) = origin_verdict(shared.session.project(), &self.equipment()) {
            fields::hint(ui, tokens, &verdict.sentence(lang));
        }
    }

    /// What was handed in on origin, and how much is made at home.
    fn content(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens, draft) = (shared.lang, shared.tokens, &mut self.draft);
        let declared = [
            (None, lang.equipment_declaration_unknown()),
            (Some(true), lang.equipment_declaration_present()),
            (Some(false), lang.equipment_declaration_missing()),
        ];
        ui.columns(3, |columns| {
            let [left, middle, right] = columns else { return };
            fields::choose(left, tokens, lang.equipment_declaration(), &mut draft.declaration, &declared);
            let share = TextField::new(lang.equipment_content()).hint(lang.equipment_content_hint());
            self.content.show(middle, shared, share);
            let source = TextField::new(lang.equipment_content_source());
            source.show(right, tokens, &mut draft.domestic_content_source);
        });
    }

    /// The tariff heading and the rates of this machine alone.
    fn tax(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, settings) = (shared.lang, &shared.session.project().settings);
        let hint = |project: Option<f64>| match project {
            Some(percent) => lang.equipment_tax_project(&names::number(percent)),
            None => lang.equipment_tax_hint().to_owned(),
        };
        let [duty_hint, vat_hint] = [settings.duty_percent, settings.vat_percent].map(hint);
        ui.columns(3, |columns| {
            let [left, middle, right] = columns else { return };
            let code = TextField::new(lang.equipment_hs_code()).hint(lang.equipment_hs_code_hint());
            code.show(left, shared.tokens, &mut self.draft.hs_code);
            self.duty.show(middle, shared, TextField::new(lang.equipment_duty()).hint(&duty_hint));
            self.vat.show(right, shared, TextField::new(lang.equipment_vat()).hint(&vat_hint));
        });
    }

    fn default_evidence(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens, draft) = (shared.lang, shared.tokens, &mut self.draft);
        let all = &shared.session.project().evidence;
        let text = |part: &Evidence| format!("{}   {}", part.grade.letter(), part.display_title());
        let none = lang.inspector_evidence_none();
        let unknown = if draft.evidence.is_empty() { none } else { "–" };
        let shown = shared.session.project().evidence(&draft.evidence).map_or_else(|| unknown.to_owned(), text);
        // None, and then each.
        let at = |number: usize| number.checked_sub(1).and_then(|at| all.get(at));
        let entry = |number: usize| match at(number) {
            Some(part) => (text(part), part.id == draft.evidence),
            None => (none.to_owned(), draft.evidence.is_empty()),
        };
        let label = lang.equipment_evidence();
        let chosen =
            fields::labelled(ui, tokens, label, |ui| fields::choose_among(ui, label, &shown, all.len() + 1, entry));
        if let Some(number) = chosen {
            draft.evidence = at(number).map(|part| part.id.clone()).unwrap_or_default();
        }
    }

    /// The link with the button that opens it, and the picture it leads to.
    fn link(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let lang = shared.lang;
        let field = TextField::new(lang.equipment_link()).hint(lang.equipment_link_hint());
        link::with_field(ui, shared, field, &mut self.draft.link, actions);
        if let Some(Target::File(path)) = link::target(&self.draft.link, shared.session.path())
            && is_picture(&path)
        {
            let name = self.draft.display_name(lang);
            self.picture.show(ui, shared, &path, &name);
        }
    }
}
