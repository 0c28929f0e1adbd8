//! Histogram with the normal curves of both spreads, limits, and what they make of capability.

mod bins;

use self::bins::{Bins, bins};
use crate::analysis::measured::{Report, StabilityReport};
use crate::figure::kit::{
    Heading, ListRow, MeasurementSource, Scale, Series, as_stated, coloured_word, entry, extremes, joined_sentences,
    list_columns, mark, text_to_spread, whole_ticks,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table,
};
use crate::methods::numeric::normal_cdf;
use crate::methods::stability::capability::{Capability, Index};
use crate::methods::stability::sigma::Sigma;
use crate::text::Lang;
use crate::text::number::{confidence, fixed, number, significant};

/// Key of the figure.
pub(crate) const NAME: &str = "histogram";

/// Points of a curve.
const STEPS: u32 = 160;

const BAR: Style = Style { stroke: 1.0, ..Style::fill(ColourRole::Series(4)) }.with_fill(0.42);
const WITHIN: Style = Style::line(ColourRole::Series(0), 2.0);
const OVERALL: Style = Style::line(ColourRole::Series(5), 2.0).with_dash(Dash::Dashed);
const LIMIT: Style = Style::line(ColourRole::Error, 1.8);
const TARGET: Style = Style::line(ColourRole::Neutral, 1.4).with_dash(Dash::Dotted);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Stability(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Stability(report) = source.report else { return None };
    let values = source.series_values();
    Some(histogram(report, &source.series(&values), source.heading, source.lang))
}

/// Histogram of the values with both normal curves and the limits.
pub fn histogram(report: &StabilityReport, series: &Series<'_>, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_histogram_title();
    let Some(bins) = bins(series.values) else { return heading.empty(NAME, title, lang.measure_unusable()) };
    let plot = Plot { report, series, bins, lang };
    let mut figure = heading.figure(NAME, title);
    let [low, high] = plot.reach();
    figure.x = plot.x_axis([low, high]);
    let y = Scale::around(0.0, plot.height() * 1.12, 5);
    let ends = [y.from, y.to];
    figure.y = y.axis(lang.plot_count().to_owned());
    figure.y.ticks = whole_ticks(figure.y.ticks);
    let header =
        if plot.has_intervals() { lang.measure_column_interval(&confidence(report.confidence)) } else { String::new() };
    figure.y.columns = list_columns(&plot.listed(), [lang.measure_column_figure(), "", &header], ends);
    figure.height = 420.0;
    figure.marks = plot.bars();
    figure.marks.extend(plot.curves([low, high]));
    figure.marks.extend(plot.limits(ends[1]));
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = plot.notes();
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    report: &'a StabilityReport,
    series: &'a Series<'a>,
    bins: Bins,
    lang: Lang,
}

