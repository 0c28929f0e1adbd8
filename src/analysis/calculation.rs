//! How every number of a cell came about.

use crate::model::{Equipment, Grade, Project, Spec};
use crate::quantity::{Meaning, Remark};
use crate::text::Lang;
use crate::text::number::{joined, number, percent, points, probability_is, significant, with_unit};

use super::band::band_of;
use super::cell_result::{CellResult, Flag};
use super::criterion::Ready;
use super::price::{PriceStep, RateFrom, TaxStep};
use super::reader::Reader;
use super::result::{Analysis, CriterionResult};
use super::words::{benchmark_name, meaning_text, verdict_word};
use super::worth_function::Provisional;

/// One line of a cell's calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is computed ("Meaning", "Points", "Margin", "Verdict" …).
    pub label: String,
    /// The calculation with its inputs.
    pub text: String,
}

/// How every number of a cell came about, in order, from the text as entered to the contribution.
pub fn calculation(
    project: &Project,
    analysis: &Analysis,
    equipment: usize,
    criterion: usize,
    lang: Lang,
) -> Vec<Step> {
    let parts = (
        project.equipment.get(equipment),
        project.criteria.get(criterion),
        analysis.criteria.get(criterion),
        analysis.equipment.get(equipment).and_then(|e| e.cells.get(criterion)),
    );
    let (Some(machine), Some(part), Some(result), Some(cell)) = parts else { return Vec::new() };
    let ready = Ready::new(part, None, &mut Vec::new());
    let mut steps = Steps { lang, unit: result.unit.map_or("", |unit| lang.unit(unit.symbol())), done: Vec::new() };
    if !cell.text.is_empty() {
        steps.push(lang.calc_text(), format!("\u{201c}{}\u{201d}", cell.text));
    }
    steps.push(lang.calc_meaning(), meaning_text(&cell.reading.meaning, &ready.levels, lang));
    let spec = machine.cell(&part.id).and_then(|c| c.chosen());
    steps.source(project, machine, spec);
    if let Some(value) = &cell.measured {
        steps.push(lang.calc_measured(), value.words(lang));
    }
    steps.conversion((project, machine), &ready, cell, spec);
    steps.band(cell, spec);
    steps.uncertainty(project, cell, ready.exact);
    steps.points(result, cell);
    if analysis.benchmark.as_ref().is_some_and(|b| b.equipment == Some(equipment)) {
        steps.push(lang.calc_benchmark(), lang.calc_itself().to_owned());
    } else {
        steps.comparison(project, analysis, criterion, cell, result, &ready);
    }
    steps.done
}

/// The rate of a tax and whose it is.
fn tax_words(tax: &TaxStep, lang: Lang) -> String {
    let percent = number(tax.percent);
    match &tax.from {
        RateFrom::Text => lang.calc_rate_of_text(&percent),
        RateFrom::Equipment { hs_code } if hs_code.is_empty() => lang.calc_rate_of_equipment(&percent),
        RateFrom::Equipment { hs_code } => lang.calc_rate_of_heading(&percent, hs_code),
        RateFrom::Project => lang.calc_rate_of_project(&percent),
    }
}

struct Steps {
    lang: Lang,
    unit: &'static str,
    done: Vec<Step>,
}

impl Steps {
    fn push(&mut self, label: &str, text: String) {
        self.done.push(Step { label: label.to_owned(), text });
    }

    fn figure(&self, x: f64) -> String {
        with_unit(x, self.unit)
    }

    /// Document, page and words the text comes from, and under which condition it holds.
    fn source(&mut self, project: &Project, machine: &Equipment, spec: Option<&Spec>) {
        let lang = self.lang;
        let Some(spec) = spec.filter(|spec| !spec.is.trim().is_empty()) else { return };
        let text = match project.evidence(machine.evidence_of(spec)) {
            Some(evidence) => {
                let about = [evidence.display_title(), &evidence.date, &spec.page];
                let about: Vec<_> = about.into_iter().filter(|part| !part.is_empty()).collect();
                format!("{} · {}", evidence.grade.letter(), about.join(lang.source_comma()))
            }
            None => lang.grade_of_nothing().to_owned(),
        };
        self.push(lang.calc_source(), text);
        if !spec.quote.is_empty() {
            self.push(lang.inspector_quote(), format!("\u{201c}{}\u{201d}", spec.quote));
        }
        if !spec.condition.is_empty() {
            self.push(lang.inspector_condition(), spec.condition.clone());
        }
    }

