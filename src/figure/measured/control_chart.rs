//! Control chart: place above, spread below, in one figure; limits, zones, and the rules that fired at their points.

use crate::analysis::measured::{Report, StabilityReport};
use crate::figure::kit::{
    Heading, MeasurementSource, Panel, Scale, Series, coloured_word, entry, extremes, joined_sentences, mark, quiet,
    spread, text_to_spread, whole_ticks, word,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style,
    Symbol, Table,
};
use crate::methods::stability::charts::{Chart, Charts};
use crate::methods::stability::constants::constants;
use crate::methods::stability::rules::{NELSON, Rule};
use crate::text::Lang;
use crate::text::number::number;

/// Key of the figure.
pub(crate) const NAME: &str = "control-chart";

const COURSE: Style = Style::line(ColourRole::Series(0), 1.5);
const POINT: Style = Style::fill(ColourRole::Series(0));
const CENTRE: Style = Style::line(ColourRole::Text, 1.2);
const LIMIT: Style = Style::line(ColourRole::Error, 1.4).with_dash(Dash::Dashed);
const ZONE: Style = Style::line(ColourRole::Neutral, 0.9).with_fill(0.6).with_dash(Dash::Dotted);
const BEYOND: Style = Style::fill(ColourRole::Error);
const PATTERN: Style = Style::outline(ColourRole::Error, 1.7);

/// More points than this are a line without markers, but for signals.
const MARKED: usize = 250;

/// Between two values beside the plot, as a share of its height.
const APART: f64 = 0.052;

/// Which chart: single values with moving ranges, or means with ranges or standard deviations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Singles,
    Ranges,
    Deviations,
}

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Stability(report) if report.charts.is_some())
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Stability(report) = source.report else { return None };
    let values = source.series_values();
    Some(control_chart(report, &source.series(&values), source.heading, source.lang))
}

/// I-MR, X̄-R or X̄-S, as the report has it.
pub fn control_chart(report: &StabilityReport, series: &Series<'_>, heading: &Heading, lang: Lang) -> Figure {
    let found = report.charts.as_ref().and_then(|charts| Plot::new(report, charts, series, lang));
    let Some(plot) = found else {
        let why = lang.plot_no_chart();
        return heading.empty(NAME, lang.measure_chart(), why);
    };
    let mut figure = heading.figure(NAME, plot.title());
    figure.x = plot.x_axis();
    figure.y = plot.y_axis();
    figure.height = 470.0;
    figure.marks = plot.background();
    figure.marks.extend(plot.zones());
    figure.marks.extend(plot.panel(&plot.charts.location, &plot.above, 1));
    figure.marks.extend(plot.panel(&plot.charts.spread, &plot.below, plot.first_spread()));
    figure.marks.extend(plot.signals());
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = plot.notes();
    figure.table = plot.table();
    figure
}

struct Plot<'a> {
    report: &'a StabilityReport,
    charts: &'a Charts,
    series: &'a Series<'a>,
    lang: Lang,
    kind: Kind,
    above: Panel,
    below: Panel,
    /// Rules at each point of the place, counted from 1, rising.
    rules: Vec<Vec<usize>>,
}

impl<'a> Plot<'a> {
    /// `None` where a figure of the chart is no number.
    fn new(report: &'a StabilityReport, charts: &'a Charts, series: &'a Series<'a>, lang: Lang) -> Option<Self> {
        let scale = |chart: &Chart| {
            let (low, high) = extremes(chart.points.iter().copied().chain([chart.lower, chart.upper, chart.center]))?;
            Some(Scale::around(low, high, 5))
        };
        let above = Panel::new(scale(&charts.location)?, 0.44, 1.0);
        // A spread is never below 0, and without any its panel still needs a height.
        let highest = extremes(charts.spread.points.iter().copied().chain([charts.spread.upper]))?.1;
        let highest = if highest > 0.0 { highest } else { 1.0 };
        let below = Panel::new(Scale::around(0.0, highest, 3), 0.0, 0.33);
        let kind = match constants(report.size) {
            _ if report.size == 1 => Kind::Singles,
            // The mean range is d2 > 1 times the standard deviation, the mean deviation c4 < 1 times.
            Some(_) if charts.spread.center > charts.sigma => Kind::Ranges,
            _ => Kind::Deviations,
        };
        let mut rules = vec![Vec::new(); charts.location.points.len()];
        for signal in &report.signals {
            let number = NELSON.iter().position(|rule| *rule == signal.rule).map(|place| place + 1);
            if let (Some(at), Some(number)) = (rules.get_mut(signal.index), number) {
                at.push(number);
            }
        }
        for at in &mut rules {
            at.sort_unstable();
        }
        (!charts.location.points.is_empty()).then_some(())?;
        Some(Self { report, charts, series, lang, kind, above, below, rules })
    }

