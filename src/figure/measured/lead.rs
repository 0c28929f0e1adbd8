//! Lead deviation of a ball screw: course, mean line, bands, the worst 300 mm, and what the grades allow.

use crate::analysis::measured::{LeadReport, Report};
use crate::figure::kit::{
    Heading, LEVEL, ListRow, MeasurementSource, Scale, bracket, coloured_word, entry, extremes, joined_sentences,
    list_columns, mark, quiet, word,
};
use crate::figure::plot::{
    Anchor, Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Symbol,
    Table,
};
use crate::methods::accuracy::lead::{Figure as Limited, Point};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "lead";

/// Length of the window of V300, mm.
const SPAN: f64 = 300.0;

/// More points than this have no markers.
const MARKED: usize = 150;

const COURSE: Style = Style::line(ColourRole::Series(0), 1.6);
const MEAN: Style = Style::line(ColourRole::Text, 1.5);
const BAND: Style = Style::fill(ColourRole::Series(0)).with_fill(0.12);
const EDGE: Style = Style::line(ColourRole::Series(0), 1.0).with_fill(0.7).with_dash(Dash::Dotted);
const WINDOW: Style = Style::fill(ColourRole::Series(1)).with_fill(0.55).with_pattern(Pattern::Hatch);
const ALLOWED: Style = Style::line(ColourRole::Error, 1.6).with_dash(Dash::Dashed);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Lead(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Lead(report) = source.report else { return None };
    Some(lead(report, source.heading, source.lang))
}

/// The course of one screw over its travel.
pub fn lead(report: &LeadReport, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_lead_title();
    let Some(plot) = Plot::new(report, lang) else { return heading.empty(NAME, title, lang.measure_unusable()) };
    let mut figure = heading.figure(NAME, title);
    let y = plot.y_scale();
    let ends = [y.from, y.to];
    figure.x = plot.x_axis();
    figure.y = y.axis(lang.axis_of_unit(lang.plot_deviation(), LeadReport::UNIT));
    figure.y.columns =
        list_columns(&plot.listed(), [lang.measure_column_figure(), LeadReport::UNIT, &plot.grade_header()], ends);
    figure.height = 420.0;
    figure.marks = vec![quiet(Shape::Rule { vertical: false, at: 0.0 }, LEVEL)];
    figure.marks.extend(plot.bands());
    figure.marks.extend(plot.lines());
    figure.marks.extend(plot.course());
    figure.marks.extend(plot.ends());
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = plot.notes();
    figure.table = plot.table();
    figure
}

/// A stretch of travel with lowest and highest deviation from the mean line in it.
#[derive(Clone, Copy)]
struct Window {
    from: f64,
    to: f64,
    low: f64,
    high: f64,
}

struct Plot<'a> {
    report: &'a LeadReport,
    lang: Lang,
    first: f64,
    last: f64,
    /// The whole travel.
    all: Window,
    /// Where V300 is taken.
    worst: Option<Window>,
}

impl<'a> Plot<'a> {
    fn new(report: &'a LeadReport, lang: Lang) -> Option<Self> {
        let residual = |p: &Point| p.deviation - report.line(p.travel);
        let (first, last) = extremes(report.points.iter().map(|p| p.travel))?;
        let (low, high) = extremes(report.points.iter().map(residual))?;
        let all = Window { from: first, to: last, low, high };
        let course: Vec<[f64; 2]> = report.points.iter().map(|p| [p.travel, residual(p)]).collect();
        let worst = report.figures.v300.and_then(|_| worst_window(&course, SPAN));
        Some(Self { report, lang, first, last, all, worst })
    }

    fn width(&self) -> f64 {
        (self.last - self.first).max(f64::MIN_POSITIVE)
    }

    fn x_axis(&self) -> Axis {
        let label = self.lang.axis_of_unit(self.lang.plot_travel(), LeadReport::TRAVEL_UNIT);
        let mut axis = Scale::within(self.first, self.last, 7).axis(label);
        let width = self.width();
        axis.kind = AxisKind::Linear { from: self.first - 0.02 * width, to: self.last + 0.12 * width };
        axis
    }

    /// Deviation at the end of the useful travel that the mean may have in the grade found.
    fn allowed(&self) -> Option<[f64; 2]> {
        let limit = self.travel_limit()?;
        let start = self.report.line(self.first);
        Some([-limit, limit].map(|by| start + self.report.compensation + by))
    }

    fn travel_limit(&self) -> Option<f64> {
        self.grade_limit(Limited::Travel)
    }

    /// What the grade found, else the widest, allows.
    fn grade_limit(&self, figure: Limited) -> Option<f64> {
        let checks = &self.report.iso_checks;
        let found = checks.iter().find(|check| Some(check.limits.grade) == self.report.iso.grade);
        found.or(checks.last())?.limits.of(figure)
    }

    /// The grade whose limits are shown.
    fn grade(&self) -> Option<u8> {
        self.report.iso.grade.or_else(|| self.report.iso_checks.last().map(|check| check.limits.grade))
    }

