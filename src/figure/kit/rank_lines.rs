//! Rank lines: who takes which place under several methods or scenarios.

use super::axes::categories;
use super::columns::height;
use super::marks::quiet;
use super::origins::{GroupKey, origin_legend, origin_line, origin_marker};
use super::placement::steps;
use super::view::View;
use crate::figure::plot::{Axis, AxisKind, ColourRole, Column, ColumnCell, Figure, Mark, Shape, Style, Tick};

/// Ranks of one equipment, one a column; `None`: it is not ranked there.
pub(crate) struct RankLine {
    /// Index of the equipment.
    pub equipment: usize,
    /// 1 = best.
    pub ranks: Vec<Option<usize>>,
    /// What its mark says, one a column.
    pub hovers: Vec<String>,
}

/// Draws the lines with their names at both ends; lines of equal ranks meet.
pub(crate) fn draw_rank_lines(view: &View<'_>, figure: &mut Figure, columns: Vec<String>, lines: &[RankLine]) {
    let count = columns.len();
    let rank = |line: &RankLine, column: usize| line.ranks.get(column).copied().flatten();
    let ladder = |column: usize, next: usize| {
        let of = |column| lines.iter().map(|line| rank(line, column)).collect::<Vec<_>>();
        steps(&of(column), &of(next))
    };
    let last = count.saturating_sub(1);
    let (left, right) = (ladder(0, 1.min(last)), ladder(last, last.saturating_sub(1)));
    let lowest = lines.iter().flat_map(|line| line.ranks.iter().flatten()).max().copied().unwrap_or(1);
    let steps = left.iter().chain(&right).flatten().map(|step| step + 1).fold(lowest, usize::max);
    figure.x = categories(columns);
    figure.y = Axis {
        kind: AxisKind::Category(steps),
        label: String::new(),
        ticks: ends(view, lines, 0, &left).map(|(at, text)| Tick { at, label: text }).collect(),
        columns: Vec::new(),
    };
    let cell = |(at, text): (f64, String)| ColumnCell { at, text, role: ColourRole::Text };
    let cells = ends(view, lines, last, &right).map(cell).collect();
    figure.y.columns = vec![Column { header: String::new(), cells, right_aligned: false }];
    figure.height = height(26.0, steps, 100.0);
    for (n, line) in lines.iter().enumerate().rev() {
        let lead = |column: usize, step: Option<usize>, edge: f64| {
            let (rank, step) = (rank(line, column)?, step?);
            Some(quiet(Shape::Line(vec![[column as f64, at(rank)], [edge, step as f64]]), FAINT))
        };
        figure.marks.extend(lead(0, left.get(n).copied().flatten(), -0.5));
        figure.marks.extend(lead(last, right.get(n).copied().flatten(), last as f64 + 0.5));
    }
    figure.marks.extend(lines.iter().rev().flat_map(|line| marks(view, line)));
    let equipment: Vec<usize> = lines.iter().map(|line| line.equipment).collect();
    figure.legend = origin_legend(view, &equipment, GroupKey::Lines);
}

/// What leads from a mark to its name.
const FAINT: Style = Style::line(ColourRole::Axis, 1.0).with_fill(0.7);

/// The height of a rank.
fn at(rank: usize) -> f64 {
    rank as f64 - 1.0
}

/// Names with ranks at one end.
fn ends<'a>(
    view: &'a View<'_>,
    lines: &'a [RankLine],
    column: usize,
    steps: &'a [Option<usize>],
) -> impl Iterator<Item = (f64, String)> + 'a {
    lines.iter().zip(steps).filter_map(move |(line, step)| {
        let rank = line.ranks.get(column).copied().flatten()?;
        let name = view.name(line.equipment);
        Some(((*step)? as f64, format!("{rank}. {name}")))
    })
}

/// The line of one equipment, broken where it is not ranked, and a mark at each rank.
fn marks(view: &View<'_>, line: &RankLine) -> Vec<Mark> {
    let first = line.ranks.contains(&Some(1));
    let style = origin_line(view, line.equipment, if first { 2.5 } else { 1.5 });
    let style = style.with_fill(if first { 1.0 } else { 0.75 });
    let (role, symbol) = origin_marker(view, line.equipment);
    let mut marks = Vec::new();
    for (x, pair) in line.ranks.windows(2).enumerate() {
        if let &[Some(a), Some(b)] = pair {
            let shape = Shape::Line(vec![[x as f64, at(a)], [x as f64 + 1.0, at(b)]]);
            marks.push(quiet(shape, style));
        }
    }
    for (x, rank) in line.ranks.iter().enumerate() {
        let Some(rank) = rank else { continue };
        let shape = Shape::Marker { at: [x as f64, at(*rank)], symbol, radius: 5.0 };
        let hover = line.hovers.get(x).cloned().unwrap_or_default();
        marks.push(Mark { shape, style: Style::fill(role), hover });
    }
    marks
}
