//! Weibull plot: failed units on paper on which a Weibull is a straight line, with bounds and the B10 life.

use crate::analysis::measured::{LifeReport, Report};
use crate::figure::kit::{
    Heading, ListRow, Look, MeasurementSource, coloured_word, entry, extremes, joined_sentences, life_groups,
    list_columns, mark, named, named_inline, quiet, word,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table, Tick,
};
use crate::methods::life::location_scale::Span;
use crate::methods::life::plotting::{OnLine, Point, height};
use crate::methods::life::weibull::Weibull;
use crate::text::Lang;
use crate::text::number::{confidence, fixed, number, percent, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "weibull";

/// Per cent with a tick, where the plot reaches so far.
const TICKS: [f64; 17] =
    [0.01, 0.05, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 50.0, 63.2, 80.0, 90.0, 95.0, 99.0, 99.9];

/// Shares failed that are shown in any case.
const LEAST: [f64; 2] = [0.01, 0.95];

const SCALE: Style = Style::line(ColourRole::Neutral, 1.1).with_dash(Dash::Dotted);

/// One group on the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeibullGroup<'a> {
    /// Its name; may be empty where it is the only one.
    pub name: &'a str,
    /// Failed units at their median ranks.
    pub points: &'a [Point],
    /// The fitted line with bounds, ascending.
    pub line: &'a [OnLine],
    /// The fit.
    pub fit: &'a Weibull,
    /// Bounds of β.
    pub beta: Option<Span>,
    /// The line at 10 %.
    pub b10: Option<OnLine>,
    /// Times of units still running.
    pub running: &'a [f64],
}

/// Everything a Weibull plot shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeibullPlot<'a> {
    /// The groups, four at most told apart.
    pub groups: &'a [WeibullGroup<'a>],
    /// Symbol of the unit of time.
    pub unit: &'a str,
    /// Confidence of all bounds, two-sided, 0..1.
    pub confidence: f64,
}

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Life(report) if report.plot.is_some())
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Life(report) = source.report else { return None };
    let group = |(name, part): (&'_ str, &'_ LifeReport)| {
        let plot = part.plot.as_ref()?;
        let found = part.weibull.as_ref()?;
        let (low, high) = (found.b10.span.low, found.b10.span.high);
        let b10 = found
            .b10
            .figure
            .and_then(|time| Some(OnLine { failed: 0.1, y: height(0.1)?, time: Some(time), low, high }));
        let beta = Some(found.beta.span);
        Some((name.to_owned(), plot.clone(), b10, beta))
    };
    let found: Vec<_> = life_groups(report).into_iter().filter_map(group).collect();
    let groups: Vec<WeibullGroup<'_>> = found
        .iter()
        .map(|(name, plot, b10, beta)| WeibullGroup {
            name,
            points: &plot.points,
            line: &plot.line,
            fit: &plot.fit,
            beta: *beta,
            b10: *b10,
            running: &plot.running,
        })
        .collect();
    let plot = WeibullPlot { groups: &groups, unit: &report.unit, confidence: report.options.confidence };
    Some(weibull_plot(&plot, source.heading, source.lang))
}

/// The Weibull plot of one or more groups.
pub fn weibull_plot(input: &WeibullPlot<'_>, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_weibull_title();
    let plot = Plot { input, lang };
    let Some((x, y)) = plot.x_axis().zip(plot.y_axis()) else {
        return heading.empty(NAME, title, lang.measure_unusable());
    };
    let mut figure = heading.figure(NAME, title);
    let ends = if let AxisKind::Linear { from, to } = y.kind { [from, to] } else { [0.0, 1.0] };
    (figure.x, figure.y) = (x, y);
    let header = lang.measure_column_interval(&confidence(input.confidence));
    figure.y.columns = list_columns(&plot.listed(), [lang.measure_column_figure(), "", &header], ends);
    figure.height = 470.0;
    figure.marks = vec![mark(Shape::Rule { vertical: false, at: 0.0 }, SCALE, "63.2 %: η")];
    for (index, group) in input.groups.iter().enumerate() {
        figure.marks.extend(plot.group(Look::of(index), group, ends[0]));
    }
    figure.legend = plot.legend();
    figure.summary = joined_sentences(input.groups.iter().map(|group| plot.sentence(group)), lang);
    figure.notes = vec![lang.plot_weibull_note(&confidence(input.confidence))];
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    input: &'a WeibullPlot<'a>,
    lang: Lang,
}

