//! The editor of title, origin rule, policies, assumptions and exchange rates.

mod draft;
mod rates;

use eframe::egui::{Context, Ui};

use self::draft::{Draft, RuleChoice};
use crate::app::{BatchLabel, Command, Session};
use crate::model::{Beyond, Borrowed, Grade, Missing};
use crate::ui::context::{Action, Shared};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::fields::{self, TextField};

/// The editor of the project as a whole.
pub struct ProjectEditor {
    dialog: Dialog,
    draft: Draft,
}

impl ProjectEditor {
    /// Edits the open project.
    pub fn new(session: &Session) -> Self {
        Self { dialog: Dialog::new("project editor", 700.0), draft: Draft::new(session.project()) }
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let draft = &mut self.draft;
        match self.dialog.show(ctx, shared, shared.lang.project_edit_title(), |ui| body(ui, shared, draft)) {
            Ended::Open => true,
            Ended::Cancelled | Ended::Deleted => false,
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    /// Sends what changed as one step; true when the editor may close.
    fn accept(&self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        if !self.draft.is_right() {
            return false;
        }
        let mut commands = self.draft.commands(shared.session.project());
        match commands.len() {
            0 => {}
            1 => actions.extend(commands.pop().map(Action::Run)),
            _ => actions.push(Action::Run(Command::Batch { label: BatchLabel::Project, commands })),
        }
        true
    }
}

fn body(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    head(ui, shared, draft);
    fields::group(ui, shared.lang.project_edit_policies());
    policies(ui, shared, draft);
    clauses(ui, shared, draft);
    assumptions(ui, shared, draft);
    fields::group(ui, shared.lang.project_edit_rates());
    rates::show(ui, shared, draft);
    fields::group(ui, shared.lang.edit_group_more());
    TextField::new(shared.lang.edit_note()).rows(3).show(ui, shared.tokens, &mut draft.note);
}

fn head(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        TextField::new(lang.project_edit_name()).show(left, tokens, &mut draft.title);
        TextField::new(lang.project_edit_name_zh()).show(right, tokens, &mut draft.title_zh);
        let home = TextField::new(lang.project_edit_home()).hint(lang.project_edit_home_hint());
        home.show(left, tokens, &mut draft.home);
        TextField::new(lang.project_edit_rule()).show(right, tokens, &mut draft.origin_rule);
    });
    origin(ui, shared, draft);
}

/// What an equipment has to show to count as domestic.
fn origin(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    fields::label(ui, tokens, lang.project_edit_origin());
    let asked = &mut draft.origin_criteria;
    ui.horizontal_wrapped(|ui| {
        for (value, text) in [
            (&mut asked.made_in, lang.project_edit_origin_made_in()),
            (&mut asked.brand, lang.project_edit_origin_brand()),
            (&mut asked.owner, lang.project_edit_origin_owner()),
            (&mut asked.declaration, lang.project_edit_origin_declaration()),
        ] {
            fields::checkbox(ui, value, text);
        }
    });
    let above = draft.content.number().is_some_and(|percent| percent > 100.0);
    let least = TextField::new(lang.project_edit_origin_content()).hint(lang.project_edit_origin_content_hint());
    draft.content.show(ui, shared, least.problem(above.then(|| lang.finding_bad_origin_share())));
    if draft.origin_criteria.asks_for_a_country() && draft.home.trim().is_empty() {
        fields::problem(ui, tokens, Some(lang.finding_no_home()));
    }
}

fn policies(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let missing = [
        (Missing::Proven, lang.project_edit_missing_proven()),
        (Missing::Possible, lang.project_edit_missing_possible()),
    ];
    let borrowed =
        [(Borrowed::Use, lang.project_edit_borrowed_use()), (Borrowed::Ignore, lang.project_edit_borrowed_ignore())];
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fields::choose(left, tokens, lang.project_edit_missing(), &mut draft.missing, &missing);
        fields::choose(right, tokens, lang.project_edit_borrowed(), &mut draft.borrowed, &borrowed);
    });
}

fn clauses(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let rules = [
        (RuleChoice::Counted, lang.clauses_counted()),
        (RuleChoice::Scored, lang.clauses_scored()),
        (RuleChoice::Excluding, lang.clauses_excluding()),
    ];
    let beyond = [(Beyond::Flagged, lang.clauses_flagged()), (Beyond::Excluded, lang.clauses_excluded())];
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fields::choose(left, tokens, lang.clauses_rule(), &mut draft.rule, &rules);
        if draft.rule == RuleChoice::Scored {
            draft.deviation_points.show(right, shared, TextField::new(lang.clauses_points()));
        }
    });
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let allowed = TextField::new(lang.clauses_allowed()).hint(lang.clauses_allowed_hint());
        draft.allowed.show(left, shared, allowed);
        fields::choose(right, tokens, lang.clauses_beyond(), &mut draft.beyond, &beyond);
    });
}

fn assumptions(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    fields::label(ui, tokens, lang.project_edit_assumed());
    ui.columns(5, |columns| {
        for ((ui, grade), number) in columns.iter_mut().zip(Grade::ALL).zip(&mut draft.assumed) {
            ui.spacing_mut().item_spacing.y = 3.0;
            let problem = number.problem(lang);
            fields::label(ui, tokens, grade.letter());
            let name = lang.project_edit_assumed_grade(grade.letter());
            number.bare(ui, shared, TextField::new(&name));
            fields::problem(ui, tokens, problem.as_deref());
        }
    });
    ui.columns(4, |columns| {
        let rows = [
            (lang.project_edit_margin(), &mut draft.margin, ""),
            (lang.project_edit_hours(), &mut draft.hours, ""),
            (lang.project_edit_vat(), &mut draft.vat, lang.project_edit_tax_hint()),
            (lang.project_edit_duty(), &mut draft.duty, lang.project_edit_tax_hint()),
        ];
        for (ui, (label, number, hint)) in columns.iter_mut().zip(rows) {
            number.show(ui, shared, TextField::new(label).hint(hint));
        }
    });
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let wrong = (!draft.is_dated()).then(|| lang.finding_bad_date(draft.event_date.trim()));
        let event = TextField::new(lang.project_edit_event()).hint(lang.project_edit_event_hint());
        event.problem(wrong.as_deref()).show(left, tokens, &mut draft.event_date);
        let years = TextField::new(lang.project_edit_evidence_years());
        draft.evidence_years.show(right, shared, years);
    });
}
