//! Normal probability plot: values over the place that a normal distribution has for them.

use crate::analysis::measured::{Report, StabilityReport};
use crate::figure::kit::{
    Heading, MeasurementSource, Scale, Series, as_stated, coloured_word, entry, extremes, joined_sentences, mark,
    quiet, text_to_spread,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table, Tick,
};
use crate::methods::distributions::{beta_quantile, normal_quantile};
use crate::methods::numeric::normal_cdf;
use crate::methods::stability::normality::{PlotPoint, normal_plot as plot_points};
use crate::text::Lang;
use crate::text::number::{confidence, fixed, number, probability_is};

/// Key of the figure.
pub(crate) const NAME: &str = "normal-plot";

/// Per cent with a tick, where the values reach so far.
const TICKS: [f64; 15] = [0.01, 0.1, 1.0, 5.0, 10.0, 20.0, 30.0, 50.0, 70.0, 80.0, 90.0, 95.0, 99.0, 99.9, 99.99];

/// More points than this are thinned out.
const SHOWN: usize = 1000;

/// Places at which the band is worked out.
const BAND: usize = 60;

/// Confidence of the band at a place.
const CONFIDENCE: f64 = 0.95;

const POINT: Style = Style::fill(ColourRole::Series(0)).with_fill(0.85);
const LINE: Style = Style::line(ColourRole::Series(5), 1.8);
const AROUND: Style = Style::fill(ColourRole::Series(5)).with_fill(0.13);
const LIMIT: Style = Style::line(ColourRole::Error, 1.6);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Stability(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Stability(report) = source.report else { return None };
    let values = source.series_values();
    Some(normal_plot(report, &source.series(&values), source.heading, source.lang))
}

/// Normal probability plot with its line and the test of Anderson and Darling.
pub fn normal_plot(report: &StabilityReport, series: &Series<'_>, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_normal_title();
    let sd = report.summary.sd.filter(|sd| *sd > 0.0 && sd.is_finite());
    let (Some(sd), Ok(points)) = (sd, plot_points(series.values)) else {
        return heading.empty(NAME, title, lang.measure_no_spread());
    };
    let plot = Plot { report, series, points, sd, lang };
    let mut figure = heading.figure(NAME, title);
    figure.x = plot.x_axis();
    figure.y = plot.y_axis();
    figure.height = 430.0;
    figure.marks = plot.band();
    figure.marks.extend(plot.limits());
    figure.marks.push(plot.line());
    figure.marks.extend(plot.markers());
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = vec![lang.plot_normal_note(&confidence(CONFIDENCE))];
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    report: &'a StabilityReport,
    series: &'a Series<'a>,
    points: Vec<PlotPoint>,
    sd: f64,
    lang: Lang,
}