impl Plot<'_> {
    fn points(&self) -> impl Iterator<Item = &Point> {
        self.input.groups.iter().flat_map(|group| group.points)
    }

    /// Lowest and highest place on the plot.
    fn heights(&self) -> Option<(f64, f64)> {
        let least = LEAST.into_iter().filter_map(height);
        let (low, high) = extremes(self.points().map(|point| point.y).chain(least))?;
        Some((low - 0.2, high + 0.2))
    }

    /// Time, by its logarithm: points, running units and lines, and bounds within a decade of these.
    fn x_axis(&self) -> Option<Axis> {
        let (bottom, top) = self.heights()?;
        let shown = |line: &&OnLine| line.y >= bottom && line.y <= top;
        let lines = || self.input.groups.iter().flat_map(|group| group.line.iter().filter(shown));
        let running = self.input.groups.iter().flat_map(|group| group.running.iter().copied());
        let times = self.points().map(|point| point.time).chain(running).chain(lines().filter_map(|line| line.time));
        let (low, high) = extremes(times.filter(|time| *time > 0.0))?;
        let bounds = lines().flat_map(|line| [line.low, line.high]).flatten();
        let near = bounds.filter(|time| *time > low / 3.0 && *time < high * 3.0);
        let (low, high) = extremes(near.chain([low, high]))?;
        let (from, to) = ((low / 1.15).max(f64::MIN_POSITIVE), (high * 1.15).min(f64::MAX));
        let label = self.lang.axis_of_unit(self.lang.plot_life_time(), self.input.unit);
        Some(Axis { kind: AxisKind::Log { from, to }, label, ticks: log_ticks(from, to), columns: Vec::new() })
    }

    /// Share failed on the scale of a Weibull.
    fn y_axis(&self) -> Option<Axis> {
        let (from, to) = self.heights()?;
        let tick = |p: &f64| Some(Tick { at: height(p / 100.0)?, label: number(*p) });
        let ticks = TICKS.iter().filter_map(tick).filter(|tick| tick.at >= from && tick.at <= to).collect();
        let label = self.lang.plot_failed().to_owned();
        Some(Axis { kind: AxisKind::Linear { from, to }, label, ticks, columns: Vec::new() })
    }

    fn time(&self, t: f64) -> String {
        with_unit(significant(t, 3), self.input.unit)
    }

    /// Band, line, points, B10 and running units of one group.
    fn group(&self, look: Look, group: &WeibullGroup<'_>, bottom: f64) -> Vec<Mark> {
        let mut marks = band(look, group.line);
        let line = group.line.iter().filter_map(|on| Some([on.time?, on.y])).collect();
        let fit = format!("β = {}\nη = {}", fixed(group.fit.beta, 2), self.time(group.fit.eta));
        marks.push(mark(Shape::Line(line), look.line, named(group.name, &fit)));
        marks.extend(group.points.iter().map(|point| {
            let text = format!("{}: {} %", self.time(point.time), percent(point.failed));
            let shape = Shape::Marker { at: [point.time, point.y], symbol: look.symbol, radius: 4.0 };
            mark(shape, look.fill(), named(group.name, &text))
        }));
        marks.extend(group.running.iter().map(|time| {
            let text = self.lang.plot_running_at(&self.time(*time));
            let shape = Shape::Marker { at: [*time, bottom + 0.12], symbol: Symbol::Plus, radius: 4.0 };
            mark(shape, look.fill(), named(group.name, &text))
        }));
        marks.extend(group.b10.into_iter().flat_map(|b10| self.b10(look, b10, bottom)));
        marks
    }

    fn b10(&self, look: Look, b10: OnLine, bottom: f64) -> Vec<Mark> {
        let Some(time) = b10.time else { return Vec::new() };
        let text = format!("B10 = {}{}", self.time(time), self.bounds_text(b10));
        let style = Style::line(ColourRole::Text, 2.4);
        let down = Shape::Line(vec![[time, b10.y], [time, bottom]]);
        let mut marks = vec![quiet(down, Style::line(look.line.role, 1.2).with_dash(Dash::Dotted))];
        if let (Some(low), Some(high)) = (b10.low, b10.high) {
            marks.push(mark(Shape::Line(vec![[low, b10.y], [high, b10.y]]), style, text.clone()));
        }
        let marker = Shape::Marker { at: [time, b10.y], symbol: Symbol::Square, radius: 4.6 };
        marks.push(mark(marker, Style::outline(ColourRole::Text, 1.6), text));
        marks.push(word([time, b10.y], [-8.0, -9.0], Anchor::Right, "B10"));
        let short = number(significant(time, 3));
        marks.push(coloured_word([time, bottom], [5.0, -22.0], Anchor::Left, short, ColourRole::TextSubdued));
        marks
    }

    /// Bounds in brackets; open ends say so.
    fn bounds_text(&self, on: OnLine) -> String {
        let text = between(on.low, on.high);
        if text.is_empty() { text } else { self.lang.plot_bounds_told(&confidence(self.input.confidence), &text) }
    }

    fn listed(&self) -> Vec<ListRow> {
        let several = self.input.groups.len() > 1;
        let rows = self.input.groups.iter().flat_map(|group| {
            let row = |name: &str, value: String, interval: String| ListRow { name: name.to_owned(), value, interval };
            let mut rows = Vec::new();
            if several {
                rows.push(row(group.name, String::new(), String::new()));
            }
            let span = group.beta.map_or_else(String::new, |span| between(span.low, span.high));
            rows.push(row("β", fixed(group.fit.beta, 2), span));
            rows.push(row("η", self.time(group.fit.eta), String::new()));
            if let Some((on, time)) = group.b10.and_then(|on| Some((on, on.time?))) {
                rows.push(row("B10", self.time(time), between(on.low, on.high)));
            }
            rows.push(row(self.lang.plot_failures(), group.fit.failures.to_string(), String::new()));
            let running = group.fit.n.saturating_sub(group.fit.failures);
            rows.push(row(self.lang.plot_running(), running.to_string(), String::new()));
            rows
        });
        rows.collect()
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = Vec::new();
        for (index, group) in self.input.groups.iter().enumerate() {
            let look = Look::of(index);
            let name = if group.name.is_empty() { lang.plot_failed_units() } else { group.name };
            legend.push(entry(name, LegendKey::Symbol(look.symbol), look.fill()));
            legend.push(entry(lang.plot_weibull_line(), LegendKey::Line, look.line));
        }
        let first = Look::of(0);
        legend.push(entry(lang.plot_bounds(&confidence(self.input.confidence)), LegendKey::Swatch, first.band));
        if self.input.groups.iter().any(|group| !group.running.is_empty()) {
            legend.push(entry(lang.plot_running(), LegendKey::Symbol(Symbol::Plus), Style::fill(ColourRole::Text)));
        }
        legend
    }

    /// Shape, scale and B10 of a group in words.
    fn sentence(&self, group: &WeibullGroup<'_>) -> String {
        let lang = self.lang;
        let meaning = group.beta.map_or("", |span| match (span.low, span.high) {
            (Some(low), _) if low > 1.0 => lang.plot_wear(),
            (_, Some(high)) if high < 1.0 => lang.plot_early(),
            _ => lang.plot_no_shape(),
        });
        let life = group.b10.and_then(|on| Some((on, on.time?)));
        let life = life.map_or_else(String::new, |(on, time)| lang.plot_b10(&self.time(time), &self.bounds_text(on)));
        let running = group.fit.n.saturating_sub(group.fit.failures);
        let fit = lang.plot_weibull(group.fit.failures, running, &fixed(group.fit.beta, 2), &self.time(group.fit.eta));
        joined_sentences([named_inline(group.name, &fit, lang), meaning.to_owned(), life], lang)
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let header = vec![
            lang.plot_life_group().to_owned(),
            lang.axis_of_unit(lang.plot_life_time(), self.input.unit),
            lang.plot_rank().to_owned(),
            lang.plot_failed().to_owned(),
        ];
        let rows = self.input.groups.iter().flat_map(|group| {
            let name = if group.name.is_empty() { "–" } else { group.name };
            let row = move |p: &Point| {
                vec![name.to_owned(), number(p.time), number(significant(p.rank, 4)), percent(p.failed)]
            };
            group.points.iter().map(row)
        });
        Table { header, rows: rows.collect() }
    }
}

