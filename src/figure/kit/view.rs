//! What a figure of the comparison or the decision is made from: names, values in words, subtitle and notes.

use crate::analysis::decision::{Decision, closed_up};
use crate::analysis::{Analysis, CellResult, EquipmentResult, benchmark_name, figure_text};
use crate::model::{Equipment, Missing, Project, Scenario};
use crate::text::Lang;
use crate::text::number::{whole_points, with_unit};

use crate::figure::plot::Figure;

/// Project and analysis as a figure reads them: names and values as text.
pub struct View<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// The decision; `None`: not worked out.
    pub decision: Option<&'a Decision>,
    /// Language of all texts.
    pub lang: Lang,
}

impl View<'_> {
    /// Name of an equipment.
    pub fn name(&self, equipment: usize) -> String {
        self.project.equipment_name(equipment, self.lang)
    }

    /// Name of a criterion.
    pub fn criterion(&self, k: usize) -> &str {
        self.project.criterion_name(k, self.lang)
    }

    /// Unit symbol of a criterion.
    pub fn unit(&self, k: usize) -> &'static str {
        self.analysis.criteria.get(k).and_then(|c| c.unit).map_or("", |unit| self.lang.unit(unit.symbol()))
    }

    /// The value of a cell with its unit; `–` where there is none.
    pub fn value_text(&self, k: usize, cell: &CellResult) -> String {
        cell.value.map_or_else(|| "–".to_owned(), |value| self.figure_text(k, value))
    }

    /// A value of a criterion with its unit; a level or yes/no by its name.
    pub fn figure_text(&self, k: usize, x: f64) -> String {
        figure_text(self.project, self.analysis, k, x, self.lang)
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
        if cells().any(|cell| cell.assumed || cell.comparison.margin_assumed) {
            notes.push(lang.note_assumed().to_owned());
        }
        notes
    }

    /// An empty figure of this name with title, subtitle and notes.
    pub fn figure(&self, name: &'static str, title: String) -> Figure {
        Figure { notes: self.notes(), ..Figure::blank(name, title, self.subtitle()) }
    }

    /// A figure without marks that says why there is nothing to show.
    pub fn empty(&self, name: &'static str, title: &str, why: &str) -> Figure {
        Figure { summary: why.to_owned(), ..self.figure(name, title.to_owned()) }
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
            Some((k, cell.comparison.gap_points.filter(|_| cell.value.is_some())?))
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
