//! The groups of fields of the criterion editor.

use eframe::egui::{ComboBox, Ui};

use super::check::{Field, Problems};
use super::draft::{Direction, Draft};
use super::{scale, worth};
use crate::analysis::is_exact_by_kind;
use crate::lexicon;
use crate::model::{Category, Kind, Width};
use crate::quantity::Unit;
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::theme::Tokens;
use crate::ui::views::inspector::price_fields;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::names;

/// So many known names are offered.
const COMPLETIONS: usize = 5;

/// Shows all groups.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    identity(ui, shared, draft, problems);
    let lang = shared.lang;
    match draft.kind {
        Kind::Numeric => {
            fields::group(ui, lang.criterion_group_scale());
            unit_and_direction(ui, shared, draft, problems);
            scale::numeric(ui, shared, draft, problems);
        }
        Kind::Ordinal => {
            fields::group(ui, lang.criterion_group_scale());
            scale::levels(ui, shared, draft, problems);
        }
        Kind::YesNo => direction(ui, shared, draft),
        Kind::Text => {}
    }
    // Words give no points, so nothing of them is compared.
    if draft.kind != Kind::Text {
        fields::group(ui, lang.criterion_group_compare());
        comparison(ui, shared, draft, problems);
    }
    fields::group(ui, lang.criterion_group_must());
    must(ui, shared, draft, problems);
    if draft.kind == Kind::Numeric {
        fields::group(ui, lang.criterion_group_basis());
        basis(ui, shared, draft);
    }
    fields::group(ui, lang.edit_group_more());
    more(ui, shared, draft, problems);
}

fn identity(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let name = TextField::new(lang.edit_name()).problem(problems.get(Field::Name));
        let name = name.show(left, tokens, &mut draft.name);
        if std::mem::take(&mut draft.takes_focus) {
            name.request_focus();
        }
        if draft.original.is_none() {
            completions(left, shared, draft);
        }
        TextField::new(lang.edit_name_zh()).show(right, tokens, &mut draft.name_zh);
        let categories = Category::ALL.map(|category| (category, names::category(lang, category)));
        fields::choose(left, tokens, lang.criterion_category(), &mut draft.category, &categories);
        let id = TextField::new(lang.edit_id()).hint(lang.edit_id_hint()).problem(problems.get(Field::Id));
        if id.show(right, tokens, &mut draft.id).changed() {
            draft.id_follows = false;
        }
        let kinds = [
            (Kind::Numeric, lang.criterion_kind_numeric()),
            (Kind::Ordinal, lang.criterion_kind_ordinal()),
            (Kind::YesNo, lang.criterion_kind_yes_no()),
            (Kind::Text, lang.criterion_kind_text()),
        ];
        fields::choose_pill(left, tokens, lang.criterion_kind(), &mut draft.kind, &kinds);
        weight(right, shared, draft, problems);
    });
}

/// What the trade calls criteria like the one being typed; a click takes over category, direction and unit.
fn completions(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    if draft.name.trim().is_empty() || lexicon::find_exact(&draft.name).is_some_and(|entry| entry.zh == draft.name_zh) {
        return;
    }
    let known = lexicon::completions(&draft.name, COMPLETIONS);
    if known.is_empty() {
        return;
    }
    fields::hint(ui, shared.tokens, lang.criterion_completions());
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        for entry in known {
            let name = if lang == Lang::Zh { &entry.zh } else { &entry.en };
            let unit = entry.units.first().map(String::as_str).unwrap_or_default();
            let text = if unit.is_empty() { name.clone() } else { format!("{name} ({unit})") };
            if fields::link(ui, shared.tokens, &text).clicked() {
                taken = Some(entry);
            }
        }
    });
    if let Some(entry) = taken {
        draft.take_entry(entry);
    }
}

fn weight(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    draft.weight.show_with(ui, tokens, TextField::new(lang.criterion_weight()), problems.get(Field::Weight));
    let project = shared.session.project();
    let own = project.criteria.iter().position(|criterion| draft.original.as_ref() == Some(&criterion.id));
    let shares = worth::shares(shared, draft);
    if let Some(share) = shares.get(own.unwrap_or(project.criteria.len())).filter(|_| shares.iter().any(|s| *s > 0.0)) {
        fields::hint(ui, tokens, &lang.criterion_weight_share(&names::percent(*share)));
    }
    worth::show(ui, shared, draft);
}

fn unit_and_direction(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        left.horizontal_top(|ui| {
            ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - 52.0).max(80.0));
                let field = TextField::new(lang.criterion_unit()).hint(lang.criterion_unit_hint());
                field.problem(problems.get(Field::Unit)).show(ui, tokens, &mut draft.unit);
            });
            ui.vertical(|ui| {
                ui.add_space(Tokens::SMALL * 1.45 + 3.0);
                units(ui, shared, draft);
            });
        });
        direction(right, shared, draft);
        if draft.direction == Direction::Target {
            let field = TextField::new(lang.criterion_target_value());
            draft.target.show_with(right, tokens, field, problems.get(Field::Target));
        }
    });
}