impl Plot<'_> {
    /// Furthest place from the middle, with some room.
    fn reach(&self) -> f64 {
        self.points.iter().map(|p| p.z.abs()).fold(1.3, f64::max) + 0.35
    }

    fn on_line(&self, z: f64) -> f64 {
        self.report.summary.mean + self.sd * z
    }

    fn x_axis(&self) -> Axis {
        let reach = self.reach();
        let values = self.points.iter().map(|p| p.value).chain([-reach, reach].map(|z| self.on_line(z)));
        let (low, high) = extremes(values.chain(self.limits_there())).unwrap_or((0.0, 1.0));
        let spare = 0.03 * (high - low);
        let mut axis = Scale::within(low - spare, high + spare, 6).axis(self.series.label(self.lang));
        axis.kind = AxisKind::Linear { from: low - spare, to: high + spare };
        axis
    }

    /// Places by their quantile, told in per cent.
    fn y_axis(&self) -> Axis {
        let reach = self.reach();
        let tick = |p: &f64| Some(Tick { at: normal_quantile(p / 100.0)?, label: number(*p) });
        let ticks = TICKS.iter().filter_map(tick).filter(|tick| tick.at.abs() <= reach).collect();
        let kind = AxisKind::Linear { from: -reach, to: reach };
        Axis { kind, label: self.lang.plot_normal_place().to_owned(), ticks, columns: Vec::new() }
    }

    fn limits_there(&self) -> Vec<f64> {
        let limits = self.series.limits;
        [limits.lsl, limits.usl].into_iter().flatten().filter(|x| x.is_finite()).collect()
    }

    fn limits(&self) -> Vec<Mark> {
        let limits = self.series.limits;
        let named = [("LSL", limits.lsl), ("USL", limits.usl)];
        let rule = |(name, at): (&str, Option<f64>)| {
            let at = at.filter(|at| at.is_finite())?;
            let text = format!("{name} {}", self.series.value_text(at, self.sd));
            let (anchor, shift) = if name == "LSL" { (Anchor::Left, 5.0) } else { (Anchor::Right, -5.0) };
            let short = format!("{name} {}", as_stated(at));
            let word = coloured_word([at, self.reach()], [shift, 8.0], anchor, short, ColourRole::Error);
            Some([mark(Shape::Rule { vertical: true, at }, LIMIT, text), word])
        };
        named.into_iter().filter_map(rule).flatten().collect()
    }

    fn line(&self) -> Mark {
        let reach = self.reach();
        let text = self.lang.plot_normal_line(
            &self.series.value_text(self.report.summary.mean, self.sd),
            &self.series.value_text(self.sd, self.sd),
        );
        mark(Shape::Line([-reach, reach].map(|z| [self.on_line(z), z]).to_vec()), LINE, text)
    }

    /// Where the values of a normal distribution with this mean and spread lie, each at its place.
    fn band(&self) -> Vec<Mark> {
        let n = self.points.len();
        let step = n.div_ceil(BAND).max(1);
        let mut ranks: Vec<usize> = (0..n).step_by(step).collect();
        ranks.extend(n.checked_sub(1).filter(|last| !ranks.contains(last)));
        let end = |rank: usize, p: f64| {
            let share = beta_quantile(p, rank as f64 + 1.0, (n - rank) as f64)?;
            Some([self.on_line(normal_quantile(share)?), self.points.get(rank)?.z])
        };
        let side = |p: f64| ranks.iter().filter_map(|rank| end(*rank, p)).collect::<Vec<_>>();
        let (tail, mut ring) = (0.5 - 0.5 * CONFIDENCE, side(0.5 - 0.5 * CONFIDENCE));
        ring.extend(side(1.0 - tail).into_iter().rev());
        if ring.len() < 4 { Vec::new() } else { vec![quiet(Shape::Area(ring), AROUND)] }
    }

    fn markers(&self) -> Vec<Mark> {
        let step = self.points.len().div_ceil(SHOWN).max(1);
        let last = self.points.len().saturating_sub(1);
        // The ends tell the most and are never left out.
        let shown = self.points.iter().enumerate().filter(|(i, _)| i % step == 0 || *i < 20 || i + 20 > last);
        let radius = if self.points.len() <= 100 { 3.4 } else { 2.2 };
        let marker = |(_, p): (usize, &PlotPoint)| {
            let place = number(Self::place(p));
            let text = format!("{}\n{place} %", self.series.value_text(p.value, self.sd));
            mark(Shape::Marker { at: [p.value, p.z], symbol: Symbol::Circle, radius }, POINT, text)
        };
        shown.map(marker).collect()
    }

    /// Per cent below, by the place.
    fn place(p: &PlotPoint) -> f64 {
        (normal_cdf(p.z) * 1e4).round() / 100.0
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = vec![
            entry(lang.plot_value(), LegendKey::Symbol(Symbol::Circle), POINT),
            entry(lang.plot_normal_legend(), LegendKey::Line, LINE),
            entry(lang.plot_normal_band(&confidence(CONFIDENCE)), LegendKey::Swatch, AROUND),
        ];
        if !self.limits_there().is_empty() {
            legend.push(entry(lang.plot_tolerance(), LegendKey::Line, LIMIT));
        }
        legend
    }

    fn summary(&self) -> String {
        let (lang, mean) = (self.lang, self.report.summary.mean);
        let line =
            lang.plot_normal_line(&self.series.value_text(mean, self.sd), &self.series.value_text(self.sd, self.sd));
        let test = self.report.normality.map_or_else(
            || lang.plot_normal_untested().to_owned(),
            |test| {
                let (a, p) = (fixed(test.statistic, 3), probability_is(test.p));
                if test.p < 0.05 { lang.plot_not_normal(&a, &p) } else { lang.plot_is_normal(&a, &p) }
            },
        );
        joined_sentences([test, format!("{line}{}", lang.plot_stop())], lang)
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let header = vec![self.series.label(lang), lang.plot_normal_place().to_owned(), "z".to_owned()];
        let row = |p: &PlotPoint| vec![text_to_spread(p.value, self.sd), fixed(Self::place(p), 2), fixed(p.z, 3)];
        Table { header, rows: self.points.iter().map(row).collect() }
    }
}
