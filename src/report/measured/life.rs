//! Lives of units: Weibull with bounds, MTBF, other distributions, survival, groups.

mod programs;

use super::Report;
use crate::analysis::measured::{LifeGroup, LifeReport, WeibullReport, distribution_text};
use crate::methods::life::choice::Candidate;
use crate::methods::life::exponential::{Mtbf, Termination};
use crate::methods::life::location_scale::Span;
use crate::methods::life::survival::Step;
use crate::methods::life::weibull::Bounded;
use crate::model::LifeFit;
use crate::report::{Section, Value};
use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

pub use self::programs::mtbf_json;

/// Significant digits of the tables.
const DIGITS: i32 = 5;

/// The values of a file of this name; confidence of the intervals in per cent.
pub(super) fn life(found: &LifeReport, file: &str, confidence: f64, lang: Lang) -> Report {
    let title = lang.life_headline(file, found.n, found.failures, found.suspensions);
    let title = match &found.options.group {
        Some(group) => lang.life_of_group(&title, group),
        None => title,
    };
    let writer = Writer { found, unit: &found.unit, confidence, percent: number(confidence), lang };
    let p = |p: f64| number(significant(p, 3));
    let test = found.log_rank.as_ref().map(|test| lang.life_log_rank(&p(test.chi_squared), test.df, &p(test.p)));
    Report::new(title, writer.sections(), Some(confidence), programs::json(found))
        .closed_by(test.into_iter().collect(), found.warnings(lang))
}

struct Writer<'a> {
    found: &'a LifeReport,
    unit: &'a str,
    confidence: f64,
    percent: String,
    lang: Lang,
}

