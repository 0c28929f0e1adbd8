//! The findings, gravest first: a click or Enter goes to the place, a button does what is certain to remedy it.

mod entry;
mod remedies;

use std::sync::Arc;

use eframe::egui::mutex::Mutex;
use eframe::egui::{Align, Id, Label, Layout, ScrollArea, Ui};

use self::remedies::Remedies;
use crate::analysis::Analysis;
use crate::model::Severity;
use crate::text::Lang;
use crate::ui::context::{Action, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::rows::Rows;
use crate::ui::widgets::{button, fields};

/// From grave to light, as shown.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];
/// Height of an entry that was never shown: place, sentence in two lines, hint.
const GUESS: f32 = 96.0;

/// What the pane remembers while the program runs; egui keeps it as it keeps scroll positions.
#[derive(Default)]
struct FindingsView {
    /// Only these are shown.
    only: Option<Severity>,
    sorted: Sorted,
    remedies: Remedies,
    rows: Rows,
}

/// The findings in the order shown, put in order once for each analysis.
#[derive(Default)]
struct Sorted {
    of: Option<Arc<Analysis>>,
    /// Indices of the findings of each of [`SEVERITIES`].
    groups: [Vec<usize>; 3],
}

/// A row of the list.
#[derive(Clone, Copy)]
enum Line {
    /// A severity begins, with so many findings.
    Heading(Severity, usize),
    /// The finding with this index.
    Finding(usize),
}

/// Shows the findings.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    heading(ui, shared, actions);
    let analysis = shared.session.analysis();
    if analysis.findings.is_empty() {
        return empty(ui, shared);
    }
    let id = Id::unique("findings");
    let view = ui.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<FindingsView>>>(id).clone());
    let FindingsView { only, sorted, remedies, rows } = &mut *view.lock();
    sorted.follow(analysis);
    chips(ui, shared, &sorted.groups, only);
    ui.add_space(Tokens::GRID);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // The scroll bar floats over what reaches the edge.
        ui.set_max_width(ui.available_width() - 10.0);
        let count = sorted.count(*only);
        rows.show(ui, count, GUESS, |ui, index| match sorted.line(*only, index)? {
            Line::Heading(severity, count) => {
                group(ui, shared, severity, count);
                None
            }
            Line::Finding(at) => {
                let finding = analysis.findings.get(at)?;
                let labels = remedies.of(shared, at, finding);
                Some(entry::show(ui, shared, finding, &labels, actions))
            }
        });
    });
}

impl Sorted {
    fn follow(&mut self, analysis: &Arc<Analysis>) {
        if self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, analysis)) {
            return;
        }
        self.of = Some(Arc::clone(analysis));
        let findings = &analysis.findings;
        let all = |severity: Severity| {
            (0..findings.len()).filter(move |&at| findings.get(at).is_some_and(|f| f.severity == severity))
        };
        self.groups = SEVERITIES.map(|severity| all(severity).collect());
    }

    /// The groups that are shown.
    fn shown(&self, only: Option<Severity>) -> impl Iterator<Item = (Severity, &Vec<usize>)> {
        let groups = SEVERITIES.into_iter().zip(&self.groups);
        groups.filter(move |(severity, group)| !group.is_empty() && only.is_none_or(|only| only == *severity))
    }

    /// How many lines are shown.
    fn count(&self, only: Option<Severity>) -> usize {
        self.shown(only).map(|(_, group)| group.len() + 1).sum()
    }

    /// The line at this place.
    fn line(&self, only: Option<Severity>, mut place: usize) -> Option<Line> {
        for (severity, group) in self.shown(only) {
            match place.checked_sub(1) {
                None => return Some(Line::Heading(severity, group.len())),
                Some(at) if at < group.len() => return group.get(at).copied().map(Line::Finding),
                Some(at) => place = at - group.len(),
            }
        }
        None
    }
}

fn heading(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(theme::heading(shared.lang.findings_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button::icon(ui, icons::CLOSE, shared.lang.close(), true).clicked() {
                actions.push(Action::View(ViewAction::ToggleFindings));
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

/// One chip a severity that occurs, with its number; a choice of one is none.
fn chips(ui: &mut Ui, shared: &Shared<'_>, groups: &[Vec<usize>; 3], only: &mut Option<Severity>) {
    let lang = shared.lang;
    let occurring = SEVERITIES.into_iter().zip(groups).filter(|(_, group)| !group.is_empty());
    if only.is_some_and(|only| occurring.clone().all(|(severity, _)| severity != only)) {
        *only = None;
    }
    if occurring.clone().count() < 2 {
        return;
    }
    let mut texts = vec![(None, lang.findings_all(groups.iter().map(Vec::len).sum()))];
    for (severity, group) in occurring {
        texts.push((Some(severity), format!("{} {}", plural(lang, severity), group.len())));
    }
    let options: Vec<(Option<Severity>, &str)> = texts.iter().map(|(value, text)| (*value, text.as_str())).collect();
    fields::pills(ui, shared.tokens, only, &options);
}

/// Sign, name and number of a severity.
fn group(ui: &mut Ui, shared: &Shared<'_>, severity: Severity, count: usize) {
    let tokens = shared.tokens;
    ui.add_space(Tokens::GAP);
    let (sign, colour) = entry::sign(tokens, severity);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::bold(sign).color(colour));
        ui.label(theme::bold(plural(shared.lang, severity)));
        ui.label(theme::subdued(count.to_string(), tokens));
    });
    ui.add_space(Tokens::GRID);
}

fn plural(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => lang.findings_errors(),
        Severity::Warning => lang.findings_warnings(),
        Severity::Info => lang.findings_notes(),
    }
}