    fn title(&self) -> &'static str {
        match self.kind {
            Kind::Singles => self.lang.plot_chart_singles(),
            Kind::Ranges => self.lang.plot_chart_ranges(),
            Kind::Deviations => self.lang.plot_chart_deviations(),
        }
    }

    /// Names of both panels and of a point's place.
    fn names(&self) -> [&'static str; 3] {
        let lang = self.lang;
        match self.kind {
            Kind::Singles => [lang.plot_value(), lang.plot_moving_range(), lang.plot_number()],
            Kind::Ranges => [lang.plot_group_mean(), lang.plot_range(), lang.plot_group()],
            Kind::Deviations => [lang.plot_group_mean(), lang.plot_deviation_of_group(), lang.plot_group()],
        }
    }

    fn named(&self, panel: usize) -> String {
        let name = self.names().get(panel).copied().unwrap_or_default();
        self.series.with_unit(name, self.lang)
    }

    /// Number of the first point of the spread: a moving range stands at the second of its values.
    fn first_spread(&self) -> usize {
        if self.kind == Kind::Singles { 2 } else { 1 }
    }

    fn count(&self) -> usize {
        self.charts.location.points.len()
    }

    fn right(&self) -> f64 {
        self.count() as f64 + 0.6
    }

    fn x_axis(&self) -> Axis {
        let [_, _, name] = self.names();
        let mut axis = Scale::within(1.0, (self.count() as f64).max(2.0), 10).axis(name.to_owned());
        axis.ticks = whole_ticks(axis.ticks);
        axis.kind = AxisKind::Linear { from: 0.4, to: self.right() };
        axis
    }

    /// Both panels on one axis, with centre and limits beside.
    fn y_axis(&self) -> Axis {
        let ticks = self.above.ticks().into_iter().chain(self.below.ticks()).collect();
        let columns = self.limit_columns();
        Axis { kind: AxisKind::Linear { from: 0.0, to: 1.0 }, label: self.named(0), ticks, columns }
    }

    fn limit_columns(&self) -> Vec<Column> {
        let of = |chart: &Chart, panel: &Panel| {
            [("LCL", chart.lower), ("CL", chart.center), ("UCL", chart.upper)]
                .map(|(name, y)| (panel.at(y), name, text_to_spread(y, chart.upper - chart.lower)))
        };
        let rows = of(&self.charts.location, &self.above).into_iter().chain(of(&self.charts.spread, &self.below));
        let rows: Vec<(f64, &str, String)> = rows.collect();
        let places = spread(&rows.iter().map(|row| row.0).collect::<Vec<_>>(), APART, 0.0, 1.0);
        let column = |right_aligned: bool, text: &dyn Fn(&(f64, &str, String)) -> String| Column {
            header: String::new(),
            cells: rows
                .iter()
                .zip(&places)
                .map(|(row, at)| ColumnCell { at: *at, text: text(row), role: ColourRole::Text })
                .collect(),
            right_aligned,
        };
        vec![column(false, &|row| row.1.to_owned()), column(true, &|row| row.2.clone())]
    }

    /// No grid between the panels, but the name of the lower one.
    fn background(&self) -> Vec<Mark> {
        let ([_, top], [bottom, _]) = (self.below.ends(), self.above.ends());
        let gap = Shape::Rect { from: [0.4, top + 0.004], to: [self.right(), bottom - 0.004] };
        let name = coloured_word([0.4, top + 0.04], [0.0; 2], Anchor::Left, self.named(1), ColourRole::TextSubdued);
        vec![quiet(gap, Style::fill(ColourRole::Background)), name]
    }

    /// Lines at one and two standard deviations of the place.
    fn zones(&self) -> Vec<Mark> {
        let chart = &self.charts.location;
        let at = |k: f64| self.above.at(chart.center + k * chart.sigma);
        let line = |k: f64| {
            let hover = format!("{}{}σ", if k > 0.0 { "+" } else { "−" }, number(k.abs()));
            let y = at(k);
            mark(Shape::Line(vec![[0.4, y], [self.right(), y]]), ZONE, hover)
        };
        if chart.sigma > 0.0 { [-2.0, -1.0, 1.0, 2.0].map(line).to_vec() } else { Vec::new() }
    }

    /// Centre, limits, course and points of one panel.
    fn panel(&self, chart: &Chart, panel: &Panel, first: usize) -> Vec<Mark> {
        let across = |y: f64| Shape::Line(vec![[0.4, panel.at(y)], [self.right(), panel.at(y)]]);
        let width = chart.upper - chart.lower;
        let level = |name: &str, y: f64, style| mark(across(y), style, format!("{name} = {}", self.value(y, width)));
        let at = |k: usize, y: f64| [(k + first) as f64, panel.at(y)];
        let course: Vec<[f64; 2]> = chart.points.iter().enumerate().map(|(k, y)| at(k, *y)).collect();
        let thin = Style { stroke: 0.6, ..COURSE };
        let mut marks = vec![quiet(Shape::Line(course), if chart.points.len() <= 2 * MARKED { COURSE } else { thin })];
        marks.push(level("CL", chart.center, CENTRE));
        marks.extend([("UCL", chart.upper), ("LCL", chart.lower)].map(|(name, y)| level(name, y, LIMIT)));
        if chart.points.len() <= MARKED {
            let radius = if chart.points.len() <= 60 { 3.2 } else { 2.0 };
            marks.extend(chart.points.iter().enumerate().map(|(k, y)| {
                let shape = Shape::Marker { at: at(k, *y), symbol: Symbol::Circle, radius };
                mark(shape, POINT, format!("{}: {}", k + first, self.value(*y, width)))
            }));
        }
        marks
    }

    fn value(&self, y: f64, width: f64) -> String {
        self.series.value_text(y, width)
    }

    /// Points at which rules fired, with their numbers where these change.
    fn signals(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut before: &[usize] = &[];
        let chart = &self.charts.location;
        for (k, (rules, y)) in self.rules.iter().zip(&chart.points).enumerate() {
            if !rules.is_empty() {
                let names: Vec<String> = rules.iter().map(|rule| self.rule_text(*rule)).collect();
                let text = format!("{}: {}\n{}", k + 1, self.value(*y, chart.upper - chart.lower), names.join("\n"));
                let at = [(k + 1) as f64, self.above.at(*y)];
                marks.push(signal_mark(at, rules.contains(&1), text));
                // A pattern that goes on is numbered where it begins.
                let new = rules.iter().filter(|rule| !before.contains(rule));
                let numbers: Vec<String> = new.map(usize::to_string).collect();
                if !numbers.is_empty() && self.count() <= MARKED {
                    let (offset, anchor) =
                        if *y >= chart.center { ([0.0, -8.0], Anchor::Above) } else { ([0.0, 8.0], Anchor::Below) };
                    let label = numbers.join(self.lang.list_comma());
                    marks.push(coloured_word(at, offset, anchor, label, ColourRole::Error));
                }
            }
            before = rules;
        }
        marks.extend(self.wide().into_iter().flat_map(|(k, y)| {
            let at = [(k + self.first_spread()) as f64, self.below.at(y)];
            let text = format!("{}: {}", k + self.first_spread(), self.rule_text(1));
            [signal_mark(at, true, text), word(at, [0.0, -8.0], Anchor::Above, "1")]
        }));
        marks
    }

    /// Points of the spread outside its limits.
    fn wide(&self) -> Vec<(usize, f64)> {
        let chart = &self.charts.spread;
        let outside = |y: f64| y > chart.upper || y < chart.lower;
        chart.points.iter().copied().enumerate().filter(|(_, y)| outside(*y)).collect()
    }

    fn rule_text(&self, number: usize) -> String {
        let rule = number.checked_sub(1).and_then(|place| NELSON.get(place));
        let name = rule.map_or("", |rule| rule_name(*rule, self.lang));
        self.lang.plot_rule(number, name)
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = vec![
            entry(lang.plot_limits(), LegendKey::Line, LIMIT),
            entry(lang.plot_centre(), LegendKey::Line, CENTRE),
            entry(lang.plot_zones(), LegendKey::Line, ZONE),
        ];
        let beyond = self.rules.iter().any(|rules| rules.contains(&1)) || !self.wide().is_empty();
        let pattern = self.rules.iter().any(|rules| !rules.is_empty() && !rules.contains(&1));
        if beyond {
            legend.push(entry(lang.plot_signal_beyond(), LegendKey::Symbol(Symbol::Diamond), BEYOND));
        }
        if pattern {
            legend.push(entry(lang.plot_signal_pattern(), LegendKey::Symbol(Symbol::Square), PATTERN));
        }
        legend
    }

    /// In control, or which rules fired where.
    fn summary(&self) -> String {
        let (lang, chart) = (self.lang, &self.charts.location);
        let width = chart.upper - chart.lower;
        let limits = lang.plot_chart_limits(
            &self.value(chart.center, width),
            &text_to_spread(chart.lower, width),
            &self.value(chart.upper, width),
        );
        let mut parts = vec![limits];
        let fired: Vec<usize> = (1..=NELSON.len()).filter(|n| self.rules.iter().any(|at| at.contains(n))).collect();
        if fired.is_empty() && self.wide().is_empty() {
            parts.push(lang.plot_in_control(self.count()));
        }
        for rule in fired {
            let places = (1..).zip(&self.rules).filter(|(_, at)| at.contains(&rule)).map(|(k, _)| k);
            let places = stretches(&places.collect::<Vec<usize>>(), lang);
            parts.push(lang.plot_fired(&self.rule_text(rule), &places));
        }
        if !self.wide().is_empty() {
            let places: Vec<usize> = self.wide().iter().map(|(k, _)| k + self.first_spread()).collect();
            let [_, name, _] = self.names();
            parts.push(lang.plot_spread_beyond(name, &stretches(&places, lang)));
        }
        joined_sentences(parts, lang)
    }

    fn notes(&self) -> Vec<String> {
        let lang = self.lang;
        let sigma = self.value(self.charts.sigma, self.charts.sigma);
        let how = match self.kind {
            Kind::Singles => lang.plot_sigma_singles(&sigma),
            Kind::Ranges => lang.plot_sigma_ranges(&sigma, self.report.size),
            Kind::Deviations => lang.plot_sigma_deviations(&sigma, self.report.size),
        };
        vec![how, lang.plot_rules_note().to_owned()]
    }

    fn table(&self) -> Table {
        let (location, spread) = (&self.charts.location, &self.charts.spread);
        let [_, _, place] = self.names();
        let header = vec![place.to_owned(), self.named(0), self.named(1), self.lang.plot_rules_column().to_owned()];
        let back = self.first_spread() - 1;
        let row = |(k, (y, rules)): (usize, (&f64, &Vec<usize>))| {
            let s = k.checked_sub(back).and_then(|k| spread.points.get(k));
            let rules: Vec<String> = rules.iter().map(usize::to_string).collect();
            vec![
                (k + 1).to_string(),
                text_to_spread(*y, location.upper - location.lower),
                s.map_or_else(|| "–".to_owned(), |s| text_to_spread(*s, spread.upper - spread.lower)),
                if rules.is_empty() { "–".to_owned() } else { rules.join(self.lang.list_comma()) },
            ]
        };
        Table { header, rows: location.points.iter().zip(&self.rules).enumerate().map(row).collect() }
    }
}

