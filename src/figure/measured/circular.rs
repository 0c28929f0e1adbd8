//! Circular test of ISO 230-4: radial deviations around the common centre, magnified, both senses.

use std::f64::consts::{PI, TAU};

use crate::analysis::measured::{CircularReport, Report};
use crate::figure::kit::{
    BRACKET, Heading, ListRow, MeasurementSource, Scale, coloured_word, decimals, entry, extremes, joined_sentences,
    list_columns, mark, quiet, text_to_spread, word,
};
use crate::figure::plot::{
    Anchor, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol, Table,
};
use crate::methods::accuracy::circular::{PathFigures, Sense};
use crate::quantity::{Unit, convert};
use crate::text::Lang;
use crate::text::number::{fixed, number, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "circular";

/// Radius of the nominal circle in the picture; deviations reach from half of it to one and a half.
const DRAWN: f64 = 2.0;

/// Half the width of the picture.
const REACH: f64 = 3.25;

/// Corners of a drawn circle.
const STEPS: u32 = 180;

/// More points than this of a path are thinned out for what they say when pointed at.
const POINTED: usize = 180;

const CLOCKWISE: Style = Style::line(ColourRole::Series(0), 1.8);
const COUNTER: Style = Style::line(ColourRole::Series(5), 1.8).with_dash(Dash::Dashed);
const NOMINAL: Style = Style::line(ColourRole::Text, 1.5);
const FITTED: Style = Style::line(ColourRole::Series(2), 1.6).with_dash(Dash::Dotted);
const RING: Style = Style::line(ColourRole::Grid, 1.0);
const F_MAX: Symbol = Symbol::Triangle;
const F_MIN: Symbol = Symbol::TriangleDown;
const EXTREME: Style = Style::fill(ColourRole::Text);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Circular(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Circular(report) = source.report else { return None };
    Some(circular(report, source.heading, source.lang))
}

/// The radial plot of both senses.
pub fn circular(report: &CircularReport, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_circular_title();
    let Some(plot) = Plot::new(report, lang) else { return heading.empty(NAME, title, lang.measure_unusable()) };
    let mut figure = heading.figure(NAME, title);
    figure.equal_aspect = true;
    figure.height = 480.0;
    figure.x.kind = AxisKind::Hidden { from: -REACH, to: REACH };
    figure.y.kind = AxisKind::Hidden { from: -REACH, to: REACH };
    figure.y.columns = list_columns(&plot.listed(), ["", "", ""], [-REACH, REACH]);
    figure.marks = plot.rings();
    figure.marks.extend(plot.circles());
    figure.marks.extend(plot.paths());
    figure.marks.extend(plot.extreme_marks());
    figure.marks.extend(plot.ring_labels());
    figure.legend = plot.legend();
    figure.summary = plot.summary();
    figure.notes = plot.notes();
    figure.table = plot.table();
    figure
}

/// A path: angle (rad) and radial deviation in the unit shown.
type Deviations = Vec<[f64; 2]>;

struct Plot<'a> {
    report: &'a CircularReport,
    lang: Lang,
    /// Unit of the deviations as shown, and how many of it one of the report's unit is.
    unit: &'static str,
    factor: f64,
    paths: Vec<(Sense, Deviations)>,
    /// Deviations between two rings, and rings to each side of the nominal circle.
    step: f64,
    rings: u32,
}

impl<'a> Plot<'a> {
    /// `None` without a path, or where a figure is no number.
    fn new(report: &'a CircularReport, lang: Lang) -> Option<Self> {
        let (unit, factor) = shown_unit(&report.unit)?;
        let scaled = |sense: Sense| -> (Sense, Deviations) {
            let mut path: Deviations = report.radial(sense).into_iter().map(|[angle, d]| [angle, d * factor]).collect();
            path.sort_by(|a, b| a[0].total_cmp(&b[0]));
            (sense, path)
        };
        let paths: Vec<_> = [Sense::Clockwise, Sense::Counterclockwise]
            .map(scaled)
            .into_iter()
            .filter(|(_, path)| !path.is_empty())
            .collect();
        let (low, high) = extremes(paths.iter().flat_map(|(_, path)| path.iter().map(|point| point[1])))?;
        let off = (report.figures.circle.radius - report.radius) * factor;
        let most = low.abs().max(high.abs()).max(off.abs());
        let scale = Scale::around(0.0, if most > 0.0 { most } else { factor * report.radius.abs() * 1e-6 }, 4);
        let step = scale.ticks.get(1).map(|tick| tick.at).filter(|step| *step > 0.0)?;
        let rings = (scale.to / step).round().clamp(1.0, 8.0) as u32;
        Some(Self { report, lang, unit, factor, paths, step, rings })
    }

