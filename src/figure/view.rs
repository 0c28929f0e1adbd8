//! What all figures share: names, colours by origin, subtitle, notes, ticks.

use crate::analysis::decision::{Decision, closed_up};
use crate::analysis::{Analysis, CellResult, EquipmentResult, benchmark_name, figure_text};
use crate::model::{Equipment, Missing, Origin, Project, Scenario};
use crate::text::Lang;
use crate::text::number::{number, points, whole_points, with_unit};

use super::build::Choice;
use super::{Axis, AxisKind, ColourRole, Figure, Pattern, Shape, Style, Symbol, Tick};

/// What a figure is made from.
pub(super) struct View<'a> {
    pub project: &'a Project,
    pub analysis: &'a Analysis,
    pub decision: Option<&'a Decision>,
    pub lang: Lang,
}

impl View<'_> {
    /// Name of an equipment.
    pub fn name(&self, equipment: usize) -> String {
        self.project.equipment.get(equipment).map(|e| e.display_name(self.lang)).unwrap_or_default()
    }

    /// Name of a criterion.
    pub fn criterion(&self, k: usize) -> &str {
        self.project.criteria.get(k).map(|c| c.display_name(self.lang)).unwrap_or_default()
    }

    /// Unit symbol of a criterion.
    pub fn unit(&self, k: usize) -> &'static str {
        self.analysis.criteria.get(k).and_then(|c| c.unit).map_or("", |unit| self.lang.unit(unit.symbol()))
    }

    /// A figure of a criterion with its unit; a level or yes/no by its name.
    pub fn value_text(&self, k: usize, cell: &CellResult) -> String {
        cell.value.map_or_else(|| "–".to_owned(), |value| self.figure_text(k, value))
    }

    /// The same of any figure.
    pub fn figure_text(&self, k: usize, x: f64) -> String {
        figure_text(self.project, self.analysis, k, x, self.lang)
    }

    /// The equipment a figure is about: the chosen one, else the best that is not the benchmark.
    pub fn chosen(&self, choice: &Choice) -> Option<usize> {
        let named = choice.equipment.as_ref().and_then(|id| self.analysis.position(id));
        let any = || (!self.analysis.equipment.is_empty()).then_some(0);
        named.or_else(|| self.analysis.best_other()).or_else(any)
    }

    /// The equipment with its results.
    pub fn equipment(&self, index: usize) -> Option<(&Equipment, &EquipmentResult)> {
        Some((self.project.equipment.get(index)?, self.analysis.equipment.get(index)?))
    }

    /// Criteria that count: with weight, compared with the benchmark.
    pub fn weighted(&self) -> Vec<usize> {
        let criteria = self.analysis.criteria.iter().enumerate();
        criteria.filter(|(_, c)| c.weight > 0.0).map(|(k, _)| k).collect()
    }

    /// Benchmark's name.
    pub fn benchmark(&self) -> String {
        benchmark_name(self.project, self.analysis, self.lang)
    }

    /// Title of the project in the figure's language.
    pub fn title(&self) -> &str {
        self.project.title(self.lang)
    }

    /// Project, benchmark and scenario.
    pub fn subtitle(&self) -> String {
        let scenario = self.project.scenario(&self.analysis.scenario);
        let scenario = scenario.map_or(self.lang.scenario_base(), Scenario::display_name);
        self.lang.subtitle(self.title(), &closed_up(self.benchmark(), self.lang), scenario)
    }

    /// Policy, provisional scales, assumptions: printed on every figure.
    pub fn notes(&self) -> Vec<String> {
        let lang = self.lang;
        let mut notes = vec![
            match self.analysis.missing {
                Missing::Proven => lang.note_missing_proven(),
                Missing::Possible => lang.note_missing_possible(),
            }
            .to_owned(),
        ];
        let provisional = self.weighted().into_iter().filter(|k| self.analysis.criteria[*k].provisional.is_some());
        let names: Vec<&str> = provisional.map(|k| self.criterion(k)).collect();
        if !names.is_empty() {
            notes.push(lang.note_provisional(&names.join(lang.list_comma())));
        }
        let cells = || self.analysis.equipment.iter().flat_map(|e| &e.cells);
        if cells().any(|cell| cell.assumed || cell.margin_assumed) {
            notes.push(lang.note_assumed().to_owned());
        }
        notes
    }

    /// An empty figure of this name with title, subtitle and notes.
    pub fn figure(&self, name: &'static str, title: String) -> Figure {
        Figure { notes: self.notes(), ..Figure::blank(name, title, self.subtitle()) }
    }

    /// A figure that says why there is nothing to show.
    pub fn empty(&self, name: &'static str, title: &str) -> Figure {
        let mut figure = self.figure(name, title.to_owned());
        self.lang.figure_nothing().clone_into(&mut figure.summary);
        figure
    }

    /// A gap in words: `18 points behind`.
    pub fn gap_words(&self, gap: f64) -> String {
        match gap {
            gap if gap >= 0.05 => self.lang.figure_behind_by(&self.lang.points(&whole_points(gap))),
            gap if gap <= -0.05 => self.lang.figure_ahead_by(&self.lang.points(&whole_points(-gap))),
            _ => self.lang.figure_level_with().to_owned(),
        }
    }

    /// Best, worst and the largest gap with its unit, of one equipment against the benchmark.
    pub fn gap_summary(&self, equipment: usize) -> String {
        let Some((_, result)) = self.equipment(equipment) else { return String::new() };
        let gaps = self.weighted().into_iter().filter_map(|k| {
            let cell = result.cells.get(k)?;
            Some((k, cell.gap_points.filter(|_| cell.value.is_some())?))
        });
        let gaps: Vec<(usize, f64)> = gaps.collect();
        let by_gap = |a: &&(usize, f64), b: &&(usize, f64)| a.1.total_cmp(&b.1);
        let (Some(best), Some(worst)) = (gaps.iter().min_by(by_gap), gaps.iter().max_by(by_gap)) else {
            return self.lang.figure_nothing().to_owned();
        };
        let mut text = self.lang.figure_best_worst(
            self.criterion(best.0),
            &self.gap_words(best.1),
            self.criterion(worst.0),
            &self.gap_words(worst.1),
        );
        if worst.1 >= 0.05 {
            text.push_str(self.lang.sentence_gap());
            text.push_str(&self.lang.figure_largest_gap(
                self.criterion(worst.0),
                &self.natural_gap(equipment, worst.0),
                &self.lang.points(&whole_points(worst.1)),
            ));
        }
        text
    }

    /// The difference to the benchmark in the criterion's unit.
    pub fn natural_gap(&self, equipment: usize, k: usize) -> String {
        let own = self.analysis.equipment.get(equipment).and_then(|e| e.cells.get(k));
        let other = self.analysis.benchmark.as_ref().and_then(|b| b.cells.get(k)?.as_ref());
        let (Some(own), Some(other)) = (own, other) else { return "–".to_owned() };
        let numeric = self.project.criteria.get(k).is_some_and(|c| c.kind == crate::model::Kind::Numeric);
        match (own.value, other.value) {
            (Some(x), Some(r)) if numeric => with_unit((x - r).abs(), self.unit(k)),
            _ => format!("{} / {}", self.value_text(k, own), self.value_text(k, other)),
        }
    }
}

