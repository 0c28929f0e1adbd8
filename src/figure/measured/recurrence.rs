//! Failures of repaired machines over their age: mean cumulative function, the fitted power law, and the trend.

use crate::analysis::measured::Report;
use crate::figure::kit::{
    Heading, ListRow, Look, MeasurementSource, Scale, entry, extremes, joined_sentences, list_columns, mark, quiet,
};
use crate::figure::plot::{
    Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table,
};
use crate::methods::life::repairable::crow_amsaa::CrowAmsaa;
use crate::methods::life::repairable::mean_cumulative::MeanCount;
use crate::methods::life::repairable::trend::Trend;
use crate::text::Lang;
use crate::text::number::{confidence, fixed, number, probability_is, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "mcf";

/// Points of the fitted curve.
const STEPS: u32 = 120;

const FITTED: Style = Style::line(ColourRole::Series(5), 2.0).with_dash(Dash::Dashed);
const CONSTANT: Style = Style::line(ColourRole::Neutral, 1.2).with_dash(Dash::Dotted);

/// Everything the figure shows of one machine, or several of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recurrence<'a> {
    /// Mean number of failures, ascending in age.
    pub counts: &'a [MeanCount],
    /// Number of machines.
    pub machines: usize,
    /// Longest watch.
    pub end: f64,
    /// Symbol of the unit of age.
    pub unit: &'a str,
    /// The fitted power law.
    pub fit: Option<&'a CrowAmsaa>,
    /// The tests of trend.
    pub trend: Option<&'a Trend>,
    /// Confidence of limits and intervals, 0..1.
    pub confidence: f64,
}

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Repairable(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Repairable(report) = source.report else { return None };
    let recurrence = Recurrence {
        counts: &report.points,
        machines: 1,
        end: report.end,
        unit: &report.unit,
        fit: report.power_law.as_ref(),
        trend: report.trend.as_ref(),
        confidence: report.confidence,
    };
    Some(mcf(&recurrence, source.heading, source.lang))
}

/// Mean cumulative function; with one machine its failures so far.
pub fn mcf(input: &Recurrence<'_>, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_mcf_title();
    let most = extremes(input.counts.iter().map(|count| count.mean)).map(|ends| ends.1);
    let (Some(most), true) = (most, input.end > 0.0 && input.end.is_finite()) else {
        return heading.empty(NAME, title, lang.plot_no_failures());
    };
    let plot = Plot { input, lang };
    let mut figure = heading.figure(NAME, title);
    figure.x = plot.x_axis();
    let y = Scale::around(0.0, plot.top(most), 6);
    let ends = [y.from, y.to];
    figure.y = y.axis(plot.count_name().to_owned());
    let header = lang.measure_column_interval(&confidence(input.confidence));
    figure.y.columns = list_columns(&plot.listed(), [lang.measure_column_figure(), "", &header], ends);
    figure.height = 430.0;
    figure.marks = plot.band();
    figure.marks.push(quiet(Shape::Line(vec![[0.0, 0.0], [input.end, most]]), CONSTANT));
    figure.marks.extend(plot.steps());
    figure.marks.extend(plot.fitted());
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = vec![lang.plot_mcf_note().to_owned()];
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    input: &'a Recurrence<'a>,
    lang: Lang,
}

