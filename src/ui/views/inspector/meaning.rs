//! What the text means: the figure with its interval, the small curve, and what is special about it.

use eframe::egui::{Label, Ui};

use super::cell::Place;
use crate::analysis::{CellResult, Flag, meaning_text};
use crate::model::{Kind, Place as Where, Severity};
use crate::quantity::{Figure, Meaning};
use crate::ui::theme;
use crate::ui::widgets::distribution::{self, Against, Known};
use crate::ui::widgets::{fields, names};

/// Shows the meaning of the spec that counts.
pub fn show(ui: &mut Ui, place: &Place<'_>) {
    let Some(result) = place.result.filter(|_| place.counts()) else { return };
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, lang.inspector_meaning());
        ui.add(Label::new(words(place, result)).wrap().selectable(true));
    });
    if place.criterion.kind == Kind::Numeric {
        density(ui, place, result);
    }
    remarks(ui, place, result);
}

fn words(place: &Place<'_>, result: &CellResult) -> String {
    let lang = place.shared.lang;
    if place.criterion.kind == Kind::Text {
        return lang.criterion_kind_text().to_owned();
    }
    let Some(value) = result.value else { return lang.inspector_meaning_none().to_owned() };
    match place.criterion.kind {
        Kind::YesNo => (if value > 0.5 { lang.inspector_yes() } else { lang.inspector_no() }).to_owned(),
        Kind::Ordinal => {
            let level = place.criterion.levels.get(value.max(0.0) as usize);
            level.map_or_else(|| names::number(value), |level| level.name.clone())
        }
        Kind::Text => result.text.clone(),
        Kind::Numeric if is_relation(result) => {
            let said = meaning_text(&result.reading.meaning, &[], lang);
            let number = names::with_unit(value, place.unit());
            if said.contains(&number) { said } else { format!("{said} = {number}") }
        }
        Kind::Numeric => {
            let number = names::with_unit(value, place.unit());
            let interval = match (result.low, result.high) {
                (Some(low), Some(high)) if low < high => {
                    lang.inspector_interval(&names::number(low), &names::number(high))
                }
                (Some(low), None) => lang.inspector_interval_low(&names::number(low)),
                (None, Some(high)) => lang.inspector_interval_high(&names::number(high)),
                _ => String::new(),
            };
            format!("{number} {interval}").trim_end().to_owned()
        }
    }
}

/// A bound, a half width, a range: more than its central figure.
fn is_relation(result: &CellResult) -> bool {
    let Meaning::Number(number) = &result.reading.meaning else { return false };
    !matches!(number.figure, Figure::Point(_) | Figure::Tolerance { .. })
}

fn density(ui: &mut Ui, place: &Place<'_>, result: &CellResult) {
    let Some(value) = result.value else { return };
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let known = Known { value, low: result.low, high: result.high, sigma: result.standard_uncertainty };
    let is_benchmark = place.is_benchmark();
    let against = place.benchmark.filter(|_| !is_benchmark).and_then(|cell| cell.value);
    let label = against.map(|value| names::with_unit(value, place.unit()));
    let name = place.criterion.display_name(lang);
    let said = match &label {
        Some(label) => lang.widget_density(name, label),
        None => lang.widget_density_alone(name),
    };
    let against = against.zip(label.as_deref()).map(|(value, label)| Against { value, label });
    let colour = tokens.origin(&place.equipment.origin).mark;
    distribution::show(ui, tokens, known, against, colour, &said);
}

/// Flags and findings of this cell, each as a sentence.
fn remarks(ui: &mut Ui, place: &Place<'_>, result: &CellResult) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let analysis = place.shared.session.analysis();
    let here = Where::Cell { equipment: place.equipment.id.clone(), criterion: place.criterion.id.clone() };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let mut said = false;
        for finding in analysis.findings.iter().filter(|finding| finding.place == here) {
            let sentence = finding.sentence(lang);
            if sentence.is_empty() {
                continue;
            }
            said = true;
            let colour = match finding.severity {
                Severity::Error => tokens.error,
                Severity::Warning => tokens.warning,
                Severity::Info => tokens.text_subdued,
            };
            let text = finding.hint(lang).map_or_else(|| sentence.clone(), |hint| format!("{sentence}. {hint}"));
            ui.add(Label::new(theme::small(format!("⚠ {text}")).color(colour)).wrap().selectable(true));
        }
        for &flag in &result.flags {
            if !(said && has_finding(flag)) {
                ui.add(Label::new(theme::label(format!("· {}", names::flag(lang, flag)), tokens)).wrap());
            }
        }
        if result.assumed {
            ui.add(Label::new(theme::label(format!("· {}", lang.inspector_assumed()), tokens)).wrap());
        }
    });
}

/// Flags that a finding says in more words.
fn has_finding(flag: Flag) -> bool {
    matches!(
        flag,
        Flag::Unread
            | Flag::WidthOpen
            | Flag::Contradiction
            | Flag::UnlikeBasis
            | Flag::BeyondScale
            | Flag::NoRate
            | Flag::Span
            | Flag::Magnitude
    )
}
