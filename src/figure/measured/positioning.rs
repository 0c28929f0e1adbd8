//! The plot of ISO 230-2: means of both directions over the targets with their bands, and where A, E, R and B are.

mod marks;

use crate::analysis::measured::{PositioningReport, Report};
use crate::figure::kit::{
    BRACKET, Heading, LEVEL, ListRow, MeasurementSource, Scale, entry, extremes, joined_sentences, list_columns, quiet,
};
use crate::figure::plot::{
    Axis, AxisKind, ColourRole, Dash, Figure, LegendEntry, LegendKey, Pattern, Shape, Style, Symbol, Table, Tick,
};
use crate::methods::accuracy::intervals::Sampled;
use crate::methods::accuracy::positioning::{Position, Positioning};
use crate::model::{Raw, RawPositioning};
use crate::text::Lang;
use crate::text::number::{confidence, number, significant, with_unit};

/// Key of the figure.
pub(crate) const NAME: &str = "positioning";

/// More single runs than this hide the bands.
const RUNS_SHOWN: usize = 600;

const UP: ColourRole = ColourRole::Series(0);
const DOWN: ColourRole = ColourRole::Series(5);
const UP_BAND: Style = Style::fill(UP).with_fill(0.16);
const DOWN_BAND: Style = Style::fill(DOWN).with_fill(0.5).with_pattern(Pattern::Hatch);
const UP_LINE: Style = Style::line(UP, 2.0);
const DOWN_LINE: Style = Style::line(DOWN, 2.0).with_dash(Dash::Dashed);
const MIDDLE: Style = Style::line(ColourRole::Neutral, 1.2).with_dash(Dash::Dotted);
const REVERSAL: Style = Style::line(ColourRole::Text, 3.0);

/// True for a report that this figure shows.
pub(crate) fn shows(report: &Report) -> bool {
    matches!(report, Report::Positioning(_))
}

/// The figure of a measurement; `None` where its report is of another kind.
pub(crate) fn of_measurement(source: &MeasurementSource<'_>) -> Option<Figure> {
    let Report::Positioning(report) = source.report else { return None };
    Some(match source.raw {
        Raw::Positioning(runs) => positioning_with_runs(report, runs, source.heading, source.lang),
        _ => positioning(report, source.heading, source.lang),
    })
}

/// The plot from the report alone, without single runs.
pub fn positioning(report: &PositioningReport, heading: &Heading, lang: Lang) -> Figure {
    drawn(report, None, heading, lang)
}

/// The same with the single runs faint behind, where there are not too many; `raw` is what the report was made of.
pub fn positioning_with_runs(
    report: &PositioningReport,
    raw: &RawPositioning,
    heading: &Heading,
    lang: Lang,
) -> Figure {
    drawn(report, Some(raw), heading, lang)
}

fn drawn(report: &PositioningReport, raw: Option<&RawPositioning>, heading: &Heading, lang: Lang) -> Figure {
    let title = lang.plot_positioning_title();
    let Some(plot) = Plot::new(report, lang) else {
        return heading.empty(NAME, title, lang.measure_unusable());
    };
    let mut figure = heading.figure(NAME, title);
    let runs = raw.map(marks::runs).unwrap_or_default();
    // Of many runs some lie outside the bands.
    let shown =
        runs.iter().filter_map(|mark| if let Shape::Marker { at, .. } = mark.shape { Some(at[1]) } else { None });
    let (low, high) = extremes(plot.reach().into_iter().chain(shown).chain([0.0])).unwrap_or((0.0, 1.0));
    let y = Scale::around(low, high, 8);
    let ends = [y.from, y.to];
    figure.x = plot.x_axis();
    figure.y = y.axis(lang.axis_of_unit(lang.plot_deviation(), &report.unit));
    figure.y.columns =
        list_columns(&plot.listed(), [lang.measure_column_figure(), &report.unit, &plot.interval_header()], ends);
    figure.height = 430.0;
    figure.marks.push(quiet(Shape::Rule { vertical: false, at: 0.0 }, LEVEL));
    figure.marks.extend(plot.bands());
    let with_runs = !runs.is_empty();
    figure.marks.extend(runs);
    figure.marks.extend(plot.means());
    figure.marks.extend(plot.brackets());
    figure.legend = plot.legend(with_runs);
    figure.summary = plot.summary();
    figure.notes = plot.notes();
    figure.table = plot.table();
    figure
}

/// The report with its positions in the order of the targets.
struct Plot<'a> {
    report: &'a PositioningReport,
    figures: &'a Positioning,
    positions: Vec<&'a Position>,
    lang: Lang,
    /// First and last target.
    span: [f64; 2],
}

/// An end of a band: where it is, how far, and from which side.
#[derive(Clone, Copy)]
struct End {
    target: f64,
    at: f64,
    up: bool,
}

