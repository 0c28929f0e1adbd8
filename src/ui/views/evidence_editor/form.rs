//! The form of one evidence.

use eframe::egui::{Label, Ui};

use super::Entry;
use crate::analysis::{Sources, Use};
use crate::model::{EvidenceKind, Grade};
use crate::ui::context::{Action, Shared};
use crate::ui::theme;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::{link, names};

/// Uses named one by one; the rest is counted.
const NAMED: usize = 6;

/// Shows the form.
pub fn show(
    ui: &mut Ui,
    shared: &Shared<'_>,
    entry: &mut Entry,
    problem: Option<&str>,
    sources: &Sources,
    takes_focus: &mut bool,
    actions: &mut Vec<Action>,
) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let draft = &mut entry.draft;
    let title = TextField::new(lang.evidence_name()).show(ui, tokens, &mut draft.title);
    fields::take_focus(&title, takes_focus);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        // The grade follows the kind until somebody gives another one.
        let usual = |kind: EvidenceKind| kind.usual_grade().unwrap_or(Grade::D);
        let follows = draft.grade == usual(draft.kind);
        let kinds = names::evidence_kinds(lang);
        if fields::choose(left, tokens, lang.evidence_kind(), &mut draft.kind, &kinds) && follows {
            draft.grade = usual(draft.kind);
        }
        TextField::new(lang.evidence_date()).hint(lang.evidence_date_hint()).show(right, tokens, &mut draft.date);
        if draft.kind == EvidenceKind::Quotation || !draft.valid_until.is_empty() {
            let until = TextField::new(lang.evidence_valid_until()).hint(lang.evidence_date_hint());
            until.show(right, tokens, &mut draft.valid_until);
        }
    });
    let source = TextField::new(lang.evidence_source()).hint(lang.evidence_source_hint());
    link::with_field(ui, shared, source, &mut draft.source, actions);
    grade(ui, shared, &mut draft.grade);
    let id = TextField::new(lang.edit_id()).hint(lang.edit_id_hint()).problem(problem);
    if id.show(ui, tokens, &mut draft.id).changed() {
        entry.id_follows = false;
    }
    TextField::new(lang.edit_note()).rows(2).show(ui, tokens, &mut entry.draft.note);
    if let Some(id) = &entry.original {
        uses(ui, shared, &used_in(shared, sources, id));
    }
}

/// The grades as letters, with what the chosen one means.
fn grade(ui: &mut Ui, shared: &Shared<'_>, grade: &mut Grade) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let options = Grade::ALL.map(|grade| (grade, format!("{}   {}", grade.letter(), names::grade(lang, grade))));
    let options: Vec<(Grade, &str)> = options.iter().map(|(grade, text)| (*grade, text.as_str())).collect();
    fields::choose(ui, tokens, lang.evidence_grade(), grade, &options);
    fields::hint(ui, tokens, lang.grade_firm());
}

fn uses(ui: &mut Ui, shared: &Shared<'_>, uses: &[String]) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let head = match uses.len() {
        0 => lang.evidence_unused().to_owned(),
        1 => lang.evidence_used_one().to_owned(),
        count => lang.evidence_used(count),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, &head);
        for text in uses.iter().take(NAMED) {
            ui.add(Label::new(theme::small(text.as_str())).truncate());
        }
        if uses.len() > NAMED {
            fields::hint(ui, tokens, &lang.evidence_used_more(uses.len() - NAMED));
        }
    });
}

/// The uses of an evidence with names as shown.
fn used_in(shared: &Shared<'_>, sources: &Sources, id: &str) -> Vec<String> {
    let (lang, project) = (shared.lang, shared.session.project());
    let equipment = |id: &str| project.equipment(id).map_or_else(|| id.to_owned(), |part| project.name_of(part, lang));
    let criterion = |id: &str| project.criterion(id).map_or(id, |part| part.display_name(lang)).to_owned();
    let text = |found: &Use| match found {
        Use::Cell { equipment: column, criterion: row } => format!("{} · {}", equipment(column), criterion(row)),
        Use::Default(id) => lang.evidence_used_default(&equipment(id)),
        Use::Claim(subject) => lang.evidence_used_claim(subject),
    };
    sources.of_evidence(id).map(|found| found.named.iter().map(text).collect()).unwrap_or_default()
}