impl Plot<'_> {
    /// Both spreads that are there, with name and style.
    fn spreads(&self) -> Vec<(&'static str, Sigma, Style)> {
        let lang = self.lang;
        let both =
            [(lang.plot_within(), self.report.within, WITHIN), (lang.plot_overall(), self.report.overall, OVERALL)];
        let usable = |(name, sigma, style): (&'static str, Option<Sigma>, Style)| {
            sigma.filter(|sigma| sigma.value > 0.0 && sigma.value.is_finite()).map(|sigma| (name, sigma, style))
        };
        both.into_iter().filter_map(usable).collect()
    }

    /// Limits and target with their names.
    fn rules(&self) -> Vec<(&'static str, f64, Style)> {
        let limits = self.series.limits;
        let all = [
            ("LSL", limits.lsl, LIMIT),
            ("USL", limits.usl, LIMIT),
            (self.lang.plot_target_value(), limits.target, TARGET),
        ];
        all.into_iter().filter_map(|(name, at, style)| Some((name, at.filter(|at| at.is_finite())?, style))).collect()
    }

    /// What the horizontal axis has to hold: bars, limits, and the curves to three standard deviations.
    fn reach(&self) -> [f64; 2] {
        let mean = self.report.summary.mean;
        let curves = self.spreads().into_iter().flat_map(|(_, sigma, _)| [-3.2, 3.2].map(|k| mean + k * sigma.value));
        let edges = [self.bins.edge(0), self.bins.edge(self.bins.counts.len())];
        let all = edges.into_iter().chain(curves).chain(self.rules().into_iter().map(|rule| rule.1));
        let (low, high) = extremes(all).unwrap_or((0.0, 1.0));
        let spare = 0.04 * (high - low);
        [low - spare, high + spare]
    }

    fn x_axis(&self, [low, high]: [f64; 2]) -> Axis {
        let mut axis = Scale::within(low, high, 6).axis(self.series.label(self.lang));
        axis.kind = AxisKind::Linear { from: low, to: high };
        axis
    }

    /// A normal curve in counts a bin.
    fn density(&self, x: f64, sigma: f64) -> f64 {
        let z = (x - self.report.summary.mean) / sigma;
        let scale = self.series.values.len() as f64 * self.bins.width;
        scale * (-0.5 * z * z).exp() / (sigma * (2.0 * std::f64::consts::PI).sqrt())
    }

    /// The highest bar; a curve above twice that is cut.
    fn height(&self) -> f64 {
        let most = self.bins.counts.iter().copied().max().unwrap_or(0) as f64;
        let peaks = self.spreads().into_iter().map(|(_, sigma, _)| self.density(self.report.summary.mean, sigma.value));
        peaks.fold(most, f64::max).min(most * 2.0).max(1.0)
    }

    fn bars(&self) -> Vec<Mark> {
        let bar = |(i, count): (usize, &usize)| {
            let (low, high) = (self.bins.edge(i), self.bins.edge(i + 1));
            let edge = |x: f64| text_to_spread(x, self.bins.width * 10.0);
            let hover = self.lang.plot_bin(&edge(low), &self.with_unit(&edge(high)), *count);
            mark(Shape::Rect { from: [low, 0.0], to: [high, *count as f64] }, BAR, hover)
        };
        self.bins.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect()
    }

    fn with_unit(&self, text: &str) -> String {
        if self.series.unit.is_empty() { text.to_owned() } else { format!("{text} {}", self.series.unit) }
    }

    fn curves(&self, [low, high]: [f64; 2]) -> Vec<Mark> {
        let curve = |(name, sigma, style): (&'static str, Sigma, Style)| {
            let mean = self.report.summary.mean;
            let (from, to) = (low.max(mean - 5.0 * sigma.value), high.min(mean + 5.0 * sigma.value));
            let at = |i: u32| from + (to - from) * f64::from(i) / f64::from(STEPS);
            let points = (0..=STEPS).map(|i| [at(i), self.density(at(i), sigma.value)]).collect();
            mark(Shape::Line(points), style, format!("{name}: σ = {}", self.with_unit(&number(sigma.value))))
        };
        self.spreads().into_iter().map(curve).collect()
    }

    fn limits(&self, top: f64) -> Vec<Mark> {
        let rule = |(name, at, style): (&'static str, f64, Style)| {
            let text = format!("{name} {}", as_stated(at));
            let lower = self.series.limits.usl.is_some_and(|usl| at < usl) || name == "LSL";
            let (anchor, offset) = if lower { (Anchor::Left, [5.0, 8.0]) } else { (Anchor::Right, [-5.0, 8.0]) };
            let role = if style.role == ColourRole::Error { ColourRole::Error } else { ColourRole::TextSubdued };
            [
                mark(Shape::Rule { vertical: true, at }, style, self.with_unit(&text)),
                coloured_word([at, top], offset, anchor, text, role),
            ]
        };
        self.rules().into_iter().flat_map(rule).collect()
    }

    /// Capability, then place and spreads.
    fn listed(&self) -> Vec<ListRow> {
        let mut rows = Vec::new();
        if let Some(c) = &self.report.capability {
            let index = |name: &str, index: Index| {
                let ends = index.interval.map(|i| {
                    let between = if i.low < 0.0 { " … " } else { "–" };
                    format!("{}{between}{}", fixed(i.low, 2), fixed(i.high, 2))
                });
                ListRow { name: name.to_owned(), value: fixed(index.value, 2), interval: ends.unwrap_or_default() }
            };
            rows.extend(c.cp.map(|cp| index("Cp", cp)));
            rows.push(index("Cpk", c.cpk));
            rows.extend(c.pp.map(|pp| index("Pp", pp)));
            rows.push(index("Ppk", c.ppk));
            let plain = |x: f64| ListRow { name: "Cpm".to_owned(), value: fixed(x, 2), interval: String::new() };
            rows.extend(c.cpm.map(plain));
        }
        let mut plain =
            |name: &str, value: String| rows.push(ListRow { name: name.to_owned(), value, interval: String::new() });
        let summary = self.report.summary;
        let spread = self.report.overall.map_or(0.0, |sigma| sigma.value);
        plain("n", number(summary.n as f64));
        plain(self.lang.plot_mean(), text_to_spread(summary.mean, spread));
        for (name, sigma, _) in self.spreads() {
            plain(&self.lang.plot_sigma_of(name), number(sigma.value));
        }
        rows
    }

    fn has_intervals(&self) -> bool {
        self.report.capability.is_some_and(|c| c.ppk.interval.is_some())
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let mut legend = vec![entry(self.lang.plot_values_in_bins(), LegendKey::Swatch, BAR)];
        let curve = |(name, _, style)| entry(self.lang.plot_normal_curve(name), LegendKey::Line, style);
        legend.extend(self.spreads().into_iter().map(curve));
        let rules = self.rules();
        if rules.iter().any(|rule| rule.2 == LIMIT) {
            legend.push(entry(self.lang.plot_tolerance(), LegendKey::Line, LIMIT));
        }
        if rules.iter().any(|rule| rule.2 == TARGET) {
            legend.push(entry(self.lang.plot_target_value(), LegendKey::Line, TARGET));
        }
        legend
    }

    fn summary(&self) -> String {
        let lang = self.lang;
        let mut parts = Vec::new();
        if let Some(c) = &self.report.capability {
            parts.push(self.index_sentence("Cpk", c.cpk, lang.plot_within()));
            parts.push(self.index_sentence("Ppk", c.ppk, lang.plot_overall()));
            parts.push(self.outside_sentence(c));
        } else {
            let s = self.report.summary;
            let spread = self.report.overall.map_or(0.0, |sigma| sigma.value);
            let sigma = self.with_unit(&number(significant(spread, 3)));
            parts.push(lang.plot_no_limits(&self.series.value_text(s.mean, spread), &sigma));
        }
        joined_sentences(parts, lang)
    }

    fn index_sentence(&self, name: &str, index: Index, spread: &str) -> String {
        let value = fixed(index.value, 2);
        // The interval's confidence is that of the bound.
        let level = confidence(self.report.confidence);
        index.lower.map_or_else(
            || self.lang.plot_index(name, &value, spread),
            |low| self.lang.plot_index_bound(name, &value, spread, &fixed(low, 2), &level),
        )
    }

    /// Values outside the limits: those expected of a normal distribution, and those there are.
    fn outside_sentence(&self, c: &Capability) -> String {
        let limits = self.series.limits;
        let below = limits.lsl.map_or(0.0, |low| normal_cdf((low - c.mean) / c.overall.value));
        let above = limits.usl.map_or(0.0, |high| normal_cdf((c.mean - high) / c.overall.value));
        let out = |x: &f64| limits.lsl.is_some_and(|low| *x < low) || limits.usl.is_some_and(|high| *x > high);
        let seen = self.series.values.iter().filter(|x| out(x)).count();
        let ppm = number(significant((below + above) * 1e6, 2));
        self.lang.plot_outside(&ppm, seen, self.series.values.len())
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.lang.plot_capability_note().to_owned()];
        notes.push(self.lang.plot_bins_note(self.bins.counts.len(), &self.with_unit(&number(self.bins.width))));
        notes.extend(self.report.warnings(self.lang));
        notes
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let edge = |name: &str| self.series.with_unit(name, lang);
        let header = vec![edge(lang.plot_from()), edge(lang.plot_to()), lang.plot_count().to_owned()];
        let edge = |x: f64| text_to_spread(x, self.bins.width * 10.0);
        let row =
            |(i, count): (usize, &usize)| vec![edge(self.bins.edge(i)), edge(self.bins.edge(i + 1)), count.to_string()];
        Table { header, rows: self.bins.counts.iter().enumerate().map(row).collect() }
    }
}