    fn conversion(
        &mut self,
        (project, machine): (&Project, &Equipment),
        ready: &Ready<'_>,
        cell: &CellResult,
        spec: Option<&Spec>,
    ) {
        let lang = self.lang;
        let Meaning::Number(entered) = &cell.reading.meaning else { return };
        for remark in &cell.reading.remarks {
            match remark {
                Remark::WorkshopUnit => self.push(lang.calc_unit(), lang.calc_workshop().to_owned()),
                Remark::HoursPerYear => {
                    let hours = number(project.settings.hours_per_year);
                    self.push(lang.calc_unit(), lang.calc_hours(&hours));
                }
                // Findings say them.
                Remark::CommaAsThousands
                | Remark::CommaAsDecimal
                | Remark::PointAsDecimal
                | Remark::PointAsThousands
                | Remark::Bullet
                | Remark::MultiplierOfUnit
                | Remark::UnitBySize
                | Remark::FormalNumerals
                | Remark::Difference
                | Remark::Reaches
                | Remark::BetterThan
                | Remark::LostPower
                | Remark::MarksOfTime
                | Remark::WorkingDays
                | Remark::FirstOfTwo
                | Remark::Beside(_) => {}
            }
        }
        let steps = spec
            .map(|spec| Reader::price_steps(project, machine, entered, &cell.reading.remarks, spec, ready))
            .unwrap_or_default();
        for step in steps {
            let text = match step {
                PriceStep::Rate { pair, value, source } => lang.calc_rate(&pair, &number(value), &source),
                PriceStep::Plus { what, amount } => lang.calc_plus(&what, &self.figure(amount)),
                PriceStep::Duty(tax) => lang.calc_duty(&tax_words(&tax, lang), &number(tax.factor)),
                PriceStep::Vat(tax) => lang.calc_vat(&tax_words(&tax, lang), &number(tax.factor)),
            };
            self.push(lang.calc_price(), text);
        }
        if let Some(value) = cell.value.filter(|_| entered.unit.is_some_and(|unit| Some(unit) != ready.unit)) {
            self.push(lang.calc_unit(), self.figure(value));
        }
    }

    /// The band within which a figure of another rule was taken.
    fn band(&mut self, cell: &CellResult, spec: Option<&Spec>) {
        let accepted = spec.and_then(|spec| spec.accepted).filter(|_| cell.flags.contains(&Flag::PlausibleBand));
        if let Some(accepted) = accepted {
            let (band, (own, iso)) = (band_of(accepted), accepted.names());
            let [low, high] = [band.low, band.high].map(|x| number(significant(x, 3)));
            self.push(self.lang.calc_band_label(), self.lang.calc_band(own, iso, &low, &high));
        }
    }

    fn uncertainty(&mut self, project: &Project, cell: &CellResult, exact: bool) {
        let lang = self.lang;
        let Some(sd) = cell.standard_uncertainty.filter(|sd| *sd > 0.0) else {
            if exact && cell.standard_uncertainty.is_some() {
                self.push(lang.calc_uncertainty(), lang.calc_exact().to_owned());
            }
            return;
        };
        let text = if cell.assumed && cell.uncertain.is_some_and(|u| u.half_width > 0.0) {
            lang.calc_assumed_half_unit(&self.figure(sd))
        } else if cell.assumed {
            let grade = if cell.flags.contains(&Flag::Borrowed) { None } else { cell.grade };
            let relative = project.settings.assumed.relative(grade.unwrap_or(Grade::E));
            let word = match cell.grade {
                Some(_) => grade.unwrap_or(Grade::E).letter().to_owned(),
                None => format!("E ({})", lang.calc_no_evidence()),
            };
            lang.calc_assumed_sd(&percent(relative), &word, &self.figure(sd))
        } else {
            lang.calc_own_sd(&self.figure(sd))
        };
        self.push(lang.calc_uncertainty(), text);
        let interval = match (cell.low, cell.high) {
            (Some(low), Some(high)) => joined(&[low, high], " … ", self.unit),
            (low, high) => {
                let end = |x: Option<f64>| x.map_or_else(|| "∞".to_owned(), |x| self.figure(x));
                format!("{} … {}", end(low), end(high))
            }
        };
        self.push(lang.calc_interval(), interval);
    }