/// Marks of an origin: colour, pattern and symbol differ, so that no one of them is needed.
pub(super) fn origin_style(origin: &Origin) -> (ColourRole, Pattern, Symbol) {
    match origin {
        Origin::Domestic => (ColourRole::Domestic, Pattern::None, Symbol::Circle),
        Origin::Imported => (ColourRole::Imported, Pattern::Hatch, Symbol::Diamond),
        Origin::Other(_) => (ColourRole::Other, Pattern::Dot, Symbol::Triangle),
    }
}

/// The word of an origin in a legend.
pub(super) fn origin_word(origin: &Origin, lang: Lang) -> &'static str {
    match origin {
        Origin::Domestic => lang.legend_domestic(),
        Origin::Imported => lang.legend_imported(),
        Origin::Other(_) => lang.legend_other(),
    }
}

/// A category axis with these labels.
pub(super) fn categories(labels: Vec<String>) -> Axis {
    let kind = AxisKind::Category(labels.len());
    let ticks = labels.into_iter().enumerate().map(|(i, label)| Tick { at: i as f64, label }).collect();
    Axis { kind, label: String::new(), ticks, columns: Vec::new() }
}

/// A linear axis over [low, high] with about six round ticks; with `whole` the ends are at ticks.
pub(super) fn linear(label: &str, low: f64, high: f64) -> Axis {
    let step = round_step((high - low) / 5.0);
    let (from, to) = ((low / step).floor() * step, (high / step).ceil() * step);
    let count = ((to - from) / step).round().clamp(1.0, 20.0) as usize;
    let tick = |i: usize| {
        let at = from + step * i as f64;
        // Rounded to the step, or 0.30000000000000004 would be shown.
        let at = (at / step).round() * step;
        Tick { at, label: number(if at.abs() < step * 1e-9 { 0.0 } else { rounded_to(at, step) }) }
    };
    Axis {
        kind: AxisKind::Linear { from, to },
        label: label.to_owned(),
        ticks: (0..=count).map(tick).collect(),
        columns: Vec::new(),
    }
}

fn rounded_to(x: f64, step: f64) -> f64 {
    let digits = (-step.log10().floor()).clamp(0.0, 15.0) as usize;
    format!("{x:.digits$}").parse().unwrap_or(x)
}

/// The next larger of 1, 2, 5 × 10ⁿ.
fn round_step(raw: f64) -> f64 {
    if !raw.is_finite() || raw <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|f| f * power >= raw * 0.999).unwrap_or(10.0);
    factor * power
}

/// A line between two points.
pub(super) fn segment(from: [f64; 2], to: [f64; 2]) -> Shape {
    Shape::Line(vec![from, to])
}

/// A line style of the text colour.
pub(super) const WHISKER: Style = Style::line(ColourRole::Text, 1.25);

/// Points as shown in columns.
pub(super) fn column_points(x: f64) -> String {
    points(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let labels = |low, high| linear("", low, high).ticks.into_iter().map(|t| t.label).collect::<Vec<_>>();
        assert_eq!(labels(0.0, 100.0), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(labels(0.003, 0.021), ["0", "0.005", "0.01", "0.015", "0.02", "0.025"]);
        assert_eq!(labels(-3.0, 12.0), ["−5", "0", "5", "10", "15"]);
        assert!(!labels(1.0, 1.0).is_empty());
    }
}