impl<'a> Plot<'a> {
    /// `None` without positions, or where a figure is no number.
    fn new(report: &'a PositioningReport, lang: Lang) -> Option<Self> {
        let figures = &report.figures;
        let mut positions: Vec<&Position> = figures.per_position.iter().collect();
        positions.sort_by(|a, b| a.target.total_cmp(&b.target));
        let (first, last) = extremes(positions.iter().map(|p| p.target))?;
        let plot = Self { report, figures, positions, lang, span: [first, last] };
        let ends = || plot.ends(1.0).into_iter().chain(plot.ends(-1.0)).map(|end| end.at);
        extremes(ends()).map(|_| ()).map(|()| plot)
    }

    fn two_ways(&self) -> bool {
        self.figures.e.is_some()
    }

    /// Behind the letters of figures of one direction.
    fn arrow(&self) -> &'static str {
        match (self.two_ways(), self.report.falling) {
            (true, _) => "",
            (false, true) => "↓",
            (false, false) => "↑",
        }
    }

    /// Width of the targets, or 1 for a single one.
    fn width(&self) -> f64 {
        let [first, last] = self.span;
        let width = last - first;
        if width > 0.0 && width.is_finite() { width } else { 1.0 }
    }

    /// Ends of all bands on one side; of the means with k = 0.
    fn ends_by(&self, k: f64) -> Vec<End> {
        let end = |p: &&Position| {
            let up = End { target: p.target, at: p.mean_up + k * p.s_up.unwrap_or_default(), up: true };
            let s_down = p.s_down.unwrap_or_default();
            let down = p.mean_down.map(|mean| End { target: p.target, at: mean + k * s_down, up: false });
            [Some(up), down].into_iter().flatten().collect::<Vec<_>>()
        };
        self.positions.iter().flat_map(end).collect()
    }

    fn ends(&self, sign: f64) -> Vec<End> {
        self.ends_by(sign * self.figures.k)
    }

    /// Lowest and highest end of these.
    fn outermost(low: &[End], high: &[End]) -> Option<[End; 2]> {
        let by = |a: &&End, b: &&End| a.at.total_cmp(&b.at);
        Some([*low.iter().min_by(by)?, *high.iter().max_by(by)?])
    }

    /// What A spans.
    fn accuracy(&self) -> Option<[End; 2]> {
        self.figures.a.or(self.figures.a_up)?;
        Self::outermost(&self.ends(-1.0), &self.ends(1.0))
    }

    /// What E spans.
    fn systematic(&self) -> Option<[End; 2]> {
        let means = self.ends_by(0.0);
        Self::outermost(&means, &means)
    }

    /// Lowest and highest of all bands.
    fn reach(&self) -> [f64; 2] {
        self.accuracy().map_or([0.0, 1.0], |ends| ends.map(|end| end.at))
    }

    /// The targets with room for the brackets behind them.
    fn x_axis(&self) -> Axis {
        let ([first, last], width) = (self.span, self.width());
        let label = self.lang.axis_of_unit(self.lang.plot_target(), &self.report.target_unit);
        let mut axis = Scale::within(first, last.max(first), 7).axis(label);
        axis.kind = AxisKind::Linear { from: first - 0.035 * width, to: last + 0.17 * width };
        if self.positions.len() == 1 {
            axis.ticks = vec![Tick { at: first, label: number(first) }];
        }
        axis
    }

    /// Where R is largest: place, what it spans, its letter and figure.
    fn largest_r(&self) -> Option<(f64, [f64; 2], &'static str, f64)> {
        let size = |p: &Position| p.r.or(p.r_up).unwrap_or_default();
        let p = self.positions.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
        let (k, s_up, r_up) = (self.figures.k, p.s_up?, p.r_up?);
        let up = [p.mean_up - k * s_up, p.mean_up + k * s_up];
        let down = p.mean_down.zip(p.s_down).map(|(mean, s)| [mean - k * s, mean + k * s]);
        let Some(down) = down else {
            return Some((p.target, up, if self.report.falling { "R↓" } else { "R↑" }, r_up));
        };
        let r = size(p);
        let ends = if r <= r_up {
            up
        } else if p.r_down.is_some_and(|own| r <= own) {
            down
        } else if p.reversal.is_some_and(|b| b > 0.0) {
            [down[0], up[1]]
        } else {
            [up[0], down[1]]
        };
        Some((p.target, ends, "R", r))
    }

    /// Where the reversal is largest, with the mean from the other side and its size.
    fn largest_b(&self) -> Option<(&Position, f64, f64)> {
        let size = |p: &Position| p.reversal.map_or(-1.0, f64::abs);
        let p = self.positions.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
        Some((p, p.mean_down?, p.reversal?.abs()))
    }

    /// The figures beside the plot.
    fn listed(&self) -> Vec<ListRow> {
        let (f, intervals) = (self.figures, self.report.intervals);
        let row = |name: &str, value: Option<f64>, interval: Option<Sampled>| {
            let interval =
                interval.map(|i| format!("{}–{}", number(significant(i.low, 3)), number(significant(i.high, 3))));
            value.map(|x| ListRow { name: name.to_owned(), value: number(x), interval: interval.unwrap_or_default() })
        };
        let one_way = |letter: &str| format!("{letter}{}", if self.report.falling { "↓" } else { "↑" });
        let (two, one) = (intervals.filter(|_| self.two_ways()), intervals.filter(|_| !self.two_ways()));
        let rows = [
            row("A", f.a, two.map(|i| i.a)),
            row("E", f.e, two.map(|i| i.e)),
            row("R", f.r, two.map(|i| i.r)),
            row("M", f.m, None),
            row("B", f.b, None),
            row(&one_way("A"), f.a_up, one.map(|i| i.a)),
            row("A↓", f.a_down, None),
            row(&one_way("E"), Some(f.e_up), one.map(|i| i.e)),
            row("E↓", f.e_down, None),
            row(&one_way("R"), f.r_up, one.map(|i| i.r)),
            row("R↓", f.r_down, None),
        ];
        rows.into_iter().flatten().collect()
    }

    fn interval_header(&self) -> String {
        let level = self.report.intervals.map(|_| confidence(self.report.confidence));
        level.map_or_else(String::new, |level| self.lang.measure_column_interval(&level))
    }

    fn legend(&self, with_runs: bool) -> Vec<LegendEntry> {
        let (lang, k) = (self.lang, number(self.figures.k));
        let symbol = |text, symbol, role| entry(text, LegendKey::Symbol(symbol), Style::fill(role));
        let falling = self.report.falling;
        let mut legend = vec![
            symbol(if falling { lang.plot_mean_down() } else { lang.plot_mean_up() }, Symbol::Triangle, UP),
            entry(if falling { lang.plot_band_down(&k) } else { lang.plot_band_up(&k) }, LegendKey::Swatch, UP_BAND),
        ];
        if self.report.runs < 2 {
            legend.truncate(1);
        }
        if self.two_ways() {
            legend.push(symbol(lang.plot_mean_down(), Symbol::TriangleDown, DOWN));
            legend.extend((self.report.runs > 1).then(|| entry(lang.plot_band_down(&k), LegendKey::Swatch, DOWN_BAND)));
            legend.push(entry(lang.plot_mean_both(), LegendKey::Line, MIDDLE));
            legend.push(entry(lang.plot_reversal(), LegendKey::Line, REVERSAL));
        }
        if with_runs {
            legend.push(symbol(lang.plot_single_runs(), Symbol::Triangle, ColourRole::Neutral));
        }
        legend.push(entry(lang.plot_spans(), LegendKey::Line, BRACKET));
        legend
    }

    /// A with its ends, what of it is systematic, where R and B are largest.
    fn summary(&self) -> String {
        let (lang, f) = (self.lang, self.figures);
        let unit = |x: f64| with_unit(x, &self.report.unit);
        let (a, e) = (f.a.or(f.a_up), f.e.unwrap_or(f.e_up));
        let place = |x: f64| with_unit(x, &self.report.target_unit);
        let end = |end: End| {
            let side = if !self.two_ways() {
                ""
            } else if end.up {
                " ↑"
            } else {
                " ↓"
            };
            lang.plot_end_at(&unit(significant(end.at, 3)), &place(end.target), side)
        };
        let mark = self.arrow();
        let mut parts = Vec::new();
        parts.extend(
            self.accuracy()
                .zip(a)
                .map(|([low, high], a)| lang.plot_accuracy(&format!("A{mark}"), &unit(a), &end(low), &end(high))),
        );
        parts.push(match a {
            Some(a) if a > 0.0 => lang.plot_systematic(&format!("E{mark}"), &unit(e), &number((e / a * 100.0).round())),
            _ => lang.plot_systematic_alone(&format!("E{mark}"), &unit(e)),
        });
        parts.extend(self.largest_r().map(|(x, _, letter, r)| lang.plot_repeatability(letter, &unit(r), &place(x))));
        parts.extend(self.largest_b().map(|(p, _, b)| lang.plot_reversal_at(&unit(b), &place(p.target))));
        joined_sentences(parts, lang)
    }

    fn notes(&self) -> Vec<String> {
        let (lang, report) = (self.lang, self.report);
        let directions = if self.two_ways() { 2 } else { 1 };
        let mut notes =
            vec![lang.plot_positioning_note(&number(self.figures.k), report.positions, report.runs, directions)];
        if self.report.intervals.is_some() {
            notes.push(lang.plot_sampling_note(&confidence(report.confidence)));
        }
        notes.extend(report.warnings(lang));
        notes
    }

    fn table(&self) -> Table {
        let (lang, unit) = (self.lang, &self.report.unit);
        let of = |name: &str| lang.axis_of_unit(name, unit);
        let mut header = vec![lang.axis_of_unit(lang.plot_target(), &self.report.target_unit)];
        let (up, down, both) = (lang.plot_mean_up(), lang.plot_mean_down(), lang.plot_mean_both());
        header.extend([up, "s↑", "R↑", down, "s↓", "R↓", both, "B", "R"].map(of));
        let row = |p: &&Position| {
            let cell = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), number);
            let mut row = vec![number(p.target)];
            let up = [Some(p.mean_up), p.s_up, p.r_up];
            row.extend(up.into_iter().chain([p.mean_down, p.s_down, p.r_down, p.mean, p.reversal, p.r]).map(cell));
            row
        };
        Table { header, rows: self.positions.iter().map(row).collect() }
    }
}
