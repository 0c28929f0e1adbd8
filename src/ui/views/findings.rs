//! The findings, gravest first: a click or Enter goes to the place, a button does what is certain to remedy it.

mod entry;

use eframe::egui::{Align, Id, Label, Layout, ScrollArea, Ui};

use crate::analysis::Finding;
use crate::model::Severity;
use crate::text::Lang;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{button, fields, row};

/// Entries shown of each severity until more are asked for.
const SHOWN: usize = 100;
/// From grave to light, as shown.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

/// What the pane remembers while the program runs; egui keeps it as it keeps scroll positions.
#[derive(Clone, Copy, Debug, Default)]
struct Remembered {
    /// Only these are shown.
    only: Option<Severity>,
    /// Entries of each severity beyond [`SHOWN`] are shown, too.
    all: bool,
}

/// Shows the findings.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let id = Id::unique("findings");
    let mut remembered: Remembered = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    heading(ui, shared, actions);
    let findings = &shared.session.analysis().findings;
    if findings.is_empty() {
        return empty(ui, shared);
    }
    let groups = SEVERITIES.map(|severity| (severity, of(findings, severity)));
    chips(ui, shared, &groups, findings.len(), &mut remembered.only);
    ui.add_space(Tokens::GRID);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // The scroll bar floats over what reaches the edge.
        ui.set_max_width(ui.available_width() - 10.0);
        let mut rows = Vec::new();
        for (severity, group) in &groups {
            if !group.is_empty() && remembered.only.is_none_or(|only| only == *severity) {
                list(ui, shared, *severity, group, &mut remembered.all, &mut rows, actions);
            }
        }
        row::arrows(ui, &rows);
    });
    ui.data_mut(|data| data.insert_temp(id, remembered));
}

fn heading(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(theme::heading(shared.lang.findings_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button::icon(ui, icons::CLOSE, shared.lang.close(), true).clicked() {
                actions.push(Action::ToggleFindings);
            }
        });
    });
}

fn empty(ui: &mut Ui, shared: &Shared<'_>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.add_space(Tokens::GAP);
    ui.label(theme::bold(format!("{}  {}", icons::FINE, lang.findings_none())));
    ui.add(Label::new(theme::subdued(lang.findings_none_hint(), tokens)).wrap());
}

fn of(findings: &[Finding], severity: Severity) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.severity == severity).collect()
}

/// One chip a severity that occurs, with its number; a choice of one is none.
fn chips(
    ui: &mut Ui,
    shared: &Shared<'_>,
    groups: &[(Severity, Vec<&Finding>)],
    all: usize,
    only: &mut Option<Severity>,
) {
    let lang = shared.lang;
    let occurring: Vec<&(Severity, Vec<&Finding>)> = groups.iter().filter(|(_, group)| !group.is_empty()).collect();
    if only.is_some_and(|only| occurring.iter().all(|(severity, _)| *severity != only)) {
        *only = None;
    }
    if occurring.len() < 2 {
        return;
    }
    let mut texts = vec![(None, lang.findings_all(all))];
    for (severity, group) in occurring {
        texts.push((Some(*severity), format!("{} {}", plural(lang, *severity), group.len())));
    }
    let options: Vec<(Option<Severity>, &str)> = texts.iter().map(|(value, text)| (*value, text.as_str())).collect();
    fields::pills(ui, shared.tokens, only, &options);
}

fn list(
    ui: &mut Ui,
    shared: &Shared<'_>,
    severity: Severity,
    group: &[&Finding],
    all: &mut bool,
    rows: &mut Vec<Id>,
    actions: &mut Vec<Action>,
) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.add_space(Tokens::GAP);
    let (sign, colour) = entry::sign(tokens, severity);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::bold(sign).color(colour));
        ui.label(theme::bold(plural(lang, severity)));
        ui.label(theme::subdued(group.len().to_string(), tokens));
    });
    let shown = if *all { group.len() } else { SHOWN };
    for (number, finding) in group.iter().take(shown).enumerate() {
        rows.push(entry::show(ui, shared, finding, number, actions));
    }
    if group.len() > shown && fields::link(ui, tokens, &lang.findings_more(group.len() - shown)).clicked() {
        *all = true;
    }
}

fn plural(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => lang.findings_errors(),
        Severity::Warning => lang.findings_warnings(),
        Severity::Info => lang.findings_notes(),
    }
}
