//! Survival of one group or several, without an assumed distribution: step curves with limits and units taken out.

use crate::analysis::measured::{LifeReport, Report};
use crate::figure::kit::{
    Heading, ListRow, Look, MeasurementSource, Scale, entry, extremes, joined_sentences, life_groups, list_columns,
    mark, named, named_inline, quiet,
};
use crate::figure::plot::{
    Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table, Tick,
};
use crate::methods::life::log_rank::LogRank;
use crate::methods::life::survival::{KaplanMeier, Step};
use crate::text::Lang;
use crate::text::number::{confidence, fixed, number, percent, probability_is, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "survival";

/// More units taken out than this are not marked.
const MARKED: usize = 400;

const HALF: Style = Style::line(ColourRole::Neutral, 1.1).with_dash(Dash::Dotted);

/// One group of a survival figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalGroup<'a> {
    /// Its name; may be empty where it is the only one.
    pub name: &'a str,
    /// Its estimate.
    pub curve: &'a KaplanMeier,
    /// Times at which units were taken out running.
    pub running: &'a [f64],
}

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Life(report) if report.plot.is_some() || report.survival.is_some())
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Life(report) = source.report else { return None };
    let running = |part: &LifeReport| part.plot.as_ref().map(|plot| plot.running.clone()).unwrap_or_default();
    let group =
        |(name, part): (&'_ str, &'_ LifeReport)| Some((name.to_owned(), part.survival.clone()?, running(part)));
    let found: Vec<_> = life_groups(report).into_iter().filter_map(group).collect();
    let groups: Vec<SurvivalGroup<'_>> =
        found.iter().map(|(name, curve, running)| SurvivalGroup { name, curve, running }).collect();
    Some(survival(&groups, &report.unit, report.log_rank.as_ref(), source.heading, source.lang))
}

/// Survival curves; `unit` of time, `test` of whether the groups last alike.
pub fn survival(
    groups: &[SurvivalGroup<'_>],
    unit: &str,
    test: Option<&LogRank>,
    heading: &Heading,
    lang: Lang,
) -> Figure {
    let title = lang.plot_survival_title();
    let longest = extremes(groups.iter().map(|group| group.curve.longest)).map(|ends| ends.1);
    let Some(longest) = longest.filter(|end| *end > 0.0) else {
        return heading.empty(NAME, title, lang.measure_unusable());
    };
    let plot = Plot { groups, unit, test, lang };
    let mut figure = heading.figure(NAME, title);
    figure.x = plot.x_axis(longest);
    figure.y = plot.y_axis();
    figure.height = 430.0;
    figure.marks = vec![mark(Shape::Rule { vertical: false, at: 0.5 }, HALF, "50 %")];
    for (index, group) in groups.iter().enumerate() {
        figure.marks.extend(plot.group(Look::of(index), group));
    }
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = vec![lang.plot_survival_note(&confidence(plot.confidence()))];
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    groups: &'a [SurvivalGroup<'a>],
    unit: &'a str,
    test: Option<&'a LogRank>,
    lang: Lang,
}