    /// Radius in the picture of a deviation.
    fn drawn(&self, deviation: f64) -> f64 {
        DRAWN + deviation / (self.step * f64::from(self.rings)) * 0.5 * DRAWN
    }

    fn at(&self, [angle, deviation]: [f64; 2]) -> [f64; 2] {
        let r = self.drawn(deviation).max(0.0);
        [r * angle.cos(), r * angle.sin()]
    }

    fn circle(&self, deviation: f64) -> Shape {
        Shape::Line((0..=STEPS).map(|i| self.at([TAU * f64::from(i) / f64::from(STEPS), deviation])).collect())
    }

    /// How many times larger than the circle itself the deviations are drawn.
    fn magnified(&self) -> f64 {
        let per_unit = 0.5 * DRAWN / (self.step * f64::from(self.rings));
        let radius_shown = self.report.radius * self.factor / DRAWN;
        significant(per_unit * radius_shown, 3)
    }

    /// Rings at round deviations, and the axes of the plane.
    fn rings(&self) -> Vec<Mark> {
        let n = i64::from(self.rings);
        let ring = |k: i64| quiet(self.circle(k as f64 * self.step), RING);
        let mut marks: Vec<Mark> = (-n..=n).filter(|k| *k != 0).map(ring).collect();
        let end = self.drawn(n as f64 * self.step) + 0.08;
        marks.extend(
            [[[-end, 0.0], [end, 0.0]], [[0.0, -end], [0.0, end]]].map(|ends| quiet(Shape::Line(ends.to_vec()), RING)),
        );
        marks.push(coloured_word([end, 0.0], [5.0, 0.0], Anchor::Left, "+X", ColourRole::TextSubdued));
        marks.push(coloured_word([0.0, end], [0.0, -4.0], Anchor::Above, "+Y", ColourRole::TextSubdued));
        marks
    }

    /// What the rings are, outwards where the paths leave most room.
    fn ring_labels(&self) -> Vec<Mark> {
        let n = i64::from(self.rings);
        let shown: Vec<i64> = (-n..=n).filter(|k| *k != 0 && (self.rings <= 4 || k % 2 == 0)).collect();
        let angle = self.free_angle(&shown);
        let label = |k: i64| {
            let deviation = k as f64 * self.step;
            let text = fixed(deviation, decimals(self.step));
            let sign = if k > 0 { "+" } else { "" };
            let unit = if k == n { format!(" {}", self.unit) } else { String::new() };
            let at = self.at([angle, deviation]);
            coloured_word(at, [0.0; 2], Anchor::Centre, format!("{sign}{text}{unit}"), ColourRole::TextSubdued)
        };
        shown.into_iter().map(label).collect()
    }

    /// The direction, of some, in which the fewest of these rings are near a path.
    fn free_angle(&self, rings: &[i64]) -> f64 {
        let angle = |turn: u32| TAU * (f64::from(turn) + 0.5) / 16.0;
        // How far apart two directions are, at most half a turn.
        let apart = |a: f64, b: f64| PI - ((a - b).rem_euclid(TAU) - PI).abs();
        let crowd = |turn: u32| {
            let around = |point: &&[f64; 2]| apart(angle(turn), point[0]) < 0.12;
            let path = || self.paths.iter().flat_map(|(_, path)| path.iter().filter(around));
            let crossed = |k: &&i64| path().any(|point| (point[1] - **k as f64 * self.step).abs() < 0.4 * self.step);
            let extremes = self.extreme_points().unwrap_or_default();
            // The names of the extremes stand there too.
            let named = extremes.iter().filter(|point| apart(angle(turn), point[0]) < 0.5).count();
            rings.iter().filter(crossed).count() + 3 * named
        };
        (0..16).min_by_key(|turn| crowd(*turn)).map_or(0.0, angle)
    }

