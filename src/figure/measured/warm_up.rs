//! Thermal drift over time: readings, fitted curve, what it settles at, its time constant, and the place at 60 min.

use crate::analysis::measured::{DriftReport, Report};
use crate::figure::kit::{
    Heading, LEVEL, ListRow, MeasurementSource, Scale, entry, extremes, joined_sentences, list_columns, mark, quiet,
    word,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::methods::stability::drift::Curve;
use crate::text::Lang;
use crate::text::number::{confidence, number, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "warm-up";

/// Points of a curve.
const STEPS: u32 = 160;

/// Readings after which single ones are smaller.
const FEW: usize = 80;

const READING: Style = Style::fill(ColourRole::Series(0)).with_fill(0.85);
const JOINED: Style = Style::line(ColourRole::Series(0), 1.0).with_fill(0.4);
const CURVE: Style = Style::line(ColourRole::Series(5), 2.2);
const BEYOND: Style = CURVE.with_dash(Dash::Dashed);
const SETTLED: Style = Style::line(ColourRole::Text, 1.4).with_dash(Dash::Dashed);
const TIME: Style = Style::line(ColourRole::Neutral, 1.2).with_dash(Dash::Dotted);
const HOUR: Style = Style::line(ColourRole::Series(2), 1.6).with_dash(Dash::Dashed);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Drift(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Drift(report) = source.report else { return None };
    Some(warm_up(report, source.heading, source.lang))
}

/// Readings over the minutes from the first one, with the curve where they settle on one.
pub fn warm_up(report: &DriftReport, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_warm_up_title();
    let all = report.times.iter().chain(&report.drifts).copied();
    if report.times.is_empty() || extremes(all).is_none() {
        return heading.empty(NAME, title, lang.measure_unusable());
    }
    let plot = Plot { report, curve: report.warm_up.curve, lang };
    let mut figure = heading.figure(NAME, title);
    let end = plot.end();
    figure.x = plot.x_axis(end);
    let y = plot.y_scale();
    let ends = [y.from, y.to];
    figure.y = y.axis(lang.axis_of_unit(lang.plot_drift(), &report.unit));
    figure.y.columns = list_columns(&plot.listed(), [lang.measure_column_figure(), "", ""], ends);
    figure.height = 420.0;
    figure.marks = vec![quiet(Shape::Rule { vertical: false, at: 0.0 }, LEVEL)];
    figure.marks.extend(plot.levels(end, ends));
    figure.marks.extend(plot.course(end));
    figure.marks.extend(plot.readings());
    figure.legend = plot.legend(end);
    figure.summary = plot.summary();
    figure.notes = vec![lang.plot_warm_up_note(report.times.len())];
    figure.notes.extend(report.warnings(lang));
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    report: &'a DriftReport,
    curve: Option<Curve>,
    lang: Lang,
}

impl Plot<'_> {
    fn last(&self) -> f64 {
        self.report.times.last().copied().unwrap_or(1.0)
    }

    /// Right end: the record, and where that is short of 95 % of the drift as much again at most.
    fn end(&self) -> f64 {
        let last = self.last();
        let wanted = self.curve.map_or(last, |curve| (3.2 * curve.time_constant).clamp(last, 1.6 * last));
        wanted.max(last) * 1.03
    }

    fn x_axis(&self, end: f64) -> Axis {
        let mut axis = Scale::within(0.0, end, 7).axis(self.lang.axis_of_unit(self.lang.plot_time(), "min"));
        axis.kind = AxisKind::Linear { from: -0.015 * end, to: end };
        axis
    }

    /// What settles far outside the readings is not shown, else they would be a line.
    fn settled(&self) -> Option<f64> {
        let (low, high) = extremes(self.report.drifts.iter().copied())?;
        let settled = self.curve.map(|curve| curve.settled)?;
        (settled - high <= 2.0 * (high - low) && low - settled <= 2.0 * (high - low)).then_some(settled)
    }

    fn y_scale(&self) -> Scale {
        let all = self.report.drifts.iter().copied().chain([0.0]).chain(self.settled());
        let (low, high) = extremes(all).unwrap_or((0.0, 1.0));
        let spare = 0.05 * (high - low);
        Scale::around(if low < 0.0 { low - spare } else { low }, if high > 0.0 { high + spare } else { high }, 8)
    }

    fn value_text(&self, x: f64) -> String {
        with_unit(significant(x, 3), &self.report.unit)
    }

    fn minutes(t: f64) -> String {
        with_unit(significant(t, 3), "min")
    }

    /// What the drift settles at, the time constant, and 60 min.
    fn levels(&self, end: f64, [low, high]: [f64; 2]) -> Vec<Mark> {
        let mut marks = Vec::new();
        if let Some(settled) = self.settled() {
            let text = format!("d∞ = {}", self.value_text(settled));
            let anchor = if settled >= 0.0 { (Anchor::Left, [4.0, -9.0]) } else { (Anchor::Left, [4.0, 9.0]) };
            marks.push(mark(Shape::Rule { vertical: false, at: settled }, SETTLED, text.clone()));
            marks.push(word([0.0, settled], anchor.1, anchor.0, text));
        }
        let base = if self.report.drifts.iter().sum::<f64>() >= 0.0 { (low, -8.0) } else { (high, 8.0) };
        if let Some(curve) = self.curve.filter(|curve| curve.time_constant <= end) {
            let (t, y) = (curve.time_constant, curve.at(curve.time_constant));
            let text = format!("τ = {}", Self::minutes(t));
            marks.push(mark(Shape::Line(vec![[t, base.0], [t, y]]), TIME, self.lang.plot_tau(&Self::minutes(t))));
            let left = self.last() >= 60.0 && t < 60.0 && 60.0 - t < 0.25 * end;
            let (anchor, shift) = if left { (Anchor::Right, -5.0) } else { (Anchor::Left, 5.0) };
            marks.push(word([t, base.0], [shift, base.1], anchor, text));
        }
        if self.last() >= 60.0 {
            marks.push(mark(Shape::Rule { vertical: true, at: 60.0 }, HOUR, self.hour_text()));
            marks.push(word([60.0, base.0], [5.0, base.1], Anchor::Left, "60 min"));
        }
        marks
    }

    fn hour_text(&self) -> String {
        self.report.warm_up.measured_at_60.map_or_else(String::new, |d| self.lang.plot_at_60(&self.value_text(d)))
    }

    /// The curve over the record, and dashed beyond it.
    fn course(&self, end: f64) -> Vec<Mark> {
        let Some(curve) = self.curve else { return Vec::new() };
        let text = format!("d∞ = {}\nτ = {}", self.value_text(curve.settled), Self::minutes(curve.time_constant));
        let piece = |from: f64, to: f64, style| {
            let at = |i: u32| from + (to - from) * f64::from(i) / f64::from(STEPS);
            mark(Shape::Line((0..=STEPS).map(|i| [at(i), curve.at(at(i))]).collect()), style, text.clone())
        };
        let last = self.last();
        let mut marks = vec![piece(0.0, last, CURVE)];
        if end > last * 1.05 {
            marks.push(piece(last, end, BEYOND));
        }
        marks.push(mark(
            Shape::Marker {
                at: [curve.time_constant, curve.at(curve.time_constant)],
                symbol: Symbol::Square,
                radius: 4.5,
            },
            Style::outline(ColourRole::Text, 1.5),
            self.lang.plot_tau(&Self::minutes(curve.time_constant)),
        ));
        marks.retain(|mark| !matches!(mark.shape, Shape::Marker { at, .. } if at[0] > end));
        marks
    }

    fn readings(&self) -> Vec<Mark> {
        let points = || self.report.times.iter().copied().zip(self.report.drifts.iter().copied());
        let radius = if self.report.times.len() <= FEW { 3.4 } else { 2.0 };
        let mut marks = vec![quiet(Shape::Line(points().map(|(t, d)| [t, d]).collect()), JOINED)];
        let temperature = |i: usize| self.report.temperatures.get(i).map(|t| format!("\n{}", with_unit(*t, "°C")));
        marks.extend(points().enumerate().map(|(i, (t, d))| {
            let text = format!("{}: {}{}", Self::minutes(t), self.value_text(d), temperature(i).unwrap_or_default());
            mark(Shape::Marker { at: [t, d], symbol: Symbol::Circle, radius }, READING, text)
        }));
        if let Some(d) = self.report.warm_up.measured_at_60 {
            let shape = Shape::Marker { at: [60.0, d], symbol: Symbol::Diamond, radius: 5.0 };
            marks.push(mark(shape, Style::fill(HOUR.role), self.hour_text()));
        }
        marks
    }

    fn listed(&self) -> Vec<ListRow> {
        let (lang, found) = (self.lang, &self.report.warm_up);
        let row = |name: &str, value: String| ListRow { name: name.to_owned(), value, interval: String::new() };
        let mut rows = Vec::new();
        if let Some(curve) = self.curve {
            rows.push(row("d∞", self.value_text(curve.settled)));
            rows.push(row("τ", Self::minutes(curve.time_constant)));
            rows.push(row("3τ (95 %)", Self::minutes(3.0 * curve.time_constant)));
        }
        rows.extend(found.measured_at_60.map(|d| row("d(60 min)", self.value_text(d))));
        rows.push(row(lang.plot_range(), self.value_text(found.range)));
        rows.extend(self.curve.map(|curve| row(lang.plot_residual(), self.value_text(curve.residual))));
        rows.extend(self.report.line.map(|line| row(lang.plot_slope(), self.slope(line.slope))));
        rows
    }

    fn slope(&self, slope: f64) -> String {
        with_unit(significant(slope, 3), &format!("{}/°C", self.report.unit))
    }

    fn legend(&self, end: f64) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = vec![entry(lang.plot_readings(), LegendKey::Symbol(Symbol::Circle), READING)];
        if self.curve.is_some() {
            legend.push(entry(lang.plot_fitted_curve(), LegendKey::Line, CURVE));
            if end > self.last() * 1.05 {
                legend.push(entry(lang.plot_beyond_record(), LegendKey::Line, BEYOND));
            }
        }
        if self.settled().is_some() {
            legend.push(entry(lang.plot_settled(), LegendKey::Line, SETTLED));
        }
        if self.curve.is_some_and(|curve| curve.time_constant <= end) {
            legend.push(entry(
                lang.plot_time_constant(),
                LegendKey::Symbol(Symbol::Square),
                Style::outline(ColourRole::Text, 1.5),
            ));
        }
        if self.report.warm_up.measured_at_60.is_some() {
            legend.push(entry(lang.plot_after_60(), LegendKey::Symbol(Symbol::Diamond), Style::fill(HOUR.role)));
        }
        legend
    }

    fn summary(&self) -> String {
        let (lang, found) = (self.lang, &self.report.warm_up);
        let mut parts = vec![match self.curve {
            Some(curve) => lang.plot_warm_up(
                &self.value_text(curve.settled),
                &Self::minutes(curve.time_constant),
                &Self::minutes(3.0 * curve.time_constant),
            ),
            None => lang.plot_warm_up_none(&self.value_text(found.range), &Self::minutes(self.last())),
        }];
        parts.extend(found.measured_at_60.map(|d| lang.plot_warm_up_60(&self.value_text(d))));
        parts.extend(self.report.line.map(|line| {
            let slope = self.slope(line.slope);
            // Readings exactly on a line say nothing of its uncertainty.
            match self.report.slope_interval.filter(|i| i.low < i.high) {
                None => lang.plot_slope_told(&slope),
                Some(i) => {
                    let [low, high] = [i.low, i.high].map(|x| number(significant(x, 3)));
                    lang.plot_slope_between(&slope, &low, &high, &confidence(self.report.confidence))
                }
            }
        }));
        joined_sentences(parts, lang)
    }

    fn table(&self) -> Table {
        let (lang, report) = (self.lang, self.report);
        let mut header = vec![
            lang.axis_of_unit(lang.plot_time(), "min"),
            lang.axis_of_unit(lang.plot_drift(), &report.unit),
            lang.axis_of_unit(lang.plot_fitted_curve(), &report.unit),
        ];
        let warm = !report.temperatures.is_empty();
        header.extend(warm.then(|| lang.axis_of_unit(lang.plot_temperature(), "°C")));
        let row = |(i, (t, d)): (usize, (&f64, &f64))| {
            let curve = self.curve.map_or_else(|| "–".to_owned(), |curve| number(significant(curve.at(*t), 4)));
            let mut row = vec![number(*t), number(*d), curve];
            row.extend(warm.then(|| report.temperatures.get(i).map_or_else(|| "–".to_owned(), |t| number(*t))));
            row
        };
        Table { header, rows: report.times.iter().zip(&report.drifts).enumerate().map(row).collect() }
    }
}