impl Plot<'_> {
    fn confidence(&self) -> f64 {
        self.groups.first().map_or(0.0, |group| group.curve.confidence)
    }

    fn x_axis(&self, longest: f64) -> Axis {
        let label = self.lang.axis_of_unit(self.lang.plot_life_time(), self.unit);
        let mut axis = Scale::within(0.0, longest, 7).axis(label);
        axis.kind = AxisKind::Linear { from: 0.0, to: longest * 1.03 };
        axis
    }

    fn y_axis(&self) -> Axis {
        let tick = |n: u32| Tick { at: f64::from(n) / 5.0, label: number(f64::from(n) * 20.0) };
        let mut axis = Axis {
            kind: AxisKind::Linear { from: 0.0, to: 1.04 },
            label: self.lang.plot_surviving().to_owned(),
            ticks: (0..=5).map(tick).collect(),
            columns: Vec::new(),
        };
        let header = self.lang.measure_column_interval(&confidence(self.confidence()));
        axis.columns = list_columns(&self.listed(), [self.lang.measure_column_figure(), "", &header], [0.0, 1.04]);
        axis
    }

    fn time(&self, t: f64) -> String {
        with_unit(significant(t, 3), self.unit)
    }

    /// Band, curve, steps and units taken out of one group.
    fn group(&self, look: Look, group: &SurvivalGroup<'_>) -> Vec<Mark> {
        let curve = group.curve;
        let of = |height: fn(&Step) -> f64| stairs(&curve.steps, curve.longest, height);
        let (lower, upper) = (of(|step| step.lower), of(|step| step.upper));
        let ring: Vec<[f64; 2]> = lower.iter().copied().chain(upper.iter().rev().copied()).collect();
        let edge = look.thin(0.9).with_fill(0.5);
        let mut marks = vec![quiet(Shape::Area(ring), look.band)];
        marks.extend([lower, upper].map(|points| quiet(Shape::Line(points), edge)));
        marks.push(mark(Shape::Line(of(|step| step.survival)), look.line, group.name));
        marks.extend(curve.steps.iter().map(|step| {
            let text = self.lang.plot_step(
                &self.time(step.time),
                &percent(step.survival),
                &percent(step.lower),
                &percent(step.upper),
                step.at_risk,
            );
            let shape = Shape::Marker { at: [step.time, step.survival], symbol: look.symbol, radius: 2.4 };
            mark(shape, look.fill(), named(group.name, &text))
        }));
        let running = group.running.iter().filter(|_| group.running.len() <= MARKED);
        marks.extend(running.filter_map(|time| {
            let text = self.lang.plot_running_at(&self.time(*time));
            let shape = Shape::Marker { at: [*time, curve.at(*time)?], symbol: Symbol::Plus, radius: 4.4 };
            Some(mark(shape, look.fill(), named(group.name, &text)))
        }));
        marks
    }

    /// Time by which half have failed, with the times at which the limits pass one half.
    fn median(curve: &KaplanMeier) -> (Option<f64>, Option<f64>, Option<f64>) {
        let first =
            |height: fn(&Step) -> f64| curve.steps.iter().find(|step| height(step) <= 0.5).map(|step| step.time);
        (first(|step| step.survival), first(|step| step.lower), first(|step| step.upper))
    }

    fn listed(&self) -> Vec<ListRow> {
        let several = self.groups.len() > 1;
        let rows = self.groups.iter().flat_map(|group| {
            let row = |name: &str, value: String, interval: String| ListRow { name: name.to_owned(), value, interval };
            let mut rows = Vec::new();
            if several {
                rows.push(row(group.name, String::new(), String::new()));
            }
            let curve = group.curve;
            rows.push(row(self.lang.plot_units(), curve.units.to_string(), String::new()));
            rows.push(row(self.lang.plot_failures(), curve.failures.to_string(), String::new()));
            let (median, low, high) = Self::median(curve);
            let short = |t: f64| number(significant(t, 3));
            let value = median.map_or_else(|| format!("> {}", short(curve.longest)), short);
            let ends = match (low, high) {
                (Some(low), Some(high)) => format!("{}–{}", short(low), short(high)),
                (Some(low), None) => format!("≥ {}", short(low)),
                _ => String::new(),
            };
            rows.push(row(self.lang.plot_median(), value, ends));
            rows
        });
        rows.collect()
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = Vec::new();
        for (index, group) in self.groups.iter().enumerate() {
            let name = if group.name.is_empty() { lang.plot_surviving_units() } else { group.name };
            legend.push(entry(name, LegendKey::Line, Look::of(index).line));
        }
        legend.push(entry(lang.plot_bounds(&confidence(self.confidence())), LegendKey::Swatch, Look::of(0).band));
        if self.groups.iter().any(|group| !group.running.is_empty()) {
            legend.push(entry(lang.plot_taken_out(), LegendKey::Symbol(Symbol::Plus), Style::fill(ColourRole::Text)));
        }
        legend
    }

    fn summary(&self) -> String {
        let lang = self.lang;
        let sentence = |group: &SurvivalGroup<'_>| {
            let curve = group.curve;
            let (median, ..) = Self::median(curve);
            let text = match (median, curve.steps.last()) {
                (Some(t), _) => lang.plot_survival_median(curve.failures, curve.units, &self.time(t)),
                (None, Some(step)) => lang.plot_survival_no_median(
                    curve.failures,
                    curve.units,
                    &percent(step.survival),
                    &self.time(curve.longest),
                ),
                (None, None) => lang.plot_survival_none(curve.units, &self.time(curve.longest)),
            };
            named_inline(group.name, &text, lang)
        };
        let mut parts: Vec<String> = self.groups.iter().map(sentence).collect();
        parts.extend(self.test.map(|test| {
            let p = probability_is(test.p);
            if test.p < 0.05 {
                lang.plot_unlike(&fixed(test.chi_squared, 2), &p)
            } else {
                lang.plot_alike(&fixed(test.chi_squared, 2), &p)
            }
        }));
        joined_sentences(parts, lang)
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let header = vec![
            lang.plot_life_group().to_owned(),
            lang.axis_of_unit(lang.plot_life_time(), self.unit),
            lang.plot_at_risk().to_owned(),
            lang.plot_failures().to_owned(),
            lang.plot_surviving().to_owned(),
            lang.plot_from().to_owned(),
            lang.plot_to().to_owned(),
        ];
        let rows = self.groups.iter().flat_map(|group| {
            let name = if group.name.is_empty() { "–" } else { group.name };
            let row = move |step: &Step| {
                let [s, lower, upper] = [step.survival, step.lower, step.upper].map(percent);
                let (risk, failures) = (step.at_risk.to_string(), step.failures.to_string());
                vec![name.to_owned(), number(step.time), risk, failures, s, lower, upper]
            };
            group.curve.steps.iter().map(row)
        });
        Table { header, rows: rows.collect() }
    }
}

/// A falling staircase from 1 at time 0 to the end of the watch.
fn stairs(steps: &[Step], longest: f64, height: fn(&Step) -> f64) -> Vec<[f64; 2]> {
    let (mut points, mut before) = (vec![[0.0, 1.0]], 1.0);
    for step in steps {
        points.push([step.time, before]);
        before = height(step);
        points.push([step.time, before]);
    }
    points.push([longest, before]);
    points
}