/// Every unit known, to choose from.
fn units(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let response = ui.scope(|ui| {
        fields::filled(ui);
        ComboBox::from_id_salt("units").width(40.0).height(fields::POPUP).selected_text("").show_ui(ui, |ui| {
            for unit in Unit::all() {
                if ui.selectable_label(draft.known_unit() == Some(unit), unit.symbol()).clicked() {
                    unit.symbol().clone_into(&mut draft.unit);
                }
            }
        })
    });
    response.inner.response.accessible_name(shared.lang.criterion_unit_list());
}

fn direction(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let label = lang.criterion_better();
    let unknown = (Direction::Unknown, lang.criterion_direction_unknown());
    if draft.kind == Kind::YesNo {
        let options =
            [(Direction::Higher, lang.criterion_yes_better()), (Direction::Lower, lang.criterion_no_better()), unknown];
        fields::choose_pill(ui, tokens, label, &mut draft.direction, &options);
        return;
    }
    let options = [
        (Direction::Higher, lang.criterion_higher()),
        (Direction::Lower, lang.criterion_lower()),
        (Direction::Target, lang.criterion_target()),
        unknown,
    ];
    fields::choose_pill(ui, tokens, label, &mut draft.direction, &options);
}

fn comparison(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let in_points = draft.margin_in_points();
        let label = if in_points { lang.criterion_margin_points() } else { lang.criterion_margin() };
        let field = TextField::new(label).hint(lang.criterion_margin_hint());
        draft.margin.show_with(left, tokens, field, problems.get(Field::Margin));
        TextField::new(lang.criterion_need()).problem(problems.get(Field::Need)).show(right, tokens, &mut draft.need);
        if draft.kind == Kind::Numeric {
            let widths = [
                (None, lang.criterion_width_none()),
                (Some(Width::Half), lang.inspector_width_half()),
                (Some(Width::Full), lang.inspector_width_full()),
            ];
            fields::choose(left, tokens, lang.criterion_width(), &mut draft.width, &widths);
            let unsigned = [
                (None, lang.criterion_unsigned_open()),
                (Some(Width::Half), lang.inspector_width_half()),
                (Some(Width::Full), lang.inspector_width_full()),
            ];
            fields::choose(right, tokens, lang.criterion_unsigned(), &mut draft.unsigned, &unsigned);
            right.add_space(Tokens::SMALL * 1.45 + 3.0);
            fields::checkbox(right, &mut draft.rating, lang.criterion_rating());
            let by_kind = if is_exact_by_kind(&draft.criterion()) {
                lang.criterion_exact_by_kind_none()
            } else {
                lang.criterion_exact_by_kind()
            };
            let exact =
                [(None, by_kind), (Some(true), lang.criterion_exact_yes()), (Some(false), lang.criterion_exact_no())];
            fields::choose(left, tokens, lang.criterion_exact(), &mut draft.exact, &exact);
        }
    });
}

fn must(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = TextField::new(lang.criterion_must()).hint(lang.criterion_must_hint());
        field.problem(problems.get(Field::Must)).show(left, tokens, &mut draft.must.is);
        TextField::new(lang.criterion_clause()).show(right, tokens, &mut draft.must.clause);
    });
    fields::checkbox(ui, &mut draft.must.star, lang.criterion_star());
}

fn basis(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if draft.is_money() {
        fields::hint(ui, tokens, lang.criterion_price());
        price_fields(ui, lang, tokens, &mut draft.price);
        return;
    }
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = TextField::new(lang.criterion_basis()).hint(lang.inspector_basis_hint());
        field.show(left, tokens, &mut draft.basis);
        let field = TextField::new(lang.criterion_bases()).hint(lang.criterion_bases_hint()).rows(3);
        field.show(right, tokens, &mut draft.bases);
    });
}

fn more(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, problems: &Problems) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let field = TextField::new(lang.criterion_preference()).hint(lang.criterion_preference_hint());
        field.problem(problems.get(Field::Preference)).show(left, tokens, &mut draft.preference);
        let field = TextField::new(lang.criterion_weight_range()).hint(lang.criterion_weight_range_hint());
        field.problem(problems.get(Field::WeightRange)).show(left, tokens, &mut draft.weight_range);
        let groups = &shared.session.project().groups;
        let named = groups.iter().map(|group| (group.id.clone(), group.display_name(lang)));
        let options: Vec<(String, &str)> =
            std::iter::once((String::new(), lang.criterion_no_group())).chain(named).collect();
        fields::choose(right, tokens, lang.criterion_group(), &mut draft.group, &options);
    });
    TextField::new(lang.criterion_source()).show(ui, tokens, &mut draft.source);
    TextField::new(lang.edit_note()).rows(2).show(ui, tokens, &mut draft.note);
}
