//! How the cell compares with the benchmark, its must-clause, and the calculation behind every number.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Label, Ui};

use super::cell::Place;
use super::expander;
use crate::analysis::decision::settling_text;
use crate::analysis::{CellResult, MustState, Standing, Verdict, benchmark_name, calculation as steps};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, names};

impl Place<'_> {
    /// True when this equipment is what the others are measured against.
    pub fn is_benchmark(&self) -> bool {
        let benchmark = self.shared.session.analysis().benchmark.as_ref();
        benchmark.and_then(|benchmark| benchmark.equipment) == Some(self.column)
    }
}

/// Verdict, level and probability.
pub fn show(ui: &mut Ui, place: &Place<'_>) {
    let Some(result) = place.result.filter(|_| place.counts()) else { return };
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let (project, analysis) = (place.shared.session.project(), place.shared.session.analysis());
    let benchmark = benchmark_name(project, analysis, lang);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, &lang.inspector_against(&benchmark));
        if place.is_benchmark() {
            ui.label(theme::subdued(lang.inspector_is_benchmark(), tokens));
            return;
        }
        let Some(verdict) = result.comparison.verdict.or(result.comparison.as_stated) else {
            ui.add(Label::new(theme::subdued(lang.inspector_no_benchmark(), tokens)).wrap());
            return;
        };
        ui.add(Label::new(line(place, result, verdict)).wrap().selectable(true));
        ui.add(Label::new(theme::label(standing(place, result, verdict), tokens)).wrap().selectable(true));
        if let Some(text) = settling_text(analysis, place.column, place.row, lang) {
            ui.add(Label::new(theme::label(text, tokens)).wrap().selectable(true));
        }
    });
}

/// `behind · Level 71 % · P = 0.97`
fn line(place: &Place<'_>, result: &CellResult, verdict: Verdict) -> LayoutJob {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let (word, colour) = names::verdict(lang, tokens, verdict);
    let mut job = LayoutJob::default();
    append(&mut job, word, true, colour);
    if let Some(level) = result.comparison.level_percent {
        append(&mut job, &format!(" · {}", lang.inspector_level(&names::number(level.round()))), false, tokens.text);
    }
    let p = result.comparison.probabilities.and_then(|p| match verdict {
        Verdict::Ahead => Some(p.ahead),
        Verdict::Parity => Some(p.parity),
        Verdict::Behind => Some(p.behind),
        Verdict::Undecided => None,
    });
    if let Some(p) = p {
        append(&mut job, &format!(" · {}", probability(&names::probability(p))), false, tokens.text);
    }
    job
}

/// `P = 0.97`, `P > 0.99`
fn probability(p: &str) -> String {
    if p.starts_with(['<', '>']) { format!("P {p}") } else { format!("P = {p}") }
}

fn append(job: &mut LayoutJob, text: &str, bold: bool, colour: Color32) {
    let font = if bold { theme::bold_font(Tokens::BODY) } else { theme::font(Tokens::BODY) };
    job.append(text, 0.0, TextFormat::simple(font, colour));
}

/// How firmly that may be said, and what the bare figures or the probabilities say.
fn standing(place: &Place<'_>, result: &CellResult, verdict: Verdict) -> String {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let mut parts = Vec::new();
    match (verdict, result.comparison.standing) {
        (Verdict::Undecided, _) => {}
        (_, Standing::Sure) => parts.push(lang.inspector_sure().to_owned()),
        (_, Standing::AsStated) => parts.push(lang.inspector_as_stated().to_owned()),
    }
    if let Some(stated) = result.comparison.as_stated.filter(|stated| *stated != verdict) {
        parts.push(lang.inspector_as_stated_verdict(names::verdict(lang, tokens, stated).0));
    }
    if let Some(p) = result.comparison.probabilities.filter(|_| verdict == Verdict::Undecided) {
        let [ahead, parity, behind] = [p.ahead, p.parity, p.behind].map(names::probability);
        parts.push(lang.inspector_p_all(&ahead, &parity, &behind));
    }
    if let Some(gap) = result.comparison.gap_points {
        parts.push(format!("{} {}", lang.inspector_gap(), lang.inspector_gap_points(&names::points(gap))));
    }
    parts.join(" · ")
}

/// The must-clause and how it stands.
pub fn must(ui: &mut Ui, place: &Place<'_>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let Some(must) = &place.criterion.must else { return };
    let state = place.result.map_or(MustState::NotProven, |result| result.must);
    let Some((word, colour)) = names::must(lang, tokens, state) else { return };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, lang.inspector_must());
        let mut job = LayoutJob::default();
        let star = if must.star { "★ " } else { "" };
        append(&mut job, &format!("{star}{} · ", must.is), false, tokens.text);
        append(&mut job, word, true, colour);
        if !must.clause.is_empty() {
            append(&mut job, &format!(" · {}", lang.inspector_must_clause(&must.clause)), false, tokens.text_subdued);
        }
        ui.add(Label::new(job).wrap().selectable(true));
    });
}

/// A link that opens how every number came about.
pub fn calculation(ui: &mut Ui, place: &Place<'_>, open: &mut bool) {
    if !place.counts() {
        return;
    }
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let text = if *open { lang.inspector_calculation_hide() } else { lang.inspector_calculation_show() };
    if fields::link(ui, tokens, &expander(text, *open)).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    let (project, analysis) = (place.shared.session.project(), place.shared.session.analysis());
    let lines = steps(project, analysis, place.column, place.row, lang);
    tokens.field_frame().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = Tokens::GRID;
        if lines.is_empty() {
            fields::hint(ui, tokens, lang.inspector_calculation_none());
        }
        for step in &lines {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(theme::label(step.label.as_str(), tokens));
                ui.add(Label::new(theme::small(step.text.as_str())).wrap().selectable(true));
            });
        }
    });
}
