//! A life report as it is printed.

use super::super::report::{Block, Report, Row, Sheet, cell, cell_within, reach};
use super::programs::{b10, whole};
use crate::analysis::measured::{LifeGroup, LifeReport, WeibullReport, distribution_text};
use crate::methods::life::choice::Candidate;
use crate::methods::life::exponential::{Mtbf, Termination};
use crate::methods::life::survival::Step;
use crate::methods::life::weibull::Bounded;
use crate::model::LifeFit;
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// The report of a file of this name.
pub(super) fn report(found: &LifeReport, file: &str, confidence: f64, lang: Lang) -> Report {
    let headline = lang.life_headline(file, found.n, found.failures, found.suspensions);
    let shown = Shown { found, unit: &found.unit, percent: number(confidence), lang };
    let p = |p: f64| number(significant(p, 3));
    let test = found.log_rank.as_ref().map(|test| lang.life_log_rank(&p(test.chi_squared), test.df, &p(test.p)));
    Report {
        headline: match &found.options.group {
            Some(group) => lang.life_of_group(&headline, group),
            None => headline,
        },
        blocks: shown.blocks(),
        sentences: test.into_iter().collect(),
        warnings: found.warnings(lang),
        json: whole(found),
        confidence: Some(confidence),
    }
}

struct Shown<'a> {
    found: &'a LifeReport,
    unit: &'a str,
    percent: String,
    lang: Lang,
}