    fn circles(&self) -> Vec<Mark> {
        let radius = self.report.figures.circle.radius;
        let off = (radius - self.report.radius) * self.factor;
        let text =
            self.lang.plot_fitted_circle(&with_unit(significant(radius, 7), &self.report.unit), &self.value_text(off));
        let nominal = self.lang.plot_nominal_circle(&with_unit(self.report.radius, &self.report.unit));
        vec![mark(self.circle(0.0), NOMINAL, nominal), mark(self.circle(off), FITTED, text)]
    }

    /// A deviation with its unit.
    fn value_text(&self, deviation: f64) -> String {
        format!("{} {}", text_to_spread(deviation, self.step * f64::from(self.rings)), self.unit)
    }

    fn paths(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (sense, path) in &self.paths {
            let (style, name) = (sense_style(*sense), sense_name(*sense, self.lang));
            marks.extend(self.runs(path).into_iter().map(|points| quiet(Shape::Line(points), style)));
            let step = path.len().div_ceil(POINTED).max(1);
            marks.extend(path.iter().step_by(step).map(|point| {
                let text = format!("{name}\n{}°: {}", fixed(degrees(point[0]), 1), self.value_text(point[1]));
                let shape = Shape::Marker { at: self.at(*point), symbol: Symbol::Circle, radius: 1.1 };
                mark(shape, Style::fill(style.role), text)
            }));
        }
        marks
    }

    /// The path in the picture, closed, but not over gaps of more than a twelfth of a turn.
    fn runs(&self, path: &[[f64; 2]]) -> Vec<Vec<[f64; 2]>> {
        let mut runs: Vec<Vec<[f64; 2]>> = Vec::new();
        let around = path.first().map(|[angle, d]| [angle + TAU, *d]);
        let mut before = f64::NEG_INFINITY;
        for point in path.iter().copied().chain(around) {
            match runs.last_mut() {
                Some(run) if point[0] - before <= TAU / 12.0 => run.push(self.at(point)),
                _ => runs.push(vec![self.at(point)]),
            }
            before = point[0];
        }
        runs.retain(|run| run.len() > 1);
        runs
    }

    /// Largest and smallest radial deviation over both senses.
    fn extreme_points(&self) -> Option<[[f64; 2]; 2]> {
        let all = || self.paths.iter().flat_map(|(_, path)| path.iter().copied());
        let by = |a: &[f64; 2], b: &[f64; 2]| a[1].total_cmp(&b[1]);
        Some([all().max_by(by)?, all().min_by(by)?])
    }

    /// Fmax and Fmin at their places, D between both circles.
    fn extreme_marks(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        let points = self.extreme_points().unwrap_or_default();
        for (point, symbol, name) in [(points[0], F_MAX, "Fmax"), (points[1], F_MIN, "Fmin")] {
            let text = format!("{name} = {}, {}°", self.value_text(point[1]), fixed(degrees(point[0]), 1));
            let at = self.at(point);
            marks.push(mark(Shape::Marker { at, symbol, radius: 5.0 }, EXTREME, text));
            marks.push(word(at, [9.0, 0.0], if at[0] < 0.0 { Anchor::Right } else { Anchor::Left }, name));
        }
        if let Some(d) = self.report.figures.d {
            let angle = -0.25 * PI;
            let (from, to) = (self.at([angle, 0.0]), self.at([angle, d * self.factor]));
            let style = Style { stroke: 3.0, ..BRACKET };
            marks.push(mark(Shape::Line(vec![from, to]), style, format!("D = {}", self.value_text(d * self.factor))));
            marks.push(word(to, [8.0, 6.0], Anchor::Left, "D"));
        }
        marks
    }

    fn senses(&self) -> Vec<(Sense, PathFigures)> {
        let figures = &self.report.figures;
        let both = [(Sense::Clockwise, figures.clockwise), (Sense::Counterclockwise, figures.counterclockwise)];
        both.into_iter().filter_map(|(sense, found)| Some((sense, found?))).collect()
    }