fn signal_mark(at: [f64; 2], beyond: bool, text: String) -> Mark {
    let (symbol, style, radius) = if beyond { (Symbol::Diamond, BEYOND, 5.0) } else { (Symbol::Square, PATTERN, 4.6) };
    mark(Shape::Marker { at, symbol, radius }, style, text)
}

/// Numbers in words: `3, 7–9`; the first ten stretches.
fn stretches(places: &[usize], lang: Lang) -> String {
    const MOST: usize = 10;
    let mut found: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match found.last_mut() {
            Some((_, to)) if *to + 1 == *place => *to = *place,
            _ => found.push((*place, *place)),
        }
    }
    let text = |(from, to): &(usize, usize)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    let shown: Vec<String> = found.iter().take(MOST).map(text).collect();
    let shown = shown.join(lang.list_comma());
    if found.len() > MOST { format!("{shown}…") } else { shown }
}

/// What a rule of Nelson looks at.
fn rule_name(rule: Rule, lang: Lang) -> &'static str {
    match rule {
        Rule::BeyondThreeSigma => lang.plot_rule_1(),
        Rule::NineOneSide => lang.plot_rule_2(),
        Rule::SixTrending => lang.plot_rule_3(),
        Rule::FourteenAlternating => lang.plot_rule_4(),
        Rule::TwoOfThree => lang.plot_rule_5(),
        Rule::FourOfFive => lang.plot_rule_6(),
        Rule::FifteenWithin => lang.plot_rule_7(),
        Rule::EightOutside => lang.plot_rule_8(),
        Rule::EightOneSide => lang.plot_rule_western(),
    }
}