    fn points(&mut self, criterion: &CriterionResult, cell: &CellResult) {
        let lang = self.lang;
        let (Some(p), Some(low), Some(high)) = (cell.points, cell.points_low, cell.points_high) else { return };
        let (p, low, high) = (points(p), points(low), points(high));
        if cell.value.is_none() {
            self.push(lang.calc_points(), lang.calc_points_missing(&p, &low, &high));
            return;
        }
        let anchors = || {
            let pair = |(x, v): &(f64, f64)| format!("{} → {}", self.figure(*x), points(*v));
            criterion.anchors.iter().map(pair).collect::<Vec<_>>().join(", ")
        };
        let scale = match criterion.provisional {
            Some(Provisional::Geometric(centre)) => lang.calc_scale_geometric(&self.figure(centre)),
            Some(Provisional::Linear) => lang.calc_scale_linear(&anchors()),
            None if criterion.anchors.is_empty() => lang.calc_scale_levels().to_owned(),
            None => lang.calc_scale_declared(&anchors()),
        };
        let open = cell.low.is_none() || cell.high.is_none();
        let text = match (open, low == high) {
            (true, _) => lang.calc_points_open(&p, &low, &high),
            (false, true) => p,
            (false, false) => lang.calc_points_range(&p, &low, &high),
        };
        self.push(lang.calc_points(), format!("{text}; {scale}"));
    }

    fn comparison(
        &mut self,
        project: &Project,
        analysis: &Analysis,
        k: usize,
        cell: &CellResult,
        criterion: &CriterionResult,
        ready: &Ready<'_>,
    ) {
        let lang = self.lang;
        let Some(other) = analysis.benchmark.as_ref().and_then(|b| b.cells.get(k)?.as_ref()) else { return };
        let name = benchmark_name(project, analysis, lang);
        let value = other.value.map_or_else(|| lang.meaning_not_stated().to_owned(), |x| self.figure(x));
        let worth = other.points.map(|p| format!(" → {}", points(p))).unwrap_or_default();
        self.push(lang.calc_benchmark(), format!("{name}: {value}{worth}"));
        if let (Some(level), Some(x), Some(r)) = (cell.comparison.level_percent, cell.value, other.value) {
            let (a, b) = if ready.sign().is_some_and(|s| s < 0.0) { (r, x) } else { (x, r) };
            self.push(
                lang.calc_level(),
                format!("100 · {} / {} = {} %", number(a), number(b), number((level * 10.0).round() / 10.0)),
            );
        }
        if let (Some(gap), Some(b), Some(e)) = (cell.comparison.gap_points, other.points, cell.points) {
            self.push(lang.calc_gap(), format!("{} − {} = {}", points(b), points(e), points(gap)));
            if let Some(contribution) = cell.comparison.contribution_points {
                let share = if gap == 0.0 { criterion.weight } else { contribution / gap };
                self.push(
                    lang.calc_contribution(),
                    lang.calc_weight(&percent(share), &points(gap), &points(contribution)),
                );
            }
        }
        self.verdict(project, cell, ready);
    }

    fn verdict(&mut self, project: &Project, cell: &CellResult, ready: &Ready<'_>) {
        let lang = self.lang;
        if let Some(margin) = cell.comparison.margin {
            let text = match (cell.comparison.margin_assumed, ready.compares_points()) {
                (true, true) => lang.calc_margin_points(&points(margin)),
                (true, false) => {
                    lang.calc_margin_assumed(&self.figure(margin), &number(project.settings.margin_percent))
                }
                (false, true) => lang.calc_margin_given(&points(margin)),
                (false, false) => lang.calc_margin_given(&self.figure(margin)),
            };
            self.push(lang.calc_margin(), text);
        }
        if let Some(verdict) = cell.comparison.as_stated {
            self.push(lang.calc_as_stated(), verdict_word(verdict, lang).to_owned());
        }
        let Some(verdict) = cell.comparison.verdict else { return };
        let why = match cell.comparison.probabilities {
            Some(p) => {
                let text = lang.calc_probabilities(
                    &probability_is(p.ahead),
                    &probability_is(p.parity),
                    &probability_is(p.behind),
                );
                let bounds = (p.ahead + p.parity + p.behind) < 0.999;
                if bounds { format!("{text}; {}", lang.calc_probabilities_bound()) } else { text }
            }
            None if cell.flags.contains(&Flag::UnlikeBasis) => lang.calc_unlike().to_owned(),
            None => lang.calc_unknown().to_owned(),
        };
        self.push(lang.calc_verdict(), format!("{}; {why}", verdict_word(verdict, lang)));
    }
}