    fn y_scale(&self) -> Scale {
        let edge = |x: f64| [self.report.line(x) + self.all.low, self.report.line(x) + self.all.high];
        let all = [edge(self.first), edge(self.last)].concat();
        // A limit far beyond the course would make it a line.
        let (low, high) = extremes(all.iter().copied().chain([0.0])).unwrap_or((0.0, 1.0));
        let near = |x: &f64| *x > low - (high - low) && *x < high + (high - low);
        let allowed = self.allowed().filter(|ends| ends.iter().all(near));
        let (low, high) = extremes([low, high].into_iter().chain(allowed.into_iter().flatten())).unwrap_or((low, high));
        Scale::around(low, high, 6)
    }

    /// The band over all, and in the worst 300 mm.
    fn bands(&self) -> Vec<Mark> {
        let f = &self.report.figures;
        let equation = |name: &str, x: f64| format!("{name} = {}", Self::value_text(x));
        let mut marks = vec![mark(self.along(self.all), BAND, equation("Vua", f.vua))];
        let edges = [self.all.low, self.all.high]
            .map(|off| quiet(Shape::Line(self.parallel(self.first, self.last, off)), EDGE));
        marks.extend(edges);
        if let Some((window, v)) = self.worst.zip(f.v300) {
            marks.push(mark(self.along(window), WINDOW, equation("V300", v)));
            let x = f64::midpoint(window.from, window.to);
            let at = [x, self.report.line(x) + window.high];
            marks.push(word(at, [0.0, -8.0], Anchor::Above, equation("V300", v)));
        }
        marks
    }

    fn parallel(&self, from: f64, to: f64, off: f64) -> Vec<[f64; 2]> {
        [from, to].map(|x| [x, self.report.line(x) + off]).to_vec()
    }

    fn along(&self, window: Window) -> Shape {
        let mut ring = self.parallel(window.from, window.to, window.low);
        ring.extend(self.parallel(window.from, window.to, window.high).into_iter().rev());
        Shape::Area(ring)
    }

    fn lines(&self) -> Vec<Mark> {
        let f = &self.report.figures;
        let text = self.lang.plot_mean_line(&Self::value_text(f.e0a));
        let mut marks = vec![mark(Shape::Line(self.parallel(self.first, self.last, 0.0)), MEAN, text)];
        // What the grade allows 300 mm, about the middle of the worst window.
        if let Some((window, limit)) = self.worst.zip(self.grade_limit(Limited::Band300)) {
            let middle = f64::midpoint(window.low, window.high);
            let hover = self.lang.plot_grade_band(&self.grade_name(), &Self::value_text(limit));
            let edge = |off: f64| mark(Shape::Line(self.parallel(window.from, window.to, off)), ALLOWED, hover.clone());
            marks.extend([middle - 0.5 * limit, middle + 0.5 * limit].map(edge));
        }
        marks
    }

    fn course(&self) -> Vec<Mark> {
        let points = &self.report.points;
        let mut marks = vec![quiet(Shape::Line(points.iter().map(|p| [p.travel, p.deviation]).collect()), COURSE)];
        if points.len() <= MARKED {
            marks.extend(points.iter().map(|p| {
                let text =
                    format!("{}: {}", with_unit(p.travel, LeadReport::TRAVEL_UNIT), Self::value_text(p.deviation));
                let shape = Shape::Marker { at: [p.travel, p.deviation], symbol: Symbol::Circle, radius: 2.4 };
                mark(shape, Style::fill(COURSE.role), text)
            }));
        }
        marks
    }

    /// The rise of the mean line beside its end, and what the grade allows there.
    fn ends(&self) -> Vec<Mark> {
        let (f, width) = (&self.report.figures, self.width());
        let x = self.last + 0.035 * width;
        let half = 0.008 * width;
        let span = [self.report.line(self.first), self.report.line(self.last)];
        let text = format!("e0a = {}", Self::value_text(f.e0a));
        let (low, high) = (span[0].min(span[1]), span[0].max(span[1]));
        let mut marks = bracket(x, [low, high], half, "e0a", &text);
        if let (Some(ends), Some(limit)) = (self.allowed(), self.travel_limit()) {
            let hover = self.lang.plot_grade_travel(&self.grade_name(), &Self::value_text(limit));
            let line = |y: f64| {
                mark(Shape::Line(vec![[self.last - 0.01 * width, y], [x + 3.0 * half, y]]), ALLOWED, hover.clone())
            };
            marks.extend(ends.map(line));
            marks.push(coloured_word(
                [x + 3.0 * half, ends[1]],
                [4.0, 0.0],
                Anchor::Left,
                self.grade_name(),
                ColourRole::Error,
            ));
        }
        marks
    }

    fn value_text(x: f64) -> String {
        with_unit(significant(x, 3), LeadReport::UNIT)
    }

    fn grade_name(&self) -> String {
        self.grade().map_or_else(String::new, |grade| format!("P{grade}"))
    }

    fn grade_header(&self) -> String {
        self.grade().map_or_else(String::new, |_| self.lang.plot_limit_of(&self.grade_name()))
    }

