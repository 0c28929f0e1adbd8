//! What stands in the plot: bands, single runs, means, and brackets with their letters.

use super::{DOWN, DOWN_BAND, DOWN_LINE, MIDDLE, Plot, REVERSAL, RUNS_SHOWN, UP, UP_BAND, UP_LINE};
use crate::figure::kit::{WITNESS, bracket, mark, quiet, word};
use crate::figure::plot::{Anchor, ColourRole, Mark, Shape, Style, Symbol};
use crate::methods::accuracy::positioning::Position;
use crate::model::RawPositioning;
use crate::text::number::with_unit;

impl Plot<'_> {
    pub(crate) fn bands(&self) -> Vec<Mark> {
        let k = self.figures.k;
        let up: Vec<[f64; 3]> = self.positions.iter().filter_map(|p| Some([p.target, p.mean_up, p.s_up?])).collect();
        let down = self.positions.iter().filter_map(|p| Some([p.target, p.mean_down?, p.s_down?])).collect::<Vec<_>>();
        let mut marks = Vec::new();
        for (rows, fill, line) in [(down, DOWN_BAND, DOWN_LINE), (up, UP_BAND, UP_LINE)] {
            let edge = |sign: f64| rows.iter().map(move |[x, mean, s]| [*x, mean + sign * k * s]);
            let wide = |points: Vec<[f64; 2]>| self.widened(points);
            let (above, below) = (wide(edge(1.0).collect()), wide(edge(-1.0).collect()));
            marks.push(quiet(Shape::Area(above.iter().copied().chain(below.iter().rev().copied()).collect()), fill));
            let thin = Style { stroke: 1.0, ..line }.with_fill(0.75);
            marks.extend([above, below].map(|points| quiet(Shape::Line(points), thin)));
        }
        marks.retain(|mark| !matches!(&mark.shape, Shape::Area(p) | Shape::Line(p) if p.is_empty()));
        marks
    }

    /// A single position gets a width, or its band could not be seen.
    fn widened(&self, points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
        match points.as_slice() {
            [[x, y]] => vec![[x - 0.02 * self.width(), *y], [x + 0.02 * self.width(), *y]],
            _ => points,
        }
    }

    pub(crate) fn means(&self) -> Vec<Mark> {
        let line = |points: Vec<[f64; 2]>, style| (points.len() > 1).then(|| quiet(Shape::Line(points), style));
        let up: Vec<_> = self.positions.iter().map(|p| [p.target, p.mean_up]).collect();
        let down: Vec<_> = self.positions.iter().filter_map(|p| Some([p.target, p.mean_down?])).collect();
        let both: Vec<_> = self.positions.iter().filter_map(|p| Some([p.target, p.mean?])).collect();
        let lines = [line(both, MIDDLE), line(down, DOWN_LINE), line(up, UP_LINE)];
        let mut marks: Vec<Mark> = lines.into_iter().flatten().collect();
        for position in &self.positions {
            let symbols =
                [(position.mean_down, Symbol::TriangleDown, DOWN), (Some(position.mean_up), Symbol::Triangle, UP)];
            for (mean, symbol, role) in symbols {
                let Some(mean) = mean else { continue };
                let shape = Shape::Marker { at: [position.target, mean], symbol, radius: self.radius() };
                marks.push(mark(shape, Style::fill(role), self.hover(position)));
            }
        }
        marks
    }

    /// Markers that do not touch where there are many.
    fn radius(&self) -> f32 {
        match self.positions.len() {
            ..=25 => 4.2,
            26..=80 => 2.8,
            _ => 1.6,
        }
    }

    fn hover(&self, p: &Position) -> String {
        let (lang, unit) = (self.lang, &self.report.unit);
        let side =
            |arrow: &str, mean: f64, s: f64| lang.plot_mean_and_s(arrow, &with_unit(mean, unit), &with_unit(s, unit));
        let alone = |arrow: &str, mean: f64| format!("x̄{arrow} = {}", with_unit(mean, unit));
        let of =
            |arrow: &str, mean: f64, s: Option<f64>| s.map_or_else(|| alone(arrow, mean), |s| side(arrow, mean, s));
        let up = if self.report.falling { "↓" } else { "↑" };
        let mut lines = vec![with_unit(p.target, &self.report.target_unit), of(up, p.mean_up, p.s_up)];
        lines.extend(p.mean_down.map(|mean| of("↓", mean, p.s_down)));
        lines.extend(p.reversal.map(|b| format!("B = {}", with_unit(b, unit))));
        lines.extend(p.r.map(|r| format!("R = {}", with_unit(r, unit))));
        lines.join("\n")
    }

    /// A and E beside the plot, R and B where they are largest.
    pub(crate) fn brackets(&self) -> Vec<Mark> {
        let ([_, last], width) = (self.span, self.width());
        let half = 0.008 * width;
        let mut marks = Vec::new();
        let of = |letter: &str, value: f64| format!("{letter} = {}", with_unit(value, &self.report.unit));
        let arrow = self.arrow();
        let beside = [
            ("A", self.figures.a.or(self.figures.a_up).unwrap_or_default(), self.accuracy(), 0.06),
            ("E", self.figures.e.unwrap_or(self.figures.e_up), self.systematic(), 0.115),
        ];
        for (letter, value, ends, place) in beside {
            let (Some(ends), x) = (ends, last + place * width) else { continue };
            let letter = format!("{letter}{arrow}");
            marks.extend(ends.map(|end| quiet(Shape::Line(vec![[end.target, end.at], [x, end.at]]), WITNESS)));
            marks.extend(bracket(x, ends.map(|end| end.at), half, &letter, &of(&letter, value)));
        }
        marks.extend(
            self.largest_r()
                .into_iter()
                .flat_map(|(x, ends, letter, r)| bracket(x + 0.014 * width, ends, half, letter, &of(letter, r))),
        );
        if let Some((p, down, b)) = self.largest_b() {
            let x = p.target - 0.014 * width;
            let shape = Shape::Line(vec![[x, p.mean_up], [x, down]]);
            marks.push(mark(shape, REVERSAL, of("B", b)));
            marks.push(word([x, f64::midpoint(p.mean_up, down)], [-6.0, 0.0], Anchor::Right, "B"));
        }
        marks
    }
}

/// The single runs, faint; nothing where there are too many.
pub(crate) fn runs(raw: &RawPositioning) -> Vec<Mark> {
    let all = raw.forward.iter().chain(&raw.backward).map(Vec::len).sum::<usize>();
    if all > RUNS_SHOWN {
        return Vec::new();
    }
    let one = |rows: &[Vec<f64>], role: ColourRole, symbol: Symbol| -> Vec<Mark> {
        let points = raw.targets.iter().zip(rows).flat_map(|(x, row)| row.iter().map(|y| [*x, *y]));
        let style = Style::fill(role).with_fill(0.4);
        points.map(|at| quiet(Shape::Marker { at, symbol, radius: 1.9 }, style)).collect()
    };
    let mut marks = one(&raw.backward, DOWN, Symbol::TriangleDown);
    marks.extend(one(&raw.forward, UP, Symbol::Triangle));
    marks
}