impl Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        let all = [self.weibull(), self.mtbf(), self.weibayes(), self.distributions(), self.survival(), self.groups()];
        all.into_iter().flatten().collect()
    }

    fn weibull(&self) -> Option<Block> {
        let (found, lang) = (self.found.weibull.as_ref()?, self.lang);
        let row = |symbol: &str, bounded: Bounded, unit: &str| {
            Row::new(symbol, bounded.figure, unit).within(reach(bounded.span))
        };
        let mut rows = vec![
            row("β", found.beta, ""),
            row("η", found.eta, self.unit),
            row("B10", found.b10, self.unit),
            row("B50", found.b50, self.unit),
            row(lang.life_mean(), found.mean, self.unit),
        ];
        rows.extend(found.reliability.map(|(at, share)| row(&lang.life_reliability(&self.time(at)), share, "")));
        rows.extend(found.log_likelihood.map(|x| Row::new("ln L", x, "")));
        rows.extend(found.correlation.map(|x| Row::new(lang.life_correlation(), x, "")));
        let title = match self.found.options.fit {
            LifeFit::MaximumLikelihood => lang.life_by_likelihood(),
            LifeFit::RankRegressionX => lang.life_by_regression_x(),
            LifeFit::RankRegressionY => lang.life_by_regression_y(),
        };
        Some(Block::new(title, rows))
    }

    fn time(&self, time: f64) -> String {
        if self.unit.is_empty() { number(time) } else { with_unit(time, self.unit) }
    }

    /// A heading with the unit.
    fn in_unit(&self, name: &str) -> String {
        if self.unit.is_empty() { name.to_owned() } else { format!("{name} ({})", self.unit) }
    }

    fn mtbf(&self) -> Option<Block> {
        let (found, lang) = (self.found.mtbf?, self.lang);
        let title = match found.termination {
            Termination::Time => lang.life_mtbf_time(),
            Termination::Failure => lang.life_mtbf_failure(),
        };
        Some(Block::new(title, mtbf_rows(&found, self.unit, &self.percent, lang)))
    }

    fn weibayes(&self) -> Option<Block> {
        let (found, lang) = (self.found.weibayes?, self.lang);
        let lower =
            |symbol: &str, value: Option<f64>| Row::new(&lang.life_lower_of(symbol, &self.percent), value, self.unit);
        let rows = vec![lower("η", Some(found.scale_lower)), lower("B10", found.life_lower(0.1))];
        Some(Block::new(&lang.life_weibayes(&number(found.shape)), rows))
    }

    fn distributions(&self) -> Option<Block> {
        let (choice, lang) = (self.found.choice.as_ref()?, self.lang);
        let line = |candidate: &Candidate| {
            vec![
                distribution_text(candidate.distribution, lang).to_owned(),
                cell(Some(candidate.aic)),
                cell(candidate.aicc),
                cell(Some(candidate.log_likelihood)),
                cell(b10(self.found, candidate.distribution)),
            ]
        };
        let head = [lang.life_distribution(), "AIC", "AICc", "ln L"].map(str::to_owned);
        let sheet = Sheet {
            head: head.into_iter().chain([self.in_unit("B10")]).collect(),
            lines: choice.candidates.iter().map(line).collect(),
        };
        let row = |candidate: &Candidate| {
            Row::new(&format!("AIC {}", distribution_text(candidate.distribution, lang)), candidate.aic, "")
        };
        Some(Block::new(lang.life_other(), choice.candidates.iter().map(row).collect()).shown_as(sheet))
    }

    fn survival(&self) -> Option<Block> {
        let (curve, lang) = (self.found.survival.as_ref().filter(|curve| !curve.steps.is_empty())?, self.lang);
        let hazards = self.found.hazard.iter().map(|step| step.hazard).map(Some).chain(std::iter::repeat(None));
        let line = |(step, hazard): (&Step, Option<f64>)| {
            let within = cell_within(Some((step.lower, step.upper)));
            let [at_risk, failed] = [step.at_risk, step.failures].map(|count| number(count as f64));
            vec![number(step.time), at_risk, failed, cell(Some(step.survival)), within, cell(hazard)]
        };
        let time = self.in_unit(lang.life_time());
        let interval = lang.measure_column_interval(&self.percent);
        let head = [&time, lang.life_at_risk(), lang.life_failed(), "S", &interval, lang.life_hazard()];
        let sheet = Sheet {
            head: head.map(str::to_owned).to_vec(),
            lines: curve.steps.iter().zip(hazards).map(line).collect(),
        };
        let row = |step: &Step| {
            Row::new(&format!("S({})", number(step.time)), step.survival, "").within(Some((step.lower, step.upper)))
        };
        Some(Block::new(lang.life_survival(), curve.steps.iter().map(row).collect()).shown_as(sheet))
    }

    fn groups(&self) -> Option<Block> {
        let lang = self.lang;
        let line = |group: &LifeGroup| {
            let report = &group.report;
            let figure = |of: fn(&WeibullReport) -> Bounded| report.weibull.as_ref().and_then(|found| of(found).figure);
            let [n, failed] = [report.n, report.failures].map(|count| number(count as f64));
            let b10 = report.weibull.as_ref().map(|found| cell_within(reach(found.b10.span))).unwrap_or_default();
            let mtbf = report.mtbf.and_then(|mtbf| mtbf.point);
            vec![group.name.clone(), n, failed, cell(figure(|w| w.beta)), cell(figure(|w| w.b10)), b10, cell(mtbf)]
        };
        let interval = lang.measure_column_interval(&self.percent);
        let [b10, mtbf] = ["B10", "MTBF"].map(|name| self.in_unit(name));
        let head = [lang.life_group(), lang.life_units(), lang.life_failed(), "β", &b10, &interval, &mtbf];
        let sheet =
            Sheet { head: head.map(str::to_owned).to_vec(), lines: self.found.groups.iter().map(line).collect() };
        let row = |group: &LifeGroup| {
            let b10 = group.report.weibull.as_ref().map(|found| found.b10);
            let row = Row::new(&format!("{} B10", group.name), b10.and_then(|b10| b10.figure), self.unit);
            row.within(b10.and_then(|b10| reach(b10.span)))
        };
        let rows: Vec<Row> = self.found.groups.iter().map(row).collect();
        (!rows.is_empty()).then(|| Block::new(lang.life_groups(), rows).shown_as(sheet))
    }
}

/// An MTBF with its bounds, one figure a line.
pub(in crate::cli::measure) fn mtbf_rows(found: &Mtbf, unit: &str, percent: &str, lang: Lang) -> Vec<Row> {
    let upper = found.upper.unwrap_or(f64::INFINITY);
    let mut rows = vec![
        Row::new("MTBF", found.point, unit).within(Some((found.lower, upper))),
        Row::new(&lang.life_lower(percent), found.one_sided_lower, unit),
    ];
    rows.extend(found.three_times.map(|three| Row::new(lang.life_three(), three, unit)));
    rows.push(Row::new(lang.life_total_time(), found.total_time, unit));
    rows
}