impl Writer<'_> {
    fn sections(&self) -> Vec<Section> {
        let all = [self.weibull(), self.mtbf(), self.weibayes(), self.distributions(), self.survival(), self.groups()];
        all.into_iter().flatten().collect()
    }

    fn section(&self, title: &str, values: Vec<Value>) -> Section {
        Section::values(title, values, Some(self.confidence), self.lang)
    }

    /// A column of intervals that names their confidence.
    fn interval_column(&self) -> Column {
        Column::interval(self.lang.measure_column_interval(&self.percent))
    }

    fn weibull(&self) -> Option<Section> {
        let (found, lang) = (self.found.weibull.as_ref()?, self.lang);
        let value = |symbol: &str, bounded: Bounded, unit: &str| {
            Value::new(symbol, bounded.figure, unit).within(bounded.span.above_zero())
        };
        let mut values = vec![
            value("β", found.beta, ""),
            value("η", found.eta, self.unit),
            value("B10", found.b10, self.unit),
            value("B50", found.b50, self.unit),
            value(lang.life_mean(), found.mean, self.unit),
        ];
        let at = |time: f64| lang.life_reliability(&with_unit(time, self.unit));
        values.extend(found.reliability.map(|(time, share)| value(&at(time), share, "")));
        values.extend(found.log_likelihood.map(|x| Value::new("ln L", x, "")));
        values.extend(found.correlation.map(|x| Value::new(lang.life_correlation(), x, "")));
        let title = match self.found.options.fit {
            LifeFit::MaximumLikelihood => lang.life_by_likelihood(),
            LifeFit::RankRegressionX => lang.life_by_regression_x(),
            LifeFit::RankRegressionY => lang.life_by_regression_y(),
        };
        Some(self.section(title, values))
    }

    fn mtbf(&self) -> Option<Section> {
        let (found, lang) = (self.found.mtbf?, self.lang);
        let title = match found.termination {
            Termination::Time => lang.life_mtbf_time(),
            Termination::Failure => lang.life_mtbf_failure(),
        };
        Some(self.section(title, mtbf_values(&found, self.unit, &self.percent, lang)))
    }

    fn weibayes(&self) -> Option<Section> {
        let (found, lang) = (self.found.weibayes?, self.lang);
        let lower =
            |symbol: &str, value: Option<f64>| Value::new(lang.life_lower_of(symbol, &self.percent), value, self.unit);
        let values = vec![lower("η", Some(found.scale_lower)), lower("B10", found.life_lower(0.1))];
        Some(self.section(&lang.life_weibayes(&number(found.shape)), values))
    }

    fn distributions(&self) -> Option<Section> {
        let (choice, lang) = (self.found.choice.as_ref()?, self.lang);
        let cell = |value: Option<f64>| Cell::significant(value, DIGITS);
        let row = |candidate: &Candidate| {
            vec![
                Cell::words(distribution_text(candidate.distribution, lang)),
                cell(Some(candidate.aic)),
                cell(candidate.aicc),
                cell(Some(candidate.log_likelihood)),
                cell(programs::b10(self.found, candidate.distribution)),
            ]
        };
        let columns = vec![
            Column::text(lang.life_distribution()),
            Column::number("AIC"),
            Column::number("AICc"),
            Column::number("ln L"),
            Column::number("B10").in_unit(self.unit),
        ];
        let table = Table { columns, rows: choice.candidates.iter().map(row).collect() };
        let value = |candidate: &Candidate| {
            Value::new(format!("AIC {}", distribution_text(candidate.distribution, lang)), candidate.aic, "")
        };
        Some(Section::shown_as(lang.life_other(), table, choice.candidates.iter().map(value).collect()))
    }

    fn survival(&self) -> Option<Section> {
        let (curve, lang) = (self.found.survival.as_ref().filter(|curve| !curve.steps.is_empty())?, self.lang);
        let hazards = self.found.hazard.iter().map(|step| step.hazard).map(Some).chain(std::iter::repeat(None));
        let row = |(step, hazard): (&Step, Option<f64>)| {
            vec![
                Cell::number(step.time, Digits::All),
                Cell::count(step.at_risk),
                Cell::count(step.failures),
                Cell::significant(step.survival, DIGITS),
                Cell::interval(Some((step.lower, step.upper)), DIGITS),
                Cell::significant(hazard, DIGITS),
            ]
        };
        let columns = vec![
            Column::number(lang.life_time()).in_unit(self.unit),
            Column::number(lang.life_at_risk()),
            Column::number(lang.life_failed()),
            Column::number("S"),
            self.interval_column(),
            Column::number(lang.life_hazard()),
        ];
        let table = Table { columns, rows: curve.steps.iter().zip(hazards).map(row).collect() };
        let value = |step: &Step| {
            Value::new(format!("S({})", number(step.time)), step.survival, "").within(Some((step.lower, step.upper)))
        };
        Some(Section::shown_as(lang.life_survival(), table, curve.steps.iter().map(value).collect()))
    }

    fn groups(&self) -> Option<Section> {
        let (lang, groups) = (self.lang, &self.found.groups);
        let b10 = |group: &LifeGroup| group.report.weibull.as_ref().map(|found| found.b10);
        let interval = |group: &LifeGroup| b10(group).map(|b10| b10.span).and_then(Span::above_zero);
        let row = |group: &LifeGroup| {
            let report = &group.report;
            let value = |of: fn(&WeibullReport) -> Bounded| {
                Cell::significant(report.weibull.as_ref().and_then(|found| of(found).figure), DIGITS)
            };
            vec![
                Cell::words(&group.name),
                Cell::count(report.n),
                Cell::count(report.failures),
                value(|found| found.beta),
                value(|found| found.b10),
                Cell::interval(interval(group), DIGITS),
                Cell::significant(report.mtbf.and_then(|mtbf| mtbf.point), DIGITS),
            ]
        };
        let columns = vec![
            Column::label(lang.life_group()),
            Column::number(lang.life_units()),
            Column::number(lang.life_failed()),
            Column::number("β"),
            Column::number("B10").in_unit(self.unit),
            self.interval_column(),
            Column::number("MTBF").in_unit(self.unit),
        ];
        let table = Table { columns, rows: groups.iter().map(row).collect() };
        let value = |group: &LifeGroup| {
            let b10 = b10(group).and_then(|b10| b10.figure);
            Value::new(format!("{} B10", group.name), b10, self.unit).within(interval(group))
        };
        let values: Vec<Value> = groups.iter().map(value).collect();
        (!values.is_empty()).then(|| Section::shown_as(lang.life_groups(), table, values))
    }
}

/// An MTBF with its bounds; `percent` is their confidence.
pub fn mtbf_values(found: &Mtbf, unit: &str, percent: &str, lang: Lang) -> Vec<Value> {
    let upper = found.upper.unwrap_or(f64::INFINITY);
    let mut values = vec![
        Value::new("MTBF", found.point, unit).within(Some((found.lower, upper))),
        Value::new(lang.life_lower(percent), found.one_sided_lower, unit),
    ];
    values.extend(found.three_times.map(|three| Value::new(lang.life_three(), three, unit)));
    values.push(Value::new(lang.life_total_time(), found.total_time, unit));
    values
}