    fn listed(&self) -> Vec<ListRow> {
        let (figures, mut rows) = (&self.report.figures, Vec::new());
        let mut row = |name: String, x: f64| {
            rows.push(ListRow { name, value: self.value_text(x * self.factor), interval: String::new() });
        };
        figures.g_bidirectional.into_iter().for_each(|g| row("G(b)".to_owned(), g));
        for (sense, found) in self.senses() {
            row(format!("G {}", sense_abbreviation(sense, self.lang)), found.g);
        }
        for (sense, found) in self.senses() {
            row(format!("Fmax {}", sense_abbreviation(sense, self.lang)), found.f_max);
            row(format!("Fmin {}", sense_abbreviation(sense, self.lang)), found.f_min);
        }
        figures.d.into_iter().for_each(|d| row("D".to_owned(), d));
        rows
    }

    fn legend(&self) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut legend: Vec<LegendEntry> = self
            .paths
            .iter()
            .map(|(sense, _)| entry(sense_name(*sense, lang), LegendKey::Line, sense_style(*sense)))
            .collect();
        legend.push(entry(lang.plot_nominal(), LegendKey::Line, NOMINAL));
        legend.push(entry(lang.plot_least_squares(), LegendKey::Line, FITTED));
        legend
    }

    fn summary(&self) -> String {
        let (lang, figures) = (self.lang, &self.report.figures);
        let in_unit = |x: f64| self.value_text(x * self.factor);
        let mut parts = Vec::new();
        match figures.g_bidirectional {
            Some(g) => parts.push(lang.plot_circular_both(&in_unit(g))),
            None => parts.extend(
                self.senses()
                    .first()
                    .map(|(sense, found)| lang.plot_circular_one(sense_name(*sense, lang), &in_unit(found.g))),
            ),
        }
        if let [(_, clockwise), (_, counter)] = self.senses().as_slice() {
            parts.push(lang.plot_circular_senses(&in_unit(clockwise.g), &in_unit(counter.g)));
        }
        if let Some([high, low]) = self.extreme_points() {
            let place = |point: [f64; 2]| fixed(degrees(point[0]), 0);
            parts.push(lang.plot_circular_reach(
                &self.value_text(high[1]),
                &place(high),
                &self.value_text(low[1]),
                &place(low),
            ));
        }
        parts.extend(figures.d.map(|d| lang.plot_circular_size(&in_unit(d))));
        joined_sentences(parts, lang)
    }

    fn notes(&self) -> Vec<String> {
        let step = with_unit(self.step, self.unit);
        let points: Vec<String> = self.paths.iter().map(|(_, path)| path.len().to_string()).collect();
        let mut notes = vec![self.lang.plot_circular_note(&step, &number(self.magnified()), &points.join(" + "))];
        notes.extend(self.report.warnings(self.lang));
        notes
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let header = vec![
            lang.plot_sense().to_owned(),
            lang.axis_of_unit(lang.plot_angle(), "°"),
            lang.axis_of_unit(lang.plot_radial(), self.unit),
        ];
        let row = |sense: Sense, point: &[f64; 2]| {
            let name = sense_name(sense, lang).to_owned();
            vec![name, fixed(degrees(point[0]), 2), number(significant(point[1], 4))]
        };
        let rows = self.paths.iter().flat_map(|(sense, path)| path.iter().map(|point| row(*sense, point)));
        Table { header, rows: rows.collect() }
    }
}

/// Lengths in mm, inches or metres have deviations in µm; others stay.
fn shown_unit(symbol: &str) -> Option<(&'static str, f64)> {
    let (from, to) = (Unit::find(symbol)?, Unit::find("µm")?);
    let factor = convert(1.0, from, to, 1.0)?;
    (factor.is_finite() && factor > 0.0).then(|| (to.symbol(), factor))
}

/// 0 to 360 from +X towards +Y.
fn degrees(angle: f64) -> f64 {
    angle.to_degrees().rem_euclid(360.0)
}

fn sense_style(sense: Sense) -> Style {
    match sense {
        Sense::Clockwise => CLOCKWISE,
        Sense::Counterclockwise => COUNTER,
    }
}

fn sense_abbreviation(sense: Sense, lang: Lang) -> &'static str {
    match sense {
        Sense::Clockwise => lang.plot_cw(),
        Sense::Counterclockwise => lang.plot_ccw(),
    }
}

fn sense_name(sense: Sense, lang: Lang) -> &'static str {
    match sense {
        Sense::Clockwise => lang.measure_clockwise(),
        Sense::Counterclockwise => lang.measure_counterclockwise(),
    }
}