    fn listed(&self) -> Vec<ListRow> {
        let f = &self.report.figures;
        let short = |x: f64| number(significant(x, 3));
        let row = |name: &str, x: Option<f64>, figure: Limited, sign: &str| {
            let limit = self.grade_limit(figure).map(|limit| format!("{sign}{}", short(limit)));
            x.map(|x| ListRow {
                name: name.to_owned(),
                value: short(x),
                interval: limit.unwrap_or_else(|| "–".to_owned()),
            })
        };
        let rows = [
            row("e0a", Some(f.e0a), Limited::Travel, "±"),
            row("Vua", Some(f.vua), Limited::Band, "≤ "),
            row("V300", f.v300, Limited::Band300, "≤ "),
            row("V2π", f.v2pi, Limited::BandTurn, "≤ "),
        ];
        rows.into_iter().flatten().collect()
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend = vec![
            entry(lang.plot_lead_course(), LegendKey::Line, COURSE),
            entry(lang.plot_lead_mean(), LegendKey::Line, MEAN),
            entry("Vua", LegendKey::Swatch, BAND),
        ];
        if self.worst.is_some() {
            legend.push(entry(lang.plot_lead_worst(), LegendKey::Swatch, WINDOW));
        }
        if self.grade().is_some() {
            legend.push(entry(lang.plot_limits_of(&self.grade_name()), LegendKey::Line, ALLOWED));
        }
        legend
    }

    fn summary(&self) -> String {
        let (lang, f) = (self.lang, &self.report.figures);
        let travel = |x: f64| number(significant(x, 4));
        let mut parts = vec![lang.plot_lead(
            &with_unit(significant(f.useful_travel, 4), LeadReport::TRAVEL_UNIT),
            &Self::value_text(f.e0a),
            &Self::value_text(f.vua),
        )];
        parts.extend(
            f.v300
                .zip(self.worst)
                .map(|(v, window)| lang.plot_lead_300(&Self::value_text(v), &travel(window.from), &travel(window.to))),
        );
        parts.extend(f.v2pi.map(|v| lang.plot_lead_turn(&Self::value_text(v))));
        let grade = |letter: &str, grade: Option<u8>| grade.map(|grade| format!("{letter}{grade}"));
        let grades = [grade("P", self.report.iso.grade), grade("C", self.report.jis.grade)];
        parts.push(match grades {
            [Some(p), Some(c)] => lang.plot_lead_grades(&p, &c),
            [Some(one), None] | [None, Some(one)] => lang.plot_lead_grade(&one),
            [None, None] => lang.plot_lead_no_grade().to_owned(),
        });
        joined_sentences(parts, lang)
    }

    fn notes(&self) -> Vec<String> {
        let c = with_unit(self.report.compensation, LeadReport::UNIT);
        let lead = with_unit(self.report.lead, LeadReport::TRAVEL_UNIT);
        let mut notes = vec![self.lang.plot_lead_note(&lead, &c, self.report.points.len())];
        notes.extend(self.report.warnings(self.lang));
        notes
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let of = |name: &str| lang.axis_of_unit(name, LeadReport::UNIT);
        let header = vec![
            lang.axis_of_unit(lang.plot_travel(), LeadReport::TRAVEL_UNIT),
            of(lang.plot_deviation()),
            of(lang.plot_lead_mean()),
            of(lang.plot_from_mean()),
        ];
        let row = |p: &Point| {
            let mean = self.report.line(p.travel);
            vec![
                number(p.travel),
                number(p.deviation),
                number(significant(mean, 4)),
                number(significant(p.deviation - mean, 3)),
            ]
        };
        Table { header, rows: self.report.points.iter().map(row).collect() }
    }
}

/// The window of this length with the widest band, of a course (travel, deviation from the mean line) in ascending travel
/// that runs straight between its points: one that begins or ends at a point is among the widest.
fn worst_window(course: &[[f64; 2]], length: f64) -> Option<Window> {
    let (first, last) = (course.first()?[0], course.last()?[0]);
    let starts = course.iter().flat_map(|[x, _]| [*x, x - length]);
    let tolerance = length * 1e-9;
    let inside = starts.filter(|from| *from >= first - tolerance && from + length <= last + tolerance);
    let window = |from: f64| {
        let to = from + length;
        let begin = course.partition_point(|[x, _]| *x < from - tolerance);
        let within = course.iter().skip(begin).take_while(|[x, _]| *x <= to + tolerance).map(|[_, y]| *y);
        let ends = [from, to].into_iter().filter_map(|x| between(course, x));
        let (low, high) = extremes(within.chain(ends))?;
        Some(Window { from, to, low, high })
    };
    let found = inside.filter_map(window);
    found.max_by(|a, b| (a.high - a.low).total_cmp(&(b.high - b.low)).then(b.from.total_cmp(&a.from)))
}

/// The course at a travel, straight between its points.
fn between(course: &[[f64; 2]], x: f64) -> Option<f64> {
    let after = course.partition_point(|[at, _]| *at < x);
    let to = course.get(after)?;
    let Some(from) = after.checked_sub(1).and_then(|before| course.get(before)) else {
        return (to[0] == x).then_some(to[1]);
    };
    Some(from[1] + (to[1] - from[1]) * (x - from[0]) / (to[0] - from[0]))
}