impl Plot<'_> {
    fn count_name(&self) -> &'static str {
        if self.input.machines > 1 { self.lang.plot_mean_count() } else { self.lang.plot_count_so_far() }
    }

    fn x_axis(&self) -> Axis {
        let end = self.input.end;
        let mut axis = Scale::within(0.0, end, 7).axis(self.lang.axis_of_unit(self.lang.plot_age(), self.input.unit));
        axis.kind = AxisKind::Linear { from: 0.0, to: end * 1.03 };
        axis
    }

    /// Upper end: limits too, unless these are far off.
    fn top(&self, most: f64) -> f64 {
        let limits = self.input.counts.iter().filter_map(|count| count.limits).map(|limits| limits.high);
        let fitted = self.expected(self.input.end).unwrap_or(0.0);
        limits.chain([fitted, most]).filter(|y| y.is_finite()).fold(most, f64::max).min(2.5 * most)
    }

    /// Failures of a machine that the power law expects by an age.
    fn expected(&self, age: f64) -> Option<f64> {
        let fit = self.input.fit?;
        let count = fit.lambda? * age.powf(fit.beta);
        count.is_finite().then_some(count)
    }

    fn age(&self, t: f64) -> String {
        with_unit(significant(t, 3), self.input.unit)
    }

    /// A rising staircase from 0 to the end of the watch.
    fn stairs(&self, height: impl Fn(&MeanCount) -> Option<f64>) -> Vec<[f64; 2]> {
        let (mut points, mut before) = (vec![[0.0, 0.0]], 0.0);
        for count in self.input.counts {
            points.push([count.time, before]);
            before = height(count).unwrap_or(before);
            points.push([count.time, before]);
        }
        points.push([self.input.end, before]);
        points
    }

    fn band(&self) -> Vec<Mark> {
        if self.input.counts.iter().all(|count| count.limits.is_none()) {
            return Vec::new();
        }
        let side =
            |low: bool| self.stairs(move |count| count.limits.map(|ends| if low { ends.low } else { ends.high }));
        let (lower, upper) = (side(true), side(false));
        let ring = lower.iter().copied().chain(upper.iter().rev().copied()).collect();
        let (look, edge) = (Look::of(0), Look::of(0).thin(0.9).with_fill(0.5));
        let mut marks = vec![quiet(Shape::Area(ring), look.band)];
        marks.extend([lower, upper].map(|points| quiet(Shape::Line(points), edge)));
        marks
    }

    fn steps(&self) -> Vec<Mark> {
        let look = Look::of(0);
        let mut marks = vec![quiet(Shape::Line(self.stairs(|count| Some(count.mean))), look.line)];
        let radius = if self.input.counts.len() <= 60 { 3.2 } else { 1.8 };
        marks.extend(self.input.counts.iter().map(|count| {
            let limits = count.limits.map_or_else(String::new, |ends| {
                format!(" ({}–{})", number(significant(ends.low, 3)), number(significant(ends.high, 3)))
            });
            let text = format!("{}: {}{limits}", self.age(count.time), number(significant(count.mean, 3)));
            let shape = Shape::Marker { at: [count.time, count.mean], symbol: look.symbol, radius };
            mark(shape, look.fill(), text)
        }));
        marks
    }

    fn fitted(&self) -> Vec<Mark> {
        let Some(fit) = self.input.fit else { return Vec::new() };
        let at = |i: u32| self.input.end * f64::from(i) / f64::from(STEPS);
        let points: Vec<[f64; 2]> = (0..=STEPS).filter_map(|i| Some([at(i), self.expected(at(i))?])).collect();
        let text = format!("β = {}\nMTBF = {}", fixed(fit.beta, 2), self.age(fit.present));
        if points.len() > 1 { vec![mark(Shape::Line(points), FITTED, text)] } else { Vec::new() }
    }

    fn listed(&self) -> Vec<ListRow> {
        let row = |name: &str, value: String, interval: String| ListRow { name: name.to_owned(), value, interval };
        let between = |low: f64, high: f64| format!("{}–{}", number(significant(low, 3)), number(significant(high, 3)));
        let failures: usize = self.input.counts.iter().map(|count| count.failures).sum();
        let mut rows = vec![
            row(self.lang.plot_machines(), self.input.machines.to_string(), String::new()),
            row(self.lang.plot_failures(), failures.to_string(), String::new()),
        ];
        if let Some(fit) = self.input.fit {
            rows.push(row("β", fixed(fit.beta, 2), between(fit.beta_interval.low, fit.beta_interval.high)));
            let ends = fit.present_interval.map_or_else(String::new, |ends| between(ends.low, ends.high));
            rows.push(row(self.lang.plot_mtbf_now(), self.age(fit.present), ends));
            rows.push(row(self.lang.plot_mtbf_mean(), self.age(fit.cumulative), String::new()));
        }
        rows.extend(
            self.input.trend.map(|trend| row(self.lang.plot_laplace(), fixed(trend.laplace, 2), String::new())),
        );
        rows
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let (lang, look) = (self.lang, Look::of(0));
        let mut legend = vec![entry(self.count_name(), LegendKey::Line, look.line)];
        if self.input.counts.iter().any(|count| count.limits.is_some()) {
            legend.push(entry(lang.plot_bounds(&confidence(self.input.confidence)), LegendKey::Swatch, look.band));
        }
        if self.input.fit.is_some_and(|fit| fit.lambda.is_some()) {
            legend.push(entry(lang.plot_power_law(), LegendKey::Line, FITTED));
        }
        legend.push(entry(lang.plot_constant_rate(), LegendKey::Line, CONSTANT));
        legend
    }

    fn summary(&self) -> String {
        let (lang, input) = (self.lang, self.input);
        let failures: usize = input.counts.iter().map(|count| count.failures).sum();
        let end = self.age(input.end);
        let all = if input.machines == 1 {
            lang.plot_mcf_one(failures, &end)
        } else {
            lang.plot_mcf(failures, input.machines, &end)
        };
        let mut parts = vec![all];
        if let Some(trend) = input.trend {
            let p = probability_is(trend.laplace_p.min(trend.power_p));
            parts.push(match trend.significant(0.05) {
                true if trend.laplace > 0.0 => lang.plot_trend_worse(&p),
                true => lang.plot_trend_better(&p),
                false => lang.plot_trend_none(&p),
            });
        }
        parts.extend(input.fit.map(|fit| {
            let ends = fit.present_interval.map_or_else(String::new, |ends| {
                let [low, high] = [ends.low, ends.high].map(|x| number(significant(x, 3)));
                lang.plot_bounds_told(&confidence(input.confidence), &format!("{low}–{high}"))
            });
            lang.plot_mtbf_told(&format!("{}{ends}", self.age(fit.present)), &self.age(fit.cumulative))
        }));
        joined_sentences(parts, lang)
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let header = vec![
            lang.axis_of_unit(lang.plot_age(), self.input.unit),
            lang.plot_at_risk().to_owned(),
            lang.plot_failures().to_owned(),
            self.count_name().to_owned(),
            lang.plot_from().to_owned(),
            lang.plot_to().to_owned(),
        ];
        let row = |count: &MeanCount| {
            let value = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), |x| number(significant(x, 4)));
            let ends = count.limits;
            vec![
                number(count.time),
                count.at_risk.to_string(),
                count.failures.to_string(),
                value(Some(count.mean)),
                value(ends.map(|ends| ends.low)),
                value(ends.map(|ends| ends.high)),
            ]
        };
        Table { header, rows: self.input.counts.iter().map(row).collect() }
    }
}