fn band(look: Look, line: &[OnLine]) -> Vec<Mark> {
    let side = |of: fn(&OnLine) -> Option<f64>| -> Vec<[f64; 2]> {
        line.iter().filter(|on| on.low.is_some() && on.high.is_some()).filter_map(|on| Some([of(on)?, on.y])).collect()
    };
    let (low, high) = (side(|on| on.low), side(|on| on.high));
    let ring: Vec<[f64; 2]> = low.iter().copied().chain(high.iter().rev().copied()).collect();
    if ring.len() < 4 {
        return Vec::new();
    }
    let edge = look.thin(1.0).with_fill(0.6);
    vec![quiet(Shape::Area(ring), look.band), quiet(Shape::Line(low), edge), quiet(Shape::Line(high), edge)]
}

/// `low–high`; an open end is one of a relation, nothing where both are.
fn between(low: Option<f64>, high: Option<f64>) -> String {
    let text = |x: f64| number(significant(x, 3));
    match (low, high) {
        (Some(low), Some(high)) => format!("{}–{}", text(low), text(high)),
        (Some(low), None) => format!("≥ {}", text(low)),
        (None, Some(high)) => format!("≤ {}", text(high)),
        (None, None) => String::new(),
    }
}

/// 1, 2, 5 in each decade, or only powers of ten where there are many.
fn log_ticks(from: f64, to: f64) -> Vec<Tick> {
    let (first, last) = (from.log10().floor() as i32, to.log10().ceil() as i32);
    let every = ((last - first) / 8).max(1);
    let factors: &[f64] = if last - first <= 3 { &[1.0, 2.0, 5.0] } else { &[1.0] };
    let powers = (first..=last).filter(|power| power % every == 0);
    let all = powers.flat_map(|power| factors.iter().map(move |factor| factor * 10_f64.powi(power)));
    all.filter(|at| *at >= from && *at <= to).map(|at| Tick { at, label: number(at) }).collect()
}
