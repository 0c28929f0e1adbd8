//! Gap contributions: diverging bars that add up to the total gap.

use crate::figure::kit::{View, categories, entry, linear, quiet};
use crate::figure::plot::{ColourRole, Column, ColumnCell, Figure, LegendKey, Mark, Pattern, Shape, Style, Table};
use crate::text::number::{percent, points};

/// Key of the figure.
pub(crate) const NAME: &str = "contributions";

const SHORTFALL: Style = Style::fill(ColourRole::Shortfall).with_pattern(Pattern::Hatch);
const SURPLUS: Style = Style::fill(ColourRole::Surplus);
const TOTAL: Style = Style::fill(ColourRole::Neutral);

/// A bar a criterion, the largest shortfall first, then shortfall, surplus and total.
pub(crate) fn contributions(view: &View<'_>, chosen: Option<usize>) -> Figure {
    let lang = view.lang;
    let Some((index, result)) = chosen.and_then(|i| Some((i, view.equipment(i)?.1))) else {
        return view.empty(NAME, lang.figure_contributions(), lang.figure_nothing());
    };
    let title = lang.title_contributions(&view.name(index), &view.benchmark());
    let Some(total) = result.gap_points else { return view.empty(NAME, &title, lang.figure_nothing()) };
    let mut bars: Vec<(usize, f64)> = view
        .weighted()
        .into_iter()
        .filter_map(|k| Some((k, result.cells.get(k)?.comparison.contribution_points?)))
        .collect();
    bars.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut rows: Vec<(String, f64, Style)> = bars
        .iter()
        .map(|(k, c)| (view.criterion(*k).to_owned(), *c, if *c > 0.0 { SHORTFALL } else { SURPLUS }))
        .collect();
    rows.push((lang.row_shortfall().to_owned(), result.shortfall, SHORTFALL));
    rows.push((lang.row_surplus().to_owned(), 0.0 - result.surplus, SURPLUS));
    rows.push((lang.row_total().to_owned(), total, TOTAL));

    let mut figure = view.figure(NAME, title);
    let sum = lang.figure_total_gap(&points(total), &points(result.shortfall), &points(result.surplus));
    figure.summary = format!("{sum}{}{}", lang.sentence_gap(), view.gap_summary(index));
    let reach = |fold: fn(f64, f64) -> f64| rows.iter().map(|row| row.1).fold(0.0, fold);
    let (low, high) = (reach(f64::min), reach(f64::max));
    figure.x = linear(lang.axis_contribution(), low.min(-1.0), high.max(1.0));
    figure.y = categories(rows.iter().map(|row| row.0.clone()).collect());
    figure.y.columns = vec![column(lang.column_points(), &rows)];
    figure.height = 26.0 * rows.len() as f32 + 70.0;
    figure.marks = marks(&rows, bars.len());
    figure.legend = vec![
        entry(lang.legend_shortfall(), LegendKey::Swatch, SHORTFALL),
        entry(lang.legend_surplus(), LegendKey::Swatch, SURPLUS),
        entry(lang.legend_total(), LegendKey::Swatch, TOTAL),
    ];
    figure.table = table(view, result, &bars, &rows);
    figure
}

fn column(header: &str, rows: &[(String, f64, Style)]) -> Column {
    let cell = |(y, row): (usize, &(String, f64, Style))| ColumnCell {
        at: y as f64,
        text: points(row.1),
        role: ColourRole::Text,
    };
    Column { header: header.to_owned(), cells: rows.iter().enumerate().map(cell).collect(), right_aligned: true }
}

fn marks(rows: &[(String, f64, Style)], criteria: usize) -> Vec<Mark> {
    let bar = |(y, (name, value, style)): (usize, &(String, f64, Style))| Mark {
        shape: Shape::Rect { from: [0.0, y as f64 - 0.3], to: [*value, y as f64 + 0.3] },
        style: *style,
        hover: format!("{name}: {}", points(*value)),
    };
    let mut marks: Vec<Mark> = rows.iter().enumerate().map(bar).collect();
    // The sums stand apart from what they are made of.
    marks.push(quiet(Shape::Rule { vertical: false, at: criteria as f64 - 0.5 }, Style::line(ColourRole::Axis, 1.0)));
    marks.push(quiet(Shape::Rule { vertical: true, at: 0.0 }, Style::line(ColourRole::Text, 1.0)));
    marks
}

fn table(
    view: &View<'_>,
    result: &crate::analysis::EquipmentResult,
    bars: &[(usize, f64)],
    rows: &[(String, f64, Style)],
) -> Table {
    let lang = view.lang;
    let header = [lang.column_criterion(), lang.column_weight(), lang.column_gap(), lang.column_points()];
    let criterion = |(k, contribution): &(usize, f64)| {
        let gap = result.cells.get(*k).and_then(|cell| cell.comparison.gap_points).unwrap_or_default();
        let weight = view.analysis.criteria.get(*k).map_or(0.0, |c| c.weight);
        vec![view.criterion(*k).to_owned(), percent(weight), points(gap), points(*contribution)]
    };
    let sums = rows.iter().skip(bars.len()).map(|row| vec![row.0.clone(), String::new(), String::new(), points(row.1)]);
    Table { header: header.map(str::to_owned).to_vec(), rows: bars.iter().map(criterion).chain(sums).collect() }
}
